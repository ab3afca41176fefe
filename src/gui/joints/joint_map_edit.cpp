#include "gui/joints/joint_map_edit.hpp"

#include "gui/text/names.hpp"
#include "jointlog/render/joint_map.hpp"

namespace jointlog::gui {

class JointMapEdit::Step : public QUndoCommand {
public:
    Step(JointMapEdit& edit, JointMap before, JointMap after, const QString& words, bool line)
        : QUndoCommand(words),
          m_edit(edit),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_line(line) {}

    void undo() override { m_edit.show(m_before, m_line); }
    void redo() override { m_edit.show(m_after, m_line); }
    // Typing one line is one step.
    [[nodiscard]] int id() const override { return m_line ? 1 : -1; }
    bool mergeWith(const QUndoCommand* later) override {
        const auto* step = static_cast<const Step*>(later);
        m_after = step->m_after;
        return true;
    }

private:
    JointMapEdit& m_edit;
    JointMap m_before;
    JointMap m_after;
    bool m_line;
};

JointMapEdit::JointMapEdit(QObject* parent) : QObject(parent) {}

void JointMapEdit::setSet(JointSet set) {
    if (set != m_set) {
        m_set = set;
        Q_EMIT setChanged();
        Q_EMIT changed();
    }
}

void JointMapEdit::load(const JointMap& map) {
    m_stack.clear();
    m_map = m_base = map;
    Q_EMIT lineOutdated();
    Q_EMIT changed();
}

JointMark JointMapEdit::marked(int joint, Say what) const {
    const JointMark& now = m_map[joint];
    if (what == Say::clear) {
        return {};
    }
    if (now.not_assessable()) {
        return now;  // first it has to be said that it is none of these
    }
    const catalog::Joint& looked = catalog::joints()[static_cast<std::size_t>(joint)];
    JointMap trial = m_map;
    const auto set = [&](JointSign sign, bool said) {
        if (looked_for(looked, m_set, sign)) {
            trial.set_sign(joint, sign, said);
        }
    };
    const bool tender = now.tender.value_or(false);
    const bool swollen = now.swollen.value_or(false);
    switch (what) {
        case Say::tender:
            set(JointSign::tender, !tender);
            break;
        case Say::swollen:
            set(JointSign::swollen, !swollen);
            break;
        default: {
            const bool hip = !looked_for(looked, m_set, JointSign::swollen);
            const bool said = what == Say::both && !(tender && (swollen || hip));
            set(JointSign::tender, said);
            set(JointSign::swollen, said);
        }
    }
    return trial[joint];
}

void JointMapEdit::say(int joint, Say what) {
    put(joint, marked(joint, what));
}

void JointMapEdit::put(int joint, const JointMark& mark) {
    JointMap next = m_map;
    next.set(joint, mark);
    push(next, render::jointName(joint, drawnTexts()), false);
}

void JointMapEdit::paint(int joint, Say what, const JointMark& like) {
    const catalog::Joint& looked = catalog::joints()[static_cast<std::size_t>(joint)];
    JointMap next = m_map;
    if (what == Say::clear) {
        next.set(joint, {});
    } else if (!m_map[joint].not_assessable()) {
        if (what != Say::swollen && looked_for(looked, m_set, JointSign::tender)) {
            next.set_sign(joint, JointSign::tender, like.tender);
        }
        if (what != Say::tender && looked_for(looked, m_set, JointSign::swollen)) {
            next.set_sign(joint, JointSign::swollen, like.swollen);
        }
    }
    put(joint, next[joint]);
}

void JointMapEdit::mirror(int joint) {
    put(other_side(joint), m_map[joint]);
}

void JointMapEdit::restWithoutFindings() {
    if (m_unread) {
        Q_EMIT lineInTheWay();
        return;
    }
    JointMap next = m_map;
    next.rest_without_findings(m_set);
    push(next, tr("remaining joints without findings"), false);
}

JointShorthand JointMapEdit::readLine(const QString& line) {
    JointShorthand read = read_joint_shorthand(line.toStdString(), m_set);
    m_unread = !read.unread.empty();
    JointMap next = m_base;
    for (const int joint : read.tender) {
        next.set_sign(joint, JointSign::tender, true);
    }
    for (const int joint : read.swollen) {
        next.set_sign(joint, JointSign::swollen, true);
    }
    push(next, tr("shorthand"), true);
    return read;
}

void JointMapEdit::push(const JointMap& next, const QString& words, bool line) {
    if (next == m_map) {
        return;
    }
    m_pushing = true;
    m_stack.push(new Step(*this, m_map, next, words, line));
    m_pushing = false;
}

void JointMapEdit::show(const JointMap& map, bool line) {
    if (!m_pushing) {
        m_base = map;
    } else if (!line) {
        // What is said otherwise stays when the line is typed on; what only the line says goes with it.
        for (int joint = 0; joint < map.size(); ++joint) {
            const JointMark& was = m_map[joint];
            const JointMark& now = map[joint];
            if (now.state != was.state
                && (now.not_assessable() || was.not_assessable() || now.blank())) {
                m_base.set(joint, now);
                continue;
            }
            if (now.tender != was.tender) {
                m_base.set_sign(joint, JointSign::tender, now.tender);
            }
            if (now.swollen != was.swollen) {
                m_base.set_sign(joint, JointSign::swollen, now.swollen);
            }
        }
    }
    const bool outdated = !m_pushing;
    m_map = map;
    if (outdated) {
        Q_EMIT lineOutdated();
    }
    Q_EMIT changed();
}

}  // namespace jointlog::gui
