#include "gui/theme/appearance.hpp"

#include <QtCore/QLocale>
#include <QtCore/QSettings>
#include <QtGui/QIcon>
#include <QtWidgets/QApplication>
#include <QtWidgets/QStyleFactory>

#include "gui/state/user_files.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/choice_access.hpp"

namespace jointlog::gui {
namespace {

constexpr int leastScale = 80;
constexpr int greatestScale = 200;

ThemeChoice themeFrom(const QString& text) {
    return text == QLatin1String("light")  ? ThemeChoice::light
           : text == QLatin1String("dark") ? ThemeChoice::dark
                                           : ThemeChoice::system;
}

LanguageChoice languageFrom(const QString& text) {
    return text == QLatin1String("en")   ? LanguageChoice::english
           : text == QLatin1String("ja") ? LanguageChoice::japanese
                                         : LanguageChoice::system;
}

}  // namespace

Appearance::Appearance(QObject* parent)
    : QObject(parent),
      m_systemDark(themeOf(QGuiApplication::palette()) == Theme::dark),
      m_systemJapanese(QLocale::system().language() == QLocale::Japanese) {
    const QSettings settings(settingsFile(), QSettings::IniFormat);
    m_themeChoice = themeFrom(settings.value(QStringLiteral("theme")).toString());
    m_languageChoice = languageFrom(settings.value(QStringLiteral("language")).toString());
    bool ok = false;
    const int scale = settings.value(QStringLiteral("text_size")).toInt(&ok);
    if (ok && scale >= leastScale && scale <= greatestScale) {
        m_scale = scale;
    }
}

Theme Appearance::theme() const {
    const bool dark =
        m_themeChoice == ThemeChoice::system ? m_systemDark : m_themeChoice == ThemeChoice::dark;
    return dark ? Theme::dark : Theme::light;
}

bool Appearance::japanese() const {
    return m_languageChoice == LanguageChoice::system
               ? m_systemJapanese
               : m_languageChoice == LanguageChoice::japanese;
}

void Appearance::useForThisRun(const std::string& language, const std::string& theme) {
    if (!language.empty()) {
        m_languageChoice = languageFrom(QString::fromStdString(language));
    }
    if (!theme.empty()) {
        m_themeChoice = themeFrom(QString::fromStdString(theme));
    }
}

void Appearance::apply() {
    QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
    // Dialogs look and speak like the rest of the program, whatever the desktop's theme and language.
    QCoreApplication::setAttribute(Qt::AA_DontUseNativeDialogs);
    QIcon::setThemeName(QStringLiteral("jointlog"));
    QIcon::setFallbackThemeName({});
    nameChoicesForScreenReaders();
    applyLanguage();
    applyLook();
    Q_EMIT changed();
}

void Appearance::setTheme(ThemeChoice choice) {
    m_themeChoice = choice;
    store(QStringLiteral("theme"), choice == ThemeChoice::light  ? QStringLiteral("light")
                                   : choice == ThemeChoice::dark ? QStringLiteral("dark")
                                                                 : QStringLiteral("system"));
    applyLook();
    Q_EMIT changed();
}

void Appearance::setLanguage(LanguageChoice choice) {
    m_languageChoice = choice;
    store(QStringLiteral("language"), choice == LanguageChoice::english ? QStringLiteral("en")
                                      : choice == LanguageChoice::japanese
                                          ? QStringLiteral("ja")
                                          : QStringLiteral("system"));
    applyLanguage();
    Q_EMIT changed();
}

bool Appearance::setScale(int percent) {
    if (percent < leastScale || percent > greatestScale) {
        return false;
    }
    m_scale = percent;
    store(QStringLiteral("text_size"), percent);
    applyLook();
    Q_EMIT changed();
    return true;
}

void Appearance::applyLook() {
    const double scale = m_scale / 100.0;
    const QString sheet = styleSheetFor(theme(), scale);
    // Colours and sizes all stand in the sheet, and laying it over every widget takes long: not for nothing.
    if (qApp->styleSheet() == sheet) {
        return;
    }
    QFont font;
    font.setFamilies(fontFamilies());
    font.setPixelSize(static_cast<int>(13 * scale + 0.5));
    QApplication::setFont(font);
    QApplication::setPalette(paletteFor(theme()));
    qApp->setStyleSheet(sheet);
}

void Appearance::applyLanguage() {
    QCoreApplication::removeTranslator(&m_qtTexts);
    QCoreApplication::removeTranslator(&m_ownTexts);
    // ISO dates and a decimal point in every language: the C locale formats, the translator speaks.
    QLocale::setDefault(QLocale::c());
    if (!japanese()) {
        return;
    }
    if (m_qtTexts.load(QStringLiteral(":/i18n/qtbase_ja.qm"))) {
        QCoreApplication::installTranslator(&m_qtTexts);
    }
    if (m_ownTexts.load(QStringLiteral(":/i18n/jointlog_ja.qm"))) {
        QCoreApplication::installTranslator(&m_ownTexts);
    }
}

void Appearance::store(const QString& key, const QVariant& value) {
    QSettings settings(settingsFile(), QSettings::IniFormat);
    settings.setValue(key, value);
}

}  // namespace jointlog::gui
