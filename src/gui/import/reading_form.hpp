#pragma once

#include <QtWidgets/QWidget>

#include "gui/forms/field.hpp"
#include "gui/widgets/spoken.hpp"
#include "jointlog/app/import_preview.hpp"

class QLabel;

namespace jointlog::gui {

class ColumnTable;
class HintButton;

/// How one file is read: kind, encoding, delimiter, decimal mark, order of dates, and what each column is.
class ReadingForm : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit ReadingForm(QWidget* parent = nullptr);
    void setPreview(const app::ImportPreview& preview);
    /// Labels above their choices, where the page is narrow.
    void setStacked(bool stacked);
    [[nodiscard]] const app::ImportChoices& choices() const { return m_choices; }
    [[nodiscard]] bool asks() const { return m_preview.asks(); }
    [[nodiscard]] Field* kind() const { return m_kind; }
    [[nodiscard]] Field* encoding() const { return m_encoding; }
    [[nodiscard]] Field* delimiter() const { return m_delimiter; }
    [[nodiscard]] Field* decimal() const { return m_decimal; }
    [[nodiscard]] Field* dateOrder() const { return m_dateOrder; }
    [[nodiscard]] ColumnTable* columns() const { return m_columns; }
    [[nodiscard]] HintButton* doneButton() const { return m_done; }

Q_SIGNALS:
    /// choices() are others now: the file is to be looked at again.
    void edited();
    void done();

protected:
    void retranslate() override;

private:
    Field* choice(Say label, Choices choices, std::string app::ImportChoices::*into);
    void showQuestions();

    app::ImportPreview m_preview;
    app::ImportChoices m_choices;
    QLabel* m_heading = nullptr;
    QLabel* m_questions = nullptr;
    Field* m_kind = nullptr;
    Field* m_encoding = nullptr;
    Field* m_delimiter = nullptr;
    Field* m_decimal = nullptr;
    Field* m_dateOrder = nullptr;
    ColumnTable* m_columns = nullptr;
    HintButton* m_done = nullptr;
};

}  // namespace jointlog::gui
