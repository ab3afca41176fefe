#pragma once

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

/// The same five curves over thirty years for every library that draws them, and the same pan over them.
namespace peers {

constexpr int width = 1112;
constexpr int height = 756;
constexpr int panels = 5;
constexpr double first_day = 9000;
constexpr double days = 30 * 365.25;
constexpr int frames = 40;

struct Course {
    std::vector<double> day;
    std::array<std::vector<double>, panels> value;
};

inline Course make_course(int points) {
    Course course;
    for (int i = 0; i < points; ++i) {
        course.day.push_back(first_day + days * i / points);
        for (int k = 0; k < panels; ++k) {
            const double wave = std::sin(i * 0.013 * (k + 1)) + 0.6 * std::sin(i * 0.71 + k);
            course.value[static_cast<std::size_t>(k)].push_back(3.5 + 1.6 * wave);
        }
    }
    return course;
}

/// Cut-offs of the bands behind the first two curves.
constexpr std::array<double, 3> cuts{2.6, 3.2, 5.1};

/// Median of `frames` frames, the window moved by a 400th of the whole each time; milliseconds.
template <class Frame>
double median_ms(Frame frame) {
    std::vector<double> taken;
    for (int i = -3; i < frames; ++i) {
        const double from = first_day + days * (i + 3) / 400;
        const auto start = std::chrono::steady_clock::now();
        frame(from, from + days * 0.9);
        const std::chrono::duration<double, std::milli> spent =
            std::chrono::steady_clock::now() - start;
        if (i >= 0)
            taken.push_back(spent.count());
    }
    std::sort(taken.begin(), taken.end());
    return taken[taken.size() / 2];
}

inline void report(const std::string& library, int points, int scale, int pen, double ms) {
    std::printf("{\"library\": \"%s\", \"points\": %d, \"scale\": %d, \"pen\": %d, \"ms\": %.2f}\n",
                library.c_str(), points, scale, pen, ms);
    std::fflush(stdout);
}

}  // namespace peers
