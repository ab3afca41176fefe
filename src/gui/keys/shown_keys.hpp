#pragma once

#include <QtGui/QShortcut>
#include <functional>
#include <utility>

#include "gui/keys/key_book.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

/// The keys of an action, written on the button that does the same; another choice of keys is followed.
inline void hintKeys(HintButton* button, const char* action) {
    const auto follow = [button, action] {
        button->setHint(keysNow(action));
    };
    follow();
    QObject::connect(&KeyBook::instance(), &KeyBook::changed, button, follow);
}

/// Runs something at the keys of an action, as they are chosen.
inline void onKeys(QWidget* window, const char* action, std::function<void()> run) {
    auto* made = new QShortcut(window);
    const auto follow = [made, action] {
        made->setKey(KeyBook::instance().keys(QString::fromLatin1(action)));
    };
    follow();
    QObject::connect(&KeyBook::instance(), &KeyBook::changed, made, follow);
    QObject::connect(made, &QShortcut::activated, window, std::move(run));
}

}  // namespace jointlog::gui
