#pragma once

#include <QtCore/QTimer>

#include "gui/forms/items_dialog.hpp"
#include "gui/forms/lab_profiles.hpp"
#include "gui/forms/result_form.hpp"
#include "gui/forms/visit_values.hpp"

class QBoxLayout;
class QGridLayout;

namespace jointlog::gui {

class JointEntry;
class ScorePanel;

/// A visit with its counts, globals and laboratory values; scores are computed beside them while typing.
class VisitForm : public ResultForm {
    Q_OBJECT

public:
    /// visit: the row to correct; nullptr: a new visit.
    VisitForm(Workspace& workspace, const Recorded<Visit>* visit, QWidget* parent = nullptr);

    [[nodiscard]] Field* value(const char* item) const;
    [[nodiscard]] Field* date() const { return m_date; }
    [[nodiscard]] Field* countedByField() const { return m_assessor; }
    [[nodiscard]] Field* useOfCounts() const { return m_use; }
    [[nodiscard]] Field* scale() const { return m_scale; }
    /// Enters what a number on a scale seems to mean; true where there was something to enter.
    bool acceptGuess(const char* item);
    /// The number that answers come to, with how it was computed.
    void takeOver(const char* item, const ItemsDialog::Outcome& outcome);
    [[nodiscard]] const ScorePanel& scorePanel() const { return *m_scores; }
    [[nodiscard]] JointEntry& joints() const { return *m_joints; }
    /// What was said without a number: no change of medication, no adverse event.
    [[nodiscard]] Field* statements() const { return m_statements; }
    [[nodiscard]] Field* laboratory() const { return m_laboratory; }
    /// The day for which the next visit is planned.
    [[nodiscard]] Field* nextVisit() const { return m_next; }
    /// "(H)", "(L)" beside the interval; empty where it lies inside or nothing tells.
    [[nodiscard]] QString flag(const char* item) const;
    [[nodiscard]] bool draftable() const override { return !m_visit; }
    /// Stores, then the window goes on to the next patient of the list.
    void saveAndNext();
    [[nodiscard]] bool wantsNext() const { return m_wantsNext; }
    [[nodiscard]] FormTexts typed() const override;
    void setTyped(const FormTexts& texts) override;

protected:
    [[nodiscard]] std::optional<OperationDraft> collect() override;
    void arrange() override;
    void retranslate() override;
    void showEvent(QShowEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;
    [[nodiscard]] QStringList snapshot() const override;

private:
    struct Entry {
        VisitValue what{};
        const catalog::Item* item = nullptr;
        Field* text = nullptr;
        QComboBox* unit = nullptr;  // where the item has more than one
        QLineEdit* low = nullptr;   // laboratory interval
        QLineEdit* high = nullptr;
        QLabel* recorded = nullptr;   // a result of these days that is there already
        HintButton* guess = nullptr;  // "38 mm = 3.8 cm": what seems to be meant on a scale
        const Recorded<Observation>* stored = nullptr;
        Basis profile;           // what the laboratory states for it; empty: nothing
        QString filledUnit;      // what stands there without a person having typed it
        QStringList filledEnds;  // of the interval
        // How the number came about (the answers of a questionnaire), as long as that number stands.
        QString computedText;
        QString method;
    };

    void buildHead();
    void buildNext();
    void buildJoints(QBoxLayout* to);
    void buildStatements(QBoxLayout* to);
    void showSet();
    void showUse();
    void showCounts();
    [[nodiscard]] bool headFitsBar() const;
    void placeHead(bool inBar);
    void place();
    void showBefore();
    void showRecorded();
    /// The result of the days around the visit that is nearest to it; nullptr for none.
    [[nodiscard]] const Recorded<Observation>* nearestRecorded(const std::string& item,
                                                               Day day) const;
    void focusFirst();
    void buildKeys();
    void buildValues(QBoxLayout* to, VisitValue::Group group, Say heading);
    void buildLaboratory(QVBoxLayout* card);
    void addLaboratoryControls(Entry& entry);
    /// Puts in what the laboratory's profile states, where nobody typed another thing and nothing is stored.
    void fillFromProfiles();
    void fillFromProfile(Entry& entry, std::optional<Day> day);
    [[nodiscard]] static QStringList typedEnds(const Entry& entry);
    void takeProfile(const Entry& entry, Basis& basis) const;
    [[nodiscard]] QString flagOf(const Entry& entry) const;
    void addScaleControls(Entry& entry);
    void buildScale(QVBoxLayout* card);
    static void placeBesideHeading(QVBoxLayout* card, Field* field);
    void buildCountedBy(QVBoxLayout* card);
    void buildUse(QVBoxLayout* card);
    void scaleChosen();
    enum class ScaleChange : std::uint8_t { cancel, convert, relabel };
    /// Whether typed numbers are of the scale before (convert) or of the new one (relabel).
    [[nodiscard]] ScaleChange askScaleChange(const QString& unit);
    void convertTyped();
    /// How numbers came about, as a draft keeps it and a change of an answer alone shows.
    [[nodiscard]] QStringList computedTexts() const;
    void takeComputedTexts(const QStringList& texts);
    [[nodiscard]] std::vector<const Entry*> typedOnScale() const;
    void addItemsButton(std::size_t entry);
    void askAboutScale(const Entry& entry);
    [[nodiscard]] const Entry* find(const char* item) const;
    void prefill(const Recorded<Visit>& visit);
    void prefillValue(Entry& entry);
    void prefillJoints(const Recorded<Visit>& visit);
    [[nodiscard]] std::vector<JointFinding> typedFindings(RowId visit) const;
    [[nodiscard]] std::string unitOf(const Entry& entry) const;
    [[nodiscard]] Voice voiceOf(const Entry& entry) const;
    void storeValue(OperationDraft& draft, Entry& entry, RowId visit, const PartialDate& date);
    void storeMoved(OperationDraft& draft, const Recorded<Observation>& stored, Observation next,
                    const PartialDate& date);
    void storeJoints(OperationDraft& draft, RowId visit);
    void storeStatements(OperationDraft& draft, const PartialDate& date);
    void storeNext(OperationDraft& draft, const PartialDate& date);
    void prefillStatements();
    /// A typed count that the joint map does not come to.
    void askAboutCounts();
    /// The rows of the visit that have no field here.
    void storeOthers(OperationDraft& draft, const PartialDate& date);
    [[nodiscard]] std::optional<Observation> read(Entry& entry, const PartialDate& date);
    void readIntervalOf(Entry& entry, Basis& basis);
    void showScores();
    void tellPartialMap(std::map<std::string, QString>& unused) const;
    void showEcho(const Entry& entry);
    [[nodiscard]] Voice countedBy() const;
    [[nodiscard]] Voice assessor() const;

    std::optional<Recorded<Visit>> m_visit;
    // Copies of the stored rows: the record is read again while the form is open.
    std::vector<Recorded<Observation>> m_storedRows;
    std::vector<Recorded<JointFinding>> m_storedJoints;
    std::vector<Recorded<Fact>> m_storedStatements;
    std::optional<Recorded<Fact>> m_storedNext;
    LabProfiles m_profiles;
    Sex m_sex = Sex::unknown;
    bool m_filling = false;
    QWidget* m_head = nullptr;  // in the tool bar where there is room
    JointEntry* m_joints = nullptr;
    Field* m_laboratory = nullptr;
    Field* m_statements = nullptr;
    Field* m_next = nullptr;
    bool m_wantsNext = false;
    QGridLayout* m_grid = nullptr;
    enum class Places { none, threeColumns, scoresBeside, scoresBelow, oneColumn };
    Places m_places = Places::none;
    QWidget* m_left = nullptr;
    QWidget* m_right = nullptr;
    Field* m_date = nullptr;
    Field* m_place = nullptr;
    Field* m_assessor = nullptr;  // who counted the joints
    Voice m_storedCountedBy = Voice::not_stated;
    Field* m_use = nullptr;  // whether the patient's own counts enter the indices
    QLabel* m_mapUse = nullptr;
    Field* m_scale = nullptr;  // unit of the scales that are not stored yet
    QString m_lastScale;
    bool m_restoring = false;
    Field* m_examiner = nullptr;
    Field* m_note = nullptr;
    std::vector<Entry> m_entries;
    ScorePanel* m_scores = nullptr;
    QTimer m_later;
};

}  // namespace jointlog::gui
