#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace jointlog::storage {

/// Visitor of columns(): collects the names of the columns.
class ColumnNames {
public:
    std::vector<std::string> names;

    void text(std::string_view name, const auto&) { add(name); }
    void derived(std::string_view name, const auto&) { add(name); }
    void choice(std::string_view name, const auto&) { add(name); }
    void integer(std::string_view name, const auto&) { add(name); }
    void flag(std::string_view name, const auto&) { add(name); }
    void item(std::string_view name, const auto&) { add(name); }
    void unit(std::string_view name, const auto&) { add(name); }
    void joint(std::string_view name, const auto&) { add(name); }
    void person(std::string_view name, const auto&) { add(name); }
    void basis(std::string_view name, const auto&) { add(name); }
    void reference(std::string_view name, const auto&) { add(name); }
    void origins(std::string_view name, const auto&, const auto&) { add(name); }
    void date(std::string_view prefix, const auto&) { add(prefix, {"day", "span", "day_words"}); }
    void key_date(const auto& date_value) { date("", date_value); }
    void decimal(std::string_view prefix, const auto&) { add(prefix, {"mantissa", "decimals"}); }
    void number(const auto&) { add("", {"mantissa", "decimals", "comparator"}); }
    void value(const auto&) {
        add("", {"mantissa", "decimals", "comparator", "dilution", "ordinal", "answer", "missing"});
    }

private:
    void add(std::string_view name) { names.emplace_back(name); }
    void add(std::string_view prefix, std::initializer_list<std::string_view> parts) {
        for (const std::string_view part : parts) {
            names.push_back(std::string(prefix).append(part));
        }
    }
};

}  // namespace jointlog::storage
