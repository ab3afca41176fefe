#pragma once

#include <memory>
#include <string>
#include <unordered_map>

#include "exchange/row_cells.hpp"
#include "jointlog/domain/catalog.hpp"

/// One function per kind: cells -> value. What does not fit is refused in the cells; the value is
/// then not used.
namespace jointlog::exchange {

[[nodiscard]] PatientEntry parse_patient(RowCells& cells);
[[nodiscard]] VisitEntry parse_visit(RowCells& cells);
[[nodiscard]] JointEntry parse_joint(RowCells& cells);
/// A course with at most one step, or a single administration.
[[nodiscard]] ImportContent parse_medication(RowCells& cells);
[[nodiscard]] AdverseEvent parse_adverse_event(RowCells& cells);
[[nodiscard]] Fact parse_fact(RowCells& cells);
[[nodiscard]] ReportedScore parse_reported_score(RowCells& cells);

/// Laboratory rows come in millions: analytes and what the laboratory states once are looked up
/// once.
class LabParser {
public:
    [[nodiscard]] Observation parse(RowCells& cells);
    /// A row with one analyte a column; empty cells hold nothing.
    [[nodiscard]] SampleEntry parse_sample(RowCells& cells,
                                           const std::vector<AnalyteColumn>& analytes);

private:
    const catalog::Item* find_item(std::string_view text);
    [[nodiscard]] static Observation begin(RowCells& cells);
    void read_cell(RowCells& cells, const AnalyteColumn& analyte, Observation& into);
    std::shared_ptr<const Basis> basis(RowCells& cells, const catalog::Item& item,
                                       std::string_view unit, std::string_view named,
                                       const ReferenceInterval& of_header);

    std::unordered_map<std::string, const catalog::Item*> m_items;
    std::unordered_map<std::string, std::shared_ptr<const Basis>> m_bases;
    std::string m_key;
};

/// A result: with a point where the file has a decimal comma, and as the file has it.
struct ResultCell {
    std::string_view read;
    std::string_view typed;
};
/// Reads and checks a result of an item in a unit (UCUM; empty for items without unit) into
/// `value` and `words`. Errors as read_result and check_limits; `question` receives what the limits
/// ask about.
[[nodiscard]] Result<void> read_observed(const catalog::Item& item, ResultCell cell,
                                         std::string_view unit, Observation& into,
                                         std::optional<Remark>& question);
/// Whose voice a value of an item is, when `assessor` examined.
[[nodiscard]] Voice voice_of(const catalog::Item& item, Voice assessor);

}  // namespace jointlog::exchange
