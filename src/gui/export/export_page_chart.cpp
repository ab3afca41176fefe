#include <QtCore/QDir>
#include <QtWidgets/QFileDialog>

#include "gui/export/export_page.hpp"
#include "gui/record/chart_view.hpp"
#include "gui/state/user_files.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/press_by.hpp"
#include "jointlog/render/chart.hpp"
#include "jointlog/render/theme.hpp"

namespace jointlog::gui {

QWidget* ExportPage::buildChart() {
    auto* card = makeFrame(this, QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    auto* heading = makeLabel(card, QStringLiteral("heading"));
    m_chartText = makeLabel(card, QStringLiteral("secondary"));
    m_chartText->setWordWrap(true);
    m_chartMessage = makeLabel(card, QStringLiteral("secondary"));
    m_chartMessage->setWordWrap(true);
    auto* row = new QHBoxLayout;
    const std::pair<const char*, const char*> keyed[] = {
        {"png", "Alt+1"}, {"svg", "Alt+2"}, {"pdf", "Alt+3"}};
    for (const auto& [ending, keys] : keyed) {
        auto* button = new HintButton(card);
        button->setHint(QString::fromLatin1(keys));
        pressBy(button, keys);
        row->addWidget(button);
        m_chartButtons.push_back(button);
        connect(button, &HintButton::clicked, this,
                [this, ending = ending] { askChartFile(QString::fromLatin1(ending)); });
    }
    row->addWidget(m_chartMessage, 1);
    column->addWidget(heading);
    column->addWidget(m_chartText);
    column->addLayout(row);
    say([this, heading] {
        heading->setText(tr("Chart of one patient"));
        m_chartButtons[0]->setText(tr("Save as PNG…"));
        m_chartButtons[1]->setText(tr("Save as SVG…"));
        m_chartButtons[2]->setText(tr("Save as PDF…"));
    });
    return card;
}

void ExportPage::askChartFile(const QString& ending) {
    const QString code = qs(m_workspace.record()->patient->code);
    const QString proposed =
        QDir(documentsFolder()).filePath(QStringLiteral("%1-chart.%2").arg(code, ending));
    // The dialog puts the ending on before it asks about overwriting.
    QFileDialog dialog(this, tr("Save the chart"), proposed,
                       QStringLiteral("%1 (*.%2)").arg(ending.toUpper(), ending));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(ending);
    dialog.selectFile(proposed);
    if (dialog.exec() != QDialog::Accepted || dialog.selectedFiles().isEmpty()) {
        return;
    }
    const QString path = dialog.selectedFiles().constFirst();
    if (path.endsWith(QLatin1Char('.') + ending, Qt::CaseInsensitive)) {
        saveChart(path);
    } else {
        showChartProblem(tr("The name of this file ends with .%1").arg(ending));
    }
}

void ExportPage::showChartProblem(const QString& sentence) {
    m_chartSays = nullptr;
    m_chartMessage->setText(sentence);
    setRole(m_chartMessage, QStringLiteral("error"));
}

QString ExportPage::saveChart(const QString& path) {
    render::TimelineView view = m_chart->view();
    view.size = {1112, std::max(600.0, render::naturalHeight(*m_workspace.timeline(), view))};
    view.scrollY = 0;
    view.fontScale = 1;
    view.addHint = false;
    view.selected.reset();
    view.focusPanel.clear();
    const auto theme =
        currentTheme() == Theme::dark ? render::ThemeId::dark : render::ThemeId::light;
    const bool paper = path.endsWith(QStringLiteral(".pdf"));
    const auto written = render::renderToFile(
        QFile::encodeName(path).toStdString(), *m_workspace.timeline(), view,
        render::theme(paper ? render::ThemeId::print : theme), m_chart->texts());
    m_chartSays = [written, path] {
        return written ? tr("Saved: %1").arg(path) : fileErrorText(written.error(), path);
    };
    m_chartMessage->setText(m_chartSays());
    setRole(m_chartMessage, written ? QStringLiteral("saved") : QStringLiteral("error"));
    return m_chartMessage->text();
}

}  // namespace jointlog::gui
