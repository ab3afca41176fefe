#include "jointlog/app/conflict.hpp"

#include <algorithm>
#include <type_traits>

namespace jointlog::app {
namespace {

Result<OperationInfo> writer_of(Session& session, const std::string& code, const RowId& id) {
    const auto versions = session.history(code, id);
    if (!versions) {
        return Unexpected{versions.error()};
    }
    const auto current = std::find_if(versions->begin(), versions->end(),
                                      [](const RowVersion& version) { return !version.until; });
    return current == versions->end() ? OperationInfo{} : current->operation;
}

template <class RowChange>
Result<void> compare(Session& session, const RowChange& change, std::vector<Disagreement>& found) {
    const auto place = session.find_row(change.id);
    if (!place) {
        return Unexpected{place.error()};
    }
    if (place->meta.version == change.version) {
        return {};
    }
    auto written = writer_of(session, place->patient_code, change.id);
    if (!written) {
        return Unexpected{written.error()};
    }
    Disagreement one{change.id,    place->meta.version, place->meta.status,
                     place->value, std::nullopt,        std::move(*written)};
    if constexpr (std::is_same_v<RowChange, CorrectRow>) {
        one.typed = change.value;
    }
    found.push_back(std::move(one));
    return {};
}

std::int64_t version_of(const RowId& id, std::int64_t read,
                        const std::vector<Disagreement>& known) {
    const auto found = std::find_if(known.begin(), known.end(),
                                    [&](const Disagreement& one) { return one.id == id; });
    return found == known.end() ? read : found->version;
}

}  // namespace

Result<std::vector<Disagreement>> disagreements(Session& session, const OperationDraft& draft) {
    std::vector<Disagreement> found;
    for (const Change& change : draft.changes()) {
        Result<void> compared;
        if (const auto* correct = std::get_if<CorrectRow>(&change)) {
            compared = compare(session, *correct, found);
        } else if (const auto* status = std::get_if<SetRowStatus>(&change)) {
            compared = compare(session, *status, found);
        }
        if (!compared) {
            return Unexpected{compared.error()};
        }
    }
    return found;
}

OperationDraft on_top(const OperationDraft& draft, const std::vector<Disagreement>& known) {
    OperationDraft again(draft.id(), draft.kind(), draft.patient_code());
    again.who = draft.who;
    again.reason = draft.reason;
    again.why = draft.why;
    for (const Change& change : draft.changes()) {
        if (const auto* add = std::get_if<AddRow>(&change)) {
            (void)again.add(add->value, add->from);
        } else if (const auto* correct = std::get_if<CorrectRow>(&change)) {
            again.correct(correct->id, version_of(correct->id, correct->version, known),
                          correct->value, correct->status);
        } else if (const auto* status = std::get_if<SetRowStatus>(&change)) {
            again.set_status(status->id, version_of(status->id, status->version, known),
                             status->status);
        } else if (const auto* link = std::get_if<LinkRow>(&change)) {
            again.link(link->id, link->from);
        }
    }
    return again;
}

}  // namespace jointlog::app
