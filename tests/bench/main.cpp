#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <string_view>

#include <fmt/format.h>

#include "bench.hpp"

/// jointlog-bench [--quick] [record|exchange|search|chart]: figures of the main jobs, or of one kind of them, as JSON on
/// stdout. Records are made in a temporary folder.
int main(int argc, char** argv) {
    using namespace jointlog::bench;
    Sizes sizes;
    struct Part {
        std::string_view name;
        void (*run)(Figures&, const Sizes&);
    };
    constexpr std::array parts{Part{"record", bench_record}, Part{"exchange", bench_exchange},
                               Part{"search", bench_search}, Part{"chart", bench_chart}};
    std::string_view wanted;
    for (int i = 1; i < argc; ++i) {
        const std::string_view word = argv[i];
        const bool part = std::any_of(parts.begin(), parts.end(),
                                      [&](const Part& one) { return one.name == word; });
        if (word == "--quick") {
            sizes = {2, 40, 20, 2000, 2000, {}};
        } else if (part && wanted.empty()) {
            wanted = word;
        } else {
            fmt::print(stderr, "jointlog-bench [--quick] [record|exchange|search|chart]\n");
            return 2;
        }
    }
    sizes.folder =
        std::filesystem::temp_directory_path() / fmt::format("jointlog-bench-{}", getpid());
    std::filesystem::create_directories(sizes.folder);
    Figures figures;
    for (const Part& part : parts) {
        if (wanted.empty() || wanted == part.name) {
            part.run(figures, sizes);
        }
    }
    std::filesystem::remove_all(sizes.folder);
    fmt::print("{}", figures.json());
    return 0;
}
