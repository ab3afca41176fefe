#pragma once

#include <string>
#include <string_view>

#include "jointlog/app/import.hpp"
#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/patient_record.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// A stored value with another number, text or unit, checked as an import is. unit empty: stays as
/// it was.
/// Errors: malformed, out_of_range, unit_mismatch, unknown_code, refused (this kind of row has no
/// single value). questions: what the limits ask about.
[[nodiscard]] Result<Entity> corrected(const Entity& stored, std::string_view value,
                                       std::string_view unit, std::vector<Remark>& questions);

struct CorrectionCall {
    CorrectionKind kind = CorrectionKind::correct;
    std::filesystem::path source;
    std::string who;
    std::string why;
};

/// apply_corrections on an open file.
[[nodiscard]] Result<CorrectionReport> correct_into(storage::RecordFile& file, IdSource& ids,
                                                    const CorrectionCall& call);

}  // namespace jointlog::app
