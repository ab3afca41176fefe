#pragma once

#include <chrono>
#include <filesystem>
#include <optional>

#include "jointlog/domain/anchor_check.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// Where the head of a record's log is noted.
[[nodiscard]] std::filesystem::path anchor_note(const std::filesystem::path& state_folder,
                                                const Uuid& file_id);

/// Keeps the head of a record's log in the user's state folder ("anchors/FILE-ID", mode 0600), so that an older copy
/// or a cut tail is noticed when the file is opened next. Written at most every five seconds, and at the end. A note
/// that cannot be written is no reason to stop work: the note before stays.
class AnchorKeeper {
public:
    /// Compares the file with what was noted. Nothing is kept when state_folder is empty.
    AnchorKeeper(const std::filesystem::path& state_folder, storage::RecordFile& file);

    [[nodiscard]] const AnchorCheck& check() const { return m_check; }
    /// After a commit: notes the head when the last note is old enough.
    void note(const LogHead& head);
    /// At the end. An older or differing copy that was only looked at leaves the note as it was.
    void close(const LogHead& head);

private:
    void write(const LogHead& head);

    std::filesystem::path m_path;  // empty: nothing is kept
    AnchorCheck m_check;
    std::int64_t m_opened_at = 0;  // operation
    std::optional<LogHead> m_written;
    std::chrono::steady_clock::time_point m_written_at = std::chrono::steady_clock::now();
};

}  // namespace jointlog::app
