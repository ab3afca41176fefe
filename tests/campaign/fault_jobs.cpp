#include <algorithm>
#include <functional>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "campaign/clinic_work.hpp"
#include "campaign/faults.hpp"
#include "campaign/recorder.hpp"
#include "unit/storage/record_fixture.hpp"

namespace jointlog::campaign {
namespace {

using storage::RecordFile;
using storage::test::TempFolder;
using File = std::unique_ptr<RecordFile>;

/// What a job told its user: a text to compare, or an error.
using Told = Result<std::string>;

struct Desk {
    std::filesystem::path path;
    Sources& sources;
    File file;  // open, unless the job opens it

    [[nodiscard]] storage::Environment environment() const {
        return sources.environment(ShimVfs::name);
    }
};

struct Job {
    const char* name;
    bool opens;    // the job opens or makes the file itself
    bool changes;  // afterwards the file holds more
    std::function<Told(Desk&)> run;
};

template <class T>
Told told(const Result<T>& result, const std::string& text) {
    return result ? Told(text) : Told(Unexpected{result.error()});
}

/// Every value of every patient, as an export reads them.
Told read_everything(RecordFile& file) {
    std::string text;
    auto list = file.patients();
    auto codes = file.patient_codes();
    if (!list || !codes) {
        return Unexpected{list ? codes.error() : list.error()};
    }
    for (const std::string& code : *codes) {
        auto record = file.load_patient(code);
        auto history = file.history(code);
        if (!record || !history) {
            return Unexpected{record ? history.error() : record.error()};
        }
        text += fmt::format("{} {} {}\n", code, record->patient->name, history->size());
        for (const auto& value : record->observations) {
            text += fmt::format("{} {} {} {}\n", value->item, to_string(value->value),
                                value->unit(), value->basis->laboratory);
        }
    }
    return fmt::format("{}{} patients", text, list->size());
}

Told verify_deep(RecordFile& file) {
    auto report = file.verify(true, {});
    if (!report) {
        return Unexpected{report.error()};
    }
    if (!report->findings.empty()) {
        return fail(Errc::io, report->findings.front().detail);
    }
    return fmt::format("{} operations, {} rows", report->operations, report->rows);
}

Told opened(Desk& desk, bool read_only) {
    storage::Environment environment = desk.environment();
    environment.read_only = read_only;
    auto file = RecordFile::open(desk.path, environment);
    if (!file) {
        return Unexpected{file.error()};
    }
    desk.file = std::move(*file);
    return read_everything(*desk.file);
}

Told worked(Desk& desk, Result<void> (ClinicWork::*act)(RecordFile&)) {
    ClinicWork work(5, desk.sources.ids);
    return told((work.*act)(*desk.file), "saved");
}

std::ptrdiff_t files_in(const std::filesystem::path& folder) {
    return std::distance(std::filesystem::directory_iterator(folder), {});
}

/// A second file beside the first; when that fails nothing of it stays.
Told created(Desk& desk) {
    const auto path = desk.path.parent_path() / "new.jointlog";
    const auto before = files_in(path.parent_path());
    auto made = RecordFile::create(path, Mode::own, desk.environment());
    if (made) {
        desk.file = std::move(*made);
        return Told("created");
    }
    return files_in(path.parent_path()) == before
               ? Told(Unexpected{made.error()})
               : Told(fail(Errc::internal, "something of the new file was left"));
}

const std::vector<Job>& jobs() {
    static const std::vector<Job> all{
        {"create", true, false, created},
        {"open", true, false,
         [](Desk& d) {
             return opened(d, false);
         }},
        {"open for reading", true, false,
         [](Desk& d) {
             return opened(d, true);
         }},
        {"save", false, true,
         [](Desk& d) {
             return worked(d, &ClinicWork::save_visit);
         }},
        {"correct", false, true,
         [](Desk& d) {
             return worked(d, &ClinicWork::correct_value);
         }},
        {"import", false, true,
         [](Desk& d) {
             return worked(d, &ClinicWork::import_rows);
         }},
        {"draft", false, true,
         [](Desk& d) {
             return worked(d, &ClinicWork::keep_draft);
         }},
        {"setting", false, true,
         [](Desk& d) {
             return worked(d, &ClinicWork::change_setting);
         }},
        {"read for an export", false, false,
         [](Desk& d) {
             return read_everything(*d.file);
         }},
        {"verify", false, false,
         [](Desk& d) {
             return verify_deep(*d.file);
         }},
        {"close", false, false,
         [](Desk& d) {
             d.file.reset();
             return Told("closed");
         }},
    };
    return all;
}

/// A file with some work in it, left by a crash: the last of it stands in the -wal.
Files prepare(Acknowledged& content) {
    const TempFolder folder;
    const auto path = folder.file("clinic.jointlog");
    Sources sources(3);
    Files files;
    auto made = RecordFile::create(path, Mode::clinic, sources.environment());
    ClinicWork work(4, sources.ids);
    for (int k = 0; k < 12; ++k) {
        content = *work.step(**made);
    }
    for (const char* name : {"clinic.jointlog", "clinic.jointlog-wal"}) {
        files[name] = read_bytes(folder.file(name));
    }
    return files;
}

class Campaign {
public:
    Campaign(Fault& fault, FaultReport& report) : m_fault(fault), m_report(report) {
        m_files = prepare(m_before);
    }

    /// False when the job has no n-th point.
    bool run(const Job& job, int n, bool lasting) {
        const TempFolder folder;
        put_files(folder.path(), m_files);
        Sources sources(77);
        Desk desk{folder.file("clinic.jointlog"), sources, {}};
        if (!job.opens) {
            desk.file = std::move(*RecordFile::open(desk.path, desk.environment()));
        }
        m_fault.arm(n, lasting);
        const Told outcome = job.run(desk);
        if (!lasting) {
            m_fault.disarm();
        }
        const bool reached = m_fault.reached();
        desk.file.reset();
        m_fault.disarm();
        const Expected& expected = wanted(job);
        if (reached) {
            ++m_report.points;
            m_report.reported += outcome ? 0 : 1;
            compare(job, n, lasting, outcome, expected, desk.path);
        }
        return reached;
    }

private:
    struct Expected {
        std::string told;
        Acknowledged after;
    };

    /// What the job does when nothing fails.
    const Expected& wanted(const Job& job) {
        auto& known = m_expected[job.name];
        if (known.told.empty()) {
            const TempFolder folder;
            put_files(folder.path(), m_files);
            Sources sources(77);
            Desk desk{folder.file("clinic.jointlog"), sources, {}};
            if (!job.opens) {
                desk.file = std::move(*RecordFile::open(desk.path, desk.environment()));
            }
            known.told = *job.run(desk);
            known.after = desk.file && job.changes ? *content_of(*desk.file) : m_before;
        }
        return known;
    }

    void compare(const Job& job, int n, bool lasting, const Told& outcome, const Expected& expected,
                 const std::filesystem::path& path) {
        const auto complain = [&](const std::string& what) {
            m_report.bad.push_back(
                fmt::format("{}, point {}{}: {}", job.name, n, lasting ? " and after" : "", what));
        };
        if (outcome && *outcome != expected.told) {
            complain("told something else without an error");
        }
        if (!outcome && outcome.error().code != Errc::io) {
            complain(fmt::format("told as {}: {}", to_string(outcome.error().code),
                                 outcome.error().detail));
        }
        if (!outcome && outcome.error().detail.empty()) {
            complain("an error without words");
        }
        const auto made = path.parent_path() / "new.jointlog";
        if (std::filesystem::exists(made)) {
            Sources sources(1);
            auto opened = RecordFile::open(made, sources.environment());
            const Told verified = opened ? verify_deep(**opened) : Unexpected{opened.error()};
            if (!verified) {
                complain(verified.error().detail);
            }
        } else if (outcome && *outcome == "created") {
            complain("not there");
        }
        std::vector<Acknowledged> allowed{expected.after};
        if (!outcome) {
            allowed.insert(allowed.begin(), m_before);
        }
        if (const Judgement judgement = judge(path, allowed);
            judgement.kind != Judgement::Kind::sound) {
            complain(judgement.detail);
        }
    }

    Fault& m_fault;
    FaultReport& m_report;
    Files m_files;
    Acknowledged m_before;
    std::map<std::string, Expected> m_expected;
};

}  // namespace

std::string FaultReport::summary(const std::string& of) const {
    std::string text =
        fmt::format("{}: {} failed, {} jobs said so, {} bad", of, points, reported, bad.size());
    for (std::size_t k = 0; k < std::min<std::size_t>(bad.size(), 30); ++k) {
        text += "\n  " + bad[k];
    }
    return text;
}

FaultReport fail_everywhere(Fault& fault, Points points) {
    FaultReport report;
    Campaign campaign(fault, report);
    for (const Job& job : jobs()) {
        for (const bool lasting : {false, true}) {
            for (int n = points.first; campaign.run(job, n, lasting); n += points.stride) {
            }
        }
    }
    return report;
}

}  // namespace jointlog::campaign
