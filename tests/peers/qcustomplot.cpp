// The curves by QCustomPlot, with its adaptive sampling.
#include <qcustomplot.h>
#include <QtWidgets/QApplication>

#include "course.hpp"

namespace {

struct Plot {
    QCustomPlot plot;
    std::vector<QCPAxisRect*> rects;

    Plot(const peers::Course& course, int scale, int pen) {
        plot.resize(peers::width, peers::height);
        plot.setBufferDevicePixelRatio(scale);
        plot.plotLayout()->clear();
        const QVector<double> day(course.day.begin(), course.day.end());
        for (int k = 0; k < peers::panels; ++k) {
            auto* rect = new QCPAxisRect(&plot);
            plot.plotLayout()->addElement(k, 0, rect);
            rects.push_back(rect);
            auto* x = rect->axis(QCPAxis::atBottom);
            auto* y = rect->axis(QCPAxis::atLeft);
            y->setRange(0, 7.5);
            if (k < 2)
                addBands(rect, x, y);
            QCPGraph* graph = plot.addGraph(x, y);
            const auto& value = course.value[static_cast<std::size_t>(k)];
            graph->setData(day, QVector<double>(value.begin(), value.end()), true);
            graph->setPen(QPen(QColor(0x10, 0x1B, 0x40), pen));
        }
    }

    void addBands(QCPAxisRect* rect, QCPAxis* x, QCPAxis* y) {
        const double ends[] = {0, peers::cuts[0], peers::cuts[1], peers::cuts[2], 7.5};
        for (int band = 0; band < 4; ++band) {
            auto* item = new QCPItemRect(&plot);
            item->setClipAxisRect(rect);
            for (QCPItemPosition* corner : {item->topLeft, item->bottomRight})
                corner->setAxes(x, y);
            item->topLeft->setCoords(0, ends[band + 1]);
            item->bottomRight->setCoords(40000, ends[band]);
            item->setPen(QPen(QColor(0x58, 0x6B, 0x81)));
            item->setBrush(QColor(240 - 20 * band, 245 - 15 * band, 250 - 10 * band));
        }
    }

    void show(double from, double to) {
        for (QCPAxisRect* rect : rects)
            rect->axis(QCPAxis::atBottom)->setRange(from, to);
        plot.replot(QCustomPlot::rpImmediateRefresh);
    }
};

}  // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    for (const int points : {1667, 100'000}) {
        const peers::Course course = peers::make_course(points);
        for (const int scale : {1, 2}) {
            for (const int pen : {1, 2}) {
                Plot plot(course, scale, pen);
                peers::report("qcustomplot", points, scale, pen,
                              peers::median_ms([&](double a, double b) { plot.show(a, b); }));
            }
        }
    }
    return 0;
}
