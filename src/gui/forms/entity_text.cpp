#include "gui/forms/entity_text.hpp"

#include <QtCore/QCoreApplication>
#include <QtCore/QStringList>

#include "gui/text/names.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/indices.hpp"
#include "jointlog/render/texts.hpp"

namespace jointlog::gui {
namespace {

QString join(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString dose(const std::optional<Decimal>& number, const std::string& unit,
             const std::string& words, const std::string& frequency) {
    QString text = number ? render::qt(number->to_string()) + QLatin1Char(' ') + unitPrint({}, unit)
                          : render::qt(words);
    if (!frequency.empty()) {
        text += (text.isEmpty() ? QString() : QStringLiteral(", ")) + frequencyName(frequency);
    }
    return text.trimmed();
}

struct EntityWords {
    QString operator()(const Patient& p) const {
        return join({render::qt(p.code), render::qt(p.name), render::qt(p.kana)});
    }
    QString operator()(const Visit& v) const {
        return join(
            {dateText(v.date), render::qt(v.place), render::qt(v.examiner), render::qt(v.note)});
    }
    QString operator()(const Observation& o) const {
        return join({dateText(o.date), itemName(o.item), observedText(o)});
    }
    QString operator()(const JointFinding& j) const {
        const catalog::Joint* joint = catalog::joint(j.joint);
        return join({joint != nullptr ? nameOf(*joint) : render::qt(j.joint),
                     codedName("joint_state", code(j.state))});
    }
    QString operator()(const MedicationCourse& c) const {
        return join({drugName(c.drug, c.drug_text), dateText(c.start), dateText(c.stop)});
    }
    QString operator()(const DoseStep& s) const {
        return join({dateText(s.start), s.kind == StepKind::held
                                            ? QCoreApplication::translate("EntityText", "held")
                                            : doseText(s)});
    }
    QString operator()(const Administration& a) const {
        return join({dateText(a.date), drugName(a.drug, a.drug_text), doseText(a)});
    }
    QString operator()(const AdverseEvent& e) const {
        return join({dateText(e.onset), termName(e.term, e.term_text),
                     e.grade ? QCoreApplication::translate("EntityText", "grade %1").arg(*e.grade)
                             : QString()});
    }
    QString operator()(const Fact& f) const {
        const catalog::FactKind* kind = catalog::find_fact_kind(f.kind);
        return join({dateText(f.start), kind != nullptr ? nameOf(*kind) : render::qt(f.kind),
                     factValue(f)});
    }
    QString operator()(const ReportedScore& s) const {
        return join({dateText(s.date), reportedName(s),
                     render::qt(to_string(ObservedValue(s.value))), render::qt(s.source)});
    }
    QString operator()(const Note& n) const { return join({dateText(n.date), render::qt(n.text)}); }
};

}  // namespace

QString entityText(const Entity& entity) {
    return std::visit(EntityWords{}, entity);
}

QString doseText(const DoseStep& step) {
    return dose(step.dose, step.unit, step.dose_text, step.frequency);
}

QString doseText(const Administration& given) {
    return dose(given.dose, given.unit, given.dose_text, {});
}

QString factValue(const Fact& fact) {
    const catalog::FactKind* kind = catalog::find_fact_kind(fact.kind);
    if (fact.number) {
        return render::qt(fact.number->to_string()) + QLatin1Char(' ') + unitPrint({}, fact.unit);
    }
    if (kind != nullptr && kind->type == catalog::FactType::code) {
        return codedName(("fact." + fact.kind).c_str(), fact.text);
    }
    if (kind != nullptr && kind->type == catalog::FactType::joint) {
        const catalog::Joint* joint = catalog::joint(fact.text);
        return joint != nullptr ? nameOf(*joint) : render::qt(fact.text);
    }
    return render::qt(fact.text);
}

QString observedText(const Observation& observation) {
    if (const auto* missing = std::get_if<Missing>(&observation.value)) {
        return codedName("missing", code(*missing));
    }
    const QString unit = unitPrint(observation.item, observation.unit());
    return (render::qt(observation.text()) + QLatin1Char(' ') + unit).trimmed();
}

QString reportedName(const ReportedScore& score) {
    for (const auto& [code, text] :
         {std::pair{"haq_di", "HAQ-DI"}, {"haq_ii", "HAQ-II"}, {"mhaq", "mHAQ"}}) {
        if (score.index == code) {
            return QString::fromLatin1(text);
        }
    }
    const auto index = parse_index(score.index);
    QString name = index ? QString::fromUtf8(label(*index).data(),
                                             static_cast<qsizetype>(label(*index).size()))
                         : render::qt(score.index).toUpper();
    if (!index && !score.variant.empty()) {
        name += QLatin1Char('-') + render::qt(score.variant).toUpper();
    }
    return name;
}

}  // namespace jointlog::gui
