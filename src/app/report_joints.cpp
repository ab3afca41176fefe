#include "app/report_build.hpp"
#include "app/timeline_build.hpp"

namespace jointlog::app {
namespace {
constexpr std::size_t most_figures = 3;

JointFigure figure_of(const VisitMap& visit) {
    JointFigure figure;
    figure.map = visit.map;
    figure.set = set_of({visit});
    const JointMapCounts counts = count_map(visit.map, figure.set);
    const auto number = [](int count) {
        return std::to_string(count);
    };
    figure.title = {
        say(Saying::jointCounts,
            {*place(visit.date), number(counts.tender.count), number(counts.tender.assessed),
             number(counts.swollen.count), number(counts.swollen.assessed)})};
    return figure;
}
}  // namespace

void add_joint_figures(ReportModel& model, const ReportInput& in) {
    ReportSection section;
    section.part = ReportPart::joints;
    section.title = {say(Saying::partJoints)};
    section.subtitle = {say(Saying::subJoints)};
    const std::vector<VisitMap> maps = joint_history(in.record);
    for (auto visit = maps.rbegin(); visit != maps.rend(); ++visit) {
        const auto when = place(visit->date);
        if (when && in.inside(*when) && section.figures.size() < most_figures)
            section.figures.push_back(figure_of(*visit));
    }
    if (!section.figures.empty())
        model.sections.push_back(std::move(section));
}

}  // namespace jointlog::app
