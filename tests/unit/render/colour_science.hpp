#pragma once

#include <QtGui/QColor>
#include <array>
#include <cmath>
#include <numbers>

/// WCAG 2 contrast, CIEDE2000 and the simulation of colour vision deficiency, written from their papers.
namespace jointlog::test {

using Rgb = std::array<double, 3>;

inline double linear(double channel) {
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}
inline Rgb linear_rgb(const QColor& colour) {
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

/// Contrast ratio of WCAG 2.x, 1 to 21.
inline double contrast(const QColor& a, const QColor& b) {
    const auto luminance = [](const QColor& colour) {
        const Rgb c = linear_rgb(colour);
        return 0.2126 * c[0] + 0.7152 * c[1] + 0.0722 * c[2];
    };
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

enum class Vision { normal, protan, deutan, tritan };

/// Machado, Oliveira, Fernandes 2009 (IEEE TVCG 15:1291), severity 1.0, on linear RGB.
inline Rgb simulate(const Rgb& c, Vision vision) {
    static constexpr double protan[9] = {0.152286, 1.052583,  -0.204868, 0.114503, 0.786281,
                                         0.099216, -0.003882, -0.048116, 1.051998};
    static constexpr double deutan[9] = {0.367322, 0.860646,  -0.227968, 0.280085, 0.672501,
                                         0.047413, -0.011820, 0.042940,  0.968881};
    static constexpr double tritan[9] = {1.255528, -0.076749, -0.178779, -0.078411, 0.930809,
                                         0.147602, 0.004733,  0.691367,  0.303900};
    const double* m = vision == Vision::protan   ? protan
                      : vision == Vision::deutan ? deutan
                                                 : tritan;
    if (vision == Vision::normal)
        return c;
    Rgb out{};
    for (int row = 0; row < 3; ++row) {
        out[row] =
            std::clamp(m[3 * row] * c[0] + m[3 * row + 1] * c[1] + m[3 * row + 2] * c[2], 0.0, 1.0);
    }
    return out;
}

/// CIE L*a*b*, D65.
inline Rgb lab(const Rgb& c) {
    const double x = (0.4124564 * c[0] + 0.3575761 * c[1] + 0.1804375 * c[2]) / 0.95047;
    const double y = 0.2126729 * c[0] + 0.7151522 * c[1] + 0.0721750 * c[2];
    const double z = (0.0193339 * c[0] + 0.1191920 * c[1] + 0.9503041 * c[2]) / 1.08883;
    const auto f = [](double t) {
        return t > 216.0 / 24389 ? std::cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    };
    return {116 * f(y) - 16, 500 * (f(x) - f(y)), 200 * (f(y) - f(z))};
}

/// CIEDE2000 of two L*a*b* colours. Sharma, Wu, Dalal 2005 (Color Res Appl 30:21).
inline double ciede2000(const Rgb& one, const Rgb& two) {
    constexpr double pi = std::numbers::pi;
    const double c1 = std::hypot(one[1], one[2]);
    const double c2 = std::hypot(two[1], two[2]);
    const double mean7 = std::pow((c1 + c2) / 2, 7);
    const double g = 0.5 * (1 - std::sqrt(mean7 / (mean7 + std::pow(25.0, 7))));
    const double a1 = (1 + g) * one[1];
    const double a2 = (1 + g) * two[1];
    const double cp1 = std::hypot(a1, one[2]);
    const double cp2 = std::hypot(a2, two[2]);
    const auto hue = [](double b, double a) {
        if (a == 0 && b == 0)
            return 0.0;
        const double h = std::atan2(b, a) * 180 / std::numbers::pi;
        return h < 0 ? h + 360 : h;
    };
    const double h1 = hue(one[2], a1);
    const double h2 = hue(two[2], a2);
    const double dl = two[0] - one[0];
    const double dc = cp2 - cp1;
    double dh = 0;
    if (cp1 * cp2 != 0) {
        dh = h2 - h1;
        if (dh > 180)
            dh -= 360;
        if (dh < -180)
            dh += 360;
    }
    const double big_dh = 2 * std::sqrt(cp1 * cp2) * std::sin(dh / 2 * pi / 180);
    const double l = (one[0] + two[0]) / 2;
    const double c = (cp1 + cp2) / 2;
    double h = h1 + h2;
    if (cp1 * cp2 != 0) {
        if (std::abs(h1 - h2) <= 180) {
            h /= 2;
        } else {
            h = h < 360 ? (h + 360) / 2 : (h - 360) / 2;
        }
    }
    const auto cosine = [](double degrees) {
        return std::cos(degrees * std::numbers::pi / 180);
    };
    const double t = 1 - 0.17 * cosine(h - 30) + 0.24 * cosine(2 * h) + 0.32 * cosine(3 * h + 6)
                     - 0.20 * cosine(4 * h - 63);
    const double theta = 30 * std::exp(-std::pow((h - 275) / 25, 2));
    const double c7 = std::pow(c, 7);
    const double rc = 2 * std::sqrt(c7 / (c7 + std::pow(25.0, 7)));
    const double sl = 1 + 0.015 * std::pow(l - 50, 2) / std::sqrt(20 + std::pow(l - 50, 2));
    const double sc = 1 + 0.045 * c;
    const double sh = 1 + 0.015 * c * t;
    const double rt = -std::sin(2 * theta * pi / 180) * rc;
    return std::sqrt(std::pow(dl / sl, 2) + std::pow(dc / sc, 2) + std::pow(big_dh / sh, 2)
                     + rt * (dc / sc) * (big_dh / sh));
}

inline double distance(const QColor& a, const QColor& b, Vision vision = Vision::normal) {
    return ciede2000(lab(simulate(linear_rgb(a), vision)), lab(simulate(linear_rgb(b), vision)));
}

}  // namespace jointlog::test
