// A record keeper, not an adviser: words that judge, advise or set a goal stand in no sentence of ours; nor words that
// promise more than pseudonyms.
// Exceptions stand in neutrality_allow.csv: the term, a text around it, the reason.
#include <set>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "lint/cpp_text.hpp"
#include "lint/source_tree.hpp"

namespace {
using lint::Finding;
using lint::SourceFile;

constexpr std::string_view english[] = {
    "recommend", "recommendation", "should",    "advise",         "advice",      "consider",
    "suggest",   "target",         "goal",      "improve",        "improvement", "worsen",
    "better",    "worse",          "effective", "efficacy",       "success",     "uncontrolled",
    "abnormal",  "danger",         "optimal",   "flare detected", "anonymous",   "anonymise",
    "anonymize", "compliant",      "compliance"};
constexpr std::string_view japanese[] = {
    "推奨", "おすすめ", "すべき", "検討して", "目標", "達成", "改善", "悪化",   "良好",
    "不良", "効果",     "有効",   "無効",     "奏効", "異常", "危険", "要注意", "匿名"};

struct Exception {
    std::string term;
    std::string context;
};

/// The word itself and its regular inflections: "improve" also as improves, improved, improving.
bool has_english(std::string_view text, std::string_view word) {
    std::string stem(word);
    std::vector<std::string> forms{stem, stem + "s", stem + "d", stem + "ed", stem + "ing"};
    if (stem.ends_with('e')) {
        stem.pop_back();
        forms.push_back(stem + "ing");
    }
    return std::any_of(forms.begin(), forms.end(), [&](const std::string& form) {
        return lint::find_word(text, form, lint::Case::folded) != std::string_view::npos;
    });
}

std::vector<std::string> terms_in(std::string_view text) {
    std::vector<std::string> found;
    for (const auto word : english) {
        if (has_english(text, word)) {
            found.emplace_back(word);
        }
    }
    for (const auto word : japanese) {
        if (text.find(word) != std::string_view::npos) {
            found.emplace_back(word);
        }
    }
    return found;
}

/// The sentences of a file: string literals of C++, lines of anything else.
std::vector<lint::Literal> sentences(const SourceFile& file) {
    if (file.path.ends_with(".cpp") || file.path.ends_with(".hpp")) {
        return lint::take_apart(file.text).literals;
    }
    std::vector<lint::Literal> lines;
    for (const auto line : lint::lines_of(file.text)) {
        lines.push_back({static_cast<int>(lines.size()) + 1, std::string(line)});
    }
    return lines;
}

std::vector<Finding> check_neutrality(const std::vector<SourceFile>& files,
                                      const std::vector<Exception>& exceptions) {
    std::vector<Finding> findings;
    for (const auto& file : files) {
        for (const auto& sentence : sentences(file)) {
            for (const auto& term : terms_in(sentence.text)) {
                const bool excused = std::any_of(
                    exceptions.begin(), exceptions.end(), [&](const Exception& exception) {
                        return exception.term == term
                               && sentence.text.find(exception.context) != std::string::npos;
                    });
                if (!excused) {
                    findings.push_back({file.path, sentence.line,
                                        fmt::format("\"{}\" in: {}", term, sentence.text)});
                }
            }
        }
    }
    return findings;
}

/// Rows "term,context,reason"; a context with a comma stands in quotes. A row without context or
/// reason is a finding.
std::vector<Exception> read_exceptions(std::string_view csv, std::vector<Finding>& findings) {
    std::vector<Exception> exceptions;
    int number = 0;
    for (auto line : lint::lines_of(csv)) {
        if (++number == 1 || line.empty()) {
            continue;
        }
        std::vector<std::string> cells(1);
        bool quoted = false;
        for (const char c : line) {
            if (c == '"') {
                quoted = !quoted;
            } else if (c == ',' && !quoted) {
                cells.emplace_back();
            } else {
                cells.back() += c;
            }
        }
        if (cells.size() != 3 || cells[0].empty() || cells[1].size() < 4 || cells[2].empty()) {
            findings.push_back(
                {"tests/lint/neutrality_allow.csv", number, "needs term, context, reason"});
        } else {
            exceptions.push_back({cells[0], cells[1]});
        }
    }
    return exceptions;
}
}  // namespace

TEST_CASE("our own words do not advise, judge or set goals") {
    auto files = lint::program_sources();
    for (auto& file :
         lint::read_tree({"data/i18n", "data/sample", "data/desktop", "README.md"},
                         {".ts", ".csv", ".json", ".txt", ".md", ".xml", ".desktop", ".1"})) {
        files.push_back(std::move(file));
    }
    std::vector<Finding> findings;
    const auto allow = lint::read_tree({"tests/lint/neutrality_allow.csv"});
    REQUIRE(allow.size() == 1);
    const auto exceptions = read_exceptions(allow.front().text, findings);
    for (auto& finding : check_neutrality(files, exceptions)) {
        findings.push_back(std::move(finding));
    }
    CHECK(lint::listing(findings) == "");
}

TEST_CASE("the neutrality check finds planted offenders") {
    const auto count = [](const std::string& sentence,
                          const std::vector<Exception>& exceptions = {}) {
        return check_neutrality({{"src/gui/x.cpp", "say(\"" + sentence + "\");"}}, exceptions)
            .size();
    };
    for (const auto word : english) {
        CHECK(count(fmt::format("This is {} indeed", word)) == 1);
    }
    for (const auto word : japanese) {
        CHECK(count(fmt::format("これは{}です", word)) == 1);
    }
    CHECK(count("The score Improved.") == 1);
    CHECK(count("considering") == 1);
    CHECK(count("recorded, considerable, betterment, shoulder") == 0);
    CHECK(count("No target.", {{"target", "No target"}}) == 0);
    CHECK(count("A target.", {{"target", "No target"}}) == 1);
    CHECK(check_neutrality({{"src/gui/x.cpp", "// one should know\n"}}, {}).empty());
    CHECK(check_neutrality({{"README.md", "fine\nYou should\n"}}, {}).at(0).line == 2);
    std::vector<Finding> findings;
    CHECK(read_exceptions("term,context,reason\ntarget,,\ngoal,\"no goal, ever\",why\n", findings)
              .size()
          == 1);
    CHECK(findings.size() == 1);
}
