#include "gui/history/history_dialog.hpp"

#include <QtCore/QPointer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QScrollArea>
#include <algorithm>
#include <map>

#include "gui/forms/entity_text.hpp"
#include "gui/history/row_changes.hpp"
#include "gui/history/version_words.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/patient_band.hpp"
#include "gui/widgets/press_by.hpp"
#include "jointlog/app/dependants.hpp"

namespace jointlog::gui {

HistoryDialog::HistoryDialog(Workspace& workspace, const RowId& row, QWidget* parent)
    : Spoken<QDialog>(parent),
      m_workspace(workspace),
      m_row(row),
      m_patient(workspace.patientCode()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    auto* band = new PatientBand(true, this);
    band->show(*workspace.record()->patient, workspace.today());
    column->addWidget(band);
    buildBody(column);
    buildFoot(column);
    connect(&m_workspace, &Workspace::recordChanged, this, [this] {
        // Another patient, or another state of this one, is another dialog's.
        if (m_workspace.record() != nullptr && m_workspace.patientCode() == m_patient) {
            fillChoice();
            read();
        } else {
            reject();
        }
    });
    resize(QSize(px(900), px(620)).boundedTo(parent->window()->size()));
    fillChoice();
    read();
}

void HistoryDialog::fillChoice() {
    const PatientRecord& record = *m_workspace.record();
    std::map<RowId, Entity> values;
    const auto collect = [&](const auto& rows) {
        for (const auto& row : rows) {
            values.emplace(row.meta.id, row.value);
        }
    };
    collect(record.visits);
    collect(record.observations);
    collect(record.joints);
    collect(record.courses);
    collect(record.dose_steps);
    collect(record.administrations);
    m_choice->clear();
    for (const RowId& row : app::entry_of(record, m_row)) {
        if (const auto found = values.find(row); found != values.end()) {
            m_choice->addItem(
                entityKind(found->second) + QStringLiteral(": ") + entityText(found->second),
                qs(row.to_string()));
        }
    }
    m_choice->setCurrentIndex(m_choice->findData(qs(m_row.to_string())));
    m_choice->setVisible(m_choice->count() > 1);
}

void HistoryDialog::buildBody(QVBoxLayout* column) {
    auto* head = new QVBoxLayout;
    head->setContentsMargins(20, 4, 20, 0);
    head->setSpacing(2);
    m_choice = new QComboBox(this);
    head->addWidget(m_choice);
    connect(m_choice, &QComboBox::activated, this, [this] {
        m_row = *RowId::parse(m_choice->currentData().toString().toStdString());
        read();
    });
    m_heading = makeLabel(this, QStringLiteral("day"));
    m_check = makeLabel(this, QStringLiteral("secondary"));
    for (QLabel* label : {m_heading, m_check}) {
        label->setWordWrap(true);
        head->addWidget(label);
    }
    column->addLayout(head);
    auto* across = new QHBoxLayout;
    across->setContentsMargins(20, 4, 20, 0);
    across->setSpacing(12);
    m_list = new QListWidget(this);
    m_list->setWordWrap(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setSpacing(2);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    across->addWidget(m_list, 2);
    across->addWidget(m_scroll, 3);
    column->addLayout(across, 1);
    connect(m_list, &QListWidget::currentRowChanged, this, &HistoryDialog::showVersion);
    say([this] {
        setWindowTitle(tr("History of a value"));
        m_choice->setAccessibleName(tr("Which value of the entry"));
        m_list->setAccessibleName(tr("Versions, newest first"));
        m_scroll->setAccessibleName(tr("The version under the keys"));
    });
}

void HistoryDialog::buildFoot(QVBoxLayout* column) {
    m_foot = new QBoxLayout(QBoxLayout::LeftToRight);
    m_foot->setContentsMargins(20, 4, 20, 0);
    m_foot->setSpacing(8);
    auto* acts = new QHBoxLayout;
    auto* ways = new QHBoxLayout;
    m_foot->addLayout(acts);
    m_foot->addStretch(1);
    m_foot->addLayout(ways);
    m_asOf = new HintButton(this);
    m_asOf->setHint(QStringLiteral("Alt+A"));
    pressBy(m_asOf, "Alt+A");
    m_restore = new HintButton(this);
    m_restore->setHint(QStringLiteral("Alt+V"));
    pressBy(m_restore, "Alt+V");
    auto* copy = new HintButton(this);
    auto* close = new HintButton(this);
    close->setHint(QStringLiteral("Esc"));
    for (HintButton* button : {m_asOf, m_restore, copy, close}) {
        button->setAutoDefault(false);
    }
    acts->addWidget(m_asOf);
    acts->addWidget(m_restore);
    acts->addStretch(1);
    ways->addStretch(1);
    ways->addWidget(copy);
    ways->addWidget(close);
    column->addLayout(m_foot);
    connect(m_asOf, &HintButton::clicked, this, [this] {
        const OperationInfo operation = chosen()->operation;
        accept();
        Q_EMIT showAsOf(operation);
    });
    connect(m_restore, &HintButton::clicked, this, &HistoryDialog::restore);
    connect(copy, &HintButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text); });
    connect(close, &HintButton::clicked, this, &QDialog::reject);
    say([this, copy, close] {
        m_asOf->setText(tr("Show the record as of here"));
        copy->setText(tr("Copy"));
        close->setText(tr("Close"));
    });
}

void HistoryDialog::resizeEvent(QResizeEvent* event) {
    Spoken<QDialog>::resizeEvent(event);
    m_foot->setDirection(width() < px(720) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

void HistoryDialog::retranslate() {
    fillChoice();
    fillList();
    showCheck();
}

void HistoryDialog::read() {
    m_workspace.session().history(
        m_patient, m_row, [here = QPointer(this)](Result<std::vector<RowVersion>> versions) {
            if (here.isNull()) {
                return;
            }
            if (!versions) {
                Q_EMIT here->m_workspace.failed(errorText(versions.error()));
                return;
            }
            here->m_versions = std::move(versions).value();
            here->fillList();
        });
    check();
}

void HistoryDialog::check() {
    m_report.reset();
    showCheck();
    m_workspace.session().verify_patient(m_patient,
                                         [here = QPointer(this)](Result<VerifyReport> report) {
                                             if (!here.isNull()) {
                                                 here->m_report = std::move(report);
                                                 here->showCheck();
                                                 here->showVersion();
                                             }
                                         });
}

QString HistoryDialog::checkText() const {
    return m_check->text();
}

void HistoryDialog::showCheck() {
    if (!m_report) {
        setRole(m_check, QStringLiteral("secondary"));
        m_check->setText(tr("Being checked against the log…"));
        return;
    }
    const bool sound = *m_report && (*m_report)->findings.empty();
    setRole(m_check, sound ? QStringLiteral("saved") : QStringLiteral("error"));
    if (sound) {
        m_check->setText(tr("Checked now: every version of this patient's rows matches the log."));
    } else if (*m_report) {
        QStringList places;
        for (const Finding& finding : (*m_report)->findings) {
            places << qs(finding.place);
        }
        places.removeDuplicates();
        m_check->setText(tr("Checked now: does not match the log at: %1")
                             .arg(places.join(QStringLiteral("; "))));
    } else {
        m_check->setText(errorText(m_report->error()));
    }
}

QString HistoryDialog::verdict(const RowVersion& version) const {
    if (!m_report || !*m_report) {
        return tr("not checked");
    }
    const std::string operation = "operation " + std::to_string(version.since);
    const auto& findings = (*m_report)->findings;
    const bool found = std::any_of(findings.begin(), findings.end(), [&](const Finding& finding) {
        const std::string& place = finding.place;
        return place == operation || place.rfind(operation + ",", 0) == 0
               || place.find(version.id.to_string()) != std::string::npos;
    });
    return found ? tr("does not match the log") : tr("matches the log (checked now)");
}

const RowVersion* HistoryDialog::current() const {
    return m_versions.empty() ? nullptr : &m_versions.back();
}

const RowVersion* HistoryDialog::chosen() const {
    const int at = m_list->currentRow();
    const int count = static_cast<int>(m_versions.size());
    return at >= 0 && at < count ? &m_versions[static_cast<std::size_t>(count - 1 - at)] : nullptr;
}

const RowVersion* HistoryDialog::before(const RowVersion& version) const {
    return &version == m_versions.data() ? nullptr : &version - 1;
}

void HistoryDialog::fillList() {
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (auto version = m_versions.rbegin(); version != m_versions.rend(); ++version) {
        const OperationInfo& by = version->operation;
        QStringList head{entityText(version->value)};
        if (version->status == RowStatus::entered_in_error) {
            head << tr("(entered in error)");
        }
        if (!version->until) {
            head << tr("(now)");
        }
        const QString line = head.join(QLatin1Char(' ')) + QLatin1Char('\n')
                             + QStringList{whenText(by.at), qs(by.person), kindWord(by.kind)}.join(
                                 QStringLiteral(" · "));
        auto* item = new QListWidgetItem(line, m_list);
        QFont font = textFont(13);
        font.setStrikeOut(false);
        item->setFont(font);
    }
    if (const RowVersion* now = current()) {
        m_heading->setText(entityKind(now->value) + QStringLiteral(": ") + entityText(now->value));
    }
    m_list->setCurrentRow(0);
    m_list->setFocus();
    showVersion();
}

void HistoryDialog::showVersion() {
    const RowVersion* version = chosen();
    const bool newest = version == current();
    const bool error = version != nullptr && version->status == RowStatus::entered_in_error;
    m_asOf->setEnabled(version != nullptr);
    m_restore->setText(newest && error ? tr("Take back as recorded…")
                                       : tr("Restore this version…"));
    m_restore->setEnabled(version != nullptr && m_workspace.editable() && (!newest || error));
    if (version == nullptr) {
        return;
    }
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(4, 0, 8, 8);
    column->setSpacing(10);
    const OperationInfo& by = version->operation;
    const QString why = whyText(by);
    const std::pair<QString, QString> lines[] = {
        {tr("When"), whenText(by.at)},
        {tr("Who"), by.person.empty() ? tr("nobody named") : qs(by.person)},
        {tr("What"), kindWord(by.kind)},
        {tr("Why"), why.isEmpty() ? tr("no reason recorded") : why},
        {tr("Source"), sourceText(by)},
        {tr("Operation"), QString::number(by.number)},
        {tr("Log"), verdict(*version)},
    };
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    m_text = entityText(version->value) + QLatin1Char('\n');
    int row = 0;
    for (const auto& [name, text] : lines) {
        auto* value = makeLabel(body, {}, text);
        value->setWordWrap(true);
        grid->addWidget(makeLabel(body, QStringLiteral("secondary"), name), row, 0, Qt::AlignTop);
        grid->addWidget(value, row++, 1);
        m_text += name + QStringLiteral(": ") + text + QLatin1Char('\n');
    }
    column->addLayout(grid);
    addFields(column, body, *version, before(*version));
    column->addStretch(1);
    m_scroll->setWidget(body);
    m_scroll->setAccessibleDescription(m_text);
}

void HistoryDialog::addFields(QVBoxLayout* to, QWidget* body, const RowVersion& version,
                              const RowVersion* before) {
    const auto fields = fields_of(version.value);
    const auto changes = before != nullptr ? changed_fields(before->value, version.value)
                                           : std::vector<FieldChange>();
    if (before != nullptr) {
        auto* frame = makeFrame(body, QStringLiteral("notice"));
        auto* inside = new QVBoxLayout(frame);
        inside->setContentsMargins(12, 8, 12, 8);
        inside->addWidget(
            makeLabel(frame, QStringLiteral("section"), tr("Changed from the version before")));
        const auto add = [&](const QString& name, const QString& old, const QString& now) {
            auto* line = makeLabel(frame, QStringLiteral("strong"),
                                   QStringLiteral("%1: %2 → %3").arg(name, old, now));
            line->setWordWrap(true);
            inside->addWidget(line);
            m_text += line->text() + QLatin1Char('\n');
        };
        if (before->status != version.status) {
            add(tr("State"), statusWord(before->status), statusWord(version.status));
        }
        for (const FieldChange& change : changes) {
            add(fieldName(change.after.name), fieldText(change.before, before->value),
                fieldText(change.after, version.value));
        }
        if (changes.empty() && before->status == version.status) {
            inside->addWidget(makeLabel(frame, {}, tr("no field")));
        }
        to->addWidget(frame);
    }
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(4);
    grid->setColumnStretch(1, 1);
    int row = 0;
    grid->addWidget(makeLabel(body, QStringLiteral("section"), tr("This version")), row++, 0, 1, 2);
    for (const EntityField& field : fields) {
        const bool changed = std::any_of(changes.begin(), changes.end(), [&](const auto& change) {
            return change.after.name == field.name;
        });
        if ((field.text.empty() && !changed) || field.kind == FieldKind::row) {
            continue;
        }
        const QString text = fieldText(field, version.value);
        auto* value = makeLabel(body, changed ? QStringLiteral("strong") : QString(),
                                changed ? tr("%1 (changed)").arg(text) : text);
        value->setWordWrap(true);
        grid->addWidget(makeLabel(body, QStringLiteral("secondary"), fieldName(field.name)), row, 0,
                        Qt::AlignTop);
        grid->addWidget(value, row++, 1);
    }
    to->addLayout(grid);
}

void HistoryDialog::restore() {
    const RowVersion* version = chosen();
    const RowVersion* now = current();
    if (version == nullptr || m_workspace.record() == nullptr) {
        return;
    }
    if (version == now) {
        takeBack(m_workspace, {now->id, now->since, now->status, true}, now->value, this);
    } else {
        restoreVersion(m_workspace, *now, *version, this);
    }
}

}  // namespace jointlog::gui
