#include "gui/import/patient_matches.hpp"

#include <QtWidgets/QHeaderView>
#include <algorithm>

#include "gui/import/steady_combo.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/date.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::gui {
namespace {

enum MatchPlace { codePlace, namePlace, birthPlace, rowsPlace, answerPlace };
constexpr std::size_t mostOffered = 500;

/// Written without spaces, as names are compared.
std::string nameKey(std::string_view name) {
    std::string key = fold(name);
    std::erase(key, ' ');
    return key;
}

/// 2: same name and date of birth, 1: one of them, 0: neither.
int likeness(const app::UnknownPatient& unknown, const Patient& patient) {
    const bool name = !unknown.name.empty() && nameKey(unknown.name) == nameKey(patient.name);
    const auto birth = parse_date(unknown.birth);
    const bool born = birth && patient.birth.first && birth->first == patient.birth.first
                      && birth->last == patient.birth.last;
    return static_cast<int>(name) + static_cast<int>(born);
}

}  // namespace

PatientMatches::PatientMatches(QWidget* parent) : Spoken<QTableWidget>(parent) {
    setColumnCount(5);
    verticalHeader()->hide();
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setSelectionMode(QAbstractItemView::NoSelection);
    setShowGrid(false);
    setTabKeyNavigation(false);
    horizontalHeader()->setStretchLastSection(true);
    setMinimumHeight(120);
    say([this] {
        setHorizontalHeaderLabels({tr("Code in the file"), tr("Name"), tr("Date of birth"),
                                   tr("Rows"), tr("Patient of this record")});
        setAccessibleName(tr("Patients whom the record does not know"));
    });
}

void PatientMatches::ask(const std::vector<app::UnknownPatient>& unknown,
                         const std::vector<app::PatientListRow>& patients) {
    m_unknown = unknown;
    m_patients = patients;
    fill({});
}

void PatientMatches::fill(const std::vector<QString>& answers) {
    clearContents();
    setRowCount(static_cast<int>(m_unknown.size()));
    for (int row = 0; row < rowCount(); ++row) {
        const auto at = static_cast<std::size_t>(row);
        const app::UnknownPatient& patient = m_unknown[at];
        const QString cells[] = {patient.only_person ? tr("none") : qs(patient.code),
                                 qs(patient.name), qs(patient.birth),
                                 QString::number(patient.rows)};
        for (int place = codePlace; place <= rowsPlace; ++place) {
            setItem(row, place, new QTableWidgetItem(cells[place]));
        }
        addAnswer(row, at < answers.size() ? answers[at] : QString());
    }
    resizeColumnsToContents();
    resizeRowsToContents();
    horizontalHeader()->setStretchLastSection(true);
}

void PatientMatches::addAnswer(int row, const QString& chosen) {
    const app::UnknownPatient& unknown = m_unknown[static_cast<std::size_t>(row)];
    std::vector<std::pair<int, const Patient*>> offered;
    for (const app::PatientListRow& known : m_patients) {
        const int like = likeness(unknown, known.patient);
        if (like > 0 || m_patients.size() <= mostOffered) {
            offered.emplace_back(-like, &known.patient);
        }
    }
    std::stable_sort(offered.begin(), offered.end(),
                     [](const auto& a, const auto& b) { return a.first < b.first; });
    auto* combo = new SteadyCombo(this);
    combo->addItem(tr("none of them: leave these rows out"), QString());
    for (const auto& [like, patient] : offered) {
        QString text = QStringLiteral("%1  %2  %3")
                           .arg(qs(patient->code), qs(patient->name), dateText(patient->birth));
        if (like < 0) {
            text += like == -2 ? tr("  (same name and date of birth)")
                               : tr("  (same name or date of birth)");
        }
        combo->addItem(text.simplified(), qs(patient->code));
    }
    combo->setCurrentIndex(std::max(0, combo->findData(chosen)));
    combo->setAccessibleName(tr("%1: patient of this record").arg(qs(unknown.code)));
    connect(combo, &QComboBox::activated, this, &PatientMatches::edited);
    setCellWidget(row, answerPlace, combo);
}

QComboBox* PatientMatches::answer(int row) const {
    return qobject_cast<QComboBox*>(cellWidget(row, answerPlace));
}

std::map<std::string, std::string> PatientMatches::matched(const std::string& source) const {
    std::map<std::string, std::string> codes;
    for (int row = 0; row < rowCount(); ++row) {
        const app::UnknownPatient& unknown = m_unknown[static_cast<std::size_t>(row)];
        const std::string ours = answer(row)->currentData().toString().toStdString();
        if (unknown.source == source && !ours.empty()) {
            codes[unknown.code] = ours;
        }
    }
    return codes;
}

bool PatientMatches::any() const {
    for (int row = 0; row < rowCount(); ++row) {
        if (answer(row)->currentIndex() > 0) {
            return true;
        }
    }
    return false;
}

void PatientMatches::retranslate() {
    std::vector<QString> answers;
    for (int row = 0; row < rowCount(); ++row) {
        answers.push_back(answer(row)->currentData().toString());
    }
    fill(answers);
}

}  // namespace jointlog::gui
