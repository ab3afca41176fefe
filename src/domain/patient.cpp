#include "jointlog/domain/patient.hpp"

#include "domain/code_table.hpp"

namespace jointlog {
namespace {

// In the order of the enumerators.
constexpr std::string_view sexes[] = {"F", "M", "O", "U"};
constexpr std::string_view serologies[] = {"unknown", "neg", "low_pos", "high_pos"};
constexpr std::string_view follow_ups[] = {"active", "paused", "transferred", "lost", "died"};
constexpr std::string_view research_uses[] = {"not_asked", "agreed", "declined", "withdrawn"};

}  // namespace

std::string_view code(Sex sex) {
    return sexes[static_cast<std::size_t>(sex)];
}
Result<Sex> parse_sex(std::string_view text) {
    return parse_coded<Sex>(sexes, "sex", text);
}

std::string_view code(Serology status) {
    return serologies[static_cast<std::size_t>(status)];
}
Result<Serology> parse_serology(std::string_view text) {
    return parse_coded<Serology>(serologies, "serology", text);
}

std::string_view code(FollowUp status) {
    return follow_ups[static_cast<std::size_t>(status)];
}
Result<FollowUp> parse_follow_up(std::string_view text) {
    return parse_coded<FollowUp>(follow_ups, "follow_up", text);
}

std::string_view code(ResearchUse consent) {
    return research_uses[static_cast<std::size_t>(consent)];
}
Result<ResearchUse> parse_research_use(std::string_view text) {
    return parse_coded<ResearchUse>(research_uses, "research_use", text);
}

}  // namespace jointlog
