#include "gui/privacy/privacy_screen.hpp"

#include <QtGui/QClipboard>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QApplication>
#include <QtWidgets/QToolTip>
#include <algorithm>
#include <utility>

#include "gui/keys/key_book.hpp"
#include "gui/privacy/privacy_cover.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {

bool isToggle(const QKeyEvent& key) {
    return QKeySequence(key.keyCombination()) == KeyBook::instance().keys(QStringLiteral("hide"));
}

bool isFrame(const QWidget& window) {
    const auto type = window.windowType();
    return window.isWindow() && (type == Qt::Window || type == Qt::Dialog || type == Qt::Sheet);
}

}  // namespace

PrivacyScreen::PrivacyScreen(QWidget& window) : m_window(window) {
    m_idle.setSingleShot(true);
    connect(&m_idle, &QTimer::timeout, this, &PrivacyScreen::cover);
    qApp->installEventFilter(this);
}

PrivacyScreen::~PrivacyScreen() = default;

void PrivacyScreen::coverAfter(std::chrono::milliseconds idle) {
    m_idle.stop();
    m_idle.setInterval(idle);
    if (idle.count() > 0) {
        m_idle.start();
    }
}

bool PrivacyScreen::ours(const QWidget& window) const {
    const QWidget* at = &window;
    while (at != nullptr && at != &m_window) {
        at = at->parentWidget();
    }
    return at == &m_window;
}

void PrivacyScreen::cover() {
    if (m_covered || !m_window.isVisible()) {
        return;
    }
    while (QWidget* popup = QApplication::activePopupWidget()) {
        popup->close();
    }
    QToolTip::hideText();
    // What was copied here could be pasted by whoever comes next; what another program copied is its own.
    QClipboard& clipboard = *QGuiApplication::clipboard();
    if (clipboard.ownsClipboard()) {
        clipboard.clear();
    }
    if (clipboard.supportsSelection() && clipboard.ownsSelection()) {
        clipboard.clear(QClipboard::Selection);
    }
    m_covered = true;
    m_focus = QApplication::focusWidget();
    for (QWidget* window : QApplication::topLevelWidgets()) {
        if (window->isVisible() && isFrame(*window) && ours(*window)) {
            hide(*window);
        }
    }
}

void PrivacyScreen::hide(QWidget& window) {
    Hidden hidden{&window, new PrivacyCover(&window), window.windowTitle(), {}};
    for (QObject* child : window.children()) {
        auto* part = qobject_cast<QWidget*>(child);
        if (part != nullptr && part != hidden.cover && !part->isWindow() && !part->isHidden()) {
            part->hide();
            hidden.parts.emplace_back(part);
        }
    }
    window.setWindowTitle(QStringLiteral("Jointlog"));
    auto* cover = static_cast<PrivacyCover*>(hidden.cover.data());
    connect(cover, &PrivacyCover::goOn, this, &PrivacyScreen::uncover, Qt::QueuedConnection);
    cover->setGeometry(window.rect());
    cover->show();
    cover->raise();
    cover->goOnButton().setFocus(Qt::OtherFocusReason);
    m_hidden.push_back(std::move(hidden));
}

void PrivacyScreen::uncover() {
    if (!m_covered) {
        return;
    }
    m_covered = false;
    for (const Hidden& hidden : std::exchange(m_hidden, {})) {
        if (hidden.cover != nullptr) {
            hidden.cover->hide();
            hidden.cover->deleteLater();  // the key that was pressed is still on its way there
        }
        if (hidden.window == nullptr) {
            continue;
        }
        hidden.window->setWindowTitle(hidden.title);
        for (const auto& part : hidden.parts) {
            if (part != nullptr) {
                part->show();
            }
        }
    }
    if (m_focus != nullptr && m_focus->isVisible()) {
        m_focus->setFocus(Qt::OtherFocusReason);
    }
    if (m_idle.interval() > 0) {
        m_idle.start();
    }
}

void PrivacyScreen::noteActivity(const QEvent& event) {
    switch (event.type()) {
        case QEvent::KeyPress:
        case QEvent::MouseButtonPress:
        case QEvent::MouseMove:
        case QEvent::Wheel:
        case QEvent::TouchBegin:
        case QEvent::InputMethod:
            if (m_idle.isActive()) {
                m_idle.start();
            }
            break;
        default:
            break;
    }
}

bool PrivacyScreen::eventFilter(QObject* watched, QEvent* event) {
    noteActivity(*event);
    if (m_covered) {
        return filterCovered(watched, event);
    }
    if (event->type() == QEvent::KeyPress && isToggle(*static_cast<QKeyEvent*>(event))) {
        cover();
        return true;
    }
    return false;
}

bool PrivacyScreen::filterCovered(QObject* watched, QEvent* event) {
    switch (event->type()) {
        case QEvent::ShortcutOverride:
            event->accept();  // no shortcut runs behind the cover
            return true;
        case QEvent::KeyPress: {
            const auto& key = *static_cast<QKeyEvent*>(event);
            if (isToggle(key) || key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter) {
                uncover();
            }
            return true;
        }
        case QEvent::Shortcut:
        case QEvent::InputMethod:
        case QEvent::ToolTip:
        case QEvent::ContextMenu:
        case QEvent::DragEnter:
        case QEvent::Drop:
            return true;
        case QEvent::Show:
            if (auto* window = qobject_cast<QWidget*>(watched);
                window != nullptr && isFrame(*window) && ours(*window)
                && std::none_of(m_hidden.begin(), m_hidden.end(),
                                [&](const Hidden& hidden) { return hidden.window == window; })) {
                hide(*window);  // what opens by itself meanwhile
            }
            return false;
        case QEvent::Resize:
            for (const Hidden& hidden : m_hidden) {
                if (hidden.window == watched && hidden.cover != nullptr) {
                    hidden.cover->setGeometry(hidden.window->rect());
                }
            }
            return false;
        case QEvent::Close: {
            // Closed by a person, a window may ask what becomes of what was typed. A tool tip, or a dialog that ends by
            // itself, brings nothing back.
            const bool hidden =
                std::any_of(m_hidden.begin(), m_hidden.end(),
                            [&](const Hidden& one) { return one.window == watched; });
            if (watched == &m_window || (hidden && event->spontaneous())) {
                uncover();
            }
            return false;
        }
        default:
            return false;
    }
}

}  // namespace jointlog::gui
