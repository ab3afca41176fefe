#pragma once

#include <cstddef>
#include <cstdint>
#include <random>

namespace jointlog::campaign {

/// Choices from a seed, the same on every machine.
class Random {
public:
    explicit Random(std::uint64_t seed) : m_engine(seed) {}
    [[nodiscard]] std::size_t below(std::size_t limit) { return m_engine() % limit; }
    [[nodiscard]] bool one_in(std::size_t n) { return below(n) == 0; }

private:
    std::mt19937_64 m_engine;
};

}  // namespace jointlog::campaign
