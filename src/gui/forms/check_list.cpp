#include "gui/forms/check_list.hpp"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>

#include "gui/forms/field.hpp"

namespace jointlog::gui {

CheckList::CheckList(QWidget* parent) : QWidget(parent) {
    m_column = new QBoxLayout(QBoxLayout::TopToBottom, this);
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
}

void CheckList::addBox(const Choice& choice) {
    auto* box = new QCheckBox(choice.text, this);
    box->setObjectName(choice.code);
    m_column->addWidget(box, 0, Qt::AlignLeft);
    if (m_boxes.empty()) {
        setFocusProxy(box);
    } else {
        setTabOrder(m_boxes.back(), box);
    }
    m_boxes.push_back(box);
    connect(box, &QCheckBox::toggled, this, &CheckList::changed);
}

void CheckList::setAcross() {
    m_column->setDirection(QBoxLayout::LeftToRight);
    m_column->setSpacing(12);
}

void CheckList::setChoices(const std::vector<Choice>& choices) {
    for (const Choice& choice : choices) {
        if (QCheckBox* const known = box(choice.code)) {
            known->setText(choice.text);
        } else {
            addBox(choice);
        }
    }
}

QString CheckList::codes() const {
    QStringList ticked;
    for (const QCheckBox* box : m_boxes) {
        if (box->isChecked()) {
            ticked.append(box->objectName());
        }
    }
    return ticked.join(QLatin1Char(';'));
}

void CheckList::setCodes(const QString& joined) {
    const QStringList wanted = joined.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const QString& code : wanted) {
        if (box(code) == nullptr) {
            addBox({code, code});
        }
    }
    for (QCheckBox* box : m_boxes) {
        box->setChecked(wanted.contains(box->objectName()));
    }
}

QString CheckList::words(const QString& joined) const {
    QStringList words;
    for (const QString& code : joined.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        const QCheckBox* const known = box(code);
        words.append(known != nullptr ? known->text() : code);
    }
    return words.join(QStringLiteral(", "));
}

QCheckBox* CheckList::box(const QString& code) const {
    for (QCheckBox* box : m_boxes) {
        if (box->objectName() == code) {
            return box;
        }
    }
    return nullptr;
}

}  // namespace jointlog::gui
