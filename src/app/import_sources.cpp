#include "app/import_sources.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <fstream>
#include <set>
#include <utility>

#include "jointlog/domain/import_remarks.hpp"
#include "jointlog/domain/text.hpp"
#include "jointlog/exchange/sha256.hpp"

namespace jointlog::app {
namespace {

struct OpenedSource {
    ImportSource source;
    std::string sha256;
};

/// The same bytes, counted.
exchange::ByteSource counted(exchange::ByteSource bytes, std::shared_ptr<std::int64_t> count) {
    return [bytes = std::move(bytes), count = std::move(count)]() -> Result<std::string_view> {
        Result<std::string_view> piece = bytes();
        if (piece && count) {
            *count += static_cast<std::int64_t>(piece->size());
        }
        return piece;
    };
}

/// CP932 as remembered for a header: a file of ASCII alone is read in the usual way, one that is UTF-8 throughout is
/// asked about. Errors: io, ambiguous.
Result<void> doubt_encoding(const std::filesystem::path& path, exchange::Mapping& mapping) {
    if (mapping.encoding != exchange::Encoding::cp932) {
        return {};
    }
    const Result<exchange::ByteSource> bytes = exchange::read_file(path);
    const Result<exchange::TextKind> kind =
        bytes ? exchange::kind_of_text(*bytes) : Unexpected{bytes.error()};
    if (!kind) {
        return Unexpected{kind.error()};
    }
    if (*kind == exchange::TextKind::utf8) {
        return fail(Errc::ambiguous,
                    remark<ImportRemark::is_utf8>(exchange::code(*mapping.encoding)));
    }
    return {};
}

Result<OpenedSource> open_source(const ImportRequest& request, const SaidChoices& said,
                                 std::size_t source, storage::RecordFile& file, Day today,
                                 const std::shared_ptr<std::int64_t>& bytes_read) {
    const std::string name = request.sources[source].filename().string();
    Result<ReadableSource> readable = read_source(request, said, source, file, bytes_read);
    if (!readable) {
        return Unexpected{readable.error()};
    }
    auto reader = exchange::ImportReader::open(
        std::move(readable->text), readable->how.mapping.kind, readable->how.mapping, today);
    if (!reader) {
        return fail_about(name, reader.error());
    }
    // after the header: a file that is none is not read to its end
    Result<exchange::ByteSource> whole = exchange::read_file(request.sources[source]);
    Result<std::string> hash = whole ? exchange::sha256_hex(*whole) : Unexpected{whole.error()};
    if (!hash) {
        return Unexpected{hash.error()};
    }
    return OpenedSource{{name, std::move(*reader), readable->encoding, readable->encoding_known,
                         std::move(readable->how), std::move(readable->signature)},
                        std::move(*hash)};
}

/// Every column that the mapping file names stands in one of the sources. Errors: not_found.
Result<void> check_columns(const SaidChoices& said, const std::vector<OpenedSource>& opened) {
    if (!said.mapping) {
        return {};
    }
    std::set<std::string> names;
    for (const OpenedSource& one : opened) {
        for (const std::string& name : one.source.reader->header().names) {
            names.insert(fold(trim(name)));
        }
    }
    for (const auto& [theirs, ours] : said.mapping->columns) {
        if (!names.contains(theirs)) {
            return fail(Errc::not_found, remark<ImportRemark::mapping_column_absent>(theirs));
        }
    }
    return {};
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
    std::error_code unknown;
    std::ifstream pipe;  // read once, so it may be one
    if (std::filesystem::is_fifo(path, unknown)) {
        pipe.open(path, std::ios::binary);
    }
    Result<exchange::ByteSource> bytes =
        pipe.is_open() ? Result(exchange::read_stream(pipe)) : exchange::read_file(path);
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

Result<ReadableSource> read_source(const ImportRequest& request, const SaidChoices& said,
                                   std::size_t source, storage::RecordFile& file,
                                   std::shared_ptr<std::int64_t> bytes_read) {
    const std::filesystem::path& path = request.sources[source];
    const std::string name = path.filename().string();
    const Result<exchange::ByteSource> first = exchange::read_file(path);
    const Result<std::string_view> start = first ? (*first)() : Unexpected{first.error()};
    if (!start) {
        return Unexpected{start.error()};
    }
    ReadableSource made;
    const bool marked = exchange::marked_encoding(*start).has_value();
    made.signature = header_signature(*start);
    Result<SettledMapping> how = settle_mapping(request, said, source, file, made.signature);
    if (!how) {
        return Unexpected{how.error()};
    }
    made.how = std::move(*how);
    if (made.how.remembered && request.encoding.empty() && !marked) {
        if (const Result<void> settled = doubt_encoding(path, made.how.mapping); !settled) {
            return fail_about(name, settled.error());
        }
    }
    const auto encoding = exchange::settle_encoding(made.how.mapping.encoding, *start);
    if (!encoding) {
        return fail_about(name, encoding.error());
    }
    made.encoding = *encoding;
    made.marked = marked;
    made.encoding_known =
        marked || made.how.mapping.encoding || *encoding != exchange::Encoding::utf8;
    Result<exchange::ByteSource> bytes = exchange::read_file(path);
    if (!bytes) {
        return Unexpected{bytes.error()};
    }
    Result<exchange::ByteSource> text =
        exchange::decode(counted(std::move(*bytes), std::move(bytes_read)), made.encoding);
    if (!text) {
        return fail_about(name, text.error());
    }
    made.text = std::move(*text);
    return made;
}

Result<ImportSources> open_sources(const ImportRequest& request, storage::RecordFile& file,
                                   Day today) {
    ImportSources sources;
    const Result<SaidChoices> said = read_said_choices(request);
    if (!said) {
        return Unexpected{said.error()};
    }
    sources.bytes_read = std::make_shared<std::int64_t>(0);
    std::vector<OpenedSource> opened;
    for (std::size_t i = 0; i < request.sources.size(); ++i) {
        Result<OpenedSource> source =
            open_source(request, *said, i, file, today, sources.bytes_read);
        if (!source) {
            return Unexpected{source.error()};
        }
        opened.push_back(std::move(*source));
        std::error_code unknown;
        const auto size = std::filesystem::file_size(request.sources[i], unknown);
        sources.bytes += unknown ? 0 : static_cast<std::int64_t>(size);
    }
    if (const Result<void> named = check_columns(*said, opened); !named) {
        return Unexpected{named.error()};
    }
    std::stable_sort(opened.begin(), opened.end(),
                     [](const OpenedSource& a, const OpenedSource& b) {
                         return a.source.reader->header().kind < b.source.reader->header().kind;
                     });
    for (OpenedSource& source : opened) {
        const std::string how = source.source.how.mapping == exchange::Mapping()
                                    ? std::string()
                                    : exchange::to_json(source.source.how.mapping);
        if (how != sources.mapping) {
            sources.mapping += (sources.mapping.empty() ? "" : "\n") + how;
        }
        sources.names += (sources.names.empty() ? "" : "; ") + source.source.name;
        sources.sha256 += (sources.sha256.empty() ? "" : "; ") + source.sha256;
        sources.files.push_back(std::move(source.source));
    }
    return sources;
}

}  // namespace jointlog::app
