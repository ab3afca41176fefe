#include "app/refused_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <cerrno>

#include "jointlog/domain/csv_writer.hpp"

namespace jointlog::app {

Result<RefusedFile> RefusedFile::create(const std::filesystem::path& path,
                                        const std::vector<std::vector<std::string>>& headers) {
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        std::error_code problem;
        return std::filesystem::exists(path, problem)
                   ? fail(Errc::already_exists, fmt::format("{} is already there", path.string()))
                   : fail_writing(path.string(), errno);
    }
    RefusedFile made;
    made.m_path = path.string();
    made.m_file.reset(::fdopen(descriptor, "wb"));
    if (!made.m_file) {
        ::close(descriptor);
        return fail_writing(path.string(), errno);
    }
    std::size_t columns = 0;
    for (const auto& header : headers) {
        columns += header.size();
    }
    std::string text;
    CsvWriter writer(text);
    std::size_t before = 0;
    for (const auto& header : headers) {
        made.m_before.emplace_back(before, ',');
        before += header.size();
        made.m_after.emplace_back(columns - before, ',');
        for (const std::string& name : header) {
            writer.cell(name);
        }
    }
    writer.plain("refused_file");
    writer.plain("refused_line");
    writer.plain("refused_reason");
    writer.end_row();
    made.write(text);
    return made;
}

void RefusedFile::add(std::size_t source, std::string_view cells, std::string_view name,
                      std::int64_t line, std::string_view reason) {
    std::string end;
    CsvWriter writer(end);
    writer.cell(name);
    writer.plain(fmt::format("{}", line));
    writer.cell(reason);
    writer.end_row();
    const std::string row = fmt::format("{}{}{},{}", m_before[source], cells, m_after[source], end);
    write(row);
}

void RefusedFile::write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), m_file.get()) != text.size() && m_error == 0) {
        m_error = errno;
    }
}

Result<void> RefusedFile::close() {
    if (m_error == 0 && (std::fflush(m_file.get()) != 0 || ::fsync(::fileno(m_file.get())) != 0)) {
        m_error = errno;
    }
    m_file.reset();
    return m_error != 0 ? Result<void>(fail_writing(m_path, m_error)) : Result<void>();
}

}  // namespace jointlog::app
