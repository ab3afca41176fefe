#include "jointlog/app/report_request.hpp"

#include <charconv>
#include <cstdlib>
#include <cstring>

#include "jointlog/version.hpp"

namespace jointlog::app {

ReportOptions report_options(const Session& session, ReportKind kind) {
    ReportOptions options;
    options.kind = kind;
    const FileInfo info = session.info();
    options.head = info.head;
    options.file_name = info.path.filename().string();
    options.program = "Jointlog " + std::string(version);
    options.printed = session.now();
    if (const char* epoch = std::getenv("SOURCE_DATE_EPOCH")) {
        std::int64_t seconds = 0;
        const char* end = epoch + std::strlen(epoch);
        if (std::from_chars(epoch, end, seconds).ptr == end && end != epoch)
            options.printed = {seconds * 1000, 0};
    }
    return options;
}

}  // namespace jointlog::app
