#include "jointlog/app/file_age.hpp"

#include <chrono>

#include "app/anchor_keeper.hpp"
#include "app/session_access.hpp"

namespace jointlog::app {

std::optional<Instant> last_entry(Session& session) {
    const auto operations = Session::Access::run<std::vector<OperationInfo>>(
        session, [](storage::RecordFile& file) { return file.act(file.info().head.operation); });
    if (!operations || operations->empty()) {
        return std::nullopt;
    }
    return operations->back().at;
}

std::optional<std::int64_t> anchor_noted_ms(const Session& session) {
    const Environment& environment = Session::Access::environment(session);
    std::error_code failed;
    const auto written = std::filesystem::last_write_time(
        anchor_note(environment.state_folder, session.info().file_id), failed);
    if (failed) {
        return std::nullopt;
    }
    return std::chrono::duration_cast<std::chrono::milliseconds>(
               std::chrono::file_clock::to_sys(written).time_since_epoch())
        .count();
}

}  // namespace jointlog::app
