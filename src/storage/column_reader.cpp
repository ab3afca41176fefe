#include "storage/column_reader.hpp"

#include "storage/stored_date.hpp"

namespace jointlog::storage {

void ColumnReader::integer(std::string_view /*name*/, std::optional<int>& value) {
    if (const auto number = m_from.optional_integer(m_column++)) {
        value = static_cast<int>(*number);
    }
}

void ColumnReader::flag(std::string_view /*name*/, std::optional<bool>& value) {
    if (const auto number = m_from.optional_integer(m_column++)) {
        value = *number != 0;
    }
}

void ColumnReader::coded(std::string_view name, CodeKind kind, std::string& code) {
    const auto number = m_from.optional_integer(m_column++);
    if (!number) {
        return;
    }
    if (const std::string* known = m_context.dictionary.code(kind, *number)) {
        code = *known;
    } else {
        m_context.report(name);
    }
}

void ColumnReader::person(std::string_view name, std::string& value) {
    const auto number = m_from.optional_integer(m_column++);
    if (!number) {
        return;
    }
    if (const std::string* known = m_context.dictionary.person(*number)) {
        value = *known;
    } else {
        m_context.report(name);
    }
}

void ColumnReader::basis(std::string_view name, std::shared_ptr<const Basis>& value) {
    value = m_context.dictionary.basis(m_from.integer(m_column++));
    if (value == nullptr) {
        m_context.report(name);
    }
}

void ColumnReader::reference(std::string_view name, std::optional<RowId>& row) {
    const auto number = m_from.optional_integer(m_column++);
    if (!number) {
        return;
    }
    row = m_context.rows.referenced(name, *number);
    if (!row) {
        m_context.report(name);
    }
}

void ColumnReader::reference(std::string_view name, RowId& row) {
    std::optional<RowId> found;
    reference(name, found);
    if (found) {
        row = *found;
    } else {
        m_context.report(name);
    }
}

void ColumnReader::origins(std::string_view name, Origin& unit_origin, Origin& date_origin) {
    const std::int64_t inferred = m_from.integer(m_column++);
    if (inferred < 0 || inferred > 3) {
        m_context.report(name);
    }
    unit_origin = inferred % 2 == 1 ? Origin::inferred : Origin::stated;
    date_origin = inferred >= 2 ? Origin::inferred : Origin::stated;
}

void ColumnReader::date(std::string_view prefix, PartialDate& value) {
    const StoredDate stored{m_from.optional_integer(m_column),
                            m_from.optional_integer(m_column + 1)};
    if (!from_stored(stored, value)) {
        m_context.report(fmt::format("{}day", prefix));
    }
    value.words = m_from.text(m_column + 2);
    m_column += 3;
}

std::uint8_t ColumnReader::decimals() {
    const std::int64_t places = m_from.integer(m_column++);
    if (places < 0 || places > 18) {
        m_context.report("decimals");
        return 0;
    }
    return static_cast<std::uint8_t>(places);
}

void ColumnReader::decimal(std::string_view /*prefix*/, std::optional<Decimal>& value) {
    const auto mantissa = m_from.optional_integer(m_column++);
    if (!mantissa) {
        ++m_column;
        return;
    }
    value = Decimal{*mantissa, decimals()};
}

void ColumnReader::number(Numeric& value) {
    value.value.mantissa = m_from.integer(m_column++);
    value.value.decimals = decimals();
    choice("comparator", value.comparator);
}

void ColumnReader::value(ObservedValue& value) {
    const int start = m_column;
    const int end = start + 7;
    if (!m_from.is_null(start + 1)) {
        Numeric numeric;
        number(numeric);
        value = numeric;
    } else if (!m_from.is_null(start + 3)) {
        Titre titre{m_from.integer(start + 3)};
        m_column = start + 2;
        choice("comparator", titre.comparator);
        value = titre;
    } else if (!m_from.is_null(start + 4)) {
        value = Ordinal{std::string(m_from.text(start + 4))};
    } else if (!m_from.is_null(start + 5)) {
        value = FreeText{std::string(m_from.text(start + 5))};
    } else {
        Missing missing = Missing::unknown;
        m_column = start + 6;
        if (m_from.is_null(m_column)) {
            m_context.report("missing");
        }
        choice("missing", missing);
        value = missing;
    }
    m_column = end;
}

}  // namespace jointlog::storage
