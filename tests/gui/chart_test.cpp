// The chart by keys, touch and screen reader, and what can be taken out of it.
#include <QtGui/QAccessible>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QImage>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolTip>
#include <algorithm>
#include <catch2/catch.hpp>
#include <memory>

#include "gui/record/chart_view.hpp"
#include "gui/record/nearest_dialog.hpp"
#include "gui/record/overview_tools.hpp"
#include "gui/record/panel_table_dialog.hpp"
#include "gui/record/read_out_panel.hpp"
#include "gui/record/record_page.hpp"
#include "gui/record/word_table_view.hpp"
#include "gui/report/report_page.hpp"
#include "gui/state/panel_choices.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/nav_rail.hpp"
#include "gui/widgets/staying_menu.hpp"
#include "gui/window_status.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct ChartFixture : WindowFixture {
    ChartFixture() {
        REQUIRE(openSample());
        REQUIRE(openPatient(QStringLiteral("P-0042")));
        chart().setFocus();
    }
    ChartView& chart() { return window.recordPage().chart(); }
    void key(int key) { QTest::keyClick(&chart(), static_cast<Qt::Key>(key)); }
    void goToPanel(const char* id) {
        for (int i = 0; i < 40 && chart().currentPanel() != id; ++i) {
            key(Qt::Key_BracketRight);
        }
        REQUIRE(chart().currentPanel() == id);
    }
};

}  // namespace

TEST_CASE("the chart has one accessible child per value of the panel that has the keyboard",
          "[chart][access]") {
    ChartFixture f;
    QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&f.chart());
    REQUIRE(chart != nullptr);
    CHECK(chart->role() == QAccessible::Chart);
    f.goToPanel("crp");
    const int values = chart->childCount();
    REQUIRE(values > 10);
    QStringList names;
    for (int i = 0; i < values; ++i) {
        QAccessibleInterface* child = chart->child(i);
        REQUIRE(child != nullptr);
        CHECK(child->isValid());
        CHECK(chart->indexOfChild(child) == i);
        CHECK(child->parent() == chart);
        names << child->text(QAccessible::Name);
    }
    CHECK(std::any_of(names.begin(), names.end(), [](const QString& name) {
        return name.contains(QStringLiteral("<0.02")) && name.startsWith(QStringLiteral("CRP"));
    }));
    CHECK(std::any_of(names.begin(), names.end(), [](const QString& name) {
        return name.contains(QStringLiteral("not recorded"));
    }));
    f.goToPanel("events");
    CHECK(chart->childCount() == 4);
    CHECK(chart->child(3)->text(QAccessible::Name).contains(QStringLiteral("grade 3")));
}

TEST_CASE("a screen reader moves the crosshair to a value and opens it", "[chart][access]") {
    ChartFixture f;
    f.goToPanel("crp");
    QAccessibleInterface* chart = QAccessible::queryAccessibleInterface(&f.chart());
    QAccessibleInterface* first = chart->child(0);
    CHECK(first->state().offscreen);  // before the two years that are shown
    first->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    CHECK(f.chart().view().crosshair == f.chart().panelRows().front().when.day);
    CHECK(first->state().selected);
    CHECK_FALSE(first->state().offscreen);
    std::optional<RowId> opened;
    const auto wanted = f.chart().panelRows().front().line.row;
    QObject::connect(&f.chart(), &ChartView::openRow, [&](const RowId& row) { opened = row; });
    first->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
    CHECK(opened == wanted);
}

TEST_CASE("T shows the panel as a table that is copied with tabs", "[chart][table]") {
    ChartFixture f;
    f.goToPanel("crp");
    f.key(Qt::Key_T);
    auto* dialog = f.window.findChild<PanelTableDialog*>();
    REQUIRE(dialog != nullptr);
    const QString text = dialog->table().text();
    CHECK(text.startsWith(QStringLiteral("Date\tValue\tUnit\tNote\n")));
    CHECK(text.contains(QStringLiteral("\t<0.02\tmg/dL\t")));
    CHECK(text.count(QLatin1Char('\n')) == static_cast<int>(f.chart().panelRows().size()) + 1);
    dialog->choice().setCurrentIndex(dialog->choice().count() - 1);
    CHECK(dialog->table().text().contains(QStringLiteral("Pneumonia")));
    std::optional<RowId> opened;
    QObject::connect(&f.window.recordPage(), &RecordPage::correct,
                     [&](const RowId& row) { opened = row; });
    Q_EMIT dialog->table().activated(dialog->table().currentIndex());
    CHECK(opened.has_value());
}

TEST_CASE("D looks up the values nearest to typed dates", "[chart][nearest]") {
    ChartFixture f;
    f.key(Qt::Key_D);
    auto* dialog = f.window.findChild<NearestDialog*>();
    REQUIRE(dialog != nullptr);
    dialog->dates().setText(QStringLiteral("2023-12-01, R6.6.10"));
    const QString text = dialog->table().text();
    CHECK(text.startsWith(QStringLiteral("Name\t2023-12-01\tDate\t2024-06-10\tDate\n")));
    CHECK(text.contains(QStringLiteral("DAS28-CRP\t2.45\t2023-12-09 (+8 d)\t")));
    dialog->dates().setText(QStringLiteral("2023-12-01, 2024-06"));
    CHECK(dialog->problem().contains(QStringLiteral("2024-06")));
    CHECK(dialog->table().text() == text);
}

TEST_CASE("a panel and the chart are pictures: PNG and SVG", "[chart][picture]") {
    ChartFixture f;
    const QImage whole = QImage::fromData(f.chart().picture(render::PictureFormat::png, {}), "PNG");
    const QImage panel =
        QImage::fromData(f.chart().picture(render::PictureFormat::png, "crp"), "PNG");
    REQUIRE_FALSE(panel.isNull());
    CHECK(panel.width() == whole.width());
    CHECK(panel.height() < whole.height() / 2);
    const QByteArray svg = f.chart().picture(render::PictureFormat::svg, "crp");
    CHECK(svg.contains("<svg"));
    CHECK(svg.contains("CRP"));
    CHECK_FALSE(svg.contains("DAS28"));
}

TEST_CASE("the menu of the chart opens by key on the value of the day", "[chart][menu]") {
    ChartFixture f;
    f.goToPanel("mmp3");
    QStringList entries;
    QTimer::singleShot(0, [&] {
        if (auto* menu = qobject_cast<QMenu*>(QApplication::activePopupWidget())) {
            for (const QAction* action : menu->actions()) {
                entries << action->text().section(QLatin1Char('\t'), 0, 0);
                if (action->text() == QStringLiteral("Copy this value")) {
                    const_cast<QAction*>(action)->trigger();
                }
            }
            menu->close();
        }
    });
    QContextMenuEvent event(QContextMenuEvent::Keyboard, QPoint(0, 0),
                            f.chart().mapToGlobal(QPoint(0, 0)));
    QCoreApplication::sendEvent(&f.chart(), &event);
    CHECK(entries.contains(QStringLiteral("Copy this value")));
    CHECK(entries.contains(QStringLiteral("History of this value…")));
    CHECK(entries.contains(QStringLiteral("Table of this panel…")));
    CHECK(QGuiApplication::clipboard()->text().startsWith(QStringLiteral("MMP-3 111.1 ng/mL")));
}

TEST_CASE("Z held down lets a drag choose the stretch that is shown", "[chart][zoom]") {
    ChartFixture f;
    const auto before = f.window.timeWindow().range();
    const auto scene = f.chart().scene();
    const int y = static_cast<int>(scene.panels.front().plot.center().y());
    const int from = static_cast<int>(scene.x.left + (scene.x.right - scene.x.left) * 0.25);
    const int to = static_cast<int>(scene.x.left + (scene.x.right - scene.x.left) * 0.75);
    const auto drag = [&] {
        QTest::mousePress(&f.chart(), Qt::LeftButton, {}, QPoint(from, y));
        QTest::mouseMove(&f.chart(), QPoint((from + to) / 2, y));
        QMouseEvent move(QEvent::MouseMove, QPointF(to, y), f.chart().mapToGlobal(QPointF(to, y)),
                         Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(&f.chart(), &move);
        QTest::mouseRelease(&f.chart(), Qt::LeftButton, {}, QPoint(to, y));
    };
    QTest::keyPress(&f.chart(), Qt::Key_Z);
    drag();
    QTest::keyRelease(&f.chart(), Qt::Key_Z);
    const auto after = f.window.timeWindow().range();
    CHECK(after.days() == Approx(before.days() / 2).margin(4));
    drag();  // without the key it pans
    CHECK(f.window.timeWindow().range().days() == Approx(after.days()));
}

TEST_CASE("Enter opens the visit of the day, on a score panel too", "[chart][keys]") {
    ChartFixture f;
    f.goToPanel("das28_crp");
    int opened = 0;
    int explained = 0;
    QObject::connect(&f.chart(), &ChartView::openVisit, &f.chart(), [&] { ++opened; });
    QObject::connect(&f.chart(), &ChartView::explain, &f.chart(), [&] { ++explained; });
    f.key(Qt::Key_Return);
    CHECK(opened == 1);
    CHECK(explained == 0);
}

TEST_CASE("panels below the window are reached by keys", "[chart][keys]") {
    ChartFixture f;
    f.window.resize(960, 560);
    QTest::qWait(20);
    const auto seen = [&](const char* id) {
        for (const render::ScenePanel& panel : f.chart().scene().panels) {
            if (panel.id == QLatin1String(id))
                return panel.frame.top() >= f.chart().scene().viewport.top() - 1
                       && panel.frame.bottom() <= f.chart().scene().viewport.bottom() + 1;
        }
        return false;
    };
    REQUIRE(seen("das28_crp"));
    REQUIRE_FALSE(seen("events"));
    f.goToPanel("events");
    CHECK(seen("events"));
    f.key(Qt::Key_PageUp);
    f.key(Qt::Key_PageUp);
    f.key(Qt::Key_PageUp);
    CHECK(seen("das28_crp"));
    f.key(Qt::Key_PageDown);
    CHECK_FALSE(seen("das28_crp"));
}

TEST_CASE("a stretch that cannot be read is told in words", "[chart][range]") {
    ChartFixture f;
    auto* range = f.window.recordPage().findChild<OverviewTools*>()->findChild<QLineEdit*>();
    REQUIRE(range != nullptr);
    range->setText(QStringLiteral("2020-12-31 – 2020-01-01"));
    QTest::keyClick(range, Qt::Key_Return);
    CHECK(range->accessibleDescription().contains(QStringLiteral("2023-01-01 – 2024-06-30")));
    CHECK(QToolTip::text() == range->accessibleDescription());
    QToolTip::hideText();
}

TEST_CASE("the release of the press that opened a menu chooses nothing", "[chart][menu]") {
    StayingMenu menu;
    QAction* entry = menu.addAction(QStringLiteral("ESR"));
    entry->setCheckable(true);
    menu.popup(QPoint(0, 0));
    const QPoint at = menu.actionGeometry(entry).center();
    QTest::mouseRelease(&menu, Qt::LeftButton, {}, at);
    CHECK_FALSE(entry->isChecked());
    QTest::mouseClick(&menu, Qt::LeftButton, {}, at);
    CHECK(entry->isChecked());
    menu.close();
}

TEST_CASE("two fingers keep the days that they touched, one pans", "[chart][touch]") {
    ChartFixture f;
    const std::unique_ptr<QPointingDevice> device(QTest::createTouchDevice());
    const auto before = f.window.timeWindow().range();
    const auto scene = f.chart().scene();
    const int y = static_cast<int>(scene.panels.front().plot.center().y());
    const int middle = static_cast<int>((scene.x.left + scene.x.right) / 2);
    const double day = scene.x.toDay(middle - 50);
    QTest::touchEvent(&f.chart(), device.get())
        .press(0, QPoint(middle - 50, y), &f.chart())
        .press(1, QPoint(middle + 50, y), &f.chart());
    QTest::touchEvent(&f.chart(), device.get())
        .move(0, QPoint(middle - 100, y), &f.chart())
        .move(1, QPoint(middle + 100, y), &f.chart());
    QTest::touchEvent(&f.chart(), device.get())
        .release(0, QPoint(middle - 100, y), &f.chart())
        .release(1, QPoint(middle + 100, y), &f.chart());
    const auto after = f.window.timeWindow().range();
    CHECK(after.days() == Approx(before.days() / 2).epsilon(0.02));
    CHECK(f.chart().scene().x.toX(day) == Approx(middle - 100).margin(3));
}

TEST_CASE("chosen panels are remembered for the file, over patients and sessions",
          "[chart][choice]") {
    WindowFixture f;
    f.makeRecord();
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    ChartView& chart = f.window.recordPage().chart();
    const auto shows = [&](const char* id) {
        const auto& panels = chart.panels();
        return std::find(panels.begin(), panels.end(), id) != panels.end();
    };
    REQUIRE(shows("cdai"));
    REQUIRE_FALSE(shows("esr"));
    chart.setShown("cdai", false);
    chart.setShown("esr", true);
    chart.setLog("esr", true);
    Patient other;
    other.code = "P-2";
    f.add(other);
    REQUIRE(f.openPatient(QStringLiteral("P-2")));
    CHECK_FALSE(shows("cdai"));
    CHECK(shows("esr"));
    CHECK(chart.isLog("esr"));
    const PanelChoices stored = readPanelChoices(f.window.workspace().info().file_id);
    CHECK(stored.shown.at("esr"));
    CHECK_FALSE(stored.shown.at("cdai"));
}

TEST_CASE("the same stretch, day and value are shown after an entry was opened and left",
          "[chart]") {
    ChartFixture f;
    f.window.timeWindow().showLast(365);
    f.key(Qt::Key_Left);
    const auto range = f.window.timeWindow().range();
    const auto day = f.window.timeWindow().day();
    const auto panels = f.chart().panels();
    f.chart().showRow(f.chart().panelRows().back());
    const auto selected = f.chart().view().selected;
    const auto there = f.window.timeWindow().day();
    REQUIRE(selected);
    Q_EMIT f.chart().openRow(*selected);
    REQUIRE(waitFor([&] { return !f.window.recordPage().isVisible(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    REQUIRE(waitFor([&] { return f.window.recordPage().isVisible(); }));
    CHECK(f.window.timeWindow().range() == range);
    CHECK(f.window.timeWindow().day() == there);
    CHECK(f.chart().view().selected == selected);
    CHECK(f.chart().panels() == panels);
    CHECK(day.has_value());
}

TEST_CASE("in a small window with large type the tools take one row and the chart its place",
          "[chart][look]") {
    ChartFixture f;
    REQUIRE(f.appearance.setScale(200));
    f.window.resize(960, 700);
    RecordPage& page = f.window.recordPage();
    auto* tools = page.findChild<OverviewTools*>();
    CHECK(waitFor([&] { return tools->presetMenu()->isVisible(); }));
    CHECK(waitFor([&] { return !page.readOut().isVisible(); }));
    CHECK(f.chart().height() > 160);
    Q_EMIT tools->readOutWanted(true);
    CHECK(waitFor([&] { return page.readOut().isVisible() && !f.chart().isVisible(); }));
    Q_EMIT tools->readOutWanted(false);
    CHECK(waitFor([&] { return f.chart().isVisible(); }));
    REQUIRE(f.appearance.setScale(100));
}

TEST_CASE("C and a click before its name collapse a panel to a thin named row, and expand it",
          "[chart][choice]") {
    WindowFixture f;
    f.makeRecord();
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    ChartView& chart = f.window.recordPage().chart();
    const auto panel = [&](const char* id) {
        const render::Scene scene = chart.scene();
        for (const render::ScenePanel& one : scene.panels) {
            if (one.id == QLatin1String(id)) {
                return one;
            }
        }
        FAIL("no such panel");
        return render::ScenePanel();
    };
    const double high = panel("joints").frame.height();
    chart.setFocus();
    for (int i = 0; i < 40 && chart.currentPanel() != "joints"; ++i) {
        QTest::keyClick(&chart, Qt::Key_BracketRight);
    }
    QTest::keyClick(&chart, Qt::Key_C);
    CHECK(panel("joints").collapsed);
    CHECK(panel("joints").frame.height() < high * 0.8);
    CHECK(panel("joints").title.contains(QStringLiteral("collapsed")));
    CHECK(readPanelChoices(f.window.workspace().info().file_id).collapsed.at("joints"));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, panel("joints").fold.center().toPoint());
    CHECK_FALSE(panel("joints").collapsed);
    CHECK(panel("joints").frame.height() == Approx(high));
    QTest::mouseClick(&chart, Qt::LeftButton, {}, panel("joints").fold.center().toPoint());
    CHECK(panel("joints").collapsed);
    // A picture of the panel alone is of all of it.
    const QImage alone =
        QImage::fromData(chart.picture(render::PictureFormat::png, "joints"), "PNG");
    CHECK(alone.height() / alone.devicePixelRatio() > high * 0.8);
}

TEST_CASE("the bar of the overview has a button for the report", "[chart][report]") {
    ChartFixture f;
    auto* tools = f.window.recordPage().findChild<OverviewTools*>();
    CHECK(tools->report()->isEnabled());
    QTest::keyClick(tools->report(), Qt::Key_Space);
    CHECK(f.window.page() == &f.window.reportPage());
}

TEST_CASE("the words of the rail are whole at 200 % in a low window", "[look]") {
    ChartFixture f;
    for (const int percent : {100, 200}) {
        REQUIRE(f.appearance.setScale(percent));
        f.window.resize(960, 700);
        auto* rail = f.window.findChild<NavRail*>();
        const auto whole = [&] {
            int bottom = 0;
            for (int entry = 0; entry < NavRail::count; ++entry) {
                const NavButton& one = *rail->button(static_cast<NavRail::Entry>(entry));
                if (!one.isVisible()) {
                    continue;
                }
                const QFontMetrics font(textFont(11, 700));
                if (one.height() < font.height() + 8 || one.geometry().top() < bottom
                    || one.width() < font.horizontalAdvance(one.text())
                    || one.geometry().bottom() > rail->height()) {
                    return false;
                }
                bottom = one.geometry().bottom();
            }
            return bottom > 0;
        };
        INFO(percent);
        CHECK(waitFor(whole));
    }
    REQUIRE(f.appearance.setScale(100));
}

TEST_CASE("the line at the foot cuts no words, at any width and text size", "[look]") {
    ChartFixture f;
    for (const int percent : {100, 200}) {
        REQUIRE(f.appearance.setScale(percent));
        for (const int width : {640, 960, 1440}) {
            f.window.resize(width, 700);
            QTest::qWait(20);
            INFO(percent << " % " << width);
            auto* status = f.window.findChild<WindowStatus*>();
            REQUIRE(status != nullptr);
            for (const QLabel* label : status->findChildren<QLabel*>()) {
                if (label->isVisible() && !label->text().isEmpty())
                    CHECK(label->width() >= label->sizeHint().width());
            }
        }
    }
    REQUIRE(f.appearance.setScale(100));
}

TEST_CASE("the name of a chosen stretch follows the language", "[chart][language]") {
    ChartFixture f;
    auto* tools = f.window.recordPage().findChild<OverviewTools*>();
    f.window.timeWindow().setRange({19'300, 19'900});
    CHECK(tools->presetMenu()->text() == "Range");
    f.speak(LanguageChoice::japanese);
    CHECK(tools->presetMenu()->text() == QString::fromUtf8("範囲"));
    f.speak(LanguageChoice::english);
}
