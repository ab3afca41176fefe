#include "gui/record/chart_access.hpp"

#include <QtWidgets/QAccessibleWidget>
#include <map>

#include "gui/record/chart_view.hpp"
#include "jointlog/render/panel_table.hpp"

namespace jointlog::gui {
namespace {

/// One value of the panel.
class ValueChild : public QAccessibleInterface, public QAccessibleActionInterface {
public:
    ValueChild(ChartView* chart, std::size_t index) : m_chart(chart), m_index(index) {}

    [[nodiscard]] bool isValid() const override { return row() != nullptr; }
    [[nodiscard]] QObject* object() const override { return nullptr; }
    [[nodiscard]] QWindow* window() const override { return m_chart->window()->windowHandle(); }
    [[nodiscard]] QAccessibleInterface* parent() const override {
        return QAccessible::queryAccessibleInterface(m_chart);
    }
    [[nodiscard]] QAccessibleInterface* child(int) const override { return nullptr; }
    [[nodiscard]] int childCount() const override { return 0; }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    [[nodiscard]] QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    [[nodiscard]] QString text(QAccessible::Text what) const override {
        return what == QAccessible::Name && isValid() ? render::rowText(*row(), m_chart->texts())
                                                      : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    [[nodiscard]] QRect rect() const override {
        const QRect at = isValid() ? m_chart->rectOf(*row()) : QRect();
        return at.isNull() ? QRect() : QRect(m_chart->mapToGlobal(at.topLeft()), at.size());
    }
    [[nodiscard]] QAccessible::Role role() const override { return QAccessible::ListItem; }
    [[nodiscard]] QAccessible::State state() const override {
        QAccessible::State state;
        state.focusable = true;
        state.selectable = true;
        state.readOnly = true;
        state.invalid = !isValid();
        state.offscreen = rect().isNull();
        state.selected = isValid() && m_chart->view().crosshair == row()->when.day;
        state.focused = state.selected && m_chart->hasFocus();
        return state;
    }
    void* interface_cast(QAccessible::InterfaceType type) override {
        return type == QAccessible::ActionInterface ? static_cast<QAccessibleActionInterface*>(this)
                                                    : nullptr;
    }
    [[nodiscard]] QStringList actionNames() const override {
        return {setFocusAction(), pressAction()};
    }
    void doAction(const QString& action) override {
        if (!isValid()) {
            return;
        }
        if (action == setFocusAction()) {
            m_chart->setFocus(Qt::OtherFocusReason);
            m_chart->showRow(*row());
        } else if (action == pressAction() && row()->line.row) {
            const RowId opened =
                *row()->line.row;  // the rows are gone once the form has the keyboard
            Q_EMIT m_chart->openRow(opened);
        }
    }
    [[nodiscard]] QStringList keyBindingsForAction(const QString&) const override { return {}; }

private:
    [[nodiscard]] const app::PanelRow* row() const {
        const auto& rows = m_chart->panelRows();
        return m_index < rows.size() ? &rows[m_index] : nullptr;
    }

    ChartView* m_chart;
    std::size_t m_index;
};

class ChartAccess : public QAccessibleWidget {
public:
    explicit ChartAccess(ChartView* chart)
        : QAccessibleWidget(chart, QAccessible::Chart), m_chart(chart) {}
    ~ChartAccess() override {
        for (const auto& [index, id] : m_ids) {
            QAccessible::deleteAccessibleInterface(id);
        }
    }
    ChartAccess(const ChartAccess&) = delete;
    ChartAccess& operator=(const ChartAccess&) = delete;

    [[nodiscard]] int childCount() const override {
        return static_cast<int>(m_chart->panelRows().size());
    }
    [[nodiscard]] QAccessibleInterface* child(int index) const override {
        if (index < 0 || index >= childCount()) {
            return nullptr;
        }
        const auto known = m_ids.find(index);
        if (known != m_ids.end()) {
            return QAccessible::accessibleInterface(known->second);
        }
        auto* made = new ValueChild(m_chart, static_cast<std::size_t>(index));
        m_ids[index] = QAccessible::registerAccessibleInterface(made);
        return made;
    }
    [[nodiscard]] int indexOfChild(const QAccessibleInterface* of) const override {
        for (const auto& [index, id] : m_ids) {
            if (QAccessible::accessibleInterface(id) == of) {
                return index;
            }
        }
        return -1;
    }
    [[nodiscard]] QAccessibleInterface* focusChild() const override {
        for (int i = 0; m_chart->hasFocus() && i < childCount(); ++i) {
            if (m_chart->panelRows()[static_cast<std::size_t>(i)].when.day
                == m_chart->view().crosshair) {
                return child(i);
            }
        }
        return nullptr;
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
    ChartView* m_chart;
    mutable std::map<int, QAccessible::Id> m_ids;
};

QAccessibleInterface* makeChartAccess(const QString&, QObject* object) {
    auto* chart = qobject_cast<ChartView*>(object);
    return chart != nullptr ? new ChartAccess(chart) : nullptr;
}

}  // namespace

void installChartAccess() {
    static const bool once = [] {
        QAccessible::installFactory(makeChartAccess);
        return true;
    }();
    Q_UNUSED(once);
}

}  // namespace jointlog::gui
