// Nothing unfinished, no path of one machine, no file that has outgrown its subject, nothing on the top
// level that does not belong there.
#include <algorithm>
#include <filesystem>
#include <set>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "lint/source_tree.hpp"

namespace {
using lint::Finding;
using lint::SourceFile;

constexpr std::size_t most_lines = 400;

// Joined here, so that this file does not find itself.
const std::vector<std::string>& unfinished_words() {
    static const std::vector<std::string> words{
        "TO"
        "DO",
        "FIX"
        "ME",
        "XX"
        "X",
        "not imple"
        "mented",
        "unimple"
        "mented",
        "st"
        "ub",
        "coming so"
        "on"};
    return words;
}

bool has_machine_path(std::string_view line) {
    for (const std::string_view folder : {"/wo"
                                          "rk/",
                                          "/ho"
                                          "me/",
                                          "/ro"
                                          "ot/",
                                          "/Us"
                                          "ers/",
                                          "/mn"
                                          "t/"}) {
        for (auto at = line.find(folder); at != std::string_view::npos;
             at = line.find(folder, at + 1)) {
            const char before = at == 0 ? ' ' : line[at - 1];
            const bool inside_a_path = (before >= 'a' && before <= 'z')
                                       || (before >= 'A' && before <= 'Z')
                                       || (before >= '0' && before <= '9') || before == '.'
                                       || before == '_' || before == '}' || before == '-';
            if (!inside_a_path) {
                return true;
            }
        }
    }
    return false;
}

std::vector<Finding> check_text(const std::vector<SourceFile>& files) {
    std::vector<Finding> findings;
    for (const auto& file : files) {
        const auto lines = lint::lines_of(file.text);
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const int number = static_cast<int>(i) + 1;
            for (const auto& word : unfinished_words()) {
                if (lint::find_word(lines[i], word) != std::string_view::npos) {
                    findings.push_back({file.path, number, "unfinished: " + word});
                }
            }
            if (has_machine_path(lines[i])) {
                findings.push_back({file.path, number, "a path of one machine"});
            }
        }
        const bool code = file.path.ends_with(".cpp") || file.path.ends_with(".hpp");
        if (code && lint::starts_with_any(file.path, {"src/", "include/"})
            && lines.size() > most_lines) {
            findings.push_back(
                {file.path, 0, fmt::format("{} lines: a second subject inside", lines.size())});
        }
    }
    return findings;
}

std::vector<Finding> check_top_level(const std::vector<std::string>& entries) {
    static const std::set<std::string> expected{
        "CMakeLists.txt", "CMakePresets.json", "src",     "include", "tests",
        "data",           "README.md",         "LICENSE", "run",     "build"};
    std::vector<Finding> findings;
    for (const auto& entry : entries) {
        if (!entry.starts_with('.') && !expected.contains(entry)) {
            findings.push_back({entry, 0, "not foreseen on the top level"});
        }
    }
    return findings;
}
}  // namespace

TEST_CASE("nothing unfinished, no machine paths, no overgrown files") {
    CHECK(lint::listing(check_text(
              lint::read_tree({"src", "include", "tests", "data", "CMakeLists.txt",
                               "CMakePresets.json", "README.md", "run"},
                              {".cpp", ".hpp", ".md", ".cmake", ".in", ".txt", ".sql", ".csv",
                               ".ts", ".json", ".sh", ".py", ".R", ".qrc", ".xml", ".desktop"})))
          == "");
}

TEST_CASE("the top level holds what was foreseen") {
    std::vector<std::string> entries;
    for (const auto& entry : std::filesystem::directory_iterator(JOINTLOG_SOURCE_DIR)) {
        entries.push_back(entry.path().filename().string());
    }
    CHECK(entries.size() > 5);
    CHECK(lint::listing(check_top_level(entries)) == "");
}

TEST_CASE("the hygiene check finds planted offenders") {
    for (const auto& word : unfinished_words()) {
        CHECK(check_text({{"src/app/x.cpp", "// " + word + " later\n"}}).size() == 1);
    }
    CHECK(check_text({{"src/app/x.cpp",
                       "open(\"/ho"
                       "me/a/x\");\n"}})
              .size()
          == 1);
    CHECK(check_text({{"src/app/x.cpp",
                       "// build/wo"
                       "rk/x and a stubborn one\n"}})
              .empty());
    std::string text(most_lines, '\n');
    CHECK(check_text({{"src/app/x.cpp", text}}).empty());
    text += "\n";
    CHECK(check_text({{"src/app/x.cpp", text}}).size() == 1);
    CHECK(check_text({{"tests/unit/app/x.cpp", text}}).empty());
    CHECK(check_top_level({"src", ".git", "docs"}).size() == 1);
}
