// Mouse, wheel, keys and menus of the chart.
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QHelpEvent>
#include <QtGui/QNativeGestureEvent>
#include <QtGui/QWheelEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMenu>
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
    if (event->type() == QEvent::ToolTip && m_model != nullptr) {
        const auto* help = static_cast<QHelpEvent*>(event);
        const QPointF point = help->pos();
        QString text;
        if (const auto* mark = m_scene.markAt(point)) {
            text = render::markText(*m_model, *mark, m_texts);
        } else if (const auto* drawn = m_scene.panelAt(point);
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
    const double from = m_scene.stripX.toX(m_view.range.from);
    const double to = m_scene.stripX.toX(m_view.range.to);
    m_drag = std::abs(x - from) <= edgeReach ? Drag::stripFrom
             : std::abs(x - to) <= edgeReach ? Drag::stripTo
             : x > from && x < to            ? Drag::stripMove
                                             : Drag::stripNew;
}

void ChartView::dragStrip(double x) {
    const double day = m_scene.stripX.toDay(x);
    const double start = m_scene.stripX.toDay(m_pressed.x());
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
    m_drag = Drag::pan;
    if (m_scene.strip.contains(m_pressed)) {
        startStrip(m_pressed.x());
    }
}

void ChartView::mouseMoveEvent(QMouseEvent* event) {
    if (m_model == nullptr) {
        return;
    }
    const QPointF at = event->position();
    if (m_drag == Drag::none) {
        const auto* panel = m_scene.panelAt(at);
        if (!m_pinned && panel != nullptr && panel->plot.contains(at)) {
            pointAt(at);
        }
        return;
    }
    m_moved = m_moved || (at - m_pressed).manhattanLength() >= QApplication::startDragDistance();
    if (!m_moved) {
        return;
    }
    if (m_drag == Drag::pan) {
        const double perPixel = m_pressedRange.days() / (m_scene.x.right - m_scene.x.left);
        const double shift = (m_pressed.x() - at.x()) * perPixel;
        m_window.setRange({m_pressedRange.from + shift, m_pressedRange.to + shift});
    } else {
        dragStrip(at.x());
    }
}

void ChartView::mouseReleaseEvent(QMouseEvent* event) {
    const bool clicked = m_drag == Drag::pan && !m_moved;
    m_drag = Drag::none;
    if (!clicked || m_model == nullptr) {
        return;
    }
    m_pinned = true;
    const auto* mark = m_scene.markAt(event->position());
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
    if (const auto* mark = m_model != nullptr ? m_scene.markAt(event->position()) : nullptr) {
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
        case Qt::Key_Return:
        case Qt::Key_Enter:
            if (!explainDay()) {
                Q_EMIT openVisit();
            }
            return;
        case Qt::Key_I:
            explainDay();
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

std::optional<IndexId> ChartView::scoreOf(const render::SceneMark& mark) const {
    const app::Panel* panel = m_model->panel(mark.panel.toStdString());
    const bool ofVisit = std::any_of(m_model->visits.begin(), m_model->visits.end(),
                                     [&](const auto& visit) { return visit.row == mark.row; });
    return panel != nullptr && ofVisit ? panel->index : std::nullopt;
}

bool ChartView::explainDay() {
    for (const render::SceneMark& mark : m_scene.marks) {
        if (mark.panel == m_view.focusPanel && m_window.day() == mark.day) {
            if (const auto score = scoreOf(mark)) {
                Q_EMIT explain(mark.row, *score);
                return true;
            }
        }
    }
    return false;
}

void ChartView::contextMenuEvent(QContextMenuEvent* event) {
    if (m_model == nullptr) {
        return;
    }
    QMenu menu(this);
    if (const auto* found = m_scene.markAt(event->pos())) {
        const QString text = render::markText(*m_model, *found, m_texts);
        const RowId row = found->row;
        menu.addAction(tr("Copy this value"), this,
                       [text] { QGuiApplication::clipboard()->setText(text); });
        if (const auto score = scoreOf(*found)) {
            menu.addAction(tr("Where the score comes from…"), this,
                           [this, row, score] { Q_EMIT explain(row, *score); });
        }
        menu.addAction(tr("History of this value…"), this, [this, row] { Q_EMIT history(row); });
        menu.addAction(tr("Open this entry"), this, [this, row] { Q_EMIT openRow(row); });
        menu.addSeparator();
    }
    menu.addAction(tr("Copy the values of this day"), this, &ChartView::copyValues);
    menu.addAction(tr("Copy the chart as a picture"), this,
                   [this] { QGuiApplication::clipboard()->setImage(grab().toImage()); });
    menu.addSeparator();
    menu.addAction(tr("Show all"), this, [this] { m_window.showAll(); });
    menu.exec(event->globalPos());
}

}  // namespace jointlog::gui
