#include "exchange/package_fields.hpp"

namespace jointlog::exchange {

PackageTable patients_table() {
    PackageTable table{"patients.csv", "One row per patient.", {}, {"patient_id"}};
    table.fields = {
        patient_field(),
        text_field("name", "name", "entered", Privacy::person),
        text_field("name_kana", "name in kana", "entered", Privacy::person),
        code_field("sex", "sex as recorded: F female, M male, O other, U unknown", "F;M;O;U"),
    };
    const auto add_date = [&table](const std::string& name, const std::string& meaning) {
        table.fields.push_back(date_field(name, meaning));
        table.fields.push_back(exact_day_field(name));
        table.fields.push_back(words_field(name));
    };
    add_date("birth_date", "date of birth");
    for (const std::size_t from_end : {2U, 3U}) {  // the words are free text
        table.fields[table.fields.size() - from_end].privacy = Privacy::person;
    }
    table.fields.push_back(with_privacy(
        code_field(
            "age_at_first_visit",
            "whole years on study day 0; least/greatest where the date of birth leaves both; "
            "90+ for everyone who is or may be over 89 on the last day that this package "
            "covers; empty: not known",
            {}, "computed"),
        Privacy::study_only));
    add_date("onset_date", "first symptoms");
    add_date("diagnosis_date", "diagnosis");
    table.fields.push_back(
        code_field("rf", "rheumatoid factor, status as recorded", "unknown;neg;low_pos;high_pos"));
    add_date("rf_date", "date of the rf status");
    table.fields.push_back(code_field("acpa",
                                      "anti-citrullinated protein antibodies, status as recorded",
                                      "unknown;neg;low_pos;high_pos"));
    add_date("acpa_date", "date of the acpa status");
    table.fields.push_back(
        code_field("status", "follow-up", "active;paused;transferred;lost;died"));
    add_date("status_date", "date of the follow-up status");
    table.fields.push_back(code_field("research_use", "consent to research use",
                                      "not_asked;agreed;declined;withdrawn"));
    add_date("research_use_date", "date of the consent");
    table.fields.push_back(text_field("note", "note"));
    table.fields.push_back(with_privacy(row_field("row_id", "this row"), Privacy::trace));
    table.fields.push_back(version_field());
    return table;
}

PackageTable visits_table() {
    return {"visits.csv",
            "One row per visit.",
            {patient_field(), row_field("visit_id", "the visit"),
             date_field("visit_date", "day of the visit"), exact_day_field("visit_date"),
             precision_field(), words_field("visit_date"),
             code_field("assessor", "who examined", "clinician;patient;not_stated"),
             text_field("examiner", "name of the examiner", "entered", Privacy::person),
             text_field("place", "place"), text_field("note", "note"), version_field()},
            {"visit_id"}};
}

PackageTable joints_table() {
    return {"joints.csv",
            "One row per joint and visit.",
            {patient_field(), row_field("visit_id", "the visit"),
             code_field("joint", "joint code of catalog.csv"),
             code_field("state", "state of the joint",
                        "examined;not_examined;replaced;fused;amputated"),
             yes_no_field("tender", "tender, where examined"),
             yes_no_field("swollen", "swollen, where examined"), row_field("row_id", "this row"),
             version_field()},
            {"row_id"}};
}

PackageTable observations_table() {
    return {
        "observations.csv",
        "One row per measured or answered value: laboratory results, joint counts, global scales, "
        "questionnaire scores.",
        {patient_field(),
         row_field("visit_id", "the visit it was entered with"),
         date_field("obs_date", "specimen or examination date"),
         exact_day_field("obs_date"),
         with_privacy(code_field("obs_time", "time of day, HH:MM"), Privacy::trace),
         precision_field(),
         words_field("obs_date"),
         code_field("variable", "code of catalog.csv"),
         code_field("value_type", "kind of value", "numeric;ordinal;titre;text;missing"),
         text_field("value_text", "the value as typed"),
         code_field(
             "value_code",
             "the step of an ordinal result, the same however it was typed: '-' '+/-' '1+' "
             "... or negative, positive, borderline, indeterminate; of a text result its text, "
             "where it was typed otherwise"),
         number_field("value_num", "{see unit}", "the number; of a titre the dilution"),
         code_field("comparator", "the value lies below or above the number", "<;<=;>;>="),
         code_field("unit", "unit as stated, UCUM"),
         number_field(
             "value_canonical", "{see unit_canonical}",
             "the number in the canonical unit, converted exactly, or to 15 digits where the "
             "quotient does not end; empty where the unit has no conversion",
             "computed"),
         code_field("unit_canonical", "canonical unit of the variable, UCUM", {}, "catalogue"),
         number_field("ref_low", "{see unit}", "lower bound of the laboratory's own interval"),
         yes_no_field("ref_low_inclusive", "whether the bound itself lies inside"),
         number_field("ref_high", "{see unit}", "upper bound of the laboratory's own interval"),
         yes_no_field("ref_high_inclusive", "whether the bound itself lies inside"),
         text_field("ref_text", "interval in the laboratory's words"),
         text_field("flag_reported", "the laboratory's own flag"),
         code_field("flag_derived", "position in the row's own interval", "below;inside;above",
                    "computed"),
         text_field(
             "method",
             "method of a laboratory value; of a score computed from a questionnaire's answers: "
             "'answers', a digit per item in order ('-': not answered), the HAQ by "
             "category with 'a' for aids and 'h' for help; behind ';' the result"),
         text_field("laboratory", "laboratory", "entered", Privacy::person),
         code_field("unit_origin", "whether the source printed the unit", "stated;inferred"),
         code_field("date_origin", "whether the source printed the date", "stated;inferred"),
         code_field("missing", "why there is no value",
                    "not_done;declined;pending;not_assessable;below_detection;above_range;unknown"),
         code_field("voice", "whose value it is", "laboratory;clinician;patient;not_stated"),
         row_field("row_id", "this row"),
         version_field()},
        {"row_id"}};
}

PackageTable scores_table() {
    const std::string index_meaning =
        "index code: das28_esr das28_crp das28_esr3 das28_crp3 cdai (CDAI-RA, not the Crohn's "
        "index) sdai rapid3 rapid3_10 pas pas2; "
        "reported also das28 and questionnaire scores";
    return {
        "scores.csv",
        "One row per index and visit, computed or not, and per reported score.",
        {patient_field(),
         key_field("score_id",
                   "names the row: visit_id/index of a computed score, row_id of a reported one"),
         row_field("visit_id", "the visit; empty for reported scores"),
         date_field("score_date", "day of the visit, or date as reported"),
         exact_day_field("score_date"),
         precision_field(),
         words_field("score_date"),
         code_field("index", index_meaning),
         code_field("variant", "variant of a reported score; empty: not stated",
                    "esr;crp;esr3;crp3"),
         code_field("origin", "computed from this package's inputs, or known only as a number",
                    "computed;reported", "computed"),
         code_field("voice",
                    "whose joint counts and globals a computed score is from: the assessor of the "
                    "visit",
                    "clinician;patient;not_stated"),
         number_field("value", "{score}", "the unrounded score; shortest decimal of the double",
                      "computed"),
         code_field("comparator", "of a reported score", "<;<=;>;>="),
         text_field("value_text", "as displayed, or as typed where reported", "computed"),
         code_field("category", "published category of the unrounded value",
                    "remission;low;moderate;high", "computed"),
         code_field("category_possible", "categories that the interval allows, separated by ';'",
                    {}, "computed"),
         code_field("cutoff_set", "id of the cut-off set", {}, "computed"),
         code_field("formula_id", "formula and version", {}, "computed"),
         with_privacy(
             code_field("inputs",
                        "input=row_id of its observation; a count of the joint map: input=visit_id "
                        "of its rows in joints.csv; separated by ';'",
                        {}, "computed"),
             Privacy::row_id),
         code_field("input_days", "input=days from the visit, negative before it; separated by ';'",
                    {}, "computed"),
         code_field(
             "chosen_among",
             "input=number of usable values of its day that it was chosen among, where there "
             "was more than one; separated by ';'",
             {}, "computed"),
         code_field(
             "course_changed",
             "inputs between whose date and the visit a drug or dose changed; separated by ';'", {},
             "computed"),
         number_field("low", "{score}", "lower end where an input was censored", "computed"),
         number_field("high", "{score}", "upper end where an input was censored", "computed"),
         code_field("missing",
                    "inputs that were missing, or not usable for the reason behind the colon "
                    "(out_of_range, above_range, below_one), separated by '+'",
                    {}, "computed"),
         integer_field("tender_n_assessed", "{joints}",
                       "joints of the 28 assessed for tenderness in the joint map; empty where the "
                       "count was typed: it has no number assessed",
                       "computed"),
         integer_field("swollen_n_assessed", "{joints}",
                       "joints of the 28 assessed for swelling in the joint map; empty where the "
                       "count was typed: it has no number assessed",
                       "computed"),
         text_field("source", "source of a reported score"),
         row_field("row_id", "the reported score"),
         version_field("of the reported score: number of the operation that wrote it")},
        {"score_id"}};
}

PackageTable notes_table() {
    return {"notes.csv",
            "One row per note.",
            {patient_field(), row_field("note_id", "the note"), date_field("note_date", "date"),
             exact_day_field("note_date"), words_field("note_date"), text_field("note", "text"),
             version_field()},
            {"note_id"}};
}

}  // namespace jointlog::exchange
