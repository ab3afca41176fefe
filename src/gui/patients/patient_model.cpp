#include "gui/patients/patient_model.hpp"

#include <algorithm>

#include "gui/patients/match.hpp"
#include "gui/patients/patient_sort.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/render/texts.hpp"

namespace jointlog::gui {

PatientModel::PatientModel(QObject* parent) : QAbstractTableModel(parent) {}

void PatientModel::setRows(std::vector<PatientSummary> rows, Day today, const QString& crpUnit) {
    beginResetModel();
    m_rows = std::move(rows);
    m_today = today;
    m_crpUnit = crpUnit;
    measure();
    order();
    filter();
    endResetModel();
}

void PatientModel::measure() {
    m_widest = {};
    const auto keepLonger = [](QString& longest, QString one) {
        const auto length = [](const QString& of) {  // signs beyond Latin are twice as wide
            return of.size() + std::count_if(of.begin(), of.end(), [](QChar sign) {
                       return sign.unicode() > 0x2FF;
                   });
        };
        if (length(one) > length(longest)) {
            longest = std::move(one);
        }
    };
    for (const PatientSummary& row : m_rows) {
        for (const int column : {int{code}, int{das28}, int{cdai}, int{crp}, int{mmp3}}) {
            Widest& widest = m_widest[static_cast<std::size_t>(column)];
            keepLonger(widest.text, text(row, column));
            keepLonger(widest.dated, datedText(row, column));
        }
    }
}

bool PatientModel::keep(const PatientSummary& row) const {
    const bool ofDay = !m_day || row.last_visit == std::optional(m_day->day)
                       || m_day->planned.contains(row.patient.code);
    return ofDay && (!m_followUp || row.patient.follow_up == *m_followUp)
           && matches(row.fold_key, m_words);
}

void PatientModel::filter() {
    m_shown.clear();
    std::copy_if(m_order.begin(), m_order.end(), std::back_inserter(m_shown),
                 [this](std::size_t i) { return keep(m_rows[i]); });
}

void PatientModel::setFilter(const QString& typed) {
    std::vector<std::string> words = searchWords(typed);
    if (words == m_words) {
        return;
    }
    beginResetModel();
    // One more character on the same word can only drop rows.
    const bool narrower =
        words.size() == 1 && m_words.size() == 1 && words[0].find(m_words[0]) != std::string::npos;
    m_words = std::move(words);
    if (narrower) {
        std::erase_if(m_shown, [this](std::size_t i) { return !keep(m_rows[i]); });
    } else {
        filter();
    }
    endResetModel();
}

void PatientModel::setFollowUp(std::optional<FollowUp> only) {
    beginResetModel();
    m_followUp = only;
    filter();
    endResetModel();
}

void PatientModel::setDay(std::optional<DayList> only) {
    if (only == m_day) {
        return;  // the list keeps its place
    }
    beginResetModel();
    m_day = std::move(only);
    filter();
    endResetModel();
}

int PatientModel::rowOf(const std::string& patientCode) const {
    const auto found = std::find_if(m_shown.begin(), m_shown.end(), [&](std::size_t i) {
        return m_rows[i].patient.code == patientCode;
    });
    return found == m_shown.end() ? -1 : static_cast<int>(found - m_shown.begin());
}

int PatientModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_shown.size());
}

int PatientModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : columnCount_;
}

void PatientModel::order() {
    m_order = sortedPatients(m_rows, m_sortColumn, m_sortOrder);
}

void PatientModel::sort(int column, Qt::SortOrder order_) {
    if (column < 0 || column >= columnCount_) {
        return;
    }
    beginResetModel();
    m_sortColumn = column;
    m_sortOrder = order_;
    order();
    filter();
    endResetModel();
}

QString PatientModel::text(const PatientSummary& row, int column) const {
    switch (column) {
        case code:
            return qs(row.patient.code);
        case name:
            return render::qt(row.patient.name);
        case sex:
            return sexWord(row.patient.sex);
        case age:
            return ageText(row.patient.birth, m_today);
        case diagnosed:
            return qs(to_iso(row.patient.diagnosis)).left(4);
        case lastVisit:
            return row.last_visit ? qs(to_iso(visit_date(row, *row.last_visit))) : QString();
        case das28:
        case cdai: {
            const LatestScore* score =
                scoreOf(row, column == das28 ? IndexId::das28_crp : IndexId::cdai);
            return score != nullptr ? qs(score->text) : QString();
        }
        case crp:
            return row.last_crp ? labText(*row.last_crp, m_crpUnit) : QString();
        case mmp3:
            return row.last_mmp3 ? labText(*row.last_mmp3, QStringLiteral("ng/mL")) : QString();
        case planned:
            return row.planned_visit ? qs(to_iso(*row.planned_visit)) : QString();
        case notes:
            return row.notes > 0 ? QString::number(row.notes) : QString();
        default:
            return {};
    }
}

PartialDate PatientModel::dateOf(const PatientSummary& row, int column) {
    if (column == das28 || column == cdai) {
        const LatestScore* score =
            scoreOf(row, column == das28 ? IndexId::das28_crp : IndexId::cdai);
        return score != nullptr ? visit_date(row, score->day) : PartialDate();
    }
    const std::optional<Observation>* const value = column == crp    ? &row.last_crp
                                                    : column == mmp3 ? &row.last_mmp3
                                                                     : nullptr;
    return value != nullptr && *value ? (*value)->date : PartialDate();
}

QString PatientModel::datedText(const PatientSummary& row, int column) const {
    const PartialDate date = dateOf(row, column);
    const std::optional<Day> day = date.last ? date.last : date.first;
    return day && m_today.number - day->number > currentDays ? qs(to_iso(date)) : QString();
}

QVariant PatientModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) {
        return {};
    }
    const PatientSummary& row = at(index.row());
    switch (role) {
        case Qt::DisplayRole:
        case Qt::AccessibleTextRole: {
            const QString shown = text(row, index.column());
            return shown.isEmpty() ? QStringLiteral("—") : shown;
        }
        case valueRole:
            return text(row, index.column());
        case kanaRole:
            return render::qt(row.patient.kana);
        case sameNameRole:
            return row.same_name;
        case datedRole:
            return datedText(row, index.column());
        case patientCodeRole:
            return qs(row.patient.code);
        case Qt::TextAlignmentRole:
            return int(Qt::AlignVCenter | (index.column() <= sex ? Qt::AlignLeft : Qt::AlignRight));
        default:
            return {};
    }
}

QVariant PatientModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return int(Qt::AlignVCenter | (section <= sex ? Qt::AlignLeft : Qt::AlignRight));
    }
    if (role == Qt::UserRole) {  // the unit below the name
        return section == crp ? m_crpUnit : section == mmp3 ? QStringLiteral("ng/mL") : QString();
    }
    if (role != Qt::DisplayRole) {
        return {};
    }
    switch (section) {
        case code:
            return tr("ID");
        case name:
            return tr("Name · kana");
        case sex:
            return tr("Sex");
        case age:
            return tr("Age");
        case diagnosed:
            return tr("Diagnosed");
        case lastVisit:
            return tr("Last visit");
        case das28:
            return QStringLiteral("DAS28-CRP");
        case cdai:
            return QStringLiteral("CDAI");
        case crp:
            return QStringLiteral("CRP");
        case mmp3:
            return QStringLiteral("MMP-3");
        case planned:
            return tr("Planned");
        case notes:
            return tr("Notes");
        default:
            return {};
    }
}

}  // namespace jointlog::gui
