#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "jointlog/domain/ids.hpp"
#include "jointlog/domain/visit.hpp"
#include "storage/sqlite/database.hpp"

namespace jointlog::storage {

/// Texts of this file that rows refer to by a small number: "CRP" <-> 3.
class CodeList {
public:
    [[nodiscard]] std::optional<std::int64_t> number(std::string_view code) const;
    /// nullptr for a number that does not exist.
    [[nodiscard]] const std::string* code(std::int64_t number) const;
    void learn(std::int64_t number, std::string code);
    [[nodiscard]] std::int64_t next() const {
        return static_cast<std::int64_t>(m_codes.size()) + 1;
    }

private:
    std::vector<std::unique_ptr<std::string>> m_codes;  // by number - 1
    std::unordered_map<std::string_view, std::int64_t> m_numbers;
};

enum class CodeKind : std::uint8_t { item, unit, joint, laboratory };

/// The dictionaries of one file, kept in memory while it is open (no other process can change them).
class Dictionary {
public:
    explicit Dictionary(IdSource& ids) : m_ids(ids) {}

    /// Reads what is not in memory yet; the first thing in every transaction that uses it.
    void load(Tx& tx);
    /// After a rollback: forgets numbers that were given and never stored.
    void rolled_back();
    void committed() { m_added = false; }

    /// The number of a code, given now when it is new.
    [[nodiscard]] std::int64_t number(Tx& tx, CodeKind kind, std::string_view code);
    [[nodiscard]] const std::string* code(CodeKind kind, std::int64_t number) const;

    [[nodiscard]] std::int64_t person_number(Tx& tx, std::string_view name);
    [[nodiscard]] const std::string* person(std::int64_t number) const;

    [[nodiscard]] std::int64_t basis_number(Tx& tx, const std::shared_ptr<const Basis>& basis);
    /// The one shared value of a basis; null for a number that does not exist.
    [[nodiscard]] std::shared_ptr<const Basis> basis(std::int64_t number) const;

private:
    [[nodiscard]] CodeList& list(CodeKind kind) { return m_lists[static_cast<std::size_t>(kind)]; }
    void clear();
    void load_codes(Tx& tx, CodeKind kind);
    void load_bases(Tx& tx);
    [[nodiscard]] std::int64_t basis_number(Tx& tx, const Basis& basis);

    IdSource& m_ids;
    bool m_loaded = false;
    bool m_added = false;
    std::array<CodeList, 4> m_lists;
    CodeList m_persons;
    std::vector<std::shared_ptr<const Basis>> m_bases;              // by number - 1
    std::unordered_map<std::string, std::int64_t> m_basis_numbers;  // by basis_key
    std::unordered_map<std::shared_ptr<const Basis>, std::int64_t>
        m_shared_bases;  // numbers of values that many rows share
};

}  // namespace jointlog::storage
