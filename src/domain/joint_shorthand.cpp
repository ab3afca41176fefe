#include "jointlog/domain/joint_shorthand.hpp"

#include <algorithm>
#include <array>

#include "jointlog/domain/text.hpp"

namespace jointlog {
namespace {

constexpr ShorthandCode codes[] = {
    {"sh", "SHO", 0, 0},  {"e", "ELB", 0, 0}, {"w", "WRI", 0, 0},  {"k", "KNE", 0, 0},
    {"h", "HIP", 0, 0},   {"a", "ANK", 0, 0}, {"ta", "TAR", 0, 0}, {"tm", "TMJ", 0, 0},
    {"sc", "SC", 0, 0},   {"ac", "AC", 0, 0}, {"m", "MCP", 1, 5},  {"i", "IP", 1, 1},
    {"p", "PIP", 2, 5},   {"d", "DIP", 2, 5}, {"mt", "MTP", 1, 5}, {"ti", "TIP", 1, 1},
    {"tp", "TPIP", 2, 5},
};

struct Word {
    std::string_view written;
    std::string_view meant;
};
/// What else a side or a joint may be called, longest first.
constexpr Word sideWords[] = {{"右", "r"}, {"左", "l"}, {"両", "b"}};
constexpr Word jointWords[] = {{"手首", "w"}, {"手", "w"},   {"膝", "k"},   {"肩", "sh"},
                               {"肘", "e"},   {"股", "h"},   {"足首", "a"}, {"足", "a"},
                               {"顎", "tm"},  {"mcp", "m"},  {"pip", "p"},  {"ip", "i"},
                               {"dip", "d"},  {"mtp", "mt"}, {"s", "sh"}};
constexpr Word sectionWords[] = {{"t", "t"},    {"圧痛", "t"}, {"圧", "t"}, {"s", "s"},
                                 {"腫脹", "s"}, {"腫", "s"},   {"ts", "b"}, {"st", "b"},
                                 {"b", "b"},    {"両方", "b"}};

template <std::size_t N>
std::string_view meaning(const Word (&words)[N], std::string_view written) {
    const auto* const found = std::find_if(std::begin(words), std::end(words),
                                           [&](const Word& w) { return w.written == written; });
    return found == std::end(words) ? std::string_view() : found->meant;
}

/// Lower case, narrow, and every dash a hyphen.
std::string plain(std::string_view text) {
    std::string folded = nfkc(text);
    for (const std::string_view dash : {"–", "—", "−", "〜", "~", "ー", "‐"}) {
        for (std::size_t at = folded.find(dash); at != std::string::npos; at = folded.find(dash)) {
            folded.replace(at, dash.size(), "-");
        }
    }
    std::transform(folded.begin(), folded.end(), folded.begin(), [](char c) {
        return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
    });
    return folded;
}

bool take(std::string_view& text, std::string_view front) {
    const bool taken = text.substr(0, front.size()) == front;
    text.remove_prefix(taken ? front.size() : 0);
    return taken;
}

struct Range {
    int first = 0;
    int last = 0;
};

/// "2", "2-4"; nothing after it.
std::optional<Range> read_range(std::string_view text) {
    const auto digit = [&](std::size_t at) {
        return at < text.size() && text[at] >= '0' && text[at] <= '9';
    };
    if (text.size() == 1 && digit(0)) {
        return Range{text[0] - '0', text[0] - '0'};
    }
    if (text.size() == 3 && digit(0) && text[1] == '-' && digit(2) && text[0] <= text[2]) {
        return Range{text[0] - '0', text[2] - '0'};
    }
    return std::nullopt;
}

class Reader {
public:
    Reader(std::string_view line, JointSet set) : m_line(line), m_set(set) {}

    JointShorthand read() {
        std::size_t at = 0;
        while (at < m_line.size()) {
            if (const std::size_t gap = separator(at); gap > 0) {
                at += gap;
                continue;
            }
            std::size_t end = at;
            while (end < m_line.size() && separator(end) == 0) {
                end += colon(end) > 0 ? colon(end) : 1;
                if (colon(end) == 0 && ends_in_colon(at, end)) {
                    break;  // "t:rw": the section ends where its colon does
                }
            }
            word(at, end);
            at = end;
        }
        return std::move(m_read);
    }

private:
    [[nodiscard]] bool at_text(std::size_t at, std::string_view text) const {
        return m_line.substr(at, text.size()) == text;
    }
    [[nodiscard]] std::size_t any_of(std::size_t at,
                                     std::initializer_list<std::string_view> texts) const {
        for (const std::string_view text : texts) {
            if (at_text(at, text)) {
                return text.size();
            }
        }
        return 0;
    }
    [[nodiscard]] std::size_t separator(std::size_t at) const {
        return any_of(at, {" ", "\t", "\u3000", ",", "，", "、", ";", "；", "・"});
    }
    [[nodiscard]] std::size_t colon(std::size_t at) const { return any_of(at, {":", "："}); }
    [[nodiscard]] bool ends_in_colon(std::size_t begin, std::size_t end) const {
        return (end >= begin + 1 && at_text(end - 1, ":"))
               || (end >= begin + 3 && at_text(end - 3, "："));
    }

    void word(std::size_t begin, std::size_t end) {
        ++m_number;
        const std::string text = plain(m_line.substr(begin, end - begin));
        std::string_view section(text);
        if (!section.empty() && section.back() == ':') {
            section.remove_suffix(1);
            if (const auto meant = meaning(sectionWords, section); !meant.empty()) {
                m_section = meant.front();
                return;
            }
        }
        const std::vector<int> joints = m_section == 0 ? std::vector<int>{} : joints_of(text);
        if (joints.empty()) {
            m_read.unread.push_back(
                {std::string(m_line.substr(begin, end - begin)), m_number, begin, end});
            return;
        }
        for (const int joint : joints) {
            say(joint);
        }
    }

    void say(int joint) {
        const auto add = [joint](std::vector<int>& to) {
            if (std::find(to.begin(), to.end(), joint) == to.end()) {
                to.push_back(joint);
            }
        };
        if (m_section != 's') {
            add(m_read.tender);
        }
        if (m_section != 't') {
            add(m_read.swollen);
        }
    }

    [[nodiscard]] bool in_set(const catalog::Joint& joint) const {
        return (m_section == 's' || looked_for(joint, m_set, JointSign::tender))
               && (m_section == 't' || looked_for(joint, m_set, JointSign::swollen));
    }

    [[nodiscard]] std::vector<int> joints_of(std::string_view text) const {
        const catalog::Joint* whole = catalog::find_joint(text);
        if (whole == nullptr) {
            whole = catalog::find_joint(std::string(text) + "関節");  // 右示指MCP
        }
        if (whole != nullptr) {
            return in_set(*whole) ? std::vector<int>{joint_index(whole->code)} : std::vector<int>{};
        }
        char side = 0;
        for (const Word& word : sideWords) {
            if (side == 0 && (take(text, word.written) || take(text, word.meant))) {
                side = word.meant.front();
            }
        }
        const std::size_t digits = text.find_first_of("0123456789");
        const std::string_view name = text.substr(0, digits);
        const std::string_view other = meaning(jointWords, name);
        const auto* const code = std::find_if(
            std::begin(codes), std::end(codes),
            [&](const ShorthandCode& one) { return one.typed == (other.empty() ? name : other); });
        if (side == 0 || code == std::end(codes)) {
            return {};
        }
        return spread(*code, side,
                      digits == std::string_view::npos ? std::string_view() : text.substr(digits));
    }

    /// Every joint that a code with its numbers names on the side, or nothing where one of them is none of the set.
    [[nodiscard]] std::vector<int> spread(const ShorthandCode& code, char side,
                                          std::string_view numbers) const {
        Range range{code.first, code.last};
        if (!numbers.empty()) {
            const auto typed = read_range(numbers);
            // "p1" is the joint of the thumb that stands in the row of the PIP joints.
            if (!typed || code.first == 0 || typed->last > code.last) {
                return {};
            }
            range = *typed;
        }
        std::vector<int> joints;
        for (int finger = range.first; finger <= range.last; ++finger) {
            std::string name(code.joint);
            if (finger == 1 && (name == "PIP" || name == "TPIP")) {
                name.erase(name.size() - 3, 1);  // IP1, TIP1
            }
            name += finger > 0 ? std::to_string(finger) : std::string();
            for (const char one : {'R', 'L'}) {
                if (side != 'b' && side != (one == 'R' ? 'r' : 'l')) {
                    continue;
                }
                const catalog::Joint* joint = catalog::joint(name + '_' + one);
                if (joint == nullptr || !in_set(*joint)) {
                    return {};
                }
                joints.push_back(joint_index(joint->code));
            }
        }
        return joints;
    }

    std::string_view m_line;
    JointSet m_set;
    char m_section = 0;  // t, s, b; 0: none was named yet
    int m_number = 0;
    JointShorthand m_read;
};

}  // namespace

JointShorthand read_joint_shorthand(std::string_view line, JointSet set) {
    return Reader(line, set).read();
}

std::vector<ShorthandCode> shorthand_codes() {
    return {std::begin(codes), std::end(codes)};
}

}  // namespace jointlog
