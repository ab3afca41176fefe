#include "gui/record/read_out_panel.hpp"

#include <QtWidgets/QScrollArea>

#include "gui/record/read_out_list.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/render/texts.hpp"

namespace jointlog::gui {

ReadOutPanel::ReadOutPanel(QWidget* parent) : Spoken<QFrame>(parent) {
    setProperty("frame", QStringLiteral("readout"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(1, 4, 0, 12);
    column->setSpacing(4);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(8, 0, 8, 0);
    auto* previous = makeIconButton(this, QStringLiteral("chevron-left"));
    auto* next = makeIconButton(this, QStringLiteral("chevron-right"));
    m_day = makeLabel(this, QStringLiteral("day"));
    m_kind = makeLabel(this, QStringLiteral("secondary"));
    head->addWidget(previous);
    m_head = new QBoxLayout(QBoxLayout::LeftToRight);
    m_head->setSpacing(6);
    m_head->addWidget(m_day);
    m_head->addWidget(m_kind, 1);
    head->addLayout(m_head, 1);
    head->addWidget(next);
    column->addLayout(head);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);  // the list inside takes the keys
    m_list = new ReadOutList(scroll);
    scroll->setWidget(m_list);
    m_list->setAutoFillBackground(false);
    scroll->viewport()->setAutoFillBackground(false);
    column->addWidget(scroll, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(16, 4, 16, 0);
    m_open = new HintButton(this);
    m_open->setHint(QStringLiteral("Enter"));
    m_copy = new HintButton(this);
    foot->addWidget(m_open, 1);
    foot->addWidget(m_copy, 1);
    column->addLayout(foot);
    connect(previous, &QToolButton::clicked, this, [this] { Q_EMIT step(-1); });
    connect(next, &QToolButton::clicked, this, [this] { Q_EMIT step(1); });
    connect(m_open, &HintButton::clicked, this, &ReadOutPanel::openVisit);
    connect(m_copy, &HintButton::clicked, this, &ReadOutPanel::copyValues);
    connect(m_list, &ReadOutList::explain, this, &ReadOutPanel::explain);
    say([this, previous, next, scroll] {
        nameButton(previous, tr("Previous day with a value"));
        nameButton(next, tr("Next day with a value"));
        m_open->setText(tr("Open visit"));
        m_copy->setText(tr("Copy values"));
        scroll->setAccessibleName(tr("Values of this day"));
        setAccessibleName(tr("Values of this day"));
    });
    setWide(px(296));
    showNothing();
}

void ReadOutPanel::setWide(int width) {
    setFixedWidth(width);
    // Where there is little room the button goes without the name of its key.
    m_open->setHint(width < px(280) ? QString() : QStringLiteral("Enter"));
    arrangeHead();
}

bool ReadOutPanel::event(QEvent* event) {
    const bool handled = Spoken<QFrame>::event(event);
    if (event->type() == QEvent::LayoutRequest) {
        arrangeHead();
    }
    return handled;
}

void ReadOutPanel::arrangeHead() {
    // The date is never cut: what kind of day it was stands below it where both do not fit side by side.
    const int buttons = 2 * px(34) + px(24);
    const bool under =
        m_day->sizeHint().width() + m_kind->sizeHint().width() + 6 + buttons > width();
    m_head->setDirection(under ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString ReadOutPanel::day() const {
    return m_day->text();
}

void ReadOutPanel::show(const app::ReadOut& readOut, const render::Texts& texts) {
    m_visit = readOut.visit;
    m_text = render::plainText(readOut, texts);
    m_day->setText(readOut.extent ? texts.when(*readOut.extent) : qs(to_iso(readOut.day)));
    const QString place = qs(readOut.visit_place);
    m_kind->setText(readOut.visit ? (place.isEmpty() ? tr("visit") : tr("visit · %1").arg(place))
                                  : QString());
    m_list->show(readOut, texts);
    m_list->setAccessibleName(m_text);
    m_open->setEnabled(readOut.visit.has_value());
    m_copy->setEnabled(true);
}

void ReadOutPanel::showNothing() {
    m_visit.reset();
    m_text.clear();
    m_day->setText(QStringLiteral("—"));
    m_kind->clear();
    m_list->clear();
    m_list->setAccessibleName(tr("no day chosen"));
    m_open->setEnabled(false);
    m_copy->setEnabled(false);
}

}  // namespace jointlog::gui
