#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <string>
#include <vector>

#include "campaign/clinic_work.hpp"
#include "campaign/recorder.hpp"

namespace jointlog::campaign {

/// What became of the states that power cuts left.
struct CutReport {
    int states = 0;
    std::array<int, 5> kinds{};    // by Judgement::Kind
    std::vector<std::string> bad;  // the first of them: seed, event, what is wrong

    [[nodiscard]] int of(Judgement::Kind kind) const {
        return kinds[static_cast<std::size_t>(kind)];
    }
    [[nodiscard]] std::string summary() const;
};

/// Cuts the recorded work at `cuts` moments and judges what each left.
using JudgeState =
    std::function<Judgement(const std::filesystem::path& folder, std::size_t acknowledged)>;
void cut_and_judge(const Recorder& recorded, int cuts, std::uint64_t seed, const JudgeState& judge,
                   CutReport& report);

/// `states` power cuts during everyday work, from one seed. syncs: false is the control.
[[nodiscard]] CutReport cut_daily_work(std::uint64_t seed, int states, bool syncs = true);

/// `states` power cuts while a record file is being created: it is there and sound, or not there.
[[nodiscard]] CutReport cut_creation(std::uint64_t seed, int states, bool syncs = true);

}  // namespace jointlog::campaign
