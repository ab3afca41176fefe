#pragma once

#include <QtWidgets/QTableWidget>

#include "gui/widgets/spoken.hpp"
#include "jointlog/app/import_preview.hpp"

class QComboBox;

namespace jointlog::gui {

/// The columns of a file, one a row: its header, its first cells, what it is read as, and the unit of an analyte.
class ColumnTable : public Spoken<QTableWidget> {
    Q_OBJECT

public:
    static constexpr int mostColumns = 300;  // of the file that are shown

    explicit ColumnTable(QWidget* parent = nullptr);
    void setPreview(const app::ImportPreview& preview);
    /// Of a row: what the column is read as, and its unit (nullptr where it has none).
    [[nodiscard]] QComboBox* meaning(int row) const;
    [[nodiscard]] QComboBox* unit(int row) const;

Q_SIGNALS:
    /// Column of the file, and what it was chosen to be: our column, an analyte, or nothing.
    void meaningChosen(const QString& header, const QString& code);
    void unitChosen(const QString& header, const QString& unit);

protected:
    void retranslate() override;

private:
    void fill();
    void widenForCombos(int place);
    void addMeaning(int row, const app::ImportColumnView& column);
    void addUnit(int row, const app::ImportColumnView& column);

    app::ImportPreview m_preview;
};

}  // namespace jointlog::gui
