#pragma once

#include <QtCore/QString>
#include <string_view>

#include "jointlog/render/texts.hpp"

namespace jointlog::render {

/// How a value came about, in words: the answers of a questionnaire, the ends of a scale, else the method as recorded.
[[nodiscard]] QString methodWords(std::string_view method, const Texts& texts);

}  // namespace jointlog::render
