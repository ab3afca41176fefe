#include "campaign/cut_disk.hpp"

#include <algorithm>

namespace jointlog::campaign {
namespace {

constexpr std::size_t sector = 512;

/// How a cut treats what was not synced. The two extremes are as likely as all mixtures together.
enum class Style : std::uint8_t { all_lost, all_kept, by_chance, by_chance_torn };

Style some_style(Random& random) {
    static constexpr Style styles[] = {Style::all_lost, Style::all_kept, Style::by_chance,
                                       Style::by_chance_torn, Style::by_chance_torn};
    return styles[random.below(std::size(styles))];
}

void reach(std::string& content, std::size_t size, bool old_bytes, Random& random) {
    while (content.size() < size) {
        content += old_bytes ? static_cast<char>(random.below(256)) : '\0';
    }
}

void put(std::string& content, const Event& write, std::size_t from, std::size_t to, bool old_bytes,
         Random& random) {
    const auto at = static_cast<std::size_t>(write.offset);
    reach(content, at + from, old_bytes, random);
    content.replace(at + from, std::min(to - from, content.size() - (at + from)),
                    write.bytes.substr(from, to - from));
}

/// The sectors of a write that arrived: each by chance, or all up to one.
void put_torn(std::string& content, const Event& write, bool old_bytes, Random& random) {
    const bool in_order = random.one_in(2);
    const auto start = static_cast<std::size_t>(write.offset);
    for (std::size_t from = 0; from < write.bytes.size();) {
        const std::size_t to =
            std::min(write.bytes.size(), (start + from) / sector * sector + sector - start);
        const bool arrived = random.one_in(2);
        if (arrived) {
            put(content, write, from, to, old_bytes, random);
        } else if (in_order) {
            return;
        }
        from = to;
    }
}

void keep_some(std::string& content, const Event& event, Style style, bool old_bytes,
               Random& random) {
    if (style != Style::all_kept && (style == Style::all_lost || random.one_in(2))) {
        return;
    }
    if (event.kind == Event::Kind::truncate) {
        content.resize(std::min(content.size(), static_cast<std::size_t>(event.offset)));
    } else if (style == Style::by_chance_torn && random.one_in(2)) {
        put_torn(content, event, old_bytes, random);
    } else {
        put(content, event, 0, event.bytes.size(), old_bytes, random);
    }
}

}  // namespace

CutDisk::CutDisk(const Files& at_rest) {
    for (const auto& [name, bytes] : at_rest) {
        m_names[name] = m_contents.size();
        m_contents.push_back({bytes, {}});
    }
    m_synced_names = m_names;
}

void CutDisk::change(Names& names, const NameChange& by) {
    if (by.kind != Event::Kind::create) {
        names.erase(by.name);
    }
    if (by.kind != Event::Kind::remove) {
        names[by.kind == Event::Kind::rename ? by.to : by.name] = by.content;
    }
}

void CutDisk::change_name(NameChange by) {
    change(m_names, by);
    m_pending_names.push_back(std::move(by));
}

void CutDisk::apply(const Event& event) {
    switch (event.kind) {
        case Event::Kind::create:
            m_contents.emplace_back();
            change_name({event.kind, event.file, {}, m_contents.size() - 1});
            break;
        case Event::Kind::remove:
        case Event::Kind::rename:
            change_name({event.kind, event.file, event.to, m_names.at(event.file)});
            break;
        case Event::Kind::write:
        case Event::Kind::truncate:
            m_contents[m_names.at(event.file)].pending.push_back(event);
            break;
        case Event::Kind::sync: {
            Content& content = m_contents[m_names.at(event.file)];
            Random unused(0);
            for (const Event& change : content.pending) {
                keep_some(content.synced, change, Style::all_kept, false, unused);
            }
            content.pending.clear();
            break;
        }
        case Event::Kind::sync_folder:
            m_synced_names = m_names;
            m_pending_names.clear();
            break;
        case Event::Kind::acknowledge:
            break;
    }
}

Files CutDisk::after_cut(Random& random) const {
    Names names = m_synced_names;
    const Style naming = some_style(random);
    for (const NameChange& change_by : m_pending_names) {
        if (naming == Style::all_kept || (naming != Style::all_lost && random.one_in(2))) {
            change(names, change_by);
        }
    }
    Files files;
    const Style style = some_style(random);
    const bool old_bytes = random.one_in(3);
    const bool shuffled = style != Style::all_kept && random.one_in(3);
    for (const auto& [name, index] : names) {
        std::string content = m_contents[index].synced;
        std::vector<const Event*> order;
        for (const Event& event : m_contents[index].pending) {
            order.push_back(&event);
        }
        for (std::size_t k = order.size(); shuffled && k > 1; --k) {
            std::swap(order[k - 1], order[random.below(k)]);
        }
        for (const Event* event : order) {
            keep_some(content, *event, style, old_bytes, random);
        }
        files[name] = std::move(content);
    }
    return files;
}

}  // namespace jointlog::campaign
