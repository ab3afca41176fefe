#pragma once

#include <QtWidgets/QWidget>
#include <vector>

#include "jointlog/app/session.hpp"

class QLineEdit;
class QListWidget;

namespace jointlog::gui {

/// Finds a patient by name, kana or code, as the patient list does. Arrow keys choose while the search has the focus.
class PatientPicker : public QWidget {
    Q_OBJECT

public:
    /// without: the code of the patient who is not to be found.
    PatientPicker(const std::vector<app::PatientListRow>& rows, const std::string& without,
                  QWidget* parent);
    /// Null while none is found.
    [[nodiscard]] const Patient* chosen() const;
    [[nodiscard]] QLineEdit& search() { return *m_search; }
    [[nodiscard]] QListWidget& list() { return *m_list; }

Q_SIGNALS:
    void changed();
    /// Enter in the search or the list.
    void taken();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fill();
    struct Entry {
        Patient patient;
        std::string fold_key;
    };
    std::vector<Entry> m_entries;  // as the list stood when the dialog was opened
    QLineEdit* m_search = nullptr;
    QListWidget* m_list = nullptr;
};

}  // namespace jointlog::gui
