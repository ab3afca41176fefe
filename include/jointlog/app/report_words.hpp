#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "jointlog/app/timeline_values.hpp"
#include "jointlog/domain/indices.hpp"

namespace jointlog::app {

/// What a report says; the words stand in src/render/report_texts.cpp, in this order.
enum class Saying : std::uint8_t {
    plain,
    dash,
    // heads of the page
    titleVisit,
    titleTrend,
    titleMedication,
    titleReferral,
    titleOwn,
    titleCheckin,
    born,
    years,
    onset,
    diagnosis,
    onsetMissing,
    diagnosisMissing,
    birthMissing,
    pageOf,
    sampleRecord,
    disclaimer,
    printed,
    continued,
    // titles of the parts
    partDiagnosis,
    partScores,
    partScoresNone,
    partRecent,
    partCourse,
    partValues,
    partJoints,
    partResults,
    partLaboratory,
    partMedication,
    partCurrent,
    partAdministrations,
    partDmards,
    partDoses,
    partEvents,
    partOwnEvents,
    partAnswers,
    partQuestions,
    partCheckin,
    partSources,
    // what stands beside a title
    subScores,
    subRecent,
    subCourse,
    subValues,
    subValuesLast,
    subJoints,
    subLaboratory,
    subEvents,
    subPeriod,
    notListed,
    subCurrent,
    subQuestions,
    // heads of columns
    headScore,
    headValue,
    headCategory,
    headRange,
    headFrom,
    headDate,
    headDrug,
    headClass,
    headRoute,
    headDose,
    headLastDose,
    headStart,
    headStop,
    headNote,
    headReason,
    headEvent,
    headOwnEvent,
    headGrade,
    headOnset,
    headEnd,
    headOutcome,
    headSerious,
    headCausality,
    headAction,
    headItem,
    headUnit,
    headInterval,
    headRecorded,
    headQuestion,
    // cells
    rowOnset,
    rowDiagnosis,
    notRecorded,
    notComputed,
    withUnit,
    converted,
    onDay,
    onDayChanged,
    categorySet,
    below,
    atMost,
    above,
    atLeast,
    aboveAndAtMost,
    aboveAndBelow,
    fromAndAtMost,
    fromAndBelow,
    censored,
    ofAssessed,
    assessed,
    partialCount,
    jointCounts,
    byPatient,
    keptApart,
    flag,
    ongoing,
    endNotRecorded,
    startNotRecorded,
    doseNotRecorded,
    reason,
    reasonMissing,
    held,
    heldFromTo,
    heldFrom,
    doses,
    administrations,
    oneAdministration,
    joint,
    grade,
    serious,
    notSerious,
    causalityBy,
    recordedOn,
    // sentences below a table
    noVisit,
    noneRecorded,
    noneInPeriod,
    noQuestion,
    undatedEvents,
    noteCensored,
    noteOwnCounts,
    noteIntervals,
    intervalOf,
    intervalFromTo,
    intervalHere,
    moreIntervals,
    sourceFormula,
    sourceShort,
    sourceCutoffs,
    sourceClass,
    sourceWindow,
    sourceEsr,
    sourceLogHead,
    sourceReported,
    // the chart text
    chartValue,
    chartNotRecorded,
    chartScore,
    chartScoreBare,
    chartNotComputed,
    // the check-in form
    formDate,
    formPain,
    formPainLow,
    formPainHigh,
    formGlobal,
    formGlobalLow,
    formGlobalHigh,
    formFatigue,
    formFatigueLow,
    formFatigueHigh,
    formStiffness,
    formMinutes,
    formJoints,
    formTook,
    formAsWritten,
    formNotTaken,
    formOther,
    formNoticed,
    formQuestions,
    formNote,
    count,
};

/// A number with its unit (UCUM).
struct Measure {
    std::string text;  // as typed
    std::string unit;
};

using SayingArgument =
    std::variant<std::string, Name, Measure, DoseText, When, ReferenceInterval,
                 std::vector<Activity>, std::vector<InputProblem>, InputId, Missing, DrugClass>;

/// One thing that is said: a code and what it is about.
struct Phrase {
    Saying id = Saying::plain;
    std::vector<SayingArgument> arguments;
};

}  // namespace jointlog::app
