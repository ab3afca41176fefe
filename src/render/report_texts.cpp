#include "jointlog/render/report_texts.hpp"

#include "jointlog/domain/catalog.hpp"
#include "jointlog/render/score_origin.hpp"

namespace jointlog::render {
namespace {
using app::Saying;

/// What belongs to the phrase before it.
bool follows(Saying id) {
    switch (id) {
        case Saying::onDay:
        case Saying::onDayChanged:
        case Saying::assessed:
        case Saying::partialCount:
        case Saying::byPatient:
        case Saying::keptApart:
        case Saying::flag:
        case Saying::censored:
        case Saying::causalityBy:
        case Saying::recordedOn:
        case Saying::intervalHere:
            return true;
        default:
            return false;
    }
}

/// A phrase after which no comma stands.
bool leads(Saying id) {
    return id == Saying::noteIntervals || id == Saying::sourceCutoffs;
}

QString minus(QString text) {
    return text.replace(QLatin1Char('-'), QChar(0x2212));
}
}  // namespace

QString ReportTexts::word(Saying id) const {
    return m_words[static_cast<int>(id)];
}

QString ReportTexts::measure(const app::Measure& measure, bool tight) const {
    const QString unit = m_texts.unit(measure.unit);
    if (measure.text.empty() || unit.isEmpty())
        return measure.text.empty() ? unit : qt(measure.text);
    return qt(measure.text) + (tight ? QString() : QStringLiteral(" ")) + unit;
}

/// The dose as entered: number, unit and frequency in words.
QString ReportTexts::dose(const app::DoseText& dose) const {
    if (dose.number.empty())
        return qt(dose.words);
    QString text = measure({dose.number, dose.unit}, false);
    if (dose.frequency.empty())
        return text;
    const catalog::Frequency* known = catalog::find_frequency(dose.frequency);
    return text + QLatin1Char(' ')
           + qt(known == nullptr     ? dose.frequency
                : m_texts.japanese() ? known->ja
                                     : known->en);
}

QString ReportTexts::argument(const app::SayingArgument& argument, bool tight) const {
    struct Say {
        const ReportTexts& self;
        bool tight;
        QString operator()(const std::string& text) const { return qt(text); }
        QString operator()(const app::Name& name) const { return self.m_texts.name(name); }
        QString operator()(const app::Measure& m) const { return self.measure(m, tight); }
        QString operator()(const app::DoseText& dose) const { return self.dose(dose); }
        QString operator()(const app::When& when) const { return self.m_texts.when(when); }
        QString operator()(const ReferenceInterval& interval) const {
            return self.m_texts.interval(interval);
        }
        QString operator()(const std::vector<Activity>& classes) const {
            return self.m_texts.activities(classes);
        }
        QString operator()(const std::vector<InputProblem>& problems) const {
            QString text = self.m_texts.problems(problems);
            const QString lead = self.m_texts(TextId::notComputed, QString());
            return text.startsWith(lead) ? text.mid(lead.size()) : text;
        }
        QString operator()(InputId input) const { return self.m_texts.input(input); }
        QString operator()(Missing reason) const { return self.m_texts.missing(reason); }
        QString operator()(app::DrugClass drugClass) const {
            return self.m_texts.drugClass(drugClass);
        }
    };
    return std::visit(Say{*this, tight}, argument);
}

QString ReportTexts::operator()(const app::Phrase& phrase) const {
    if (phrase.id == Saying::chartNotComputed) {
        QStringList inputs;
        for (std::size_t i = 1; i < phrase.arguments.size(); ++i)
            inputs << argument(phrase.arguments[i], false);
        return word(phrase.id, argument(phrase.arguments.front(), false),
                    inputs.join(m_texts(TextId::joiner)));
    }
    QString text = word(phrase.id);
    // Every argument at once: one that holds "%2" itself stays as it is.
    QStringList said;
    for (const app::SayingArgument& one : phrase.arguments)
        said << argument(one, phrase.id == Saying::chartValue);
    if (phrase.id == Saying::sourceFormula || phrase.id == Saying::sourceShort)
        said[1] = termText(std::get<std::string>(phrase.arguments[1]), m_texts);
    if (phrase.id == Saying::onDay || phrase.id == Saying::onDayChanged)
        said[1] = minus(said[1]);
    switch (said.size()) {
        case 0:
            return text;
        case 1:
            return text.arg(said[0]);
        case 2:
            return text.arg(said[0], said[1]);
        case 3:
            return text.arg(said[0], said[1], said[2]).simplified();
        case 4:
            return text.arg(said[0], said[1], said[2], said[3]);
        default:
            return text.arg(said[0], said[1], said[2], said[3], said[4]);
    }
}

QString ReportTexts::operator()(const std::vector<app::Phrase>& phrases) const {
    QString text;
    for (std::size_t i = 0; i < phrases.size(); ++i) {
        if (i > 0) {
            const bool space = follows(phrases[i].id) || leads(phrases[i - 1].id);
            text += space                                    ? QStringLiteral(" ")
                    : phrases[i].id == Saying::sourceCutoffs ? QStringLiteral("; ")
                                                             : m_texts(TextId::joiner);
        }
        text += operator()(phrases[i]);
    }
    return text;
}

QString chartText(const PatientRecord& record, const std::vector<VisitScores>& scores,
                  const ScoreSettings& settings, const ReportTexts& texts,
                  std::optional<RowId> visit) {
    QStringList lines;
    for (const auto& line : app::chart_text(record, scores, settings, visit)) {
        QStringList words;
        for (const app::Phrase& phrase : line)
            words << texts(phrase);
        lines << words.join(QLatin1Char(' '));
    }
    return lines.join(QStringLiteral(" / "));
}

}  // namespace jointlog::render
