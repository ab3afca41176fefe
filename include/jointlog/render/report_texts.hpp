#pragma once

#include <QtCore/QString>
#include <QtCore/QStringList>
#include <vector>

#include "jointlog/app/report.hpp"
#include "jointlog/render/texts.hpp"

namespace jointlog::render {

/// What a report says, in one language.
class ReportTexts {
public:
    [[nodiscard]] static ReportTexts load(Language language);

    [[nodiscard]] const Texts& texts() const { return m_texts; }
    [[nodiscard]] QString operator()(const app::Phrase& phrase) const;
    /// Phrases one after the other: commas between them, a space before what belongs to the one before.
    [[nodiscard]] QString operator()(const std::vector<app::Phrase>& phrases) const;
    [[nodiscard]] QString word(app::Saying id) const;
    [[nodiscard]] QString word(app::Saying id, const QString& a) const { return word(id).arg(a); }
    [[nodiscard]] QString word(app::Saying id, const QString& a, const QString& b) const {
        return word(id).arg(a, b);
    }

private:
    explicit ReportTexts(Texts texts) : m_texts(std::move(texts)) {}
    [[nodiscard]] QString argument(const app::SayingArgument& argument, bool tight) const;
    [[nodiscard]] QString measure(const app::Measure& measure, bool tight) const;
    [[nodiscard]] QString dose(const app::DoseText& dose) const;

    Texts m_texts;
    QStringList m_words;
};

/// The text for another record system (app::chart_text), on one line. Empty without a visit.
[[nodiscard]] QString chartText(const PatientRecord& record, const std::vector<VisitScores>& scores,
                                const ScoreSettings& settings, const ReportTexts& texts,
                                std::optional<RowId> visit = {});
/// A report without its pictures as plain text: titles, tables with tabs, notes.
[[nodiscard]] QString plainText(const app::ReportModel& model, const ReportTexts& texts);

}  // namespace jointlog::render
