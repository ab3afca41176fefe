#include "storage/commit.hpp"

#include <fmt/format.h>

#include "storage/log.hpp"
#include "storage/origins.hpp"
#include "storage/plan.hpp"
#include "storage/row_writer.hpp"
#include "storage/settings.hpp"

namespace jointlog::storage {
namespace {

LoggedOperation header_of(Tx& tx, Dictionary& dictionary, const OperationDraft& draft,
                          const Plan& plan, Instant at, const std::optional<Batch>& batch) {
    LoggedOperation operation;
    OperationInfo& info = operation.info;
    info.id = draft.id();
    info.patient_code = draft.patient_code();
    info.at = at;
    info.person = draft.who.empty() ? default_person(tx) : draft.who;
    info.kind = draft.kind();
    info.reason = draft.reason;
    info.why = draft.why;
    if (!info.person.empty()) {
        operation.person = dictionary.person_number(tx, info.person);
    }
    if (batch) {
        operation.batch = batch->number;
        info.batch = batch->id.to_string();
        operation.batch_info = batch->info;
    }
    operation.patient = plan.patient;
    operation.patient_row = plan.patient_row;
    return operation;
}

void write_rows(RowWriter& writer, const Plan& plan) {
    for (const PlannedRow& row : plan.rows) {
        if (row.stored == nullptr) {
            writer.add(row.id, *row.value);
        } else {
            writer.replace(*row.stored, *row.value, row.status);
        }
    }
}

void write_links(Tx& tx, const Plan& plan, std::int64_t operation) {
    for (const PlannedLink& link : plan.links) {
        write_origin(tx, plan.patient, operation, link.born != 0 ? link.born : operation, link.row,
                     link.from);
    }
}

Digest planned_content(const Plan& plan) {
    std::vector<std::pair<RowId, Digest>> digests;
    digests.reserve(plan.rows.size() + plan.links.size());
    for (const PlannedRow& row : plan.rows) {
        digests.emplace_back(row.id, row_digest(row.id, row.status, *row.value));
    }
    for (const PlannedLink& link : plan.links) {
        digests.emplace_back(link.row, origin_digest(link.row, link.from));
    }
    return content_of(std::move(digests));
}

}  // namespace

std::optional<Digest> added_content(const OperationDraft& draft) {
    std::vector<std::pair<RowId, Digest>> digests;
    digests.reserve(draft.changes().size());
    for (const Change& change : draft.changes()) {
        const auto* add = std::get_if<AddRow>(&change);
        if (add == nullptr || add->from) {
            return std::nullopt;
        }
        const RowId id{draft.id(), add->ordinal};
        digests.emplace_back(id, row_digest(id, RowStatus::recorded, add->value));
    }
    return content_of(std::move(digests));
}

Result<OperationInfo> commit_draft(Tx& tx, Dictionary& dictionary, const OperationDraft& draft,
                                   Instant at, const std::optional<Batch>& batch,
                                   const std::optional<Digest>& known_content) {
    if (tx.integer("SELECT op FROM operation WHERE id = $1", Bytes(draft.id().bytes))) {
        return fail(Errc::already_exists,
                    fmt::format("operation {} is already stored", draft.id().to_string()));
    }
    auto plan = plan_draft(tx, dictionary, draft);
    if (!plan) {
        return Unexpected{plan.error()};
    }
    const Digest content = known_content ? *known_content : planned_content(*plan);
    const Head head = read_head(tx);
    LoggedOperation operation = header_of(tx, dictionary, draft, *plan, at, batch);
    operation.info.number = head.operation + 1;
    const Digest chain = chain_after(head.chain, operation, content);
    append_operation(tx, operation, content, chain);
    if (plan->new_patient) {
        tx.run("UPDATE counter SET value = $1 WHERE name = 'patient'", plan->patient);
    }
    RowWriter writer(tx, dictionary, plan->patient, operation.info.number);
    write_rows(writer, *plan);
    write_links(tx, *plan, operation.info.number);
    move_head(tx, operation.info.number, chain, static_cast<std::int64_t>(plan->rows.size()));
    return operation.info;
}

}  // namespace jointlog::storage
