#include "gui/own/took_row.hpp"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMenu>
#include <QtWidgets/QToolButton>

#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/segmented.hpp"

namespace jointlog::gui {

TookRow::TookRow(OwnMedicine medicine, Intake recorded, QWidget* parent)
    : Spoken<QWidget>(parent), m_medicine(std::move(medicine)), m_recorded(std::move(recorded)) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 4, 0, 4);
    column->setSpacing(4);
    auto* row = new QHBoxLayout;
    row->setSpacing(12);
    auto* words = new QVBoxLayout;
    words->setSpacing(0);
    auto* name = makeLabel(this, QStringLiteral("strong"), m_medicine.name);
    name->setWordWrap(true);
    m_dose = makeLabel(this, QStringLiteral("caption"));
    m_dose->setWordWrap(true);
    words->addWidget(name);
    words->addWidget(m_dose);
    row->addLayout(words, 1);
    if (m_medicine.weekly) {
        buildWeekday(row);
    }
    m_said = makeLabel(this, QStringLiteral("secondary"));
    m_said->setWordWrap(true);
    m_said->setVisible(this->recorded());
    row->addWidget(m_said);
    column->addLayout(row);
    m_problem = makeLabel(this, QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    if (!this->recorded()) {
        buildAnswer(row);
        if (m_reason != nullptr) {
            column->addWidget(m_reason);
        }
    }
    column->addWidget(m_problem);
    say([this] { nameParts(); });
}

void TookRow::buildAnswer(QHBoxLayout* row) {
    if (m_medicine.asNeeded) {
        m_times = new QLineEdit(this);
        m_times->setAlignment(Qt::AlignRight);
        fixWidth(m_times, 88);
        row->addWidget(m_times);
        connect(m_times, &QLineEdit::textChanged, this, &TookRow::edited);
        connect(m_times, &QLineEdit::returnPressed, this, &TookRow::entered);
        return;
    }
    m_answer = new Segmented(2, this);
    row->addWidget(m_answer);
    m_reason = new QLineEdit(this);
    m_reason->hide();
    for (QToolButton* button : m_answer->findChildren<QToolButton*>()) {
        button->installEventFilter(this);
    }
    connect(m_answer, &Segmented::chosen, this, &TookRow::chose);
    connect(m_reason, &QLineEdit::textChanged, this, &TookRow::edited);
    connect(m_reason, &QLineEdit::returnPressed, this, &TookRow::entered);
}

void TookRow::buildWeekday(QHBoxLayout* row) {
    m_day = new HintButton(this, QStringLiteral("quiet"));
    m_day->setHint(QStringLiteral("▾"));
    m_day->setMenu(new QMenu(m_day));
    row->addWidget(m_day);
    say([this] {
        m_day->setText(tr("My day"));
        m_day->setAccessibleName(tr("%1: my day of the week").arg(m_medicine.name));
        m_day->menu()->clear();
        for (const QString& code : weekdayCodes()) {
            m_day->menu()->addAction(weekdayName(code), this,
                                     [this, code] { chooseWeekday(code); });
        }
    });
}

void TookRow::chooseWeekday(const QString& code) {
    m_weekday = code == m_medicine.weekday ? QString() : code;
    nameParts();
    Q_EMIT edited();
}

void TookRow::nameParts() {
    QStringList words{m_medicine.dose};
    if (!m_weekday.isEmpty()) {
        words << tr("your day: %1 (not stored yet)").arg(weekdayName(m_weekday));
    } else if (!m_medicine.weekday.isEmpty()) {
        words << tr("your day: %1").arg(weekdayName(m_medicine.weekday));
    }
    words.removeAll(QString());
    m_dose->setText(words.join(QStringLiteral(" · ")));
    m_dose->setVisible(!words.isEmpty());
    sayRecorded();
    if (m_answer != nullptr) {
        m_answer->setText(0, tr("Yes"), tr("%1: taken").arg(m_medicine.name));
        m_answer->setText(1, tr("No"), tr("%1: not taken").arg(m_medicine.name));
        m_reason->setPlaceholderText(tr("why not (may stay empty)"));
        m_reason->setAccessibleName(tr("%1: why it was not taken").arg(m_medicine.name));
    }
    if (m_times != nullptr) {
        m_times->setPlaceholderText(tr("times"));
        m_times->setAccessibleName(
            tr("%1: how many times it was taken that day").arg(m_medicine.name));
    }
}

void TookRow::sayRecorded() {
    switch (m_recorded.said) {
        case Intake::Said::taken:
            m_said->setText(tr("recorded as taken"));
            break;
        case Intake::Said::not_taken:
            m_said->setText(m_recorded.reason.isEmpty()
                                ? tr("recorded as not taken")
                                : tr("recorded as not taken: %1").arg(m_recorded.reason));
            break;
        case Intake::Said::times:
            m_said->setText(tr("recorded: %1 times").arg(m_recorded.times));
            break;
        case Intake::Said::nothing:
            break;
    }
}

QWidget* TookRow::control() const {
    if (m_answer == nullptr) {
        return m_times;
    }
    return m_answer->findChildren<QToolButton*>().first();
}

void TookRow::choose(Intake::Said said) {
    if (m_answer != nullptr) {
        m_answer->setCurrent(said == Intake::Said::taken       ? 0
                             : said == Intake::Said::not_taken ? 1
                                                               : -1);
        chose();
    }
}

void TookRow::chose() {
    m_reason->setVisible(m_answer->current() == 1);
    Q_EMIT edited();
}

Intake TookRow::answer() const {
    Intake intake;
    if (m_times != nullptr && !m_times->text().trimmed().isEmpty()) {
        intake.said = Intake::Said::times;
        intake.times = m_times->text().trimmed();
    } else if (m_answer != nullptr && m_answer->current() == 0) {
        intake.said = Intake::Said::taken;
    } else if (m_answer != nullptr && m_answer->current() == 1) {
        intake.said = Intake::Said::not_taken;
        intake.reason = m_reason->text().trimmed();
    }
    return intake;
}

QStringList TookRow::typed() const {
    const Intake intake = answer();
    return {QString::number(static_cast<int>(intake.said)), intake.reason, intake.times, m_weekday};
}

void TookRow::setProblem(const QString& sentence) {
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
}

bool TookRow::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() != QEvent::KeyPress) {
        return Spoken<QWidget>::eventFilter(watched, event);
    }
    switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Y:
            choose(Intake::Said::taken);
            return true;
        case Qt::Key_N:
            choose(Intake::Said::not_taken);
            return true;
        case Qt::Key_Delete:
        case Qt::Key_Backspace:
            choose(Intake::Said::nothing);
            return true;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            Q_EMIT entered();
            return true;
        default:
            return Spoken<QWidget>::eventFilter(watched, event);
    }
}

}  // namespace jointlog::gui
