#include "gui/settings/settings_page.hpp"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QScrollArea>

#include "gui/backup/backup_section.hpp"
#include "gui/keys/key_book.hpp"
#include "gui/keys/keys_dialog.hpp"
#include "gui/keys/shown_keys.hpp"
#include "gui/settings/about_dialog.hpp"
#include "gui/settings/catalog_section.hpp"
#include "gui/settings/cutoff_choices.hpp"
#include "gui/state/era_choice.hpp"
#include "gui/state/privacy_choices.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/say_again.hpp"
#include "jointlog/domain/formula_table.hpp"
#include "jointlog/version.hpp"

namespace jointlog::gui {
namespace {

QString inGroups(const std::string& hash) {
    QString groups;
    for (std::size_t i = 0; i < hash.size(); i += 16) {
        groups += (i == 0 ? QString() : QStringLiteral(" ")) + qs(hash.substr(i, 16));
    }
    return groups;
}

}  // namespace

SettingsPage::SettingsPage(Workspace& workspace, Appearance& appearance, BackupKeeper& backups,
                           QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace), m_appearance(appearance) {
    setProperty("surface", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* body = new QWidget(scroll);
    auto* column = new QVBoxLayout(body);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(12);
    auto* title = makeLabel(body, QStringLiteral("title"));
    m_back = new HintButton(body);
    m_back->setHint(QStringLiteral("Esc"));
    auto* top = new QHBoxLayout;
    top->addWidget(title, 1);
    top->addWidget(m_back);
    column->addLayout(top);
    connect(m_back, &HintButton::clicked, this, &SettingsPage::back);
    buildProgram(column);
    buildPrivacy(column);
    buildRecord(column);
    m_backup = new BackupSection(backups, m_workspace, body);
    column->addWidget(m_backup);
    m_catalog = new CatalogSection(m_workspace, body);
    column->addWidget(m_catalog);
    buildAbout(column);
    column->addStretch(1);
    scroll->setWidget(body);
    outer->addWidget(scroll);
    say([this, title] {
        title->setText(tr("Settings"));
        nameBack();
    });
    connect(&m_appearance, &Appearance::changed, this, &SettingsPage::showChoices);
    connect(&m_appearance, &Appearance::changed, this, &SettingsPage::arrange,
            Qt::QueuedConnection);
    connect(&m_workspace, &Workspace::fileChanged, this, &SettingsPage::showChoices);
    connect(&m_workspace, &Workspace::settingsChanged, this, &SettingsPage::showChoices);
    showChoices();
}

void SettingsPage::nameBack() {
    m_back->setText(m_behind == Behind::form ? tr("Back to the form") : tr("Back"));
}

QString SettingsPage::about() const {
    return m_about->text();
}

void SettingsPage::setBehind(Behind behind) {
    m_behind = behind;
    nameBack();
    showChoices();
}

void SettingsPage::keyPressEvent(QKeyEvent* event) {
    if (event->key() == Qt::Key_Escape) {
        Q_EMIT back();
        return;
    }
    Spoken<QWidget>::keyPressEvent(event);
}

void SettingsPage::arrange() {
    const bool narrow = width() < px(640);
    for (Field* field : findChildren<Field*>()) {
        field->setStacked(narrow);
    }
}

void SettingsPage::resizeEvent(QResizeEvent* event) {
    Spoken<QWidget>::resizeEvent(event);
    arrange();
}

QVBoxLayout* SettingsPage::card(QBoxLayout* to, Say heading) {
    auto* frame = makeFrame(this, QStringLiteral("card"));
    auto* column = new QVBoxLayout(frame);
    column->setContentsMargins(16, 12, 16, 12);
    auto* label = makeLabel(frame, QStringLiteral("heading"));
    column->addWidget(label);
    to->addWidget(frame);
    say([label, heading = std::move(heading)] { label->setText(heading()); });
    return column;
}

void SettingsPage::buildProgram(QBoxLayout* to) {
    auto* column = card(to, [] { return tr("Program"); });
    m_language = new Field(
        Field::Kind::choice, [] { return tr("Language"); }, this);
    m_language->choices([] {
        return std::vector<Choice>{{tr("as the system"), QStringLiteral("0")},
                                   {QStringLiteral("English"), QStringLiteral("1")},
                                   {QStringLiteral("日本語"), QStringLiteral("2")}};
    });
    m_theme = new Field(
        Field::Kind::choice, [] { return tr("Theme"); }, this);
    m_theme->choices([] {
        return std::vector<Choice>{{tr("as the system"), QStringLiteral("0")},
                                   {tr("light"), QStringLiteral("1")},
                                   {tr("dark"), QStringLiteral("2")}};
    });
    m_textSize = new Field(
        Field::Kind::choice, [] { return tr("Text size"); }, this);
    m_textSize->choices([] {
        std::vector<Choice> sizes;
        for (const int percent : {80, 90, 100, 110, 125, 150, 175, 200}) {
            sizes.push_back({QStringLiteral("%1 %").arg(percent), QString::number(percent)});
        }
        return sizes;
    });
    m_textSize->caption(
        [] { return QStringLiteral("%1 / %2").arg(keysNow("larger"), keysNow("smaller")); });
    m_era = new Field(
        Field::Kind::choice, [] { return tr("Japanese era beside dates"); }, this);
    m_era->choices([] {
        return std::vector<Choice>{{tr("as the language"), QStringLiteral("0")},
                                   {tr("shown"), QStringLiteral("1")},
                                   {tr("not shown"), QStringLiteral("2")}};
    });
    m_era->caption([] { return tr("dates are written 2024-09-02"); });
    for (Field* field : {m_language, m_theme, m_textSize, m_era}) {
        column->addWidget(field);
    }
    m_keys = new HintButton(this);
    column->addWidget(m_keys, 0, Qt::AlignLeft);
    say([this] { m_keys->setText(tr("Keyboard shortcuts…")); });
    connect(m_keys, &HintButton::clicked, this, [this] { KeysDialog(window()).exec(); });
    connect(m_era->combo(), &QComboBox::activated, this, [this](int index) {
        setEraChoice(static_cast<EraChoice>(index));
        sayAllAgain(window());
    });
    connect(m_language->combo(), &QComboBox::activated, this,
            [this](int index) { m_appearance.setLanguage(static_cast<LanguageChoice>(index)); });
    connect(m_theme->combo(), &QComboBox::activated, this,
            [this](int index) { m_appearance.setTheme(static_cast<ThemeChoice>(index)); });
    connect(m_textSize->combo(), &QComboBox::activated, this,
            [this] { (void)m_appearance.setScale(m_textSize->text().toInt()); });
}

void SettingsPage::buildPrivacy(QBoxLayout* to) {
    auto* column = card(to, [] { return tr("Privacy"); });
    m_hideAfter = new Field(
        Field::Kind::choice, [] { return tr("Hide the screen after"); }, this);
    m_hideAfter->choices([] {
        std::vector<Choice> choices{{tr("never by itself"), QStringLiteral("0")}};
        for (const int minutes : {1, 2, 5, 10, 15, 30}) {
            choices.push_back({tr("%1 min without a key").arg(minutes), QString::number(minutes)});
        }
        return choices;
    });
    m_hideAfter->caption([] { return tr("at once: %1").arg(keysNow("hide")); });
    m_recentFiles = new Field(
        Field::Kind::choice, [] { return tr("List of recent files"); }, this);
    m_recentFiles->choices([] {
        return std::vector<Choice>{
            {tr("kept, names and places of files only"), QStringLiteral("1")},
            {tr("not kept"), QStringLiteral("0")}};
    });
    column->addWidget(m_hideAfter);
    column->addWidget(m_recentFiles);
    connect(m_hideAfter->combo(), &QComboBox::activated, this, [this] {
        setHideAfterMinutes(m_hideAfter->text().toInt());
        Q_EMIT hideAfterChosen();
    });
    connect(m_recentFiles->combo(), &QComboBox::activated, this,
            [this] { setKeepsRecentFiles(m_recentFiles->text() == QLatin1String("1")); });
    m_reset = new HintButton(this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_reset);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_reset, &HintButton::clicked, this, &SettingsPage::resetProgram);
    say([this] { m_reset->setText(tr("Program settings as at first")); });
}

void SettingsPage::resetProgram() {
    setHideAfterMinutes(0);
    setKeepsRecentFiles(true);
    Q_EMIT hideAfterChosen();
    m_appearance.setLanguage(LanguageChoice::system);
    m_appearance.setTheme(ThemeChoice::system);
    (void)m_appearance.setScale(100);
    setEraChoice(EraChoice::as_language);
    KeyBook::instance().reset();
    showChoices();
}

void SettingsPage::buildRecord(QBoxLayout* to) {
    auto* column = card(to, [] { return tr("This record"); });
    m_recordCard = qobject_cast<QFrame*>(column->parentWidget());
    m_rest = makeLabel(m_recordCard, QStringLiteral("caption"));
    column->addWidget(m_rest);
    say([this] { m_rest->setText(tr("Close the form to change these.")); });
    m_crpUnit = new Field(
        Field::Kind::choice, [] { return tr("CRP is entered in"); }, this);
    m_crpUnit->choices([] {
        return std::vector<Choice>{{QStringLiteral("mg/dL"), QStringLiteral("mg/dL")},
                                   {QStringLiteral("mg/L"), QStringLiteral("mg/L")}};
    });
    m_crpUnit->caption([] { return tr("asked first; each value keeps its own unit"); });
    m_das28Crp = new Field(
        Field::Kind::choice, [] { return tr("Cut-offs of DAS28-CRP"); }, this);
    m_das28Crp->choices([] { return cutoffChoices(IndexId::das28_crp); })->width(340);
    m_das28Esr = new Field(
        Field::Kind::choice, [] { return tr("Cut-offs of DAS28-ESR"); }, this);
    m_das28Esr->choices([] { return cutoffChoices(IndexId::das28_esr); })->width(340);
    m_esrBelowOne = new Field(
        Field::Kind::choice, [] { return tr("ESR below 1 mm/h"); }, this);
    m_esrBelowOne->choices([] {
        return std::vector<Choice>{{tr("no score"), QString::fromUtf8(esr_not_computed.data())},
                                   {tr("computed at 1, marked as censored"),
                                    QString::fromUtf8(esr_computed_at_one.data())}};
    });
    m_esrBelowOne->width(340)->caption([] { return tr("DAS28-ESR is not defined there"); });
    for (Field* field : {m_crpUnit, m_das28Crp, m_das28Esr, m_esrBelowOne}) {
        column->addWidget(field);
        connect(field->combo(), &QComboBox::activated, this, &SettingsPage::storeRecordChoice);
    }
}

void SettingsPage::buildAbout(QBoxLayout* to) {
    auto* column = card(to, [] { return tr("About"); });
    m_about = makeLabel(this, QStringLiteral("secondary"));
    m_about->setWordWrap(true);
    m_about->setTextInteractionFlags(Qt::TextSelectableByMouse);
    column->addWidget(m_about);
    auto* more = new HintButton(this);
    hintKeys(more, "about");
    auto* row = new QHBoxLayout;
    row->addWidget(more);
    row->addStretch(1);
    column->addLayout(row);
    connect(more, &HintButton::clicked, this, [this] { AboutDialog(this).exec(); });
    say([this, more] {
        more->setText(tr("Formulas, cut-off sets, licences…"));
        const QString lines[] = {
            tr("Jointlog %1 keeps, draws and exports what was entered. It is not a certified "
               "medical device. "
               "Record of entered data. No treatment recommendation.")
                .arg(QString::fromUtf8(version.data(), static_cast<qsizetype>(version.size()))),
            // In groups, so that the line can break.
            tr("Formula table: %1").arg(inGroups(formula_table_hash())),
            tr("Licence: Apache 2.0. It uses Qt (LGPL 3), SQLite (public domain), fmt, utf8proc "
               "and JSON for Modern C++ (MIT), libsodium (ISC).")};
        m_about->setText(QStringList(std::begin(lines), std::end(lines)).join(QLatin1Char('\n')));
    });
}

void SettingsPage::showChoices() {
    m_language->setText(QString::number(static_cast<int>(m_appearance.languageChoice())));
    m_theme->setText(QString::number(static_cast<int>(m_appearance.themeChoice())));
    m_textSize->setText(QString::number(m_appearance.scale()));
    m_era->setText(QString::number(static_cast<int>(eraChoice())));
    m_hideAfter->setText(QString::number(hideAfterMinutes()));
    m_recentFiles->setText(keepsRecentFiles() ? QStringLiteral("1") : QStringLiteral("0"));
    m_recordCard->setVisible(m_workspace.isOpen());
    const bool rests = m_behind == Behind::form;
    m_rest->setVisible(rests);
    const bool clinic = m_workspace.isOpen() && m_workspace.info().mode == Mode::clinic;
    m_das28Crp->setShown(clinic);
    m_das28Esr->setShown(clinic);
    m_esrBelowOne->setShown(clinic);
    for (Field* field : {m_crpUnit, m_das28Crp, m_das28Esr, m_esrBelowOne}) {
        field->setEnabled(m_workspace.writable() && !rests);
    }
    m_backup->setVisible(m_workspace.isOpen());
    m_catalog->setVisible(m_workspace.isOpen());
    m_catalog->setEnabled(!rests);
    if (m_workspace.isOpen()) {
        const ScoreSettings settings = m_workspace.session().score_settings();
        m_crpUnit->setText(m_workspace.crpUnit());
        m_das28Crp->setText(qs(settings.das28_crp_set));
        m_das28Esr->setText(qs(settings.das28_esr_set));
        const auto esr = settings.esr_below_one_at_one ? esr_computed_at_one : esr_not_computed;
        m_esrBelowOne->setText(QString::fromUtf8(esr.data()));
    }
}

void SettingsPage::storeRecordChoice() {
    const ScoreSettings settings = m_workspace.session().score_settings();
    if (m_crpUnit->text() != m_workspace.crpUnit()) {
        m_workspace.setCrpUnit(m_crpUnit->text());
    } else if (m_das28Crp->text() != qs(settings.das28_crp_set)) {
        m_workspace.setCutoffs(IndexId::das28_crp, m_das28Crp->text());
    } else if (m_das28Esr->text() != qs(settings.das28_esr_set)) {
        m_workspace.setCutoffs(IndexId::das28_esr, m_das28Esr->text());
    } else if (const bool atOne =
                   m_esrBelowOne->text() == QString::fromUtf8(esr_computed_at_one.data());
               atOne != settings.esr_below_one_at_one) {
        m_workspace.setEsrBelowOne(atOne);
    }
    showChoices();  // what is in force, whether it could be stored or not
}

}  // namespace jointlog::gui
