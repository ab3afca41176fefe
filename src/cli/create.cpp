#include <charconv>
#include <optional>
#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "jointlog/app/sample.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec new_options[] = {
    {"--mode", "own|clinic", "one person's own record, or a clinic's (default: clinic)"},
    {"--who", "NAME", "the file's default person"},
};

constexpr OptionSpec sample_options[] = {
    {"--lang", "en|ja", "the language of notes, places and dates in words (default: en)"},
};

constexpr OptionSpec synth_options[] = {
    {"--patients", "N", "how many patients, 1..1000000"},
    {"--visits", "V", "visits of each patient, 0..5000"},
    {"--seed", "S", "the same seed gives the same content (default: 1)"},
};

int run_new(const Arguments& arguments) {
    const std::string mode = arguments.get("--mode").value_or("clinic");
    if (mode != "own" && mode != "clinic") {
        return usage_error(fmt::format("--mode is own or clinic, not '{}'", mode));
    }
    auto session = app::Session::create(arguments.word(0), mode == "own" ? Mode::own : Mode::clinic,
                                        app::system_environment());
    if (!session) {
        return report(session.error());
    }
    if (const auto who = arguments.get("--who")) {
        if (const auto set = (*session)->set_default_person(*who); !set) {
            return report(set.error());
        }
    }
    tell_place(arguments.word(0));
    print_line(fmt::format("created {}", arguments.word(0)));
    return exit_done;
}

int run_sample(const Arguments& arguments) {
    const std::string language = arguments.get("--lang").value_or("en");
    if (language != "en" && language != "ja") {
        return usage_error(fmt::format("--lang is en or ja, not '{}'", language));
    }
    const auto made =
        app::make_sample_record(arguments.word(0), language == "ja" ? app::SampleLanguage::japanese
                                                                    : app::SampleLanguage::english);
    if (!made) {
        return report(made.error());
    }
    print_line(fmt::format("created {} (sample data)", arguments.word(0)));
    return exit_done;
}

template <class T>
std::optional<T> number(const std::string& text) {
    T value{};
    const auto* end = text.data() + text.size();
    const auto parsed = std::from_chars(text.data(), end, value);
    return parsed.ec == std::errc{} && parsed.ptr == end ? std::optional(value) : std::nullopt;
}

int run_synth(const Arguments& arguments) {
    app::SynthRequest request;
    const auto patients = number<int>(arguments.get("--patients").value_or(""));
    const auto visits = number<int>(arguments.get("--visits").value_or(""));
    const auto seed = number<std::uint64_t>(arguments.get("--seed").value_or("1"));
    if (!patients || !visits || !seed) {
        return usage_error("synth needs whole numbers: --patients N --visits V [--seed S]");
    }
    request.patients = *patients;
    request.visits = *visits;
    request.seed = *seed;
    if (const auto made = app::make_synthetic_record(arguments.word(0), request); !made) {
        return made.error().code == Errc::out_of_range ? usage_error(made.error().detail)
                                                       : report(made.error());
    }
    print_line(fmt::format("created {}: {}, {} each, seed {}", arguments.word(0),
                           counted(*patients, "patient"), counted(*visits, "visit"), *seed));
    return exit_done;
}

}  // namespace

const Command new_command{
    "new",  "FILE [--mode own|clinic] [--who NAME]", "a new, empty record file", new_options, 1, 1,
    run_new};
const Command sample_command{
    "sample",  "FILE [--lang en|ja]", "a record file with the sample data", sample_options, 1, 1,
    run_sample};
const Command synth_command{"synth",
                            "FILE --patients N --visits V [--seed S]",
                            "an invented clinic for load tests",
                            synth_options,
                            1,
                            1,
                            run_synth};

}  // namespace jointlog::cli
