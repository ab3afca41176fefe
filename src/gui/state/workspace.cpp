#include "gui/state/workspace.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtCore/QTemporaryDir>

#include "gui/state/privacy_choices.hpp"
#include "gui/state/user_files.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "jointlog/app/sample.hpp"
#include "jointlog/app/timeline_options.hpp"
#include "jointlog/domain/score_course.hpp"

namespace jointlog::gui {
namespace {

std::filesystem::path pathOf(const QString& path) {
    return std::filesystem::path(QFile::encodeName(path).toStdString());
}

}  // namespace

Workspace::Workspace(QObject* parent) : QObject(parent) {}

Workspace::~Workspace() {
    close();
}

app::Environment Workspace::environment() {
    app::Environment environment = app::system_environment();
    environment.dispatch = [](std::function<void()> function) {
        QMetaObject::invokeMethod(QCoreApplication::instance(), std::move(function),
                                  Qt::QueuedConnection);
    };
    return environment;
}

Result<void> Workspace::take(Result<std::unique_ptr<app::Session>> session, const QString& path,
                             bool remember, const QString& sampleFolder) {
    if (!session) {
        return Unexpected{session.error()};
    }
    close();
    m_sampleFolder = sampleFolder;
    m_session = std::move(session).value();
    if (const auto unit = m_session->setting("crp_unit"); unit && *unit) {
        m_crpUnit = QString::fromStdString(**unit);
    } else {
        m_crpUnit = QStringLiteral("mg/dL");
    }
    if (const auto person = m_session->default_person()) {
        m_recorder = QString::fromStdString(*person);
    }
    if (remember && keepsRecentFiles()) {
        rememberFile(path, QDateTime::currentDateTime());
    }
    Q_EMIT fileChanged();
    reloadPatients();
    return {};
}

Result<void> Workspace::open(const QString& path, bool readOnly) {
    return take(app::Session::open(pathOf(path), environment(), readOnly), path, true);
}

Result<void> Workspace::create(const QString& path, Mode mode) {
    return take(app::Session::create(pathOf(path), mode, environment()), path, true);
}

Result<void> Workspace::openSample() {
    QTemporaryDir folder(QDir::tempPath() + QStringLiteral("/jointlog-sample-XXXXXX"));
    if (!folder.isValid()) {
        return fail(Errc::io, "temporary folder");
    }
    const QString path = folder.filePath(QStringLiteral("sample.jointlog"));
    if (const auto made =
            app::make_sample_record(pathOf(path), speaksJapanese() ? app::SampleLanguage::japanese
                                                                   : app::SampleLanguage::english);
        !made) {
        return made;
    }
    auto session = app::Session::open(pathOf(path), environment());
    if (!session) {
        return Unexpected{session.error()};
    }
    folder.setAutoRemove(false);
    return take(std::move(session), path, false, folder.path());
}

void Workspace::close() {
    m_fileTicket = std::make_shared<int>(0);
    ++m_recordTicket;
    m_refreshing = false;
    const bool wasOpen = isOpen();
    m_session.reset();
    m_patients.clear();
    m_record.reset();
    m_asOf.reset();
    m_patientCode.clear();
    m_timeline.reset();
    m_scores.clear();
    m_recorder.clear();
    m_lastSaved = {};
    if (!m_sampleFolder.isEmpty()) {
        QDir(std::exchange(m_sampleFolder, {})).removeRecursively();
    }
    if (wasOpen) {
        Q_EMIT recordChanged();
        Q_EMIT patientsChanged();
        Q_EMIT fileChanged();
    }
}

FileInfo Workspace::info() const {
    return isOpen() ? m_session->info() : FileInfo{};
}

QString Workspace::fileName() const {
    return isOpen() ? QFileInfo(QFile::decodeName(info().path.string().c_str())).fileName()
                    : QString();
}

Day Workspace::today() const {
    return isOpen() ? m_session->today() : app::system_environment().clock->now().local_day();
}

void Workspace::setCrpUnit(const QString& unit) {
    if (const auto stored = m_session->set_setting("crp_unit", unit.toStdString()); !stored) {
        Q_EMIT failed(errorText(stored.error()));
        return;
    }
    m_crpUnit = unit;
    if (m_record) {
        openPatient(m_patientCode);  // the axis of CRP
    }
    Q_EMIT settingsChanged();
}

void Workspace::setCutoffs(IndexId index, const QString& set) {
    storeScoreSetting(std::string(code(index)) + "_set", set.toStdString());
}

void Workspace::setEsrBelowOne(bool computedAtOne) {
    storeScoreSetting(std::string(esr_below_one_setting),
                      std::string(computedAtOne ? esr_computed_at_one : esr_not_computed));
}

void Workspace::storeScoreSetting(const std::string& name, const std::string& value) {
    if (const auto stored = m_session->set_setting(name, value); !stored) {
        Q_EMIT failed(errorText(stored.error()));
        return;
    }
    definitionsStored();
}

void Workspace::definitionsStored() {
    reloadPatients();
    if (m_record) {
        openPatient(m_patientCode);
    }
    Q_EMIT settingsChanged();
}

void Workspace::setRecorder(const QString& name) {
    if (const auto stored = m_session->set_default_person(name.toStdString()); !stored) {
        Q_EMIT failed(errorText(stored.error()));
        return;
    }
    m_recorder = name;
    Q_EMIT settingsChanged();
}

QStringList Workspace::persons() {
    QStringList names;
    if (isOpen()) {
        if (const auto persons = m_session->persons()) {
            for (const Person& person : *persons) {
                if (person.active) {
                    names.append(QString::fromStdString(person.name));
                }
            }
        }
    }
    return names;
}

void Workspace::reloadPatients() {
    loadPatients(true);
}

void Workspace::loadPatients(bool refresh) {
    if (!isOpen()) {
        return;
    }
    m_session->patients([this, refresh, ticket = std::weak_ptr(m_fileTicket)](
                            Result<std::vector<app::PatientListRow>> rows) {
        if (ticket.expired()) {
            return;
        }
        if (!rows) {
            Q_EMIT failed(errorText(rows.error()));
            return;
        }
        m_patients = std::move(rows).value();
        Q_EMIT patientsChanged();
        if (refresh) {
            refreshScores();
        }
    });
}

void Workspace::refreshScores() {
    const bool stale = std::any_of(m_patients.begin(), m_patients.end(),
                                   [](const app::PatientListRow& row) { return row.scores_stale; });
    if (stale && !std::exchange(m_refreshing, true)) {
        refreshMore();
    }
}

void Workspace::refreshMore() {
    m_session->refresh_scores(
        [this, ticket = std::weak_ptr(m_fileTicket)](Result<std::size_t> done) {
            if (ticket.expired()) {
                return;
            }
            if (done && *done > 0) {
                refreshMore();
                return;
            }
            // The list is read once, and not judged again: a file that cannot keep the scores would never end.
            m_refreshing = false;
            loadPatients(false);
        });
}

void Workspace::openPatient(const std::string& code) {
    // Nothing may be added to the patient before while the next one is on its way.
    if (m_record && m_patientCode != code) {
        closePatient();
    }
    loadPatient(code, {});
}

void Workspace::showAsOf(const OperationInfo& operation) {
    if (m_record) {
        loadPatient(m_patientCode, operation);
    }
}

void Workspace::backToNow() {
    if (m_asOf) {
        loadPatient(m_patientCode, {});
    }
}

void Workspace::loadPatient(const std::string& code, const std::optional<OperationInfo>& asOf) {
    const int wanted = ++m_recordTicket;
    m_session->load_patient(code, asOf ? std::optional(asOf->number) : std::nullopt,
                            [this, code, asOf, wanted,
                             ticket = std::weak_ptr(m_fileTicket)](Result<PatientRecord> loaded) {
                                if (ticket.expired() || wanted != m_recordTicket) {
                                    return;
                                }
                                if (!loaded) {
                                    Q_EMIT failed(errorText(loaded.error()));
                                    return;
                                }
                                askOperations(std::move(loaded).value(), code, asOf, wanted);
                            });
}

void Workspace::askOperations(PatientRecord record, const std::string& code,
                              const std::optional<OperationInfo>& asOf, int wanted) {
    m_session->operations(
        code,
        whileOpen<std::vector<OperationInfo>>(
            [this, code, asOf, wanted, record = std::make_shared<PatientRecord>(std::move(record))](
                Result<std::vector<OperationInfo>> operations) {
                if (wanted != m_recordTicket) {
                    return;
                }
                m_patientCode = code;
                m_asOf = asOf;
                // Without them a record is shown all the same; only origins are not told apart.
                setRecord(std::move(*record), operations ? std::move(operations).value()
                                                         : std::vector<OperationInfo>());
            }));
}

void Workspace::closePatient() {
    ++m_recordTicket;
    m_record.reset();
    m_asOf.reset();
    m_patientCode.clear();
    m_timeline.reset();
    m_scores.clear();
    Q_EMIT recordChanged();
}

void Workspace::setRecord(PatientRecord record, std::vector<OperationInfo> operations) {
    auto settings = m_asOf ? m_session->score_settings(m_asOf->number)
                           : Result<ScoreSettings>(m_session->score_settings());
    if (!settings) {
        Q_EMIT failed(errorText(settings.error()));
        closePatient();
        return;
    }
    m_record = std::move(record);
    m_scoreSettings = *settings;
    m_scores = score_course(*m_record, m_scoreSettings);
    app::TimelineOptions options = app::timeline_options(info(), *m_record, operations);
    options.crp_unit = m_crpUnit.toStdString();
    options.today = m_asOf ? m_asOf->at.local_day() : m_session->today();
    m_operations = std::move(operations);
    m_timeline = app::build_timeline(*m_record, m_scores, m_scoreSettings, options);
    Q_EMIT recordChanged();
}

void Workspace::commit(OperationDraft draft, Done done) {
    if (draft.who.empty()) {
        draft.who = m_recorder.toStdString();
    }
    m_session->commit(std::move(draft),
                      whileOpen<OperationInfo>(
                          [this, done = std::move(done)](const Result<OperationInfo>& result) {
                              if (result) {
                                  takeStored({*result});
                              }
                              done(result);
                          }));
}

void Workspace::takeStored(const std::vector<OperationInfo>& operations) {
    m_lastSaved = QDateTime::currentDateTime();
    reloadPatients();
    const bool shown =
        m_record && std::any_of(operations.begin(), operations.end(), [this](const auto& info) {
            return info.patient_code == m_patientCode;
        });
    if (shown) {
        openPatient(m_patientCode);
    }
    Q_EMIT stored(operations);
    Q_EMIT saved();
}

}  // namespace jointlog::gui
