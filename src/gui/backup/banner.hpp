#pragma once

#include <QtWidgets/QFrame>

#include "gui/widgets/spoken.hpp"

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace jointlog::gui {

class HintButton;

/// A sentence above the pages with what can be done about it: beside it as long as there is room, else beneath.
class Banner : public Spoken<QFrame> {
    Q_OBJECT

public:
    explicit Banner(QWidget* parent);
    /// Empty while it is not shown.
    [[nodiscard]] QString text() const;
    void resizeEvent(QResizeEvent* event) override;

protected:
    void setText(const QString& text);
    /// hint: the key that is written on it.
    HintButton* addButton(const QString& hint, const QString& kind = {});

private:
    QBoxLayout* m_row = nullptr;
    QHBoxLayout* m_buttons = nullptr;
    QLabel* m_text = nullptr;
};

}  // namespace jointlog::gui
