#include <filesystem>
#include <fstream>
#include <regex>
#include <sstream>

#include <catch2/catch.hpp>

#include "storage/table.hpp"

// Rules of SQL that runs unchanged on SQLite and PostgreSQL, over every statement of storage: the string literals of
// its sources and the statements made from the tables.
using namespace jointlog::storage;

namespace {

struct Sql {
    std::string place;
    std::string sql;
};

/// Adjacent literals joined; those that begin like a statement.
std::vector<Sql> statements_of(const std::filesystem::path& file) {
    std::ostringstream text;
    text << std::ifstream(file).rdbuf();
    const std::string source = text.str();
    static const std::regex literals(
        "\"(?:[^\"\\\\\\n]|\\\\.)*\"(?:\\s*\"(?:[^\"\\\\\\n]|\\\\.)*\")*");
    static const std::regex seam("\"\\s*\"");
    static const std::regex statement(
        "^(SELECT|INSERT|UPDATE|DELETE|CREATE|ALTER|DROP|WITH|REPLACE|PRAGMA|BEGIN) ");
    std::vector<Sql> found;
    for (auto at = std::sregex_iterator(source.begin(), source.end(), literals);
         at != std::sregex_iterator(); ++at) {
        const std::string quoted = at->str();
        const std::string joined =
            std::regex_replace(quoted.substr(1, quoted.size() - 2), seam, "");
        if (std::regex_search(joined, statement)) {
            found.push_back({file.filename().string(), joined});
        }
    }
    return found;
}

std::vector<Sql> catalogue() {
    std::vector<Sql> all;
    const std::filesystem::path root = std::filesystem::path(JOINTLOG_SOURCE_DIR) / "src/storage";
    for (const auto& entry : std::filesystem::directory_iterator(root)) {
        if (entry.path().extension() == ".cpp") {
            for (auto& statement : statements_of(entry.path())) {
                all.push_back(std::move(statement));
            }
        }
    }
    for (const Table& t : tables()) {
        for (const std::string* sql :
             {&t.insert, &t.next_n, &t.kept_n, &t.keep_past, &t.replace, &t.select, &t.select_one,
              &t.select_as_of, &t.select_all, &t.count}) {
            all.push_back({t.name, *sql});
        }
    }
    return all;
}

/// Words that the subset leaves out, and why.
struct Rule {
    const char* name;
    std::regex forbidden;
};

const std::vector<Rule>& rules() {
    const auto flags = std::regex::icase | std::regex::ECMAScript;
    static const std::vector<Rule> all{
        {"rowid", std::regex("\\b(rowid|_rowid_|oid)\\b", flags)},
        {"lower and upper differ between engines", std::regex("\\b(lower|upper)\\s*\\(", flags)},
        {"json", std::regex("\\bjson", flags)},
        {"? parameters", std::regex("\\?")},
        {"triggers", std::regex("\\btrigger\\b", flags)},
        {"date functions and clocks",
         std::regex("\\b(date|time|datetime|julianday|strftime|now)\\s*\\(|\\bcurrent_(date|time)",
                    flags)},
        {"double-quoted strings", std::regex("\"|\\\\\"")},
        {"DISTINCT ON, LATERAL, FOR UPDATE",
         std::regex("\\b(distinct on|lateral|for update)\\b", flags)},
        {"INSERT OR and REPLACE", std::regex("\\b(insert or|replace into)\\b", flags)},
        {"GLOB and LIKE ignore case differently", std::regex("\\b(glob|like|match)\\b", flags)},
        {"SAVEPOINT", std::regex("\\bsavepoint\\b", flags)},
        {"PRAGMA outside the engine", std::regex("^PRAGMA (?!application_id|user_version)", flags)},
    };
    return all;
}

}  // namespace

TEST_CASE("Every statement keeps to the SQL that both engines read alike") {
    const auto all = catalogue();
    CHECK(all.size() > 150);
    for (const Sql& statement : all) {
        for (const Rule& rule : rules()) {
            INFO(statement.place << ": " << statement.sql);
            INFO(rule.name);
            CHECK_FALSE(std::regex_search(statement.sql, rule.forbidden));
        }
    }
}

TEST_CASE("Only drafts and the score cache are ever deleted from") {
    const std::regex deletion("DELETE FROM (\\w+)");
    int seen = 0;
    for (const Sql& statement : catalogue()) {
        std::smatch match;
        if (std::regex_search(statement.sql, match, deletion)) {
            ++seen;
            INFO(statement.place << ": " << statement.sql);
            CHECK((match[1] == "draft" || match[1] == "score_cache"
                   || match[1] == "score_cache_value"));
        }
    }
    CHECK(seen >= 4);
}

TEST_CASE("The lint recognises what it forbids") {
    for (const char* bad :
         {"SELECT rowid FROM note", "SELECT lower(name) FROM patient", "SELECT ?1",
          "SELECT date('now')", "SELECT json_extract(a, b)", "UPDATE \"note\" SET a = 1",
          "PRAGMA cache_size", "INSERT OR IGNORE INTO a VALUES (1)"}) {
        INFO(bad);
        int hits = 0;
        for (const Rule& rule : rules()) {
            hits += std::regex_search(std::string(bad), rule.forbidden) ? 1 : 0;
        }
        CHECK(hits > 0);
    }
}
