#include "gui/settings/about_dialog.hpp"

#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>

#include "gui/settings/cutoff_choices.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/domain/formula_table.hpp"
#include "jointlog/version.hpp"

namespace jointlog::gui {
namespace {

QLabel* readable(QWidget* parent, const QString& role, const QString& text) {
    auto* label = makeLabel(parent, role, text);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setAccessibleName(text);
    return label;
}

QString scaleName(const CutoffSet& set) {
    for (const IndexId index : all_indices) {
        if (set.scale == code(index)) {
            const auto name = label(index);
            return QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size()));
        }
    }
    return qs(set.scale).toUpper();
}

}  // namespace

AboutDialog::AboutDialog(QWidget* parent) : QDialog(parent) {
    setWindowTitle(tr("About Jointlog"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 12);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(scroll);
    auto* column = new QVBoxLayout(inside);
    column->setContentsMargins(24, 20, 24, 12);
    column->setSpacing(6);
    const auto text = [&](const char* role, const QString& words) {
        column->addWidget(readable(inside, QString::fromLatin1(role), words));
    };
    const auto section = [&](const QString& words) {
        column->addSpacing(10);
        column->addWidget(makeLabel(inside, QStringLiteral("heading"), words));
    };
    text("title",
         QStringLiteral("Jointlog %1")
             .arg(QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()))));
    text("", tr("Keeps, computes published formulas on, draws and exports what was entered: "
                "record keeping, visualisation and export. It is not a certified medical device."));
    text("", tr("Record of entered data. No treatment recommendation."));
    section(tr("Formula table"));
    text("secondary", tr("SHA-256; two programs with the same hash compute and classify alike. "
                         "Packages carry it."));
    auto* hash = new QLineEdit(qs(formula_table_hash()), inside);
    hash->setReadOnly(true);
    hash->setAccessibleName(tr("Hash of the formula table"));
    hash->setCursorPosition(0);
    column->addWidget(hash);
    section(tr("Cut-off sets"));
    auto* sets = new QGridLayout;
    sets->setHorizontalSpacing(16);
    sets->setColumnStretch(1, 1);
    int row = 0;
    for (const CutoffSet& set : cutoff_sets()) {
        sets->addWidget(makeLabel(inside, QStringLiteral("strong"), scaleName(set)), row, 0);
        sets->addWidget(
            readable(inside, {}, QStringLiteral("%1: %2").arg(qs(set.name), cutsText(set))), row,
            1);
        sets->addWidget(readable(inside, QStringLiteral("caption"), qs(set.source)), row + 1, 1);
        row += 2;
    }
    column->addLayout(sets);
    section(tr("Licences"));
    text("", tr("Jointlog: Apache-2.0."));
    const std::pair<const char*, const char*> libraries[] = {
        {"Qt 6", "LGPL-3.0"}, {"SQLite", "public domain"}, {"{fmt}", "MIT"},
        {"utf8proc", "MIT"},  {"libsodium", "ISC"},        {"nlohmann-json", "MIT"},
    };
    auto* licences = new QGridLayout;
    licences->setHorizontalSpacing(16);
    licences->setColumnStretch(1, 1);
    row = 0;
    for (const auto& [name, licence] : libraries) {
        licences->addWidget(makeLabel(inside, QStringLiteral("strong"), QString::fromLatin1(name)),
                            row, 0);
        licences->addWidget(makeLabel(inside, {}, QString::fromLatin1(licence)), row, 1);
        ++row;
    }
    column->addLayout(licences);
    column->addStretch(1);
    scroll->setWidget(inside);
    outer->addWidget(scroll, 1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    buttons->setContentsMargins(24, 0, 24, 0);
    outer->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    const QSize room = parent->window()->size() - QSize(px(40), px(60));
    resize(QSize(px(860), px(640)).boundedTo(room));
}

}  // namespace jointlog::gui
