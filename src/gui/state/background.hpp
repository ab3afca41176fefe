#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <functional>
#include <memory>
#include <thread>

namespace jointlog::gui {

/// A job that blocks, on its own thread, one at a time. The result arrives in the window's thread, unless `owner` is
/// gone by then. Destruction waits for the job: nothing of it runs on after the window.
class Background {
public:
    [[nodiscard]] bool running() const { return m_running; }

    template <class T>
    void run(QObject* owner, std::function<T()> job, std::function<void(T)> done) {
        m_running = true;
        m_thread = std::jthread([this, guard = QPointer<QObject>(owner), job = std::move(job),
                                 done = std::move(done)]() mutable {
            auto result = std::make_shared<T>(job());
            job = {};  // what it held is let go before the result is told
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [this, guard, result, done = std::move(done)] {
                    if (guard) {
                        m_running = false;
                        done(std::move(*result));
                    }
                },
                Qt::QueuedConnection);
        });
    }

private:
    bool m_running = false;
    std::jthread m_thread;
};

}  // namespace jointlog::gui
