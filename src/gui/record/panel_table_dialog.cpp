#include "gui/record/panel_table_dialog.hpp"

#include <QtCore/QSignalBlocker>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QComboBox>

#include "gui/record/word_table_view.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/patient_band.hpp"
#include "jointlog/render/texts.hpp"

namespace jointlog::gui {
namespace {

render::Texts spokenTexts() {
    return render::Texts::load(speaksJapanese() ? render::Language::ja : render::Language::en);
}

}  // namespace

PanelTableDialog::PanelTableDialog(Workspace& workspace, const std::vector<std::string>& panels,
                                   const std::string& first, QWidget* parent)
    : Spoken<QDialog>(parent), m_workspace(workspace), m_panels(panels) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    auto* band = new PatientBand(true, this);
    band->show(*workspace.record()->patient, workspace.today());
    column->addWidget(band);
    auto* head = new QHBoxLayout;
    head->setContentsMargins(20, 4, 20, 0);
    m_choice = new QComboBox(this);
    head->addWidget(m_choice);
    head->addStretch(1);
    column->addLayout(head);
    auto* body = new QHBoxLayout;
    body->setContentsMargins(20, 0, 20, 0);
    m_table = new WordTableView(this);
    body->addWidget(m_table);
    column->addLayout(body, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(20, 4, 20, 0);
    auto* copy = new HintButton(this);
    auto* close = new HintButton(this, QStringLiteral("primary"));
    close->setHint(QStringLiteral("Esc"));
    copy->setAutoDefault(false);
    close->setAutoDefault(false);
    foot->addWidget(copy);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(copy, &HintButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_table->text()); });
    connect(close, &HintButton::clicked, this, &QDialog::reject);
    connect(m_choice, &QComboBox::currentIndexChanged, this, &PanelTableDialog::fill);
    connect(m_table, &WordTableView::open, this, [this](const RowId& row) {
        accept();
        Q_EMIT open(row);
    });
    say([this, copy, close] {
        setWindowTitle(tr("Table of a panel"));
        m_choice->setAccessibleName(tr("Panel"));
        m_table->setAccessibleName(tr("Values of the panel, by day"));
        copy->setText(tr("Copy the table"));
        close->setText(tr("Close"));
    });
    fillChoice();
    const auto at = std::find(m_panels.begin(), m_panels.end(), first);
    m_choice->setCurrentIndex(at == m_panels.end() ? 0 : static_cast<int>(at - m_panels.begin()));
    fill();
    resize(QSize(px(820), px(560)).boundedTo(parent->window()->size()));
    m_table->setFocus();
}

void PanelTableDialog::retranslate() {
    fillChoice();
    fill();
}

void PanelTableDialog::fillChoice() {
    const QSignalBlocker quiet(m_choice);
    const int at = m_choice->currentIndex();
    const render::Texts texts = spokenTexts();
    m_choice->clear();
    for (const std::string& id : m_panels) {
        m_choice->addItem(render::panelTable(*m_workspace.timeline(), id, texts).title);
    }
    m_choice->setCurrentIndex(at);
}

void PanelTableDialog::fill() {
    const int at = m_choice->currentIndex();
    if (at < 0 || m_workspace.timeline() == nullptr) {
        return;
    }
    m_table->show(render::panelTable(*m_workspace.timeline(),
                                     m_panels[static_cast<std::size_t>(at)], spokenTexts()));
}

}  // namespace jointlog::gui
