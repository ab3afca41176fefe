#include "jointlog/render/score_origin.hpp"

#include <catch2/catch.hpp>
#include <cmath>

#include "view_fixture.hpp"

using namespace jointlog;
using namespace jointlog::render;
using test::day;

namespace {
struct Known {
    PatientRecord record;
    std::vector<VisitScores> scores;
};

Known known(const char* crp = "0.21", const char* crpDate = "2024-09-05") {
    test::RecordBuilder b;
    b.visit("2024-09-02");
    b.value("TJC28", "4", "");
    b.value("SJC28", "3", "");
    b.value("PTGA", "3.8", "cm");
    b.value("EGA", "20", "mm");
    b.lab("CRP", crpDate, crp, "mg/dL");
    Known result{b.record(), {}};
    result.scores = score_visits(result.record, {});
    return result;
}

ScoreOriginWords words_of(const Known& known, IndexId index, Language language = Language::en,
                          std::span<const OperationInfo> operations = {}) {
    return scoreOrigin(known.scores.front(), index, {}, operations, {}, Texts::load(language));
}

const ScoreOriginWords::Row& row(const ScoreOriginWords& words, const char* input) {
    for (const auto& one : words.rows) {
        if (one.cells.front() == QLatin1String(input))
            return one;
    }
    FAIL("no row " << input);
    return words.rows.front();
}

QString line(const ScoreOriginWords& words, const char* name) {
    for (const auto& [key, text] : words.lines) {
        if (key == QLatin1String(name))
            return text;
    }
    return {};
}
}  // namespace

TEST_CASE("the ends of a scale and the answers behind a value are told in the language",
          "[origin]") {
    Known k = known();
    auto& source =
        *std::find_if(k.scores.front().sources.begin(), k.scores.front().sources.end(),
                      [](const auto& one) { return one.input == InputId::patient_global; });
    source.method = "ends: very well / very unwell";
    CHECK(row(words_of(k, IndexId::cdai), "patient global")
              .note.contains(QStringLiteral("scale from very well to very unwell")));
    source.method = "answers 1-a 1-; with aids and help 7/6, without 6/6";
    CHECK(row(words_of(k, IndexId::cdai), "patient global")
              .note.contains(QStringLiteral("answers 1-a 1-")));
    CHECK(words_of(k, IndexId::cdai, Language::ja)
              .rows[2]
              .note.contains(QString::fromUtf8("回答 1-a 1-")));
    source.method = "NRS";
    CHECK(row(words_of(k, IndexId::cdai), "patient global").note.contains(QStringLiteral("NRS")));
}

TEST_CASE("a score is shown with each input as entered and as the formula takes it", "[origin]") {
    const ScoreOriginWords words = words_of(known(), IndexId::das28_crp);
    CHECK(words.title == QString::fromUtf8("DAS28-CRP · 2024-09-02"));
    CHECK(words.category == QStringLiteral("moderate (EULAR)"));
    CHECK(row(words, "CRP").cells[1] == QStringLiteral("0.21 mg/dL"));
    CHECK(row(words, "CRP").cells[2] == QStringLiteral("2.1 mg/L"));
    CHECK(row(words, "CRP").cells[3] == QString::fromUtf8("2024-09-05 · +3 d from the visit"));
    CHECK(row(words, "patient global").cells[1] == QStringLiteral("3.8 cm"));
    CHECK(row(words, "patient global").cells[2] == QStringLiteral("38 mm"));
    CHECK(row(words, "CRP").note.contains(QString::fromUtf8("0.36 × ln(CRP+1)")));
    CHECK(line(words, "Formula").startsWith(QStringLiteral("das28_crp/1")));
    CHECK(line(words, "Source").contains(QStringLiteral("das-score.nl")));
    CHECK(line(words, "Cut-off set").startsWith(QStringLiteral("EULAR")));
    CHECK(std::abs(line(words, "Unrounded").toDouble()
                   - known().scores.front().computed(IndexId::das28_crp)->value)
          < 1e-9);
}

TEST_CASE("the addends shown make the sum shown", "[origin]") {
    for (const IndexId index :
         {IndexId::das28_crp, IndexId::das28_crp3, IndexId::cdai, IndexId::sdai}) {
        const ScoreOriginWords words = words_of(known(), index);
        double sum = 0;
        double said = -1;
        for (const auto& one : words.rows) {
            const double points = QString(one.cells.back()).toDouble();
            (one.sum ? said : sum) += points;
        }
        CHECK(sum == Approx(said + 1).margin(0.0004));
    }
}

TEST_CASE("an input that is missing is named, and no number stands for the score", "[origin]") {
    const ScoreOriginWords words = words_of(known(), IndexId::das28_esr);
    CHECK(words.value == QString(QChar(0x2014)));
    CHECK(words.category == QStringLiteral("not computed: ESR not recorded"));
    CHECK(row(words, "ESR").note == QStringLiteral("not recorded"));
    CHECK(row(words, "TJC28").cells[1] == QStringLiteral("4"));
}

TEST_CASE("a value below a limit shows the interval of scores and every category in it",
          "[origin]") {
    const ScoreOriginWords words = words_of(known("<2"), IndexId::das28_crp);
    const auto data = known("<2");
    const Computed& score = *data.scores.front().computed(IndexId::das28_crp);
    const QString possible = line(words, "Possible scores");
    CHECK(possible.startsWith(
        QStringLiteral("%1 to %2").arg(*score.low, 0, 'f', 2).arg(*score.high, 0, 'f', 2)));
    CHECK(words.category.contains(QStringLiteral("from a value below the limit")));
    CHECK(row(words, "CRP").cells[2] == QStringLiteral("<20 mg/L"));
}

TEST_CASE("who entered a value and when stands beside it", "[origin]") {
    Known some = known();
    OperationInfo operation;
    operation.number = 1;
    operation.person = "Sato";
    operation.at = {1725253351250, 540};
    const std::vector operations{operation};
    const auto words = words_of(some, IndexId::cdai, Language::en, operations);
    CHECK(row(words, "TJC28").cells[4] == QStringLiteral("Sato, 2024-09-02 14:02"));
    CHECK(row(words_of(some, IndexId::cdai), "TJC28").cells[4].isEmpty());
}

TEST_CASE("a score that was known otherwise stands beside the new one", "[origin]") {
    const Known before = known("0.21");
    const Known after = known("2.1");
    OperationInfo first;
    first.person = "Sato";
    first.at = {1725253351250, 540};
    OperationInfo second;
    second.person = "Ito";
    second.at = {1725339751250, 540};
    const std::vector<ScoreHistory> history{
        {IndexId::das28_crp,
         {{first, before.scores.front().result(IndexId::das28_crp)},
          {second, after.scores.front().result(IndexId::das28_crp)}}}};
    const auto words = scoreOrigin(after.scores.front(), IndexId::das28_crp, {}, {}, history,
                                   Texts::load(Language::en));
    CHECK(line(words, "As known from 2024-09-02 14:02") == QStringLiteral("3.50, Sato"));
    CHECK(line(words, "As known from 2024-09-03 14:02") == words.value + QStringLiteral(", Ito"));
    CHECK(
        scoreOrigin(after.scores.front(), IndexId::cdai, {}, {}, history, Texts::load(Language::en))
            .lines.size()
        == 4);
}

TEST_CASE("no name of the program's insides is shown, in either language", "[origin]") {
    for (const auto language : {Language::en, Language::ja}) {
        const Texts texts = Texts::load(language);
        for (const IndexId index : all_indices) {
            QString text = plainText(words_of(known(), index, language));
            text.remove(QString::fromUtf8(std::string(formula_id(index)).c_str()));
            INFO(text.toStdString());
            for (const char* inside :
                 {"tjc28", "sjc28", "_global", "crp_", "esr_", "_mm", "haq_", "sqrt", "mdhaq_"})
                CHECK_FALSE(text.contains(QLatin1String(inside)));
        }
        CHECK(termText("0.56*sqrt(tjc28)", texts) == QString::fromUtf8("0.56 × √TJC28"));
        CHECK(termText("0.014*patient_global", texts) == QString::fromUtf8("0.014 × PtGA"));
    }
    const Known some = known();
    CHECK(convertedText(some.scores.front(), IndexId::das28_crp, InputId::crp,
                        Texts::load(Language::en))
          == QStringLiteral("0.21 mg/dL = 2.1 mg/L"));
}
