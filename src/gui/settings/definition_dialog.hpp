#pragma once

#include <QtWidgets/QDialog>
#include <optional>

#include "gui/forms/field.hpp"
#include "gui/state/workspace.hpp"
#include "jointlog/app/record_catalog.hpp"

class QVBoxLayout;

namespace jointlog::gui {

/// One definition that the record adds to the built-in catalogue: typed, checked with the message beside the field, stored
/// as a version with who and why.
class DefinitionDialog : public QDialog {
    Q_OBJECT

public:
    /// change: a new version of a stored definition, which asks for its reason.
    DefinitionDialog(Workspace& workspace, const QString& title, bool change, QWidget* parent);

    /// Stores what was typed and closes, or puts messages beside the fields.
    void save();
    void reject() override;
    /// By its stable name; nullptr where this dialog has none.
    [[nodiscard]] Field* field(const QString& key) const;

protected:
    /// Stores; nullopt after messages were put beside the fields.
    virtual std::optional<Result<void>> store(const app::CatalogAuthor& author) = 0;
    /// The field that an error of the record is shown at, which no check of a single field explains.
    [[nodiscard]] virtual Field* errorField(const Error& error) const;
    /// After the last field: the reason of a change, the buttons.
    void finish();

    Field* add(Field::Kind kind, const char* key, const QString& label);
    Field* addChoice(const char* key, const QString& label, std::vector<Choice> choices);
    void problem(Field* field, const QString& sentence);
    [[nodiscard]] bool anyProblem() const { return m_problems > 0; }
    [[nodiscard]] std::optional<Decimal> readDecimal(Field* field);
    /// "letters, digits and _" or the sentence beside the field.
    [[nodiscard]] bool checkCode(Field* field);
    [[nodiscard]] bool checkUnit(Field* field, const QString& ucum);
    [[nodiscard]] static std::string utf8(const Field* field) {
        return field->text().toStdString();
    }
    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    [[nodiscard]] bool changing() const { return m_change; }
    /// A definition that is named by others keeps this part.
    static void fix(Field* field);

private:
    [[nodiscard]] QStringList snapshot() const;

    Workspace& m_workspace;
    bool m_change;
    QVBoxLayout* m_outer = nullptr;
    QVBoxLayout* m_body = nullptr;
    std::vector<Field*> m_fields;
    QStringList m_clean;
    int m_problems = 0;
};

}  // namespace jointlog::gui
