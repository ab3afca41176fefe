#include "gui/forms/field.hpp"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include "gui/forms/check_list.hpp"
#include "gui/forms/word_proposals.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/growing_line.hpp"
#include "gui/widgets/panes.hpp"

namespace jointlog::gui {
namespace {
constexpr int labelWidth = 168;

void choose(QComboBox* combo, const QString& code) {
    if (combo->findData(code) < 0) {  // a stored code that this build does not know stays as it is
        combo->addItem(code, code);
    }
    combo->setCurrentIndex(combo->findData(code));
}

void mark(QWidget* control, bool error) {
    control->setProperty("state", error ? QVariant(QStringLiteral("error")) : QVariant());
    repolish(control);
}
}  // namespace

Field::Field(Kind kind, Say label, QWidget* parent)
    : Spoken<QWidget>(parent), m_kind(kind), m_say(std::move(label)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_row = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_row->setContentsMargins(0, 3, 0, 3);
    m_row->setSpacing(8);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    m_label = makeLabel(this);
    fixWidth(m_label, labelWidth);
    m_label->setWordWrap(true);
    m_caption = makeLabel(this, QStringLiteral("caption"));
    fixWidth(m_caption, labelWidth);
    m_caption->setWordWrap(true);
    m_caption->hide();
    kind == Kind::checks ? left->addSpacing(6) : left->addStretch(1);  // level with the first box
    left->addWidget(m_label);
    left->addWidget(m_caption);
    left->addStretch(1);
    m_row->addLayout(left);
    auto* right = new QVBoxLayout;
    right->setSpacing(2);
    m_after = new QHBoxLayout;
    m_after->setSpacing(8);
    buildControl();
    m_after->addWidget(control(), kind == Kind::note ? 1 : 0);
    m_suffix = makeLabel(this, QStringLiteral("secondary"));
    m_echo = makeLabel(this, QStringLiteral("caption"));
    for (QLabel* words : {m_suffix, m_echo}) {
        words->hide();
        m_after->addWidget(words);
    }
    if (kind != Kind::note) {
        m_after->addStretch(1);
    }
    m_was = makeLabel(this, QStringLiteral("caption"));
    m_was->setWordWrap(true);
    m_was->hide();
    m_problem = makeLabel(this, QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    right->addLayout(m_after);
    right->addWidget(m_was);
    right->addWidget(m_problem);
    m_row->addLayout(right, 1);
    say([this] {
        nameControl();
        showStored();
    });
    connect(this, &Field::edited, this, &Field::showStored);
}

void Field::buildControl() {
    if (m_kind == Kind::choice) {
        m_combo = new QComboBox(this);
        m_combo->installEventFilter(this);
        m_combo->setFocusPolicy(Qt::StrongFocus);
        connect(m_combo, &QComboBox::currentIndexChanged, this, &Field::edited);
    } else if (m_kind == Kind::checks) {
        m_checks = new CheckList(this);
        connect(m_checks, &CheckList::changed, this, &Field::edited);
    } else if (m_kind == Kind::note) {
        m_note = new QPlainTextEdit(this);
        leaveByTab(m_note);
        fixHeight(m_note, 72);
        connect(m_note, &QPlainTextEdit::textChanged, this, &Field::edited);
    } else {
        m_line = new QLineEdit(this);
        if (m_kind == Kind::number) {
            m_line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
            growWithText(m_line);
        }
        connect(m_line, &QLineEdit::textChanged, this, &Field::edited);
    }
    width(m_kind == Kind::number ? 88 : 260);
    connect(this, &Field::edited, this, [this] { setProblem({}); });
}

QWidget* Field::control() const {
    return m_combo != nullptr    ? static_cast<QWidget*>(m_combo)
           : m_checks != nullptr ? static_cast<QWidget*>(m_checks)
           : m_note != nullptr   ? static_cast<QWidget*>(m_note)
                                 : static_cast<QWidget*>(m_line);
}

void Field::nameControl() {
    const QString name = m_say();
    m_label->setText(name);
    QString spoken = name;
    if (!m_caption->text().isEmpty()) {
        spoken += QStringLiteral(", ") + m_caption->text();
    }
    const QString whole = m_required ? tr("%1, required").arg(spoken) : spoken;
    control()->setAccessibleName(whole);
    if (m_combo != nullptr && m_combo->isEditable()) {
        m_combo->lineEdit()->setAccessibleName(whole);
    }
}

Field* Field::caption(Say text) {
    m_caption->show();
    say([this, text = std::move(text)] {
        m_caption->setText(text());
        nameControl();
    });
    return this;
}

Field* Field::placeholder(Say text) {
    say([this, text = std::move(text)] { m_line->setPlaceholderText(text()); });
    return this;
}

Field* Field::choices(Choices choices) {
    m_choices = std::move(choices);
    say([this] { fillChoices(true); });
    return this;
}

void Field::refillChoices() {
    fillChoices(false);
}

void Field::fillChoices(bool sameList) {
    if (m_checks != nullptr) {
        m_checks->setChoices(m_choices());
        return;
    }
    const bool chosen = m_combo->currentIndex() >= 0;
    const QString code = text();
    const QSignalBlocker quiet(m_combo);
    m_combo->clear();
    for (const Choice& choice : m_choices()) {
        m_combo->addItem(choice.text, choice.code);
    }
    if (sameList && chosen) {
        setChoice(code);
    } else {
        m_combo->setCurrentIndex(std::max(0, m_combo->findData(code)));
    }
}

void Field::setChoice(const QString& code) {
    choose(m_combo, code);
}

Field* Field::orWords() {
    m_combo->setEditable(true);
    m_combo->setInsertPolicy(QComboBox::NoInsert);
    m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    m_combo->completer()->setFilterMode(Qt::MatchContains);
    connect(m_combo->lineEdit(), &QLineEdit::textEdited, this, &Field::edited);
    return caption([] { return tr("from the list or in own words"); });
}

Field* Field::complete(std::function<QStringList()> words) {
    QCompleter* proposals = proposalsFor(m_line);
    say([proposals, words = std::move(words)] { setProposals(proposals, words()); });
    return this;
}

Field* Field::width(int pixels) {
    if (m_note == nullptr && m_checks == nullptr) {
        fixWidth(control(), pixels);
    }
    return this;
}

Field* Field::tight() {
    m_row->setContentsMargins(0, 1, 0, 1);
    return this;
}

Field* Field::labelled(int pixels) {
    fixWidth(m_label, pixels);
    fixWidth(m_caption, pixels);
    for (QLabel* words : {m_label, m_caption}) {
        if (pixels == 0) {
            words->setProperty("fixedWidth", QVariant());
            words->setMinimumWidth(0);
            words->setMaximumWidth(QWIDGETSIZE_MAX);
            words->setWordWrap(false);
        }
    }
    return this;
}

Field* Field::noteHeight(int pixels) {
    fixHeight(m_note, pixels);
    return this;
}

Field* Field::suffix(Say text) {
    m_suffix->show();
    say([this, text = std::move(text)] { m_suffix->setText(text()); });
    return this;
}

Field* Field::required() {
    m_required = true;
    nameControl();
    return this;
}

Field* Field::key(QString name) {
    m_key = std::move(name);
    return this;
}

Field* Field::join(QWidget* part) {
    m_after->insertWidget(1 + static_cast<int>(m_parts.size()), part);
    m_parts.push_back(part);
    if (auto* line = qobject_cast<QLineEdit*>(part)) {
        connect(line, &QLineEdit::textChanged, this, &Field::edited);
    } else if (auto* combo = qobject_cast<QComboBox*>(part)) {
        combo->installEventFilter(this);
        combo->setFocusPolicy(Qt::StrongFocus);
        connect(combo, &QComboBox::currentIndexChanged, this, &Field::edited);
    }
    return this;
}

QStringList Field::typed() const {
    QStringList texts{text()};
    for (const QWidget* part : m_parts) {
        const auto* combo = qobject_cast<const QComboBox*>(part);
        const auto* line = qobject_cast<const QLineEdit*>(part);
        texts.append(combo != nullptr  ? combo->currentData().toString()
                     : line != nullptr ? line->text().trimmed()
                                       : QString());
    }
    return texts;
}

void Field::setTyped(const QStringList& texts) {
    setText(texts.value(0));
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        const QString text = texts.value(static_cast<qsizetype>(i) + 1);
        if (auto* line = qobject_cast<QLineEdit*>(m_parts[i])) {
            line->setText(text);
        } else if (auto* combo = qobject_cast<QComboBox*>(m_parts[i])) {
            choose(combo, text);
        }
    }
}

void Field::rememberStored() {
    m_stored = typed();
    showStored();
}

QString Field::storedText() const {
    return m_was->isHidden() ? QString() : m_was->text();
}

void Field::showStored() {
    const auto words = [](const QWidget* control, const QString& text) {
        if (const auto* checks = qobject_cast<const CheckList*>(control)) {
            return checks->words(text);
        }
        const auto* combo = qobject_cast<const QComboBox*>(control);
        const int at = combo != nullptr ? combo->findData(text) : -1;
        return at >= 0 ? combo->itemText(at) : text;
    };
    const bool other = !m_stored.isEmpty() && typed() != m_stored;
    QStringList shown{words(control(), m_stored.value(0))};
    for (std::size_t i = 0; i < m_parts.size(); ++i) {
        shown.append(words(m_parts[i], m_stored.value(static_cast<qsizetype>(i) + 1)));
    }
    shown.removeAll(QString());
    m_was->setText(m_stored.value(0).isEmpty() ? tr("was empty")
                                               : tr("was %1").arg(shown.join(QLatin1Char(' '))));
    m_was->setVisible(other);
}

namespace {
/// The code of what is chosen or typed; words that no choice has stay as typed.
QString codeOf(const QComboBox& combo) {
    if (!combo.isEditable()) {
        return combo.currentData().toString();
    }
    const QString typed = combo.currentText().trimmed();
    const int at = combo.findText(typed, Qt::MatchFixedString);
    return at >= 0 ? combo.itemData(at).toString() : typed;
}
}  // namespace

QString Field::text() const {
    return m_combo != nullptr    ? codeOf(*m_combo)
           : m_checks != nullptr ? m_checks->codes()
           : m_note != nullptr   ? m_note->toPlainText().trimmed()
                                 : m_line->text().trimmed();
}

void Field::setText(const QString& text) {
    if (m_combo != nullptr) {
        setChoice(text);
    } else if (m_checks != nullptr) {
        m_checks->setCodes(text);
    } else if (m_note != nullptr) {
        m_note->setPlainText(text);
    } else {
        m_line->setText(text);
        m_line->setCursorPosition(0);
    }
}

void Field::setEcho(const QString& text) {
    m_echo->setText(text);
    m_echo->setVisible(!text.isEmpty());
}

void Field::setProblem(const QString& sentence) {
    if (sentence == m_problem->text()) {
        return;
    }
    m_problem->setText(sentence);
    m_problem->setVisible(!sentence.isEmpty());
    control()->setAccessibleDescription(sentence);
    mark(control(), !sentence.isEmpty());
    for (QWidget* part : m_parts) {
        part->setAccessibleDescription({});
        mark(part, false);
    }
}

void Field::setProblem(QWidget* part, const QString& sentence) {
    const QString others = m_problem->text();
    m_problem->setText(others.isEmpty() ? sentence : others + QLatin1Char('\n') + sentence);
    m_problem->show();
    part->setAccessibleDescription(sentence);
    mark(part, true);
}

QString Field::problem() const {
    return m_problem->text();
}

void Field::setStacked(bool stacked) {
    m_row->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_row->setSpacing(stacked ? 2 : 8);
}

void Field::takeFocus() {
    control()->setFocus(Qt::OtherFocusReason);
    if (m_line != nullptr) {
        m_line->selectAll();  // as with Tab
    }
}

bool Field::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return Spoken<QWidget>::eventFilter(watched, event);
}

}  // namespace jointlog::gui
