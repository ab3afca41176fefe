// Doses, pauses and stops of a course come in an order that can be.
#include <catch2/catch.hpp>

#include "gui/forms/dose_form.hpp"
#include "gui/forms/medication_form.hpp"
#include "gui/record/record_page.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct Course : WindowFixture {
    Course() {
        makeRecord();
        REQUIRE(openPatient(QStringLiteral("P-1")));
        Q_EMIT window.recordPage().add(NewRow::medication);
        auto* drug = dynamic_cast<MedicationForm*>(window.form());
        REQUIRE(drug != nullptr);
        drug->drug()->setText(QStringLiteral("MTX"));
        drug->start()->setText(QStringLiteral("2024-01-01"));
        drug->dose()->setText(QStringLiteral("8"));
        drug->unit()->setText(QStringLiteral("mg"));
        drug->frequency()->setText(QStringLiteral("W1"));
        save();
        REQUIRE(record().courses.size() == 1);
    }
    [[nodiscard]] const PatientRecord& record() { return *window.workspace().record(); }
    [[nodiscard]] RowId id() { return record().courses.front().meta.id; }
    void save() {
        window.form()->save();
        REQUIRE(waitFor([this] { return window.form() == nullptr; }));
        QTest::qWait(20);
    }
};

}  // namespace

TEST_CASE("a dose or pause does not end before it begins", "[forms]") {
    Course f;
    Q_EMIT f.window.recordPage().changeDose(f.id());
    auto* dose = dynamic_cast<DoseForm*>(f.window.form());
    REQUIRE(dose != nullptr);
    dose->start()->setText(QStringLiteral("2024-06-01"));
    dose->dose()->setText(QStringLiteral("6"));
    dose->stop()->setText(QStringLiteral("2024-05-01"));
    dose->save();
    CHECK(dose->stop()->problem() == QStringLiteral("The end lies before the start."));
    CHECK(f.record().dose_steps.size() == 1);
    dose->stop()->setText(QStringLiteral("2024-06-01"));
    f.save();
    CHECK(waitFor([&] { return f.record().dose_steps.size() == 2; }));
}

TEST_CASE("a stop before the start of a dose is asked about", "[forms]") {
    Course f;
    Q_EMIT f.window.recordPage().changeDose(f.id());
    auto* dose = dynamic_cast<DoseForm*>(f.window.form());
    REQUIRE(dose != nullptr);
    dose->start()->setText(QStringLiteral("2024-06-01"));
    dose->dose()->setText(QStringLiteral("6"));
    f.save();
    REQUIRE(waitFor([&] { return f.record().dose_steps.size() == 2; }));
    Q_EMIT f.window.recordPage().stopCourse(f.id());
    auto* stop = dynamic_cast<StopForm*>(f.window.form());
    REQUIRE(stop != nullptr);
    stop->stop()->setText(QStringLiteral("2024-03-01"));
    stop->save();
    REQUIRE(stop->questions().size() == 1);
    CHECK(stop->questions().front().contains(QStringLiteral("2024-06-01")));
    CHECK(f.record().courses.front()->ongoing);
    stop->confirmWarnings();
    CHECK(waitFor([&] { return !f.record().courses.front()->ongoing; }));
}
