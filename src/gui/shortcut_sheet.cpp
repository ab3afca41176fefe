#include "gui/shortcut_sheet.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QScrollArea>
#include <algorithm>

#include "gui/keys/key_book.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {

class Sheet {
    Q_DECLARE_TR_FUNCTIONS(ShortcutSheet)

public:
    static QString placeWords(KeyPlace place) {
        const QString words[] = {tr("Everywhere"),
                                 tr("Start page"),
                                 tr("Restore a backup"),
                                 tr("Patient list"),
                                 tr("Record of a patient"),
                                 tr("Tables of the record"),
                                 tr("Chart"),
                                 tr("Every form"),
                                 tr("Visit"),
                                 tr("Joint map"),
                                 tr("Own record"),
                                 tr("Import"),
                                 tr("Export"),
                                 tr("Report"),
                                 tr("History"),
                                 tr("Notices and settings")};
        static_assert(std::size(words) == keyPlaceCount);
        return words[static_cast<int>(place)];
    }
};

/// "Ctrl+1 … 6" for a run of digits, else all of them.
QString keysText(const QList<QKeySequence>& keys) {
    QStringList words;
    for (const QKeySequence& one : keys) {
        words << keyWords(one);
    }
    const bool run = words.size() > 3 && words.front().back().isDigit();
    return run ? words.front() + QStringLiteral(" … ") + words.back().back()
               : words.join(QStringLiteral("  "));
}

QGridLayout* newColumn(QHBoxLayout* across) {
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(24);
    grid->setVerticalSpacing(6);
    grid->setColumnStretch(1, 1);
    across->addLayout(grid, 1);
    return grid;
}

void fill(QWidget* inside, QHBoxLayout* across, int columns) {
    const auto rows = keyRows();
    const int lines = static_cast<int>(rows.size()) + keyPlaceCount;
    QGridLayout* grid = newColumn(across);
    int line = 0;
    for (std::size_t i = 0; i < rows.size(); ++i) {
        const bool begins = i == 0 || rows[i].place != rows[i - 1].place;
        if (begins && columns == 2 && line * 2 >= lines) {
            grid->setRowStretch(line, 1);
            grid = newColumn(across);
            line = 0;
            columns = 1;
        }
        if (begins) {
            auto* heading =
                makeLabel(inside, QStringLiteral("section"), Sheet::placeWords(rows[i].place));
            heading->setContentsMargins(0, line == 0 ? 0 : px(8), 0, 0);
            grid->addWidget(heading, line++, 0, 1, 2);
        }
        auto* says = makeLabel(inside, {}, keyRowWords(rows[i]));
        says->setWordWrap(true);
        auto* keys = makeLabel(inside, QStringLiteral("strong"),
                               keysText(KeyBook::instance().keysOf(rows[i])));
        grid->addWidget(keys, line, 0, Qt::AlignTop);
        grid->addWidget(says, line++, 1);
    }
    grid->setRowStretch(line, 1);
}

}  // namespace

ShortcutSheet::ShortcutSheet(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("Keyboard shortcuts"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(24, 20, 24, 16);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    auto* inside = new QWidget(scroll);
    auto* across = new QHBoxLayout(inside);
    across->setSpacing(32);
    // Two columns where the window is wide enough for both.
    const int columns = parent != nullptr && parent->width() >= px(1100) ? 2 : 1;
    fill(inside, across, columns);
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
