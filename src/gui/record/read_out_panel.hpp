#pragma once

#include <QtWidgets/QFrame>

#include "gui/widgets/spoken.hpp"
#include "jointlog/app/timeline_read_out.hpp"

class QBoxLayout;
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
    /// In pixels of the window.
    void setWide(int width);
    /// The whole read-out as plain text.
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] std::optional<RowId> visit() const { return m_visit; }
    [[nodiscard]] ReadOutList& list() { return *m_list; }
    [[nodiscard]] QString day() const;

Q_SIGNALS:
    void step(int direction);
    void openVisit();
    void copyValues();
    void explain(const jointlog::RowId& visit, jointlog::IndexId index);

protected:
    bool event(QEvent* event) override;

private:
    void arrangeHead();

    QString m_text;
    std::optional<RowId> m_visit;
    QLabel* m_day = nullptr;
    QLabel* m_kind = nullptr;
    QBoxLayout* m_head = nullptr;
    ReadOutList* m_list = nullptr;
    HintButton* m_open = nullptr;
    HintButton* m_copy = nullptr;
};

}  // namespace jointlog::gui
