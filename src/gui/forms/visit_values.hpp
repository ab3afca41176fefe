#pragma once

#include <QtCore/QString>
#include <array>
#include <optional>

#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/visit.hpp"

namespace jointlog::gui {

/// One value that is asked for on the visit form.
struct VisitValue {
    const char* item;  // catalogue code
    Voice voice;
    enum class Group : std::uint8_t { counts, globals, laboratory } group;
};
inline constexpr std::array visitValues{
    VisitValue{"TJC28", Voice::clinician, VisitValue::Group::counts},
    VisitValue{"SJC28", Voice::clinician, VisitValue::Group::counts},
    VisitValue{"PTGA", Voice::patient, VisitValue::Group::globals},
    VisitValue{"EGA", Voice::clinician, VisitValue::Group::globals},
    VisitValue{"PAIN", Voice::patient, VisitValue::Group::globals},
    VisitValue{"FATIGUE", Voice::patient, VisitValue::Group::globals},
    VisitValue{"HAQDI", Voice::patient, VisitValue::Group::globals},
    VisitValue{"HAQII", Voice::patient, VisitValue::Group::globals},
    VisitValue{"MDHAQ", Voice::patient, VisitValue::Group::globals},
    VisitValue{"STIFF", Voice::patient, VisitValue::Group::globals},
    VisitValue{"CRP", Voice::laboratory, VisitValue::Group::laboratory},
    VisitValue{"MMP3", Voice::laboratory, VisitValue::Group::laboratory},
    VisitValue{"ESR", Voice::laboratory, VisitValue::Group::laboratory},
};

/// The one name of a value on a form; in a person's own record in plain words.
[[nodiscard]] QString visitValueName(const catalog::Item& item, bool own);
/// The ends of its scale in words; empty where it has none.
[[nodiscard]] QString scaleAnchors(const catalog::Item& item);
/// Whether it is marked on a line of 100 mm.
[[nodiscard]] bool onScale(const catalog::Item& item);

/// A number that seems to be written in the other unit of the scale. Never changed without a click.
struct ScaleGuess {
    QString typed;         // "38 cm"
    QString meant;         // "38 mm"
    QString inScale;       // "3.8": what is meant, in the unit that is asked for
    bool outside = false;  // beyond the scale as typed: refused
};
[[nodiscard]] std::optional<ScaleGuess> guessScale(const QString& text, const QString& unit);
/// The number in the other unit of the scale, exactly: "3.8" for 38 in mm; nullopt for what is no number on it.
[[nodiscard]] std::optional<QString> onOtherScale(const QString& text, const QString& unit);
/// "= 3.8" after 38 mm, "= 38 mm" after 3.8 cm; empty for what is no number on the scale.
[[nodiscard]] QString otherScale(const QString& text, const QString& unit);

}  // namespace jointlog::gui
