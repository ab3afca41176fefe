#pragma once

#include "gui/forms/field.hpp"
#include "gui/state/workspace.hpp"

class QLineEdit;

namespace jointlog::gui {

class Segmented;

/// A new record file: where, for whom, which unit and which published cut-offs. Never overwrites.
class NewRecordPage : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit NewRecordPage(Workspace& workspace, QWidget* parent = nullptr);
    /// importNext: tells that an import follows.
    void prepare(Mode mode, bool importNext);
    void create();
    [[nodiscard]] Field* path() const { return m_path; }
    [[nodiscard]] Field* crpUnit() const { return m_crpUnit; }
    [[nodiscard]] Field* cutoffs() const { return m_cutoffs; }

Q_SIGNALS:
    void created();
    void cancelled();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choosePlace();
    void modeChosen();
    void showSource();
    [[nodiscard]] QString completePath() const;

    Workspace& m_workspace;
    QLabel* m_importNext = nullptr;
    Segmented* m_mode = nullptr;
    Field* m_path = nullptr;
    Field* m_crpUnit = nullptr;
    Field* m_cutoffs = nullptr;
    QLabel* m_source = nullptr;
};

}  // namespace jointlog::gui
