#pragma once

#include <QtWidgets/QFrame>

#include "gui/widgets/spoken.hpp"
#include "jointlog/app/timeline_read_out.hpp"

class QLabel;
class QToolButton;

namespace jointlog::render {
class Texts;
}

namespace jointlog::gui {

class HintButton;
class ReadOutList;

/// The read-out beside the chart: the day, every value of it, and what can be done with them.
class ReadOutPanel : public Spoken<QFrame> {
    Q_OBJECT

public:
    explicit ReadOutPanel(QWidget* parent = nullptr);
    void show(const app::ReadOut& readOut, const render::Texts& texts);
    void showNothing();
    /// The whole read-out as plain text.
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] std::optional<RowId> visit() const { return m_visit; }

Q_SIGNALS:
    void step(int direction);
    void openVisit();
    void copyValues();

private:
    QString m_text;
    std::optional<RowId> m_visit;
    QLabel* m_day = nullptr;
    QLabel* m_kind = nullptr;
    ReadOutList* m_list = nullptr;
    HintButton* m_open = nullptr;
    HintButton* m_copy = nullptr;
};

}  // namespace jointlog::gui
