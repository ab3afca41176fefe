#include "gui/forms/unit_change.hpp"

#include <QtCore/QEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <algorithm>
#include <cstdlib>

#include "gui/text/names.hpp"
#include "jointlog/domain/result_entry.hpp"

namespace jointlog::gui {
namespace {

/// As many digits as were typed: 0.20 mg/dL is 2.0 mg/L, not 2.00 and not 2; 2.0 mg/L is 0.20 mg/dL.
Decimal withDigitsOf(Decimal converted, const Decimal& typed) {
    const auto digits = [](const Decimal& number) {
        return std::to_string(std::abs(number.mantissa)).size();
    };
    while (converted.decimals > 0 && converted.mantissa % 10 == 0
           && digits(converted) > digits(typed)) {
        converted.mantissa /= 10;
        --converted.decimals;
    }
    while (converted.decimals < 18 && digits(converted) < digits(typed)) {
        converted.mantissa *= 10;
        ++converted.decimals;
    }
    return converted;
}

}  // namespace

std::optional<QString> inOtherUnit(const catalog::Item& item, const QString& typed,
                                   const QString& from, const QString& to) {
    const auto read = read_result(item, typed.toStdString());
    const auto* number = read ? std::get_if<Numeric>(&read->value) : nullptr;
    const auto other = number != nullptr ? catalog::convert(item, number->value, from.toStdString(),
                                                            to.toStdString())
                                         : std::nullopt;
    if (!other) {
        return {};
    }
    return qs(std::string(symbol(number->comparator))
              + withDigitsOf(*other, number->value).to_string());
}

UnitChange::UnitChange(QComboBox* unit, std::vector<QLineEdit*> numbers, ItemOf item)
    : QObject(unit), m_unit(unit), m_numbers(std::move(numbers)), m_item(std::move(item)) {
    unit->installEventFilter(this);
    connect(unit, &QComboBox::activated, this, &UnitChange::chosen);
}

bool UnitChange::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::MouseButtonPress
        || event->type() == QEvent::KeyPress) {
        m_before = m_unit->currentData().toString();
    }
    return QObject::eventFilter(watched, event);
}

std::vector<std::optional<QString>> UnitChange::converted(const QString& from,
                                                          const QString& to) const {
    std::vector<std::optional<QString>> texts;
    for (const QLineEdit* number : m_numbers) {
        const QString typed = number->text().trimmed();
        texts.push_back(typed.isEmpty() ? std::optional(typed)
                                        : inOtherUnit(*m_item(), typed, from, to));
    }
    return texts;
}

UnitChange::Answer UnitChange::ask(const QString& from, const QString& to) const {
    const catalog::Item& item = *m_item();
    const QString before = unitPrint(item.code, from.toStdString());
    const QString now = unitPrint(item.code, to.toStdString());
    const auto texts = converted(from, to);
    QStringList lines;
    bool all = true;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const QString typed = m_numbers[i]->text().trimmed();
        all = all && texts[i].has_value();
        if (!typed.isEmpty()) {
            lines << tr("%1 %2 would become %3 %4, or %1 %4")
                         .arg(typed, before, texts[i].value_or(QString(QChar(0x2014))), now);
        }
    }
    QMessageBox box(QMessageBox::NoIcon, tr("Another unit"),
                    tr("%1: a number is typed already. Was it measured in the unit that was chosen "
                       "before, or in the new one?")
                            .arg(itemName(item.code))
                        + QStringLiteral("\n\n") + lines.join(QLatin1Char('\n')),
                    QMessageBox::Cancel, m_unit->window());
    box.setTextFormat(Qt::PlainText);
    auto* convert = box.addButton(tr("&Convert the numbers"), QMessageBox::AcceptRole);
    auto* keep = box.addButton(tr("&Keep the digits in %1").arg(now), QMessageBox::AcceptRole);
    convert->setObjectName(QStringLiteral("convert"));
    convert->setEnabled(all);  // nothing is rounded to make it fit
    keep->setObjectName(QStringLiteral("relabel"));
    box.setDefaultButton(QMessageBox::Cancel);
    box.exec();
    return box.clickedButton() == convert ? Answer::convert
           : box.clickedButton() == keep  ? Answer::relabel
                                          : Answer::cancel;
}

void UnitChange::chosen() {
    const QString from = m_before;
    const QString to = m_unit->currentData().toString();
    const bool typed = std::any_of(m_numbers.begin(), m_numbers.end(), [](const QLineEdit* line) {
        return !line->text().trimmed().isEmpty();
    });
    if (from == to || from.isEmpty() || !typed || m_item() == nullptr) {
        return;
    }
    switch (ask(from, to)) {
        case Answer::cancel:
            m_unit->setCurrentIndex(m_unit->findData(from));
            break;
        case Answer::convert: {
            const auto texts = converted(from, to);
            for (std::size_t i = 0; i < texts.size(); ++i) {
                m_numbers[i]->setText(texts[i].value_or(m_numbers[i]->text()));
            }
            break;
        }
        case Answer::relabel:
            break;
    }
}

}  // namespace jointlog::gui
