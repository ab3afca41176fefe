#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QObject>
#include <functional>
#include <memory>
#include <vector>

#include "jointlog/app/session.hpp"
#include "jointlog/app/timeline.hpp"

namespace jointlog::gui {

/// The open record file, the patient list and the patient on screen. Pages read from here and commit through here;
/// storage work runs on the session's own thread and its results arrive as signals.
class Workspace : public QObject {
    Q_OBJECT

public:
    explicit Workspace(QObject* parent = nullptr);
    ~Workspace() override;

    [[nodiscard]] Result<void> open(const QString& path, bool readOnly = false);
    [[nodiscard]] Result<void> create(const QString& path, Mode mode);
    /// A temporary copy of the sample data; gone when it is closed.
    [[nodiscard]] Result<void> openSample();
    void close();

    [[nodiscard]] bool isOpen() const { return m_session != nullptr; }
    [[nodiscard]] bool writable() const { return isOpen() && !info().read_only; }
    /// The patient on screen can be changed: not while an earlier state is shown.
    [[nodiscard]] bool editable() const { return writable() && !m_asOf; }
    [[nodiscard]] app::Session& session() { return *m_session; }
    /// For work on another thread: the file stays open until it is done.
    [[nodiscard]] std::shared_ptr<app::Session> sharedSession() const { return m_session; }
    [[nodiscard]] FileInfo info() const;
    [[nodiscard]] QString fileName() const;
    [[nodiscard]] Day today() const;
    /// The unit that CRP is asked and shown in first: "mg/dL" or "mg/L".
    [[nodiscard]] QString crpUnit() const { return m_crpUnit; }
    void setCrpUnit(const QString& unit);
    /// The published cut-off set of DAS28-CRP or DAS28-ESR in this record.
    void setCutoffs(IndexId index, const QString& set);
    /// What an ESR below 1 mm/h does: no score, or computed at 1 and marked as censored.
    void setEsrBelowOne(bool computedAtOne);
    /// A definition of the record's catalogue was stored: everything is read again.
    void definitionsStored();
    [[nodiscard]] QString recorder() const { return m_recorder; }
    void setRecorder(const QString& name);
    [[nodiscard]] QStringList persons();

    [[nodiscard]] const std::vector<app::PatientListRow>& patients() const { return m_patients; }
    void reloadPatients();
    /// Loads a patient and emits recordChanged(); another one leaves the screen at once.
    void openPatient(const std::string& code);
    void closePatient();
    /// The patient on screen as recorded at the end of an operation, until backToNow() or openPatient().
    void showAsOf(const OperationInfo& operation);
    void backToNow();
    [[nodiscard]] const std::optional<OperationInfo>& asOf() const { return m_asOf; }
    /// The code that the patient on screen is known by now.
    [[nodiscard]] const std::string& patientCode() const { return m_patientCode; }
    /// What the scores on screen were computed with: of now, or of the state that is shown.
    [[nodiscard]] const ScoreSettings& scoreSettings() const { return m_scoreSettings; }
    [[nodiscard]] const PatientRecord* record() const { return m_record ? &*m_record : nullptr; }
    [[nodiscard]] const std::vector<VisitScores>& scores() const { return m_scores; }
    [[nodiscard]] const std::vector<OperationInfo>& operations() const { return m_operations; }
    [[nodiscard]] const app::TimelineModel* timeline() const {
        return m_timeline ? &*m_timeline : nullptr;
    }

    using Done = std::function<void(const Result<OperationInfo>&)>;
    /// Stores a draft. done runs after it is on disk, or with the error; then list and record are read again.
    void commit(OperationDraft draft, Done done);
    /// Operations that were stored past commit(): list and record are read again.
    void takeStored(const std::vector<OperationInfo>& operations);
    /// A callback that is dropped once another file is open.
    template <class T>
    [[nodiscard]] app::Session::Done<T> whileOpen(std::function<void(Result<T>)> done) {
        return [done = std::move(done), ticket = std::weak_ptr(m_fileTicket)](Result<T> result) {
            if (!ticket.expired()) {
                done(std::move(result));
            }
        };
    }
    [[nodiscard]] QDateTime lastSaved() const { return m_lastSaved; }

Q_SIGNALS:
    void fileChanged();
    void patientsChanged();
    /// Another patient, or the same one after a change. record() may be null.
    void recordChanged();
    void settingsChanged();
    void saved();
    /// The operations of one act.
    void stored(const std::vector<jointlog::OperationInfo>& operations);
    /// Something asynchronous failed outside a form.
    void failed(const QString& sentence);

private:
    [[nodiscard]] app::Environment environment();
    Result<void> take(Result<std::unique_ptr<app::Session>> session, const QString& path,
                      bool remember, const QString& sampleFolder = {});
    void loadPatients(bool refresh);
    void refreshScores();
    void refreshMore();
    void storeScoreSetting(const std::string& name, const std::string& value);
    void loadPatient(const std::string& code, const std::optional<OperationInfo>& asOf);
    void askOperations(PatientRecord record, const std::string& code,
                       const std::optional<OperationInfo>& asOf, int wanted);
    void setRecord(PatientRecord record, std::vector<OperationInfo> operations);

    std::shared_ptr<app::Session> m_session;
    std::vector<app::PatientListRow> m_patients;
    std::optional<PatientRecord> m_record;
    std::optional<OperationInfo> m_asOf;
    std::string m_patientCode;
    ScoreSettings m_scoreSettings;
    std::vector<VisitScores> m_scores;
    std::vector<OperationInfo> m_operations;  // of the patient on screen
    std::optional<app::TimelineModel> m_timeline;
    QString m_crpUnit = QStringLiteral("mg/dL");
    QString m_recorder;
    QString m_sampleFolder;
    QDateTime m_lastSaved;
    // Answers that were asked for before another file or patient was opened are dropped.
    std::shared_ptr<int> m_fileTicket = std::make_shared<int>(0);
    int m_recordTicket = 0;
    bool m_refreshing = false;
};

}  // namespace jointlog::gui
