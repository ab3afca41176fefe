#include "jointlog/exchange/research_package.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <cassert>

#include "exchange/package_documents.hpp"
#include "exchange/package_rows.hpp"

namespace jointlog::exchange {
namespace {

using WriteRows = Result<void> (*)(const PackagePatient&, TableOutput&);

/// The tables that are filled patient by patient.
struct PatientTable {
    std::string_view file;
    WriteRows write;
};
constexpr PatientTable patient_tables[] = {
    {"patients.csv", write_patients},
    {"visits.csv", write_visits},
    {"joints.csv", write_joints},
    {"observations.csv", write_observations},
    {"scores.csv", write_scores},
    {"responses.csv", write_responses},
    {"egfr.csv", write_egfr},
    {"medications.csv", write_medications},
    {"medication_doses.csv", write_medication_doses},
    {"administrations.csv", write_administrations},
    {"adverse_events.csv", write_adverse_events},
    {"facts.csv", write_facts},
    {"exposures.csv", write_exposures},
    {"notes.csv", write_notes},
    {"visits_wide.csv", write_visits_wide},
};

Result<void> sync_folder(const std::filesystem::path& folder) {
    const int descriptor = ::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    const bool failed = descriptor < 0 || ::fsync(descriptor) != 0;
    if (descriptor >= 0) {
        ::close(descriptor);
    }
    return failed ? Result<void>(
               fail(Errc::io, fmt::format("{} cannot be brought to the disk", folder.string())))
                  : Result<void>();
}

/// Without a trailing slash, so that FOLDER.partial stands beside it.
std::filesystem::path plain(const std::filesystem::path& folder) {
    const std::filesystem::path normal = std::filesystem::absolute(folder).lexically_normal();
    return normal.has_filename() ? normal : normal.parent_path();
}

}  // namespace

struct PackageWriter::Impl {
    std::filesystem::path folder;
    std::filesystem::path partial;
    PackageForm form;
    RiskyCells risky;
    HiddenPatient hidden;
    UsedCodes used;
    std::int64_t patients = 0;
    std::vector<std::pair<WriteRows, std::unique_ptr<TableOutput>>> tables;
    std::unique_ptr<TableOutput> catalog;
    std::unique_ptr<TableOutput> settings;

    ~Impl() {
        tables.clear();
        catalog.reset();
        settings.reset();
        if (!partial.empty()) {
            std::error_code ignored;
            std::filesystem::remove_all(partial, ignored);
        }
    }

    Result<std::unique_ptr<TableOutput>> open(const PackageTable& table) {
        Result<PackageFile> file = partial.empty()
                                       ? Result<PackageFile>(PackageFile::nowhere(table.file))
                                       : PackageFile::create(partial, table.file);
        if (!file) {
            return Unexpected{file.error()};
        }
        return std::make_unique<TableOutput>(*package_table(table.file), form.preset,
                                             std::move(*file), risky, hidden);
    }

    Result<void> open_tables() {
        for (const PackageTable* table : package_tables(form)) {
            Result<std::unique_ptr<TableOutput>> output = open(*table);
            if (!output) {
                return Unexpected{output.error()};
            }
            WriteRows write = nullptr;
            for (const PatientTable& known : patient_tables) {
                write = known.file == table->file ? known.write : write;
            }
            if (write != nullptr) {
                tables.emplace_back(write, std::move(*output));
            } else {
                (table->file == "catalog.csv" ? catalog : settings) = std::move(*output);
            }
        }
        return {};
    }

    Result<void> write_settings(const PackageInfo& info) {
        const std::pair<std::string_view, std::string> rows[] = {
            {"das28_crp_set", info.settings.das28_crp_set},
            {"das28_esr_set", info.settings.das28_esr_set},
            {esr_below_one_setting,
             std::string(info.settings.esr_below_one_at_one ? esr_computed_at_one
                                                            : esr_not_computed)},
            {"laboratory_window_days", fmt::format("{}", info.settings.window_days)},
            {"mode", info.mode == Mode::own ? "own" : "clinic"},
        };
        std::vector<std::pair<std::string_view, std::string_view>> all(std::begin(rows),
                                                                       std::end(rows));
        if (!form.deidentified()) {
            all.insert(all.end(), info.catalog_settings.begin(), info.catalog_settings.end());
        }
        for (const auto& [name, value] : all) {
            settings->code(name).text(value);
            if (Result<void> done = settings->end_row(); !done) {
                return done;
            }
        }
        return {};
    }

    /// What is known when all patients are in: codes that were used, persons, settings.
    Result<void> write_lists(const PackageInfo& info) {
        hidden.next(nullptr);
        if (info.form.deidentified()) {
            keep_built_in(used);
        }
        const std::vector<Person> nobody;
        Result<void> done =
            write_catalog(used, info.form.deidentified() ? nobody : info.persons, *catalog);
        return done ? write_settings(info) : done;
    }

    static Result<void> show(const TableOutput& table, PackagePreview& preview) {
        auto rows = table.first_rows();
        if (!rows) {
            return Unexpected{rows.error()};
        }
        preview.tables.push_back({table.file().name(), table.rows(), std::move(*rows)});
        return {};
    }

    Result<void> close(TableOutput& table, PackageSummary& summary) const {
        if (Result<void> closed = table.close(); !closed) {
            return closed;
        }
        summary.files.push_back(
            {table.file().name(), table.rows(), table.file().bytes(), table.file().sha256()});
        return {};
    }

    Result<void> write_document(std::string name, std::string_view text, PackageSummary& summary,
                                std::int64_t rows = 0) const {
        Result<PackageFile> file = PackageFile::create(partial, std::move(name));
        if (!file) {
            return Unexpected{file.error()};
        }
        Result<void> written = file->write(text);
        written = written ? file->close() : written;
        if (written) {
            summary.files.push_back({file->name(), rows, file->bytes(), file->sha256()});
        }
        return written;
    }

    Result<void> close_tables(PackageSummary& summary) const {
        for (const auto& [write, table] : tables) {
            if (Result<void> closed = close(*table, summary); !closed) {
                return closed;
            }
        }
        Result<void> closed = close(*catalog, summary);
        return closed ? close(*settings, summary) : closed;
    }

    Result<void> write_documents(const PackageInfo& info, PackageSummary& summary) const {
        std::int64_t columns = 0;
        for (const PackageTable* table : package_tables(form)) {
            columns += static_cast<std::int64_t>(table->fields.size());
        }
        Result<void> written =
            write_document("data_dictionary.csv", data_dictionary_csv(form), summary, columns);
        if (!written) {
            return written;
        }
        const std::pair<std::string_view, std::string> documents[] = {
            {"datapackage.json", datapackage_json(form)},
            {"load.R", load_r(form)},
            {"load.py", load_python(form)},
            {"load_postgres.sql", load_postgres(form)},
            {"load_duckdb.sql", load_duckdb(form)},
        };
        for (const auto& [name, text] : documents) {
            if (Result<void> done = write_document(std::string(name), text, summary); !done) {
                return done;
            }
        }
        return write_document("manifest.json", manifest_json(info, summary, risky), summary);
    }

    Result<void> rename_into_place() const {
        if (Result<void> synced = sync_folder(partial); !synced) {
            return synced;
        }
        std::error_code problem;
        std::filesystem::rename(partial, folder, problem);  // replaces an empty folder
        if (problem) {
            return fail(Errc::io, fmt::format("{} cannot be put in place: {}", folder.string(),
                                              problem.message()));
        }
        return sync_folder(folder.parent_path());
    }
};

PackageWriter::PackageWriter(std::unique_ptr<Impl> impl) : m_impl(std::move(impl)) {}
PackageWriter::~PackageWriter() = default;

Result<std::unique_ptr<PackageWriter>> PackageWriter::begin(const std::filesystem::path& folder,
                                                            const PackageForm& form) {
    const std::filesystem::path place = plain(folder);
    std::error_code problem;
    const bool there = std::filesystem::exists(place, problem);
    if (there
        && !(std::filesystem::is_directory(place, problem)
             && std::filesystem::is_empty(place, problem))) {
        return fail(Errc::already_exists,
                    fmt::format("{} is there and not an empty folder", place.string()));
    }
    std::filesystem::path partial = place;
    partial += ".partial";
    if (std::filesystem::exists(partial, problem)) {
        return fail(
            Errc::already_exists,
            fmt::format(
                "{} is there: left by an export that was interrupted, or still being written",
                partial.string()));
    }
    if (!std::filesystem::create_directory(partial, problem) || problem) {
        return fail(Errc::io, fmt::format("{} cannot be created", partial.string()));
    }
    auto impl = std::make_unique<Impl>();
    impl->folder = place;
    impl->partial = partial;
    impl->form = form;
    impl->hidden.dates = form.dates;
    std::filesystem::permissions(partial, std::filesystem::perms::owner_all, problem);
    if (const Result<void> opened = impl->open_tables(); !opened) {
        return Unexpected{opened.error()};
    }
    return std::unique_ptr<PackageWriter>(new PackageWriter(std::move(impl)));
}

Result<std::unique_ptr<PackageWriter>> PackageWriter::begin_preview(const PackageForm& form) {
    auto impl = std::make_unique<Impl>();
    impl->form = form;
    impl->hidden.dates = form.dates;
    if (const Result<void> opened = impl->open_tables(); !opened) {
        return Unexpected{opened.error()};
    }
    return std::unique_ptr<PackageWriter>(new PackageWriter(std::move(impl)));
}

Result<PackagePreview> PackageWriter::preview(const PackageInfo& info) {
    assert(info.form == m_impl->form);
    PackagePreview preview;
    preview.patients = m_impl->patients;
    Result<void> done = m_impl->write_lists(info);
    for (const auto& [write, table] : m_impl->tables) {
        done = done ? Impl::show(*table, preview) : done;
    }
    done = done ? Impl::show(*m_impl->catalog, preview) : done;
    done = done ? Impl::show(*m_impl->settings, preview) : done;
    preview.risky_cells = m_impl->risky.count;
    return done ? Result<PackagePreview>(std::move(preview)) : Unexpected{done.error()};
}

Result<void> PackageWriter::add(const PackagePerson& person) {
    assert(m_impl->form.deidentified() == (person.pseudonym != nullptr));
    m_impl->hidden.next(person.pseudonym);
    const PackagePatient patient{person.record,  person.scores,    person.settings, person.gap_days,
                                 person.cut_day, person.pseudonym, person.withheld, m_impl->used};
    for (const auto& [write, table] : m_impl->tables) {
        if (Result<void> done = write(patient, *table); !done) {
            return done;
        }
    }
    ++m_impl->patients;
    return {};
}

Result<PackageSummary> PackageWriter::finish(const PackageInfo& info) {
    assert(info.form == m_impl->form);
    PackageSummary summary;
    summary.patients = m_impl->patients;
    Result<void> done = m_impl->write_lists(info);
    done = done ? m_impl->close_tables(summary) : done;
    done = done ? m_impl->write_documents(info, summary) : done;
    done = done ? m_impl->rename_into_place() : done;
    if (!done) {
        return Unexpected{done.error()};
    }
    summary.risky_cells = m_impl->risky.count;
    return summary;
}

}  // namespace jointlog::exchange
