#pragma once

#include "gui/forms/form_page.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::gui {

/// A fact of facts.csv; the field for its value follows the catalogue row.
class FactForm : public FormPage {
    Q_OBJECT

public:
    FactForm(Workspace& workspace, const Recorded<Fact>* stored, QWidget* parent = nullptr);
    [[nodiscard]] Field* kind() const { return m_kind; }
    [[nodiscard]] Field* number() const { return m_number; }
    [[nodiscard]] Field* words() const { return m_words; }
    [[nodiscard]] Field* start() const { return m_start; }

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;

private:
    void build();
    void kindChanged();
    void prefill(const Fact& fact);
    void readValue(Fact& fact, const catalog::FactKind& kind);
    [[nodiscard]] const catalog::FactKind* catalogKind() const;

    std::optional<Recorded<Fact>> m_stored;
    Field* m_kind = nullptr;
    Field* m_number = nullptr;
    Field* m_code = nullptr;
    Field* m_joint = nullptr;
    Field* m_words = nullptr;
    Field* m_day = nullptr;
    Field* m_start = nullptr;
    Field* m_end = nullptr;
    Field* m_note = nullptr;
};

}  // namespace jointlog::gui
