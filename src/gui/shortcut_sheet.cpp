#include "gui/shortcut_sheet.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>
#include <algorithm>
#include <iterator>

#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

ShortcutSheet::ShortcutSheet(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    const std::pair<const char*, QString> keys[] = {
        {"Ctrl+1 … 5", tr("pages of the rail")},
        {"Ctrl+F  /", tr("search patients")},
        {"Ctrl+D", tr("list: the patients of today, all again")},
        {"Ctrl+N", tr("new patient (list), new visit (record)")},
        {"Ctrl+L  Ctrl+M  Ctrl+E", tr("laboratory value, medication, adverse event")},
        {"Ctrl+K", tr("laboratory slip: many values of one day")},
        {"G  Ctrl+V", tr("laboratory values: grid and list, paste from a spreadsheet")},
        {"Ctrl+Z  Ctrl+Shift+Z", tr("take the last saved change back, bring it again")},
        {"M", tr("rows: move to another patient")},
        {"Ctrl+Shift+M", tr("list: merge duplicate patients")},
        {"Ctrl+S  Ctrl+Enter", tr("save the form; the visit, then the next patient")},
        {"T S B N 0 M A 1…5", tr("joint map: tender, swollen, both, not examined, no findings, "
                                 "other side, all remaining, finger")},
        {"Alt+J  Alt+A  Alt+G  Alt+L", tr("visit: joint shorthand, remaining joints without "
                                          "findings, globals, laboratory values")},
        {"Alt+U  Alt+V", tr("visit: medication unchanged, no adverse event")},
        {"Esc", tr("close the form, clear the search, back")},
        {"Alt+T", tr("reason of a correction: typing error")},
        {"← →", tr("chart: previous, next day with a value")},
        {"Shift+← →", tr("chart: earlier, later")},
        {"+  −  0", tr("chart: nearer, farther, all")},
        {"[  ]", tr("chart: previous, next panel")},
        {"PgUp  PgDn", tr("chart: panels above and below")},
        {"C", tr("chart: collapse or expand the panel")},
        {"T  D", tr("chart: the panel as a table, values nearest to dates")},
        {"Z", tr("chart: held down, a drag chooses the stretch to show")},
        {"Enter", tr("open the visit, the patient, the row")},
        {"I", tr("where a score comes from (chart, visits)")},
        {"Ctrl+P", tr("report: preview, PDF, printer")},
        {"Ctrl+Shift+C", tr("copy the visit for the chart of another system")},
        {"Alt+H  Alt+Shift+H", tr("history of a value, of the patient's own data")},
        {"Ctrl+H", tr("log of this patient, the record as of then")},
        {"Alt+←  Alt+→", tr("earlier state: the one before, the one after")},
        {"Ctrl+Shift+B", tr("back up now")},
        {"Ctrl+Shift+E  Ctrl+Shift+I", tr("export, import")},
        {"Ctrl+Shift+L", tr("hide the screen, show it again")},
        {"Ctrl+U", tr("who is at the keyboard")},
        {"Ctrl+O  Ctrl+W", tr("open a file, close it")},
        {"Ctrl+=  Ctrl+-", tr("text larger, smaller")},
        {"Ctrl+,", tr("settings")},
        {"F1", tr("this page")},
        {"Shift+F1", tr("about this program: version, formulas, licences")},
    };
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    auto* inside = new QWidget(scroll);
    auto* across = new QHBoxLayout(inside);
    across->setSpacing(32);
    // Two columns where the window is wide enough for both.
    const int rows = static_cast<int>(std::size(keys));
    const int columns = parent != nullptr && parent->width() >= px(1100) ? 2 : 1;
    const int half = (rows + columns - 1) / columns;
    for (int from = 0; from < rows; from += half) {
        auto* grid = new QGridLayout;
        grid->setHorizontalSpacing(24);
        grid->setVerticalSpacing(6);
        for (int row = from; row < std::min(rows, from + half); ++row) {
            auto* text = makeLabel(inside, {}, keys[row].second);
            text->setWordWrap(true);
            grid->addWidget(
                makeLabel(inside, QStringLiteral("strong"), QString::fromUtf8(keys[row].first)),
                row, 0, Qt::AlignTop);
            grid->addWidget(text, row, 1);
        }
        grid->setColumnStretch(1, 1);
        grid->setRowStretch(rows, 1);
        across->addLayout(grid, 1);
    }
    scroll->setWidget(inside);
    scroll->setAccessibleName(windowTitle());
    column->addWidget(scroll, 1);
    const QSize most = parent != nullptr ? parent->size() * 0.9 : QSize(px(900), px(700));
    resize(QSize(px(columns == 2 ? 1040 : 620), px(760)).boundedTo(most));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addSpacing(8);
    column->addWidget(buttons);
}

}  // namespace jointlog::gui
