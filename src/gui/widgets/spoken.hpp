#pragma once

#include <QtCore/QEvent>
#include <functional>
#include <vector>

namespace jointlog::gui {

/// The texts of a widget that follow the language. A text is given as a function that sets it: it runs at once and
/// again whenever the language changes.
class Texts {
public:
    void say(std::function<void()> set) {
        set();
        m_setters.push_back(std::move(set));
    }
    void retranslate() const {
        for (const auto& set : m_setters) {
            set();
        }
    }

private:
    std::vector<std::function<void()>> m_setters;
};

/// A widget of class Base whose texts follow the language.
template <class Base>
class Spoken : public Base {
public:
    using Base::Base;

protected:
    void say(std::function<void()> set) { m_texts.say(std::move(set)); }
    void speakAgain() { m_texts.retranslate(); }
    /// Called after the language changed; a page that builds its contents from values rebuilds them here.
    virtual void retranslate() {}

    void changeEvent(QEvent* event) override {
        Base::changeEvent(event);
        if (event->type() == QEvent::LanguageChange) {
            m_texts.retranslate();
            retranslate();
        }
    }

private:
    Texts m_texts;
};

}  // namespace jointlog::gui
