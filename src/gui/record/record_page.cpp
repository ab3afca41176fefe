#include "gui/record/record_page.hpp"

#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QMenu>
#include <QtWidgets/QSlider>
#include <QtWidgets/QStackedWidget>
#include <QtWidgets/QTableView>
#include <algorithm>

#include "gui/history/as_of_banner.hpp"
#include "gui/keys/key_book.hpp"
#include "gui/labs/lab_grid_page.hpp"
#include "gui/record/chart_view.hpp"
#include "gui/record/joint_history_page.hpp"
#include "gui/record/overview_tools.hpp"
#include "gui/record/read_out_panel.hpp"
#include "gui/record/rows_page.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/panes.hpp"
#include "gui/widgets/patient_band.hpp"
#include "gui/widgets/tool_tip.hpp"
#include "jointlog/render/read_out_text.hpp"
#include "jointlog/render/report_texts.hpp"

namespace jointlog::gui {
namespace {
constexpr int labsTab = 1 + static_cast<int>(RowTab::labs);
}

RecordPage::RecordPage(Workspace& workspace, TimeWindow& window, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace), m_window(window) {
    setProperty("surface", QStringLiteral("card"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildBand();
    column->addWidget(m_band);
    m_asOf = new AsOfBanner(m_workspace, this);
    column->addWidget(m_asOf);
    m_stack = new QStackedWidget(this);
    // In a low window what is below gives way before the identity above does.
    m_stack->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Ignored);
    // Without a parent until it has its place: the keys go from the band to the tabs, the tools, then the chart.
    m_chart = new ChartView(m_workspace, m_window, nullptr);
    column->addWidget(buildBar());
    m_stack->addWidget(buildOverview());
    buildRows();
    for (QWidget* part : std::initializer_list<QWidget*>{
             m_band, m_asOf, m_tools, m_chart, m_readOut, m_joints, m_labGrid, m_rows[0], m_rows[1],
             m_rows[2], m_rows[3], m_rows[4]}) {
        markPane(part);
    }
    column->addWidget(m_stack, 1);
    connect(&m_workspace, &Workspace::recordChanged, this, &RecordPage::reload);
    connect(&m_window, &TimeWindow::dayChanged, this, &RecordPage::showDay);
    connect(&m_window, &TimeWindow::rangeChanged, this, [this] {
        if (m_dayInSight != dayInSight()) {
            showDay();
        }
    });
    showTab(0);
    reload();
}

void RecordPage::setOwn(bool own) {
    const QString hit = own ? QStringLiteral("large") : QString();
    if (property("hit").toString() == hit) {
        return;
    }
    setProperty("hit", hit);
    repolish(this);
    for (QWidget* part : findChildren<QWidget*>()) {
        repolish(part);
    }
    speakAgain();  // an own record speaks plainly
}

void RecordPage::buildBand() {
    m_band = new PatientBand(false, this);
    auto* back = makeIconButton(m_band, QStringLiteral("chevron-left"));
    m_band->lead()->addWidget(back);
    auto* edit = makeIconButton(m_band, QStringLiteral("edit"));
    m_edit = edit;
    m_band->actions()->addWidget(edit);
    connect(back, &QToolButton::clicked, this, &RecordPage::back);
    connect(edit, &QToolButton::clicked, this, [this] {
        if (m_workspace.record() != nullptr) {
            Q_EMIT correct(m_workspace.record()->patient.meta.id);
        }
    });
    for (const NewRow what :
         {NewRow::visit, NewRow::laboratory, NewRow::medication, NewRow::event}) {
        auto* button = new HintButton(m_band);
        m_band->actions()->addWidget(button);
        m_adders.push_back(button);
        connect(button, &HintButton::clicked, this, [this, what] { Q_EMIT add(what); });
    }
    say([this, back, edit] {
        nameButton(back, tr("Back to the list"));
        nameButton(edit, tr("Correct the patient's data"));
        const bool own = !property("hit").toString().isEmpty();
        const QString words[] = {tr("+ Visit"), tr("+ Lab"), tr("+ Medication"),
                                 own ? tr("+ Change or side effect") : tr("+ Event")};
        const char* const actions[] = {"new", "laboratory", "medication", "event"};
        const QString names[] = {
            tr("Add a visit"), tr("Add a laboratory value"), tr("Add a medication"),
            own ? tr("Add a change or side effect") : tr("Add an adverse event")};
        for (std::size_t i = 0; i < m_adders.size(); ++i) {
            m_adders[i]->setText(words[i]);
            m_adders[i]->setAccessibleName(names[i]);
            setTip(m_adders[i], keysNow(actions[i]));
        }
    });
}

QWidget* RecordPage::buildBar() {
    auto* bar = makeFrame(this, QStringLiteral("bar"));
    m_bar = new QBoxLayout(QBoxLayout::LeftToRight, bar);
    m_bar->setContentsMargins(4, 0, 16, 0);
    m_bar->setSpacing(4);
    auto* tabs = new QHBoxLayout;
    tabs->setSpacing(0);
    for (int i = 0; i < 7; ++i) {
        auto* tab = new QToolButton(bar);
        tab->setProperty("kind", QStringLiteral("tab"));
        tab->setCheckable(true);
        tab->setFocusPolicy(Qt::StrongFocus);
        m_tabs.addButton(tab, i);
        tabs->addWidget(tab);
    }
    m_tabMenu = new HintButton(bar, QStringLiteral("quiet"));
    m_tabMenu->setHint(QStringLiteral("▾"));
    m_tabMenu->setMenu(new QMenu(m_tabMenu));
    m_tabMenu->hide();
    tabs->addWidget(m_tabMenu);
    tabs->addStretch(1);
    m_bar->addLayout(tabs, 1);
    m_tools = new OverviewTools(m_window, *m_chart, bar);
    m_bar->addWidget(m_tools, 0, Qt::AlignVCenter);
    connect(&m_tabs, &QButtonGroup::idClicked, this, &RecordPage::showTab);
    connect(m_tools, &OverviewTools::reportWanted, this, &RecordPage::report);
    connect(m_tools, &OverviewTools::readOutWanted, this, [this](bool wanted) {
        m_readOutWanted = wanted;
        arrange();
    });
    say([this] {
        const bool own = !property("hit").toString().isEmpty();
        const QString words[] = {tr("Overview"),
                                 tr("Visits"),
                                 tr("Labs"),
                                 tr("Medication"),
                                 own ? tr("Changes") : tr("Events"),
                                 tr("Notes and facts"),
                                 tr("Joints")};
        for (int i = 0; i < 7; ++i) {
            m_tabs.button(i)->setText(words[i]);
            m_tabs.button(i)->setAccessibleName(words[i]);
        }
        m_tabMenu->setAccessibleName(tr("Part of the record"));
        m_tabMenu->menu()->clear();
        for (int i = 0; i < 7; ++i) {
            m_tabMenu->menu()->addAction(words[i], this, [this, i] { showTab(i); });
        }
        m_tabMenu->setText(words[std::max(0, m_tabs.checkedId())]);
    });
    return bar;
}

QWidget* RecordPage::buildOverview() {
    auto* overview = new QWidget(this);
    m_overview = new QBoxLayout(QBoxLayout::LeftToRight, overview);
    m_overview->setContentsMargins(0, 0, 0, 0);
    m_overview->setSpacing(0);
    m_overview->addWidget(m_chart, 3);
    m_readOut = new ReadOutPanel(overview);
    m_overview->addWidget(m_readOut, 2);
    connect(m_chart, &ChartView::openRow, this, &RecordPage::correct);
    connect(m_chart, &ChartView::openVisit, this, &RecordPage::openVisit);
    connect(m_chart, &ChartView::copyValues, this, &RecordPage::copyValues);
    connect(m_chart, &ChartView::panelsChanged, this, &RecordPage::showDay);
    connect(m_chart, &ChartView::told, this, &RecordPage::told);
    connect(m_chart, &ChartView::showTable, this, &RecordPage::showTable);
    connect(m_chart, &ChartView::showNearest, this, &RecordPage::showNearest);
    connect(m_chart, &ChartView::addTo, this, &RecordPage::addTo);
    connect(m_chart, &ChartView::explain, this, &RecordPage::explain);
    connect(m_chart, &ChartView::history, this, &RecordPage::history);
    connect(m_readOut, &ReadOutPanel::explain, this, &RecordPage::explain);
    connect(m_chart, &ChartView::leave, this,
            [this] { m_workspace.asOf() ? m_workspace.backToNow() : Q_EMIT back(); });
    connect(m_readOut, &ReadOutPanel::openVisit, this, &RecordPage::openVisit);
    connect(m_readOut, &ReadOutPanel::copyValues, this, &RecordPage::copyValues);
    connect(m_readOut, &ReadOutPanel::step, m_chart, &ChartView::stepDay);
    return overview;
}

void RecordPage::buildRows() {
    for (int i = 0; i < 5; ++i) {
        m_rows[i] = new RowsPage(m_workspace, static_cast<RowTab>(i), m_stack);
        m_stack->addWidget(m_rows[i]);
        connect(m_rows[i], &RowsPage::add, this, &RecordPage::add);
        connect(m_rows[i], &RowsPage::correct, this, &RecordPage::correct);
        connect(m_rows[i], &RowsPage::explain, this, &RecordPage::explain);
        connect(m_rows[i], &RowsPage::history, this, &RecordPage::history);
        connect(m_rows[i], &RowsPage::changeDose, this, &RecordPage::changeDose);
        connect(m_rows[i], &RowsPage::stopCourse, this, &RecordPage::stopCourse);
        connect(m_rows[i], &RowsPage::moveRow, this, &RecordPage::moveRow);
        connect(m_rows[i], &RowsPage::reverseRow, this, &RecordPage::reverseRow);
    }
    m_joints = new JointHistoryPage(m_workspace, m_stack);
    m_stack->addWidget(m_joints);
    m_labGrid = new LabGridPage(m_workspace, m_stack);
    m_stack->addWidget(m_labGrid);
    connect(m_labGrid, &LabGridPage::correct, this, &RecordPage::correct);
    connect(m_labGrid, &LabGridPage::listWanted, this, [this] { showTab(labsTab); });
    connect(m_rows[labsTab - 1], &RowsPage::gridWanted, this, [this] { showTab(gridTab); });
}

void RecordPage::showTab(int tab) {
    QAbstractButton* const chosen = m_tabs.button(tab == gridTab ? labsTab : tab);
    chosen->setChecked(true);
    m_tabMenu->setText(chosen->text());
    m_stack->setCurrentIndex(tab);
    m_tools->setVisible(tab == 0);
    if (isVisible()) {
        QWidget* const target = tab == 0         ? static_cast<QWidget*>(m_chart)
                                : tab == gridTab ? static_cast<QWidget*>(&m_labGrid->table())
                                : tab == 6       ? static_cast<QWidget*>(&m_joints->slider())
                                                 : static_cast<QWidget*>(&m_rows[tab - 1]->table());
        target->setFocus();
    }
}

void RecordPage::reload() {
    const PatientRecord* record = m_workspace.record();
    const bool same = record != nullptr && record->patient->code == m_shownPatient;
    m_shownPatient = record != nullptr ? record->patient->code : std::string();
    m_band->show(record != nullptr ? *record->patient : Patient{}, m_workspace.today());
    m_chart->setModel(m_workspace.timeline(), same);
    m_tools->setModel(m_workspace.timeline());
    m_edit->setVisible(m_workspace.editable());
    for (HintButton* button : m_adders) {
        button->setVisible(m_workspace.editable());
        button->setEnabled(record != nullptr);
    }
    if (!same) {
        showTab(0);
    }
    showDay();
}

void RecordPage::retranslate() {
    // The chart, a child, hears of the new language after this page, and lends its texts to the read-out.
    QMetaObject::invokeMethod(
        this, [this] { showDay(); }, Qt::QueuedConnection);
}

bool RecordPage::dayInSight() const {
    const render::TimeRange range = m_window.range();
    return m_window.day() && m_window.day()->number >= range.from
           && m_window.day()->number <= range.to;
}

void RecordPage::showDay() {
    const app::TimelineModel* model = m_workspace.timeline();
    // A day that the chart no longer shows is not read out beside it; it is back when the chart is.
    m_dayInSight = dayInSight();
    if (model == nullptr || !m_dayInSight) {
        m_readOut->showNothing();
        m_chart->setSpoken({});
        return;
    }
    const app::ReadOut readOut = app::read_out(*model, *m_window.day(), m_chart->panels());
    m_readOut->show(readOut, m_chart->texts());
    m_chart->setSpoken(m_readOut->text());
}

void RecordPage::copyValues() {
    QGuiApplication::clipboard()->setText(m_readOut->text());
}

void RecordPage::copyToChart() {
    const PatientRecord* record = m_workspace.record();
    if (record == nullptr) {
        return;
    }
    if (m_workspace.asOf()) {  // the text would not say that it is of an earlier state
        Q_EMIT told(tr("An earlier state of the record is shown: nothing was copied."));
        return;
    }
    const auto texts =
        render::ReportTexts::load(speaksJapanese() ? render::Language::ja : render::Language::en);
    const std::optional<RowId> visit = m_dayInSight ? m_readOut->visit() : std::nullopt;
    const QString text = render::chartText(*record, m_workspace.scores(),
                                           m_workspace.session().score_settings(), texts, visit);
    if (text.isEmpty()) {
        Q_EMIT told(tr("No visit is recorded: nothing was copied."));
        return;
    }
    QGuiApplication::clipboard()->setText(text);
    Q_EMIT told(
        tr("Copied without the name: visit of %1.").arg(text.section(QLatin1Char(' '), 0, 0)));
}

void RecordPage::openVisit() {
    if (m_readOut->visit()) {
        Q_EMIT correct(*m_readOut->visit());
    }
}

void RecordPage::resizeEvent(QResizeEvent* event) {
    Spoken<QWidget>::resizeEvent(event);
    arrange();
}

bool RecordPage::event(QEvent* event) {
    const bool handled = Spoken<QWidget>::event(event);
    // The language or the text size changed what the bar needs.
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return handled;
}

void RecordPage::arrange() {
    int tabs = 24;
    for (const QAbstractButton* tab : m_tabs.buttons()) {
        tabs += tab->sizeHint().width();
    }
    // Where the tabs do not fit beside each other they are one menu.
    const bool folded = tabs > width();
    for (QAbstractButton* tab : m_tabs.buttons()) {
        tab->setVisible(!folded);
    }
    m_tabMenu->setVisible(folded);
    if (folded) {
        tabs = 24 + m_tabMenu->sizeHint().width();
    }
    const int tools = folded ? m_tools->leastWidth() : m_tools->goodWidth();
    const bool narrow = tabs + tools > width();
    const QMargins margins(4, 0, narrow ? 12 : 16, narrow ? 6 : 0);
    m_bar->setDirection(narrow ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    if (margins != m_bar->contentsMargins()) {
        m_bar->setContentsMargins(margins);
    }
    m_tools->setRoom(narrow ? width() - 16 : width() - tabs);
    // Beside the chart as wide as its lines need, under it where both would have too little.
    const bool under = width() < px(600);
    m_overview->setDirection(under ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_readOut->setWide(under ? width() : std::clamp(width() * 3 / 10, px(232), px(296)));
    // Under it only where the window is high enough for both; else the one in place of the other.
    const bool apart = under && m_stack->height() < px(420);
    m_tools->setReadOutApart(apart, m_readOutWanted);
    m_chart->setVisible(!apart || !m_readOutWanted);
    m_readOut->setVisible(!apart || m_readOutWanted);
}

void RecordPage::showEvent(QShowEvent* event) {
    Spoken<QWidget>::showEvent(event);
    if (m_stack->currentIndex() == 0) {
        m_chart->setFocus();
    }
}

}  // namespace jointlog::gui
