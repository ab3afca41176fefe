#include "app/import_sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "jointlog/exchange/mapping.hpp"
#include "jointlog/exchange/sha256.hpp"

namespace jointlog::app {
namespace {

constexpr std::size_t most_mapping_bytes = std::size_t{1} << 20;

struct Reading {
    exchange::Encoding encoding = exchange::Encoding::utf8;
    std::optional<exchange::ImportKind> kind;
    exchange::Mapping mapping;
};

struct OpenedSource {
    ImportSource source;
    std::string sha256;
};

Result<OpenedSource> open_source(const std::filesystem::path& path, const Reading& reading,
                                 Day today) {
    const std::string name = path.filename().string();
    Result<exchange::ByteSource> first = exchange::read_file(path);
    Result<std::string> hash = first ? exchange::sha256_hex(*first) : Unexpected{first.error()};
    Result<exchange::ByteSource> bytes = exchange::read_file(path);
    if (!hash || !bytes) {
        return Unexpected{hash ? bytes.error() : hash.error()};
    }
    Result<exchange::ByteSource> text = exchange::decode(std::move(*bytes), reading.encoding);
    if (!text) {
        return fail_about(name, text.error());
    }
    auto reader =
        exchange::ImportReader::open(std::move(*text), reading.kind, reading.mapping, today);
    if (!reader) {
        return fail_about(name, reader.error());
    }
    return OpenedSource{{name, std::move(*reader)}, std::move(*hash)};
}

Result<Reading> read_choices(const ImportRequest& request, std::string& mapping_text) {
    Reading reading;
    if (!request.encoding.empty()) {
        const Result<exchange::Encoding> encoding = exchange::parse_encoding(request.encoding);
        if (!encoding) {
            return Unexpected{encoding.error()};
        }
        reading.encoding = *encoding;
    }
    if (!request.kind.empty()) {
        const Result<exchange::ImportKind> kind = exchange::parse_import_kind(request.kind);
        if (!kind) {
            return Unexpected{kind.error()};
        }
        reading.kind = *kind;
    }
    if (request.mapping) {
        Result<std::string> text = read_small_file(*request.mapping, most_mapping_bytes);
        if (!text) {
            return Unexpected{text.error()};
        }
        Result<exchange::Mapping> mapping = exchange::parse_mapping(*text);
        if (!mapping) {
            return fail_about(request.mapping->filename().string(), mapping.error());
        }
        reading.mapping = std::move(*mapping);
        mapping_text = std::move(*text);
    }
    return reading;
}

}  // namespace

Result<void> refuse_record(const std::filesystem::path& path, const std::filesystem::path& record) {
    for (const char* const suffix : {"", "-wal", "-shm"}) {
        std::error_code missing;
        if (std::filesystem::equivalent(path, record.string() + suffix, missing)) {
            return fail(Errc::refused, remark<RemarkId::is_open_record>(path.string()));
        }
    }
    return {};
}

Result<void> refuse_record(const ImportRequest& request, const std::filesystem::path& record) {
    std::vector<std::filesystem::path> paths = request.sources;
    if (request.mapping) {
        paths.push_back(*request.mapping);
    }
    for (const auto& path : paths) {
        if (Result<void> other = refuse_record(path, record); !other) {
            return other;
        }
    }
    return {};
}

Result<std::string> read_small_file(const std::filesystem::path& path, std::size_t most_bytes) {
    Result<exchange::ByteSource> bytes = exchange::read_file(path);
    if (!bytes) {
        return Unexpected{bytes.error()};
    }
    std::string text;
    for (;;) {
        const Result<std::string_view> piece = (*bytes)();
        if (!piece) {
            return Unexpected{piece.error()};
        }
        if (piece->empty()) {
            return text;
        }
        text.append(*piece);
        if (text.size() > most_bytes) {
            return fail(Errc::malformed, fmt::format("{}: larger than {} bytes",
                                                     path.filename().string(), most_bytes));
        }
    }
}

Result<ImportSources> open_sources(const ImportRequest& request, Day today) {
    ImportSources sources;
    const Result<Reading> reading = read_choices(request, sources.mapping);
    if (!reading) {
        return Unexpected{reading.error()};
    }
    std::vector<OpenedSource> opened;
    for (const auto& path : request.sources) {
        Result<OpenedSource> source = open_source(path, *reading, today);
        if (!source) {
            return Unexpected{source.error()};
        }
        opened.push_back(std::move(*source));
    }
    std::stable_sort(opened.begin(), opened.end(),
                     [](const OpenedSource& a, const OpenedSource& b) {
                         return a.source.reader->header().kind < b.source.reader->header().kind;
                     });
    for (OpenedSource& source : opened) {
        sources.names += (sources.names.empty() ? "" : "; ") + source.source.name;
        sources.sha256 += (sources.sha256.empty() ? "" : "; ") + source.sha256;
        sources.files.push_back(std::move(source.source));
    }
    return sources;
}

}  // namespace jointlog::app
