#pragma once

#include <QtWidgets/QDialog>

#include "gui/acts/row_acts.hpp"

class QLabel;
class QLineEdit;
class QVBoxLayout;

namespace jointlog::gui {

class HintButton;
class PatientBand;
class PatientPicker;

/// Whose rows go to whom: two patients in full, what would happen, and why. The act runs while the dialog stands; where
/// nothing was changed it says so and stays open.
class TransferDialog : public QDialog {
    Q_OBJECT

public:
    [[nodiscard]] PatientPicker& picker() { return *m_picker; }
    [[nodiscard]] QLineEdit& reason() { return *m_reason; }
    [[nodiscard]] QLabel& what() { return *m_what; }
    [[nodiscard]] QLabel& problem() { return *m_problem; }
    [[nodiscard]] HintButton& act() { return *m_act; }

protected:
    struct Words {
        QString title;
        QString source;  // over the band of the patient whose rows go
        QString destination;
        QString find;
        QString explanation;
        QString act;
    };
    TransferDialog(Workspace& workspace, const Patient& source, const Words& words,
                   QWidget* parent);
    /// Another destination was chosen; null: none.
    virtual void choose(const Patient* destination);
    virtual void run(const QString& destination, const QString& why, RowActs::Done done) = 0;
    void showWhat(const QString& text);
    Workspace& workspace() { return m_workspace; }

private:
    QWidget* buildBody(const Words& words);
    QVBoxLayout* buildFoot();
    void enable();
    void start();

    Workspace& m_workspace;
    std::string m_source;
    QString m_destination;
    bool m_running = false;
    PatientBand* m_from = nullptr;
    PatientBand* m_to = nullptr;
    QLabel* m_nobody = nullptr;
    PatientPicker* m_picker = nullptr;
    QLabel* m_what = nullptr;
    QLabel* m_problem = nullptr;
    QLineEdit* m_reason = nullptr;
    HintButton* m_act = nullptr;
};

/// Rows of the open patient that were entered for the wrong one.
class MoveDialog : public TransferDialog {
    Q_OBJECT

public:
    MoveDialog(Workspace& workspace, RowActs& acts, const RowMeta& row, const Entity& value,
               QWidget* parent);

protected:
    void run(const QString& destination, const QString& why, RowActs::Done done) override;

private:
    RowActs& m_acts;
    RowMeta m_row;
};

/// A patient who was recorded twice.
class MergeDialog : public TransferDialog {
    Q_OBJECT

public:
    MergeDialog(Workspace& workspace, RowActs& acts, const Patient& duplicate, QWidget* parent);

protected:
    void choose(const Patient* destination) override;
    void run(const QString& destination, const QString& why, RowActs::Done done) override;

private:
    void showPreview(const Result<app::MergePreview>& preview);

    RowActs& m_acts;
    Patient m_duplicate;
    int m_asked = 0;
};

}  // namespace jointlog::gui
