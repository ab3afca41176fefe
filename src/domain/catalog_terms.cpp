#include <map>

#include "domain/csv_table.hpp"
#include "domain/name_index.hpp"
#include "embedded_catalog.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::catalog {
namespace {

struct Terms {
    std::vector<Term> rows;
    NameIndex names;

    Terms(std::string_view file, std::string_view en, std::string_view ja, bool grouped) {
        for (const CsvRow& row : read_csv_table(embedded::catalog(file))) {
            rows.push_back({row["code"], grouped ? row["group"] : "", row[en], row[ja]});
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            names.add(rows[i].code, i);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            names.add(rows[i].en, i);
            names.add(rows[i].ja, i);
        }
    }
    [[nodiscard]] const Term* find(std::string_view text) const {
        const auto row = names.find(text);
        return row ? &rows[*row] : nullptr;
    }
};

const Terms& adverse_events() {
    static const Terms terms("ae_terms.csv", "term_en", "term_ja", true);
    return terms;
}

const Terms& reasons() {
    static const Terms terms("stop_reasons.csv", "en", "ja", false);
    return terms;
}

struct CodedValues {
    std::vector<Term> rows;
    std::map<std::string, NameIndex, std::less<>> groups;

    CodedValues() {
        std::vector<std::vector<std::string>> aliases;
        for (const CsvRow& row : read_csv_table(embedded::catalog("coded_values.csv"))) {
            rows.push_back({row["code"], row["group"], row["en"], row["ja"]});
            aliases.push_back(row.list("aliases"));
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            groups[rows[i].group].add(rows[i].code, i);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            NameIndex& names = groups[rows[i].group];
            names.add(rows[i].en, i);
            names.add(rows[i].ja, i);
            for (const std::string& alias : aliases[i]) {
                names.add(alias, i);
            }
        }
    }
};

const CodedValues& coded() {
    static const CodedValues values;
    return values;
}

}  // namespace

std::span<const Term> adverse_event_terms() {
    return adverse_events().rows;
}
const Term* find_adverse_event(std::string_view text) {
    return adverse_events().find(text);
}

std::span<const Term> stop_reasons() {
    return reasons().rows;
}
const Term* find_stop_reason(std::string_view text) {
    return reasons().find(text);
}

std::span<const Term> coded_values() {
    return coded().rows;
}

const Term* coded_value(std::string_view group, std::string_view code) {
    for (const Term& term : coded().rows) {
        if (term.group == group && term.code == code) {
            return &term;
        }
    }
    return nullptr;
}

const Term* find_coded_value(std::string_view group, std::string_view text) {
    const auto names = coded().groups.find(group);
    if (names == coded().groups.end()) {
        return nullptr;
    }
    const auto row = names->second.find(text);
    return row ? &coded().rows[*row] : nullptr;
}

}  // namespace jointlog::catalog
