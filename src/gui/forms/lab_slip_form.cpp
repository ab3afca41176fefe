#include "gui/forms/lab_slip_form.hpp"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <algorithm>

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/date_echo.hpp"
#include "gui/forms/lab_slip.hpp"
#include "gui/forms/unit_change.hpp"
#include "gui/keys/key_book.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

LabSlipForm::LabSlipForm(Workspace& workspace, QWidget* parent)
    : ResultForm(
        workspace, [] { return tr("Laboratory slip"); }, parent),
      m_profiles(workspace.session()),
      m_sex(record().patient->sex) {
    buildHead();
    m_card = addCard(body(), [] { return tr("Values in the order of the slip"); });
    body()->addStretch(1);
    showSlip();
    markClean();
    m_date->takeFocus();
    m_date->line()->selectAll();
}

void LabSlipForm::buildHead() {
    auto* head = addCard(body(), [] { return tr("Slip"); });
    m_date = add(head, Field::Kind::line, [] { return tr("Date of the specimen"); });
    echoDate(m_date);
    m_date->width(140)->required();
    m_date->setText(qs(to_iso(workspace().today())));
    m_laboratory = add(head, Field::Kind::line, [] { return tr("Laboratory"); });
    m_laboratory->complete([this] { return m_profiles.names(); });
    m_laboratory->caption(
        [] { return tr("its slip and profiles: settings, %1").arg(keysNow("settings")); });
    if (m_profiles.laboratories().size() == 1) {
        m_laboratory->setText(qs(m_profiles.laboratories().front().name));
    }
    connect(m_laboratory, &Field::edited, this, &LabSlipForm::showSlip);
    connect(m_date, &Field::edited, this, &LabSlipForm::readProfiles);
    connect(m_date->line(), &QLineEdit::returnPressed, this, [this] { m_laboratory->takeFocus(); });
    connect(m_laboratory->line(), &QLineEdit::returnPressed, this,
            [this] { enterFrom(m_laboratory); });
    connect(&workspace(), &Workspace::settingsChanged, this, [this] {
        m_profiles = LabProfiles(workspace().session());
        m_laboratory->respeak();
        readProfiles();
    });
}

std::vector<std::string> LabSlipForm::slip() const {
    const Laboratory* laboratory = m_profiles.laboratory(m_laboratory->text());
    std::vector<std::string> codes = laboratory != nullptr
                                         ? storedSlip(workspace().session(), laboratory->code)
                                         : std::vector<std::string>{};
    if (!codes.empty()) {
        return codes;
    }
    for (const catalog::Item& item : catalog::items()) {
        if (item.laboratory && codes.size() < longestSlip) {
            codes.push_back(item.code);
        }
    }
    return codes;
}

void LabSlipForm::showSlip() {
    const Laboratory* laboratory = m_profiles.laboratory(m_laboratory->text());
    const std::string shown = laboratory != nullptr ? laboratory->code : std::string();
    if (!m_lines.empty() && shown == m_shown) {
        readProfiles();
        return;
    }
    m_shown = shown;
    const bool wasChanged = changed();
    std::vector<std::pair<std::string, QStringList>> kept;
    std::vector<std::string> codes = slip();
    for (const Line& line : m_lines) {
        if (!line.field->isEmpty() || unitChosen(line)) {
            kept.emplace_back(line.item->code, line.field->typed());
            if (std::find(codes.begin(), codes.end(), line.item->code) == codes.end()) {
                codes.push_back(line.item->code);
            }
        }
        take(line.field);
    }
    m_lines.clear();
    for (const std::string& code : codes) {
        if (const catalog::Item* item = catalog::item(code)) {
            addLine(*item);
        }
    }
    readProfiles();
    for (const auto& [code, typed] : kept) {
        line(code)->setTyped(typed);
    }
    if (!wasChanged && kept.empty()) {
        markClean();
    }
    arrange();
}

void LabSlipForm::addLine(const catalog::Item& item) {
    Line line{&item, nullptr, nullptr, nullptr, {}, {}};
    line.field = add(m_card, Field::Kind::number, [code = item.code] { return itemName(code); });
    line.field->width(120);
    if (!item.units.empty()) {
        line.unit = new QComboBox(line.field);
        for (const Choice& choice : unitChoices(item)) {
            line.unit->addItem(choice.text, choice.code);
        }
        fixWidth(line.unit, 120);
        line.field->join(line.unit);
        new UnitChange(line.unit, {line.field->line()}, [of = &item] { return of; });
        line.filled = line.unit->currentData().toString();
    }
    line.flag = new QLineEdit(line.field);
    line.flag->setMaxLength(8);
    fixWidth(line.flag, 64);
    line.field->join(line.flag);
    connect(line.field->line(), &QLineEdit::returnPressed, this,
            [this, field = line.field] { enterFrom(field); });
    connect(line.flag, &QLineEdit::returnPressed, this,
            [this, field = line.field] { enterFrom(field); });
    nameParts(line);
    const std::size_t at = m_lines.size();
    m_lines.push_back(line);
    connect(line.field, &Field::edited, this, [this, at] { showRemark(m_lines[at]); });
}

void LabSlipForm::nameParts(const Line& line) {
    const QString name = itemName(line.item->code);
    if (line.unit != nullptr) {
        line.unit->setAccessibleName(tr("%1: unit").arg(name));
    }
    line.flag->setPlaceholderText(tr("flag"));
    line.flag->setAccessibleName(tr("%1: flag of the laboratory").arg(name));
}

void LabSlipForm::retranslate() {
    ResultForm::retranslate();
    for (const Line& line : m_lines) {
        nameParts(line);
        showRemark(line);
    }
}

void LabSlipForm::enterFrom(Field* field) {
    const auto at = std::find_if(m_lines.begin(), m_lines.end(),
                                 [&](const Line& line) { return line.field == field; });
    const auto next = at == m_lines.end() ? m_lines.begin() : std::next(at);
    if (next == m_lines.end()) {
        return;
    }
    next->field->takeFocus();
    for (QWidget* around = next->field; around != nullptr; around = around->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(around)) {
            area->ensureWidgetVisible(next->field);
        }
    }
}

bool LabSlipForm::unitChosen(const Line& line) {
    return line.unit != nullptr && line.unit->currentData().toString() != line.filled;
}

void LabSlipForm::readProfiles() {
    m_laboratory->setEcho(m_profiles.unknownText(m_laboratory->text()));
    const auto date = parse_date(utf8(m_date));
    const auto day = date ? date->anchor() : std::nullopt;
    for (Line& line : m_lines) {
        const auto stated = m_profiles.stated(m_laboratory->text(), line.item, day, m_sex);
        line.basis = stated ? stated->basis : Basis{};
        if (line.unit != nullptr) {
            QString wanted = qs(line.basis.unit);
            if (wanted.isEmpty() && line.item->code == "CRP") {
                wanted = workspace().crpUnit();
            }
            const int index = wanted.isEmpty() ? 0 : line.unit->findData(wanted);
            if (index >= 0 && !unitChosen(line) && line.field->isEmpty()) {
                line.unit->setCurrentIndex(index);
                line.filled = line.unit->currentData().toString();
            }
        }
        showRemark(line);
    }
}

Basis LabSlipForm::basisOf(const Line& line) const {
    const Laboratory* laboratory = m_profiles.laboratory(m_laboratory->text());
    Basis basis;
    basis.unit =
        line.unit != nullptr ? line.unit->currentData().toString().toStdString() : std::string();
    basis.laboratory = laboratory != nullptr ? laboratory->name : utf8(m_laboratory);
    basis.method = line.basis.method;
    if (basis.unit == line.basis.unit) {  // the interval is stated in the profile's unit
        basis.interval = line.basis.interval;
    }
    return basis;
}

QString LabSlipForm::remarkOf(const Line& line) const {
    const Basis basis = basisOf(line);
    const QString interval = intervalText(basis.interval);
    auto typed = line.field->isEmpty()
                     ? Result<TypedObservation>(fail(Errc::malformed, std::string()))
                     : typedObservation(*line.item, line.field->text(), basis.unit);
    if (typed) {
        typed->value.basis = std::make_shared<const Basis>(basis);
        const QString flag = derivedFlagText(typed->value);
        if (!flag.isEmpty()) {
            return flag;
        }
    }
    return interval;
}

void LabSlipForm::showRemark(const Line& line) {
    line.field->setEcho(remarkOf(line));
}

std::vector<std::string> LabSlipForm::analytes() const {
    std::vector<std::string> codes;
    for (const Line& line : m_lines) {
        codes.push_back(line.item->code);
    }
    return codes;
}

Field* LabSlipForm::line(std::string_view analyte) const {
    const auto found = std::find_if(m_lines.begin(), m_lines.end(),
                                    [&](const Line& line) { return line.item->code == analyte; });
    return found == m_lines.end() ? nullptr : found->field;
}

QString LabSlipForm::remark(std::string_view analyte) const {
    for (const Line& line : m_lines) {
        if (line.item->code == analyte) {
            return remarkOf(line);
        }
    }
    return {};
}

void LabSlipForm::askAboutSecond(const Observation& typed) {
    const PatientRecord* shown = workspace().record();
    if (shown == nullptr || shown->patient->code != patientCode()) {
        return;
    }
    for (const auto& row : shown->observations) {
        if (!row.in_error() && row->item == typed.item && row->date == typed.date) {
            ask(tr("%1 of %2 is recorded already: %3 %4. Store a second one?")
                    .arg(itemName(typed.item), dateText(typed.date), qs(row->text()),
                         unitPrint(row->item, row->unit())));
            return;
        }
    }
}

std::optional<OperationDraft> LabSlipForm::collect() {
    auto draft = startDraft();
    const auto date = readDate(m_date);
    if (!date && m_date->isEmpty()) {
        problem(m_date, tr("A result needs the date of its specimen."));
    }
    bool any = false;
    for (const Line& line : m_lines) {
        if (line.field->isEmpty()) {
            if (!line.flag->text().trimmed().isEmpty()) {
                problem(line.field, tr("A flag is typed, and no value."));
            }
            continue;
        }
        any = true;
        const Basis basis = basisOf(line);
        auto value = readResult(*line.item, line.field, basis.unit);
        if (!value || !date) {
            continue;
        }
        value->basis = std::make_shared<const Basis>(basis);
        value->date = *date;
        value->flag_reported = line.flag->text().trimmed().toStdString();
        askAboutSecond(*value);
        draft->add(*value);
    }
    if (!any && !anyProblem() && !m_lines.empty()) {
        problem(m_lines.front().field, tr("No value is typed."));
    }
    return draft;
}

}  // namespace jointlog::gui
