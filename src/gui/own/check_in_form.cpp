#include "gui/own/check_in_form.hpp"

#include <QtWidgets/QCheckBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <algorithm>

#include "gui/keys/key_book.hpp"
#include "gui/own/answer_slider.hpp"
#include "gui/own/last_days.hpp"
#include "gui/own/own_joints_dialog.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/flow_row.hpp"
#include "jointlog/app/visit_questions.hpp"

namespace jointlog::gui {
namespace {
constexpr std::size_t mostQuestions = 5;
}

CheckInForm::CheckInForm(Workspace& workspace, QWidget* parent)
    : ResultForm(
        workspace, [] { return tr("How the day was"); }, parent),
      m_day(workspace.today()) {
    setProperty("largerFields", false);  // its fields are laid out for the larger type
    m_grid = new QGridLayout;
    m_grid->setSpacing(12);
    m_main = new QWidget(this);
    m_side = new QWidget(this);
    for (QWidget* part : {m_main, m_side}) {
        auto* column = new QVBoxLayout(part);
        column->setContentsMargins(0, 0, 0, 0);
    }
    auto* card = addCard(static_cast<QBoxLayout*>(m_main->layout()), [] { return QString(); });
    card->itemAt(0)->widget()->hide();  // the day is its heading
    card->setSpacing(6);
    buildHead(card);
    buildScale(
        card, m_scales[0], "PAIN", [] { return tr("Pain"); },
        [] { return tr("0 no pain – 10 worst pain imaginable"); });
    buildScale(
        card, m_scales[1], "FATIGUE", [] { return tr("Tiredness"); },
        [] { return tr("0 not tired – 10 as tired as can be"); });
    buildStiffness(card);
    buildJoints(card);
    buildMedicines(card);
    buildMarks(card);
    buildFoot(card);
    addCard(static_cast<QBoxLayout*>(m_side->layout()), [] {
        return tr("Last 28 days");
    })->addWidget(new LastDays(record(), workspace.today(), m_side));
    buildQuestions(addCard(static_cast<QBoxLayout*>(m_side->layout()),
                           [] { return tr("For my next visit"); }));
    buildReminders(
        addCard(static_cast<QBoxLayout*>(m_side->layout()), [] { return tr("My own reminders"); }));
    static_cast<QBoxLayout*>(m_side->layout())->addStretch(1);
    body()->addLayout(m_grid);
    body()->addStretch(1);
    for (Field* field : fields()) {
        setRole(field->label(), QStringLiteral("question"));
        if (field->line() != nullptr) {
            connect(field->line(), &QLineEdit::returnPressed, this,
                    [this, field] { goOn(field->line()); });
        }
    }
    showDay();
    markClean();
    arrange();
    m_scales[0].field->takeFocus();
}

void CheckInForm::buildHead(QVBoxLayout* card) {
    auto* row = new FlowRow(6);
    auto* days = new QWidget(card->parentWidget());
    days->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    auto* turn = new QHBoxLayout(days);
    turn->setContentsMargins(0, 0, 0, 0);
    auto* earlier = makeIconButton(days, QStringLiteral("chevron-left"));
    m_later = makeIconButton(days, QStringLiteral("chevron-right"));
    m_dayLabel = makeLabel(days, QStringLiteral("bigday"));
    turn->addWidget(earlier);
    turn->addWidget(m_dayLabel);
    turn->addWidget(m_later);
    turn->addStretch(1);
    auto* several = new HintButton(card->parentWidget());
    row->addWidget(days);
    row->addWidget(several);
    card->addLayout(row);
    m_dayNote = makeLabel(card->parentWidget(), QStringLiteral("secondary"));
    m_dayNote->setWordWrap(true);
    m_correct = new HintButton(card->parentWidget());
    auto* second = new QHBoxLayout;
    second->addWidget(m_dayNote, 1);
    second->addWidget(m_correct);
    card->addLayout(second);
    connect(earlier, &QAbstractButton::clicked, this, [this] { goTo(m_day.plus_days(-1)); });
    connect(m_later, &QAbstractButton::clicked, this, [this] { goTo(m_day.plus_days(1)); });
    connect(several, &HintButton::clicked, this, &CheckInForm::earlierDaysWanted);
    connect(m_correct, &HintButton::clicked, this, [this] {
        if (const auto* visit = stored().visit()) {
            Q_EMIT correctWanted(visit->meta.id);
        }
    });
    say([this, earlier, several] {
        nameButton(earlier, tr("The day before"));
        nameButton(m_later, tr("The day after"));
        several->setText(tr("Fill in earlier days…"));
        m_correct->setText(tr("Correct what is recorded…"));
    });
}

void CheckInForm::buildScale(QVBoxLayout* card, Scale& scale, const char* item, Say label,
                             Say ends) {
    scale.item = catalog::item(item);
    scale.field = add(card, Field::Kind::number, std::move(label))->labelled(0)->width(92);
    scale.field->caption(std::move(ends));
    scale.slider = new AnswerSlider(scale.field);
    auto* skip = new HintButton(scale.field);
    scale.skip = skip;
    scale.field->after()->insertWidget(1, scale.slider, 100);
    scale.field->after()->insertWidget(2, skip);
    followSlider(scale);
    connect(skip, &HintButton::clicked, this, [this, &scale] {
        scale.field->setText({});
        goOn(scale.field->line());
    });
    say([this, &scale, skip] {
        skip->setText(tr("Skip"));
        skip->setAccessibleName(tr("%1: leave it empty").arg(scale.field->label()->text()));
        nameSlider(scale);
    });
}

// The number that is typed is what counts; the slider shows it and writes it.
void CheckInForm::followSlider(const Scale& scale) {
    connect(scale.slider, &AnswerSlider::answered, this, [field = scale.field](int tenths) {
        field->setText(QStringLiteral("%1.%2").arg(tenths / 10).arg(tenths % 10));
    });
    connect(scale.field, &Field::edited, this, [this, &scale] {
        const auto number = Decimal::parse(utf8(scale.field));
        const auto tenths = number ? multiply(*number, Decimal::from_int(10)) : std::nullopt;
        const bool shown = tenths && !(*tenths < Decimal{}) && !(Decimal::from_int(100) < *tenths);
        scale.slider->setAnswer(shown ? std::optional(static_cast<int>(tenths->to_double()))
                                      : std::nullopt);
        nameSlider(scale);
    });
}

void CheckInForm::nameSlider(const Scale& scale) const {
    const QString name = scale.field->label()->text();
    scale.slider->setAccessibleName(scale.field->isEmpty()
                                        ? tr("%1 from 0 to 10, not answered").arg(name)
                                        : tr("%1 from 0 to 10").arg(name));
}

void CheckInForm::buildStiffness(QVBoxLayout* card) {
    m_stiffness = add(card, Field::Kind::number, [] { return tr("Morning stiffness"); });
    m_stiffness->labelled(0)->width(92);
    m_stiffness->suffix([] { return tr("minutes"); });
}

// Beside the stiffness, with its label above it as there.
void CheckInForm::buildJoints(QVBoxLayout* card) {
    card->removeWidget(m_stiffness);
    auto* row = new QHBoxLayout;
    auto* joints = new QVBoxLayout;
    auto* answer = new QHBoxLayout;
    auto* label = makeLabel(card->parentWidget(), QStringLiteral("question"));
    m_openMap = new HintButton(card->parentWidget());
    m_jointWords = makeLabel(card->parentWidget(), QStringLiteral("secondary"));
    m_jointWords->setWordWrap(true);
    answer->addWidget(m_openMap);
    answer->addWidget(m_jointWords, 1);
    joints->addWidget(label);
    joints->addLayout(answer);
    row->addWidget(m_stiffness, 1, Qt::AlignTop);
    row->addLayout(joints, 1);
    card->addLayout(row);
    connect(m_openMap, &HintButton::clicked, this, &CheckInForm::askJoints);
    say([this, label] {
        label->setText(tr("Joints that hurt"));
        m_openMap->setText(tr("Open map…"));
        m_openMap->setAccessibleName(tr("Joints that hurt: open the map"));
    });
}

void CheckInForm::buildMedicines(QVBoxLayout* card) {
    auto* heading = makeLabel(card->parentWidget(), QStringLiteral("question"));
    m_noMedicine = makeLabel(card->parentWidget(), QStringLiteral("secondary"));
    m_noMedicine->setWordWrap(true);
    m_medicines = new QGridLayout;
    m_medicines->setHorizontalSpacing(28);
    card->addWidget(heading);
    card->addWidget(m_noMedicine);
    card->addLayout(m_medicines);
    say([this, heading] {
        heading->setText(tr("Medicines taken"));
        m_noMedicine->setText(tr("No medicine is written down for this day. %1 adds one.")
                                  .arg(keysNow("medication")));
    });
}

void CheckInForm::buildMarks(QVBoxLayout* card) {
    m_badDay = new QCheckBox(card->parentWidget());
    m_note = add(card, Field::Kind::line, [] { return tr("Note"); })->labelled(0)->width(340);
    card->removeWidget(m_note);
    auto* row = new FlowRow(6);
    row->addWidget(m_badDay);
    row->setAlignment(m_badDay, Qt::AlignLeft | Qt::AlignBottom);
    row->addWidget(m_note);
    card->addLayout(row);
    say([this] { m_badDay->setText(tr("I mark this day as a bad day")); });
}

void CheckInForm::buildFoot(QVBoxLayout* card) {
    auto* row = new QHBoxLayout;
    auto* words = makeLabel(card->parentWidget(), QStringLiteral("secondary"));
    words->setWordWrap(true);
    m_saveHere = new HintButton(card->parentWidget(), QStringLiteral("primary"));
    m_saveHere->setHint(QStringLiteral("Enter"));
    m_saveHere->setAutoDefault(true);  // Enter on it stores
    row->addWidget(words, 1);
    row->addWidget(m_saveHere);
    card->addLayout(row);
    connect(m_saveHere, &HintButton::clicked, this, &CheckInForm::save);
    say([this, words] {
        words->setText(tr("Empty means not answered. Nothing is filled in for you."));
        m_saveHere->setText(tr("Save"));
    });
}

void CheckInForm::buildQuestions(QVBoxLayout* card) {
    std::size_t open = 0;
    for (const auto* question : app::open_questions(record())) {
        auto* label = makeLabel(
            card->parentWidget(), {},
            QStringLiteral("%1  %2").arg(dateText((*question)->start), qs((*question)->text)));
        label->setWordWrap(true);
        card->addWidget(label);
        m_asked.push_back(label);
        ++open;
    }
    for (; open < mostQuestions; ++open) {
        Field* field = add(card, Field::Kind::line,
                           [number = open + 1] { return tr("Question %1").arg(number); });
        m_questions.push_back(field->labelled(104)->width(280)->tight());
    }
    auto* foot = makeLabel(card->parentWidget(), QStringLiteral("caption"));
    foot->setWordWrap(true);
    card->addWidget(foot);
    say([foot] {
        foot->setText(
            tr("Printed on the one-page summary, until a visit at which somebody "
               "examined or measured."));
    });
}

std::vector<QWidget*> CheckInForm::inOrder() const {
    std::vector<QWidget*> order{m_scales[0].field->line(), m_scales[1].field->line(),
                                m_stiffness->line()};
    for (const TookRow* row : m_took) {
        order.push_back(row->control());
    }
    order.push_back(m_saveHere);
    return order;
}

void CheckInForm::goOn(QWidget* from) {
    const std::vector<QWidget*> order = inOrder();
    auto at = std::find(order.begin(), order.end(), from);
    while (at != order.end() && ++at != order.end()) {
        if (*at != nullptr && (*at)->isEnabled()) {
            (*at)->setFocus(Qt::TabFocusReason);
            return;
        }
    }
    m_saveHere->setFocus(Qt::TabFocusReason);
}

QStringList CheckInForm::snapshot() const {
    QStringList texts = ResultForm::snapshot();
    for (const TookRow* row : m_took) {
        texts << row->typed();
    }
    for (const Reminder& reminder : m_reminders) {
        texts << QString::number(reminder.done->isChecked());
    }
    return texts << QString::number(m_badDay->isChecked()) << qs(to_text(m_joints));
}

void CheckInForm::arrange() {
    ResultForm::arrange();
    const bool narrow = bodyWidth() < px(460);
    for (Field* field : fields()) {
        const bool question =
            field == m_newReminder
            || std::find(m_questions.begin(), m_questions.end(), field) != m_questions.end();
        field->setStacked(narrow || (!question && field != m_note));
    }
    const bool beside =
        m_main->minimumSizeHint().width() + m_side->minimumSizeHint().width() + 12 <= bodyWidth();
    m_grid->removeWidget(m_main);
    m_grid->removeWidget(m_side);
    m_grid->addWidget(m_main, 0, 0);
    m_grid->addWidget(m_side, beside ? 0 : 1, beside ? 1 : 0);
    m_grid->setColumnStretch(0, 2);
    m_grid->setColumnStretch(1, beside ? 1 : 0);
    const int room = beside ? bodyWidth() * 2 / 3 : bodyWidth();
    placeMedicines(room >= px(820) ? 2 : 1);
}

void CheckInForm::retranslate() {
    ResultForm::retranslate();
    showRecorded();
    showJoints();
    QMetaObject::invokeMethod(this, &CheckInForm::arrange, Qt::QueuedConnection);
}

void CheckInForm::showEvent(QShowEvent* event) {
    ResultForm::showEvent(event);
    QMetaObject::invokeMethod(this, &CheckInForm::arrange, Qt::QueuedConnection);
}

}  // namespace jointlog::gui
