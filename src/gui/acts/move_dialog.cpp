#include "gui/acts/act_text.hpp"
#include "gui/acts/transfer_dialog.hpp"
#include "jointlog/app/dependants.hpp"

namespace jointlog::gui {

MoveDialog::MoveDialog(Workspace& workspace, RowActs& acts, const RowMeta& row, const Entity& value,
                       QWidget* parent)
    : TransferDialog(
        workspace, *workspace.record()->patient,
        {tr("Move to another patient"), tr("Recorded for"), tr("Moves to"),
         tr("Find the other patient"),
         tr("Here the entry stays, marked as entered in error; there it says where it came from. "
            "The move can be taken back as a whole."),
         tr("Move")},
        parent),
      m_acts(acts),
      m_row(row) {
    const auto others = app::dependants_of(*workspace.record(), row.id).size();
    const QString what = rowText(value);
    showWhat(others == 0
                 ? tr("Moves: %1").arg(what)
                 : tr("Moves: %1, and %n that belong to it", nullptr, static_cast<int>(others))
                       .arg(what));
}

void MoveDialog::run(const QString& destination, const QString& why, RowActs::Done done) {
    m_acts.move(destination, {m_row}, why, std::move(done));
}

}  // namespace jointlog::gui
