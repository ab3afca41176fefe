#include "gui/options.hpp"

namespace jointlog::gui {
namespace {

bool oneOf(const std::string& text, const std::string& a, const std::string& b) {
    return text == a || text == b;
}

}  // namespace

std::string usage() {
    return "Usage: jointlog [options] [FILE]\n"
           "Opens a record file of rheumatoid arthritis, or the start page.\n\n"
           "  --sample         open a temporary copy of the sample data\n"
           "  --lang en|ja     language for this run\n"
           "  --theme light|dark\n"
           "  --version        print the version\n"
           "  --help           print this text\n";
}

std::optional<Options> parseOptions(const std::vector<std::string>& arguments,
                                    std::string& problem) {
    Options options;
    for (std::size_t i = 0; i < arguments.size(); ++i) {
        const std::string& argument = arguments[i];
        const bool more = i + 1 < arguments.size();
        if (argument == "--help" || argument == "-h") {
            options.help = true;
        } else if (argument == "--version") {
            options.version = true;
        } else if (argument == "--sample") {
            options.sample = true;
        } else if (argument == "--lang" && more && oneOf(arguments[i + 1], "en", "ja")) {
            options.language = arguments[++i];
        } else if (argument == "--theme" && more && oneOf(arguments[i + 1], "light", "dark")) {
            options.theme = arguments[++i];
        } else if (oneOf(argument, "-platform", "-style") && more) {
            options.rest.push_back(argument);
            options.rest.push_back(arguments[++i]);
        } else if (argument.starts_with('-')) {
            problem = "not understood: " + argument;
            return {};
        } else if (!options.file.empty()) {
            problem = "one file at a time";
            return {};
        } else {
            options.file = argument;
        }
    }
    return options;
}

}  // namespace jointlog::gui
