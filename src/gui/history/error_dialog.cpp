#include "gui/history/error_dialog.hpp"

#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

#include "gui/forms/entity_text.hpp"
#include "gui/history/version_words.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/patient_band.hpp"
#include "gui/widgets/press_by.hpp"

namespace jointlog::gui {
namespace {

struct ErrorWords {
    QString title;
    QString what;
    QString action;
};

ErrorWords wordsFor(ErrorDialog::Purpose purpose) {
    switch (purpose) {
        case ErrorDialog::Purpose::markError:
            break;
        case ErrorDialog::Purpose::restoreEntry:
            return {ErrorDialog::tr("Take back as recorded"),
                    ErrorDialog::tr("The entry stands in charts and scores again. That it was "
                                    "marked as entered in error stays in its history."),
                    ErrorDialog::tr("Take back as recorded")};
        case ErrorDialog::Purpose::restoreVersion:
            return {ErrorDialog::tr("Restore this version"),
                    ErrorDialog::tr("The values of this version are stored as a new version. "
                                    "Every version stays in the history."),
                    ErrorDialog::tr("Store as a new version")};
    }
    return {ErrorDialog::tr("Entered in error"),
            ErrorDialog::tr("The entry stays in the record, marked as entered in error, and "
                            "leaves charts and scores."),
            ErrorDialog::tr("Mark as entered in error")};
}

}  // namespace

ErrorDialog::ErrorDialog(const Entity& entity, const Patient& patient, Day today, QWidget* parent,
                         Purpose purpose)
    : QDialog(parent) {
    const ErrorWords words = wordsFor(purpose);
    setWindowTitle(words.title);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 16);
    column->setSpacing(10);
    auto* band = new PatientBand(true, this);
    band->show(patient, today);
    column->addWidget(band);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(20, 6, 20, 0);
    body->setSpacing(8);
    auto* kind = makeLabel(this, QStringLiteral("section"), entityKind(entity));
    auto* row = makeLabel(this, QStringLiteral("heading"), entityText(entity));
    row->setWordWrap(true);
    auto* what = makeLabel(this, QStringLiteral("secondary"), words.what);
    what->setWordWrap(true);
    auto* label = makeLabel(this, QStringLiteral("strong"), tr("Reason"));
    m_words = new QLineEdit(this);
    m_words->setAccessibleName(tr("Reason, required"));
    auto* completer =
        new QCompleter({tr("typing error"), tr("wrong patient"), tr("entered twice")}, m_words);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_words->setCompleter(completer);
    m_typing = new HintButton(this);
    m_typing->setText(tr("Typing error"));
    m_typing->setHint(QStringLiteral("Alt+T"));
    pressBy(m_typing, "Alt+T");
    connect(m_typing, &HintButton::clicked, this, [this] {
        m_words->setText(tr("typing error"));
        m_words->setFocus();
    });
    auto* line = new QHBoxLayout;
    line->addWidget(m_words, 1);
    line->addWidget(m_typing);
    auto* cancel = new HintButton(this);
    cancel->setText(tr("Cancel"));
    cancel->setHint(QStringLiteral("Esc"));
    auto* mark = new HintButton(this, QStringLiteral("primary"));
    mark->setText(words.action);
    mark->setHint(QStringLiteral("Enter"));
    // Enter in the reason is the marking, not whichever button stands first.
    for (HintButton* other : {m_typing, cancel}) {
        other->setAutoDefault(false);
    }
    mark->setDefault(true);
    m_problem = makeLabel(this, QStringLiteral("error"));
    m_problem->hide();
    connect(m_words, &QLineEdit::textChanged, m_problem, &QLabel::hide);
    connect(mark, &HintButton::clicked, this, &ErrorDialog::decide);
    connect(cancel, &HintButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(mark);
    for (QWidget* widget : {static_cast<QWidget*>(kind), static_cast<QWidget*>(row),
                            static_cast<QWidget*>(what), static_cast<QWidget*>(label)}) {
        body->addWidget(widget);
    }
    body->addLayout(line);
    body->addWidget(m_problem);
    body->addSpacing(8);
    body->addLayout(buttons);
    column->addLayout(body);
    setMinimumWidth(px(560));
    m_words->setFocus();
}

void ErrorDialog::offerTypingError(bool offered) {
    m_typing->setVisible(offered);
}

void ErrorDialog::decide() {
    if (!m_words->text().trimmed().isEmpty()) {
        accept();
        return;
    }
    m_problem->setText(tr("Write why: it is stored with its reason. Nothing was stored."));
    m_problem->show();
    m_words->setFocus();
}

std::string ErrorDialog::reason() const {
    const QString text = m_words->text().trimmed();
    if (text == tr("typing error")) {
        return "typing_error";
    }
    return text == tr("wrong patient") ? "wrong_patient" : text.toStdString();
}

}  // namespace jointlog::gui
