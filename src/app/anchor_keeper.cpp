#include "app/anchor_keeper.hpp"

#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

#include <fmt/format.h>

#include "jointlog/domain/log_anchor.hpp"

namespace jointlog::app {
namespace {

/// The note: the head of the log; in a second line a head that the file did not hold, and when that had been noted.
struct Note {
    std::optional<LogHead> head;
    std::optional<LogHead> left;
    std::int64_t left_ms = 0;
    std::string text;
};

Note read_note(const std::filesystem::path& path) {
    Note note;
    std::ifstream stream(path);
    std::string line;
    if (!std::getline(stream, line)) {
        return note;
    }
    note.text = line + '\n';
    if (const auto head = parse_anchor(line)) {
        note.head = *head;
    }
    std::string left;
    if (stream >> left >> note.left_ms) {
        note.text += fmt::format("{} {}\n", left, note.left_ms);
        if (const auto head = parse_anchor(left)) {
            note.left = *head;
        }
    }
    return note;
}

std::optional<std::int64_t> written_ms(const std::filesystem::path& path) {
    std::error_code failed;
    const auto written = std::filesystem::last_write_time(path, failed);
    return failed ? std::nullopt
                  : std::optional<std::int64_t>(
                      std::chrono::duration_cast<std::chrono::milliseconds>(
                          std::chrono::file_clock::to_sys(written).time_since_epoch())
                          .count());
}

AnchorState compare(storage::RecordFile& file, const LogHead& anchor) {
    const LogHead head = file.info().head;
    if (head.operation < anchor.operation) {
        return AnchorState::older;
    }
    const auto there =
        anchor.operation == head.operation ? Result(head) : file.head_at(anchor.operation);
    return there && there->chain_hex == anchor.chain_hex ? AnchorState::matches
                                                         : AnchorState::differs;
}

bool write_whole(int descriptor, const std::string& text) {
    return ::write(descriptor, text.data(), text.size()) == static_cast<ssize_t>(text.size())
           && ::fsync(descriptor) == 0;
}

}  // namespace

std::filesystem::path anchor_note(const std::filesystem::path& state_folder, const Uuid& file_id) {
    return state_folder / "anchors" / file_id.to_string();
}

AnchorKeeper::AnchorKeeper(const std::filesystem::path& state_folder, storage::RecordFile& file)
    : m_opened_at(file.info().head.operation) {
    // Every sample is made anew, by each version of the program in its own way, under one id.
    if (state_folder.empty() || file.info().sample) {
        return;
    }
    m_path = anchor_note(state_folder, file.info().file_id);
    const Note note = read_note(m_path);
    m_written = note.text;
    m_check.anchor = note.head;
    m_noted_ms = written_ms(m_path);
    if (note.left && compare(file, *note.left) != AnchorState::matches) {
        m_check.anchor = note.left;
        m_noted_ms = note.left_ms;
    }
    if (m_check.anchor) {
        m_check.state = compare(file, *m_check.anchor);
        m_left = m_check.state != AnchorState::matches;
    }
}

void AnchorKeeper::note(const LogHead& head) {
    constexpr auto apart = std::chrono::seconds(5);
    if (head.operation != m_opened_at && std::chrono::steady_clock::now() - m_written_at > apart) {
        write(head);
    }
}

void AnchorKeeper::close(const LogHead& head) {
    const bool current =
        m_check.state == AnchorState::unknown || m_check.state == AnchorState::matches;
    if (current || head.operation != m_opened_at) {
        write(head);
    }
}

void AnchorKeeper::go_on(const LogHead& head) {
    m_left = false;
    write(head);
}

void AnchorKeeper::write(const LogHead& head) {
    std::string text = to_anchor(head) + '\n';
    if (m_left) {
        text += fmt::format("{} {}\n", to_anchor(*m_check.anchor), m_noted_ms.value_or(0));
    }
    if (m_path.empty() || m_written == text) {
        return;
    }
    m_written_at = std::chrono::steady_clock::now();
    std::error_code failed;
    std::filesystem::create_directories(m_path.parent_path(), failed);
    std::string made = m_path.string() + ".XXXXXX";
    const int descriptor = ::mkostemp(made.data(), O_CLOEXEC);
    if (descriptor < 0) {
        return;
    }
    const bool whole = write_whole(descriptor, text);
    ::close(descriptor);
    if (whole) {
        std::filesystem::rename(made, m_path, failed);
    }
    if (!whole || failed) {
        ::unlink(made.c_str());
        return;
    }
    m_written = std::move(text);
}

}  // namespace jointlog::app
