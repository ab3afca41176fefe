#include "gui/forms/visit_values.hpp"

#include <QtCore/QCoreApplication>

#include "gui/text/names.hpp"

namespace jointlog::gui {
namespace {

const Decimal ten = Decimal::from_int(10);
const Decimal hundred = Decimal::from_int(100);

QString visitWord(const char* text) {
    return QCoreApplication::translate("VisitValue", text);
}

bool within(const Decimal& number, const Decimal& end) {
    return !(number < Decimal{}) && !(end < number);
}

QString tenth(const Decimal& number) {
    const auto part = multiply(number, Decimal{1, 1});
    return part ? qs(part->normalized().to_string()) : QString();
}

QString tenfold(const Decimal& number) {
    const auto product = multiply(number, ten);
    return product ? qs(product->normalized().to_string()) : QString();
}

}  // namespace

bool onScale(const catalog::Item& item) {
    return !item.units.empty() && item.units.front().ucum == "mm" && !item.laboratory;
}

QString visitValueName(const catalog::Item& item, bool own) {
    static const struct {
        const char* code;
        const char* name;
        const char* plain;
    } names[] = {
        {"TJC28", QT_TRANSLATE_NOOP("VisitValue", "Tender joints"),
         QT_TRANSLATE_NOOP("VisitValue", "Joints that hurt")},
        {"SJC28", QT_TRANSLATE_NOOP("VisitValue", "Swollen joints"),
         QT_TRANSLATE_NOOP("VisitValue", "Joints that are swollen")},
        {"PTGA", QT_TRANSLATE_NOOP("VisitValue", "Patient global (PtGA)"),
         QT_TRANSLATE_NOOP("VisitValue", "How you are, all in all")},
        {"EGA", QT_TRANSLATE_NOOP("VisitValue", "Physician global (PhGA)"),
         QT_TRANSLATE_NOOP("VisitValue", "The physician's global")},
        {"PAIN", QT_TRANSLATE_NOOP("VisitValue", "Pain"),
         QT_TRANSLATE_NOOP("VisitValue", "How much it hurts")},
        {"FATIGUE", QT_TRANSLATE_NOOP("VisitValue", "Fatigue"),
         QT_TRANSLATE_NOOP("VisitValue", "How tired you are")},
        {"STIFF", QT_TRANSLATE_NOOP("VisitValue", "Morning stiffness"),
         QT_TRANSLATE_NOOP("VisitValue", "Morning stiffness")},
        {"MDHAQ", QT_TRANSLATE_NOOP("VisitValue", "MDHAQ function"),
         QT_TRANSLATE_NOOP("VisitValue", "MDHAQ function")},
    };
    for (const auto& one : names) {
        if (item.code == one.code) {
            return visitWord(own ? one.plain : one.name);
        }
    }
    return itemName(item.code);
}

QString scaleAnchors(const catalog::Item& item) {
    if (item.code == "PAIN") {
        return visitWord(QT_TRANSLATE_NOOP("VisitValue", "no pain – worst pain imaginable"));
    }
    if (item.code == "PTGA") {
        return visitWord(QT_TRANSLATE_NOOP("VisitValue", "very well – very unwell"));
    }
    if (item.code == "MDHAQ") {
        return visitWord(QT_TRANSLATE_NOOP("VisitValue", "sum of 10 items, 0–30"));
    }
    return item.code == "HAQDI" || item.code == "HAQII" ? QStringLiteral("0–3") : QString();
}

std::optional<ScaleGuess> guessScale(const QString& text, const QString& unit) {
    const auto number = Decimal::parse(text.toStdString());
    if (!number || !within(*number, hundred)) {
        return {};
    }
    const QString typed = text + QLatin1Char(' ') + unit;
    if (unit == QLatin1String("cm") && ten < *number) {
        return ScaleGuess{typed, text + QStringLiteral(" mm"), tenth(*number), true};
    }
    const bool fraction = text.contains(QLatin1Char('.'));
    if (unit == QLatin1String("mm") && fraction && within(*number, ten)) {
        return ScaleGuess{typed, text + QStringLiteral(" cm"), tenfold(*number), false};
    }
    return {};
}

std::optional<QString> onOtherScale(const QString& text, const QString& unit) {
    const auto number = Decimal::parse(text.toStdString());
    const bool mm = unit == QLatin1String("mm");
    if (!number || !within(*number, mm ? hundred : ten)) {
        return {};
    }
    return mm ? tenth(*number) : tenfold(*number);
}

QString otherScale(const QString& text, const QString& unit) {
    const auto other = onOtherScale(text, unit);
    if (!other) {
        return {};
    }
    return unit == QLatin1String("mm") ? QStringLiteral("= %1").arg(*other)
                                       : QStringLiteral("= %1 mm").arg(*other);
}

}  // namespace jointlog::gui
