#pragma once

#include <QtCore/QObject>
#include <functional>
#include <optional>
#include <vector>

#include "jointlog/domain/catalog.hpp"

class QComboBox;
class QLineEdit;

namespace jointlog::gui {

/// Watches the unit beside numbers: when a person chooses another one while numbers are typed, it asks whether they are
/// to be converted or were of the new unit all along. A change by the program asks nothing.
class UnitChange : public QObject {
    Q_OBJECT

public:
    using ItemOf = std::function<const catalog::Item*()>;
    /// numbers: value first, then the ends of its interval. Lives as long as the combo box.
    UnitChange(QComboBox* unit, std::vector<QLineEdit*> numbers, ItemOf item);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Answer { cancel, convert, relabel };
    void chosen();
    [[nodiscard]] Answer ask(const QString& from, const QString& to) const;
    /// One per number; nullopt where it is typed and does not convert exactly.
    [[nodiscard]] std::vector<std::optional<QString>> converted(const QString& from,
                                                                const QString& to) const;

    QComboBox* m_unit;
    std::vector<QLineEdit*> m_numbers;
    ItemOf m_item;
    QString m_before;  // UCUM code when the person came to the box
};

/// A typed result or end of an interval in another unit of the item, its comparator kept; nullopt where it is no number
/// or does not convert exactly.
[[nodiscard]] std::optional<QString> inOtherUnit(const catalog::Item& item, const QString& typed,
                                                 const QString& from, const QString& to);

}  // namespace jointlog::gui
