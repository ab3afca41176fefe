#pragma once

#include <QtWidgets/QWidget>

#include "gui/forms/field.hpp"
#include "gui/state/background.hpp"
#include "gui/widgets/spoken.hpp"
#include "jointlog/app/backup.hpp"

class QCheckBox;
class QLabel;

namespace jointlog::gui {

class HintButton;

/// A record file from a backup: which one, what it holds, where to. Nothing is written before "Restore".
class RestorePage : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit RestorePage(QWidget* parent = nullptr);
    /// Empties the page and lists the backups at hand.
    void prepare();
    /// Looks into a backup.
    void choose(const QString& backup);
    void restoreNow();

    [[nodiscard]] bool busy() const { return m_job.running(); }
    /// What the chosen backup holds; empty until it was looked into.
    [[nodiscard]] QString contents() const;
    [[nodiscard]] QString problem() const;
    [[nodiscard]] Field* found() const { return m_found; }
    [[nodiscard]] Field* backup() const { return m_backup; }
    [[nodiscard]] Field* target() const { return m_target; }
    [[nodiscard]] QCheckBox* replaceBox() const { return m_replace; }
    [[nodiscard]] HintButton* restoreButton() const { return m_restore; }

Q_SIGNALS:
    void cancelled();
    void restored(const QString& path);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void retranslate() override { showState(); }

private:
    void build();
    void fillFound();
    void browseBackup();
    void browseTarget();
    void looked(const QString& backup, const Result<app::BackupContents>& contents);
    void showState();
    void tell(const QString& problem);
    [[nodiscard]] QString contentsText() const;
    [[nodiscard]] QString targetPath() const;

    Background m_job;
    std::optional<app::BackupContents> m_held;
    QString m_looked;  // the backup that m_held is of
    Field* m_found = nullptr;
    Field* m_backup = nullptr;
    Field* m_target = nullptr;
    QLabel* m_contents = nullptr;
    QLabel* m_problem = nullptr;
    QCheckBox* m_replace = nullptr;
    HintButton* m_restore = nullptr;
    HintButton* m_cancel = nullptr;
};

}  // namespace jointlog::gui
