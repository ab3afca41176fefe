#pragma once

#include "gui/backup/banner.hpp"
#include "gui/state/workspace.hpp"
#include "jointlog/domain/remark.hpp"

namespace jointlog::gui {

/// Says that the file lies on a network share or in a synchronised folder; once for each opening.
class PlaceBanner : public Banner {
    Q_OBJECT

public:
    PlaceBanner(Workspace& workspace, QWidget* parent);
    /// False on pages that belong to no file.
    void setOffered(bool offered);
    [[nodiscard]] HintButton* closeButton() const { return m_close; }

protected:
    void retranslate() override { refresh(); }

private:
    void read();
    void refresh();

    Workspace& m_workspace;
    HintButton* m_close = nullptr;
    std::optional<Remark> m_remark;
    bool m_offered = false;
};

}  // namespace jointlog::gui
