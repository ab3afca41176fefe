#include "gui/report/report_words.hpp"

#include <QtCore/QCoreApplication>

namespace jointlog::gui {
namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(ReportWords)
};
}  // namespace

std::vector<Choice> reportKinds() {
    return {{Words::tr("Visit summary"), QStringLiteral("visit")},
            {Words::tr("Trend report"), QStringLiteral("trend")},
            {Words::tr("Medication and adverse events"), QStringLiteral("medication")},
            {Words::tr("Referral extract"), QStringLiteral("referral")},
            {Words::tr("For my next visit"), QStringLiteral("own")},
            {Words::tr("Check-in form to fill in"), QStringLiteral("checkin")}};
}

std::vector<Choice> reportParts() {
    return {{Words::tr("Diagnosis and serology"), QStringLiteral("diagnosis")},
            {Words::tr("Scores"), QStringLiteral("scores")},
            {Words::tr("Scores of the last visits"), QStringLiteral("recent")},
            {Words::tr("Course"), QStringLiteral("chart")},
            {Words::tr("Values"), QStringLiteral("values")},
            {Words::tr("Joint maps"), QStringLiteral("joints")},
            {Words::tr("Further values"), QStringLiteral("results")},
            {Words::tr("Last laboratory dates"), QStringLiteral("laboratory")},
            {Words::tr("Medication"), QStringLiteral("medication")},
            {Words::tr("DMARDs"), QStringLiteral("dmards")},
            {Words::tr("Dose steps"), QStringLiteral("doses")},
            {Words::tr("Adverse events"), QStringLiteral("events")},
            {Words::tr("Last answers"), QStringLiteral("answers")},
            {Words::tr("Questions"), QStringLiteral("questions")},
            {Words::tr("Lines to fill in"), QStringLiteral("checkin")},
            {Words::tr("Formulas and cut-offs"), QStringLiteral("sources")}};
}

}  // namespace jointlog::gui
