#include <QtCore/QFileInfo>
#include <QtWidgets/QTableWidget>
#include <catch2/catch.hpp>
#include <fstream>

#include "gui/export/export_choices.hpp"
#include "gui/export/export_page.hpp"
#include "gui/export/import_page.hpp"
#include "gui/forms/patient_form.hpp"
#include "gui/import/reading_form.hpp"
#include "gui/own/check_in_form.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/domain/import_remarks.hpp"
#include "window_fixture.hpp"

using namespace jointlog;
using namespace jointlog::gui;
using namespace jointlog::gui::test;

namespace {

void write(const QString& path, const std::string& rows) {
    std::ofstream(QFile::encodeName(path).toStdString()) << "patient,date,analyte,value,unit\n"
                                                         << rows;
}

}  // namespace

TEST_CASE("the file stays open while an import runs, and the window closes after it", "[import]") {
    WindowFixture f;
    f.makeRecord();
    const QString csv = f.path(QStringLiteral("labs.csv"));
    write(csv, "P-1,2024-02-01,MMP3,198,ng/mL\n");
    ImportPage& import = f.window.importPage();
    import.preview({csv});
    REQUIRE(import.running());
    f.window.showStart();
    CHECK(f.window.workspace().isOpen());
    CHECK(f.window.page() == &import);
    CHECK_FALSE(f.window.close());
    REQUIRE(waitFor([&] { return !import.running() && !f.window.isVisible(); }));
}

TEST_CASE("an import whose file was closed under it says nothing of another file", "[import]") {
    WindowFixture f;
    f.makeRecord();
    const QString csv = f.path(QStringLiteral("labs.csv"));
    write(csv, "P-1,2024-02-01,MMP3,198,ng/mL\n");
    ImportPage& import = f.window.importPage();
    import.preview({csv});
    f.window.workspace().close();
    REQUIRE(waitFor([&] { return !import.running(); }));
    CHECK(import.message().isEmpty());
    f.window.workspace().reloadPatients();
    CHECK_FALSE(f.window.workspace().isOpen());
}

TEST_CASE("a CSV that changed after its preview is judged again before it is stored", "[import]") {
    WindowFixture f;
    f.makeRecord();
    const QString csv = f.path(QStringLiteral("labs.csv"));
    write(csv, "P-1,2024-02-01,MMP3,198,ng/mL\n");
    ImportPage& import = f.window.importPage();
    import.preview({csv});
    REQUIRE(waitFor([&] { return !import.running(); }));
    write(csv, "P-1,2024-02-01,MMP3,198,ng/mL\nP-1,2024-02-02,MMP3,199,ng/mL\n");
    import.confirm();
    REQUIRE(waitFor([&] { return !import.running(); }));
    CHECK(import.message().contains(QStringLiteral("changed after the preview")));
    CHECK(f.window.workspace().session().load_patient("P-1")->observations.empty());
    import.confirm();
    REQUIRE(waitFor([&] { return !import.running(); }));
    CHECK(f.window.workspace().session().load_patient("P-1")->observations.size() == 2);
}

TEST_CASE("a package holds those not asked about research use unless another choice is made",
          "[export]") {
    WindowFixture f;
    CHECK(app::ExportRequest{}.include_not_asked);
    CHECK(f.window.exportPage().choices()->notAsked()->text() == QStringLiteral("in"));
}

TEST_CASE("the folder of a sample is gone when another file is opened", "[sample]") {
    WindowFixture f;
    REQUIRE(f.openSample());
    const QString folder =
        QFileInfo(QFile::decodeName(f.window.workspace().info().path.string().c_str())).path();
    REQUIRE(QFileInfo::exists(folder));
    f.makeRecord();
    CHECK_FALSE(QFileInfo::exists(folder));
}

TEST_CASE("the list of a read-only file comes to rest", "[list]") {
    WindowFixture f;
    f.makeRecord();
    auto draft = f.window.workspace().session().draft(OperationKind::add, "P-1");
    Visit visit;
    visit.date = PartialDate::exactly(*make_day(2024, 6, 1));
    draft.add(visit);
    REQUIRE(f.window.workspace().session().commit(std::move(draft)));
    f.window.workspace().close();
    REQUIRE(f.window.workspace().open(f.path(QStringLiteral("test.jointlog")), true));
    QTest::qWait(300);
    int lists = 0;
    QObject::connect(&f.window.workspace(), &Workspace::patientsChanged, [&lists] { ++lists; });
    QTest::qWait(200);
    CHECK(lists == 0);
}

TEST_CASE("a new own record asks for its person and opens on that person", "[own]") {
    WindowFixture f;
    REQUIRE(f.window.workspace().create(f.path("own.jointlog"), Mode::own));
    REQUIRE(waitFor([&] { return f.window.form() != nullptr; }));
    auto* form = dynamic_cast<PatientForm*>(f.window.form());
    REQUIRE(form != nullptr);
    form->code()->setText(QStringLiteral("me"));
    form->save();
    REQUIRE(waitFor([&] { return f.window.workspace().record() != nullptr; }));
    CHECK(f.window.workspace().record()->patient->code == "me");
    CHECK(f.window.workspace().timeline() != nullptr);
    // The first thing of an own record is the day.
    CHECK(dynamic_cast<CheckInForm*>(f.window.form()) != nullptr);
}

TEST_CASE("refused rows and an unusable header speak the language of the window", "[import]") {
    WindowFixture f;
    f.makeRecord();
    const QString csv = f.path(QStringLiteral("labs.csv"));
    write(csv,
          "P-1,2024-02-01,MMP3,\"19,8\",ng/mL\n"
          "P-1,1949-01-01,MMP3,198,ng/mL\n"
          "P-1,2024-02-01,MMP3,1\"98,ng/mL\n");
    ImportPage& import = f.window.importPage();
    import.preview({csv});
    REQUIRE(waitFor([&] { return !import.running(); }));
    CHECK(import.reading()->asks());  // is the comma a decimal one? Left open, the row is refused
    import.readingDone();
    REQUIRE(waitFor([&] { return !import.running(); }));
    const auto reason = [&import](int row) {
        return import.remarks()->item(row, 3)->text();
    };
    REQUIRE(import.remarks()->rowCount() == 3);
    QStringList told{reason(0), reason(1), reason(2)};
    CHECK(told.contains(QStringLiteral("MMP3: \"19,8\": use a decimal point, and no comma")));

    f.speak(LanguageChoice::japanese);
    told = {reason(0), reason(1), reason(2)};
    CHECK(told.contains(QStringLiteral(
        "MMP3: 「19,8」: 小数点はピリオドで入力してください（カンマは使えません）")));
    CHECK(told.contains(QStringLiteral("1949-01-01 は患者の生年月日より前です")));
    CHECK(told.contains(
        QStringLiteral("4行目、22文字目: 引用符で始まらないセルの中に引用符があります")));

    const QString odd = f.path(QStringLiteral("odd.csv"));
    std::ofstream(QFile::encodeName(odd).toStdString()) << "a,b\n1,2\n";
    import.preview({odd});
    REQUIRE(waitFor([&] { return !import.running(); }));
    CHECK(import.message().contains(
        QStringLiteral("odd.csv: 見出し行が次のどの種類にも当てはまりません: patients, visits")));
    f.speak(LanguageChoice::english);
    CHECK(import.message().contains(QStringLiteral("odd.csv: the header fits none of the kinds")));
}

TEST_CASE("every remark is translated", "[import]") {
    WindowFixture f;
    f.speak(LanguageChoice::japanese);
    const auto check = [](RemarkId id) {
        const std::string english = english_pattern(id);
        const std::vector<std::string> arguments(placeholders(english), "x");
        const QString japanese = remarkText({id, arguments, {}});
        INFO(english);
        CHECK((japanese != QString::fromStdString(fill_in(english, arguments)) || english == "%1"
               || english.empty()));
    };
    for (const RemarkText& text : remark_texts) {
        check(text.id);
    }
    for (std::size_t i = 0; i < import_remark_texts.size(); ++i) {
        check(id_of(static_cast<ImportRemark>(i)));
    }
    f.speak(LanguageChoice::english);
}
