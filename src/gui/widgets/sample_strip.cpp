#include "gui/widgets/sample_strip.hpp"

#include <QtCore/QEvent>
#include <QtGui/QPainter>

#include "gui/theme/style.hpp"
#include "gui/widgets/tool_tip.hpp"

namespace jointlog::gui {

SampleStrip::SampleStrip(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void SampleStrip::setCaption(const QString& caption) {
    m_caption = caption;
    retranslate();
}

void SampleStrip::retranslate() {
    m_text = m_caption.isEmpty() ? tr("SAMPLE DATA — invented record, temporary copy")
                                 : tr("SAMPLE DATA — %1").arg(m_caption);
    setAccessibleName(m_text);
    setTip(this, m_caption);
    update();
}

QSize SampleStrip::sizeHint() const {
    return {px(200), px(24)};
}

void SampleStrip::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
}

void SampleStrip::paintEvent(QPaintEvent*) {
    const Tokens& t = currentTokens();
    QPainter painter(this);
    painter.fillRect(rect(), t.sampleGround);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(t.sampleHatch, 1.2));
    for (int x = -height(); x < width(); x += px(11)) {
        painter.drawLine(QPointF(x, height()), QPointF(x + height(), 0));
    }
    painter.setPen(t.hairline);
    painter.drawLine(0, height() - 1, width(), height() - 1);
    QFont font = textFont(11, 700);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.4);
    painter.setFont(font);
    const QString text = painter.fontMetrics().elidedText(m_text, Qt::ElideRight, width() - px(24));
    const int wide = painter.fontMetrics().horizontalAdvance(text);
    const QRect label((width() - wide) / 2 - px(8), 0, wide + px(16), height() - 1);
    painter.fillRect(label, t.sampleGround);
    painter.setPen(t.text);
    painter.drawText(label, Qt::AlignCenter, text);
}

}  // namespace jointlog::gui
