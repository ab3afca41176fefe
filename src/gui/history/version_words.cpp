#include "gui/history/version_words.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QDateTime>
#include <QtCore/QTimeZone>
#include <algorithm>
#include <iterator>

#include "gui/acts/act_text.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/render/texts.hpp"

namespace jointlog::gui {
namespace {

QString versionWord(const char* text) {
    return QCoreApplication::translate("VersionWords", text);
}

struct Word {
    std::string_view code;
    const char* text;
};

template <std::size_t N>
QString wordOf(const Word (&words)[N], std::string_view code) {
    const auto* const found = std::find_if(std::begin(words), std::end(words),
                                           [&](const Word& word) { return word.code == code; });
    return found != std::end(words)
               ? versionWord(found->text)
               : QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}

// A kind that has no word here is shown by its code.
constexpr Word kinds[] = {
    {"create", QT_TRANSLATE_NOOP("VersionWords", "patient entered")},
    {"add", QT_TRANSLATE_NOOP("VersionWords", "entry")},
    {"correct", QT_TRANSLATE_NOOP("VersionWords", "correction")},
    {"mark_error", QT_TRANSLATE_NOOP("VersionWords", "marked as entered in error")},
    {"restore", QT_TRANSLATE_NOOP("VersionWords", "restored")},
    {"import", QT_TRANSLATE_NOOP("VersionWords", "import")},
    {"undo_import", QT_TRANSLATE_NOOP("VersionWords", "import taken back")},
    {"settings", QT_TRANSLATE_NOOP("VersionWords", "setting")},
    {"undo", QT_TRANSLATE_NOOP("VersionWords", "undone")},
    {"move", QT_TRANSLATE_NOOP("VersionWords", "moved between patients")},
    {"merge", QT_TRANSLATE_NOOP("VersionWords", "duplicate patient merged")},
};

constexpr Word reasons[] = {
    {"typing_error", QT_TRANSLATE_NOOP("VersionWords", "typing error")},
    {"wrong_patient", QT_TRANSLATE_NOOP("VersionWords", "wrong patient")},
    {"stopped", QT_TRANSLATE_NOOP("VersionWords", "course stopped")},
    {"completed_by_import", QT_TRANSLATE_NOOP("VersionWords", "completed by an import")},
};

constexpr Word fields[] = {
    {"code", QT_TRANSLATE_NOOP("VersionWords", "Patient code")},
    {"name", QT_TRANSLATE_NOOP("VersionWords", "Name")},
    {"kana", QT_TRANSLATE_NOOP("VersionWords", "Kana")},
    {"sex", QT_TRANSLATE_NOOP("VersionWords", "Sex")},
    {"birth_date", QT_TRANSLATE_NOOP("VersionWords", "Birth date")},
    {"onset_date", QT_TRANSLATE_NOOP("VersionWords", "Onset of symptoms")},
    {"diagnosis_date", QT_TRANSLATE_NOOP("VersionWords", "Diagnosis")},
    {"rf", QT_TRANSLATE_NOOP("VersionWords", "Rheumatoid factor")},
    {"rf_date", QT_TRANSLATE_NOOP("VersionWords", "Date of the rheumatoid factor")},
    {"acpa", QT_TRANSLATE_NOOP("VersionWords", "ACPA")},
    {"acpa_date", QT_TRANSLATE_NOOP("VersionWords", "Date of the ACPA")},
    {"follow_up", QT_TRANSLATE_NOOP("VersionWords", "Follow-up")},
    {"follow_up_date", QT_TRANSLATE_NOOP("VersionWords", "Date of the follow-up status")},
    {"research_use", QT_TRANSLATE_NOOP("VersionWords", "Research use")},
    {"research_use_date", QT_TRANSLATE_NOOP("VersionWords", "Date of the research use")},
    {"note", QT_TRANSLATE_NOOP("VersionWords", "Note")},
    {"date", QT_TRANSLATE_NOOP("VersionWords", "Date")},
    {"time", QT_TRANSLATE_NOOP("VersionWords", "Time")},
    {"place", QT_TRANSLATE_NOOP("VersionWords", "Place")},
    {"assessor", QT_TRANSLATE_NOOP("VersionWords", "Assessed by whom")},
    {"examiner", QT_TRANSLATE_NOOP("VersionWords", "Examiner")},
    {"item", QT_TRANSLATE_NOOP("VersionWords", "Analyte")},
    {"value", QT_TRANSLATE_NOOP("VersionWords", "Value")},
    {"interval_low", QT_TRANSLATE_NOOP("VersionWords", "Interval from")},
    {"interval_low_bound", QT_TRANSLATE_NOOP("VersionWords", "Lower bound")},
    {"interval_high", QT_TRANSLATE_NOOP("VersionWords", "Interval to")},
    {"interval_high_bound", QT_TRANSLATE_NOOP("VersionWords", "Upper bound")},
    {"interval_text", QT_TRANSLATE_NOOP("VersionWords", "Interval in words")},
    {"flag", QT_TRANSLATE_NOOP("VersionWords", "Laboratory's flag")},
    {"laboratory", QT_TRANSLATE_NOOP("VersionWords", "Laboratory")},
    {"method", QT_TRANSLATE_NOOP("VersionWords", "Method")},
    {"voice", QT_TRANSLATE_NOOP("VersionWords", "Stated by")},
    {"visit", QT_TRANSLATE_NOOP("VersionWords", "Visit")},
    {"unit_inferred", QT_TRANSLATE_NOOP("VersionWords", "Unit inferred")},
    {"date_inferred", QT_TRANSLATE_NOOP("VersionWords", "Date inferred")},
    {"joint", QT_TRANSLATE_NOOP("VersionWords", "Joint")},
    {"state", QT_TRANSLATE_NOOP("VersionWords", "State")},
    {"tender", QT_TRANSLATE_NOOP("VersionWords", "Tender")},
    {"swollen", QT_TRANSLATE_NOOP("VersionWords", "Swollen")},
    {"drug", QT_TRANSLATE_NOOP("VersionWords", "Drug")},
    {"drug_text", QT_TRANSLATE_NOOP("VersionWords", "Drug as typed")},
    {"label", QT_TRANSLATE_NOOP("VersionWords", "Course name of the source")},
    {"route", QT_TRANSLATE_NOOP("VersionWords", "Route")},
    {"product", QT_TRANSLATE_NOOP("VersionWords", "Product")},
    {"start", QT_TRANSLATE_NOOP("VersionWords", "From")},
    {"stop", QT_TRANSLATE_NOOP("VersionWords", "Until")},
    {"ongoing", QT_TRANSLATE_NOOP("VersionWords", "Ongoing")},
    {"stop_reason", QT_TRANSLATE_NOOP("VersionWords", "Reason of the stop")},
    {"course", QT_TRANSLATE_NOOP("VersionWords", "Course")},
    {"held", QT_TRANSLATE_NOOP("VersionWords", "Held")},
    {"dose", QT_TRANSLATE_NOOP("VersionWords", "Dose")},
    {"frequency", QT_TRANSLATE_NOOP("VersionWords", "Frequency")},
    {"lot", QT_TRANSLATE_NOOP("VersionWords", "Lot")},
    {"term", QT_TRANSLATE_NOOP("VersionWords", "Event")},
    {"term_text", QT_TRANSLATE_NOOP("VersionWords", "Event as typed")},
    {"grade", QT_TRANSLATE_NOOP("VersionWords", "Grade")},
    {"ctcae_version", QT_TRANSLATE_NOOP("VersionWords", "CTCAE version")},
    {"onset", QT_TRANSLATE_NOOP("VersionWords", "Onset")},
    {"end", QT_TRANSLATE_NOOP("VersionWords", "End")},
    {"serious", QT_TRANSLATE_NOOP("VersionWords", "Serious")},
    {"seriousness", QT_TRANSLATE_NOOP("VersionWords", "Criteria of seriousness")},
    {"outcome", QT_TRANSLATE_NOOP("VersionWords", "Outcome")},
    {"action_taken", QT_TRANSLATE_NOOP("VersionWords", "Action taken")},
    {"related_drug", QT_TRANSLATE_NOOP("VersionWords", "Related drug as recorded")},
    {"causality", QT_TRANSLATE_NOOP("VersionWords", "Causality as judged")},
    {"assessed_by", QT_TRANSLATE_NOOP("VersionWords", "Judged by")},
    {"fact", QT_TRANSLATE_NOOP("VersionWords", "Kind")},
    {"index", QT_TRANSLATE_NOOP("VersionWords", "Score")},
    {"variant", QT_TRANSLATE_NOOP("VersionWords", "Variant")},
    {"source", QT_TRANSLATE_NOOP("VersionWords", "Source")},
    {"text", QT_TRANSLATE_NOOP("VersionWords", "Text")},
};

// In the order of the alternatives of Entity.
constexpr const char* entities[] = {
    QT_TRANSLATE_NOOP("VersionWords", "Patient"),
    QT_TRANSLATE_NOOP("VersionWords", "Visit"),
    QT_TRANSLATE_NOOP("VersionWords", "Laboratory value"),
    QT_TRANSLATE_NOOP("VersionWords", "Joint finding"),
    QT_TRANSLATE_NOOP("VersionWords", "Medication"),
    QT_TRANSLATE_NOOP("VersionWords", "Dose"),
    QT_TRANSLATE_NOOP("VersionWords", "Infusion or single dose"),
    QT_TRANSLATE_NOOP("VersionWords", "Adverse event"),
    QT_TRANSLATE_NOOP("VersionWords", "Fact"),
    QT_TRANSLATE_NOOP("VersionWords", "Reported score"),
    QT_TRANSLATE_NOOP("VersionWords", "Note"),
};
static_assert(std::size(entities) == std::variant_size_v<Entity>);

template <class Row>
QString named(const Row* row, const std::string& code) {
    return row != nullptr ? nameOf(*row) : render::qt(code);
}

QString codedWords(const EntityField& field) {
    QStringList words;
    for (const QString& one : render::qt(field.text).split(QLatin1Char(';'))) {
        words << codedName(field.detail.c_str(), one.toStdString());
    }
    return words.join(QStringLiteral(", "));
}

}  // namespace

QString kindWord(OperationKind kind) {
    return wordOf(kinds, code(kind));
}

QString entityKind(const Entity& entity) {
    const auto* value = std::get_if<Observation>(&entity);
    return value != nullptr && value->visit
               ? versionWord(QT_TRANSLATE_NOOP("VersionWords", "Value of a visit"))
               : versionWord(entities[entity.index()]);
}

QString whenText(Instant at) {
    const QString iso = render::qt(to_iso(at));  // 2024-09-02T14:02:31.250+09:00
    const qsizetype zone = std::max(iso.lastIndexOf(QLatin1Char('+')), iso.lastIndexOf('-'));
    const QString offset =
        iso.endsWith(QLatin1Char('Z')) ? QStringLiteral("+00:00") : iso.mid(zone);
    return iso.left(10) + QLatin1Char(' ') + iso.mid(11, 8) + QLatin1Char(' ') + offset;
}

QString whyText(const OperationInfo& operation) {
    const QString known = wordOf(reasons, operation.reason);
    QStringList parts{known == render::qt(operation.reason) ? reasonText(operation.reason) : known,
                      render::qt(operation.why)};
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" — "));
}

QString sourceText(const OperationInfo& operation) {
    if (!operation.batch.empty()) {
        const QString file = render::qt(operation.batch_source);
        return operation.kind == OperationKind::import
                   ? versionWord(QT_TRANSLATE_NOOP("VersionWords", "import of %1 (batch %2)"))
                         .arg(file, render::qt(operation.batch).left(8))
                   : versionWord(QT_TRANSLATE_NOOP("VersionWords", "batch %1"))
                         .arg(render::qt(operation.batch).left(8));
    }
    switch (operation.kind) {
        case OperationKind::undo:
        case OperationKind::move:
        case OperationKind::merge:
        case OperationKind::restore:
            return versionWord(QT_TRANSLATE_NOOP("VersionWords", "from a recorded version"));
        default:
            return versionWord(QT_TRANSLATE_NOOP("VersionWords", "typed"));
    }
}

QString statusWord(RowStatus status) {
    return status == RowStatus::recorded
               ? versionWord(QT_TRANSLATE_NOOP("VersionWords", "recorded"))
               : versionWord(QT_TRANSLATE_NOOP("VersionWords", "entered in error"));
}

QString fieldName(std::string_view name) {
    return wordOf(fields, name);
}

QString fieldText(const EntityField& field, const Entity& of) {
    if (field.text.empty()) {
        return versionWord(QT_TRANSLATE_NOOP("VersionWords", "not recorded"));
    }
    const std::string& text = field.text;
    switch (field.kind) {
        case FieldKind::coded:
            return codedWords(field);
        case FieldKind::yes_no:
            return codedName("yes_no", text);
        case FieldKind::quantity: {
            const auto* value = std::get_if<Observation>(&of);
            const QString unit =
                unitPrint(value != nullptr ? value->item : std::string(), field.detail);
            return (render::qt(text) + QLatin1Char(' ') + unit).trimmed();
        }
        case FieldKind::item:
            return itemName(text);
        case FieldKind::drug:
            return drugName(text, {});
        case FieldKind::term:
            return termName(text, {});
        case FieldKind::joint:
            return named(catalog::joint(text), text);
        case FieldKind::fact_kind:
            return named(catalog::find_fact_kind(text), text);
        case FieldKind::frequency:
            return frequencyName(text);
        case FieldKind::stop_reason:
            return named(catalog::find_stop_reason(text), text);
        case FieldKind::text:
        case FieldKind::date:
        case FieldKind::minute:
        case FieldKind::row:
            break;
    }
    return text == "exclusive" ? versionWord(QT_TRANSLATE_NOOP("VersionWords", "exclusive"))
                               : render::qt(text);
}

QStringList changeLines(const Entity& before, const Entity& after) {
    QStringList lines;
    for (const FieldChange& change : changed_fields(before, after)) {
        lines << QStringLiteral("%1: %2 → %3")
                     .arg(fieldName(change.after.name), fieldText(change.before, before),
                          fieldText(change.after, after));
    }
    return lines;
}

}  // namespace jointlog::gui
