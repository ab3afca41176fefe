#pragma once

#include "gui/settings/definition_dialog.hpp"

namespace jointlog::gui {

/// An analyte of the record: names, what its results look like, units with exact factors, limits of entry.
class AnalyteDialog : public DefinitionDialog {
    Q_OBJECT

public:
    /// stored: the version to change; nullptr: a new analyte.
    AnalyteDialog(Workspace& workspace, const catalog::Item* stored, QWidget* parent);

protected:
    std::optional<Result<void>> store(const app::CatalogAuthor& author) override;

private:
    void build();
    void prefill(const catalog::Item& stored);
    void showKind();
    [[nodiscard]] bool numeric() const;
    [[nodiscard]] bool ordinal() const;
    void readNames(catalog::Item& into);
    void checkName(Field* field, const QString& name);
    void readUnits(catalog::Item& into);
    void readLimits(catalog::Item& into);

    std::optional<catalog::Item> m_stored;
    Field* m_code = nullptr;
    Field* m_en = nullptr;
    Field* m_ja = nullptr;
    Field* m_shortEn = nullptr;
    Field* m_shortJa = nullptr;
    Field* m_aliases = nullptr;
    Field* m_loinc = nullptr;
    Field* m_jlac10 = nullptr;
    Field* m_kind = nullptr;
    Field* m_steps = nullptr;
    Field* m_unit = nullptr;
    Field* m_units = nullptr;
    Field* m_least = nullptr;
    Field* m_greatest = nullptr;
    Field* m_unusual = nullptr;
};

}  // namespace jointlog::gui
