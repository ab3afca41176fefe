#include <catch2/catch.hpp>

#include "jointlog/domain/dosing.hpp"
#include "support/timeline_fixture.hpp"

using namespace jointlog;

namespace {

/// "8 2024-01-01..2024-03-01": the dose, "held" or "-" where none is recorded; an open end is "...".
std::vector<std::string> extents_of(const PatientRecord& record) {
    std::vector<std::string> lines;
    for (const StepExtent& extent : step_extents(record, record.courses.front())) {
        const std::string what = extent.step == nullptr ? "-"
                                 : extent.step->value.kind == StepKind::held
                                     ? "held"
                                     : extent.step->value.dose->to_string();
        lines.push_back(what + ' ' + to_iso(extent.start) + ".."
                        + (extent.open ? "." : to_iso(extent.stop)));
    }
    return lines;
}
using Lines = std::vector<std::string>;

}  // namespace

TEST_CASE("a dose goes on after a pause whose end is recorded, and not after one without") {
    test::RecordBuilder b;
    b.course("mtx", "2024-01-01");
    b.dose("2024-01-01", "8", "W1");
    b.dose("2024-03-01", "", "", "2024-03-15");
    CHECK(extents_of(b.record())
          == Lines{"8 2024-01-01..2024-03-01", "held 2024-03-01..2024-03-15", "8 2024-03-15..."});

    test::RecordBuilder open;
    open.course("mtx", "2024-01-01");
    open.dose("2024-01-01", "8", "W1");
    open.dose("2024-03-01", "", "");
    CHECK(extents_of(open.record()) == Lines{"8 2024-01-01..2024-03-01", "held 2024-03-01..."});
}

TEST_CASE("two pauses interrupt one dose twice; the course's stop ends it") {
    test::RecordBuilder b;
    b.course("mtx", "2024-01-01", "2024-12-01");
    b.dose("2024-01-01", "8", "W1");
    b.dose("2024-03-01", "", "", "2024-03-15");
    b.dose("2024-06", "", "", "2024-07-01");
    CHECK(extents_of(b.record())
          == Lines{"8 2024-01-01..2024-03-01", "held 2024-03-01..2024-03-15",
                   "8 2024-03-15..2024-06", "held 2024-06..2024-07-01",
                   "8 2024-07-01..2024-12-01"});
}

TEST_CASE("a pause within a dose that has an end of its own; the next dose follows the pause") {
    test::RecordBuilder b;
    b.course("mtx", "2024-01-01");
    b.dose("2024-01-01", "6", "W1", "2024-12-31");
    b.dose("2024-03-01", "", "", "2024-03-14");
    CHECK(extents_of(b.record())
          == Lines{"6 2024-01-01..2024-03-01", "held 2024-03-01..2024-03-14",
                   "6 2024-03-14..2024-12-31", "- 2024-12-31..."});

    test::RecordBuilder next;
    next.course("mtx", "2024-01-01");
    next.dose("2024-01-01", "6", "W1");
    next.dose("2024-03-01", "", "", "2024-03-14");
    next.dose("2024-03-15", "8", "W1");  // the day after: nothing lies between
    CHECK(extents_of(next.record())
          == Lines{"6 2024-01-01..2024-03-01", "held 2024-03-01..2024-03-14", "8 2024-03-15..."});
}

TEST_CASE("days of a course beside its steps are days without a recorded dose") {
    test::RecordBuilder b;
    b.course("psl", "2024-01-01", "2024-12-01");
    b.dose("2024-02-01", "10", "QD", "2024-03-01");
    b.dose("2024-05-01", "5", "QD", "2024-10-01");
    CHECK(extents_of(b.record())
          == Lines{"- 2024-01-01..2024-02-01", "10 2024-02-01..2024-03-01",
                   "- 2024-03-01..2024-05-01", "5 2024-05-01..2024-10-01",
                   "- 2024-10-01..2024-12-01"});
}

TEST_CASE("a date not known to the day leaves no day for certain beside the steps") {
    test::RecordBuilder b;
    b.course("psl", "2024-01", "2024-12");
    b.dose("2024-01-20", "10", "QD", "2024-12-10");
    CHECK(extents_of(b.record()) == Lines{"10 2024-01-20..2024-12-10"});
}

TEST_CASE("a dose and the pause that interrupts it do not overlap") {
    test::RecordBuilder b;
    b.course("mtx", "2024-01-01");
    b.dose("2024-01-01", "6", "W1", "2024-12-31");
    b.dose("2024-03-01", "", "", "2024-03-14");
    CHECK(overlapping_steps(b.record()).empty());
    b.course("mtx", "2024-02-01");
    b.dose("2024-02-01", "8", "W1");
    CHECK(overlapping_steps(b.record()).size() == 2);  // the dose once, the pause once
}
