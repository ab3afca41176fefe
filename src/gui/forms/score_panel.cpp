#include "gui/forms/score_panel.hpp"

#include <QtWidgets/QGridLayout>
#include <algorithm>

#include "gui/forms/visit_values.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/render/score_origin.hpp"

namespace jointlog::gui {
namespace {

constexpr IndexId shownIndices[] = {IndexId::das28_crp, IndexId::das28_esr, IndexId::cdai,
                                    IndexId::sdai};

QString labelOf(IndexId index) {
    return QString::fromUtf8(label(index).data(), static_cast<qsizetype>(label(index).size()));
}

// "−0.87": minus as U+2212, the sign always written.
QString signedNumber(double value, int decimals) {
    const QString digits = QString::number(std::abs(value), 'f', decimals);
    const bool zero =
        std::all_of(digits.begin(), digits.end(), [](QChar c) { return c == u'0' || c == u'.'; });
    return (zero ? QString() : value < 0 ? QStringLiteral("−") : QStringLiteral("+")) + digits;
}

}  // namespace

ScorePanel::ScorePanel(QWidget* parent) : Spoken<QFrame>(parent) {
    setProperty("frame", QStringLiteral("card"));
    fixWidth(this, 256);
    m_column = new QVBoxLayout(this);
    m_column->setContentsMargins(16, 12, 16, 12);
    m_column->setSpacing(2);
}

void ScorePanel::show(VisitScores scores, const ScoreSettings& settings) {
    m_scores = std::move(scores);
    m_settings = settings;
    fill();
}

void ScorePanel::showPrevious(const std::vector<VisitScores>& all, std::optional<Day> day,
                              RowId self) {
    m_previous.reset();
    for (const VisitScores& scores : all) {
        const bool sameSide =
            m_scores && (scores.voice == Voice::patient) == (m_scores->voice == Voice::patient);
        if (day && scores.day < *day && scores.visit != self && sameSide) {
            m_previous = scores;
        }
    }
    fill();
}

void ScorePanel::retranslate() {
    fill();
}

// Its lines wrap: how high it is follows from its width, which is fixed.
QSize ScorePanel::sizeHint() const {
    const int wide = maximumWidth();
    return {wide, std::max(m_column->totalHeightForWidth(wide), m_column->sizeHint().height())};
}

QString ScorePanel::text() const {
    return m_lines.join(QLatin1Char('\n'));
}

void ScorePanel::addLine(const QString& name, const QString& value, const QString& role) {
    auto* row = new QHBoxLayout;
    row->setContentsMargins(0, 0, 0, 0);
    auto* left =
        makeLabel(this, role == QLatin1String("score") ? QStringLiteral("heading") : role, name);
    left->setWordWrap(true);
    row->addWidget(left, 1);
    if (!value.isEmpty()) {
        row->addWidget(makeLabel(this, role, value), 0, Qt::AlignRight);
    }
    m_column->addLayout(row);
    m_lines.append((name + QLatin1Char(' ') + value).trimmed());
}

QString ScorePanel::censoredText(const Computed& computed) const {
    const auto end = [&computed](const std::optional<double>& value) {
        return value ? QString::number(*value, 'f', display_decimals(computed.id)) : QString();
    };
    return computed.low || computed.high
               ? tr("from a value below or above a limit; possible: %1–%2")
                     .arg(end(computed.low), end(computed.high))
               : tr("from a value below or above a limit");
}

void ScorePanel::addScore(IndexId index) {
    const IndexResult& result = m_scores->result(index);
    const CutoffSet& set = m_settings.set_for(index);
    if (const auto* missing = std::get_if<NotComputed>(&result)) {
        addLine(labelOf(index), QStringLiteral("—"), QStringLiteral("heading"));
        addProblems(*missing);
        return;
    }
    const auto& computed = std::get<Computed>(result);
    addLine(labelOf(index), qs(display_text(computed, &set)), QStringLiteral("score"));
    addLine(QStringLiteral("%1 (%2)").arg(drawnTexts().activities(possible_classes(set, computed)),
                                          qs(set.name)),
            {}, QStringLiteral("secondary"));
    if (computed.censored) {
        addLine(censoredText(computed), {}, QStringLiteral("caption"));
    }
    addInputs(computed);
    if (!m_own && (index == IndexId::das28_crp || index == IndexId::das28_esr)) {
        addAddends(computed);
    }
    addConverted(index);
}

void ScorePanel::addAddends(const Computed& computed) {
    for (const Addend& addend : computed.addends) {
        const QString term =
            addend.input ? render::termText(addend.term, drawnTexts()) : tr("constant");
        addLine(term, QString::number(static_cast<double>(addend.points), 'f', 3),
                QStringLiteral("caption"));
    }
}

void ScorePanel::addInputs(const Computed& computed) {
    QStringList inputs;
    for (const Addend& addend : computed.addends) {
        const auto taken = addend.input
                               ? formula_input(computed.id, *addend.input, m_scores->inputs)
                               : std::nullopt;
        if (!taken) {
            continue;
        }
        const std::string item(item_code(*addend.input));
        const bool joints = *addend.input == InputId::tjc28 || *addend.input == InputId::sjc28;
        const QString number =
            qs(std::string(symbol(taken->comparator)) + taken->value.to_string());
        inputs.append(QStringLiteral("%1 %2 %3")
                          .arg(inputName(*addend.input), number,
                               joints ? QString() : unitPrint(item, taken->unit))
                          .trimmed());
    }
    if (!inputs.isEmpty()) {
        addLine(tr("from: %1").arg(inputs.join(tr(", "))), {}, QStringLiteral("caption"));
    }
}

void ScorePanel::addConverted(IndexId index) {
    const InputSource* source = m_scores->source(InputId::crp);
    const auto taken = formula_input(index, InputId::crp, m_scores->inputs);
    if (source == nullptr || !taken || source->unit == taken->unit) {
        return;
    }
    addLine(QStringLiteral("CRP %1 %2 = %3 %4")
                .arg(qs(source->text), unitPrint("CRP", source->unit),
                     qs(std::string(symbol(taken->comparator)) + taken->value.to_string()),
                     unitPrint("CRP", taken->unit)),
            {}, QStringLiteral("caption"));
}

void ScorePanel::addProblems(const NotComputed& missing) {
    std::vector<InputProblem> others;
    for (const InputProblem& problem : missing.missing) {
        const auto unused = m_unused.find(std::string(item_code(problem.input)));
        if (unused == m_unused.end()) {
            others.push_back(problem);
        } else {
            addLine(tr("%1: not taken. %2").arg(inputName(problem.input), unused->second), {},
                    QStringLiteral("caption"));
        }
    }
    if (others.empty()) {
        return;
    }
    QString line = drawnTexts().problems(others);
    if (m_own) {
        std::vector<InputId> inputs;
        for (const InputProblem& problem : others) {
            inputs.push_back(problem.input);
        }
        line = tr("not computed without: %1").arg(inputNames(inputs));
    }
    addLine(line, {}, QStringLiteral("caption"));
}

QString ScorePanel::inputName(InputId input) const {
    const catalog::Item* item = catalog::item(item_code(input));
    return m_own && item != nullptr ? visitValueName(*item, true) : drawnTexts().input(input);
}

QString ScorePanel::inputNames(const std::vector<InputId>& inputs) const {
    QStringList names;
    for (const InputId input : inputs) {
        names.append(inputName(input));
    }
    return names.join(tr(", "));
}

void ScorePanel::setUnused(std::map<std::string, QString> unused, bool own) {
    m_unused = std::move(unused);
    m_own = own;
}

void ScorePanel::addPrevious() {
    auto* rule = makeFrame(this, QStringLiteral("rule"));
    m_column->addSpacing(6);
    m_column->addWidget(rule);
    addLine(tr("Visit before"), qs(to_iso(m_previous->day)), QStringLiteral("secondary"));
    for (const IndexId index : shownIndices) {
        const Computed* before = m_previous->computed(index);
        const Computed* now = m_scores->computed(index);
        if (before == nullptr) {
            continue;
        }
        QString value = qs(display_text(*before, &m_settings.set_for(index)));
        if (now != nullptr) {
            value += QStringLiteral("   ")
                     + signedNumber(now->value - before->value, display_decimals(index));
        }
        addLine(labelOf(index), value, QStringLiteral("caption"));
    }
}

void ScorePanel::addBoolean() {
    m_column->addSpacing(4);
    m_column->addWidget(makeFrame(this, QStringLiteral("rule")));
    m_column->addSpacing(4);
    addLine(tr("Boolean definitions (ACR/EULAR)"), {}, QStringLiteral("secondary"));
    for (const BooleanForm& form : boolean_forms) {
        const QString version =
            form.version == BooleanVersion::v1_0 ? QStringLiteral("1.0") : QStringLiteral("2.0");
        const QString name =
            form.items == BooleanItems::with_crp ? version : tr("%1 without CRP").arg(version);
        const auto met = boolean_remission(form.version, form.items, m_scores->inputs);
        addLine(name, met ? (*met ? tr("met") : tr("not met")) : tr("unknown"),
                QStringLiteral("caption"));
        const QString undecided =
            inputNames(undecided_inputs(form.version, form.items, m_scores->inputs));
        const QString failed =
            inputNames(failed_inputs(form.version, form.items, m_scores->inputs));
        if (!undecided.isEmpty()) {
            addLine(tr("not decided by: %1").arg(undecided), {}, QStringLiteral("caption"));
        }
        if (!failed.isEmpty()) {
            addLine(tr("above the limit: %1").arg(failed), {}, QStringLiteral("caption"));
        }
    }
}

void ScorePanel::fill() {
    if (!m_scores) {
        return;
    }
    setUpdatesEnabled(false);
    clearLayout(m_column);
    m_lines.clear();
    addLine(tr("Computed"), tr("with published category"), QStringLiteral("secondary"));
    for (const IndexId index : shownIndices) {
        auto* rule = makeFrame(this, QStringLiteral("rule"));
        m_column->addSpacing(4);
        m_column->addWidget(rule);
        m_column->addSpacing(4);
        addScore(index);
    }
    if (m_scores->inputs.mdhaq_raw || m_unused.contains("MDHAQ")) {
        m_column->addSpacing(8);
        addScore(IndexId::rapid3);
    }
    if (!m_own) {
        addBoolean();
    }
    if (m_previous) {
        addPrevious();
    }
    setAccessibleName(text());
    updateGeometry();
    setUpdatesEnabled(true);
}

}  // namespace jointlog::gui
