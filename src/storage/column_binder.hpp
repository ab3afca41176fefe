#pragma once

#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "jointlog/domain/patient_record.hpp"
#include "storage/dictionary.hpp"
#include "storage/references.hpp"

namespace jointlog::storage {

/// Visitor of columns(): binds each column of a value to a parameter of a statement. Codes become the small numbers
/// of the dictionary, references the numbers of the rows they name.
class ColumnBinder {
public:
    /// parameters[k]: the parameter of the k-th column; 0: not bound.
    ColumnBinder(Tx& tx, Dictionary& dictionary, RowNumbers& rows, Statement& into,
                 std::span<const int> parameters)
        : m_tx(tx),
          m_dictionary(dictionary),
          m_rows(rows),
          m_into(into),
          m_parameters(parameters) {}

    void text(std::string_view name, const std::string& value);
    void derived(std::string_view name, const auto& make) { text(name, make()); }
    template <class Enum>
    void choice(std::string_view, Enum value) {
        put(static_cast<std::int64_t>(value));
    }
    void integer(std::string_view, const std::optional<int>& value) { put(value); }
    void flag(std::string_view, bool value) { put(std::int64_t{value}); }
    void flag(std::string_view, const std::optional<bool>& value) { put(value); }
    void item(std::string_view, const std::string& code) { coded(CodeKind::item, code); }
    void unit(std::string_view, const std::string& code) { coded(CodeKind::unit, code); }
    void joint(std::string_view, const std::string& code) { coded(CodeKind::joint, code); }
    void person(std::string_view, const std::string& name);
    void basis(std::string_view, const std::shared_ptr<const Basis>& value);
    void reference(std::string_view name, const RowId& row);
    void reference(std::string_view name, const std::optional<RowId>& row);
    void origins(std::string_view, Origin unit_origin, Origin date_origin);
    void date(std::string_view prefix, const PartialDate& value);
    void key_date(const PartialDate& value);
    void decimal(std::string_view prefix, const std::optional<Decimal>& value);
    void number(const Numeric& value);
    void value(const ObservedValue& value);

private:
    void put(std::int64_t value);
    template <class T>
    void put(const std::optional<T>& value) {
        value ? put(static_cast<std::int64_t>(*value)) : put_null();
    }
    void put_null();
    void coded(CodeKind kind, const std::string& code);
    void days(std::string_view prefix, const PartialDate& value, bool key);
    [[nodiscard]] int next() { return m_parameters[m_column++]; }
    [[nodiscard]] bool skip();

    Tx& m_tx;
    Dictionary& m_dictionary;
    RowNumbers& m_rows;
    Statement& m_into;
    std::span<const int> m_parameters;
    std::size_t m_column = 0;
};

}  // namespace jointlog::storage
