#pragma once

#include "gui/state/background.hpp"
#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"
#include "jointlog/app/import.hpp"

#include <QtWidgets/QWidget>

class QLabel;
class QTableWidget;

namespace jointlog::gui {

class HintButton;

/// CSV into the record: choose, see what would happen to every row, then store or leave it.
class ImportPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit ImportPage(Workspace& workspace, QWidget* parent = nullptr);
    void chooseFiles();
    /// Judges the files without storing anything.
    void preview(const QStringList& paths);
    /// Stores what the preview showed.
    void confirm();
    [[nodiscard]] bool running() const { return m_job.running(); }
    [[nodiscard]] QString message() const;
    [[nodiscard]] HintButton* confirmButton() const { return m_confirm; }
    [[nodiscard]] QTableWidget* remarks() const { return m_remarks; }

Q_SIGNALS:
    /// A job ended, whatever became of it.
    void finished();

protected:
    void retranslate() override;

private:
    void run(bool dryRun);
    void show(const Result<app::ImportReport>& report);
    void showReport(const app::ImportReport& report);
    void showError();
    void reset();

    Workspace& m_workspace;
    QStringList m_paths;
    std::optional<app::ImportReport> m_report;
    std::optional<Error> m_error;  // why the last job stored nothing
    HintButton* m_choose = nullptr;
    HintButton* m_confirm = nullptr;
    QLabel* m_files = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_problem = nullptr;
    QTableWidget* m_remarks = nullptr;
    QStringList m_judged;  // size and time of each file when the preview began
    Background m_job;
};

}  // namespace jointlog::gui
