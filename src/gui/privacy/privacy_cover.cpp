#include "gui/privacy/privacy_cover.hpp"

#include "gui/widgets/elements.hpp"

namespace jointlog::gui {

PrivacyCover::PrivacyCover(QWidget* parent) : Spoken<QWidget>(parent) {
    setProperty("surface", QStringLiteral("window"));
    setAttribute(Qt::WA_StyledBackground);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(16, 16, 16, 16);
    column->setSpacing(8);
    auto* title = makeLabel(this, QStringLiteral("title"));
    auto* kept = makeLabel(this, QStringLiteral("secondary"));
    auto* limit = makeLabel(this, QStringLiteral("caption"));
    m_goOn = new HintButton(this, QStringLiteral("primary"));
    m_goOn->setHint(QStringLiteral("Enter"));
    column->addStretch(1);
    for (QLabel* label : {title, kept, limit}) {
        label->setAlignment(Qt::AlignHCenter);
        label->setWordWrap(true);
        column->addWidget(label);
    }
    column->addWidget(m_goOn, 0, Qt::AlignHCenter);
    column->addStretch(1);
    connect(m_goOn, &HintButton::clicked, this, &PrivacyCover::goOn);
    say([this, title, kept, limit] {
        title->setText(tr("The screen is hidden"));
        kept->setText(tr("Nothing was closed, and what was typed is still there."));
        limit->setText(tr("No password is asked: whoever sits here can go on."));
        m_goOn->setText(tr("Show again"));
        setAccessibleName(title->text());
    });
}

}  // namespace jointlog::gui
