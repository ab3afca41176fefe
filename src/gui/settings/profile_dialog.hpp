#pragma once

#include "gui/forms/interval_fields.hpp"
#include "gui/settings/definition_dialog.hpp"

namespace jointlog::gui {

/// What a laboratory states for an analyte from a day on: unit, method, interval of men and women.
class ProfileDialog : public DefinitionDialog {
    Q_OBJECT

public:
    ProfileDialog(Workspace& workspace, const LaboratoryProfile* stored, QWidget* parent);

    /// Fills in the common interval of the built-in catalogue under its name, or says why there is none.
    void takeCommonInterval();

protected:
    std::optional<Result<void>> store(const app::CatalogAuthor& author) override;

private:
    void build(const std::vector<Laboratory>& laboratories);
    void buildIntervals();
    void prefill(const LaboratoryProfile& stored);
    void analyteChanged();
    void showSexes();
    [[nodiscard]] bool bySex() const;
    [[nodiscard]] ReferenceInterval readInterval(const IntervalFields& fields);

    std::optional<LaboratoryProfile> m_stored;
    Field* m_laboratory = nullptr;
    Field* m_analyte = nullptr;
    Field* m_from = nullptr;
    Field* m_unit = nullptr;
    Field* m_method = nullptr;
    Field* m_holds = nullptr;
    IntervalFields m_male;
    IntervalFields m_female;
};

}  // namespace jointlog::gui
