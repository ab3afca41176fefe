#pragma once

#include <vector>

#include "gui/forms/field.hpp"
#include "gui/state/workspace.hpp"
#include "jointlog/app/research_export.hpp"

namespace jointlog::gui {

class ExportPrivacy;

/// A field that a key goes to; the key stands in the caption, before `words`.
void reachBy(Field* field, const char* keys, const Say& words = nullptr);

/// What goes into a package and how it is written. The name of a cut that the record keeps brings the cut's own choices,
/// which cannot be changed then.
class ExportChoices : public Spoken<QWidget> {
    Q_OBJECT

public:
    ExportChoices(Workspace& workspace, QWidget* parent);
    [[nodiscard]] Field* scope() const { return m_scope; }  // all, one, several
    [[nodiscard]] Field* codes() const { return m_codes; }
    [[nodiscard]] Field* notAsked() const { return m_notAsked; }
    [[nodiscard]] Field* shape() const { return m_shape; }
    [[nodiscard]] Field* preset() const { return m_preset; }
    [[nodiscard]] Field* state() const { return m_state; }
    [[nodiscard]] Field* gapDays() const { return m_gapDays; }
    [[nodiscard]] Field* cut() const { return m_cut; }
    [[nodiscard]] Field* cutDay() const { return m_cutDay; }
    [[nodiscard]] ExportPrivacy* privacy() const { return m_privacy; }

    /// Another file: nothing of the last one stays.
    void reset();
    /// Reads the cuts of the record again.
    void readCuts();
    /// Fills everything but the state, which is only to be found in the record (stateText). False where a field is not
    /// right, which is then shown.
    [[nodiscard]] bool fill(app::ExportRequest& request);
    /// What Session::resolve_as_of reads; empty: the record as it stands.
    [[nodiscard]] QString stateText() const;
    void setStacked(bool stacked);

Q_SIGNALS:
    void changed();

private:
    void buildPatients();
    void buildForm();
    void buildState();
    void adapt();
    void takeCut();
    [[nodiscard]] const app::StoredCut* knownCut() const;
    [[nodiscard]] bool fillPatients(app::ExportRequest& request);
    [[nodiscard]] bool fillCut(app::ExportRequest& request);
    [[nodiscard]] std::vector<Field*> fields() const;

    Workspace& m_workspace;
    Field* m_scope = nullptr;
    Field* m_codes = nullptr;
    Field* m_notAsked = nullptr;
    ExportPrivacy* m_privacy = nullptr;
    Field* m_shape = nullptr;
    Field* m_preset = nullptr;
    Field* m_gapDays = nullptr;
    Field* m_state = nullptr;
    Field* m_cut = nullptr;
    Field* m_cutDay = nullptr;
    std::vector<app::StoredCut> m_cuts;
    bool m_reading = false;  // the list of cuts is made anew: nothing is chosen
    bool m_ofCut = false;    // the choices shown are those of a cut
};

}  // namespace jointlog::gui
