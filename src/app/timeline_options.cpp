#include "jointlog/app/timeline_options.hpp"

#include "jointlog/domain/catalog.hpp"

namespace jointlog::app {

TimelineOptions timeline_options(const FileInfo& file, const PatientRecord& record,
                                 std::vector<OperationInfo> operations) {
    TimelineOptions options;
    options.operations = std::move(operations);
    options.own_record = file.mode == Mode::own;
    options.sample = file.sample;
    for (const auto& fact : record.facts) {
        if (fact.in_error() || fact->kind != "record_source") {
            continue;
        }
        if (const auto* banner = catalog::coded_value("record_source_banner", fact->text)) {
            options.caption = {banner->en, banner->ja};
        }
    }
    return options;
}

}  // namespace jointlog::app
