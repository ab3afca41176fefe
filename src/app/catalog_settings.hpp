#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "jointlog/domain/record_catalog.hpp"
#include "jointlog/domain/record_info.hpp"
#include "jointlog/storage/record_file.hpp"

/// How the additions to the catalogue stand among the file's settings: a name that is their key, and one JSON object.
///   analyte/CODE   unit/ANALYTE/UCUM   laboratory/CODE   profile/LABORATORY/ANALYTE/YYYY-MM-DD
namespace jointlog::app {

using StoredSetting = std::pair<std::string, std::string>;

[[nodiscard]] StoredSetting to_setting(const catalog::Item& analyte);
[[nodiscard]] StoredSetting to_setting(const AddedUnit& unit);
[[nodiscard]] StoredSetting to_setting(const Laboratory& laboratory);
[[nodiscard]] StoredSetting to_setting(const LaboratoryProfile& profile);

/// What of the stored definitions can be read, and a finding "definition" by name for each that cannot.
struct Definitions {
    RecordCatalog readable;
    std::vector<Finding> unreadable;
};
[[nodiscard]] Definitions read_definitions(const std::vector<StoredSetting>& settings);

/// The additions as stored, by name; as of the end of an operation or now.
[[nodiscard]] Result<std::vector<StoredSetting>> catalog_settings(
    storage::RecordFile& file, std::optional<std::int64_t> as_of = {});

inline constexpr std::string_view catalog_prefixes[] = {"analyte/", "laboratory/", "profile/",
                                                        "unit/"};

}  // namespace jointlog::app
