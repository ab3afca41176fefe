#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <utility>

#include <fmt/format.h>

#include "app/record_builder.hpp"
#include "app/sample_rows.hpp"
#include "jointlog/app/sample.hpp"
#include "jointlog/storage/record_file.hpp"

/// An invented clinic for load tests. No library distribution is used: their sequences differ between standard
/// libraries, and the same seed must give the same content everywhere.
namespace jointlog::app {

namespace {

class Dice {
public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}
    std::uint64_t next() {  // splitmix64
        std::uint64_t z = (m_state += 0x9E3779B97F4A7C15ULL);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    int between(int low, int high) {
        return low + static_cast<int>(next() % static_cast<std::uint64_t>(high - low + 1));
    }

private:
    std::uint64_t m_state;
};

struct InventedName {
    std::string_view kanji;
    std::string_view kana;
};
constexpr std::array family_names{
    InventedName{"佐藤", "サトウ"},   InventedName{"鈴木", "スズキ"},
    InventedName{"高橋", "タカハシ"}, InventedName{"田中", "タナカ"},
    InventedName{"伊藤", "イトウ"},   InventedName{"渡辺", "ワタナベ"},
    InventedName{"山本", "ヤマモト"}, InventedName{"中村", "ナカムラ"},
    InventedName{"小林", "コバヤシ"}, InventedName{"加藤", "カトウ"},
    InventedName{"山田", "ヤマダ"},   InventedName{"横山", "ヨコヤマ"}};
constexpr std::array given_names{InventedName{"花子", "ハナコ"},   InventedName{"一郎", "イチロウ"},
                                 InventedName{"美咲", "ミサキ"},   InventedName{"誠", "マコト"},
                                 InventedName{"さくら", "サクラ"}, InventedName{"健", "ケン"},
                                 InventedName{"節子", "セツコ"},   InventedName{"翔", "ショウ"}};
constexpr std::array invented_drugs{"mtx", "psl", "sasp", "ada", "tcz", "bar"};

Patient invented_patient(Dice& dice, int number, Day start) {
    const auto& family = family_names[dice.next() % family_names.size()];
    const auto& given = given_names[dice.next() % given_names.size()];
    Patient patient;
    patient.code = fmt::format("S-{:06}", number);
    patient.name = fmt::format("{} {}", family.kanji, given.kanji);
    patient.kana = fmt::format("{} {}", family.kana, given.kana);
    patient.sex = dice.between(0, 3) == 0 ? Sex::male : Sex::female;
    patient.birth = PartialDate::exactly(start.plus_days(-dice.between(8'000, 24'000)));
    patient.diagnosis = sample::date_of(fmt::format("{}", civil(start).year - dice.between(1, 6)));
    patient.research_use = dice.between(0, 9) == 0 ? ResearchUse::declined : ResearchUse::agreed;
    patient.note = "synthetic";
    return patient;
}

Observation answer(std::string_view item, const std::string& date, std::string value,
                   std::string_view unit, Voice voice, RowId visit) {
    auto observation = sample::observation_of({item, date, value, unit, {}, {}, {}, {}, {}, voice});
    observation.visit = visit;
    return observation;
}

/// A visit with twelve observations, the size of the saving benchmark.
void add_visit(OperationDraft& draft, Dice& dice, Day day, int activity) {
    const std::string date = to_iso(day);
    Visit visit;
    visit.date = PartialDate::exactly(day);
    visit.examiner = "Synth";
    const RowId id = draft.add(visit);
    const auto around = [&](int middle, int spread, int high) {
        return std::to_string(std::clamp(middle + dice.between(-spread, spread), 0, high));
    };
    draft.add(answer("TJC28", date, around(activity / 5, 2, 28), "", Voice::clinician, id));
    draft.add(answer("SJC28", date, around(activity / 6, 2, 28), "", Voice::clinician, id));
    draft.add(answer("PTGA", date, around(activity, 8, 100), "mm", Voice::patient, id));
    draft.add(answer("EGA", date, around(activity * 4 / 5, 8, 100), "mm", Voice::clinician, id));
    draft.add(answer("PAIN", date, around(activity, 10, 100), "mm", Voice::patient, id));
    draft.add(answer("FATIGUE", date, around(activity, 12, 100), "mm", Voice::patient, id));
    draft.add(answer("STIFF", date, around(activity / 2, 10, 240), "min", Voice::patient, id));
    const auto result = [&](std::string_view item, std::string value, std::string_view unit,
                            std::string_view high) {
        auto observation = sample::observation_of(
            {item, date, value, unit, {}, high, {}, "Synth", {}, Voice::laboratory});
        observation.visit = id;
        draft.add(observation);
    };
    const int crp = activity * activity / 20 + dice.between(0, 30);
    result("CRP", crp < 5 ? "<0.05" : fmt::format("{}.{:02}", crp / 100, crp % 100), "mg/dL",
           "0.30");
    result("ESR", std::to_string(4 + activity / 2 + dice.between(0, 10)), "mm/h", "15");
    result("MMP3", fmt::format("{}.{}", 40 + activity * 2, dice.between(0, 9)), "ng/mL", "59.7");
    result("ALT", std::to_string(dice.between(8, 60)), "U/L", "23");
    result("WBC", fmt::format("{}.{}", dice.between(3, 10), dice.between(0, 9)), "10*3/uL", "8.6");
}

void add_course(OperationDraft& draft, Dice& dice, Day start) {
    MedicationCourse course;
    course.drug = sample::drug_code(invented_drugs[dice.next() % invented_drugs.size()]);
    course.start = PartialDate::exactly(start);
    const RowId id = draft.add(course);
    for (int step = 0; step < 3; ++step) {
        DoseStep dose;
        dose.course = id;
        dose.dose = Decimal{dice.between(2, 16), 0};
        dose.unit = "mg";
        dose.frequency = "W1";
        dose.start = PartialDate::exactly(start.plus_days(step * 120));
        draft.add(dose);
    }
}

/// One patient, in one operation.
OperationDraft invented_course(Dice& dice, IdSource& ids, int number, int visits) {
    // Long courses are visits a week apart, so that thousands of values still end before today.
    const int pace = visits > 100 ? 7 : 42;
    Day day = sample::day_of("2024-12-01").plus_days(-visits * (pace + 1) - dice.between(0, 300));
    const Patient patient = invented_patient(dice, number, day);
    OperationDraft draft(ids.next(), OperationKind::add, patient.code);
    draft.add(patient);
    add_course(draft, dice, day);
    int activity = dice.between(15, 85);
    for (int visit = 0; visit < visits; ++visit) {
        activity = std::clamp(activity + dice.between(-18, 15), 2, 95);
        add_visit(draft, dice, day, activity);
        day = day.plus_days(dice.between(pace, pace + 1));
    }
    return draft;
}

constexpr int patients_per_transaction = 500;

}  // namespace

Result<void> make_synthetic_record(const std::filesystem::path& path, const SynthRequest& request) {
    if (request.patients < 1 || request.patients > 1'000'000 || request.visits < 0
        || request.visits > 5'000) {
        return fail(Errc::out_of_range, "synth: 1..1000000 patients and 0..5000 visits");
    }
    ManualClock clock({1'420'416'000'000, 540});
    SeededIds ids(request.seed);
    Dice dice(request.seed);
    auto file = storage::RecordFile::create(path, Mode::clinic, {clock, ids, {}, false});
    if (!file) {
        return Unexpected{file.error()};
    }
    if (auto set = (*file)->set_default_person("Synth"); !set) {
        return set;
    }
    for (int first = 0; first < request.patients; first += patients_per_transaction) {
        const int last = std::min(first + patients_per_transaction, request.patients);
        const auto stored =
            (*file)->commit_batch({"synth", "", ""}, true, [&](const auto& commit) -> Result<void> {
                for (int number = first; number < last; ++number) {
                    const auto done =
                        commit(invented_course(dice, ids, number + 1, request.visits));
                    if (!done) {
                        return Unexpected{done.error()};
                    }
                }
                return {};
            });
        if (!stored) {
            return Unexpected{stored.error()};
        }
    }
    return {};
}

}  // namespace jointlog::app
