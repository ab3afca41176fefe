#include "gui/keys/key_book.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QSettings>
#include <algorithm>
#include <utility>

#include "gui/state/user_files.hpp"

namespace jointlog::gui {
namespace {

const QString group = QStringLiteral("shortcuts/");

// Keys that belong to text fields and to the desktop, wherever the keys are.
const char* const textKeys[] = {
    "Ctrl+A",       "Ctrl+C",         "Ctrl+V",          "Ctrl+X",          "Ctrl+Z",
    "Ctrl+Shift+Z", "Ctrl+Y",         "Ctrl+Left",       "Ctrl+Right",      "Ctrl+Home",
    "Ctrl+End",     "Ctrl+Backspace", "Ctrl+Del",        "Ctrl+Tab",        "Ctrl+Shift+Tab",
    "Ctrl+Return",  "Ctrl+Enter",     "Alt+F4",          "Alt+Tab",         "Alt+Shift+Tab",
    "Shift+Tab",    "Ctrl+Shift+V",   "Ctrl+Shift+Left", "Ctrl+Shift+Right"};

QList<QKeySequence> sequences(const char* keys) {
    QList<QKeySequence> list;
    for (const QString& one : QString::fromLatin1(keys).split(QLatin1Char(' '))) {
        list << QKeySequence(one);
    }
    return list;
}

bool isAlone(const QKeySequence& keys) {
    const auto modifiers = keys[0].keyboardModifiers();
    const auto key = keys[0].key();
    const bool function = key >= Qt::Key_F1 && key <= Qt::Key_F35;
    return !function && (modifiers & (Qt::ControlModifier | Qt::AltModifier)) == 0;
}

const KeyRow* rowOf(const QString& action) {
    const auto rows = keyRows();
    const auto at = std::find_if(rows.begin(), rows.end(), [&](const KeyRow& row) {
        return !action.isEmpty() && action == QLatin1String(row.action);
    });
    return at == rows.end() ? nullptr : &*at;
}

}  // namespace

KeyBook::KeyBook() {
    read();
}

KeyBook& KeyBook::instance() {
    static KeyBook book;
    return book;
}

void KeyBook::read() {
    m_chosen.clear();
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    for (const KeyRow& row : keyRows()) {
        const QString action = QString::fromLatin1(row.action);
        const QString kept = settings.value(group + action).toString();
        if (action.isEmpty() || kept.isEmpty()) {
            continue;
        }
        const auto keys = QKeySequence::fromString(kept, QKeySequence::PortableText);
        if (refusal(action, keys).isEmpty()) {
            m_chosen.insert(action, keys);
        }
    }
    Q_EMIT changed();
}

QKeySequence KeyBook::keysAtFirst(const QString& action) {
    const KeyRow* row = rowOf(action);
    return row == nullptr ? QKeySequence() : QKeySequence(QString::fromLatin1(row->keys));
}

QKeySequence KeyBook::keys(const QString& action) const {
    const auto at = m_chosen.find(action);
    return at == m_chosen.end() ? keysAtFirst(action) : *at;
}

QList<QKeySequence> KeyBook::keysOf(const KeyRow& row) const {
    const QString action = QString::fromLatin1(row.action);
    return action.isEmpty() ? sequences(row.keys) : QList<QKeySequence>{keys(action)};
}

QString KeyBook::holder(const QString& action, const QKeySequence& keys) const {
    for (const KeyRow& row : keyRows()) {
        if (action != QLatin1String(row.action) && keysOf(row).contains(keys)) {
            return keyRowWords(row);
        }
    }
    return {};
}

QString KeyBook::refusal(const QString& action, const QKeySequence& keys) const {
    if (rowOf(action) == nullptr || keys.count() != 1 || keys[0].key() == Qt::Key_unknown) {
        return tr("These are no keys. An example: Ctrl+Shift+K");
    }
    if (isAlone(keys)) {
        return tr("%1 alone is needed for typing: add Ctrl or Alt, or take a function key.")
            .arg(keyWords(keys));
    }
    if (const QString other = holder(action, keys); !other.isEmpty()) {
        return tr("%1 is taken: %2").arg(keyWords(keys), other);
    }
    const bool ofText = std::any_of(std::begin(textKeys), std::end(textKeys), [&](const char* one) {
        return QKeySequence(QString::fromLatin1(one)) == keys;
    });
    if (ofText && keys != keysAtFirst(action)) {
        return tr("%1 is taken: text fields and the desktop use it").arg(keyWords(keys));
    }
    return {};
}

bool KeyBook::choose(const QString& action, const QKeySequence& keys) {
    if (!refusal(action, keys).isEmpty()) {
        return false;
    }
    QSettings settings(settingsFile(), QSettings::IniFormat);
    if (keys == keysAtFirst(action)) {
        m_chosen.remove(action);
        settings.remove(group + action);
    } else {
        m_chosen.insert(action, keys);
        settings.setValue(group + action, keys.toString(QKeySequence::PortableText));
    }
    Q_EMIT changed();
    return true;
}

void KeyBook::reset() {
    m_chosen.clear();
    QSettings(settingsFile(), QSettings::IniFormat).remove(QStringLiteral("shortcuts"));
    Q_EMIT changed();
}

QString keysNow(const char* action) {
    return keyWords(KeyBook::instance().keys(QString::fromLatin1(action)));
}

QString keyRowWords(const KeyRow& row) {
    return QCoreApplication::translate("KeyBook", row.says);
}

QString keyWords(const QKeySequence& keys) {
    QString words = keys.toString(QKeySequence::PortableText);
    const std::pair<const char*, const char*> names[] = {
        {"Return", "Enter"}, {"Left", "←"}, {"Right", "→"}, {"Up", "↑"}, {"Down", "↓"}};
    for (const auto& [from, to] : names) {
        if (words == QLatin1String(from)
            || words.endsWith(QLatin1Char('+') + QLatin1String(from))) {
            words.chop(static_cast<qsizetype>(qstrlen(from)));
            words += QString::fromUtf8(to);
        }
    }
    return words;
}

}  // namespace jointlog::gui
