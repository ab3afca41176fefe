// Numbers and dates never pass through functions that listen to the locale: QApplication sets the
// user's, and "0,492" would become 492. Clinical numbers are parsed and printed in the domain.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "lint/cpp_text.hpp"
#include "lint/source_tree.hpp"

namespace {
using lint::Finding;
using lint::SourceFile;

struct Rule {
    std::string_view word;
    std::vector<std::string> allowed_in;  // paths that may use it
};

const std::vector<Rule>& rules() {
    static const std::vector<std::string> clock{"src/app/system_environment.cpp"};
    static const std::vector<Rule> list{
        {"atof", {}},          {"atoi", {}},        {"atol", {}},     {"strtod", {}},
        {"strtof", {}},        {"strtold", {}},     {"stod", {}},     {"stof", {}},
        {"stold", {}},         {"scanf", {}},       {"sscanf", {}},   {"fscanf", {}},
        {"vsscanf", {}},       {"sprintf", {}},     {"snprintf", {}}, {"vsnprintf", {}},
        {"setlocale", {}},     {"std::locale", {}}, {"imbue", {}},    {"toDouble", {}},
        {"toFloat", {}},       {"strftime", {}},    {"put_time", {}}, {"get_time", {}},
        {"mktime", {}},        {"ctime", {}},       {"asctime", {}},  {"localtime", clock},
        {"localtime_r", clock}};
    return list;
}

/// std::to_string of what is visibly a floating-point value: six digits after the point, locale's point.
bool prints_floating(std::string_view line) {
    for (const std::string_view call :
         {"std::to_string(static_cast<double>", "std::to_string(static_cast<float>",
          "std::to_string(static_cast<long double>"}) {
        if (line.find(call) != std::string_view::npos) {
            return true;
        }
    }
    const auto at = line.find("std::to_string(");
    if (at == std::string_view::npos) {
        return false;
    }
    const auto argument = line.substr(at + 15);
    const auto end = argument.find_first_not_of("0123456789");
    return end != 0 && end != std::string_view::npos && argument[end] == '.';
}

std::vector<Finding> check_locale(const std::vector<SourceFile>& files) {
    std::vector<Finding> findings;
    for (const auto& file : files) {
        const auto code = lint::take_apart(file.text).code;
        int number = 0;
        for (const auto line : lint::lines_of(code)) {
            ++number;
            for (const auto& rule : rules()) {
                if (lint::find_word(line, rule.word) != std::string_view::npos
                    && std::find(rule.allowed_in.begin(), rule.allowed_in.end(), file.path)
                           == rule.allowed_in.end()) {
                    findings.push_back(
                        {file.path, number, fmt::format("{} follows the locale", rule.word)});
                }
            }
            if (prints_floating(line)) {
                findings.push_back({file.path, number, "std::to_string of a floating-point value"});
            }
        }
    }
    return findings;
}
}  // namespace

TEST_CASE("no number or date passes through the locale") {
    CHECK(lint::listing(check_locale(lint::program_sources())) == "");
}

TEST_CASE("the locale check finds planted offenders") {
    const auto count = [](const std::string& line) {
        return check_locale({{"src/app/x.cpp", line + "\n"}}).size();
    };
    CHECK(count("auto x = std::stod(text);") == 1);
    CHECK(count("double x = strtod(a, &b);") == 1);
    CHECK(count("auto x = edit->text().toDouble(&ok);") == 1);
    CHECK(count("std::locale::global(std::locale(\"\"));") == 1);
    CHECK(count("x = std::to_string(3.5);") == 1);
    CHECK(count("x = std::to_string(static_cast<double>(n));") == 1);
    CHECK(count("localtime_r(&t, &tm);") == 1);
    CHECK(check_locale({{"src/app/system_environment.cpp", "localtime_r(&t, &tm);"}}).empty());
    CHECK(count("// atof is not used") == 0);
    CHECK(count("say(\"atof\");") == 0);
    CHECK(count("x = std::to_string(count);") == 0);
    CHECK(count("int atoi_like = 1;") == 0);
}
