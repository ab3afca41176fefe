#include "cli/output.hpp"

#include <unistd.h>

#include <algorithm>
#include <cassert>
#include <cstdio>

#include <fmt/format.h>

#include "jointlog/domain/csv_writer.hpp"
#include "jointlog/domain/json_writer.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::cli {

namespace {

/// Length of a sequence at `at` that a terminal could obey: C0 (but not tab and line feed), DEL, C1, bidi controls.
std::size_t control_length(std::string_view text, std::size_t at) {
    const auto byte = [&](std::size_t i) {
        return i < text.size() ? static_cast<unsigned char>(text[i]) : 0U;
    };
    if ((byte(at) < 0x20 && text[at] != '\n' && text[at] != '\t') || byte(at) == 0x7F) {
        return 1;
    }
    if (byte(at) == 0xC2 && byte(at + 1) >= 0x80 && byte(at + 1) < 0xA0) {
        return 2;
    }
    if (byte(at) == 0xD8 && byte(at + 1) == 0x9C) {  // the Arabic letter mark
        return 2;
    }
    const bool bidi_mark = byte(at) == 0xE2 && byte(at + 1) == 0x80
                           && (byte(at + 2) == 0x8E || byte(at + 2) == 0x8F
                               || (byte(at + 2) >= 0xAA && byte(at + 2) <= 0xAE));
    const bool isolate =
        byte(at) == 0xE2 && byte(at + 1) == 0x81 && byte(at + 2) >= 0xA6 && byte(at + 2) <= 0xA9;
    return bidi_mark || isolate ? 3 : 0;
}

/// Bytes of the UTF-8 character at `at`; 0 where there is none: a lone byte could be a C1 control.
std::size_t sequence_length(std::string_view text, std::size_t at) {
    const auto lead = static_cast<unsigned char>(text[at]);
    const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
    return is_valid_text(text.substr(at, length)) ? length : 0;
}

std::string escaped_for_terminal(std::string_view text) {
    std::string out;
    for (std::size_t i = 0; i < text.size();) {
        const std::size_t whole = sequence_length(text, i);
        std::size_t length = control_length(text, i);
        if (length == 0 && whole != 0) {
            out += text.substr(i, whole);
            i += whole;
            continue;
        }
        length = std::max(length, std::size_t{1});
        for (std::size_t k = 0; k < length; ++k) {
            out += fmt::format("\\x{:02X}", static_cast<unsigned char>(text[i + k]));
        }
        i += length;
    }
    return out;
}

void write_to(std::FILE* stream, std::string_view text) {
    const bool terminal = isatty(fileno(stream)) == 1;
    const std::string safe = terminal ? escaped_for_terminal(text) : std::string(text);
    std::fwrite(safe.data(), 1, safe.size(), stream);
}

}  // namespace

void print(std::string_view text) {
    write_to(stdout, text);
}

void print_line(std::string_view text) {
    print(std::string(text) + '\n');
}

void print_message(std::string_view text) {
    std::fflush(stdout);
    write_to(stderr, std::string(text) + '\n');
}

std::string counted(std::int64_t number, std::string_view noun) {
    return fmt::format("{} {}{}", number, noun, number == 1 ? "" : "s");
}

std::string csv_line(const std::vector<std::string>& cells) {
    std::string line;
    CsvWriter writer(line);
    for (const auto& cell : cells) {
        writer.cell(cell);
    }
    writer.end_row();
    return line;
}

std::string json_string(std::string_view text) {
    std::string out;
    JsonWriter(out).text(text);
    return out;
}

void Table::write(bool json) const {
    if (!json) {
        print(csv_line(m_columns));
        for (const auto& row : m_rows) {
            assert(row.size() == m_columns.size());
            print(csv_line(row));
        }
        return;
    }
    print("[");
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        std::string object = i == 0 ? "\n  {" : ",\n  {";
        for (std::size_t k = 0; k < m_columns.size(); ++k) {
            object += fmt::format("{}{}: {}", k == 0 ? "" : ", ", json_string(m_columns[k]),
                                  m_rows[i][k].empty() ? "null" : json_string(m_rows[i][k]));
        }
        print(object + "}");
    }
    print("\n]\n");
}

}  // namespace jointlog::cli
