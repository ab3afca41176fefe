#include <algorithm>

#include "app/export_hidden.hpp"
#include "app/export_scope.hpp"

namespace jointlog::app {
namespace {

/// Every column of the tables that the form has, in their order; of a table that stays out all of them.
std::vector<ExportColumn> columns_of(const exchange::PackageForm& form) {
    std::vector<ExportColumn> columns;
    const auto leaving = exchange::package_tables(form);
    for (const exchange::PackageTable* table : exchange::package_tables(form.shape)) {
        const bool stays = std::none_of(leaving.begin(), leaving.end(), [&](const auto* other) {
            return other->file == table->file;
        });
        for (const exchange::PackageField& field : exchange::package_table(table->file)->fields) {
            const bool leaves = !stays && exchange::leaves(field.privacy, form.dates);
            // of a column with a closed list of codes nothing is held back
            const bool closed = field.privacy == exchange::Privacy::coded && !field.values.empty();
            const exchange::Privacy told = closed ? exchange::Privacy::keep : field.privacy;
            if (form.deidentified() || leaves) {
                columns.push_back(
                    {table->file, field.name, std::string(exchange::code(told)), leaves});
            }
        }
    }
    return columns;
}

}  // namespace

Result<ExportPreview> preview_from(storage::RecordFile& file, const ExportContext& context,
                                   const ExportRequest& request) {
    Result<ExportPlan> plan = plan_export(file, context, request);
    if (!plan) {
        return Unexpected{plan.error()};
    }
    exchange::Census census;
    const auto participants = take_census(file, *plan, census);
    if (!participants) {
        return Unexpected{participants.error()};
    }
    ExportPreview preview;
    if (plan->request.deidentify) {
        for (const Participant& participant : *participants) {
            exchange::PackageInfo counted;
            auto record = admitted_record(file, participant.code, plan->request, counted);
            if (!record) {
                return Unexpected{record.error()};
            }
            exchange::withhold(**record, census, plan->info.withheld);
        }
        preview.small_cells = told(plan->info.small_cells);
        preview.withheld = told(plan->info.withheld);
    }
    preview.patients = census.persons();
    preview.left_out_declined = plan->info.left_out_declined;
    preview.left_out_withdrawn = plan->info.left_out_withdrawn;
    preview.left_out_not_asked = plan->info.left_out_not_asked;
    preview.columns = columns_of(plan->info.form);
    return preview;
}

}  // namespace jointlog::app
