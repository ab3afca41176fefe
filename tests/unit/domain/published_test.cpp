#include <map>
#include <sstream>

#include <catch2/catch.hpp>

#include "golden.hpp"
#include "index_inputs.hpp"
#include "jointlog/domain/boolean_remission.hpp"
#include "jointlog/domain/response.hpp"

using namespace jointlog;

namespace {

std::map<std::string, std::string> pairs(const std::string& text) {
    std::map<std::string, std::string> values;
    std::istringstream in(text);
    for (std::string word; in >> word;) {
        const auto at = word.find('=');
        values[word.substr(0, at)] = word.substr(at + 1);
    }
    return values;
}

Decimal tenfold(const std::string& text) {
    return *multiply(*number(text), Decimal::from_int(10));
}

IndexInputs inputs_of_text(const std::string& text) {
    IndexInputs in;
    for (const auto& [name, value] : pairs(text)) {
        if (name == "tjc") {
            set(in, InputId::tjc28, *number(value));
        } else if (name == "sjc") {
            set(in, InputId::sjc28, *number(value));
        } else if (name == "esr") {
            set(in, InputId::esr, *number(value));
        } else if (name == "crp_mg_l") {
            set(in, InputId::crp, *number(value));
        } else if (name == "crp_mg_dl") {
            in.crp = CrpConcentration(MilligramPerDecilitre(*number(value)));
        } else if (name == "ptga_mm") {
            set(in, InputId::patient_global, *number(value));
        } else if (name == "ptga_cm") {
            set(in, InputId::patient_global, tenfold(value));
        } else if (name == "ega_cm") {
            set(in, InputId::evaluator_global, tenfold(value));
        } else if (name == "pain_cm") {
            set(in, InputId::pain, tenfold(value));
        } else if (name == "items") {
            std::int64_t sum = 0;
            for (const char c : value) {
                sum += c == ',' ? 0 : c - '0';
            }
            set(in, InputId::mdhaq_raw, Decimal::from_int(sum));
        } else {
            FAIL("input " << name);
        }
    }
    return in;
}

double value_of(IndexId id, const IndexInputs& in) {
    const auto result = compute(id, in);
    REQUIRE(std::holds_alternative<Computed>(result));
    return std::get<Computed>(result).value;
}

/// Handles one row; false where the row is of no known kind.
bool check_row(const CsvRow& row) {
    std::string index = row["index"];
    const auto inputs = pairs(row["inputs"]);
    const std::string& published = row["published_value"];
    if (index == "das28_crp_min" || index == "das28_crp3_min") {
        index.resize(index.size() - 4);
    }
    if (const auto id = parse_index(index)) {
        CHECK(
            value_of(*id, inputs_of_text(row["inputs"]))
            == Approx(std::stod(published)).margin(std::stod(row["tolerance"]) + 1e-12).epsilon(0));
    } else if (index == "boolean_1_0" || index == "boolean_2_0") {
        const auto version = index == "boolean_1_0" ? BooleanVersion::v1_0 : BooleanVersion::v2_0;
        CHECK(boolean_remission(version, BooleanItems::with_crp, inputs_of_text(row["inputs"]))
              == (published == "true"));
    } else if (index == "rapid3_category") {
        const auto category =
            code(classify(default_cutoffs(IndexId::rapid3), *number(inputs.at("score"))));
        CHECK(category == (published == "near remission" ? "remission" : published));
    } else if (index == "eular_das28") {
        CHECK(code(eular_response(*number(inputs.at("baseline")), *number(inputs.at("followup"))))
              == published);
    } else if (index == "cdai_resp") {
        CHECK(code(percent_class(*number(inputs.at("percent")))) == published);
    } else if (index == "das28_crp_weights") {
        const auto result = compute(IndexId::das28_crp, inputs_of_text(row["inputs"]));
        const auto& addends = std::get<Computed>(result).addends;
        REQUIRE(addends.size() == 5);
        std::istringstream in(published);
        std::vector<double> terms;
        for (std::string term; std::getline(in, term, ';');) {
            terms.push_back(std::stod(term));
        }
        REQUIRE(terms.size() == 4);
        CHECK(addends[0].points == Approx(terms[0]).margin(1e-12).epsilon(0));
        CHECK(addends[1].points == Approx(terms[1]).margin(1e-12).epsilon(0));
        CHECK(addends[3].points == Approx(terms[2]).margin(1e-12).epsilon(0));
        CHECK(addends[2].points == Approx(terms[3]).margin(1e-12).epsilon(0));
    } else {
        return false;
    }
    return true;
}

}  // namespace

TEST_CASE("values that others published come out as they printed them") {
    int rows = 0;
    for (const CsvRow& row : golden("published.csv")) {
        INFO(row["id"] << " " << row["source"]);
        CHECK(check_row(row));
        ++rows;
    }
    CHECK(rows == 33);
}
