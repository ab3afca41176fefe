#pragma once

#include <QtWidgets/QTableWidget>
#include <map>
#include <string>

#include "gui/widgets/spoken.hpp"
#include "jointlog/app/import.hpp"
#include "jointlog/app/session.hpp"

class QComboBox;

namespace jointlog::gui {

/// Patients of the files whom the record does not know: who each is, is asked and never guessed. Those of the same
/// name or date of birth are proposed first.
class PatientMatches : public Spoken<QTableWidget> {
    Q_OBJECT

public:
    explicit PatientMatches(QWidget* parent = nullptr);
    void ask(const std::vector<app::UnknownPatient>& unknown,
             const std::vector<app::PatientListRow>& patients);
    /// Codes of one file that were matched: theirs -> ours.
    [[nodiscard]] std::map<std::string, std::string> matched(const std::string& source) const;
    [[nodiscard]] bool any() const;
    [[nodiscard]] QComboBox* answer(int row) const;

Q_SIGNALS:
    void edited();

protected:
    void retranslate() override;

private:
    void fill(const std::vector<QString>& answers);
    void addAnswer(int row, const QString& chosen);

    std::vector<app::UnknownPatient> m_unknown;
    std::vector<app::PatientListRow> m_patients;
};

}  // namespace jointlog::gui
