#pragma once

#include <functional>

#include "gui/backup/banner.hpp"
#include "gui/state/workspace.hpp"

namespace jointlog::gui {

/// In an own record whose person is not entered yet: what is missing, and the way to it.
class NobodyBanner : public Banner {
    Q_OBJECT

public:
    NobodyBanner(Workspace& workspace, std::function<void()> begin, QWidget* parent);
    /// Whether the page is one on which it is of use.
    void setOffered(bool offered);

protected:
    void retranslate() override { refresh(); }

private:
    void refresh();

    Workspace& m_workspace;
    HintButton* m_begin = nullptr;
    bool m_offered = false;
};

}  // namespace jointlog::gui
