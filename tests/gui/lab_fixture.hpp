#pragma once

#include <catch2/catch.hpp>
#include <initializer_list>
#include <memory>
#include <utility>

#include "gui/record/record_page.hpp"
#include "gui/settings/catalog_section.hpp"
#include "gui/settings/definition_dialog.hpp"
#include "gui/settings/settings_page.hpp"
#include "window_fixture.hpp"

namespace jointlog::gui::test {

inline QString u(const char* text) {
    return QString::fromUtf8(text);
}

/// Types into the fields of a dialog by their names.
inline void type(DefinitionDialog& dialog,
                 std::initializer_list<std::pair<const char*, const char*>> texts) {
    for (const auto& [key, text] : texts) {
        Field* field = dialog.field(u(key));
        INFO(key);
        REQUIRE(field != nullptr);
        field->setText(u(text));
    }
}

/// A clinic record with P-1 on screen, and the definitions that the tests share.
struct LabRecord : WindowFixture {
    explicit LabRecord(const QString& name = QStringLiteral("test.jointlog")) {
        makeRecord(name);
        REQUIRE(openPatient(QStringLiteral("P-1")));
    }
    app::Session& session() { return window.workspace().session(); }
    CatalogSection& section() { return window.settingsPage().catalogSection(); }
    const PatientRecord& record() { return *window.workspace().record(); }

    std::unique_ptr<DefinitionDialog> definition(CatalogSection::Kind kind) {
        section().showKind(kind);
        return std::unique_ptr<DefinitionDialog>(section().newDefinition());
    }
    void store(DefinitionDialog& dialog) {
        dialog.save();
        REQUIRE(dialog.result() == QDialog::Accepted);
        QTest::qWait(20);
    }
    void defineAnalyte() {
        auto dialog = definition(CatalogSection::analytes);
        type(*dialog, {{"code", "ANTIX"},
                       {"en", "Anti-X antibody"},
                       {"ja", "抗X抗体"},
                       {"short_en", "aX"},
                       {"unit", "U/mL"},
                       {"units", "mU/mL x1000"},
                       {"least", "0"},
                       {"greatest", "500"}});
        store(*dialog);
    }
    void defineLaboratory(const char* slip) {
        auto dialog = definition(CatalogSection::laboratories);
        type(*dialog, {{"code", "LAB1"}, {"name", "Central laboratory"}, {"slip", slip}});
        store(*dialog);
    }
    /// LAB1 states < 450 mU/mL, CLEIA, from 2024-04-01.
    void defineProfile() {
        auto dialog = definition(CatalogSection::profiles);
        type(
            *dialog,
            {{"analyte", "ANTIX"}, {"from", "2024-04-01"}, {"unit", "mU/mL"}, {"method", "CLEIA"}});
        dialog->field(u("high"))->setTyped({u("450"), u("exclusive")});
        store(*dialog);
    }
    template <class Form>
    Form& form(NewRow what) {
        Q_EMIT window.recordPage().add(what);
        auto* made = dynamic_cast<Form*>(window.form());
        REQUIRE(made != nullptr);
        return *made;
    }
    void save() {
        const std::size_t before = record().observations.size();
        window.form()->save();
        REQUIRE(waitFor([&] { return window.form() == nullptr; }));
        REQUIRE(waitFor([&] {
            const auto* now = window.workspace().record();
            return now != nullptr && now->observations.size() > before;
        }));
    }
    void discard() { Q_EMIT window.form()->closed(false); }
};

}  // namespace jointlog::gui::test
