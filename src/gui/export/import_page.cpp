#include "gui/export/import_page.hpp"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QTableWidget>

#include "gui/acts/act_text.hpp"
#include "gui/import/patient_matches.hpp"
#include "gui/import/reading_form.hpp"
#include "gui/state/user_files.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {

QStringList stampsOf(const QStringList& paths) {
    QStringList stamps;
    for (const QString& path : paths) {
        const QFileInfo file(path);
        stamps.append(
            QStringLiteral("%1 %2").arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch()));
    }
    return stamps;
}

std::filesystem::path toPath(const QString& path) {
    return QFile::encodeName(path).toStdString();
}

}  // namespace

ImportPage::ImportPage(Workspace& workspace, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace) {
    build();
    connect(m_choose, &HintButton::clicked, this, &ImportPage::chooseFiles);
    connect(m_chooseFolder, &HintButton::clicked, this, &ImportPage::chooseFolder);
    connect(m_change, &HintButton::clicked, this, &ImportPage::showReading);
    connect(m_confirm, &HintButton::clicked, this, &ImportPage::confirm);
    connect(m_saveRefused, &HintButton::clicked, this, &ImportPage::chooseRefused);
    connect(m_takeBack, &HintButton::clicked, this, &ImportPage::takeBack);
    connect(m_stop, &HintButton::clicked, this, &ImportPage::stop);
    connect(m_judgeAgain, &HintButton::clicked, this, [this] { run(Purpose::judge); });
    connect(m_reading, &ReadingForm::done, this, &ImportPage::readingDone);
    connect(m_reading, &ReadingForm::edited, this, [this] {
        if (!running()) {
            m_previews[m_asked].choices = m_reading->choices();
            look(m_asked);
        }
    });
    connect(&m_workspace, &Workspace::fileChanged, this, &ImportPage::reset);
    reset();
}

void ImportPage::reset() {
    m_report.reset();
    m_error.reset();
    m_says = nullptr;
    m_paths.clear();
    m_previews.clear();
    m_batch.clear();
    m_matches->ask({}, {});
    m_files->hide();
    m_message->clear();
    m_problem->clear();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_remarks), static_cast<QWidget*>(m_reading),
          static_cast<QWidget*>(m_matches), static_cast<QWidget*>(m_unknown),
          static_cast<QWidget*>(m_judgeAgain), static_cast<QWidget*>(m_change),
          static_cast<QWidget*>(m_saveRefused), static_cast<QWidget*>(m_takeBack)}) {
        widget->hide();
    }
    end();
}

void ImportPage::chooseFiles() {
    const QStringList paths = QFileDialog::getOpenFileNames(
        this, tr("Import"), documentsFolder(), tr("Tables as text (*.csv *.tsv *.txt)"));
    if (!paths.isEmpty()) {
        preview(paths);
    }
}

void ImportPage::chooseFolder() {
    const QString folder = QFileDialog::getExistingDirectory(
        this, tr("Folder of a research package"), documentsFolder());
    if (!folder.isEmpty()) {
        preview({folder});
    }
}

void ImportPage::chooseRefused() {
    const QString path = QFileDialog::getSaveFileName(
        this, tr("Refused rows"), documentsFolder() + QStringLiteral("/refused.csv"),
        tr("Tables as text (*.csv *.tsv *.txt)"), nullptr, QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) {
        saveRefused(path);
    }
}

bool ImportPage::isPackage() const {
    return m_paths.size() == 1 && QFileInfo(m_paths.front()).isDir();
}

void ImportPage::preview(const QStringList& paths) {
    if (running() || !m_workspace.isOpen()) {
        return;
    }
    reset();
    m_paths = paths;
    QStringList names;
    for (const QString& path : paths) {
        names.append(QFileInfo(path).fileName());
    }
    m_files->setText(names.join(QStringLiteral(", ")));
    m_files->show();
    isPackage() ? run(Purpose::judge) : look(0);
}

/// Looks at a file as its choices say; those that follow come by themselves until one asks.
void ImportPage::look(std::size_t source) {
    begin(tr("Reading…"));
    app::ImportRequest asked = request();
    if (source >= m_previews.size()) {
        asked.choices.clear();  // what the record remembers for this header
    }
    const std::shared_ptr<app::Session> session = m_workspace.sharedSession();
    using Looked = Result<app::ImportPreview>;
    m_job.run<Looked>(
        this, [session, asked, source] { return app::preview_import(*session, asked, source); },
        [this, source, file = std::weak_ptr(session)](const Looked& preview) {
            if (!file.expired() && file.lock() == m_workspace.sharedSession()) {
                looked(source, preview);
            } else {
                reset();  // the file it belonged to is not on screen any more
            }
            if (!running()) {
                Q_EMIT finished();
            }
        });
}

void ImportPage::looked(std::size_t source, const Result<app::ImportPreview>& preview) {
    end();
    tell(nullptr);
    if (!preview) {
        m_error = preview.error();
        return showError();
    }
    const bool again = source < m_previews.size();
    if (again) {
        m_previews[source] = *preview;
        return ask(source);
    }
    m_previews.push_back(*preview);
    if (m_previews.size() < static_cast<std::size_t>(m_paths.size())) {
        return look(source + 1);
    }
    for (std::size_t i = 0; i < m_previews.size(); ++i) {
        if (m_previews[i].asks()) {
            return ask(i);
        }
    }
    run(Purpose::judge);
}

void ImportPage::ask(std::size_t source) {
    m_asked = source;
    const app::ImportPreview& preview = m_previews[source];
    m_reading->setPreview(preview);
    m_reading->show();
    m_change->hide();
    m_remarks->hide();
    for (QWidget* widget :
         {static_cast<QWidget*>(m_matches), static_cast<QWidget*>(m_unknown),
          static_cast<QWidget*>(m_judgeAgain), static_cast<QWidget*>(m_saveRefused)}) {
        widget->hide();
    }
    m_error = preview.delimiter_open ? std::nullopt : preview.problem;  // that one is a question
    showError();
    adapt();
}

void ImportPage::showReading() {
    if (!running() && !m_previews.empty()) {
        keepFocus();
        m_report.reset();
        m_confirm->setEnabled(false);
        tell(nullptr);
        ask(0);
    }
}

void ImportPage::readingDone() {
    if (running() || m_previews.empty()) {
        return;
    }
    for (std::size_t i = m_asked + 1; i < m_previews.size(); ++i) {
        m_error.reset();
        m_problem->clear();
        return ask(i);
    }
    m_focus.leave();
    m_reading->hide();
    run(Purpose::judge);
}

void ImportPage::confirm() {
    const bool same = stampsOf(m_paths) == m_judged;
    run(same ? Purpose::store : Purpose::judge);
    if (!same) {
        m_problem->setText(tr("A file changed after the preview. It is judged again."));
    }
}

void ImportPage::saveRefused(const QString& path) {
    run(Purpose::refused, path);
}

void ImportPage::stop() {
    m_shared->stop = true;
}

app::ImportRequest ImportPage::request() const {
    app::ImportRequest request;
    for (const QString& path : m_paths) {
        request.sources.push_back(toPath(path));
    }
    for (const app::ImportPreview& preview : m_previews) {
        request.choices.push_back(preview.choices);
        for (const auto& [theirs, ours] : m_matches->matched(preview.source)) {
            request.choices.back().patients[theirs] = ours;
        }
    }
    request.who = m_workspace.recorder().toStdString();
    request.progress = [shared = m_shared](const app::ImportProgress& at) {
        shared->bytes_read = at.bytes_read;
        shared->bytes = at.bytes;
        shared->rows = at.rows;
        return !shared->stop;
    };
    return request;
}

void ImportPage::run(Purpose purpose, const QString& refused) {
    if (running() || m_paths.isEmpty() || !m_workspace.isOpen()) {
        return;
    }
    m_judged = stampsOf(m_paths);
    begin(purpose == Purpose::store ? tr("Storing…") : tr("Reading…"));
    app::ImportRequest request = this->request();
    for (std::size_t i = 0; i < m_previews.size(); ++i) {
        m_previews[i].choices = request.choices[i];  // matched patients stay matched
    }
    request.dry_run = purpose != Purpose::store;
    if (!refused.isEmpty()) {
        request.refused = toPath(refused);
    }
    using Report = Result<app::ImportReport>;
    const std::shared_ptr<app::Session> session = m_workspace.sharedSession();
    m_job.run<Report>(
        this, [session, request] { return app::import_csv(*session, request); },
        [this, purpose, file = std::weak_ptr(session)](const Report& report) {
            if (!file.expired() && file.lock() == m_workspace.sharedSession()) {
                show(report, purpose);
            } else {
                reset();  // the file it belonged to is not on screen any more
            }
            Q_EMIT finished();
        });
}

void ImportPage::show(const Result<app::ImportReport>& report, Purpose purpose) {
    end();
    tell(nullptr);
    m_matches->hide();
    m_unknown->hide();
    m_judgeAgain->hide();
    m_change->setVisible(!m_previews.empty());
    if (!report) {
        m_remarks->hide();
        m_confirm->setEnabled(false);
        if (m_shared->stop) {
            return tell([] { return tr("Stopped. Nothing was stored."); });
        }
        m_error = report.error();
        return showError();
    }
    m_report = *report;
    showReport(*m_report);
    m_saveRefused->setVisible(report->rows.refused > 0 && !isPackage());
    if (report->dry_run && !report->unknown_patients.empty()) {
        m_matches->ask(report->unknown_patients, m_workspace.patients());
        m_matches->show();
        m_unknown->show();
        m_judgeAgain->show();
    }
    if (purpose == Purpose::refused && !m_batch.empty()) {
        m_message->setText(tr("The refused rows are in the file, with their reasons."));
    } else if (purpose == Purpose::refused) {
        m_message->setText(m_message->text() + QLatin1Char('\n')
                           + tr("The refused rows are in the file, with their reasons."));
    }
    if (!report->dry_run) {
        m_batch = report->batch;
        showStored();
    }
}

void ImportPage::showStored() {
    m_change->hide();
    m_takeBack->setVisible(!m_batch.empty());
    reloadRecord();
}

void ImportPage::reloadRecord() {
    if (isPackage()) {
        return m_workspace.definitionsStored();  // it may bring analytes and units
    }
    m_workspace.reloadPatients();
    if (m_workspace.record() != nullptr) {
        m_workspace.openPatient(m_workspace.record()->patient->code);
    }
}

void ImportPage::takeBack() {
    const auto batch = Uuid::parse(m_batch);
    if (running() || !batch || !m_workspace.isOpen()) {
        return;
    }
    begin(tr("Taking the import back…"));
    m_stop->hide();
    const std::shared_ptr<app::Session> session = m_workspace.sharedSession();
    using Outcome = Result<app::ActOutcome>;
    m_job.run<Outcome>(
        this,
        [session, batch, who = m_workspace.recorder().toStdString()] {
            return app::undo_import(*session, *batch, who, {});
        },
        [this, file = std::weak_ptr(session)](const Outcome& outcome) {
            if (file.expired() || file.lock() != m_workspace.sharedSession()) {
                reset();
                return Q_EMIT finished();
            }
            end();
            if (!outcome) {
                tell(nullptr);
                m_problem->setText(actErrorText(outcome.error()));
            } else if (!outcome->obstacles.empty()) {
                tell([] { return tr("Nothing was changed: rows were changed since."); });
                m_problem->setText(obstaclesText(outcome->obstacles));
            } else {
                const auto rows = static_cast<int>(outcome->rows);
                tell([rows] {
                    return tr("The import was taken back: %n rows are marked as entered in error.",
                              nullptr, rows);
                });
                m_batch.clear();
                m_takeBack->hide();
                m_remarks->hide();
            }
            reloadRecord();
            Q_EMIT finished();
        });
}

}  // namespace jointlog::gui
