#pragma once

#include <QtWidgets/QDialog>

#include "gui/widgets/spoken.hpp"
#include "jointlog/domain/joint_map.hpp"

namespace jointlog::gui {

class HintButton;
class JointEntry;

/// The joints that hurt or are swollen today, on the map. Nothing is stored here.
class OwnJointsDialog : public Spoken<QDialog> {
    Q_OBJECT

public:
    OwnJointsDialog(const JointMap& map, QWidget* parent);
    [[nodiscard]] JointEntry& joints() const { return *m_joints; }
    [[nodiscard]] const JointMap& map() const;

private:
    JointEntry* m_joints = nullptr;
};

}  // namespace jointlog::gui
