#include "storage/column_hasher.hpp"

namespace jointlog::storage {

void ColumnHasher::text(std::string_view name, const std::string& value) {
    if (!value.empty()) {
        m_into.field(name, value);
    }
}

void ColumnHasher::integer(std::string_view name, const std::optional<int>& value) {
    if (value) {
        m_into.field(name, std::int64_t{*value});
    }
}

void ColumnHasher::flag(std::string_view name, const std::optional<bool>& value) {
    if (value) {
        m_into.field(name, std::int64_t{*value});
    }
}

void ColumnHasher::basis(std::string_view /*name*/, const std::shared_ptr<const Basis>& value) {
    if (value == nullptr) {
        return;
    }
    const ReferenceInterval& interval = value->interval;
    text("basis_unit", value->unit);
    text("laboratory", value->laboratory);
    text("method", value->method);
    decimal("low_", interval.low);
    decimal("high_", interval.high);
    flag("low_inclusive", interval.low_inclusive);
    flag("high_inclusive", interval.high_inclusive);
    text("ref_text", interval.text);
}

void ColumnHasher::reference(std::string_view name, const std::optional<RowId>& row) {
    if (row) {
        m_into.field(name, *row);
    }
}

void ColumnHasher::origins(std::string_view /*name*/, Origin unit_origin, Origin date_origin) {
    choice("unit_origin", unit_origin);
    choice("date_origin", date_origin);
}

void ColumnHasher::date(std::string_view prefix, const PartialDate& value) {
    const auto field = [&](std::string_view name, const std::optional<Day>& day) {
        if (day) {
            m_into.field(named(prefix, name), std::int64_t{day->number});
        }
    };
    field("first", value.first);
    field("last", value.last);
    if (!value.words.empty()) {
        m_into.field(named(prefix, "day_words"), value.words);
    }
}

void ColumnHasher::decimal(std::string_view prefix, const std::optional<Decimal>& value) {
    if (value) {
        m_into.field(named(prefix, "mantissa"), value->mantissa);
        m_into.field(named(prefix, "decimals"), std::int64_t{value->decimals});
    }
}

void ColumnHasher::number(const Numeric& value) {
    decimal("", value.value);
    choice("comparator", value.comparator);
}

void ColumnHasher::value(const ObservedValue& value) {
    if (const auto* numeric = std::get_if<Numeric>(&value)) {
        number(*numeric);
    } else if (const auto* titre = std::get_if<Titre>(&value)) {
        m_into.field("dilution", titre->dilution);
        choice("comparator", titre->comparator);
    } else if (const auto* ordinal = std::get_if<Ordinal>(&value)) {
        m_into.field("ordinal", ordinal->code);
    } else if (const auto* answer = std::get_if<FreeText>(&value)) {
        m_into.field("answer", answer->text);
    } else if (const auto* missing = std::get_if<Missing>(&value)) {
        choice("missing", *missing);
    }
}

}  // namespace jointlog::storage
