#include "gui/forms/interval_fields.hpp"

#include <QtWidgets/QComboBox>

#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/domain/record_catalog.hpp"

namespace jointlog::gui {
namespace {

/// Whether an end belongs to the interval.
class EndChoice : public Spoken<QComboBox> {
public:
    EndChoice(bool upper, Field* field) : Spoken<QComboBox>(field) {
        addItem(QString(), QStringLiteral("inclusive"));
        addItem(QString(), QStringLiteral("exclusive"));
        fixWidth(this, 150);
        say([this, upper, field] {
            setItemText(0, upper ? Field::tr("≤ end included") : Field::tr("≥ end included"));
            setItemText(1, upper ? Field::tr("< end excluded") : Field::tr("> end excluded"));
            setAccessibleName(
                Field::tr("%1: does the end belong to it").arg(field->label()->text()));
        });
    }
};

QString endText(const std::optional<Decimal>& value) {
    return value ? qs(value->to_string()) : QString();
}

bool inclusive(const Field* field) {
    return field->typed().value(1) != QLatin1String("exclusive");
}

void showEnd(Field* field, const std::optional<Decimal>& value, bool includes) {
    field->setTyped(
        {endText(value), includes ? QStringLiteral("inclusive") : QStringLiteral("exclusive")});
}

}  // namespace

void IntervalFields::finish() const {
    low->join(new EndChoice(false, low));
    high->join(new EndChoice(true, high));
    // Ends that are changed are no longer those that the name stands for.
    for (Field* end : {low, high}) {
        QObject::connect(end, &Field::edited, words, [named = words] {
            if (named->text() == QString::fromUtf8(common_interval_name.data())) {
                named->setText({});
            }
        });
    }
}

void IntervalFields::show(const ReferenceInterval& interval) const {
    showEnd(low, interval.low, interval.low_inclusive);
    showEnd(high, interval.high, interval.high_inclusive);
    words->setText(qs(interval.text));
}

void IntervalFields::setShown(bool shown) const {
    for (Field* field : {low, high, words}) {
        field->setShown(shown);
    }
}

bool IntervalFields::isEmpty() const {
    return low->isEmpty() && high->isEmpty() && words->isEmpty();
}

QStringList IntervalFields::typed() const {
    return low->typed() + high->typed() + words->typed();
}

void IntervalFields::readChoices(ReferenceInterval& into) const {
    into.low_inclusive = !into.low || inclusive(low);
    into.high_inclusive = !into.high || inclusive(high);
    into.text = words->text().toStdString();
}

bool holdsNothing(const ReferenceInterval& interval) {
    if (!interval.low || !interval.high) {
        return false;
    }
    const bool both = interval.low_inclusive && interval.high_inclusive;
    return *interval.high < *interval.low || (*interval.high == *interval.low && !both);
}

}  // namespace jointlog::gui
