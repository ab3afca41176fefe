// Mouse, wheel and keys of the chart.
#include <QtGui/QHelpEvent>
#include <QtGui/QNativeGestureEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>
#include <algorithm>
#include <cmath>

#include "gui/record/chart_view.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {
namespace {
constexpr double zoomStep = 0.8;
constexpr double edgeReach = 6;
}  // namespace

bool ChartView::event(QEvent* event) {
    if (event->type() == QEvent::NativeGesture) {
        const auto* gesture = static_cast<QNativeGestureEvent*>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            m_window.zoom(dayAt(gesture->position().x()), 1 / (1 + gesture->value()));
            return true;
        }
    }
    if (event->type() == QEvent::TouchBegin || event->type() == QEvent::TouchUpdate
        || event->type() == QEvent::TouchEnd) {
        return touch(*static_cast<QTouchEvent*>(event));
    }
    if (event->type() == QEvent::ToolTip && m_model != nullptr) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPointF point = help->pos();
        QString text;
        if (const auto* mark = scene().markAt(point)) {
            text = render::markText(*m_model, *mark, m_texts);
        } else if (const auto* drawn = scene().panelAt(point);
                   drawn != nullptr && point.x() < drawn->plot.left()) {
            const app::Panel* panel = m_model->panel(drawn->id.toStdString());
            text = drawn->title;
            if (panel != nullptr && panel->bands != nullptr) {
                text += QLatin1Char('\n') + qs(panel->bands->source);
            }
        }
        if (text.isEmpty()) {
            QToolTip::hideText();
        } else {
            QToolTip::showText(
                help->globalPos(),
                text.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>")), this);
        }
        return true;
    }
    // The arrow keys are the chart's own, not a way out of it.
    return QWidget::event(event);
}

void ChartView::wheelEvent(QWheelEvent* event) {
    if (m_model == nullptr || (event->modifiers() & Qt::ControlModifier) != 0) {
        event->ignore();
        return;
    }
    const QPoint delta = event->angleDelta();
    const double turn = delta.y() != 0 ? delta.y() : delta.x();
    if ((event->modifiers() & Qt::ShiftModifier) != 0 || delta.y() == 0) {
        m_window.pan(-turn / 120.0 * m_window.range().days() * 0.1);
    } else {
        m_window.zoom(dayAt(event->position().x()), std::pow(zoomStep, turn / 120.0));
    }
    event->accept();
}

void ChartView::startStrip(double x) {
    const double from = scene().stripX.toX(m_view.range.from);
    const double to = scene().stripX.toX(m_view.range.to);
    m_drag = std::abs(x - from) <= edgeReach ? Drag::stripFrom
             : std::abs(x - to) <= edgeReach ? Drag::stripTo
             : x > from && x < to            ? Drag::stripMove
                                             : Drag::stripNew;
}

void ChartView::dragStrip(double x) {
    const double day = scene().stripX.toDay(x);
    const double start = scene().stripX.toDay(m_pressed.x());
    render::TimeRange range = m_pressedRange;
    switch (m_drag) {
        case Drag::stripFrom:
            range.from = std::min(day, range.to - 7);
            break;
        case Drag::stripTo:
            range.to = std::max(day, range.from + 7);
            break;
        case Drag::stripMove:
            range.from += day - start;
            range.to += day - start;
            break;
        default:
            range = {std::min(day, start), std::max(day, start)};
            if (range.days() < 7) {
                return;
            }
    }
    m_window.setRange(range);
}

void ChartView::mousePressEvent(QMouseEvent* event) {
    setFocus(Qt::MouseFocusReason);
    if (event->button() != Qt::LeftButton || m_model == nullptr) {
        return;
    }
    m_pressed = event->position();
    m_pressedRange = m_window.range();
    m_moved = false;
    m_drag = m_boxKey ? Drag::box : Drag::pan;
    if (scene().strip.contains(m_pressed)) {
        startStrip(m_pressed.x());
    }
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    if (m_model == nullptr) {
        return;
    }
    const QPointF at = event->position();
    if (m_drag == Drag::none) {
        const auto* panel = scene().panelAt(at);
        if (!m_pinned && panel != nullptr && panel->plot.contains(at)) {
            pointAt(at);
        }
        return;
    }
    m_moved = m_moved || (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_moved) {
        return;
    }
    if (m_drag == Drag::box) {
        m_boxTo = std::clamp(at.x(), scene().x.left, scene().x.right);
        update();
    } else if (m_drag == Drag::pan) {
        const double perPixel = m_pressedRange.days() / (scene().x.right - scene().x.left);
        const double shift = (m_pressed.x() - at.x()) * perPixel;
        m_window.setRange({m_pressedRange.from + shift, m_pressedRange.to + shift});
    } else {
        dragStrip(at.x());
    }
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
    const bool clicked = m_drag == Drag::pan && !m_moved;
    if (m_drag == Drag::box && m_moved && m_model != nullptr) {
        const double a = dayAt(std::clamp(m_pressed.x(), scene().x.left, scene().x.right));
        const double b = dayAt(m_boxTo);
        m_window.setRange({std::min(a, b), std::max(a, b)});
    }
    m_drag = Drag::none;
    if (!clicked || m_model == nullptr) {
        return;
    }
    if (const auto* panel = scene().panelAt(event->position());
        panel != nullptr && panel->fold.contains(event->position())) {
        setCollapsed(panel->id.toStdString(), !panel->collapsed);
        return;
    }
    m_pinned = true;
    if (const auto* empty = scene().panelAt(event->position());
        empty != nullptr && empty->empty && m_workspace.editable()
        && empty->info.contains(event->position())) {
        Q_EMIT addTo(m_model->panel(empty->id.toStdString())->kind);
        return;
    }
    const auto* mark = scene().markAt(event->position());
    m_view.selected = mark != nullptr ? std::optional(mark->row) : std::nullopt;
    const auto score = mark != nullptr ? scoreOf(*mark) : std::nullopt;
    const RowId row = mark != nullptr ? mark->row : RowId{};
    pointAt(event->position());
    update();
    if (score) {
        Q_EMIT explain(row, *score);
    }
}

void ChartView::mouseDoubleClickEvent(QMouseEvent* event) {
    m_drag = Drag::none;
    if (const auto* mark = m_model != nullptr ? scene().markAt(event->position()) : nullptr) {
        Q_EMIT openRow(mark->row);
    } else {
        m_window.showAll();
    }
}

bool ChartView::zoomKey(const QKeyEvent& event) {
    const render::TimeRange range = m_window.range();
    const double middle =
        m_window.day() && m_window.day()->number >= range.from && m_window.day()->number <= range.to
            ? m_window.day()->number
            : (range.from + range.to) / 2;
    switch (event.key()) {
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            m_window.zoom(middle, zoomStep);
            return true;
        case Qt::Key_Minus:
            m_window.zoom(middle, 1 / zoomStep);
            return true;
        case Qt::Key_0:
            m_window.showAll();
            return true;
        default:
            return false;
    }
}

void ChartView::keyPressEvent(QKeyEvent* event) {
    const bool shift = (event->modifiers() & Qt::ShiftModifier) != 0;
    if ((event->modifiers() & (Qt::ControlModifier | Qt::AltModifier)) != 0 || m_model == nullptr) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (zoomKey(*event)) {
        return;
    }
    switch (event->key()) {
        case Qt::Key_Left:
        case Qt::Key_Right: {
            const int direction = event->key() == Qt::Key_Right ? 1 : -1;
            if (shift) {
                m_window.pan(direction * m_window.range().days() * 0.1);
            } else {
                stepDay(direction);
            }
            return;
        }
        case Qt::Key_BracketLeft:
            return stepPanel(-1);
        case Qt::Key_BracketRight:
            return stepPanel(1);
        case Qt::Key_PageUp:
        case Qt::Key_PageDown:
            return scrollBy((event->key() == Qt::Key_PageUp ? -0.8 : 0.8)
                            * scene().viewport.height());
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT openVisit();
            return;
        case Qt::Key_I:
            explainDay();
            return;
        case Qt::Key_T:
            Q_EMIT showTable(currentPanel());
            return;
        case Qt::Key_C:
            if (const std::string panel = currentPanel(); !panel.empty()) {
                setCollapsed(panel, !isCollapsed(panel));
            }
            return;
        case Qt::Key_D:
            Q_EMIT showNearest();
            return;
        case Qt::Key_Z:
            m_boxKey = true;
            setCursor(Qt::CrossCursor);
            return;
        case Qt::Key_Escape:
            if (m_pinned || m_view.selected) {
                m_pinned = false;
                m_view.selected.reset();
                update();
            } else {
                Q_EMIT leave();
            }
            return;
        default:
            QWidget::keyPressEvent(event);
    }
}

void ChartView::keyReleaseEvent(QKeyEvent* event) {
    if (event->key() != Qt::Key_Z || event->isAutoRepeat()) {
        QWidget::keyReleaseEvent(event);
        return;
    }
    m_boxKey = false;
    unsetCursor();
}

/// One finger pans and points; two keep the days that they touched under them.
bool ChartView::touch(QTouchEvent& event) {
    if (m_model == nullptr) {
        return false;
    }
    const auto& points = event.points();
    if (event.type() == QEvent::TouchBegin
        || static_cast<std::size_t>(points.size()) != m_fingers.size()) {
        m_pressedRange = m_window.range();
        m_moved = m_moved && event.type() != QEvent::TouchBegin;
        m_fingers.clear();
        for (const QEventPoint& point : points) {
            m_fingers.emplace_back(point.id(), point.position());
        }
        m_moved = m_moved || points.size() > 1;
        return true;
    }
    if (event.type() == QEvent::TouchEnd) {
        if (!m_moved && points.size() == 1) {
            m_pinned = true;
            const auto* mark = scene().markAt(points.front().position(), 12);
            m_view.selected = mark != nullptr ? std::optional(mark->row) : std::nullopt;
            pointAt(points.front().position());
            update();
        }
        m_fingers.clear();
        m_moved = false;
        return true;
    }
    const double perPixel = m_pressedRange.days() / (scene().x.right - scene().x.left);
    const auto started = [&](std::size_t finger) {
        return m_pressedRange.from + (m_fingers[finger].second.x() - scene().x.left) * perPixel;
    };
    m_moved = m_moved
              || (points.front().position() - m_fingers.front().second).manhattanLength()
                     >= QApplication::startDragDistance();
    if (points.size() == 1 && m_moved) {
        const double shift =
            (m_fingers.front().second.x() - points.front().position().x()) * perPixel;
        m_window.setRange({m_pressedRange.from + shift, m_pressedRange.to + shift});
    } else if (points.size() == 2) {
        const double apart = points[1].position().x() - points[0].position().x();
        const double days = started(1) - started(0);
        if (std::abs(apart) > 12 && apart * days > 0) {
            const double each = days / apart;
            const double from = started(0) - (points[0].position().x() - scene().x.left) * each;
            m_window.setRange({from, from + each * (scene().x.right - scene().x.left)});
        }
    }
    return true;
}

std::optional<IndexId> ChartView::scoreOf(const render::SceneMark& mark) const {
    const app::Panel* panel = m_model->panel(mark.panel.toStdString());
    const bool ofVisit = std::any_of(m_model->visits.begin(), m_model->visits.end(),
                                     [&](const auto& visit) { return visit.row == mark.row; });
    return panel != nullptr && ofVisit ? panel->index : std::nullopt;
}

bool ChartView::explainDay() {
    const QString panel = qs(currentPanel());
    for (const render::SceneMark& mark : scene().marks) {
        if (mark.panel == panel && m_window.day() == mark.day) {
            if (const auto score = scoreOf(mark)) {
                Q_EMIT explain(mark.row, *score);
                return true;
            }
        }
    }
    return false;
}

}  // namespace jointlog::gui
