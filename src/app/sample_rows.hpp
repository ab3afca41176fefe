#pragma once

#include <string>
#include <string_view>

#include "app/record_builder.hpp"
#include "app/sample_words.hpp"
#include "jointlog/domain/patient_record.hpp"

/// Entities of the sample record from plain text. The text is compiled in and tested, so what does not parse asserts.
namespace jointlog::app::sample {

[[nodiscard]] PartialDate date_of(std::string_view text);
[[nodiscard]] Day day_of(std::string_view text);

/// A value of a laboratory or a visit. low, high, flag, laboratory and method may be empty.
struct ResultText {
    std::string_view item;
    std::string_view date;
    std::string_view value;
    std::string_view unit;
    std::string_view low;
    std::string_view high;
    std::string_view flag;
    std::string_view laboratory;
    std::string_view method;
    Voice voice = Voice::laboratory;
};
[[nodiscard]] Observation observation_of(const ResultText& text);

/// Catalogue code of a drug named by code, abbreviation or name.
[[nodiscard]] std::string drug_code(std::string_view text);

/// Under which a visit is remembered.
[[nodiscard]] std::string visit_key(std::string_view patient, std::string_view date);
/// The invented patients of data/sample.
void add_invented_patients(RecordBuilder& builder, const SampleWords& say);
/// The joints of their visits, after the visits.
void add_joint_maps(RecordBuilder& builder);
/// The three cases of a clinic's article, recorded as printed there.
void add_article_cases(RecordBuilder& builder, const SampleWords& say);

}  // namespace jointlog::app::sample
