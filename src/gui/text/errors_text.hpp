#pragma once

#include <QtCore/QString>

#include "jointlog/domain/result.hpp"

namespace jointlog::gui {

/// What happened, as one plain sentence in the language that is on. The only place where error kinds get words.
[[nodiscard]] QString errorText(const Error& error);
/// What there is to say about a typed or imported text; empty where there is no remark.
[[nodiscard]] QString remarkText(const Remark& remark);
/// An error of a file that could not be opened or made.
[[nodiscard]] QString fileErrorText(const Error& error, const QString& fileName);

}  // namespace jointlog::gui
