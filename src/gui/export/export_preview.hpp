#pragma once

#include <QtWidgets/QWidget>
#include <optional>

#include "gui/widgets/spoken.hpp"
#include "jointlog/app/research_export.hpp"

class QLabel;
class QTableWidget;

namespace jointlog::gui {

/// What leaves with a package and what a pseudonymised one holds back: the columns, and warnings of small cells.
class ExportPreviewView : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit ExportPreviewView(QWidget* parent);
    void show(const app::ExportPreview& preview);
    /// Of a package with names and dates: its warnings; every column leaves.
    void showIdentified(const app::ExportPreview& preview);
    /// Of a package that was written: the warnings without the columns.
    void warn(const std::vector<app::ExportSmallCell>& cells, const app::ExportWithheld& withheld);
    void clear();
    [[nodiscard]] QTableWidget* columns() const { return m_columns; }
    [[nodiscard]] QLabel* warnings() const { return m_warnings; }

protected:
    void retranslate() override;

private:
    void fill();

    QLabel* m_warnings = nullptr;
    QTableWidget* m_columns = nullptr;
    bool m_identified = false;
    std::optional<app::ExportPreview>
        m_preview;  // what is shown; without columns: only its warnings
};

}  // namespace jointlog::gui
