#pragma once

#include <cstdint>
#include <filesystem>
#include <memory>
#include <string>
#include <vector>

#include "campaign/random.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::campaign {

/// What a record file had told its user to be saved at some moment.
struct Acknowledged {
    LogHead head;
    std::string draft;  // of the visit form; outside the log

    bool operator==(const Acknowledged& other) const {
        return head.operation == other.head.operation && head.chain_hex == other.head.chain_hex
               && draft == other.draft;
    }
};
/// What the open file holds now. Errors: as its reading calls.
[[nodiscard]] Result<Acknowledged> content_of(storage::RecordFile& file);

/// Clock and identifiers for one run of work.
struct Sources {
    explicit Sources(std::uint64_t seed) : ids(seed) {}
    ManualClock clock{{1'700'000'000'000, 540}};
    SeededIds ids;
    [[nodiscard]] storage::Environment environment(const std::string& vfs_name = {}) {
        return {clock, ids, vfs_name};
    }
};

/// What people do in a clinic, chosen from a seed: visits with twelve values, corrections, rows entered in error,
/// imports, settings, drafts of a form. It knows nothing that is not in the file, so it may go on after a crash.
class ClinicWork {
public:
    ClinicWork(std::uint64_t seed, IdSource& ids) : m_random(seed), m_ids(ids) {}
    /// One thing done; returns what is saved from now on.
    [[nodiscard]] Result<Acknowledged> step(storage::RecordFile& file);

    // The single acts, for those who need a certain one; all but the first need a patient.
    [[nodiscard]] Result<void> new_patient(storage::RecordFile& file);
    [[nodiscard]] Result<void> save_visit(storage::RecordFile& file);
    [[nodiscard]] Result<void> correct_value(storage::RecordFile& file);
    [[nodiscard]] Result<void> import_rows(storage::RecordFile& file);
    [[nodiscard]] Result<void> keep_draft(storage::RecordFile& file);
    [[nodiscard]] Result<void> change_setting(storage::RecordFile& file);

private:
    [[nodiscard]] Result<std::string> some_patient(storage::RecordFile& file);
    [[nodiscard]] OperationDraft visit(OperationKind kind, const std::string& patient);

    Random m_random;
    IdSource& m_ids;
};

/// What is wrong with a file that was left by a crash or a fault; empty when nothing is. It must open, verify in every
/// depth, and hold exactly one of `allowed`.
struct Judgement {
    enum class Kind : std::uint8_t { sound, unopenable, unsound, lost, half };
    Kind kind = Kind::sound;
    std::string detail;
};
[[nodiscard]] Judgement judge(const std::filesystem::path& file,
                              const std::vector<Acknowledged>& allowed);

}  // namespace jointlog::campaign
