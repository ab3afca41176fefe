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

/// The patients of an identified package, and what they have in common.
Result<void> look_at(storage::RecordFile& file, ExportPlan& plan, exchange::PackageWriter& writer) {
    exchange::Census census;
    for (const std::string& code : plan.codes) {
        auto record = admitted_record(file, code, plan.request, plan.info);
        if (!record) {
            return Unexpected{record.error()};
        }
        if (!*record) {
            continue;
        }
        census.add(**record);
        const auto scores = score_visits(**record, plan.info.settings);
        if (Result<void> added = writer.add({**record, scores, plan.info.settings,
                                             plan.request.gap_days, plan.request.cut_day});
            !added) {
            return added;
        }
    }
    plan.info.small_cells = census.small_cells();
    return {};
}

/// Study ids that no key file has yet are drawn for the look only.
Result<void> look_at_hidden(storage::RecordFile& file, Instant now, ExportPlan& plan,
                            exchange::PackageWriter& writer) {
    Result<ExportKey> key = ExportKey::for_preview(plan.request.key_file, file.info().file_id);
    if (!key) {
        return Unexpected{key.error()};
    }
    SeededIds drawn(static_cast<std::uint64_t>(now.utc_ms));
    return add_deidentified(file, writer, plan, *key, drawn);
}

}  // namespace

Result<ExportPreview> preview_from(storage::RecordFile& file, const ExportContext& context,
                                   const ExportRequest& request) {
    Result<ExportPlan> plan = plan_export(file, context, request);
    if (!plan) {
        return Unexpected{plan.error()};
    }
    auto writer = exchange::PackageWriter::begin_preview(plan->info.form);
    if (!writer) {
        return Unexpected{writer.error()};
    }
    const Result<void> read = plan->request.deidentify
                                  ? look_at_hidden(file, context.now, *plan, **writer)
                                  : look_at(file, *plan, **writer);
    auto shown = read ? (*writer)->preview(plan->info) : Unexpected{read.error()};
    if (!shown) {
        return Unexpected{shown.error()};
    }
    ExportPreview preview;
    preview.patients = shown->patients;
    preview.left_out_declined = plan->info.left_out_declined;
    preview.left_out_withdrawn = plan->info.left_out_withdrawn;
    preview.left_out_not_asked = plan->info.left_out_not_asked;
    preview.columns = columns_of(plan->info.form);
    preview.small_cells = told(plan->info.small_cells, plan->info.form.deidentified());
    preview.withheld = told(plan->info.withheld);
    preview.risky_cells = shown->risky_cells;
    for (exchange::PreviewedTable& table : shown->tables) {
        preview.files.push_back({std::move(table.file), table.rows, std::move(table.first_rows)});
    }
    return preview;
}

}  // namespace jointlog::app
