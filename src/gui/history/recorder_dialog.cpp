#include "gui/history/recorder_dialog.hpp"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>
#include <algorithm>

#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::gui {

RecorderDialog::RecorderDialog(std::vector<Person> persons, const QString& present, QWidget* parent)
    : QDialog(parent), m_persons(std::move(persons)), m_present(present) {
    setWindowTitle(tr("Who is at the keyboard?"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 16);
    column->setSpacing(10);
    auto* lead = makeLabel(this, QStringLiteral("secondary"),
                           tr("The next save is recorded under this name. Who examined is a field "
                              "of the visit."));
    lead->setWordWrap(true);
    m_words = new QLineEdit(this);
    m_words->setPlaceholderText(tr("Type to filter, or a new name"));
    m_words->setAccessibleName(tr("Filter, or a new name"));
    m_words->installEventFilter(this);
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Recorders"));
    m_problem = makeLabel(this, QStringLiteral("error"));
    m_problem->hide();
    auto* cancel = new HintButton(this);
    cancel->setText(tr("Cancel"));
    cancel->setHint(QStringLiteral("Esc"));
    cancel->setAutoDefault(false);
    auto* take = new HintButton(this, QStringLiteral("primary"));
    take->setText(tr("Record under this name"));
    take->setHint(QStringLiteral("Enter"));
    take->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(take);
    column->addWidget(lead);
    column->addWidget(m_words);
    column->addWidget(m_list, 1);
    column->addWidget(m_problem);
    column->addLayout(buttons);
    connect(m_words, &QLineEdit::textChanged, this, &RecorderDialog::fill);
    connect(m_list, &QListWidget::itemActivated, this, &RecorderDialog::decide);
    connect(take, &HintButton::clicked, this, &RecorderDialog::decide);
    connect(cancel, &HintButton::clicked, this, &QDialog::reject);
    fill();
    resize(px(460), px(400));
    m_words->setFocus();
}

void RecorderDialog::fill() {
    const QString typed = m_words->text().simplified();
    const std::string wanted = fold(typed.toStdString());
    bool known = false;
    m_list->clear();
    m_problem->hide();
    for (const Person& person : m_persons) {
        const QString name = qs(person.name);
        known = known || name == typed;
        if (!person.active || fold(person.name).find(wanted) == std::string::npos) {
            continue;
        }
        const QString role = person.role.empty() ? QString() : codedName("voice", person.role);
        QStringList parts{name, role, name == m_present ? tr("at the keyboard now") : QString()};
        parts.removeAll(QString());
        auto* item = new QListWidgetItem(parts.join(QStringLiteral(" · ")), m_list);
        item->setData(Qt::UserRole, name);
        QFont font = textFont(13, name == m_present ? 500 : 400);
        item->setFont(font);
        if (name == m_present || (known && name == typed)) {
            m_list->setCurrentItem(item);
        }
    }
    if (!typed.isEmpty() && !known) {
        auto* item = new QListWidgetItem(tr("New: %1").arg(typed), m_list);
        item->setData(Qt::UserRole, typed);
        item->setFont(textFont(13));
    }
    if (m_list->currentRow() < 0) {
        m_list->setCurrentRow(0);
    }
}

QString RecorderDialog::chosen() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item != nullptr ? item->data(Qt::UserRole).toString() : QString();
}

void RecorderDialog::decide() {
    if (!chosen().isEmpty()) {
        accept();
        return;
    }
    m_problem->setText(tr("Type a name: no one is in the list yet."));
    m_problem->show();
    m_words->setFocus();
}

bool RecorderDialog::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_words && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Up || key == Qt::Key_Down) {
            const int next = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(next, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QDialog::eventFilter(watched, event);
}

}  // namespace jointlog::gui
