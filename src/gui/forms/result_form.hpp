#pragma once

#include "gui/forms/form_page.hpp"
#include "gui/forms/interval_fields.hpp"
#include "jointlog/domain/catalog.hpp"

namespace jointlog::gui {

/// What was typed for one result, before it has a date and a visit.
struct TypedObservation {
    Observation value;
    bool ask = false;  // a value that is legal and rare: asked about
};
/// Reads a value in a unit of the item (UCUM; ignored for kinds without units) against its limits.
[[nodiscard]] Result<TypedObservation> typedObservation(const catalog::Item& item,
                                                        const QString& text,
                                                        const std::string& ucum);

/// A form with results on it: value, unit and limits are those of the catalogue.
class ResultForm : public FormPage {
    Q_OBJECT

public:
    using FormPage::FormPage;

    /// Why a typed result is refused.
    [[nodiscard]] static QString sentence(const catalog::Item& item, const Error& error,
                                          const QString& typed);

protected:
    /// nullopt when empty or refused; then the message stands beside the field.
    [[nodiscard]] std::optional<Observation> readResult(const catalog::Item& item, Field* field,
                                                        const std::string& ucum);
    /// The typed interval; empty fields leave an end open.
    [[nodiscard]] ReferenceInterval readInterval(const IntervalFields& fields);
};

}  // namespace jointlog::gui
