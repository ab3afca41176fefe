#include <QtCore/QFileInfo>
#include <QtCore/QRegularExpression>
#include <QtGui/QAccessible>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QTableView>
#include <QtWidgets/QTableWidget>
#include <catch2/catch.hpp>
#include <fstream>

#include "gui/export/export_page.hpp"
#include "gui/export/import_page.hpp"
#include "gui/options.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/chart_view.hpp"
#include "gui/record/record_page.hpp"
#include "gui/start/new_record_page.hpp"
#include "gui/start/start_page.hpp"
#include "gui/state/user_files.hpp"
#include "gui/theme/style.hpp"
#include "gui/theme/tokens.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

// Everything that takes the focus must say what it is.
QStringList withoutName(QWidget& root) {
    QStringList offenders;
    for (QWidget* widget : root.findChildren<QWidget*>()) {
        const bool insideCombo =
            widget->parentWidget() != nullptr && widget->parentWidget()->inherits("QComboBox");
        if (widget->focusPolicy() == Qt::NoFocus || !widget->isVisibleTo(&root) || insideCombo) {
            continue;
        }
        const auto* spoken = QAccessible::queryAccessibleInterface(widget);
        if (spoken == nullptr || spoken->text(QAccessible::Name).trimmed().isEmpty()) {
            offenders.append(
                QStringLiteral("%1 in %2")
                    .arg(QString::fromLatin1(widget->metaObject()->className()),
                         QString::fromLatin1(widget->parentWidget() != nullptr
                                                 ? widget->parentWidget()->metaObject()->className()
                                                 : "")));
        }
    }
    return offenders;
}

QStringList shownTexts(const QWidget& root) {
    QStringList texts;
    for (const auto* label : root.findChildren<QLabel*>()) {
        texts.append(label->text());
    }
    for (const auto* button : root.findChildren<QAbstractButton*>()) {
        texts.append(button->text());
        texts.append(button->accessibleName());
        texts.append(button->toolTip());
    }
    for (const auto* combo : root.findChildren<QComboBox*>()) {
        for (int i = 0; i < combo->count(); ++i) {
            texts.append(combo->itemText(i));
        }
    }
    return texts;
}

double luminance(const QColor& colour) {
    const auto linear = [](double c) {
        return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF())
           + 0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double x = luminance(a);
    const double y = luminance(b);
    return (std::max(x, y) + 0.05) / (std::min(x, y) + 0.05);
}

}  // namespace

TEST_CASE("the start page tells in a sentence why a file does not open", "[start]") {
    WindowFixture f;
    const QString foreign = f.path(QStringLiteral("foreign.jointlog"));
    std::ofstream(QFile::encodeName(foreign).toStdString())
        << "not a record at all, whatever its name says";
    CHECK_FALSE(f.window.openFile(foreign));
    CHECK(f.window.page() == &f.window.startPage());
    CHECK(shownTexts(f.window.startPage())
              .contains(QStringLiteral("foreign.jointlog: This is not a Jointlog record file.")));
    CHECK_FALSE(f.window.openFile(f.path(QStringLiteral("gone.jointlog"))));
    CHECK(shownTexts(f.window.startPage()).contains(QStringLiteral("gone.jointlog: Not found.")));
    REQUIRE(f.window.workspace().create(f.path(QStringLiteral("mine.jointlog")), Mode::clinic));
    f.window.showStart();
    CHECK(recentFiles().front().path.endsWith(QStringLiteral("mine.jointlog")));
    QFile::remove(f.path(QStringLiteral("mine.jointlog")));
    CHECK_FALSE(recentFiles().front().found);
    forgetFile(recentFiles().front().path);
}

TEST_CASE("letters start the actions and a new file is never written over an old one", "[start]") {
    WindowFixture f;
    QTest::keyClick(&f.window.startPage(), Qt::Key_N);
    auto& page = f.window.newRecordPage();
    REQUIRE(f.window.page() == &page);
    page.path()->setText(f.path(QStringLiteral("ward")));
    page.crpUnit()->setText(QStringLiteral("mg/L"));
    page.cutoffs()->setText(QStringLiteral("das28_crp/eular"));
    page.create();
    REQUIRE(f.window.workspace().isOpen());
    CHECK(
        QFileInfo(f.path(QStringLiteral("ward.jointlog"))).permissions().testFlag(QFile::ReadGroup)
        == false);
    CHECK(f.window.workspace().crpUnit() == QStringLiteral("mg/L"));
    CHECK(f.window.windowTitle() == QStringLiteral("ward.jointlog — Jointlog"));
    f.window.showStart();
    page.prepare(Mode::clinic, false);
    page.path()->setText(f.path(QStringLiteral("ward.jointlog")));
    page.cutoffs()->setText(QStringLiteral("das28_crp/eular"));
    page.create();
    CHECK_FALSE(f.window.workspace().isOpen());
    CHECK(page.path()->problem().contains(QStringLiteral("already one with this name")));
}

TEST_CASE("the chart zooms under the pointer within its limits and comes back to all",
          "[overview]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    ChartView& chart = f.window.recordPage().chart();
    TimeWindow& window = f.window.timeWindow();
    QTest::keyClick(&chart, Qt::Key_0);
    CHECK(window.range() == window.limits());
    const auto scene = chart.scene();
    const double x = (scene.x.left + scene.x.right) / 2 + 60;
    const double day = scene.x.toDay(x);
    window.zoom(day, 0.5);
    CHECK(chart.scene().x.toX(day) == Approx(x).margin(0.01));
    for (const auto& panel : chart.scene().panels) {
        CHECK(panel.plot.left() == chart.scene().panels.front().plot.left());
        CHECK(panel.plot.right() == chart.scene().panels.front().plot.right());
    }
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(&chart, Qt::Key_Plus);
    }
    CHECK(window.range().days() == Approx(7));
    for (int i = 0; i < 60; ++i) {
        QTest::keyClick(&chart, Qt::Key_Minus);
    }
    CHECK(window.range().days() == Approx(window.limits().days()));
    QTest::keyClick(&chart, Qt::Key_Left);
    const auto before = window.day();
    QTest::keyClick(&chart, Qt::Key_Left);
    REQUIRE(before);
    REQUIRE(window.day());
    CHECK(*window.day() < *before);
    CHECK(chart.accessibleDescription().contains(QString::fromStdString(to_iso(*window.day()))));
}

TEST_CASE("language and theme change while running, on every page", "[language]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    const QColor light = f.window.grab().toImage().pixelColor(90, 60);
    f.appearance.setLanguage(LanguageChoice::japanese);
    QTest::qWait(20);
    const QStringList texts = shownTexts(f.window);
    for (const char* english :
         {"Patients", "Overview", "Visits", "Copy values", "Settings", "Search", "Save"}) {
        INFO(english);
        CHECK_FALSE(texts.contains(QString::fromLatin1(english)));
    }
    CHECK(texts.contains(QStringLiteral("経過")));
    CHECK(texts.contains(QStringLiteral("記録された値の表示。治療の提案は行いません。")));
    CHECK(QCoreApplication::translate("QPlatformTheme", "Cancel") == QStringLiteral("キャンセル"));
    CHECK_FALSE(QCoreApplication::translate("QFileSystemModel", "Invalid filename")
                    .contains(QStringLiteral("無効")));
    f.appearance.setTheme(ThemeChoice::dark);
    QTest::qWait(10);
    CHECK(f.window.grab().toImage().pixelColor(90, 60).lightness() < light.lightness());
    f.appearance.setLanguage(LanguageChoice::english);
    QTest::qWait(20);
    CHECK(shownTexts(f.window).contains(QStringLiteral("Overview")));
}

TEST_CASE("no page says a word of advice, in either language", "[neutral]") {
    const QRegularExpression english(
        QStringLiteral("\\b(recommend\\w*|should|advi[sc]e|consider|suggest\\w*|target|goal|"
                       "improve\\w*|worse\\w*|better|"
                       "effective|efficacy|success|uncontrolled|abnormal|danger|optimal)\\b"),
        QRegularExpression::CaseInsensitiveOption);
    const QRegularExpression japanese(
        QStringLiteral("推奨|おすすめ|すべき|検討して|目標|達成|改善|悪化|良好|不良|効果|有効|無効|"
                       "奏効|異常|危険|要注意"));
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    for (const auto language : {LanguageChoice::english, LanguageChoice::japanese}) {
        f.appearance.setLanguage(language);
        QTest::qWait(20);
        Q_EMIT f.window.recordPage().add(NewRow::event);
        QStringList texts;
        for (const auto* label : f.window.findChildren<QLabel*>()) {
            texts.append(label->text());
        }
        for (const auto* button : f.window.findChildren<QAbstractButton*>()) {
            texts.append(button->text());
            texts.append(button->toolTip());
        }
        CHECK(texts.size() > 100);
        for (QString text : texts) {
            text.remove(QStringLiteral("No treatment recommendation."));
            text.remove(QStringLiteral("先天異常"));  // ICH E2A's name of a criterion
            INFO(text.toStdString());
            CHECK_FALSE(english.match(text).hasMatch());
            CHECK_FALSE(japanese.match(text).hasMatch());
        }
        f.window.form()->requestClose();
    }
}

TEST_CASE("every widget that takes the focus has a name, on every page and form", "[access]") {
    WindowFixture f;
    CHECK(withoutName(f.window) == QStringList());
    f.window.newRecordPage().prepare(Mode::clinic, false);
    CHECK(withoutName(f.window.newRecordPage()) == QStringList());
    REQUIRE(f.openSample());
    for (int page = 0; page < 5; ++page) {
        f.window.showPage(page == 1 ? 0 : page);
        CHECK(withoutName(f.window) == QStringList());
    }
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    for (int tab = 0; tab < 6; ++tab) {
        f.window.recordPage().showTab(tab);
        CHECK(withoutName(f.window) == QStringList());
    }
    for (int what = 0; what <= static_cast<int>(NewRow::note); ++what) {
        Q_EMIT f.window.recordPage().add(static_cast<NewRow>(what));
        REQUIRE(f.window.form() != nullptr);
        INFO("form " << what);
        CHECK(withoutName(*f.window.form()) == QStringList());
        f.window.form()->requestClose();
    }
}

TEST_CASE("the tab order of a form follows its places from top to bottom", "[access]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    for (const auto what : {NewRow::laboratory, NewRow::medication, NewRow::event, NewRow::fact}) {
        Q_EMIT f.window.recordPage().add(what);
        FormPage& form = *f.window.form();
        QTest::qWait(5);
        int last = -1;
        for (const Field* field : form.fields()) {
            if (field->isVisibleTo(&form)) {
                const int y = field->mapTo(&form, QPoint(0, 0)).y();
                CHECK(y > last);
                last = y;
            }
        }
        QWidget* at = form.fields().front()->control();
        std::vector<const QWidget*> order;
        for (QWidget* next = at; order.empty() || next != at; next = next->nextInFocusChain()) {
            order.push_back(next);
        }
        std::ptrdiff_t place = -1;
        for (const Field* field : form.fields()) {
            const auto found =
                std::find(order.begin(), order.end(), field->control()) - order.begin();
            CHECK(found > place);
            place = found;
        }
        form.requestClose();
    }
}

TEST_CASE("text and controls of both themes have the contrast of the tokens", "[theme]") {
    for (const auto theme : {Theme::light, Theme::dark}) {
        const Tokens& t = tokens(theme);
        for (const QColor& ground : {t.window, t.rail, t.card, t.subtle, t.hover, t.selected}) {
            CHECK(contrast(t.text, ground) >= 4.5);
            CHECK(contrast(t.secondary, ground) >= 4.5);
            CHECK(contrast(t.muted, ground) >= 4.5);
            CHECK(contrast(t.border, ground) >= 3.0);
            CHECK(contrast(t.focus, ground) >= 3.0);
            CHECK(contrast(t.error, ground) >= 4.5);
        }
        CHECK(contrast(t.onAccent, t.accent) >= 4.5);
        CHECK(contrast(t.text, t.match) >= 4.5);
        CHECK(contrast(t.onMark, t.mark) >= 4.5);
    }
}

TEST_CASE(
    "every text of the style sheet is readable on every ground that it can stand on, both themes",
    "[theme]") {
    for (const auto theme : {Theme::light, Theme::dark}) {
        // Rules as they are put on: selector { ... color: #a; background: #b; ... }
        static const QRegularExpression rule(QStringLiteral("([^{}]+)\\{([^}]*)\\}"));
        static const QRegularExpression ink(QStringLiteral("(?:^|[\\s;])color:\\s*(#[0-9a-f]{6})"));
        static const QRegularExpression ground(QStringLiteral("background:\\s*(#[0-9a-f]{6})"));
        const Tokens& t = tokens(theme);
        const std::vector<QColor> surfaces{t.window, t.rail,     t.card,        t.subtle,
                                           t.hover,  t.selected, t.sampleGround};
        int pairs = 0;
        auto rules = rule.globalMatch(styleSheetFor(theme, 1.0));
        while (rules.hasNext()) {
            const auto found = rules.next();
            const QString selector = found.captured(1).simplified();
            const auto text = ink.match(found.captured(2));
            const auto behind = ground.match(found.captured(2));
            // Parts that carry no text: rules, handles, boxes.
            const bool bare = selector.contains(QStringLiteral("\"rule\""))
                              || selector.contains(QStringLiteral("\"upright\""))
                              || selector.contains(QStringLiteral("::handle"))
                              || selector.contains(QStringLiteral("::chunk"))
                              || selector.contains(QStringLiteral("::separator"))
                              || selector.contains(QStringLiteral("indicator"));
            if (bare || (!text.hasMatch() && !behind.hasMatch())) {
                continue;
            }
            // The one text that is never the page's own: of the primary button.
            const bool primary = selector.contains(QStringLiteral("primary"));
            const QColor letters = text.hasMatch() ? QColor(text.captured(1))
                                   : primary       ? t.onAccent
                                                   : t.text;
            const std::vector<QColor> grounds =
                behind.hasMatch() ? std::vector<QColor>{QColor(behind.captured(1))} : surfaces;
            for (const QColor& under : grounds) {
                INFO(selector.toStdString() << ": " << letters.name().toStdString() << " on "
                                            << under.name().toStdString());
                CHECK(contrast(letters, under) >= 4.5);
                ++pairs;
            }
        }
        CHECK(pairs > 80);
        // What is selected in a line of text, and a name that a search found.
        CHECK(contrast(t.text, t.match) >= 4.5);
        CHECK(contrast(t.secondary, t.match) >= 4.5);
    }
}

TEST_CASE("a package is written from the window and a CSV is judged before it is stored",
          "[export]") {
    WindowFixture f;
    f.makeRecord();
    const QString csv = f.path(QStringLiteral("labs.csv"));
    std::ofstream(QFile::encodeName(csv).toStdString())
        << "patient,date,analyte,value,unit\nP-1,2024-02-01,MMP3,198,ng/"
           "mL\nP-1,2024-02-01,CRP,many,mg/dL\n";
    ImportPage& import = f.window.importPage();
    import.preview({csv});
    CHECK(waitFor([&] {
        return import.message()
               == QStringLiteral(
                   "Preview: 1 new, 0 already recorded, 0 in conflict, 1 refused. "
                   "Nothing is stored yet.");
    }));
    CHECK(import.remarks()->rowCount() == 1);
    CHECK(f.window.workspace().session().load_patient("P-1")->observations.empty());
    import.confirm();
    REQUIRE(waitFor([&] { return !import.running(); }));
    CHECK(f.window.workspace().session().load_patient("P-1")->observations.size() == 1);

    ExportPage& page = f.window.exportPage();
    page.folder()->setText(f.path(QStringLiteral("package")));
    page.exportPackage();
    REQUIRE(waitFor([&] { return page.files()->rowCount() > 0; }));
    CHECK(QFileInfo::exists(f.path(QStringLiteral("package/manifest.json"))));
    page.exportPackage();
    REQUIRE(waitFor([&] { return page.message().contains(QStringLiteral("not empty")); }));
    REQUIRE(f.openPatient(QStringLiteral("P-1")));
    for (const char* ending : {"png", "svg", "pdf"}) {
        const QString chart = f.path(QStringLiteral("chart.%1").arg(QString::fromLatin1(ending)));
        page.saveChart(chart);
        CHECK(QFileInfo(chart).size() > 0);
    }
}

TEST_CASE("the command line is read without a display", "[options]") {
    std::string problem;
    CHECK(parseOptions({"--version"}, problem)->version);
    CHECK(parseOptions({"--lang", "ja", "--theme", "dark", "a.jointlog"}, problem)->file
          == "a.jointlog");
    CHECK_FALSE(parseOptions({"--lang", "fr"}, problem));
    CHECK_FALSE(parseOptions({"a", "b"}, problem));
    CHECK(problem == "one file at a time");
}
