#pragma once

#include <QtCore/QStringList>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QFrame>

#include "gui/state/workspace.hpp"
#include "gui/widgets/spoken.hpp"
#include "jointlog/app/record_catalog.hpp"

class QLabel;
class QTableView;

namespace jointlog::gui {

class DefinitionDialog;
class HintButton;
class Segmented;

/// What the open record adds to the built-in catalogue: its analytes, units, laboratories and laboratory profiles, listed,
/// added, changed.
class CatalogSection : public Spoken<QFrame> {
    Q_OBJECT

public:
    enum Kind { analytes, units, laboratories, profiles };

    explicit CatalogSection(Workspace& workspace, QWidget* parent = nullptr);

    void showKind(Kind kind);
    [[nodiscard]] Kind kind() const;
    /// The rows of the list that is shown, a text for each cell.
    [[nodiscard]] std::vector<QStringList> rows() const;
    /// A dialog for a new definition of the kind that is shown; the caller owns it.
    [[nodiscard]] DefinitionDialog* newDefinition();
    /// The same for a row of the list; nullptr for a unit, which stays as it is.
    [[nodiscard]] DefinitionDialog* changeOf(int row);

protected:
    void retranslate() override;

private:
    void reload();
    /// Definitions of the kind shown that this program cannot read, each with its reason.
    void showUnreadable();
    void addRow(QStringList cells, const std::string& setting);
    void listAnalytes();
    void listUnits();
    void listLaboratories();
    void listProfiles();
    void open(DefinitionDialog* dialog);
    void enableButtons();
    [[nodiscard]] QString lastChange(const std::string& setting) const;

    Workspace& m_workspace;
    RecordCatalog m_known;
    std::vector<SettingVersion> m_history;
    QStandardItemModel m_model;
    Segmented* m_kinds = nullptr;
    QTableView* m_table = nullptr;
    QLabel* m_empty = nullptr;
    QLabel* m_unreadable = nullptr;
    HintButton* m_add = nullptr;
    HintButton* m_change = nullptr;
};

}  // namespace jointlog::gui
