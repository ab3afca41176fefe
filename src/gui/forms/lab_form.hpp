#pragma once

#include "gui/forms/result_form.hpp"

namespace jointlog::gui {

/// One laboratory result as typed: analyte, value, unit, the laboratory's own interval and flag.
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

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    void build();
    void prefill(const Observation& stored);
    void analyteChanged();
    [[nodiscard]] const catalog::Item* item() const;
    [[nodiscard]] std::optional<ObservedValue> readMissing() const;

    std::optional<Recorded<Observation>> m_stored;
    const catalog::Item* m_shownItem = nullptr;
    Field* m_analyte = nullptr;
    Field* m_value = nullptr;
    Field* m_unit = nullptr;
    Field* m_missing = nullptr;
    Field* m_date = nullptr;
    Field* m_low = nullptr;
    Field* m_high = nullptr;
    Field* m_flag = nullptr;
    Field* m_laboratory = nullptr;
    Field* m_method = nullptr;
};

}  // namespace jointlog::gui
