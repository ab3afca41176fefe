#pragma once

#include <QtGui/QStandardItemModel>
#include <QtWidgets/QTableView>

#include "jointlog/render/panel_table.hpp"

namespace jointlog::gui {

/// A table of words: read by keys and by a screen reader, copied with tabs, a row opened by Enter or a double click.
class WordTableView : public QTableView {
    Q_OBJECT

public:
    explicit WordTableView(QWidget* parent = nullptr);
    void show(const render::WordTable& table);
    /// As it is copied.
    [[nodiscard]] QString text() const { return m_text; }

Q_SIGNALS:
    void open(const jointlog::RowId& row);

private:
    QStandardItemModel m_model;
    std::vector<std::optional<RowId>> m_rows;
    QString m_text;
};

}  // namespace jointlog::gui
