#pragma once

#include <QtWidgets/QDialog>

#include "jointlog/domain/patient_record.hpp"

class QLabel;
class QLineEdit;

namespace jointlog::gui {

class HintButton;

/// Asks why a row is marked as entered in error, taken back as recorded, or set to an earlier version, naming the
/// patient and the row. The reason is required.
class ErrorDialog : public QDialog {
    Q_OBJECT

public:
    enum class Purpose { markError, restoreEntry, restoreVersion };
    ErrorDialog(const Entity& entity, const Patient& patient, Day today, QWidget* parent,
                Purpose purpose = Purpose::markError);
    /// Whether one key may be the whole reason.
    void offerTypingError(bool offered);
    /// A code ("typing_error") or the words typed.
    [[nodiscard]] std::string reason() const;
    [[nodiscard]] QLineEdit* words() const { return m_words; }

private:
    void decide();

    QLineEdit* m_words = nullptr;
    QLabel* m_problem = nullptr;
    HintButton* m_typing = nullptr;
};

}  // namespace jointlog::gui
