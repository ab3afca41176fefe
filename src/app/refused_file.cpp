#include "app/refused_file.hpp"

#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>
#include <algorithm>
#include <cerrno>
#include <set>

#include "jointlog/domain/csv_writer.hpp"

namespace jointlog::app {
namespace {

/// "refused.csv", then "refused-2.csv" ...
std::filesystem::path numbered(const std::filesystem::path& path, std::size_t number) {
    if (number == 1) {
        return path;
    }
    std::filesystem::path name = path.stem();
    name += fmt::format("-{}", number);
    name += path.extension();
    return path.parent_path() / name;
}

}  // namespace

Result<void> RefusedFile::Part::open() {
    const int descriptor =
        ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0600);
    if (descriptor < 0) {
        std::error_code problem;
        return std::filesystem::exists(path, problem)
                   ? fail(Errc::already_exists, fmt::format("{} is already there", path.string()))
                   : Result<void>(fail_writing(path.string(), errno));
    }
    file.reset(::fdopen(descriptor, "wb"));
    if (!file) {
        ::close(descriptor);
        return fail_writing(path.string(), errno);
    }
    return {};
}

void RefusedFile::Part::begin(const SourceHead& of) {
    head = &of;
    std::string text;
    CsvWriter writer(text);
    for (const std::string& name : of.names) {
        writer.cell(name);
    }
    writer.plain("refused_file");
    writer.plain("refused_line");
    writer.plain("refused_reason");
    writer.end_row();
    for (const std::string& row : of.rows) {
        text += row + ",,,\n";
    }
    write(text);
}

void RefusedFile::Part::write(std::string_view text) {
    if (std::fwrite(text.data(), 1, text.size(), file.get()) != text.size() && error == 0) {
        error = errno;
    }
}

Result<void> RefusedFile::Part::close() {
    if (error == 0 && (std::fflush(file.get()) != 0 || ::fsync(::fileno(file.get())) != 0)) {
        error = errno;
    }
    file.reset();
    return error != 0 ? Result<void>(fail_writing(path.string(), error)) : Result<void>();
}

Result<RefusedFile> RefusedFile::create(const std::filesystem::path& path,
                                        const std::vector<SourceHead>& heads) {
    RefusedFile made;
    made.m_heads = heads;
    const std::set<SourceHead> different(heads.begin(), heads.end());
    for (std::size_t i = 0; i < std::max<std::size_t>(different.size(), 1); ++i) {
        Part part{numbered(path, i + 1)};
        if (auto opened = part.open(); !opened) {
            made.remove();
            return Unexpected{opened.error()};
        }
        made.m_parts.push_back(std::move(part));
    }
    return made;
}

RefusedFile::Part& RefusedFile::part_of(std::size_t source) {
    const SourceHead& head = m_heads[source];
    Part& part = *std::find_if(m_parts.begin(), m_parts.end(), [&](const Part& one) {
        return one.head == nullptr || *one.head == head;
    });
    if (part.head == nullptr) {
        part.begin(head);
    }
    return part;
}

void RefusedFile::add(std::size_t source, std::string_view cells, std::string_view name,
                      std::int64_t line, std::string_view reason) {
    std::string end;
    CsvWriter writer(end);
    writer.cell(name);
    writer.plain(fmt::format("{}", line));
    writer.cell(reason);
    writer.end_row();
    part_of(source).write(fmt::format("{},{}", cells, end));
}

Result<void> RefusedFile::close() {
    if (m_parts.front().head == nullptr && !m_heads.empty()) {
        m_parts.front().begin(m_heads.front());
    }
    Result<void> closed;
    for (Part& part : m_parts) {
        if (auto one = part.close(); closed) {
            closed = std::move(one);
        }
        if (part.head == nullptr && &part != &m_parts.front()) {
            std::error_code ignored;
            std::filesystem::remove(part.path, ignored);
        }
    }
    return closed;
}

void RefusedFile::remove() const {
    for (const Part& part : m_parts) {
        std::error_code ignored;
        std::filesystem::remove(part.path, ignored);
    }
}

}  // namespace jointlog::app
