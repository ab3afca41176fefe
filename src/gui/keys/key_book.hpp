#pragma once

#include <QtCore/QHash>
#include <QtCore/QList>
#include <QtCore/QObject>
#include <QtGui/QKeySequence>

#include "gui/keys/key_rows.hpp"

namespace jointlog::gui {

/// The keys of the window that a person may change: kept in the settings file, which holds no patient data.
class KeyBook : public QObject {
    Q_OBJECT

public:
    [[nodiscard]] static KeyBook& instance();
    /// Reads the settings file again; keys there that cannot be taken are as at first.
    void read();
    /// Of a row that may be changed.
    [[nodiscard]] QKeySequence keys(const QString& action) const;
    [[nodiscard]] QList<QKeySequence> keysOf(const KeyRow& row) const;
    [[nodiscard]] static QKeySequence keysAtFirst(const QString& action);
    /// Why an action cannot have these keys, with the name of what has them; empty: it can.
    [[nodiscard]] QString refusal(const QString& action, const QKeySequence& keys) const;
    /// False, and nothing is changed, where refusal() has a sentence.
    bool choose(const QString& action, const QKeySequence& keys);
    void reset();

Q_SIGNALS:
    void changed();

private:
    KeyBook();
    [[nodiscard]] QString holder(const QString& action, const QKeySequence& keys) const;

    QHash<QString, QKeySequence> m_chosen;
};

/// What a row says, in the language of the window.
[[nodiscard]] QString keyRowWords(const KeyRow& row);
/// "Ctrl+Shift+Z", "←", "Enter": as it is written on buttons and on the sheet.
[[nodiscard]] QString keyWords(const QKeySequence& keys);
/// The same, of the keys that an action has now; sentences that name keys are said anew when they change.
[[nodiscard]] QString keysNow(const char* action);

}  // namespace jointlog::gui
