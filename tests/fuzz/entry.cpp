// What every target promises besides its own: no input, however made, takes a second of processor time or brings the
// program to 512 MB. Measured with the sanitizers on as well, which only makes it harder.
#include <ctime>

#include <sys/resource.h>

#include "fuzz/input.hpp"

namespace {

double processor_seconds() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) + static_cast<double>(now.tv_nsec) / 1e9;
}

long most_megabytes() {
    rusage used{};
    ::getrusage(RUSAGE_SELF, &used);
    return used.ru_maxrss / 1024;
}

#ifdef __SANITIZE_THREAD__
constexpr double most_seconds = 20;  // watching threads slows the program down by so much
#else
constexpr double most_seconds = 1;
#endif

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace jointlog::fuzz;
    prepare();
    const double began = processor_seconds();
    try_input(Input(data, size));
    require(processor_seconds() - began < most_seconds, "an input takes less than a second");
    require(most_megabytes() < 512, "an input takes less than 512 MB");
    return 0;
}
