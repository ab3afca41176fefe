// Every page in both languages and both themes. With JOINTLOG_SHOTS set to a folder the pictures are kept there.
#include <catch2/catch.hpp>

#include "gui/record/record_page.hpp"
#include "painted.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

TEST_CASE("every page is painted in both languages and both themes", "[screens]") {
    WindowFixture f;
    keepPainted(f.window, QStringLiteral("start-en-light"));
    REQUIRE(f.openSample());
    f.window.workspace().setRecorder(QStringLiteral("Sato"));
    const QString first = QStringLiteral("P-0042");
    // Each language and each theme once: a change of theme lays the whole look anew, which takes long.
    const std::pair<LanguageChoice, ThemeChoice> looks[] = {
        {LanguageChoice::english, ThemeChoice::light},
        {LanguageChoice::japanese, ThemeChoice::dark}};
    for (const auto& [language, theme] : looks) {
        f.appearance.setLanguage(language);
        f.appearance.setTheme(theme);
        const QString tag = language == LanguageChoice::english ? QStringLiteral("-en-light")
                                                                : QStringLiteral("-ja-dark");
        f.window.showPage(0);
        keepPainted(f.window, QStringLiteral("list") + tag);
        REQUIRE(f.openPatient(first));
        keepPainted(f.window, QStringLiteral("overview") + tag);
        for (int tab = 1; tab <= 5; ++tab) {
            f.window.recordPage().showTab(tab);
            keepPainted(f.window, QStringLiteral("tab%1").arg(tab) + tag);
        }
        f.window.recordPage().showTab(0);
        for (const auto what :
             {NewRow::visit, NewRow::laboratory, NewRow::medication, NewRow::event, NewRow::fact}) {
            Q_EMIT f.window.recordPage().add(what);
            REQUIRE(f.window.form() != nullptr);
            keepPainted(f.window, QStringLiteral("form%1").arg(static_cast<int>(what)) + tag);
            f.window.form()->requestClose();
            CHECK(f.window.form() == nullptr);
        }
        for (int page = 2; page <= 4; ++page) {
            f.window.showPage(page);
            keepPainted(f.window, QStringLiteral("page%1").arg(page) + tag);
        }
    }
    f.window.showStart();
    keepPainted(f.window, QStringLiteral("start-ja-dark"));
}

TEST_CASE("960 x 700 and 200 % text keep every page usable", "[screens]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    const QString first = QStringLiteral("P-0042");
    for (const int percent : {100, 200}) {
        REQUIRE(f.appearance.setScale(percent));
        f.window.resize(960, 700);
        const QString tag = QStringLiteral("-%1").arg(percent);
        f.window.showPage(0);
        keepPainted(f.window, QStringLiteral("small-list") + tag);
        REQUIRE(f.openPatient(first));
        keepPainted(f.window, QStringLiteral("small-overview") + tag);
        Q_EMIT f.window.recordPage().add(NewRow::visit);
        keepPainted(f.window, QStringLiteral("small-visit") + tag);
        f.window.form()->requestClose();
        CHECK(f.window.width() == 960);
    }
    (void)f.appearance.setScale(100);
}
