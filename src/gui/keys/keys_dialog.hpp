#pragma once

#include <QtWidgets/QDialog>
#include <vector>

#include "gui/keys/key_rows.hpp"

class QLabel;
class QTableWidget;

namespace jointlog::gui {

class HintButton;
class KeyLine;

/// The keys that a person may change, in a table: new keys are refused with the name of what has them already.
class KeysDialog : public QDialog {
    Q_OBJECT

public:
    explicit KeysDialog(QWidget* parent);
    [[nodiscard]] QTableWidget* table() const { return m_table; }
    [[nodiscard]] KeyLine* line() const { return m_line; }
    [[nodiscard]] HintButton* takeButton() const { return m_take; }
    [[nodiscard]] HintButton* firstButton() const { return m_first; }
    [[nodiscard]] HintButton* allFirstButton() const { return m_allFirst; }
    [[nodiscard]] QString message() const;

private:
    void build();
    void fill();
    void showRow();
    void take();
    void takeFirst();
    [[nodiscard]] QString action() const;

    std::vector<const KeyRow*> m_rows;
    QTableWidget* m_table = nullptr;
    QLabel* m_label = nullptr;
    KeyLine* m_line = nullptr;
    HintButton* m_take = nullptr;
    HintButton* m_first = nullptr;
    HintButton* m_allFirst = nullptr;
    QLabel* m_message = nullptr;
};

}  // namespace jointlog::gui
