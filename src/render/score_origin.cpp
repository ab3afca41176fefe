#include "jointlog/render/score_origin.hpp"

#include <QtCore/QLocale>

#include <algorithm>
#include <cmath>

#include "jointlog/domain/formula_table.hpp"
#include "jointlog/render/texts.hpp"
#include "render/method_words.hpp"

namespace jointlog::render {
namespace {

const QString noValue(QChar(0x2014));

QString between(const QStringList& parts) {
    QStringList some = parts;
    some.removeAll(QString());
    return some.join(QString::fromUtf8(" · "));
}

QString withUnit(const QString& number, const QString& unit) {
    return unit.isEmpty() ? number : number + QLatin1Char(' ') + unit;
}

QString number(double value, int decimals) {
    return QString::number(value, 'f', decimals).replace(QLatin1Char('-'), QChar(0x2212));
}

/// All digits that the double holds.
QString shortest(double value) {
    return number(value, QLocale::FloatingPointShortest);
}

QString signedDays(int days) {
    return (days < 0 ? QString(QChar(0x2212)) : QStringLiteral("+"))
           + QString::number(std::abs(days));
}

class OriginBuilder {
public:
    OriginBuilder(const VisitScores& scores, IndexId index, const ScoreSettings& settings,
                  std::span<const OperationInfo> operations, const Texts& texts)
        : m_scores(scores),
          m_index(index),
          m_settings(settings),
          m_set(settings.set_for(index)),
          m_operations(operations),
          m_texts(texts),
          m_computed(scores.computed(index)) {}

    ScoreOriginWords build(std::span<const ScoreHistory> history) {
        m_words.title = qt(label(m_index)) + QString::fromUtf8(" · ") + qt(to_iso(m_scores.day));
        m_words.heads = QStringList{m_texts(TextId::originInput),   m_texts(TextId::originTyped),
                                    m_texts(TextId::originUsed),    m_texts(TextId::originDate),
                                    m_texts(TextId::originEntered), m_texts(TextId::originPoints)};
        head(m_scores.result(m_index));
        if (m_computed != nullptr) {
            addends();
        } else {
            for (const InputId input : inputs_of(m_index))
                row(input, {});
        }
        lines(history);
        return std::move(m_words);
    }

private:
    void head(const IndexResult& result) {
        if (m_computed == nullptr) {
            m_words.value = noValue;
            m_words.category = m_texts.problems(std::get<NotComputed>(result).missing);
            return;
        }
        m_words.value = qt(display_text(*m_computed, &m_set));
        QStringList parts{m_texts(TextId::categorySet,
                                  m_texts.activities(possible_classes(m_set, *m_computed)),
                                  qt(m_set.name))};
        if (m_computed->censored)
            parts << m_texts(TextId::censored);
        if (m_scores.voice == Voice::patient)
            parts << m_texts(TextId::byPatient);
        m_words.category = between(parts);
    }

    void addends() {
        // As many decimals as show that the addends make the score: one more than it is displayed with.
        const int decimals = display_decimals(m_index) + 2;
        for (const Addend& addend : m_computed->addends) {
            const QString points = number(static_cast<double>(addend.points), decimals);
            if (addend.input) {
                row(*addend.input, points, termText(addend.term, m_texts));
            } else {
                m_words.rows.push_back(
                    {{m_texts(TextId::originConstant), {}, {}, {}, {}, points}, {}, {}, false});
            }
        }
        m_words.rows.push_back(
            {{m_texts(TextId::originSum), {}, {}, {}, {}, number(m_computed->value, decimals)},
             {},
             {},
             true});
    }

    void row(InputId input, const QString& points, const QString& term = {}) {
        ScoreOriginWords::Row row;
        const InputSource* source = m_scores.source(input);
        if (source == nullptr) {
            row.cells = {m_texts.input(input), noValue, {}, {}, {}, points};
            row.note = m_texts(TextId::notRecorded);
            m_words.rows.push_back(row);
            return;
        }
        QString date = source->date ? qt(to_iso(*source->date)) : QString();
        if (source->days_from_visit != 0) {
            date =
                between({date, m_texts(TextId::originDays, signedDays(source->days_from_visit))});
        }
        row.value = source->row;
        row.cells = {m_texts.input(input),     typed(*source), used(input), date,
                     entered(source->version), points};
        row.note =
            between({term, methodWords(source->method, m_texts), chosen(*source), fromMap(*source),
                     source->course_changed_between ? m_texts(TextId::originChanged) : QString(),
                     source->corrected ? m_texts(TextId::originCorrected) : QString()});
        m_words.rows.push_back(row);
    }

    [[nodiscard]] QString typed(const InputSource& source) const {
        return withUnit(qt(source.text), m_texts.unit(source.unit));
    }

    [[nodiscard]] QString used(InputId input) const {
        const auto value = formula_input(m_index, input, m_scores.inputs);
        if (!value)
            return {};
        return withUnit(qt(symbol(value->comparator)) + qt(value->value.normalized().to_string()),
                        m_texts.unit(value->unit));
    }

    [[nodiscard]] QString chosen(const InputSource& source) const {
        if (source.of_same_day > 1) {
            return m_texts(TextId::originChosenDay, QString::number(source.of_same_day));
        }
        if (source.in_window > 1) {
            return m_texts(TextId::originChosenWindow, QString::number(source.in_window),
                           QString::number(m_settings.window_days));
        }
        return {};
    }

    [[nodiscard]] QString fromMap(const InputSource& source) const {
        if (source.row || !m_scores.map)
            return {};
        const MapCount& count =
            source.input == InputId::tjc28 ? m_scores.map->tender : m_scores.map->swollen;
        return m_texts(TextId::originFromMap, QString::number(count.assessed));
    }

    [[nodiscard]] QString entered(std::int64_t version) const {
        const auto found =
            std::find_if(m_operations.begin(), m_operations.end(),
                         [&](const OperationInfo& one) { return one.number == version; });
        return found == m_operations.end() ? QString() : enteredBy(*found);
    }

    [[nodiscard]] QString enteredBy(const OperationInfo& operation) const {
        const QString person =
            operation.person.empty() ? m_texts(TextId::originAnonymous) : qt(operation.person);
        return m_texts(TextId::originHistoryBy, person, minute(operation.at));
    }

    /// "2024-09-02 14:02" in the time of whoever entered it.
    static QString minute(Instant at) {
        return qt(to_iso(at)).left(16).replace(QLatin1Char('T'), QLatin1Char(' '));
    }

    void line(TextId name, const QString& text) {
        if (!text.isEmpty())
            m_words.lines.emplace_back(m_texts(name), text);
    }

    void lines(std::span<const ScoreHistory> history) {
        if (m_computed != nullptr) {
            line(TextId::originUnrounded, shortest(m_computed->value));
            if (m_computed->low || m_computed->high)
                line(TextId::originPossible, possible());
            const auto esr = m_scores.source(InputId::esr);
            if (m_computed->censored && m_scores.inputs.esr_below_one_at_one && esr != nullptr
                && esr->converted.value < Decimal::from_int(1) && inputUsed(InputId::esr)) {
                line(TextId::originInput, m_texts(TextId::originEsrAtOne));
            }
        } else if (const auto bound = lower_bound(m_index, m_scores.inputs)) {
            line(TextId::originLowerBound,
                 m_texts(TextId::originAtLeast, number(*bound, display_decimals(m_index))));
        }
        line(TextId::originFormula, qt(formula_id(m_index)) + QStringLiteral(":  ")
                                        + termText(formula_text(m_index), m_texts));
        line(TextId::originSource, qt(formula_source(m_index)));
        line(TextId::originCutoffs, qt(m_set.name) + QString::fromUtf8(" · ") + qt(m_set.source));
        earlier(history);
    }

    [[nodiscard]] bool inputUsed(InputId input) const {
        const auto inputs = inputs_of(m_index);
        return std::find(inputs.begin(), inputs.end(), input) != inputs.end();
    }

    [[nodiscard]] QString possible() const {
        const auto end = [&](const std::optional<double>& value) {
            return value ? number(*value, display_decimals(m_index)) : noValue;
        };
        return m_texts(TextId::originRange, end(m_computed->low), end(m_computed->high))
               + QString::fromUtf8(" · ")
               + m_texts.activities(possible_classes(m_set, *m_computed));
    }

    void earlier(std::span<const ScoreHistory> history) {
        for (const ScoreHistory& one : history) {
            if (one.index != m_index)
                continue;
            for (const KnownScore& state : one.states) {
                const auto* score = std::get_if<Computed>(&state.result);
                const QString text =
                    score != nullptr
                        ? qt(display_text(*score, &m_set))
                        : m_texts.problems(std::get<NotComputed>(state.result).missing);
                m_words.lines.emplace_back(
                    m_texts(TextId::originHistory, minute(state.since.at)),
                    m_texts(TextId::originHistoryBy, text,
                            state.since.person.empty() ? m_texts(TextId::originAnonymous)
                                                       : qt(state.since.person)));
            }
        }
    }

    const VisitScores& m_scores;
    IndexId m_index;
    const ScoreSettings& m_settings;
    const CutoffSet& m_set;
    std::span<const OperationInfo> m_operations;
    const Texts& m_texts;
    const Computed* m_computed;
    ScoreOriginWords m_words;
};

}  // namespace

ScoreOriginWords scoreOrigin(const VisitScores& scores, IndexId index,
                             const ScoreSettings& settings,
                             std::span<const OperationInfo> operations,
                             std::span<const ScoreHistory> history, const Texts& texts) {
    return OriginBuilder(scores, index, settings, operations, texts).build(history);
}

QString plainText(const ScoreOriginWords& words) {
    QStringList lines{words.title, words.value + QStringLiteral("  ") + words.category};
    for (const ScoreOriginWords::Row& row : words.rows) {
        QStringList cells = row.cells;
        cells.removeAll(QString());
        lines << cells.join(QStringLiteral("; "))
                     + (row.note.isEmpty() ? QString() : QStringLiteral(" (%1)").arg(row.note));
    }
    for (const auto& [name, text] : words.lines)
        lines << name + QStringLiteral(": ") + text;
    return lines.join(QLatin1Char('\n'));
}

QString termText(std::string_view term, const Texts& texts) {
    // Longer names first: "crp[mg/dL]" before "crp".
    const QString patient = texts(TextId::shortPatientGlobal);
    const QString physician = texts(TextId::shortPhysicianGlobal);
    const std::pair<const char*, QString> names[] = {
        {"sqrt(tjc28)", QStringLiteral("√TJC28")},
        {"sqrt(sjc28)", QStringLiteral("√SJC28")},
        {"crp[mg/dL]", QStringLiteral("CRP [mg/dL]")},
        {"crp_mg_dl", QStringLiteral("CRP [mg/dL]")},
        {"crp_mg_l", QStringLiteral("CRP [mg/L]")},
        {"esr_mm_h", QStringLiteral("ESR [mm/h]")},
        {"ptga_mm", patient + QStringLiteral(" [mm]")},
        {"ega_mm", physician + QStringLiteral(" [mm]")},
        {"pain_mm", texts.input(InputId::pain) + QStringLiteral(" [mm]")},
        {"patient_global", patient},
        {"evaluator_global", physician},
        {"mdhaq_raw", texts.input(InputId::mdhaq_raw)},
        {"haq_di", texts.input(InputId::haq_di)},
        {"haq_ii", texts.input(InputId::haq_ii)},
        {"tjc28", QStringLiteral("TJC28")},
        {"sjc28", QStringLiteral("SJC28")},
        {"pain", texts.input(InputId::pain)},
        {"crp", texts.input(InputId::crp)},
        {"esr", texts.input(InputId::esr)},
        {"constant", texts(TextId::originConstant)},
        {"*", QStringLiteral(" × ")},
    };
    QString out;
    std::string_view rest = term;
    while (!rest.empty()) {
        const auto known = std::find_if(std::begin(names), std::end(names), [&](const auto& name) {
            return rest.starts_with(name.first);
        });
        if (known == std::end(names)) {
            out += QLatin1Char(rest.front());
            rest.remove_prefix(1);
        } else {
            out += known->second;
            rest.remove_prefix(std::string_view(known->first).size());
        }
    }
    return out;
}

QString convertedText(const VisitScores& scores, IndexId index, InputId input, const Texts& texts) {
    const InputSource* source = scores.source(input);
    const auto value = formula_input(index, input, scores.inputs);
    if (source == nullptr || !value)
        return {};
    const QString typed = withUnit(qt(source->text), texts.unit(source->unit));
    const QString used =
        withUnit(qt(symbol(value->comparator)) + qt(value->value.normalized().to_string()),
                 texts.unit(value->unit));
    return typed == used ? typed : typed + QStringLiteral(" = ") + used;
}

}  // namespace jointlog::render
