#include "gui/export/export_preview.hpp"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>
#include <map>

#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::gui {
namespace {

/// What becomes of a column.
QString fateText(const app::ExportColumn& column) {
    const std::string& privacy = column.privacy;
    if (!column.leaves) {
        return privacy == "person"      ? ExportPreviewView::tr("held back: who a person is")
               : privacy == "free_text" ? ExportPreviewView::tr("held back: typed words")
               : privacy == "own"       ? ExportPreviewView::tr("held back: the record's own")
               : privacy == "trace"
                   ? ExportPreviewView::tr("held back: instant, time or log number")
                   : ExportPreviewView::tr("held back with its table");
    }
    return privacy == "coded"      ? ExportPreviewView::tr("codes of the catalogues only")
           : privacy == "study_id" ? ExportPreviewView::tr("random study ID")
           : privacy == "row_id"   ? ExportPreviewView::tr("numbered afresh")
           : privacy == "date" || privacy == "day" ? ExportPreviewView::tr("day hidden")
           : privacy == "study_only"               ? ExportPreviewView::tr("added")
                                                   : ExportPreviewView::tr("as recorded");
}

QString factCellText(const std::string& code) {
    const std::size_t sign = code.find('=');
    const std::string kind = code.substr(0, sign);
    const catalog::FactKind* known = catalog::find_fact_kind(kind);
    const QString name = known == nullptr ? qs(kind) : nameOf(*known);
    return sign == std::string::npos
               ? name
               : QStringLiteral("%1: %2").arg(
                   name, codedName(("fact." + kind).c_str(), code.substr(sign + 1)));
}

QString stopReasonName(const std::string& code) {
    const catalog::Term* reason = catalog::find_stop_reason(code);
    return reason == nullptr ? qs(code) : nameOf(*reason);
}

QString jointName(const std::string& code) {
    const catalog::Joint* joint = catalog::find_joint(code);
    return joint == nullptr ? qs(code) : nameOf(*joint);
}

/// What a code is called, by the kind of the cell.
QString codeName(const std::string& kind, const std::string& code) {
    static const std::map<std::string_view, QString (*)(const std::string&)> names = {
        {"drug",
         [](const std::string& drug) {
             return drugName(drug, {});
         }},
        {"adverse_event",
         [](const std::string& term) {
             return termName(term, {});
         }},
        {"fact", factCellText},
        {"stop_reason", stopReasonName},
        {"injected_joint", jointName},
        {"variable", itemName},
        {"reported_score", qs},
    };
    if (const auto name = names.find(kind); name != names.end()) {
        return name->second(code);
    }
    const std::string group = kind == "rf" || kind == "acpa" ? "serology"
                              : kind == "status"             ? "follow_up"
                                                             : kind;
    return codedName(group.c_str(), code);
}

QString cellText(const app::ExportSmallCell& cell) {
    const QString name = codeName(cell.kind, cell.code);
    const QString told =
        cell.kind == "rf"               ? ExportPreviewView::tr("RF %1").arg(name)
        : cell.kind == "acpa"           ? ExportPreviewView::tr("ACPA %1").arg(name)
        : cell.kind == "stop_reason"    ? ExportPreviewView::tr("stop reason: %1").arg(name)
        : cell.kind == "injected_joint" ? ExportPreviewView::tr("joint injected: %1").arg(name)
        : cell.kind == "seriousness"    ? ExportPreviewView::tr("seriousness: %1").arg(name)
        : cell.kind == "outcome"        ? ExportPreviewView::tr("outcome: %1").arg(name)
        : cell.kind == "reported_score" ? ExportPreviewView::tr("reported score: %1").arg(name)
                                        : name;
    return ExportPreviewView::tr("%1 (%2)").arg(told).arg(cell.persons);
}

QString cellList(const std::vector<app::ExportSmallCell>& cells, bool heldBack) {
    QStringList texts;
    for (const app::ExportSmallCell& cell : cells) {
        if (cell.held_back == heldBack) {
            texts << cellText(cell);
        }
    }
    return texts.join(ExportPreviewView::tr(", "));
}

QString warningsText(const app::ExportPreview& preview, bool identified) {
    QStringList lines;
    if (identified) {
        lines << ExportPreviewView::tr(
            "Names, dates of birth, IDs, dates and typed words are in this package.");
    }
    if (preview.risky_cells > 0) {
        lines << ExportPreviewView::tr("Text cells that a spreadsheet would run as a formula: %1")
                     .arg(preview.risky_cells);
    }
    if (const QString told = cellList(preview.small_cells, false); !told.isEmpty()) {
        lines << ExportPreviewView::tr("Fewer than 5 persons, in the package: %1").arg(told);
    }
    if (const QString rare = cellList(preview.small_cells, true); !rare.isEmpty()) {
        lines << ExportPreviewView::tr("Fewer than 5 persons, held back: %1").arg(rare);
    }
    if (preview.withheld.own_results > 0) {
        lines << ExportPreviewView::tr(
                     "Results of the record's own analytes or units, held back: %1")
                     .arg(preview.withheld.own_results);
    }
    if (preview.withheld.own_doses > 0) {
        lines << ExportPreviewView::tr("Doses in units outside of the catalogues, held back: %1")
                     .arg(preview.withheld.own_doses);
    }
    if (preview.withheld.egfr_results > 0) {
        lines << ExportPreviewView::tr("eGFR results of persons over 89, held back: %1")
                     .arg(preview.withheld.egfr_results);
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace

ExportPreviewView::ExportPreviewView(QWidget* parent) : Spoken<QWidget>(parent) {
    m_warnings = makeLabel(this, QStringLiteral("secondary"));
    m_warnings->setWordWrap(true);
    m_columns = new QTableWidget(0, 3, this);
    m_columns->verticalHeader()->hide();
    m_columns->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_columns->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_columns->setShowGrid(false);
    m_columns->setTabKeyNavigation(false);
    m_columns->horizontalHeader()->setStretchLastSection(true);
    m_columns->setMinimumHeight(160);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_warnings);
    column->addWidget(m_columns, 1);
    say([this] {
        m_columns->setHorizontalHeaderLabels({tr("File"), tr("Column"), tr("What becomes of it")});
        m_columns->setAccessibleName(tr("Columns of the package"));
    });
    hide();
}

void ExportPreviewView::show(const app::ExportPreview& preview) {
    m_identified = false;
    m_preview = preview;
    fill();
}

void ExportPreviewView::showIdentified(const app::ExportPreview& preview) {
    m_identified = true;
    m_preview = preview;
    m_preview->columns.clear();
    fill();
}

void ExportPreviewView::warn(const std::vector<app::ExportSmallCell>& cells,
                             const app::ExportWithheld& withheld) {
    m_identified = false;
    m_preview = app::ExportPreview{};
    m_preview->small_cells = cells;
    m_preview->withheld = withheld;
    fill();
}

void ExportPreviewView::clear() {
    m_identified = false;
    m_preview.reset();
    fill();
}

void ExportPreviewView::retranslate() {
    fill();
}

void ExportPreviewView::fill() {
    const app::ExportPreview shown = m_preview.value_or(app::ExportPreview{});
    m_warnings->setText(warningsText(shown, m_identified));
    m_warnings->setVisible(!m_warnings->text().isEmpty());
    m_columns->setVisible(!shown.columns.empty());
    m_columns->setRowCount(static_cast<int>(shown.columns.size()));
    int row = 0;
    for (const bool leaves : {true, false}) {
        for (const app::ExportColumn& column : shown.columns) {
            if (column.leaves == leaves) {
                m_columns->setItem(row, 0, new QTableWidgetItem(qs(column.file)));
                m_columns->setItem(row, 1, new QTableWidgetItem(qs(column.name)));
                m_columns->setItem(row, 2, new QTableWidgetItem(fateText(column)));
                ++row;
            }
        }
    }
    m_columns->resizeColumnsToContents();
    setSizePolicy(QSizePolicy::Preferred, row > 0 ? QSizePolicy::Expanding : QSizePolicy::Maximum);
    setVisible(!m_warnings->text().isEmpty() || row > 0);
}

}  // namespace jointlog::gui
