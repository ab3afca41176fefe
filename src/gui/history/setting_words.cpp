#include "gui/history/setting_words.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>
#include <algorithm>
#include <iterator>

#include "gui/text/names.hpp"
#include "jointlog/app/import_preview.hpp"
#include "jointlog/app/setting_parts.hpp"

namespace jointlog::gui {
namespace {

struct SettingWord {
    std::string_view code;
    const char* text;
};

constexpr SettingWord settingKeys[] = {
    {"kind", QT_TRANSLATE_NOOP("SettingWords", "kind of rows")},
    {"encoding", QT_TRANSLATE_NOOP("SettingWords", "encoding")},
    {"delimiter", QT_TRANSLATE_NOOP("SettingWords", "between cells")},
    {"decimal", QT_TRANSLATE_NOOP("SettingWords", "decimals")},
    {"date_order", QT_TRANSLATE_NOOP("SettingWords", "03/04/2024 is")},
    {"columns", QT_TRANSLATE_NOOP("SettingWords", "columns")},
    {"units", QT_TRANSLATE_NOOP("SettingWords", "units")},
    {"matched", QT_TRANSLATE_NOOP("SettingWords", "patients of the file")},
    {"at", QT_TRANSLATE_NOOP("SettingWords", "when")},
    {"shape", QT_TRANSLATE_NOOP("SettingWords", "tables")},
    {"preset", QT_TRANSLATE_NOOP("SettingWords", "written for")},
    {"dates", QT_TRANSLATE_NOOP("SettingWords", "dates")},
    {"not_asked", QT_TRANSLATE_NOOP("SettingWords", "persons who were not asked")},
    {"gap_days", QT_TRANSLATE_NOOP("SettingWords", "days that are no gap")},
    {"patients", QT_TRANSLATE_NOOP("SettingWords", "only the patients")},
    {"cut", QT_TRANSLATE_NOOP("SettingWords", "data cut")},
    {"as_of", QT_TRANSLATE_NOOP("SettingWords", "as of operation")},
    {"patients_written", QT_TRANSLATE_NOOP("SettingWords", "number of patients")},
    {"left_out", QT_TRANSLATE_NOOP("SettingWords", "patients left out")},
    {"files", QT_TRANSLATE_NOOP("SettingWords", "number of files")},
    {"new_person", QT_TRANSLATE_NOOP("SettingWords", "new in the record by this export")},
    {"manifest_sha256", QT_TRANSLATE_NOOP("SettingWords", "SHA-256 of the manifest")},
    {"operation", QT_TRANSLATE_NOOP("SettingWords", "operation")},
    {"day", QT_TRANSLATE_NOOP("SettingWords", "day")},
    {"persons", QT_TRANSLATE_NOOP("SettingWords", "persons of the record")},
};
constexpr SettingWord settingValues[] = {
    {"patients", QT_TRANSLATE_NOOP("SettingWords", "patients")},
    {"visits", QT_TRANSLATE_NOOP("SettingWords", "visits")},
    {"joints", QT_TRANSLATE_NOOP("SettingWords", "joints")},
    {"labs", QT_TRANSLATE_NOOP("SettingWords", "laboratory values")},
    {"medications", QT_TRANSLATE_NOOP("SettingWords", "medication")},
    {"adverse-events", QT_TRANSLATE_NOOP("SettingWords", "adverse events")},
    {"facts", QT_TRANSLATE_NOOP("SettingWords", "facts")},
    {"reported-scores", QT_TRANSLATE_NOOP("SettingWords", "reported scores")},
    {"comma", QT_TRANSLATE_NOOP("SettingWords", "comma")},
    {"semicolon", QT_TRANSLATE_NOOP("SettingWords", "semicolon")},
    {"tab", QT_TRANSLATE_NOOP("SettingWords", "tab")},
    {"point", QT_TRANSLATE_NOOP("SettingWords", "point")},
    {"mdy", QT_TRANSLATE_NOOP("SettingWords", "4 March (month first)")},
    {"dmy", QT_TRANSLATE_NOOP("SettingWords", "3 April (day first)")},
    {"long", QT_TRANSLATE_NOOP("SettingWords", "one fact a row")},
    {"wide", QT_TRANSLATE_NOOP("SettingWords", "one visit a row")},
    {"both", QT_TRANSLATE_NOOP("SettingWords", "one fact a row and one visit a row")},
    {"research", QT_TRANSLATE_NOOP("SettingWords", "research")},
    {"spreadsheet", QT_TRANSLATE_NOOP("SettingWords", "spreadsheet programs")},
    {"as_recorded", QT_TRANSLATE_NOOP("SettingWords", "as recorded")},
    {"study_days", QT_TRANSLATE_NOOP("SettingWords", "days from the first visit")},
    {"shifted", QT_TRANSLATE_NOOP("SettingWords", "shifted per patient")},
    {"include", QT_TRANSLATE_NOOP("SettingWords", "in the package")},
    {"exclude", QT_TRANSLATE_NOOP("SettingWords", "left out")},
};

QString saySetting(const char* text) {
    return QCoreApplication::translate("SettingWords", text);
}

template <std::size_t N>
QString settingWordOf(const SettingWord (&words)[N], std::string_view code) {
    const auto* const found =
        std::find_if(std::begin(words), std::end(words),
                     [&](const SettingWord& word) { return word.code == code; });
    return found != std::end(words) ? saySetting(found->text) : qs(std::string(code));
}

/// What a column of a file is read as.
QString columnName(const std::string& ours, const std::string& kind) {
    if (ours.empty()) {
        return saySetting(QT_TRANSLATE_NOOP("SettingWords", "not read"));
    }
    for (const app::ImportColumnName& name : app::import_column_names(kind)) {
        if (name.name == ours && speaksJapanese()) {
            return qs(name.ja);
        }
    }
    return qs(ours);
}

QString partText(const app::SettingPart& part, const std::string& kind) {
    // codes of ours; everything else is somebody's own words
    static constexpr std::string_view coded[] = {"kind",  "delimiter", "decimal", "date_order",
                                                 "shape", "preset",    "dates",   "not_asked"};
    const bool ours = std::find(std::begin(coded), std::end(coded), part.key) != std::end(coded);
    QStringList words;
    for (const auto& [theirs, meant] : part.words) {
        if (part.key == "columns") {
            words.append(QStringLiteral("%1 → %2").arg(qs(theirs), columnName(meant, kind)));
        } else if (!meant.empty()) {
            words.append(QStringLiteral("%1 → %2").arg(qs(theirs), qs(meant)));
        } else {
            words.append(ours ? settingWordOf(settingValues, theirs) : qs(theirs));
        }
    }
    return QStringLiteral("%1: %2").arg(settingWordOf(settingKeys, part.key),
                                        words.join(QStringLiteral(", ")));
}

}  // namespace

QString settingTitle(const std::string& name) {
    if (name.starts_with("import/")) {
        return saySetting(QT_TRANSLATE_NOOP("SettingWords", "How files of a header are read"));
    }
    constexpr std::string_view cut = "export_cut ";
    if (name.starts_with(cut)) {
        return saySetting(QT_TRANSLATE_NOOP("SettingWords", "Data cut: %1"))
            .arg(qs(name.substr(cut.size())));
    }
    return name == "export" ? saySetting(QT_TRANSLATE_NOOP("SettingWords", "Export")) : qs(name);
}

QString settingText(const std::string& name, const std::string& value) {
    const std::vector<app::SettingPart> parts = app::setting_parts(name, value);
    if (parts.empty()) {
        return qs(value);
    }
    std::string kind;
    for (const app::SettingPart& part : parts) {
        kind = part.key == "kind" ? part.words.front().first : kind;
    }
    QStringList texts;
    for (const app::SettingPart& part : parts) {
        if (part.key != "written_ms") {  // the day says it
            texts.append(partText(part, kind));
        }
    }
    return texts.join(QStringLiteral("; "));
}

}  // namespace jointlog::gui
