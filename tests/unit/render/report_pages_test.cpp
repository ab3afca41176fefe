#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <catch2/catch.hpp>

#include "jointlog/render/report.hpp"
#include "render/report_layout.hpp"
#include "support/timeline_fixture.hpp"
#include "text_recorder.hpp"

using namespace jointlog;
using namespace jointlog::render;

namespace {

PatientRecord many_visits(int count) {
    test::RecordBuilder b;
    for (int i = 0; i < count; ++i) {
        b.visit(to_iso(make_day(2000, 1, 1)->plus_days(3 * i)));
        b.value("TJC28", "4", "");
        b.value("SJC28", "3", "");
        b.value("PTGA", "38", "mm");
    }
    return std::move(b.record());
}

PatientRecord few_visits() {
    test::RecordBuilder b;
    for (const char* date : {"2024-01-20", "2024-03-16"}) {
        b.visit(date);
        b.value("TJC28", "4", "");
        b.value("SJC28", "3", "");
        b.value("PTGA", "38", "mm");
        b.lab("CRP", date, "0.21", "mg/dL", {}, "0.14");
    }
    return std::move(b.record());
}

/// Sixty drugs, more than the lanes of one page, and forty events.
PatientRecord many_drugs() {
    PatientRecord record = test::timeline_patient();
    test::RecordBuilder b;
    for (int i = 0; i < 60; ++i) {
        b.course("drug number " + std::to_string(i), "2024-01-01");
        b.dose("2024-01-01", "5", "QD");
    }
    for (int i = 0; i < 40; ++i)
        b.event("event number " + std::to_string(i), 1, "2024-02-01", "2024-02-09");
    for (auto& course : b.record().courses)
        record.courses.push_back(course);
    for (auto& step : b.record().dose_steps)
        record.dose_steps.push_back(step);
    for (auto& event : b.record().adverse_events)
        record.adverse_events.push_back(event);
    return record;
}

app::ReportModel model_of(const PatientRecord& record, app::ReportKind kind) {
    app::ReportOptions options;
    options.kind = kind;
    options.printed = {1'725'286'800'000, 540};
    const ScoreSettings settings;
    return app::build_report(record, score_visits(record, settings), settings, {}, options).value();
}

int pages_of(const PatientRecord& record, app::ReportKind kind, Paper paper, Language language) {
    auto model = std::make_shared<const app::ReportModel>(model_of(record, kind));
    const ReportPages pages(model, ReportTexts::load(language), {paper, false});
    // Every page paints something below its head.
    QImage image(pages.size().toSize(), QImage::Format_RGB32);
    for (int page = 0; page < std::min(pages.count(), 3); ++page) {
        image.fill(Qt::white);
        QPainter painter(&image);
        pages.paint(painter, page);
        painter.end();
        bool ink = false;
        for (int y = 100; y < 780 && !ink; ++y) {
            for (int x = 40; x < 560 && !ink; ++x)
                ink = image.pixelColor(x, y).lightness() < 128;
        }
        CHECK(ink);
    }
    return pages.count();
}

}  // namespace

TEST_CASE("report pages: a summary without much to say is one page on every paper and language") {
    const PatientRecord record = few_visits();
    for (const Paper paper : {Paper::a4, Paper::letter}) {
        for (const Language language : {Language::en, Language::ja}) {
            CHECK(pages_of(record, app::ReportKind::visit, paper, language) == 1);
            CHECK(pages_of(record, app::ReportKind::own, paper, language) == 1);
            CHECK(pages_of(test::timeline_patient(), app::ReportKind::checkin, paper, language)
                  == 1);
        }
    }
}

TEST_CASE("report pages: a summary draws the same panels in every language, and names the others") {
    const app::ReportModel model = model_of(test::timeline_patient(), app::ReportKind::visit);
    std::vector<std::vector<std::string>> drawn;
    for (const Language language : {Language::en, Language::ja}) {
        const auto texts = ReportTexts::load(language);
        const ReportLayout layout = layoutReport(model, texts, {});
        for (const SectionLayout& one : layout.sections) {
            if (one.charts.empty())
                continue;
            drawn.push_back(one.charts.front().view.panels);
            const bool joints = std::count(drawn.back().begin(), drawn.back().end(), "joints") > 0;
            CHECK(one.subtitle.contains(texts.texts()(TextId::joints)) == !joints);
        }
    }
    REQUIRE(drawn.size() == 2);
    CHECK(drawn[0] == drawn[1]);
}

TEST_CASE("report pages: the summaries of a course with many kinds of data are one page") {
    for (const Paper paper : {Paper::a4, Paper::letter}) {
        for (const Language language : {Language::en, Language::ja}) {
            INFO(code(paper));
            const PatientRecord record = test::timeline_patient();
            CHECK(pages_of(record, app::ReportKind::visit, paper, language) == 1);
            CHECK(pages_of(record, app::ReportKind::own, paper, language) == 1);
        }
    }
    // What no page can hold goes on.
    CHECK(pages_of(many_drugs(), app::ReportKind::visit, Paper::a4, Language::en) > 1);
}

TEST_CASE("report pages: no row and no lane is left out, and no type is smaller than 7 points") {
    PatientRecord record = many_drugs();
    for (const app::ReportKind kind : app::all_report_kinds) {
        for (const Language language : {Language::en, Language::ja}) {
            INFO(app::code(kind));
            const ReportTexts texts = ReportTexts::load(language);
            const auto model = std::make_shared<const app::ReportModel>(model_of(record, kind));
            const ReportPages pages(model, texts, {Paper::a4, false});
            test::TextRecorder ink;
            QPainter painter(&ink);
            for (int page = 0; page < pages.count(); ++page)
                pages.paint(painter, page);
            painter.end();
            CHECK(ink.smallest() >= 7 - 0.01);
            for (const app::ReportSection& section : model->sections) {
                for (const auto& row : section.rows) {
                    const QString words = texts(row.front().parts);
                    INFO(words.toStdString());
                    CHECK(ink.has(words));
                }
                if (section.part != app::ReportPart::chart)
                    continue;
                for (const app::Lane& lane : model->timeline.lanes) {
                    INFO(lane.label.en);
                    CHECK(ink.has(texts.texts().name(lane.label)));
                }
            }
        }
    }
}

TEST_CASE("report pages: a trend report of 3,000 visits has as many pages as its rows need") {
    const int pages = pages_of(many_visits(3000), app::ReportKind::trend, Paper::a4, Language::en);
    CHECK(pages >= 20);  // of the last ten years
    CHECK(pages <= 30);
    CHECK(pages_of(many_visits(1), app::ReportKind::trend, Paper::a4, Language::en) <= 2);
}

TEST_CASE(
    "report pages: the chart text is one line, without the name, as another system takes it") {
    const PatientRecord record = test::timeline_patient();
    const ScoreSettings settings;
    const auto scores = score_visits(record, settings);
    CHECK(chartText(record, scores, settings, ReportTexts::load(Language::ja)).toStdString()
          == "2024-09-02 TJC28 4 SJC28 3 PtGA 38mm PhGA 20mm CRP 2.1mg/L ESR 未入力 / "
             "DAS28-CRP 3.50 (文献上の区分: 中等度疾患活動性; EULAR) CDAI 12.8 SDAI 13.01 / "
             "DAS28-ESR 算出不可 (赤沈)");
    CHECK(chartText(record, scores, settings, ReportTexts::load(Language::en)).toStdString()
          == "2024-09-02 TJC28 4 SJC28 3 PtGA 38mm PhGA 20mm CRP 2.1mg/L ESR not recorded / "
             "DAS28-CRP 3.50 (published category: moderate; EULAR) CDAI 12.8 SDAI 13.01 / "
             "DAS28-ESR not computed (ESR)");
    CHECK(chartText(PatientRecord{}, {}, settings, ReportTexts::load(Language::en)).isEmpty());
}
