#include "jointlog/exchange/import_header.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

#include "exchange/import_columns.hpp"
#include "exchange/sample_header.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::exchange {

int find_import_column(ImportKind kind, std::string_view key) {
    const auto columns = import_columns(kind);
    for (std::size_t i = 0; i < columns.size(); ++i) {
        if (header_key(columns[i].name) == key) {
            return static_cast<int>(i);
        }
        std::string_view rest = columns[i].other_names;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            if (header_key(rest.substr(0, end)) == key) {
                return static_cast<int>(i);
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
    }
    return -1;
}

namespace {

bool has_own_column(ImportKind kind, const std::vector<std::string>& keys) {
    const auto columns = import_columns(kind);
    return std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
        const int at = find_import_column(kind, key);
        return at >= 0 && columns[static_cast<std::size_t>(at)].names_kind;
    });
}

bool knows_all(ImportKind kind, const std::vector<std::string>& keys) {
    return std::all_of(keys.begin(), keys.end(),
                       [&](const std::string& key) { return find_import_column(kind, key) >= 0; });
}

constexpr std::size_t patient_column = 0;  // the first column of every kind

std::vector<std::size_t> necessary(ImportKind kind);

bool has_all_necessary(ImportKind kind, const std::vector<std::string>& keys) {
    const auto columns = necessary(kind);
    const bool person = names_person(keys);
    return std::all_of(columns.begin(), columns.end(), [&](std::size_t column) {
        return (column == patient_column && person)
               || std::any_of(keys.begin(), keys.end(), [&](const std::string& key) {
                      return find_import_column(kind, key) == static_cast<int>(column);
                  });
    });
}

/// Whether a header holds columns of laboratory files that no file of patients has.
bool names_results(const std::vector<std::string>& keys) {
    return std::any_of(keys.begin(), keys.end(), [](const std::string& key) {
        return find_import_column(ImportKind::labs, key) >= 0
               && find_import_column(ImportKind::patients, key) < 0;
    });
}

/// Facts have no column of their own: "kind" says it where nothing else does.
bool looks_like_facts(const std::vector<std::string>& keys) {
    return std::any_of(keys.begin(), keys.end(), [](const std::string& key) {
        return find_import_column(ImportKind::facts, key) == static_cast<int>(column::facts::kind);
    });
}

Result<ImportKind> kind_of(const std::vector<std::string>& keys) {
    std::vector<ImportKind> fitting;
    for (std::size_t i = 0; i < import_kind_count; ++i) {
        if (has_own_column(static_cast<ImportKind>(i), keys)) {
            fitting.push_back(static_cast<ImportKind>(i));
        }
    }
    if (fitting.empty() && looks_like_facts(keys)) {
        fitting.push_back(ImportKind::facts);
    }
    if (fitting == std::vector{ImportKind::patients} && names_results(keys)) {
        fitting.push_back(ImportKind::labs);  // or what it would say of patients is by the way
    }
    if (fitting.size() == 1) {
        return fitting.front();
    }
    // Name, sex and date of birth stand in the files of other kinds too, where they tell whose row it is.
    if (fitting.size() == 2 && fitting.front() == ImportKind::patients
        && has_all_necessary(fitting.back(), keys)) {
        return fitting.back();
    }
    // A name that two kinds share (状態) does not decide against the one kind that knows the whole header.
    std::vector<ImportKind> whole;
    std::copy_if(fitting.begin(), fitting.end(), std::back_inserter(whole),
                 [&](ImportKind kind) { return knows_all(kind, keys); });
    if (whole.size() == 1) {
        return whole.front();
    }
    if (fitting.empty()) {
        return fail(Errc::unknown_code, remark<RemarkId::no_kind>(import_kind_list()));
    }
    std::string list;
    for (const ImportKind kind : fitting) {
        list += fmt::format("{}{}", list.empty() ? "" : ", ", code(kind));
    }
    return fail(Errc::ambiguous, remark<RemarkId::many_kinds>(list));
}

/// Columns without which no row of the kind can be read.
std::vector<std::size_t> necessary(ImportKind kind) {
    switch (kind) {
        case ImportKind::patients:
            return {column::patients::patient};
        case ImportKind::visits:
            return {column::visits::patient, column::visits::date};
        case ImportKind::joints:
            return {column::joints::patient, column::joints::date, column::joints::joint};
        case ImportKind::labs:
            return {column::labs::patient, column::labs::date, column::labs::analyte,
                    column::labs::value};
        case ImportKind::medications:
            return {column::medications::patient, column::medications::drug};
        case ImportKind::adverse_events:
            return {column::adverse_events::patient, column::adverse_events::term};
        case ImportKind::facts:
            return {column::facts::patient, column::facts::kind};
        case ImportKind::reported_scores:
            return {column::reported_scores::patient, column::reported_scores::index,
                    column::reported_scores::value};
    }
    return {};
}

Result<void> check_necessary(const ImportHeader& header) {
    std::string absent;
    const bool person = header.kind != ImportKind::patients && header.names_person();
    for (const std::size_t at : necessary(header.kind)) {
        if (header.position[at] < 0 && !(at == patient_column && person)) {
            absent += fmt::format("{}{}", absent.empty() ? "" : ", ",
                                  import_columns(header.kind)[at].name);
        }
    }
    if (absent.empty()) {
        return {};
    }
    return fail(Errc::malformed, remark<RemarkId::columns_lacking>(code(header.kind), absent));
}

}  // namespace

int ImportHeader::number_of(std::string_view column) const {
    const auto columns = import_columns(kind);
    for (std::size_t i = 0; i < columns.size() && i < position.size(); ++i) {
        if (columns[i].name == column) {
            return position[i] + 1;
        }
    }
    return 0;
}

std::string ImportHeader::shown(std::string_view column) const {
    const int number = number_of(column);
    return number == 0 ? std::string(column) : names[static_cast<std::size_t>(number) - 1];
}

std::string header_key(std::string_view header) {
    std::string key = fold(trim(header));
    std::replace_if(
        key.begin(), key.end(), [](char c) { return c == '-' || c == ' '; }, '_');
    return key;
}

std::vector<std::string> header_keys(std::span<const std::string_view> names,
                                     const Mapping& mapping) {
    std::vector<std::string> keys;
    for (const std::string_view name : names) {
        const auto mapped = mapping.columns.find(fold(trim(name)));
        keys.push_back(
            header_key(mapped == mapping.columns.end() ? name : std::string_view(mapped->second)));
    }
    return keys;
}

Result<ImportKind> tell_kind(std::span<const std::string_view> names, const Mapping& mapping) {
    const std::vector<std::string> keys = header_keys(names, mapping);
    return names_samples(keys, names, mapping) ? Result<ImportKind>(ImportKind::labs)
                                               : kind_of(keys);
}

Result<ImportHeader> read_import_header(std::span<const std::string_view> names,
                                        std::optional<ImportKind> kind, const Mapping& mapping) {
    ImportHeader header;
    header.names.assign(names.begin(), names.end());
    const std::vector<std::string> keys = header_keys(names, mapping);
    if ((!kind || *kind == ImportKind::labs) && names_samples(keys, names, mapping)) {
        return read_sample_header(std::move(header), keys, mapping);
    }
    if (!kind) {
        const Result<ImportKind> found = kind_of(keys);
        if (!found) {
            return Unexpected{found.error()};
        }
        kind = *found;
    }
    header.kind = *kind;
    header.position.assign(import_columns(*kind).size(), -1);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const int at = find_import_column(*kind, keys[i]);
        if (at < 0) {
            header.ignored.push_back(header.names[i]);
            note_person(header, keys[i], static_cast<int>(i));
            if (const Result<void> known = check_meaning(header, i, mapping); !known) {
                return Unexpected{known.error()};
            }
            continue;
        }
        int& position = header.position[static_cast<std::size_t>(at)];
        if (position >= 0) {
            return fail(Errc::malformed,
                        remark<RemarkId::two_columns>(
                            import_columns(*kind)[static_cast<std::size_t>(at)].name,
                            header.names[static_cast<std::size_t>(position)], header.names[i]));
        }
        position = static_cast<int>(i);
    }
    if (const Result<void> complete = check_necessary(header); !complete) {
        return Unexpected{complete.error()};
    }
    return header;
}

}  // namespace jointlog::exchange
