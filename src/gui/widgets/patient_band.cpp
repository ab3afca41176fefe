#include "gui/widgets/patient_band.hpp"

#include <algorithm>

#include "gui/text/era_words.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/render/texts.hpp"

namespace jointlog::gui {
namespace {
constexpr int between = 12;
const QString noDate = QStringLiteral("—");
}  // namespace

PatientBand::PatientBand(bool entry, QWidget* parent) : Spoken<QFrame>(parent) {
    setProperty("frame", entry ? QStringLiteral("entryband") : QStringLiteral("band"));
    setMinimumHeight(px(52));
    m_outer = new QBoxLayout(QBoxLayout::LeftToRight, this);
    m_outer->setContentsMargins(entry ? 12 : 16, 4, 16, 4);
    m_outer->setSpacing(4);
    m_identity = new QBoxLayout(QBoxLayout::LeftToRight);
    m_identity->setSpacing(between);
    m_outer->addLayout(m_identity, 1);
    auto* names = new QHBoxLayout;
    names->setSpacing(between);
    m_lead = new QHBoxLayout;
    names->addLayout(m_lead);
    m_code = makeLabel(this, QStringLiteral("code"));
    m_name = makeLabel(this, QStringLiteral("name"));
    m_kana = makeLabel(this, QStringLiteral("secondary"));
    names->addWidget(m_code, 0, Qt::AlignVCenter);
    m_names = new QBoxLayout(QBoxLayout::LeftToRight);
    m_names->setSpacing(between);
    m_names->addWidget(m_name);
    m_names->addWidget(m_kana);
    m_names->addStretch(1);
    names->addLayout(m_names, 1);
    m_identity->addLayout(names);
    auto* details = new QHBoxLayout;
    details->setSpacing(between);
    m_sex = makeLabel(this);
    m_age = makeLabel(this);
    details->addWidget(m_sex);
    for (int i = 0; i < 3; ++i) {
        m_dateWords[i] = makeLabel(this, QStringLiteral("secondary"));
        m_dates[i] = makeLabel(this);
        details->addWidget(m_dateWords[i]);
        details->addWidget(m_dates[i]);
        if (i == 0) {
            details->addWidget(m_age);
        }
    }
    details->addStretch(1);
    m_identity->addLayout(details, 1);
    m_actions = new QHBoxLayout;
    m_actions->setSpacing(8);
    m_actions->setAlignment(Qt::AlignLeft);
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

bool PatientBand::event(QEvent* event) {
    const bool handled = Spoken<QFrame>::event(event);
    // A label has another width: its text, its font, or the style sheet reached it only now.
    if (event->type() == QEvent::LayoutRequest) {
        arrange();
    }
    return handled;
}

int PatientBand::nameWidth() const {
    int width = m_lead->sizeHint().width();
    for (const QLabel* label : {m_code, m_name, m_kana}) {
        if (!label->text().isEmpty()) {
            const int wide = label->wordWrap()
                                 ? label->fontMetrics().horizontalAdvance(label->text())
                                 : label->sizeHint().width();
            width += wide + between;
        }
    }
    return width;
}

int PatientBand::detailsWidth(bool dates) const {
    int width = m_sex->sizeHint().width();
    if (!m_age->text().isEmpty()) {
        width += between + m_age->sizeHint().width();
    }
    for (int i = 0; i < (dates ? 3 : 1); ++i) {
        if (i == 0 || m_dates[i]->text() != noDate) {
            width +=
                2 * between + m_dateWords[i]->sizeHint().width() + m_dates[i]->sizeHint().width();
        }
    }
    return width;
}

PatientBand::Arrangement PatientBand::arrangement() const {
    // Onset and diagnosis go first, then the identity takes two lines, then the buttons move below.
    const QMargins margins = m_outer->contentsMargins();
    const int room = width() - margins.left() - margins.right();
    const int buttons =
        m_actions->count() > 0 ? m_actions->sizeHint().width() + m_outer->spacing() : 0;
    const bool entry = property("frame").toString() == QLatin1String("entryband");
    const int names = nameWidth();
    const int details = detailsWidth(false);
    if (!entry && names + between + detailsWidth(true) + buttons <= room) {
        return {true, false, false, false};
    }
    if (names + between + details + buttons <= room) {
        return {false, false, false, false};
    }
    if (std::max(names, details) + buttons <= room) {
        return {false, true, false, false};
    }
    const bool split = names + between + details > room;
    return {false, split, buttons > 0, names > room};
}

void PatientBand::arrange() {
    const Arrangement next = arrangement();
    if (next != m_arrangement) {
        m_arrangement = next;
        m_identity->setDirection(next.split ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        m_identity->setSpacing(next.split ? 0 : between);
        m_outer->setDirection(next.stacked ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        m_names->setDirection(next.wrapped ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight);
        m_names->setSpacing(next.wrapped ? 0 : between);
        m_name->setWordWrap(next.wrapped);
        m_kana->setWordWrap(next.wrapped);
    }
    for (int i = 0; i < 3; ++i) {
        const bool shown = i == 0 || (next.dates && m_dates[i]->text() != noDate);
        m_dateWords[i]->setVisible(shown);
        m_dates[i]->setVisible(shown);
    }
}

void PatientBand::fill() {
    m_code->setText(qs(m_patient.code));
    m_name->setText(render::qt(m_patient.name));
    m_kana->setText(render::qt(m_patient.kana));
    m_sex->setText(sexWord(m_patient.sex));
    m_age->setText(ageWord(m_patient.birth, m_today));
    m_age->setVisible(!m_age->text().isEmpty());
    m_name->setVisible(!m_patient.name.empty());
    m_kana->setVisible(!m_patient.kana.empty());
    // Words such as "36, as stated" tell an age and no birth date.
    const QString words[] = {m_patient.birth.words.empty() ? tr("born") : tr("birth or age"),
                             tr("onset"), tr("diagnosis")};
    const PartialDate* const dates[] = {&m_patient.birth, &m_patient.onset, &m_patient.diagnosis};
    for (int i = 0; i < 3; ++i) {
        m_dateWords[i]->setText(words[i]);
        m_dates[i]->setText(dates[i]->empty() ? noDate : dateText(*dates[i]));
    }
    // The era is how a Japanese birth date is asked for.
    if (const QString era = eraOf(m_patient.birth); !era.isEmpty()) {
        m_dates[0]->setText(QStringLiteral("%1 (%2)").arg(m_dates[0]->text(), era));
    }
    arrange();
    setAccessibleName(
        QStringLiteral("%1 %2 %3").arg(m_code->text(), m_name->text(), m_kana->text()));
}

}  // namespace jointlog::gui
