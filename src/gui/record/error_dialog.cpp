#include "gui/record/error_dialog.hpp"

#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>

#include "gui/forms/entity_text.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/patient_band.hpp"

namespace jointlog::gui {
namespace {

// What kind of entry a row is.
struct Kind {
    QString operator()(const Patient&) const { return ErrorDialog::tr("Patient"); }
    QString operator()(const Visit&) const { return ErrorDialog::tr("Visit"); }
    QString operator()(const Observation& row) const {
        return row.visit ? ErrorDialog::tr("Value of a visit")
                         : ErrorDialog::tr("Laboratory value");
    }
    QString operator()(const JointFinding&) const { return ErrorDialog::tr("Joint finding"); }
    QString operator()(const MedicationCourse&) const { return ErrorDialog::tr("Medication"); }
    QString operator()(const DoseStep&) const { return ErrorDialog::tr("Dose"); }
    QString operator()(const Administration&) const {
        return ErrorDialog::tr("Infusion or single dose");
    }
    QString operator()(const AdverseEvent&) const { return ErrorDialog::tr("Adverse event"); }
    QString operator()(const Fact&) const { return ErrorDialog::tr("Fact"); }
    QString operator()(const ReportedScore&) const { return ErrorDialog::tr("Reported score"); }
    QString operator()(const Note&) const { return ErrorDialog::tr("Note"); }
};

}  // namespace

ErrorDialog::ErrorDialog(const Entity& entity, const Patient& patient, Day today, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("Entered in error"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 16);
    column->setSpacing(10);
    auto* band = new PatientBand(true, this);
    band->show(patient, today);
    column->addWidget(band);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(20, 6, 20, 0);
    body->setSpacing(8);
    auto* kind = makeLabel(this, QStringLiteral("section"), std::visit(Kind{}, entity));
    auto* row = makeLabel(this, QStringLiteral("heading"), entityText(entity));
    row->setWordWrap(true);
    auto* what = makeLabel(this, QStringLiteral("secondary"),
                           tr("The entry stays in the record, marked as entered in error, and "
                              "leaves charts and scores."));
    what->setWordWrap(true);
    auto* label = makeLabel(this, QStringLiteral("strong"), tr("Reason"));
    m_words = new QLineEdit(this);
    m_words->setAccessibleName(tr("Reason, required"));
    auto* completer =
        new QCompleter({tr("typing error"), tr("wrong patient"), tr("entered twice")}, m_words);
    completer->setCompletionMode(QCompleter::UnfilteredPopupCompletion);
    m_words->setCompleter(completer);
    auto* typing = new HintButton(this);
    typing->setText(tr("Typing error"));
    typing->setHint(QStringLiteral("Alt+T"));
    typing->setShortcut(QKeySequence(QStringLiteral("Alt+T")));
    connect(typing, &HintButton::clicked, this, [this] {
        m_words->setText(tr("typing error"));
        m_words->setFocus();
    });
    auto* line = new QHBoxLayout;
    line->addWidget(m_words, 1);
    line->addWidget(typing);
    auto* cancel = new HintButton(this);
    cancel->setText(tr("Cancel"));
    cancel->setHint(QStringLiteral("Esc"));
    auto* mark = new HintButton(this, QStringLiteral("primary"));
    mark->setText(tr("Mark as entered in error"));
    mark->setHint(QStringLiteral("Enter"));
    mark->setEnabled(false);
    // Enter in the reason is the marking, not whichever button stands first.
    for (HintButton* other : {typing, cancel}) {
        other->setAutoDefault(false);
    }
    mark->setDefault(true);
    connect(m_words, &QLineEdit::textChanged, mark,
            [mark](const QString& text) { mark->setEnabled(!text.trimmed().isEmpty()); });
    connect(mark, &HintButton::clicked, this, &QDialog::accept);
    connect(cancel, &HintButton::clicked, this, &QDialog::reject);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(mark);
    for (QWidget* widget : {static_cast<QWidget*>(kind), static_cast<QWidget*>(row),
                            static_cast<QWidget*>(what), static_cast<QWidget*>(label)}) {
        body->addWidget(widget);
    }
    body->addLayout(line);
    body->addSpacing(8);
    body->addLayout(buttons);
    column->addLayout(body);
    setMinimumWidth(px(560));
    m_words->setFocus();
}

std::string ErrorDialog::reason() const {
    const QString text = m_words->text().trimmed();
    if (text == tr("typing error")) {
        return "typing_error";
    }
    return text == tr("wrong patient") ? "wrong_patient" : text.toStdString();
}

}  // namespace jointlog::gui
