#include "jointlog/render/theme.hpp"

#include <QtCore/QStringList>

namespace jointlog::render {
namespace {
Theme makeLight() {
    Theme t;
    t.id = ThemeId::light;
    t.window = "#F3F5F8", t.rail = "#E9EDF2", t.card = "#FFFFFF", t.subtle = "#F7F9FB";
    t.hover = "#EDF1F6", t.selected = "#DEE8F5";
    t.text = "#161B21", t.secondary = "#46505B", t.muted = "#5A6470";
    t.hairline = "#DCE1E8", t.strongHairline = "#C6CED8", t.controlBorder = "#7A848F";
    t.focus = "#1B5EA8", t.accent = "#1F5A9C", t.onAccent = "#FFFFFF";
    t.error = "#BE2A16", t.ok = "#3B6A0A";
    t.grid = "#D5DCE4", t.sampleGround = "#E6EBF1", t.sampleHatch = "#C9D2DD";
    t.bands = {QColor("#F6F9FC"), QColor("#E1E8F1"), QColor("#CBD7E5"), QColor("#B4C4D7")};
    t.boundary = "#586B81", t.interval = "#EAF0F6", t.intervalEdge = "#74859A";
    t.das28 = {"#101B40", MarkShape::circle};
    t.cdai = {"#741F78", MarkShape::square};
    t.sdai = {"#2866BC", MarkShape::triangle};
    t.mmp3 = {"#0A528C", MarkShape::pentagon};
    t.crp = {"#5A3FB4", MarkShape::diamond};
    t.esr = {"#4A5A6E", MarkShape::square};
    t.otherValue = {"#4A5A6E", MarkShape::circle};
    t.tender = "#573000", t.swollen = "#2264B4";
    t.lanes = {LaneStyle{"#D3E0F0", "#5E7FA6"}, LaneStyle{"#DED7EF", "#7A69AE"},
               LaneStyle{"#EBD8E6", "#A06A93"}, LaneStyle{"#E9E2D2", "#8A7A52"},
               LaneStyle{"#DFE4E9", "#76828E"}};
    t.event = "#3A444F";
    return t;
}

Theme makeDark() {
    Theme t;
    t.id = ThemeId::dark;
    t.window = "#0F1317", t.rail = "#13181D", t.card = "#161B21", t.subtle = "#1A2027";
    t.hover = "#212932", t.selected = "#22364D";
    t.text = "#E8EBEF", t.secondary = "#BBC3CC", t.muted = "#9CA6B1";
    t.hairline = "#29313A", t.strongHairline = "#3A444F", t.controlBorder = "#77828E";
    t.focus = "#79B4F2", t.accent = "#79B4F2", t.onAccent = "#0D1722";
    t.error = "#FF7F6A", t.ok = "#8CC653";
    t.grid = "#2A343F", t.sampleGround = "#20272F", t.sampleHatch = "#3B4653";
    t.bands = {QColor("#161D25"), QColor("#212D3A"), QColor("#2E3E50"), QColor("#3D5068")};
    t.boundary = "#93A8BE", t.interval = "#1E2832", t.intervalEdge = "#7C8CA0";
    t.das28 = {"#F5F7FA", MarkShape::circle};
    t.cdai = {"#EDB4EC", MarkShape::square};
    t.sdai = {"#62A6F0", MarkShape::triangle};
    t.mmp3 = {"#86BDF2", MarkShape::pentagon};
    t.crp = {"#B9A8FF", MarkShape::diamond};
    t.esr = {"#B4C0CE", MarkShape::square};
    t.otherValue = {"#B4C0CE", MarkShape::circle};
    t.tender = "#F7D9A8", t.swollen = "#6FAAF2";
    t.lanes = {LaneStyle{"#1F3E5E", "#6F94BD"}, LaneStyle{"#3D3464", "#9585CC"},
               LaneStyle{"#4C3149", "#B583AB"}, LaneStyle{"#453E2E", "#A3946A"},
               LaneStyle{"#36404A", "#8592A0"}};
    t.event = "#C9D1DA";
    return t;
}

/// Greyscale: bands, lines and shapes carry everything that colour carries on the screen.
Theme makePrint() {
    Theme t = makeLight();
    t.id = ThemeId::print;
    t.window = t.rail = t.subtle = t.card;
    t.text = "#000000", t.secondary = "#333333", t.muted = "#444444";
    t.hairline = "#CFCFCF", t.strongHairline = "#9A9A9A", t.controlBorder = "#555555";
    t.focus = t.accent = t.error = t.ok = QColor("#000000");
    t.grid = "#D6D6D6", t.sampleGround = "#EEEEEE", t.sampleHatch = "#CFCFCF";
    t.hover = "#F1F1F1", t.selected = "#E2E2E2";
    t.bands = {QColor("#FFFFFF"), QColor("#F1F1F1"), QColor("#E2E2E2"), QColor("#CFCFCF")};
    t.boundary = "#555555", t.interval = "#F1F1F1", t.intervalEdge = "#555555";
    for (SeriesStyle* style :
         {&t.das28, &t.cdai, &t.sdai, &t.mmp3, &t.crp, &t.esr, &t.otherValue}) {
        style->colour = Qt::black;
    }
    t.tender = t.swollen = t.event = QColor(Qt::black);
    for (LaneStyle& lane : t.lanes)
        lane = {"#E8E8E8", "#333333"};
    return t;
}
}  // namespace

std::string_view code(ThemeId id) {
    switch (id) {
        case ThemeId::light:
            return "light";
        case ThemeId::dark:
            return "dark";
        case ThemeId::print:
            break;
    }
    return "print";
}

const Theme& theme(ThemeId id) {
    static const Theme light = makeLight();
    static const Theme dark = makeDark();
    static const Theme print = makePrint();
    switch (id) {
        case ThemeId::light:
            return light;
        case ThemeId::dark:
            return dark;
        case ThemeId::print:
            break;
    }
    return print;
}

SeriesStyle Theme::series(std::string_view panelId) const {
    const std::string_view item = panelId.substr(0, panelId.find('@'));
    if (item.substr(0, 5) == "das28")
        return das28;
    if (item == "cdai")
        return cdai;
    if (item == "sdai")
        return sdai;
    if (item == "mmp3")
        return mmp3;
    if (item == "crp" || item == "pain")
        return crp;
    if (item == "esr" || item == "stiff")
        return esr;
    if (item == "rapid3" || item == "rapid3_10" || item == "pas" || item == "pas2") {
        return {esr.colour, MarkShape::pentagon};
    }
    return otherValue;
}

QFont uiFont(double px, int weight) {
    QFont font;
    font.setFamilies({QStringLiteral("Roboto"), QStringLiteral("Noto Sans CJK JP"),
                      QStringLiteral("Noto Sans"), QStringLiteral("sans-serif")});
    // Half pixels matter (10.5): pixel sizes are whole, points are not, and logical dpi is fixed at 96 by callers
    // that paint into files, so sizes are kept in pixels and rounded only where Qt rounds.
    font.setPixelSize(qRound(px));
    font.setWeight(static_cast<QFont::Weight>(weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(QFont::PreferAntialias);
    return font;
}

}  // namespace jointlog::render
