// The dependency rule: a layer includes only layers below it, and from another layer only what stands
// in include/jointlog/<layer>. SQLite and Qt stay where they belong; no file includes itself.
#include <filesystem>
#include <map>
#include <optional>
#include <set>

#include <fmt/format.h>
#include <catch2/catch.hpp>

#include "lint/cpp_text.hpp"
#include "lint/source_tree.hpp"

namespace {
using lint::Finding;
using lint::SourceFile;

const std::map<std::string, std::set<std::string>>& allowed() {
    static const std::map<std::string, std::set<std::string>> rule{
        {"domain", {"domain"}},
        {"storage", {"domain", "storage"}},
        {"exchange", {"domain", "exchange"}},
        {"app", {"domain", "storage", "exchange", "app"}},
        {"render", {"domain", "app", "render"}},
        {"gui", {"domain", "app", "render", "gui"}},
        {"cli", {"domain", "app", "render", "cli"}}};
    return rule;
}

/// "storage" of src/storage/x.cpp and of include/jointlog/storage/x.hpp; none elsewhere.
std::optional<std::string> layer_of(const std::string& path) {
    for (const std::string top : {"src/", "include/jointlog/"}) {
        if (path.starts_with(top)) {
            const auto end = path.find('/', top.size());
            const auto name = path.substr(top.size(), end - top.size());
            if (end != std::string::npos && allowed().contains(name)) {
                return name;
            }
        }
    }
    return std::nullopt;
}

/// The repository file that an include names: beside the includer, in src or in include.
std::optional<std::string> resolve(const std::string& includer, const std::string& target,
                                   const std::set<std::string>& known) {
    const auto beside = std::filesystem::path(includer).parent_path() / target;
    for (const auto& path : {beside, std::filesystem::path("src") / target,
                             std::filesystem::path("include") / target}) {
        const auto name = path.lexically_normal().generic_string();
        if (known.contains(name)) {
            return name;
        }
    }
    return std::nullopt;
}

bool is_qt(const std::string& target) {
    const auto upper = [](char c) {
        return c >= 'A' && c <= 'Z';
    };
    return target.size() > 2 && target[0] == 'Q'
           && (upper(target[1]) || (target[1] == 't' && upper(target[2])));
}

std::string library_offence(const std::string& path, const std::string& target) {
    if (target == "sqlite3.h" && !path.starts_with("src/storage/sqlite/")) {
        return "sqlite3.h stands in src/storage/sqlite alone";
    }
    if (is_qt(target)
        && !lint::starts_with_any(path, {"src/render/", "src/gui/", "include/jointlog/render/"})) {
        return "Qt stands in render and gui alone: " + target;
    }
    return {};
}

std::string layer_offence(const std::string& layer, const std::string& resolved) {
    const auto other = layer_of(resolved);
    if (!other || *other == layer) {
        return {};
    }
    if (!allowed().at(layer).contains(*other)) {
        return fmt::format("{} may not include {}: {}", layer, *other, resolved);
    }
    return resolved.starts_with("include/") ? "" : "a private header of another layer: " + resolved;
}

std::vector<Finding> check_layers(const std::vector<SourceFile>& files) {
    std::set<std::string> known;
    for (const auto& file : files) {
        known.insert(file.path);
    }
    std::vector<Finding> findings;
    for (const auto& file : files) {
        const auto layer = layer_of(file.path);
        if (!layer) {
            continue;
        }
        if (file.path.starts_with("include/") && (*layer == "gui" || *layer == "cli")) {
            findings.push_back({file.path, 0, "gui and cli have no public headers"});
        }
        for (const auto& include : lint::take_apart(file.text).includes) {
            auto offence = library_offence(file.path, include.target);
            if (const auto resolved = resolve(file.path, include.target, known);
                offence.empty() && resolved) {
                offence = layer_offence(*layer, *resolved);
            } else if (offence.empty() && include.target.starts_with("jointlog/")
                       && include.target != "jointlog/version.hpp") {
                offence = "no such header: " + include.target;
            }
            if (!offence.empty()) {
                findings.push_back({file.path, include.line, offence});
            }
        }
    }
    return findings;
}

class CycleSearch {
public:
    explicit CycleSearch(const std::vector<SourceFile>& files) {
        std::set<std::string> known;
        for (const auto& file : files) {
            known.insert(file.path);
        }
        for (const auto& file : files) {
            for (const auto& include : lint::take_apart(file.text).includes) {
                if (const auto target = resolve(file.path, include.target, known)) {
                    edges_[file.path].push_back(*target);
                }
            }
        }
    }

    std::vector<Finding> run() {
        for (const auto& [path, targets] : edges_) {
            visit(path);
        }
        return findings_;
    }

private:
    void visit(const std::string& path) {
        const auto seat = std::find(trail_.begin(), trail_.end(), path);
        if (seat != trail_.end()) {
            findings_.push_back({path, 0,
                                 fmt::format("include cycle: {} -> {}",
                                             fmt::join(seat, trail_.end(), " -> "), path)});
            return;
        }
        if (!done_.insert(path).second) {
            return;
        }
        trail_.push_back(path);
        if (const auto edges = edges_.find(path); edges != edges_.end()) {
            for (const auto& target : edges->second) {
                visit(target);
            }
        }
        trail_.pop_back();
    }

    std::map<std::string, std::vector<std::string>> edges_;
    std::set<std::string> done_;
    std::vector<std::string> trail_;
    std::vector<Finding> findings_;
};
}  // namespace

TEST_CASE("layers include only what stands below them") {
    CHECK(lint::listing(check_layers(lint::program_sources())) == "");
}

TEST_CASE("no include cycles") {
    CHECK(lint::listing(CycleSearch(lint::program_sources()).run()) == "");
}

TEST_CASE("the layer check finds planted offenders") {
    const SourceFile store{"include/jointlog/storage/file.hpp", ""};
    const SourceFile secret{"src/storage/rows.hpp", ""};
    const auto count = [&](const std::string& path, const std::string& line) {
        return check_layers({store, secret, {path, line}}).size();
    };
    const std::string includes_storage = "#include \"jointlog/storage/file.hpp\"\n";
    CHECK(count("src/app/x.cpp", includes_storage) == 0);
    CHECK(count("src/gui/x.cpp", includes_storage) == 1);
    CHECK(count("src/exchange/x.cpp", includes_storage) == 1);
    CHECK(count("src/gui/pages/x.cpp", "#include \"../../storage/rows.hpp\"\n") == 1);
    CHECK(count("src/app/x.cpp", "#include \"storage/rows.hpp\"\n") == 1);
    CHECK(count("src/storage/x.cpp", "#include \"storage/rows.hpp\"\n") == 0);
    CHECK(count("src/storage/x.cpp", "#include <sqlite3.h>\n") == 1);
    CHECK(count("src/storage/sqlite/x.cpp", "#include <sqlite3.h>\n") == 0);
    CHECK(count("src/cli/x.cpp", "#include <QString>\n") == 1);
    CHECK(count("include/jointlog/app/x.hpp", "#include <QtCore/QString>\n") == 1);
    CHECK(count("include/jointlog/render/x.hpp", "#include <QtCore/QString>\n") == 0);
    CHECK(count("include/jointlog/gui/x.hpp", "") == 1);
    CHECK(count("src/app/x.cpp", "#include \"jointlog/domain/absent.hpp\"\n") == 1);
}

TEST_CASE("the cycle search finds a planted cycle") {
    const auto findings = CycleSearch({{"src/app/a.hpp", "#include \"app/b.hpp\"\n"},
                                       {"src/app/b.hpp", "#include \"c.hpp\"\n"},
                                       {"src/app/c.hpp", "#include \"app/a.hpp\"\n"},
                                       {"src/app/d.cpp", "#include \"app/a.hpp\"\n"}})
                              .run();
    REQUIRE(findings.size() == 1);
    CHECK(findings[0].what
          == "include cycle: src/app/a.hpp -> src/app/b.hpp -> src/app/c.hpp -> src/app/a.hpp");
}
