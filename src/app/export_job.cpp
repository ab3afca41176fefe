#include "app/export_job.hpp"

#include <future>
#include <vector>

#include "app/export_hidden.hpp"
#include "app/export_key.hpp"
#include "app/export_log.hpp"
#include "app/export_plan.hpp"
#include "app/export_scope.hpp"

namespace jointlog::app {
namespace {

constexpr std::size_t results_read_ahead = 4096;

Result<void> write_patients(const std::vector<PatientRecord>& patients,
                            exchange::PackageWriter& writer, const ExportPlan& plan) {
    for (const PatientRecord& patient : patients) {
        const auto scores = score_visits(patient, plan.info.settings);
        if (Result<void> added = writer.add(
                {patient, scores, plan.info.settings, plan.request.gap_days, plan.request.cut_day});
            !added) {
            return added;
        }
    }
    return {};
}

/// Reads patients until they have some thousand results; `next` is the place of the first in the plan.
Result<std::vector<PatientRecord>> read_patients(storage::RecordFile& file, ExportPlan& plan,
                                                 std::size_t& next) {
    std::vector<PatientRecord> patients;
    for (std::size_t results = 0; next < plan.codes.size() && results < results_read_ahead;
         ++next) {
        auto record = admitted_record(file, plan.codes[next], plan.request, plan.info);
        if (!record) {
            return Unexpected{record.error()};
        }
        if (*record) {
            results += 1 + (*record)->observations.size() + (*record)->joints.size();
            patients.push_back(std::move(**record));
        }
    }
    return patients;
}

/// A helper thread writes some patients while the next are read.
Result<void> add_identified(storage::RecordFile& file, exchange::PackageWriter& writer,
                            ExportPlan& plan) {
    std::vector<PatientRecord> leaving;
    std::future<Result<void>> writing;  // below what it reads: it is waited for first
    for (std::size_t next = 0; next < plan.codes.size();) {
        auto patients = read_patients(file, plan, next);
        if (writing.valid()) {
            if (Result<void> written = writing.get(); !written) {
                return written;
            }
        }
        if (!patients) {
            return Unexpected{patients.error()};
        }
        leaving = std::move(*patients);
        writing =
            std::async(std::launch::async, [&] { return write_patients(leaving, writer, plan); });
    }
    return writing.valid() ? writing.get() : Result<void>();
}

ExportReport report_of(const ExportPlan& plan, exchange::PackageSummary summary) {
    ExportReport report;
    report.folder = plan.request.out;
    report.patients = summary.patients;
    report.left_out_declined = plan.info.left_out_declined;
    report.left_out_withdrawn = plan.info.left_out_withdrawn;
    report.left_out_not_asked = plan.info.left_out_not_asked;
    report.risky_cells = summary.risky_cells;
    report.small_cells = told(plan.info.small_cells, plan.info.form.deidentified());
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
        Result<ExportKey> opened =
            ExportKey::open(plan->request.key_file, plan->request.out, file.info().file_id);
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
