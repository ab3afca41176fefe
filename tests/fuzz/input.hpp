#pragma once

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string_view>

/// What a fuzz target is given, and how it says that a promise was broken.
namespace jointlog::fuzz {

class Input {
public:
    Input(const std::uint8_t* data, std::size_t size) : m_data(data), m_left(size) {}

    [[nodiscard]] bool empty() const { return m_left == 0; }
    [[nodiscard]] std::uint8_t byte() {
        if (m_left == 0) {
            return 0;
        }
        --m_left;
        return *m_data++;
    }
    [[nodiscard]] std::size_t number(int bytes) {
        std::size_t value = 0;
        for (int k = 0; k < bytes; ++k) {
            value = value << 8U | byte();
        }
        return value;
    }
    [[nodiscard]] std::string_view rest() const {
        return {reinterpret_cast<const char*>(m_data), m_left};
    }

private:
    const std::uint8_t* m_data;
    std::size_t m_left;
};

inline void require(bool kept, const char* promise) {
    if (!kept) {
        std::fprintf(stderr, "broken: %s\n", promise);
        std::abort();
    }
}

// What a target defines; entry.cpp calls it.

/// What is made once, before the first input; not measured.
void prepare();
/// Aborts where a promise is broken.
void try_input(Input input);

}  // namespace jointlog::fuzz

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size);
