#pragma once

#include <QtWidgets/QWidget>
#include <vector>

#include "gui/widgets/spoken.hpp"
#include "jointlog/app/research_export.hpp"

class QLabel;
class QTableWidget;

namespace jointlog::gui {

/// The tables of a package before it is written: how many rows each has, and the first rows of the chosen one.
class ExportFilesView : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit ExportFilesView(QWidget* parent);
    void show(const std::vector<app::PreviewedFile>& files);
    [[nodiscard]] QTableWidget* files() const { return m_files; }
    [[nodiscard]] QTableWidget* rows() const { return m_rows; }

private:
    void fillRows();

    std::vector<app::PreviewedFile> m_shown;
    QTableWidget* m_files = nullptr;
    QLabel* m_heading = nullptr;
    QTableWidget* m_rows = nullptr;
};

}  // namespace jointlog::gui
