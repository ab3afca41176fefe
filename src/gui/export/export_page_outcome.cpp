#include <QtWidgets/QTableWidget>
#include <algorithm>

#include "gui/export/export_choices.hpp"
#include "gui/export/export_files_view.hpp"
#include "gui/export/export_page.hpp"
#include "gui/export/export_preview.hpp"
#include "gui/export/export_privacy.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"

/// What became of a look at a package and of its writing.
namespace jointlog::gui {

void ExportPage::showPreview(const Result<app::ExportPreview>& preview) {
    setIdle();
    setRole(m_message, preview ? QStringLiteral("secondary") : QStringLiteral("error"));
    if (!preview) {
        const QString keyProblem = privacy()->showProblem(preview.error());
        m_message->setText(keyProblem.isEmpty() ? fileErrorText(preview.error(), m_folder->text())
                                                : keyProblem);
        return;
    }
    const auto leftOut =
        preview->left_out_declined + preview->left_out_withdrawn + preview->left_out_not_asked;
    m_filesView->show(preview->files);
    if (!privacy()->deidentified()) {
        m_message->setText(
            tr("%1 patients; %2 left out by their research use. Nothing was written.")
                .arg(preview->patients)
                .arg(leftOut));
        return m_previewView->showIdentified(*preview);
    }
    const auto held = std::count_if(preview->columns.begin(), preview->columns.end(),
                                    [](const app::ExportColumn& column) { return !column.leaves; });
    m_message->setText(tr("%1 patients; %2 columns leave, %3 are held back. Nothing was written.")
                           .arg(preview->patients)
                           .arg(static_cast<qsizetype>(preview->columns.size()) - held)
                           .arg(held));
    m_previewView->show(*preview);
}

void ExportPage::showReport(const Result<app::ExportReport>& report) {
    setIdle();
    m_open->setVisible(report.has_value());
    m_files->setVisible(report.has_value());
    m_previewView->clear();
    setRole(m_message, report ? QStringLiteral("secondary") : QStringLiteral("error"));
    if (!report) {
        const QString keyProblem = privacy()->showProblem(report.error());
        m_message->setText(!keyProblem.isEmpty() ? tr("%1 Nothing was written.").arg(keyProblem)
                           : report.error().code == Errc::already_exists
                               ? tr("This folder is not empty. Nothing was written.")
                               : tr("%1 Nothing was written.")
                                     .arg(fileErrorText(report.error(), m_folder->text())));
        return;
    }
    const auto leftOut =
        report->left_out_declined + report->left_out_withdrawn + report->left_out_not_asked;
    if (privacy()->deidentified()) {
        m_previewView->warn(report->small_cells, report->withheld);
    }
    m_message->setText(tr("%1 files, %2 patients; %3 left out by their research use.")
                           .arg(report->files.size())
                           .arg(report->patients)
                           .arg(leftOut)
                       + (report->logged ? QString()
                                         : QLatin1Char('\n')
                                               + tr("This export is not noted in the record, which "
                                                    "cannot be written.")));
    m_files->setRowCount(static_cast<int>(report->files.size()));
    for (int row = 0; row < m_files->rowCount(); ++row) {
        const app::ExportedFile& file = report->files[static_cast<std::size_t>(row)];
        const QString cells[] = {qs(file.name), QString::number(file.rows),
                                 QString::number(file.bytes), qs(file.sha256)};
        for (int column = 0; column < 4; ++column) {
            auto* item = new QTableWidgetItem(cells[column]);
            item->setTextAlignment(column == 1 || column == 2 ? Qt::AlignRight | Qt::AlignVCenter
                                                              : Qt::AlignLeft | Qt::AlignVCenter);
            m_files->setItem(row, column, item);
        }
    }
    m_files->resizeColumnsToContents();
}

}  // namespace jointlog::gui
