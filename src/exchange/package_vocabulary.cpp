#include "exchange/package_vocabulary.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/indices.hpp"
#include "jointlog/domain/record_catalog.hpp"
#include "jointlog/domain/result_entry.hpp"

namespace jointlog::exchange {
namespace {

using Codes = std::set<std::string, std::less<>>;

void add_items(Codes& codes) {
    for (const catalog::Item& item : catalog::built_in_items()) {
        codes.insert(item.code);
        codes.insert(item.values.begin(), item.values.end());
        for (const catalog::ItemUnit& unit : item.units) {
            codes.insert(unit.ucum);
        }
    }
}

void add_drugs(Codes& codes) {
    for (const catalog::Drug& drug : catalog::drugs()) {
        codes.insert(drug.code);
        codes.insert(drug.routes.begin(), drug.routes.end());
        codes.insert(drug.dose_units.begin(), drug.dose_units.end());
    }
    for (const catalog::Frequency& frequency : catalog::frequencies()) {
        codes.insert(frequency.code);
    }
}

void add_facts(Codes& codes) {
    for (const catalog::FactKind& kind : catalog::fact_kinds()) {
        codes.insert(kind.code);
        codes.insert(kind.unit);
        codes.insert(kind.values.begin(), kind.values.end());
    }
}

Codes made() {
    Codes codes;
    add_items(codes);
    add_drugs(codes);
    add_facts(codes);
    for (const catalog::Joint& joint : catalog::joints()) {
        codes.insert(joint.code);
    }
    for (const auto terms :
         {catalog::adverse_event_terms(), catalog::stop_reasons(), catalog::coded_values()}) {
        for (const catalog::Term& term : terms) {
            codes.insert(term.code);
        }
    }
    codes.erase("");
    return codes;
}

bool is_one_code(std::string_view text) {
    static const Codes codes = made();
    return codes.contains(text) || check_reported_index(text, {}).has_value();
}

}  // namespace

bool is_built_in_code(std::string_view text) {
    while (true) {
        const std::size_t end = text.find(';');
        if (!is_one_code(text.substr(0, end))) {
            return false;
        }
        if (end == std::string_view::npos) {
            return true;
        }
        text.remove_prefix(end + 1);
    }
}

bool is_built_in_item(std::string_view code) {
    const auto items = catalog::built_in_items();
    return std::any_of(items.begin(), items.end(),
                       [&](const catalog::Item& item) { return item.code == code; });
}

}  // namespace jointlog::exchange
