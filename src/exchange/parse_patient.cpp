#include "exchange/import_columns.hpp"
#include "exchange/import_parsers.hpp"

namespace jointlog::exchange {
namespace {

namespace col = column::patients;

void check_against_birth(RowCells& cells, const PartialDate& birth, const PartialDate& date,
                         std::size_t column) {
    if (birth.first && date.last && *date.last < *birth.first) {
        cells.refuse(column, remark<RemarkId::before_birth>(to_iso(date)));
    }
}

}  // namespace

PatientEntry parse_patient(RowCells& cells) {
    PatientEntry entry;
    const auto columns = import_columns(ImportKind::patients);
    for (std::size_t column = 0; column < columns.size(); ++column) {
        if (cells.filled(column)) {
            entry.stated.push_back(columns[column].name);
        }
    }
    Patient& patient = entry.patient;
    patient.code = cells.text(col::patient);
    patient.name = cells.text(col::name);
    patient.kana = cells.text(col::name_kana);
    patient.sex = cells.read(col::sex, Sex::unknown, parse_sex);
    patient.birth = cells.past_date(col::birth_date);
    patient.onset = cells.past_date(col::onset_date);
    patient.diagnosis = cells.past_date(col::diagnosis_date);
    patient.rf = cells.read(col::rf, Serology::unknown, parse_serology);
    patient.rf_date = cells.past_date(col::rf_date);
    patient.acpa = cells.read(col::acpa, Serology::unknown, parse_serology);
    patient.acpa_date = cells.past_date(col::acpa_date);
    patient.follow_up = cells.read(col::status, FollowUp::active, parse_follow_up);
    patient.follow_up_date = cells.past_date(col::status_date);
    patient.research_use =
        cells.read(col::research_use, ResearchUse::not_asked, parse_research_use);
    patient.research_use_date = cells.past_date(col::research_use_date);
    patient.note = cells.text(col::note);
    check_against_birth(cells, patient.birth, patient.onset, col::onset_date);
    check_against_birth(cells, patient.birth, patient.diagnosis, col::diagnosis_date);
    return entry;
}

}  // namespace jointlog::exchange
