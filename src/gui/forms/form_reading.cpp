// How a form reads typed dates and numbers.
#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include "gui/forms/comma_offer.hpp"
#include "gui/forms/form_page.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {

namespace {

struct Reading {
    Q_DECLARE_TR_FUNCTIONS(FormReading)

public:
    static QString ambiguous(const QString& typed) {
        static const QRegularExpression parts(
            QStringLiteral("^(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4})$"));
        const auto match = parts.match(typed);
        if (!match.hasMatch()) {
            return tr(
                "This date can be read in more than one way. Write it in the form 2024-06-01.");
        }
        const QString first = match.captured(1).rightJustified(2, QLatin1Char('0'));
        const QString second = match.captured(2).rightJustified(2, QLatin1Char('0'));
        return tr("Is this %1-%2-%3 or %1-%3-%2? Write the one that is meant.")
            .arg(match.captured(3), first, second);
    }
};

}  // namespace

std::optional<PartialDate> FormPage::readDate(Field* field, Future future) {
    if (field->isEmpty()) {
        return {};
    }
    auto date = parse_date(utf8(field));
    if (!date) {
        switch (date.error().code) {
            case Errc::ambiguous:
                problem(field, Reading::ambiguous(field->text()));
                break;
            case Errc::out_of_range:
                problem(field, tr("There is no such day."));
                break;
            default:
                problem(field, tr("Not a date. Write 2024-06-01, 2024-06 or 2024."));
        }
        return {};
    }
    const auto anchor = date->anchor();
    if (future == Future::refused && anchor && *anchor > m_workspace.today()) {
        problem(field, tr("This date lies in the future."));
        return {};
    }
    if (m_birth.first && date->last && *date->last < *m_birth.first) {
        problem(field, tr("This date lies before the birth date."));
        return {};
    }
    return std::move(date).value();
}

PartialDate FormPage::dateOrEmpty(Field* field, Future future) {
    return readDate(field, future).value_or(PartialDate{});
}

std::optional<Decimal> FormPage::readDecimal(Field* field) {
    if (field->isEmpty()) {
        return {};
    }
    const auto number = Decimal::parse(utf8(field));
    if (!number) {
        const QString comma = commaSentence(field->text());
        problem(field, comma.isEmpty() ? tr("Not a number.") : comma);
        offerPoint(field, withPoint(field->text()));
        return {};
    }
    return *number;
}

std::optional<Decimal> FormPage::readDose(Field* dose, Field* unit) {
    const auto number = readDecimal(dose);
    if (number && *number < Decimal{}) {
        problem(dose, tr("A dose is not negative."));
    }
    if (number && unit->isEmpty()) {
        problem(unit, tr("Choose the unit of the dose."));
    }
    return number;
}

}  // namespace jointlog::gui
