#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "exchange/import_columns.hpp"
#include "exchange/import_parsers.hpp"
#include "jointlog/domain/result_entry.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::exchange {
namespace {

namespace col = column::medications;

/// Units in which doses are recorded: UCUM code and spellings met in files.
struct DoseUnit {
    std::string_view ucum;
    std::string_view spellings;
};
constexpr auto dose_units = std::to_array<DoseUnit>({
    {"mg", "mg;ミリグラム"},
    {"g", "g;グラム"},
    {"ug", "ug;μg;mcg;マイクログラム"},
    {"mL", "mL;ミリリットル;cc"},
    {"mg/kg", "mg/kg"},
    {"ug/kg", "ug/kg;μg/kg;mcg/kg"},
    {"mg/m2", "mg/m2;mg/m²"},
    {"U", "U;単位"},
    {"[IU]", "[IU];IU;国際単位"},
    {"{tbl}", "{tbl};tbl;tablet;tablets;錠;T"},
    {"{cap}", "{cap};capsule;capsules;カプセル;C"},
    {"{patch}", "{patch};patch;枚"},
    {"{drop}", "{drop};drop;drops;滴"},
});

Result<std::string> parse_dose_unit(std::string_view text) {
    const std::string key = fold(text);
    std::string known;
    for (const DoseUnit& unit : dose_units) {
        std::string_view rest = unit.spellings;
        while (!rest.empty()) {
            const std::size_t end = std::min(rest.find(';'), rest.size());
            if (fold(rest.substr(0, end)) == key) {
                return std::string(unit.ucum);
            }
            rest.remove_prefix(std::min(end + 1, rest.size()));
        }
        known += fmt::format("{}{}", known.empty() ? "" : ", ", unit.ucum);
    }
    return fail(Errc::unit_mismatch, remark<RemarkId::unknown_dose_unit>(text, known));
}

struct Dose {
    std::optional<Decimal> amount;
    std::string unit;
    std::string words;
};

bool has_digit(std::string_view text) {
    const std::string narrow = nfkc(text);
    return std::any_of(narrow.begin(), narrow.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A number needs its unit. Text without digits ("by weight") is kept as typed; text with digits is
/// refused, because a dose that is not understood must not be stored as a remark.
Dose parse_dose(RowCells& cells) {
    Dose dose;
    dose.unit = cells.read(col::dose_unit, std::string(), parse_dose_unit);
    if (!cells.filled(col::dose)) {
        return dose;
    }
    const std::string_view cell = cells[col::dose];
    const Result<Decimal> amount = Decimal::parse(cell);
    if (!amount) {
        if (has_digit(cell)) {
            cells.refuse(col::dose, remark_of(amount.error()));
            return dose;
        }
        dose.words = cell;
        cells.note(col::dose, remark<RemarkId::dose_in_words>());
        return dose;
    }
    if (amount->mantissa < 0) {
        cells.refuse(col::dose, remark<RemarkId::negative_dose>());
    }
    if (!cells.filled(col::dose_unit)) {
        cells.refuse(col::dose_unit, remark<RemarkId::dose_without_unit>());
    }
    dose.amount = *amount;
    dose.words = typed_words(amount->to_string(), cells.typed(col::dose));
    return dose;
}

struct NamedDrug {
    std::string code;
    std::string text;
    std::string route;
};

NamedDrug parse_drug(RowCells& cells) {
    NamedDrug drug;
    drug.text = cells.needed(col::drug);
    if (const catalog::Drug* known = catalog::find_drug(drug.text)) {
        drug.code = known->code;
    } else if (!drug.text.empty()) {
        cells.note(col::drug, remark<RemarkId::kept_as_typed>(drug.text));
    }
    drug.route = cells.coded(col::route, "route");
    return drug;
}

AdministrationEntry parse_administration(RowCells& cells) {
    AdministrationEntry entry;
    Administration& given = entry.administration;
    NamedDrug drug = parse_drug(cells);
    given.drug = std::move(drug.code);
    given.drug_text = std::move(drug.text);
    given.route = std::move(drug.route);
    given.product = cells.text(col::product);
    given.date = cells.needed_date(cells.filled(col::date) ? col::date : col::start);
    Dose dose = parse_dose(cells);
    given.dose = dose.amount;
    given.unit = std::move(dose.unit);
    given.dose_text = std::move(dose.words);
    if (cells.filled(col::joint)) {
        const catalog::Joint* joint = catalog::joint(cells[col::joint]);
        if (joint == nullptr) {
            cells.refuse(col::joint, remark<RemarkId::unknown_joint>(cells[col::joint]));
        } else {
            given.joint = joint->code;
        }
    }
    given.lot = cells.text(col::lot);
    given.note = cells.text(col::note);
    entry.course_label = cells.text(col::course);
    given.label = entry.course_label;
    return entry;
}

CourseEntry parse_course(RowCells& cells, StepKind kind) {
    CourseEntry entry;
    MedicationCourse& course = entry.course;
    NamedDrug drug = parse_drug(cells);
    course.drug = std::move(drug.code);
    course.drug_text = std::move(drug.text);
    course.route = std::move(drug.route);
    course.label = cells.text(col::course);
    course.product = cells.text(col::product);
    course.start = cells.past_date(col::start);
    course.stop = cells.past_date(col::stop);
    cells.check_order(course.start, course.stop, col::stop);
    // a reason says that it ended, also where nobody knows when
    course.ongoing = !cells.filled(col::stop) && !cells.filled(col::stop_reason);
    if (cells.filled(col::stop_reason)) {
        const catalog::Term* reason = catalog::find_stop_reason(cells[col::stop_reason]);
        course.stop_reason = reason != nullptr ? reason->code : cells.text(col::stop_reason);
        if (reason == nullptr) {
            cells.note(col::stop_reason, remark<RemarkId::kept_as_typed>(course.stop_reason));
        }
    }
    Dose dose = parse_dose(cells);
    DoseStep step;
    step.kind = kind;
    step.dose = dose.amount;
    step.unit = std::move(dose.unit);
    step.dose_text = std::move(dose.words);
    if (cells.filled(col::frequency)) {
        const catalog::Frequency* frequency = catalog::find_frequency(cells[col::frequency]);
        step.frequency = frequency != nullptr ? frequency->code : cells.text(col::frequency);
        if (frequency == nullptr) {
            cells.note(col::frequency, remark<RemarkId::kept_as_typed>(step.frequency));
        }
    }
    if (kind == StepKind::held || step.dose || !step.dose_text.empty() || !step.frequency.empty()) {
        step.start = course.start;
        step.stop = course.stop;
        step.note = cells.text(col::note);
        entry.step = std::move(step);
    } else {
        course.note = cells.text(col::note);
    }
    return entry;
}

}  // namespace

ImportContent parse_medication(RowCells& cells) {
    const std::string kind = fold(cells[col::kind]);
    if (kind == "administration" || kind == fold("単回投与")) {
        return parse_administration(cells);
    }
    if (kind == "held" || kind == fold("休薬")) {
        return parse_course(cells, StepKind::held);
    }
    if (!kind.empty() && kind != "dose" && kind != "course") {
        cells.refuse(col::kind, remark<RemarkId::unknown_row_kind>(cells[col::kind]));
    }
    return parse_course(cells, StepKind::dose);
}

}  // namespace jointlog::exchange
