#include "storage/verify_contents.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include <fmt/format.h>

#include "storage/columns.hpp"
#include "storage/log.hpp"
#include "storage/origins.hpp"
#include "storage/row_reader.hpp"
#include "storage/row_writer.hpp"
#include "storage/settings.hpp"

namespace jointlog::storage {
namespace {

/// One version of one row, without its value.
struct Version {
    const Table* table = nullptr;
    RowId id;
    std::int64_t born = 0;
    std::int64_t since = 0;
    std::optional<std::int64_t> until;
    Digest digest{};
};

using Contents = std::map<std::int64_t, std::vector<std::pair<RowId, Digest>>>;  // by operation

class Checker {
public:
    Checker(Tx& tx, const Dictionary& dictionary, VerifyReport& report)
        : m_tx(tx), m_dictionary(dictionary), m_report(report) {}

    void check_patient(std::int64_t patient, const std::string& code) {
        const RowIds ids = RowIds::load(m_tx, patient);
        std::vector<Version> versions = read_versions(patient, ids, code);
        Contents contents;
        for (const Version& version : versions) {
            contents[version.since].emplace_back(version.id, version.digest);
        }
        for (const RowOrigin& link : read_origins(m_tx, ids, patient)) {
            contents[link.operation].emplace_back(link.row, origin_digest(link.row, link.from));
        }
        auto operations =
            m_tx.query("SELECT op, content FROM operation WHERE patient = $1 ORDER BY op");
        compare(operations.with(patient), contents, fmt::format(", patient {}", code));
        check_continuity(versions, code);
    }

    void check_settings() {
        Contents contents;
        auto rows = m_tx.query(
            "SELECT s.name, s.value, o.op, o.id FROM"
            " (SELECT name, value, COALESCE(since, born) AS written FROM file_setting"
            " UNION ALL SELECT name, value, COALESCE(since, born) FROM file_setting_past) s"
            " LEFT JOIN operation o ON o.op = s.written");
        while (rows.step()) {
            contents[rows->integer(2)].emplace_back(RowId{uuid_at(*rows, 3), 1},
                                                    setting_digest(rows->text(0), rows->text(1)));
        }
        auto operations =
            m_tx.query("SELECT op, content FROM operation WHERE patient IS NULL ORDER BY op");
        compare(operations, contents, ", settings");
    }

    /// What the content of operations does not cover: it is derived, or no operation writes it.
    void check_uncovered() {
        auto patients = m_tx.query(
            "SELECT code, name, kana, fold FROM patient UNION ALL SELECT code, name, kana, fold"
            " FROM patient_past ORDER BY 1");
        while (patients.step()) {
            Patient named;
            named.code = patients->text(0);
            named.name = patients->text(1);
            named.kana = patients->text(2);
            if (search_key(named) != patients->text(3)) {
                find("content", fmt::format("patient {}", named.code),
                     "the search key is not that of code, name and kana");
            }
        }
        auto persons = m_tx.query(
            "SELECT name FROM person WHERE role IS NOT NULL OR active <> 1 ORDER BY person");
        while (persons.step()) {
            find("content", fmt::format("person {}", persons->text(0)),
                 "a role or an end of activity that no operation wrote");
        }
    }

private:
    std::vector<Version> read_versions(std::int64_t patient, const RowIds& ids,
                                       const std::string& code) {
        std::vector<Version> versions;
        for (const Table& table : tables()) {
            auto rows = m_tx.query(table.select_all);
            rows.with(patient);
            while (rows.step()) {
                ReadContext context{m_dictionary, ids, {}};
                const StoredRow row = read_row(table, *rows, context);
                if (!context.problem.empty()) {
                    find(
                        "content",
                        fmt::format("{} {}, patient {}", table.name, row.meta.id.to_string(), code),
                        fmt::format("cannot read {}", context.problem));
                }
                versions.push_back({&table, row.meta.id, row.born, row.meta.version, row.until,
                                    row_digest(row.meta.id, row.meta.status, row.value)});
            }
        }
        return versions;
    }

    void compare(Query& operations, Contents& contents, const std::string& place) {
        while (operations.step()) {
            const std::int64_t number = operations->integer(0);
            auto rows = contents.extract(number);
            const Digest found =
                content_of(rows.empty() ? Contents::mapped_type{} : std::move(rows.mapped()));
            if (found != digest_at(*operations, 1)) {
                find("content", fmt::format("operation {}{}", number, place),
                     "the rows differ from what the operation wrote");
            }
        }
        for (const auto& [number, rows] : contents) {
            find("content", fmt::format("operation {}{}", number, place),
                 fmt::format("{} row versions or links name an operation that is not theirs",
                             rows.size()));
        }
    }

    void check_continuity(std::vector<Version>& versions, const std::string& code) {
        const auto key = [](const Version& v) {
            return std::tie(v.table, v.id, v.since);
        };
        std::sort(versions.begin(), versions.end(),
                  [&](const Version& a, const Version& b) { return key(a) < key(b); });
        for (std::size_t k = 0; k < versions.size(); ++k) {
            const Version& version = versions[k];
            const auto same_row = [&](std::size_t other) {
                return other < versions.size() && versions[other].table == version.table
                       && versions[other].id == version.id;
            };
            const bool starts_well = k > 0 && same_row(k - 1)
                                         ? version.since == versions[k - 1].until
                                         : version.since == version.born;
            const bool ends_well = same_row(k + 1) ? version.until == versions[k + 1].since
                                                   : !version.until.has_value();
            if (!starts_well || !ends_well) {
                find("version_gap",
                     fmt::format("{} {}, patient {}", version.table->name, version.id.to_string(),
                                 code),
                     fmt::format("the version of operation {} does not join the others",
                                 version.since));
            }
        }
    }

    void find(std::string_view kind, std::string place, std::string detail) {
        m_report.findings.push_back({std::string(kind), std::move(place), std::move(detail)});
    }

    Tx& m_tx;
    const Dictionary& m_dictionary;
    VerifyReport& m_report;
};

}  // namespace

void check_contents(Tx& tx, const Dictionary& dictionary, VerifyReport& report) {
    Checker checker(tx, dictionary, report);
    auto patients = tx.query("SELECT patient, code FROM patient ORDER BY code, patient");
    while (patients.step()) {
        checker.check_patient(patients->integer(0), std::string(patients->text(1)));
    }
    checker.check_settings();
    checker.check_uncovered();
}

void check_contents_of(Tx& tx, const Dictionary& dictionary, std::int64_t patient,
                       std::string_view code, VerifyReport& report) {
    Checker(tx, dictionary, report).check_patient(patient, std::string(code));
}

}  // namespace jointlog::storage
