#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/exchange/key_file.hpp"

namespace jointlog::app {

/// The key file of an export: one that is there is read, and gets the patients that it does not know.
class ExportKey {
public:
    /// `package`: the folder that must not hold it. Errors: refused (none named, or within the folder), malformed, io.
    [[nodiscard]] static Result<ExportKey> open(const std::filesystem::path& path,
                                                const std::filesystem::path& package);

    /// The entry of a patient, made where there is none; its first day is the one given.
    const exchange::KeyEntry& entry(const std::string& patient, std::optional<Day> first_day,
                                    IdSource& random);
    /// Brings a new or changed key file to the disk. Errors: already_exists, io.
    [[nodiscard]] Result<void> store();
    /// Removes the file again if store() created it.
    void forget() const;

private:
    std::filesystem::path m_path;
    bool m_there = false;
    bool m_changed = false;
    bool m_created = false;
    std::map<std::string, exchange::KeyEntry> m_by_patient;
    std::set<std::string> m_ids;
};

}  // namespace jointlog::app
