#pragma once

#include <QtWidgets/QFrame>

#include "gui/widgets/spoken.hpp"
#include "jointlog/domain/patient.hpp"

class QBoxLayout;
class QHBoxLayout;
class QLabel;

namespace jointlog::gui {

/// Whose record this is: code, names, sex, birth date, age. Stands above every page and form of a patient, and never
/// cuts any of these: where it is narrow it grows higher.
class PatientBand : public Spoken<QFrame> {
    Q_OBJECT

public:
    /// entry: with the dark edge that marks a form.
    PatientBand(bool entry, QWidget* parent);
    void show(const Patient& patient, Day today);
    /// Widgets before the code (back) and at the right end (buttons).
    [[nodiscard]] QHBoxLayout* lead() const { return m_lead; }
    [[nodiscard]] QHBoxLayout* actions() const { return m_actions; }

protected:
    void retranslate() override;
    bool event(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    /// How the band stands in the width that it has.
    struct Arrangement {
        bool dates = true;     // onset and diagnosis are shown
        bool split = false;    // the identity stands on two lines
        bool stacked = false;  // the buttons stand below
        bool wrapped = false;  // the names themselves are wider than the band
        friend bool operator==(const Arrangement&, const Arrangement&) = default;
    };
    void fill();
    void arrange();
    [[nodiscard]] Arrangement arrangement() const;
    [[nodiscard]] int nameWidth() const;
    [[nodiscard]] int detailsWidth(bool dates) const;

    Patient m_patient;
    Day m_today;
    Arrangement m_arrangement;
    QBoxLayout* m_outer = nullptr;
    QBoxLayout* m_identity = nullptr;
    QBoxLayout* m_names = nullptr;  // kanji and kana
    QHBoxLayout* m_lead = nullptr;
    QHBoxLayout* m_actions = nullptr;
    QLabel* m_code = nullptr;
    QLabel* m_name = nullptr;
    QLabel* m_kana = nullptr;
    QLabel* m_sex = nullptr;
    QLabel* m_age = nullptr;
    QLabel* m_dateWords[3] = {};
    QLabel* m_dates[3] = {};
};

}  // namespace jointlog::gui
