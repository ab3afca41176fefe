#include "gui/theme/icons.hpp"

#include <QtCore/QFile>
#include <QtGui/QGuiApplication>
#include <QtGui/QIconEngine>
#include <QtGui/QPainter>
#include <QtSvg/QSvgRenderer>

#include "gui/theme/tokens.hpp"

namespace jointlog::gui {
namespace {

QByteArray svgText(const QString& name) {
    QFile file(QStringLiteral(":/icons/%1.svg").arg(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QColor colourOf(Ink ink, const Tokens& t) {
    switch (ink) {
        case Ink::text:
            return t.text;
        case Ink::secondary:
            return t.secondary;
        case Ink::muted:
            return t.muted;
        case Ink::onAccent:
            return t.onAccent;
        case Ink::accent:
            return t.accent;
    }
    return t.text;
}

class TintedIcon : public QIconEngine {
public:
    TintedIcon(QString name, Ink ink) : m_name(std::move(name)), m_ink(ink) {}

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State) override {
        const Tokens& t = currentTokens();
        const QColor colour = mode == QIcon::Disabled ? t.border : colourOf(m_ink, t);
        QByteArray text = svgText(m_name);
        text.replace("currentColor", colour.name().toLatin1());
        QSvgRenderer renderer(text);
        renderer.render(painter, QRectF(rect));
    }
    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return pixmap;
    }
    [[nodiscard]] QIconEngine* clone() const override { return new TintedIcon(m_name, m_ink); }

private:
    QString m_name;
    Ink m_ink;
};

}  // namespace

QIcon tinted(const QString& name, Ink ink) {
    return QIcon(new TintedIcon(name, ink));
}

QIcon programIcon() {
    QIcon icon;
    for (const int side : {16, 32, 48, 64, 128, 256}) {
        QPixmap pixmap(side, side);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paintMark(painter, QRectF(0, 0, side, side), Theme::light);
        icon.addPixmap(pixmap);
    }
    return icon;
}

void paintMark(QPainter& painter, const QRectF& rect, Theme theme) {
    const Tokens& t = tokens(theme);
    QByteArray text = svgText(QStringLiteral("mark"));
    text.replace("\"ground\"", "\"" + t.mark.name().toLatin1() + "\"");
    text.replace("currentColor", t.onMark.name().toLatin1());
    QSvgRenderer renderer(text);
    renderer.render(&painter, rect);
}

}  // namespace jointlog::gui
