// What stands around the pages: the list, the frame, a new file, an own record.
#include <QtCore/QDir>
#include <QtGui/QShortcut>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <catch2/catch.hpp>

#include "gui/export/export_choices.hpp"
#include "gui/export/export_page.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "gui/settings/settings_page.hpp"
#include "gui/start/new_record_page.hpp"
#include "gui/state/user_files.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "gui/widgets/patient_band.hpp"
#include "gui/widgets/sample_strip.hpp"
#include "gui/window_status.hpp"
#include "jointlog/domain/formula_table.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

Observation laboratory(const char* item, const char* unit, Day day) {
    Observation value;
    value.item = item;
    value.date = PartialDate::exactly(day);
    value.value = Numeric{Decimal{21, 1}, Comparator::equal};
    Basis basis;
    basis.unit = unit;
    value.basis = std::make_shared<const Basis>(std::move(basis));
    return value;
}

QStringList labels(const QWidget& page) {
    QStringList texts;
    for (const auto* label : page.findChildren<QLabel*>()) {
        texts.append(label->text());
    }
    return texts;
}

}  // namespace

TEST_CASE("an old laboratory value in the list shows its date, as an old score does", "[list]") {
    PatientSummary old;
    old.patient.code = "P-1";
    old.last_crp = laboratory("CRP", "mg/dL", Day{19000});
    old.last_mmp3 = laboratory("MMP3", "ng/mL", Day{19990});
    PatientModel model;
    model.setRows({old}, Day{20000}, QStringLiteral("mg/dL"));
    CHECK(model.index(0, PatientModel::crp).data(PatientModel::datedRole).toString()
          == QString::fromStdString(to_iso(Day{19000})));
    CHECK(model.index(0, PatientModel::mmp3).data(PatientModel::datedRole).toString().isEmpty());
    CHECK(model.index(0, PatientModel::age).data(PatientModel::datedRole).toString().isEmpty());
}

TEST_CASE("the caption of an article's patient stands over that patient's pages only", "[sample]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    const auto* strip = f.window.findChild<SampleStrip*>();
    const QString general = QStringLiteral("SAMPLE DATA — invented record, temporary copy");
    REQUIRE(f.openPatient(QStringLiteral("A-01")));
    REQUIRE(strip->accessibleName() != general);
    const QString english = strip->accessibleName();
    f.speak(LanguageChoice::japanese);
    CHECK(strip->accessibleName() != english);
    f.speak(LanguageChoice::english);
    for (const auto entry : {NavRail::patients, NavRail::exportPackage, NavRail::settings}) {
        f.window.showPage(entry);
        CHECK(strip->accessibleName() == general);
        f.window.showPage(NavRail::record);
        CHECK(strip->accessibleName() == english);
    }
}

TEST_CASE("an age as stated does not stand as a birth date", "[band]") {
    WindowFixture f;
    PatientBand band(false, nullptr);
    Patient patient;
    patient.birth = {make_day(1987, 2, 2), make_day(1989, 6, 30), "36, as stated"};
    band.show(patient, Day{20000});
    CHECK(labels(band).contains(QStringLiteral("birth or age")));
    CHECK_FALSE(labels(band).contains(QStringLiteral("born")));
    patient.birth = PartialDate::exactly(*make_day(1987, 2, 2));
    band.show(patient, Day{20000});
    CHECK(labels(band).contains(QStringLiteral("born")));
}

TEST_CASE("files are proposed in a folder that is there", "[start]") {
    CHECK(QDir(documentsFolder()).exists());
}

TEST_CASE("a clinic's cut-off set is chosen by a person, with its source in sight", "[start]") {
    WindowFixture f;
    NewRecordPage& page = f.window.newRecordPage();
    page.prepare(Mode::clinic, false);
    page.path()->setText(f.path(QStringLiteral("new.jointlog")));
    auto* const sets = qobject_cast<QComboBox*>(page.cutoffs()->control());
    REQUIRE(sets->count() == 4);  // nothing chosen, and the three published sets
    CHECK(page.cutoffs()->text().isEmpty());
    CHECK(sets->itemText(1).startsWith(QStringLiteral("EULAR: ")));
    CHECK(page.crpUnit()->text() == QStringLiteral("mg/L"));
    page.create();
    CHECK_FALSE(f.window.workspace().isOpen());
    CHECK(page.cutoffs()->problem() == QStringLiteral("Choose a cut-off set."));
    sets->setCurrentIndex(2);
    const CutoffSet* const chosen = cutoff_set(page.cutoffs()->text().toStdString());
    REQUIRE(chosen != nullptr);
    CHECK(labels(page).contains(
        QStringLiteral("Source: %1").arg(QString::fromStdString(chosen->source))));
    page.create();
    REQUIRE(f.window.workspace().isOpen());
    CHECK(f.window.workspace().session().score_settings().das28_crp_set == chosen->id);

    f.window.showStart();
    page.prepare(Mode::own, false);
    page.path()->setText(f.path(QStringLiteral("own.jointlog")));
    page.create();  // an own record asks for no cut-offs
    CHECK(f.window.workspace().isOpen());
    f.speak(LanguageChoice::japanese);
    page.prepare(Mode::clinic, false);
    CHECK(page.crpUnit()->text() == QStringLiteral("mg/dL"));
    f.speak(LanguageChoice::english);
}

TEST_CASE("an own record holds one person and shows nothing of a clinic", "[own]") {
    WindowFixture f;
    REQUIRE(f.window.workspace().create(f.path(QStringLiteral("own.jointlog")), Mode::own));
    REQUIRE(waitFor([&] { return f.window.form() != nullptr; }));
    Patient me;
    me.code = "me";
    f.add(me);
    Patient other;
    other.code = "other";
    auto draft = f.window.workspace().session().draft(OperationKind::create, other.code);
    draft.add(other);
    const auto refused = f.window.workspace().session().commit(std::move(draft));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == Errc::refused);
    CHECK(refused.error().detail == "an own record holds one person, and me is recorded");

    Q_EMIT f.window.form()->closed(false);
    f.window.showPage(NavRail::patients);
    CHECK(f.window.page() == &f.window.recordPage());
    Q_EMIT f.window.listPage().newPatient();
    CHECK(f.window.form() == nullptr);
    CHECK(f.window.settingsPage().das28Crp()->isHidden());
    CHECK(f.window.exportPage().choices()->scope()->isHidden());
    f.makeRecord();
    CHECK_FALSE(f.window.settingsPage().das28Crp()->isHidden());
    CHECK_FALSE(f.window.exportPage().choices()->scope()->isHidden());
}

TEST_CASE("a dialog carries no icon of the desktop, and its buttons speak the language",
          "[dialogs]") {
    WindowFixture f;
    f.speak(LanguageChoice::japanese);
    QMessageBox box(QMessageBox::NoIcon, QString(), QStringLiteral("?"),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel);
    box.ensurePolished();
    for (const auto which : {QMessageBox::Save, QMessageBox::Discard, QMessageBox::Cancel}) {
        const QString text = box.button(which)->text();
        INFO(text.toStdString());
        CHECK(box.button(which)->icon().isNull());
        CHECK(std::any_of(text.begin(), text.end(), [](QChar c) { return c.unicode() > 0x3000; }));
    }
    f.speak(LanguageChoice::english);
}

TEST_CASE("about: version, formulas and licences", "[settings]") {
    WindowFixture f;
    const QString about = f.window.settingsPage().about();
    CHECK(QString(about)
              .remove(QLatin1Char(' '))
              .contains(QString::fromStdString(formula_table_hash())));
    CHECK(about.contains(QStringLiteral("Apache 2.0")));
    CHECK(about.contains(QStringLiteral("not a certified")));
}

TEST_CASE("the red sentence of a failure goes with the next success", "[status]") {
    WindowFixture f;
    f.makeRecord();
    const auto* status = f.window.findChild<WindowStatus*>();
    const QString problem = QStringLiteral("The disk or the file system refused.");
    const auto shown = [&] {
        return labels(*status).contains(problem);
    };
    Q_EMIT f.window.workspace().failed(problem);
    REQUIRE(shown());
    f.window.workspace().setCrpUnit(QStringLiteral("mg/L"));
    CHECK_FALSE(shown());
    Q_EMIT f.window.workspace().failed(problem);
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    CHECK_FALSE(shown());
}

TEST_CASE("a full disk is named, with the file", "[files]") {
    WindowFixture f;
    const Error full = fail_writing("a/x.png", ENOSPC).error;
    CHECK(errorText(full)
          == QStringLiteral("a/x.png: no room is left on the disk. Nothing was stored."));
    CHECK(fileErrorText(full, QStringLiteral("x.png")) == errorText(full));
    f.speak(LanguageChoice::japanese);
    CHECK(errorText(full).startsWith(QStringLiteral("a/x.png: ディスクに空きがありません")));
    f.speak(LanguageChoice::english);
}
