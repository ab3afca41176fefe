#include "gui/record/error_dialog.hpp"

#include <QtWidgets/QCompleter>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>

#include "gui/forms/entity_text.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

ErrorDialog::ErrorDialog(const Entity& entity, QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Entered in error"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    auto* row = makeLabel(this, QStringLiteral("heading"), entityText(entity));
    row->setWordWrap(true);
    auto* what = makeLabel(this, QStringLiteral("secondary"),
                           tr("The entry stays in the record, marked as entered in error, and "
                              "leaves charts and scores."));
    what->setWordWrap(true);
    auto* label = makeLabel(this, {}, tr("Reason"));
    m_words = new QLineEdit(this);
    m_words->setAccessibleName(tr("Reason, required"));
    auto* completer =
        new QCompleter({tr("typing error"), tr("wrong patient"), tr("entered twice")}, m_words);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_words->setCompleter(completer);
    auto* typing = new HintButton(this);
    typing->setText(tr("Typing error"));
    typing->setHint(QStringLiteral("Alt+T"));
    typing->setShortcut(QKeySequence(QStringLiteral("Alt+T")));
    connect(typing, &HintButton::clicked, this, [this] { m_words->setText(tr("typing error")); });
    auto* line = new QHBoxLayout;
    line->addWidget(m_words, 1);
    line->addWidget(typing);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Ok | QDialogButtonBox::Cancel, this);
    buttons->button(QDialogButtonBox::Ok)->setText(tr("Mark as entered in error"));
    buttons->button(QDialogButtonBox::Ok)->setEnabled(false);
    connect(m_words, &QLineEdit::textChanged, buttons, [buttons](const QString& text) {
        buttons->button(QDialogButtonBox::Ok)->setEnabled(!text.trimmed().isEmpty());
    });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(row);
    column->addWidget(what);
    column->addWidget(label);
    column->addLayout(line);
    column->addSpacing(8);
    column->addWidget(buttons);
    setMinimumWidth(px(520));
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
