#pragma once

#include <QtCore/QAbstractTableModel>
#include <array>
#include <set>
#include <vector>

#include "jointlog/domain/record_info.hpp"

namespace jointlog::gui {

/// Who belongs to a day: those planned for it, and those whose last visit it is, so that nobody leaves the list by
/// being seen.
struct DayList {
    Day day;
    std::set<std::string> planned;  // patient codes
    friend bool operator==(const DayList&, const DayList&) = default;
};

/// The patient list: filtered in memory while typing, sorted by one column, missing values last both ways.
class PatientModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        code,
        name,
        sex,
        age,
        diagnosed,
        lastVisit,
        das28,
        cdai,
        crp,
        mmp3,
        planned,
        notes,
        columnCount_
    };
    enum Role {
        valueRole = Qt::UserRole,  // the text alone: "<0.02", "2.45"
        kanaRole,                  // of the name column
        sameNameRole,              // bool, of the name column
        datedRole,                 // the day of an old score, else empty
        patientCodeRole,           // the patient's code, of any column
    };

    explicit PatientModel(QObject* parent = nullptr);

    void setRows(std::vector<PatientSummary> rows, Day today, const QString& crpUnit);
    /// Keeps the rows whose key holds every folded word of what was typed.
    void setFilter(const QString& typed);
    void setFollowUp(std::optional<FollowUp> only);
    void setDay(std::optional<DayList> only);
    [[nodiscard]] const std::vector<std::string>& words() const { return m_words; }
    [[nodiscard]] int total() const { return static_cast<int>(m_rows.size()); }
    [[nodiscard]] const PatientSummary& at(int row) const {
        return m_rows[m_shown[static_cast<std::size_t>(row)]];
    }
    /// The longest text of a column, of all rows, and the longest date behind one.
    struct Widest {
        QString text;
        QString dated;
    };
    [[nodiscard]] const Widest& widest(int column) const {
        return m_widest[static_cast<std::size_t>(column)];
    }
    /// -1: not shown.
    [[nodiscard]] int rowOf(const std::string& patientCode) const;
    [[nodiscard]] int sortColumn() const { return m_sortColumn; }
    [[nodiscard]] Qt::SortOrder sortOrder() const { return m_sortOrder; }
    /// Scores older than this many days are shown with their date.
    static constexpr int currentDays = 90;

    [[nodiscard]] int rowCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex& parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex& index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation,
                                      int role) const override;
    void sort(int column, Qt::SortOrder order) override;

private:
    /// The date of the score or laboratory value that a column shows; empty without one.
    [[nodiscard]] static PartialDate dateOf(const PatientSummary& row, int column);
    [[nodiscard]] QString datedText(const PatientSummary& row, int column) const;
    void measure();
    [[nodiscard]] QString text(const PatientSummary& row, int column) const;
    [[nodiscard]] bool keep(const PatientSummary& row) const;
    void order();
    void filter();

    std::vector<PatientSummary> m_rows;
    std::array<Widest, columnCount_> m_widest;
    std::vector<std::size_t> m_order;  // of all rows
    std::vector<std::size_t> m_shown;  // of the rows kept, in that order
    std::vector<std::string> m_words;
    std::optional<FollowUp> m_followUp;
    std::optional<DayList> m_day;
    Day m_today;
    QString m_crpUnit;
    int m_sortColumn = lastVisit;
    Qt::SortOrder m_sortOrder = Qt::DescendingOrder;
};

}  // namespace jointlog::gui
