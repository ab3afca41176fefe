#pragma once

#include "gui/forms/form_page.hpp"

namespace jointlog::gui {

/// One infusion, injection or single dose on a date.
class AdministrationForm : public FormPage {
    Q_OBJECT

public:
    AdministrationForm(Workspace& workspace, const Recorded<Administration>* stored,
                       QWidget* parent = nullptr);
    [[nodiscard]] Field* drug() const { return m_drug; }
    [[nodiscard]] Field* date() const { return m_date; }
    [[nodiscard]] Field* dose() const { return m_dose; }

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    void build();
    void showDerived();
    void prefill(const Administration& given);
    void readGiven(Administration& given);

    std::optional<Recorded<Administration>> m_stored;
    Field* m_drug = nullptr;
    Field* m_date = nullptr;
    Field* m_dose = nullptr;
    Field* m_unit = nullptr;
    Field* m_route = nullptr;
    Field* m_joint = nullptr;
    Field* m_product = nullptr;
    Field* m_lot = nullptr;
    Field* m_note = nullptr;
};

}  // namespace jointlog::gui
