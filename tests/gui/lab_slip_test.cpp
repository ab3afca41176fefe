// A laboratory's slip typed in its order; ESR below 1; the two flags; the About box.
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <catch2/catch.hpp>

#include "gui/forms/lab_slip_form.hpp"
#include "gui/settings/about_dialog.hpp"
#include "jointlog/app/research_export.hpp"
#include "jointlog/app/timeline_read_out.hpp"
#include "jointlog/domain/formula_table.hpp"
#include "lab_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

TEST_CASE("a slip is typed with Enter alone and stores what was done, nothing else", "[lab slip]") {
    LabRecord f;
    f.defineAnalyte();
    f.defineLaboratory("ESR\nCRP\nANTIX\nRF\nMMP3");
    f.defineProfile();
    auto& form = f.form<LabSlipForm>(NewRow::slip);
    CHECK(form.laboratory()->text() == u("Central laboratory"));
    CHECK(form.analytes() == std::vector<std::string>{"ESR", "CRP", "ANTIX", "RF", "MMP3"});
    (void)QTest::qWaitForWindowActive(&f.window);
    form.date()->setText(u("2024-06-01"));
    form.date()->takeFocus();
    const auto enter = [] {
        REQUIRE(QApplication::focusWidget() != nullptr);
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
    };
    const auto typeHere = [](const char* digits) {
        QTest::keyClicks(QApplication::focusWidget(), u(digits));
    };
    enter();
    enter();
    typeHere("18");
    enter();
    typeHere("0.21");
    enter();
    typeHere("450");
    enter();
    enter();
    typeHere("111.1");
    CHECK(form.line("MMP3")->text() == u("111.1"));
    CHECK(form.line("RF")->isEmpty());
    CHECK(form.remark("ANTIX") == u("above interval < 450"));
    CHECK(form.remark("ESR").isEmpty());
    form.line("ANTIX")->setTyped({u("450"), u("mU/mL"), u("H")});
    f.save();
    REQUIRE(f.record().observations.size() == 4);
    const auto stored = [&](std::string_view item) {
        const auto& rows = f.record().observations;
        const auto found = std::find_if(rows.begin(), rows.end(),
                                        [&](const auto& row) { return row->item == item; });
        REQUIRE(found != rows.end());
        return found->value;
    };
    CHECK(stored("CRP").text() == "0.21");
    CHECK(stored("CRP").unit() == "mg/dL");
    CHECK(to_iso(stored("MMP3").date) == "2024-06-01");
    CHECK(stored("MMP3").basis->laboratory == "Central laboratory");
    CHECK(stored("MMP3").basis->interval.empty());
    CHECK(stored("ANTIX").basis->unit == "mU/mL");
    CHECK(stored("ANTIX").basis->method == "CLEIA");
    CHECK_FALSE(stored("ANTIX").basis->interval.high_inclusive);
    CHECK(stored("ANTIX").flag_reported == "H");
    // All of it is one operation.
    const auto operations = f.session().operations("P-1");
    REQUIRE(operations);
    CHECK(operations->size() == 2);
}

TEST_CASE("a slip asks before a second value of a day, and refuses without loss", "[lab slip]") {
    LabRecord f;
    auto& first = f.form<LabSlipForm>(NewRow::slip);
    CHECK(first.analytes().size() > 30);  // no slip is written down: the catalogue's order
    CHECK_FALSE(first.changed());
    first.save();
    CHECK(first.line(first.analytes().front())->problem() == u("No value is typed."));
    first.date()->setText(u("2024-06-01"));
    first.line("CRP")->setTyped({u("49200"), u("mg/dL"), u("")});
    first.save();
    CHECK_FALSE(first.line("CRP")->problem().isEmpty());
    first.line("CRP")->setTyped({u("0.21"), u("mg/dL"), u("")});
    f.save();
    auto& second = f.form<LabSlipForm>(NewRow::slip);
    second.date()->setText(u("2024-06-01"));
    second.line("CRP")->setTyped({u("0.3"), u("mg/dL"), u("")});
    second.save();
    CHECK(second.questions()
              .join(QLatin1Char(' '))
              .contains(u("CRP of 2024-06-01 is recorded already: 0.21 mg/dL")));
    CHECK(second.message() == u("Not stored yet."));
    // Another laboratory with a shorter slip: what is typed stays.
    f.defineLaboratory("ESR");
    second.laboratory()->setText(u("LAB1"));
    CHECK(second.analytes() == std::vector<std::string>{"ESR", "CRP"});
    CHECK(second.line("CRP")->text() == u("0.3"));
    // A unit that is chosen before its number stays, whatever is done to date and laboratory.
    second.line("CRP")->setTyped({u(""), u("mg/L"), u("")});
    second.date()->setText(u("2024-06-02"));
    CHECK(second.line("CRP")->typed().value(1) == u("mg/L"));
    second.laboratory()->setText(u("Somebody else"));
    CHECK(second.line("CRP")->typed().value(1) == u("mg/L"));
    const auto notes = second.laboratory()->findChildren<QLabel*>();
    CHECK(std::any_of(notes.begin(), notes.end(), [](const QLabel* note) {
        return note->text() == u("not in the list: no interval is filled in");
    }));
    f.discard();
}

TEST_CASE("an ESR below 1 makes a score only where the record says so, and it is marked",
          "[lab settings]") {
    LabRecord f;
    auto draft = f.session().draft(OperationKind::add, "P-1");
    const auto day = PartialDate::exactly(*make_day(2024, 6, 1));
    const RowId visit = draft.add(Visit{day, {}, Voice::clinician, {}, {}});
    const auto value = [&](const char* item, int number, const char* unit, Voice voice,
                           std::uint8_t decimals = 0) {
        Observation row;
        row.item = item;
        row.date = day;
        row.visit = visit;
        row.voice = voice;
        row.value = Numeric{Decimal{number, decimals}};
        Basis basis;
        basis.unit = unit;
        row.basis = std::make_shared<const Basis>(basis);
        draft.add(row);
    };
    value("TJC28", 4, "{joints}", Voice::clinician);
    value("SJC28", 3, "{joints}", Voice::clinician);
    value("PTGA", 38, "mm", Voice::patient);
    value("ESR", 5, "mm/h", Voice::laboratory, 1);
    bool done = false;
    f.window.workspace().commit(std::move(draft), [&](const Result<OperationInfo>& stored) {
        CHECK(stored);
        done = true;
    });
    REQUIRE(waitFor([&] { return done && !f.window.workspace().scores().empty(); }));
    const auto esr = [&]() -> const Computed* {
        return f.window.workspace().scores().front().computed(IndexId::das28_esr);
    };
    CHECK(esr() == nullptr);
    const auto* missing =
        std::get_if<NotComputed>(&f.window.workspace().scores().front().result(IndexId::das28_esr));
    REQUIRE(missing != nullptr);
    REQUIRE(missing->missing.size() == 1);
    CHECK(missing->missing.front().kind == InputProblem::Kind::below_one);
    Field* choice = f.window.settingsPage().esrBelowOne();
    CHECK(choice->text() == u("not_computed"));
    choice->combo()->setCurrentIndex(1);
    Q_EMIT choice->combo()->activated(1);
    CHECK(f.session().score_settings().esr_below_one_at_one);
    REQUIRE(waitFor([&] { return !f.window.workspace().scores().empty() && esr() != nullptr; }));
    CHECK(esr()->censored);
    const auto read = app::read_out(*f.window.workspace().timeline(), *make_day(2024, 6, 1));
    const auto lines = read.section(app::ReadOutSection::scores);
    CHECK(std::any_of(lines.begin(), lines.end(), [](const auto& line) {
        return line.panel_id == "das28_esr" && line.censored && !line.set_name.empty();
    }));
    app::ExportRequest request;
    request.out = f.path(u("package")).toStdString();
    REQUIRE(app::export_package(f.session(), request));
    QFile settings(f.path(u("package/settings.csv")));
    REQUIRE(settings.open(QIODevice::ReadOnly));
    CHECK(settings.readAll().contains("esr_below_1,computed_at_1"));
}

TEST_CASE("the About box names version, formula table, cut-off sets and licences", "[about]") {
    LabRecord f;
    const AboutDialog about(&f.window);
    QStringList texts;
    for (const auto* label : about.findChildren<QLabel*>()) {
        texts.append(label->text());
    }
    const QString all = texts.join(QLatin1Char('\n'));
    CHECK(about.findChild<QLineEdit*>()->text() == QString::fromStdString(formula_table_hash()));
    for (const CutoffSet& set : cutoff_sets()) {
        INFO(set.id);
        CHECK(all.contains(QString::fromStdString(set.name + ": ")));
        CHECK(texts.contains(QString::fromStdString(set.source)));
    }
    for (const char* words : {"LGPL", "SQLite", "libsodium", "Apache-2.0", "medical device"}) {
        INFO(words);
        CHECK(all.contains(u(words)));
    }
}
