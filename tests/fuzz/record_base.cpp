#include "fuzz/record_base.hpp"

#include <unistd.h>

#include "campaign/clinic_work.hpp"
#include "campaign/files.hpp"

namespace jointlog::fuzz {

using campaign::read_bytes;
using campaign::write_bytes;
using storage::RecordFile;

RecordBase::RecordBase() {
    const bool memory = ::access("/dev/shm", W_OK) == 0;
    std::string pattern =
        ((memory ? "/dev/shm" : std::filesystem::temp_directory_path()) / "jointlog-fuzz-XXXXXX")
            .string();
    require(::mkdtemp(pattern.data()) != nullptr, "a folder can be made");
    m_folder = pattern;
    m_path = m_folder / "base.jointlog";
    campaign::Sources sources(1);
    campaign::ClinicWork work(2, sources.ids);
    auto file = RecordFile::create(m_path, Mode::clinic, sources.environment());
    require(file && work.new_patient(**file) && work.save_visit(**file), "a record can be made");
    file->reset();
    auto opened = RecordFile::open(m_path, sources.environment());
    require(opened.has_value(), "a record can be opened");
    m_operations_in_main = (*opened)->info().head.operation;
    require(work.save_visit(**opened) && work.correct_value(**opened) && work.import_rows(**opened),
            "a record can be worked on");
    m_operations = (*opened)->info().head.operation;
    m_main = read_bytes(m_path);
    m_wal = read_bytes(m_path.string() + "-wal");
}

RecordBase::~RecordBase() {
    std::error_code ignored;
    std::filesystem::remove_all(m_folder, ignored);
}

std::string RecordBase::changed(std::string bytes, Input& input) {
    const std::size_t longest =
        4 * bytes.size();  // the input asks, but the disk is the target's own
    while (!input.empty() && !bytes.empty()) {
        const std::uint8_t kind = input.byte();
        const std::size_t at = input.number(3) % bytes.size();
        if (kind == 255) {
            bytes.resize(at);
        } else if (kind == 254) {
            bytes.append(bytes.substr(at, bytes.size() < longest ? 4096 : 0));
        } else {
            const std::size_t count = 1U + kind % 8U;
            for (std::size_t k = 0; k < count && at + k < bytes.size(); ++k) {
                bytes[at + k] = static_cast<char>(input.byte());
            }
        }
    }
    return bytes;
}

std::int64_t RecordBase::open(const std::string& main, const std::string& wal) {
    for (const auto& entry : std::filesystem::directory_iterator(m_folder)) {
        std::filesystem::remove_all(entry.path());
    }
    write_bytes(m_path, main);
    if (!wal.empty()) {
        write_bytes(m_path.string() + "-wal", wal);
    }
    campaign::Sources sources(3);
    auto opened = RecordFile::open(m_path, sources.environment());
    if (!opened) {
        require(!opened.error().detail.empty(), "a refusal says why");
        require(read_bytes(m_path) == main, "a refused file keeps its bytes");
        require(wal.empty() || read_bytes(m_path.string() + "-wal") == wal,
                "a refused file keeps the bytes of its -wal");
        return -1;
    }
    const std::int64_t last = (*opened)->info().head.operation;
    if (const auto codes = (*opened)->patient_codes()) {
        for (const std::string& code : *codes) {
            static_cast<void>((*opened)->load_patient(code));
            static_cast<void>((*opened)->history(code));
        }
    }
    static_cast<void>((*opened)->patients());
    const auto report = (*opened)->verify(true, {});
    m_verified = report && report->findings.empty();
    return last;
}

}  // namespace jointlog::fuzz
