// The mapping file: read or refused with a reason, however deep, long or broken.
#include "fuzz/input.hpp"
#include "jointlog/exchange/mapping.hpp"

using namespace jointlog;

void fuzz::prepare() {}

void fuzz::try_input(Input input) {
    const auto mapping = exchange::parse_mapping(input.rest());
    require(mapping || !mapping.error().detail.empty(), "a refusal says why");
}
