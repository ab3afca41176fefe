#include "gui/forms/items_dialog.hpp"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {

const char* const categoryNames[] = {QT_TRANSLATE_NOOP("jointlog::gui::ItemsDialog", "dressing"),
                                     QT_TRANSLATE_NOOP("jointlog::gui::ItemsDialog", "arising"),
                                     QT_TRANSLATE_NOOP("jointlog::gui::ItemsDialog", "eating"),
                                     QT_TRANSLATE_NOOP("jointlog::gui::ItemsDialog", "walking"),
                                     QT_TRANSLATE_NOOP("jointlog::gui::ItemsDialog", "hygiene"),
                                     QT_TRANSLATE_NOOP("jointlog::gui::ItemsDialog", "reach"),
                                     QT_TRANSLATE_NOOP("jointlog::gui::ItemsDialog", "grip"),
                                     QT_TRANSLATE_NOOP("jointlog::gui::ItemsDialog", "activities")};

QString number(const ExactValue& value) {
    return qs(rounded(value, 3).normalized().to_string());
}

QString fraction(const ExactValue& value) {
    return QStringLiteral("%1/%2").arg(qs(value.numerator.to_string())).arg(value.denominator);
}

}  // namespace

ItemsDialog::ItemsDialog(Kind kind, QWidget* parent) : QDialog(parent), m_kind(kind) {
    const QString titles[] = {QStringLiteral("HAQ-DI"), QStringLiteral("HAQ-II"),
                              tr("MDHAQ function"), QStringLiteral("mHAQ")};
    setWindowTitle(titles[static_cast<int>(kind)]);
    auto* column = new QVBoxLayout(this);
    auto* hint = makeLabel(this, QStringLiteral("caption"),
                           tr("Each answer 0, 1, 2 or 3 as on the sheet; empty: not answered."));
    column->addWidget(hint);
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(6);
    column->addLayout(grid);
    if (kind == Kind::haq) {
        buildCategories(grid);
    } else {
        buildNumbered(grid, kind == Kind::mhaq ? 8 : 10);
    }
    m_result = makeLabel(this, QStringLiteral("strong"));
    m_result->setWordWrap(true);
    column->addWidget(m_result);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    m_take = buttons->addButton(tr("Take over"), QDialogButtonBox::AcceptRole);
    column->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    compute();
    m_answers.front()->setFocus();
}

QLineEdit* ItemsDialog::addAnswer(const QString& name) {
    auto* edit = new QLineEdit(this);
    fixWidth(edit, 44);
    edit->setAlignment(Qt::AlignHCenter);
    edit->setAccessibleName(name);
    connect(edit, &QLineEdit::textChanged, this, &ItemsDialog::compute);
    m_answers.push_back(edit);
    return edit;
}

void ItemsDialog::buildCategories(QGridLayout* grid) {
    grid->addWidget(makeLabel(this, QStringLiteral("caption"), tr("aid")), 0, 4);
    grid->addWidget(makeLabel(this, QStringLiteral("caption"), tr("help")), 0, 5);
    for (int category = 0; category < 8; ++category) {
        const auto at = static_cast<std::size_t>(category);
        const QString name = tr(categoryNames[category]);
        grid->addWidget(makeLabel(this, {}, name), category + 1, 0);
        for (int item = 0; item < haq_items_per_category.at(at); ++item) {
            grid->addWidget(addAnswer(QStringLiteral("%1 %2").arg(name).arg(item + 1)),
                            category + 1, item + 1);
        }
        m_aids.at(at) = new QCheckBox(this);
        m_helps.at(at) = new QCheckBox(this);
        m_aids.at(at)->setAccessibleName(tr("%1, aid").arg(name));
        m_helps.at(at)->setAccessibleName(tr("%1, help of a person").arg(name));
        grid->addWidget(m_aids.at(at), category + 1, 4);
        grid->addWidget(m_helps.at(at), category + 1, 5);
        connect(m_aids.at(at), &QCheckBox::toggled, this, &ItemsDialog::compute);
        connect(m_helps.at(at), &QCheckBox::toggled, this, &ItemsDialog::compute);
    }
}

void ItemsDialog::buildNumbered(QGridLayout* grid, int count) {
    for (int item = 0; item < count; ++item) {
        const QString name = QString::number(item + 1);
        const int row = item % 5;
        const int column = item / 5 * 2;
        grid->addWidget(makeLabel(this, {}, name), row, column);
        grid->addWidget(addAnswer(tr("answer %1").arg(name)), row, column + 1);
    }
}

template <std::size_t Count>
std::array<std::optional<int>, Count> ItemsDialog::read() const {
    std::array<std::optional<int>, Count> items{};
    for (std::size_t i = 0; i < Count; ++i) {
        const QString text = m_answers.at(i)->text().trimmed();
        bool whole = false;
        const int answer = text.toInt(&whole);
        if (!text.isEmpty()) {
            items.at(i) = whole ? answer : -1;  // outside 0..3: refused as a whole
        }
    }
    return items;
}

void ItemsDialog::compute() {
    m_outcome.reset();
    switch (m_kind) {
        case Kind::haq:
            computeHaq();
            break;
        case Kind::mhaq:
            if (const auto mean = score_mhaq(read<8>()); !mean) {
                m_result->setText(tr("Each answer is 0, 1, 2 or 3."));
            } else {
                computeMean(*mean, 8);
            }
            break;
        case Kind::haq_ii:
            if (const auto mean = score_haq_ii(read<10>()); !mean) {
                m_result->setText(tr("Each answer is 0, 1, 2 or 3."));
            } else {
                computeMean(*mean, 10);
            }
            break;
        case Kind::mdhaq:
            computeSum();
            break;
    }
    if (m_take != nullptr) {
        m_take->setEnabled(m_outcome.has_value());
    }
}

void ItemsDialog::computeHaq() {
    HaqAnswers answers;
    answers.items = read<20>();
    for (std::size_t i = 0; i < 8; ++i) {
        answers.aids.at(i) = m_aids.at(i)->isChecked();
        answers.helps.at(i) = m_helps.at(i)->isChecked();
    }
    const auto score = score_haq(answers);
    if (!score) {
        m_result->setText(tr("Each answer is 0, 1, 2 or 3."));
        return;
    }
    const int answered = score->categories_answered;
    if (!score->haq_di || !score->haq_di_no_aids) {
        m_result->setText(
            tr("not computed: %1 of 8 categories answered, 6 are needed").arg(answered));
        return;
    }
    const QString without = tr("without aids and help %1").arg(number(*score->haq_di_no_aids));
    m_result->setText(
        QStringLiteral("HAQ-DI %1 · %2 · %3")
            .arg(number(*score->haq_di), without, tr("%1 of 8 categories").arg(answered)));
    m_outcome = Outcome{number(*score->haq_di),
                        QStringLiteral("20 items, aids and help counted: %1; without: %2")
                            .arg(fraction(*score->haq_di), fraction(*score->haq_di_no_aids)),
                        without};
}

void ItemsDialog::computeMean(const std::optional<ExactValue>& mean, int count) {
    if (!mean) {
        m_result->setText(tr("not computed: all %1 answers are needed").arg(count));
        return;
    }
    m_result->setText(QStringLiteral("%1 %2").arg(windowTitle(), number(*mean)));
    m_outcome = Outcome{
        number(*mean), QStringLiteral("mean of %1 items: %2").arg(count).arg(fraction(*mean)), {}};
}

void ItemsDialog::computeSum() {
    int sum = 0;
    for (const auto& answer : read<10>()) {
        if (!answer) {
            m_result->setText(tr("not computed: all %1 answers are needed").arg(10));
            return;
        }
        if (*answer < 0 || *answer > 3) {
            m_result->setText(tr("Each answer is 0, 1, 2 or 3."));
            return;
        }
        sum += *answer;
    }
    m_result->setText(QStringLiteral("%1 %2").arg(windowTitle()).arg(sum));
    m_outcome = Outcome{QString::number(sum), QStringLiteral("sum of 10 items"), {}};
}

QString ItemsDialog::resultText() const {
    return m_result->text();
}

}  // namespace jointlog::gui
