#pragma once

#include <cstdint>
#include <future>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "jointlog/exchange/import_reader.hpp"

namespace jointlog::app {

/// A row of a source with what may have to be told of it later.
struct SourceRow {
    exchange::ImportRow row;
    std::string verbatim;  // where it is asked for
    std::string person_name;
    std::string person_birth;
};

/// The rows of one source in their order. A helper thread reads and checks some thousands while those before are
/// stored.
class ReadAhead {
public:
    /// bytes_read: counted by the source of the reader; nobody else may look at it meanwhile.
    ReadAhead(exchange::ImportReader& reader, std::shared_ptr<const std::int64_t> bytes_read,
              bool verbatim);

    /// Valid until the next call; nullptr at the end. Errors: those of the reader, behind the rows before.
    [[nodiscard]] Result<SourceRow*> next();
    /// Bytes of the sources read for the rows given so far.
    [[nodiscard]] std::int64_t bytes_read() const { return m_taken.bytes_read; }

private:
    struct Block {
        std::vector<SourceRow> rows;
        std::size_t count = 0;
        bool last = false;
        std::optional<Error> error;
        std::int64_t bytes_read = 0;
    };
    [[nodiscard]] Block read(Block block);
    void start(Block block);

    exchange::ImportReader& m_reader;
    std::shared_ptr<const std::int64_t> m_bytes_read;
    bool m_verbatim;
    Block m_taken;
    std::size_t m_at = 0;
    std::future<Block> m_reading;  // the last member: waited for before the others go
};

}  // namespace jointlog::app
