#include "gui/labs/column_unit.hpp"

#include <QtCore/QCoreApplication>

#include "gui/forms/result_form.hpp"
#include "gui/forms/unit_change.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {
namespace {

class Change {
    Q_DECLARE_TR_FUNCTIONS(ColumnUnit)

public:
    Change(const catalog::Item& item, std::string from, std::string to, UnitAnswer answer)
        : m_item(item), m_from(std::move(from)), m_to(std::move(to)), m_answer(answer) {}

    void take(const Recorded<Observation>& row) {
        const QString before = qs(row->text());
        Observation value = row.value;
        Basis basis = *row->basis;
        basis.unit = m_to;
        QString now = before;
        if (!std::holds_alternative<Missing>(value.value)) {
            const auto text = inUnit(before);
            if (!text || !takeEnds(basis.interval)) {
                return leave(row, before, tr("does not convert exactly"));
            }
            now = *text;
            auto read = typedObservation(m_item, now, m_to);
            if (!read) {
                return leave(row, before, ResultForm::sentence(m_item, read.error(), now));
            }
            value.value = read->value.value;
            value.words = read->value.words;
        }
        value.basis = std::make_shared<const Basis>(std::move(basis));
        made.rows.push_back({row.meta, std::move(value),
                             QStringLiteral("%1: %2 %3 → %4 %5")
                                 .arg(dateText(row->date), before, unitPrint(m_item.code, m_from),
                                      now, unitPrint(m_item.code, m_to))});
    }
    ColumnChange made;

private:
    [[nodiscard]] std::optional<QString> inUnit(const QString& text) const {
        return m_answer == UnitAnswer::relabel ? std::optional(text)
                                               : inOtherUnit(m_item, text, qs(m_from), qs(m_to));
    }
    [[nodiscard]] bool takeEnds(ReferenceInterval& interval) const {
        for (std::optional<Decimal>* end : {&interval.low, &interval.high}) {
            if (*end) {
                const auto text = inUnit(qs((*end)->to_string()));
                const auto number = text ? Decimal::parse(text->toStdString())
                                         : Result<Decimal>(fail(Errc::malformed, std::string()));
                if (!number) {
                    return false;
                }
                *end = *number;
            }
        }
        return true;
    }
    void leave(const Recorded<Observation>& row, const QString& text, const QString& why) {
        made.left << QStringLiteral("%1: %2 — %3").arg(dateText(row->date), text, why);
    }

    const catalog::Item& m_item;
    std::string m_from;
    std::string m_to;
    UnitAnswer m_answer;
};

}  // namespace

ColumnChange inOtherUnit(const PatientRecord& record, const LabColumn& column,
                         const std::string& to, UnitAnswer answer) {
    const catalog::Item* item = catalog::item(column.item);
    if (item == nullptr) {
        return {};
    }
    Change change(*item, column.unit, to, answer);
    const LabGrid grid = labGrid(record, {});
    for (std::size_t at = 0; at < grid.columns.size(); ++at) {
        const LabColumn& one = grid.columns[at];
        const bool same =
            one.item == column.item && one.unit == column.unit && one.method == column.method;
        for (std::size_t row = 0; same && row < grid.cells.size(); ++row) {
            if (const auto& cell = grid.cells[row][at]) {
                change.take(*cell);
            }
        }
    }
    return std::move(change.made);
}

}  // namespace jointlog::gui
