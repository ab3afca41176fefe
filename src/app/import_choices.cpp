#include "app/import_choices.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "app/import_sources.hpp"
#include "jointlog/domain/text.hpp"
#include "jointlog/exchange/sha256.hpp"

namespace jointlog::app {
namespace {

constexpr std::size_t most_mapping_bytes = std::size_t{1} << 20;
constexpr std::size_t signature_digits = 32;

std::string setting_name(std::string_view signature) {
    return fmt::format("import/{}", signature);
}

/// Reads a choice where it was made.
template <class Read, class Into>
Result<void> take(const std::string& said, Read read, Into& into) {
    if (said.empty()) {
        return {};
    }
    const auto value = read(said);
    if (!value) {
        return Unexpected{value.error()};
    }
    into = *value;
    return {};
}

Result<SlashOrder> parse_order(std::string_view text) {
    if (text != "mdy" && text != "dmy") {
        return fail(Errc::unknown_code,
                    fmt::format("unknown order of dates '{}': mdy or dmy", text));
    }
    return text == "mdy" ? SlashOrder::month_first : SlashOrder::day_first;
}

/// What a header decides. Decimals, the order of dates and who the patients are differ from file to file under the same
/// header: what was answered for one is no answer for the next.
exchange::Mapping of_header(exchange::Mapping mapping) {
    mapping.decimal = exchange::DecimalMark::unset;
    mapping.date_order = SlashOrder::unset;
    mapping.patients.clear();
    return mapping;
}

Result<void> overlay(const ImportChoices& choices, exchange::Mapping& mapping) {
    Result<void> taken = take(choices.kind, exchange::parse_import_kind, mapping.kind);
    taken = taken ? take(choices.encoding, exchange::parse_encoding, mapping.encoding) : taken;
    taken = taken ? take(choices.delimiter, exchange::parse_delimiter, mapping.delimiter) : taken;
    taken = taken ? take(choices.decimal, exchange::parse_decimal_mark, mapping.decimal) : taken;
    return taken ? take(choices.date_order, parse_order, mapping.date_order) : taken;
}

}  // namespace

Result<exchange::Mapping> to_mapping(const ImportChoices& choices) {
    exchange::Mapping mapping;
    if (const Result<void> read = overlay(choices, mapping); !read) {
        return Unexpected{read.error()};
    }
    for (const auto& [theirs, ours] : choices.columns) {
        mapping.columns[fold(trim(theirs))] = ours;
    }
    mapping.units = choices.units;
    mapping.patients = choices.patients;
    return mapping;
}

ImportChoices to_choices(const exchange::Mapping& mapping) {
    ImportChoices choices;
    choices.kind = mapping.kind ? code(*mapping.kind) : "";
    choices.encoding = mapping.encoding ? code(*mapping.encoding) : "";
    choices.delimiter = mapping.delimiter ? code(*mapping.delimiter) : "";
    choices.decimal = code(mapping.decimal);
    choices.date_order = mapping.date_order == SlashOrder::unset         ? ""
                         : mapping.date_order == SlashOrder::month_first ? "mdy"
                                                                         : "dmy";
    choices.columns = mapping.columns;
    choices.units = mapping.units;
    choices.patients = mapping.patients;
    return choices;
}

std::string header_signature(std::string_view bytes) {
    const std::string_view line = bytes.substr(0, bytes.find_first_of("\r\n"));
    return exchange::sha256_hex(line).substr(0, signature_digits);
}

std::optional<exchange::Mapping> remembered_mapping(storage::RecordFile& file,
                                                    std::string_view signature) {
    const auto kept = file.setting(setting_name(signature));
    if (!kept || !*kept) {
        return std::nullopt;
    }
    Result<exchange::Mapping> mapping = exchange::parse_mapping(**kept);
    return mapping ? std::optional(of_header(std::move(*mapping))) : std::nullopt;
}

Result<void> remember_mapping(storage::RecordFile& file, std::string_view signature,
                              const exchange::Mapping& mapping, const storage::Authorship& author) {
    const exchange::Mapping keep = of_header(mapping);
    const auto kept = remembered_mapping(file, signature);
    if (keep == kept.value_or(exchange::Mapping())) {
        return {};
    }
    return file.set_setting(setting_name(signature), exchange::to_json(keep), author);
}

Result<SaidChoices> read_said_choices(const ImportRequest& request) {
    SaidChoices said;
    said.overall.kind = request.kind;
    said.overall.encoding = request.encoding;
    said.overall.delimiter = request.delimiter;
    said.overall.decimal = request.decimal;
    exchange::Mapping tried;
    if (const Result<void> known = overlay(said.overall, tried); !known) {
        return Unexpected{known.error()};
    }
    if (request.mapping) {
        const Result<std::string> text = read_small_file(*request.mapping, most_mapping_bytes);
        if (!text) {
            return Unexpected{text.error()};
        }
        Result<exchange::Mapping> mapping = exchange::parse_mapping(*text);
        if (!mapping) {
            return fail_about(request.mapping->filename().string(), mapping.error());
        }
        said.mapping = std::move(*mapping);
    }
    return said;
}

Result<SettledMapping> settle_mapping(const ImportRequest& request, const SaidChoices& said,
                                      std::size_t source, storage::RecordFile& file,
                                      std::string_view signature) {
    SettledMapping settled;
    if (source < request.choices.size()) {
        Result<exchange::Mapping> mapping = to_mapping(request.choices[source]);
        if (!mapping) {
            return Unexpected{mapping.error()};
        }
        settled.mapping = std::move(*mapping);
    } else if (said.mapping) {
        settled.mapping = *said.mapping;
    } else if (auto kept = remembered_mapping(file, signature)) {
        settled = {std::move(*kept), true};
    }
    if (const Result<void> known = overlay(said.overall, settled.mapping); !known) {
        return Unexpected{known.error()};
    }
    return settled;
}

}  // namespace jointlog::app
