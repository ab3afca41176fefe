#include "app/export_key.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>

namespace jointlog::app {
namespace {

constexpr int most_shift_days = 3650;

/// The place with links resolved, as far as it is there.
std::filesystem::path real(const std::filesystem::path& path) {
    std::error_code problem;
    std::filesystem::path resolved =
        std::filesystem::weakly_canonical(std::filesystem::absolute(path), problem);
    if (problem) {
        resolved = std::filesystem::absolute(path).lexically_normal();
    }
    return resolved.has_filename() ? resolved : resolved.parent_path();
}

bool lies_within(const std::filesystem::path& file, const std::filesystem::path& folder) {
    const auto [in_folder, in_file] =
        std::mismatch(folder.begin(), folder.end(), file.begin(), file.end());
    return in_folder == folder.end();
}

std::string hex(const Uuid& id, std::size_t bytes) {
    std::string text;
    for (std::size_t i = 0; i < bytes; ++i) {
        text += fmt::format("{:02x}", id.bytes.at(i));
    }
    return text;
}

int random_shift(const Uuid& id) {
    std::uint32_t number = 0;
    for (std::size_t i = 0; i < 4; ++i) {
        number = (number << 8U) | id.bytes.at(i);
    }
    return -1 - static_cast<int>(number % most_shift_days);
}

}  // namespace

Result<ExportKey> ExportKey::open(const std::filesystem::path& path,
                                  const std::filesystem::path& package, const Uuid& record) {
    if (path.empty()) {
        return fail(Errc::refused, "a de-identified package needs a key file (--key-file K)");
    }
    const std::filesystem::path folder = real(package);
    std::filesystem::path partial = folder;
    partial += ".partial";
    if (lies_within(real(path), folder) || lies_within(real(path), partial)) {
        return fail(Errc::refused, "the key file must not lie within the package");
    }
    return for_preview(path, record);
}

Result<ExportKey> ExportKey::for_preview(const std::filesystem::path& path, const Uuid& record) {
    ExportKey key;
    key.m_path = path;
    key.m_record = record;
    const Result<void> read = path.empty() ? Result<void>() : key.read();
    return read ? Result<ExportKey>(std::move(key)) : Unexpected{read.error()};
}

Result<void> ExportKey::read() {
    Result<std::vector<exchange::KeyEntry>> entries = exchange::read_key_file(m_path);
    if (!entries) {
        return entries.error().code == Errc::not_found ? Result<void>()
                                                       : Unexpected{entries.error()};
    }
    m_there = true;
    for (exchange::KeyEntry& entry : *entries) {
        if (entry.record && *entry.record != m_record) {
            return fail(Errc::conflict,
                        fmt::format("{} is the key file of another record: one key file for each",
                                    m_path.string()));
        }
        m_ids.insert(entry.study_id);
        if (entry.person) {
            m_by_person.emplace(*entry.person, std::move(entry));
        } else {
            m_by_code.emplace(entry.patient, std::move(entry));
        }
    }
    return {};
}

/// An entry of an earlier version's key becomes that of the person who has its code now.
exchange::KeyEntry* ExportKey::known(const RowId& person, const std::string& code) {
    const auto found = m_by_person.find(person);
    if (found != m_by_person.end()) {
        return &found->second;
    }
    auto earlier = m_by_code.extract(code);
    return earlier ? &m_by_person.emplace(person, std::move(earlier.mapped())).first->second
                   : nullptr;
}

const exchange::KeyEntry& ExportKey::entry(const RowId& person, const std::string& code,
                                           std::optional<Day> first_day, IdSource& random) {
    if (exchange::KeyEntry* const there = known(person, code)) {
        const exchange::KeyEntry before = *there;
        there->person = person;
        there->record = m_record;
        there->patient = code;
        there->first_day = first_day;
        m_changed = m_changed || !(before == *there);
        return *there;
    }
    exchange::KeyEntry made;
    do {
        made.study_id = "S-" + hex(random.next(), 5);
    } while (!m_ids.insert(made.study_id).second);
    made.patient = code;
    made.person = person;
    made.record = m_record;
    made.first_day = first_day;
    made.shift_days = random_shift(random.next());
    made.secret = hex(random.next(), 6) + hex(random.next(), 6);
    m_changed = true;
    return m_by_person.emplace(person, std::move(made)).first->second;
}

Result<void> ExportKey::store() {
    if (m_there && !m_changed) {
        return {};
    }
    std::vector<exchange::KeyEntry> entries;
    for (const auto& [person, entry] : m_by_person) {
        entries.push_back(entry);
    }
    for (const auto& [code, entry] : m_by_code) {
        entries.push_back(entry);
    }
    std::sort(entries.begin(), entries.end(), [](const auto& a, const auto& b) {
        return std::tie(a.patient, a.study_id) < std::tie(b.patient, b.study_id);
    });
    Result<void> written = exchange::write_key_file(m_path, entries, m_there);
    m_created = written && !m_there;
    return written;
}

void ExportKey::forget() const {
    if (m_created) {
        std::error_code ignored;
        std::filesystem::remove(m_path, ignored);
    }
}

}  // namespace jointlog::app
