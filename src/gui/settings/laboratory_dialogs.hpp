#pragma once

#include "gui/settings/definition_dialog.hpp"

namespace jointlog::gui {

/// A further unit of an analyte, or the corrected factor of one: values stay as typed, scores follow.
class UnitDialog : public DefinitionDialog {
    Q_OBJECT

public:
    UnitDialog(Workspace& workspace, const AddedUnit* stored, QWidget* parent);

protected:
    std::optional<Result<void>> store(const app::CatalogAuthor& author) override;
    [[nodiscard]] Field* errorField(const Error& error) const override;

private:
    Field* m_analyte = nullptr;
    Field* m_unit = nullptr;
    Field* m_factor = nullptr;
    const bool m_new;
};

/// A laboratory of the record, and the analytes of its slip in their order.
class LaboratoryDialog : public DefinitionDialog {
    Q_OBJECT

public:
    LaboratoryDialog(Workspace& workspace, const Laboratory* stored, QWidget* parent);

protected:
    std::optional<Result<void>> store(const app::CatalogAuthor& author) override;

private:
    [[nodiscard]] std::vector<std::string> readSlip();

    bool m_new;
    Field* m_code = nullptr;
    Field* m_name = nullptr;
    Field* m_note = nullptr;
    Field* m_slip = nullptr;
};

}  // namespace jointlog::gui
