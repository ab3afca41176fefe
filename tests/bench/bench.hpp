#pragma once

#include <chrono>
#include <filesystem>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace jointlog::bench {

/// Sizes of one run. The quick one is for the test suite: it shows that the benches run, its figures mean nothing.
struct Sizes {
    int repeats = 15;
    int long_visits = 1667;      // x 12 = 20,004 observations of one patient
    int clinic_patients = 2000;  // the record in which ordinary patients are opened
    int names = 100'000;
    int import_rows = 200'000;
    std::filesystem::path folder;
};

/// Collects figures and prints them as JSON.
class Figures {
public:
    /// Runs `work` once unmeasured and `repeats` times measured; stores min, median and max in milliseconds, and the
    /// median of the processor time, which other work on the machine disturbs less.
    void time_ms(const std::string& name, int repeats, const std::function<void()>& work);
    /// One run without a warm-up, where the first one is what counts.
    void time_once_ms(const std::string& name, const std::function<void()>& work);
    /// Milliseconds per call where one call is too short to measure.
    void time_many_ms(const std::string& name, int repeats, int calls,
                      const std::function<void(int)>& work);
    void value(const std::string& name, const std::string& unit, double value);
    void ratio(const std::string& name, const std::string& of, const std::string& to);
    [[nodiscard]] std::string json() const;

private:
    struct Figure {
        std::string name;
        std::string unit;
        double min = 0;
        double median = 0;
        double max = 0;
        double cpu = 0;  // 0: not measured
    };
    void add(const std::string& name, std::vector<double> wall, std::vector<double> cpu);
    [[nodiscard]] const Figure* find(const std::string& name) const;
    std::vector<Figure> m_figures;
};

void bench_record(Figures& figures, const Sizes& sizes);
void bench_exchange(Figures& figures, const Sizes& sizes);
void bench_search(Figures& figures, const Sizes& sizes);
void bench_chart(Figures& figures, const Sizes& sizes);

/// Ends the program with a message when a step of a bench fails: a figure of a failed step would be a lie.
void require(bool ok, const std::string& what);

}  // namespace jointlog::bench
