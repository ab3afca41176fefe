#include "app/export_job.hpp"

#include <future>

#include "app/export_hidden.hpp"
#include "app/export_key.hpp"
#include "app/export_log.hpp"
#include "app/export_plan.hpp"
#include "app/export_scope.hpp"

namespace jointlog::app {
namespace {

/// A helper thread writes the rows of a patient while the next one is read.
Result<void> add_identified(storage::RecordFile& file, exchange::PackageWriter& writer,
                            ExportPlan& plan) {
    PatientRecord leaving;
    std::future<Result<void>> adding;  // below what it reads: it is waited for first
    for (const std::string& code : plan.codes) {
        auto record = admitted_record(file, code, plan.request, plan.info);
        if (adding.valid()) {
            if (Result<void> added = adding.get(); !added) {
                return added;
            }
        }
        if (!record) {
            return Unexpected{record.error()};
        }
        if (!*record) {
            continue;
        }
        leaving = std::move(**record);
        adding = std::async(std::launch::async, [&] {
            const auto scores = score_visits(leaving, plan.info.settings);
            return writer.add(
                {leaving, scores, plan.info.settings, plan.request.gap_days, plan.request.cut_day});
        });
    }
    return adding.valid() ? adding.get() : Result<void>();
}

ExportReport report_of(const ExportPlan& plan, exchange::PackageSummary summary) {
    ExportReport report;
    report.folder = plan.request.out;
    report.patients = summary.patients;
    report.left_out_declined = plan.info.left_out_declined;
    report.left_out_withdrawn = plan.info.left_out_withdrawn;
    report.left_out_not_asked = plan.info.left_out_not_asked;
    report.risky_cells = summary.risky_cells;
    report.small_cells = told(plan.info.small_cells);
    report.withheld = told(plan.info.withheld);
    for (exchange::WrittenFile& written : summary.files) {
        report.files.push_back(
            {std::move(written.name), written.rows, written.bytes, std::move(written.sha256)});
    }
    return report;
}

/// The key file is on the disk before the package is there.
Result<exchange::PackageSummary> finish(exchange::PackageWriter& writer, const ExportPlan& plan,
                                        std::optional<ExportKey>& key) {
    if (key) {
        if (const Result<void> stored = key->store(); !stored) {
            return Unexpected{stored.error()};
        }
    }
    Result<exchange::PackageSummary> summary = writer.finish(plan.info);
    if (!summary && key) {
        key->forget();
    }
    return summary;
}

}  // namespace

Result<ExportReport> export_from(storage::RecordFile& file, const ExportContext& context,
                                 const ExportRequest& request) {
    Result<ExportPlan> plan = plan_export(file, context, request);
    if (!plan) {
        return Unexpected{plan.error()};
    }
    std::optional<ExportKey> key;
    if (plan->request.deidentify) {
        Result<ExportKey> opened = ExportKey::open(plan->request.key_file, plan->request.out);
        if (!opened) {
            return Unexpected{opened.error()};
        }
        key = std::move(*opened);
    }
    auto writer = exchange::PackageWriter::begin(request.out, plan->info.form);
    if (!writer) {
        return Unexpected{writer.error()};
    }
    if (plan->cut && !plan->cut->stored) {
        if (const Result<void> kept = store_cut(file, plan->request, *plan->cut); !kept) {
            return Unexpected{kept.error()};
        }
    }
    const Result<void> added = key ? add_deidentified(file, **writer, *plan, *key, *context.random)
                                   : add_identified(file, **writer, *plan);
    if (!added) {
        return Unexpected{added.error()};
    }
    Result<exchange::PackageSummary> summary = finish(**writer, *plan, key);
    if (!summary) {
        return Unexpected{summary.error()};
    }
    ExportReport report = report_of(*plan, std::move(*summary));
    report.logged = log_export(file, context.now, plan->request, report);
    return report;
}

}  // namespace jointlog::app
