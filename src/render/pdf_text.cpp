#include "render/pdf_text.hpp"

#include <QtCore/QString>

namespace jointlog::render {
namespace {

constexpr ushort firstRadical = 0x2E80;
constexpr ushort lastRadical = 0x2FDF;
constexpr qsizetype digits = 4;

/// The entries "<2F47>" of one array of a character map; the glyph codes in front of it look alike and stay.
void nameInArray(QByteArray& pdf, qsizetype begin, qsizetype end) {
    for (qsizetype at = pdf.indexOf('<', begin); at >= 0 && at + digits + 1 < end;
         at = pdf.indexOf('<', at + 1)) {
        bool isHex = false;
        const ushort radical = pdf.mid(at + 1, digits).toUShort(&isHex, 16);
        if (!isHex || radical < firstRadical || radical > lastRadical) {
            continue;
        }
        const QString named = QString(QChar(radical)).normalized(QString::NormalizationForm_KC);
        if (named.size() == 1) {
            const QByteArray code = QByteArray::number(named.front().unicode(), 16).toUpper();
            pdf.replace(at + 1, digits, code.rightJustified(digits, '0'));
        }
    }
}

}  // namespace

void nameIdeographs(QByteArray& pdf) {
    for (qsizetype map = pdf.indexOf("begincmap"); map >= 0;
         map = pdf.indexOf("begincmap", map + 1)) {
        const qsizetype end = pdf.indexOf("endcmap", map);
        for (qsizetype open = pdf.indexOf('[', map); open >= 0 && open < end;
             open = pdf.indexOf('[', open + 1)) {
            const qsizetype close = pdf.indexOf(']', open);
            if (close > 0 && close < end) {
                nameInArray(pdf, open, close);
            }
        }
    }
}

}  // namespace jointlog::render
