#pragma once

#include "gui/forms/field.hpp"
#include "gui/state/workspace.hpp"
#include "gui/theme/appearance.hpp"

class QFrame;
class QVBoxLayout;
class QBoxLayout;

namespace jointlog::gui {

/// Language, theme and text size of the program; unit and cut-off sets of the open record.
class SettingsPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    SettingsPage(Workspace& workspace, Appearance& appearance, QWidget* parent = nullptr);
    [[nodiscard]] Field* language() const { return m_language; }
    [[nodiscard]] Field* theme() const { return m_theme; }
    [[nodiscard]] Field* textSize() const { return m_textSize; }

private:
    void buildProgram(QBoxLayout* to);
    void buildRecord(QBoxLayout* to);
    QVBoxLayout* card(QBoxLayout* to, Say heading);
    void showChoices();
    void storeRecordChoice();

    Workspace& m_workspace;
    Appearance& m_appearance;
    Field* m_language = nullptr;
    Field* m_theme = nullptr;
    Field* m_textSize = nullptr;
    QFrame* m_recordCard = nullptr;
    Field* m_crpUnit = nullptr;
    Field* m_das28Crp = nullptr;
    Field* m_das28Esr = nullptr;
};

}  // namespace jointlog::gui
