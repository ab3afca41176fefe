#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "jointlog/domain/patient_record.hpp"
#include "storage/hash.hpp"

namespace jointlog::storage {

/// Visitor of columns(): hashes each field of a value as what it says, free of the numbers of this file. What was
/// not recorded writes nothing.
class ColumnHasher {
public:
    explicit ColumnHasher(Hasher& into) : m_into(into) {}

    void text(std::string_view name, const std::string& value);
    void derived(std::string_view, const auto&) {}
    template <class Enum>
    void choice(std::string_view name, Enum value) {
        m_into.field(name, static_cast<std::int64_t>(value));
    }
    void integer(std::string_view name, const std::optional<int>& value);
    void flag(std::string_view name, bool value) { m_into.field(name, std::int64_t{value}); }
    void flag(std::string_view name, const std::optional<bool>& value);
    void item(std::string_view name, const std::string& code) { text(name, code); }
    void unit(std::string_view name, const std::string& code) { text(name, code); }
    void joint(std::string_view name, const std::string& code) { text(name, code); }
    void person(std::string_view name, const std::string& value) { text(name, value); }
    void basis(std::string_view name, const std::shared_ptr<const Basis>& value);
    void reference(std::string_view name, const RowId& row) { m_into.field(name, row); }
    void reference(std::string_view name, const std::optional<RowId>& row);
    void origins(std::string_view name, Origin unit_origin, Origin date_origin);
    void date(std::string_view prefix, const PartialDate& value);
    void key_date(const PartialDate& value) { date("", value); }
    void decimal(std::string_view prefix, const std::optional<Decimal>& value);
    void number(const Numeric& value);
    void value(const ObservedValue& value);

private:
    /// "birth_" and "first" in one word, valid until the next.
    [[nodiscard]] std::string_view named(std::string_view prefix, std::string_view name) {
        return m_name.assign(prefix).append(name);
    }

    Hasher& m_into;
    std::string m_name;
};

}  // namespace jointlog::storage
