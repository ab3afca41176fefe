#include "gui/export/export_choices.hpp"

#include <QtCore/QPointer>
#include <QtCore/QRegularExpression>
#include <QtGui/QShortcut>
#include <QtWidgets/QBoxLayout>
#include <algorithm>

#include "gui/export/export_privacy.hpp"
#include "gui/history/log_dialog.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {
namespace {

constexpr int fieldWidth = 300;
constexpr int mostGapDays = 3650;

QString text(const char* latin) {
    return QString::fromLatin1(latin);
}

}  // namespace

void reachBy(Field* field, const char* keys, const Say& words) {
    const QString shown = text(keys);
    field->caption(
        [shown, words] { return words ? QStringLiteral("%1 · %2").arg(shown, words()) : shown; });
    auto* shortcut = new QShortcut(QKeySequence(shown), field);
    QObject::connect(shortcut, &QShortcut::activated, field, &Field::takeFocus);
}

ExportChoices::ExportChoices(Workspace& workspace, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildPatients();
    m_privacy = new ExportPrivacy(this);
    buildForm();
    buildState();
    for (QWidget* part : {static_cast<QWidget*>(m_scope), static_cast<QWidget*>(m_codes),
                          static_cast<QWidget*>(m_notAsked), static_cast<QWidget*>(m_privacy),
                          static_cast<QWidget*>(m_shape), static_cast<QWidget*>(m_preset),
                          static_cast<QWidget*>(m_gapDays), static_cast<QWidget*>(m_state),
                          static_cast<QWidget*>(m_cut), static_cast<QWidget*>(m_cutDay)}) {
        column->addWidget(part);
    }
    column->addStretch(1);
    for (Field* field : fields()) {
        connect(field, &Field::edited, this,
                field == m_cut ? &ExportChoices::takeCut : &ExportChoices::adapt);
    }
    connect(m_privacy, &ExportPrivacy::changed, this, &ExportChoices::adapt);
    adapt();
}

void ExportChoices::buildPatients() {
    m_scope = new Field(
        Field::Kind::choice, [] { return tr("Patients"); }, this);
    m_scope->width(fieldWidth)->choices([] {
        return std::vector<Choice>{{tr("all in this file"), text("all")},
                                   {tr("the one on screen"), text("one")},
                                   {tr("those named below"), text("several")}};
    });
    reachBy(m_scope, "Alt+P");
    m_codes = new Field(
        Field::Kind::line, [] { return tr("Their IDs"); }, this);
    m_codes->width(fieldWidth);
    reachBy(m_codes, "Alt+I", [] { return tr("commas between them"); });
    m_notAsked = new Field(
        Field::Kind::choice, [] { return tr("Research use not asked"); }, this);
    m_notAsked->width(fieldWidth)->choices([] {
        return std::vector<Choice>{{tr("include"), text("in")}, {tr("leave out"), text("out")}};
    });
    reachBy(m_notAsked, "Alt+R", [] { return tr("declined and withdrawn are left out"); });
}

void ExportChoices::buildForm() {
    m_shape = new Field(
        Field::Kind::choice, [] { return tr("Tables"); }, this);
    m_shape->width(fieldWidth)->choices([] {
        return std::vector<Choice>{{tr("long: one fact a row"), text("long")},
                                   {tr("wide: one visit a row"), text("wide")},
                                   {tr("both"), text("both")}};
    });
    reachBy(m_shape, "Alt+T");
    m_preset = new Field(
        Field::Kind::choice, [] { return tr("Written for"); }, this);
    m_preset->width(fieldWidth)->choices([] {
        return std::vector<Choice>{
            {tr("statistics: as recorded"), text("research")},
            {tr("spreadsheets: BOM, CRLF, no formulas"), text("spreadsheet")}};
    });
    reachBy(m_preset, "Alt+E");
    m_gapDays = new Field(
        Field::Kind::number, [] { return tr("Exposures: days between"); }, this);
    m_gapDays->suffix([] { return tr("days"); });
    reachBy(m_gapDays, "Alt+G",
            [] { return tr("one drug and dose with no more days between is one row"); });
    m_gapDays->placeholder([] { return text("0"); });
}

void ExportChoices::buildState() {
    m_state = new Field(
        Field::Kind::line, [] { return tr("Record as of"); }, this);
    m_state->width(fieldWidth)->placeholder([] { return tr("now"); });
    reachBy(m_state, "Alt+A", [] { return tr("an earlier day, or the number of an operation"); });
    m_cut = new Field(
        Field::Kind::choice, [] { return tr("Cut"); }, this);
    m_cut->width(fieldWidth)->choices([this] {
        std::vector<Choice> names{{QString(), QString()}};
        for (const app::StoredCut& cut : m_cuts) {
            names.push_back({qs(cut.name), qs(cut.name)});
        }
        return names;
    });
    m_cut->orWords();
    reachBy(m_cut, "Alt+U",
            [] { return tr("a name under which the record keeps this state and these choices"); });
    m_cutDay = new Field(
        Field::Kind::line, [] { return tr("Day of the cut"); }, this);
    m_cutDay->width(120)->placeholder([] { return tr("today"); });
    reachBy(m_cutDay, "Alt+J", [] { return tr("exposures that go on end here"); });
}

std::vector<Field*> ExportChoices::fields() const {
    return {m_scope, m_codes, m_notAsked, m_shape, m_preset, m_gapDays, m_state, m_cut, m_cutDay};
}

void ExportChoices::adapt() {
    m_codes->setShown(m_scope->text() == text("several"));
    m_cutDay->setShown(!m_cut->isEmpty());
    if (!m_reading) {
        Q_EMIT changed();
    }
}

void ExportChoices::reset() {
    m_cuts.clear();
    m_cut->refillChoices();
    m_cut->setText({});
    for (Field* field : {m_codes, m_gapDays, m_state, m_cutDay}) {
        field->setText({});
    }
    m_scope->setText(text("all"));
    m_scope->setShown(m_workspace.isOpen() && m_workspace.info().mode == Mode::clinic);
    m_privacy->forgetKeyFile();
    takeCut();
}

void ExportChoices::readCuts() {
    if (!m_workspace.isOpen()) {
        return;
    }
    using Cuts = std::vector<app::StoredCut>;
    app::export_cuts(m_workspace.session(), [self = QPointer(this)](const Result<Cuts>& cuts) {
        if (self && cuts) {
            const QString typed = self->m_cut->text();
            self->m_reading = true;
            self->m_cuts = *cuts;
            self->m_cut->refillChoices();
            self->m_cut->setText(typed);
            self->takeCut();
            self->m_reading = false;
        }
    });
}

const app::StoredCut* ExportChoices::knownCut() const {
    const std::string name = m_cut->text().toStdString();
    const auto found = std::find_if(m_cuts.begin(), m_cuts.end(),
                                    [&](const app::StoredCut& cut) { return cut.name == name; });
    return found == m_cuts.end() ? nullptr : &*found;
}

void ExportChoices::takeCut() {
    const app::StoredCut* const cut = knownCut();
    if (cut != nullptr) {
        const app::ExportRequest& options = cut->options;
        QStringList codes;
        for (const std::string& code : options.patients) {
            codes << qs(code);
        }
        m_scope->setText(text(codes.isEmpty() ? "all" : "several"));
        m_codes->setText(codes.join(text(", ")));
        m_notAsked->setText(text(options.include_not_asked ? "in" : "out"));
        m_privacy->identity()->setText(text(!options.deidentify   ? "recorded"
                                            : options.shift_dates ? "shifted"
                                                                  : "days"));
        m_shape->setText(text(options.shape == app::ExportShape::wide   ? "wide"
                              : options.shape == app::ExportShape::both ? "both"
                                                                        : "long"));
        m_preset->setText(text(options.preset == "spreadsheet" ? "spreadsheet" : "research"));
        m_gapDays->setText(QString::number(options.gap_days));
        m_state->setText(QString::number(options.as_of.value_or(0)));
        m_cutDay->setText(options.cut_day ? qs(to_iso(*options.cut_day)) : QString());
    } else if (m_ofCut) {  // a new name begins at what is recorded now
        m_state->setText({});
        m_cutDay->setText({});
    }
    m_ofCut = cut != nullptr;
    for (Field* field : fields()) {
        field->setEnabled(!m_ofCut || field == m_cut);
    }
    m_privacy->identity()->setEnabled(!m_ofCut);
    adapt();
}

bool ExportChoices::fillPatients(app::ExportRequest& request) {
    if (m_scope->text() == text("one")) {
        if (m_workspace.record() == nullptr) {
            m_scope->setProblem(tr("No patient is on screen."));
            return false;
        }
        request.patients.push_back(m_workspace.record()->patient->code);
    }
    if (m_scope->text() == text("several")) {
        static const QRegularExpression between(QStringLiteral("\\s*[,、，;\\n]\\s*"));
        for (const QString& code : m_codes->text().split(between, Qt::SkipEmptyParts)) {
            const auto& rows = m_workspace.patients();
            const bool known = m_ofCut || !m_state->isEmpty()
                               || std::any_of(rows.begin(), rows.end(), [&](const auto& row) {
                                      return qs(row.patient.code) == code;
                                  });
            if (!known) {
                m_codes->setProblem(tr("No patient has the ID %1.").arg(code));
                return false;
            }
            request.patients.push_back(code.toStdString());
        }
        if (request.patients.empty()) {
            m_codes->setProblem(tr("Name the patients."));
            return false;
        }
    }
    return true;
}

bool ExportChoices::fillCut(app::ExportRequest& request) {
    request.cut = m_cut->text().toStdString();
    if (request.cut.empty()) {
        return true;
    }
    request.options_given = true;
    if (!m_ofCut && !m_workspace.writable()) {
        m_cut->setProblem(tr("A new cut is kept in the record, which cannot be written."));
        return false;
    }
    if (!m_cutDay->isEmpty()) {
        const Result<Day> day = parse_iso_day(m_cutDay->text().toStdString());
        if (!day) {
            m_cutDay->setProblem(tr("Write a day: 2026-06-30."));
            return false;
        }
        request.cut_day = *day;
    }
    return true;
}

bool ExportChoices::fill(app::ExportRequest& request) {
    m_privacy->fill(request);
    request.include_not_asked = m_notAsked->text() == text("in");
    request.shape = m_shape->text() == text("wide")   ? app::ExportShape::wide
                    : m_shape->text() == text("both") ? app::ExportShape::both
                                                      : app::ExportShape::long_rows;
    request.preset = m_preset->text().toStdString();
    bool number = true;
    request.gap_days = m_gapDays->isEmpty() ? 0 : m_gapDays->text().toInt(&number);
    if (!number || request.gap_days < 0 || request.gap_days > mostGapDays) {
        m_gapDays->setProblem(tr("A number of days from 0 to %1.").arg(mostGapDays));
        return false;
    }
    if (!m_state->isEmpty() && stateText().isEmpty()) {
        m_state->setProblem(
            tr("Write a day (2026-03-01), a day with time (2026-03-01 14:02) or "
               "the number of an operation."));
        return false;
    }
    return fillPatients(request) && fillCut(request);
}

QString ExportChoices::stateText() const {
    return m_state->isEmpty() ? QString() : momentText(m_state->text());
}

void ExportChoices::setStacked(bool stacked) {
    for (Field* field : fields()) {
        field->setStacked(stacked);
    }
    m_privacy->identity()->setStacked(stacked);
    m_privacy->keyFile()->setStacked(stacked);
}

}  // namespace jointlog::gui
