#pragma once

#include <cstdint>
#include <random>
#include <vector>

#include "jointlog/domain/operation.hpp"

namespace jointlog::storage::test {

/// Invented rows of every kind from a seed: every alternative, open dates, Japanese text, empty and odd fields.
class RandomEntities {
public:
    explicit RandomEntities(std::uint64_t seed) : m_random(seed) {}

    [[nodiscard]] Patient patient(const std::string& code);
    /// A row of any kind but patient; it may name one of the visits and courses given.
    [[nodiscard]] Entity row(const std::vector<RowId>& visits, const std::vector<RowId>& courses);
    [[nodiscard]] int below(int limit);
    [[nodiscard]] Visit visit();
    [[nodiscard]] MedicationCourse course();
    [[nodiscard]] Observation observation(const std::vector<RowId>& visits);

private:
    [[nodiscard]] bool maybe() { return below(2) == 0; }
    [[nodiscard]] std::string text();
    [[nodiscard]] PartialDate date();
    [[nodiscard]] Decimal decimal();
    [[nodiscard]] std::optional<Decimal> maybe_decimal();
    [[nodiscard]] ObservedValue value();
    [[nodiscard]] std::shared_ptr<const Basis> basis();
    [[nodiscard]] DoseStep dose_step(const std::vector<RowId>& courses);
    [[nodiscard]] Administration administration(const std::vector<RowId>& courses);
    [[nodiscard]] AdverseEvent adverse_event();
    [[nodiscard]] Fact fact();
    [[nodiscard]] ReportedScore reported_score();
    template <class Enum>
    [[nodiscard]] Enum choice(int count) {
        return static_cast<Enum>(below(count));
    }

    std::mt19937_64 m_random;
};

}  // namespace jointlog::storage::test
