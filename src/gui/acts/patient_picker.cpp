#include "gui/acts/patient_picker.hpp"

#include <QtGui/QKeyEvent>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QListWidget>

#include "gui/patients/match.hpp"
#include "gui/text/names.hpp"
#include "gui/theme/icons.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"

namespace jointlog::gui {
namespace {

constexpr int mostShown = 200;  // of 10,000: what is typed next finds the others
constexpr int indexRole = Qt::UserRole + 1;

QString line(const Patient& patient) {
    QString text = qs(patient.code);
    for (const QString& part :
         {qs(patient.name), qs(patient.kana), sexWord(patient.sex), dateText(patient.birth)}) {
        text += part.isEmpty() ? QString() : QStringLiteral("   ") + part;
    }
    return text;
}

}  // namespace

PatientPicker::PatientPicker(const std::vector<app::PatientListRow>& rows,
                             const std::string& without, QWidget* parent)
    : QWidget(parent) {
    for (const app::PatientListRow& row : rows) {
        if (row.patient.code != without) {
            m_entries.push_back({row.patient, row.fold_key});
        }
    }
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(6);
    m_search = new QLineEdit(this);
    fixHeight(m_search, 36);
    m_search->addAction(tinted(QStringLiteral("search")), QLineEdit::LeadingPosition);
    m_search->setPlaceholderText(tr("name, kana or ID"));
    m_search->setAccessibleName(tr("Search patients by name, kana or ID"));
    m_list = new QListWidget(this);
    m_list->setAccessibleName(tr("Patients found"));
    m_list->setMinimumHeight(px(110));
    m_list->setSpacing(px(2));
    m_list->setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setAttribute(Qt::WA_InputMethodEnabled, false);
    column->addWidget(m_search);
    column->addWidget(m_list, 1);
    m_search->installEventFilter(this);
    m_list->installEventFilter(this);
    connect(m_search, &QLineEdit::textChanged, this, &PatientPicker::fill);
    connect(m_list, &QListWidget::currentRowChanged, this, &PatientPicker::changed);
    fill();
}

void PatientPicker::fill() {
    const auto words = searchWords(m_search->text());
    const QSignalBlocker quiet(m_list);
    m_list->clear();
    for (std::size_t i = 0; i < m_entries.size() && m_list->count() < mostShown; ++i) {
        if (matches(m_entries[i].fold_key, words)) {
            auto* item = new QListWidgetItem(line(m_entries[i].patient), m_list);
            item->setData(indexRole, static_cast<qulonglong>(i));
        }
    }
    // Nobody is chosen before something was typed: the first of a list is not meant by it.
    m_list->setCurrentRow(words.empty() ? -1 : 0);
    Q_EMIT changed();
}

const Patient* PatientPicker::chosen() const {
    const QListWidgetItem* item = m_list->currentItem();
    return item != nullptr ? &m_entries[item->data(indexRole).toULongLong()].patient : nullptr;
}

bool PatientPicker::eventFilter(QObject* watched, QEvent* event) {
    if (event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter) {
            if (chosen() != nullptr) {
                Q_EMIT taken();
            }
            return true;
        }
        if (watched == m_search && (key == Qt::Key_Down || key == Qt::Key_Up)) {
            const int row = m_list->currentRow() + (key == Qt::Key_Down ? 1 : -1);
            m_list->setCurrentRow(std::clamp(row, 0, std::max(0, m_list->count() - 1)));
            return true;
        }
    }
    return QWidget::eventFilter(watched, event);
}

}  // namespace jointlog::gui
