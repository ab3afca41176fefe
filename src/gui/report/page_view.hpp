#pragma once

#include <memory>

#include "gui/widgets/spoken.hpp"
#include "jointlog/render/report.hpp"

#include <QtWidgets/QWidget>

namespace jointlog::gui {

/// One page of a report as it is printed, by the code that prints it. PgUp, PgDn, Home and End turn pages; + and - zoom,
/// 0 shows the whole page.
class PageView : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit PageView(QWidget* parent = nullptr);
    /// nullptr: nothing to show, `sentence` says why.
    void show(std::shared_ptr<const render::ReportPages> pages, const QString& sentence = {});
    [[nodiscard]] int page() const { return m_page; }
    [[nodiscard]] double zoom() const { return m_zoom; }
    void turnTo(int page);
    void setZoom(double zoom);
    /// The room in which a whole page is to be seen.
    void setRoom(QSize room);

Q_SIGNALS:
    void turned();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void retranslate() override;

private:
    void arrange();

    std::shared_ptr<const render::ReportPages> m_pages;
    QString m_sentence;
    QSize m_room;
    int m_page = 0;
    double m_zoom = 1;  // of the size at which the whole page is seen
};

}  // namespace jointlog::gui
