#include <algorithm>

#include <catch2/catch.hpp>

#include "app/quality_findings.hpp"
#include "jointlog/domain/catalog.hpp"
#include "support/timeline_fixture.hpp"

using namespace jointlog;
using namespace jointlog::app;

namespace {

std::vector<QualityFinding> findings(test::RecordBuilder& builder) {
    const PatientRecord& record = builder.record();
    std::vector<QualityFinding> found;
    find_in(record, score_visits(record, {}), 14,
            [&](const QualityFinding& finding) { found.push_back(finding); });
    return found;
}

/// The rows that a kind of finding names.
std::vector<RowId> rows(test::RecordBuilder& builder, QualityKind kind) {
    std::vector<RowId> named;
    for (const QualityFinding& finding : findings(builder)) {
        CHECK(finding.patient == "P-0042");
        CHECK_FALSE(finding.item.empty());
        if (finding.kind == kind) {
            named.push_back(finding.row);
        }
    }
    return named;
}

using Rows = std::vector<RowId>;

/// A map of all 28 joints, of which the first `tender` are tender and the last `unexamined` were not examined.
void add_map(test::RecordBuilder& builder, RowId visit, int tender, int unexamined = 0) {
    int at = 0;
    for (const catalog::Joint& joint : catalog::joints()) {
        if (!joint.in_28) {
            continue;
        }
        JointFinding finding{visit, joint.code, JointState::examined, at < tender, false};
        if (at >= 28 - unexamined) {
            finding = {visit, joint.code, JointState::not_examined, {}, {}};
        }
        RowId row;
        row.operation.bytes[15] = 2;
        row.ordinal = ++at;
        builder.record().joints.push_back({finding, {row, 1, RowStatus::recorded, false}});
    }
}

const QualityShare* share(const std::vector<QualityShare>& shares, std::string_view variable,
                          int year = 0) {
    const auto found = std::find_if(shares.begin(), shares.end(), [&](const QualityShare& s) {
        return s.variable == variable && s.year == year;
    });
    return found == shares.end() ? nullptr : &*found;
}

QualityReport counted(test::RecordBuilder& builder) {
    QualityCounts counts;
    counts.add(builder.record(), score_visits(builder.record(), {}), 14);
    QualityReport report;
    counts.write(report);
    return report;
}

}  // namespace

TEST_CASE("a typed count that contradicts the joint map of its visit is found") {
    const auto found = [](const std::string& typed, int tender, int unexamined) {
        test::RecordBuilder builder;
        const RowId visit = builder.visit("2024-01-10");
        const RowId row = builder.value("TJC28", typed, "{joints}");
        add_map(builder, visit, tender, unexamined);
        const Rows named = rows(builder, QualityKind::count_differs);
        return !named.empty() && named == Rows{row};
    };
    CHECK(found("5", 4, 0));
    CHECK_FALSE(found("4", 4, 0));
    CHECK(found("3", 4, 2));        // a partial map that has found more already
    CHECK_FALSE(found("5", 4, 2));  // the others may lie among those not examined
    CHECK_FALSE(found("6", 4, 2));
    CHECK(found("7", 4, 2));  // more than they can hold
}

TEST_CASE("a row that says what an earlier one says is found, and a different one is not") {
    test::RecordBuilder builder;
    builder.lab("CRP", "2024-01-10", "0.21", "mg/dL");
    const RowId again = builder.lab("CRP", "2024-01-10", "0.21", "mg/dL");
    builder.lab("CRP", "2024-01-10", "0.22", "mg/dL");
    builder.lab("CRP", "2024-01-11", "0.21", "mg/dL");
    builder.visit("2024-01-10");
    const RowId visit = builder.visit("2024-01-10");
    builder.visit("2024-01-11");
    builder.course("mtx", "2024-01");
    const RowId course = builder.course("mtx", "2024-01");
    builder.course("mtx", "2024-02");
    builder.infusion("ifx", "2024-01-10", "200");
    const RowId infusion = builder.infusion("ifx", "2024-01-10", "200.0");
    builder.infusion("ifx", "2024-01-10", "300");
    builder.infusion("ifx", "2024-01-10", "200");
    builder.record().administrations.back().value.label = "session 2";
    builder.event("rash", 1, "2024-01-10");
    const RowId event = builder.event("rash", 2, "2024-01-10");
    builder.event("nausea", 1, "2024-01-10");
    builder.fact("smoking", "2024-01-10", "never");
    const RowId fact = builder.fact("smoking", "2024-01-10", "never");
    builder.fact("smoking", "2024-01-10", "former");
    CHECK(rows(builder, QualityKind::duplicate)
          == Rows{visit, again, course, infusion, event, fact});
    builder.record().observations[1].meta.status = RowStatus::entered_in_error;
    CHECK(rows(builder, QualityKind::duplicate).size() == 5);
}

TEST_CASE("an end before its start is found only where no day of the two dates allows it") {
    test::RecordBuilder builder;
    const RowId course = builder.course("mtx", "2024-03-10", "2024-02-01");
    builder.course("ssz", "2024-03-10", "2024-03");  // may end on the 31st
    builder.course("ssz", "2024-03-10", "2024-03-10");
    builder.course("ssz", "2024-04-10");
    const RowId event = builder.event("rash", 1, "2024-02-10", "2024-02-09");
    builder.event("nausea", 1, "2024-02-10", "2024-02-11");
    CHECK(rows(builder, QualityKind::end_before_start) == Rows{course, event});
}

TEST_CASE("single doses are duplicates on one known day; several of an undated month are several") {
    test::RecordBuilder builder;
    builder.infusion("tcz", "2024-06/2025-01", "400");
    builder.infusion("tcz", "2024-06/2025-01", "400");
    builder.infusion("tcz", "2024-03-01", "400");
    const RowId again = builder.infusion("tcz", "2024-03-01", "400");
    CHECK(rows(builder, QualityKind::duplicate) == Rows{again});
}

TEST_CASE("doses of one drug that last at the same time are found, whatever their courses") {
    test::RecordBuilder builder;
    builder.course("psl", "2024-01-01");
    builder.dose("2024-01-01", "5", "QD");
    builder.dose("2024-03-01", "10", "QD");  // the first ends here
    builder.course("psl", "2024-05-01", "2024-06-01");
    const RowId second = builder.dose("2024-05-01", "2.5", "QD");
    builder.course("mtx", "2024-01-01", "2024-02-01");
    builder.dose("2024-01-01", "8", "W1");
    const RowId twin = builder.dose("2024-01-01", "6", "W1");
    builder.course("mtx", "2024-02-01");
    builder.dose("2024-02-01", "6", "W1");
    builder.course("ssz", "2024", "2024-06");
    builder.dose("2024", "500", "BID");
    builder.course("ssz", "2024-06");
    builder.dose("2024-06", "1000", "BID");
    CHECK(rows(builder, QualityKind::overlapping_doses) == Rows{twin, second});
}

TEST_CASE("a frequency unlike the last one of the drug and a contradiction in an event are found") {
    test::RecordBuilder builder;
    builder.course("mtx", "2024-01-01");
    builder.dose("2024-01-01", "8", "W1");
    builder.dose("2024-02-01", "10", "W1");
    builder.course("mtx", "2024-05-01");
    const RowId daily = builder.dose("2024-05-01", "8", "QD");
    CHECK(rows(builder, QualityKind::frequency_differs) == Rows{daily});
    const RowId fatal = builder.event("pneumonia", 5, "2024-02-10", "2024-02-19");
    builder.event("rash", 1, "2024-02-10", "2024-02-19");
    CHECK(rows(builder, QualityKind::event_contradiction)
          == Rows{fatal, fatal});  // outcome, serious
}

TEST_CASE("neighbours that differ by a factor of ten are found in the unit they share") {
    test::RecordBuilder builder;
    builder.lab("CRP", "2024-01-10", "0.49", "mg/dL");
    const RowId up = builder.lab("CRP", "2024-02-10", "4.9", "mg/dL");
    builder.lab("CRP", "2024-03-10", "49", "mg/L");  // the same as 4.9 mg/dL
    builder.lab("CRP", "2024-04-10", "0.50", "mg/dL");
    builder.lab("CRP", "2024-05-10", "<0.02", "mg/dL");  // its number is a limit
    builder.lab("CRP", "2024-06-10", "0", "mg/dL");
    const RowId down = builder.lab("CRP", "2024-07-10", "5.0", "mg/dL");
    const RowId last = builder.lab("CRP", "2024-08-10", "0.5", "mg/dL");
    builder.visit("2024-01-10");
    builder.value("TJC28", "1", "{joints}");
    builder.visit("2024-02-10");
    builder.value("TJC28", "12", "{joints}");  // a count: no unit to mistake
    CHECK(rows(builder, QualityKind::factor_of_ten) == Rows{up, last});
    CHECK(down != last);
}

TEST_CASE("a change of unit or method within a series is found; a method not stated is none") {
    test::RecordBuilder builder;
    builder.lab("CRP", "2024-01-10", "0.49", "mg/dL");
    const RowId litre = builder.lab("CRP", "2024-02-10", "5.1", "mg/L");
    builder.lab("CRP", "2024-03-10", "5.3", "mg/L");
    builder.lab("ALP", "2024-01-10", "80", "U/L", {}, {}, "IFCC");
    const RowId jscc = builder.lab("ALP", "2024-02-10", "200", "U/L", {}, {}, "JSCC");
    builder.lab("ALP", "2024-03-10", "210", "U/L");
    builder.lab("LD", "2024-03-10", "180", "U/L", {}, {}, "IFCC");
    builder.lab("HAQDI", "2024-01-10", "1", "", {}, {}, "answers 11 11 111 11 111 11 111 111; x");
    builder.lab("HAQDI", "2024-02-10", "1", "", {}, {}, "answers 01 11 111 11 111 11 111 111; x");
    CHECK(rows(builder, QualityKind::mixed_unit) == Rows{litre});
    CHECK(rows(builder, QualityKind::mixed_method) == Rows{jscc});
}

TEST_CASE("a visit with neither CRP nor ESR in the window is found") {
    test::RecordBuilder builder;
    builder.visit("2024-01-10");
    builder.lab("CRP", "2024-01-24", "0.1", "mg/dL");  // 14 days behind
    const RowId far = builder.visit("2024-02-08");     // 15 days behind it
    builder.visit("2024-03-10");
    builder.lab("ESR", "2024-03-01", "20", "mm/h");
    CHECK(rows(builder, QualityKind::no_laboratory_value) == Rows{far});
}

TEST_CASE("completeness counts the visits of a year that have the value; a stated gap is none") {
    test::RecordBuilder builder;
    builder.visit("2023-12-20");
    builder.value("PTGA", "30", "mm");
    builder.visit("2024-01-10");
    builder.value("PTGA", "", "mm");
    add_map(builder, builder.visit("2024-02-10"), 2);
    builder.value("PTGA", "0", "mm");
    builder.lab("CRP", "2024-02-12", "0.1", "mg/dL");
    const QualityReport report = counted(builder);
    CHECK(share(report.completeness, "PTGA", 2023)->count == 1);
    CHECK(share(report.completeness, "PTGA", 2023)->of == 1);
    CHECK(share(report.completeness, "PTGA", 2024)->count == 1);
    CHECK(share(report.completeness, "PTGA", 2024)->of == 2);
    CHECK(share(report.completeness, "TJC28", 2024)->count == 1);  // counted from the map
    CHECK(share(report.completeness, "TJC28", 2023)->count == 0);
    CHECK(share(report.completeness, "CRP", 2024)->count == 1);
    CHECK(share(report.completeness, "MMP3", 2024) == nullptr);  // nobody in the record has it
}

TEST_CASE("shares: numbers with a comparator, and scales that end in 0 or 5") {
    test::RecordBuilder builder;
    builder.lab("CRP", "2024-01-10", "<0.02", "mg/dL");
    builder.lab("CRP", "2024-02-10", "0.1", "mg/dL");
    builder.lab("CRP", "2024-03-10", "", "mg/dL");
    builder.visit("2024-01-10");
    builder.value("PTGA", "35", "mm");
    builder.value("PAIN", "3.5", "cm");
    builder.visit("2024-02-10");
    builder.value("PTGA", "37", "mm");
    builder.visit("2024-03-10");
    builder.value("PTGA", "35.5", "mm");
    const QualityReport report = counted(builder);
    CHECK(share(report.censored, "CRP")->count == 1);
    CHECK(share(report.censored, "CRP")->of == 2);
    CHECK(share(report.vas_0_or_5, "PTGA")->count == 1);
    CHECK(share(report.vas_0_or_5, "PTGA")->of == 3);
    CHECK(share(report.vas_0_or_5, "PAIN")->count == 1);
    CHECK(share(report.vas_0_or_5, "CRP") == nullptr);
}
