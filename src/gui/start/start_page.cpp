#include "gui/start/start_page.hpp"

#include <QtCore/QFileInfo>
#include <QtGui/QKeyEvent>
#include <QtGui/QPainter>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QToolButton>

#include "gui/keys/shown_keys.hpp"
#include "gui/start/action_row.hpp"
#include "gui/start/choice_menus.hpp"
#include "gui/state/user_files.hpp"
#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/segmented.hpp"
#include "jointlog/version.hpp"

namespace jointlog::gui {
namespace {

class Mark : public QWidget {
public:
    using QWidget::QWidget;
    [[nodiscard]] QSize sizeHint() const override { return {px(54), px(54)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = px(54);
        paintMark(painter, QRectF(0, (height() - side) / 2.0, side, side), currentTheme());
    }
};

}  // namespace

StartPage::StartPage(Appearance& appearance, QWidget* parent)
    : Spoken<QWidget>(parent), m_appearance(appearance) {
    setProperty("surface", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 16, 24, 16);
    outer->addWidget(new ChoiceMenus(appearance, this), 0, Qt::AlignRight);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* body = new QWidget(scroll);
    auto* across = new QHBoxLayout(body);
    across->setContentsMargins(0, 0, 0, 0);
    m_middle = new QWidget(body);
    auto* column = new QVBoxLayout(m_middle);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addSpacing(px(36));
    column->addWidget(buildHead());
    column->addSpacing(px(24));
    m_problem = makeLabel(body, QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_problem->setVisible(false);
    column->addWidget(m_problem);
    column->addSpacing(px(8));
    column->addWidget(buildActions());
    column->addSpacing(px(30));
    m_recentTitle = makeLabel(body, QStringLiteral("section"));
    column->addWidget(m_recentTitle);
    column->addSpacing(px(8));
    m_recent = makeFrame(body, QStringLiteral("start"));
    m_recentRows = new QVBoxLayout(m_recent);
    m_recentRows->setContentsMargins(1, 1, 1, 1);
    m_recentRows->setSpacing(0);
    column->addWidget(m_recent);
    column->addSpacing(px(24));
    column->addWidget(buildFoot());
    column->addStretch(1);
    across->addStretch(1);
    across->addWidget(m_middle, 100);
    across->addStretch(1);
    scroll->setWidget(body);
    outer->addWidget(scroll, 1);
    const auto widen = [this] {
        m_middle->setMaximumWidth(px(762));
    };
    connect(&m_appearance, &Appearance::changed, this, widen);
    widen();
    refresh();
}

QWidget* StartPage::buildHead() {
    auto* head = new QWidget(this);
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(2, 0, 0, 0);
    row->setSpacing(px(20));
    row->addWidget(new Mark(head));
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    auto* title = makeLabel(head, {}, QStringLiteral("Jointlog"));
    auto* line = makeLabel(head, QStringLiteral("secondary"));
    line->setWordWrap(true);
    words->addWidget(title);
    words->addWidget(line);
    row->addLayout(words, 1);
    const auto dress = [title, line] {
        title->setStyleSheet(QStringLiteral("font-size:%1px;font-weight:500").arg(px(30)));
        line->setStyleSheet(QStringLiteral("font-size:%1px").arg(px(15)));
    };
    connect(&m_appearance, &Appearance::changed, title, dress);
    dress();
    say([line] {
        line->setText(
            tr("Record and chart rheumatoid-arthritis data. No treatment recommendation."));
    });
    return head;
}

QWidget* StartPage::buildActions() {
    auto* card = makeFrame(this, QStringLiteral("start"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    const char* const icons[] = {"plus", "folder", "sample", "import"};
    const char letters[] = {'N', 'O', 'S', 'I'};
    for (int i = 0; i < 4; ++i) {
        m_actions[i] = new ActionRow(QString::fromLatin1(icons[i]), QLatin1Char(letters[i]), card);
        if (i > 0) {
            column->addWidget(makeFrame(card, QStringLiteral("rule")));
        }
        column->addWidget(m_actions[i]);
    }
    m_mode = new Segmented(2, card);
    m_actions[0]->setControl(m_mode);
    m_mode->setCurrent(0);
    // As it is seen: the choice within the first row comes before the second row.
    QWidget* before = m_actions[0];
    for (auto* part : m_mode->findChildren<QToolButton*>()) {
        setTabOrder(std::exchange(before, part), part);
    }
    setTabOrder(before, m_actions[1]);
    say([this] {
        m_mode->setText(0, tr("Clinic"));
        m_mode->setText(1, tr("My own record"));
        m_actions[0]->setTexts(tr("New record file…"),
                               tr("Choose a place, a unit for CRP and who it is for"));
        m_actions[1]->setTexts(tr("Open record file…"), tr("A .jointlog file on this computer"));
        m_actions[2]->setTexts(tr("Look around with sample data"),
                               tr("Opens a temporary copy, marked SAMPLE"));
        m_actions[3]->setTexts(tr("Import CSV…"),
                               tr("Preview first; nothing is stored until you confirm"));
    });
    connect(m_actions[0], &ActionRow::clicked, this, [this] { Q_EMIT newRecord(chosenMode()); });
    connect(m_actions[1], &ActionRow::clicked, this, &StartPage::openRecord);
    connect(m_actions[2], &ActionRow::clicked, this, &StartPage::openSample);
    connect(m_actions[3], &ActionRow::clicked, this, &StartPage::importFile);
    return card;
}

QWidget* StartPage::buildFoot() {
    auto* foot = new QWidget(this);
    auto* row = new QHBoxLayout(foot);
    row->setContentsMargins(0, 0, 0, 0);
    auto* restore = new HintButton(foot);
    restore->setHint(QStringLiteral("R"));
    m_restore = restore;
    connect(restore, &HintButton::clicked, this, &StartPage::restoreBackup);
    auto* shortcuts = new HintButton(foot);
    hintKeys(shortcuts, "keys");
    connect(shortcuts, &HintButton::clicked, this, &StartPage::showShortcuts);
    auto* label = makeLabel(foot, QStringLiteral("secondary"));
    row->addWidget(restore);
    row->addWidget(shortcuts);
    row->addStretch(1);
    row->addWidget(label);
    say([restore, shortcuts, label] {
        restore->setText(tr("Restore a backup…"));
        shortcuts->setText(tr("Keyboard shortcuts"));
        label->setText(
            tr("Version %1 · files stay on this computer")
                .arg(QString::fromLatin1(version.data(), static_cast<qsizetype>(version.size()))));
    });
    return foot;
}

Mode StartPage::chosenMode() const {
    return m_mode->current() == 1 ? Mode::own : Mode::clinic;
}

void StartPage::refresh() {
    m_recentTitle->setText(tr("RECENT"));
    fillRecent();
}

void StartPage::retranslate() {
    refresh();
}

void StartPage::fillRecent() {
    clearLayout(m_recentRows);
    const auto files = recentFiles();
    m_recent->setVisible(!files.empty());
    m_recentTitle->setVisible(!files.empty());
    bool first = true;
    for (const RecentFile& file : files) {
        if (!std::exchange(first, false)) {
            m_recentRows->addWidget(makeFrame(m_recent, QStringLiteral("rule")));
        }
        const QFileInfo info(file.path);
        const QString when =
            file.found
                ? tr("opened %1").arg(file.opened.toString(QStringLiteral("yyyy-MM-dd HH:mm")))
                : tr("not found");
        auto* line = new QWidget(m_recent);
        auto* row = new QHBoxLayout(line);
        row->setContentsMargins(0, 0, px(13), 0);
        auto* button =
            new RecentRow(info.fileName(), shortFolder(info.path()), when, file.found, line);
        button->setEnabled(file.found);
        auto* remove = makeIconButton(line, QStringLiteral("close"));
        nameButton(remove, tr("Remove %1 from this list").arg(info.fileName()));
        row->addWidget(button, 1);
        row->addWidget(remove);
        m_recentRows->addWidget(line);
        connect(button, &RecentRow::clicked, this,
                [this, path = file.path] { Q_EMIT openFile(path); });
        connect(remove, &QToolButton::clicked, this, [this, path = file.path] {
            forgetFile(path);
            fillRecent();
            m_actions[0]->setFocus();
        });
    }
}

QString StartPage::problem() const {
    return m_problem->text();
}

void StartPage::showProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

void StartPage::showEvent(QShowEvent* event) {
    Spoken<QWidget>::showEvent(event);
    m_actions[0]->setFocus();
}

void StartPage::moveFocus(bool forward) {
    focusNextPrevChild(forward);
}

void StartPage::keyPressEvent(QKeyEvent* event) {
    if (event->modifiers() == Qt::NoModifier || event->modifiers() == Qt::ShiftModifier) {
        const QString letters = QStringLiteral("NOSI");
        const auto at = event->text().size() == 1 ? letters.indexOf(event->text().toUpper()) : -1;
        if (at >= 0) {
            m_actions[at]->click();
            return;
        }
        if (event->key() == Qt::Key_R) {
            m_restore->click();
            return;
        }
        if (event->key() == Qt::Key_Down || event->key() == Qt::Key_Up) {
            moveFocus(event->key() == Qt::Key_Down);
            return;
        }
    }
    Spoken<QWidget>::keyPressEvent(event);
}

}  // namespace jointlog::gui
