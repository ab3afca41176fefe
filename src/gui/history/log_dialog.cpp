#include "gui/history/log_dialog.hpp"

#include <QtCore/QPointer>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QTableWidget>
#include <algorithm>

#include "gui/forms/entity_text.hpp"
#include "gui/history/version_words.hpp"
#include "gui/patients/match.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/patient_band.hpp"
#include "gui/widgets/press_by.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::gui {
namespace {

constexpr int wholeText = Qt::UserRole;  // of a cell that names only the first of its rows

/// The first row; the others are counted.
QString firstOf(const QStringList& rows) {
    return rows.size() < 2
               ? rows.join(QString())
               : QStringList{rows.front(), LogDialog::tr("and %1 more").arg(rows.size() - 1)}.join(
                   QStringLiteral("; "));
}

QString folded(const QString& text) {
    return qs(fold(text.toStdString()));
}

}  // namespace

QString momentText(const QString& typed) {
    const QString text = qs(fold(typed.trimmed().toStdString()));  // full-width digits too
    bool number = false;
    const qlonglong operation = text.toLongLong(&number);
    if (number && operation > 0) {
        return QString::number(operation);
    }
    QDateTime end = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd hh:mm:ss"));
    if (!end.isValid()) {
        end = QDateTime::fromString(text, QStringLiteral("yyyy-MM-dd hh:mm")).addSecs(59);
    }
    if (!end.isValid()) {
        const QDate day = QDate::fromString(text, Qt::ISODate);
        end = day.isValid() ? QDateTime(day, QTime(23, 59, 59)) : QDateTime();
    }
    return end.isValid() ? end.toUTC().toString(QStringLiteral("yyyy-MM-dd'T'HH:mm:ss'.999Z'"))
                         : QString();
}

LogDialog::LogDialog(Workspace& workspace, QWidget* parent)
    : Spoken<QDialog>(parent), m_workspace(workspace), m_patient(workspace.patientCode()) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    auto* band = new PatientBand(true, this);
    band->show(*workspace.record()->patient, workspace.today());
    column->addWidget(band);
    column->addWidget(buildTools());
    buildTable();
    column->addWidget(m_table, 1);
    column->addWidget(buildFoot());
    connect(&m_workspace, &Workspace::recordChanged, this, [this] {
        if (m_workspace.record() != nullptr && m_workspace.patientCode() == m_patient) {
            read();
        } else {
            reject();
        }
    });
    resize(QSize(px(1000), px(640)).boundedTo(parent->window()->size()));
    m_filter->setFocus();
    read();
}

QWidget* LogDialog::buildTools() {
    auto* tools = new QWidget(this);
    auto* row = new QHBoxLayout(tools);
    row->setContentsMargins(20, 4, 20, 0);
    row->setSpacing(12);
    m_filter = new QLineEdit(tools);
    m_filter->setClearButtonEnabled(true);
    m_count = makeLabel(tools, QStringLiteral("secondary"));
    row->addWidget(m_filter, 1);
    row->addWidget(m_count);
    connect(m_filter, &QLineEdit::textChanged, this, &LogDialog::applyFilter);
    connect(m_filter, &QLineEdit::returnPressed, this, [this] { m_table->setFocus(); });
    say([this] {
        setWindowTitle(tr("Log of this patient"));
        m_filter->setPlaceholderText(tr("Filter: who, kind, value, reason, date …"));
        m_filter->setAccessibleName(tr("Filter the log"));
    });
    return tools;
}

void LogDialog::buildTable() {
    m_table = new QTableWidget(0, 6, this);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->setAttribute(Qt::WA_InputMethodEnabled, false);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row, int) { goToRow(row); });
}

QWidget* LogDialog::buildFoot() {
    auto* foot = new QWidget(this);
    auto* column = new QVBoxLayout(foot);
    column->setContentsMargins(20, 0, 20, 0);
    m_problem = makeLabel(foot, QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    auto* label = makeLabel(foot, QStringLiteral("secondary"));
    m_moment = new QLineEdit(foot);
    label->setBuddy(m_moment);
    auto* go = new HintButton(foot);
    m_here = new HintButton(foot);
    m_here->setHint(QStringLiteral("Alt+A"));
    pressBy(m_here, "Alt+A");
    auto* close = new HintButton(foot);
    close->setHint(QStringLiteral("Esc"));
    for (HintButton* button : {go, m_here, close}) {
        button->setAutoDefault(false);
    }
    row->addWidget(label);
    row->addWidget(m_moment, 1);
    row->addWidget(go);
    row->addSpacing(16);
    row->addWidget(m_here);
    row->addWidget(close);
    column->addWidget(m_problem);
    column->addLayout(row);
    connect(m_moment, &QLineEdit::returnPressed, this, &LogDialog::goToMoment);
    connect(m_moment, &QLineEdit::textChanged, m_problem, &QLabel::hide);
    connect(go, &HintButton::clicked, this, &LogDialog::goToMoment);
    connect(m_here, &HintButton::clicked, this, [this] { goToRow(m_table->currentRow()); });
    connect(close, &HintButton::clicked, this, &QDialog::reject);
    say([this, label, go, close] {
        label->setText(tr("As of"));
        m_moment->setPlaceholderText(tr("2026-03-01 14:02, or 118"));
        m_moment->setAccessibleName(tr("Date and time, or operation number"));
        go->setText(tr("Go"));
        m_here->setText(tr("Show the record as of here"));
        close->setText(tr("Close"));
    });
    return foot;
}

void LogDialog::retranslate() {
    fill();
}

QString LogDialog::problem() const {
    return m_problem->isHidden() ? QString() : m_problem->text();
}

void LogDialog::read() {
    m_workspace.session().history(
        m_patient, {}, [here = QPointer(this)](Result<std::vector<RowVersion>> versions) {
            if (!here.isNull() && versions) {
                here->m_versions = std::move(versions).value();
            }
        });
    m_workspace.session().operations(
        m_patient, [here = QPointer(this)](Result<std::vector<OperationInfo>> operations) {
            if (here.isNull()) {
                return;
            }
            if (!operations) {
                Q_EMIT here->m_workspace.failed(errorText(operations.error()));
                return;
            }
            here->m_operations = std::move(operations).value();
            std::reverse(here->m_operations.begin(), here->m_operations.end());
            here->fill();
        });
}

// Versions stand in the order of their operations.
QStringList LogDialog::rowsOf(std::int64_t operation) const {
    const auto [from, to] = std::equal_range(
        m_versions.begin(), m_versions.end(), operation, [](const auto& a, const auto& b) {
            const auto number = [](const auto& one) -> std::int64_t {
                if constexpr (std::is_same_v<std::decay_t<decltype(one)>, RowVersion>) {
                    return one.since;
                } else {
                    return one;
                }
            };
            return number(a) < number(b);
        });
    QStringList rows;
    for (auto version = from; version != to; ++version) {
        rows << entityText(version->value);
    }
    return rows;
}

void LogDialog::fill() {
    m_table->setHorizontalHeaderLabels(
        {tr("Operation"), tr("When"), tr("Who"), tr("Kind"), tr("What"), tr("Why")});
    m_table->setAccessibleName(tr("Operations, newest first"));
    m_table->setRowCount(static_cast<int>(m_operations.size()));
    m_table->verticalHeader()->setDefaultSectionSize(px(36));
    int row = 0;
    for (const OperationInfo& operation : m_operations) {
        QStringList why{whyText(operation)};
        if (!operation.batch.empty()) {
            why << sourceText(operation);
        }
        why.removeAll(QString());
        const QStringList rows = rowsOf(operation.number);
        const QString cells[] = {
            QString::number(operation.number),
            whenText(operation.at),
            qs(operation.person),
            kindWord(operation.kind),
            firstOf(rows),
            why.join(QStringLiteral(" · ")),
        };
        int column = 0;
        for (const QString& text : cells) {
            auto* item = new QTableWidgetItem(text);
            const QString whole = column == 4 ? rows.join(QLatin1Char('\n')) : text;
            item->setData(wholeText, whole);
            item->setToolTip(Qt::convertFromPlainText(whole));
            item->setTextAlignment(Qt::AlignVCenter
                                   | (column == 0 ? Qt::AlignRight : Qt::AlignLeft));
            m_table->setItem(row, column++, item);
        }
        ++row;
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_table->columnCount() - 1; ++column) {
        m_table->setColumnWidth(column,
                                std::clamp(m_table->columnWidth(column) + px(12), px(64), px(420)));
    }
    applyFilter();
}

void LogDialog::applyFilter() {
    const QString wanted = folded(m_filter->text().trimmed());
    int shown = 0;
    int first = -1;
    for (int row = 0; row < m_table->rowCount(); ++row) {
        bool matches = wanted.isEmpty();
        for (int column = 0; column < m_table->columnCount() && !matches; ++column) {
            matches =
                folded(m_table->item(row, column)->data(wholeText).toString()).contains(wanted);
        }
        m_table->setRowHidden(row, !matches);
        shown += matches ? 1 : 0;
        first = matches && first < 0 ? row : first;
    }
    m_table->setCurrentCell(first, 0);
    m_here->setEnabled(first >= 0);
    m_count->setText(tr("%1 of %2 operations").arg(shown).arg(m_table->rowCount()));
}

void LogDialog::goToRow(int row) {
    if (row < 0 || row >= static_cast<int>(m_operations.size())) {
        return;
    }
    const OperationInfo operation = m_operations[static_cast<std::size_t>(row)];
    accept();
    Q_EMIT showAsOf(operation);
}

void LogDialog::goToMoment() {
    const auto refuse = [this](const QString& sentence) {
        m_problem->setText(sentence);
        m_problem->show();
        m_moment->setFocus();
    };
    const QString moment = momentText(m_moment->text());
    if (moment.isEmpty()) {
        refuse(
            tr("Write a date (2026-03-01), a date with time (2026-03-01 14:02) or the number of "
               "an operation."));
        return;
    }
    const auto number = m_workspace.session().resolve_as_of(moment.toStdString());
    if (!number) {
        refuse(errorText(number.error()));
        return;
    }
    // The last act on this patient at or before that moment.
    const auto found =
        std::find_if(m_operations.begin(), m_operations.end(),
                     [&](const OperationInfo& operation) { return operation.number <= *number; });
    if (found == m_operations.end()) {
        refuse(tr("Nothing of this patient was recorded by then."));
        return;
    }
    goToRow(static_cast<int>(found - m_operations.begin()));
}

}  // namespace jointlog::gui
