#include "render/pdf_text.hpp"

#include <QtCore/QString>

namespace jointlog::render {
namespace {

constexpr ushort firstRadical = 0x2E80;
constexpr ushort lastRadical = 0x2FDF;
constexpr ushort hyphenationPoint =
    0x2027;  // the fonts draw it as the middle dot of katakana names
constexpr ushort katakanaDot = 0x30FB;
constexpr qsizetype digits = 4;

/// The character that is meant where a font has one glyph for several; 0: the one that is there.
ushort meantBy(ushort code) {
    if (code == hyphenationPoint)
        return katakanaDot;
    if (code < firstRadical || code > lastRadical)
        return 0;
    const QString named = QString(QChar(code)).normalized(QString::NormalizationForm_KC);
    return named.size() == 1 ? named.front().unicode() : 0;
}

/// The entries "<2F47>" of one array of a character map; the glyph codes in front of it look alike and stay.
void nameInArray(QByteArray& pdf, qsizetype begin, qsizetype end) {
    for (qsizetype at = pdf.indexOf('<', begin); at >= 0 && at + digits + 1 < end;
         at = pdf.indexOf('<', at + 1)) {
        bool isHex = false;
        const ushort code = pdf.mid(at + 1, digits).toUShort(&isHex, 16);
        if (const ushort meant = isHex ? meantBy(code) : 0; meant != 0) {
            const QByteArray hex = QByteArray::number(meant, 16).toUpper();
            pdf.replace(at + 1, digits, hex.rightJustified(digits, '0'));
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
