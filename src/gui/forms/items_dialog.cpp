#include "gui/forms/items_dialog.hpp"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QCheckBox>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPushButton>

#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/domain/answers_text.hpp"

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

QString scoreText(const ExactValue& value) {
    return qs(rounded(value, 3).normalized().to_string());
}

std::string scoreFraction(const ExactValue& value) {
    return value.numerator.to_string() + "/" + std::to_string(value.denominator);
}

}  // namespace

ItemsDialog::ItemsDialog(Kind kind, QWidget* parent, const QString& method)
    : QDialog(parent), m_kind(kind) {
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
    fill(method.toStdString());
    compute();
    m_answers.front()->setFocus();
}

void ItemsDialog::fill(std::string_view method) {
    const auto show = [this](std::size_t at, const std::optional<int>& answer) {
        m_answers.at(at)->setText(answer ? QString::number(*answer) : QString());
    };
    if (m_kind == Kind::haq) {
        const auto held = haq_answers_in(method).value_or(HaqAnswers{});
        for (std::size_t i = 0; i < held.items.size(); ++i) {
            show(i, held.items.at(i));
        }
        for (std::size_t i = 0; i < held.aids.size(); ++i) {
            m_aids.at(i)->setChecked(held.aids.at(i));
            m_helps.at(i)->setChecked(held.helps.at(i));
        }
    } else if (const auto held = answers_in(method, m_answers.size())) {
        for (std::size_t i = 0; i < held->size(); ++i) {
            show(i, held->at(i));
        }
    }
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
            computeMean<8>(score_mhaq);
            break;
        case Kind::haq_ii:
            computeMean<10>(score_haq_ii);
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
    const QString without = tr("without aids and help %1").arg(scoreText(*score->haq_di_no_aids));
    m_result->setText(
        QStringLiteral("HAQ-DI %1 · %2 · %3")
            .arg(scoreText(*score->haq_di), without, tr("%1 of 8 categories").arg(answered)));
    m_outcome = Outcome{scoreText(*score->haq_di), qs(method_of(answers, *score)), without};
}

template <std::size_t Count>
void ItemsDialog::computeMean(
    Result<std::optional<ExactValue>> (*score)(const std::array<std::optional<int>, Count>&)) {
    const auto answers = read<Count>();
    const auto mean = score(answers);
    if (!mean) {
        m_result->setText(tr("Each answer is 0, 1, 2 or 3."));
    } else if (!*mean) {
        m_result->setText(tr("not computed: all %1 answers are needed").arg(Count));
    } else {
        m_result->setText(QStringLiteral("%1 %2").arg(windowTitle(), scoreText(**mean)));
        const std::string come = "mean " + scoreFraction(**mean);
        m_outcome = Outcome{scoreText(**mean), qs(method_of(answers, come)), {}};
    }
}

void ItemsDialog::computeSum() {
    int sum = 0;
    const auto answers = read<10>();
    for (const auto& answer : answers) {
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
    const std::string come = "sum " + std::to_string(sum);
    m_outcome = Outcome{QString::number(sum), qs(method_of(answers, come)), {}};
}

QString ItemsDialog::resultText() const {
    return m_result->text();
}

}  // namespace jointlog::gui
