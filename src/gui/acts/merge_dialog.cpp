#include <QtCore/QPointer>
#include <QtCore/QStringList>

#include "gui/acts/act_text.hpp"
#include "gui/acts/patient_picker.hpp"
#include "gui/acts/transfer_dialog.hpp"
#include "gui/text/names.hpp"

namespace jointlog::gui {
namespace {

/// "birth date: 1962-03-14 / 1962-04-13" for every field in which the two differ.
QStringList differences(const Patient& duplicate, const Patient& kept) {
    QStringList lines;
    const auto compare = [&](const QString& name, const QString& a, const QString& b) {
        const auto shown = [](const QString& text) {
            return text.isEmpty() ? QStringLiteral("–") : text;
        };
        if (a != b) {
            lines.append(QStringLiteral("%1: %2 / %3").arg(name, shown(a), shown(b)));
        }
    };
    compare(MergeDialog::tr("Name"), qs(duplicate.name), qs(kept.name));
    compare(MergeDialog::tr("Kana"), qs(duplicate.kana), qs(kept.kana));
    compare(MergeDialog::tr("Sex"), sexLongWord(duplicate.sex), sexLongWord(kept.sex));
    compare(MergeDialog::tr("Birth date"), dateText(duplicate.birth), dateText(kept.birth));
    compare(MergeDialog::tr("Onset"), dateText(duplicate.onset), dateText(kept.onset));
    compare(MergeDialog::tr("Diagnosis"), dateText(duplicate.diagnosis), dateText(kept.diagnosis));
    compare(QStringLiteral("RF"), serologyWord(duplicate.rf), serologyWord(kept.rf));
    compare(QStringLiteral("ACPA"), serologyWord(duplicate.acpa), serologyWord(kept.acpa));
    compare(MergeDialog::tr("Follow-up"), followUpWord(duplicate.follow_up),
            followUpWord(kept.follow_up));
    compare(MergeDialog::tr("Research use"), researchUseWord(duplicate.research_use),
            researchUseWord(kept.research_use));
    compare(MergeDialog::tr("Remark"), qs(duplicate.note), qs(kept.note));
    return lines;
}

}  // namespace

MergeDialog::MergeDialog(Workspace& workspace, RowActs& acts, const Patient& duplicate,
                         QWidget* parent)
    : TransferDialog(
        workspace, duplicate,
        {tr("Merge duplicate patients"), tr("Duplicate: all of it moves"),
         tr("Kept: its own data stay as they are"), tr("Find the patient to keep"),
         tr("The duplicate stays in the record, marked as entered in error. The merge can be "
            "taken back as a whole."),
         tr("Merge")},
        parent),
      m_acts(acts),
      m_duplicate(duplicate) {}

void MergeDialog::choose(const Patient* chosen) {
    TransferDialog::choose(chosen);
    showWhat({});
    const int asked = ++m_asked;
    if (chosen == nullptr) {
        return;
    }
    app::preview_merge(
        workspace().session(), m_duplicate.code, chosen->code,
        workspace().whileOpen<app::MergePreview>(
            [dialog = QPointer(this), asked](const Result<app::MergePreview>& preview) {
                if (dialog != nullptr && dialog->m_asked == asked) {
                    dialog->showPreview(preview);
                }
            }));
}

void MergeDialog::showPreview(const Result<app::MergePreview>& preview) {
    if (!preview) {
        showWhat(actErrorText(preview.error()));
        return;
    }
    QStringList lines;
    for (const auto& count : preview->counts) {
        lines.append(tr("%1: %2 move, %3 recorded already")
                         .arg(tableText(count.table))
                         .arg(count.moved)
                         .arg(count.identical));
    }
    if (lines.isEmpty()) {
        lines.append(tr("Nothing is recorded for the duplicate."));
    }
    const QStringList differ = differences(preview->duplicate, preview->kept);
    if (!differ.isEmpty()) {
        lines.append(QString());
        lines.append(tr("The two differ (duplicate / kept):"));
        lines += differ;
    }
    if (!preview->obstacles.empty()) {
        lines.append(QString());
        lines.append(obstaclesText(preview->obstacles));
    }
    showWhat(lines.join(QLatin1Char('\n')));
}

void MergeDialog::run(const QString& destination, const QString& why, RowActs::Done done) {
    m_acts.merge(m_duplicate.code.c_str(), destination, why, std::move(done));
}

}  // namespace jointlog::gui
