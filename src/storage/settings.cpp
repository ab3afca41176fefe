#include "storage/settings.hpp"

#include <limits>
#include <map>

#include <fmt/format.h>

#include "storage/history.hpp"
#include "storage/log.hpp"

namespace jointlog::storage {
namespace {

void write_row(Tx& tx, std::int64_t operation, std::string_view name, std::string_view value,
               bool known) {
    if (!known) {
        tx.run("INSERT INTO file_setting (name, value, born) VALUES ($1, $2, $3)", name, value,
               operation);
        return;
    }
    tx.run(
        "INSERT INTO file_setting_past (name, value, born, since, until)"
        " SELECT name, value, born, since, CAST($1 AS BIGINT) FROM file_setting WHERE name = $2",
        operation, name);
    tx.run("UPDATE file_setting SET value = $1, since = $2 WHERE name = $3", value, operation,
           name);
}

/// The least text after every text that begins with `prefix`.
std::string after_prefix(std::string_view prefix) {
    return std::string(prefix) + "\U0010FFFF";  // the last code point, which no name holds
}

}  // namespace

std::optional<std::string> read_setting(Tx& tx, std::string_view name) {
    auto row = tx.query("SELECT value FROM file_setting WHERE name = $1");
    return row.with(name).step() ? std::optional(std::string(row->text(0))) : std::nullopt;
}

std::optional<std::string> read_setting_as_of(Tx& tx, std::string_view name, std::int64_t as_of) {
    auto row = tx.query(
        "SELECT value FROM file_setting WHERE name = $1 AND COALESCE(since, born) <= $2"
        " UNION ALL SELECT value FROM file_setting_past WHERE name = $1"
        " AND COALESCE(since, born) <= $2 AND until > $2");
    return row.with(name, as_of).step() ? std::optional(std::string(row->text(0))) : std::nullopt;
}

Digest setting_digest(std::string_view name, std::string_view value) {
    Hasher hasher;
    hasher.field("table", "file_setting");
    hasher.field("name", name);
    hasher.field("value", value);
    return hasher.finish();
}

std::string default_person(Tx& tx) {
    return read_setting(tx, default_person_setting).value_or(std::string());
}

void write_setting(Tx& tx, Dictionary& dictionary, const Uuid& operation_id, Instant at,
                   std::string_view name, std::string_view value, const Authorship& author) {
    const auto before = read_setting(tx, name);
    if (before == value) {
        return;
    }
    LoggedOperation operation;
    OperationInfo& info = operation.info;
    const Head head = read_head(tx);
    info.number = head.operation + 1;
    info.id = operation_id;
    info.at = at;
    info.kind = OperationKind::settings;
    info.person = author.who.empty() ? default_person(tx) : author.who;
    info.why = author.why;
    if (!info.person.empty()) {
        operation.person = dictionary.person_number(tx, info.person);
    }
    const Digest content = content_of({{RowId{info.id, 1}, setting_digest(name, value)}});
    const Digest chain = chain_after(head.chain, operation, content);
    append_operation(tx, operation, content, chain);
    write_row(tx, info.number, name, value, before.has_value());
    // Scores are cached as displayed, and what is displayed may depend on a setting.
    tx.run("DELETE FROM score_cache_value");
    tx.run("DELETE FROM score_cache");
    move_head(tx, info.number, chain, 1);
}

std::vector<std::pair<std::string, std::string>> read_settings(Tx& tx, std::string_view prefix,
                                                               std::optional<std::int64_t> as_of) {
    const std::string end = after_prefix(prefix);
    auto rows = tx.query(
        "SELECT name, value FROM file_setting WHERE name >= $1 AND name < $2"
        " AND COALESCE(since, born) <= $3"
        " UNION ALL SELECT name, value FROM file_setting_past WHERE name >= $1 AND name < $2"
        " AND COALESCE(since, born) <= $3 AND until > $3 ORDER BY name");
    rows.with(prefix, end, as_of.value_or(std::numeric_limits<std::int64_t>::max()));
    std::vector<std::pair<std::string, std::string>> settings;
    while (rows.step()) {
        settings.emplace_back(rows->text(0), rows->text(1));
    }
    return settings;
}

Result<std::vector<SettingVersion>> read_setting_history(Tx& tx, const Dictionary& dictionary,
                                                         std::string_view prefix) {
    const auto operations = list_operations(tx, dictionary, {});
    if (!operations) {
        return Unexpected{operations.error()};
    }
    std::map<std::int64_t, const OperationInfo*> by_number;
    for (const OperationInfo& operation : *operations) {
        by_number.emplace(operation.number, &operation);
    }
    const std::string end = after_prefix(prefix);
    auto rows = tx.query(
        "SELECT name, value, COALESCE(since, born) AS written FROM file_setting"
        " WHERE name >= $1 AND name < $2"
        " UNION ALL SELECT name, value, COALESCE(since, born) AS written FROM file_setting_past"
        " WHERE name >= $1 AND name < $2 ORDER BY written");
    rows.with(prefix, end);
    std::vector<SettingVersion> versions;
    while (rows.step()) {
        const auto operation = by_number.find(rows->integer(2));
        if (operation == by_number.end()) {
            return fail(Errc::damaged, fmt::format("setting {}: operation {} is missing",
                                                   rows->text(0), rows->integer(2)));
        }
        versions.push_back(
            {std::string(rows->text(0)), std::string(rows->text(1)), *operation->second});
    }
    return versions;
}

}  // namespace jointlog::storage
