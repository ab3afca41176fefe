#include <array>

#include "exchange/package_read.hpp"

namespace jointlog::exchange {
namespace {

Origin read_origin(PackageCells& cells, std::string_view column) {
    const std::string text = cells.text(column);
    if (text != "stated" && text != "inferred") {
        cells.refuse(column, "neither stated nor inferred");
    }
    return text == "inferred" ? Origin::inferred : Origin::stated;
}

std::optional<int> read_minute(PackageCells& cells) {
    const std::string text = cells.text("obs_time");
    if (text.empty()) {
        return std::nullopt;
    }
    const auto digit = [&](std::size_t at) {
        return text[at] >= '0' && text[at] <= '9' ? text[at] - '0' : 99;
    };
    if (text.size() == 5 && text[2] == ':') {
        const int hour = digit(0) * 10 + digit(1);
        const int minute = digit(3) * 10 + digit(4);
        if (hour < 24 && minute < 60) {
            return hour * 60 + minute;
        }
    }
    cells.refuse("obs_time", "no time of day (HH:MM)");
    return std::nullopt;
}

ObservedValue read_observed(PackageCells& cells) {
    const std::string type = cells.text("value_type");
    const std::string text = cells.text("value_text");
    const std::string code = cells.text("value_code");
    if (type == "numeric") {
        const Decimal number = cells.needed_number("value_num");
        return Numeric{number, read_comparator(cells, "comparator")};
    }
    if (type == "ordinal") {
        return Ordinal{code};
    }
    if (type == "titre") {
        const auto dilution = cells.integer("value_num");
        if (!dilution) {
            cells.refuse("value_num", "a titre needs its dilution");
        }
        return Titre{dilution.value_or(0), read_comparator(cells, "comparator")};
    }
    if (type == "text") {
        return FreeText{code.empty() ? text : code};
    }
    if (type != "missing") {
        cells.refuse("value_type", "none of numeric, ordinal, titre, text, missing");
    }
    return cells.coded<Missing>("missing", parse_missing);
}

ReferenceInterval read_interval(PackageCells& cells) {
    ReferenceInterval interval;
    interval.low = cells.number("ref_low");
    interval.low_inclusive = cells.yes_no("ref_low_inclusive").value_or(true);
    interval.high = cells.number("ref_high");
    interval.high_inclusive = cells.yes_no("ref_high_inclusive").value_or(true);
    interval.text = cells.text("ref_text");
    return interval;
}

}  // namespace

RowMeta read_meta(PackageCells& cells, std::string_view id_column) {
    RowMeta meta;
    meta.id = cells.needed_row(id_column);
    const auto version = cells.integer("version");
    if (!version || *version < 1) {
        cells.refuse("version", "a version is needed");
    }
    meta.version = version.value_or(0);
    return meta;
}

Comparator read_comparator(PackageCells& cells, std::string_view column) {
    const std::string text = cells.text(column);
    constexpr std::array all{Comparator::equal, Comparator::less, Comparator::less_equal,
                             Comparator::greater, Comparator::greater_equal};
    for (const Comparator comparator : all) {
        if (text == symbol(comparator)) {
            return comparator;
        }
    }
    cells.refuse(column, "none of < <= > >=");
    return Comparator::equal;
}

std::string read_words(PackageCells& cells, const std::string& canonical) {
    std::string words = cells.text("value_text");
    return words == canonical ? std::string() : words;
}

Recorded<Patient> read_patient(PackageCells& cells) {
    Recorded<Patient> row;
    Patient& p = row.value;
    p.code = cells.text("patient_id");
    p.name = cells.text("name");
    p.kana = cells.text("name_kana");
    p.sex = cells.coded<Sex>("sex", parse_sex);
    p.birth = cells.date("birth_date");
    p.onset = cells.date("onset_date");
    p.diagnosis = cells.date("diagnosis_date");
    p.rf = cells.coded<Serology>("rf", parse_serology);
    p.rf_date = cells.date("rf_date");
    p.acpa = cells.coded<Serology>("acpa", parse_serology);
    p.acpa_date = cells.date("acpa_date");
    p.follow_up = cells.coded<FollowUp>("status", parse_follow_up);
    p.follow_up_date = cells.date("status_date");
    p.research_use = cells.coded<ResearchUse>("research_use", parse_research_use);
    p.research_use_date = cells.date("research_use_date");
    p.note = cells.text("note");
    row.meta = read_meta(cells, "row_id");
    if (p.code.empty()) {
        cells.refuse("patient_id", "a patient needs a code");
    }
    return row;
}

Recorded<Visit> read_visit(PackageCells& cells) {
    Recorded<Visit> row;
    row.value.date = cells.date("visit_date");
    row.value.assessor = cells.coded<Voice>("assessor", parse_voice);
    row.value.examiner = cells.text("examiner");
    row.value.place = cells.text("place");
    row.value.note = cells.text("note");
    row.meta = read_meta(cells, "visit_id");
    return row;
}

Recorded<JointFinding> read_joint(PackageCells& cells) {
    Recorded<JointFinding> row;
    row.value.visit = cells.needed_row("visit_id");
    row.value.joint = cells.text("joint");
    row.value.state = cells.coded<JointState>("state", parse_joint_state);
    row.value.tender = cells.yes_no("tender");
    row.value.swollen = cells.yes_no("swollen");
    row.meta = read_meta(cells, "row_id");
    return row;
}

Recorded<Observation> read_observation(PackageCells& cells) {
    Recorded<Observation> row;
    Observation& value = row.value;
    Basis basis;
    value.visit = cells.row("visit_id");
    value.date = cells.date("obs_date");
    value.minute = read_minute(cells);
    value.item = cells.text("variable");
    value.value = read_observed(cells);
    value.words = read_words(cells, to_string(value.value));
    basis.unit = cells.text("unit");
    basis.interval = read_interval(cells);
    value.flag_reported = cells.text("flag_reported");
    basis.method = cells.text("method");
    basis.laboratory = cells.text("laboratory");
    value.unit_origin = read_origin(cells, "unit_origin");
    value.date_origin = read_origin(cells, "date_origin");
    value.voice = cells.coded<Voice>("voice", parse_voice);
    value.basis = std::make_shared<const Basis>(std::move(basis));
    row.meta = read_meta(cells, "row_id");
    return row;
}

Recorded<Note> read_note(PackageCells& cells) {
    Recorded<Note> row;
    row.value.date = cells.date("note_date");
    row.value.text = cells.text("note");
    row.meta = read_meta(cells, "note_id");
    return row;
}

}  // namespace jointlog::exchange
