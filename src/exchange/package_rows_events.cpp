#include <fmt/format.h>

#include "exchange/package_rows.hpp"
#include "exchange/package_vocabulary.hpp"
#include "jointlog/domain/dosing.hpp"

namespace jointlog::exchange {
namespace {

std::string drug_class(const std::string& code) {
    const catalog::Drug* drug = catalog::drug(code);
    return drug == nullptr ? std::string() : drug->drug_class;
}

std::string regulatory_status(const std::string& code) {
    const catalog::Drug* drug = catalog::drug(code);
    return drug == nullptr ? std::string() : drug->regulatory_status;
}

std::optional<PrednisoloneEquivalent> dose_equivalent(const Administration& given) {
    return given.dose ? prednisolone_equivalent(given.drug, given.route, {*given.dose, given.unit},
                                                BetamethasoneSet::mg_0_75)
                      : std::nullopt;
}

void use(std::set<std::string>& used, const std::string& code) {
    if (!code.empty()) {
        used.insert(code);
    }
}

}  // namespace

std::optional<Decimal> weekly_dose(const DoseStep& step) {
    const std::optional<Quantity> weekly = dose_per_week(step);
    return weekly ? std::optional(weekly->value) : std::nullopt;
}

Result<void> write_medications(const PackagePatient& patient, TableOutput& out) {
    for (const auto& course : patient.record.courses) {
        if (course.in_error()) {
            continue;
        }
        use(patient.used.drugs, course->drug);
        const catalog::Drug* drug = catalog::drug(course->drug);
        out.code(patient.code()).row(course.meta.id).code(course->drug).text(course->drug_text);
        out.code(drug_class(course->drug)).code(drug == nullptr ? std::string() : drug->atc);
        out.code(regulatory_status(course->drug));
        out.text(course->label).code(course->route).text(course->product);
        out.date_and_words(course->start).date_and_words(course->stop).yes_no(course->ongoing);
        out.code(course->stop_reason).text(course->note).integer(course.meta.version);
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> write_medication_doses(const PackagePatient& patient, TableOutput& out) {
    for (const auto& step : patient.record.dose_steps) {
        if (step.in_error()) {
            continue;
        }
        out.code(patient.code())
            .row(step->course)
            .row(step.meta.id)
            .code(step->kind == StepKind::held ? "held" : "dose");
        out.number(step->dose)
            .code(step->unit)
            .code(step->frequency)
            .text(step->dose_text)
            .number(weekly_dose(step.value));
        out.date_and_words(step->start)
            .date_and_words(step->stop)
            .text(step->note)
            .integer(step.meta.version);
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

void write_equivalent(const std::optional<PrednisoloneEquivalent>& equivalent, TableOutput& out) {
    if (!equivalent) {
        out.empty(3);
        return;
    }
    const ExactValue& mg = equivalent->mg;
    if (const auto exact = divide_exact(mg.numerator, Decimal::from_int(mg.denominator))) {
        out.number(exact->normalized());
    } else {
        out.number(std::optional<double>(to_double(mg)));
    }
    const ExactValue& factor = equivalent->factor.factor;
    const std::string numerator = factor.numerator.to_string();
    out.code(factor.denominator == 1 ? numerator
                                     : fmt::format("{}/{}", numerator, factor.denominator))
        .code(equivalent->factor.source);
}

Result<void> write_administrations(const PackagePatient& patient, TableOutput& out) {
    for (const auto& given : patient.record.administrations) {
        if (given.in_error()) {
            continue;
        }
        use(patient.used.drugs, given->drug);
        use(patient.used.joints, given->joint);
        out.code(patient.code())
            .row(given.meta.id)
            .row(given->course)
            .code(given->drug)
            .text(given->drug_text);
        out.code(drug_class(given->drug))
            .code(regulatory_status(given->drug))
            .text(given->label)
            .code(given->route)
            .text(given->product);
        out.date(given->date).precision(given->date).text(given->date.words);
        out.number(given->dose)
            .code(given->unit)
            .text(given->dose_text)
            .code(given->joint)
            .text(given->lot);
        write_equivalent(dose_equivalent(*given), out);
        out.text(given->note).integer(given.meta.version);
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> write_adverse_events(const PackagePatient& patient, TableOutput& out) {
    for (const auto& event : patient.record.adverse_events) {
        if (event.in_error()) {
            continue;
        }
        use(patient.used.adverse_events, event->term);
        out.code(patient.code())
            .row(event.meta.id)
            .code(event->term)
            .text(event->term_text)
            .integer(event->grade);
        out.code(event->ctcae_version)
            .date_and_words(event->onset)
            .date_and_words(event->end)
            .code(code(event->serious))
            .code(event->seriousness);
        out.code(event->outcome)
            .code(event->action_taken)
            .text(event->related_drug)
            .code(event->causality);
        out.text(event->assessed_by).text(event->note);
        out.code(patient.is_rare(event.meta.id)  ? "rare"
                 : is_built_in_code(event->term) ? ""
                                                 : "typed_only");
        out.integer(event.meta.version);
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

Result<void> write_facts(const PackagePatient& patient, TableOutput& out) {
    for (const auto& fact : patient.record.facts) {
        if (fact.in_error()) {
            continue;
        }
        use(patient.used.facts, fact->kind);
        const std::string canonical = fact->number ? fact->number->to_string() : fact->text;
        out.code(patient.code())
            .row(fact.meta.id)
            .code(fact->kind)
            .date_and_words(fact->start)
            .date_and_words(fact->end);
        out.text(fact->words.empty() ? canonical : fact->words)
            .number(fact->number)
            .text(fact->text)
            .code(fact->unit);
        const bool typed = !fact->text.empty() && !is_built_in_code(fact->text);
        out.text(fact->note)
            .code(patient.is_rare(fact.meta.id) ? "rare"
                  : typed                       ? "typed_only"
                                                : "")
            .integer(fact.meta.version);
        if (Result<void> done = out.end_row(); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace jointlog::exchange
