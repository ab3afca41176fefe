#include "gui/own/nobody_banner.hpp"

#include "gui/keys/shown_keys.hpp"

namespace jointlog::gui {

NobodyBanner::NobodyBanner(Workspace& workspace, std::function<void()> begin, QWidget* parent)
    : Banner(parent), m_workspace(workspace) {
    m_begin = addButton({}, QStringLiteral("primary"));
    hintKeys(m_begin, "new");
    connect(m_begin, &HintButton::clicked, this, std::move(begin));
    connect(&m_workspace, &Workspace::patientsChanged, this, &NobodyBanner::refresh);
    connect(&m_workspace, &Workspace::fileChanged, this, &NobodyBanner::refresh);
    refresh();
}

void NobodyBanner::setOffered(bool offered) {
    m_offered = offered;
    refresh();
}

void NobodyBanner::refresh() {
    setText(tr("This record is empty: it begins with a few words about you."));
    m_begin->setText(tr("Begin"));
    m_begin->setAccessibleName(tr("Begin the own record"));
    setVisible(m_offered && m_workspace.isOpen() && m_workspace.writable()
               && m_workspace.info().mode == Mode::own && m_workspace.patients().empty());
}

}  // namespace jointlog::gui
