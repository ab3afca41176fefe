#include "gui/patients/patient_sort.hpp"

#include <algorithm>
#include <numeric>
#include <optional>

#include "gui/patients/patient_model.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::gui {
namespace {

std::optional<double> labNumber(const std::optional<Observation>& observation) {
    if (!observation) {
        return {};
    }
    const auto* number = std::get_if<Numeric>(&observation->value);
    const catalog::Item* item = catalog::item(observation->item);
    if (number == nullptr || item == nullptr) {
        return {};
    }
    const auto value = catalog::in_default_unit(*item, number->value, observation->unit());
    return value ? std::optional(value->to_double()) : std::nullopt;
}

template <class Value>
std::optional<double> dayNumber(const std::optional<Value>& day) {
    return day ? std::optional<double>(day->number) : std::nullopt;
}

std::optional<double> numberOf(const PatientSummary& row, int column) {
    switch (column) {
        case PatientModel::age: {
            const auto birth = dayNumber(row.patient.birth.anchor());
            return birth ? std::optional(-*birth) : std::nullopt;
        }
        case PatientModel::diagnosed:
            return dayNumber(row.patient.diagnosis.anchor());
        case PatientModel::lastVisit:
            return dayNumber(row.last_visit);
        case PatientModel::planned:
            return row.planned_visit ? dayNumber(row.planned_visit->anchor()) : std::nullopt;
        case PatientModel::das28:
        case PatientModel::cdai: {
            const auto* score =
                scoreOf(row, column == PatientModel::das28 ? IndexId::das28_crp : IndexId::cdai);
            return score != nullptr ? std::optional(score->value) : std::nullopt;
        }
        case PatientModel::crp:
            return labNumber(row.last_crp);
        case PatientModel::mmp3:
            return labNumber(row.last_mmp3);
        case PatientModel::notes:
            return row.notes > 0 ? std::optional<double>(row.notes) : std::nullopt;
        default:
            return {};
    }
}

std::string sortWord(const PatientSummary& row, int column) {
    switch (column) {
        case PatientModel::name:
            return fold(row.patient.kana.empty() ? row.patient.name : row.patient.kana);
        case PatientModel::sex:
            return row.patient.sex == Sex::unknown ? std::string()
                                                   : std::string(code(row.patient.sex));
        default:
            return fold(row.patient.code);
    }
}

// Sorts by a key that may be missing; missing keys last in both directions.
template <class Key>
void sortBy(std::vector<std::size_t>& order, const std::vector<Key>& keys, bool descending,
            auto missing) {
    std::stable_sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) {
        const bool noA = missing(keys[a]);
        const bool noB = missing(keys[b]);
        if (noA || noB) {
            return !noA && noB;
        }
        return descending ? keys[b] < keys[a] : keys[a] < keys[b];
    });
}

}  // namespace

const LatestScore* scoreOf(const PatientSummary& row, IndexId index) {
    const auto found =
        std::find_if(row.scores.begin(), row.scores.end(),
                     [index](const LatestScore& score) { return score.index == index; });
    return found == row.scores.end() ? nullptr : &*found;
}

QString labText(const Observation& observation, const QString& columnUnit) {
    const QString text = qs(observation.text());
    const catalog::Item* item = catalog::item(observation.item);
    if (item == nullptr || observation.unit().empty()
        || !std::holds_alternative<Numeric>(observation.value)) {
        return text;
    }
    const catalog::ItemUnit* wanted = item->unit(columnUnit.toStdString());
    return wanted != nullptr && wanted->ucum == observation.unit()
               ? text
               : text + QLatin1Char(' ') + unitPrint(observation.item, observation.unit());
}

std::vector<std::size_t> sortedPatients(const std::vector<PatientSummary>& rows, int column,
                                        Qt::SortOrder order) {
    std::vector<std::size_t> result(rows.size());
    std::iota(result.begin(), result.end(), std::size_t{0});
    const bool words =
        column == PatientModel::code || column == PatientModel::name || column == PatientModel::sex;
    const bool descending = order == Qt::DescendingOrder;
    if (words) {
        std::vector<std::string> keys;
        keys.reserve(rows.size());
        for (const PatientSummary& row : rows) {
            keys.push_back(sortWord(row, column));
        }
        sortBy(result, keys, descending, [](const std::string& key) { return key.empty(); });
    } else {
        std::vector<std::optional<double>> keys;
        keys.reserve(rows.size());
        for (const PatientSummary& row : rows) {
            keys.push_back(numberOf(row, column));
        }
        sortBy(result, keys, descending, [](const std::optional<double>& key) { return !key; });
    }
    return result;
}

}  // namespace jointlog::gui
