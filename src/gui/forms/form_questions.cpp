// What a form asks about before it stores: above the fields, with the keys in it.
#include <QtWidgets/QHBoxLayout>
#include <QtWidgets/QLabel>

#include "gui/forms/form_page.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/press_by.hpp"

namespace jointlog::gui {

QWidget* FormPage::buildNotice() {
    m_notice = makeFrame(this, QStringLiteral("notice"));
    auto* row = new QHBoxLayout(m_notice);
    row->setContentsMargins(12, 8, 12, 8);
    m_noticeText = makeLabel(m_notice);
    m_noticeText->setWordWrap(true);
    auto* store = new HintButton(m_notice);
    store->setObjectName(QStringLiteral("storeAsEntered"));
    store->setHint(QStringLiteral("Alt+S"));
    pressBy(store, "Alt+S");
    auto* back = new HintButton(m_notice);
    back->setHint(QStringLiteral("Esc"));
    m_storeAsEntered = store;
    row->addWidget(m_noticeText, 1);
    row->addWidget(store);
    row->addWidget(back);
    connect(store, &HintButton::clicked, this, &FormPage::confirmWarnings);
    connect(back, &HintButton::clicked, this, &FormPage::leaveQuestions);
    say([store, back] {
        store->setText(tr("Store as entered"));
        back->setText(tr("Back to the form"));
    });
    m_notice->hide();
    return m_notice;
}

void FormPage::confirmWarnings() {
    m_confirmed = m_questions;
    m_notice->hide();
    save();
}

void FormPage::showQuestions() {
    m_noticeText->setText(m_questions.join(QLatin1Char('\n')));
    if (m_notice->isHidden()) {
        m_beforeNotice = focusWidget();
    }
    m_notice->show();
    m_notice->setAccessibleName(m_noticeText->text());
    m_storeAsEntered->setFocus(Qt::OtherFocusReason);
    showMessage(tr("Not stored yet."), false);
}

void FormPage::leaveQuestions() {
    m_notice->hide();
    if (m_beforeNotice != nullptr) {
        m_beforeNotice->setFocus(Qt::OtherFocusReason);
    }
}

}  // namespace jointlog::gui
