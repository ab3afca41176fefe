#include "unit/app/trap_record.hpp"

namespace jointlog::test {

namespace {

/// Every other one in kanji and kana, so that the encodings differ.
const char* const words[] = {"Hawthorne-", "山田花子", "ﾔﾏﾀﾞﾊﾅｺ", "Ōtani 'R'; ", "高橋病院"};

}  // namespace

std::string TrapRecord::trap(const std::string& of) {
    ++m_count;
    std::string text = words[m_count % 5] + of + std::to_string(1000 + m_count);
    secrets.push_back(text);
    return text;
}

PartialDate TrapRecord::on(int year, int month, int day) {
    days.push_back(*make_day(year, month, day));
    return PartialDate::exactly(days.back());
}

TrapRecord::TrapRecord() {
    const app::Environment environment{
        std::make_shared<ManualClock>(Instant{1'725'260'400'000, 540}),
        std::make_shared<SeededIds>(11),
        {},
        {}};
    auto created =
        app::Session::create(folder / "hospital-records.jointlog", Mode::clinic, environment);
    REQUIRE(created);
    session = std::move(*created);
    REQUIRE(session->set_default_person(trap("recorder")));
    add_catalogue();
    for (int person = 0; person < persons; ++person) {
        secrets.push_back(code(person));
        add_person(person);
    }
    app::ImportRequest labs;
    const std::string file = trap("import") + ".csv";
    secrets.push_back(file);
    std::ofstream(folder / file) << "patient,date,analyte,value,unit,lab,method\n" + code(0)
                                        + ",2024-03-05,CRP,1.2,mg/L," + trap("lab") + ","
                                        + trap("method") + "\n";
    days.push_back(*make_day(2024, 3, 5));
    labs.sources = {folder / file};
    const auto imported = app::import_csv(*session, labs);
    REQUIRE(imported);
    REQUIRE(imported->rows.added == 1);
}

void TrapRecord::add_catalogue() {
    catalog::Item own;
    own.code = "TRAPOWN";
    own.en = trap("analyte");
    own.ja = trap("analyte");
    own.units = {{"U/mL", "U/mL", Decimal{1, 0}}};
    REQUIRE(app::put_analyte(*session, own, {}));
    REQUIRE(app::put_laboratory(*session, {"TRAPLAB", trap("laboratory"), trap("note")}, {}));
    LaboratoryProfile profile;
    profile.laboratory = "TRAPLAB";
    profile.analyte = "CRP";
    profile.valid_from = *make_day(2023, 4, 1);
    profile.unit = "mg/L";
    profile.method = trap("profile");
    REQUIRE(app::put_profile(*session, profile, {}));
    for (const char* secret : {"TRAPOWN", "trapown", "TRAPLAB", "2023-04-01", "hospital-records"}) {
        secrets.emplace_back(secret);
    }
}

void TrapRecord::add_person(int person) {
    OperationDraft draft = session->draft(OperationKind::add, code(person));
    draft.who = trap("who");
    draft.why = trap("why");
    Patient patient;
    patient.code = code(person);
    patient.name = trap("name");
    patient.kana = trap("kana");
    patient.sex = person == 0 ? Sex::male : Sex::female;
    patient.birth = on(1934 + person, 11, 3 + person);
    patient.onset = PartialDate{make_day(2019, 5, 1), make_day(2019, 5, 31), trap("onset")};
    patient.diagnosis = PartialDate{make_day(2020, 1, 1), make_day(2020, 12, 31), {}};
    patient.rf_date = on(2024, 1, 4);
    patient.follow_up_date = on(2025, 2, 6);
    patient.research_use = ResearchUse::agreed;
    patient.research_use_date = on(2024, 1, 9);
    patient.note = trap("note");
    draft.add(patient);
    add_visits(draft, person);
    add_drugs(draft, person);
    add_events(draft, person);
    const auto stored = session->commit(std::move(draft));
    INFO((stored ? std::string() : stored.error().detail));
    REQUIRE(stored);
}

void TrapRecord::add_visits(OperationDraft& draft, int person) {
    const RowId first = draft.add(Visit{on(2024, 3, 4 + person), trap("place"), Voice::clinician,
                                        trap("examiner"), trap("visit")});
    const RowId second = draft.add(Visit{on(2024, 9, 17 + person), {}, Voice::clinician, {}, {}});
    for (const RowId& visit : {first, second}) {
        const PartialDate date =
            visit == first ? on(2024, 3, 4 + person) : on(2024, 9, 17 + person);
        const auto value = [&](const std::string& item, const std::string& unit,
                               ObservedValue observed) {
            Observation row;
            row.item = item;
            row.date = date;
            row.minute = 727;
            row.visit = visit;
            row.value = std::move(observed);
            row.basis = std::make_shared<Basis>(Basis{
                unit, trap("lab"), trap("method"), {{}, Decimal{3, 1}, true, true, trap("ref")}});
            row.words = trap("typed");
            row.flag_reported = trap("flag");
            draft.add(row);
        };
        value("TJC28", "{joints}", Numeric{Decimal{3, 0}});
        value("SJC28", "{joints}", Numeric{Decimal{2, 0}});
        value("PTGA", "mm", Numeric{Decimal{30 + person, 0}});
        value("EGA", "mm", Numeric{Decimal{20, 0}});
        value("CRP", "mg/L", Numeric{Decimal{55, 1}});
        value("ESR", "mm/h", Numeric{Decimal{20, 0}});
        value("TRAPOWN", "U/mL", Numeric{Decimal{7, 0}});
        value("ANA", "", FreeText{trap("text")});
    }
    draft.add(JointFinding{first, "MCP2_R", JointState::examined, true, false});
    draft.add(Note{on(2024, 4, 18 + person), trap("note")});
    ReportedScore reported;
    reported.index = "das28";
    reported.value = Numeric{Decimal{29, 1}};
    reported.words = trap("reported");
    reported.date = on(2023, 12, 12);
    reported.source = trap("letter");
    draft.add(reported);
}

void TrapRecord::add_drugs(OperationDraft& draft, int person) {
    MedicationCourse course;
    course.drug = "mtx";
    course.drug_text = trap("drug");
    course.label = trap("label");
    course.route = trap("route");
    course.product = trap("product");
    course.start = on(2024, 3, 4 + person);
    course.stop_reason = trap("stop");
    course.note = trap("note");
    const RowId id = draft.add(course);
    DoseStep step;
    step.course = id;
    step.dose = Decimal{8, 0};
    step.unit = trap("unit");
    step.frequency = trap("frequency");
    step.dose_text = trap("dose");
    step.start = PartialDate{make_day(2024, 4, 1), make_day(2024, 4, 30), trap("april")};
    step.note = trap("note");
    draft.add(step);
    Administration given;
    given.course = id;
    given.drug = trap("code");
    given.drug_text = trap("drug");
    given.label = trap("label");
    given.route = "subcutaneous";
    given.product = trap("product");
    given.date = on(2024, 5, 21 + person);
    given.dose = Decimal{40, 0};
    given.unit = "mg";
    given.dose_text = trap("dose");
    given.lot = trap("lot");
    given.note = trap("note");
    draft.add(given);
}

void TrapRecord::add_events(OperationDraft& draft, int person) {
    AdverseEvent event;
    event.term = person == 0 ? "PNEUMONIA" : "UPPER_RESPIRATORY_INFECTION";
    event.term_text = trap("term");
    event.onset = on(2024, 6, 7 + person);
    event.end = PartialDate{make_day(2024, 7, 1), make_day(2024, 7, 31), {}};
    event.related_drug = trap("drug");
    event.assessed_by = trap("assessor");
    event.note = trap("note");
    draft.add(event);
    AdverseEvent typed;
    typed.term_text = trap("term");
    draft.add(typed);
    Fact weight;
    weight.kind = "weight";
    weight.start = on(2024, 8, 12 + person);
    weight.number = Decimal{60 + person, 0};
    weight.unit = "kg";
    weight.words = trap("weight");
    weight.note = trap("note");
    draft.add(weight);
    Fact planned;
    planned.kind = "planned_visit";
    planned.start = on(2024, 9, 17 + person);
    planned.text = "2025-01-2" + std::to_string(person);
    secrets.push_back(planned.text);
    planned.words = trap("planned");
    draft.add(planned);
}

}  // namespace jointlog::test
