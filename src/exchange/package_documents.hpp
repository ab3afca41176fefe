#pragma once

#include <string>

#include "exchange/package_output.hpp"
#include "jointlog/exchange/research_package.hpp"

/// The files of a package that describe or load its tables, as text.
namespace jointlog::exchange {

[[nodiscard]] std::string data_dictionary_csv(const PackageForm& form);
/// Frictionless Data Package with a Table Schema per table.
[[nodiscard]] std::string datapackage_json(const PackageForm& form);
[[nodiscard]] std::string manifest_json(const PackageInfo& info, const PackageSummary& summary,
                                        const RiskyCells& risky);
[[nodiscard]] std::string load_r(const PackageForm& form);
[[nodiscard]] std::string load_python(const PackageForm& form);
[[nodiscard]] std::string load_postgres(const PackageForm& form);
[[nodiscard]] std::string load_duckdb(const PackageForm& form);

}  // namespace jointlog::exchange
