#include <utility>

#include "exchange/import_columns.hpp"
#include "exchange/import_parsers.hpp"

namespace jointlog::exchange {
namespace {

namespace col = column::visits;

struct ItemColumn {
    std::size_t column;
    std::string_view item;
};
constexpr ItemColumn item_columns[] = {
    {col::tjc28, "TJC28"},        {col::sjc28, "SJC28"},     {col::ptga_mm, "PTGA"},
    {col::ega_mm, "EGA"},         {col::pain_mm, "PAIN"},    {col::haq_di, "HAQDI"},
    {col::haq_ii, "HAQII"},       {col::mdhaq_raw, "MDHAQ"}, {col::morning_stiffness_min, "STIFF"},
    {col::fatigue_mm, "FATIGUE"},
};

/// The unit stands in the name of the column: it is the catalogue's default unit of the item.
std::shared_ptr<const Basis> visit_basis(const catalog::Item& item) {
    auto basis = std::make_shared<Basis>();
    basis->unit = item.units.empty() ? std::string() : item.units.front().ucum;
    return basis;
}

std::optional<bool> parse_finding(RowCells& cells, std::size_t column) {
    return cells.read(column, std::optional<bool>(),
                      [](std::string_view cell) -> Result<std::optional<bool>> {
                          const Result<YesNo> answer = parse_yes_no(cell);
                          if (!answer || *answer == YesNo::unknown) {
                              return fail(Errc::malformed, remark<RemarkId::neither_1_nor_0>(cell));
                          }
                          return std::optional<bool>(*answer == YesNo::yes);
                      });
}

}  // namespace

VisitEntry parse_visit(RowCells& cells) {
    VisitEntry entry;
    entry.visit.date = cells.needed_date(col::date);
    entry.visit.assessor = cells.read(col::assessor, Voice::not_stated, parse_voice);
    if (entry.visit.assessor == Voice::laboratory) {
        cells.refuse(col::assessor, remark<RemarkId::clinician_or_patient>());
    }
    entry.visit.examiner = cells.text(col::examiner);
    entry.visit.place = cells.text(col::place);
    entry.visit.note = cells.text(col::note);
    for (const ItemColumn& wanted : item_columns) {
        const std::string_view cell = cells[wanted.column];
        const catalog::Item* item = cell.empty() ? nullptr : catalog::item(wanted.item);
        if (item == nullptr) {
            continue;
        }
        Observation value;
        value.item = item->code;
        value.date = entry.visit.date;
        value.voice = voice_of(*item, entry.visit.assessor);
        value.basis = visit_basis(*item);
        std::optional<Remark> question;
        if (const Result<Missing> reason = parse_missing(cell)) {
            value.value = *reason;
        } else if (const Result<void> read =
                       read_observed(*item, {cell, cells.typed(wanted.column)}, value.basis->unit,
                                     value, question);
                   !read) {
            cells.refuse(wanted.column, remark_of(read.error()));
        } else if (question) {
            cells.note(wanted.column, std::move(*question));
        }
        entry.observations.push_back(std::move(value));
    }
    return entry;
}

JointEntry parse_joint(RowCells& cells) {
    namespace jcol = column::joints;
    JointEntry entry;
    entry.date = cells.needed_date(jcol::date);
    const std::string name = cells.needed(jcol::joint);
    const catalog::Joint* joint = catalog::joint(name);
    if (joint != nullptr) {
        entry.finding.joint = joint->code;
    } else if (!name.empty()) {
        cells.refuse(jcol::joint, remark<RemarkId::unknown_joint>(name));
    }
    entry.finding.state = cells.read(jcol::state, JointState::examined, parse_joint_state);
    entry.finding.tender = parse_finding(cells, jcol::tender);
    entry.finding.swollen = parse_finding(cells, jcol::swollen);
    const bool found = entry.finding.tender || entry.finding.swollen;
    if (entry.finding.state != JointState::examined && found) {
        cells.refuse(jcol::state, remark<RemarkId::joint_not_examined>(code(entry.finding.state)));
    }
    if (joint != nullptr && entry.finding.swollen == true && !joint->in_66_swollen) {
        cells.refuse(jcol::swollen, remark<RemarkId::swelling_not_looked_for>(joint->code));
    }
    if (entry.finding.state == JointState::examined && !found) {
        cells.refuse(jcol::tender, remark<RemarkId::joint_without_finding>());
    }
    return entry;
}

}  // namespace jointlog::exchange
