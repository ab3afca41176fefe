#include "painted.hpp"

#include <QtCore/QDir>
#include <QtTest/QTest>
#include <QtWidgets/QAbstractButton>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QStyleOptionComboBox>
#include <catch2/catch.hpp>
#include <set>

namespace jointlog::gui::test {
namespace {

/// A pixel that rounding of font metrics may take.
constexpr int rounding = 1;

bool labelIsCut(const QLabel& label) {
    if (label.wordWrap()) {
        return label.heightForWidth(label.width()) > label.height() + rounding;
    }
    const QString& text = label.text();
    return label.textFormat() != Qt::RichText && !text.contains(u'\n') && !Qt::mightBeRichText(text)
           && label.fontMetrics().horizontalAdvance(text) > label.width() + rounding;
}

/// The widest line of a text, drawn without its mnemonic.
int widthOf(const QString& text, const QFontMetrics& metrics) {
    int width = 0;
    for (const auto& line : text.split(u'\n')) {
        width = std::max(width, metrics.size(Qt::TextShowMnemonic, line).width());
    }
    return width;
}

bool buttonIsCut(const QAbstractButton& button) {
    const auto metrics = button.fontMetrics();
    return widthOf(button.text(), metrics) > button.width() + rounding
           || metrics.height() > button.height() + rounding;
}

bool choiceIsCut(const QComboBox& choice) {
    QStyleOptionComboBox option;
    option.initFrom(&choice);
    const QRect field = choice.style()->subControlRect(QStyle::CC_ComboBox, &option,
                                                       QStyle::SC_ComboBoxEditField, &choice);
    return choice.fontMetrics().horizontalAdvance(choice.currentText()) > field.width() + rounding;
}

QStringList cutHeads(const QHeaderView& heads) {
    QStringList texts;
    const auto* model = heads.model();
    for (int section = 0; model != nullptr && section < heads.count(); ++section) {
        const QString text = model->headerData(section, Qt::Horizontal).toString();
        if (!heads.isSectionHidden(section)
            && widthOf(text, heads.fontMetrics()) > heads.sectionSize(section)) {
            texts << QStringLiteral("head: ") + text;
        }
    }
    return texts;
}

/// Part of what is seen of it lies beyond the left or right edge of the window or of its scroll area.
bool reachesOut(const QWidget& widget) {
    const QRect seen = widget.visibleRegion().boundingRect();
    return !seen.isEmpty() && seen.width() + rounding < widget.width();
}

}  // namespace

QStringList cutTexts(const QWidget& root) {
    QStringList texts;
    for (const auto* widget : root.findChildren<QWidget*>()) {
        if (!widget->isVisible() || widget->visibleRegion().isEmpty()) {
            continue;
        }
        QString text;
        bool cut = false;
        if (const auto* label = qobject_cast<const QLabel*>(widget)) {
            text = label->text();
            cut = labelIsCut(*label);
        } else if (const auto* button = qobject_cast<const QAbstractButton*>(widget)) {
            text = button->text();
            cut = buttonIsCut(*button);
        } else if (const auto* choice = qobject_cast<const QComboBox*>(widget)) {
            text = choice->currentText();
            cut = choiceIsCut(*choice);
        } else if (const auto* heads = qobject_cast<const QHeaderView*>(widget)) {
            texts << (heads->orientation() == Qt::Horizontal ? cutHeads(*heads) : QStringList());
        }
        if (text.isEmpty()) {
            continue;
        }
        if (cut) {
            texts << text;
        } else if (reachesOut(*widget)) {
            texts << QStringLiteral("reaches out: ") + text;
        }
    }
    return texts;
}

void keepPainted(QWidget& widget, const QString& name, bool half) {
    INFO(name.toStdString());
    // Places are found by posted events, of which one may post the next.
    QTest::qWait(20);
    (void)QTest::qWaitFor([&] { return cutTexts(widget).isEmpty(); }, 1000);
    CHECK(cutTexts(widget).join(QStringLiteral(" | ")).toStdString() == std::string());
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB888);
    std::set<QRgb> colours;
    for (int y = 0; y < image.height() && colours.size() < 3; ++y) {
        for (int x = 0; x < image.width() && colours.size() < 3; ++x) {
            colours.insert(image.pixel(x, y));
        }
    }
    CHECK(colours.size() == 3);
    const QString folder = qEnvironmentVariable("JOINTLOG_SHOTS");
    if (!folder.isEmpty()) {
        const QImage kept =
            half ? image.scaled(image.size() / 2, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                       .convertToFormat(QImage::Format_RGB888)
                 : image;
        CHECK(kept.save(QDir(folder).filePath(name + QStringLiteral(".png"))));
    }
}

}  // namespace jointlog::gui::test
