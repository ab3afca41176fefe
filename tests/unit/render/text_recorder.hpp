#pragma once

#include <QtCore/QStringList>
#include <QtGui/QPaintDevice>
#include <QtGui/QPaintEngine>
#include <algorithm>
#include <memory>

/// A surface that notes every word drawn on it, and the smallest type, in its own units.
namespace jointlog::test {

class TextRecorder : public QPaintDevice {
    class Engine : public QPaintEngine {
    public:
        Engine() : QPaintEngine(QPaintEngine::AllFeatures) {}
        bool begin(QPaintDevice*) override { return true; }
        bool end() override { return true; }
        void updateState(const QPaintEngineState& now) override {
            if ((now.state() & QPaintEngine::DirtyTransform) != 0)
                m_scale = now.transform().m22();
        }
        void drawPath(const QPainterPath&) override {}
        void drawPolygon(const QPointF*, int, PolygonDrawMode) override {}
        void drawPixmap(const QRectF&, const QPixmap&, const QRectF&) override {}
        void drawTextItem(const QPointF&, const QTextItem& item) override {
            words << item.text();
            const QFont font = item.font();
            const double size = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF();
            smallest = std::min(smallest, size * m_scale);
        }
        [[nodiscard]] Type type() const override { return User; }

        QStringList words;
        double smallest = 1e6;

    private:
        double m_scale = 1;
    };

public:
    [[nodiscard]] QPaintEngine* paintEngine() const override { return m_engine.get(); }
    [[nodiscard]] double smallest() const { return m_engine->smallest; }
    /// Whether the words were drawn, over several lines or not.
    [[nodiscard]] bool has(QString text) const {
        return squeezed(m_engine->words.join(QString())).contains(squeezed(std::move(text)));
    }

protected:
    [[nodiscard]] int metric(PaintDeviceMetric metric) const override {
        switch (metric) {
            case PdmWidth:
            case PdmHeight:
                return 4000;
            case PdmDevicePixelRatio:
                return 1;
            case PdmDevicePixelRatioScaled:
                return static_cast<int>(devicePixelRatioFScale());
            default:
                return 72;
        }
    }

private:
    static QString squeezed(QString text) {
        text.removeIf([](QChar c) { return c.isSpace(); });
        return text;
    }

    std::unique_ptr<Engine> m_engine = std::make_unique<Engine>();
};

}  // namespace jointlog::test
