// The joints of a visit form: map or counts, the visit before, who counted.
#include "gui/forms/visit_form.hpp"
#include "gui/joints/joint_entry.hpp"
#include "gui/joints/joint_map_widget.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {

constexpr const char* setSetting = "joint_set";
const QString draftKey = QStringLiteral("joint_map");
const QString answersKey = QStringLiteral("answers");

QString textOf(const JointMap& map) {
    return qs(to_text(map));
}

bool reaches(const JointMap& map, JointSet set) {
    for (int joint = 0; joint < map.size(); ++joint) {
        const catalog::Joint& of = catalog::joints()[static_cast<std::size_t>(joint)];
        if (!map[joint].blank() && !looked_for(of, set, JointSign::tender)) {
            return false;
        }
    }
    return true;
}

}  // namespace

void VisitForm::buildJoints(QBoxLayout* to) {
    auto* frame = makeFrame(this, QStringLiteral("card"));
    auto* card = new QVBoxLayout(frame);
    card->setContentsMargins(16, 12, 16, 12);
    card->setSpacing(4);
    to->addWidget(frame);
    m_joints = new JointEntry(ownRecord(), frame);
    card->addWidget(m_joints);
    buildValues(card, VisitValue::Group::counts, {});
    buildUse(card);
    connect(&m_joints->edit(), &JointMapEdit::changed, this, [this] { showUse(); });
    // Kept for the next visits once a new one is stored with it, not from one that is given up.
    connect(m_joints, &JointEntry::setChosen, this, [this](JointSet set) {
        connect(
            this, &FormPage::closed, this,
            [this, set](bool saved) {
                if (saved && !m_visit && set == m_joints->edit().set()) {
                    (void)workspace().session().set_setting(setSetting, std::string(code(set)));
                }
            },
            Qt::SingleShotConnection);
    });
}

void VisitForm::buildCountedBy(QVBoxLayout* card) {
    m_assessor = add(card, Field::Kind::choice, [] { return tr("Joints counted by"); });
    m_assessor->width(110)->key(QStringLiteral("assessor"));
    m_assessor->choices([] {
        return std::vector<Choice>{
            {codedName("voice", "clinician"), QStringLiteral("clinician")},
            {codedName("voice", "patient"), QStringLiteral("patient")},
            {codedName("voice", "not_stated"), QStringLiteral("not_stated")}};
    });
}

void VisitForm::buildUse(QVBoxLayout* card) {
    m_use = add(card, Field::Kind::choice, [] { return tr("The patient's counts"); });
    m_use->width(260)->key(QStringLiteral("use_of_counts"));
    m_use->choices([] {
        return std::vector<Choice>{{tr("stay out of the scores"), QStringLiteral("apart")},
                                   {tr("enter the scores of this visit"), QStringLiteral("enter")}};
    });
    m_mapUse = makeLabel(this, QStringLiteral("caption"));
    m_mapUse->setWordWrap(true);
    card->addWidget(m_mapUse);
    say([this] {
        m_mapUse->setText(
            tr("A joint map by the patient enters the scores of its visit, as the "
               "patient's own. To keep the patient's joints apart, record counts "
               "only."));
    });
    connect(m_assessor, &Field::edited, this, &VisitForm::showUse);
    if (!m_visit && ownRecord()) {
        m_assessor->setText(QStringLiteral("patient"));
        m_use->setText(QStringLiteral("enter"));
    }
    showUse();
}

void VisitForm::showUse() {
    const bool byPatient = countedBy() == Voice::patient;
    m_use->setShown(byPatient && m_joints->map().blank());
    m_mapUse->setVisible(byPatient && !ownRecord() && !m_joints->map().blank());
}

void VisitForm::showSet() {
    if (m_visit && !m_joints->map().blank()) {
        // A stored examination looked at what it holds, whatever the record looks at now.
        const bool few = reaches(m_joints->map(), JointSet::of_28);
        return m_joints->edit().setSet(few ? JointSet::of_28 : JointSet::of_66_68);
    }
    JointSet set = JointSet::of_28;
    if (const auto kept = workspace().session().setting(setSetting);
        kept && *kept == std::string(code(JointSet::of_66_68))) {
        set = JointSet::of_66_68;
    }
    // A map that holds more joints is shown whole, whatever the record looks at now.
    m_joints->edit().setSet(reaches(m_joints->map(), set) ? set : JointSet::of_66_68);
}

void VisitForm::prefillJoints(const Recorded<Visit>& visit) {
    for (const auto& row : record().joints) {
        if (!row.in_error() && row->visit == visit.meta.id) {
            m_storedJoints.push_back(row);
        }
    }
    m_joints->edit().load(joint_map(m_storedJoints, visit.meta.id));
}

void VisitForm::showBefore() {
    const PatientRecord* shown = workspace().record();
    const auto date = parse_date(utf8(m_date));
    const auto day = date ? date->anchor() : std::nullopt;
    if (shown == nullptr || !day) {
        return;
    }
    JointMap before;
    PartialDate of;
    for (const VisitMap& visit : joint_history(*shown)) {
        if (*visit.date.anchor() < *day && !(m_visit && visit.visit == m_visit->meta.id)) {
            before = visit.map;
            of = visit.date;
        }
    }
    m_joints->setBefore(before, dateText(of));
}

std::vector<JointFinding> VisitForm::typedFindings(RowId visit) const {
    std::vector<JointFinding> findings;
    for (int joint = 0; joint < m_joints->map().size(); ++joint) {
        const JointMark& mark = m_joints->map()[joint];
        if (!mark.blank()) {
            findings.push_back({visit, catalog::joints()[static_cast<std::size_t>(joint)].code,
                                mark.state, mark.tender, mark.swollen});
        }
    }
    return findings;
}

void VisitForm::tellPartialMap(std::map<std::string, QString>& unused) const {
    if (m_joints->map().blank()) {
        return;
    }
    const JointMapCounts counts = count_map(m_joints->map(), JointSet::of_28);
    const std::pair<const char*, const MapCount*> parts[] = {{"TJC28", &counts.tender},
                                                             {"SJC28", &counts.swollen}};
    for (const auto& [item, count] : parts) {
        if (!count->complete() && value(item)->isEmpty()) {
            unused.emplace(item, tr("Not examined: %1 of 28 joints.").arg(count->not_examined));
        }
    }
}

void VisitForm::askAboutCounts() {
    if (m_joints->map().blank()) {
        return;
    }
    const JointMapCounts counts = count_map(m_joints->map(), JointSet::of_28);
    const std::pair<const char*, const MapCount*> parts[] = {{"TJC28", &counts.tender},
                                                             {"SJC28", &counts.swollen}};
    for (const auto& [item, count] : parts) {
        const QString typed = value(item)->text();
        const auto number = Decimal::parse(typed.toStdString());
        if (!number) {
            continue;
        }
        const Decimal least = Decimal::from_int(count->count);
        const Decimal most = Decimal::from_int(count->count + count->not_examined);
        if (*number < least || most < *number) {
            const QString found = count->complete() ? QString::number(count->count)
                                                    : QStringLiteral("%1–%2")
                                                          .arg(count->count)
                                                          .arg(count->count + count->not_examined);
            ask(tr("%1: %2 is typed, the joint map comes to %3. The scores read the typed number.")
                    .arg(itemName(item), typed, found));
        }
    }
}

void VisitForm::storeJoints(OperationDraft& draft, RowId visit) {
    for (int joint = 0; joint < m_joints->map().size(); ++joint) {
        const JointMark& mark = m_joints->map()[joint];
        const std::string& code = catalog::joints()[static_cast<std::size_t>(joint)].code;
        const JointFinding next{visit, code, mark.state, mark.tender, mark.swollen};
        const auto stored = std::find_if(m_storedJoints.rbegin(), m_storedJoints.rend(),
                                         [&](const auto& row) { return row->joint == code; });
        if (stored == m_storedJoints.rend()) {
            if (!mark.blank()) {
                draft.add(next);
            }
        } else if (!(next == stored->value)) {
            draft.correct(stored->meta.id, stored->meta.version, next);
        }
    }
}

FormTexts VisitForm::typed() const {
    FormTexts texts = ResultForm::typed();
    if (!m_joints->map().blank()) {
        texts.insert(draftKey, {textOf(m_joints->map())});
    }
    if (const QStringList answers = computedTexts(); !answers.isEmpty()) {
        texts.insert(answersKey, answers);
    }
    return texts;
}

void VisitForm::setTyped(const FormTexts& texts) {
    m_restoring = true;  // a draft holds its own scale: nothing to ask
    ResultForm::setTyped(texts);
    m_restoring = false;
    takeComputedTexts(texts.value(answersKey));
    m_joints->edit().load(joint_map_of_text(texts.value(draftKey).value(0).toStdString()));
    showSet();
    showCounts();
}

QStringList VisitForm::snapshot() const {
    return ResultForm::snapshot() << textOf(m_joints->map()) << computedTexts();
}

}  // namespace jointlog::gui
