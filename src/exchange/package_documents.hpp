#pragma once

#include <string>

#include "exchange/package_output.hpp"
#include "jointlog/exchange/research_package.hpp"

/// The files of a package that describe or load its tables, as text.
namespace jointlog::exchange {

[[nodiscard]] std::string data_dictionary_csv(PackageShape shape,
                                              PackagePreset preset = PackagePreset::research);
/// Frictionless Data Package with a Table Schema per table.
[[nodiscard]] std::string datapackage_json(PackageShape shape,
                                           PackagePreset preset = PackagePreset::research);
[[nodiscard]] std::string manifest_json(const PackageInfo& info, const PackageSummary& summary,
                                        const RiskyCells& risky);
[[nodiscard]] std::string load_r(PackagePreset preset);
[[nodiscard]] std::string load_python(PackagePreset preset);
[[nodiscard]] std::string load_postgres(PackageShape shape,
                                        PackagePreset preset = PackagePreset::research);
[[nodiscard]] std::string load_duckdb(PackageShape shape,
                                      PackagePreset preset = PackagePreset::research);

}  // namespace jointlog::exchange
