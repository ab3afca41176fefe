#pragma once

#include "gui/forms/interval_fields.hpp"
#include "gui/forms/lab_profiles.hpp"
#include "gui/forms/result_form.hpp"

namespace jointlog::gui {

/// One laboratory result as typed: analyte, value, unit, the laboratory's own interval and flag. Where the record has a
/// profile of the laboratory, unit, interval and method are filled in from it, to be changed by whoever types.
class LabForm : public ResultForm {
    Q_OBJECT

public:
    /// stored: the row to correct; nullptr: a new one.
    LabForm(Workspace& workspace, const Recorded<Observation>* stored, QWidget* parent = nullptr);

    [[nodiscard]] Field* analyte() const { return m_analyte; }
    [[nodiscard]] Field* value() const { return m_value; }
    [[nodiscard]] Field* unit() const { return m_unit; }
    [[nodiscard]] Field* date() const { return m_date; }
    [[nodiscard]] Field* flag() const { return m_flag; }
    [[nodiscard]] Field* laboratory() const { return m_laboratory; }
    [[nodiscard]] Field* method() const { return m_method; }
    [[nodiscard]] const IntervalFields& interval() const { return m_interval; }
    /// "above interval ≤ 0.30" for what is typed; empty while it lies inside or nothing tells.
    [[nodiscard]] QString derivedFlag() const;

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    void build();
    void buildLaboratory();
    void prefill(const Observation& stored);
    void analyteChanged();
    /// Puts in what the laboratory's profile states, where nobody typed another thing.
    void fillFromProfile();
    [[nodiscard]] std::optional<Decimal> typedEnd(const Field* field) const;
    [[nodiscard]] const catalog::Item* item() const;
    [[nodiscard]] std::optional<ObservedValue> readMissing() const;

    std::optional<Recorded<Observation>> m_stored;
    LabProfiles m_profiles;
    Sex m_sex = Sex::unknown;
    struct Filled {
        QString unit;
        QStringList interval;
        QString method;
    } m_filled;  // what stands there without a person having typed it
    bool m_filling = false;
    const catalog::Item* m_shownItem = nullptr;
    Field* m_analyte = nullptr;
    Field* m_value = nullptr;
    Field* m_unit = nullptr;
    Field* m_missing = nullptr;
    Field* m_date = nullptr;
    IntervalFields m_interval;
    Field* m_flag = nullptr;
    Field* m_laboratory = nullptr;
    Field* m_method = nullptr;
};

}  // namespace jointlog::gui
