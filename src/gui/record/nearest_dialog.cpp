#include "gui/record/nearest_dialog.hpp"

#include <QtCore/QRegularExpression>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtWidgets/QLineEdit>

#include "gui/record/word_table_view.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/patient_band.hpp"
#include "jointlog/render/texts.hpp"

namespace jointlog::gui {
namespace {

constexpr std::size_t mostDates = 8;

/// The days of "2023-01-01, 2024-06-15"; the first word that is no single day in `wrong`.
std::vector<Day> daysOf(const QString& text, QString& wrong) {
    std::vector<Day> days;
    static const QRegularExpression gaps(QStringLiteral("[,;、\\s]+"));
    for (const QString& word : text.split(gaps, Qt::SkipEmptyParts)) {
        const auto date = parse_date(word.toStdString());
        if (!date || !date->first || date->first != date->last) {
            wrong = word;
            return {};
        }
        days.push_back(*date->first);
    }
    return days;
}

}  // namespace

NearestDialog::NearestDialog(Workspace& workspace, const std::vector<std::string>& panels,
                             std::optional<Day> day, QWidget* parent)
    : Spoken<QDialog>(parent), m_workspace(workspace), m_panels(panels) {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 12);
    column->setSpacing(8);
    auto* band = new PatientBand(true, this);
    band->show(*workspace.record()->patient, workspace.today());
    column->addWidget(band);
    auto* body = new QVBoxLayout;
    body->setContentsMargins(20, 4, 20, 0);
    auto* label = makeLabel(this, QStringLiteral("secondary"));
    label->setWordWrap(true);
    m_dates = new QLineEdit(this);
    m_problem = makeLabel(this, QStringLiteral("error"));
    m_problem->setWordWrap(true);
    m_table = new WordTableView(this);
    label->setBuddy(m_dates);
    body->addWidget(label);
    body->addWidget(m_dates);
    body->addWidget(m_problem);
    body->addWidget(m_table, 1);
    column->addLayout(body, 1);
    auto* foot = new QHBoxLayout;
    foot->setContentsMargins(20, 4, 20, 0);
    auto* copy = new HintButton(this);
    auto* close = new HintButton(this, QStringLiteral("primary"));
    close->setHint(QStringLiteral("Esc"));
    copy->setAutoDefault(false);
    close->setAutoDefault(false);
    foot->addWidget(copy);
    foot->addStretch(1);
    foot->addWidget(close);
    column->addLayout(foot);
    connect(m_dates, &QLineEdit::textChanged, this, &NearestDialog::fill);
    connect(copy, &HintButton::clicked, this,
            [this] { QGuiApplication::clipboard()->setText(m_table->text()); });
    connect(close, &HintButton::clicked, this, &QDialog::reject);
    connect(m_table, &WordTableView::open, this, [this](const RowId& row) {
        accept();
        Q_EMIT open(row);
    });
    say([this, label, copy, close] {
        setWindowTitle(tr("Values nearest to dates"));
        label->setText(
            tr("Dates, with a comma between them. The value nearest to each is looked "
               "up, with its own date and the days between."));
        m_dates->setAccessibleName(tr("Dates"));
        m_table->setAccessibleName(tr("Values nearest to the dates"));
        copy->setText(tr("Copy the table"));
        close->setText(tr("Close"));
    });
    m_dates->setText(day ? qs(to_iso(*day)) : QString());
    fill();
    resize(QSize(px(820), px(520)).boundedTo(parent->window()->size()));
    m_dates->setFocus();
}

QString NearestDialog::problem() const {
    return m_problem->text();
}

void NearestDialog::retranslate() {
    fill();
}

void NearestDialog::fill() {
    if (m_workspace.timeline() == nullptr) {
        return;
    }
    QString wrong;
    const std::vector<Day> days = daysOf(m_dates->text(), wrong);
    m_problem->setText(!wrong.isEmpty()
                           ? tr("Not a day: %1. A day is 2024-06-15 or R6.6.15.").arg(wrong)
                       : days.size() > mostDates ? tr("At most %1 dates.").arg(mostDates)
                                                 : QString());
    m_problem->setVisible(!m_problem->text().isEmpty());
    if (!m_problem->text().isEmpty()) {
        return;  // what was looked up before stays
    }
    const auto texts =
        render::Texts::load(speaksJapanese() ? render::Language::ja : render::Language::en);
    m_table->show(render::nearestTable(*m_workspace.timeline(), days, m_panels, texts));
}

}  // namespace jointlog::gui
