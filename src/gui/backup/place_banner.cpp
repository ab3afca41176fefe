#include "gui/backup/place_banner.hpp"

#include "gui/text/errors_text.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/press_by.hpp"
#include "jointlog/app/place.hpp"

namespace jointlog::gui {

PlaceBanner::PlaceBanner(Workspace& workspace, QWidget* parent)
    : Banner(parent), m_workspace(workspace) {
    m_close = addButton(QStringLiteral("Alt+Y"));
    pressBy(m_close, "Alt+Y");
    connect(m_close, &HintButton::clicked, this, [this] {
        m_remark.reset();
        refresh();
    });
    connect(&m_workspace, &Workspace::fileChanged, this, &PlaceBanner::read);
    refresh();
}

void PlaceBanner::setOffered(bool offered) {
    m_offered = offered;
    refresh();
}

void PlaceBanner::read() {
    m_remark.reset();
    if (m_workspace.isOpen() && !m_workspace.info().sample) {
        m_remark = app::remark_on_place(m_workspace.info().path);
    }
    refresh();
}

void PlaceBanner::refresh() {
    m_close->setText(tr("Close"));
    m_close->setAccessibleName(tr("Close the notice about the place of the file"));
    setText(m_remark ? tr("This file %1.").arg(remarkText(*m_remark)) : QString());
    setVisible(m_offered && m_remark.has_value());
}

}  // namespace jointlog::gui
