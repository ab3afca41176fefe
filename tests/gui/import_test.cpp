// The import page: how files are read, who unknown patients are, refused rows, stopping, packages, taking back.
#include <catch2/catch.hpp>

#include <QtCore/QFile>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QTableWidget>
#include <fstream>

#include "gui/export/import_page.hpp"
#include "gui/import/column_table.hpp"
#include "gui/import/patient_matches.hpp"
#include "gui/import/reading_form.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "jointlog/app/research_export.hpp"
#include "painted.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

QString u(const char* text) {
    return QString::fromUtf8(text);
}

QString write(const WindowFixture& f, const char* name, const std::string& bytes) {
    const QString path = f.path(u(name));
    std::ofstream(QFile::encodeName(path).toStdString(), std::ios::binary) << bytes;
    return path;
}

bool rest(ImportPage& page) {
    return waitFor([&] { return !page.running(); });
}

/// Chooses an entry as a person does.
void choose(QComboBox* combo, const QString& code) {
    const int at = combo->findData(code);
    REQUIRE(at >= 0);
    combo->setCurrentIndex(at);
    Q_EMIT combo->activated(at);
}

std::size_t observations(WindowFixture& f, const char* code = "P-1") {
    std::size_t count = 0;
    const auto record = f.window.workspace().session().load_patient(code);
    for (const auto& row : record->observations) {
        count += row.in_error() ? 0U : 1U;
    }
    return count;
}

// 患者番号 and 検査日 in CP932; the units are told nowhere.
const std::string cp932 =
    "\x8a\xb3\x8e\xd2\x94\xd4\x8d\x86;\x8c\x9f\x8d\xb8\x93\xfa;CRP;MMP-3\nP-1;03/04/"
    "2024;0,49;55,6\n";

}  // namespace

TEST_CASE("what a file leaves open is asked step by step, stored, and remembered", "[import]") {
    WindowFixture f;
    f.makeRecord();
    f.window.showPage(NavRail::import);
    ImportPage& page = f.window.importPage();
    ReadingForm& form = *page.reading();
    const QString csv = write(f, "labs.csv", cp932);
    page.preview({csv});
    REQUIRE(rest(page));
    REQUIRE(form.isVisible());
    CHECK(page.message().contains(u("a byte that is not in this encoding")));
    choose(form.encoding()->combo(), u("CP932"));
    REQUIRE(rest(page));
    choose(form.delimiter()->combo(), u("semicolon"));
    REQUIRE(rest(page));
    REQUIRE(form.columns()->rowCount() == 4);
    CHECK(form.columns()->item(0, 0)->text() == u("患者番号"));
    CHECK(form.columns()->meaning(0)->currentData().toString() == u("patient"));
    CHECK(form.columns()->meaning(2)->currentData().toString() == u("CRP"));
    CHECK(page.message().contains(u("a unit is needed")));
    choose(form.columns()->unit(2), u("mg/dL"));
    REQUIRE(rest(page));
    choose(form.columns()->unit(3), u("ng/mL"));
    REQUIRE(rest(page));
    CHECK(form.asks());  // decimals and the order of the date
    choose(form.decimal()->combo(), u("comma"));
    REQUIRE(rest(page));
    choose(form.dateOrder()->combo(), u("dmy"));
    REQUIRE(rest(page));
    CHECK_FALSE(form.asks());
    CHECK(page.message().isEmpty());
    form.doneButton()->click();
    REQUIRE(rest(page));
    CHECK_FALSE(form.isVisible());
    CHECK(page.message().contains(u("1 new")));
    CHECK(observations(f) == 0);
    page.confirm();
    REQUIRE(rest(page));
    CHECK(observations(f) == 2);
    page.preview({csv});
    REQUIRE(rest(page));
    // what its cells leave open is asked about again: they may be others this time
    REQUIRE(form.isVisible());
    CHECK(form.choices().encoding == "CP932");
    CHECK(form.choices().units.at("CRP") == "mg/dL");
    CHECK(form.choices().decimal.empty());
    choose(form.decimal()->combo(), u("comma"));
    REQUIRE(rest(page));
    choose(form.dateOrder()->combo(), u("dmy"));
    REQUIRE(rest(page));
    form.doneButton()->click();
    REQUIRE(rest(page));
    CHECK(page.message().contains(u("1 already recorded")));
}

TEST_CASE("a column is read as another thing, or not at all, where the person says so",
          "[import]") {
    WindowFixture f;
    f.makeRecord();
    f.window.showPage(NavRail::import);
    ImportPage& page = f.window.importPage();
    ReadingForm& form = *page.reading();
    page.preview({write(f, "odd.csv", "who,when,protein,MMP-3(ng/mL)\nP-1,2024-04-03,0.49,55\n")});
    REQUIRE(rest(page));
    REQUIRE(form.isVisible());
    CHECK_FALSE(form.columns()->meaning(0)->isEnabled());  // columns of which kind?
    choose(form.kind()->combo(), u("labs"));
    REQUIRE(rest(page));
    choose(form.columns()->meaning(0), u("patient"));
    REQUIRE(rest(page));
    choose(form.columns()->meaning(1), u("date"));
    REQUIRE(rest(page));
    choose(form.columns()->meaning(2), u("CRP"));
    REQUIRE(rest(page));
    choose(form.columns()->unit(2), u("mg/L"));
    REQUIRE(rest(page));
    choose(form.columns()->meaning(3), QString());
    REQUIRE(rest(page));
    form.doneButton()->click();
    REQUIRE(rest(page));
    page.confirm();
    REQUIRE(rest(page));
    const auto record = f.window.workspace().session().load_patient("P-1");
    REQUIRE(record->observations.size() == 1);
    CHECK(record->observations[0]->item == "CRP");
    CHECK(record->observations[0]->unit() == "mg/L");
}

TEST_CASE("an unknown patient is matched where the person says so, the likeliest first",
          "[import]") {
    WindowFixture f;
    f.makeRecord();
    Patient other;
    other.code = "A-0";
    other.name = "別人";
    f.add(other);
    f.window.showPage(NavRail::import);
    ImportPage& page = f.window.importPage();
    page.preview({write(f, "labs.csv",
                        "patient,氏名,生年月日,date,analyte,value,unit\n"
                        "007,山田花子,1962/3/14,2024-04-03,CRP,0.49,mg/dL\n"
                        "008,誰か,1970/1/1,2024-04-03,CRP,0.5,mg/dL\n")});
    REQUIRE(rest(page));
    PatientMatches& matches = *page.matches();
    REQUIRE(matches.isVisible());
    REQUIRE(matches.rowCount() == 2);
    CHECK(matches.answer(0)->currentIndex() == 0);  // never chosen by itself
    CHECK(matches.answer(0)->itemData(1).toString() == u("P-1"));
    CHECK(page.message().contains(u("2 refused")));
    choose(matches.answer(0), u("P-1"));
    QTest::keyClick(&f.window, Qt::Key_G, Qt::AltModifier);
    REQUIRE(rest(page));
    CHECK(page.message().contains(u("1 new")));
    CHECK(matches.rowCount() == 1);
    page.confirm();
    REQUIRE(rest(page));
    CHECK(observations(f) == 1);
}

TEST_CASE("refused rows are written to a new file, and an import is taken back", "[import]") {
    WindowFixture f;
    f.makeRecord();
    f.window.showPage(NavRail::import);
    ImportPage& page = f.window.importPage();
    page.preview({write(f, "labs.csv",
                        "patient,date,CRP(mg/dL)\nP-1,2024-04-03,0.49\nP-1,2024-04-04,abc\n")});
    REQUIRE(rest(page));
    REQUIRE(page.saveRefusedButton()->isVisible());
    const QString refused = f.path(u("refused.csv"));
    page.saveRefused(refused);
    REQUIRE(rest(page));
    QFile file(refused);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll().contains("P-1,2024-04-04,abc,labs.csv,3,"));
    CHECK(observations(f) == 0);
    CHECK(page.confirmButton()->isEnabled());
    page.confirm();
    REQUIRE(rest(page));
    CHECK(observations(f) == 1);
    REQUIRE(page.takeBackButton()->isVisible());
    page.takeBackButton()->click();
    REQUIRE(rest(page));
    CHECK(observations(f) == 0);
    CHECK(page.message().contains(u("taken back")));
    CHECK_FALSE(page.takeBackButton()->isVisible());
}

TEST_CASE("a long import is stopped, and nothing of it is stored", "[import]") {
    WindowFixture f;
    f.makeRecord();
    f.window.showPage(NavRail::import);
    std::string rows = "patient,date,analyte,value,unit\n";
    for (int i = 1; i <= 60'000; ++i) {
        rows += "P-1,2024-06-01,MMP3," + std::to_string(i) + ",ng/mL\n";
    }
    ImportPage& page = f.window.importPage();
    page.preview({write(f, "long.csv", rows)});
    REQUIRE(waitFor([&] { return page.stopButton()->isVisible(); }));
    // the first look ends by itself; the judging that follows is stopped
    const bool judging = QTest::qWaitFor(
        [&] {
            page.stop();
            return !page.running();
        },
        20'000);
    REQUIRE(judging);
    CHECK(page.message().contains(u("Stopped")));
    CHECK_FALSE(page.confirmButton()->isEnabled());
    CHECK_FALSE(page.stopButton()->isVisible());
    CHECK(observations(f) == 0);
}

TEST_CASE("a package is imported and taken back in the window", "[import]") {
    WindowFixture f;
    f.makeRecord();
    {
        auto draft = f.window.workspace().session().draft(OperationKind::add, "P-1");
        Observation value;
        value.item = "CRP";
        value.date = PartialDate::exactly(*make_day(2024, 4, 3));
        value.value = Numeric{Decimal{49, 2}, Comparator::equal};
        auto basis = std::make_shared<Basis>();
        basis->unit = "mg/dL";
        value.basis = basis;
        value.voice = Voice::laboratory;
        draft.add(value);
        REQUIRE(f.window.workspace().session().commit(std::move(draft)));
    }
    app::ExportRequest request;
    request.out = f.path(u("package")).toStdString();
    REQUIRE(app::export_package(f.window.workspace().session(), request));
    REQUIRE(f.window.workspace().create(f.path(u("other.jointlog")), Mode::clinic));
    f.window.showPage(NavRail::import);
    ImportPage& page = f.window.importPage();
    page.preview({f.path(u("package"))});
    REQUIRE(rest(page));
    INFO(page.message().toStdString());
    REQUIRE(page.confirmButton()->isEnabled());
    page.confirm();
    REQUIRE(rest(page));
    CHECK(observations(f) == 1);
    page.takeBackButton()->click();
    REQUIRE(rest(page));
    CHECK(page.message().contains(u("taken back")));
    const auto record = f.window.workspace().session().load_patient("P-1");
    CHECK((!record || record->patient.in_error()));
}

TEST_CASE("the steps of an import are painted in both languages, dark and at twice the text size",
          "[import][screens]") {
    WindowFixture f;
    f.makeRecord();
    f.window.showPage(NavRail::import);
    ImportPage& page = f.window.importPage();
    const QString samples =
        write(f, "labs.csv",
              "患者番号;氏名;検査日;CRP;MMP-3(ng/mL);備考欄\n"
              "007;山田花子;03/04/2024;0,49;55.6;x\nP-1;山田花子;2024-04-04;1;<10;\n"
              "P-1;山田花子;2024-04-05;abc;20;\n");
    const auto both = [&](const char* tag) {
        page.preview({samples});
        REQUIRE(rest(page));
        choose(page.reading()->delimiter()->combo(), u("semicolon"));
        REQUIRE(rest(page));
        keepPainted(f.window, u("import-reading-") + u(tag));
        choose(page.reading()->columns()->unit(3), u("mg/dL"));
        REQUIRE(rest(page));
        for (QComboBox* combo : page.findChildren<QComboBox*>()) {
            CHECK_FALSE(combo->accessibleName().isEmpty());
        }
        page.readingDone();
        REQUIRE(rest(page));
        CHECK(page.matches()->isVisible());
        CHECK(page.remarks()->isVisible());
        keepPainted(f.window, u("import-result-") + u(tag));
    };
    both("en");
    f.speak(LanguageChoice::japanese);
    both("ja");
    f.appearance.setTheme(ThemeChoice::dark);
    both("ja-dark");
    f.appearance.setTheme(ThemeChoice::light);
    (void)f.appearance.setScale(200);
    both("ja-200");
    f.speak(LanguageChoice::english);
    f.window.resize(960, 700);
    both("en-200-small");
}
