#pragma once

#include <chrono>
#include <filesystem>
#include <optional>
#include <string>

#include "jointlog/domain/anchor_check.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

/// Where the head of a record's log is noted.
[[nodiscard]] std::filesystem::path anchor_note(const std::filesystem::path& state_folder,
                                                const Uuid& file_id);

/// Keeps the head of a record's log in the user's state folder ("anchors/FILE-ID", mode 0600), so that an older copy
/// or a cut tail is noticed when the file is opened next. Written at most every five seconds, and at the end. A note
/// that cannot be written is no reason to stop work: the note before stays. A head that the file does not hold stays in
/// the note beside the newer ones, however much is stored, until a person goes on with the file or the right one is back.
class AnchorKeeper {
public:
    /// Compares the file with what was noted. Nothing is kept when state_folder is empty.
    AnchorKeeper(const std::filesystem::path& state_folder, storage::RecordFile& file);

    [[nodiscard]] const AnchorCheck& check() const { return m_check; }
    /// When the head that was compared with was noted: milliseconds, UTC.
    [[nodiscard]] std::optional<std::int64_t> noted_ms() const { return m_noted_ms; }
    /// After a commit: notes the head when the last note is old enough.
    void note(const LogHead& head);
    /// At the end. An older or differing copy that was only looked at leaves the note as it was.
    void close(const LogHead& head);
    /// A person goes on with this file: what it does not hold is no longer told.
    void go_on(const LogHead& head);

private:
    void write(const LogHead& head);

    std::filesystem::path m_path;  // empty: nothing is kept
    AnchorCheck m_check;
    std::optional<std::int64_t> m_noted_ms;
    bool m_left = false;           // what was noted and is not in the file is kept in the note
    std::int64_t m_opened_at = 0;  // operation
    std::string m_written;         // the note as it stands
    std::chrono::steady_clock::time_point m_written_at = std::chrono::steady_clock::now();
};

}  // namespace jointlog::app
