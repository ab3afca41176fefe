#include "gui/forms/result_form.hpp"

#include "gui/forms/comma_offer.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/result_entry.hpp"

namespace jointlog::gui {

Result<TypedObservation> typedObservation(const catalog::Item& item, const QString& text,
                                          const std::string& ucum) {
    auto typed = read_result(item, text.toStdString());
    if (!typed) {
        return Unexpected{typed.error()};
    }
    TypedObservation result;
    result.value.item = item.code;
    result.value.value = std::move(typed->value);
    result.value.words = std::move(typed->words);
    Basis basis;
    if (!item.units.empty()) {
        basis.unit = ucum.empty() ? item.units.front().ucum : ucum;
        if (const auto* number = std::get_if<Numeric>(&result.value.value)) {
            const auto limits = check_limits(item, *number, basis.unit);
            if (!limits) {
                return Unexpected{limits.error()};
            }
            result.ask = limits->has_value();
        }
    }
    result.value.basis = std::make_shared<const Basis>(std::move(basis));
    return result;
}

QString ResultForm::sentence(const catalog::Item& item, const Error& error, const QString& typed) {
    switch (error.code) {
        case Errc::malformed:
            if (const QString comma = commaSentence(typed); !comma.isEmpty()) {
                return comma;
            }
            return tr("Not a result: %1").arg(typed);
        case Errc::unknown_code: {
            QStringList steps;
            for (const std::string& step : item.values) {
                steps.append(codedName("ordinal", step));
            }
            return tr("One of: %1").arg(steps.join(QStringLiteral(", ")));
        }
        case Errc::unit_mismatch:
            return tr("Choose a unit of this analyte.");
        case Errc::out_of_range: {
            if (item.integer_only && typed.contains(QLatin1Char('.'))) {
                return tr("A whole number is needed.");
            }
            const QString unit = item.units.empty() ? QString() : qs(item.units.front().print);
            const QString low = item.hard_min ? qs(item.hard_min->to_string()) : QString();
            const QString high = item.hard_max ? qs(item.hard_max->to_string()) : QString();
            return tr("Outside %1–%2 %3.")
                .arg(low, high, unit)
                .simplified()  // of an item without a unit
                .replace(QStringLiteral(" ."), QStringLiteral("."));
        }
        default:
            return errorText(error);
    }
}

std::optional<Observation> ResultForm::readResult(const catalog::Item& item, Field* field,
                                                  const std::string& ucum) {
    if (field->isEmpty()) {
        return {};
    }
    auto typed = typedObservation(item, field->text(), ucum);
    if (!typed) {
        problem(field, sentence(item, typed.error(), field->text()));
        if (typed.error().code == Errc::malformed) {
            offerPoint(field, withPoint(field->text()));
        }
        return {};
    }
    if (typed->ask) {
        const QString unit = unitPrint(item.code, typed->value.basis->unit);
        ask(tr("%1 %2 %3 is rare. Check value and unit.")
                .arg(itemName(item.code), field->text(), unit));
    }
    return std::move(typed->value);
}

ReferenceInterval ResultForm::readInterval(const IntervalFields& fields) {
    ReferenceInterval interval;
    interval.low = readDecimal(fields.low);
    interval.high = readDecimal(fields.high);
    fields.readChoices(interval);
    if (interval.low && interval.high && *interval.high < *interval.low) {
        problem(fields.high, tr("The upper end lies below the lower end."));
    } else if (holdsNothing(interval)) {
        problem(fields.high, tr("No value lies in this interval."));
    }
    return interval;
}

}  // namespace jointlog::gui
