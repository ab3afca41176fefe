#include "app/record_builder.hpp"

#include <algorithm>
#include <cassert>
#include <tuple>
#include <utility>

#include "jointlog/domain/time_units.hpp"

namespace jointlog::app {

namespace {

constexpr std::int32_t japan_offset_min = 540;
constexpr std::int64_t ms_per_minute = 60'000;

/// Nine o'clock in Japan is midnight UTC of the same civil day.
Instant instant_of(Day day, int minute) {
    return {day.number * ms_per_day + minute * ms_per_minute, japan_offset_min};
}

}  // namespace

void RecordBuilder::add(Day recorded, std::string patient, Entity value, std::string key) {
    add_later(
        recorded, std::move(patient), [value = std::move(value)] { return value; }, std::move(key));
}

void RecordBuilder::add_later(Day recorded, std::string patient, std::function<Entity()> make,
                              std::string key) {
    const int order = static_cast<int>(m_entries.size());
    m_entries.push_back(
        {recorded,
         std::move(patient),
         order,
         false,
         {},
         [this, make = std::move(make), key = std::move(key)](OperationDraft& draft) {
             Entity value = make();
             const RowId id = draft.add(value);
             remember(key, id, std::move(value));
         }});
}

void RecordBuilder::correct(Day recorded, std::string patient, std::string key, std::string reason,
                            std::function<Entity(const Entity&)> change) {
    const int order = static_cast<int>(m_entries.size());
    m_entries.push_back(
        {recorded, std::move(patient), order, true, std::move(reason),
         [this, change = std::move(change), key = std::move(key)](OperationDraft& draft) {
             const Known known = m_known.at(key);
             Entity value = change(known.value);
             draft.correct(known.id, known.version, value);
             remember(key, known.id, std::move(value));
         }});
}

RowId RecordBuilder::id_of(std::string_view key) const {
    const auto found = m_known.find(key);
    assert(found != m_known.end());
    return found->second.id;
}

void RecordBuilder::remember(const std::string& key, RowId id, Entity value) {
    if (!key.empty()) {
        m_known[key] = {id, 0, std::move(value)};
        m_touched.push_back(key);
    }
}

Result<void> RecordBuilder::write() {
    const auto group_key = [](const Entry& entry) {
        return std::tie(entry.recorded, entry.patient, entry.correction, entry.reason);
    };
    std::sort(m_entries.begin(), m_entries.end(), [&](const Entry& a, const Entry& b) {
        return std::tuple_cat(group_key(a), std::tie(a.order))
               < std::tuple_cat(group_key(b), std::tie(b.order));
    });
    int minute = 0;
    Day day{};
    for (auto first = m_entries.begin(); first != m_entries.end();) {
        const auto last = std::find_if(first, m_entries.end(), [&](const Entry& entry) {
            return group_key(entry) != group_key(*first);
        });
        minute = first->recorded == day ? minute + 7 : 0;
        day = first->recorded;
        if (const auto written = write_group(first, last, minute); !written) {
            return written;
        }
        first = last;
    }
    m_entries.clear();
    return {};
}

Result<void> RecordBuilder::write_group(Group first, Group last, int minute) {
    m_clock.set(instant_of(first->recorded, minute));
    OperationDraft draft(m_ids.next(),
                         first->correction ? OperationKind::correct : OperationKind::add,
                         first->patient);
    draft.reason = first->reason;
    m_touched.clear();
    for (auto entry = first; entry != last; ++entry) {
        entry->apply(draft);
    }
    const auto stored = m_file.commit(draft);
    if (!stored) {
        return Unexpected{stored.error()};
    }
    for (const auto& key : m_touched) {
        m_known[key].version = stored->number;
    }
    return {};
}

}  // namespace jointlog::app
