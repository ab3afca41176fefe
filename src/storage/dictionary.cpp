#include "storage/dictionary.hpp"

#include <array>

#include <fmt/format.h>

namespace jointlog::storage {
namespace {

struct CodeSql {
    std::string_view select;
    std::string_view insert;
};
constexpr std::array<CodeSql, 4> code_sql{{
    {"SELECT item, code FROM item ORDER BY item", "INSERT INTO item (item, code) VALUES ($1, $2)"},
    {"SELECT unit, code FROM unit ORDER BY unit", "INSERT INTO unit (unit, code) VALUES ($1, $2)"},
    {"SELECT joint, code FROM joint ORDER BY joint",
     "INSERT INTO joint (joint, code) VALUES ($1, $2)"},
    {"SELECT laboratory, code FROM laboratory ORDER BY laboratory",
     "INSERT INTO laboratory (laboratory, code) VALUES ($1, $2)"},
}};

/// Distinct for distinct bases: every text with its length, every digit as entered.
std::string basis_key(const Basis& basis) {
    const auto number = [](const std::optional<Decimal>& value) {
        return value ? fmt::format("{}/{}", value->mantissa, value->decimals) : std::string("-");
    };
    const ReferenceInterval& interval = basis.interval;
    return fmt::format("{}:{}|{}:{}|{}:{}|{}|{}|{}{}|{}", basis.unit.size(), basis.unit,
                       basis.laboratory.size(), basis.laboratory, basis.method.size(), basis.method,
                       number(interval.low), number(interval.high), interval.low_inclusive ? 1 : 0,
                       interval.high_inclusive ? 1 : 0, interval.text);
}

std::optional<Decimal> decimal_at(const Statement& row, int column) {
    if (row.is_null(column)) {
        return std::nullopt;
    }
    return Decimal{row.integer(column), static_cast<std::uint8_t>(row.integer(column + 1))};
}

constexpr std::int64_t highest_number = 10'000'000;  // a damaged number must not exhaust the memory
constexpr std::size_t most_shared_bases = 1000;

}  // namespace

std::optional<std::int64_t> CodeList::number(std::string_view code) const {
    const auto found = m_numbers.find(code);
    return found == m_numbers.end() ? std::nullopt : std::optional(found->second);
}

const std::string* CodeList::code(std::int64_t number) const {
    const auto index = static_cast<std::size_t>(number - 1);
    return number >= 1 && index < m_codes.size() ? m_codes[index].get() : nullptr;
}

void CodeList::learn(std::int64_t number, std::string code) {
    if (number < 1 || number > highest_number) {
        return;
    }
    const auto index = static_cast<std::size_t>(number - 1);
    if (index >= m_codes.size()) {
        m_codes.resize(index + 1);
    }
    m_codes[index] = std::make_unique<std::string>(std::move(code));
    m_numbers.emplace(*m_codes[index], number);
}

void Dictionary::load(Tx& tx) {
    if (m_loaded) {
        return;
    }
    clear();  // what a load that failed half-way has read
    for (const CodeKind kind :
         {CodeKind::item, CodeKind::unit, CodeKind::joint, CodeKind::laboratory}) {
        load_codes(tx, kind);
    }
    {
        auto rows = tx.query("SELECT person, name FROM person ORDER BY person");
        while (rows.step()) {
            m_persons.learn(rows->integer(0), std::string(rows->text(1)));
        }
    }
    load_bases(tx);
    m_loaded = !tx.failed();
}

void Dictionary::load_codes(Tx& tx, CodeKind kind) {
    auto rows = tx.query(code_sql[static_cast<std::size_t>(kind)].select);
    while (rows.step()) {
        list(kind).learn(rows->integer(0), std::string(rows->text(1)));
    }
}

void Dictionary::load_bases(Tx& tx) {
    auto rows = tx.query(
        "SELECT basis, unit, laboratory, method, low_mantissa, low_decimals, high_mantissa, "
        "high_decimals,"
        " low_inclusive, high_inclusive, ref_text FROM basis ORDER BY basis");
    while (rows.step()) {
        Basis basis;
        const auto unit = rows->optional_integer(1);
        const auto laboratory = rows->optional_integer(2);
        const std::string* unit_code = unit ? code(CodeKind::unit, *unit) : nullptr;
        const std::string* laboratory_code =
            laboratory ? code(CodeKind::laboratory, *laboratory) : nullptr;
        basis.unit = unit_code != nullptr ? *unit_code : std::string();
        basis.laboratory = laboratory_code != nullptr ? *laboratory_code : std::string();
        basis.method = rows->text(3);
        basis.interval.low = decimal_at(*rows, 4);
        basis.interval.high = decimal_at(*rows, 6);
        basis.interval.low_inclusive = rows->integer(8) != 0;
        basis.interval.high_inclusive = rows->integer(9) != 0;
        basis.interval.text = rows->text(10);
        if (rows->integer(0) < 1 || rows->integer(0) > highest_number) {
            continue;
        }
        const auto number = static_cast<std::size_t>(rows->integer(0));
        m_bases.resize(std::max(m_bases.size(), number));
        m_basis_numbers.emplace(basis_key(basis), rows->integer(0));
        m_bases[number - 1] = std::make_shared<const Basis>(std::move(basis));
    }
}

void Dictionary::clear() {
    m_lists = {};
    m_persons = {};
    m_bases.clear();
    m_basis_numbers.clear();
    m_shared_bases.clear();
    m_loaded = false;
}

void Dictionary::rolled_back() {
    if (m_added) {
        clear();
        m_added = false;
    }
}

std::int64_t Dictionary::number(Tx& tx, CodeKind kind, std::string_view code) {
    CodeList& codes = list(kind);
    if (const auto known = codes.number(code)) {
        return *known;
    }
    const std::int64_t number = codes.next();
    tx.run(code_sql[static_cast<std::size_t>(kind)].insert, number, code);
    codes.learn(number, std::string(code));
    m_added = true;
    return number;
}

const std::string* Dictionary::code(CodeKind kind, std::int64_t number) const {
    return m_lists[static_cast<std::size_t>(kind)].code(number);
}

std::int64_t Dictionary::person_number(Tx& tx, std::string_view name) {
    if (const auto known = m_persons.number(name)) {
        return *known;
    }
    const std::int64_t number = m_persons.next();
    tx.run("INSERT INTO person (person, uuid, name, active) VALUES ($1, $2, $3, 1)", number,
           Bytes(m_ids.next().bytes), name);
    m_persons.learn(number, std::string(name));
    m_added = true;
    return number;
}

const std::string* Dictionary::person(std::int64_t number) const {
    return m_persons.code(number);
}

std::int64_t Dictionary::basis_number(Tx& tx, const std::shared_ptr<const Basis>& basis) {
    if (const auto known = m_shared_bases.find(basis); known != m_shared_bases.end()) {
        return known->second;
    }
    if (m_shared_bases.size() >= most_shared_bases) {
        m_shared_bases.clear();
    }
    return m_shared_bases.emplace(basis, basis_number(tx, *basis)).first->second;
}

std::int64_t Dictionary::basis_number(Tx& tx, const Basis& basis) {
    std::string key = basis_key(basis);
    if (const auto known = m_basis_numbers.find(key); known != m_basis_numbers.end()) {
        return known->second;
    }
    const auto coded = [&](CodeKind kind, const std::string& code) {
        return code.empty() ? std::nullopt : std::optional(this->number(tx, kind, code));
    };
    const auto worded = [](const std::string& text) {
        return text.empty() ? std::nullopt : std::optional<std::string_view>(text);
    };
    const auto mantissa = [](const std::optional<Decimal>& value) {
        return value ? std::optional(value->mantissa) : std::nullopt;
    };
    const auto decimals = [](const std::optional<Decimal>& value) {
        return value ? std::optional(std::int64_t{value->decimals}) : std::nullopt;
    };
    const ReferenceInterval& interval = basis.interval;
    const auto number = static_cast<std::int64_t>(m_bases.size()) + 1;
    tx.run(
        "INSERT INTO basis (basis, unit, laboratory, method, low_mantissa, low_decimals, "
        "high_mantissa,"
        " high_decimals, low_inclusive, high_inclusive, ref_text)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)",
        number, coded(CodeKind::unit, basis.unit), coded(CodeKind::laboratory, basis.laboratory),
        worded(basis.method), mantissa(interval.low), decimals(interval.low),
        mantissa(interval.high), decimals(interval.high), interval.low_inclusive ? 1 : 0,
        interval.high_inclusive ? 1 : 0, worded(interval.text));
    m_basis_numbers.emplace(std::move(key), number);
    m_bases.push_back(std::make_shared<const Basis>(basis));
    m_added = true;
    return number;
}

std::shared_ptr<const Basis> Dictionary::basis(std::int64_t number) const {
    const auto index = static_cast<std::size_t>(number - 1);
    return number >= 1 && index < m_bases.size() ? m_bases[index] : nullptr;
}

}  // namespace jointlog::storage
