#include "gui/forms/lab_profiles.hpp"

#include <QtCore/QCoreApplication>

#include "gui/forms/catalog_choices.hpp"
#include "gui/text/names.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::gui {

LabProfiles::LabProfiles(app::Session& session) {
    if (auto known = app::record_catalog(session)) {
        m_known = std::move(known).value();
    }
}

QStringList LabProfiles::names() const {
    QStringList all;
    for (const Laboratory& laboratory : m_known.laboratories) {
        all.append(qs(laboratory.name));
    }
    return all;
}

const Laboratory* LabProfiles::laboratory(const QString& typed) const {
    const std::string wanted = fold(typed.trimmed().toStdString());
    for (const Laboratory& laboratory : m_known.laboratories) {
        if (!wanted.empty()
            && (fold(laboratory.name) == wanted || fold(laboratory.code) == wanted)) {
            return &laboratory;
        }
    }
    return nullptr;
}

QString LabProfiles::unknownText(const QString& typed) const {
    const bool unknown =
        !typed.trimmed().isEmpty() && !m_known.laboratories.empty() && laboratory(typed) == nullptr;
    return unknown ? QCoreApplication::translate("Laboratories",
                                                 "not in the list: no interval is filled in")
                   : QString();
}

std::optional<LabProfiles::Stated> LabProfiles::stated(const QString& typed,
                                                       const catalog::Item* analyte,
                                                       std::optional<Day> day, Sex sex) const {
    const Laboratory* const of = laboratory(typed);
    const LaboratoryProfile* const profile = of != nullptr && analyte != nullptr && day
                                                 ? m_known.profile(of->code, analyte->code, *day)
                                                 : nullptr;
    if (profile == nullptr) {
        return {};
    }
    Stated stated{basis_of(*profile, *of, sex), profile->valid_from};
    stated.basis.method = methodName(*analyte, qs(stated.basis.method));
    return stated;
}

namespace {

QString flagWord(const char* text) {
    return QCoreApplication::translate("Flags", text);
}

}  // namespace

QString derivedFlagText(const Observation& result) {
    const auto flag = derived_flag(result);
    if (!flag || *flag == DerivedFlag::inside) {
        return {};
    }
    const QString sentence = *flag == DerivedFlag::above
                                 ? flagWord(QT_TRANSLATE_NOOP("Flags", "above interval %1"))
                                 : flagWord(QT_TRANSLATE_NOOP("Flags", "below interval %1"));
    return sentence.arg(intervalText(result.basis->interval));
}

}  // namespace jointlog::gui
