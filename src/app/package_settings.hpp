#pragma once

#include <functional>
#include <vector>

#include "app/import_outcome.hpp"
#include "jointlog/exchange/package_reader.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// Takes the settings of a package over: the record's own analytes, units, laboratories and profiles where they are
/// new, and in a record without patients what its scores depend on. What is set otherwise stays and is told.
class PackageSettings {
public:
    /// What became of a setting; empty remark: it was taken or is the same.
    using Tell = std::function<void(const exchange::PackagedSetting&, RowFate, Remark)>;

    PackageSettings(storage::RecordFile& file, bool new_record, storage::Authorship author,
                    Tell tell)
        : m_file(file),
          m_new_record(new_record),
          m_author(std::move(author)),
          m_tell(std::move(tell)) {}

    [[nodiscard]] Result<void> take(std::vector<exchange::PackagedSetting> settings);
    /// An addition to the catalogue was stored.
    [[nodiscard]] bool added_to_catalog() const { return m_added_to_catalog; }

private:
    Result<void> take_one(const exchange::PackagedSetting& setting);
    Result<void> take_addition(const exchange::PackagedSetting& setting);
    Result<void> take_choice(const exchange::PackagedSetting& setting);
    Result<void> store(const exchange::PackagedSetting& setting);

    storage::RecordFile& m_file;
    bool m_new_record;
    storage::Authorship m_author;
    Tell m_tell;
    bool m_added_to_catalog = false;
};

}  // namespace jointlog::app
