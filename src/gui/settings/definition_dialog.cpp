#include "gui/settings/definition_dialog.hpp"

#include <QtCore/QRegularExpression>
#include <QtWidgets/QDialogButtonBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QMessageBox>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollArea>
#include <algorithm>

#include "gui/forms/comma_offer.hpp"
#include "gui/text/errors_text.hpp"
#include "gui/theme/style.hpp"
#include "gui/widgets/elements.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::gui {

DefinitionDialog::DefinitionDialog(Workspace& workspace, const QString& title, bool change,
                                   QWidget* parent)
    : QDialog(parent), m_workspace(workspace), m_change(change) {
    setWindowTitle(title);
    m_outer = new QVBoxLayout(this);
    m_outer->setContentsMargins(0, 0, 0, 12);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto* inside = new QWidget(scroll);
    m_body = new QVBoxLayout(inside);
    m_body->setContentsMargins(20, 16, 20, 8);
    m_body->setSpacing(2);
    scroll->setWidget(inside);
    m_outer->addWidget(scroll, 1);
}

void DefinitionDialog::finish() {
    if (m_change) {
        add(Field::Kind::line, "why", tr("Reason for the change"))->required();
    }
    m_body->addStretch(1);
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Cancel, this);
    auto* store = buttons->addButton(tr("Store"), QDialogButtonBox::AcceptRole);
    store->setProperty("kind", QStringLiteral("primary"));
    store->setDefault(true);
    repolish(store);
    buttons->setContentsMargins(20, 0, 20, 0);
    m_outer->addWidget(buttons);
    connect(buttons, &QDialogButtonBox::accepted, this, &DefinitionDialog::save);
    connect(buttons, &QDialogButtonBox::rejected, this, &DefinitionDialog::reject);
    m_clean = snapshot();
    // As high as its fields, where the window has room for them.
    const QSize room = parentWidget()->window()->size() - QSize(px(40), px(60));
    const QSize wanted(m_body->sizeHint().width() + px(60),
                       m_body->sizeHint().height() + buttons->sizeHint().height() + px(48));
    resize(wanted.boundedTo(room).expandedTo({px(360), px(240)}));
    for (Field* field : m_fields) {
        if (field->control()->isEnabled()) {
            field->takeFocus();
            break;
        }
    }
}

Field* DefinitionDialog::add(Field::Kind kind, const char* key, const QString& label) {
    auto* field = new Field(
        kind, [label] { return label; }, m_body->parentWidget());
    field->key(QString::fromLatin1(key));
    m_body->addWidget(field);
    m_fields.push_back(field);
    return field;
}

Field* DefinitionDialog::addChoice(const char* key, const QString& label,
                                   std::vector<Choice> choices) {
    return add(Field::Kind::choice, key, label)->choices([choices = std::move(choices)] {
        return choices;
    });
}

Field* DefinitionDialog::field(const QString& key) const {
    const auto found = std::find_if(m_fields.begin(), m_fields.end(),
                                    [&](const Field* field) { return field->key() == key; });
    return found == m_fields.end() ? nullptr : *found;
}

void DefinitionDialog::fix(Field* field) {
    field->control()->setEnabled(false);
}

void DefinitionDialog::problem(Field* field, const QString& sentence) {
    if (m_problems++ == 0) {
        field->takeFocus();
    }
    field->setProblem(sentence);
}

std::optional<Decimal> DefinitionDialog::readDecimal(Field* field) {
    if (field->isEmpty()) {
        return {};
    }
    const auto number = Decimal::parse(utf8(field));
    if (!number) {
        const QString comma = commaSentence(field->text());
        problem(field, comma.isEmpty() ? tr("Not a number.") : comma);
        return {};
    }
    return *number;
}

bool DefinitionDialog::checkCode(Field* field) {
    static const QRegularExpression code(QStringLiteral("^[A-Za-z0-9_]{1,32}$"));
    if (code.match(field->text()).hasMatch()) {
        return true;
    }
    problem(field,
            field->isEmpty() ? tr("A code is needed.") : tr("1 to 32 letters A–Z, digits or _."));
    return false;
}

bool DefinitionDialog::checkUnit(Field* field, const QString& ucum) {
    static const QRegularExpression unit(QStringLiteral("^[!-~]{1,32}$"));
    const bool fits = unit.match(ucum).hasMatch() && !ucum.contains(QLatin1Char('"'))
                      && !ucum.contains(QLatin1Char(','));
    if (!fits) {
        problem(field, ucum.isEmpty() ? tr("A unit is needed.")
                                      : tr("'%1' is no UCUM code: ASCII without blanks, such as "
                                           "ng/mL or 10*3/uL.")
                                            .arg(ucum));
    }
    return fits;
}

Field* DefinitionDialog::errorField(const Error& /*error*/) const {
    return m_fields.front();
}

void DefinitionDialog::save() {
    m_problems = 0;
    for (Field* each : m_fields) {
        each->setProblem({});
    }
    app::CatalogAuthor author{m_workspace.recorder().toStdString(), {}};
    if (Field* why = field(QStringLiteral("why")); why != nullptr) {
        author.why = utf8(why);
        if (why->isEmpty()) {
            problem(why, tr("A change is stored with its reason."));
        }
    }
    const auto stored = store(author);
    if (!stored) {
        return;
    }
    if (!*stored) {
        problem(errorField(stored->error()), errorText(stored->error()));
        return;
    }
    m_workspace.definitionsStored();
    accept();
}

QStringList DefinitionDialog::snapshot() const {
    QStringList texts;
    for (const Field* each : m_fields) {
        texts.append(each->typed());
    }
    return texts;
}

void DefinitionDialog::reject() {
    if (isVisible() && snapshot() != m_clean) {
        QMessageBox box(QMessageBox::NoIcon, windowTitle(),
                        tr("Something was typed that is not stored."),
                        QMessageBox::Discard | QMessageBox::Cancel, this);
        box.setTextFormat(Qt::PlainText);
        box.setDefaultButton(QMessageBox::Cancel);
        if (box.exec() != QMessageBox::Discard) {
            return;
        }
    }
    QDialog::reject();
}

}  // namespace jointlog::gui
