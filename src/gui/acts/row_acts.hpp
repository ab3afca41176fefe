#pragma once

#include <QtCore/QObject>
#include <functional>
#include <optional>

#include "gui/state/workspace.hpp"
#include "jointlog/app/row_acts.hpp"

namespace jointlog::gui {

/// Moves, merges and undo of this window. Knows the last act that was stored here, and who did it.
class RowActs : public QObject {
    Q_OBJECT

public:
    explicit RowActs(Workspace& workspace, QObject* parent = nullptr);

    using Done = std::function<void(const Result<app::ActOutcome>&)>;
    void move(const QString& to, std::vector<RowMeta> rows, const QString& why, Done done);
    void merge(const QString& duplicate, const QString& kept, const QString& why, Done done);
    /// Takes the recorder's last act of this session back; redo() brings it again.
    void undo();
    void redo();
    /// Takes any act back, however long ago, as long as nothing it wrote was changed since.
    void reverse(std::int64_t operation);

Q_SIGNALS:
    /// What was done, or why nothing was: a sentence for the status line.
    void told(const QString& sentence);
    void refused(const QString& sentence);
    /// The patient on screen is entered in error since the act, and was closed.
    void patientLeft();

private:
    struct Last {
        std::int64_t operation = 0;
        QString who;
        bool undone = false;  // it is an undo itself
    };
    void closeLeft();
    void remember(const std::vector<OperationInfo>& operations);
    void takeBack(bool redo);
    void send(std::int64_t operation, bool redo);
    void tell(const Result<app::ActOutcome>& outcome, bool redo);

    Workspace& m_workspace;
    std::optional<Last> m_last;
    bool m_actStored = false;  // the record that arrives next is looked at
    bool m_busy = false;       // until an undo is stored, no second one starts
};

}  // namespace jointlog::gui
