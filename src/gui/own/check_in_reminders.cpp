// The person's own reminders on the day: in the person's words, there until the person ticks them off. The program
// adds none, counts none and says nothing about one that stands for long.
#include <QtWidgets/QCheckBox>

#include "gui/own/check_in_form.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {
constexpr const char* reminderKind = "own_reminder";
}

void CheckInForm::buildReminders(QVBoxLayout* card) {
    for (const auto& fact : record().facts) {
        if (fact.in_error() || fact->kind != reminderKind || !fact->end.empty()) {
            continue;
        }
        auto* done = new QCheckBox(card->parentWidget());
        card->addWidget(done);
        m_reminders.push_back({fact, done});
        // What a person types is text, never a mnemonic.
        done->setText(qs(fact->text).replace(QLatin1Char('&'), QStringLiteral("&&")));
        say([done, words = qs(fact->text)] {
            done->setAccessibleName(tr("%1: tick it off").arg(words));
        });
    }
    m_newReminder = add(card, Field::Kind::line, [] { return tr("New one"); });
    m_newReminder->labelled(104)->width(280)->tight();
    auto* foot = makeLabel(card->parentWidget(), QStringLiteral("caption"));
    foot->setWordWrap(true);
    card->addWidget(foot);
    say([foot] { foot->setText(tr("In your own words; shown here until you tick it off.")); });
}

std::vector<QCheckBox*> CheckInForm::reminders() const {
    std::vector<QCheckBox*> boxes;
    for (const Reminder& reminder : m_reminders) {
        boxes.push_back(reminder.done);
    }
    return boxes;
}

void CheckInForm::storeReminders(OperationDraft& draft) {
    for (const Reminder& reminder : m_reminders) {
        if (reminder.done->isChecked()) {
            Fact ended = reminder.fact.value;
            ended.end = PartialDate::exactly(std::max(m_day, ended.start.first.value_or(m_day)));
            draft.correct(reminder.fact.meta.id, reminder.fact.meta.version, ended);
            draft.reason = tr("reminder ticked off").toStdString();
        }
    }
    if (!m_newReminder->isEmpty()) {
        Fact fact;
        fact.kind = reminderKind;
        fact.start = PartialDate::exactly(m_day);
        fact.text = utf8(m_newReminder);
        draft.add(fact);
    }
}

}  // namespace jointlog::gui
