// The mapping file: read or refused with a reason, however deep, long or broken.
#include "fuzz/input.hpp"
#include "jointlog/exchange/mapping.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    const auto mapping =
        jointlog::exchange::parse_mapping(jointlog::fuzz::Input(data, size).rest());
    jointlog::fuzz::require(mapping || !mapping.error().detail.empty(), "a refusal says why");
    return 0;
}
