#include "unit/app/import_support.hpp"

using namespace jointlog;
using jointlog::app::counts;
using jointlog::app::ImportFixture;
using jointlog::app::ImportRequest;
using jointlog::app::two_patients;

TEST_CASE("with a decimal comma the number is read by it, and kept as it was typed") {
    ImportFixture fixture;
    fixture.import(two_patients);
    ImportRequest request;
    request.decimal = "comma";
    const auto read = [&](const std::string& text) {
        const auto report = fixture.import(text, request);
        CHECK(report.rows.refused == 0);
    };
    read(
        "patient,date,analyte,value,unit\n"
        "P-1,2024-01-10,CRP,\"0,492\",mg/dL\nP-1,2024-02-10,CRP,０，３,mg/dL\n");
    read("patient,date,MMP3(ng/mL)\nP-1,2024-04-10,\"55,60\"\n");
    read("patient,date,haq_di\nP-1,2024-05-10,\"1,125\"\n");
    read("patient,kind,start,value,unit\nP-1,weight,2024-05-10,\"54,30\",kg\n");
    read("patient,index,value,date\nP-1,das28,\"2,90\",2024-05-10\n");
    read(
        "patient,kind,drug,dose,dose_unit,frequency,start\n"
        "P-1,course,prednisolone,\"2,5\",mg,QD,2024-05-10\n");
    const PatientRecord record = fixture.load("P-1");
    const auto value = [&](std::size_t i) {
        return record.observations.at(i).value;
    };
    const auto number = [&](std::size_t i) {
        return std::get<Numeric>(value(i).value).value.to_string();
    };
    CHECK(number(0) == "0.492");
    CHECK(value(0).text() == "0,492");
    CHECK(number(1) == "0.3");
    CHECK(value(1).text() == "０，３");
    CHECK(number(2) == "55.60");
    CHECK(value(2).text() == "55,60");
    CHECK(number(3) == "1.125");
    CHECK(value(3).text() == "1,125");
    CHECK(record.facts.at(0)->number->to_string() == "54.30");
    CHECK(record.facts.at(0)->words == "54,30");
    CHECK(record.reported_scores.at(0)->value.value.to_string() == "2.90");
    CHECK(record.reported_scores.at(0)->words == "2,90");
    CHECK(record.dose_steps.at(0)->dose->to_string() == "2.5");
    CHECK(record.dose_steps.at(0)->dose_text == "2,5");
}
