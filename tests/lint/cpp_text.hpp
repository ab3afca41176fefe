#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace lint {
/// A string literal, adjacent ones joined, escapes of one letter resolved, raw strings as they are.
struct Literal {
    int line = 0;
    std::string text;
};

struct Include {
    int line = 0;
    std::string target;
    bool quoted = false;
};

/// C++ taken apart. `code` has the same lines as the source; comments are gone and a literal is left
/// as mark_open, its number in `literals`, mark_close.
struct CppText {
    static constexpr char mark_open = '\x01';
    static constexpr char mark_close = '\x02';
    std::string code;
    std::vector<Literal> literals;
    std::vector<Include> includes;
};

CppText take_apart(std::string_view source);
}  // namespace lint
