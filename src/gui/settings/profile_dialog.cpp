#include "gui/settings/profile_dialog.hpp"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>

#include "gui/forms/catalog_choices.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

ProfileDialog::ProfileDialog(Workspace& workspace, const LaboratoryProfile* stored, QWidget* parent)
    : DefinitionDialog(
        workspace, stored != nullptr ? tr("Change a laboratory profile") : tr("Laboratory profile"),
        stored != nullptr, parent) {
    const auto known = app::record_catalog(workspace.session());
    build(known ? known->laboratories : std::vector<Laboratory>{});
    buildIntervals();
    if (stored != nullptr) {
        m_stored = *stored;
        prefill(*stored);
    }
    showSexes();
    finish();
}

void ProfileDialog::build(const std::vector<Laboratory>& laboratories) {
    std::vector<Choice> choices;
    for (const Laboratory& laboratory : laboratories) {
        choices.push_back({qs(laboratory.name), qs(laboratory.code)});
    }
    m_laboratory = addChoice("laboratory", tr("Laboratory"), std::move(choices))->required();
    m_analyte = add(Field::Kind::line, "analyte", tr("Analyte"))->required()->width(320);
    m_analyte->complete(analyteProposals);
    m_from = add(Field::Kind::line, "from", tr("Valid from"))->required()->width(140);
    m_from->placeholder([] { return QStringLiteral("2024-04-01"); });
    m_unit = add(Field::Kind::choice, "unit", tr("Unit"))->width(140);
    m_unit->choices([this] {
        const catalog::Item* item = analyteFrom(m_analyte->text());
        return item != nullptr ? unitChoices(*item) : std::vector<Choice>{};
    });
    m_method = add(Field::Kind::line, "method", tr("Method"))->width(200);
    connect(m_analyte, &Field::edited, this, &ProfileDialog::analyteChanged);
}

void ProfileDialog::buildIntervals() {
    m_holds = addChoice("holds", tr("The interval holds for"),
                        {{tr("everyone"), QStringLiteral("all")},
                         {tr("men and women apart"), QStringLiteral("sex")}})
                  ->width(200);
    auto* common = new HintButton(m_holds);
    common->setText(tr("Take JCCLS"));
    common->setAccessibleName(tr("Fill in the JCCLS common interval of the catalogue"));
    common->setAutoDefault(false);
    m_holds->after()->insertWidget(1, common);
    connect(common, &HintButton::clicked, this, &ProfileDialog::takeCommonInterval);
    const auto end = [this](const char* key, const QString& name) {
        return add(Field::Kind::number, key, name);
    };
    m_male = {end("low", tr("Lower end")), end("high", tr("Upper end")),
              add(Field::Kind::line, "words", tr("In words, or its name"))};
    m_female = {end("low_f", tr("Women, lower end")), end("high_f", tr("Women, upper end")),
                add(Field::Kind::line, "words_f", tr("Women, in words"))};
    m_male.finish();
    m_female.finish();
    connect(m_holds, &Field::edited, this, &ProfileDialog::showSexes);
}

void ProfileDialog::prefill(const LaboratoryProfile& stored) {
    m_laboratory->setText(qs(stored.laboratory));
    m_analyte->setText(analyteProposal(stored.analyte));
    m_from->setText(qs(to_iso(stored.valid_from)));
    m_unit->setText(qs(stored.unit));
    m_method->setText(qs(stored.method));
    m_holds->setText(stored.male == stored.female ? QStringLiteral("all") : QStringLiteral("sex"));
    m_male.show(stored.male);
    m_female.show(stored.female);
    // These three name the profile; another day is another profile.
    for (Field* fixed : {m_laboratory, m_analyte, m_from}) {
        fix(fixed);
    }
}

void ProfileDialog::analyteChanged() {
    m_unit->refillChoices();
    const catalog::Item* item = analyteFrom(m_analyte->text());
    m_unit->setShown(item == nullptr || !item->units.empty());
}

bool ProfileDialog::bySex() const {
    return m_holds->text() == QLatin1String("sex");
}

void ProfileDialog::showSexes() {
    m_female.setShown(bySex());
}

void ProfileDialog::takeCommonInterval() {
    m_holds->setProblem({});
    const catalog::Item* item = analyteFrom(m_analyte->text());
    const auto common = [&](Sex sex) {
        return item == nullptr ? std::nullopt
                               : common_interval(*item, common_interval_name, sex,
                                                 methodName(*item, m_method->text()));
    };
    auto male = common(Sex::male);
    auto female = common(Sex::female);
    if (!male && !female) {
        const bool ifcc =
            item != nullptr && common_interval(*item, common_interval_name, Sex::male, "IFCC");
        m_holds->setProblem(ifcc
                                ? tr("The JCCLS interval holds for IFCC methods: write the method.")
                                : tr("The catalogue has no JCCLS interval of this analyte."));
        return;
    }
    if (m_unit->text() != qs(item->units.front().ucum)) {
        m_holds->setProblem(
            tr("The JCCLS interval is stated in %1.").arg(qs(item->units.front().print)));
        return;
    }
    for (auto* interval : {&male, &female}) {
        if (*interval) {
            (*interval)->text = common_interval_name;
        }
    }
    m_holds->setText(male == female ? QStringLiteral("all") : QStringLiteral("sex"));
    m_male.show(male.value_or(ReferenceInterval{}));
    m_female.show(female.value_or(ReferenceInterval{}));
}

ReferenceInterval ProfileDialog::readInterval(const IntervalFields& fields) {
    ReferenceInterval interval;
    interval.low = readDecimal(fields.low);
    interval.high = readDecimal(fields.high);
    fields.readChoices(interval);
    if (holdsNothing(interval)) {
        problem(fields.high, tr("No value lies in this interval."));
    }
    return interval;
}

std::optional<Result<void>> ProfileDialog::store(const app::CatalogAuthor& author) {
    LaboratoryProfile profile;
    profile.laboratory = utf8(m_laboratory);
    if (m_laboratory->isEmpty()) {
        problem(m_laboratory, tr("Add the laboratory first."));
    }
    const catalog::Item* item = analyteFrom(m_analyte->text());
    if (item == nullptr) {
        problem(m_analyte, m_analyte->isEmpty() ? tr("Choose an analyte.")
                                                : tr("This analyte is not in the catalogue."));
    } else {
        profile.analyte = item->code;
        profile.unit = item->units.empty() ? std::string() : utf8(m_unit);
        profile.method = methodName(*item, m_method->text(), m_analyte->text());
    }
    const auto from = parse_date(utf8(m_from));
    const bool exact = from && from->is_exact();
    if (!exact) {
        problem(m_from, tr("A day is needed: 2024-04-01"));
    } else {
        profile.valid_from = *from->first;
    }
    profile.male = readInterval(m_male);
    profile.female = bySex() ? readInterval(m_female) : profile.male;
    const auto known = app::record_catalog(workspace().session());
    if (!anyProblem() && !changing() && known) {
        const auto* other = known->profile(profile.laboratory, profile.analyte, profile.valid_from);
        if (other != nullptr && other->valid_from == profile.valid_from) {
            problem(m_from, tr("There is a profile from this day. Change that one."));
        }
    }
    if (anyProblem()) {
        return {};
    }
    return app::put_profile(workspace().session(), profile, author);
}

}  // namespace jointlog::gui
