// The menu of the chart: what can be taken out of it.
#include <QtCore/QBuffer>
#include <QtCore/QMimeData>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QMenu>
#include <algorithm>

#include "gui/record/chart_view.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/appearance.hpp"
#include "gui/theme/style.hpp"
#include "jointlog/render/theme.hpp"

namespace jointlog::gui {

const render::SceneMark* ChartView::markFor(const QContextMenuEvent& event) const {
    if (event.reason() != QContextMenuEvent::Keyboard) {
        return scene().markAt(event.pos());
    }
    const QString panel = qs(currentPanel());
    const auto found = std::find_if(
        scene().marks.begin(), scene().marks.end(),
        [&](const auto& mark) { return mark.panel == panel && m_window.day() == mark.day; });
    return found == scene().marks.end() ? nullptr : &*found;
}

void ChartView::addMarkActions(QMenu& menu, const render::SceneMark& mark) {
    const QString text = render::markText(*m_model, mark, m_texts);
    const RowId row = mark.row;
    menu.addAction(tr("Copy this value"), this,
                   [text] { QGuiApplication::clipboard()->setText(text); });
    if (const auto score = scoreOf(mark)) {
        menu.addAction(tr("Where the score comes from…"), this,
                       [this, row, score] { Q_EMIT explain(row, *score); });
    }
    menu.addAction(tr("History of this value…"), this, [this, row] { Q_EMIT history(row); });
    menu.addAction(tr("Open this entry"), this, [this, row] { Q_EMIT openRow(row); });
    menu.addSeparator();
}

void ChartView::addPictureActions(QMenu& menu, const std::string& panel, const QString& what) {
    QMenu* pictures = menu.addMenu(what);
    pictures->addAction(tr("Copy as PNG"), this,
                        [this, panel] { copyPicture(render::PictureFormat::png, panel); });
    pictures->addAction(tr("Copy as SVG"), this,
                        [this, panel] { copyPicture(render::PictureFormat::svg, panel); });
    pictures->addAction(tr("Save as PNG, SVG or PDF…"), this,
                        [this, panel] { savePicture(panel); });
}

void ChartView::contextMenuEvent(QContextMenuEvent* event) {
    if (m_model == nullptr) {
        return;
    }
    QMenu menu(this);
    QPoint place = event->globalPos();
    std::string panel = currentPanel();
    if (const auto* drawn = scene().panelAt(event->pos());
        drawn != nullptr && event->reason() != QContextMenuEvent::Keyboard) {
        panel = drawn->id.toStdString();
    }
    if (const auto* mark = markFor(*event)) {
        if (event->reason() == QContextMenuEvent::Keyboard) {
            place = mapToGlobal(mark->rect.center().toPoint());
        }
        addMarkActions(menu, *mark);
    }
    fillMenu(menu, panel);
    menu.exec(place);
}

void ChartView::fillMenu(QMenu& menu, const std::string& panel) {
    if (m_model == nullptr) {
        return;
    }
    if (!panel.empty()) {
        menu.addAction(tr("Table of this panel…") + QStringLiteral("\tT"), this,
                       [this, panel] { Q_EMIT showTable(panel); });
        const bool shut = isCollapsed(panel);
        menu.addAction(
            (shut ? tr("Expand this panel") : tr("Collapse this panel")) + QStringLiteral("\tC"),
            this, [this, panel, shut] { setCollapsed(panel, !shut); });
        addPictureActions(menu, panel, tr("This panel as a picture"));
    }
    menu.addAction(tr("Values nearest to dates…") + QStringLiteral("\tD"), this,
                   [this] { Q_EMIT showNearest(); });
    menu.addSeparator();
    menu.addAction(tr("Copy the values of this day"), this, &ChartView::copyValues);
    addPictureActions(menu, {}, tr("The whole chart as a picture"));
    menu.addSeparator();
    menu.addAction(tr("Show all") + QStringLiteral("\t0"), this, [this] { m_window.showAll(); });
}

render::TimelineView ChartView::pictureView(const std::string& panel) const {
    render::TimelineView view = panel.empty() ? m_view : render::panelView(*m_model, m_view, panel);
    // A picture shows the record, not where somebody was pointing.
    view.crosshair.reset();
    view.selected.reset();
    view.focusPanel.clear();
    view.addHint = false;
    view.folds = false;
    view.strip = panel.empty() && m_model->first;
    return view;
}

QByteArray ChartView::picture(render::PictureFormat format, const std::string& panel) const {
    if (m_model == nullptr) {
        return {};
    }
    const render::TimelineView view = pictureView(panel);
    const auto& theme = render::theme(currentTheme() == Theme::dark ? render::ThemeId::dark
                                                                    : render::ThemeId::light);
    return render::renderBytes(format, *m_model, view, theme, m_texts);
}

void ChartView::copyPicture(render::PictureFormat format, const std::string& panel) {
    const QByteArray png = picture(render::PictureFormat::png, panel);
    if (png.isEmpty()) {
        Q_EMIT told(tr("The picture could not be drawn."));
        return;
    }
    auto* mime = new QMimeData;
    mime->setImageData(QImage::fromData(png, "PNG"));
    if (format == render::PictureFormat::svg) {
        mime->setData(QStringLiteral("image/svg+xml"), picture(format, panel));
    }
    QGuiApplication::clipboard()->setMimeData(mime);
    Q_EMIT told(tr("Picture copied."));
}

void ChartView::savePicture(const std::string& panel) {
    const QString chosen = QFileDialog::getSaveFileName(
        this, tr("Save the picture"), tr("chart") + QStringLiteral(".png"),
        tr("Pictures") + QStringLiteral(" (*.png *.svg *.pdf)"));
    if (chosen.isEmpty()) {
        return;
    }
    const render::TimelineView view = pictureView(panel);
    const auto& theme = render::theme(currentTheme() == Theme::dark ? render::ThemeId::dark
                                                                    : render::ThemeId::light);
    const auto written = render::renderToFile(chosen.toStdString(), *m_model, view, theme, m_texts);
    Q_EMIT told(written ? tr("Saved: %1").arg(chosen) : errorText(written.error()));
}

}  // namespace jointlog::gui
