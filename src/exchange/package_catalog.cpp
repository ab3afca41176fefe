#include "exchange/package_rows.hpp"
#include "exchange/package_vocabulary.hpp"

namespace jointlog::exchange {
namespace {

struct CatalogRow {
    std::string_view kind;
    std::string code;
    std::string en;
    std::string ja;
    std::string unit;
    std::string loinc;
    std::string jlac10;
    std::string atc;
    std::string group;
};

Result<void> write(const CatalogRow& row, TableOutput& out) {
    out.code(row.kind).text(row.code).text(row.en).text(row.ja).code(row.unit).code(row.loinc).code(
        row.jlac10);
    out.code(row.atc).text(row.group);
    return out.end_row();
}

std::vector<CatalogRow> rows_of(const UsedCodes& used) {
    std::vector<CatalogRow> rows;
    for (const std::string& code : used.variables) {
        const catalog::Item* item = catalog::item(code);
        rows.push_back(item == nullptr ? CatalogRow{"variable", code, {}, {}, {}, {}, {}, {}, {}}
                                       : CatalogRow{"variable",
                                                    code,
                                                    item->en,
                                                    item->ja,
                                                    canonical_unit(*item),
                                                    item->loinc,
                                                    item->jlac10,
                                                    {},
                                                    item->laboratory ? "laboratory" : "visit"});
    }
    for (const std::string& code : used.joints) {
        const catalog::Joint* joint = catalog::joint(code);
        rows.push_back(joint == nullptr ? CatalogRow{"joint", code, {}, {}, {}, {}, {}, {}, {}}
                                        : CatalogRow{"joint",
                                                     code,
                                                     joint->en,
                                                     joint->ja,
                                                     {},
                                                     {},
                                                     {},
                                                     {},
                                                     joint->in_28 ? "28" : "68"});
    }
    for (const std::string& code : used.drugs) {
        const catalog::Drug* drug = catalog::drug(code);
        rows.push_back(drug == nullptr ? CatalogRow{"drug", code, {}, {}, {}, {}, {}, {}, {}}
                                       : CatalogRow{"drug",
                                                    code,
                                                    drug->en,
                                                    drug->ja,
                                                    drug->dose_unit,
                                                    {},
                                                    {},
                                                    drug->atc,
                                                    drug->drug_class});
    }
    return rows;
}

void add_terms(std::vector<CatalogRow>& rows, const UsedCodes& used) {
    for (const catalog::Term& term : catalog::adverse_event_terms()) {
        if (used.adverse_events.count(term.code) != 0) {
            rows.push_back(
                {"adverse_event", term.code, term.en, term.ja, {}, {}, {}, {}, term.group});
        }
    }
    for (const catalog::FactKind& fact : catalog::fact_kinds()) {
        if (used.facts.count(fact.code) != 0) {
            rows.push_back(
                {"fact", fact.code, fact.en, fact.ja, fact.unit, {}, {}, {}, fact.group});
        }
    }
    for (const std::string& laboratory : used.laboratories) {
        rows.push_back({"laboratory", laboratory, {}, {}, {}, {}, {}, {}, {}});
    }
}

}  // namespace

void keep_built_in(UsedCodes& used) {
    for (std::set<std::string>* codes :
         {&used.variables, &used.joints, &used.drugs, &used.adverse_events, &used.facts}) {
        std::erase_if(*codes, [](const std::string& code) { return !is_built_in_code(code); });
    }
    used.laboratories.clear();
}

Result<void> write_catalog(const UsedCodes& used, const std::vector<Person>& persons,
                           TableOutput& out) {
    std::vector<CatalogRow> rows = rows_of(used);
    add_terms(rows, used);
    std::map<std::string, std::string> by_name;
    for (const Person& person : persons) {
        by_name.emplace(person.name, person.role);
    }
    for (const auto& [name, role] : by_name) {
        rows.push_back({"person", name, {}, {}, {}, {}, {}, {}, role});
    }
    for (const CatalogRow& row : rows) {
        if (Result<void> done = write(row, out); !done) {
            return done;
        }
    }
    return {};
}

}  // namespace jointlog::exchange
