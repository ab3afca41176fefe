#pragma once

#include <QtCore/QObject>
#include <QtGui/QUndoStack>

#include "jointlog/domain/joint_shorthand.hpp"

namespace jointlog::gui {

/// The joint map while it is edited. Each change of a joint can be undone by itself; nothing is stored here.
class JointMapEdit : public QObject {
    Q_OBJECT

public:
    /// What one key or click says about a joint. tender, swollen and both turn from yes to no and back; clear: not
    /// examined; none: examined without findings.
    enum class Say { tender, swollen, both, clear, none };

    explicit JointMapEdit(QObject* parent = nullptr);

    [[nodiscard]] const JointMap& map() const { return m_map; }
    [[nodiscard]] JointSet set() const { return m_set; }
    void setSet(JointSet set);
    /// Another map altogether: there is nothing to undo.
    void load(const JointMap& map);

    /// What the joint would hold after it was said.
    [[nodiscard]] JointMark marked(int joint, Say what) const;
    void say(int joint, Say what);
    /// The joint holds this from now on.
    void put(int joint, const JointMark& mark);
    /// Says of another joint what was just said of one that holds `like` now; signs of which it does not speak stay.
    void paint(int joint, Say what, const JointMark& like);
    /// The joint of the other side holds what this one does.
    void mirror(int joint);
    /// Every sign of which nothing was said: no. Not while the shorthand line holds words that were not read: they may
    /// name one of these joints.
    void restWithoutFindings();
    /// What was typed into the shorthand line: its joints hold the signs, as long as the line names them. Words that
    /// are not read change nothing.
    [[nodiscard]] JointShorthand readLine(const QString& line);

    [[nodiscard]] QUndoStack& undoStack() { return m_stack; }

Q_SIGNALS:
    void changed();
    void setChanged();
    /// Undo or redo went past what the shorthand line says: it holds no longer.
    void lineOutdated();
    /// Words of the shorthand line were not read, and stand in the way.
    void lineInTheWay();

private:
    class Step;
    void push(const JointMap& next, const QString& words, bool line);
    void show(const JointMap& map, bool line);

    JointMap m_map;
    JointMap m_base;  // without what the shorthand line says
    JointSet m_set = JointSet::of_28;
    QUndoStack m_stack;
    bool m_pushing = false;
    bool m_unread = false;  // the line holds words that were not read
};

}  // namespace jointlog::gui
