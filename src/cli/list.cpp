#include <algorithm>
#include <string>

#include "cli/commands.hpp"
#include "cli/output.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec list_options[] = {{"--json", "", "as JSON"}};

void add_score(std::vector<std::string>& row, const PatientSummary& patient, IndexId index) {
    const auto found =
        std::find_if(patient.scores.begin(), patient.scores.end(),
                     [index](const LatestScore& score) { return score.index == index; });
    const bool known = found != patient.scores.end();
    row.push_back(known ? found->text : "");
    row.push_back(known ? to_iso(visit_date(patient, found->day)) : "");
}

int run_list(const Arguments& arguments) {
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    // A blank score means not computed, so none may be blank because it was not looked at yet.
    auto patients = (*session)->patients();
    for (auto done = (*session)->refresh_scores(); done && *done > 0;) {
        done = (*session)->refresh_scores();
        if (done && *done == 0) {
            patients = (*session)->patients();
        }
    }
    if (!patients) {
        return report(patients.error());
    }
    std::sort(patients->begin(), patients->end(),
              [](const auto& a, const auto& b) { return a.patient.code < b.patient.code; });
    Table table({"patient", "name", "name_kana", "sex", "birth_date", "diagnosis_date", "status",
                 "research_use", "last_visit", "das28_crp", "das28_crp_date", "das28_esr",
                 "das28_esr_date", "cdai", "cdai_date"});
    for (const auto& summary : *patients) {
        const Patient& patient = summary.patient;
        std::vector<std::string> row{
            patient.code,
            patient.name,
            patient.kana,
            std::string(code(patient.sex)),
            to_iso(patient.birth),
            to_iso(patient.diagnosis),
            std::string(code(patient.follow_up)),
            std::string(code(patient.research_use)),
            summary.last_visit ? to_iso(visit_date(summary, *summary.last_visit)) : ""};
        add_score(row, summary, IndexId::das28_crp);
        add_score(row, summary, IndexId::das28_esr);
        add_score(row, summary, IndexId::cdai);
        table.add(std::move(row));
    }
    table.write(arguments.has("--json"));
    return exit_done;
}

}  // namespace

const Command list_command{
    "list", "FILE [--json]", "the patients of a record file", list_options, 1, 1, run_list};

}  // namespace jointlog::cli
