#include "app/sample_words.hpp"

namespace jointlog::app {

SampleWords::SampleWords(SampleLanguage language)
    : m_table("words.tsv", '\t'), m_japanese(language == SampleLanguage::japanese) {}

std::string SampleWords::operator()(std::string_view english) const {
    for (std::size_t row = 0; m_japanese && row < m_table.size(); ++row) {
        if (m_table.cell(row, "en") == english) {
            return std::string(m_table.cell(row, "ja"));
        }
    }
    return std::string(english);
}

}  // namespace jointlog::app
