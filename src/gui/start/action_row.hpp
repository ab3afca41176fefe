#pragma once

#include <QtWidgets/QAbstractButton>

namespace jointlog::gui {

/// One action of the start page: icon tile, title, a line below, the letter that starts it.
class ActionRow : public QAbstractButton {
    Q_OBJECT

public:
    ActionRow(const QString& iconName, QChar letter, QWidget* parent);
    void setTexts(const QString& title, const QString& line);
    /// A control inside the row, left of the letter.
    void setControl(QWidget* control);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void placeControl();
    QString m_icon;
    QChar m_letter;
    QString m_line;
    QWidget* m_control = nullptr;
};

/// One recent file: name, folder, when it was opened; a file that is gone is muted.
class RecentRow : public QAbstractButton {
    Q_OBJECT

public:
    RecentRow(const QString& name, const QString& folder, const QString& when, bool found,
              QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_folder;
    QString m_when;
    bool m_found;
};

}  // namespace jointlog::gui
