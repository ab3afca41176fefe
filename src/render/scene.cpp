#include <QtCore/QPointF>
#include <algorithm>
#include <cmath>
#include <limits>

#include "jointlog/render/texts.hpp"
#include "jointlog/render/timeline_view.hpp"

namespace jointlog::render {

const SceneMark* Scene::markAt(QPointF point, double reach) const {
    const SceneMark* best = nullptr;
    double least = std::numeric_limits<double>::infinity();
    for (const SceneMark& mark : marks) {
        if (!mark.rect.adjusted(-reach, -reach, reach, reach).contains(point))
            continue;
        const QPointF d = mark.rect.center() - point;
        // Points before the bars and lanes that they may stand on.
        const double distance = d.x() * d.x() + d.y() * d.y() + mark.rect.width();
        if (distance < least) {
            least = distance;
            best = &mark;
        }
    }
    return best;
}

const ScenePanel* Scene::panelAt(QPointF point) const {
    if (!viewport.contains(point))
        return nullptr;
    const auto found = std::find_if(panels.begin(), panels.end(), [&](const ScenePanel& panel) {
        return panel.frame.contains(point);
    });
    return found == panels.end() ? nullptr : &*found;
}

TimeRange dataRange(const app::TimelineModel& model) {
    double from = model.first ? model.first->number : model.today.number;
    double to = model.last ? model.last->number : from;
    if (to - from < 7) {
        const double middle = (from + to) / 2;
        from = middle - 3.5;
        to = middle + 3.5;
    }
    return {from, to};
}

TimeRange withAir(const TimeRange& data) {
    const double air = data.days() * 0.05;
    return {data.from - air, data.to + air};
}

TimeRange fullRange(const app::TimelineModel& model) {
    return withAir(dataRange(model));
}

TimelineView defaultView(const app::TimelineModel& model) {
    TimelineView view;
    view.range = fullRange(model);
    // 4 % of air on either side, so that the outermost marks are not cut.
    const double air = view.range.days() / 1.1 * 0.01;
    view.range = {view.range.from + air, view.range.to - air};
    view.panels = model.default_panels();
    for (const app::Panel& panel : model.panels) {
        if (panel.log_axis)
            view.logPanels.insert(panel.id);
        if (model.own_record && panel.bands != nullptr)
            view.unbanded.insert(panel.id);
    }
    return view;
}

namespace {
QString joined(const QString& name, const QString& value, const QString& note,
               const app::When& when, const Texts& texts) {
    QString text = value.isEmpty() ? name : name + QLatin1Char(' ') + value;
    if (!note.isEmpty())
        text += QStringLiteral(", ") + note;
    return text + QStringLiteral(", ") + texts.when(when);
}

QString pointText(const app::Panel& panel, const app::Point& point, const Texts& texts) {
    QString value = qt(point.text);
    if (!point.unit.empty())
        value += QLatin1Char(' ') + texts.unit(point.unit);
    QString note;
    if (point.mark == app::Mark::reported) {
        note = point.source.empty() ? texts(TextId::reported)
                                    : texts(TextId::reportedFrom, qt(point.source));
    } else if (!point.classes.empty() && panel.bands != nullptr) {
        note = texts(TextId::categorySet, texts.activities(point.classes), qt(panel.bands->name));
    }
    return joined(texts.name(panel.name), value, note, point.when, texts);
}

QString numericText(const app::TimelineModel& model, const app::Panel& panel, const SceneMark& mark,
                    const Texts& texts) {
    for (const app::Series& series : panel.series) {
        for (const app::Point& point : series.points) {
            if (point.row == mark.row && point.when.day == mark.day)
                return pointText(panel, point, texts);
        }
    }
    for (const app::Point& point : panel.reported) {
        if (point.row == mark.row)
            return pointText(panel, point, texts);
    }
    for (const app::RecordedValue& value : model.values) {
        if (value.missing && value.row == mark.row)
            return joined(texts.name(panel.name), texts.missing(*value.missing), {}, value.when,
                          texts);
    }
    app::When when;
    when.day = when.first = when.last = mark.day;
    return joined(texts.name(panel.name), texts(TextId::notRecorded), {}, when, texts);
}

QString laneText(const app::TimelineModel& model, const SceneMark& mark, const Texts& texts) {
    for (const app::Lane& lane : model.lanes) {
        const QString name = texts.name(lane.drug);
        for (const app::LaneBar& bar : lane.bars) {
            for (const app::LaneSegment& segment : bar.segments) {
                if (segment.row != mark.row || segment.from != mark.day)
                    continue;
                const QString value = segment.held ? texts(TextId::held) : texts.dose(segment.dose);
                const QString from =
                    segment.start ? texts.when(*segment.start) : texts(TextId::startUnknown);
                const QString days =
                    segment.stop ? texts(TextId::toDate, from, texts.when(*segment.stop))
                                 : from + QStringLiteral(", ")
                                       + texts(bar.ongoing ? TextId::ongoing : TextId::endUnknown);
                return name + QLatin1Char(' ') + value + QStringLiteral(", ") + days;
            }
        }
        for (const app::LaneDiamond& diamond : lane.diamonds) {
            if (diamond.row == mark.row)
                return joined(name, texts.dose(diamond.dose), {}, diamond.when, texts);
        }
    }
    return {};
}

QString eventText(const app::EventSpan& event, const Texts& texts) {
    const QString grade =
        event.grade ? texts(TextId::gradeOf, qt(event.ctcae_version), QString::number(*event.grade))
                    : texts(TextId::noGrade);
    QString text = joined(texts.name(event.term), {}, grade, event.onset, texts);
    if (event.end)
        text = texts(TextId::toDate, text, texts.when(*event.end));
    return text;
}

QString jointText(const app::JointCounts& counts, const Texts& texts) {
    const auto number = [&](const app::JointCount28& side) {
        return side.count ? QString::number(*side.count) : texts(TextId::notRecorded);
    };
    const bool partial = counts.tender.partial || counts.swollen.partial;
    return joined(QStringLiteral("TJC28 ") + number(counts.tender) + QStringLiteral(", SJC28 ")
                      + number(counts.swollen),
                  {}, partial ? texts(TextId::partialMap) : QString(), counts.when, texts);
}
}  // namespace

QString markText(const app::TimelineModel& model, const SceneMark& mark, const Texts& texts) {
    const app::Panel* panel = model.panel(mark.panel.toStdString());
    if (panel == nullptr)
        return {};
    if (panel->numeric())
        return numericText(model, *panel, mark, texts);
    if (panel->kind == app::PanelKind::medication)
        return laneText(model, mark, texts);
    if (panel->kind == app::PanelKind::joints) {
        for (const app::JointCounts& counts : model.joint_counts) {
            if (counts.row == mark.row && counts.when.day == mark.day)
                return jointText(counts, texts);
        }
    }
    for (const app::EventSpan& event : model.events) {
        if (event.row == mark.row)
            return eventText(event, texts);
    }
    for (const app::MarkRow& row : model.mark_rows) {
        for (const app::MarkRow::Item& item : row.items) {
            if (item.row != mark.row)
                continue;
            QString value = texts.name(item.text);
            if (!item.unit.empty())
                value += QLatin1Char(' ') + texts.unit(item.unit);
            return joined(texts.name(row.name), value, {}, item.when, texts);
        }
    }
    return {};
}

}  // namespace jointlog::render
