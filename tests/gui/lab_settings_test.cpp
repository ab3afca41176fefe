// Own analytes, units, laboratories and profiles: defined in the settings, used where results are entered.
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <catch2/catch.hpp>

#include "gui/forms/lab_form.hpp"
#include "gui/record/record_page.hpp"
#include "gui/settings/about_dialog.hpp"
#include "gui/settings/catalog_section.hpp"
#include "gui/settings/definition_dialog.hpp"
#include "gui/settings/profile_dialog.hpp"
#include "gui/settings/settings_page.hpp"
#include "jointlog/app/import.hpp"
#include "jointlog/app/research_export.hpp"
#include "jointlog/domain/formula_table.hpp"
#include "lab_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

TEST_CASE("an own analyte is refused with the message beside the field that is wrong",
          "[lab settings]") {
    LabRecord f;
    auto dialog = f.definition(CatalogSection::analytes);
    const auto problem = [&](const char* key) {
        return dialog->field(u(key))->problem();
    };
    dialog->save();
    CHECK(problem("code") == u("A code is needed."));
    CHECK(problem("en") == u("A name is needed in one language."));
    CHECK(problem("unit") == u("A unit is needed."));
    type(*dialog, {{"code", "anti x"},
                   {"en", "C-reactive protein"},
                   {"unit", "U per mL"},
                   {"units", "mU/mL 1000"},
                   {"least", "0,5"},
                   {"greatest", "10"},
                   {"unusual", "20"}});
    dialog->save();
    CHECK(problem("code") == u("1 to 32 letters A–Z, digits or _."));
    CHECK(problem("en") == u("'C-reactive protein' already names CRP."));
    CHECK(problem("unit").contains(u("is no UCUM code")));
    CHECK(problem("least") == u("0,5: write a point, not a comma. Is 0.5 meant?"));
    CHECK(problem("unusual") == u("It lies between the least and the greatest value."));
    type(*dialog, {{"code", "CRP"}, {"unit", "U/mL"}, {"units", "mU/mL x0"}, {"least", "30"}});
    dialog->save();
    CHECK(problem("code") == u("'CRP' already names CRP."));
    CHECK(problem("units") == u("The factor of mU/mL is not above 0."));
    CHECK(problem("greatest") == u("The greatest value lies below the least."));
    CHECK(app::record_catalog(f.session())->analytes.empty());
    CHECK(f.section().rows().empty());
}

TEST_CASE("a definition is changed as a new version with its reason", "[lab settings]") {
    LabRecord f;
    f.defineAnalyte();
    f.section().showKind(CatalogSection::analytes);
    REQUIRE(f.section().rows().size() == 1);
    CHECK(f.section().rows().front().mid(0, 5)
          == QStringList{u("ANTIX"), u("Anti-X antibody"), u("aX"), u("U/mL, mU/mL"), u("0–500")});
    std::unique_ptr<DefinitionDialog> dialog(f.section().changeOf(0));
    CHECK_FALSE(dialog->field(u("code"))->control()->isEnabled());
    CHECK_FALSE(dialog->field(u("unit"))->control()->isEnabled());
    type(*dialog, {{"en", "Anti-X antibodies"}, {"units", "mU/mL x100"}});
    dialog->save();
    CHECK(dialog->field(u("why"))->problem() == u("A change is stored with its reason."));
    CHECK(dialog->field(u("units"))->problem().contains(u("mU/mL x1000")));
    type(*dialog, {{"units", "mU/mL x1000; kU/L x1"}, {"why", "new print"}});
    dialog->save();
    CHECK(dialog->result() == QDialog::Accepted);
    const auto known = app::record_catalog(f.session());
    REQUIRE(known);
    REQUIRE(known->analytes.size() == 1);
    CHECK(known->analytes.front().en == "Anti-X antibodies");
    CHECK(known->analytes.front().units.size() == 3);
    const auto history = app::record_catalog_history(f.session());
    REQUIRE(history->size() == 2);
    CHECK(history->back().operation.why == "new print");
    CHECK(f.section().rows().front().back().endsWith(u("new print")));
}

TEST_CASE("units, laboratories and profiles are defined with their own checks", "[lab settings]") {
    LabRecord f;
    auto unit = f.definition(CatalogSection::units);
    type(*unit, {{"analyte", "CRP"}, {"unit", "mg/L"}, {"factor", "0"}});
    unit->save();
    CHECK(unit->field(u("unit"))->problem() == u("CRP has this unit already."));
    CHECK(unit->field(u("factor"))->problem() == u("A factor above 0 is needed."));
    type(*unit, {{"unit", "ug/mL"}, {"factor", "10"}});
    unit->save();
    CHECK(catalog::item("CRP")->unit("ug/mL") != nullptr);
    CHECK(f.section().rows().front().mid(0, 3) == QStringList{u("CRP"), u("µg/mL"), u("10")});
    std::unique_ptr<DefinitionDialog> correct(f.section().changeOf(0));
    CHECK_FALSE(correct->field(u("unit"))->control()->isEnabled());
    type(*correct, {{"factor", "1"}, {"why", "typed wrongly"}});
    correct->save();
    CHECK(correct->field(u("factor"))->problem()
          == u("By their prefixes the factor of these units is 10."));
    CHECK(correct->result() != QDialog::Accepted);

    f.defineLaboratory("CRP\nESR\nMMP3");
    CHECK(f.section().rows().front().mid(0, 4)
          == QStringList{u("LAB1"), u("Central laboratory"), u(""), u("3")});
    auto second = f.definition(CatalogSection::laboratories);
    type(*second, {{"code", "LAB1"}, {"name", "Central laboratory"}, {"slip", "CRP\nnothing"}});
    second->save();
    CHECK(second->field(u("code"))->problem() == u("There is a laboratory with this code."));
    CHECK(second->field(u("name"))->problem() == u("There is a laboratory with this name."));
    CHECK(second->field(u("slip"))->problem() == u("'nothing' is not in the catalogue."));

    auto profile = f.definition(CatalogSection::profiles);
    type(*profile, {{"analyte", "CRP"}, {"from", "2024-04"}, {"low", "3"}, {"high", "1"}});
    profile->save();
    CHECK(profile->field(u("from"))->problem() == u("A day is needed: 2024-04-01"));
    CHECK(profile->field(u("high"))->problem() == u("No value lies in this interval."));
    type(*profile, {{"from", "2024-04-01"}, {"low", ""}, {"high", "0.30"}});
    profile->field(u("high"))->setTyped({u("0.30"), u("exclusive")});
    profile->save();
    CHECK(f.section().rows().front().mid(0, 5)
          == QStringList{u("Central laboratory"), u("CRP"), u("2024-04-01"), u("mg/dL"),
                         u("< 0.30")});
    std::unique_ptr<DefinitionDialog> change(f.section().changeOf(0));
    CHECK(change->field(u("high"))->typed() == QStringList{u("0.30"), u("exclusive")});
}

TEST_CASE("a common interval is taken by its name and told from the laboratory's own",
          "[lab settings]") {
    LabRecord f;
    f.defineLaboratory("");
    auto dialog = f.definition(CatalogSection::profiles);
    auto* profile = dynamic_cast<ProfileDialog*>(dialog.get());
    REQUIRE(profile != nullptr);
    type(*dialog, {{"analyte", "MMP3"}, {"from", "2020-01-01"}});
    profile->takeCommonInterval();
    CHECK(dialog->field(u("holds"))->problem()
          == u("The catalogue has no JCCLS interval of this analyte."));
    type(*dialog, {{"analyte", "HB"}});
    profile->takeCommonInterval();
    CHECK(dialog->field(u("holds"))->text() == u("sex"));
    CHECK(dialog->field(u("high"))->text() == u("16.8"));
    CHECK(dialog->field(u("high_f"))->text() == u("14.8"));
    dialog->save();
    REQUIRE(f.section().rows().size() == 1);
    CHECK(f.section().rows().front().at(4) == u("men 13.7–16.8 (JCCLS); women 11.6–14.8 (JCCLS)"));
}

TEST_CASE("the lab form takes unit, interval and method from the profile, and keeps what is typed",
          "[lab settings]") {
    LabRecord f;
    f.defineAnalyte();
    f.defineLaboratory("");
    f.defineProfile();
    auto& form = f.form<LabForm>(NewRow::laboratory);
    form.analyte()->setText(u("ANTIX"));
    form.date()->setText(u("2024-03-31"));
    form.laboratory()->setText(u("central laboratory"));
    CHECK(form.interval().isEmpty());  // the profile begins a day later
    const auto* end = form.interval().high->findChildren<QComboBox*>().front();
    REQUIRE(end->count() == 2);
    CHECK(end->itemText(1) == u("< end excluded"));
    form.date()->setText(u("2024-04-01"));
    CHECK(form.unit()->text() == u("mU/mL"));
    CHECK(form.interval().high->typed() == QStringList{u("450"), u("exclusive")});
    CHECK(form.method()->text() == u("CLEIA"));
    form.value()->setText(u("450"));
    CHECK(form.derivedFlag() == u("above interval < 450"));
    form.flag()->setText(u("H"));
    form.unit()->setText(u("U/mL"));  // the interval was stated in another unit
    CHECK(form.interval().isEmpty());
    form.unit()->setText(u("mU/mL"));
    form.interval().low->setText(u("5"));
    form.date()->setText(u("2024-05-01"));
    CHECK(form.interval().low->text() == u("5"));  // typed: it stays
    f.save();
    REQUIRE(f.record().observations.size() == 1);
    const Observation& stored = *f.record().observations.front();
    CHECK(stored.basis->laboratory == "Central laboratory");
    CHECK(stored.basis->method == "CLEIA");
    CHECK(stored.basis->unit == "mU/mL");
    CHECK(stored.basis->interval.low->to_string() == "5");
    CHECK_FALSE(stored.basis->interval.high_inclusive);
    CHECK(stored.flag_reported == "H");
    // A correction never reaches for a profile.
    Q_EMIT f.window.recordPage().correct(f.record().observations.front().meta.id);
    auto* correction = dynamic_cast<LabForm*>(f.window.form());
    REQUIRE(correction != nullptr);
    correction->interval().low->setText({});
    correction->interval().high->setText({});
    correction->date()->setText(u("2024-05-02"));
    CHECK(correction->interval().high->isEmpty());
    f.discard();
}

TEST_CASE("a known method is kept under its one name, other words as typed", "[lab settings]") {
    LabRecord f;
    const auto entered = [&](const char* analyte, const char* method, const char* value) {
        auto& form = f.form<LabForm>(NewRow::laboratory);
        form.analyte()->setText(u(analyte));
        form.value()->setText(u(value));
        form.date()->setText(u("2024-05-01"));
        form.method()->setText(u(method));
        QStringList beside;
        for (const auto* label : form.method()->findChildren<QLabel*>()) {
            beside << label->text();
        }
        f.save();
        const auto& stored = f.record().observations.back();
        CHECK(stored->text() == value);
        return std::pair(stored->basis->method, beside.join(u("|")));
    };
    const auto known = entered("ALP", "ＩＦＣＣ法", "74.0");
    CHECK(known.first == "IFCC");
    CHECK(known.second.contains(u("= IFCC")));
    CHECK(entered("ALP", "JSCC標準化対応法", "210").first == "JSCC");
    CHECK(entered("ALP(JSCC)", "", "211").first == "JSCC");
    const auto same = entered("LD", "IFCC", "180");
    CHECK(same.first == "IFCC");
    CHECK_FALSE(same.second.contains(u("= ")));
    CHECK(entered("CRP", "latex (own)", "0.20").first == "latex (own)");
    // A profile that names it in another way states the same method.
    f.defineLaboratory("ALP");
    auto profile = f.definition(CatalogSection::profiles);
    type(*profile, {{"analyte", "ALP"}, {"from", "2024-04-01"}, {"method", "IFCC法"}});
    f.store(*profile);
    auto& form = f.form<LabForm>(NewRow::laboratory);
    form.analyte()->setText(u("ALP"));
    form.date()->setText(u("2024-05-02"));
    form.laboratory()->setText(u("LAB1"));
    CHECK(form.method()->text() == u("IFCC"));
    f.discard();
}

TEST_CASE("an analyte defined in the window is entered, drawn, exported and imported elsewhere",
          "[lab settings]") {
    LabRecord f;
    f.defineAnalyte();
    f.defineLaboratory("");
    f.defineProfile();
    auto& form = f.form<LabForm>(NewRow::laboratory);
    form.analyte()->setText(u("抗X抗体"));
    form.date()->setText(u("2024-06-01"));
    form.laboratory()->setText(u("LAB1"));
    form.value()->setText(u("2500"));
    f.save();
    const auto* timeline = f.window.workspace().timeline();
    REQUIRE(timeline != nullptr);
    CHECK(std::any_of(timeline->panels.begin(), timeline->panels.end(),
                      [](const app::Panel& panel) { return panel.item == "ANTIX"; }));
    CHECK(f.window.workspace().scores().empty());

    app::ExportRequest request;
    request.out = f.path(u("package")).toStdString();
    REQUIRE(app::export_package(f.session(), request));
    const auto read = [&](const char* name) {
        QFile file(f.path(u("package/") + u(name)));
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    };
    CHECK(read("catalog.csv").contains(u("ANTIX")));
    CHECK(read("observations.csv").contains(u("ANTIX")));
    CHECK(read("settings.csv").contains(u("analyte/ANTIX")));

    // What a laboratory would send of it, read by a file that does not know the analyte yet.
    QFile sheet(f.path(u("labs.csv")));
    REQUIRE(sheet.open(QIODevice::WriteOnly));
    sheet.write(
        "patient,date,analyte,value,unit,ref_high,lab,method\n"
        "P-1,2024-06-01,ANTIX,2500,mU/mL,<450,Central laboratory,CLEIA\n");
    sheet.close();
    LabRecord other(u("other.jointlog"));
    app::ImportRequest import;
    import.sources = {f.path(u("labs.csv")).toStdString()};
    const auto refused = app::import_csv(other.session(), import);
    INFO((refused ? std::string() : refused.error().detail));
    REQUIRE(refused);
    CHECK(refused->rows.added == 0);
    other.defineAnalyte();
    const auto taken = app::import_csv(other.session(), import);
    REQUIRE(taken);
    CHECK(taken->rows.added == 1);
    const auto record = other.session().load_patient("P-1");
    REQUIRE(record->observations.size() == 1);
    const Observation& imported = *record->observations.front();
    const Observation& entered = *f.record().observations.front();
    CHECK(imported.item == entered.item);
    CHECK(imported.value == entered.value);
    CHECK(*imported.basis == *entered.basis);
}
