#include <fmt/format.h>

#include "app/import_corrections.hpp"
#include "jointlog/domain/result_entry.hpp"

namespace jointlog::app {
namespace {

/// The interval of a value whose unit is corrected: bounds are converted where that is exact, and refused otherwise,
/// because bounds of another unit would flag the value wrongly.
Result<void> convert_bounds(const catalog::Item& item, std::string_view from, std::string_view to,
                            ReferenceInterval& interval, std::vector<Remark>& questions) {
    for (std::optional<Decimal>* bound : {&interval.low, &interval.high}) {
        if (!*bound) {
            continue;
        }
        const std::optional<Decimal> converted = catalog::convert(item, **bound, from, to);
        if (!converted) {
            return fail(Errc::unit_mismatch,
                        remark<RemarkId::bound_not_converted>(item.code, from, to));
        }
        const std::string before = (*bound)->to_string();
        *bound = converted->normalized();
        questions.push_back(
            remark<RemarkId::bound_converted>(item.code, before, from, (*bound)->to_string(), to));
    }
    return {};
}

Result<Entity> corrected_observation(Observation value, std::string_view typed,
                                     std::string_view unit, std::vector<Remark>& questions) {
    const catalog::Item* item = catalog::item(value.item);
    if (item == nullptr) {
        return fail(Errc::unknown_code, remark<RemarkId::not_in_catalogue>(value.item));
    }
    Result<TypedResult> read = read_result(*item, typed);
    if (!read) {
        return Unexpected{read.error()};
    }
    Basis basis = value.basis ? *value.basis : Basis();
    if (!unit.empty()
        || (basis.unit.empty() && std::holds_alternative<Numeric>(read->value)
            && !item->units.empty())) {
        const auto known = read_unit(*item, unit);
        if (!known) {
            return Unexpected{known.error()};
        }
        if ((*known)->ucum != basis.unit) {
            const Result<void> converted =
                convert_bounds(*item, basis.unit, (*known)->ucum, basis.interval, questions);
            if (!converted) {
                return Unexpected{converted.error()};
            }
        }
        basis.unit = (*known)->ucum;
        value.unit_origin = Origin::stated;
    }
    if (const Numeric* numeric = std::get_if<Numeric>(&read->value)) {
        const auto limits = check_limits(*item, *numeric, basis.unit);
        if (!limits) {
            return Unexpected{limits.error()};
        }
        if (*limits) {
            questions.push_back(**limits);
        }
    }
    value.value = std::move(read->value);
    value.words = std::move(read->words);
    value.basis = std::make_shared<const Basis>(std::move(basis));
    return Entity(std::move(value));
}

Result<Entity> corrected_score(ReportedScore score, std::string_view typed, std::string_view unit) {
    if (!unit.empty()) {
        return fail(Errc::unit_mismatch, remark<RemarkId::score_without_unit>());
    }
    const Result<Numeric> value = parse_numeric(typed);
    if (!value) {
        return Unexpected{value.error()};
    }
    if (const Result<void> fits = check_reported_value(score.index, *value); !fits) {
        return Unexpected{fits.error()};
    }
    score.value = *value;
    score.words = typed_words(to_string(ObservedValue(*value)), typed);
    return Entity(std::move(score));
}

Result<Entity> corrected_fact(Fact fact, std::string_view typed, std::string_view unit) {
    if (!unit.empty() && unit != fact.unit) {
        return fail(Errc::unit_mismatch, remark<RemarkId::fact_unit>(fact.kind, unit, fact.unit));
    }
    const catalog::FactKind* kind = catalog::find_fact_kind(fact.kind);
    if (kind == nullptr || kind->type == catalog::FactType::joint
        || kind->type == catalog::FactType::date) {
        return fail(Errc::refused, remark<RemarkId::not_from_file>(fact.kind));
    }
    if (kind->type == catalog::FactType::number) {
        const Result<Decimal> number = Decimal::parse(typed);
        if (!number) {
            return Unexpected{number.error()};
        }
        if (const Result<void> fits = check_fact_number(*kind, *number); !fits) {
            return Unexpected{fits.error()};
        }
        fact.number = *number;
        fact.words = typed_words(number->to_string(), typed);
        return Entity(std::move(fact));
    }
    if (kind->type == catalog::FactType::code) {
        const catalog::Term* term = catalog::find_coded_value("fact." + kind->code, typed);
        if (term == nullptr) {
            return fail(Errc::unknown_code,
                        remark<RemarkId::item_not_one_of>(
                            kind->code, typed, fmt::format("{}", fmt::join(kind->values, ", "))));
        }
        fact.text = term->code;
    } else {
        fact.text = typed;
    }
    fact.words = typed_words(fact.text, typed);
    return Entity(std::move(fact));
}

}  // namespace

Result<Entity> corrected(const Entity& stored, std::string_view value, std::string_view unit,
                         std::vector<Remark>& questions) {
    if (value.empty()) {
        return fail(Errc::malformed, remark<RemarkId::no_value>());
    }
    if (const auto* observation = std::get_if<Observation>(&stored)) {
        return corrected_observation(*observation, value, unit, questions);
    }
    if (const auto* score = std::get_if<ReportedScore>(&stored)) {
        return corrected_score(*score, value, unit);
    }
    if (const auto* fact = std::get_if<Fact>(&stored)) {
        return corrected_fact(*fact, value, unit);
    }
    return fail(Errc::refused, remark<RemarkId::no_single_value>(table_name(stored)));
}

}  // namespace jointlog::app
