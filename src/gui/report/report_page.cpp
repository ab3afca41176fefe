#include "gui/report/report_page.hpp"

#include <QtCore/QDir>
#include <QtGui/QClipboard>
#include <QtGui/QGuiApplication>
#include <QtGui/QPainter>
#include <QtPrintSupport/QPrintDialog>
#include <QtPrintSupport/QPrinter>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QScrollArea>

#include "gui/report/page_view.hpp"
#include "gui/report/report_words.hpp"
#include "gui/state/user_files.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/panes.hpp"
#include "jointlog/app/report_request.hpp"
#include "jointlog/app/timeline_options.hpp"

namespace jointlog::gui {

ReportPage::ReportPage(Workspace& workspace, QWidget* parent)
    : Spoken<QWidget>(parent), m_workspace(workspace) {
    setProperty("surface", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    auto* across = new QHBoxLayout(this);
    across->setContentsMargins(16, 16, 16, 16);
    across->setSpacing(16);
    across->addWidget(buildChoices());
    across->addWidget(buildPreview(), 1);
    connect(&m_workspace, &Workspace::fileChanged, this, [this] {
        const bool own = m_workspace.isOpen() && m_workspace.info().mode == Mode::own;
        m_kind->setText(own ? QStringLiteral("own") : QStringLiteral("visit"));
        kindChosen();
    });
    connect(&m_workspace, &Workspace::recordChanged, this, [this] {
        m_message->clear();
        refresh();
    });
}

QWidget* ReportPage::buildChoices() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* card = makeFrame(scroll, QStringLiteral("card"));
    auto* column = new QVBoxLayout(card);
    column->setContentsMargins(16, 12, 16, 12);
    column->setSpacing(8);
    auto* title = makeLabel(card, QStringLiteral("title"));
    column->addWidget(title);
    m_kind = new Field(
        Field::Kind::choice, [] { return tr("Report"); }, card);
    m_kind->choices(reportKinds);
    m_parts = new Field(
        Field::Kind::checks, [] { return tr("Sections"); }, card);
    m_parts->choices(reportParts);
    m_from = new Field(
        Field::Kind::line, [] { return tr("From"); }, card);
    m_to = new Field(
        Field::Kind::line, [] { return tr("To"); }, card);
    // What stands in an empty field is the day that the report begins or ends with by itself.
    for (const auto& [day, used] :
         {std::pair(m_from, &ReportPage::m_first), std::pair(m_to, &ReportPage::m_last)}) {
        day->width(120)->placeholder(
            [this, used = used] { return (this->*used).isEmpty() ? tr("all") : this->*used; });
    }
    m_language = new Field(
        Field::Kind::choice, [] { return tr("Language"); }, card);
    m_language->choices([] {
        return std::vector<Choice>{{QStringLiteral("English"), QStringLiteral("en")},
                                   {QStringLiteral("日本語"), QStringLiteral("ja")}};
    });
    m_paper = new Field(
        Field::Kind::choice, [] { return tr("Paper"); }, card);
    m_paper->choices([] {
        return std::vector<Choice>{{QStringLiteral("A4"), QStringLiteral("a4")},
                                   {tr("Letter"), QStringLiteral("letter")}};
    });
    m_colour = new Field(
        Field::Kind::choice, [] { return tr("Chart"); }, card);
    m_colour->choices([] {
        return std::vector<Choice>{{tr("black and white"), QStringLiteral("grey")},
                                   {tr("colours"), QStringLiteral("colour")}};
    });
    m_kind->setText(QStringLiteral("visit"));
    m_language->setText(speaksJapanese() ? QStringLiteral("ja") : QStringLiteral("en"));
    m_paper->setText(QStringLiteral("a4"));
    m_colour->setText(QStringLiteral("grey"));
    for (Field* field : {m_kind, m_from, m_to, m_language, m_paper, m_colour, m_parts}) {
        field->setStacked(true);
        column->addWidget(field);
        connect(field, &Field::edited, this,
                field == m_kind ? &ReportPage::kindChosen : &ReportPage::refresh);
    }
    m_save = new HintButton(card, QStringLiteral("primary"));
    m_print = new HintButton(card);
    m_copy = new HintButton(card);
    m_message = makeLabel(card, QStringLiteral("secondary"));
    m_message->setWordWrap(true);
    column->addStretch(1);
    connect(m_save, &HintButton::clicked, this, &ReportPage::askFile);
    connect(m_print, &HintButton::clicked, this, &ReportPage::askPrinter);
    connect(m_copy, &HintButton::clicked, this, &ReportPage::copyText);
    say([this, title] {
        title->setText(tr("Reports"));
        m_save->setText(tr("Save &PDF…"));
        m_save->setAccessibleName(tr("Save the report as a PDF"));
        m_print->setText(tr("P&rint…"));
        m_print->setAccessibleName(tr("Print the report"));
        m_copy->setText(tr("&Copy as text"));
        m_copy->setAccessibleName(tr("Copy the tables of the report as text"));
    });
    scroll->setWidget(card);
    markPane(scroll);
    fixWidth(scroll, 300);
    return scroll;
}

QWidget* ReportPage::buildPreview() {
    auto* side = new QWidget(this);
    auto* column = new QVBoxLayout(side);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(8);
    auto* row = new QHBoxLayout;
    m_before = new HintButton(side);
    m_after = new HintButton(side);
    m_pageText = makeLabel(side, QStringLiteral("secondary"));
    row->addWidget(m_before);
    row->addWidget(m_after);
    row->addWidget(m_pageText, 1);
    for (HintButton* button : {m_save, m_print, m_copy}) {
        row->addWidget(button);
    }
    column->addLayout(row);
    column->addWidget(m_message);
    m_scroll = new QScrollArea(side);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setAlignment(Qt::AlignHCenter);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_preview = new PageView(m_scroll);
    m_scroll->setWidget(m_preview);
    markPane(m_scroll);
    markPane(side);
    m_scroll->viewport()->installEventFilter(this);
    column->addWidget(m_scroll, 1);
    connect(m_before, &HintButton::clicked, this,
            [this] { m_preview->turnTo(m_preview->page() - 1); });
    connect(m_after, &HintButton::clicked, this,
            [this] { m_preview->turnTo(m_preview->page() + 1); });
    const auto showPage = [this] {
        const int count = m_pages ? m_pages->count() : 0;
        m_pageText->setText(count == 0 ? QString()
                                       : tr("page %1 / %2 · PgUp PgDn turn, + − 0 zoom")
                                             .arg(m_preview->page() + 1)
                                             .arg(count));
        m_before->setEnabled(m_preview->page() > 0);
        m_after->setEnabled(m_preview->page() + 1 < count);
    };
    connect(m_preview, &PageView::turned, this, showPage);
    say([this, showPage] {
        m_before->setText(tr("Previous page"));
        m_after->setText(tr("Next page"));
        showPage();
    });
    return side;
}

/// The sections of the chosen report are ticked; each can be taken out or added.
void ReportPage::kindChosen() {
    const auto kind = app::parse_report_kind(m_kind->text().toStdString());
    QStringList codes;
    for (const app::ReportPart part : app::parts_of(kind.value_or(app::ReportKind::visit))) {
        codes << qs(std::string(app::code(part)));
    }
    m_parts->setText(codes.join(QLatin1Char(';')));
    m_preview->turnTo(0);
    refresh();
}

bool ReportPage::readDay(Field* field, std::optional<Day>& day) {
    field->setProblem({});
    if (field->isEmpty()) {
        return true;
    }
    const auto date = parse_date(field->text().toStdString());
    if (!date || !date->first || !date->last) {
        field->setProblem(tr("A date such as 2024-06-01, 2024-06 or 2024."));
        return false;
    }
    day = field == m_from ? date->first : date->last;
    return true;
}

std::optional<app::ReportModel> ReportPage::model() {
    const auto kind = app::parse_report_kind(m_kind->text().toStdString());
    // An earlier state is looked at, not handed on: a report would not say that it is one.
    if (m_workspace.record() == nullptr || m_workspace.asOf() || !kind) {
        return std::nullopt;
    }
    m_parts->setProblem(m_parts->isEmpty() ? tr("Choose a section.") : QString());
    if (m_parts->isEmpty()) {
        return std::nullopt;
    }
    app::ReportOptions options = app::report_options(m_workspace.session(), *kind);
    const auto parts = app::parse_report_parts(
        m_parts->text().replace(QLatin1Char(';'), QLatin1Char(',')).toStdString());
    if (parts) {
        options.parts = *parts;
    }
    if (!readDay(m_from, options.from) || !readDay(m_to, options.to)) {
        return std::nullopt;
    }
    const PatientRecord& record = *m_workspace.record();
    app::TimelineOptions timeline =
        app::timeline_options(m_workspace.info(), record, m_workspace.operations());
    timeline.crp_unit = m_workspace.crpUnit().toStdString();
    auto built = app::build_report(record, m_workspace.scores(),
                                   m_workspace.session().score_settings(), timeline, options);
    if (!built) {
        m_to->setProblem(tr("The period ends before it begins."));
        return std::nullopt;
    }
    return std::move(*built);
}

void ReportPage::refresh() {
    if (!isVisible()) {
        return;  // built when it is seen
    }
    auto built = model();
    m_pages.reset();
    m_first = built && built->first ? qs(to_iso(*built->first)) : QString();
    m_last = built && built->last ? qs(to_iso(*built->last)) : QString();
    m_from->respeak();
    m_to->respeak();
    if (built) {
        render::ReportStyle style;
        style.paper =
            m_paper->text() == QLatin1String("letter") ? render::Paper::letter : render::Paper::a4;
        style.colour = m_colour->text() == QLatin1String("colour");
        const auto language =
            m_language->text() == QLatin1String("ja") ? render::Language::ja : render::Language::en;
        m_pages = std::make_shared<const render::ReportPages>(
            std::make_shared<const app::ReportModel>(std::move(*built)),
            render::ReportTexts::load(language), style);
    }
    for (HintButton* button : {m_save, m_print, m_copy}) {
        button->setEnabled(m_pages != nullptr);
    }
    m_preview->show(
        m_pages,
        m_workspace.record() == nullptr ? tr("Open a patient first: a report is of one patient.")
        : m_workspace.asOf()
            ? tr("An earlier state of the record is shown. A report is of the record as it is now.")
            : QString());
}

QString ReportPage::savePdf(const QString& path) {
    if (m_pages) {
        const auto written =
            render::writeReportPdf(QFile::encodeName(path).toStdString(), *m_pages);
        showMessage(written ? tr("Saved: %1").arg(path) : fileErrorText(written.error(), path),
                    written ? QStringLiteral("saved") : QStringLiteral("error"));
    }
    return message();
}

void ReportPage::copyText() {
    if (m_pages) {
        QGuiApplication::clipboard()->setText(
            render::plainText(m_pages->model(), m_pages->texts()));
        showMessage(tr("The tables of the report are in the clipboard."), QStringLiteral("saved"));
    }
}

void ReportPage::print(QPrinter& printer) {
    printer.setPageSize(
        QPageSize(m_pages->style().paper == render::Paper::a4 ? QPageSize::A4 : QPageSize::Letter));
    printer.setFullPage(true);
    QPainter painter;
    if (!painter.begin(&printer)) {
        showMessage(tr("The printer did not take the report."), QStringLiteral("error"));
        return;
    }
    const double scale = printer.resolution() / 72.0;
    painter.scale(scale, scale);
    const int from = std::max(printer.fromPage(), 1);
    const int to =
        printer.toPage() > 0 ? std::min(printer.toPage(), m_pages->count()) : m_pages->count();
    for (int page = from; page <= to; ++page) {
        if (page > from) {
            printer.newPage();
        }
        m_pages->paint(painter, page - 1);
    }
    painter.end();
    showMessage(tr("Sent to the printer."), QStringLiteral("saved"));
}

void ReportPage::askFile() {
    const QString proposed =
        QDir(documentsFolder())
            .filePath(
                QStringLiteral("%1-%2.pdf").arg(qs(m_pages->model().patient_code), m_kind->text()));
    QFileDialog dialog(this, tr("Save the report"), proposed, QStringLiteral("PDF (*.pdf)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setDefaultSuffix(QStringLiteral("pdf"));
    dialog.selectFile(proposed);
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        savePdf(dialog.selectedFiles().constFirst());
    }
}

void ReportPage::askPrinter() {
    QPrinter printer(QPrinter::HighResolution);
    QPrintDialog dialog(&printer, this);
    dialog.setOption(QAbstractPrintDialog::PrintPageRange);
    if (dialog.exec() == QDialog::Accepted) {
        print(printer);
    }
}

void ReportPage::showMessage(const QString& sentence, const QString& role) {
    m_message->setText(sentence);
    setRole(m_message, role);
}

QString ReportPage::message() const {
    return m_message->text();
}

void ReportPage::retranslate() {
    refresh();
}

void ReportPage::showEvent(QShowEvent* event) {
    Spoken<QWidget>::showEvent(event);
    if (m_parts->isEmpty()) {
        kindChosen();
    } else {
        refresh();
    }
    m_preview->setRoom(m_scroll->viewport()->size());
}

bool ReportPage::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::Resize) {
        m_preview->setRoom(m_scroll->viewport()->size());
    }
    return Spoken<QWidget>::eventFilter(watched, event);
}

}  // namespace jointlog::gui
