#include "gui/forms/field.hpp"

#include <QtCore/QStringListModel>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QPlainTextEdit>

#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {
constexpr int labelWidth = 168;
}

Field::Field(Kind kind, Say label, QWidget* parent)
    : Spoken<QWidget>(parent), m_kind(kind), m_say(std::move(label)) {
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 3, 0, 3);
    row->setSpacing(8);
    auto* left = new QVBoxLayout;
    left->setSpacing(0);
    m_label = makeLabel(this);
    fixWidth(m_label, labelWidth);
    m_label->setWordWrap(true);
    m_caption = makeLabel(this, QStringLiteral("caption"));
    fixWidth(m_caption, labelWidth);
    m_caption->setWordWrap(true);
    m_caption->hide();
    left->addStretch(1);
    left->addWidget(m_label);
    left->addWidget(m_caption);
    left->addStretch(1);
    row->addLayout(left);
    auto* right = new QVBoxLayout;
    right->setSpacing(2);
    m_after = new QHBoxLayout;
    m_after->setSpacing(8);
    buildControl();
    m_after->addWidget(control(), kind == Kind::note ? 1 : 0);
    m_suffix = makeLabel(this, QStringLiteral("secondary"));
    m_echo = makeLabel(this, QStringLiteral("caption"));
    m_suffix->hide();
    m_echo->hide();
    m_after->addWidget(m_suffix);
    m_after->addWidget(m_echo);
    if (kind != Kind::note) {
        m_after->addStretch(1);
    }
    m_problem = makeLabel(this, QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_problem->hide();
    right->addLayout(m_after);
    right->addWidget(m_problem);
    row->addLayout(right, 1);
    say([this] { nameControl(); });
}

void Field::buildControl() {
    if (m_kind == Kind::choice) {
        m_combo = new QComboBox(this);
        m_combo->installEventFilter(this);
        m_combo->setFocusPolicy(Qt::StrongFocus);
        connect(m_combo, &QComboBox::currentIndexChanged, this, &Field::edited);
    } else if (m_kind == Kind::note) {
        m_note = new QPlainTextEdit(this);
        m_note->setTabChangesFocus(true);
        fixHeight(m_note, 72);
        connect(m_note, &QPlainTextEdit::textChanged, this, &Field::edited);
    } else {
        m_line = new QLineEdit(this);
        if (m_kind == Kind::number) {
            m_line->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
        }
        connect(m_line, &QLineEdit::textChanged, this, &Field::edited);
    }
    width(m_kind == Kind::number ? 88 : 260);
    connect(this, &Field::edited, this, [this] { setProblem({}); });
}

QWidget* Field::control() const {
    return m_combo != nullptr  ? static_cast<QWidget*>(m_combo)
           : m_note != nullptr ? static_cast<QWidget*>(m_note)
                               : static_cast<QWidget*>(m_line);
}

void Field::nameControl() {
    const QString name = m_say();
    m_label->setText(name);
    QString spoken = name;
    if (!m_caption->text().isEmpty()) {
        spoken += QStringLiteral(", ") + m_caption->text();
    }
    control()->setAccessibleName(m_required ? tr("%1, required").arg(spoken) : spoken);
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
    if (m_combo->findData(code)
        < 0) {  // a stored code that this build does not know stays as it is
        m_combo->addItem(code, code);
    }
    m_combo->setCurrentIndex(m_combo->findData(code));
}

Field* Field::complete(std::function<QStringList()> words) {
    auto* completer = new QCompleter(m_line);
    completer->setCaseSensitivity(Qt::CaseInsensitive);
    completer->setFilterMode(Qt::MatchContains);
    m_line->setCompleter(completer);
    say([completer, words = std::move(words)] {
        completer->setModel(new QStringListModel(words(), completer));
    });
    return this;
}

Field* Field::width(int pixels) {
    if (m_note == nullptr) {
        fixWidth(control(), pixels);
    }
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

QString Field::text() const {
    return m_combo != nullptr  ? m_combo->currentData().toString()
           : m_note != nullptr ? m_note->toPlainText().trimmed()
                               : m_line->text().trimmed();
}

void Field::setText(const QString& text) {
    if (m_combo != nullptr) {
        setChoice(text);
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
    control()->setProperty("state",
                           sentence.isEmpty() ? QVariant() : QVariant(QStringLiteral("error")));
    control()->setAccessibleDescription(sentence);
    repolish(control());
}

QString Field::problem() const {
    return m_problem->text();
}

void Field::takeFocus() {
    control()->setFocus(Qt::OtherFocusReason);
}

bool Field::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Wheel) {
        event->ignore();
        return true;
    }
    return Spoken<QWidget>::eventFilter(watched, event);
}

}  // namespace jointlog::gui
