#include "app/sample_rows.hpp"

#include <cassert>
#include <string>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/result_entry.hpp"

namespace jointlog::app::sample {

namespace {

std::optional<Decimal> decimal_of(std::string_view text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto value = Decimal::parse(text);
    assert(value.has_value());
    return *value;
}

}  // namespace

PartialDate date_of(std::string_view text) {
    if (text.empty()) {
        return {};
    }
    auto date = parse_date(text);
    assert(date.has_value());
    return std::move(*date);
}

Day day_of(std::string_view text) {
    const auto day = parse_iso_day(text);
    assert(day.has_value());
    return *day;
}

Observation observation_of(const ResultText& text) {
    const auto* item = catalog::item(text.item);
    assert(item != nullptr);
    auto typed = read_result(*item, text.value);
    assert(typed.has_value());
    Basis basis;
    if (!text.unit.empty()) {
        const auto unit = read_unit(*item, text.unit);
        assert(unit.has_value());
        basis.unit = (*unit)->ucum;
    }
    basis.laboratory = text.laboratory;
    basis.method = text.method;
    basis.interval.low = decimal_of(text.low);
    basis.interval.high = decimal_of(text.high);
    Observation observation;
    observation.item = item->code;
    observation.date = date_of(text.date);
    observation.voice = text.voice;
    observation.value = std::move(typed->value);
    observation.words = std::move(typed->words);
    observation.flag_reported = text.flag;
    observation.basis = std::make_shared<const Basis>(std::move(basis));
    return observation;
}

std::string drug_code(std::string_view text) {
    const auto* drug = catalog::find_drug(text);
    assert(drug != nullptr);
    return drug->code;
}

}  // namespace jointlog::app::sample
