#pragma once

#include "gui/backup/backup_keeper.hpp"
#include "gui/backup/banner.hpp"

namespace jointlog::gui {

/// Says that the last verified backup is older than seven days, or that there is none; and that one is being made.
class BackupBanner : public Banner {
    Q_OBJECT

public:
    BackupBanner(Workspace& workspace, BackupKeeper& keeper, QWidget* parent);
    /// False on pages that belong to no file.
    void setOffered(bool offered);
    [[nodiscard]] HintButton* startButton() const { return m_start; }
    [[nodiscard]] HintButton* cancelButton() const { return m_cancel; }
    [[nodiscard]] HintButton* laterButton() const { return m_later; }

protected:
    void retranslate() override { refresh(); }

private:
    void refresh();

    BackupKeeper& m_keeper;
    HintButton* m_start = nullptr;
    HintButton* m_cancel = nullptr;
    HintButton* m_later = nullptr;
    bool m_offered = false;
    bool m_dismissed = false;
};

/// Says that the file is older than, or another one than, when it was last used here.
class AnchorBanner : public Banner {
    Q_OBJECT

public:
    AnchorBanner(Workspace& workspace, QWidget* parent);
    void setOffered(bool offered);
    [[nodiscard]] HintButton* closeButton() const { return m_close; }
    [[nodiscard]] HintButton* goOnButton() const { return m_goOn; }

protected:
    void retranslate() override { refresh(); }

private:
    void read();
    void refresh();

    Workspace& m_workspace;
    HintButton* m_goOn = nullptr;
    HintButton* m_close = nullptr;
    AnchorCheck m_check;
    LogHead m_head;
    std::optional<Instant> m_lastEntry;
    std::optional<std::int64_t> m_noted;
    bool m_offered = false;
};

}  // namespace jointlog::gui
