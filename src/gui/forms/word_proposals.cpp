#include "gui/forms/word_proposals.hpp"

#include <QtCore/QEvent>
#include <QtGui/QStandardItemModel>
#include <QtWidgets/QAbstractItemView>
#include <QtWidgets/QCompleter>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QStyledItemDelegate>

#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {

constexpr int wordRole = Qt::UserRole + 1;

/// Gives a list the height of rows that fits the line it belongs to.
class ProposalRows : public QObject {
public:
    ProposalRows(QAbstractItemView* list, QLineEdit* line)
        : QObject(line), m_list(list), m_line(line) {
        line->installEventFilter(this);
        list->setItemDelegate(new QStyledItemDelegate(list));  // the usual one knows no style sheet
    }

protected:
    bool eventFilter(QObject* /*watched*/, QEvent* event) override {
        if (event->type() == QEvent::FocusIn) {
            const bool large = m_line->height() >= px(44);
            m_list->setProperty("hit", large ? QStringLiteral("large") : QString());
            repolish(m_list);
        }
        return false;
    }

private:
    QAbstractItemView* m_list;
    QLineEdit* m_line;
};

}  // namespace

QCompleter* proposalsFor(QLineEdit* line) {
    auto* proposals = new QCompleter(line);
    proposals->setCaseSensitivity(Qt::CaseInsensitive);
    proposals->setFilterMode(Qt::MatchContains);
    proposals->setCompletionRole(wordRole);
    proposals->setModel(new QStandardItemModel(proposals));
    new ProposalRows(proposals->popup(), line);
    line->setCompleter(proposals);
    return proposals;
}

void setProposals(QCompleter* proposals, const QStringList& words) {
    auto* model = static_cast<QStandardItemModel*>(proposals->model());
    model->clear();
    for (const QString& word : words) {
        auto* row = new QStandardItem(QString(word).replace(meaningMark, QStringLiteral(" — ")));
        row->setData(word.section(meaningMark, 0, 0), wordRole);
        model->appendRow(row);
    }
}

}  // namespace jointlog::gui
