#include <cassert>

#include "domain/csv_table.hpp"
#include "domain/name_index.hpp"
#include "embedded_catalog.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::catalog {
namespace {

/// Rows of a file with an index of their names, built by make(row, names of that row).
template <class T>
struct List {
    std::vector<T> rows;
    NameIndex names;

    template <class Make>
    List(std::string_view file, Make make) {
        std::vector<std::vector<std::string>> known_as;
        for (const CsvRow& row : read_csv_table(embedded::catalog(file))) {
            known_as.emplace_back();
            rows.push_back(make(row, known_as.back()));
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            names.add(rows[i].code, i);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            for (const std::string& name : known_as[i]) {
                names.add(name, i);
            }
        }
    }
    [[nodiscard]] const T* find(std::string_view text) const {
        const auto row = names.find(text);
        return row ? &rows[*row] : nullptr;
    }
};

FactType fact_type(std::string_view name) {
    if (name == "number") {
        return FactType::number;
    }
    if (name == "code") {
        return FactType::code;
    }
    return name == "joint" ? FactType::joint : name == "date" ? FactType::date : FactType::text;
}

const List<Joint>& joint_list() {
    static const List<Joint> list(
        "joints.csv", [](const CsvRow& row, std::vector<std::string>& names) {
            names = {row["name_en"], row["name_ja"]};
            const auto flag = [&](std::string_view column) {
                return row[column] == "1";
            };
            return Joint{row["code"],          row["name_en"],          row["name_ja"],
                         row["side"].front(),  flag("in_28"),           flag("in_66_swollen"),
                         flag("in_68_tender"), flag("in_das44_swollen")};
        });
    return list;
}

const List<Frequency>& frequency_list() {
    static const List<Frequency> list(
        "frequencies.csv", [](const CsvRow& row, std::vector<std::string>& names) {
            names = row.list("aliases");
            names.insert(names.begin(), {row["en"], row["ja"]});
            Frequency frequency{row["code"], row["en"], row["ja"], std::nullopt};
            if (const auto per_week = Decimal::parse(row["per_week"])) {
                frequency.per_week = *per_week;
            }
            return frequency;
        });
    return list;
}

const List<FactKind>& fact_list() {
    static const List<FactKind> list(
        "facts.csv", [](const CsvRow& row, std::vector<std::string>& names) {
            names = {row["en"], row["ja"]};
            return FactKind{
                row["code"], row["group"],      row["en"], row["ja"], fact_type(row["value_type"]),
                row["unit"], row.list("values")};
        });
    return list;
}

}  // namespace

std::span<const Joint> joints() {
    return joint_list().rows;
}
const Joint* joint(std::string_view code) {
    const Joint* const found = joint_list().find(code);
    return found != nullptr && found->code == code ? found : nullptr;
}
const Joint* find_joint(std::string_view text) {
    return joint_list().find(text);
}

std::span<const Frequency> frequencies() {
    return frequency_list().rows;
}
const Frequency* find_frequency(std::string_view text) {
    return frequency_list().find(text);
}

std::span<const FactKind> fact_kinds() {
    return fact_list().rows;
}
const FactKind* find_fact_kind(std::string_view text) {
    return fact_list().find(text);
}

}  // namespace jointlog::catalog
