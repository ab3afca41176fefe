#include "storage/column_binder.hpp"

#include <fmt/format.h>

#include "storage/stored_date.hpp"

namespace jointlog::storage {

bool ColumnBinder::skip() {
    if (m_parameters[m_column] != 0) {
        return false;
    }
    ++m_column;
    return true;
}

void ColumnBinder::put(std::int64_t value) {
    if (const int parameter = next(); parameter != 0) {
        m_into.bind(parameter, value);
    }
}

/// A statement holds no value until one is bound.
void ColumnBinder::put_null() {
    static_cast<void>(next());
}

void ColumnBinder::text(std::string_view /*name*/, const std::string& value) {
    if (const int parameter = next(); parameter != 0 && !value.empty()) {
        m_into.bind(parameter, std::string_view(value));
    }
}

void ColumnBinder::coded(CodeKind kind, const std::string& code) {
    if (!skip()) {
        code.empty() ? put_null() : put(m_dictionary.number(m_tx, kind, code));
    }
}

void ColumnBinder::person(std::string_view /*name*/, const std::string& name) {
    if (!skip()) {
        name.empty() ? put_null() : put(m_dictionary.person_number(m_tx, name));
    }
}

void ColumnBinder::basis(std::string_view /*name*/, const std::shared_ptr<const Basis>& value) {
    if (skip()) {
        return;
    }
    if (value == nullptr) {
        m_tx.fail(Errc::malformed, "an observation has no basis (unit, laboratory, interval)");
        put_null();
        return;
    }
    put(m_dictionary.basis_number(m_tx, value));
}

void ColumnBinder::reference(std::string_view name, const RowId& row) {
    if (!skip()) {
        put(m_rows.number(m_tx, name, row));
    }
}

void ColumnBinder::reference(std::string_view name, const std::optional<RowId>& row) {
    if (row) {
        reference(name, *row);
    } else {
        put_null();
    }
}

void ColumnBinder::origins(std::string_view /*name*/, Origin unit_origin, Origin date_origin) {
    put((unit_origin == Origin::inferred ? 1 : 0) + (date_origin == Origin::inferred ? 2 : 0));
}

void ColumnBinder::days(std::string_view prefix, const PartialDate& value, bool key) {
    const auto stored = to_stored(value);
    if (!stored) {
        m_tx.fail(Errc::malformed,
                  fmt::format(
                      "{}date: the last day lies before the first, or outside the years 1 to 9999",
                      prefix));
    }
    const StoredDate days = stored.value_or(StoredDate{});
    put(key && !days.day ? std::optional(undated) : days.day);
    put(days.span);
    text("day_words", value.words);
}

void ColumnBinder::date(std::string_view prefix, const PartialDate& value) {
    days(prefix, value, false);
}

void ColumnBinder::key_date(const PartialDate& value) {
    days("", value, true);
}

void ColumnBinder::decimal(std::string_view /*prefix*/, const std::optional<Decimal>& value) {
    if (value) {
        put(value->mantissa);
        put(std::int64_t{value->decimals});
    } else {
        put_null();
        put_null();
    }
}

void ColumnBinder::number(const Numeric& value) {
    put(value.value.mantissa);
    put(std::int64_t{value.value.decimals});
    put(static_cast<std::int64_t>(value.comparator));
}

void ColumnBinder::value(const ObservedValue& value) {
    const auto* numeric = std::get_if<Numeric>(&value);
    const auto* titre = std::get_if<Titre>(&value);
    const auto* ordinal = std::get_if<Ordinal>(&value);
    const auto* answer = std::get_if<FreeText>(&value);
    const auto* missing = std::get_if<Missing>(&value);
    if (numeric != nullptr) {
        number(*numeric);
    } else {
        put_null();
        put_null();
        put(static_cast<std::int64_t>(titre != nullptr ? titre->comparator : Comparator::equal));
    }
    titre != nullptr ? put(titre->dilution) : put_null();
    // An empty text is a text that was recorded, not a missing one.
    for (const std::string* words : {ordinal != nullptr ? &ordinal->code : nullptr,
                                     answer != nullptr ? &answer->text : nullptr}) {
        if (const int parameter = next(); parameter != 0 && words != nullptr) {
            m_into.bind(parameter, std::string_view(*words));
        }
    }
    missing != nullptr ? put(static_cast<std::int64_t>(*missing)) : put_null();
}

}  // namespace jointlog::storage
