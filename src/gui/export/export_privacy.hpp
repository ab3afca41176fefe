#pragma once

#include "gui/forms/field.hpp"
#include "jointlog/app/research_export.hpp"

namespace jointlog::gui {

class HintButton;

/// Who the patients of a package are, and the key file of those who leave under study ids.
class ExportPrivacy : public Spoken<QWidget> {
    Q_OBJECT

public:
    explicit ExportPrivacy(QWidget* parent);
    [[nodiscard]] Field* identity() const { return m_identity; }  // recorded, days, shifted
    [[nodiscard]] Field* keyFile() const { return m_keyFile; }
    [[nodiscard]] bool deidentified() const;
    void fill(app::ExportRequest& request) const;
    /// A key file belongs to one record: the next one has another.
    void forgetKeyFile() { m_keyFile->setText({}); }
    /// Whether what is needed for writing is there; shows what is not.
    bool check();
    /// The sentence of an error that is about the key file, which is shown at its field; empty for others.
    QString showProblem(const Error& error);

Q_SIGNALS:
    /// Another way of telling who the patients are was chosen.
    void changed();

private:
    void chooseKeyFile();
    void adapt();

    Field* m_identity = nullptr;
    Field* m_keyFile = nullptr;
};

}  // namespace jointlog::gui
