#include "exchange/package_read.hpp"

namespace jointlog::exchange {

Recorded<MedicationCourse> read_course(PackageCells& cells) {
    Recorded<MedicationCourse> row;
    MedicationCourse& course = row.value;
    course.drug = cells.text("drug");
    course.drug_text = cells.text("drug_text");
    course.label = cells.text("label");
    course.route = cells.text("route");
    course.product = cells.text("product");
    course.start = cells.date("start_date");
    course.stop = cells.date("stop_date");
    course.ongoing = cells.yes_no("ongoing").value_or(false);
    course.stop_reason = cells.text("stop_reason");
    course.note = cells.text("note");
    row.meta = read_meta(cells, "course_id");
    return row;
}

Recorded<DoseStep> read_dose_step(PackageCells& cells) {
    Recorded<DoseStep> row;
    DoseStep& step = row.value;
    step.course = cells.needed_row("course_id");
    const std::string kind = cells.text("kind");
    if (kind != "dose" && kind != "held") {
        cells.refuse("kind", "neither dose nor held");
    }
    step.kind = kind == "held" ? StepKind::held : StepKind::dose;
    step.dose = cells.number("dose");
    step.unit = cells.text("dose_unit");
    step.frequency = cells.text("frequency");
    step.dose_text = cells.text("dose_text");
    step.start = cells.date("start_date");
    step.stop = cells.date("stop_date");
    step.note = cells.text("note");
    row.meta = read_meta(cells, "dose_id");
    return row;
}

Recorded<Administration> read_administration(PackageCells& cells) {
    Recorded<Administration> row;
    Administration& given = row.value;
    given.course = cells.row("course_id");
    given.drug = cells.text("drug");
    given.drug_text = cells.text("drug_text");
    given.label = cells.text("label");
    given.route = cells.text("route");
    given.product = cells.text("product");
    given.date = cells.date("date");
    given.dose = cells.number("dose");
    given.unit = cells.text("dose_unit");
    given.dose_text = cells.text("dose_text");
    given.joint = cells.text("joint");
    given.lot = cells.text("lot");
    given.note = cells.text("note");
    row.meta = read_meta(cells, "administration_id");
    return row;
}

Recorded<AdverseEvent> read_adverse_event(PackageCells& cells) {
    Recorded<AdverseEvent> row;
    AdverseEvent& event = row.value;
    event.term = cells.text("term");
    event.term_text = cells.text("term_text");
    if (const auto grade = cells.integer("grade")) {
        if (*grade < 1 || *grade > 5) {
            cells.refuse("grade", "no grade from 1 to 5");
        }
        event.grade = static_cast<int>(*grade);
    }
    event.ctcae_version = cells.text("ctcae_version");
    event.onset = cells.date("onset_date");
    event.end = cells.date("end_date");
    event.serious = cells.coded<YesNo>("serious", parse_yes_no);
    event.seriousness = cells.text("seriousness");
    event.outcome = cells.text("outcome");
    event.action_taken = cells.text("action_taken");
    event.related_drug = cells.text("related_drug");
    event.causality = cells.text("causality");
    event.assessed_by = cells.text("assessed_by");
    event.note = cells.text("note");
    row.meta = read_meta(cells, "event_id");
    return row;
}

Recorded<Fact> read_fact(PackageCells& cells) {
    Recorded<Fact> row;
    Fact& fact = row.value;
    fact.kind = cells.text("kind");
    fact.start = cells.date("start_date");
    fact.end = cells.date("end_date");
    fact.number = cells.number("value_num");
    fact.text = cells.text("value");
    fact.words = read_words(cells, fact.number ? fact.number->to_string() : fact.text);
    fact.unit = cells.text("unit");
    fact.note = cells.text("note");
    row.meta = read_meta(cells, "fact_id");
    return row;
}

Recorded<ReportedScore> read_reported_score(PackageCells& cells) {
    Recorded<ReportedScore> row;
    ReportedScore& score = row.value;
    score.date = cells.date("score_date");
    score.index = cells.text("index");
    score.variant = cells.text("variant");
    score.value.value = cells.needed_number("value");
    score.value.comparator = read_comparator(cells, "comparator");
    score.words = read_words(cells, to_string(ObservedValue(score.value)));
    score.source = cells.text("source");
    row.meta = read_meta(cells, "row_id");
    return row;
}

PackagedScore read_computed_score(PackageCells& cells) {
    PackagedScore score;
    score.visit = cells.needed_row("visit_id");
    score.index = cells.text("index");
    score.value = cells.text("value");
    score.category = cells.text("category");
    score.missing = cells.text("missing");
    score.line = cells.cursor().line();
    return score;
}

}  // namespace jointlog::exchange
