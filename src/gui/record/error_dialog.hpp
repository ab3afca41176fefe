#pragma once

#include <QtWidgets/QDialog>

#include "jointlog/domain/patient_record.hpp"

class QLineEdit;

namespace jointlog::gui {

/// Asks why a row is marked as entered in error, naming the patient and the row. The reason is required.
class ErrorDialog : public QDialog {
    Q_OBJECT

public:
    ErrorDialog(const Entity& entity, const Patient& patient, Day today, QWidget* parent);
    /// A code ("typing_error") or the words typed.
    [[nodiscard]] std::string reason() const;
    [[nodiscard]] QLineEdit* words() const { return m_words; }

private:
    QLineEdit* m_words = nullptr;
};

}  // namespace jointlog::gui
