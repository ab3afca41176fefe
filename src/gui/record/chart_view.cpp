#include "gui/record/chart_view.hpp"

#include <QtGui/QAccessible>
#include <QtGui/QFocusEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <algorithm>
#include <cmath>

#include "gui/record/chart_access.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "jointlog/render/theme.hpp"

namespace jointlog::gui {
namespace {
constexpr double firstDays =
    730.5;  // a patient opens on the last two years; the strip shows the rest

const render::Theme& drawnTheme() {
    return render::theme(currentTheme() == Theme::dark ? render::ThemeId::dark
                                                       : render::ThemeId::light);
}
}  // namespace

ChartView::ChartView(Workspace& workspace, TimeWindow& window, QWidget* parent)
    : QWidget(parent),
      m_workspace(workspace),
      m_window(window),
      m_texts(render::Texts::load(render::Language::en)) {
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    // Single keys act under a Japanese input method too.
    setAttribute(Qt::WA_InputMethodEnabled, false);
    setAttribute(Qt::WA_OpaquePaintEvent);
    setAttribute(Qt::WA_AcceptTouchEvents);
    installChartAccess();
    m_scroll = new QScrollBar(Qt::Vertical, this);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    connect(m_scroll, &QScrollBar::valueChanged, this, [this](int value) {
        m_view.scrollY = value;
        layOut();
    });
    connect(&m_window, &TimeWindow::rangeChanged, this, [this] {
        m_view.range = m_window.range();
        layOut();
    });
    connect(&m_window, &TimeWindow::dayChanged, this, [this] {
        m_view.crosshair = m_window.day();
        update();
    });
    applyLook();
    retranslate();
}

QSize ChartView::minimumSizeHint() const {
    // Not grown with the text: in a small window the identity above comes first, and the panels scroll.
    return {320, 200};
}

void ChartView::setModel(const app::TimelineModel* model, bool samePatient) {
    m_model = model;
    m_rows.reset();
    if (model == nullptr) {
        m_days.clear();
        update();
        return;
    }
    if (!samePatient) {
        const double scale = m_view.fontScale;
        m_view = render::defaultView(*model);
        m_view.fontScale = scale;
        m_view.size = size();
        m_view.addHint = m_workspace.editable();
        m_view.folds = true;
        m_pinned = false;
        takeChoices();
    }
    m_days = app::snap_days(*model, m_view.panels);
    m_window.setData(render::dataRange(*model), !samePatient);
    if (!samePatient && !model->own_record) {
        m_window.showLast(firstDays);
    }
    m_view.range = m_window.range();
    if (!samePatient || !m_window.day()) {
        m_window.setDay(m_days.empty() ? std::nullopt : std::optional(m_days.back()));
    }
    m_view.crosshair = m_window.day();
    layOut();
}

void ChartView::takeChoices() {
    m_choices = m_workspace.isOpen() && !m_workspace.info().sample
                    ? readPanelChoices(m_workspace.info().file_id)
                    : PanelChoices{};
    std::vector<std::string> shown;
    for (const app::Panel& panel : m_model->panels) {
        const auto chosen = m_choices.shown.find(panel.id);
        if (chosen == m_choices.shown.end() ? panel.by_default : chosen->second) {
            shown.push_back(panel.id);
        }
    }
    m_view.panels = std::move(shown);
    for (const auto& [id, on] : m_choices.log) {
        on ? void(m_view.logPanels.insert(id)) : void(m_view.logPanels.erase(id));
    }
    for (const auto& [id, on] : m_choices.bands) {
        on ? void(m_view.unbanded.erase(id)) : void(m_view.unbanded.insert(id));
    }
    for (const auto& [id, on] : m_choices.collapsed) {
        on ? void(m_view.collapsed.insert(id)) : void(m_view.collapsed.erase(id));
    }
}

void ChartView::setShown(const std::string& panel, bool on) {
    if (m_model == nullptr) {
        return;
    }
    std::vector<std::string> next;
    for (const app::Panel& one : m_model->panels) {
        const bool was =
            std::find(m_view.panels.begin(), m_view.panels.end(), one.id) != m_view.panels.end();
        if (one.id == panel ? on : was) {
            next.push_back(one.id);
        }
    }
    m_view.panels = std::move(next);
    m_days = app::snap_days(*m_model, m_view.panels);
    m_choices.shown[panel] = on;
    keepChoices();
}

void ChartView::keepChoices() {
    if (m_workspace.isOpen() && !m_workspace.info().sample) {
        writePanelChoices(m_workspace.info().file_id, m_choices);
    }
    m_rows.reset();
    layOut();
    Q_EMIT panelsChanged();
}

void ChartView::setLog(const std::string& panel, bool log) {
    if (log) {
        m_view.logPanels.insert(panel);
    } else {
        m_view.logPanels.erase(panel);
    }
    m_choices.log[panel] = log;
    keepChoices();
}

void ChartView::setBands(const std::string& panel, bool on) {
    if (on) {
        m_view.unbanded.erase(panel);
    } else {
        m_view.unbanded.insert(panel);
    }
    m_choices.bands[panel] = on;
    keepChoices();
}

void ChartView::setCollapsed(const std::string& panel, bool on) {
    if (on) {
        m_view.collapsed.insert(panel);
    } else {
        m_view.collapsed.erase(panel);
    }
    m_choices.collapsed[panel] = on;
    keepChoices();
}

const render::Scene& ChartView::scene() const {
    if (m_stale && m_model != nullptr) {
        m_scene = render::layoutTimeline(*m_model, m_view, drawnTheme(), m_texts);
        m_stale = false;
    }
    return m_scene;
}

void ChartView::applyLook() {
    m_view.fontScale = std::clamp(fontScale(), 0.8, 2.0);
    layOut();
}

void ChartView::retranslate() {
    m_texts = render::Texts::load(speaksJapanese() ? render::Language::ja : render::Language::en);
    setAccessibleName(tr("Chart of everything recorded, on one time axis"));
    m_scroll->setAccessibleName(tr("Panels above and below"));
    layOut();
}

void ChartView::layOut() {
    if (m_model == nullptr || width() < 10 || height() < 10) {
        update();
        return;
    }
    m_view.size = size();
    m_view.strip = height() >= px(260);  // in a low window the panels come first
    // The marks are found when they are painted, or when somebody asks before: a window is often laid out anew.
    m_stale = true;
    const render::Scene frame = render::frameTimeline(*m_model, m_view, drawnTheme(), m_texts);
    const int hidden = std::max(0, static_cast<int>(frame.contentHeight - frame.viewport.height()));
    m_scroll->setVisible(hidden > 0);
    m_scroll->setRange(0, hidden);
    m_scroll->setPageStep(static_cast<int>(frame.viewport.height()));
    m_scroll->setGeometry(width() - 12, static_cast<int>(frame.viewport.top()), 12,
                          static_cast<int>(frame.viewport.height()));
    update();
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = currentTokens();
    painter.fillRect(rect(), t.card);
    if (m_model == nullptr) {
        return;
    }
    m_scene = render::paintTimeline(painter, *m_model, m_view, drawnTheme(), m_texts);
    m_stale = false;
    if (m_drag == Drag::box && m_moved) {
        QColor ground = t.accent;
        ground.setAlphaF(0.16F);
        const double left = std::clamp(m_pressed.x(), scene().x.left, scene().x.right);
        painter.fillRect(QRectF(QPointF(std::min(left, m_boxTo), scene().viewport.top()),
                                QPointF(std::max(left, m_boxTo), scene().axis.bottom())),
                         ground);
    }
    if (hasFocus() && m_ring && m_view.focusPanel.isEmpty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(t.focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(QRectF(rect()).adjusted(1, 1, -1, -1));
    }
}

void ChartView::resizeEvent(QResizeEvent*) {
    layOut();
}

void ChartView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange || event->type() == QEvent::PaletteChange
               || event->type() == QEvent::StyleChange) {
        applyLook();
    }
}

void ChartView::focusInEvent(QFocusEvent* event) {
    // The ring shows where the keys go; a click has shown that already.
    m_ring = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason
             || event->reason() == Qt::ShortcutFocusReason;
    update();
}
void ChartView::focusOutEvent(QFocusEvent* event) {
    // The ring of a panel is a focus ring too: only one is seen at a time. A menu or a dialog gives the focus back.
    if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) {
        m_view.focusPanel.clear();
        m_rows.reset();
    }
    m_boxKey = false;
    update();
}

void ChartView::stepDay(int direction) {
    if (m_days.empty()) {
        return;
    }
    auto next = m_days.end();
    if (!m_window.day()) {
        next = direction > 0 ? m_days.begin() : m_days.end() - 1;
    } else if (direction > 0) {
        next = std::upper_bound(m_days.begin(), m_days.end(), *m_window.day());
    } else {
        const auto here = std::lower_bound(m_days.begin(), m_days.end(), *m_window.day());
        next = here == m_days.begin() ? m_days.end() : here - 1;
    }
    if (next == m_days.end()) {
        return;
    }
    goTo(*next);
}

void ChartView::goTo(Day to) {
    m_pinned = true;
    const render::TimeRange range = m_window.range();
    const double day = to.number;
    if (day < range.from || day > range.to) {
        m_window.pan(day < range.from ? day - range.from - range.days() * 0.04
                                      : day - range.to + range.days() * 0.04);
    }
    m_window.setDay(to);
}

std::string ChartView::currentPanel() const {
    if (!m_view.focusPanel.isEmpty()) {
        return m_view.focusPanel.toStdString();
    }
    return m_view.panels.empty() ? std::string() : m_view.panels.front();
}

const std::vector<app::PanelRow>& ChartView::panelRows() const {
    if (!m_rows) {
        m_rows = m_model == nullptr ? std::vector<app::PanelRow>()
                                    : app::panel_rows(*m_model, currentPanel());
    }
    return *m_rows;
}

QRect ChartView::rectOf(const app::PanelRow& row) const {
    const QString panel = qs(currentPanel());
    const render::SceneMark* ofDay = nullptr;  // a value recorded as missing: the tick of its visit
    for (const render::SceneMark& mark : scene().marks) {
        if (mark.panel != panel || mark.day != row.when.day) {
            continue;
        }
        ofDay = ofDay == nullptr || mark.row == row.line.row ? &mark : ofDay;
        if (mark.row == row.line.row) {
            break;
        }
    }
    return ofDay == nullptr ? QRect() : ofDay->rect.intersected(scene().viewport).toAlignedRect();
}

void ChartView::showRow(const app::PanelRow& row) {
    goTo(row.when.day);
    m_view.selected = row.line.row;
    update();
}

void ChartView::stepPanel(int direction) {
    if (m_view.panels.empty()) {
        return;
    }
    const auto now =
        std::find(m_view.panels.begin(), m_view.panels.end(), m_view.focusPanel.toStdString());
    const auto count = static_cast<std::ptrdiff_t>(m_view.panels.size());
    auto at =
        now == m_view.panels.end() ? (direction > 0 ? -1 : count) : now - m_view.panels.begin();
    at = std::clamp<std::ptrdiff_t>(at + direction, 0, count - 1);
    m_view.focusPanel = qs(m_view.panels[static_cast<std::size_t>(at)]);
    m_rows.reset();
    layOut();
    bringIntoView(m_view.focusPanel);
    QAccessibleEvent changed(this, QAccessible::ObjectReorder);
    QAccessible::updateAccessibility(&changed);
}

void ChartView::bringIntoView(const QString& panel) {
    const QRectF seen = scene().viewport;
    const auto found = std::find_if(scene().panels.begin(), scene().panels.end(),
                                    [&](const render::ScenePanel& one) { return one.id == panel; });
    if (found == scene().panels.end()) {
        return;
    }
    const double air = px(6);
    const double above = found->frame.top() - air - seen.top();
    const double below = found->frame.bottom() + air - seen.bottom();
    // The upper edge first: of a panel higher than the window its name is seen.
    if (above < 0 || below > 0) {
        scrollBy(above < 0 ? above : std::min(below, above));
    }
}

void ChartView::scrollBy(double pixels) {
    m_scroll->setValue(static_cast<int>(std::lround(m_view.scrollY + pixels)));
}

void ChartView::pointAt(QPointF point) {
    if (const render::SceneMark* mark = scene().markAt(point)) {
        m_window.setDay(mark->day);
    } else if (const auto day = app::nearest_day(m_days, dayAt(point.x()))) {
        m_window.setDay(day);
    }
}

void ChartView::setSpoken(const QString& text) {
    setAccessibleDescription(text);
}

}  // namespace jointlog::gui
