#pragma once

#include <QtWidgets/QSlider>
#include <optional>

namespace jointlog::gui {

/// A scale from 0 to 10 that holds no answer until it is touched: no handle, no value. A click and the arrow keys answer
/// in halves; the wheel never does.
class AnswerSlider : public QSlider {
    Q_OBJECT

public:
    explicit AnswerSlider(QWidget* parent);

    /// Tenths, 0 to 100; nullopt: not answered.
    void setAnswer(std::optional<int> tenths);
    [[nodiscard]] std::optional<int> answer() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// The person answered here.
    void answered(int tenths);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent*) override {}
    void wheelEvent(QWheelEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void answerAt(double x);
    void take(int tenths);
    [[nodiscard]] double left() const;
    [[nodiscard]] double length() const;
    bool m_answered = false;
};

}  // namespace jointlog::gui
