#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "jointlog/app/import.hpp"
#include "jointlog/exchange/mapping.hpp"
#include "jointlog/storage/record_file.hpp"

/// How a source is read: what was said, what a mapping file says, what the record remembers for its header.
namespace jointlog::app {

/// Errors: unknown_code, naming what there is.
[[nodiscard]] Result<exchange::Mapping> to_mapping(const ImportChoices& choices);
[[nodiscard]] ImportChoices to_choices(const exchange::Mapping& mapping);

/// Names a header line, whatever its encoding. bytes: the beginning of the file.
[[nodiscard]] std::string header_signature(std::string_view bytes);
/// nullopt where none is kept, or where it can no longer be read.
[[nodiscard]] std::optional<exchange::Mapping> remembered_mapping(storage::RecordFile& file,
                                                                  std::string_view signature);
/// Keeps kind, encoding, delimiter, columns and units. Does nothing where the same is kept.
[[nodiscard]] Result<void> remember_mapping(storage::RecordFile& file, std::string_view signature,
                                            const exchange::Mapping& mapping,
                                            const storage::Authorship& author);

/// The choices that hold for every source of a request, and the text of its mapping file.
struct SaidChoices {
    ImportChoices overall;                     // kind, encoding, delimiter, decimal of the request
    std::optional<exchange::Mapping> mapping;  // of the mapping file
};
/// Errors: those of the mapping file.
[[nodiscard]] Result<SaidChoices> read_said_choices(const ImportRequest& request);

struct SettledMapping {
    exchange::Mapping mapping;
    bool remembered = false;
};
/// What holds for one source. Errors: unknown_code.
[[nodiscard]] Result<SettledMapping> settle_mapping(const ImportRequest& request,
                                                    const SaidChoices& said, std::size_t source,
                                                    storage::RecordFile& file,
                                                    std::string_view signature);

}  // namespace jointlog::app
