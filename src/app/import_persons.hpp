#pragma once

#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "jointlog/domain/patient.hpp"

namespace jointlog::app {

/// The persons of a record by name and date of birth: who may be meant by a row, never who is.
class KnownPersons {
public:
    void add(const Patient& patient);
    /// Codes of the patients with this name (blanks apart) and date of birth; empty where one of the two is.
    [[nodiscard]] std::vector<std::string> alike(std::string_view name,
                                                 std::string_view birth) const;
    /// Whether a date of birth beside the code of a patient is another than the recorded one; once per code and date.
    [[nodiscard]] bool is_new_contradiction(const std::string& code, const std::string& birth);

private:
    std::map<std::pair<std::string, std::string>, std::vector<std::string>> m_codes;
    std::map<std::string, PartialDate> m_births;  // by code
    std::set<std::pair<std::string, std::string>> m_told;
};

}  // namespace jointlog::app
