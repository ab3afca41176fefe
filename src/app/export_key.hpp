#pragma once

#include <filesystem>
#include <map>
#include <set>
#include <string>

#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/result.hpp"
#include "jointlog/exchange/key_file.hpp"

namespace jointlog::app {

/// The key file of an export: one that is there is read, and gets the patients that it does not know. It belongs to one
/// record: patients of two records may have the same code.
class ExportKey {
public:
    /// `package`: the folder that must not hold it; `record`: the id of the record file. Errors: refused (none named, or
    /// within the folder), conflict (the key of another record), malformed, io.
    [[nodiscard]] static Result<ExportKey> open(const std::filesystem::path& path,
                                                const std::filesystem::path& package,
                                                const Uuid& record);
    /// A key for a look at a package: one that is there, else an empty one; never stored. Errors: conflict, malformed, io.
    [[nodiscard]] static Result<ExportKey> for_preview(const std::filesystem::path& path,
                                                       const Uuid& record);

    /// The entry of a patient, by the lasting id of its row, made where there is none. Code and first day become those
    /// given.
    const exchange::KeyEntry& entry(const RowId& person, const std::string& code,
                                    std::optional<Day> first_day, IdSource& random);
    /// Brings a new or changed key file to the disk. Errors: already_exists, io.
    [[nodiscard]] Result<void> store();
    /// Removes the file again if store() created it.
    void forget() const;

private:
    /// Reads what is at m_path; nothing where no file is.
    Result<void> read();
    exchange::KeyEntry* known(const RowId& person, const std::string& code);

    std::filesystem::path m_path;
    Uuid m_record;
    bool m_there = false;
    bool m_changed = false;
    bool m_created = false;
    std::map<RowId, exchange::KeyEntry> m_by_person;
    std::map<std::string, exchange::KeyEntry> m_by_code;  // of an earlier version's key
    std::set<std::string> m_ids;
};

}  // namespace jointlog::app
