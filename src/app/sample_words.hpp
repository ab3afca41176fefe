#pragma once

#include <string>
#include <string_view>

#include "app/sample_table.hpp"
#include "jointlog/app/sample.hpp"

namespace jointlog::app {

/// The free texts of the sample record in the language in which it is made: data/sample/words.tsv.
class SampleWords {
public:
    explicit SampleWords(SampleLanguage language);
    /// The text in that language; a code, which has no translation, stays as it is.
    [[nodiscard]] std::string operator()(std::string_view english) const;

private:
    SampleTable m_table;
    bool m_japanese;
};

}  // namespace jointlog::app
