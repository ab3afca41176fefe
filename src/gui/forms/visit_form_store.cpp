// What a visit form stores.
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>

#include "gui/forms/comma_offer.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/joints/joint_entry.hpp"
#include "gui/joints/shorthand_line.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/scale_ends.hpp"

namespace jointlog::gui {

void VisitForm::readIntervalOf(Entry& entry, Basis& basis) {
    const std::pair<QLineEdit*, std::optional<Decimal>*> ends[] = {
        {entry.low, &basis.interval.low}, {entry.high, &basis.interval.high}};
    for (const auto& [edit, end] : ends) {
        end->reset();
        const QString text = edit->text().trimmed();
        if (text.isEmpty()) {
            continue;
        }
        if (entry.text->isEmpty()) {
            if (typedEnds(entry) != entry.filledEnds) {
                problem(entry.text, tr("An interval is typed, and no value."));
            }
            return;
        }
        const auto number = Decimal::parse(text.toStdString());
        if (!number) {
            problem(entry.text,
                    !commaSentence(text).isEmpty()
                        ? commaSentence(text)
                        : tr("The ends of the interval are numbers, not: %1").arg(text),
                    edit);
            return;
        }
        *end = *number;
    }
    if (basis.interval.low && basis.interval.high && *basis.interval.high < *basis.interval.low) {
        problem(entry.text, tr("The upper end lies below the lower end."), entry.high);
    }
}

std::optional<Observation> VisitForm::read(Entry& entry, const PartialDate& date) {
    Basis basis = entry.stored != nullptr ? *(*entry.stored)->basis : Basis{};
    const bool missing = entry.stored != nullptr
                         && std::holds_alternative<Missing>((*entry.stored)->value)
                         && entry.text->isEmpty();
    if (entry.low != nullptr && !missing) {
        readIntervalOf(entry, basis);
    }
    auto observation = readResult(*entry.item, entry.text, unitOf(entry));
    if (entry.guess != nullptr) {
        askAboutScale(entry);
    }
    if (!observation) {
        return {};
    }
    basis.unit = observation->basis->unit;
    if (entry.low != nullptr) {
        takeProfile(entry, basis);
    } else {
        const bool stands = entry.text->text() == entry.computedText;
        basis.method =
            stands ? entry.method.toStdString() : std::string(scale_ends(entry.item->code));
    }
    observation->basis = std::make_shared<const Basis>(std::move(basis));
    observation->date = date;
    observation->voice = voiceOf(entry);
    return observation;
}

void VisitForm::storeValue(OperationDraft& draft, Entry& entry, RowId visit,
                           const PartialDate& date) {
    auto typed = read(entry, date);
    if (entry.stored == nullptr) {
        if (typed) {
            typed->visit = visit;
            draft.add(*typed);
        }
        return;
    }
    const auto& stored = *entry.stored;
    if (entry.text->isEmpty() && !std::holds_alternative<Missing>(stored->value)) {
        draft.set_status(stored.meta.id, stored.meta.version, RowStatus::entered_in_error);
        return;
    }
    Observation next = stored.value;
    if (typed) {
        next.value = typed->value;
        next.words = typed->words;
        next.basis = typed->basis;
        if (entry.what.group == VisitValue::Group::counts && countedBy() != m_storedCountedBy) {
            next.voice = typed->voice;  // else whoever is recorded stays
        }
        if (!(next.value == stored->value) || next.unit() != stored->unit()) {
            next.flag_reported.clear();  // the laboratory flagged the value that stood here
        }
    }
    storeMoved(draft, stored, std::move(next), date);
}

void VisitForm::storeMoved(OperationDraft& draft, const Recorded<Observation>& stored,
                           Observation next, const PartialDate& date) {
    // A value taken on the day of the visit moves with it.
    if (stored->date == m_visit->value.date) {
        next.date = date;
    }
    if (!(next == stored.value)) {
        draft.correct(stored.meta.id, stored.meta.version, next);
    }
}

void VisitForm::storeOthers(OperationDraft& draft, const PartialDate& date) {
    for (const auto& stored : m_storedRows) {
        const bool shown = std::any_of(m_entries.begin(), m_entries.end(),
                                       [&](const Entry& entry) { return entry.stored == &stored; });
        if (!shown) {
            storeMoved(draft, stored, stored.value, date);
        }
    }
}

std::optional<OperationDraft> VisitForm::collect() {
    Visit visit = m_visit ? m_visit->value : Visit{};
    const auto date = readDate(m_date);
    if (!date) {
        if (m_date->isEmpty()) {
            problem(m_date, tr("A visit needs a date."));
        }
    } else if (!m_visit || dateText(m_visit->value.date) != m_date->text()) {
        visit.date = *date;
    }
    visit.place = utf8(m_place);
    visit.assessor = assessor();
    visit.examiner = utf8(m_examiner);
    visit.note = utf8(m_note);
    auto draft = startDraft();
    if (!draft) {
        return {};
    }
    const RowId id = m_visit ? m_visit->meta.id : draft->add(visit);
    if (m_visit && !(visit == m_visit->value)) {
        draft->correct(id, m_visit->meta.version, visit);
    }
    for (Entry& entry : m_entries) {
        storeValue(*draft, entry, id, visit.date);
    }
    storeOthers(*draft, visit.date);
    storeJoints(*draft, id);
    storeStatements(*draft, visit.date);
    storeNext(*draft, visit.date);
    askAboutCounts();
    if (!m_joints->line().problem().isEmpty()) {
        m_joints->line().setFocus(
            Qt::OtherFocusReason);  // it says beneath which words were not read
        return {};
    }
    if (m_visit && draft->changes().empty() && !anyProblem()) {
        problem(m_date, tr("Nothing was changed."));
        return {};
    }
    return draft;
}

}  // namespace jointlog::gui
