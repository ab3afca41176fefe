#include "jointlog/render/texts.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QTranslator>
#include <iterator>

namespace jointlog::render {
namespace {
struct TextSource {
    const char* text;
    const char* comment;
};

/// The English source of every TextId, in its order.
const TextSource textSources[] = {
    {QT_TRANSLATE_NOOP("render", "remission"), nullptr},
    QT_TRANSLATE_NOOP3("render", "low", "disease activity"),
    QT_TRANSLATE_NOOP3("render", "moderate", "disease activity"),
    QT_TRANSLATE_NOOP3("render", "high", "disease activity"),
    QT_TRANSLATE_NOOP3("render", "%1 or %2", "two categories"),
    QT_TRANSLATE_NOOP3("render", "points", "unit of a score"),
    QT_TRANSLATE_NOOP3("render", "%1 · log", "unit, logarithmic axis"),
    {QT_TRANSLATE_NOOP("render", "lab interval"), nullptr},
    {QT_TRANSLATE_NOOP("render", "no interval recorded"), nullptr},
    {QT_TRANSLATE_NOOP("render", "interval"), nullptr},
    QT_TRANSLATE_NOOP3("render", "– %1", "until a date"),
    QT_TRANSLATE_NOOP3("render", "%1 –", "from a date"),
    {QT_TRANSLATE_NOOP("render", "%1 more"), nullptr},
    {QT_TRANSLATE_NOOP("render", "below limit"), nullptr},
    {QT_TRANSLATE_NOOP("render", "above limit"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Joints"), nullptr},
    {QT_TRANSLATE_NOOP("render", "of 28"), nullptr},
    QT_TRANSLATE_NOOP3("render", "tender", "joints"),
    QT_TRANSLATE_NOOP3("render", "swollen", "joints"),
    QT_TRANSLATE_NOOP3("render", "tender: %1", "joint map, yes or no, or names of joints"),
    QT_TRANSLATE_NOOP3("render", "swollen: %1", "joint map, yes or no, or names of joints"),
    QT_TRANSLATE_NOOP3("render", "yes", "sign of a joint"),
    QT_TRANSLATE_NOOP3("render", "no", "sign of a joint"),
    QT_TRANSLATE_NOOP3("render", "not examined", "sign of a joint"),
    QT_TRANSLATE_NOOP3("render", ", ", "between two signs of a joint"),
    QT_TRANSLATE_NOOP3("render", "shoulder", "joint map"),
    QT_TRANSLATE_NOOP3("render", "elbow", "joint map"),
    QT_TRANSLATE_NOOP3("render", "hip", "joint map"),
    QT_TRANSLATE_NOOP3("render", "knee", "joint map"),
    QT_TRANSLATE_NOOP3("render", "ankle", "joint map"),
    QT_TRANSLATE_NOOP3("render", "Right hand (patient's right)", "joint map"),
    QT_TRANSLATE_NOOP3("render", "Left hand (patient's left)", "joint map"),
    QT_TRANSLATE_NOOP3("render", "Right foot (patient's right)", "joint map"),
    QT_TRANSLATE_NOOP3("render", "Left foot (patient's left)", "joint map"),
    {QT_TRANSLATE_NOOP("render", "Medication"), nullptr},
    {QT_TRANSLATE_NOOP("render", "dose as recorded"), nullptr},
    QT_TRANSLATE_NOOP3("render", "held", "drug held"),
    QT_TRANSLATE_NOOP3("render", "stopped %1", "date"),
    QT_TRANSLATE_NOOP3("render", "stopped %1: %2", "date, reason"),
    {QT_TRANSLATE_NOOP("render", "Adverse events"), nullptr},
    QT_TRANSLATE_NOOP3("render", "Changes I noticed", "own record"),
    {QT_TRANSLATE_NOOP("render", "CTCAE %1 grade"), nullptr},
    {QT_TRANSLATE_NOOP("render", "grade = number"), nullptr},
    {QT_TRANSLATE_NOOP("render", "without a date: %1"), nullptr},
    {QT_TRANSLATE_NOOP("render", "and notches"), nullptr},
    {QT_TRANSLATE_NOOP("render", "grade %1"), nullptr},
    {QT_TRANSLATE_NOOP("render", "grade not recorded"), nullptr},
    QT_TRANSLATE_NOOP3("render", "serious", "adverse event recorded as serious"),
    QT_TRANSLATE_NOOP3("render", "ICH E2A: %1", "criteria of seriousness"),
    {QT_TRANSLATE_NOOP("render", "Other records"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Results in words"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Notes"), nullptr},
    {QT_TRANSLATE_NOOP("render", "All data"), nullptr},
    QT_TRANSLATE_NOOP3("render", "reported", "score known only as a number"),
    QT_TRANSLATE_NOOP3("render", "reported, %1", "source"),
    {QT_TRANSLATE_NOOP("render", "nothing recorded"), nullptr},
    QT_TRANSLATE_NOOP3("render", "collapsed", "a panel of which only the name is seen"),
    {QT_TRANSLATE_NOOP("render", "＋ Add"), nullptr},
    {QT_TRANSLATE_NOOP("render", "sample data"), nullptr},
    {QT_TRANSLATE_NOOP("render", "SAMPLE DATA — invented record"), nullptr},
    {QT_TRANSLATE_NOOP("render", "SAMPLE"), nullptr},
    {QT_TRANSLATE_NOOP("render", "recorded over the same period"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Scores · published category"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Joints and globals"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Labs · laboratory interval"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Medication as recorded"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Adverse events"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Other records"), nullptr},
    {QT_TRANSLATE_NOOP("render", "not recorded"), nullptr},
    QT_TRANSLATE_NOOP3("render", "last %1 on %2", "value, date"),
    QT_TRANSLATE_NOOP3("render", "%1 (%2)", "category, cut-off set"),
    {QT_TRANSLATE_NOOP("render", "not computed: %1"), nullptr},
    QT_TRANSLATE_NOOP3("render", "%1 not recorded", "input of a score"),
    QT_TRANSLATE_NOOP3("render", "%1 outside the range of the formula", "input of a score"),
    QT_TRANSLATE_NOOP3("render", "%1 above measuring range", "input of a score"),
    QT_TRANSLATE_NOOP3("render", "%1 below 1", "input of a score"),
    QT_TRANSLATE_NOOP3("render", ", ", "between items of a list"),
    {QT_TRANSLATE_NOOP("render", "from a value below the limit"), nullptr},
    {QT_TRANSLATE_NOOP("render", "%1 mg/L in the formula"), nullptr},
    QT_TRANSLATE_NOOP3("render", "above interval %1", "17.3–59.7"),
    QT_TRANSLATE_NOOP3("render", "below interval %1", "17.3–59.7"),
    QT_TRANSLATE_NOOP3("render", "%1 (lab)", "flag of the laboratory"),
    {QT_TRANSLATE_NOOP("render", "unit not printed, inferred"), nullptr},
    {QT_TRANSLATE_NOOP("render", "date inferred"), nullptr},
    QT_TRANSLATE_NOOP3("render", "/ %1", "joints assessed"),
    {QT_TRANSLATE_NOOP("render", "partial: some joints not examined"), nullptr},
    {QT_TRANSLATE_NOOP("render", "from this day"), nullptr},
    QT_TRANSLATE_NOOP3("render", "from this day; %1 before", "dose"),
    {QT_TRANSLATE_NOOP("render", "stopped this day"), nullptr},
    QT_TRANSLATE_NOOP3("render", "stopped this day: %1", "reason"),
    {QT_TRANSLATE_NOOP("render", "given on this day"), nullptr},
    {QT_TRANSLATE_NOOP("render", "dose not recorded"), nullptr},
    {QT_TRANSLATE_NOOP("render", "none recorded as ongoing on this day"), nullptr},
    {QT_TRANSLATE_NOOP("render", "none recorded on this day"), nullptr},
    {QT_TRANSLATE_NOOP("render", "since %1"), nullptr},
    {QT_TRANSLATE_NOOP("render", "end not recorded"), nullptr},
    {QT_TRANSLATE_NOOP("render", "start not recorded"), nullptr},
    {QT_TRANSLATE_NOOP("render", "date: %1"), nullptr},
    QT_TRANSLATE_NOOP3("render", "before %1", "date"),
    QT_TRANSLATE_NOOP3("render", "after %1", "date"),
    {QT_TRANSLATE_NOOP("render", "not done"), nullptr},
    {QT_TRANSLATE_NOOP("render", "declined"), nullptr},
    {QT_TRANSLATE_NOOP("render", "pending"), nullptr},
    {QT_TRANSLATE_NOOP("render", "not assessable"), nullptr},
    {QT_TRANSLATE_NOOP("render", "below detection"), nullptr},
    {QT_TRANSLATE_NOOP("render", "above measuring range"), nullptr},
    {QT_TRANSLATE_NOOP("render", "unknown"), nullptr},
    {QT_TRANSLATE_NOOP("render", "TJC28"), nullptr},
    {QT_TRANSLATE_NOOP("render", "SJC28"), nullptr},
    {QT_TRANSLATE_NOOP("render", "ESR"), nullptr},
    {QT_TRANSLATE_NOOP("render", "CRP"), nullptr},
    {QT_TRANSLATE_NOOP("render", "patient global"), nullptr},
    {QT_TRANSLATE_NOOP("render", "physician global"), nullptr},
    {QT_TRANSLATE_NOOP("render", "pain"), nullptr},
    {QT_TRANSLATE_NOOP("render", "HAQ-DI"), nullptr},
    {QT_TRANSLATE_NOOP("render", "HAQ-II"), nullptr},
    {QT_TRANSLATE_NOOP("render", "MDHAQ"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Patient global"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Physician global"), nullptr},
    QT_TRANSLATE_NOOP3("render", "Tender", "row of a read-out"),
    QT_TRANSLATE_NOOP3("render", "Swollen", "row of a read-out"),
    {QT_TRANSLATE_NOOP("render", "counted by the patient"), nullptr},
    {QT_TRANSLATE_NOOP("render", "who counted: not stated"), nullptr},
    QT_TRANSLATE_NOOP3("render", "CTCAE %1 grade %2", "version, grade"),
    {QT_TRANSLATE_NOOP("render", "csDMARD"), nullptr},
    {QT_TRANSLATE_NOOP("render", "bDMARD"), nullptr},
    {QT_TRANSLATE_NOOP("render", "tsDMARD"), nullptr},
    QT_TRANSLATE_NOOP3("render", "GC", "glucocorticoid"),
    QT_TRANSLATE_NOOP3("render", "other", "drug class"),
    QT_TRANSLATE_NOOP3("render", "%1/d", "dose unit per day"),
    QT_TRANSLATE_NOOP3("render", "%1/wk", "dose unit per week"),
    {QT_TRANSLATE_NOOP("render", "i.v."), nullptr},
    {QT_TRANSLATE_NOOP("render", "s.c."), nullptr},
    {QT_TRANSLATE_NOOP("render", "i.m."), nullptr},
    {QT_TRANSLATE_NOOP("render", "i.a."), nullptr},
    QT_TRANSLATE_NOOP3("render", "%1 to %2", "dates"),
    QT_TRANSLATE_NOOP3("render", "computed", "caption of a panel"),
    QT_TRANSLATE_NOOP3("render", "computed: %1", "published formula or table"),
    QT_TRANSLATE_NOOP3("render", "from the patient", "origin of a value"),
    QT_TRANSLATE_NOOP3("render", "imported", "origin of a value"),
    QT_TRANSLATE_NOOP3("render", "entered on %1", "date, origin of a value"),
    QT_TRANSLATE_NOOP3("render", "ongoing", "no end yet"),
    QT_TRANSLATE_NOOP3("render", "+%1: see the table", "events without room"),
    QT_TRANSLATE_NOOP3("render", "Date", "column"),
    QT_TRANSLATE_NOOP3("render", "Until", "column"),
    QT_TRANSLATE_NOOP3("render", "Name", "column"),
    QT_TRANSLATE_NOOP3("render", "Value", "column"),
    QT_TRANSLATE_NOOP3("render", "Unit", "column"),
    QT_TRANSLATE_NOOP3("render", "Note", "column"),
    QT_TRANSLATE_NOOP3("render", "%1 d", "signed number of days"),
    {QT_TRANSLATE_NOOP("render", "Input"), nullptr},
    {QT_TRANSLATE_NOOP("render", "As entered"), nullptr},
    {QT_TRANSLATE_NOOP("render", "In the formula"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Date"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Entered by, at"), nullptr},
    QT_TRANSLATE_NOOP3("render", "Points", "column of addends"),
    {QT_TRANSLATE_NOOP("render", "constant"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Sum"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Unrounded"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Formula"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Source"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Cut-off set"), nullptr},
    {QT_TRANSLATE_NOOP("render", "Possible scores"), nullptr},
    QT_TRANSLATE_NOOP3("render", "%1 to %2", "two numbers"),
    QT_TRANSLATE_NOOP3("render", "not below %1", "lower bound of a score"),
    {QT_TRANSLATE_NOOP("render", "Lower bound"), nullptr},
    QT_TRANSLATE_NOOP3("render", "%1 d from the visit", "signed number of days"),
    {QT_TRANSLATE_NOOP("render", "course changed in between"), nullptr},
    {QT_TRANSLATE_NOOP("render", "last of %1 of that day"), nullptr},
    {QT_TRANSLATE_NOOP("render", "nearest of %1 within %2 d"), nullptr},
    {QT_TRANSLATE_NOOP("render", "from the joint map, %1 of 28 assessed"), nullptr},
    {QT_TRANSLATE_NOOP("render", "corrected"), nullptr},
    QT_TRANSLATE_NOOP3("render", "answers %1", "of a questionnaire: 10 2-a 000"),
    {QT_TRANSLATE_NOOP("render", "scale from no pain to worst pain imaginable"), nullptr},
    {QT_TRANSLATE_NOOP("render", "scale from very well to very unwell"), nullptr},
    {QT_TRANSLATE_NOOP("render", "ESR below 1, computed at 1 mm/h"), nullptr},
    QT_TRANSLATE_NOOP3("render", "As known from %1", "date"),
    QT_TRANSLATE_NOOP3("render", "%1, %2", "score, person who entered"),
    {QT_TRANSLATE_NOOP("render", "person not recorded"), nullptr},
    QT_TRANSLATE_NOOP3("render", "PtGA", "term of a formula"),
    QT_TRANSLATE_NOOP3("render", "PhGA", "term of a formula"),
};
static_assert(std::size(textSources) == static_cast<std::size_t>(TextId::count));
}  // namespace

std::string_view code(Language language) {
    return language == Language::ja ? "ja" : "en";
}

QString qt(std::string_view utf8) {
    QString text = QString::fromUtf8(utf8.data(), static_cast<qsizetype>(utf8.size()));
    const auto turns = [](QChar c) {
        return (c >= QChar(0x202A) && c <= QChar(0x202E))
               || (c >= QChar(0x2066) && c <= QChar(0x2069)) || c == QChar(0x200E)
               || c == QChar(0x200F) || c == QChar(0x061C);
    };
    for (qsizetype i = text.size() - 1; i >= 0; --i) {
        if (turns(text[i]))
            text.replace(
                i, 1,
                QStringLiteral("[U+%1]").arg(text[i].unicode(), 4, 16, QLatin1Char('0')).toUpper());
    }
    return text;
}

Texts Texts::load(Language language) {
    Texts texts;
    texts.m_language = language;
    QTranslator translator;
    const bool translated =
        language == Language::ja && translator.load(QStringLiteral(":/i18n/jointlog_ja.qm"));
    for (const TextSource& source : textSources) {
        QString text =
            translated ? translator.translate("render", source.text, source.comment) : QString();
        texts.m_texts.append(text.isEmpty() ? QString::fromUtf8(source.text) : text);
    }
    return texts;
}

}  // namespace jointlog::render
