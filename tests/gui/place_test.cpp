// What the program remembers of its window and its files, and what it does when they are gone.
#include <QtCore/QSettings>
#include <QtGui/QGuiApplication>
#include <QtGui/QScreen>
#include <QtWidgets/QToolButton>
#include <catch2/catch.hpp>

#include "gui/start/start_page.hpp"
#include "gui/state/user_files.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

TEST_CASE("a window whose monitor is gone comes back onto a screen", "[start]") {
    Appearance appearance;
    WindowFixture::prepare(appearance);
    {
        MainWindow window(appearance);
        window.show();
        window.setGeometry(20'000, 15'000, 1000, 700);
        window.close();
    }
    MainWindow again(appearance);
    again.show();
    QTest::qWait(10);
    bool seen = false;
    for (const QScreen* screen : QGuiApplication::screens()) {
        seen = seen || screen->availableGeometry().intersects(again.geometry());
    }
    CHECK(seen);
    QSettings(stateFolder() + QStringLiteral("/window.ini"), QSettings::IniFormat).clear();
}

TEST_CASE("a recent file that is gone cannot be opened, says so, and is taken off the list",
          "[start]") {
    WindowFixture f;
    REQUIRE(f.window.workspace().create(f.path(QStringLiteral("gone.jointlog")), Mode::clinic));
    f.window.showStart();
    REQUIRE(recentFiles().front().path.endsWith(QStringLiteral("gone.jointlog")));
    REQUIRE(QFile::remove(f.path(QStringLiteral("gone.jointlog"))));
    f.window.startPage().refresh();
    const auto buttons = f.window.startPage().findChildren<QAbstractButton*>();
    const auto named = [&](const QString& words) -> QAbstractButton* {
        const auto at = std::find_if(buttons.begin(), buttons.end(), [&](const auto* button) {
            return button->accessibleName().contains(words) && !button->isHidden();
        });
        return at == buttons.end() ? nullptr : *at;
    };
    auto* remove = named(QStringLiteral("Remove gone.jointlog"));
    REQUIRE(remove != nullptr);
    CHECK(std::any_of(buttons.begin(), buttons.end(), [](const QAbstractButton* button) {
        return button->text().contains(QStringLiteral("gone.jointlog")) && !button->isEnabled();
    }));
    const std::size_t before = recentFiles().size();
    QTest::mouseClick(remove, Qt::LeftButton);
    CHECK(recentFiles().size() == before - 1);
}
