#include "gui/record/score_dialog.hpp"

#include <QtCore/QPointer>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>
#include <algorithm>

#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/patient_band.hpp"
#include "gui/widgets/tool_tip.hpp"
#include "jointlog/render/texts.hpp"

namespace jointlog::gui {

ScoreDialog::ScoreDialog(Workspace& workspace, const RowId& visit, IndexId index, QWidget* parent)
    : Spoken<QDialog>(parent),
      m_workspace(workspace),
      m_visit(visit),
      m_index(index),
      m_settings(workspace.scoreSettings()) {
    const PatientRecord& record = *workspace.record();
    const auto found =
        std::find_if(record.visits.begin(), record.visits.end(),
                     [&](const Recorded<Visit>& one) { return one.meta.id == visit; });
    if (found != record.visits.end()) {
        m_scores = score_visit(record, *found, m_settings);
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    auto* band = new PatientBand(true, this);
    band->show(*record.patient, workspace.today());
    column->addWidget(band);
    buildHead(column);
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::StrongFocus);
    column->addWidget(m_scroll, 1);
    buildFoot(column);
    say([this] {
        setWindowTitle(tr("Where the score comes from"));
        m_scroll->setAccessibleName(tr("Inputs, addends and sources"));
    });
    resize(QSize(px(880), px(600)).boundedTo(parent->window()->size()));
    fill();
    askHistory();
}

void ScoreDialog::buildHead(QVBoxLayout* column) {
    auto* head = new QHBoxLayout;
    head->setContentsMargins(20, 4, 20, 0);
    head->setSpacing(12);
    m_choice = new QComboBox(this);
    for (const IndexId id : all_indices) {
        m_choice->addItem(qs(std::string(label(id))), static_cast<int>(id));
    }
    m_choice->setCurrentIndex(m_choice->findData(static_cast<int>(m_index)));
    m_value = makeLabel(this, QStringLiteral("score"));
    m_category = makeLabel(this, QStringLiteral("secondary"));
    m_category->setWordWrap(true);
    head->addWidget(m_choice);
    head->addWidget(makeLabel(this, QStringLiteral("heading"), qs(to_iso(m_scores.day))));
    head->addSpacing(8);
    head->addWidget(m_value);
    head->addWidget(m_category, 1);
    column->addLayout(head);
    connect(m_choice, &QComboBox::currentIndexChanged, this, [this] {
        m_index = static_cast<IndexId>(m_choice->currentData().toInt());
        fill();
    });
    say([this] { m_choice->setAccessibleName(tr("Score")); });
}

void ScoreDialog::buildFoot(QVBoxLayout* column) {
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(20, 4, 20, 0);
    foot->setSpacing(8);
    auto* copy = new HintButton(this);
    auto* visit = new HintButton(this);
    auto* close = new HintButton(this, QStringLiteral("primary"));
    close->setHint(QStringLiteral("Esc"));
    close->setDefault(true);
    copy->setAutoDefault(false);
    visit->setAutoDefault(false);
    foot->addWidget(copy);
    foot->addWidget(visit);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(copy, &HintButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_text); });
    connect(visit, &HintButton::clicked, this, [this] {
        accept();
        Q_EMIT openVisit(m_visit);
    });
    connect(close, &HintButton::clicked, this, &QDialog::reject);
    say([copy, visit, close] {
        copy->setText(tr("Copy"));
        visit->setText(tr("Open visit"));
        close->setText(tr("Close"));
    });
}

void ScoreDialog::retranslate() {
    fill();
}

void ScoreDialog::askHistory() {
    m_workspace.session().history(
        m_workspace.patientCode(), {},
        [here = QPointer(this)](Result<std::vector<RowVersion>> versions) {
            if (here.isNull()) {
                return;
            }
            if (!versions) {
                Q_EMIT here->m_workspace.failed(errorText(versions.error()));
                return;
            }
            if (const auto& asOf = here->m_workspace.asOf()) {
                versions->erase(std::remove_if(versions->begin(), versions->end(),
                                               [&](const RowVersion& version) {
                                                   return version.since > asOf->number;
                                               }),
                                versions->end());
            }
            here->m_operations.clear();
            for (const RowVersion& version : *versions) {
                here->m_operations.push_back(version.operation);
            }
            here->m_history = score_history(*versions, here->m_visit, here->m_settings);
            here->fill();
        });
}

void ScoreDialog::fill() {
    const render::Texts texts =
        render::Texts::load(speaksJapanese() ? render::Language::ja : render::Language::en);
    const auto words =
        render::scoreOrigin(m_scores, m_index, m_settings, m_operations, m_history, texts);
    m_text = render::plainText(words);
    m_value->setText(words.value);
    m_category->setText(words.category);
    auto* body = new QWidget;
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(20, 0, 20, 8);
    column->setSpacing(12);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(2);
    fillTable(words, grid, body);
    column->addLayout(grid);
    auto* lines = new QGridLayout;
    lines->setHorizontalSpacing(16);
    lines->setVerticalSpacing(4);
    int row = 0;
    for (const auto& [name, text] : words.lines) {
        auto* value = makeLabel(body, {}, text);
        value->setWordWrap(true);
        lines->addWidget(makeLabel(body, QStringLiteral("secondary"), name), row, 0, Qt::AlignTop);
        lines->addWidget(value, row++, 1);
    }
    lines->setColumnStretch(1, 1);
    column->addLayout(lines);
    column->addStretch(1);
    m_scroll->setWidget(body);
    m_scroll->setAccessibleDescription(m_text);
}

/// The value as entered leads to all its versions.
QWidget* ScoreDialog::historyButton(const render::ScoreOriginWords::Row& row, QWidget* body) {
    auto* button = new HintButton(body, QStringLiteral("status"));
    button->setText(row.cells[1]);
    button->setAutoDefault(false);
    button->setAccessibleName(tr("%1 %2: history").arg(row.cells[0], row.cells[1]));
    setTip(button, tr("Every version of this value"));
    connect(button, &HintButton::clicked, this, [this, id = *row.value] { Q_EMIT history(id); });
    return button;
}

void ScoreDialog::fillTable(const render::ScoreOriginWords& words, QGridLayout* grid,
                            QWidget* body) {
    const int last = static_cast<int>(words.heads.size()) - 1;
    for (int i = 0; i <= last; ++i) {
        grid->addWidget(makeLabel(body, QStringLiteral("section"), words.heads[i]), 0, i,
                        i == last ? Qt::AlignRight : Qt::AlignLeft);
    }
    int at = 1;
    const auto rule = [&] {
        grid->addWidget(makeFrame(body, QStringLiteral("rule")), at++, 0, 1, last + 1);
    };
    rule();
    for (const auto& row : words.rows) {
        if (row.sum) {
            rule();
        }
        for (int i = 0; i <= last; ++i) {
            if (i == 1 && row.value) {
                grid->addWidget(historyButton(row, body), at, i, Qt::AlignLeft);
                continue;
            }
            const bool strong = i == 0 || i == last;
            grid->addWidget(
                makeLabel(body, strong ? QStringLiteral("strong") : QString(), row.cells[i]), at, i,
                i == last ? Qt::AlignRight : Qt::AlignLeft);
        }
        ++at;
        if (!row.note.isEmpty()) {
            auto* note = makeLabel(body, QStringLiteral("foot"), row.note);
            note->setWordWrap(true);
            grid->addWidget(note, at++, 0, 1, last);
        }
    }
    grid->setColumnStretch(last - 1, 1);
}

}  // namespace jointlog::gui
