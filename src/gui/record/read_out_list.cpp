#include "gui/record/read_out_list.hpp"

#include <QtGui/QMouseEvent>
#include <QtGui/QPainter>
#include <algorithm>

#include "gui/theme/style.hpp"
#include "jointlog/render/series_mark.hpp"
#include "jointlog/render/texts.hpp"
#include "jointlog/render/theme.hpp"

namespace jointlog::gui {
namespace {

// Words that do not fit beside a value stand below it, whole.
void moveLongUnit(render::ReadOutWords& words) {
    if (QFontMetrics(textFont(12)).horizontalAdvance(words.unit) <= px(80)) {
        return;
    }
    words.note =
        words.note.isEmpty() ? words.unit : words.unit + QStringLiteral(" · ") + words.note;
    words.unit.clear();
}

}  // namespace

ReadOutList::ReadOutList(QWidget* parent) : QWidget(parent) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMouseTracking(true);
    setFocusPolicy(Qt::StrongFocus);
}

void ReadOutList::clear() {
    m_lines.clear();
    m_scores.clear();
    updateGeometry();
    update();
}

void ReadOutList::measure() {
    setMinimumHeight(lay(nullptr, width()));
    m_scores.clear();
    int y = px(4);
    bool first = true;
    for (const Line& line : m_lines) {
        if (line.title) {
            y += (first ? 0 : px(6)) + px(26);
            first = false;
            continue;
        }
        const int high = layLine(nullptr, line, y, width());
        if (line.visit && line.index) {
            m_scores.push_back({*line.visit, *line.index, QRect(px(8), y, width() - px(16), high)});
        }
        y += high;
    }
    m_current = std::clamp(m_current, 0, std::max(0, static_cast<int>(m_scores.size()) - 1));
}

void ReadOutList::show(const app::ReadOut& readOut, const render::Texts& texts) {
    m_lines.clear();
    for (int i = 0; i <= static_cast<int>(app::ReadOutSection::facts); ++i) {
        const auto section = static_cast<app::ReadOutSection>(i);
        const auto lines = readOut.section(section);
        if (lines.empty()) {
            continue;
        }
        Line title;
        title.title = true;
        title.words.name = render::sectionTitle(section, texts);
        m_lines.push_back(title);
        for (const app::ReadOutLine& value : lines) {
            Line line;
            line.words = render::words(value, texts);
            line.panel = QString::fromStdString(value.panel_id);
            line.quiet = value.state == app::LineState::none;
            line.origin = value.origin;
            if (value.state == app::LineState::computed
                || value.state == app::LineState::not_computed) {
                line.visit = value.row;
                line.index = parse_index(value.panel_id);
            }
            if (value.of_joints > 0) {
                const bool swollen = line.words.name == texts(render::TextId::nameSwollen);
                line.panel = swollen ? QStringLiteral("swollen") : QStringLiteral("tender");
            } else if (value.section != app::ReadOutSection::scores
                       && value.section != app::ReadOutSection::laboratory) {
                line.panel.clear();
            }
            moveLongUnit(line.words);
            m_lines.push_back(line);
        }
    }
    updateGeometry();
    measure();
    update();
}

QSize ReadOutList::sizeHint() const {
    return {px(296), lay(nullptr, width())};
}

void ReadOutList::resizeEvent(QResizeEvent*) {
    measure();
}

int ReadOutList::scoreAt(QPoint at) const {
    for (std::size_t i = 0; i < m_scores.size(); ++i) {
        if (m_scores[i].place.contains(at)) {
            return static_cast<int>(i);
        }
    }
    return -1;
}

void ReadOutList::mouseMoveEvent(QMouseEvent* event) {
    setCursor(scoreAt(event->pos()) >= 0 ? Qt::PointingHandCursor : Qt::ArrowCursor);
}

void ReadOutList::mouseReleaseEvent(QMouseEvent* event) {
    const int at = scoreAt(event->pos());
    if (event->button() == Qt::LeftButton && at >= 0) {
        m_current = at;
        const ScoreLine line = m_scores[static_cast<std::size_t>(at)];
        Q_EMIT explain(line.visit, line.index);
    }
}

void ReadOutList::keyPressEvent(QKeyEvent* event) {
    const int count = static_cast<int>(m_scores.size());
    const int key = event->key();
    if (count == 0) {
        QWidget::keyPressEvent(event);
    } else if (key == Qt::Key_Up || key == Qt::Key_Down) {
        const int next = m_current + (key == Qt::Key_Down ? 1 : -1);
        if (next < 0 || next >= count) {
            QWidget::keyPressEvent(event);  // the list scrolls on
            return;
        }
        m_current = next;
        update();
    } else if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        const ScoreLine line = m_scores[static_cast<std::size_t>(m_current)];
        Q_EMIT explain(line.visit, line.index);
    } else {
        QWidget::keyPressEvent(event);
    }
}

void ReadOutList::focusInEvent(QFocusEvent*) {
    update();
}

void ReadOutList::focusOutEvent(QFocusEvent*) {
    update();
}

int ReadOutList::layLine(QPainter* painter, const Line& line, int y, int width) const {
    const Tokens& t = currentTokens();
    const int left = px(16);
    const int nameLeft = left + px(18);
    const int valueRight = std::max(px(150), width - std::min(px(96), width / 3));
    const int unitLeft = valueRight + px(8);
    const int row = px(20);
    const QFontMetrics bodyMetrics(textFont(13));
    const QFontMetrics valueMetrics(textFont(14, 500));
    const QFontMetrics noteMetrics(textFont(11));
    const int valueWide = valueMetrics.horizontalAdvance(line.words.value);
    // A long value or name takes its own line rather than being cut.
    const int nameWide = valueRight - valueWide - px(8) - nameLeft;
    const QRect nameBox(nameLeft, y,
                        line.words.value.isEmpty() ? width - nameLeft - left : nameWide, 1000);
    const int nameHigh =
        std::max(row, bodyMetrics
                              .boundingRect(QRect(0, 0, std::max(nameBox.width(), px(60)), 1000),
                                            Qt::TextWordWrap, line.words.name)
                              .height()
                          + px(3));
    int high = nameHigh;
    const int noteWide = width - nameLeft - left;
    int noteHigh = 0;
    if (!line.words.note.isEmpty()) {
        noteHigh =
            noteMetrics.boundingRect(QRect(0, 0, noteWide, 1000), Qt::TextWordWrap, line.words.note)
                .height()
            + px(2);
    }
    if (painter != nullptr) {
        if (!line.panel.isEmpty()) {
            painter->save();
            painter->setRenderHint(QPainter::Antialiasing);
            const auto& theme = render::theme(
                currentTheme() == Theme::dark ? render::ThemeId::dark : render::ThemeId::light);
            const QPointF at(left + px(7), y + row / 2.0);
            const bool tender = line.panel == QLatin1String("tender");
            if (tender || line.panel == QLatin1String("swollen")) {
                render::paintJointMark(*painter, at, tender, theme, fontScale());
            } else {
                render::paintSeriesMark(*painter, at, line.panel.toStdString(), line.origin, theme,
                                        t.subtle, 0.9 * fontScale());
            }
            painter->restore();
        }
        painter->setFont(textFont(13));
        painter->setPen(line.quiet ? t.secondary : t.text);
        const bool single = nameHigh <= row;
        const QRect place(nameBox.left(), single ? y : y + px(2), std::max(nameBox.width(), px(60)),
                          nameHigh);
        painter->drawText(place, single ? int(Qt::AlignVCenter) : int(Qt::TextWordWrap),
                          line.words.name);
        painter->setFont(textFont(14, 500));
        painter->setPen(line.words.value == QLatin1String("—") ? t.muted : t.text);
        painter->drawText(QRect(0, y, valueRight, row), Qt::AlignRight | Qt::AlignVCenter,
                          line.words.value);
        painter->setFont(textFont(12));
        painter->setPen(t.secondary);
        painter->drawText(QRect(unitLeft, y, width - unitLeft - px(4), row), Qt::AlignVCenter,
                          line.words.unit);
        painter->setFont(textFont(11));
        painter->drawText(QRect(nameLeft, y + high - px(2), noteWide, noteHigh), Qt::TextWordWrap,
                          line.words.note);
    }
    high += noteHigh;
    return high;
}

int ReadOutList::lay(QPainter* painter, int width) const {
    const Tokens& t = currentTokens();
    int y = px(4);
    bool first = true;
    for (const Line& line : m_lines) {
        if (!line.title) {
            y += layLine(painter, line, y, width);
            continue;
        }
        y += first ? 0 : px(6);
        if (painter != nullptr) {
            painter->setPen(t.hairline);
            painter->drawLine(px(16), y, width - px(16), y);
            painter->setFont(textFont(11, 500));
            painter->setPen(t.secondary);
            painter->drawText(QRect(px(16), y + px(6), width - px(24), px(18)), Qt::AlignVCenter,
                              line.words.name);
        }
        y += px(26);
        first = false;
    }
    return y + px(8);
}

void ReadOutList::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    lay(&painter, width());
    if (hasFocus() && !m_scores.empty()) {
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(currentTokens().focus, 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(
            QRectF(m_scores[static_cast<std::size_t>(m_current)].place).adjusted(0, 0, 0, -1), 4,
            4);
    }
}

}  // namespace jointlog::gui
