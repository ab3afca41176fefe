<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP" sourcelanguage="en">
<context>
    <name>ActText</name>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Joint finding</source>
        <translation>関節所見</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Single dose</source>
        <translation>単回投与</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事実・所見</translation>
    </message>
    <message>
        <source>Reported score</source>
        <translation>報告されたスコア</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>%1: changed since</source>
        <translation>%1: その後変更されています</translation>
    </message>
    <message>
        <source>%1: recorded since, and belongs to an entry concerned</source>
        <translation>%1: その後に記録され、対象の入力に属しています</translation>
    </message>
    <message>
        <source>%1: the visit or course it belongs to is entered in error</source>
        <translation>%1: 属する受診または投薬が誤入力とされています</translation>
    </message>
    <message>
        <source>%1: stands only together with its visit or course</source>
        <translation>%1: 属する受診または投薬と切り離せません</translation>
    </message>
    <message>
        <source>%1: before the birth date of the other patient</source>
        <translation>%1: 移動先の患者の生年月日より前です</translation>
    </message>
    <message>
        <source>%1: is not recorded any more</source>
        <translation>%1: もう記録されていません</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 件</translation>
    </message>
    <message>
        <source>moved to %1</source>
        <translation>%1 へ移動</translation>
    </message>
    <message>
        <source>moved from %1</source>
        <translation>%1 から移動</translation>
    </message>
    <message>
        <source>merged into %1</source>
        <translation>%1 へ統合</translation>
    </message>
    <message>
        <source>merged from %1</source>
        <translation>%1 を統合</translation>
    </message>
    <message>
        <source>takes back operation %1</source>
        <translation>操作 %1 の取り消し</translation>
    </message>
    <message>
        <source>Nothing was changed: %1.</source>
        <translation>何も変更していません: %1。</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>Laboratory and visit values</source>
        <translation>検査値・受診時の値</translation>
    </message>
    <message>
        <source>Joint findings</source>
        <translation>関節所見</translation>
    </message>
    <message>
        <source>Medications</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>Doses</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Infusions and single doses</source>
        <translation>点滴・単回投与</translation>
    </message>
    <message>
        <source>Adverse events</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事実・所見</translation>
    </message>
    <message>
        <source>Reported scores</source>
        <translation>報告されたスコア</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>patient recorded</source>
        <translation>患者の登録</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>entered in error</source>
        <translation>誤入力</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>import</source>
        <translation>取込</translation>
    </message>
    <message>
        <source>import taken back</source>
        <translation>取込の取り消し</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>move</source>
        <translation>移動</translation>
    </message>
    <message>
        <source>merge</source>
        <translation>統合</translation>
    </message>
</context>
<context>
    <name>BackupText</name>
    <message>
        <source>Last verified backup: never</source>
        <translation>最後の検証済みバックアップ：なし</translation>
    </message>
    <message>
        <source>Last verified backup: %1, %2, up to operation %3</source>
        <translation>最後の検証済みバックアップ：%1、%2、操作 %3 まで</translation>
    </message>
    <message>
        <source>One is made each day that the file is open, and before an import when the last one is older than a day. A copy counts once it was opened again and compared with the file. Kept are the newest of each of the last 7 days, 4 weeks and 12 months that have one; older ones are removed.</source>
        <translation>ファイルを開いている日ごとに1回、また最後のものから1日を超えている場合は取り込みの前に作成します。コピーは、開き直してファイルと照合してからバックアップとみなします。バックアップのある直近の7日、4週、12か月について、それぞれ最新のものを残し、それより古いものは削除します。</translation>
    </message>
    <message>
        <source>The folder %1 is not there. No backup was made.</source>
        <translation>フォルダー %1 がありません。バックアップは作成されませんでした。</translation>
    </message>
    <message>
        <source>A backup of this second is there already.</source>
        <translation>同じ時刻（秒）のバックアップがすでにあります。</translation>
    </message>
    <message>
        <source>The copy failed its checks and was removed. No backup was made.</source>
        <translation>コピーが検査に合格しなかったため削除しました。バックアップは作成されませんでした。</translation>
    </message>
    <message>
        <source>There is no folder for backups. Choose one.</source>
        <translation>バックアップのフォルダーがありません。フォルダーを選んでください。</translation>
    </message>
    <message>
        <source>%1. No backup was made.</source>
        <translation>%1。バックアップは作成されませんでした。</translation>
    </message>
    <message>
        <source>The disk or the file system refused. No backup was made.</source>
        <translation>ディスクまたはファイルシステムが受け付けませんでした。バックアップは作成されませんでした。</translation>
    </message>
    <message>
        <source>No backup was made: %1</source>
        <translation>バックアップは作成されませんでした：%1</translation>
    </message>
    <message>
        <source>This file is not there.</source>
        <translation>このファイルはありません。</translation>
    </message>
    <message>
        <source>This backup fails its own checks. Nothing was written.</source>
        <translation>このバックアップは自身の検査に合格しません。何も書き込まれていません。</translation>
    </message>
    <message>
        <source>The file that is there cannot be backed up first, so it stays. Choose another name.</source>
        <translation>いまあるファイルを先にバックアップできないため、そのまま残します。別の名前を選んでください。</translation>
    </message>
    <message>
        <source>The file is in use by another window or program. Nothing was written.</source>
        <translation>ファイルは別のウィンドウまたはプログラムが使用中です。何も書き込まれていません。</translation>
    </message>
    <message>
        <source>%1. Nothing was restored.</source>
        <translation>%1。何も復元されていません。</translation>
    </message>
    <message>
        <source>The disk or the file system refused. Nothing was restored.</source>
        <translation>ディスクまたはファイルシステムが受け付けませんでした。何も復元されていません。</translation>
    </message>
    <message>
        <source>This file is older than when it was last used here: it ends with operation %1 of %2. Here it was at operation %3 on %4. What was entered in between is not in it.</source>
        <translation>このファイルは、ここで最後に使ったときより古いものです。%2 の操作 %1 で終わっています。ここでは %4 に操作 %3 まで進んでいました。その間に入力されたものは含まれていません。</translation>
    </message>
    <message>
        <source>The log of this file is another one than when it was last used here: operation %1 differs (noted here on %2). It is another course of the record, or its past was changed outside of this program.</source>
        <translation>このファイルのログは、ここで最後に使ったときのものと別です。操作 %1 が一致しません（ここでの控えは %2）。記録の別の経過であるか、このプログラムの外で過去が変更されています。</translation>
    </message>
</context>
<context>
    <name>DoseWords</name>
    <message>
        <source>= %1 %2 per week</source>
        <translation>= 週 %1 %2</translation>
    </message>
    <message>
        <source>= %1 mg prednisolone a dose (factor %2; %3)</source>
        <translation>= プレドニゾロン換算 1回 %1 mg（係数 %2、%3）</translation>
    </message>
    <message>
        <source>unapproved</source>
        <translation>未承認</translation>
    </message>
    <message>
        <source>investigational</source>
        <translation>治験・研究段階</translation>
    </message>
    <message>
        <source>%1 is entered as %2; the entry before is %3. Check the frequency.</source>
        <translation>%1 が「%2」で入力されています。直前の記録は「%3」です。用法を確認してください。</translation>
    </message>
    <message>
        <source>Type in own words how often it is taken.</source>
        <translation>服用の頻度をご自分の言葉で入力してください。</translation>
    </message>
</context>
<context>
    <name>EntityText</name>
    <message>
        <source>held</source>
        <translation>休薬</translation>
    </message>
    <message>
        <source>grade %1</source>
        <translation>グレード %1</translation>
    </message>
</context>
<context>
    <name>ErrorText</name>
    <message>
        <source>This text cannot be read.</source>
        <translation>この文字列は読み取れません。</translation>
    </message>
    <message>
        <source>This value is outside the range that can be recorded.</source>
        <translation>記録できる範囲の外の値です。</translation>
    </message>
    <message>
        <source>This can be read in more than one way.</source>
        <translation>複数の読み方ができます。</translation>
    </message>
    <message>
        <source>This name is not in the catalogue.</source>
        <translation>この名称はカタログにありません。</translation>
    </message>
    <message>
        <source>This unit does not belong to this value.</source>
        <translation>この値に対応しない単位です。</translation>
    </message>
    <message>
        <source>This entry was changed meanwhile. Nothing was stored.</source>
        <translation>この記録はその間に変更されました。何も保存していません。</translation>
    </message>
    <message>
        <source>Not found.</source>
        <translation>見つかりません。</translation>
    </message>
    <message>
        <source>There is already one with this name. Nothing was changed.</source>
        <translation>同じ名前のものが既にあります。何も変更していません。</translation>
    </message>
    <message>
        <source>The file is in use by another window or program.</source>
        <translation>ファイルは別のウィンドウまたはプログラムで使用中です。</translation>
    </message>
    <message>
        <source>This is not a Jointlog record file.</source>
        <translation>Jointlog の記録ファイルではありません。</translation>
    </message>
    <message>
        <source>Bytes are missing at the end of this file. It was not changed.</source>
        <translation>ファイルの末尾が欠けています。ファイルは変更していません。</translation>
    </message>
    <message>
        <source>This file fails its own checks. It was not changed.</source>
        <translation>ファイルの整合性検査に通りません。ファイルは変更していません。</translation>
    </message>
    <message>
        <source>This file was written by a newer version of Jointlog. It was not changed.</source>
        <translation>より新しい版の Jointlog で書かれたファイルです。ファイルは変更していません。</translation>
    </message>
    <message>
        <source>The disk or the file system refused. Nothing was stored.</source>
        <translation>ディスクまたはファイルシステムに書き込めません。何も保存していません。</translation>
    </message>
    <message>
        <source>A rule of the record does not permit this. Nothing was stored.</source>
        <translation>記録の規則により許可されません。何も保存していません。</translation>
    </message>
    <message>
        <source>The program found an error of its own. Nothing was stored.</source>
        <translation>プログラム内部の誤りが見つかりました。何も保存していません。</translation>
    </message>
    <message>
        <source>%1. Nothing was stored.</source>
        <translation>%1。何も保存していません。</translation>
    </message>
    <message>
        <source>%1. Close it there first; nothing was changed.</source>
        <translation>%1。先にそちらで閉じてください。何も変更していません。</translation>
    </message>
</context>
<context>
    <name>Flags</name>
    <message>
        <source>above interval %1</source>
        <translation>基準範囲 %1 を上回る</translation>
    </message>
    <message>
        <source>below interval %1</source>
        <translation>基準範囲 %1 を下回る</translation>
    </message>
</context>
<context>
    <name>LabPaste</name>
    <message>
        <source>The clipboard holds no cells.</source>
        <translation>クリップボードにセルがありません。</translation>
    </message>
    <message>
        <source>The block holds dates and no values.</source>
        <translation>日付だけで、値がありません。</translation>
    </message>
    <message>
        <source>Column %1 has no analyte.</source>
        <translation>%1列目に検査項目名がありません。</translation>
    </message>
    <message>
        <source>No analyte is called “%1”.</source>
        <translation>「%1」という検査項目はありません。</translation>
    </message>
    <message>
        <source>%1 has no unit “%2”.</source>
        <translation>%1に単位「%2」はありません。</translation>
    </message>
    <message>
        <source>Column %1 lies beside the grid: copy the row with the names too.</source>
        <translation>%1列目は表の外です。項目名の行も一緒にコピーしてください。</translation>
    </message>
    <message>
        <source>It has no date: copy the column of the dates too.</source>
        <translation>日付がありません。日付の列も一緒にコピーしてください。</translation>
    </message>
    <message>
        <source>“%1” can be read in more than one way.</source>
        <translation>「%1」は複数の読み方ができます。</translation>
    </message>
    <message>
        <source>“%1” is no date.</source>
        <translation>「%1」は日付ではありません。</translation>
    </message>
    <message>
        <source>%1 lies in the future.</source>
        <translation>%1は未来の日付です。</translation>
    </message>
    <message>
        <source>%1 lies before the birth date.</source>
        <translation>%1は生年月日より前です。</translation>
    </message>
    <message>
        <source>Row %1 (%2)</source>
        <translation>%1行目（%2）</translation>
    </message>
    <message>
        <source>recorded already</source>
        <translation>記録済み</translation>
    </message>
    <message>
        <source>recorded of that day: %1 %2</source>
        <translation>同じ日の記録：%1 %2</translation>
    </message>
    <message>
        <source>rare: check value and unit</source>
        <translation>まれな値です。値と単位を確かめてください</translation>
    </message>
    <message>
        <source>%1: no unit is named. Is it %2? Say so above; until then it stays out.</source>
        <translation>%1: 単位の記載がありません。%2 ですか。上で答えるまで保存されません。</translation>
    </message>
    <message>
        <source>a dash: not done</source>
        <translation>横線：未実施</translation>
    </message>
    <message>
        <source>%1 stands in two columns of the block.</source>
        <translation>%1 がブロックの 2 つの列にあります。</translation>
    </message>
    <message>
        <source>%1: the name says %2, the row below it %3.</source>
        <translation>%1: 見出しの単位は %2、その下の行の単位は %3 です。</translation>
    </message>
</context>
<context>
    <name>Names</name>
    <message>
        <source>en</source>
        <extracomment>The language of this translation file, as its two-letter code.</extracomment>
        <translation>ja</translation>
    </message>
    <message>
        <source>F</source>
        <translation>女性</translation>
    </message>
    <message>
        <source>M</source>
        <translation>男性</translation>
    </message>
    <message>
        <source>other</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>%1 y</source>
        <translation>%1歳</translation>
    </message>
    <message>
        <source>min</source>
        <translation>分</translation>
    </message>
</context>
<context>
    <name>QFileSystemModel</name>
    <message>
        <source>Invalid filename</source>
        <translation>使用できないファイル名</translation>
    </message>
</context>
<context>
    <name>Remark</name>
    <message>
        <source>empty: a number is needed</source>
        <translation>空欄です: 数値が必要です</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: use a decimal point, and no comma</source>
        <translation>「%1」: 小数点はピリオドで入力してください（カンマは使えません）</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: more than 18 digits</source>
        <translation>「%1」: 18桁を超えています</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: not a number</source>
        <translation>「%1」: 数値ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: not a titre such as x40</source>
        <translation>「%1」: x40 のような抗体価ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: a dilution starts at 1</source>
        <translation>「%1」: 希釈倍数は1以上です</translation>
    </message>
    <message>
        <source>empty: a date is needed</source>
        <translation>空欄です: 日付が必要です</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: not a day as yyyy-mm-dd</source>
        <translation>「%1」: yyyy-mm-dd 形式の日付ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: not a date such as 2024-06-01</source>
        <translation>「%1」: 2024-06-01 のような日付ではありません</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: no such day</source>
        <translation>「%1」: 存在しない日付です</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: which part is the month? Write yyyy-mm-dd or state the order of the source</source>
        <translation>「%1」: どの数字が月か判別できません。yyyy-mm-dd で書くか、元データの並び順を指定してください</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: a year of two digits</source>
        <translation>「%1」: 年が2桁です</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: six digits may be a month (yyyymm) or a day (yymmdd)</source>
        <translation>「%1」: 6桁の数字は月（yyyymm）とも日（yymmdd）とも読めます</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: ends before it starts</source>
        <translation>「%1」: 終わりが始まりより前です</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: not in the era %2 (%3 to %4, Gregorian calendar)</source>
        <translation>「%1」: 元号%2の期間（西暦 %3～%4）に入りません</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: not in the era %2 (%3 to today, Gregorian calendar)</source>
        <translation>「%1」: 元号%2の期間（西暦 %3～現在）に入りません</translation>
    </message>
    <message>
        <source>&quot;%1&quot;: not a code of %2</source>
        <translation>「%1」: %2 のコードにありません</translation>
    </message>
    <message>
        <source>%1</source>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is not one of %3</source>
        <translation>%1: 「%2」は次のいずれでもありません: %3</translation>
    </message>
    <message>
        <source>%1: &apos;%2&apos; is not a whole number</source>
        <translation>%1: 「%2」は整数ではありません</translation>
    </message>
    <message>
        <source>%1: no value</source>
        <translation>%1: 値がありません</translation>
    </message>
    <message>
        <source>%1: a unit is needed (%2)</source>
        <translation>%1: 単位が必要です（%2）</translation>
    </message>
    <message>
        <source>%1: unit &apos;%2&apos; is not one of its units (%3)</source>
        <translation>%1: 単位「%2」はこの項目の単位（%3）にありません</translation>
    </message>
    <message>
        <source>%1: unit &apos;%2&apos; is not one of its units</source>
        <translation>%1: 単位「%2」はこの項目の単位にありません</translation>
    </message>
    <message>
        <source>%1: %2 is outside %3..%4</source>
        <translation>%1: %2 は記録できる範囲 %3～%4 の外です</translation>
    </message>
    <message>
        <source>%1: %2 is above %3. Check value and unit.</source>
        <translation>%1: %2 は %3 を超えています。値と単位を確認してください。</translation>
    </message>
    <message>
        <source>unknown index &apos;%1&apos;</source>
        <translation>指標「%1」は登録されていません</translation>
    </message>
    <message>
        <source>%1 has no variant &apos;%2&apos;</source>
        <translation>%1 に変法「%2」はありません</translation>
    </message>
    <message>
        <source>%1: variant &apos;%2&apos; is not one of %3, or not stated</source>
        <translation>%1: 変法「%2」は %3 のいずれでもなく、「記載なし」でもありません</translation>
    </message>
    <message>
        <source>%1: %2 is outside 0..%3</source>
        <translation>%1: %2 は 0～%3 の範囲外です</translation>
    </message>
    <message>
        <source>%1 holds no number</source>
        <translation>%1 は数値の項目ではありません</translation>
    </message>
    <message>
        <source>%1: below zero</source>
        <translation>%1: 0未満の値です</translation>
    </message>
    <message>
        <source>%1: zero</source>
        <translation>%1: 0です</translation>
    </message>
    <message>
        <source>a date is needed</source>
        <translation>日付が必要です</translation>
    </message>
    <message>
        <source>%1 is empty</source>
        <translation>「%1」が空欄です</translation>
    </message>
    <message>
        <source>%1 lies in the future (today is %2)</source>
        <translation>%1 は未来の日付です（今日は %2）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not one of %2</source>
        <translation>「%1」は次のいずれでもありません: %2</translation>
    </message>
    <message>
        <source>%1 lies before the start, %2</source>
        <translation>%1 は開始（%2）より前です</translation>
    </message>
    <message>
        <source>%1 lies before the date of birth</source>
        <translation>%1 は生年月日より前です</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no grade from 1 to 5</source>
        <translation>「%1」は 1～5 のグレードではありません</translation>
    </message>
    <message>
        <source>a grade without the CTCAE version</source>
        <translation>グレードはありますが、CTCAEの版がありません</translation>
    </message>
    <message>
        <source>CTCAE version &apos;%1&apos; is not one of 5.0, 6.0</source>
        <translation>CTCAEの版「%1」は 5.0、6.0 のいずれでもありません</translation>
    </message>
    <message>
        <source>a CTCAE version without a grade</source>
        <translation>CTCAEの版はありますが、グレードがありません</translation>
    </message>
    <message>
        <source>%1: unit &apos;%2&apos; is not %3</source>
        <translation>%1: 単位「%2」は %3 ではありません</translation>
    </message>
    <message>
        <source>%1 has no unit</source>
        <translation>%1 に単位はありません</translation>
    </message>
    <message>
        <source>unknown joint &apos;%1&apos;</source>
        <translation>関節「%1」は登録されていません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not in the catalogue: kept as typed</source>
        <translation>「%1」はカタログにありません: 入力どおりに記録します</translation>
    </message>
    <message>
        <source>the outcome is fatal and the grade is not 5: check both</source>
        <translation>転帰が死亡で、グレードが5ではありません。両方を確認してください</translation>
    </message>
    <message>
        <source>grade 5 is death and the outcome is not fatal: check both</source>
        <translation>グレード5は死亡を表しますが、転帰が死亡ではありません。両方を確認してください</translation>
    </message>
    <message>
        <source>grade 5 and serious is not yes: check both</source>
        <translation>グレード5ですが、重篤が「はい」ではありません。両方を確認してください</translation>
    </message>
    <message>
        <source>a criterion of seriousness and serious is not yes: check both</source>
        <translation>重篤の基準がありますが、重篤が「はい」ではありません。両方を確認してください</translation>
    </message>
    <message>
        <source>recovered and no end: it stands as not recorded</source>
        <translation>回復とありますが、終了日がありません。未記録のまま残ります</translation>
    </message>
    <message>
        <source>unknown kind of fact &apos;%1&apos;</source>
        <translation>事項の種類「%1」は登録されていません</translation>
    </message>
    <message>
        <source>%1: a value is needed</source>
        <translation>%1: 値が必要です</translation>
    </message>
    <message>
        <source>a value is needed</source>
        <translation>値が必要です</translation>
    </message>
    <message>
        <source>the upper bound lies below the lower one</source>
        <translation>上限が下限より小さい値です</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time of day (HH:MM)</source>
        <translation>「%1」は時刻（HH:MM）ではありません</translation>
    </message>
    <message>
        <source>an analyte is needed</source>
        <translation>検査項目が必要です</translation>
    </message>
    <message>
        <source>unknown analyte &apos;%1&apos;</source>
        <translation>検査項目「%1」は登録されていません</translation>
    </message>
    <message>
        <source>a value and a reason why it is missing: one of them</source>
        <translation>値と欠測理由の両方があります: どちらか一方にしてください</translation>
    </message>
    <message>
        <source>no value, and no reason in the column missing</source>
        <translation>値がなく、欠測理由もありません</translation>
    </message>
    <message>
        <source>unknown dose unit &apos;%1&apos;: one of %2</source>
        <translation>用量の単位「%1」は登録されていません: 使える単位は %2</translation>
    </message>
    <message>
        <source>no number: kept as typed</source>
        <translation>数値ではありません: 入力どおりに記録します</translation>
    </message>
    <message>
        <source>a dose is not negative</source>
        <translation>用量は負の値になりません</translation>
    </message>
    <message>
        <source>the dose has no unit</source>
        <translation>用量に単位がありません</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not one of dose, held, administration</source>
        <translation>「%1」は dose、held（休薬）、administration（単回投与）のいずれでもありません</translation>
    </message>
    <message>
        <source>clinician or patient</source>
        <translation>clinician（医師）または patient（患者）を入力してください</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither 1 nor 0</source>
        <translation>「%1」は 1 でも 0 でもありません</translation>
    </message>
    <message>
        <source>a joint that is %1 has no tenderness or swelling</source>
        <translation>状態が %1 の関節に圧痛・腫脹は記録できません</translation>
    </message>
    <message>
        <source>examined, but neither tender nor swollen is filled</source>
        <translation>診察済みですが、圧痛も腫脹も入力されていません</translation>
    </message>
    <message>
        <source>line %1, column %2</source>
        <translation>%1行目、%2文字目</translation>
    </message>
    <message>
        <source>%1 cells, but the header has %2</source>
        <translation>セルが%1個ありますが、見出しは%2個です</translation>
    </message>
    <message>
        <source>a quote inside a cell that does not start with one</source>
        <translation>引用符で始まらないセルの中に引用符があります</translation>
    </message>
    <message>
        <source>the quote that opens this cell is not closed</source>
        <translation>このセルを開く引用符が閉じられていません</translation>
    </message>
    <message>
        <source>text after the quote that closes the cell</source>
        <translation>セルを閉じる引用符の後に文字があります</translation>
    </message>
    <message>
        <source>a cell longer than %1 bytes</source>
        <translation>セルが %1 バイトを超えています</translation>
    </message>
    <message>
        <source>a row longer than %1 bytes</source>
        <translation>行が %1 バイトを超えています</translation>
    </message>
    <message>
        <source>more than %1 columns</source>
        <translation>列が %1 を超えています</translation>
    </message>
    <message>
        <source>a control character</source>
        <translation>制御文字があります</translation>
    </message>
    <message>
        <source>a byte that is not in this encoding</source>
        <translation>この文字コードにないバイトがあります</translation>
    </message>
    <message>
        <source>the file is empty: a header is needed</source>
        <translation>ファイルが空です: 見出し行が必要です</translation>
    </message>
    <message>
        <source>header</source>
        <translation>見出し行</translation>
    </message>
    <message>
        <source>the header is malformed</source>
        <translation>見出し行を読み取れません</translation>
    </message>
    <message>
        <source>the column %1 stands twice</source>
        <translation>列「%1」が2つあります</translation>
    </message>
    <message>
        <source>the header needs the columns id, value and reason</source>
        <translation>見出し行に id、value、reason の列が必要です</translation>
    </message>
    <message>
        <source>the header needs the columns id and reason</source>
        <translation>見出し行に id、reason の列が必要です</translation>
    </message>
    <message>
        <source>the header fits none of the kinds %1</source>
        <translation>見出し行が次のどの種類にも当てはまりません: %1</translation>
    </message>
    <message>
        <source>the header fits more than one kind (%1)</source>
        <translation>見出し行が複数の種類に当てはまります（%1）</translation>
    </message>
    <message>
        <source>the header of a %1 file lacks: %2</source>
        <translation>%1 のファイルの見出し行に次の列がありません: %2</translation>
    </message>
    <message>
        <source>two columns mean %1: &apos;%2&apos; and &apos;%3&apos;</source>
        <translation>2つの列が同じ %1 を表します: 「%2」と「%3」</translation>
    </message>
    <message>
        <source>no such file: %1</source>
        <translation>ファイルがありません: %1</translation>
    </message>
    <message>
        <source>a folder, not a file: %1</source>
        <translation>ファイルではなくフォルダーです: %1</translation>
    </message>
    <message>
        <source>cannot be opened for reading: %1</source>
        <translation>読み取り用に開けません: %1</translation>
    </message>
    <message>
        <source>the input cannot be read</source>
        <translation>入力を読み取れません</translation>
    </message>
    <message>
        <source>%1: this is the open record file</source>
        <translation>%1: 現在開いている記録ファイルです</translation>
    </message>
    <message>
        <source>unknown patient %1: import patients first</source>
        <translation>患者 %1 は登録されていません: 先に患者を取り込んでください</translation>
    </message>
    <message>
        <source>patient %1 is recorded with another %2</source>
        <translation>患者 %1 は %2 が異なる内容で記録されています</translation>
    </message>
    <message>
        <source>%1 lies before the patient&apos;s date of birth</source>
        <translation>%1 は患者の生年月日より前です</translation>
    </message>
    <message>
        <source>the visit of that day is recorded with another examiner or place</source>
        <translation>この日の受診は、別の診察者または場所で記録されています</translation>
    </message>
    <message>
        <source>%1 is recorded differently at the visit of %2</source>
        <translation>%1 は %2 の受診で異なる内容が記録されています</translation>
    </message>
    <message>
        <source>course &apos;%1&apos; has another drug, route or product in line %2</source>
        <translation>投薬コース「%1」は %2 行目で別の薬剤・投与経路・製品になっています</translation>
    </message>
    <message>
        <source>only the row that ends course &apos;%1&apos; has a stop reason</source>
        <translation>中止理由は投薬コース「%1」を終える行にだけ記録できます</translation>
    </message>
    <message>
        <source>course &apos;%1&apos; is recorded with another drug, start, stop or stop reason</source>
        <translation>投薬コース「%1」は、別の薬剤・開始・終了・中止理由で記録されています</translation>
    </message>
    <message>
        <source>%1: the reference interval of this row is in &apos;%2&apos; and does not convert exactly to %3: correct the row in a form</source>
        <translation>%1: この行の基準範囲の単位は「%2」で、%3 に正確に換算できません: 入力画面で訂正してください</translation>
    </message>
    <message>
        <source>%1: reference bound %2 %3 converted to %4 %5</source>
        <translation>%1: 基準範囲の境界 %2 %3 を %4 %5 に換算しました</translation>
    </message>
    <message>
        <source>%1 is not in this program&apos;s catalogue</source>
        <translation>%1 はこのプログラムのカタログにありません</translation>
    </message>
    <message>
        <source>a score has no unit</source>
        <translation>スコアに単位はありません</translation>
    </message>
    <message>
        <source>%1: a joint or date is not corrected from a file</source>
        <translation>%1: 関節や日付はファイルから訂正できません</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>値がありません</translation>
    </message>
    <message>
        <source>a row of %1 has no single value</source>
        <translation>%1 の行には単独の値がありません</translation>
    </message>
    <message>
        <source>a reason is needed</source>
        <translation>理由が必要です</translation>
    </message>
    <message>
        <source>not the id of a row (&lt;uuid&gt;.&lt;n&gt;)</source>
        <translation>行のID（&lt;uuid&gt;.&lt;n&gt;）ではありません</translation>
    </message>
    <message>
        <source>this id stands twice in the file</source>
        <translation>このIDがファイル内に2回あります</translation>
    </message>
    <message>
        <source>no row has this id</source>
        <translation>このIDの行はありません</translation>
    </message>
    <message>
        <source>the row is already marked as entered in error</source>
        <translation>この行はすでに「誤入力」とされています</translation>
    </message>
    <message>
        <source>this is the value that is recorded</source>
        <translation>記録されている値と同じです</translation>
    </message>
    <message>
        <source>no room is left on the disk</source>
        <translation>ディスクに空きがありません</translation>
    </message>
    <message>
        <source>cannot be written</source>
        <translation>書き込めません</translation>
    </message>
    <message>
        <source>an own record holds one person, and %1 is recorded</source>
        <translation>自分の記録に登録できるのは1人です。%1 が登録されています</translation>
    </message>
    <message>
        <source>both are patient %1</source>
        <translation>どちらも患者 %1 です</translation>
    </message>
    <message>
        <source>patient %1 is marked as entered in error</source>
        <translation>患者 %1 は誤入力とされています</translation>
    </message>
    <message>
        <source>the code %1 belongs to another patient now</source>
        <translation>コード %1 は現在、別の患者に使われています</translation>
    </message>
    <message>
        <source>nothing is left to take back</source>
        <translation>取り消す入力が残っていません</translation>
    </message>
    <message>
        <source>this batch is not an import</source>
        <translation>このバッチは取り込みではありません</translation>
    </message>
    <message>
        <source>is open in this program</source>
        <translation>このプログラムで開いています</translation>
    </message>
    <message>
        <source>is open in %1 (process %2 of %3 on %4, running since %5)</source>
        <translation>%1 で開いています（プロセス %2、利用者 %3、コンピューター %4、起動 %5）</translation>
    </message>
    <message>
        <source>is open in another program, perhaps on another computer</source>
        <translation>別のプログラム（別のコンピューターの可能性もあります）で開いています</translation>
    </message>
    <message>
        <source>lies on a network share (%1): a broken connection or a second computer can harm it; a disk of this computer is the safe place, a share that of backups</source>
        <translation>ネットワーク共有（%1）にあります。接続の切断や別のコンピューターからの使用で壊れることがあります。このコンピューターのディスクが安全な場所で、共有はバックアップの場所です</translation>
    </message>
    <message>
        <source>lies in a folder that %1 synchronises: it may be copied half written, or an older state may come back; a folder of this computer alone is the safe place</source>
        <translation>%1 が同期するフォルダーにあります。書き込み途中でコピーされたり、古い状態に戻されたりすることがあります。このコンピューターだけのフォルダーが安全な場所です</translation>
    </message>
    <message>
        <source>was removed, moved or replaced while it was open</source>
        <translation>は開いている間に削除、移動、または置き換えられました</translation>
    </message>
    <message>
        <source>recorded here with another %1</source>
        <translation>この記録では次の項目が異なります：%1</translation>
    </message>
    <message>
        <source>%1: %2 in this record, %3 in the package</source>
        <translation>%1：この記録では %2、パッケージでは %3</translation>
    </message>
    <message>
        <source>swelling is not looked for at this joint (%1)</source>
        <translation>この関節では腫脹を診ません（%1）</translation>
    </message>
    <message>
        <source>no patient code: a name and a date of birth alone do not say whose row this is</source>
        <translation>患者番号がありません。氏名と生年月日だけでは誰の行かを決めません</translation>
    </message>
    <message>
        <source>recorded with the same name and date of birth: %1</source>
        <translation>同じ氏名と生年月日で記録されている患者：%1</translation>
    </message>
    <message>
        <source>%1 is a patient of this record, but the mapping gives this code to %2</source>
        <translation>%1 はこの記録の患者ですが、対応表はこの番号を %2 のものとしています</translation>
    </message>
    <message>
        <source>the name of the analyte says the method %1, the column of methods %2</source>
        <translation>項目名の測定法は %1、測定法の列は %2 です</translation>
    </message>
    <message>
        <source>the method is kept as typed, &apos;%1&apos;; the name of the analyte says %2</source>
        <translation>測定法は入力どおり「%1」とします。項目名では %2 です</translation>
    </message>
    <message>
        <source>reference interval kept in words: &apos;%1&apos;</source>
        <translation>基準範囲は文字のまま残します：「%1」</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: in the head of the file, and not taken</source>
        <translation>「%1」：見出し部分にあり、取り込みません</translation>
    </message>
    <message>
        <source>the header says %1, the row of units %2</source>
        <translation>見出しの単位は %1、単位の行は %2 です</translation>
    </message>
    <message>
        <source>the file says %1, the mapping %2</source>
        <translation>ファイルの単位は %1、対応表は %2 です</translation>
    </message>
    <message>
        <source>the mapping names a column that the file does not have: &apos;%1&apos;</source>
        <translation>対応表にある列がファイルにありません：「%1」</translation>
    </message>
    <message>
        <source>the mapping reads &apos;%1&apos; as &apos;%2&apos;: neither a column of these files nor an analyte</source>
        <translation>対応表は「%1」を「%2」と読みますが、これはこの種類の列でも検査項目でもありません</translation>
    </message>
    <message>
        <source>the rows are stored, but how files of this header are read could not be kept</source>
        <translation>行は保存しましたが、この見出しの読み方は残せませんでした</translation>
    </message>
    <message>
        <source>the file is UTF-8 throughout, but files of this header were read as %1: say which of the two it is</source>
        <translation>このファイルは全体が UTF-8 として読めますが、この見出しのファイルは前回 %1 として読みました。どちらかを選んでください</translation>
    </message>
    <message>
        <source>a pipe or device, not a file: save what it gives as a file first: %1</source>
        <translation>ファイルではなくパイプまたはデバイスです。先にファイルとして保存してください：%1</translation>
    </message>
    <message>
        <source>line %1: no line end within %2 bytes: this is no text, or its lines end in another way</source>
        <translation>%1 行目：%2 バイト以内に改行がありません。テキストでないか、改行の形が違います</translation>
    </message>
    <message>
        <source>%1 is the code of another person in this record: give that patient another code, then import the package again</source>
        <translation>%1 はこの記録では別の人のコードです。その患者に別のコードを付けてから、パッケージをもう一度読み込んでください</translation>
    </message>
</context>
<context>
    <name>ReportWords</name>
    <message>
        <source>Trend report</source>
        <translation>経過報告</translation>
    </message>
    <message>
        <source>Medication and adverse events</source>
        <translation>薬剤と有害事象</translation>
    </message>
    <message>
        <source>Referral extract</source>
        <translation>紹介用抜粋</translation>
    </message>
    <message>
        <source>Check-in form to fill in</source>
        <translation>チェックイン記入用紙</translation>
    </message>
    <message>
        <source>Diagnosis and serology</source>
        <translation>診断と血清学的所見</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Scores of the last visits</source>
        <translation>直近の受診のスコア</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>検査値と評価</translation>
    </message>
    <message>
        <source>Further values</source>
        <translation>その他の値</translation>
    </message>
    <message>
        <source>Last laboratory dates</source>
        <translation>直近の検査日</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>DMARDs</source>
        <translation>抗リウマチ薬の使用歴</translation>
    </message>
    <message>
        <source>Dose steps</source>
        <translation>用量の経過</translation>
    </message>
    <message>
        <source>Adverse events</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>Last answers</source>
        <translation>最近の記録</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>質問</translation>
    </message>
    <message>
        <source>Lines to fill in</source>
        <translation>記入欄</translation>
    </message>
    <message>
        <source>Formulas and cut-offs</source>
        <translation>計算式と区分値</translation>
    </message>
    <message>
        <source>Visit summary</source>
        <translation>受診サマリー</translation>
    </message>
    <message>
        <source>For my next visit</source>
        <translation>次の受診のためのまとめ</translation>
    </message>
    <message>
        <source>Joint maps</source>
        <translation>関節図</translation>
    </message>
</context>
<context>
    <name>RowTable</name>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>診察者</translation>
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
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>検査項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Laboratory interval</source>
        <translation>検査室の基準範囲</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>検査室</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>測定法</translation>
    </message>
    <message>
        <source>held</source>
        <translation>休薬</translation>
    </message>
    <message>
        <source>dose</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>投与経路</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Reason, note</source>
        <translation>理由・メモ</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>single</source>
        <translation>単回</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>発現日</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>グレード</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>重篤</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>転帰</translation>
    </message>
    <message>
        <source>Action taken</source>
        <translation>処置</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>%1, reported</source>
        <translation>%1（報告値）</translation>
    </message>
    <message>
        <source>%1 (lab)</source>
        <translation>%1（検査室）</translation>
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
        <source>%1 (joint map)</source>
        <translation>%1（関節図）</translation>
    </message>
    <message>
        <source>%1 (by the patient, in no score)</source>
        <translation>%1（患者本人、スコアには使わない）</translation>
    </message>
    <message>
        <source>%1 (from a limit)</source>
        <translation>%1（限界値から）</translation>
    </message>
    <message>
        <source>Joints counted by</source>
        <translation>関節を数えた人</translation>
    </message>
</context>
<context>
    <name>VersionWords</name>
    <message>
        <source>patient entered</source>
        <translation>患者の登録</translation>
    </message>
    <message>
        <source>entry</source>
        <translation>入力</translation>
    </message>
    <message>
        <source>correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>marked as entered in error</source>
        <translation>誤入力として印付け</translation>
    </message>
    <message>
        <source>restored</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>import taken back</source>
        <translation>取り込みの取り消し</translation>
    </message>
    <message>
        <source>setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>undone</source>
        <translation>取り消し</translation>
    </message>
    <message>
        <source>moved between patients</source>
        <translation>患者間の移動</translation>
    </message>
    <message>
        <source>duplicate patient merged</source>
        <translation>重複患者の統合</translation>
    </message>
    <message>
        <source>typing error</source>
        <translation>入力ミス</translation>
    </message>
    <message>
        <source>wrong patient</source>
        <translation>患者違い</translation>
    </message>
    <message>
        <source>course stopped</source>
        <translation>投与の終了</translation>
    </message>
    <message>
        <source>Patient code</source>
        <translation>患者コード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Onset of symptoms</source>
        <translation>発症</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Rheumatoid factor</source>
        <translation>リウマトイド因子</translation>
    </message>
    <message>
        <source>Date of the rheumatoid factor</source>
        <translation>リウマトイド因子の日付</translation>
    </message>
    <message>
        <source>ACPA</source>
        <translation>抗CCP抗体</translation>
    </message>
    <message>
        <source>Date of the ACPA</source>
        <translation>抗CCP抗体の日付</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>追跡状況</translation>
    </message>
    <message>
        <source>Date of the follow-up status</source>
        <translation>追跡状況の日付</translation>
    </message>
    <message>
        <source>Research use</source>
        <translation>研究利用</translation>
    </message>
    <message>
        <source>Date of the research use</source>
        <translation>研究利用の日付</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Assessed by whom</source>
        <translation>評価者の立場</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>診察者</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Interval from</source>
        <translation>基準範囲の下限</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>下限の扱い</translation>
    </message>
    <message>
        <source>Interval to</source>
        <translation>基準範囲の上限</translation>
    </message>
    <message>
        <source>Upper bound</source>
        <translation>上限の扱い</translation>
    </message>
    <message>
        <source>Interval in words</source>
        <translation>基準範囲（文言）</translation>
    </message>
    <message>
        <source>Laboratory&apos;s flag</source>
        <translation>検査室の判定記号</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>検査室</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>測定法</translation>
    </message>
    <message>
        <source>Stated by</source>
        <translation>報告者の立場</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>Unit inferred</source>
        <translation>単位は推定</translation>
    </message>
    <message>
        <source>Date inferred</source>
        <translation>日付は推定</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>関節</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>圧痛</translation>
    </message>
    <message>
        <source>Swollen</source>
        <translation>腫脹</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>Drug as typed</source>
        <translation>薬剤（入力のまま）</translation>
    </message>
    <message>
        <source>Course name of the source</source>
        <translation>元データの投与名</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>投与経路</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製品名</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Ongoing</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>Reason of the stop</source>
        <translation>終了理由</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>投与</translation>
    </message>
    <message>
        <source>Held</source>
        <translation>休薬</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>頻度</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>ロット</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>事象</translation>
    </message>
    <message>
        <source>Event as typed</source>
        <translation>事象（入力のまま）</translation>
    </message>
    <message>
        <source>Grade</source>
        <translation>グレード</translation>
    </message>
    <message>
        <source>CTCAE version</source>
        <translation>CTCAE の版</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>発現</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>重篤</translation>
    </message>
    <message>
        <source>Criteria of seriousness</source>
        <translation>重篤の基準</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>転帰</translation>
    </message>
    <message>
        <source>Action taken</source>
        <translation>処置</translation>
    </message>
    <message>
        <source>Related drug as recorded</source>
        <translation>関連薬剤（記録のまま）</translation>
    </message>
    <message>
        <source>Causality as judged</source>
        <translation>因果関係の判定</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>判定者</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>変法</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>入力元</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Laboratory value</source>
        <translation>検査値</translation>
    </message>
    <message>
        <source>Joint finding</source>
        <translation>関節所見</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>薬剤投与</translation>
    </message>
    <message>
        <source>Infusion or single dose</source>
        <translation>点滴・単回投与</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事項</translation>
    </message>
    <message>
        <source>Reported score</source>
        <translation>報告されたスコア</translation>
    </message>
    <message>
        <source>Value of a visit</source>
        <translation>受診時の値</translation>
    </message>
    <message>
        <source>import of %1 (batch %2)</source>
        <translation>%1 の取り込み（バッチ %2）</translation>
    </message>
    <message>
        <source>batch %1</source>
        <translation>バッチ %1</translation>
    </message>
    <message>
        <source>from a recorded version</source>
        <translation>記録済みの版から</translation>
    </message>
    <message>
        <source>typed</source>
        <translation>手入力</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>記録済み</translation>
    </message>
    <message>
        <source>entered in error</source>
        <translation>誤入力</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>exclusive</source>
        <translation>境界を含まない</translation>
    </message>
    <message>
        <source>completed by an import</source>
        <translation>取り込みで補った</translation>
    </message>
</context>
<context>
    <name>VisitValue</name>
    <message>
        <source>Tender joints</source>
        <translation>圧痛関節数</translation>
    </message>
    <message>
        <source>Joints that hurt</source>
        <translation>痛む関節の数</translation>
    </message>
    <message>
        <source>Swollen joints</source>
        <translation>腫脹関節数</translation>
    </message>
    <message>
        <source>Joints that are swollen</source>
        <translation>腫れている関節の数</translation>
    </message>
    <message>
        <source>Patient global (PtGA)</source>
        <translation>患者による全般評価 (PtGA)</translation>
    </message>
    <message>
        <source>How you are, all in all</source>
        <translation>全体としての調子</translation>
    </message>
    <message>
        <source>Physician global (PhGA)</source>
        <translation>医師による全般評価 (PhGA)</translation>
    </message>
    <message>
        <source>The physician&apos;s global</source>
        <translation>医師による全般評価</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>疼痛</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>疲労感</translation>
    </message>
    <message>
        <source>Morning stiffness</source>
        <translation>朝のこわばり</translation>
    </message>
    <message>
        <source>MDHAQ function</source>
        <translation>MDHAQ 機能</translation>
    </message>
    <message>
        <source>no pain – worst pain imaginable</source>
        <translation>全く痛まない – 想像できる最悪の痛み</translation>
    </message>
    <message>
        <source>very well – very unwell</source>
        <translation>とても調子がよい – とても調子がわるい</translation>
    </message>
    <message>
        <source>sum of 10 items, 0–30</source>
        <translation>10項目の合計 0–30</translation>
    </message>
    <message>
        <source>How much it hurts</source>
        <translation>痛み</translation>
    </message>
    <message>
        <source>How tired you are</source>
        <translation>だるさ</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::AboutDialog</name>
    <message>
        <source>About Jointlog</source>
        <translation>Jointlog について</translation>
    </message>
    <message>
        <source>Keeps, computes published formulas on, draws and exports what was entered: record keeping, visualisation and export. It is not a certified medical device.</source>
        <translation>入力された値を記録し、公表された計算式で算出し、図示し、書き出します（記録・表示・書き出し）。認証を受けた医療機器ではありません。</translation>
    </message>
    <message>
        <source>Record of entered data. No treatment recommendation.</source>
        <translation>記録された値の表示。治療の提案は行いません。</translation>
    </message>
    <message>
        <source>Formula table</source>
        <translation>計算式の表</translation>
    </message>
    <message>
        <source>SHA-256; two programs with the same hash compute and classify alike. Packages carry it.</source>
        <translation>SHA-256。この値が同じプログラムどうしは、算出と区分が同じです。書き出した一式にも記載されます。</translation>
    </message>
    <message>
        <source>Cut-off sets</source>
        <translation>カットオフの組</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>ライセンス</translation>
    </message>
    <message>
        <source>Jointlog: Apache-2.0.</source>
        <translation>Jointlog: Apache-2.0</translation>
    </message>
    <message>
        <source>Hash of the formula table</source>
        <translation>計算式の表のハッシュ</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::AdministrationForm</name>
    <message>
        <source>Infusion or single dose</source>
        <translation>点滴・単回投与</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>As given</source>
        <translation>投与内容</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>name, abbreviation or brand; free text is kept</source>
        <translation>一般名・略号・商品名（自由記載も可）</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>2024-06-01, 2024-06 or 2024</source>
        <translation>2024-06-01、2024-06、2024 など</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>empty: not recorded</source>
        <translation>空欄 = 未記録</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>投与経路</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>関節</translation>
    </message>
    <message>
        <source>of an injection into a joint</source>
        <translation>関節内注射の場合</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製剤</translation>
    </message>
    <message>
        <source>Lot</source>
        <translation>ロット</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Type the drug.</source>
        <translation>薬剤を入力してください。</translation>
    </message>
    <message>
        <source>A dose given needs its date.</source>
        <translation>投与日が必要です。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>変更がありません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::AnalyteDialog</name>
    <message>
        <source>Change an analyte</source>
        <translation>検査項目の変更</translation>
    </message>
    <message>
        <source>Own analyte</source>
        <translation>独自の検査項目</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>letters, digits, _; stays as it is</source>
        <translation>英数字と _。後から変わりません</translation>
    </message>
    <message>
        <source>Name, English</source>
        <translation>名称（英語）</translation>
    </message>
    <message>
        <source>Name, Japanese</source>
        <translation>名称（日本語）</translation>
    </message>
    <message>
        <source>Short name, English</source>
        <translation>略称（英語）</translation>
    </message>
    <message>
        <source>as the chart and the tables show it</source>
        <translation>図と表に表示される名前</translation>
    </message>
    <message>
        <source>Short name, Japanese</source>
        <translation>略称（日本語）</translation>
    </message>
    <message>
        <source>Other names</source>
        <translation>別名</translation>
    </message>
    <message>
        <source>with ; between them</source>
        <translation>; で区切る</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>結果の種類</translation>
    </message>
    <message>
        <source>number with unit</source>
        <translation>単位のある数値</translation>
    </message>
    <message>
        <source>step of a scale</source>
        <translation>段階（定性・半定量）</translation>
    </message>
    <message>
        <source>titre</source>
        <translation>抗体価（倍）</translation>
    </message>
    <message>
        <source>words</source>
        <translation>文字</translation>
    </message>
    <message>
        <source>Steps in order</source>
        <translation>段階（低い順）</translation>
    </message>
    <message>
        <source>lowest first: -; +/-; 1+</source>
        <translation>低い方から: -; +/-; 1+</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>UCUM code; limits and factors refer to it</source>
        <translation>UCUMコード。限界と係数の基準</translation>
    </message>
    <message>
        <source>Other units</source>
        <translation>ほかの単位</translation>
    </message>
    <message>
        <source>Least value</source>
        <translation>最小値</translation>
    </message>
    <message>
        <source>below: refused</source>
        <translation>これより小さい値は受け付けません</translation>
    </message>
    <message>
        <source>Greatest value</source>
        <translation>最大値</translation>
    </message>
    <message>
        <source>above: refused</source>
        <translation>これより大きい値は受け付けません</translation>
    </message>
    <message>
        <source>Asked about above</source>
        <translation>確認する値（これより上）</translation>
    </message>
    <message>
        <source>&apos;%1&apos; already names %2.</source>
        <translation>「%1」はすでに %2 の名前です。</translation>
    </message>
    <message>
        <source>A name is needed in one language.</source>
        <translation>いずれかの言語の名称が必要です。</translation>
    </message>
    <message>
        <source>&apos;%1&apos;: write the unit, a blank, and x with the factor: mU/mL x1000</source>
        <translation>「%1」: 単位、空白、x と係数の順に書いてください: mU/mL x1000</translation>
    </message>
    <message>
        <source>The factor of %1 is not above 0.</source>
        <translation>%1 の係数は0より大きい必要があります。</translation>
    </message>
    <message>
        <source>The unit %1 stands twice.</source>
        <translation>単位 %1 が2回あります。</translation>
    </message>
    <message>
        <source>Results may be stored in %1: unit and factor stay as they are.</source>
        <translation>%1 で記録された結果があり得るため、単位と係数は変えられません。</translation>
    </message>
    <message>
        <source>The greatest value lies below the least.</source>
        <translation>最大値が最小値より小さくなっています。</translation>
    </message>
    <message>
        <source>It lies between the least and the greatest value.</source>
        <translation>最小値と最大値の間の値にしてください。</translation>
    </message>
    <message>
        <source>Two or more different steps are needed.</source>
        <translation>異なる段階が2つ以上必要です。</translation>
    </message>
    <message>
        <source>Results are stored in these steps: new ones follow at the end.</source>
        <translation>結果はこの段階で記録されています。新しい段階は最後に加えてください。</translation>
    </message>
    <message>
        <source>as mU/mL x1000: value in the unit above × factor = value in this unit</source>
        <translation>例: mU/mL x1000。上の単位での値 × 係数 = この単位での値</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::AnchorBanner</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close this notice</source>
        <translation>このお知らせを閉じる</translation>
    </message>
    <message>
        <source>Go on with this file</source>
        <translation>このファイルで続ける</translation>
    </message>
    <message>
        <source>Go on with this file; the notice does not come again</source>
        <translation>このファイルで続ける（この通知は再び出ません）</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::AsOfBanner</name>
    <message>
        <source>Before</source>
        <translation>前</translation>
    </message>
    <message>
        <source>The state before this operation</source>
        <translation>この操作より前の状態</translation>
    </message>
    <message>
        <source>After</source>
        <translation>次</translation>
    </message>
    <message>
        <source>The state after the next operation</source>
        <translation>次の操作の後の状態</translation>
    </message>
    <message>
        <source>Back to now</source>
        <translation>現在に戻る</translation>
    </message>
    <message>
        <source>As recorded on %1 (operation %2). Later entries are not shown, nothing can be changed.</source>
        <translation>%1 時点の記録（操作 %2）。以後の入力は表示されず、変更はできません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::BackupBanner</name>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the backup</source>
        <translation>バックアップを中止する</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>あとで</translation>
    </message>
    <message>
        <source>Hide this until the file is opened again</source>
        <translation>ファイルを次に開くまで表示しない</translation>
    </message>
    <message>
        <source>A backup is being made: %1 % copied</source>
        <translation>バックアップを作成しています：%1 % コピー済み</translation>
    </message>
    <message>
        <source>The last verified backup of this file is of %1.</source>
        <translation>このファイルの最後の検証済みバックアップは %1 のものです。</translation>
    </message>
    <message>
        <source>There is no verified backup of this file.</source>
        <translation>このファイルの検証済みバックアップはありません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::BackupSection</name>
    <message>
        <source>Folder of the backups</source>
        <translation>バックアップのフォルダー</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Cancel the backup</source>
        <translation>バックアップを中止する</translation>
    </message>
    <message>
        <source>Choose folder…</source>
        <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>Choose the folder of the backups</source>
        <translation>バックアップのフォルダーを選ぶ</translation>
    </message>
    <message>
        <source>Use the default folder</source>
        <translation>既定のフォルダーを使う</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>Open the folder of the backups</source>
        <translation>バックアップのフォルダーを開く</translation>
    </message>
    <message>
        <source>Sample data is a temporary copy: it has no backups.</source>
        <translation>サンプルデータは一時的なコピーのため、バックアップはありません。</translation>
    </message>
    <message>
        <source>Folder: %1</source>
        <translation>フォルダー：%1</translation>
    </message>
    <message>
        <source>Folder: %1 (default)</source>
        <translation>フォルダー：%1（既定）</translation>
    </message>
    <message>
        <source>This folder is on the same device as the record file.</source>
        <translation>このフォルダーは記録ファイルと同じ装置にあります。</translation>
    </message>
    <message>
        <source>%1 % copied</source>
        <translation>%1 % コピー済み</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::CatalogSection</name>
    <message>
        <source>Analytes, units and laboratories of this record</source>
        <translation>この記録の検査項目・単位・検査室</translation>
    </message>
    <message>
        <source>What is added here holds in this file. Every version stays, with who stored it and why; stored results stay as they are.</source>
        <translation>ここで加えたものはこのファイルで使われます。すべての版が、保存した人と理由とともに残ります。記録済みの結果は変わりません。</translation>
    </message>
    <message>
        <source>Analytes</source>
        <translation>検査項目</translation>
    </message>
    <message>
        <source>Laboratories</source>
        <translation>検査室</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>検査室の設定</translation>
    </message>
    <message>
        <source>Add…</source>
        <translation>追加…</translation>
    </message>
    <message>
        <source>Change…</source>
        <translation>変更…</translation>
    </message>
    <message>
        <source>Definitions of this record</source>
        <translation>この記録の定義</translation>
    </message>
    <message>
        <source>None. A profile belongs to a laboratory: add that first.</source>
        <translation>ありません。設定は検査室ごとです。先に検査室を追加してください。</translation>
    </message>
    <message>
        <source>None. The built-in catalogue holds as it is.</source>
        <translation>ありません。内蔵のカタログをそのまま使います。</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>略称</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Accepted values</source>
        <translation>受け付ける値</translation>
    </message>
    <message>
        <source>Last change</source>
        <translation>最終変更</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>検査項目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Analytes of its slip</source>
        <translation>伝票の項目数</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>検査室</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>適用開始日</translation>
    </message>
    <message>
        <source>Interval</source>
        <translation>基準範囲</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>測定法</translation>
    </message>
    <message>
        <source>men %1; women %2</source>
        <translation>男性 %1、女性 %2</translation>
    </message>
    <message>
        <source>%1 cannot be read by this program: %2</source>
        <translation>%1 はこのプログラムでは読み取れません: %2</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ChartView</name>
    <message>
        <source>Chart of everything recorded, on one time axis</source>
        <translation>全記録の時系列グラフ</translation>
    </message>
    <message>
        <source>Panels above and below</source>
        <translation>上下のパネル</translation>
    </message>
    <message>
        <source>Copy this value</source>
        <translation>この値をコピー</translation>
    </message>
    <message>
        <source>Open this entry</source>
        <translation>この記録を開く</translation>
    </message>
    <message>
        <source>Copy the values of this day</source>
        <translation>この日の値をコピー</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全期間を表示</translation>
    </message>
    <message>
        <source>Where the score comes from…</source>
        <translation>スコアの算出根拠…</translation>
    </message>
    <message>
        <source>History of this value…</source>
        <translation>この値の履歴…</translation>
    </message>
    <message>
        <source>Copy as PNG</source>
        <translation>PNG でコピー</translation>
    </message>
    <message>
        <source>Copy as SVG</source>
        <translation>SVG でコピー</translation>
    </message>
    <message>
        <source>Save as PNG, SVG or PDF…</source>
        <translation>PNG・SVG・PDF で保存…</translation>
    </message>
    <message>
        <source>Table of this panel…</source>
        <translation>このパネルの表…</translation>
    </message>
    <message>
        <source>This panel as a picture</source>
        <translation>このパネルの画像</translation>
    </message>
    <message>
        <source>Values nearest to dates…</source>
        <translation>指定日に最も近い値…</translation>
    </message>
    <message>
        <source>The whole chart as a picture</source>
        <translation>グラフ全体の画像</translation>
    </message>
    <message>
        <source>The picture could not be drawn.</source>
        <translation>画像を描けませんでした。</translation>
    </message>
    <message>
        <source>Picture copied.</source>
        <translation>画像をコピーしました。</translation>
    </message>
    <message>
        <source>Save the picture</source>
        <translation>画像の保存</translation>
    </message>
    <message>
        <source>chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>画像</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました: %1</translation>
    </message>
    <message>
        <source>Expand this panel</source>
        <translation>このパネルを展開する</translation>
    </message>
    <message>
        <source>Collapse this panel</source>
        <translation>このパネルを折りたたむ</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::CheckInForm</name>
    <message>
        <source>What is typed belongs to %1: save it, or take it out, before another day.</source>
        <translation>入力中の内容は%1のものです。保存するか消してから、別の日に移ってください。</translation>
    </message>
    <message>
        <source>recorded: %1</source>
        <translation>記録済み：%1</translation>
    </message>
    <message>
        <source>Something is recorded for this day already. What is still empty can be added.</source>
        <translation>この日にはすでに記録があります。空いている項目を追加できます。</translation>
    </message>
    <message>
        <source>not answered</source>
        <translation>未回答</translation>
    </message>
    <message>
        <source>recorded: %1 marked</source>
        <translation>記録済み：%1か所</translation>
    </message>
    <message>
        <source>%1 marked</source>
        <translation>%1か所</translation>
    </message>
    <message>
        <source>A number from 0 to 10.</source>
        <translation>0から10までの数を入力してください。</translation>
    </message>
    <message>
        <source>How many times: a whole number, 0 to 99.</source>
        <translation>回数は0から99までの整数で入力してください。</translation>
    </message>
    <message>
        <source>The count of a medicine above cannot be read.</source>
        <translation>上の薬の回数が読み取れません。</translation>
    </message>
    <message>
        <source>Nothing is answered yet.</source>
        <translation>まだ何も回答されていません。</translation>
    </message>
    <message>
        <source>How the day was</source>
        <translation>その日の体調</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>痛み</translation>
    </message>
    <message>
        <source>0 no pain – 10 worst pain imaginable</source>
        <translation>0 全く痛まない – 10 想像できる最悪の痛み</translation>
    </message>
    <message>
        <source>Tiredness</source>
        <translation>だるさ・疲れ</translation>
    </message>
    <message>
        <source>0 not tired – 10 as tired as can be</source>
        <translation>0 疲れていない – 10 これ以上ない疲れ</translation>
    </message>
    <message>
        <source>For my next visit</source>
        <translation>次の受診で聞きたいこと</translation>
    </message>
    <message>
        <source>The day before</source>
        <translation>前の日</translation>
    </message>
    <message>
        <source>The day after</source>
        <translation>次の日</translation>
    </message>
    <message>
        <source>Fill in earlier days…</source>
        <translation>前の日の分を入力…</translation>
    </message>
    <message>
        <source>Correct what is recorded…</source>
        <translation>記録を訂正…</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>とばす</translation>
    </message>
    <message>
        <source>%1: leave it empty</source>
        <translation>%1：空のままにする</translation>
    </message>
    <message>
        <source>%1 from 0 to 10, not answered</source>
        <translation>%1（0から10）、未回答</translation>
    </message>
    <message>
        <source>%1 from 0 to 10</source>
        <translation>%1（0から10）</translation>
    </message>
    <message>
        <source>Morning stiffness</source>
        <translation>朝のこわばり</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Joints that hurt</source>
        <translation>痛む関節</translation>
    </message>
    <message>
        <source>Open map…</source>
        <translation>図を開く…</translation>
    </message>
    <message>
        <source>Joints that hurt: open the map</source>
        <translation>痛む関節：図を開く</translation>
    </message>
    <message>
        <source>Medicines taken</source>
        <translation>使った薬</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>I mark this day as a bad day</source>
        <translation>調子の悪い日として自分で印をつける</translation>
    </message>
    <message>
        <source>Empty means not answered. Nothing is filled in for you.</source>
        <translation>空欄は未回答です。自動で入力されるものはありません。</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Question %1</source>
        <translation>質問%1</translation>
    </message>
    <message>
        <source>Printed on the one-page summary, until a visit at which somebody examined or measured.</source>
        <translation>1ページの要約に印刷されます（診察または検査の記録がある受診まで）。</translation>
    </message>
    <message>
        <source>My own reminders</source>
        <translation>自分用の覚え書き</translation>
    </message>
    <message>
        <source>%1: tick it off</source>
        <translation>%1：済みにする</translation>
    </message>
    <message>
        <source>New one</source>
        <translation>追加</translation>
    </message>
    <message>
        <source>In your own words; shown here until you tick it off.</source>
        <translation>自分の言葉で書きます。済みにするまでここに表示されます。</translation>
    </message>
    <message>
        <source>reminder ticked off</source>
        <translation>覚え書きを済みにした</translation>
    </message>
    <message>
        <source>No medicine is written down for this day. %1 adds one.</source>
        <translation>この日の薬は登録されていません。%1で追加できます。</translation>
    </message>
    <message>
        <source>Last 28 days</source>
        <translation>この28日間</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ChoiceMenus</name>
    <message>
        <source>System language</source>
        <translation>システムの言語</translation>
    </message>
    <message>
        <source>System theme</source>
        <translation>システムの配色</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>言語: %1</translation>
    </message>
    <message>
        <source>Theme: %1</source>
        <translation>配色: %1</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ColumnTable</name>
    <message>
        <source>Column of the file</source>
        <translation>ファイルの列</translation>
    </message>
    <message>
        <source>First cells</source>
        <translation>最初のセル</translation>
    </message>
    <message>
        <source>Read as</source>
        <translation>読み方</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Columns of the file and what they are read as</source>
        <translation>ファイルの列とその読み方</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>読まない</translation>
    </message>
    <message>
        <source>%1: read as</source>
        <translation>%1：読み方</translation>
    </message>
    <message>
        <source>choose the unit</source>
        <translation>単位を選択</translation>
    </message>
    <message>
        <source>%1: unit</source>
        <translation>%1：単位</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ConflictDialog</name>
    <message>
        <source>Changed meanwhile</source>
        <translation>別の変更がありました</translation>
    </message>
    <message>
        <source>This entry was changed while it was open here. Both values are below; nothing was stored yet and nothing is lost.</source>
        <translation>ここで開いている間に、この入力は変更されました。両方の値を下に示します。まだ何も保存されておらず、失われたものもありません。</translation>
    </message>
    <message>
        <source>Both values</source>
        <translation>両方の値</translation>
    </message>
    <message>
        <source>%1 (entered in error)</source>
        <translation>%1（誤入力）</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>記名なし</translation>
    </message>
    <message>
        <source>stored by %1, %2, operation %3</source>
        <translation>%1 が保存、%2、操作 %3</translation>
    </message>
    <message>
        <source>taken back as recorded</source>
        <translation>記録に戻す</translation>
    </message>
    <message>
        <source>marked as entered in error</source>
        <translation>誤入力として印付け</translation>
    </message>
    <message>
        <source>Differs in: %1</source>
        <translation>異なる項目：%1</translation>
    </message>
    <message>
        <source>Stored now</source>
        <translation>保存されている値</translation>
    </message>
    <message>
        <source>Typed here</source>
        <translation>ここでの入力</translation>
    </message>
    <message>
        <source>Keep the stored one</source>
        <translation>保存済みの値を残す</translation>
    </message>
    <message>
        <source>Store mine as a new version</source>
        <translation>自分の入力を新しい版として保存</translation>
    </message>
    <message>
        <source>Go on editing</source>
        <translation>編集を続ける</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::DayChoice</name>
    <message>
        <source>All days</source>
        <translation>すべての日</translation>
    </message>
    <message>
        <source>Today: %1 planned</source>
        <translation>今日: 予定 %1人</translation>
    </message>
    <message>
        <source>%1: %2 planned</source>
        <translation>%1: 予定 %2人</translation>
    </message>
    <message>
        <source>Patients of a day: planned for it, or last seen on it</source>
        <translation>その日の患者: 予定がある人、最後の受診がその日の人</translation>
    </message>
    <message>
        <source>Planned for the day, or last seen on it. %1: today</source>
        <translation>その日に予定がある人と、最後の受診がその日の人。%1: 今日</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::DaysForm</name>
    <message>
        <source>Several days</source>
        <translation>数日分の入力</translation>
    </message>
    <message>
        <source>Empty means not answered</source>
        <translation>空欄は未回答です</translation>
    </message>
    <message>
        <source>The week before</source>
        <translation>前の週</translation>
    </message>
    <message>
        <source>The week after</source>
        <translation>次の週</translation>
    </message>
    <message>
        <source>Save what is typed, or take it out, before another week.</source>
        <translation>入力中の内容を保存するか消してから、別の週に移ってください。</translation>
    </message>
    <message>
        <source>This date lies in the future.</source>
        <translation>未来の日付です。</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Pain
0–10</source>
        <translation>痛み
0–10</translation>
    </message>
    <message>
        <source>Tiredness
0–10</source>
        <translation>疲れ
0–10</translation>
    </message>
    <message>
        <source>Stiffness
minutes</source>
        <translation>こわばり
分</translation>
    </message>
    <message>
        <source>taken</source>
        <translation>使った</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>使わなかった</translation>
    </message>
    <message>
        <source>%1: pain, 0 to 10</source>
        <translation>%1：痛み（0から10）</translation>
    </message>
    <message>
        <source>%1: tiredness, 0 to 10</source>
        <translation>%1：疲れ（0から10）</translation>
    </message>
    <message>
        <source>%1: morning stiffness, minutes</source>
        <translation>%1：朝のこわばり（分）</translation>
    </message>
    <message>
        <source>%1: %2 taken</source>
        <translation>%1：%2を使ったか</translation>
    </message>
    <message>
        <source>A number from 0 to 10.</source>
        <translation>0から10までの数を入力してください。</translation>
    </message>
    <message>
        <source>%1: %2 minutes is rare. Check the number.</source>
        <translation>%1：%2分はまれな値です。数を確かめてください。</translation>
    </message>
    <message>
        <source>Nothing is answered yet.</source>
        <translation>まだ何も回答されていません。</translation>
    </message>
    <message>
        <source>%1
taken</source>
        <translation>%1
使った</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>痛み</translation>
    </message>
    <message>
        <source>Tiredness</source>
        <translation>だるさ・疲れ</translation>
    </message>
    <message>
        <source>Stiffness</source>
        <translation>こわばり</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::DefinitionDialog</name>
    <message>
        <source>Reason for the change</source>
        <translation>変更の理由</translation>
    </message>
    <message>
        <source>Store</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Not a number.</source>
        <translation>数値ではありません。</translation>
    </message>
    <message>
        <source>A code is needed.</source>
        <translation>コードが必要です。</translation>
    </message>
    <message>
        <source>1 to 32 letters A–Z, digits or _.</source>
        <translation>英字・数字・_ で1～32文字です。</translation>
    </message>
    <message>
        <source>A unit is needed.</source>
        <translation>単位が必要です。</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no UCUM code: ASCII without blanks, such as ng/mL or 10*3/uL.</source>
        <translation>「%1」はUCUMコードではありません。ng/mL や 10*3/uL のように空白のない半角文字で書いてください。</translation>
    </message>
    <message>
        <source>A change is stored with its reason.</source>
        <translation>変更は理由とともに保存します。</translation>
    </message>
    <message>
        <source>Something was typed that is not stored.</source>
        <translation>保存していない入力があります。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::DoseForm</name>
    <message>
        <source>Dose of %1</source>
        <translation>%1 の用量</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Change dose from date</source>
        <translation>用量の変更</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>2024-06-01, 2024-06 or 2024</source>
        <translation>2024-06-01、2024-06、2024 など</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>dose</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>held</source>
        <translation>休薬</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>頻度</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>empty: until the next change</source>
        <translation>空欄 = 次の変更まで</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>A change of dose needs its date.</source>
        <translation>用量の変更には日付が必要です。</translation>
    </message>
    <message>
        <source>Type the dose.</source>
        <translation>用量を入力してください。</translation>
    </message>
    <message>
        <source>This lies before the start of the drug.</source>
        <translation>薬剤の開始日より前です。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>変更がありません。</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>終わりが始まりより前です。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::DraftBanner</name>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Discard…</source>
        <translation>破棄…</translation>
    </message>
    <message>
        <source>A visit of %1 was typed and not stored. Draft of %2.</source>
        <translation>%1 の受診が保存されずに残っています。下書き %2</translation>
    </message>
    <message>
        <source>Discard the draft</source>
        <translation>下書きを破棄</translation>
    </message>
    <message>
        <source>A discarded draft is gone.</source>
        <translation>破棄した下書きは元に戻せません。</translation>
    </message>
    <message>
        <source>This patient was entered in error or merged into another: once that is taken back, the draft can be restored.</source>
        <translation>この患者は誤入力とされたか、ほかの患者に統合されました。それを元に戻すと、下書きを復元できます。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ErrorDialog</name>
    <message>
        <source>Entered in error</source>
        <translation>誤入力</translation>
    </message>
    <message>
        <source>The entry stays in the record, marked as entered in error, and leaves charts and scores.</source>
        <translation>記録は「誤入力」の印を付けて残り、グラフとスコアからは外れます。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason, required</source>
        <translation>理由（必須）</translation>
    </message>
    <message>
        <source>typing error</source>
        <translation>入力ミス</translation>
    </message>
    <message>
        <source>wrong patient</source>
        <translation>患者の取り違え</translation>
    </message>
    <message>
        <source>entered twice</source>
        <translation>二重入力</translation>
    </message>
    <message>
        <source>Typing error</source>
        <translation>入力ミス</translation>
    </message>
    <message>
        <source>Mark as entered in error</source>
        <translation>誤入力として印を付ける</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Take back as recorded</source>
        <translation>記録に戻す</translation>
    </message>
    <message>
        <source>The entry stands in charts and scores again. That it was marked as entered in error stays in its history.</source>
        <translation>この入力はグラフとスコアに再び使われます。誤入力とされたことは履歴に残ります。</translation>
    </message>
    <message>
        <source>Restore this version</source>
        <translation>この版に戻す</translation>
    </message>
    <message>
        <source>The values of this version are stored as a new version. Every version stays in the history.</source>
        <translation>この版の値を新しい版として保存します。すべての版は履歴に残ります。</translation>
    </message>
    <message>
        <source>Store as a new version</source>
        <translation>新しい版として保存</translation>
    </message>
    <message>
        <source>Write why: it is stored with its reason. Nothing was stored.</source>
        <translation>理由を入力してください。理由とともに保存されます。まだ何も保存されていません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::EventForm</name>
    <message>
        <source>A version belongs to a grade.</source>
        <translation>版はグレードがあるときに入力します。</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Event as recorded</source>
        <translation>記録された有害事象</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>a term of the list, or own words</source>
        <translation>一覧の用語または自由記載</translation>
    </message>
    <message>
        <source>CTCAE grade</source>
        <translation>CTCAE グレード</translation>
    </message>
    <message>
        <source>CTCAE version</source>
        <translation>CTCAE の版</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>発現日</translation>
    </message>
    <message>
        <source>2024-06-01, 2024-06 or 2024; empty: unknown</source>
        <translation>2024-06-01、2024-06、2024 など。空欄 = 不明</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>empty: ongoing or not recorded</source>
        <translation>空欄 = 継続中または未記録</translation>
    </message>
    <message>
        <source>Serious</source>
        <translation>重篤</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>転帰</translation>
    </message>
    <message>
        <source>Action taken with the drug</source>
        <translation>薬剤に対する処置</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Relation as judged by a person</source>
        <translation>人による関連性の判断</translation>
    </message>
    <message>
        <source>Drug named</source>
        <translation>挙げられた薬剤</translation>
    </message>
    <message>
        <source>Causality</source>
        <translation>因果関係</translation>
    </message>
    <message>
        <source>Judged by</source>
        <translation>判断者</translation>
    </message>
    <message>
        <source>The end lies before the onset.</source>
        <translation>終了日が発現日より前です。</translation>
    </message>
    <message>
        <source>Type the event.</source>
        <translation>有害事象を入力してください。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>変更がありません。</translation>
    </message>
    <message>
        <source>Change in how you are, or what you think is a side effect</source>
        <translation>体調の変化・副作用と思うこと</translation>
    </message>
    <message>
        <source>In your own words</source>
        <translation>自分の言葉で</translation>
    </message>
    <message>
        <source>What you noticed</source>
        <translation>気づいたこと</translation>
    </message>
    <message>
        <source>Grade (1–5)</source>
        <translation>グレード（1–5）</translation>
    </message>
    <message>
        <source>Version of the grades</source>
        <translation>グレードの版</translation>
    </message>
    <message>
        <source>name or role</source>
        <translation>氏名または職種</translation>
    </message>
    <message>
        <source>treating physician</source>
        <translation>主治医</translation>
    </message>
    <message>
        <source>other physician</source>
        <translation>他の医師</translation>
    </message>
    <message>
        <source>pharmacist</source>
        <translation>薬剤師</translation>
    </message>
    <message>
        <source>nurse</source>
        <translation>看護師</translation>
    </message>
    <message>
        <source>What the clinic says about it</source>
        <translation>医療機関による判定</translation>
    </message>
    <message>
        <source>The outcome is fatal and the grade is not 5. Check both.</source>
        <translation>転帰が死亡で、グレードが5ではありません。両方を確認してください。</translation>
    </message>
    <message>
        <source>Grade 5 is death and the outcome is not fatal. Check both.</source>
        <translation>グレード5は死亡を表しますが、転帰が死亡ではありません。両方を確認してください。</translation>
    </message>
    <message>
        <source>Grade 5 is entered and serious is not yes. Check both.</source>
        <translation>グレード5ですが、重篤が「はい」ではありません。両方を確認してください。</translation>
    </message>
    <message>
        <source>The outcome is recovered and no end is typed. It will stand as not recorded.</source>
        <translation>転帰が回復ですが、終了日の入力がありません。終了日は未記録になります。</translation>
    </message>
    <message>
        <source>A causality is entered and nobody is named who judged it.</source>
        <translation>因果関係が入力されていますが、判定者の記載がありません。</translation>
    </message>
    <message>
        <source>Criteria of seriousness</source>
        <translation>重篤と判断した理由</translation>
    </message>
    <message>
        <source>ICH E2A; none: not recorded</source>
        <translation>ICH E2A（なし = 未記録）</translation>
    </message>
    <message>
        <source>A criterion of seriousness is ticked and serious is not yes. Check both.</source>
        <translation>重篤と判断した理由が選ばれていますが、「重篤」が「はい」ではありません。両方を確認してください。</translation>
    </message>
    <message>
        <source>No CTCAE version is chosen for the grade.</source>
        <translation>Gradeに対応するCTCAEの版が選ばれていません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ExportPage</name>
    <message>
        <source>The name of this file ends with .%1</source>
        <translation>このファイルの名前は .%1 で終わります</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書出し</translation>
    </message>
    <message>
        <source>Chart of one patient</source>
        <translation>患者1人のグラフ</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>PNG で保存…</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>SVG で保存…</translation>
    </message>
    <message>
        <source>Save as PDF…</source>
        <translation>PDF で保存…</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>フォルダー</translation>
    </message>
    <message>
        <source>absent or empty; never overwritten</source>
        <translation>新規または空のフォルダー（上書きなし）</translation>
    </message>
    <message>
        <source>Research package</source>
        <translation>研究用データ一式</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>フォルダーを選択</translation>
    </message>
    <message>
        <source>Write the package</source>
        <translation>書き出す</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>フォルダーを開く</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Bytes</source>
        <translation>バイト</translation>
    </message>
    <message>
        <source>Files of the package</source>
        <translation>書き出したファイル</translation>
    </message>
    <message>
        <source>Patient %1, as the overview shows it now.</source>
        <translation>患者 %1、現在の経過画面のとおり。</translation>
    </message>
    <message>
        <source>Open a patient first: the chart is saved as the overview shows it.</source>
        <translation>先に患者を開いてください。グラフは経過画面のとおりに保存されます。</translation>
    </message>
    <message>
        <source>Folder of the package</source>
        <translation>書き出すフォルダー</translation>
    </message>
    <message>
        <source>Choose a folder.</source>
        <translation>フォルダーを選択してください。</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>書き出し中…</translation>
    </message>
    <message>
        <source>This folder is not empty. Nothing was written.</source>
        <translation>フォルダーが空ではありません。何も書き出していません。</translation>
    </message>
    <message>
        <source>%1 Nothing was written.</source>
        <translation>%1 何も書き出していません。</translation>
    </message>
    <message>
        <source>%1 files, %2 patients; %3 left out by their research use.</source>
        <translation>ファイル %1 個、患者 %2 人。研究利用により %3 人を除外。</translation>
    </message>
    <message>
        <source>Save the chart</source>
        <translation>グラフを保存</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存済み: %1</translation>
    </message>
    <message>
        <source>CSV files of everything recorded, one fact per row, with a data dictionary and a manifest. As recorded, names and IDs are in it; pseudonymised, Safe-Harbor-style, they are not, nor are typed words.</source>
        <translation>記録したすべての値をCSVに1行1値で書き出します。データ辞書とマニフェストが付きます。「記録のまま」では氏名とIDを含みます。「仮名化」（Safe Harbor 方式に準じる）では氏名・ID・入力した文章を含みません。</translation>
    </message>
    <message>
        <source>%1 patients; %2 columns leave, %3 are held back. Nothing was written.</source>
        <translation>患者 %1 人。出力する列 %2、出力しない列 %3。まだ何も書き出していません。</translation>
    </message>
    <message>
        <source>This export is not noted in the record, which cannot be written.</source>
        <translation>記録に書き込めないため、この書出しは記録に残っていません。</translation>
    </message>
    <message>
        <source>Look at it first…</source>
        <translation>内容を確認…</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>%1 patients; %2 left out by their research use. Nothing was written.</source>
        <translation>患者%1人。研究利用の状況により%2人を除きます。まだ何も書き出していません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ExportPreviewView</name>
    <message>
        <source>held back: who a person is</source>
        <translation>出力しない：個人を示す項目</translation>
    </message>
    <message>
        <source>held back: typed words</source>
        <translation>出力しない：入力した文章</translation>
    </message>
    <message>
        <source>held back: the record&apos;s own</source>
        <translation>出力しない：このファイル独自の項目</translation>
    </message>
    <message>
        <source>held back: instant, time or log number</source>
        <translation>出力しない：時刻または履歴番号</translation>
    </message>
    <message>
        <source>held back with its table</source>
        <translation>出力しない：表ごと</translation>
    </message>
    <message>
        <source>codes of the catalogues only</source>
        <translation>カタログにあるコードのみ</translation>
    </message>
    <message>
        <source>random study ID</source>
        <translation>無作為の研究用ID</translation>
    </message>
    <message>
        <source>numbered afresh</source>
        <translation>新しい通し番号</translation>
    </message>
    <message>
        <source>day hidden</source>
        <translation>日付を置き換え</translation>
    </message>
    <message>
        <source>added</source>
        <translation>追加した列</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>記録のまま</translation>
    </message>
    <message>
        <source>RF %1</source>
        <translation>RF %1</translation>
    </message>
    <message>
        <source>ACPA %1</source>
        <translation>ACPA %1</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1（%2人）</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Fewer than 5 persons, in the package: %1</source>
        <translation>5人未満（出力に含まれます）：%1</translation>
    </message>
    <message>
        <source>Fewer than 5 persons, held back: %1</source>
        <translation>5人未満（出力しません）：%1</translation>
    </message>
    <message>
        <source>Results of the record&apos;s own analytes or units, held back: %1</source>
        <translation>独自の検査項目・単位の結果（出力しません）：%1件</translation>
    </message>
    <message>
        <source>Doses in units outside of the catalogues, held back: %1</source>
        <translation>カタログにない単位の用量（出力しません）：%1件</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>What becomes of it</source>
        <translation>扱い</translation>
    </message>
    <message>
        <source>Columns of the package</source>
        <translation>書き出す列</translation>
    </message>
    <message>
        <source>stop reason: %1</source>
        <translation>中止理由：%1</translation>
    </message>
    <message>
        <source>joint injected: %1</source>
        <translation>注射した関節：%1</translation>
    </message>
    <message>
        <source>seriousness: %1</source>
        <translation>重篤性：%1</translation>
    </message>
    <message>
        <source>outcome: %1</source>
        <translation>転帰：%1</translation>
    </message>
    <message>
        <source>reported score: %1</source>
        <translation>報告されたスコア：%1</translation>
    </message>
    <message>
        <source>eGFR results of persons over 89, held back: %1</source>
        <translation>90歳以上の人のeGFRの結果（出力しません）：%1件</translation>
    </message>
    <message>
        <source>Names, dates of birth, IDs, dates and typed words are in this package.</source>
        <translation>氏名・生年月日・ID・日付・入力した文章がこのパッケージに含まれます。</translation>
    </message>
    <message>
        <source>Text cells that a spreadsheet would run as a formula: %1</source>
        <translation>表計算ソフトが数式として実行しうる文字のセル：%1</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ExportPrivacy</name>
    <message>
        <source>Who and when</source>
        <translation>氏名・IDと日付</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>記録のまま</translation>
    </message>
    <message>
        <source>pseudonymised: days from the first visit</source>
        <translation>仮名化：初回来院からの日数</translation>
    </message>
    <message>
        <source>pseudonymised: dates shifted per patient</source>
        <translation>仮名化：患者ごとにずらした日付</translation>
    </message>
    <message>
        <source>Key file</source>
        <translation>対応表ファイル</translation>
    </message>
    <message>
        <source>who stands behind the study IDs; used again where it is there</source>
        <translation>研究用IDと患者の対応。既存の表は引き続き使います</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the key file</source>
        <translation>対応表ファイルを選択</translation>
    </message>
    <message>
        <source>Choose a key file.</source>
        <translation>対応表ファイルを選んでください。</translation>
    </message>
    <message>
        <source>The key file must not lie within the folder of the package.</source>
        <translation>対応表ファイルは書出し先フォルダーの外に置いてください。</translation>
    </message>
    <message>
        <source>This file is there and is no key file of Jointlog.</source>
        <translation>このファイルは既にあり、Jointlog の対応表ではありません。</translation>
    </message>
    <message>
        <source>Key file of the study IDs</source>
        <translation>研究用IDの対応表ファイル</translation>
    </message>
    <message>
        <source>This is the key file of another record: its study IDs stand for that record&apos;s patients. Choose another file.</source>
        <translation>これは別の記録の対応表ファイルで、研究用IDはその記録の患者を表します。別のファイルを選んでください。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::FactForm</name>
    <message>
        <source>Fact</source>
        <translation>事実・所見</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Fact as recorded</source>
        <translation>記録された事実</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>関節</translation>
    </message>
    <message>
        <source>In words</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Planned day</source>
        <translation>予定日</translation>
    </message>
    <message>
        <source>Date or start</source>
        <translation>日付または開始</translation>
    </message>
    <message>
        <source>2024-06-01, 2024-06 or 2024</source>
        <translation>2024-06-01、2024-06、2024 など</translation>
    </message>
    <message>
        <source>End</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>where it has one</source>
        <translation>ある場合</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Type or choose the value.</source>
        <translation>値を入力または選択してください。</translation>
    </message>
    <message>
        <source>Choose the kind of fact.</source>
        <translation>種類を選択してください。</translation>
    </message>
    <message>
        <source>The end lies before the start.</source>
        <translation>終了が開始より前です。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>変更がありません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::Field</name>
    <message>
        <source>%1, required</source>
        <translation>%1（必須）</translation>
    </message>
    <message>
        <source>was empty</source>
        <translation>変更前は空欄</translation>
    </message>
    <message>
        <source>was %1</source>
        <translation>変更前 %1</translation>
    </message>
    <message>
        <source>≤ end included</source>
        <translation>≤ 端を含む</translation>
    </message>
    <message>
        <source>≥ end included</source>
        <translation>≥ 端を含む</translation>
    </message>
    <message>
        <source>&lt; end excluded</source>
        <translation>&lt; 端を含まない</translation>
    </message>
    <message>
        <source>&gt; end excluded</source>
        <translation>&gt; 端を含まない</translation>
    </message>
    <message>
        <source>%1: does the end belong to it</source>
        <translation>%1: 端を含むか</translation>
    </message>
    <message>
        <source>from the list or in own words</source>
        <translation>一覧から選ぶか、自由に入力</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::FormPage</name>
    <message>
        <source>Choose the unit of the dose.</source>
        <translation>用量の単位を選んでください。</translation>
    </message>
    <message>
        <source>A dose is not negative.</source>
        <translation>用量は負の数になりません。</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Store as entered</source>
        <translation>入力どおり保存</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>入力に戻る</translation>
    </message>
    <message>
        <source>Reason for the correction</source>
        <translation>訂正の理由</translation>
    </message>
    <message>
        <source>typing error</source>
        <translation>入力ミス</translation>
    </message>
    <message>
        <source>Typing error</source>
        <translation>入力ミス</translation>
    </message>
    <message>
        <source>A correction is stored with its reason.</source>
        <translation>訂正には理由が必要です。</translation>
    </message>
    <message>
        <source>There is no such day.</source>
        <translation>存在しない日付です。</translation>
    </message>
    <message>
        <source>Not a date. Write 2024-06-01, 2024-06 or 2024.</source>
        <translation>日付ではありません。2024-06-01、2024-06、2024 の形で入力してください。</translation>
    </message>
    <message>
        <source>This date lies in the future.</source>
        <translation>未来の日付です。</translation>
    </message>
    <message>
        <source>This date lies before the birth date.</source>
        <translation>生年月日より前の日付です。</translation>
    </message>
    <message>
        <source>Not a number.</source>
        <translation>数値ではありません。</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>何も保存していません。</translation>
    </message>
    <message>
        <source>Saving…</source>
        <translation>保存中…</translation>
    </message>
    <message>
        <source>Not stored yet.</source>
        <translation>まだ保存していません。</translation>
    </message>
    <message>
        <source>Close the form</source>
        <translation>入力画面を閉じる</translation>
    </message>
    <message>
        <source>Something was typed that is not stored.</source>
        <translation>保存していない入力があります。</translation>
    </message>
    <message>
        <source>draft saved %1</source>
        <translation>下書き保存 %1</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::HistoryDialog</name>
    <message>
        <source>History of a value</source>
        <translation>値の履歴</translation>
    </message>
    <message>
        <source>Which value of the entry</source>
        <translation>どの値の履歴か</translation>
    </message>
    <message>
        <source>Versions, newest first</source>
        <translation>版（新しい順）</translation>
    </message>
    <message>
        <source>The version under the keys</source>
        <translation>選択中の版</translation>
    </message>
    <message>
        <source>Show the record as of here</source>
        <translation>この時点の記録を表示</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Being checked against the log…</source>
        <translation>操作記録と照合中…</translation>
    </message>
    <message>
        <source>Checked now: every version of this patient&apos;s rows matches the log.</source>
        <translation>照合済み：この患者のすべての版は操作記録と一致しています。</translation>
    </message>
    <message>
        <source>Checked now: does not match the log at: %1</source>
        <translation>照合済み：操作記録と一致しない箇所：%1</translation>
    </message>
    <message>
        <source>not checked</source>
        <translation>未照合</translation>
    </message>
    <message>
        <source>does not match the log</source>
        <translation>操作記録と一致しません</translation>
    </message>
    <message>
        <source>matches the log (checked now)</source>
        <translation>操作記録と一致（照合済み）</translation>
    </message>
    <message>
        <source>(entered in error)</source>
        <translation>（誤入力）</translation>
    </message>
    <message>
        <source>(now)</source>
        <translation>（現在）</translation>
    </message>
    <message>
        <source>Take back as recorded…</source>
        <translation>記録に戻す…</translation>
    </message>
    <message>
        <source>Restore this version…</source>
        <translation>この版に戻す…</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>記録者</translation>
    </message>
    <message>
        <source>nobody named</source>
        <translation>記名なし</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>no reason recorded</source>
        <translation>理由の記録なし</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>入力元</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>操作記録</translation>
    </message>
    <message>
        <source>Changed from the version before</source>
        <translation>前の版からの変更</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>no field</source>
        <translation>変更された項目なし</translation>
    </message>
    <message>
        <source>This version</source>
        <translation>この版</translation>
    </message>
    <message>
        <source>%1 (changed)</source>
        <translation>%1（変更）</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ImportPage</name>
    <message>
        <source>A file changed after the preview. It is judged again.</source>
        <translation>プレビューの後にファイルが変わりました。もう一度判定しました。</translation>
    </message>
    <message>
        <source>Choose files…</source>
        <translation>ファイルを選択…</translation>
    </message>
    <message>
        <source>Store these rows</source>
        <translation>これらの行を保存</translation>
    </message>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Line</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Rows that are not stored, and remarks</source>
        <translation>保存しない行と注記</translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>読み込み中…</translation>
    </message>
    <message>
        <source>%1 Nothing was stored.</source>
        <translation>%1 何も保存していません。</translation>
    </message>
    <message>
        <source>%1 new, %2 already recorded, %3 in conflict, %4 refused</source>
        <translation>新規 %1、記録済み %2、不一致 %3、受付不可 %4</translation>
    </message>
    <message>
        <source>Preview: %1. Nothing is stored yet.</source>
        <translation>確認: %1。まだ保存していません。</translation>
    </message>
    <message>
        <source>Stored: %1.</source>
        <translation>保存しました: %1。</translation>
    </message>
    <message>
        <source>Nothing was stored.</source>
        <translation>何も保存していません。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Tables as text (*.csv *.tsv *.txt)</source>
        <translation>テキスト形式の表 (*.csv *.tsv *.txt)</translation>
    </message>
    <message>
        <source>Folder of a research package</source>
        <translation>研究用パッケージのフォルダー</translation>
    </message>
    <message>
        <source>Refused rows</source>
        <translation>受け付けなかった行</translation>
    </message>
    <message>
        <source>Storing…</source>
        <translation>保存しています…</translation>
    </message>
    <message>
        <source>Stopped. Nothing was stored.</source>
        <translation>中止しました。何も保存されていません。</translation>
    </message>
    <message>
        <source>The refused rows are in the file, with their reasons.</source>
        <translation>受け付けなかった行を、理由とともにファイルに書き出しました。</translation>
    </message>
    <message>
        <source>Taking the import back…</source>
        <translation>取り込みを取り消しています…</translation>
    </message>
    <message>
        <source>Nothing was changed: rows were changed since.</source>
        <translation>その後に変更された行があるため、何も変更しませんでした。</translation>
    </message>
    <message numerus="yes">
        <source>The import was taken back: %n rows are marked as entered in error.</source>
        <translation>
            <numerusform>取り込みを取り消しました：%n 行を誤入力として記録しました。</numerusform>
        </translation>
    </message>
    <message>
        <source>CSV files of patients, laboratory values (one row a value or one row a sample), visits, joints, medications, adverse events, facts or reported scores; or the folder of a research package. The rows are judged first; nothing is stored until you confirm.</source>
        <translation>患者、検査値（1 行に 1 項目、または 1 行に 1 検体）、受診、関節、薬剤、有害事象、事実・所見、報告されたスコアの CSV ファイル、または研究用パッケージのフォルダーを取り込みます。まず各行を判定し、確認するまで何も保存しません。</translation>
    </message>
    <message>
        <source>Choose a package…</source>
        <translation>パッケージを選択…</translation>
    </message>
    <message>
        <source>How files are read…</source>
        <translation>ファイルの読み方…</translation>
    </message>
    <message>
        <source>Save refused rows…</source>
        <translation>受け付けない行を書き出す…</translation>
    </message>
    <message>
        <source>Take this import back</source>
        <translation>この取り込みを取り消す</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止</translation>
    </message>
    <message>
        <source>Progress of the import</source>
        <translation>取り込みの進み具合</translation>
    </message>
    <message>
        <source>Patients whom this record does not know: say who they are, or leave their rows out.</source>
        <translation>この記録にない患者：どの患者かを選ぶか、その行を除いてください。</translation>
    </message>
    <message>
        <source>Judge again with these patients</source>
        <translation>この患者で判定し直す</translation>
    </message>
    <message>
        <source>%1: not read: %2</source>
        <translation>%1：読まなかった列：%2</translation>
    </message>
    <message>
        <source>%1: read as this header was read before.</source>
        <translation>%1：同じ見出しの前回と同じ読み方です。</translation>
    </message>
    <message numerus="yes">
        <source>%n more remarks are not listed.</source>
        <translation>
            <numerusform>ほか %n 件は一覧にありません。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n scores are computed otherwise than in the package.</source>
        <translation>
            <numerusform>%n 件のスコアがパッケージと異なる値に計算されました。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rows</source>
        <translation>
            <numerusform>%n 行</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: reference intervals of line %2 go with the results.</source>
        <translation>%1：%2 行目の基準範囲を検査値とともに取り込みます。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ItemsDialog</name>
    <message>
        <source>dressing</source>
        <translation>更衣</translation>
    </message>
    <message>
        <source>arising</source>
        <translation>起立</translation>
    </message>
    <message>
        <source>eating</source>
        <translation>食事</translation>
    </message>
    <message>
        <source>walking</source>
        <translation>歩行</translation>
    </message>
    <message>
        <source>hygiene</source>
        <translation>衛生</translation>
    </message>
    <message>
        <source>reach</source>
        <translation>伸展</translation>
    </message>
    <message>
        <source>grip</source>
        <translation>握力</translation>
    </message>
    <message>
        <source>activities</source>
        <translation>活動</translation>
    </message>
    <message>
        <source>MDHAQ function</source>
        <translation>MDHAQ 機能</translation>
    </message>
    <message>
        <source>Each answer 0, 1, 2 or 3 as on the sheet; empty: not answered.</source>
        <translation>用紙のとおり各回答を 0・1・2・3 で入力します。空欄は未回答です。</translation>
    </message>
    <message>
        <source>Take over</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>aid</source>
        <translation>補助具</translation>
    </message>
    <message>
        <source>help</source>
        <translation>介助</translation>
    </message>
    <message>
        <source>%1, aid</source>
        <translation>%1、補助具</translation>
    </message>
    <message>
        <source>%1, help of a person</source>
        <translation>%1、介助</translation>
    </message>
    <message>
        <source>answer %1</source>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>Each answer is 0, 1, 2 or 3.</source>
        <translation>各回答は 0・1・2・3 のいずれかです。</translation>
    </message>
    <message>
        <source>not computed: %1 of 8 categories answered, 6 are needed</source>
        <translation>算出不可: 8領域中 %1 領域に回答（6領域以上が必要）</translation>
    </message>
    <message>
        <source>without aids and help %1</source>
        <translation>補助具・介助を除くと %1</translation>
    </message>
    <message>
        <source>%1 of 8 categories</source>
        <translation>8領域中 %1 領域</translation>
    </message>
    <message>
        <source>not computed: all %1 answers are needed</source>
        <translation>算出不可: %1 項目すべての回答が必要</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::JointEntry</name>
    <message>
        <source>Shorthand</source>
        <translation>略記</translation>
    </message>
    <message>
        <source>Joint shorthand</source>
        <translation>関節の略記</translation>
    </message>
    <message>
        <source>t: tender, s: swollen, ts: both; r l b: right, left, both sides; sh e w k m1-5 i p2-5; 66/68: tm sc ac h a ta d2-5 mt1-5 ti tp2-5</source>
        <translation>t: 圧痛、s: 腫脹、ts: 両方。r l b: 右・左・両側。sh 肩 e 肘 w 手 k 膝 m1-5 MCP i 母指IP p2-5 PIP。66/68: tm 顎 sc 胸鎖 ac 肩鎖 h 股 a 足 ta 横足根 d2-5 DIP mt1-5 MTP ti 母趾IP tp2-5 趾PIP</translation>
    </message>
    <message>
        <source>Rest: no findings</source>
        <translation>残りは所見なし</translation>
    </message>
    <message>
        <source>arrows · M other side · 1–5 finger</source>
        <translation>矢印で移動 · M 左右対称 · 1–5 指</translation>
    </message>
    <message>
        <source>Show %1 as arcs: solid tender, dashed swollen</source>
        <translation>%1 の記録を弧で表示（実線は圧痛、破線は腫脹）</translation>
    </message>
    <message>
        <source>Tender %1   Swollen %2</source>
        <translation>圧痛 %1   腫脹 %2</translation>
    </message>
    <message>
        <source>%1 examined</source>
        <translation>%1 診察済み</translation>
    </message>
    <message>
        <source>T %1 · S %2 examined</source>
        <translation>T %1 · S %2 診察済み</translation>
    </message>
    <message>
        <source>%1, %2 not assessable</source>
        <translation>%1、評価対象外 %2</translation>
    </message>
    <message>
        <source>Counts without a map: which joints they were is not recorded.</source>
        <translation>関節図なしの関節数です。どの関節かは記録されません。</translation>
    </message>
    <message>
        <source>Counts were typed beside the map; the scores read the typed ones.</source>
        <translation>関節図とは別に入力された関節数です。スコアには入力された数を使います。</translation>
    </message>
    <message>
        <source>28 joints</source>
        <translation>28関節</translation>
    </message>
    <message>
        <source>66/68 joints</source>
        <translation>66/68関節</translation>
    </message>
    <message>
        <source>Which joints are examined in this record</source>
        <translation>この記録で診察する関節</translation>
    </message>
    <message>
        <source>Hurts</source>
        <translation>痛む</translation>
    </message>
    <message>
        <source>Tender</source>
        <translation>圧痛</translation>
    </message>
    <message>
        <source>Swollen</source>
        <translation>腫脹</translation>
    </message>
    <message>
        <source>Both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Not examined</source>
        <translation>未診察</translation>
    </message>
    <message>
        <source>A click marks: %1</source>
        <translation>クリックで記入: %1</translation>
    </message>
    <message>
        <source>Counts only…</source>
        <translation>関節数のみ…</translation>
    </message>
    <message>
        <source>Joint map…</source>
        <translation>関節図…</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::JointHistoryPage</name>
    <message>
        <source>%1   visit %2 of %3   %4</source>
        <comment>date, number, all, counts</comment>
        <translation>%1   受診 %2 / %3   %4</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>未診察</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>あり</translation>
    </message>
    <message>
        <source>no</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2回中 %1回</translation>
    </message>
    <message>
        <source>Joint</source>
        <translation>関節</translation>
    </message>
    <message>
        <source>Tender (T)</source>
        <translation>圧痛（T）</translation>
    </message>
    <message>
        <source>Swollen (S)</source>
        <translation>腫脹（S）</translation>
    </message>
    <message>
        <source>T in visits</source>
        <translation>T の受診数</translation>
    </message>
    <message>
        <source>S in visits</source>
        <translation>S の受診数</translation>
    </message>
    <message>
        <source>%1: tender in %2 of %3, swollen in %4 of %5 examined visits</source>
        <translation>%1: 診察した受診のうち、圧痛 %3回中 %2回、腫脹 %5回中 %4回</translation>
    </message>
    <message>
        <source>Visits with a joint map, oldest to latest</source>
        <translation>関節図のある受診（古い順）</translation>
    </message>
    <message>
        <source>Only joints with findings</source>
        <translation>所見のあった関節のみ</translation>
    </message>
    <message>
        <source>Joints over the visits</source>
        <translation>受診ごとの関節</translation>
    </message>
    <message>
        <source>No joint map is recorded. A new visit (%1) takes one; counts alone have no map.</source>
        <translation>関節図の記録はありません。新しい受診（%1）で記入できます。関節数だけの記録には図がありません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::JointLegend</name>
    <message>
        <source>tender</source>
        <translation>圧痛あり</translation>
    </message>
    <message>
        <source>swollen</source>
        <translation>腫脹あり</translation>
    </message>
    <message>
        <source>tender and swollen</source>
        <translation>圧痛・腫脹</translation>
    </message>
    <message>
        <source>examined, no findings</source>
        <translation>診察・所見なし</translation>
    </message>
    <message>
        <source>not examined</source>
        <translation>未診察</translation>
    </message>
    <message>
        <source>Marks: %1</source>
        <translation>印: %1</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::JointMapEdit</name>
    <message>
        <source>remaining joints without findings</source>
        <translation>残りの関節は所見なし</translation>
    </message>
    <message>
        <source>shorthand</source>
        <translation>略記</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::JointMapWidget</name>
    <message>
        <source>Tender</source>
        <translation>圧痛</translation>
    </message>
    <message>
        <source>Swollen</source>
        <translation>腫脹</translation>
    </message>
    <message>
        <source>Examined, without findings</source>
        <translation>診察・所見なし</translation>
    </message>
    <message>
        <source>Not examined</source>
        <translation>未診察</translation>
    </message>
    <message>
        <source>The other side the same</source>
        <translation>反対側も同じ</translation>
    </message>
    <message>
        <source>All remaining without findings</source>
        <translation>残りはすべて所見なし</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>やり直し: %1</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>元に戻す: %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>joint, its signs</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>Joint map</source>
        <translation>関節図</translation>
    </message>
    <message>
        <source>Arrows move, T tender, S swollen, B both, N not examined, 0 without findings, M other side, A all remaining without findings</source>
        <translation>矢印で移動、T 圧痛、S 腫脹、B 両方、N 未診察、0 所見なし、M 左右対称、A 残りはすべて所見なし</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::JointStrip</name>
    <message>
        <source>T %1   S %2</source>
        <translation>T %1   S %2</translation>
    </message>
    <message>
        <source>%1, %2 / %3</source>
        <comment>counts, examined joints</comment>
        <translation>%1、%2 / %3</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::LabForm</name>
    <message>
        <source>Laboratory value</source>
        <translation>検査値</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Result as reported</source>
        <translation>報告された結果</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>検査項目</translation>
    </message>
    <message>
        <source>name, code, LOINC or JLAC10</source>
        <translation>名称・コード・LOINC・JLAC10</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>as printed: 0.21, &lt;0.02, (-), x40</source>
        <translation>報告どおり: 0.21、&lt;0.02、(-)、x40</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>No value because</source>
        <translation>値がない理由</translation>
    </message>
    <message>
        <source>Date of the specimen</source>
        <translation>採取日</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>検査室</translation>
    </message>
    <message>
        <source>Interval, lower end</source>
        <translation>基準範囲の下限</translation>
    </message>
    <message>
        <source>Interval, upper end</source>
        <translation>基準範囲の上限</translation>
    </message>
    <message>
        <source>of the laboratory, in the same unit</source>
        <translation>検査室の範囲、同じ単位</translation>
    </message>
    <message>
        <source>Flag of the laboratory</source>
        <translation>検査室の判定記号</translation>
    </message>
    <message>
        <source>as printed: H, L</source>
        <translation>報告どおり: H、L</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>測定法</translation>
    </message>
    <message>
        <source>Choose an analyte.</source>
        <translation>検査項目を選択してください。</translation>
    </message>
    <message>
        <source>This analyte is not in the catalogue.</source>
        <translation>この検査項目はカタログにありません。</translation>
    </message>
    <message>
        <source>A value is typed: a reason for having none does not fit.</source>
        <translation>値が入力されているため、値がない理由とは両立しません。</translation>
    </message>
    <message>
        <source>Type the value, or choose why there is none.</source>
        <translation>値を入力するか、値がない理由を選択してください。</translation>
    </message>
    <message>
        <source>A result needs the date of its specimen.</source>
        <translation>採取日が必要です。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>変更がありません。</translation>
    </message>
    <message>
        <source>Interval in words</source>
        <translation>基準範囲（文字）</translation>
    </message>
    <message>
        <source>as printed, or its name: JCCLS</source>
        <translation>記載のとおり、または名称: JCCLS</translation>
    </message>
    <message>
        <source>profile from %1</source>
        <translation>%1 からの設定</translation>
    </message>
    <message>
        <source>no profile of this analyte</source>
        <translation>この項目の設定はありません</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::LabGridModel</name>
    <message>
        <source>no interval recorded</source>
        <translation>基準範囲の記録なし</translation>
    </message>
    <message>
        <source>laboratory interval %1</source>
        <translation>検査室の基準範囲 %1</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::LabGridPage</name>
    <message>
        <source>filter: names of analytes</source>
        <translation>絞り込み：検査項目名</translation>
    </message>
    <message>
        <source>Show these analytes only</source>
        <translation>この検査項目だけを表示</translation>
    </message>
    <message>
        <source>from</source>
        <translation>から</translation>
    </message>
    <message>
        <source>Results from this day on</source>
        <translation>この日以降の結果</translation>
    </message>
    <message>
        <source>until</source>
        <translation>まで</translation>
    </message>
    <message>
        <source>Results until this day</source>
        <translation>この日までの結果</translation>
    </message>
    <message>
        <source>Flagged only</source>
        <translation>フラグありのみ</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>貼り付け…</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>List</source>
        <translation>一覧</translation>
    </message>
    <message>
        <source>Not a date. Write 2024-06-01, 2024-06 or 2024.</source>
        <translation>日付ではありません。2024-06-01、2024-06、2024のように入力してください。</translation>
    </message>
    <message>
        <source>%1 of %2 dates</source>
        <translation>%2日中%1日</translation>
    </message>
    <message>
        <source>No laboratory value is recorded. Copy cells in a spreadsheet and paste them here with Ctrl+V.</source>
        <translation>検査値の記録がありません。表計算ソフトでセルをコピーし、ここでCtrl+Vを押すと貼り付けられます。</translation>
    </message>
    <message>
        <source>No result passes the filter.</source>
        <translation>絞り込みに合う結果がありません。</translation>
    </message>
    <message>
        <source>Laboratory results, dates by analytes</source>
        <translation>検査結果（日付×検査項目）</translation>
    </message>
    <message>
        <source>Unit…</source>
        <translation>単位…</translation>
    </message>
    <message>
        <source>Another unit for this column</source>
        <translation>この列の単位を変える</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::LabPasteDialog</name>
    <message>
        <source>Paste laboratory values</source>
        <translation>検査値の貼り付け</translation>
    </message>
    <message>
        <source>Laboratory (its profile states interval and method)</source>
        <translation>検査室（基準範囲と測定法は検査室の設定から）</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>検査室</translation>
    </message>
    <message>
        <source>What would be stored</source>
        <translation>保存される内容</translation>
    </message>
    <message>
        <source>What stays out, and why</source>
        <translation>保存されないものとその理由</translation>
    </message>
    <message>
        <source>Also store values that differ from what is recorded of that day</source>
        <translation>同じ日の記録と異なる値も保存する</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>読取不可</translation>
    </message>
    <message>
        <source>recorded</source>
        <translation>記録済み</translation>
    </message>
    <message>
        <source>differs</source>
        <translation>記録と相違</translation>
    </message>
    <message>
        <source>Stays out: %1</source>
        <translation>保存しない：%1</translation>
    </message>
    <message>
        <source>Store values: %1</source>
        <translation>値を保存：%1</translation>
    </message>
    <message>
        <source>The block names no unit for these: the units above are right</source>
        <translation>単位の記載がない列は上の単位で正しい</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::LabSlipForm</name>
    <message>
        <source>Laboratory slip</source>
        <translation>検査伝票</translation>
    </message>
    <message>
        <source>Values in the order of the slip</source>
        <translation>伝票の順の値</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>伝票</translation>
    </message>
    <message>
        <source>Date of the specimen</source>
        <translation>採取日</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>検査室</translation>
    </message>
    <message>
        <source>%1: unit</source>
        <translation>%1: 単位</translation>
    </message>
    <message>
        <source>flag</source>
        <translation>フラグ</translation>
    </message>
    <message>
        <source>%1: flag of the laboratory</source>
        <translation>%1: 検査室のフラグ</translation>
    </message>
    <message>
        <source>%1 of %2 is recorded already: %3 %4. Store a second one?</source>
        <translation>%2 の %1 はすでに記録されています: %3 %4。もう1件保存しますか。</translation>
    </message>
    <message>
        <source>A result needs the date of its specimen.</source>
        <translation>採取日が必要です。</translation>
    </message>
    <message>
        <source>A flag is typed, and no value.</source>
        <translation>フラグだけが入力され、値がありません。</translation>
    </message>
    <message>
        <source>No value is typed.</source>
        <translation>値が入力されていません。</translation>
    </message>
    <message>
        <source>its slip and profiles: settings, %1</source>
        <translation>伝票の順は設定（%1）</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::LaboratoryDialog</name>
    <message>
        <source>Change a laboratory</source>
        <translation>検査室の変更</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>検査室</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>コード</translation>
    </message>
    <message>
        <source>letters, digits, _; stays as it is</source>
        <translation>英数字と _。後から変わりません</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Slip</source>
        <translation>伝票</translation>
    </message>
    <message>
        <source>one analyte a line, in the order of its slip</source>
        <translation>伝票の順に1行に1項目</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not in the catalogue.</source>
        <translation>「%1」はカタログにありません。</translation>
    </message>
    <message>
        <source>%1 stands twice.</source>
        <translation>%1 が2回あります。</translation>
    </message>
    <message>
        <source>A slip holds up to %1 analytes.</source>
        <translation>伝票の項目は %1 件までです。</translation>
    </message>
    <message>
        <source>There is a laboratory with this code.</source>
        <translation>このコードの検査室があります。</translation>
    </message>
    <message>
        <source>A name is needed.</source>
        <translation>名称が必要です。</translation>
    </message>
    <message>
        <source>There is a laboratory with this name.</source>
        <translation>この名称の検査室があります。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::LogDialog</name>
    <message>
        <source>Log of this patient</source>
        <translation>この患者の操作記録</translation>
    </message>
    <message>
        <source>Filter: who, kind, value, reason, date …</source>
        <translation>絞り込み：記録者、種類、値、理由、日付 …</translation>
    </message>
    <message>
        <source>Filter the log</source>
        <translation>操作記録の絞り込み</translation>
    </message>
    <message>
        <source>As of</source>
        <translation>時点</translation>
    </message>
    <message>
        <source>2026-03-01 14:02, or 118</source>
        <translation>2026-03-01 14:02 または 118</translation>
    </message>
    <message>
        <source>Date and time, or operation number</source>
        <translation>日時または操作番号</translation>
    </message>
    <message>
        <source>Go</source>
        <translation>表示</translation>
    </message>
    <message>
        <source>Show the record as of here</source>
        <translation>この時点の記録を表示</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>ほか %1 行</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>記録者</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Operations, newest first</source>
        <translation>操作（新しい順）</translation>
    </message>
    <message>
        <source>%1 of %2 operations</source>
        <translation>%2 件中 %1 件の操作</translation>
    </message>
    <message>
        <source>Write a date (2026-03-01), a date with time (2026-03-01 14:02) or the number of an operation.</source>
        <translation>日付（2026-03-01）、日時（2026-03-01 14:02）または操作番号を入力してください。</translation>
    </message>
    <message>
        <source>Nothing of this patient was recorded by then.</source>
        <translation>その時点では、この患者の記録はありません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::MainWindow</name>
    <message>
        <source>%1 — Jointlog</source>
        <translation>%1 — Jointlog</translation>
    </message>
    <message>
        <source>Open record file</source>
        <translation>記録ファイルを開く</translation>
    </message>
    <message>
        <source>Jointlog records (*.jointlog);;All files (*)</source>
        <translation>Jointlog の記録 (*.jointlog);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Nothing was changed in this row since it was entered. It can be marked as entered in error.</source>
        <translation>この行は入力後に変更されていません。誤入力の印を付けることはできます。</translation>
    </message>
    <message>
        <source>Take back a change</source>
        <translation>変更の取り消し</translation>
    </message>
    <message>
        <source>The whole act is taken back, with every row that it wrote:</source>
        <translation>次の操作を、書き込んだすべての行を含めて取り消します:</translation>
    </message>
    <message>
        <source>Take back</source>
        <translation>取り消す</translation>
    </message>
    <message>
        <source>Backup made %1</source>
        <translation>バックアップ作成 %1</translation>
    </message>
    <message>
        <source>The backup of the day is being made. Close again to leave at once.</source>
        <translation>今日のバックアップを作成しています。すぐに終了するには、もう一度閉じてください。</translation>
    </message>
    <message>
        <source>%1

Its newest backup, made %2, can be opened for reading. Nothing can be stored in it.</source>
        <translation>%1

最新のバックアップ（%2 作成）を読み取り専用で開けます。そこには何も保存できません。</translation>
    </message>
    <message>
        <source>Open the backup</source>
        <translation>バックアップを開く</translation>
    </message>
    <message>
        <source>No further patient was in the list.</source>
        <translation>一覧に次の患者はいませんでした。</translation>
    </message>
    <message>
        <source>An import or export is under way: forms and settings open when it has ended.</source>
        <translation>読込みまたは書出しの途中です。入力画面と設定は、終わってから開けます。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::MedicationForm</name>
    <message>
        <source>Medication</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Drug</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>name, abbreviation or brand; free text is kept</source>
        <translation>一般名・略号・商品名（自由記載も可）</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>投与経路</translation>
    </message>
    <message>
        <source>Product</source>
        <translation>製剤</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>開始</translation>
    </message>
    <message>
        <source>2024-06-01, 2024-06 or 2024; empty: unknown</source>
        <translation>2024-06-01、2024-06、2024 など。空欄 = 不明</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>stopped, or not recorded</source>
        <translation>中止、または未記録</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止日</translation>
    </message>
    <message>
        <source>the last day of the drug; empty: not recorded</source>
        <translation>投与の最終日。空欄 = 未記録</translation>
    </message>
    <message>
        <source>Reason of the stop</source>
        <translation>中止の理由</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Dose from the start</source>
        <translation>開始時の用量</translation>
    </message>
    <message>
        <source>Dose</source>
        <translation>用量</translation>
    </message>
    <message>
        <source>empty: not recorded</source>
        <translation>空欄 = 未記録</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Frequency</source>
        <translation>頻度</translation>
    </message>
    <message>
        <source>Type the drug.</source>
        <translation>薬剤を入力してください。</translation>
    </message>
    <message>
        <source>The stop lies before the start.</source>
        <translation>中止日が開始日より前です。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>変更がありません。</translation>
    </message>
    <message>
        <source>Beginning</source>
        <translation>開始の区分</translation>
    </message>
    <message>
        <source>on the date of the start</source>
        <translation>開始日に開始</translation>
    </message>
    <message>
        <source>already ongoing on that date</source>
        <translation>その日にはすでに使用中</translation>
    </message>
    <message>
        <source>No start is typed. It will stand as unknown.</source>
        <translation>開始日の入力がありません。開始日は不明になります。</translation>
    </message>
    <message>
        <source>No dose is typed. It will stand as not recorded.</source>
        <translation>用量の入力がありません。用量は未記録になります。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::MergeDialog</name>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Birth date</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>発症</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>通院状況</translation>
    </message>
    <message>
        <source>Research use</source>
        <translation>研究利用</translation>
    </message>
    <message>
        <source>Remark</source>
        <translation>備考</translation>
    </message>
    <message>
        <source>Merge duplicate patients</source>
        <translation>重複した患者を統合</translation>
    </message>
    <message>
        <source>Duplicate: all of it moves</source>
        <translation>重複: すべて移動します</translation>
    </message>
    <message>
        <source>Kept: its own data stay as they are</source>
        <translation>残す患者: 自身のデータはそのままです</translation>
    </message>
    <message>
        <source>Find the patient to keep</source>
        <translation>残す患者を検索</translation>
    </message>
    <message>
        <source>The duplicate stays in the record, marked as entered in error. The merge can be taken back as a whole.</source>
        <translation>重複した患者は誤入力として記録に残ります。統合はまとめて取り消せます。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>統合する</translation>
    </message>
    <message>
        <source>%1: %2 move, %3 recorded already</source>
        <translation>%1: 移動 %2 件、記録済み %3 件</translation>
    </message>
    <message>
        <source>Nothing is recorded for the duplicate.</source>
        <translation>重複した患者には何も記録されていません。</translation>
    </message>
    <message>
        <source>The two differ (duplicate / kept):</source>
        <translation>異なる項目（重複 / 残す患者）:</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::MoveDialog</name>
    <message>
        <source>Move to another patient</source>
        <translation>別の患者へ移動</translation>
    </message>
    <message>
        <source>Recorded for</source>
        <translation>現在の患者</translation>
    </message>
    <message>
        <source>Moves to</source>
        <translation>移動先</translation>
    </message>
    <message>
        <source>Find the other patient</source>
        <translation>移動先の患者を検索</translation>
    </message>
    <message>
        <source>Here the entry stays, marked as entered in error; there it says where it came from. The move can be taken back as a whole.</source>
        <translation>元の患者には誤入力として残り、移動先には移動元が記録されます。移動はまとめて取り消せます。</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移動する</translation>
    </message>
    <message>
        <source>Moves: %1</source>
        <translation>移動: %1</translation>
    </message>
    <message numerus="yes">
        <source>Moves: %1, and %n that belong to it</source>
        <translation>
            <numerusform>移動: %1 と、それに属する %n 件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jointlog::gui::NavRail</name>
    <message>
        <source>Patients</source>
        <translation>患者一覧</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取込</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書出し</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::NearestDialog</name>
    <message>
        <source>Values nearest to dates</source>
        <translation>指定日に最も近い値</translation>
    </message>
    <message>
        <source>Dates, with a comma between them. The value nearest to each is looked up, with its own date and the days between.</source>
        <translation>日付をコンマで区切って入力します。各日付に最も近い値を、その日付と日数の差とともに表示します。</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Values nearest to the dates</source>
        <translation>指定日に最も近い値</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>表をコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Not a day: %1. A day is 2024-06-15 or R6.6.15.</source>
        <translation>日付として読めません: %1。例: 2024-06-15、R6.6.15</translation>
    </message>
    <message>
        <source>At most %1 dates.</source>
        <translation>日付は%1件までです。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::NewRecordPage</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>CRP is entered in</source>
        <translation>CRP の入力単位</translation>
    </message>
    <message>
        <source>asked first; each value keeps its own unit</source>
        <translation>最初に示す単位。値ごとの単位は保たれます</translation>
    </message>
    <message>
        <source>Cut-offs of DAS28-CRP</source>
        <translation>DAS28-CRP の区分</translation>
    </message>
    <message>
        <source>published sets; can be changed later</source>
        <translation>文献上の区分。後から変更できます</translation>
    </message>
    <message>
        <source>New record file</source>
        <translation>新しい記録ファイル</translation>
    </message>
    <message>
        <source>The import follows when the file is made.</source>
        <translation>ファイルの作成後に取込に進みます。</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>診療所</translation>
    </message>
    <message>
        <source>My own record</source>
        <translation>自分の記録</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選択…</translation>
    </message>
    <message>
        <source>Choose the place of the file</source>
        <translation>ファイルの場所を選択</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Make the file</source>
        <translation>ファイルを作成</translation>
    </message>
    <message>
        <source>Jointlog records (*.jointlog)</source>
        <translation>Jointlog の記録 (*.jointlog)</translation>
    </message>
    <message>
        <source>Choose a place.</source>
        <translation>場所を選択してください。</translation>
    </message>
    <message>
        <source>This folder is not there.</source>
        <translation>このフォルダーはありません。</translation>
    </message>
    <message>
        <source>choose a set…</source>
        <translation>区分を選択…</translation>
    </message>
    <message>
        <source>Source: %1</source>
        <translation>出典: %1</translation>
    </message>
    <message>
        <source>Choose a cut-off set.</source>
        <translation>カットオフ値の区分を選択してください。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::NoteForm</name>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>Type the note.</source>
        <translation>メモを入力してください。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>変更がありません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::OverviewTools</name>
    <message>
        <source>Joints</source>
        <translation>関節数</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>Adverse events</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>Facts</source>
        <translation>事実・所見</translation>
    </message>
    <message>
        <source>Results in words</source>
        <translation>文字の結果</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>3 m</source>
        <translation>3か月</translation>
    </message>
    <message>
        <source>6 m</source>
        <translation>6か月</translation>
    </message>
    <message>
        <source>1 y</source>
        <translation>1年</translation>
    </message>
    <message>
        <source>2 y</source>
        <translation>2年</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Last 3 months</source>
        <translation>直近3か月</translation>
    </message>
    <message>
        <source>Last 6 months</source>
        <translation>直近6か月</translation>
    </message>
    <message>
        <source>Last year</source>
        <translation>直近1年</translation>
    </message>
    <message>
        <source>Last 2 years</source>
        <translation>直近2年</translation>
    </message>
    <message>
        <source>All data</source>
        <translation>全期間</translation>
    </message>
    <message>
        <source>Range shown, from and to</source>
        <translation>表示期間（開始と終了）</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>範囲を戻す</translation>
    </message>
    <message>
        <source>Show all data</source>
        <translation>全期間を表示</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>パネル</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Two dates with a dash between them: 2023-01-01 – 2024-06-30</source>
        <translation>2つの日付をダッシュでつなぎます: 2023-01-01 – 2024-06-30</translation>
    </message>
    <message>
        <source>%1: logarithmic axis</source>
        <translation>%1: 対数軸</translation>
    </message>
    <message>
        <source>%1: published bands</source>
        <translation>%1: 文献上の区分帯</translation>
    </message>
    <message>
        <source>Range shown</source>
        <translation>表示範囲</translation>
    </message>
    <message>
        <source>More</source>
        <translation>その他</translation>
    </message>
    <message>
        <source>Tables and pictures of the chart</source>
        <translation>グラフの表と画像</translation>
    </message>
    <message>
        <source>From and to…</source>
        <translation>開始日と終了日…</translation>
    </message>
    <message>
        <source>Values of the day, in place of the chart</source>
        <translation>グラフの代わりにこの日の値</translation>
    </message>
    <message>
        <source>Range</source>
        <translation>範囲</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>レポート</translation>
    </message>
    <message>
        <source>Report of this patient</source>
        <translation>この患者のレポート</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::OwnJointsDialog</name>
    <message>
        <source>Joints that hurt</source>
        <translation>痛む関節</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Take these joints</source>
        <translation>この関節で決定</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::PageView</name>
    <message>
        <source>Page %1 of %2 of the report</source>
        <translation>報告書 %1 / %2 ページ</translation>
    </message>
    <message>
        <source>Preview of the report</source>
        <translation>報告書のプレビュー</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::PanelTableDialog</name>
    <message>
        <source>Table of a panel</source>
        <translation>パネルの表</translation>
    </message>
    <message>
        <source>Panel</source>
        <translation>パネル</translation>
    </message>
    <message>
        <source>Values of the panel, by day</source>
        <translation>パネルの値（日付順）</translation>
    </message>
    <message>
        <source>Copy the table</source>
        <translation>表をコピー</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::PatientBand</name>
    <message>
        <source>born</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>onset</source>
        <translation>発症</translation>
    </message>
    <message>
        <source>diagnosis</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>birth or age</source>
        <translation>生年月日・年齢</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::PatientForm</name>
    <message>
        <source>New patient</source>
        <translation>新しい患者</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>本人</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>the clinic&apos;s own, once in this file</source>
        <translation>院内の番号、このファイルで一意</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>カナ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Born</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>1962-03-14, 1962-03, 1962 or 昭和37年3月14日</source>
        <translation>1962-03-14、1962-03、1962、昭和37年3月14日 など</translation>
    </message>
    <message>
        <source>stays as it is</source>
        <translation>変更できません</translation>
    </message>
    <message>
        <source>Rheumatoid arthritis</source>
        <translation>関節リウマチ</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>発症</translation>
    </message>
    <message>
        <source>first symptoms</source>
        <translation>最初の症状</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>RF status</source>
        <translation>RF</translation>
    </message>
    <message>
        <source>RF, date</source>
        <translation>RF の日付</translation>
    </message>
    <message>
        <source>ACPA status</source>
        <translation>抗CCP抗体</translation>
    </message>
    <message>
        <source>ACPA, date</source>
        <translation>抗CCP抗体の日付</translation>
    </message>
    <message>
        <source>Follow-up and research use</source>
        <translation>通院状況と研究利用</translation>
    </message>
    <message>
        <source>Follow-up</source>
        <translation>通院状況</translation>
    </message>
    <message>
        <source>Follow-up, since</source>
        <translation>通院状況の日付</translation>
    </message>
    <message>
        <source>Research use</source>
        <translation>研究利用</translation>
    </message>
    <message>
        <source>Research use, date</source>
        <translation>研究利用の日付</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>This date lies before the birth date.</source>
        <translation>生年月日より前の日付です。</translation>
    </message>
    <message>
        <source>%1 has the same name and birth date.</source>
        <translation>%1 は氏名と生年月日が同じです。</translation>
    </message>
    <message>
        <source>A patient needs an ID.</source>
        <translation>患者の ID が必要です。</translation>
    </message>
    <message>
        <source>This ID is already in the file.</source>
        <translation>この ID は既にあります。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>変更がありません。</translation>
    </message>
    <message>
        <source>About me</source>
        <translation>自分について</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>その他</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::PatientListPage</name>
    <message>
        <source>Patients</source>
        <translation>患者一覧</translation>
    </message>
    <message>
        <source>New patient</source>
        <translation>新しい患者</translation>
    </message>
    <message>
        <source>name, kana or ID</source>
        <translation>氏名・カナ・ID</translation>
    </message>
    <message>
        <source>Search patients by name, kana or ID</source>
        <translation>氏名・カナ・ID で患者を検索</translation>
    </message>
    <message>
        <source>Esc clears</source>
        <translation>Esc で消去</translation>
    </message>
    <message>
        <source>All follow-up</source>
        <translation>すべての通院状況</translation>
    </message>
    <message>
        <source>Follow-up status shown</source>
        <translation>表示する通院状況</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>検索を消去</translation>
    </message>
    <message>
        <source>%1 patients</source>
        <translation>%1人</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2人中 %1人</translation>
    </message>
    <message>
        <source>No match for “%1”.</source>
        <translation>「%1」に一致する患者はありません。</translation>
    </message>
    <message>
        <source>No patient has this follow-up status.</source>
        <translation>この通院状況の患者はいません。</translation>
    </message>
    <message>
        <source>Values older than %1 days show their date</source>
        <translation>%1日より古い値には日付を表示します</translation>
    </message>
    <message>
        <source>Merge duplicate patients…</source>
        <translation>重複した患者を統合…</translation>
    </message>
    <message>
        <source>Open the entry in error</source>
        <translation>誤入力の記録を開く</translation>
    </message>
    <message>
        <source>%1 was entered in error. The entry and all its values are kept: the history of the patient&apos;s own data (Alt+Shift+H) takes it back.</source>
        <translation>%1 は誤入力とされています。記録とすべての値は残っています。患者データの履歴（Alt+Shift+H）から元に戻せます。</translation>
    </message>
    <message>
        <source>No patient is recorded in this file yet. %1 enters the first one.</source>
        <translation>このファイルにはまだ患者の記録がありません。%1 で最初の患者を入力します。</translation>
    </message>
    <message>
        <source>Nobody is planned for %1 or was last seen on it. %2 shows all. A planned visit is entered with a visit, or as a fact.</source>
        <translation>%1 に予定がある人、最後の受診がこの日の人はいません。%2 ですべてに戻ります。次回予定は、受診の入力時、または「事実・所見」として入力します。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open the patient of the current row</source>
        <translation>選択行の患者を開く</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::PatientMatches</name>
    <message>
        <source>Code in the file</source>
        <translation>ファイル内のコード</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>Date of birth</source>
        <translation>生年月日</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Patient of this record</source>
        <translation>この記録の患者</translation>
    </message>
    <message>
        <source>Patients whom the record does not know</source>
        <translation>記録にない患者</translation>
    </message>
    <message>
        <source>none of them: leave these rows out</source>
        <translation>該当なし：この行を除く</translation>
    </message>
    <message>
        <source>  (same name and date of birth)</source>
        <translation>  （氏名と生年月日が同じ）</translation>
    </message>
    <message>
        <source>  (same name or date of birth)</source>
        <translation>  （氏名または生年月日が同じ）</translation>
    </message>
    <message>
        <source>%1: patient of this record</source>
        <translation>%1：この記録の患者</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::PatientModel</name>
    <message>
        <source>same name</source>
        <translation>同姓同名</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Name · kana</source>
        <translation>氏名・カナ</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>性別</translation>
    </message>
    <message>
        <source>Age</source>
        <translation>年齢</translation>
    </message>
    <message>
        <source>Diagnosed</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>Last visit</source>
        <translation>最終受診</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>次回予定</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::PatientPicker</name>
    <message>
        <source>name, kana or ID</source>
        <translation>氏名・カナ・ID</translation>
    </message>
    <message>
        <source>Search patients by name, kana or ID</source>
        <translation>氏名・カナ・IDで患者を検索</translation>
    </message>
    <message>
        <source>Patients found</source>
        <translation>見つかった患者</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::PlaceBanner</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Close the notice about the place of the file</source>
        <translation>ファイルの場所についてのお知らせを閉じる</translation>
    </message>
    <message>
        <source>This file %1.</source>
        <translation>このファイルは%1。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::PrivacyCover</name>
    <message>
        <source>The screen is hidden</source>
        <translation>画面を隠しています</translation>
    </message>
    <message>
        <source>Nothing was closed, and what was typed is still there.</source>
        <translation>何も閉じていません。入力中の内容もそのままです。</translation>
    </message>
    <message>
        <source>No password is asked: whoever sits here can go on.</source>
        <translation>パスワードは求めません。この席の人は誰でも続けられます。</translation>
    </message>
    <message>
        <source>Show again</source>
        <translation>画面を戻す</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ProfileDialog</name>
    <message>
        <source>Change a laboratory profile</source>
        <translation>検査室の設定の変更</translation>
    </message>
    <message>
        <source>Laboratory profile</source>
        <translation>検査室の設定</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>検査室</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>検査項目</translation>
    </message>
    <message>
        <source>Valid from</source>
        <translation>適用開始日</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>測定法</translation>
    </message>
    <message>
        <source>The interval holds for</source>
        <translation>基準範囲の対象</translation>
    </message>
    <message>
        <source>everyone</source>
        <translation>全員</translation>
    </message>
    <message>
        <source>men and women apart</source>
        <translation>男女別</translation>
    </message>
    <message>
        <source>Take JCCLS</source>
        <translation>JCCLSを使う</translation>
    </message>
    <message>
        <source>Fill in the JCCLS common interval of the catalogue</source>
        <translation>カタログのJCCLS共用基準範囲を入力する</translation>
    </message>
    <message>
        <source>Lower end</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>Upper end</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>In words, or its name</source>
        <translation>文字、または名称</translation>
    </message>
    <message>
        <source>Women, lower end</source>
        <translation>女性の下限</translation>
    </message>
    <message>
        <source>Women, upper end</source>
        <translation>女性の上限</translation>
    </message>
    <message>
        <source>Women, in words</source>
        <translation>女性（文字）</translation>
    </message>
    <message>
        <source>The JCCLS interval holds for IFCC methods: write the method.</source>
        <translation>JCCLSの基準範囲はIFCC法のものです。測定法を書いてください。</translation>
    </message>
    <message>
        <source>The catalogue has no JCCLS interval of this analyte.</source>
        <translation>この項目のJCCLS共用基準範囲はカタログにありません。</translation>
    </message>
    <message>
        <source>The JCCLS interval is stated in %1.</source>
        <translation>JCCLSの基準範囲の単位は %1 です。</translation>
    </message>
    <message>
        <source>No value lies in this interval.</source>
        <translation>この範囲に入る値がありません。</translation>
    </message>
    <message>
        <source>Add the laboratory first.</source>
        <translation>先に検査室を追加してください。</translation>
    </message>
    <message>
        <source>Choose an analyte.</source>
        <translation>検査項目を選択してください。</translation>
    </message>
    <message>
        <source>This analyte is not in the catalogue.</source>
        <translation>この検査項目はカタログにありません。</translation>
    </message>
    <message>
        <source>A day is needed: 2024-04-01</source>
        <translation>年月日が必要です: 2024-04-01</translation>
    </message>
    <message>
        <source>There is a profile from this day. Change that one.</source>
        <translation>この日からの設定があります。それを変更してください。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ReadOutPanel</name>
    <message>
        <source>Previous day with a value</source>
        <translation>値のある前の日</translation>
    </message>
    <message>
        <source>Next day with a value</source>
        <translation>値のある次の日</translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation>受診を開く</translation>
    </message>
    <message>
        <source>Copy values</source>
        <translation>値をコピー</translation>
    </message>
    <message>
        <source>Values of this day</source>
        <translation>この日の値</translation>
    </message>
    <message>
        <source>visit</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>visit · %1</source>
        <translation>受診・%1</translation>
    </message>
    <message>
        <source>no day chosen</source>
        <translation>日付の選択なし</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ReadingForm</name>
    <message>
        <source>The file holds</source>
        <translation>ファイルの内容</translation>
    </message>
    <message>
        <source>as the header tells</source>
        <translation>見出しから判断</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>joints</source>
        <translation>関節</translation>
    </message>
    <message>
        <source>laboratory values</source>
        <translation>検査値</translation>
    </message>
    <message>
        <source>medication</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>adverse events</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>事実・所見</translation>
    </message>
    <message>
        <source>reported scores</source>
        <translation>報告されたスコア</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>as marked, else UTF-8</source>
        <translation>BOM に従う（なければ UTF-8）</translation>
    </message>
    <message>
        <source>CP932 (Japanese Windows)</source>
        <translation>CP932（日本語 Windows）</translation>
    </message>
    <message>
        <source>Between cells</source>
        <translation>区切り文字</translation>
    </message>
    <message>
        <source>not said (comma)</source>
        <translation>指定なし（コンマ）</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>Decimals</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>not said (point)</source>
        <translation>指定なし（ピリオド）</translation>
    </message>
    <message>
        <source>point: 0.49</source>
        <translation>ピリオド：0.49</translation>
    </message>
    <message>
        <source>comma: 0,49</source>
        <translation>コンマ：0,49</translation>
    </message>
    <message>
        <source>03/04/2024 is</source>
        <translation>03/04/2024 の読み方</translation>
    </message>
    <message>
        <source>not said</source>
        <translation>指定なし</translation>
    </message>
    <message>
        <source>4 March (month first)</source>
        <translation>3 月 4 日（月が先）</translation>
    </message>
    <message>
        <source>3 April (day first)</source>
        <translation>4 月 3 日（日が先）</translation>
    </message>
    <message>
        <source>Judge the rows</source>
        <translation>行を判定</translation>
    </message>
    <message>
        <source>Read as this header was read before.</source>
        <translation>同じ見出しの前回と同じ読み方です。</translation>
    </message>
    <message>
        <source>A byte order mark says: %1.</source>
        <translation>BOM による文字コード：%1。</translation>
    </message>
    <message>
        <source>Commas do not divide the header: choose what stands between cells.</source>
        <translation>見出しがコンマで区切られていません。区切り文字を選んでください。</translation>
    </message>
    <message>
        <source>Numbers with a comma: choose what stands before the decimals.</source>
        <translation>コンマを含む数値があります。小数点の文字を選んでください。</translation>
    </message>
    <message>
        <source>Dates such as 03/04/2024: choose which part is the month.</source>
        <translation>03/04/2024 のような日付があります。月の位置を選んでください。</translation>
    </message>
    <message numerus="yes">
        <source>%n more columns are not shown.</source>
        <translation>
            <numerusform>ほか %n 列は表示していません。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jointlog::gui::RecordPage</name>
    <message>
        <source>Back to the list</source>
        <translation>患者一覧へ戻る</translation>
    </message>
    <message>
        <source>Correct the patient&apos;s data</source>
        <translation>患者情報を訂正</translation>
    </message>
    <message>
        <source>+ Visit</source>
        <translation>＋ 受診</translation>
    </message>
    <message>
        <source>+ Lab</source>
        <translation>＋ 検査</translation>
    </message>
    <message>
        <source>+ Medication</source>
        <translation>＋ 薬剤</translation>
    </message>
    <message>
        <source>+ Event</source>
        <translation>＋ 有害事象</translation>
    </message>
    <message>
        <source>Add a visit</source>
        <translation>受診を追加</translation>
    </message>
    <message>
        <source>Add a laboratory value</source>
        <translation>検査値を追加</translation>
    </message>
    <message>
        <source>Add a medication</source>
        <translation>薬剤を追加</translation>
    </message>
    <message>
        <source>Add an adverse event</source>
        <translation>有害事象を追加</translation>
    </message>
    <message>
        <source>Overview</source>
        <translation>経過</translation>
    </message>
    <message>
        <source>Visits</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>Labs</source>
        <translation>検査</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>Notes and facts</source>
        <translation>メモ・事実</translation>
    </message>
    <message>
        <source>Joints</source>
        <translation>関節</translation>
    </message>
    <message>
        <source>No visit is recorded: nothing was copied.</source>
        <translation>受診の記録がないため、コピーしていません。</translation>
    </message>
    <message>
        <source>An earlier state of the record is shown: nothing was copied.</source>
        <translation>過去の時点の記録を表示しているため、コピーしていません。</translation>
    </message>
    <message>
        <source>Copied without the name: visit of %1.</source>
        <translation>氏名を除いてコピーしました：%1 の受診</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>The patient&apos;s own data</source>
        <translation>患者の基本情報</translation>
    </message>
    <message>
        <source>Part of the record</source>
        <translation>記録の部分</translation>
    </message>
    <message>
        <source>+ Change or side effect</source>
        <translation>＋体調の変化</translation>
    </message>
    <message>
        <source>Add a change or side effect</source>
        <translation>体調の変化・副作用と思うことを追加</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>体調の変化</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::RecorderDialog</name>
    <message>
        <source>Who is at the keyboard?</source>
        <translation>入力者はどなたですか</translation>
    </message>
    <message>
        <source>The next save is recorded under this name. Who examined is a field of the visit.</source>
        <translation>次の保存はこの名前で記録されます。診察者は受診の項目です。</translation>
    </message>
    <message>
        <source>Type to filter, or a new name</source>
        <translation>絞り込み、または新しい名前</translation>
    </message>
    <message>
        <source>Filter, or a new name</source>
        <translation>絞り込み、または新しい名前</translation>
    </message>
    <message>
        <source>Recorders</source>
        <translation>記録者</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>Record under this name</source>
        <translation>この名前で記録</translation>
    </message>
    <message>
        <source>at the keyboard now</source>
        <translation>現在の入力者</translation>
    </message>
    <message>
        <source>New: %1</source>
        <translation>新規：%1</translation>
    </message>
    <message>
        <source>Type a name: no one is in the list yet.</source>
        <translation>名前を入力してください。一覧にはまだ誰もいません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ReportPage</name>
    <message>
        <source>Report</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>項目</translation>
    </message>
    <message>
        <source>From</source>
        <translation>開始日</translation>
    </message>
    <message>
        <source>To</source>
        <translation>終了日</translation>
    </message>
    <message>
        <source>all</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>用紙</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>レター</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>black and white</source>
        <translation>白黒</translation>
    </message>
    <message>
        <source>colours</source>
        <translation>カラー</translation>
    </message>
    <message>
        <source>Reports</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>Save &amp;PDF…</source>
        <translation>PDFで保存(&amp;P)…</translation>
    </message>
    <message>
        <source>Save the report as a PDF</source>
        <translation>報告書をPDFで保存</translation>
    </message>
    <message>
        <source>P&amp;rint…</source>
        <translation>印刷(&amp;R)…</translation>
    </message>
    <message>
        <source>Print the report</source>
        <translation>報告書を印刷</translation>
    </message>
    <message>
        <source>&amp;Copy as text</source>
        <translation>テキストでコピー(&amp;C)</translation>
    </message>
    <message>
        <source>Copy the tables of the report as text</source>
        <translation>報告書の表をテキストとしてコピー</translation>
    </message>
    <message>
        <source>page %1 / %2 · PgUp PgDn turn, + − 0 zoom</source>
        <translation>%1 / %2 ページ · PgUp PgDn で移動、+ − 0 で拡大・縮小</translation>
    </message>
    <message>
        <source>Previous page</source>
        <translation>前のページ</translation>
    </message>
    <message>
        <source>Next page</source>
        <translation>次のページ</translation>
    </message>
    <message>
        <source>A date such as 2024-06-01, 2024-06 or 2024.</source>
        <translation>2024-06-01、2024-06、2024 のような日付を入力してください。</translation>
    </message>
    <message>
        <source>The period ends before it begins.</source>
        <translation>期間の終わりが始まりより前です。</translation>
    </message>
    <message>
        <source>Open a patient first: a report is of one patient.</source>
        <translation>先に患者を開いてください。報告書は一人の患者のものです。</translation>
    </message>
    <message>
        <source>An earlier state of the record is shown. A report is of the record as it is now.</source>
        <translation>過去の時点の記録を表示しています。レポートは現在の記録から作成します。</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>保存しました：%1</translation>
    </message>
    <message>
        <source>The tables of the report are in the clipboard.</source>
        <translation>報告書の表をクリップボードにコピーしました。</translation>
    </message>
    <message>
        <source>The printer did not take the report.</source>
        <translation>プリンターが報告書を受け付けませんでした。</translation>
    </message>
    <message>
        <source>Sent to the printer.</source>
        <translation>プリンターに送りました。</translation>
    </message>
    <message>
        <source>Save the report</source>
        <translation>報告書を保存</translation>
    </message>
    <message>
        <source>Choose a section.</source>
        <translation>項目を選んでください。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ReportedForm</name>
    <message>
        <source>This variant does not belong to this score.</source>
        <translation>この種類はこのスコアにありません。</translation>
    </message>
    <message>
        <source>Reported score</source>
        <translation>報告されたスコア</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>A score known only as a number</source>
        <translation>数値だけが分かるスコア</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Variant</source>
        <translation>種別</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>記載なし</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>値</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>2024-06-01, 2024-06 or 2024</source>
        <translation>2024-06-01、2024-06、2024 など</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>for example: letter of another clinic</source>
        <translation>例: 他院の紹介状</translation>
    </message>
    <message>
        <source>Type the value.</source>
        <translation>値を入力してください。</translation>
    </message>
    <message>
        <source>Not a number.</source>
        <translation>数値ではありません。</translation>
    </message>
    <message>
        <source>A score is not negative.</source>
        <translation>スコアは負の数になりません。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>変更がありません。</translation>
    </message>
    <message>
        <source>From answers…</source>
        <translation>回答から…</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::RestorePage</name>
    <message>
        <source>On this computer</source>
        <translation>このコンピューターにあるもの</translation>
    </message>
    <message>
        <source>Backup</source>
        <translation>バックアップ</translation>
    </message>
    <message>
        <source>Restore to</source>
        <translation>復元先</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>The backup is checked and shown first; it stays as it is. Nothing is written before you restore.</source>
        <translation>まずバックアップを検査して内容を表示します。バックアップはそのまま残ります。「復元」を押すまで何も書き込みません。</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Choose a backup</source>
        <translation>バックアップを選ぶ</translation>
    </message>
    <message>
        <source>Choose the place of the restored file</source>
        <translation>復元したファイルの場所を選ぶ</translation>
    </message>
    <message>
        <source>Back up the file that is there, then replace it</source>
        <translation>いまあるファイルをバックアップしてから置き換える</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>choose a backup…</source>
        <translation>バックアップを選ぶ…</translation>
    </message>
    <message>
        <source>%1, record %2, up to operation %3</source>
        <translation>%1、記録 %2、操作 %3 まで</translation>
    </message>
    <message>
        <source>Jointlog backups (*.jointlog-backup *-backup *.jointlog);;All files (*)</source>
        <translation>Jointlog のバックアップ (*.jointlog-backup *-backup *.jointlog);;すべてのファイル (*)</translation>
    </message>
    <message>
        <source>Jointlog records (*.jointlog)</source>
        <translation>Jointlog の記録 (*.jointlog)</translation>
    </message>
    <message>
        <source>Choose a backup.</source>
        <translation>バックアップを選んでください。</translation>
    </message>
    <message>
        <source>Choose a place.</source>
        <translation>場所を選んでください。</translation>
    </message>
    <message>
        <source>This folder is not there.</source>
        <translation>このフォルダーはありません。</translation>
    </message>
    <message>
        <source>There is a file of this name. Choose another name, or have it backed up and replaced.</source>
        <translation>同じ名前のファイルがあります。別の名前を選ぶか、バックアップしてから置き換えることを選んでください。</translation>
    </message>
    <message>
        <source>not in its name</source>
        <translation>名前に含まれていません</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>My own record</source>
        <translation>自分の記録</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>診療</translation>
    </message>
    <message>
        <source>Made: %1</source>
        <translation>作成日時：%1</translation>
    </message>
    <message>
        <source>Kind: %1</source>
        <translation>種類：%1</translation>
    </message>
    <message>
        <source>Patients: %1</source>
        <translation>患者数：%1</translation>
    </message>
    <message>
        <source>Last entry: %1</source>
        <translation>最後の入力：%1</translation>
    </message>
    <message>
        <source>Log head: operation %1, %2</source>
        <translation>ログの末尾：操作 %1、%2</translation>
    </message>
    <message>
        <source>Verified: every entry and the whole log were read and agree.</source>
        <translation>検証済み：すべての入力とログ全体を読み、一致しました。</translation>
    </message>
    <message>
        <source>The backup is being read and checked…</source>
        <translation>バックアップを読み、検査しています…</translation>
    </message>
    <message>
        <source>It is being restored…</source>
        <translation>復元しています…</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>復元</translation>
    </message>
    <message>
        <source>Check the backup</source>
        <translation>バックアップを検査する</translation>
    </message>
    <message>
        <source>This is the backup itself. Choose another name.</source>
        <translation>これはバックアップそのものです。別の名前を選んでください。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ResultForm</name>
    <message>
        <source>Not a result: %1</source>
        <translation>結果として読み取れません: %1</translation>
    </message>
    <message>
        <source>One of: %1</source>
        <translation>次のいずれか: %1</translation>
    </message>
    <message>
        <source>Choose a unit of this analyte.</source>
        <translation>この検査項目の単位を選択してください。</translation>
    </message>
    <message>
        <source>A whole number is needed.</source>
        <translation>整数を入力してください。</translation>
    </message>
    <message>
        <source>Outside %1–%2 %3.</source>
        <translation>%1–%2 %3 の範囲外です。</translation>
    </message>
    <message>
        <source>%1 %2 %3 is rare. Check value and unit.</source>
        <translation>%1 %2 %3 はまれな値です。値と単位を確認してください。</translation>
    </message>
    <message>
        <source>The upper end lies below the lower end.</source>
        <translation>上限が下限より小さくなっています。</translation>
    </message>
    <message>
        <source>No value lies in this interval.</source>
        <translation>この範囲に入る値がありません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::RowActs</name>
    <message numerus="yes">
        <source>%1 and %n more</source>
        <translation>
            <numerusform>%1 ほか %n 件</numerusform>
        </translation>
    </message>
    <message>
        <source>Moved to %1: %2</source>
        <translation>%1 へ移動しました: %2</translation>
    </message>
    <message>
        <source>Nothing was taken back last.</source>
        <translation>やり直す取り消しがありません。</translation>
    </message>
    <message>
        <source>Nothing was saved in this session that could be taken back.</source>
        <translation>今回開いてから保存したものがないため、取り消すものがありません。</translation>
    </message>
    <message>
        <source>The last change was made by another recorder: %1.</source>
        <translation>直前の変更は別の記録者によるものです: %1。</translation>
    </message>
    <message>
        <source>Not undone. %1</source>
        <translation>取り消していません。%1</translation>
    </message>
    <message>
        <source>Brought again: %1</source>
        <translation>やり直しました: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>取り消しました: %1</translation>
    </message>
    <message>
        <source>%1 was merged into %2.</source>
        <translation>%1 を %2 に統合しました。</translation>
    </message>
    <message>
        <source>The last change is taken back already. %1 brings it again.</source>
        <translation>直前の変更は取り消し済みです。%1 で元に戻せます。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::RowsModel</name>
    <message>
        <source>(corrected)</source>
        <translation>（訂正あり）</translation>
    </message>
    <message>
        <source>%1 (entered in error)</source>
        <translation>%1（誤入力）</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>算出不可</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未入力</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::RowsPage</name>
    <message>
        <source>Visit</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>Laboratory value</source>
        <translation>検査値</translation>
    </message>
    <message>
        <source>Medication</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>Infusion or single dose</source>
        <translation>点滴・単回投与</translation>
    </message>
    <message>
        <source>Adverse event</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>Fact</source>
        <translation>事実・所見</translation>
    </message>
    <message>
        <source>Reported score</source>
        <translation>報告されたスコア</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Change dose…</source>
        <translation>用量の変更…</translation>
    </message>
    <message>
        <source>Stop…</source>
        <translation>中止…</translation>
    </message>
    <message>
        <source>Correct…</source>
        <translation>訂正…</translation>
    </message>
    <message>
        <source>Entered in error…</source>
        <translation>誤入力…</translation>
    </message>
    <message>
        <source>Show entries in error</source>
        <translation>誤入力も表示</translation>
    </message>
    <message>
        <source>Nothing of this kind is recorded.</source>
        <translation>この種類の記録はありません。</translation>
    </message>
    <message>
        <source>Rows of this tab</source>
        <translation>このタブの記録</translation>
    </message>
    <message>
        <source>Scores in detail…</source>
        <translation>スコアの内訳…</translation>
    </message>
    <message>
        <source>Laboratory slip</source>
        <translation>検査伝票</translation>
    </message>
    <message>
        <source>Move…</source>
        <translation>移動…</translation>
    </message>
    <message>
        <source>Move to another patient</source>
        <translation>別の患者へ移動</translation>
    </message>
    <message>
        <source>Take back…</source>
        <translation>取り消す…</translation>
    </message>
    <message>
        <source>Take back the last change of this row</source>
        <translation>この行の直前の変更を取り消す</translation>
    </message>
    <message>
        <source>History…</source>
        <translation>履歴…</translation>
    </message>
    <message>
        <source>Take back as recorded…</source>
        <translation>記録に戻す…</translation>
    </message>
    <message>
        <source>Grid</source>
        <translation>表</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::SampleStrip</name>
    <message>
        <source>SAMPLE DATA — invented record, temporary copy</source>
        <translation>サンプルデータ － 架空の記録・一時コピー</translation>
    </message>
    <message>
        <source>SAMPLE DATA — %1</source>
        <translation>サンプルデータ － %1</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ScoreDialog</name>
    <message>
        <source>Where the score comes from</source>
        <translation>スコアの算出根拠</translation>
    </message>
    <message>
        <source>Inputs, addends and sources</source>
        <translation>入力値・加算項・出典</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Open visit</source>
        <translation>受診を開く</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>%1 %2: history</source>
        <translation>%1 %2：履歴</translation>
    </message>
    <message>
        <source>Every version of this value</source>
        <translation>この値のすべての版</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ScorePanel</name>
    <message>
        <source>from a value below or above a limit; possible: %1–%2</source>
        <translation>下限未満または上限超の値から算出; 取りうる範囲: %1–%2</translation>
    </message>
    <message>
        <source>from a value below or above a limit</source>
        <translation>下限未満または上限超の値から算出</translation>
    </message>
    <message>
        <source>Visit before</source>
        <translation>前回の受診</translation>
    </message>
    <message>
        <source>Computed</source>
        <translation>算出</translation>
    </message>
    <message>
        <source>with published category</source>
        <translation>文献上の区分つき</translation>
    </message>
    <message>
        <source>%1: not taken. %2</source>
        <translation>%1: 算出に使いません。%2</translation>
    </message>
    <message>
        <source>not computed without: %1</source>
        <translation>算出不可。不足: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>Boolean definitions (ACR/EULAR)</source>
        <translation>Boolean 定義（ACR/EULAR）</translation>
    </message>
    <message>
        <source>%1 without CRP</source>
        <translation>%1（CRP なし）</translation>
    </message>
    <message>
        <source>met</source>
        <translation>該当</translation>
    </message>
    <message>
        <source>not met</source>
        <translation>非該当</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>判定できず</translation>
    </message>
    <message>
        <source>not decided by: %1</source>
        <translation>判定できない項目：%1</translation>
    </message>
    <message>
        <source>above the limit: %1</source>
        <translation>基準を超えている項目: %1</translation>
    </message>
    <message>
        <source>from: %1</source>
        <translation>入力：%1</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::SettingsHistoryDialog</name>
    <message>
        <source>History of the settings</source>
        <translation>設定の履歴</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>記録者</translation>
    </message>
    <message>
        <source>Setting</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>変更前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>変更後</translation>
    </message>
    <message>
        <source>Versions of the settings, newest first</source>
        <translation>設定の版（新しい順）</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>not set</source>
        <translation>未設定</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>Jointlog %1 keeps, draws and exports what was entered. It is not a certified medical device. Record of entered data. No treatment recommendation.</source>
        <translation>Jointlog %1 は入力された値を保存・図示・書き出します。医療機器としての認証は受けていません。記録された値の表示。治療の提案は行いません。</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>プログラム</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>システムに合わせる</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>配色</translation>
    </message>
    <message>
        <source>light</source>
        <translation>明るい</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>暗い</translation>
    </message>
    <message>
        <source>Text size</source>
        <translation>文字の大きさ</translation>
    </message>
    <message>
        <source>This record</source>
        <translation>この記録</translation>
    </message>
    <message>
        <source>CRP is entered in</source>
        <translation>CRP の入力単位</translation>
    </message>
    <message>
        <source>asked first; each value keeps its own unit</source>
        <translation>最初に示す単位。値ごとの単位は保たれます</translation>
    </message>
    <message>
        <source>Cut-offs of DAS28-CRP</source>
        <translation>DAS28-CRP の区分</translation>
    </message>
    <message>
        <source>Cut-offs of DAS28-ESR</source>
        <translation>DAS28-ESR の区分</translation>
    </message>
    <message>
        <source>Back to the form</source>
        <translation>入力に戻る</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>戻る</translation>
    </message>
    <message>
        <source>Close the form to change these.</source>
        <translation>変更するには入力画面を閉じてください。</translation>
    </message>
    <message>
        <source>About</source>
        <translation>このプログラムについて</translation>
    </message>
    <message>
        <source>Formula table: %1</source>
        <translation>計算式の表: %1</translation>
    </message>
    <message>
        <source>Licence: Apache 2.0. It uses Qt (LGPL 3), SQLite (public domain), fmt, utf8proc and JSON for Modern C++ (MIT), libsodium (ISC).</source>
        <translation>ライセンス: Apache 2.0。使用しているソフトウェア: Qt（LGPL 3）、SQLite（パブリックドメイン）、fmt・utf8proc・JSON for Modern C++（MIT）、libsodium（ISC）。</translation>
    </message>
    <message>
        <source>ESR below 1 mm/h</source>
        <translation>1 mm/h 未満の赤沈</translation>
    </message>
    <message>
        <source>no score</source>
        <translation>算出しない</translation>
    </message>
    <message>
        <source>computed at 1, marked as censored</source>
        <translation>1として算出し、打ち切り値の印を付ける</translation>
    </message>
    <message>
        <source>DAS28-ESR is not defined there</source>
        <translation>DAS28-ESRの範囲外です</translation>
    </message>
    <message>
        <source>Formulas, cut-off sets, licences…</source>
        <translation>計算式・カットオフ・ライセンス…</translation>
    </message>
    <message>
        <source>Privacy</source>
        <translation>プライバシー</translation>
    </message>
    <message>
        <source>Hide the screen after</source>
        <translation>画面を隠すまで</translation>
    </message>
    <message>
        <source>never by itself</source>
        <translation>自動では隠さない</translation>
    </message>
    <message>
        <source>%1 min without a key</source>
        <translation>操作なしで %1分</translation>
    </message>
    <message>
        <source>List of recent files</source>
        <translation>最近のファイルの一覧</translation>
    </message>
    <message>
        <source>kept, names and places of files only</source>
        <translation>残す（ファイルの名前と場所だけ）</translation>
    </message>
    <message>
        <source>not kept</source>
        <translation>残さない</translation>
    </message>
    <message>
        <source>Program settings as at first</source>
        <translation>プログラムの設定を初めの状態に戻す</translation>
    </message>
    <message>
        <source>Japanese era beside dates</source>
        <translation>日付に添える元号</translation>
    </message>
    <message>
        <source>as the language</source>
        <translation>言語に合わせる</translation>
    </message>
    <message>
        <source>shown</source>
        <translation>表示する</translation>
    </message>
    <message>
        <source>not shown</source>
        <translation>表示しない</translation>
    </message>
    <message>
        <source>dates are written 2024-09-02</source>
        <translation>日付は 2024-09-02 の形です</translation>
    </message>
    <message>
        <source>Keyboard shortcuts…</source>
        <translation>キーボードショートカット…</translation>
    </message>
    <message>
        <source>at once: %1</source>
        <translation>すぐに: %1</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ShortcutSheet</name>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボード操作</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ShorthandLine</name>
    <message>
        <source>word %1 “%2”</source>
        <translation>%1番目の「%2」</translation>
    </message>
    <message>
        <source>Not read: %1</source>
        <translation>読み取れません: %1</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::StartPage</name>
    <message>
        <source>Record and chart rheumatoid-arthritis data. No treatment recommendation.</source>
        <translation>関節リウマチの記録とグラフ。治療の提案は行いません。</translation>
    </message>
    <message>
        <source>Clinic</source>
        <translation>診療所</translation>
    </message>
    <message>
        <source>My own record</source>
        <translation>自分の記録</translation>
    </message>
    <message>
        <source>New record file…</source>
        <translation>新しい記録ファイル…</translation>
    </message>
    <message>
        <source>Choose a place, a unit for CRP and who it is for</source>
        <translation>場所、CRP の単位、用途を選びます</translation>
    </message>
    <message>
        <source>Open record file…</source>
        <translation>記録ファイルを開く…</translation>
    </message>
    <message>
        <source>A .jointlog file on this computer</source>
        <translation>このコンピューターの .jointlog ファイル</translation>
    </message>
    <message>
        <source>Look around with sample data</source>
        <translation>サンプルデータで見てみる</translation>
    </message>
    <message>
        <source>Opens a temporary copy, marked SAMPLE</source>
        <translation>「サンプル」の印が付いた一時コピーを開きます</translation>
    </message>
    <message>
        <source>Import CSV…</source>
        <translation>CSV の取込…</translation>
    </message>
    <message>
        <source>Preview first; nothing is stored until you confirm</source>
        <translation>まず確認。確定するまで何も保存しません</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>キーボード操作</translation>
    </message>
    <message>
        <source>Version %1 · files stay on this computer</source>
        <translation>バージョン %1 ・ ファイルはこのコンピューターの中だけ</translation>
    </message>
    <message>
        <source>RECENT</source>
        <translation>最近のファイル</translation>
    </message>
    <message>
        <source>opened %1</source>
        <translation>%1 に開いた</translation>
    </message>
    <message>
        <source>not found</source>
        <translation>見つかりません</translation>
    </message>
    <message>
        <source>Remove %1 from this list</source>
        <translation>%1 をこの一覧から除く</translation>
    </message>
    <message>
        <source>Restore a backup…</source>
        <translation>バックアップから復元…</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::StopForm</name>
    <message>
        <source>Stop of %1</source>
        <translation>%1 の中止</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>中止日</translation>
    </message>
    <message>
        <source>2024-06-01, 2024-06 or 2024</source>
        <translation>2024-06-01、2024-06、2024 など</translation>
    </message>
    <message>
        <source>Reason of the stop</source>
        <translation>中止の理由</translation>
    </message>
    <message>
        <source>A stop needs its date.</source>
        <translation>中止日が必要です。</translation>
    </message>
    <message>
        <source>The stop lies before the start.</source>
        <translation>中止日が開始日より前です。</translation>
    </message>
    <message>
        <source>A dose or pause of this drug begins after the stop, on %1.</source>
        <translation>この薬の用量または休薬が中止日より後の%1に始まっています。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::TookRow</name>
    <message>
        <source>My day</source>
        <translation>曜日</translation>
    </message>
    <message>
        <source>%1: my day of the week</source>
        <translation>%1：使う曜日</translation>
    </message>
    <message>
        <source>your day: %1 (not stored yet)</source>
        <translation>使う曜日：%1（未保存）</translation>
    </message>
    <message>
        <source>your day: %1</source>
        <translation>使う曜日：%1</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>%1: taken</source>
        <translation>%1：使った</translation>
    </message>
    <message>
        <source>No</source>
        <translation>いいえ</translation>
    </message>
    <message>
        <source>%1: not taken</source>
        <translation>%1：使わなかった</translation>
    </message>
    <message>
        <source>why not (may stay empty)</source>
        <translation>理由（空でもかまいません）</translation>
    </message>
    <message>
        <source>%1: why it was not taken</source>
        <translation>%1：使わなかった理由</translation>
    </message>
    <message>
        <source>times</source>
        <translation>回</translation>
    </message>
    <message>
        <source>%1: how many times it was taken that day</source>
        <translation>%1：その日に使った回数</translation>
    </message>
    <message>
        <source>recorded as taken</source>
        <translation>使ったと記録済み</translation>
    </message>
    <message>
        <source>recorded as not taken</source>
        <translation>使わなかったと記録済み</translation>
    </message>
    <message>
        <source>recorded as not taken: %1</source>
        <translation>使わなかったと記録済み：%1</translation>
    </message>
    <message>
        <source>recorded: %1 times</source>
        <translation>記録済み：%1回</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::TransferDialog</name>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>No one is chosen yet.</source>
        <translation>まだ選ばれていません。</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Reason, required</source>
        <translation>理由（必須）</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>何も変更していません。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::UnitChange</name>
    <message>
        <source>%1 %2 would become %3 %4, or %1 %4</source>
        <translation>%1 %2 は %3 %4 になります。数字をそのままにすると %1 %4 です</translation>
    </message>
    <message>
        <source>Another unit</source>
        <translation>単位の変更</translation>
    </message>
    <message>
        <source>%1: a number is typed already. Was it measured in the unit that was chosen before, or in the new one?</source>
        <translation>%1: すでに数値が入力されています。前の単位での値ですか、新しい単位での値ですか。</translation>
    </message>
    <message>
        <source>&amp;Convert the numbers</source>
        <translation>数値を換算する(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep the digits in %1</source>
        <translation>数字はそのまま単位を %1 にする(&amp;K)</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::UnitDialog</name>
    <message>
        <source>Further unit of an analyte</source>
        <translation>検査項目の追加の単位</translation>
    </message>
    <message>
        <source>Analyte</source>
        <translation>検査項目</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>UCUM code, such as ug/mL</source>
        <translation>UCUMコード。例: ug/mL</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>係数</translation>
    </message>
    <message>
        <source>value in this unit = value in the analyte&apos;s unit × factor</source>
        <translation>この単位の値 = 項目の単位の値 × 係数</translation>
    </message>
    <message>
        <source>unit of the analyte: %1</source>
        <translation>項目の単位: %1</translation>
    </message>
    <message>
        <source>Choose an analyte.</source>
        <translation>検査項目を選択してください。</translation>
    </message>
    <message>
        <source>This analyte is not in the catalogue.</source>
        <translation>この検査項目はカタログにありません。</translation>
    </message>
    <message>
        <source>Results of this analyte have no unit.</source>
        <translation>この項目の結果に単位はありません。</translation>
    </message>
    <message>
        <source>%1 has this unit already.</source>
        <translation>%1 にはこの単位がすでにあります。</translation>
    </message>
    <message>
        <source>A factor above 0 is needed.</source>
        <translation>0より大きい係数が必要です。</translation>
    </message>
    <message>
        <source>Correct a factor</source>
        <translation>係数の訂正</translation>
    </message>
    <message>
        <source>By their prefixes the factor of these units is %1.</source>
        <translation>接頭語によれば、これらの単位の係数は %1 です。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::VisitForm</name>
    <message>
        <source>Visit</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>Correction</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Globals and patient-reported</source>
        <translation>全般評価・患者報告</translation>
    </message>
    <message>
        <source>Laboratory values of this visit</source>
        <translation>この受診の検査</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>場所</translation>
    </message>
    <message>
        <source>Examiner</source>
        <translation>診察者</translation>
    </message>
    <message>
        <source>0–100 mm</source>
        <translation>0–100 mm</translation>
    </message>
    <message>
        <source>Unit of %1</source>
        <translation>%1 の単位</translation>
    </message>
    <message>
        <source>Laboratory interval of %1, lower end</source>
        <translation>%1 の基準範囲の下限</translation>
    </message>
    <message>
        <source>Laboratory interval of %1, upper end</source>
        <translation>%1 の基準範囲の上限</translation>
    </message>
    <message>
        <source>from</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>to</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>The upper end lies below the lower end.</source>
        <translation>上限が下限より小さくなっています。</translation>
    </message>
    <message>
        <source>A visit needs a date.</source>
        <translation>受診日が必要です。</translation>
    </message>
    <message>
        <source>Nothing was changed.</source>
        <translation>変更がありません。</translation>
    </message>
    <message>
        <source>An interval is typed, and no value.</source>
        <translation>基準範囲だけが入力され、値がありません。</translation>
    </message>
    <message>
        <source>The ends of the interval are numbers, not: %1</source>
        <translation>基準範囲の端は数値で入力します: %1</translation>
    </message>
    <message>
        <source>Joints counted by</source>
        <translation>関節を数えた人</translation>
    </message>
    <message>
        <source>The patient&apos;s counts</source>
        <translation>本人の数えた値</translation>
    </message>
    <message>
        <source>stay out of the scores</source>
        <translation>スコアに使わない</translation>
    </message>
    <message>
        <source>enter the scores of this visit</source>
        <translation>この受診のスコアに使う</translation>
    </message>
    <message>
        <source>Counted by the patient, stays out of the scores.</source>
        <translation>本人が数えた値のため、スコアに使いません。</translation>
    </message>
    <message>
        <source>%1 from answers</source>
        <translation>%1 を回答から算出</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>尺度</translation>
    </message>
    <message>
        <source>0–10 cm</source>
        <translation>0–10 cm</translation>
    </message>
    <message>
        <source>%1 is outside 0–10. Was %2 meant?</source>
        <translation>%1 は 0–10 の範囲外です。%2 の入力ですか？</translation>
    </message>
    <message>
        <source>%1: %2 is entered. Was %3 meant?</source>
        <translation>%1: %2 と入力されています。%3 の入力ですか？</translation>
    </message>
    <message>
        <source>Since the last visit, and note</source>
        <translation>前回からの申告とメモ</translation>
    </message>
    <message>
        <source>As stated</source>
        <translation>申告</translation>
    </message>
    <message>
        <source>Medicines as before</source>
        <translation>薬は前回と同じ</translation>
    </message>
    <message>
        <source>Medication unchanged</source>
        <translation>薬剤の変更なし</translation>
    </message>
    <message>
        <source>No change that could be a side effect</source>
        <translation>副作用と思う変化なし</translation>
    </message>
    <message>
        <source>No adverse event</source>
        <translation>有害事象なし</translation>
    </message>
    <message>
        <source>recorded: %1 %2, %3</source>
        <translation>記録済み: %1 %2、%3</translation>
    </message>
    <message>
        <source>Save and next patient</source>
        <translation>保存して次の患者</translation>
    </message>
    <message>
        <source>Answers…</source>
        <translation>回答から…</translation>
    </message>
    <message>
        <source>Not examined: %1 of 28 joints.</source>
        <translation>28関節のうち %1 関節が未診察です。</translation>
    </message>
    <message>
        <source>%1: %2 %3 would become %4 %5, or %2 %5</source>
        <translation>%1：%2 %3 は %4 %5 になります。数字をそのままにすると %2 %5 です</translation>
    </message>
    <message>
        <source>Another scale</source>
        <translation>目盛りの変更</translation>
    </message>
    <message>
        <source>Numbers are typed already. Were they marked on the scale that was chosen before, or on the new one?</source>
        <translation>すでに入力された数値があります。前の目盛りで記入したものですか、新しい目盛りで記入したものですか。</translation>
    </message>
    <message>
        <source>&amp;Convert the numbers</source>
        <translation>数値を換算する(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Keep the digits in %1</source>
        <translation>数字はそのまま単位を %1 にする(&amp;K)</translation>
    </message>
    <message>
        <source>Not a number on the scale: not converted.</source>
        <translation>目盛り上の数値ではないため、換算していません。</translation>
    </message>
    <message>
        <source>A joint map by the patient enters the scores of its visit, as the patient&apos;s own. To keep the patient&apos;s joints apart, record counts only.</source>
        <translation>患者本人の関節図は、本人の値としてその受診のスコアに入ります。スコアに入れないときは、関節数だけを記録してください。</translation>
    </message>
    <message>
        <source>Empty: not recorded. The interval is the laboratory&apos;s own; (H), (L): computed from it.</source>
        <translation>空欄 = 未記録。基準範囲は検査室のもの。(H)・(L) はそこから算出。</translation>
    </message>
    <message>
        <source>Next visit</source>
        <translation>次回予定</translation>
    </message>
    <message>
        <source>The next visit lies after this one.</source>
        <translation>次回予定は、この受診より後の日付にしてください。</translation>
    </message>
    <message>
        <source>%1: %2 is typed, the joint map comes to %3. The scores read the typed number.</source>
        <translation>%1: 入力値は %2、関節図では %3 です。スコアには入力値を使います。</translation>
    </message>
    <message>
        <source>Laboratory</source>
        <translation>検査室</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::WindowStatus</name>
    <message>
        <source>Saved %1</source>
        <translation>保存済み %1</translation>
    </message>
    <message>
        <source>Read only</source>
        <translation>読み取り専用</translation>
    </message>
    <message>
        <source>Record of entered data. No treatment recommendation.</source>
        <translation>記録された値の表示。治療の提案は行いません。</translation>
    </message>
    <message>
        <source>Recorder: not chosen (%1)</source>
        <translation>記録者: 未選択 (%1)</translation>
    </message>
    <message>
        <source>Recorder: %1 (%2)</source>
        <translation>記録者: %1 (%2)</translation>
    </message>
</context>
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
        <translation>体調の変化・副作用</translation>
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
        <source>without a date: %1</source>
        <translation>日付の記録なし: %1</translation>
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
    <message>
        <source>Input</source>
        <translation>入力項目</translation>
    </message>
    <message>
        <source>As entered</source>
        <translation>入力値</translation>
    </message>
    <message>
        <source>In the formula</source>
        <translation>計算に用いた値</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Entered by, at</source>
        <translation>記録者・日時</translation>
    </message>
    <message>
        <source>Points</source>
        <comment>column of addends</comment>
        <translation>点</translation>
    </message>
    <message>
        <source>constant</source>
        <translation>定数</translation>
    </message>
    <message>
        <source>Sum</source>
        <translation>合計</translation>
    </message>
    <message>
        <source>Unrounded</source>
        <translation>丸め前の値</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>計算式</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>出典</translation>
    </message>
    <message>
        <source>Cut-off set</source>
        <translation>区分の基準</translation>
    </message>
    <message>
        <source>Possible scores</source>
        <translation>取りうるスコア</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers</comment>
        <translation>%1〜%2</translation>
    </message>
    <message>
        <source>not below %1</source>
        <comment>lower bound of a score</comment>
        <translation>%1 以上</translation>
    </message>
    <message>
        <source>Lower bound</source>
        <translation>下限</translation>
    </message>
    <message>
        <source>%1 d from the visit</source>
        <comment>signed number of days</comment>
        <translation>受診日から %1 日</translation>
    </message>
    <message>
        <source>course changed in between</source>
        <translation>間に薬剤の変更あり</translation>
    </message>
    <message>
        <source>last of %1 of that day</source>
        <translation>同日の %1 件のうち最後の値</translation>
    </message>
    <message>
        <source>nearest of %1 within %2 d</source>
        <translation>前後 %2 日の %1 件のうち最も近い値</translation>
    </message>
    <message>
        <source>from the joint map, %1 of 28 assessed</source>
        <translation>関節図から（28関節中 %1 関節を評価）</translation>
    </message>
    <message>
        <source>corrected</source>
        <translation>訂正あり</translation>
    </message>
    <message>
        <source>ESR below 1, computed at 1 mm/h</source>
        <translation>赤沈 1 未満、1 mm/h として算出</translation>
    </message>
    <message>
        <source>As known from %1</source>
        <comment>date</comment>
        <translation>%1 時点</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>score, person who entered</comment>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>person not recorded</source>
        <translation>記録者不明</translation>
    </message>
    <message>
        <source>PtGA</source>
        <comment>term of a formula</comment>
        <translation>PtGA</translation>
    </message>
    <message>
        <source>PhGA</source>
        <comment>term of a formula</comment>
        <translation>PhGA</translation>
    </message>
    <message>
        <source>serious</source>
        <comment>adverse event recorded as serious</comment>
        <translation>重篤</translation>
    </message>
    <message>
        <source>ICH E2A: %1</source>
        <comment>criteria of seriousness</comment>
        <translation>ICH E2A：%1</translation>
    </message>
    <message>
        <source>who counted: not stated</source>
        <translation>評価者の記載なし</translation>
    </message>
    <message>
        <source>above interval %1</source>
        <comment>17.3–59.7</comment>
        <translation>基準範囲 %1 を上回る</translation>
    </message>
    <message>
        <source>below interval %1</source>
        <comment>17.3–59.7</comment>
        <translation>基準範囲 %1 を下回る</translation>
    </message>
    <message>
        <source>tender: %1</source>
        <comment>joint map, yes or no, or names of joints</comment>
        <translation>圧痛: %1</translation>
    </message>
    <message>
        <source>swollen: %1</source>
        <comment>joint map, yes or no, or names of joints</comment>
        <translation>腫脹: %1</translation>
    </message>
    <message>
        <source>yes</source>
        <comment>sign of a joint</comment>
        <translation>あり</translation>
    </message>
    <message>
        <source>no</source>
        <comment>sign of a joint</comment>
        <translation>なし</translation>
    </message>
    <message>
        <source>not examined</source>
        <comment>sign of a joint</comment>
        <translation>未診察</translation>
    </message>
    <message>
        <source>, </source>
        <comment>between two signs of a joint</comment>
        <translation> · </translation>
    </message>
    <message>
        <source>shoulder</source>
        <comment>joint map</comment>
        <translation>肩</translation>
    </message>
    <message>
        <source>elbow</source>
        <comment>joint map</comment>
        <translation>肘</translation>
    </message>
    <message>
        <source>hip</source>
        <comment>joint map</comment>
        <translation>股</translation>
    </message>
    <message>
        <source>knee</source>
        <comment>joint map</comment>
        <translation>膝</translation>
    </message>
    <message>
        <source>ankle</source>
        <comment>joint map</comment>
        <translation>足関節</translation>
    </message>
    <message>
        <source>Right hand (patient&apos;s right)</source>
        <comment>joint map</comment>
        <translation>右手（患者の右）</translation>
    </message>
    <message>
        <source>Left hand (patient&apos;s left)</source>
        <comment>joint map</comment>
        <translation>左手（患者の左）</translation>
    </message>
    <message>
        <source>Right foot (patient&apos;s right)</source>
        <comment>joint map</comment>
        <translation>右足（患者の右）</translation>
    </message>
    <message>
        <source>Left foot (patient&apos;s left)</source>
        <comment>joint map</comment>
        <translation>左足（患者の左）</translation>
    </message>
    <message>
        <source>computed</source>
        <comment>caption of a panel</comment>
        <translation>算出値</translation>
    </message>
    <message>
        <source>computed: %1</source>
        <comment>published formula or table</comment>
        <translation>算出値: %1</translation>
    </message>
    <message>
        <source>from the patient</source>
        <comment>origin of a value</comment>
        <translation>患者の記録</translation>
    </message>
    <message>
        <source>imported</source>
        <comment>origin of a value</comment>
        <translation>取込</translation>
    </message>
    <message>
        <source>entered on %1</source>
        <comment>date, origin of a value</comment>
        <translation>%1 に入力</translation>
    </message>
    <message>
        <source>ongoing</source>
        <comment>no end yet</comment>
        <translation>継続中</translation>
    </message>
    <message>
        <source>+%1: see the table</source>
        <comment>events without room</comment>
        <translation>ほか%1件（表を参照）</translation>
    </message>
    <message>
        <source>Date</source>
        <comment>column</comment>
        <translation>日付</translation>
    </message>
    <message>
        <source>Until</source>
        <comment>column</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>Name</source>
        <comment>column</comment>
        <translation>項目</translation>
    </message>
    <message>
        <source>Value</source>
        <comment>column</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>Unit</source>
        <comment>column</comment>
        <translation>単位</translation>
    </message>
    <message>
        <source>Note</source>
        <comment>column</comment>
        <translation>備考</translation>
    </message>
    <message>
        <source>%1 d</source>
        <comment>signed number of days</comment>
        <translation>%1日</translation>
    </message>
    <message>
        <source>answers %1</source>
        <comment>of a questionnaire: 10 2-a 000</comment>
        <translation>回答 %1</translation>
    </message>
    <message>
        <source>scale from no pain to worst pain imaginable</source>
        <translation>目盛りの両端：全く痛まない – 想像できる最悪の痛み</translation>
    </message>
    <message>
        <source>scale from very well to very unwell</source>
        <translation>目盛りの両端：とても調子がよい – とても調子がわるい</translation>
    </message>
    <message>
        <source>collapsed</source>
        <comment>a panel of which only the name is seen</comment>
        <translation>折りたたみ</translation>
    </message>
    <message>
        <source>start not recorded</source>
        <translation>開始 未入力</translation>
    </message>
</context>
<context>
    <name>report</name>
    <message>
        <source>%1</source>
        <comment>an argument alone</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>—</source>
        <comment>nothing recorded or computed</comment>
        <translation>—</translation>
    </message>
    <message>
        <source>Visit summary %1</source>
        <comment>date</comment>
        <translation>受診サマリー %1</translation>
    </message>
    <message>
        <source>Trend report %1 – %2</source>
        <comment>dates</comment>
        <translation>経過報告 %1 – %2</translation>
    </message>
    <message>
        <source>Medication and adverse events %1 – %2</source>
        <comment>dates</comment>
        <translation>薬剤と有害事象 %1 – %2</translation>
    </message>
    <message>
        <source>Trend report, nothing recorded</source>
        <translation>経過報告（記録なし）</translation>
    </message>
    <message>
        <source>Medication and adverse events, nothing recorded</source>
        <translation>薬剤と有害事象（記録なし）</translation>
    </message>
    <message>
        <source>Referral extract %1</source>
        <comment>date</comment>
        <translation>紹介用抜粋 %1</translation>
    </message>
    <message>
        <source>My summary for the next visit, %1</source>
        <comment>date</comment>
        <translation>次の受診のための私のまとめ %1</translation>
    </message>
    <message>
        <source>Check-in form</source>
        <translation>チェックイン記入用紙</translation>
    </message>
    <message>
        <source>born %1</source>
        <comment>date</comment>
        <translation>生年月日 %1</translation>
    </message>
    <message>
        <source>%1 y</source>
        <comment>age</comment>
        <translation>%1歳</translation>
    </message>
    <message>
        <source>onset %1</source>
        <comment>date</comment>
        <translation>発症 %1</translation>
    </message>
    <message>
        <source>diagnosis %1</source>
        <comment>date</comment>
        <translation>診断 %1</translation>
    </message>
    <message>
        <source>onset not recorded</source>
        <translation>発症 未入力</translation>
    </message>
    <message>
        <source>diagnosis not recorded</source>
        <translation>診断 未入力</translation>
    </message>
    <message>
        <source>birth date not recorded</source>
        <translation>生年月日 未入力</translation>
    </message>
    <message>
        <source>page %1 / %2</source>
        <translation>%1 / %2 ページ</translation>
    </message>
    <message>
        <source>sample data, invented record</source>
        <translation>サンプルデータ（架空の記録）</translation>
    </message>
    <message>
        <source>Record of entered data. No treatment recommendation.</source>
        <translation>記録された値の表示。治療の提案は行いません。</translation>
    </message>
    <message>
        <source>printed %1</source>
        <comment>time</comment>
        <translation>印刷 %1</translation>
    </message>
    <message>
        <source>continued</source>
        <comment>a table goes on</comment>
        <translation>続き</translation>
    </message>
    <message>
        <source>Diagnosis and serology</source>
        <translation>診断と血清学的所見</translation>
    </message>
    <message>
        <source>Scores on %1</source>
        <comment>date</comment>
        <translation>%1 のスコア</translation>
    </message>
    <message>
        <source>Scores</source>
        <translation>スコア</translation>
    </message>
    <message>
        <source>Scores of the last visits</source>
        <translation>直近の受診のスコア</translation>
    </message>
    <message>
        <source>Course %1 – %2</source>
        <comment>dates</comment>
        <translation>経過 %1 – %2</translation>
    </message>
    <message>
        <source>Course, nothing recorded</source>
        <translation>経過（記録なし）</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>検査値と評価</translation>
    </message>
    <message>
        <source>Further values</source>
        <translation>その他の値</translation>
    </message>
    <message>
        <source>Laboratory values</source>
        <translation>検査値</translation>
    </message>
    <message>
        <source>Medication as recorded</source>
        <translation>記録された薬剤</translation>
    </message>
    <message>
        <source>Current medication as recorded</source>
        <translation>現在の薬剤（記録）</translation>
    </message>
    <message>
        <source>DMARDs as recorded</source>
        <translation>抗リウマチ薬の使用歴（記録）</translation>
    </message>
    <message>
        <source>Dose steps as recorded</source>
        <translation>用量の経過（記録）</translation>
    </message>
    <message>
        <source>Adverse events as recorded</source>
        <translation>記録された有害事象</translation>
    </message>
    <message>
        <source>Changes I noticed</source>
        <translation>体調の変化・副作用と思うこと</translation>
    </message>
    <message>
        <source>For my next visit</source>
        <translation>次の受診で聞きたいこと</translation>
    </message>
    <message>
        <source>To fill in</source>
        <translation>記入欄</translation>
    </message>
    <message>
        <source>Formulas, cut-offs, state of the record</source>
        <translation>計算式・区分値・記録の状態</translation>
    </message>
    <message>
        <source>published category, set named</source>
        <translation>文献上の区分（区分値の名称つき）</translation>
    </message>
    <message>
        <source>published category, set named; — = not computed</source>
        <translation>文献上の区分（区分値の名称つき）；— は算出不可</translation>
    </message>
    <message>
        <source>all panels share one time axis; recorded over the same period</source>
        <translation>全パネル共通の時間軸；同じ期間の記録</translation>
    </message>
    <message>
        <source>as typed; — = not recorded or not computed</source>
        <translation>入力どおり；— は未入力または算出不可</translation>
    </message>
    <message>
        <source>last %1 visits, as typed; — = not recorded or not computed</source>
        <comment>number</comment>
        <translation>直近%1回の受診、入力どおり；— は未入力または算出不可</translation>
    </message>
    <message>
        <source>last three dates; — = not recorded</source>
        <translation>直近3回の検査日；— は未入力</translation>
    </message>
    <message>
        <source>grade as entered, causality as judged by the person named</source>
        <translation>グレードは入力値、因果関係は記載された人の判断</translation>
    </message>
    <message>
        <source>recorded as not stopped by %1</source>
        <comment>date</comment>
        <translation>%1 時点で中止の記録がないもの</translation>
    </message>
    <message>
        <source>written down since the last visit</source>
        <translation>前回の受診後に書いたもの</translation>
    </message>
    <message>
        <source>score</source>
        <comment>column</comment>
        <translation>スコア</translation>
    </message>
    <message>
        <source>value</source>
        <comment>column</comment>
        <translation>値</translation>
    </message>
    <message>
        <source>published category</source>
        <comment>column</comment>
        <translation>文献上の区分</translation>
    </message>
    <message>
        <source>range of the category</source>
        <comment>column</comment>
        <translation>区分の範囲</translation>
    </message>
    <message>
        <source>computed from</source>
        <comment>column</comment>
        <translation>算出に用いた値</translation>
    </message>
    <message>
        <source>date</source>
        <comment>column</comment>
        <translation>日付</translation>
    </message>
    <message>
        <source>drug</source>
        <comment>column</comment>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>class</source>
        <comment>column</comment>
        <translation>分類</translation>
    </message>
    <message>
        <source>route</source>
        <comment>column</comment>
        <translation>経路</translation>
    </message>
    <message>
        <source>dose as entered</source>
        <comment>column</comment>
        <translation>用量（入力値）</translation>
    </message>
    <message>
        <source>last dose entered</source>
        <comment>column</comment>
        <translation>最後の用量（入力値）</translation>
    </message>
    <message>
        <source>from</source>
        <comment>column of dates</comment>
        <translation>開始</translation>
    </message>
    <message>
        <source>to</source>
        <comment>column of dates</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>note</source>
        <comment>column</comment>
        <translation>備考</translation>
    </message>
    <message>
        <source>reason of the stop, pauses</source>
        <comment>column</comment>
        <translation>中止理由・休薬</translation>
    </message>
    <message>
        <source>term</source>
        <comment>column, adverse event</comment>
        <translation>事象</translation>
    </message>
    <message>
        <source>what</source>
        <comment>column, own record</comment>
        <translation>内容</translation>
    </message>
    <message>
        <source>grade</source>
        <comment>column</comment>
        <translation>グレード</translation>
    </message>
    <message>
        <source>onset</source>
        <comment>column</comment>
        <translation>発現</translation>
    </message>
    <message>
        <source>end</source>
        <comment>column</comment>
        <translation>終了</translation>
    </message>
    <message>
        <source>outcome</source>
        <comment>column</comment>
        <translation>転帰</translation>
    </message>
    <message>
        <source>serious</source>
        <comment>column</comment>
        <translation>重篤性</translation>
    </message>
    <message>
        <source>causality</source>
        <comment>column</comment>
        <translation>因果関係</translation>
    </message>
    <message>
        <source>action taken</source>
        <comment>column</comment>
        <translation>薬剤への処置</translation>
    </message>
    <message>
        <source>item</source>
        <comment>column</comment>
        <translation>項目</translation>
    </message>
    <message>
        <source>unit</source>
        <comment>column</comment>
        <translation>単位</translation>
    </message>
    <message>
        <source>laboratory interval</source>
        <comment>column</comment>
        <translation>検査室の基準範囲</translation>
    </message>
    <message>
        <source>recorded</source>
        <comment>column</comment>
        <translation>記録</translation>
    </message>
    <message>
        <source>question</source>
        <comment>column</comment>
        <translation>質問</translation>
    </message>
    <message>
        <source>Onset</source>
        <translation>発症</translation>
    </message>
    <message>
        <source>Diagnosis</source>
        <translation>診断</translation>
    </message>
    <message>
        <source>not recorded</source>
        <translation>未入力</translation>
    </message>
    <message>
        <source>not computed</source>
        <translation>算出不可</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>item, value with unit</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 = %3</source>
        <comment>item, as entered, in the formula</comment>
        <translation>%1 %2 = %3</translation>
    </message>
    <message>
        <source>(%1, %2 d)</source>
        <comment>date, signed days from the visit</comment>
        <translation>(%1、%2日)</translation>
    </message>
    <message>
        <source>(%1, %2 d, course changed in between)</source>
        <comment>date, signed days from the visit</comment>
        <translation>(%1、%2日、この間に薬剤の変更あり)</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>category, cut-off set</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>&lt; %1</source>
        <comment>range</comment>
        <translation>&lt; %1</translation>
    </message>
    <message>
        <source>≤ %1</source>
        <comment>range</comment>
        <translation>≤ %1</translation>
    </message>
    <message>
        <source>&gt; %1</source>
        <comment>range</comment>
        <translation>&gt; %1</translation>
    </message>
    <message>
        <source>≥ %1</source>
        <comment>range</comment>
        <translation>≥ %1</translation>
    </message>
    <message>
        <source>&gt; %1 and ≤ %2</source>
        <comment>range</comment>
        <translation>&gt; %1、≤ %2</translation>
    </message>
    <message>
        <source>&gt; %1 and &lt; %2</source>
        <comment>range</comment>
        <translation>&gt; %1、&lt; %2</translation>
    </message>
    <message>
        <source>≥ %1 and ≤ %2</source>
        <comment>range</comment>
        <translation>≥ %1、≤ %2</translation>
    </message>
    <message>
        <source>≥ %1 and &lt; %2</source>
        <comment>range</comment>
        <translation>≥ %1、&lt; %2</translation>
    </message>
    <message>
        <source>(from a value below the limit)</source>
        <translation>（定量下限未満の値から）</translation>
    </message>
    <message>
        <source>%1 %2 of %3 assessed</source>
        <comment>item, count, joints</comment>
        <translation>%1 %2（評価%3関節中）</translation>
    </message>
    <message>
        <source>(of %1 assessed)</source>
        <comment>joints</comment>
        <translation>（評価%1関節中）</translation>
    </message>
    <message>
        <source>(partial)</source>
        <comment>joints not all examined</comment>
        <translation>（一部のみ診察）</translation>
    </message>
    <message>
        <source>(counted by the patient)</source>
        <translation>（本人による）</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>flag of the laboratory</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>ongoing</source>
        <translation>継続中</translation>
    </message>
    <message>
        <source>end not recorded</source>
        <translation>終了 未入力</translation>
    </message>
    <message>
        <source>start not recorded</source>
        <translation>開始 未入力</translation>
    </message>
    <message>
        <source>dose not recorded</source>
        <translation>用量 未入力</translation>
    </message>
    <message>
        <source>reason recorded: %1</source>
        <translation>記録された理由：%1</translation>
    </message>
    <message>
        <source>reason not recorded</source>
        <translation>理由 未入力</translation>
    </message>
    <message>
        <source>held</source>
        <translation>休薬</translation>
    </message>
    <message>
        <source>held %1 – %2</source>
        <comment>dates</comment>
        <translation>休薬 %1 – %2</translation>
    </message>
    <message>
        <source>held from %1</source>
        <comment>date</comment>
        <translation>%1 から休薬</translation>
    </message>
    <message>
        <source>%1 dose steps</source>
        <comment>number</comment>
        <translation>用量 %1段階</translation>
    </message>
    <message>
        <source>%1 administrations, last %2</source>
        <comment>number, date</comment>
        <translation>%1回投与、最終 %2</translation>
    </message>
    <message>
        <source>1 administration</source>
        <translation>1回投与</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>joint</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>%1 (CTCAE %2)</source>
        <comment>grade, version</comment>
        <translation>%1 (CTCAE %2)</translation>
    </message>
    <message>
        <source>serious</source>
        <comment>adverse event</comment>
        <translation>重篤</translation>
    </message>
    <message>
        <source>not serious</source>
        <comment>adverse event</comment>
        <translation>非重篤</translation>
    </message>
    <message>
        <source>(judged by %1)</source>
        <comment>person</comment>
        <translation>（判断：%1）</translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>date</comment>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>No visit is recorded in this period.</source>
        <translation>この期間に受診の記録はありません。</translation>
    </message>
    <message>
        <source>None recorded.</source>
        <translation>記録はありません。</translation>
    </message>
    <message>
        <source>Nothing is recorded in this period.</source>
        <translation>この期間に記録はありません。</translation>
    </message>
    <message>
        <source>No question is written down.</source>
        <translation>書かれた質問はありません。</translation>
    </message>
    <message>
        <source>without a date: %1</source>
        <translation>日付なし：%1</translation>
    </message>
    <message>
        <source>Laboratory intervals stored with the results:</source>
        <translation>結果とともに保存された検査室の基準範囲：</translation>
    </message>
    <message>
        <source>%1 %2 %3</source>
        <comment>item, interval, unit</comment>
        <translation>%1 %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 %3 (%4 to %5)</source>
        <comment>item, interval, unit, dates</comment>
        <translation>%1 %2 %3（%4〜%5）</translation>
    </message>
    <message>
        <source>(%1)</source>
        <comment>interval</comment>
        <translation>(%1)</translation>
    </message>
    <message>
        <source>%1: %2 earlier intervals in the attached data</source>
        <comment>item, number</comment>
        <translation>%1：以前の範囲%2件は添付データにあります</translation>
    </message>
    <message>
        <source>%1 = %2 (%3; %4)</source>
        <comment>index, formula, its id, its source</comment>
        <translation>%1 = %2（%3；%4）</translation>
    </message>
    <message>
        <source>cut-offs %1 (%2):</source>
        <comment>set, source</comment>
        <translation>区分値 %1（%2）：</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>category, range</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Laboratory values within %1 days before or after the visit enter a score; date and distance stand beside a value of another day.</source>
        <translation>受診の前後%1日以内の検査値をスコアに用います。別の日の値には日付と日数の差を示します。</translation>
    </message>
    <message>
        <source>An ESR below 1 mm/h is computed at 1 mm/h.</source>
        <translation>1 mm/h未満の赤沈は1 mm/hとして算出します。</translation>
    </message>
    <message>
        <source>Log head of the record when printed: %1</source>
        <translation>印刷時の記録のログ末尾：%1</translation>
    </message>
    <message>
        <source>Reported as a number, not computed: %1 %2 (%3) %4</source>
        <comment>index, value, date, source</comment>
        <translation>数値のみの記録（算出ではない）：%1 %2（%3）%4</translation>
    </message>
    <message>
        <source>%1 not recorded</source>
        <comment>item</comment>
        <translation>%1 未入力</translation>
    </message>
    <message>
        <source>%1 %2 (published category: %3; %4)</source>
        <comment>score, value, category, set</comment>
        <translation>%1 %2 (文献上の区分: %3; %4)</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>score, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 not computed (%2)</source>
        <comment>score, inputs</comment>
        <translation>%1 算出不可 (%2)</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>Pain</source>
        <translation>痛み</translation>
    </message>
    <message>
        <source>no pain</source>
        <translation>全く痛まない</translation>
    </message>
    <message>
        <source>worst pain imaginable</source>
        <translation>想像できる最悪の痛み</translation>
    </message>
    <message>
        <source>How I am today</source>
        <translation>今日の調子</translation>
    </message>
    <message>
        <source>very well</source>
        <translation>とても調子がよい</translation>
    </message>
    <message>
        <source>very unwell</source>
        <translation>とても調子がわるい</translation>
    </message>
    <message>
        <source>Fatigue</source>
        <translation>疲れ</translation>
    </message>
    <message>
        <source>not tired</source>
        <translation>疲れはない</translation>
    </message>
    <message>
        <source>extremely tired</source>
        <translation>極度の疲れ</translation>
    </message>
    <message>
        <source>Morning stiffness</source>
        <translation>朝のこわばり</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>Joints that hurt</source>
        <translation>痛む関節</translation>
    </message>
    <message>
        <source>%1</source>
        <comment>drug</comment>
        <translation>%1</translation>
    </message>
    <message>
        <source>taken as noted</source>
        <translation>記録どおりに服用</translation>
    </message>
    <message>
        <source>not taken</source>
        <translation>服用せず</translation>
    </message>
    <message>
        <source>otherwise:</source>
        <translation>その他：</translation>
    </message>
    <message>
        <source>Questions for my next visit</source>
        <translation>次の受診で聞きたいこと</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>%1 = %2 (%3); cut-offs %4 (%5)</source>
        <comment>index, formula, source, set, source</comment>
        <translation>%1 = %2（%3）；区分値 %4（%5）</translation>
    </message>
    <message>
        <source>Joints as examined</source>
        <translation>診察した関節</translation>
    </message>
    <message>
        <source>seen from the front; left half dark: tender (T), right half hatched: swollen (S)</source>
        <translation>正面から見た図。左半分が濃い：圧痛（T）、右半分が斜線：腫脹（S）</translation>
    </message>
    <message>
        <source>%1   T %2 of %3, S %4 of %5</source>
        <comment>date; tender and swollen joints of those assessed</comment>
        <translation>%1&#x3000;圧痛 %2/%3、腫脹 %4/%5</translation>
    </message>
    <message>
        <source>(counted by the patient, in no score)</source>
        <translation>（患者本人による、スコアには使わない）</translation>
    </message>
    <message>
        <source>Single administrations in the period</source>
        <translation>期間内の個別投与（記録）</translation>
    </message>
    <message>
        <source>%1 – %2</source>
        <comment>dates</comment>
        <translation>%1〜%2</translation>
    </message>
    <message>
        <source>recorded outside of these days, not listed: %1</source>
        <comment>number</comment>
        <translation>この期間外の記録（一覧に含まず）：%1 件</translation>
    </message>
    <message>
        <source>not drawn for want of room: %1</source>
        <comment>panels</comment>
        <translation>紙面の都合で図にないもの：%1</translation>
    </message>
    <message>
        <source>† from a value beyond a limit</source>
        <translation>† 測定限界外の値から</translation>
    </message>
    <message>
        <source>‡ joints counted by the patient</source>
        <translation>‡ 関節は患者が数えたもの</translation>
    </message>
    <message>
        <source>Recorded last</source>
        <translation>最近の記録</translation>
    </message>
    <message>
        <source>from the first visit or value; older entries since %1</source>
        <comment>date</comment>
        <translation>最初の受診または検査値から；それより前の記録は%1から</translation>
    </message>
    <message>
        <source>the last %1 years; older entries since %2</source>
        <comment>number, date</comment>
        <translation>直近%1年間；それより前の記録は%2から</translation>
    </message>
    <message>
        <source>last visit, as typed; — = not recorded or not computed</source>
        <translation>直近の受診、入力どおり；— は未入力または算出不可</translation>
    </message>
</context>
<context>
    <name>SettingWords</name>
    <message>
        <source>kind of rows</source>
        <translation>行の種類</translation>
    </message>
    <message>
        <source>encoding</source>
        <translation>文字コード</translation>
    </message>
    <message>
        <source>between cells</source>
        <translation>区切り</translation>
    </message>
    <message>
        <source>decimals</source>
        <translation>小数点</translation>
    </message>
    <message>
        <source>03/04/2024 is</source>
        <translation>03/04/2024 は</translation>
    </message>
    <message>
        <source>columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>units</source>
        <translation>単位</translation>
    </message>
    <message>
        <source>patients of the file</source>
        <translation>ファイルの患者</translation>
    </message>
    <message>
        <source>when</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>tables</source>
        <translation>表の形</translation>
    </message>
    <message>
        <source>written for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>dates</source>
        <translation>日付</translation>
    </message>
    <message>
        <source>persons who were not asked</source>
        <translation>研究利用を確認していない人</translation>
    </message>
    <message>
        <source>days that are no gap</source>
        <translation>空白とみなさない日数</translation>
    </message>
    <message>
        <source>only the patients</source>
        <translation>対象の患者のみ</translation>
    </message>
    <message>
        <source>data cut</source>
        <translation>データ固定</translation>
    </message>
    <message>
        <source>as of operation</source>
        <translation>時点（操作番号）</translation>
    </message>
    <message>
        <source>number of patients</source>
        <translation>患者数</translation>
    </message>
    <message>
        <source>patients left out</source>
        <translation>除いた患者</translation>
    </message>
    <message>
        <source>number of files</source>
        <translation>ファイル数</translation>
    </message>
    <message>
        <source>new in the record by this export</source>
        <translation>この書出しで加わった人</translation>
    </message>
    <message>
        <source>SHA-256 of the manifest</source>
        <translation>目録の SHA-256</translation>
    </message>
    <message>
        <source>operation</source>
        <translation>操作番号</translation>
    </message>
    <message>
        <source>day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>persons of the record</source>
        <translation>記録者</translation>
    </message>
    <message>
        <source>patients</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>visits</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>joints</source>
        <translation>関節</translation>
    </message>
    <message>
        <source>laboratory values</source>
        <translation>検査値</translation>
    </message>
    <message>
        <source>medication</source>
        <translation>薬剤</translation>
    </message>
    <message>
        <source>adverse events</source>
        <translation>有害事象</translation>
    </message>
    <message>
        <source>facts</source>
        <translation>事実・所見</translation>
    </message>
    <message>
        <source>reported scores</source>
        <translation>報告されたスコア</translation>
    </message>
    <message>
        <source>comma</source>
        <translation>コンマ</translation>
    </message>
    <message>
        <source>semicolon</source>
        <translation>セミコロン</translation>
    </message>
    <message>
        <source>tab</source>
        <translation>タブ</translation>
    </message>
    <message>
        <source>point</source>
        <translation>小数点（.）</translation>
    </message>
    <message>
        <source>4 March (month first)</source>
        <translation>3 月 4 日（月が先）</translation>
    </message>
    <message>
        <source>3 April (day first)</source>
        <translation>4 月 3 日（日が先）</translation>
    </message>
    <message>
        <source>one fact a row</source>
        <translation>1行に1件</translation>
    </message>
    <message>
        <source>one visit a row</source>
        <translation>1行に1受診</translation>
    </message>
    <message>
        <source>one fact a row and one visit a row</source>
        <translation>1行に1件と1行に1受診</translation>
    </message>
    <message>
        <source>research</source>
        <translation>研究</translation>
    </message>
    <message>
        <source>spreadsheet programs</source>
        <translation>表計算ソフト</translation>
    </message>
    <message>
        <source>as recorded</source>
        <translation>記録のまま</translation>
    </message>
    <message>
        <source>days from the first visit</source>
        <translation>初回受診からの日数</translation>
    </message>
    <message>
        <source>shifted per patient</source>
        <translation>患者ごとにずらした日付</translation>
    </message>
    <message>
        <source>in the package</source>
        <translation>含める</translation>
    </message>
    <message>
        <source>left out</source>
        <translation>除く</translation>
    </message>
    <message>
        <source>not read</source>
        <translation>読まない</translation>
    </message>
    <message>
        <source>How files of a header are read</source>
        <translation>この見出しのファイルの読み方</translation>
    </message>
    <message>
        <source>Data cut: %1</source>
        <translation>データ固定：%1</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書出し</translation>
    </message>
</context>
<context>
    <name>ColumnUnit</name>
    <message>
        <source>does not convert exactly</source>
        <translation>正確に換算できません</translation>
    </message>
</context>
<context>
    <name>CommaOffer</name>
    <message>
        <source>%1: write a point, not a comma. Is %2 meant?</source>
        <translation>%1: カンマではなく小数点で入力してください。%2 のことですか。</translation>
    </message>
    <message>
        <source>%1 is meant</source>
        <translation>%1 のこと</translation>
    </message>
</context>
<context>
    <name>FormReading</name>
    <message>
        <source>This date can be read in more than one way. Write it in the form 2024-06-01.</source>
        <translation>この日付は複数の読み方ができます。2024-06-01 の形で入力してください。</translation>
    </message>
    <message>
        <source>Is this %1-%2-%3 or %1-%3-%2? Write the one that is meant.</source>
        <translation>%1-%2-%3 ですか、%1-%3-%2 ですか。正しいほうを入力してください。</translation>
    </message>
</context>
<context>
    <name>KeyBook</name>
    <message>
        <source>pages of the rail</source>
        <translation>左の各ページ</translation>
    </message>
    <message>
        <source>next part of the window</source>
        <translation>画面の次の区画</translation>
    </message>
    <message>
        <source>part of the window before</source>
        <translation>画面の前の区画</translation>
    </message>
    <message>
        <source>take the last saved change back</source>
        <translation>最後に保存した変更を取り消す</translation>
    </message>
    <message>
        <source>bring the change back again</source>
        <translation>取り消した変更を戻す</translation>
    </message>
    <message>
        <source>report: preview, PDF, printer</source>
        <translation>報告書：プレビュー、PDF、印刷</translation>
    </message>
    <message>
        <source>export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>back up now</source>
        <translation>今すぐバックアップ</translation>
    </message>
    <message>
        <source>stop the backup that is being made</source>
        <translation>作成中のバックアップを中止</translation>
    </message>
    <message>
        <source>hide the screen, show it again</source>
        <translation>画面を隠す、戻す</translation>
    </message>
    <message>
        <source>who is at the keyboard</source>
        <translation>記録者の選択</translation>
    </message>
    <message>
        <source>open a file</source>
        <translation>ファイルを開く</translation>
    </message>
    <message>
        <source>close the file, or the form</source>
        <translation>ファイルまたは入力を閉じる</translation>
    </message>
    <message>
        <source>text larger</source>
        <translation>文字を大きく</translation>
    </message>
    <message>
        <source>text larger, too</source>
        <translation>同じく文字を大きく</translation>
    </message>
    <message>
        <source>text smaller</source>
        <translation>文字を小さく</translation>
    </message>
    <message>
        <source>settings</source>
        <translation>設定</translation>
    </message>
    <message>
        <source>this page</source>
        <translation>この一覧</translation>
    </message>
    <message>
        <source>this page, where no text is typed</source>
        <translation>この一覧（文字の入力中を除く）</translation>
    </message>
    <message>
        <source>about this program: version, formulas, licences</source>
        <translation>このプログラムについて: 版・計算式・ライセンス</translation>
    </message>
    <message>
        <source>close the form, clear the search, back</source>
        <translation>入力を閉じる、検索を消去、戻る</translation>
    </message>
    <message>
        <source>new file, open, sample data, import</source>
        <translation>新しいファイル、開く、見本データ、取り込み</translation>
    </message>
    <message>
        <source>restore a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>step through the page</source>
        <translation>ページ内を移動</translation>
    </message>
    <message>
        <source>choose the backup, choose the place, restore</source>
        <translation>バックアップを選ぶ、復元先を選ぶ、復元する</translation>
    </message>
    <message>
        <source>search patients</source>
        <translation>患者を検索</translation>
    </message>
    <message>
        <source>search, as does any letter</source>
        <translation>検索（文字キーでも始まります）</translation>
    </message>
    <message>
        <source>the patients of today, all again</source>
        <translation>今日の患者、もう一度で全員</translation>
    </message>
    <message>
        <source>new patient (list), new visit (record)</source>
        <translation>新しい患者（一覧）、新しい受診（記録）</translation>
    </message>
    <message>
        <source>merge duplicate patients</source>
        <translation>重複した患者を統合</translation>
    </message>
    <message>
        <source>open the entry in error that was searched</source>
        <translation>検索した誤入力の患者を開く</translation>
    </message>
    <message>
        <source>open the patient</source>
        <translation>患者を開く</translation>
    </message>
    <message>
        <source>new laboratory value</source>
        <translation>検査値を追加</translation>
    </message>
    <message>
        <source>laboratory slip: many values of one day</source>
        <translation>検査伝票: 1日の多くの値</translation>
    </message>
    <message>
        <source>new medication</source>
        <translation>薬剤を追加</translation>
    </message>
    <message>
        <source>new adverse event</source>
        <translation>有害事象を追加</translation>
    </message>
    <message>
        <source>copy the visit for the chart of another system</source>
        <translation>受診の内容をカルテ用にコピー</translation>
    </message>
    <message>
        <source>history of a value</source>
        <translation>値の履歴</translation>
    </message>
    <message>
        <source>history of the patient&apos;s own data</source>
        <translation>患者基本情報の履歴</translation>
    </message>
    <message>
        <source>log of this patient, the record as of then</source>
        <translation>この患者の操作記録、その時点の記録</translation>
    </message>
    <message>
        <source>earlier state: the one before, the one after</source>
        <translation>過去の状態：前、次</translation>
    </message>
    <message>
        <source>correct the row</source>
        <translation>行を訂正</translation>
    </message>
    <message>
        <source>mark the row as entered in error</source>
        <translation>行を誤入力とする</translation>
    </message>
    <message>
        <source>move the row to another patient</source>
        <translation>行を別の患者へ移す</translation>
    </message>
    <message>
        <source>visits: where a score comes from</source>
        <translation>受診：指標の根拠</translation>
    </message>
    <message>
        <source>laboratory values: grid and list</source>
        <translation>検査値：表と一覧の切り替え</translation>
    </message>
    <message>
        <source>grid: another unit for the column</source>
        <translation>表：列の単位を変える</translation>
    </message>
    <message>
        <source>grid: copy cells, paste from a spreadsheet</source>
        <translation>表：セルをコピー、表計算ソフトから貼り付け</translation>
    </message>
    <message>
        <source>previous, next day with a value</source>
        <translation>値のある前の日、次の日</translation>
    </message>
    <message>
        <source>earlier, later</source>
        <translation>過去へ、先へ</translation>
    </message>
    <message>
        <source>nearer, farther, all</source>
        <translation>拡大、縮小、全期間</translation>
    </message>
    <message>
        <source>previous, next panel</source>
        <translation>前の図、次の図</translation>
    </message>
    <message>
        <source>open what the crosshair stands on</source>
        <translation>十字線の位置の入力を開く</translation>
    </message>
    <message>
        <source>where the score comes from</source>
        <translation>指標の根拠</translation>
    </message>
    <message>
        <source>collapse or expand the panel</source>
        <translation>図を畳む、開く</translation>
    </message>
    <message>
        <source>the panel as a table, values nearest to dates</source>
        <translation>図を表で見る、指定した日に近い値</translation>
    </message>
    <message>
        <source>held down, a drag chooses the stretch to show</source>
        <translation>押しながらドラッグで表示する期間を選ぶ</translation>
    </message>
    <message>
        <source>save the form</source>
        <translation>入力を保存</translation>
    </message>
    <message>
        <source>correction: the reason, &quot;typing error&quot; as the reason</source>
        <translation>訂正：理由の欄、理由を「入力ミス」にする</translation>
    </message>
    <message>
        <source>a comma: the number with a point</source>
        <translation>カンマの数値を小数点の数値にする</translation>
    </message>
    <message>
        <source>asked about: store as entered</source>
        <translation>確認の質問：入力どおり保存</translation>
    </message>
    <message>
        <source>out of a note, as Tab does</source>
        <translation>メモ欄から出る（Tab でも可）</translation>
    </message>
    <message>
        <source>save, then the next patient</source>
        <translation>保存して次の患者へ</translation>
    </message>
    <message>
        <source>joint shorthand, remaining joints without findings</source>
        <translation>関節の略記、残りの関節は所見なし</translation>
    </message>
    <message>
        <source>globals, laboratory values</source>
        <translation>全般評価、検査値</translation>
    </message>
    <message>
        <source>medication unchanged, no adverse event</source>
        <translation>薬剤変更なし、有害事象なし</translation>
    </message>
    <message>
        <source>tender, swollen, both</source>
        <translation>圧痛、腫脹、両方</translation>
    </message>
    <message>
        <source>not examined, no findings</source>
        <translation>未診察、所見なし</translation>
    </message>
    <message>
        <source>other side, all remaining without findings</source>
        <translation>反対側、残りはすべて所見なし</translation>
    </message>
    <message>
        <source>what the chosen mode says</source>
        <translation>選んである種類の印</translation>
    </message>
    <message>
        <source>joint by joint: take back, bring again</source>
        <translation>関節ごとに取り消す、戻す</translation>
    </message>
    <message>
        <source>finger of the row</source>
        <translation>その列の指</translation>
    </message>
    <message>
        <source>next joint, first, last</source>
        <translation>隣の関節、最初、最後</translation>
    </message>
    <message>
        <source>a medicine: taken, not taken, not answered</source>
        <translation>薬：飲んだ、飲まなかった、未回答</translation>
    </message>
    <message>
        <source>a slider: less, more, ends</source>
        <translation>目盛り：小さく、大きく、両端</translation>
    </message>
    <message>
        <source>what the clinic says about an event</source>
        <translation>体調の変化：医療機関の評価の欄</translation>
    </message>
    <message>
        <source>choose files, choose a folder</source>
        <translation>ファイルを選ぶ、フォルダーを選ぶ</translation>
    </message>
    <message>
        <source>change how the file is read, done with it</source>
        <translation>ファイルの読み方を変える、決める</translation>
    </message>
    <message>
        <source>patients: judge the rows again</source>
        <translation>患者：行を判定し直す</translation>
    </message>
    <message>
        <source>store the rows, stop</source>
        <translation>行を保存、中止</translation>
    </message>
    <message>
        <source>save the refused rows, take the import back</source>
        <translation>拒否された行を保存、取り込みを取り消す</translation>
    </message>
    <message>
        <source>pages of the preview</source>
        <translation>プレビューのページ</translation>
    </message>
    <message>
        <source>preview: nearer, farther, whole width</source>
        <translation>プレビュー：拡大、縮小、全幅</translation>
    </message>
    <message>
        <source>save as PDF, print, copy</source>
        <translation>PDF で保存、印刷、コピー</translation>
    </message>
    <message>
        <source>the record as of the chosen version</source>
        <translation>選んだ版の時点の記録</translation>
    </message>
    <message>
        <source>restore the chosen version</source>
        <translation>選んだ版に戻す</translation>
    </message>
    <message>
        <source>two values meet: keep the stored one, store the typed one</source>
        <translation>値の食い違い：保存済みを残す、入力した値を保存</translation>
    </message>
    <message>
        <source>backup: not now</source>
        <translation>バックアップ：後で</translation>
    </message>
    <message>
        <source>another course of the file: go on with it, hide the notice</source>
        <translation>ファイルの別の経過：このまま続ける、通知を閉じる</translation>
    </message>
    <message>
        <source>place of the file: hide the notice</source>
        <translation>ファイルの場所：通知を閉じる</translation>
    </message>
    <message>
        <source>settings: folder of the backups</source>
        <translation>設定：バックアップの保存先</translation>
    </message>
    <message>
        <source>settings: open that folder</source>
        <translation>設定：保存先を開く</translation>
    </message>
    <message>
        <source>panels above and below</source>
        <translation>上下のパネルへスクロール</translation>
    </message>
    <message>
        <source>choose the folder, write, look at it first, open the folder</source>
        <translation>フォルダーの選択、書出し、事前の確認、フォルダーを開く</translation>
    </message>
    <message>
        <source>which patients, their IDs, those not asked</source>
        <translation>対象の患者、患者ID、研究利用が未確認の人</translation>
    </message>
    <message>
        <source>who and when, choose the key file</source>
        <translation>個人と日付の扱い、対応表ファイルの選択</translation>
    </message>
    <message>
        <source>tables, what they are written for, days between exposures</source>
        <translation>表の形、用途、投与期間をつなぐ日数</translation>
    </message>
    <message>
        <source>the record as of, the cut, its day</source>
        <translation>いつの時点の記録か、データカット、その基準日</translation>
    </message>
    <message>
        <source>the chart as PNG, SVG, PDF</source>
        <translation>グラフをPNG・SVG・PDFで保存</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Everywhere</source>
        <translation>どの画面でも</translation>
    </message>
    <message>
        <source>Start page</source>
        <translation>開始画面</translation>
    </message>
    <message>
        <source>Restore a backup</source>
        <translation>バックアップから復元</translation>
    </message>
    <message>
        <source>Patient list</source>
        <translation>患者一覧</translation>
    </message>
    <message>
        <source>Record of a patient</source>
        <translation>患者の記録</translation>
    </message>
    <message>
        <source>Tables of the record</source>
        <translation>記録の表</translation>
    </message>
    <message>
        <source>Chart</source>
        <translation>グラフ</translation>
    </message>
    <message>
        <source>Every form</source>
        <translation>すべての入力画面</translation>
    </message>
    <message>
        <source>Visit</source>
        <translation>受診</translation>
    </message>
    <message>
        <source>Joint map</source>
        <translation>関節図</translation>
    </message>
    <message>
        <source>Own record</source>
        <translation>自分の記録</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Report</source>
        <translation>報告書</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Notices and settings</source>
        <translation>通知と設定</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書出し</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ColumnUnitDialog</name>
    <message>
        <source>Unit of a column</source>
        <translation>列の単位</translation>
    </message>
    <message>
        <source>%1, recorded in %2</source>
        <translation>%1（記録の単位 %2）</translation>
    </message>
    <message>
        <source>New unit</source>
        <translation>新しい単位</translation>
    </message>
    <message>
        <source>Convert the numbers: they were measured in the unit before</source>
        <translation>数値を換算する（測定は元の単位）</translation>
    </message>
    <message>
        <source>The label was wrong: the digits stay</source>
        <translation>単位の表示が誤り（数字はそのまま）</translation>
    </message>
    <message>
        <source>Every value before and after</source>
        <translation>すべての値の変更前と変更後</translation>
    </message>
    <message>
        <source>Reason for the correction</source>
        <translation>訂正の理由</translation>
    </message>
    <message>
        <source>Reason for the correction, required</source>
        <translation>訂正の理由、必須</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>キャンセル</translation>
    </message>
    <message>
        <source>converted from %1 to %2</source>
        <translation>%1 から %2 に換算</translation>
    </message>
    <message>
        <source>the unit was %2, not %1</source>
        <translation>単位は %1 ではなく %2</translation>
    </message>
    <message>
        <source>Stays as it is:</source>
        <translation>そのまま残る値：</translation>
    </message>
    <message>
        <source>Choose one of the two: nothing is decided for you.</source>
        <translation>どちらかを選んでください。自動では決まりません。</translation>
    </message>
    <message>
        <source>Stays as it is: %1</source>
        <translation>そのまま：%1 件</translation>
    </message>
    <message>
        <source>Correct values: %1</source>
        <translation>訂正する値：%1</translation>
    </message>
    <message>
        <source>A correction needs a reason.</source>
        <translation>訂正には理由が必要です。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::KeyBook</name>
    <message>
        <source>These are no keys. An example: Ctrl+Shift+K</source>
        <translation>キーとして読めません。例: Ctrl+Shift+K</translation>
    </message>
    <message>
        <source>%1 alone is needed for typing: add Ctrl or Alt, or take a function key.</source>
        <translation>%1 だけでは文字入力に必要です。Ctrl か Alt を加えるか、ファンクションキーにしてください。</translation>
    </message>
    <message>
        <source>%1 is taken: %2</source>
        <translation>%1 は使われています：%2</translation>
    </message>
    <message>
        <source>%1 is taken: text fields and the desktop use it</source>
        <translation>%1 は使われています：文字入力やデスクトップの操作</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::KeysDialog</name>
    <message>
        <source>Change keyboard shortcuts</source>
        <translation>キーボードショートカットの変更</translation>
    </message>
    <message>
        <source>Choose a line, then press the new keys in the field beneath, or type their names. Keys that are not listed here are fixed.</source>
        <translation>行を選び、下の欄で新しいキーを押すか、キー名を入力してください。ここにないキーは変更できません。</translation>
    </message>
    <message>
        <source>What it does</source>
        <translation>動作</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー</translation>
    </message>
    <message>
        <source>At first</source>
        <translation>初期設定</translation>
    </message>
    <message>
        <source>Take these keys</source>
        <translation>このキーにする</translation>
    </message>
    <message>
        <source>As at first</source>
        <translation>初期設定に戻す</translation>
    </message>
    <message>
        <source>All as at first</source>
        <translation>すべて初期設定に戻す</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>New keys for: %1</source>
        <translation>新しいキー：%1</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::LastDays</name>
    <message>
        <source>Pain</source>
        <translation>痛み</translation>
    </message>
    <message>
        <source>Tiredness</source>
        <translation>だるさ・疲れ</translation>
    </message>
    <message>
        <source>Stiffness</source>
        <translation>こわばり</translation>
    </message>
    <message>
        <source>minutes</source>
        <translation>分</translation>
    </message>
    <message>
        <source>marked as a bad day</source>
        <translation>つらい日の印</translation>
    </message>
    <message>
        <source>Last %1 days</source>
        <translation>この%1日間</translation>
    </message>
    <message>
        <source>nothing answered</source>
        <translation>回答なし</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>My marks</source>
        <translation>自分の印</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::NobodyBanner</name>
    <message>
        <source>This record is empty: it begins with a few words about you.</source>
        <translation>この記録はまだ空です。ご自分のことを少し入力すると始められます。</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>始める</translation>
    </message>
    <message>
        <source>Begin the own record</source>
        <translation>自分の記録を始める</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ExportChoices</name>
    <message>
        <source>Patients</source>
        <translation>患者</translation>
    </message>
    <message>
        <source>all in this file</source>
        <translation>このファイルの全員</translation>
    </message>
    <message>
        <source>the one on screen</source>
        <translation>表示中の患者</translation>
    </message>
    <message>
        <source>those named below</source>
        <translation>下に挙げる患者</translation>
    </message>
    <message>
        <source>Their IDs</source>
        <translation>患者ID</translation>
    </message>
    <message>
        <source>commas between them</source>
        <translation>コンマで区切る</translation>
    </message>
    <message>
        <source>Research use not asked</source>
        <translation>研究利用が未確認</translation>
    </message>
    <message>
        <source>include</source>
        <translation>含める</translation>
    </message>
    <message>
        <source>leave out</source>
        <translation>除く</translation>
    </message>
    <message>
        <source>declined and withdrawn are left out</source>
        <translation>不同意・同意撤回は除かれます</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>表の形</translation>
    </message>
    <message>
        <source>long: one fact a row</source>
        <translation>縦持ち：1行に1項目</translation>
    </message>
    <message>
        <source>wide: one visit a row</source>
        <translation>横持ち：1行に1受診</translation>
    </message>
    <message>
        <source>both</source>
        <translation>両方</translation>
    </message>
    <message>
        <source>Written for</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>statistics: as recorded</source>
        <translation>統計解析：記録のまま</translation>
    </message>
    <message>
        <source>spreadsheets: BOM, CRLF, no formulas</source>
        <translation>表計算：BOM・CRLF・数式として実行させない</translation>
    </message>
    <message>
        <source>Exposures: days between</source>
        <translation>投与期間をつなぐ日数</translation>
    </message>
    <message>
        <source>days</source>
        <translation>日</translation>
    </message>
    <message>
        <source>one drug and dose with no more days between is one row</source>
        <translation>間がこの日数以内の同じ用量は1行に</translation>
    </message>
    <message>
        <source>Record as of</source>
        <translation>記録の時点</translation>
    </message>
    <message>
        <source>now</source>
        <translation>現在</translation>
    </message>
    <message>
        <source>an earlier day, or the number of an operation</source>
        <translation>過去の日付、または操作の番号</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>データカット</translation>
    </message>
    <message>
        <source>a name under which the record keeps this state and these choices</source>
        <translation>この時点と設定を、この名前で記録に残します</translation>
    </message>
    <message>
        <source>Day of the cut</source>
        <translation>カットの基準日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>exposures that go on end here</source>
        <translation>継続中の投与はこの日で区切られます</translation>
    </message>
    <message>
        <source>No patient is on screen.</source>
        <translation>患者が表示されていません。</translation>
    </message>
    <message>
        <source>No patient has the ID %1.</source>
        <translation>ID %1 の患者はいません。</translation>
    </message>
    <message>
        <source>Name the patients.</source>
        <translation>患者IDを入力してください。</translation>
    </message>
    <message>
        <source>A new cut is kept in the record, which cannot be written.</source>
        <translation>新しいデータカットは記録に残されますが、この記録には書き込めません。</translation>
    </message>
    <message>
        <source>Write a day: 2026-06-30.</source>
        <translation>日付を 2026-06-30 の形で入力してください。</translation>
    </message>
    <message>
        <source>A number of days from 0 to %1.</source>
        <translation>0～%1の日数を入力してください。</translation>
    </message>
    <message>
        <source>Write a day (2026-03-01), a day with time (2026-03-01 14:02) or the number of an operation.</source>
        <translation>日付（2026-03-01）、日時（2026-03-01 14:02）、または操作の番号を入力してください。</translation>
    </message>
</context>
<context>
    <name>jointlog::gui::ExportFilesView</name>
    <message>
        <source>File</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行数</translation>
    </message>
    <message>
        <source>Tables of the package</source>
        <translation>パッケージの表</translation>
    </message>
    <message>
        <source>First rows of the chosen table</source>
        <translation>選んだ表の先頭の行</translation>
    </message>
    <message>
        <source>%1: the first %2 of %3 rows, as they are written</source>
        <translation>%1：全%3行のうち先頭の%2行（書き出される内容）</translation>
    </message>
</context>
<context>
    <name>Laboratories</name>
    <message>
        <source>not in the list: no interval is filled in</source>
        <translation>登録された検査室にありません（基準範囲は入りません）</translation>
    </message>
</context>
</TS>
