#include "gui/record/overview_tools.hpp"

#include <QtWidgets/QInputDialog>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolTip>
#include <algorithm>
#include <cmath>
#include <utility>

#include "gui/keys/key_book.hpp"
#include "gui/keys/shown_keys.hpp"
#include "gui/record/chart_view.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/segmented.hpp"
#include "gui/widgets/staying_menu.hpp"
#include "gui/widgets/tool_tip.hpp"

namespace jointlog::gui {
namespace {

constexpr double presetDays[] = {91, 182, 365.25, 730.5};

QString dayText(double day) {
    return qs(to_iso(Day{static_cast<std::int32_t>(std::floor(day))}));
}

QString panelWord(const app::Panel& panel) {
    if (!panel.name.empty()) {
        return qs(panel.name.in(speaksJapanese()));
    }
    switch (panel.kind) {
        case app::PanelKind::joints:
            return OverviewTools::tr("Joints");
        case app::PanelKind::medication:
            return OverviewTools::tr("Medication");
        case app::PanelKind::adverse_events:
            return OverviewTools::tr("Adverse events");
        default:
            return panel.id == "facts"     ? OverviewTools::tr("Facts")
                   : panel.id == "results" ? OverviewTools::tr("Results in words")
                   : panel.id == "notes"   ? OverviewTools::tr("Notes")
                                           : qs(panel.id);
    }
}

}  // namespace

OverviewTools::OverviewTools(TimeWindow& window, ChartView& chart, QWidget* parent)
    : Spoken<QWidget>(parent), m_window(window), m_chart(chart) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_presets = new Segmented(5, this);
    m_range = new QLineEdit(this);
    fixWidth(m_range, 178);
    m_reset = new HintButton(this, QStringLiteral("quiet"));
    m_reset->setIcon(tinted(QStringLiteral("reset")));
    m_presetMenu = new HintButton(this);
    m_panels = new HintButton(this);
    m_scores = new HintButton(this);
    m_more = new HintButton(this);
    m_report = new HintButton(this);
    hintKeys(m_report, "report");
    m_presetMenu->setMenu(new QMenu(m_presetMenu));
    m_more->setMenu(new QMenu(m_more));
    for (HintButton* button : {m_panels, m_scores}) {
        button->setMenu(new StayingMenu(button));
    }
    for (HintButton* button : {m_presetMenu, m_panels, m_scores, m_more}) {
        button->setHint(QStringLiteral("▾"));
    }
    row->addStretch(1);
    for (QWidget* widget : std::initializer_list<QWidget*>{
             m_presets, m_range, m_presetMenu, m_reset, m_panels, m_scores, m_more, m_report}) {
        row->addWidget(widget);
    }
    connect(m_more->menu(), &QMenu::aboutToShow, this, &OverviewTools::fillMore);
    connect(m_report, &HintButton::clicked, this, &OverviewTools::reportWanted);
    connect(m_presets, &Segmented::chosen, this, &OverviewTools::choosePreset);
    connect(m_range, &QLineEdit::returnPressed, this, &OverviewTools::readRange);
    connect(m_reset, &HintButton::clicked, &m_window, &TimeWindow::showAll);
    connect(&m_window, &TimeWindow::rangeChanged, this, &OverviewTools::showRange);
    say([this] {
        const QString words[] = {tr("3 m"), tr("6 m"), tr("1 y"), tr("2 y"), tr("All")};
        const QString names[] = {tr("Last 3 months"), tr("Last 6 months"), tr("Last year"),
                                 tr("Last 2 years"), tr("All data")};
        for (int i = 0; i < 5; ++i) {
            m_presets->setText(i, words[i], names[i]);
        }
        m_range->setAccessibleName(tr("Range shown, from and to"));
        m_reset->setAccessibleName(tr("Show all data"));
        setTip(m_reset, tr("Show all data"));
        m_presetMenu->setAccessibleName(tr("Range shown"));
        m_panels->setText(tr("Panels"));
        m_scores->setText(tr("Scores"));
        m_more->setText(tr("More"));
        m_report->setText(tr("Report"));
        m_report->setAccessibleName(tr("Report of this patient"));
        m_more->setAccessibleName(tr("Tables and pictures of the chart"));
        fillPresetMenu();
        showLook();
    });
}

void OverviewTools::setModel(const app::TimelineModel* model) {
    m_model = model;
    // Without a day there is no range to choose.
    const bool days = model != nullptr && model->first;
    m_presets->setEnabled(days);
    m_range->setEnabled(days);
    m_presetMenu->setEnabled(days);
    m_reset->setEnabled(days);
    m_more->setEnabled(model != nullptr);
    m_report->setEnabled(model != nullptr);
    fillMenus();
    showRange();
}

void OverviewTools::setRoom(int width) {
    if (width != std::exchange(m_room, width)) {
        showLook();
    }
}

bool OverviewTools::event(QEvent* event) {
    const bool handled = Spoken<QWidget>::event(event);
    // Words, their font or the style sheet changed the width of a button.
    if (event->type() == QEvent::LayoutRequest) {
        showLook();
    }
    return handled;
}

int OverviewTools::needed(Look look) const {
    const int reset = px(18) + px(26);
    const int words = QFontMetrics(m_reset->font()).horizontalAdvance(tr("Reset")) + px(26);
    int width = 0;
    for (const HintButton* button : {m_panels, m_scores, m_more}) {
        width += button->sizeHint().width() + 8;
    }
    width += look == Look::words || look == Look::icon ? m_presets->sizeHint().width()
                                                       : m_presetMenu->sizeHint().width();
    if (look == Look::least) {
        return width + 8;  // the menu of the range has "all data", the last menu the report
    }
    width += m_report->sizeHint().width() + 8;
    return width + 8 + m_range->width() + 8 + reset + (look == Look::words ? words : 0) + 8;
}

void OverviewTools::showLook() {
    Look look = Look::words;
    while (look != Look::least && needed(look) > m_room) {
        look = static_cast<Look>(static_cast<int>(look) + 1);
    }
    const bool words = look == Look::words;
    const QString text = words ? tr("Reset") : QString();
    if (text != m_reset->text()) {
        m_reset->setText(text);
        m_reset->setHint(words ? QStringLiteral("0") : QString());
    }
    const bool menu = look == Look::menu || look == Look::least;
    m_presets->setVisible(!menu);
    m_presetMenu->setVisible(menu);
    m_range->setVisible(look != Look::least);
    m_reset->setVisible(look != Look::least);
    m_report->setVisible(look != Look::least);
}

void OverviewTools::choosePreset(int index) {
    if (index == 4) {
        m_window.showAll();
    } else {
        m_window.showLast(presetDays[index]);
    }
}

void OverviewTools::fillPresetMenu() {
    m_presetMenu->menu()->clear();
    const QString names[] = {tr("Last 3 months"), tr("Last 6 months"), tr("Last year"),
                             tr("Last 2 years"), tr("All data")};
    for (int i = 0; i < 5; ++i) {
        m_presetMenu->menu()->addAction(names[i], this, [this, i] { choosePreset(i); });
    }
    m_presetMenu->menu()->addSeparator();
    m_presetMenu->menu()->addAction(tr("From and to…"), this, &OverviewTools::askRange);
}

void OverviewTools::setReadOutApart(bool apart, bool shown) {
    m_readOutApart = apart;
    m_readOutShown = shown;
}

void OverviewTools::fillMore() {
    m_more->menu()->clear();
    if (m_readOutApart) {
        QAction* values = m_more->menu()->addAction(tr("Values of the day, in place of the chart"));
        values->setCheckable(true);
        values->setChecked(m_readOutShown);
        connect(values, &QAction::toggled, this, &OverviewTools::readOutWanted);
        m_more->menu()->addSeparator();
    }
    m_chart.fillMenu(*m_more->menu(), m_chart.currentPanel());
    m_more->menu()->addAction(tr("Report of this patient") + QLatin1Char('\t') + keysNow("report"),
                              this, &OverviewTools::reportWanted);
}

void OverviewTools::askRange() {
    bool taken = false;
    const QString text = QInputDialog::getText(
        this, tr("Range shown"), tr("Two dates with a dash between them: 2023-01-01 – 2024-06-30"),
        QLineEdit::Normal, m_range->text(), &taken);
    if (taken && !takeRange(text)) {
        askRange();
    }
}

void OverviewTools::retranslate() {
    fillMenus();
    if (!m_range->isModified()) {
        showRange();  // the name of the stretch
    }
}

void OverviewTools::showRange() {
    if (m_model == nullptr || !m_model->first) {
        m_range->clear();
        m_presets->setCurrent(-1);
        m_presetMenu->setText(tr("Range"));
        return;
    }
    const render::TimeRange range = m_window.range();
    m_range->setText(QStringLiteral("%1 – %2").arg(dayText(range.from), dayText(range.to - 1)));
    m_range->setProperty("state", QVariant());
    repolish(m_range);
    int preset = -1;
    for (int i = 0; i < 4; ++i) {
        const render::TimeRange last = m_window.last(presetDays[i]);
        if (std::abs(range.to - last.to) < 1 && std::abs(range.days() - last.days()) < 0.5) {
            preset = i;
        }
    }
    preset = range == m_window.limits() ? 4 : preset;
    m_presets->setCurrent(preset);
    const QString words[] = {tr("3 m"), tr("6 m"), tr("1 y"), tr("2 y"), tr("All")};
    m_presetMenu->setText(preset >= 0 ? words[preset] : tr("Range"));
}

bool OverviewTools::takeRange(QString text) {
    text.replace(QStringLiteral("–"), QStringLiteral("/"))
        .replace(QStringLiteral(" - "), QStringLiteral("/"));
    const QStringList ends = text.split(QLatin1Char('/'));
    if (ends.size() != 2) {
        return false;
    }
    const auto from = parse_date(ends[0].trimmed().toStdString());
    const auto to = parse_date(ends[1].trimmed().toStdString());
    if (!from || !to || !from->first || !to->last || !(*from->first < *to->last)) {
        return false;
    }
    m_window.setRange({static_cast<double>(from->first->number), to->last->number + 1.0});
    showRange();
    m_chart.setFocus();
    return true;
}

void OverviewTools::readRange() {
    if (takeRange(m_range->text())) {
        return;
    }
    m_range->setProperty("state", QStringLiteral("error"));
    const QString expected = tr("Two dates with a dash between them: 2023-01-01 – 2024-06-30");
    setTip(m_range, expected);
    m_range->setAccessibleDescription(expected);
    // Words at the field at once: a red border alone says nothing.
    QToolTip::showText(m_range->mapToGlobal(QPoint(0, m_range->height())), expected, m_range);
    repolish(m_range);
}

void OverviewTools::addPanelAction(HintButton* button, const app::Panel& panel) {
    const auto& shown = m_chart.panels();
    const bool on = std::find(shown.begin(), shown.end(), panel.id) != shown.end();
    QAction* action = button->menu()->addAction(panelWord(panel));
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::toggled, this,
            [this, id = panel.id](bool checked) { m_chart.setShown(id, checked); });
}

void OverviewTools::fillMenus() {
    m_panels->menu()->clear();
    m_scores->menu()->clear();
    if (m_model == nullptr) {
        return;
    }
    for (const app::Panel& panel : m_model->panels) {
        addPanelAction(panel.kind == app::PanelKind::score ? m_scores : m_panels, panel);
    }
    m_panels->menu()->addSeparator();
    m_scores->menu()->addSeparator();
    for (const app::Panel& panel : m_model->panels) {
        if (panel.may_log) {
            QAction* action =
                m_panels->menu()->addAction(tr("%1: logarithmic axis").arg(panelWord(panel)));
            action->setCheckable(true);
            action->setChecked(m_chart.isLog(panel.id));
            connect(action, &QAction::toggled, this,
                    [this, id = panel.id](bool on) { m_chart.setLog(id, on); });
        }
        if (panel.bands != nullptr) {
            QAction* action =
                m_scores->menu()->addAction(tr("%1: published bands").arg(panelWord(panel)));
            action->setCheckable(true);
            action->setChecked(m_chart.hasBands(panel.id));
            connect(action, &QAction::toggled, this,
                    [this, id = panel.id](bool on) { m_chart.setBands(id, on); });
        }
    }
}

}  // namespace jointlog::gui
