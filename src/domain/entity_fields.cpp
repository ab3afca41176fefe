#include "jointlog/domain/entity_fields.hpp"

#include <algorithm>

#include <fmt/format.h>

namespace jointlog {
namespace {

using Fields = std::vector<EntityField>;

std::string date_of(const PartialDate& date) {
    const std::string iso = to_iso(date);
    if (date.words.empty()) {
        return iso;
    }
    return iso.empty() ? date.words : fmt::format("{} ({})", iso, date.words);
}

EntityField text(std::string_view name, std::string value) {
    return {name, FieldKind::text, std::move(value)};
}
EntityField date(std::string_view name, const PartialDate& value) {
    return {name, FieldKind::date, date_of(value)};
}
EntityField coded(std::string_view name, std::string_view group, std::string_view value) {
    return {name, FieldKind::coded, std::string(value), std::string(group)};
}
EntityField of(FieldKind kind, std::string_view name, std::string value) {
    return {name, kind, std::move(value)};
}
EntityField yes_no(std::string_view name, const std::optional<bool>& value) {
    return of(FieldKind::yes_no, name, value ? (*value ? "yes" : "no") : "");
}
EntityField row(std::string_view name, const std::optional<RowId>& value) {
    return of(FieldKind::row, name, value ? value->to_string() : "");
}
EntityField inferred(std::string_view name, Origin origin) {
    return yes_no(name, origin == Origin::inferred ? std::optional(true) : std::nullopt);
}

/// The number as typed with its unit; the words where there is no number.
EntityField quantity(std::string_view name, const std::optional<Decimal>& number,
                     const std::string& unit, const std::string& words) {
    if (!number) {
        return text(name, words);
    }
    return {name, FieldKind::quantity, words.empty() ? number->to_string() : words, unit};
}

std::string number_text(const std::optional<Decimal>& number) {
    return number ? number->to_string() : std::string();
}

std::string clock_text(const std::optional<int>& minute) {
    return minute ? fmt::format("{:02}:{:02}", *minute / 60, *minute % 60) : std::string();
}

struct Split {
    Fields operator()(const Patient& p) const {
        return {text("code", p.code),
                text("name", p.name),
                text("kana", p.kana),
                coded("sex", "sex", code(p.sex)),
                date("birth_date", p.birth),
                date("onset_date", p.onset),
                date("diagnosis_date", p.diagnosis),
                coded("rf", "serology", code(p.rf)),
                date("rf_date", p.rf_date),
                coded("acpa", "serology", code(p.acpa)),
                date("acpa_date", p.acpa_date),
                coded("follow_up", "follow_up", code(p.follow_up)),
                date("follow_up_date", p.follow_up_date),
                coded("research_use", "research_use", code(p.research_use)),
                date("research_use_date", p.research_use_date),
                text("note", p.note)};
    }
    Fields operator()(const Visit& v) const {
        return {date("date", v.date), text("place", v.place),
                coded("assessor", "voice", code(v.assessor)), text("examiner", v.examiner),
                text("note", v.note)};
    }
    Fields operator()(const Observation& o) const {
        static const Basis none;
        const Basis& basis = o.basis ? *o.basis : none;
        const auto* missing = std::get_if<Missing>(&o.value);
        const auto bound = [](bool inclusive) {
            return std::string(inclusive ? "" : "exclusive");
        };
        return {of(FieldKind::item, "item", o.item),
                date("date", o.date),
                of(FieldKind::minute, "time", clock_text(o.minute)),
                missing != nullptr
                    ? coded("value", "missing", code(*missing))
                    : EntityField{"value", FieldKind::quantity, o.text(), basis.unit},
                text("interval_low", number_text(basis.interval.low)),
                text("interval_low_bound", bound(basis.interval.low_inclusive)),
                text("interval_high", number_text(basis.interval.high)),
                text("interval_high_bound", bound(basis.interval.high_inclusive)),
                text("interval_text", basis.interval.text),
                text("flag", o.flag_reported),
                text("laboratory", basis.laboratory),
                text("method", basis.method),
                coded("voice", "voice", code(o.voice)),
                row("visit", o.visit),
                inferred("unit_inferred", o.unit_origin),
                inferred("date_inferred", o.date_origin)};
    }
    Fields operator()(const JointFinding& j) const {
        return {of(FieldKind::joint, "joint", j.joint),
                coded("state", "joint_state", code(j.state)), yes_no("tender", j.tender),
                yes_no("swollen", j.swollen), row("visit", j.visit)};
    }
    Fields operator()(const MedicationCourse& c) const {
        return {of(FieldKind::drug, "drug", c.drug),
                text("drug_text", c.drug_text),
                text("label", c.label),
                coded("route", "route", c.route),
                text("product", c.product),
                date("start", c.start),
                date("stop", c.stop),
                yes_no("ongoing", c.ongoing),
                of(FieldKind::stop_reason, "stop_reason", c.stop_reason),
                text("note", c.note)};
    }
    Fields operator()(const DoseStep& s) const {
        return {row("course", s.course),
                yes_no("held", s.kind == StepKind::held ? std::optional(true) : std::nullopt),
                quantity("dose", s.dose, s.unit, s.dose_text),
                of(FieldKind::frequency, "frequency", s.frequency),
                date("start", s.start),
                date("stop", s.stop),
                text("note", s.note)};
    }
    Fields operator()(const Administration& a) const {
        return {of(FieldKind::drug, "drug", a.drug),
                text("drug_text", a.drug_text),
                text("label", a.label),
                coded("route", "route", a.route),
                text("product", a.product),
                date("date", a.date),
                quantity("dose", a.dose, a.unit, a.dose_text),
                of(FieldKind::joint, "joint", a.joint),
                text("lot", a.lot),
                row("course", a.course),
                text("note", a.note)};
    }
    Fields operator()(const AdverseEvent& e) const {
        Fields fields{of(FieldKind::term, "term", e.term),
                      text("term_text", e.term_text),
                      text("grade", e.grade ? std::to_string(*e.grade) : ""),
                      text("ctcae_version", e.ctcae_version),
                      date("onset", e.onset),
                      date("end", e.end),
                      coded("serious", "yes_no", code(e.serious)),
                      coded("seriousness", "seriousness", e.seriousness),
                      coded("outcome", "outcome", e.outcome),
                      coded("action_taken", "action", e.action_taken),
                      text("related_drug", e.related_drug),
                      coded("causality", "causality", e.causality),
                      text("assessed_by", e.assessed_by),
                      text("note", e.note)};
        return fields;
    }
    Fields operator()(const Fact& f) const {
        return {of(FieldKind::fact_kind, "fact", f.kind), date("start", f.start),
                date("end", f.end),
                f.number ? quantity("value", f.number, f.unit, f.words)
                         : coded("value", "fact." + f.kind, f.text),
                text("note", f.note)};
    }
    Fields operator()(const ReportedScore& s) const {
        return {text("index", s.index), text("variant", s.variant), date("date", s.date),
                text("value", s.words.empty() ? to_string(ObservedValue(s.value)) : s.words),
                text("source", s.source)};
    }
    Fields operator()(const Note& n) const { return {date("date", n.date), text("text", n.text)}; }
};

}  // namespace

std::vector<EntityField> fields_of(const Entity& entity) {
    return std::visit(Split{}, entity);
}

std::vector<FieldChange> changed_fields(const Entity& before, const Entity& after) {
    std::vector<FieldChange> changes;
    const auto old_fields = fields_of(before);
    const auto new_fields = fields_of(after);
    for (std::size_t i = 0; i < std::min(old_fields.size(), new_fields.size()); ++i) {
        if (!(old_fields[i] == new_fields[i])) {
            changes.push_back({old_fields[i], new_fields[i]});
        }
    }
    return changes;
}

}  // namespace jointlog
