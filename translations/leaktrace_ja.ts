<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ja_JP">
<context>
    <name>AdviceDialog</name>
    <message>
        <source>What would help most</source>
        <translation>次に役立つこと</translation>
    </message>
    <message>
        <source>The marks say how much an answer tells on average, by what is logged so far. One bit settles an even choice between two. The answers' shares are judgement, not measured.</source>
        <translation>印は、これまでの記録から見て、答えが平均してどのくらい手がかりになるかを示します。1ビットで、五分五分の二択が決まります。答えの割合は見積もりで、測ったものではありません。</translation>
    </message>
    <message>
        <source>When the next caller rings</source>
        <translation>次に掛かってきたら</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>書面で</translation>
    </message>
    <message>
        <source>At the next form</source>
        <translation>次に渡すとき</translation>
    </message>
    <message>
        <source>Begin the letter</source>
        <translation>書面を作る</translation>
    </message>
</context>
<context>
    <name>Advising</name>
    <message>
        <source>Note a handover</source>
        <translation>渡したことの記録</translation>
    </message>
    <message>
        <source>Noted.</source>
        <translation>記録しました。</translation>
    </message>
    <message>
        <source>Ledger of tags</source>
        <translation>標識の控え</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>書き出しました：{0}</translation>
    </message>
</context>
<context>
    <name>AwaitedWords</name>
    <message>
        <source>The time stands still: {0}</source>
        <translation>期間は止まっています：{0}</translation>
    </message>
    <message>
        <source>Answer awaited until {0}: {1}</source>
        <translation>回答を待つのは{0}まで：{1}</translation>
    </message>
    <message>
        <source>Answer awaited until {0}</source>
        <translation>回答を待つのは{0}まで</translation>
    </message>
    <message>
        <source> (before: {0})</source>
        <translation>（変更前：{0}）</translation>
    </message>
</context>
<context>
    <name>Badges</name>
    <message>
        <source>{0} overdue</source>
        <translation>期限超過 {0}</translation>
    </message>
</context>
<context>
    <name>Banner</name>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
</context>
<context>
    <name>BeforeFormDialog</name>
    <message>
        <source>Before the next form</source>
        <translation>次に記入する前に</translation>
    </message>
    <message>
        <source>the firm that asks for your data</source>
        <translation>情報を求めている会社</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>Note that it was handed over</source>
        <translation>渡したことを記録</translation>
    </message>
    <message>
        <source>Read its terms for</source>
        <translation>規約・プライバシーポリシーで見るところ</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>書かないもの</translation>
    </message>
    <message>
        <source>Hand over</source>
        <translation>渡すもの</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Third parties: does it pass data on, and may you say no? Untick such boxes.</source>
        <translation>第三者提供：ほかへ渡すか、断れるか。同意欄のチェックは外す。</translation>
    </message>
    <message>
        <source>Joint use: with whom, which items, and who answers for it?</source>
        <translation>共同利用：相手の範囲、項目、責任を負う会社。</translation>
    </message>
    <message>
        <source>Opt-out: does it sell lists unless you object?</source>
        <translation>オプトアウト：申し出ない限り提供する、と書いていないか。</translation>
    </message>
    <message>
        <source>Purpose: do calls and mail for other goods belong to it?</source>
        <translation>利用目的：ほかの商品の電話やメールが含まれていないか。</translation>
    </message>
    <message>
        <source>Contact: where can you ask for your records and have them deleted?</source>
        <translation>窓口：開示や利用停止をどこに求めるか。</translation>
    </message>
    <message>
        <source>Every field that is not required: leave it empty.</source>
        <translation>必須でない欄は空のままにする。</translation>
    </message>
    <message>
        <source>Income, employer, family, birth date: only where a contract needs them.</source>
        <translation>年収・勤務先・家族・生年月日は、契約に要るときだけ書く。</translation>
    </message>
    <message>
        <source>Your main number and main address: give a tagged one while you only ask.</source>
        <translation>ふだんの番号とアドレスは使わず、問い合わせのうちは標識付きのものを渡す。</translation>
    </message>
    <message>
        <source>The advice comes once the calls are traced.</source>
        <translation>経路の推定が終わると表示されます。</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>CallerFields</name>
    <message>
        <source>withheld</source>
        <translation>非通知</translation>
    </message>
    <message>
        <source>not in the logbook</source>
        <translation>帳面にない</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Name given</source>
        <translation>名乗り</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>担当者</translation>
    </message>
    <message>
        <source>Firm in the logbook</source>
        <translation>帳面の会社</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>業種</translation>
    </message>
    <message>
        <source>Sender's address</source>
        <translation>差出人の宛先</translation>
    </message>
</context>
<context>
    <name>CandidatesBar</name>
    <message>
        <source>Show them</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>They are solicitations</source>
        <translation>勧誘だった</translation>
    </message>
    <message>
        <source>They are none</source>
        <translation>勧誘ではない</translation>
    </message>
    <message numerus="yes">
        <source>%n to confirm: which of them are solicitations?</source>
        <translation>
            <numerusform>確かめるものが%n件あります。どれが勧誘ですか。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>CausesDialog</name>
    <message>
        <source>How it may have got out</source>
        <translation>どう外に出たのか</translation>
    </message>
    <message>
        <source>How the record given to {0} may have got out</source>
        <translation>{0}に渡した控えは、どう外に出たのか</translation>
    </message>
    <message>
        <source>The calls tell which record it was, hardly ever how it got out. None of this is established; ask before you conclude.</source>
        <translation>勧誘から分かるのは、どの控えかまでで、どう外に出たかはほとんど分かりません。いずれも確かめられたことではありません。決めつける前に尋ねてください。</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>書面を作る</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Would speak for it</source>
        <translation>あれば手がかりになること</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>尋ねること</translation>
    </message>
</context>
<context>
    <name>ChainStamps</name>
    <message>
        <source>Time-stamp now…</source>
        <translation>タイムスタンプを求める…</translation>
    </message>
    <message>
        <source>Time-stamps by others (RFC 3161)</source>
        <translation>第三者によるタイムスタンプ（RFC 3161）</translation>
    </message>
    <message numerus="yes">
        <source>%n earlier ones are kept too.</source>
        <translation>
            <numerusform>これより前の%n件も保存しています。</numerusform>
        </translation>
    </message>
    <message>
        <source>A time-stamp shows that every entry up to the one it covers was there at that moment, as it is now. It does not show that an entry is true, nor how long before that moment it was written. Every bundle carries them.</source>
        <translation>タイムスタンプは、その番号までのすべての記録が、その時刻に今と同じ内容で存在していたことを示します。内容が正しいことや、その時刻よりどれだけ前に書かれたかは示しません。提出用ファイルにはすべて入ります。</translation>
    </message>
    <message>
        <source>There is none yet. A time-stamp shows that the entries were there by then.</source>
        <translation>まだありません。タイムスタンプは、その時刻までに記録が存在していたことを示します。</translation>
    </message>
    <message>
        <source>There is none. On the page “Me” you can allow asking a time-stamping service; until then nothing is ever sent.</source>
        <translation>ありません。「自分」のページでタイムスタンプ局の利用を許すことができます。それまでは何も送りません。</translation>
    </message>
    <message>
        <source>{0}, {1}: shows nothing</source>
        <translation>{0}、{1}：何も示しません</translation>
    </message>
    <message>
        <source>{0}, by {1}</source>
        <translation>{0}、{1}</translation>
    </message>
    <message>
        <source>Covers entries 1 to {0}. Signed soundly; the signer leads to your root ({1}).</source>
        <translation>1件目から{0}件目まで。署名は正しく、署名者は選ばれたルート証明書につながります（{1}）。</translation>
    </message>
    <message>
        <source>Covers entries 1 to {0}. Signed soundly; the signer was not checked ({1}).</source>
        <translation>1件目から{0}件目まで。署名は正しいものです。署名者は確かめていません（{1}）。</translation>
    </message>
    <message>
        <source>Time-stamp now</source>
        <translation>タイムスタンプを求める</translation>
    </message>
    <message>
        <source>Send the head of the chain to {0}?</source>
        <translation>末尾のハッシュを {0} に送りますか。</translation>
    </message>
    <message>
        <source>Sent are this one hash and a random number, nothing else of the logbook. The service sees your network address and the time.</source>
        <translation>送るのはこのハッシュ一つと乱数一つだけで、帳面のほかの内容は送りません。局にはネットワーク上のアドレスと時刻が分かります。</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>送る</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取りやめ</translation>
    </message>
    <message>
        <source>Time-stamp</source>
        <translation>タイムスタンプ</translation>
    </message>
</context>
<context>
    <name>ChatStep</name>
    <message>
        <source>Whose messages? Only theirs are taken, and nothing while nobody is picked. It is kept for this chat.</source>
        <translation>だれのメッセージを取り込みますか。選んだ相手のものだけを取り込みます。だれも選ばなければ、何も取り込みません。このトークでは、次からも同じように選びます。</translation>
    </message>
    <message>
        <source>{0} (messages: {1})</source>
        <translation>{0}（{1}件）</translation>
    </message>
</context>
<context>
    <name>ComplaintActions</name>
    <message>
        <source>Note a complaint</source>
        <translation>申出を記録</translation>
    </message>
    <message>
        <source>Note what came of a complaint</source>
        <translation>申出への回答を記録</translation>
    </message>
    <message>
        <source>Complaint removed</source>
        <translation>申出の記録を削除しました</translation>
    </message>
    <message>
        <source>Remove complaint</source>
        <translation>申出の記録を削除</translation>
    </message>
    <message>
        <source>Page for a call</source>
        <translation>電話用の1枚</translation>
    </message>
    <message>
        <source>PDF (*.pdf)</source>
        <translation>PDF (*.pdf)</translation>
    </message>
    <message>
        <source>Saved: {0}</source>
        <translation>保存しました：{0}</translation>
    </message>
</context>
<context>
    <name>ComplaintDialog</name>
    <message>
        <source>Note a complaint</source>
        <translation>申出を記録</translation>
    </message>
    <message>
        <source>What came of the complaint</source>
        <translation>申出への回答など</translation>
    </message>
    <message>
        <source>when an answer came</source>
        <translation>回答が届いた日</translation>
    </message>
    <message>
        <source>for example: call again</source>
        <translation>例：もう一度電話する</translation>
    </message>
    <message>
        <source>Told on</source>
        <translation>伝えた日</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>窓口</translation>
    </message>
    <message>
        <source>Reference number</source>
        <translation>受付番号</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Answer of</source>
        <translation>回答の日</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>回答の内容</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>次にすること</translation>
    </message>
    <message>
        <source>Next step by</source>
        <translation>次の期日</translation>
    </message>
    <message>
        <source>Files of the answer</source>
        <translation>回答のファイル</translation>
    </message>
</context>
<context>
    <name>ComplaintParts</name>
    <message>
        <source>Write to the firm</source>
        <translation>会社に書面を書く</translation>
    </message>
    <message>
        <source>Some bodies want the firm to be addressed first.</source>
        <translation>先に会社へ申し出ることを求める窓口があります。</translation>
    </message>
    <message>
        <source>Whom to tell, in this order</source>
        <translation>伝える先（この順に）</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>Show: {0}</source>
        <translation>見る：{0}</translation>
    </message>
    <message>
        <source>from {0}</source>
        <translation>{0}から</translation>
    </message>
    <message>
        <source>{0} bodies</source>
        <translation>{0}機関</translation>
    </message>
    <message>
        <source>Body of your country</source>
        <translation>国の機関</translation>
    </message>
    <message>
        <source>works in: {0}</source>
        <translation>使う言語：{0}</translation>
    </message>
    <message>
        <source>Copy all</source>
        <translation>すべてコピー</translation>
    </message>
    <message>
        <source>Report {0} of {1}</source>
        <translation>{1}件のうち{0}件目</translation>
    </message>
    <message>
        <source>and {0} more reports (answers.txt in the bundle has all)</source>
        <translation>ほか{0}件（提出用ファイルの answers.txt にすべてあります）</translation>
    </message>
    <message>
        <source>To paste, in the order in which they ask</source>
        <translation>貼り付ける文（尋ねられる順）</translation>
    </message>
    <message>
        <source>(only you can say this)</source>
        <translation>（ご自身で書いてください）</translation>
    </message>
    <message>
        <source>(not in the log)</source>
        <translation>（記録にありません）</translation>
    </message>
    <message>
        <source>and {0} more lines</source>
        <translation>ほか{0}行</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Copy: {0}</source>
        <translation>コピー：{0}</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>Fill in</source>
        <translation>入力する</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>ほか{0}件</translation>
    </message>
    <message>
        <source>Missing</source>
        <translation>足りないもの</translation>
    </message>
    <message>
        <source>Complaints made</source>
        <translation>申し出た記録</translation>
    </message>
    <message>
        <source>What came of it…</source>
        <translation>回答など…</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>No. {0}</source>
        <translation>受付番号 {0}</translation>
    </message>
    <message>
        <source>Next: {0}</source>
        <translation>次：{0}</translation>
    </message>
</context>
<context>
    <name>ComplaintWords</name>
    <message>
        <source>{0} solicitations</source>
        <translation>勧誘 {0}件</translation>
    </message>
    <message>
        <source>{0} entries may fall under a rule</source>
        <translation>決まりに当たる可能性のある記録 {0}件</translation>
    </message>
    <message>
        <source>Competent</source>
        <translation>担当</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>免許証番号</translation>
    </message>
    <message>
        <source>Reached by</source>
        <translation>届け方</translation>
    </message>
    <message>
        <source>Everyone together</source>
        <translation>全体</translation>
    </message>
    <message>
        <source>Firm first</source>
        <translation>会社への申し出</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添えるもの</translation>
    </message>
    <message>
        <source>What it can do</source>
        <translation>できること</translation>
    </message>
    <message>
        <source>What it cannot</source>
        <translation>できないこと</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>根拠</translation>
    </message>
    <message>
        <source>Checked</source>
        <translation>確認日</translation>
    </message>
    <message>
        <source>{0}: {1} entries</source>
        <translation>{0}：{1}件</translation>
    </message>
    <message>
        <source>may fall under, as far as logged; the authority decides</source>
        <translation>記録から見た可能性。判断するのは行政庁</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
</context>
<context>
    <name>ComplaintsPage</name>
    <message>
        <source>Log the calls first; then this page says whom you can tell, and what.</source>
        <translation>まず勧誘を記録します。どこに何を伝えられるかが、ここに出ます。</translation>
    </message>
    <message>
        <source>The authority</source>
        <translation>行政庁</translation>
    </message>
    <message>
        <source>Firms to tell of</source>
        <translation>伝える相手の会社</translation>
    </message>
    <message>
        <source>Nobody has solicited yet.</source>
        <translation>まだ勧誘の記録がありません。</translation>
    </message>
    <message>
        <source>{0} firms</source>
        <translation>{0}社</translation>
    </message>
    <message>
        <source>Check a bundle…</source>
        <translation>資料を確かめる…</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>申出</translation>
    </message>
    <message>
        <source>No body is known for this country.</source>
        <translation>この国の窓口は収められていません。</translation>
    </message>
    <message>
        <source>Export the bundle…</source>
        <translation>提出資料を書き出す…</translation>
    </message>
    <message>
        <source>Page for a call…</source>
        <translation>電話用の1枚…</translation>
    </message>
    <message>
        <source>Note a complaint…</source>
        <translation>申出を記録…</translation>
    </message>
    <message>
        <source>Export the bundle</source>
        <translation>提出資料を書き出す</translation>
    </message>
    <message>
        <source>Evidence bundles (*.zip)</source>
        <translation>提出資料 (*.zip)</translation>
    </message>
    <message>
        <source>Evidence bundle</source>
        <translation>提出資料</translation>
    </message>
    <message>
        <source>Written: {0}, {1} entries, number {2}</source>
        <translation>書き出しました：{0}（{1}件、資料番号 {2}）</translation>
    </message>
    <message>
        <source>Keep {0}, hand on {1} only.</source>
        <translation>{0} は手元に保管し、渡すのは {1} だけにしてください。</translation>
    </message>
    <message>
        <source>Check a bundle</source>
        <translation>資料を確かめる</translation>
    </message>
    <message>
        <source>Check</source>
        <translation>確認</translation>
    </message>
</context>
<context>
    <name>ContactFields</name>
    <message>
        <source>minutes:seconds</source>
        <translation>分:秒</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>手段</translation>
    </message>
    <message>
        <source>Outcome</source>
        <translation>結果</translation>
    </message>
    <message>
        <source>Duration</source>
        <translation>長さ</translation>
    </message>
    <message>
        <source>Person of the household</source>
        <translation>家族の誰に</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>届いた連絡先</translation>
    </message>
    <message>
        <source>About</source>
        <translation>用件</translation>
    </message>
</context>
<context>
    <name>CopiesDialog</name>
    <message>
        <source>Go back to a copy</source>
        <translation>写しに戻す</translation>
    </message>
    <message>
        <source>before going back</source>
        <translation>戻す前の帳面</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>写し</translation>
    </message>
    <message>
        <source>Go back to it</source>
        <translation>この写しに戻す</translation>
    </message>
    <message>
        <source>A copy is made on every day on which LeakTrace is used. It lies beside the logbook and never leaves this computer. Keep one elsewhere too: Logbook, Make a copy.</source>
        <translation>LeakTraceを使った日ごとに写しが1つ作られます。写しは帳面のとなりにあり、このパソコンの外へは出ません。別の場所にも1つ置いてください（帳面→写しを作る）。</translation>
    </message>
    <message>
        <source>The logbook as it is now becomes a copy itself; nothing is lost.</source>
        <translation>いまの帳面も写しとして残ります。何も失われません。</translation>
    </message>
    <message>
        <source>There is no copy yet.</source>
        <translation>写しはまだありません。</translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>The logbook is as it was on {0}. What it was just now is among the copies.</source>
        <translation>帳面は{0}の状態に戻りました。戻す前の状態は写しの中にあります。</translation>
    </message>
</context>
<context>
    <name>CoverDialog</name>
    <message>
        <source>Cover parts of the picture</source>
        <translation>写真の一部を隠す</translation>
    </message>
    <message>
        <source>Draw a box over each name, face and number: with the mouse, or with the arrow keys (Shift sizes the frame) and Space. The copy gets new pixels; what lies under a box is not in it.</source>
        <translation>名前・顔・番号などを四角で囲んで隠します。マウスで囲むか、矢印キーで枠を動かし（Shiftで大きさを変え）、スペースキーで隠します。写しには新しい画像が入り、四角の下の内容は含まれません。</translation>
    </message>
    <message>
        <source>Take back the last box</source>
        <translation>最後の四角を取り消す</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>Your own word on {0}</source>
        <translation>{0}についての自分の判断</translation>
    </message>
    <message>
        <source>no decision</source>
        <translation>判断しない</translation>
    </message>
    <message>
        <source>for example: they said so</source>
        <translation>例：電話で認めた</translation>
    </message>
    <message>
        <source>Record</source>
        <translation>控え</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>It counts as strong evidence for the trace, not as the truth: other clues still speak.</source>
        <translation>強い手がかりとして数えますが、事実とはみなしません。ほかの手がかりも引き続き効きます。</translation>
    </message>
    <message>
        <source>Please say why; the reason is kept with the decision.</source>
        <translation>理由を入れてください。判断とともに残します。</translation>
    </message>
</context>
<context>
    <name>DeleteExport</name>
    <message>
        <source>Passwords in the file</source>
        <translation>ファイルにパスワードがあります</translation>
    </message>
    <message>
        <source>{0} still holds your passwords. Delete it now?</source>
        <translation>{0} にはパスワードが残っています。いま削除しますか。</translation>
    </message>
    <message>
        <source>Only sites, user names and dates were taken. Deleting cannot be undone.</source>
        <translation>取り込んだのはサイト、ユーザー名、日付だけです。削除は元に戻せません。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>残す</translation>
    </message>
    <message>
        <source>The export was deleted.</source>
        <translation>書き出しファイルを削除しました。</translation>
    </message>
</context>
<context>
    <name>Doubted</name>
    <message>
        <source>What would change this</source>
        <translation>何があれば変わるか</translation>
    </message>
    <message>
        <source>Working it out…</source>
        <translation>計算しています…</translation>
    </message>
    <message>
        <source>if one caller were not there; these do not add up</source>
        <translation>相手が一人いなかったとしたら（足し合わせられません）</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（名乗らず）</translation>
    </message>
    <message>
        <source>then {0}, {1}</source>
        <translation>「{0}」{1}</translation>
    </message>
    <message>
        <source>The word stays the same, even if a few of the callers were not there.</source>
        <translation>数人の連絡がなかったとしても、評価の言葉は変わりません。</translation>
    </message>
    <message>
        <source>Without {0} it would be {1} ({2}).</source>
        <translation>{0}がなければ{1}（{2}）になります。</translation>
    </message>
    <message>
        <source>Other assumptions leave it as it is.</source>
        <translation>前提を変えても、評価はほとんど変わりません。</translation>
    </message>
    <message>
        <source>Under other assumptions between {0} ({1}) and {2} ({3}).</source>
        <translation>前提を変えると {0}（{1}）から {2}（{3}）までです。</translation>
    </message>
</context>
<context>
    <name>DropArea</name>
    <message>
        <source>Choose files…</source>
        <translation>ファイルを選ぶ…</translation>
    </message>
</context>
<context>
    <name>Entries</name>
    <message>
        <source>Log a call</source>
        <translation>勧誘を記録</translation>
    </message>
    <message>
        <source>Logged.</source>
        <translation>記録しました。</translation>
    </message>
</context>
<context>
    <name>ExportDialog</name>
    <message>
        <source>Export the bundle</source>
        <translation>提出資料を書き出す</translation>
    </message>
    <message>
        <source>Make a redacted copy to hand on</source>
        <translation>渡すための墨消しの写しを作る</translation>
    </message>
    <message>
        <source>Mask my own data too</source>
        <translation>自分の情報も伏せる</translation>
    </message>
    <message>
        <source>names that are nowhere in the logbook, set apart by commas</source>
        <translation>帳面にない名前など（読点で区切る）</translation>
    </message>
    <message>
        <source>Also mask</source>
        <translation>ほかに伏せる言葉</translation>
    </message>
    <message>
        <source>A redacted copy hides other people's names, numbers and addresses. Attachments stay out, except pictures that you include here. The bundle itself is written beside it: keep that one.</source>
        <translation>写しでは、ほかの人の名前・番号・住所を伏せます。添付は、ここで加えた写真のほかは含めません。もとの資料も同じ場所に書き出します。もとの資料は手元に保管してください。</translation>
    </message>
    <message numerus="yes">
        <source>included, %n covered</source>
        <translation>
            <numerusform>加える（隠した所 %n）</numerusform>
        </translation>
    </message>
    <message>
        <source>left out</source>
        <translation>含めない</translation>
    </message>
    <message>
        <source>Cover and include…</source>
        <translation>隠して加える…</translation>
    </message>
    <message>
        <source>Cover and include: {0}</source>
        <translation>隠して加える：{0}</translation>
    </message>
    <message>
        <source>This picture cannot be read.</source>
        <translation>この写真は読めません。</translation>
    </message>
</context>
<context>
    <name>FactsStep</name>
    <message>
        <source>No solicitation by this firm is logged.</source>
        <translation>この会社からの勧誘は記録されていません。</translation>
    </message>
    <message>
        <source>refused: {0}</source>
        <translation>断った（範囲：{0}）</translation>
    </message>
    <message>
        <source>after the refusal</source>
        <translation>断った後</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1}件のうち{0}件</translation>
    </message>
</context>
<context>
    <name>Failures</name>
    <message>
        <source>Something went wrong</source>
        <translation>不具合が起きました</translation>
    </message>
    <message>
        <source>Something went wrong in the program. Your logbook is as it was.</source>
        <translation>プログラムに不具合が起きました。帳面はもとのままです。</translation>
    </message>
    <message>
        <source>The report holds no personal data; nothing is sent.</source>
        <translation>報告に個人の情報は含まれません。どこにも送られません。</translation>
    </message>
    <message>
        <source>Copy report</source>
        <translation>報告を写す</translation>
    </message>
</context>
<context>
    <name>FindingsDialog</name>
    <message>
        <source>Check a bundle</source>
        <translation>資料を確かめる</translation>
    </message>
    <message>
        <source>{0}, number {1}, {2} files</source>
        <translation>{0}、資料番号 {1}、{2}ファイル</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>異なるもの</translation>
    </message>
    <message>
        <source>This is no bundle of LeakTrace, but every file in it is as listed.</source>
        <translation>LeakTraceの提出用ファイルではありませんが、中のファイルはすべて一覧のとおりです。</translation>
    </message>
    <message>
        <source>Every file is as it was exported, and the record chain holds.</source>
        <translation>すべてのファイルが書き出した時のままで、記録のつながりも合っています。</translation>
    </message>
    <message>
        <source>The bundle is not as it was exported: {0} differences.</source>
        <translation>書き出した時と異なるところが{0}件あります。</translation>
    </message>
</context>
<context>
    <name>FirmDialog</name>
    <message>
        <source>Firm</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>the full name, as in its register</source>
        <translation>正式な商号</translation>
    </message>
    <message>
        <source>other names, with commas</source>
        <translation>別の名（コンマ区切り）</translation>
    </message>
    <message>
        <source>none, or where it is found</source>
        <translation>なし、または掲載場所</translation>
    </message>
    <message>
        <source>Please enter the firm's name.</source>
        <translation>会社の名前を入れてください。</translation>
    </message>
    <message>
        <source>Please enter the country as two letters, such as JP.</source>
        <translation>国は、JPのように2文字で入れてください。</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Also called</source>
        <translation>別の呼び名</translation>
    </message>
    <message>
        <source>Trade</source>
        <translation>業種</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>免許証番号</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>規約</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子メール</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>Domains</source>
        <translation>ドメイン</translation>
    </message>
    <message>
        <source>Own form</source>
        <translation>所定の様式</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手数料</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>本人確認</translation>
    </message>
    <message>
        <source>The firm</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>How it is reached</source>
        <translation>連絡先</translation>
    </message>
    <message>
        <source>Its procedure for requests</source>
        <translation>請求の手続</translation>
    </message>
    <message>
        <source>This fits no real-estate licence, such as 東京都知事(2)第98765号.</source>
        <translation>宅建業の免許番号の形（例 東京都知事(2)第98765号）に合いません。</translation>
    </message>
</context>
<context>
    <name>FirmFacts</name>
    <message>
        <source>Trade</source>
        <translation>業種</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>免許証番号</translation>
    </message>
    <message>
        <source>Licensed by</source>
        <translation>免許権者</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子メール</translation>
    </message>
    <message>
        <source>Terms</source>
        <translation>規約</translation>
    </message>
    <message>
        <source>Own form</source>
        <translation>所定の様式</translation>
    </message>
    <message>
        <source>Fee</source>
        <translation>手数料</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>提携先</translation>
    </message>
    <message>
        <source>My word</source>
        <translation>自分の判断</translation>
    </message>
    <message>
        <source>The firm</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>Keeping</source>
        <translation>記録の管理</translation>
    </message>
    <message>
        <source>Where are forms kept, for how long, who sees them?</source>
        <translation>用紙はどこに、いつまで置かれ、誰が見るか</translation>
    </message>
    <message>
        <source>Staff</source>
        <translation>持ち出し、流用</translation>
    </message>
    <message>
        <source>Was it used for other sales, or carried off?</source>
        <translation>ほかの営業に使われたり、持ち出されたりしたか</translation>
    </message>
    <message>
        <source>Intrusion</source>
        <translation>不正アクセス</translation>
    </message>
    <message>
        <source>Was an incident published or notified then?</source>
        <translation>その頃に公表や通知があったか</translation>
    </message>
    <message>
        <source>Who processes or shares it, under which name?</source>
        <translation>入力や共有をしている先はどこか</translation>
    </message>
    <message>
        <source>Not known yet</source>
        <translation>まだ分からないこと</translation>
    </message>
    <message>
        <source>Questions, not suspicions.</source>
        <translation>疑いではなく、問いです。</translation>
    </message>
</context>
<context>
    <name>FirmStep</name>
    <message>
        <source>Addressee</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>choose a firm</source>
        <translation>会社を選ぶ</translation>
    </message>
    <message>
        <source>Licence {0}</source>
        <translation>免許 {0}</translation>
    </message>
</context>
<context>
    <name>FirmsPage</name>
    <message>
        <source>Firms</source>
        <translation>渡した先</translation>
    </message>
    <message>
        <source>Choose a firm in the list.</source>
        <translation>一覧から会社を選んでください。</translation>
    </message>
    <message>
        <source>The firm</source>
        <translation>会社</translation>
    </message>
    <message numerus="yes">
        <source>%n firms</source>
        <translation>
            <numerusform>会社 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n were given data</source>
        <translation>
            <numerusform>渡した先 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a firm…</source>
        <translation>会社を足す…</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>訂正…</translation>
    </message>
    <message>
        <source>Add a handover…</source>
        <translation>渡した記録を足す…</translation>
    </message>
    <message>
        <source>Partners…</source>
        <translation>提供先…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>given {0}</source>
        <translation>{0}に渡した</translation>
    </message>
    <message>
        <source>Begin with the firms you gave your number to: model rooms, portals, brokers. A Bitwarden export can be imported too (Ctrl+I).</source>
        <translation>まず、番号を渡した会社を入れてください（モデルルーム、情報サイト、仲介会社など）。Bitwardenの書き出しも取り込めます（Ctrl+I）。</translation>
    </message>
    <message>
        <source>Who has your data?</source>
        <translation>誰に渡しましたか</translation>
    </message>
    <message>
        <source>See why</source>
        <translation>理由を見る</translation>
    </message>
    <message>
        <source>The record given to it:</source>
        <translation>渡した控えは</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Add a firm</source>
        <translation>会社を足す</translation>
    </message>
    <message>
        <source>Amend a firm</source>
        <translation>会社の訂正</translation>
    </message>
    <message>
        <source>Amend partners</source>
        <translation>提供先の変更</translation>
    </message>
    <message>
        <source>Write down a handover</source>
        <translation>渡した記録を書く</translation>
    </message>
    <message>
        <source>{0} moved to the trash</source>
        <translation>{0}をごみ箱へ移しました</translation>
    </message>
</context>
<context>
    <name>FlowsDialog</name>
    <message>
        <source>Where {0} passes data on</source>
        <translation>{0}からの提供先</translation>
    </message>
    <message>
        <source>To whom</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>As</source>
        <translation>関係</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>Shared upstream</source>
        <translation>共通の経路</translation>
    </message>
    <message>
        <source>What the firm's notice names: joint users, group companies, contractors. A call from them then does not count against the firm. A shared upstream is a portal or a sales agent through which several firms' records pass.</source>
        <translation>会社が公表している共同利用先、グループ会社、委託先です。そこからの連絡は、この会社の控えが外に出た手がかりには数えません。共通の経路は、複数の会社の控えが通る情報サイトや販売代理です。</translation>
    </message>
    <message>
        <source>One more</source>
        <translation>もう一つ</translation>
    </message>
    <message>
        <source>Please write the day as 2026-04-01, or leave it out.</source>
        <translation>日付は 2026-04-01 のように書くか、空けておいてください。</translation>
    </message>
    <message>
        <source>A firm is not its own partner.</source>
        <translation>会社自身を相手にはできません。</translation>
    </message>
</context>
<context>
    <name>FolderWatch</name>
    <message>
        <source>Watch a folder for new exports</source>
        <translation>新しい書き出しファイルを見張るフォルダー</translation>
    </message>
    <message>
        <source>Calls, messages and mails that appear in “{0}” are taken in by themselves.</source>
        <translation>「{0}」に現れた通話・メッセージ・メールの記録を自動で取り込みます。</translation>
    </message>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
</context>
<context>
    <name>FormStep</name>
    <message>
        <source>State my address</source>
        <translation>住所を載せる</translation>
    </message>
    <message>
        <source>Mark the place for a seal (㊞)</source>
        <translation>押印の場所（㊞）を示す</translation>
    </message>
    <message>
        <source>they may not know it</source>
        <translation>相手は知らない可能性があります</translation>
    </message>
    <message>
        <source>the address they have, else the usual one</source>
        <translation>相手に渡したもの、なければいつものもの</translation>
    </message>
    <message>
        <source>Reply to</source>
        <translation>返事の宛先</translation>
    </message>
    <message>
        <source>Years</source>
        <translation>年の書き方</translation>
    </message>
    <message>
        <source>Disclosed by</source>
        <translation>開示の方法</translation>
    </message>
    <message>
        <source>Afterwards</source>
        <translation>開示の後</translation>
    </message>
</context>
<context>
    <name>GroundWords</name>
    <message>
        <source>Firm</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>Solicitations</source>
        <translation>勧誘</translation>
    </message>
    <message>
        <source>May touch a rule</source>
        <translation>決まりに関わる</translation>
    </message>
</context>
<context>
    <name>HandoverDialog</name>
    <message>
        <source>Given to {0}</source>
        <translation>{0}に渡した記録</translation>
    </message>
    <message>
        <source>7/12, 2026-07, 令和8年7月12日</source>
        <translation>7/12、2026-07、令和8年7月12日</translation>
    </message>
    <message>
        <source>not noted</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>for example name+firm@example.jp</source>
        <translation>例：name+firm@example.jp</translation>
    </message>
    <message>
        <source>on this day</source>
        <translation>この日</translation>
    </message>
    <message>
        <source>in this month</source>
        <translation>この月</translation>
    </message>
    <message>
        <source>in this year</source>
        <translation>この年</translation>
    </message>
    <message>
        <source>before this day</source>
        <translation>この日より前</translation>
    </message>
    <message>
        <source>day not known</source>
        <translation>日付不明</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日</translation>
    </message>
    <message>
        <source>Known</source>
        <translation>確かさ</translation>
    </message>
    <message>
        <source>How</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Consent</source>
        <translation>同意</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Form of</source>
        <translation>もとの表記</translation>
    </message>
    <message>
        <source>Never use an altered name on contracts, loans or identity papers.</source>
        <translation>契約、ローン、本人確認の書類には、変えた表記を使わないでください。</translation>
    </message>
    <message>
        <source>When and how</source>
        <translation>いつ、どのように</translation>
    </message>
    <message>
        <source>A new tagged form</source>
        <translation>新しい標識</translation>
    </message>
    <message>
        <source>Given, in the very form given</source>
        <translation>渡したもの（渡した表記のまま）</translation>
    </message>
    <message>
        <source>Facts told</source>
        <translation>伝えた事項</translation>
    </message>
</context>
<context>
    <name>HouseholdDialog</name>
    <message>
        <source>About this logbook</source>
        <translation>この帳面について</translation>
    </message>
    <message>
        <source>not estimated</source>
        <translation>見積もらない</translation>
    </message>
    <message>
        <source>Everything is logged since</source>
        <translation>漏れなく記録し始めた日</translation>
    </message>
    <message>
        <source>Share that I log</source>
        <translation>記録している割合</translation>
    </message>
    <message>
        <source>Before anything was given: months</source>
        <translation>何も渡していない頃の月数</translation>
    </message>
    <message>
        <source>… and callers in them</source>
        <translation>その間の相手の数</translation>
    </message>
    <message>
        <source>Country</source>
        <translation>国</translation>
    </message>
    <message>
        <source>Prefecture, state</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>On a do-not-call list since</source>
        <translation>電話勧誘拒否の登録日</translation>
    </message>
    <message>
        <source>From that day on, days without a call count as evidence too.</source>
        <translation>その日からは、電話のない日も手がかりになります。</translation>
    </message>
</context>
<context>
    <name>IdentifierDialog</name>
    <message>
        <source>Identifier</source>
        <translation>連絡先・氏名</translation>
    </message>
    <message>
        <source>its own, no variant</source>
        <translation>もとの表記そのもの</translation>
    </message>
    <message>
        <source>a machine can cut the tag off</source>
        <translation>標識を機械で取り除ける（+付きなど）</translation>
    </message>
    <message>
        <source>everybody, or me</source>
        <translation>自分、または全員</translation>
    </message>
    <message>
        <source>Postal address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Please enter the number, address or name itself.</source>
        <translation>番号、アドレス、氏名そのものを入れてください。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>種類</translation>
    </message>
    <message>
        <source>Number, address, name</source>
        <translation>番号・アドレス・氏名</translation>
    </message>
    <message>
        <source>Kana</source>
        <translation>ふりがな</translation>
    </message>
    <message>
        <source>Variant of</source>
        <translation>もとの表記</translation>
    </message>
    <message>
        <source>Whose</source>
        <translation>誰の</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>Until</source>
        <translation>いつまで</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>ImportDialog</name>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Drop files here: call logs, messages, mails, passwords, cases</source>
        <translation>ここにファイルを落とす（通話履歴、メッセージ、メール、パスワード管理、帳面）</translation>
    </message>
    <message>
        <source>Leave out the calls that are perhaps here already</source>
        <translation>すでにあるかもしれない着信を取り込まない</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>気付いたこと</translation>
    </message>
    <message>
        <source>Take in</source>
        <translation>取り込む</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼り付けた文</translation>
    </message>
    <message>
        <source>My number</source>
        <translation>自分の番号</translation>
    </message>
    <message>
        <source>Nothing leaves this computer. Calls of your own and of people you know are passed over; all that is taken in can be undone.</source>
        <translation>このコンピューターの外には何も出ません。自分からの発信と知人からの着信は飛ばします。取り込みは、あとで取り消せます。</translation>
    </message>
    <message>
        <source>as the file says, or my only one</source>
        <translation>ファイルのとおり、または唯一の番号</translation>
    </message>
    <message>
        <source>Looking into the files…</source>
        <translation>ファイルを調べています…</translation>
    </message>
</context>
<context>
    <name>IntakeWords</name>
    <message>
        <source>nothing that is not here already</source>
        <translation>新しいものはありません</translation>
    </message>
    <message>
        <source>{0} to confirm, since only you can tell</source>
        <translation>{0}件は確認待ち（自分にしか分からないもの）</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>In the file</source>
        <translation>ファイルの中</translation>
    </message>
    <message>
        <source>{0} rows</source>
        <translation>{0}件</translation>
    </message>
    <message>
        <source>New</source>
        <translation>新しいもの</translation>
    </message>
    <message>
        <source>Of these</source>
        <translation>そのうち</translation>
    </message>
    <message>
        <source>Passed over</source>
        <translation>飛ばすもの</translation>
    </message>
    <message>
        <source>Perhaps here already</source>
        <translation>すでにあるかも</translation>
    </message>
    <message>
        <source>Taken in: {0} records.</source>
        <translation>{0}件を取り込みました。</translation>
    </message>
    <message>
        <source>{0} wait to be confirmed on the page Log.</source>
        <translation>{0}件が「記録」のページで確認を待っています。</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>不明</translation>
    </message>
    <message>
        <source>written by you</source>
        <translation>自分で記入</translation>
    </message>
    <message>
        <source>from another program</source>
        <translation>別のプログラムから</translation>
    </message>
    <message>
        <source>{0} {1}: perhaps the same as {2} ({3})</source>
        <translation>{0} {1}：{2}（{3}）と同じ着信かもしれません</translation>
    </message>
</context>
<context>
    <name>Intaking</name>
    <message>
        <source>Import</source>
        <translation>取り込み</translation>
    </message>
</context>
<context>
    <name>KeepingDialog</name>
    <message>
        <source>What to keep</source>
        <translation>残しておくもの</translation>
    </message>
    <message>
        <source>By what it came</source>
        <translation>手段</translation>
    </message>
    <message>
        <source>What to keep:</source>
        <translation>残しておくもの：</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
</context>
<context>
    <name>KindStep</name>
    <message>
        <source>Kind of letter</source>
        <translation>書面の種類</translation>
    </message>
    <message>
        <source>Language of the letter</source>
        <translation>書面の言語</translation>
    </message>
    <message>
        <source>Own templates…</source>
        <translation>自作のひな形…</translation>
    </message>
    <message>
        <source>own: {0}</source>
        <translation>自作：{0}</translation>
    </message>
    <message>
        <source>For this wish there is no letter yet in the firm's country.</source>
        <translation>この希望に合う書面は、宛先の国についてはまだありません。</translation>
    </message>
    <message>
        <source>Your own wording of “{0}”: the same law, the same facts.</source>
        <translation>「{0}」をご自身の言葉で書いたものです。根拠の法令と事実は同じです。</translation>
    </message>
</context>
<context>
    <name>KnownPersonDialog</name>
    <message>
        <source>Known person</source>
        <translation>知人</translation>
    </message>
    <message>
        <source>numbers, with commas</source>
        <translation>番号（コンマ区切り）</translation>
    </message>
    <message>
        <source>addresses, with commas</source>
        <translation>アドレス（コンマ区切り）</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>Numbers</source>
        <translation>電話番号</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子メール</translation>
    </message>
    <message>
        <source>Their calls are no solicitations. They never enter a bundle of evidence.</source>
        <translation>知人からの電話は勧誘に数えません。提出資料にも入りません。</translation>
    </message>
</context>
<context>
    <name>LetterActions</name>
    <message>
        <source>Kept as a draft</source>
        <translation>下書きとして残しました</translation>
    </message>
    <message>
        <source>Keep letter</source>
        <translation>書面を残す</translation>
    </message>
    <message>
        <source>Edit letter</source>
        <translation>文面の修正</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>訳</translation>
    </message>
    <message>
        <source>Mark as sent</source>
        <translation>送ったと記す</translation>
    </message>
    <message>
        <source>Note what came back</source>
        <translation>届いた回答の記録</translation>
    </message>
    <message>
        <source>Letter removed</source>
        <translation>書面をごみ箱へ移しました</translation>
    </message>
    <message>
        <source>Remove letter</source>
        <translation>書面の削除</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF ファイル (*.pdf)</translation>
    </message>
    <message>
        <source>Files for Word (*.docx)</source>
        <translation>Word ファイル (*.docx)</translation>
    </message>
    <message>
        <source>Plain text (*.txt)</source>
        <translation>テキスト (*.txt)</translation>
    </message>
    <message>
        <source>Save the letter</source>
        <translation>書面を保存</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>コピーしました</translation>
    </message>
    <message>
        <source>The text is on the clipboard: paste it.</source>
        <translation>文面をクリップボードに入れました。貼り付けてください。</translation>
    </message>
    <message>
        <source>The same letter to several firms</source>
        <translation>同じ書面を複数の会社へ</translation>
    </message>
    <message>
        <source>{0} letters written</source>
        <translation>{0}通の書面を作りました</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>書き出しました：{0}</translation>
    </message>
</context>
<context>
    <name>LetterEvents</name>
    <message>
        <source>Open the letter</source>
        <translation>書面を開く</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未送付</translation>
    </message>
    <message>
        <source>Reply: {0}</source>
        <translation>返答：{0}</translation>
    </message>
    <message>
        <source>they say: {0}</source>
        <translation>言い分：{0}</translation>
    </message>
    <message>
        <source>met on {0}</source>
        <translation>{0}に応じました</translation>
    </message>
    <message>
        <source>Answer was awaited by {0} before that</source>
        <translation>それまでは{0}まで待つ予定でした</translation>
    </message>
    <message>
        <source>They claim: {0}</source>
        <translation>先方の主張：{0}</translation>
    </message>
    <message>
        <source>Entries of the log that do not fit this: {0}</source>
        <translation>これに合わない記録：{0}件</translation>
    </message>
    <message>
        <source>and {0} more</source>
        <translation>ほか{0}件</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>見る</translation>
    </message>
    <message>
        <source>Show: {0}</source>
        <translation>見る：{0}</translation>
    </message>
</context>
<context>
    <name>LetterFormBar</name>
    <message>
        <source>Form</source>
        <translation>形式</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>E-mail…</source>
        <translation>メール…</translation>
    </message>
    <message>
        <source>Several firms…</source>
        <translation>複数の会社へ…</translation>
    </message>
    <message>
        <source>Translation…</source>
        <translation>訳…</translation>
    </message>
    <message>
        <source>{0}, A4</source>
        <translation>{0}　A4</translation>
    </message>
    <message>
        <source>{0}, US Letter</source>
        <translation>{0}　USレター</translation>
    </message>
    <message>
        <source>{0}, a guide</source>
        <translation>{0}　目安</translation>
    </message>
</context>
<context>
    <name>LetterList</name>
    <message>
        <source>Letters</source>
        <translation>書面</translation>
    </message>
    <message>
        <source>Search letters</source>
        <translation>書面を探す</translation>
    </message>
    <message>
        <source>Edit the text…</source>
        <translation>文面を直す…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>No letter yet. A letter asks a firm what it holds and from where, or tells it to stop.</source>
        <translation>書面はまだありません。何を持ち、どこから得たかを尋ねる書面や、勧誘を止めるよう伝える書面を作れます。</translation>
    </message>
    <message>
        <source>Write a letter</source>
        <translation>書面を作る</translation>
    </message>
    <message>
        <source>After a leak</source>
        <translation>漏えいがあったら</translation>
    </message>
</context>
<context>
    <name>LetterNext</name>
    <message>
        <source>They claim “{0}”. Entries of the log that do not fit this ({1}): {2}</source>
        <translation>先方の主張「{0}」に合わない記録が{1}件あります：{2}</translation>
    </message>
</context>
<context>
    <name>LetterPreview</name>
    <message>
        <source>Print…</source>
        <translation>印刷…</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Mark as sent…</source>
        <translation>送ったと記す…</translation>
    </message>
    <message>
        <source>What came back…</source>
        <translation>届いた回答…</translation>
    </message>
    <message>
        <source>Write that letter</source>
        <translation>その書面を作る</translation>
    </message>
    <message>
        <source>The letter as it will be printed</source>
        <translation>印刷される書面</translation>
    </message>
    <message>
        <source>Choose a letter, or write one.</source>
        <translation>書面を選ぶか、新しく作ります。</translation>
    </message>
    <message>
        <source>Nobody has been sent it yet.</source>
        <translation>まだ誰にも送っていません。</translation>
    </message>
    <message>
        <source>The text of this letter was not kept.</source>
        <translation>この書面の文面は残っていません。</translation>
    </message>
    <message>
        <source>answer wished by {0}</source>
        <translation>回答の希望日 {0}</translation>
    </message>
</context>
<context>
    <name>LetterTextDialog</name>
    <message>
        <source>Text of the letter</source>
        <translation>書面の文面</translation>
    </message>
    <message>
        <source>The marks at the left of lines say where each line stands on the page.</source>
        <translation>行頭の記号は、紙の上での位置を示します。</translation>
    </message>
    <message>
        <source>Keep as an own template…</source>
        <translation>自作のひな形として残す…</translation>
    </message>
</context>
<context>
    <name>LetterTexts</name>
    <message>
        <source>State</source>
        <translation>状況</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>書面</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>送付日</translation>
    </message>
</context>
<context>
    <name>LetterWay</name>
    <message>
        <source>Letters</source>
        <translation>書面</translation>
    </message>
    <message>
        <source>After a leak</source>
        <translation>漏えいがあったら</translation>
    </message>
    <message>
        <source>You learned that a firm lost your data? Go through it in this order. Each step says what to ask; a letter asks it for you.</source>
        <translation>会社から情報が漏れたと知ったときは、この順に進めます。各段階で何を尋ねるかを示し、書面が代わりに尋ねます。</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>Open: {0}</source>
        <translation>開く：{0}</translation>
    </message>
    <message>
        <source>To the authority</source>
        <translation>機関への申出へ</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>書く</translation>
    </message>
    <message>
        <source>Write: {0}</source>
        <translation>書く：{0}</translation>
    </message>
</context>
<context>
    <name>LetterWizard</name>
    <message>
        <source>Keep the draft</source>
        <translation>下書きを残す</translation>
    </message>
    <message>
        <source>Edit the text…</source>
        <translation>文面を直す…</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>書面</translation>
    </message>
    <message>
        <source>I want</source>
        <translation>してほしいこと</translation>
    </message>
    <message>
        <source>Addressee</source>
        <translation>宛先</translation>
    </message>
    <message>
        <source>Letter</source>
        <translation>書面</translation>
    </message>
    <message>
        <source>Facts to state</source>
        <translation>書く事実</translation>
    </message>
    <message>
        <source>Sender and form</source>
        <translation>差出人と形</translation>
    </message>
    <message>
        <source>Never in it: inferred sources, other firms' names, penalties, prices.</source>
        <translation>載せないもの：推定した経路、ほかの会社の名、罰則、金額</translation>
    </message>
    <message>
        <source>Basis: {0}. Checked on {1}. Not legal advice.</source>
        <translation>根拠：{0}。{1}に確認。法律相談に代わるものではありません。</translation>
    </message>
</context>
<context>
    <name>LetterWords</name>
    <message>
        <source>draft: {0}</source>
        <translation>{0}の下書き</translation>
    </message>
    <message>
        <source>answer to: {0}</source>
        <translation>{0}への回答</translation>
    </message>
</context>
<context>
    <name>LettersPage</name>
    <message>
        <source>1 page</source>
        <translation>1ページ</translation>
    </message>
    <message>
        <source>{0} pages</source>
        <translation>{0}ページ</translation>
    </message>
    <message>
        <source>Choose a firm; the letter then appears here.</source>
        <translation>会社を選ぶと、ここに書面が現れます。</translation>
    </message>
    <message>
        <source>Choose a step; its letter then appears here.</source>
        <translation>段階を選ぶと、その書面がここに表示されます。</translation>
    </message>
    <message>
        <source>Write the letter to see it here.</source>
        <translation>書面はここに現れます。</translation>
    </message>
</context>
<context>
    <name>LogActions</name>
    <message>
        <source>Amend</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Attach files</source>
        <translation>ファイルを添付</translation>
    </message>
    <message>
        <source>Attach</source>
        <translation>添えるもの</translation>
    </message>
    <message>
        <source>Untie</source>
        <translation>結び付けを解く</translation>
    </message>
    <message>
        <source>Tie to firm</source>
        <translation>渡した先に結び付け</translation>
    </message>
    <message>
        <source>Choose two or more entries in the list (Ctrl+click), then merge.</source>
        <translation>一覧で2件以上を選んでから（Ctrl+クリック）、まとめてください。</translation>
    </message>
    <message>
        <source>Merged as one caller</source>
        <translation>同じ相手にまとめました</translation>
    </message>
    <message>
        <source>Merge caller</source>
        <translation>同じ相手にまとめる</translation>
    </message>
    <message numerus="yes">
        <source>%n moved to the trash</source>
        <translation>
            <numerusform>%n件をごみ箱に移しました</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>訂正…</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>ファイルを添付…</translation>
    </message>
    <message>
        <source>Paste files</source>
        <translation>ファイルを貼り付け</translation>
    </message>
    <message>
        <source>Tie to firm…</source>
        <translation>渡した先に結び付け…</translation>
    </message>
    <message>
        <source>Is a solicitation</source>
        <translation>勧誘だった</translation>
    </message>
    <message>
        <source>Is no solicitation</source>
        <translation>勧誘ではない</translation>
    </message>
    <message numerus="yes">
        <source>Noted as {0}: %n</source>
        <translation>
            <numerusform>{0}として記しました：%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Confirm</source>
        <translation>確かめる</translation>
    </message>
</context>
<context>
    <name>LogBest</name>
    <message>
        <source>Best record</source>
        <translation>最も合う控え</translation>
    </message>
    <message>
        <source>Sum (decibans)</source>
        <translation>合計（デシバン）</translation>
    </message>
    <message>
        <source>This does not say who leaked, or that anyone did.</source>
        <translation>漏らした人や会社を示すものではありません。</translation>
    </message>
    <message>
        <source>What was noted does not tell the possible sources apart.</source>
        <translation>記録された事柄からは、どこから出たか決められません。</translation>
    </message>
    <message>
        <source>The clues hardly favour this view over this one: {0}.</source>
        <translation>この控えから出たとする見方と「{0}」とする見方は、手がかりではほとんど区別できません。</translation>
    </message>
    <message>
        <source>The clues give {0} to this view over this one: {1}.</source>
        <translation>手がかりは、「{1}」とする見方より、この控えから出たとする見方を{0}。</translation>
    </message>
</context>
<context>
    <name>LogDetail</name>
    <message>
        <source>Choose an entry in the list.</source>
        <translation>一覧から選んでください。</translation>
    </message>
    <message>
        <source>The chosen entry</source>
        <translation>選んだ記録</translation>
    </message>
    <message numerus="yes">
        <source>%n entries chosen</source>
        <translation>
            <numerusform>%n件を選択</numerusform>
        </translation>
    </message>
    <message>
        <source>What you do now is done to all of them.</source>
        <translation>操作は、選んだすべてに対して行われます。</translation>
    </message>
    <message>
        <source>Amend</source>
        <translation>訂正</translation>
    </message>
    <message>
        <source>Tie…</source>
        <translation>結び付け…</translation>
    </message>
    <message>
        <source>Same caller: merge</source>
        <translation>同じ相手にまとめる</translation>
    </message>
    <message>
        <source>They are solicitations</source>
        <translation>勧誘だった</translation>
    </message>
    <message>
        <source>They are none</source>
        <translation>勧誘ではない</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>添付</translation>
    </message>
    <message>
        <source>Attach files…</source>
        <translation>ファイルを添付…</translation>
    </message>
    <message>
        <source>What to keep…</source>
        <translation>残しておくもの…</translation>
    </message>
    <message>
        <source>History</source>
        <translation>履歴</translation>
    </message>
    <message>
        <source>Read the mail as plain text</source>
        <translation>メールを文字だけで読む</translation>
    </message>
    <message>
        <source>Look at the file</source>
        <translation>ファイルを見る</translation>
    </message>
</context>
<context>
    <name>LogFacts</name>
    <message>
        <source>Name given</source>
        <translation>名乗り</translation>
    </message>
    <message>
        <source>Person of the household</source>
        <translation>家族の誰に</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>届いた連絡先</translation>
    </message>
    <message>
        <source>As written in</source>
        <translation>宛先の根拠</translation>
    </message>
    <message>
        <source>Sent from</source>
        <translation>送信元</translation>
    </message>
    <message>
        <source>Unsubscribing</source>
        <translation>配信停止先</translation>
    </message>
    <message>
        <source>About</source>
        <translation>用件</translation>
    </message>
    <message>
        <source>Knew</source>
        <translation>知っていた</translation>
    </message>
    <message>
        <source>Did not know</source>
        <translation>知らなかった</translation>
    </message>
    <message>
        <source>Told first</source>
        <translation>先に告げた</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>断り</translation>
    </message>
    <message>
        <source>They said</source>
        <translation>相手の言う元</translation>
    </message>
    <message>
        <source>Tied to</source>
        <translation>結び付け</translation>
    </message>
    <message>
        <source>Threat</source>
        <translation>脅し</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>Perhaps the same as</source>
        <translation>同じかもしれない着信</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
    <message>
        <source>no. {0} of this caller</source>
        <translation>この相手から{0}回目</translation>
    </message>
    <message>
        <source>signature checked by your server</source>
        <translation>受信サーバーが確認した署名</translation>
    </message>
    <message>
        <source>{0} (using it confirms your address)</source>
        <translation>{0}（使うとアドレスの実在が相手に伝わります）</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>会社名</translation>
    </message>
    <message>
        <source>not the firm</source>
        <translation>会社名なし</translation>
    </message>
    <message>
        <source>caller's name</source>
        <translation>担当者名</translation>
    </message>
    <message>
        <source>not the name</source>
        <translation>担当者名なし</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>not the purpose</source>
        <translation>目的なし</translation>
    </message>
    <message>
        <source>sure</source>
        <translation>確か</translation>
    </message>
</context>
<context>
    <name>LogFilters</name>
    <message>
        <source>Since</source>
        <translation>いつから</translation>
    </message>
    <message>
        <source>Any time</source>
        <translation>いつでも</translation>
    </message>
    <message>
        <source>Channel</source>
        <translation>手段</translation>
    </message>
    <message>
        <source>Any channel</source>
        <translation>すべての手段</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Any caller</source>
        <translation>すべての相手</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状態</translation>
    </message>
    <message>
        <source>Solicitations and what is to confirm</source>
        <translation>勧誘と確かめるもの</translation>
    </message>
    <message>
        <source>Since {0}</source>
        <translation>{0}から</translation>
    </message>
</context>
<context>
    <name>LogPage</name>
    <message>
        <source>Search numbers, names, what was said</source>
        <translation>番号、会社、話の内容を探す</translation>
    </message>
    <message numerus="yes">
        <source>%n shown</source>
        <translation>
            <numerusform>%n件を表示</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n chosen</source>
        <translation>
            <numerusform>%n件を選択</numerusform>
        </translation>
    </message>
    <message>
        <source>Solicitations</source>
        <translation>勧誘</translation>
    </message>
    <message>
        <source>to confirm</source>
        <translation>要確認</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1}件のうち{0}件</translation>
    </message>
</context>
<context>
    <name>LogWords</name>
    <message>
        <source>When</source>
        <translation>日時</translation>
    </message>
    <message>
        <source>By</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>Number or sender</source>
        <translation>番号・差出人</translation>
    </message>
    <message>
        <source>Rule</source>
        <translation>規則</translation>
    </message>
    <message>
        <source>Best record</source>
        <translation>最も合う控え</translation>
    </message>
    <message>
        <source>(no name given)</source>
        <translation>（名乗らず）</translation>
    </message>
    <message>
        <source>(not known)</source>
        <translation>（不明）</translation>
    </message>
    <message>
        <source>withheld</source>
        <translation>非通知</translation>
    </message>
    <message>
        <source>cannot tell</source>
        <translation>決められない</translation>
    </message>
    <message>
        <source>outside my firms</source>
        <translation>渡した先の外</translation>
    </message>
    <message>
        <source>{0}, declared</source>
        <translation>{0}の共有先</translation>
    </message>
    <message>
        <source>{0} itself</source>
        <translation>{0}自身</translation>
    </message>
</context>
<context>
    <name>Logbooks</name>
    <message>
        <source>New logbook</source>
        <translation>新しい帳面</translation>
    </message>
    <message>
        <source>Open a logbook</source>
        <translation>帳面を開く</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>例</translation>
    </message>
    <message>
        <source>Pasted text</source>
        <translation>貼り付けた文</translation>
    </message>
    <message>
        <source>There is no text to paste.</source>
        <translation>貼り付ける文がありません。</translation>
    </message>
    <message>
        <source>Everything with attachments (*.zip);;Without attachments (*.json)</source>
        <translation>添付も含めてすべて (*.zip);;添付を除く (*.json)</translation>
    </message>
    <message>
        <source>Export everything</source>
        <translation>すべて書き出す</translation>
    </message>
    <message>
        <source>Excel (*.xlsx);;CSV (*.csv)</source>
        <translation>Excel (*.xlsx);;CSV (*.csv)</translation>
    </message>
    <message>
        <source>Export the log as a table</source>
        <translation>記録を一覧表に書き出す</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>書き出し</translation>
    </message>
    <message>
        <source>Calendar files (*.ics)</source>
        <translation>カレンダー (*.ics)</translation>
    </message>
    <message>
        <source>Deadlines for the calendar</source>
        <translation>カレンダー用の期日</translation>
    </message>
    <message>
        <source>Make a copy</source>
        <translation>写しを作る</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>The record chain</source>
        <translation>記録のつながり</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>書き出しました：{0}</translation>
    </message>
    <message>
        <source>Logbooks (*{0})</source>
        <translation>帳面 (*{0})</translation>
    </message>
</context>
<context>
    <name>MailDialog</name>
    <message>
        <source>Mail</source>
        <translation>メール</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>本文</translation>
    </message>
    <message>
        <source>All headers</source>
        <translation>すべてのヘッダー</translation>
    </message>
    <message>
        <source>Plain text only: no picture or link in the mail is opened.</source>
        <translation>文字だけを表示します。メール内の画像やリンクは開きません。</translation>
    </message>
</context>
<context>
    <name>MainMenu</name>
    <message>
        <source>&amp;Logbook</source>
        <translation>帳面(&amp;F)</translation>
    </message>
    <message>
        <source>New…</source>
        <translation>新規…</translation>
    </message>
    <message>
        <source>Open…</source>
        <translation>開く…</translation>
    </message>
    <message>
        <source>Open the example</source>
        <translation>例を開く</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Paste…</source>
        <translation>貼り付けて取り込む…</translation>
    </message>
    <message>
        <source>Watch a folder…</source>
        <translation>フォルダーを見張る…</translation>
    </message>
    <message>
        <source>Export everything…</source>
        <translation>すべて書き出す…</translation>
    </message>
    <message>
        <source>Export the log as a table…</source>
        <translation>記録を一覧表に書き出す…</translation>
    </message>
    <message>
        <source>Deadlines for the calendar…</source>
        <translation>カレンダー用の期日…</translation>
    </message>
    <message>
        <source>Make a copy…</source>
        <translation>写しを作る…</translation>
    </message>
    <message>
        <source>Go back to a copy…</source>
        <translation>写しに戻す…</translation>
    </message>
    <message>
        <source>The record chain…</source>
        <translation>記録のつながり…</translation>
    </message>
    <message>
        <source>Quit</source>
        <translation>終了</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>編集(&amp;E)</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>やり直す</translation>
    </message>
    <message>
        <source>Find</source>
        <translation>探す</translation>
    </message>
    <message>
        <source>Trash…</source>
        <translation>ごみ箱…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>表示(&amp;V)</translation>
    </message>
    <message>
        <source>As the desktop has it</source>
        <translation>デスクトップに合わせる</translation>
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
        <source>Appearance</source>
        <translation>外観</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>言語</translation>
    </message>
    <message>
        <source>&amp;Record</source>
        <translation>記録(&amp;R)</translation>
    </message>
    <message>
        <source>Log a call…</source>
        <translation>勧誘を記録…</translation>
    </message>
    <message>
        <source>Log with all fields…</source>
        <translation>すべての項目で記録…</translation>
    </message>
    <message>
        <source>Whose tag is this?…</source>
        <translation>どの会社に渡したものか調べる…</translation>
    </message>
    <message>
        <source>What would help most…</source>
        <translation>次に役立つこと…</translation>
    </message>
    <message>
        <source>Before the next form…</source>
        <translation>次に記入する前に…</translation>
    </message>
    <message>
        <source>Ledger of tags as PDF…</source>
        <translation>標識の控えをPDFに…</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>ヘルプ(&amp;H)</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>キー一覧</translation>
    </message>
    <message>
        <source>About LeakTrace</source>
        <translation>LeakTraceについて</translation>
    </message>
    <message>
        <source>Watching the folder {0}</source>
        <translation>フォルダー「{0}」を見張り中</translation>
    </message>
    <message>
        <source>LeakTrace {0}

Where your data most probably got out, and how to make it stop.
Nothing leaves this computer, but for a hash if you allow time-stamps. Not legal advice.</source>
        <translation>LeakTrace {0}

情報がどこから出た可能性が高いかを見立て、勧誘を止める手助けをします。
許可されたタイムスタンプのためのハッシュのほかは、このコンピューターから外へ何も送りません。法律相談ではありません。</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>記録</translation>
    </message>
    <message>
        <source>Firms</source>
        <translation>渡した先</translation>
    </message>
    <message>
        <source>Sources</source>
        <translation>経路</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>書面</translation>
    </message>
    <message>
        <source>Complaints</source>
        <translation>申出</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>自分</translation>
    </message>
    <message>
        <source>No network</source>
        <translation>通信なし</translation>
    </message>
    <message>
        <source>Network: time-stamps only</source>
        <translation>ネットワークはタイムスタンプのみ</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>MarkSentDialog</name>
    <message>
        <source>Mark as sent</source>
        <translation>送ったと記す</translation>
    </message>
    <message>
        <source>for example 000-00-00000-0</source>
        <translation>例：000-00-00000-0</translation>
    </message>
    <message>
        <source>Sent on</source>
        <translation>送付日</translation>
    </message>
    <message>
        <source>By</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>Tracking number</source>
        <translation>引受番号</translation>
    </message>
    <message>
        <source>The text is kept word for word as it was sent and cannot be edited then.</source>
        <translation>送った文面はそのまま残り、その後は直せません。</translation>
    </message>
    <message>
        <source>Simple registered mail</source>
        <translation>簡易書留</translation>
    </message>
    <message>
        <source>Tracked mail</source>
        <translation>特定記録</translation>
    </message>
    <message>
        <source>Certified content, proof of delivery</source>
        <translation>内容証明・配達証明</translation>
    </message>
    <message>
        <source>Ordinary mail</source>
        <translation>普通郵便</translation>
    </message>
    <message>
        <source>E-mail</source>
        <translation>電子メール</translation>
    </message>
    <message>
        <source>The firm's web form</source>
        <translation>会社のウェブフォーム</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>手渡し</translation>
    </message>
    <message>
        <source>That day is still to come.</source>
        <translation>その日はまだ来ていません。</translation>
    </message>
</context>
<context>
    <name>MePage</name>
    <message>
        <source>Add an identifier…</source>
        <translation>連絡先・氏名を足す…</translation>
    </message>
    <message>
        <source>Me</source>
        <translation>自分</translation>
    </message>
    <message numerus="yes">
        <source>%n identifiers</source>
        <translation>
            <numerusform>連絡先・氏名 %n件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them variants</source>
        <translation>
            <numerusform>うち表記違い・標識 %n件</numerusform>
        </translation>
    </message>
    <message>
        <source>variants are indented; beside them, who was given this very form</source>
        <translation>字下げは表記違いや標識。右は、その表記を渡した先</translation>
    </message>
    <message>
        <source>Enter your name first: letters need it. Then your numbers and addresses.</source>
        <translation>まず氏名を入れてください（書面に要ります）。次に電話番号や住所を。</translation>
    </message>
    <message>
        <source>Name, numbers, addresses</source>
        <translation>氏名、番号、アドレス、住所</translation>
    </message>
    <message>
        <source>Amend…</source>
        <translation>訂正…</translation>
    </message>
    <message>
        <source>Amend an identifier</source>
        <translation>連絡先・氏名の訂正</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>{0} callers in {1} months</source>
        <translation>{1}か月で{0}者</translation>
    </message>
    <message>
        <source>Everything is logged since</source>
        <translation>漏れなく記録し始めた日</translation>
    </message>
    <message>
        <source>Share that I log</source>
        <translation>記録している割合</translation>
    </message>
    <message>
        <source>Before anything was given</source>
        <translation>何も渡していない頃</translation>
    </message>
    <message>
        <source>Country, region</source>
        <translation>国・地域</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>時間帯</translation>
    </message>
    <message>
        <source>On a do-not-call list since</source>
        <translation>電話勧誘拒否の登録日</translation>
    </message>
    <message>
        <source>these few answers make the trace much better</source>
        <translation>ここが埋まると、判定がずっと良くなります</translation>
    </message>
    <message>
        <source>About this logbook</source>
        <translation>この帳面について</translation>
    </message>
    <message>
        <source>Add a known person…</source>
        <translation>知人を足す…</translation>
    </message>
    <message>
        <source>their calls are no solicitations; never part of a bundle</source>
        <translation>勧誘に数えません。提出資料にも入れません</translation>
    </message>
    <message>
        <source>Known people</source>
        <translation>知人</translation>
    </message>
    <message>
        <source>Add an identifier</source>
        <translation>連絡先・氏名を足す</translation>
    </message>
    <message>
        <source>Amend what holds for the logbook</source>
        <translation>帳面の設定の訂正</translation>
    </message>
    <message>
        <source>Write down a known person</source>
        <translation>知人を書く</translation>
    </message>
    <message>
        <source>Moved to the trash</source>
        <translation>ごみ箱へ移しました</translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Log a call</source>
        <translation>勧誘を記録</translation>
    </message>
    <message>
        <source>Ctrl+/ shows the keys</source>
        <translation>Ctrl+/　キー一覧</translation>
    </message>
</context>
<context>
    <name>OwnLetterDialog</name>
    <message>
        <source>Own template</source>
        <translation>自作のひな形</translation>
    </message>
    <message>
        <source>Text of the template</source>
        <translation>ひな形の文面</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名前</translation>
    </message>
    <message>
        <source>What stands in {{ }} is filled in anew for each letter. {% if reply %} … {% endif %} leaves its words out where the field is empty.</source>
        <translation>{{ }} の中は、書面ごとに新しく差し込まれます。{% if reply %} … {% endif %} の間の言葉は、その項目が空のときは書かれません。</translation>
    </message>
    <message>
        <source>Fields: {0}</source>
        <translation>差込項目：{0}</translation>
    </message>
</context>
<context>
    <name>OwnLetterKeeper</name>
    <message>
        <source>Kept as the own template “{0}”</source>
        <translation>自作のひな形「{0}」として残しました</translation>
    </message>
    <message>
        <source>Keep own template</source>
        <translation>自作のひな形の保存</translation>
    </message>
    <message>
        <source>My letter</source>
        <translation>自分の文面</translation>
    </message>
</context>
<context>
    <name>OwnLettersDialog</name>
    <message>
        <source>Own templates</source>
        <translation>自作のひな形</translation>
    </message>
    <message>
        <source>There is none yet. Write a letter, edit its text, and press “Keep as an own template…” there.</source>
        <translation>まだありません。書面を作って「文面を直す…」を開き、「自作のひな形として残す…」を押してください。</translation>
    </message>
    <message>
        <source>Edit…</source>
        <translation>直す…</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>削除</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>書き出す…</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>They stand in step 3, “Letter”, beside the kind that they word anew.</source>
        <translation>手順3「書面」の選択肢に、もとの種類と並んで出ます。</translation>
    </message>
    <message>
        <source>Change own template</source>
        <translation>自作のひな形の変更</translation>
    </message>
    <message>
        <source>Own template deleted</source>
        <translation>自作のひな形を削除しました</translation>
    </message>
    <message>
        <source>Delete own template</source>
        <translation>自作のひな形の削除</translation>
    </message>
    <message>
        <source>Export the own templates</source>
        <translation>自作のひな形の書出し</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>書き出しました：{0}</translation>
    </message>
    <message>
        <source>Import own templates</source>
        <translation>自作のひな形の読込み</translation>
    </message>
    <message>
        <source>Own templates (*.json)</source>
        <translation>自作のひな形 (*.json)</translation>
    </message>
</context>
<context>
    <name>PostalFields</name>
    <message>
        <source>Postcode</source>
        <translation>郵便番号</translation>
    </message>
    <message>
        <source>Prefecture, state</source>
        <translation>都道府県</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>Department</source>
        <translation>部署</translation>
    </message>
</context>
<context>
    <name>Progress</name>
    <message>
        <source>Cancel</source>
        <translation>取りやめ</translation>
    </message>
</context>
<context>
    <name>QuickEntry</name>
    <message>
        <source>Quick entry</source>
        <translation>クイック入力</translation>
    </message>
    <message>
        <source>or leave empty if withheld</source>
        <translation>非通知なら空欄</translation>
    </message>
    <message>
        <source>which one?</source>
        <translation>どこですか</translation>
    </message>
    <message>
        <source>Said it</source>
        <translation>言った</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>番号</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>時刻</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>What settles most comes first. Tell them nothing new.</source>
        <translation>決め手になる順。こちらの住所や生年月日は言わない。</translation>
    </message>
    <message>
        <source>What to keep…</source>
        <translation>残しておくもの…</translation>
    </message>
    <message>
        <source>What to ask</source>
        <translation>尋ねること</translation>
    </message>
    <message>
        <source>Words that refuse</source>
        <translation>断りの言葉</translation>
    </message>
    <message>
        <source>They refuse every further solicitation.</source>
        <translation>この先のすべての勧誘を断る言い方です。</translation>
    </message>
    <message>
        <source>notes the time and that it covers everything</source>
        <translation>時刻と範囲を記します</translation>
    </message>
    <message>
        <source>The rest can wait: the entry stays to be finished.</source>
        <translation>残りは「書きかけ」で後から</translation>
    </message>
    <message>
        <source>Close (Esc)</source>
        <translation>閉じる（Esc）</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>QuickWindow</name>
    <message>
        <source>Quick entry</source>
        <translation>クイック入力</translation>
    </message>
</context>
<context>
    <name>QuickWords</name>
    <message>
        <source>a second press: no</source>
        <translation>もう一度押すと「いいえ」</translation>
    </message>
    <message>
        <source>most telling: {0}</source>
        <translation>決め手：{0}</translation>
    </message>
    <message>
        <source>Note what they know of you</source>
        <translation>相手が知っていることを聞き留める</translation>
    </message>
    <message>
        <source>“Where did you get my number?”</source>
        <translation>「どこで番号を知りましたか」</translation>
    </message>
    <message>
        <source>What they told first</source>
        <translation>先に名乗ったこと</translation>
    </message>
    <message>
        <source>“What is it about?”</source>
        <translation>「何のご用件でしょうか」</translation>
    </message>
    <message>
        <source>not: {0}</source>
        <translation>{0}は知らない</translation>
    </message>
    <message>
        <source>no {0}</source>
        <translation>{0}なし</translation>
    </message>
    <message>
        <source>I refuse all further solicitation, for any property, by phone, e-mail, visit and post.</source>
        <translation>今後一切、すべての物件の勧誘をお断りします。電話、メール、訪問、郵便も、お断りします。</translation>
    </message>
    <message>
        <source>Contact no. {0} from this number.</source>
        <translation>この番号から{0}回目です。</translation>
    </message>
    <message>
        <source>You refused on {0}.</source>
        <translation>{0}にお断り済みです。</translation>
    </message>
    <message>
        <source>firm</source>
        <translation>会社名</translation>
    </message>
    <message>
        <source>their name</source>
        <translation>担当者名</translation>
    </message>
    <message>
        <source>name</source>
        <translation>氏名</translation>
    </message>
    <message>
        <source>address</source>
        <translation>住所</translation>
    </message>
    <message>
        <source>purpose</source>
        <translation>目的</translation>
    </message>
    <message>
        <source>new flats</source>
        <translation>新築</translation>
    </message>
    <message>
        <source>selling</source>
        <translation>売却</translation>
    </message>
    <message>
        <source>other</source>
        <translation>ほか</translation>
    </message>
    <message>
        <source>a firm</source>
        <translation>会社の名</translation>
    </message>
    <message>
        <source>public</source>
        <translation>公開情報</translation>
    </message>
    <message>
        <source>random</source>
        <translation>無作為</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>答えない</translation>
    </message>
    <message>
        <source>age</source>
        <translation>年齢</translation>
    </message>
    <message>
        <source>place visited</source>
        <translation>見学先</translation>
    </message>
    <message>
        <source>property</source>
        <translation>物件</translation>
    </message>
</context>
<context>
    <name>Ranking</name>
    <message>
        <source>Record given to</source>
        <translation>控えを渡した先</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>強さ</translation>
    </message>
    <message>
        <source>Calls</source>
        <translation>件数</translation>
    </message>
    <message>
        <source>Ranking</source>
        <translation>強さの順</translation>
    </message>
    <message>
        <source>Expected number of logged solicitations that stem from here</source>
        <translation>ここから出たと見込まれる勧誘の件数</translation>
    </message>
</context>
<context>
    <name>ReadingDialog</name>
    <message>
        <source>Letter and translation</source>
        <translation>書面と訳</translation>
    </message>
    <message>
        <source>The letter as it will be printed</source>
        <translation>印刷される書面</translation>
    </message>
    <message>
        <source>Translation for your own reading</source>
        <translation>控え用の訳</translation>
    </message>
    <message>
        <source>The translation is for your own reading and is not sent.</source>
        <translation>訳は控え用です。送付しないでください。</translation>
    </message>
    <message>
        <source>The letter has words of its own; the translation is of the usual text.</source>
        <translation>この書面には独自の文面があります。訳は、通常の文面のものです。</translation>
    </message>
</context>
<context>
    <name>RecordChainDialog</name>
    <message>
        <source>The record chain</source>
        <translation>記録のつながり</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
    <message>
        <source>Head of the chain (SHA-256)</source>
        <translation>末尾のハッシュ（SHA-256）</translation>
    </message>
    <message>
        <source>What it proves</source>
        <translation>これで証明できること</translation>
    </message>
    <message>
        <source>What it does not prove</source>
        <translation>証明できないこと</translation>
    </message>
    <message>
        <source>The chain does not hold, first at entry {0}: the file was changed.</source>
        <translation>{0}番目の記録で、つながりが合いません。ファイルが書き換えられています。</translation>
    </message>
    <message>
        <source>Nothing is written yet; the chain begins with the first entry.</source>
        <translation>まだ記録がありません。つながりは最初の記録から始まります。</translation>
    </message>
    <message>
        <source>The chain holds: {0} entries, each over the one before it.</source>
        <translation>{0}件の記録は、一つ前の記録とすべてつながっています。</translation>
    </message>
    <message>
        <source>Written from {0} to {1}, by this computer's clock</source>
        <translation>{0} から {1} まで（このパソコンの時計による）</translation>
    </message>
    <message>
        <source>Every entry, amendment and deletion is hashed together with the entry before it. Whoever has noted the head at some time can later see that everything up to it is still there, in the same order and word for word. So note the head where it cannot be changed afterwards: every exported bundle carries it, and a letter or mail to yourself will do.</source>
        <translation>記録・訂正・削除は、そのつど一つ前の記録と合わせてハッシュにしてあります。ある時点の末尾のハッシュを控えておけば、それまでの記録がすべて、同じ順に、一字一句そのまま残っていることを後から確かめられます。後から書き換えられない所に控えてください。書き出した提出用ファイルに含まれるほか、自分あての手紙やメールでもかまいません。</translation>
    </message>
    <message>
        <source>That what was noted is true, and that it was noted when the clock said: whoever has the file could write a whole new chain. Only a head that somebody else saw in time, such as a time-stamping service, rules that out.</source>
        <translation>書いた内容が事実であること、時計のとおりの日時に書いたこと。ファイルを持つ人は、つながり全体を作り直すこともできます。それを否定できるのは、タイムスタンプ局など、その時に他の人も見た末尾のハッシュだけです。</translation>
    </message>
</context>
<context>
    <name>RefusalFields</name>
    <message>
        <source>not refused</source>
        <translation>断っていない</translation>
    </message>
    <message>
        <source>as the entry</source>
        <translation>記録と同じ</translation>
    </message>
    <message>
        <source>Refusal</source>
        <translation>断り</translation>
    </message>
    <message>
        <source>Your words</source>
        <translation>自分の言葉</translation>
    </message>
    <message>
        <source>Refused at</source>
        <translation>断った日時</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>メモ</translation>
    </message>
</context>
<context>
    <name>ReplyDialog</name>
    <message>
        <source>What came back</source>
        <translation>届いた回答</translation>
    </message>
    <message>
        <source>when the letter arrived</source>
        <translation>書面が届いた日</translation>
    </message>
    <message>
        <source>no answer yet</source>
        <translation>まだ回答なし</translation>
    </message>
    <message>
        <source>none</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>the day they name</source>
        <translation>先方が挙げた日</translation>
    </message>
    <message>
        <source>for example: they asked for two more weeks</source>
        <translation>例：二週間の延長を求められた</translation>
    </message>
    <message>
        <source>Nothing more is awaited</source>
        <translation>これ以上の回答は待たない</translation>
    </message>
    <message>
        <source>the day on which they got it</source>
        <translation>先方に届いた日</translation>
    </message>
    <message>
        <source>Arrived on</source>
        <translation>到達日</translation>
    </message>
    <message>
        <source>They asked</source>
        <translation>求められたこと</translation>
    </message>
    <message>
        <source>You met that on</source>
        <translation>それに応じた日</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Received on</source>
        <translation>受け取った日</translation>
    </message>
    <message>
        <source>Source they name</source>
        <translation>挙げられた入手元</translation>
    </message>
    <message>
        <source>Reason they give</source>
        <translation>先方の言い分</translation>
    </message>
    <message>
        <source>They claim</source>
        <translation>先方の主張</translation>
    </message>
    <message>
        <source>Day they name</source>
        <translation>主張の日付</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>回答の内容</translation>
    </message>
    <message>
        <source>Add files…</source>
        <translation>ファイルを追加…</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>ファイル</translation>
    </message>
    <message>
        <source>Answer awaited by</source>
        <translation>回答を待つ日</translation>
    </message>
    <message>
        <source>Why then</source>
        <translation>その理由</translation>
    </message>
    <message>
        <source>A source that a reply names counts as evidence for the trace. Keep letters and mails as they came; they are copied into the logbook.</source>
        <translation>回答で挙げられた入手元は、経路の判定の手がかりになります。書面やメールは届いたまま残してください。帳面に写しを保存します。</translation>
    </message>
    <message>
        <source>Answered by: {0}</source>
        <translation>答える手紙：{0}</translation>
    </message>
    <message>
        <source>Files of the reply</source>
        <translation>回答のファイル</translation>
    </message>
</context>
<context>
    <name>SaidFields</name>
    <message>
        <source>not noted</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>none of the logbook</source>
        <translation>帳面にない</translation>
    </message>
    <message>
        <source>There was a threat</source>
        <translation>脅しがあった</translation>
    </message>
    <message>
        <source>Firm named first</source>
        <translation>先に会社名</translation>
    </message>
    <message>
        <source>Person named first</source>
        <translation>先に担当者名</translation>
    </message>
    <message>
        <source>Purpose told first</source>
        <translation>先に目的</translation>
    </message>
    <message>
        <source>Said of the source</source>
        <translation>相手の言う元</translation>
    </message>
    <message>
        <source>Source they named</source>
        <translation>挙げた会社</translation>
    </message>
    <message>
        <source>In their words</source>
        <translation>回答の内容</translation>
    </message>
</context>
<context>
    <name>SeeFileDialog</name>
    <message>
        <source>Save a copy…</source>
        <translation>写しを保存…</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>閉じる</translation>
    </message>
    <message>
        <source>Open in its player</source>
        <translation>再生ソフトで開く</translation>
    </message>
    <message>
        <source>Taken {0}, by the device's clock (no time zone is given)</source>
        <translation>撮影 {0}（撮影機器の時計。時間帯の記載はありません）</translation>
    </message>
    <message>
        <source>Taken {0} ({1}), by the device's clock</source>
        <translation>撮影 {0}（{1}、撮影機器の時計）</translation>
    </message>
    <message>
        <source>This kind of file is not shown here. It is kept as it is, byte for byte.</source>
        <translation>この種類のファイルはここでは表示できません。元のまま1バイトも変えずに保管しています。</translation>
    </message>
    <message>
        <source>Sound and film open in the desktop's own player, as a copy.</source>
        <translation>音声と動画は、写しをパソコンの再生ソフトで開きます。</translation>
    </message>
</context>
<context>
    <name>Seeing</name>
    <message>
        <source>Only the record of “{0}” is here, not the file itself.</source>
        <translation>「{0}」は記録だけで、ファイルの中身はここにありません。</translation>
    </message>
    <message>
        <source>Written: {0}</source>
        <translation>書き出しました：{0}</translation>
    </message>
    <message>
        <source>No program opens “{0}”.</source>
        <translation>「{0}」を開けるソフトがありません。</translation>
    </message>
    <message>
        <source>Save a copy</source>
        <translation>写しを保存</translation>
    </message>
</context>
<context>
    <name>SeveralFirmsDialog</name>
    <message>
        <source>The same letter to several firms</source>
        <translation>同じ書面を複数の会社へ</translation>
    </message>
    <message>
        <source>Labels for the envelopes too</source>
        <translation>封筒に貼る宛名ラベルも作る</translation>
    </message>
    <message>
        <source>All</source>
        <translation>すべて</translation>
    </message>
    <message>
        <source>Each firm gets a letter of its own, with the facts that concern it alone.</source>
        <translation>会社ごとに、その会社に関わる事実だけを書いた書面を1通ずつ作ります。</translation>
    </message>
    <message>
        <source>Choose the folder…</source>
        <translation>フォルダーを選ぶ…</translation>
    </message>
    <message>
        <source>{0} of {1}</source>
        <translation>{1}件のうち{0}件</translation>
    </message>
</context>
<context>
    <name>Shares</name>
    <message>
        <source>(no name)</source>
        <translation>（名乗らず）</translation>
    </message>
    <message>
        <source>Solicitations that may stem from it</source>
        <translation>この控えから出た可能性のある勧誘</translation>
    </message>
    <message>
        <source>with the likeliest other explanation</source>
        <translation>右は、ほかに最もありそうな経路</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>else {0}, {1}</source>
        <translation>ほかには {0}、{1}</translation>
    </message>
</context>
<context>
    <name>SolicitationDialog</name>
    <message>
        <source>Solicitation</source>
        <translation>勧誘</translation>
    </message>
    <message>
        <source>Contact</source>
        <translation>連絡</translation>
    </message>
    <message>
        <source>Caller</source>
        <translation>相手</translation>
    </message>
    <message>
        <source>What they said</source>
        <translation>相手の話</translation>
    </message>
    <message>
        <source>What you said</source>
        <translation>自分の話</translation>
    </message>
    <message>
        <source>The talk</source>
        <translation>話の内容</translation>
    </message>
    <message>
        <source>What they knew</source>
        <translation>知っていたこと</translation>
    </message>
</context>
<context>
    <name>SourcesPage</name>
    <message>
        <source>Working out where the calls come from…</source>
        <translation>どこから出たかを計算しています…</translation>
    </message>
    <message>
        <source>until {0}</source>
        <translation>{0}まで</translation>
    </message>
    <message>
        <source>model {0}</source>
        <translation>モデル {0}</translation>
    </message>
    <message>
        <source>error ±{0} %</source>
        <translation>誤差 ±{0}%</translation>
    </message>
    <message>
        <source>Nothing to trace yet</source>
        <translation>まだたどるものがありません</translation>
    </message>
    <message>
        <source>Enter the firms you gave your data to on the page Firms, and log the calls. The example in the menu Logbook shows what it then looks like.</source>
        <translation>「渡した先」に情報を渡した会社を入れ、勧誘を記録してください。メニュー「帳面」の例を開くと、その後の様子が分かります。</translation>
    </message>
    <message>
        <source>To the page Firms</source>
        <translation>「渡した先」へ</translation>
    </message>
    <message>
        <source>Confirmed…</source>
        <translation>確かめた…</translation>
    </message>
    <message>
        <source>Rule out…</source>
        <translation>除く…</translation>
    </message>
    <message>
        <source>How it may have got out…</source>
        <translation>どう外に出たのか…</translation>
    </message>
    <message>
        <source>The record given to {0} fits best.</source>
        <translation>{0}に渡した控えが、最も有力です。</translation>
    </message>
    <message>
        <source>The record given to {0} is a strong candidate.</source>
        <translation>{0}に渡した控えが、有力な候補の一つです。</translation>
    </message>
    <message>
        <source>No record stands out yet.</source>
        <translation>まだ、どの控えとも言えません。</translation>
    </message>
    <message>
        <source>{0} cannot be decided yet.</source>
        <translation>{0}は、まだ決められません。</translation>
    </message>
    <message>
        <source>This is about the record, not about who passed it on: processors, portals and list brokers are possible ways.</source>
        <translation>控えについての判定で、漏らした人や会社を示すものではありません。委託先、情報サイト、名簿業者などの経路を含みます。</translation>
    </message>
    <message>
        <source>Outside the register</source>
        <translation>渡した先の外</translation>
    </message>
    <message>
        <source>Declared flows</source>
        <translation>公表済みの共有</translation>
    </message>
    <message>
        <source>The firms themselves</source>
        <translation>渡した先自身</translation>
    </message>
    <message>
        <source>Clues on the record given to {0}</source>
        <translation>{0}の手がかり</translation>
    </message>
    <message>
        <source>when handed over</source>
        <translation>渡した時点</translation>
    </message>
    <message>
        <source>now</source>
        <translation>いま</translation>
    </message>
    <message>
        <source>(no name)</source>
        <translation>（名乗らず）</translation>
    </message>
    <message>
        <source>callers that fit a record</source>
        <translation>控えに合う相手</translation>
    </message>
    <message>
        <source>other callers</source>
        <translation>ほかの経路の相手</translation>
    </message>
    <message>
        <source>outside the register</source>
        <translation>渡した先の外</translation>
    </message>
    <message>
        <source>named by callers</source>
        <translation>相手が挙げた経路</translation>
    </message>
    <message>
        <source>Lineage</source>
        <translation>系譜</translation>
    </message>
    <message>
        <source>strokes are handovers; a dot is a caller's first contact, larger with more of them; dashes are declared flows</source>
        <translation>縦線は渡した日、点は最初の連絡（大きさは回数）、破線は公表済みの共有</translation>
    </message>
    <message>
        <source>Decide on a record</source>
        <translation>控えについての判断</translation>
    </message>
</context>
<context>
    <name>StampingDialog</name>
    <message>
        <source>Time-stamps</source>
        <translation>タイムスタンプ</translation>
    </message>
    <message>
        <source>Let me ask for time-stamps</source>
        <translation>タイムスタンプを求められるようにする</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>外す</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>選ぶ…</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>局のアドレス</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>ルート証明書</translation>
    </message>
    <message>
        <source>none chosen</source>
        <translation>選んでいません</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der)</source>
        <translation>証明書 (*.pem *.crt *.cer *.der)</translation>
    </message>
    <message>
        <source>A time-stamping service (RFC 3161) signs that the record chain was there at a moment; so nobody can say that it was written later. This is the only thing for which LeakTrace uses the network, and only when you press “Time-stamp now…” under Logbook › The record chain. One hash, from which nothing can be read, and a random number are sent to this address; the service also sees your network address, as every server does.</source>
        <translation>タイムスタンプ局（RFC 3161）は、ある時刻に記録のつながりが存在していたことを署名します。後から書いたと言われることがなくなります。LeakTraceがネットワークを使うのはこの時だけ、それも「帳面 › 記録のつながり」で「タイムスタンプを求める…」を押した時だけです。このアドレスに送るのは、中身を読み取れないハッシュ一つと乱数一つです。ほかのサーバーと同じく、局にはネットワーク上のアドレスが分かります。</translation>
    </message>
    <message>
        <source>Which services count as trusted differs from country to country; in the EU and in Japan there are official lists. With the service's root certificate, from its own site, it is also checked that the signer is who it says; without one, only that the signature is sound.</source>
        <translation>どの局が信頼されるかは国によって違います。EUと日本には公の一覧があります。局のサイトにあるルート証明書を選ぶと、署名者が本物かどうかも確かめます。選ばないときは、署名が正しいことだけを確かめます。</translation>
    </message>
</context>
<context>
    <name>StampingSection</name>
    <message>
        <source>Amend…</source>
        <translation>訂正…</translation>
    </message>
    <message>
        <source>the only thing for which the network may be used</source>
        <translation>ネットワークを使うのはこの時だけです</translation>
    </message>
    <message>
        <source>Time-stamps of the record chain</source>
        <translation>記録のつながりのタイムスタンプ</translation>
    </message>
    <message>
        <source>on: sent only when you press “Time-stamp now…”</source>
        <translation>オン（「タイムスタンプを求める…」を押した時だけ送ります）</translation>
    </message>
    <message>
        <source>off: nothing is ever sent</source>
        <translation>オフ（何も送りません）</translation>
    </message>
    <message>
        <source>Asking for time-stamps</source>
        <translation>タイムスタンプ</translation>
    </message>
    <message>
        <source>Address of the service</source>
        <translation>局のアドレス</translation>
    </message>
    <message>
        <source>Root certificate</source>
        <translation>ルート証明書</translation>
    </message>
</context>
<context>
    <name>TableStep</name>
    <message>
        <source>not told</source>
        <translation>決めない</translation>
    </message>
    <message>
        <source>the day first: 3 April</source>
        <translation>日が先（4月3日）</translation>
    </message>
    <message>
        <source>the month first: March 4</source>
        <translation>月が先（3月4日）</translation>
    </message>
    <message>
        <source>Days such as 03/04</source>
        <translation>03/04 のような日付</translation>
    </message>
    <message>
        <source>What does each column say? It is kept for tables with the same headings.</source>
        <translation>それぞれの列は何を表していますか。同じ見出しの表では、次からこのとおりに読みます。</translation>
    </message>
    <message>
        <source>Please say which column is the date and which is the number.</source>
        <translation>日付の列と電話番号の列を選んでください。</translation>
    </message>
    <message>
        <source>Please say whether the day or the month stands first.</source>
        <translation>日と月のどちらが先かを選んでください。</translation>
    </message>
    <message>
        <source>(ignore)</source>
        <translation>（使わない）</translation>
    </message>
    <message>
        <source>Column {0}</source>
        <translation>{0}列目</translation>
    </message>
</context>
<context>
    <name>Thread</name>
    <message>
        <source>Amend…</source>
        <translation>訂正…</translation>
    </message>
    <message>
        <source>Given</source>
        <translation>渡した</translation>
    </message>
    <message>
        <source>Tag: {0}</source>
        <translation>標識：{0}</translation>
    </message>
    <message>
        <source>day unknown</source>
        <translation>日は不明</translation>
    </message>
    <message>
        <source>before {0}</source>
        <translation>{0}より前</translation>
    </message>
    <message>
        <source>consent: {0}</source>
        <translation>同意：{0}</translation>
    </message>
    <message>
        <source>Show in the log</source>
        <translation>記録で見る</translation>
    </message>
    <message numerus="yes">
        <source>%n solicitations</source>
        <translation>
            <numerusform>%n件</numerusform>
        </translation>
    </message>
    <message>
        <source>Solicitations that fit this record best</source>
        <translation>この控えに最も合う勧誘</translation>
    </message>
    <message>
        <source>Contacted you itself</source>
        <translation>この会社からの連絡</translation>
    </message>
    <message>
        <source>refused: {0}</source>
        <translation>断った（範囲：{0}）</translation>
    </message>
    <message>
        <source>Known incident: {0}</source>
        <translation>知られている事故：{0}</translation>
    </message>
    <message>
        <source>Known incident</source>
        <translation>知られている事故</translation>
    </message>
    <message>
        <source>What to do now</source>
        <translation>これからすること</translation>
    </message>
    <message>
        <source>Taken: {0}</source>
        <translation>漏れたもの：{0}</translation>
    </message>
    <message>
        <source>Source: {0}</source>
        <translation>出典：{0}</translation>
    </message>
</context>
<context>
    <name>TieDialog</name>
    <message>
        <source>Tie to a firm</source>
        <translation>渡した先に結び付け</translation>
    </message>
    <message>
        <source>no firm</source>
        <translation>なし</translation>
    </message>
    <message>
        <source>for example: knew the model room's name</source>
        <translation>例：モデルルームの名を知っていた</translation>
    </message>
    <message>
        <source>I am sure</source>
        <translation>確かである</translation>
    </message>
    <message>
        <source>Firm</source>
        <translation>会社</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>理由</translation>
    </message>
    <message>
        <source>Your own word that this contact stems from what you gave that firm. It is one clue among others, not a proof, and the firm is told nothing.</source>
        <translation>この連絡が、その会社に渡した情報から来たという、あなた自身の見方です。ほかの手がかりと並ぶ一つで、証明ではありません。会社には何も伝わりません。</translation>
    </message>
</context>
<context>
    <name>TodayAdvice</name>
    <message>
        <source>At the next call</source>
        <translation>次の電話で</translation>
    </message>
    <message>
        <source>Open the call sheet</source>
        <translation>通話シートを開く</translation>
    </message>
    <message>
        <source>In writing</source>
        <translation>書面で</translation>
    </message>
    <message>
        <source>Begin the letter</source>
        <translation>書面を作る</translation>
    </message>
    <message>
        <source>At the next form</source>
        <translation>次に渡すとき</translation>
    </message>
    <message>
        <source>Before the next form…</source>
        <translation>次に記入する前に…</translation>
    </message>
    <message>
        <source>All advice, and what each answer would do</source>
        <translation>すべて見る（答えで何が変わるか）</translation>
    </message>
    <message>
        <source>What would help most</source>
        <translation>次に役立つこと</translation>
    </message>
</context>
<context>
    <name>TodayCharts</name>
    <message>
        <source>{0} in {1} weeks</source>
        <translation>{1}週で{0}件</translation>
    </message>
    <message>
        <source>ticks: days on which you gave data ({0})</source>
        <translation>縦線は、情報を渡した日（{0}件）</translation>
    </message>
    <message>
        <source>Solicitations per week</source>
        <translation>週ごとの勧誘</translation>
    </message>
    <message>
        <source>calls</source>
        <translation>電話</translation>
    </message>
    <message>
        <source>others</source>
        <translation>それ以外</translation>
    </message>
    <message>
        <source>Weekday and hour</source>
        <translation>曜日と時間帯</translation>
    </message>
    <message>
        <source>{0}:00</source>
        <translation>{0}時</translation>
    </message>
    <message>
        <source>sum</source>
        <translation>計</translation>
    </message>
    <message>
        <source>21:00 to 8:00: to be left alone, by guidance (real estate)</source>
        <translation>21時から8時は、控えるべき時間の目安（不動産）</translation>
    </message>
    <message>
        <source>{0}, {1}:00 to {2}:59: {3}</source>
        <translation>{0}曜の{1}〜{2}時台に{3}件</translation>
    </message>
</context>
<context>
    <name>TodayLists</name>
    <message>
        <source>overdue {0}</source>
        <translation>過ぎたもの {0}</translation>
    </message>
    <message>
        <source>within two weeks {0}</source>
        <translation>2週間以内 {0}</translation>
    </message>
    <message>
        <source>asked back {0}</source>
        <translation>確認待ち {0}</translation>
    </message>
    <message>
        <source>not sent {0}</source>
        <translation>未送付 {0}</translation>
    </message>
    <message>
        <source>Deadlines</source>
        <translation>期限</translation>
    </message>
    <message>
        <source>{0}, with what is missing</source>
        <translation>{0}件、足りないもの</translation>
    </message>
    <message>
        <source>Unfinished</source>
        <translation>書きかけ</translation>
    </message>
    <message>
        <source>Taking in</source>
        <translation>取り込み</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>仕上げる</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>開く</translation>
    </message>
    <message>
        <source>asked back</source>
        <translation>確認待ち</translation>
    </message>
    <message>
        <source>not sent</source>
        <translation>未送付</translation>
    </message>
    <message>
        <source>{0} d over</source>
        <translation>{0}日超過</translation>
    </message>
    <message>
        <source>in {0} d</source>
        <translation>あと{0}日</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>書き足す</translation>
    </message>
    <message>
        <source>{0} to confirm</source>
        <translation>確認待ち {0}件</translation>
    </message>
    <message>
        <source>imported contacts that may be solicitations</source>
        <translation>取り込んだもののうち、勧誘かもしれないもの</translation>
    </message>
    <message>
        <source>Look through</source>
        <translation>目を通す</translation>
    </message>
    <message>
        <source>Phones forget the oldest calls.</source>
        <translation>電話機は古いものから消します。</translation>
    </message>
    <message>
        <source>Take the calls in before they are gone.</source>
        <translation>消える前に取り込んでください。</translation>
    </message>
    <message>
        <source>Copy of the logbook</source>
        <translation>帳面の写し</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>まだありません</translation>
    </message>
    <message>
        <source>last on {0}</source>
        <translation>前回 {0}</translation>
    </message>
    <message>
        <source>With a dated copy nothing is beyond recall.</source>
        <translation>日付つきの写しがあれば、取り返しがつきます。</translation>
    </message>
    <message>
        <source>Copy now</source>
        <translation>いま写し</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>見張り中</translation>
    </message>
    <message>
        <source>New exports in it are taken in by themselves.</source>
        <translation>新しい書き出しを自動で取り込みます。</translation>
    </message>
    <message>
        <source>nothing imported yet</source>
        <translation>まだ取り込みなし</translation>
    </message>
    <message>
        <source>imported on {0}</source>
        <translation>{0} に取り込み</translation>
    </message>
    <message>
        <source>{0} days ago.</source>
        <translation>{0}日前。</translation>
    </message>
    <message>
        <source>Import…</source>
        <translation>読み込む…</translation>
    </message>
    <message>
        <source>Call history</source>
        <translation>電話の履歴</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Copy</source>
        <translation>コピー</translation>
    </message>
</context>
<context>
    <name>TodayVerdicts</name>
    <message>
        <source>compared with {0} days ago</source>
        <translation>{0}日前と比べて</translation>
    </message>
    <message>
        <source>Verdicts that moved</source>
        <translation>動いた判定</translation>
    </message>
    <message>
        <source>The record that fits best</source>
        <translation>最も合う控え</translation>
    </message>
    <message>
        <source>Ask {0} for its provision records</source>
        <translation>{0}に、提供の記録の開示を求める</translation>
    </message>
    <message>
        <source>Callers named this list broker. Its records say where it had the data.</source>
        <translation>電話の相手が名を挙げた名簿業者です。記録から、入手元が分かります。</translation>
    </message>
    <message>
        <source>Its record is among those that fit best; ask to whom it was passed.</source>
        <translation>よく合う控えの一つです。提供先の記録を求めます。</translation>
    </message>
    <message>
        <source>Write the letter</source>
        <translation>書面を作る</translation>
    </message>
    <message>
        <source>Next step</source>
        <translation>次にすること</translation>
    </message>
    <message>
        <source>today</source>
        <translation>今日</translation>
    </message>
    <message>
        <source>{0} d ago</source>
        <translation>{0}日前</translation>
    </message>
    <message>
        <source>The record given to {0}</source>
        <translation>{0}に渡した控え</translation>
    </message>
    <message>
        <source>See why on the page Sources</source>
        <translation>経路で理由を見る</translation>
    </message>
    <message>
        <source>The strongest clue</source>
        <translation>最も強い手がかり</translation>
    </message>
</context>
<context>
    <name>Trash</name>
    <message>
        <source>Restore</source>
        <translation>元に戻す</translation>
    </message>
</context>
<context>
    <name>TrashDialog</name>
    <message>
        <source>Trash</source>
        <translation>ごみ箱</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>元に戻す</translation>
    </message>
    <message>
        <source>Tick what shall come back.</source>
        <translation>戻すものに印を付けてください。</translation>
    </message>
    <message>
        <source>The trash is empty.</source>
        <translation>ごみ箱は空です。</translation>
    </message>
</context>
<context>
    <name>WhoseTagDialog</name>
    <message>
        <source>Whose tag is this?</source>
        <translation>どの会社に渡したもの？</translation>
    </message>
    <message>
        <source>For example a label, the lines To and Delivered-To of a mail, or a number</source>
        <translation>例：宛名ラベル、メールの To・Delivered-To の行、電話番号</translation>
    </message>
    <message>
        <source>What it shows</source>
        <translation>現れた表記</translation>
    </message>
    <message>
        <source>Paste or type what a label, a header or a caller shows, as it stands.</source>
        <translation>宛名、メールのヘッダー、相手が口にした表記などを、そのまま貼り付けるか入力してください。</translation>
    </message>
    <message>
        <source>No form on record is like this.</source>
        <translation>似た表記は記録にありません。</translation>
    </message>
    <message>
        <source>Given to nobody on record.</source>
        <translation>渡した記録はありません。</translation>
    </message>
    <message>
        <source>The plain form: it tells the least.</source>
        <translation>標識のない元の表記です。分かることはわずかです。</translation>
    </message>
    <message>
        <source>day not known</source>
        <translation>日付不明</translation>
    </message>
</context>
<context>
    <name>YesNo</name>
    <message>
        <source>not noted</source>
        <translation>記録なし</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>はい</translation>
    </message>
    <message>
        <source>no</source>
        <translation>いいえ</translation>
    </message>
</context>
</TS>
