#include "gui/settings/laboratory_dialogs.hpp"

#include <QtWidgets/QLineEdit>

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/lab_slip.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {

UnitDialog::UnitDialog(Workspace& workspace, const AddedUnit* stored, QWidget* parent)
    : DefinitionDialog(
        workspace, stored != nullptr ? tr("Correct a factor") : tr("Further unit of an analyte"),
        stored != nullptr, parent),
      m_new(stored == nullptr) {
    m_analyte = add(Field::Kind::line, "analyte", tr("Analyte"))->required()->width(320);
    m_analyte->complete(analyteProposals);
    m_unit = add(Field::Kind::line, "unit", tr("Unit"))->required()->width(140);
    m_unit->caption([] { return tr("UCUM code, such as ug/mL"); });
    m_factor = add(Field::Kind::number, "factor", tr("Factor"))->required()->width(140);
    m_factor->caption(
        [] { return tr("value in this unit = value in the analyte's unit × factor"); });
    connect(m_analyte, &Field::edited, this, [this] {
        const catalog::Item* item = analyteFrom(m_analyte->text());
        m_analyte->setEcho(item != nullptr && !item->units.empty()
                               ? tr("unit of the analyte: %1").arg(qs(item->units.front().print))
                               : QString());
    });
    if (stored != nullptr) {
        m_analyte->setText(analyteProposal(stored->analyte));
        m_unit->setText(qs(stored->unit.ucum));
        m_factor->setText(qs(stored->unit.factor.to_string()));
        fix(m_analyte);
        fix(m_unit);
    }
    finish();
}

Field* UnitDialog::errorField(const Error& error) const {
    return error.code == Errc::already_exists ? m_unit
           : error.code == Errc::out_of_range ? m_factor
                                              : m_analyte;
}

std::optional<Result<void>> UnitDialog::store(const app::CatalogAuthor& author) {
    const catalog::Item* item = analyteFrom(m_analyte->text());
    if (item == nullptr) {
        problem(m_analyte, m_analyte->isEmpty() ? tr("Choose an analyte.")
                                                : tr("This analyte is not in the catalogue."));
    } else if (item->units.empty()) {
        problem(m_analyte, tr("Results of this analyte have no unit."));
    } else if (m_new && item->unit(utf8(m_unit)) != nullptr) {
        problem(m_unit, tr("%1 has this unit already.").arg(itemName(item->code)));
    }
    (void)checkUnit(m_unit, m_unit->text());
    const auto factor = readDecimal(m_factor);
    if (factor ? *factor <= Decimal{} : m_factor->isEmpty()) {
        problem(m_factor, tr("A factor above 0 is needed."));
    } else if (const auto metric = item != nullptr && !item->units.empty() ? catalog::metric_factor(
                                       item->units.front().ucum, utf8(m_unit))
                                                                           : std::nullopt;
               factor && metric && *metric != *factor) {
        problem(
            m_factor,
            tr("By their prefixes the factor of these units is %1.").arg(qs(metric->to_string())));
    }
    if (anyProblem()) {
        return {};
    }
    const auto printed = catalog::parse_unit(utf8(m_unit) + " x" + factor->to_string());
    return app::put_unit(workspace().session(), {item->code, *printed}, author);
}

LaboratoryDialog::LaboratoryDialog(Workspace& workspace, const Laboratory* stored, QWidget* parent)
    : DefinitionDialog(workspace, stored != nullptr ? tr("Change a laboratory") : tr("Laboratory"),
                       stored != nullptr, parent),
      m_new(stored == nullptr) {
    m_code = add(Field::Kind::line, "code", tr("Code"))->required()->width(200);
    m_code->caption([] { return tr("letters, digits, _; stays as it is"); });
    m_name = add(Field::Kind::line, "name", tr("Name"))->required()->width(320);
    m_note = add(Field::Kind::line, "note", tr("Note"))->width(320);
    m_slip = add(Field::Kind::note, "slip", tr("Slip"));
    m_slip->caption([] { return tr("one analyte a line, in the order of its slip"); });
    if (stored != nullptr) {
        m_code->setText(qs(stored->code));
        m_name->setText(qs(stored->name));
        m_note->setText(qs(stored->note));
        QStringList lines;
        for (const std::string& code : storedSlip(workspace.session(), stored->code)) {
            lines.append(analyteProposal(code));
        }
        m_slip->setText(lines.join(QLatin1Char('\n')));
        fix(m_code);
    }
    finish();
}

std::vector<std::string> LaboratoryDialog::readSlip() {
    std::vector<std::string> codes;
    for (const QString& line : m_slip->text().split(QLatin1Char('\n'), Qt::SkipEmptyParts)) {
        const catalog::Item* item = analyteFrom(line);
        if (item == nullptr && !line.trimmed().isEmpty()) {
            problem(m_slip, tr("'%1' is not in the catalogue.").arg(line.trimmed()));
        } else if (item != nullptr
                   && std::find(codes.begin(), codes.end(), item->code) != codes.end()) {
            problem(m_slip, tr("%1 stands twice.").arg(itemName(item->code)));
        } else if (item != nullptr) {
            codes.push_back(item->code);
        }
    }
    if (codes.size() > longestSlip) {
        problem(m_slip, tr("A slip holds up to %1 analytes.").arg(longestSlip));
    }
    return codes;
}

std::optional<Result<void>> LaboratoryDialog::store(const app::CatalogAuthor& author) {
    const auto known = app::record_catalog(workspace().session());
    if (!known) {
        return Result<void>(Unexpected{known.error()});
    }
    if (checkCode(m_code) && m_new && known->laboratory(utf8(m_code)) != nullptr) {
        problem(m_code, tr("There is a laboratory with this code."));
    }
    if (m_name->isEmpty()) {
        problem(m_name, tr("A name is needed."));
    }
    for (const Laboratory& other : known->laboratories) {
        if ((m_new || other.code != utf8(m_code)) && other.name == utf8(m_name)) {
            problem(m_name, tr("There is a laboratory with this name."));
        }
    }
    const std::vector<std::string> slip = readSlip();
    if (anyProblem()) {
        return {};
    }
    auto stored = app::put_laboratory(workspace().session(),
                                      {utf8(m_code), utf8(m_name), utf8(m_note)}, author);
    if (stored && slip != storedSlip(workspace().session(), utf8(m_code))) {
        stored = storeSlip(workspace().session(), utf8(m_code), slip);
    }
    return stored;
}

}  // namespace jointlog::gui
