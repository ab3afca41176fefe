#include "campaign/kill.hpp"

#include <algorithm>
#include <csignal>
#include <cstdlib>
#include <sstream>

#include <sys/wait.h>
#include <unistd.h>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "unit/storage/record_fixture.hpp"

namespace jointlog::campaign {
namespace {

using storage::RecordFile;
using storage::test::TempFolder;

constexpr int kills_per_file = 60;

std::string line_of(const Acknowledged& content) {
    return fmt::format("{} {} {}", content.head.operation, content.head.chain_hex, content.draft);
}

Acknowledged parsed(const std::string& line) {
    Acknowledged content;
    std::istringstream fields(line);
    fields >> content.head.operation >> content.head.chain_hex;
    fields.get();
    std::getline(fields, content.draft);
    return content;
}

/// The operations after the last acknowledged one: none, one, or a whole import of three.
std::string what_is_half(RecordFile& file, const Acknowledged& last, const Acknowledged& found) {
    const std::int64_t more = found.head.operation - last.head.operation;
    if (more == 0) {
        return {};
    }
    std::vector<OperationInfo> newer;
    const auto patients = file.patient_codes();
    for (const std::string& code : *patients) {
        const auto operations = file.operations(code);
        std::copy_if(operations->begin(), operations->end(), std::back_inserter(newer),
                     [&](const OperationInfo& info) { return info.number > last.head.operation; });
    }
    const bool imported = !newer.empty() && newer.front().kind == OperationKind::import;
    const bool one_batch = std::all_of(newer.begin(), newer.end(), [&](const OperationInfo& info) {
        return info.batch == newer.front().batch;
    });
    const bool whole = imported ? more == 3 && newer.size() == 3 && one_batch : more == 1;
    return whole && found.draft == last.draft
               ? std::string()
               : fmt::format("{} operations after the acknowledged one, by halves", more);
}

std::string judge_after_kill(const std::filesystem::path& path, const Acknowledged& last) {
    Sources sources(1);
    auto opened = RecordFile::open(path, sources.environment());
    if (!opened) {
        return opened.error().detail;
    }
    const auto found = content_of(**opened);
    const auto report = (*opened)->verify(true, last.head);
    if (!found || !report || !report->findings.empty()) {
        return !found    ? found.error().detail
               : !report ? report.error().detail
                         : report->findings.front().code + " " + report->findings.front().detail;
    }
    return what_is_half(**opened, last, *found);
}

void work_on(const std::filesystem::path& path, std::uint64_t seed, bool honest,
             const Victim::Tell& tell) {
    Sources sources(seed);
    auto opened = RecordFile::open(path, sources.environment());
    if (!opened) {
        tell("cannot be opened: " + opened.error().detail);
        return;
    }
    ClinicWork work(seed, sources.ids);
    for (;;) {
        if (!honest) {
            Acknowledged early = *content_of(**opened);
            ++early.head.operation;
            tell(line_of(early));
        }
        const auto saved = work.step(**opened);
        if (!saved) {
            return;
        }
        tell(line_of(*saved));
    }
}

class Killer {
public:
    Killer(std::uint64_t seed, bool honest, KillReport& report)
        : m_seed(seed), m_honest(honest), m_random(seed), m_report(report) {}

    void run(int kills) {
        while (m_report.kills < kills) {
            const TempFolder folder;
            const auto path = folder.file("clinic.jointlog");
            Sources sources(next_seed());
            auto made = RecordFile::create(path, Mode::clinic, sources.environment());
            REQUIRE(made);
            Acknowledged last = *content_of(**made);
            made->reset();
            const int wanted = std::min(kills, m_report.kills + kills_per_file);
            while (m_report.kills < wanted) {
                if (m_random.one_in(20)) {
                    kill_creator(folder.file("other.jointlog"));
                } else {
                    kill_worker(path, last);
                }
            }
        }
    }

private:
    std::uint64_t next_seed() { return m_seed * 1'000'003 + ++m_children; }
    void pause(std::size_t most_microseconds) {
        ::usleep(static_cast<useconds_t>(m_random.below(most_microseconds)));
    }
    void complain(const std::string& what) {
        m_report.bad.push_back(fmt::format("seed {}, kill {}: {}", m_seed, m_report.kills, what));
    }

    void kill_worker(const std::filesystem::path& path, Acknowledged& last) {
        const std::uint64_t seed = next_seed();
        Victim victim([&](const Victim::Tell& tell) { work_on(path, seed, m_honest, tell); });
        const std::size_t lines = m_random.below(7);
        victim.wait_for(lines);
        pause(lines == 0 ? 20'000 : 5'000);
        const auto told = victim.kill();
        ++m_report.kills;
        m_report.acknowledged += static_cast<int>(told.size());
        if (!told.empty()) {
            last = parsed(told.back());
        }
        if (const auto wrong = judge_after_kill(path, last); !wrong.empty()) {
            complain(wrong);
        }
        // What was saved without being told is the content from now on.
        Sources sources(1);
        if (auto opened = RecordFile::open(path, sources.environment())) {
            last = *content_of(**opened);
        }
    }

    void kill_creator(const std::filesystem::path& path) {
        const std::uint64_t seed = next_seed();
        Victim victim([&](const Victim::Tell& tell) {
            Sources sources(seed);
            auto made = RecordFile::create(path, Mode::own, sources.environment());
            if (made) {
                tell(line_of(*content_of(**made)));
            }
        });
        pause(30'000);
        const auto told = victim.kill();
        ++m_report.kills;
        ++m_report.in_creation;
        m_report.acknowledged += static_cast<int>(told.size());
        if (std::filesystem::exists(path)) {
            Sources sources(1);
            auto opened = RecordFile::open(path, sources.environment());
            const auto head = told.empty() ? std::nullopt : std::optional(parsed(told[0]).head);
            if (!opened || !(*opened)->verify(true, head)->findings.empty()) {
                complain("creation: not a sound file");
            }
        } else if (!told.empty()) {
            complain("creation: told, but not there");
        }
        for (const auto& entry : std::filesystem::directory_iterator(path.parent_path())) {
            if (entry.path().filename().string().starts_with(path.filename().string())) {
                std::filesystem::remove(entry.path());
            }
        }
    }

    std::uint64_t m_seed;
    bool m_honest;
    std::uint64_t m_children = 0;
    Random m_random;
    KillReport& m_report;
};

}  // namespace

std::string KillReport::summary() const {
    std::string text =
        fmt::format("{} kills ({} of them during creation), {} acknowledgements, {} bad", kills,
                    in_creation, acknowledged, bad.size());
    for (const std::string& one : bad) {
        text += "\n  " + one;
    }
    return text;
}

Victim::Victim(const std::function<void(const Tell&)>& work) {
    int ends[2];
    REQUIRE(::pipe(ends) == 0);
    m_process = ::fork();
    REQUIRE(m_process >= 0);
    if (m_process == 0) {
        ::close(ends[0]);
        // In the pipe a line outlives this process.
        work([&](const std::string& line) {
            const std::string whole = line + '\n';
            if (::write(ends[1], whole.data(), whole.size()) < 0) {
                std::_Exit(1);
            }
        });
        std::_Exit(0);
    }
    ::close(ends[1]);
    m_pipe = ends[0];
}

bool Victim::read_more() {
    char piece[4096];
    const ssize_t count = ::read(m_pipe, piece, sizeof piece);
    if (count > 0) {
        m_told.append(piece, static_cast<std::size_t>(count));
    }
    return count > 0;
}

void Victim::wait_for(std::size_t lines) {
    while (static_cast<std::size_t>(std::count(m_told.begin(), m_told.end(), '\n')) < lines
           && read_more()) {
    }
}

std::vector<std::string> Victim::kill() {
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
    m_process = -1;
    while (read_more()) {
    }
    std::vector<std::string> lines;
    std::istringstream told(m_told.substr(0, m_told.rfind('\n') + 1));
    for (std::string line; std::getline(told, line);) {
        lines.push_back(line);
    }
    return lines;
}

Victim::~Victim() {
    if (m_process > 0) {
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    ::close(m_pipe);
}

KillReport kill_workers(std::uint64_t seed, int kills, bool honest) {
    KillReport report;
    Killer(seed, honest, report).run(kills);
    return report;
}

}  // namespace jointlog::campaign
