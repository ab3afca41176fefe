#include "gui/history/as_of_banner.hpp"

#include <QtCore/QPointer>
#include <QtGui/QShortcut>
#include <algorithm>

#include "gui/history/version_words.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/press_by.hpp"

namespace jointlog::gui {

AsOfBanner::AsOfBanner(Workspace& workspace, QWidget* page)
    : Spoken<QFrame>(page), m_workspace(workspace) {
    setProperty("frame", QStringLiteral("notice"));
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(16, 6, 16, 6);
    m_row->setSpacing(8);
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    m_text = makeLabel(this, QStringLiteral("strong"));
    m_text->setWordWrap(true);
    m_before = new HintButton(this);
    m_before->setHint(QStringLiteral("Alt+←"));
    pressBy(m_before, "Alt+Left");
    m_after = new HintButton(this);
    m_after->setHint(QStringLiteral("Alt+→"));
    pressBy(m_after, "Alt+Right");
    auto* now = new HintButton(this, QStringLiteral("primary"));
    now->setHint(QStringLiteral("Esc"));
    m_row->addWidget(m_text, 1);
    m_row->addLayout(row);
    row->addWidget(m_before);
    row->addWidget(m_after);
    row->addWidget(now);
    m_escape = new QShortcut(QKeySequence(Qt::Key_Escape), page);
    m_escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(m_escape, &QShortcut::activated, now, &HintButton::click);
    connect(m_before, &HintButton::clicked, this, [this] { step(-1); });
    connect(m_after, &HintButton::clicked, this, [this] { step(1); });
    connect(now, &HintButton::clicked, &m_workspace, &Workspace::backToNow);
    connect(&m_workspace, &Workspace::recordChanged, this, &AsOfBanner::refresh);
    say([this, now] {
        m_before->setText(tr("Before"));
        m_before->setAccessibleName(tr("The state before this operation"));
        m_after->setText(tr("After"));
        m_after->setAccessibleName(tr("The state after the next operation"));
        now->setText(tr("Back to now"));
    });
    refresh();
}

void AsOfBanner::resizeEvent(QResizeEvent* event) {
    Spoken<QFrame>::resizeEvent(event);
    // Beside the keys as long as the sentence has room there, else over them.
    m_row->setDirection(width() < px(760) ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
}

QString AsOfBanner::text() const {
    return isHidden() ? QString() : m_text->text();
}

void AsOfBanner::refresh() {
    const auto& operation = m_workspace.asOf();
    setVisible(operation.has_value());
    m_escape->setEnabled(operation.has_value());
    if (!operation) {
        m_operations.clear();
        m_patient.clear();
        return;
    }
    m_text->setText(
        tr("As recorded on %1 (operation %2). Later entries are not shown, nothing can be changed.")
            .arg(whenText(operation->at), QString::number(operation->number)));
    setAccessibleName(m_text->text());
    if (m_patient != m_workspace.patientCode()) {
        readOperations();
    }
    enableSteps();
}

void AsOfBanner::readOperations() {
    m_patient = m_workspace.patientCode();
    m_operations.clear();
    m_workspace.session().operations(
        m_patient, [here = QPointer(this)](Result<std::vector<OperationInfo>> operations) {
            if (!here.isNull() && operations) {
                here->m_operations = std::move(operations).value();
                here->enableSteps();
            }
        });
}

int AsOfBanner::place() const {
    const auto& shown = m_workspace.asOf();
    for (std::size_t i = 0; shown && i < m_operations.size(); ++i) {
        if (m_operations[i].number == shown->number) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void AsOfBanner::enableSteps() {
    const int at = place();
    m_before->setEnabled(at > 0);
    m_after->setEnabled(at >= 0 && at + 1 < static_cast<int>(m_operations.size()));
}

void AsOfBanner::step(int direction) {
    const int to = place() + direction;
    if (place() >= 0 && to >= 0 && to < static_cast<int>(m_operations.size())) {
        m_workspace.showAsOf(m_operations[static_cast<std::size_t>(to)]);
    }
}

}  // namespace jointlog::gui
