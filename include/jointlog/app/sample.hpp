#pragma once

#include <cstdint>
#include <filesystem>

#include "jointlog/domain/result.hpp"

namespace jointlog::app {

/// The language of what is free text in the sample record: notes, places, dates in words.
enum class SampleLanguage : std::uint8_t { english, japanese };

/// Writes a new record file with the sample data: invented patients and the three cases of a clinic's article.
/// The same bytes on every call with one language. Errors: already_exists, io.
[[nodiscard]] Result<void> make_sample_record(const std::filesystem::path& path,
                                              SampleLanguage language = SampleLanguage::english);

/// An invented clinic for load tests: the same seed gives the same content.
/// patients >= 1, visits >= 0 per patient. Errors: already_exists, out_of_range, io.
struct SynthRequest {
    int patients = 100;
    int visits = 10;
    std::uint64_t seed = 1;
};
[[nodiscard]] Result<void> make_synthetic_record(const std::filesystem::path& path,
                                                 const SynthRequest& request);

}  // namespace jointlog::app
