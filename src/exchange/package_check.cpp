#include "exchange/package_check.hpp"

#include <algorithm>

#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "jointlog/exchange/sha256.hpp"

namespace jointlog::exchange {
namespace {

using nlohmann::json;

constexpr std::size_t most_manifest_bytes = std::size_t{16} << 20;
constexpr int most_depth = 16;
constexpr const char* manifest_name = "manifest.json";

Unexpected no_package(std::string_view why) {
    return fail(Errc::malformed,
                fmt::format("{}: no manifest of a research package: {}", manifest_name, why));
}

Result<std::string> read_text(const std::filesystem::path& path) {
    auto bytes = read_file(path);
    if (!bytes) {
        return Unexpected{bytes.error()};
    }
    std::string text;
    for (;;) {
        const auto piece = (*bytes)();
        if (!piece) {
            return Unexpected{piece.error()};
        }
        if (piece->empty()) {
            return text;
        }
        text += *piece;
        if (text.size() > most_manifest_bytes) {
            return no_package(fmt::format("longer than {} bytes", most_manifest_bytes));
        }
    }
}

/// The JSON value; discarded where it is none, or deeper than any manifest.
json parse(const std::string& text) {
    bool too_deep = false;
    const auto watch = [&](int depth, json::parse_event_t, json&) {
        too_deep = too_deep || depth > most_depth;
        return !too_deep;
    };
    json parsed = json::parse(text, watch, false);
    return too_deep ? json(json::value_t::discarded) : parsed;
}

/// A file of the folder itself: no path leads out of it.
bool is_plain_name(const std::string& name) {
    return !name.empty() && name != "." && name != ".."
           && name.find_first_of(std::string_view("/\\\0", 3)) == std::string::npos;
}

/// Throws json::exception where a member is not there or of another type.
PackageManifest manifest_of(const json& root) {
    PackageManifest manifest;
    const json& options = root.at("options");
    manifest.preset = options.at("preset").get<std::string>() == "spreadsheet"
                          ? PackagePreset::spreadsheet
                          : PackagePreset::research;
    manifest.shape = options.at("shape").get<std::string>();
    manifest.deidentified = options.at("deidentified").get<bool>();
    manifest.sample = root.value("sample_data", false);
    manifest.mode = root.value("mode", std::string()) == "own" ? Mode::own : Mode::clinic;
    for (const json& file : root.at("files")) {
        manifest.files.push_back({file.at("name").get<std::string>(),
                                  file.at("rows").get<std::int64_t>(),
                                  file.at("sha256").get<std::string>()});
    }
    return manifest;
}

/// The bytes of a source, hashed on their way.
ByteSource hashed(ByteSource source, Sha256& hash) {
    return [source = std::move(source), &hash]() -> Result<std::string_view> {
        auto piece = source();
        if (piece) {
            hash.add(*piece);
        }
        return piece;
    };
}

Result<std::int64_t> count_rows(ByteSource source) {
    CsvReader reader(std::move(source), package_limits);
    CsvRow row;
    std::int64_t rows = -1;  // the header
    for (;;) {
        const auto any = reader.next(row);
        if (!any) {
            return Unexpected{any.error()};
        }
        if (!*any) {
            return std::max<std::int64_t>(rows, 0);
        }
        ++rows;
    }
}

Result<std::int64_t> drain(const ByteSource& source) {
    for (;;) {
        const auto piece = source();
        if (!piece) {
            return Unexpected{piece.error()};
        }
        if (piece->empty()) {
            return std::int64_t{0};
        }
    }
}

Result<void> check_file(const std::filesystem::path& folder, const PackageManifest::File& file) {
    std::error_code problem;
    if (!std::filesystem::is_regular_file(folder / file.name, problem)) {
        return fail(Errc::malformed,
                    fmt::format("{}: the manifest names it and it is not there", file.name));
    }
    auto bytes = read_file(folder / file.name);
    if (!bytes) {
        return Unexpected{bytes.error()};
    }
    Sha256 hash;
    ByteSource source = hashed(std::move(*bytes), hash);
    const auto rows = file.name.ends_with(".csv") ? count_rows(std::move(source)) : drain(source);
    if (!rows) {
        return Unexpected{rows.error()};
    }
    if (hash.hex() != file.sha256) {
        return fail(Errc::malformed, fmt::format("{}: was changed since the package was written "
                                                 "(its SHA-256 is not that of the manifest)",
                                                 file.name));
    }
    if (*rows != file.rows) {
        return fail(Errc::malformed, fmt::format("{}: {} rows, but the manifest states {}",
                                                 file.name, *rows, file.rows));
    }
    return {};
}

}  // namespace

Result<PackageManifest> read_manifest(const std::filesystem::path& folder) {
    std::error_code problem;
    if (!std::filesystem::is_regular_file(folder / manifest_name, problem)) {
        return fail(Errc::not_found,
                    fmt::format("{}: no {}: not a research package, or half of one",
                                folder.string(), manifest_name));
    }
    const auto text = read_text(folder / manifest_name);
    if (!text) {
        return Unexpected{text.error()};
    }
    const json root = parse(*text);
    if (!root.is_object() || root.value("format", json()) != "jointlog research package") {
        return no_package("it does not say that it is one");
    }
    if (root.value("format_version", json()) != 1) {
        return fail(Errc::newer_version,
                    fmt::format("{}: another version of the format", manifest_name));
    }
    try {
        PackageManifest manifest = manifest_of(root);
        manifest.sha256 = sha256_hex(*text);
        for (const auto& file : manifest.files) {
            if (!is_plain_name(file.name)) {
                return no_package("it names a file outside of the folder");
            }
        }
        return manifest;
    } catch (const json::exception& thrown) {
        return no_package(thrown.what());
    }
}

Result<void> check_files(const std::filesystem::path& folder, const PackageManifest& manifest) {
    const auto stated = [&](std::string_view name) {
        return std::any_of(manifest.files.begin(), manifest.files.end(),
                           [&](const auto& file) { return file.name == name; });
    };
    for (const PackageTable* table : package_tables(PackageShape::long_rows)) {
        const bool whole = manifest.shape != "wide" && !manifest.deidentified;
        if (whole && !stated(table->file)) {
            return no_package(fmt::format("{} is not among its files", table->file));
        }
    }
    for (const auto& file : manifest.files) {
        if (Result<void> checked = check_file(folder, file); !checked) {
            return checked;
        }
    }
    return {};
}

}  // namespace jointlog::exchange
