#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QSlider>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>

#include "gui/joints/joint_map_widget.hpp"
#include "gui/joints/joint_strip.hpp"
#include "gui/record/joint_history_page.hpp"
#include "gui/record/record_page.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct History : WindowFixture {
    History() {
        makeRecord();
        REQUIRE(openPatient(QStringLiteral("P-1")));
    }
    void visit(int month, const char* map) {
        auto draft = window.workspace().session().draft(OperationKind::add, "P-1");
        Visit visit;
        visit.date = PartialDate::exactly(*make_day(2024, month, 2));
        const RowId id = draft.add(visit);
        const JointMap marks = joint_map_of_text(map);
        for (int joint = 0; joint < marks.size(); ++joint) {
            if (!marks[joint].blank()) {
                draft.add(JointFinding{id, catalog::joints()[static_cast<std::size_t>(joint)].code,
                                       marks[joint].state, marks[joint].tender,
                                       marks[joint].swollen});
            }
        }
        const std::size_t before = window.workspace().record()->visits.size();
        window.workspace().commit(std::move(draft), [](const Result<OperationInfo>&) {});
        REQUIRE(waitFor([&] { return window.workspace().record()->visits.size() == before + 1; }));
    }
    JointHistoryPage& page() {
        window.recordPage().showTab(6);
        return window.recordPage().joints();
    }
    QString cell(int row, int column) {
        return page().table().model()->index(row, column).data().toString();
    }
};

}  // namespace

TEST_CASE("without a map the joint history says what to do", "[joint history]") {
    History f;
    CHECK_FALSE(f.page().slider().isVisible());
    f.visit(1, "WRI_R=yn");
    CHECK(f.page().slider().isVisible());
}

TEST_CASE("the slider goes through the visits, and each joint is counted over examined visits",
          "[joint history]") {
    History f;
    f.visit(1, "WRI_R=yy;KNE_L=nn");
    f.visit(2, "WRI_R=ny;KNE_L=y-");
    f.visit(3, "WRI_R=yn;ELB_L=replaced");
    JointHistoryPage& page = f.page();
    CHECK(page.slider().value() == 2);
    CHECK(page.map().map()[joint_index("ELB_L")].state == JointState::replaced);
    page.slider().setFocus();
    QTest::keyClick(&page.slider(), Qt::Key_Left);
    QTest::keyClick(&page.slider(), Qt::Key_Left);
    CHECK(page.slider().value() == 0);
    CHECK(to_text(page.map().map()) == "WRI_R=yy;KNE_L=nn");
    CHECK(page.slider().accessibleDescription().contains(QStringLiteral("2024-01-02")));
    page.map().setCurrent(joint_index("WRI_R"));
    CHECK(page.currentText()
          == QStringLiteral("Right wrist: tender in 2 of 3, swollen in 2 of 3 examined visits"));
    page.map().setCurrent(joint_index("KNE_L"));
    CHECK(page.currentText()
          == QStringLiteral("Left knee: tender in 1 of 2, swollen in 0 of 1 examined visits"));
    // A click on a figure chooses its visit.
    QTest::mouseClick(&page.strip(), Qt::LeftButton, {}, page.strip().rectOf(1).center());
    CHECK(page.slider().value() == 1);
    CHECK(page.strip().countsOf(1) == QStringLiteral("T 1   S 1, 1 / 28"));
}

TEST_CASE("the joints can be read as a table beside the figure", "[joint history]") {
    History f;
    f.visit(1, "WRI_R=yy;KNE_L=nn");
    f.visit(2, "WRI_R=ny;ELB_L=replaced");
    JointHistoryPage& page = f.page();
    const QAbstractItemModel& rows = *page.table().model();
    REQUIRE(rows.rowCount() == 2);  // the wrist, and the elbow that is not assessable
    CHECK(f.cell(0, 0) == QStringLiteral("Right wrist"));
    CHECK(f.cell(0, 1) == QStringLiteral("no"));
    CHECK(f.cell(0, 2) == QStringLiteral("yes"));
    CHECK(f.cell(0, 3) == QStringLiteral("1 of 2"));
    CHECK(f.cell(0, 4) == QStringLiteral("2 of 2"));
    CHECK(f.cell(1, 0) == QStringLiteral("Left elbow"));
    CHECK(f.cell(1, 1) == QStringLiteral("replaced"));
    CHECK(f.cell(1, 3) == QStringLiteral("—"));
    page.onlyFound().click();
    CHECK(rows.rowCount() == 28);
    page.table().selectRow(5);
    CHECK(page.map().current() == page.map().layoutOfSet().places[5].joint);
    f.speak(LanguageChoice::japanese);
    CHECK(f.cell(0, 0) == QStringLiteral("右肩関節"));
    f.speak(LanguageChoice::english);
}

TEST_CASE("a saved visit appears and the chosen one stays chosen", "[joint history]") {
    History f;
    f.visit(1, "WRI_R=yy");
    f.visit(3, "WRI_R=yn");
    JointHistoryPage& page = f.page();
    page.slider().setValue(0);
    f.visit(2, "DIP2_R=y-");
    CHECK(page.slider().maximum() == 2);
    CHECK(to_text(page.map().map()) == "WRI_R=yy");
    CHECK(page.map().set() == JointSet::of_66_68);
}
