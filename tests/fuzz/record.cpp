// A record file with any bytes changed, cut or added: refused unchanged, or opened and then read and verified.
#include "fuzz/record_base.hpp"

using namespace jointlog;

namespace {
fuzz::RecordBase& base() {
    static fuzz::RecordBase made;
    return made;
}
}  // namespace

void fuzz::prepare() {
    static_cast<void>(base());
}

void fuzz::try_input(Input input) {
    base().open(RecordBase::changed(base().main(), input), {});
}
