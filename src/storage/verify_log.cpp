#include "storage/verify_log.hpp"

#include <fmt/format.h>

#include "storage/log.hpp"
#include "storage/references.hpp"

namespace jointlog::storage {
namespace {

constexpr std::string_view all_operations =
    "SELECT o.op, o.id, o.at_ms, o.tz_min, o.person, o.kind, o.reason, o.why, b.uuid,"
    " o.content, o.chain, o.patient, e.id, p.born_n, b.source, b.sha256, b.mapping"
    " FROM operation o LEFT JOIN batch b ON b.batch = o.batch"
    " LEFT JOIN patient p ON p.patient = o.patient LEFT JOIN operation e ON e.op = p.born ORDER BY "
    "o.op";

LoggedOperation logged(const Statement& row, const Dictionary& dictionary) {
    LoggedOperation operation;
    operation.info = read_operation(row, 0, dictionary);
    operation.patient = row.optional_integer(11);
    if (operation.patient) {
        operation.patient_row = RowId{uuid_at(row, 12), static_cast<std::int32_t>(row.integer(13))};
    }
    operation.batch_info = {std::string(row.text(14)), std::string(row.text(15)),
                            std::string(row.text(16))};
    return operation;
}

class ChainWalk {
public:
    ChainWalk(const Uuid& file_id, const std::optional<LogHead>& anchor, VerifyReport& report)
        : m_chain(first_chain(file_id)), m_anchor(anchor), m_report(report) {
        compare_anchor(0);
    }

    void step(const LoggedOperation& operation, const Digest& content, const Digest& chain) {
        const std::int64_t number = operation.info.number;
        const std::string place = fmt::format("operation {}", number);
        if (number != m_last + 1) {
            m_report.findings.push_back(
                {"chain", place, fmt::format("follows operation {}", m_last)});
        }
        if (chain_after(m_chain, operation, content) != chain) {
            m_report.findings.push_back(
                {"chain", place,
                 "who, when, why, batch, order or content is not what was chained"});
        }
        m_chain = chain;
        m_last = number;
        ++m_report.operations;
        compare_anchor(number);
    }

    void finish(const Head& head) {
        m_report.head = {head.operation, to_hex(head.chain)};
        if (head.operation != m_last || head.chain != m_chain) {
            m_report.findings.push_back(
                {"chain", "file_head",
                 fmt::format("the log ends at operation {}, its head says {}", m_last,
                             head.operation)});
        }
        if (m_anchor && m_anchor->operation > m_last) {
            m_report.findings.push_back(
                {"anchor", fmt::format("operation {}", m_last),
                 fmt::format("the log ends here; the anchor names operation {}",
                             m_anchor->operation)});
        }
    }

private:
    void compare_anchor(std::int64_t number) {
        if (m_anchor && m_anchor->operation == number && m_anchor->chain_hex != to_hex(m_chain)) {
            m_report.findings.push_back({"anchor", fmt::format("operation {}", number),
                                         "the chain differs from the anchor"});
        }
    }

    Digest m_chain;
    std::int64_t m_last = 0;
    const std::optional<LogHead>& m_anchor;
    VerifyReport& m_report;
};

}  // namespace

void check_log(Tx& tx, const Dictionary& dictionary, const Uuid& file_id,
               const std::optional<LogHead>& anchor, VerifyReport& report) {
    ChainWalk walk(file_id, anchor, report);
    auto rows = tx.query(all_operations);
    while (rows.step()) {
        walk.step(logged(*rows, dictionary), digest_at(*rows, 9), digest_at(*rows, 10));
    }
    walk.finish(read_head(tx));
}

}  // namespace jointlog::storage
