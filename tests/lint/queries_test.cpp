// SQL that runs unchanged on a second engine: the query catalogue (string literals of src/storage) and
// the schema files are read for what must not stand there.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "lint/cpp_text.hpp"
#include "lint/source_tree.hpp"

namespace {
using lint::Case;
using lint::Finding;
using lint::SourceFile;

enum class Kind { query, engine_query, schema };

bool has(std::string_view text, std::string_view word, Case letters = Case::folded) {
    return lint::find_word(text, word, letters) != std::string_view::npos;
}

/// A literal is SQL when it has a keyword in capitals that no sentence has.
bool is_sql(std::string_view text) {
    for (const std::string_view word :
         {"SELECT", "INSERT INTO", "INSERT OR", "REPLACE INTO", "DELETE FROM", "CREATE", "WHERE",
          "ORDER BY", "GROUP BY", "UNION ALL", "PRAGMA", "SAVEPOINT", "RETURNING", "JOIN"}) {
        if (has(text, word, Case::exact)) {
            return true;
        }
    }
    return has(text, "UPDATE", Case::exact) && has(text, "SET", Case::exact);
}

/// Without comments and with every '...' emptied.
std::string bare(std::string_view sql) {
    std::string out;
    bool quoted = false;
    for (std::size_t i = 0; i < sql.size(); ++i) {
        if (!quoted && sql.substr(i).starts_with("--")) {
            i = std::min(sql.find('\n', i), sql.size());
            out += '\n';
            continue;
        }
        if (sql[i] == '\'') {
            quoted = !quoted;
        }
        if (!quoted || sql[i] == '\'') {
            out += sql[i];
        }
    }
    return out;
}

/// "draft" of "DELETE FROM draft WHERE"; deleting is for drafts and derived rows only.
bool deletes_record(std::string_view sql) {
    constexpr std::string_view words = "DELETE FROM ";
    for (auto at = lint::find_word(sql, words, Case::folded); at != std::string_view::npos;
         at = lint::find_word(sql, words, Case::folded, at + 1)) {
        const auto rest = sql.substr(at + words.size());
        const auto table = rest.substr(0, rest.find_first_of(" \n\t;"));
        if (table != "draft" && table != "score_cache" && table != "score_cache_value") {
            return true;
        }
    }
    return false;
}

bool has_named_parameter(std::string_view sql) {
    for (std::size_t i = 0; i + 1 < sql.size(); ++i) {
        const char next = sql[i + 1];
        const bool letter = (next >= 'a' && next <= 'z') || (next >= 'A' && next <= 'Z');
        if ((sql[i] == ':' || sql[i] == '@') && (letter || next == ':')) {
            return true;
        }
    }
    return false;
}

std::vector<std::string> offences(std::string_view text, Kind kind) {
    const auto sql = bare(text);
    std::vector<std::string> found;
    const auto forbid = [&](std::initializer_list<std::string_view> words) {
        for (const auto word : words) {
            if (has(sql, word)) {
                found.push_back(fmt::format("{} is not portable SQL or not permitted", word));
            }
        }
    };
    forbid({"json_", "TRIGGER", "INSERT OR", "UPDATE OR", "REPLACE INTO", "OR REPLACE", "datetime(",
            "julianday(", "unixepoch(", "strftime(", "CURRENT_TIMESTAMP", "CURRENT_DATE",
            "CURRENT_TIME", "AUTOINCREMENT"});
    std::string without = sql;
    for (auto at = lint::find_word(without, "WITHOUT ROWID", Case::folded); at != std::string::npos;
         at = lint::find_word(without, "WITHOUT ROWID", Case::folded)) {
        without.erase(at, 13);
    }
    if (has(without, "rowid") || has(without, "_rowid_")) {
        found.emplace_back("rowid belongs to one engine");
    }
    if (sql.find('"') != std::string::npos) {
        found.emplace_back("double quotes mean a name in one engine and a text in the other");
    }
    if (deletes_record(sql)) {
        found.emplace_back("nothing is deleted but drafts and the score cache");
    }
    if (kind != Kind::schema) {
        forbid({"lower(", "upper(", "DISTINCT ON", "LATERAL", "FOR UPDATE", "SAVEPOINT", "ifnull(",
                "iif(", "group_concat(", "GLOB", "MATCH", "INDEXED BY", "random("});
        if (sql.find('?') != std::string::npos || has_named_parameter(sql)) {
            found.emplace_back("parameters are $1, $2, ...");
        }
    }
    if (kind == Kind::query) {
        forbid({"PRAGMA", "sqlite_master", "sqlite_schema"});
    }
    return found;
}

std::vector<Finding> check_queries(const std::vector<SourceFile>& files) {
    std::vector<Finding> findings;
    const auto add = [&](const SourceFile& file, int line, std::string_view sql, Kind kind) {
        for (auto& what : offences(sql, kind)) {
            findings.push_back({file.path, line, std::move(what)});
        }
    };
    for (const auto& file : files) {
        if (file.path.ends_with(".sql")) {
            add(file, 0, file.text, Kind::schema);
        } else if (file.path.starts_with("src/storage/")) {
            const auto kind =
                file.path.starts_with("src/storage/sqlite/") ? Kind::engine_query : Kind::query;
            for (const auto& literal : lint::take_apart(file.text).literals) {
                if (is_sql(literal.text)) {
                    add(file, literal.line, literal.text, kind);
                }
            }
        }
    }
    return findings;
}
}  // namespace

TEST_CASE("the query catalogue keeps to the shared subset of SQL") {
    auto files = lint::program_sources();
    for (auto& schema : lint::read_tree({"data/schema"}, {".sql"})) {
        files.push_back(std::move(schema));
    }
    CHECK(lint::listing(check_queries(files)) == "");
}

TEST_CASE("the query check finds planted offenders") {
    const auto count = [](const std::string& sql, const std::string& path = "src/storage/x.cpp") {
        const bool schema = path.ends_with(".sql");
        return check_queries({{path, schema ? sql : "q(R\"(" + sql + ")\");\n"}}).size();
    };
    for (const char* offender :
         {"SELECT rowid FROM patient", "SELECT a FROM t WHERE lower(a) = $1",
          "SELECT DISTINCT ON (a) a FROM t", "SELECT a FROM t, LATERAL (SELECT 1) x",
          "SELECT json_extract(a, 'b') FROM t", "SELECT a FROM t FOR UPDATE",
          "CREATE TRIGGER x AFTER INSERT", "DELETE FROM observation WHERE patient = $1",
          "INSERT OR IGNORE INTO t(a) VALUES ($1)", "REPLACE INTO t(a) VALUES ($1)",
          "SELECT datetime(a) FROM t", "SELECT strftime('%Y', a) FROM t", "SELECT \"a\" FROM t",
          "SELECT a FROM t WHERE b = ?", "SELECT a FROM t WHERE b = :b", "PRAGMA user_version",
          "SAVEPOINT s"}) {
        INFO(offender);
        CHECK(count(offender) == 1);
    }
    CHECK(count("SELECT a FROM t WHERE b = $1 AND c <> '\"?:x' ORDER BY a NULLS LAST") == 0);
    CHECK(count("DELETE FROM draft WHERE id = $1") == 0);
    CHECK(count("PRAGMA user_version", "src/storage/sqlite/x.cpp") == 0);
    CHECK(count("CREATE TABLE t(a INTEGER PRIMARY KEY) WITHOUT ROWID; -- it's \"fine\"\n",
                "data/schema/001_a.sql")
          == 0);
    CHECK(count("CREATE TRIGGER t BEFORE DELETE ON a BEGIN SELECT 1; END;", "data/schema/001_a.sql")
          == 1);
    CHECK(check_queries({{"src/storage/x.cpp", "say(\"Which file? Where is it?\");"}}).empty());
}
