#include <fmt/format.h>

#include "exchange/package_rows.hpp"
#include "jointlog/domain/nearest_conversion.hpp"

namespace jointlog::exchange {
namespace {

std::string_view value_type(const ObservedValue& value) {
    constexpr std::string_view names[] = {"numeric", "ordinal", "titre", "text", "missing"};
    return names[value.index()];
}

std::string_view code_of(Origin origin) {
    return origin == Origin::stated ? "stated" : "inferred";
}

std::string_view code_of(std::optional<DerivedFlag> flag) {
    constexpr std::string_view names[] = {"below", "inside", "above"};
    return flag ? names[static_cast<std::size_t>(*flag)] : std::string_view();
}

std::string time_of(const std::optional<int>& minute) {
    return minute ? fmt::format("{:02}:{:02}", *minute / 60, *minute % 60) : std::string();
}

void write_value(const Observation& value, TableOutput& out) {
    out.code(value_type(value.value)).text(value.text());
    const Ordinal* ordinal = std::get_if<Ordinal>(&value.value);
    const FreeText* words = std::get_if<FreeText>(&value.value);
    const bool typed_otherwise = words != nullptr && !value.words.empty();
    out.code(ordinal != nullptr ? std::string_view(ordinal->code)
             : typed_otherwise  ? std::string_view(words->text)
                                : std::string_view());
    if (const Numeric* numeric = std::get_if<Numeric>(&value.value)) {
        out.number(numeric->value).code(symbol(numeric->comparator));
    } else if (const Titre* titre = std::get_if<Titre>(&value.value)) {
        out.integer(titre->dilution).code(symbol(titre->comparator));
    } else {
        out.empty(2);
    }
    out.code(value.unit());
    const catalog::Item* item = catalog::item(value.item);
    const std::optional<Decimal> canonical =
        item != nullptr ? canonical_value(value, *item) : std::nullopt;
    out.number(canonical).code(canonical ? canonical_unit(*item) : std::string());
}

void write_interval(const ReferenceInterval& interval, TableOutput& out) {
    const auto inclusive = [](const std::optional<Decimal>& bound, bool value) {
        return bound ? std::optional<bool>(value) : std::nullopt;
    };
    out.number(interval.low).yes_no(inclusive(interval.low, interval.low_inclusive));
    out.number(interval.high).yes_no(inclusive(interval.high, interval.high_inclusive));
    out.text(interval.text);
}

}  // namespace

std::string canonical_unit(const catalog::Item& item) {
    if (item.code == "CRP") {
        return "mg/L";
    }
    return item.units.empty() ? std::string() : item.units.front().ucum;
}

std::optional<Decimal> canonical_value(const Observation& observation) {
    const catalog::Item* item = catalog::item(observation.item);
    return item != nullptr ? canonical_value(observation, *item) : std::nullopt;
}

std::optional<Decimal> canonical_value(const Observation& observation, const catalog::Item& item) {
    const Numeric* numeric = std::get_if<Numeric>(&observation.value);
    if (numeric == nullptr) {
        return std::nullopt;
    }
    const std::string unit = canonical_unit(item);
    if (unit == observation.unit()) {
        return numeric->value;
    }
    const std::optional<Decimal> converted =
        catalog::nearest_conversion(item, numeric->value, observation.unit(), unit);
    // a factor of 10 must not add digits that nobody measured
    return converted ? std::optional<Decimal>(converted->normalized()) : std::nullopt;
}

Result<void> write_patients(const PackagePatient& patient, TableOutput& out) {
    const Patient& p = patient.record.patient.value;
    out.code(patient.code()).text(p.name).text(p.kana).code(code(p.sex));
    out.date_and_words(p.birth).code(patient.pseudonym == nullptr ? "" : patient.pseudonym->age);
    out.date_and_words(p.onset).date_and_words(p.diagnosis);
    out.code(code(p.rf)).date_and_words(p.rf_date);
    out.code(code(p.acpa)).date_and_words(p.acpa_date);
    out.code(code(p.follow_up)).date_and_words(p.follow_up_date);
    out.code(code(p.research_use)).date_and_words(p.research_use_date);
    out.text(p.note)
        .row(patient.record.patient.meta.id)
        .integer(patient.record.patient.meta.version);
    return out.end_row();
}

Result<void> write_visits(const PackagePatient& patient, TableOutput& out) {
    for (const auto& visit : patient.record.visits) {
        if (visit.in_error()) {
            continue;
        }
        out.code(patient.code())
            .row(visit.meta.id)
            .date(visit->date)
            .precision(visit->date)
            .text(visit->date.words);
        out.code(code(visit->assessor))
            .text(visit->examiner)
            .text(visit->place)
            .text(visit->note)
            .integer(visit.meta.version);
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> write_joints(const PackagePatient& patient, TableOutput& out) {
    for (const auto& finding : patient.record.joints) {
        if (finding.in_error()) {
            continue;
        }
        patient.used.joints.insert(finding->joint);
        out.code(patient.code())
            .row(finding->visit)
            .code(finding->joint)
            .code(code(finding->state));
        out.yes_no(finding->tender)
            .yes_no(finding->swollen)
            .row(finding.meta.id)
            .integer(finding.meta.version);
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> write_observations(const PackagePatient& patient, TableOutput& out) {
    static const Basis no_basis;
    for (const auto& row : patient.record.observations) {
        if (row.in_error()) {
            continue;
        }
        const Observation& value = row.value;
        const Basis& basis = value.basis ? *value.basis : no_basis;
        patient.used.variables.insert(value.item);
        if (!basis.laboratory.empty()) {
            patient.used.laboratories.insert(basis.laboratory);
        }
        out.code(patient.code()).row(value.visit).date(value.date).code(time_of(value.minute));
        out.precision(value.date).text(value.date.words).code(value.item);
        write_value(value, out);
        write_interval(basis.interval, out);
        out.text(value.flag_reported)
            .code(code_of(derived_flag(value)))
            .text(basis.method)
            .text(basis.laboratory);
        out.code(code_of(value.unit_origin)).code(code_of(value.date_origin));
        const Missing* missing = std::get_if<Missing>(&value.value);
        out.code(missing == nullptr ? std::string_view() : code(*missing)).code(code(value.voice));
        out.row(row.meta.id).integer(row.meta.version);
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> write_notes(const PackagePatient& patient, TableOutput& out) {
    for (const auto& note : patient.record.notes) {
        if (note.in_error()) {
            continue;
        }
        out.code(patient.code())
            .row(note.meta.id)
            .date_and_words(note->date)
            .text(note->text)
            .integer(note.meta.version);
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace jointlog::exchange
