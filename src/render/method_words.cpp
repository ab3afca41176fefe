#include "render/method_words.hpp"

#include "jointlog/domain/answers_text.hpp"
#include "jointlog/domain/scale_ends.hpp"

namespace jointlog::render {

QString methodWords(std::string_view method, const Texts& texts) {
    if (method == pain_ends) {
        return texts(TextId::methodPainEnds);
    }
    if (method == global_ends) {
        return texts(TextId::methodGlobalEnds);
    }
    if (const auto signs = answer_signs(method)) {
        return texts(TextId::methodAnswers, qt(*signs));
    }
    return qt(method);
}

}  // namespace jointlog::render
