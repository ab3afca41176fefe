#pragma once

#include <QtWidgets/QLineEdit>

#include "gui/joints/joint_map_edit.hpp"

namespace jointlog::gui {

/// The line "t: rw rm2-4  s: rw": fills the map while it is typed; what names no joint is underlined and told.
class ShorthandLine : public QLineEdit {
    Q_OBJECT

public:
    ShorthandLine(JointMapEdit& edit, QWidget* parent);

    /// "Not read: word 3 “xx”"; empty where all is read.
    [[nodiscard]] QString problem() const;

Q_SIGNALS:
    void problemChanged();

private:
    void read();
    void mark();

    JointMapEdit& m_edit;
    std::vector<UnreadToken> m_unread;
    bool m_marking = false;
};

}  // namespace jointlog::gui
