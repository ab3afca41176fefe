#include "gui/settings/analyte_dialog.hpp"

#include <QtWidgets/QComboBox>

#include "gui/text/names.hpp"

namespace jointlog::gui {
namespace {

QStringList parts(const QString& text) {
    QStringList all;
    for (const QString& part : text.split(QLatin1Char(';'), Qt::SkipEmptyParts)) {
        if (!part.trimmed().isEmpty()) {
            all.append(part.trimmed());
        }
    }
    return all;
}

QString joined(const std::vector<std::string>& texts) {
    QStringList all;
    for (const std::string& text : texts) {
        all.append(qs(text));
    }
    return all.join(QStringLiteral("; "));
}

QString limitText(const std::optional<Decimal>& value) {
    return value ? qs(value->to_string()) : QString();
}

}  // namespace

AnalyteDialog::AnalyteDialog(Workspace& workspace, const catalog::Item* stored, QWidget* parent)
    : DefinitionDialog(workspace, stored != nullptr ? tr("Change an analyte") : tr("Own analyte"),
                       stored != nullptr, parent) {
    build();
    if (stored != nullptr) {
        m_stored = *stored;
        prefill(*stored);
    }
    showKind();
    finish();
}

void AnalyteDialog::build() {
    m_code = add(Field::Kind::line, "code", tr("Code"))->required()->width(200);
    m_code->caption([] { return tr("letters, digits, _; stays as it is"); });
    m_en = add(Field::Kind::line, "en", tr("Name, English"))->width(320);
    m_ja = add(Field::Kind::line, "ja", tr("Name, Japanese"))->width(320);
    m_shortEn = add(Field::Kind::line, "short_en", tr("Short name, English"))->width(140);
    m_shortEn->caption([] { return tr("as the chart and the tables show it"); });
    m_shortJa = add(Field::Kind::line, "short_ja", tr("Short name, Japanese"))->width(140);
    m_aliases = add(Field::Kind::line, "aliases", tr("Other names"))->width(320);
    m_aliases->caption([] { return tr("with ; between them"); });
    m_loinc = add(Field::Kind::line, "loinc", QStringLiteral("LOINC"))->width(140);
    m_jlac10 = add(Field::Kind::line, "jlac10", QStringLiteral("JLAC10"))->width(200);
    m_kind = addChoice("kind", tr("Result"),
                       {{tr("number with unit"), QStringLiteral("numeric")},
                        {tr("step of a scale"), QStringLiteral("ordinal")},
                        {tr("titre"), QStringLiteral("titre")},
                        {tr("words"), QStringLiteral("text")}})
                 ->width(200);
    m_steps = add(Field::Kind::line, "steps", tr("Steps in order"))->required()->width(320);
    m_steps->caption([] { return tr("lowest first: -; +/-; 1+"); });
    m_unit = add(Field::Kind::line, "unit", tr("Unit"))->required()->width(140);
    m_unit->caption([] { return tr("UCUM code; limits and factors refer to it"); });
    m_units = add(Field::Kind::line, "units", tr("Other units"))->width(320);
    m_units->caption(
        [] { return tr("as mU/mL x1000: value in the unit above × factor = value in this unit"); });
    m_least = add(Field::Kind::number, "least", tr("Least value"));
    m_least->caption([] { return tr("below: refused"); });
    m_greatest = add(Field::Kind::number, "greatest", tr("Greatest value"));
    m_greatest->caption([] { return tr("above: refused"); });
    m_unusual = add(Field::Kind::number, "unusual", tr("Asked about above"));
    connect(m_kind, &Field::edited, this, &AnalyteDialog::showKind);
}

void AnalyteDialog::prefill(const catalog::Item& stored) {
    m_code->setText(qs(stored.code));
    m_en->setText(qs(stored.en));
    m_ja->setText(qs(stored.ja));
    m_shortEn->setText(qs(stored.short_en));
    m_shortJa->setText(qs(stored.short_ja));
    m_aliases->setText(joined(stored.aliases));
    m_loinc->setText(qs(stored.loinc));
    m_jlac10->setText(qs(stored.jlac10));
    m_kind->combo()->setCurrentIndex(static_cast<int>(stored.value_type));
    m_steps->setText(joined(stored.values));
    if (!stored.units.empty()) {
        m_unit->setText(qs(stored.units.front().ucum));
        std::vector<std::string> others;
        for (std::size_t i = 1; i < stored.units.size(); ++i) {
            others.push_back(catalog::unit_text(stored.units[i]));
        }
        m_units->setText(joined(others));
    }
    m_least->setText(limitText(stored.hard_min));
    m_greatest->setText(limitText(stored.hard_max));
    m_unusual->setText(limitText(stored.warn_max));
    // Results are stored in these.
    for (Field* fixed : {m_code, m_kind, m_unit}) {
        fix(fixed);
    }
}

bool AnalyteDialog::numeric() const {
    return m_kind->text() == QLatin1String("numeric");
}

bool AnalyteDialog::ordinal() const {
    return m_kind->text() == QLatin1String("ordinal");
}

void AnalyteDialog::showKind() {
    m_steps->setShown(ordinal());
    for (Field* field : {m_unit, m_units, m_least, m_greatest, m_unusual}) {
        field->setShown(numeric());
    }
}

void AnalyteDialog::checkName(Field* field, const QString& name) {
    const catalog::Item* other = name.isEmpty() ? nullptr : catalog::find_item(name.toStdString());
    if (other != nullptr && (other->code != utf8(m_code) || (!changing() && field == m_code))) {
        problem(field, tr("'%1' already names %2.").arg(name, itemName(other->code)));
    }
}

void AnalyteDialog::readNames(catalog::Item& into) {
    into.code = utf8(m_code);
    if (checkCode(m_code)) {
        checkName(m_code, m_code->text());
    }
    if (m_en->isEmpty() && m_ja->isEmpty()) {
        problem(m_en, tr("A name is needed in one language."));
    }
    const auto either = [](const Field* one, const Field* other) {
        return utf8(one->isEmpty() ? other : one);
    };
    into.en = either(m_en, m_ja);
    into.ja = either(m_ja, m_en);
    into.short_en =
        m_shortEn->isEmpty() && m_shortJa->isEmpty() ? into.code : either(m_shortEn, m_shortJa);
    into.short_ja =
        m_shortEn->isEmpty() && m_shortJa->isEmpty() ? into.code : either(m_shortJa, m_shortEn);
    into.loinc = utf8(m_loinc);
    into.jlac10 = utf8(m_jlac10);
    for (Field* field : {m_en, m_ja, m_shortEn, m_shortJa, m_loinc, m_jlac10}) {
        checkName(field, field->text());
    }
    into.aliases.clear();
    for (const QString& alias : parts(m_aliases->text())) {
        checkName(m_aliases, alias);
        into.aliases.push_back(alias.toStdString());
    }
}

void AnalyteDialog::readUnits(catalog::Item& into) {
    into.units.clear();
    if (!checkUnit(m_unit, m_unit->text())) {
        return;
    }
    // Printed as the program prints every unit.
    into.units.push_back(*catalog::parse_unit(utf8(m_unit) + " x1"));
    for (const QString& text : parts(m_units->text())) {
        const auto unit = catalog::parse_unit(text.toStdString());
        if (!unit) {
            problem(
                m_units,
                tr("'%1': write the unit, a blank, and x with the factor: mU/mL x1000").arg(text));
        } else if (unit->factor <= Decimal{}) {
            problem(m_units, tr("The factor of %1 is not above 0.").arg(qs(unit->ucum)));
        } else if (into.unit(unit->ucum) != nullptr) {
            problem(m_units, tr("The unit %1 stands twice.").arg(qs(unit->ucum)));
        } else if (checkUnit(m_units, qs(unit->ucum))) {
            into.units.push_back(*unit);
        }
    }
    if (!m_stored) {
        return;
    }
    for (const catalog::ItemUnit& before : m_stored->units) {
        const catalog::ItemUnit* now = into.unit(before.ucum);
        if (now == nullptr || now->factor != before.factor) {
            problem(m_units, tr("Results may be stored in %1: unit and factor stay as they are.")
                                 .arg(qs(catalog::unit_text(before))));
        }
    }
}

void AnalyteDialog::readLimits(catalog::Item& into) {
    into.hard_min = readDecimal(m_least);
    into.hard_max = readDecimal(m_greatest);
    into.warn_max = readDecimal(m_unusual);
    const auto wrong = [](const auto& low, const auto& high) {
        return low && high && *high < *low;
    };
    if (wrong(into.hard_min, into.hard_max)) {
        problem(m_greatest, tr("The greatest value lies below the least."));
    } else if (wrong(into.hard_min, into.warn_max) || wrong(into.warn_max, into.hard_max)) {
        problem(m_unusual, tr("It lies between the least and the greatest value."));
    }
}

std::optional<Result<void>> AnalyteDialog::store(const app::CatalogAuthor& author) {
    catalog::Item item = m_stored ? *m_stored : catalog::Item{};
    readNames(item);
    item.value_type = static_cast<catalog::ValueType>(m_kind->combo()->currentIndex());
    if (numeric()) {
        readUnits(item);
        readLimits(item);
    }
    item.values.clear();
    if (ordinal()) {
        for (const QString& step : parts(m_steps->text())) {
            item.values.push_back(step.toStdString());
        }
        QStringList different = parts(m_steps->text());
        if (different.removeDuplicates() > 0 || different.size() < 2) {
            problem(m_steps, tr("Two or more different steps are needed."));
        } else if (m_stored
                   && (item.values.size() < m_stored->values.size()
                       || !std::equal(m_stored->values.begin(), m_stored->values.end(),
                                      item.values.begin()))) {
            problem(m_steps, tr("Results are stored in these steps: new ones follow at the end."));
        }
    }
    if (anyProblem()) {
        return {};
    }
    return app::put_analyte(workspace().session(), item, author);
}

}  // namespace jointlog::gui
