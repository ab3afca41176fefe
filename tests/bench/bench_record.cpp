#include <sqlite3.h>

#include <fmt/format.h>

#include "bench.hpp"
#include "jointlog/app/sample.hpp"
#include "jointlog/app/session.hpp"

namespace jointlog::bench {

namespace {

std::unique_ptr<app::Session> open(const std::filesystem::path& path) {
    auto session = app::Session::open(path, app::system_environment());
    require(session.has_value(), "opening " + path.filename().string());
    return std::move(*session);
}

std::filesystem::path synthetic(const Sizes& sizes, const std::string& name, int patients,
                                int visits) {
    const auto path = sizes.folder / name;
    require(app::make_synthetic_record(path, {patients, visits, 7}).has_value(), "synth " + name);
    return path;
}

Observation measured(const char* item, int value, const std::shared_ptr<const Basis>& basis,
                     Day day, RowId visit) {
    Observation observation;
    observation.item = item;
    observation.date = PartialDate::exactly(day);
    observation.visit = visit;
    observation.voice = Voice::laboratory;
    observation.value = Numeric{Decimal{value, 1}, Comparator::equal};
    observation.basis = basis;
    return observation;
}

/// A visit with twelve observations, as one operation.
OperationDraft visit_draft(const app::Session& session, const std::string& patient, int number) {
    static constexpr std::array items{"CRP", "ESR", "MMP3", "ALT", "AST", "WBC",
                                      "HB",  "PLT", "CRE",  "ALB", "LD",  "UA"};
    const auto basis = std::make_shared<const Basis>(Basis{"mg/dL", "", "", {}});
    const Day day{10'000 + number};
    auto draft = session.draft(OperationKind::add, patient);
    Visit visit;
    visit.date = PartialDate::exactly(day);
    const RowId id = draft.add(visit);
    for (const char* item : items) {
        draft.add(measured(item, 10 + number % 80, basis, day, id));
    }
    return draft;
}

/// The same thirteen rows into bare tables with the same settings: what saving costs without history and chain.
class BareTables {
public:
    explicit BareTables(const std::filesystem::path& path) {
        require(sqlite3_open(path.c_str(), &m_db) == SQLITE_OK, "bare SQLite");
        run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA locking_mode=EXCLUSIVE;"
            "CREATE TABLE visit(patient INTEGER, visit INTEGER, day INTEGER, PRIMARY KEY(patient, "
            "visit)) STRICT;"
            "CREATE TABLE observation(patient INTEGER, item INTEGER, day INTEGER, n INTEGER, "
            "mantissa INTEGER,"
            " decimals INTEGER, PRIMARY KEY(patient, item, day, n)) STRICT, WITHOUT ROWID;");
        prepare("INSERT INTO visit VALUES($1, $2, $3)", &m_visit);
        prepare("INSERT INTO observation VALUES($1, $2, $3, 1, $4, 1)", &m_observation);
    }
    ~BareTables() {
        sqlite3_finalize(m_visit);
        sqlite3_finalize(m_observation);
        sqlite3_close(m_db);
    }
    BareTables(const BareTables&) = delete;
    BareTables& operator=(const BareTables&) = delete;

    void save_visit(int number) {
        run("BEGIN IMMEDIATE");
        step(m_visit, {1, number, 10'000 + number});
        for (int item = 0; item < 12; ++item) {
            step(m_observation, {1, item, 10'000 + number, 10 + number % 80});
        }
        run("COMMIT");
    }

private:
    void run(const char* sql) {
        require(sqlite3_exec(m_db, sql, nullptr, nullptr, nullptr) == SQLITE_OK, sql);
    }
    void prepare(const char* sql, sqlite3_stmt** statement) {
        require(sqlite3_prepare_v2(m_db, sql, -1, statement, nullptr) == SQLITE_OK, sql);
    }
    static void step(sqlite3_stmt* statement, std::initializer_list<int> values) {
        int index = 0;
        for (const int value : values) {
            sqlite3_bind_int(statement, ++index, value);
        }
        require(sqlite3_step(statement) == SQLITE_DONE, "bare insert");
        sqlite3_reset(statement);
    }

    sqlite3* m_db = nullptr;
    sqlite3_stmt* m_visit = nullptr;
    sqlite3_stmt* m_observation = nullptr;
};

void bench_saving(Figures& figures, const Sizes& sizes, app::Session& session) {
    int number = 0;
    const int saves = sizes.repeats * 20;
    figures.time_ms("save_visit_12_observations", saves, [&] {
        require(session.commit(visit_draft(session, "S-000001", number++)).has_value(),
                "saving a visit");
    });
    BareTables bare(sizes.folder / "bare.db");
    int bare_number = 0;
    figures.time_ms("save_visit_bare_sqlite", saves, [&] { bare.save_visit(bare_number++); });
    figures.ratio("save_visit_vs_bare_sqlite", "save_visit_12_observations",
                  "save_visit_bare_sqlite");
}

}  // namespace

void bench_record(Figures& figures, const Sizes& sizes) {
    const auto one = synthetic(sizes, "long.jointlog", 1, sizes.long_visits);
    const auto clinic = synthetic(sizes, "clinic.jointlog", sizes.clinic_patients, 20);
    figures.time_ms("open_record_20000_observations", sizes.repeats, [&] { open(one); });
    {
        const auto session = open(one);
        figures.time_ms("open_patient_20000_observations", sizes.repeats, [&] {
            require(session->load_patient("S-000001").has_value(), "loading a patient");
        });
    }
    auto session = open(clinic);
    const int last = sizes.clinic_patients - 1;
    figures.time_many_ms("open_patient_240_observations", sizes.repeats, 20, [&](int call) {
        require(session->load_patient(fmt::format("S-{:06}", 1 + (call * 37) % last)).has_value(),
                "loading a patient");
    });
    const double observations = sizes.clinic_patients * 20.0 * 12.0;
    const auto info = session->info();
    session.reset();
    figures.value("bytes_per_observation_whole_file", "bytes",
                  static_cast<double>(std::filesystem::file_size(info.path)) / observations);
    session = open(clinic);
    bench_saving(figures, sizes, *session);
}

}  // namespace jointlog::bench
