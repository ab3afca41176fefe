#include "gui/start/new_record_page.hpp"

#include <QtCore/QDir>
#include <QtCore/QFileInfo>
#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QLineEdit>

#include "gui/settings/cutoff_choices.hpp"
#include "gui/state/user_files.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/segmented.hpp"

namespace jointlog::gui {

NewRecordPage::NewRecordPage(Workspace& workspace, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace) {
    setProperty("surface", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(24, 40, 24, 24);
    auto* card = makeFrame(this, QStringLiteral("start"));
    card->setMaximumWidth(px(760));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(24, 20, 24, 20);
    column->setSpacing(6);
    auto* title = makeLabel(card, QStringLiteral("title"));
    m_importNext = makeLabel(card, QStringLiteral("secondary"));
    m_importNext->setWordWrap(true);
    m_mode = new Segmented(2, card);
    column->addWidget(title);
    column->addWidget(m_importNext);
    column->addSpacing(8);
    column->addWidget(m_mode);
    column->addSpacing(8);
    m_path = new Field(
        Field::Kind::line, [] { return tr("File"); }, card);
    m_path->required()->width(400);
    auto* browse = new HintButton(m_path);
    m_path->after()->insertWidget(1, browse);
    m_crpUnit = new Field(
        Field::Kind::choice, [] { return tr("CRP is entered in"); }, card);
    m_crpUnit->width(140)->choices([] {
        return std::vector<Choice>{{QStringLiteral("mg/dL"), QStringLiteral("mg/dL")},
                                   {QStringLiteral("mg/L"), QStringLiteral("mg/L")}};
    });
    m_crpUnit->caption([] { return tr("asked first; each value keeps its own unit"); });
    m_cutoffs = new Field(
        Field::Kind::choice, [] { return tr("Cut-offs of DAS28-CRP"); }, card);
    m_cutoffs->width(400)->required()->choices([] {
        std::vector<Choice> choices{{tr("choose a set…"), QString()}};
        for (Choice& set : cutoffChoices(IndexId::das28_crp)) {
            choices.push_back(std::move(set));
        }
        return choices;
    });
    m_cutoffs->caption([] { return tr("published sets; can be changed later"); });
    m_source = makeLabel(card, QStringLiteral("caption"));
    m_source->setWordWrap(true);
    for (Field* field : {m_path, m_crpUnit, m_cutoffs}) {
        column->addWidget(field);
    }
    column->addWidget(m_source);
    connect(m_cutoffs, &Field::edited, this, &NewRecordPage::showSource);
    auto* foot = new QHBoxLayout;
    auto* cancel = new HintButton(card);
    cancel->setHint(QStringLiteral("Esc"));
    auto* make = new HintButton(card, QStringLiteral("primary"));
    make->setHint(QStringLiteral("Enter"));
    foot->addStretch(1);
    foot->addWidget(cancel);
    foot->addWidget(make);
    column->addSpacing(8);
    column->addLayout(foot);
    auto* across = new QHBoxLayout;
    across->addStretch(1);
    across->addWidget(card, 100);
    across->addStretch(1);
    outer->addLayout(across);
    outer->addStretch(1);
    connect(browse, &HintButton::clicked, this, &NewRecordPage::choosePlace);
    connect(cancel, &HintButton::clicked, this, &NewRecordPage::cancelled);
    connect(make, &HintButton::clicked, this, &NewRecordPage::create);
    connect(m_path->line(), &QLineEdit::returnPressed, this, &NewRecordPage::create);
    connect(m_mode, &Segmented::chosen, this, &NewRecordPage::modeChosen);
    say([this, title, browse, cancel, make] {
        title->setText(tr("New record file"));
        m_importNext->setText(tr("The import follows when the file is made."));
        m_mode->setText(0, tr("Clinic"));
        m_mode->setText(1, tr("My own record"));
        browse->setText(tr("Choose…"));
        browse->setAccessibleName(tr("Choose the place of the file"));
        cancel->setText(tr("Cancel"));
        make->setText(tr("Make the file"));
    });
}

void NewRecordPage::prepare(Mode mode, bool importNext) {
    m_importNext->setVisible(importNext);
    m_mode->setCurrent(mode == Mode::own ? 1 : 0);
    const QString folder = documentsFolder();
    QString name = QStringLiteral("record.jointlog");
    for (int i = 2; QFileInfo::exists(QDir(folder).filePath(name)); ++i) {
        name = QStringLiteral("record-%1.jointlog").arg(i);
    }
    m_path->setText(QDir(folder).filePath(name));
    m_path->setProblem({});
    m_crpUnit->setText(speaksJapanese() ? QStringLiteral("mg/dL") : QStringLiteral("mg/L"));
    m_cutoffs->setText({});  // the set names every category: the person chooses it
    m_cutoffs->setProblem({});
    modeChosen();
    m_path->takeFocus();
}

void NewRecordPage::modeChosen() {
    m_cutoffs->setShown(m_mode->current() == 0);
    showSource();
}

void NewRecordPage::showSource() {
    const CutoffSet* set = cutoff_set(m_cutoffs->text().toStdString());
    m_source->setVisible(set != nullptr && m_mode->current() == 0);
    m_source->setText(set != nullptr ? tr("Source: %1").arg(qs(set->source)) : QString());
}

QString NewRecordPage::completePath() const {
    QString path = m_path->text();
    if (path.startsWith(QStringLiteral("~/"))) {
        path = QDir::homePath() + path.mid(1);
    }
    if (!path.endsWith(QStringLiteral(".jointlog"))) {
        path += QStringLiteral(".jointlog");
    }
    return path;
}

void NewRecordPage::choosePlace() {
    const QString path = QFileDialog::getSaveFileName(this, tr("New record file"), completePath(),
                                                      tr("Jointlog records (*.jointlog)"), nullptr,
                                                      QFileDialog::DontConfirmOverwrite);
    if (!path.isEmpty()) {
        m_path->setText(path);
    }
}

void NewRecordPage::create() {
    m_path->setProblem({});
    if (m_path->isEmpty()) {
        m_path->setProblem(tr("Choose a place."));
        return;
    }
    const QString path = completePath();
    if (!QFileInfo(QFileInfo(path).path()).isDir()) {
        m_path->setProblem(tr("This folder is not there."));
        return;
    }
    const bool clinic = m_mode->current() == 0;
    if (clinic && m_cutoffs->text().isEmpty()) {
        m_cutoffs->setProblem(tr("Choose a cut-off set."));
        m_cutoffs->takeFocus();
        return;
    }
    const auto made = m_workspace.create(path, clinic ? Mode::clinic : Mode::own);
    if (!made) {
        m_path->setProblem(fileErrorText(made.error(), QFileInfo(path).fileName()));
        m_path->takeFocus();
        return;
    }
    m_workspace.setCrpUnit(m_crpUnit->text());
    if (clinic) {
        m_workspace.setCutoffs(IndexId::das28_crp, m_cutoffs->text());
    }
    Q_EMIT created();
}

void NewRecordPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT cancelled();
        return;
    }
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        create();  // from a choice too; a button takes the key for itself
        return;
    }
    Spoken<QWidget>::keyPressEvent(event);
}

}  // namespace jointlog::gui
