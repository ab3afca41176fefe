#pragma once

#include <QtWidgets/QDialog>

#include "jointlog/domain/patient.hpp"

class QLabel;
class QLineEdit;
class QListWidget;

namespace jointlog::gui {

/// Who is at the keyboard: the persons of the record, the present one marked. Typing filters, and offers a new name.
class RecorderDialog : public QDialog {
    Q_OBJECT

public:
    RecorderDialog(std::vector<Person> persons, const QString& present, QWidget* parent);
    [[nodiscard]] QLineEdit& words() { return *m_words; }
    [[nodiscard]] QListWidget& list() { return *m_list; }
    /// The name under the keys; empty: none.
    [[nodiscard]] QString chosen() const;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    void decide();

    std::vector<Person> m_persons;
    QString m_present;
    QLineEdit* m_words = nullptr;
    QListWidget* m_list = nullptr;
    QLabel* m_problem = nullptr;
};

}  // namespace jointlog::gui
