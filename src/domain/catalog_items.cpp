#include <algorithm>
#include <atomic>
#include <cassert>
#include <deque>
#include <mutex>
#include <unordered_map>

#include "domain/catalog_units.hpp"
#include "domain/csv_table.hpp"
#include "domain/name_index.hpp"
#include "embedded_catalog.hpp"
#include "jointlog/domain/record_catalog.hpp"

namespace jointlog::catalog {
namespace {

std::optional<Decimal> limit(const std::string& text) {
    if (text.empty()) {
        return std::nullopt;
    }
    const auto value = Decimal::parse(text);
    assert(value.has_value());
    return value ? std::optional(*value) : std::nullopt;
}

ValueType value_type(std::string_view name) {
    if (name == "ordinal") {
        return ValueType::ordinal;
    }
    return name == "titre"  ? ValueType::titre
           : name == "text" ? ValueType::text
                            : ValueType::numeric;
}

/// What both files say of an item.
Item common(const CsvRow& row) {
    Item item;
    item.code = row["code"];
    item.en = row["name_en"];
    item.ja = row["name_ja"];
    item.short_en = row["short_en"];
    item.short_ja = row["short_ja"];
    item.aliases = row.list("aliases");
    item.loinc = row["loinc"];
    item.units = item_units(row["ucum"], row["default_unit"], row.list("other_units"));
    item.hard_min = limit(row["entry_hard_min"]);
    item.hard_max = limit(row["entry_hard_max"]);
    item.warn_max = limit(row["entry_warn_max"]);
    return item;
}

ReferenceInterval interval(const CsvRow& row, std::string_view low, std::string_view high) {
    ReferenceInterval interval;
    interval.low = limit(row[low]);
    interval.high = limit(row[high]);
    interval.high_inclusive = row["ref_high_inclusive"] != "0";
    return interval;
}

Item laboratory_item(const CsvRow& row) {
    Item item = common(row);
    item.value_type = value_type(row["value_type"]);
    item.values = row.list("values");
    item.jlac10 = row["jlac10"];
    item.interval_source = row["ref_source"];
    // Other intervals of the file are those of single laboratories and are not offered as common ones.
    if (item.interval_source.find("JCCLS") != std::string::npos) {
        item.jccls_male = interval(row, "ref_low_m", "ref_high_m");
        item.jccls_female = interval(row, "ref_low_f", "ref_high_f");
    }
    return item;
}

Item visit_item(const CsvRow& row) {
    Item item = common(row);
    item.laboratory = false;
    item.integer_only = row["integer_only"] == "1";
    return item;
}

/// JLAC10 with its last part, the result: 01 is the quantity, which the catalogue's numbers are.
constexpr std::size_t jlac10_without_result = 15;
constexpr std::string_view jlac10_quantity = "01";

struct Items {
    std::vector<Item> rows;
    std::unordered_map<std::string_view, std::size_t> by_code;  // exactly; views into rows
    NameIndex by_name;

    explicit Items(std::vector<Item> items) : rows(std::move(items)) {
        for (std::size_t i = 0; i < rows.size(); ++i) {
            by_code.emplace(rows[i].code, i);
            by_name.add(rows[i].code, i);
        }
        for (std::size_t i = 0; i < rows.size(); ++i) {
            add_names(rows[i], i);
        }
    }
    ~Items() = default;
    Items(const Items&) = delete;
    Items& operator=(const Items&) = delete;

    void add_names(const Item& item, std::size_t row) {
        std::string compact = item.jlac10;
        compact.erase(std::remove(compact.begin(), compact.end(), '-'), compact.end());
        if (compact.size()
            == jlac10_without_result) {  // laboratories also send the part for the result
            by_name.add(compact + std::string(jlac10_quantity), row);
            by_name.add(item.jlac10 + '-' + std::string(jlac10_quantity), row);
        }
        for (const std::string& name :
             {item.loinc, item.jlac10, compact, item.en, item.ja, item.short_en, item.short_ja}) {
            by_name.add(name, row);
        }
        for (const std::string& alias : item.aliases) {
            by_name.add(alias, row);
        }
    }
};

const Items& built_in() {
    static const Items items([] {
        std::vector<Item> rows;
        for (const CsvRow& row : read_csv_table(embedded::catalog("labs.csv"))) {
            rows.push_back(laboratory_item(row));
        }
        for (const CsvRow& row : read_csv_table(embedded::catalog("visit_items.csv"))) {
            rows.push_back(visit_item(row));
        }
        return rows;
    }());
    return items;
}

/// The items of the record at work; nullptr: the built-in ones.
std::atomic<const Items*>& adopted() {
    static std::atomic<const Items*> items{nullptr};
    return items;
}

const Items& known() {
    const Items* const own = adopted().load(std::memory_order_acquire);
    return own != nullptr ? *own : built_in();
}

}  // namespace

AdoptionId adopt(const RecordCatalog& additions) {
    // Kept for the life of the program: whoever looks at a row need not know that the record changed.
    static std::mutex guard;
    static std::deque<Items> kept;
    const std::lock_guard lock(guard);
    if (additions.analytes.empty() && additions.units.empty()) {
        adopted().store(nullptr, std::memory_order_release);
        return nullptr;
    }
    std::vector<Item> rows = built_in().rows;
    rows.insert(rows.end(), additions.analytes.begin(), additions.analytes.end());
    for (const AddedUnit& added : additions.units) {
        const auto item = std::find_if(rows.begin(), rows.end(),
                                       [&](const Item& row) { return row.code == added.analyte; });
        if (item != rows.end() && item->unit(added.unit.ucum) == nullptr) {
            item->units.push_back(added.unit);
        }
    }
    kept.emplace_back(std::move(rows));
    adopted().store(&kept.back(), std::memory_order_release);
    return &kept.back();
}

void release(AdoptionId adoption) {
    const auto* mine = static_cast<const Items*>(adoption);
    if (mine != nullptr) {
        adopted().compare_exchange_strong(mine, nullptr);
    }
}

std::span<const Item> built_in_items() {
    return built_in().rows;
}

const Item* find_built_in_item(std::string_view text) {
    const auto row = built_in().by_name.find(text);
    return row ? &built_in().rows[*row] : nullptr;
}

std::span<const Item> items() {
    return known().rows;
}

const Item* item(std::string_view code) {
    const Items& all = known();
    const auto found = all.by_code.find(code);
    return found == all.by_code.end() ? nullptr : &all.rows[found->second];
}

const Item* find_item(std::string_view text) {
    const auto row = known().by_name.find(text);
    return row ? &known().rows[*row] : nullptr;
}

std::string item_name(std::string_view code, bool japanese) {
    const Item* const known = item(code);
    if (known == nullptr) {
        return std::string(code);
    }
    return japanese ? known->ja : known->en;
}

}  // namespace jointlog::catalog
