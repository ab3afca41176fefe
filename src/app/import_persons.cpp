#include "app/import_persons.hpp"

#include <algorithm>

#include "jointlog/domain/date.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::app {
namespace {

std::pair<std::string, std::string> name_and_birth(std::string_view name,
                                                   const PartialDate& birth) {
    std::string folded = fold(name);
    std::erase(folded, ' ');
    return {std::move(folded), to_iso(birth)};
}

}  // namespace

void KnownPersons::add(const Patient& patient) {
    if (patient.birth.empty()) {
        return;
    }
    m_births[patient.code] = patient.birth;
    if (!patient.name.empty()) {
        std::vector<std::string>& codes = m_codes[name_and_birth(patient.name, patient.birth)];
        if (std::find(codes.begin(), codes.end(), patient.code) == codes.end()) {
            codes.push_back(patient.code);
        }
    }
}

std::vector<std::string> KnownPersons::alike(std::string_view name, std::string_view birth) const {
    const Result<PartialDate> date = parse_date(birth);
    if (name.empty() || !date || date->empty()) {
        return {};
    }
    const auto found = m_codes.find(name_and_birth(name, *date));
    return found == m_codes.end() ? std::vector<std::string>() : found->second;
}

bool KnownPersons::is_new_contradiction(const std::string& code, const std::string& birth) {
    if (birth.empty()) {
        return false;
    }
    const auto recorded = m_births.find(code);
    const Result<PartialDate> date = recorded == m_births.end() ? PartialDate() : parse_date(birth);
    if (!date || date->empty() || !date->first || !recorded->second.first
        || (date->first == recorded->second.first && date->last == recorded->second.last)) {
        return false;
    }
    constexpr std::size_t most_told = 10'000;
    return m_told.size() < most_told && m_told.emplace(code, birth).second;
}

}  // namespace jointlog::app
