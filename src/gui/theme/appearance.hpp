#pragma once

#include <QtCore/QObject>
#include <QtCore/QTranslator>

#include "gui/theme/tokens.hpp"

namespace jointlog::gui {

enum class ThemeChoice { system, light, dark };
enum class LanguageChoice { system, english, japanese };

/// Language, theme and text size of the program: kept in the settings file, applied to the application at once.
class Appearance : public QObject {
    Q_OBJECT

public:
    /// Remembers the platform's palette and language; apply() puts the stored choices on.
    explicit Appearance(QObject* parent = nullptr);

    void apply();
    /// "en" | "ja", "light" | "dark", or empty: for this run only, not stored. Takes effect with apply().
    void useForThisRun(const std::string& language, const std::string& theme);
    void setTheme(ThemeChoice choice);
    void setLanguage(LanguageChoice choice);
    /// percent: 80 to 200; values outside are refused.
    bool setScale(int percent);

    [[nodiscard]] ThemeChoice themeChoice() const { return m_themeChoice; }
    [[nodiscard]] LanguageChoice languageChoice() const { return m_languageChoice; }
    [[nodiscard]] Theme theme() const;
    [[nodiscard]] bool japanese() const;
    [[nodiscard]] int scale() const { return m_scale; }

Q_SIGNALS:
    /// After theme, language or text size changed and the application shows it.
    void changed();

private:
    void applyLook();
    void applyLanguage();
    void store(const QString& key, const QVariant& value);

    ThemeChoice m_themeChoice = ThemeChoice::system;
    LanguageChoice m_languageChoice = LanguageChoice::system;
    int m_scale = 100;
    bool m_systemDark = false;
    bool m_systemJapanese = false;
    QTranslator m_qtTexts;
    QTranslator m_ownTexts;
};

}  // namespace jointlog::gui
