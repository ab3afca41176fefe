#pragma once

#include <QtWidgets/QButtonGroup>
#include <QtWidgets/QWidget>

namespace jointlog::gui {

/// A row of joined buttons of which one, or none, is chosen.
class Segmented : public QWidget {
    Q_OBJECT

public:
    explicit Segmented(int count, QWidget* parent = nullptr);

    void setText(int index, const QString& text, const QString& accessibleName = {});
    /// -1: none.
    void setCurrent(int index);
    [[nodiscard]] int current() const;

Q_SIGNALS:
    /// The user chose.
    void chosen(int index);

private:
    QButtonGroup m_group;
};

}  // namespace jointlog::gui
