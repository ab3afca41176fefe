#include "gui/record/joint_history_page.hpp"

#include <QtCore/QSignalBlocker>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QSlider>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>

#include "gui/joints/joint_legend.hpp"
#include "gui/joints/joint_map_widget.hpp"
#include "gui/joints/joint_strip.hpp"
#include "gui/keys/key_book.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/read_when_seen.hpp"

namespace jointlog::gui {

JointHistoryPage::JointHistoryPage(Workspace& workspace, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    m_stack = new QStackedWidget(this);
    column->addWidget(m_stack);
    m_empty = makeLabel(m_stack, QStringLiteral("secondary"));
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_stack->addWidget(m_empty);
    auto* scroll = new QScrollArea(m_stack);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(buildBody());
    m_stack->addWidget(scroll);
    auto* reader = new ReadWhenSeen(this, [this] { reload(); });
    connect(&m_workspace, &Workspace::recordChanged, reader,
            [this, reader] { reader->changed(m_workspace.record() == nullptr); });
    reload();
}

QWidget* JointHistoryPage::buildBody() {
    auto* body = new QWidget(this);
    body->setProperty("surface", QStringLiteral("card"));
    body->setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    m_strip = new JointStrip(body);
    m_slider = new QSlider(Qt::Horizontal, body);
    fixHeight(m_slider, 32);
    m_slider->setPageStep(1);
    m_slider->setTickPosition(QSlider::TicksBelow);
    m_slider->setTickInterval(1);
    column->addWidget(m_strip);
    column->addWidget(m_slider);
    m_across = new QBoxLayout(QBoxLayout::LeftToRight);
    m_across->setSpacing(24);
    auto* left = new QVBoxLayout;
    left->setSpacing(8);
    m_visit = makeLabel(body, QStringLiteral("day"));
    m_map = new JointMapWidget(nullptr, body);
    m_legend = new JointLegend(body);
    m_joint = makeLabel(body, QStringLiteral("strong"));
    m_joint->setWordWrap(true);
    left->addWidget(m_visit);
    left->addWidget(m_joint);
    left->addWidget(m_map);
    left->addWidget(m_legend);
    left->addStretch(1);
    m_across->addLayout(left, 3);
    auto* right = new QVBoxLayout;
    m_only = new QCheckBox(body);
    m_only->setChecked(true);
    m_table = new QTableView(body);
    m_table->setModel(&m_rows);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setAttribute(Qt::WA_InputMethodEnabled, false);
    m_table->verticalHeader()->hide();
    m_table->setShowGrid(false);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setMinimumWidth(px(320));
    right->addWidget(m_only);
    right->addWidget(m_table, 1);
    m_across->addLayout(right, 2);
    column->addLayout(m_across, 1);
    connect(m_slider, &QSlider::valueChanged, this, &JointHistoryPage::choose);
    connect(m_strip, &JointStrip::chosen, m_slider, &QSlider::setValue);
    connect(m_only, &QCheckBox::toggled, this, &JointHistoryPage::fillTable);
    connect(m_map, &JointMapWidget::currentChanged, this, [this] { showJoint(m_map->current()); });
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            [this](const QModelIndex& now) {
                if (now.isValid()) {
                    m_map->setCurrent(m_joints[static_cast<std::size_t>(now.row())]);
                }
            });
    return body;
}

void JointHistoryPage::reload() {
    const PatientRecord* record = m_workspace.record();
    const std::string patient = record != nullptr ? record->patient->code : std::string();
    // Whoever looks at the latest visit goes on looking at the latest.
    const bool same =
        patient == m_patient && m_slider->value() + 1 < static_cast<int>(m_visits.size());
    const RowId chosen =
        same ? m_visits[static_cast<std::size_t>(m_slider->value())].visit : RowId{};
    m_patient = patient;
    m_visits = record != nullptr ? joint_history(*record) : std::vector<VisitMap>{};
    m_set = set_of(m_visits);
    m_stack->setCurrentIndex(m_visits.empty() ? 0 : 1);
    m_strip->show(m_visits, m_set);
    int at = static_cast<int>(m_visits.size()) - 1;
    for (std::size_t i = 0; same && i < m_visits.size(); ++i) {
        at = m_visits[i].visit == chosen ? static_cast<int>(i) : at;
    }
    {
        const QSignalBlocker quiet(m_slider);
        m_slider->setRange(0, std::max(0, static_cast<int>(m_visits.size()) - 1));
        m_slider->setValue(std::max(0, at));
    }
    retranslate();
}

void JointHistoryPage::choose(int visit) {
    if (m_visits.empty()) {
        return;
    }
    const VisitMap& shown = m_visits[static_cast<std::size_t>(visit)];
    m_strip->setCurrent(visit);
    m_map->show(shown.map, m_set);
    m_legend->showFor(shown.map);
    m_visit->setText(tr("%1   visit %2 of %3   %4", "date, number, all, counts")
                         .arg(dateText(shown.date))
                         .arg(visit + 1)
                         .arg(m_visits.size())
                         .arg(m_strip->countsOf(visit)));
    m_slider->setAccessibleDescription(m_visit->text());
    fillTable();
}

void JointHistoryPage::fillTable() {
    const auto nowText = [this](const std::optional<bool>& said, const JointMark& mark, int joint) {
        if (mark.not_assessable()) {
            return render::jointMarkText(joint, mark, m_set, drawnTexts());
        }
        return !said ? tr("not examined") : *said ? tr("yes") : tr("no");
    };
    const auto often = [this](int joint, JointSign sign) {
        const JointTally count = tally(m_visits, joint, sign);
        return count.examined == 0 ? QStringLiteral("—")
                                   : tr("%1 of %2").arg(count.seen).arg(count.examined);
    };
    m_rows.clear();
    m_rows.setHorizontalHeaderLabels(
        {tr("Joint"), tr("Tender (T)"), tr("Swollen (S)"), tr("T in visits"), tr("S in visits")});
    m_joints.clear();
    for (const render::JointPlace& place : render::jointLayout(m_set).places) {
        const int joint = place.joint;
        const bool found = tally(m_visits, joint, JointSign::tender).seen > 0
                           || tally(m_visits, joint, JointSign::swollen).seen > 0
                           || m_map->map()[joint].not_assessable();
        if (m_only->isChecked() && !found) {
            continue;
        }
        const JointMark& mark = m_map->map()[joint];
        QList<QStandardItem*> row;
        for (const QString& text :
             {render::jointName(joint, drawnTexts()), nowText(mark.tender, mark, joint),
              nowText(mark.swollen, mark, joint), often(joint, JointSign::tender),
              often(joint, JointSign::swollen)}) {
            row.append(new QStandardItem(text));
        }
        m_rows.appendRow(row);
        m_joints.push_back(joint);
    }
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setStretchLastSection(true);
    showJoint(m_map->current());
}

QString JointHistoryPage::currentText() const {
    return m_joint->text();
}

void JointHistoryPage::showJoint(int joint) {
    const JointTally tender = tally(m_visits, joint, JointSign::tender);
    const JointTally swollen = tally(m_visits, joint, JointSign::swollen);
    m_joint->setText(tr("%1: tender in %2 of %3, swollen in %4 of %5 examined visits")
                         .arg(render::jointName(joint, drawnTexts()))
                         .arg(tender.seen)
                         .arg(tender.examined)
                         .arg(swollen.seen)
                         .arg(swollen.examined));
    const auto row = std::find(m_joints.begin(), m_joints.end(), joint);
    if (row != m_joints.end()) {
        const QSignalBlocker quiet(m_table->selectionModel());
        m_table->selectRow(static_cast<int>(row - m_joints.begin()));
    }
}

void JointHistoryPage::retranslate() {
    m_empty->setText(
        tr("No joint map is recorded. A new visit (%1) takes one; counts alone have no map.")
            .arg(keysNow("new")));
    m_slider->setAccessibleName(tr("Visits with a joint map, oldest to latest"));
    m_only->setText(tr("Only joints with findings"));
    m_table->setAccessibleName(tr("Joints over the visits"));
    choose(m_slider->value());
}

void JointHistoryPage::resizeEvent(QResizeEvent* event) {
    Spoken<QWidget>::resizeEvent(event);
    const bool narrow = width() < m_map->minimumSizeHint().width() + px(460);
    m_across->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_table->setMinimumHeight(narrow ? px(240) : 0);
}

void JointHistoryPage::changeEvent(QEvent* event) {
    Spoken<QWidget>::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_table->setMinimumWidth(px(320));
        m_strip->updateGeometry();
    }
}

}  // namespace jointlog::gui
