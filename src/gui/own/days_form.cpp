#include "gui/own/days_form.hpp"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <algorithm>

#include "gui/forms/entity_text.hpp"
#include "gui/own/own_day.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {
constexpr int days = 7;
constexpr int dayWidth = 170;
constexpr int cellWidth = 104;
constexpr int tookWidth = 150;
const QString taken = QStringLiteral("taken");
const QString notTaken = QStringLiteral("not_taken");

void showStored(QLineEdit* cell, const Observation* value) {
    if (value != nullptr) {
        cell->setText(answeredText(*value));
        cell->setEnabled(false);
    }
}

}  // namespace

DaysForm::DaysForm(Workspace& workspace, QWidget* parent)
    : ResultForm(
        workspace, [] { return tr("Several days"); }, parent),
      m_last(workspace.today()) {
    setProperty("largerFields", false);  // its fields are laid out for the larger type
    m_card = addCard(body(), [] { return tr("Empty means not answered"); });
    auto* steps = new QHBoxLayout;
    auto* before = new HintButton(this);
    m_after = new HintButton(this);
    steps->addWidget(before);
    steps->addWidget(m_after);
    steps->addStretch(1);
    m_card->addLayout(steps);
    connect(before, &HintButton::clicked, this, [this] { goTo(m_last.plus_days(-days)); });
    connect(m_after, &HintButton::clicked, this, [this] { goTo(m_last.plus_days(days)); });
    say([this, before] {
        before->setText(tr("The week before"));
        m_after->setText(tr("The week after"));
    });
    body()->addStretch(1);
    build();
}

void DaysForm::goTo(Day last) {
    if (last > workspace().today() || changed()) {
        problem(m_lines.front().pain,
                changed() ? tr("Save what is typed, or take it out, before another week.")
                          : tr("This date lies in the future."));
        return;
    }
    m_last = last;
    build();
}

void DaysForm::build() {
    for (const Line& line : std::exchange(m_lines, {})) {
        take(line.pain);
    }
    delete std::exchange(m_heads, nullptr);
    m_medicines.clear();
    for (int back = days - 1; back >= 0; --back) {
        for (OwnMedicine& medicine : medicinesOn(record(), m_last.plus_days(-back))) {
            const bool known =
                std::any_of(m_medicines.begin(), m_medicines.end(),
                            [&](const auto& one) { return sameMedicine(one, medicine); });
            if (!known && !medicine.asNeeded) {
                m_medicines.push_back(std::move(medicine));
            }
        }
    }
    buildHeads();
    for (int back = 0; back < days; ++back) {
        addLine(m_last.plus_days(-back));
    }
    m_after->setEnabled(m_last < workspace().today());
    nameParts();
    markClean();
    arrange();
    goOn(nullptr);
}

void DaysForm::buildHeads() {
    m_heads = new QWidget(m_card->parentWidget());
    auto* row = new QHBoxLayout(m_heads);
    row->setContentsMargins(0, 8, 0, 0);
    row->setSpacing(8);
    const auto head = [&](const QString& words, int width) {
        auto* label = makeLabel(m_heads, QStringLiteral("strong"), words);
        label->setWordWrap(true);
        fixWidth(label, width);
        row->addWidget(label, 0, Qt::AlignBottom);
    };
    head(tr("Day"), dayWidth);
    head(tr("Pain\n0–10"), cellWidth);
    head(tr("Tiredness\n0–10"), cellWidth);
    head(tr("Stiffness\nminutes"), cellWidth);
    for (const OwnMedicine& medicine : m_medicines) {
        head(tr("%1\ntaken").arg(medicine.name), tookWidth);
    }
    row->addStretch(1);
    m_card->addWidget(m_heads);
}

void DaysForm::addLine(Day day) {
    const OwnDay stored(&record(), day);
    Line line{day, nullptr, nullptr, nullptr, {}};
    line.pain = add(m_card, Field::Kind::number, [day] {
        return QStringLiteral("%1 %2").arg(weekdayName(weekdayOf(day)), qs(to_iso(day)));
    });
    line.pain->labelled(dayWidth)->width(cellWidth)->tight();
    showStored(line.pain->line(), stored.value("PAIN"));
    line.tired = addCell(line.pain, stored.value("FATIGUE"), cellWidth);
    line.stiffness = addCell(line.pain, stored.value("STIFF"), cellWidth);
    const std::vector<OwnMedicine> standing = medicinesOn(record(), day);
    for (const OwnMedicine& medicine : m_medicines) {
        const bool stands = std::any_of(standing.begin(), standing.end(), [&](const auto& one) {
            return sameMedicine(one, medicine);
        });
        line.took.push_back(addTook(line.pain, medicine, day));
        line.took.back()->setEnabled(stands && line.took.back()->isEnabled());
    }
    connect(line.pain->line(), &QLineEdit::returnPressed, this,
            [this, cell = line.pain->line()] { goOn(cell); });
    m_lines.push_back(std::move(line));
}

QLineEdit* DaysForm::addCell(Field* field, const Observation* stored, int width) {
    auto* cell = new QLineEdit(field);
    cell->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    fixWidth(cell, width);
    showStored(cell, stored);
    field->join(cell);
    connect(cell, &QLineEdit::returnPressed, this, [this, cell] { goOn(cell); });
    return cell;
}

QComboBox* DaysForm::addTook(Field* field, const OwnMedicine& medicine, Day day) {
    auto* choice = new QComboBox(field);
    fixWidth(choice, tookWidth);
    choice->addItem(QStringLiteral("—"), QString());
    choice->addItem(tr("taken"), taken);
    choice->addItem(tr("not taken"), notTaken);
    const Intake stored = intakeOn(record(), medicine, day);
    if (stored.said != Intake::Said::nothing) {
        choice->setCurrentIndex(stored.said == Intake::Said::not_taken ? 2 : 1);
        choice->setEnabled(false);
    }
    field->join(choice);
    return choice;
}

void DaysForm::nameParts() {
    for (const Line& line : m_lines) {
        const QString day = line.pain->label()->text();
        line.pain->line()->setAccessibleName(tr("%1: pain, 0 to 10").arg(day));
        line.tired->setAccessibleName(tr("%1: tiredness, 0 to 10").arg(day));
        line.stiffness->setAccessibleName(tr("%1: morning stiffness, minutes").arg(day));
        for (std::size_t i = 0; i < line.took.size(); ++i) {
            line.took[i]->setAccessibleName(tr("%1: %2 taken").arg(day, m_medicines[i].name));
            line.took[i]->setItemText(1, tr("taken"));
            line.took[i]->setItemText(2, tr("not taken"));
        }
    }
}

// Enter leads through the numbers, line by line.
void DaysForm::goOn(QWidget* from) {
    std::vector<QWidget*> order;
    for (const Line& line : m_lines) {
        order.insert(order.end(), {line.pain->line(), line.tired, line.stiffness});
    }
    auto at = from == nullptr ? order.begin() : std::find(order.begin(), order.end(), from) + 1;
    at = std::find_if(at, order.end(), [](const QWidget* cell) { return cell->isEnabled(); });
    if (at != order.end()) {
        (*at)->setFocus(Qt::TabFocusReason);
    }
}

void DaysForm::read(CheckIn& to, const Line& line, QLineEdit* cell, const char* code) {
    if (!cell->isEnabled() || cell->text().trimmed().isEmpty()) {
        return;
    }
    const catalog::Item& item = *catalog::item(code);
    const bool scale = cell != line.stiffness;
    const QString text = cell->text().trimmed();
    auto typed = typedObservation(item, text, scale ? "cm" : std::string());
    if (!typed) {
        const bool number = Decimal::parse(text.toStdString()).has_value();
        // Of several in a line each says which it is.
        const QString which = cell == line.pain->line() ? tr("Pain")
                              : cell == line.tired      ? tr("Tiredness")
                                                        : tr("Stiffness");
        problem(line.pain,
                QStringLiteral("%1: %2").arg(which, scale && number
                                                        ? tr("A number from 0 to 10.")
                                                        : sentence(item, typed.error(), text)),
                cell);
        return;
    }
    if (typed->ask) {
        ask(tr("%1: %2 minutes is rare. Check the number.").arg(qs(to_iso(line.day)), text));
    }
    to.add(std::move(typed->value));
}

void DaysForm::readTook(OperationDraft& draft, const Line& line) {
    for (std::size_t i = 0; i < line.took.size(); ++i) {
        const QString said = line.took[i]->currentData().toString();
        if (!line.took[i]->isEnabled() || said.isEmpty()) {
            continue;
        }
        draft.add(said == taken ? takenFact(m_medicines[i], line.day)
                                : notTakenFact(m_medicines[i], line.day, {}));
    }
}

std::optional<OperationDraft> DaysForm::collect() {
    auto draft = startDraft();
    const PatientRecord* shown = workspace().record();
    const bool same = shown != nullptr && shown->patient->code == patientCode();
    for (const Line& line : m_lines) {
        CheckIn day(*draft, OwnDay(same ? shown : nullptr, line.day), line.day);
        read(day, line, line.pain->line(), "PAIN");
        read(day, line, line.tired, "FATIGUE");
        read(day, line, line.stiffness, "STIFF");
        readTook(*draft, line);
    }
    if (draft->changes().empty() && !anyProblem()) {
        problem(m_lines.front().pain, tr("Nothing is answered yet."));
    }
    return draft;
}

void DaysForm::arrange() {
    ResultForm::arrange();
    // The columns stand below their heads; the days go above their lines where the width does not hold both.
    constexpr int gap = 8;
    const int columns = 4 + static_cast<int>(m_medicines.size());
    const int lengths = dayWidth + 3 * cellWidth + (columns - 4) * tookWidth;
    const bool stacked = px(lengths) + gap * columns + px(32) > bodyWidth();
    for (const Line& line : m_lines) {
        line.pain->setStacked(stacked);
    }
    if (m_heads != nullptr) {
        m_heads->layout()->itemAt(0)->widget()->setHidden(stacked);
    }
}

void DaysForm::retranslate() {
    ResultForm::retranslate();
    delete std::exchange(m_heads, nullptr);
    buildHeads();
    m_card->insertWidget(3, m_heads);
    nameParts();
    arrange();
}

}  // namespace jointlog::gui
