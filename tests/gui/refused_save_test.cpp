// The disk refuses a save: a sentence says so, what was typed stays, and is saved when the cause is gone.
#include <sched.h>
#include <sys/mount.h>
#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtWidgets/QComboBox>
#include <catch2/catch.hpp>

#include "gui/forms/form_factory.hpp"
#include "gui/forms/lab_form.hpp"
#include "gui/record/record_page.hpp"
#include "gui/settings/settings_page.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

/// Puts a disk of 2 MB on a folder, for this process alone; false: not allowed on this system.
bool mountDisk(const QString& folder, unsigned long flags = 0) {
    static const bool apart = ::unshare(CLONE_NEWNS) == 0
                              && ::mount("none", "/", nullptr, MS_REC | MS_PRIVATE, nullptr) == 0;
    QDir().mkpath(folder);
    return apart
           && ::mount("tmpfs", QFile::encodeName(folder).constData(), "tmpfs", flags, "size=2m")
                  == 0;
}

LabForm* typedValue(WindowFixture& f) {
    Q_EMIT f.window.recordPage().add(NewRow::laboratory);
    auto* form = dynamic_cast<LabForm*>(f.window.form());
    if (form != nullptr) {
        form->analyte()->setText(QStringLiteral("CRP"));
        form->value()->setText(QStringLiteral("0.037"));
        form->unit()->setText(QStringLiteral("mg/dL"));
        form->date()->setText(QStringLiteral("2024-06-01"));
    }
    return form;
}

}  // namespace

TEST_CASE("a full disk is told in a sentence, the form stays, and saves when there is room again",
          "[files]") {
    WindowFixture f;
    const QString disk = f.path(QStringLiteral("disk"));
    if (!mountDisk(disk)) {
        WARN("skipped: this system lets no test mount a small disk");
        return;
    }
    f.makeRecord(QStringLiteral("disk/r.jointlog"));
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    LabForm* form = typedValue(f);
    REQUIRE(form != nullptr);
    QFile filler(disk + QStringLiteral("/filler"));
    REQUIRE(filler.open(QFile::WriteOnly | QFile::Unbuffered));
    while (filler.write(QByteArray(512, 'x')) == 512) {
    }
    form->save();
    REQUIRE(waitFor(
        [&] { return form->message().contains(QStringLiteral("no room is left on the disk")); }));
    CHECK(f.window.form() == form);
    CHECK(form->value()->text() == QStringLiteral("0.037"));
    f.speak(LanguageChoice::japanese);
    form->save();
    REQUIRE(waitFor([&] { return form->message().contains(QString::fromUtf8("空き")); }));
    f.speak(LanguageChoice::english);
    REQUIRE(filler.resize(0));
    form->save();
    REQUIRE(waitFor([&] { return f.window.form() == nullptr; }));
    REQUIRE(waitFor([&] { return f.window.workspace().record()->observations.size() == 1; }));
    CHECK(f.window.workspace().record()->observations.front()->text() == "0.037");
    f.window.workspace().close();
    REQUIRE(::umount2(QFile::encodeName(disk).constData(), MNT_DETACH) == 0);
}

TEST_CASE("a record on a medium that cannot be written opens for reading and says so", "[files]") {
    WindowFixture f;
    const QString disk = f.path(QStringLiteral("disk"));
    if (!mountDisk(disk)) {
        WARN("skipped: this system lets no test mount a small disk");
        return;
    }
    const QString path = f.path(QStringLiteral("disk/r.jointlog"));
    f.makeRecord(QStringLiteral("disk/r.jointlog"));
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    f.window.workspace().close();
    const QByteArray folder = QFile::encodeName(disk);
    REQUIRE(::mount("tmpfs", folder.constData(), "tmpfs", MS_REMOUNT | MS_RDONLY, nullptr) == 0);
    REQUIRE(f.window.openFile(path));
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    CHECK(f.window.workspace().info().read_only);
    CHECK_FALSE(f.window.workspace().writable());
    Q_EMIT f.window.recordPage().add(NewRow::laboratory);
    CHECK(f.window.form() == nullptr);  // nothing can be entered that could not be stored
    f.window.workspace().close();
    REQUIRE(::umount2(folder.constData(), MNT_DETACH) == 0);
}

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

TEST_CASE("a setting that could not be stored does not stay chosen", "[files]") {
    WindowFixture f;
    const QString disk = f.path(QStringLiteral("disk"));
    if (!mountDisk(disk)) {
        WARN("skipped: this system lets no test mount a small disk");
        return;
    }
    f.makeRecord(QStringLiteral("disk/r.jointlog"));
    Field& set = *f.window.settingsPage().das28Crp();
    f.window.settingsPage().show();
    const QString inForce = set.text();
    REQUIRE_FALSE(inForce.isEmpty());
    QFile filler(disk + QStringLiteral("/filler"));
    REQUIRE(filler.open(QFile::WriteOnly | QFile::Unbuffered));
    while (filler.write(QByteArray(512, 'x')) == 512) {
    }
    const int other = set.combo()->currentIndex() == 0 ? 1 : 0;
    set.combo()->setCurrentIndex(other);
    REQUIRE(set.text() != inForce);
    Q_EMIT set.combo()->activated(other);
    CHECK(set.text() == inForce);
    CHECK(f.window.workspace().session().score_settings().das28_crp_set == inForce.toStdString());
}
