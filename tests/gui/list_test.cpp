#include <QtCore/QElapsedTimer>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableView>
#include <catch2/catch.hpp>
#include <ctime>

#include "gui/patients/match.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "jointlog/domain/text.hpp"
#include "jointlog/render/texts.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

QStringList labels(const QWidget& root) {
    QStringList texts;
    for (const auto* label : root.findChildren<QLabel*>()) {
        texts.append(label->text());
    }
    return texts;
}

std::vector<PatientSummary> manyPatients(int count) {
    std::vector<PatientSummary> rows(static_cast<std::size_t>(count));
    for (int i = 0; i < count; ++i) {
        PatientSummary& row = rows[static_cast<std::size_t>(i)];
        row.patient.code = "P-" + std::to_string(i);
        row.patient.name = i % 3 == 0 ? "山田 花子" : "佐藤 一郎";
        row.patient.kana = i % 3 == 0 ? "ヤマダ ハナコ" : "サトウ イチロウ";
        row.fold_key = fold(row.patient.code + " " + row.patient.name + " " + row.patient.kana);
        if (i % 2 == 0) {
            row.last_visit = Day{19000 + i % 900};
        }
    }
    return rows;
}

}  // namespace

TEST_CASE("kana, width and case match alike, and no character is special", "[list]") {
    PatientModel model;
    auto rows = manyPatients(3);
    rows[1].patient.name = "100%_'";
    rows[1].fold_key = fold("P-1 100%_'");
    model.setRows(std::move(rows), Day{20000}, QStringLiteral("mg/dL"));
    const std::pair<const char*, int> typed[] = {
        {"やまだ", 1}, {"ヤマダ", 1}, {"ﾔﾏﾀﾞ", 1}, {"ｐ－２", 1},    {"p-", 3},
        {"%_'", 1},    {"%", 1},      {"*", 0},    {"山田 はな", 1}, {"", 3}};
    for (const auto& [text, found] : typed) {
        INFO(text);
        model.setFilter(QString::fromUtf8(text));
        CHECK(model.rowCount() == found);
    }
    const MatchRange range =
        findMatch(QStringLiteral("ヤマダ ハナコ"), searchWords(QStringLiteral("はな")));
    CHECK(range.from == 4);
    CHECK(range.length == 2);
}

TEST_CASE("a missing value stands last in both orders", "[list]") {
    PatientModel model;
    model.setRows(manyPatients(6), Day{20000}, QStringLiteral("mg/dL"));
    for (const auto order : {Qt::AscendingOrder, Qt::DescendingOrder}) {
        model.sort(PatientModel::lastVisit, order);
        CHECK(model.at(0).last_visit.has_value());
        CHECK_FALSE(model.at(5).last_visit.has_value());
    }
    model.sort(PatientModel::lastVisit, Qt::AscendingOrder);
    CHECK(*model.at(0).last_visit < *model.at(2).last_visit);
}

TEST_CASE("a key press over 100,000 patients is answered at once", "[list]") {
    PatientModel model;
    model.setRows(manyPatients(100'000), Day{20000}, QStringLiteral("mg/dL"));
    QElapsedTimer timer;
    timer.start();
    model.setFilter(QStringLiteral("や"));
    const auto first = timer.restart();
    model.setFilter(QStringLiteral("やま"));
    const auto second = timer.elapsed();
    INFO(first << " ms, " << second << " ms");
    CHECK(model.rowCount() == 33'334);
    // An unoptimized build on a machine that does other work; jointlog-bench holds the target of 25 ms.
    CHECK(std::min(first, second) < 1000);
}

TEST_CASE("10,000 patients: every key typed into the search is answered within 50 ms", "[list]") {
    WindowFixture f;
    f.makeRecord();
    f.window.showPage(0);
    PatientListPage& list = f.window.listPage();
    list.model().setRows(manyPatients(10'000), Day{20000}, QStringLiteral("mg/dL"));
    list.search().setFocus();
    const QString typed = QString::fromUtf8("ヤマダ P-9");
    std::vector<qint64> least(static_cast<std::size_t>(typed.size()), 1'000'000);
    for (int round = 0; round < 5; ++round) {
        list.search().clear();
        for (qsizetype i = 0; i < typed.size(); ++i) {
            const std::clock_t began =
                std::clock();  // of this process: the machine does other work
            list.search().insert(typed.mid(i, 1));
            list.table().viewport()->repaint();
            auto& best = least[static_cast<std::size_t>(i)];
            best = std::min(best,
                            static_cast<qint64>(std::clock() - began) * 1'000'000 / CLOCKS_PER_SEC);
        }
        CHECK(list.model().rowCount() > 0);
        CHECK(list.model().rowCount() < 1000);
    }
    for (std::size_t i = 0; i < least.size(); ++i) {
        INFO("key " << i << ": " << least[i] << " microseconds");
        CHECK(least[i] < 50'000);
    }
    WARN("slowest key: " << *std::max_element(least.begin(), least.end()) << " microseconds");
}

TEST_CASE("the first keystroke searches, Escape clears, Enter opens and Back keeps the place",
          "[list]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    auto& list = f.window.listPage();
    list.table().setFocus();
    QTest::keyClicks(&list.table(), QStringLiteral("p"));
    CHECK(list.search().text() == QStringLiteral("p"));
    QTest::keyClicks(&list.search(), QStringLiteral("-0"));
    CHECK(list.model().rowCount() == 3);
    QTest::keyClick(&list.search(), Qt::Key_Down);
    const QString code = list.table().currentIndex().data(PatientModel::patientCodeRole).toString();
    QTest::keyClick(&list.search(), Qt::Key_Return);
    REQUIRE(waitFor([&] { return f.window.workspace().record() != nullptr; }));
    CHECK(f.window.page() == &f.window.recordPage());
    Q_EMIT f.window.recordPage().back();
    CHECK(f.window.page() == &list);
    CHECK(list.search().text() == QStringLiteral("p-0"));
    CHECK(list.table().currentIndex().data(PatientModel::patientCodeRole).toString() == code);
    QTest::keyClick(&list.search(), Qt::Key_Escape);
    CHECK(list.search().text().isEmpty());
    list.search().setText(QStringLiteral("xyz"));
    CHECK(list.model().rowCount() == 0);
    CHECK(labels(list).contains(QStringLiteral("No match for “xyz”.")));
}

TEST_CASE("a patient entered in error is found by the whole ID, opened, and none else", "[list]") {
    WindowFixture f;
    f.makeRecord();
    Patient twice;
    twice.code = "P-9";
    f.add(twice);
    auto& session = f.window.workspace().session();
    const auto known = session.load_patient("P-9");
    REQUIRE(known);
    auto draft = session.draft(OperationKind::mark_error, "P-9");
    draft.reason = "twice";
    draft.set_status(known->patient.meta.id, known->patient.meta.version,
                     RowStatus::entered_in_error);
    bool done = false;
    f.window.workspace().commit(std::move(draft),
                                [&done](const Result<OperationInfo>&) { done = true; });
    REQUIRE(waitFor([&] { return done && f.window.workspace().patients().size() == 1; }));
    auto& page = f.window.listPage();
    auto* open = page.findChild<QAbstractButton*>(QStringLiteral("openInError"));
    REQUIRE(open != nullptr);
    page.search().setText(QStringLiteral("P-9"));
    REQUIRE(waitFor([&] { return !open->isHidden(); }));
    page.search().setText(QStringLiteral("P-99"));
    REQUIRE(waitFor([&] { return open->isHidden(); }));
    page.search().setText(QStringLiteral("P-9"));
    REQUIRE(waitFor([&] { return !open->isHidden(); }));
    open->click();
    REQUIRE(waitFor([&] { return f.window.workspace().record() != nullptr; }));
    CHECK(f.window.workspace().record()->patient.in_error());
}

TEST_CASE("characters that turn the direction of writing are shown and turn nothing", "[list]") {
    CHECK(render::qt("x\u202Eabc\u202C\u2066y") == QStringLiteral("x[U+202E]abc[U+202C][U+2066]y"));
    CHECK(render::qt("山田 花子") == QStringLiteral("山田 花子"));
}
