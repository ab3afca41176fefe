#pragma once

#include <memory>
#include <string>
#include <string_view>

#include <fmt/format.h>

#include "jointlog/domain/patient_record.hpp"
#include "storage/columns.hpp"
#include "storage/dictionary.hpp"
#include "storage/references.hpp"

namespace jointlog::storage {

/// What reading a patient's rows needs, and the first thing that could not be read.
struct ReadContext {
    const Dictionary& dictionary;
    const RowIds& rows;
    std::string problem;  // "observation: voice"; empty while all is well

    void report(std::string_view what) {
        if (problem.empty()) {
            problem = what;
        }
    }
};

/// Visitor of columns(): reads each column of a value from the row that a statement stands on.
class ColumnReader {
public:
    ColumnReader(const Statement& from, ReadContext& context) : m_from(from), m_context(context) {}

    /// The column after the last one read.
    [[nodiscard]] int position() const { return m_column; }

    void text(std::string_view, std::string& value) { value = m_from.text(m_column++); }
    void derived(std::string_view, const auto&) { ++m_column; }
    template <class Enum>
    void choice(std::string_view name, Enum& value) {
        const std::int64_t number = m_from.integer(m_column++);
        if (number < 0 || number >= enumerators<Enum>) {
            m_context.report(name);
            return;
        }
        value = static_cast<Enum>(number);
    }
    void integer(std::string_view, std::optional<int>& value);
    void flag(std::string_view, bool& value) { value = m_from.integer(m_column++) != 0; }
    void flag(std::string_view, std::optional<bool>& value);
    void item(std::string_view name, std::string& code) { coded(name, CodeKind::item, code); }
    void unit(std::string_view name, std::string& code) { coded(name, CodeKind::unit, code); }
    void joint(std::string_view name, std::string& code) { coded(name, CodeKind::joint, code); }
    void person(std::string_view name, std::string& value);
    void basis(std::string_view name, std::shared_ptr<const Basis>& value);
    void reference(std::string_view name, RowId& row);
    void reference(std::string_view name, std::optional<RowId>& row);
    void origins(std::string_view name, Origin& unit_origin, Origin& date_origin);
    void date(std::string_view prefix, PartialDate& value);
    void key_date(PartialDate& value) { date("", value); }
    void decimal(std::string_view prefix, std::optional<Decimal>& value);
    void number(Numeric& value);
    void value(ObservedValue& value);

private:
    void coded(std::string_view name, CodeKind kind, std::string& code);
    [[nodiscard]] std::uint8_t decimals();

    const Statement& m_from;
    ReadContext& m_context;
    int m_column = 0;
};

}  // namespace jointlog::storage
