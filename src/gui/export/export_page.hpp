#pragma once

#include "gui/forms/field.hpp"
#include "gui/state/background.hpp"
#include "gui/state/time_window.hpp"
#include "gui/state/workspace.hpp"
#include "gui/widgets/kept_focus.hpp"
#include "jointlog/app/research_export.hpp"

class QTableWidget;

namespace jointlog::gui {

class ChartView;
class ExportChoices;
class ExportFilesView;
class ExportPreviewView;
class ExportPrivacy;
class HintButton;

/// Out of the record: a research package into a folder, and the chart of the patient on screen as a file.
class ExportPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    ExportPage(Workspace& workspace, QWidget* parent = nullptr);
    /// The view that a chart file shows.
    void setChart(const ChartView* chart) { m_chart = chart; }
    [[nodiscard]] ExportChoices* choices() const { return m_choices; }
    [[nodiscard]] Field* folder() const { return m_folder; }
    [[nodiscard]] QTableWidget* files() const { return m_files; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] ExportPrivacy* privacy() const;
    [[nodiscard]] ExportFilesView* filesView() const { return m_filesView; }
    [[nodiscard]] ExportPreviewView* previewView() const { return m_previewView; }
    void exportPackage();
    /// Shows what the package would hold; writes nothing.
    void previewPackage();
    [[nodiscard]] bool running() const { return m_job.running(); }
    /// Writes the chart to a file named .png, .svg or .pdf; returns the sentence that is shown.
    QString saveChart(const QString& path);

Q_SIGNALS:
    /// A job ended, whatever became of it.
    void finished();

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildPackage();
    void buildFiles(QWidget* card);
    QWidget* buildShown(QWidget* card);
    void clearShown();
    void fileChanged();
    void setBusy(const QString& doing);
    void setIdle();
    QWidget* buildChart();
    void chooseFolder();
    void askChartFile(const QString& ending);
    void showChartProblem(const QString& sentence);
    /// The request of the fields; nullopt where one of them is not right, which is then shown.
    [[nodiscard]] std::optional<app::ExportRequest> request();
    void showPreview(const Result<app::ExportPreview>& preview);
    QHBoxLayout* buildActs(QWidget* card);
    void showReport(const Result<app::ExportReport>& report);
    void refresh();

    Workspace& m_workspace;
    const ChartView* m_chart = nullptr;
    Field* m_folder = nullptr;
    ExportChoices* m_choices = nullptr;
    QBoxLayout* m_body = nullptr;  // choices beside what is shown, or above it
    ExportPreviewView* m_previewView = nullptr;
    ExportFilesView* m_filesView = nullptr;
    HintButton* m_export = nullptr;
    HintButton* m_preview = nullptr;
    HintButton* m_open = nullptr;
    QLabel* m_message = nullptr;
    QTableWidget* m_files = nullptr;
    QLabel* m_chartText = nullptr;
    QLabel* m_chartMessage = nullptr;
    std::vector<HintButton*> m_chartButtons;
    std::optional<Result<app::ExportReport>> m_report;  // of the last package
    std::optional<Result<app::ExportPreview>> m_shownPreview;
    Say m_chartSays;  // what became of the last chart file
    KeptFocus m_focus{*this};
    Background m_job;
};

}  // namespace jointlog::gui
