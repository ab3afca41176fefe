#include "gui/start/choice_menus.hpp"

#include <QtGui/QActionGroup>
#include <QtWidgets/QMenu>

namespace jointlog::gui {
namespace {

void addChoice(QMenu* menu, const QString& text, bool on, const std::function<void()>& choose) {
    QAction* action = menu->addAction(text);
    action->setCheckable(true);
    action->setChecked(on);
    QObject::connect(action, &QAction::triggered, menu, choose);
}

}  // namespace

ChoiceMenus::ChoiceMenus(Appearance& appearance, QWidget* parent)
    : Spoken<QWidget>(parent), m_appearance(appearance) {
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(8);
    m_language = new HintButton(this);
    m_theme = new HintButton(this);
    for (HintButton* button : {m_language, m_theme}) {
        button->setMenu(new QMenu(button));
        button->setHint(QStringLiteral("▾"));
        row->addWidget(button);
    }
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    say([this] { fill(); });
    connect(&m_appearance, &Appearance::changed, this, &ChoiceMenus::fill);
}

void ChoiceMenus::fill() {
    const QString languages[] = {tr("System language"), QStringLiteral("English"),
                                 QStringLiteral("日本語")};
    const QString themes[] = {tr("System theme"), tr("Light"), tr("Dark")};
    m_language->menu()->clear();
    m_theme->menu()->clear();
    for (int i = 0; i < 3; ++i) {
        const auto language = static_cast<LanguageChoice>(i);
        const auto theme = static_cast<ThemeChoice>(i);
        addChoice(m_language->menu(), languages[i], m_appearance.languageChoice() == language,
                  [this, language] { m_appearance.setLanguage(language); });
        addChoice(m_theme->menu(), themes[i], m_appearance.themeChoice() == theme,
                  [this, theme] { m_appearance.setTheme(theme); });
    }
    m_language->setText(m_appearance.japanese() ? languages[2] : languages[1]);
    m_theme->setText(themes[static_cast<int>(m_appearance.themeChoice())]);
    m_language->setAccessibleName(tr("Language: %1").arg(m_language->text()));
    m_theme->setAccessibleName(tr("Theme: %1").arg(m_theme->text()));
    m_language->updateGeometry();
    m_theme->updateGeometry();
}

}  // namespace jointlog::gui
