#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace jointlog::app {

/// One file of golden vectors that the program carries, computed by it.
struct VectorFile {
    std::string name;
    std::int64_t rows = 0;
    std::vector<std::string> mismatches;  // "vectors_public.csv: v12 cdai: 4 expected, 5 computed"
};

/// Computes every built-in vector again. Numbers agree within 1e-9, everything else exactly.
[[nodiscard]] std::vector<VectorFile> run_self_test();

}  // namespace jointlog::app
