#include "gui/import/reading_form.hpp"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <algorithm>

#include "gui/import/column_table.hpp"
#include "gui/text/names.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/press_by.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::gui {
namespace {

QString u(const char* text) {
    return QString::fromLatin1(text);
}

}  // namespace

ReadingForm::ReadingForm(QWidget* parent) : Spoken<QWidget>(parent) {
    m_heading = makeLabel(this, u("heading"));
    m_heading->setWordWrap(true);
    m_questions = makeLabel(this, u("strong"));
    m_questions->setWordWrap(true);
    m_kind = choice([] { return tr("The file holds"); },
                    [] {
                        return std::vector<Choice>{{tr("as the header tells"), {}},
                                                   {tr("patients"), u("patients")},
                                                   {tr("visits"), u("visits")},
                                                   {tr("joints"), u("joints")},
                                                   {tr("laboratory values"), u("labs")},
                                                   {tr("medication"), u("medications")},
                                                   {tr("adverse events"), u("adverse-events")},
                                                   {tr("facts"), u("facts")},
                                                   {tr("reported scores"), u("reported-scores")}};
                    },
                    &app::ImportChoices::kind);
    m_encoding = choice([] { return tr("Encoding"); },
                        [] {
                            return std::vector<Choice>{{tr("as marked, else UTF-8"), {}},
                                                       {u("UTF-8"), u("UTF-8")},
                                                       {tr("CP932 (Japanese Windows)"), u("CP932")},
                                                       {u("UTF-16LE"), u("UTF-16LE")},
                                                       {u("UTF-16BE"), u("UTF-16BE")}};
                        },
                        &app::ImportChoices::encoding);
    m_delimiter = choice([] { return tr("Between cells"); },
                         [] {
                             return std::vector<Choice>{{tr("not said (comma)"), {}},
                                                        {tr("comma"), u("comma")},
                                                        {tr("semicolon"), u("semicolon")},
                                                        {tr("tab"), u("tab")}};
                         },
                         &app::ImportChoices::delimiter);
    m_decimal = choice([] { return tr("Decimals"); },
                       [] {
                           return std::vector<Choice>{{tr("not said (point)"), {}},
                                                      {tr("point: 0.49"), u("point")},
                                                      {tr("comma: 0,49"), u("comma")}};
                       },
                       &app::ImportChoices::decimal);
    m_dateOrder = choice([] { return tr("03/04/2024 is"); },
                         [] {
                             return std::vector<Choice>{{tr("not said"), {}},
                                                        {tr("4 March (month first)"), u("mdy")},
                                                        {tr("3 April (day first)"), u("dmy")}};
                         },
                         &app::ImportChoices::date_order);
    m_columns = new ColumnTable(this);
    m_columns->setMinimumHeight(220);
    m_done = new HintButton(this, u("primary"));
    m_done->setHint(u("Alt+J"));
    pressBy(m_done, "Alt+J");
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    for (QWidget* widget : {static_cast<QWidget*>(m_heading), static_cast<QWidget*>(m_questions),
                            static_cast<QWidget*>(m_kind), static_cast<QWidget*>(m_encoding),
                            static_cast<QWidget*>(m_delimiter), static_cast<QWidget*>(m_decimal),
                            static_cast<QWidget*>(m_dateOrder)}) {
        column->addWidget(widget);
    }
    column->addWidget(m_columns, 1);
    auto* row = new QHBoxLayout;
    row->addWidget(m_done);
    row->addStretch(1);
    column->addLayout(row);
    connect(m_done, &HintButton::clicked, this, &ReadingForm::done);
    connect(m_columns, &ColumnTable::meaningChosen, this,
            [this](const QString& header, const QString& code) {
                m_choices.columns[fold(trim(header.toStdString()))] = code.toStdString();
                Q_EMIT edited();
            });
    connect(m_columns, &ColumnTable::unitChosen, this,
            [this](const QString& header, const QString& unit) {
                const std::string name(trim(header.toStdString()));
                if (unit.isEmpty()) {
                    m_choices.units.erase(name);
                } else {
                    m_choices.units[name] = unit.toStdString();
                }
                Q_EMIT edited();
            });
    say([this] { m_done->setText(tr("Judge the rows")); });
}

Field* ReadingForm::choice(Say label, Choices choices, std::string app::ImportChoices::*into) {
    auto* field = new Field(Field::Kind::choice, std::move(label), this);
    field->width(320)->tight()->choices(std::move(choices));
    connect(field->combo(), &QComboBox::activated, this, [this, field, into] {
        m_choices.*into = field->text().toStdString();
        if (into == &app::ImportChoices::kind) {  // other columns are there to be chosen
            m_choices.columns.clear();
        }
        Q_EMIT edited();
    });
    return field;
}

void ReadingForm::setStacked(bool stacked) {
    for (Field* field : {m_kind, m_encoding, m_delimiter, m_decimal, m_dateOrder}) {
        field->setStacked(stacked);
    }
}

void ReadingForm::setPreview(const app::ImportPreview& preview) {
    m_preview = preview;
    m_choices = preview.choices;
    m_kind->setText(qs(m_choices.kind));
    m_encoding->setText(qs(m_choices.encoding));
    m_delimiter->setText(qs(m_choices.delimiter));
    m_decimal->setText(qs(m_choices.decimal));
    m_dateOrder->setText(qs(m_choices.date_order));
    m_columns->setPreview(preview);
    m_done->setEnabled(!preview.problem);
    showQuestions();
}

void ReadingForm::showQuestions() {
    m_heading->setText(qs(m_preview.source));
    QStringList lines;
    if (m_preview.remembered) {
        lines.append(tr("Read as this header was read before."));
    }
    if (m_preview.marked) {
        lines.append(tr("A byte order mark says: %1.").arg(qs(m_preview.encoding)));
    }
    if (m_preview.delimiter_open) {
        lines.append(tr("Commas do not divide the header: choose what stands between cells."));
    }
    if (m_preview.decimal_open) {
        lines.append(tr("Numbers with a comma: choose what stands before the decimals."));
    }
    if (m_preview.date_open) {
        lines.append(tr("Dates such as 03/04/2024: choose which part is the month."));
    }
    const int more = static_cast<int>(m_preview.columns.size()) - ColumnTable::mostColumns;
    if (more > 0) {
        lines.append(tr("%n more columns are not shown.", nullptr, more));
    }
    m_questions->setText(lines.join(QLatin1Char('\n')));
    m_questions->setVisible(!lines.isEmpty());
}

void ReadingForm::retranslate() {
    showQuestions();
}

}  // namespace jointlog::gui
