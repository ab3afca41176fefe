// What stands around the values of a visit form: its head, its statements, its keys, results that are there already.
#include <QtGui/QShortcut>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QScrollArea>
#include <cstdlib>

#include "gui/forms/check_list.hpp"
#include "gui/forms/date_echo.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/joints/joint_entry.hpp"
#include "gui/joints/joint_map_widget.hpp"
#include "gui/text/era_words.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/flow_row.hpp"
#include "jointlog/domain/result_entry.hpp"

namespace jointlog::gui {
namespace {

/// Kinds of facts.csv that say something of the time since the visit before.
constexpr const char* statementKinds[] = {"medication_unchanged", "no_adverse_event"};
constexpr const char* stated = "yes";
constexpr const char* planned = "planned_visit";

/// There is room for how a date of another form is read and for the year of its era, not for all of it.
QString shortEcho(const QString& typed) {
    const QString read = dateEcho(typed);
    const auto date = parse_date(typed.toStdString());
    return read.startsWith(QLatin1Char('=')) || !date ? read : eraOf(*date);
}

/// Scrolls to a part of the form.
void showWhole(QWidget* part) {
    for (QWidget* at = part; at != nullptr; at = at->parentWidget()) {
        if (auto* area = qobject_cast<QScrollArea*>(at)) {
            area->ensureWidgetVisible(part);
        }
    }
}

QString toggled(const QString& codes, const QString& code) {
    QStringList list = codes.split(QLatin1Char(';'), Qt::SkipEmptyParts);
    if (!list.removeOne(code)) {
        list.append(code);
    }
    return list.join(QLatin1Char(';'));
}

}  // namespace

void VisitForm::buildHead() {
    m_head = new QWidget(this);
    auto* lines = new QVBoxLayout(m_head);
    lines->setContentsMargins(0, 0, 0, 0);
    auto* column = new QVBoxLayout;  // add() puts fields into columns
    lines->addLayout(column);
    auto* row = new FlowRow(14);
    lines->addLayout(row);
    m_date = add(column, Field::Kind::line, [] { return tr("Date"); })->width(110)->required();
    m_date->key(QStringLiteral("date"));
    m_date->placeholder([] { return QStringLiteral("2024-06-01"); });
    m_date->suffix([this] { return shortEcho(m_date->text()); });
    connect(m_date, &Field::edited, m_date, &Field::respeak);
    m_place = add(column, Field::Kind::line, [] { return tr("Place"); })
                  ->width(90)
                  ->key(QStringLiteral("place"));
    m_examiner = add(column, Field::Kind::line, [] { return tr("Examiner"); })->width(110);
    m_examiner->key(QStringLiteral("examiner"));
    m_examiner->complete([this] { return workspace().persons(); });
    buildCountedBy(column);
    for (Field* field : {m_date, m_place, m_examiner, m_assessor}) {
        column->removeWidget(field);
        field->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Preferred);
        row->addWidget(field);
        field->labelled(0);
    }
    connect(m_date, &Field::edited, this, [this] {
        showBefore();
        showRecorded();
        fillFromProfiles();
    });
}

void VisitForm::buildNext() {
    auto* next = new HintButton(this);
    next->setObjectName(QStringLiteral("saveAndNext"));
    next->setHint(QStringLiteral("Ctrl+Enter"));
    toolbar()->insertWidget(toolbar()->count() - 1, next);
    connect(next, &HintButton::clicked, this, &VisitForm::saveAndNext);
    for (const char* const keys : {"Ctrl+Return", "Ctrl+Enter"}) {
        auto* key = new QShortcut(QKeySequence(QString::fromLatin1(keys)), this);
        connect(key, &QShortcut::activated, this, &VisitForm::saveAndNext);
    }
    say([next] { next->setText(tr("Save and next patient")); });
}

void VisitForm::saveAndNext() {
    m_wantsNext = true;
    save();
    m_wantsNext = saving();  // refused or asked about: the person stays here
}

void VisitForm::placeHead(bool inBar) {
    QBoxLayout* to = inBar ? static_cast<QBoxLayout*>(toolbar()) : body();
    if (to->indexOf(m_head) >= 0) {
        return;
    }
    toolbar()->removeWidget(m_head);
    body()->removeWidget(m_head);
    // Under the reason of a correction, which comes first.
    to->insertWidget(inBar || m_visit ? 1 : 0, m_head);
    toolbar()->setStretch(0, inBar ? 0 : 1);
    m_date->label()->setVisible(!inBar);  // "Visit 2024-09-02" says what it is
}

void VisitForm::buildStatements(QBoxLayout* to) {
    auto* card = addCard(to, [] { return tr("Since the last visit, and note"); });
    m_next = add(card, Field::Kind::line, [] { return tr("Next visit"); })
                 ->width(110)
                 ->key(QStringLiteral("next_visit"));
    m_next->placeholder([] { return QStringLiteral("2024-12-02"); });
    m_next->suffix([this] { return shortEcho(m_next->text()); });
    connect(m_next, &Field::edited, m_next, &Field::respeak);
    m_statements = add(card, Field::Kind::checks, [] { return tr("As stated"); });
    m_statements->key(QStringLiteral("statements"));
    m_statements->caption([] { return QStringLiteral("Alt+U, Alt+V"); });
    m_statements->choices([own = ownRecord()] {
        return std::vector<Choice>{
            {own ? tr("Medicines as before") : tr("Medication unchanged"),
             QString::fromLatin1(statementKinds[0])},
            {own ? tr("No change that could be a side effect") : tr("No adverse event"),
             QString::fromLatin1(statementKinds[1])}};
    });
    m_statements->checks()->setAcross();
    const char* const keys[] = {"Alt+U", "Alt+V"};
    for (int i = 0; i < 2; ++i) {
        auto* key = new QShortcut(QKeySequence(QString::fromLatin1(keys[i])), this);
        connect(key, &QShortcut::activated, this, [this, i] {
            m_statements->setText(
                toggled(m_statements->text(), QString::fromLatin1(statementKinds[i])));
            showWhole(m_statements);  // what was said is seen
        });
    }
    m_note = add(card, Field::Kind::note, [] { return tr("Note"); })->key(QStringLiteral("note"));
    for (Field* field : {m_statements, m_note}) {
        field->labelled(68)->tight();
    }
    placeBesideHeading(card, m_next);
    m_note->noteHeight(38);
    if (m_visit) {
        prefillStatements();
    }
}

void VisitForm::prefillStatements() {
    for (const auto& fact : record().facts) {
        if (fact.in_error() || !(fact->start == m_visit->value.date)) {
            continue;
        }
        for (const char* const kind : statementKinds) {
            if (fact->kind == kind) {
                m_storedStatements.push_back(fact);
                m_statements->setText(toggled(m_statements->text(), QString::fromLatin1(kind)));
            }
        }
        if (fact->kind == planned) {
            m_storedNext = fact;
            m_next->setText(qs(fact->text));
        }
    }
}

void VisitForm::storeNext(OperationDraft& draft, const PartialDate& date) {
    const auto day = readDate(m_next, Future::allowed);
    if (day && date.last && day->first && *day->first <= *date.last) {
        problem(m_next, tr("The next visit lies after this one."));
        return;
    }
    if (!m_storedNext) {
        if (day) {
            Fact fact;
            fact.kind = planned;
            fact.start = date;
            fact.text = to_iso(*day);
            fact.words = typed_words(fact.text, utf8(m_next));
            draft.add(fact);
        }
        return;
    }
    Fact next = m_storedNext->value;
    if (m_next->isEmpty() && !next.text.empty()) {
        draft.set_status(m_storedNext->meta.id, m_storedNext->meta.version,
                         RowStatus::entered_in_error);
        return;
    }
    if (day && m_next->text() != qs(next.text)) {
        next.text = to_iso(*day);
        next.words = typed_words(next.text, utf8(m_next));
    }
    next.start = date;
    if (!(next == m_storedNext->value)) {
        draft.correct(m_storedNext->meta.id, m_storedNext->meta.version, next);
    }
}

void VisitForm::storeStatements(OperationDraft& draft, const PartialDate& date) {
    const QStringList now = m_statements->text().split(QLatin1Char(';'), Qt::SkipEmptyParts);
    for (const char* const kind : statementKinds) {
        const bool on = now.contains(QString::fromLatin1(kind));
        const auto stored = std::find_if(m_storedStatements.begin(), m_storedStatements.end(),
                                         [&](const auto& row) { return row->kind == kind; });
        if (stored == m_storedStatements.end()) {
            if (on) {
                Fact fact;
                fact.kind = kind;
                fact.start = date;
                fact.text = stated;
                draft.add(fact);
            }
        } else if (!on) {
            draft.set_status(stored->meta.id, stored->meta.version, RowStatus::entered_in_error);
        } else if (!(stored->value.start == date)) {
            Fact moved = stored->value;
            moved.start = date;
            draft.correct(stored->meta.id, stored->meta.version, moved);
        }
    }
}

const Recorded<Observation>* VisitForm::nearestRecorded(const std::string& item, Day day) const {
    const PatientRecord* shown = workspace().record();
    const Recorded<Observation>* nearest = nullptr;
    int least = workspace().session().score_settings().window_days + 1;
    for (std::size_t i = 0; shown != nullptr && i < shown->observations.size(); ++i) {
        const auto& row = shown->observations[i];
        if (row.in_error() || row->item != item || !row->date.is_exact()
            || (m_visit && row->visit == m_visit->meta.id)) {
            continue;
        }
        const int away = std::abs(row->date.first->number - day.number);
        if (away < least) {
            least = away;
            nearest = &row;
        }
    }
    return nearest;
}

void VisitForm::showRecorded() {
    const auto date = parse_date(utf8(m_date));
    const auto day = date ? date->anchor() : std::nullopt;
    for (Entry& entry : m_entries) {
        if (entry.recorded == nullptr) {
            continue;
        }
        const auto* nearest = day ? nearestRecorded(entry.item->code, *day) : nullptr;
        entry.recorded->setVisible(nearest != nullptr);
        if (nearest != nullptr) {
            entry.recorded->setText(tr("recorded: %1 %2, %3")
                                        .arg(qs((*nearest)->text()),
                                             unitPrint(entry.item->code, (*nearest)->unit()),
                                             dateText((*nearest)->date)));
        }
    }
}

void VisitForm::buildKeys() {
    // Enter goes from value to value, past units and intervals.
    std::vector<Field*> stops;
    for (const Entry& entry : m_entries) {
        stops.push_back(entry.text);
    }
    for (std::size_t i = 0; i < stops.size(); ++i) {
        connect(stops[i]->line(), &QLineEdit::returnPressed, this, [this, stops, i] {
            for (std::size_t next = i + 1; next < stops.size(); ++next) {
                if (stops[next]->isVisibleTo(this)) {
                    stops[next]->takeFocus();
                    return;
                }
            }
            m_statements->takeFocus();
        });
    }
    connect(m_joints, &JointEntry::lineEntered, this, [this] { value("PTGA")->takeFocus(); });
    const std::pair<const char*, std::function<void()>> jumps[] = {{"Alt+G",
                                                                    [this] {
                                                                        value("PTGA")->takeFocus();
                                                                    }},
                                                                   {"Alt+L", [this] {
                                                                        value("CRP")->takeFocus();
                                                                    }}};
    for (const auto& [keys, run] : jumps) {
        auto* jump = new QShortcut(QKeySequence(QString::fromLatin1(keys)), this);
        connect(jump, &QShortcut::activated, this, run);
    }
    for (const char* const item : {"TJC28", "SJC28"}) {
        connect(value(item), &Field::edited, this, &VisitForm::showCounts);
    }
    connect(m_joints, &JointEntry::countsOnlyChanged, this, [this] {
        if (m_joints->countsOnly()) {
            value("TJC28")->takeFocus();
        } else {
            m_joints->mapWidget().setFocus(Qt::OtherFocusReason);
        }
    });
    showCounts();
    showRecorded();
}

void VisitForm::showCounts() {
    m_joints->setCountsTyped(!value("TJC28")->isEmpty() || !value("SJC28")->isEmpty());
}

void VisitForm::focusFirst() {
    if (m_joints->countsOnly()) {
        value("TJC28")->takeFocus();
    } else {
        m_joints->mapWidget().setFocus(Qt::OtherFocusReason);
    }
}

}  // namespace jointlog::gui
