#pragma once

#include <QtWidgets/QWidget>
#include <optional>
#include <vector>

#include "gui/own/own_medicines.hpp"
#include "gui/widgets/spoken.hpp"

class QPainter;

namespace jointlog::gui {

/// What a person recorded of a day. Empty: not answered, which is never 0.
struct AnsweredDay {
    Day day;
    std::optional<double> pain;       // 0 to 10
    std::optional<double> tired;      // 0 to 10
    std::optional<double> stiffness;  // minutes
    bool marked = false;              // as a bad day
};
/// The days up to `today`, the oldest first.
[[nodiscard]] std::vector<AnsweredDay> answeredDays(const PatientRecord& record, Day today,
                                                    int count);
/// One medicine over the same days.
struct TakenDays {
    QString name;
    std::vector<Intake::Said> said;
};
/// The medicines that stand on the last day, at most `most`.
[[nodiscard]] std::vector<TakenDays> takenDays(const PatientRecord& record, Day today, int count,
                                               int most);

/// The last weeks of an own record as small curves: gaps and dashes where nothing was answered. Read only.
class LastDays : public Spoken<QWidget> {
    Q_OBJECT

public:
    LastDays(const PatientRecord& record, Day today, QWidget* parent);
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void retranslate() override;
    void paintEvent(QPaintEvent* event) override;

private:
    struct Panel {
        QString name;
        QString unit;
        double most = 10;
        std::optional<double> AnsweredDay::*value = nullptr;
    };
    [[nodiscard]] std::vector<Panel> panels() const;
    [[nodiscard]] double x(std::size_t day) const;
    void paintPanel(QPainter& painter, const Panel& panel, int top) const;
    void paintRow(QPainter& painter, const QString& name, int top) const;
    void paintAxis(QPainter& painter, int top) const;

    std::vector<AnsweredDay> m_days;
    std::vector<TakenDays> m_taken;
};

}  // namespace jointlog::gui
