#include "gui/forms/comma_offer.hpp"

#include <QtCore/QCoreApplication>
#include <QtGui/QShortcut>

#include "gui/forms/field.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/domain/decimal.hpp"

namespace jointlog::gui {
namespace {

class CommaOffer {
    Q_DECLARE_TR_FUNCTIONS(CommaOffer)
};

HintButton* offerOf(Field* field) {
    const QString name = QStringLiteral("commaOffer");
    if (auto* known = field->findChild<HintButton*>(name)) {
        return known;
    }
    auto* button = new HintButton(field);
    button->setObjectName(name);
    button->setHint(QStringLiteral("Alt+P"));
    field->after()->insertWidget(1, button);
    auto* key = new QShortcut(QKeySequence(QStringLiteral("Alt+P")), field);
    key->setContext(Qt::WidgetWithChildrenShortcut);
    QObject::connect(key, &QShortcut::activated, button, &QAbstractButton::click);
    QObject::connect(button, &HintButton::clicked, field, [field, button] {
        field->setText(button->property("number").toString());
        field->takeFocus();
    });
    QObject::connect(field, &Field::edited, button, &QWidget::hide);
    return button;
}

}  // namespace

QString withPoint(const QString& typed) {
    QString text = typed.normalized(QString::NormalizationForm_KC);
    if (text.count(QLatin1Char(',')) != 1) {
        return {};
    }
    text.replace(QLatin1Char(','), QLatin1Char('.'));
    QString digits = text;
    digits.remove(QLatin1Char('<')).remove(QLatin1Char('>')).remove(QLatin1Char('='));
    return Decimal::parse(digits.trimmed().toStdString()) ? text : QString();
}

QString commaSentence(const QString& typed) {
    const QString point = withPoint(typed);
    return point.isEmpty()
               ? QString()
               : CommaOffer::tr("%1: write a point, not a comma. Is %2 meant?").arg(typed, point);
}

void offerPoint(Field* field, const QString& number) {
    HintButton* button = offerOf(field);
    button->setProperty("number", number);
    button->setText(CommaOffer::tr("%1 is meant").arg(number));
    button->setVisible(!number.isEmpty());
}

}  // namespace jointlog::gui
