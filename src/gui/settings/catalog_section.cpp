#include "gui/settings/catalog_section.hpp"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableView>

#include "gui/forms/lab_slip.hpp"
#include "gui/settings/analyte_dialog.hpp"
#include "gui/settings/laboratory_dialogs.hpp"
#include "gui/settings/profile_dialog.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/panes.hpp"
#include "gui/widgets/segmented.hpp"

namespace jointlog::gui {
namespace {

QString limits(const catalog::Item& item) {
    const QString low = item.hard_min ? qs(item.hard_min->to_string()) : QString();
    const QString high = item.hard_max ? qs(item.hard_max->to_string()) : QString();
    return low.isEmpty() && high.isEmpty() ? QString() : low + QStringLiteral("–") + high;
}

}  // namespace

CatalogSection::CatalogSection(Workspace& workspace, QWidget* parent)
    : Spoken<QFrame>(parent), m_workspace(workspace) {
    setProperty("frame", QStringLiteral("card"));
    markPane(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto* heading = makeLabel(this, QStringLiteral("heading"));
    auto* hint = makeLabel(this, QStringLiteral("caption"));
    hint->setWordWrap(true);
    m_kinds = new Segmented(4, this);
    m_kinds->setCurrent(analytes);
    m_table = new QTableView(this);
    m_table->setModel(&m_model);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    fixHeight(m_table, 208);
    m_empty = makeLabel(this, QStringLiteral("secondary"));
    m_unreadable = makeLabel(this, QStringLiteral("error"));
    m_unreadable->setWordWrap(true);
    m_unreadable->setTextFormat(Qt::PlainText);
    m_add = new HintButton(this);
    m_add->setIcon(tinted(QStringLiteral("plus")));
    m_change = new HintButton(this);
    auto* kinds = new QHBoxLayout;
    kinds->addWidget(m_kinds);
    kinds->addStretch(1);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(m_add);
    buttons->addWidget(m_change);
    buttons->addStretch(1);
    column->addWidget(heading);
    column->addWidget(hint);
    column->addLayout(kinds);
    column->addWidget(m_table);
    column->addWidget(m_empty);
    column->addWidget(m_unreadable);
    column->addLayout(buttons);
    connect(m_kinds, &Segmented::chosen, this, [this] { reload(); });
    connect(m_add, &HintButton::clicked, this, [this] { open(newDefinition()); });
    const auto change = [this] {
        open(changeOf(m_table->currentIndex().row()));
    };
    connect(m_change, &HintButton::clicked, this, change);
    connect(m_table, &QTableView::doubleClicked, this, change);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &CatalogSection::enableButtons);
    connect(&m_workspace, &Workspace::fileChanged, this, &CatalogSection::reload);
    connect(&m_workspace, &Workspace::settingsChanged, this, &CatalogSection::reload);
    say([this, heading, hint] {
        heading->setText(tr("Analytes, units and laboratories of this record"));
        hint->setText(
            tr("What is added here holds in this file. Every version stays, with who "
               "stored it and why; stored results stay as they are."));
        const QString words[] = {tr("Analytes"), tr("Units"), tr("Laboratories"), tr("Profiles")};
        for (int i = 0; i < 4; ++i) {
            m_kinds->setText(i, words[i]);
        }
        m_add->setText(tr("Add…"));
        m_change->setText(tr("Change…"));
    });
    reload();
}

void CatalogSection::retranslate() {
    reload();
}

CatalogSection::Kind CatalogSection::kind() const {
    return static_cast<Kind>(m_kinds->current());
}

void CatalogSection::showKind(Kind kind) {
    m_kinds->setCurrent(kind);
    reload();
}

void CatalogSection::reload() {
    m_model.clear();
    m_known = {};
    m_history.clear();
    if (m_workspace.isOpen()) {
        if (auto known = app::record_catalog(m_workspace.session())) {
            m_known = std::move(known).value();
        }
        if (auto history = app::record_catalog_history(m_workspace.session())) {
            m_history = std::move(history).value();
        }
    }
    switch (kind()) {
        case analytes:
            listAnalytes();
            break;
        case units:
            listUnits();
            break;
        case laboratories:
            listLaboratories();
            break;
        case profiles:
            listProfiles();
            break;
    }
    showUnreadable();
    const bool any = m_model.rowCount() > 0;
    m_table->setAccessibleName(tr("Definitions of this record"));
    m_table->setVisible(any);
    m_empty->setVisible(!any && m_unreadable->text().isEmpty());
    m_empty->setText(kind() == profiles && m_known.laboratories.empty()
                         ? tr("None. A profile belongs to a laboratory: add that first.")
                         : tr("None. The built-in catalogue holds as it is."));
    m_table->verticalHeader()->setDefaultSectionSize(px(34));
    m_table->resizeColumnsToContents();
    for (int column = 0; column + 1 < m_model.columnCount(); ++column) {
        m_table->setColumnWidth(column, m_table->columnWidth(column) + px(16));
    }
    if (any) {
        m_table->selectRow(0);
    }
    enableButtons();
}

void CatalogSection::showUnreadable() {
    static const QString parts[] = {QStringLiteral("analyte/"), QStringLiteral("unit/"),
                                    QStringLiteral("laboratory/"), QStringLiteral("profile/")};
    QStringList lines;
    const auto bad = m_workspace.isOpen() ? app::unreadable_definitions(m_workspace.session())
                                          : Result<std::vector<Finding>>(std::vector<Finding>{});
    if (!bad) {
        lines << errorText(bad.error());
    } else {
        for (const Finding& one : *bad) {
            if (qs(one.place).startsWith(parts[kind()])) {
                lines << tr("%1 cannot be read by this program: %2")
                             .arg(qs(one.place), qs(one.detail));
            }
        }
    }
    m_unreadable->setText(lines.join(QLatin1Char('\n')));
    m_unreadable->setVisible(!lines.isEmpty());
}

QString CatalogSection::lastChange(const std::string& setting) const {
    for (auto version = m_history.rbegin(); version != m_history.rend(); ++version) {
        if (version->name == setting) {
            QStringList words{qs(to_iso(version->operation.at.local_day())),
                              qs(version->operation.person), qs(version->operation.why)};
            words.removeAll(QString());
            return words.join(QStringLiteral(" · "));
        }
    }
    return {};
}

void CatalogSection::addRow(QStringList cells, const std::string& setting) {
    cells.append(lastChange(setting));
    QList<QStandardItem*> row;
    for (const QString& cell : cells) {
        auto* item = new QStandardItem(cell);
        item->setToolTip(cell.toHtmlEscaped());
        row.append(item);
    }
    m_model.appendRow(row);
}

void CatalogSection::listAnalytes() {
    m_model.setHorizontalHeaderLabels({tr("Code"), tr("Name"), tr("Short name"), tr("Units"),
                                       tr("Accepted values"), tr("Last change")});
    for (const catalog::Item& item : m_known.analytes) {
        QStringList printed;
        for (const catalog::ItemUnit& unit : item.units) {
            printed.append(qs(unit.print));
        }
        addRow({qs(item.code), nameOf(item), itemName(item.code),
                printed.join(QStringLiteral(", ")), limits(item)},
               "analyte/" + item.code);
    }
}

void CatalogSection::listUnits() {
    m_model.setHorizontalHeaderLabels({tr("Analyte"), tr("Unit"), tr("Factor"), tr("Last change")});
    for (const AddedUnit& added : m_known.units) {
        addRow({itemName(added.analyte), qs(added.unit.print), qs(added.unit.factor.to_string())},
               "unit/" + added.analyte + "/" + added.unit.ucum);
    }
}

void CatalogSection::listLaboratories() {
    m_model.setHorizontalHeaderLabels(
        {tr("Code"), tr("Name"), tr("Note"), tr("Analytes of its slip"), tr("Last change")});
    for (const Laboratory& row : m_known.laboratories) {
        const auto slip = storedSlip(m_workspace.session(), row.code);
        addRow({qs(row.code), qs(row.name), qs(row.note),
                slip.empty() ? QString() : QString::number(slip.size())},
               "laboratory/" + row.code);
    }
}

void CatalogSection::listProfiles() {
    m_model.setHorizontalHeaderLabels({tr("Laboratory"), tr("Analyte"), tr("Valid from"),
                                       tr("Unit"), tr("Interval"), tr("Method"),
                                       tr("Last change")});
    for (const LaboratoryProfile& row : m_known.profiles) {
        const Laboratory* laboratory = m_known.laboratory(row.laboratory);
        const QString interval =
            row.male == row.female
                ? intervalText(row.male)
                : tr("men %1; women %2").arg(intervalText(row.male), intervalText(row.female));
        const std::string from = to_iso(row.valid_from);
        addRow(
            {qs(laboratory != nullptr ? laboratory->name : row.laboratory), itemName(row.analyte),
             qs(from), unitPrint(row.analyte, row.unit), interval, qs(row.method)},
            "profile/" + row.laboratory + "/" + row.analyte + "/" + from);
    }
}

std::vector<QStringList> CatalogSection::rows() const {
    std::vector<QStringList> all;
    for (int row = 0; row < m_model.rowCount(); ++row) {
        QStringList cells;
        for (int column = 0; column < m_model.columnCount(); ++column) {
            cells.append(m_model.item(row, column)->text());
        }
        all.push_back(cells);
    }
    return all;
}

DefinitionDialog* CatalogSection::newDefinition() {
    switch (kind()) {
        case analytes:
            return new AnalyteDialog(m_workspace, nullptr, this);
        case units:
            return new UnitDialog(m_workspace, nullptr, this);
        case laboratories:
            return new LaboratoryDialog(m_workspace, nullptr, this);
        case profiles:
            break;
    }
    return new ProfileDialog(m_workspace, nullptr, this);
}

DefinitionDialog* CatalogSection::changeOf(int row) {
    if (row < 0 || row >= m_model.rowCount()) {
        return nullptr;
    }
    const auto at = static_cast<std::size_t>(row);
    switch (kind()) {
        case analytes:
            return new AnalyteDialog(m_workspace, &m_known.analytes[at], this);
        case units:
            return new UnitDialog(m_workspace, &m_known.units[at], this);
        case laboratories:
            return new LaboratoryDialog(m_workspace, &m_known.laboratories[at], this);
        case profiles:
            return new ProfileDialog(m_workspace, &m_known.profiles[at], this);
    }
    return nullptr;
}

void CatalogSection::open(DefinitionDialog* dialog) {
    if (dialog != nullptr) {
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->exec();
    }
}

void CatalogSection::enableButtons() {
    const bool writable = m_workspace.writable();
    m_add->setEnabled(writable && (kind() != profiles || !m_known.laboratories.empty()));
    m_change->setEnabled(writable && m_table->currentIndex().isValid());
}

}  // namespace jointlog::gui
