#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/patient_record.hpp"

/// Stored rows as named fields, so that two versions of a row can be held against each other.
namespace jointlog {

/// What the text of a field is, for the layer that puts it into words.
enum class FieldKind : std::uint8_t {
    text,      // as typed
    date,      // ISO date or interval, with the words of the source in parentheses
    coded,     // a code of coded_values.csv; `detail` is its group
    quantity,  // a number as typed; `detail` is its unit (UCUM)
    item,      // an analyte's code
    drug,
    term,  // an adverse event's code
    joint,
    fact_kind,
    frequency,
    stop_reason,
    yes_no,  // "yes" or "no"
    minute,  // of the day, "HH:MM"
    row      // the id of another row
};

struct EntityField {
    std::string_view name;  // stable: "value", "stop_reason" ...
    FieldKind kind = FieldKind::text;
    std::string text;  // empty: not recorded
    std::string detail{};

    friend bool operator==(const EntityField&, const EntityField&) = default;
};

/// Every field of a row in a fixed order. A number is one field with its unit.
[[nodiscard]] std::vector<EntityField> fields_of(const Entity& entity);

struct FieldChange {
    EntityField before;
    EntityField after;
};
/// The fields that differ between two versions of one row, in the order of fields_of().
[[nodiscard]] std::vector<FieldChange> changed_fields(const Entity& before, const Entity& after);

}  // namespace jointlog
