#include "bench.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>

#include <fmt/format.h>

namespace jointlog::bench {

namespace {

using SteadyClock = std::chrono::steady_clock;

/// Wall and processor time since it was made, in milliseconds.
class Watch {
public:
    [[nodiscard]] double wall() const {
        return std::chrono::duration<double, std::milli>(SteadyClock::now() - m_start).count();
    }
    [[nodiscard]] double cpu() const {
        return 1000.0 * static_cast<double>(std::clock() - m_cpu) / CLOCKS_PER_SEC;
    }

private:
    SteadyClock::time_point m_start = SteadyClock::now();
    std::clock_t m_cpu = std::clock();
};

double median(std::vector<double>& samples) {
    std::sort(samples.begin(), samples.end());
    return samples[samples.size() / 2];
}

}  // namespace

void require(bool ok, const std::string& what) {
    if (!ok) {
        fmt::print(stderr, "jointlog-bench: {} failed\n", what);
        std::exit(1);
    }
}

void Figures::time_ms(const std::string& name, int repeats, const std::function<void()>& work) {
    time_many_ms(name, repeats, 1, [&](int) { work(); });
}

void Figures::time_once_ms(const std::string& name, const std::function<void()>& work) {
    const Watch watch;
    work();
    add(name, {watch.wall()}, {watch.cpu()});
}

void Figures::time_many_ms(const std::string& name, int repeats, int calls,
                           const std::function<void(int)>& work) {
    work(0);
    std::vector<double> wall;
    std::vector<double> cpu;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const Watch watch;
        for (int call = 0; call < calls; ++call) {
            work(repeat * calls + call);
        }
        wall.push_back(watch.wall() / calls);
        cpu.push_back(watch.cpu() / calls);
    }
    add(name, std::move(wall), std::move(cpu));
}

void Figures::add(const std::string& name, std::vector<double> wall, std::vector<double> cpu) {
    const double middle = median(wall);
    m_figures.push_back({name, "ms", wall.front(), middle, wall.back(), median(cpu)});
}

void Figures::value(const std::string& name, const std::string& unit, double value) {
    m_figures.push_back({name, unit, value, value, value, 0});
}

const Figures::Figure* Figures::find(const std::string& name) const {
    const auto found = std::find_if(m_figures.begin(), m_figures.end(),
                                    [&](const Figure& f) { return f.name == name; });
    return found == m_figures.end() ? nullptr : &*found;
}

void Figures::ratio(const std::string& name, const std::string& of, const std::string& to) {
    const auto* a = find(of);
    const auto* b = find(to);
    require(a != nullptr && b != nullptr && b->median > 0, name);
    value(name, "x", a->median / b->median);
}

std::string Figures::json() const {
    std::string text = "{\n  \"figures\": [";
    for (const auto& figure : m_figures) {
        text += fmt::format(
            "{}\n    {{\"name\": \"{}\", \"unit\": \"{}\", \"min\": {:.4g}, \"median\": {:.4g}, "
            "\"max\": {:.4g}{}}}",
            &figure == m_figures.data() ? "" : ",", figure.name, figure.unit, figure.min,
            figure.median, figure.max,
            figure.cpu > 0 ? fmt::format(", \"cpu\": {:.4g}", figure.cpu) : std::string());
    }
    return text + "\n  ]\n}\n";
}

}  // namespace jointlog::bench
