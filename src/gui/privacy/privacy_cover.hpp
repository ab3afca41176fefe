#pragma once

#include <QtWidgets/QWidget>

#include "gui/widgets/spoken.hpp"

namespace jointlog::gui {

class HintButton;

/// What stands over a window whose contents are hidden.
class PrivacyCover : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit PrivacyCover(QWidget* parent);
    [[nodiscard]] HintButton& goOnButton() const { return *m_goOn; }

Q_SIGNALS:
    void goOn();

private:
    HintButton* m_goOn = nullptr;
};

}  // namespace jointlog::gui
