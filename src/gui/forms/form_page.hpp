#pragma once

#include <QtCore/QDateTime>
#include <QtCore/QPointer>
#include <QtWidgets/QWidget>
#include <optional>

#include "gui/forms/field.hpp"
#include "gui/forms/form_draft.hpp"
#include "gui/history/row_changes.hpp"
#include "gui/state/workspace.hpp"
#include "jointlog/domain/operation.hpp"

class QBoxLayout;
class QHBoxLayout;
class QLabel;
class QScrollArea;
class QVBoxLayout;

namespace jointlog::gui {

class HintButton;
class PatientBand;

/// What every entry form shares: the patient's band, fields with messages beside them, saving once, closing with a
/// question when something was typed. Nothing counts as saved before the record says so.
class FormPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    FormPage(Workspace& workspace, Say title, QWidget* parent);

    /// Stores what was typed, once; does nothing while a save is under way.
    void save();
    /// Save, discard or stay when something was typed.
    void requestClose();
    [[nodiscard]] bool changed() const { return snapshot() != m_clean; }
    [[nodiscard]] bool saving() const { return m_saving; }
    [[nodiscard]] QString message() const;
    [[nodiscard]] const std::vector<Field*>& fields() const { return m_fields; }
    /// What is asked about before it is stored.
    [[nodiscard]] const QStringList& questions() const { return m_questions; }
    /// Stores although the program asked about a value.
    void confirmWarnings();
    /// What a draft of this form keeps: the texts of its fields by their stable names. Fields without one stay out.
    [[nodiscard]] virtual FormTexts typed() const;
    virtual void setTyped(const FormTexts& texts);
    /// A new entry whose unsaved content is kept in a draft; corrections of stored rows never are.
    [[nodiscard]] virtual bool draftable() const { return false; }
    /// "draft saved 14:02"; an invalid time shows nothing.
    void showDraftSaved(const QDateTime& at);
    [[nodiscard]] QString draftText() const;
    /// The patient that the form was opened for and names in its band.
    [[nodiscard]] const std::string& patientCode() const { return m_patient; }
    /// The stored row that is corrected here.
    [[nodiscard]] std::optional<RowId> correctedRow() const {
        return m_row ? std::optional(m_row->id) : std::nullopt;
    }

Q_SIGNALS:
    /// The form is to be taken off the screen. saved: its content is on disk.
    void closed(bool saved);

protected:
    /// The operation for what was typed, or nullopt after messages were put beside the fields.
    [[nodiscard]] virtual std::optional<OperationDraft> collect() = 0;
    Field* add(QVBoxLayout* to, Field::Kind kind, Say label);
    /// Takes a field that add() made off the form.
    void take(Field* field);
    /// A card with a heading, in the body or in a column of it.
    QVBoxLayout* addCard(QBoxLayout* to, Say heading);
    [[nodiscard]] QVBoxLayout* body() const { return m_body; }
    /// Makes the form a correction of a stored row: asks for the reason.
    void correctRow(const RowMeta& meta, QVBoxLayout* to);
    [[nodiscard]] bool correcting() const { return m_row.has_value(); }
    [[nodiscard]] const RowMeta& row() const { return *m_row; }
    /// A draft of the kind that fits, with reason and recorder; nullopt when a needed reason is missing.
    [[nodiscard]] std::optional<OperationDraft> startDraft();
    /// Everything that was typed, to see whether something was.
    [[nodiscard]] virtual QStringList snapshot() const;
    /// What was typed now is what is stored: nothing to lose.
    void markClean();

    /// part: the joined part of the field that it is about; nullptr: the control itself.
    void problem(Field* field, const QString& sentence, QWidget* part = nullptr);
    [[nodiscard]] bool anyProblem() const { return m_problems > 0; }
    /// A value that may be right: asked about before it is stored.
    void ask(const QString& sentence) { m_questions.append(sentence); }

    // Reading typed text. Each puts its message beside the field and returns nullopt on a problem or when empty.
    enum class Future { refused, allowed };
    [[nodiscard]] std::optional<PartialDate> readDate(Field* field,
                                                      Future future = Future::refused);
    [[nodiscard]] PartialDate dateOrEmpty(Field* field, Future future = Future::refused);
    [[nodiscard]] std::optional<Decimal> readDecimal(Field* field);
    /// A dose that is not negative, with its unit.
    [[nodiscard]] std::optional<Decimal> readDose(Field* dose, Field* unit);
    [[nodiscard]] std::string utf8(const Field* field) const { return field->text().toStdString(); }

    [[nodiscard]] Workspace& workspace() const { return m_workspace; }
    /// The record on screen: only while the form is being made, a later one may be another patient's.
    [[nodiscard]] const PatientRecord& record() const { return *m_workspace.record(); }
    /// The birth date that typed dates are held against.
    void setBirth(const PartialDate& birth) { m_birth = birth; }
    /// A person's own record: it speaks plainly.
    [[nodiscard]] bool ownRecord() const { return m_workspace.info().mode == Mode::own; }
    [[nodiscard]] PatientBand* band() const { return m_band; }
    [[nodiscard]] QHBoxLayout* toolbar() const { return m_tools; }

    /// Lays the cards out for the width there is; after every change of size or of text size.
    virtual void arrange();
    /// Room for the cards.
    [[nodiscard]] int bodyWidth() const;
    [[nodiscard]] Field* reason() const { return m_reason; }

    void retranslate() override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    QWidget* buildTools(Say title);
    QWidget* buildNotice();
    /// Offers "typing error" where one key may be the whole reason.
    void offerTypingError(const RowMeta& meta, HintButton* typing);
    void finished(const Result<OperationInfo>& result);
    void showMessage(const QString& sentence, bool error);
    void showQuestions();
    /// Back to where the keys were.
    void leaveQuestions();
    /// Brings what the keys go to into view, also where a jump key led.
    void followFocus(QWidget* now);
    void send(OperationDraft draft);
    /// Shows both values and lets the person choose.
    void askConflict();

    Workspace& m_workspace;
    PatientBand* m_band = nullptr;
    QHBoxLayout* m_tools = nullptr;
    QVBoxLayout* m_body = nullptr;
    QScrollArea* m_scroll = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_draft = nullptr;
    QWidget* m_notice = nullptr;
    QLabel* m_noticeText = nullptr;
    HintButton* m_save = nullptr;
    HintButton* m_storeAsEntered = nullptr;
    QPointer<QWidget> m_beforeNotice;
    Field* m_reason = nullptr;
    std::vector<Field*> m_fields;
    QDateTime m_draftSaved;
    QStringList m_clean;
    QStringList m_questions;
    QStringList m_confirmed;
    std::string m_patient;
    PartialDate m_birth;
    std::optional<RowMeta> m_row;
    std::optional<OperationDraft> m_sent;
    int m_problems = 0;
    bool m_saving = false;
};

}  // namespace jointlog::gui
