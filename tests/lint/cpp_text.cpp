#include "lint/cpp_text.hpp"

#include <algorithm>
#include <cctype>

namespace lint {
namespace {
bool is_name_byte(char c) {
    return std::isalnum(static_cast<unsigned char>(c)) != 0 || c == '_';
}

class Reader {
public:
    explicit Reader(std::string_view source) : source_(source) {}

    CppText read() {
        while (at_ < source_.size()) {
            step();
        }
        return std::move(out_);
    }

private:
    bool ahead(std::string_view text) const { return source_.substr(at_).starts_with(text); }

    char next() {
        const char c = source_[at_++];
        line_ += c == '\n' ? 1 : 0;
        return c;
    }

    void step() {
        if (ahead("//")) {
            while (at_ < source_.size() && source_[at_] != '\n') {
                ++at_;
            }
        } else if (ahead("/*")) {
            skip_block_comment();
        } else if (source_[at_] == '#' && at_line_start()) {
            read_directive();
        } else if (source_[at_] == '"') {
            read_literal();
        } else if (ahead("R\"") && !after_name_that_is_no_prefix()) {
            ++at_;
            read_raw_literal();
        } else if (source_[at_] == '\'' && !(at_ > 0 && is_name_byte(source_[at_ - 1]))) {
            skip_character();
        } else {
            out_.code += next();
        }
    }

    bool at_line_start() const {
        const auto last = out_.code.find_last_not_of(" \t");
        return last == std::string::npos || out_.code[last] == '\n';
    }

    bool after_name_that_is_no_prefix() const {
        const char before = at_ > 0 ? source_[at_ - 1] : ' ';
        return is_name_byte(before) && before != 'u' && before != 'U' && before != 'L'
               && before != '8';
    }

    void skip_block_comment() {
        const auto end = source_.find("*/", at_ + 2);
        const auto stop = end == std::string_view::npos ? source_.size() : end + 2;
        while (at_ < stop) {
            if (next() == '\n') {
                out_.code += '\n';
            }
        }
        out_.code += ' ';
    }

    // Only #include is taken out; other directives stay code, so that their literals are seen.
    void read_directive() {
        const auto end = std::min(source_.find('\n', at_), source_.size());
        const auto text = source_.substr(at_, end - at_);
        const auto word = text.find_first_not_of("# \t");
        if (word == std::string_view::npos || !text.substr(word).starts_with("include")) {
            out_.code += next();
            return;
        }
        const auto open = text.find_first_of("\"<");
        const auto close =
            open == std::string_view::npos ? open : text.find_first_of("\">", open + 1);
        if (close != std::string_view::npos) {
            out_.includes.push_back(
                {line_, std::string(text.substr(open + 1, close - open - 1)), text[open] == '"'});
        }
        at_ = end;
    }

    void read_literal() {
        const int line = line_;
        std::string text;
        ++at_;
        while (at_ < source_.size() && source_[at_] != '"' && source_[at_] != '\n') {
            char c = next();
            if (c == '\\' && at_ < source_.size()) {
                c = next();
                c = c == 'n' ? '\n' : c == 't' ? '\t' : c;
            }
            text += c;
        }
        at_ += at_ < source_.size() ? 1 : 0;
        add(line, std::move(text));
    }

    void read_raw_literal() {
        const int line = line_;
        const auto open = source_.find('(', at_);
        if (open == std::string_view::npos) {
            at_ = source_.size();
            return;
        }
        std::string close(1, ')');
        close.append(source_.substr(at_ + 1, open - at_ - 1)).append(1, '"');
        const auto end = std::min(source_.find(close, open), source_.size());
        std::string text(source_.substr(open + 1, end - open - 1));
        const auto breaks = std::count(text.begin(), text.end(), '\n');
        at_ = std::min(end + close.size(), source_.size());
        line_ += static_cast<int>(breaks);
        add(line, std::move(text));
        out_.code.append(static_cast<std::size_t>(breaks), '\n');
    }

    void skip_character() {
        ++at_;
        while (at_ < source_.size() && source_[at_] != '\'' && source_[at_] != '\n') {
            at_ += source_[at_] == '\\' ? 2U : 1U;
        }
        at_ = std::min(at_ + 1, source_.size());
        out_.code += "' '";
    }

    void add(int line, std::string text) {
        const auto last = out_.code.find_last_not_of(" \t\n");
        if (last != std::string::npos && out_.code[last] == CppText::mark_close) {
            out_.literals.back().text += text;
            return;
        }
        out_.code +=
            CppText::mark_open + std::to_string(out_.literals.size()) + CppText::mark_close;
        out_.literals.push_back({line, std::move(text)});
    }

    std::string_view source_;
    std::size_t at_ = 0;
    int line_ = 1;
    CppText out_;
};
}  // namespace

CppText take_apart(std::string_view source) {
    return Reader(source).read();
}
}  // namespace lint
