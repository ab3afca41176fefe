#pragma once

#include <QtWidgets/QWidget>
#include <vector>

#include "jointlog/app/timeline_read_out.hpp"
#include "jointlog/render/read_out_text.hpp"

namespace jointlog::render {
class Texts;
}

namespace jointlog::gui {

/// The values of one day as painted lines by section; its accessible description is the same text.
class ReadOutList : public QWidget {
    Q_OBJECT

public:
    explicit ReadOutList(QWidget* parent = nullptr);
    void show(const app::ReadOut& readOut, const render::Texts& texts);
    void clear();
    /// The score lines of the day, from top to bottom: which index, and where it is.
    struct ScoreLine {
        RowId visit;
        IndexId index = IndexId::das28_crp;
        QRect place;
    };
    [[nodiscard]] const std::vector<ScoreLine>& scoreLines() const { return m_scores; }
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

Q_SIGNALS:
    void explain(const jointlog::RowId& visit, jointlog::IndexId index);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    struct Line {
        bool title = false;
        QString panel;                                       // whose mark stands before the name
        app::ValueOrigin origin = app::ValueOrigin::clinic;  // and of which shape
        render::ReadOutWords words;
        bool quiet = false;          // nothing of this day
        std::optional<RowId> visit;  // of a score of this day
        std::optional<IndexId> index;
    };
    /// Paints, or only measures when painter is null; returns the height.
    int lay(QPainter* painter, int width) const;
    int layLine(QPainter* painter, const Line& line, int y, int width) const;

    void measure();
    [[nodiscard]] int scoreAt(QPoint at) const;

    std::vector<Line> m_lines;
    std::vector<ScoreLine> m_scores;
    int m_current = 0;  // among the score lines: where the keys are
};

}  // namespace jointlog::gui
