#include "gui/labs/lab_grid.hpp"

#include <QtCore/QStringList>
#include <algorithm>
#include <map>
#include <set>

#include "gui/text/era_words.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::gui {
namespace {

using LabResult = Recorded<Observation>;

bool ofLaboratory(const Observation& value) {
    const catalog::Item* item = catalog::item(value.item);
    return item == nullptr || item->laboratory;
}

bool fits(const Observation& value, const LabFilter& filter) {
    const auto day = value.date.anchor();
    if ((filter.from && (!day || *day < *filter.from))
        || (filter.to && (!day || *filter.to < *day))) {
        return false;
    }
    if (filter.flagged && flagOf(value).isEmpty()) {
        return false;
    }
    const QStringList words =
        filter.analytes.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const catalog::Item* item = catalog::item(value.item);
    const std::string names =
        fold(value.item + " " + (item != nullptr ? item->en + " " + item->ja : std::string()));
    return words.isEmpty() || std::any_of(words.begin(), words.end(), [&](const QString& word) {
               return names.find(fold(word.toStdString())) != std::string::npos;
           });
}

/// Items of which the record holds more than one method.
std::set<std::string> divided(const PatientRecord& record) {
    std::map<std::string, std::set<std::string>> methods;
    for (const auto& row : record.observations) {
        if (!row.in_error()) {
            methods[row->item].insert(row->basis->method);
        }
    }
    std::set<std::string> items;
    for (const auto& [item, known] : methods) {
        if (known.size() > 1) {
            items.insert(item);
        }
    }
    return items;
}

LabColumn columnOf(const Observation& value, bool byMethod) {
    LabColumn column{value.item, value.unit(), byMethod ? value.basis->method : std::string(),
                     itemName(value.item), 0};
    QStringList below{unitPrint(value.item, column.unit), qs(column.method)};
    below.removeAll(QString());
    column.head += QLatin1Char('\n') + below.join(QLatin1Char(' '));
    return column;
}

int placeOf(const std::string& item) {
    const auto all = catalog::items();
    const auto at = std::find_if(all.begin(), all.end(),
                                 [&](const catalog::Item& one) { return one.code == item; });
    return static_cast<int>(at - all.begin());
}

QString rowHead(const Observation& value) {
    QString head = dateWithEra(value.date);
    if (value.minute) {
        head += QStringLiteral(" %1:%2")
                    .arg(*value.minute / 60, 2, 10, QLatin1Char('0'))
                    .arg(*value.minute % 60, 2, 10, QLatin1Char('0'));
    }
    return head;
}

class Builder {
public:
    explicit Builder(LabGrid& grid) : m_grid(grid) {}

    void addColumn(const Observation& value, bool byMethod) {
        const LabColumn column = columnOf(value, byMethod);
        if (find(column) == m_grid.columns.size()) {
            m_grid.columns.push_back(column);
        }
    }
    void sortColumns() {
        std::stable_sort(m_grid.columns.begin(), m_grid.columns.end(),
                         [](const LabColumn& a, const LabColumn& b) {
                             return placeOf(a.item) < placeOf(b.item);
                         });
    }
    void place(const LabResult& row, bool byMethod) {
        const std::size_t column = find(columnOf(*row, byMethod));
        std::size_t at = 0;
        for (; at < m_grid.rows.size(); ++at) {
            if (m_grid.rows[at].date == row->date && m_grid.rows[at].minute == row->minute
                && !m_grid.cells[at][column]) {
                break;
            }
        }
        if (at == m_grid.rows.size()) {
            m_grid.rows.push_back({row->date, row->minute, rowHead(*row)});
            m_grid.cells.emplace_back(m_grid.columns.size());
        }
        m_grid.cells[at][column] = row;
        if (const auto* number = std::get_if<Numeric>(&row->value)) {
            LabColumn& of = m_grid.columns[column];
            of.decimals = std::max<int>(of.decimals, number->value.decimals);
        }
    }

private:
    [[nodiscard]] std::size_t find(const LabColumn& wanted) const {
        std::size_t at = 0;
        while (at < m_grid.columns.size()
               && !(m_grid.columns[at].item == wanted.item && m_grid.columns[at].unit == wanted.unit
                    && m_grid.columns[at].method == wanted.method)) {
            ++at;
        }
        return at;
    }
    LabGrid& m_grid;
};

}  // namespace

LabGrid labGrid(const PatientRecord& record, const LabFilter& filter) {
    LabGrid grid;
    std::vector<const LabResult*> rows;
    std::set<std::pair<std::string, int>> all;
    std::set<std::pair<std::string, int>> shown;
    for (const auto& row : record.observations) {
        if (!row.in_error() && ofLaboratory(*row)) {
            const std::pair moment(to_iso(row->date), row->minute.value_or(-1));
            all.insert(moment);
            if (fits(*row, filter)) {
                shown.insert(moment);
                rows.push_back(&row);
            }
        }
    }
    grid.moments = static_cast<int>(shown.size());
    grid.allMoments = static_cast<int>(all.size());
    std::stable_sort(rows.begin(), rows.end(), [](const LabResult* a, const LabResult* b) {
        const auto key = [](const LabResult* row) {
            return std::pair((*row)->date.anchor().value_or(Day{-1'000'000}).number,
                             (*row)->minute.value_or(-1));
        };
        return key(b) < key(a);
    });
    const std::set<std::string> byMethod = divided(record);
    Builder builder(grid);
    for (const LabResult* row : rows) {
        builder.addColumn(**row, byMethod.count((*row)->item) > 0);
    }
    builder.sortColumns();
    for (const LabResult* row : rows) {
        builder.place(*row, byMethod.count((*row)->item) > 0);
    }
    return grid;
}

QString flagOf(const Observation& value) {
    if (!value.flag_reported.empty()) {
        return qs(value.flag_reported);
    }
    const auto flag = derived_flag(value);
    return !flag || *flag == DerivedFlag::inside ? QString()
           : *flag == DerivedFlag::above         ? QStringLiteral("(H)")
                                                 : QStringLiteral("(L)");
}

QString cellText(const Observation& value) {
    const auto* missing = std::get_if<Missing>(&value.value);
    return missing != nullptr ? codedName("missing", code(*missing)) : qs(value.text());
}

}  // namespace jointlog::gui
