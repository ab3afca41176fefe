#include "jointlog/render/joint_map.hpp"

namespace jointlog::render {
namespace {

/// As clinicians say it in English; the catalogue's own names are too long for a row of a table.
constexpr std::pair<const char*, const char*> shortNames[] = {
    {"TMJ", "TMJ"},     {"SC", "SC joint"}, {"AC", "AC joint"}, {"SHO", "shoulder"},
    {"ELB", "elbow"},   {"WRI", "wrist"},   {"HIP", "hip"},     {"KNE", "knee"},
    {"ANK", "ankle"},   {"TAR", "midfoot"}, {"IP", "thumb IP"}, {"TIP", "great toe IP"},
    {"MCP", "MCP"},     {"PIP", "PIP"},     {"DIP", "DIP"},     {"MTP", "MTP"},
    {"TPIP", "toe PIP"}};

QString englishName(const catalog::Joint& joint) {
    const std::size_t end = joint.code.find_first_of("0123456789_");
    QString name = joint.side == 'L' ? QStringLiteral("Left ") : QStringLiteral("Right ");
    const std::string base = joint.code.substr(0, end);
    for (const auto& [code, words] : shortNames) {
        if (base == code) {
            name += QString::fromLatin1(words);
        }
    }
    const bool numbered = joint.code[end] != '_' && base != "IP" && base != "TIP";
    return numbered ? name + QLatin1Char(' ') + QLatin1Char(joint.code[end]) : name;
}

QString said(TextId sign, const std::optional<bool>& value, const Texts& texts) {
    return texts(sign, texts(!value   ? TextId::notExamined
                             : *value ? TextId::signYes
                                      : TextId::signNo));
}

}  // namespace

QString jointName(int joint, const Texts& texts) {
    const catalog::Joint& named = catalog::joints()[static_cast<std::size_t>(joint)];
    return texts.japanese() ? qt(named.ja) : englishName(named);
}

QString jointMarkText(int joint, const JointMark& mark, JointSet set, const Texts& texts) {
    if (mark.state != JointState::examined) {
        const catalog::Term* term = catalog::coded_value("joint_state", code(mark.state));
        return term != nullptr ? qt(texts.japanese() ? term->ja : term->en) : qt(code(mark.state));
    }
    const catalog::Joint& looked = catalog::joints()[static_cast<std::size_t>(joint)];
    QStringList signs{said(TextId::tenderSaid, mark.tender, texts)};
    if (looked_for(looked, set, JointSign::swollen) || mark.swollen) {
        signs.append(said(TextId::swollenSaid, mark.swollen, texts));
    }
    return signs.join(texts(TextId::signGap));
}

QString jointSignText(const JointMap& map, JointSet set, JointSign sign, const Texts& texts) {
    QStringList names;
    for (const JointPlace& place : jointLayout(set).places) {
        const JointMark& mark = map[place.joint];
        if ((sign == JointSign::tender ? mark.tender : mark.swollen).value_or(false)) {
            names.append(jointName(place.joint, texts));
        }
    }
    return names.isEmpty()
               ? QString()
               : texts(sign == JointSign::tender ? TextId::tenderSaid : TextId::swollenSaid,
                       names.join(QStringLiteral(" · ")));
}

}  // namespace jointlog::render
