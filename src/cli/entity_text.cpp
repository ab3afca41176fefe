#include "cli/entity_text.hpp"

#include <initializer_list>
#include <string_view>
#include <utility>
#include <variant>

#include <fmt/format.h>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/dosing.hpp"

namespace jointlog::cli {

namespace {

using Field = std::pair<std::string_view, std::string>;

/// "name value; name value" of the fields that are not empty.
std::string fields(std::initializer_list<Field> given) {
    std::string text;
    for (const auto& [name, value] : given) {
        if (!value.empty()) {
            text += fmt::format("{}{}{}{}", text.empty() ? "" : "; ", name, name.empty() ? "" : " ",
                                value);
        }
    }
    return text;
}

std::string quantity(const std::optional<Decimal>& value, const std::string& unit) {
    return value ? fmt::format("{} {}", value->to_string(), unit) : std::string{};
}

std::string text_of(const Patient& p) {
    return fields({{"", p.code},
                   {"", p.name},
                   {"", p.kana},
                   {"sex", std::string(code(p.sex))},
                   {"born", date_text(p.birth)},
                   {"onset", date_text(p.onset)},
                   {"diagnosis", date_text(p.diagnosis)},
                   {"rf", std::string(code(p.rf))},
                   {"acpa", std::string(code(p.acpa))},
                   {"status", std::string(code(p.follow_up))},
                   {"status date", date_text(p.follow_up_date)},
                   {"research use", std::string(code(p.research_use))},
                   {"research date", date_text(p.research_use_date)},
                   {"note", p.note}});
}

std::string text_of(const Visit& v) {
    return fields({{"", date_text(v.date)},
                   {"place", v.place},
                   {"assessor", catalog::coded_value("voice", code(v.assessor))->en},
                   {"examiner", v.examiner},
                   {"note", v.note}});
}

std::string derived_flag_text(const Observation& o) {
    const auto flag = derived_flag(o);
    return !flag ? std::string{}
                 : std::string(*flag == DerivedFlag::above   ? "above the interval"
                               : *flag == DerivedFlag::below ? "below the interval"
                                                             : "inside the interval");
}

std::string text_of(const Observation& o) {
    return fields({{"", date_text(o.date)},
                   {"", observed_text(o)},
                   {"interval", o.basis ? interval_text(o.basis->interval) : ""},
                   {"", derived_flag_text(o)},
                   {"flag of the laboratory", o.flag_reported},
                   {"", o.voice == Voice::patient ? "by the patient" : ""},
                   {"laboratory", o.basis ? o.basis->laboratory : ""},
                   {"method", o.basis ? o.basis->method : ""},
                   {"unit", o.unit_origin == Origin::inferred ? "inferred" : ""},
                   {"date", o.date_origin == Origin::inferred ? "inferred" : ""}});
}

std::string text_of(const JointFinding& j) {
    const auto finding = [](const std::optional<bool>& value) {
        return value ? std::string(*value ? "yes" : "no") : std::string{};
    };
    return fields({{"", std::string(code(j.state))},
                   {"tender", finding(j.tender)},
                   {"swollen", finding(j.swollen)}});
}

std::string drug_name(const std::string& drug, const std::string& typed) {
    const auto* known = catalog::drug(drug);
    return known != nullptr ? known->en : typed;
}

std::string text_of(const MedicationCourse& c) {
    return fields({{"", drug_name(c.drug, c.drug_text)},
                   {"", c.product},
                   {"route", c.route},
                   {"start", date_text(c.start)},
                   {"stop", c.ongoing ? "ongoing" : date_text(c.stop)},
                   {"reason", c.stop_reason},
                   {"note", c.note}});
}

/// "21 mg per week" of a dose that is not given once a week.
std::string per_week_text(const DoseStep& s) {
    const auto weekly = s.frequency == "W1" ? std::nullopt : dose_per_week(s);
    return weekly ? fmt::format("{} {} per week", weekly->value.to_string(), weekly->unit)
                  : std::string{};
}

std::string text_of(const DoseStep& s) {
    return fields({{"", dose_text(s)},
                   {"=", per_week_text(s)},
                   {"from", date_text(s.start)},
                   {"to", date_text(s.stop)},
                   {"note", s.note}});
}

std::string text_of(const Administration& a) {
    return fields({{"", drug_name(a.drug, a.drug_text)},
                   {"", a.product},
                   {"", date_text(a.date)},
                   {"dose", a.dose ? quantity(a.dose, a.unit) : a.dose_text},
                   {"route", a.route},
                   {"joint", a.joint},
                   {"lot", a.lot},
                   {"note", a.note}});
}

std::string seriousness_text(const AdverseEvent& e) {
    return fmt::format("{}", fmt::join(seriousness_codes(e.seriousness), ", "));
}

std::string grade_text(const AdverseEvent& e) {
    return !e.grade ? std::string{}
                    : fmt::format("{} ({})", *e.grade,
                                  e.ctcae_version.empty() ? "CTCAE version not recorded"
                                                          : "CTCAE " + e.ctcae_version);
}

std::string text_of(const AdverseEvent& e) {
    const auto* term = catalog::find_adverse_event(e.term);
    return fields({{"", e.term.empty() || term == nullptr ? e.term_text : term->en},
                   {"grade", grade_text(e)},
                   {"onset", date_text(e.onset)},
                   {"end", date_text(e.end)},
                   {"serious", std::string(code(e.serious))},
                   {"because of", seriousness_text(e)},
                   {"outcome", e.outcome},
                   {"action", e.action_taken},
                   {"related drug", e.related_drug},
                   {"causality", e.causality},
                   {"assessed by", e.assessed_by},
                   {"note", e.note}});
}

/// As typed.
std::string fact_number(const Fact& f) {
    return !f.number || f.words.empty() ? quantity(f.number, f.unit)
                                        : fmt::format("{} {}", f.words, f.unit);
}

std::string text_of(const Fact& f) {
    return fields({{"", date_text(f.start)},
                   {"to", date_text(f.end)},
                   {"", fact_number(f)},
                   {"", f.text},
                   {"note", f.note}});
}

std::string text_of(const ReportedScore& r) {
    return fields({{"", r.words.empty() ? to_string(ObservedValue{r.value}) : r.words},
                   {"variant", r.variant.empty() ? "not stated" : r.variant},
                   {"", date_text(r.date)},
                   {"source", r.source}});
}

std::string text_of(const Note& n) {
    return fields({{"", date_text(n.date)}, {"", n.text}});
}

std::string item_of(const Patient& p) {
    return p.code;
}
std::string item_of(const Visit& v) {
    return to_iso(v.date);
}
std::string item_of(const Observation& o) {
    return fmt::format("{} {}", o.item, to_iso(o.date));
}
std::string item_of(const JointFinding& j) {
    return j.joint;
}
std::string item_of(const MedicationCourse& c) {
    return drug_name(c.drug, c.drug_text);
}
std::string item_of(const DoseStep& s) {
    return to_iso(s.start);
}
std::string item_of(const Administration& a) {
    return drug_name(a.drug, a.drug_text);
}
std::string item_of(const AdverseEvent& e) {
    return e.term.empty() ? e.term_text : e.term;
}
std::string item_of(const Fact& f) {
    return f.kind;
}
std::string item_of(const ReportedScore& r) {
    return r.index;
}
std::string item_of(const Note& n) {
    return to_iso(n.date);
}

}  // namespace

std::string entity_item(const Entity& entity) {
    return std::visit([](const auto& value) { return item_of(value); }, entity);
}

std::string entity_text(const Entity& entity) {
    return std::visit([](const auto& value) { return text_of(value); }, entity);
}

std::string observed_text(const Observation& observation) {
    if (const auto* missing = std::get_if<Missing>(&observation.value)) {
        return fmt::format("missing: {}", code(*missing));
    }
    const auto* item = catalog::item(observation.item);
    const auto* unit = item != nullptr ? item->unit(observation.unit()) : nullptr;
    const std::string printed = unit != nullptr ? unit->print : observation.unit();
    return printed.empty() ? observation.text() : fmt::format("{} {}", observation.text(), printed);
}

std::string dose_text(const DoseStep& step) {
    if (step.kind == StepKind::held) {
        return "held";
    }
    const auto* frequency = catalog::find_frequency(step.frequency);
    const std::string dose = step.dose ? quantity(step.dose, step.unit) : step.dose_text;
    return step.frequency.empty()
               ? dose
               : fmt::format("{} {}", dose, frequency != nullptr ? frequency->en : step.frequency);
}

std::string interval_text(const ReferenceInterval& interval) {
    if (!interval.text.empty()) {
        return interval.text;
    }
    if (interval.low && interval.high && interval.low_inclusive && interval.high_inclusive) {
        return fmt::format("{}-{}", interval.low->to_string(), interval.high->to_string());
    }
    std::string text;
    if (interval.low) {
        text = fmt::format("{} {}", interval.low_inclusive ? ">=" : ">", interval.low->to_string());
    }
    if (interval.high) {
        text += fmt::format("{}{} {}", text.empty() ? "" : ", ",
                            interval.high_inclusive ? "<=" : "<", interval.high->to_string());
    }
    return text;
}

std::string date_text(const PartialDate& date) {
    const std::string iso = to_iso(date);
    if (date.words.empty()) {
        return iso;
    }
    return iso.empty() ? date.words : fmt::format("{} ({})", iso, date.words);
}

}  // namespace jointlog::cli
