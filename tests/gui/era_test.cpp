// Japanese eras beside dates: as the language, or as chosen in the settings; and what else is said again with the
// language.
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>

#include "gui/forms/visit_form.hpp"
#include "gui/labs/lab_grid_page.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/rows_page.hpp"
#include "gui/state/era_choice.hpp"
#include "gui/text/era_words.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/window_status.hpp"
#include "lab_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct Eras : LabRecord {
    Eras() {
        auto draft = session().draft(OperationKind::add, "P-1");
        draft.add(Visit{PartialDate::exactly(*make_day(2024, 9, 2)), "", Voice::clinician, "", ""});
        Observation crp;
        crp.item = "CRP";
        crp.value = Numeric{*Decimal::parse("0.21")};
        crp.date = PartialDate::exactly(*make_day(2019, 4, 30));
        crp.basis = std::make_shared<const Basis>(Basis{"mg/dL", {}, {}, {}});
        draft.add(crp);
        REQUIRE(session().commit(std::move(draft)));
        window.workspace().openPatient("P-1");
        REQUIRE(waitFor([&] {
            const auto* now = window.workspace().record();
            return now != nullptr && !now->visits.empty();
        }));
    }
    ~Eras() {
        setEraChoice(EraChoice::as_language);
        speak(LanguageChoice::english);
    }
    void choose(int index) {
        window.settingsPage().era()->combo()->setCurrentIndex(index);
        Q_EMIT window.settingsPage().era()->combo()->activated(index);
        QCoreApplication::sendPostedEvents();
    }
    QString cell(RowTab tab) {
        window.recordPage().showTab(static_cast<int>(tab) + 1);
        const auto* table = window.recordPage().rows(tab).findChild<QTableView*>();
        return table->model()->index(0, 0).data().toString();
    }
    QString gridRow() {
        return window.recordPage()
            .labGrid()
            .model()
            .headerData(0, Qt::Vertical, Qt::DisplayRole)
            .toString();
    }
    QStringList said() {
        QStringList texts;
        for (const auto* label : window.form()->findChildren<QLabel*>()) {
            texts << label->text();
        }
        return texts;
    }
};

}  // namespace

TEST_CASE("the era stands beside dates of tables and forms in Japanese, or as the settings say",
          "[dates]") {
    Eras f;
    CHECK(f.cell(RowTab::visits) == u("2024-09-02"));
    f.speak(LanguageChoice::japanese);
    CHECK(f.cell(RowTab::visits) == u("2024-09-02 令和6年"));
    CHECK(f.cell(RowTab::labs) == u("2019-04-30 平成31年"));
    CHECK(f.gridRow() == u("2019-04-30 平成31年"));
    Q_EMIT f.window.recordPage().add(NewRow::visit);
    auto* form = dynamic_cast<VisitForm*>(f.window.form());
    REQUIRE(form != nullptr);
    form->date()->setText(u("2024-09-02"));
    CHECK(f.said().contains(u("令和6年")));
    form->date()->setText(u("R6.9.2"));
    CHECK(f.said().contains(u("= 2024-09-02")));
    Q_EMIT form->closed(false);
    f.choose(2);
    CHECK(f.cell(RowTab::visits) == u("2024-09-02"));
    f.speak(LanguageChoice::english);
    f.choose(1);
    CHECK(f.cell(RowTab::visits) == u("2024-09-02 令和6年"));
    f.window.settingsPage().resetButton()->click();
    CHECK(f.window.settingsPage().era()->text() == u("0"));
    CHECK(eraChoice() == EraChoice::as_language);
}

TEST_CASE("only a date that lies in one year of one era names it", "[dates]") {
    setEraChoice(EraChoice::shown);
    CHECK(eraOf(*parse_date("2024-06")) == u("令和6年"));
    CHECK(eraOf(*parse_date("2018")) == u("平成30年"));
    CHECK(eraOf(*parse_date("2019")).isEmpty());  // begins in one era and ends in the next
    CHECK(eraOf(*parse_date("2023-06/2024-01")).isEmpty());
    CHECK(eraOf(PartialDate{}).isEmpty());
    CHECK(dateWithEra(*parse_date("2019")) == u("2019"));
    setEraChoice(EraChoice::as_language);
}

TEST_CASE("what the line at the foot says of a backup is said again in another language",
          "[status]") {
    WindowFixture f;
    f.makeRecord();
    QDir().mkpath(f.path(u("backups")));
    f.window.backups().chooseFolder(f.path(u("backups")));
    f.window.backups().start();
    REQUIRE(waitFor([&] { return !f.window.backups().running(); }));
    const auto says = [&](const char* words) {
        const auto labels = f.window.findChild<WindowStatus*>()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(),
                           [&](const QLabel* label) { return label->text().startsWith(u(words)); });
    };
    CHECK(says("Backup made "));
    f.speak(LanguageChoice::japanese);
    CHECK_FALSE(says("Backup made "));
    CHECK(says("バックアップ"));
    f.speak(LanguageChoice::english);
    CHECK(says("Backup made "));
}
