#include "gui/joints/joint_entry.hpp"

#include <QtGui/QShortcut>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QComboBox>

#include "gui/joints/joint_legend.hpp"
#include "gui/joints/joint_map_widget.hpp"
#include "gui/joints/shorthand_line.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/flow_row.hpp"
#include "gui/widgets/segmented.hpp"
#include "gui/widgets/tool_tip.hpp"

namespace jointlog::gui {
namespace {

constexpr JointMapEdit::Say modes[] = {JointMapEdit::Say::tender, JointMapEdit::Say::swollen,
                                       JointMapEdit::Say::both, JointMapEdit::Say::clear};

QString countOf(const MapCount& count) {
    return count.assessed + count.not_assessable == 0 ? QStringLiteral("—")
                                                      : QString::number(count.count);
}

}  // namespace

JointEntry::JointEntry(bool own, QWidget* parent) : Spoken<QWidget>(parent), m_own(own) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    column->addWidget(buildHead());
    m_mapPart = new QWidget(this);
    auto* map = new QVBoxLayout(m_mapPart);
    map->setContentsMargins(0, 0, 0, 0);
    map->setSpacing(8);
    m_map = new JointMapWidget(&m_edit, m_mapPart);
    map->addWidget(m_map);
    m_legend = new JointLegend(m_mapPart);
    map->addWidget(m_legend);
    map->addWidget(buildLine());
    buildFoot(map);
    column->addWidget(m_mapPart);
    buildCounts();
    column->addWidget(m_countsPart);
    m_countsPart->hide();
    column->addStretch(1);
    connect(&m_edit, &JointMapEdit::changed, this, &JointEntry::refresh);
    connect(&m_edit, &JointMapEdit::changed, this, &JointEntry::changed);
    connect(m_map, &JointMapWidget::currentChanged, this, &JointEntry::showCurrent);
    connect(m_line, &ShorthandLine::problemChanged, this, &JointEntry::refresh);
    retranslate();
}

void JointEntry::buildCounts() {
    m_countsPart = new QWidget(this);
    m_counts = new QVBoxLayout(m_countsPart);
    m_counts->setContentsMargins(0, 0, 0, 0);
    auto* row = new QHBoxLayout;
    m_countsSentence = makeLabel(m_countsPart, QStringLiteral("secondary"));
    m_countsSentence->setWordWrap(true);
    m_mapButton = new HintButton(m_countsPart);
    row->addWidget(m_countsSentence, 1);
    row->addWidget(m_mapButton);
    m_counts->addLayout(row);
    connect(m_mapButton, &HintButton::clicked, this, [this] { setCountsOnly(false); });
}

QWidget* JointEntry::buildHead() {
    auto* head = new QWidget(this);
    auto* row = new FlowRow(12, head);
    m_set = new QComboBox(head);
    m_set->addItem({}, QString::fromLatin1("28"));
    m_set->addItem({}, QString::fromLatin1("66_68"));
    m_set->setFocusPolicy(Qt::StrongFocus);
    row->addWidget(m_set);
    m_modes = new Segmented(4, head);
    m_modes->setCurrent(0);
    row->addWidget(m_modes);
    connect(m_modes, &Segmented::chosen, this, [this](int mode) { m_map->setMode(modes[mode]); });
    connect(m_set, &QComboBox::activated, this, [this](int at) {
        m_edit.setSet(at == 0 ? JointSet::of_28 : JointSet::of_66_68);
        Q_EMIT setChosen(m_edit.set());
    });
    connect(&m_edit, &JointMapEdit::setChanged, this,
            [this] { m_set->setCurrentIndex(m_edit.set() == JointSet::of_28 ? 0 : 1); });
    return head;
}

QWidget* JointEntry::buildLine() {
    auto* part = new QWidget(m_mapPart);
    auto* row = new FlowRow(8, part);
    auto* label = makeLabel(part, QStringLiteral("secondary"));
    m_line = new ShorthandLine(m_edit, part);
    m_line->setMinimumWidth(150);  // some words are seen; less than that goes to a line of its own
    m_rest = new HintButton(part);
    m_rest->setHint(QStringLiteral("Alt+A"));
    m_countsButton = new HintButton(part);
    row->addWidget(label);
    row->addWidget(m_line);
    row->addWidget(m_rest);
    row->addWidget(m_countsButton);
    auto* rest = new QShortcut(QKeySequence(QStringLiteral("Alt+A")), this);
    connect(rest, &QShortcut::activated, &m_edit, &JointMapEdit::restWithoutFindings);
    auto* jump = new QShortcut(QKeySequence(QStringLiteral("Alt+J")), this);
    connect(jump, &QShortcut::activated, this,
            [this] { m_line->setFocus(Qt::ShortcutFocusReason); });
    connect(m_line, &QLineEdit::returnPressed, this, &JointEntry::lineEntered);
    connect(m_rest, &HintButton::clicked, &m_edit, &JointMapEdit::restWithoutFindings);
    connect(m_countsButton, &HintButton::clicked, this, [this] { setCountsOnly(true); });
    say([this, label] {
        label->setText(tr("Shorthand"));
        m_line->setAccessibleName(tr("Joint shorthand"));
        m_line->setPlaceholderText(QStringLiteral("t: rw rm2-4 lk  s: rw   Alt+J"));
        setTip(m_line, tr("t: tender, s: swollen, ts: both; r l b: right, left, both sides; "
                          "sh e w k m1-5 i p2-5; 66/68: tm sc ac h a ta d2-5 mt1-5 ti tp2-5"));
        m_rest->setText(tr("Rest: no findings"));
    });
    return part;
}

void JointEntry::buildFoot(QVBoxLayout* column) {
    m_problem = makeLabel(m_mapPart, QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    m_echo = makeLabel(m_mapPart, QStringLiteral("secondary"));
    m_echo->setWordWrap(true);
    m_before = new QCheckBox(m_mapPart);
    m_before->hide();
    m_current = makeLabel(m_mapPart, QStringLiteral("strong"));
    m_current->setWordWrap(true);
    auto* keys = makeLabel(m_mapPart, QStringLiteral("caption"));
    column->addWidget(m_problem);
    column->addWidget(m_echo);
    column->addWidget(m_before);
    column->addWidget(makeFrame(m_mapPart, QStringLiteral("rule")));
    auto* row = new QHBoxLayout;
    row->addWidget(m_current, 1);
    row->addWidget(keys);
    column->addLayout(row);
    connect(m_before, &QCheckBox::toggled, this,
            [this](bool on) { m_map->setBefore(on ? std::optional(m_beforeMap) : std::nullopt); });
    say([this, keys] {
        keys->setText(tr("arrows · M other side · 1–5 finger"));
        m_before->setText(tr("Show %1 as arcs: solid tender, dashed swollen").arg(m_beforeDay));
    });
}

void JointEntry::setBefore(const JointMap& before, const QString& day) {
    m_beforeMap = before;
    m_beforeDay = day;
    m_before->setVisible(!before.blank());
    if (before.blank()) {
        m_before->setChecked(false);
    }
    m_map->setBefore(m_before->isChecked() ? std::optional(m_beforeMap) : std::nullopt);
    speakAgain();
}

void JointEntry::setCountsOnly(bool on) {
    if (on == m_countsOnly || (on && !map().blank())) {
        return;
    }
    m_countsOnly = on;
    refresh();
    Q_EMIT countsOnlyChanged();
}

void JointEntry::setCountsTyped(bool typed) {
    if (typed != m_countsTyped) {
        m_countsTyped = typed;
        setCountsOnly(typed && map().blank() ? true : m_countsOnly);
        refresh();
    }
}

QString JointEntry::countsText() const {
    const JointMapCounts counts = count_map(map(), m_edit.set());
    return tr("Tender %1   Swollen %2").arg(countOf(counts.tender), countOf(counts.swollen));
}

QString JointEntry::examinedText() const {
    const JointMapCounts counts = count_map(map(), m_edit.set());
    const auto part = [](const MapCount& count) {
        const int all = count.assessed + count.not_examined;
        return QStringLiteral("%1 / %2").arg(count.assessed).arg(all);
    };
    const bool alike = counts.tender.assessed == counts.swollen.assessed
                       && counts.tender.not_examined == counts.swollen.not_examined;
    const QString examined =
        alike ? tr("%1 examined").arg(part(counts.tender))
              : tr("T %1 · S %2 examined").arg(part(counts.tender), part(counts.swollen));
    const int without = counts.tender.not_assessable;
    return without == 0 ? examined : tr("%1, %2 not assessable").arg(examined).arg(without);
}

QString JointEntry::echoText() const {
    QStringList signs;
    for (const JointSign sign : {JointSign::tender, JointSign::swollen}) {
        signs.append(render::jointSignText(map(), m_edit.set(), sign, drawnTexts()));
    }
    signs.removeAll(QString());
    return signs.join(QStringLiteral("    "));
}

void JointEntry::refresh() {
    const bool blank = map().blank();
    m_map->setCorner(countsText(), examinedText());
    m_echo->setText(echoText());
    m_echo->setVisible(!m_echo->text().isEmpty());
    m_problem->setText(m_line->problem());
    m_problem->setVisible(!m_problem->text().isEmpty());
    m_legend->showFor(map());
    m_mapPart->setVisible(!m_countsOnly);
    m_modes->setVisible(!m_countsOnly);
    m_countsPart->setVisible(m_countsOnly || m_countsTyped);
    m_mapButton->setVisible(m_countsOnly);
    m_countsSentence->setText(
        m_countsOnly ? tr("Counts without a map: which joints they were is not recorded.")
                     : tr("Counts were typed beside the map; the scores read the typed ones."));
    m_countsButton->setEnabled(blank);
    showCurrent();
}

void JointEntry::showCurrent() {
    m_current->setText(m_map->spoken(m_map->current()));
}

void JointEntry::retranslate() {
    const bool all = m_edit.set() == JointSet::of_66_68;
    m_set->setItemText(0, tr("28 joints"));
    m_set->setItemText(1, tr("66/68 joints"));
    m_set->setCurrentIndex(all ? 1 : 0);
    m_set->setAccessibleName(tr("Which joints are examined in this record"));
    const QString words[] = {m_own ? tr("Hurts") : tr("Tender"), tr("Swollen"), tr("Both"),
                             tr("Not examined")};
    const char* const keys[] = {"T", "S", "B", "N"};
    for (int i = 0; i < 4; ++i) {
        m_modes->setText(i, words[i] + QLatin1Char(' ') + QLatin1Char(keys[i][0]),
                         tr("A click marks: %1").arg(words[i]));
    }
    m_countsButton->setText(tr("Counts only…"));
    m_mapButton->setText(tr("Joint map…"));
    refresh();
}

}  // namespace jointlog::gui
