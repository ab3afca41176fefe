// The curves by Qt Charts, painted by the raster engine as on the screen.
#include <QtCharts/QChart>
#include <QtCharts/QLineSeries>
#include <QtCharts/QValueAxis>
#include <QtGui/QImage>
#include <QtGui/QPainter>
#include <QtWidgets/QApplication>
#include <QtWidgets/QGraphicsScene>

#include "course.hpp"

namespace {

struct Charts {
    QGraphicsScene scene;
    QImage image;
    std::vector<QValueAxis*> axes;

    Charts(const peers::Course& course, int scale, int pen)
        : image(peers::width * scale, peers::height * scale, QImage::Format_ARGB32_Premultiplied) {
        image.setDevicePixelRatio(scale);
        scene.setSceneRect(0, 0, peers::width, peers::height);
        const double each = peers::height / static_cast<double>(peers::panels);
        for (int k = 0; k < peers::panels; ++k) {
            auto* chart = new QChart;
            chart->legend()->hide();
            chart->setGeometry(0, k * each, peers::width, each);
            auto* x = new QValueAxis;
            auto* y = new QValueAxis;
            y->setRange(0, 7.5);
            chart->addAxis(x, Qt::AlignBottom);
            chart->addAxis(y, Qt::AlignLeft);
            auto* line = new QLineSeries;
            line->setPen(QPen(QColor(0x10, 0x1B, 0x40), pen));
            QList<QPointF> points;
            const auto& value = course.value[static_cast<std::size_t>(k)];
            for (std::size_t i = 0; i < value.size(); ++i)
                points.append(QPointF(course.day[i], value[i]));
            line->replace(points);
            chart->addSeries(line);
            line->attachAxis(x);
            line->attachAxis(y);
            scene.addItem(chart);
            axes.push_back(x);
        }
    }

    void show(double from, double to) {
        for (QValueAxis* axis : axes)
            axis->setRange(from, to);
        QCoreApplication::processEvents();
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        scene.render(&painter);
    }
};

}  // namespace

int main(int argc, char** argv) {
    const QApplication application(argc, argv);
    for (const int points : {1667, 100'000}) {
        const peers::Course course = peers::make_course(points);
        for (const int scale : {1, 2}) {
            for (const int pen : {1, 2}) {
                Charts charts(course, scale, pen);
                peers::report("qtcharts", points, scale, pen,
                              peers::median_ms([&](double a, double b) { charts.show(a, b); }));
            }
        }
    }
    return 0;
}
