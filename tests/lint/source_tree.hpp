#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lint {
/// A text file of the repository; the path is relative to its root, with forward slashes.
struct SourceFile {
    std::string path;
    std::string text;
};

/// Something that a rule forbids. Line 0: the file as a whole.
struct Finding {
    std::string path;
    int line = 0;
    std::string what;
};

/// The files below the folders (or the files) named, sorted by path, whose name ends with one of the
/// endings; every file where no ending is given. Folders that do not exist are empty.
std::vector<SourceFile> read_tree(const std::vector<std::string>& roots,
                                  const std::vector<std::string>& endings = {});

/// C++ of the program: src and include.
std::vector<SourceFile> program_sources();

/// "path:line: what", one finding a line; empty when there is none. Compare with "" in a CHECK.
std::string listing(const std::vector<Finding>& findings);

/// Lines without their end, numbered from 1 by their place.
std::vector<std::string_view> lines_of(std::string_view text);

/// The first place at or after `from` where `word` stands with no letter, digit or underscore beside
/// it (bytes above 127 count as no letters); npos when there is none. ASCII case counts unless folded.
enum class Case { exact, folded };
std::size_t find_word(std::string_view text, std::string_view word, Case letters = Case::exact,
                      std::size_t from = 0);

bool starts_with_any(std::string_view path, const std::vector<std::string>& prefixes);
}  // namespace lint
