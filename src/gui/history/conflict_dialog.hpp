#pragma once

#include <QtWidgets/QDialog>

#include "jointlog/app/conflict.hpp"

class QVBoxLayout;

namespace jointlog::gui {

class HintButton;

/// Rows that were changed by somebody since they were read: both values side by side, and a choice. Nothing is stored
/// or dropped by the dialog itself; Esc goes on editing.
class ConflictDialog : public QDialog {
    Q_OBJECT

public:
    /// canEdit: there is a form to go back to; without one, closing keeps what is stored.
    ConflictDialog(const std::vector<app::Disagreement>& rows, bool canEdit, QWidget* parent);
    [[nodiscard]] QString text() const { return m_text; }
    [[nodiscard]] HintButton& keep() { return *m_keep; }
    [[nodiscard]] HintButton& store() { return *m_store; }

Q_SIGNALS:
    void keepStored();
    void storeTyped();

private:
    void addRow(QVBoxLayout* to, const app::Disagreement& row);
    void addSide(QVBoxLayout* to, const QString& heading, const QString& value,
                 const QString& foot);
    void addButtons(QVBoxLayout* to, bool canEdit);

    QString m_text;
    HintButton* m_keep = nullptr;
    HintButton* m_store = nullptr;
};

}  // namespace jointlog::gui
