#include <QtCore/QTimer>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QProgressBar>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QTableWidget>

#include "gui/export/import_page.hpp"
#include "gui/import/patient_matches.hpp"
#include "gui/import/reading_form.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/press_by.hpp"

/// How the import page is built, its words, and its controls while it works.
namespace jointlog::gui {
namespace {

HintButton* keyedButton(QWidget* parent, const char* keys, const QString& kind = {}) {
    auto* button = new HintButton(parent, kind);
    button->setHint(QString::fromLatin1(keys));
    pressBy(button, keys);
    return button;
}

QTableWidget* remarkTable(QWidget* parent) {
    auto* table = new QTableWidget(0, 4, parent);
    table->verticalHeader()->hide();
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setShowGrid(false);
    table->setTabKeyNavigation(false);
    table->horizontalHeader()->setStretchLastSection(true);
    table->setMinimumHeight(160);
    return table;
}

}  // namespace

void ImportPage::build() {
    setProperty("surface", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(16, 16, 16, 16);
    outer->setSpacing(12);
    auto* title = makeLabel(this, QStringLiteral("title"));
    outer->addWidget(title);
    auto* card = makeFrame(this, QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto* text = makeLabel(card, QStringLiteral("secondary"));
    m_files = makeLabel(card, QStringLiteral("strong"));
    m_message = makeLabel(card);
    m_problem = makeLabel(card, QStringLiteral("error"));
    m_unknown = makeLabel(card, QStringLiteral("heading"));
    m_progress = new QProgressBar(card);
    m_reading = new ReadingForm(card);
    m_matches = new PatientMatches(card);
    m_judgeAgain = keyedButton(card, "Alt+G");
    m_remarks = remarkTable(card);
    for (QLabel* label : {text, m_files, m_message, m_problem, m_unknown}) {
        label->setWordWrap(true);
    }
    column->addWidget(text);
    column->addWidget(m_files);
    column->addLayout(buildButtons(card));
    for (QWidget* widget : {static_cast<QWidget*>(m_progress), static_cast<QWidget*>(m_message),
                            static_cast<QWidget*>(m_problem), static_cast<QWidget*>(m_unknown),
                            static_cast<QWidget*>(m_matches)}) {
        column->addWidget(widget);
    }
    column->addWidget(m_judgeAgain, 0, Qt::AlignLeft);
    column->addWidget(m_reading, 100);
    column->addWidget(m_remarks, 100);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(card);
    outer->addWidget(scroll, 1);
    m_timer = new QTimer(this);
    m_timer->setInterval(150);
    connect(m_timer, &QTimer::timeout, this, &ImportPage::showProgress);
    speakTexts(title, text);
}

QLayout* ImportPage::buildButtons(QWidget* parent) {
    m_choose = keyedButton(parent, "Alt+F");
    m_chooseFolder = keyedButton(parent, "Alt+O");
    m_change = keyedButton(parent, "Alt+M");
    m_confirm = keyedButton(parent, "Alt+S", QStringLiteral("primary"));
    m_saveRefused = keyedButton(parent, "Alt+R");
    m_takeBack = keyedButton(parent, "Alt+U");
    m_stop = keyedButton(parent, "Alt+X");  // Alt+C stops a backup
    auto* rows = new QVBoxLayout;
    const std::vector<HintButton*> steps[] = {
        {m_choose, m_chooseFolder}, {m_change, m_confirm}, {m_saveRefused, m_takeBack, m_stop}};
    for (const auto& buttons : steps) {
        auto* row = new QHBoxLayout;
        for (HintButton* button : buttons) {
            row->addWidget(button);
        }
        row->addStretch(1);
        rows->addLayout(row);
    }
    return rows;
}

void ImportPage::speakTexts(QLabel* title, QLabel* text) {
    Spoken::say([this, title, text] {
        title->setText(tr("Import"));
        text->setText(
            tr("CSV files of patients, laboratory values (one row a value or one row a sample), "
               "visits, joints, medications, adverse events, facts or reported scores; or the "
               "folder of a research package. The rows are judged first; nothing is stored until "
               "you confirm."));
        m_choose->setText(tr("Choose files…"));
        m_chooseFolder->setText(tr("Choose a package…"));
        m_change->setText(tr("How files are read…"));
        m_confirm->setText(tr("Store these rows"));
        m_saveRefused->setText(tr("Save refused rows…"));
        m_takeBack->setText(tr("Take this import back"));
        m_stop->setText(tr("Stop"));
        m_progress->setAccessibleName(tr("Progress of the import"));
        m_unknown->setText(
            tr("Patients whom this record does not know: say who they are, or "
               "leave their rows out."));
        m_judgeAgain->setText(tr("Judge again with these patients"));
        m_remarks->setHorizontalHeaderLabels({tr("File"), tr("Line"), tr("Column"), tr("Reason")});
        m_remarks->setAccessibleName(tr("Rows that are not stored, and remarks"));
    });
}

/// The focus stays on the control that was used, or goes to the next step.
void ImportPage::keepFocus() {
    m_focus.leave();
    QTimer::singleShot(0, this, [this] {
        if (!running()) {
            m_focus.comeBack({m_confirm, m_judgeAgain, m_takeBack, m_change, m_choose});
        }
    });
}

void ImportPage::begin(const QString& doing) {
    m_focus.leave();
    m_shared = std::make_shared<Shared>();
    m_error.reset();
    m_problem->clear();
    m_report.reset();
    tell([doing] { return doing; });
    for (HintButton* button :
         {m_choose, m_chooseFolder, m_change, m_confirm, m_saveRefused, m_takeBack, m_judgeAgain}) {
        button->setEnabled(false);
    }
    m_reading->setEnabled(false);
    m_progress->show();
    m_stop->show();
    showProgress();
    m_timer->start();
}

/// A job ended, or there is none.
void ImportPage::end() {
    m_timer->stop();
    m_progress->hide();
    m_stop->hide();
    const bool free = m_workspace.writable() && !running();
    for (HintButton* button :
         {m_choose, m_chooseFolder, m_change, m_saveRefused, m_takeBack, m_judgeAgain}) {
        button->setEnabled(free);
    }
    m_confirm->setEnabled(false);
    m_reading->setEnabled(free);
    keepFocus();
}

void ImportPage::showReport(const app::ImportReport& report) {
    const QString counts = tr("%1 new, %2 already recorded, %3 in conflict, %4 refused")
                               .arg(report.rows.added)
                               .arg(report.rows.identical)
                               .arg(report.rows.conflicting)
                               .arg(report.rows.refused);
    QStringList lines{report.dry_run ? tr("Preview: %1. Nothing is stored yet.").arg(counts)
                                     : tr("Stored: %1.").arg(counts)};
    for (const app::SourceReport& source : report.sources) {
        if (!source.ignored_columns.empty()) {
            QStringList names;
            for (const std::string& name : source.ignored_columns) {
                names.append(qs(name).simplified());
            }
            lines.append(tr("%1: not read: %2")
                             .arg(qs(source.source),
                                  names.mid(0, 12).join(speaksJapanese() ? QStringLiteral("、")
                                                                         : QStringLiteral(", "))));
        }
    }
    for (const app::SourceReport& source : report.sources) {
        if (source.intervals_line > 0) {
            lines.append(tr("%1: reference intervals of line %2 go with the results.")
                             .arg(qs(source.source))
                             .arg(source.intervals_line));
        }
    }
    for (const app::ImportPreview& preview : m_previews) {
        if (preview.remembered) {
            lines.append(tr("%1: read as this header was read before.").arg(qs(preview.source)));
        }
    }
    if (report.remarks_not_listed > 0) {
        lines.append(tr("%n more remarks are not listed.", nullptr,
                        static_cast<int>(report.remarks_not_listed)));
    }
    if (report.scores_differ > 0) {
        lines.append(tr("%n scores are computed otherwise than in the package.", nullptr,
                        static_cast<int>(report.scores_differ)));
    }
    m_message->setText(lines.join(QLatin1Char('\n')));
    m_message->show();
    m_confirm->setEnabled(report.dry_run && report.rows.added > 0);
    fillRemarks(report);
}

void ImportPage::fillRemarks(const app::ImportReport& report) {
    m_remarks->setRowCount(0);
    for (const auto* list :
         {&report.refused, &report.conflicting, &report.notes, &report.score_differences}) {
        for (const app::RowRemark& remark : *list) {
            const int row = m_remarks->rowCount();
            m_remarks->insertRow(row);
            const QString cells[] = {qs(remark.source), QString::number(remark.line),
                                     qs(remark.column), remarkText(remark.remark)};
            for (int column = 0; column < 4; ++column) {
                m_remarks->setItem(row, column, new QTableWidgetItem(cells[column]));
            }
        }
    }
    m_remarks->resizeColumnsToContents();
    m_remarks->horizontalHeader()->setStretchLastSection(true);
    m_remarks->setVisible(m_remarks->rowCount() > 0);
}

void ImportPage::showProgress() {
    const std::int64_t bytes = m_shared->bytes;
    constexpr int whole = 1000;
    m_progress->setRange(0, bytes > 0 ? whole : 0);
    m_progress->setValue(bytes > 0 ? static_cast<int>(m_shared->bytes_read * whole / bytes) : 0);
    m_progress->setFormat(tr("%n rows", nullptr, static_cast<int>(m_shared->rows)));
}

void ImportPage::showError() {
    if (!m_error) {
        return m_problem->clear();
    }
    if (!m_reading->isHidden()) {  // nothing was to be stored
        const QString asked = remarkText(m_error->remark);
        return m_problem->setText(asked.isEmpty() ? errorText(*m_error) : asked);
    }
    const QString said = remarkText(m_error->remark);
    m_problem->setText(said.isEmpty() ? tr("%1 Nothing was stored.").arg(errorText(*m_error))
                                      : said + QLatin1Char('\n') + tr("Nothing was stored."));
}

void ImportPage::tell(Say sentence) {
    m_says = std::move(sentence);
    m_message->setText(m_says ? m_says() : QString());
    m_message->setVisible(!m_message->text().isEmpty());
}

void ImportPage::adapt() {
    constexpr int narrow = 640;
    m_reading->setStacked(width() < px(narrow));
}

void ImportPage::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    adapt();
}

void ImportPage::retranslate() {
    if (m_report) {
        showReport(*m_report);
    } else if (m_says) {
        m_message->setText(m_says());
    }
    if (m_error) {
        showError();
    }
}

QString ImportPage::message() const {
    return m_problem->text().isEmpty() ? m_message->text() : m_problem->text();
}

}  // namespace jointlog::gui
