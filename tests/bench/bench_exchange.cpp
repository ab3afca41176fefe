#include <fstream>

#include <fmt/format.h>

#include "bench.hpp"
#include "jointlog/app/batch_scores.hpp"
#include "jointlog/app/import.hpp"
#include "jointlog/app/research_export.hpp"

namespace jointlog::bench {

namespace {

/// Laboratory rows of 100 patients.
void write_sources(const Sizes& sizes) {
    std::ofstream patients(sizes.folder / "patients.csv");
    patients << "patient,name,sex,birth_date\n";
    for (int i = 0; i < 100; ++i) {
        patients << fmt::format("B-{:03},Bench {},F,1960-01-01\n", i, i);
    }
    std::ofstream labs(sizes.folder / "labs.csv");
    labs << "patient,date,analyte,value,unit,ref_low,ref_high,lab\n";
    for (int i = 0; i < sizes.import_rows; ++i) {
        const Day day{8'000 + i / 100};
        labs << fmt::format("B-{:03},{},CRP,{}.{:02},mg/dL,0,0.30,Bench\n", i % 100, to_iso(day),
                            i % 7, i % 97);
    }
}

void write_scores_input(const Sizes& sizes) {
    std::ofstream rows(sizes.folder / "scores.csv");
    rows << "id,tjc28,sjc28,esr_mm_h,crp_mg_l,ptga_mm,ega_mm,pain_mm\n";
    for (int i = 0; i < sizes.import_rows; ++i) {
        rows << fmt::format("{},{},{},{},{}.{},{},{},{}\n", i, i % 29, i % 27, 1 + i % 120, i % 60,
                            i % 10, i % 101, i % 97, i % 89);
    }
}

/// One run of a job over `rows` rows, as rows a second.
void rate(Figures& figures, const std::string& name, double rows,
          const std::function<void()>& job) {
    const auto start = std::chrono::steady_clock::now();
    job();
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
    figures.value(name, "rows/s", rows / seconds.count());
}

}  // namespace

void bench_exchange(Figures& figures, const Sizes& sizes) {
    write_sources(sizes);
    write_scores_input(sizes);
    auto session = app::Session::create(sizes.folder / "import.jointlog", Mode::clinic,
                                        app::system_environment());
    require(session.has_value(), "creating a record");
    app::ImportRequest patients;
    patients.sources = {sizes.folder / "patients.csv"};
    require(app::import_csv(**session, patients).has_value(), "importing patients");
    rate(figures, "import_labs", sizes.import_rows, [&] {
        app::ImportRequest request;
        request.sources = {sizes.folder / "labs.csv"};
        const auto imported = app::import_csv(**session, request);
        require(imported && imported->rows.added == sizes.import_rows, "importing laboratory rows");
    });
    rate(figures, "export_observations", sizes.import_rows, [&] {
        app::ExportRequest request;
        request.out = sizes.folder / "package";
        require(app::export_package(**session, request).has_value(), "exporting");
    });
    rate(figures, "score_csv", sizes.import_rows, [&] {
        std::ifstream in(sizes.folder / "scores.csv", std::ios::binary);
        std::ofstream out(sizes.folder / "scored.csv", std::ios::binary);
        require(app::score_csv(in, out, "", false, [](const app::ScoreRemark&) {}).has_value(),
                "scoring");
    });
}

}  // namespace jointlog::bench
