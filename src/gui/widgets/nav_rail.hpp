#pragma once

#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QButtonGroup>

namespace jointlog::gui {

/// One entry of the rail: an icon over its word.
class NavButton : public QAbstractButton {
    Q_OBJECT

public:
    NavButton(const QString& iconName, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    void setIconName(const QString& iconName);
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QString m_icon;
};

/// The rail at the left: the pages of the open record, settings at the foot.
class NavRail : public QWidget {
    Q_OBJECT

public:
    enum Entry { patients, record, import, exportPackage, reports, settings, count };

    explicit NavRail(QWidget* parent = nullptr);
    void setCurrent(Entry entry);
    /// Shows or hides an entry; hidden ones take no place.
    void setShown(Entry entry, bool shown);
    void setUsable(Entry entry, bool usable);
    /// A person's own record has the day in place of the patients.
    void setOwn(bool own);
    [[nodiscard]] NavButton* button(Entry entry) const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void chosen(int entry);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QButtonGroup m_group;
    bool m_own = false;
};

}  // namespace jointlog::gui
