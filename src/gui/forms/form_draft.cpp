#include "gui/forms/form_draft.hpp"

#include <nlohmann/json.hpp>

namespace jointlog::gui {
namespace {

using Json = nlohmann::json;

QString textAt(const Json& object, const char* name) {
    const auto found = object.find(name);
    return found != object.end() && found->is_string()
               ? QString::fromStdString(found->get<std::string>())
               : QString();
}

FormTexts textsOf(const Json& fields) {
    FormTexts texts;
    for (const auto& [key, values] : fields.items()) {
        QStringList list;
        for (const Json& value : values) {
            list.append(value.is_string() ? QString::fromStdString(value.get<std::string>())
                                          : QString());
        }
        texts.insert(QString::fromStdString(key), list);
    }
    return texts;
}

}  // namespace

std::string toJson(const std::vector<FormDraft>& drafts) {
    if (drafts.empty()) {
        return {};
    }
    Json all = Json::array();
    for (const FormDraft& draft : drafts) {
        Json fields = Json::object();
        for (auto it = draft.texts.begin(); it != draft.texts.end(); ++it) {
            Json& list = fields[it.key().toStdString()] = Json::array();
            for (const QString& text : it.value()) {
                list.push_back(text.toStdString());
            }
        }
        all.push_back({{"id", draft.id.toStdString()},
                       {"patient", draft.patient.toStdString()},
                       {"at", draft.at.toUTC().toString(Qt::ISODate).toStdString()},
                       {"fields", std::move(fields)}});
    }
    return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::vector<FormDraft> draftsFromJson(const std::string& json) {
    std::vector<FormDraft> drafts;
    const Json all = Json::parse(json, nullptr, false);
    if (!all.is_array()) {
        return drafts;
    }
    for (const Json& one : all) {
        if (!one.is_object()) {
            continue;
        }
        FormDraft draft{textAt(one, "id"),
                        textAt(one, "patient"),
                        QDateTime::fromString(textAt(one, "at"), Qt::ISODate).toLocalTime(),
                        {}};
        if (const auto fields = one.find("fields"); fields != one.end() && fields->is_object()) {
            draft.texts = textsOf(*fields);
        }
        if (!draft.id.isEmpty() && !draft.patient.isEmpty()) {
            drafts.push_back(std::move(draft));
        }
    }
    return drafts;
}

}  // namespace jointlog::gui
