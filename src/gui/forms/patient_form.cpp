#include "gui/forms/patient_form.hpp"

#include <QtWidgets/QBoxLayout>
#include <QtWidgets/QLineEdit>

#include "gui/forms/catalog_choices.hpp"
#include "gui/forms/date_echo.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/patient_band.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::gui {
namespace {
QString codeText(std::string_view code) {
    return QString::fromUtf8(code.data(), static_cast<qsizetype>(code.size()));
}
}  // namespace

PatientForm::PatientForm(Workspace& workspace, const Recorded<Patient>* stored, QWidget* parent)
    : FormPage(
        workspace,
        [isNew = stored == nullptr, own = workspace.info().mode == Mode::own] {
            return own ? tr("About me") : isNew ? tr("New patient") : tr("Patient");
        },
        parent) {
    band()->setVisible(stored != nullptr);
    if (stored != nullptr) {
        m_stored = *stored;
        correctRow(stored->meta, addCard(body(), [] { return tr("Correction"); }));
    }
    buildPerson();
    buildDisease();
    buildFollowUp();
    body()->addStretch(1);
    if (ownRecord()) {
        makeOwn();
    }
    if (stored != nullptr) {
        prefill(stored->value);
    }
    markClean();
    (stored == nullptr && !ownRecord() ? m_code : m_name)->takeFocus();
}

// One person needs no ID that tells her from others, and a clinic's administration is not hers.
void PatientForm::makeOwn() {
    m_code->setText(QStringLiteral("me"));
    for (Field* field : {m_code, m_followUp, m_followUpDate, m_research, m_researchDate}) {
        field->setShown(false);
    }
}

void PatientForm::buildPerson() {
    auto* card = addCard(body(), [] { return tr("Person"); });
    m_code = add(card, Field::Kind::line, [] { return tr("ID"); })->required()->width(200);
    if (!ownRecord()) {
        m_code->caption([] { return tr("the clinic's own, once in this file"); });
    }
    m_name = add(card, Field::Kind::line, [] { return tr("Name"); });
    m_kana = add(card, Field::Kind::line, [] { return tr("Kana"); });
    m_sex = add(card, Field::Kind::choice, [] { return tr("Sex"); })->width(200);
    m_sex->choices([] {
        return std::vector<Choice>{{codedName("sex", "U"), QStringLiteral("U")},
                                   {codedName("sex", "F"), QStringLiteral("F")},
                                   {codedName("sex", "M"), QStringLiteral("M")},
                                   {codedName("sex", "O"), QStringLiteral("O")}};
    });
    m_birth = add(card, Field::Kind::line, [] { return tr("Born"); })->width(200);
    echoDate(m_birth);
    m_birth->caption([] { return tr("1962-03-14, 1962-03, 1962 or 昭和37年3月14日"); });
    if (m_stored) {
        m_code->line()->setReadOnly(true);
        m_code->caption([] { return tr("stays as it is"); });
    }
}

void PatientForm::buildDisease() {
    auto* card = addCard(body(), [] { return tr("Rheumatoid arthritis"); });
    m_onset = add(card, Field::Kind::line, [] { return tr("Onset"); })->width(200);
    echoDate(m_onset);
    m_onset->caption([] { return tr("first symptoms"); });
    m_diagnosis = add(card, Field::Kind::line, [] { return tr("Diagnosis"); })->width(200);
    echoDate(m_diagnosis);
    const auto serology = [] {
        return codedChoices("serology", false);
    };
    m_rf = add(card, Field::Kind::choice, [] { return tr("RF status"); })
               ->width(200)
               ->choices(serology);
    m_rfDate = add(card, Field::Kind::line, [] { return tr("RF, date"); })->width(200);
    m_acpa = add(card, Field::Kind::choice, [] { return tr("ACPA status"); })
                 ->width(200)
                 ->choices(serology);
    m_acpaDate = add(card, Field::Kind::line, [] { return tr("ACPA, date"); })->width(200);
}

void PatientForm::buildFollowUp() {
    auto* card = addCard(body(), [own = ownRecord()] {
        return own ? tr("Other") : tr("Follow-up and research use");
    });
    m_followUp = add(card, Field::Kind::choice, [] { return tr("Follow-up"); })->width(220);
    m_followUp->choices([] { return codedChoices("follow_up", false); });
    m_followUpDate =
        add(card, Field::Kind::line, [] { return tr("Follow-up, since"); })->width(200);
    m_research = add(card, Field::Kind::choice, [] { return tr("Research use"); })->width(220);
    m_research->choices([] { return codedChoices("research_use", false); });
    m_researchDate =
        add(card, Field::Kind::line, [] { return tr("Research use, date"); })->width(200);
    m_note = add(card, Field::Kind::note, [] { return tr("Note"); });
}

void PatientForm::prefill(const Patient& patient) {
    m_code->setText(qs(patient.code));
    m_name->setText(qs(patient.name));
    m_kana->setText(qs(patient.kana));
    m_sex->setText(codeText(jointlog::code(patient.sex)));
    m_birth->setText(dateText(patient.birth));
    m_onset->setText(dateText(patient.onset));
    m_diagnosis->setText(dateText(patient.diagnosis));
    m_rf->setText(codeText(jointlog::code(patient.rf)));
    m_rfDate->setText(dateText(patient.rf_date));
    m_acpa->setText(codeText(jointlog::code(patient.acpa)));
    m_acpaDate->setText(dateText(patient.acpa_date));
    m_followUp->setText(codeText(jointlog::code(patient.follow_up)));
    m_followUpDate->setText(dateText(patient.follow_up_date));
    m_research->setText(codeText(jointlog::code(patient.research_use)));
    m_researchDate->setText(dateText(patient.research_use_date));
    m_note->setText(qs(patient.note));
}

void PatientForm::keepDate(Field* field, PartialDate& date, Future future) {
    if (field->text() != dateText(date)) {
        date = dateOrEmpty(field, future);
    }
}

void PatientForm::read(Patient& patient) {
    patient.name = utf8(m_name);
    patient.kana = utf8(m_kana);
    patient.sex = parse_sex(utf8(m_sex)).value_or(Sex::unknown);
    // The birth date itself may be corrected; a new patient's dates have nothing to do with the one on screen.
    setBirth({});
    keepDate(m_birth, patient.birth);
    setBirth(patient.birth);
    keepDate(m_onset, patient.onset);
    keepDate(m_diagnosis, patient.diagnosis);
    const std::pair<Field*, const PartialDate*> after[] = {{m_onset, &patient.onset},
                                                           {m_diagnosis, &patient.diagnosis}};
    for (const auto& [field, date] : after) {
        if (date->last && patient.birth.first && *date->last < *patient.birth.first) {
            problem(field, tr("This date lies before the birth date."));
        }
    }
    patient.rf = parse_serology(utf8(m_rf)).value_or(Serology::unknown);
    patient.acpa = parse_serology(utf8(m_acpa)).value_or(Serology::unknown);
    keepDate(m_rfDate, patient.rf_date);
    keepDate(m_acpaDate, patient.acpa_date);
    patient.follow_up = parse_follow_up(utf8(m_followUp)).value_or(FollowUp::active);
    patient.research_use = parse_research_use(utf8(m_research)).value_or(ResearchUse::not_asked);
    keepDate(m_followUpDate, patient.follow_up_date);
    keepDate(m_researchDate, patient.research_use_date);
    patient.note = utf8(m_note);
}

void PatientForm::askAboutSameName(const Patient& patient) {
    if (patient.name.empty() || patient.birth.empty()) {
        return;
    }
    const std::string name = fold(patient.name);
    for (const auto& row : workspace().patients()) {
        if (row.patient.code != patient.code && fold(row.patient.name) == name
            && row.patient.birth == patient.birth) {
            ask(tr("%1 has the same name and birth date.").arg(qs(row.patient.code)));
        }
    }
}

std::optional<OperationDraft> PatientForm::collect() {
    Patient patient = m_stored ? m_stored->value : Patient{};
    if (!m_stored) {
        patient.code = utf8(m_code);
        if (m_code->isEmpty()) {
            problem(m_code, tr("A patient needs an ID."));
        }
        for (const auto& row : workspace().patients()) {
            if (row.patient.code == patient.code) {
                problem(m_code, tr("This ID is already in the file."));
            }
        }
    }
    std::optional<OperationDraft> draft;
    if (m_stored) {
        draft = startDraft();
        if (!draft) {
            return {};
        }
    } else {
        draft = workspace().session().draft(OperationKind::create, patient.code);
    }
    read(patient);
    askAboutSameName(patient);
    if (!m_stored) {
        draft->add(patient);
    } else if (patient == m_stored->value) {
        problem(m_name, tr("Nothing was changed."));
    } else {
        draft->correct(m_stored->meta.id, m_stored->meta.version, patient);
    }
    return draft;
}

}  // namespace jointlog::gui
