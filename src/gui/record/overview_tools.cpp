#include "gui/record/overview_tools.hpp"

#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <algorithm>
#include <cmath>

#include "gui/record/chart_view.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/segmented.hpp"

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
    m_panels = new HintButton(this);
    m_scores = new HintButton(this);
    for (HintButton* button : {m_panels, m_scores}) {
        button->setHint(QStringLiteral("▾"));
        button->setMenu(new QMenu(button));
    }
    row->addStretch(1);
    row->addWidget(m_presets);
    row->addWidget(m_range);
    row->addWidget(m_reset);
    row->addWidget(m_panels);
    row->addWidget(m_scores);
    connect(m_presets, &Segmented::chosen, this, [this](int index) {
        if (index == 4) {
            m_window.showAll();
        } else {
            m_window.showLast(presetDays[index]);
        }
    });
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
        showReset();
        m_reset->setAccessibleName(tr("Show all data"));
        m_panels->setText(tr("Panels"));
        m_scores->setText(tr("Scores"));
    });
}

void OverviewTools::setModel(const app::TimelineModel* model) {
    m_model = model;
    fillMenus();
    showRange();
}

void OverviewTools::resizeEvent(QResizeEvent* event) {
    Spoken<QWidget>::resizeEvent(event);
    showReset();
}

void OverviewTools::showReset() {
    // Where there is little room the icon stands alone; its name stays for screen readers.
    const bool roomy = parentWidget() == nullptr || parentWidget()->width() >= px(760);
    m_reset->setText(roomy ? tr("Reset") : QString());
    m_reset->setHint(roomy ? QStringLiteral("0") : QString());
    m_reset->setToolTip(tr("Show all data"));
}

void OverviewTools::retranslate() {
    fillMenus();
}

void OverviewTools::showRange() {
    const render::TimeRange range = m_window.range();
    m_range->setText(QStringLiteral("%1 – %2").arg(dayText(range.from), dayText(range.to - 1)));
    m_range->setProperty("state", QVariant());
    repolish(m_range);
    int preset = -1;
    const bool atEnd = std::abs(range.to - m_window.limits().to) < 1;
    for (int i = 0; i < 4; ++i) {
        if (atEnd && std::abs(range.days() - presetDays[i]) < 0.5) {
            preset = i;
        }
    }
    m_presets->setCurrent(range == m_window.limits() ? 4 : preset);
}

void OverviewTools::readRange() {
    QString text = m_range->text();
    text.replace(QStringLiteral("–"), QStringLiteral("/"))
        .replace(QStringLiteral(" - "), QStringLiteral("/"));
    const QStringList ends = text.split(QLatin1Char('/'));
    if (ends.size() == 2) {
        const auto from = parse_date(ends[0].trimmed().toStdString());
        const auto to = parse_date(ends[1].trimmed().toStdString());
        if (from && to && from->first && to->last && *from->first < *to->last) {
            m_window.setRange({static_cast<double>(from->first->number), to->last->number + 1.0});
            showRange();
            m_chart.setFocus();
            return;
        }
    }
    m_range->setProperty("state", QStringLiteral("error"));
    m_range->setToolTip(tr("Two dates with a dash between them: 2023-01-01 – 2024-06-30"));
    repolish(m_range);
}

void OverviewTools::addPanelAction(HintButton* button, const app::Panel& panel) {
    const auto& shown = m_chart.panels();
    const bool on = std::find(shown.begin(), shown.end(), panel.id) != shown.end();
    QAction* action = button->menu()->addAction(panelWord(panel));
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::toggled, this,
            [this, id = panel.id](bool checked) { togglePanel(id, checked); });
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

void OverviewTools::togglePanel(const std::string& id, bool on) {
    const auto& shown = m_chart.panels();
    std::vector<std::string> next;
    for (const app::Panel& panel : m_model->panels) {
        const bool was = std::find(shown.begin(), shown.end(), panel.id) != shown.end();
        if (panel.id == id ? on : was) {
            next.push_back(panel.id);
        }
    }
    m_chart.setPanels(next);
}

}  // namespace jointlog::gui
