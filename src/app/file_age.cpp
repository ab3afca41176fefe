#include "jointlog/app/file_age.hpp"

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
    return Session::Access::anchor(session).noted_ms();
}

void go_on_with_file(Session& session) {
    const auto done =
        Session::Access::run<bool>(session, [&session](storage::RecordFile& file) -> Result<bool> {
            Session::Access::anchor(session).go_on(file.info().head);
            return true;
        });
    static_cast<void>(done);  // a note that cannot be written is told again
}

std::filesystem::path anchor_note_of(const Session& session) {
    return anchor_note(Session::Access::environment(session).state_folder, session.info().file_id);
}

}  // namespace jointlog::app
