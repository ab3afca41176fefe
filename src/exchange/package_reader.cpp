#include "jointlog/exchange/package_reader.hpp"

#include <fmt/format.h>

#include "exchange/package_check.hpp"
#include "exchange/package_read.hpp"
#include "exchange/package_rows.hpp"

namespace jointlog::exchange {
namespace {

/// Takes the row that a cursor stands on into the patient it belongs to.
using TakeRow = Result<void> (*)(PackageCells&, PackagedPatient&);

Result<void> know_line(PackageCells& cells, const RowId& id, PackagedPatient& into) {
    if (const Result<void> read = cells.outcome(); !read) {
        return read;
    }
    const PackageCursor& at = cells.cursor();
    return into.lines.emplace(id, PackageLine{at.table().file, at.line()}).second
               ? Result<void>()
               : fail_at(at, fmt::format("the row {} stands twice", id.to_string()));
}

template <auto Read, auto List>
Result<void> take(PackageCells& cells, PackagedPatient& into) {
    auto row = Read(cells);
    const RowId id = row.meta.id;
    (into.record.*List).push_back(std::move(row));
    return know_line(cells, id, into);
}

Result<void> take_score(PackageCells& cells, PackagedPatient& into) {
    const std::string origin = cells.text("origin");
    if (origin == "reported") {
        return take<read_reported_score, &PatientRecord::reported_scores>(cells, into);
    }
    if (origin != "computed") {
        cells.refuse("origin", "neither computed nor reported");
    }
    into.scores.push_back(read_computed_score(cells));
    return cells.outcome();
}

struct RowTable {
    std::string_view file;
    TakeRow take;
};
constexpr RowTable row_tables[] = {
    {"visits.csv", take<read_visit, &PatientRecord::visits>},
    {"joints.csv", take<read_joint, &PatientRecord::joints>},
    {"observations.csv", take<read_observation, &PatientRecord::observations>},
    {"scores.csv", take_score},
    {"medications.csv", take<read_course, &PatientRecord::courses>},
    {"medication_doses.csv", take<read_dose_step, &PatientRecord::dose_steps>},
    {"administrations.csv", take<read_administration, &PatientRecord::administrations>},
    {"adverse_events.csv", take<read_adverse_event, &PatientRecord::adverse_events>},
    {"facts.csv", take<read_fact, &PatientRecord::facts>},
    {"notes.csv", take<read_note, &PatientRecord::notes>},
};

}  // namespace

struct PackageReader::Impl {
    std::filesystem::path folder;
    PackageManifest manifest;
    std::unique_ptr<PackageCursor> patients;
    std::vector<std::pair<TakeRow, std::unique_ptr<PackageCursor>>> tables;

    [[nodiscard]] Result<std::unique_ptr<PackageCursor>> open(std::string_view file) const {
        return PackageCursor::open(folder, *package_table(file), manifest.preset);
    }

    /// Opens the tables of patients when the first one is asked for.
    Result<void> open_tables() {
        auto first = open("patients.csv");
        if (!first) {
            return Unexpected{first.error()};
        }
        for (const RowTable& table : row_tables) {
            auto opened = open(table.file);
            if (!opened) {
                return Unexpected{opened.error()};
            }
            tables.emplace_back(table.take, std::move(*opened));
        }
        patients = std::move(*first);
        return {};
    }

    static Result<void> take_rows(TakeRow take_row, PackageCursor& cursor, PackagedPatient& out) {
        while (!cursor.at_end() && cursor.cell("patient_id") == out.record.patient->code) {
            PackageCells cells(cursor);
            Result<void> taken = take_row(cells, out);
            taken = taken ? cursor.next() : taken;
            if (!taken) {
                return taken;
            }
        }
        return {};
    }

    /// Behind the last patient no row may be left.
    [[nodiscard]] Result<bool> finish() const {
        for (const auto& [take_row, cursor] : tables) {
            if (!cursor->at_end()) {
                return fail_at(
                    *cursor, "a row of a patient who is not in patients.csv, or out of its order");
            }
        }
        return false;
    }

    Result<bool> next(PackagedPatient& out) {
        if (patients == nullptr) {
            if (const Result<void> opened = open_tables(); !opened) {
                return Unexpected{opened.error()};
            }
        }
        if (patients->at_end()) {
            return finish();
        }
        out = PackagedPatient();
        PackageCells cells(*patients);
        out.record.patient = read_patient(cells);
        Result<void> taken = know_line(cells, out.record.patient.meta.id, out);
        taken = taken ? patients->next() : taken;
        for (auto& [take_row, cursor] : tables) {
            taken = taken ? take_rows(take_row, *cursor, out) : taken;
        }
        return taken ? Result<bool>(true) : Unexpected{taken.error()};
    }
};

PackageReader::PackageReader(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
PackageReader::~PackageReader() = default;

Result<std::unique_ptr<PackageReader>> PackageReader::open(const std::filesystem::path& folder) {
    auto manifest = read_manifest(folder);
    if (!manifest) {
        return Unexpected{manifest.error()};
    }
    if (const Result<void> checked = check_files(folder, *manifest); !checked) {
        return Unexpected{checked.error()};
    }
    auto impl = std::make_unique<Impl>();
    impl->folder = folder;
    impl->manifest = std::move(*manifest);
    return std::unique_ptr<PackageReader>(new PackageReader(std::move(impl)));
}

const PackageManifest& PackageReader::manifest() const {
    return m_impl->manifest;
}

Result<bool> PackageReader::next(PackagedPatient& out) {
    return m_impl->next(out);
}

Result<std::vector<PackagedSetting>> PackageReader::settings() const {
    auto cursor = m_impl->open("settings.csv");
    if (!cursor) {
        return Unexpected{cursor.error()};
    }
    std::vector<PackagedSetting> settings;
    while (!(*cursor)->at_end()) {
        PackageCells cells(**cursor);
        const std::string name = cells.text("name");
        settings.push_back({name, cells.text("value"), (*cursor)->line()});
        Result<void> read = cells.outcome();
        read = read ? (*cursor)->next() : read;
        if (!read) {
            return Unexpected{read.error()};
        }
    }
    return settings;
}

Result<std::vector<std::string>> PackageReader::persons() const {
    auto cursor = m_impl->open("catalog.csv");
    if (!cursor) {
        return Unexpected{cursor.error()};
    }
    std::vector<std::string> persons;
    while (!(*cursor)->at_end()) {
        PackageCells cells(**cursor);
        if (cells.text("kind") == "person") {
            persons.push_back(cells.text("code"));
        }
        Result<void> read = cells.outcome();
        read = read ? (*cursor)->next() : read;
        if (!read) {
            return Unexpected{read.error()};
        }
    }
    return persons;
}

std::vector<ScoreDifference> compare_scores(const std::vector<PackagedScore>& packaged,
                                            const std::vector<VisitScores>& computed,
                                            const ScoreSettings& settings) {
    std::map<RowId, const VisitScores*> by_visit;
    for (const VisitScores& scores : computed) {
        by_visit.emplace(scores.visit, &scores);
    }
    const auto told = [](const ScoreCells& cells) {
        return cells.value.empty()      ? fmt::format("not computed ({})", cells.missing)
               : cells.category.empty() ? cells.value
                                        : fmt::format("{} ({})", cells.value, cells.category);
    };
    std::vector<ScoreDifference> differences;
    for (const PackagedScore& score : packaged) {
        const auto visit = by_visit.find(score.visit);
        const auto index = parse_index(score.index);
        const ScoreCells there{score.value, score.category, score.missing};
        const ScoreCells here = visit != by_visit.end() && index
                                    ? score_cells(*visit->second, *index, settings)
                                    : ScoreCells{};
        if (!(here == there)) {
            differences.push_back({score.line, score.index, told(here), told(there)});
        }
    }
    return differences;
}

}  // namespace jointlog::exchange
