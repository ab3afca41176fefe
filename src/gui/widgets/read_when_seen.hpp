#pragma once

#include <QtCore/QEvent>
#include <QtWidgets/QWidget>
#include <functional>
#include <utility>

namespace jointlog::gui {

/// A page that is not seen does not read the record at every change, but once when it is shown. Lives with the page.
class ReadWhenSeen : public QObject {
public:
    ReadWhenSeen(QWidget* page, std::function<void()> read)
        : QObject(page), m_page(page), m_read(std::move(read)) {
        page->installEventFilter(this);
    }

    /// nothing: there is no record; what is held of the last one goes at once.
    void changed(bool nothing) {
        m_owed = !nothing && !m_page->isVisible();
        if (!m_owed) {
            m_read();
        }
    }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Show && std::exchange(m_owed, false)) {
            m_read();
        }
        return QObject::eventFilter(watched, event);
    }

private:
    QWidget* m_page;
    std::function<void()> m_read;
    bool m_owed = false;
};

}  // namespace jointlog::gui
