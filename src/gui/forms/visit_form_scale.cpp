// The scales of a visit form: one unit for all of a record, and the question about a number of the other one.
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>

#include "gui/forms/visit_form.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {
constexpr const char* scaleSetting = "vas_unit";
}

void VisitForm::placeBesideHeading(QVBoxLayout* card, Field* field) {
    QWidget* heading = card->itemAt(0)->widget();
    auto* row = new QHBoxLayout;
    card->removeWidget(heading);
    card->removeWidget(field);
    row->addWidget(heading, 1);
    row->addWidget(field->labelled(0)->tight());
    card->insertLayout(0, row);
}

void VisitForm::buildScale(QVBoxLayout* card) {
    m_scale = add(card, Field::Kind::choice, [] { return tr("Scale"); })->width(120)->labelled(0);
    m_scale->key(QStringLiteral("scale"));
    m_scale->choices([] {
        return std::vector<Choice>{{tr("0–100 mm"), QStringLiteral("mm")},
                                   {tr("0–10 cm"), QStringLiteral("cm")}};
    });
    placeBesideHeading(card, m_scale);  // one scale for all of a record
    if (const auto unit = workspace().session().setting(scaleSetting);
        unit && *unit == std::string("cm")) {
        m_scale->setText(QStringLiteral("cm"));
    }
    m_lastScale = m_scale->text();
    connect(m_scale, &Field::edited, this, &VisitForm::scaleChosen);
}

void VisitForm::addScaleControls(Entry& entry) {
    entry.guess = new HintButton(entry.text);
    entry.guess->hide();
    entry.text->after()->addWidget(entry.guess);
    connect(entry.guess, &HintButton::clicked, this,
            [this, item = entry.item] { acceptGuess(item->code.c_str()); });
    entry.text->suffix([this, item = entry.item] {
        const Entry* shown = find(item->code.c_str());
        return shown != nullptr ? qs(unitOf(*shown)) : m_scale->text();
    });
}

const VisitForm::Entry* VisitForm::find(const char* item) const {
    for (const Entry& entry : m_entries) {
        if (entry.item->code == item) {
            return &entry;
        }
    }
    return nullptr;
}

std::vector<const VisitForm::Entry*> VisitForm::typedOnScale() const {
    std::vector<const Entry*> typed;
    for (const Entry& entry : m_entries) {
        // A stored value keeps the unit it was stored in.
        if (onScale(*entry.item) && !entry.text->isEmpty() && entry.stored == nullptr) {
            typed.push_back(&entry);
        }
    }
    return typed;
}

VisitForm::ScaleChange VisitForm::askScaleChange(const QString& unit) {
    QStringList lines;
    for (const Entry* entry : typedOnScale()) {
        const QString name = visitValueName(*entry->item, ownRecord());
        const auto converted = onOtherScale(entry->text->text(), m_lastScale);
        lines << tr("%1: %2 %3 would become %4 %5, or %2 %5")
                     .arg(name, entry->text->text(), m_lastScale,
                          converted.value_or(QString(QChar(0x2014))), unit);
    }
    QMessageBox box(QMessageBox::NoIcon, tr("Another scale"),
                    tr("Numbers are typed already. Were they marked on the scale that was chosen "
                       "before, or on the new one?")
                        + QStringLiteral("\n\n") + lines.join(QLatin1Char('\n')),
                    QMessageBox::Cancel, this);
    box.setTextFormat(Qt::PlainText);
    auto* convert = box.addButton(tr("&Convert the numbers"), QMessageBox::AcceptRole);
    auto* keep = box.addButton(tr("&Keep the digits in %1").arg(unit), QMessageBox::AcceptRole);
    convert->setObjectName(QStringLiteral("convert"));
    keep->setObjectName(QStringLiteral("relabel"));
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == convert ? ScaleChange::convert
           : box.clickedButton() == keep  ? ScaleChange::relabel
                                          : ScaleChange::cancel;
}

void VisitForm::convertTyped() {
    for (const Entry* entry : typedOnScale()) {
        if (const auto converted = onOtherScale(entry->text->text(), m_lastScale)) {
            entry->text->setText(*converted);
        } else {
            entry->text->setProblem(tr("Not a number on the scale: not converted."));
        }
    }
}

void VisitForm::scaleChosen() {
    const QString unit = m_scale->text();
    if (unit == m_lastScale) {
        return;
    }
    if (!m_restoring && !typedOnScale().empty()) {
        const ScaleChange change = askScaleChange(unit);
        if (change == ScaleChange::cancel) {
            m_scale->setText(m_lastScale);
            return;
        }
        if (change == ScaleChange::convert) {
            convertTyped();
        }
    }
    m_lastScale = unit;
    // The unit beside the numbers and what they are equal to change at once.
    for (const Entry& entry : m_entries) {
        if (onScale(*entry.item)) {
            entry.text->respeak();
            showEcho(entry);
        }
    }
    if (const auto kept = workspace().session().set_setting(scaleSetting, unit.toStdString());
        !kept) {
        problem(m_scale, errorText(kept.error()));
    }
}

void VisitForm::showEcho(const Entry& entry) {
    if (entry.unit != nullptr && !entry.text->isEmpty()) {
        return entry.text->setEcho(flagOf(entry));
    }
    if (entry.guess == nullptr) {
        if (!entry.method.isEmpty() && entry.text->text() != entry.computedText) {
            entry.text->setEcho({});  // another number than the answers came to
        }
        return;
    }
    const QString unit = qs(unitOf(entry));
    entry.text->setEcho(otherScale(entry.text->text(), unit));
    const auto guess = guessScale(entry.text->text(), unit);
    entry.guess->setVisible(guess.has_value());
    if (!guess) {
        return;
    }
    entry.guess->setText(QStringLiteral("%1 = %2 %3").arg(guess->meant, guess->inScale, unit));
    if (guess->outside) {
        entry.text->setProblem(
            tr("%1 is outside 0–10. Was %2 meant?").arg(guess->typed, guess->meant));
    }
}

bool VisitForm::acceptGuess(const char* item) {
    const Entry* entry = find(item);
    const auto guess =
        entry != nullptr ? guessScale(entry->text->text(), qs(unitOf(*entry))) : std::nullopt;
    if (guess) {
        entry->text->setText(guess->inScale);
    }
    return guess.has_value();
}

void VisitForm::askAboutScale(const Entry& entry) {
    const auto guess = guessScale(entry.text->text(), qs(unitOf(entry)));
    if (guess && !guess->outside) {
        ask(tr("%1: %2 is entered. Was %3 meant?")
                .arg(visitValueName(*entry.item, ownRecord()), guess->typed, guess->meant));
    } else if (guess) {
        entry.text->setProblem(
            tr("%1 is outside 0–10. Was %2 meant?").arg(guess->typed, guess->meant));
    }
}

}  // namespace jointlog::gui
