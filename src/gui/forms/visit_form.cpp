#include "gui/forms/visit_form.hpp"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QGridLayout>
#include <QtWidgets/QLineEdit>

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/entity_text.hpp"
#include "gui/forms/score_panel.hpp"
#include "gui/joints/joint_entry.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

VisitForm::VisitForm(Workspace& workspace, const Recorded<Visit>* visit, QWidget* parent)
    : ResultForm(
        workspace, [] { return tr("Visit"); }, parent),
      m_profiles(workspace.session()),
      m_sex(record().patient->sex) {
    m_grid = new QGridLayout;
    m_grid->setSpacing(12);
    m_left = new QWidget(this);
    m_right = new QWidget(this);
    m_left->installEventFilter(this);
    m_right->installEventFilter(this);
    auto* left = new QVBoxLayout(m_left);
    auto* right = new QVBoxLayout(m_right);
    for (QVBoxLayout* column : {left, right}) {
        column->setContentsMargins(0, 0, 0, 0);
        column->setSpacing(12);
    }
    if (visit != nullptr) {
        m_visit = *visit;
        auto* reason = addCard(body(), [] { return tr("Correction"); });
        correctRow(visit->meta, reason);
    }
    buildHead();
    if (!ownRecord()) {
        buildNext();
    }
    body()->addLayout(m_grid);
    body()->addStretch(1);
    buildJoints(left);
    buildValues(right, VisitValue::Group::globals,
                [] { return tr("Globals and patient-reported"); });
    buildValues(right, VisitValue::Group::laboratory,
                [] { return tr("Laboratory values of this visit"); });
    buildStatements(right);
    left->addStretch(1);
    right->addStretch(1);
    m_scores = new ScorePanel(this);
    if (visit != nullptr) {
        prefill(*visit);
    } else {
        m_date->setText(qs(to_iso(workspace.today())));
    }
    fillFromProfiles();
    showSet();
    m_later.setSingleShot(true);
    m_later.setInterval(60);
    connect(&m_later, &QTimer::timeout, this, &VisitForm::showScores);
    for (Field* field : fields()) {
        connect(field, &Field::edited, &m_later, qOverload<>(&QTimer::start));
    }
    connect(m_joints, &JointEntry::changed, &m_later, qOverload<>(&QTimer::start));
    buildKeys();
    showBefore();
    showScores();
    markClean();
    arrange();  // a part that is put in its place later would lose the focus
    focusFirst();
}

void VisitForm::buildValues(QBoxLayout* to, VisitValue::Group group, Say heading) {
    auto* card = group == VisitValue::Group::counts ? m_joints->countsLayout()
                                                    : addCard(to, std::move(heading));
    if (group == VisitValue::Group::globals) {
        buildScale(card);
    } else if (group == VisitValue::Group::laboratory) {
        buildLaboratory(card);
    }
    for (const VisitValue& what : visitValues) {
        if (what.group != group) {
            continue;
        }
        Entry entry;
        entry.what = what;
        entry.item = catalog::item(what.item);
        Q_ASSERT(entry.item != nullptr);
        const auto name = [item = entry.item, own = ownRecord()] {
            return visitValueName(*item, own);
        };
        entry.text = add(card, Field::Kind::number, name)->key(qs(entry.item->code))->width(76);
        entry.text->labelled(204)->tight();
        const std::string unit =
            entry.item->units.empty() ? std::string() : entry.item->units.front().print;
        if (group == VisitValue::Group::laboratory) {
            addLaboratoryControls(entry);
        } else if (onScale(*entry.item)) {
            addScaleControls(entry);
        } else if (group == VisitValue::Group::counts) {
            entry.text->suffix([] { return QStringLiteral("/ 28"); });
        } else if (!unit.empty()) {
            entry.text->suffix(
                [item = entry.item] { return unitPrint(item->code, item->units.front().ucum); });
        }
        if (!scaleAnchors(*entry.item).isEmpty()) {
            entry.text->caption([item = entry.item] { return scaleAnchors(*item); });
        }
        if (group == VisitValue::Group::laboratory) {
            entry.recorded = makeLabel(card->parentWidget(), QStringLiteral("caption"));
            entry.recorded->setAlignment(Qt::AlignRight);
            card->addWidget(entry.recorded);
        }
        m_entries.push_back(entry);
        addItemsButton(m_entries.size() - 1);
        connect(entry.text, &Field::edited, this,
                [this, at = m_entries.size() - 1] { showEcho(m_entries[at]); });
    }
    if (group == VisitValue::Group::laboratory) {
        auto* foot = makeLabel(card->parentWidget(), QStringLiteral("caption"));
        foot->setWordWrap(true);
        card->addWidget(foot);
        say([foot] {
            foot->setText(
                tr("Empty: not recorded. The interval is the laboratory's own; (H), (L): "
                   "computed from it."));
        });
    }
}

void VisitForm::prefill(const Recorded<Visit>& visit) {
    m_date->setText(dateText(visit->date));
    m_place->setText(qs(visit->place));
    m_assessor->setText(QString::fromUtf8(code(visit->assessor).data()));
    m_use->setText(visit->assessor == Voice::patient ? QStringLiteral("enter")
                                                     : QStringLiteral("apart"));
    m_examiner->setText(qs(visit->examiner));
    m_note->setText(qs(visit->note));
    for (const auto& observation : record().observations) {
        if (!observation.in_error() && observation->visit == visit.meta.id) {
            m_storedRows.push_back(observation);
        }
    }
    prefillJoints(visit);
    for (Entry& entry : m_entries) {
        prefillValue(entry);
        if (entry.stored != nullptr && entry.what.group == VisitValue::Group::counts
            && (*entry.stored)->voice == Voice::patient) {
            m_assessor->setText(QStringLiteral("patient"));
        }
    }
    m_storedCountedBy = countedBy();
}

void VisitForm::prefillValue(Entry& entry) {
    // Of several the last is what the scores read.
    const auto found = std::find_if(m_storedRows.rbegin(), m_storedRows.rend(),
                                    [&](const auto& row) { return row->item == entry.item->code; });
    if (found == m_storedRows.rend()) {
        return;
    }
    entry.stored = &*found;
    const Observation& value = found->value;
    if (std::holds_alternative<Missing>(value.value)) {
        entry.text->setEcho(observedText(value));
    }
    entry.text->respeak();  // the unit is the stored one
    entry.text->setText(qs(value.text()));
    entry.computedText = entry.text->text();
    entry.method = qs(value.basis->method);
    if (entry.unit != nullptr) {
        if (entry.unit->findData(qs(value.unit())) < 0) {
            entry.unit->addItem(qs(value.unit()), qs(value.unit()));
        }
        entry.unit->setCurrentIndex(entry.unit->findData(qs(value.unit())));
        const ReferenceInterval& interval = value.basis->interval;
        entry.low->setText(interval.low ? qs(interval.low->to_string()) : QString());
        entry.high->setText(interval.high ? qs(interval.high->to_string()) : QString());
    }
}

std::string VisitForm::unitOf(const Entry& entry) const {
    if (entry.unit != nullptr) {
        return entry.unit->currentData().toString().toStdString();
    }
    if (entry.stored != nullptr && !(*entry.stored)->unit().empty()) {
        return (*entry.stored)->unit();
    }
    return onScale(*entry.item) ? utf8(m_scale) : std::string();
}

Voice VisitForm::countedBy() const {
    return parse_voice(utf8(m_assessor)).value_or(Voice::not_stated);
}

Voice VisitForm::assessor() const {
    // Joints of a map have no voice but that of their visit, so a map cannot stay apart.
    const bool apart = m_use->text() != QLatin1String("enter") && m_joints->map().blank();
    return countedBy() == Voice::patient && apart ? Voice::clinician : countedBy();
}

Voice VisitForm::voiceOf(const Entry& entry) const {
    const bool counted = entry.what.group == VisitValue::Group::counts;
    return counted ? countedBy() : entry.what.voice;
}

Field* VisitForm::value(const char* item) const {
    const Entry* entry = find(item);
    return entry != nullptr ? entry->text : nullptr;
}

void VisitForm::showScores() {
    // The rules that score the stored record score what is typed: a copy of the record with these rows in it.
    const PatientRecord* shown = workspace().record();
    if (shown == nullptr || shown->patient->code != patientCode()) {
        return;
    }
    PatientRecord trial = *shown;
    Recorded<Visit> visit = m_visit.value_or(Recorded<Visit>{});
    const auto date = parse_date(utf8(m_date));
    visit.value.date = date ? *date : PartialDate{};
    visit.value.assessor = assessor();
    // Whose voice the visit is decides which counts enter.
    std::erase_if(trial.visits, [&](const auto& row) { return row.meta.id == visit.meta.id; });
    trial.visits.push_back(visit);
    std::erase_if(trial.observations, [&](const auto& row) { return row->visit == visit.meta.id; });
    std::map<std::string, QString> unused;
    for (const Entry& entry : m_entries) {
        if (entry.text->isEmpty()) {
            continue;
        }
        auto typed = typedObservation(*entry.item, entry.text->text(), unitOf(entry));
        if (!typed) {
            unused[entry.item->code] = sentence(*entry.item, typed.error(), entry.text->text());
        } else {
            if (voiceOf(entry) == Voice::patient && assessor() != Voice::patient
                && entry.what.group == VisitValue::Group::counts) {
                unused[entry.item->code] = tr("Counted by the patient, stays out of the scores.");
            }
            Recorded<Observation> row{std::move(typed->value), {}};
            row.value.date = visit.value.date;
            row.value.visit = visit.meta.id;
            row.value.voice = voiceOf(entry);
            trial.observations.push_back(std::move(row));
        }
    }
    const ScoreSettings settings = workspace().session().score_settings();
    std::erase_if(trial.joints, [&](const auto& row) { return row->visit == visit.meta.id; });
    for (const JointFinding& finding : typedFindings(visit.meta.id)) {
        trial.joints.push_back({finding, {}});
    }
    tellPartialMap(unused);
    m_scores->setUnused(std::move(unused), ownRecord());
    m_scores->show(score_visit(trial, visit, settings), settings);
    m_scores->showPrevious(workspace().scores(), visit.value.date.anchor(), visit.meta.id);
}

void VisitForm::arrange() {
    ResultForm::arrange();
    // Side by side as far as every part has its width: nothing is ever reached by scrolling sideways only.
    const int room = bodyWidth();
    const int gap = m_grid->horizontalSpacing();
    const int left = m_left->minimumSizeHint().width();
    const int right = m_right->minimumSizeHint().width();
    const int scores = m_scores->minimumSizeHint().width();
    const bool threeFit = left + gap + right + gap + scores <= room;
    const bool besideJoints = left + gap + scores <= room;
    const bool besideValues = right + gap + scores <= room;
    placeHead(threeFit && headFitsBar());
    const Places places = threeFit       ? Places::threeColumns
                          : besideJoints ? Places::scoresBeside
                          : besideValues ? Places::scoresBelow
                                         : Places::oneColumn;
    if (places != m_places) {
        m_places = places;
        place();
    }
}

bool VisitForm::headFitsBar() const {
    const int label = m_date->label()->isHidden() ? 0 : m_date->label()->sizeHint().width();
    int taken = px(150) - label;  // what is said of the draft, or that nothing was stored
    for (int i = 0; i < toolbar()->count(); ++i) {
        const QWidget* part = toolbar()->itemAt(i)->widget();
        const bool says = i > 0 && qobject_cast<const QLabel*>(part) != nullptr;  // reserved above
        if (part != nullptr && part != m_head && !says && !part->isHidden()) {
            taken += part->sizeHint().width() + toolbar()->spacing();
        }
    }
    return taken + m_head->sizeHint().width() + px(48) <= width();
}

bool VisitForm::eventFilter(QObject* watched, QEvent* event) {
    // A note beside a field may need more width than the part had.
    if (event->type() == QEvent::LayoutRequest) {
        QMetaObject::invokeMethod(this, &VisitForm::arrange, Qt::QueuedConnection);
    }
    return ResultForm::eventFilter(watched, event);
}

void VisitForm::place() {
    for (QWidget* part : {m_left, m_right, static_cast<QWidget*>(m_scores)}) {
        m_grid->removeWidget(part);
    }
    const bool three = m_places == Places::threeColumns;
    m_grid->addWidget(m_left, 0, 0, 1, m_places == Places::scoresBelow ? 2 : 1);
    m_grid->addWidget(m_right, three ? 0 : 1, three ? 1 : 0);
    switch (m_places) {
        case Places::threeColumns:
            m_grid->addWidget(m_scores, 0, 2, Qt::AlignTop);
            break;
        case Places::scoresBeside:
            m_grid->addWidget(m_scores, 0, 1, 2, 1, Qt::AlignTop);
            break;
        case Places::scoresBelow:
            m_grid->addWidget(m_scores, 1, 1, Qt::AlignTop);
            break;
        default:
            m_grid->addWidget(m_scores, 2, 0);
    }
    m_grid->setColumnStretch(0, three ? 3 : 1);
    m_grid->setColumnStretch(1, three ? 2 : 0);
}

void VisitForm::showEvent(QShowEvent* event) {
    ResultForm::showEvent(event);
    // What the parts need is known after the style of the window has reached them.
    QMetaObject::invokeMethod(this, &VisitForm::arrange, Qt::QueuedConnection);
}

void VisitForm::retranslate() {
    ResultForm::retranslate();
    QMetaObject::invokeMethod(this, &VisitForm::arrange, Qt::QueuedConnection);
}

}  // namespace jointlog::gui
