#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>

#include <catch2/catch.hpp>

#include "index_inputs.hpp"
#include "jointlog/domain/formula_table.hpp"

using namespace jointlog;

namespace {

/// Computes a printed formula by the rules of arithmetic, apart from the program's own computation.
class Arithmetic {
public:
    Arithmetic(std::string_view text, std::map<std::string, double> values)
        : m_text(text), m_values(std::move(values)) {}

    double result() {
        const double value = sum();
        REQUIRE(m_at == m_text.size());
        return value;
    }
    [[nodiscard]] const std::set<std::string>& used() const { return m_used; }

private:
    bool accept(char c) {
        while (m_at < m_text.size() && m_text[m_at] == ' ') {
            ++m_at;
        }
        if (m_at == m_text.size() || m_text[m_at] != c) {
            return false;
        }
        ++m_at;
        return true;
    }
    double sum() {
        double value = product();
        while (accept('+')) {
            value += product();
        }
        return value;
    }
    double product() {
        double value = factor();
        for (;;) {
            if (accept('*')) {
                value *= factor();
            } else if (accept('/')) {
                value /= factor();
            } else {
                return value;
            }
        }
    }
    double factor() {
        if (accept('(')) {
            const double value = sum();
            REQUIRE(accept(')'));
            return value;
        }
        const std::size_t end = std::min(m_text.find_first_of(" +*/()", m_at), m_text.size());
        const std::string word(m_text.substr(m_at, end - m_at));
        m_at = end;
        if (accept('(')) {
            const double inner = sum();
            REQUIRE(accept(')'));
            REQUIRE((word == "sqrt" || word == "ln" || word == "round1"));
            return word == "sqrt" ? std::sqrt(inner)
                   : word == "ln" ? std::log(inner)
                                  : std::round(inner * 10) / 10;
        }
        if (m_values.contains(word)) {
            m_used.insert(word);
            return m_values.at(word);
        }
        INFO(word);
        REQUIRE(word.find_first_not_of("0123456789.") == std::string::npos);
        return std::stod(word);
    }

    std::string_view m_text;
    std::map<std::string, double> m_values;
    std::size_t m_at = 0;
    std::set<std::string> m_used;
};

/// full_inputs() under the names of a batch's columns.
std::map<std::string, double> full_values() {
    return {{"tjc28", 5},       {"sjc28", 3},    {"esr_mm_h", 28}, {"crp_mg_l", 12},
            {"crp_mg_dl", 1.2}, {"ptga_mm", 40}, {"ega_mm", 30},   {"pain_mm", 45},
            {"haq_di", 0.875},  {"haq_ii", 0.8}, {"mdhaq_raw", 9}};
}

std::size_t count(const std::string& text, char c) {
    return static_cast<std::size_t>(std::count(text.begin(), text.end(), c));
}

}  // namespace

TEST_CASE("each printed formula, computed by hand, gives the program's score") {
    for (const IndexId id : all_indices) {
        INFO(code(id) << " = " << formula_text(id));
        for (const double tender : {0.0, 5.0, 28.0}) {
            IndexInputs inputs = full_inputs();
            set(inputs, InputId::tjc28, Decimal::from_int(static_cast<int>(tender)));
            auto values = full_values();
            values["tjc28"] = tender;
            Arithmetic printed(formula_text(id), values);
            const IndexResult result = compute(id, inputs);
            REQUIRE(std::holds_alternative<Computed>(result));
            CHECK(printed.result() == Approx(std::get<Computed>(result).value).epsilon(1e-12));
            CHECK(printed.used().size() == inputs_of(id).size());
        }
        CHECK(!formula_source(id).empty());
    }
}

TEST_CASE("the formula table covers formulas, their scores of fixed inputs, rules and cut-offs") {
    const std::string table = formula_table();
    // 0.56*sqrt(4) + 0.28*sqrt(2) + 0.36*ln(4.9 + 1) + 0.014*35 + 0.96, and with 0.70*ln(28)
    for (const std::string part :
         {"das28_crp/1\t0.56*sqrt(tjc28) + ", "\ttjc28 sjc28 crp patient_global \t",
          "3.60496264379/", "4.33852295459/", "Prevoo 1995", "haq_di/1\t", "bool_2_0_noapr/1\t",
          "eular_das28/1\t", "acr70/1\t", "egfr_jp/1\t",
          "das28_crp/inoue\tdas28_crp\t<2.3 <=2.7 <=4.1 \tInoue 2007",
          "pas/acr2012\tpas\t<=0.25 <=3.7 <8 \t"}) {
        INFO(part);
        CHECK(table.find(part) != std::string::npos);
    }
    CHECK(table.find("\t- ") == std::string::npos);  // every probe reaches every formula
    CHECK(table.find(" - ") == std::string::npos);
    CHECK(count(table, '\n') == all_indices.size() + 16 + cutoff_sets().size());
}

TEST_CASE(
    "the hash of the formula table changes only together with a formula, a rule or a cut-off") {
    // Written down: whoever changes a formula, its text or a cut-off sees that exports will say so.
    CHECK(formula_table_hash()
          == "ba9beda6056a847062371b6c285afaf290841b211bb6e56ab8ddede35d227636");
}
