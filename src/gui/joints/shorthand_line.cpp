#include "gui/joints/shorthand_line.hpp"

#include <QtCore/QCoreApplication>
#include <QtGui/QInputMethodEvent>
#include <QtGui/QTextCharFormat>

#include "gui/text/names.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

ShorthandLine::ShorthandLine(JointMapEdit& edit, QWidget* parent)
    : QLineEdit(parent), m_edit(edit) {
    setInputMethodHints(Qt::ImhPreferLatin | Qt::ImhNoAutoUppercase | Qt::ImhNoPredictiveText);
    connect(this, &QLineEdit::textEdited, this, &ShorthandLine::read);
    connect(&m_edit, &JointMapEdit::setChanged, this, &ShorthandLine::read);
    connect(&m_edit, &JointMapEdit::lineOutdated, this, [this] {
        // What was read is on the map; what was not stays until somebody corrects it or takes it out.
        QStringList words;
        for (const UnreadToken& token : m_unread) {
            words.append(qs(token.text));
        }
        setText(words.join(QLatin1Char(' ')));
        read();
    });
    connect(&m_edit, &JointMapEdit::lineInTheWay, this, [this] { setFocus(Qt::OtherFocusReason); });
}

void ShorthandLine::read() {
    m_unread = m_edit.readLine(text()).unread;
    mark();
}

void ShorthandLine::mark() {
    if (m_marking) {
        return;
    }
    m_marking = true;
    QList<QInputMethodEvent::Attribute> attributes;
    const QByteArray line = text().toUtf8();
    for (const UnreadToken& token : m_unread) {
        const auto begin = QString::fromUtf8(line.left(static_cast<qsizetype>(token.begin))).size();
        QTextCharFormat format;
        format.setUnderlineStyle(QTextCharFormat::SingleUnderline);
        format.setForeground(currentTokens().error);
        attributes.append({QInputMethodEvent::TextFormat,
                           static_cast<int>(begin) - cursorPosition(),
                           static_cast<int>(QString::fromStdString(token.text).size()), format});
    }
    // A line edit shows formats of parts of its text only as an input method gives them.
    QInputMethodEvent formats(QString(), attributes);
    QCoreApplication::sendEvent(this, &formats);
    setProperty("state", m_unread.empty() ? QVariant() : QVariant(QStringLiteral("error")));
    setAccessibleDescription(problem());
    repolish(this);
    m_marking = false;
    Q_EMIT problemChanged();
}

QString ShorthandLine::problem() const {
    QStringList words;
    for (const UnreadToken& token : m_unread) {
        words.append(tr("word %1 “%2”").arg(token.number).arg(qs(token.text)));
    }
    return words.isEmpty() ? QString() : tr("Not read: %1").arg(words.join(QStringLiteral(", ")));
}

}  // namespace jointlog::gui
