// The disk refuses a save: a sentence says so, what was typed stays, and is saved when the cause is gone.
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <catch2/catch.hpp>

#include "gui/forms/form_factory.hpp"
#include "gui/forms/lab_form.hpp"
#include "gui/record/record_page.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

TEST_CASE(
    "a save into a folder that was moved away is refused, the form stays and saves when it is back",
    "[files]") {
    WindowFixture f;
    QDir().mkpath(f.path(QStringLiteral("stick")));
    f.makeRecord(QStringLiteral("stick/r.jointlog"));
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    Q_EMIT f.window.recordPage().add(NewRow::laboratory);
    auto* form = dynamic_cast<LabForm*>(f.window.form());
    REQUIRE(form != nullptr);
    form->analyte()->setText(QStringLiteral("CRP"));
    form->value()->setText(QStringLiteral("0.037"));
    form->unit()->setText(QStringLiteral("mg/dL"));
    form->date()->setText(QStringLiteral("2024-06-01"));
    REQUIRE(QDir().rename(f.path(QStringLiteral("stick")), f.path(QStringLiteral("away"))));
    form->save();
    REQUIRE(waitFor([&] {
        return form->message().contains(QStringLiteral(
            "was removed, moved or replaced while it was open. Nothing was stored."));
    }));
    REQUIRE(f.window.form() == form);
    CHECK(form->value()->text() == QStringLiteral("0.037"));
    f.speak(LanguageChoice::japanese);
    form->save();
    REQUIRE(waitFor([&] { return form->message().contains(QString::fromUtf8("移動")); }));
    f.speak(LanguageChoice::english);

    REQUIRE(QDir().rename(f.path(QStringLiteral("away")), f.path(QStringLiteral("stick"))));
    form->save();
    REQUIRE(waitFor([&] { return f.window.form() == nullptr; }));
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    REQUIRE(waitFor([&] { return f.window.workspace().record()->observations.size() == 1; }));
    CHECK(f.window.workspace().record()->observations.front()->text() == "0.037");
}
