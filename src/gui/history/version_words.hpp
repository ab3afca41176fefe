#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>

#include "jointlog/domain/entity_fields.hpp"
#include "jointlog/domain/operation.hpp"

/// Versions and operations in the language that is on.
namespace jointlog::gui {

/// "correction"; the code itself where this program has no word for the kind.
[[nodiscard]] QString kindWord(OperationKind kind);
/// What kind of entry a row is: "Laboratory value".
[[nodiscard]] QString entityKind(const Entity& entity);
/// "2026-03-01 14:02:31 +09:00": local time where it was written, with its offset.
[[nodiscard]] QString whenText(Instant at);
/// The reason in words, and the remark after it.
[[nodiscard]] QString whyText(const OperationInfo& operation);
/// Where the values came from: "typed", "import of labs.csv".
[[nodiscard]] QString sourceText(const OperationInfo& operation);
[[nodiscard]] QString statusWord(RowStatus status);
[[nodiscard]] QString fieldName(std::string_view name);
/// The field's text with its unit; "not recorded" where it is empty.
[[nodiscard]] QString fieldText(const EntityField& field, const Entity& of);
/// "Value: 0.037 mg/dL → 0.37 mg/dL", a line per field that differs.
[[nodiscard]] QStringList changeLines(const Entity& before, const Entity& after);

}  // namespace jointlog::gui
