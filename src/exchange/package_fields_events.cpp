#include "exchange/package_fields.hpp"

namespace jointlog::exchange {
namespace {

PackageField dose_per_week_field() {
    return number_field("dose_per_week", "{see dose_unit}",
                        "dose times occasions per week, where both are known; empty for "
                        "schedules of 3 or 6 weeks or of months, whose share of a week is no "
                        "finite decimal",
                        "computed");
}

}  // namespace

PackageTable medications_table() {
    return {
        "medications.csv",
        "One row per course of a drug.",
        {patient_field(),
         row_field("course_id", "the course"),
         code_field("drug", "drug code of catalog.csv; empty: only the text is known"),
         text_field("drug_text", "drug as typed"),
         code_field("drug_class", "class of the drug", {}, "catalogue"),
         code_field("atc", "ATC code", {}, "catalogue"),
         code_field("regulatory_status",
                    "whether the drug or other intervention is approved, as the catalogue knows it",
                    {}, "catalogue"),
         text_field("label", "the source's own name of the course"),
         code_field("route", "route"),
         text_field("product", "product as recorded"),
         date_field("start_date", "start"),
         exact_day_field("start_date"),
         words_field("start_date"),
         date_field("stop_date", "stop"),
         exact_day_field("stop_date"),
         words_field("stop_date"),
         yes_no_field("ongoing", "recorded as ongoing"),
         code_field("stop_reason", "stop reason as recorded"),
         text_field("note", "note"),
         version_field()},
        {"course_id"}};
}

PackageTable medication_doses_table() {
    return {"medication_doses.csv",
            "One row per constant dose of a course, held intervals included.",
            {patient_field(), row_field("course_id", "the course"),
             row_field("dose_id", "this step"), code_field("kind", "dose, or held", "dose;held"),
             number_field("dose", "{see dose_unit}", "dose"),
             code_field("dose_unit", "unit of the dose, UCUM"),
             code_field("frequency", "frequency code"),
             text_field("dose_text", "dose as typed, where it is not the number"),
             dose_per_week_field(), date_field("start_date", "start"),
             exact_day_field("start_date"), words_field("start_date"),
             date_field("stop_date", "stop; empty: until the next step or the course's stop"),
             exact_day_field("stop_date"), words_field("stop_date"), text_field("note", "note"),
             version_field()},
            {"dose_id"}};
}

PackageTable administrations_table() {
    return {
        "administrations.csv",
        "One row per single infusion, injection or dose.",
        {patient_field(),
         row_field("administration_id", "this row"),
         row_field("course_id", "the course it belongs to"),
         code_field("drug", "drug code of catalog.csv; empty: only the text is known"),
         text_field("drug_text", "drug as typed"),
         code_field("drug_class", "class of the drug", {}, "catalogue"),
         code_field("regulatory_status",
                    "whether the drug or other intervention is approved, as the catalogue knows it",
                    {}, "catalogue"),
         text_field("label", "the source's own name of the course"),
         code_field("route", "route"),
         text_field("product", "product as recorded"),
         date_field("date", "date"),
         exact_day_field("date"),
         precision_field(),
         words_field("date"),
         number_field("dose", "{see dose_unit}", "dose"),
         code_field("dose_unit", "unit of the dose, UCUM"),
         text_field("dose_text", "dose as typed, where it is not the number"),
         code_field("joint", "joint code, for an injection into a joint"),
         text_field("lot", "lot"),
         number_field("prednisolone_eq_mg", "mg",
                      "of a systemic glucocorticoid: dose times prednisolone_factor; exact, or "
                      "the shortest decimal of the double where it is no finite decimal",
                      "computed"),
         code_field("prednisolone_factor",
                    "mg of prednisolone to 1 mg of the drug, a decimal or a fraction (20/3)", {},
                    "catalogue"),
         text_field("prednisolone_source", "where the factor is from", "catalogue", Privacy::keep),
         text_field("note", "note"),
         version_field()},
        {"administration_id"}};
}

PackageTable adverse_events_table() {
    return {
        "adverse_events.csv",
        "One row per adverse event as recorded; nothing is judged by the program.",
        {patient_field(),
         row_field("event_id", "this row"),
         code_field("term", "term code of catalog.csv; empty: only the text is known"),
         text_field("term_text", "term as typed"),
         integer_field("grade", {}, "CTCAE grade 1 to 5", "entered"),
         code_field("ctcae_version", "CTCAE version of the grade", "5.0;6.0"),
         date_field("onset_date", "onset"),
         exact_day_field("onset_date"),
         words_field("onset_date"),
         date_field("end_date", "end"),
         exact_day_field("end_date"),
         words_field("end_date"),
         code_field("serious", "serious by ICH E2A", "unknown;no;yes"),
         code_field("seriousness",
                    "criteria of seriousness by ICH E2A that were recorded, joined by ';': death, "
                    "life_threatening, hospitalisation, disability, congenital_anomaly, "
                    "medically_important; one that is not named was not recorded"),
         code_field("outcome", "outcome by ICH E2B",
                    "recovered;recovering;not_recovered;sequelae;fatal;unknown"),
         code_field("action_taken", "action taken with the drug",
                    "none;reduced;increased;interrupted;withdrawn;not_applicable;unknown"),
         text_field("related_drug", "related drug as recorded"),
         code_field("causality", "causality by WHO-UMC",
                    "certain;probable;possible;unlikely;unclassified;unassessable"),
         text_field("assessed_by", "who assessed", "entered", Privacy::person),
         text_field("note", "note"),
         withheld_field(
             "why there is no term: rare, of fewer than 5 persons; typed_only: it has no "
             "code"),
         version_field()},
        {"event_id"}};
}

PackageTable facts_table() {
    return {
        "facts.csv",
        "One row per fact: weight, blood pressure, comorbidity, surgery, vaccination, imaging and "
        "others.",
        {patient_field(), row_field("fact_id", "this row"),
         code_field("kind", "kind code of catalog.csv"), date_field("start_date", "date or start"),
         exact_day_field("start_date"), words_field("start_date"), date_field("end_date", "end"),
         exact_day_field("end_date"), words_field("end_date"),
         text_field("value_text", "value as typed"),
         number_field("value_num", "{see unit}", "the number, where the kind has one"),
         text_field("value", "the code, text, joint or date, where the kind has one", "entered",
                    Privacy::coded),
         code_field("unit", "unit, UCUM"), text_field("note", "note"),
         withheld_field("why there is no kind, or no value: rare, of fewer than 5 persons; "
                        "typed_only: words or a date"),
         version_field()},
        {"fact_id"}};
}

PackageTable exposures_table() {
    return {
        "exposures.csv",
        "One row per patient, drug and constant dose, derived from medications and "
        "medication_doses.",
        {patient_field(),
         key_field("exposure_id", "names the row: dose_id, or course_id of a course without doses"),
         row_field("course_id", "the course"),
         row_field("dose_id", "the dose step; empty: a course without doses"),
         code_field("drug", "drug code of catalog.csv", {}, "entered"),
         text_field("drug_text", "drug as typed"),
         code_field("class", "class of the drug", {}, "catalogue"),
         code_field("route", "route"),
         integer_field("line_no", {},
                       "order in which the patient's bDMARD and tsDMARD drugs first started; "
                       "empty for other classes",
                       "computed"),
         code_field("kind",
                    "dose, or held; without a dose_id: days of the course of which no dose is "
                    "recorded; a dose that goes on after a pause has a row for each part",
                    "dose;held"),
         date_field("start", "start"),
         day_field("start_earliest", "first day it may be"),
         day_field("start_latest", "last day it may be"),
         date_field("stop",
                    "stop: the step's own, else the next step's start, else the course's, else "
                    "the end of follow-up"),
         day_field("stop_earliest", "first day it may be"),
         day_field("stop_latest", "last day it may be"),
         number_field("dose", "{see dose_unit}", "dose"),
         code_field("dose_unit", "unit of the dose, UCUM"),
         code_field("frequency", "frequency code"),
         dose_per_week_field(),
         number_field(
             "prednisolone_eq_mg_per_day", "mg/d",
             "systemic glucocorticoids in mg: a seventh of dose_per_week times "
             "prednisolone_factor; exact, or the shortest decimal of the double where it is "
             "no finite decimal; empty for a glucocorticoid that is not named",
             "computed"),
         code_field("prednisolone_factor",
                    "mg of prednisolone to 1 mg of the drug, a decimal or a fraction (20/3)", {},
                    "catalogue"),
         text_field("prednisolone_source", "where the factor is from", "catalogue", Privacy::keep),
         code_field("stop_reason", "stop reason of the course, on its last row"),
         code_field("end_kind",
                    "how the row ends. dose_changed: a step of the same course follows; "
                    "switched: a course of another drug of the same group "
                    "(csDMARD, or bDMARD and tsDMARD) starts on the stop day or the day after; "
                    "lost, transferred, died: the "
                    "follow-up status of a course that was not stopped",
                    "stopped;switched;dose_changed;ongoing_at_cut;lost;transferred;died",
                    "computed"),
         integer_field("at_risk_from", "d",
                       "days from the start of the course (of joined courses: the first) to the "
                       "start of this row; empty where one of them is not one day",
                       "computed"),
         integer_field("at_risk_to", "d",
                       "days from the start of the course to the start of its next row, else to "
                       "its stop; where it goes on and the package tells no stop: to the patient's "
                       "last visit or result; empty where one of them is not one day",
                       "computed"),
         yes_no_field("course_ended",
                      "whether the course ended with this row (stopped, switched); 0: its "
                      "follow-up ended, or a row of the same course follows",
                      "computed"),
         text_field("overlaps",
                    "dose steps of the same drug and route that stand for some of the same days, "
                    "as recorded (dose_id, joined by ;): nothing is cut or added up; empty: none "
                    "for certain",
                    "computed", Privacy::row_id)},
        {"exposure_id"}};
}

PackageTable catalog_table() {
    return {
        "catalog.csv",
        "Codes that occur in this package, with names; and the record's laboratories and persons.",
        {code_field("kind", "what the code names",
                    "variable;joint;drug;adverse_event;fact;laboratory;person", "record"),
         text_field("code", "code, or name", "record", Privacy::keep),
         text_field("name_en", "English name", "catalogue", Privacy::keep),
         text_field("name_ja", "Japanese name", "catalogue", Privacy::keep),
         code_field("unit", "canonical unit, UCUM", {}, "catalogue"),
         code_field("loinc", "LOINC code", {}, "catalogue"),
         code_field("jlac10", "JLAC10 code", {}, "catalogue"),
         code_field("atc", "ATC code", {}, "catalogue"),
         text_field("group", "class, group or role", "catalogue", Privacy::keep)},
        {"kind", "code"}};
}

PackageTable settings_table() {
    return {"settings.csv",
            "Settings of the record that the scores depend on.",
            {code_field("name", "setting", {}, "record"),
             text_field("value", "value", "record", Privacy::keep)},
            {"name"}};
}

}  // namespace jointlog::exchange
