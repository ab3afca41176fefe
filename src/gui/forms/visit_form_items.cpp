// The questionnaires of a visit form: a number, or the answers that it comes from.
#include "gui/forms/visit_form.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

void VisitForm::addItemsButton(std::size_t at) {
    static const std::pair<const char*, ItemsDialog::Kind> kinds[] = {
        {"HAQDI", ItemsDialog::Kind::haq},
        {"HAQII", ItemsDialog::Kind::haq_ii},
        {"MDHAQ", ItemsDialog::Kind::mdhaq}};
    const Entry& entry = m_entries[at];
    for (const auto& [item, kind] : kinds) {
        if (entry.item->code != item) {
            continue;
        }
        auto* open = new HintButton(entry.text);
        entry.text->after()->insertWidget(1, open);
        connect(open, &HintButton::clicked, this, [this, item = item, kind = kind] {
            const Entry* shown = find(item);
            const bool stands = shown->text->text() == shown->computedText;
            ItemsDialog dialog(kind, this, stands ? shown->method : QString());
            if (dialog.exec() == QDialog::Accepted && dialog.outcome()) {
                takeOver(item, *dialog.outcome());
            }
        });
        say([open, entryItem = entry.item, own = ownRecord()] {
            open->setText(tr("Answers…"));
            open->setAccessibleName(tr("%1 from answers").arg(visitValueName(*entryItem, own)));
        });
    }
}

void VisitForm::takeOver(const char* item, const ItemsDialog::Outcome& outcome) {
    for (Entry& entry : m_entries) {
        if (entry.item->code == item) {
            entry.text->setText(outcome.value);
            entry.computedText = outcome.value;
            entry.method = outcome.method;
            entry.text->setEcho(outcome.remark);
            entry.text->takeFocus();
        }
    }
}

// Three texts each: item, number, method.
QStringList VisitForm::computedTexts() const {
    QStringList texts;
    for (const Entry& entry : m_entries) {
        if (!entry.method.isEmpty()) {
            texts << qs(entry.item->code) << entry.computedText << entry.method;
        }
    }
    return texts;
}

void VisitForm::takeComputedTexts(const QStringList& texts) {
    for (qsizetype i = 0; i + 2 < texts.size(); i += 3) {
        for (Entry& entry : m_entries) {
            if (qs(entry.item->code) == texts[i]) {
                entry.computedText = texts[i + 1];
                entry.method = texts[i + 2];
            }
        }
    }
}

}  // namespace jointlog::gui
