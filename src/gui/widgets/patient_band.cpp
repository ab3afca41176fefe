#include "gui/widgets/patient_band.hpp"

#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

PatientBand::PatientBand(bool entry, QWidget* parent) : Spoken<QFrame>(parent) {
    setProperty("frame", entry ? QStringLiteral("entryband") : QStringLiteral("band"));
    setMinimumHeight(px(52));
    m_outer = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_outer->setContentsMargins(entry ? 12 : 16, 4, 16, 4);
    m_outer->setSpacing(4);
    m_row = new QHBoxLayout;
    QHBoxLayout* const row = m_row;
    row->setSpacing(8);
    m_outer->addLayout(row, 1);
    m_lead = new QHBoxLayout;
    row->addLayout(m_lead);
    m_code = makeLabel(this, QStringLiteral("code"));
    m_name = makeLabel(this, QStringLiteral("name"));
    m_kana = makeLabel(this, QStringLiteral("secondary"));
    m_sex = makeLabel(this);
    row->addWidget(m_code, 0, Qt::AlignVCenter);
    row->addSpacing(8);
    row->addWidget(m_name);
    row->addSpacing(8);
    row->addWidget(m_kana);
    row->addSpacing(8);
    row->addWidget(m_sex);
    row->addSpacing(6);
    m_age = makeLabel(this);
    for (int i = 0; i < 3; ++i) {
        m_dateWords[i] = makeLabel(this, QStringLiteral("secondary"));
        m_dates[i] = makeLabel(this);
        row->addWidget(m_dateWords[i]);
        row->addWidget(m_dates[i]);
        row->addSpacing(6);
        if (i == 0) {
            row->addWidget(m_age);
            row->addSpacing(6);
        }
    }
    row->addStretch(1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(8);
    m_outer->addLayout(m_actions);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void PatientBand::show(const Patient& patient, Day today) {
    m_patient = patient;
    m_today = today;
    fill();
}

void PatientBand::retranslate() {
    fill();
}

void PatientBand::resizeEvent(QResizeEvent* event) {
    Spoken<QFrame>::resizeEvent(event);
    arrange();
}

void PatientBand::arrange() {
    // Nothing that tells who this is may be cut off. Where it is narrow, onset and diagnosis go first, then the
    // buttons move below, and last the kana goes: code, name, sex, birth date and age always stand whole.
    const bool entry = property("frame").toString() == QLatin1String("entryband");
    const PartialDate* const dates[] = {&m_patient.birth, &m_patient.onset, &m_patient.diagnosis};
    const auto showDates = [&](bool all) {
        for (int i = 0; i < 3; ++i) {
            const bool shown = i == 0 || (all && !entry && !dates[i]->empty());
            m_dateWords[i]->setVisible(shown);
            m_dates[i]->setVisible(shown);
        }
    };
    const QMargins margins = m_outer->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const int buttons = m_actions->sizeHint().width() + m_outer->spacing();
    m_kana->setVisible(!m_patient.kana.empty());
    showDates(true);
    if (needed() + buttons > room) {
        showDates(false);
    }
    const bool stacked = m_actions->count() > 0 && needed() + buttons > room;
    m_outer->setDirection(stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
    m_actions->setAlignment(Qt::AlignLeft);
    if (needed() > room) {
        m_kana->setVisible(false);
    }
}

int PatientBand::needed() const {
    m_row->invalidate();
    return m_row->sizeHint().width();
}

void PatientBand::fill() {
    m_code->setText(qs(m_patient.code));
    m_name->setText(qs(m_patient.name));
    m_kana->setText(qs(m_patient.kana));
    m_sex->setText(sexWord(m_patient.sex));
    m_age->setText(ageWord(m_patient.birth, m_today));
    m_age->setVisible(!m_age->text().isEmpty());
    m_name->setVisible(!m_patient.name.empty());
    m_kana->setVisible(!m_patient.kana.empty());
    const QString words[] = {tr("born"), tr("onset"), tr("diagnosis")};
    const PartialDate* const dates[] = {&m_patient.birth, &m_patient.onset, &m_patient.diagnosis};
    for (int i = 0; i < 3; ++i) {
        m_dateWords[i]->setText(words[i]);
        m_dates[i]->setText(dates[i]->empty() ? QStringLiteral("—") : dateText(*dates[i]));
    }
    arrange();
    setAccessibleName(
        QStringLiteral("%1 %2 %3").arg(m_code->text(), m_name->text(), m_kana->text()));
}

}  // namespace jointlog::gui
