#include <unistd.h>

#include <cstdio>
#include <string_view>

#include <fmt/format.h>

#include "bench.hpp"

/// jointlog-bench [--quick]: figures of the main jobs as JSON on stdout. Records are made in a temporary folder.
int main(int argc, char** argv) {
    using namespace jointlog::bench;
    Sizes sizes;
    if (argc > 1 && std::string_view(argv[1]) == "--quick") {
        sizes = {2, 40, 20, 2000, 2000, {}};
    } else if (argc > 1) {
        fmt::print(stderr, "jointlog-bench [--quick]\n");
        return 2;
    }
    sizes.folder =
        std::filesystem::temp_directory_path() / fmt::format("jointlog-bench-{}", getpid());
    std::filesystem::create_directories(sizes.folder);
    Figures figures;
    bench_record(figures, sizes);
    bench_exchange(figures, sizes);
    bench_search(figures, sizes);
    bench_chart(figures, sizes);
    std::filesystem::remove_all(sizes.folder);
    fmt::print("{}", figures.json());
    return 0;
}
