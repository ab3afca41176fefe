#include "jointlog/render/read_out_text.hpp"

#include <QtCore/QStringList>

#include "jointlog/render/texts.hpp"
#include "render/method_words.hpp"

namespace jointlog::render {
namespace {
using app::LineState;
using app::ReadOutLine;
using app::ReadOutSection;

const QString& dash() {
    static const QString text(QChar(0x2014));
    return text;
}

QString lineName(const ReadOutLine& line, const Texts& texts) {
    if (line.panel_id == "ptga")
        return texts(TextId::namePatientGlobal);
    if (line.panel_id == "ega")
        return texts(TextId::namePhysicianGlobal);
    if (line.panel_id == "tjc28")
        return texts(TextId::nameTender);
    if (line.panel_id == "sjc28")
        return texts(TextId::nameSwollen);
    if (line.panel_id == "notes")
        return texts(TextId::notes);
    return texts.name(line.name);
}

QString joined(const QStringList& parts) {
    QStringList some = parts;
    some.removeAll(QString());
    return some.join(QString::fromUtf8(" · "));
}

QString lastNote(const ReadOutLine& line, const Texts& texts) {
    if (!line.last)
        return {};
    QString number = qt(line.last->text);
    if (const QString unit = texts.unit(line.last->unit); !unit.isEmpty())
        number += QLatin1Char(' ') + unit;
    const QString last = texts(TextId::lastValue, number, texts.when(line.last->when));
    return line.last->by_patient ? joined({last, texts(TextId::byPatient)}) : last;
}

ReadOutWords absent(const ReadOutLine& line, const Texts& texts) {
    if (line.state == LineState::not_computed) {
        return {lineName(line, texts), dash(), {}, texts.problems(line.problems)};
    }
    const QString unit = line.missing ? texts.missing(*line.missing) : texts(TextId::notRecorded);
    return {lineName(line, texts), dash(), unit, lastNote(line, texts)};
}

/// How the value came into the record, where that was not as usual: the words beside the shape of its mark.
QString originNote(const ReadOutLine& line, const Texts& texts) {
    switch (line.origin) {
        case app::ValueOrigin::patient:
            return texts(TextId::fromPatient);
        case app::ValueOrigin::imported:
            return texts(TextId::imported);
        case app::ValueOrigin::entered_later:
            return line.entered ? texts(TextId::enteredOn, qt(to_iso(*line.entered))) : QString();
        case app::ValueOrigin::reported:
        case app::ValueOrigin::clinic:
            break;
    }
    return {};
}

ReadOutWords score(const ReadOutLine& line, const Texts& texts) {
    QStringList note;
    if (line.state == LineState::reported) {
        note << (line.source.empty() ? texts(TextId::reported)
                                     : texts(TextId::reportedFrom, qt(line.source)));
    } else if (!line.classes.empty()) {
        note << texts(TextId::categorySet, texts.activities(line.classes), qt(line.set_name));
    }
    if (line.censored)
        note << texts(TextId::censored);
    if (line.by_patient)
        note << texts(TextId::byPatient);
    else
        note << originNote(line, texts);
    return {lineName(line, texts), qt(line.text), {}, joined(note)};
}

/// The interval of a result and its two flags: the laboratory's own, and where the value lies against the interval.
QString intervalNote(const ReadOutLine& line, const Texts& texts) {
    const QString interval = texts.interval(line.interval);
    QStringList parts;
    if (!line.flag_reported.empty())
        parts << texts(TextId::flagReported, qt(line.flag_reported));
    if (line.flag == DerivedFlag::above)
        parts << texts(TextId::aboveInterval, interval);
    else if (line.flag == DerivedFlag::below)
        parts << texts(TextId::belowInterval, interval);
    else
        parts.prepend(interval.isEmpty() ? texts(TextId::noInterval) : interval);
    return joined(parts);
}

ReadOutWords value(const ReadOutLine& line, const Texts& texts) {
    QStringList note;
    const bool laboratory = line.section == ReadOutSection::laboratory;
    if (!line.derived_from.empty()) {
        note << texts(TextId::derivedFrom, qt(line.derived_from));
    } else if (laboratory) {
        note << intervalNote(line, texts);
        if (!line.in_formula.empty())
            note << texts(TextId::inFormula, qt(line.in_formula));
    }
    if (!line.method.empty())
        note << methodWords(line.method, texts);
    if (line.partial)
        note << texts(TextId::partialMap);
    if (line.by_patient && line.of_joints > 0)
        note << texts(TextId::byPatient);
    else
        note << originNote(line, texts);
    if (line.by_nobody)
        note << texts(TextId::byNobody);
    if (line.unit_inferred)
        note << texts(TextId::unitInferred);
    if (line.date_inferred)
        note << texts(TextId::dateInferred);
    const QString unit = line.of_joints > 0
                             ? texts(TextId::ofJoints, QString::number(line.of_joints))
                             : texts.unit(line.unit);
    return {lineName(line, texts), qt(line.text), unit, joined(note)};
}

/// What happened at a date that is not known to the day: "this day" would be invented.
QString uncertainChange(const ReadOutLine& line, const Texts& texts) {
    const QString when = texts.when(*line.uncertain);
    switch (line.change) {
        case app::DoseChange::administered:
            return texts(TextId::uncertain, when);
        case app::DoseChange::stopped_this_day:
            return line.reason.empty()
                       ? texts(TextId::stopped, when)
                       : texts(TextId::stoppedReason, when, texts.name(line.reason));
        case app::DoseChange::none:
        case app::DoseChange::from_this_day:
            break;
    }
    return texts(TextId::since, when);
}

QString changeNote(const ReadOutLine& line, const Texts& texts) {
    if (line.start_unknown)
        return texts(TextId::startUnknown);
    if (line.uncertain)
        return uncertainChange(line, texts);
    switch (line.change) {
        case app::DoseChange::none:
            return {};
        case app::DoseChange::administered:
            return texts(TextId::administered);
        case app::DoseChange::from_this_day:
            return line.before.empty() ? texts(TextId::fromThisDay)
                                       : texts(TextId::fromThisDayBefore, texts.dose(line.before));
        case app::DoseChange::stopped_this_day:
            break;
    }
    return line.reason.empty() ? texts(TextId::stoppedThisDay)
                               : texts(TextId::stoppedThisDayReason, texts.name(line.reason));
}

ReadOutWords medication(const ReadOutLine& line, const Texts& texts) {
    ReadOutWords words{lineName(line, texts), {}, {}, changeNote(line, texts)};
    if (line.state == LineState::none)
        return {texts(TextId::noneMedication), {}, {}, {}};
    if (line.held) {
        words.value = texts(TextId::held);
    } else if (!line.dose.number.empty()) {
        words.value = qt(line.dose.number);
        words.unit = texts.doseUnit(line.dose);
    } else if (!line.dose.words.empty()) {
        words.value = qt(line.dose.words);
    } else {
        words.value = dash();
        words.unit = texts(TextId::doseNotRecorded);
    }
    if (!line.derived_from.empty())
        words.note = texts(TextId::derivedFrom, qt(line.derived_from));
    return words;
}

ReadOutWords event(const ReadOutLine& line, const Texts& texts) {
    if (line.state == LineState::none)
        return {texts(TextId::noneOngoing), {}, {}, {}};
    const QString grade =
        line.grade ? texts(TextId::grade, QString::number(*line.grade)) : texts(TextId::noGrade);
    QStringList note;
    if (line.serious)
        note << texts(TextId::serious);
    if (!line.seriousness.empty())
        note << texts(TextId::seriousness, texts.name(line.seriousness));
    if (line.since) {
        note << texts(TextId::since,
                      line.uncertain ? texts.when(*line.uncertain) : qt(to_iso(*line.since)));
    }
    if (line.end_unknown)
        note << texts(TextId::endUnknown);
    return {lineName(line, texts), {}, grade, joined(note)};
}
}  // namespace

ReadOutWords words(const ReadOutLine& line, const Texts& texts) {
    ReadOutWords result;
    switch (line.section) {
        case ReadOutSection::medication:
            result = medication(line, texts);
            break;
        case ReadOutSection::adverse_events:
            result = event(line, texts);
            break;
        case ReadOutSection::facts:
            result = {lineName(line, texts), texts.name(line.words), texts.unit(line.unit), {}};
            break;
        case ReadOutSection::scores:
        case ReadOutSection::joints_and_globals:
        case ReadOutSection::laboratory:
            if (line.state == LineState::recorded) {
                result = value(line, texts);
            } else if (line.state == LineState::computed || line.state == LineState::reported) {
                result = score(line, texts);
            } else {
                result = absent(line, texts);
            }
    }
    // Medication and events have said so in their own words.
    const bool said = line.section == ReadOutSection::medication
                      || line.section == ReadOutSection::adverse_events;
    if (line.uncertain && !said)
        result.note = joined({result.note, texts(TextId::uncertain, texts.when(*line.uncertain))});
    return result;
}

QString sectionTitle(ReadOutSection section, const Texts& texts) {
    constexpr int first = static_cast<int>(TextId::sectionScores);
    const QString title = texts(static_cast<TextId>(first + static_cast<int>(section)));
    return texts.japanese() ? title : title.toUpper();
}

QString plainText(const app::ReadOut& readOut, const Texts& texts) {
    QStringList lines{readOut.extent ? texts.when(*readOut.extent) : qt(to_iso(readOut.day))};
    std::optional<ReadOutSection> section;
    for (const ReadOutLine& line : readOut.lines) {
        if (section != line.section) {
            section = line.section;
            lines << sectionTitle(line.section, texts);
        }
        const ReadOutWords said = words(line, texts);
        QStringList parts{said.name, said.value, said.unit};
        parts.removeAll(QString());
        lines << parts.join(QLatin1Char(' '))
                     + (said.note.isEmpty() ? QString()
                                            : QStringLiteral(" (") + said.note + QLatin1Char(')'));
    }
    return lines.join(QLatin1Char('\n'));
}

}  // namespace jointlog::render
