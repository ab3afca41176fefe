#include "gui/forms/lab_slip.hpp"

namespace jointlog::gui {
namespace {

std::string settingName(std::string_view laboratory) {
    return "lab_slip/" + std::string(laboratory);
}

}  // namespace

std::vector<std::string> storedSlip(app::Session& session, std::string_view laboratory) {
    const auto stored = session.setting(settingName(laboratory));
    std::vector<std::string> codes;
    if (!stored || !*stored) {
        return codes;
    }
    std::string code;
    for (const char c : **stored + " ") {
        if (c != ' ') {
            code += c;
        } else if (!code.empty()) {
            codes.push_back(std::move(code));
            code.clear();
        }
    }
    return codes;
}

Result<void> storeSlip(app::Session& session, std::string_view laboratory,
                       const std::vector<std::string>& analytes) {
    std::string text;
    for (const std::string& code : analytes) {
        text += (text.empty() ? "" : " ") + code;
    }
    return session.set_setting(settingName(laboratory), text);
}

}  // namespace jointlog::gui
