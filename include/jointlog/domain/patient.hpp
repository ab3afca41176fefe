#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/result.hpp"

namespace jointlog {

enum class Sex : std::uint8_t { female, male, other, unknown };
[[nodiscard]] std::string_view code(Sex sex);  // F M O U
[[nodiscard]] Result<Sex> parse_sex(std::string_view text);

/// Serological status as recorded; the numbers are laboratory results.
enum class Serology : std::uint8_t { unknown, negative, low_positive, high_positive };
[[nodiscard]] std::string_view code(Serology status);  // unknown neg low_pos high_pos
[[nodiscard]] Result<Serology> parse_serology(std::string_view text);

enum class FollowUp : std::uint8_t { active, paused, transferred, lost, died };
[[nodiscard]] std::string_view code(FollowUp status);
[[nodiscard]] Result<FollowUp> parse_follow_up(std::string_view text);

enum class ResearchUse : std::uint8_t { not_asked, agreed, declined, withdrawn };
[[nodiscard]] std::string_view code(ResearchUse consent);
[[nodiscard]] Result<ResearchUse> parse_research_use(std::string_view text);

struct Patient {
    std::string code;  // the clinic's own identifier, unique in a record file, never empty
    std::string name;
    std::string kana;
    Sex sex = Sex::unknown;
    PartialDate birth;
    PartialDate onset;      // first symptoms
    PartialDate diagnosis;  // never mixed with onset
    Serology rf = Serology::unknown;
    PartialDate rf_date;
    Serology acpa = Serology::unknown;
    PartialDate acpa_date;
    FollowUp follow_up = FollowUp::active;
    PartialDate follow_up_date;
    ResearchUse research_use = ResearchUse::not_asked;
    PartialDate research_use_date;
    std::string note;

    friend bool operator==(const Patient&, const Patient&) = default;
};

/// Who recorded or examined.
struct Person {
    std::string name;
    std::string role;  // "clinician", "patient", "assistant" or empty
    bool active = true;

    friend bool operator==(const Person&, const Person&) = default;
};

}  // namespace jointlog
