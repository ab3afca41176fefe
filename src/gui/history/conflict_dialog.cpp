#include "gui/history/conflict_dialog.hpp"

#include <QtWidgets/QScrollArea>

#include "gui/forms/entity_text.hpp"
#include "gui/history/version_words.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/press_by.hpp"

namespace jointlog::gui {

ConflictDialog::ConflictDialog(const std::vector<app::Disagreement>& rows, bool canEdit,
                               QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Changed meanwhile"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(12);
    auto* lead = makeLabel(this, QStringLiteral("heading"),
                           tr("This entry was changed while it was open here. Both values are "
                              "below; nothing was stored yet and nothing is lost."));
    lead->setWordWrap(true);
    column->addWidget(lead);
    auto* area = new QScrollArea(this);
    area->setWidgetResizable(true);
    area->setAccessibleName(tr("Both values"));
    auto* inside = new QWidget(area);
    auto* list = new QVBoxLayout(inside);
    list->setContentsMargins(0, 0, 0, 0);
    list->setSpacing(12);
    for (const app::Disagreement& row : rows) {
        addRow(list, row);
    }
    list->addStretch(1);
    area->setWidget(inside);
    area->setAccessibleDescription(m_text);
    column->addWidget(area, 1);
    addButtons(column, canEdit);
    resize(QSize(px(760), px(440)).boundedTo(parent->window()->size()));
}

void ConflictDialog::addRow(QVBoxLayout* to, const app::Disagreement& row) {
    auto* kind = makeLabel(this, QStringLiteral("section"), entityKind(row.stored));
    to->addWidget(kind);
    const bool error = row.status == RowStatus::entered_in_error;
    QString stored = entityText(row.stored);
    if (error) {
        stored = tr("%1 (entered in error)").arg(stored);
    }
    const OperationInfo& by = row.written;
    const QString who = by.person.empty() ? tr("nobody named") : qs(by.person);
    QStringList foot{
        tr("stored by %1, %2, operation %3").arg(who, whenText(by.at), QString::number(by.number))};
    if (const QString why = whyText(by); !why.isEmpty()) {
        foot << why;
    }
    const QString typed = row.typed ? entityText(*row.typed)
                          : error   ? tr("taken back as recorded")
                                    : tr("marked as entered in error");
    const QString differs =
        row.typed ? tr("Differs in: %1")
                        .arg(changeLines(row.stored, *row.typed).join(QStringLiteral("; ")))
                  : QString();
    auto* sides = new QHBoxLayout;
    sides->setSpacing(12);
    for (const auto& [heading, value, note] :
         {std::tuple(tr("Stored now"), stored, foot.join(QStringLiteral(" · "))),
          std::tuple(tr("Typed here"), typed, differs)}) {
        auto* card = makeFrame(this, QStringLiteral("card"));
        auto* inside = new QVBoxLayout(card);
        inside->setContentsMargins(12, 10, 12, 10);
        addSide(inside, heading, value, note);
        sides->addWidget(card, 1);
        m_text +=
            heading + QStringLiteral(": ") + value + QLatin1Char('\n') + note + QLatin1Char('\n');
    }
    to->addLayout(sides);
}

void ConflictDialog::addSide(QVBoxLayout* to, const QString& heading, const QString& value,
                             const QString& foot) {
    to->addWidget(makeLabel(this, QStringLiteral("section"), heading));
    auto* words = makeLabel(this, QStringLiteral("value"), value);
    auto* note = makeLabel(this, QStringLiteral("secondary"), foot);
    for (QLabel* label : {words, note}) {
        label->setWordWrap(true);
        to->addWidget(label);
    }
    to->addStretch(1);
}

void ConflictDialog::addButtons(QVBoxLayout* to, bool canEdit) {
    m_keep = new HintButton(this);
    m_keep->setText(tr("Keep the stored one"));
    m_keep->setHint(QStringLiteral("Alt+K"));
    pressBy(m_keep, "Alt+K");
    m_store = new HintButton(this);
    m_store->setText(tr("Store mine as a new version"));
    m_store->setHint(QStringLiteral("Alt+S"));
    pressBy(m_store, "Alt+S");
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addStretch(1);
    row->addWidget(m_keep);
    row->addWidget(m_store);
    connect(m_keep, &HintButton::clicked, this, [this] {
        accept();
        Q_EMIT keepStored();
    });
    connect(m_store, &HintButton::clicked, this, [this] {
        accept();
        Q_EMIT storeTyped();
    });
    if (canEdit) {
        auto* edit = new HintButton(this, QStringLiteral("primary"));
        edit->setText(tr("Go on editing"));
        edit->setHint(QStringLiteral("Esc"));
        edit->setDefault(true);
        connect(edit, &HintButton::clicked, this, &QDialog::reject);
        row->addWidget(edit);
        edit->setFocus();
    }
    to->addLayout(row);
}

}  // namespace jointlog::gui
