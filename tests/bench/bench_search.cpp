#include <string>
#include <vector>

#include "bench.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::bench {

/// Search in memory over folded keys, as the patient list does on every key press.
void bench_search(Figures& figures, const Sizes& sizes) {
    static constexpr std::string_view names[] = {
        "山田 花子 ヤマダ ハナコ", "佐藤 一郎 サトウ イチロウ", "横山 さくら ヨコヤマ サクラ",
        "高橋 美咲 タカハシ ミサキ", "中村 誠 ナカムラ マコト"};
    std::vector<std::string> keys;
    for (int i = 0; i < sizes.names; ++i) {
        keys.push_back(fold("S-" + std::to_string(i) + ' ' + std::string(names[i % 5])));
    }
    std::size_t found = 0;
    figures.time_ms("search_key_press_" + std::to_string(sizes.names) + "_names", sizes.repeats,
                    [&] {
                        const std::string needle = fold("やま");
                        found = 0;
                        for (const auto& key : keys) {
                            found += key.find(needle) != std::string::npos ? 1 : 0;
                        }
                    });
    require(found > 0, "search");
}

}  // namespace jointlog::bench
