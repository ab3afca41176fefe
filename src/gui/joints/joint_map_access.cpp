#include "gui/joints/joint_map_access.hpp"

#include <QtWidgets/QAccessibleWidget>
#include <map>

#include "gui/joints/joint_map_widget.hpp"

namespace jointlog::gui {
namespace {

/// One joint, to a screen reader a check box: checked where it is tender or swollen.
class JointChild : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    JointChild(JointMapWidget* widget, int joint) : m_widget(widget), m_joint(joint) {}

    [[nodiscard]] bool isValid() const override { return m_widget != nullptr; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_widget->window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_widget);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QString text(QAccessible::Text what) const override {
        return what == QAccessible::Name ? m_widget->spoken(m_joint) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        const QRect at = m_widget->rectOf(m_joint);
        return {m_widget->mapToGlobal(at.topLeft()), at.size()};
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::CheckBox; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        const JointMark& mark = m_widget->map()[m_joint];
        state.checkable = true;
        state.checked = mark.tender.value_or(false) || mark.swollen.value_or(false);
        state.focusable = true;
        state.focused = m_widget->hasFocus() && m_widget->current() == m_joint;
        state.disabled = !m_widget->isEnabled();
        state.readOnly = !m_widget->editable();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override {
        return {toggleAction(), setFocusAction()};
    }
    void doAction(const QString& action) override {
        if (action == setFocusAction()) {
            m_widget->setFocus(Qt::OtherFocusReason);
            m_widget->setCurrent(m_joint);
        } else if (action == toggleAction()) {
            m_widget->press(m_joint);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    JointMapWidget* m_widget;
    int m_joint;
};

class JointMapAccess : public QAccessibleWidget {
public:
    explicit JointMapAccess(JointMapWidget* widget)
        : QAccessibleWidget(widget, QAccessible::Grouping), m_map(widget) {}
    ~JointMapAccess() override {
        for (const auto& [joint, id] : m_ids) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    JointMapAccess(const JointMapAccess&) = delete;
    JointMapAccess& operator=(const JointMapAccess&) = delete;

    [[nodiscard]] int childCount() const override {
        return static_cast<int>(m_map->layoutOfSet().places.size());
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        const auto& places = m_map->layoutOfSet().places;
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        const int joint = places[static_cast<std::size_t>(index)].joint;
        const auto known = m_ids.find(joint);
        if (known != m_ids.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        auto* made = new JointChild(m_map, joint);
        m_ids[joint] = QAccessible::registerAccessibleInterface(made);
        return made;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* of) const override {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i) == of) {
                return i;
            }
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        return m_map->hasFocus() ? child(m_map->layoutOfSet().order(m_map->current())) : nullptr;
    }
    [[nodiscard]] QAccessibleInterface* childAt(int x, int y) const override {
        for (int i = 0; i < childCount(); ++i) {
            if (child(i)->rect().contains(x, y)) {
                return child(i);
            }
        }
        return nullptr;
    }

private:
    JointMapWidget* m_map;
    mutable std::map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeMapAccess(const QString&, QObject* object) {
    auto* widget = qobject_cast<JointMapWidget*>(object);
    return widget != nullptr ? new JointMapAccess(widget) : nullptr;
}

}  // namespace

void installJointMapAccess() {
    static const bool once = [] {
        QAccessible::installFactory(makeMapAccess);
        return true;
    }();
    Q_UNUSED(once);
}

}  // namespace jointlog::gui
