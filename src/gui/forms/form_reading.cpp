// How a form reads typed dates and numbers.
#include "gui/forms/form_page.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {

std::optional<PartialDate> FormPage::readDate(Field* field, Future future) {
    if (field->isEmpty()) {
        return {};
    }
    auto date = parse_date(utf8(field));
    if (!date) {
        switch (date.error().code) {
            case Errc::ambiguous:
                problem(field, tr("This date can be read in more than one way. Write 2024-06-01."));
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
        problem(field, field->text().contains(QLatin1Char(','))
                           ? tr("Write a point, not a comma: 0.492")
                           : tr("Not a number."));
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
