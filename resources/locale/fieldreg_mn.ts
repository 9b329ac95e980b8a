<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="mn_MN" sourcelanguage="en_GB">
    <context>
        <name>Acts</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n бүртгэл</numerusform>
                <numerusform>%n бүртгэл</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n хүн</numerusform>
                <numerusform>%n хүн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people corrected ({fields})</source>
            <translation>
                <numerusform>%n хүн, засвар ({fields})</numerusform>
                <numerusform>%n хүн, засвар ({fields})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people marked</source>
            <translation>
                <numerusform>%n хүний тэмдэглэгээ</numerusform>
                <numerusform>%n хүний тэмдэглэгээ</numerusform>
            </translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>Дахин хийсэн: {what}</translation>
        </message>
        <message>
            <source>Taken back: {what}</source>
            <translation>Буцаасан: {what}</translation>
        </message>
        <message>
            <source>a question</source>
            <translation>асуулт</translation>
        </message>
        <message>
            <source>a quota</source>
            <translation>квот</translation>
        </message>
        <message>
            <source>an answer to head office</source>
            <translation>төв офист өгсөн хариулт</translation>
        </message>
        <message>
            <source>{name} added</source>
            <translation>{name}, нэмсэн</translation>
        </message>
        <message>
            <source>{name} back in use</source>
            <translation>{name}, дахин идэвхжүүлсэн</translation>
        </message>
        <message>
            <source>{name} changed</source>
            <translation>{name}, өөрчилсөн</translation>
        </message>
        <message>
            <source>{name} corrected ({fields})</source>
            <translation>{name}, засвар ({fields})</translation>
        </message>
        <message>
            <source>{name} out of use</source>
            <translation>{name}, идэвхгүй болгосон</translation>
        </message>
        <message>
            <source>{name} registered</source>
            <translation>{name}, бүртгэл</translation>
        </message>
        <message>
            <source>{name} taken off the list</source>
            <translation>{name}, жагсаалтаас хассан</translation>
        </message>
        <message>
            <source>{session} called off</source>
            <translation>{session}, цуцалсан</translation>
        </message>
        <message>
            <source>{session} changed ({fields})</source>
            <translation>{session}, өөрчлөлт ({fields})</translation>
        </message>
        <message>
            <source>{session} closed</source>
            <translation>{session}, хаасан</translation>
        </message>
        <message>
            <source>{session} deleted</source>
            <translation>{session}, устгасан</translation>
        </message>
        <message>
            <source>{session} opened</source>
            <translation>{session}, дахин нээсэн</translation>
        </message>
        <message>
            <source>{session} planned</source>
            <translation>{session}, төлөвлөсөн</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message numerus="yes">
            <source>%n tries left.</source>
            <translation>
                <numerusform>%n удаа оруулах боломж үлдлээ.</numerusform>
                <numerusform>%n удаа оруулах боломж үлдлээ.</numerusform>
            </translation>
        </message>
        <message>
            <source>4–8 digits</source>
            <translation>4–8 оронтой тоо</translation>
        </message>
        <message>
            <source>A PIN has four to eight digits.</source>
            <translation>PIN код дөрвөөс найман оронтой тоо байна.</translation>
        </message>
        <message>
            <source>After {count} wrong tries only the passphrase unlocks it.</source>
            <translation>{count} удаа буруу оруулбал зөвхөн нууц үгээр тайлна.</translation>
        </message>
        <message>
            <source>Cannot do at all</source>
            <translation>Огт чаддаггүй</translation>
        </message>
        <message>
            <source>Choose an answer, or press Enter again to leave this question out.</source>
            <translation>Нэг хариулт сонгоно уу. Энэ асуултыг алгасах бол Enter товчийг дахин дарна уу.</translation>
        </message>
        <message>
            <source>Choose one of these first.</source>
            <translation>Эхлээд аль нэгийг нь сонгоно уу.</translation>
        </message>
        <message>
            <source>Communicating</source>
            <translation>Ойлголцох</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Үргэлжлүүлэх</translation>
        </message>
        <message>
            <source>Do you have difficulty (with self-care such as) washing all over or dressing?</source>
            <translation>Биеэ угаах, хувцаслах зэргээр өөрийгөө арчлахад хүндрэлтэй байдаг уу?</translation>
        </message>
        <message>
            <source>Do you have difficulty hearing, even if using a hearing aid?</source>
            <translation>Сонсголын аппарат зүүсэн ч сонсоход хүндрэлтэй байдаг уу?</translation>
        </message>
        <message>
            <source>Do you have difficulty remembering or concentrating?</source>
            <translation>Юм санах, анхаарлаа төвлөрүүлэхэд хүндрэлтэй байдаг уу?</translation>
        </message>
        <message>
            <source>Do you have difficulty seeing, even if wearing glasses?</source>
            <translation>Нүдний шил зүүсэн ч харахад хүндрэлтэй байдаг уу?</translation>
        </message>
        <message>
            <source>Do you have difficulty walking or climbing steps?</source>
            <translation>Алхах юм уу шатаар өгсөхөд хүндрэлтэй байдаг уу?</translation>
        </message>
        <message>
            <source>Do you see yourself as an LGBTI person?</source>
            <translation>Та өөрийгөө ЛГБТИ хүн гэж үздэг үү?</translation>
        </message>
        <message>
            <source>Do you want to stop here?</source>
            <translation>Энд зогсох уу?</translation>
        </message>
        <message>
            <source>Enter seals your answers; after that nobody can read them on this laptop. Then hand it back.</source>
            <translation>Enter дармагц таны хариултыг битүүмжилнэ. Үүний дараа энэ компьютер дээр хэн ч уншиж чадахгүй. Дараа нь компьютерыг буцааж өгнө үү.</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>Яс үндэс</translation>
        </message>
        <message>
            <source>Giving back…</source>
            <translation>Буцааж өгч байна…</translation>
        </message>
        <message>
            <source>Hand over again</source>
            <translation>Дахин өгөх</translation>
        </message>
        <message>
            <source>Hand over for sealed answers</source>
            <translation>Битүүмжилсэн хариулт өгүүлэх</translation>
        </message>
        <message>
            <source>Hand the laptop over only if this has changed.</source>
            <translation>Зөвхөн бодлоо өөрчилсөн бол компьютерыг өгнө үү.</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>Эрүүл мэнд</translation>
        </message>
        <message>
            <source>Hearing</source>
            <translation>Сонсох</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>Сайн байна уу</translation>
        </message>
        <message>
            <source>I do not know</source>
            <translation>Мэдэхгүй</translation>
        </message>
        <message>
            <source>I would rather not answer</source>
            <translation>Хариулахыг хүсэхгүй байна</translation>
        </message>
        <message>
            <source>Is there anything about your health that we should know so that you can take part well?</source>
            <translation>Сургалтад саадгүй оролцоход тань бидний анхаарах ёстой эрүүл мэндийн асуудал бий юу?</translation>
        </message>
        <message>
            <source>LGBTI</source>
            <translation>ЛГБТИ</translation>
        </message>
        <message>
            <source>New answers take the place of earlier ones of the same session; others stay.</source>
            <translation>Шинэ хариулт тухайн сургалтын өмнөх хариултыг орлоно. Бусад нь хэвээр үлдэнэ.</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Дараах</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Үгүй</translation>
        </message>
        <message>
            <source>No - no difficulty</source>
            <translation>Үгүй, хүндрэлгүй</translation>
        </message>
        <message>
            <source>No, I go on</source>
            <translation>Үгүй, үргэлжлүүлнэ</translation>
        </message>
        <message>
            <source>No, I would rather not</source>
            <translation>Үгүй, хариулахгүй</translation>
        </message>
        <message>
            <source>No, nothing</source>
            <translation>Үгүй, байхгүй</translation>
        </message>
        <message>
            <source>Nothing was recorded.</source>
            <translation>Юу ч бүртгэгдээгүй.</translation>
        </message>
        <message>
            <source>Only for the trainer.</source>
            <translation>Зөвхөн сургагч багшид.</translation>
        </message>
        <message>
            <source>Only for you.</source>
            <translation>Зөвхөн танд.</translation>
        </message>
        <message>
            <source>Only that you would rather not answer was recorded.</source>
            <translation>Зөвхөн хариулахыг хүсээгүйг тань тэмдэглэсэн.</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN код</translation>
        </message>
        <message>
            <source>Please give the laptop back to the trainer.</source>
            <translation>Компьютерыг сургагч багшид буцааж өгнө үү.</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Өмнөх</translation>
        </message>
        <message>
            <source>Refuse and give back</source>
            <translation>Татгалзаад буцааж өгөх</translation>
        </message>
        <message>
            <source>Remembering, concentrating</source>
            <translation>Тогтоох, төвлөрөх</translation>
        </message>
        <message>
            <source>Seal and give back</source>
            <translation>Битүүмжлээд буцааж өгөх</translation>
        </message>
        <message numerus="yes">
            <source>Sealed answers given: %n, last on {day}</source>
            <translation>
                <numerusform>Битүүмжилсэн хариулт өгсөн: %n удаа, сүүлд {day}</numerusform>
                <numerusform>Битүүмжилсэн хариулт өгсөн: %n удаа, сүүлд {day}</numerusform>
            </translation>
        </message>
        <message>
            <source>Sealing…</source>
            <translation>Битүүмжилж байна…</translation>
        </message>
        <message>
            <source>Seeing</source>
            <translation>Харах</translation>
        </message>
        <message>
            <source>Stop now</source>
            <translation>Одоо зогсох</translation>
        </message>
        <message>
            <source>Thank you.</source>
            <translation>Баярлалаа.</translation>
        </message>
        <message>
            <source>That was all, thank you</source>
            <translation>Ингээд боллоо, баярлалаа</translation>
        </message>
        <message>
            <source>The laptop is back.</source>
            <translation>Компьютерыг буцааж өгсөн.</translation>
        </message>
        <message>
            <source>The next questions ask about difficulties you may have doing certain activities because of a HEALTH PROBLEM.</source>
            <translation>Дараагийн асуултууд нь ЭРҮҮЛ МЭНДИЙН шалтгаанаар зарим зүйлийг хийхэд танд гарч болох хүндрэлийн тухай.</translation>
        </message>
        <message>
            <source>The screen is locked. Your answers are not shown here again.</source>
            <translation>Дэлгэц түгжигдсэн. Таны хариулсан зүйл энд дахин харагдахгүй.</translation>
        </message>
        <message>
            <source>The trainer does not see your answers, only that you gave some. Once you give the laptop back, this laptop cannot read them either.</source>
            <translation>Таны хариултыг сургагч багш харахгүй. Зөвхөн хариулсан гэдэг нь харагдана. Компьютерыг буцааж өгмөгц энэ компьютер ч уншиж чадахгүй болно.</translation>
        </message>
        <message>
            <source>Throw away and give back</source>
            <translation>Устгаад буцааж өгөх</translation>
        </message>
        <message>
            <source>Trainer</source>
            <translation>Сургагч багш</translation>
        </message>
        <message>
            <source>Type its first letters</source>
            <translation>Эхний үсгүүдийг бичнэ үү</translation>
        </message>
        <message>
            <source>Unlock with the PIN</source>
            <translation>PIN кодоор тайлах</translation>
        </message>
        <message>
            <source>Unlock with the passphrase</source>
            <translation>Нууц үгээр тайлах</translation>
        </message>
        <message>
            <source>Using your usual (customary) language, do you have difficulty communicating, for example understanding or being understood?</source>
            <translation>Өдөр тутмын хэлээрээ ярихад, жишээ нь бусдыг ойлгох юм уу өөрийгөө ойлгуулахад хүндрэлтэй байдаг уу?</translation>
        </message>
        <message>
            <source>Walking, steps</source>
            <translation>Алхах, шат</translation>
        </message>
        <message>
            <source>Washing, dressing</source>
            <translation>Угаах, хувцаслах</translation>
        </message>
        <message>
            <source>What is your ethnicity?</source>
            <translation>Та ямар яс үндэсний хүн бэ?</translation>
        </message>
        <message>
            <source>When you are done, press Enter twice and give the laptop back.</source>
            <translation>Дууссан бол Enter товчийг хоёр удаа дараад компьютерыг буцааж өгнө үү.</translation>
        </message>
        <message>
            <source>Write it here</source>
            <translation>Энд бичнэ үү</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Тийм</translation>
        </message>
        <message>
            <source>Yes - a lot of difficulty</source>
            <translation>Тийм, их хүндрэлтэй</translation>
        </message>
        <message>
            <source>Yes - some difficulty</source>
            <translation>Тийм, бага зэрэг хүндрэлтэй</translation>
        </message>
        <message>
            <source>Yes, I agree to answer</source>
            <translation>Тийм, хариулахыг зөвшөөрч байна</translation>
        </message>
        <message>
            <source>Yes, and throw my answers away</source>
            <translation>Тийм, хариултаа устгана</translation>
        </message>
        <message>
            <source>Yes, seal what I answered so far</source>
            <translation>Тийм, өдий хүртэл хариулснаа битүүмжилнэ</translation>
        </message>
        <message>
            <source>Your answers are sealed. The trainer sees only that you answered. Only head office can open them.</source>
            <translation>Хариулт битүүмжлэгдсэн. Сургагч багш “хариулсан” гэдгийг л харна. Агуулгыг зөвхөн төв офис нээнэ.</translation>
        </message>
        <message>
            <source>Your answers could not be sealed and are not kept. Try again, or throw them away and give the laptop back.</source>
            <translation>Таны хариултыг битүүмжилж чадсангүй. Хариулт хаана ч хадгалагдаагүй. Дахин оролдоно уу, эсвэл хариултаа устгаад компьютерыг буцааж өгнө үү.</translation>
        </message>
        <message>
            <source>finished, sealed</source>
            <translation>дууссан, битүүмжилсэн</translation>
        </message>
        <message>
            <source>hand over for sealed answers</source>
            <translation>битүүмжилсэн хариулт өгүүлэх</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>асуугаагүй</translation>
        </message>
        <message>
            <source>question {place} of {count}</source>
            <translation>{count} асуултын {place} дахь</translation>
        </message>
        <message>
            <source>sealed answers: {given} of {asked} given</source>
            <translation>битүүмжилсэн хариулт: {asked} хүнээс {given} нь өгсөн</translation>
        </message>
        <message>
            <source>{name} answered already, on {day}</source>
            <translation>{name} аль хэдийн хариулсан ({day})</translation>
        </message>
        <message>
            <source>{name} would rather not answer, noted on {day}</source>
            <translation>{name} хариулахыг хүсээгүй ({day})</translation>
        </message>
        <message>
            <source>{name}, hello</source>
            <translation>{name}, сайн байна уу</translation>
        </message>
    </context>
    <context>
        <name>Aside</name>
        <message>
            <source>An entry that is not on this computer any more</source>
            <translation>Энэ компьютерт байхаа больсон бүртгэл</translation>
        </message>
        <message>
            <source>An officer looked at it and did not take it in.</source>
            <translation>Ажилтан үзээд бүртгэлд оруулаагүй.</translation>
        </message>
        <message>
            <source>Back to the exchange</source>
            <translation>Солилцоог нээх</translation>
        </message>
        <message>
            <source>Correct it here. Your correction is sent with the next bundle.</source>
            <translation>Энд засна уу: таны засвар дараагийн багцтай хамт явна.</translation>
        </message>
        <message>
            <source>Do not show again</source>
            <translation>Дахин харуулахгүй байх</translation>
        </message>
        <message>
            <source>Head office cannot take this value.</source>
            <translation>Төв офис энэ утгыг авч чадахгүй байна.</translation>
        </message>
        <message>
            <source>Head office does not have the entry you corrected.</source>
            <translation>Энэ засварт хамаарах бүртгэл төв офист алга.</translation>
        </message>
        <message>
            <source>Head office gave a reason that this version cannot show: {reason}</source>
            <translation>Шалтгааныг программын шинэ хувилбараар бичсэн байна: {reason}</translation>
        </message>
        <message>
            <source>Head office has an older version, in which this field cannot be changed.</source>
            <translation>Төв офисын программ хуучин хувилбартай тул энэ засварыг хүлээж авахгүй байна.</translation>
        </message>
        <message>
            <source>Head office no longer accepts data from this laptop</source>
            <translation>Төв офис энэ компьютероос юу ч хүлээж авахаа больсон</translation>
        </message>
        <message>
            <source>Head office sent everything again, and it did not help. Nothing is lost: the entries that head office has confirmed are there, the others are here. Exchange once more, keep working, and call head office. It will say what to do next.</source>
            <translation>Төв офис бүгдийг дахин илгээсэн ч засарсангүй. Таны юу ч алдагдаагүй: хариунд дурдсан нь тэнд, бусад нь энд байна. Дахин нэг солилцоод ажлаа үргэлжлүүлж, төв офис руу залгана уу: цаашид яахыг тэнд шийднэ.</translation>
        </message>
        <message numerus="yes">
            <source>Head office set %n of your changes aside</source>
            <translation>
                <numerusform>Таны %n өөрчлөлтийг төв офис тусад нь хадгалсан</numerusform>
                <numerusform>Таны %n өөрчлөлтийг төв офис тусад нь хадгалсан</numerusform>
            </translation>
        </message>
        <message>
            <source>It is kept here and at head office. The rest of the bundle was taken in.</source>
            <translation>Энэ нь энд ч, төв офист ч хадгалагдсан, хамт явсан бусад нь орсон.</translation>
        </message>
        <message>
            <source>It waits at head office: this computer was invited for another place, course or time, so an officer has to accept it.</source>
            <translation>Төв офист хүлээж байна: энэ компьютерыг өөр газар, сургалт, хугацаанд урьсан тул ажилтан хүлээж авах ёстой.</translation>
        </message>
        <message>
            <source>It waits at head office: this computer was never sent the entry that it changes, so an officer has to find the right person.</source>
            <translation>Төв офист хүлээж байна: тухайн бүртгэлийг энэ компьютерт илгээж байгаагүй тул хэний тухай болохыг ажилтан тодруулах ёстой.</translation>
        </message>
        <message>
            <source>It waits at head office: this computer was never sent the entry that it names, so an officer has to accept it.</source>
            <translation>Төв офист хүлээж байна: нэрлэсэн бүртгэлийг энэ компьютерт илгээж байгаагүй тул ажилтан хүлээж авах ёстой.</translation>
        </message>
        <message>
            <source>None of your changes is set aside any more</source>
            <translation>Төв офис тусад нь хадгалсан таны өөрчлөлт үлдсэнгүй</translation>
        </message>
        <message>
            <source>Nothing is lost here. Call head office before you go on.</source>
            <translation>Эндхээс юу ч алдагдаагүй. Цааш ажиллахаас өмнө төв офис руу залгана уу.</translation>
        </message>
        <message>
            <source>Nothing is lost. Exchange once more and call head office.</source>
            <translation>Юу ч алдагдаагүй. Дахин нэг солилцоод төв офис руу залгана уу.</translation>
        </message>
        <message>
            <source>Nothing is lost. See which, why, and what to do.</source>
            <translation>Юу ч алдагдаагүй. Алийг нь, яагаад тусад нь хадгалсныг, одоо яахыг харна уу.</translation>
        </message>
        <message>
            <source>Nothing is lost: it is here as you wrote it.</source>
            <translation>Юу ч алдагдаагүй: энд таны бичсэнээр байна.</translation>
        </message>
        <message>
            <source>Only head office may say this.</source>
            <translation>Үүнийг зөвхөн төв офис шийднэ.</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Нээх</translation>
        </message>
        <message>
            <source>Set aside at head office</source>
            <translation>Төв офист тусад нь хадгалсан</translation>
        </message>
        <message>
            <source>Show which</source>
            <translation>Алийг нь харах</translation>
        </message>
        <message>
            <source>Tell head office the correct value. It can be corrected there.</source>
            <translation>Зөв утгыг төв офист хэлнэ үү: тэнд засаж болно.</translation>
        </message>
        <message>
            <source>This change arrived out of order.</source>
            <translation>Энэ нь энэ компьютерын өөрчлөлтийн дарааллаас зөрсөн байна.</translation>
        </message>
        <message>
            <source>This laptop and head office do not have the same data</source>
            <translation>Энэ компьютер, төв офис хоёрын бүртгэл ижил биш байна</translation>
        </message>
        <message>
            <source>This laptop was reported lost, or its invitation was withdrawn. Nothing is lost, here or at head office. What you send is kept unopened until head office allows it. Call head office before you go on.</source>
            <translation>Энэ компьютерыг алдагдсан гэж тэмдэглэсэн эсвэл урилгыг нь цуцалсан байна. Төв офист байгаа бүхэн хэвээр, энд ч юу ч алдагдаагүй. Таны авчирсныг төв офис зөвшөөртөл тэнд нээхгүйгээр хадгална. Цааш ажиллахаас өмнө төв офис руу залгана уу.</translation>
        </message>
        <message>
            <source>You need do nothing: it is taken in as soon as head office can accept it.</source>
            <translation>Танд хийх зүйл алга: төв офис авч чадмагцаа бүртгэлд оруулна.</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>the whole entry</source>
            <translation>бүртгэл бүхэлдээ</translation>
        </message>
        <message>
            <source>{field}: {value}</source>
            <translation>{field}: {value}</translation>
        </message>
    </context>
    <context>
        <name>Board</name>
        <message numerus="yes">
            <source>%n claims and requests wait</source>
            <translation>
                <numerusform>шийдвэр хүлээж буй: %n</numerusform>
                <numerusform>шийдвэр хүлээж буй: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures not confirmed</source>
            <translation>
                <numerusform>%n устгал батлаагүй</numerusform>
                <numerusform>%n устгал батлаагүй</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned sessions did not come.</source>
            <translation>
                <numerusform>Төлөвлөсөн %n сургалт ирээгүй.</numerusform>
                <numerusform>Төлөвлөсөн %n сургалт ирээгүй.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats</source>
            <translation>
                <numerusform>%n суудал</numerusform>
                <numerusform>%n суудал</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats are not in the figures.</source>
            <translation>
                <numerusform>Нийт %n суудал тоонд ороогүй.</numerusform>
                <numerusform>Нийт %n суудал тоонд ороогүй.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions belong to no one laptop</source>
            <translation>
                <numerusform>%n сургалт аль нэг компьютерт хамаарахгүй</numerusform>
                <numerusform>%n сургалт аль нэг компьютерт хамаарахгүй</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>Ирэлт</translation>
        </message>
        <message>
            <source>Arrivals board</source>
            <translation>Ирэлтийн самбар</translation>
        </message>
        <message>
            <source>Arrivals by laptop and week</source>
            <translation>Ирэлт, компьютер ба долоо хоногоор</translation>
        </message>
        <message>
            <source>As a list</source>
            <translation>Жагсаалтаар</translation>
        </message>
        <message>
            <source>Ask the trainer</source>
            <translation>Сургагч багшаас асуух</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Самбар</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Болих</translation>
        </message>
        <message>
            <source>Invited {day}, never heard from.</source>
            <translation>Уригдсан: {day}. Мэдээ ирж байгаагүй.</translation>
        </message>
        <message numerus="yes">
            <source>It refused %n orders that no officer signed.</source>
            <translation>
                <numerusform>Ямар ч ажилтан гарын үсэг зураагүй %n зааврыг дагаагүй.</numerusform>
                <numerusform>Ямар ч ажилтан гарын үсэг зураагүй %n зааврыг дагаагүй.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its version checks no officer’s signature yet.</source>
            <translation>Хувилбар нь ажилтны гарын үсгийг хараахан шалгадаггүй.</translation>
        </message>
        <message>
            <source>Laptop</source>
            <translation>Компьютер</translation>
        </message>
        <message>
            <source>Last heard from {day}.</source>
            <translation>Сүүлд ирсэн: {day}.</translation>
        </message>
        <message>
            <source>Note a call</source>
            <translation>Ярьснаа тэмдэглэх</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>Тэмдэглэсэн.</translation>
        </message>
        <message>
            <source>Only the telephone</source>
            <translation>Зөвхөн утсыг</translation>
        </message>
        <message>
            <source>Planned in the week of {day}</source>
            <translation>Долоо хоног: {day}</translation>
        </message>
        <message>
            <source>Planned sessions</source>
            <translation>Төлөвлөсөн сургалт</translation>
        </message>
        <message>
            <source>Planned, not come</source>
            <translation>Төлөвлөсөн, ирээгүй</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Хадгалах</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Төлөв</translation>
        </message>
        <message>
            <source>Telephone of the trainer</source>
            <translation>Сургагч багшийн утас</translation>
        </message>
        <message>
            <source>The call to {laptop} is noted.</source>
            <translation>Ярьснаа тэмдэглэлээ: {laptop}.</translation>
        </message>
        <message>
            <source>The way to the database is not secured</source>
            <translation>Өгөгдлийн сангийн холболт хамгаалалтгүй</translation>
        </message>
        <message>
            <source>What came of the call</source>
            <translation>Ярианы үр дүн</translation>
        </message>
        <message>
            <source>Write a telephone number, such as 9911 2233.</source>
            <translation>Утасны дугаар бичнэ үү, жишээ нь 9911 2233.</translation>
        </message>
        <message>
            <source>a bundle is missing</source>
            <translation>багц дутуу</translation>
        </message>
        <message>
            <source>all</source>
            <translation>бүгд</translation>
        </message>
        <message>
            <source>all came</source>
            <translation>бүгд ирсэн</translation>
        </message>
        <message>
            <source>brings it</source>
            <translation>авчирна</translation>
        </message>
        <message>
            <source>bundle missing</source>
            <translation>дутуу багцтай</translation>
        </message>
        <message>
            <source>came</source>
            <translation>ирсэн</translation>
        </message>
        <message>
            <source>came: {came} of {planned}</source>
            <translation>ирсэн: {came} / {planned}</translation>
        </message>
        <message>
            <source>checks no signatures yet</source>
            <translation>гарын үсэг шалгадаггүй</translation>
        </message>
        <message numerus="yes">
            <source>clock wrong by %n days</source>
            <translation>
                <numerusform>цаг %n хоног зөрсөн</numerusform>
                <numerusform>цаг %n хоног зөрсөн</numerusform>
            </translation>
        </message>
        <message>
            <source>copy</source>
            <translation>хуулбар</translation>
        </message>
        <message>
            <source>copy the number</source>
            <translation>дугаарыг хуулах</translation>
        </message>
        <message>
            <source>disk put back</source>
            <translation>сэргээсэн диск</translation>
        </message>
        <message>
            <source>earlier version</source>
            <translation>хуучин хувилбартай</translation>
        </message>
        <message>
            <source>erasure not confirmed</source>
            <translation>устгал батлаагүй</translation>
        </message>
        <message>
            <source>gets no receipts</source>
            <translation>мэдэгдэл авдаггүй</translation>
        </message>
        <message>
            <source>its version gets no receipts</source>
            <translation>хувилбар нь мэдэгдэл авдаггүй</translation>
        </message>
        <message>
            <source>laptop</source>
            <translation>компьютер</translation>
        </message>
        <message>
            <source>laptops at work: {count}</source>
            <translation>ажиллаж буй компьютер: {count}</translation>
        </message>
        <message>
            <source>last 8 weeks, planned and came</source>
            <translation>сүүлийн 8 долоо хоног, төлөвлөсөн ба ирсэн сургалт</translation>
        </message>
        <message>
            <source>many claims</source>
            <translation>олон хүсэлт</translation>
        </message>
        <message>
            <source>missing from №{number}</source>
            <translation>№{number} эхлэн дутуу</translation>
        </message>
        <message>
            <source>never heard from</source>
            <translation>мэдээ ирээгүй</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>утсаа аваагүй</translation>
        </message>
        <message>
            <source>nothing planned</source>
            <translation>төлөвлөөгүй</translation>
        </message>
        <message>
            <source>nothing was held</source>
            <translation>сургалт болоогүй</translation>
        </message>
        <message numerus="yes">
            <source>refused %n orders</source>
            <translation>
                <numerusform>%n заавар дагаагүй</numerusform>
                <numerusform>%n заавар дагаагүй</numerusform>
            </translation>
        </message>
        <message>
            <source>silent</source>
            <translation>мэдээгүй</translation>
        </message>
        <message numerus="yes">
            <source>silent for %n weeks</source>
            <translation>
                <numerusform>%n долоо хоног мэдээгүй</numerusform>
                <numerusform>%n долоо хоног мэдээгүй</numerusform>
            </translation>
        </message>
        <message>
            <source>the laptop is broken</source>
            <translation>компьютер эвдэрсэн</translation>
        </message>
        <message>
            <source>the laptop is lost</source>
            <translation>компьютер алдагдсан</translation>
        </message>
        <message>
            <source>unsigned orders refused</source>
            <translation>гарын үсэггүй заавар дагаагүй</translation>
        </message>
        <message>
            <source>week</source>
            <translation>долоо хоног</translation>
        </message>
        <message>
            <source>words and what is on it</source>
            <translation>найман үг ба доторх мэдээлэл</translation>
        </message>
        <message>
            <source>words not compared</source>
            <translation>найман үгийг тулгаагүй</translation>
        </message>
        <message>
            <source>wrong clock</source>
            <translation>цаг буруу</translation>
        </message>
        <message>
            <source>{count} did not come</source>
            <translation>{count} ирээгүй</translation>
        </message>
        <message>
            <source>{key} lists the others</source>
            <translation>{key} товч бусдыг нь харуулна</translation>
        </message>
    </context>
    <context>
        <name>Book</name>
        <message>
            <source>Last reply from head office: {day}</source>
            <translation>Төв офисын сүүлийн хариу: {day}</translation>
        </message>
        <message>
            <source>No reply from head office yet</source>
            <translation>Төв офисын хариу ирээгүй байна</translation>
        </message>
        <message>
            <source>The hub does not know yet which laptops you added or cut off. It will know when you next receive from it.</source>
            <translation>Таны зөвшөөрсөн эсвэл хүчингүй болгосон компьютер солилцооны серверт хараахан бүртгэгдээгүй байна. Серверээс дараагийн удаа хүлээн авах үед бүртгэгдэнэ.</translation>
        </message>
        <message>
            <source>The last entry here was made on {day}.</source>
            <translation>Энд байгаа сүүлийн бүртгэл: {day}.</translation>
        </message>
        <message>
            <source>head office has them</source>
            <translation>төв офист хүрсэн</translation>
        </message>
        <message>
            <source>last backup: {day}</source>
            <translation>сүүлийн нөөц хуулбар: {day}</translation>
        </message>
        <message>
            <source>no backup yet</source>
            <translation>нөөц хуулбар хийгээгүй</translation>
        </message>
        <message>
            <source>on the way</source>
            <translation>замд яваа</translation>
        </message>
        <message>
            <source>people on this computer</source>
            <translation>хүн энэ компьютерт</translation>
        </message>
        <message>
            <source>people: {count}</source>
            <translation>хүн: {count}</translation>
        </message>
        <message>
            <source>replies on the way</source>
            <translation>хариу замд яваа</translation>
        </message>
        <message>
            <source>replies ready to write</source>
            <translation>флаш руу хуулахад бэлэн хариу</translation>
        </message>
        <message>
            <source>replies received by laptops</source>
            <translation>компьютерт хүрсэн</translation>
        </message>
    </context>
    <context>
        <name>Conflicts</name>
        <message numerus="yes">
            <source>%n conflicts chosen</source>
            <translation>
                <numerusform>%n зөрүү сонгосон</numerusform>
                <numerusform>%n зөрүү сонгосон</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts decided</source>
            <translation>
                <numerusform>%n зөрүүг шийдсэн</numerusform>
                <numerusform>%n зөрүүг шийдсэн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts of one reception. Esc shows all.</source>
            <translation>
                <numerusform>Нэг удаа хүлээн авснаас %n зөрүү гарсан. Esc бүгдийг харуулна.</numerusform>
                <numerusform>Нэг удаа хүлээн авснаас %n зөрүү гарсан. Esc бүгдийг харуулна.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts · one field, different values</source>
            <translation>
                <numerusform>%n зөрүү · нэг талбар, өөр өөр утга</numerusform>
                <numerusform>%n зөрүү · нэг талбар, өөр өөр утга</numerusform>
            </translation>
        </message>
        <message>
            <source>All of this kind</source>
            <translation>Энэ төрлийн бүгд</translation>
        </message>
        <message>
            <source>Another value</source>
            <translation>Өөр утга бичих</translation>
        </message>
        <message>
            <source>Both, in one text</source>
            <translation>Хоёуланг нь нэг бичвэрт</translation>
        </message>
        <message>
            <source>Both: {text}</source>
            <translation>Хоёул: {text}</translation>
        </message>
        <message>
            <source>Compare the values</source>
            <translation>Утгуудыг харьцуулах</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>Зөрүү</translation>
        </message>
        <message>
            <source>Conflicts that wait for you</source>
            <translation>Таныг хүлээж буй зөрүү</translation>
        </message>
        <message>
            <source>Corrected by: {who}</source>
            <translation>Зассан: {who}</translation>
        </message>
        <message numerus="yes">
            <source>Decide %n conflicts</source>
            <translation>
                <numerusform>%n зөрүүг шийдэх</numerusform>
                <numerusform>%n зөрүүг шийдэх</numerusform>
            </translation>
        </message>
        <message>
            <source>Decide again</source>
            <translation>Дахин шийдэх</translation>
        </message>
        <message>
            <source>Decided: {name} · {value}</source>
            <translation>Шийдсэн: {name} · {value}</translation>
        </message>
        <message>
            <source>Deciding… {share} %</source>
            <translation>Шийдэж байна… {share} %</translation>
        </message>
        <message>
            <source>Had not seen that it was taken out of use</source>
            <translation>Идэвхгүй болгосныг мэдээгүй байсан</translation>
        </message>
        <message>
            <source>Keep head office’s value</source>
            <translation>Төв офисын утгыг үлдээх</translation>
        </message>
        <message>
            <source>Keep in use</source>
            <translation>Идэвхтэй үлдээх</translation>
        </message>
        <message>
            <source>Keep the laptop’s value</source>
            <translation>Компьютерын утгыг үлдээх</translation>
        </message>
        <message>
            <source>Keep the newer value</source>
            <translation>Сүүлд тэмдэглэснийг үлдээх</translation>
        </message>
        <message>
            <source>Keep the other value</source>
            <translation>Нөгөө утгыг үлдээх</translation>
        </message>
        <message>
            <source>Keep this laptop’s value</source>
            <translation>Энэ компьютерын утгыг үлдээх</translation>
        </message>
        <message>
            <source>Keep this one</source>
            <translation>Үүнийг үлдээх</translation>
        </message>
        <message>
            <source>Keep what is typed</source>
            <translation>Бичсэнийг үлдээх</translation>
        </message>
        <message>
            <source>Later, the next one</source>
            <translation>Дараа, дараагийнх руу</translation>
        </message>
        <message>
            <source>Left as they are: {reasons}</source>
            <translation>Хэвээр үлдэх: {reasons}</translation>
        </message>
        <message>
            <source>Names, birth dates, gender, and what is out of use, are decided one by one.</source>
            <translation>Нэр, төрсөн огноо, хүйс, идэвхгүй болсон эсэхийг нэг нэгээр нь шийднэ.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Одоо биш</translation>
        </message>
        <message>
            <source>Nothing is in conflict</source>
            <translation>Зөрүү алга</translation>
        </message>
        <message>
            <source>One person took this out of use, another corrected it without having seen that. Everything is kept.</source>
            <translation>Нэг хүн идэвхгүй болгосон, нөгөө хүн түүнийг мэдэлгүй зассан. Бүгд хэвээр байна.</translation>
        </message>
        <message>
            <source>Only conflicts with a value of</source>
            <translation>Зөвхөн энэ компьютерын утгатай зөрүү</translation>
        </message>
        <message>
            <source>Reading {read} of {every}…</source>
            <translation>Уншиж байна: {read} / {every}…</translation>
        </message>
        <message>
            <source>Settled meanwhile by {who} · {field}: {value}</source>
            <translation>Энэ хооронд {who} шийдсэн · {field}: {value}</translation>
        </message>
        <message>
            <source>Stopped. Nothing was decided.</source>
            <translation>Зогсоосон. Юу ч шийдээгүй.</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Идэвхгүй болгох</translation>
        </message>
        <message>
            <source>Taken back by: {who}</source>
            <translation>Буцаасан: {who}</translation>
        </message>
        <message>
            <source>Taken out of use by: {who}</source>
            <translation>Идэвхгүй болгосон: {who}</translation>
        </message>
        <message>
            <source>This answer fits none of them.</source>
            <translation>Энэ хариу аль нэгэнд нь ч тохирохгүй.</translation>
        </message>
        <message>
            <source>This field cannot take that value. Write it in another way.</source>
            <translation>Энэ талбарт ингэж бичих боломжгүй. Өөрөөр бичнэ үү.</translation>
        </message>
        <message>
            <source>Value seen: {value}</source>
            <translation>Өмнө харсан утга: {value}</translation>
        </message>
        <message>
            <source>What is not kept stays in the history. The decision travels with the next exchange.</source>
            <translation>Сонгоогүй утга түүхэнд үлдэнэ. Шийдвэр дараагийн солилцоогоор бусдад хүрнэ.</translation>
        </message>
        <message>
            <source>What was corrected: {fields}</source>
            <translation>Зассан зүйл: {fields}</translation>
        </message>
        <message>
            <source>When two people correct one thing without seeing each other’s correction, both values are kept and wait here for a decision.</source>
            <translation>Хоёр хүн бие биеийнхээ засварыг мэдэлгүй нэг зүйлийг засвал хоёр утга хоёулаа хадгалагдаж, энд шийдвэр хүлээнэ.</translation>
        </message>
        <message>
            <source>a calendar was wrong</source>
            <translation>компьютерын огноо буруу байсан</translation>
        </message>
        <message>
            <source>all</source>
            <translation>бүгд</translation>
        </message>
        <message>
            <source>all of this kind</source>
            <translation>энэ төрлийн бүгд</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>бас %n зөрүү</numerusform>
                <numerusform>бас %n зөрүү</numerusform>
            </translation>
        </message>
        <message>
            <source>another value</source>
            <translation>өөр утга</translation>
        </message>
        <message>
            <source>any laptop</source>
            <translation>аль ч компьютер</translation>
        </message>
        <message>
            <source>both</source>
            <translation>хоёуланг нь</translation>
        </message>
        <message>
            <source>changed meanwhile</source>
            <translation>энэ хооронд өөрчлөгдсөн</translation>
        </message>
        <message numerus="yes">
            <source>changed meanwhile and left: %n</source>
            <translation>
                <numerusform>энэ хооронд өөрчлөгдөж хэвээр үлдсэн: %n</numerusform>
                <numerusform>энэ хооронд өөрчлөгдөж хэвээр үлдсэн: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message numerus="yes">
            <source>decides %n</source>
            <translation>
                <numerusform>шийдэх: %n</numerusform>
                <numerusform>шийдэх: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>for the protected desk</source>
            <translation>хамгаалалттай хэсэг шийднэ</translation>
        </message>
        <message>
            <source>keep the first</source>
            <translation>эхнийхийг үлдээх</translation>
        </message>
        <message>
            <source>keep the second</source>
            <translation>хоёр дахийг үлдээх</translation>
        </message>
        <message numerus="yes">
            <source>leaves %n</source>
            <translation>
                <numerusform>үлдэх: %n</numerusform>
                <numerusform>үлдэх: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>more than one act takes</source>
            <translation>нэг удаад багтаагүй</translation>
        </message>
        <message>
            <source>next one</source>
            <translation>дараагийнх</translation>
        </message>
        <message>
            <source>no value from there</source>
            <translation>тэндээс утга ирээгүй</translation>
        </message>
        <message>
            <source>not for your role to change</source>
            <translation>таны үүрэг засах эрхгүй</translation>
        </message>
        <message>
            <source>noted on {day}</source>
            <translation>тэмдэглэсэн: {day}</translation>
        </message>
        <message>
            <source>of other laptops</source>
            <translation>өөр компьютерынх</translation>
        </message>
        <message>
            <source>only this one</source>
            <translation>зөвхөн энэ</translation>
        </message>
        <message>
            <source>open</source>
            <translation>нээх</translation>
        </message>
        <message>
            <source>settled by somebody else</source>
            <translation>өөр хүн шийдсэн</translation>
        </message>
        <message>
            <source>several values fit</source>
            <translation>хэд хэдэн утга тохирч байна</translation>
        </message>
        <message>
            <source>shown for now</source>
            <translation>одоо харагдаж байна</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>зогсоох</translation>
        </message>
        <message>
            <source>the value all had seen</source>
            <translation>бүгдийн харсан утга</translation>
        </message>
        <message>
            <source>to be read one by one</source>
            <translation>нэг нэгээр нь унших</translation>
        </message>
        <message>
            <source>to the button</source>
            <translation>товч руу</translation>
        </message>
        <message>
            <source>{field} · people corrected it without seeing each other’s correction. Everything is kept.</source>
            <translation>{field} · бие биеийнхээ засварыг мэдэлгүй зассан. Бүгд хэвээр байна.</translation>
        </message>
    </context>
    <context>
        <name>Consents</name>
        <message>
            <source>Consents that wait</source>
            <translation>Хүлээгдэж буй зөвшөөрөл</translation>
        </message>
        <message>
            <source>Do not want their record kept</source>
            <translation>Хадгалахыг зөвшөөрөөгүй</translation>
        </message>
        <message>
            <source>Everybody stays here until it is decided.</source>
            <translation>Шийдэх хүртэл хүн бүр энд байна.</translation>
        </message>
        <message>
            <source>Guardians’ consents outstanding</source>
            <translation>Асран хамгаалагчийн ирээгүй зөвшөөрөл</translation>
        </message>
        <message>
            <source>No consent waits for anybody</source>
            <translation>Хүлээгдэж буй зөвшөөрөл алга</translation>
        </message>
        <message>
            <source>Press {key} when it arrives</source>
            <translation>Ирмэгц {key}</translation>
        </message>
        <message>
            <source>This list shows minors whose guardian has not answered yet, people who do not want their record kept, and people to ask again.</source>
            <translation>18 нас хүрээгүй бөгөөд асран хамгаалагч нь хариулаагүй хүн, бүртгэлээ хадгалуулахыг зөвшөөрөөгүй хүн, дахин асуух хүн энд харагдана.</translation>
        </message>
        <message>
            <source>To be asked again</source>
            <translation>Дахин асуух</translation>
        </message>
        <message>
            <source>age not certain</source>
            <translation>нас нь тодорхойгүй</translation>
        </message>
        <message>
            <source>ask</source>
            <translation>асуух</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>open</source>
            <translation>нээх</translation>
        </message>
        <message>
            <source>the first {count}; others come as these are decided</source>
            <translation>эхний {count}; эдгээрийг шийдэхэд дараагийнх нь гарна</translation>
        </message>
        <message>
            <source>the record is not used; erase it or ask again</source>
            <translation>юунд ч ашиглахгүй; устгах эсвэл дахин асуух</translation>
        </message>
        <message>
            <source>the text has changed; the earlier consent is valid until they are asked again</source>
            <translation>бичвэр өөрчлөгдсөн; дахин асуух хүртэл өмнөх хариулт хүчинтэй</translation>
        </message>
    </context>
    <context>
        <name>Copies</name>
        <message numerus="yes">
            <source>%n of them minors or of unknown age</source>
            <translation>
                <numerusform>%n нь 18 нас хүрээгүй эсвэл нас нь тодорхойгүй</numerusform>
                <numerusform>%n нь 18 нас хүрээгүй эсвэл нас нь тодорхойгүй</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are on it</source>
            <translation>
                <numerusform>Дотор нь %n хүн</numerusform>
                <numerusform>Дотор нь %n хүн</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy of {laptop} is at work.</source>
            <translation>{laptop} компьютерын хуулбар ажиллаж байна.</translation>
        </message>
        <message>
            <source>A copy of {laptop} may be at work, or its disk was put back.</source>
            <translation>{laptop} компьютерын хуулбар ажиллаж байж магадгүй, эсвэл дискийг нь сэргээсэн байна.</translation>
        </message>
        <message>
            <source>An administrator notes it here, or cuts the laptop off</source>
            <translation>Энд тэмдэглэх, эсвэл компьютерыг хүчингүй болгохыг администратор хийнэ</translation>
        </message>
        <message>
            <source>Another is invited in its place, and gets all that this one handed over.</source>
            <translation>Оронд нь өөр компьютер урихад үүний хүлээлгэж өгсөн бүхнийг авна.</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Жагсаалт руу очих</translation>
        </message>
        <message>
            <source>Call {trainer}.</source>
            <translation>Утасдаарай: {trainer}.</translation>
        </message>
        <message>
            <source>Found {day}.</source>
            <translation>Илэрсэн: {day}.</translation>
        </message>
        <message>
            <source>Nobody knows where the copy is? Cut the laptop off.</source>
            <translation>Хуулбар хаана байгааг хэн ч мэдэхгүй бол компьютерыг хүчингүй болгоно уу.</translation>
        </message>
        <message>
            <source>Not settled after all: {laptop}</source>
            <translation>Шийдээгүй хэвээр: {laptop}</translation>
        </message>
        <message>
            <source>Nothing is lost: what both wrote is kept apart. All on it is encrypted.</source>
            <translation>Юу ч алдагдаагүй: хоёр талын бүртгэл тус тусдаа хадгалагдсан. Доторх бүхэн шифрлэгдсэн.</translation>
        </message>
        <message>
            <source>One computer, and its disk was put back to an earlier day?</source>
            <translation>Нэг л компьютер, дискийг нь өмнөх өдрийн байдалд сэргээсэн үү?</translation>
        </message>
        <message>
            <source>One computer, put back</source>
            <translation>Нэг компьютер, сэргээсэн</translation>
        </message>
        <message>
            <source>See what to do</source>
            <translation>Юу хийхийг харах</translation>
        </message>
        <message>
            <source>Settled: {laptop}</source>
            <translation>Шийдсэн: {laptop}</translation>
        </message>
        <message>
            <source>Show the laptop, to cut it off</source>
            <translation>Компьютерыг харж, хүчингүй болгох</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Буцаах</translation>
        </message>
        <message>
            <source>Tell one of them what you found out.</source>
            <translation>Юу мэдсэнээ администраторт хэлнэ үү.</translation>
        </message>
        <message>
            <source>The copy is found and removed</source>
            <translation>Хуулбарыг олж, устгасан</translation>
        </message>
        <message>
            <source>The warning is gone. It comes again if another copy is found.</source>
            <translation>Анхааруулга алга болно. Өөр хуулбар илэрвэл дахин гарна.</translation>
        </message>
        <message>
            <source>Then there is no copy. Say so here, and nothing else is to do.</source>
            <translation>Тэгвэл хуулбар байхгүй. Энд тэмдэглэхэд өөр хийх зүйлгүй.</translation>
        </message>
        <message>
            <source>Two computers? Have the second one brought, or its register removed.</source>
            <translation>Хоёр компьютер бол хоёр дахийг нь авчруулах, эсвэл бүртгэлийг нь устгуулна уу.</translation>
        </message>
        <message>
            <source>Until then both may go on; each writes under a number of its own.</source>
            <translation>Тэр болтол хоёулаа ажиллаж болно; тус бүр өөрийн дугаараар бичнэ.</translation>
        </message>
        <message>
            <source>Warn of it again</source>
            <translation>Дахин сануулах</translation>
        </message>
        <message>
            <source>Was the disk copied, repaired or put back? Are there two computers?</source>
            <translation>Дискийг хуулсан, зассан, сэргээсэн үү? Хоёр компьютер байна уу?</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Юу хийх</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>мөн өөр %n</numerusform>
                <numerusform>мөн өөр %n</numerusform>
            </translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>take it back</source>
            <translation>буцаах</translation>
        </message>
        <message>
            <source>the trainer</source>
            <translation>сургагч багш</translation>
        </message>
        <message>
            <source>what to do</source>
            <translation>юу хийх</translation>
        </message>
    </context>
    <context>
        <name>Custody</name>
        <message>
            <source>A former key was destroyed on {day}</source>
            <translation>Өмнөх түлхүүрийг бүрмөсөн устгасан: {day}</translation>
        </message>
        <message>
            <source>A page to print. Three people each choose their own passphrase. Any two of them can restore head office with this page; one alone cannot.</source>
            <translation>Хэвлэх нэг хуудас. Гурван хүн тус бүр өөрийн нууц үгийг сонгоно. Тэдний аль ч хоёр нь энэ хуудсаар төв офисыг сэргээнэ, нэг хүн дангаараа чадахгүй.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Болих</translation>
        </message>
        <message>
            <source>Change the key</source>
            <translation>Түлхүүр солих</translation>
        </message>
        <message>
            <source>Destroy the former key</source>
            <translation>Өмнөх түлхүүрийг бүрмөсөн устгах</translation>
        </message>
        <message>
            <source>Former key, changed on {day}</source>
            <translation>Өмнөх түлхүүр, сольсон: {day}</translation>
        </message>
        <message>
            <source>Head office’s keys</source>
            <translation>Төв офисын түлхүүр</translation>
        </message>
        <message>
            <source>It is still in earlier backups and on earlier sheets: destroy those too.</source>
            <translation>Өмнөх нөөц хуулбар, хуудсан дээр үлдсэн тул тэдгээрийг ч устгана уу.</translation>
        </message>
        <message>
            <source>Made on {day}, kept by: {names}</source>
            <translation>Хийсэн: {day}. Хариуцах хүмүүс: {names}</translation>
        </message>
        <message>
            <source>Make a copy for three people</source>
            <translation>Гурван хүнд хуулбар хийх</translation>
        </message>
        <message>
            <source>Making and checking…</source>
            <translation>Хийж, шалгаж байна…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Нэр</translation>
        </message>
        <message>
            <source>Next person</source>
            <translation>Дараагийн хүн</translation>
        </message>
        <message>
            <source>No laptop was invited yet.</source>
            <translation>Одоогоор нэг ч компьютер уриагүй.</translation>
        </message>
        <message>
            <source>No paper copy has the current keys. If this computer is lost and nobody can open its last backup, the keys are gone.</source>
            <translation>Өнөөдрийн түлхүүр аль ч хуулбарт алга. Энэ компьютер алга болж, сүүлийн нөөц хуулбарыг хэн ч нээж чадахгүй бол түлхүүрийг дахин олж авах аргагүй.</translation>
        </message>
        <message>
            <source>Nobody needs it any more</source>
            <translation>Хэнд ч хэрэггүй болсон</translation>
        </message>
        <message>
            <source>Pages to print</source>
            <translation>Хэвлэх хуудас</translation>
        </message>
        <message>
            <source>Passphrase of the protected desk</source>
            <translation>Хамгаалалттай хэсгийн нууц үг</translation>
        </message>
        <message>
            <source>Person {number} of three</source>
            <translation>Гурваас {number}-р хүн</translation>
        </message>
        <message>
            <source>Print it three times and make a backup now. Burn earlier sheets once a laptop has exchanged.</source>
            <translation>Гурван хувь хэвлээд, одоо нөөц хуулбар хийнэ үү. Өмнөх хуудсыг аль нэг компьютер солилцоо хийсний дараа шатаана уу.</translation>
        </message>
        <message>
            <source>Save the page to print</source>
            <translation>Хэвлэх хуудсыг хадгалах</translation>
        </message>
        <message>
            <source>Still needed by: {names}</source>
            <translation>Хэрэгтэй хэвээр: {names}</translation>
        </message>
        <message>
            <source>The copy is made. Any two of the three people can open it; this was tested: {name}</source>
            <translation>Хуулбар бэлэн. Гурван хүний аль ч хоёр нь нээж чадахыг шалгасан: {name}</translation>
        </message>
        <message>
            <source>The copy on paper</source>
            <translation>Цаасан дээрх хуулбар</translation>
        </message>
        <message>
            <source>The former key is destroyed.</source>
            <translation>Өмнөх түлхүүрийг бүрмөсөн устгасан.</translation>
        </message>
        <message>
            <source>The key is changed once a copy has the new one, so the three people are needed.</source>
            <translation>Шинэ түлхүүр хуулбарт орсны дараа л солигдох тул гурван хүн хэрэгтэй.</translation>
        </message>
        <message>
            <source>The key of the sealed answers is included.</source>
            <translation>Битүүмжилсэн хариултын түлхүүр хамт орно.</translation>
        </message>
        <message>
            <source>The key that laptops use to seal</source>
            <translation>Компьютерууд битүүмжлэхдээ хэрэглэх түлхүүр</translation>
        </message>
        <message>
            <source>The other two look away. The passphrase is written down nowhere, and nobody but this person knows it.</source>
            <translation>Нөгөө хоёр хүн өөр тийш харна уу. Нууц үгийг хаана ч бичихгүй, зөвхөн энэ хүн мэднэ.</translation>
        </message>
        <message>
            <source>They alone open what laptops send.</source>
            <translation>Компьютеруудаас ирсэн бүхнийг зөвхөн эдгээр түлхүүр нээнэ.</translation>
        </message>
        <message>
            <source>This copy is no longer complete. Make a new one: if this computer is lost, keys are lost with it.</source>
            <translation>Энэ хуулбар бүрэн биш болсон тул шинээр хийнэ үү. Энэ компьютер алга болбол зарим түлхүүр хамт алга болно.</translation>
        </message>
        <message>
            <source>This is not the passphrase of the protected desk.</source>
            <translation>Энэ хамгаалалттай хэсгийн нууц үг биш байна.</translation>
        </message>
        <message>
            <source>Who knows it</source>
            <translation>Энэ түлхүүртэй компьютер</translation>
        </message>
        <message>
            <source>Write the name here.</source>
            <translation>Нэрийг энд бичнэ үү.</translation>
        </message>
        <message numerus="yes">
            <source>kept for %n days more</source>
            <translation>
                <numerusform>хадгалах хоног: %n</numerusform>
                <numerusform>хадгалах хоног: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>knows it since {day}</source>
            <translation>авсан: {day}</translation>
        </message>
        <message>
            <source>not confirmed yet</source>
            <translation>авсан эсэх нь тодорхойгүй</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Cancel</source>
            <translation>Болих</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>All saved · {time}</source>
            <translation>Бүгдийг хадгалсан · {time}</translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>Үүдний бүртгэл</translation>
        </message>
        <message>
            <source>Ask again; the record waits for a decision otherwise</source>
            <translation>Дахин асууна уу. Эс бөгөөс бүртгэл нь шийдвэр хүлээнэ</translation>
        </message>
        <message>
            <source>Ask for consent</source>
            <translation>Зөвшөөрөл асуух</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Буцах</translation>
        </message>
        <message>
            <source>Consent not asked</source>
            <translation>Зөвшөөрөл асуугаагүй</translation>
        </message>
        <message>
            <source>Consent out of date</source>
            <translation>Зөвшөөрөл хуучирсан</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Засах</translation>
        </message>
        <message>
            <source>Cyrillic or Latin, any spelling</source>
            <translation>кирилл, латин аль ч үсгээр</translation>
        </message>
        <message>
            <source>Does not want to be kept</source>
            <translation>Бүртгэлд үлдэхийг зөвшөөрөөгүй</translation>
        </message>
        <message>
            <source>Everybody of the soum: {soum}</source>
            <translation>Энэ сумын бүх хүн: {soum}</translation>
        </message>
        <message>
            <source>Expect the people of the list</source>
            <translation>Жагсаалтын хүмүүсийг хүлээх</translation>
        </message>
        <message>
            <source>Expected people</source>
            <translation>Хүлээгдэж буй хүмүүс</translation>
        </message>
        <message>
            <source>Guardian’s consent</source>
            <translation>Түүний зөвшөөрөл</translation>
        </message>
        <message>
            <source>Guardian’s consent to follow</source>
            <translation>Асран хамгаалагчийн зөвшөөрлийг дараа авна</translation>
        </message>
        <message>
            <source>Guardian’s phone</source>
            <translation>Асран хамгаалагчийн утас</translation>
        </message>
        <message>
            <source>Hand the laptop over</source>
            <translation>Компьютерыг өгөх</translation>
        </message>
        <message>
            <source>It counts for the quota once it is known</source>
            <translation>Мэдэгдвэл квотод тооцно</translation>
        </message>
        <message>
            <source>It may come on paper later</source>
            <translation>Дараа цаасаар ирж болно</translation>
        </message>
        <message>
            <source>Just now</source>
            <translation>Сая ирсэн</translation>
        </message>
        <message>
            <source>Letters of a name, birth year or phone</source>
            <translation>Нэрийн үсэг, төрсөн он эсвэл утас</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Шинэ хүн</translation>
        </message>
        <message>
            <source>Nobody found yet. Type more letters to search further.</source>
            <translation>Одоогоор хүн олдсонгүй. Үсэг нэмбэл цааш хайна.</translation>
        </message>
        <message>
            <source>Nobody found. {key} registers a new person.</source>
            <translation>Хүн олдсонгүй. {key} дарж шинэ хүн бүртгэнэ.</translation>
        </message>
        <message>
            <source>Nobody yet. Type letters of a name and press Enter to mark the person present.</source>
            <translation>Одоохондоо хүн алга. Нэрийн үсгээр хайгаад Enter дарвал ирсэн гэж тэмдэглэнэ.</translation>
        </message>
        <message>
            <source>Nobody, or several people, are called so.</source>
            <translation>Ийм нэртэй хүн алга, эсвэл хэд хэдэн байна.</translation>
        </message>
        <message>
            <source>Or a list: a whole name or a code on each line</source>
            <translation>Эсвэл жагсаалт: мөр бүрд бүтэн нэр эсвэл код</translation>
        </message>
        <message>
            <source>People expected besides: {count}</source>
            <translation>Нэмж хүлээх хүн: {count}</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>Олдсон хүн</translation>
        </message>
        <message>
            <source>People kept: {count}. Go on with: {name}</source>
            <translation>Хадгалсан бүртгэл: {count} хүн. Үргэлжлүүлэх: {name}</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>Ирсэн</translation>
        </message>
        <message>
            <source>Present already</source>
            <translation>Ирсэн гэж аль хэдийн тэмдэглэсэн</translation>
        </message>
        <message>
            <source>Present: {name}</source>
            <translation>Ирсэн: {name}</translation>
        </message>
        <message>
            <source>Register as present</source>
            <translation>Ирсэн гэж бүртгэх</translation>
        </message>
        <message>
            <source>Registered and present</source>
            <translation>Бүртгэсэн, ирсэн</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Хайх</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Сургалт</translation>
        </message>
        <message>
            <source>Soum unknown</source>
            <translation>Сум тодорхойгүй</translation>
        </message>
        <message>
            <source>Still awaited</source>
            <translation>Хүлээгдэж буй</translation>
        </message>
        <message>
            <source>Still awaited: {count}</source>
            <translation>Хүлээгдэж буй: {count}</translation>
        </message>
        <message>
            <source>There is nobody to hand the laptop to yet.</source>
            <translation>Компьютерыг өгөх хүн одоогоор алга.</translation>
        </message>
        <message>
            <source>They get no mark until they come</source>
            <translation>Иртэл нь тэмдэглэхгүй</translation>
        </message>
        <message>
            <source>This session is closed. Open it again to mark people.</source>
            <translation>Энэ сургалт хаагдсан. Ирц тэмдэглэх бол дахин нээнэ үү.</translation>
        </message>
        <message>
            <source>This session was called off. Open it again to mark people.</source>
            <translation>Энэ сургалтыг цуцалсан. Ирц тэмдэглэх бол дахин нээнэ үү.</translation>
        </message>
        <message>
            <source>This session was deleted. Open it again to mark people.</source>
            <translation>Энэ сургалтыг устгасан. Ирц тэмдэглэх бол дахин нээнэ үү.</translation>
        </message>
        <message>
            <source>To keep the record</source>
            <translation>Бүртгэлд хадгалах</translation>
        </message>
        <message>
            <source>Type letters of a name first.</source>
            <translation>Эхлээд нэрийн үсэг бичнэ үү.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Буцаах</translation>
        </message>
        <message>
            <source>What is missing can follow later</source>
            <translation>Дутууг нь хожим нөхөж болно</translation>
        </message>
        <message>
            <source>age {years}</source>
            <translation>{years} настай</translation>
        </message>
        <message>
            <source>alike</source>
            <translation>төстэй</translation>
        </message>
        <message>
            <source>compare</source>
            <translation>харьцуулах</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>бүрэн</translation>
        </message>
        <message>
            <source>consent</source>
            <translation>зөвшөөрөл</translation>
        </message>
        <message>
            <source>consent not asked</source>
            <translation>зөвшөөрөл асуугаагүй</translation>
        </message>
        <message>
            <source>consent out of date, {day}</source>
            <translation>зөвшөөрөл хуучирсан, {day}</translation>
        </message>
        <message>
            <source>does not want to be kept</source>
            <translation>бүртгэлд үлдэхийг зөвшөөрөөгүй</translation>
        </message>
        <message>
            <source>expect these people</source>
            <translation>эдгээр хүмүүсийг хүлээх</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>хүлээгдэж буй</translation>
        </message>
        <message>
            <source>expected people</source>
            <translation>хүлээгдэж буй хүмүүс</translation>
        </message>
        <message>
            <source>expected {count}</source>
            <translation>хүлээгдэж буй {count}</translation>
        </message>
        <message>
            <source>free {count}</source>
            <translation>сул суудал {count}</translation>
        </message>
        <message>
            <source>given {day}, version {version}</source>
            <translation>өгсөн: {day}, {version}-р хувилбар</translation>
        </message>
        <message>
            <source>guardian agreed</source>
            <translation>асран хамгаалагч нь зөвшөөрсөн</translation>
        </message>
        <message>
            <source>guardian not asked</source>
            <translation>асран хамгаалагчаас нь асуугаагүй</translation>
        </message>
        <message>
            <source>guardian refused</source>
            <translation>асран хамгаалагч нь татгалзсан</translation>
        </message>
        <message>
            <source>guardian’s consent to follow</source>
            <translation>асран хамгаалагчийн зөвшөөрлийг дараа авна</translation>
        </message>
        <message>
            <source>half-day before</source>
            <translation>өмнөх хагас өдөр</translation>
        </message>
        <message>
            <source>half-day {number}</source>
            <translation>{number}-р хагас өдөр</translation>
        </message>
        <message>
            <source>line {number}</source>
            <translation>мөрийн дугаар {number}</translation>
        </message>
        <message>
            <source>new person</source>
            <translation>шинэ хүн</translation>
        </message>
        <message>
            <source>next half-day</source>
            <translation>дараагийн хагас өдөр</translation>
        </message>
        <message>
            <source>number {number}</source>
            <translation>дугаар {number}</translation>
        </message>
        <message>
            <source>open the person</source>
            <translation>хүнийг нээх</translation>
        </message>
        <message>
            <source>people found: {count}</source>
            <translation>олдсон хүн: {count}</translation>
        </message>
        <message>
            <source>people found: {count} · soum first: {soum}</source>
            <translation>олдсон хүн: {count} · эхэнд {soum} сум</translation>
        </message>
        <message>
            <source>present</source>
            <translation>ирсэн</translation>
        </message>
        <message>
            <source>present {count}</source>
            <translation>ирсэн {count}</translation>
        </message>
        <message>
            <source>present · seats: {seats}</source>
            <translation>ирсэн · суудал: {seats}</translation>
        </message>
        <message>
            <source>soum unknown</source>
            <translation>сум тодорхойгүй</translation>
        </message>
        <message>
            <source>still awaited {count}</source>
            <translation>хүлээгдэж буй {count}</translation>
        </message>
        <message>
            <source>the person you were typing</source>
            <translation>таны бичиж байсан хүн</translation>
        </message>
        <message>
            <source>today</source>
            <translation>өнөөдөр</translation>
        </message>
        <message>
            <source>{years} · agreed</source>
            <translation>{years} · зөвшөөрсөн</translation>
        </message>
        <message>
            <source>{years} · not asked</source>
            <translation>{years} · асуугаагүй</translation>
        </message>
        <message>
            <source>{years} · refused</source>
            <translation>{years} · татгалзсан</translation>
        </message>
        <message>
            <source>{years} · to follow</source>
            <translation>{years} · дараа</translation>
        </message>
    </context>
    <context>
        <name>Duplicates</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n бүртгэл</numerusform>
                <numerusform>%n бүртгэл</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries are one now</source>
            <translation>
                <numerusform>%n бүртгэл одоо нэг болсон</numerusform>
                <numerusform>%n бүртгэл одоо нэг болсон</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n groups chosen</source>
            <translation>
                <numerusform>%n бүлэг сонгосон</numerusform>
                <numerusform>%n бүлэг сонгосон</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n groups of people who share a value were too large to compare all.</source>
            <translation>
                <numerusform>Нэг утгатай хүмүүсийн %n бүлэг хэт том тул бүгдийг нь харьцуулаагүй.</numerusform>
                <numerusform>Нэг утгатай хүмүүсийн %n бүлэг хэт том тул бүгдийг нь харьцуулаагүй.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n half-days attended</source>
            <translation>
                <numerusform>%n хагас өдөр ирсэн</numerusform>
                <numerusform>%n хагас өдөр ирсэн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n others called {name} in {soum}</source>
            <translation>
                <numerusform>{name} нэртэй өөр %n хүн ({soum})</numerusform>
                <numerusform>{name} нэртэй өөр %n хүн ({soum})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people came</source>
            <translation>
                <numerusform>%n хүн ирсэн</numerusform>
                <numerusform>%n хүн ирсэн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions wait to be judged</source>
            <translation>
                <numerusform>%n асуулт шийдвэр хүлээж байна</numerusform>
                <numerusform>%n асуулт шийдвэр хүлээж байна</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records</source>
            <translation>
                <numerusform>%n бүртгэл</numerusform>
                <numerusform>%n бүртгэл</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records are one person now</source>
            <translation>
                <numerusform>%n бүртгэл одоо нэг хүн</numerusform>
                <numerusform>%n бүртгэл одоо нэг хүн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records have a listed place now</source>
            <translation>
                <numerusform>%n бүртгэл одоо жагсаалтын газартай</numerusform>
                <numerusform>%n бүртгэл одоо жагсаалтын газартай</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n сургалт</numerusform>
                <numerusform>%n сургалт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions, the latest</source>
            <translation>
                <numerusform>%n сургалт, сүүлийнх нь</numerusform>
                <numerusform>%n сургалт, сүүлийнх нь</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay apart</source>
            <translation>
                <numerusform>%n бүртгэл тус тусдаа үлдэнэ</numerusform>
                <numerusform>%n бүртгэл тус тусдаа үлдэнэ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n verdicts, the latest first</source>
            <translation>
                <numerusform>%n шийдвэр, хамгийн сүүлийнх нь эхэндээ</numerusform>
                <numerusform>%n шийдвэр, хамгийн сүүлийнх нь эхэндээ</numerusform>
            </translation>
        </message>
        <message>
            <source>All are different people</source>
            <translation>Бүгд өөр хүн</translation>
        </message>
        <message>
            <source>All are one person</source>
            <translation>Бүгд нэг хүн</translation>
        </message>
        <message>
            <source>Another place</source>
            <translation>Өөр газар</translation>
        </message>
        <message numerus="yes">
            <source>As typed again, in %n records</source>
            <translation>
                <numerusform>Дахин бичсэн хэвээр, %n бүртгэлд</numerusform>
                <numerusform>Дахин бичсэн хэвээр, %n бүртгэлд</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Дахин асуух</translation>
        </message>
        <message>
            <source>Comparing newcomers with everybody…</source>
            <translation>Шинэ хүмүүсийг бусадтай харьцуулж байна…</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>Давхардал</translation>
        </message>
        <message>
            <source>Each its likeliest place</source>
            <translation>Тус бүр хамгийн магадлалтай газраар</translation>
        </message>
        <message>
            <source>Earlier verdicts</source>
            <translation>Өмнөх шийдвэр</translation>
        </message>
        <message>
            <source>Every place is in the list</source>
            <translation>Бүх газар жагсаалтад байна</translation>
        </message>
        <message>
            <source>Group or sort</source>
            <translation>Бүлэг, төрөл</translation>
        </message>
        <message>
            <source>Here stand the verdicts that were given, to look at or change.</source>
            <translation>Гаргасан шийдвэр энд байна. Үзэж, өөрчилж болно.</translation>
        </message>
        <message>
            <source>If joined</source>
            <translation>Нэгтгэвэл</translation>
        </message>
        <message>
            <source>Letters that agree</source>
            <translation>Таарах үсэг</translation>
        </message>
        <message>
            <source>May be under 18: they become one when a second reader agrees: another officer, the same one on a later day, or the trainer who registered one of them.</source>
            <translation>18 нас хүрээгүй байж болзошгүй. Хоёр дахь ажилтан, өөр өдөр тэр ажилтан өөрөө, эсвэл аль нэгийг нь бүртгэсэн сургагч багш зөвшөөрвөл нэг болно.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Нэр</translation>
        </message>
        <message>
            <source>Newcomers are compared with everybody soon after they arrive. Two who are alike wait here until a person judges them; nothing is ever joined by itself.</source>
            <translation>Шинэ хүн ирмэгц бусадтай нь харьцуулна. Төстэй хоёр бүртгэл хүн шийдтэл энд хүлээнэ. Хэзээ ч өөрөө нэгдэхгүй.</translation>
        </message>
        <message>
            <source>No listed place</source>
            <translation>Жагсаалтын газар биш</translation>
        </message>
        <message numerus="yes">
            <source>No listed place, in %n records</source>
            <translation>
                <numerusform>Жагсаалтын газар биш, %n бүртгэлд</numerusform>
                <numerusform>Жагсаалтын газар биш, %n бүртгэлд</numerusform>
            </translation>
        </message>
        <message>
            <source>No two have the same name</source>
            <translation>Ижил нэртэй хоёр алга</translation>
        </message>
        <message>
            <source>Nobody seems to be registered twice</source>
            <translation>Хоёр удаа бүртгэгдсэн бололтой хүн алга</translation>
        </message>
        <message>
            <source>Noted as unsure: {names}</source>
            <translation>Эргэлзээтэй гэж тэмдэглэлээ: {names}</translation>
        </message>
        <message numerus="yes">
            <source>Noted for %n records; not all of them are one yet</source>
            <translation>
                <numerusform>%n бүртгэлд тэмдэглэлээ. Бүгд нэгдээгүй байна.</numerusform>
                <numerusform>%n бүртгэлд тэмдэглэлээ. Бүгд нэгдээгүй байна.</numerusform>
            </translation>
        </message>
        <message>
            <source>Noted. A second officer reads it: {names}</source>
            <translation>Тэмдэглэлээ. Хоёр дахь ажилтан нягтална: {names}</translation>
        </message>
        <message>
            <source>Noted; another verdict still holds them apart: {names}</source>
            <translation>Тэмдэглэлээ. Гэхдээ өөр шийдвэрээр тэд тусдаа хэвээр: {names}</translation>
        </message>
        <message>
            <source>Nothing is copied or lost. Two who became one can be parted at any time.</source>
            <translation>Юу ч хуулагдахгүй, алга болохгүй. Нэг болсон хоёрыг хэдийд ч салгаж болно.</translation>
        </message>
        <message>
            <source>Nothing was judged yet</source>
            <translation>Одоогоор юу ч шийдээгүй</translation>
        </message>
        <message>
            <source>Of a sample of pairs that are not asked about, {judged} of {sample} were judged.</source>
            <translation>Асуудаггүй хосоос түүвэрлэсэн: {sample}, шийдсэн: {judged}.</translation>
        </message>
        <message>
            <source>Of one name</source>
            <translation>Нэг нэртэй нь</translation>
        </message>
        <message>
            <source>One person now, also of a record that is out of use: {names}</source>
            <translation>Одоо нэг хүн (нэг бүртгэл нь идэвхгүй ч утгууд нь харагдана): {names}</translation>
        </message>
        <message>
            <source>One person now: {names}</source>
            <translation>Одоо нэг хүн: {names}</translation>
        </message>
        <message>
            <source>People of confidential courses are not counted together with others.</source>
            <translation>Нууцлалтай хөтөлбөрийн сургалтад суусан хүнийг бусадтай нэгтгэж тоолдоггүй.</translation>
        </message>
        <message>
            <source>People who may be one</source>
            <translation>Нэг хүн байж болох бүртгэлүүд</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Газар</translation>
        </message>
        <message>
            <source>Places as typed</source>
            <translation>Бичсэн газрын нэр</translation>
        </message>
        <message>
            <source>Places that may be meant</source>
            <translation>Энэ байж болох газрууд</translation>
        </message>
        <message>
            <source>Places that were typed and are no entry of the national list wait here.</source>
            <translation>Бичсэн боловч үндэсний жагсаалтад байхгүй газар энд шийдвэр хүлээнэ.</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Бүртгэл</translation>
        </message>
        <message>
            <source>Records keep what was typed. Lists, figures and quotas see the place; the text stays noted, without anybody’s name, until this is taken back.</source>
            <translation>Бүртгэлд бичсэн нь хэвээр үлдэнэ. Жагсаалт, тоо баримт, квот газрыг харна. Бичсэн үг хэний ч нэргүйгээр, буцаах хүртэл тэмдэглэгдэнэ.</translation>
        </message>
        <message>
            <source>Records that may be one person</source>
            <translation>Нэг хүн байж болох бүртгэл</translation>
        </message>
        <message>
            <source>Registered by</source>
            <translation>Бүртгэсэн</translation>
        </message>
        <message>
            <source>Sessions and attendance stay as they are. What became one can be parted.</source>
            <translation>Сургалт, ирц хэвээр үлдэнэ. Нэг болгосныг хэзээ ч салгаж болно.</translation>
        </message>
        <message>
            <source>Shown for both from now on: {field}</source>
            <translation>Одооноос хоёуланд нь харуулна: {field}</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Буцаах</translation>
        </message>
        <message>
            <source>The first</source>
            <translation>Эхнийх</translation>
        </message>
        <message>
            <source>The name that stays: {name}</source>
            <translation>Үлдэх нэр: {name}</translation>
        </message>
        <message>
            <source>The others wait</source>
            <translation>Бусад нь хүлээнэ</translation>
        </message>
        <message>
            <source>The second</source>
            <translation>Хоёр дахь</translation>
        </message>
        <message>
            <source>They are different</source>
            <translation>Өөр өөр</translation>
        </message>
        <message>
            <source>They are one</source>
            <translation>Нэг юм</translation>
        </message>
        <message>
            <source>This name stays</source>
            <translation>Энэ нэрийг үлдээх</translation>
        </message>
        <message>
            <source>Those of the same or a similar name, from several laptops, wait here for a verdict.</source>
            <translation>Өөр өөр компьютерт бичсэн ижил буюу төстэй нэртэй нь энд шийдвэр хүлээнэ.</translation>
        </message>
        <message>
            <source>Those that are ticked are one person; the others are not.</source>
            <translation>Тэмдэглэсэн бүртгэл нэг хүнийх, бусад нь өөр хүнийх.</translation>
        </message>
        <message>
            <source>Those that wait</source>
            <translation>Хүлээж буй хос</translation>
        </message>
        <message>
            <source>Two people: {names}</source>
            <translation>Хоёр өөр хүн: {names}</translation>
        </message>
        <message>
            <source>Unsure</source>
            <translation>Эргэлзээтэй</translation>
        </message>
        <message>
            <source>Uses</source>
            <translation>Хэрэглэсэн</translation>
        </message>
        <message>
            <source>What speaks for and against</source>
            <translation>Төлөө ба эсрэг шинж</translation>
        </message>
        <message>
            <source>Written at</source>
            <translation>Хаана бичсэн</translation>
        </message>
        <message>
            <source>a laptop says</source>
            <translation>компьютерт ингэж шийдсэн</translation>
        </message>
        <message>
            <source>a laptop says that they are one</source>
            <translation>компьютерт нэг гэж шийдсэн</translation>
        </message>
        <message>
            <source>a similar name, perhaps mistyped</source>
            <translation>төстэй нэр, андуурч бичсэн байж магадгүй</translation>
        </message>
        <message>
            <source>about the same year</source>
            <translation>ойролцоо он</translation>
        </message>
        <message>
            <source>almost certainly one person</source>
            <translation>нэг хүн гэдэг нь бараг тодорхой</translation>
        </message>
        <message>
            <source>another verdict holds them apart</source>
            <translation>өөр шийдвэрээр тусдаа байна</translation>
        </message>
        <message>
            <source>at no session</source>
            <translation>сургалтад суугаагүй</translation>
        </message>
        <message numerus="yes">
            <source>both came to %n of them, which speaks for two people</source>
            <translation>
                <numerusform>үүнээс %n хагас өдөрт хоёулаа ирсэн нь хоёр хүн гэсэн шинж</numerusform>
                <numerusform>үүнээс %n хагас өдөрт хоёулаа ирсэн нь хоёр хүн гэсэн шинж</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>both came to the same half-day: %n, which speaks for two people</source>
            <translation>
                <numerusform>хоёулаа нэг хагас өдөрт ирсэн: %n, хоёр өөр хүн байж магадгүй</numerusform>
                <numerusform>хоёулаа нэг хагас өдөрт ирсэн: %n, хоёр өөр хүн байж магадгүй</numerusform>
            </translation>
        </message>
        <message>
            <source>could also be relatives</source>
            <translation>төрөл садан ч байж болно</translation>
        </message>
        <message>
            <source>courses</source>
            <translation>хөтөлбөр</translation>
        </message>
        <message>
            <source>day and month swapped</source>
            <translation>өдөр, сар солигдсон</translation>
        </message>
        <message>
            <source>different</source>
            <translation>өөр</translation>
        </message>
        <message>
            <source>given name and patronymic swapped</source>
            <translation>нэр, эцгийн нэр солигдсон</translation>
        </message>
        <message>
            <source>initial agrees</source>
            <translation>эхний үсэг таарна</translation>
        </message>
        <message>
            <source>like no listed place</source>
            <translation>жагсаалтад төстэй газар алга</translation>
        </message>
        <message>
            <source>like several places</source>
            <translation>хэд хэдэн газартай төстэй</translation>
        </message>
        <message>
            <source>may be under 18</source>
            <translation>18 нас хүрээгүй байж болзошгүй</translation>
        </message>
        <message>
            <source>nearly the same</source>
            <translation>бараг адил</translation>
        </message>
        <message>
            <source>nearly the same name</source>
            <translation>нэр нь бараг ижил</translation>
        </message>
        <message>
            <source>no listed place</source>
            <translation>жагсаалтын газар биш</translation>
        </message>
        <message>
            <source>no quota moves</source>
            <translation>квот өөрчлөгдөхгүй</translation>
        </message>
        <message>
            <source>no value is lost from sight</source>
            <translation>бүх мэдээлэл харагдсан хэвээр</translation>
        </message>
        <message>
            <source>nobody else is called {name} in {soum}</source>
            <translation>{name} нэртэй өөр хүн алга ({soum})</translation>
        </message>
        <message>
            <source>now {before}, then {after}</source>
            <translation>одоо {before}, дараа нь {after}</translation>
        </message>
        <message>
            <source>one digit differs</source>
            <translation>нэг цифр өөр</translation>
        </message>
        <message>
            <source>one person, and both came to one half-day</source>
            <translation>нэг хүн гэсэн ч хоёулаа нэг хагас өдөрт ирсэн</translation>
        </message>
        <message>
            <source>only those ticked are one, the others wait</source>
            <translation>зөвхөн тэмдэглэсэн нь нэг хүн, бусад нь хүлээнэ</translation>
        </message>
        <message>
            <source>open the first</source>
            <translation>эхнийхийг нээх</translation>
        </message>
        <message>
            <source>open the second</source>
            <translation>хоёр дахийг нээх</translation>
        </message>
        <message>
            <source>open this record</source>
            <translation>бүртгэлийг нээх</translation>
        </message>
        <message>
            <source>partners</source>
            <translation>хамтрагч</translation>
        </message>
        <message>
            <source>people</source>
            <translation>хүн</translation>
        </message>
        <message>
            <source>perhaps</source>
            <translation>магадгүй</translation>
        </message>
        <message>
            <source>perhaps one person</source>
            <translation>нэг хүн байж магадгүй</translation>
        </message>
        <message>
            <source>probably one person</source>
            <translation>нэг хүн бололтой</translation>
        </message>
        <message>
            <source>probably two people</source>
            <translation>хоёр өөр хүн бололтой</translation>
        </message>
        <message>
            <source>refused, for all of them</source>
            <translation>татгалзсан нь бүгдэд нь хамаарна</translation>
        </message>
        <message>
            <source>same aimag</source>
            <translation>аймаг адил</translation>
        </message>
        <message>
            <source>same day, other year</source>
            <translation>өдөр адил, он өөр</translation>
        </message>
        <message>
            <source>same year</source>
            <translation>он адил</translation>
        </message>
        <message>
            <source>same year, other day</source>
            <translation>он адил, өдөр өөр</translation>
        </message>
        <message>
            <source>sample check: probably two people</source>
            <translation>түүвэр шалгалт: хоёр хүн бололтой</translation>
        </message>
        <message>
            <source>see the rest</source>
            <translation>үлдсэнийг харах</translation>
        </message>
        <message>
            <source>short form</source>
            <translation>товчилсон нэр</translation>
        </message>
        <message>
            <source>show the other value</source>
            <translation>нөгөө утгыг харуулах</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>харагдаж байгаа</translation>
        </message>
        <message>
            <source>shown no more, and kept in its record</source>
            <translation>цаашид харагдахгүй, бүртгэлдээ хэвээр</translation>
        </message>
        <message>
            <source>swapped</source>
            <translation>солигдсон</translation>
        </message>
        <message>
            <source>the same name</source>
            <translation>нэр нь ижил</translation>
        </message>
        <message>
            <source>their consents differ</source>
            <translation>зөвшөөрөл нь зөрж байна</translation>
        </message>
        <message>
            <source>this place</source>
            <translation>энэ газар</translation>
        </message>
        <message>
            <source>tick or untick</source>
            <translation>тэмдэглэх, болих</translation>
        </message>
        <message>
            <source>two verdicts contradict each other</source>
            <translation>хоёр шийдвэр зөрж байна</translation>
        </message>
        <message>
            <source>typed</source>
            <translation>бичсэн</translation>
        </message>
        <message>
            <source>typed places</source>
            <translation>газрын нэр</translation>
        </message>
        <message>
            <source>verdicts on pairs like this speak for one person</source>
            <translation>ийм хосын тухай шийдвэрүүд нэг хүн гэдгийг илтгэнэ</translation>
        </message>
        <message>
            <source>verdicts on pairs like this speak for two people</source>
            <translation>ийм хосын тухай шийдвэрүүд хоёр хүн гэдгийг илтгэнэ</translation>
        </message>
        <message>
            <source>waits for a second reader</source>
            <translation>хоёр дахь хүний шийдвэрийг хүлээж байна</translation>
        </message>
        <message>
            <source>{first} and {other} were judged different people and cannot be one.</source>
            <translation>{first}, {other} хоёрыг өөр хүн гэж шийдсэн тул нэгтгэж болохгүй.</translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n records, one person?</source>
            <translation>
                <numerusform>{name}: %n бүртгэл, нэг хүн үү?</numerusform>
                <numerusform>{name}: %n бүртгэл, нэг хүн үү?</numerusform>
            </translation>
        </message>
        <message>
            <source>{numbers} are one person, not {others}</source>
            <translation>{numbers} нэг хүн, {others} өөр</translation>
        </message>
        <message>
            <source>{number}, not ticked</source>
            <translation>{number}, тэмдэглээгүй</translation>
        </message>
        <message>
            <source>{number}, ticked</source>
            <translation>{number}, тэмдэглэсэн</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{same} of them are one person, so of all such pairs about {likely} are, {least} to {most}.</source>
            <translation>Нэг хүн болсон: {same}. Ийм бүх хосоос нэг хүн нь ойролцоогоор {likely} (доод {least}, дээд {most}).</translation>
        </message>
    </context>
    <context>
        <name>Edition</name>
        <message>
            <source>A file of an edition</source>
            <translation>Тоо баримтын эмхэтгэлийн файл</translation>
        </message>
        <message>
            <source>A file of the edition</source>
            <translation>Тоо баримтын эмхэтгэлийн файл</translation>
        </message>
        <message>
            <source>A number such as 4000. Empty: no aim.</source>
            <translation>4000 гэх мэт тоо. Хоосон бол зорилтгүй.</translation>
        </message>
        <message>
            <source>A share such as 50 %. Empty: no aim.</source>
            <translation>50 % гэх мэт хувь. Хоосон бол зорилтгүй.</translation>
        </message>
        <message>
            <source>Aim</source>
            <translation>Зорилт</translation>
        </message>
        <message>
            <source>An officer makes it. It has tables of people, and tells nothing of few people.</source>
            <translation>Ажилтан гаргана. Хүний тооны хүснэгттэй, цөөн хүний тухай юу ч хэлэхгүй.</translation>
        </message>
        <message>
            <source>As a bar</source>
            <translation>Баганаар</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>Хэзээний байдлаар</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Буцах</translation>
        </message>
        <message>
            <source>Choose where to write it</source>
            <translation>Хаана бичихийг сонгох</translation>
        </message>
        <message>
            <source>Counting… {share} %</source>
            <translation>Тоолж байна… {share} %</translation>
        </message>
        <message>
            <source>Edition {number} is in {file}.</source>
            <translation>{number}-р эмхэтгэлийг {file} файлд бичсэн.</translation>
        </message>
        <message>
            <source>Edition {number} is made.</source>
            <translation>{number}-р эмхэтгэлийг гаргасан.</translation>
        </message>
        <message>
            <source>Edition {number} of {day}, made by {officer}.</source>
            <translation>{number}-р эмхэтгэл, {day}. Гаргасан: {officer}.</translation>
        </message>
        <message>
            <source>Editions</source>
            <translation>Эмхэтгэл</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Үзүүлэлт</translation>
        </message>
        <message>
            <source>Indicators, {year}</source>
            <translation>Үзүүлэлт, {year} он</translation>
        </message>
        <message>
            <source>Make the first edition?</source>
            <translation>Анхны эмхэтгэлийг гаргах уу?</translation>
        </message>
        <message>
            <source>Make the next edition</source>
            <translation>Дараагийн эмхэтгэлийг гаргах</translation>
        </message>
        <message>
            <source>Make the next edition? The one before it is destroyed.</source>
            <translation>Дараагийн эмхэтгэлийг гаргах уу? Өмнөх нь устана.</translation>
        </message>
        <message>
            <source>No edition yet</source>
            <translation>Эмхэтгэл алга</translation>
        </message>
        <message>
            <source>No edition yet. An officer makes it on the page of reports.</source>
            <translation>Эмхэтгэл алга. Ажилтан тайлангийн хуудсанд гаргана.</translation>
        </message>
        <message>
            <source>No names are in it. What would tell of fewer than {count} people is left out.</source>
            <translation>Хүний нэр байхгүй. {count} хүнээс цөөн хүнийг таниулах тоог оруулаагүй.</translation>
        </message>
        <message>
            <source>Nothing new is told of {year}, for its tables beside those of the reports are more than can be checked. Its figures are in the reports.</source>
            <translation>{year} оны шинэ тоо алга: хүснэгтүүдийг нь тайлангуудын хүснэгттэй хамт шалгахад хэт их байна. Тоог нь тайлангуудаас үзнэ үү.</translation>
        </message>
        <message>
            <source>Nothing new is told of {year}, for report {report} counts days of it and of another year. Its figures are in that report.</source>
            <translation>{year} оны шинэ тоо алга: {report} тайлан тэр оны өдрүүдийг өөр оныхтой хамт тоолсон. Тоог нь уг тайлангаас үзнэ үү.</translation>
        </message>
        <message>
            <source>Nothing new is told of {year}: it was issued as often as a year can be.</source>
            <translation>{year} оны шинэ тоо алга: нэг оны тоог хэдэн удаа гаргаж болох хязгаарт хүрсэн.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Тоо</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Файл нээх</translation>
        </message>
        <message>
            <source>Open a file of tables</source>
            <translation>Хүснэгтийн файл нээх</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Нээх</translation>
        </message>
        <message>
            <source>Open the tables</source>
            <translation>Хүснэгт нээх</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Нээж байна…</translation>
        </message>
        <message>
            <source>Passphrase of the file</source>
            <translation>Файлын нууц үг</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Хүн</translation>
        </message>
        <message>
            <source>People by {dimensions}</source>
            <translation>Хүн: {dimensions}</translation>
        </message>
        <message>
            <source>Quotas</source>
            <translation>Квот</translation>
        </message>
        <message>
            <source>Set the aim</source>
            <translation>Зорилт тавих</translation>
        </message>
        <message>
            <source>Stopped. The edition before it is still here.</source>
            <translation>Зогсоосон. Өмнөх эмхэтгэл хэвээрээ байна.</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Хүснэгт</translation>
        </message>
        <message>
            <source>Tables without names</source>
            <translation>Нэргүй хүснэгт</translation>
        </message>
        <message>
            <source>The aim is set. It is in the edition and its next file.</source>
            <translation>Зорилтыг тавилаа. Энэ эмхэтгэл, дараагийн файлд нь орно.</translation>
        </message>
        <message>
            <source>The aim of an indicator</source>
            <translation>Үзүүлэлтийн зорилт</translation>
        </message>
        <message>
            <source>The file and this passphrase open the tables, and nothing of the register. Tell the passphrase by word of mouth.</source>
            <translation>Энэ файл, нууц үгээр зөвхөн хүснэгт нээгдэнэ. Бүртгэлээс юу ч нээгдэхгүй. Нууц үгийг амаар хэлнэ үү.</translation>
        </message>
        <message>
            <source>The file has tables without names. Its passphrase opens nothing of a register.</source>
            <translation>Файлд нэргүй хүснэгт бий. Нууц үгээр нь бүртгэлээс юу ч нээгдэхгүй.</translation>
        </message>
        <message>
            <source>The one before it is destroyed.</source>
            <translation>Өмнөхийг нь устгасан.</translation>
        </message>
        <message>
            <source>Where to write the file</source>
            <translation>Файлыг хаана бичих</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>Юу</translation>
        </message>
        <message>
            <source>Which edition to open</source>
            <translation>Аль эмхэтгэлийг нээх</translation>
        </message>
        <message>
            <source>Write 50 %.</source>
            <translation>50 % гэж бичнэ үү.</translation>
        </message>
        <message>
            <source>Write a file</source>
            <translation>Файл бичих</translation>
        </message>
        <message>
            <source>Write a number such as 4000.</source>
            <translation>4000 гэх мэт тоо бичнэ үү.</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Бичиж байна…</translation>
        </message>
        <message>
            <source>a quota of another register</source>
            <translation>өөр бүртгэлийн квот</translation>
        </message>
        <message>
            <source>aim {aim}</source>
            <translation>зорилт {aim}</translation>
        </message>
        <message>
            <source>all</source>
            <translation>бүгд</translation>
        </message>
        <message>
            <source>edition</source>
            <translation>эмхэтгэл</translation>
        </message>
        <message>
            <source>not certain yet</source>
            <translation>одоогоор тодорхойгүй</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>харуулаагүй</translation>
        </message>
        <message>
            <source>not shown, too few people</source>
            <translation>харуулаагүй, хүн цөөн</translation>
        </message>
        <message>
            <source>open the indicators</source>
            <translation>үзүүлэлтийг нээх</translation>
        </message>
        <message>
            <source>open the table</source>
            <translation>хүснэгтийг нээх</translation>
        </message>
        <message>
            <source>others: {count}</source>
            <translation>бусад: {count}</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>хүрсэн</translation>
        </message>
        <message>
            <source>short</source>
            <translation>дутуу</translation>
        </message>
    </context>
    <context>
        <name>Erasing</name>
        <message numerus="yes">
            <source>%n files written here are not protected</source>
            <translation>
                <numerusform>Эндээс гаргасан %n файл хамгаалалтгүй байна</numerusform>
                <numerusform>Эндээс гаргасан %n файл хамгаалалтгүй байна</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops have this person’s record</source>
            <translation>
                <numerusform>Энэ хүн %n компьютерт бүртгэлтэй</numerusform>
                <numerusform>Энэ хүн %n компьютерт бүртгэлтэй</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders wait for laptops to answer.</source>
            <translation>
                <numerusform>%n заавар компьютерын хариу хүлээж байна.</numerusform>
                <numerusform>%n заавар компьютерын хариу хүлээж байна.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sealed bundles wait here</source>
            <translation>
                <numerusform>Битүүмжилсэн %n багц энд хүлээж байна</numerusform>
                <numerusform>Битүүмжилсэн %n багц энд хүлээж байна</numerusform>
            </translation>
        </message>
        <message>
            <source>As far as is known, no laptop has this person’s record</source>
            <translation>Мэдэгдэж байгаагаар энэ хүн аль ч компьютерт бүртгэлгүй</translation>
        </message>
        <message>
            <source>Ask head office</source>
            <translation>Төв офисоос хүсэх</translation>
        </message>
        <message>
            <source>Ask head office to erase: {name}</source>
            <translation>Мэдээллийг устгахыг төв офисоос хүсэх: {name}</translation>
        </message>
        <message>
            <source>Ask to erase</source>
            <translation>Устгахыг хүсэх</translation>
        </message>
        <message>
            <source>Ask to erase: {name}</source>
            <translation>Мэдээллийг устгахыг хүсэх: {name}</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Устгах хүсэлт</translation>
        </message>
        <message>
            <source>At the next exchange, head office is asked to erase the old value.</source>
            <translation>Өмнө байсныг устгахыг дараагийн солилцоогоор төв офисоос хүснэ.</translation>
        </message>
        <message>
            <source>Backups up to {day} stay as they are</source>
            <translation>{day} хүртэлх нөөц хуулбар хэвээр үлдэнэ</translation>
        </message>
        <message>
            <source>Dismiss the request</source>
            <translation>Хүсэлтээс татгалзах</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Бүрмөсөн устгах</translation>
        </message>
        <message>
            <source>Erase for good: {name}</source>
            <translation>Мэдээллийг бүрмөсөн устгах: {name}</translation>
        </message>
        <message>
            <source>Erase nothing</source>
            <translation>Юу ч устгахгүй</translation>
        </message>
        <message>
            <source>Erase, or withdraw an answer</source>
            <translation>Устгах эсвэл хариултыг татан авах</translation>
        </message>
        <message>
            <source>Erased here for good</source>
            <translation>Эндээс бүрмөсөн устлаа</translation>
        </message>
        <message>
            <source>Erased here, once ordered: {places}</source>
            <translation>Зөвшөөрсний дараа эндээс устах зүйл: {places}</translation>
        </message>
        <message>
            <source>Erased here: {field}</source>
            <translation>Эндээс устгасан: {field}</translation>
        </message>
        <message>
            <source>Erased here: {places}</source>
            <translation>Эндээс устах зүйл: {places}</translation>
        </message>
        <message>
            <source>Erased: {field}</source>
            <translation>Устах зүйл: {field}</translation>
        </message>
        <message>
            <source>Erasing…</source>
            <translation>Устгаж байна…</translation>
        </message>
        <message>
            <source>Erasures</source>
            <translation>Устгалт</translation>
        </message>
        <message>
            <source>Every laptop has carried out every order.</source>
            <translation>Бүх компьютер бүх зааврыг биелүүлсэн.</translation>
        </message>
        <message>
            <source>Every laptop is still told at its next exchange.</source>
            <translation>Гэсэн ч компьютер бүр дараагийн солилцоогоор устгах зааврыг авна.</translation>
        </message>
        <message>
            <source>Everything about {code}</source>
            <translation>{code} кодтой хүний тухай бүх зүйл</translation>
        </message>
        <message>
            <source>Everything ever entered in this field is erased, in the history and on every laptop. All other data stays.</source>
            <translation>Түүхэн дэх болон бүх компьютер дээрх утга бүгд устана. Бусад нь хэвээр.</translation>
        </message>
        <message>
            <source>Everything is erased or nothing. It cannot be stopped after it starts.</source>
            <translation>Бүхэлд нь хийнэ, эсвэл огт хийхгүй. Дундаас нь зогсоох боломжгүй.</translation>
        </message>
        <message>
            <source>If somebody restores one of them, the person is erased again at once.</source>
            <translation>Сэргээсэн даруйд энэ хүний мэдээлэл дахин устана.</translation>
        </message>
        <message>
            <source>It stands on the page Erasures, where it can also be dismissed.</source>
            <translation>Устгалт хуудсанд байгаа; тэндээс болиулж болно.</translation>
        </message>
        <message>
            <source>No laptop was heard from yet.</source>
            <translation>Одоогоор нэг ч компьютероос юм ирээгүй.</translation>
        </message>
        <message>
            <source>Nothing is erased before it is ordered here.</source>
            <translation>Эндээс заавар өгөх хүртэл юу ч устахгүй.</translation>
        </message>
        <message>
            <source>Nothing is erased yet: {wait}</source>
            <translation>Юу ч устаагүй: {wait}</translation>
        </message>
        <message>
            <source>Nothing was erased</source>
            <translation>Юу ч устгаагүй</translation>
        </message>
        <message>
            <source>On the page of a person, {key} leads to erasing. This list shows what was ordered, and the laptops that have not answered.</source>
            <translation>Хүний хуудсан дээр {key} дарж устгана. Өгсөн заавар, хариулаагүй компьютер энд харагдана.</translation>
        </message>
        <message>
            <source>Once it is ordered, every laptop is told at its next exchange.</source>
            <translation>Зөвшөөрсний дараа компьютер бүр дараагийн солилцоогоор устгах зааврыг авна.</translation>
        </message>
        <message>
            <source>One officer may erase five people a day. This one {wait}. Until then the person is hidden, and nothing is erased.</source>
            <translation>Нэг ажилтан өдөрт таван хүний мэдээлэл устгаж болно. Энэ нь {wait}. Түүнээс өмнө хүн нуугдах бөгөөд юу ч устахгүй.</translation>
        </message>
        <message>
            <source>Only the name stands there, and it stays. Is it the same person?</source>
            <translation>Тэнд зөвхөн нэр нь бий, үлдэнэ. Энэ хүн мөн үү?</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>Өгсөн заавар</translation>
        </message>
        <message>
            <source>The answer becomes “unknown” at once. Everything ever entered in this field is erased when it has waited. All other data stays.</source>
            <translation>Даруй “тодорхойгүй” гэж бичигдэнэ. Урьд бичсэн бүхэн хүлээлт дуусахад устана; бусад нь хэвээр.</translation>
        </message>
        <message>
            <source>The answer becomes “unknown” here at once. Head office is asked to erase everything ever entered in this field. All other data stays.</source>
            <translation>Энд даруй “тодорхойгүй” гэж бичигдэнэ. Урьд бичсэн бүхнийг устгахыг төв офисоос хүснэ; бусад нь хэвээр.</translation>
        </message>
        <message>
            <source>The order goes to every laptop at its next exchange. The page Erasures shows which laptops have answered.</source>
            <translation>Заавар компьютер бүрд дараагийн солилцоогоор хүрнэ. Аль нь хариулсныг Устгалт хуудаснаас харна уу.</translation>
        </message>
        <message>
            <source>The person who was hidden is shown again.</source>
            <translation>Хүсэлтээс болж нуусан хүн дахин харагдана.</translation>
        </message>
        <message>
            <source>The request goes to head office at the next exchange</source>
            <translation>Дараагийн солилцоогоор төв офисоос хүснэ</translation>
        </message>
        <message>
            <source>The request is dismissed</source>
            <translation>Хүсэлтээс татгалзсан</translation>
        </message>
        <message>
            <source>The session figures do not change. A record without a name stays.</source>
            <translation>Сургалтын тоо хэвээр: хэнийг ч нэрлээгүй бүртгэл үлдэнэ.</translation>
        </message>
        <message>
            <source>They erase it at their next exchange, once it is ordered: {names}</source>
            <translation>Зөвшөөрсний дараа дараагийн солилцоогоор устгана: {names}</translation>
        </message>
        <message>
            <source>They may name the person. Look at them and delete them.</source>
            <translation>Дотор нь энэ хүний нэр байж болно. Үзээд устгана уу.</translation>
        </message>
        <message>
            <source>They will erase it at their next exchange: {names}</source>
            <translation>Дараагийн солилцоогоор устгана: {names}</translation>
        </message>
        <message>
            <source>This cannot be undone, not even with an old stick or a backup.</source>
            <translation>Үүнийг буцаах боломжгүй. Хуучин флашаас ч, нөөц хуулбараас ч сэргэхгүй.</translation>
        </message>
        <message>
            <source>This name is erased too.</source>
            <translation>Энэ нэрийг бас устгана.</translation>
        </message>
        <message>
            <source>This person may be in them. The person is left out when the bundles are taken in.</source>
            <translation>Дотор нь энэ хүн байж болно; оруулахдаа түүнийг хасна.</translation>
        </message>
        <message>
            <source>To confirm, type: {word}</source>
            <translation>Баталгаажуулахын тулд бичнэ үү: {word}</translation>
        </message>
        <message>
            <source>Until head office gives the order, the person is hidden here.</source>
            <translation>Заавар ирэх хүртэл энэ хүн энд харагдахгүй.</translation>
        </message>
        <message>
            <source>Until head office orders it, the person is hidden on this laptop and nothing is erased yet.</source>
            <translation>Төв офис заавар өгөх хүртэл энэ хүн уг компьютерт харагдахгүй, юу ч устаагүй байна.</translation>
        </message>
        <message>
            <source>What is to be erased</source>
            <translation>Юуг устгах</translation>
        </message>
        <message>
            <source>What is typed does not match yet. Nothing is erased.</source>
            <translation>Бичсэн зүйл хараахан таарахгүй байна. Юу ч устаагүй.</translation>
        </message>
        <message>
            <source>What the laptops answered</source>
            <translation>Компьютеруудын хариу</translation>
        </message>
        <message>
            <source>What will be erased</source>
            <translation>Юу устах вэ</translation>
        </message>
        <message>
            <source>Who may order it: {roles}.</source>
            <translation>Заавар өгөх эрхтэй: {roles}.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Шалтгаан</translation>
        </message>
        <message>
            <source>a parent or guardian wants it</source>
            <translation>асран хамгаалагч нь хүссэн</translation>
        </message>
        <message>
            <source>additions to attendance</source>
            <translation>ирцийн нэмэлт</translation>
        </message>
        <message>
            <source>answers of trainers</source>
            <translation>сургагч багшийн хариулт</translation>
        </message>
        <message>
            <source>asked for on {day}</source>
            <translation>хүссэн: {day}</translation>
        </message>
        <message>
            <source>can be ordered now</source>
            <translation>одоо заавар өгч болно</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>chosen values</source>
            <translation>сонгосон утга</translation>
        </message>
        <message>
            <source>consents</source>
            <translation>зөвшөөрөл</translation>
        </message>
        <message>
            <source>contributions</source>
            <translation>оролцоо</translation>
        </message>
        <message>
            <source>corrections of it</source>
            <translation>бүртгэлийн засвар</translation>
        </message>
        <message>
            <source>cut off; will not get the order</source>
            <translation>хүчингүй болсон, заавар хүрэхгүй</translation>
        </message>
        <message>
            <source>done</source>
            <translation>биелүүлсэн</translation>
        </message>
        <message>
            <source>done everywhere</source>
            <translation>бүх газар биелсэн</translation>
        </message>
        <message>
            <source>entries of a newer program</source>
            <translation>шинэ хувилбараар бичсэн бүртгэл</translation>
        </message>
        <message>
            <source>entries that were set aside</source>
            <translation>тусад нь хадгалсан бүртгэл</translation>
        </message>
        <message>
            <source>erase this name too</source>
            <translation>энэ нэрийг бас устгах</translation>
        </message>
        <message>
            <source>everything about this person</source>
            <translation>энэ хүний тухай бүх зүйл</translation>
        </message>
        <message>
            <source>first entries of it</source>
            <translation>анх бичсэн утга</translation>
        </message>
        <message>
            <source>had the record</source>
            <translation>бүртгэлтэй байсан</translation>
        </message>
        <message>
            <source>has not answered</source>
            <translation>хариу ирээгүй</translation>
        </message>
        <message>
            <source>judgements on pairs</source>
            <translation>хосын шийдвэр</translation>
        </message>
        <message>
            <source>last contact: {day}</source>
            <translation>сүүлд {day}</translation>
        </message>
        <message>
            <source>leave this name</source>
            <translation>энэ нэрийг үлдээх</translation>
        </message>
        <message>
            <source>look, and order</source>
            <translation>үзэх, заавар өгөх</translation>
        </message>
        <message>
            <source>names of imported files</source>
            <translation>импортолсон файлын нэр</translation>
        </message>
        <message>
            <source>no contact yet</source>
            <translation>юу ч ирээгүй</translation>
        </message>
        <message>
            <source>on {day}</source>
            <translation>{day}</translation>
        </message>
        <message>
            <source>one answer: {field}</source>
            <translation>нэг хариулт: {field}</translation>
        </message>
        <message>
            <source>ordered on {day}</source>
            <translation>заавар өгсөн: {day}</translation>
        </message>
        <message>
            <source>parts of the log of this computer</source>
            <translation>энэ компьютерын түүхийн хэсэг</translation>
        </message>
        <message>
            <source>promises</source>
            <translation>амлалт</translation>
        </message>
        <message>
            <source>questions to trainers</source>
            <translation>сургагч багшаас асуусан зүйл</translation>
        </message>
        <message>
            <source>registered by mistake</source>
            <translation>андуурч бүртгэсэн</translation>
        </message>
        <message>
            <source>requests of the person</source>
            <translation>хүний хүсэлт</translation>
        </message>
        <message>
            <source>residences</source>
            <translation>оршин суусан газар</translation>
        </message>
        <message>
            <source>saved replies of head office</source>
            <translation>төв офисоос ирж хадгалагдсан хариу</translation>
        </message>
        <message>
            <source>sealed answers</source>
            <translation>битүүмжилсэн хариулт</translation>
        </message>
        <message>
            <source>the person wants it</source>
            <translation>өөрөө хүссэн</translation>
        </message>
        <message>
            <source>the person’s record</source>
            <translation>хүний бүртгэл</translation>
        </message>
        <message>
            <source>there is no consent</source>
            <translation>зөвшөөрөл байхгүй</translation>
        </message>
        <message>
            <source>unfinished pages</source>
            <translation>дуусаагүй ноорог</translation>
        </message>
        <message>
            <source>values in conflict</source>
            <translation>зөрүүтэй утга</translation>
        </message>
        <message numerus="yes">
            <source>waits for %n laptops</source>
            <translation>
                <numerusform>%n компьютерыг хүлээж байна</numerusform>
                <numerusform>%n компьютерыг хүлээж байна</numerusform>
            </translation>
        </message>
        <message>
            <source>waits for a second officer: {names}</source>
            <translation>хоёр дахь ажилтныг хүлээж байна: {names}</translation>
        </message>
        <message>
            <source>waits until {day}</source>
            <translation>{day} хүртэл хүлээнэ</translation>
        </message>
        <message>
            <source>{asked_by} asked, {name} ordered</source>
            <translation>{asked_by} хүсэж, {name} заавар өгсөн</translation>
        </message>
        <message>
            <source>{fields} of {code}</source>
            <translation>{code}: {fields}</translation>
        </message>
        <message>
            <source>{name} alone, who asked for it on {day}</source>
            <translation>зөвхөн {name}, хүссэн: {day}</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n others</source>
            <translation>
                <numerusform>{name} болон бусад %n хүн</numerusform>
                <numerusform>{name} болон бусад %n хүн</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n хүн</numerusform>
                <numerusform>%n хүн</numerusform>
            </translation>
        </message>
        <message>
            <source>A bundle is on the stick</source>
            <translation>Багц флаш дээр байна</translation>
        </message>
        <message>
            <source>Another exchange</source>
            <translation>Дахин солилцох</translation>
        </message>
        <message>
            <source>Another program is using the stick</source>
            <translation>Флашийг өөр программ ашиглаж байна</translation>
        </message>
        <message>
            <source>Another stick or folder will do as well.</source>
            <translation>Өөр флаш, хавтас ч болно.</translation>
        </message>
        <message>
            <source>Another way</source>
            <translation>Өөр арга</translation>
        </message>
        <message>
            <source>Brought back by head office: {what}</source>
            <translation>Төв офис сэргээсэн: {what}</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Хавтас сонгох</translation>
        </message>
        <message>
            <source>Close the other program, then try again</source>
            <translation>Нөгөө программыг хаагаад дахин оролдоно уу</translation>
        </message>
        <message>
            <source>Do not remove the stick yet</source>
            <translation>Флашаа одоохондоо салгахгүй байна уу</translation>
        </message>
        <message>
            <source>Do not use this stick again. Its real size may be smaller than it shows.</source>
            <translation>Энэ флашийг дахин хэрэглэхгүй байна уу: жинхэнэ хэмжээ нь харуулж байгаагаас бага байж магадгүй.</translation>
        </message>
        <message>
            <source>Earlier exchanges</source>
            <translation>Өмнөх солилцоо</translation>
        </message>
        <message>
            <source>Everything on the stick for this laptop was taken in.</source>
            <translation>Энэ компьютерт зориулсан бүхнийг флашаас авсан.</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Солилцоо</translation>
        </message>
        <message>
            <source>Exchange now</source>
            <translation>Одоо солилцох</translation>
        </message>
        <message>
            <source>File: {name}</source>
            <translation>Файл: {name}</translation>
        </message>
        <message>
            <source>First head office’s reply, then your bundle.</source>
            <translation>Эхлээд төв офисын хариу, дараа нь таны багц.</translation>
        </message>
        <message>
            <source>Free some space or take another stick</source>
            <translation>Зай гаргана уу, эсвэл өөр флаш авна уу</translation>
        </message>
        <message>
            <source>Head office confirmed what arrived</source>
            <translation>Төв офис ирсэн зүйлийг хүлээн авснаа мэдэгдсэн</translation>
        </message>
        <message>
            <source>Head office’s reply</source>
            <translation>Төв офисын хариу</translation>
        </message>
        <message>
            <source>Head office’s reply comes first</source>
            <translation>Эхлээд төв офисын хариуг авна</translation>
        </message>
        <message>
            <source>Head office’s reply was taken in</source>
            <translation>Төв офисын хариуг авсан</translation>
        </message>
        <message>
            <source>If the power goes, nothing is lost: begin again then.</source>
            <translation>Цахилгаан тасарсан ч юу ч алдагдахгүй. Дараа нь дахин эхлүүлнэ үү.</translation>
        </message>
        <message>
            <source>It brings nothing new.</source>
            <translation>Шинэ зүйл ирээгүй.</translation>
        </message>
        <message>
            <source>It is being put together and sealed.</source>
            <translation>Багцыг бэлдэж, битүүмжилж байна.</translation>
        </message>
        <message>
            <source>It says what has arrived, and brings corrections.</source>
            <translation>Юу хүрснийг мэдээлж, засвар авчирна.</translation>
        </message>
        <message>
            <source>It will come with a later stick. Nothing is missing.</source>
            <translation>Дараагийн флашаар ирнэ. Дутсан зүйл алга.</translation>
        </message>
        <message>
            <source>Its changes come with a later reply</source>
            <translation>Төв офисын өөрчлөлт дараагийн хариутай хамт ирнэ</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Дараа</translation>
        </message>
        <message>
            <source>Looking for head office’s reply</source>
            <translation>Төв офисын хариуг хайж байна</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>Одоохондоо алга.</translation>
        </message>
        <message>
            <source>Not enough space on the stick</source>
            <translation>Флаш дээр сул зай хүрэлцэхгүй байна</translation>
        </message>
        <message>
            <source>Nothing could be written on it.</source>
            <translation>Түүнд юу ч бичиж чадсангүй.</translation>
        </message>
        <message>
            <source>Nothing is lost.</source>
            <translation>Юу ч алдагдаагүй.</translation>
        </message>
        <message>
            <source>Nothing new since the last reply. A bundle is still written.</source>
            <translation>Сүүлийн хариунаас хойш шинэ зүйл алга. Гэсэн ч багц бичнэ.</translation>
        </message>
        <message>
            <source>Often it is a virus scanner that looks at the stick first.</source>
            <translation>Ихэвчлэн вирусийн эсрэг программ флашийг эхэлж шалгадаг.</translation>
        </message>
        <message>
            <source>One sealed file</source>
            <translation>Битүүмжилсэн нэг файл</translation>
        </message>
        <message>
            <source>One sealed file can also go by message or any network there is.</source>
            <translation>Битүүмжилсэн нэг файлыг мессежээр эсвэл байгаа сүлжээгээр илгээж бас болно.</translation>
        </message>
        <message>
            <source>Please leave the stick in.</source>
            <translation>Флашаа салгахгүй байна уу.</translation>
        </message>
        <message>
            <source>Progress of the exchange</source>
            <translation>Солилцооны явц</translation>
        </message>
        <message>
            <source>Put the USB stick in</source>
            <translation>USB флаш дискээ залгана уу</translation>
        </message>
        <message>
            <source>Put the stick in again</source>
            <translation>Флашаа дахин залгана уу</translation>
        </message>
        <message>
            <source>Read a reply file</source>
            <translation>Хариуны файл унших</translation>
        </message>
        <message>
            <source>Sealed files</source>
            <translation>Битүүмжилсэн файл</translation>
        </message>
        <message>
            <source>Send it to head office.</source>
            <translation>Төв офист илгээнэ үү.</translation>
        </message>
        <message numerus="yes">
            <source>Send it to head office. %n people count as on their way until its reply comes.</source>
            <translation>
                <numerusform>Төв офист илгээнэ үү. Хариу ирэх хүртэл %n хүний бүртгэлийг замд яваа гэж тооцно.</numerusform>
                <numerusform>Төв офист илгээнэ үү. Хариу ирэх хүртэл %n хүний бүртгэлийг замд яваа гэж тооцно.</numerusform>
            </translation>
        </message>
        <message>
            <source>Several sticks found: choose one</source>
            <translation>Хэд хэдэн флаш олдсон, нэгийг нь сонгоно уу</translation>
        </message>
        <message>
            <source>Some sticks have a small switch on the side that blocks writing.</source>
            <translation>Зарим флашийн хажууд бичихээс хамгаалсан жижиг түгжээ бий.</translation>
        </message>
        <message>
            <source>Stick found</source>
            <translation>Флаш олдсон</translation>
        </message>
        <message>
            <source>Sticks</source>
            <translation>Флаш</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Зогсоох</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Зогсоосон</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Зогсоож байна…</translation>
        </message>
        <message>
            <source>Take another stick</source>
            <translation>Өөр флаш авна уу</translation>
        </message>
        <message>
            <source>The bundle does not fit on it.</source>
            <translation>Багц багтахгүй байна.</translation>
        </message>
        <message>
            <source>The bundle is being written</source>
            <translation>Багцыг бичиж байна</translation>
        </message>
        <message>
            <source>The bundle is in the file</source>
            <translation>Багц файлд байна</translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is being written</source>
            <translation>
                <numerusform>%n хүний багцыг бичиж байна</numerusform>
                <numerusform>%n хүний багцыг бичиж байна</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is in the file</source>
            <translation>
                <numerusform>%n хүний багц файлд байна</numerusform>
                <numerusform>%n хүний багц файлд байна</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is on the stick</source>
            <translation>
                <numerusform>%n хүний багц флаш дээр байна</numerusform>
                <numerusform>%n хүний багц флаш дээр байна</numerusform>
            </translation>
        </message>
        <message>
            <source>The copy is not complete</source>
            <translation>Хуулбар дутуу байна</translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are whole on this computer, nothing is lost.</source>
            <translation>
                <numerusform>%n хүний бүртгэл энэ компьютерт бүрэн бүтэн байна, юу ч алдагдаагүй.</numerusform>
                <numerusform>%n хүний бүртгэл энэ компьютерт бүрэн бүтэн байна, юу ч алдагдаагүй.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people. Sealed: only head office can open it.</source>
            <translation>
                <numerusform>%n хүний бүртгэл. Битүүмжилсэн: зөвхөн төв офис нээнэ.</numerusform>
                <numerusform>%n хүний бүртгэл. Битүүмжилсэн: зөвхөн төв офис нээнэ.</numerusform>
            </translation>
        </message>
        <message>
            <source>The exchange is done.</source>
            <translation>Солилцоо дууссан.</translation>
        </message>
        <message>
            <source>The exchange then continues by itself. You can also use another stick.</source>
            <translation>Залгамагц солилцоо өөрөө үргэлжилнэ. Өөр флаш ч болно.</translation>
        </message>
        <message>
            <source>The exchange was not completed.</source>
            <translation>Солилцоо дуусаагүй.</translation>
        </message>
        <message>
            <source>The file may be sent</source>
            <translation>Файлыг илгээж болно</translation>
        </message>
        <message>
            <source>The folder cannot be found any more.</source>
            <translation>Хавтас олдохоо больсон.</translation>
        </message>
        <message>
            <source>The other program did not release the stick in time.</source>
            <translation>Тэр программ флашийг цагт нь чөлөөлсөнгүй.</translation>
        </message>
        <message>
            <source>The program finds the stick. You can also use any other folder.</source>
            <translation>Флашийг программ өөрөө танина. Өөр хавтас ч болно.</translation>
        </message>
        <message numerus="yes">
            <source>The records of {number} people were erased here by order of head office</source>
            <translation>
                <numerusform>Төв офисын заавраар {number} хүний мэдээллийг эндээс бүрмөсөн устгасан</numerusform>
                <numerusform>Төв офисын заавраар {number} хүний мэдээллийг эндээс бүрмөсөн устгасан</numerusform>
            </translation>
        </message>
        <message>
            <source>The reply could not be used</source>
            <translation>Хариуг ашиглаж чадсангүй</translation>
        </message>
        <message>
            <source>The reply is taken in next time</source>
            <translation>Хариуг дараагийн удаа авна</translation>
        </message>
        <message>
            <source>The stick can only be read</source>
            <translation>Флаш зөвхөн уншигдана</translation>
        </message>
        <message>
            <source>The stick did not keep what was written</source>
            <translation>Флаш бичсэнийг хадгалсангүй</translation>
        </message>
        <message>
            <source>The stick is in. First head office’s reply, then your bundle.</source>
            <translation>Флаш залгаатай байна. Эхлээд төв офисын хариу, дараа нь таны багц.</translation>
        </message>
        <message>
            <source>The stick is not there</source>
            <translation>Флаш алга</translation>
        </message>
        <message>
            <source>The stick was removed too early.</source>
            <translation>Флашийг эрт салгасан байна.</translation>
        </message>
        <message>
            <source>Then you may remove the stick</source>
            <translation>Дараа нь флашаа салгаж болно</translation>
        </message>
        <message>
            <source>There was no reply from head office</source>
            <translation>Төв офисын хариу байсангүй</translation>
        </message>
        <message>
            <source>This page will say so.</source>
            <translation>Болоход энэ хуудсанд бичнэ.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Дахин оролдох</translation>
        </message>
        <message>
            <source>Try again, or later</source>
            <translation>Одоо эсвэл дараа дахин оролдоно уу</translation>
        </message>
        <message>
            <source>Undone by head office, no longer shown: {what}</source>
            <translation>Төв офис оруулснаа буцаасан тул харагдахгүй: {what}</translation>
        </message>
        <message>
            <source>Unlock the stick or take another one</source>
            <translation>Флашийн түгжээг тайлна уу, эсвэл өөр флаш авна уу</translation>
        </message>
        <message>
            <source>What was read back is not what was written.</source>
            <translation>Буцааж уншсан нь бичсэнтэй таарсангүй.</translation>
        </message>
        <message>
            <source>Write one sealed file</source>
            <translation>Битүүмжилсэн файл үүсгэх</translation>
        </message>
        <message>
            <source>Written {day}, and the signature is right</source>
            <translation>Бичсэн: {day}, гарын үсэг таарсан</translation>
        </message>
        <message>
            <source>You may remove the stick</source>
            <translation>Флашаа салгаж болно</translation>
        </message>
        <message>
            <source>Your bundle</source>
            <translation>Таны багц</translation>
        </message>
        <message>
            <source>can only be read</source>
            <translation>зөвхөн уншигдана</translation>
        </message>
        <message>
            <source>check</source>
            <translation>шалгах</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>шалгасан</translation>
        </message>
        <message>
            <source>checking</source>
            <translation>шалгаж байна</translation>
        </message>
        <message>
            <source>close</source>
            <translation>хаах</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>хаасан</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>хааж байна</translation>
        </message>
        <message>
            <source>file</source>
            <translation>файл</translation>
        </message>
        <message>
            <source>head office has it</source>
            <translation>төв офист хүрсэн</translation>
        </message>
        <message>
            <source>hub</source>
            <translation>сервер</translation>
        </message>
        <message>
            <source>name</source>
            <translation>нэр өгөх</translation>
        </message>
        <message>
            <source>named</source>
            <translation>нэр өгсөн</translation>
        </message>
        <message>
            <source>naming</source>
            <translation>нэр өгч байна</translation>
        </message>
        <message>
            <source>nothing new since the last time</source>
            <translation>өмнөхөөс хойш шинэ зүйл алга</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>замд яваа</translation>
        </message>
        <message>
            <source>other files are not touched</source>
            <translation>бусад файлыг хөндөхгүй</translation>
        </message>
        <message>
            <source>read back</source>
            <translation>буцааж уншсан</translation>
        </message>
        <message>
            <source>read it back</source>
            <translation>буцааж унших</translation>
        </message>
        <message>
            <source>reading back</source>
            <translation>буцааж уншиж байна</translation>
        </message>
        <message>
            <source>sealed, read back and checked</source>
            <translation>битүүмжилж, буцааж уншиж, шалгасан</translation>
        </message>
        <message>
            <source>stick</source>
            <translation>флаш</translation>
        </message>
        <message>
            <source>write</source>
            <translation>бичих</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>бичиж байна</translation>
        </message>
        <message>
            <source>written</source>
            <translation>бичсэн</translation>
        </message>
        <message>
            <source>{number} GB</source>
            <translation>{number} ГБ</translation>
        </message>
        <message>
            <source>{number} MB</source>
            <translation>{number} МБ</translation>
        </message>
        <message>
            <source>{number} bytes</source>
            <translation>{number} байт</translation>
        </message>
        <message numerus="yes">
            <source>{number} changes were set aside at head office</source>
            <translation>
                <numerusform>{number} өөрчлөлтийг төв офист тусад нь хадгалсан</numerusform>
                <numerusform>{number} өөрчлөлтийг төв офист тусад нь хадгалсан</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} corrections by head office</source>
            <translation>
                <numerusform>{number} засвар төв офисоос ирсэн</numerusform>
                <numerusform>{number} засвар төв офисоос ирсэн</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} kB</source>
            <translation>{number} КБ</translation>
        </message>
        <message numerus="yes">
            <source>{number} new entries: people, sessions, lists</source>
            <translation>
                <numerusform>{number} шинэ бүртгэл: хүн, сургалт, жагсаалт</numerusform>
                <numerusform>{number} шинэ бүртгэл: хүн, сургалт, жагсаалт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} of your entries have new codes: there is a copy of this laptop</source>
            <translation>
                <numerusform>Таны {number} бүртгэлд шинэ код өгсөн: энэ компьютерын бүртгэл хоёр газар байна</numerusform>
                <numerusform>Таны {number} бүртгэлд шинэ код өгсөн: энэ компьютерын бүртгэл хоёр газар байна</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} people: head office has them</source>
            <translation>
                <numerusform>{number} хүний бүртгэл төв офист хүрсэн</numerusform>
                <numerusform>{number} хүний бүртгэл төв офист хүрсэн</numerusform>
            </translation>
        </message>
        <message>
            <source>{size} free</source>
            <translation>сул зай: {size}</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>“{name}”</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message numerus="yes">
            <source>%Ln did not yet</source>
            <translation>
                <numerusform>%Ln хүн одоогоор удирдаагүй</numerusform>
                <numerusform>%Ln хүн одоогоор удирдаагүй</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln indicators</source>
            <translation>
                <numerusform>%Ln үзүүлэлт</numerusform>
                <numerusform>%Ln үзүүлэлт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln led a later session</source>
            <translation>
                <numerusform>%Ln хүн дараагийн сургалт удирдсан</numerusform>
                <numerusform>%Ln хүн дараагийн сургалт удирдсан</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln lines are not drawn</source>
            <translation>
                <numerusform>%Ln шугамыг зураагүй</numerusform>
                <numerusform>%Ln шугамыг зураагүй</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new soums</source>
            <translation>
                <numerusform>%Ln шинэ сум</numerusform>
                <numerusform>%Ln шинэ сум</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pairs of people may be one person each.</source>
            <translation>
                <numerusform>Давхардсан байж болох %Ln хос хүн бий.</numerusform>
                <numerusform>Давхардсан байж болох %Ln хос хүн бий.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows written: {file}</source>
            <translation>
                <numerusform>%Ln мөр бичсэн: {file}</numerusform>
                <numerusform>%Ln мөр бичсэн: {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sessions</source>
            <translation>
                <numerusform>%Ln сургалт</numerusform>
                <numerusform>%Ln сургалт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sessions without a known soum</source>
            <translation>
                <numerusform>%Ln сургалтын сум тодорхойгүй</numerusform>
                <numerusform>%Ln сургалтын сум тодорхойгүй</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln soums</source>
            <translation>
                <numerusform>%Ln сум</numerusform>
                <numerusform>%Ln сум</numerusform>
            </translation>
        </message>
        <message>
            <source>15 to 34 years</source>
            <translation>15–34 нас</translation>
        </message>
        <message>
            <source>A person counts at each half-day.</source>
            <translation>Хүнийг ирсэн хагас өдөр бүрээр тоолно.</translation>
        </message>
        <message>
            <source>A person counts once in each session.</source>
            <translation>Хүнийг сургалт бүрд нэг удаа тоолно.</translation>
        </message>
        <message>
            <source>A session counts if somebody was there, or if it was closed.</source>
            <translation>Хүн ирсэн эсвэл хаасан сургалтыг тоолно.</translation>
        </message>
        <message>
            <source>All people reached</source>
            <translation>Хүрсэн бүх хүн</translation>
        </message>
        <message>
            <source>All {measure}</source>
            <translation>Нийт {measure}</translation>
        </message>
        <message>
            <source>And also by</source>
            <translation>Бас юугаар</translation>
        </message>
        <message>
            <source>And by</source>
            <translation>Мөн юугаар</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Хариу</translation>
        </message>
        <message>
            <source>As a bar, from 0</source>
            <translation>Баганаар, 0-ээс</translation>
        </message>
        <message>
            <source>As a report tells it: no number of few people, and none that tells one.</source>
            <translation>Тайланд гарах байдлаар: цөөн хүний тоо, түүнийг бодож олох боломжтой тоо харагдахгүй.</translation>
        </message>
        <message>
            <source>As reported</source>
            <translation>Тайлангийн хэлбэрээр</translation>
        </message>
        <message>
            <source>As the catalogue defines them.</source>
            <translation>Үзүүлэлтийн жагсаалтад тодорхойлсноор.</translation>
        </message>
        <message>
            <source>Awareness events held</source>
            <translation>Зохион байгуулсан мэдлэг олгох арга хэмжээ</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Буцах</translation>
        </message>
        <message>
            <source>Beginning with</source>
            <translation>Аль хөтөлбөрөөс эхлэх</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Юугаар хуваах</translation>
        </message>
        <message>
            <source>Counting: {done} of {total}</source>
            <translation>Тоолж байна: {done} / {total}</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Тоолж байна…</translation>
        </message>
        <message>
            <source>Definitions: {names}.</source>
            <translation>Тодорхойлолт: {names}.</translation>
        </message>
        <message>
            <source>Each person counts once, where she was first reached.</source>
            <translation>Хүн бүрийг анх хамрагдсан үед нь нэг удаа тоолно.</translation>
        </message>
        <message>
            <source>Each person counts once.</source>
            <translation>Хүн бүрийг нэг удаа тоолно.</translation>
        </message>
        <message>
            <source>Exact figures</source>
            <translation>Яг тоо</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспортлох</translation>
        </message>
        <message>
            <source>Export figures</source>
            <translation>Тоо баримтыг экспортлох</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Тоо баримт</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Устгах</translation>
        </message>
        <message>
            <source>Forget this question?</source>
            <translation>Энэ асуултыг устгах уу?</translation>
        </message>
        <message>
            <source>Half-days held</source>
            <translation>Сургалт хийсэн хагас өдөр</translation>
        </message>
        <message>
            <source>Half-days that people attended, two to a person-day</source>
            <translation>Хүний суусан хагас өдөр, хоёр нь нэг хүн-өдөр</translation>
        </message>
        <message>
            <source>Least and greatest</source>
            <translation>Хамгийн бага ба их</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Шугаман график</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Газрын зураг</translation>
        </message>
        <message>
            <source>Name of the present question</source>
            <translation>Одоогийн асуултын нэр</translation>
        </message>
        <message>
            <source>No question is saved yet.</source>
            <translation>Хадгалсан асуулт алга.</translation>
        </message>
        <message>
            <source>No session was held.</source>
            <translation>Болсон сургалт алга.</translation>
        </message>
        <message>
            <source>Nothing in these days counts.</source>
            <translation>Энэ хугацаанд тоолох зүйл алга.</translation>
        </message>
        <message>
            <source>Nothing is missing that could move it.</source>
            <translation>Тоог өөрчилж болох дутуу зүйл алга.</translation>
        </message>
        <message>
            <source>Nothing to divide. Choose above by what it is counted.</source>
            <translation>Хуваагаагүй байна. Юугаар хуваахаа дээр сонгоно уу.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Тоо</translation>
        </message>
        <message numerus="yes">
            <source>Of %Ln people two values stand in conflict.</source>
            <translation>
                <numerusform>%Ln хүний хоёр өөр утга зөрүүтэй хэвээр байна.</numerusform>
                <numerusform>%Ln хүний хоёр өөр утга зөрүүтэй хэвээр байна.</numerusform>
            </translation>
        </message>
        <message>
            <source>Only where</source>
            <translation>Зөвхөн</translation>
        </message>
        <message>
            <source>Pairs of courses that may be one each: {count}.</source>
            <translation>Нэг байж болох сургалтын хөтөлбөрийн хос: {count}.</translation>
        </message>
        <message>
            <source>Partner organisations of a training that somebody completed, each once</source>
            <translation>Оролцогч нь журмын дагуу бүрэн суусан сургалтад хамтарсан байгууллага, нэг удаа тоолсон</translation>
        </message>
        <message>
            <source>Partners of a work that began or was strengthened, each once</source>
            <translation>Хамтын ажиллагаа нь эхэлсэн эсвэл бэхжсэн хамтрагч, нэг удаа тоолсон</translation>
        </message>
        <message>
            <source>People at awareness events, each once</source>
            <translation>Мэдлэг олгох арга хэмжээнд оролцсон хүн, нэг удаа тоолсон</translation>
        </message>
        <message>
            <source>People at their first session</source>
            <translation>Анх удаа сургалтад суусан хүн</translation>
        </message>
        <message>
            <source>People of confidential courses are not counted here.</source>
            <translation>Нууцлалтай хөтөлбөрийн сургалтад суусан хүнийг энд тоолоогүй.</translation>
        </message>
        <message>
            <source>People reached by the cascade from generation 1 on, each once</source>
            <translation>Дамжсан сургалтын зөвхөн 1 ба түүнээс хойших үед суусан хүн, нэг удаа тоолсон</translation>
        </message>
        <message>
            <source>People who completed a training by its rule</source>
            <translation>Сургалтад журмын дагуу бүрэн суусан хүн</translation>
        </message>
        <message>
            <source>People who completed a training of trainers</source>
            <translation>Сургагч багшийн сургалтад бүрэн суусан хүн</translation>
        </message>
        <message>
            <source>People who had come before</source>
            <translation>Өмнө нь ирж байсан хүн</translation>
        </message>
        <message>
            <source>People who took part, each once</source>
            <translation>Сургалтад суусан хүн, нэг удаа тоолсон</translation>
        </message>
        <message>
            <source>Per 1,000 of that age</source>
            <translation>Тэр насны 1000 хүнд</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Тайлан</translation>
        </message>
        <message>
            <source>Satisfaction, by one standard question</source>
            <translation>Сэтгэл ханамж, нэг жишиг асуултаар</translation>
        </message>
        <message>
            <source>Save the question</source>
            <translation>Асуултыг хадгалах</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Хадгалсан</translation>
        </message>
        <message>
            <source>Saved questions</source>
            <translation>Хадгалсан асуултууд</translation>
        </message>
        <message>
            <source>Sessions held</source>
            <translation>Болсон сургалт</translation>
        </message>
        <message>
            <source>Sessions of which two versions stand in conflict: {count}.</source>
            <translation>Хоёр өөр хувилбар нь зөрсөн сургалт: {count}.</translation>
        </message>
        <message>
            <source>Share of people of 15 to 34 years</source>
            <translation>15–34 насны хүний эзлэх хувь</translation>
        </message>
        <message>
            <source>Share of people of another gender</source>
            <translation>Бусад хүйсийн хүний эзлэх хувь</translation>
        </message>
        <message>
            <source>Share of people under 18</source>
            <translation>18 нас хүрээгүй хүний эзлэх хувь</translation>
        </message>
        <message>
            <source>Share of people under 18 with their guardian’s consent</source>
            <translation>18 нас хүрээгүй хүнээс асран хамгаалагч нь зөвшөөрсний эзлэх хувь</translation>
        </message>
        <message>
            <source>Share of people who live outside the capital and aimag centres</source>
            <translation>Нийслэл, аймгийн төвөөс гадна оршин суудаг хүний эзлэх хувь</translation>
        </message>
        <message>
            <source>Share of people who reached the pass mark afterwards</source>
            <translation>Сургалтын дараа тэнцэх оноо авсан хүний эзлэх хувь</translation>
        </message>
        <message>
            <source>Share of promises kept among those that were due</source>
            <translation>Хугацаа нь болсон амлалтын биелсэн хувь</translation>
        </message>
        <message>
            <source>Share of trainers trained in the period who have led a session</source>
            <translation>Энэ хугацаанд бэлтгэгдсэн сургагч багшаас сургалт удирдсан хүний эзлэх хувь</translation>
        </message>
        <message>
            <source>Share of trainers who led a session in the last twelve months</source>
            <translation>Сүүлийн арван хоёр сард сургалт удирдсан сургагч багшийн эзлэх хувь</translation>
        </message>
        <message>
            <source>Share of trainers who led a session within six months</source>
            <translation>Зургаан сарын дотор сургалт удирдсан сургагч багшийн эзлэх хувь</translation>
        </message>
        <message>
            <source>Share of trainers who led a session within twelve months</source>
            <translation>Арван хоёр сарын дотор сургалт удирдсан сургагч багшийн эзлэх хувь</translation>
        </message>
        <message>
            <source>Share of women</source>
            <translation>Эмэгтэйчүүдийн эзлэх хувь</translation>
        </message>
        <message>
            <source>Silent laptops: {count}, with planned seats: {seats}.</source>
            <translation>Мэдээ ирээгүй компьютер: {count}, тэнд төлөвлөсөн суудал: {seats}.</translation>
        </message>
        <message numerus="yes">
            <source>Something is not known of %Ln people who could move it.</source>
            <translation>
                <numerusform>%Ln хүний мэдээлэл дутуу тул тоо өөрчлөгдөж болно.</numerusform>
                <numerusform>%Ln хүний мэдээлэл дутуу тул тоо өөрчлөгдөж болно.</numerusform>
            </translation>
        </message>
        <message>
            <source>Soums and districts from which somebody took part, of 339</source>
            <translation>Хүн нь сургалтад суусан сум, дүүрэг, 339-өөс</translation>
        </message>
        <message>
            <source>The half-days of sessions that were held count.</source>
            <translation>Болсон сургалтын хагас өдрийг тоолно.</translation>
        </message>
        <message>
            <source>Training materials that were adapted</source>
            <translation>Тохируулсан сургалтын материал</translation>
        </message>
        <message>
            <source>Tree</source>
            <translation>Модны зураг</translation>
        </message>
        <message>
            <source>Use of what was learnt, three to twelve months later</source>
            <translation>Сурснаа 3–12 сарын дараа хэрэглэж байгаа нь</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Юу</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>Юуг тоолох</translation>
        </message>
        <message>
            <source>What is missing or in conflict; once it is written down or settled, it counts.</source>
            <translation>Юу дутуу, юу зөрүүтэйг доор бичив. Нөхөж бичвэл, эсвэл зөрүүг арилгавал тоонд орно.</translation>
        </message>
        <message>
            <source>Who could move it</source>
            <translation>Хэнээс тоо өөрчлөгдөж болох</translation>
        </message>
        <message>
            <source>age</source>
            <translation>нас</translation>
        </message>
        <message>
            <source>aimag of residence</source>
            <translation>оршин суугаа аймаг</translation>
        </message>
        <message>
            <source>aimag of the session</source>
            <translation>сургалт болсон аймаг</translation>
        </message>
        <message>
            <source>all courses</source>
            <translation>бүх хөтөлбөр</translation>
        </message>
        <message>
            <source>any day</source>
            <translation>аль ч өдөр</translation>
        </message>
        <message>
            <source>anything</source>
            <translation>ямар ч</translation>
        </message>
        <message>
            <source>ask it</source>
            <translation>асуух</translation>
        </message>
        <message>
            <source>asked by the command line alone</source>
            <translation>зөвхөн тушаалын мөрөөр асууна</translation>
        </message>
        <message>
            <source>attendances</source>
            <translation>суусан хагас өдөр</translation>
        </message>
        <message>
            <source>audience</source>
            <translation>зорилтот бүлэг</translation>
        </message>
        <message>
            <source>by {dimensions}</source>
            <translation>{dimensions} тус бүрээр</translation>
        </message>
        <message>
            <source>came before</source>
            <translation>өмнө нь ирсэн</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>эргэлзээгүй</translation>
        </message>
        <message>
            <source>certainly there</source>
            <translation>эргэлзээгүй бий</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>бүрэн суусан</translation>
        </message>
        <message>
            <source>course</source>
            <translation>сургалтын хөтөлбөр</translation>
        </message>
        <message>
            <source>distance of residence from the capital</source>
            <translation>зай, оршин суугаа сумаас нийслэл хүртэл</translation>
        </message>
        <message>
            <source>distance of the session from the capital</source>
            <translation>зай, сургалт болсон сумаас нийслэл хүртэл</translation>
        </message>
        <message>
            <source>figures</source>
            <translation>тоо баримт</translation>
        </message>
        <message>
            <source>first session</source>
            <translation>анхны сургалт</translation>
        </message>
        <message>
            <source>gender</source>
            <translation>хүйс</translation>
        </message>
        <message>
            <source>generation of the cascade</source>
            <translation>дамжсан сургалтын үе</translation>
        </message>
        <message>
            <source>generation {number}</source>
            <translation>{number}-р үе</translation>
        </message>
        <message numerus="yes">
            <source>half of them reached %Ln people or more</source>
            <translation>
                <numerusform>тэдний тал нь тус бүр %Ln ба түүнээс олон хүн хамруулсан</numerusform>
                <numerusform>тэдний тал нь тус бүр %Ln ба түүнээс олон хүн хамруулсан</numerusform>
            </translation>
        </message>
        <message>
            <source>half-days</source>
            <translation>хагас өдөр</translation>
        </message>
        <message>
            <source>in conflict</source>
            <translation>зөрүүтэй</translation>
        </message>
        <message>
            <source>in person or online</source>
            <translation>танхимаар эсвэл цахимаар</translation>
        </message>
        <message>
            <source>indicators, all</source>
            <translation>бүх үзүүлэлт</translation>
        </message>
        <message>
            <source>is</source>
            <translation>нь</translation>
        </message>
        <message>
            <source>judge them</source>
            <translation>нэг хүн мөн эсэхийг шийдэх</translation>
        </message>
        <message>
            <source>led by people who took part</source>
            <translation>өмнөх сургалтад суусан хүн удирдсан</translation>
        </message>
        <message>
            <source>minor or adult</source>
            <translation>18 нас хүрсэн эсэх</translation>
        </message>
        <message>
            <source>month</source>
            <translation>сар</translation>
        </message>
        <message>
            <source>new or returning</source>
            <translation>шинэ эсвэл дахин ирсэн</translation>
        </message>
        <message>
            <source>no condition</source>
            <translation>нөхцөлгүй</translation>
        </message>
        <message>
            <source>no record yet</source>
            <translation>одоогоор бүртгэл алга</translation>
        </message>
        <message>
            <source>not completed</source>
            <translation>бүрэн суугаагүй</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>тодорхойгүй</translation>
        </message>
        <message>
            <source>not known where</source>
            <translation>тодорхойгүй</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>хүрээгүй</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>харуулаагүй</translation>
        </message>
        <message>
            <source>not shown, too few people</source>
            <translation>харуулаагүй, хүн цөөн</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>хуваахгүй</translation>
        </message>
        <message>
            <source>nothing of it is kept yet</source>
            <translation>одоогоор бүртгэдэггүй</translation>
        </message>
        <message>
            <source>open</source>
            <translation>нээх</translation>
        </message>
        <message>
            <source>other age</source>
            <translation>бусад нас</translation>
        </message>
        <message>
            <source>other training</source>
            <translation>бусад сургалт</translation>
        </message>
        <message>
            <source>part in the session</source>
            <translation>сургалтад гүйцэтгэсэн үүрэг</translation>
        </message>
        <message>
            <source>participations</source>
            <translation>сургалтад суусан тоо</translation>
        </message>
        <message>
            <source>partner</source>
            <translation>хамтрагч</translation>
        </message>
        <message>
            <source>partner’s part</source>
            <translation>хамтрагчийн үүрэг</translation>
        </message>
        <message>
            <source>people</source>
            <translation>хүн</translation>
        </message>
        <message>
            <source>perhaps one course</source>
            <translation>магадгүй нэг хөтөлбөр</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>байж болох</translation>
        </message>
        <message>
            <source>present figure</source>
            <translation>одоогийн тоо</translation>
        </message>
        <message>
            <source>project</source>
            <translation>төсөл</translation>
        </message>
        <message>
            <source>quarter</source>
            <translation>улирал</translation>
        </message>
        <message>
            <source>rural</source>
            <translation>хөдөө орон нутаг</translation>
        </message>
        <message>
            <source>rural or urban</source>
            <translation>хөдөө эсвэл хот</translation>
        </message>
        <message>
            <source>sessions</source>
            <translation>сургалт</translation>
        </message>
        <message>
            <source>soum of residence</source>
            <translation>оршин суугаа сум</translation>
        </message>
        <message>
            <source>soum of the session</source>
            <translation>сургалт болсон сум</translation>
        </message>
        <message>
            <source>stated by a plan alone</source>
            <translation>зөвхөн төлөвлөгөөнд заасан</translation>
        </message>
        <message>
            <source>the cascade</source>
            <translation>дамжсан сургалт</translation>
        </message>
        <message>
            <source>theme</source>
            <translation>сэдэв</translation>
        </message>
        <message>
            <source>training of trainers</source>
            <translation>сургагч багшийн сургалт</translation>
        </message>
        <message>
            <source>training or event</source>
            <translation>сургалт эсвэл арга хэмжээ</translation>
        </message>
        <message>
            <source>under {age}</source>
            <translation>{age} нас хүрээгүй</translation>
        </message>
        <message>
            <source>urban</source>
            <translation>хот суурин</translation>
        </message>
        <message>
            <source>where {dimensions}</source>
            <translation>нөхцөл: {dimensions}</translation>
        </message>
        <message>
            <source>without</source>
            <translation>байхгүй</translation>
        </message>
        <message>
            <source>year</source>
            <translation>он</translation>
        </message>
        <message>
            <source>{age} and over</source>
            <translation>{age} ба түүнээс дээш нас</translation>
        </message>
        <message>
            <source>{distance} km and farther</source>
            <translation>{distance} км ба түүнээс хол</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} – {last}</translation>
        </message>
        <message>
            <source>{generation} and later</source>
            <translation>{generation} ба түүнээс хойш</translation>
        </message>
        <message>
            <source>{generation}: first sessions</source>
            <translation>{generation}: эхний сургалт</translation>
        </message>
        <message>
            <source>{low}–{high} km</source>
            <translation>{low}–{high} км</translation>
        </message>
        <message>
            <source>{rate} of 1,000 of that age</source>
            <translation>тэр насны 1000 хүн тутмаас {rate}</translation>
        </message>
        <message>
            <source>{reached} of {count} places reached</source>
            <translation>{count} нутгаас {reached} нутагт хүрсэн</translation>
        </message>
        <message>
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <source>{year}, quarter {number}</source>
            <translation>{year}, {number}-р улирал</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>A day is needed, such as 2026.03.14</source>
            <translation>Огноог ингэж бичнэ үү: 2026.03.14</translation>
        </message>
        <message>
            <source>Aimag</source>
            <translation>Аймаг</translation>
        </message>
        <message>
            <source>All that is chosen holds at once.</source>
            <translation>Сонгосон бүх нөхцөлд зэрэг тохирохыг харуулна.</translation>
        </message>
        <message>
            <source>An age in years is needed, such as 18</source>
            <translation>Насыг тоогоор бичнэ үү, жишээ нь 18</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Буцах</translation>
        </message>
        <message>
            <source>Choose one from the list</source>
            <translation>Жагсаалтаас сонгоно уу</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Сургалтын хөтөлбөр</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Шүүх</translation>
        </message>
        <message>
            <source>From day</source>
            <translation>Эхлэх өдөр</translation>
        </message>
        <message>
            <source>It lies before the other limit</source>
            <translation>Нөгөө хязгаараас өмнө байна</translation>
        </message>
        <message>
            <source>No filters</source>
            <translation>Шүүлтүүргүй</translation>
        </message>
        <message>
            <source>Show these</source>
            <translation>Харуулах</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Сум</translation>
        </message>
        <message>
            <source>Take off: {filter}</source>
            <translation>Шүүлтүүрийг авах: {filter}</translation>
        </message>
        <message>
            <source>Until day</source>
            <translation>Дуусах өдөр</translation>
        </message>
        <message>
            <source>any</source>
            <translation>бүгд</translation>
        </message>
        <message>
            <source>filter</source>
            <translation>шүүх</translation>
        </message>
        <message>
            <source>no filters</source>
            <translation>шүүлтүүргүй</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>энэ компьютер</translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n үг</numerusform>
                <numerusform>%n үг</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup is one file whose name ends in .frk. The passphrase is the one that was used when it was made.</source>
            <translation>Нөөц хуулбар бол нэр нь .frk гэж төгссөн нэг файл. Түүнийг хийх үед хэрэглэж байсан нууц үгээр нээгдэнэ.</translation>
        </message>
        <message>
            <source>A trainer registers people and sends their records to head office. Head office receives from all laptops and replies to them.</source>
            <translation>Сургагч багш хүмүүсийг бүртгэж, төв офист илгээнэ. Төв офис бүх компьютероос хүлээн авч, хариу өгнө.</translation>
        </message>
        <message>
            <source>A trainer’s laptop</source>
            <translation>Сургагч багшийн компьютер</translation>
        </message>
        <message>
            <source>Address of the database, where it is on a server</source>
            <translation>Өгөгдлийн сан сервер дээр бол хаяг нь</translation>
        </message>
        <message>
            <source>As laptops will show it</source>
            <translation>Компьютерт харагдах нэр</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Нөөц хуулбар</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Эхлэх</translation>
        </message>
        <message>
            <source>Bring the register back</source>
            <translation>Бүртгэлийн санг сэргээх</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Солих</translation>
        </message>
        <message>
            <source>Choose something else</source>
            <translation>Өөр зүйл сонгох</translation>
        </message>
        <message>
            <source>Choose the backup</source>
            <translation>Нөөц хуулбар сонгох</translation>
        </message>
        <message>
            <source>Choose the backup first.</source>
            <translation>Эхлээд нөөц хуулбараа сонгоно уу.</translation>
        </message>
        <message>
            <source>Chosen at random, so nobody can guess it. Write it on paper, keep the paper away from this computer, then type it again.</source>
            <translation>Санамсаргүй сугалсан тул хэн ч тааж чадахгүй. Цаасан дээр бичээд энэ компьютероос тусад нь хадгалж, дараа нь дахин нэг бичнэ үү.</translation>
        </message>
        <message>
            <source>Compare this line with the sheet: {line}</source>
            <translation>Дараах мөрийг хуудастай тулгана уу: {line}</translation>
        </message>
        <message>
            <source>Everything registered here is kept locked. Only your passphrase opens it, so choose one you will remember.</source>
            <translation>Энд бүртгэсэн бүхэн түгжээтэй хадгалагдана. Зөвхөн таны нууц үгээр нээгдэх тул мартахгүй үг сонгоно уу.</translation>
        </message>
        <message>
            <source>Head office</source>
            <translation>Төв офис</translation>
        </message>
        <message>
            <source>Head office gave you a file, on a stick or in a message.</source>
            <translation>Төв офис танд USB флаш дискээр эсвэл мессежээр файл өгсөн.</translation>
        </message>
        <message>
            <source>Head office’s invitation</source>
            <translation>Төв офисын урилга</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>Урилга</translation>
        </message>
        <message>
            <source>It differs from the first passphrase.</source>
            <translation>Эхний нууц үгээс өөр байна.</translation>
        </message>
        <message>
            <source>It is the same head office for its laptops. Take in every laptop’s next two sticks; they bring what is missing here.</source>
            <translation>Компьютеруудын хувьд энэ нь өмнөх төв офис хэвээр. Компьютер бүрийн дараагийн хоёр флашийг хүлээн авна уу: энд дутууг авчирна.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Хэл</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Дахин</translation>
        </message>
        <message>
            <source>Only if there is a backup. You do not need its passphrase. Without a backup, the laptops send back what they have, or the register on a server is opened.</source>
            <translation>Байвал. Нууц үг нь хэрэггүй. Байхгүй бол компьютерууд өөрт байгааг эргүүлж авчирна, эсвэл сервер дээрх бүртгэл нээгдэнэ.</translation>
        </message>
        <message>
            <source>Open the invitation</source>
            <translation>Урилгыг нээх</translation>
        </message>
        <message>
            <source>Open the invitation first.</source>
            <translation>Эхлээд урилгыг нээнэ үү.</translation>
        </message>
        <message>
            <source>Open the sheet</source>
            <translation>Хуудсыг нээх</translation>
        </message>
        <message>
            <source>Open the sheet first.</source>
            <translation>Эхлээд хуудсыг нээнэ үү.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Нууц үг</translation>
        </message>
        <message>
            <source>Passphrase of the first person</source>
            <translation>Эхний хүний нууц үг</translation>
        </message>
        <message>
            <source>Passphrase of the second person</source>
            <translation>Хоёр дахь хүний нууц үг</translation>
        </message>
        <message>
            <source>Prepare this computer</source>
            <translation>Компьютероо бэлдэх</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Бэлдэж байна…</translation>
        </message>
        <message>
            <source>Propose others</source>
            <translation>Өөр үг санал болгох</translation>
        </message>
        <message>
            <source>Propose six words</source>
            <translation>Зургаан үг санал болгох</translation>
        </message>
        <message>
            <source>Ready to begin</source>
            <translation>Эхлэхэд бэлэн</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Сэргээх</translation>
        </message>
        <message>
            <source>Recover head office</source>
            <translation>Төв офисыг сэргээх</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Сэргээх</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Нөөц хуулбараас сэргээх</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>Сэргээж байна…</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Хуудас</translation>
        </message>
        <message>
            <source>The backup</source>
            <translation>Нөөц хуулбар</translation>
        </message>
        <message>
            <source>The name of head office</source>
            <translation>Төв офисын нэр</translation>
        </message>
        <message>
            <source>The page that three people made, or a plain text file with its lines typed again.</source>
            <translation>Гурван хүний хийсэн хуудас, эсвэл түүний мөрүүдийг дахин бичсэн энгийн текст файл.</translation>
        </message>
        <message>
            <source>The sheet of the keys</source>
            <translation>Түлхүүрийн хуудас</translation>
        </message>
        <message>
            <source>Then invite the first laptop. Make a backup today: without one, the keys of head office exist only on this computer.</source>
            <translation>Дараа нь эхний компьютерыг урина уу. Нөөц хуулбараа өнөөдөр хийнэ үү: хийхгүй бол төв офисын түлхүүр зөвхөн энэ компьютерт байна.</translation>
        </message>
        <message>
            <source>Three minutes. No network is needed.</source>
            <translation>Гурван минут. Сүлжээ хэрэггүй.</translation>
        </message>
        <message>
            <source>Two of the three people</source>
            <translation>Гурван хүний хоёр нь</translation>
        </message>
        <message>
            <source>What is this computer?</source>
            <translation>Энэ ямар компьютер вэ?</translation>
        </message>
        <message>
            <source>What was entered after the backup was made is not in it. Laptops send again what head office does not have.</source>
            <translation>Нөөц хуулбар хийснээс хойших бүртгэл дотор нь байхгүй. Төв офист байхгүйг компьютерууд дахин илгээнэ.</translation>
        </message>
        <message>
            <source>Work begins at once; head office confirms after the first exchange.</source>
            <translation>Ажил одоо эхэлнэ; эхний солилцооны дараа төв офис баталгаажуулна.</translation>
        </message>
        <message>
            <source>Write the name here.</source>
            <translation>Нэрээ энд бичнэ үү.</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Та</translation>
        </message>
        <message>
            <source>Your name; every entry says who made it</source>
            <translation>Таны нэр; бүртгэл бүрд хэн хийсэн нь бичигдэнэ</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Таны нууц үг</translation>
        </message>
        <message>
            <source>six words or more, a picture that only you know</source>
            <translation>зургаа ба түүнээс олон, хоорондоо холбоогүй үг</translation>
        </message>
        <message>
            <source>strong</source>
            <translation>найдвартай</translation>
        </message>
        <message>
            <source>would be guessed: {percent} % of what is needed, add a word</source>
            <translation>амархан таана: хэрэгтэйн {percent} %, үг нэмнэ үү</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Back to the person</source>
            <translation>Хүний хуудас руу буцах</translation>
        </message>
        <message>
            <source>Brought back into use</source>
            <translation>Дахин идэвхжүүлсэн</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>Зассан</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Түүх</translation>
        </message>
        <message>
            <source>History: {name}</source>
            <translation>Түүх: {name}</translation>
        </message>
        <message>
            <source>Reason: {why}</source>
            <translation>Шалтгаан: {why}</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Бүртгэсэн</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Буцаасан</translation>
        </message>
        <message>
            <source>Taken out of use</source>
            <translation>Идэвхгүй болгосон</translation>
        </message>
        <message>
            <source>The latest first. An entry always comes after the entries its writer had seen. Dates are from the calendar of each computer.</source>
            <translation>Сүүлийнх нь дээрээ. Өөрчлөлт бүр түүнийг бичсэн хүний харсан өөрчлөлтийн дараа орно. Огноо нь тухайн компьютерынх.</translation>
        </message>
        <message>
            <source>What had come in was undone</source>
            <translation>Оруулсныг буцаасан</translation>
        </message>
        <message>
            <source>What was undone was brought back</source>
            <translation>Буцаасныг сэргээсэн</translation>
        </message>
        <message>
            <source>at a guardian’s request</source>
            <translation>асран хамгаалагчийн хүсэлтээр</translation>
        </message>
        <message>
            <source>at the person’s own request</source>
            <translation>өөрийнх нь хүсэлтээр</translation>
        </message>
        <message>
            <source>decides a conflict</source>
            <translation>зөрүүг шийдсэн</translation>
        </message>
        <message>
            <source>history</source>
            <translation>түүх</translation>
        </message>
        <message>
            <source>still in conflict</source>
            <translation>зөрүүтэй хэвээр</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>буцаасан</translation>
        </message>
        <message>
            <source>taken back; the value is by {who}</source>
            <translation>буцаасан; энэ утгыг бичсэн: {who}</translation>
        </message>
        <message>
            <source>the calendar of that computer was wrong</source>
            <translation>тэр компьютерын огноо буруу байсан</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>буцаасан</translation>
        </message>
        <message>
            <source>unknown person</source>
            <translation>хэн гэдэг нь тодорхойгүй</translation>
        </message>
        <message>
            <source>without seeing each other: {others}</source>
            <translation>бие биеийнхээ засварыг мэдэлгүй: {others}</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <source>%Ln people imported</source>
            <translation>
                <numerusform>%Ln хүний мэдээллийг оруулсан</numerusform>
                <numerusform>%Ln хүний мэдээллийг оруулсан</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people stay, since others have worked on them</source>
            <translation>
                <numerusform>%Ln хүн үлдсэн, бүртгэл дээр нь бусад хүн ажилласан</numerusform>
                <numerusform>%Ln хүн үлдсэн, бүртгэл дээр нь бусад хүн ажилласан</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows left out</source>
            <translation>
                <numerusform>%Ln мөрийг орхисон</numerusform>
                <numerusform>%Ln мөрийг орхисон</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows saved: {file}. Complete them and import that file.</source>
            <translation>
                <numerusform>%Ln мөр хадгалсан: {file}. Дутууг нь нөхөөд энэ файлаас оруулна уу.</numerusform>
                <numerusform>%Ln мөр хадгалсан: {file}. Дутууг нь нөхөөд энэ файлаас оруулна уу.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln values wait for you ({row}: a row, {column}: a column)</source>
            <translation>
                <numerusform>%Ln утга таны шийдийг хүлээж байна ({row}: мөр, {column}: багана)</numerusform>
                <numerusform>%Ln утга таны шийдийг хүлээж байна ({row}: мөр, {column}: багана)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions are left</source>
            <translation>
                <numerusform>%n асуулт үлдсэн</numerusform>
                <numerusform>%n асуулт үлдсэн</numerusform>
            </translation>
        </message>
        <message>
            <source>Attendance at a session</source>
            <translation>Сургалтын ирц</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Жагсаалт руу очих</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Багана</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Огноо</translation>
        </message>
        <message>
            <source>Do not import</source>
            <translation>Импортлохгүй</translation>
        </message>
        <message>
            <source>Each can be undone as a whole, however long ago it was.</source>
            <translation>Хэзээ хийсэн ч, нэг импортыг бүхэлд нь буцааж болно.</translation>
        </message>
        <message>
            <source>Earlier imports</source>
            <translation>Өмнөх импорт</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Forget these choices</source>
            <translation>Энэ сонголтыг мартах</translation>
        </message>
        <message>
            <source>Half-day</source>
            <translation>Хагас өдөр</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импортлох</translation>
        </message>
        <message numerus="yes">
            <source>Import %Ln people</source>
            <translation>
                <numerusform>%Ln хүний мэдээллийг оруулах</numerusform>
                <numerusform>%Ln хүний мэдээллийг оруулах</numerusform>
            </translation>
        </message>
        <message>
            <source>Import people</source>
            <translation>Хүний жагсаалт оруулах</translation>
        </message>
        <message>
            <source>Importing… {share} %</source>
            <translation>Импортолж байна… {share} %</translation>
        </message>
        <message>
            <source>Is the column “{column}” this: {field}?</source>
            <translation>“{column}” багана нь энэ үү: {field}?</translation>
        </message>
        <message>
            <source>It says who was logged in to the form: {examples}</source>
            <translation>Маягтад хэн нэвтэрснийг заасан: {examples}</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Мөр</translation>
        </message>
        <message>
            <source>Line {line}</source>
            <translation>{line}-р мөр</translation>
        </message>
        <message>
            <source>Most of its cells look otherwise: {examples}</source>
            <translation>Ихэнх нүд нь өөр төрлийн бололтой: {examples}</translation>
        </message>
        <message>
            <source>New people</source>
            <translation>Шинэ хүн</translation>
        </message>
        <message>
            <source>No row has a person who is new</source>
            <translation>Шинэ хүнтэй мөр алга</translation>
        </message>
        <message>
            <source>No row has a person who is new, and no change is accepted</source>
            <translation>Шинэ хүнтэй мөр алга, зөвшөөрсөн засвар ч алга</translation>
        </message>
        <message>
            <source>Nothing was imported yet.</source>
            <translation>Одоогоор юу ч импортлоогүй.</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Файлыг нээх</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Шийд</translation>
        </message>
        <message>
            <source>Passphrase of the file</source>
            <translation>Файлын нууц үг</translation>
        </message>
        <message>
            <source>Reading the table…</source>
            <translation>Хүснэгтийг уншиж байна…</translation>
        </message>
        <message>
            <source>Report saved: {file}</source>
            <translation>Тайланг хадгалсан: {file}</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Мөр</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Тайланг хадгалах</translation>
        </message>
        <message>
            <source>Save the rows left out</source>
            <translation>Орхисон мөрийг хадгалах</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Хуудас</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Төлөв</translation>
        </message>
        <message>
            <source>Stopped. Nobody was imported.</source>
            <translation>Зогсоосон. Хэний ч мэдээллийг оруулаагүй.</translation>
        </message>
        <message>
            <source>The columns are as they were chosen for an earlier list with these headings.</source>
            <translation>Багануудыг ийм гарчигтай өмнөх жагсаалтад сонгосноор авлаа.</translation>
        </message>
        <message numerus="yes">
            <source>The import is undone: %Ln records out of use</source>
            <translation>
                <numerusform>Оруулсныг буцаасан: %Ln хүний бүртгэлийг идэвхгүй болгосон</numerusform>
                <numerusform>Оруулсныг буцаасан: %Ln хүний бүртгэлийг идэвхгүй болгосон</numerusform>
            </translation>
        </message>
        <message>
            <source>This very file was imported before</source>
            <translation>Яг энэ файлыг өмнө нь импортолсон</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>Импортыг буцаах</translation>
        </message>
        <message numerus="yes">
            <source>Undoing takes %Ln records out of use</source>
            <translation>
                <numerusform>Буцаавал %Ln хүний бүртгэл идэвхгүй болно</numerusform>
                <numerusform>Буцаавал %Ln хүний бүртгэл идэвхгүй болно</numerusform>
            </translation>
        </message>
        <message>
            <source>Undoing…</source>
            <translation>Буцааж байна…</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Юу болох</translation>
        </message>
        <message>
            <source>Which column is it: {field}?</source>
            <translation>Аль багана нь энэ вэ: {field}?</translation>
        </message>
        <message>
            <source>a character that is no text is left out</source>
            <translation>бичвэр биш тэмдэгтийг орхисон</translation>
        </message>
        <message>
            <source>a line above the people names their soum</source>
            <translation>хүмүүсийн дээрх мөрөнд сумыг нь бичсэн байна</translation>
        </message>
        <message>
            <source>a mark means “as above”; the text above is taken</source>
            <translation>тэмдэг нь “дээрхтэй адил” гэсэн үг; дээрх мөрийнхийг авсан</translation>
        </message>
        <message>
            <source>a new person</source>
            <translation>шинэ хүн болно</translation>
        </message>
        <message>
            <source>a quotation mark has no partner; the line is taken unchanged</source>
            <translation>хашилтын хос нь алга; мөрийг байгаагаар нь авсан</translation>
        </message>
        <message>
            <source>a row above it looks like the same person; compare the two</source>
            <translation>дээрх нэг мөр ижил хүн бололтой; хоёрыг харьцуулна уу</translation>
        </message>
        <message>
            <source>a total or a signature, and no person</source>
            <translation>дүн юм уу гарын үсэг, хүн биш</translation>
        </message>
        <message>
            <source>accept all</source>
            <translation>бүгдийг зөвшөөрөх</translation>
        </message>
        <message>
            <source>accept the column</source>
            <translation>баганыг зөвшөөрөх</translation>
        </message>
        <message>
            <source>accept the row</source>
            <translation>мөрийг зөвшөөрөх</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>зөвшөөрсөн</translation>
        </message>
        <message>
            <source>accepted in part</source>
            <translation>заримыг зөвшөөрсөн</translation>
        </message>
        <message>
            <source>all</source>
            <translation>бүгд</translation>
        </message>
        <message>
            <source>an age; the year that it gives is kept as about</source>
            <translation>нас байна; түүнээс гарах төрсөн оныг ойролцоо гэж хадгална</translation>
        </message>
        <message>
            <source>an aimag is in the column of soums; it is moved</source>
            <translation>сумын баганад аймаг байсныг зөөсөн</translation>
        </message>
        <message>
            <source>another row has the same number</source>
            <translation>өөр мөр ижил дугаартай</translation>
        </message>
        <message>
            <source>another row is about the same person</source>
            <translation>өөр мөр энэ хүний тухай</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>column</source>
            <translation>багана</translation>
        </message>
        <message>
            <source>columns are as chosen for an earlier list of these headings</source>
            <translation>багануудыг ийм гарчигтай өмнөх жагсаалтад сонгосноор авсан</translation>
        </message>
        <message>
            <source>comma</source>
            <translation>таслал</translation>
        </message>
        <message>
            <source>corrects</source>
            <translation>засна</translation>
        </message>
        <message>
            <source>delimiter: {sign}</source>
            <translation>тусгаарлагч: {sign}</translation>
        </message>
        <message>
            <source>doubtful</source>
            <translation>эргэлзээтэй</translation>
        </message>
        <message>
            <source>earlier imports</source>
            <translation>өмнөх импорт</translation>
        </message>
        <message>
            <source>field of the column</source>
            <translation>баганын талбар</translation>
        </message>
        <message>
            <source>filled in: the soum or bag says which area it is in</source>
            <translation>нөхсөн: сум, багаас нь аль нутаг болох нь мэдэгдсэн</translation>
        </message>
        <message>
            <source>fills</source>
            <translation>дутууг нөхнө</translation>
        </message>
        <message numerus="yes">
            <source>fills %Ln values</source>
            <translation>
                <numerusform>%Ln утга нөхнө</numerusform>
                <numerusform>%Ln утга нөхнө</numerusform>
            </translation>
        </message>
        <message>
            <source>finds who is here already</source>
            <translation>бүртгэлд байгаа хүнийг танина</translation>
        </message>
        <message>
            <source>for example: {text}</source>
            <translation>жишээ нь: {text}</translation>
        </message>
        <message>
            <source>further sheets are not read</source>
            <translation>бусад хуудсыг уншаагүй</translation>
        </message>
        <message>
            <source>import</source>
            <translation>импортлох</translation>
        </message>
        <message>
            <source>import-report</source>
            <translation>импортын-тайлан</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>идэвхтэй</translation>
        </message>
        <message>
            <source>it can hardly be right; kept</source>
            <translation>зөв байх нь эргэлзээтэй; хадгалсан</translation>
        </message>
        <message>
            <source>it cannot be read as a date; kept as typed</source>
            <translation>огноо гэж уншигдсангүй; бичсэнээр нь хадгалсан</translation>
        </message>
        <message>
            <source>it is under no header</source>
            <translation>гарчиггүй баганад байна</translation>
        </message>
        <message>
            <source>it says that this is not known</source>
            <translation>мэдэгдэхгүй гэж бичсэн</translation>
        </message>
        <message>
            <source>leave all</source>
            <translation>бүгдийг орхих</translation>
        </message>
        <message>
            <source>leave the column</source>
            <translation>баганыг орхих</translation>
        </message>
        <message>
            <source>leave the row</source>
            <translation>мөрийг орхих</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>орхино</translation>
        </message>
        <message>
            <source>letters became question marks before the table came here; kept</source>
            <translation>хүснэгт энд ирэхээс өмнө зарим үсэг асуултын тэмдэг болсон; байгаагаар нь авлаа</translation>
        </message>
        <message>
            <source>lines above the headers are left out</source>
            <translation>гарчгийн дээрх мөрийг орхисон</translation>
        </message>
        <message>
            <source>list, number and name agree</source>
            <translation>жагсаалт, дугаар, нэр таарсан</translation>
        </message>
        <message>
            <source>neither of the two columns of genders is marked, or both are</source>
            <translation>хүйсийн хоёр баганын аль нь ч тэмдэглэгдээгүй, эсвэл хоёулаа тэмдэглэгдсэн</translation>
        </message>
        <message>
            <source>new</source>
            <translation>шинэ</translation>
        </message>
        <message>
            <source>no given name; the row is left out</source>
            <translation>нэргүй; мөрийг орхино</translation>
        </message>
        <message>
            <source>no heading is known; the first row is read as headings</source>
            <translation>танигдсан гарчиг алга; эхний мөрийг гарчиг гэж уншсан</translation>
        </message>
        <message>
            <source>no person</source>
            <translation>хүн биш</translation>
        </message>
        <message>
            <source>not a gender that is known here; put into the notes</source>
            <translation>хүйсийн жагсаалтад алга; тэмдэглэлд оруулсан</translation>
        </message>
        <message>
            <source>not a usual address; kept</source>
            <translation>имэйл хаяг хэвийн бус; хадгалсан</translation>
        </message>
        <message>
            <source>not a usual phone number; kept</source>
            <translation>утасны дугаар хэвийн бус; хадгалсан</translation>
        </message>
        <message>
            <source>of none</source>
            <translation>аль нь ч биш</translation>
        </message>
        <message>
            <source>open the file</source>
            <translation>файлыг нээх</translation>
        </message>
        <message>
            <source>other rows show whether day or month comes first</source>
            <translation>өдөр, сарын аль нь түрүүлж бичигдсэнийг бусад мөр харуулж байна</translation>
        </message>
        <message>
            <source>out of use or not</source>
            <translation>идэвхтэй эсэх</translation>
        </message>
        <message>
            <source>patronymic and given name are in one cell; they are separated</source>
            <translation>эцэг/эхийн нэр, нэр нэг нүдэнд байсныг салгасан</translation>
        </message>
        <message>
            <source>perhaps the person of line {line}</source>
            <translation>{line}-р мөрийн хүн байж магадгүй</translation>
        </message>
        <message>
            <source>perhaps {name}</source>
            <translation>{name} байж магадгүй</translation>
        </message>
        <message numerus="yes">
            <source>replaces %Ln values</source>
            <translation>
                <numerusform>%Ln утга солино</numerusform>
                <numerusform>%Ln утга солино</numerusform>
            </translation>
        </message>
        <message>
            <source>report</source>
            <translation>тайлан</translation>
        </message>
        <message>
            <source>row</source>
            <translation>мөр</translation>
        </message>
        <message>
            <source>rows left out</source>
            <translation>орхисон мөр</translation>
        </message>
        <message>
            <source>rows-left-out</source>
            <translation>орхисон-мөр</translation>
        </message>
        <message>
            <source>same</source>
            <translation>нэг хүн</translation>
        </message>
        <message>
            <source>semicolon</source>
            <translation>цэгтэй таслал</translation>
        </message>
        <message>
            <source>several aimags have this soum; taken is the one that the title or another column names</source>
            <translation>энэ нэртэй сум хэд хэдэн аймагт бий; гарчиг эсвэл өөр баганад нэрлэсэн аймгийнхыг авлаа</translation>
        </message>
        <message>
            <source>several lists stand side by side; all are read, one after the other, and lines are counted on</source>
            <translation>хэд хэдэн жагсаалт зэрэгцэн байна; бүгдийг ээлж дараалан уншсан, мөрийн дугаар үргэлжилнэ</translation>
        </message>
        <message>
            <source>several places have this name; kept as typed</source>
            <translation>ийм нэртэй хэд хэдэн газар бий; бичсэнээр нь хадгалсан</translation>
        </message>
        <message>
            <source>sheet: {sheet}</source>
            <translation>хуудас: {sheet}</translation>
        </message>
        <message>
            <source>signs that keep a cell a text are left out</source>
            <translation>нүдийг текст хэвээр үлдээдэг тэмдгийг орхисон</translation>
        </message>
        <message>
            <source>somebody like this is registered; a new person, to be compared</source>
            <translation>ийм хүн бүртгэлд байж магадгүй; шинэ хүн болгов, хоёрыг харьцуулна уу</translation>
        </message>
        <message>
            <source>someone else in the register has this number</source>
            <translation>бүртгэлийн сангийн өөр хүн энэ дугаартай</translation>
        </message>
        <message>
            <source>someone of another name has this code; a new person</source>
            <translation>энэ код өөр нэртэй хүнийх; шинэ хүн болно</translation>
        </message>
        <message>
            <source>space</source>
            <translation>хоосон зай</translation>
        </message>
        <message>
            <source>spaces around it are left out</source>
            <translation>эхэн, төгсгөлийн хоосон зайг орхисон</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>таб</translation>
        </message>
        <message>
            <source>the code agrees</source>
            <translation>код таарсан</translation>
        </message>
        <message>
            <source>the letters were lost before the table came here</source>
            <translation>хүснэгт энд ирэхээс өмнө үсэг нь алдагдсан</translation>
        </message>
        <message>
            <source>the list has no such place; kept as typed</source>
            <translation>жагсаалтад ийм газар алга; бичсэнээр нь хадгалсан</translation>
        </message>
        <message>
            <source>the name of a telephone, and no person’s; put into the notes</source>
            <translation>утасны нэр болохоос хүний нэр биш; тэмдэглэлд оруулсан</translation>
        </message>
        <message>
            <source>the owner of a telephone is taken for the person; check it</source>
            <translation>утасны эзнийг оролцогч гэж үзсэн; шалгана уу</translation>
        </message>
        <message>
            <source>the same entry as above: left and joined again</source>
            <translation>дээрхтэй адил бүртгэл: гараад дахин орсон</translation>
        </message>
        <message>
            <source>the same submission of a phone</source>
            <translation>утаснаас илгээсэн нэг маягт</translation>
        </message>
        <message>
            <source>the space after each delimiter is left out</source>
            <translation>тусгаарлагч бүрийн дараах хоосон зайг орхисон</translation>
        </message>
        <message>
            <source>this code belongs to somebody who is not in this register</source>
            <translation>код нь энэ бүртгэлд байхгүй хүнийх</translation>
        </message>
        <message>
            <source>this column goes into no field</source>
            <translation>энэ багана аль ч талбарт орохгүй</translation>
        </message>
        <message>
            <source>this person was erased; the row is left out</source>
            <translation>энэ хүний мэдээллийг бүрмөсөн устгасан; мөрийг орхино</translation>
        </message>
        <message>
            <source>this place is in another area; kept as typed</source>
            <translation>энэ газар өөр нутагт байдаг; бичсэнээр нь хадгалсан</translation>
        </message>
        <message>
            <source>this row was imported before</source>
            <translation>энэ мөрийг өмнө нь оруулсан</translation>
        </message>
        <message>
            <source>to the list</source>
            <translation>жагсаалт руу</translation>
        </message>
        <message>
            <source>too long for its field; the text is in the notes, as far as it fits</source>
            <translation>талбартаа багтахгүй урт; тэмдэглэлд багтсаныг нь оруулсан</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>буцаах</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>буцаасан</translation>
        </message>
        <message>
            <source>what is in brackets after the name is put into the notes</source>
            <translation>нэрийн дараах хаалтан доторхыг тэмдэглэлд оруулсан</translation>
        </message>
        <message>
            <source>{taken} of {all} are read</source>
            <translation>{all} баганаас {taken} нь уншигдана</translation>
        </message>
        <message>
            <source>{value} instead of {former}</source>
            <translation>{value}, өмнө нь {former}</translation>
        </message>
        <message>
            <source>{value}, added</source>
            <translation>{value}, нэмнэ</translation>
        </message>
        <message>
            <source>“{heading}”</source>
            <translation>«{heading}»</translation>
        </message>
    </context>
    <context>
        <name>Inbox</name>
        <message numerus="yes">
            <source>%n bundles</source>
            <translation>
                <numerusform>%n багц</numerusform>
                <numerusform>%n багц</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles have a next step</source>
            <translation>
                <numerusform>%n багцад дараагийн алхам бий</numerusform>
                <numerusform>%n багцад дараагийн алхам бий</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were deleted from the sticks: they are in the register and in a backup. A stick may keep the sealed data for a long time.</source>
            <translation>
                <numerusform>Бүртгэлд орсон, нөөц хуулбартай %n багцыг флашаас устгасан; битүүмжилсэн өгөгдөл флашид удаан үлдэж магадгүй.</numerusform>
                <numerusform>Бүртгэлд орсон, нөөц хуулбартай %n багцыг флашаас устгасан; битүүмжилсэн өгөгдөл флашид удаан үлдэж магадгүй.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were taken in</source>
            <translation>
                <numerusform>%n багц оруулсан</numerusform>
                <numerusform>%n багц оруулсан</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes came in.</source>
            <translation>
                <numerusform>%n өөрчлөлт орлоо.</numerusform>
                <numerusform>%n өөрчлөлт орлоо.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes come in</source>
            <translation>
                <numerusform>%n өөрчлөлт орно</numerusform>
                <numerusform>%n өөрчлөлт орно</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops that are cut off hear that, and nothing else.</source>
            <translation>
                <numerusform>Хүчингүй болгосон %n компьютерт зөвхөн энэ тухай мэдэгдэнэ.</numerusform>
                <numerusform>Хүчингүй болгосон %n компьютерт зөвхөн энэ тухай мэдэгдэнэ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minors or of unknown age</source>
            <translation>
                <numerusform>%n нь 18 нас хүрээгүй эсвэл нас нь тодорхойгүй</numerusform>
                <numerusform>%n нь 18 нас хүрээгүй эсвэл нас нь тодорхойгүй</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them depend on the missing changes. Only these are set aside.</source>
            <translation>
                <numerusform>Үүнээс %n нь дутуу өөрчлөлтөөс хамаарах тул тусад нь хадгална</numerusform>
                <numerusform>Үүнээс %n нь дутуу өөрчлөлтөөс хамаарах тул тусад нь хадгална</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n хүн</numerusform>
                <numerusform>%n хүн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people count nowhere until the words of their laptop are compared.</source>
            <translation>
                <numerusform>Компьютерын үгийг тулгах хүртэл %n хүн аль ч тоонд орохгүй.</numerusform>
                <numerusform>Компьютерын үгийг тулгах хүртэл %n хүн аль ч тоонд орохгүй.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n сургалт</numerusform>
                <numerusform>%n сургалт</numerusform>
            </translation>
        </message>
        <message>
            <source>A bundle of {laptop} that waits. Nothing has changed yet.</source>
            <translation>{laptop} компьютерын хүлээж байгаа багц. Одоогоор юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>Accept it</source>
            <translation>Хүлээж авах</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Хавтас нэмэх</translation>
        </message>
        <message>
            <source>All that came with it is undone</source>
            <translation>Үүгээр ирсэн бүхнийг буцаасан</translation>
        </message>
        <message>
            <source>An earlier bundle of this laptop has not come yet. This one is complete and is kept without a time limit; it is taken in when the earlier one arrives. Look for it on other sticks of the same trainer.</source>
            <translation>Энэ компьютерын өмнөх багц ирээгүй байна. Энэ багц бүрэн бүтэн, хугацаагүй хадгалагдана; өмнөх нь ирмэгц автоматаар орно. Тухайн сургагч багшийн өөр флаш дээрээс хайна уу.</translation>
        </message>
        <message>
            <source>As many as the computer takes. The program finds them and looks through them; nothing is taken in before you say so. You can also use a folder or a single file.</source>
            <translation>Компьютерт багтах хэрээр залгаж болно. Программ флашийг өөрөө таньж, дотрыг нь үзнэ; таныг зөвшөөрөхөөс өмнө юу ч оруулахгүй. Хавтас эсвэл ганц файл ч болно.</translation>
        </message>
        <message>
            <source>Back to the sticks</source>
            <translation>Флаш руу очих</translation>
        </message>
        <message>
            <source>Bring this arrival back</source>
            <translation>Энэ ирэлтийг сэргээх</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>Багц</translation>
        </message>
        <message>
            <source>Bundles that came in before, the latest first</source>
            <translation>Өмнө ирсэн багц, сүүлийнх нь эхэндээ</translation>
        </message>
        <message>
            <source>Bundles with a next step</source>
            <translation>Дараагийн алхамтай багц</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Агуулга</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Хугацаа</translation>
        </message>
        <message>
            <source>Decide again</source>
            <translation>Дахин шийдэх</translation>
        </message>
        <message>
            <source>Do this only when nobody can bring them any more. Ask first.</source>
            <translation>Хэн ч авчирч чадахгүй болсон үед л үүнийг хийнэ. Эхлээд асууна уу.</translation>
        </message>
        <message>
            <source>Earlier bundles</source>
            <translation>Өмнөх багц</translation>
        </message>
        <message>
            <source>Every entry in it came before. It only tells what its laptop received and erased.</source>
            <translation>Доторх бүртгэл бүр өмнө ирсэн. Тухайн компьютер юу хүлээн авч, юу устгасныг л мэдэгдэнэ.</translation>
        </message>
        <message>
            <source>File {file} on {carrier}</source>
            <translation>{carrier} дээрх {file} файл</translation>
        </message>
        <message>
            <source>If the missing changes come later, they are taken in too.</source>
            <translation>Дутуу өөрчлөлт хожим ирвэл мөн орно.</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Ирсэн багц</translation>
        </message>
        <message>
            <source>It came after its laptop was cut off, and a person took it in.</source>
            <translation>Компьютерыг нь хүчингүй болгосны дараа ирсэн бөгөөд хүн шалгаад оруулсан.</translation>
        </message>
        <message>
            <source>It is complete, but it cannot be taken in as it is.</source>
            <translation>Бүрэн бүтэн ч энэ чигээр нь оруулж болохгүй.</translation>
        </message>
        <message>
            <source>It is in the register. Its receipt is in the reply.</source>
            <translation>Бүртгэлийн санд орсон. Хүлээн авсан тухай мэдэгдэл нь хариунд бий.</translation>
        </message>
        <message>
            <source>It is in, as it was written.</source>
            <translation>Бичсэн ёсоор нь бүртгэлд орууллаа.</translation>
        </message>
        <message>
            <source>It is marked as after the loss. Under Earlier bundles it can be undone.</source>
            <translation>“Алдсанаас хойш” гэсэн тэмдэгтэй. Өмнөх багц дотроос буцааж болно.</translation>
        </message>
        <message>
            <source>It is shown again.</source>
            <translation>Дахин харагдаж байна.</translation>
        </message>
        <message>
            <source>It stays as it is, and can be shown again under Earlier bundles.</source>
            <translation>Хэвээрээ хадгалагдана, Өмнөх багц дотроос дахин гаргаж болно.</translation>
        </message>
        <message>
            <source>It stays beside the bundle.</source>
            <translation>Энэ шалтгаан багцын хамт хадгалагдана.</translation>
        </message>
        <message>
            <source>It waits for an earlier bundle now.</source>
            <translation>Одоо өмнөх багцыг хүлээж байна.</translation>
        </message>
        <message>
            <source>It was noted for the person you named.</source>
            <translation>Таны заасан хүнд тэмдэглэлээ.</translation>
        </message>
        <message>
            <source>It was taken in.</source>
            <translation>Орууллаа.</translation>
        </message>
        <message>
            <source>Laptop</source>
            <translation>Компьютер</translation>
        </message>
        <message>
            <source>Let in by {officer} on {day}: {reason}</source>
            <translation>{officer} оруулсан ({day}): {reason}</translation>
        </message>
        <message>
            <source>Looking through the sticks…</source>
            <translation>Флашийг үзэж байна…</translation>
        </message>
        <message>
            <source>Missing changes: {first} to {last}.</source>
            <translation>Дутуу өөрчлөлт: {first} – {last}.</translation>
        </message>
        <message numerus="yes">
            <source>New replies for %n laptops are ready. Each laptop takes its own at its next exchange.</source>
            <translation>
                <numerusform>%n компьютерт өгөх шинэ хариу бэлэн. Компьютер бүр дараагийн солилцоогоороо өөрийнхөө хариуг авна.</numerusform>
                <numerusform>%n компьютерт өгөх шинэ хариу бэлэн. Компьютер бүр дараагийн солилцоогоороо өөрийнхөө хариуг авна.</numerusform>
            </translation>
        </message>
        <message>
            <source>No bundle on these sticks</source>
            <translation>Эдгээр флаш дээр багц алга</translation>
        </message>
        <message>
            <source>Nobody has compared the eight words of this laptop yet. Until then, everything from it can be undone at once, and it receives no data about other people.</source>
            <translation>Энэ компьютерын үгсийг хэн ч тулгаагүй байна. Тулгах хүртэл түүний авчирсан бүхнийг нэг дор буцааж болох бөгөөд түүнд өөр хэний ч тухай мэдээлэл очихгүй.</translation>
        </message>
        <message>
            <source>Nobody here invited the laptop that wrote this. Ask who sent the stick before anything is taken from it.</source>
            <translation>Үүнийг бичсэн компьютерыг энд хэн ч уриагүй. Юм авахаасаа өмнө флашийг хэн илгээснийг лавлана уу.</translation>
        </message>
        <message>
            <source>Nobody new came in</source>
            <translation>Шинэ хүн ороогүй</translation>
        </message>
        <message>
            <source>Not everything worked on: {name}</source>
            <translation>Зарим нь бүтсэнгүй: {name}</translation>
        </message>
        <message>
            <source>Nothing new was taken in.</source>
            <translation>Шинэ зүйл оруулаагүй.</translation>
        </message>
        <message>
            <source>Nothing was lost. Undone, all is exactly as it was before.</source>
            <translation>Юу ч алдагдаагүй. Буцаавал ирэхээс өмнөх байдалдаа яг орно.</translation>
        </message>
        <message>
            <source>Of this person</source>
            <translation>Энэ хүнийх</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Файл нээх</translation>
        </message>
        <message>
            <source>Progress of taking in</source>
            <translation>Оруулалтын явц</translation>
        </message>
        <message>
            <source>Put all of it away</source>
            <translation>Бүгдийг архивлах</translation>
        </message>
        <message>
            <source>Put away.</source>
            <translation>Архивлалаа.</translation>
        </message>
        <message>
            <source>Put it away</source>
            <translation>Архивлах</translation>
        </message>
        <message>
            <source>Put the sticks in</source>
            <translation>USB флаш дискээ залгана уу</translation>
        </message>
        <message>
            <source>Received {day}</source>
            <translation>Хүлээн авсан: {day}</translation>
        </message>
        <message numerus="yes">
            <source>Replies for %n laptops were written, but not all on: {names}. Put that in again. All others may be removed and sent back.</source>
            <translation>
                <numerusform>%n компьютерт өгөх хариуг хуулсан боловч дараахад бүрэн хуулж чадсангүй: {names}. Түүнийг дахин залгана уу. Бусдыг салгаж, буцааж илгээж болно.</numerusform>
                <numerusform>%n компьютерт өгөх хариуг хуулсан боловч дараахад бүрэн хуулж чадсангүй: {names}. Түүнийг дахин залгана уу. Бусдыг салгаж, буцааж илгээж болно.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replies for %n laptops were written. The sticks may be removed and sent back.</source>
            <translation>
                <numerusform>%n компьютерт өгөх хариуг хуулсан. Флашийг салгаж, буцааж илгээж болно.</numerusform>
                <numerusform>%n компьютерт өгөх хариуг хуулсан. Флашийг салгаж, буцааж илгээж болно.</numerusform>
            </translation>
        </message>
        <message>
            <source>Sealed files</source>
            <translation>Битүүмжилсэн файл</translation>
        </message>
        <message>
            <source>Show it again</source>
            <translation>Дахин харуулах</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Төлөв</translation>
        </message>
        <message>
            <source>Stopped. What was taken in before stays in; the rest is as it was.</source>
            <translation>Зогсоосон. Өмнө оруулсан нь хэвээр, үлдсэн нь байсан чигээрээ.</translation>
        </message>
        <message>
            <source>Take in without them</source>
            <translation>Тэдгээргүйгээр оруулах</translation>
        </message>
        <message>
            <source>Take it in</source>
            <translation>Шалгаад оруулах</translation>
        </message>
        <message numerus="yes">
            <source>Take the %n new ones in</source>
            <translation>
                <numerusform>Шинэ %n багцыг оруулах</numerusform>
                <numerusform>Шинэ %n багцыг оруулах</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken in by: {officer}, {day}</source>
            <translation>Оруулсан: {officer}, {day}</translation>
        </message>
        <message>
            <source>Taken in, it is marked as after the loss. Put away, it is shown here no more, but it is not deleted.</source>
            <translation>Оруулбал “алдсанаас хойш” гэсэн тэмдэгтэй орно. Архивлавал энд харагдахгүй, гэхдээ устахгүй.</translation>
        </message>
        <message>
            <source>Taking in…</source>
            <translation>Оруулж байна…</translation>
        </message>
        <message>
            <source>The bundle is deleted for good. If its sender still has what is in it, that can come again on another stick.</source>
            <translation>Багц бүрмөсөн устана. Илгээгчид доторх зүйл нь байгаа бол өөр флашаар дахин ирж болно.</translation>
        </message>
        <message>
            <source>The file is not complete. Nothing is lost: the laptop keeps everything until a receipt comes. Write the replies on the stick and send it back; the next exchange brings it again.</source>
            <translation>Файл дутуу байна. Юу ч алдагдаагүй: хүлээн авсан тухай мэдэгдэл ирэх хүртэл компьютер бүгдийг хадгална. Флаш дээр хариуг хуулаад буцааж илгээнэ үү; дараагийн солилцоогоор дахин ирнэ.</translation>
        </message>
        <message>
            <source>The person meant: name, birth year or code</source>
            <translation>Хэний тухай вэ: нэр, төрсөн он эсвэл код</translation>
        </message>
        <message>
            <source>They were noted from {after} to {until}.</source>
            <translation>Тэмдэглэсэн хугацаа: {after} – {until}.</translation>
        </message>
        <message>
            <source>They were noted until {until}.</source>
            <translation>Хамгийн сүүлд тэмдэглэсэн: {until}.</translation>
        </message>
        <message>
            <source>This laptop was cut off. The signature is right and the bundle is whole; it may still contain real work, so it is kept apart until you decide.</source>
            <translation>Энэ компьютерыг хүчингүй болгосон. Гарын үсэг нь зөв, багц нь бүтэн; жинхэнэ ажил байж болох тул таныг шийдэх хүртэл тусад нь хадгална.</translation>
        </message>
        <message>
            <source>Throw it away</source>
            <translation>Хаях</translation>
        </message>
        <message>
            <source>Thrown away.</source>
            <translation>Хаясан.</translation>
        </message>
        <message>
            <source>Undo this arrival</source>
            <translation>Энэ ирэлтийг буцаах</translation>
        </message>
        <message>
            <source>Undone, all is exactly as it was before.</source>
            <translation>Буцаавал ирэхээс өмнөх байдалдаа яг орно.</translation>
        </message>
        <message>
            <source>What came</source>
            <translation>Юу ирсэн</translation>
        </message>
        <message>
            <source>What comes in</source>
            <translation>Юу орох</translation>
        </message>
        <message>
            <source>What happens to it</source>
            <translation>Юу болох</translation>
        </message>
        <message>
            <source>What is in it</source>
            <translation>Дотор нь</translation>
        </message>
        <message>
            <source>What it names and says</source>
            <translation>Хэний тухай, юу бичсэн бэ</translation>
        </message>
        <message>
            <source>What it says: {fields}.</source>
            <translation>Дотор нь: {fields}.</translation>
        </message>
        <message>
            <source>Who it may be</source>
            <translation>Байж болох хүмүүс</translation>
        </message>
        <message>
            <source>Whole, sealed for head office and signed by a laptop that was invited.</source>
            <translation>Бүрэн бүтэн, төв офист зориулж битүүмжилсэн, уригдсан компьютерын гарын үсэгтэй.</translation>
        </message>
        <message>
            <source>Why it is put away</source>
            <translation>Яагаад архивлах вэ</translation>
        </message>
        <message>
            <source>Write the replies</source>
            <translation>Хариуг флаш дээр хуулах</translation>
        </message>
        <message>
            <source>Write why nobody can bring them any more.</source>
            <translation>Яагаад хэн ч авчирч чадахгүй болсныг бичнэ үү.</translation>
        </message>
        <message>
            <source>Write why, in a few words.</source>
            <translation>Шалтгааныг товч бичнэ үү.</translation>
        </message>
        <message>
            <source>Written {day}</source>
            <translation>Бичсэн: {day}</translation>
        </message>
        <message>
            <source>You can still write the replies for all laptops on them.</source>
            <translation>Гэсэн ч бүх компьютерын хариуг энд хуулж болно.</translation>
        </message>
        <message numerus="yes">
            <source>[%n answers] came</source>
            <translation>
                <numerusform>[%n хариулт] ирлээ</numerusform>
                <numerusform>[%n хариулт] ирлээ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n conflicts] arose</source>
            <translation>
                <numerusform>[%n зөрүү] гарлаа</numerusform>
                <numerusform>[%n зөрүү] гарлаа</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n entries] wait for your decision</source>
            <translation>
                <numerusform>[%n бүртгэл] таны шийдвэрийг хүлээж байна</numerusform>
                <numerusform>[%n бүртгэл] таны шийдвэрийг хүлээж байна</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n erasures] are asked for</source>
            <translation>
                <numerusform>[%n устгах хүсэлт] ирлээ</numerusform>
                <numerusform>[%n устгах хүсэлт] ирлээ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n people] came in</source>
            <translation>
                <numerusform>[%n хүн] орлоо</numerusform>
                <numerusform>[%n хүн] орлоо</numerusform>
            </translation>
        </message>
        <message>
            <source>[a copy of {laptop}] may be at work</source>
            <translation>[{laptop} компьютерын хуулбар] ажиллаж байж магадгүй</translation>
        </message>
        <message>
            <source>all</source>
            <translation>бүгд</translation>
        </message>
        <message>
            <source>already here</source>
            <translation>аль хэдийн ирсэн</translation>
        </message>
        <message>
            <source>ask who sent the stick</source>
            <translation>флашийг хэн илгээснийг лавлана</translation>
        </message>
        <message>
            <source>bundle</source>
            <translation>багц</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>уншигдахгүй</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>corrections of earlier entries: {count}</source>
            <translation>өмнөх бүртгэлийн засвар: {count}</translation>
        </message>
        <message>
            <source>counts once you take it in</source>
            <translation>таныг оруулсны дараа тооцно</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>гэмтсэн</translation>
        </message>
        <message>
            <source>kept until the earlier one comes</source>
            <translation>өмнөх нь ирэх хүртэл хадгална</translation>
        </message>
        <message>
            <source>kept, and counts nowhere</source>
            <translation>хадгалсан, хаана ч тооцохгүй</translation>
        </message>
        <message>
            <source>let in</source>
            <translation>оруулах</translation>
        </message>
        <message>
            <source>list</source>
            <translation>жагсаалт</translation>
        </message>
        <message>
            <source>new</source>
            <translation>шинэ</translation>
        </message>
        <message>
            <source>new people: {count}</source>
            <translation>шинэ хүн: {count}</translation>
        </message>
        <message>
            <source>new, taken in</source>
            <translation>шинэ, орсон</translation>
        </message>
        <message>
            <source>next link</source>
            <translation>дараагийн холбоос</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>нэргүй</translation>
        </message>
        <message>
            <source>no new entries</source>
            <translation>шинэ бүртгэлгүй</translation>
        </message>
        <message>
            <source>not opened</source>
            <translation>нээгээгүй</translation>
        </message>
        <message>
            <source>not usable</source>
            <translation>ашиглах боломжгүй</translation>
        </message>
        <message>
            <source>one change</source>
            <translation>нэг өөрчлөлт</translation>
        </message>
        <message>
            <source>open</source>
            <translation>нээх</translation>
        </message>
        <message>
            <source>put away</source>
            <translation>архивласан</translation>
        </message>
        <message>
            <source>revoked</source>
            <translation>хүчингүй болгосон</translation>
        </message>
        <message>
            <source>sealed answers: {count}</source>
            <translation>битүүмжилсэн хариулт: {count}</translation>
        </message>
        <message>
            <source>sessions: {count}</source>
            <translation>сургалт: {count}</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>тусад нь хадгалсан</translation>
        </message>
        <message>
            <source>set aside for you to look at</source>
            <translation>таныг үзэх хүртэл тусад нь хадгална</translation>
        </message>
        <message>
            <source>state</source>
            <translation>төлөв</translation>
        </message>
        <message>
            <source>sticks and folders: {count}</source>
            <translation>флаш, хавтас: {count}</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>зогсоох</translation>
        </message>
        <message>
            <source>taken in</source>
            <translation>оруулсан</translation>
        </message>
        <message>
            <source>taken in after the loss</source>
            <translation>алдсанаас хойш орсон</translation>
        </message>
        <message>
            <source>taken in without the earlier one</source>
            <translation>өмнөх багцгүйгээр оруулсан</translation>
        </message>
        <message>
            <source>taken in, unconfirmed</source>
            <translation>авсан, баталгаажаагүй</translation>
        </message>
        <message>
            <source>the laptop sends it again</source>
            <translation>компьютер дахин илгээнэ</translation>
        </message>
        <message numerus="yes">
            <source>the words of [%n laptops] are to be compared</source>
            <translation>
                <numerusform>[%n компьютерын] үгийг тулгах ёстой</numerusform>
                <numerusform>[%n компьютерын] үгийг тулгах ёстой</numerusform>
            </translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>танихгүй</translation>
        </message>
        <message>
            <source>waiting for an earlier one</source>
            <translation>өмнөх багцыг хүлээж байна</translation>
        </message>
        <message>
            <source>waits for numbers {first} to {last}</source>
            <translation>№ {first}–{last} хүлээж байна</translation>
        </message>
        <message>
            <source>will be taken in</source>
            <translation>оруулна</translation>
        </message>
        <message>
            <source>you decide</source>
            <translation>та шийднэ</translation>
        </message>
        <message>
            <source>your own reply, handed back</source>
            <translation>өөрийн хариу, буцаж ирсэн</translation>
        </message>
    </context>
    <context>
        <name>Language</name>
        <message>
            <source>{label}: {value}</source>
            <translation>{label}: {value}</translation>
        </message>
    </context>
    <context>
        <name>Laptops</name>
        <message numerus="yes">
            <source>%n bundles had waited for this and came in</source>
            <translation>
                <numerusform>Үүнийг хүлээж байсан %n багц орлоо</numerusform>
                <numerusform>Үүнийг хүлээж байсан %n багц орлоо</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops were invited</source>
            <translation>
                <numerusform>%n компьютер уригдсан</numerusform>
                <numerusform>%n компьютер уригдсан</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n хүн</numerusform>
                <numerusform>%n хүн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n сургалт</numerusform>
                <numerusform>%n сургалт</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy of it was found and settled</source>
            <translation>Үүний хуулбар олдсон бөгөөд шийдсэн</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Нэмэх</translation>
        </message>
        <message>
            <source>Add one aimag or more.</source>
            <translation>Дор хаяж нэг аймаг нэмнэ үү.</translation>
        </message>
        <message>
            <source>After that day it is sent nothing more; what it brings still comes in.</source>
            <translation>Тэр өдрөөс хойш түүн рүү юу ч илгээхгүй; авчирсан зүйлийг нь авсаар байна.</translation>
        </message>
        <message>
            <source>Aimag</source>
            <translation>Аймаг</translation>
        </message>
        <message>
            <source>Aimags</source>
            <translation>Аймаг</translation>
        </message>
        <message>
            <source>Aimags of this laptop</source>
            <translation>Энэ компьютерын аймаг</translation>
        </message>
        <message>
            <source>All of it is encrypted under the trainer’s passphrase.</source>
            <translation>Бүгд сургагч багшийн нууц үгээр шифрлэгдсэн.</translation>
        </message>
        <message>
            <source>All that it handed over stays. What comes later is set aside for you to look at.</source>
            <translation>Түүний хүлээлгэн өгсөн бүхэн хэвээр үлдэнэ. Хожим ирэхийг таныг үзэх хүртэл тусад нь хадгална.</translation>
        </message>
        <message>
            <source>All that was entered there and never came in</source>
            <translation>Тэнд оруулаад ирээгүй бүх зүйл</translation>
        </message>
        <message>
            <source>An invitation is a small file. With it a trainer’s laptop is ready in three minutes, with no network, and head office can reply to it.</source>
            <translation>Урилга бол жижиг файл. Түүгээр сургагч багшийн компьютер гурван минутад, сүлжээгүй бэлэн болж, төв офис түүнд хариу өгч чадна.</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Хариу</translation>
        </message>
        <message>
            <source>Ask the trainer, whose voice you know, to read the words on the laptop’s settings page. Confirm only when all eight are the same, in this order.</source>
            <translation>Дуу хоолойг нь таних сургагч багшаар компьютерын Тохиргоо хуудас дахь үгсийг уншуулна уу. Найман үг бүгд, энэ дарааллаараа таарсан үед л баталгаажуулна уу.</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Жагсаалт руу очих</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Болих</translation>
        </message>
        <message>
            <source>Cut off on {day}</source>
            <translation>Хүчингүй болгосон өдөр: {day}</translation>
        </message>
        <message>
            <source>Cut this laptop off</source>
            <translation>Энэ компьютерыг хүчингүй болгох</translation>
        </message>
        <message>
            <source>Data from this laptop is still accepted, but head office sends it nothing more. If it is still used, give it a new last day or none. If it is not used any more, cut it off; then nobody waits for it.</source>
            <translation>Авчирсан зүйлийг нь авсаар байна, харин түүн рүү юу ч илгээхгүй болсон. Одоо ч ажиллаж байгаа бол хугацааг нь сунгана уу, эсвэл хугацаагүй үргэлжлүүлнэ үү. Хэрэглэхээ больсон бол хүчингүй болгоно уу: тэгвэл түүнийг хэн ч хүлээхгүй.</translation>
        </message>
        <message>
            <source>Give it this last day</source>
            <translation>Энэ өдрийг тогтоох</translation>
        </message>
        <message>
            <source>Give the file to the trainer on a stick and keep no copy: anybody who has it can work as this laptop.</source>
            <translation>Файлыг сургагч багшид USB флаш дискээр өгч, хуулбарыг нь үлдээхгүй байна уу: файлыг олж авсан хэн ч энэ компьютерын нэрээр эхэлж чадна.</translation>
        </message>
        <message>
            <source>Hand it over to the trainer and keep no copy of it here.</source>
            <translation>Файлыг сургагч багшид өгч, хуулбарыг нь энд үлдээхгүй байна уу.</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>Урилга</translation>
        </message>
        <message>
            <source>Invite a laptop</source>
            <translation>Компьютер урих</translation>
        </message>
        <message>
            <source>Invite another in its place</source>
            <translation>Оронд нь өөр компьютер урих</translation>
        </message>
        <message>
            <source>It is answered until {day}</source>
            <translation>Хариу өгөх сүүлийн өдөр: {day}</translation>
        </message>
        <message>
            <source>It is invited for these sessions alone</source>
            <translation>Зөвхөн эдгээр сургалтад урьсан</translation>
        </message>
        <message>
            <source>It is kept at head office and sent to nobody.</source>
            <translation>Төв офист хадгална, хэнд ч илгээхгүй.</translation>
        </message>
        <message>
            <source>It was answered until {day}</source>
            <translation>Хариу өгсөн сүүлийн өдөр: {day}</translation>
        </message>
        <message>
            <source>Its certificate is sent with the next reply.</source>
            <translation>Гэрчилгээ нь дараагийн хариутай хамт очно.</translation>
        </message>
        <message>
            <source>Its copy</source>
            <translation>Түүний хуулбар</translation>
        </message>
        <message>
            <source>Laptop</source>
            <translation>Компьютер</translation>
        </message>
        <message>
            <source>Laptops</source>
            <translation>Компьютер</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Сүүлийн өдөр</translation>
        </message>
        <message>
            <source>Last day of head office’s replies to it</source>
            <translation>Төв офисоос хариу өгөх дуусах өдөр</translation>
        </message>
        <message>
            <source>Last heard from</source>
            <translation>Сүүлд мэдээ ирсэн</translation>
        </message>
        <message>
            <source>Let it go on</source>
            <translation>Үргэлжлүүлэх</translation>
        </message>
        <message>
            <source>Let what it brought count</source>
            <translation>Авчирсан мэдээллийг нь тооцох</translation>
        </message>
        <message>
            <source>More than one laptop began with this invitation. Confirm the one whose words agree, and cut the other off.</source>
            <translation>Энэ урилгаар нэгээс олон компьютер эхэлжээ. Үг нь таарсныг баталгаажуулж, нөгөөг нь хүчингүй болгоно уу.</translation>
        </message>
        <message>
            <source>Name of the laptop</source>
            <translation>Компьютерын нэр</translation>
        </message>
        <message>
            <source>No laptop was invited yet</source>
            <translation>Уригдсан компьютер алга</translation>
        </message>
        <message>
            <source>Once its words agree, it gets all that {name} had handed over to head office.</source>
            <translation>Үгс нь таарсны дараа төв офист хүлээлгэн өгсөн бүхнийг нь авна: {name}</translation>
        </message>
        <message>
            <source>Only sessions in this soum</source>
            <translation>Зөвхөн энэ сумын сургалт</translation>
        </message>
        <message>
            <source>Only this course</source>
            <translation>Зөвхөн энэ сургалт</translation>
        </message>
        <message>
            <source>Recovery words</source>
            <translation>Сэргээх үгс</translation>
        </message>
        <message>
            <source>Save the invitation</source>
            <translation>Урилга хадгалах</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Хадгалж байна…</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Төлөв</translation>
        </message>
        <message>
            <source>The data on this laptop differs from what was sent to it, and sending everything again did not help. Nothing is lost here. Let it exchange once more. Then cut it off and invite another laptop in its place.</source>
            <translation>Энэ компьютерт илгээснээс өөр зүйл байна, бүгдийг дахин илгээсэн ч засарсангүй. Энд юу ч алдагдаагүй. Дахин нэг солилцоо хийлгээд, дараа нь хүчингүй болгож, оронд нь өөр компьютер урина уу.</translation>
        </message>
        <message>
            <source>The eight words of this laptop</source>
            <translation>Энэ компьютерын найман үг</translation>
        </message>
        <message>
            <source>The laptop stays cut off.</source>
            <translation>Компьютер хүчингүй хэвээр үлдэнэ.</translation>
        </message>
        <message>
            <source>The words agree: confirm</source>
            <translation>Үг таарлаа: баталгаажуулах</translation>
        </message>
        <message>
            <source>There is a laptop of this name already.</source>
            <translation>Ийм нэртэй компьютер аль хэдийн байна.</translation>
        </message>
        <message>
            <source>This is not in the list of aimags.</source>
            <translation>Аймгийн жагсаалтад ийм нэр алга.</translation>
        </message>
        <message>
            <source>This is not in the list of soums.</source>
            <translation>Сумын жагсаалтад ийм нэр алга.</translation>
        </message>
        <message>
            <source>What somebody who has this laptop could get</source>
            <translation>Компьютерыг гартаа оруулсан хүн юуг үзэж болзошгүй вэ</translation>
        </message>
        <message>
            <source>What was entered there since {day}</source>
            <translation>Тэнд оруулсан, энэ өдрөөс хойших зүйл: {day}</translation>
        </message>
        <message>
            <source>What {name} brought counts from now on.</source>
            <translation>{name} компьютерын авчирсан мэдээллийг одооноос тооцно.</translation>
        </message>
        <message>
            <source>Why it is cut off</source>
            <translation>Хүчингүй болгох шалтгаан</translation>
        </message>
        <message>
            <source>Withdraw the invitation</source>
            <translation>Урилгыг цуцлах</translation>
        </message>
        <message>
            <source>Write a day such as 2026.12.31, or nothing for no last day.</source>
            <translation>Өдрийг 2026.12.31 гэж бичнэ үү; сүүлийн өдөргүй бол хоосон орхино уу.</translation>
        </message>
        <message>
            <source>Write a name by which you will know it.</source>
            <translation>Өөрийн тань таних нэр бичнэ үү.</translation>
        </message>
        <message>
            <source>Write the last day, such as 2026.12.31.</source>
            <translation>Сүүлийн өдрийг бичнэ үү, жишээ нь 2026.12.31.</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>ажиллаж байна</translation>
        </message>
        <message>
            <source>at work, not confirmed yet</source>
            <translation>ажиллаж байна, баталгаажуулаагүй</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>cut off</source>
            <translation>хүчингүй болгосон</translation>
        </message>
        <message>
            <source>entered there: {made} · sent to it: {sent}</source>
            <translation>тэнд оруулсан: {made} · түүнд илгээсэн: {sent}</translation>
        </message>
        <message>
            <source>first letters; more than one may be added</source>
            <translation>эхний үсгүүд; нэгээс олныг нэмж болно</translation>
        </message>
        <message>
            <source>for example: Arkhangai 2</source>
            <translation>жишээ нь: Архангай 2</translation>
        </message>
        <message>
            <source>invitation withdrawn</source>
            <translation>урилгыг нь цуцалсан</translation>
        </message>
        <message>
            <source>invited</source>
            <translation>уригдсан</translation>
        </message>
        <message>
            <source>invited {day}</source>
            <translation>уригдсан: {day}</translation>
        </message>
        <message>
            <source>its time has ended</source>
            <translation>хугацаа нь дууссан</translation>
        </message>
        <message>
            <source>no last day, or 2026.12.31</source>
            <translation>хугацаагүй, эсвэл 2026.12.31</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>замд яваа</translation>
        </message>
        <message>
            <source>ready to be written</source>
            <translation>хуулахад бэлэн</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>хасах</translation>
        </message>
        <message>
            <source>the laptop has it</source>
            <translation>компьютерт хүрсэн</translation>
        </message>
        <message>
            <source>words and what is on it</source>
            <translation>найман үг ба доторх мэдээлэл</translation>
        </message>
        <message>
            <source>{name} goes on, with no last day</source>
            <translation>Хугацаагүй үргэлжилнэ: {name}</translation>
        </message>
        <message>
            <source>{name} is answered until {day}</source>
            <translation>Хариу өгөх сүүлийн өдөр: {day}. Компьютер: {name}</translation>
        </message>
        <message>
            <source>{name} is confirmed</source>
            <translation>Баталгаажлаа: {name}</translation>
        </message>
        <message>
            <source>{name} is cut off</source>
            <translation>Хүчингүй болголоо: {name}</translation>
        </message>
        <message>
            <source>{name} is invited, the file is written: {file}</source>
            <translation>Уригдсан: {name}. Хадгалсан файл: {file}</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message numerus="yes">
            <source>%Ln files are deleted for good, unless they were changed. The data in the register stays.</source>
            <translation>
                <numerusform>%Ln файл бүрмөсөн устана, харин өөрчлөгдсөн нь үлдэнэ. Бүртгэлд байгаа нь хэвээр.</numerusform>
                <numerusform>%Ln файл бүрмөсөн устана, харин өөрчлөгдсөн нь үлдэнэ. Бүртгэлд байгаа нь хэвээр.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files are deleted.</source>
            <translation>
                <numerusform>%Ln файлыг устгасан.</numerusform>
                <numerusform>%Ln файлыг устгасан.</numerusform>
            </translation>
        </message>
        <message>
            <source>A file deleted from a stick can sometimes be read again; nobody can rule that out.</source>
            <translation>Флашаас устгасан файлыг заримдаа дахин уншиж болдог; тэгэхгүй гэж хэн ч баталж чадахгүй.</translation>
        </message>
        <message>
            <source>Anybody who can use this computer can read them.</source>
            <translation>Энэ компьютерыг гартаа оруулсан хэн ч тэдгээрийг уншиж чадна.</translation>
        </message>
        <message>
            <source>Anybody who has the file can read it. Delete it after use.</source>
            <translation>Файлыг авсан хэн ч уншиж чадна. Хэрэглэж дуусаад устгана уу.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Буцах</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Хэн бичсэн</translation>
        </message>
        <message>
            <source>Calendar (iCalendar), no passphrase</source>
            <translation>Хуанли (iCalendar), нууц үггүй</translation>
        </message>
        <message>
            <source>Choose where to write it</source>
            <translation>Хадгалах газрыг сонгох</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Агуулга</translation>
        </message>
        <message>
            <source>Data package (Frictionless), no passphrase</source>
            <translation>Өгөгдлийн багц (Frictionless), нууц үггүй</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Огноо</translation>
        </message>
        <message numerus="yes">
            <source>Delete %Ln files</source>
            <translation>
                <numerusform>%Ln файлыг устгах</numerusform>
                <numerusform>%Ln файлыг устгах</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete the file</source>
            <translation>Файлыг устгах</translation>
        </message>
        <message>
            <source>Export people</source>
            <translation>Хүмүүсийн мэдээллийг экспортлох</translation>
        </message>
        <message>
            <source>Figures for DHIS2, without names</source>
            <translation>DHIS2-д зориулсан тоо баримт, нэргүй</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Files from the register</source>
            <translation>Бүртгэлээс гарах файл</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Хэлбэр</translation>
        </message>
        <message>
            <source>It is noted in the register and stays on the list of open files until deleted.</source>
            <translation>Бүртгэлд тэмдэглэгдэж, устгах хүртэл хамгаалалтгүй файлын жагсаалтад байна.</translation>
        </message>
        <message>
            <source>JSON, no passphrase</source>
            <translation>JSON, нууц үггүй</translation>
        </message>
        <message>
            <source>Map as a picture (SVG), no passphrase</source>
            <translation>Зураг хэлбэрийн газрын зураг (SVG), нууц үггүй</translation>
        </message>
        <message>
            <source>PDF to print, no passphrase</source>
            <translation>Хэвлэх PDF, нууц үггүй</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Шалтгаан</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Мөр</translation>
        </message>
        <message>
            <source>Save the report of the import</source>
            <translation>Импортын тайланг хадгалах</translation>
        </message>
        <message>
            <source>Say who it is for and why they need it.</source>
            <translation>Хэнд, юунд хэрэгтэй болохыг бичнэ.</translation>
        </message>
        <message>
            <source>Say why it has to leave without a passphrase.</source>
            <translation>Яагаад нууц үггүй гаргах болсныг бичнэ үү.</translation>
        </message>
        <message>
            <source>Stopped. No file was written.</source>
            <translation>Зогсоосон. Файл үүсгээгүй.</translation>
        </message>
        <message>
            <source>Text table, no passphrase</source>
            <translation>Текст хүснэгт, нууц үггүй</translation>
        </message>
        <message>
            <source>The passphrase is shown here once. Excel and LibreOffice ask for it.</source>
            <translation>Нууц үг энд нэг удаа харагдана. Excel, LibreOffice түүнийг асууна.</translation>
        </message>
        <message>
            <source>There is no unprotected file from here.</source>
            <translation>Эндээс бичсэн хамгаалалтгүй файл алга.</translation>
        </message>
        <message>
            <source>This passphrase opens the file. It is not kept and not shown again. Write it down. Give it to the person who gets the file, but not together with the file.</source>
            <translation>Файл энэ нууц үгээр нээгдэнэ. Нууц үгийг хаана ч хадгалахгүй, дахин харуулахгүй: бичиж аваад, файлаас өөр замаар эзэнд нь дамжуулна уу.</translation>
        </message>
        <message>
            <source>Unprotected files</source>
            <translation>Хамгаалалтгүй файл</translation>
        </message>
        <message>
            <source>Web page, no passphrase</source>
            <translation>Вэб хуудас, нууц үггүй</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Юуг</translation>
        </message>
        <message>
            <source>Where to write the file</source>
            <translation>Файлыг хаана хадгалах</translation>
        </message>
        <message>
            <source>Workbook with HXL hashtags, no passphrase</source>
            <translation>HXL тэмдэгтэй хүснэгт, нууц үггүй</translation>
        </message>
        <message>
            <source>Workbook, locked by a passphrase</source>
            <translation>Хүснэгт, нууц үгээр түгжсэн</translation>
        </message>
        <message>
            <source>Workbook, no passphrase</source>
            <translation>Хүснэгт, нууц үггүй</translation>
        </message>
        <message>
            <source>Write the passphrase down before you go on.</source>
            <translation>Үргэлжлүүлэхийн өмнө нууц үгийг цаасан дээр бичиж авна уу.</translation>
        </message>
        <message>
            <source>Writing… {share} %</source>
            <translation>Бичиж байна… {share} %</translation>
        </message>
        <message>
            <source>Zipped text tables, no passphrase</source>
            <translation>Шахсан текст хүснэгтүүд, нууц үггүй</translation>
        </message>
        <message>
            <source>all about one person</source>
            <translation>нэг хүний бүх мэдээлэл</translation>
        </message>
        <message>
            <source>back</source>
            <translation>буцах</translation>
        </message>
        <message>
            <source>consent sheet with names</source>
            <translation>нэртэй зөвшөөрлийн хуудас</translation>
        </message>
        <message>
            <source>delete the file</source>
            <translation>файлыг устгах</translation>
        </message>
        <message>
            <source>figures</source>
            <translation>тоо баримт</translation>
        </message>
        <message>
            <source>people</source>
            <translation>хүмүүс</translation>
        </message>
        <message>
            <source>people and sessions</source>
            <translation>хүмүүс, сургалт</translation>
        </message>
        <message>
            <source>planned sessions</source>
            <translation>төлөвлөсөн сургалт</translation>
        </message>
        <message>
            <source>report of an import</source>
            <translation>импортын тайлан</translation>
        </message>
        <message>
            <source>rows that an import left out</source>
            <translation>импортоор орхисон мөр</translation>
        </message>
        <message>
            <source>sessions and marks</source>
            <translation>сургалт, ирц</translation>
        </message>
        <message>
            <source>write the file</source>
            <translation>файлыг хадгалах</translation>
        </message>
        <message>
            <source>{file} in {folder} is deleted for good, unless it was changed. The data in the register stays.</source>
            <translation>Файл: {file}, хавтас: {folder}. Өөрчлөгдөөгүй бол бүрмөсөн устана. Бүртгэлд байгаа нь хэвээр.</translation>
        </message>
        <message>
            <source>{file} is deleted.</source>
            <translation>Файлыг устгасан: {file}</translation>
        </message>
    </context>
    <context>
        <name>Lists</name>
        <message>
            <source>Add an entry</source>
            <translation>Нэмэх</translation>
        </message>
        <message>
            <source>Added. The laptops get it with the next replies.</source>
            <translation>Нэмсэн. Компьютеруудад дараагийн хариугаар хүрнэ.</translation>
        </message>
        <message>
            <source>All fields, and what grew out</source>
            <translation>Бүх талбар ба үр дүн</translation>
        </message>
        <message>
            <source>Audiences</source>
            <translation>Зорилтот бүлэг</translation>
        </message>
        <message>
            <source>Back into use</source>
            <translation>Дахин идэвхжүүлэх</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Contributions</source>
            <translation>Оролцоо</translation>
        </message>
        <message>
            <source>Courses</source>
            <translation>Сургалтын хөтөлбөр</translation>
        </message>
        <message>
            <source>Four digits of a soum or district, six of a bag or khoroo.</source>
            <translation>Сум, дүүрэг бол дөрвөн орон, баг, хороо бол зургаан орон.</translation>
        </message>
        <message>
            <source>Head office keeps them; as they were on {day}.</source>
            <translation>Төв офис хөтөлдөг; сүүлийн хариуны огноо: {day}.</translation>
        </message>
        <message>
            <source>Head office keeps them; none of its replies is here yet.</source>
            <translation>Төв офис хөтөлдөг; хариу нь хараахан ирээгүй байна.</translation>
        </message>
        <message>
            <source>In use again.</source>
            <translation>Дахин идэвхжүүлсэн.</translation>
        </message>
        <message>
            <source>It has this name everywhere now.</source>
            <translation>Одоо бүх газар ингэж нэрлэгдэнэ.</translation>
        </message>
        <message>
            <source>It is in the list already, and is now written so.</source>
            <translation>Жагсаалтад аль хэдийн байсан, одоо ингэж бичигдэнэ.</translation>
        </message>
        <message>
            <source>It is in the list already.</source>
            <translation>Жагсаалтад аль хэдийн байна.</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Хэвээр үлдээх</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Жагсаалт</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Жагсаалт</translation>
        </message>
        <message>
            <source>Load populations …</source>
            <translation>Хүн амын тоо оруулах …</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>Сургалтын материал</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Нэр</translation>
        </message>
        <message>
            <source>Nothing is listed here</source>
            <translation>Энд юу ч алга</translation>
        </message>
        <message>
            <source>Out of use. It is no longer offered, but old records still show it.</source>
            <translation>Идэвхгүй болсон. Сонгох жагсаалтад цаашид гарахгүй, өмнө бичсэн газартаа харагдсаар байна.</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Нэг байж болох хос</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Хамтрагч байгууллага</translation>
        </message>
        <message>
            <source>Partnerships</source>
            <translation>Хамтын ажиллагаа</translation>
        </message>
        <message>
            <source>Partners’ parts</source>
            <translation>Хамтрагчийн үүрэг</translation>
        </message>
        <message>
            <source>Pinned values</source>
            <translation>Сонгож харуулсан утга</translation>
        </message>
        <message>
            <source>Places added to the national list</source>
            <translation>Үндэсний жагсаалтад нэмсэн газар</translation>
        </message>
        <message>
            <source>Places as typed</source>
            <translation>Бичсэн газрын нэр</translation>
        </message>
        <message numerus="yes">
            <source>Populations of %Ln soums are loaded. Figures of people of 15 to 34 years by aimag or soum now tell of how many in a thousand.</source>
            <translation>
                <numerusform>%Ln сумын хүн амын тоог орууллаа. Одооноос 15–34 насны хүмүүсийн тоог аймаг, сумаар харахад мянган хүн тутамд хэд ногдохыг хамт харуулна.</numerusform>
                <numerusform>%Ln сумын хүн амын тоог орууллаа. Одооноос 15–34 насны хүмүүсийн тоог аймаг, сумаар харахад мянган хүн тутамд хэд ногдохыг хамт харуулна.</numerusform>
            </translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Төсөл</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Амлалт</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Нэрийг өөрчлөх</translation>
        </message>
        <message>
            <source>Residences</source>
            <translation>Оршин суусан газар</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Хадгалах</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Хүснэгтүүд</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Идэвхгүй болгох</translation>
        </message>
        <message>
            <source>Template of populations</source>
            <translation>Хүн амын маягт</translation>
        </message>
        <message>
            <source>The template is saved. Write how many people of 15 to 34 years live in each soum, then load it here.</source>
            <translation>Маягтыг хадгаллаа. Сум бүрд 15–34 насны хэдэн хүн амьдардгийг бичээд эндээс оруулна уу.</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Сэдэв</translation>
        </message>
        <message>
            <source>What changes here reaches every laptop with its next reply.</source>
            <translation>Энд өөрчилсөн зүйл компьютер бүрд дараагийн хариутай нь очно.</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Excel файл</translation>
        </message>
        <message>
            <source>Write the name first.</source>
            <translation>Эхлээд нэрийг бичнэ үү.</translation>
        </message>
        <message>
            <source>courses, partners, places</source>
            <translation>хөтөлбөр, хамтрагч, газар</translation>
        </message>
        <message>
            <source>next part</source>
            <translation>дараагийн хэсэг</translation>
        </message>
        <message>
            <source>out of use</source>
            <translation>идэвхгүй</translation>
        </message>
    </context>
    <context>
        <name>Network</name>
        <message numerus="yes">
            <source>%n bundles came in.</source>
            <translation>
                <numerusform>%n багц орж ирлээ.</numerusform>
                <numerusform>%n багц орж ирлээ.</numerusform>
            </translation>
        </message>
        <message>
            <source>A file in the folder is not whole yet, or damaged. Nothing is lost. It is read once it is whole.</source>
            <translation>Хавтсанд бүтэн ирээгүй, эсвэл гэмтсэн файл байна. Юу ч алдагдаагүй. Бүтэн болмогц нь уншина.</translation>
        </message>
        <message>
            <source>A shared disk, or a folder that is kept the same here and elsewhere, can carry it. No folder is chosen.</source>
            <translation>Дундын диск, эсвэл энд ч, өөр газар ч ижил байлгадаг хавтсаар солилцож болно. Хавтас сонгоогүй байна.</translation>
        </message>
        <message>
            <source>Another program is using a file in the folder. Nothing is lost. It will be tried again.</source>
            <translation>Хавтас дахь файлыг өөр программ ашиглаж байна. Юу ч алдагдаагүй. Программ дахин оролдоно.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Автомат илгээлт</translation>
        </message>
        <message>
            <source>Automatic again</source>
            <translation>Автоматаар илгээх</translation>
        </message>
        <message>
            <source>By network</source>
            <translation>Сүлжээгээр</translation>
        </message>
        <message>
            <source>By shared folder</source>
            <translation>Дундын хавтсаар</translation>
        </message>
        <message>
            <source>Choose a shared folder</source>
            <translation>Дундын хавтас сонгох</translation>
        </message>
        <message>
            <source>Choose another folder</source>
            <translation>Өөр хавтас сонгох</translation>
        </message>
        <message>
            <source>Exchange by folder</source>
            <translation>Хавтсаар солилцох</translation>
        </message>
        <message>
            <source>Exchange by network</source>
            <translation>Сүлжээгээр солилцох</translation>
        </message>
        <message>
            <source>Exchanging now</source>
            <translation>Солилцож байна</translation>
        </message>
        <message>
            <source>Folder: {folder}</source>
            <translation>Хавтас: {folder}</translation>
        </message>
        <message>
            <source>Forget the folder</source>
            <translation>Хавтсыг хасах</translation>
        </message>
        <message>
            <source>Head office has everything</source>
            <translation>Бүгд төв офист хүрсэн</translation>
        </message>
        <message>
            <source>Head office has no hub, or this laptop does not know it yet. The next exchange by stick will tell.</source>
            <translation>Төв офист сервер байхгүй, эсвэл энд хараахан мэдэгдээгүй байна. Флашаар солилцвол мэдэгдэнэ.</translation>
        </message>
        <message>
            <source>Head office has not replied yet.</source>
            <translation>Төв офис хараахан хариулаагүй байна.</translation>
        </message>
        <message>
            <source>Head office’s reply of {day} came.</source>
            <translation>Төв офисын хариу ирлээ: {day}.</translation>
        </message>
        <message numerus="yes">
            <source>It contains the records of %n people.</source>
            <translation>
                <numerusform>Дотор нь %n хүний бүртгэл байна.</numerusform>
                <numerusform>Дотор нь %n хүний бүртгэл байна.</numerusform>
            </translation>
        </message>
        <message>
            <source>It goes only when you ask for it.</source>
            <translation>Зөвхөн таныг хүсэхэд илгээнэ.</translation>
        </message>
        <message>
            <source>It was stopped. Nothing is lost. It goes on another time.</source>
            <translation>Зогсоосон. Юу ч алдагдаагүй. Дараа үргэлжилнэ.</translation>
        </message>
        <message>
            <source>It was stopped. Nothing is lost. It goes on from where it was.</source>
            <translation>Зогсоосон. Юу ч алдагдаагүй. Зогссон газраасаа үргэлжилнэ.</translation>
        </message>
        <message>
            <source>Last exchange: {when}</source>
            <translation>Сүүлд солилцсон: {when}</translation>
        </message>
        <message>
            <source>Last time: {when}</source>
            <translation>Сүүлд: {when}</translation>
        </message>
        <message>
            <source>No exchange today. From tomorrow it is automatic again.</source>
            <translation>Өнөөдөр илгээхгүй. Маргаашаас дахин автоматаар илгээнэ.</translation>
        </message>
        <message>
            <source>Not today</source>
            <translation>Өнөөдөр биш</translation>
        </message>
        <message>
            <source>Nothing can be written into the folder. Nothing is lost. Ask the person who manages the folder to allow it.</source>
            <translation>Хавтсанд бичих боломжгүй байна. Юу ч алдагдаагүй. Хавтсыг хариуцсан хүн зөвшөөрөл өгч чадна.</translation>
        </message>
        <message>
            <source>Nothing new came.</source>
            <translation>Шинэ зүйл ирээгүй.</translation>
        </message>
        <message>
            <source>Nothing new since then, as of {when}.</source>
            <translation>Түүнээс хойш шинэ зүйл алга ({when}).</translation>
        </message>
        <message>
            <source>Nothing new went into the folder.</source>
            <translation>Хавтсанд шинээр юу ч ороогүй.</translation>
        </message>
        <message>
            <source>Nothing new went; the hub has all that is here.</source>
            <translation>Шинээр илгээх зүйл байгаагүй: энд байгаа бүхэн серверт очсон.</translation>
        </message>
        <message>
            <source>Progress of the exchange</source>
            <translation>Солилцооны явц</translation>
        </message>
        <message>
            <source>Receive from the folder</source>
            <translation>Хавтаснаас хүлээн авах</translation>
        </message>
        <message>
            <source>Receive from the hub</source>
            <translation>Серверээс хүлээн авах</translation>
        </message>
        <message>
            <source>Sending: {done} of {total}. You can go on working.</source>
            <translation>Илгээж байна: {done} / {total}. Та ажлаа үргэлжлүүлж болно.</translation>
        </message>
        <message>
            <source>Stop sending</source>
            <translation>Зогсоох</translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people went into the folder.</source>
            <translation>
                <numerusform>%n хүний бүртгэл хавтсанд орлоо.</numerusform>
                <numerusform>%n хүний бүртгэл хавтсанд орлоо.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people went to the hub.</source>
            <translation>
                <numerusform>%n хүний бүртгэл серверт очлоо.</numerusform>
                <numerusform>%n хүний бүртгэл серверт очлоо.</numerusform>
            </translation>
        </message>
        <message>
            <source>The exchange is automatic, next at {when}.</source>
            <translation>Автоматаар илгээнэ. Дараагийнх: {when}.</translation>
        </message>
        <message>
            <source>The folder disappeared during the exchange. Nothing is lost. When it is back, the exchange continues by itself.</source>
            <translation>Дундуур нь хавтас алга боллоо. Юу ч алдагдаагүй. Хавтас буцаж ирмэгц автоматаар үргэлжилнэ.</translation>
        </message>
        <message>
            <source>The folder is being looked through. You can go on working.</source>
            <translation>Хавтсыг шалгаж байна. Та ажлаа үргэлжлүүлж болно.</translation>
        </message>
        <message>
            <source>The folder is not there: its disk cannot be reached, or it was moved. Nothing is lost. When it is back, the exchange continues by itself; if it was moved, choose it again.</source>
            <translation>Хавтас алга: диск нь холбогдохгүй байна, эсвэл хавтсыг зөөжээ. Юу ч алдагдаагүй. Хавтас буцаж ирмэгц автоматаар үргэлжилнэ; зөөсөн бол дахин сонгоно уу.</translation>
        </message>
        <message>
            <source>The hub cannot be reached</source>
            <translation>Сервер холбогдохгүй байна</translation>
        </message>
        <message>
            <source>The hub is being asked. You can go on working.</source>
            <translation>Серверээс асууж байна. Та ажлаа үргэлжлүүлж болно.</translation>
        </message>
        <message>
            <source>The hub takes nothing from this laptop any more, since head office reported it lost. Nothing is lost here. Call head office.</source>
            <translation>Төв офис энэ компьютерыг алдагдсан гэж тэмдэглэсэн тул сервер эндээс юу ч авахгүй байна. Энд юу ч алдагдаагүй. Төв офис руу залгана уу.</translation>
        </message>
        <message>
            <source>The invitation of this laptop was withdrawn. Nothing is lost here. Call head office.</source>
            <translation>Энэ компьютерын урилгыг цуцалсан байна. Энд юу ч алдагдаагүй. Төв офис руу залгана уу.</translation>
        </message>
        <message>
            <source>There is no network. When there is one, the exchange starts by itself.</source>
            <translation>Сүлжээ алга. Сүлжээ ормогц автоматаар илгээнэ.</translation>
        </message>
        <message>
            <source>There is no room in the folder. Nothing is lost. It is tried again.</source>
            <translation>Хавтсанд зай алга. Юу ч алдагдаагүй. Программ дахин оролдоно.</translation>
        </message>
        <message>
            <source>This connection costs money, so nothing is sent automatically.</source>
            <translation>Энэ холболт төлбөртэй тул өөрөө юу ч илгээхгүй.</translation>
        </message>
        <message>
            <source>Trouble with the hub</source>
            <translation>Сервертэй солилцоход саад гарсан</translation>
        </message>
        <message>
            <source>Trouble with the shared folder</source>
            <translation>Хавтсаар солилцоход саад гарсан</translation>
        </message>
        <message>
            <source>What was written into the folder was changed. Nothing is lost. It will be tried again; tell the person who manages the folder.</source>
            <translation>Хавтсанд бичсэн зүйлийг буцааж уншихад өөр байна. Юу ч алдагдаагүй. Дахин оролдоно; хавтсыг хариуцсан хүнд хэлнэ үү.</translation>
        </message>
        <message>
            <source>on every connection</source>
            <translation>ямар ч холболтоор</translation>
        </message>
        <message>
            <source>only when I ask</source>
            <translation>зөвхөн намайг хүсэхэд</translation>
        </message>
        <message>
            <source>where it costs nothing</source>
            <translation>үнэгүй холболтоор</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>Anybody who finds the file can read the names. Write why they are needed.</source>
            <translation>Файлыг олсон хүн нэрсийг уншина. Яагаад хэрэгтэйг бичнэ үү.</translation>
        </message>
        <message>
            <source>Back to the sheet</source>
            <translation>Ирц рүү буцах</translation>
        </message>
        <message>
            <source>It names nobody. Print it, and let everybody sign.</source>
            <translation>Хэний ч нэр байхгүй. Хэвлээд хүн бүрээр гарын үсэг зуруулна уу.</translation>
        </message>
        <message>
            <source>Language of the sheet</source>
            <translation>Хуудасны хэл</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Мөр</translation>
        </message>
        <message>
            <source>PDF to print</source>
            <translation>Хэвлэх PDF</translation>
        </message>
        <message>
            <source>Sheet to sign</source>
            <translation>Гарын үсгийн хуудас</translation>
        </message>
        <message>
            <source>There are names in it: delete it once it is printed. It is on the list of files.</source>
            <translation>Дотор нь нэр байгаа: хэвлэсний дараа устгана уу. Файлын жагсаалтад бий.</translation>
        </message>
        <message>
            <source>Where is the sheet to be written?</source>
            <translation>Хуудсыг хаана хадгалах вэ?</translation>
        </message>
        <message>
            <source>Why with names</source>
            <translation>Нэртэй хэвлэх шалтгаан</translation>
        </message>
        <message>
            <source>Write the PDF</source>
            <translation>PDF файл үүсгэх</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Хадгалсан: {file}</translation>
        </message>
        <message>
            <source>consent sheet</source>
            <translation>зөвшөөрлийн хуудас</translation>
        </message>
        <message>
            <source>numbered, without names</source>
            <translation>дугаартай, нэргүй</translation>
        </message>
        <message>
            <source>with the participants’ names</source>
            <translation>оролцогчдын нэртэй</translation>
        </message>
    </context>
    <context>
        <name>Partners</name>
        <message numerus="yes">
            <source>%Ln partners</source>
            <translation>
                <numerusform>%Ln хамтрагч</numerusform>
                <numerusform>%Ln хамтрагч</numerusform>
            </translation>
        </message>
        <message>
            <source>A new partner</source>
            <translation>Шинэ хамтрагч</translation>
        </message>
        <message>
            <source>Add a partner</source>
            <translation>Хамтрагч нэмэх</translation>
        </message>
        <message>
            <source>Begun, strengthened, ended</source>
            <translation>Эхэлсэн, бэхжсэн, дууссан</translation>
        </message>
        <message>
            <source>Head office adds them. A partner typed into the plan of a session comes here too.</source>
            <translation>Хамтрагчийг төв офис нэмнэ. Сургалт төлөвлөхдөө бичсэн хамтрагч бас энд гарна.</translation>
        </message>
        <message>
            <source>No partners yet</source>
            <translation>Хамтрагч алга</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Хамтрагч</translation>
        </message>
        <message>
            <source>open the partner</source>
            <translation>хамтрагчийг нээх</translation>
        </message>
        <message>
            <source>see the partners</source>
            <translation>хамтрагчдыг харах</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln хүн</numerusform>
                <numerusform>%Ln хүн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people found</source>
            <translation>
                <numerusform>%Ln хүн олдсон</numerusform>
                <numerusform>%Ln хүн олдсон</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people written: {file}</source>
            <translation>
                <numerusform>%Ln хүний мэдээллийг хадгалсан: {file}</numerusform>
                <numerusform>%Ln хүний мэдээллийг хадгалсан: {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n хүн</numerusform>
                <numerusform>%n хүн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people of one reception. Esc shows everyone.</source>
            <translation>
                <numerusform>Нэг удаа хүлээн авсан %n хүн. Esc бүх хүнийг харуулна.</numerusform>
                <numerusform>Нэг удаа хүлээн авсан %n хүн. Esc бүх хүнийг харуулна.</numerusform>
            </translation>
        </message>
        <message>
            <source>18 or older</source>
            <translation>18 ба түүнээс дээш</translation>
        </message>
        <message>
            <source>A given name is enough. The rest can follow.</source>
            <translation>Нэр л хангалттай. Бусдыг нь дараа нөхөж болно.</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Нас</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Бүх файл</translation>
        </message>
        <message>
            <source>As they were registered, without those who may not be kept.</source>
            <translation>Бүртгэсэн дарааллаар; мэдээллийг нь хадгалж болохгүй хүн орохгүй.</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Төрсөн</translation>
        </message>
        <message numerus="yes">
            <source>Choose at most %Ln people at a time.</source>
            <translation>
                <numerusform>Нэг удаад хамгийн ихдээ %Ln хүн сонгоно уу.</numerusform>
                <numerusform>Нэг удаад хамгийн ихдээ %Ln хүн сонгоно уу.</numerusform>
            </translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Cyrillic and Latin letters find the same people</source>
            <translation>Кирилл, латин аль ч үсгээр хайж болно</translation>
        </message>
        <message>
            <source>Everybody, all sessions, partners, promises and the rest, with headings in your language where people read it.</source>
            <translation>Бүх хүн, сургалт, хамтрагч, амлалт болон бусад бүртгэл. Хүн унших файлын гарчиг таны сонгосон хэлээр байна.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспортлох</translation>
        </message>
        <message>
            <source>From age</source>
            <translation>Насны доод хязгаар</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Нэр</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импортлох</translation>
        </message>
        <message>
            <source>In the order of the list, without those who may not be kept.</source>
            <translation>Жагсаалтын дарааллаар; мэдээллийг нь хадгалж болохгүй хүн орохгүй.</translation>
        </message>
        <message>
            <source>Last training</source>
            <translation>Сүүлийн сургалт</translation>
        </message>
        <message>
            <source>Name, birth year, phone, code</source>
            <translation>Нэр, төрсөн он, утас, код</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Шинэ хүн</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Хүн олдсонгүй</translation>
        </message>
        <message>
            <source>Nobody found yet. Type more letters to search further.</source>
            <translation>Одоогоор хүн олдсонгүй. Үсэг нэмбэл цааш хайна.</translation>
        </message>
        <message>
            <source>Nobody found. {key}: somebody who is not here asks for something</source>
            <translation>Хүн олдсонгүй. {key}: энд бүртгэлгүй хүний хүсэлтийг бичих</translation>
        </message>
        <message>
            <source>Nobody is registered yet</source>
            <translation>Бүртгэсэн хүн алга</translation>
        </message>
        <message>
            <source>Nobody is shown</source>
            <translation>Харагдах хүн алга</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Одоо биш</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Эцэг/эхийн нэр</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Хүмүүс</translation>
        </message>
        <message>
            <source>Records out of use</source>
            <translation>Идэвхгүй бүртгэл</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Бүртгэх</translation>
        </message>
        <message>
            <source>Register people one by one, here or on the arrivals page of a session. You can also import a list: CSV or XLSX, with any headers.</source>
            <translation>Хүнийг нэг нэгээр нь энд эсвэл сургалтын үүдэнд бүртгэнэ үү. Хүснэгтэд байгаа жагсаалтыг оруулж болно: CSV эсвэл XLSX, баганын гарчиг нь ямар ч байж болно.</translation>
        </message>
        <message>
            <source>Registered by</source>
            <translation>Бүртгэсэн хүн</translation>
        </message>
        <message>
            <source>Registered on</source>
            <translation>Бүртгэсэн компьютер</translation>
        </message>
        <message>
            <source>Registered: {name}, {code}</source>
            <translation>Бүртгэсэн: {name}, {code}</translation>
        </message>
        <message>
            <source>Registering…</source>
            <translation>Бүртгэж байна…</translation>
        </message>
        <message>
            <source>Session attended</source>
            <translation>Суусан сургалт</translation>
        </message>
        <message>
            <source>Somebody’s request</source>
            <translation>Хүсэлт бичих</translation>
        </message>
        <message numerus="yes">
            <source>Sorting %Ln people, {seconds} s so far. {key} brings back the former order.</source>
            <translation>
                <numerusform>%Ln хүнийг эрэмбэлж байна, {seconds} секунд болж байна. {key} дарвал өмнөх дараалал буцаж ирнэ.</numerusform>
                <numerusform>%Ln хүнийг эрэмбэлж байна, {seconds} секунд болж байна. {key} дарвал өмнөх дараалал буцаж ирнэ.</numerusform>
            </translation>
        </message>
        <message>
            <source>Soum or aimag</source>
            <translation>Сум эсвэл аймаг</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Хүснэгт</translation>
        </message>
        <message numerus="yes">
            <source>The %Ln closest people are shown. Type more letters to shorten the list.</source>
            <translation>
                <numerusform>Хамгийн ойр %Ln хүнийг харуулсан. Үсэг нэмбэл цөөрнө.</numerusform>
                <numerusform>Хамгийн ойр %Ln хүнийг харуулсан. Үсэг нэмбэл цөөрнө.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The filters hide %Ln people. {key} takes the filters off.</source>
            <translation>
                <numerusform>Шүүлтүүр %Ln хүнийг нууж байна. {key} дарж шүүлтүүрийг авна.</numerusform>
                <numerusform>Шүүлтүүр %Ln хүнийг нууж байна. {key} дарж шүүлтүүрийг авна.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The filters hide at least %Ln people. {key} takes the filters off.</source>
            <translation>
                <numerusform>Шүүлтүүр дор хаяж %Ln хүнийг нууж байна. {key} дарж шүүлтүүрийг авна.</numerusform>
                <numerusform>Шүүлтүүр дор хаяж %Ln хүнийг нууж байна. {key} дарж шүүлтүүрийг авна.</numerusform>
            </translation>
        </message>
        <message>
            <source>The register is written: {file}</source>
            <translation>Бүртгэлийг файлд гаргалаа: {file}</translation>
        </message>
        <message>
            <source>To age</source>
            <translation>Насны дээд хязгаар</translation>
        </message>
        <message>
            <source>Until head office gives the order, they are hidden here.</source>
            <translation>Заавар ирэх хүртэл тэд энд харагдахгүй.</translation>
        </message>
        <message>
            <source>What you typed earlier is here again. It is not saved yet.</source>
            <translation>Түрүүнд бичиж байсан зүйл тань энд хэвээр байна. Хараахан хадгалаагүй.</translation>
        </message>
        <message>
            <source>Which people</source>
            <translation>Ямар хүмүүсийг харуулах вэ</translation>
        </message>
        <message>
            <source>Which table to import</source>
            <translation>Импортлох хүснэгт</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>chosen: {count}</source>
            <translation>сонгосон: {count}</translation>
        </message>
        <message numerus="yes">
            <source>erase %n people</source>
            <translation>
                <numerusform>%n хүний мэдээллийг устгах</numerusform>
                <numerusform>%n хүний мэдээллийг устгах</numerusform>
            </translation>
        </message>
        <message>
            <source>everyone, also those out of use</source>
            <translation>бүх хүн, идэвхгүй бүртгэлтэй нь ч орно</translation>
        </message>
        <message>
            <source>export</source>
            <translation>экспортлох</translation>
        </message>
        <message>
            <source>find</source>
            <translation>хайх</translation>
        </message>
        <message>
            <source>given</source>
            <translation>өгсөн</translation>
        </message>
        <message>
            <source>import</source>
            <translation>импортлох</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>аваагүй</translation>
        </message>
        <message>
            <source>new person</source>
            <translation>шинэ хүн</translation>
        </message>
        <message>
            <source>not certain</source>
            <translation>тодорхойгүй</translation>
        </message>
        <message>
            <source>open</source>
            <translation>нээх</translation>
        </message>
        <message>
            <source>people</source>
            <translation>хүмүүс</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>татгалзсан</translation>
        </message>
        <message>
            <source>somebody asks for something</source>
            <translation>хүний хүсэлт бичих</translation>
        </message>
        <message numerus="yes">
            <source>the %n chosen</source>
            <translation>
                <numerusform>сонгосон %n хүн</numerusform>
                <numerusform>сонгосон %n хүн</numerusform>
            </translation>
        </message>
        <message>
            <source>the whole register, with sessions</source>
            <translation>бүх бүртгэл, сургалтын хамт</translation>
        </message>
        <message>
            <source>those in use</source>
            <translation>идэвхтэй</translation>
        </message>
        <message>
            <source>those out of use</source>
            <translation>идэвхгүй</translation>
        </message>
        <message>
            <source>those shown</source>
            <translation>жагсаалтад харагдаж буй хүмүүс</translation>
        </message>
        <message>
            <source>to an older text</source>
            <translation>хуучин бичвэрээр өгсөн</translation>
        </message>
        <message>
            <source>unconfirmed</source>
            <translation>баталгаажаагүй</translation>
        </message>
        <message>
            <source>unconfirmed: {count}</source>
            <translation>баталгаажаагүй: {count}</translation>
        </message>
        <message>
            <source>under 18</source>
            <translation>18 нас хүрээгүй</translation>
        </message>
        <message>
            <source>undo the import</source>
            <translation>оруулсныг буцаах</translation>
        </message>
        <message numerus="yes">
            <source>{count} of %Ln people</source>
            <translation>
                <numerusform>%Ln хүнээс {count}</numerusform>
                <numerusform>%Ln хүнээс {count}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message numerus="yes">
            <source>%Ln people added to the session: {course}</source>
            <translation>
                <numerusform>Сургалтад %Ln хүн нэмлээ: {course}</numerusform>
                <numerusform>Сургалтад %Ln хүн нэмлээ: {course}</numerusform>
            </translation>
        </message>
        <message>
            <source>2007, 2007.03.14, about 1960</source>
            <translation>2007, 2007.03.14, 1960 орчим</translation>
        </message>
        <message>
            <source>A different person</source>
            <translation>Өөр хүн</translation>
        </message>
        <message>
            <source>A different person: register</source>
            <translation>Өөр хүн: бүртгэх</translation>
        </message>
        <message>
            <source>A given name is needed</source>
            <translation>Нэрийг бичнэ үү</translation>
        </message>
        <message>
            <source>Add to a session</source>
            <translation>Сургалтад нэмэх</translation>
        </message>
        <message>
            <source>Added to the session: {course}</source>
            <translation>Сургалтад нэмлээ: {course}</translation>
        </message>
        <message>
            <source>Age not certain: a guardian’s consent is to follow. Of age? Type the year.</source>
            <translation>Нас тодорхойгүй: асран хамгаалагчийн зөвшөөрлийг дараа авна. 18 хүрсэн бол он бичнэ үү.</translation>
        </message>
        <message>
            <source>Aimag</source>
            <translation>Аймаг</translation>
        </message>
        <message>
            <source>Already registered?</source>
            <translation>Өмнө нь бүртгүүлсэн үү?</translation>
        </message>
        <message>
            <source>Already registered? {name}</source>
            <translation>Өмнө нь бүртгүүлсэн үү? {name}</translation>
        </message>
        <message>
            <source>Already registered? {name}, {facts}</source>
            <translation>Өмнө нь бүртгүүлсэн үү? {name}, {facts}</translation>
        </message>
        <message numerus="yes">
            <source>An earlier verdict counts again: %n more records were joined</source>
            <translation>
                <numerusform>Өмнөх шийдвэр дахин хүчинтэй болсон тул өөр %n бүртгэл нэгдлээ</numerusform>
                <numerusform>Өмнөх шийдвэр дахин хүчинтэй болсон тул өөр %n бүртгэл нэгдлээ</numerusform>
            </translation>
        </message>
        <message>
            <source>An empty field means unknown. The old values stay in the history.</source>
            <translation>Хоосон талбар нь тодорхойгүй гэсэн үг. Хуучин утга түүхэд үлдэнэ.</translation>
        </message>
        <message>
            <source>An erasure was asked for</source>
            <translation>Устгахыг хүссэн байна</translation>
        </message>
        <message>
            <source>At whose request</source>
            <translation>Хэний хүсэлтээр</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Буцах</translation>
        </message>
        <message>
            <source>Back to the form</source>
            <translation>Маягт руу очих</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Жагсаалт руу буцах</translation>
        </message>
        <message>
            <source>Bag</source>
            <translation>Баг</translation>
        </message>
        <message>
            <source>Be named in a report</source>
            <translation>Тайланд нэрийг нь дурдах</translation>
        </message>
        <message>
            <source>Being typed</source>
            <translation>Бичиж буй</translation>
        </message>
        <message>
            <source>Birth year</source>
            <translation>Төрсөн он</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Төрсөн огноо</translation>
        </message>
        <message>
            <source>Bring back into use</source>
            <translation>Дахин идэвхжүүлэх</translation>
        </message>
        <message>
            <source>Changed meanwhile</source>
            <translation>Энэ хооронд өөрчлөгдсөн</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>хятад</translation>
        </message>
        <message>
            <source>Clan name</source>
            <translation>Ургийн овог</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Харьцуулах</translation>
        </message>
        <message>
            <source>Compare first</source>
            <translation>Эхлээд харьцуулах</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Зөвшөөрөл</translation>
        </message>
        <message>
            <source>Consent to keep this record is refused</source>
            <translation>Энэ бүртгэлийг хадгалахыг зөвшөөрөөгүй</translation>
        </message>
        <message>
            <source>Contact again</source>
            <translation>Дахин холбогдох</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Засах</translation>
        </message>
        <message>
            <source>Correct what is wrong</source>
            <translation>Буруу зүйлийг засах</translation>
        </message>
        <message>
            <source>Counts as {place}</source>
            <translation>{place} гэж тооцогдоно</translation>
        </message>
        <message>
            <source>Drop what was typed</source>
            <translation>Бичсэнийг арилгах</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Имэйл</translation>
        </message>
        <message>
            <source>English</source>
            <translation>англи</translation>
        </message>
        <message>
            <source>Everything is still kept. The record is in no list until it is brought back.</source>
            <translation>Бүгд хадгалагдсан хэвээр. Буцааж оруулах хүртэл бүртгэл аль ч жагсаалтад гарахгүй.</translation>
        </message>
        <message>
            <source>French</source>
            <translation>франц</translation>
        </message>
        <message>
            <source>From a laptop that is not confirmed</source>
            <translation>Баталгаажуулаагүй компьютераас ирсэн</translation>
        </message>
        <message>
            <source>Further details</source>
            <translation>Бусад мэдээлэл</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Хүйс</translation>
        </message>
        <message>
            <source>German</source>
            <translation>герман</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Нэр</translation>
        </message>
        <message>
            <source>Guardian’s consent</source>
            <translation>Асран хамгаалагчийн зөвшөөрөл</translation>
        </message>
        <message>
            <source>Guardian’s phone</source>
            <translation>Асран хамгаалагчийн утас</translation>
        </message>
        <message>
            <source>Half typed before: not the one searched for</source>
            <translation>Өмнө нь дутуу бичсэн хүн, таны хайсан хүн биш</translation>
        </message>
        <message>
            <source>It left; the other records stay one person</source>
            <translation>Энэ бүртгэл салсан; бусад нь нэг хүн хэвээр</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>япон</translation>
        </message>
        <message>
            <source>Kazakh</source>
            <translation>казах</translation>
        </message>
        <message>
            <source>Keep answers sealed</source>
            <translation>Хариултыг битүүмжлэн хадгалах</translation>
        </message>
        <message>
            <source>Keep the record</source>
            <translation>Бүртгэлийг хадгалах</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>солонгос</translation>
        </message>
        <message>
            <source>Language: {language}</source>
            <translation>Хэл: {language}</translation>
        </message>
        <message>
            <source>Languages spoken</source>
            <translation>Эзэмшсэн хэл</translation>
        </message>
        <message>
            <source>Last training</source>
            <translation>Сүүлийн сургалт</translation>
        </message>
        <message>
            <source>Lives in</source>
            <translation>Оршин суугаа газар</translation>
        </message>
        <message>
            <source>Meanwhile entered: {value}. If you save, both wait for a decision.</source>
            <translation>Энэ хооронд оруулсан: {value}. Хадгалбал хоёулаа шийдвэр хүлээнэ.</translation>
        </message>
        <message>
            <source>Mongolian</source>
            <translation>монгол</translation>
        </message>
        <message>
            <source>Mongolian Sign Language</source>
            <translation>монгол дохионы хэл</translation>
        </message>
        <message>
            <source>No place is called that. Change it, or leave it so.</source>
            <translation>Ийм нэртэй газар байхгүй. Засна уу, эсвэл хэвээр үлдээнэ үү.</translation>
        </message>
        <message>
            <source>No training yet. On the arrivals page of a session, Enter marks the person present.</source>
            <translation>Одоогоор сургалтад суугаагүй. Үүдний бүртгэл дээр Enter дарвал ирсэн гэж тэмдэглэнэ.</translation>
        </message>
        <message>
            <source>Nobody has compared its eight words yet. Until then this person is in no export, figure or warning, and goes to no other laptop.</source>
            <translation>Найман үгийг нь хэн ч тулгаагүй байна. Тулгах хүртэл энэ хүн экспорт, тоо баримт, анхааруулгад орохгүй, өөр компьютерт очихгүй.</translation>
        </message>
        <message>
            <source>Not in the list; kept as typed</source>
            <translation>Жагсаалтад алга, бичсэнээр нь хадгална</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Одоо биш</translation>
        </message>
        <message>
            <source>Not read as a date, such as 2007. It may stay as it is.</source>
            <translation>2007 гэх мэт огноо гэж уншигдсангүй. Энэ чигээр нь үлдээж болно.</translation>
        </message>
        <message>
            <source>Note the answers</source>
            <translation>Хариултыг тэмдэглэх</translation>
        </message>
        <message numerus="yes">
            <source>Noted at %n sessions that this computer does not have: {codes}. Head office decides.</source>
            <translation>
                <numerusform>Энэ компьютерт байхгүй %n сургалтад суусан гэж тэмдэглэсэн: {codes}. Төв офис шийднэ.</numerusform>
                <numerusform>Энэ компьютерт байхгүй %n сургалтад суусан гэж тэмдэглэсэн: {codes}. Төв офис шийднэ.</numerusform>
            </translation>
        </message>
        <message>
            <source>Noted. Head office decides when the next bundle is there.</source>
            <translation>Тэмдэглэлээ. Дараагийн багц очиход төв офис шийднэ.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Тэмдэглэл</translation>
        </message>
        <message>
            <source>Nothing is erased yet. Until it is ordered or declined, the record is in no list.</source>
            <translation>Юу ч устаагүй. Шийдэх хүртэл бүртгэл аль ч жагсаалтад гарахгүй.</translation>
        </message>
        <message>
            <source>Nothing is lost; the newest is shown until somebody decides.</source>
            <translation>Юу ч алдагдаагүй; шийдвэр гартал хамгийн сүүлийнх нь харагдана.</translation>
        </message>
        <message>
            <source>Nothing was different, so nothing was changed</source>
            <translation>Ялгаа байгаагүй тул юу ч өөрчлөөгүй</translation>
        </message>
        <message>
            <source>Number in the list</source>
            <translation>Жагсаалтын дугаар</translation>
        </message>
        <message>
            <source>Occupation</source>
            <translation>Ажил мэргэжил</translation>
        </message>
        <message>
            <source>Or the code of a session that is not here</source>
            <translation>Эсвэл энд байхгүй сургалтын код</translation>
        </message>
        <message>
            <source>Other records of the same person</source>
            <translation>Энэ хүний бусад бүртгэл</translation>
        </message>
        <message>
            <source>Out of use</source>
            <translation>Идэвхгүй</translation>
        </message>
        <message>
            <source>Parent or legal guardian</source>
            <translation>Эцэг, эх, асран хамгаалагч</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Эцэг/эхийн нэр</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Хүн</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Утас</translation>
        </message>
        <message>
            <source>Read the text</source>
            <translation>Бичвэрийг унших</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Бүртгэлтэй</translation>
        </message>
        <message>
            <source>Registering…</source>
            <translation>Бүртгэж байна…</translation>
        </message>
        <message>
            <source>Residences, promises</source>
            <translation>Оршин суусан газар, амлалт</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>орос</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Хадгалах</translation>
        </message>
        <message>
            <source>School or organisation</source>
            <translation>Сургууль, байгууллага</translation>
        </message>
        <message>
            <source>Several places have that name. Choose with ↓, or leave it so.</source>
            <translation>Ийм нэртэй газар хэд хэд байна. ↓ товчоор сонгоно уу, эсвэл хэвээр үлдээнэ үү.</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Сум</translation>
        </message>
        <message>
            <source>Take it out; the others stay one</source>
            <translation>Энэ бүртгэлийг салгах; бусад нь нэг хэвээр</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Идэвхгүй болгох</translation>
        </message>
        <message>
            <source>Taken out of use meanwhile. Nothing can be saved before it is back in use.</source>
            <translation>Энэ хооронд бүртгэлийг идэвхгүй болгосон. Дахин идэвхжүүлэх хүртэл хадгалах боломжгүй.</translation>
        </message>
        <message>
            <source>The answers are saved</source>
            <translation>Хариултыг хадгаллаа</translation>
        </message>
        <message>
            <source>The consent is withdrawn</source>
            <translation>Зөвшөөрлийг цуцалсан</translation>
        </message>
        <message>
            <source>The correction is saved</source>
            <translation>Засварыг хадгалсан</translation>
        </message>
        <message>
            <source>The one alike</source>
            <translation>Төстэй хүн</translation>
        </message>
        <message>
            <source>The record is in use again</source>
            <translation>Бүртгэлийг дахин идэвхжүүлсэн</translation>
        </message>
        <message>
            <source>The record is not shown at arrivals or in exports. Head office decides whether to erase it. A new consent brings it back into use.</source>
            <translation>Үүдний бүртгэлд гарахгүй, экспортод орохгүй. Бүрмөсөн устгах эсэхийг төв офис шийднэ; дахин зөвшөөрвөл идэвхжинэ.</translation>
        </message>
        <message>
            <source>The record is out of use. Nothing was erased.</source>
            <translation>Бүртгэлийг идэвхгүй болгосон. Юу ч устгаагүй.</translation>
        </message>
        <message>
            <source>The same person</source>
            <translation>Нэг хүн</translation>
        </message>
        <message>
            <source>The text is too long</source>
            <translation>Бичвэр хэт урт</translation>
        </message>
        <message>
            <source>There is no open session to add anybody to.</source>
            <translation>Хүн нэмэх нээлттэй сургалт алга.</translation>
        </message>
        <message>
            <source>This cannot be kept. Shorten it or leave it empty.</source>
            <translation>Үүнийг хадгалах боломжгүй. Богиносгоно уу, эсвэл хоосон үлдээнэ үү.</translation>
        </message>
        <message>
            <source>This consent was given before the texts existed, so it is not known what the person was told.</source>
            <translation>Энэ зөвшөөрөл бичвэрээс өмнөх: тухайн үед юу хэлснийг мэдэх арга алга.</translation>
        </message>
        <message>
            <source>This is not the code of a session.</source>
            <translation>Энэ сургалтын код биш байна.</translation>
        </message>
        <message>
            <source>This person was erased meanwhile</source>
            <translation>Энэ хүний мэдээллийг энэ хооронд устгасан байна</translation>
        </message>
        <message>
            <source>This row</source>
            <translation>Энэ мөр</translation>
        </message>
        <message>
            <source>Told to the guardian · version {version}</source>
            <translation>Асран хамгаалагчид хэлэх үг · {version}-р хувилбар</translation>
        </message>
        <message>
            <source>Told to the person · version {version}</source>
            <translation>Өөрт нь хэлэх үг · {version}-р хувилбар</translation>
        </message>
        <message>
            <source>Training path</source>
            <translation>Суусан сургалт</translation>
        </message>
        <message>
            <source>Tuvan</source>
            <translation>тува</translation>
        </message>
        <message>
            <source>Two different values were entered for: {fields}</source>
            <translation>Хоёр өөр утга оруулсан талбар: {fields}</translation>
        </message>
        <message>
            <source>Two people again; each keeps all that is its own</source>
            <translation>Дахин хоёр хүн боллоо; хүн бүрийн мэдээлэл өөртөө үлдэв</translation>
        </message>
        <message>
            <source>Two values were entered. Shown: {value}. What you save here decides.</source>
            <translation>Хоёр утга оруулсан. Харагдаж буй: {value}. Таны энд хадгалсан утга хүчинтэй болно.</translation>
        </message>
        <message>
            <source>What grew out of her sessions</source>
            <translation>Сургалтаас нь төрсөн зүйл</translation>
        </message>
        <message>
            <source>What you typed earlier is here again. It is not saved yet.</source>
            <translation>Түрүүнд бичиж байсан зүйл тань энд хэвээр байна. Хараахан хадгалаагүй.</translation>
        </message>
        <message>
            <source>Where the record is</source>
            <translation>Бүртгэл хаана байгаа</translation>
        </message>
        <message>
            <source>Withdraw consent</source>
            <translation>Зөвшөөрөл цуцлах</translation>
        </message>
        <message>
            <source>a parent’s or guardian’s</source>
            <translation>асран хамгаалагчийн</translation>
        </message>
        <message>
            <source>about {year}</source>
            <translation>{year} он орчим</translation>
        </message>
        <message>
            <source>add</source>
            <translation>нэмэх</translation>
        </message>
        <message>
            <source>alike</source>
            <translation>төстэй</translation>
        </message>
        <message>
            <source>all of these</source>
            <translation>бүгдийг үзэх</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>хариулах</translation>
        </message>
        <message>
            <source>as typed: {text}</source>
            <translation>бичсэнээр: {text}</translation>
        </message>
        <message>
            <source>birth year</source>
            <translation>төрсөн он</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>бүрэн суусан</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>зөвшөөрөөгүй</translation>
        </message>
        <message>
            <source>declined to answer</source>
            <translation>хариулахаас татгалзсан</translation>
        </message>
        <message>
            <source>electronic</source>
            <translation>цахимаар</translation>
        </message>
        <message>
            <source>gender</source>
            <translation>хүйс</translation>
        </message>
        <message>
            <source>given</source>
            <translation>зөвшөөрсөн</translation>
        </message>
        <message>
            <source>given name</source>
            <translation>нэр</translation>
        </message>
        <message>
            <source>half-days: {attended} of {all}</source>
            <translation>хагас өдөр: {attended} / {all}</translation>
        </message>
        <message>
            <source>head office has it</source>
            <translation>төв офист хүрсэн</translation>
        </message>
        <message>
            <source>man</source>
            <translation>эрэгтэй</translation>
        </message>
        <message>
            <source>name and phone</source>
            <translation>нэр, утас</translation>
        </message>
        <message>
            <source>name unknown</source>
            <translation>нэр тодорхойгүй</translation>
        </message>
        <message>
            <source>next part</source>
            <translation>дараагийн хэсэг</translation>
        </message>
        <message>
            <source>no</source>
            <translation>үгүй</translation>
        </message>
        <message>
            <source>nobody asked</source>
            <translation>хэн ч хүсээгүй</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>асуугаагүй</translation>
        </message>
        <message>
            <source>not shown: an erasure was asked for</source>
            <translation>харуулахгүй: устгахыг хүссэн</translation>
        </message>
        <message>
            <source>not shown: contact was refused</source>
            <translation>харуулахгүй: холбогдохоос татгалзсан</translation>
        </message>
        <message>
            <source>note it for head office</source>
            <translation>төв офист дамжуулах</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>замд яваа</translation>
        </message>
        <message>
            <source>on this laptop</source>
            <translation>энэ компьютерт</translation>
        </message>
        <message>
            <source>open the session</source>
            <translation>сургалт нээх</translation>
        </message>
        <message>
            <source>open this record</source>
            <translation>энэ бүртгэлийг нээх</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>заавал биш</translation>
        </message>
        <message>
            <source>or an initial</source>
            <translation>эсвэл эхний үсэг</translation>
        </message>
        <message>
            <source>other</source>
            <translation>бусад</translation>
        </message>
        <message>
            <source>other: {fields}</source>
            <translation>өөр: {fields}</translation>
        </message>
        <message>
            <source>out of use or not</source>
            <translation>идэвхтэй эсэх</translation>
        </message>
        <message>
            <source>patronymic</source>
            <translation>эцэг/эхийн нэр</translation>
        </message>
        <message>
            <source>phone</source>
            <translation>утас</translation>
        </message>
        <message>
            <source>replaced by a later answer</source>
            <translation>дараагийн хариултаар солигдсон</translation>
        </message>
        <message>
            <source>same</source>
            <translation>адил</translation>
        </message>
        <message>
            <source>same: {fields}</source>
            <translation>таарсан: {fields}</translation>
        </message>
        <message>
            <source>soum</source>
            <translation>сум</translation>
        </message>
        <message>
            <source>spoken</source>
            <translation>амаар</translation>
        </message>
        <message>
            <source>the person’s own</source>
            <translation>өөрийнх нь</translation>
        </message>
        <message>
            <source>to be asked again</source>
            <translation>дахин асуух</translation>
        </message>
        <message>
            <source>to follow</source>
            <translation>дараа авах</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>тодорхойгүй</translation>
        </message>
        <message>
            <source>with commas between</source>
            <translation>таслалаар тусгаарлана</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>цуцалсан</translation>
        </message>
        <message>
            <source>woman</source>
            <translation>эмэгтэй</translation>
        </message>
        <message>
            <source>written</source>
            <translation>бичгээр</translation>
        </message>
        <message>
            <source>{date}, day unknown</source>
            <translation>{date}, өдөр тодорхойгүй</translation>
        </message>
        <message>
            <source>{place} (as typed: {typed})</source>
            <translation>{place} (бичсэн нь: {typed})</translation>
        </message>
        <message>
            <source>{series}: {done} of {all}</source>
            <translation>{series}: {done} / {all}</translation>
        </message>
        <message>
            <source>{year}, day unknown</source>
            <translation>{year}, өдөр тодорхойгүй</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>A PIN has four to eight digits, not all the same and not in a row such as 1234. Nothing was changed.</source>
            <translation>PIN код 4–8 оронтой тоо байна. Бүгд ижил, эсвэл 1234 мэт дараалсан тоо болохгүй. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>A cascade from a confidential course is for the protected desk alone. Nothing is shown. Choose another course or session, or ask at the protected desk.</source>
            <translation>Нууцлалтай хөтөлбөрөөс эхэлсэн дамжсан сургалтыг зөвхөн хамгаалалттай хэсэгт харуулдаг. Юу ч харуулаагүй. Өөр хөтөлбөр, сургалт сонгоно уу, эсвэл хамгаалалттай хэсгээс асууна уу.</translation>
        </message>
        <message>
            <source>A computer of this name receives already. Choose another name.</source>
            <translation>Ийм нэртэй компьютер хэдийн хүлээн авч байна. Өөр нэр сонгоно уу.</translation>
        </message>
        <message>
            <source>A computer that only receives for head office may not do this. It is done at another computer of head office, a bundle of itself when that next receives. Nothing is lost.</source>
            <translation>Төв офисын өмнөөс зөвхөн хүлээн авдаг компьютер үүнийг хийх эрхгүй. Үүнийг төв офисын өөр компьютер дээр хийнэ. Багцыг тэр компьютер дараа хүлээн авахдаа өөрөө оруулна. Юу ч алдагдаагүй.</translation>
        </message>
        <message>
            <source>A file that goes out cannot be called so. Nothing was changed. Name it with Latin letters, digits, dots and hyphens.</source>
            <translation>Явуулах файлыг ингэж нэрлэж болохгүй. Юу ч өөрчлөгдөөгүй. Латин үсэг, тоо, цэг, зураасаар нэрлэнэ үү.</translation>
        </message>
        <message>
            <source>A given name is needed.</source>
            <translation>Нэрийг бичнэ үү.</translation>
        </message>
        <message>
            <source>A laptop of this name is invited already. Choose another name.</source>
            <translation>Ийм нэртэй компьютерыг аль хэдийн урьсан. Өөр нэр сонгоно уу.</translation>
        </message>
        <message>
            <source>A later version of fieldreg has worked here. Nothing was changed. Update fieldreg.</source>
            <translation>Энд программын шинэ хувилбар ажилласан байна. Юу ч өөрчлөгдөөгүй. Программаа шинэчилнэ үү.</translation>
        </message>
        <message>
            <source>A newer copy of the keys was made after this one, which names no officer any more. Take the sheet of the newest copy.</source>
            <translation>Үүнээс хойш түлхүүрийн шинэ хуулбар хийсэн тул энэ хуулбараар ажилтан нэмэх боломжгүй. Хамгийн сүүлийн хуулбарын хуудсыг авна уу.</translation>
        </message>
        <message>
            <source>A newer list of trusted devices is here already.</source>
            <translation>Итгэдэг компьютерын шинэ жагсаалт энд аль хэдийн байна.</translation>
        </message>
        <message>
            <source>A part of this computer’s system that fieldreg needs is missing. Nothing was changed. Ask somebody to install it.</source>
            <translation>fieldreg программд хэрэгтэй системийн нэг хэсэг энэ компьютерт алга байна. Юу ч өөрчлөгдөөгүй. Мэддэг хүнээр суулгуулна уу.</translation>
        </message>
        <message>
            <source>An earlier report or edition counts some of these days and other ones. Both together could tell of few people, so nothing is issued. Choose days that lie within those of earlier ones, contain them, or are apart: whole quarters, half-years or years.</source>
            <translation>Өмнөх нэг тайлан эсвэл эмхэтгэл эдгээр өдрийн зарим хэсгийг өөр өдрүүдтэй хамт тоолсон байна. Хоёрыг хасаж цөөн хүний тоог олж болох тул тайлан гаргасангүй. Тэдгээрийн өдрүүдийн дотор багтах, эсвэл бүгдийг нь багтаасан, эсвэл огт давхцахгүй хугацаа сонгоно уу: бүтэн улирал, хагас жил, жил.</translation>
        </message>
        <message>
            <source>An officer put this away. It is kept and has no effect.</source>
            <translation>Ажилтан архивласан. Хадгалагдсан ч нөлөөгүй.</translation>
        </message>
        <message>
            <source>An order to erase or to undo that no officer signed. It was not obeyed. Tell head office.</source>
            <translation>Ямар ч ажилтан гарын үсэг зураагүй устгах эсвэл буцаах заавар. Түүнийг дагаагүй. Төв офист мэдэгдэнэ үү.</translation>
        </message>
        <message>
            <source>Another file is there now, or this one was changed. It was left as it is; look at it and delete it yourself.</source>
            <translation>Тэнд одоо өөр файл байна, эсвэл энэ файл өөрчлөгдсөн. Файлыг хэвээр үлдээсэн; өөрөө хараад устгана уу.</translation>
        </message>
        <message>
            <source>Another hub serves this mailbox already.</source>
            <translation>Өөр солилцооны сервер энэ шуудангийн хайрцгийг ажиллуулж байна.</translation>
        </message>
        <message>
            <source>Another program copies this folder to the Internet, which can damage a register. Keep it in another folder.</source>
            <translation>Өөр программ энэ хавтсыг интернетэд хуулдаг тул бүртгэлийн сан гэмтэж болзошгүй. Санг өөр хавтсанд хадгална уу.</translation>
        </message>
        <message>
            <source>Another program is using the stick. Nothing is lost. Close it and try again.</source>
            <translation>Флашийг өөр программ ашиглаж байна. Юу ч алдагдаагүй. Түүнийг хаагаад дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>Another program, perhaps an antivirus, holds this file or folder, or it may not be written. Nothing was changed. Close that program or wait a minute, and try again.</source>
            <translation>Энэ файл эсвэл хавтсыг өөр программ (магадгүй вирусийн эсрэг программ) ашиглаж байна, эсвэл үүнд бичих эрх алга. Юу ч өөрчлөгдөөгүй. Тэр программыг хаах эсвэл нэг минут хүлээгээд дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>Another value came in meanwhile. Nothing was settled. Look again.</source>
            <translation>Энэ хооронд өөр утга ирсэн байна. Юу ч шийдээгүй. Дахин харна уу.</translation>
        </message>
        <message>
            <source>Another window is using this register. Close it and try again.</source>
            <translation>Энэ бүртгэлийн санг өөр цонх ашиглаж байна. Түүнийг хаагаад дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>By this computer’s date the hub’s certificate is out of date, so the hub cannot be recognised. Nothing was sent. Set the date if it is wrong; if it is right, tell head office. Meanwhile exchange by stick.</source>
            <translation>Энэ компьютерын огноогоор бол солилцооны серверийн гэрчилгээний хугацаа таарахгүй байгаа тул серверийг таних боломжгүй. Юу ч илгээгээгүй. Огноо буруу бол засна уу, зөв бол төв офист хэлнэ үү. Тэр хүртэл флашаар солилцоно уу.</translation>
        </message>
        <message>
            <source>First what was written here goes to head office. Its reply is taken in at the next exchange.</source>
            <translation>Энд бичсэн зүйл эхлээд төв офист очно. Хариуг нь дараагийн солилцоогоор авна.</translation>
        </message>
        <message>
            <source>Head office has ended the work of this computer, or its last day is over. It receives nothing any more. What comes stays for another computer of head office.</source>
            <translation>Төв офис энэ компьютерын ажлыг дуусгасан, эсвэл сүүлчийн өдөр нь өнгөрсөн. Энэ компьютер цаашид юу ч хүлээн авахгүй. Ирсэн зүйл төв офисын өөр компьютерт зориулан байрандаа үлдэнэ.</translation>
        </message>
        <message>
            <source>Head office has no hub, or has not said so here yet. Exchange by stick once.</source>
            <translation>Төв офист солилцооны сервер байхгүй, эсвэл энд хараахан мэдэгдээгүй байна. Флашаар нэг удаа солилцоно уу.</translation>
        </message>
        <message>
            <source>Head office offers no such version.</source>
            <translation>Төв офис ийм хувилбар санал болгоогүй байна.</translation>
        </message>
        <message>
            <source>Head office was set back to an earlier day: laptops have replies that it no longer has. Nothing on the laptops is lost. People erased since that day may be here again until every laptop has exchanged twice. Make no lists or exports until then.</source>
            <translation>Компьютеруудад энэ төв офисын хариу байгаа боловч төв офист өөрт нь алга: төв офисын бүртгэлийн санг өмнөх нэг өдрийн байдалд буцаажээ. Компьютерууд дээрх зүйлээс юу ч алдагдаагүй. Тэр өдрөөс хойш устгасан мэдээлэл энд дахин гарч ирсэн байж болзошгүй; бүх компьютер хоёр удаа солилцоо хийтэл ийм хэвээр байна. Түүнээс өмнө жагсаалт гаргахгүй, экспорт хийхгүй байна уу.</translation>
        </message>
        <message>
            <source>Head office’s list of trusted devices is damaged. Nothing was taken from it.</source>
            <translation>Төв офисын итгэдэг компьютерын жагсаалт гэмтсэн байна. Түүнээс юу ч аваагүй.</translation>
        </message>
        <message>
            <source>Head office’s receipt is for another copy of this laptop. Nothing was taken from it. Tell head office.</source>
            <translation>Төв офисын хүлээн авсан тухай мэдэгдэл энэ компьютерын өөр хуулбарт зориулагдсан байна. Түүнээс юу ч аваагүй. Төв офист мэдэгдэнэ үү.</translation>
        </message>
        <message>
            <source>It is not certain what this column is. Nothing was imported. Say which field it is.</source>
            <translation>Энэ багана юу болох нь тодорхойгүй байна. Юу ч оруулаагүй. Аль талбар болохыг заана уу.</translation>
        </message>
        <message>
            <source>Line {line} of this file is not the code of a soum with a whole number, or its soum comes twice. Nothing was changed. Correct it, or begin with the template.</source>
            <translation>Энэ файлын {line}-р мөрөнд сумын код, бүхэл тоо хоёр алга, эсвэл тэр сум хоёр удаа орсон байна. Юу ч өөрчлөгдөөгүй. Мөрийг засна уу, эсвэл маягтаас эхэлнэ үү.</translation>
        </message>
        <message>
            <source>More than five people a day are erased only if two officers want it, both with that right for a week, or a week after one of them asked. It is not yet time, and nothing is erased.</source>
            <translation>Өдөрт таваас олон хүний мэдээллийг хоёр ажилтан хоёулаа хүссэн, эсвэл нэг нь хүсээд долоо хоног өнгөрсөн үед л устгана; хоёулаа энэ эрхийг долоо хоногийн өмнөөс авсан байх ёстой. Хугацаа болоогүй тул юу ч устаагүй.</translation>
        </message>
        <message>
            <source>More than five people a day are erased only if two officers want it. Another officer who may erase has to order this. Until then nothing is erased.</source>
            <translation>Өдөрт таваас олон хүний мэдээллийг хоёр ажилтан хоёулаа хүссэн үед л устгана. Устгах эрхтэй өөр ажилтан заавар өгөх ёстой. Түүнээс өмнө юу ч устахгүй.</translation>
        </message>
        <message>
            <source>No column is headed like a field. Say which column is which.</source>
            <translation>Талбарын нэртэй багана алга. Аль багана юу болохыг заана уу.</translation>
        </message>
        <message>
            <source>No column is headed like a name. Nothing was imported. Say which column is the name.</source>
            <translation>Нэр гэсэн гарчигтай багана алга. Юу ч оруулаагүй. Аль багана нь нэр болохыг заана уу.</translation>
        </message>
        <message>
            <source>No edition was made yet, and nothing was changed. An officer makes it on the page of reports.</source>
            <translation>Эмхэтгэл хараахан гаргаагүй байна. Юу ч өөрчлөгдөөгүй. Ажилтан тайлангийн хуудсанд гаргана.</translation>
        </message>
        <message>
            <source>No folder is chosen to exchange by. Choose one first.</source>
            <translation>Солилцох хавтас сонгоогүй байна. Эхлээд сонгоно уу.</translation>
        </message>
        <message>
            <source>No recovery words of this laptop are here, or none of that mark. They come with its bundles.</source>
            <translation>Энэ компьютерын сэргээх үг, эсвэл ийм тэмдэгтэй үг энд алга. Тэдгээр нь багцтай нь хамт ирдэг.</translation>
        </message>
        <message>
            <source>No window can be opened here. Start fieldreg where there is a screen.</source>
            <translation>Энд цонх нээх боломжгүй байна. Программыг дэлгэцтэй компьютер дээр ажиллуулна уу.</translation>
        </message>
        <message>
            <source>Nobody would be left who can give roles. Nothing was changed. Let somebody else be administrator first.</source>
            <translation>Үүрэг олгох хүн үлдэхгүй болно. Юу ч өөрчлөгдөөгүй. Эхлээд өөр хүнийг администратор болгоно уу.</translation>
        </message>
        <message>
            <source>Not found.</source>
            <translation>Олдсонгүй.</translation>
        </message>
        <message>
            <source>Nothing came from this laptop yet, so there are no words to compare.</source>
            <translation>Энэ компьютероос юу ч ирээгүй тул тулгах үг алга.</translation>
        </message>
        <message>
            <source>Nothing came into the register with this bundle, so there is nothing to undo.</source>
            <translation>Энэ багцаар бүртгэлд юу ч ороогүй тул буцаах зүйл алга.</translation>
        </message>
        <message>
            <source>Nothing was saved. Make a backup first, as before every change of the program.</source>
            <translation>Юу ч хадгалаагүй. Программыг солихын өмнө нөөц хуулбар хийнэ үү.</translation>
        </message>
        <message>
            <source>Only a passphrase can sign this, and this computer opened the register. Nothing was done. Lock it, unlock it with your passphrase, and do it again.</source>
            <translation>Үүнд зөвхөн нууц үгээр гарын үсэг зурдаг, гэтэл бүртгэлийг энэ компьютер өөрөө нээсэн байна. Юу ч хийгдээгүй. Түгжээд нууц үгээрээ нээж, дахин хийнэ үү.</translation>
        </message>
        <message>
            <source>Only a trainer’s laptop can do this.</source>
            <translation>Үүнийг зөвхөн сургагч багшийн компьютер хийж чадна.</translation>
        </message>
        <message>
            <source>Only a workbook can be locked by a passphrase. Let the file’s name end in .xlsx.</source>
            <translation>Зөвхөн хүснэгтийг нууц үгээр түгжиж болно. Файлын нэр .xlsx гэж төгсөх ёстой.</translation>
        </message>
        <message>
            <source>Only head office can do this.</source>
            <translation>Үүнийг зөвхөн төв офис хийж чадна.</translation>
        </message>
        <message>
            <source>Only head office may say this. It is set aside and has no effect.</source>
            <translation>Үүнийг зөвхөн төв офис шийднэ. Тусад нь хадгалсан, ямар ч нөлөөгүй.</translation>
        </message>
        <message>
            <source>Other users of this computer can open the folder of the register. Everything in it is encrypted. Ask the administrator of the computer to close it to them.</source>
            <translation>Энэ компьютерын бусад хэрэглэгч бүртгэлийн хавтсыг нээж чадна. Доторх бүх зүйл шифрлэгдсэн. Компьютерын администратороор бусдад хаалгана уу.</translation>
        </message>
        <message>
            <source>People were marked in this session. Nothing was changed. Close it, or take their marks back first.</source>
            <translation>Энэ сургалтад хүмүүсийн ирц тэмдэглэгдсэн байна. Юу ч өөрчлөгдөөгүй. Сургалтыг хаах, эсвэл эхлээд тэмдэглэгээг нь буцаана уу.</translation>
        </message>
        <message>
            <source>Reading this file took far more time or memory than a list of its size needs, so it was stopped. Nothing was changed. Copy the rows into a new table and import that.</source>
            <translation>Энэ файлыг уншихад ийм хэмжээний жагсаалтад шаардагдахаас хамаагүй их хугацаа, санах ой орсон тул уншихаа зогсоолоо. Юу ч өөрчлөгдөөгүй. Мөрүүдийг нь шинэ хүснэгтэд хуулаад түүнийг импортолно уу.</translation>
        </message>
        <message>
            <source>Sealed answers are opened for a written reason only. Nothing was opened; write the reason.</source>
            <translation>Битүүмжилсэн хариултыг зөвхөн шалтгааныг нь бичсэн үед нээнэ. Юу ч нээгдээгүй. Шалтгаанаа бичнэ үү.</translation>
        </message>
        <message>
            <source>Several people are called that. Use the short code.</source>
            <translation>Ийм нэртэй хэд хэдэн хүн байна. Богино кодыг нь ашиглана уу.</translation>
        </message>
        <message>
            <source>Several trainers share this laptop. Choose whose passphrase was forgotten.</source>
            <translation>Энэ компьютерыг хэд хэдэн сургагч багш хэрэглэдэг. Хэний нууц үг мартагдсаныг сонгоно уу.</translation>
        </message>
        <message>
            <source>Somebody changed this since. It stays as it is now.</source>
            <translation>Үүнийг хойно нь өөр хүн өөрчилсөн байна. Одоогийнхоороо үлдэнэ.</translation>
        </message>
        <message>
            <source>Somebody else answers in the hub’s place, perhaps the page where one logs in to this network. Nothing was sent.</source>
            <translation>Солилцооны серверийн оронд өөр хэн нэгэн хариулж байна, магадгүй энэ сүлжээнд нэвтрэх хуудас байх. Юу ч илгээгээгүй.</translation>
        </message>
        <message>
            <source>Somebody else changed head office’s keys meanwhile. Nothing was changed here, and this copy was not made. Look at the keys as they are now, and begin again.</source>
            <translation>Энэ хооронд өөр хүн төв офисын түлхүүрийг өөрчилжээ. Энд юу ч өөрчлөгдөөгүй, энэ хуулбар хийгдээгүй. Түлхүүр одоо ямар байгааг хараад дахин эхэлнэ үү.</translation>
        </message>
        <message>
            <source>Somebody else changed this meanwhile. Nothing was saved. Look at it as it is now.</source>
            <translation>Энэ хооронд өөр хүн үүнийг өөрчилжээ. Юу ч хадгалаагүй. Одоо ямар байгааг харна уу.</translation>
        </message>
        <message>
            <source>Somebody else has this passphrase. Choose another.</source>
            <translation>Энэ нууц үгийг өөр хүн хэрэглэдэг. Өөр нууц үг сонгоно уу.</translation>
        </message>
        <message>
            <source>Somebody else is writing into the register just now. Nothing was changed. Try again in a minute.</source>
            <translation>Яг одоо өөр хүн бүртгэлд бичиж байна. Юу ч өөрчлөгдөөгүй. Нэг минутын дараа дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>Somebody of this name has a passphrase here already.</source>
            <translation>Ийм нэртэй хүн энд аль хэдийн нууц үгтэй байна.</translation>
        </message>
        <message>
            <source>Somebody who was there is under 18, and no guardian was asked. Nothing was changed. Note what the guardian said, or that it is to follow.</source>
            <translation>Суусан хүмүүсийн дунд 18 нас хүрээгүй хүн байгаа бөгөөд асран хамгаалагчаас нь асуугаагүй байна. Юу ч өөрчлөгдөөгүй. Хариултыг нь, эсвэл дараа авахыг тэмдэглэнэ үү.</translation>
        </message>
        <message>
            <source>Something else belongs to this by now, so it stays.</source>
            <translation>Үүнд өөр зүйл хамааралтай болсон тул хэвээр үлдэнэ.</translation>
        </message>
        <message>
            <source>Something other than fieldreg changed entries of this register. You can go on reading and registering, but nothing leaves: no export, no exchange, no backup, no order. Call head office. Then restore the last backup, or keep the entries as they stand: Settings, Check this installation.</source>
            <translation>Бүртгэлийн сангийн зарим бүртгэлийг fieldreg биш, өөр зүйл өөрчилсөн байна. Үзэж, бүртгэсээр байж болно, харин юу ч гадагш гарахгүй: экспорт, солилцоо, нөөц хуулбар, заавар хийхгүй. Төв офис руу залгана уу. Дараа нь сүүлийн нөөц хуулбарыг сэргээх, эсвэл бүртгэлийг одоо байгаагаар нь үлдээнэ үү: Тохиргоо, Программаа шалгах.</translation>
        </message>
        <message>
            <source>Something went wrong inside fieldreg. Nothing is left half-done. Tell head office.</source>
            <translation>Программд алдаа гарсан. Хагас дутуу үлдсэн зүйл алга. Төв офист мэдэгдэнэ үү.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Зогсоосон. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>That is not the code of the person. Nothing was erased; look at the code again.</source>
            <translation>Энэ нь тухайн хүний код биш байна. Юу ч устгаагүй; кодыг дахин шалгана уу.</translation>
        </message>
        <message>
            <source>The PIN was wrong five times. Enter your passphrase.</source>
            <translation>PIN кодыг таван удаа буруу оруулсан. Нууц үгээ оруулна уу.</translation>
        </message>
        <message>
            <source>The calendar of this computer says {today}, but an entry here has the date {last}. If today is another day, correct the calendar first: new entries get its date. If the calendar is right, the other date was wrong and you can go on. Nothing is lost.</source>
            <translation>Энэ компьютерын огноо {today} гэж байна, гэтэл энд аль хэдийн {last} гэсэн огноотой зүйл байна. Өнөөдөр өөр өдөр бол үргэлжлүүлэхээсээ өмнө компьютерын огноог засна уу: одоо бүртгэх зүйл энэ огноотой болно. Огноо зөв бол тэр хойшхи огноо нь буруу байсан, санаа зовох зүйлгүй. Аль ч тохиолдолд юу ч алдагдахгүй.</translation>
        </message>
        <message>
            <source>The calendar of this computer says {today}; the last known date is {last}. If today is another day, correct the calendar first: new entries get its date. If the calendar is right, exchange soon. Nothing is lost.</source>
            <translation>Энэ компьютерын огноо {today} гэж байна, харин энд мэдэгдэж буй хамгийн сүүлийн огноо нь {last}. Өнөөдөр өөр өдөр бол үргэлжлүүлэхээсээ өмнө компьютерын огноог засна уу: одоо бүртгэх зүйл энэ огноотой болно. Огноо зөв бол удахгүй солилцоо хийнэ үү. Аль ч тохиолдолд юу ч алдагдахгүй.</translation>
        </message>
        <message>
            <source>The connection broke off. Nothing is lost. It goes on from where it was.</source>
            <translation>Холбоо тасарлаа. Юу ч алдагдаагүй. Зогссон газраасаа үргэлжилнэ.</translation>
        </message>
        <message>
            <source>The consent to read these answers was taken back. Nothing was opened; ask the person, if there is need.</source>
            <translation>Эдгээр хариултыг уншихыг зөвшөөрснөө цуцалсан байна. Юу ч нээгдээгүй. Шаардлагатай бол өөрөөс нь асууна уу.</translation>
        </message>
        <message>
            <source>The copy of the keys is not complete, or a letter in it is wrong. Nothing was changed. Compare it with the sheet.</source>
            <translation>Түлхүүрийн хуулбар дутуу, эсвэл нэг үсэг нь буруу байна. Юу ч өөрчлөгдөөгүй. Хэвлэсэн хуудастай тулгана уу.</translation>
        </message>
        <message>
            <source>The database is on another machine, and the way there is not secured. Nothing was sent, and nothing is lost. Add sslmode=verify-full to the address, and give it again with the command hq follow.</source>
            <translation>Өгөгдлийн сан өөр компьютер дээр байгаа бөгөөд холболт нь хамгаалалтгүй байна. Юу ч илгээгээгүй, юу ч алдагдаагүй. Хаяг дээр sslmode=verify-full гэж нэмээд hq follow тушаалаар дахин оруулна уу.</translation>
        </message>
        <message>
            <source>The database server does not answer. Check the network, then check that your last entry is there.</source>
            <translation>Өгөгдлийн сангийн сервер хариу өгөхгүй байна. Сүлжээгээ шалгаад, дараа нь сүүлд оруулсан зүйл тань хадгалагдсан эсэхийг үзнэ үү.</translation>
        </message>
        <message>
            <source>The database server refused the name, the password or the database. Ask the person who looks after the server.</source>
            <translation>Өгөгдлийн сангийн сервер нэр, нууц үг эсвэл сангийн аль нэгийг хүлээж авсангүй. Серверийг хариуцдаг хүнээс асууна уу.</translation>
        </message>
        <message>
            <source>The desk’s own file was missing and was started again; the access log says so. This is normal after a backup was restored or the register was moved. If not, openings may be missing from the log: ask who had this register.</source>
            <translation>Хамгаалалттай хэсгийн өөрийнх нь сан энд байгаагүй тул шинээр эхлүүлсэн; хандалтын бүртгэлд үүнийг тэмдэглэсэн. Нөөц хуулбараас сэргээсэн эсвэл бүртгэлийг өөр газар шилжүүлсэн бол ийм байх нь зөв. Тэгээгүй бол хариулт нээсэн тэмдэглэлээс зарим нь дутуу байж болзошгүй: энэ бүртгэл хэний гарт байсныг асууна уу.</translation>
        </message>
        <message>
            <source>The disk could not be read or written. Nothing was changed. Try again; if it happens again, make a backup elsewhere.</source>
            <translation>Дискийг уншиж, бичиж чадсангүй. Юу ч өөрчлөгдөөгүй. Дахин оролдоно уу. Давтагдвал өөр газар нөөц хуулбар хийнэ үү.</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was changed, and what you typed is still here. Make room and try again.</source>
            <translation>Диск дүүрсэн. Юу ч өөрчлөгдөөгүй, бичсэн зүйл тань хэвээр байна. Зай гаргаад дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>The encrypted database of this computer is not the right one. Install fieldreg again.</source>
            <translation>Энэ компьютерын шифрлэсэн өгөгдлийн сан тохирохгүй байна. Программыг дахин суулгана уу.</translation>
        </message>
        <message>
            <source>The figures of this report are frozen, so it stays as it is. Nothing was changed. Draft a new report.</source>
            <translation>Энэ тайлангийн тоог тогтоосон тул өөрчлөх боломжгүй. Юу ч өөрчлөгдөөгүй. Шинэ тайлан бэлтгэнэ үү.</translation>
        </message>
        <message>
            <source>The file could not be deleted and is still there. Close the program that uses it and try again.</source>
            <translation>Файлыг устгаж чадсангүй, хэвээр байна. Файлыг ашигласан программыг хаагаад дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>The file could not be written. The old file is unchanged.</source>
            <translation>Файлыг бичиж чадсангүй. Өмнөх файл хэвээр.</translation>
        </message>
        <message>
            <source>The file of this version is not here yet. It comes on head office’s next stick, or by the hub. Nothing was changed.</source>
            <translation>Энэ хувилбарын файл хараахан ирээгүй. Төв офисын дараагийн флашаар эсвэл серверээр ирнэ. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>The file on this stick is not whole. Nothing was kept of it. Try another stick, or let head office write it again.</source>
            <translation>Энэ флаш дээрх файл бүрэн биш. Үүнээс юу ч хадгалаагүй. Өөр флашаар оролдоно уу, эсвэл төв офисоор дахин хуулуулна уу.</translation>
        </message>
        <message>
            <source>The former key is still needed. It was kept. Every laptop that is not cut off must know the new key, and ninety days must have passed.</source>
            <translation>Өмнөх түлхүүр хэрэгтэй хэвээр байгаа тул үлдээсэн. Хүчингүй болгоогүй компьютер бүр шинэ түлхүүрийг авсан, мөн ерэн хоног өнгөрсөн байх ёстой.</translation>
        </message>
        <message>
            <source>The hub cannot be reached from here. Nothing is lost. It goes on from where it was once there is a connection.</source>
            <translation>Эндээс солилцооны сервертэй холбогдож чадсангүй. Юу ч алдагдаагүй. Холбоо ормогц зогссон газраасаа үргэлжилнэ.</translation>
        </message>
        <message>
            <source>The hub cannot listen at this address.</source>
            <translation>Солилцооны сервер энэ хаягаар ажиллах боломжгүй байна.</translation>
        </message>
        <message>
            <source>The hub does not allow this. Nothing was changed.</source>
            <translation>Солилцооны сервер үүнийг зөвшөөрөхгүй байна. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>The hub does not answer. Nothing is lost. It goes on from where it was.</source>
            <translation>Солилцооны сервер хариу өгөхгүй байна. Юу ч алдагдаагүй. Зогссон газраасаа үргэлжилнэ.</translation>
        </message>
        <message>
            <source>The hub does not know this laptop yet. Nothing is lost. Head office has to receive from the hub once.</source>
            <translation>Сервер энэ компьютерыг хараахан танихгүй байна. Юу ч алдагдаагүй. Төв офис серверээс нэг удаа мэдээлэл авах хэрэгтэй.</translation>
        </message>
        <message>
            <source>The hub has no certificate to show itself with.</source>
            <translation>Солилцооны серверт өөрийгөө таниулах гэрчилгээ алга.</translation>
        </message>
        <message>
            <source>The hub has no room for more. Nothing is lost: everything is still here.</source>
            <translation>Солилцооны серверт зай үлдсэнгүй. Юу ч алдагдаагүй, бүгд энд хэвээр байна.</translation>
        </message>
        <message>
            <source>The hub has too much to do. Nothing is lost. Try again later.</source>
            <translation>Солилцооны сервер ачаалал ихтэй байна. Юу ч алдагдаагүй. Дараа дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>The hub sent impossible data. It was not used, and nothing was changed here. Tell head office.</source>
            <translation>Солилцооны серверээс буруу мэдээлэл ирсэн. Ашиглаагүй, энд юу ч өөрчлөгдөөгүй. Төв офист мэдэгдэнэ үү.</translation>
        </message>
        <message>
            <source>The hub was restarted. Nothing is lost. Try again.</source>
            <translation>Солилцооны сервер дахин ассан байна. Юу ч алдагдаагүй. Дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>The hub’s mailbox cannot be read. Nothing was changed.</source>
            <translation>Солилцооны серверийн шуудангийн хайрцгийг уншиж чадсангүй. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>The invitation of this laptop was opened on another computer too. This bundle is kept whole, and is taken in when you confirm its laptop by the eight words.</source>
            <translation>Энэ компьютерын урилгыг өөр компьютер дээр бас нээсэн байна. Багцыг бүтнээр нь хадгалсан бөгөөд компьютерыг найман үгээр нь баталгаажуулбал бүртгэлд орно.</translation>
        </message>
        <message>
            <source>The key file beside the register is damaged. Nothing was changed. Put it back from a backup.</source>
            <translation>Бүртгэлийн сангийн дэргэдэх түлхүүрийн файл гэмтсэн байна. Юу ч өөрчлөгдөөгүй. Нөөц хуулбараас сэргээнэ үү.</translation>
        </message>
        <message>
            <source>The keys of this register are damaged. Restore the last backup.</source>
            <translation>Энэ бүртгэлийн сангийн түлхүүр гэмтсэн байна. Сүүлийн нөөц хуулбарыг сэргээнэ үү.</translation>
        </message>
        <message>
            <source>The later version that did not work has already changed this register, and only it can open it. So it runs again, and nothing is lost. If it does not open the register now, tell head office.</source>
            <translation>Ажиллаагүй шинэ хувилбар энэ бүртгэлийн санг аль хэдийн өөрчилсөн тул зөвхөн тэр хувилбар нээж чадна. Тиймээс тэр дахин ажиллаж байна, юу ч алдагдаагүй. Одоо ч нээхгүй бол төв офист мэдэгдэнэ үү.</translation>
        </message>
        <message>
            <source>The letters of this file cannot be read with certainty. Save it as UTF-8 and try again.</source>
            <translation>Энэ файлын үсгийг эргэлзээгүй уншиж чадсангүй. UTF-8 хэлбэрээр хадгалаад дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>The list has no such place, or several of that name. Choose one from the list.</source>
            <translation>Жагсаалтад ийм газар алга эсвэл ийм нэртэй хэд хэдэн газар байна. Жагсаалтаас сонгоно уу.</translation>
        </message>
        <message>
            <source>The list has several of that name. Nothing was changed. Choose one by its code.</source>
            <translation>Жагсаалтад ийм нэртэй хэд хэдэн мөр байна. Юу ч өөрчлөгдөөгүй. Кодоор нь сонгоно уу.</translation>
        </message>
        <message>
            <source>The list of erased people came from a backup and may be old. People erased after it may be here again until every laptop has exchanged twice. If there are backups in another place, make one there too and unlock again: fieldreg then reads the list there.</source>
            <translation>Мэдээллийг нь устгасан хүний жагсаалтыг нөөц хуулбараас авсан тул сүүлийн устгалаас өмнөх нь байж болзошгүй. Түүнээс хойш устгасан мэдээлэл энд дахин гарч ирсэн байж болзошгүй; бүх компьютер хоёр удаа солилцоо хийтэл ийм хэвээр байна. Өөр газар нөөц хуулбар байгаа бол тэнд бас нэг нөөц хуулбар хийгээд түгжээг дахин тайлна уу: fieldreg тэндхийн жагсаалтыг уншина.</translation>
        </message>
        <message>
            <source>The list of erased people is missing. Some erased people may be here again until every laptop has exchanged twice. If a backup was restored, find the file ending in .erasures, put it beside the backup and restore the backup again.</source>
            <translation>Мэдээллийг нь устгасан хүний жагсаалт байсан газартаа алга. Зөвхөн тэр жагсаалтад байсан хүний мэдээлэл энд дахин гарч ирсэн байж болзошгүй; бүх компьютер хоёр удаа солилцоо хийтэл ийм хэвээр байна. Нөөц хуулбараас сэргээсэн бол .erasures төгсгөлтэй файлыг хайж олоод нөөц хуулбарын хажууд тавьж, дахин сэргээнэ үү.</translation>
        </message>
        <message>
            <source>The list of erased people was changed or cannot be read, so it is not used. Some erased people may be here again until every laptop has exchanged twice. Ask who had the list.</source>
            <translation>Мэдээллийг нь устгасан хүний жагсаалтыг өөрчилсөн эсвэл уншигдахгүй байгаа тул тооцохгүй. Зөвхөн тэр жагсаалтад байсан хүний мэдээлэл энд дахин гарч ирсэн байж болзошгүй; бүх компьютер хоёр удаа солилцоо хийтэл ийм хэвээр байна. Файл хэний гарт байсныг асууна уу.</translation>
        </message>
        <message>
            <source>The log of opened sealed answers was changed from outside. Nothing was changed here. Compare it with a backup, and ask who had this register.</source>
            <translation>Битүүмжилсэн хариултыг хэн нээснийг тэмдэглэсэн бүртгэл хамгаалалттай хэсгийн үлдээсэнтэй таарахгүй байна. Энд юу ч өөрчлөгдөөгүй. Нөөц хуулбартай тулгаж, энэ бүртгэл хэний гарт байсныг асууна уу.</translation>
        </message>
        <message>
            <source>The name of this file must end in {endings}.</source>
            <translation>Энэ файлын нэр {endings} гэж төгсөх ёстой.</translation>
        </message>
        <message>
            <source>The network said something twice. Nothing is lost. Try again.</source>
            <translation>Сүлжээ нэг зүйлийг хоёр удаа дамжуулсан байна. Юу ч алдагдаагүй. Дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>The new version does not work on this computer. The one before it goes on, and nothing is lost. Try it once more, or tell head office.</source>
            <translation>Шинэ хувилбар энэ компьютер дээр ажиллахгүй байна. Өмнөх хувилбар үргэлжлүүлэн ажиллана, юу ч алдагдаагүй. Дахин нэг оролдох, эсвэл төв офист мэдэгдэнэ үү.</translation>
        </message>
        <message>
            <source>The part of fieldreg that reads foreign files does not start. Nothing was changed. Start the computer again; if that does not help, install fieldreg again.</source>
            <translation>Гаднаас ирсэн файл уншдаг хэсэг нь ажиллахгүй байна. Юу ч өөрчлөгдөөгүй. Компьютероо дахин асаагаад, болохгүй бол программыг дахин суулгана уу.</translation>
        </message>
        <message>
            <source>The passphrase is wrong. Nothing was changed. Try again.</source>
            <translation>Нууц үг буруу байна. Юу ч өөрчлөгдөөгүй. Дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>The protected desk has its own passphrase already. Nothing was changed.</source>
            <translation>Хамгаалалттай хэсэг өөрийн нууц үгтэй болсон байна. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>The protected desk has no passphrase of its own yet. Give it one first.</source>
            <translation>Хамгаалалттай хэсэгт одоогоор өөрийн нууц үг алга. Эхлээд нууц үг тогтооно уу.</translation>
        </message>
        <message>
            <source>The proxy of this network does not let the connection through. Nothing was sent.</source>
            <translation>Энэ сүлжээний прокси холболтыг нэвтрүүлсэнгүй. Юу ч илгээгээгүй.</translation>
        </message>
        <message>
            <source>The register has laptops confirmed or cut off, or versions offered, that no officer signed. Nobody obeys it. If one is right, do it again. If not, somebody else has head office's key: ask who can open this computer.</source>
            <translation>Бүртгэлд ямар ч ажилтан гарын үсэг зураагүй атал баталсан, хүчингүй болгосон компьютер эсвэл санал болгосон хувилбар байна. Үүнийг хэн ч дагахгүй. Зөв бол дахин хийнэ үү. Үгүй бол төв офисын түлхүүр өөр хүнд байна: энэ компьютерыг хэн нээж чаддагийг асууна уу.</translation>
        </message>
        <message>
            <source>The register has orders to erase or to undo that no officer signed. Nobody obeys them. If one is right, give it again. If not, somebody else can write into the database: ask who runs it.</source>
            <translation>Бүртгэлд ямар ч ажилтан гарын үсэг зураагүй устгах эсвэл буцаах заавар байна. Түүнийг хэн ч дагахгүй. Зөв заавар байсан бол дахин өгнө үү. Үгүй бол өөр хүн өгөгдлийн санд бичиж чадаж байна: санг хариуцдаг хүнээс асууна уу.</translation>
        </message>
        <message>
            <source>The register itself is in this folder. Choose another one to exchange by. Nothing was changed.</source>
            <translation>Бүртгэлийн сан өөрөө энэ хавтсанд байна. Солилцох өөр хавтас сонгоно уу. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>The register’s file is damaged. It was left as it is. Restore the last backup.</source>
            <translation>Бүртгэлийн сангийн файл гэмтсэн байна. Түүнийг хөндөөгүй. Сүүлийн нөөц хуулбарыг сэргээнэ үү.</translation>
        </message>
        <message>
            <source>The register’s file is not as fieldreg left it. Make an exchange now, then restore the last backup.</source>
            <translation>Бүртгэлийн сангийн файлыг өөр зүйл өөрчилсөн байна. Одоо солилцоо хийгээд, дараа нь сүүлийн нөөц хуулбарыг сэргээнэ үү.</translation>
        </message>
        <message>
            <source>The reply to a laptop changed again and again while it was written, and was not finished. Nothing is lost. Receive again, and it will be written.</source>
            <translation>Нэг компьютерт өгөх хариу бичиж байх зуур дахин дахин өөрчлөгдсөн тул дуусаагүй. Юу ч алдагдаагүй. Дахин хүлээн авбал хариуг бичнэ.</translation>
        </message>
        <message>
            <source>The seal of this file is broken. Nothing was taken from it.</source>
            <translation>Энэ файлын битүүмжлэл эвдэрсэн. Юу ч аваагүй.</translation>
        </message>
        <message>
            <source>The sender asks for more aimags or more time than its invitation gives. The bundle is set aside. Invite the laptop again.</source>
            <translation>Илгээгч урилгад зааснаас олон аймаг, эсвэл урт хугацаа хүссэн байна. Багцыг тусад нь хадгалсан. Компьютерыг дахин урина уу.</translation>
        </message>
        <message>
            <source>The sender’s certificate is damaged. Nothing was taken from this file.</source>
            <translation>Илгээгчийн гэрчилгээ гэмтсэн байна. Энэ файлаас юу ч аваагүй.</translation>
        </message>
        <message>
            <source>The sender’s certificate is not accepted here.</source>
            <translation>Илгээгчийн гэрчилгээг энд хүлээн авахгүй.</translation>
        </message>
        <message>
            <source>The signature does not fit. Nothing was taken from this file.</source>
            <translation>Гарын үсэг таарахгүй байна. Энэ файлаас юу ч аваагүй.</translation>
        </message>
        <message>
            <source>The stick cannot be written to. Nothing counts as sent. Move its switch, or take another stick.</source>
            <translation>Флаш дээр бичих боломжгүй. Юу ч илгээгээгүйд тооцно. Түгжээг нь тайлна уу, эсвэл өөр флаш авна уу.</translation>
        </message>
        <message>
            <source>The stick gave back something else than was written. Nothing counts as sent. Take another stick.</source>
            <translation>Флаш бичсэнийг зөв хадгалаагүй. Юу ч илгээгээгүйд тооцно. Өөр флаш авна уу.</translation>
        </message>
        <message>
            <source>The stick is full. Nothing counts as sent. Make room on it, or take another stick.</source>
            <translation>Флаш дүүрсэн. Юу ч илгээгээгүйд тооцно. Зай гаргана уу, эсвэл өөр флаш авна уу.</translation>
        </message>
        <message>
            <source>The stick was pulled too early. The copy is not complete. Nothing is lost. Put it in again.</source>
            <translation>Флашийг эрт салгасан байна. Хуулбар дутуу байна. Юу ч алдагдаагүй. Дахин залгана уу.</translation>
        </message>
        <message>
            <source>The system’s key store did not answer. Nothing is lost. Enter your passphrase.</source>
            <translation>Системийн түлхүүрийн сан хариу өгсөнгүй. Юу ч алдагдаагүй. Нууц үгээ оруулна уу.</translation>
        </message>
        <message>
            <source>The system’s key store no longer opens this register. Nothing is lost. Enter your passphrase.</source>
            <translation>Системийн түлхүүрийн сан энэ бүртгэлийг нээхээ больсон. Юу ч алдагдаагүй. Нууц үгээ оруулна уу.</translation>
        </message>
        <message>
            <source>The table has no such column.</source>
            <translation>Хүснэгтэд ийм багана алга.</translation>
        </message>
        <message>
            <source>The totals of this half-year cannot be issued: it is not over, they were issued before, or nobody came to a session in it. Nothing was opened. Choose another.</source>
            <translation>Энэ хагас жилийн нийт тоог гаргах боломжгүй: хагас жил дуусаагүй, тоог нь аль хэдийн гаргасан, эсвэл сургалтад хэн ч ирээгүй байна. Юу ч нээгээгүй. Өөр хагас жил сонгоно уу.</translation>
        </message>
        <message>
            <source>The way to the database on another machine is not secured, as its address says: insecure=yes. Somebody in between could read and change everything.</source>
            <translation>Өөр компьютер дээрх өгөгдлийн сан руу холбогдох холболт хамгаалалтгүй, хаягт нь insecure=yes гэж бичсэн. Дундаас нь хэн нэгэн бүгдийг уншиж, өөрчилж чадна.</translation>
        </message>
        <message>
            <source>The workbook has no such sheet. Nothing was read.</source>
            <translation>Энэ файлд ийм хуудас алга. Юу ч уншаагүй.</translation>
        </message>
        <message>
            <source>There are too many other files on the stick, and not all were looked at. Move the bundles to an empty stick or folder, and try again.</source>
            <translation>Флаш дээр өөр файл хэт олон тул бүгдийг нь шалгаж чадсангүй. Багцуудаа хоосон флаш эсвэл хавтас руу зөөгөөд дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>There are two copies of this laptop, and an order to erase names people of one of them. The bundle is kept, and is taken in when somebody receives who may also erase, after unlocking by passphrase.</source>
            <translation>Энэ компьютерын бүртгэл хоёр газар байна, нэгнийх нь хүмүүсийг устгах заавар бий. Багцыг хадгалсан. Устгах эрхтэй ажилтан нууц үгээрээ нээгээд хүлээн авахад бүртгэлд орно.</translation>
        </message>
        <message>
            <source>There are two copies of this laptop. In this bundle, a person has the number of a person erased on the other copy. It is kept and is taken in when the bundles of the other copy arrive.</source>
            <translation>Энэ компьютерын бүртгэл хоёр газар байна. Нөгөө дээр нь мэдээллийг нь бүрмөсөн устгасан хүний дугаарыг энэ багцад өөр хүнд өгсөн байна. Багц бүтнээрээ хадгалагдсан; нөгөөгийн багц ирмэгц орно.</translation>
        </message>
        <message>
            <source>There are two copies of this laptop: its disk was copied, or put back as it was. Both kept what they wrote, the second under new codes. Invite it again.</source>
            <translation>Энэ компьютерын бүртгэл хоёр газар байна: дискийг нь хуулсан, эсвэл хуучин байдалд нь буцаасан. Хоёулангийнх нь бичсэн зүйл хадгалагдсан, хоёр дахийнх нь шинэ кодтой. Компьютерыг шинээр урина уу.</translation>
        </message>
        <message>
            <source>There is a file of this name already. It was left as it is.</source>
            <translation>Ийм нэртэй файл аль хэдийн байна. Түүнийг хөндөөгүй.</translation>
        </message>
        <message>
            <source>There is a register here already. It was left as it is.</source>
            <translation>Энд бүртгэлийн сан аль хэдийн байна. Түүнийг хөндөөгүй.</translation>
        </message>
        <message>
            <source>There is no former key. Nothing was changed.</source>
            <translation>Өмнөх түлхүүр алга. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>There is no mailbox of a hub in this folder.</source>
            <translation>Энэ хавтсанд солилцооны серверийн шуудангийн хайрцаг алга.</translation>
        </message>
        <message>
            <source>There is no register in this folder.</source>
            <translation>Энэ хавтсанд бүртгэлийн сан алга.</translation>
        </message>
        <message>
            <source>There is no such field. Nothing was changed.</source>
            <translation>Ийм талбар алга. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>There is no such stick or folder. Put the stick in and try again.</source>
            <translation>Ийм флаш, хавтас алга. Флашаа залгаад дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>There is nothing in this table.</source>
            <translation>Энэ хүснэгт хоосон байна.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Дахин хийх зүйл алга.</translation>
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation>Буцаах зүйл алга.</translation>
        </message>
        <message>
            <source>There is something in this database already. Begin in an empty one.</source>
            <translation>Энэ өгөгдлийн санд аль хэдийн өөр зүйл байна. Хоосон санд эхлүүлнэ үү.</translation>
        </message>
        <message>
            <source>There is too little room for the file of the new version. Everything else was carried. Make room if it should go along.</source>
            <translation>Шинэ хувилбарын файлд зай хүрэлцсэнгүй. Бусад бүх зүйл бичигдсэн. Хамт явуулах бол зай гаргана уу.</translation>
        </message>
        <message>
            <source>There is too little room where it was to be saved. Nothing was saved, and the new version is still here. Make room there, or save it somewhere else.</source>
            <translation>Хадгалах гэсэн газарт зай хүрэлцсэнгүй. Юу ч хадгалаагүй, шинэ хувилбар энд хэвээрээ байна. Тэнд зай гаргана уу, эсвэл өөр газар хадгална уу.</translation>
        </message>
        <message>
            <source>These are not the eight words of this laptop. Nothing was changed.</source>
            <translation>Энэ компьютерын найман үг биш байна. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>These are not the passphrases of two people who can allow this. Nothing was shown. It takes two officers of this computer, or two of the three people who keep the copy of the keys.</source>
            <translation>Эдгээр нь үүнийг зөвшөөрөх эрхтэй хоёр хүний нууц үг биш байна. Юу ч харуулаагүй. Энэ компьютер дээр ажилладаг хоёр ажилтан, эсвэл түлхүүрийн хуулбарыг хариуцдаг гурван хүний хоёр нь зөвшөөрч болно.</translation>
        </message>
        <message>
            <source>These tables tell so much of each other that it cannot be checked what they tell of few people, so nothing is issued. Leave out a table; the first to go is one by soum and something else.</source>
            <translation>Эдгээр хүснэгт бие биеэ хэтэрхий их тодруулж байгаа тул цөөн хүний тухай юу мэдэгдэхийг шалгах боломжгүй, иймд тайлан гаргасангүй. Нэг хүснэгтийг хасна уу: хамгийн түрүүнд сумыг өөр зүйлтэй хослуулсныг нь.</translation>
        </message>
        <message>
            <source>These two keys cannot change places. Nothing was changed. A function key, Ins or Ctrl with a letter changes places with another of these, and a letter with a letter.</source>
            <translation>Энэ хоёр товчийн байрыг сольж болохгүй. Юу ч өөрчлөгдөөгүй. Функцийн товч, Ins эсвэл Ctrl-тэй үсгийг өөр хоорондоо, үсгийг үсэгтэй сольж болно.</translation>
        </message>
        <message>
            <source>These two passphrases do not open the copy. Nothing was changed. Any two of its three people can open it.</source>
            <translation>Энэ хоёр нууц үгээр хуулбар нээгдсэнгүй. Юу ч өөрчлөгдөөгүй. Гурван хүний аль ч хоёр нь нээж чадна.</translation>
        </message>
        <message>
            <source>These words do not fit. Look at each of them again.</source>
            <translation>Эдгээр үг таарсангүй. Нэг бүрчлэн дахин шалгана уу.</translation>
        </message>
        <message>
            <source>This PIN is wrong.</source>
            <translation>PIN код буруу байна.</translation>
        </message>
        <message>
            <source>This asks for a change about somebody or something that its laptop never had. It has no effect until you accept it, or attach it to the person meant.</source>
            <translation>Энэ нь компьютерт нь огт байгаагүй хүн эсвэл бүртгэлийг өөрчлөх хүсэлт байна. Та хүлээж авах эсвэл жинхэнэ хүнд нь холбох хүртэл ямар ч нөлөөгүй.</translation>
        </message>
        <message>
            <source>This backup is not complete. Nothing was restored. Take another one.</source>
            <translation>Нөөц хуулбар бүрэн биш байна. Түүнээс юу ч сэргээгээгүй. Өөр хуулбар авна уу.</translation>
        </message>
        <message>
            <source>This bundle came with an invitation that was withdrawn. It is set aside. It is taken in when you confirm the laptop by its words.</source>
            <translation>Энэ багц цуцалсан урилгаар ирсэн. Тусад нь хадгалсан. Компьютерыг үгээр нь баталгаажуулахад орно.</translation>
        </message>
        <message>
            <source>This bundle carries the number of another laptop, or ours. It is set aside for you to look at.</source>
            <translation>Энэ багц өөр компьютерын, эсвэл манай дугаартай байна. Таныг үзэх хүртэл тусад нь хадгалсан.</translation>
        </message>
        <message>
            <source>This bundle is by a later version. It is kept. Update fieldreg and take it in again.</source>
            <translation>Энэ багцыг программын шинэ хувилбараар бичсэн. Хадгалсан. Программаа шинэчлээд дахин оруулна уу.</translation>
        </message>
        <message>
            <source>This bundle is from a device that is no longer trusted. It is set aside for you to look at.</source>
            <translation>Энэ багцыг хүчингүй болгосон компьютер илгээсэн. Таныг үзэх хүртэл тусад нь хадгалсан.</translation>
        </message>
        <message>
            <source>This bundle is from a device that nobody here invited. It is set aside.</source>
            <translation>Энэ багцыг энд хэн ч уриагүй компьютер илгээсэн. Тусад нь хадгалсан.</translation>
        </message>
        <message>
            <source>This bundle is larger than a bundle may be. It was not taken in.</source>
            <translation>Энэ багц зөвшөөрөх хэмжээнээс том байна. Оруулаагүй.</translation>
        </message>
        <message>
            <source>This bundle leaves out somebody. Head office has no order to erase that person. The bundle is kept and is taken in when its laptop sends the order.</source>
            <translation>Мэдээллийг нь бүрмөсөн устгасан нэг хүн энэ багцад ороогүй байна, гэтэл энэ төв офис тэр устгалыг мэдэхгүй байна. Багц бүтнээрээ хадгалагдсан; компьютер нь устгах зааврыг буцааж өгмөгц орно.</translation>
        </message>
        <message>
            <source>This bundle waits for an earlier one. It is kept and is taken in when the other one arrives.</source>
            <translation>Энэ багц өмнөх багцыг хүлээж байна. Бүрэн бүтэн хадгалсан, өмнөх нь ирмэгц автоматаар орно.</translation>
        </message>
        <message>
            <source>This bundle waits until you confirm its laptop by the eight words.</source>
            <translation>Та компьютерыг нь найман үгээр баталгаажуулах хүртэл энэ багц хүлээнэ.</translation>
        </message>
        <message>
            <source>This change does not follow the order of its laptop. It is set aside. Somebody may have changed data on that laptop.</source>
            <translation>Энэ өөрчлөлт компьютерынхоо дараалалд таарахгүй байна. Тусад нь хадгалсан. Тэр компьютер дээр хэн нэгэн мэдээлэл өөрчилсөн байж магадгүй.</translation>
        </message>
        <message>
            <source>This change has an impossible number. It is set aside.</source>
            <translation>Энэ өөрчлөлтийн дугаар байж боломгүй дугаар байна. Тусад нь хадгалсан.</translation>
        </message>
        <message>
            <source>This confirmation comes from a computer that may not give it, or says more than it may. Nothing of it was taken. Your work stays here and goes with the next exchange.</source>
            <translation>Хүлээн авсан тухай энэ мэдэгдлийг өгөх эрхгүй компьютер илгээсэн, эсвэл зөвшөөрөгдсөнөөс илүү зүйл агуулж байна. Үүнээс юуг ч аваагүй. Таны ажил энд хэвээр байгаа бөгөөд дараагийн солилцоогоор явна.</translation>
        </message>
        <message>
            <source>This conflict was settled meanwhile. Nothing was changed.</source>
            <translation>Энэ зөрүүг энэ хооронд шийдсэн байна. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>This copy belongs to another head office. Nothing was changed. Take the sheet of this one.</source>
            <translation>Энэ хуулбар өөр төв офисынх байна. Юу ч өөрчлөгдөөгүй. Энэ төв офисын хуудсыг авна уу.</translation>
        </message>
        <message>
            <source>This copy is not complete. Nothing is lost: the sender still has it. Ask for it again.</source>
            <translation>Хуулбар дутуу байна. Юу ч алдагдаагүй: илгээгчид бүгд хэвээр байгаа. Дахин илгээхийг хүснэ үү.</translation>
        </message>
        <message>
            <source>This copy of fieldreg cannot serve a hub. Install the part for it.</source>
            <translation>Энэ fieldreg сервер ажиллуулж чадахгүй. Тохирох нэмэлт хэсгийг суулгана уу.</translation>
        </message>
        <message>
            <source>This copy of fieldreg cannot speak to a PostgreSQL server. Install the part for it.</source>
            <translation>Энэ fieldreg PostgreSQL сервертэй холбогдож чадахгүй. Түүнд зориулсан хэсгийг нь суулгана уу.</translation>
        </message>
        <message>
            <source>This course is confidential: who attended is shown with the session and with the person alone, in no list, no file and on no paper. Nothing was written. Choose another course or session, or print without names.</source>
            <translation>Энэ хөтөлбөр нууцлалтай тул хэн суусныг зөвхөн тухайн сургалт, тухайн хүний хуудсанд харуулна. Жагсаалт, файл, цаасанд нэрлэхгүй. Юу ч бичээгүй. Өөр хөтөлбөр, сургалт сонгоно уу, эсвэл нэргүй хэвлэнэ үү.</translation>
        </message>
        <message>
            <source>This database cannot hold the register. Ask the person who looks after the server.</source>
            <translation>Энэ өгөгдлийн санд бүртгэлийг хадгалах боломжгүй. Серверийг хариуцдаг хүнээс асууна уу.</translation>
        </message>
        <message>
            <source>This database does not contain the register of this installation.</source>
            <translation>Энэ өгөгдлийн санд энэ программын бүртгэл алга.</translation>
        </message>
        <message>
            <source>This date cannot be read. Write 2007, 2007.03 or 2007.03.14.</source>
            <translation>Огноог уншиж чадсангүй. 2007, 2007.03 эсвэл 2007.03.14 гэж бичнэ үү.</translation>
        </message>
        <message>
            <source>This field can have only one value. Choose one, or write another.</source>
            <translation>Энэ талбарт зөвхөн нэг утга байж болно. Нэгийг нь сонгоно уу, эсвэл өөр утга бичнэ үү.</translation>
        </message>
        <message>
            <source>This field cannot take what was typed. Nothing was changed.</source>
            <translation>Энэ талбарт ийм утга оруулах боломжгүй. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>This file does not open: it is for somebody else, or sealed to a key that was destroyed. Nothing is lost, its laptop still has everything. Send it a reply, and let it make another exchange.</source>
            <translation>Энэ файл нээгдэхгүй байна: өөр хүнд зориулсан, эсвэл устгасан түлхүүрээр битүүмжилсэн байна. Юу ч алдагдаагүй, бүгд компьютер дээр нь хэвээр байгаа. Түүнд хариу өгөөд, дахин солилцоо хийлгэнэ үү.</translation>
        </message>
        <message>
            <source>This file is by a later version. Update fieldreg.</source>
            <translation>Энэ файлыг программын шинэ хувилбараар бичсэн. Программаа шинэчилнэ үү.</translation>
        </message>
        <message>
            <source>This file is no table. CSV, XLSX and JSON files can be read.</source>
            <translation>Энэ файл хүснэгт биш. CSV, XLSX, JSON файл уншина.</translation>
        </message>
        <message>
            <source>This file is no whole edition of figures. Nothing of it is shown. Ask head office for it again.</source>
            <translation>Энэ файл дахь тоо баримтын эмхэтгэл бүрэн биш байна. Юу ч харуулаагүй. Төв офисоос дахин авна уу.</translation>
        </message>
        <message>
            <source>This file is not there or cannot be read.</source>
            <translation>Энэ файл алга эсвэл уншигдахгүй байна.</translation>
        </message>
        <message>
            <source>This file is not written as fieldreg writes it.</source>
            <translation>Энэ файлыг fieldreg программ бичээгүй бололтой.</translation>
        </message>
        <message>
            <source>This file is sealed for somebody else.</source>
            <translation>Энэ файлыг өөр хүнд зориулж битүүмжилсэн.</translation>
        </message>
        <message>
            <source>This folder is on a stick, which is easily lost. Keep the register on this computer’s own disk.</source>
            <translation>Энэ хавтас флаш дээр байна. Флаш амархан алга болдог. Санг энэ компьютерын өөрийн дискэнд хадгална уу.</translation>
        </message>
        <message>
            <source>This folder is on another computer, where a register can be damaged. Keep it on this computer’s own disk.</source>
            <translation>Энэ хавтас өөр компьютер дээр байна. Тэнд бүртгэлийн сан гэмтэж болзошгүй. Санг энэ компьютерын өөрийн дискэнд хадгална уу.</translation>
        </message>
        <message>
            <source>This invitation is not complete. Ask head office for it again.</source>
            <translation>Урилга бүрэн биш байна. Төв офисоос дахин авна уу.</translation>
        </message>
        <message>
            <source>This is about somebody at a session of a confidential course. Both are shown together only to an officer who has the protected desk too: she decides it. Until then everything is kept.</source>
            <translation>Энэ нь нууцлалтай хөтөлбөрийн сургалтад суусан хүний тухай юм. Хүн, сургалтыг хамтад нь зөвхөн хамгаалалттай хэсэгт ч ажилладаг ажилтанд харуулна, тэр шийднэ. Тэр хүртэл бүгд хэвээр хадгалагдана.</translation>
        </message>
        <message>
            <source>This is no address of a PostgreSQL database.</source>
            <translation>Энэ PostgreSQL өгөгдлийн сангийн хаяг биш байна.</translation>
        </message>
        <message>
            <source>This is no bundle of fieldreg.</source>
            <translation>Энэ файл fieldreg программын багц биш.</translation>
        </message>
        <message>
            <source>This is not a complete version of fieldreg, or its file does not match. Nothing was changed. Get the file again.</source>
            <translation>Энэ файл fieldreg-ийн бүрэн хувилбар биш, эсвэл таарахгүй байна. Юу ч өөрчлөгдөөгүй. Файлыг дахин авна уу.</translation>
        </message>
        <message>
            <source>This is not a hub address. It must begin with https and contain the name of a server.</source>
            <translation>Энэ солилцооны серверийн хаяг биш байна. Хаяг https гэж эхэлж, серверийн нэрийг заана.</translation>
        </message>
        <message>
            <source>This is not the file that head office signed, or it changed while it was read. Nothing was kept of it. Try another stick or the hub, and tell head office.</source>
            <translation>Энэ нь төв офисын гарын үсэг зурсан файл биш, эсвэл уншиж байх үед өөрчлөгдсөн. Үүнээс юу ч хадгалаагүй. Өөр флаш эсвэл серверээр оролдож, төв офист хэлнэ үү.</translation>
        </message>
        <message>
            <source>This is not undone, so there is nothing to bring back.</source>
            <translation>Үүнийг буцаагаагүй тул сэргээх зүйл алга.</translation>
        </message>
        <message>
            <source>This is outside what its laptop was invited for: another place, course or time. It has no effect until you accept it.</source>
            <translation>Энэ нь компьютерыг урьсан хүрээнээс гадуур байна: өөр газар, сургалт эсвэл хугацаа. Та хүлээж автал ямар ч нөлөөгүй.</translation>
        </message>
        <message>
            <source>This is the last passphrase. It cannot be taken away.</source>
            <translation>Энэ бол сүүлийн нууц үг. Хасаж болохгүй.</translation>
        </message>
        <message>
            <source>This is too large for fieldreg. Nothing was changed.</source>
            <translation>Энэ нь программд багтахааргүй том байна. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>This laptop does not have what the question is about. Ask another one, or ask without naming it.</source>
            <translation>Асуултад хамаарах зүйл энэ компьютерт алга. Өөр компьютероос асууна уу, эсвэл юуны тухай болохыг заалгүйгээр асууна уу.</translation>
        </message>
        <message>
            <source>This laptop is confirmed and no longer needs its invitation.</source>
            <translation>Энэ компьютер баталгаажсан, урилга хэрэггүй болсон.</translation>
        </message>
        <message>
            <source>This laptop is cut off for good. If it is in the right hands, invite it again.</source>
            <translation>Энэ компьютерыг бүрмөсөн хүчингүй болгосон. Эзэндээ байгаа бол дахин урина уу.</translation>
        </message>
        <message>
            <source>This laptop was locked while a trainee had it. Nothing is lost. Enter your passphrase.</source>
            <translation>Суралцагчид өгсөн үед энэ компьютер түгжигдсэн. Юу ч алдагдаагүй. Нууц үгээ оруулна уу.</translation>
        </message>
        <message>
            <source>This names somebody or something that its laptop never had. It has no effect until you accept it.</source>
            <translation>Энэ нь компьютерт нь огт байгаагүй хүн эсвэл бүртгэлийн тухай байна. Та хүлээж авах хүртэл ямар ч нөлөөгүй.</translation>
        </message>
        <message>
            <source>This needs another role than yours: {roles}. Nothing was changed. An administrator can give it to you.</source>
            <translation>Үүнд өөр үүрэг хэрэгтэй: {roles}. Юу ч өөрчлөгдөөгүй. Администратор танд олгож болно.</translation>
        </message>
        <message>
            <source>This passphrase could be guessed by somebody who has the file. It goes on opening; take another one in Settings.</source>
            <translation>Энэ нууц үгийг файлыг чинь авсан хүн тааж магадгүй. Нууц үг хэвээр нээнэ. Тохиргоо хэсэгт өөрийг сонгоно уу.</translation>
        </message>
        <message>
            <source>This passphrase would be guessed. Nothing was changed. Have six words proposed, or take six or more that do not belong together.</source>
            <translation>Энэ нууц үгийг тааж болно. Юу ч өөрчлөгдөөгүй. Зургаан үг санал болгуулах, эсвэл хоорондоо холбоогүй зургаан үг сонгоно уу.</translation>
        </message>
        <message>
            <source>This record is out of use. Nothing was changed. Bring the record back into use first.</source>
            <translation>Энэ хүний бүртгэл идэвхгүй байна. Юу ч өөрчлөгдөөгүй. Эхлээд бүртгэлийг нь дахин идэвхжүүлнэ үү.</translation>
        </message>
        <message>
            <source>This register is a copy, or was restored. Nothing is lost: it goes on under a number of its own.</source>
            <translation>Энэ бүртгэлийн сан бол хуулбар эсвэл сэргээсэн нь. Юу ч алдагдаагүй: цаашид шинэ дугаараар үргэлжилнэ.</translation>
        </message>
        <message>
            <source>This register is in a file, which only one person can use. Move it to a server first.</source>
            <translation>Энэ бүртгэл нэг хүн ажилладаг файлд байна. Эхлээд серверт шилжүүлнэ үү.</translation>
        </message>
        <message>
            <source>This register is older than what was last saved here. It continues under a new number. What was already sent comes back at the next exchanges.</source>
            <translation>Энэ бүртгэлийн сан энд сүүлд хадгалснаас хуучин байна. Цаашид шинэ дугаараар үргэлжилнэ. Өмнө нь илгээсэн зүйл дараагийн солилцоогоор буцаж ирнэ.</translation>
        </message>
        <message>
            <source>This report is not issued yet. Nothing was written. Issue it first; where there are two officers, both sign.</source>
            <translation>Энэ тайланг гаргаагүй байна. Юу ч бичээгүй. Эхлээд тайланг гаргана уу. Хоёр ажилтан байвал хоёулаа гарын үсэг зурна.</translation>
        </message>
        <message>
            <source>This sealed answer does not match the person, session or day it is filed with. It was not used. Ask who brought it.</source>
            <translation>Энэ хариултыг өөр хүний, өөр сургалтын эсвэл өөр өдрийн нэр дээр битүүмжилсэн байна. Итгээгүй тул аваагүй. Хэн авчирсныг асууна уу.</translation>
        </message>
        <message>
            <source>This session has no such half-day. Nothing was changed.</source>
            <translation>Энэ сургалтад ийм хагас өдөр байхгүй. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>This session is closed. Nothing was changed. Open it again to go on.</source>
            <translation>Энэ сургалт хаагдсан. Юу ч өөрчлөгдөөгүй. Үргэлжлүүлэх бол дахин нээнэ үү.</translation>
        </message>
        <message>
            <source>This system has no key store that fieldreg trusts. Nothing was changed. The passphrase opens the register as before.</source>
            <translation>Энэ системд fieldreg-ийн итгэх түлхүүрийн сан алга. Юу ч өөрчлөгдөөгүй. Бүртгэлийг өмнөх шигээ нууц үгээр нээнэ.</translation>
        </message>
        <message>
            <source>This table is damaged. Open it in its own program and save it again.</source>
            <translation>Энэ хүснэгт гэмтсэн байна. Өөрийнх нь программаар нээгээд дахин хадгална уу.</translation>
        </message>
        <message>
            <source>This version is for another kind of computer. Go on working with the one that is here.</source>
            <translation>Энэ хувилбар өөр төрлийн компьютерт зориулагдсан. Одоо байгаагаараа үргэлжлүүлнэ үү.</translation>
        </message>
        <message>
            <source>This version is not newer than one that runs here or was offered before. Nothing was changed.</source>
            <translation>Энэ хувилбар одоо ажиллаж байгаа эсвэл өмнө санал болгосон хувилбараас шинэ биш. Юу ч өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>This version of fieldreg has no such text. Nothing was changed. Update fieldreg, or read the text that is told now.</source>
            <translation>fieldreg программын энэ хувилбарт ийм бичвэр алга. Юу ч өөрчлөгдөөгүй. Программаа шинэчилнэ үү, эсвэл одоо хэрэглэж буй бичвэрийг уншина уу.</translation>
        </message>
        <message>
            <source>This was sent on already and can no longer be taken back. Nothing was changed. Correct it instead.</source>
            <translation>Үүнийг аль хэдийн илгээсэн тул буцаах боломжгүй. Юу ч өөрчлөгдөөгүй. Оронд нь засна уу.</translation>
        </message>
        <message>
            <source>This was undone before.</source>
            <translation>Үүнийг өмнө нь буцаасан.</translation>
        </message>
        <message>
            <source>This workbook is locked. Type its passphrase.</source>
            <translation>Энэ хүснэгт түгжээтэй. Нууц үгийг нь бичнэ үү.</translation>
        </message>
        <message>
            <source>Too much of this sender, or of senders that nobody knows, waits already. This was not kept; it stays where it is. Confirm the laptop, or throw away what nobody needs, and receive again.</source>
            <translation>Энэ илгээгчийн, эсвэл танихгүй илгээгчийн хэт олон багц хүлээж байна. Үүнийг хадгалаагүй, байсан газартаа үлдсэн. Компьютерыг баталгаажуулах, эсвэл хэрэггүйг нь хаяад дахин хүлээн авна уу.</translation>
        </message>
        <message>
            <source>Two columns go into one field. Choose one of them.</source>
            <translation>Хоёр багана нэг талбарт орж байна. Нэгийг нь сонгоно уу.</translation>
        </message>
        <message>
            <source>What head office said of its hub cannot be read. Nothing was changed. Exchange by stick once more.</source>
            <translation>Төв офис солилцооны серверийнхээ тухай хэлснийг уншиж чадсангүй. Юу ч өөрчлөгдөөгүй. Флашаар дахин нэг солилцоно уу.</translation>
        </message>
        <message>
            <source>Which version this is cannot be told. Nothing was changed. Write it as three numbers: 0.3.0.</source>
            <translation>Ямар хувилбар болох нь тодорхойгүй байна. Юу ч өөрчлөгдөөгүй. Гурван тоогоор бичнэ үү: 0.3.0.</translation>
        </message>
        <message>
            <source>You have signed this report. It is kept. Now another officer has to sign it.</source>
            <translation>Та энэ тайланд гарын үсэг зурсан. Хадгалсан. Одоо өөр ажилтан гарын үсэг зурах хэрэгтэй.</translation>
        </message>
        <message>
            <source>Your signature is not in the list of officers. Nothing was done. Another officer who manages officers has to add or admit you again.</source>
            <translation>Таны гарын үсэг ажилтнуудын жагсаалтад алга. Юу ч хийгдээгүй. Ажилтнуудыг хариуцдаг өөр ажилтан таныг дахин нэмэх эсвэл элсүүлэх хэрэгтэй.</translation>
        </message>
    </context>
    <context>
        <name>Protected</name>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n хариулт</numerusform>
                <numerusform>%n хариулт</numerusform>
            </translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Хандалтын бүртгэл</translation>
        </message>
        <message>
            <source>Answers were opened</source>
            <translation>Хариулт нээсэн</translation>
        </message>
        <message>
            <source>Choose a passphrase for this desk only. Tell it only to the person who opens sealed answers. Officers’ own passphrases will not open them any more. Then make a backup and destroy older backups: they still contain the key.</source>
            <translation>Зөвхөн энэ хэсэгт зориулсан нууц үг сонгож, битүүмжилсэн хариулт нээх хүнд л хэлнэ үү. Үүнээс хойш ажилтны өөрийн нууц үгээр хариулт нээгдэхгүй. Дараа нь нөөц хуулбар хийж, хуучин хуулбаруудыг устгана уу: тэдэнд түлхүүр нь хэвээр байгаа.</translation>
        </message>
        <message>
            <source>Close the desk</source>
            <translation>Хамгаалалттай хэсгийг хаах</translation>
        </message>
        <message>
            <source>Every officer can read it: write no name and no answer.</source>
            <translation>Үүнийг бүх ажилтан уншиж чадна: нэр, хариулт бичихгүй байна уу.</translation>
        </message>
        <message>
            <source>Give the desk this passphrase</source>
            <translation>Энэ нууц үгийг тогтоох</translation>
        </message>
        <message>
            <source>Issue the totals of {period}? Each half-year is issued once: answers that come later are not in it.</source>
            <translation>{period} жилийн нийт тоог гаргах уу? Хагас жил бүрийг нэг л удаа гаргадаг: дараа ирсэн хариулт орохгүй.</translation>
        </message>
        <message>
            <source>Issue totals of a half-year</source>
            <translation>Хагас жилийн нийт тоог гаргах</translation>
        </message>
        <message>
            <source>Issued. The totals are among the reports.</source>
            <translation>Гаргалаа. Нийт тоо тайлангуудын дунд байна.</translation>
        </message>
        <message>
            <source>Leaving this page or locking the window closes the desk, and nothing stays on it.</source>
            <translation>Энэ хуудаснаас гарах юм уу цонхыг түгжихэд хэсэг хаагдаж, дээр нь юу ч үлдэхгүй.</translation>
        </message>
        <message>
            <source>No sealed answers have come in yet. They come with the laptops’ bundles.</source>
            <translation>Битүүмжилсэн хариулт хараахан ирээгүй байна. Компьютерын багцтай хамт ирнэ.</translation>
        </message>
        <message>
            <source>Nothing is open. Choose a person and write the reason.</source>
            <translation>Юу ч нээгдээгүй байна. Хүн сонгож, шалтгаанаа бичнэ үү.</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Дахин нэг удаа</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Түр хүлээнэ үү…</translation>
        </message>
        <message>
            <source>Open the answers</source>
            <translation>Хариултыг нээх</translation>
        </message>
        <message>
            <source>Open the desk</source>
            <translation>Хамгаалалттай хэсгийг нээх</translation>
        </message>
        <message>
            <source>Passphrase of the protected desk</source>
            <translation>Хамгаалалттай хэсгийн нууц үг</translation>
        </message>
        <message>
            <source>People with sealed answers</source>
            <translation>Битүүмжилсэн хариулттай хүн</translation>
        </message>
        <message>
            <source>Protected</source>
            <translation>Хамгаалалт</translation>
        </message>
        <message>
            <source>Protected desk</source>
            <translation>Хамгаалалттай хэсэг</translation>
        </message>
        <message>
            <source>Sealed answers are opened here alone, for a reason that is written down. Each opening is in a log that cannot be altered unseen.</source>
            <translation>Битүүмжилсэн хариултыг зөвхөн энд, шалтгааныг нь бичиж байж нээнэ. Нээх бүрд бүртгэлд үлдэх бөгөөд түүнийг хэн нэгэн өөрчилбөл мэдэгдэнэ.</translation>
        </message>
        <message>
            <source>Signed. The totals are issued once a second officer signs the report.</source>
            <translation>Гарын үсэг зурлаа. Хоёр дахь ажилтан тайланд гарын үсэг зурмагц нийт тоо гарна.</translation>
        </message>
        <message>
            <source>The desk got its passphrase</source>
            <translation>Хэсэгт нууц үг тогтоосон</translation>
        </message>
        <message>
            <source>The desk’s own file was started again</source>
            <translation>Хэсгийн өөрийн санг шинээр эхлүүлсэн</translation>
        </message>
        <message>
            <source>The key was copied for recovery</source>
            <translation>Сэргээхэд зориулж түлхүүрийг хуулсан</translation>
        </message>
        <message>
            <source>The passphrase was changed</source>
            <translation>Нууц үгийг сольсон</translation>
        </message>
        <message>
            <source>The protected desk has its own passphrase.</source>
            <translation>Хамгаалалттай хэсэг өөрийн нууц үгтэй боллоо.</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Хоёр нь адилхан биш байна.</translation>
        </message>
        <message>
            <source>This passphrase does not open the protected desk.</source>
            <translation>Энэ нууц үгээр хамгаалалттай хэсэг нээгдэхгүй байна.</translation>
        </message>
        <message>
            <source>Totals were issued</source>
            <translation>Нийт тоо гаргасан</translation>
        </message>
        <message>
            <source>What was answered</source>
            <translation>Юу хариулсан</translation>
        </message>
        <message>
            <source>Why these answers are opened</source>
            <translation>Хариулт нээх шалтгаан</translation>
        </message>
        <message>
            <source>altered here</source>
            <translation>энд өөрчилсөн</translation>
        </message>
        <message>
            <source>the first half of {year}</source>
            <translation>{year} оны эхний хагас</translation>
        </message>
        <message>
            <source>the second half of {year}</source>
            <translation>{year} оны сүүлийн хагас</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message numerus="yes">
            <source>%n answers of trainers</source>
            <translation>
                <numerusform>Сургагч багшийн %n хариулт</numerusform>
                <numerusform>Сургагч багшийн %n хариулт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions about this wait for an answer</source>
            <translation>
                <numerusform>Үүний тухай %n асуулт хариу хүлээж байна</numerusform>
                <numerusform>Үүний тухай %n асуулт хариу хүлээж байна</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions to trainers</source>
            <translation>
                <numerusform>Сургагч багшаас асуусан %n зүйл</numerusform>
                <numerusform>Сургагч багшаас асуусан %n зүйл</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions wait</source>
            <translation>
                <numerusform>%n асуулт хүлээж байна</numerusform>
                <numerusform>%n асуулт хүлээж байна</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Хариулах</translation>
        </message>
        <message>
            <source>Answered. It goes with the next exchange.</source>
            <translation>Хариуллаа. Дараагийн солилцоогоор явна.</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Хаах</translation>
        </message>
        <message>
            <source>Archived. It stays in the history.</source>
            <translation>Хаалаа. Түүхэнд үлдэнэ.</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Асуух</translation>
        </message>
        <message>
            <source>Ask a trainer</source>
            <translation>Сургагч багшаас асуух</translation>
        </message>
        <message>
            <source>Ask about {name}</source>
            <translation>Асуулт: {name}</translation>
        </message>
        <message>
            <source>Asked. It goes with the next reply to that laptop.</source>
            <translation>Асуулаа. Тухайн компьютерт очих дараагийн хариутай хамт явна.</translation>
        </message>
        <message>
            <source>Head office asks. What you answer goes with the next exchange.</source>
            <translation>Төв офис асууж байна. Таны хариулсан нь дараагийн солилцоогоор очно.</translation>
        </message>
        <message>
            <source>No laptop in use has this; nobody can be asked.</source>
            <translation>Хэрэглэж байгаа ямар ч компьютерт үүний мэдээлэл алга тул асуух хүн байхгүй.</translation>
        </message>
        <message>
            <source>No question</source>
            <translation>Асуулт алга</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Одоо биш</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Асуулт</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Асуулт</translation>
        </message>
        <message>
            <source>Questions from head office are shown here and on Today.</source>
            <translation>Төв офис танаас асуувал энд болон Өнөөдөр хуудсанд гарч ирнэ.</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Дахин нээх</translation>
        </message>
        <message>
            <source>Show what it is about</source>
            <translation>Юуны тухай болохыг харах</translation>
        </message>
        <message>
            <source>Something to add</source>
            <translation>Нэмж хэлэх зүйл</translation>
        </message>
        <message>
            <source>The question goes to that laptop only, with the next reply. The trainer’s answer comes with its next bundle.</source>
            <translation>Асуулт дараагийн хариутай хамт зөвхөн тухайн компьютерт очно; сургагч багшийн хариулт дараагийн багцтай нь ирнэ.</translation>
        </message>
        <message>
            <source>The question is open again.</source>
            <translation>Дахин нээлээ.</translation>
        </message>
        <message>
            <source>Who is asked</source>
            <translation>Хэнээс</translation>
        </message>
        <message>
            <source>Write something first.</source>
            <translation>Эхлээд юм бичнэ үү.</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Таны хариулт</translation>
        </message>
        <message>
            <source>all</source>
            <translation>бүгд</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>хариулсан</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>хаасан</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>head office asks</source>
            <translation>төв офис асууж байна</translation>
        </message>
        <message numerus="yes">
            <source>head office asks, and %n more</source>
            <translation>
                <numerusform>төв офис асууж байна, өөр %n асуулт бий</numerusform>
                <numerusform>төв офис асууж байна, өөр %n асуулт бий</numerusform>
            </translation>
        </message>
        <message>
            <source>here until somebody archives them</source>
            <translation>хаах хүртэл энд байна</translation>
        </message>
        <message>
            <source>not answered yet</source>
            <translation>хариулаагүй байна</translation>
        </message>
        <message>
            <source>to {laptop}</source>
            <translation>компьютер: {laptop}</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>хүлээж байна</translation>
        </message>
        <message>
            <source>{key} asks a trainer something, here or from a person’s page.</source>
            <translation>{key} дарж, эндээс эсвэл хүний хуудаснаас сургагч багшаас асууна.</translation>
        </message>
    </context>
    <context>
        <name>Quotas</name>
        <message numerus="yes">
            <source>%Ln courses of this name</source>
            <translation>
                <numerusform>ийм нэртэй %Ln хөтөлбөр</numerusform>
                <numerusform>ийм нэртэй %Ln хөтөлбөр</numerusform>
            </translation>
        </message>
        <message>
            <source>15 to 34 on the day the session begins.</source>
            <translation>Сургалт эхлэх өдөр 15–34 настай.</translation>
        </message>
        <message>
            <source>2026.03.14, or nothing</source>
            <translation>2026.03.14, эсвэл хоосон</translation>
        </message>
        <message>
            <source>25 % of those who take part, or a number of people.</source>
            <translation>Оролцогчдын 25 %, эсвэл хүний тоо.</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Сургалтын хөтөлбөр</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Эхлэх өдөр</translation>
        </message>
        <message>
            <source>How much</source>
            <translation>Хэмжээ</translation>
        </message>
        <message>
            <source>It is not certain yet whether the quota is met.</source>
            <translation>Квот биелсэн эсэхийг одоогоор хэлэх боломжгүй.</translation>
        </message>
        <message>
            <source>Lives in a soum outside the capital that is no aimag’s centre.</source>
            <translation>Нийслэл болон аймгийн төвөөс бусад суманд оршин суудаг.</translation>
        </message>
        <message>
            <source>Look closer</source>
            <translation>Дэлгэрэнгүй үзэх</translation>
        </message>
        <message>
            <source>No quota is counted yet.</source>
            <translation>Одоогоор тоолсон квот алга.</translation>
        </message>
        <message>
            <source>No records have arrived yet.</source>
            <translation>Одоогоор хэний ч бүртгэл ирээгүй.</translation>
        </message>
        <message>
            <source>Nothing certain can be said yet.</source>
            <translation>Одоогоор баттай хэлэх юм алга.</translation>
        </message>
        <message>
            <source>Quotas</source>
            <translation>Квот</translation>
        </message>
        <message>
            <source>Registered as a woman.</source>
            <translation>Эмэгтэй гэж бүртгүүлсэн.</translation>
        </message>
        <message>
            <source>The edition has no quota: none is set, or few people count in it.</source>
            <translation>Эмхэтгэлд квот алга: квот тавиагүй, эсвэл тоолсон хүн цөөн.</translation>
        </message>
        <message>
            <source>The quota is met.</source>
            <translation>Квот биелсэн.</translation>
        </message>
        <message>
            <source>The quota is not met by what has arrived.</source>
            <translation>Ирсэн бүртгэлээр квот биелээгүй.</translation>
        </message>
        <message>
            <source>The quota is set. The laptops get it with the next replies.</source>
            <translation>Квот тогтоосон. Компьютеруудад дараагийн хариугаар хүрнэ.</translation>
        </message>
        <message>
            <source>Under 18 on the day the session begins.</source>
            <translation>Сургалт эхлэх өдөр 18 нас хүрээгүй.</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Дуусах өдөр</translation>
        </message>
        <message>
            <source>Who counts</source>
            <translation>Хэнийг тоолох</translation>
        </message>
        <message>
            <source>Write 24.6 %, or a number of people such as 8.</source>
            <translation>24.6 % гэх мэт хувь, эсвэл 8 гэх мэт хүний тоо бичнэ үү.</translation>
        </message>
        <message>
            <source>Write a day such as 2026.03.14, the last not before the first.</source>
            <translation>2026.03.14 гэх мэт өдөр бичнэ үү; дуусах өдөр эхлэх өдрөөс өмнө байж болохгүй.</translation>
        </message>
        <message>
            <source>age unknown: {count}</source>
            <translation>нас тодорхойгүй: {count}</translation>
        </message>
        <message>
            <source>all courses</source>
            <translation>бүх хөтөлбөр</translation>
        </message>
        <message>
            <source>all projects</source>
            <translation>бүх төсөл</translation>
        </message>
        <message>
            <source>certainly {high} of what has arrived</source>
            <translation>ирсэн бүртгэлээр {high} нь баттай</translation>
        </message>
        <message>
            <source>certainly {low}–{high} of what has arrived</source>
            <translation>ирсэн бүртгэлээр {low}–{high} нь баттай</translation>
        </message>
        <message>
            <source>gender unknown: {count}</source>
            <translation>хүйс тодорхойгүй: {count}</translation>
        </message>
        <message>
            <source>head office, {day}: about {count}, {number} wanted</source>
            <translation>төв офис, {day}: ойролцоогоор {count} хүн, зорилт {number}</translation>
        </message>
        <message>
            <source>head office, {day}: about {share} %, {aim} wanted</source>
            <translation>төв офис, {day}: ойролцоогоор {share} %, зорилт {aim}</translation>
        </message>
        <message>
            <source>laptops silent: {count}, with planned seats: {seats}</source>
            <translation>мэдээ ирээгүй компьютер: {count}, төлөвлөсөн суудал: {seats}</translation>
        </message>
        <message>
            <source>minors</source>
            <translation>18 нас хүрээгүй</translation>
        </message>
        <message>
            <source>not counted, perhaps the same course: {names}</source>
            <translation>тоолоогүй, магадгүй нэг хөтөлбөр: {names}</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>одоогоор мэдэгдэхгүй</translation>
        </message>
        <message>
            <source>others {count}</source>
            <translation>бусад {count}</translation>
        </message>
        <message>
            <source>people not yet compared with others: {count}</source>
            <translation>бусадтай хараахан харьцуулаагүй хүн: {count}</translation>
        </message>
        <message>
            <source>people: {count}</source>
            <translation>хүн: {count}</translation>
        </message>
        <message>
            <source>perhaps registered twice: {count}</source>
            <translation>хоёр удаа бүртгэгдсэн байж магадгүй: {count}</translation>
        </message>
        <message>
            <source>residence unknown: {count}</source>
            <translation>оршин суугаа газар тодорхойгүй: {count}</translation>
        </message>
        <message>
            <source>rural</source>
            <translation>хөдөө орон нутаг</translation>
        </message>
        <message>
            <source>unknown {count}</source>
            <translation>тодорхойгүй {count}</translation>
        </message>
        <message>
            <source>women</source>
            <translation>эмэгтэй</translation>
        </message>
        <message>
            <source>young people</source>
            <translation>залуу хүн</translation>
        </message>
        <message>
            <source>{count} needed</source>
            <translation>{count} хэрэгтэй</translation>
        </message>
        <message>
            <source>{course}: {code} alone</source>
            <translation>{course}: зөвхөн {code}</translation>
        </message>
        <message>
            <source>{group} 0 of {seats}, {wanted} needed</source>
            <translation>{seats} суудлаас {group} 0, {wanted} хэрэгтэй</translation>
        </message>
        <message>
            <source>{group} {count}</source>
            <translation>{group} {count}</translation>
        </message>
        <message>
            <source>{group} {count}, quota met</source>
            <translation>{group} {count}, квот биелсэн</translation>
        </message>
        <message>
            <source>{group} {count}, quota out of reach: {more} more needed</source>
            <translation>{group} {count}, дутуу {more}: квот биелэхээргүй байна</translation>
        </message>
        <message>
            <source>{group} {count}, {more} more needed</source>
            <translation>{group} {count}, дутуу {more}</translation>
        </message>
        <message>
            <source>{low}–{high}, as courses may be the same</source>
            <translation>{low}–{high}; зарим хөтөлбөр нэг байж магадгүй</translation>
        </message>
        <message>
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
    </context>
    <context>
        <name>Records</name>
        <message>
            <source>Alike in</source>
            <translation>Ижил нь</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>Ирц</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Зорилтот бүлэг</translation>
        </message>
        <message>
            <source>Back into use</source>
            <translation>Дахин идэвхжүүлэх</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Хэн хийсэн</translation>
        </message>
        <message>
            <source>Completed from, in per cent of the half-days</source>
            <translation>Хагас өдрийн хэдэн хувьд суувал бүрэн суусанд тооцох</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Нууцлалтай</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Холбоо барих</translation>
        </message>
        <message>
            <source>Donor</source>
            <translation>Хандивлагч</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Хугацаа</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Үйл явдал</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Мэдээлэл</translation>
        </message>
        <message>
            <source>From now on this record is your own.</source>
            <translation>Одооноос энэ бүртгэл таных.</translation>
        </message>
        <message>
            <source>In use again</source>
            <translation>Дахин идэвхтэй</translation>
        </message>
        <message>
            <source>Kept by session</source>
            <translation>Биелүүлсэн сургалт</translation>
        </message>
        <message>
            <source>Kind of organisation</source>
            <translation>Байгууллагын төрөл</translation>
        </message>
        <message>
            <source>LGBTI organisation</source>
            <translation>ЛГБТИ байгууллага</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Хэл</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Гишүүн байгууллага</translation>
        </message>
        <message>
            <source>Moved or corrected</source>
            <translation>Нүүсэн эсвэл зассан</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Нэр</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Англи нэр</translation>
        </message>
        <message>
            <source>Name in French</source>
            <translation>Франц нэр</translation>
        </message>
        <message>
            <source>Name in Kazakh</source>
            <translation>Казах нэр</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>Тэмдэглэсэн</translation>
        </message>
        <message>
            <source>Nothing is noted here</source>
            <translation>Энд тэмдэглэсэн зүйл алга</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Үүрэг</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Хамтрагч</translation>
        </message>
        <message>
            <source>Partner since</source>
            <translation>Хамтын ажиллагаа эхэлсэн огноо</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Хүн</translation>
        </message>
        <message>
            <source>Place in the series</source>
            <translation>Цувралын хэд дэх</translation>
        </message>
        <message>
            <source>Place meant</source>
            <translation>Аль газар болох</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Амлалт</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Шалтгаан</translation>
        </message>
        <message>
            <source>Second reader</source>
            <translation>Хоёр дахь хүн</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Цуврал</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Сургалт</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Хэзээнээс</translation>
        </message>
        <message>
            <source>Sort of organisation</source>
            <translation>Байгууллагын төрөл</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Төлөв</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Зорилтот бүлэг</translation>
        </message>
        <message>
            <source>The entry is changed</source>
            <translation>Бүртгэлийг зассан</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Сэдэв</translation>
        </message>
        <message>
            <source>This is my own record</source>
            <translation>Энэ миний бүртгэл</translation>
        </message>
        <message>
            <source>Training or awareness event</source>
            <translation>Сургалт эсвэл нөлөөллийн арга хэмжээ</translation>
        </message>
        <message>
            <source>Trains trainers</source>
            <translation>Сургагч багш бэлтгэдэг</translation>
        </message>
        <message>
            <source>Typed</source>
            <translation>Бичсэн</translation>
        </message>
        <message>
            <source>Umbrella</source>
            <translation>Дээд байгууллага</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Хэзээ хүртэл</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Шийдвэр</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Юу</translation>
        </message>
        <message>
            <source>What grew out of trainings</source>
            <translation>Сургалтын үр дүн</translation>
        </message>
        <message>
            <source>What was adapted</source>
            <translation>Юуг өөрчлөн боловсруулсан</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Хүчингүй болгох</translation>
        </message>
        <message>
            <source>Withdrawn. It stays in the history.</source>
            <translation>Хүчингүй болгосон. Түүхэнд нь үлдэнэ.</translation>
        </message>
        <message>
            <source>all</source>
            <translation>бүгд</translation>
        </message>
        <message>
            <source>another officer</source>
            <translation>өөр ажилтан</translation>
        </message>
        <message>
            <source>as registered</source>
            <translation>бүртгэснээр</translation>
        </message>
        <message>
            <source>as the course has it</source>
            <translation>сургалтынхаар</translation>
        </message>
        <message>
            <source>as typed in the plan</source>
            <translation>төлөвлөгөөнд бичсэнээр</translation>
        </message>
        <message>
            <source>awareness event</source>
            <translation>нөлөөллийн арга хэмжээ</translation>
        </message>
        <message>
            <source>begun</source>
            <translation>эхэлсэн</translation>
        </message>
        <message>
            <source>co-facilitator</source>
            <translation>хамтран чиглүүлсэн</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>зассан</translation>
        </message>
        <message>
            <source>delivery</source>
            <translation>сургалт явуулах</translation>
        </message>
        <message>
            <source>different</source>
            <translation>өөр хүн</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>больсон</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>дууссан</translation>
        </message>
        <message>
            <source>follow-up</source>
            <translation>дараах ажил</translation>
        </message>
        <message>
            <source>for young people</source>
            <translation>залууст чиглэсэн</translation>
        </message>
        <message>
            <source>half-day {number}</source>
            <translation>{number}-р хагас өдөр</translation>
        </message>
        <message>
            <source>head office’s question</source>
            <translation>төв офисын асуулт</translation>
        </message>
        <message>
            <source>helper</source>
            <translation>тусалсан</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>идэвхтэй</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>биелүүлсэн</translation>
        </message>
        <message>
            <source>lead</source>
            <translation>удирдсан</translation>
        </message>
        <message>
            <source>led by young people</source>
            <translation>залуус удирддаг</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>нүүсэн</translation>
        </message>
        <message>
            <source>no</source>
            <translation>үгүй</translation>
        </message>
        <message>
            <source>observer</source>
            <translation>ажигласан</translation>
        </message>
        <message>
            <source>open</source>
            <translation>нээлттэй</translation>
        </message>
        <message>
            <source>organisation of a national minority</source>
            <translation>үндэстний цөөнхийн байгууллага</translation>
        </message>
        <message>
            <source>organisation of people with disabilities</source>
            <translation>хөгжлийн бэрхшээлтэй хүмүүсийн байгууллага</translation>
        </message>
        <message>
            <source>organiser</source>
            <translation>зохион байгуулсан</translation>
        </message>
        <message>
            <source>other NGO</source>
            <translation>бусад ТББ</translation>
        </message>
        <message>
            <source>out of use</source>
            <translation>идэвхгүй</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>төлөвлөсөн</translation>
        </message>
        <message>
            <source>planning</source>
            <translation>төлөвлөлт</translation>
        </message>
        <message>
            <source>private company</source>
            <translation>хувийн компани</translation>
        </message>
        <message>
            <source>school or university</source>
            <translation>сургууль, их сургууль</translation>
        </message>
        <message>
            <source>sealed answers</source>
            <translation>битүүмжилсэн хариулт</translation>
        </message>
        <message>
            <source>state organisation</source>
            <translation>төрийн байгууллага</translation>
        </message>
        <message>
            <source>strengthened</source>
            <translation>бэхжсэн</translation>
        </message>
        <message>
            <source>taken out</source>
            <translation>салгасан</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>нэг хүн</translation>
        </message>
        <message>
            <source>the same officer, on a later day</source>
            <translation>мөн л тэр ажилтан, дараа өдөр</translation>
        </message>
        <message>
            <source>the same, by one reader</source>
            <translation>нэг хүн гэж нэг нь үзсэн</translation>
        </message>
        <message>
            <source>the trainer who registered her</source>
            <translation>бүртгэсэн сургагч багш</translation>
        </message>
        <message>
            <source>the trainer’s answer</source>
            <translation>сургагч багшийн хариулт</translation>
        </message>
        <message>
            <source>training</source>
            <translation>сургалт</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>мэдэхгүй</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>хүчингүй болсон</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>тийм</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message numerus="yes">
            <source>%n words are here, twelve are needed.</source>
            <translation>
                <numerusform>%n үг бичсэн байна. Арван хоёр үг хэрэгтэй.</numerusform>
                <numerusform>%n үг бичсэн байна. Арван хоёр үг хэрэгтэй.</numerusform>
            </translation>
        </message>
        <message>
            <source>A new passphrase</source>
            <translation>Шинэ нууц үг</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Буцах</translation>
        </message>
        <message>
            <source>Call head office, which reads twelve words to you. All that is registered here stays as it is.</source>
            <translation>Төв офис руу залгана уу. Тэд танд арван хоёр үг уншиж өгнө. Энд бүртгэсэн бүхэн хэвээр үлдэнэ.</translation>
        </message>
        <message>
            <source>Forgotten?</source>
            <translation>Мартсан уу?</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Хайж байна…</translation>
        </message>
        <message>
            <source>Mark of this laptop: {mark}</source>
            <translation>Энэ компьютерын тэмдэг: {mark}</translation>
        </message>
        <message>
            <source>Mark that the laptop shows</source>
            <translation>Компьютер дээр харагдаж байгаа тэмдэг</translation>
        </message>
        <message>
            <source>No such word is in the list: number {place}</source>
            <translation>Жагсаалтад ийм үг алга: {place}-р үг</translation>
        </message>
        <message>
            <source>Open with the new passphrase</source>
            <translation>Шинэ нууц үгээр нээх</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Нээж байна…</translation>
        </message>
        <message>
            <source>Passphrase of the first person</source>
            <translation>Эхний хүний нууц үг</translation>
        </message>
        <message>
            <source>Passphrase of the second person</source>
            <translation>Хоёр дахь хүний нууц үг</translation>
        </message>
        <message>
            <source>Read them out only if you know the voice. They work only once.</source>
            <translation>Дуу хоолойг нь таньсан үед л уншиж өгнө үү. Нэг удаа хүчинтэй.</translation>
        </message>
        <message>
            <source>Show the words</source>
            <translation>Үгсийг харуулах</translation>
        </message>
        <message>
            <source>The twelve words</source>
            <translation>Арван хоёр үг</translation>
        </message>
        <message>
            <source>These words do not open this laptop. Look at each, and whether head office read those of the mark above.</source>
            <translation>Эдгээр үгээр энэ компьютер нээгдсэнгүй. Үг бүрийг шалгана уу. Мөн дээр харагдаж буй тэмдгийн үгийг уншсан эсэхийг төв офисоос лавлана уу.</translation>
        </message>
        <message>
            <source>They fit where the laptop shows the mark {mark}.</source>
            <translation>Компьютер дээр {mark} тэмдэг харагдаж байвал эдгээр үг таарна.</translation>
        </message>
        <message>
            <source>Twelve words that open {name}</source>
            <translation>Дараах компьютерыг нээх арван хоёр үг: {name}</translation>
        </message>
        <message>
            <source>Two people must allow it, each by a passphrase: two officers of this computer, or two of the three people who keep the copy of the keys. It is noted who they were.</source>
            <translation>Хоёр хүн тус бүр нууц үгээрээ зөвшөөрөх ёстой: энэ компьютер дээр ажилладаг хоёр ажилтан, эсвэл түлхүүрийн хуулбарыг хариуцдаг гурван хүний хоёр нь. Хэн зөвшөөрснийг тэмдэглэнэ.</translation>
        </message>
        <message>
            <source>Whose passphrase was forgotten</source>
            <translation>Хэний нууц үг мартагдсан</translation>
        </message>
        <message>
            <source>left empty: the latest</source>
            <translation>хоосон бол: хамгийн сүүлийнх</translation>
        </message>
    </context>
    <context>
        <name>Register</name>
        <message>
            <source>Attendance</source>
            <translation>Ирц</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Өөрчлөх</translation>
        </message>
        <message numerus="yes">
            <source>Close %n sessions now?</source>
            <translation>
                <numerusform>%n сургалтыг одоо хаах уу?</numerusform>
                <numerusform>%n сургалтыг одоо хаах уу?</numerusform>
            </translation>
        </message>
        <message>
            <source>Close the session</source>
            <translation>Сургалтыг хаах</translation>
        </message>
        <message>
            <source>Close this session now?</source>
            <translation>Энэ сургалтыг одоо хаах уу?</translation>
        </message>
        <message>
            <source>Everyone is marked. It can be opened again at any time.</source>
            <translation>Бүгдийг тэмдэглэсэн. Хэдийд ч дахин нээж болно.</translation>
        </message>
        <message>
            <source>Find or register people on the arrivals page; they are marked present. Names signed on paper can be entered here later, by line numbers.</source>
            <translation>Үүдний бүртгэл дээр хүнийг хайж эсвэл шинээр бүртгэхэд ирсэн гэж тэмдэглэгдэнэ. Цаасан дээр бичсэнийг дараа нь мөрийн дугаараар энд оруулж болно.</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Нэр</translation>
        </message>
        <message>
            <source>Guardian’s consent to follow: {names}</source>
            <translation>Асран хамгаалагчийн зөвшөөрлийг дараа авах: {names}</translation>
        </message>
        <message>
            <source>Line {number} is not on the list; the last is {last}</source>
            <translation>{number} дугаартай мөр жагсаалтад алга, сүүлийнх нь: {last}</translation>
        </message>
        <message>
            <source>Marked present: {count}</source>
            <translation>Ирсэн гэж тэмдэглэсэн: {count}</translation>
        </message>
        <message>
            <source>Marked present: {count}. Absent: {names}</source>
            <translation>Ирсэн гэж тэмдэглэсэн: {count}. Ирээгүй: {names}</translation>
        </message>
        <message>
            <source>No longer on the list: {name}</source>
            <translation>Жагсаалтаас хассан: {name}</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <source>Nobody is on the list yet</source>
            <translation>Жагсаалтад хүн алга</translation>
        </message>
        <message>
            <source>Not a line number: {text}</source>
            <translation>Мөрийн дугаар биш: {text}</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Одоохондоо үгүй</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>Тэмдэглэх</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Дахин нээх</translation>
        </message>
        <message>
            <source>Open arrivals</source>
            <translation>Үүдний бүртгэл нээх</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Эцэг/эхийн нэр</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>Ирсэн</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Сум</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Жагсаалтаас хасах</translation>
        </message>
        <message>
            <source>Take off the list: {name}?</source>
            <translation>Жагсаалтаас хасах уу: {name}?</translation>
        </message>
        <message>
            <source>The session is closed</source>
            <translation>Сургалтыг хаасан</translation>
        </message>
        <message>
            <source>The session is open again</source>
            <translation>Сургалтыг дахин нээсэн</translation>
        </message>
        <message>
            <source>Under 18, or of unknown age, and no guardian was asked. Closing marks this as to follow: {names}</source>
            <translation>18 нас хүрээгүй эсвэл нас нь тодорхойгүй, асран хамгаалагчаас нь асуугаагүй байна. Хаахад “дараа авах” гэж тэмдэглэнэ: {names}</translation>
        </message>
        <message>
            <source>a.m.</source>
            <translation>ү.ө.</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>ирээгүй</translation>
        </message>
        <message>
            <source>add people</source>
            <translation>хүн нэмэх</translation>
        </message>
        <message>
            <source>afternoon</source>
            <translation>үдээс хойш</translation>
        </message>
        <message>
            <source>all present, except…</source>
            <translation>бүгд ирсэн, дараахаас бусад…</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>цуцлагдсан</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>хаагдсан</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>устгасан</translation>
        </message>
        <message>
            <source>excused</source>
            <translation>чөлөөтэй</translation>
        </message>
        <message>
            <source>half-days: {count}</source>
            <translation>хагас өдөр: {count}</translation>
        </message>
        <message>
            <source>late</source>
            <translation>хоцорсон</translation>
        </message>
        <message>
            <source>left early</source>
            <translation>эрт явсан</translation>
        </message>
        <message>
            <source>line numbers, such as 4, 7, 12-14</source>
            <translation>мөрийн дугаар, жишээ нь 4, 7, 12-14</translation>
        </message>
        <message>
            <source>mark everyone</source>
            <translation>бүгдийг тэмдэглэх</translation>
        </message>
        <message>
            <source>morning</source>
            <translation>үдээс өмнө</translation>
        </message>
        <message>
            <source>not marked yet</source>
            <translation>тэмдэглээгүй</translation>
        </message>
        <message>
            <source>not marked: {count}</source>
            <translation>тэмдэглээгүй: {count}</translation>
        </message>
        <message>
            <source>of them erased: {count}</source>
            <translation>үүнээс устгасан: {count}</translation>
        </message>
        <message>
            <source>open the person</source>
            <translation>хүнийг нээх</translation>
        </message>
        <message>
            <source>p.m.</source>
            <translation>ү.х.</translation>
        </message>
        <message>
            <source>present</source>
            <translation>ирсэн</translation>
        </message>
        <message>
            <source>{half_day}: everyone present, except</source>
            <translation>{half_day}: бүгд ирсэн, дараахаас бусад нь</translation>
        </message>
    </context>
    <context>
        <name>Releases</name>
        <message>
            <source>All files</source>
            <translation>Бүх файл</translation>
        </message>
        <message>
            <source>Back to the settings</source>
            <translation>Тохиргоо руу буцах</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Болих</translation>
        </message>
        <message>
            <source>Choose a file …</source>
            <translation>Файл сонгох …</translation>
        </message>
        <message>
            <source>Do not offer it any more</source>
            <translation>Санал болгохоо болих</translation>
        </message>
        <message>
            <source>First a backup: choose its folder</source>
            <translation>Эхлээд нөөц хуулбар: хавтас сонгох</translation>
        </message>
        <message>
            <source>For which computers</source>
            <translation>Ямар компьютерт</translation>
        </message>
        <message>
            <source>Head office itself runs an earlier version. Install it here too: what a later version sends may have to wait until then.</source>
            <translation>Төв офис өөрөө хуучин хувилбартай байна. Энд ч суулгана уу: тэр болтол шинэ хувилбараас ирсэн нь хүлээж магадгүй.</translation>
        </message>
        <message>
            <source>How much of the new version is here</source>
            <translation>Шинэ хувилбар хэр хэмжээтэй ирсэн</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>Суулгах</translation>
        </message>
        <message>
            <source>Install the new version …</source>
            <translation>Шинэ хувилбарыг суулгах …</translation>
        </message>
        <message>
            <source>Install version {version}?</source>
            <translation>{version} хувилбарыг суулгах уу?</translation>
        </message>
        <message>
            <source>Installed. It begins when fieldreg is next started.</source>
            <translation>Суулгасан. fieldreg-ийг дараагийн удаа нээхэд ажиллаж эхэлнэ.</translation>
        </message>
        <message>
            <source>It begins when fieldreg is next started.</source>
            <translation>fieldreg-ийг дараагийн удаа нээхэд ажиллаж эхэлнэ.</translation>
        </message>
        <message>
            <source>It is installed for you alone, without a network. The version that runs now is kept until the new one has opened the register.</source>
            <translation>Зөвхөн танд зориулан, сүлжээгүйгээр суулгана. Одоо ажиллаж буй хувилбар нь шинэ хувилбар бүртгэлийг нээх хүртэл хадгалагдана.</translation>
        </message>
        <message>
            <source>Linux</source>
            <translation>Linux</translation>
        </message>
        <message>
            <source>Making a backup …</source>
            <translation>Нөөц хуулбар хийж байна…</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>Шинэ хувилбар</translation>
        </message>
        <message>
            <source>Not this version</source>
            <translation>Энэ хувилбар хэрэггүй</translation>
        </message>
        <message>
            <source>Nothing is installed automatically. Install it when there is time.</source>
            <translation>Өөрөө юу ч суулгахгүй. Зав гарахаар суулгана уу.</translation>
        </message>
        <message>
            <source>Nothing is installed automatically. Save it when there is time; this page then says how to install it.</source>
            <translation>Өөрөө юу ч суулгахгүй. Зав гарахаар хадгална уу. Хэрхэн суулгахыг дараа нь энэ хуудсанд бичнэ.</translation>
        </message>
        <message>
            <source>Nothing is offered. Install a version here first, then choose its file.</source>
            <translation>Юу ч санал болгоогүй байна. Эхлээд шинэ хувилбарыг энд суулгаад, дараа нь файлыг нь сонгоно уу.</translation>
        </message>
        <message>
            <source>Offered now</source>
            <translation>Одоо санал болгож байгаа</translation>
        </message>
        <message>
            <source>One line for trainers, each in the language of their window:</source>
            <translation>Сургагч багшид хэлэх нэг мөр. Хүн бүр цонхныхоо хэлээр уншина:</translation>
        </message>
        <message>
            <source>Programs</source>
            <translation>Программ</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Устгах</translation>
        </message>
        <message>
            <source>Save the new version …</source>
            <translation>Шинэ хувилбарыг хадгалах…</translation>
        </message>
        <message>
            <source>Saved and compared with what head office signed: {path}</source>
            <translation>Хадгалж, төв офисын гарын үсэгтэй тулгасан: {path}</translation>
        </message>
        <message>
            <source>Sign and offer</source>
            <translation>Гарын үсэг зурж санал болгох</translation>
        </message>
        <message>
            <source>Stop saving</source>
            <translation>Хадгалахаа зогсоох</translation>
        </message>
        <message>
            <source>Stopped. It goes on from there when you save it again.</source>
            <translation>Зогссон. Дахин хадгалахад тэр газраасаа үргэлжилнэ.</translation>
        </message>
        <message>
            <source>Stopped. Nothing more is offered than before.</source>
            <translation>Зогсоосон. Шинээр юу ч санал болгоогүй.</translation>
        </message>
        <message>
            <source>Taking the file in … {percent} %</source>
            <translation>Файлыг оруулж байна… {percent} %</translation>
        </message>
        <message>
            <source>The version is removed.</source>
            <translation>Хувилбарыг устгалаа.</translation>
        </message>
        <message>
            <source>This version after all</source>
            <translation>Энэ хувилбар хэрэгтэй болсон</translation>
        </message>
        <message>
            <source>To install it, close fieldreg and open this file in its folder.</source>
            <translation>Суулгахдаа fieldreg-ийг хаагаад, энэ файлыг хавтсанд нь нээнэ үү.</translation>
        </message>
        <message>
            <source>To install it, close fieldreg and type: {command}</source>
            <translation>Суулгахдаа fieldreg-ийг хаагаад, дараахыг бичнэ үү: {command}</translation>
        </message>
        <message>
            <source>Try it again</source>
            <translation>Дахин оролдох</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Хувилбар</translation>
        </message>
        <message>
            <source>Version {version} ({size}) is offered: head office signed it on {day}.</source>
            <translation>Хувилбар {version} ({size}) санал болгож байна. Төв офис гарын үсэг зурсан: {day}.</translation>
        </message>
        <message>
            <source>Version {version} is no longer offered.</source>
            <translation>Хувилбар {version}: цаашид санал болгохгүй.</translation>
        </message>
        <message>
            <source>Version {version} is offered and not taken. {why}</source>
            <translation>Хувилбар {version} санал болгосон боловч авахгүй. {why}</translation>
        </message>
        <message>
            <source>Version {version} is offered from now on.</source>
            <translation>Хувилбар {version}: одооноос санал болгоно.</translation>
        </message>
        <message>
            <source>Version {version} · {platform}</source>
            <translation>Хувилбар {version} · {platform}</translation>
        </message>
        <message>
            <source>Versions for laptops</source>
            <translation>Компьютеруудад өгөх хувилбар</translation>
        </message>
        <message>
            <source>Waits until the exchange is done, then goes on from there.</source>
            <translation>Солилцоо дуустал хүлээгээд, тэр газраасаа үргэлжилнэ.</translation>
        </message>
        <message>
            <source>What you offer here is sent with replies and sticks, after everything else. No laptop installs it automatically.</source>
            <translation>Энд санал болгосон нь хариу, флаштай хамт, бусад бүхний дараа явна. Аль ч компьютер өөрөө суулгахгүй.</translation>
        </message>
        <message>
            <source>Where to save the new version</source>
            <translation>Шинэ хувилбарыг хадгалах газар</translation>
        </message>
        <message>
            <source>Windows</source>
            <translation>Windows</translation>
        </message>
        <message>
            <source>You did not want it here. You may still save it.</source>
            <translation>Та энд хэрэггүй гэсэн. Хүсвэл хадгалж болно.</translation>
        </message>
        <message>
            <source>every computer</source>
            <translation>бүх компьютер</translation>
        </message>
        <message>
            <source>macOS</source>
            <translation>macOS</translation>
        </message>
        <message>
            <source>three numbers, such as 0.3.0</source>
            <translation>гурван тоо, жишээ нь 0.3.0</translation>
        </message>
        <message>
            <source>{done} of {total}. You can go on working.</source>
            <translation>{done} / {total}. Та ажлаа үргэлжлүүлж болно.</translation>
        </message>
        <message>
            <source>{size} · signed on {day} · {file}</source>
            <translation>{size} · гарын үсэг: {day} · {file}</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message numerus="yes">
            <source>%Ln figures of those that it tells again are others.</source>
            <translation>
                <numerusform>Дахин гаргасан тооноос %Ln нь өөр болсон.</numerusform>
                <numerusform>Дахин гаргасан тооноос %Ln нь өөр болсон.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figures would be others today. The report stays as it is.</source>
            <translation>
                <numerusform>Өнөөдөр тоолбол %Ln тоо өөр гарна. Тайлан хэвээрээ үлдэнэ.</numerusform>
                <numerusform>Өнөөдөр тоолбол %Ln тоо өөр гарна. Тайлан хэвээрээ үлдэнэ.</numerusform>
            </translation>
        </message>
        <message>
            <source>A new draft</source>
            <translation>Шинэ ноорог</translation>
        </message>
        <message>
            <source>A report freezes figures, which officers sign. It shows no number of few people.</source>
            <translation>Тайлангийн тоо цаашид өөрчлөгдөхгүй, ажилтнууд түүнд гарын үсэг зурна. Цөөн хүний тоог харуулахгүй.</translation>
        </message>
        <message>
            <source>A report needs a title.</source>
            <translation>Тайланд гарчиг хэрэгтэй.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Буцах</translation>
        </message>
        <message>
            <source>Change the draft</source>
            <translation>Ноорог засах</translation>
        </message>
        <message>
            <source>Counting… {share} %</source>
            <translation>Тоолж байна… {share} %</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Устгах</translation>
        </message>
        <message>
            <source>Discard this report?</source>
            <translation>Энэ тайланг устгах уу?</translation>
        </message>
        <message>
            <source>Discarded: {title}</source>
            <translation>Устгасан: {title}</translation>
        </message>
        <message>
            <source>Draft a report</source>
            <translation>Тайлан бэлтгэх</translation>
        </message>
        <message>
            <source>Files of reports</source>
            <translation>Тайлангийн файл</translation>
        </message>
        <message>
            <source>Genuine: signed by one officer, and unchanged since.</source>
            <translation>Жинхэнэ: нэг ажилтан гарын үсэг зурсан, түүнээс хойш өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>Genuine: signed by two officers, and unchanged since.</source>
            <translation>Жинхэнэ: хоёр ажилтан гарын үсэг зурсан, түүнээс хойш өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>Genuine: {file} is this report, unchanged.</source>
            <translation>Жинхэнэ: {file} файл энэ тайлан мөн, өөрчлөгдөөгүй.</translation>
        </message>
        <message>
            <source>Heading of your text</source>
            <translation>Таны бичвэрийн гарчиг</translation>
        </message>
        <message>
            <source>Hide numbers of few people</source>
            <translation>Цөөн хүний тоог нуух</translation>
        </message>
        <message>
            <source>Is a file genuine?</source>
            <translation>Файл жинхэнэ эсэх</translation>
        </message>
        <message>
            <source>Issued figures stay as they are. No report has names.</source>
            <translation>Гаргасан тоо хэвээрээ үлдэнэ. Тайланд хүний нэр байхгүй.</translation>
        </message>
        <message>
            <source>Issued. Write a file of it for those who get it.</source>
            <translation>Гаргасан. Хүлээн авах хүмүүст зориулж файл бичнэ үү.</translation>
        </message>
        <message>
            <source>It counts records that are neither people nor sessions, what moved it is erased, or it is of a confidential course.</source>
            <translation>Хүнийх ч, сургалтынх ч биш бүртгэлийг тоолсон, өөрчилсөн зүйлийг нь устгасан, эсвэл нууцлалтай хөтөлбөрийнх.</translation>
        </message>
        <message>
            <source>Keep the draft</source>
            <translation>Ноорог хадгалах</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Тайлангийн хэл</translation>
        </message>
        <message>
            <source>New draft with today’s figures</source>
            <translation>Өнөөдрийн тоогоор шинээр бэлтгэх</translation>
        </message>
        <message>
            <source>Newer report</source>
            <translation>Шинэ тайлан</translation>
        </message>
        <message>
            <source>No figure would be another today.</source>
            <translation>Өнөөдөр тоолсон ч бүх тоо ижил гарна.</translation>
        </message>
        <message>
            <source>No newer report tells these figures again.</source>
            <translation>Эдгээр тоог дахин гаргасан шинэ тайлан алга.</translation>
        </message>
        <message>
            <source>No reports yet</source>
            <translation>Тайлан алга</translation>
        </message>
        <message>
            <source>Not genuine. Not signed with the key of</source>
            <translation>Жинхэнэ биш. Дараах хүний түлхүүрээр гарын үсэг зураагүй</translation>
        </message>
        <message>
            <source>Not genuine: {file} is not this report, or it was changed. The report here is as it was issued. Write a new file of it.</source>
            <translation>Жинхэнэ биш: {file} файл энэ тайлан биш, эсвэл өөрчилсөн байна. Энд хадгалсан тайлан гаргасан хэвээрээ байна. Файлыг нь дахин бичнэ үү.</translation>
        </message>
        <message>
            <source>PDF to print</source>
            <translation>Хэвлэх PDF</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Тайлан</translation>
        </message>
        <message>
            <source>Show numbers of few people too</source>
            <translation>Цөөн хүний тоог бас харуулах</translation>
        </message>
        <message>
            <source>Sign and issue</source>
            <translation>Гарын үсэг зурж гаргах</translation>
        </message>
        <message>
            <source>Sign it for good? No later edition then tells anything new of {years}.</source>
            <translation>Гарын үсэг зурах уу? Цаашдын эмхэтгэлд {years} оны шинэ тоо орохгүй.</translation>
        </message>
        <message>
            <source>Sign it? Its figures stay as they are for good.</source>
            <translation>Гарын үсэг зурах уу? Тоо нь цаашид өөрчлөгдөхгүй.</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Гарын үсэг зурсан</translation>
        </message>
        <message>
            <source>Signed data, JSON</source>
            <translation>Гарын үсэгтэй өгөгдөл, JSON</translation>
        </message>
        <message>
            <source>Signed. It is issued once a second officer signs it too.</source>
            <translation>Гарын үсэг зурсан. Хоёр дахь ажилтан мөн зурмагц тайлан гарна.</translation>
        </message>
        <message>
            <source>Table: {measure} by {dimensions}</source>
            <translation>Хүснэгт: {measure}, дараахаар хуваасан: {dimensions}</translation>
        </message>
        <message>
            <source>Tables without names</source>
            <translation>Нэргүй хүснэгт</translation>
        </message>
        <message>
            <source>The report as it is printed</source>
            <translation>Хэвлэх хэлбэрээрээ тайлан</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Гарчиг</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Вэб хуудас</translation>
        </message>
        <message>
            <source>What changed since</source>
            <translation>Түүнээс хойш юу өөрчлөгдсөн</translation>
        </message>
        <message>
            <source>What changed since, and why</source>
            <translation>Түүнээс хойш юу өөрчлөгдсөн, яагаад</translation>
        </message>
        <message>
            <source>What is in it</source>
            <translation>Юу орох</translation>
        </message>
        <message>
            <source>What is signed so far is genuine.</source>
            <translation>Одоог хүртэл зурсан гарын үсэг жинхэнэ.</translation>
        </message>
        <message>
            <source>Where to write the file</source>
            <translation>Файлыг хаана бичих</translation>
        </message>
        <message>
            <source>Which file to check</source>
            <translation>Аль файлыг шалгах</translation>
        </message>
        <message>
            <source>Who moved it</source>
            <translation>Хэн өөрчилсөн</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Хүснэгтийн файл</translation>
        </message>
        <message>
            <source>Write a file</source>
            <translation>Файл бичих</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Бичсэн: {file}</translation>
        </message>
        <message>
            <source>Your text</source>
            <translation>Таны бичвэр</translation>
        </message>
        <message>
            <source>a laptop</source>
            <translation>компьютер</translation>
        </message>
        <message>
            <source>a second officer has to sign</source>
            <translation>хоёр дахь ажилтан гарын үсэг зурах ёстой</translation>
        </message>
        <message>
            <source>added or corrected here</source>
            <translation>энд нэмсэн эсвэл зассан</translation>
        </message>
        <message>
            <source>all days</source>
            <translation>бүх өдөр</translation>
        </message>
        <message>
            <source>another definition</source>
            <translation>тодорхойлолт өөрчлөгдсөн</translation>
        </message>
        <message>
            <source>arrived late</source>
            <translation>хожуу ирсэн</translation>
        </message>
        <message>
            <source>back to what changed</source>
            <translation>өөрчлөлт рүү буцах</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>ноорог</translation>
        </message>
        <message>
            <source>drafted</source>
            <translation>ноорог бэлтгэсэн</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>бүрмөсөн устгасан</translation>
        </message>
        <message>
            <source>few people too</source>
            <translation>цөөн хүний тоотой</translation>
        </message>
        <message>
            <source>figures frozen and signed</source>
            <translation>тоог тогтоож гарын үсэг зурах</translation>
        </message>
        <message>
            <source>figures of today</source>
            <translation>өнөөдрийн тоо</translation>
        </message>
        <message>
            <source>in it</source>
            <translation>орсон</translation>
        </message>
        <message>
            <source>in it or not</source>
            <translation>оруулах, хасах</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>гаргасан</translation>
        </message>
        <message>
            <source>issued {day}</source>
            <translation>гаргасан {day}</translation>
        </message>
        <message>
            <source>joined or parted</source>
            <translation>нэгтгэсэн эсвэл салгасан</translation>
        </message>
        <message>
            <source>look at it</source>
            <translation>үзэх</translation>
        </message>
        <message>
            <source>newer</source>
            <translation>шинэ нь</translation>
        </message>
        <message>
            <source>not in it</source>
            <translation>ороогүй</translation>
        </message>
        <message>
            <source>not told by the log</source>
            <translation>бүртгэлээс шалтгаан нь мэдэгдэхгүй</translation>
        </message>
        <message>
            <source>open</source>
            <translation>нээх</translation>
        </message>
        <message>
            <source>read on</source>
            <translation>цааш унших</translation>
        </message>
        <message>
            <source>signed by a second officer</source>
            <translation>хоёр дахь ажилтны гарын үсэг</translation>
        </message>
        <message>
            <source>what is certain of it</source>
            <translation>эргэлзээгүй хэсэг нь</translation>
        </message>
        <message>
            <source>who moved it</source>
            <translation>хэн өөрчилснийг харах</translation>
        </message>
    </context>
    <context>
        <name>Requests</name>
        <message>
            <source>Choose what is asked for.</source>
            <translation>Юу хүсэж байгааг сонгоно уу.</translation>
        </message>
        <message>
            <source>Code on the card</source>
            <translation>Картан дээрх код</translation>
        </message>
        <message>
            <source>Course attended</source>
            <translation>Суусан сургалт</translation>
        </message>
        <message>
            <source>Head office looks for who it is. Nothing is done before it is found.</source>
            <translation>Хэн болохыг нь төв офис олно. Олтол юу ч өөрчлөхгүй.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Одоо биш</translation>
        </message>
        <message>
            <source>Note it for head office</source>
            <translation>Төв офист дамжуулах</translation>
        </message>
        <message>
            <source>Noted. It goes to head office with the next bundle.</source>
            <translation>Тэмдэглэлээ. Дараагийн багцтай төв офист очно.</translation>
        </message>
        <message>
            <source>Noting…</source>
            <translation>Тэмдэглэж байна…</translation>
        </message>
        <message>
            <source>Phone, to be told</source>
            <translation>Хариуг мэдэгдэх утас</translation>
        </message>
        <message>
            <source>Somebody asks for something</source>
            <translation>Хүний хүсэлт</translation>
        </message>
        <message>
            <source>This is not a code.</source>
            <translation>Энэ код биш байна.</translation>
        </message>
        <message>
            <source>What else was said</source>
            <translation>Өөр юу хэлсэн</translation>
        </message>
        <message>
            <source>What is asked for</source>
            <translation>Юу хүсэж байна</translation>
        </message>
        <message>
            <source>Where from</source>
            <translation>Хаанаас</translation>
        </message>
        <message>
            <source>Write a name, or the code on the card.</source>
            <translation>Нэр эсвэл картан дээрх кодыг бичнэ үү.</translation>
        </message>
        <message>
            <source>Write what is wrong, and how it should be.</source>
            <translation>Юу буруу, ямар байх ёстойг бичнэ үү.</translation>
        </message>
        <message>
            <source>Year of birth or age</source>
            <translation>Төрсөн он эсвэл нас</translation>
        </message>
        <message>
            <source>a copy of what is kept</source>
            <translation>хадгалж буй мэдээллээ хувилж авах</translation>
        </message>
        <message>
            <source>everything erased</source>
            <translation>бүгдийг бүрмөсөн устгуулах</translation>
        </message>
        <message>
            <source>not to be contacted any more</source>
            <translation>дахин холбогдуулахгүй байх</translation>
        </message>
        <message>
            <source>not to be named in reports</source>
            <translation>тайланд нэрээ дурдуулахгүй байх</translation>
        </message>
        <message>
            <source>request</source>
            <translation>хүсэлт</translation>
        </message>
        <message>
            <source>something corrected</source>
            <translation>буруу мэдээллийг засуулах</translation>
        </message>
        <message>
            <source>the record kept no longer</source>
            <translation>бүртгэлийг цаашид хадгалуулахгүй байх</translation>
        </message>
        <message>
            <source>the sealed answers kept no longer</source>
            <translation>битүүмжилсэн хариултыг хадгалуулахгүй байх</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Give this role</source>
            <translation>Энэ үүргийг олгох</translation>
        </message>
        <message>
            <source>Manages laptops, keys, roles, settings and backups. Sees no registered person.</source>
            <translation>Компьютер, түлхүүр, үүрэг, тохиргоо, нөөц хуулбарыг хариуцна. Бүртгэлтэй хүмүүсийн хэнийг нь ч харахгүй.</translation>
        </message>
        <message>
            <source>Opens sealed answers by a passphrase of their own, and orders erasures.</source>
            <translation>Битүүмжилсэн хариултыг тусдаа нууц үгээр нээж, хүний мэдээллийг бүрмөсөн устгах заавар өгнө.</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Хүн</translation>
        </message>
        <message>
            <source>Plans sessions, keeps courses and partners, sets quotas. Sees figures, and no registered person.</source>
            <translation>Сургалт төлөвлөж, сургалтын хөтөлбөр, хамтрагч байгууллагын жагсаалтыг хөтөлж, квот тогтооно. Тоо баримтыг харна, бүртгэлтэй хүмүүсийн хэнийг нь ч харахгүй.</translation>
        </message>
        <message>
            <source>Remove this role</source>
            <translation>Энэ үүргийг хураах</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Үүрэг</translation>
        </message>
        <message>
            <source>Takes in bundles, registers, corrects, settles conflicts, exports. Sees everything about people except sealed answers.</source>
            <translation>Багц хүлээн авч, бүртгэж, засаж, зөрүүг шийдэж, экспортолно. Битүүмжилсэн хариултаас бусад бүх мэдээллийг харна.</translation>
        </message>
        <message>
            <source>The roles of {name} are now: {roles}.</source>
            <translation>Одоогоос эхлэн: {name}. Үүрэг: {roles}.</translation>
        </message>
        <message>
            <source>What each may do</source>
            <translation>Хүн бүр юу хийж болох</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>администратор</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>нуусан</translation>
        </message>
        <message>
            <source>no role</source>
            <translation>үүрэггүй</translation>
        </message>
        <message>
            <source>officer</source>
            <translation>ажилтан</translation>
        </message>
        <message>
            <source>programme</source>
            <translation>хөтөлбөрийн менежер</translation>
        </message>
        <message>
            <source>protected desk</source>
            <translation>хамгаалалттай хэсгийн ажилтан</translation>
        </message>
        <message>
            <source>{name}: {roles}</source>
            <translation>{name}: {roles}</translation>
        </message>
    </context>
    <context>
        <name>Seeing</name>
        <message>
            <source>All that is kept about the person is in {file}.</source>
            <translation>Энэ хүний бүх мэдээллийг дараах файлд бичлээ: {file}</translation>
        </message>
        <message>
            <source>All that is kept: {name}</source>
            <translation>Хадгалсан бүх мэдээлэл: {name}</translation>
        </message>
        <message>
            <source>For the person to read. Nothing of anybody else is on it.</source>
            <translation>Энэ хүнд өөрт нь уншуулна. Өөр хүний мэдээлэл байхгүй.</translation>
        </message>
        <message>
            <source>For the person to read: what is kept on this laptop. Head office may keep more.</source>
            <translation>Энэ хүнд өөрт нь уншуулна: энэ компьютерт хадгалсан мэдээлэл. Төв офист үүнээс их байж болно.</translation>
        </message>
        <message>
            <source>Show all that is kept</source>
            <translation>Хадгалсан бүхнийг харуулах</translation>
        </message>
        <message>
            <source>The page as it is printed</source>
            <translation>Хэвлэх хуудас</translation>
        </message>
        <message>
            <source>make a PDF to print</source>
            <translation>хэвлэх PDF хийх</translation>
        </message>
        <message>
            <source>read on</source>
            <translation>цааш унших</translation>
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message numerus="yes">
            <source>%Ln sessions written: {file}</source>
            <translation>
                <numerusform>Файлд гаргасан сургалт: %Ln · {file}</numerusform>
                <numerusform>Файлд гаргасан сургалт: %Ln · {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines may be several people: look for these one by one.</source>
            <translation>
                <numerusform>%n мөр хэд хэдэн хүнд тохирч байна: нэг нэгээр нь хайна уу.</numerusform>
                <numerusform>%n мөр хэд хэдэн хүнд тохирч байна: нэг нэгээр нь хайна уу.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines name nobody who is registered. Import the table into the session once it is planned: they are registered and expected.</source>
            <translation>
                <numerusform>%n мөрийн хүн бүртгэлд алга. Сургалтыг төлөвлөсний дараа энэ хүснэгтийг сургалтад нь оруулбал тэд бүртгэгдэж, хүлээгдэх хүмүүсийн жагсаалтад орно.</numerusform>
                <numerusform>%n мөрийн хүн бүртгэлд алга. Сургалтыг төлөвлөсний дараа энэ хүснэгтийг сургалтад нь оруулбал тэд бүртгэгдэж, хүлээгдэх хүмүүсийн жагсаалтад орно.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are expected.</source>
            <translation>
                <numerusform>%n хүн хүлээгдэж байна.</numerusform>
                <numerusform>%n хүн хүлээгдэж байна.</numerusform>
            </translation>
        </message>
        <message>
            <source>2026.03.14</source>
            <translation>2026.03.14</translation>
        </message>
        <message>
            <source>A course is needed</source>
            <translation>Хөтөлбөрийг сонгоно уу</translation>
        </message>
        <message>
            <source>A day is needed, such as 2026.03.14</source>
            <translation>Огноо бичнэ үү, жишээ нь 2026.03.14</translation>
        </message>
        <message>
            <source>A number from 1 to 60</source>
            <translation>1-ээс 60 хүртэлх тоо</translation>
        </message>
        <message>
            <source>A number, or leave it empty</source>
            <translation>Тоо бичнэ үү, эсвэл хоосон үлдээнэ үү</translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>Үүдний бүртгэл</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>Ирц</translation>
        </message>
        <message>
            <source>Attendance that was marked stays as it is.</source>
            <translation>Тэмдэглэсэн ирц хэвээр үлдэнэ.</translation>
        </message>
        <message>
            <source>Before and after</source>
            <translation>Өмнөх ба дараах сургалт</translation>
        </message>
        <message>
            <source>Call off</source>
            <translation>Сургалтыг цуцлах</translation>
        </message>
        <message numerus="yes">
            <source>Called off: %n sessions</source>
            <translation>
                <numerusform>Цуцалсан: %n сургалт</numerusform>
                <numerusform>Цуцалсан: %n сургалт</numerusform>
            </translation>
        </message>
        <message>
            <source>Called off: {course}</source>
            <translation>Цуцалсан: {course}</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Өөрчлөх</translation>
        </message>
        <message>
            <source>Change the session</source>
            <translation>Сургалтыг өөрчлөх</translation>
        </message>
        <message>
            <source>Choose a course from the list</source>
            <translation>Хөтөлбөрийг жагсаалтаас сонгоно уу</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Хаах</translation>
        </message>
        <message numerus="yes">
            <source>Closed: %n sessions</source>
            <translation>
                <numerusform>Хаасан: %n сургалт</numerusform>
                <numerusform>Хаасан: %n сургалт</numerusform>
            </translation>
        </message>
        <message>
            <source>Closed: {course}</source>
            <translation>Хаасан: {course}</translation>
        </message>
        <message>
            <source>Contributions, partners</source>
            <translation>Оролцоо, хамтрагч</translation>
        </message>
        <message>
            <source>Copy from</source>
            <translation>Сүүлийнхээс хуулах</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Сургалтын хөтөлбөр</translation>
        </message>
        <message>
            <source>Course and date are enough. The rest can follow.</source>
            <translation>Хөтөлбөр, огноо хоёр хангалттай. Бусдыг нь дараа нөхөж болно.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Огноо</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Устгах</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n sessions?</source>
            <translation>
                <numerusform>%n сургалтыг устгах уу?</numerusform>
                <numerusform>%n сургалтыг устгах уу?</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete the session {course}?</source>
            <translation>«{course}» сургалтыг устгах уу?</translation>
        </message>
        <message numerus="yes">
            <source>Deleted: %n sessions</source>
            <translation>
                <numerusform>Устгасан: %n сургалт</numerusform>
                <numerusform>Устгасан: %n сургалт</numerusform>
            </translation>
        </message>
        <message>
            <source>Deleted: {course}</source>
            <translation>Устгасан: {course}</translation>
        </message>
        <message>
            <source>Drop what was typed</source>
            <translation>Бичсэнийг арилгах</translation>
        </message>
        <message>
            <source>Everything is here.</source>
            <translation>Бүгд бүрдсэн.</translation>
        </message>
        <message>
            <source>Expected people</source>
            <translation>Хэнийг хүлээх</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспортлох</translation>
        </message>
        <message>
            <source>Export sessions</source>
            <translation>Сургалтын мэдээллийг экспортлох</translation>
        </message>
        <message>
            <source>Facilitators</source>
            <translation>Чиглүүлэгч</translation>
        </message>
        <message>
            <source>Facilitators and partners</source>
            <translation>Чиглүүлэгч, хамтрагч</translation>
        </message>
        <message>
            <source>Facilitators who are linked to nobody</source>
            <translation>Хүнтэй холбоогүй чиглүүлэгч</translation>
        </message>
        <message>
            <source>First half-day</source>
            <translation>Эхлэх цаг</translation>
        </message>
        <message>
            <source>Follows from session</source>
            <translation>Аль сургалтын үргэлжлэл</translation>
        </message>
        <message>
            <source>From a table</source>
            <translation>Хүснэгтээс</translation>
        </message>
        <message>
            <source>From today on, without confidential courses and facilitators.</source>
            <translation>Өнөөдрөөс хойших нь. Нууцлалтай хөтөлбөр, чиглүүлэгчийн нэр орохгүй.</translation>
        </message>
        <message>
            <source>Guardians’ consents to follow</source>
            <translation>Асран хамгаалагчийн зөвшөөрөл</translation>
        </message>
        <message>
            <source>Half-day {number} has marks</source>
            <translation>{number}-р хагас өдөрт ирц тэмдэглэсэн байна</translation>
        </message>
        <message>
            <source>Half-days</source>
            <translation>Хагас өдөр</translation>
        </message>
        <message>
            <source>Half-days without a mark</source>
            <translation>Тэмдэглээгүй хагас өдөр</translation>
        </message>
        <message>
            <source>How it is held</source>
            <translation>Явуулах хэлбэр</translation>
        </message>
        <message>
            <source>How many others were there</source>
            <translation>Өөр хэдэн хүн байсан</translation>
        </message>
        <message>
            <source>In the order of the list.</source>
            <translation>Жагсаалтын дарааллаар.</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Холбоос</translation>
        </message>
        <message>
            <source>Minors whose guardian was not asked</source>
            <translation>Асран хамгаалагчаас нь асуугаагүй хүүхэд</translation>
        </message>
        <message>
            <source>My sessions</source>
            <translation>Миний сургалт</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Шинэ сургалт</translation>
        </message>
        <message>
            <source>No sessions yet</source>
            <translation>Одоогоор сургалт алга</translation>
        </message>
        <message>
            <source>Nobody is noted as leading</source>
            <translation>Хэн удирдсаныг бичээгүй</translation>
        </message>
        <message>
            <source>Nobody observed it</source>
            <translation>Ажигласан хүн байхгүй</translation>
        </message>
        <message>
            <source>Not all is noted in {course}: close it by itself.</source>
            <translation>{course}: бүгдийг тэмдэглээгүй тул дангаар нь хаана уу.</translation>
        </message>
        <message>
            <source>Not in the list: choose one that is</source>
            <translation>Жагсаалтад алга, байгаагаас нь сонгоно уу</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Одоо биш</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Тэмдэглэл</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Дахин хийх</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Дахин нээх</translation>
        </message>
        <message numerus="yes">
            <source>Open again: %n sessions</source>
            <translation>
                <numerusform>Дахин нээсэн: %n сургалт</numerusform>
                <numerusform>Дахин нээсэн: %n сургалт</numerusform>
            </translation>
        </message>
        <message>
            <source>Open again: {course}</source>
            <translation>Дахин нээсэн: {course}</translation>
        </message>
        <message>
            <source>Origin and notes</source>
            <translation>Үргэлжлэл, тэмдэглэл</translation>
        </message>
        <message>
            <source>Others present</source>
            <translation>Бүртгүүлээгүй хүний тоо</translation>
        </message>
        <message>
            <source>Partner organisations</source>
            <translation>Хамтрагч байгууллага</translation>
        </message>
        <message>
            <source>Partners without a part</source>
            <translation>Үүргийг нь бичээгүй хамтрагч</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Хүн</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Байршил</translation>
        </message>
        <message>
            <source>Plan the first session and register people as they arrive. What was noted on paper can be entered later, by line numbers.</source>
            <translation>Эхний сургалтаа төлөвлөөд, үүдний бүртгэл дээр хүнээ бүртгэнэ үү. Цаасан дээр тэмдэглэснийг дараа нь мөрийн дугаараар оруулж болно.</translation>
        </message>
        <message>
            <source>Plan the session</source>
            <translation>Сургалт төлөвлөх</translation>
        </message>
        <message>
            <source>Planned by</source>
            <translation>Төлөвлөсөн хүн</translation>
        </message>
        <message>
            <source>Planned on</source>
            <translation>Төлөвлөсөн компьютер</translation>
        </message>
        <message>
            <source>Planned once more: {course}, {day}</source>
            <translation>Дахин төлөвлөсөн: {course}, {day}</translation>
        </message>
        <message>
            <source>Planned: {course}, {day}</source>
            <translation>Төлөвлөсөн: {course}, {day}</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Төсөл</translation>
        </message>
        <message>
            <source>Promises are shown once {key} on your own page has said which record is yours.</source>
            <translation>Өөрийн бүртгэлийг нээж, {key} товчоор таны бүртгэл гэдгийг заасны дараа амлалт энд гарна.</translation>
        </message>
        <message>
            <source>Promises whose day is over</source>
            <translation>Хугацаа нь өнгөрсөн амлалт</translation>
        </message>
        <message>
            <source>Promises without a day</source>
            <translation>Өдөргүй амлалт</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Хадгалах</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Хадгалж байна…</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Суудал</translation>
        </message>
        <message>
            <source>See the people</source>
            <translation>Хүмүүсийг үзэх</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Сургалт</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Сум</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Төлөв</translation>
        </message>
        <message>
            <source>Still open</source>
            <translation>Дутуу байгаа зүйл</translation>
        </message>
        <message numerus="yes">
            <source>The filters hide %Ln sessions. {key} takes the filters off.</source>
            <translation>
                <numerusform>Шүүлтүүр %Ln сургалтыг нууж байна. {key} дарж шүүлтүүрийг авна.</numerusform>
                <numerusform>Шүүлтүүр %Ln сургалтыг нууж байна. {key} дарж шүүлтүүрийг авна.</numerusform>
            </translation>
        </message>
        <message>
            <source>The latest first.</source>
            <translation>Сүүлийнх нь эхэнд.</translation>
        </message>
        <message>
            <source>The link is copied.</source>
            <translation>Холбоосыг хуулсан.</translation>
        </message>
        <message>
            <source>The link of a session online</source>
            <translation>Онлайн сургалтын холбоос</translation>
        </message>
        <message>
            <source>The list has several of that name: choose one by its code</source>
            <translation>Жагсаалтад ийм нэртэй хэд хэдэн мөр байна: кодоор нь сонгоно уу</translation>
        </message>
        <message>
            <source>The rest is as on {day}. What you typed yourself stays.</source>
            <translation>Бусад нь өмнөх удаагийнх шиг: {day}. Таны бичсэн хэвээр үлдэнэ.</translation>
        </message>
        <message>
            <source>The session is changed</source>
            <translation>Сургалтыг өөрчилсөн</translation>
        </message>
        <message>
            <source>There are none</source>
            <translation>Алга</translation>
        </message>
        <message>
            <source>This cannot be kept. Shorten it or leave it empty.</source>
            <translation>Үүнийг хадгалах боломжгүй. Богиносгоно уу, эсвэл хоосон үлдээнэ үү.</translation>
        </message>
        <message>
            <source>Time and seats</source>
            <translation>Цаг, суудал</translation>
        </message>
        <message>
            <source>What grew out of them</source>
            <translation>Тэдгээрээс төрсөн сургалт</translation>
        </message>
        <message>
            <source>What you typed earlier is here again. It is not saved yet.</source>
            <translation>Түрүүнд бичиж байсан зүйл тань энд хэвээр байна. Хараахан хадгалаагүй.</translation>
        </message>
        <message>
            <source>Where it is held</source>
            <translation>Хаана болох</translation>
        </message>
        <message>
            <source>Which sessions</source>
            <translation>Ямар сургалтыг харуулах вэ</translation>
        </message>
        <message>
            <source>Which table names the people</source>
            <translation>Хүмүүсийн нэр аль хүснэгтэд байна вэ</translation>
        </message>
        <message>
            <source>Who is expected</source>
            <translation>Хэнийг хүлээх вэ</translation>
        </message>
        <message>
            <source>afternoon</source>
            <translation>үдээс хойш</translation>
        </message>
        <message>
            <source>all sessions</source>
            <translation>бүх сургалт</translation>
        </message>
        <message>
            <source>as last time</source>
            <translation>өмнөхтэй адил</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>цуцлагдсан</translation>
        </message>
        <message>
            <source>called off, but people were there</source>
            <translation>цуцлагдсан ч хүн ирсэн</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>өөрчилсөн</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>хаагдсан</translation>
        </message>
        <message>
            <source>copy the link</source>
            <translation>холбоосыг хуулах</translation>
        </message>
        <message>
            <source>course unknown</source>
            <translation>хөтөлбөр тодорхойгүй</translation>
        </message>
        <message>
            <source>deleted, but people were there</source>
            <translation>устгасан ч хүн ирсэн</translation>
        </message>
        <message>
            <source>expected: {count}</source>
            <translation>хүлээгдэж буй: {count}</translation>
        </message>
        <message>
            <source>follows from it</source>
            <translation>үүнээс эхэлсэн</translation>
        </message>
        <message>
            <source>from the list, or a new one</source>
            <translation>жагсаалтаас эсвэл шинэ</translation>
        </message>
        <message>
            <source>half-days: {count}</source>
            <translation>хагас өдөр: {count}</translation>
        </message>
        <message>
            <source>if it was promised there</source>
            <translation>тэнд амласан бол</translation>
        </message>
        <message>
            <source>in person</source>
            <translation>танхимаар</translation>
        </message>
        <message>
            <source>it follows from this one</source>
            <translation>эндээс эхэлсэн</translation>
        </message>
        <message>
            <source>morning</source>
            <translation>үдээс өмнө</translation>
        </message>
        <message>
            <source>my sessions</source>
            <translation>миний сургалт</translation>
        </message>
        <message>
            <source>new session</source>
            <translation>шинэ сургалт</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>хязгааргүй</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>одоохондоо хэнийг ч биш</translation>
        </message>
        <message>
            <source>not closed</source>
            <translation>хаагаагүй</translation>
        </message>
        <message>
            <source>nothing, begin empty</source>
            <translation>хуулахгүй, хоосон эхлэх</translation>
        </message>
        <message>
            <source>number of those who are not registered</source>
            <translation>бүртгээгүй хүний тоо</translation>
        </message>
        <message>
            <source>of a session online</source>
            <translation>онлайн сургалтын</translation>
        </message>
        <message>
            <source>online</source>
            <translation>онлайн</translation>
        </message>
        <message>
            <source>open the session</source>
            <translation>сургалтыг нээх</translation>
        </message>
        <message>
            <source>others present: {count}</source>
            <translation>бүртгүүлээгүй хүн: {count}</translation>
        </message>
        <message>
            <source>over, not closed</source>
            <translation>дууссан, хаагаагүй</translation>
        </message>
        <message>
            <source>participants: {count}</source>
            <translation>оролцогч: {count}</translation>
        </message>
        <message>
            <source>participants: {count} of {seats}</source>
            <translation>оролцогч: {count} / {seats}</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>төлөвлөсөн</translation>
        </message>
        <message>
            <source>planned sessions, for a calendar</source>
            <translation>төлөвлөсөн сургалт, хуанлид</translation>
        </message>
        <message>
            <source>present by half-day: {counts}</source>
            <translation>хагас өдөр тус бүрд ирсэн: {counts}</translation>
        </message>
        <message>
            <source>school, hall</source>
            <translation>сургууль, танхим</translation>
        </message>
        <message>
            <source>seats: {count}</source>
            <translation>суудал: {count}</translation>
        </message>
        <message>
            <source>see to it</source>
            <translation>нөхөх</translation>
        </message>
        <message>
            <source>sessions</source>
            <translation>сургалт</translation>
        </message>
        <message>
            <source>sessions: {count}</source>
            <translation>сургалт: {count}</translation>
        </message>
        <message>
            <source>sessions: {count} of {total}</source>
            <translation>сургалт: нийт {total}, үүнээс {count}</translation>
        </message>
        <message>
            <source>still open: {count}</source>
            <translation>дутуу зүйл: {count}</translation>
        </message>
        <message>
            <source>strike out, or back</source>
            <translation>хасах, буцаах</translation>
        </message>
        <message>
            <source>struck out</source>
            <translation>хасагдсан</translation>
        </message>
        <message>
            <source>the people of {day}</source>
            <translation>{day} өдрийн хүмүүс</translation>
        </message>
        <message>
            <source>those shown</source>
            <translation>жагсаалтад харагдаж буй сургалт</translation>
        </message>
        <message>
            <source>today</source>
            <translation>өнөөдөр</translation>
        </message>
        <message>
            <source>today and later</source>
            <translation>өнөөдөр, цаашид</translation>
        </message>
        <message>
            <source>with commas or ; between</source>
            <translation>таслал эсвэл ; тавьж тусгаарлана</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message numerus="yes">
            <source>%n minutes without a key press</source>
            <translation>
                <numerusform>товч дараагүй %n минут</numerusform>
                <numerusform>товч дараагүй %n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>All is well with: {names}</source>
            <translation>Хэвийн: {names}</translation>
        </message>
        <message>
            <source>All keys are there.</source>
            <translation>Түлхүүр бүгд байна.</translation>
        </message>
        <message>
            <source>Back to the settings</source>
            <translation>Тохиргоо руу буцах</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Одоо нөөцлөх</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>Нөөцөлж байна…</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Нөөц хуулбар</translation>
        </message>
        <message>
            <source>Bundles that came in</source>
            <translation>Ирсэн багц</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Огноо, цаг</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Болих</translation>
        </message>
        <message>
            <source>Change the PIN</source>
            <translation>PIN код солих</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Нууц үг солих</translation>
        </message>
        <message>
            <source>Changes take effect at once.</source>
            <translation>Сонголт бүр тэр дороо хүчинтэй.</translation>
        </message>
        <message>
            <source>Changing…</source>
            <translation>Сольж байна…</translation>
        </message>
        <message>
            <source>Check this installation</source>
            <translation>Программаа шалгах</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Шалгаж байна…</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Өнгө</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Компьютер</translation>
        </message>
        <message>
            <source>Computers that receive by themselves</source>
            <translation>Өөрөө хүлээн авдаг компьютер</translation>
        </message>
        <message>
            <source>Current passphrase</source>
            <translation>Одоогийн нууц үг</translation>
        </message>
        <message>
            <source>Each person has a passphrase, and every entry shows who made it. To change over, lock the screen ({key}). Another person can finish what you began to type.</source>
            <translation>Хүн бүр өөрийн нууц үгтэй, бүртгэл бүрд хэн хийсэн нь бичигдэнэ. Өөр хүнд өгөхдөө түгжинэ үү ({key}). Нэгнийх нь бичиж эхэлснийг нөгөө нь дуусгаж болно.</translation>
        </message>
        <message>
            <source>Encryption of the disk</source>
            <translation>Дискний шифрлэлт</translation>
        </message>
        <message>
            <source>End its work</source>
            <translation>Ажлыг нь дуусгах</translation>
        </message>
        <message>
            <source>Enter alone opens it now. Anybody who uses your account on this computer while you are logged in can read everything. A lost laptop is safe only if your account is locked.</source>
            <translation>Одоо Enter дарахад л нээгдэнэ. Таны нэвтэрсэн чигээр орхисон компьютер дээр хэн ч бүгдийг уншиж чадна. Алдсан компьютер зөвхөн систем нь түгжээтэй бол аюулгүй.</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Бүртгэл</translation>
        </message>
        <message>
            <source>Entries on their way</source>
            <translation>Замд яваа бүртгэл</translation>
        </message>
        <message>
            <source>Every entry is as fieldreg wrote it.</source>
            <translation>Бүртгэл бүр fieldreg-ийн бичсэн хэвээр байна.</translation>
        </message>
        <message>
            <source>Every page was read and is whole.</source>
            <translation>Хуудас бүрийг уншсан, бүгд бүрэн бүтэн.</translation>
        </message>
        <message>
            <source>Exchange when a stick can go to head office.</source>
            <translation>Төв офис руу флаш явахад солилцоно уу.</translation>
        </message>
        <message>
            <source>Faults of the program</source>
            <translation>Программын алдаа</translation>
        </message>
        <message>
            <source>Faults of the program, without names: {file}</source>
            <translation>Программын алдааны бүртгэл, нэргүй: {file}</translation>
        </message>
        <message>
            <source>File for support</source>
            <translation>Тусламжид зориулсан файл</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Хавтас</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0</source>
            <translation>Apache License 2.0 лицензтэй чөлөөт программ</translation>
        </message>
        <message>
            <source>Head office</source>
            <translation>Төв офис</translation>
        </message>
        <message>
            <source>Head office’s keys</source>
            <translation>Төв офисын түлхүүр</translation>
        </message>
        <message>
            <source>How it looks</source>
            <translation>Харагдах байдал</translation>
        </message>
        <message>
            <source>It differs from the new PIN.</source>
            <translation>Эхний PIN кодоос өөр байна.</translation>
        </message>
        <message>
            <source>It differs from the new passphrase.</source>
            <translation>Эхний нууц үгээс өөр байна.</translation>
        </message>
        <message>
            <source>It is on this computer’s own disk.</source>
            <translation>Энэ компьютерын өөрийн дискэнд байна.</translation>
        </message>
        <message>
            <source>It is the one that was kept.</source>
            <translation>Хадгалсан жагсаалт хэвээрээ байна.</translation>
        </message>
        <message>
            <source>It is the one that wrote here last.</source>
            <translation>Энд хамгийн сүүлд бичсэн сан мөн.</translation>
        </message>
        <message>
            <source>It opens with your passphrase.</source>
            <translation>Таны нууц үгээр нээгдэнэ.</translation>
        </message>
        <message>
            <source>It says {today}.</source>
            <translation>Компьютерын огноо: {today}.</translation>
        </message>
        <message>
            <source>It takes effect when the program is next started.</source>
            <translation>Программыг дараагийн удаа нээхэд хүчинтэй болно.</translation>
        </message>
        <message>
            <source>It was made before the keys were changed, and lacks the new ones.</source>
            <translation>Энэ хуулбар түлхүүр солигдохоос өмнө хийгдсэн тул шинэ түлхүүр дотор нь алга.</translation>
        </message>
        <message>
            <source>Keep the entries as they stand</source>
            <translation>Бүртгэлийг байгаагаар нь үлдээх</translation>
        </message>
        <message>
            <source>Keep the entries as they stand?</source>
            <translation>Бүртгэлийг байгаагаар нь үлдээх үү?</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Үлдээх</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Түлхүүр</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Хэл</translation>
        </message>
        <message>
            <source>Laptops that are not confirmed</source>
            <translation>Баталгаажаагүй компьютер</translation>
        </message>
        <message>
            <source>Last backup: {day}</source>
            <translation>Сүүлийн нөөц хуулбар: {day}</translation>
        </message>
        <message>
            <source>Last made {on}.</source>
            <translation>Сүүлд хийсэн: {on}.</translation>
        </message>
        <message>
            <source>Let another officer in</source>
            <translation>Өөр ажилтан нэмэх</translation>
        </message>
        <message>
            <source>Let another trainer in</source>
            <translation>Өөр сургагч багш нэмэх</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Нэмэх</translation>
        </message>
        <message>
            <source>List of places</source>
            <translation>Газрын жагсаалт</translation>
        </message>
        <message>
            <source>List of places: {number}</source>
            <translation>Газрын жагсаалт: {number}</translation>
        </message>
        <message>
            <source>List of who was erased</source>
            <translation>Мэдээллийг нь устгасан хүний жагсаалт</translation>
        </message>
        <message>
            <source>Lock and passphrase</source>
            <translation>Түгжээ, нууц үг</translation>
        </message>
        <message>
            <source>Lock automatically after</source>
            <translation>Автоматаар түгжих хугацаа</translation>
        </message>
        <message>
            <source>Make one now, on a stick that is kept apart from this computer.</source>
            <translation>Энэ компьютероос тусдаа хадгалах USB флаш диск дээр одоо хийнэ үү.</translation>
        </message>
        <message>
            <source>Make one now.</source>
            <translation>Одоо хийнэ үү.</translation>
        </message>
        <message>
            <source>Make room before the disk is full.</source>
            <translation>Диск дүүрэхээс өмнө зай гаргана уу.</translation>
        </message>
        <message>
            <source>Name; every entry says who made it</source>
            <translation>Нэр; бүртгэл бүрд хэн хийсэн нь бичигдэнэ</translation>
        </message>
        <message>
            <source>New PIN once more</source>
            <translation>Шинэ PIN кодоо дахин</translation>
        </message>
        <message>
            <source>New PIN, 4–8 digits</source>
            <translation>Шинэ PIN код, 4–8 оронтой тоо</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Шинэ нууц үг</translation>
        </message>
        <message>
            <source>New passphrase once more</source>
            <translation>Шинэ нууц үгээ дахин</translation>
        </message>
        <message>
            <source>No backup was made yet.</source>
            <translation>Нөөц хуулбар хараахан хийгээгүй.</translation>
        </message>
        <message>
            <source>No copy on paper has all of them; make one.</source>
            <translation>Бүх түлхүүртэй цаасан хуулбар алга. Нэгийг хийнэ үү.</translation>
        </message>
        <message>
            <source>None was made yet.</source>
            <translation>Хараахан хийгээгүй.</translation>
        </message>
        <message>
            <source>Noted so far: {faults}.</source>
            <translation>Одоог хүртэл тэмдэглэсэн: {faults}.</translation>
        </message>
        <message>
            <source>One locked file with everything. Nobody can open it without your passphrase.</source>
            <translation>Бүгдийг агуулсан түгжээтэй нэг файл. Таны нууц үггүйгээр хэн ч нээж чадахгүй.</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Нээх</translation>
        </message>
        <message>
            <source>Opens this computer no longer: {name}. What they wrote stays.</source>
            <translation>Энэ компьютерыг цаашид нээхгүй: {name}. Бичсэн зүйл нь хэвээр үлдэнэ.</translation>
        </message>
        <message>
            <source>Passphrases and officers</source>
            <translation>Нууц үг, ажилтнууд</translation>
        </message>
        <message>
            <source>Passphrases and trainers</source>
            <translation>Нууц үг, сургагч багш нар</translation>
        </message>
        <message>
            <source>People on this computer only: {here}, on the way: {way}, at head office: {held}.</source>
            <translation>Хүн: зөвхөн энэ компьютерт {here}, замд яваа {way}, төв офист хүрсэн {held}.</translation>
        </message>
        <message>
            <source>Read them to head office when it asks, and only when you know the voice.</source>
            <translation>Төв офис асуухад, зөвхөн дуу хоолойг нь таньсан үед уншиж өгнө үү.</translation>
        </message>
        <message>
            <source>Receives no more: {name}. If it was lost, take its user from the database’s server and draw another key under Head office’s keys.</source>
            <translation>Цаашид хүлээн авахгүй: {name}. Алдагдсан бол өгөгдлийн сангийн сервер дэх хэрэглэгчийг нь устгаж, «Төв офисын түлхүүр» хэсэгт өөр түлхүүр гаргана уу.</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Бүртгэлийн сан</translation>
        </message>
        <message>
            <source>Remove the PIN</source>
            <translation>PIN кодыг устгах</translation>
        </message>
        <message>
            <source>Room on the disk</source>
            <translation>Дискний зай</translation>
        </message>
        <message>
            <source>Same register as before</source>
            <translation>Тасралтгүй байдал</translation>
        </message>
        <message>
            <source>Set a PIN</source>
            <translation>PIN код тохируулах</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Тохиргоо</translation>
        </message>
        <message>
            <source>Size of texts</source>
            <translation>Үсгийн хэмжээ</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Хасах</translation>
        </message>
        <message>
            <source>The PIN is removed. Your passphrase takes the laptop back.</source>
            <translation>PIN кодыг устгалаа. Компьютерыг нууц үгээр буцааж авна.</translation>
        </message>
        <message>
            <source>The PIN or your passphrase takes the laptop back from a trainee.</source>
            <translation>Суралцагчид өгсөн компьютерыг PIN код эсвэл нууц үгээр буцааж авна.</translation>
        </message>
        <message>
            <source>The backup is made and was opened to prove it: {name}</source>
            <translation>Нөөц хуулбарыг хийж, нээж шалгасан: {name}</translation>
        </message>
        <message>
            <source>The eight words of this laptop</source>
            <translation>Энэ компьютерын найман үг</translation>
        </message>
        <message>
            <source>The new PIN takes the laptop back from now on.</source>
            <translation>Одооноос шинэ PIN кодоор компьютерыг буцааж авна.</translation>
        </message>
        <message>
            <source>The new passphrase is valid from now on.</source>
            <translation>Шинэ нууц үг одоогоос эхлэн хүчинтэй.</translation>
        </message>
        <message>
            <source>The register is, but the system may write what is on the screen to the disk when memory is tight or the computer sleeps. Have the disk encrypted.</source>
            <translation>Бүртгэл шифрлэгдсэн ч санах ой дутах, компьютер унтах үед систем дэлгэц дээрх зүйлийг диск рүү бичиж болзошгүй. Дискийг шифрлүүлнэ үү.</translation>
        </message>
        <message>
            <source>This computer’s disk or its swap is not encrypted.</source>
            <translation>Энэ компьютерын диск, эсвэл свап шифрлэгдээгүй.</translation>
        </message>
        <message>
            <source>This installation</source>
            <translation>Программын тухай</translation>
        </message>
        <message>
            <source>This is not the current passphrase.</source>
            <translation>Энэ нь одоогийн нууц үг биш байна.</translation>
        </message>
        <message>
            <source>Trainer’s laptop</source>
            <translation>Сургагч багшийн компьютер</translation>
        </message>
        <message>
            <source>Use the new PIN</source>
            <translation>Шинэ PIN кодыг хэрэглэх</translation>
        </message>
        <message>
            <source>Use the new passphrase</source>
            <translation>Шинэ нууц үгийг хэрэглэх</translation>
        </message>
        <message>
            <source>Version {version}.</source>
            <translation>Хувилбар: {version}.</translation>
        </message>
        <message>
            <source>Waiting: {held}, set aside: {set_aside}, changes set aside: {changes}.</source>
            <translation>Хүлээж буй: {held}, тусад нь хадгалсан: {set_aside}, тусад нь хадгалсан өөрчлөлт: {changes}.</translation>
        </message>
        <message>
            <source>What opens the register</source>
            <translation>Бүртгэлийг юугаар нээх</translation>
        </message>
        <message>
            <source>What they bring</source>
            <translation>Тэднээс ирсэн багц</translation>
        </message>
        <message>
            <source>Where should the backup go?</source>
            <translation>Нөөц хуулбарыг хаана хийх вэ?</translation>
        </message>
        <message>
            <source>Where should the file for support go?</source>
            <translation>Тусламжид зориулсан файлыг хаана хадгалах вэ?</translation>
        </message>
        <message>
            <source>Who opens this computer</source>
            <translation>Энэ компьютерыг хэн нээдэг вэ</translation>
        </message>
        <message>
            <source>Who works at this computer</source>
            <translation>Энэ компьютерт ажилладаг хүмүүс</translation>
        </message>
        <message>
            <source>Who works here no longer</source>
            <translation>Энд ажиллахаа больсон хүн</translation>
        </message>
        <message>
            <source>With the key store, Enter alone opens the register for anybody who uses your account on this computer while you are logged in. A lost laptop is safe only if your account is locked.</source>
            <translation>Түлхүүрийн сантай бол Enter дарахад л нээгдэнэ. Таны нэвтэрсэн чигээр орхисон компьютер дээр хэн ч нээж чадна: алдсан компьютер зөвхөн систем нь түгжээтэй бол аюулгүй.</translation>
        </message>
        <message>
            <source>Works here from now on: {name}</source>
            <translation>Одоогоос эхлэн энд ажиллана: {name}</translation>
        </message>
        <message>
            <source>Write a file for support</source>
            <translation>Тусламжид зориулсан файл бичих</translation>
        </message>
        <message>
            <source>Written: {name}. It names nobody and holds nothing of the register.</source>
            <translation>Бичлээ: {name}. Дотор нь хүний нэр ч, бүртгэлийн мэдээлэл ч байхгүй.</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Таны нууц үг</translation>
        </message>
        <message>
            <source>Your passphrase takes the laptop back from a trainee. A PIN is quicker; it opens nothing else.</source>
            <translation>Суралцагчид өгсөн компьютерыг нууц үгээр буцааж авна. PIN код илүү хурдан, өөр юу ч нээхгүй.</translation>
        </message>
        <message>
            <source>a passphrase alone</source>
            <translation>зөвхөн нууц үгээр</translation>
        </message>
        <message>
            <source>as the computer has them</source>
            <translation>компьютерын тохиргоогоор</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>бараан</translation>
        </message>
        <message>
            <source>fieldreg cannot tell what they said before. Do this only if you know why they were changed, or if head office told you to.</source>
            <translation>Өмнө нь юу гэж байсныг fieldreg хэлж чадахгүй. Яагаад өөрчлөгдсөнийг мэдэж байгаа, эсвэл төв офис тэгж хэлсэн үед л үүнийг хийнэ үү.</translation>
        </message>
        <message>
            <source>fieldreg {number}</source>
            <translation>fieldreg {number}</translation>
        </message>
        <message>
            <source>goes in, and can be undone</source>
            <translation>орно, буцааж болно</translation>
        </message>
        <message>
            <source>high contrast</source>
            <translation>өндөр тодосголт</translation>
        </message>
        <message>
            <source>light</source>
            <translation>цайвар</translation>
        </message>
        <message>
            <source>this system’s key store too</source>
            <translation>мөн системийн түлхүүрийн сангаар</translation>
        </message>
        <message>
            <source>waits until the laptop is confirmed</source>
            <translation>компьютер баталгаажих хүртэл хүлээнэ</translation>
        </message>
        <message>
            <source>{free_mib} MB are free, the register takes {store_mib} MB.</source>
            <translation>Сул зай: {free_mib} МБ, бүртгэлийн сан: {store_mib} МБ.</translation>
        </message>
        <message>
            <source>{name} · until {day}</source>
            <translation>{name} · {day} хүртэл</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>All keys of this page</source>
            <translation>Энэ хуудасны бүх товч</translation>
        </message>
        <message>
            <source>Everything here is saved already.</source>
            <translation>Энд бүгд хадгалагдсан байна.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Тусламж</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Нуух</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Хуудас</translation>
        </message>
        <message>
            <source>Press the key to change places with</source>
            <translation>Байраа солих товчийг дарна уу</translation>
        </message>
        <message>
            <source>Where is the card to be written?</source>
            <translation>Картыг хаана хадгалах вэ?</translation>
        </message>
        <message>
            <source>back to the page before</source>
            <translation>өмнөх хуудас руу</translation>
        </message>
        <message>
            <source>change it</source>
            <translation>солих</translation>
        </message>
        <message>
            <source>choose a key</source>
            <translation>товч сонгох</translation>
        </message>
        <message>
            <source>close the help</source>
            <translation>тусламжийг хаах</translation>
        </message>
        <message>
            <source>close the window</source>
            <translation>цонхыг хаах</translation>
        </message>
        <message>
            <source>current page</source>
            <translation>одоогийн хуудас</translation>
        </message>
        <message>
            <source>do again what was taken back</source>
            <translation>буцааснаа дахин хийх</translation>
        </message>
        <message>
            <source>help</source>
            <translation>тусламж</translation>
        </message>
        <message>
            <source>leave it as it is</source>
            <translation>хэвээр үлдээх</translation>
        </message>
        <message>
            <source>lock</source>
            <translation>түгжих</translation>
        </message>
        <message>
            <source>new line</source>
            <translation>шинэ мөр</translation>
        </message>
        <message>
            <source>print a card</source>
            <translation>карт хэвлэх</translation>
        </message>
        <message>
            <source>quit</source>
            <translation>гарах</translation>
        </message>
        <message>
            <source>save</source>
            <translation>хадгалах</translation>
        </message>
        <message>
            <source>take back what was done last</source>
            <translation>сүүлд хийснийг буцаах</translation>
        </message>
        <message>
            <source>take it</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>up: {page}</source>
            <translation>дээш: {page}</translation>
        </message>
        <message>
            <source>{key} ({label}): nothing to do here now</source>
            <translation>{key} ({label}): одоо энд хийх зүйл алга</translation>
        </message>
    </context>
    <context>
        <name>Tables</name>
        <message>
            <source>Find in this list</source>
            <translation>Энэ жагсаалтаас хайх</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Эрэмбэлэх</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>хаалттай</translation>
        </message>
        <message>
            <source>find</source>
            <translation>хайх</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>одоогоор алга</translation>
        </message>
        <message>
            <source>open</source>
            <translation>нээлттэй</translation>
        </message>
        <message>
            <source>open, close</source>
            <translation>нээх, хаах</translation>
        </message>
        <message>
            <source>show all</source>
            <translation>бүгдийг харуулах</translation>
        </message>
        <message>
            <source>to the rows</source>
            <translation>мөрүүд рүү</translation>
        </message>
        <message>
            <source>{count} of {total}</source>
            <translation>{total} мөрөөс {count}</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%Ln files from the register are not protected</source>
            <translation>
                <numerusform>Бүртгэлээс гарсан %Ln файл хамгаалалтгүй байна</numerusform>
                <numerusform>Бүртгэлээс гарсан %Ln файл хамгаалалтгүй байна</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln guardians’ consents outstanding</source>
            <translation>
                <numerusform>Асран хамгаалагчийн ирээгүй зөвшөөрөл: %Ln</numerusform>
                <numerusform>Асран хамгаалагчийн ирээгүй зөвшөөрөл: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people do not want their record kept</source>
            <translation>
                <numerusform>Хадгалахыг зөвшөөрөөгүй хүн: %Ln</numerusform>
                <numerusform>Хадгалахыг зөвшөөрөөгүй хүн: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles are waiting</source>
            <translation>
                <numerusform>%n багц хүлээж байна</numerusform>
                <numerusform>%n багц хүлээж байна</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were set aside</source>
            <translation>
                <numerusform>%n багцыг тусад нь хадгалсан</numerusform>
                <numerusform>%n багцыг тусад нь хадгалсан</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were set aside</source>
            <translation>
                <numerusform>%n өөрчлөлтийг тусад нь хадгалсан</numerusform>
                <numerusform>%n өөрчлөлтийг тусад нь хадгалсан</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts</source>
            <translation>
                <numerusform>%n зөрүү</numerusform>
                <numerusform>%n зөрүү</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures are asked for</source>
            <translation>
                <numerusform>Устгах %n хүсэлт ирсэн</numerusform>
                <numerusform>Устгах %n хүсэлт ирсэн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures wait for laptops</source>
            <translation>
                <numerusform>Устгах %n заавар компьютерын хариу хүлээж байна</numerusform>
                <numerusform>Устгах %n заавар компьютерын хариу хүлээж байна</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n half-days</source>
            <translation>
                <numerusform>%n хагас өдөр</numerusform>
                <numerusform>%n хагас өдөр</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops have their latest reply.</source>
            <translation>
                <numerusform>%n компьютерт сүүлийн хариу хүрсэн.</numerusform>
                <numerusform>%n компьютерт сүүлийн хариу хүрсэн.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops or versions that no officer signed</source>
            <translation>
                <numerusform>Ажилтан гарын үсэг зураагүй %n компьютер эсвэл хувилбар</numerusform>
                <numerusform>Ажилтан гарын үсэг зураагүй %n компьютер эсвэл хувилбар</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops wait for their words</source>
            <translation>
                <numerusform>%n компьютерын найман үгийг тулгаагүй байна</numerusform>
                <numerusform>%n компьютерын найман үгийг тулгаагүй байна</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new reports</source>
            <translation>
                <numerusform>%n шинэ тайлан</numerusform>
                <numerusform>%n шинэ тайлан</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders that no officer signed</source>
            <translation>
                <numerusform>Ажилтан гарын үсэг зураагүй %n заавар</numerusform>
                <numerusform>Ажилтан гарын үсэг зураагүй %n заавар</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reports wait for your signature</source>
            <translation>
                <numerusform>%n тайлан таны гарын үсгийг хүлээж байна</numerusform>
                <numerusform>%n тайлан таны гарын үсгийг хүлээж байна</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup is due</source>
            <translation>Нөөц хуулбар хийх цаг болсон</translation>
        </message>
        <message>
            <source>A promise that is not kept yet.</source>
            <translation>Биелээгүй байгаа амлалт.</translation>
        </message>
        <message>
            <source>An administrator of head office gives you one, in the settings.</source>
            <translation>Төв офисын администратор тохиргооноос танд үүрэг олгоно.</translation>
        </message>
        <message>
            <source>An earlier bundle of the same laptop is missing.</source>
            <translation>Тухайн компьютерын өмнөх багц дутуу байна.</translation>
        </message>
        <message>
            <source>Another officer signed their figures. Read them, and sign them too.</source>
            <translation>Өөр ажилтан тоонд нь гарын үсэг зурсан. Уншаад, та ч бас зурна уу.</translation>
        </message>
        <message>
            <source>Anybody who has them can read them. Delete those you no longer need.</source>
            <translation>Авсан хэн ч уншиж чадна: хэрэглэж дууссаныг устгана уу.</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>Ирц</translation>
        </message>
        <message>
            <source>Begin registering</source>
            <translation>Бүртгэж эхлэх</translation>
        </message>
        <message>
            <source>Bundles that cannot be taken in and corrections that contradict each other are shown here as soon as they come with a stick.</source>
            <translation>Оруулж болохгүй багц, хоорондоо зөрсөн засвар флашаар ирмэгц энд харагдана.</translation>
        </message>
        <message>
            <source>Check which laptop has not exchanged since then.</source>
            <translation>Аль компьютер түүнээс хойш солилцоогүйг харна уу.</translation>
        </message>
        <message>
            <source>Close the session</source>
            <translation>Сургалтыг хаах</translation>
        </message>
        <message>
            <source>Closed: {course}</source>
            <translation>Хаасан: {course}</translation>
        </message>
        <message>
            <source>Copy the keys</source>
            <translation>Түлхүүрийг хуулбарлах</translation>
        </message>
        <message>
            <source>Entries that are about no person, such as a plan, are only on this computer.</source>
            <translation>Төлөвлөгөө зэрэг хүнтэй холбоогүй бүртгэл зөвхөн энэ компьютерт байна.</translation>
        </message>
        <message>
            <source>Every laptop has its latest reply.</source>
            <translation>Бүх компьютер төв офисын хариуг авсан.</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Солилцоо</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>баасан</translation>
        </message>
        <message>
            <source>Go on registering</source>
            <translation>Бүртгэлийг үргэлжлүүлэх</translation>
        </message>
        <message>
            <source>Head office has everything that was entered here.</source>
            <translation>Энд бүртгэсэн бүхэн төв офист хүрсэн.</translation>
        </message>
        <message>
            <source>Held since: {session}. {key} notes that this kept the promise.</source>
            <translation>Дараа нь явуулсан: {session}. {key} дарвал амлалт биелсэн гэж тэмдэглэнэ.</translation>
        </message>
        <message>
            <source>If this computer is lost, nobody may get head office’s keys back.</source>
            <translation>Энэ компьютер алга болбол төв офисын түлхүүрийг хэн ч сэргээж чадахгүй байж магадгүй.</translation>
        </message>
        <message>
            <source>Keys are missing on paper</source>
            <translation>Түлхүүрийн хуулбар дутуу</translation>
        </message>
        <message>
            <source>Led by: {names}</source>
            <translation>Чиглүүлэгч: {names}</translation>
        </message>
        <message>
            <source>Look through the sticks</source>
            <translation>Флаш үзэх</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>даваа</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Шинэ сургалт</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Дараагийн сургалт</translation>
        </message>
        <message>
            <source>Next session: {day}</source>
            <translation>Дараагийн сургалт: {day}</translation>
        </message>
        <message>
            <source>No further session is planned.</source>
            <translation>Өөр сургалт төлөвлөөгүй байна.</translation>
        </message>
        <message>
            <source>No laptop was invited yet.</source>
            <translation>Уригдсан компьютер алга.</translation>
        </message>
        <message>
            <source>No session is planned</source>
            <translation>Төлөвлөсөн сургалт алга</translation>
        </message>
        <message>
            <source>Nobody obeys it. If one is right, do it again; if not, see who has the key.</source>
            <translation>Үүнийг хэн ч дагахгүй. Зөв бол дахин хийнэ үү; үгүй бол түлхүүр хэнд байгааг шалгана уу.</translation>
        </message>
        <message>
            <source>Nobody obeys them. If one is right, give it again; if not, ask who runs the database.</source>
            <translation>Түүнийг хэн ч дагахгүй. Зөв бол дахин өгнө үү; үгүй бол өгөгдлийн санг хариуцдаг хүнээс асууна уу.</translation>
        </message>
        <message numerus="yes">
            <source>Nothing ever came from %n laptops.</source>
            <translation>
                <numerusform>%n компьютероос юу ч ирж байгаагүй.</numerusform>
                <numerusform>%n компьютероос юу ч ирж байгаагүй.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has been entered here yet.</source>
            <translation>Энд одоогоор юу ч бүртгээгүй байна.</translation>
        </message>
        <message>
            <source>Nothing waits for you</source>
            <translation>Таныг хүлээж буй зүйл алга</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>Таныг хүлээж буй ажил алга.</translation>
        </message>
        <message>
            <source>On the left are the pages that your role may open.</source>
            <translation>Таны эрхээр нээх боломжтой хуудсууд зүүн талд байна.</translation>
        </message>
        <message>
            <source>Open the exchange</source>
            <translation>Солилцоог нээх</translation>
        </message>
        <message>
            <source>People registered twice are counted once as soon as you say so.</source>
            <translation>Хоёр удаа бүртгэгдсэн хүнийг та хэлмэгц нэг гэж тоолно.</translation>
        </message>
        <message>
            <source>People wrote different things without seeing it. Decide which is right.</source>
            <translation>Бие биеийнхээ бичсэнийг мэдэлгүй өөр өөрөөр бичжээ. Аль нь зөвийг шийднэ үү.</translation>
        </message>
        <message>
            <source>Plan a session; then you can register people as they arrive, without a network. You can also register people without a session.</source>
            <translation>Сургалт төлөвлөвөл үүдэнд нь сүлжээгүйгээр хүн бүртгэж болно. Сургалтгүйгээр ч хүн бүртгэж болно.</translation>
        </message>
        <message>
            <source>Register a person</source>
            <translation>Хүн бүртгэх</translation>
        </message>
        <message>
            <source>Replies to the laptops</source>
            <translation>Компьютеруудад өгөх хариу</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>бямба</translation>
        </message>
        <message>
            <source>Session without a course</source>
            <translation>Хөтөлбөргүй сургалт</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>ням</translation>
        </message>
        <message>
            <source>The consent of a parent or guardian is still to follow.</source>
            <translation>Асран хамгаалагчийн зөвшөөрлийг дараа авна.</translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are on their way to head office.</source>
            <translation>
                <numerusform>%n хүний бүртгэл төв офис руу замд яваа.</numerusform>
                <numerusform>%n хүний бүртгэл төв офис руу замд яваа.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are only on this computer.</source>
            <translation>
                <numerusform>%n хүний бүртгэл зөвхөн энэ компьютерт байна.</numerusform>
                <numerusform>%n хүний бүртгэл зөвхөн энэ компьютерт байна.</numerusform>
            </translation>
        </message>
        <message>
            <source>The person is hidden until somebody orders it or not.</source>
            <translation>Заавар өгөх, эс өгөхийг шийдтэл энэ хүн харагдахгүй.</translation>
        </message>
        <message>
            <source>The promise is kept: {name}</source>
            <translation>Амлалт биелсэн: {name}</translation>
        </message>
        <message numerus="yes">
            <source>The replies to %n laptops are on their way.</source>
            <translation>
                <numerusform>%n компьютерын хариу замд яваа.</numerusform>
                <numerusform>%n компьютерын хариу замд яваа.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The replies to %n laptops are ready to write.</source>
            <translation>
                <numerusform>%n компьютерын хариу флаш руу хуулахад бэлэн.</numerusform>
                <numerusform>%n компьютерын хариу флаш руу хуулахад бэлэн.</numerusform>
            </translation>
        </message>
        <message>
            <source>Their records are not used. Decide what to do with them.</source>
            <translation>Бүртгэлийг нь юунд ч ашиглахгүй. Яахыг нь шийднэ үү.</translation>
        </message>
        <message>
            <source>They are kept as they came, each with the reason.</source>
            <translation>Ирсэн хэвээр нь, шалтгаантай нь хадгалсан.</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>пүрэв</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Өнөөдөр</translation>
        </message>
        <message>
            <source>Today · half-day {number} of {all}</source>
            <translation>Өнөөдөр · {number}-р хагас өдөр, нийт {all}</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>мягмар</translation>
        </message>
        <message numerus="yes">
            <source>Two versions of %n fields were entered. Check which one is right.</source>
            <translation>
                <numerusform>%n талбарт хоёр өөр утга бичсэн байна. Аль нь зөв болохыг үзнэ үү.</numerusform>
                <numerusform>%n талбарт хоёр өөр утга бичсэн байна. Аль нь зөв болохыг үзнэ үү.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Буцаах</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>лхагва</translation>
        </message>
        <message>
            <source>What came with them is in. They are kept with the reason.</source>
            <translation>Хамт ирсэн бусад нь орсон. Эдгээрийг шалтгаантай нь хадгалсан.</translation>
        </message>
        <message>
            <source>What is yours to decide is shown here as soon as it comes.</source>
            <translation>Таны шийдэх зүйл ирмэгц энд харагдана.</translation>
        </message>
        <message>
            <source>What they brought counts nowhere until somebody compares the eight words.</source>
            <translation>Найман үгийг тулгах хүртэл авчирсан зүйл нь аль ч тоонд орохгүй.</translation>
        </message>
        <message>
            <source>What waits for you</source>
            <translation>Таныг хүлээж буй ажил</translation>
        </message>
        <message>
            <source>What was entered here is on its way to head office.</source>
            <translation>Энд бичсэн зүйл төв офис руу явж байна.</translation>
        </message>
        <message>
            <source>You have no role yet</source>
            <translation>Танд одоогоор үүрэг алга</translation>
        </message>
        <message>
            <source>absent: {count}</source>
            <translation>ирээгүй: {count}</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>зөрүү</translation>
        </message>
        <message>
            <source>excused: {count}</source>
            <translation>чөлөөтэй: {count}</translation>
        </message>
        <message>
            <source>find a person</source>
            <translation>хүн хайх</translation>
        </message>
        <message>
            <source>free seats: {count}</source>
            <translation>сул суудал: {count}</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>биелсэн</translation>
        </message>
        <message>
            <source>not marked yet: {count}</source>
            <translation>тэмдэглээгүй: {count}</translation>
        </message>
        <message>
            <source>open</source>
            <translation>нээх</translation>
        </message>
        <message>
            <source>participants: {count}. Complete the attendance and close the session.</source>
            <translation>оролцогч: {count}. Ирцийг гүйцээж, сургалтыг хаана уу.</translation>
        </message>
        <message>
            <source>present: {count}</source>
            <translation>ирсэн: {count}</translation>
        </message>
        <message>
            <source>{course}: still open</source>
            <translation>{course}: нээлттэй хэвээр</translation>
        </message>
    </context>
    <context>
        <name>Undoing</name>
        <message numerus="yes">
            <source>%n answers to questions</source>
            <translation>
                <numerusform>асуултын %n хариулт</numerusform>
                <numerusform>асуултын %n хариулт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes</source>
            <translation>
                <numerusform>%n өөрчлөлт</numerusform>
                <numerusform>%n өөрчлөлт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were brought back.</source>
            <translation>
                <numerusform>%n өөрчлөлтийг сэргээлээ.</numerusform>
                <numerusform>%n өөрчлөлтийг сэргээлээ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were undone.</source>
            <translation>
                <numerusform>%n өөрчлөлтийг буцаалаа.</numerusform>
                <numerusform>%n өөрчлөлтийг буцаалаа.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n consents</source>
            <translation>
                <numerusform>%n зөвшөөрөл</numerusform>
                <numerusform>%n зөвшөөрөл</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n courses</source>
            <translation>
                <numerusform>%n сургалтын хөтөлбөр</numerusform>
                <numerusform>%n сургалтын хөтөлбөр</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marks</source>
            <translation>
                <numerusform>%n ирцийн тэмдэглэгээ</numerusform>
                <numerusform>%n ирцийн тэмдэглэгээ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n partners</source>
            <translation>
                <numerusform>%n хамтрагч байгууллага</numerusform>
                <numerusform>%n хамтрагч байгууллага</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n хүн</numerusform>
                <numerusform>%n хүн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions</source>
            <translation>
                <numerusform>%n асуулт</numerusform>
                <numerusform>%n асуулт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n requests of people</source>
            <translation>
                <numerusform>%n хүсэлт</numerusform>
                <numerusform>%n хүсэлт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sealed answers</source>
            <translation>
                <numerusform>битүүмжилсэн %n хариулт</numerusform>
                <numerusform>битүүмжилсэн %n хариулт</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n сургалт</numerusform>
                <numerusform>%n сургалт</numerusform>
            </translation>
        </message>
        <message>
            <source>All that came in on {day}. Nothing has changed yet.</source>
            <translation>Одоогоор юу ч өөрчлөгдөөгүй. Энэ өдөр ирсэн бүхэн: {day}.</translation>
        </message>
        <message>
            <source>Also all that came after it</source>
            <translation>Дараа нь ирсэн бүгдийг мөн</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Сэргээх</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>Сэргээх</translation>
        </message>
        <message>
            <source>Head office brought back what it had undone. Check whether you entered anybody again in the meantime.</source>
            <translation>Төв офис буцааснаа байсан хэвээр нь сэргээжээ. Энэ хооронд хэн нэгнийг дахин бүртгэсэн эсэхээ шалгана уу.</translation>
        </message>
        <message>
            <source>Head office undid what had been taken in. Nothing is lost. Do not enter anybody again; ask head office first. It can bring everything back.</source>
            <translation>Төв офис оруулсан зүйлээ буцаажээ. Юу ч алдагдаагүй. Хэнийг ч дахин бүртгэхгүй, эхлээд төв офисоос асууна уу: төв офис бүгдийг байсан хэвээр нь сэргээж чадна.</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Уншсан</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Хэвээр үлдээх</translation>
        </message>
        <message>
            <source>No longer shown: {what}</source>
            <translation>Харагдахгүй: {what}</translation>
        </message>
        <message>
            <source>Nothing that is shown anywhere changes.</source>
            <translation>Хаана ч харагдах зүйл өөрчлөгдөхгүй.</translation>
        </message>
        <message>
            <source>Only this bundle</source>
            <translation>Зөвхөн энэ багц</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Шалтгаан</translation>
        </message>
        <message>
            <source>Shown again: {what}</source>
            <translation>Дахин харагдана: {what}</translation>
        </message>
        <message>
            <source>Stays: {who}</source>
            <translation>Үлдэнэ: {who}</translation>
        </message>
        <message>
            <source>The history keeps it, and the laptops show it.</source>
            <translation>Түүхэнд үлдэж, компьютеруудад харагдана.</translation>
        </message>
        <message>
            <source>The laptops get it with the next replies.</source>
            <translation>Компьютеруудад дараагийн хариугаар хүрнэ.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Буцаах</translation>
        </message>
        <message>
            <source>Undo what it brought</source>
            <translation>Оруулсныг буцаах</translation>
        </message>
        <message>
            <source>Undone by: {who}, {day}.</source>
            <translation>Буцаасан: {who}, {day}.</translation>
        </message>
        <message>
            <source>What came from {laptop} on {day} and after it. Nothing has changed yet.</source>
            <translation>Одоогоор юу ч өөрчлөгдөөгүй. Компьютер: {laptop}. Үүнээс хойш ирсэн зүйл: {day}.</translation>
        </message>
        <message>
            <source>What came from {laptop} on {day}. Nothing has changed yet.</source>
            <translation>Одоогоор юу ч өөрчлөгдөөгүй. Компьютер: {laptop}. Ирсэн өдөр: {day}.</translation>
        </message>
        <message>
            <source>What it brought is kept but shown nowhere. It can be brought back as it was.</source>
            <translation>Үүгээр ирсэн зүйл хадгалагдсан ч хаана ч харагдахгүй. Байсан хэвээр нь сэргээж болно.</translation>
        </message>
        <message>
            <source>What was undone on {day} on {device}. Nothing has changed yet.</source>
            <translation>Одоогоор юу ч өөрчлөгдөөгүй. Буцаасан өдөр: {day}. Компьютер: {device}.</translation>
        </message>
        <message>
            <source>What will change</source>
            <translation>Юу өөрчлөгдөх</translation>
        </message>
        <message>
            <source>a consent was noted since</source>
            <translation>дараа нь зөвшөөрөл тэмдэглэсэн</translation>
        </message>
        <message>
            <source>a question was asked about it since</source>
            <translation>дараа нь үүний тухай асуусан</translation>
        </message>
        <message>
            <source>a quota was set for it since</source>
            <translation>дараа нь үүнд квот тогтоосон</translation>
        </message>
        <message>
            <source>a request of this person was noted since</source>
            <translation>дараа нь энэ хүний хүсэлт иржээ</translation>
        </message>
        <message>
            <source>an entry of another kind was made for it since</source>
            <translation>түүнд өөр бүртгэл хийсэн</translation>
        </message>
        <message numerus="yes">
            <source>and %n more like these</source>
            <translation>
                <numerusform>үүнтэй төстэй өөр %n</numerusform>
                <numerusform>үүнтэй төстэй өөр %n</numerusform>
            </translation>
        </message>
        <message>
            <source>attendance was marked since</source>
            <translation>дараа нь ирц тэмдэглэсэн</translation>
        </message>
        <message>
            <source>bring back</source>
            <translation>сэргээх</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>сонгох</translation>
        </message>
        <message>
            <source>corrected since</source>
            <translation>дараа нь зассан</translation>
        </message>
        <message>
            <source>one person with a record that stays</source>
            <translation>үлдэх бүртгэлтэй нэг хүн болсон</translation>
        </message>
        <message>
            <source>partly undone</source>
            <translation>заримыг нь буцаасан</translation>
        </message>
        <message>
            <source>sealed answers were given since</source>
            <translation>үүнээс хойш битүүмжилсэн хариулт өгсөн</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>буцаах</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>буцаасан</translation>
        </message>
        <message>
            <source>used by a session since</source>
            <translation>дараа нь сургалтад ашигласан</translation>
        </message>
        <message numerus="yes">
            <source>{names} and %n more</source>
            <translation>
                <numerusform>{names} болон өөр %n</numerusform>
                <numerusform>{names} болон өөр %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Unlock</name>
        <message>
            <source>An exchange is being finished. What is missing goes with the next one.</source>
            <translation>Солилцоог дуусгаж байна. Амжаагүй нь дараагийн солилцоогоор явна.</translation>
        </message>
        <message>
            <source>Anywhere, with no network, nobody left out.</source>
            <translation>Хаана ч, сүлжээгүй ч, хэнийг ч орхихгүй.</translation>
        </message>
        <message>
            <source>Enter your passphrase.</source>
            <translation>Нууц үгээ оруулна уу.</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>Сайн байна уу</translation>
        </message>
        <message>
            <source>Hide the letters</source>
            <translation>Үсгийг нуух</translation>
        </message>
        <message>
            <source>Language: {name}</source>
            <translation>Хэл: {name}</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Нууц үг</translation>
        </message>
        <message>
            <source>Press Enter to open it with this system’s key store. Enter a passphrase to show who is working.</source>
            <translation>Системийн түлхүүрийн сангаар ганц Enter-ээр нээгдэнэ. Нууц үг бичвэл хэн ажиллаж байгаа нь тэмдэглэгдэнэ.</translation>
        </message>
        <message>
            <source>Show the letters</source>
            <translation>Үсгийг харуулах</translation>
        </message>
        <message>
            <source>The passphrase is wrong. Nothing was changed. Check that the keyboard is set to the right language, and try again.</source>
            <translation>Нууц үг буруу байна. Юу ч өөрчлөгдөөгүй. Гарын хэл зөв эсэхийг шалгаад дахин оролдоно уу.</translation>
        </message>
        <message>
            <source>The register on this computer is locked.</source>
            <translation>Энэ компьютерын бүртгэлийн сан түгжээтэй байна.</translation>
        </message>
        <message>
            <source>This version first goes through the whole register, once: {seconds} s so far. Esc stops it.</source>
            <translation>Программын энэ хувилбар бүртгэлийн санг бүхэлд нь нэг удаа шалгана: {seconds} секунд боллоо. Esc дарвал зогсоно.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Түгжээг тайлах</translation>
        </message>
        <message>
            <source>Unlock now</source>
            <translation>Одоо түгжээг тайлах</translation>
        </message>
        <message>
            <source>Unlocking…</source>
            <translation>Түгжээг тайлж байна…</translation>
        </message>
        <message>
            <source>What is registered is kept locked on this computer. It opens with a passphrase, or for anybody who uses this account while it is logged in.</source>
            <translation>Бүртгэсэн бүхэн энэ компьютерт түгжээтэй хадгалагдана. Нууц үгээр нээгдэнэ. Нэвтэрсэн чигээр нь орхивол өөр хүн ч нээж чадна.</translation>
        </message>
        <message>
            <source>What is registered is kept locked on this computer. Nobody can open it without your passphrase.</source>
            <translation>Бүртгэсэн бүхэн энэ компьютерт түгжээтэй хадгалагдана. Таны нууц үггүйгээр хэн ч нээж чадахгүй.</translation>
        </message>
        <message>
            <source>What was begun is being finished. Then the passphrase is asked for here.</source>
            <translation>Эхэлсэн ажлыг дуусгаж байна. Дараа нь энд нууц үгийг асууна.</translation>
        </message>
        <message>
            <source>What was typed before this page was shown is not in it.</source>
            <translation>Энэ хуудас гарахаас өмнө бичсэн үсэг түүнд ороогүй.</translation>
        </message>
    </context>
</TS>
