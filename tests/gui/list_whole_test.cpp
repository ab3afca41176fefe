// The patient list shows codes and dates whole, and of a month no day.
#include <catch2/catch.hpp>

#include <QtWidgets/QTableView>

#include "gui/patients/patient_delegate.hpp"
#include "gui/theme/style.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

PartialDate month(int year, int of) {
    return {make_day(year, of, 1), make_day(year, of, days_in_month(year, of)), {}};
}

}  // namespace

TEST_CASE("a patient code and a dated value are never wider than their column", "[list]") {
    WindowFixture f;
    f.makeRecord();
    Patient patient;
    patient.code = "TRAPCODE-WWWW-10";
    patient.sex = Sex::female;
    patient.birth = PartialDate::exactly(*make_day(1962, 3, 14));
    f.add(patient);
    auto draft = f.window.workspace().session().draft(OperationKind::add, patient.code);
    Observation value;
    value.item = "MMP3";
    value.date = PartialDate::exactly(*make_day(2021, 1, 10));
    value.value = Numeric{Decimal{1980, 1}};
    value.words = "１９８．０";
    value.basis = std::make_shared<Basis>(Basis{"ng/mL", {}, {}, {}});
    value.voice = Voice::laboratory;
    draft.add(value);
    bool done = false;
    f.window.workspace().commit(std::move(draft), [&done](const Result<OperationInfo>& stored) {
        done = stored.has_value();
    });
    REQUIRE(waitFor([&] { return done; }));
    QTableView* table = nullptr;
    for (QTableView* view : f.window.findChildren<QTableView*>()) {
        table = qobject_cast<PatientModel*>(view->model()) != nullptr ? view : table;
    }
    REQUIRE(table != nullptr);
    const QFontMetrics metrics(textFont(13.5));
    const int code =
        metrics.horizontalAdvance(QString::fromStdString(patient.code)) + px(16) + px(cellPadding);
    const int dated = metrics.horizontalAdvance(QString::fromUtf8("１９８．０")) + px(10)
                      + QFontMetrics(textFont(11)).horizontalAdvance(QStringLiteral("2021-01-10"))
                      + 2 * px(cellPadding);
    REQUIRE(code > px(96));
    CHECK(waitFor([&] { return table->columnWidth(PatientModel::code) >= code; }));
    CHECK(waitFor([&] { return table->columnWidth(PatientModel::mmp3) >= dated; }));
}

TEST_CASE("a value of a month is shown with the month, never with a day of it", "[list]") {
    PatientSummary row;
    row.patient.code = "P-1";
    Observation value;
    value.item = "MMP3";
    value.date = month(2020, 6);
    value.value = Numeric{Decimal{98, 0}};
    value.basis = std::make_shared<Basis>(Basis{"ng/mL", {}, {}, {}});
    row.last_mmp3 = value;
    PatientModel model;
    model.setRows({row}, *make_day(2025, 1, 1), QStringLiteral("mg/dL"));
    CHECK(model.index(0, PatientModel::mmp3).data(PatientModel::datedRole).toString()
          == QStringLiteral("2020-06"));
}

TEST_CASE("a visit of a month is shown as a month, and so are its scores", "[list]") {
    PatientSummary row;
    row.patient.code = "P-1";
    row.last_visit = make_day(2020, 9, 1);
    row.vague_visits = {month(2020, 9)};
    row.scores = {{IndexId::cdai, *make_day(2020, 9, 1), 12.5, "12.5"},
                  {IndexId::das28_crp, *make_day(2020, 8, 2), 2.5, "2.50"}};
    PatientModel model;
    model.setRows({row}, *make_day(2025, 1, 1), QStringLiteral("mg/dL"));
    const auto shown = [&](int column, int role) {
        return model.index(0, column).data(role).toString();
    };
    CHECK(shown(PatientModel::lastVisit, PatientModel::valueRole) == QStringLiteral("2020-09"));
    CHECK(shown(PatientModel::cdai, PatientModel::datedRole) == QStringLiteral("2020-09"));
    CHECK(shown(PatientModel::das28, PatientModel::datedRole) == QStringLiteral("2020-08-02"));
}
