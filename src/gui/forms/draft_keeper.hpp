#pragma once

#include <QtCore/QObject>
#include <QtCore/QPointer>
#include <QtCore/QTimer>

#include "gui/forms/form_page.hpp"

namespace jointlog::gui {

/// Keeps what is typed into a new visit in the record file until it is stored or discarded, and knows what an earlier
/// run of the program left there. A file that is read only keeps and offers nothing.
class DraftKeeper : public QObject {
    Q_OBJECT

public:
    explicit DraftKeeper(Workspace& workspace, QObject* parent = nullptr);

    /// From now on what is typed here is kept every five seconds and when the window loses the focus.
    void keep(FormPage& form);
    /// Left by an earlier run, oldest first.
    [[nodiscard]] const std::vector<FormDraft>& left() const { return m_left; }
    [[nodiscard]] const FormDraft* find(const QString& id) const;
    /// Fills the form with a draft that was left; from now on the form's content is this draft.
    void restore(const QString& id, FormPage& form);
    /// Gone for good.
    void discard(const QString& id);
    /// Keeps what is typed now.
    void keepNow();

Q_SIGNALS:
    void leftChanged();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void readLeft();
    void write();
    void finished();

    Workspace& m_workspace;
    QTimer m_timer;
    QPointer<FormPage> m_form;
    std::optional<FormDraft> m_current;  // of the form that is open
    FormTexts m_blank;                   // as that form opened
    std::vector<FormDraft> m_left;
};

}  // namespace jointlog::gui
