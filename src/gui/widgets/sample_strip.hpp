#pragma once

#include <QtWidgets/QWidget>

namespace jointlog::gui {

/// The hatched strip above every page of a record that holds sample data.
class SampleStrip : public QWidget {
    Q_OBJECT

public:
    explicit SampleStrip(QWidget* parent = nullptr);
    /// A patient's own caption replaces the general one; empty: the general one.
    void setCaption(const QString& caption);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QString m_caption;
    QString m_text;
};

}  // namespace jointlog::gui
