// The head of the patient list, and how head, tools and columns are laid out for the width there is.
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>
#include <algorithm>

#include "gui/keys/key_book.hpp"
#include "gui/patients/patient_delegate.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/panes.hpp"

namespace jointlog::gui {

QWidget* PatientListPage::buildHead() {
    auto* head = new QWidget(this);
    markPane(head);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight, head);
    m_head->setContentsMargins(16, 10, 16, 4);
    auto* words = new QHBoxLayout;
    auto* buttons = new QHBoxLayout;
    m_head->addLayout(words, 1);
    m_head->addLayout(buttons);
    auto* title = makeLabel(head, QStringLiteral("title"));
    m_count = makeLabel(head, QStringLiteral("secondary"));
    words->addWidget(title);
    words->addSpacing(8);
    words->addWidget(m_count);
    words->addStretch(1);
    m_merge = new HintButton(head);
    m_open = new HintButton(head);
    m_new = new HintButton(head, QStringLiteral("primary"));
    m_new->setIcon(tinted(QStringLiteral("plus"), Ink::onAccent));
    for (HintButton* button : {m_merge, m_open, m_new}) {
        buttons->addWidget(button);
    }
    connect(m_merge, &HintButton::clicked, this, &PatientListPage::mergeCurrent);
    connect(m_open, &HintButton::clicked, this, &PatientListPage::openCurrent);
    connect(m_new, &HintButton::clicked, this, &PatientListPage::newPatient);
    connect(&KeyBook::instance(), &KeyBook::changed, this, &PatientListPage::layOutColumns);
    say([this, title] {
        title->setText(tr("Patients"));
        m_open->setText(tr("Open"));
        m_open->setAccessibleName(tr("Open the patient of the current row"));
        m_new->setText(tr("New patient"));
        m_merge->setText(tr("Merge duplicate patients…"));
    });
    return head;
}

// Beside each other where both have room, else beneath; the names of the keys go first.
void PatientListPage::layOutHead() {
    const int room = width() - 40;
    const auto wide = [](const QBoxLayout* of, int part) {
        return of->itemAt(part)->sizeHint().width();
    };
    m_merge->setHint(keysNow("merge"));
    m_open->setHint(QStringLiteral("Enter"));
    m_new->setHint(keysNow("new"));
    m_head->invalidate();
    if (wide(m_head, 1) > room) {
        for (HintButton* button : {m_merge, m_open, m_new}) {
            button->setHint({});
        }
        m_head->invalidate();
    }
    for (QBoxLayout* of : {m_head, m_tools}) {
        const bool under = wide(of, 0) + wide(of, 1) > room;
        of->setDirection(under ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    }
}

void PatientListPage::layOutColumns() {
    m_table->verticalHeader()->setDefaultSectionSize(px(40));
    m_table->horizontalHeader()->setMinimumSectionSize(px(56));
    // No column is narrower than its numbers: what does not fit is scrolled to, never cut.
    const double widths[] = {96, 290, 64, 72, 88, 112, 140, 126, 150, 154, 112, 76};
    int others = 0;
    for (int column = 0; column < PatientModel::columnCount_; ++column) {
        const int wide = std::max(px(widths[column]), neededWidth(column, m_model.widest(column)));
        m_table->horizontalHeader()->resizeSection(column, wide);
        others += column == PatientModel::name ? 0 : wide;
    }
    const int rest = m_table->viewport()->width() - others;
    m_table->horizontalHeader()->resizeSection(PatientModel::name,
                                               std::max(px(widths[PatientModel::name]), rest));
    m_dates->setVisible(width() >= px(900));
    layOutHead();
}

}  // namespace jointlog::gui
