// Every visible sentence is in both translation files, and translated. The files are read as text: one
// <message> holds a <source> and a <translation>.
#include <map>
#include <set>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "lint/cpp_text.hpp"
#include "lint/source_tree.hpp"

namespace {
using lint::Finding;
using lint::SourceFile;

std::string unescaped(std::string text) {
    static const std::pair<std::string_view, std::string_view> entities[] = {
        {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}, {"&amp;", "&"}};
    for (const auto& [entity, plain] : entities) {
        for (auto at = text.find(entity); at != std::string::npos; at = text.find(entity, at + 1)) {
            text.replace(at, entity.size(), plain);
        }
    }
    return text;
}

std::string between(std::string_view text, std::string_view open, std::string_view close) {
    const auto begin = text.find(open);
    const auto end = begin == std::string_view::npos ? begin : text.find(close, begin);
    return end == std::string_view::npos
               ? std::string{}
               : std::string(text.substr(begin + open.size(), end - begin - open.size()));
}

/// The arguments that stand in a sentence: %1 ... %9.
std::set<char> placeholders(std::string_view text) {
    std::set<char> found;
    for (auto at = text.find('%'); at != std::string_view::npos && at + 1 < text.size();
         at = text.find('%', at + 1)) {
        if (text[at + 1] >= '1' && text[at + 1] <= '9') {
            found.insert(text[at + 1]);
        }
    }
    return found;
}

/// The sources of a .ts file; unfinished, vanished and (in Japanese) empty translations are findings.
std::set<std::string> read_translations(const SourceFile& file, std::vector<Finding>& findings) {
    std::set<std::string> sources;
    std::string_view rest = file.text;
    for (auto at = rest.find("<message"); at != std::string_view::npos;
         at = rest.find("<message")) {
        const auto end = std::min(rest.find("</message>", at), rest.size());
        const auto message = rest.substr(at, end - at);
        rest.remove_prefix(end);
        auto source = unescaped(between(message, "<source>", "</source>"));
        const bool plural = message.find("numerus=\"yes\"") != std::string_view::npos;
        for (const std::string_view state :
             {"type=\"unfinished\"", "type=\"vanished\"", "type=\"obsolete\""}) {
            if (message.find(state) != std::string_view::npos) {
                findings.push_back({file.path, 0, fmt::format("{}: {}", state, source)});
            }
        }
        if (!plural && file.path.ends_with("_ja.ts")
            && between(message, "<translation>", "</translation>").empty()) {
            findings.push_back({file.path, 0, "empty translation: " + source});
        }
        const auto translation = unescaped(between(message, "<translation>", "</translation>"));
        if (!plural && file.path.ends_with("_ja.ts") && !translation.empty()
            && placeholders(source) != placeholders(translation)) {
            findings.push_back({file.path, 0, "other arguments than the source: " + source});
        }
        sources.insert(std::move(source));
    }
    return sources;
}

/// Literals that are first (tr) or second (translate) argument of a translating call.
std::vector<lint::Literal> translated_literals(const SourceFile& file) {
    struct Call {
        std::string_view name;
        int argument;
    };
    static constexpr Call calls[] = {
        {"tr(", 0}, {"QT_TR_NOOP(", 0}, {"translate(", 1}, {"QT_TRANSLATE_NOOP(", 1}};
    const auto parts = lint::take_apart(file.text);
    std::vector<lint::Literal> found;
    for (const auto& call : calls) {
        for (auto at = lint::find_word(parts.code, call.name); at != std::string::npos;
             at = lint::find_word(parts.code, call.name, lint::Case::exact, at + 1)) {
            auto from = at + call.name.size();
            for (int skipped = 0; skipped <= call.argument; ++skipped) {
                from = parts.code.find_first_not_of(" \n\t,", from);
                if (from == std::string::npos || parts.code[from] != lint::CppText::mark_open) {
                    break;
                }
                const auto end = parts.code.find(lint::CppText::mark_close, from);
                if (skipped == call.argument) {
                    std::size_t index = 0;
                    for (auto digit = from + 1; digit < end; ++digit) {
                        index = index * 10 + static_cast<std::size_t>(parts.code[digit] - '0');
                    }
                    found.push_back(parts.literals.at(index));
                }
                from = end + 1;
            }
        }
    }
    return found;
}

std::vector<Finding> check_translations(const std::vector<SourceFile>& code,
                                        const std::vector<SourceFile>& tables) {
    std::vector<Finding> findings;
    for (const auto& table : tables) {
        const auto sources = read_translations(table, findings);
        for (const auto& file : code) {
            for (const auto& literal : translated_literals(file)) {
                if (!sources.contains(literal.text)) {
                    findings.push_back({file.path, literal.line,
                                        fmt::format("not in {}: {}", table.path, literal.text)});
                }
            }
        }
    }
    return findings;
}
}  // namespace

TEST_CASE("every sentence is translated") {
    CHECK(lint::listing(check_translations(
              lint::read_tree({"src/render", "src/gui", "include/jointlog/render",
                               "include/jointlog/domain/remark_texts.hpp",
                               "include/jointlog/domain/import_remarks.hpp"},
                              {".cpp", ".hpp"}),
              lint::read_tree({"data/i18n"}, {"_ja.ts"})))
          == "");
    // English needs entries for plural forms only; none may be left open.
    CHECK(lint::listing(check_translations({}, lint::read_tree({"data/i18n"}, {"_en.ts"}))) == "");
}

TEST_CASE("the translation check finds planted offenders") {
    const auto count = [](const std::string& translation, const std::string& code) {
        return check_translations(
                   {{"src/gui/x.cpp", code}},
                   {{"data/i18n/jointlog_ja.ts",
                     "<message><source>Save &amp; close</source>" + translation + "</message>"}})
            .size();
    };
    const std::string done = "<translation>保存して閉じる</translation>";
    CHECK(count(done, "b->setText(tr(\"Save & close\"));") == 0);
    CHECK(count(done, "b->setText(tr(\"Save \" \"& quit\"));") == 1);
    CHECK(count(done, "x = QCoreApplication::translate(\"Chart\", \"Year\");") == 1);
    CHECK(count(done, "x = QCoreApplication::translate(\"Chart\", \"Save & close\");") == 0);
    CHECK(count("<translation type=\"unfinished\">x</translation>", "") >= 1);
    CHECK(count("<translation></translation>", "") == 1);
    CHECK(count("<translation>%1を保存</translation>", "") == 1);
}

TEST_CASE("no sentence of a screen names a response class: they are variables of the export") {
    std::vector<Finding> ignored;
    const auto tables = lint::read_tree({"data/i18n"}, {"_ja.ts"});
    REQUIRE(tables.size() == 1);
    for (const std::string& source : read_translations(tables.front(), ignored)) {
        INFO(source);
        for (const std::string_view word :
             {"response", "responder", "good", "ACR20", "ACR50", "ACR70"}) {
            CHECK(lint::find_word(source, word, lint::Case::folded) == std::string::npos);
        }
    }
}
