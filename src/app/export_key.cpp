#include "app/export_key.hpp"

#include <fmt/format.h>

#include <algorithm>

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
                                  const std::filesystem::path& package) {
    if (path.empty()) {
        return fail(Errc::refused, "a de-identified package needs a key file (--key-file K)");
    }
    const std::filesystem::path folder = real(package);
    std::filesystem::path partial = folder;
    partial += ".partial";
    if (lies_within(real(path), folder) || lies_within(real(path), partial)) {
        return fail(Errc::refused, "the key file must not lie within the package");
    }
    ExportKey key;
    key.m_path = path;
    Result<std::vector<exchange::KeyEntry>> entries = exchange::read_key_file(path);
    if (!entries && entries.error().code == Errc::not_found) {
        return key;
    }
    if (!entries) {
        return Unexpected{entries.error()};
    }
    key.m_there = true;
    for (exchange::KeyEntry& entry : *entries) {
        key.m_ids.insert(entry.study_id);
        key.m_by_patient.emplace(entry.patient, std::move(entry));
    }
    return key;
}

const exchange::KeyEntry& ExportKey::entry(const std::string& patient, std::optional<Day> first_day,
                                           IdSource& random) {
    const auto found = m_by_patient.find(patient);
    if (found != m_by_patient.end()) {
        m_changed = m_changed || found->second.first_day != first_day;
        found->second.first_day = first_day;
        return found->second;
    }
    exchange::KeyEntry made;
    do {
        made.study_id = "S-" + hex(random.next(), 5);
    } while (!m_ids.insert(made.study_id).second);
    made.patient = patient;
    made.first_day = first_day;
    made.shift_days = random_shift(random.next());
    made.secret = hex(random.next(), 6) + hex(random.next(), 6);
    m_changed = true;
    return m_by_patient.emplace(patient, std::move(made)).first->second;
}

Result<void> ExportKey::store() {
    if (m_there && !m_changed) {
        return {};
    }
    std::vector<exchange::KeyEntry> entries;
    for (const auto& [patient, entry] : m_by_patient) {
        entries.push_back(entry);
    }
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
