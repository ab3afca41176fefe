#pragma once

#include <concepts>
#include <type_traits>

#include "jointlog/domain/operation.hpp"
#include "jointlog/domain/text.hpp"

/// The columns of each clinical table, told once: columns(visitor, value) names every field of a value in the order
/// of its columns. One visitor makes the SQL, one binds, one reads, one hashes; what is not told here is not stored.
namespace jointlog::storage {

template <class T, class Value>
concept Is = std::same_as<std::remove_const_t<T>, Value>;

/// How many alternatives an enumeration of the domain has; numbers outside are damage.
template <class Enum>
inline constexpr int enumerators = 0;
template <>
inline constexpr int enumerators<Sex> = 4;
template <>
inline constexpr int enumerators<Serology> = 4;
template <>
inline constexpr int enumerators<FollowUp> = 5;
template <>
inline constexpr int enumerators<ResearchUse> = 4;
template <>
inline constexpr int enumerators<Voice> = 4;
template <>
inline constexpr int enumerators<JointState> = 5;
template <>
inline constexpr int enumerators<StepKind> = 2;
template <>
inline constexpr int enumerators<YesNo> = 3;
template <>
inline constexpr int enumerators<Comparator> = 5;
template <>
inline constexpr int enumerators<Missing> = 7;
template <>
inline constexpr int enumerators<RowStatus> = 2;
template <>
inline constexpr int enumerators<OperationKind> = 11;

/// What the patient list is searched by.
[[nodiscard]] inline std::string search_key(const Patient& patient) {
    return fold(patient.code + ' ' + patient.name + ' ' + patient.kana);
}

void columns(auto& v, Is<Patient> auto& p) {
    v.text("code", p.code);
    v.text("name", p.name);
    v.text("kana", p.kana);
    v.derived("fold", [&p] { return search_key(p); });
    v.choice("sex", p.sex);
    v.date("birth_", p.birth);
    v.date("onset_", p.onset);
    v.date("diagnosis_", p.diagnosis);
    v.choice("rf", p.rf);
    v.date("rf_", p.rf_date);
    v.choice("acpa", p.acpa);
    v.date("acpa_", p.acpa_date);
    v.choice("follow_up", p.follow_up);
    v.date("follow_up_", p.follow_up_date);
    v.choice("research_use", p.research_use);
    v.date("research_use_", p.research_use_date);
    v.text("note", p.note);
}

void columns(auto& v, Is<Visit> auto& visit) {
    v.date("", visit.date);
    v.text("place", visit.place);
    v.choice("assessor", visit.assessor);
    v.person("examiner", visit.examiner);
    v.text("note", visit.note);
}

void columns(auto& v, Is<Observation> auto& o) {
    v.item("item", o.item);
    v.key_date(o.date);
    v.integer("minute", o.minute);
    v.reference("visit", o.visit);
    v.choice("voice", o.voice);
    v.basis("basis", o.basis);
    v.value(o.value);
    v.text("words", o.words);
    v.text("flag_reported", o.flag_reported);
    v.origins("inferred", o.unit_origin, o.date_origin);
}

void columns(auto& v, Is<JointFinding> auto& j) {
    v.reference("visit", j.visit);
    v.joint("joint", j.joint);
    v.choice("state", j.state);
    v.flag("tender", j.tender);
    v.flag("swollen", j.swollen);
}

void columns(auto& v, Is<MedicationCourse> auto& c) {
    v.text("drug", c.drug);
    v.text("drug_text", c.drug_text);
    v.text("label", c.label);
    v.text("route", c.route);
    v.text("product", c.product);
    v.date("start_", c.start);
    v.date("stop_", c.stop);
    v.flag("ongoing", c.ongoing);
    v.text("stop_reason", c.stop_reason);
    v.text("note", c.note);
}

void columns(auto& v, Is<DoseStep> auto& s) {
    v.reference("course", s.course);
    v.choice("kind", s.kind);
    v.decimal("dose_", s.dose);
    v.unit("unit", s.unit);
    v.text("frequency", s.frequency);
    v.text("dose_text", s.dose_text);
    v.date("start_", s.start);
    v.date("stop_", s.stop);
    v.text("note", s.note);
}

void columns(auto& v, Is<Administration> auto& a) {
    v.reference("course", a.course);
    v.text("drug", a.drug);
    v.text("drug_text", a.drug_text);
    v.text("label", a.label);
    v.text("route", a.route);
    v.text("product", a.product);
    v.date("", a.date);
    v.decimal("dose_", a.dose);
    v.unit("unit", a.unit);
    v.text("dose_text", a.dose_text);
    v.joint("joint", a.joint);
    v.text("lot", a.lot);
    v.text("note", a.note);
}

void columns(auto& v, Is<AdverseEvent> auto& e) {
    v.text("term", e.term);
    v.text("term_text", e.term_text);
    v.integer("grade", e.grade);
    v.text("ctcae_version", e.ctcae_version);
    v.date("onset_", e.onset);
    v.date("end_", e.end);
    v.choice("serious", e.serious);
    v.text("seriousness", e.seriousness);
    v.text("outcome", e.outcome);
    v.text("action_taken", e.action_taken);
    v.text("related_drug", e.related_drug);
    v.text("causality", e.causality);
    v.text("assessed_by", e.assessed_by);
    v.text("note", e.note);
}

void columns(auto& v, Is<Fact> auto& f) {
    v.text("kind", f.kind);
    v.date("start_", f.start);
    v.date("end_", f.end);
    v.decimal("number_", f.number);
    v.unit("unit", f.unit);
    v.text("text", f.text);
    v.text("words", f.words);
    v.text("note", f.note);
}

void columns(auto& v, Is<ReportedScore> auto& r) {
    v.text("score", r.index);
    v.text("variant", r.variant);
    v.number(r.value);
    v.text("words", r.words);
    v.date("", r.date);
    v.text("source", r.source);
}

void columns(auto& v, Is<Note> auto& n) {
    v.date("", n.date);
    v.text("text", n.text);
}

}  // namespace jointlog::storage
