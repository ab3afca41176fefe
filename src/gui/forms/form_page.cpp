#include "gui/forms/form_page.hpp"

#include <QtCore/QPointer>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QScrollArea>

#include "gui/forms/entity_text.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/patient_band.hpp"

namespace jointlog::gui {

FormPage::FormPage(Workspace& workspace, Say title, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace) {
    setProperty("surface", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_band = new PatientBand(true, this);
    if (m_workspace.record() != nullptr) {
        m_patient = record().patient->code;
        m_birth = record().patient->birth;
        m_band->show(*record().patient, m_workspace.today());
    }
    column->addWidget(m_band);
    column->addWidget(buildTools(std::move(title)));
    column->addWidget(buildNotice());
    m_scroll = new QScrollArea(this);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget(m_scroll);
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(12, 12, 12, 12);
    m_body->setSpacing(12);
    m_scroll->setWidget(inside);
    column->addWidget(m_scroll, 1);
}

QWidget* FormPage::buildTools(Say title) {
    auto* bar = makeFrame(this, QStringLiteral("bar"));
    m_tools = new QHBoxLayout(bar);
    m_tools->setContentsMargins(16, 6, 16, 6);
    m_tools->setSpacing(8);
    auto* heading = makeLabel(bar, QStringLiteral("day"));
    m_message = makeLabel(bar, QStringLiteral("secondary"));
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto* close = new HintButton(bar);
    close->setHint(QStringLiteral("Esc"));
    m_save = new HintButton(bar, QStringLiteral("primary"));
    m_save->setHint(QStringLiteral("Ctrl+S"));
    m_tools->addWidget(heading);
    m_tools->addSpacing(8);
    m_tools->addWidget(m_message, 1);
    m_tools->addWidget(close);
    m_tools->addWidget(m_save);
    connect(close, &HintButton::clicked, this, &FormPage::requestClose);
    connect(m_save, &HintButton::clicked, this, &FormPage::save);
    say([this, heading, close, title = std::move(title)] {
        heading->setText(title());
        setAccessibleName(title());
        close->setText(tr("Close"));
        m_save->setText(tr("Save"));
    });
    return bar;
}

QWidget* FormPage::buildNotice() {
    m_notice = makeFrame(this, QStringLiteral("notice"));
    auto* row = new QHBoxLayout(m_notice);
    row->setContentsMargins(12, 8, 12, 8);
    m_noticeText = makeLabel(m_notice);
    m_noticeText->setWordWrap(true);
    auto* store = new HintButton(m_notice);
    auto* back = new HintButton(m_notice);
    row->addWidget(m_noticeText, 1);
    row->addWidget(store);
    row->addWidget(back);
    connect(store, &HintButton::clicked, this, &FormPage::confirmWarnings);
    connect(back, &HintButton::clicked, this, [this] { m_notice->hide(); });
    say([store, back] {
        store->setText(tr("Store as entered"));
        back->setText(tr("Back to the form"));
    });
    m_notice->hide();
    return m_notice;
}

QVBoxLayout* FormPage::addCard(QBoxLayout* to, Say heading) {
    auto* card = makeFrame(this, QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(2);
    auto* label = makeLabel(card, QStringLiteral("heading"));
    column->addWidget(label);
    column->addSpacing(4);
    to->addWidget(card);
    say([label, heading = std::move(heading)] { label->setText(heading()); });
    return column;
}

Field* FormPage::add(QVBoxLayout* to, Field::Kind kind, Say label) {
    auto* field = new Field(kind, std::move(label), to->parentWidget());
    to->addWidget(field);
    m_fields.push_back(field);
    connect(field, &Field::edited, this, [this] { m_notice->hide(); });
    return field;
}

void FormPage::correctRow(const RowMeta& meta, QVBoxLayout* to) {
    m_row = meta;
    m_reason = add(to, Field::Kind::line, [] { return tr("Reason for the correction"); });
    m_reason->required()->width(360);
    auto* typing = new HintButton(m_reason);
    typing->setHint(QStringLiteral("Alt+T"));
    typing->setShortcut(QKeySequence(QStringLiteral("Alt+T")));
    m_reason->after()->insertWidget(1, typing);
    connect(typing, &HintButton::clicked, this, [this] { m_reason->setText(tr("typing error")); });
    say([typing] { typing->setText(tr("Typing error")); });
}

std::optional<OperationDraft> FormPage::startDraft() {
    OperationDraft draft = m_workspace.session().draft(
        correcting() ? OperationKind::correct : OperationKind::add, m_patient);
    if (correcting()) {
        if (m_reason->isEmpty()) {
            problem(m_reason, tr("A correction is stored with its reason."));
            return {};
        }
        draft.reason = m_reason->text() == tr("typing error") ? "typing_error" : utf8(m_reason);
    }
    return draft;
}

void FormPage::problem(Field* field, const QString& sentence) {
    if (m_problems++ == 0) {
        m_scroll->ensureWidgetVisible(field);
        field->takeFocus();
    }
    field->setProblem(sentence);
}

std::optional<PartialDate> FormPage::readDate(Field* field, Future future) {
    if (field->isEmpty()) {
        return {};
    }
    auto date = parse_date(utf8(field));
    if (!date) {
        switch (date.error().code) {
            case Errc::ambiguous:
                problem(field, tr("This date can be read in more than one way. Write 2024-06-01."));
                break;
            case Errc::out_of_range:
                problem(field, tr("There is no such day."));
                break;
            default:
                problem(field, tr("Not a date. Write 2024-06-01, 2024-06 or 2024."));
        }
        return {};
    }
    const auto anchor = date->anchor();
    if (future == Future::refused && anchor && *anchor > m_workspace.today()) {
        problem(field, tr("This date lies in the future."));
        return {};
    }
    if (m_birth.first && date->last && *date->last < *m_birth.first) {
        problem(field, tr("This date lies before the birth date."));
        return {};
    }
    return std::move(date).value();
}

PartialDate FormPage::dateOrEmpty(Field* field, Future future) {
    return readDate(field, future).value_or(PartialDate{});
}

std::optional<Decimal> FormPage::readDecimal(Field* field) {
    if (field->isEmpty()) {
        return {};
    }
    const auto number = Decimal::parse(utf8(field));
    if (!number) {
        problem(field, field->text().contains(QLatin1Char(','))
                           ? tr("Write a point, not a comma: 0.492")
                           : tr("Not a number."));
        return {};
    }
    return *number;
}

std::optional<Decimal> FormPage::readDose(Field* dose, Field* unit) {
    const auto number = readDecimal(dose);
    if (number && *number < Decimal{}) {
        problem(dose, tr("A dose is not negative."));
    }
    if (number && unit->isEmpty()) {
        problem(unit, tr("Choose the unit of the dose."));
    }
    return number;
}

void FormPage::save() {
    if (m_saving) {
        return;
    }
    m_problems = 0;
    m_questions.clear();
    for (Field* field : m_fields) {
        field->setProblem({});
    }
    auto draft = collect();
    if (!draft || anyProblem()) {
        showMessage(tr("Nothing was stored."), true);
        return;
    }
    if (!m_questions.isEmpty() && m_questions != m_confirmed) {
        showQuestions();
        return;
    }
    m_saving = true;
    m_save->setEnabled(false);
    showMessage(tr("Saving…"), false);
    m_sent = draft;
    m_workspace.commit(std::move(*draft),
                       [form = QPointer(this)](const Result<OperationInfo>& result) {
                           if (form) {
                               form->finished(result);
                           }
                       });
}

void FormPage::confirmWarnings() {
    m_confirmed = m_questions;
    m_notice->hide();
    save();
}

void FormPage::showQuestions() {
    m_noticeText->setText(m_questions.join(QLatin1Char('\n')));
    m_notice->show();
    showMessage(tr("Not stored yet."), false);
}

void FormPage::finished(const Result<OperationInfo>& result) {
    m_saving = false;
    m_save->setEnabled(true);
    if (result) {
        markClean();
        Q_EMIT closed(true);
        return;
    }
    showMessage(result.error().code == Errc::conflict ? conflictText() : errorText(result.error()),
                true);
}

QString FormPage::conflictText() {
    const QString plain = errorText({Errc::conflict, {}});
    if (!correcting() || !m_sent) {
        return plain;
    }
    const auto place = m_workspace.session().find_row(row().id);
    QString mine;
    for (const Change& change : m_sent->changes()) {
        if (const auto* correct = std::get_if<CorrectRow>(&change);
            correct != nullptr && correct->id == row().id) {
            mine = describe(correct->value);
        }
    }
    return place ? plain + QLatin1Char(' ')
                       + tr("Stored now: %1. Typed here: %2.").arg(describe(place->value), mine)
                 : plain;
}

QString FormPage::describe(const Entity& entity) const {
    return entityText(entity);
}

void FormPage::showMessage(const QString& sentence, bool error) {
    m_message->setText(sentence);
    setRole(m_message, error ? QStringLiteral("error") : QStringLiteral("secondary"));
}

QString FormPage::message() const {
    return m_message->text();
}

QStringList FormPage::snapshot() const {
    QStringList texts;
    for (const Field* field : m_fields) {
        texts.append(field->text());
    }
    return texts;
}

void FormPage::requestClose() {
    if (m_saving) {
        return;
    }
    if (!changed()) {
        Q_EMIT closed(false);
        return;
    }
    QMessageBox box(QMessageBox::NoIcon, tr("Close the form"),
                    tr("Something was typed that is not stored."),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel, this);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Save) {
        save();
    } else if (answer == QMessageBox::Discard) {
        Q_EMIT closed(false);
    }
}

void FormPage::retranslate() {
    m_message->clear();
}

void FormPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        requestClose();
        return;
    }
    Spoken<QWidget>::keyPressEvent(event);
}

}  // namespace jointlog::gui
