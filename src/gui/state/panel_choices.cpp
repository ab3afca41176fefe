#include "gui/state/panel_choices.hpp"

#include <QtCore/QSettings>
#include <QtCore/QStringList>

#include "gui/state/user_files.hpp"

namespace jointlog::gui {
namespace {

QString charts() {
    return stateFolder() + QStringLiteral("/charts.ini");
}

QStringList listed(const std::map<std::string, bool>& choices) {
    QStringList words;
    for (const auto& [id, on] : choices) {
        words << (on ? QStringLiteral("+") : QStringLiteral("-")) + QString::fromStdString(id);
    }
    return words;
}

std::map<std::string, bool> read(const QStringList& words) {
    std::map<std::string, bool> choices;
    for (const QString& word : words) {
        if (word.size() > 1) {
            choices[word.mid(1).toStdString()] = word.front() == QLatin1Char('+');
        }
    }
    return choices;
}

}  // namespace

PanelChoices readPanelChoices(const Uuid& file) {
    QSettings settings(charts(), QSettings::IniFormat);
    settings.beginGroup(QString::fromStdString(file.to_string()));
    return {read(settings.value(QStringLiteral("panels")).toStringList()),
            read(settings.value(QStringLiteral("log")).toStringList()),
            read(settings.value(QStringLiteral("bands")).toStringList()),
            read(settings.value(QStringLiteral("collapsed")).toStringList())};
}

void writePanelChoices(const Uuid& file, const PanelChoices& choices) {
    QSettings settings(charts(), QSettings::IniFormat);
    settings.beginGroup(QString::fromStdString(file.to_string()));
    settings.setValue(QStringLiteral("panels"), listed(choices.shown));
    settings.setValue(QStringLiteral("log"), listed(choices.log));
    settings.setValue(QStringLiteral("bands"), listed(choices.bands));
    settings.setValue(QStringLiteral("collapsed"), listed(choices.collapsed));
}

}  // namespace jointlog::gui
