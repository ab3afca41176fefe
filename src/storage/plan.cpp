#include "storage/plan.hpp"

#include <algorithm>
#include <set>

#include <fmt/format.h>

#include "jointlog/domain/text.hpp"
#include "storage/settings.hpp"

namespace jointlog::storage {
namespace {

const Patient* patient_added_by(const OperationDraft& draft) {
    for (const Change& change : draft.changes()) {
        const auto* add = std::get_if<AddRow>(&change);
        if (add != nullptr && std::holds_alternative<Patient>(add->value)) {
            return std::get_if<Patient>(&add->value);
        }
    }
    return nullptr;
}

/// A change of what is stored says why, unless it takes back another operation.
bool needs_reason(const OperationDraft& draft) {
    const OperationKind kind = draft.kind();
    if (kind == OperationKind::correct || kind == OperationKind::mark_error) {
        return true;
    }
    const bool takes_back = kind == OperationKind::restore || kind == OperationKind::undo_import
                            || kind == OperationKind::undo;
    return !takes_back
           && std::any_of(draft.changes().begin(), draft.changes().end(), [](const Change& change) {
                  return !std::holds_alternative<AddRow>(change);
              });
}

const RowId* changed_row(const Change& change) {
    if (const auto* correct = std::get_if<CorrectRow>(&change)) {
        return &correct->id;
    }
    const auto* status = std::get_if<SetRowStatus>(&change);
    return status != nullptr ? &status->id : nullptr;
}

const RowId* origin_of(const Change& change) {
    if (const auto* link = std::get_if<LinkRow>(&change)) {
        return &link->from;
    }
    const auto* add = std::get_if<AddRow>(&change);
    return add != nullptr && add->from ? &*add->from : nullptr;
}

Result<void> check_draft(const OperationDraft& draft) {
    if (draft.changes().empty()) {
        return fail(Errc::refused, "an operation without a change");
    }
    if (needs_reason(draft) && trim(draft.reason).empty()) {
        return fail(Errc::refused, "a correction needs a reason");
    }
    std::set<RowId> written;
    std::set<RowId> linked;
    for (const Change& change : draft.changes()) {
        const auto* add = std::get_if<AddRow>(&change);
        if (add != nullptr
            && (add->ordinal < 1 || !written.insert({draft.id(), add->ordinal}).second)) {
            return fail(Errc::refused, fmt::format("row {}.{} is no new row",
                                                   draft.id().to_string(), add->ordinal));
        }
        const RowId* id = changed_row(change);
        if (id != nullptr && !written.insert(*id).second) {
            return fail(Errc::refused,
                        fmt::format("row {} is changed twice in one operation", id->to_string()));
        }
        const RowId* from = origin_of(change);
        if (from != nullptr && !linked.insert(*from).second) {
            return fail(Errc::refused, fmt::format("two rows come from {}", from->to_string()));
        }
    }
    return {};
}

Result<Plan> plan_patient(Tx& tx, const OperationDraft& draft) {
    const std::string& code = draft.patient_code();
    const auto known = find_patient(tx, code);
    if (const Patient* added = patient_added_by(draft)) {
        if (added->code != code) {
            return fail(Errc::malformed, "the patient added is not the patient of the operation");
        }
        if (tx.integer("SELECT patient FROM patient WHERE code = $1 AND status = 0", code)) {
            return fail(Errc::already_exists, fmt::format("patient {} is already recorded", code));
        }
        if (read_setting(tx, mode_setting) == "own") {
            auto person = tx.query("SELECT code FROM patient WHERE status = 0 LIMIT 1");
            if (person.step()) {
                return fail(Errc::refused, remark<RemarkId::one_person>(person->text(0)));
            }
        }
        const auto last = tx.integer("SELECT value FROM counter WHERE name = 'patient'");
        return Plan{last.value_or(0) + 1, true, {}, {}, {}};
    }
    if (!known) {
        return fail(Errc::not_found, fmt::format("no patient {} in this record", code));
    }
    auto row = tx.query(
        "SELECT o.id, p.born_n FROM patient p JOIN operation o ON o.op = p.born WHERE p.patient = "
        "$1");
    if (!row.with(*known).step()) {
        return fail(Errc::damaged,
                    fmt::format("patient {}: the operation of its entry is missing", code));
    }
    return Plan{
        *known, false, {uuid_at(*row, 0), static_cast<std::int32_t>(row->integer(1))}, {}, {}};
}

/// Plans the changes of rows that are stored already.
class StoredRows {
public:
    StoredRows(Tx& tx, const Dictionary& dictionary, std::int64_t patient)
        : m_tx(tx),
          m_ids(RowIds::load(tx, patient)),
          m_context{dictionary, m_ids, {}},
          m_patient(patient) {}

    Result<PlannedRow> correct(const CorrectRow& change) {
        auto found = find_stored(m_tx, table_of(change.value), m_patient, change.id, m_context);
        if (!found && find_stored(m_tx, m_patient, change.id, m_context)) {
            return fail(Errc::refused, fmt::format("row {} is of another kind than the correction",
                                                   change.id.to_string()));
        }
        return planned(change.id, change.version, std::move(found), &change.value, change.status);
    }

    Result<PlannedRow> set_status(const SetRowStatus& change) {
        auto found = find_stored(m_tx, m_patient, change.id, m_context);
        return planned(change.id, change.version, std::move(found), nullptr, change.status);
    }

    Result<PlannedLink> link(const LinkRow& change) {
        const auto found = find_stored(m_tx, m_patient, change.id, m_context);
        if (!found) {
            return fail(Errc::not_found,
                        fmt::format("no row {} of this patient", change.id.to_string()));
        }
        return PlannedLink{change.id, found->born, change.from};
    }

private:
    Result<PlannedRow> planned(const RowId& id, std::int64_t version,
                               std::optional<StoredRow> found, const Entity* value,
                               std::optional<RowStatus> status) {
        if (!found) {
            return fail(Errc::not_found, fmt::format("no row {} of this patient", id.to_string()));
        }
        if (!m_context.problem.empty()) {
            return fail(Errc::damaged,
                        fmt::format("row {}: cannot read {}", id.to_string(), m_context.problem));
        }
        if (found->meta.version != version) {
            return fail(
                Errc::conflict,
                fmt::format(
                    "row {} was changed meanwhile: it is at version {}, the change was made on"
                    " version {}",
                    id.to_string(), found->meta.version, version));
        }
        auto stored = std::make_unique<StoredRow>(std::move(*found));
        const RowStatus kept = status.value_or(stored->meta.status);
        const Entity* written = value != nullptr ? value : &stored->value;
        return PlannedRow{id, written, kept, std::move(stored)};
    }

    Tx& m_tx;
    RowIds m_ids;
    ReadContext m_context;
    std::int64_t m_patient;
};

void plan_added(const AddRow& add, const RowId& id, Plan& plan) {
    plan.rows.push_back({id, &add.value, RowStatus::recorded, nullptr});
    if (std::holds_alternative<Patient>(add.value)) {
        plan.patient_row = id;
    }
    if (add.from) {
        plan.links.push_back({id, 0, *add.from});
    }
}

Result<void> plan_stored(const Change& change, StoredRows& stored, Plan& plan) {
    if (const auto* link = std::get_if<LinkRow>(&change)) {
        auto planned = stored.link(*link);
        if (!planned) {
            return Unexpected{planned.error()};
        }
        plan.links.push_back(*planned);
        return {};
    }
    const auto* correct = std::get_if<CorrectRow>(&change);
    auto row = correct != nullptr ? stored.correct(*correct)
                                  : stored.set_status(*std::get_if<SetRowStatus>(&change));
    if (!row) {
        return Unexpected{row.error()};
    }
    plan.rows.push_back(std::move(*row));
    return {};
}

}  // namespace

Result<Plan> plan_draft(Tx& tx, const Dictionary& dictionary, const OperationDraft& draft) {
    if (auto checked = check_draft(draft); !checked) {
        return Unexpected{checked.error()};
    }
    auto plan = plan_patient(tx, draft);
    if (!plan) {
        return plan;
    }
    std::optional<StoredRows> stored;  // read only when a change needs it
    for (const Change& change : draft.changes()) {
        if (const auto* add = std::get_if<AddRow>(&change)) {
            plan_added(*add, {draft.id(), add->ordinal}, *plan);
            continue;
        }
        if (!stored) {
            stored.emplace(tx, dictionary, plan->patient);
        }
        if (auto planned = plan_stored(change, *stored, *plan); !planned) {
            return Unexpected{planned.error()};
        }
    }
    return plan;
}

}  // namespace jointlog::storage
