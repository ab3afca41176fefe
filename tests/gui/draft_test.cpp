#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <catch2/catch.hpp>

#include "gui/forms/draft_banner.hpp"
#include "gui/forms/lab_form.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/record/record_page.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

QStringList lab(const char* value, const char* unit, const char* low, const char* high) {
    return {QString::fromLatin1(value), QString::fromLatin1(unit), QString::fromLatin1(low),
            QString::fromLatin1(high)};
}

/// A record with one patient, and a window that reads it as the next run of the program would.
struct NextRun : WindowFixture {
    std::unique_ptr<MainWindow> next;

    NextRun() {
        makeRecord();
        REQUIRE(openPatient(QStringLiteral("P-1")));
    }
    VisitForm& newVisit() {
        Q_EMIT window.recordPage().add(NewRow::visit);
        auto* form = dynamic_cast<VisitForm*>(window.form());
        REQUIRE(form != nullptr);
        return *form;
    }
    /// Types a visit, keeps it, and ends the program without closing anything.
    void crash() {
        next = std::make_unique<MainWindow>(appearance);
        next->resize(1200, 800);
        next->show();
        REQUIRE(next->workspace().open(path(QStringLiteral("test.jointlog"))));
        REQUIRE(waitFor([&] { return !next->workspace().patients().empty(); }));
        next->openPatient(QStringLiteral("P-1"));
        REQUIRE(waitFor([&] { return next->workspace().record() != nullptr; }));
        Q_EMIT next->recordPage().add(NewRow::visit);
        auto* form = dynamic_cast<VisitForm*>(next->form());
        REQUIRE(form != nullptr);
        form->date()->setText(QStringLiteral("2024-09-02"));
        form->value("TJC28")->setText(QStringLiteral("４"));
        form->value("CRP")->setTyped(lab("0,21", "mg/L", "", "1.4"));
        form->takeOver("MDHAQ", {QStringLiteral("13"), QStringLiteral("answers 1111111123; sum 13"),
                                 QString()});
        next->drafts().keepNow();
        REQUIRE(waitFor([&] { return !form->draftText().isEmpty(); }));
        CHECK(form->draftText().startsWith(QStringLiteral("draft saved ")));
        next.reset();
    }
    void reopen(bool readOnly = false) {
        next = std::make_unique<MainWindow>(appearance);
        next->resize(1200, 800);
        next->show();
        REQUIRE(next->workspace().open(path(QStringLiteral("test.jointlog")), readOnly));
        REQUIRE(waitFor([&] { return !next->workspace().patients().empty(); }));
    }
    QString stored(MainWindow& of) {
        const auto body = of.workspace().session().form_draft("visit_form/1");
        REQUIRE(body);
        return QString::fromStdString(body->value_or(""));
    }
    bool stays(MainWindow& of, bool empty) {
        return waitFor([&] { return stored(of).isEmpty() == empty; });
    }
};

}  // namespace

TEST_CASE("what was typed into a new visit outlives a crash, is offered and restored as typed",
          "[draft]") {
    NextRun f;
    f.window.showStart();
    f.crash();
    f.reopen();
    DraftBanner& banner = f.next->draftBanner();
    REQUIRE(banner.isVisible());
    CHECK(banner.text().contains(QStringLiteral("P-1 山田 花子")));
    banner.restoreButton()->click();
    REQUIRE(waitFor([&] { return f.next->form() != nullptr; }));
    auto* form = dynamic_cast<VisitForm*>(f.next->form());
    REQUIRE(form != nullptr);
    CHECK_FALSE(banner.isVisible());
    CHECK(form->date()->text() == QStringLiteral("2024-09-02"));
    CHECK(form->value("TJC28")->text() == QStringLiteral("４"));
    CHECK(form->value("CRP")->typed() == lab("0,21", "mg/L", "", "1.4"));
    CHECK(form->changed());
    // Still only a draft: a second crash loses nothing.
    CHECK_FALSE(f.stored(*f.next).isEmpty());
    form->value("CRP")->setTyped(lab("0.21", "mg/L", "", "1.4"));
    form->save();
    REQUIRE(waitFor([&] { return f.next->form() == nullptr; }));
    const auto record = f.next->workspace().session().load_patient("P-1");
    REQUIRE(record);
    const auto sum = std::find_if(record->observations.begin(), record->observations.end(),
                                  [](const auto& row) { return row->item == "MDHAQ"; });
    REQUIRE(sum != record->observations.end());
    CHECK((*sum)->basis->method == "answers 1111111123; sum 13");
    CHECK(f.stays(*f.next, true));
    CHECK_FALSE(banner.isVisible());
}

TEST_CASE("a draft that was left is discarded after a question only", "[draft]") {
    NextRun f;
    f.window.showStart();
    f.crash();
    f.reopen();
    const auto answer = [&](QMessageBox::StandardButton button) {
        QTimer::singleShot(50, qApp, [button] {
            auto* box = qobject_cast<QMessageBox*>(QApplication::activeModalWidget());
            REQUIRE(box != nullptr);
            box->button(button)->click();
        });
        f.next->draftBanner().discardButton()->click();
    };
    answer(QMessageBox::Cancel);
    CHECK(f.next->draftBanner().isVisible());
    CHECK_FALSE(f.stored(*f.next).isEmpty());
    answer(QMessageBox::Discard);
    CHECK_FALSE(f.next->draftBanner().isVisible());
    CHECK(f.stays(*f.next, true));
}

TEST_CASE("a draft of a patient in error waits, and says what brings it back", "[draft]") {
    NextRun f;
    Patient other;
    other.code = "P-2";
    f.add(other);
    f.window.showStart();
    f.crash();
    f.reopen();
    auto& workspace = f.next->workspace();
    const auto known = workspace.session().load_patient("P-1");
    REQUIRE(known);
    auto draft = workspace.session().draft(OperationKind::mark_error, "P-1");
    draft.reason = "twice";
    draft.set_status(known->patient.meta.id, known->patient.meta.version,
                     RowStatus::entered_in_error);
    bool done = false;
    workspace.commit(std::move(draft), [&done](const Result<OperationInfo>&) { done = true; });
    REQUIRE(waitFor([&] { return done && workspace.patients().size() == 1; }));
    CHECK(f.next->draftBanner().isVisible());
    const auto labels = f.next->draftBanner().findChildren<QLabel*>();
    CHECK(std::any_of(labels.begin(), labels.end(), [](const QLabel* label) {
        return label->text().contains(
            QStringLiteral("merged into another: once that is taken back"));
    }));
    CHECK_FALSE(f.stored(*f.next).isEmpty());
}

TEST_CASE("a new visit does not overwrite the draft of another one", "[draft]") {
    NextRun f;
    f.window.showStart();
    f.crash();
    f.reopen();
    f.next->openPatient(QStringLiteral("P-1"));
    REQUIRE(waitFor([&] { return f.next->workspace().record() != nullptr; }));
    Q_EMIT f.next->recordPage().add(NewRow::visit);
    auto* form = dynamic_cast<VisitForm*>(f.next->form());
    REQUIRE(form != nullptr);
    form->value("TJC28")->setText(QStringLiteral("9"));
    f.next->drafts().keepNow();
    REQUIRE(waitFor([&] { return !form->draftText().isEmpty(); }));
    Q_EMIT form->closed(false);
    REQUIRE(waitFor([&] { return f.next->draftBanner().isVisible(); }));
    REQUIRE(f.next->drafts().left().size() == 1);
    CHECK(f.next->drafts().left().front().texts.value(QStringLiteral("TJC28"))
          == QStringList{QStringLiteral("４")});
    CHECK_FALSE(f.stored(*f.next).contains(QStringLiteral("\"9\"")));
}

TEST_CASE("a draft is kept by itself, when the window loses the focus, and never of a correction",
          "[draft]") {
    NextRun f;
    VisitForm& form = f.newVisit();
    CHECK(f.stored(f.window).isEmpty());
    form.value("TJC28")->setText(QStringLiteral("4"));
    QEvent leave(QEvent::WindowDeactivate);
    QCoreApplication::sendEvent(&f.window, &leave);
    REQUIRE(waitFor([&] { return !form.draftText().isEmpty(); }));
    CHECK(f.stored(f.window).contains(QStringLiteral("\"4\"")));
    form.value("SJC28")->setText(QStringLiteral("27"));
    REQUIRE(QTest::qWaitFor([&] { return f.stored(f.window).contains(QStringLiteral("\"27\"")); },
                            8000));
    // Taken out again: nothing is left to offer.
    form.value("TJC28")->setText({});
    form.value("SJC28")->setText({});
    f.window.drafts().keepNow();
    CHECK(f.stays(f.window, true));
    form.value("TJC28")->setText(QStringLiteral("4"));
    f.window.drafts().keepNow();
    form.save();
    REQUIRE(waitFor([&] { return f.window.form() == nullptr; }));
    CHECK(f.stays(f.window, true));

    REQUIRE(waitFor([&] { return !f.window.workspace().record()->visits.empty(); }));
    Q_EMIT f.window.recordPage().correct(f.window.workspace().record()->visits.front().meta.id);
    auto* correction = dynamic_cast<VisitForm*>(f.window.form());
    REQUIRE(correction != nullptr);
    correction->value("SJC28")->setText(QStringLiteral("5"));
    f.window.drafts().keepNow();
    QTest::qWait(50);
    CHECK(f.stored(f.window).isEmpty());
    CHECK(correction->draftText().isEmpty());
    Q_EMIT correction->closed(false);
}

TEST_CASE("a read-only file offers no draft", "[draft]") {
    NextRun f;
    f.window.showStart();
    f.crash();
    f.reopen(true);
    CHECK(f.next->drafts().left().empty());
    CHECK_FALSE(f.next->draftBanner().isVisible());
    f.next.reset();
    f.reopen();
    CHECK(f.next->draftBanner().isVisible());
}

TEST_CASE("a draft text that is none is read as nothing", "[draft]") {
    CHECK(draftsFromJson("").empty());
    CHECK(draftsFromJson("{\"id\":1}").empty());
    CHECK(draftsFromJson("[{\"id\":\"a\"},3,{\"id\":\"a\",\"patient\":\"P\",\"fields\":7}]").size()
          == 1);
    FormDraft draft{QStringLiteral("a"),
                    QStringLiteral("P"),
                    QDateTime::fromString(QStringLiteral("2024-09-02T14:02:11"), Qt::ISODate),
                    {{QStringLiteral("CRP"), lab("<0.02", "mg/dL", "", "0.3")}}};
    CHECK(draftsFromJson(toJson({draft})) == std::vector{draft});
    CHECK(toJson({}).empty());
}
