#include "gui/forms/brand.hpp"

#include <algorithm>
#include <memory>

#include "gui/forms/field.hpp"
#include "jointlog/domain/catalog.hpp"
#include "jointlog/domain/text.hpp"

namespace jointlog::gui {

bool isBrand(const QString& typed) {
    const std::string text = typed.trimmed().toStdString();
    const catalog::Drug* drug = text.empty() ? nullptr : catalog::find_drug(text);
    return drug != nullptr
           && std::any_of(drug->brands_ja.begin(), drug->brands_ja.end(),
                          [&](const std::string& brand) { return fold(brand) == fold(text); });
}

void followBrand(Field* drug, Field* product) {
    auto proposed = std::make_shared<QString>();
    QObject::connect(drug, &Field::edited, product, [drug, product, proposed] {
        if (product->text() != *proposed) {
            return;  // typed by a person
        }
        *proposed = isBrand(drug->text()) ? drug->text() : QString();
        product->setText(*proposed);
    });
}

}  // namespace jointlog::gui
