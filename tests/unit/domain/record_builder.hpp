#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/visit_scores.hpp"

namespace jointlog {

/// A record built row by row; rows are numbered in the order of entry.
struct RecordBuilder {
    PatientRecord record;
    std::int32_t rows = 0;

    RowMeta meta() {
        RowMeta meta;
        meta.id = RowId{Uuid{}, ++rows};
        return meta;
    }
    RowId visit(std::string_view date, Voice assessor = Voice::clinician) {
        Visit visit;
        visit.date = parse_date(date).value();
        visit.assessor = assessor;
        record.visits.push_back({visit, meta()});
        return record.visits.back().meta.id;
    }
    Recorded<Observation>& observe(std::string_view item, std::string_view value,
                                   std::string_view date, std::optional<RowId> visit = {},
                                   Voice voice = Voice::laboratory) {
        Observation observation;
        observation.item = item;
        observation.value = parse_numeric(value).value();
        observation.date = parse_date(date).value();
        observation.visit = visit;
        observation.voice = voice;
        Basis basis;
        basis.unit = catalog::item(item)->units.front().ucum;
        observation.basis = std::make_shared<const Basis>(basis);
        record.observations.push_back({observation, meta()});
        return record.observations.back();
    }
    void count(RowId visit, std::string_view item, std::string_view value,
               Voice voice = Voice::clinician) {
        observe(item, value, "2024-06-15", visit, voice);
    }
    Recorded<JointFinding>& joint(RowId visit, std::string_view joint,
                                  JointState state = JointState::examined, bool tender = false,
                                  bool swollen = false) {
        JointFinding finding{visit, std::string(joint), state, std::nullopt, std::nullopt};
        if (state == JointState::examined) {
            finding.tender = tender;
            finding.swollen = swollen;
        }
        record.joints.push_back({finding, meta()});
        return record.joints.back();
    }
    void course(std::string_view start, std::string_view stop = {}) {
        MedicationCourse course;
        course.drug = "mtx";
        course.start = start.empty() ? PartialDate{} : parse_date(start).value();
        course.stop = stop.empty() ? PartialDate{} : parse_date(stop).value();
        record.courses.push_back({course, meta()});
    }
    [[nodiscard]] VisitScores scores(ScoreSettings settings = {}) const {
        return score_visit(record, record.visits.front(), settings);
    }
    [[nodiscard]] std::string crp_taken() const {
        const VisitScores visit = scores();
        const InputSource* const source = visit.source(InputId::crp);
        return source == nullptr ? "none" : source->text;
    }
};

/// A visit on 2024-06-15 with counts 4 and 2, globals 40 and 30 mm.
inline RecordBuilder visit_with_counts(std::string_view date = "2024-06-15") {
    RecordBuilder b;
    const RowId visit = b.visit(date);
    b.count(visit, "TJC28", "4");
    b.count(visit, "SJC28", "2");
    b.count(visit, "PTGA", "40", Voice::patient);
    b.count(visit, "EGA", "30");
    return b;
}

inline std::vector<std::string> joints_of_28() {
    std::vector<std::string> codes;
    for (const auto& joint : catalog::joints()) {
        if (joint.in_28) {
            codes.push_back(joint.code);
        }
    }
    return codes;
}

}  // namespace jointlog
