#include "lint/source_tree.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/format.h>

namespace lint {
namespace fs = std::filesystem;
namespace {
char folded(char c) {
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool is_word_byte(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

SourceFile read_file(const fs::path& root, const fs::path& path) {
    std::ifstream in(path, std::ios::binary);
    return {path.lexically_relative(root).generic_string(),
            std::string(std::istreambuf_iterator<char>(in), {})};
}

bool ends_with_any(const std::string& name, const std::vector<std::string>& endings) {
    return endings.empty()
           || std::any_of(endings.begin(), endings.end(),
                          [&](const std::string& ending) { return name.ends_with(ending); });
}
}  // namespace

std::vector<SourceFile> read_tree(const std::vector<std::string>& roots,
                                  const std::vector<std::string>& endings) {
    const fs::path top = JOINTLOG_SOURCE_DIR;
    std::vector<SourceFile> files;
    for (const auto& name : roots) {
        const fs::path root = top / name;
        if (fs::is_regular_file(root)) {
            files.push_back(read_file(top, root));
        } else if (fs::is_directory(root)) {
            for (const auto& entry : fs::recursive_directory_iterator(root)) {
                if (entry.is_regular_file() && ends_with_any(entry.path().string(), endings)) {
                    files.push_back(read_file(top, entry.path()));
                }
            }
        }
    }
    std::sort(files.begin(), files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
    return files;
}

std::vector<SourceFile> program_sources() {
    return read_tree({"src", "include"}, {".cpp", ".hpp"});
}

std::string listing(const std::vector<Finding>& findings) {
    std::string out;
    for (const auto& finding : findings) {
        out += fmt::format("\n{}:{}: {}", finding.path, finding.line, finding.what);
    }
    return out;
}

std::vector<std::string_view> lines_of(std::string_view text) {
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        const auto end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::size_t find_word(std::string_view text, std::string_view word, Case letters,
                      std::size_t from) {
    const auto same = [letters](char a, char b) {
        return letters == Case::exact ? a == b : folded(a) == folded(b);
    };
    for (; from <= text.size(); ++from) {
        const auto at = std::search(text.begin() + static_cast<std::ptrdiff_t>(from), text.end(),
                                    word.begin(), word.end(), same);
        if (at == text.end()) {
            break;
        }
        from = static_cast<std::size_t>(at - text.begin());
        const auto end = from + word.size();
        // A boundary is asked for only where the word itself has a letter: "json_" and "lower(" do not.
        const bool open = from > 0 && is_word_byte(word.front()) && is_word_byte(text[from - 1]);
        const bool goes_on = end < text.size() && is_word_byte(word.back()) && word.back() != '_'
                             && is_word_byte(text[end]);
        if (!open && !goes_on) {
            return from;
        }
    }
    return std::string_view::npos;
}

bool starts_with_any(std::string_view path, const std::vector<std::string>& prefixes) {
    return std::any_of(prefixes.begin(), prefixes.end(),
                       [&](const std::string& prefix) { return path.starts_with(prefix); });
}
}  // namespace lint
