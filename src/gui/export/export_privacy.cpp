#include "gui/export/export_privacy.hpp"

#include <QtCore/QFile>
#include <QtWidgets/QFileDialog>
#include <QtWidgets/QHBoxLayout>

#include "gui/export/export_choices.hpp"
#include "gui/state/user_files.hpp"
#include "gui/widgets/elements.hpp"
#include "gui/widgets/press_by.hpp"

namespace jointlog::gui {

ExportPrivacy::ExportPrivacy(QWidget* parent) : Spoken<QWidget>(parent) {
    m_identity = new Field(
        Field::Kind::choice, [] { return tr("Who and when"); }, this);
    m_identity->width(300)->choices([] {
        return std::vector<Choice>{
            {tr("as recorded"), QStringLiteral("recorded")},
            {tr("pseudonymised: days from the first visit"), QStringLiteral("days")},
            {tr("pseudonymised: dates shifted per patient"), QStringLiteral("shifted")}};
    });
    reachBy(m_identity, "Alt+D");
    m_identity->setText(QStringLiteral("recorded"));
    m_keyFile = new Field(
        Field::Kind::line, [] { return tr("Key file"); }, this);
    m_keyFile->width(300)->required()->caption(
        [] { return tr("who stands behind the study IDs; used again where it is there"); });
    auto* browse = new HintButton(m_keyFile);
    browse->setHint(QStringLiteral("Alt+K"));
    pressBy(browse, "Alt+K");
    m_keyFile->after()->insertWidget(1, browse);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_identity);
    column->addWidget(m_keyFile);
    connect(browse, &HintButton::clicked, this, &ExportPrivacy::chooseKeyFile);
    connect(m_identity, &Field::edited, this, &ExportPrivacy::adapt);
    say([browse] {
        browse->setText(tr("Choose…"));
        browse->setAccessibleName(tr("Choose the key file"));
    });
    adapt();
}

bool ExportPrivacy::deidentified() const {
    return m_identity->text() == QLatin1String("days")
           || m_identity->text() == QLatin1String("shifted");
}

void ExportPrivacy::adapt() {
    m_keyFile->setShown(deidentified());
    Q_EMIT changed();
}

void ExportPrivacy::fill(app::ExportRequest& request) const {
    request.deidentify = deidentified();
    request.shift_dates = m_identity->text() == QLatin1String("shifted");
    if (request.deidentify) {
        request.key_file = QFile::encodeName(m_keyFile->text()).toStdString();
    }
}

bool ExportPrivacy::check() {
    m_keyFile->setProblem({});
    if (deidentified() && m_keyFile->isEmpty()) {
        m_keyFile->setProblem(tr("Choose a key file."));
        return false;
    }
    return true;
}

QString ExportPrivacy::showProblem(const Error& error) {
    QString sentence;
    if (deidentified() && error.code == Errc::refused) {
        sentence = tr("The key file must not lie within the folder of the package.");
    } else if (deidentified() && error.code == Errc::conflict) {
        sentence =
            tr("This is the key file of another record: its study IDs stand for that record's "
               "patients. Choose another file.");
    } else if (deidentified() && error.code == Errc::malformed) {
        sentence = tr("This file is there and is no key file of Jointlog.");
    }
    m_keyFile->setProblem(sentence);
    return sentence;
}

void ExportPrivacy::chooseKeyFile() {
    QFileDialog dialog(this, tr("Key file of the study IDs"), documentsFolder(),
                       QStringLiteral("CSV (*.csv)"));
    dialog.setAcceptMode(QFileDialog::AcceptSave);
    dialog.setOption(QFileDialog::DontConfirmOverwrite);  // one that is there is used again
    dialog.setDefaultSuffix(QStringLiteral("csv"));
    if (dialog.exec() == QDialog::Accepted && !dialog.selectedFiles().isEmpty()) {
        m_keyFile->setText(dialog.selectedFiles().constFirst());
    }
}

}  // namespace jointlog::gui
