#include "gui/keys/keys_dialog.hpp"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>

#include "gui/keys/key_book.hpp"
#include "gui/keys/key_line.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

KeysDialog::KeysDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Change keyboard shortcuts"));
    for (const KeyRow& row : keyRows()) {
        if (*row.action != '\0') {
            m_rows.push_back(&row);
        }
    }
    build();
    fill();
    m_table->selectRow(0);
    m_table->setFocus();
    connect(&KeyBook::instance(), &KeyBook::changed, this, &KeysDialog::fill);
    const QSize most = parent != nullptr ? parent->window()->size() * 0.9 : QSize(px(720), px(640));
    resize(QSize(px(640), px(640)).boundedTo(most));
}

void KeysDialog::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(8);
    auto* words = makeLabel(this, QStringLiteral("secondary"),
                            tr("Choose a line, then press the new keys in the field beneath, or "
                               "type their names. Keys that are not listed here are fixed."));
    words->setWordWrap(true);
    m_table = new QTableWidget(static_cast<int>(m_rows.size()), 3, this);
    m_table->setHorizontalHeaderLabels({tr("What it does"), tr("Keys"), tr("At first")});
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTabKeyNavigation(false);
    m_table->setAccessibleName(windowTitle());
    m_label = makeLabel(this, QStringLiteral("strong"));
    m_label->setWordWrap(true);
    m_line = new KeyLine(this);
    m_take = new HintButton(this, QStringLiteral("primary"));
    m_take->setText(tr("Take these keys"));
    m_take->setHint(QStringLiteral("Enter"));
    m_first = new HintButton(this);
    m_first->setText(tr("As at first"));
    m_allFirst = new HintButton(this);
    m_allFirst->setText(tr("All as at first"));
    auto* close = new HintButton(this);
    close->setText(tr("Close"));
    close->setHint(QStringLiteral("Esc"));
    for (HintButton* button : {m_take, m_first, m_allFirst, close}) {
        button->setAutoDefault(false);
    }
    m_message = makeLabel(this, QStringLiteral("error"));
    m_message->setWordWrap(true);
    auto* row = new QHBoxLayout;
    row->addWidget(m_line, 1);
    row->addWidget(m_take);
    row->addWidget(m_first);
    auto* foot = new QHBoxLayout;
    foot->addWidget(m_allFirst);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addWidget(words);
    column->addWidget(m_table, 1);
    column->addWidget(m_label);
    column->addLayout(row);
    column->addWidget(m_message);
    column->addLayout(foot);
    connect(m_table, &QTableWidget::currentCellChanged, this, &KeysDialog::showRow);
    connect(m_table, &QTableWidget::cellActivated, this, [this] { m_line->setFocus(); });
    connect(m_line, &QLineEdit::returnPressed, this, &KeysDialog::take);
    connect(m_line, &QLineEdit::textChanged, this, [this] { m_message->clear(); });
    connect(m_take, &HintButton::clicked, this, &KeysDialog::take);
    connect(m_first, &HintButton::clicked, this, &KeysDialog::takeFirst);
    connect(m_allFirst, &HintButton::clicked, this, [] { KeyBook::instance().reset(); });
    connect(close, &HintButton::clicked, this, &QDialog::reject);
}

void KeysDialog::fill() {
    const KeyBook& book = KeyBook::instance();
    for (int i = 0; i < m_table->rowCount(); ++i) {
        const KeyRow& row = *m_rows[static_cast<std::size_t>(i)];
        const QString id = QString::fromLatin1(row.action);
        const QString texts[] = {keyRowWords(row), keyWords(book.keys(id)),
                                 keyWords(KeyBook::keysAtFirst(id))};
        for (int at = 0; at < 3; ++at) {
            auto* item = new QTableWidgetItem(texts[at]);
            QFont font = item->font();
            font.setBold(at == 1 && texts[1] != texts[2]);
            item->setFont(font);
            m_table->setItem(i, at, item);
        }
    }
    showRow();
}

QString KeysDialog::action() const {
    const int row = m_table->currentRow();
    return row < 0 ? QString() : QString::fromLatin1(m_rows[static_cast<std::size_t>(row)]->action);
}

void KeysDialog::showRow() {
    const int row = m_table->currentRow();
    if (row < 0) {
        return;
    }
    const QString words = keyRowWords(*m_rows[static_cast<std::size_t>(row)]);
    m_label->setText(tr("New keys for: %1").arg(words));
    m_line->setAccessibleName(m_label->text());
    m_line->setText(KeyBook::instance().keys(action()).toString(QKeySequence::PortableText));
    m_line->selectAll();
    m_message->clear();
}

void KeysDialog::take() {
    const auto keys = QKeySequence::fromString(m_line->text(), QKeySequence::PortableText);
    const QString refusal = KeyBook::instance().refusal(action(), keys);
    if (!refusal.isEmpty()) {
        m_message->setText(refusal);
        m_line->setFocus();
        m_line->selectAll();
        return;
    }
    (void)KeyBook::instance().choose(action(), keys);
    m_table->setFocus();
}

void KeysDialog::takeFirst() {
    m_line->setText(KeyBook::keysAtFirst(action()).toString(QKeySequence::PortableText));
    take();
}

QString KeysDialog::message() const {
    return m_message->text();
}

}  // namespace jointlog::gui
