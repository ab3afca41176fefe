#include "gui/record/chart_view.hpp"

#include <QtGui/QFocusEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollBar>
#include <algorithm>

#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "jointlog/render/theme.hpp"

namespace jointlog::gui {
namespace {
constexpr double firstDays =
    730.5;  // a patient opens on the last two years; the strip shows the rest
}

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
        m_view.addHint = true;
        m_pinned = false;
    }
    m_view.selected.reset();
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

void ChartView::setPanels(const std::vector<std::string>& ids) {
    m_view.panels = ids;
    if (m_model != nullptr) {
        m_days = app::snap_days(*m_model, m_view.panels);
    }
    layOut();
}

void ChartView::setLog(const std::string& panel, bool log) {
    if (log) {
        m_view.logPanels.insert(panel);
    } else {
        m_view.logPanels.erase(panel);
    }
    layOut();
}

void ChartView::setBands(const std::string& panel, bool on) {
    if (on) {
        m_view.unbanded.erase(panel);
    } else {
        m_view.unbanded.insert(panel);
    }
    layOut();
}

render::Scene ChartView::scene() const {
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
    const auto& theme = render::theme(currentTheme() == Theme::dark ? render::ThemeId::dark
                                                                    : render::ThemeId::light);
    m_scene = render::layoutTimeline(*m_model, m_view, theme, m_texts);
    const int hidden =
        std::max(0, static_cast<int>(m_scene.contentHeight - m_scene.viewport.height()));
    m_scroll->setVisible(hidden > 0);
    m_scroll->setRange(0, hidden);
    m_scroll->setPageStep(static_cast<int>(m_scene.viewport.height()));
    m_scroll->setGeometry(width() - 12, static_cast<int>(m_scene.viewport.top()), 12,
                          static_cast<int>(m_scene.viewport.height()));
    update();
}

void ChartView::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    const Tokens& t = currentTokens();
    painter.fillRect(rect(), t.card);
    if (m_model == nullptr) {
        return;
    }
    const auto& theme = render::theme(currentTheme() == Theme::dark ? render::ThemeId::dark
                                                                    : render::ThemeId::light);
    m_scene = render::paintTimeline(painter, *m_model, m_view, theme, m_texts);
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
    }
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
    m_pinned = true;
    const render::TimeRange range = m_window.range();
    const double day = next->number;
    if (day < range.from || day > range.to) {
        m_window.pan(day < range.from ? day - range.from - range.days() * 0.04
                                      : day - range.to + range.days() * 0.04);
    }
    m_window.setDay(*next);
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
    layOut();
}

void ChartView::pointAt(QPointF point) {
    if (const render::SceneMark* mark = m_scene.markAt(point)) {
        m_window.setDay(mark->day);
    } else if (const auto day = app::nearest_day(m_days, dayAt(point.x()))) {
        m_window.setDay(day);
    }
}

void ChartView::setSpoken(const QString& text) {
    setAccessibleDescription(text);
}

}  // namespace jointlog::gui
