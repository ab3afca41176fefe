// HTML in what was recorded is shown as text: nothing in the window takes data for markup.
#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "lint/cpp_text.hpp"
#include "lint/source_tree.hpp"

namespace {
using lint::Finding;
using lint::SourceFile;

constexpr std::string_view maker = "src/gui/widgets/elements.cpp";

bool has(std::string_view code, std::string_view word) {
    return lint::find_word(code, word) != std::string_view::npos;
}

/// Classes and calls that read markup, or guess whether a text is markup.
std::string_view reads_markup(std::string_view line) {
    for (const std::string_view word :
         {"QTextBrowser", "QTextEdit", "QErrorMessage", "setHtml", "insertHtml", "appendHtml",
          "setMarkdown", "RichText", "AutoText", "MarkdownText", "setWhatsThis"}) {
        if (has(line, word)) {
            return word;
        }
    }
    for (const std::string_view call :
         {"QMessageBox::information(", "QMessageBox::warning(", "QMessageBox::critical(",
          "QMessageBox::question(", "QMessageBox::about("}) {
        if (line.find(call) != std::string_view::npos) {
            return call;
        }
    }
    return {};
}

/// A text made plain in the same line.
bool escapes(std::string_view line) {
    return line.find("convertFromPlainText(") != std::string_view::npos
           || line.find("toHtmlEscaped()") != std::string_view::npos;
}

std::vector<Finding> check_markup(const std::vector<SourceFile>& files) {
    std::vector<Finding> findings;
    for (const auto& file : files) {
        const std::string code = lint::take_apart(file.text).code;
        const auto lines = lint::lines_of(code);
        const bool plain = has(code, "PlainText");
        for (std::size_t i = 0; i < lines.size(); ++i) {
            const int number = static_cast<int>(i) + 1;
            if (const auto word = reads_markup(lines[i]); !word.empty()) {
                findings.push_back({file.path, number, fmt::format("markup: {}", word)});
            }
            if (lines[i].find("new QLabel") != std::string_view::npos && file.path != maker) {
                findings.push_back({file.path, number, "a label that makeLabel did not make"});
            }
            if (lines[i].find("QMessageBox box") != std::string_view::npos && !plain) {
                findings.push_back({file.path, number, "a message box without Qt::PlainText"});
            }
            if (lines[i].find("setToolTip(") != std::string_view::npos && !escapes(lines[i])) {
                findings.push_back({file.path, number, "a tip not through setTip or plain text"});
            }
            if (lines[i].find("Qt::ToolTipRole:") != std::string_view::npos
                && !has(code, "convertFromPlainText")) {
                findings.push_back({file.path, number, "a tip of data not through plain text"});
            }
        }
        if (file.path == maker && !plain) {
            findings.push_back({file.path, 0, "makeLabel without Qt::PlainText"});
        }
    }
    return findings;
}
}  // namespace

TEST_CASE("data is never taken for markup by the window") {
    const auto files = lint::read_tree({"src/gui", "src/render"}, {".cpp", ".hpp"});
    CHECK(files.size() > 50);
    CHECK(lint::listing(check_markup(files)) == "");
}

TEST_CASE("the check of markup sees each way") {
    const auto count = [](std::string path, std::string text) {
        return check_markup({{std::move(path), std::move(text)}}).size();
    };
    CHECK(count("a.cpp", "auto* l = new QLabel(text);") == 1);
    CHECK(count(std::string(maker), "auto* l = new QLabel(text);") == 1);
    CHECK(count("a.cpp", "QMessageBox box(this);") == 1);
    CHECK(count("a.cpp", "QMessageBox box(this); box.setTextFormat(Qt::PlainText);") == 0);
    CHECK(count("a.cpp", "QMessageBox::warning(this, a, b);") == 1);
    CHECK(count("a.cpp", "case Qt::ToolTipRole: return cell;") == 1);
    CHECK(count("a.cpp", "item->setToolTip(text);") == 1);
    CHECK(count("a.cpp", "item->setToolTip(text.toHtmlEscaped());") == 0);
    CHECK(count("a.cpp", "label->setTextFormat(Qt::RichText);") == 1);
    CHECK(count("a.cpp", "// QTextBrowser") == 0);
}
