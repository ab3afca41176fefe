#include "gui/acts/act_text.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>
#include <algorithm>

#include "gui/forms/entity_text.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {
namespace {

constexpr qsizetype longestLine = 90;
constexpr std::size_t mostObstacles = 5;

QString actSentence(const char* text) {
    return QCoreApplication::translate("ActText", text);
}

// In the order of the alternatives of Entity.
constexpr const char* rowKinds[] = {
    QT_TRANSLATE_NOOP("ActText", "Patient"),     QT_TRANSLATE_NOOP("ActText", "Visit"),
    QT_TRANSLATE_NOOP("ActText", "Value"),       QT_TRANSLATE_NOOP("ActText", "Joint finding"),
    QT_TRANSLATE_NOOP("ActText", "Medication"),  QT_TRANSLATE_NOOP("ActText", "Dose"),
    QT_TRANSLATE_NOOP("ActText", "Single dose"), QT_TRANSLATE_NOOP("ActText", "Adverse event"),
    QT_TRANSLATE_NOOP("ActText", "Fact"),        QT_TRANSLATE_NOOP("ActText", "Reported score"),
    QT_TRANSLATE_NOOP("ActText", "Note")};

// In the order of ObstacleKind.
constexpr const char* obstaclePatterns[] = {
    QT_TRANSLATE_NOOP("ActText", "%1: changed since"),
    QT_TRANSLATE_NOOP("ActText", "%1: recorded since, and belongs to an entry concerned"),
    QT_TRANSLATE_NOOP("ActText", "%1: the visit or course it belongs to is entered in error"),
    QT_TRANSLATE_NOOP("ActText", "%1: stands only together with its visit or course"),
    QT_TRANSLATE_NOOP("ActText", "%1: before the birth date of the other patient"),
    QT_TRANSLATE_NOOP("ActText", "%1: is not recorded any more")};

}  // namespace

QString rowText(const Entity& value) {
    QString text =
        actSentence(rowKinds[value.index()]) + QLatin1Char(' ') + entityText(value).simplified();
    if (text.size() > longestLine) {
        text = text.left(longestLine - 1) + QChar(0x2026);
    }
    return text;
}

QString obstacleText(const Obstacle& obstacle) {
    const QString row = obstacle.value ? rowText(*obstacle.value)
                                       : QString::fromStdString(obstacle.row.to_string());
    return actSentence(obstaclePatterns[static_cast<std::size_t>(obstacle.kind)]).arg(row);
}

QString obstaclesText(const std::vector<Obstacle>& obstacles) {
    QStringList lines;
    for (std::size_t i = 0; i < std::min(obstacles.size(), mostObstacles); ++i) {
        lines.append(obstacleText(obstacles[i]));
    }
    if (obstacles.size() > mostObstacles) {
        lines.append(actSentence(QT_TRANSLATE_NOOP("ActText", "and %1 more"))
                         .arg(static_cast<qulonglong>(obstacles.size() - mostObstacles)));
    }
    return lines.join(QLatin1Char('\n'));
}

QString reasonText(const std::string& reason) {
    constexpr std::string_view undo = "undo_of ";
    if (const auto parsed = parse_transfer_reason(reason)) {
        constexpr const char* patterns[] = {QT_TRANSLATE_NOOP("ActText", "moved to %1"),
                                            QT_TRANSLATE_NOOP("ActText", "moved from %1"),
                                            QT_TRANSLATE_NOOP("ActText", "merged into %1"),
                                            QT_TRANSLATE_NOOP("ActText", "merged from %1")};
        return actSentence(patterns[static_cast<std::size_t>(parsed->reason)])
            .arg(qs(parsed->patient_code));
    }
    if (reason.starts_with(undo)) {
        return actSentence(QT_TRANSLATE_NOOP("ActText", "takes back operation %1"))
            .arg(qs(reason.substr(undo.size())));
    }
    return qs(reason);
}

QString operationText(const OperationInfo& operation) {
    // In the order of OperationKind.
    constexpr const char* kinds[] = {QT_TRANSLATE_NOOP("ActText", "patient recorded"),
                                     QT_TRANSLATE_NOOP("ActText", "entry"),
                                     QT_TRANSLATE_NOOP("ActText", "correction"),
                                     QT_TRANSLATE_NOOP("ActText", "entered in error"),
                                     QT_TRANSLATE_NOOP("ActText", "restored"),
                                     QT_TRANSLATE_NOOP("ActText", "import"),
                                     QT_TRANSLATE_NOOP("ActText", "import taken back"),
                                     QT_TRANSLATE_NOOP("ActText", "setting"),
                                     QT_TRANSLATE_NOOP("ActText", "taken back"),
                                     QT_TRANSLATE_NOOP("ActText", "move"),
                                     QT_TRANSLATE_NOOP("ActText", "merge")};
    QStringList parts{
        actSentence(kinds[static_cast<std::size_t>(operation.kind)]), reasonText(operation.reason),
        qs(operation.why), qs(operation.person),
        QString::fromStdString(to_iso(operation.at)).left(16).replace(10, 1, QLatin1Char(' '))};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString actErrorText(const Error& error) {
    return error.code == Errc::refused && !error.remark.empty()
               ? actSentence(QT_TRANSLATE_NOOP("ActText", "Nothing was changed: %1."))
                     .arg(remarkText(error.remark))
               : errorText(error);
}

QString tableText(const std::string& table) {
    constexpr std::pair<const char*, const char*> names[] = {
        {"visit", QT_TRANSLATE_NOOP("ActText", "Visits")},
        {"observation", QT_TRANSLATE_NOOP("ActText", "Laboratory and visit values")},
        {"joint_finding", QT_TRANSLATE_NOOP("ActText", "Joint findings")},
        {"course", QT_TRANSLATE_NOOP("ActText", "Medications")},
        {"dose_step", QT_TRANSLATE_NOOP("ActText", "Doses")},
        {"administration", QT_TRANSLATE_NOOP("ActText", "Infusions and single doses")},
        {"adverse_event", QT_TRANSLATE_NOOP("ActText", "Adverse events")},
        {"fact", QT_TRANSLATE_NOOP("ActText", "Facts")},
        {"reported_score", QT_TRANSLATE_NOOP("ActText", "Reported scores")},
        {"note", QT_TRANSLATE_NOOP("ActText", "Notes")}};
    const auto* const at = std::find_if(std::begin(names), std::end(names),
                                        [&](const auto& name) { return table == name.first; });
    return at != std::end(names) ? actSentence(at->second) : qs(table);
}

}  // namespace jointlog::gui
