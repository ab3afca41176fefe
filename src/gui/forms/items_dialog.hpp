#pragma once

#include <QtWidgets/QDialog>
#include <array>
#include <optional>
#include <vector>

#include "jointlog/domain/haq.hpp"

class QCheckBox;
class QGridLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace jointlog::gui {

/// The answers of a questionnaire as numbers, 0 to 3 each, and what they come to. The wording of the questions is
/// owned and stays on its own sheet: here are numbers and short names of categories.
class ItemsDialog : public QDialog {
    Q_OBJECT

public:
    enum class Kind { haq, haq_ii, mdhaq, mhaq };

    /// method: of the result that stands, whose answers are shown; may be empty.
    ItemsDialog(Kind kind, QWidget* parent, const QString& method = {});

    /// What is to be stored, and how it was computed; nullopt while there is no score.
    struct Outcome {
        QString value;   // "0.714"
        QString method;  // the answers and what they come to, as answers_text.hpp writes them
        QString remark;  // "without aids and help 0.571"; may be empty
    };
    [[nodiscard]] const std::optional<Outcome>& outcome() const { return m_outcome; }
    [[nodiscard]] QString resultText() const;
    [[nodiscard]] const std::vector<QLineEdit*>& answers() const { return m_answers; }
    [[nodiscard]] QCheckBox* aid(int category) const {
        return m_aids.at(static_cast<std::size_t>(category));
    }

private:
    void buildCategories(QGridLayout* grid);
    void buildNumbered(QGridLayout* grid, int count);
    void fill(std::string_view method);
    QLineEdit* addAnswer(const QString& name);
    void compute();
    void computeHaq();
    template <std::size_t Count>
    void computeMean(
        Result<std::optional<ExactValue>> (*score)(const std::array<std::optional<int>, Count>&));
    void computeSum();
    template <std::size_t Count>
    [[nodiscard]] std::array<std::optional<int>, Count> read() const;

    Kind m_kind;
    std::vector<QLineEdit*> m_answers;
    std::array<QCheckBox*, 8> m_aids{};
    std::array<QCheckBox*, 8> m_helps{};
    QLabel* m_result = nullptr;
    QPushButton* m_take = nullptr;
    std::optional<Outcome> m_outcome;
};

}  // namespace jointlog::gui
