#pragma once

#include <QtCore/QPointer>
#include <QtCore/QTimer>
#include <QtWidgets/QWidget>
#include <chrono>
#include <vector>

namespace jointlog::gui {

/// Hides what the window and its dialogs show until Enter or a click: from people who pass by. No password is asked,
/// so it keeps nobody from the keyboard, and says so.
class PrivacyScreen : public QObject {
    Q_OBJECT

public:
    explicit PrivacyScreen(QWidget& window);
    ~PrivacyScreen() override;

    void cover();
    void uncover();
    [[nodiscard]] bool covered() const { return m_covered; }
    /// Covers by itself after this long without a key, a click or a move of the mouse; zero: never.
    void coverAfter(std::chrono::milliseconds idle);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    /// A window with what it showed before.
    struct Hidden {
        QPointer<QWidget> window;
        QPointer<QWidget> cover;
        QString title;
        std::vector<QPointer<QWidget>> parts;
    };

    [[nodiscard]] bool ours(const QWidget& window) const;
    void hide(QWidget& window);
    void noteActivity(const QEvent& event);
    /// true: nobody else gets the event.
    bool filterCovered(QObject* watched, QEvent* event);

    QWidget& m_window;
    bool m_covered = false;
    std::vector<Hidden> m_hidden;
    QPointer<QWidget> m_focus;
    QTimer m_idle;
};

}  // namespace jointlog::gui
