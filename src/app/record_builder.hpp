#pragma once

#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/operation.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// Builds a record file as if it had been kept day by day: entries are sorted by the day they were recorded, and the
/// entries of one patient on one day become one operation at nine o'clock Japanese time. Used for sample and
/// synthetic records, where the same input must give the same bytes.
class RecordBuilder {
public:
    RecordBuilder(storage::RecordFile& file, ManualClock& clock, IdSource& ids)
        : m_file(file), m_clock(clock), m_ids(ids) {}

    /// Where a row that was added under a name stands now.
    struct Known {
        RowId id;
        std::int64_t version = 0;
        Entity value;
    };
    using Apply = std::function<void(OperationDraft&)>;

    /// Adds `value`, remembered as `key` where a later row or correction refers to it.
    void add(Day recorded, std::string patient, Entity value, std::string key = {});
    /// Adds a row whose content depends on rows recorded earlier (a dose step of a course).
    void add_later(Day recorded, std::string patient, std::function<Entity()> make,
                   std::string key = {});
    /// Corrects the row remembered as `key`.
    void correct(Day recorded, std::string patient, std::string key, std::string reason,
                 std::function<Entity(const Entity&)> change);
    /// The id of a remembered row; valid once its day was written or within the same day after it.
    [[nodiscard]] RowId id_of(std::string_view key) const;

    /// Writes everything in order. The first error stops.
    [[nodiscard]] Result<void> write();

private:
    struct Entry {
        Day recorded;
        std::string patient;
        int order = 0;
        bool correction = false;
        std::string reason;
        std::function<void(OperationDraft&)> apply;
    };
    using Group = std::vector<Entry>::iterator;
    [[nodiscard]] Result<void> write_group(Group first, Group last, int minute);
    void remember(const std::string& key, RowId id, Entity value);

    storage::RecordFile& m_file;
    ManualClock& m_clock;
    IdSource& m_ids;
    std::vector<Entry> m_entries;
    std::map<std::string, Known, std::less<>> m_known;
    std::vector<std::string> m_touched;  // keys written by the operation under way
};

}  // namespace jointlog::app
