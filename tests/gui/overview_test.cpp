// The overview: what stands still in it and what follows.
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>
#include <algorithm>
#include <catch2/catch.hpp>

#include "gui/record/chart_view.hpp"
#include "gui/record/overview_tools.hpp"
#include "gui/record/read_out_list.hpp"
#include "gui/record/read_out_panel.hpp"
#include "gui/record/record_page.hpp"
#include "gui/widgets/patient_band.hpp"
#include "gui/widgets/segmented.hpp"
#include "gui/widgets/staying_menu.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

const QString sampleCode = QStringLiteral("P-0042");

QStringList cutLabels(const QWidget& root) {
    QStringList cut;
    for (const auto* label : root.findChildren<QLabel*>()) {
        if (!label->isVisibleTo(&root) || label->text().isEmpty()) {
            continue;
        }
        const QRect place(label->mapTo(&root, QPoint(0, 0)), label->size());
        const bool narrow = label->wordWrap()
                                ? label->height() < label->heightForWidth(label->width())
                                : label->width() < label->sizeHint().width();
        if (narrow || !root.rect().contains(place)) {
            cut.append(label->text());
        }
    }
    return cut;
}

// Buttons narrower than their words, or not inside the page.
QStringList cutButtons(const QWidget& root, const QWidget& page) {
    QStringList cut;
    for (const auto* button : root.findChildren<QAbstractButton*>()) {
        if (!button->isVisibleTo(&page)) {
            continue;
        }
        const QRect place(button->mapTo(&page, QPoint(0, 0)), button->size());
        if (button->width() < button->sizeHint().width() || !page.rect().contains(place)) {
            cut.append(button->text());
        }
    }
    return cut;
}

}  // namespace

TEST_CASE("the band never cuts the identity, at any width and text size", "[band]") {
    WindowFixture f;
    f.makeRecord();
    Patient patient;
    patient.code = "P-2024-000123";
    patient.name = "勅使河原 権左衛門 クリスティーナ 真理子";
    patient.kana = "テシガワラ ゴンザエモン クリスティーナ マリコ";
    patient.sex = Sex::female;
    patient.birth = PartialDate::exactly(*make_day(1962, 3, 14));
    patient.onset = PartialDate::exactly(*make_day(2013, 11, 2));
    f.add(patient);
    for (const char* code : {"P-1", "P-2024-000123"}) {
        REQUIRE(f.openPatient(QString::fromLatin1(code)));
        const auto& band = *f.window.recordPage().findChild<PatientBand*>();
        for (const int percent : {100, 150, 200}) {
            REQUIRE(f.appearance.setScale(percent));
            for (const int width : {800, 960, 1440, 1920}) {
                if (percent == 200 && width < 960) {
                    continue;  // not even the buttons fit there
                }
                f.window.resize(width, 700);
                INFO(code << " " << percent << " % " << width << " px");
                CHECK(waitFor([&] { return f.window.width() == width; }));
                CHECK(waitFor([&] { return cutLabels(band).isEmpty(); }));
                CHECK(f.window.width() == width);
            }
        }
    }
    REQUIRE(f.appearance.setScale(100));
}

TEST_CASE("onset and diagnosis give way before the identity does", "[band]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(sampleCode));
    const auto shows = [&](const char* text) {
        const auto labels =
            f.window.recordPage().findChild<PatientBand*>()->findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->text() == QString::fromUtf8(text)
                   && label->isVisibleTo(f.window.recordPage().findChild<PatientBand*>());
        });
    };
    f.window.resize(1440, 900);
    QTest::qWait(20);
    CHECK(shows("2013-11"));
    f.window.resize(960, 700);
    QTest::qWait(20);
    CHECK_FALSE(shows("2013-11"));
    CHECK(shows("1962-03-14"));
    CHECK(shows("ヤマダ ハナコ"));
}

TEST_CASE("a last stretch ends with the air of that stretch, not of the whole record", "[time]") {
    TimeWindow window;
    window.setData({0, 3650}, true);
    CHECK(window.limits().to == Approx(3650 + 182.5));
    window.showLast(730);
    CHECK(window.range().to == Approx(3650 + 36.5));
    CHECK(window.range().days() == Approx(730));
}

TEST_CASE("the range follows a save that extends the record, and only there", "[time]") {
    TimeWindow window;
    window.setData({0, 3650}, true);
    window.setData({0, 3700}, false);
    CHECK(window.range() == window.limits());  // all was shown: all is shown
    window.showLast(365);
    window.setData({0, 3800}, false);
    CHECK(window.range().to == Approx(3800 + 365 * 0.05));  // the latest was shown
    CHECK(window.range().days() == Approx(365));
    window.setRange({1000, 1400});
    const auto before = window.range();
    window.setData({0, 4000}, false);
    CHECK(window.range() == before);  // the past was looked at: it stays
    window.setData({0, 4000}, true);
    CHECK(window.range() == window.limits());
}

TEST_CASE("a day out of sight is not read out, and is back with it", "[overview]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(sampleCode));
    RecordPage& page = f.window.recordPage();
    TimeWindow& time = f.window.timeWindow();
    REQUIRE(time.day());
    const QString shown = page.readOut().text();
    CHECK(shown.startsWith(QString::fromStdString(to_iso(*time.day()))));
    const auto range = time.range();
    time.setRange({time.limits().from, time.limits().from + 100});
    CHECK(page.readOut().text().isEmpty());
    CHECK(page.chart().accessibleDescription().isEmpty());
    time.setRange(range);
    CHECK(page.readOut().text() == shown);
}

TEST_CASE("the read-out follows a switch of the language", "[overview]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(sampleCode));
    CHECK(f.window.recordPage().readOut().text().contains(QStringLiteral("SCORES")));
    f.appearance.setLanguage(LanguageChoice::japanese);
    REQUIRE(waitFor(
        [&] { return f.window.recordPage().readOut().text().contains(QStringLiteral("スコア")); }));
    CHECK_FALSE(f.window.recordPage().readOut().text().contains(QStringLiteral("SCORES")));
    f.appearance.setLanguage(LanguageChoice::english);
    REQUIRE(waitFor(
        [&] { return f.window.recordPage().readOut().text().contains(QStringLiteral("SCORES")); }));
}

TEST_CASE("the tools and the head of the read-out are whole at 200 % and in a narrow window",
          "[overview]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(sampleCode));
    RecordPage& page = f.window.recordPage();
    const QSize sizes[] = {{1440, 900}, {960, 700}, {800, 560}};
    for (const auto language : {LanguageChoice::english, LanguageChoice::japanese}) {
        f.appearance.setLanguage(language);
        for (const int percent : {100, 200}) {
            REQUIRE(f.appearance.setScale(percent));
            for (const QSize& size : sizes) {
                if (percent == 200 && size.width() < 1440) {
                    continue;
                }
                f.window.resize(size);
                INFO(percent << " % " << size.width() << " px");
                CHECK(waitFor([&] { return cutLabels(page.readOut()).isEmpty(); }));
                const auto* tools = page.findChild<OverviewTools*>();
                CHECK(waitFor([&] { return cutButtons(*tools, page).isEmpty(); }));
                INFO(cutButtons(*tools, page).join(QLatin1Char(' ')).toStdString());
                CHECK(cutButtons(*tools, page).isEmpty());
            }
        }
        REQUIRE(f.appearance.setScale(100));
    }
    f.appearance.setLanguage(LanguageChoice::english);
}

TEST_CASE("the menus of panels and scores stay open while they are ticked", "[overview]") {
    StayingMenu menu;
    QAction* first = menu.addAction(QStringLiteral("DAS28-CRP"));
    QAction* second = menu.addAction(QStringLiteral("CDAI"));
    for (QAction* action : {first, second}) {
        action->setCheckable(true);
    }
    menu.popup(QPoint(10, 10));
    REQUIRE(waitFor([&] { return menu.isVisible(); }));
    QTest::mouseClick(&menu, Qt::LeftButton, {}, menu.actionGeometry(first).center());
    CHECK(first->isChecked());
    CHECK(menu.isVisible());
    menu.setActiveAction(second);
    QTest::keyClick(&menu, Qt::Key_Return);
    CHECK(second->isChecked());
    CHECK(menu.isVisible());
    QTest::keyClick(&menu, Qt::Key_Escape);
    CHECK_FALSE(menu.isVisible());
}

TEST_CASE("the keys go from the band to the tabs, the tools, the chart and its read-out",
          "[access]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(sampleCode));
    RecordPage& page = f.window.recordPage();
    QTest::qWait(20);
    std::vector<const QWidget*> order;
    const QWidget* at = page.findChild<PatientBand*>();
    for (const QWidget* next = at->nextInFocusChain(); next != at;
         next = next->nextInFocusChain()) {
        order.push_back(next);
    }
    const auto place = [&](const QWidget* widget) {
        return std::find(order.begin(), order.end(), widget) - order.begin();
    };
    const auto* tools = page.findChild<OverviewTools*>();
    const auto tabs = page.findChildren<QToolButton*>();
    const auto tab = std::find_if(tabs.begin(), tabs.end(), [](const QToolButton* button) {
        return button->property("kind").toString() == QLatin1String("tab");
    });
    REQUIRE(tab != tabs.end());
    CHECK(place(*tab) < place(tools->rangeField()));
    CHECK(place(tools->rangeField()) < place(&page.chart()));
    CHECK(place(&page.chart()) < place(&page.readOut().list()));
}

TEST_CASE("a patient without data has no axis, no range and no day", "[overview]") {
    WindowFixture f;
    f.makeRecord();
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    RecordPage& page = f.window.recordPage();
    CHECK(page.chart().scene().axisLabels.empty());
    CHECK(page.findChild<OverviewTools*>()->rangeField()->text().isEmpty());
    CHECK_FALSE(page.findChild<OverviewTools*>()->presets()->isEnabled());
    CHECK(page.readOut().text().isEmpty());
}
