// Backups in the window: the settings, the banner, restoring, the backup of the day, the note of an older file.
#include <QtCore/QFileInfo>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <catch2/catch.hpp>
#include <filesystem>

#include "gui/backup/backup_banner.hpp"
#include "gui/backup/backup_section.hpp"
#include "gui/backup/backup_text.hpp"
#include "gui/backup/place_banner.hpp"
#include "gui/settings/settings_page.hpp"
#include "gui/start/restore_page.hpp"
#include "gui/start/start_page.hpp"
#include "gui/widgets/elements.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

/// A clinic record with one patient; nothing is backed up by itself unless a test says so.
struct BackupFixture : WindowFixture {
    explicit BackupFixture(std::chrono::milliseconds wait = std::chrono::hours(1)) {
        window.backups().setWait(wait);
        makeRecord();
    }
    BackupKeeper& keeper() { return window.backups(); }
    BackupSection& section() { return window.settingsPage().backupSection(); }
    BackupBanner& banner() { return window.backupBanner(); }
    RestorePage& restoring() { return window.restorePage(); }
    /// A folder of the test's own for the backups.
    QString chooseFolder(const QString& name = QStringLiteral("backups")) {
        const QString made = path(name);
        QDir().mkpath(made);
        keeper().chooseFolder(made);
        return made;
    }
    void backUp() {
        keeper().start();
        REQUIRE(waitFor([&] { return !keeper().running(); }));
    }
    static QStringList files(const QString& folder) {
        return QDir(folder).entryList(QDir::Files | QDir::Hidden, QDir::Name);
    }
    /// A run that was given up has left nothing, or had just ended with a verified backup.
    static void checkNothingHalf(const QString& folder) {
        for (const QString& name : files(folder)) {
            INFO(name.toStdString());
            const std::filesystem::path file(QDir(folder).filePath(name).toStdString());
            CHECK(app::parse_backup_name(file));
            CHECK(app::look_into(file, app::system_environment()));
        }
    }
    /// Renames the last backup as one that was made so many days earlier, and reads the folder again.
    void age(int days) {
        REQUIRE(keeper().last());
        const auto last = *keeper().last();
        const auto name = app::backup_name(window.workspace().info().file_id,
                                           last.made_ms - days * 86'400'000LL, last.head);
        std::filesystem::rename(last.path, last.path.parent_path() / name);
        reopen();
    }
    void reopen() {
        window.workspace().close();
        REQUIRE(window.openFile(path(QStringLiteral("test.jointlog"))));
        REQUIRE(waitFor([&] { return !window.workspace().patients().empty(); }));
    }
    /// Without the wait for the automatic one, which keeps the banner away.
    void reopenAndTry() {
        keeper().setWait(std::chrono::milliseconds(0));
        reopen();
    }
    void look(const QString& backup) {
        restoring().prepare();
        restoring().choose(backup);
        CHECK(restoring().busy());
        REQUIRE(waitFor([&] { return !restoring().busy(); }));
    }
    QString lastPath() { return QFile::decodeName(keeper().last()->path.c_str()); }
};

}  // namespace

TEST_CASE("the settings say when the last backup was made, and make one", "[backup]") {
    BackupFixture f;
    f.window.showPage(5);
    CHECK(f.section().lastText() == QStringLiteral("Last verified backup: never"));
    CHECK(f.section().folderText().contains(QStringLiteral("jointlog/backups/")));
    CHECK(f.section().folderText().contains(QStringLiteral("(default)")));
    CHECK_FALSE(f.section().openButton()->isEnabled());
    f.section().startButton()->click();
    CHECK(f.keeper().running());
    CHECK(f.section().startButton()->isHidden());
    CHECK_FALSE(f.section().cancelButton()->isHidden());
    REQUIRE(waitFor([&] { return !f.keeper().running(); }));
    REQUIRE(f.keeper().last());
    CHECK(f.section().lastText().contains(localTime(f.keeper().last()->made_ms)));
    CHECK(f.section().lastText().contains(sizeText(QFileInfo(f.lastPath()).size())));
    CHECK(f.section().problemText().isEmpty());
    CHECK(f.section().openButton()->isEnabled());
    CHECK(app::look_into(f.keeper().last()->path, app::system_environment())->patients == 1);
}

TEST_CASE("a backup goes to the folder that was chosen, and back to the default one", "[backup]") {
    BackupFixture f;
    CHECK(f.section().defaultButton()->isHidden());
    const QString chosen = f.chooseFolder();
    CHECK(f.section().folderText() == QStringLiteral("Folder: %1").arg(chosen));
    f.backUp();
    CHECK(BackupFixture::files(chosen).size() == 1);
    f.section().defaultButton()->click();
    CHECK(f.section().folderText().contains(QStringLiteral("(default)")));
    CHECK(f.section().lastText() == QStringLiteral("Last verified backup: never"));
}

TEST_CASE("a backup that is cancelled leaves no file and the window goes on", "[backup]") {
    BackupFixture f;
    const QString chosen = f.chooseFolder();
    f.keeper().start();
    f.section().cancelButton()->click();
    CHECK_FALSE(f.keeper().running());
    CHECK(f.window.workspace().session().patient_codes());  // behind what is left of it
    QTest::qWait(20);
    f.checkNothingHalf(chosen);
    CHECK_FALSE(f.section().startButton()->isHidden());
    f.backUp();
    CHECK(BackupFixture::files(chosen).size() == 1);
}

TEST_CASE("a file that is closed while it is backed up leaves no half copy", "[backup]") {
    BackupFixture f;
    const QString chosen = f.chooseFolder();
    f.keeper().start();
    f.window.showStart();
    CHECK_FALSE(f.keeper().running());
    f.checkNothingHalf(chosen);
    QTest::qWait(20);
}

TEST_CASE("a folder that is gone or closed is told in words, and nothing is made", "[backup]") {
    BackupFixture f;
    const QString chosen = f.chooseFolder();
    QDir(chosen).removeRecursively();
    f.backUp();
    CHECK(f.section().problemText()
          == QStringLiteral("The folder %1 is not there. No backup was made.").arg(chosen));
    CHECK_FALSE(QFileInfo::exists(chosen));
    CHECK(backupErrorText(fail(Errc::io, remark<RemarkId::disk_full>()).error, chosen)
          == QStringLiteral("no room is left on the disk. No backup was made."));
    CHECK(backupErrorText(fail_writing("/b/x", EACCES).error, chosen)
          == QStringLiteral("/b/x: cannot be written. No backup was made."));
    QDir().mkpath(chosen);
    f.backUp();
    CHECK(f.section().problemText().isEmpty());
}

TEST_CASE("the banner asks for a backup after seven days, and rests for the session", "[backup]") {
    BackupFixture f;
    f.chooseFolder();
    f.backUp();
    f.age(6);
    CHECK(f.banner().text().isEmpty());
    f.age(2);
    CHECK(f.banner().text().isEmpty());  // the one of the day is about to be made
    QDir(f.keeper().folder()).rename(f.keeper().folder(), f.path(QStringLiteral("away")));
    f.reopenAndTry();
    REQUIRE(waitFor([&] { return !f.keeper().problem().isEmpty(); }));
    CHECK(f.banner().text().startsWith(QStringLiteral("There is no verified backup")));
    CHECK(f.banner().text().contains(QStringLiteral("is not there")));
    f.banner().laterButton()->click();
    CHECK(f.banner().text().isEmpty());
    f.window.showPage(0);
    CHECK(f.banner().text().isEmpty());
    f.reopenAndTry();
    REQUIRE(waitFor([&] { return !f.banner().text().isEmpty(); }));
    QDir().rename(f.path(QStringLiteral("away")), f.keeper().folder());
    f.banner().startButton()->click();
    REQUIRE(waitFor([&] { return !f.keeper().running(); }));
    CHECK(f.banner().text().isEmpty());
}

TEST_CASE("the banner shows the progress of the backup that it started", "[backup]") {
    BackupFixture f;
    f.keeper().chooseFolder(f.path(QStringLiteral("gone")));
    f.reopenAndTry();
    REQUIRE(waitFor([&] { return !f.banner().text().isEmpty(); }));
    CHECK(f.banner().cancelButton()->isHidden());
    f.banner().startButton()->click();
    CHECK(f.banner().text().startsWith(QStringLiteral("A backup is being made")));
    CHECK(f.banner().startButton()->isHidden());
    f.banner().cancelButton()->click();
    CHECK(f.banner().text().startsWith(QStringLiteral("There is no verified backup")));
}

TEST_CASE("the backup of the day is made by itself, once", "[backup]") {
    BackupFixture f(std::chrono::milliseconds(0));
    REQUIRE(waitFor([&] { return f.keeper().last().has_value() && !f.keeper().running(); }));
    const auto first = *f.keeper().last();
    f.reopen();
    QTest::qWait(50);
    CHECK(f.keeper().last()->path == first.path);
    CHECK_FALSE(f.keeper().due());
    f.age(2);
    REQUIRE(waitFor([&] {
        return f.keeper().last() && f.keeper().last()->made_ms >= first.made_ms
               && !f.keeper().running();
    }));
}

TEST_CASE("a file without data, a sample and a read-only file are not backed up", "[backup]") {
    WindowFixture f;
    f.window.backups().setWait(std::chrono::milliseconds(0));
    REQUIRE(f.window.workspace().create(f.path(QStringLiteral("empty.jointlog")), Mode::clinic));
    QTest::qWait(50);
    CHECK_FALSE(f.window.backups().last());
    CHECK(f.window.backupBanner().text().isEmpty());
    REQUIRE(f.openSample());
    QTest::qWait(50);
    CHECK_FALSE(f.window.backups().kept());
    CHECK_FALSE(f.window.backups().running());
    CHECK(f.window.backupBanner().text().isEmpty());
    CHECK(f.window.settingsPage().backupSection().startButton()->isHidden() == false);
    CHECK_FALSE(f.window.settingsPage().backupSection().startButton()->isVisibleTo(
        &f.window.settingsPage()));
    f.window.backups().setWait(std::chrono::hours(1));
    f.makeRecord();
    f.window.workspace().close();
    f.window.backups().setWait(std::chrono::milliseconds(0));
    REQUIRE(f.window.workspace().open(f.path(QStringLiteral("test.jointlog")), true));
    REQUIRE(waitFor([&] { return !f.window.workspace().patients().empty(); }));
    QTest::qWait(50);
    CHECK_FALSE(f.window.backups().last());
    CHECK(f.window.backupBanner().text().isEmpty());
}

TEST_CASE("a record that is open elsewhere is told, and its newest backup opens for reading",
          "[backup]") {
    BackupFixture f;
    f.backUp();
    const QString path = f.path(QStringLiteral("test.jointlog"));
    f.window.workspace().close();
    auto holder = app::Session::open(path.toStdString(), app::system_environment());
    REQUIRE(holder);
    CHECK_FALSE(f.window.openFile(path));
    auto* box = f.window.findChild<QMessageBox*>(QStringLiteral("offerBackup"));
    REQUIRE(box != nullptr);
    CHECK(box->text().contains(QStringLiteral("can be opened for reading")));
    for (QAbstractButton* button : box->buttons()) {
        if (button->text() == QStringLiteral("Open the backup")) {
            button->click();
            break;
        }
    }
    REQUIRE(f.window.workspace().isOpen());
    CHECK(f.window.workspace().info().read_only);
    CHECK_FALSE(f.window.workspace().writable());
}

TEST_CASE("the window makes the backup of the day before it goes", "[backup]") {
    BackupFixture f;
    CHECK_FALSE(f.window.close());
    REQUIRE(waitFor([&] { return !f.window.isVisible(); }));
    CHECK(f.keeper().last());
}

TEST_CASE("a window whose backup cannot be made says so, and goes when it is closed again",
          "[backup]") {
    BackupFixture f;
    f.keeper().chooseFolder(f.path(QStringLiteral("gone")));
    CHECK_FALSE(f.window.close());
    REQUIRE(waitFor([&] { return !f.keeper().running(); }));
    CHECK(f.window.isVisible());
    CHECK_FALSE(f.keeper().problem().isEmpty());
    CHECK(f.window.close());
}

TEST_CASE("a backup is looked into, then restored to a new file, which opens", "[backup]") {
    BackupFixture f;
    f.chooseFolder();
    f.backUp();
    const QString backup = f.lastPath();
    const auto head = f.keeper().last()->head;
    f.window.showStart();
    QTest::keyClick(&f.window.startPage(), Qt::Key_R);
    CHECK(f.window.page() == &f.restoring());
    CHECK_FALSE(f.restoring().restoreButton()->isEnabled());
    f.look(backup);
    const QString held = f.restoring().contents();
    INFO(held.toStdString());
    CHECK(held.contains(QStringLiteral("Patients: 1")));
    CHECK(held.contains(QStringLiteral("operation %1, %2")
                            .arg(head.operation)
                            .arg(QString::fromStdString(head.chain_hex.substr(0, 16)))));
    CHECK(held.contains(QStringLiteral("Verified")));
    const QString target = f.path(QStringLiteral("again"));
    f.restoring().target()->setText(target);
    f.restoring().restoreNow();
    REQUIRE(waitFor([&] { return f.window.workspace().isOpen(); }));
    CHECK(f.window.workspace().info().head.chain_hex == head.chain_hex);
    CHECK(f.window.workspace().fileName() == QStringLiteral("again.jointlog"));
}

TEST_CASE("a file that is there is replaced only when that is asked for, and kept as a backup",
          "[backup]") {
    BackupFixture f;
    const QString folder = f.chooseFolder();
    f.backUp();
    const QString backup = f.lastPath();
    Patient second;
    second.code = "P-2";
    f.add(second);
    f.window.showStart();
    const QString target = f.path(QStringLiteral("test.jointlog"));
    const auto size = QFileInfo(target).size();
    f.look(backup);
    f.restoring().target()->setText(target);
    Q_EMIT f.restoring().target()->edited();
    CHECK_FALSE(f.restoring().replaceBox()->isHidden());
    CHECK_FALSE(f.restoring().restoreButton()->isEnabled());
    f.restoring().restoreNow();
    CHECK_FALSE(f.restoring().busy());
    CHECK(f.restoring().problem().startsWith(QStringLiteral("There is a file of this name")));
    CHECK(QFileInfo(target).size() == size);
    f.restoring().replaceBox()->setChecked(true);
    CHECK(f.restoring().restoreButton()->isEnabled());
    f.restoring().restoreNow();
    REQUIRE(waitFor([&] { return !f.window.workspace().patients().empty(); }));
    CHECK(f.window.workspace().patients().size() == 1);
    CHECK(f.keeper().last()->head.operation > f.window.workspace().info().head.operation);
    // The file is older than when it was last used here: that is told, until it is closed.
    const QString told = f.window.anchorBanner().text();
    INFO(told.toStdString());
    CHECK(told.startsWith(QStringLiteral("This file is older than when it was last used here")));
    CHECK(told.contains(
        QStringLiteral("operation %1 of").arg(f.window.workspace().info().head.operation)));
    CHECK(told.contains(QDate::currentDate().toString(Qt::ISODate)));
    f.window.anchorBanner().closeButton()->click();
    CHECK(f.window.anchorBanner().text().isEmpty());
}

TEST_CASE("a damaged or foreign backup is told in words, and nothing can be restored", "[backup]") {
    BackupFixture f;
    f.chooseFolder();
    f.backUp();
    const QString backup = f.lastPath();
    f.window.showStart();
    QFile file(backup);
    REQUIRE(file.open(QIODevice::ReadWrite));
    file.seek(file.size() / 2);
    file.write(QByteArray(4096, 'x'));
    file.close();
    f.look(backup);
    CHECK(f.restoring().problem().contains(QStringLiteral("fails its own checks")));
    CHECK(f.restoring().contents().isEmpty());
    CHECK(f.restoring().target()->isHidden());
    f.look(f.path(QStringLiteral("nowhere.jointlog-backup")));
    CHECK(f.restoring().problem() == QStringLiteral("This file is not there."));
    f.look(QStringLiteral(__FILE__));
    CHECK(f.restoring().problem() == QStringLiteral("This is not a Jointlog record file."));
}

TEST_CASE("the backups of the default folders are offered, newest first", "[backup]") {
    BackupFixture f;
    f.backUp();
    f.window.showStart();
    f.restoring().prepare();
    REQUIRE_FALSE(f.restoring().found()->isHidden());
    REQUIRE(f.restoring().found()->combo()->count() >= 2);
    const QString newest = f.restoring().found()->combo()->itemText(1);
    CHECK(newest.startsWith(QDate::currentDate().toString(Qt::ISODate)));
}

TEST_CASE("a file in a synchronised folder is told of until the notice is closed", "[backup]") {
    BackupFixture f;
    CHECK(f.window.placeBanner().isHidden());
    QDir().mkpath(f.path(QStringLiteral("Dropbox")));
    (void)f.window.workspace().create(f.path(QStringLiteral("Dropbox/r.jointlog")), Mode::clinic);
    REQUIRE(waitFor([&] { return !f.window.placeBanner().isHidden(); }));
    CHECK(f.window.placeBanner().text().contains(
        QStringLiteral("lies in a folder that Dropbox synchronises")));
    f.speak(LanguageChoice::japanese);
    CHECK(f.window.placeBanner().text().contains(QStringLiteral("Dropbox")));
    CHECK_FALSE(f.window.placeBanner().text().contains(QStringLiteral("synchronises")));
    f.window.placeBanner().closeButton()->click();
    CHECK(f.window.placeBanner().isHidden());
}

TEST_CASE("another course of a record is told apart from an older file", "[backup]") {
    const LogHead head{7, "aa"};
    const AnchorCheck differs{AnchorState::differs, LogHead{5, "bb"}};
    CHECK(anchorText(differs, head, {}, 0).contains(QStringLiteral("operation 5 differs")));
    CHECK(anchorText({AnchorState::matches, LogHead{5, "bb"}}, head, {}, {}).isEmpty());
    CHECK(anchorText({}, head, {}, {}).isEmpty());
}
