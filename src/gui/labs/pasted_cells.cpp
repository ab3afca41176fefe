#include "gui/labs/pasted_cells.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QRegularExpression>

#include "gui/forms/result_form.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/result_entry.hpp"

namespace jointlog::gui {
namespace {

QString pasteRemark(const char* text) {
    return QCoreApplication::translate("LabPaste", text);
}

bool isDash(const QString& text) {
    static const QStringList dashes{QStringLiteral("-"), QStringLiteral("—"), QStringLiteral("－"),
                                    QStringLiteral("−"), QStringLiteral("ー")};
    return dashes.contains(text);
}

/// A dash is a step of a dipstick, and not done elsewhere.
bool isStep(const QString& text, const catalog::Item* item) {
    return item != nullptr && item->value_type == catalog::ValueType::ordinal
           && read_result(*item, text.toStdString());
}

struct Typed {
    QString value;
    QString flag;
};

/// "0.21 H": the laboratory's flag behind a number.
Typed withFlag(const QString& text, const catalog::Item& item) {
    static const QRegularExpression flagged(QStringLiteral("^(.*\\d)\\s*([HL]{1,2})$"));
    const auto match = flagged.match(text);
    return item.value_type == catalog::ValueType::numeric && match.hasMatch()
               ? Typed{match.captured(1), match.captured(2)}
               : Typed{text, {}};
}

/// Why there is no value, in the words of the grid; nullopt for anything else.
std::optional<Missing> missingFrom(const QString& text) {
    for (const catalog::Term& term : catalog::coded_values()) {
        if (term.group == "missing"
            && (text == nameOf(term) || text == qs(term.en) || text == qs(term.ja))) {
            const auto missing = parse_missing(term.code);
            return missing ? std::optional(*missing) : std::nullopt;
        }
    }
    return {};
}

/// What a cell says, in the unit of its column.
Result<TypedObservation> readTyped(const QString& text, const PastedColumn& column) {
    const auto missing = missingFrom(text);
    if (!missing) {
        return typedObservation(*column.item, text, column.unit);
    }
    TypedObservation none;
    none.value.item = column.item->code;
    none.value.value = *missing;
    Basis basis;
    basis.unit = column.unit;
    none.value.basis = std::make_shared<const Basis>(std::move(basis));
    return none;
}

bool sameMoment(const Observation& one, const Observation& other) {
    const bool otherTime = one.minute && other.minute && *one.minute != *other.minute;
    return one.date == other.date && !otherTime;
}

void judge(PastedCell& cell, const PasteContext& in, bool rare) {
    const Observation& value = *cell.value;
    cell.state = PasteState::good;
    for (const auto& row : in.record.observations) {
        if (row.in_error() || row->item != value.item || !sameMoment(*row, value)) {
            continue;
        }
        const bool same = row->value == value.value && row->unit() == value.unit();
        if (same) {
            cell.state = PasteState::known;
            cell.remark = pasteRemark(QT_TRANSLATE_NOOP("LabPaste", "recorded already"));
            return;
        }
        cell.state = PasteState::differs;
        cell.remark = pasteRemark(QT_TRANSLATE_NOOP("LabPaste", "recorded of that day: %1 %2"))
                          .arg(cellText(*row), unitPrint(row->item, row->unit()));
    }
    if (rare && cell.state == PasteState::good) {
        cell.remark = pasteRemark(QT_TRANSLATE_NOOP("LabPaste", "rare: check value and unit"));
    }
}

}  // namespace

std::vector<QStringList> splitCells(const QString& text) {
    std::vector<QStringList> lines;
    QStringList line;
    QString cell;
    bool quoted = false;
    const auto endCell = [&] {
        line << cell;
        cell.clear();
    };
    const auto endLine = [&] {
        endCell();
        lines.push_back(std::exchange(line, {}));
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (quoted) {
            if (c == QLatin1Char('"') && i + 1 < text.size() && text[i + 1] == c) {
                cell += c;
                ++i;
            } else if (c == QLatin1Char('"')) {
                quoted = false;
            } else {
                cell += c;
            }
        } else if (c == QLatin1Char('"') && cell.isEmpty()) {
            quoted = true;
        } else if (c == QLatin1Char('\t')) {
            endCell();
        } else if (c == QLatin1Char('\n')) {
            endLine();
        } else if (c != QLatin1Char('\r')) {
            cell += c;
        }
    }
    if (!cell.isEmpty() || !line.isEmpty()) {
        endLine();
    }
    return lines;
}

PastedCell readPastedCell(const QString& text, const PastedColumn& column, const PastedRow& row,
                          const PasteContext& in) {
    PastedCell cell;
    cell.text = text;
    const QString read = isDash(text) ? QStringLiteral("-") : text;
    if (text.isEmpty()) {
        return cell;
    }
    if (isDash(text) && !isStep(read, column.item)) {
        cell.remark = pasteRemark(QT_TRANSLATE_NOOP("LabPaste", "a dash: not done"));
        return cell;
    }
    cell.state = PasteState::bad;
    if (!row.problem.isEmpty() || !column.problem.isEmpty() || column.unitOpen) {
        return cell;
    }
    const Typed typed = withFlag(read, *column.item);
    auto made = readTyped(typed.value, column);
    if (!made) {
        cell.remark = ResultForm::sentence(*column.item, made.error(), typed.value);
        return cell;
    }
    Observation value = std::move(made->value);
    Basis basis = *value.basis;
    const auto stated =
        in.profiles.stated(in.laboratory, column.item, row.date->anchor(), in.record.patient->sex);
    const bool sameMethod =
        stated && (column.method.empty() || stated->basis.method == column.method);
    if (sameMethod && stated->basis.unit == basis.unit) {
        basis = stated->basis;
    } else {
        basis.laboratory = in.laboratory.trimmed().toStdString();
        basis.method = column.method;
    }
    value.basis = std::make_shared<const Basis>(std::move(basis));
    value.date = *row.date;
    value.minute = row.minute;
    value.flag_reported = typed.flag.toStdString();
    cell.value = std::move(value);
    judge(cell, in, made->ask);
    return cell;
}

}  // namespace jointlog::gui
