// A record file with any bytes changed, cut or added: refused unchanged, or opened and then read and verified.
#include "fuzz/record_base.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    static jointlog::fuzz::RecordBase base;
    jointlog::fuzz::Input input(data, size);
    base.open(jointlog::fuzz::RecordBase::changed(base.main(), input), {});
    return 0;
}
