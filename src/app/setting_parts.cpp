#include "jointlog/app/setting_parts.hpp"

#include <map>

#include "app/import_choices.hpp"
#include "jointlog/exchange/flat_json.hpp"

namespace jointlog::app {
namespace {

using Parts = std::vector<SettingPart>;

void put_part(Parts& parts, std::string_view key, const std::string& word) {
    if (!word.empty()) {
        parts.push_back({std::string(key), {{word, {}}}});
    }
}

void put_part(Parts& parts, std::string_view key, const std::map<std::string, std::string>& pairs) {
    if (!pairs.empty()) {
        parts.push_back({std::string(key), {pairs.begin(), pairs.end()}});
    }
}

Parts choice_parts(const ImportChoices& choices) {
    Parts parts;
    put_part(parts, "kind", choices.kind);
    put_part(parts, "encoding", choices.encoding);
    put_part(parts, "delimiter", choices.delimiter);
    put_part(parts, "decimal", choices.decimal);
    put_part(parts, "date_order", choices.date_order);
    put_part(parts, "columns", choices.columns);
    put_part(parts, "units", choices.units);
    put_part(parts, "matched", choices.patients);
    return parts;
}

}  // namespace

std::vector<SettingPart> setting_parts(std::string_view name, std::string_view value) {
    if (name.starts_with("import/")) {
        const auto mapping = exchange::parse_mapping(value);
        return mapping ? choice_parts(to_choices(*mapping)) : Parts();
    }
    Parts parts;
    if (name != "export" && !name.starts_with("export_cut ")) {
        return parts;
    }
    const auto object = exchange::read_flat_object(value);
    if (!object) {
        return parts;
    }
    for (const auto& [key, texts] : *object) {
        SettingPart part{key, {}};
        for (const std::string& text : texts) {
            part.words.emplace_back(text, std::string());
        }
        parts.push_back(std::move(part));
    }
    return parts;
}

}  // namespace jointlog::app
