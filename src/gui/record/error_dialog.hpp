#pragma once

#include <QtWidgets/QDialog>

#include "jointlog/domain/patient_record.hpp"

class QLineEdit;

namespace jointlog::gui {

/// Asks why a stored row is to be marked as entered in error. The row stays in the record.
class ErrorDialog : public QDialog {
    Q_OBJECT

public:
    ErrorDialog(const Entity& entity, QWidget* parent);
    /// "typing_error", "wrong_patient", or the words typed.
    [[nodiscard]] std::string reason() const;
    [[nodiscard]] QLineEdit* words() const { return m_words; }

private:
    QLineEdit* m_words = nullptr;
};

}  // namespace jointlog::gui
