#pragma once

#include "gui/forms/field.hpp"
#include "gui/state/workspace.hpp"
#include "jointlog/render/report.hpp"

class QPrinter;
class QScrollArea;

namespace jointlog::gui {

class HintButton;
class PageView;

/// The printed report of the patient on screen: what stands on it, a preview by the code that prints it, and the ways
/// out: PDF, printer, clipboard.
class ReportPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit ReportPage(Workspace& workspace, QWidget* parent = nullptr);
    [[nodiscard]] Field* kind() const { return m_kind; }
    [[nodiscard]] Field* parts() const { return m_parts; }
    [[nodiscard]] Field* from() const { return m_from; }
    [[nodiscard]] Field* to() const { return m_to; }
    [[nodiscard]] Field* language() const { return m_language; }
    [[nodiscard]] Field* paper() const { return m_paper; }
    [[nodiscard]] PageView* preview() const { return m_preview; }
    /// What is previewed, saved and printed; null while there is nothing to print.
    [[nodiscard]] const render::ReportPages* pages() const { return m_pages.get(); }
    [[nodiscard]] QString message() const;
    /// Writes the PDF; returns the sentence that is shown.
    QString savePdf(const QString& path);
    void copyText();
    void print(QPrinter& printer);

Q_SIGNALS:
    void back();

protected:
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QWidget* buildChoices();
    QWidget* buildPreview();
    void kindChosen();
    void refresh();
    bool readDay(Field* field, std::optional<Day>& day);
    [[nodiscard]] std::optional<app::ReportModel> model();
    void askFile();
    void askPrinter();
    void showMessage(const QString& sentence, const QString& role);

    Workspace& m_workspace;
    Field* m_kind = nullptr;
    Field* m_parts = nullptr;
    QString m_first;  // of the period shown, ISO
    QString m_last;
    Field* m_from = nullptr;
    Field* m_to = nullptr;
    Field* m_language = nullptr;
    Field* m_paper = nullptr;
    Field* m_colour = nullptr;
    HintButton* m_save = nullptr;
    HintButton* m_print = nullptr;
    HintButton* m_copy = nullptr;
    QLabel* m_message = nullptr;
    QLabel* m_pageText = nullptr;
    HintButton* m_before = nullptr;
    HintButton* m_after = nullptr;
    QScrollArea* m_scroll = nullptr;
    PageView* m_preview = nullptr;
    std::shared_ptr<const render::ReportPages> m_pages;
};

}  // namespace jointlog::gui
