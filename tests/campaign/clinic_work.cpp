#include "campaign/clinic_work.hpp"

#include <algorithm>
#include <array>

#include <fmt/format.h>

namespace jointlog::campaign {
namespace {

using storage::RecordFile;

constexpr std::array<const char*, 12> items{"CRP", "ESR", "MMP3", "ALT", "AST", "WBC",
                                            "HB",  "PLT", "CRE",  "ALB", "LD",  "UA"};

Observation measured(const char* item, std::int64_t tenths, Day day) {
    static const auto basis = std::make_shared<const Basis>(Basis{"mg/dL", "院内", "", {}});
    Observation made;
    made.item = item;
    made.date = PartialDate::exactly(day);
    made.value = Numeric{Decimal{tenths, 1}, Comparator::equal};
    made.basis = basis;
    return made;
}

template <class T>
Result<void> only_error(const Result<T>& result) {
    return result ? Result<void>() : Result<void>(Unexpected{result.error()});
}

}  // namespace

Result<Acknowledged> content_of(RecordFile& file) {
    auto draft = file.draft("visit");
    if (!draft) {
        return Unexpected{draft.error()};
    }
    return Acknowledged{file.info().head, draft->value_or("")};
}

Result<Acknowledged> ClinicWork::step(RecordFile& file) {
    auto patients = file.patient_codes();
    if (!patients) {
        return Unexpected{patients.error()};
    }
    const std::size_t choice = patients->empty() ? 19 : m_random.below(20);
    Result<void> done = choice < 9    ? save_visit(file)
                        : choice < 12 ? correct_value(file)
                        : choice < 14 ? import_rows(file)
                        : choice < 17 ? keep_draft(file)
                        : choice < 18 ? change_setting(file)
                                      : new_patient(file);
    if (!done) {
        return Unexpected{done.error()};
    }
    return content_of(file);
}

Result<void> ClinicWork::new_patient(RecordFile& file) {
    auto codes = file.patient_codes();
    if (!codes) {
        return Unexpected{codes.error()};
    }
    Patient made;
    made.code = fmt::format("P-{:04}", codes->size() + 1);
    made.name = "山田 花子";
    made.kana = "ヤマダ ハナコ";
    OperationDraft draft(m_ids.next(), OperationKind::create, made.code);
    draft.add(made);
    return only_error(file.commit(draft));
}

Result<std::string> ClinicWork::some_patient(RecordFile& file) {
    auto codes = file.patient_codes();
    if (!codes) {
        return Unexpected{codes.error()};
    }
    return (*codes)[m_random.below(codes->size())];
}

OperationDraft ClinicWork::visit(OperationKind kind, const std::string& patient) {
    OperationDraft draft(m_ids.next(), kind, patient);
    const Day day{18'000 + static_cast<std::int32_t>(m_random.below(2000))};
    Visit visit;
    visit.date = PartialDate::exactly(day);
    visit.note = "外来";
    const RowId row = draft.add(visit);
    for (const char* item : items) {
        Observation value = measured(item, static_cast<std::int64_t>(m_random.below(900)), day);
        value.visit = row;
        draft.add(value);
    }
    draft.who = m_random.one_in(2) ? "Dr. Sato" : "";
    return draft;
}

Result<void> ClinicWork::save_visit(RecordFile& file) {
    const auto patient = some_patient(file);
    if (!patient) {
        return Unexpected{patient.error()};
    }
    return only_error(file.commit(visit(OperationKind::add, *patient)));
}

Result<void> ClinicWork::correct_value(RecordFile& file) {
    const auto patient = some_patient(file);
    auto record =
        patient ? file.load_patient(*patient) : Result<PatientRecord>(Unexpected{patient.error()});
    if (!record) {
        return Unexpected{record.error()};
    }
    if (record->observations.empty()) {
        return save_visit(file);
    }
    const auto& stored = record->observations[m_random.below(record->observations.size())];
    const bool mistake = m_random.one_in(4);
    OperationDraft draft(m_ids.next(), mistake ? OperationKind::mark_error : OperationKind::correct,
                         *patient);
    draft.reason = "typing_error";
    if (mistake) {
        draft.set_status(stored.meta.id, stored.meta.version,
                         stored.in_error() ? RowStatus::recorded : RowStatus::entered_in_error);
    } else {
        Observation other = stored.value;
        other.value = Numeric{Decimal{static_cast<std::int64_t>(m_random.below(9000)), 2}};
        draft.correct(stored.meta.id, stored.meta.version, other);
    }
    return only_error(file.commit(draft));
}

Result<void> ClinicWork::import_rows(RecordFile& file) {
    const auto patient = some_patient(file);
    if (!patient) {
        return Unexpected{patient.error()};
    }
    const storage::BatchInfo info{"labs.csv", std::string(64, 'a'), ""};
    return only_error(file.commit_batch(info, true, [&](const auto& write) -> Result<void> {
        for (int k = 0; k < 3; ++k) {
            if (auto written = write(visit(OperationKind::import, *patient)); !written) {
                return Unexpected{written.error()};
            }
        }
        return {};
    }));
}

Result<void> ClinicWork::keep_draft(RecordFile& file) {
    return file.put_draft("visit", m_random.one_in(6)
                                       ? std::string()
                                       : fmt::format("{{\"tjc28\":\"{}\"}}", m_random.below(29)));
}

Result<void> ClinicWork::change_setting(RecordFile& file) {
    return file.set_setting("cutoffs.cdai", m_random.one_in(2) ? "2024" : "2011");
}

Judgement judge(const std::filesystem::path& path, const std::vector<Acknowledged>& allowed) {
    using Kind = Judgement::Kind;
    Sources sources(1);
    auto opened = RecordFile::open(path, sources.environment());
    if (!opened) {
        return {Kind::unopenable, opened.error().detail};
    }
    auto found = content_of(**opened);
    auto report = (*opened)->verify(true, allowed.front().head);
    if (!found || !report) {
        return {Kind::unsound, found ? report.error().detail : found.error().detail};
    }
    for (const Finding& finding : report->findings) {
        const bool cut = finding.code == "anchor";
        return {cut ? Kind::lost : Kind::unsound,
                fmt::format("{} {}: {}", finding.code, finding.place, finding.detail)};
    }
    if (std::find(allowed.begin(), allowed.end(), *found) != allowed.end()) {
        return {};
    }
    const bool less = found->head.operation < allowed.front().head.operation;
    return {
        less ? Kind::lost : Kind::half,
        fmt::format("operation {} and draft '{}'; {} '{}' was acknowledged", found->head.operation,
                    found->draft, allowed.front().head.operation, allowed.front().draft)};
}

}  // namespace jointlog::campaign
