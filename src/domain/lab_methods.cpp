#include "jointlog/domain/lab_methods.hpp"

#include <algorithm>
#include <map>

#include "domain/csv_table.hpp"
#include "embedded_catalog.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::catalog {
namespace {

/// By item and folded name.
std::map<std::string, std::string> read_methods() {
    std::map<std::string, std::string> methods;
    for (const CsvRow& row : read_csv_table(embedded::catalog("lab_methods.csv"))) {
        std::string_view names = row["names"];
        while (!names.empty()) {
            const auto end = std::min(names.find(';'), names.size());
            methods.emplace(std::string(row["item"]) + '\n' + fold(names.substr(0, end)),
                            row["method"]);
            names.remove_prefix(std::min(end + 1, names.size()));
        }
    }
    return methods;
}

}  // namespace

std::string lab_method(const Item& item, std::string_view named) {
    static const auto methods = read_methods();
    const auto found = methods.find(item.code + '\n' + fold(named));
    return found == methods.end() ? std::string() : found->second;
}

}  // namespace jointlog::catalog
