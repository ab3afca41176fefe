#pragma once

#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "jointlog/domain/patient_record.hpp"

/// An invented patient with a mixed course of two years: gaps, a visit without CRP, values below a limit, a
/// laboratory that changed its unit and its interval, a drug stopped, one held, infusions, events of grade 1 to 3.
namespace jointlog::test {

/// Builds a record row by row; ids are counted up.
class RecordBuilder {
public:
    RecordBuilder() {
        m_record.patient.value.code = "P-0042";
        m_record.patient.value.sex = Sex::female;
        m_record.patient.meta.id = id();
    }

    RowId visit(const std::string& date) {
        Visit visit;
        visit.date = parse_date(date).value();
        m_visit = id();
        m_date = visit.date;
        m_record.visits.push_back({visit, {m_visit, 1, RowStatus::recorded, false}});
        return m_visit;
    }

    /// A value of the visit that was added last.
    RowId value(const std::string& item, const std::string& text, const std::string& unit) {
        Observation observation = make(item, m_date, text, unit);
        observation.visit = m_visit;
        observation.voice = Voice::clinician;
        return add(std::move(observation));
    }

    RowId lab(const std::string& item, const std::string& date, const std::string& text,
              const std::string& unit, std::optional<std::string> low = {},
              std::optional<std::string> high = {}, const std::string& method = {}) {
        Observation observation = make(item, parse_date(date).value(), text, unit);
        Basis basis = *observation.basis;
        basis.method = method;
        basis.laboratory = "Lab A";
        if (low)
            basis.interval.low = Decimal::parse(*low).value();
        if (high)
            basis.interval.high = Decimal::parse(*high).value();
        observation.basis = std::make_shared<const Basis>(basis);
        return add(std::move(observation));
    }

    RowId course(const std::string& drug, const std::string& start, const std::string& stop = {},
                 const std::string& reason = {}) {
        MedicationCourse course;
        course.drug = drug;
        if (!start.empty())
            course.start = parse_date(start).value();
        if (!stop.empty())
            course.stop = parse_date(stop).value();
        course.ongoing = stop.empty();
        course.stop_reason = reason;
        m_course = id();
        m_record.courses.push_back({course, meta(m_course)});
        return m_course;
    }

    /// A dose of the course that was added last; an empty dose is a hold.
    RowId dose(const std::string& start, const std::string& number, const std::string& frequency,
               const std::string& stop = {}) {
        DoseStep step;
        step.course = m_course;
        step.start = parse_date(start).value();
        if (!stop.empty())
            step.stop = parse_date(stop).value();
        step.frequency = frequency;
        step.unit = "mg";
        if (number.empty()) {
            step.kind = StepKind::held;
        } else {
            step.dose = Decimal::parse(number).value();
        }
        const RowId row = id();
        m_record.dose_steps.push_back({step, meta(row)});
        return row;
    }

    RowId infusion(const std::string& drug, const std::string& date, const std::string& number) {
        Administration administration;
        administration.drug = drug;
        administration.route = "intravenous infusion";
        administration.date = parse_date(date).value();
        administration.dose = Decimal::parse(number).value();
        administration.unit = "mg";
        const RowId row = id();
        m_record.administrations.push_back({administration, meta(row)});
        return row;
    }

    RowId event(const std::string& words, int grade, const std::string& onset,
                const std::string& end = {}) {
        AdverseEvent event;
        event.term_text = words;
        event.grade = grade;
        event.ctcae_version = "5.0";
        event.onset = parse_date(onset).value();
        if (!end.empty())
            event.end = parse_date(end).value();
        event.outcome = end.empty() ? "not_recovered" : "recovered";
        const RowId row = id();
        m_record.adverse_events.push_back({event, meta(row)});
        return row;
    }

    RowId reported(const std::string& index, const std::string& variant, const std::string& text,
                   const std::string& date, const std::string& source) {
        ReportedScore score;
        score.index = index;
        score.variant = variant;
        score.value = parse_numeric(text).value();
        score.date = parse_date(date).value();
        score.source = source;
        const RowId row = id();
        m_record.reported_scores.push_back({score, meta(row)});
        return row;
    }

    RowId fact(const std::string& kind, const std::string& date, const std::string& text) {
        Fact fact;
        fact.kind = kind;
        fact.start = parse_date(date).value();
        fact.text = text;
        const RowId row = id();
        m_record.facts.push_back({fact, meta(row)});
        return row;
    }

    [[nodiscard]] PatientRecord& record() { return m_record; }

private:
    RowId id() {
        RowId row;
        row.operation.bytes[15] = 1;
        row.ordinal = ++m_last;
        return row;
    }
    static RowMeta meta(RowId row) { return {row, 1, RowStatus::recorded, false}; }

    static Observation make(const std::string& item, const PartialDate& date,
                            const std::string& text, const std::string& unit) {
        Observation observation;
        observation.item = item;
        observation.date = date;
        if (text.empty()) {
            observation.value = Missing::not_done;
        } else if (auto number = parse_numeric(text)) {
            observation.value = number.value();
        } else {
            observation.value = FreeText{text};
        }
        Basis basis;
        basis.unit = unit;
        observation.basis = std::make_shared<const Basis>(basis);
        return observation;
    }

    RowId add(Observation observation) {
        const RowId row = id();
        m_record.observations.push_back({std::move(observation), meta(row)});
        return row;
    }

    PatientRecord m_record;
    RowId m_visit;
    RowId m_course;
    PartialDate m_date;
    int m_last = 0;
};

struct FixtureVisit {
    const char* date;
    const char* tender;
    const char* swollen;
    const char* patient_global;
    const char* evaluator_global;
    const char* mmp3;
    const char* crp;
    bool mg_per_litre = false;
};

inline PatientRecord timeline_patient() {
    RecordBuilder b;
    // From 2024-03 on the laboratory reports CRP in mg/L.
    const FixtureVisit visits[] = {
        {"2021-09-10", "9", "7", "60", "55", "180", "1.44"},
        {"2022-01-14", "7", "6", "55", "50", "160", "0.98"},
        {"2022-05-20", "10", "8", "66", "61", "190", "2.3"},
        {"2022-10-01", "11", "8", "62", "55", "198", "2.10"},
        {"2022-11-05", "9", "7", "64", "58", "184.2", "2.78"},
        {"2022-12-10", "7", "5", "48", "41", "142", "0.53"},
        {"2023-01-14", "8", "6", "52", "46", "153", "0.98"},
        {"2023-02-18", "5", "3", "40", "32", "120", "0.33"},
        {"2023-03-25", "9", "7", "60", "52", "168", "1.41"},
        {"2023-04-22", "6", "4", "42", "38", "", "0.49"},
        {"2023-09-16", "4", "3", "38", "30", "111.1", "0.209"},
        {"2023-10-21", "3", "1", "24", "18", "90.4", "<0.02"},
        {"2023-12-09", "2", "1", "22", "15", "55.60", "0.037"},
        {"2024-01-20", "3", "2", "", "20", "61.4", "<0.02"},
        {"2024-03-16", "8", "6", "64", "55", "134.9", "31.2", true},
        {"2024-04-27", "7", "4", "52", "40", "", ""},
        {"2024-06-08", "5", "3", "41", "30", "97.0", "2.7", true},
        {"2024-07-20", "6", "5", "50", "41", "109.2", "6.4", true},
        {"2024-09-02", "4", "3", "38", "20", "111.1", "2.1", true},
    };
    for (const FixtureVisit& visit : visits) {
        const std::string date = visit.date;
        b.visit(date);
        b.value("TJC28", visit.tender, "");
        b.value("SJC28", visit.swollen, "");
        if (*visit.patient_global != '\0')
            b.value("PTGA", visit.patient_global, "mm");
        b.value("EGA", visit.evaluator_global, "mm");
        if (date == "2023-12-09")
            b.value("PAIN", "20", "mm");
        if (date == "2023-04-22")
            b.value("HAQDI", "0.750", "{score}");
        if (*visit.mmp3 != '\0')
            b.lab("MMP3", date, visit.mmp3, "ng/mL", "17.3", "59.7");
        const bool old_interval = date < "2023-08";
        if (visit.mg_per_litre) {
            b.lab("CRP", date, visit.crp, "mg/L", {}, "1.4");
        } else if (*visit.crp != '\0') {
            b.lab("CRP", date, visit.crp, "mg/dL", {}, old_interval ? "0.30" : "0.14");
        }
        if (date == "2024-06-08" || date == "2024-07-20")
            b.lab("ESR", date, "22", "mm/h", "3", "15");
    }
    b.lab("ANA", "2023-01-14", "speckled", "");
    b.lab("KL6", "2023-01-14", "240", "U/mL", {}, "500");

    b.course("mtx", "2021-06-01");
    b.dose("2021-06-01", "6", "W1");
    b.dose("2023-01-01", "8", "W1");
    b.dose("2024-02-17", "", "");
    b.dose("2024-03-30", "6", "W1");
    b.course("psl", "2022-10-01");
    b.dose("2022-10-01", "10", "QD");
    b.dose("2022-12-10", "7.5", "QD");
    b.dose("2023-01-14", "5", "QD");
    b.dose("2023-03-25", "7.5", "QD");
    b.dose("2023-07-29", "5", "QD");
    b.dose("2023-12-09", "2.5", "QD");
    b.dose("2024-03-16", "5", "QD");
    b.course("ada", "2023-05", "2024-02-17", "infection");
    b.dose("2023-05", "40", "Q2W");
    for (const char* day : {"2024-04-27", "2024-05-25", "2024-06-22", "2024-08-03", "2024-08-31"}) {
        b.infusion("tcz", day, "400");
    }
    b.event("nausea", 1, "2022-12-05", "2023-01-10");
    b.event("injection site reaction", 1, "2023-06-14", "2023-06-20");
    b.event("ALT increased", 2, "2023-10-28", "2023-11-20");
    b.event("pneumonia", 3, "2024-02", "2024-03-22");
    b.reported("das28", "crp", "2.9", "2023-07", "letter");
    b.fact("vaccination", "2023-11-11", "influenza");
    b.fact("xray", "2024-06-08", "hands and feet");
    return std::move(b.record());
}

}  // namespace jointlog::test
