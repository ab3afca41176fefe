#include "bench.hpp"

#include <algorithm>
#include <cstdio>
#include <cstdlib>

#include <fmt/format.h>

namespace jointlog::bench {

namespace {

using SteadyClock = std::chrono::steady_clock;

double ms_since(SteadyClock::time_point start) {
    return std::chrono::duration<double, std::milli>(SteadyClock::now() - start).count();
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
    const auto start = SteadyClock::now();
    work();
    add(name, {ms_since(start)});
}

void Figures::time_many_ms(const std::string& name, int repeats, int calls,
                           const std::function<void(int)>& work) {
    work(0);
    std::vector<double> samples;
    for (int repeat = 0; repeat < repeats; ++repeat) {
        const auto start = SteadyClock::now();
        for (int call = 0; call < calls; ++call) {
            work(repeat * calls + call);
        }
        samples.push_back(ms_since(start) / calls);
    }
    add(name, std::move(samples));
}

void Figures::add(const std::string& name, std::vector<double> samples) {
    std::sort(samples.begin(), samples.end());
    m_figures.push_back({name, "ms", samples.front(), samples[samples.size() / 2], samples.back()});
}

void Figures::value(const std::string& name, const std::string& unit, double value) {
    m_figures.push_back({name, unit, value, value, value});
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
            "\"max\": {:.4g}}}",
            &figure == m_figures.data() ? "" : ",", figure.name, figure.unit, figure.min,
            figure.median, figure.max);
    }
    return text + "\n  ]\n}\n";
}

}  // namespace jointlog::bench
