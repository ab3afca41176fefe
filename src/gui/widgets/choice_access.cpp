#include "gui/widgets/choice_access.hpp"

#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QAccessibleWidget>
#include <QtWidgets/QComboBox>

namespace jointlog::gui {
namespace {

class ChoiceAccess : public QAccessibleWidget {
public:
    explicit ChoiceAccess(QComboBox* choice) : QAccessibleWidget(choice, QAccessible::ComboBox) {}

    [[nodiscard]] QString text(QAccessible::Text what) const override {
        if (what == QAccessible::Value) {
            return choice().currentText();
        }
        const QString name = choice().accessibleName();
        return what == QAccessible::Name && !name.isEmpty() ? name : QAccessibleWidget::text(what);
    }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State now = QAccessibleWidget::state();
        now.expandable = true;
        now.expanded = choice().view()->isVisible();
        now.editable = choice().isEditable();
        return now;
    }
    [[nodiscard]] QStringList actionNames() const override {
        return QStringList{showMenuAction(), pressAction()} + QAccessibleWidget::actionNames();
    }
    void doAction(const QString& action) override {
        if (action == showMenuAction() || action == pressAction()) {
            choice().view()->isVisible() ? choice().hidePopup() : choice().showPopup();
        } else {
            QAccessibleWidget::doAction(action);
        }
    }

private:
    [[nodiscard]] QComboBox& choice() const { return *static_cast<QComboBox*>(widget()); }
};

QAccessibleInterface* made(const QString&, QObject* object) {
    auto* choice = qobject_cast<QComboBox*>(object);
    // One in which words are typed stays Qt's own: its line of text is a part of it.
    return choice != nullptr && !choice->isEditable() ? new ChoiceAccess(choice) : nullptr;
}

}  // namespace

void nameChoicesForScreenReaders() {
    static const bool once = [] {
        QAccessible::installFactory(made);
        return true;
    }();
    (void)once;
}

}  // namespace jointlog::gui
