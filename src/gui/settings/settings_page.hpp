#pragma once

#include "gui/forms/field.hpp"
#include "gui/state/workspace.hpp"
#include "gui/theme/appearance.hpp"

class QFrame;
class QLabel;
class QVBoxLayout;
class QBoxLayout;

namespace jointlog::gui {

class BackupKeeper;
class BackupSection;
class CatalogSection;
class HintButton;

/// Language, theme and text size of the program; unit, cut-off sets, analytes, laboratories and backups of the open
/// record.
class SettingsPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    SettingsPage(Workspace& workspace, Appearance& appearance, BackupKeeper& backups,
                 QWidget* parent = nullptr);
    /// What the way back leads to.
    enum class Behind { page, form };
    /// While a form is open the choices of the record, on which its values depend, rest.
    void setBehind(Behind behind);
    [[nodiscard]] HintButton* backButton() const { return m_back; }
    [[nodiscard]] Field* crpUnit() const { return m_crpUnit; }
    [[nodiscard]] Field* esrBelowOne() const { return m_esrBelowOne; }
    [[nodiscard]] CatalogSection& catalogSection() const { return *m_catalog; }
    [[nodiscard]] BackupSection& backupSection() const { return *m_backup; }
    [[nodiscard]] Field* das28Crp() const { return m_das28Crp; }
    [[nodiscard]] QString about() const;
    [[nodiscard]] Field* language() const { return m_language; }
    [[nodiscard]] Field* theme() const { return m_theme; }
    [[nodiscard]] Field* textSize() const { return m_textSize; }
    [[nodiscard]] Field* era() const { return m_era; }
    [[nodiscard]] HintButton* keysButton() const { return m_keys; }
    [[nodiscard]] Field* hideAfter() const { return m_hideAfter; }
    [[nodiscard]] Field* recentFiles() const { return m_recentFiles; }
    [[nodiscard]] HintButton* resetButton() const { return m_reset; }

Q_SIGNALS:
    void back();
    /// After how long the screen hides itself was chosen.
    void hideAfterChosen();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void buildProgram(QBoxLayout* to);
    void buildPrivacy(QBoxLayout* to);
    /// Language, theme, text size, eras, keys and privacy as on a first start. The record's own choices stay.
    void resetProgram();
    void buildAbout(QBoxLayout* to);
    void buildRecord(QBoxLayout* to);
    QVBoxLayout* card(QBoxLayout* to, Say heading);
    void showChoices();
    /// Labels above their controls where the page is narrow.
    void arrange();
    void nameBack();
    void storeRecordChoice();

    Workspace& m_workspace;
    Appearance& m_appearance;
    Behind m_behind = Behind::page;
    HintButton* m_back = nullptr;
    QLabel* m_rest = nullptr;
    QLabel* m_about = nullptr;
    Field* m_language = nullptr;
    Field* m_theme = nullptr;
    Field* m_textSize = nullptr;
    Field* m_era = nullptr;
    HintButton* m_keys = nullptr;
    Field* m_hideAfter = nullptr;
    Field* m_recentFiles = nullptr;
    HintButton* m_reset = nullptr;
    QFrame* m_recordCard = nullptr;
    Field* m_crpUnit = nullptr;
    Field* m_das28Crp = nullptr;
    Field* m_das28Esr = nullptr;
    Field* m_esrBelowOne = nullptr;
    BackupSection* m_backup = nullptr;
    CatalogSection* m_catalog = nullptr;
};

}  // namespace jointlog::gui
