#include "exchange/sample_header.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "exchange/import_columns.hpp"
#include "jointlog/domain/import_remarks.hpp"
#include "jointlog/domain/lab_methods.hpp"
#include "jointlog/domain/record_catalog.hpp"
#include "jointlog/domain/result_entry.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::exchange {
namespace {

namespace col = column::labs;

/// The columns of a sample that are no analytes.
constexpr std::array<int, 5> sample_columns{col::patient, col::date, col::time, col::method,
                                            col::lab};

int sample_column(std::string_view key) {
    const int at = find_import_column(ImportKind::labs, key);
    const bool one =
        std::find(sample_columns.begin(), sample_columns.end(), at) != sample_columns.end();
    return one ? at : -1;
}

struct Analyte {
    const catalog::Item* item = nullptr;
    std::string unit;
    std::string named = {};  // without the unit
};

const catalog::Item* laboratory_item(std::string_view name) {
    const catalog::Item* item = catalog::find_item(name);
    return item != nullptr && item->laboratory ? item : nullptr;
}

/// "CRP", "CRP(mg/dL)", "CRP [mg/dL]", "CRP（mg/dL）", "CRP mg/dL".
std::optional<Analyte> read_analyte(std::string_view header) {
    std::string text = nfkc(header);
    std::replace_if(
        text.begin(), text.end(), [](char c) { return c == '\n' || c == '\r' || c == '\t'; }, ' ');
    const std::string_view whole = trim(text);
    if (whole.empty()) {
        return std::nullopt;
    }
    if (const catalog::Item* item = laboratory_item(whole)) {
        return Analyte{item, {}, std::string(whole)};
    }
    const bool closed = whole.back() == ')' || whole.back() == ']';
    const std::size_t open =
        closed ? whole.rfind(whole.back() == ')' ? '(' : '[') : std::string_view::npos;
    if (open != std::string_view::npos) {
        const catalog::Item* item = laboratory_item(trim(whole.substr(0, open)));
        const std::string_view unit = trim(whole.substr(open + 1, whole.size() - open - 2));
        return item != nullptr ? std::optional(
                   Analyte{item, std::string(unit), std::string(trim(whole.substr(0, open)))})
                               : std::nullopt;
    }
    const std::size_t space = whole.rfind(' ');
    if (space != std::string_view::npos) {
        const catalog::Item* item = laboratory_item(trim(whole.substr(0, space)));
        if (item != nullptr && item->unit(whole.substr(space + 1)) != nullptr) {
            return Analyte{item, std::string(whole.substr(space + 1)),
                           std::string(trim(whole.substr(0, space)))};
        }
    }
    return std::nullopt;
}

/// What a header is called in the mapping, or in the file.
std::string_view said(std::string_view name, const Mapping& mapping) {
    const auto mapped = mapping.columns.find(fold(trim(name)));
    return mapped == mapping.columns.end() ? name : std::string_view(mapped->second);
}

/// The unit of an analyte in the mapping: under the header, the name or the code.
std::string_view mapped_unit(const Mapping& mapping, const std::string& header,
                             const catalog::Item& item) {
    for (const std::string_view name : {trim(header), std::string_view(item.code)}) {
        const auto unit = mapping.units.find(std::string(name));
        if (unit != mapping.units.end()) {
            return unit->second;
        }
    }
    return {};
}

/// An analyte of steps with a unit is its titre, an analyte of its own ("HBSAB" -> "HBSABQ").
const catalog::Item* with_titre(const catalog::Item& item, std::string_view unit) {
    const catalog::Item* titre =
        item.unit(unit) == nullptr ? catalog::find_built_in_item(item.code + "Q") : nullptr;
    return titre != nullptr && titre->unit(unit) != nullptr ? titre : &item;
}

bool names_other_kind(const std::vector<std::string>& keys) {
    for (std::size_t i = 0; i < import_kind_count; ++i) {
        const auto kind = static_cast<ImportKind>(i);
        if (kind == ImportKind::patients || kind == ImportKind::labs) {
            continue;
        }
        for (const std::string& key : keys) {
            const int at = find_import_column(kind, key);
            if (at >= 0 && import_columns(kind)[static_cast<std::size_t>(at)].names_kind) {
                return true;
            }
        }
    }
    return false;
}

Unexpected in_header(const Error& error) {
    return fail(error.code, introduce(remark<RemarkId::in_header>(), remark_of(error)));
}

Result<void> add_analyte(ImportHeader& header, int position, const Analyte& analyte,
                         const Mapping& mapping) {
    const std::string& name = header.names[static_cast<std::size_t>(position)];
    for (const AnalyteColumn& other : header.analytes) {
        // the same analyte by two methods is two series
        const bool same = other.item == analyte.item
                          && catalog::lab_method(*other.item, other.named)
                                 == catalog::lab_method(*analyte.item, analyte.named);
        if (same) {
            return fail(Errc::malformed,
                        remark<RemarkId::two_columns>(
                            analyte.item->code,
                            header.names[static_cast<std::size_t>(other.position)], name));
        }
    }
    AnalyteColumn column{position, analyte.item, {}, false, analyte.named};
    const std::string_view mapped = mapped_unit(mapping, name, *analyte.item);
    const std::string_view unit = mapped.empty() ? std::string_view(analyte.unit) : mapped;
    if (!unit.empty()) {
        column.item = with_titre(*analyte.item, unit);
        const auto known = read_unit(*column.item, unit);
        if (!known) {
            return in_header(fail_about(name, known.error()).error);
        }
        column.unit = (*known)->ucum;
        const auto* const stated = analyte.unit.empty() ? nullptr : column.item->unit(analyte.unit);
        if (stated != nullptr && stated->ucum != column.unit) {
            return fail(
                Errc::unit_mismatch,
                introduce(remark<RemarkId::in_header>(),
                          introduce(remark<RemarkId::about>(name),
                                    remark<ImportRemark::unit_in_mapping>(analyte.unit, mapped))));
        }
        column.mapped = stated == nullptr;
    }
    header.analytes.push_back(std::move(column));
    return {};
}

}  // namespace

bool names_samples(const std::vector<std::string>& keys, std::span<const std::string_view> names,
                   const Mapping& mapping) {
    const auto holds = [&keys](int column) {
        return std::any_of(keys.begin(), keys.end(), [column](const std::string& key) {
            return find_import_column(ImportKind::labs, key) == column;
        });
    };
    if (!(holds(col::patient) || names_person(keys)) || !holds(col::date) || holds(col::analyte)
        || holds(col::value) || names_other_kind(keys)) {
        return false;
    }
    for (std::size_t i = 0; i < keys.size(); ++i) {
        if (sample_column(keys[i]) < 0 && read_analyte(said(names[i], mapping))) {
            return true;
        }
    }
    return false;
}

bool names_person(const std::vector<std::string>& keys) {
    const auto holds = [&keys](std::size_t column) {
        return std::any_of(keys.begin(), keys.end(), [column](const std::string& key) {
            return find_import_column(ImportKind::patients, key) == static_cast<int>(column);
        });
    };
    return holds(column::patients::name) && holds(column::patients::birth_date);
}

Result<void> check_meaning(const ImportHeader& header, std::size_t position,
                           const Mapping& mapping) {
    const std::string& name = header.names[position];
    const auto mapped = mapping.columns.find(fold(trim(name)));
    const auto at = static_cast<int>(position);
    if (mapped == mapping.columns.end() || mapped->second.empty() || header.person_name == at
        || header.person_birth == at) {
        return {};
    }
    return fail(Errc::unknown_code,
                introduce(remark<RemarkId::in_header>(),
                          remark<ImportRemark::mapping_meaning_unknown>(name, mapped->second)));
}

void note_person(ImportHeader& header, std::string_view key, int position) {
    const int at = find_import_column(ImportKind::patients, key);
    if (at == column::patients::name && header.person_name < 0) {
        header.person_name = position;
    } else if (at == column::patients::birth_date && header.person_birth < 0) {
        header.person_birth = position;
    }
}

Result<ImportHeader> read_sample_header(ImportHeader header, const std::vector<std::string>& keys,
                                        const Mapping& mapping) {
    header.kind = ImportKind::labs;
    header.position.assign(import_columns(ImportKind::labs).size(), -1);
    for (std::size_t i = 0; i < keys.size(); ++i) {
        const auto position = static_cast<int>(i);
        const int at = sample_column(keys[i]);
        if (at >= 0) {
            int& taken = header.position[static_cast<std::size_t>(at)];
            if (taken >= 0) {
                return fail(Errc::malformed,
                            remark<RemarkId::two_columns>(
                                import_columns(ImportKind::labs)[static_cast<std::size_t>(at)].name,
                                header.names[static_cast<std::size_t>(taken)], header.names[i]));
            }
            taken = position;
        } else if (const auto analyte = read_analyte(said(header.names[i], mapping))) {
            if (const Result<void> added = add_analyte(header, position, *analyte, mapping);
                !added) {
                return Unexpected{added.error()};
            }
        } else {
            header.ignored.push_back(header.names[i]);
            note_person(header, keys[i], position);
            if (const Result<void> known = check_meaning(header, i, mapping); !known) {
                return Unexpected{known.error()};
            }
        }
    }
    return header;
}

std::vector<ColumnMeaning> describe_columns(std::span<const std::string_view> names,
                                            ImportKind kind, const Mapping& mapping) {
    const std::vector<std::string> keys = header_keys(names, mapping);
    const bool samples = kind == ImportKind::labs && names_samples(keys, names, mapping);
    std::vector<ColumnMeaning> meanings;
    for (std::size_t i = 0; i < names.size(); ++i) {
        const int at = samples ? sample_column(keys[i]) : find_import_column(kind, keys[i]);
        ColumnMeaning meaning;
        if (at >= 0) {
            meaning.column = import_columns(kind)[static_cast<std::size_t>(at)].name;
        } else if (const auto analyte =
                       samples ? read_analyte(said(names[i], mapping)) : std::nullopt) {
            meaning.item = analyte->item;
            const std::string name(names[i]);
            const std::string_view mapped = mapped_unit(mapping, name, *analyte->item);
            const auto* const unit =
                analyte->item->unit(mapped.empty() ? std::string_view(analyte->unit) : mapped);
            meaning.unit = unit == nullptr ? std::string() : unit->ucum;
        }
        meanings.push_back(std::move(meaning));
    }
    return meanings;
}

Result<void> settle_units(ImportHeader& header) {
    Remark lacking = remark<RemarkId::in_header>();
    for (AnalyteColumn& analyte : header.analytes) {
        const bool number = analyte.item->value_type == catalog::ValueType::numeric;
        if (!number || !analyte.unit.empty() || analyte.item->units.empty()) {
            continue;
        }
        const auto unit = read_unit(*analyte.item, "");
        if (unit) {
            analyte.unit = (*unit)->ucum;
        } else {
            lacking.about.push_back(remark_of(unit.error()));
        }
    }
    return lacking.about.empty() ? Result<void>() : fail(Errc::unit_mismatch, std::move(lacking));
}

}  // namespace jointlog::exchange
