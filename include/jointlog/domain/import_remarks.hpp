#pragma once

#include <algorithm>
#include <array>
#include <cstdint>

#include "jointlog/domain/remark.hpp"

#ifndef QT_TRANSLATE_NOOP
#define JOINTLOG_REMARK_NOOP
#define QT_TRANSLATE_NOOP(scope, text) text
#endif

namespace jointlog {

/// What the import says of whole files: whose a row is, the head of a laboratory file, the mapping, the encoding. These
/// sentences continue those of remark_texts.hpp.
enum class ImportRemark : std::uint8_t {
    no_code_only_person,
    same_person,
    code_and_match,
    methods_differ,
    method_as_typed,
    interval_in_words,
    head_row_not_taken,
    units_differ,
    unit_in_mapping,
    mapping_column_absent,
    mapping_meaning_unknown,
    mapping_not_kept,
    is_utf8,
    no_regular_file,
    endless_line,
    code_of_another,
};

inline constexpr auto import_remark_texts = std::to_array<const char*>({
    QT_TRANSLATE_NOOP("Remark",
                      "no patient code: a name and a date of birth alone do not say whose row "
                      "this is"),
    QT_TRANSLATE_NOOP("Remark", "recorded with the same name and date of birth: %1"),
    QT_TRANSLATE_NOOP("Remark",
                      "%1 is a patient of this record, but the mapping gives this code to %2"),
    QT_TRANSLATE_NOOP("Remark",
                      "the name of the analyte says the method %1, the column of methods %2"),
    QT_TRANSLATE_NOOP("Remark",
                      "the method is kept as typed, '%1'; the name of the analyte says %2"),
    QT_TRANSLATE_NOOP("Remark", "reference interval kept in words: '%1'"),
    QT_TRANSLATE_NOOP("Remark", "'%1': in the head of the file, and not taken"),
    QT_TRANSLATE_NOOP("Remark", "the header says %1, the row of units %2"),
    QT_TRANSLATE_NOOP("Remark", "the file says %1, the mapping %2"),
    QT_TRANSLATE_NOOP("Remark", "the mapping names a column that the file does not have: '%1'"),
    QT_TRANSLATE_NOOP("Remark",
                      "the mapping reads '%1' as '%2': neither a column of these files nor an "
                      "analyte"),
    QT_TRANSLATE_NOOP("Remark",
                      "the rows are stored, but how files of this header are read could not be "
                      "kept"),
    QT_TRANSLATE_NOOP("Remark",
                      "the file is UTF-8 throughout, but files of this header were read as %1: "
                      "say which of the two it is"),
    QT_TRANSLATE_NOOP("Remark",
                      "a pipe or device, not a file: save what it gives as a file first: %1"),
    QT_TRANSLATE_NOOP("Remark",
                      "line %1: no line end within %2 bytes: this is no text, or its lines end in "
                      "another way"),
    QT_TRANSLATE_NOOP("Remark",
                      "%1 is the code of another person in this record: give that patient another "
                      "code, then import the package again"),
});
static_assert(import_remark_texts.size()
              == static_cast<std::size_t>(ImportRemark::code_of_another) + 1);

[[nodiscard]] constexpr RemarkId id_of(ImportRemark remark) {
    return static_cast<RemarkId>(remark_texts.size() + static_cast<std::size_t>(remark));
}

template <ImportRemark id, class... Arguments>
[[nodiscard]] Remark remark(const Arguments&... arguments) {
    static_assert(
        placeholders(import_remark_texts[static_cast<std::size_t>(id)]) == sizeof...(Arguments),
        "every argument stands in the text, and nothing else does");
    return {id_of(id), {fmt::format("{}", arguments)...}, {}};
}

/// Whether a remark, or one that it introduces, is this one.
[[nodiscard]] inline bool tells(const Remark& remark, RemarkId id) {
    return remark.id == id
           || std::any_of(remark.about.begin(), remark.about.end(),
                          [id](const Remark& next) { return tells(next, id); });
}

}  // namespace jointlog

#ifdef JOINTLOG_REMARK_NOOP
#undef QT_TRANSLATE_NOOP
#undef JOINTLOG_REMARK_NOOP
#endif
