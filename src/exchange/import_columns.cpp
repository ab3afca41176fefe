#include "exchange/import_columns.hpp"

#include <fmt/format.h>

#include <array>

#include "jointlog/exchange/import_rows.hpp"

namespace jointlog::exchange {
namespace {

constexpr std::string_view patient_names = "patient_id;患者;患者ID;患者番号;カルテ番号";

constexpr auto patient_columns = std::to_array<ImportColumn>({
    {"patient", patient_names},
    {"name", "氏名;患者氏名;名前", true},
    {"name_kana", "氏名カナ;カナ氏名;フリガナ;カナ", true},
    {"sex", "性別", true},
    {"birth_date", "生年月日", true},
    {"onset_date", "発症日", true},
    {"diagnosis_date", "診断日", true},
    {"rf", "RF判定;リウマトイド因子判定;リウマトイド因子", true},
    {"rf_date", "RF判定日"},
    {"acpa", "ACPA判定;抗CCP抗体判定;抗CCP抗体", true},
    {"acpa_date", "ACPA判定日"},
    {"status", "通院状況;状態"},
    {"status_date", "通院状況の日付"},
    {"research_use", "研究利用", true},
    {"research_use_date", "研究利用の日付"},
    {"note", "備考;メモ"},
});

constexpr auto visit_columns = std::to_array<ImportColumn>({
    {"patient", patient_names},
    {"date", "visit_date;日付;受診日;来院日"},
    {"tjc28", "圧痛関節数;圧痛関節数28", true, true},
    {"sjc28", "腫脹関節数;腫脹関節数28", true, true},
    {"ptga_mm", "患者VAS(mm);患者全般VAS(mm)", true, true},
    {"ega_mm", "医師VAS(mm);医師全般VAS(mm)", true, true},
    {"pain_mm", "疼痛VAS(mm);痛みVAS(mm)", true, true},
    {"haq_di", "HAQ-DI;HAQ", true, true},
    {"haq_ii", "HAQ-II", true, true},
    {"mdhaq_raw", "MDHAQ;MDHAQ合計", true, true},
    {"morning_stiffness_min", "朝のこわばり(分)", true, true},
    {"fatigue_mm", "疲労VAS(mm)", true, true},
    {"note", "備考;メモ"},
    {"assessor", "評価者", true},
    {"examiner", "診察者"},
    {"place", "場所;診療場所"},
});

constexpr auto joint_columns = std::to_array<ImportColumn>({
    {"patient", patient_names},
    {"date", "visit_date;日付;受診日;診察日"},
    {"joint", "関節"},
    {"state", "状態", true},
    {"tender", "圧痛", true},
    {"swollen", "腫脹", true},
});

constexpr auto lab_columns = std::to_array<ImportColumn>({
    {"patient", patient_names},
    {"date", "日付;検査日;採取日;採血日;検体採取日;検査年月日"},
    {"time", "時刻;採取時刻"},
    {"analyte", "項目;検査項目;項目名;検査項目名;検査名;検査名称;項目名称", true},
    {"value", "値;結果;検査値;結果値;検査結果", false, true},
    {"unit", "単位"},
    {"ref_low", "基準下限;下限;基準値下限;基準下限値;下限値", false, true},
    {"ref_high", "基準上限;上限;基準値上限;基準上限値;上限値", false, true},
    {"ref_text", "基準値;基準範囲"},
    {"flag", "判定;フラグ"},
    {"method", "測定法;方法"},
    {"lab", "laboratory;検査機関;検査室;検査施設"},
    {"missing", "欠測;欠測理由"},
});

constexpr auto medication_columns = std::to_array<ImportColumn>({
    {"patient", patient_names},
    {"kind", "種別"},
    {"course", "コース;投与コース", true},
    {"drug", "薬剤;薬剤名;薬品名", true},
    {"product", "商品名;製品名"},
    {"route", "経路;投与経路"},
    {"dose", "用量;投与量", true, true},
    {"dose_unit", "用量単位;単位"},
    {"frequency", "頻度;用法", true},
    {"date", "日付;投与日"},
    {"start", "開始;開始日"},
    {"stop", "中止;中止日;終了日"},
    {"stop_reason", "中止理由", true},
    {"joint", "関節"},
    {"lot", "ロット;ロット番号"},
    {"note", "備考;メモ"},
});

constexpr auto adverse_event_columns = std::to_array<ImportColumn>({
    {"patient", patient_names},
    {"term", "有害事象;有害事象名;事象", true},
    {"grade", "グレード", true},
    {"ctcae_version", "CTCAE版", true},
    {"onset", "発現日", true},
    {"end", "終了日;回復日"},
    {"serious", "重篤;重篤性", true},
    {"seriousness",
     "seriousness_criteria;serious_because;重篤と判断した理由;重篤性の理由;重篤の理由;重篤性の基準",
     true},
    {"outcome", "転帰", true},
    {"action_taken", "処置;措置", true},
    {"related_drug", "被疑薬;関連薬剤", true},
    {"causality", "因果関係", true},
    {"assessed_by", "判定者", true},
    {"note", "備考;メモ"},
});

constexpr auto fact_columns = std::to_array<ImportColumn>({
    {"patient", patient_names},
    {"kind", "種類;種別"},
    {"start", "date;日付;開始日"},
    {"end", "終了日"},
    {"value", "値;内容", false, true},
    {"unit", "単位"},
    {"note", "備考;メモ"},
});

constexpr auto reported_score_columns = std::to_array<ImportColumn>({
    {"patient", patient_names},
    {"date", "日付"},
    {"index", "指標;スコア", true},
    {"variant", "変法;計算式", true},
    {"value", "値", false, true},
    {"source", "出典;情報源"},
});

static_assert(patient_columns.size() == column::patients::count);
static_assert(visit_columns.size() == column::visits::count);
static_assert(joint_columns.size() == column::joints::count);
static_assert(lab_columns.size() == column::labs::count);
static_assert(medication_columns.size() == column::medications::count);
static_assert(adverse_event_columns.size() == column::adverse_events::count);
static_assert(fact_columns.size() == column::facts::count);
static_assert(reported_score_columns.size() == column::reported_scores::count);

constexpr std::array<std::string_view, import_kind_count> kind_names{
    "patients",    "visits",         "joints", "labs",
    "medications", "adverse-events", "facts",  "reported-scores"};

}  // namespace

std::string_view code(ImportKind kind) {
    return kind_names[static_cast<std::size_t>(kind)];
}

Result<ImportKind> parse_import_kind(std::string_view text) {
    for (std::size_t i = 0; i < kind_names.size(); ++i) {
        if (kind_names[i] == text) {
            return static_cast<ImportKind>(i);
        }
    }
    return fail(Errc::unknown_code, fmt::format("unknown kind '{}': {}", text, import_kind_list()));
}

std::string import_kind_list() {
    return fmt::format("{}", fmt::join(kind_names, ", "));
}

std::span<const ImportColumn> import_columns(ImportKind kind) {
    switch (kind) {
        case ImportKind::patients:
            return patient_columns;
        case ImportKind::visits:
            return visit_columns;
        case ImportKind::joints:
            return joint_columns;
        case ImportKind::labs:
            return lab_columns;
        case ImportKind::medications:
            return medication_columns;
        case ImportKind::adverse_events:
            return adverse_event_columns;
        case ImportKind::facts:
            return fact_columns;
        case ImportKind::reported_scores:
            return reported_score_columns;
    }
    return {};
}

}  // namespace jointlog::exchange
