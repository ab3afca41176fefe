#include "gui/report/page_view.hpp"

#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <algorithm>

#include "gui/theme/style.hpp"

namespace jointlog::gui {

PageView::PageView(QWidget* parent) : Spoken<QWidget>(parent) {
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_InputMethodEnabled, false);
    retranslate();
}

void PageView::show(std::shared_ptr<const render::ReportPages> pages, const QString& sentence) {
    m_pages = std::move(pages);
    m_sentence = sentence;
    m_page = m_pages ? std::min(m_page, m_pages->count() - 1) : 0;
    arrange();
    retranslate();
    update();
    Q_EMIT turned();
}

void PageView::turnTo(int page) {
    const int last = m_pages ? m_pages->count() - 1 : 0;
    m_page = std::clamp(page, 0, last);
    retranslate();
    update();
    Q_EMIT turned();
}

void PageView::setZoom(double zoom) {
    m_zoom = std::clamp(zoom, 0.5, 4.0);
    arrange();
}

void PageView::setRoom(QSize room) {
    m_room = room;
    arrange();
}

void PageView::arrange() {
    if (!m_pages || m_room.isEmpty()) {
        setFixedSize(m_room.expandedTo(QSize(1, 1)));
        return;
    }
    const QSizeF page = m_pages->size();
    const double fit =
        std::min(m_room.width() / page.width(), m_room.height() / page.height()) * m_zoom;
    setFixedSize((page * fit).toSize().expandedTo(QSize(1, 1)));
    update();
}

void PageView::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    if (!m_pages) {
        painter.setPen(t.secondary);
        painter.drawText(rect().adjusted(16, 16, -16, -16), Qt::AlignCenter | Qt::TextWordWrap,
                         m_sentence);
        return;
    }
    painter.fillRect(rect(), Qt::white);
    painter.save();
    const double scale = width() / m_pages->size().width();
    painter.scale(scale, scale);
    m_pages->paint(painter, m_page);
    painter.restore();
    painter.setPen(hasFocus() ? QPen(t.focus, 2) : QPen(t.strongHairline));
    painter.drawRect(rect().adjusted(0, 0, -1, -1));
}

void PageView::keyPressEvent(QKeyEvent* event) {
    const int last = m_pages ? m_pages->count() - 1 : 0;
    switch (event->key()) {
        case Qt::Key_PageDown:
            return turnTo(m_page + 1);
        case Qt::Key_PageUp:
            return turnTo(m_page - 1);
        case Qt::Key_Home:
            return turnTo(0);
        case Qt::Key_End:
            return turnTo(last);
        case Qt::Key_Plus:
        case Qt::Key_Equal:
            return setZoom(m_zoom * 1.25);
        case Qt::Key_Minus:
            return setZoom(m_zoom / 1.25);
        case Qt::Key_0:
            return setZoom(1);
        default:
            QWidget::keyPressEvent(event);
    }
}

void PageView::retranslate() {
    setAccessibleName(m_pages
                          ? tr("Page %1 of %2 of the report").arg(m_page + 1).arg(m_pages->count())
                          : tr("Preview of the report"));
}

}  // namespace jointlog::gui
