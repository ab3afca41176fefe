#include "gui/forms/form_page.hpp"

#include <QtCore/QPointer>
#include <QtGui/QKeyEvent>
#include <QtGui/QShortcut>
#include <QtWidgets/QApplication>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QScrollArea>
#include <QtWidgets/QStyle>
#include <algorithm>

#include "gui/history/conflict_dialog.hpp"
#include "gui/keys/shown_keys.hpp"
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
    if (ownRecord()) {
        setProperty("own", true);
        setProperty("largerFields", true);
    }
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
    connect(qApp, &QApplication::focusChanged, this,
            [this](QWidget*, QWidget* now) { followFocus(now); });
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
    m_draft = makeLabel(bar, QStringLiteral("secondary"));
    m_draft->hide();
    auto* close = new HintButton(bar);
    close->setObjectName(QStringLiteral("closeForm"));
    close->setHint(QStringLiteral("Esc"));
    m_save = new HintButton(bar, QStringLiteral("primary"));
    m_save->setObjectName(QStringLiteral("saveForm"));
    hintKeys(m_save, "save");
    heading->setWordWrap(true);
    m_tools->addWidget(heading, 1);
    m_tools->addSpacing(8);
    m_tools->addWidget(m_message, 1);
    m_tools->addWidget(m_draft);
    m_tools->addWidget(close);
    m_tools->addWidget(m_save);
    connect(close, &HintButton::clicked, this, &FormPage::requestClose);
    connect(m_save, &HintButton::clicked, this, &FormPage::save);
    say([this, heading, close, title = std::move(title)] {
        heading->setText(title());
        setAccessibleName(title());
        close->setText(tr("Close"));
        m_save->setText(tr("Save"));
        showDraftSaved(m_draftSaved);
    });
    return bar;
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
    connect(field, &Field::edited, this, [this] {
        m_notice->hide();
        if (!m_saving) {
            showMessage({}, false);  // what it said was of what stood there before
        }
    });
    return field;
}

void FormPage::take(Field* field) {
    m_fields.erase(std::remove(m_fields.begin(), m_fields.end(), field), m_fields.end());
    field->hide();
    field->deleteLater();
}

void FormPage::correctRow(const RowMeta& meta, QVBoxLayout* to) {
    m_row = meta;
    m_reason = add(to, Field::Kind::line, [] { return tr("Reason for the correction"); });
    m_reason->required()->caption([] { return QStringLiteral("Alt+R"); });
    auto* jump = new QShortcut(QKeySequence(QStringLiteral("Alt+R")), this);
    connect(jump, &QShortcut::activated, m_reason, &Field::takeFocus);
    auto* typing = new HintButton(m_reason);
    typing->setHint(QStringLiteral("Alt+T"));
    typing->setObjectName(QStringLiteral("typingError"));
    typing->hide();
    m_reason->after()->insertWidget(1, typing);
    connect(typing, &HintButton::clicked, this, [this] { m_reason->setText(tr("typing error")); });
    say([typing] {
        typing->setText(tr("Typing error"));
        typing->setShortcut(QKeySequence(QStringLiteral("Alt+T")));  // a new text takes it away
    });
    offerTypingError(meta, typing);
}

void FormPage::offerTypingError(const RowMeta& meta, HintButton* typing) {
    m_workspace.session().history(
        m_patient, meta.id,
        [form = QPointer(this), typing = QPointer(typing),
         id = meta.id](const Result<std::vector<RowVersion>>& versions) {
            if (!form || !typing || !form->m_workspace.isOpen() || !versions) {
                return;
            }
            for (const RowVersion& version : *versions) {
                if (version.id == id && !version.until) {
                    typing->setVisible(typingErrorSuffices(
                        version.operation, form->m_workspace.recorder().toStdString(),
                        form->m_workspace.session().now()));
                }
            }
        });
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

void FormPage::problem(Field* field, const QString& sentence, QWidget* part) {
    if (m_problems++ == 0) {
        m_scroll->ensureWidgetVisible(field);
        (part != nullptr ? part : field->control())->setFocus(Qt::OtherFocusReason);
    }
    if (part != nullptr) {
        field->setProblem(part, sentence);
    } else {
        field->setProblem(sentence);
    }
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
    send(std::move(*draft));
}

void FormPage::send(OperationDraft draft) {
    m_saving = true;
    m_save->setEnabled(false);
    showMessage(tr("Saving…"), false);
    m_sent = draft;
    m_workspace.commit(std::move(draft),
                       [form = QPointer(this)](const Result<OperationInfo>& result) {
                           if (form) {
                               form->finished(result);
                           }
                       });
}

void FormPage::finished(const Result<OperationInfo>& result) {
    m_saving = false;
    m_save->setEnabled(true);
    if (result) {
        markClean();
        Q_EMIT closed(true);
        return;
    }
    showMessage(errorText(result.error()), true);
    if (result.error().code == Errc::conflict) {
        askConflict();
    }
}

void FormPage::askConflict() {
    const auto rows = app::disagreements(m_workspace.session(), *m_sent);
    if (!rows || rows->empty()) {
        return;
    }
    auto* dialog = new ConflictDialog(*rows, true, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &ConflictDialog::keepStored, this, [this] { Q_EMIT closed(false); });
    connect(dialog, &ConflictDialog::storeTyped, this,
            [this, known = *rows] { send(app::on_top(*m_sent, known)); });
    dialog->open();
}

void FormPage::showMessage(const QString& sentence, bool error) {
    m_message->setText(sentence);
    m_draft->setVisible(sentence.isEmpty() && m_draftSaved.isValid());  // one of the two has room
    setRole(m_message, error ? QStringLiteral("error") : QStringLiteral("secondary"));
}

QString FormPage::message() const {
    return m_message->text();
}

QStringList FormPage::snapshot() const {
    QStringList texts;
    for (const Field* field : m_fields) {
        texts.append(field->typed());
    }
    return texts;
}

void FormPage::markClean() {
    m_clean = snapshot();
    for (Field* field : m_fields) {
        if (correcting() && field != m_reason) {
            field->rememberStored();
        }
    }
}

FormTexts FormPage::typed() const {
    FormTexts texts;
    for (const Field* field : m_fields) {
        if (!field->key().isEmpty()) {
            texts.insert(field->key(), field->typed());
        }
    }
    return texts;
}

void FormPage::setTyped(const FormTexts& texts) {
    for (Field* field : m_fields) {
        if (const auto found = texts.constFind(field->key()); found != texts.constEnd()) {
            field->setTyped(*found);
        }
    }
}

void FormPage::showDraftSaved(const QDateTime& at) {
    m_draftSaved = at;
    m_draft->setText(at.isValid() ? tr("draft saved %1").arg(at.toString(QStringLiteral("HH:mm")))
                                  : QString());
    m_draft->setVisible(at.isValid() && m_message->text().isEmpty());
}

void FormPage::followFocus(QWidget* now) {
    // A part that is clicked is seen and stays under the hand.
    if (now != nullptr && m_scroll->widget()->isAncestorOf(now)
        && QGuiApplication::mouseButtons() == Qt::NoButton) {
        m_scroll->ensureWidgetVisible(now);
    }
}

QString FormPage::draftText() const {
    return m_draft->text();
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
    box.setTextFormat(Qt::PlainText);
    box.setDefaultButton(QMessageBox::Save);
    const int answer = box.exec();
    if (answer == QMessageBox::Save) {
        save();
    } else if (answer == QMessageBox::Discard) {
        Q_EMIT closed(false);
    }
}

void FormPage::retranslate() {
    // Sentences of another language go; saving says them again.
    m_message->clear();
    m_notice->hide();
    for (Field* field : m_fields) {
        field->setProblem({});
    }
}

int FormPage::bodyWidth() const {
    const QMargins margins = m_body->contentsMargins();
    return width() - margins.left() - margins.right()
           - style()->pixelMetric(QStyle::PM_ScrollBarExtent);
}

void FormPage::arrange() {
    const bool narrow = bodyWidth() < px(640);
    for (Field* field : m_fields) {
        field->setStacked(narrow);
    }
    // Where there is little room the buttons above go without the names of their keys, which the sheet of keys tells.
    const bool named = bodyWidth() >= px(820);
    const std::pair<const char*, QString> hints[] = {{"closeForm", QStringLiteral("Esc")},
                                                     {"saveAndNext", QStringLiteral("Ctrl+Enter")},
                                                     {"saveForm", keysNow("save")}};
    for (const auto& [name, hint] : hints) {
        if (auto* button = findChild<HintButton*>(QString::fromLatin1(name))) {
            button->setHint(named ? hint : QString());
        }
    }
}

void FormPage::resizeEvent(QResizeEvent* event) {
    Spoken<QWidget>::resizeEvent(event);
    arrange();
}

void FormPage::changeEvent(QEvent* event) {
    Spoken<QWidget>::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) {
        QMetaObject::invokeMethod(this, &FormPage::arrange, Qt::QueuedConnection);
    }
}

void FormPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        m_notice->isHidden() ? requestClose() : leaveQuestions();
        return;
    }
    Spoken<QWidget>::keyPressEvent(event);
}

}  // namespace jointlog::gui
