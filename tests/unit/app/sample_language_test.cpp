#include <algorithm>
#include <catch2/catch.hpp>

#include "jointlog/app/sample.hpp"
#include "jointlog/app/session.hpp"
#include "support/temp_folder.hpp"

using namespace jointlog;
using jointlog::test::TempFolder;

namespace {

/// Every free text of a patient: what a person wrote, no code, name or number.
std::vector<std::string> free_texts(const PatientRecord& record) {
    std::vector<std::string> texts{record.patient->note, record.patient->birth.words};
    for (const auto& visit : record.visits) {
        texts.insert(texts.end(), {visit->place, visit->examiner, visit->note});
    }
    for (const auto& value : record.observations) {
        texts.push_back(value->basis->laboratory);
    }
    for (const auto& course : record.courses) {
        texts.insert(texts.end(), {course->note, course->product});
    }
    for (const auto& step : record.dose_steps) {
        texts.push_back(step->note);
    }
    for (const auto& given : record.administrations) {
        texts.insert(texts.end(),
                     {given->note, given->product, given->dose_text, given->date.words});
    }
    for (const auto& event : record.adverse_events) {
        texts.insert(texts.end(), {event->term_text, event->note, event->related_drug});
    }
    for (const auto& fact : record.facts) {
        texts.push_back(fact->note);
        if (fact->kind == "symptom" || fact->kind == "surgery" || fact->kind == "vaccination"
            || fact->kind == "comorbidity" || fact->kind == "xray" || fact->kind == "chest_ct"
            || fact->kind == "tb_screening") {
            texts.push_back(fact->text);
        }
    }
    for (const auto& score : record.reported_scores) {
        texts.push_back(score->source);
    }
    std::erase_if(texts, [](const std::string& text) { return text.empty(); });
    return texts;
}

bool is_ascii(const std::string& text) {
    return std::all_of(text.begin(), text.end(),
                       [](char c) { return static_cast<unsigned char>(c) < 0x80; });
}

}  // namespace

TEST_CASE("the sample record is English or Japanese throughout, with the same values") {
    const TempFolder folder;
    REQUIRE(app::make_sample_record(folder / "en.jointlog"));
    REQUIRE(app::make_sample_record(folder / "ja.jointlog", app::SampleLanguage::japanese));
    auto english = app::Session::open(folder / "en.jointlog", app::system_environment());
    auto japanese = app::Session::open(folder / "ja.jointlog", app::system_environment());
    REQUIRE(english);
    REQUIRE(japanese);
    CHECK((*japanese)->info().sample);
    for (const char* const code : {"P-0042", "P-0107", "P-0526", "A-01", "A-02", "A-03"}) {
        INFO(code);
        const auto en = (*english)->load_patient(code);
        const auto ja = (*japanese)->load_patient(code);
        REQUIRE(en);
        REQUIRE(ja);
        const auto en_texts = free_texts(*en);
        const auto ja_texts = free_texts(*ja);
        CHECK(en_texts.size() == ja_texts.size());
        for (const std::string& text : en_texts) {
            INFO(text);
            CHECK(is_ascii(text));
        }
        for (const std::string& text : ja_texts) {
            INFO(text);
            CHECK_FALSE(is_ascii(text));
        }
        REQUIRE(en->observations.size() == ja->observations.size());
        for (std::size_t i = 0; i < en->observations.size(); ++i) {
            CHECK(en->observations[i]->value == ja->observations[i]->value);
            CHECK(en->observations[i]->date == ja->observations[i]->date);
        }
    }
    const auto case_2 = (*japanese)->load_patient("A-02");
    std::vector<std::string> dates;
    for (const auto& given : case_2->administrations) {
        dates.push_back(given->date.words);
    }
    CHECK(dates == std::vector<std::string>{"2024年12月末", "2025年1月初旬"});
    CHECK((*japanese)->load_patient("A-01")->patient->birth.words == "36歳（記載のまま）");
}
