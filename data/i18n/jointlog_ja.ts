<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>render</name>
    <message>
        <source>remission</source>
        <translation>寛解</translation>
    </message>
    <message>
        <source>low</source>
        <comment>disease activity</comment>
        <translation>低疾患活動性</translation>
    </message>
    <message>
        <source>moderate</source>
        <comment>disease activity</comment>
        <translation>中等度疾患活動性</translation>
    </message>
    <message>
        <source>high</source>
        <comment>disease activity</comment>
        <translation>高疾患活動性</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <comment>two categories</comment>
        <translation>%1または%2</translation>
    </message>
    <message>
        <source>points</source>
        <comment>unit of a score</comment>
        <translation>点</translation>
    </message>
    <message>
        <source>%1 · log</source>
        <comment>unit, logarithmic axis</comment>
        <translation>%1 · 対数</translation>
    </message>
    <message>
        <source>lab interval</source>
        <translation>検査室の基準範囲</translation>
    </message>
    <message>
        <source>no interval recorded</source>
        <translation>基準範囲の記録なし</translation>
    </message>
    <message>
        <source>interval</source>
        <translation>基準範囲</translation>
    </message>
    <message>
        <source>– %1</source>
        <comment>until a date</comment>
        <translation>– %1</translation>
    </message>
    <message>
        <source>%1 –</source>
        <comment>from a date</comment>
        <translation>%1 –</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>ほか%1件</translation>
    </message>
    <message>
        <source>below limit</source>
        <translation>下限未満</translation>
    </message>
    <message>
        <source>above limit</source>
        <translation>上限超</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>関節数</translation>
    </message>
    <message>
        <source>of 28</source>
        <translation>28関節中</translation>
    </message>
    <message>
        <source>tender</source>
        <comment>joints</comment>
        <translation>圧痛</translation>
    </message>
    <message>
        <source>swollen</source>
        <comment>joints</comment>
        <translation>腫脹</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>dose as recorded</source>
        <translation>記録された用量</translation>
    </message>
    <message>
        <source>held</source>
        <comment>drug held</comment>
        <translation>休薬</translation>
    </message>
    <message>
        <source>stopped %1</source>
        <comment>date</comment>
        <translation>%1 中止</translation>
    </message>
    <message>
        <source>stopped %1: %2</source>
        <comment>date, reason</comment>
        <translation>%1 中止: %2</translation>
    </message>
    <message>
        <source>Adverse events</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>Changes I noticed</source>
        <comment>own record</comment>
        <translation>体調の変化・副作用と思うこと</translation>
    </message>
    <message>
        <source>CTCAE %1 grade</source>
        <translation>CTCAE %1 グレード</translation>
    </message>
    <message>
        <source>grade = number</source>
        <translation>グレード=数字</translation>
    </message>
    <message>
        <source>and notches</source>
        <translation>切れ込みの数</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>グレード %1</translation>
    </message>
    <message>
        <source>grade not recorded</source>
        <translation>グレードの記録なし</translation>
    </message>
    <message>
        <source>Other records</source>
        <translation>その他の記録</translation>
    </message>
    <message>
        <source>Results in words</source>
        <translation>定性・文字の結果</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>reported</source>
        <comment>score known only as a number</comment>
        <translation>報告値</translation>
    </message>
    <message>
        <source>reported, %1</source>
        <comment>source</comment>
        <translation>報告値（%1）</translation>
    </message>
    <message>
        <source>nothing recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>＋ Add</source>
        <translation>＋ 追加</translation>
    </message>
    <message>
        <source>sample data</source>
        <translation>サンプルデータ</translation>
    </message>
    <message>
        <source>SAMPLE DATA — invented record</source>
        <translation>サンプルデータ — 架空の記録</translation>
    </message>
    <message>
        <source>SAMPLE</source>
        <translation>サンプル</translation>
    </message>
    <message>
        <source>recorded over the same period</source>
        <translation>同じ期間の記録</translation>
    </message>
    <message>
        <source>Scores · published category</source>
        <translation>スコア・文献上の区分</translation>
    </message>
    <message>
        <source>Joints and globals</source>
        <translation>関節・全般評価</translation>
    </message>
    <message>
        <source>Labs · laboratory interval</source>
        <translation>検査・検査室の基準範囲</translation>
    </message>
    <message>
        <source>Medication as recorded</source>
        <translation>記録されている薬剤</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未入力</translation>
    </message>
    <message>
        <source>last %1 on %2</source>
        <comment>value, date</comment>
        <translation>直近 %1（%2）</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>category, cut-off set</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>not computed: %1</source>
        <translation>算出不可: %1</translation>
    </message>
    <message>
        <source>%1 not recorded</source>
        <comment>input of a score</comment>
        <translation>%1 未入力</translation>
    </message>
    <message>
        <source>%1 outside the range of the formula</source>
        <comment>input of a score</comment>
        <translation>%1 算出式の範囲外</translation>
    </message>
    <message>
        <source>%1 above measuring range</source>
        <comment>input of a score</comment>
        <translation>%1 測定上限超</translation>
    </message>
    <message>
        <source>%1 below 1</source>
        <comment>input of a score</comment>
        <translation>%1 1未満</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between items of a list</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>from a value below the limit</source>
        <translation>下限未満の値から算出</translation>
    </message>
    <message>
        <source>%1 mg/L in the formula</source>
        <translation>計算では%1 mg/L</translation>
    </message>
    <message>
        <source>above interval</source>
        <translation>基準範囲より上</translation>
    </message>
    <message>
        <source>below interval</source>
        <translation>基準範囲より下</translation>
    </message>
    <message>
        <source>%1 (lab)</source>
        <comment>flag of the laboratory</comment>
        <translation>%1（検査室）</translation>
    </message>
    <message>
        <source>unit not printed, inferred</source>
        <translation>単位は推定（原本に記載なし）</translation>
    </message>
    <message>
        <source>date inferred</source>
        <translation>日付は推定</translation>
    </message>
    <message>
        <source>/ %1</source>
        <comment>joints assessed</comment>
        <translation>/ %1</translation>
    </message>
    <message>
        <source>partial: some joints not examined</source>
        <translation>一部の関節は未診察</translation>
    </message>
    <message>
        <source>from this day</source>
        <translation>この日から</translation>
    </message>
    <message>
        <source>from this day; %1 before</source>
        <comment>dose</comment>
        <translation>この日から。前日まで %1</translation>
    </message>
    <message>
        <source>stopped this day</source>
        <translation>この日に中止</translation>
    </message>
    <message>
        <source>stopped this day: %1</source>
        <comment>reason</comment>
        <translation>この日に中止: %1</translation>
    </message>
    <message>
        <source>given on this day</source>
        <translation>この日に投与</translation>
    </message>
    <message>
        <source>dose not recorded</source>
        <translation>用量の記録なし</translation>
    </message>
    <message>
        <source>none recorded as ongoing on this day</source>
        <translation>この日に継続中の記録なし</translation>
    </message>
    <message>
        <source>none recorded on this day</source>
        <translation>この日の記録なし</translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>%1から</translation>
    </message>
    <message>
        <source>end not recorded</source>
        <translation>終了日の記録なし</translation>
    </message>
    <message>
        <source>date: %1</source>
        <translation>日付: %1</translation>
    </message>
    <message>
        <source>before %1</source>
        <comment>date</comment>
        <translation>%1以前</translation>
    </message>
    <message>
        <source>after %1</source>
        <comment>date</comment>
        <translation>%1以降</translation>
    </message>
    <message>
        <source>not done</source>
        <translation>未実施</translation>
    </message>
    <message>
        <source>declined</source>
        <translation>辞退</translation>
    </message>
    <message>
        <source>pending</source>
        <translation>結果待ち</translation>
    </message>
    <message>
        <source>not assessable</source>
        <translation>評価不能</translation>
    </message>
    <message>
        <source>below detection</source>
        <translation>検出限界未満</translation>
    </message>
    <message>
        <source>above measuring range</source>
        <translation>測定上限超</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>TJC28</source>
        <translation>圧痛関節数</translation>
    </message>
    <message>
        <source>SJC28</source>
        <translation>腫脹関節数</translation>
    </message>
    <message>
        <source>ESR</source>
        <translation>赤沈</translation>
    </message>
    <message>
        <source>CRP</source>
        <translation>CRP</translation>
    </message>
    <message>
        <source>patient global</source>
        <translation>患者による全般評価</translation>
    </message>
    <message>
        <source>physician global</source>
        <translation>医師による全般評価</translation>
    </message>
    <message>
        <source>pain</source>
        <translation>疼痛</translation>
    </message>
    <message>
        <source>HAQ-DI</source>
        <translation>HAQ-DI</translation>
    </message>
    <message>
        <source>HAQ-II</source>
        <translation>HAQ-II</translation>
    </message>
    <message>
        <source>MDHAQ</source>
        <translation>MDHAQ</translation>
    </message>
    <message>
        <source>Patient global</source>
        <translation>患者による全般評価</translation>
    </message>
    <message>
        <source>Physician global</source>
        <translation>医師による全般評価</translation>
    </message>
    <message>
        <source>Tender</source>
        <comment>row of a read-out</comment>
        <translation>圧痛</translation>
    </message>
    <message>
        <source>Swollen</source>
        <comment>row of a read-out</comment>
        <translation>腫脹</translation>
    </message>
    <message>
        <source>counted by the patient</source>
        <translation>本人による記録</translation>
    </message>
    <message>
        <source>CTCAE %1 grade %2</source>
        <comment>version, grade</comment>
        <translation>CTCAE %1 グレード%2</translation>
    </message>
    <message>
        <source>csDMARD</source>
        <translation>csDMARD</translation>
    </message>
    <message>
        <source>bDMARD</source>
        <translation>bDMARD</translation>
    </message>
    <message>
        <source>tsDMARD</source>
        <translation>tsDMARD</translation>
    </message>
    <message>
        <source>GC</source>
        <comment>glucocorticoid</comment>
        <translation>GC</translation>
    </message>
    <message>
        <source>other</source>
        <comment>drug class</comment>
        <translation>その他</translation>
    </message>
    <message>
        <source>%1/d</source>
        <comment>dose unit per day</comment>
        <translation>%1/日</translation>
    </message>
    <message>
        <source>%1/wk</source>
        <comment>dose unit per week</comment>
        <translation>%1/週</translation>
    </message>
    <message>
        <source>i.v.</source>
        <translation>点滴</translation>
    </message>
    <message>
        <source>s.c.</source>
        <translation>皮下注</translation>
    </message>
    <message>
        <source>i.m.</source>
        <translation>筋注</translation>
    </message>
    <message>
        <source>i.a.</source>
        <translation>関節内</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>dates</comment>
        <translation>%1〜%2</translation>
    </message>
</context>
</TS>
