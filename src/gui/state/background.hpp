#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QPointer>
#include <functional>
#include <memory>
#include <thread>

namespace jointlog::gui {

/// Runs a job that blocks on its own thread and hands the result back in the window's thread, unless `owner` is gone
/// by then. The owner keeps what the job uses alive until then.
template <class T>
void runInBackground(QObject* owner, std::function<T()> job, std::function<void(T)> done) {
    std::thread([guard = QPointer<QObject>(owner), job = std::move(job),
                 done = std::move(done)]() mutable {
        auto result = std::make_shared<T>(job());
        QMetaObject::invokeMethod(
            QCoreApplication::instance(),
            [guard, result, done = std::move(done)] {
                if (guard) {
                    done(std::move(*result));
                }
            },
            Qt::QueuedConnection);
    }).detach();
}

}  // namespace jointlog::gui
