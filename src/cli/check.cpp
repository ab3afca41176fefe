#include <string>

#include <fmt/format.h>

#include "cli/commands.hpp"
#include "cli/output.hpp"
#include "jointlog/app/quality_report.hpp"
#include "jointlog/domain/json_writer.hpp"

namespace jointlog::cli {

namespace {

constexpr OptionSpec check_options[] = {{"--json", "", "as JSON"}};

/// Findings are printed as they come, the counts behind them: nothing is held for the whole record.
class CheckPrinter {
public:
    explicit CheckPrinter(bool json) : m_json(json), m_writer(m_text) {
        if (m_json) {
            m_writer.begin_object().key("findings").begin_array();
        } else {
            print(csv_line({"kind", "patient", "date", "item", "row", "count", "of", "detail"}));
        }
    }
    void finding(const app::QualityFinding& found) {
        if (!m_json) {
            print(csv_line({std::string(code(found.kind)), found.patient, found.date, found.item,
                            found.row.to_string(), "", "", found.detail}));
            return;
        }
        m_writer.begin_object()
            .text("kind", code(found.kind))
            .text("patient", found.patient)
            .text("date", found.date)
            .text("item", found.item)
            .text("row", found.row.to_string())
            .text("detail", found.detail)
            .end_object();
        flush();
    }
    void finish(const app::QualityReport& report) {
        if (m_json) {
            m_writer.end_array();
        }
        shares("completeness", report.completeness);
        shares("censored", report.censored);
        shares("vas_ending_in_0_or_5", report.vas_0_or_5);
        if (m_json) {
            m_writer.number("patients", report.patients)
                .number("visits", report.visits)
                .end_object();
            flush();
        }
    }

private:
    void shares(std::string_view kind, const std::vector<app::QualityShare>& shares) {
        if (m_json) {
            m_writer.key(kind).begin_array();
        }
        for (const app::QualityShare& share : shares) {
            if (!m_json) {
                print(csv_line({std::string(kind), "",
                                share.year == 0 ? "" : fmt::format("{:04}", share.year),
                                share.variable, "", std::to_string(share.count),
                                std::to_string(share.of), ""}));
                continue;
            }
            m_writer.begin_object().text("item", share.variable);
            if (share.year != 0) {
                m_writer.number("year", share.year);
            }
            m_writer.number("count", share.count).number("of", share.of).end_object();
        }
        if (m_json) {
            m_writer.end_array();
        }
    }
    void flush() {
        print(m_text);
        m_text.clear();
    }

    bool m_json;
    std::string m_text;
    JsonWriter m_writer;
};

int run_check(const Arguments& arguments) {
    auto session = open_session(arguments.word(0));
    if (!session) {
        return report(session.error());
    }
    CheckPrinter printer(arguments.has("--json"));
    const auto checked = app::check_quality(
        **session, [&](const app::QualityFinding& found) { printer.finding(found); });
    if (!checked) {
        return report(checked.error());
    }
    printer.finish(*checked);
    print_message(fmt::format("{}, {}, {}", counted(checked->patients, "patient"),
                              counted(checked->visits, "visit"),
                              counted(checked->findings, "finding")));
    return checked->findings == 0 ? exit_done : exit_findings;
}

}  // namespace

const Command check_command{
    "check",
    "FILE [--json]",
    "data quality: completeness, shares, and rows to look at; repairs nothing",
    check_options,
    1,
    1,
    run_check};

}  // namespace jointlog::cli
