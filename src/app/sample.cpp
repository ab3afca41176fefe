#include "jointlog/app/sample.hpp"

#include "app/record_builder.hpp"
#include "app/sample_rows.hpp"
#include "jointlog/storage/record_file.hpp"

namespace jointlog::app {

namespace {

// Fixed, so that every sample record has the same bytes.
constexpr std::uint64_t sample_seed = 0x6a6f696e746c6f67;
constexpr Instant sample_start{1'552'348'800'000, 540};  // 2019-03-12T09:00+09:00

Result<void> fill(storage::RecordFile& file, ManualClock& clock, IdSource& ids,
                  const SampleWords& say) {
    if (auto set = file.set_default_person(say("Tanaka")); !set) {
        return set;
    }
    if (auto set = file.set_setting("sample", "1"); !set) {
        return set;
    }
    if (auto set = file.set_setting("start_patient", "P-0042"); !set) {
        return set;
    }
    RecordBuilder builder(file, clock, ids);
    sample::add_invented_patients(builder, say);
    sample::add_article_cases(builder, say);
    return builder.write();
}

}  // namespace

Result<void> make_sample_record(const std::filesystem::path& path, SampleLanguage language) {
    ManualClock clock(sample_start);
    SeededIds ids(sample_seed);
    auto file = storage::RecordFile::create(path, Mode::clinic, {clock, ids, {}, false});
    if (!file) {
        return Unexpected{file.error()};
    }
    return fill(**file, clock, ids, SampleWords(language));
}

}  // namespace jointlog::app
