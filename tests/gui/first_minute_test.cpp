// From a first start to a saved visit or day, with what the screens themselves say.
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QApplication>
#include <QtWidgets/QLabel>
#include <QtWidgets/QTableView>
#include <QtWidgets/QToolButton>
#include <catch2/catch.hpp>

#include "gui/forms/patient_form.hpp"
#include "gui/forms/visit_form.hpp"
#include "gui/joints/joint_map_widget.hpp"
#include "gui/own/check_in_form.hpp"
#include "gui/patients/patient_list_page.hpp"
#include "gui/record/record_page.hpp"
#include "gui/start/new_record_page.hpp"
#include "gui/start/start_page.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

struct FirstStart : WindowFixture {
    int events = 0;

    explicit FirstStart(LanguageChoice language = LanguageChoice::english) {
        speak(language);
        window.activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(&window));
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier) {
        QWidget* to = QApplication::focusWidget();
        REQUIRE(to != nullptr);
        QTest::keyClick(to, key, with);
        ++events;
        // Nothing stands between the person and the page.
        CHECK(QApplication::activeModalWidget() == nullptr);
    }
    void type(const char* text) {
        QTest::keyClicks(QApplication::focusWidget(), QString::fromUtf8(text));
        events += static_cast<int>(qstrlen(text));
    }
    [[nodiscard]] bool says(const QWidget& page, const char* words) const {
        const auto labels = page.findChildren<QLabel*>();
        return std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) {
            return label->isVisible() && label->text().contains(QString::fromUtf8(words));
        });
    }
};

}  // namespace

TEST_CASE("a newcomer reaches a saved visit from a first start with the keys that the screens name",
          "[first minute]") {
    const auto language = GENERATE(LanguageChoice::english, LanguageChoice::japanese);
    FirstStart f(language);
    f.press(Qt::Key_N);
    REQUIRE(f.window.page() == &f.window.newRecordPage());
    f.press(Qt::Key_Return);  // one thing is asked: which published cut-offs
    CHECK(f.says(f.window.newRecordPage(), language == LanguageChoice::english
                                               ? "Choose a cut-off set."
                                               : "カットオフ値の区分を選択してください。"));
    f.press(Qt::Key_Down);
    f.press(Qt::Key_Return);  // from the choice itself, as from any field
    REQUIRE(f.window.page() == &f.window.listPage());
    REQUIRE(waitFor([&] { return f.says(f.window.listPage(), "Ctrl+N"); }));
    f.press(Qt::Key_N, Qt::ControlModifier);
    f.type("1");
    f.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitFor([&] {
        return f.window.form() == nullptr && f.window.page() == &f.window.recordPage()
               && f.window.workspace().record() != nullptr;
    }));
    f.press(Qt::Key_N, Qt::ControlModifier);
    auto* visit = dynamic_cast<VisitForm*>(f.window.form());
    REQUIRE(visit != nullptr);
    f.press(Qt::Key_T);  // one joint, where the keys are
    f.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitFor([&] {
        const auto* record = f.window.workspace().record();
        return f.window.form() == nullptr && record != nullptr && record->visits.size() == 1;
    }));
    INFO(f.events << " key events");
    CHECK(f.events <= 15);
}

TEST_CASE("a person reaches the first saved day of an own record without a dialog",
          "[first minute]") {
    const auto language = GENERATE(LanguageChoice::english, LanguageChoice::japanese);
    FirstStart f(language);
    const auto buttons = f.window.startPage().findChildren<QToolButton*>();
    const QString name = language == LanguageChoice::english ? QStringLiteral("My own record")
                                                             : QStringLiteral("自分の記録");
    const auto own = std::find_if(buttons.begin(), buttons.end(), [&](const QToolButton* button) {
        return button->text() == name;
    });
    REQUIRE(own != buttons.end());
    QTest::mouseClick(*own, Qt::LeftButton);
    ++f.events;
    f.press(Qt::Key_N);
    f.press(Qt::Key_Return);
    REQUIRE(waitFor([&] { return f.window.form() != nullptr; }));
    f.press(Qt::Key_S, Qt::ControlModifier);  // nothing has to be told
    REQUIRE(waitFor([&] { return dynamic_cast<CheckInForm*>(f.window.form()) != nullptr; }));
    REQUIRE(waitFor([&] { return QApplication::focusWidget() != nullptr; }));
    f.type("5");
    f.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitFor([&] {
        const auto* record = f.window.workspace().record();
        return f.window.form() == nullptr && record != nullptr && record->observations.size() == 1;
    }));
    CHECK(f.events <= 10);
}

TEST_CASE("whoever looks around in sample data reaches a visit that is stored", "[first minute]") {
    FirstStart f(GENERATE(LanguageChoice::english, LanguageChoice::japanese));
    f.press(Qt::Key_S);
    REQUIRE(waitFor([&] { return f.window.workspace().record() != nullptr; }));
    CHECK(f.window.page() == &f.window.recordPage());
    const std::size_t before = f.window.workspace().record()->visits.size();
    f.press(Qt::Key_N, Qt::ControlModifier);
    REQUIRE(dynamic_cast<VisitForm*>(f.window.form()) != nullptr);
    f.press(Qt::Key_T);
    f.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitFor([&] {
        const auto* record = f.window.workspace().record();
        return f.window.form() == nullptr && record != nullptr
               && record->visits.size() == before + 1;
    }));
    CHECK(f.events <= 4);
}

TEST_CASE("an own record that was left before its person was entered says how it begins",
          "[first minute][own]") {
    FirstStart f;
    REQUIRE(f.window.workspace().create(f.path(QStringLiteral("own.jointlog")), Mode::own));
    REQUIRE(waitFor([&] { return f.window.form() != nullptr; }));
    f.press(Qt::Key_Escape);
    CHECK(f.window.form() == nullptr);
    CHECK(f.says(f.window, "This record is empty"));
    f.press(Qt::Key_N, Qt::ControlModifier);
    auto* person = dynamic_cast<PatientForm*>(f.window.form());
    REQUIRE(person != nullptr);
    CHECK_FALSE(f.says(f.window, "This record is empty"));
    CHECK_FALSE(person->code()->isVisible());  // one person needs no ID
    CHECK_FALSE(f.says(*person, "Follow-up"));
    f.press(Qt::Key_S, Qt::ControlModifier);
    REQUIRE(waitFor([&] { return dynamic_cast<CheckInForm*>(f.window.form()) != nullptr; }));
    CHECK_FALSE(f.says(f.window, "This record is empty"));
}

TEST_CASE("single keys live in kana mode: no place that takes them takes an input method",
          "[first minute]") {
    FirstStart f;
    REQUIRE(f.openSample());
    CHECK_FALSE(f.window.listPage().table().testAttribute(Qt::WA_InputMethodEnabled));
    REQUIRE(f.openPatient(QStringLiteral("P-0042")));
    // Every page of the record: chart and tables; a line of text alone may have one.
    for (int tab = 0; tab < 6; ++tab) {
        f.window.recordPage().showTab(tab);
        QTest::qWait(5);
        for (const auto* widget : f.window.recordPage().findChildren<QWidget*>()) {
            const bool takesKeys = widget->focusPolicy() != Qt::NoFocus && widget->isVisible()
                                   && (qobject_cast<const QAbstractItemView*>(widget) != nullptr
                                       || widget->inherits("jointlog::gui::ChartView"));
            if (takesKeys) {
                INFO(tab << " " << widget->metaObject()->className());
                CHECK_FALSE(widget->testAttribute(Qt::WA_InputMethodEnabled));
            }
        }
    }
    Q_EMIT f.window.recordPage().add(NewRow::visit);
    const auto* map = f.window.form()->findChild<JointMapWidget*>();
    REQUIRE(map != nullptr);
    CHECK_FALSE(map->testAttribute(Qt::WA_InputMethodEnabled));
    Q_EMIT f.window.form()->closed(false);
}
