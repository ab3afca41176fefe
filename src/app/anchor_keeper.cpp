#include "app/anchor_keeper.hpp"

#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <unistd.h>

#include "jointlog/domain/log_anchor.hpp"

namespace jointlog::app {
namespace {

std::optional<LogHead> read_note(const std::filesystem::path& path) {
    std::ifstream stream(path);
    std::string line;
    if (!std::getline(stream, line)) {
        return std::nullopt;
    }
    const auto head = parse_anchor(line);
    return head ? std::optional(*head) : std::nullopt;
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
    m_check.anchor = read_note(m_path);
    if (m_check.anchor) {
        m_check.state = compare(file, *m_check.anchor);
        m_written = m_check.anchor;
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

void AnchorKeeper::write(const LogHead& head) {
    if (m_path.empty() || (m_written && to_anchor(*m_written) == to_anchor(head))) {
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
    const bool whole = write_whole(descriptor, to_anchor(head) + '\n');
    ::close(descriptor);
    if (whole) {
        std::filesystem::rename(made, m_path, failed);
    }
    if (!whole || failed) {
        ::unlink(made.c_str());
        return;
    }
    m_written = head;
}

}  // namespace jointlog::app
