#include "storage/table.hpp"

#include <algorithm>
#include <initializer_list>
#include <numeric>
#include <string_view>

#include <fmt/format.h>

#include "storage/column_binder.hpp"
#include "storage/column_hasher.hpp"
#include "storage/column_names.hpp"
#include "storage/column_reader.hpp"
#include "storage/columns.hpp"

namespace jointlog::storage {
namespace {

std::string list(const std::vector<std::string>& columns) {
    return fmt::format("{}", fmt::join(columns, ", "));
}

/// " AND item = $2 AND day = $3"
std::string scope_condition(const Table& table, int first) {
    std::string condition;
    for (const std::size_t column : table.scope) {
        condition += fmt::format(" AND {} = ${}", table.columns[column], first++);
    }
    return condition;
}

/// "item, day"
std::string scope_list(const Table& table) {
    std::vector<std::string> columns;
    for (const std::size_t column : table.scope) {
        columns.push_back(table.columns[column]);
    }
    return list(columns);
}

void make_write_statements(Table& t) {
    const int count = static_cast<int>(t.columns.size());
    std::string insert_values;
    std::string assignments;
    for (int k = 0; k < count; ++k) {
        insert_values += fmt::format(", ${}", 4 + k);
        assignments += fmt::format(", {} = ${}", t.columns[static_cast<std::size_t>(k)], 6 + k);
    }
    if (t.numbered) {
        insert_values += fmt::format(", ${}", 4 + count);
    }
    if (!t.scope.empty()) {
        assignments += fmt::format(", n = ${}", 6 + count);
    }
    const std::string n = t.numbered ? ", n" : "";
    const std::string all =
        fmt::format("patient, {}{}, born, born_n, since, status", list(t.columns), n);
    t.insert =
        fmt::format("INSERT INTO {} (patient, born, born_n, status, {}{}) VALUES ($1, $2, $3, 0{})",
                    t.name, list(t.columns), n, insert_values);
    if (!t.scope.empty()) {
        t.insert += fmt::format(" ON CONFLICT (patient, {}, n) DO NOTHING", scope_list(t));
    }
    t.next_n = fmt::format("SELECT COALESCE(MAX(n) + 1, {}) FROM {} WHERE patient = $1{}",
                           t.scope.empty() ? 1 : 0, t.name, scope_condition(t, 2));
    t.kept_n = fmt::format("SELECT n FROM {} WHERE patient = $1 AND born = $2 AND born_n = $3{}",
                           t.name, scope_condition(t, 4));
    t.keep_past = fmt::format(
        "INSERT INTO {0}_past ({1}, until) SELECT {1}, CAST($1 AS BIGINT) FROM {0}"
        " WHERE patient = $2 AND born = $3 AND born_n = $4 AND COALESCE(since, born) = $5",
        t.name, all);
    t.replace = fmt::format(
        "UPDATE {} SET since = $1, status = $2{} WHERE patient = $3 AND born = $4 AND born_n = $5",
        t.name, assignments);
}

void make_read_statements(Table& t) {
    const std::string columns = list(t.columns) + ", born, born_n, since, status";
    const std::string past =
        fmt::format("SELECT {}, until FROM {}_past WHERE patient = $1", columns, t.name);
    t.select =
        fmt::format("SELECT {}, CAST(NULL AS BIGINT) FROM {} WHERE patient = $1", columns, t.name);
    t.select_one = t.select + " AND born = $2 AND born_n = $3";
    t.select_as_of = fmt::format(
        "{} AND COALESCE(since, born) <= $2 UNION ALL {} AND COALESCE(since, born) <= $2"
        " AND until > $2",
        t.select, past);
    t.select_all = fmt::format("{} UNION ALL {}", t.select, past);
    t.count =
        fmt::format("SELECT (SELECT COUNT(*) FROM {0}) + (SELECT COUNT(*) FROM {0}_past)", t.name);
}

template <class T>
Table describe(std::string_view name, std::initializer_list<std::string_view> scope) {
    Table t;
    t.name = name;
    t.numbered = !std::is_same_v<T, Patient>;
    ColumnNames names;
    const T blank{};
    columns(names, blank);
    t.columns = std::move(names.names);
    for (const std::string_view column : scope) {
        const auto at = std::find(t.columns.begin(), t.columns.end(), column);
        t.scope.push_back(static_cast<std::size_t>(at - t.columns.begin()));
    }
    t.bind = [](const Entity& value, ColumnBinder& into) {
        columns(into, *std::get_if<T>(&value));
    };
    t.hash = [](const Entity& value, ColumnHasher& into) {
        columns(into, *std::get_if<T>(&value));
    };
    t.read = [](ColumnReader& from) {
        T value;
        columns(from, value);
        return Entity(std::move(value));
    };
    make_write_statements(t);
    make_read_statements(t);
    return t;
}

}  // namespace

std::span<const Table> tables() {
    static const std::vector<Table> all = [] {
        std::vector<Table> made;
        made.push_back(describe<Patient>("patient", {}));
        made.push_back(describe<Visit>("visit", {}));
        made.push_back(describe<Observation>("observation", {"item", "day"}));
        made.push_back(describe<JointFinding>("joint_finding", {"visit", "joint"}));
        made.push_back(describe<MedicationCourse>("course", {}));
        made.push_back(describe<DoseStep>("dose_step", {}));
        made.push_back(describe<Administration>("administration", {}));
        made.push_back(describe<AdverseEvent>("adverse_event", {}));
        made.push_back(describe<Fact>("fact", {}));
        made.push_back(describe<ReportedScore>("reported_score", {}));
        made.push_back(describe<Note>("note", {}));
        return made;
    }();
    static_assert(std::variant_size_v<Entity> == 11, "a kind of row without a table");
    return all;
}

std::vector<int> parameters(const Table& table, int first) {
    std::vector<int> numbers(table.columns.size());
    std::iota(numbers.begin(), numbers.end(), first);
    return numbers;
}

std::vector<int> scope_parameters(const Table& table, int first) {
    std::vector<int> numbers(table.columns.size(), 0);
    for (const std::size_t column : table.scope) {
        numbers[column] = first++;
    }
    return numbers;
}

}  // namespace jointlog::storage
