#include "gui/shortcut_sheet.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>

#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

ShortcutSheet::ShortcutSheet(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    const std::pair<const char*, QString> keys[] = {
        {"Ctrl+1 … 5", tr("pages of the rail")},
        {"Ctrl+F  /", tr("search patients")},
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
        {"Ctrl+U", tr("who is at the keyboard")},
        {"Ctrl+O  Ctrl+W", tr("open a file, close it")},
        {"Ctrl+=  Ctrl+-", tr("text larger, smaller")},
        {"Ctrl+,", tr("settings")},
        {"F1", tr("this page")},
        {"Shift+F1", tr("about this program: version, formulas, licences")},
    };
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    int row = 0;
    for (const auto& [key, text] : keys) {
        grid->addWidget(makeLabel(this, QStringLiteral("strong"), QString::fromUtf8(key)), row, 0);
        grid->addWidget(makeLabel(this, {}, text), row, 1);
        ++row;
    }
    column->addLayout(grid);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addSpacing(8);
    column->addWidget(buttons);
}

}  // namespace jointlog::gui
