#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "exchange/import_columns.hpp"
#include "exchange/import_parsers.hpp"
#include "jointlog/domain/event_remarks.hpp"
#include "jointlog/domain/result_entry.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::exchange {
namespace {

namespace ae = column::adverse_events;
namespace fc = column::facts;
namespace rs = column::reported_scores;

std::optional<int> parse_grade(RowCells& cells) {
    if (!cells.filled(ae::grade)) {
        return std::nullopt;
    }
    const Result<Decimal> grade = Decimal::parse(cells[ae::grade]);
    if (!grade || grade->decimals != 0 || grade->mantissa < 1 || grade->mantissa > 5) {
        cells.refuse(ae::grade, remark<RemarkId::no_grade>(cells[ae::grade]));
        return std::nullopt;
    }
    return static_cast<int>(grade->mantissa);
}

std::string parse_ctcae_version(RowCells& cells, bool graded) {
    std::string version = nfkc(cells[ae::ctcae_version]);
    if (version.empty()) {
        if (graded) {
            cells.note(ae::ctcae_version, remark<RemarkId::grade_without_version>());
        }
        return version;
    }
    if (version == "5" || version == "6") {
        version += ".0";
    }
    if (version != "5.0" && version != "6.0") {
        cells.refuse(ae::ctcae_version, remark<RemarkId::unknown_ctcae_version>(version));
    } else if (!graded) {
        cells.refuse(ae::ctcae_version, remark<RemarkId::version_without_grade>());
    }
    return version;
}

void note_remark(RowCells& cells, EventRemark about) {
    switch (about) {
        case EventRemark::end_before_onset:
            break;  // refused with its cell
        case EventRemark::fatal_not_grade_5:
            cells.note(ae::grade, remark<RemarkId::fatal_not_grade_5>());
            break;
        case EventRemark::grade_5_not_fatal:
            cells.note(ae::outcome, remark<RemarkId::grade_5_not_fatal>());
            break;
        case EventRemark::grade_5_not_serious:
            cells.note(ae::serious, remark<RemarkId::grade_5_not_serious>());
            break;
        case EventRemark::criterion_not_serious:
            cells.note(ae::serious, remark<RemarkId::criterion_not_serious>());
            break;
        case EventRemark::resolved_without_end:
            cells.note(ae::end, remark<RemarkId::resolved_without_end>());
            break;
    }
}

/// The code of a fact's value list, by code or by its name in either language.
Result<std::string> parse_fact_code(const catalog::FactKind& kind, std::string_view cell) {
    const std::string key = fold(cell);
    for (const std::string& value : kind.values) {
        if (fold(value) == key) {
            return value;
        }
    }
    if (const catalog::Term* term = catalog::find_coded_value("fact." + kind.code, cell)) {
        return term->code;
    }
    return fail(Errc::unknown_code,
                remark<RemarkId::item_not_one_of>(kind.code, cell,
                                                  fmt::format("{}", fmt::join(kind.values, ", "))));
}

/// Spellings of the units of facts beside their UCUM code.
bool is_unit(const catalog::FactKind& kind, std::string_view typed) {
    struct Spelling {
        std::string_view ucum;
        std::string_view typed;
    };
    static constexpr auto spellings = std::to_array<Spelling>({{"mm[Hg]", "mmHg"},
                                                               {"/min", "bpm"},
                                                               {"/min", "回/分"},
                                                               {"Cel", "°C"},
                                                               {"Cel", "℃"},
                                                               {"min", "分"}});
    return fold(kind.unit) == fold(typed)
           || std::any_of(spellings.begin(), spellings.end(), [&](const Spelling& spelling) {
                  return spelling.ucum == kind.unit && fold(spelling.typed) == fold(typed);
              });
}

void parse_fact_number(RowCells& cells, const catalog::FactKind& kind, Fact& fact) {
    fact.number = cells.number(fc::value);
    const bool bare = kind.unit.empty() || kind.unit == "{score}";
    if (cells.filled(fc::unit) ? !is_unit(kind, cells[fc::unit]) : !bare) {
        cells.refuse(fc::unit, remark<RemarkId::fact_unit>(kind.code, cells[fc::unit], kind.unit));
    }
    fact.unit = kind.unit;
    const Result<void> fits = fact.number ? check_fact_number(kind, *fact.number) : Result<void>();
    if (!fits) {
        cells.refuse(fc::value, remark_of(fits.error()));
    }
}

void parse_fact_value(RowCells& cells, const catalog::FactKind& kind, Fact& fact) {
    const std::string_view cell = cells[fc::value];
    switch (kind.type) {
        case catalog::FactType::number:
            parse_fact_number(cells, kind, fact);
            break;
        case catalog::FactType::code:
            fact.text = cells.read(fc::value, std::string(), [&](std::string_view text) {
                return parse_fact_code(kind, text);
            });
            break;
        case catalog::FactType::text:
            fact.text = cell;
            break;
        case catalog::FactType::joint:
            if (catalog::joint(cell) == nullptr) {
                cells.refuse(fc::value, remark<RemarkId::unknown_joint>(cell));
            }
            fact.text = cell;
            break;
        case catalog::FactType::date:
            fact.text = to_iso(cells.any_date(fc::value));
            break;
    }
    if (kind.type != catalog::FactType::number && cells.filled(fc::unit)) {
        cells.refuse(fc::unit, remark<RemarkId::fact_without_unit>(kind.code));
    }
    fact.words =
        typed_words(fact.number ? fact.number->to_string() : fact.text, cells.typed(fc::value));
}

std::string score_key(std::string_view text) {
    std::string key = header_key(text);
    return key == "das28(esr)" ? "das28_esr" : key == "das28(crp)" ? "das28_crp" : key;
}

}  // namespace

AdverseEvent parse_adverse_event(RowCells& cells) {
    AdverseEvent event;
    event.term_text = cells.needed(ae::term);
    if (const catalog::Term* term = catalog::find_adverse_event(event.term_text)) {
        event.term = term->code;
    } else if (!event.term_text.empty()) {
        cells.note(ae::term, remark<RemarkId::kept_as_typed>(event.term_text));
    }
    event.grade = parse_grade(cells);
    event.ctcae_version = parse_ctcae_version(cells, event.grade.has_value());
    event.onset = cells.past_date(ae::onset);
    event.end = cells.past_date(ae::end);
    cells.check_order(event.onset, event.end, ae::end);
    event.serious = cells.read(ae::serious, YesNo::unknown, parse_yes_no);
    event.seriousness = cells.read(ae::seriousness, std::string(), parse_seriousness);
    event.outcome = cells.coded(ae::outcome, "outcome");
    event.action_taken = cells.coded(ae::action_taken, "action");
    event.related_drug = cells.text(ae::related_drug);
    event.causality = cells.coded(ae::causality, "causality");
    event.assessed_by = cells.text(ae::assessed_by);
    event.note = cells.text(ae::note);
    for (const EventRemark about : remarks_on(event)) {
        note_remark(cells, about);
    }
    return event;
}

Fact parse_fact(RowCells& cells) {
    Fact fact;
    const std::string name = cells.needed(fc::kind);
    const catalog::FactKind* kind = catalog::find_fact_kind(name);
    if (kind == nullptr) {
        if (!name.empty()) {
            cells.refuse(fc::kind, remark<RemarkId::unknown_fact_kind>(name));
        }
        return fact;
    }
    fact.kind = kind->code;
    const bool plan = kind->type == catalog::FactType::date;
    fact.start = plan ? cells.any_date(fc::start) : cells.past_date(fc::start);
    fact.end = plan ? cells.any_date(fc::end) : cells.past_date(fc::end);
    cells.check_order(fact.start, fact.end, fc::end);
    if (!cells.filled(fc::value)) {
        cells.refuse(fc::value, remark<RemarkId::fact_value_needed>(kind->code));
        return fact;
    }
    parse_fact_value(cells, *kind, fact);
    fact.note = cells.text(fc::note);
    return fact;
}

ReportedScore parse_reported_score(RowCells& cells) {
    ReportedScore score;
    const std::string key = score_key(cells.needed(rs::index));
    score.index = key;
    score.variant = header_key(cells[rs::variant]);
    if (score.variant == "not_stated") {
        score.variant.clear();
    }
    if (const Result<void> known = check_reported_index(score.index, score.variant); !known) {
        const bool index = known.error().code == Errc::unknown_code;
        cells.refuse(index ? rs::index : rs::variant, remark_of(known.error()));
        return score;
    }
    score.date = cells.past_date(rs::date);
    if (!cells.filled(rs::value)) {
        cells.refuse(rs::value, remark<RemarkId::value_needed>());
        return score;
    }
    score.value = cells.read(rs::value, Numeric{}, parse_numeric);
    if (const Result<void> fits = check_reported_value(score.index, score.value); !fits) {
        cells.refuse(rs::value, remark_of(fits.error()));
    }
    score.words = typed_words(to_string(ObservedValue(score.value)), cells.typed(rs::value));
    score.source = cells.text(rs::source);
    return score;
}

}  // namespace jointlog::exchange
