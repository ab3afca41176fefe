#include "gui/record/row_table.hpp"

#include <QtCore/QCoreApplication>
#include <algorithm>

#include "gui/forms/dose_words.hpp"
#include "gui/forms/entity_text.hpp"
#include "gui/text/era_words.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/result_entry.hpp"
#include "jointlog/render/texts.hpp"

namespace jointlog::gui {
namespace {

class Tables {
    Q_DECLARE_TR_FUNCTIONS(RowTable)

public:
    const PatientRecord& record;
    const std::vector<VisitScores>& scores;
    const ScoreSettings& settings;
    bool inError;

    template <class T>
    [[nodiscard]] bool shown(const Recorded<T>& row) const {
        return inError || !row.in_error();
    }

    [[nodiscard]] const VisitScores* scoresOf(RowId visit) const {
        const auto found = std::find_if(scores.begin(), scores.end(),
                                        [&](const VisitScores& one) { return one.visit == visit; });
        return found == scores.end() ? nullptr : &*found;
    }

    /// What the scores of the visit took; else the last value recorded with it.
    /// Of a visit in error, the values that went with it.
    [[nodiscard]] QString valueOf(const RowMeta& of, InputId input) const {
        const RowId visit = of.id;
        const bool wentWithIt = of.status == RowStatus::entered_in_error;
        const VisitScores* taken = scoresOf(visit);
        if (const InputSource* source = taken != nullptr ? taken->source(input) : nullptr) {
            return source->row ? numberText(*source)
                               : tr("%1 (joint map)").arg(render::qt(source->text));
        }
        QString text;
        for (const auto& row : record.observations) {
            if (row->visit == visit && row->item == item_code(input)
                && (wentWithIt || !row.in_error())) {
                text = observedText(row.value);
                if (row->voice == Voice::patient && taken != nullptr
                    && taken->voice != Voice::patient && !text.isEmpty()) {
                    text = tr("%1 (by the patient, in no score)").arg(text);
                }
            }
        }
        return text;
    }

    [[nodiscard]] static QString numberText(const InputSource& source) {
        const QString unit = unitPrint(std::string(item_code(source.input)), source.unit);
        const bool joints = source.input == InputId::tjc28 || source.input == InputId::sjc28;
        return joints || unit.isEmpty() ? render::qt(source.text)
                                        : render::qt(source.text) + QLatin1Char(' ') + unit;
    }

    [[nodiscard]] QString scoreOf(RowId visit, IndexId index) const {
        const VisitScores* taken = scoresOf(visit);
        const Computed* computed = taken != nullptr ? taken->computed(index) : nullptr;
        if (computed == nullptr) {
            return {};
        }
        const QString text = render::qt(display_text(*computed, &settings.set_for(index)));
        return computed->censored ? tr("%1 (from a limit)").arg(text) : text;
    }

    [[nodiscard]] RowTable visits() const {
        RowTable table{
            {tr("Date"), tr("Place"), tr("Examiner"), tr("Joints counted by"),
             QStringLiteral("TJC28"), QStringLiteral("SJC28"), tr("Patient global"),
             tr("Physician global"), QStringLiteral("DAS28-CRP"), QStringLiteral("DAS28-ESR"),
             QStringLiteral("CDAI"), QStringLiteral("SDAI"), tr("Note")},
            {false, false, false, false, true, true, true, true, true, true, true, true, false},
            {},
            {{},
             {},
             {},
             {},
             {},
             {},
             {},
             {},
             IndexId::das28_crp,
             IndexId::das28_esr,
             IndexId::cdai,
             IndexId::sdai,
             {}},
            -1,
            true};
        for (const auto& row : record.visits) {
            if (shown(row)) {
                const RowId id = row.meta.id;
                table.rows.push_back(
                    {row.meta,
                     row.value,
                     {dateWithEra(row->date), render::qt(row->place), render::qt(row->examiner),
                      codedName("voice", code(row->assessor)), valueOf(row.meta, InputId::tjc28),
                      valueOf(row.meta, InputId::sjc28), valueOf(row.meta, InputId::patient_global),
                      valueOf(row.meta, InputId::evaluator_global), scoreOf(id, IndexId::das28_crp),
                      scoreOf(id, IndexId::das28_esr), scoreOf(id, IndexId::cdai),
                      scoreOf(id, IndexId::sdai), render::qt(row->note)},
                     {}});
            }
        }
        std::reverse(table.rows.begin(), table.rows.end());
        return table;
    }

    // The laboratory's flag and what follows from the row's own interval are two things.
    [[nodiscard]] static QString flagWords(const Observation& row) {
        QStringList words;
        if (!row.flag_reported.empty()) {
            words << tr("%1 (lab)").arg(render::qt(row.flag_reported));
        }
        const auto derived = derived_flag(row);
        if (derived == DerivedFlag::above) {
            words << tr("above interval");
        } else if (derived == DerivedFlag::below) {
            words << tr("below interval");
        }
        return words.join(QStringLiteral(" · "));
    }

    [[nodiscard]] RowTable labs() const {
        RowTable table{{tr("Date"), tr("Analyte"), tr("Value"), tr("Unit"),
                        tr("Laboratory interval"), tr("Flag"), tr("Laboratory"), tr("Method")},
                       {false, false, true, false, false, false, false, false},
                       {},
                       {},
                       2};
        for (const auto& row : record.observations) {
            const catalog::Item* item = catalog::item(row->item);
            const bool laboratory = item == nullptr || item->laboratory || !row->visit;
            if (!laboratory || !shown(row)) {
                continue;
            }
            const auto* missing = std::get_if<Missing>(&row->value);
            table.rows.push_back(
                {row.meta,
                 row.value,
                 {dateWithEra(row->date), itemName(row->item),
                  missing != nullptr ? codedName("missing", code(*missing))
                                     : render::qt(row->text()),
                  unitPrint(row->item, row->unit()), intervalText(row->basis->interval),
                  flagWords(row.value), render::qt(row->basis->laboratory),
                  render::qt(row->basis->method)},
                 render::qt(row->flag_reported)});
        }
        std::reverse(table.rows.begin(), table.rows.end());
        return table;
    }

    void addSteps(RowTable& table, RowId course) const {
        for (const auto& step : record.dose_steps) {
            if (step->course == course && shown(step)) {
                const QString dose =
                    step->kind == StepKind::held ? tr("held") : doseText(step.value);
                table.rows.push_back({step.meta,
                                      step.value,
                                      {tr("dose"),
                                       {},
                                       dateWithEra(step->start),
                                       dateWithEra(step->stop),
                                       dose,
                                       render::qt(step->note)},
                                      {},
                                      true});
            }
        }
    }

    [[nodiscard]] QString stopReason(const std::string& reason) const {
        const catalog::Term* term = reason.empty() ? nullptr : catalog::find_stop_reason(reason);
        return term != nullptr ? nameOf(*term) : render::qt(reason);
    }

    [[nodiscard]] RowTable medication() const {
        RowTable table{
            {tr("Drug"), tr("Route"), tr("From"), tr("Until"), tr("Dose"), tr("Reason, note")},
            {false, false, false, false, false, false},
            {}};
        for (const auto& row : record.courses) {
            if (!shown(row)) {
                continue;
            }
            const QString until =
                row->stop.empty() && row->ongoing ? tr("ongoing") : dateWithEra(row->stop);
            QStringList words{stopReason(row->stop_reason), render::qt(row->note)};
            words.removeAll(QString());
            table.rows.push_back({row.meta,
                                  row.value,
                                  {drugWithStatus(row->drug, row->drug_text),
                                   codedName("route", row->route),
                                   dateWithEra(row->start),
                                   until,
                                   {},
                                   words.join(QStringLiteral("; "))}});
            addSteps(table, row.meta.id);
        }
        for (const auto& row : record.administrations) {
            if (shown(row)) {
                const catalog::Joint* joint =
                    row->joint.empty() ? nullptr : catalog::joint(row->joint);
                QStringList words{joint != nullptr ? nameOf(*joint) : QString(),
                                  render::qt(row->note)};
                words.removeAll(QString());
                table.rows.push_back(
                    {row.meta,
                     row.value,
                     {drugWithStatus(row->drug, row->drug_text), codedName("route", row->route),
                      dateWithEra(row->date), tr("single"), doseText(row.value),
                      words.join(QStringLiteral("; "))}});
            }
        }
        return table;
    }

    [[nodiscard]] RowTable events() const {
        RowTable table{{tr("Onset"), tr("End"), tr("Event"), tr("Grade"), tr("Serious"),
                        tr("Outcome"), tr("Action taken"), tr("Note")},
                       {false, false, false, true, false, false, false, false},
                       {}};
        for (const auto& row : record.adverse_events) {
            if (shown(row)) {
                const QString grade = row->grade ? QStringLiteral("%1 (CTCAE %2)")
                                                       .arg(*row->grade)
                                                       .arg(render::qt(row->ctcae_version))
                                                 : QString();
                table.rows.push_back(
                    {row.meta,
                     row.value,
                     {dateWithEra(row->onset), dateWithEra(row->end),
                      termName(row->term, row->term_text), grade, seriousText(row.value),
                      codedName("outcome", row->outcome), codedName("action", row->action_taken),
                      render::qt(row->note)}});
            }
        }
        std::reverse(table.rows.begin(), table.rows.end());
        return table;
    }

    [[nodiscard]] RowTable facts() const {
        RowTable table{{tr("Date"), tr("Kind"), tr("Value"), tr("End"), tr("Note")},
                       {false, false, false, false, false},
                       {}};
        std::vector<std::pair<Day, TableRow>> rows;
        const auto place = [&rows](const PartialDate& date, TableRow row) {
            rows.emplace_back(date.anchor().value_or(Day{}), std::move(row));
        };
        for (const auto& row : record.facts) {
            if (shown(row)) {
                const catalog::FactKind* kind = catalog::find_fact_kind(row->kind);
                place(row->start,
                      {row.meta,
                       row.value,
                       {dateWithEra(row->start),
                        kind != nullptr ? nameOf(*kind) : render::qt(row->kind),
                        factValue(row.value), dateWithEra(row->end), render::qt(row->note)}});
            }
        }
        for (const auto& row : record.reported_scores) {
            if (shown(row)) {
                place(row->date, {row.meta,
                                  row.value,
                                  {dateWithEra(row->date),
                                   tr("%1, reported").arg(reportedName(row.value)),
                                   render::qt(to_string(ObservedValue(row->value))),
                                   {},
                                   render::qt(row->source)}});
            }
        }
        for (const auto& row : record.notes) {
            if (shown(row)) {
                place(row->date,
                      {row.meta,
                       row.value,
                       {dateWithEra(row->date), tr("Note"), render::qt(row->text), {}, {}}});
            }
        }
        std::stable_sort(rows.begin(), rows.end(),
                         [](const auto& a, const auto& b) { return b.first < a.first; });
        for (auto& [day, row] : rows) {
            table.rows.push_back(std::move(row));
        }
        return table;
    }
};

}  // namespace

RowTable rowTable(RowTab tab, const PatientRecord& record, const std::vector<VisitScores>& scores,
                  const ScoreSettings& settings, bool inError) {
    const Tables tables{record, scores, settings, inError};
    switch (tab) {
        case RowTab::visits:
            return tables.visits();
        case RowTab::labs:
            return tables.labs();
        case RowTab::medication:
            return tables.medication();
        case RowTab::events:
            return tables.events();
        case RowTab::facts:
            return tables.facts();
    }
    return {};
}

}  // namespace jointlog::gui
