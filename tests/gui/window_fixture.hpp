#pragma once

#include <QtCore/QCoreApplication>
#include <QtCore/QDir>
#include <QtCore/QEventLoop>
#include <QtCore/QTemporaryDir>
#include <QtCore/QTimer>
#include <QtTest/QTest>
#include <functional>

#include "gui/main_window.hpp"
#include "gui/theme/appearance.hpp"

namespace jointlog::gui::test {

/// Runs the event loop until a condition holds; false after 20 seconds, for a machine that does other work too.
inline bool waitFor(const std::function<bool()>& condition) {
    return QTest::qWaitFor(condition, 20'000);
}

/// A window in English and light, with a folder of its own for record files.
struct WindowFixture {
    QTemporaryDir folder;
    Appearance appearance;
    MainWindow window;

    WindowFixture() : window((prepare(appearance), appearance)) {
        window.resize(1440, 900);
        window.show();
        QTest::qWait(1);
    }
    static void prepare(Appearance& appearance) {
        appearance.apply();
        appearance.setLanguage(LanguageChoice::english);
        appearance.setTheme(ThemeChoice::light);
        (void)appearance.setScale(100);
    }
    /// Changes the language; the windows hear of it by posted events, which are delivered here.
    void speak(LanguageChoice language) {
        appearance.setLanguage(language);
        QCoreApplication::sendPostedEvents();
    }
    [[nodiscard]] QString path(const QString& name) const { return folder.filePath(name); }

    /// A new clinic record with one patient, P-1, open in the list.
    void makeRecord(const QString& name = QStringLiteral("test.jointlog")) {
        (void)window.workspace().create(path(name), Mode::clinic);
        Patient patient;
        patient.code = "P-1";
        patient.name = "山田 花子";
        patient.kana = "ヤマダ ハナコ";
        patient.sex = Sex::female;
        patient.birth = PartialDate::exactly(*make_day(1962, 3, 14));
        add(patient);
    }
    void add(const Patient& patient) {
        auto draft = window.workspace().session().draft(OperationKind::create, patient.code);
        draft.add(patient);
        bool done = false;
        window.workspace().commit(std::move(draft),
                                  [&done](const Result<OperationInfo>&) { done = true; });
        (void)waitFor([&] { return done; });
        (void)waitFor([&] {
            const auto& rows = window.workspace().patients();
            return std::any_of(rows.begin(), rows.end(),
                               [&](const auto& row) { return row.patient.code == patient.code; });
        });
    }
    bool openPatient(const QString& code) {
        window.openPatient(code);
        return waitFor([&] {
            const auto* record = window.workspace().record();
            return record != nullptr && record->patient->code == code.toStdString();
        });
    }
    bool openSample() {
        return window.openSample()
               && waitFor([&] { return !window.workspace().patients().empty(); });
    }
};

}  // namespace jointlog::gui::test
