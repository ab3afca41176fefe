#include <cassert>

#include "domain/csv_table.hpp"
#include "embedded_catalog.hpp"
#include "jointlog/domain/indices.hpp"

namespace jointlog {
namespace {

std::vector<CutoffSet> read_sets() {
    std::vector<CutoffSet> sets;
    for (const CsvRow& row : read_csv_table(embedded::catalog("cutoff_sets.csv"))) {
        CutoffSet set{row["id"], row["name"], row["source"], row["scale"], {}, {}};
        constexpr std::string_view cut_columns[] = {"cut1", "cut2", "cut3"};
        constexpr std::string_view inclusive_columns[] = {"incl1", "incl2", "incl3"};
        for (std::size_t i = 0; i < 3; ++i) {
            const auto cut = Decimal::parse(row[cut_columns[i]]);
            assert(cut.has_value());
            set.cuts.at(i) = cut ? *cut : Decimal{};
            set.inclusive.at(i) = row[inclusive_columns[i]] == "1";
        }
        sets.push_back(std::move(set));
    }
    return sets;
}

/// The first class whose upper cut the score does not exceed. order(cut) is how the score compares with the cut.
template <class Order>
Activity first_class(const CutoffSet& set, Order order) {
    for (std::size_t i = 0; i < set.cuts.size(); ++i) {
        const auto relation = order(set.cuts.at(i));
        if (relation < 0 || (relation == 0 && set.inclusive.at(i))) {
            return static_cast<Activity>(i);
        }
    }
    return Activity::high;
}

}  // namespace

std::span<const CutoffSet> cutoff_sets() {
    static const std::vector<CutoffSet> sets = read_sets();
    return sets;
}

const CutoffSet* cutoff_set(std::string_view id) {
    for (const CutoffSet& set : cutoff_sets()) {
        if (set.id == id) {
            return &set;
        }
    }
    return nullptr;
}

const CutoffSet* cutoff_set_of_scale(std::string_view scale) {
    if (scale == "das28_crp_fleischmann" || scale == "das28_crp_inoue") {
        return cutoff_set(scale == "das28_crp_inoue" ? "das28_crp/inoue" : "das28_crp/fleischmann");
    }
    if (scale == "rapid3_30") {
        scale = "rapid3";
    }
    // The first set of a scale in the file is its default.
    for (const CutoffSet& set : cutoff_sets()) {
        if (set.scale == scale) {
            return &set;
        }
    }
    return nullptr;
}

const CutoffSet& default_cutoffs(IndexId id) {
    const CutoffSet* const set = cutoff_set_of_scale(code(id));
    assert(set != nullptr);
    return *set;
}

Activity classify(const CutoffSet& set, const Computed& score) {
    if (!score.exact) {
        return classify(set, score.value);
    }
    const ExactValue& exact = *score.exact;
    return first_class(set, [&](const Decimal& cut) {
        const auto scaled = multiply(cut, Decimal::from_int(exact.denominator));
        assert(scaled.has_value());
        return exact.numerator <=> *scaled;
    });
}

Activity classify(const CutoffSet& set, double score) {
    // Scores are rounded once, so one that is exactly 3.2 is the double nearest to 3.2.
    return first_class(set, [&](const Decimal& cut) { return score <=> cut.to_double(); });
}

Activity classify(const CutoffSet& set, const Decimal& score) {
    return first_class(set, [&](const Decimal& cut) { return score <=> cut; });
}

std::vector<Activity> possible_classes(const CutoffSet& set, const Computed& score) {
    const Activity at_limit = classify(set, score);
    if (!score.censored || !score.low) {
        return {at_limit};
    }
    std::vector<Activity> classes;
    for (auto i = static_cast<int>(classify(set, *score.low)); i <= static_cast<int>(at_limit);
         ++i) {
        classes.push_back(static_cast<Activity>(i));
    }
    return classes;
}

}  // namespace jointlog
