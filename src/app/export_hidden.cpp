#include "app/export_hidden.hpp"

#include <algorithm>

#include "app/export_scope.hpp"
#include "jointlog/domain/visit_scores.hpp"

namespace jointlog::app {
namespace {

exchange::Pseudonym pseudonym_of(const exchange::KeyEntry& key, const Participant& participant,
                                 const exchange::Census& census) {
    exchange::Pseudonym pseudonym{
        key.study_id, participant.first_day.value_or(Day{}), key.shift_days, key.secret, {}};
    if (participant.first_day && census.last_day()) {
        pseudonym.age =
            exchange::told_age(participant.birth, *participant.first_day, *census.last_day());
    }
    return pseudonym;
}

/// The second reading: scores from the days as recorded, then what stays is taken out.
Result<void> add_hidden(storage::RecordFile& file, exchange::PackageWriter& writer,
                        ExportPlan& plan, const exchange::Census& census,
                        const exchange::Pseudonym& pseudonym, const std::string& code) {
    exchange::PackageInfo counted;  // the first reading has counted
    auto record = admitted_record(file, code, plan.request, counted);
    if (!record || !*record) {
        return record ? Result<void>() : Unexpected{record.error()};
    }
    const auto scores = score_visits(**record, plan.info.settings);
    exchange::withhold(**record, census, plan.info.withheld);
    return writer.add({**record, scores, plan.info.settings, plan.request.gap_days,
                       plan.request.cut_day, &pseudonym, &plan.info.withheld});
}

bool is_term(const exchange::SmallCell& cell) {
    return cell.kind == "adverse_event" || cell.kind == "fact";
}

}  // namespace

Result<std::vector<Participant>> take_census(storage::RecordFile& file, ExportPlan& plan,
                                             exchange::Census& census) {
    std::vector<Participant> participants;
    for (const std::string& code : plan.codes) {
        const auto record = admitted_record(file, code, plan.request, plan.info);
        if (!record) {
            return Unexpected{record.error()};
        }
        if (*record) {
            census.add(**record);
            participants.push_back({(*record)->patient.meta.id, code, exchange::first_day(**record),
                                    (*record)->patient->birth});
        }
    }
    census.cover(plan.info.written.local_day());
    if (plan.request.cut_day) {
        census.cover(*plan.request.cut_day);
    }
    plan.info.small_cells = census.small_cells();
    return participants;
}

Result<void> add_deidentified(storage::RecordFile& file, exchange::PackageWriter& writer,
                              ExportPlan& plan, ExportKey& key, IdSource& random) {
    exchange::Census census;
    const auto participants = take_census(file, plan, census);
    if (!participants) {
        return Unexpected{participants.error()};
    }
    std::vector<std::pair<exchange::Pseudonym, std::string>> order;
    for (const Participant& participant : *participants) {
        const exchange::KeyEntry& entry =
            key.entry(participant.person, participant.code, participant.first_day, random);
        order.emplace_back(pseudonym_of(entry, participant, census), participant.code);
    }
    std::sort(order.begin(), order.end(),
              [](const auto& a, const auto& b) { return a.first.study_id < b.first.study_id; });
    for (const auto& [pseudonym, code] : order) {
        if (Result<void> added = add_hidden(file, writer, plan, census, pseudonym, code); !added) {
            return added;
        }
    }
    return {};
}

std::vector<ExportSmallCell> told(const std::vector<exchange::SmallCell>& cells,
                                  bool rare_terms_held_back) {
    std::vector<ExportSmallCell> small;
    for (const exchange::SmallCell& cell : cells) {
        small.push_back(
            {cell.kind, cell.code, cell.persons, rare_terms_held_back && is_term(cell)});
    }
    return small;
}

ExportWithheld told(const exchange::Withheld& withheld) {
    return {withheld.adverse_event_terms, withheld.facts, withheld.own_results, withheld.own_doses,
            withheld.egfr_results};
}

}  // namespace jointlog::app
