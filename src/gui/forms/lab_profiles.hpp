#pragma once

#include <QtCore/QStringList>
#include <optional>

#include "jointlog/app/record_catalog.hpp"

namespace jointlog::gui {

/// What the laboratories of the record state, as read when a form opens.
class LabProfiles {
public:
    explicit LabProfiles(app::Session& session);

    [[nodiscard]] const std::vector<Laboratory>& laboratories() const {
        return m_known.laboratories;
    }
    [[nodiscard]] QStringList names() const;
    /// By name or code; nullptr where the record has no such laboratory.
    [[nodiscard]] const Laboratory* laboratory(const QString& typed) const;

    /// Says that the record lists laboratories, and this is none of them; else empty.
    [[nodiscard]] QString unknownText(const QString& typed) const;

    struct Stated {
        Basis basis;
        Day since;
    };
    /// nullopt without a laboratory of the record, a day, or a profile in force on it.
    [[nodiscard]] std::optional<Stated> stated(const QString& laboratory,
                                               const catalog::Item* analyte, std::optional<Day> day,
                                               Sex sex) const;

private:
    RecordCatalog m_known;
};

/// The derived flag of a result in words, beside its own interval: "above interval ≤ 0.30"; empty where it lies inside or
/// nothing tells.
[[nodiscard]] QString derivedFlagText(const Observation& result);
}  // namespace jointlog::gui
