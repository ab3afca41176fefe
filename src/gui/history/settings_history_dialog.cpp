#include "gui/history/settings_history_dialog.hpp"

#include <QtWidgets/QHeaderView>
#include <QtWidgets/QTableWidget>
#include <algorithm>
#include <map>

#include "gui/history/setting_words.hpp"
#include "gui/history/version_words.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

SettingsHistoryDialog::SettingsHistoryDialog(Workspace& workspace, QWidget* parent)
    : QDialog(parent) {
    setWindowTitle(tr("History of the settings"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(20, 16, 20, 12);
    column->setSpacing(8);
    m_table = new QTableWidget(0, 6, this);
    m_table->setHorizontalHeaderLabels(
        {tr("Operation"), tr("When"), tr("Who"), tr("Setting"), tr("Before"), tr("After")});
    m_table->setAccessibleName(tr("Versions of the settings, newest first"));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->horizontalHeader()->setStretchLastSection(true);
    m_table->horizontalHeader()->setFocusPolicy(Qt::NoFocus);
    m_table->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    column->addWidget(m_table, 1);
    auto* problem = makeLabel(this, QStringLiteral("error"));
    problem->setWordWrap(true);
    auto* close = new HintButton(this);
    close->setText(tr("Close"));
    close->setHint(QStringLiteral("Esc"));
    connect(close, &HintButton::clicked, this, &QDialog::reject);
    auto* foot = new QHBoxLayout;
    foot->addWidget(problem, 1);
    foot->addWidget(close);
    column->addLayout(foot);
    resize(QSize(px(860), px(480)).boundedTo(parent->window()->size()));
    if (const auto versions = workspace.session().setting_history()) {
        fill(*versions);
    } else {
        problem->setText(errorText(versions.error()));
    }
    m_table->setFocus();
}

void SettingsHistoryDialog::fill(const std::vector<SettingVersion>& versions) {
    m_table->setRowCount(static_cast<int>(versions.size()));
    m_table->verticalHeader()->setDefaultSectionSize(px(36));
    std::map<std::string, std::string> values;
    int row = m_table->rowCount();
    for (const SettingVersion& version : versions) {
        --row;
        std::string& value = values[version.name];
        const QString before = value.empty() ? tr("not set") : settingText(version.name, value);
        value = version.value;
        const QString cells[] = {QString::number(version.operation.number),
                                 whenText(version.operation.at),
                                 qs(version.operation.person),
                                 settingTitle(version.name),
                                 before,
                                 value.empty() ? tr("not set") : settingText(version.name, value)};
        int column = 0;
        for (const QString& text : cells) {
            auto* item = new QTableWidgetItem(text);
            item->setToolTip(Qt::convertFromPlainText(text));
            m_table->setItem(row, column++, item);
        }
    }
    m_table->resizeColumnsToContents();
    for (int column = 0; column < m_table->columnCount() - 1; ++column) {
        m_table->setColumnWidth(column,
                                std::clamp(m_table->columnWidth(column) + px(12), px(64), px(320)));
    }
    m_table->setCurrentCell(0, 0);
}

}  // namespace jointlog::gui
