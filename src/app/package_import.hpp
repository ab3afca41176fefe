#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "app/import_outcome.hpp"
#include "jointlog/app/import.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/exchange/package_reader.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// One import of a research package: rows keep their lasting identities, so that a row is either new, recorded with the
/// same values, or in conflict with what is recorded. Everything is one transaction and one batch.
class PackageImport {
public:
    PackageImport(storage::RecordFile& file, IdSource& ids, const ImportRequest& request,
                  exchange::PackageReader& package);
    [[nodiscard]] Result<ImportReport> run();

private:
    using Commit = std::function<Result<OperationInfo>(const OperationDraft&)>;
    struct Known;
    struct Sorted;

    Result<void> check_manifest() const;
    Result<void> take_all(const Commit& commit);
    Result<void> take_settings();
    Result<void> take_patient(const Commit& commit, const exchange::PackagedPatient& patient);
    Result<std::optional<Known>> known_patient(const exchange::PackagedPatient& patient);
    Result<Sorted> sort_rows(const exchange::PackagedPatient& patient,
                             const std::optional<Known>& known);
    Result<void> store(const Commit& commit, const exchange::PackagedPatient& patient,
                       const std::string& code, const Sorted& rows);
    Result<void> compare_scores(const exchange::PackagedPatient& patient, const std::string& code);
    void tell(exchange::PackageLine at, RowFate fate, Remark remark);
    void list(std::vector<RowRemark>& remarks, RowRemark remark);
    [[nodiscard]] OperationDraft draft(const Uuid& id, const std::string& code) const;

    storage::RecordFile& m_file;
    IdSource& m_ids;
    const ImportRequest& m_request;
    exchange::PackageReader& m_package;
    ImportReport m_report;
    bool m_new_record = false;
};

/// import_csv of one folder, on an open file.
[[nodiscard]] Result<ImportReport> import_package_into(storage::RecordFile& file, IdSource& ids,
                                                       const ImportRequest& request);

}  // namespace jointlog::app
