#include "render/pdf_text.hpp"

#include <QtCore/QString>
#include <array>

namespace jointlog::render {
namespace {

constexpr ushort firstRadical = 0x2E80;
constexpr ushort lastRadical = 0x2FDF;

/// The ideographs that the supplementary radicals from U+2E80 on look like, which NFKC does not know: 長 for U+2ED1. Of
/// the Unicode Character Database, Equivalent_Unified_Ideograph; 0: none of four digits.
constexpr std::array<ushort, 116> supplement{
    0x0000, 0x5382, 0x4E5B, 0x4E5A, 0x4E59, 0x4EBB, 0x5182, 0x0000, 0x5200, 0x5202, 0x535C, 0x353E,
    0x5C0F, 0x5C0F, 0x5140, 0x5C23, 0x5C22, 0x0000, 0x5DF3, 0x5E7A, 0x5F51, 0x5F50, 0x5FC4, 0x5FC3,
    0x624C, 0x6535, 0x0000, 0x65E1, 0x65E5, 0x6708, 0x6B7A, 0x6BCD, 0x6C11, 0x6C35, 0x6C3A, 0x706C,
    0x722B, 0x722B, 0x4E2C, 0x725B, 0x72AD, 0x738B, 0x0000, 0x76EE, 0x793A, 0x793B, 0x0000, 0x7CF9,
    0x7E9F, 0x7F53, 0x7F52, 0x34C1, 0x5197, 0x0000, 0x7F8A, 0x0000, 0x0000, 0x8002, 0x8080, 0x807F,
    0x8089, 0x0000, 0x8279, 0x8279, 0x8279, 0x864E, 0x8864, 0x8980, 0x897F, 0x89C1, 0x89D2, 0x0000,
    0x8BA0, 0x8D1D, 0x0000, 0x8F66, 0x8FB6, 0x8FB6, 0x8FB6, 0x9091, 0x9485, 0x9577, 0x9578, 0x957F,
    0x95E8, 0x0000, 0x961D, 0x96E8, 0x9752, 0x97E6, 0x9875, 0x98CE, 0x98DE, 0x98DF, 0x0000, 0x98E0,
    0x9963, 0x0000, 0x9A6C, 0x9AA8, 0x9B3C, 0x9C7C, 0x9E1F, 0x5364, 0x9EA6, 0x9EC4, 0x9EFE, 0x6589,
    0x9F50, 0x6B6F, 0x9F7F, 0x7ADC, 0x9F99, 0x9F9C, 0x4E80, 0x9F9F};
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
    if (const std::size_t at = code - firstRadical; at < supplement.size())
        return supplement[at];
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
