#include "campaign/power_cut.hpp"

#include <algorithm>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "unit/storage/record_fixture.hpp"

namespace jointlog::campaign {
namespace {

using storage::RecordFile;
using storage::test::TempFolder;
using Kind = Judgement::Kind;

constexpr const char* record_name = "clinic.jointlog";

/// The moments before which most is at stake: something not yet synced, or a name.
bool decides(const Event& event) {
    return event.kind != Event::Kind::write && event.kind != Event::Kind::acknowledge;
}

std::vector<std::size_t> moments(const std::vector<Event>& events, int count, Random& random) {
    std::vector<std::size_t> deciding;
    std::vector<std::size_t> in_main;
    for (std::size_t k = 0; k < events.size(); ++k) {
        if (decides(events[k])) {
            deciding.push_back(k);
        }
        if (events[k].file == record_name) {
            in_main.push_back(k);
        }
    }
    std::vector<std::size_t> chosen;
    for (int n = 0; n < count; ++n) {
        const std::size_t way = random.below(10);
        const auto& from = way < 4 ? deciding : in_main;
        if (way < 6 && !from.empty()) {
            chosen.push_back(from[random.below(from.size())]);
        } else {
            chosen.push_back(way == 6 ? events.size() : random.below(events.size() + 1));
        }
    }
    std::sort(chosen.begin(), chosen.end());
    return chosen;
}

/// The last acknowledged content and, if a step was under way, what it was about to become.
std::vector<Acknowledged> allowed_after(const Recorder& recorded, std::size_t acknowledged) {
    const auto& all = recorded.acknowledged();
    std::vector<Acknowledged> allowed{all[acknowledged - 1]};
    if (acknowledged < all.size()) {
        allowed.push_back(all[acknowledged]);
    }
    return allowed;
}

/// Everyday work on a record file, through the recording VFS, to a clean end.
void do_recorded_work(Recorder& recorder, const std::filesystem::path& path, Sources& sources,
                      std::uint64_t seed, int steps) {
    const ShimVfs vfs(recorder);
    auto opened = RecordFile::open(path, sources.environment(ShimVfs::name));
    REQUIRE(opened);
    recorder.acknowledge(*content_of(**opened));
    ClinicWork work(seed, sources.ids);
    for (int k = 0; k < steps; ++k) {
        auto saved = work.step(**opened);
        REQUIRE(saved);
        recorder.acknowledge(*saved);
    }
}

Judgement judge_record(const Recorder& recorded, const std::filesystem::path& folder,
                       std::size_t acknowledged) {
    // Before the first acknowledgement nothing but what lay at rest may be there.
    return judge(folder / record_name,
                 allowed_after(recorded, std::max(acknowledged, std::size_t{1})));
}

/// Sound with what a new file holds, or not there; once acknowledged it must be there.
Judgement judge_creation(const Recorder& recorded, const std::filesystem::path& folder,
                         std::size_t acknowledged) {
    if (!std::filesystem::exists(folder / record_name)) {
        return acknowledged == 0 ? Judgement{} : Judgement{Kind::lost, "the file is not there"};
    }
    return judge(folder / record_name, {recorded.acknowledged().front()});
}

}  // namespace

std::string CutReport::summary() const {
    std::string text = fmt::format(
        "{} power cuts: {} sound, {} unopenable, {} unsound, {} lost, {} half", states,
        of(Kind::sound), of(Kind::unopenable), of(Kind::unsound), of(Kind::lost), of(Kind::half));
    for (const std::string& one : bad) {
        text += "\n  " + one;
    }
    return text;
}

void cut_and_judge(const Recorder& recorded, int cuts, std::uint64_t seed,
                   const JudgeState& judge_state, CutReport& report) {
    Random random(seed);
    const TempFolder folder;
    CutDisk disk(recorded.at_rest());
    std::size_t next = 0;
    std::size_t acknowledged = 0;
    for (const std::size_t moment : moments(recorded.events(), cuts, random)) {
        for (; next < moment; ++next) {
            const Event& event = recorded.events()[next];
            disk.apply(event);
            acknowledged += event.kind == Event::Kind::acknowledge ? 1U : 0U;
        }
        put_files(folder.path(), disk.after_cut(random));
        const Judgement judgement = judge_state(folder.path(), acknowledged);
        ++report.states;
        ++report.kinds[static_cast<std::size_t>(judgement.kind)];
        if (judgement.kind != Kind::sound && report.bad.size() < 10) {
            report.bad.push_back(fmt::format("seed {}, before event {} of {}: {}", seed, moment,
                                             recorded.events().size(), judgement.detail));
        }
    }
}

CutReport cut_daily_work(std::uint64_t seed, int states, bool syncs) {
    // Mostly short days; every fifth long enough that the -wal is moved into the file and begun anew.
    CutReport report;
    for (std::uint64_t day = 0; report.states < states; ++day) {
        const bool is_long = day % 5 == 3;
        const TempFolder folder;
        Sources sources(seed * 1000 + day);
        REQUIRE(RecordFile::create(folder.file(record_name), Mode::clinic, sources.environment()));
        Recorder recorder(folder.path(), syncs);
        do_recorded_work(recorder, folder.file(record_name), sources, seed * 1000 + day,
                         is_long ? 130 : 6);
        cut_and_judge(
            recorder, std::min(states - report.states, is_long ? 120 : 60), seed * 1000 + day,
            [&](const std::filesystem::path& cut, std::size_t acknowledged) {
                return judge_record(recorder, cut, acknowledged);
            },
            report);
    }
    return report;
}

CutReport cut_creation(std::uint64_t seed, int states, bool syncs) {
    CutReport report;
    const TempFolder folder;
    Sources sources(seed);
    Recorder recorder(folder.path(), syncs);
    {
        const ShimVfs vfs(recorder);
        auto made = RecordFile::create(folder.file(record_name), Mode::clinic,
                                       sources.environment(ShimVfs::name));
        REQUIRE(made);
        recorder.acknowledge(*content_of(**made));
    }
    cut_and_judge(
        recorder, states, seed,
        [&](const std::filesystem::path& cut, std::size_t acknowledged) {
            return judge_creation(recorder, cut, acknowledged);
        },
        report);
    return report;
}

}  // namespace jointlog::campaign
