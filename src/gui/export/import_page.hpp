#pragma once

#include <QtWidgets/QWidget>
#include <atomic>
#include <memory>

#include "gui/forms/field.hpp"
#include "gui/state/background.hpp"
#include "gui/state/workspace.hpp"
#include "gui/widgets/kept_focus.hpp"
#include "gui/widgets/spoken.hpp"
#include "jointlog/app/import.hpp"
#include "jointlog/app/import_preview.hpp"
#include "jointlog/app/row_acts.hpp"

class QLabel;
class QProgressBar;
class QTableWidget;
class QTimer;

namespace jointlog::gui {

class HintButton;
class PatientMatches;
class ReadingForm;

/// CSV files or a package into the record: choose, say how each file is read where it does not tell itself, see what
/// would happen to every row, say who unknown patients are, then store or leave it; a stored import can be taken back.
class ImportPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit ImportPage(Workspace& workspace, QWidget* parent = nullptr);
    void chooseFiles();
    /// Looks at the files, asks what they leave open, and judges their rows; stores nothing.
    void preview(const QStringList& paths);
    /// Shows how the next file is read, to be changed.
    void showReading();
    /// Goes on from how a file is read to the next one, or to the judging of the rows.
    void readingDone();
    /// Stores what the preview showed.
    void confirm();
    /// Writes the refused rows with their reasons into a new file.
    void saveRefused(const QString& path);
    /// Takes the import that was stored last back.
    void takeBack();
    void stop();
    [[nodiscard]] bool running() const { return m_job.running(); }
    [[nodiscard]] QString message() const;
    [[nodiscard]] HintButton* confirmButton() const { return m_confirm; }
    [[nodiscard]] HintButton* takeBackButton() const { return m_takeBack; }
    [[nodiscard]] HintButton* saveRefusedButton() const { return m_saveRefused; }
    [[nodiscard]] HintButton* stopButton() const { return m_stop; }
    [[nodiscard]] ReadingForm* reading() const { return m_reading; }
    [[nodiscard]] PatientMatches* matches() const { return m_matches; }
    [[nodiscard]] QTableWidget* remarks() const { return m_remarks; }

Q_SIGNALS:
    /// A job ended, whatever became of it.
    void finished();

protected:
    void retranslate() override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// What the storage thread and the window tell each other.
    struct Shared {
        std::atomic<std::int64_t> bytes_read = 0;
        std::atomic<std::int64_t> bytes = 0;
        std::atomic<std::int64_t> rows = 0;
        std::atomic<bool> stop = false;
    };
    enum class Purpose { judge, store, refused };

    void build();
    QLayout* buildButtons(QWidget* parent);
    void speakTexts(QLabel* title, QLabel* text);
    void chooseFolder();
    void chooseRefused();
    void look(std::size_t source);
    void looked(std::size_t source, const Result<app::ImportPreview>& preview);
    void ask(std::size_t source);
    void run(Purpose purpose, const QString& refused = {});
    void begin(const QString& doing);
    void end();
    void keepFocus();
    [[nodiscard]] app::ImportRequest request() const;
    void show(const Result<app::ImportReport>& report, Purpose purpose);
    void showStored();
    void showReport(const app::ImportReport& report);
    void fillRemarks(const app::ImportReport& report);
    void showError();
    void showProgress();
    void adapt();
    void tell(Say sentence);
    void reloadRecord();
    void reset();
    [[nodiscard]] bool isPackage() const;

    Workspace& m_workspace;
    QStringList m_paths;
    std::vector<app::ImportPreview> m_previews;  // one a file; none for a package
    std::size_t m_asked = 0;                     // the file whose reading is shown
    std::optional<app::ImportReport> m_report;
    std::optional<Error> m_error;  // why the last job stored nothing
    Say m_says;                    // what stands in the message, beside counts
    std::string m_batch;           // of the import that was stored last
    HintButton* m_choose = nullptr;
    HintButton* m_chooseFolder = nullptr;
    HintButton* m_change = nullptr;
    HintButton* m_confirm = nullptr;
    HintButton* m_saveRefused = nullptr;
    HintButton* m_takeBack = nullptr;
    HintButton* m_stop = nullptr;
    QProgressBar* m_progress = nullptr;
    QLabel* m_files = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_problem = nullptr;
    QLabel* m_unknown = nullptr;
    ReadingForm* m_reading = nullptr;
    PatientMatches* m_matches = nullptr;
    HintButton* m_judgeAgain = nullptr;
    QTableWidget* m_remarks = nullptr;
    QTimer* m_timer = nullptr;
    KeptFocus m_focus{*this};
    QStringList m_judged;  // size and time of each file when the preview began
    std::shared_ptr<Shared> m_shared = std::make_shared<Shared>();
    Background m_job;
};

}  // namespace jointlog::gui
