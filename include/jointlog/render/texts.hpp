#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <string>
#include <vector>

#include "jointlog/app/timeline_values.hpp"
#include "jointlog/domain/indices.hpp"
#include "jointlog/render/text_id.hpp"

namespace jointlog::render {

enum class Language : std::uint8_t { en, ja };
/// "en", "ja".
[[nodiscard]] std::string_view code(Language language);

/// Every sentence of this layer in one language, as a value: never global state, so that a chart can be drawn in
/// Japanese by a program that runs in English. Japanese comes from :/i18n/jointlog_ja.qm; where that is missing
/// the English source stands.
class Texts {
public:
    [[nodiscard]] static Texts load(Language language);

    [[nodiscard]] Language language() const { return m_language; }
    [[nodiscard]] bool japanese() const { return m_language == Language::ja; }
    [[nodiscard]] const QString& operator()(TextId id) const {
        return m_texts[static_cast<int>(id)];
    }
    [[nodiscard]] QString operator()(TextId id, const QString& a) const {
        return operator()(id).arg(a);
    }
    [[nodiscard]] QString operator()(TextId id, const QString& a, const QString& b) const {
        return operator()(id).arg(a, b);
    }

    [[nodiscard]] QString name(const app::Name& name) const;
    /// "remission", "low" ...; two classes where a censored input leaves both open: "low or moderate".
    [[nodiscard]] QString activity(Activity activity) const;
    [[nodiscard]] QString activities(const std::vector<Activity>& classes) const;
    /// UCUM code as printed in this language: "mm/h", "µg/L", "mg/週" ...
    [[nodiscard]] QString unit(const std::string& ucum) const;
    /// "7.5 mg/d", "40 mg q2w", "held"; withUnit false: "7.5".
    [[nodiscard]] QString dose(const app::DoseText& dose, bool withUnit = true) const;
    /// Unit and frequency of a dose: "mg/d", "mg q2w".
    [[nodiscard]] QString doseUnit(const app::DoseText& dose) const;
    /// "17.3–59.7", "≤ 0.30", "< 4.5", "≥ 60", or the laboratory's words; empty for an empty interval.
    [[nodiscard]] QString interval(const ReferenceInterval& interval) const;
    /// "csDMARD", "GC" ... the class at the right of a lane.
    [[nodiscard]] QString drugClass(app::DrugClass drugClass) const;
    /// An input of a formula as users know it: "ESR", "patient global".
    [[nodiscard]] QString input(InputId input) const;
    /// "not computed: ESR not recorded".
    [[nodiscard]] QString problems(const std::vector<InputProblem>& problems) const;
    [[nodiscard]] QString missing(Missing reason) const;
    /// "2024-06-01", "2024-06", "before 2024-06", or the words of the source.
    [[nodiscard]] QString when(const app::When& when) const;

private:
    Language m_language = Language::en;
    QStringList m_texts;
};

/// UTF-8 as it is shown: characters that turn the direction of writing stand as "[U+202E]" and turn nothing.
[[nodiscard]] QString qt(std::string_view utf8);

}  // namespace jointlog::render
