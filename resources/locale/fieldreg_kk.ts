<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="kk_KZ" sourcelanguage="en_GB">
    <context>
        <name>Acts</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n жазба</numerusform>
                <numerusform>%n жазба</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n адам</numerusform>
                <numerusform>%n адам</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people corrected ({fields})</source>
            <translation>
                <numerusform>%n адам, түзету ({fields})</numerusform>
                <numerusform>%n адам, түзету ({fields})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people marked</source>
            <translation>
                <numerusform>%n адамның белгісі</numerusform>
                <numerusform>%n адамның белгісі</numerusform>
            </translation>
        </message>
        <message>
            <source>Done again: {what}</source>
            <translation>Қайта жасалды: {what}</translation>
        </message>
        <message>
            <source>Taken back: {what}</source>
            <translation>Болдырылмады: {what}</translation>
        </message>
        <message>
            <source>a question</source>
            <translation>сұрақ</translation>
        </message>
        <message>
            <source>a quota</source>
            <translation>квота</translation>
        </message>
        <message>
            <source>an answer to head office</source>
            <translation>бас кеңсеге жауап</translation>
        </message>
        <message>
            <source>{name} added</source>
            <translation>{name}, қосу</translation>
        </message>
        <message>
            <source>{name} back in use</source>
            <translation>{name}, қолданысқа қайтару</translation>
        </message>
        <message>
            <source>{name} changed</source>
            <translation>{name}, өзгерту</translation>
        </message>
        <message>
            <source>{name} corrected ({fields})</source>
            <translation>{name}, түзету ({fields})</translation>
        </message>
        <message>
            <source>{name} out of use</source>
            <translation>{name}, қолданыстан шығару</translation>
        </message>
        <message>
            <source>{name} registered</source>
            <translation>{name}, тіркеу</translation>
        </message>
        <message>
            <source>{name} taken off the list</source>
            <translation>{name}, тізімнен шығару</translation>
        </message>
        <message>
            <source>{session} called off</source>
            <translation>{session}, болмайтын болды</translation>
        </message>
        <message>
            <source>{session} changed ({fields})</source>
            <translation>{session}, өзгеріс ({fields})</translation>
        </message>
        <message>
            <source>{session} closed</source>
            <translation>{session}, жабу</translation>
        </message>
        <message>
            <source>{session} deleted</source>
            <translation>{session}, жою</translation>
        </message>
        <message>
            <source>{session} opened</source>
            <translation>{session}, қайта ашу</translation>
        </message>
        <message>
            <source>{session} planned</source>
            <translation>{session}, жоспарлау</translation>
        </message>
    </context>
    <context>
        <name>Answers</name>
        <message numerus="yes">
            <source>%n tries left.</source>
            <translation>
                <numerusform>%n мүмкіндік қалды.</numerusform>
                <numerusform>%n мүмкіндік қалды.</numerusform>
            </translation>
        </message>
        <message>
            <source>4–8 digits</source>
            <translation>4–8 сан</translation>
        </message>
        <message>
            <source>A PIN has four to eight digits.</source>
            <translation>PIN кодта төрттен сегізге дейін сан болады.</translation>
        </message>
        <message>
            <source>After {count} wrong tries only the passphrase unlocks it.</source>
            <translation>{count} рет қате енгізілсе, тек кілттік фраза ашады.</translation>
        </message>
        <message>
            <source>Cannot do at all</source>
            <translation>Мүлде істей алмаймын</translation>
        </message>
        <message>
            <source>Choose an answer, or press Enter again to leave this question out.</source>
            <translation>Бір жауапты таңдаңыз немесе бұл сұрақты өткізу үшін Enter пернесін тағы басыңыз.</translation>
        </message>
        <message>
            <source>Choose one of these first.</source>
            <translation>Алдымен біреуін таңдаңыз.</translation>
        </message>
        <message>
            <source>Communicating</source>
            <translation>Түсінісу</translation>
        </message>
        <message>
            <source>Continue</source>
            <translation>Жалғастыру</translation>
        </message>
        <message>
            <source>Do you have difficulty (with self-care such as) washing all over or dressing?</source>
            <translation>Өз күтіміңіз, мысалы толық жуыну немесе киіну қиын ба?</translation>
        </message>
        <message>
            <source>Do you have difficulty hearing, even if using a hearing aid?</source>
            <translation>Есту аппаратын тақсаңыз да, есту қиын ба?</translation>
        </message>
        <message>
            <source>Do you have difficulty remembering or concentrating?</source>
            <translation>Есте сақтау немесе зейін қою қиын ба?</translation>
        </message>
        <message>
            <source>Do you have difficulty seeing, even if wearing glasses?</source>
            <translation>Көзілдірік тақсаңыз да, көру қиын ба?</translation>
        </message>
        <message>
            <source>Do you have difficulty walking or climbing steps?</source>
            <translation>Жүру немесе баспалдақпен көтерілу қиын ба?</translation>
        </message>
        <message>
            <source>Do you see yourself as an LGBTI person?</source>
            <translation>Өзіңізді ЛГБТИ адам деп санайсыз ба?</translation>
        </message>
        <message>
            <source>Do you want to stop here?</source>
            <translation>Осы жерде тоқтайсыз ба?</translation>
        </message>
        <message>
            <source>Enter seals your answers; after that nobody can read them on this laptop. Then hand it back.</source>
            <translation>Enter жауаптарыңызды мөрлейді. Содан кейін оларды бұл ноутбукте ешкім оқи алмайды. Сосын оны қайтарыңыз.</translation>
        </message>
        <message>
            <source>Ethnicity</source>
            <translation>Ұлты</translation>
        </message>
        <message>
            <source>Giving back…</source>
            <translation>Қайтарылуда…</translation>
        </message>
        <message>
            <source>Hand over again</source>
            <translation>Қайта беру</translation>
        </message>
        <message>
            <source>Hand over for sealed answers</source>
            <translation>Мөрленген жауап үшін беру</translation>
        </message>
        <message>
            <source>Hand the laptop over only if this has changed.</source>
            <translation>Ойын өзгерткен болса ғана ноутбукті беріңіз.</translation>
        </message>
        <message>
            <source>Health</source>
            <translation>Денсаулық</translation>
        </message>
        <message>
            <source>Hearing</source>
            <translation>Есту</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>Сәлеметсіз бе</translation>
        </message>
        <message>
            <source>I do not know</source>
            <translation>Білмеймін</translation>
        </message>
        <message>
            <source>I would rather not answer</source>
            <translation>Жауап бергім келмейді</translation>
        </message>
        <message>
            <source>Is there anything about your health that we should know so that you can take part well?</source>
            <translation>Тренингке жақсы қатысуыңыз үшін денсаулығыңыз туралы біз білуге тиіс нәрсе бар ма?</translation>
        </message>
        <message>
            <source>LGBTI</source>
            <translation>ЛГБТИ</translation>
        </message>
        <message>
            <source>New answers take the place of earlier ones of the same session; others stay.</source>
            <translation>Жаңа жауаптар сол тренингтің бұрынғы жауаптарының орнын басады, басқалары қалады.</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Келесі</translation>
        </message>
        <message>
            <source>No</source>
            <translation>Жоқ</translation>
        </message>
        <message>
            <source>No - no difficulty</source>
            <translation>Жоқ, қиын емес</translation>
        </message>
        <message>
            <source>No, I go on</source>
            <translation>Жоқ, жалғастырамын</translation>
        </message>
        <message>
            <source>No, I would rather not</source>
            <translation>Жоқ, жауап бергім келмейді</translation>
        </message>
        <message>
            <source>No, nothing</source>
            <translation>Жоқ, ештеңе</translation>
        </message>
        <message>
            <source>Nothing was recorded.</source>
            <translation>Ештеңе жазылған жоқ.</translation>
        </message>
        <message>
            <source>Only for the trainer.</source>
            <translation>Тек тренер үшін.</translation>
        </message>
        <message>
            <source>Only for you.</source>
            <translation>Тек сіз үшін.</translation>
        </message>
        <message>
            <source>Only that you would rather not answer was recorded.</source>
            <translation>Тек жауап бергіңіз келмегені белгіленді.</translation>
        </message>
        <message>
            <source>PIN</source>
            <translation>PIN код</translation>
        </message>
        <message>
            <source>Please give the laptop back to the trainer.</source>
            <translation>Ноутбукті тренерге қайтарыңыз.</translation>
        </message>
        <message>
            <source>Previous</source>
            <translation>Алдыңғы</translation>
        </message>
        <message>
            <source>Refuse and give back</source>
            <translation>Бас тартып қайтару</translation>
        </message>
        <message>
            <source>Remembering, concentrating</source>
            <translation>Есте сақтау, зейін</translation>
        </message>
        <message>
            <source>Seal and give back</source>
            <translation>Мөрлеп қайтару</translation>
        </message>
        <message numerus="yes">
            <source>Sealed answers given: %n, last on {day}</source>
            <translation>
                <numerusform>Мөрленген жауап берген: %n рет, соңғысы {day}</numerusform>
                <numerusform>Мөрленген жауап берген: %n рет, соңғысы {day}</numerusform>
            </translation>
        </message>
        <message>
            <source>Sealing…</source>
            <translation>Мөрленуде…</translation>
        </message>
        <message>
            <source>Seeing</source>
            <translation>Көру</translation>
        </message>
        <message>
            <source>Stop now</source>
            <translation>Тоқтату</translation>
        </message>
        <message>
            <source>Thank you.</source>
            <translation>Рақмет.</translation>
        </message>
        <message>
            <source>That was all, thank you</source>
            <translation>Осымен болды, рақмет</translation>
        </message>
        <message>
            <source>The laptop is back.</source>
            <translation>Ноутбук қайтарылды.</translation>
        </message>
        <message>
            <source>The next questions ask about difficulties you may have doing certain activities because of a HEALTH PROBLEM.</source>
            <translation>Келесі сұрақтар ДЕНСАУЛЫҚҚА байланысты кейбір істерді орындаудағы қиындықтар туралы.</translation>
        </message>
        <message>
            <source>The screen is locked. Your answers are not shown here again.</source>
            <translation>Экран бұғатталды. Жауаптарыңыз бұл жерде енді көрсетілмейді.</translation>
        </message>
        <message>
            <source>The trainer does not see your answers, only that you gave some. Once you give the laptop back, this laptop cannot read them either.</source>
            <translation>Сіздің жауаптарыңызды тренер көрмейді, тек жауап бергеніңіз көрінеді. Ноутбукті қайтарған соң, оларды бұл ноутбук те оқи алмайды.</translation>
        </message>
        <message>
            <source>Throw away and give back</source>
            <translation>Жойып қайтару</translation>
        </message>
        <message>
            <source>Trainer</source>
            <translation>Тренер</translation>
        </message>
        <message>
            <source>Type its first letters</source>
            <translation>Алғашқы әріптерін жазыңыз</translation>
        </message>
        <message>
            <source>Unlock with the PIN</source>
            <translation>PIN кодпен</translation>
        </message>
        <message>
            <source>Unlock with the passphrase</source>
            <translation>Кілттік фразамен</translation>
        </message>
        <message>
            <source>Using your usual (customary) language, do you have difficulty communicating, for example understanding or being understood?</source>
            <translation>Өзіңіз үйренген тілде сөйлесу, мысалы түсіну немесе ойыңызды жеткізу қиын ба?</translation>
        </message>
        <message>
            <source>Walking, steps</source>
            <translation>Жүру, баспалдақ</translation>
        </message>
        <message>
            <source>Washing, dressing</source>
            <translation>Жуыну, киіну</translation>
        </message>
        <message>
            <source>What is your ethnicity?</source>
            <translation>Ұлтыңыз қандай?</translation>
        </message>
        <message>
            <source>When you are done, press Enter twice and give the laptop back.</source>
            <translation>Аяқтаған соң Enter пернесін екі рет басып, ноутбукті қайтарыңыз.</translation>
        </message>
        <message>
            <source>Write it here</source>
            <translation>Осында жазыңыз</translation>
        </message>
        <message>
            <source>Yes</source>
            <translation>Иә</translation>
        </message>
        <message>
            <source>Yes - a lot of difficulty</source>
            <translation>Иә, өте қиын</translation>
        </message>
        <message>
            <source>Yes - some difficulty</source>
            <translation>Иә, біраз қиын</translation>
        </message>
        <message>
            <source>Yes, I agree to answer</source>
            <translation>Иә, жауап беруге келісемін</translation>
        </message>
        <message>
            <source>Yes, and throw my answers away</source>
            <translation>Иә, жауаптарымды жоямын</translation>
        </message>
        <message>
            <source>Yes, seal what I answered so far</source>
            <translation>Иә, осыған дейінгі жауаптарымды мөрлеймін</translation>
        </message>
        <message>
            <source>Your answers are sealed. The trainer sees only that you answered. Only head office can open them.</source>
            <translation>Жауаптарыңыз мөрленді. Тренер тек жауап бергеніңізді көреді. Оларды тек бас кеңсе аша алады.</translation>
        </message>
        <message>
            <source>Your answers could not be sealed and are not kept. Try again, or throw them away and give the laptop back.</source>
            <translation>Жауаптарыңызды мөрлеу мүмкін болмады, олар еш жерде сақталған жоқ. Қайталап көріңіз немесе жауаптарды жойып, ноутбукті қайтарыңыз.</translation>
        </message>
        <message>
            <source>finished, sealed</source>
            <translation>аяқталды, мөрленді</translation>
        </message>
        <message>
            <source>hand over for sealed answers</source>
            <translation>мөрленген жауап үшін беру</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>сұралмаған</translation>
        </message>
        <message>
            <source>question {place} of {count}</source>
            <translation>Сұрақ {place} / {count}</translation>
        </message>
        <message>
            <source>sealed answers: {given} of {asked} given</source>
            <translation>мөрленген жауап: {asked} адамнан {given} берді</translation>
        </message>
        <message>
            <source>{name} answered already, on {day}</source>
            <translation>{name} жауап беріп қойған ({day})</translation>
        </message>
        <message>
            <source>{name} would rather not answer, noted on {day}</source>
            <translation>{name} жауап бергісі келмеген ({day})</translation>
        </message>
        <message>
            <source>{name}, hello</source>
            <translation>{name}, сәлеметсіз бе</translation>
        </message>
    </context>
    <context>
        <name>Aside</name>
        <message>
            <source>An entry that is not on this computer any more</source>
            <translation>Бұл ноутбукте енді жоқ жазба</translation>
        </message>
        <message>
            <source>An officer looked at it and did not take it in.</source>
            <translation>Қызметкер қарап, тізілімге алмады.</translation>
        </message>
        <message>
            <source>Back to the exchange</source>
            <translation>Алмасуға оралу</translation>
        </message>
        <message>
            <source>Correct it here. Your correction is sent with the next bundle.</source>
            <translation>Осында түзетіңіз: жазғаныңыз келесі топтамамен бірге кетеді.</translation>
        </message>
        <message>
            <source>Do not show again</source>
            <translation>Енді көрсетпеу</translation>
        </message>
        <message>
            <source>Head office cannot take this value.</source>
            <translation>Бас кеңсе бұл мәнді қабылдай алмайды.</translation>
        </message>
        <message>
            <source>Head office does not have the entry you corrected.</source>
            <translation>Бұл түзететін жазба бас кеңседе жоқ.</translation>
        </message>
        <message>
            <source>Head office gave a reason that this version cannot show: {reason}</source>
            <translation>Бас кеңсенің себебі кейінгі нұсқадан: {reason}</translation>
        </message>
        <message>
            <source>Head office has an older version, in which this field cannot be changed.</source>
            <translation>Бас кеңседе бағдарламаның бұрынғы нұсқасы тұр, онда бұл өріс өзгермейді.</translation>
        </message>
        <message>
            <source>Head office no longer accepts data from this laptop</source>
            <translation>Бас кеңсе бұл ноутбуктен енді ештеңе қабылдамайды</translation>
        </message>
        <message>
            <source>Head office sent everything again, and it did not help. Nothing is lost: the entries that head office has confirmed are there, the others are here. Exchange once more, keep working, and call head office. It will say what to do next.</source>
            <translation>Бас кеңсе бәрін қайта жіберді, бірақ көмектеспеді. Ештеңе жоғалған жоқ: бас кеңсе растағаны сонда, қалғаны осында. Тағы бір рет алмасып, жұмысты жалғастырыңыз да, бас кеңсеге қоңырау шалыңыз: әрі қарай не істеуді сол айтады.</translation>
        </message>
        <message numerus="yes">
            <source>Head office set %n of your changes aside</source>
            <translation>
                <numerusform>%n өзгерісіңізді бас кеңсе бөлек сақтады</numerusform>
                <numerusform>%n өзгерісіңізді бас кеңсе бөлек сақтады</numerusform>
            </translation>
        </message>
        <message>
            <source>It is kept here and at head office. The rest of the bundle was taken in.</source>
            <translation>Бұл мұнда да, бас кеңседе де сақталған, бірге келгеннің қалғаны енгізілді.</translation>
        </message>
        <message>
            <source>It waits at head office: this computer was invited for another place, course or time, so an officer has to accept it.</source>
            <translation>Ол бас кеңседе күтіп тұр: бұл компьютер басқа жерге, курсқа не уақытқа шақырылған, сондықтан қызметкер қабылдауы керек.</translation>
        </message>
        <message>
            <source>It waits at head office: this computer was never sent the entry that it changes, so an officer has to find the right person.</source>
            <translation>Ол бас кеңседе күтіп тұр: бұл жазба осы компьютерге ешқашан жіберілмеген, сондықтан кім туралы екенін қызметкер анықтауы керек.</translation>
        </message>
        <message>
            <source>It waits at head office: this computer was never sent the entry that it names, so an officer has to accept it.</source>
            <translation>Ол бас кеңседе күтіп тұр: аталған жазба бұл компьютерге ешқашан жіберілмеген, сондықтан қызметкер қабылдауы керек.</translation>
        </message>
        <message>
            <source>None of your changes is set aside any more</source>
            <translation>Сізден бөлек сақталған ештеңе қалмады</translation>
        </message>
        <message>
            <source>Nothing is lost here. Call head office before you go on.</source>
            <translation>Мұнда ештеңе жоғалған жоқ. Жалғастырмас бұрын бас кеңсеге қоңырау шалыңыз.</translation>
        </message>
        <message>
            <source>Nothing is lost. Exchange once more and call head office.</source>
            <translation>Ештеңе жоғалған жоқ. Тағы бір рет алмасып, бас кеңсеге қоңырау шалыңыз.</translation>
        </message>
        <message>
            <source>Nothing is lost. See which, why, and what to do.</source>
            <translation>Ештеңе жоғалған жоқ. Қайсысы, неге және не істеу керегін қараңыз.</translation>
        </message>
        <message>
            <source>Nothing is lost: it is here as you wrote it.</source>
            <translation>Ештеңе жоғалған жоқ: мұнда сіз жазғандай тұр.</translation>
        </message>
        <message>
            <source>Only head office may say this.</source>
            <translation>Мұны тек бас кеңсе жаза алады.</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Ашу</translation>
        </message>
        <message>
            <source>Set aside at head office</source>
            <translation>Бас кеңседе бөлек сақталған</translation>
        </message>
        <message>
            <source>Show which</source>
            <translation>Қайсысын көру</translation>
        </message>
        <message>
            <source>Tell head office the correct value. It can be corrected there.</source>
            <translation>Не жазылуы керегін бас кеңсеге айтыңыз: сонда түзетуге болады.</translation>
        </message>
        <message>
            <source>This change arrived out of order.</source>
            <translation>Бұл осы ноутбуктің өзгерістер ретіне сай келмейді.</translation>
        </message>
        <message>
            <source>This laptop and head office do not have the same data</source>
            <translation>Бұл ноутбук пен бас кеңседегі деректер бірдей емес</translation>
        </message>
        <message>
            <source>This laptop was reported lost, or its invitation was withdrawn. Nothing is lost, here or at head office. What you send is kept unopened until head office allows it. Call head office before you go on.</source>
            <translation>Ол жоғалды деп хабарланған немесе оның шақыруы қайтарып алынған. Бас кеңседегі жазбалар сол күйінде қалады, мұнда да ештеңе жоғалған жоқ: сіз әкелген нәрсені біреу рұқсат бергенше ашпай сақтайды. Жалғастырмас бұрын бас кеңсеге қоңырау шалыңыз.</translation>
        </message>
        <message>
            <source>You need do nothing: it is taken in as soon as head office can accept it.</source>
            <translation>Істейтін ештеңе жоқ: бас кеңсе қабылдай алған бойда енгізіледі.</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>the whole entry</source>
            <translation>жазба түгелдей</translation>
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
                <numerusform>шешім күтуде: %n</numerusform>
                <numerusform>шешім күтуде: %n</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures not confirmed</source>
            <translation>
                <numerusform>%n өшіру расталмаған</numerusform>
                <numerusform>%n өшіру расталмаған</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n planned sessions did not come.</source>
            <translation>
                <numerusform>Жоспарланған %n тренинг келген жоқ.</numerusform>
                <numerusform>Жоспарланған %n тренинг келген жоқ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats</source>
            <translation>
                <numerusform>%n орын</numerusform>
                <numerusform>%n орын</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n seats are not in the figures.</source>
            <translation>
                <numerusform>%n орын есепке кірген жоқ.</numerusform>
                <numerusform>%n орын есепке кірген жоқ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions belong to no one laptop</source>
            <translation>
                <numerusform>%n тренинг ешбір ноутбукке тиесілі емес</numerusform>
                <numerusform>%n тренинг ешбір ноутбукке тиесілі емес</numerusform>
            </translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>Келу</translation>
        </message>
        <message>
            <source>Arrivals board</source>
            <translation>Келу тақтасы</translation>
        </message>
        <message>
            <source>Arrivals by laptop and week</source>
            <translation>Ноутбук пен апта бойынша келу</translation>
        </message>
        <message>
            <source>As a list</source>
            <translation>Тізім түрінде</translation>
        </message>
        <message>
            <source>Ask the trainer</source>
            <translation>Тренерден сұрау</translation>
        </message>
        <message>
            <source>Board</source>
            <translation>Тақта</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Invited {day}, never heard from.</source>
            <translation>Шақырылған күні: {day}. Хабар келген жоқ.</translation>
        </message>
        <message numerus="yes">
            <source>It refused %n orders that no officer signed.</source>
            <translation>
                <numerusform>Ешбір қызметкер қол қоймаған %n нұсқауды орындамады.</numerusform>
                <numerusform>Ешбір қызметкер қол қоймаған %n нұсқауды орындамады.</numerusform>
            </translation>
        </message>
        <message>
            <source>Its version checks no officer’s signature yet.</source>
            <translation>Оның нұсқасы қызметкердің қолтаңбасын әлі тексермейді.</translation>
        </message>
        <message>
            <source>Laptop</source>
            <translation>Ноутбук</translation>
        </message>
        <message>
            <source>Last heard from {day}.</source>
            <translation>Соңғы хабар: {day}.</translation>
        </message>
        <message>
            <source>Note a call</source>
            <translation>Қоңырауды белгілеу</translation>
        </message>
        <message>
            <source>Noted.</source>
            <translation>Белгіленді.</translation>
        </message>
        <message>
            <source>Only the telephone</source>
            <translation>Тек телефонды</translation>
        </message>
        <message>
            <source>Planned in the week of {day}</source>
            <translation>{day} аптасында жоспарланған</translation>
        </message>
        <message>
            <source>Planned sessions</source>
            <translation>Жоспарланған тренингтер</translation>
        </message>
        <message>
            <source>Planned, not come</source>
            <translation>Жоспарланған, келмеген</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сақтау</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <source>Telephone of the trainer</source>
            <translation>Тренердің телефоны</translation>
        </message>
        <message>
            <source>The call to {laptop} is noted.</source>
            <translation>Қоңырау белгіленді: {laptop}.</translation>
        </message>
        <message>
            <source>The way to the database is not secured</source>
            <translation>Дерекқорға жол қорғалмаған</translation>
        </message>
        <message>
            <source>What came of the call</source>
            <translation>Қоңыраудың нәтижесі</translation>
        </message>
        <message>
            <source>Write a telephone number, such as 9911 2233.</source>
            <translation>Телефон нөмірін жазыңыз, мысалы 9911 2233.</translation>
        </message>
        <message>
            <source>a bundle is missing</source>
            <translation>топтама жетпейді</translation>
        </message>
        <message>
            <source>all</source>
            <translation>барлығы</translation>
        </message>
        <message>
            <source>all came</source>
            <translation>бәрі келді</translation>
        </message>
        <message>
            <source>brings it</source>
            <translation>әкеледі</translation>
        </message>
        <message>
            <source>bundle missing</source>
            <translation>топтама жетпейді</translation>
        </message>
        <message>
            <source>came</source>
            <translation>келді</translation>
        </message>
        <message>
            <source>came: {came} of {planned}</source>
            <translation>келгені: {came} / {planned}</translation>
        </message>
        <message>
            <source>checks no signatures yet</source>
            <translation>қолтаңбаны әлі тексермейді</translation>
        </message>
        <message numerus="yes">
            <source>clock wrong by %n days</source>
            <translation>
                <numerusform>сағат %n күнге қате</numerusform>
                <numerusform>сағат %n күнге қате</numerusform>
            </translation>
        </message>
        <message>
            <source>copy</source>
            <translation>көшірме</translation>
        </message>
        <message>
            <source>copy the number</source>
            <translation>нөмірді көшіру</translation>
        </message>
        <message>
            <source>disk put back</source>
            <translation>диск қайтарылған</translation>
        </message>
        <message>
            <source>earlier version</source>
            <translation>бұрынғы нұсқа</translation>
        </message>
        <message>
            <source>erasure not confirmed</source>
            <translation>өшіру расталмаған</translation>
        </message>
        <message>
            <source>gets no receipts</source>
            <translation>түбіртек алмайды</translation>
        </message>
        <message>
            <source>its version gets no receipts</source>
            <translation>нұсқасы түбіртек алмайды</translation>
        </message>
        <message>
            <source>laptop</source>
            <translation>ноутбук</translation>
        </message>
        <message>
            <source>laptops at work: {count}</source>
            <translation>жұмыс істеп тұрған ноутбуктер: {count}</translation>
        </message>
        <message>
            <source>last 8 weeks, planned and came</source>
            <translation>соңғы 8 апта, жоспарланғаны мен келгені</translation>
        </message>
        <message>
            <source>many claims</source>
            <translation>көп өтініш</translation>
        </message>
        <message>
            <source>missing from №{number}</source>
            <translation>№{number} бастап жетпейді</translation>
        </message>
        <message>
            <source>never heard from</source>
            <translation>хабар келмеген</translation>
        </message>
        <message>
            <source>no answer</source>
            <translation>жауап жоқ</translation>
        </message>
        <message>
            <source>nothing planned</source>
            <translation>жоспар жоқ</translation>
        </message>
        <message>
            <source>nothing was held</source>
            <translation>тренинг өтпеген</translation>
        </message>
        <message numerus="yes">
            <source>refused %n orders</source>
            <translation>
                <numerusform>%n нұсқауды орындамады</numerusform>
                <numerusform>%n нұсқауды орындамады</numerusform>
            </translation>
        </message>
        <message>
            <source>silent</source>
            <translation>үнсіз</translation>
        </message>
        <message numerus="yes">
            <source>silent for %n weeks</source>
            <translation>
                <numerusform>%n апта үнсіз</numerusform>
                <numerusform>%n апта үнсіз</numerusform>
            </translation>
        </message>
        <message>
            <source>the laptop is broken</source>
            <translation>ноутбук бұзылған</translation>
        </message>
        <message>
            <source>the laptop is lost</source>
            <translation>ноутбук жоғалған</translation>
        </message>
        <message>
            <source>unsigned orders refused</source>
            <translation>қол қойылмаған нұсқау орындалмады</translation>
        </message>
        <message>
            <source>week</source>
            <translation>апта</translation>
        </message>
        <message>
            <source>words and what is on it</source>
            <translation>сөздері мен ішіндегісі</translation>
        </message>
        <message>
            <source>words not compared</source>
            <translation>сөздер салыстырылмаған</translation>
        </message>
        <message>
            <source>wrong clock</source>
            <translation>сағаты қате</translation>
        </message>
        <message>
            <source>{count} did not come</source>
            <translation>{count} келмеді</translation>
        </message>
        <message>
            <source>{key} lists the others</source>
            <translation>{key} қалғандарын көрсетеді</translation>
        </message>
    </context>
    <context>
        <name>Book</name>
        <message>
            <source>Last reply from head office: {day}</source>
            <translation>Бас кеңсенің соңғы жауабы: {day}</translation>
        </message>
        <message>
            <source>No reply from head office yet</source>
            <translation>Бас кеңседен әзірге жауап жоқ</translation>
        </message>
        <message>
            <source>The hub does not know yet which laptops you added or cut off. It will know when you next receive from it.</source>
            <translation>Сервер сіз кімді қосқаныңызды немесе шығарғаныңызды әлі білмейді. Одан келесі рет қабылдағанда біледі.</translation>
        </message>
        <message>
            <source>The last entry here was made on {day}.</source>
            <translation>Осындағы соңғы жазба: {day}.</translation>
        </message>
        <message>
            <source>head office has them</source>
            <translation>бас кеңсеге жетті</translation>
        </message>
        <message>
            <source>last backup: {day}</source>
            <translation>соңғы сақтық көшірме: {day}</translation>
        </message>
        <message>
            <source>no backup yet</source>
            <translation>сақтық көшірме әлі жоқ</translation>
        </message>
        <message>
            <source>on the way</source>
            <translation>жолда</translation>
        </message>
        <message>
            <source>people on this computer</source>
            <translation>адам осы ноутбукте</translation>
        </message>
        <message>
            <source>people: {count}</source>
            <translation>адам: {count}</translation>
        </message>
        <message>
            <source>replies on the way</source>
            <translation>жауаптар жолда</translation>
        </message>
        <message>
            <source>replies ready to write</source>
            <translation>жауаптар жазуға дайын</translation>
        </message>
        <message>
            <source>replies received by laptops</source>
            <translation>ноутбуктерге жетті</translation>
        </message>
    </context>
    <context>
        <name>Conflicts</name>
        <message numerus="yes">
            <source>%n conflicts chosen</source>
            <translation>
                <numerusform>%n қайшылық таңдалды</numerusform>
                <numerusform>%n қайшылық таңдалды</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts decided</source>
            <translation>
                <numerusform>%n қайшылық шешілді</numerusform>
                <numerusform>%n қайшылық шешілді</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts of one reception. Esc shows all.</source>
            <translation>
                <numerusform>Бір қабылдаудан шыққан %n қайшылық. Esc барлығын көрсетеді.</numerusform>
                <numerusform>Бір қабылдаудан шыққан %n қайшылық. Esc барлығын көрсетеді.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts · one field, different values</source>
            <translation>
                <numerusform>%n қайшылық · бір өріс, әртүрлі мән</numerusform>
                <numerusform>%n қайшылық · бір өріс, әртүрлі мән</numerusform>
            </translation>
        </message>
        <message>
            <source>All of this kind</source>
            <translation>Осы түрдегінің бәрі</translation>
        </message>
        <message>
            <source>Another value</source>
            <translation>Басқа мән жазу</translation>
        </message>
        <message>
            <source>Both, in one text</source>
            <translation>Екеуі де, бір мәтінде</translation>
        </message>
        <message>
            <source>Both: {text}</source>
            <translation>Екеуі де: {text}</translation>
        </message>
        <message>
            <source>Compare the values</source>
            <translation>Мәндерді салыстыру</translation>
        </message>
        <message>
            <source>Conflicts</source>
            <translation>Қайшылық</translation>
        </message>
        <message>
            <source>Conflicts that wait for you</source>
            <translation>Сізді күтіп тұрған қайшылықтар</translation>
        </message>
        <message>
            <source>Corrected by: {who}</source>
            <translation>Түзеткен: {who}</translation>
        </message>
        <message numerus="yes">
            <source>Decide %n conflicts</source>
            <translation>
                <numerusform>%n қайшылықты шешу</numerusform>
                <numerusform>%n қайшылықты шешу</numerusform>
            </translation>
        </message>
        <message>
            <source>Decide again</source>
            <translation>Қайта шешу</translation>
        </message>
        <message>
            <source>Decided: {name} · {value}</source>
            <translation>Шешілді: {name} · {value}</translation>
        </message>
        <message>
            <source>Deciding… {share} %</source>
            <translation>Шешілуде… {share} %</translation>
        </message>
        <message>
            <source>Had not seen that it was taken out of use</source>
            <translation>Қолданыстан шығарылғанын көрмеген</translation>
        </message>
        <message>
            <source>Keep head office’s value</source>
            <translation>Бас кеңсенің мәнін қалдыру</translation>
        </message>
        <message>
            <source>Keep in use</source>
            <translation>Қолданыста қалдыру</translation>
        </message>
        <message>
            <source>Keep the laptop’s value</source>
            <translation>Ноутбуктің мәнін қалдыру</translation>
        </message>
        <message>
            <source>Keep the newer value</source>
            <translation>Кейінірек жазылған мәнді қалдыру</translation>
        </message>
        <message>
            <source>Keep the other value</source>
            <translation>Басқа мәнді қалдыру</translation>
        </message>
        <message>
            <source>Keep this laptop’s value</source>
            <translation>Осы ноутбуктің мәнін қалдыру</translation>
        </message>
        <message>
            <source>Keep this one</source>
            <translation>Осыны қалдыру</translation>
        </message>
        <message>
            <source>Keep what is typed</source>
            <translation>Жазылғанды қалдыру</translation>
        </message>
        <message>
            <source>Later, the next one</source>
            <translation>Кейін, келесісіне</translation>
        </message>
        <message>
            <source>Left as they are: {reasons}</source>
            <translation>Сол қалпында қалады: {reasons}</translation>
        </message>
        <message>
            <source>Names, birth dates, gender, and what is out of use, are decided one by one.</source>
            <translation>Аты-жөні, туған күні, жынысы және қолданыстан шыққаны бір-бірлеп шешіледі.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Қазір емес</translation>
        </message>
        <message>
            <source>Nothing is in conflict</source>
            <translation>Қайшылық жоқ</translation>
        </message>
        <message>
            <source>One person took this out of use, another corrected it without having seen that. Everything is kept.</source>
            <translation>Бір адам қолданыстан шығарған, екіншісі оны көрмей түзеткен. Бәрі сақталған.</translation>
        </message>
        <message>
            <source>Only conflicts with a value of</source>
            <translation>Тек осы ноутбуктің мәні бар қайшылықтар</translation>
        </message>
        <message>
            <source>Reading {read} of {every}…</source>
            <translation>Оқылуда: {read} / {every}…</translation>
        </message>
        <message>
            <source>Settled meanwhile by {who} · {field}: {value}</source>
            <translation>Осы арада шешкен: {who} · {field}: {value}</translation>
        </message>
        <message>
            <source>Stopped. Nothing was decided.</source>
            <translation>Тоқтатылды. Ештеңе шешілмеді.</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Қолданыстан шығару</translation>
        </message>
        <message>
            <source>Taken back by: {who}</source>
            <translation>Болдырмаған: {who}</translation>
        </message>
        <message>
            <source>Taken out of use by: {who}</source>
            <translation>Қолданыстан шығарған: {who}</translation>
        </message>
        <message>
            <source>This answer fits none of them.</source>
            <translation>Бұл жауап ешқайсысына сай келмейді.</translation>
        </message>
        <message>
            <source>This field cannot take that value. Write it in another way.</source>
            <translation>Бұл мән мұнда жарамайды. Басқаша жазыңыз.</translation>
        </message>
        <message>
            <source>Value seen: {value}</source>
            <translation>Көрген мәні: {value}</translation>
        </message>
        <message>
            <source>What is not kept stays in the history. The decision travels with the next exchange.</source>
            <translation>Таңдалмаған мән тарихта қалады. Шешім келесі алмасумен жетеді.</translation>
        </message>
        <message>
            <source>What was corrected: {fields}</source>
            <translation>Түзетілгені: {fields}</translation>
        </message>
        <message>
            <source>When two people correct one thing without seeing each other’s correction, both values are kept and wait here for a decision.</source>
            <translation>Екі адам бір нәрсені бір-бірінің түзетуін көрмей түзетсе, екі мән де сақталып, осында шешім күтеді.</translation>
        </message>
        <message>
            <source>a calendar was wrong</source>
            <translation>компьютердің күні қате болған</translation>
        </message>
        <message>
            <source>all</source>
            <translation>барлығы</translation>
        </message>
        <message>
            <source>all of this kind</source>
            <translation>осы түрдегінің бәрі</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>тағы %n қайшылық</numerusform>
                <numerusform>тағы %n қайшылық</numerusform>
            </translation>
        </message>
        <message>
            <source>another value</source>
            <translation>басқа мән</translation>
        </message>
        <message>
            <source>any laptop</source>
            <translation>кез келген ноутбук</translation>
        </message>
        <message>
            <source>both</source>
            <translation>екеуі де</translation>
        </message>
        <message>
            <source>changed meanwhile</source>
            <translation>осы арада өзгерген</translation>
        </message>
        <message numerus="yes">
            <source>changed meanwhile and left: %n</source>
            <translation>
                <numerusform>осы арада өзгеріп, сол қалпында қалды: %n</numerusform>
                <numerusform>осы арада өзгеріп, сол қалпында қалды: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message numerus="yes">
            <source>decides %n</source>
            <translation>
                <numerusform>шешеді: %n</numerusform>
                <numerusform>шешеді: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>for the protected desk</source>
            <translation>қорғалған бөлім шешеді</translation>
        </message>
        <message>
            <source>keep the first</source>
            <translation>біріншісін қалдыру</translation>
        </message>
        <message>
            <source>keep the second</source>
            <translation>екіншісін қалдыру</translation>
        </message>
        <message numerus="yes">
            <source>leaves %n</source>
            <translation>
                <numerusform>қалады: %n</numerusform>
                <numerusform>қалады: %n</numerusform>
            </translation>
        </message>
        <message>
            <source>more than one act takes</source>
            <translation>бір жолға сыймағаны</translation>
        </message>
        <message>
            <source>next one</source>
            <translation>келесісі</translation>
        </message>
        <message>
            <source>no value from there</source>
            <translation>ол жақтан мән жоқ</translation>
        </message>
        <message>
            <source>not for your role to change</source>
            <translation>сіздің рөліңіз өзгерте алмайды</translation>
        </message>
        <message>
            <source>noted on {day}</source>
            <translation>белгіленген: {day}</translation>
        </message>
        <message>
            <source>of other laptops</source>
            <translation>басқа ноутбуктердікі</translation>
        </message>
        <message>
            <source>only this one</source>
            <translation>тек осы</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ашу</translation>
        </message>
        <message>
            <source>settled by somebody else</source>
            <translation>басқа адам шешті</translation>
        </message>
        <message>
            <source>several values fit</source>
            <translation>бірнеше мән сай келеді</translation>
        </message>
        <message>
            <source>shown for now</source>
            <translation>қазір көрініп тұр</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>тоқтату</translation>
        </message>
        <message>
            <source>the value all had seen</source>
            <translation>бәрі көрген мән</translation>
        </message>
        <message>
            <source>to be read one by one</source>
            <translation>бір-бірлеп оқылады</translation>
        </message>
        <message>
            <source>to the button</source>
            <translation>түймеге</translation>
        </message>
        <message>
            <source>{field} · people corrected it without seeing each other’s correction. Everything is kept.</source>
            <translation>{field} · бір-бірінің түзетуін көрмей түзеткен. Бәрі сақталған.</translation>
        </message>
    </context>
    <context>
        <name>Consents</name>
        <message>
            <source>Consents that wait</source>
            <translation>Күтіп тұрған келісімдер</translation>
        </message>
        <message>
            <source>Do not want their record kept</source>
            <translation>Жазбасын сақтауға келіспегендер</translation>
        </message>
        <message>
            <source>Everybody stays here until it is decided.</source>
            <translation>Шешілгенше әркім осында тұрады.</translation>
        </message>
        <message>
            <source>Guardians’ consents outstanding</source>
            <translation>Күтілетін заңды өкілдердің келісімі</translation>
        </message>
        <message>
            <source>No consent waits for anybody</source>
            <translation>Күтіп тұрған келісім жоқ</translation>
        </message>
        <message>
            <source>Press {key} when it arrives</source>
            <translation>Келгенде {key}</translation>
        </message>
        <message>
            <source>This list shows minors whose guardian has not answered yet, people who do not want their record kept, and people to ask again.</source>
            <translation>Мұнда заңды өкілінің келісімі күтілетін кәмелетке толмағандар, жазбасын сақтауға келіспегендер және қайта сұралатындар көрсетіледі.</translation>
        </message>
        <message>
            <source>To be asked again</source>
            <translation>Қайта сұралатындар</translation>
        </message>
        <message>
            <source>age not certain</source>
            <translation>жасы белгісіз</translation>
        </message>
        <message>
            <source>ask</source>
            <translation>сұрау</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ашу</translation>
        </message>
        <message>
            <source>the first {count}; others come as these are decided</source>
            <translation>алғашқы {count}; бұлар шешілген сайын келесілері шығады</translation>
        </message>
        <message>
            <source>the record is not used; erase it or ask again</source>
            <translation>ешнәрсеге пайдаланылмайды; өшіру не қайта сұрау керек</translation>
        </message>
        <message>
            <source>the text has changed; the earlier consent is valid until they are asked again</source>
            <translation>мәтін өзгерді; сұралғанша бұрынғы келісімі күшінде</translation>
        </message>
    </context>
    <context>
        <name>Copies</name>
        <message numerus="yes">
            <source>%n of them minors or of unknown age</source>
            <translation>
                <numerusform>оның %n кәмелетке толмаған немесе жасы белгісіз</numerusform>
                <numerusform>оның %n кәмелетке толмаған немесе жасы белгісіз</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are on it</source>
            <translation>
                <numerusform>Онда %n адам бар</numerusform>
                <numerusform>Онда %n адам бар</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy of {laptop} is at work.</source>
            <translation>{laptop} ноутбугінің көшірмесі жұмыс істеп тұр.</translation>
        </message>
        <message>
            <source>A copy of {laptop} may be at work, or its disk was put back.</source>
            <translation>{laptop} ноутбугінің көшірмесі жұмыс істеп тұруы мүмкін, немесе оның дискі бұрынғы күйіне қайтарылған.</translation>
        </message>
        <message>
            <source>An administrator notes it here, or cuts the laptop off</source>
            <translation>Мұнда әкімші белгілейді немесе ноутбуктің рұқсатын тоқтатады</translation>
        </message>
        <message>
            <source>Another is invited in its place, and gets all that this one handed over.</source>
            <translation>Орнына басқасы шақырылып, осының тапсырғанының бәрін алады.</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Тізімге оралу</translation>
        </message>
        <message>
            <source>Call {trainer}.</source>
            <translation>Қоңырау шалыңыз: {trainer}.</translation>
        </message>
        <message>
            <source>Found {day}.</source>
            <translation>Табылған күні: {day}.</translation>
        </message>
        <message>
            <source>Nobody knows where the copy is? Cut the laptop off.</source>
            <translation>Көшірменің қайда екенін ешкім білмей ме? Ноутбуктің рұқсатын тоқтатыңыз.</translation>
        </message>
        <message>
            <source>Not settled after all: {laptop}</source>
            <translation>Әлі шешілмеген: {laptop}</translation>
        </message>
        <message>
            <source>Nothing is lost: what both wrote is kept apart. All on it is encrypted.</source>
            <translation>Ештеңе жоғалған жоқ: екеуі жазғаны бөлек сақталған. Ондағының бәрі шифрланған.</translation>
        </message>
        <message>
            <source>One computer, and its disk was put back to an earlier day?</source>
            <translation>Бір ғана ноутбук, дискі бұрынғы күнгі күйіне қайтарылған ба?</translation>
        </message>
        <message>
            <source>One computer, put back</source>
            <translation>Бір ноутбук, қайтарылған</translation>
        </message>
        <message>
            <source>See what to do</source>
            <translation>Не істеу керегін көру</translation>
        </message>
        <message>
            <source>Settled: {laptop}</source>
            <translation>Шешілді: {laptop}</translation>
        </message>
        <message>
            <source>Show the laptop, to cut it off</source>
            <translation>Рұқсатын тоқтату үшін ноутбукті көрсету</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Қайтару</translation>
        </message>
        <message>
            <source>Tell one of them what you found out.</source>
            <translation>Не білгеніңізді соған айтыңыз.</translation>
        </message>
        <message>
            <source>The copy is found and removed</source>
            <translation>Көшірме табылып, жойылды</translation>
        </message>
        <message>
            <source>The warning is gone. It comes again if another copy is found.</source>
            <translation>Ескерту кетті. Басқа көшірме табылса, қайта шығады.</translation>
        </message>
        <message>
            <source>Then there is no copy. Say so here, and nothing else is to do.</source>
            <translation>Онда көшірме жоқ. Осында белгілеңіз, басқа ештеңе істеу керек емес.</translation>
        </message>
        <message>
            <source>Two computers? Have the second one brought, or its register removed.</source>
            <translation>Екі ноутбук пе? Екіншісін алдыртыңыз немесе тізілімін жойдыртыңыз.</translation>
        </message>
        <message>
            <source>Until then both may go on; each writes under a number of its own.</source>
            <translation>Оған дейін екеуі де жұмыс істей береді; әрқайсысы өз нөмірімен жазады.</translation>
        </message>
        <message>
            <source>Warn of it again</source>
            <translation>Қайта ескерту</translation>
        </message>
        <message>
            <source>Was the disk copied, repaired or put back? Are there two computers?</source>
            <translation>Диск көшірілді ме, жөнделді ме, қайтарылды ма? Екі ноутбук бар ма?</translation>
        </message>
        <message>
            <source>What to do</source>
            <translation>Не істеу керек</translation>
        </message>
        <message numerus="yes">
            <source>and %n more</source>
            <translation>
                <numerusform>тағы %n</numerusform>
                <numerusform>тағы %n</numerusform>
            </translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>take it back</source>
            <translation>қайтару</translation>
        </message>
        <message>
            <source>the trainer</source>
            <translation>тренер</translation>
        </message>
        <message>
            <source>what to do</source>
            <translation>не істеу керек</translation>
        </message>
    </context>
    <context>
        <name>Custody</name>
        <message>
            <source>A former key was destroyed on {day}</source>
            <translation>Бұрынғы кілт жойылды: {day}</translation>
        </message>
        <message>
            <source>A page to print. Three people each choose their own passphrase. Any two of them can restore head office with this page; one alone cannot.</source>
            <translation>Басып шығаратын бір бет. Үш адам әрқайсысы өз кілттік фразасын таңдайды. Олардың кез келген екеуі осы бетпен бас кеңсені қалпына келтіреді, біреуі жалғыз өзі келтіре алмайды.</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Change the key</source>
            <translation>Кілтті ауыстыру</translation>
        </message>
        <message>
            <source>Destroy the former key</source>
            <translation>Бұрынғы кілтті жою</translation>
        </message>
        <message>
            <source>Former key, changed on {day}</source>
            <translation>Бұрынғы кілт, ауыстырылған күні: {day}</translation>
        </message>
        <message>
            <source>Head office’s keys</source>
            <translation>Бас кеңсенің кілттері</translation>
        </message>
        <message>
            <source>It is still in earlier backups and on earlier sheets: destroy those too.</source>
            <translation>Ол бұрынғы сақтық көшірмелер мен парақтарда әлі бар: оларды да жойыңыз.</translation>
        </message>
        <message>
            <source>Made on {day}, kept by: {names}</source>
            <translation>Жасалған күні: {day}. Сақтайтындар: {names}</translation>
        </message>
        <message>
            <source>Make a copy for three people</source>
            <translation>Үш адамға көшірме жасау</translation>
        </message>
        <message>
            <source>Making and checking…</source>
            <translation>Жасалуда және тексерілуде…</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Аты</translation>
        </message>
        <message>
            <source>Next person</source>
            <translation>Келесі адам</translation>
        </message>
        <message>
            <source>No laptop was invited yet.</source>
            <translation>Әзірге бірде-бір ноутбук шақырылған жоқ.</translation>
        </message>
        <message>
            <source>No paper copy has the current keys. If this computer is lost and nobody can open its last backup, the keys are gone.</source>
            <translation>Бүгінгі кілттер ешбір көшірмеде жоқ. Бұл компьютер жоғалса және соңғы сақтық көшірмені ешкім аша алмаса, кілттерді ешкім қайтара алмайды.</translation>
        </message>
        <message>
            <source>Nobody needs it any more</source>
            <translation>Енді ешкімге керек емес</translation>
        </message>
        <message>
            <source>Pages to print</source>
            <translation>Басып шығаратын беттер</translation>
        </message>
        <message>
            <source>Passphrase of the protected desk</source>
            <translation>Қорғалған бөлімнің кілттік фразасы</translation>
        </message>
        <message>
            <source>Person {number} of three</source>
            <translation>Үш адамнан кезекте: {number}</translation>
        </message>
        <message>
            <source>Print it three times and make a backup now. Burn earlier sheets once a laptop has exchanged.</source>
            <translation>Үш дана басып шығарып, қазір сақтық көшірме жасаңыз. Бұрынғы парақтарды бір ноутбук алмасқаннан кейін өртеңіз.</translation>
        </message>
        <message>
            <source>Save the page to print</source>
            <translation>Басып шығаратын бетті сақтау</translation>
        </message>
        <message>
            <source>Still needed by: {names}</source>
            <translation>Әлі керек: {names}</translation>
        </message>
        <message>
            <source>The copy is made. Any two of the three people can open it; this was tested: {name}</source>
            <translation>Көшірме жасалды, үш адамның кез келген екеуі оны аша алатыны тексерілді: {name}</translation>
        </message>
        <message>
            <source>The copy on paper</source>
            <translation>Қағаздағы көшірме</translation>
        </message>
        <message>
            <source>The former key is destroyed.</source>
            <translation>Бұрынғы кілт жойылды.</translation>
        </message>
        <message>
            <source>The key is changed once a copy has the new one, so the three people are needed.</source>
            <translation>Жаңа кілт көшірмеге түскенде ғана ауысады, сондықтан үш адам керек.</translation>
        </message>
        <message>
            <source>The key of the sealed answers is included.</source>
            <translation>Мөрленген жауаптардың кілті бірге кіреді.</translation>
        </message>
        <message>
            <source>The key that laptops use to seal</source>
            <translation>Ноутбуктер мөрлейтін кілт</translation>
        </message>
        <message>
            <source>The other two look away. The passphrase is written down nowhere, and nobody but this person knows it.</source>
            <translation>Қалған екеуі қарамайды. Кілттік фраза еш жерге жазылмайды, оны тек осы адам біледі.</translation>
        </message>
        <message>
            <source>They alone open what laptops send.</source>
            <translation>Ноутбуктер жібергенді тек осылар ашады.</translation>
        </message>
        <message>
            <source>This copy is no longer complete. Make a new one: if this computer is lost, keys are lost with it.</source>
            <translation>Бұл көшірме енді толық емес. Жаңасын жасаңыз: бұл компьютер жоғалса, кейбір кілттер де жоғалады.</translation>
        </message>
        <message>
            <source>This is not the passphrase of the protected desk.</source>
            <translation>Бұл қорғалған бөлімнің кілттік фразасы емес.</translation>
        </message>
        <message>
            <source>Who knows it</source>
            <translation>Оны білетіндер</translation>
        </message>
        <message>
            <source>Write the name here.</source>
            <translation>Атын осында жазыңыз.</translation>
        </message>
        <message numerus="yes">
            <source>kept for %n days more</source>
            <translation>
                <numerusform>тағы %n күн сақталады</numerusform>
                <numerusform>тағы %n күн сақталады</numerusform>
            </translation>
        </message>
        <message>
            <source>knows it since {day}</source>
            <translation>білген күні: {day}</translation>
        </message>
        <message>
            <source>not confirmed yet</source>
            <translation>алғаны әзірге белгісіз</translation>
        </message>
    </context>
    <context>
        <name>Dialogs</name>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
    </context>
    <context>
        <name>Door</name>
        <message>
            <source>All saved · {time}</source>
            <translation>Бәрі сақталды · {time}</translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>Келгендерді тіркеу</translation>
        </message>
        <message>
            <source>Ask again; the record waits for a decision otherwise</source>
            <translation>Қайта сұраңыз, әйтпесе жазба шешім күтеді</translation>
        </message>
        <message>
            <source>Ask for consent</source>
            <translation>Келісім сұрау</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Consent not asked</source>
            <translation>Келісім сұралмаған</translation>
        </message>
        <message>
            <source>Consent out of date</source>
            <translation>Келісім ескірген</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Түзету</translation>
        </message>
        <message>
            <source>Cyrillic or Latin, any spelling</source>
            <translation>кирилл не латын, кез келген жазу</translation>
        </message>
        <message>
            <source>Does not want to be kept</source>
            <translation>Жазбаның сақталуына қарсы</translation>
        </message>
        <message>
            <source>Everybody of the soum: {soum}</source>
            <translation>Осы сұмынның барлық адамы: {soum}</translation>
        </message>
        <message>
            <source>Expect the people of the list</source>
            <translation>Тізімдегі адамдарды күту</translation>
        </message>
        <message>
            <source>Expected people</source>
            <translation>Күтілетін адамдар</translation>
        </message>
        <message>
            <source>Guardian’s consent</source>
            <translation>Оның келісімі</translation>
        </message>
        <message>
            <source>Guardian’s consent to follow</source>
            <translation>Заңды өкілдің келісімі кейін алынады</translation>
        </message>
        <message>
            <source>Guardian’s phone</source>
            <translation>Заңды өкілдің телефоны</translation>
        </message>
        <message>
            <source>Hand the laptop over</source>
            <translation>Ноутбукті беру</translation>
        </message>
        <message>
            <source>It counts for the quota once it is known</source>
            <translation>Белгілі болса, квотаға есептеледі</translation>
        </message>
        <message>
            <source>It may come on paper later</source>
            <translation>Кейін қағазбен келуі мүмкін</translation>
        </message>
        <message>
            <source>Just now</source>
            <translation>Жаңа ғана келген</translation>
        </message>
        <message>
            <source>Letters of a name, birth year or phone</source>
            <translation>Аттың әріптері, туған жылы немесе телефоны</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Жаңа адам</translation>
        </message>
        <message>
            <source>Nobody found yet. Type more letters to search further.</source>
            <translation>Әзірге ешкім табылмады. Әріп қоссаңыз, әрі қарай ізделеді.</translation>
        </message>
        <message>
            <source>Nobody found. {key} registers a new person.</source>
            <translation>Ешкім табылмады. {key} жаңа адамды тіркейді.</translation>
        </message>
        <message>
            <source>Nobody yet. Type letters of a name and press Enter to mark the person present.</source>
            <translation>Әзірге ешкім жоқ. Аттың әріптерін теріңіз, Enter қатысқанын белгілейді.</translation>
        </message>
        <message>
            <source>Nobody, or several people, are called so.</source>
            <translation>Мұндай есімді адам жоқ немесе бірнеше.</translation>
        </message>
        <message>
            <source>Or a list: a whole name or a code on each line</source>
            <translation>Немесе тізім: әр жолда толық есім не код</translation>
        </message>
        <message>
            <source>People expected besides: {count}</source>
            <translation>Қосымша күтілетін адам: {count}</translation>
        </message>
        <message>
            <source>People found</source>
            <translation>Табылған адамдар</translation>
        </message>
        <message>
            <source>People kept: {count}. Go on with: {name}</source>
            <translation>Сақталған адам: {count}. Жалғастыру: {name}</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>Қатысты</translation>
        </message>
        <message>
            <source>Present already</source>
            <translation>Қатысуы бұрын белгіленген</translation>
        </message>
        <message>
            <source>Present: {name}</source>
            <translation>Қатысты: {name}</translation>
        </message>
        <message>
            <source>Register as present</source>
            <translation>Қатысты деп тіркеу</translation>
        </message>
        <message>
            <source>Registered and present</source>
            <translation>Тіркелді, қатысты</translation>
        </message>
        <message>
            <source>Search</source>
            <translation>Іздеу</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Тренинг</translation>
        </message>
        <message>
            <source>Soum unknown</source>
            <translation>Сұмыны белгісіз</translation>
        </message>
        <message>
            <source>Still awaited</source>
            <translation>Әлі күтілуде</translation>
        </message>
        <message>
            <source>Still awaited: {count}</source>
            <translation>Әлі күтілуде: {count}</translation>
        </message>
        <message>
            <source>There is nobody to hand the laptop to yet.</source>
            <translation>Ноутбукті беретін адам әзірге жоқ.</translation>
        </message>
        <message>
            <source>They get no mark until they come</source>
            <translation>Келгенше белгі қойылмайды</translation>
        </message>
        <message>
            <source>This session is closed. Open it again to mark people.</source>
            <translation>Бұл тренинг жабық. Қатысуды белгілеу үшін қайта ашыңыз.</translation>
        </message>
        <message>
            <source>This session was called off. Open it again to mark people.</source>
            <translation>Бұл тренинг болмайтын болды. Қатысуды белгілеу үшін қайта ашыңыз.</translation>
        </message>
        <message>
            <source>This session was deleted. Open it again to mark people.</source>
            <translation>Бұл тренинг жойылған. Қатысуды белгілеу үшін қайта ашыңыз.</translation>
        </message>
        <message>
            <source>To keep the record</source>
            <translation>Жазбаны сақтау</translation>
        </message>
        <message>
            <source>Type letters of a name first.</source>
            <translation>Алдымен есімнің әріптерін жазыңыз.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
        <message>
            <source>What is missing can follow later</source>
            <translation>Жетпегенін кейін толтыруға болады</translation>
        </message>
        <message>
            <source>age {years}</source>
            <translation>{years} жаста</translation>
        </message>
        <message>
            <source>alike</source>
            <translation>ұқсас</translation>
        </message>
        <message>
            <source>compare</source>
            <translation>салыстыру</translation>
        </message>
        <message>
            <source>complete</source>
            <translation>толық</translation>
        </message>
        <message>
            <source>consent</source>
            <translation>келісім</translation>
        </message>
        <message>
            <source>consent not asked</source>
            <translation>келісім сұралмаған</translation>
        </message>
        <message>
            <source>consent out of date, {day}</source>
            <translation>келісім ескірген, {day}</translation>
        </message>
        <message>
            <source>does not want to be kept</source>
            <translation>жазбаның сақталуына қарсы</translation>
        </message>
        <message>
            <source>expect these people</source>
            <translation>осы адамдарды күту</translation>
        </message>
        <message>
            <source>expected</source>
            <translation>күтілуде</translation>
        </message>
        <message>
            <source>expected people</source>
            <translation>күтілетін адамдар</translation>
        </message>
        <message>
            <source>expected {count}</source>
            <translation>күтілуде {count}</translation>
        </message>
        <message>
            <source>free {count}</source>
            <translation>бос {count}</translation>
        </message>
        <message>
            <source>given {day}, version {version}</source>
            <translation>берілген: {day}, нұсқа {version}</translation>
        </message>
        <message>
            <source>guardian agreed</source>
            <translation>заңды өкілі келіскен</translation>
        </message>
        <message>
            <source>guardian not asked</source>
            <translation>заңды өкілінен сұралмаған</translation>
        </message>
        <message>
            <source>guardian refused</source>
            <translation>заңды өкілі бас тартқан</translation>
        </message>
        <message>
            <source>guardian’s consent to follow</source>
            <translation>заңды өкілдің келісімі кейін алынады</translation>
        </message>
        <message>
            <source>half-day before</source>
            <translation>алдыңғы жарты күн</translation>
        </message>
        <message>
            <source>half-day {number}</source>
            <translation>жарты күн: {number}</translation>
        </message>
        <message>
            <source>line {number}</source>
            <translation>жол {number}</translation>
        </message>
        <message>
            <source>new person</source>
            <translation>жаңа адам</translation>
        </message>
        <message>
            <source>next half-day</source>
            <translation>келесі жарты күн</translation>
        </message>
        <message>
            <source>number {number}</source>
            <translation>нөмірі {number}</translation>
        </message>
        <message>
            <source>open the person</source>
            <translation>адамды ашу</translation>
        </message>
        <message>
            <source>people found: {count}</source>
            <translation>табылған адам: {count}</translation>
        </message>
        <message>
            <source>people found: {count} · soum first: {soum}</source>
            <translation>табылған адам: {count} · алдымен {soum} сұмыны</translation>
        </message>
        <message>
            <source>present</source>
            <translation>қатысты</translation>
        </message>
        <message>
            <source>present {count}</source>
            <translation>қатысты {count}</translation>
        </message>
        <message>
            <source>present · seats: {seats}</source>
            <translation>қатысты · орын: {seats}</translation>
        </message>
        <message>
            <source>soum unknown</source>
            <translation>сұмыны белгісіз</translation>
        </message>
        <message>
            <source>still awaited {count}</source>
            <translation>әлі күтілетіні {count}</translation>
        </message>
        <message>
            <source>the person you were typing</source>
            <translation>сіз жазып жатқан адам</translation>
        </message>
        <message>
            <source>today</source>
            <translation>бүгін</translation>
        </message>
        <message>
            <source>{years} · agreed</source>
            <translation>{years} · келіскен</translation>
        </message>
        <message>
            <source>{years} · not asked</source>
            <translation>{years} · сұралмаған</translation>
        </message>
        <message>
            <source>{years} · refused</source>
            <translation>{years} · бас тартқан</translation>
        </message>
        <message>
            <source>{years} · to follow</source>
            <translation>{years} · күтілуде</translation>
        </message>
    </context>
    <context>
        <name>Duplicates</name>
        <message numerus="yes">
            <source>%n entries</source>
            <translation>
                <numerusform>%n жазба</numerusform>
                <numerusform>%n жазба</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n entries are one now</source>
            <translation>
                <numerusform>%n жазба енді біреу болды</numerusform>
                <numerusform>%n жазба енді біреу болды</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n groups chosen</source>
            <translation>
                <numerusform>%n топ таңдалды</numerusform>
                <numerusform>%n топ таңдалды</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n groups of people who share a value were too large to compare all.</source>
            <translation>
                <numerusform>Бір мәні ортақ адамдардың %n тобы тым үлкен болғандықтан, бәрі салыстырылған жоқ.</numerusform>
                <numerusform>Бір мәні ортақ адамдардың %n тобы тым үлкен болғандықтан, бәрі салыстырылған жоқ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n half-days attended</source>
            <translation>
                <numerusform>%n жарты күн қатысқан</numerusform>
                <numerusform>%n жарты күн қатысқан</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n others called {name} in {soum}</source>
            <translation>
                <numerusform>{name} есімді тағы %n адам ({soum})</numerusform>
                <numerusform>{name} есімді тағы %n адам ({soum})</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people came</source>
            <translation>
                <numerusform>%n адам келген</numerusform>
                <numerusform>%n адам келген</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions wait to be judged</source>
            <translation>
                <numerusform>%n сұрақ шешім күтіп тұр</numerusform>
                <numerusform>%n сұрақ шешім күтіп тұр</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records</source>
            <translation>
                <numerusform>%n жазба</numerusform>
                <numerusform>%n жазба</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records are one person now</source>
            <translation>
                <numerusform>%n жазба енді бір адам</numerusform>
                <numerusform>%n жазба енді бір адам</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n records have a listed place now</source>
            <translation>
                <numerusform>%n жазбада енді тізімдегі жер бар</numerusform>
                <numerusform>%n жазбада енді тізімдегі жер бар</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n тренинг</numerusform>
                <numerusform>%n тренинг</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions, the latest</source>
            <translation>
                <numerusform>%n тренинг, соңғылары</numerusform>
                <numerusform>%n тренинг, соңғылары</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n stay apart</source>
            <translation>
                <numerusform>%n жазба бөлек қалады</numerusform>
                <numerusform>%n жазба бөлек қалады</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n verdicts, the latest first</source>
            <translation>
                <numerusform>%n шешім, ең соңғысы басында</numerusform>
                <numerusform>%n шешім, ең соңғысы басында</numerusform>
            </translation>
        </message>
        <message>
            <source>All are different people</source>
            <translation>Бәрі әр түрлі адам</translation>
        </message>
        <message>
            <source>All are one person</source>
            <translation>Бәрі бір адам</translation>
        </message>
        <message>
            <source>Another place</source>
            <translation>Басқа жер</translation>
        </message>
        <message numerus="yes">
            <source>As typed again, in %n records</source>
            <translation>
                <numerusform>Қайтадан жазылғандай, %n жазбада</numerusform>
                <numerusform>Қайтадан жазылғандай, %n жазбада</numerusform>
            </translation>
        </message>
        <message>
            <source>Ask again</source>
            <translation>Қайта сұрау</translation>
        </message>
        <message>
            <source>Comparing newcomers with everybody…</source>
            <translation>Жаңа адамдар басқалармен салыстырылып жатыр…</translation>
        </message>
        <message>
            <source>Duplicates</source>
            <translation>Қайталанулар</translation>
        </message>
        <message>
            <source>Each its likeliest place</source>
            <translation>Әрқайсысына ең ықтимал жер</translation>
        </message>
        <message>
            <source>Earlier verdicts</source>
            <translation>Бұрынғы шешімдер</translation>
        </message>
        <message>
            <source>Every place is in the list</source>
            <translation>Барлық жер тізімде бар</translation>
        </message>
        <message>
            <source>Group or sort</source>
            <translation>Топ не түр</translation>
        </message>
        <message>
            <source>Here stand the verdicts that were given, to look at or change.</source>
            <translation>Шығарылған шешімдер осында тұрады: қарауға, өзгертуге болады.</translation>
        </message>
        <message>
            <source>If joined</source>
            <translation>Біріктірсе</translation>
        </message>
        <message>
            <source>Letters that agree</source>
            <translation>Сәйкес әріптер</translation>
        </message>
        <message>
            <source>May be under 18: they become one when a second reader agrees: another officer, the same one on a later day, or the trainer who registered one of them.</source>
            <translation>18 жасқа толмаған болуы мүмкін: екінші қызметкер, басқа күні сол қызметкердің өзі немесе біреуін тіркеген тренер келіссе, бір адам болады.</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>Newcomers are compared with everybody soon after they arrive. Two who are alike wait here until a person judges them; nothing is ever joined by itself.</source>
            <translation>Жаңа адамдар келген бойда барлығымен салыстырылады. Ұқсас екеуі адам шешкенше осында күтеді. Ештеңе өздігінен бірікпейді.</translation>
        </message>
        <message>
            <source>No listed place</source>
            <translation>Тізімдегі жер емес</translation>
        </message>
        <message numerus="yes">
            <source>No listed place, in %n records</source>
            <translation>
                <numerusform>Тізімдегі жер емес, %n жазбада</numerusform>
                <numerusform>Тізімдегі жер емес, %n жазбада</numerusform>
            </translation>
        </message>
        <message>
            <source>No two have the same name</source>
            <translation>Аты бірдей екеуі жоқ</translation>
        </message>
        <message>
            <source>Nobody seems to be registered twice</source>
            <translation>Екі рет тіркелген болып көрінетін адам жоқ</translation>
        </message>
        <message>
            <source>Noted as unsure: {names}</source>
            <translation>Күмәнді деп белгіленді: {names}</translation>
        </message>
        <message numerus="yes">
            <source>Noted for %n records; not all of them are one yet</source>
            <translation>
                <numerusform>%n жазбаға белгіленді, бәрі әлі біріккен жоқ</numerusform>
                <numerusform>%n жазбаға белгіленді, бәрі әлі біріккен жоқ</numerusform>
            </translation>
        </message>
        <message>
            <source>Noted. A second officer reads it: {names}</source>
            <translation>Белгіленді. Екінші қызметкер қарап шығады: {names}</translation>
        </message>
        <message>
            <source>Noted; another verdict still holds them apart: {names}</source>
            <translation>Белгіленді. Бірақ басқа шешім оларды әлі бөлек ұстап тұр: {names}</translation>
        </message>
        <message>
            <source>Nothing is copied or lost. Two who became one can be parted at any time.</source>
            <translation>Ештеңе көшірілмейді де, жоғалмайды да. Бір болған екеуін кез келген уақытта ажыратуға болады.</translation>
        </message>
        <message>
            <source>Nothing was judged yet</source>
            <translation>Әзірге ештеңе шешілген жоқ</translation>
        </message>
        <message>
            <source>Of a sample of pairs that are not asked about, {judged} of {sample} were judged.</source>
            <translation>Сұралмайтын жұптардан іріктелгені: {sample}, шешілгені: {judged}.</translation>
        </message>
        <message>
            <source>Of one name</source>
            <translation>Аты бірдей жазбалар</translation>
        </message>
        <message>
            <source>One person now, also of a record that is out of use: {names}</source>
            <translation>Енді бір адам (бір жазбасы қолданыста емес, бірақ мәндері көрінеді): {names}</translation>
        </message>
        <message>
            <source>One person now: {names}</source>
            <translation>Енді бір адам: {names}</translation>
        </message>
        <message>
            <source>People of confidential courses are not counted together with others.</source>
            <translation>Құпия курстарға қатысқан адамдар басқалармен бірге саналмайды.</translation>
        </message>
        <message>
            <source>People who may be one</source>
            <translation>Бір адам болуы мүмкін жазбалар</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Жер</translation>
        </message>
        <message>
            <source>Places as typed</source>
            <translation>Жазылған жер атаулары</translation>
        </message>
        <message>
            <source>Places that may be meant</source>
            <translation>Айтылған болуы мүмкін жерлер</translation>
        </message>
        <message>
            <source>Places that were typed and are no entry of the national list wait here.</source>
            <translation>Жазылған, бірақ ұлттық тізімде жоқ жерлер осында шешім күтеді.</translation>
        </message>
        <message>
            <source>Records</source>
            <translation>Жазбалар</translation>
        </message>
        <message>
            <source>Records keep what was typed. Lists, figures and quotas see the place; the text stays noted, without anybody’s name, until this is taken back.</source>
            <translation>Жазбаларда жазылғаны сақталады. Тізімдер, сандар мен квоталар жерді көреді; мәтін ешкімнің атынсыз, қайтарылғанша белгіленіп тұрады.</translation>
        </message>
        <message>
            <source>Records that may be one person</source>
            <translation>Бір адам болуы мүмкін жазбалар</translation>
        </message>
        <message>
            <source>Registered by</source>
            <translation>Тіркеген</translation>
        </message>
        <message>
            <source>Sessions and attendance stay as they are. What became one can be parted.</source>
            <translation>Оқыту мен қатысу сол күйінде қалады. Біріктірілгенді бөлуге болады.</translation>
        </message>
        <message>
            <source>Shown for both from now on: {field}</source>
            <translation>Енді екеуіне де көрсетіледі: {field}</translation>
        </message>
        <message>
            <source>Take it back</source>
            <translation>Қайтару</translation>
        </message>
        <message>
            <source>The first</source>
            <translation>Біріншісі</translation>
        </message>
        <message>
            <source>The name that stays: {name}</source>
            <translation>Қалатын атау: {name}</translation>
        </message>
        <message>
            <source>The others wait</source>
            <translation>Қалғаны күтеді</translation>
        </message>
        <message>
            <source>The second</source>
            <translation>Екіншісі</translation>
        </message>
        <message>
            <source>They are different</source>
            <translation>Бұлар әртүрлі</translation>
        </message>
        <message>
            <source>They are one</source>
            <translation>Бұлар бір</translation>
        </message>
        <message>
            <source>This name stays</source>
            <translation>Осы атауды қалдыру</translation>
        </message>
        <message>
            <source>Those of the same or a similar name, from several laptops, wait here for a verdict.</source>
            <translation>Бірнеше ноутбукте жазылған аты бірдей не ұқсастар мұнда шешім күтеді.</translation>
        </message>
        <message>
            <source>Those that are ticked are one person; the others are not.</source>
            <translation>Белгіленген жазбалар бір адамдікі, қалғандары басқа адамдікі.</translation>
        </message>
        <message>
            <source>Those that wait</source>
            <translation>Күтіп тұрғандар</translation>
        </message>
        <message>
            <source>Two people: {names}</source>
            <translation>Екі бөлек адам: {names}</translation>
        </message>
        <message>
            <source>Unsure</source>
            <translation>Күмәнді</translation>
        </message>
        <message>
            <source>Uses</source>
            <translation>Қолданылуы</translation>
        </message>
        <message>
            <source>What speaks for and against</source>
            <translation>Дәлелдер мен қарсы дәлелдер</translation>
        </message>
        <message>
            <source>Written at</source>
            <translation>Қайда жазылған</translation>
        </message>
        <message>
            <source>a laptop says</source>
            <translation>ноутбуктегі пікір</translation>
        </message>
        <message>
            <source>a laptop says that they are one</source>
            <translation>ноутбукте бір деп шешілген</translation>
        </message>
        <message>
            <source>a similar name, perhaps mistyped</source>
            <translation>ұқсас ат, қате терілген болуы мүмкін</translation>
        </message>
        <message>
            <source>about the same year</source>
            <translation>шамамен сол жыл</translation>
        </message>
        <message>
            <source>almost certainly one person</source>
            <translation>бір адам екені дерлік анық</translation>
        </message>
        <message>
            <source>another verdict holds them apart</source>
            <translation>басқа шешім бөлек ұстап тұр</translation>
        </message>
        <message>
            <source>at no session</source>
            <translation>тренингке қатыспаған</translation>
        </message>
        <message numerus="yes">
            <source>both came to %n of them, which speaks for two people</source>
            <translation>
                <numerusform>екеуі де келген жарты күн: %n, бұл екі адам екенін көрсетеді</numerusform>
                <numerusform>екеуі де келген жарты күн: %n, бұл екі адам екенін көрсетеді</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>both came to the same half-day: %n, which speaks for two people</source>
            <translation>
                <numerusform>екеуі бір жарты күнге келген: %n, бұл екі бөлек адам екенін көрсетеді</numerusform>
                <numerusform>екеуі бір жарты күнге келген: %n, бұл екі бөлек адам екенін көрсетеді</numerusform>
            </translation>
        </message>
        <message>
            <source>could also be relatives</source>
            <translation>туыс болуы да мүмкін</translation>
        </message>
        <message>
            <source>courses</source>
            <translation>курс</translation>
        </message>
        <message>
            <source>day and month swapped</source>
            <translation>күні мен айы ауысқан</translation>
        </message>
        <message>
            <source>different</source>
            <translation>басқа</translation>
        </message>
        <message>
            <source>given name and patronymic swapped</source>
            <translation>аты мен әкесінің аты ауысқан</translation>
        </message>
        <message>
            <source>initial agrees</source>
            <translation>бас әрпі сәйкес</translation>
        </message>
        <message>
            <source>like no listed place</source>
            <translation>тізімдегі ешбір жерге ұқсамайды</translation>
        </message>
        <message>
            <source>like several places</source>
            <translation>бірнеше жерге ұқсайды</translation>
        </message>
        <message>
            <source>may be under 18</source>
            <translation>18 жасқа толмаған болуы мүмкін</translation>
        </message>
        <message>
            <source>nearly the same</source>
            <translation>бірдей дерлік</translation>
        </message>
        <message>
            <source>nearly the same name</source>
            <translation>аты бірдей дерлік</translation>
        </message>
        <message>
            <source>no listed place</source>
            <translation>тізімдегі жер емес</translation>
        </message>
        <message>
            <source>no quota moves</source>
            <translation>ешбір квота өзгермейді</translation>
        </message>
        <message>
            <source>no value is lost from sight</source>
            <translation>барлық дерек көрініп тұрады</translation>
        </message>
        <message>
            <source>nobody else is called {name} in {soum}</source>
            <translation>{name} есімді басқа адам жоқ ({soum})</translation>
        </message>
        <message>
            <source>now {before}, then {after}</source>
            <translation>қазір {before}, кейін {after}</translation>
        </message>
        <message>
            <source>one digit differs</source>
            <translation>бір цифры басқа</translation>
        </message>
        <message>
            <source>one person, and both came to one half-day</source>
            <translation>бір адам делінген, бірақ екеуі бір жарты күнге келген</translation>
        </message>
        <message>
            <source>only those ticked are one, the others wait</source>
            <translation>тек белгіленгендері бір адам, қалғаны күтеді</translation>
        </message>
        <message>
            <source>open the first</source>
            <translation>біріншісін ашу</translation>
        </message>
        <message>
            <source>open the second</source>
            <translation>екіншісін ашу</translation>
        </message>
        <message>
            <source>open this record</source>
            <translation>жазбаны ашу</translation>
        </message>
        <message>
            <source>partners</source>
            <translation>серіктес</translation>
        </message>
        <message>
            <source>people</source>
            <translation>адам</translation>
        </message>
        <message>
            <source>perhaps</source>
            <translation>мүмкін</translation>
        </message>
        <message>
            <source>perhaps one person</source>
            <translation>бір адам болуы мүмкін</translation>
        </message>
        <message>
            <source>probably one person</source>
            <translation>бір адам болса керек</translation>
        </message>
        <message>
            <source>probably two people</source>
            <translation>екі бөлек адам болса керек</translation>
        </message>
        <message>
            <source>refused, for all of them</source>
            <translation>бас тартқаны бәріне қатысты</translation>
        </message>
        <message>
            <source>same aimag</source>
            <translation>аймағы бірдей</translation>
        </message>
        <message>
            <source>same day, other year</source>
            <translation>күні бірдей, жылы басқа</translation>
        </message>
        <message>
            <source>same year</source>
            <translation>жылы бірдей</translation>
        </message>
        <message>
            <source>same year, other day</source>
            <translation>жылы бірдей, күні басқа</translation>
        </message>
        <message>
            <source>sample check: probably two people</source>
            <translation>іріктеп тексеру: екі адам болар</translation>
        </message>
        <message>
            <source>see the rest</source>
            <translation>қалғанын көру</translation>
        </message>
        <message>
            <source>short form</source>
            <translation>қысқарған түрі</translation>
        </message>
        <message>
            <source>show the other value</source>
            <translation>басқа мәнді көрсету</translation>
        </message>
        <message>
            <source>shown</source>
            <translation>көрсетілген</translation>
        </message>
        <message>
            <source>shown no more, and kept in its record</source>
            <translation>енді көрсетілмейді, жазбасында сақталады</translation>
        </message>
        <message>
            <source>swapped</source>
            <translation>ауысқан</translation>
        </message>
        <message>
            <source>the same name</source>
            <translation>аты бірдей</translation>
        </message>
        <message>
            <source>their consents differ</source>
            <translation>келісімдері сәйкес келмейді</translation>
        </message>
        <message>
            <source>this place</source>
            <translation>осы жер</translation>
        </message>
        <message>
            <source>tick or untick</source>
            <translation>белгілеу не алу</translation>
        </message>
        <message>
            <source>two verdicts contradict each other</source>
            <translation>екі шешім бір-біріне қайшы</translation>
        </message>
        <message>
            <source>typed</source>
            <translation>жазылған</translation>
        </message>
        <message>
            <source>typed places</source>
            <translation>жер атаулары</translation>
        </message>
        <message>
            <source>verdicts on pairs like this speak for one person</source>
            <translation>осындай жұптар туралы шешімдер бір адам екенін көрсетеді</translation>
        </message>
        <message>
            <source>verdicts on pairs like this speak for two people</source>
            <translation>осындай жұптар туралы шешімдер екі адам екенін көрсетеді</translation>
        </message>
        <message>
            <source>waits for a second reader</source>
            <translation>екінші тексерушіні күтіп тұр</translation>
        </message>
        <message>
            <source>{first} and {other} were judged different people and cannot be one.</source>
            <translation>{first} мен {other} әр түрлі адам деп шешілген, сондықтан біріктіруге болмайды.</translation>
        </message>
        <message numerus="yes">
            <source>{name}: %n records, one person?</source>
            <translation>
                <numerusform>{name}: %n жазба, бір адам ба?</numerusform>
                <numerusform>{name}: %n жазба, бір адам ба?</numerusform>
            </translation>
        </message>
        <message>
            <source>{numbers} are one person, not {others}</source>
            <translation>{numbers} бір адам, {others} басқа</translation>
        </message>
        <message>
            <source>{number}, not ticked</source>
            <translation>{number}, белгіленбеген</translation>
        </message>
        <message>
            <source>{number}, ticked</source>
            <translation>{number}, белгіленген</translation>
        </message>
        <message>
            <source>{percent} %</source>
            <translation>{percent} %</translation>
        </message>
        <message>
            <source>{same} of them are one person, so of all such pairs about {likely} are, {least} to {most}.</source>
            <translation>Бір адам болғаны: {same}. Мұндай барлық жұптан бір адамы шамамен {likely} (кемі {least}, көбі {most}).</translation>
        </message>
    </context>
    <context>
        <name>Edition</name>
        <message>
            <source>A file of an edition</source>
            <translation>Басылым файлы</translation>
        </message>
        <message>
            <source>A file of the edition</source>
            <translation>Басылым файлы</translation>
        </message>
        <message>
            <source>A number such as 4000. Empty: no aim.</source>
            <translation>4000 сияқты сан. Бос болса, мақсат жоқ.</translation>
        </message>
        <message>
            <source>A share such as 50 %. Empty: no aim.</source>
            <translation>50 % сияқты үлес. Бос болса, мақсат жоқ.</translation>
        </message>
        <message>
            <source>Aim</source>
            <translation>Мақсат</translation>
        </message>
        <message>
            <source>An officer makes it. It has tables of people, and tells nothing of few people.</source>
            <translation>Оны қызметкер шығарады. Онда адам саны кестелері бар, аз адам туралы ештеңе айтылмайды.</translation>
        </message>
        <message>
            <source>As a bar</source>
            <translation>Жолақпен</translation>
        </message>
        <message>
            <source>As of</source>
            <translation>Қай күнгі</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Choose where to write it</source>
            <translation>Қайда жазуды таңдау</translation>
        </message>
        <message>
            <source>Counting… {share} %</source>
            <translation>Саналуда… {share} %</translation>
        </message>
        <message>
            <source>Edition {number} is in {file}.</source>
            <translation>Басылым {number} {file} файлына жазылды.</translation>
        </message>
        <message>
            <source>Edition {number} is made.</source>
            <translation>Басылым {number} дайын.</translation>
        </message>
        <message>
            <source>Edition {number} of {day}, made by {officer}.</source>
            <translation>Басылым {number}, {day}. Шығарған: {officer}.</translation>
        </message>
        <message>
            <source>Editions</source>
            <translation>Басылымдар</translation>
        </message>
        <message>
            <source>Indicators</source>
            <translation>Көрсеткіштер</translation>
        </message>
        <message>
            <source>Indicators, {year}</source>
            <translation>Көрсеткіштер, {year} жыл</translation>
        </message>
        <message>
            <source>Make the first edition?</source>
            <translation>Алғашқы басылым шығарылсын ба?</translation>
        </message>
        <message>
            <source>Make the next edition</source>
            <translation>Келесі басылымды шығару</translation>
        </message>
        <message>
            <source>Make the next edition? The one before it is destroyed.</source>
            <translation>Келесі басылым шығарылсын ба? Алдыңғысы жойылады.</translation>
        </message>
        <message>
            <source>No edition yet</source>
            <translation>Әзірге басылым жоқ</translation>
        </message>
        <message>
            <source>No edition yet. An officer makes it on the page of reports.</source>
            <translation>Әзірге басылым жоқ. Оны қызметкер есептер бетінде шығарады.</translation>
        </message>
        <message>
            <source>No names are in it. What would tell of fewer than {count} people is left out.</source>
            <translation>Адам аты жоқ. {count} адамнан аз топты танытатын сандар алынып тасталған.</translation>
        </message>
        <message>
            <source>Nothing new is told of {year}, for its tables beside those of the reports are more than can be checked. Its figures are in the reports.</source>
            <translation>{year} жылы туралы жаңа сан жоқ: кестелерін есептердің кестелерімен бірге тексеруге шама жетпейді. Сандары есептерде.</translation>
        </message>
        <message>
            <source>Nothing new is told of {year}, for report {report} counts days of it and of another year. Its figures are in that report.</source>
            <translation>{year} жылы туралы жаңа сан жоқ: {report} есебі сол жылдың күндерін басқа жылдың күндерімен бірге санаған. Сандары сол есепте.</translation>
        </message>
        <message>
            <source>Nothing new is told of {year}: it was issued as often as a year can be.</source>
            <translation>{year} жылы туралы жаңа сан жоқ: бір жылдың сандарын шығаруға болатын шекке жеттік.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Саны</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Файл ашу</translation>
        </message>
        <message>
            <source>Open a file of tables</source>
            <translation>Кестелер файлын ашу</translation>
        </message>
        <message>
            <source>Open it</source>
            <translation>Ашу</translation>
        </message>
        <message>
            <source>Open the tables</source>
            <translation>Кестелерді ашу</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Ашылуда…</translation>
        </message>
        <message>
            <source>Passphrase of the file</source>
            <translation>Файлдың кілттік фразасы</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Адам</translation>
        </message>
        <message>
            <source>People by {dimensions}</source>
            <translation>Адам: {dimensions}</translation>
        </message>
        <message>
            <source>Quotas</source>
            <translation>Квоталар</translation>
        </message>
        <message>
            <source>Set the aim</source>
            <translation>Мақсат қою</translation>
        </message>
        <message>
            <source>Stopped. The edition before it is still here.</source>
            <translation>Тоқтатылды. Алдыңғысы орнында.</translation>
        </message>
        <message>
            <source>Table</source>
            <translation>Кесте</translation>
        </message>
        <message>
            <source>Tables without names</source>
            <translation>Атсыз кестелер</translation>
        </message>
        <message>
            <source>The aim is set. It is in the edition and its next file.</source>
            <translation>Мақсат қойылды. Ол басылымда және оның келесі файлында бар.</translation>
        </message>
        <message>
            <source>The aim of an indicator</source>
            <translation>Көрсеткіштің мақсаты</translation>
        </message>
        <message>
            <source>The file and this passphrase open the tables, and nothing of the register. Tell the passphrase by word of mouth.</source>
            <translation>Бұл файл мен кілттік фраза тек кестелерді ашады, тізілімнен ештеңе ашпайды. Кілттік фразаны ауызша айтыңыз.</translation>
        </message>
        <message>
            <source>The file has tables without names. Its passphrase opens nothing of a register.</source>
            <translation>Файлда атсыз кестелер бар. Оның кілттік фразасы тіркелімнен ештеңе ашпайды.</translation>
        </message>
        <message>
            <source>The one before it is destroyed.</source>
            <translation>Алдыңғысы жойылды.</translation>
        </message>
        <message>
            <source>Where to write the file</source>
            <translation>Файлды қайда жазу керек</translation>
        </message>
        <message>
            <source>Which</source>
            <translation>Қайсысы</translation>
        </message>
        <message>
            <source>Which edition to open</source>
            <translation>Қай басылымды ашу керек</translation>
        </message>
        <message>
            <source>Write 50 %.</source>
            <translation>50 % деп жазыңыз.</translation>
        </message>
        <message>
            <source>Write a file</source>
            <translation>Файл жазу</translation>
        </message>
        <message>
            <source>Write a number such as 4000.</source>
            <translation>4000 сияқты сан жазыңыз.</translation>
        </message>
        <message>
            <source>Writing…</source>
            <translation>Жазылуда…</translation>
        </message>
        <message>
            <source>a quota of another register</source>
            <translation>басқа тізілімнің квотасы</translation>
        </message>
        <message>
            <source>aim {aim}</source>
            <translation>мақсат {aim}</translation>
        </message>
        <message>
            <source>all</source>
            <translation>барлығы</translation>
        </message>
        <message>
            <source>edition</source>
            <translation>basylym</translation>
        </message>
        <message>
            <source>not certain yet</source>
            <translation>әлі белгісіз</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>көрсетілмеген</translation>
        </message>
        <message>
            <source>not shown, too few people</source>
            <translation>көрсетілмеген, адам тым аз</translation>
        </message>
        <message>
            <source>open the indicators</source>
            <translation>көрсеткіштерді ашу</translation>
        </message>
        <message>
            <source>open the table</source>
            <translation>кестені ашу</translation>
        </message>
        <message>
            <source>others: {count}</source>
            <translation>басқалар: {count}</translation>
        </message>
        <message>
            <source>reached</source>
            <translation>жетті</translation>
        </message>
        <message>
            <source>short</source>
            <translation>жетпеді</translation>
        </message>
    </context>
    <context>
        <name>Erasing</name>
        <message numerus="yes">
            <source>%n files written here are not protected</source>
            <translation>
                <numerusform>Осы жерде жазылған %n файл ашық жатыр</numerusform>
                <numerusform>Осы жерде жазылған %n файл ашық жатыр</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops have this person’s record</source>
            <translation>
                <numerusform>Бұл адамның жазбасы %n ноутбукте бар</numerusform>
                <numerusform>Бұл адамның жазбасы %n ноутбукте бар</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders wait for laptops to answer.</source>
            <translation>
                <numerusform>%n нұсқау ноутбуктердің жауабын күтуде.</numerusform>
                <numerusform>%n нұсқау ноутбуктердің жауабын күтуде.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sealed bundles wait here</source>
            <translation>
                <numerusform>Мұнда мөрленген %n топтама күтіп тұр</numerusform>
                <numerusform>Мұнда мөрленген %n топтама күтіп тұр</numerusform>
            </translation>
        </message>
        <message>
            <source>As far as is known, no laptop has this person’s record</source>
            <translation>Белгілі болғаны: бұл адамның жазбасы ешбір ноутбукте жоқ</translation>
        </message>
        <message>
            <source>Ask head office</source>
            <translation>Бас кеңседен сұрау</translation>
        </message>
        <message>
            <source>Ask head office to erase: {name}</source>
            <translation>Бас кеңседен өшіруді сұрау: {name}</translation>
        </message>
        <message>
            <source>Ask to erase</source>
            <translation>Өшіруді сұрау</translation>
        </message>
        <message>
            <source>Ask to erase: {name}</source>
            <translation>Өшіруді сұрау: {name}</translation>
        </message>
        <message>
            <source>Asked for</source>
            <translation>Өтініштер</translation>
        </message>
        <message>
            <source>At the next exchange, head office is asked to erase the old value.</source>
            <translation>Бұрын тұрғанды өшіру келесі алмасуда бас кеңседен сұралады.</translation>
        </message>
        <message>
            <source>Backups up to {day} stay as they are</source>
            <translation>{day} күніне дейінгі сақтық көшірмелер сол күйі қалады</translation>
        </message>
        <message>
            <source>Dismiss the request</source>
            <translation>Өтінішті шетке қою</translation>
        </message>
        <message>
            <source>Erase for good</source>
            <translation>Толығымен өшіру</translation>
        </message>
        <message>
            <source>Erase for good: {name}</source>
            <translation>Толығымен өшіру: {name}</translation>
        </message>
        <message>
            <source>Erase nothing</source>
            <translation>Ештеңе өшірмеу</translation>
        </message>
        <message>
            <source>Erase, or withdraw an answer</source>
            <translation>Өшіру немесе жауапты қайтарып алу</translation>
        </message>
        <message>
            <source>Erased here for good</source>
            <translation>Осы жерден толығымен өшірілді</translation>
        </message>
        <message>
            <source>Erased here, once ordered: {places}</source>
            <translation>Рұқсат берілгеннен кейін осы жерден өшірілетіні: {places}</translation>
        </message>
        <message>
            <source>Erased here: {field}</source>
            <translation>Осы жерден өшірілді: {field}</translation>
        </message>
        <message>
            <source>Erased here: {places}</source>
            <translation>Осы жерден өшірілетіні: {places}</translation>
        </message>
        <message>
            <source>Erased: {field}</source>
            <translation>Өшірілетіні: {field}</translation>
        </message>
        <message>
            <source>Erasing…</source>
            <translation>Өшірілуде…</translation>
        </message>
        <message>
            <source>Erasures</source>
            <translation>Өшірулер</translation>
        </message>
        <message>
            <source>Every laptop has carried out every order.</source>
            <translation>Әр ноутбук барлық нұсқауды орындады.</translation>
        </message>
        <message>
            <source>Every laptop is still told at its next exchange.</source>
            <translation>Сонда да әрқайсысына келесі алмасуда хабарланады.</translation>
        </message>
        <message>
            <source>Everything about {code}</source>
            <translation>{code} туралы бәрі</translation>
        </message>
        <message>
            <source>Everything ever entered in this field is erased, in the history and on every laptop. All other data stays.</source>
            <translation>Тарихтағы және әр ноутбуктегі бұрын жазылғанның бәрі. Қалғаны сол күйі.</translation>
        </message>
        <message>
            <source>Everything is erased or nothing. It cannot be stopped after it starts.</source>
            <translation>Бұл толық орындалады немесе мүлдем орындалмайды, жартысында тоқтатуға болмайды.</translation>
        </message>
        <message>
            <source>If somebody restores one of them, the person is erased again at once.</source>
            <translation>Қалпына келтірген бойда бұл адам қайта өшіріледі.</translation>
        </message>
        <message>
            <source>It stands on the page Erasures, where it can also be dismissed.</source>
            <translation>Ол Өшірулер бетінде тұр, сол жерден қайтарып алуға да болады.</translation>
        </message>
        <message>
            <source>No laptop was heard from yet.</source>
            <translation>Әзірге бірде-бір ноутбуктен хабар жоқ.</translation>
        </message>
        <message>
            <source>Nothing is erased before it is ordered here.</source>
            <translation>Осы жерден нұсқау берілгенше ештеңе өшірілмейді.</translation>
        </message>
        <message>
            <source>Nothing is erased yet: {wait}</source>
            <translation>Әзірге ештеңе өшірілген жоқ: {wait}</translation>
        </message>
        <message>
            <source>Nothing was erased</source>
            <translation>Ештеңе өшірілген жоқ</translation>
        </message>
        <message>
            <source>On the page of a person, {key} leads to erasing. This list shows what was ordered, and the laptops that have not answered.</source>
            <translation>Адам бетінде {key} өшіруге апарады. Берілген нұсқаулар мен жауап бермеген ноутбуктер осында тұрады.</translation>
        </message>
        <message>
            <source>Once it is ordered, every laptop is told at its next exchange.</source>
            <translation>Рұқсат берілгеннен кейін әрқайсысына келесі алмасуда хабарланады.</translation>
        </message>
        <message>
            <source>One officer may erase five people a day. This one {wait}. Until then the person is hidden, and nothing is erased.</source>
            <translation>Бір қызметкер күніне бес адамды өшіре алады. Бұл {wait}. Оған дейін адам жасырылады, ештеңе өшірілмейді.</translation>
        </message>
        <message>
            <source>Only the name stands there, and it stays. Is it the same person?</source>
            <translation>Онда тек аты жазылған, ол қалады. Бұл сол адам ба?</translation>
        </message>
        <message>
            <source>Ordered</source>
            <translation>Берілген нұсқаулар</translation>
        </message>
        <message>
            <source>The answer becomes “unknown” at once. Everything ever entered in this field is erased when it has waited. All other data stays.</source>
            <translation>Бірден белгісіз болады. Бұрын жазылғанның бәрі күту аяқталғанда өшіріледі; қалғаны сол күйі.</translation>
        </message>
        <message>
            <source>The answer becomes “unknown” here at once. Head office is asked to erase everything ever entered in this field. All other data stays.</source>
            <translation>Мұнда бірден белгісіз болады. Бұрын жазылғанның бәрін өшіру бас кеңседен сұралады; қалғаны сол күйі.</translation>
        </message>
        <message>
            <source>The order goes to every laptop at its next exchange. The page Erasures shows which laptops have answered.</source>
            <translation>Нұсқау әр ноутбукке келесі алмасуда жетеді. Кім жауап бергенін Өшірулер беті көрсетеді.</translation>
        </message>
        <message>
            <source>The person who was hidden is shown again.</source>
            <translation>Жасырылған жазба қайтадан көрінеді.</translation>
        </message>
        <message>
            <source>The request goes to head office at the next exchange</source>
            <translation>Келесі алмасуда бас кеңседен сұралады</translation>
        </message>
        <message>
            <source>The request is dismissed</source>
            <translation>Өтініш шетке қойылды</translation>
        </message>
        <message>
            <source>The session figures do not change. A record without a name stays.</source>
            <translation>Тренинг сандары сол күйі қалады: ешкімді атамайтын жазба қалады.</translation>
        </message>
        <message>
            <source>They erase it at their next exchange, once it is ordered: {names}</source>
            <translation>Рұқсат берілгеннен кейін келесі алмасуда өшіреді: {names}</translation>
        </message>
        <message>
            <source>They may name the person. Look at them and delete them.</source>
            <translation>Оларда бұл адамның аты болуы мүмкін. Қарап, өшіріңіз.</translation>
        </message>
        <message>
            <source>They will erase it at their next exchange: {names}</source>
            <translation>Келесі алмасуда өшіреді: {names}</translation>
        </message>
        <message>
            <source>This cannot be undone, not even with an old stick or a backup.</source>
            <translation>Мұны қайтару мүмкін емес. Ескі USB дискі де, сақтық көшірме де қайтармайды.</translation>
        </message>
        <message>
            <source>This name is erased too.</source>
            <translation>Бұл ат та жойылады.</translation>
        </message>
        <message>
            <source>This person may be in them. The person is left out when the bundles are taken in.</source>
            <translation>Ішінде бұл адам болуы мүмкін; енгізгенде ол алынып тасталады.</translation>
        </message>
        <message>
            <source>To confirm, type: {word}</source>
            <translation>Растау үшін жазыңыз: {word}</translation>
        </message>
        <message>
            <source>Until head office gives the order, the person is hidden here.</source>
            <translation>Нұсқау келгенше бұл адам мұнда көрінбейді.</translation>
        </message>
        <message>
            <source>Until head office orders it, the person is hidden on this laptop and nothing is erased yet.</source>
            <translation>Бас кеңсе нұсқау бергенше бұл адам осы ноутбукте көрінбейді, әзірге ештеңе өшірілмейді.</translation>
        </message>
        <message>
            <source>What is to be erased</source>
            <translation>Не өшіріледі</translation>
        </message>
        <message>
            <source>What is typed does not match yet. Nothing is erased.</source>
            <translation>Жазылғаны әзірге сәйкес емес. Ештеңе өшірілген жоқ.</translation>
        </message>
        <message>
            <source>What the laptops answered</source>
            <translation>Ноутбуктердің жауабы</translation>
        </message>
        <message>
            <source>What will be erased</source>
            <translation>Нәтижесі</translation>
        </message>
        <message>
            <source>Who may order it: {roles}.</source>
            <translation>Нұсқау бере алатын: {roles}.</translation>
        </message>
        <message>
            <source>Why</source>
            <translation>Себебі</translation>
        </message>
        <message>
            <source>a parent or guardian wants it</source>
            <translation>ата-анасы немесе заңды өкілі сұрады</translation>
        </message>
        <message>
            <source>additions to attendance</source>
            <translation>қатысуға қосымшалар</translation>
        </message>
        <message>
            <source>answers of trainers</source>
            <translation>тренердің жауаптары</translation>
        </message>
        <message>
            <source>asked for on {day}</source>
            <translation>{day} күні сұралған</translation>
        </message>
        <message>
            <source>can be ordered now</source>
            <translation>енді нұсқау беруге болады</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>chosen values</source>
            <translation>таңдалған мәндер</translation>
        </message>
        <message>
            <source>consents</source>
            <translation>келісімдер</translation>
        </message>
        <message>
            <source>contributions</source>
            <translation>үлестер</translation>
        </message>
        <message>
            <source>corrections of it</source>
            <translation>жазбаның түзетулері</translation>
        </message>
        <message>
            <source>cut off; will not get the order</source>
            <translation>рұқсаты тоқтатылған, нұсқау жетпейді</translation>
        </message>
        <message>
            <source>done</source>
            <translation>орындады</translation>
        </message>
        <message>
            <source>done everywhere</source>
            <translation>барлық жерде орындалды</translation>
        </message>
        <message>
            <source>entries of a newer program</source>
            <translation>жаңа бағдарлама жазбалары</translation>
        </message>
        <message>
            <source>entries that were set aside</source>
            <translation>бөлек сақталған жазбалар</translation>
        </message>
        <message>
            <source>erase this name too</source>
            <translation>бұл атты да жою</translation>
        </message>
        <message>
            <source>everything about this person</source>
            <translation>осы адам туралы бәрі</translation>
        </message>
        <message>
            <source>first entries of it</source>
            <translation>алғашқы мәндері</translation>
        </message>
        <message>
            <source>had the record</source>
            <translation>онда болған</translation>
        </message>
        <message>
            <source>has not answered</source>
            <translation>жауап берген жоқ</translation>
        </message>
        <message>
            <source>judgements on pairs</source>
            <translation>жұптар туралы шешімдер</translation>
        </message>
        <message>
            <source>last contact: {day}</source>
            <translation>соңғы хабар {day}</translation>
        </message>
        <message>
            <source>leave this name</source>
            <translation>бұл атты қалдыру</translation>
        </message>
        <message>
            <source>look, and order</source>
            <translation>қарап, нұсқау беру</translation>
        </message>
        <message>
            <source>names of imported files</source>
            <translation>импортталған файлдардың атаулары</translation>
        </message>
        <message>
            <source>no contact yet</source>
            <translation>ештеңе келмеген</translation>
        </message>
        <message>
            <source>on {day}</source>
            <translation>{day}</translation>
        </message>
        <message>
            <source>one answer: {field}</source>
            <translation>бір жауап: {field}</translation>
        </message>
        <message>
            <source>ordered on {day}</source>
            <translation>{day} күні нұсқау берілген</translation>
        </message>
        <message>
            <source>parts of the log of this computer</source>
            <translation>осы компьютер журналының бөліктері</translation>
        </message>
        <message>
            <source>promises</source>
            <translation>уәделер</translation>
        </message>
        <message>
            <source>questions to trainers</source>
            <translation>тренерге қойылған сұрақтар</translation>
        </message>
        <message>
            <source>registered by mistake</source>
            <translation>қателесіп тіркелген</translation>
        </message>
        <message>
            <source>requests of the person</source>
            <translation>адамның өтініштері</translation>
        </message>
        <message>
            <source>residences</source>
            <translation>тұрған жерлері</translation>
        </message>
        <message>
            <source>saved replies of head office</source>
            <translation>бас кеңсенің сақталған жауаптары</translation>
        </message>
        <message>
            <source>sealed answers</source>
            <translation>мөрленген жауаптар</translation>
        </message>
        <message>
            <source>the person wants it</source>
            <translation>өзі сұрады</translation>
        </message>
        <message>
            <source>the person’s record</source>
            <translation>адамның жазбасы</translation>
        </message>
        <message>
            <source>there is no consent</source>
            <translation>келісім жоқ</translation>
        </message>
        <message>
            <source>unfinished pages</source>
            <translation>аяқталмаған беттер</translation>
        </message>
        <message>
            <source>values in conflict</source>
            <translation>қайшы мәндер</translation>
        </message>
        <message numerus="yes">
            <source>waits for %n laptops</source>
            <translation>
                <numerusform>%n ноутбукті күтуде</numerusform>
                <numerusform>%n ноутбукті күтуде</numerusform>
            </translation>
        </message>
        <message>
            <source>waits for a second officer: {names}</source>
            <translation>екінші қызметкерді күтуде: {names}</translation>
        </message>
        <message>
            <source>waits until {day}</source>
            <translation>{day} күніне дейін күтеді</translation>
        </message>
        <message>
            <source>{asked_by} asked, {name} ordered</source>
            <translation>{asked_by} сұрады, {name} нұсқау берді</translation>
        </message>
        <message>
            <source>{fields} of {code}</source>
            <translation>{code}: {fields}</translation>
        </message>
        <message>
            <source>{name} alone, who asked for it on {day}</source>
            <translation>{name} жалғыз, сұраған күні: {day}</translation>
        </message>
        <message numerus="yes">
            <source>{name} and %n others</source>
            <translation>
                <numerusform>{name} және тағы %n адам</numerusform>
                <numerusform>{name} және тағы %n адам</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Exchange</name>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n адам</numerusform>
                <numerusform>%n адам</numerusform>
            </translation>
        </message>
        <message>
            <source>A bundle is on the stick</source>
            <translation>Топтама USB дискіде</translation>
        </message>
        <message>
            <source>Another exchange</source>
            <translation>Тағы бір алмасу</translation>
        </message>
        <message>
            <source>Another program is using the stick</source>
            <translation>USB дискіні басқа бағдарлама пайдаланып тұр</translation>
        </message>
        <message>
            <source>Another stick or folder will do as well.</source>
            <translation>Басқа USB дискі не бума да жарайды.</translation>
        </message>
        <message>
            <source>Another way</source>
            <translation>Басқа жол</translation>
        </message>
        <message>
            <source>Brought back by head office: {what}</source>
            <translation>Бас кеңсе қалпына келтірді: {what}</translation>
        </message>
        <message>
            <source>Choose a folder</source>
            <translation>Буманы таңдау</translation>
        </message>
        <message>
            <source>Close the other program, then try again</source>
            <translation>Басқа бағдарламаны жауып, қайталап көріңіз</translation>
        </message>
        <message>
            <source>Do not remove the stick yet</source>
            <translation>USB дискіні әзірге ажыратпаңыз</translation>
        </message>
        <message>
            <source>Do not use this stick again. Its real size may be smaller than it shows.</source>
            <translation>Көлемін қанша деп көрсетсе де, бұған сенуге болмайды.</translation>
        </message>
        <message>
            <source>Earlier exchanges</source>
            <translation>Алдыңғы алмасулар</translation>
        </message>
        <message>
            <source>Everything on the stick for this laptop was taken in.</source>
            <translation>USB дискідегі осы ноутбукке арналғанның бәрі алынды.</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Алмасу</translation>
        </message>
        <message>
            <source>Exchange now</source>
            <translation>Қазір алмасу</translation>
        </message>
        <message>
            <source>File: {name}</source>
            <translation>Файл: {name}</translation>
        </message>
        <message>
            <source>First head office’s reply, then your bundle.</source>
            <translation>Алдымен бас кеңсенің жауабы, содан кейін сіздің топтамаңыз.</translation>
        </message>
        <message>
            <source>Free some space or take another stick</source>
            <translation>Орын босатыңыз немесе басқа USB дискі алыңыз</translation>
        </message>
        <message>
            <source>Head office confirmed what arrived</source>
            <translation>Бас кеңсе не жеткенін растады</translation>
        </message>
        <message>
            <source>Head office’s reply</source>
            <translation>Бас кеңсенің жауабы</translation>
        </message>
        <message>
            <source>Head office’s reply comes first</source>
            <translation>Алдымен бас кеңсенің жауабы</translation>
        </message>
        <message>
            <source>Head office’s reply was taken in</source>
            <translation>Бас кеңсенің жауабы алынды</translation>
        </message>
        <message>
            <source>If the power goes, nothing is lost: begin again then.</source>
            <translation>Жарық өшсе, ештеңе жоғалмайды: қайта бастаңыз.</translation>
        </message>
        <message>
            <source>It brings nothing new.</source>
            <translation>Жаңа ештеңе жоқ.</translation>
        </message>
        <message>
            <source>It is being put together and sealed.</source>
            <translation>Ол жинақталып, мөрленуде.</translation>
        </message>
        <message>
            <source>It says what has arrived, and brings corrections.</source>
            <translation>Не жеткенін айтып, түзетулер әкеледі.</translation>
        </message>
        <message>
            <source>It will come with a later stick. Nothing is missing.</source>
            <translation>Ол кейінгі USB дискімен келеді. Жетпей тұрған ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Its changes come with a later reply</source>
            <translation>Оның өзгерістері кейінгі жауаппен келеді</translation>
        </message>
        <message>
            <source>Later</source>
            <translation>Кейін</translation>
        </message>
        <message>
            <source>Looking for head office’s reply</source>
            <translation>Бас кеңсенің жауабы ізделуде</translation>
        </message>
        <message>
            <source>None yet.</source>
            <translation>Әзірге жоқ.</translation>
        </message>
        <message>
            <source>Not enough space on the stick</source>
            <translation>USB дискіде бос орын жеткіліксіз</translation>
        </message>
        <message>
            <source>Nothing could be written on it.</source>
            <translation>Оған ештеңе жазу мүмкін болмады.</translation>
        </message>
        <message>
            <source>Nothing is lost.</source>
            <translation>Ештеңе жоғалған жоқ.</translation>
        </message>
        <message>
            <source>Nothing new since the last reply. A bundle is still written.</source>
            <translation>Соңғы жауаптан бері жаңа ештеңе жоқ, сонда да топтама кетеді.</translation>
        </message>
        <message>
            <source>Often it is a virus scanner that looks at the stick first.</source>
            <translation>Көбіне вирусқа қарсы бағдарлама дискіні алдымен тексереді.</translation>
        </message>
        <message>
            <source>One sealed file</source>
            <translation>Мөрленген бір файл</translation>
        </message>
        <message>
            <source>One sealed file can also go by message or any network there is.</source>
            <translation>Мөрленген бір файлды хабарламамен не кез келген желімен де жіберуге болады.</translation>
        </message>
        <message>
            <source>Please leave the stick in.</source>
            <translation>USB дискіні ажыратпаңыз.</translation>
        </message>
        <message>
            <source>Progress of the exchange</source>
            <translation>Алмасу барысы</translation>
        </message>
        <message>
            <source>Put the USB stick in</source>
            <translation>USB дискіні жалғаңыз</translation>
        </message>
        <message>
            <source>Put the stick in again</source>
            <translation>USB дискіні қайта жалғаңыз</translation>
        </message>
        <message>
            <source>Read a reply file</source>
            <translation>Жауап файлын оқу</translation>
        </message>
        <message>
            <source>Sealed files</source>
            <translation>Мөрленген файлдар</translation>
        </message>
        <message>
            <source>Send it to head office.</source>
            <translation>Бас кеңсеге жіберіңіз.</translation>
        </message>
        <message numerus="yes">
            <source>Send it to head office. %n people count as on their way until its reply comes.</source>
            <translation>
                <numerusform>Бас кеңсеге жіберіңіз. Жауабы келгенше %n адам жолда деп саналады.</numerusform>
                <numerusform>Бас кеңсеге жіберіңіз. Жауабы келгенше %n адам жолда деп саналады.</numerusform>
            </translation>
        </message>
        <message>
            <source>Several sticks found: choose one</source>
            <translation>Бірнеше USB дискі табылды, біреуін таңдаңыз</translation>
        </message>
        <message>
            <source>Some sticks have a small switch on the side that blocks writing.</source>
            <translation>Кейбір USB дискінің бүйірінде жазудан қорғайтын шағын тетік бар.</translation>
        </message>
        <message>
            <source>Stick found</source>
            <translation>USB дискі табылды</translation>
        </message>
        <message>
            <source>Sticks</source>
            <translation>USB дискілер</translation>
        </message>
        <message>
            <source>Stop</source>
            <translation>Тоқтату</translation>
        </message>
        <message>
            <source>Stopped</source>
            <translation>Тоқтатылды</translation>
        </message>
        <message>
            <source>Stopping…</source>
            <translation>Тоқтатылуда…</translation>
        </message>
        <message>
            <source>Take another stick</source>
            <translation>Басқа USB дискі алыңыз</translation>
        </message>
        <message>
            <source>The bundle does not fit on it.</source>
            <translation>Топтама оған сыймайды.</translation>
        </message>
        <message>
            <source>The bundle is being written</source>
            <translation>Топтама жазылуда</translation>
        </message>
        <message>
            <source>The bundle is in the file</source>
            <translation>Топтама файлда</translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is being written</source>
            <translation>
                <numerusform>%n адамның топтамасы жазылуда</numerusform>
                <numerusform>%n адамның топтамасы жазылуда</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is in the file</source>
            <translation>
                <numerusform>%n адамның топтамасы файлда</numerusform>
                <numerusform>%n адамның топтамасы файлда</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The bundle of %n people is on the stick</source>
            <translation>
                <numerusform>%n адамның топтамасы USB дискіде</numerusform>
                <numerusform>%n адамның топтамасы USB дискіде</numerusform>
            </translation>
        </message>
        <message>
            <source>The copy is not complete</source>
            <translation>Көшірме толық емес</translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are whole on this computer, nothing is lost.</source>
            <translation>
                <numerusform>%n адамның жазбалары осы ноутбукте толық, ештеңе жоғалған жоқ.</numerusform>
                <numerusform>%n адамның жазбалары осы ноутбукте толық, ештеңе жоғалған жоқ.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people. Sealed: only head office can open it.</source>
            <translation>
                <numerusform>%n адамның жазбалары. Мөрленген: тек бас кеңсе аша алады.</numerusform>
                <numerusform>%n адамның жазбалары. Мөрленген: тек бас кеңсе аша алады.</numerusform>
            </translation>
        </message>
        <message>
            <source>The exchange is done.</source>
            <translation>Алмасу аяқталды.</translation>
        </message>
        <message>
            <source>The exchange then continues by itself. You can also use another stick.</source>
            <translation>Содан кейін өзі жалғасады. Басқа USB дискі де жарайды.</translation>
        </message>
        <message>
            <source>The exchange was not completed.</source>
            <translation>Алмасу аяқталмады.</translation>
        </message>
        <message>
            <source>The file may be sent</source>
            <translation>Файлды жіберуге болады</translation>
        </message>
        <message>
            <source>The folder cannot be found any more.</source>
            <translation>Бума енді табылмайды.</translation>
        </message>
        <message>
            <source>The other program did not release the stick in time.</source>
            <translation>Ол дискіні уақытында босатпады.</translation>
        </message>
        <message>
            <source>The program finds the stick. You can also use any other folder.</source>
            <translation>Ол өзі танылады. Кез келген басқа бума да жарайды.</translation>
        </message>
        <message numerus="yes">
            <source>The records of {number} people were erased here by order of head office</source>
            <translation>
                <numerusform>Бас кеңсенің нұсқауымен мұнда {number} адамның жазбасы өшірілді</numerusform>
                <numerusform>Бас кеңсенің нұсқауымен мұнда {number} адамның жазбасы өшірілді</numerusform>
            </translation>
        </message>
        <message>
            <source>The reply could not be used</source>
            <translation>Жауапты пайдалану мүмкін болмады</translation>
        </message>
        <message>
            <source>The reply is taken in next time</source>
            <translation>Жауап келесі жолы алынады</translation>
        </message>
        <message>
            <source>The stick can only be read</source>
            <translation>USB дискі тек оқуға арналған</translation>
        </message>
        <message>
            <source>The stick did not keep what was written</source>
            <translation>USB дискі жазылғанды сақтамады</translation>
        </message>
        <message>
            <source>The stick is in. First head office’s reply, then your bundle.</source>
            <translation>USB дискі жалғанды. Алдымен бас кеңсенің жауабы, содан кейін сіздің топтамаңыз.</translation>
        </message>
        <message>
            <source>The stick is not there</source>
            <translation>USB дискі жоқ</translation>
        </message>
        <message>
            <source>The stick was removed too early.</source>
            <translation>USB дискі тым ерте ажыратылды.</translation>
        </message>
        <message>
            <source>Then you may remove the stick</source>
            <translation>Содан кейін USB дискіні ажыратуға болады</translation>
        </message>
        <message>
            <source>There was no reply from head office</source>
            <translation>Бас кеңсенің жауабы болмады</translation>
        </message>
        <message>
            <source>This page will say so.</source>
            <translation>Осы бетте жазылады.</translation>
        </message>
        <message>
            <source>Try again</source>
            <translation>Қайталау</translation>
        </message>
        <message>
            <source>Try again, or later</source>
            <translation>Қазір немесе кейін қайталап көріңіз</translation>
        </message>
        <message>
            <source>Undone by head office, no longer shown: {what}</source>
            <translation>Бас кеңсе кері қайтарды, енді көрінбейді: {what}</translation>
        </message>
        <message>
            <source>Unlock the stick or take another one</source>
            <translation>USB дискінің құлпын ашыңыз немесе басқасын алыңыз</translation>
        </message>
        <message>
            <source>What was read back is not what was written.</source>
            <translation>Қайта оқылғаны жазылғанға сәйкес емес.</translation>
        </message>
        <message>
            <source>Write one sealed file</source>
            <translation>Мөрленген бір файл жазу</translation>
        </message>
        <message>
            <source>Written {day}, and the signature is right</source>
            <translation>Жазылған күні: {day}, қолтаңбасы дұрыс</translation>
        </message>
        <message>
            <source>You may remove the stick</source>
            <translation>USB дискіні ажыратуға болады</translation>
        </message>
        <message>
            <source>Your bundle</source>
            <translation>Сіздің топтамаңыз</translation>
        </message>
        <message>
            <source>can only be read</source>
            <translation>тек оқуға арналған</translation>
        </message>
        <message>
            <source>check</source>
            <translation>тексеру</translation>
        </message>
        <message>
            <source>checked</source>
            <translation>тексерілді</translation>
        </message>
        <message>
            <source>checking</source>
            <translation>тексерілуде</translation>
        </message>
        <message>
            <source>close</source>
            <translation>жабу</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>жабылды</translation>
        </message>
        <message>
            <source>closing</source>
            <translation>жабылуда</translation>
        </message>
        <message>
            <source>file</source>
            <translation>файл</translation>
        </message>
        <message>
            <source>head office has it</source>
            <translation>бас кеңсеге жетті</translation>
        </message>
        <message>
            <source>hub</source>
            <translation>сервер</translation>
        </message>
        <message>
            <source>name</source>
            <translation>атын беру</translation>
        </message>
        <message>
            <source>named</source>
            <translation>аты берілді</translation>
        </message>
        <message>
            <source>naming</source>
            <translation>аты берілуде</translation>
        </message>
        <message>
            <source>nothing new since the last time</source>
            <translation>соңғы реттен бері жаңа ештеңе жоқ</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>жолда</translation>
        </message>
        <message>
            <source>other files are not touched</source>
            <translation>басқа файлдарға тимейді</translation>
        </message>
        <message>
            <source>read back</source>
            <translation>қайта оқылды</translation>
        </message>
        <message>
            <source>read it back</source>
            <translation>қайта оқу</translation>
        </message>
        <message>
            <source>reading back</source>
            <translation>қайта оқылуда</translation>
        </message>
        <message>
            <source>sealed, read back and checked</source>
            <translation>мөрленді, қайта оқылды, тексерілді</translation>
        </message>
        <message>
            <source>stick</source>
            <translation>USB дискі</translation>
        </message>
        <message>
            <source>write</source>
            <translation>жазу</translation>
        </message>
        <message>
            <source>writing</source>
            <translation>жазылуда</translation>
        </message>
        <message>
            <source>written</source>
            <translation>жазылды</translation>
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
                <numerusform>{number} өзгеріс бас кеңседе бөлек сақталды</numerusform>
                <numerusform>{number} өзгеріс бас кеңседе бөлек сақталды</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} corrections by head office</source>
            <translation>
                <numerusform>{number} түзету бас кеңседен келді</numerusform>
                <numerusform>{number} түзету бас кеңседен келді</numerusform>
            </translation>
        </message>
        <message>
            <source>{number} kB</source>
            <translation>{number} КБ</translation>
        </message>
        <message numerus="yes">
            <source>{number} new entries: people, sessions, lists</source>
            <translation>
                <numerusform>{number} жаңа жазба: адамдар, тренингтер, тізімдер</numerusform>
                <numerusform>{number} жаңа жазба: адамдар, тренингтер, тізімдер</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} of your entries have new codes: there is a copy of this laptop</source>
            <translation>
                <numerusform>Жазбаларыңыздың {number} данасына жаңа код берілді: бұл ноутбуктің екі көшірмесі бар</numerusform>
                <numerusform>Жазбаларыңыздың {number} данасына жаңа код берілді: бұл ноутбуктің екі көшірмесі бар</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>{number} people: head office has them</source>
            <translation>
                <numerusform>{number} адамның жазбасы бас кеңсеге жетті</numerusform>
                <numerusform>{number} адамның жазбасы бас кеңсеге жетті</numerusform>
            </translation>
        </message>
        <message>
            <source>{size} free</source>
            <translation>бос орын: {size}</translation>
        </message>
        <message>
            <source>“{name}”</source>
            <translation>«{name}»</translation>
        </message>
    </context>
    <context>
        <name>Figures</name>
        <message numerus="yes">
            <source>%Ln did not yet</source>
            <translation>
                <numerusform>%Ln адам әлі жүргізген жоқ</numerusform>
                <numerusform>%Ln адам әлі жүргізген жоқ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln indicators</source>
            <translation>
                <numerusform>%Ln көрсеткіш</numerusform>
                <numerusform>%Ln көрсеткіш</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln led a later session</source>
            <translation>
                <numerusform>%Ln адам кейін сабақ жүргізді</numerusform>
                <numerusform>%Ln адам кейін сабақ жүргізді</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln lines are not drawn</source>
            <translation>
                <numerusform>%Ln сызық салынбады</numerusform>
                <numerusform>%Ln сызық салынбады</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln new soums</source>
            <translation>
                <numerusform>%Ln жаңа сұм</numerusform>
                <numerusform>%Ln жаңа сұм</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln pairs of people may be one person each.</source>
            <translation>
                <numerusform>%Ln жұптың әрқайсысы бір адам болуы мүмкін.</numerusform>
                <numerusform>%Ln жұптың әрқайсысы бір адам болуы мүмкін.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows written: {file}</source>
            <translation>
                <numerusform>%Ln жол жазылды: {file}</numerusform>
                <numerusform>%Ln жол жазылды: {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sessions</source>
            <translation>
                <numerusform>%Ln сабақ</numerusform>
                <numerusform>%Ln сабақ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln sessions without a known soum</source>
            <translation>
                <numerusform>%Ln тренингтің сұмы белгісіз</numerusform>
                <numerusform>%Ln тренингтің сұмы белгісіз</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln soums</source>
            <translation>
                <numerusform>%Ln сұм</numerusform>
                <numerusform>%Ln сұм</numerusform>
            </translation>
        </message>
        <message>
            <source>15 to 34 years</source>
            <translation>15–34 жас</translation>
        </message>
        <message>
            <source>A person counts at each half-day.</source>
            <translation>Адам әр жарты күнде саналады.</translation>
        </message>
        <message>
            <source>A person counts once in each session.</source>
            <translation>Адам әр тренингте бір рет саналады.</translation>
        </message>
        <message>
            <source>A session counts if somebody was there, or if it was closed.</source>
            <translation>Адам келген не жабылған тренинг саналады.</translation>
        </message>
        <message>
            <source>All people reached</source>
            <translation>Қамтылған барлық адам</translation>
        </message>
        <message>
            <source>All {measure}</source>
            <translation>Барлығы, {measure}</translation>
        </message>
        <message>
            <source>And also by</source>
            <translation>Тағы не бойынша</translation>
        </message>
        <message>
            <source>And by</source>
            <translation>Және не бойынша</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Жауап</translation>
        </message>
        <message>
            <source>As a bar, from 0</source>
            <translation>Бағанмен, 0-ден</translation>
        </message>
        <message>
            <source>As a report tells it: no number of few people, and none that tells one.</source>
            <translation>Есептегідей: аз адамның саны да, оны есептеп шығаруға болатын сан да көрсетілмейді.</translation>
        </message>
        <message>
            <source>As reported</source>
            <translation>Есептегідей</translation>
        </message>
        <message>
            <source>As the catalogue defines them.</source>
            <translation>Тізімдемедегі анықтама бойынша.</translation>
        </message>
        <message>
            <source>Awareness events held</source>
            <translation>Өткізілген ақпараттық шаралар</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Beginning with</source>
            <translation>Қайсысынан бастап</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Не бойынша</translation>
        </message>
        <message>
            <source>Counting: {done} of {total}</source>
            <translation>Саналуда: {done} / {total}</translation>
        </message>
        <message>
            <source>Counting…</source>
            <translation>Саналуда…</translation>
        </message>
        <message>
            <source>Definitions: {names}.</source>
            <translation>Анықтамалар: {names}.</translation>
        </message>
        <message>
            <source>Each person counts once, where she was first reached.</source>
            <translation>Әр адам алғаш қамтылған жерінде бір рет саналады.</translation>
        </message>
        <message>
            <source>Each person counts once.</source>
            <translation>Әр адам бір рет саналады.</translation>
        </message>
        <message>
            <source>Exact figures</source>
            <translation>Дәл сандар</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспорттау</translation>
        </message>
        <message>
            <source>Export figures</source>
            <translation>Сандарды экспорттау</translation>
        </message>
        <message>
            <source>Figures</source>
            <translation>Сандар</translation>
        </message>
        <message>
            <source>Forget</source>
            <translation>Ұмыту</translation>
        </message>
        <message>
            <source>Forget this question?</source>
            <translation>Бұл сұрақты ұмыту керек пе?</translation>
        </message>
        <message>
            <source>Half-days held</source>
            <translation>Өткізілген жарты күндер</translation>
        </message>
        <message>
            <source>Half-days that people attended, two to a person-day</source>
            <translation>Адамдар қатысқан жарты күндер, екеуі бір адам-күн</translation>
        </message>
        <message>
            <source>Least and greatest</source>
            <translation>Ең азы мен ең көбі</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Сызық</translation>
        </message>
        <message>
            <source>Map</source>
            <translation>Карта</translation>
        </message>
        <message>
            <source>Name of the present question</source>
            <translation>Қазіргі сұрақтың атауы</translation>
        </message>
        <message>
            <source>No question is saved yet.</source>
            <translation>Әзірге сақталған сұрақ жоқ.</translation>
        </message>
        <message>
            <source>No session was held.</source>
            <translation>Өткен сабақ жоқ.</translation>
        </message>
        <message>
            <source>Nothing in these days counts.</source>
            <translation>Бұл күндерде саналатын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Nothing is missing that could move it.</source>
            <translation>Санды өзгертетін жетіспейтін мәлімет жоқ.</translation>
        </message>
        <message>
            <source>Nothing to divide. Choose above by what it is counted.</source>
            <translation>Бөлінген жоқ. Не бойынша санауды жоғарыдан таңдаңыз.</translation>
        </message>
        <message>
            <source>Number</source>
            <translation>Саны</translation>
        </message>
        <message numerus="yes">
            <source>Of %Ln people two values stand in conflict.</source>
            <translation>
                <numerusform>%Ln адамның екі түрлі мәні қайшы тұр.</numerusform>
                <numerusform>%Ln адамның екі түрлі мәні қайшы тұр.</numerusform>
            </translation>
        </message>
        <message>
            <source>Only where</source>
            <translation>Тек мынадай</translation>
        </message>
        <message>
            <source>Pairs of courses that may be one each: {count}.</source>
            <translation>Бір болуы мүмкін курстар жұбы: {count}.</translation>
        </message>
        <message>
            <source>Partner organisations of a training that somebody completed, each once</source>
            <translation>Қатысушысы толық аяқтаған тренингтің серіктес ұйымдары, бір реттен саналған</translation>
        </message>
        <message>
            <source>Partners of a work that began or was strengthened, each once</source>
            <translation>Жұмыс басталған не нығайған серіктестер, әрқайсысы бір рет</translation>
        </message>
        <message>
            <source>People at awareness events, each once</source>
            <translation>Ақпараттық шараларға қатысқан адамдар, әрқайсысы бір рет</translation>
        </message>
        <message>
            <source>People at their first session</source>
            <translation>Тренингке алғаш келген адамдар</translation>
        </message>
        <message>
            <source>People of confidential courses are not counted here.</source>
            <translation>Құпия курстарға қатысқан адамдар мұнда саналған жоқ.</translation>
        </message>
        <message>
            <source>People reached by the cascade from generation 1 on, each once</source>
            <translation>Тізбекті оқытудың 1-буынынан бастап қамтылған адамдар, бір реттен саналған</translation>
        </message>
        <message>
            <source>People who completed a training by its rule</source>
            <translation>Тренингке ережесі бойынша толық қатысқан адамдар</translation>
        </message>
        <message>
            <source>People who completed a training of trainers</source>
            <translation>Тренерлерге арналған тренингке толық қатысқан адамдар</translation>
        </message>
        <message>
            <source>People who had come before</source>
            <translation>Бұрын келген адамдар</translation>
        </message>
        <message>
            <source>People who took part, each once</source>
            <translation>Қатысқан адамдар, әрқайсысы бір рет</translation>
        </message>
        <message>
            <source>Per 1,000 of that age</source>
            <translation>Осы жастағы 1000 адамға</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Есептер</translation>
        </message>
        <message>
            <source>Satisfaction, by one standard question</source>
            <translation>Қанағаттану, бір үлгі сұрақ бойынша</translation>
        </message>
        <message>
            <source>Save the question</source>
            <translation>Сұрақты сақтау</translation>
        </message>
        <message>
            <source>Saved</source>
            <translation>Сақталған</translation>
        </message>
        <message>
            <source>Saved questions</source>
            <translation>Сақталған сұрақтар</translation>
        </message>
        <message>
            <source>Sessions held</source>
            <translation>Өткізілген тренингтер</translation>
        </message>
        <message>
            <source>Sessions of which two versions stand in conflict: {count}.</source>
            <translation>Екі нұсқасы бір-біріне қайшы тренинг: {count}.</translation>
        </message>
        <message>
            <source>Share of people of 15 to 34 years</source>
            <translation>15–34 жастағылардың үлесі</translation>
        </message>
        <message>
            <source>Share of people of another gender</source>
            <translation>Басқа гендердегі адамдардың үлесі</translation>
        </message>
        <message>
            <source>Share of people under 18</source>
            <translation>18 жасқа толмағандардың үлесі</translation>
        </message>
        <message>
            <source>Share of people under 18 with their guardian’s consent</source>
            <translation>18 жасқа толмағандардан заңды өкілі келісім бергендердің үлесі</translation>
        </message>
        <message>
            <source>Share of people who live outside the capital and aimag centres</source>
            <translation>Астана мен аймақ орталықтарынан тыс тұратын адамдардың үлесі</translation>
        </message>
        <message>
            <source>Share of people who reached the pass mark afterwards</source>
            <translation>Кейін өту балына жеткен адамдардың үлесі</translation>
        </message>
        <message>
            <source>Share of promises kept among those that were due</source>
            <translation>Мерзімі жеткен уәделердің орындалған үлесі</translation>
        </message>
        <message>
            <source>Share of trainers trained in the period who have led a session</source>
            <translation>Осы кезеңде дайындалған тренерлердің ішінде тренинг жүргізгендердің үлесі</translation>
        </message>
        <message>
            <source>Share of trainers who led a session in the last twelve months</source>
            <translation>Соңғы он екі айда тренинг жүргізген тренерлердің үлесі</translation>
        </message>
        <message>
            <source>Share of trainers who led a session within six months</source>
            <translation>Алты ай ішінде тренинг жүргізген тренерлердің үлесі</translation>
        </message>
        <message>
            <source>Share of trainers who led a session within twelve months</source>
            <translation>Он екі ай ішінде тренинг жүргізген тренерлердің үлесі</translation>
        </message>
        <message>
            <source>Share of women</source>
            <translation>Әйелдердің үлесі</translation>
        </message>
        <message>
            <source>Silent laptops: {count}, with planned seats: {seats}.</source>
            <translation>Үнсіз ноутбук: {count}, жоспарланған орын: {seats}.</translation>
        </message>
        <message numerus="yes">
            <source>Something is not known of %Ln people who could move it.</source>
            <translation>
                <numerusform>%Ln адамның мәліметі толық емес, сондықтан сан өзгеруі мүмкін.</numerusform>
                <numerusform>%Ln адамның мәліметі толық емес, сондықтан сан өзгеруі мүмкін.</numerusform>
            </translation>
        </message>
        <message>
            <source>Soums and districts from which somebody took part, of 339</source>
            <translation>Адамы қатысқан сұмдар мен аудандар, 339-дан</translation>
        </message>
        <message>
            <source>The half-days of sessions that were held count.</source>
            <translation>Өткен тренингтердің жарты күндері саналады.</translation>
        </message>
        <message>
            <source>Training materials that were adapted</source>
            <translation>Бейімделген оқу материалдары</translation>
        </message>
        <message>
            <source>Tree</source>
            <translation>Ағаш</translation>
        </message>
        <message>
            <source>Use of what was learnt, three to twelve months later</source>
            <translation>Үйренгенін 3–12 айдан кейін қолдануы</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Не</translation>
        </message>
        <message>
            <source>What is counted</source>
            <translation>Не саналады</translation>
        </message>
        <message>
            <source>What is missing or in conflict; once it is written down or settled, it counts.</source>
            <translation>Жетіспейтін не қайшы мәліметтер; жазылса немесе шешілсе, санға кіреді.</translation>
        </message>
        <message>
            <source>Who could move it</source>
            <translation>Санды кім өзгерте алады</translation>
        </message>
        <message>
            <source>age</source>
            <translation>жасы</translation>
        </message>
        <message>
            <source>aimag of residence</source>
            <translation>тұратын аймағы</translation>
        </message>
        <message>
            <source>aimag of the session</source>
            <translation>тренинг өткен аймақ</translation>
        </message>
        <message>
            <source>all courses</source>
            <translation>барлық курс</translation>
        </message>
        <message>
            <source>any day</source>
            <translation>кез келген күн</translation>
        </message>
        <message>
            <source>anything</source>
            <translation>кез келген</translation>
        </message>
        <message>
            <source>ask it</source>
            <translation>сұрау</translation>
        </message>
        <message>
            <source>asked by the command line alone</source>
            <translation>тек пәрмен жолымен сұралады</translation>
        </message>
        <message>
            <source>attendances</source>
            <translation>қатысулар</translation>
        </message>
        <message>
            <source>audience</source>
            <translation>мақсатты топ</translation>
        </message>
        <message>
            <source>by {dimensions}</source>
            <translation>{dimensions} бойынша</translation>
        </message>
        <message>
            <source>came before</source>
            <translation>бұрын келген</translation>
        </message>
        <message>
            <source>certain</source>
            <translation>анық</translation>
        </message>
        <message>
            <source>certainly there</source>
            <translation>анық бар</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>толық қатысты</translation>
        </message>
        <message>
            <source>course</source>
            <translation>курс</translation>
        </message>
        <message>
            <source>distance of residence from the capital</source>
            <translation>қашықтық, тұратын жерден Ұлан-Батырға дейін</translation>
        </message>
        <message>
            <source>distance of the session from the capital</source>
            <translation>қашықтық, тренинг өткен жерден Ұлан-Батырға дейін</translation>
        </message>
        <message>
            <source>figures</source>
            <translation>сандар</translation>
        </message>
        <message>
            <source>first session</source>
            <translation>алғашқы тренинг</translation>
        </message>
        <message>
            <source>gender</source>
            <translation>гендер</translation>
        </message>
        <message>
            <source>generation of the cascade</source>
            <translation>тізбекті оқытудың буыны</translation>
        </message>
        <message>
            <source>generation {number}</source>
            <translation>буын {number}</translation>
        </message>
        <message numerus="yes">
            <source>half of them reached %Ln people or more</source>
            <translation>
                <numerusform>олардың жартысы әрқайсысы %Ln не одан көп адамды қамтыды</numerusform>
                <numerusform>олардың жартысы әрқайсысы %Ln не одан көп адамды қамтыды</numerusform>
            </translation>
        </message>
        <message>
            <source>half-days</source>
            <translation>жарты күндер</translation>
        </message>
        <message>
            <source>in conflict</source>
            <translation>қайшылықта</translation>
        </message>
        <message>
            <source>in person or online</source>
            <translation>бетпе-бет не онлайн</translation>
        </message>
        <message>
            <source>indicators, all</source>
            <translation>барлық көрсеткіштер</translation>
        </message>
        <message>
            <source>is</source>
            <translation>болғандар</translation>
        </message>
        <message>
            <source>judge them</source>
            <translation>бір адам екенін шешу</translation>
        </message>
        <message>
            <source>led by people who took part</source>
            <translation>бұрынғы қатысушылар жүргізген</translation>
        </message>
        <message>
            <source>minor or adult</source>
            <translation>кәмелетке толған-толмағаны</translation>
        </message>
        <message>
            <source>month</source>
            <translation>ай</translation>
        </message>
        <message>
            <source>new or returning</source>
            <translation>жаңа не қайта келген</translation>
        </message>
        <message>
            <source>no condition</source>
            <translation>шартсыз</translation>
        </message>
        <message>
            <source>no record yet</source>
            <translation>әзірге жазба жоқ</translation>
        </message>
        <message>
            <source>not completed</source>
            <translation>толық қатыспады</translation>
        </message>
        <message>
            <source>not known</source>
            <translation>белгісіз</translation>
        </message>
        <message>
            <source>not known where</source>
            <translation>қайда екені белгісіз</translation>
        </message>
        <message>
            <source>not reached</source>
            <translation>жетпеген</translation>
        </message>
        <message>
            <source>not shown</source>
            <translation>көрсетілмеген</translation>
        </message>
        <message>
            <source>not shown, too few people</source>
            <translation>көрсетілмеді, адам аз</translation>
        </message>
        <message>
            <source>nothing</source>
            <translation>бөлмеу</translation>
        </message>
        <message>
            <source>nothing of it is kept yet</source>
            <translation>әзірге тіркелмейді</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ашу</translation>
        </message>
        <message>
            <source>other age</source>
            <translation>басқа жас</translation>
        </message>
        <message>
            <source>other training</source>
            <translation>басқа тренинг</translation>
        </message>
        <message>
            <source>part in the session</source>
            <translation>тренингтегі үлесі</translation>
        </message>
        <message>
            <source>participations</source>
            <translation>тренингке келулер</translation>
        </message>
        <message>
            <source>partner</source>
            <translation>серіктес</translation>
        </message>
        <message>
            <source>partner’s part</source>
            <translation>серіктестің үлесі</translation>
        </message>
        <message>
            <source>people</source>
            <translation>адамдар</translation>
        </message>
        <message>
            <source>perhaps one course</source>
            <translation>бәлкім, бір курс</translation>
        </message>
        <message>
            <source>possible</source>
            <translation>болуы мүмкін</translation>
        </message>
        <message>
            <source>present figure</source>
            <translation>қазіргі сан</translation>
        </message>
        <message>
            <source>project</source>
            <translation>жоба</translation>
        </message>
        <message>
            <source>quarter</source>
            <translation>тоқсан</translation>
        </message>
        <message>
            <source>rural</source>
            <translation>ауылдық жер</translation>
        </message>
        <message>
            <source>rural or urban</source>
            <translation>ауыл не қала</translation>
        </message>
        <message>
            <source>sessions</source>
            <translation>тренингтер</translation>
        </message>
        <message>
            <source>soum of residence</source>
            <translation>тұратын сұмы</translation>
        </message>
        <message>
            <source>soum of the session</source>
            <translation>тренинг өткен сұм</translation>
        </message>
        <message>
            <source>stated by a plan alone</source>
            <translation>тек жоспарда көрсетілген</translation>
        </message>
        <message>
            <source>the cascade</source>
            <translation>тізбекті оқыту</translation>
        </message>
        <message>
            <source>theme</source>
            <translation>тақырып</translation>
        </message>
        <message>
            <source>training of trainers</source>
            <translation>тренерлерге арналған тренинг</translation>
        </message>
        <message>
            <source>training or event</source>
            <translation>тренинг не шара</translation>
        </message>
        <message>
            <source>under {age}</source>
            <translation>{age} жасқа толмаған</translation>
        </message>
        <message>
            <source>urban</source>
            <translation>қалалық жер</translation>
        </message>
        <message>
            <source>where {dimensions}</source>
            <translation>шарт: {dimensions}</translation>
        </message>
        <message>
            <source>without</source>
            <translation>жоқ</translation>
        </message>
        <message>
            <source>year</source>
            <translation>жыл</translation>
        </message>
        <message>
            <source>{age} and over</source>
            <translation>{age} жас және одан жоғары</translation>
        </message>
        <message>
            <source>{distance} km and farther</source>
            <translation>{distance} км және одан алыс</translation>
        </message>
        <message>
            <source>{first} to {last}</source>
            <translation>{first} – {last}</translation>
        </message>
        <message>
            <source>{generation} and later</source>
            <translation>{generation} және кейінгі</translation>
        </message>
        <message>
            <source>{generation}: first sessions</source>
            <translation>{generation}: алғашқы тренингтер</translation>
        </message>
        <message>
            <source>{low}–{high} km</source>
            <translation>{low}–{high} км</translation>
        </message>
        <message>
            <source>{rate} of 1,000 of that age</source>
            <translation>осы жастағы 1000 адамнан {rate}</translation>
        </message>
        <message>
            <source>{reached} of {count} places reached</source>
            <translation>{count} жердің {reached} жеріне жетті</translation>
        </message>
        <message>
            <source>{share} %</source>
            <translation>{share} %</translation>
        </message>
        <message>
            <source>{year}, quarter {number}</source>
            <translation>{year}, тоқсан {number}</translation>
        </message>
    </context>
    <context>
        <name>Filters</name>
        <message>
            <source>A day is needed, such as 2026.03.14</source>
            <translation>Күнді былай жазыңыз: 2026.03.14</translation>
        </message>
        <message>
            <source>Aimag</source>
            <translation>Аймақ</translation>
        </message>
        <message>
            <source>All that is chosen holds at once.</source>
            <translation>Таңдалған шарттардың бәріне бірдей сай келетіндер көрсетіледі.</translation>
        </message>
        <message>
            <source>An age in years is needed, such as 18</source>
            <translation>Жасты санмен жазыңыз, мысалы 18</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Choose one from the list</source>
            <translation>Тізімнен таңдаңыз</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Курс</translation>
        </message>
        <message>
            <source>Filter</source>
            <translation>Сүзу</translation>
        </message>
        <message>
            <source>From day</source>
            <translation>Бастап (күн)</translation>
        </message>
        <message>
            <source>It lies before the other limit</source>
            <translation>Басқа шектен бұрын</translation>
        </message>
        <message>
            <source>No filters</source>
            <translation>Сүзгісіз</translation>
        </message>
        <message>
            <source>Show these</source>
            <translation>Көрсету</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Сұм</translation>
        </message>
        <message>
            <source>Take off: {filter}</source>
            <translation>Сүзгіні алып тастау: {filter}</translation>
        </message>
        <message>
            <source>Until day</source>
            <translation>Дейін (күн)</translation>
        </message>
        <message>
            <source>any</source>
            <translation>барлығы</translation>
        </message>
        <message>
            <source>filter</source>
            <translation>сүзу</translation>
        </message>
        <message>
            <source>no filters</source>
            <translation>сүзгісіз</translation>
        </message>
        <message>
            <source>this computer</source>
            <translation>осы компьютер</translation>
        </message>
    </context>
    <context>
        <name>FirstRun</name>
        <message numerus="yes">
            <source>%n words</source>
            <translation>
                <numerusform>%n сөз</numerusform>
                <numerusform>%n сөз</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup is one file whose name ends in .frk. The passphrase is the one that was used when it was made.</source>
            <translation>Сақтық көшірме – аты .frk деп аяқталатын бір файл. Ол жасалған кездегі кілттік фразамен ашылады.</translation>
        </message>
        <message>
            <source>A trainer registers people and sends their records to head office. Head office receives from all laptops and replies to them.</source>
            <translation>Тренер адамдарды тіркеп, бас кеңсеге жібереді. Бас кеңсе барлық ноутбуктен алып, жауап береді.</translation>
        </message>
        <message>
            <source>A trainer’s laptop</source>
            <translation>Тренердің ноутбугі</translation>
        </message>
        <message>
            <source>Address of the database, where it is on a server</source>
            <translation>Дерекқордың мекенжайы, ол серверде болса</translation>
        </message>
        <message>
            <source>As laptops will show it</source>
            <translation>Ноутбуктерде осылай көрінеді</translation>
        </message>
        <message>
            <source>Backups</source>
            <translation>Сақтық көшірмелер</translation>
        </message>
        <message>
            <source>Begin</source>
            <translation>Бастау</translation>
        </message>
        <message>
            <source>Bring the register back</source>
            <translation>Тізілімді қайтару</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Өзгерту</translation>
        </message>
        <message>
            <source>Choose something else</source>
            <translation>Басқасын таңдау</translation>
        </message>
        <message>
            <source>Choose the backup</source>
            <translation>Сақтық көшірмені таңдау</translation>
        </message>
        <message>
            <source>Choose the backup first.</source>
            <translation>Алдымен сақтық көшірмені таңдаңыз.</translation>
        </message>
        <message>
            <source>Chosen at random, so nobody can guess it. Write it on paper, keep the paper away from this computer, then type it again.</source>
            <translation>Кездейсоқ таңдалды: оны ешкім таба алмайды. Бұл компьютерден бөлек сақталатын қағазға жазып, содан кейін тағы бір рет теріңіз.</translation>
        </message>
        <message>
            <source>Compare this line with the sheet: {line}</source>
            <translation>Мына жолды парақпен салыстырыңыз: {line}</translation>
        </message>
        <message>
            <source>Everything registered here is kept locked. Only your passphrase opens it, so choose one you will remember.</source>
            <translation>Мұнда тіркелгеннің бәрі құлыптаулы сақталады. Оны тек сіздің кілттік фразаңыз ашады, сондықтан есіңізде қалатынын таңдаңыз.</translation>
        </message>
        <message>
            <source>Head office</source>
            <translation>Бас кеңсе</translation>
        </message>
        <message>
            <source>Head office gave you a file, on a stick or in a message.</source>
            <translation>Бас кеңсе сізге USB дискімен не хабарламамен файл берді.</translation>
        </message>
        <message>
            <source>Head office’s invitation</source>
            <translation>Бас кеңсенің шақыруы</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>Шақырулар</translation>
        </message>
        <message>
            <source>It differs from the first passphrase.</source>
            <translation>Бірінші кілттік фразадан өзгеше.</translation>
        </message>
        <message>
            <source>It is the same head office for its laptops. Take in every laptop’s next two sticks; they bring what is missing here.</source>
            <translation>Ноутбуктер үшін бұл сол бас кеңсе. Әр ноутбуктің келесі екі USB дискісін қабылдаңыз: олар мұнда жетпейтінін әкеледі.</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Тіл</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Тағы бір рет</translation>
        </message>
        <message>
            <source>Only if there is a backup. You do not need its passphrase. Without a backup, the laptops send back what they have, or the register on a server is opened.</source>
            <translation>Бар болса. Оның кілттік фразасы керек емес. Болмаса, ноутбуктер өздерінде барын қайтарады немесе сервердегі тізілім ашылады.</translation>
        </message>
        <message>
            <source>Open the invitation</source>
            <translation>Шақыруды ашу</translation>
        </message>
        <message>
            <source>Open the invitation first.</source>
            <translation>Алдымен шақыруды ашыңыз.</translation>
        </message>
        <message>
            <source>Open the sheet</source>
            <translation>Парақты ашу</translation>
        </message>
        <message>
            <source>Open the sheet first.</source>
            <translation>Алдымен парақты ашыңыз.</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Кілттік фраза</translation>
        </message>
        <message>
            <source>Passphrase of the first person</source>
            <translation>Бірінші адамның кілттік фразасы</translation>
        </message>
        <message>
            <source>Passphrase of the second person</source>
            <translation>Екінші адамның кілттік фразасы</translation>
        </message>
        <message>
            <source>Prepare this computer</source>
            <translation>Осы ноутбукті дайындау</translation>
        </message>
        <message>
            <source>Preparing…</source>
            <translation>Дайындалуда…</translation>
        </message>
        <message>
            <source>Propose others</source>
            <translation>Басқасын ұсыну</translation>
        </message>
        <message>
            <source>Propose six words</source>
            <translation>Алты сөз ұсыну</translation>
        </message>
        <message>
            <source>Ready to begin</source>
            <translation>Бастауға дайын</translation>
        </message>
        <message>
            <source>Recover</source>
            <translation>Қалпына келтіру</translation>
        </message>
        <message>
            <source>Recover head office</source>
            <translation>Бас кеңсені қалпына келтіру</translation>
        </message>
        <message>
            <source>Restore</source>
            <translation>Қалпына келтіру</translation>
        </message>
        <message>
            <source>Restore from a backup</source>
            <translation>Сақтық көшірмеден қалпына келтіру</translation>
        </message>
        <message>
            <source>Restoring…</source>
            <translation>Қалпына келтірілуде…</translation>
        </message>
        <message>
            <source>Sheets</source>
            <translation>Парақтар</translation>
        </message>
        <message>
            <source>The backup</source>
            <translation>Сақтық көшірме</translation>
        </message>
        <message>
            <source>The name of head office</source>
            <translation>Бас кеңсенің атауы</translation>
        </message>
        <message>
            <source>The page that three people made, or a plain text file with its lines typed again.</source>
            <translation>Үш адам жасаған бет немесе оның жолдары қайта терілген қарапайым мәтін файлы.</translation>
        </message>
        <message>
            <source>The sheet of the keys</source>
            <translation>Кілттер парағы</translation>
        </message>
        <message>
            <source>Then invite the first laptop. Make a backup today: without one, the keys of head office exist only on this computer.</source>
            <translation>Содан кейін бірінші ноутбукті шақырыңыз. Сақтық көшірмені бүгін жасаңыз: онсыз бас кеңсенің кілттері тек осы ноутбукте болады.</translation>
        </message>
        <message>
            <source>Three minutes. No network is needed.</source>
            <translation>Үш минут. Желі керек емес.</translation>
        </message>
        <message>
            <source>Two of the three people</source>
            <translation>Үш адамның екеуі</translation>
        </message>
        <message>
            <source>What is this computer?</source>
            <translation>Бұл қандай ноутбук?</translation>
        </message>
        <message>
            <source>What was entered after the backup was made is not in it. Laptops send again what head office does not have.</source>
            <translation>Көшірмеден кейін енгізілгендер онда жоқ. Бас кеңседе жоғын ноутбуктер қайта жібереді.</translation>
        </message>
        <message>
            <source>Work begins at once; head office confirms after the first exchange.</source>
            <translation>Жұмыс бірден басталады; бас кеңсе бірінші алмасудан кейін растайды.</translation>
        </message>
        <message>
            <source>Write the name here.</source>
            <translation>Атыңызды осында жазыңыз.</translation>
        </message>
        <message>
            <source>You</source>
            <translation>Сіз</translation>
        </message>
        <message>
            <source>Your name; every entry says who made it</source>
            <translation>Атыңыз; әр жазбада оны кім жасағаны көрсетіледі</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Сіздің кілттік фразаңыз</translation>
        </message>
        <message>
            <source>six words or more, a picture that only you know</source>
            <translation>алты сөз не одан көп: тек өзіңіз білетін көрініс</translation>
        </message>
        <message>
            <source>strong</source>
            <translation>мықты</translation>
        </message>
        <message>
            <source>would be guessed: {percent} % of what is needed, add a word</source>
            <translation>табуға болады: керегінің {percent} %-ы, сөз қосыңыз</translation>
        </message>
    </context>
    <context>
        <name>History</name>
        <message>
            <source>Back to the person</source>
            <translation>Адамға оралу</translation>
        </message>
        <message>
            <source>Brought back into use</source>
            <translation>Қолданысқа қайтарылған</translation>
        </message>
        <message>
            <source>Corrected</source>
            <translation>Түзетілген</translation>
        </message>
        <message>
            <source>History</source>
            <translation>Тарих</translation>
        </message>
        <message>
            <source>History: {name}</source>
            <translation>Тарих: {name}</translation>
        </message>
        <message>
            <source>Reason: {why}</source>
            <translation>Себебі: {why}</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Тіркелген</translation>
        </message>
        <message>
            <source>Taken back</source>
            <translation>Болдырылмады</translation>
        </message>
        <message>
            <source>Taken out of use</source>
            <translation>Қолданыстан шығарылған</translation>
        </message>
        <message>
            <source>The latest first. An entry always comes after the entries its writer had seen. Dates are from the calendar of each computer.</source>
            <translation>Соңғысы бірінші. Әр жазба оны жазған адам көрген жазбалардан кейін тұрады. Күндер әр ноутбуктің күнтізбесі бойынша.</translation>
        </message>
        <message>
            <source>What had come in was undone</source>
            <translation>Келген деректер кері қайтарылды</translation>
        </message>
        <message>
            <source>What was undone was brought back</source>
            <translation>Кері қайтарылған деректер қалпына келтірілді</translation>
        </message>
        <message>
            <source>at a guardian’s request</source>
            <translation>ата-анасының немесе заңды өкілінің өтініші бойынша</translation>
        </message>
        <message>
            <source>at the person’s own request</source>
            <translation>өзінің өтініші бойынша</translation>
        </message>
        <message>
            <source>decides a conflict</source>
            <translation>қайшылықты шешкен</translation>
        </message>
        <message>
            <source>history</source>
            <translation>тарих</translation>
        </message>
        <message>
            <source>still in conflict</source>
            <translation>әлі қайшылықта</translation>
        </message>
        <message>
            <source>taken back</source>
            <translation>болдырылмады</translation>
        </message>
        <message>
            <source>taken back; the value is by {who}</source>
            <translation>болдырылмады; бұл мәнді жазған: {who}</translation>
        </message>
        <message>
            <source>the calendar of that computer was wrong</source>
            <translation>ол компьютердің күні қате болған</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>кері қайтарылған</translation>
        </message>
        <message>
            <source>unknown person</source>
            <translation>кім екені белгісіз</translation>
        </message>
        <message>
            <source>without seeing each other: {others}</source>
            <translation>бір-бірін көрмей: {others}</translation>
        </message>
    </context>
    <context>
        <name>Importing</name>
        <message numerus="yes">
            <source>%Ln people imported</source>
            <translation>
                <numerusform>%Ln адам импортталды</numerusform>
                <numerusform>%Ln адам импортталды</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people stay, since others have worked on them</source>
            <translation>
                <numerusform>%Ln адам қалады, жазбаларымен басқалар жұмыс істеген</numerusform>
                <numerusform>%Ln адам қалады, жазбаларымен басқалар жұмыс істеген</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows left out</source>
            <translation>
                <numerusform>%Ln жол алынбады</numerusform>
                <numerusform>%Ln жол алынбады</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln rows saved: {file}. Complete them and import that file.</source>
            <translation>
                <numerusform>%Ln жол сақталды: {file}. Толықтырып, осы файлды импорттаңыз.</numerusform>
                <numerusform>%Ln жол сақталды: {file}. Толықтырып, осы файлды импорттаңыз.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln values wait for you ({row}: a row, {column}: a column)</source>
            <translation>
                <numerusform>%Ln мән шешіміңізді күтуде ({row}: жол, {column}: баған)</numerusform>
                <numerusform>%Ln мән шешіміңізді күтуде ({row}: жол, {column}: баған)</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions are left</source>
            <translation>
                <numerusform>%n сұрақ қалды</numerusform>
                <numerusform>%n сұрақ қалды</numerusform>
            </translation>
        </message>
        <message>
            <source>Attendance at a session</source>
            <translation>Тренингке қатысу</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Тізімге оралу</translation>
        </message>
        <message>
            <source>Columns</source>
            <translation>Бағандар</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Күні</translation>
        </message>
        <message>
            <source>Do not import</source>
            <translation>Импорттамау</translation>
        </message>
        <message>
            <source>Each can be undone as a whole, however long ago it was.</source>
            <translation>Қашан жасалса да, әрқайсысын тұтас болдырмауға болады.</translation>
        </message>
        <message>
            <source>Earlier imports</source>
            <translation>Бұрынғы импорт</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Forget these choices</source>
            <translation>Бұл таңдауларды ұмыту</translation>
        </message>
        <message>
            <source>Half-day</source>
            <translation>Жарты күн</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импорттау</translation>
        </message>
        <message numerus="yes">
            <source>Import %Ln people</source>
            <translation>
                <numerusform>%Ln адамды импорттау</numerusform>
                <numerusform>%Ln адамды импорттау</numerusform>
            </translation>
        </message>
        <message>
            <source>Import people</source>
            <translation>Адамдарды импорттау</translation>
        </message>
        <message>
            <source>Importing… {share} %</source>
            <translation>Импортталуда… {share} %</translation>
        </message>
        <message>
            <source>Is the column “{column}” this: {field}?</source>
            <translation>«{column}» бағаны мынау ма: {field}?</translation>
        </message>
        <message>
            <source>It says who was logged in to the form: {examples}</source>
            <translation>Онда пішінге кім кіргені көрсетілген: {examples}</translation>
        </message>
        <message>
            <source>Line</source>
            <translation>Жол</translation>
        </message>
        <message>
            <source>Line {line}</source>
            <translation>Жол {line}</translation>
        </message>
        <message>
            <source>Most of its cells look otherwise: {examples}</source>
            <translation>Ұяшықтарының көбі басқа түрдегідей: {examples}</translation>
        </message>
        <message>
            <source>New people</source>
            <translation>Жаңа адам</translation>
        </message>
        <message>
            <source>No row has a person who is new</source>
            <translation>Жаңа адамы бар жол жоқ</translation>
        </message>
        <message>
            <source>No row has a person who is new, and no change is accepted</source>
            <translation>Жаңа адамы бар жол жоқ, қабылданған өзгеріс те жоқ</translation>
        </message>
        <message>
            <source>Nothing was imported yet.</source>
            <translation>Әлі ештеңе импортталған жоқ.</translation>
        </message>
        <message>
            <source>Open the file</source>
            <translation>Файлды ашу</translation>
        </message>
        <message>
            <source>Outcome</source>
            <translation>Шешім</translation>
        </message>
        <message>
            <source>Passphrase of the file</source>
            <translation>Файлдың кілттік фразасы</translation>
        </message>
        <message>
            <source>Reading the table…</source>
            <translation>Кесте оқылуда…</translation>
        </message>
        <message>
            <source>Report saved: {file}</source>
            <translation>Есеп сақталды: {file}</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Жол</translation>
        </message>
        <message>
            <source>Save the report</source>
            <translation>Есепті сақтау</translation>
        </message>
        <message>
            <source>Save the rows left out</source>
            <translation>Алынбаған жолдарды сақтау</translation>
        </message>
        <message>
            <source>Sheet</source>
            <translation>Парақ</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <source>Stopped. Nobody was imported.</source>
            <translation>Тоқтатылды. Ешкім импортталмады.</translation>
        </message>
        <message>
            <source>The columns are as they were chosen for an earlier list with these headings.</source>
            <translation>Бағандар осындай тақырыптары бар бұрынғы тізімде таңдалғандай алынды.</translation>
        </message>
        <message numerus="yes">
            <source>The import is undone: %Ln records out of use</source>
            <translation>
                <numerusform>Импорт кері қайтарылды: %Ln жазба қолданыстан шықты</numerusform>
                <numerusform>Импорт кері қайтарылды: %Ln жазба қолданыстан шықты</numerusform>
            </translation>
        </message>
        <message>
            <source>This very file was imported before</source>
            <translation>Дәл осы файл бұрын импортталған</translation>
        </message>
        <message>
            <source>Undo the import</source>
            <translation>Импортты болдырмау</translation>
        </message>
        <message numerus="yes">
            <source>Undoing takes %Ln records out of use</source>
            <translation>
                <numerusform>Кері қайтарылса, %Ln жазба қолданыстан шығады</numerusform>
                <numerusform>Кері қайтарылса, %Ln жазба қолданыстан шығады</numerusform>
            </translation>
        </message>
        <message>
            <source>Undoing…</source>
            <translation>Болдырмалуда…</translation>
        </message>
        <message>
            <source>What becomes of it</source>
            <translation>Не болады</translation>
        </message>
        <message>
            <source>Which column is it: {field}?</source>
            <translation>Бұл қай баған: {field}?</translation>
        </message>
        <message>
            <source>a character that is no text is left out</source>
            <translation>мәтінге жатпайтын таңба алып тасталды</translation>
        </message>
        <message>
            <source>a line above the people names their soum</source>
            <translation>адамдардың үстіндегі жолда олардың сұмы жазылған</translation>
        </message>
        <message>
            <source>a mark means “as above”; the text above is taken</source>
            <translation>белгі «жоғарыдағыдай» дегенді білдіреді; жоғарыдағы мәтін алынды</translation>
        </message>
        <message>
            <source>a new person</source>
            <translation>жаңа адам болады</translation>
        </message>
        <message>
            <source>a quotation mark has no partner; the line is taken unchanged</source>
            <translation>тырнақшаның жұбы жоқ; жол сол күйінде алынды</translation>
        </message>
        <message>
            <source>a row above it looks like the same person; compare the two</source>
            <translation>жоғарыдағы бір жол сол адам сияқты; екеуін салыстырыңыз</translation>
        </message>
        <message>
            <source>a total or a signature, and no person</source>
            <translation>жиынтық не қол қою, адам емес</translation>
        </message>
        <message>
            <source>accept all</source>
            <translation>бәрін қабылдау</translation>
        </message>
        <message>
            <source>accept the column</source>
            <translation>бағанды қабылдау</translation>
        </message>
        <message>
            <source>accept the row</source>
            <translation>жолды қабылдау</translation>
        </message>
        <message>
            <source>accepted</source>
            <translation>қабылданды</translation>
        </message>
        <message>
            <source>accepted in part</source>
            <translation>ішінара қабылданды</translation>
        </message>
        <message>
            <source>all</source>
            <translation>бәрі</translation>
        </message>
        <message>
            <source>an age; the year that it gives is kept as about</source>
            <translation>жас; одан шығатын туған жыл шамамен деп сақталады</translation>
        </message>
        <message>
            <source>an aimag is in the column of soums; it is moved</source>
            <translation>сұмын бағанында аймақ тұр; жылжытылды</translation>
        </message>
        <message>
            <source>another row has the same number</source>
            <translation>басқа жолда да осы нөмір бар</translation>
        </message>
        <message>
            <source>another row is about the same person</source>
            <translation>басқа жол осы адам туралы</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>column</source>
            <translation>баған</translation>
        </message>
        <message>
            <source>columns are as chosen for an earlier list of these headings</source>
            <translation>бағандар осындай тақырыптары бар бұрынғы тізімде таңдалғандай алынды</translation>
        </message>
        <message>
            <source>comma</source>
            <translation>үтір</translation>
        </message>
        <message>
            <source>corrects</source>
            <translation>түзетеді</translation>
        </message>
        <message>
            <source>delimiter: {sign}</source>
            <translation>бөлгіш: {sign}</translation>
        </message>
        <message>
            <source>doubtful</source>
            <translation>күмәнді</translation>
        </message>
        <message>
            <source>earlier imports</source>
            <translation>бұрынғы импорт</translation>
        </message>
        <message>
            <source>field of the column</source>
            <translation>бағанның өрісі</translation>
        </message>
        <message>
            <source>filled in: the soum or bag says which area it is in</source>
            <translation>толтырылды: сұмын не баг қай аумақта екенін көрсетеді</translation>
        </message>
        <message>
            <source>fills</source>
            <translation>толықтырады</translation>
        </message>
        <message numerus="yes">
            <source>fills %Ln values</source>
            <translation>
                <numerusform>%Ln мәнді толықтырады</numerusform>
                <numerusform>%Ln мәнді толықтырады</numerusform>
            </translation>
        </message>
        <message>
            <source>finds who is here already</source>
            <translation>тіркелген адамды таниды</translation>
        </message>
        <message>
            <source>for example: {text}</source>
            <translation>мысалы: {text}</translation>
        </message>
        <message>
            <source>further sheets are not read</source>
            <translation>қалған парақтар оқылмайды</translation>
        </message>
        <message>
            <source>import</source>
            <translation>импорттау</translation>
        </message>
        <message>
            <source>import-report</source>
            <translation>импорт-есебі</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>қолданыста</translation>
        </message>
        <message>
            <source>it can hardly be right; kept</source>
            <translation>дұрыс болуы екіталай; сақталды</translation>
        </message>
        <message>
            <source>it cannot be read as a date; kept as typed</source>
            <translation>күн ретінде оқылмады; жазылғандай сақталды</translation>
        </message>
        <message>
            <source>it is under no header</source>
            <translation>ешбір тақырыптың астында емес</translation>
        </message>
        <message>
            <source>it says that this is not known</source>
            <translation>бұл белгісіз деп жазылған</translation>
        </message>
        <message>
            <source>leave all</source>
            <translation>бәрін қалдыру</translation>
        </message>
        <message>
            <source>leave the column</source>
            <translation>бағанды қалдыру</translation>
        </message>
        <message>
            <source>leave the row</source>
            <translation>жолды қалдыру</translation>
        </message>
        <message>
            <source>left out</source>
            <translation>алынбайды</translation>
        </message>
        <message>
            <source>letters became question marks before the table came here; kept</source>
            <translation>кесте мұнда келгенше кейбір әріптер сұрақ белгісіне айналған; сол күйі сақталды</translation>
        </message>
        <message>
            <source>lines above the headers are left out</source>
            <translation>тақырыптардың үстіндегі жолдар алынбады</translation>
        </message>
        <message>
            <source>list, number and name agree</source>
            <translation>тізім, нөмір және аты сәйкес</translation>
        </message>
        <message>
            <source>neither of the two columns of genders is marked, or both are</source>
            <translation>жыныстың екі бағанының ешқайсысы белгіленбеген немесе екеуі де белгіленген</translation>
        </message>
        <message>
            <source>new</source>
            <translation>жаңа</translation>
        </message>
        <message>
            <source>no given name; the row is left out</source>
            <translation>есімі жоқ; жол алынбайды</translation>
        </message>
        <message>
            <source>no heading is known; the first row is read as headings</source>
            <translation>танылған тақырып жоқ; бірінші жол тақырып ретінде оқылды</translation>
        </message>
        <message>
            <source>no person</source>
            <translation>адам емес</translation>
        </message>
        <message>
            <source>not a gender that is known here; put into the notes</source>
            <translation>мұнда белгілі жыныс емес; жазбаларға енгізілді</translation>
        </message>
        <message>
            <source>not a usual address; kept</source>
            <translation>пошта мекенжайы әдеттегідей емес; сақталды</translation>
        </message>
        <message>
            <source>not a usual phone number; kept</source>
            <translation>телефон нөмірі әдеттегідей емес; сақталды</translation>
        </message>
        <message>
            <source>of none</source>
            <translation>ешқайсысы</translation>
        </message>
        <message>
            <source>open the file</source>
            <translation>файлды ашу</translation>
        </message>
        <message>
            <source>other rows show whether day or month comes first</source>
            <translation>күн мен айдың қайсысы бірінші екенін басқа жолдар көрсетеді</translation>
        </message>
        <message>
            <source>out of use or not</source>
            <translation>қолданыста болуы</translation>
        </message>
        <message>
            <source>patronymic and given name are in one cell; they are separated</source>
            <translation>әкесінің (анасының) аты мен аты бір ұяшықта; бөлінді</translation>
        </message>
        <message>
            <source>perhaps the person of line {line}</source>
            <translation>мына жолдағы адам болуы мүмкін: {line}</translation>
        </message>
        <message>
            <source>perhaps {name}</source>
            <translation>{name} болуы мүмкін</translation>
        </message>
        <message numerus="yes">
            <source>replaces %Ln values</source>
            <translation>
                <numerusform>%Ln мәнді ауыстырады</numerusform>
                <numerusform>%Ln мәнді ауыстырады</numerusform>
            </translation>
        </message>
        <message>
            <source>report</source>
            <translation>есеп</translation>
        </message>
        <message>
            <source>row</source>
            <translation>жол</translation>
        </message>
        <message>
            <source>rows left out</source>
            <translation>алынбаған жолдар</translation>
        </message>
        <message>
            <source>rows-left-out</source>
            <translation>alynbagan-joldar</translation>
        </message>
        <message>
            <source>same</source>
            <translation>сол адам</translation>
        </message>
        <message>
            <source>semicolon</source>
            <translation>нүктелі үтір</translation>
        </message>
        <message>
            <source>several aimags have this soum; taken is the one that the title or another column names</source>
            <translation>мұндай сұм бірнеше аймақта бар; тақырып немесе басқа баған атаған аймақтағысы алынды</translation>
        </message>
        <message>
            <source>several lists stand side by side; all are read, one after the other, and lines are counted on</source>
            <translation>бірнеше тізім қатар тұр; бәрі бірінен соң бірі оқылды, жол нөмірлері жалғаса береді</translation>
        </message>
        <message>
            <source>several places have this name; kept as typed</source>
            <translation>мұндай атты бірнеше жер бар; жазылғандай сақталды</translation>
        </message>
        <message>
            <source>sheet: {sheet}</source>
            <translation>парақ: {sheet}</translation>
        </message>
        <message>
            <source>signs that keep a cell a text are left out</source>
            <translation>ұяшықты мәтін күйінде сақтайтын белгілер алып тасталды</translation>
        </message>
        <message>
            <source>somebody like this is registered; a new person, to be compared</source>
            <translation>осыған ұқсас адам тіркелген; жаңа адам болды, екеуін салыстырыңыз</translation>
        </message>
        <message>
            <source>someone else in the register has this number</source>
            <translation>тізілімде бұл нөмір басқа адамда бар</translation>
        </message>
        <message>
            <source>someone of another name has this code; a new person</source>
            <translation>бұл код басқа есімді адамдікі; жаңа адам</translation>
        </message>
        <message>
            <source>space</source>
            <translation>бос орын</translation>
        </message>
        <message>
            <source>spaces around it are left out</source>
            <translation>басы мен соңындағы бос орын алып тасталды</translation>
        </message>
        <message>
            <source>tab</source>
            <translation>табуляция</translation>
        </message>
        <message>
            <source>the code agrees</source>
            <translation>коды сәйкес</translation>
        </message>
        <message>
            <source>the letters were lost before the table came here</source>
            <translation>әріптер кесте мұнда келгенге дейін жоғалған</translation>
        </message>
        <message>
            <source>the list has no such place; kept as typed</source>
            <translation>тізімде мұндай жер жоқ; жазылғандай сақталды</translation>
        </message>
        <message>
            <source>the name of a telephone, and no person’s; put into the notes</source>
            <translation>телефонның аты, адамдікі емес; жазбаларға енгізілді</translation>
        </message>
        <message>
            <source>the owner of a telephone is taken for the person; check it</source>
            <translation>телефонның иесі қатысушы деп алынды; тексеріңіз</translation>
        </message>
        <message>
            <source>the same entry as above: left and joined again</source>
            <translation>жоғарыдағымен бірдей жазба: шығып, қайта кірген</translation>
        </message>
        <message>
            <source>the same submission of a phone</source>
            <translation>телефоннан жіберілген сол бір форма</translation>
        </message>
        <message>
            <source>the space after each delimiter is left out</source>
            <translation>әр бөлгіштен кейінгі бос орын алып тасталды</translation>
        </message>
        <message>
            <source>this code belongs to somebody who is not in this register</source>
            <translation>код осы тізілімде жоқ адамдікі</translation>
        </message>
        <message>
            <source>this column goes into no field</source>
            <translation>бұл баған ешбір өріске түспейді</translation>
        </message>
        <message>
            <source>this person was erased; the row is left out</source>
            <translation>бұл адам туралы деректер толығымен өшірілген; жол алынбайды</translation>
        </message>
        <message>
            <source>this place is in another area; kept as typed</source>
            <translation>бұл жер басқа аумақта; жазылғандай сақталды</translation>
        </message>
        <message>
            <source>this row was imported before</source>
            <translation>бұл жол бұрын импортталған</translation>
        </message>
        <message>
            <source>to the list</source>
            <translation>тізімге</translation>
        </message>
        <message>
            <source>too long for its field; the text is in the notes, as far as it fits</source>
            <translation>өрісіне сыймайды; жазбаларға сыйғаны енгізілді</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>болдырмау</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>кері қайтарылған</translation>
        </message>
        <message>
            <source>what is in brackets after the name is put into the notes</source>
            <translation>аттан кейінгі жақша ішіндегі сөз жазбаларға енгізілді</translation>
        </message>
        <message>
            <source>{taken} of {all} are read</source>
            <translation>{all} бағанның {taken} оқылады</translation>
        </message>
        <message>
            <source>{value} instead of {former}</source>
            <translation>{value}, бұрын {former}</translation>
        </message>
        <message>
            <source>{value}, added</source>
            <translation>{value}, қосылады</translation>
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
                <numerusform>%n топтама</numerusform>
                <numerusform>%n топтама</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles have a next step</source>
            <translation>
                <numerusform>%n топтаманың келесі қадамы бар</numerusform>
                <numerusform>%n топтаманың келесі қадамы бар</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were deleted from the sticks: they are in the register and in a backup. A stick may keep the sealed data for a long time.</source>
            <translation>
                <numerusform>Тізілімге енген және сақтық көшірмесі бар %n топтама USB дискілерден өшірілді; мөрленген деректер USB дискіде ұзақ қалуы мүмкін.</numerusform>
                <numerusform>Тізілімге енген және сақтық көшірмесі бар %n топтама USB дискілерден өшірілді; мөрленген деректер USB дискіде ұзақ қалуы мүмкін.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were taken in</source>
            <translation>
                <numerusform>%n топтама қабылданды</numerusform>
                <numerusform>%n топтама қабылданды</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes came in.</source>
            <translation>
                <numerusform>%n өзгеріс енгізілді.</numerusform>
                <numerusform>%n өзгеріс енгізілді.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes come in</source>
            <translation>
                <numerusform>%n өзгеріс енгізіледі</numerusform>
                <numerusform>%n өзгеріс енгізіледі</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops that are cut off hear that, and nothing else.</source>
            <translation>
                <numerusform>Рұқсаты тоқтатылған %n ноутбук тек соны біледі.</numerusform>
                <numerusform>Рұқсаты тоқтатылған %n ноутбук тек соны біледі.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n minors or of unknown age</source>
            <translation>
                <numerusform>%n кәмелетке толмаған немесе жасы белгісіз</numerusform>
                <numerusform>%n кәмелетке толмаған немесе жасы белгісіз</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n of them depend on the missing changes. Only these are set aside.</source>
            <translation>
                <numerusform>Оның %n өзгерісі жетпейтін өзгерістерге байланысты, тек солар бөлек сақталады</numerusform>
                <numerusform>Оның %n өзгерісі жетпейтін өзгерістерге байланысты, тек солар бөлек сақталады</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n адам</numerusform>
                <numerusform>%n адам</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people count nowhere until the words of their laptop are compared.</source>
            <translation>
                <numerusform>Компьютердің сөздері салыстырылғанша, %n адам еш жерде есепке кірмейді.</numerusform>
                <numerusform>Компьютердің сөздері салыстырылғанша, %n адам еш жерде есепке кірмейді.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n тренинг</numerusform>
                <numerusform>%n тренинг</numerusform>
            </translation>
        </message>
        <message>
            <source>A bundle of {laptop} that waits. Nothing has changed yet.</source>
            <translation>{laptop} ноутбугінің күтіп тұрған топтамасы. Әзірге ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>Accept it</source>
            <translation>Қабылдау</translation>
        </message>
        <message>
            <source>Add a folder</source>
            <translation>Бума қосу</translation>
        </message>
        <message>
            <source>All that came with it is undone</source>
            <translation>Онымен келгеннің бәрі кері қайтарылды</translation>
        </message>
        <message>
            <source>An earlier bundle of this laptop has not come yet. This one is complete and is kept without a time limit; it is taken in when the earlier one arrives. Look for it on other sticks of the same trainer.</source>
            <translation>Осы ноутбуктің алдыңғы топтамасы әлі келген жоқ. Бұл топтама толық, мерзімсіз сақталады; алдыңғысы келгенде өзі енеді. Сол тренердің басқа USB дискілерінен іздеңіз.</translation>
        </message>
        <message>
            <source>As many as the computer takes. The program finds them and looks through them; nothing is taken in before you say so. You can also use a folder or a single file.</source>
            <translation>Компьютерге сыйғанынша. Олар өзі танылып, қаралады; сіз айтпай ештеңе алынбайды. Бума не жалғыз файл да жарайды.</translation>
        </message>
        <message>
            <source>Back to the sticks</source>
            <translation>USB дискілерге оралу</translation>
        </message>
        <message>
            <source>Bring this arrival back</source>
            <translation>Осы келгенді қалпына келтіру</translation>
        </message>
        <message>
            <source>Bundles</source>
            <translation>Топтамалар</translation>
        </message>
        <message>
            <source>Bundles that came in before, the latest first</source>
            <translation>Бұрын келген топтамалар, соңғысы алдымен</translation>
        </message>
        <message>
            <source>Bundles with a next step</source>
            <translation>Келесі қадамы бар топтамалар</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Мазмұны</translation>
        </message>
        <message>
            <source>Days</source>
            <translation>Күндер</translation>
        </message>
        <message>
            <source>Decide again</source>
            <translation>Қайта шешу</translation>
        </message>
        <message>
            <source>Do this only when nobody can bring them any more. Ask first.</source>
            <translation>Мұны енді ешкім әкеле алмайтын болса ғана жасаңыз. Алдымен сұраңыз.</translation>
        </message>
        <message>
            <source>Earlier bundles</source>
            <translation>Алдыңғы топтамалар</translation>
        </message>
        <message>
            <source>Every entry in it came before. It only tells what its laptop received and erased.</source>
            <translation>Ішіндегі әр жазба бұрын келген. Ол компьютері не алғанын және не өшіргенін ғана айтады.</translation>
        </message>
        <message>
            <source>File {file} on {carrier}</source>
            <translation>{carrier} ішіндегі {file} файлы</translation>
        </message>
        <message>
            <source>If the missing changes come later, they are taken in too.</source>
            <translation>Жетпеген өзгерістер кейін келсе, олар да енеді.</translation>
        </message>
        <message>
            <source>Inbox</source>
            <translation>Кіріс</translation>
        </message>
        <message>
            <source>It came after its laptop was cut off, and a person took it in.</source>
            <translation>Ол ноутбугінің рұқсаты тоқтатылған соң келді, оны адам тексеріп қабылдады.</translation>
        </message>
        <message>
            <source>It is complete, but it cannot be taken in as it is.</source>
            <translation>Толық, бірақ осы күйінде қабылдауға болмайды.</translation>
        </message>
        <message>
            <source>It is in the register. Its receipt is in the reply.</source>
            <translation>Ол тізілімде. Алынғаны туралы түбіртек жауапта.</translation>
        </message>
        <message>
            <source>It is in, as it was written.</source>
            <translation>Жазылған күйінде тізілімге алынды.</translation>
        </message>
        <message>
            <source>It is marked as after the loss. Under Earlier bundles it can be undone.</source>
            <translation>«Жоғалғаннан кейін» деп белгіленді. Алдыңғы топтамалардан кері қайтаруға болады.</translation>
        </message>
        <message>
            <source>It is shown again.</source>
            <translation>Қайта көрсетіледі.</translation>
        </message>
        <message>
            <source>It stays as it is, and can be shown again under Earlier bundles.</source>
            <translation>Сол күйі сақталады, Алдыңғы топтамалардан қайта көрсетуге болады.</translation>
        </message>
        <message>
            <source>It stays beside the bundle.</source>
            <translation>Ол топтаманың қасында қалады.</translation>
        </message>
        <message>
            <source>It waits for an earlier bundle now.</source>
            <translation>Енді алдыңғы топтаманы күтеді.</translation>
        </message>
        <message>
            <source>It was noted for the person you named.</source>
            <translation>Сіз атаған адамға жазылды.</translation>
        </message>
        <message>
            <source>It was taken in.</source>
            <translation>Қабылданды.</translation>
        </message>
        <message>
            <source>Laptop</source>
            <translation>Ноутбук</translation>
        </message>
        <message>
            <source>Let in by {officer} on {day}: {reason}</source>
            <translation>{day} күні {officer} енгізді: {reason}</translation>
        </message>
        <message>
            <source>Looking through the sticks…</source>
            <translation>USB дискілер қаралуда…</translation>
        </message>
        <message>
            <source>Missing changes: {first} to {last}.</source>
            <translation>Жетпейтін өзгерістер: {first} – {last}.</translation>
        </message>
        <message numerus="yes">
            <source>New replies for %n laptops are ready. Each laptop takes its own at its next exchange.</source>
            <translation>
                <numerusform>%n ноутбукке жаңа жауап дайын. Әр ноутбук келесі алмасуда өз жауабын алады.</numerusform>
                <numerusform>%n ноутбукке жаңа жауап дайын. Әр ноутбук келесі алмасуда өз жауабын алады.</numerusform>
            </translation>
        </message>
        <message>
            <source>No bundle on these sticks</source>
            <translation>Бұл USB дискілерде топтама жоқ</translation>
        </message>
        <message>
            <source>Nobody has compared the eight words of this laptop yet. Until then, everything from it can be undone at once, and it receives no data about other people.</source>
            <translation>Бұл ноутбуктің сөздерін әлі ешкім салыстырмаған. Оған дейін ол әкелгеннің бәрін бірден қайтаруға болады, ал басқа ешкім туралы оған ештеңе айтылмайды.</translation>
        </message>
        <message>
            <source>Nobody here invited the laptop that wrote this. Ask who sent the stick before anything is taken from it.</source>
            <translation>Мұны жазған ноутбукті мұнда ешкім шақырмаған. Одан бірдеңе алмас бұрын USB дискіні кім жібергенін сұраңыз.</translation>
        </message>
        <message>
            <source>Nobody new came in</source>
            <translation>Жаңа адам енген жоқ</translation>
        </message>
        <message>
            <source>Not everything worked on: {name}</source>
            <translation>Мұнда бәрі орындалған жоқ: {name}</translation>
        </message>
        <message>
            <source>Nothing new was taken in.</source>
            <translation>Жаңа ештеңе қабылданған жоқ.</translation>
        </message>
        <message>
            <source>Nothing was lost. Undone, all is exactly as it was before.</source>
            <translation>Ештеңе жоғалған жоқ. Кері қайтарылса, бәрі дәл бұрынғыдай болады.</translation>
        </message>
        <message>
            <source>Of this person</source>
            <translation>Осы адамдыкі</translation>
        </message>
        <message>
            <source>Open a file</source>
            <translation>Файл ашу</translation>
        </message>
        <message>
            <source>Progress of taking in</source>
            <translation>Қабылдау барысы</translation>
        </message>
        <message>
            <source>Put all of it away</source>
            <translation>Бәрін мұрағаттау</translation>
        </message>
        <message>
            <source>Put away.</source>
            <translation>Мұрағатталды.</translation>
        </message>
        <message>
            <source>Put it away</source>
            <translation>Мұрағаттау</translation>
        </message>
        <message>
            <source>Put the sticks in</source>
            <translation>USB дискілерді жалғаңыз</translation>
        </message>
        <message>
            <source>Received {day}</source>
            <translation>Алынған күні: {day}</translation>
        </message>
        <message numerus="yes">
            <source>Replies for %n laptops were written, but not all on: {names}. Put that in again. All others may be removed and sent back.</source>
            <translation>
                <numerusform>%n ноутбукке жауап жазылды, бірақ мына жерге толық жазылмады: {names}. Оны қайта салыңыз. Қалғандарын шығарып, кері жіберуге болады.</numerusform>
                <numerusform>%n ноутбукке жауап жазылды, бірақ мына жерге толық жазылмады: {names}. Оны қайта салыңыз. Қалғандарын шығарып, кері жіберуге болады.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>Replies for %n laptops were written. The sticks may be removed and sent back.</source>
            <translation>
                <numerusform>%n ноутбукке жауап жазылды. USB дискілерді ажыратып, қайтарып жіберуге болады.</numerusform>
                <numerusform>%n ноутбукке жауап жазылды. USB дискілерді ажыратып, қайтарып жіберуге болады.</numerusform>
            </translation>
        </message>
        <message>
            <source>Sealed files</source>
            <translation>Мөрленген файлдар</translation>
        </message>
        <message>
            <source>Show it again</source>
            <translation>Қайта көрсету</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <source>Stopped. What was taken in before stays in; the rest is as it was.</source>
            <translation>Тоқтатылды. Бұрын қабылданғаны қалады, қалғаны бұрынғыдай.</translation>
        </message>
        <message>
            <source>Take in without them</source>
            <translation>Оларсыз енгізу</translation>
        </message>
        <message>
            <source>Take it in</source>
            <translation>Тексеріп қабылдау</translation>
        </message>
        <message numerus="yes">
            <source>Take the %n new ones in</source>
            <translation>
                <numerusform>Жаңа %n топтаманы қабылдау</numerusform>
                <numerusform>Жаңа %n топтаманы қабылдау</numerusform>
            </translation>
        </message>
        <message>
            <source>Taken in by: {officer}, {day}</source>
            <translation>Қабылдаған: {officer}, {day}</translation>
        </message>
        <message>
            <source>Taken in, it is marked as after the loss. Put away, it is shown here no more, but it is not deleted.</source>
            <translation>Қабылданса, «жоғалғаннан кейін» деп белгіленеді. Мұрағатталса, мұнда көрінбейді, бірақ өшірілмейді.</translation>
        </message>
        <message>
            <source>Taking in…</source>
            <translation>Қабылдануда…</translation>
        </message>
        <message>
            <source>The bundle is deleted for good. If its sender still has what is in it, that can come again on another stick.</source>
            <translation>Топтама біржола жойылады. Жіберушісінде ішіндегісі бар болса, ол басқа USB дискімен қайта келе алады.</translation>
        </message>
        <message>
            <source>The file is not complete. Nothing is lost: the laptop keeps everything until a receipt comes. Write the replies on the stick and send it back; the next exchange brings it again.</source>
            <translation>Файл толық емес. Ештеңе жоғалған жоқ: түбіртек келгенше ноутбук бәрін сақтайды. USB дискіге жауаптарды жазып, қайтарып жіберіңіз; келесі алмасуда қайта келеді.</translation>
        </message>
        <message>
            <source>The person meant: name, birth year or code</source>
            <translation>Кім туралы: аты, туған жылы немесе коды</translation>
        </message>
        <message>
            <source>They were noted from {after} to {until}.</source>
            <translation>Белгіленген уақыты: {after} – {until}.</translation>
        </message>
        <message>
            <source>They were noted until {until}.</source>
            <translation>Ең соңғы белгіленгені: {until}.</translation>
        </message>
        <message>
            <source>This laptop was cut off. The signature is right and the bundle is whole; it may still contain real work, so it is kept apart until you decide.</source>
            <translation>Бұл ноутбуктің рұқсаты тоқтатылған. Қолтаңбасы дұрыс, топтама толық; ішінде нақты жұмыс болуы мүмкін, сондықтан сіз шешкенше бөлек сақталады.</translation>
        </message>
        <message>
            <source>Throw it away</source>
            <translation>Тастау</translation>
        </message>
        <message>
            <source>Thrown away.</source>
            <translation>Тасталды.</translation>
        </message>
        <message>
            <source>Undo this arrival</source>
            <translation>Осы келгенді болдырмау</translation>
        </message>
        <message>
            <source>Undone, all is exactly as it was before.</source>
            <translation>Болдырылмаса, бәрі дәл бұрынғыдай болады.</translation>
        </message>
        <message>
            <source>What came</source>
            <translation>Не келді</translation>
        </message>
        <message>
            <source>What comes in</source>
            <translation>Не енеді</translation>
        </message>
        <message>
            <source>What happens to it</source>
            <translation>Не болады</translation>
        </message>
        <message>
            <source>What is in it</source>
            <translation>Ішінде не бар</translation>
        </message>
        <message>
            <source>What it names and says</source>
            <translation>Кім туралы, не жазылған</translation>
        </message>
        <message>
            <source>What it says: {fields}.</source>
            <translation>Ішінде: {fields}.</translation>
        </message>
        <message>
            <source>Who it may be</source>
            <translation>Кім болуы мүмкін</translation>
        </message>
        <message>
            <source>Whole, sealed for head office and signed by a laptop that was invited.</source>
            <translation>Толық, бас кеңсеге арнап мөрленген, шақырылған ноутбук қол қойған.</translation>
        </message>
        <message>
            <source>Why it is put away</source>
            <translation>Неге мұрағатталады</translation>
        </message>
        <message>
            <source>Write the replies</source>
            <translation>Жауаптарды жазу</translation>
        </message>
        <message>
            <source>Write why nobody can bring them any more.</source>
            <translation>Неге енді ешкім әкеле алмайтынын жазыңыз.</translation>
        </message>
        <message>
            <source>Write why, in a few words.</source>
            <translation>Себебін қысқаша жазыңыз.</translation>
        </message>
        <message>
            <source>Written {day}</source>
            <translation>Жазылған күні: {day}</translation>
        </message>
        <message>
            <source>You can still write the replies for all laptops on them.</source>
            <translation>Сонда да оларға барлық ноутбуктің жауабын жазуға болады.</translation>
        </message>
        <message numerus="yes">
            <source>[%n answers] came</source>
            <translation>
                <numerusform>[%n жауап] келді</numerusform>
                <numerusform>[%n жауап] келді</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n conflicts] arose</source>
            <translation>
                <numerusform>[%n қайшылық] шықты</numerusform>
                <numerusform>[%n қайшылық] шықты</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n entries] wait for your decision</source>
            <translation>
                <numerusform>[%n жазба] сіздің шешіміңізді күтуде</numerusform>
                <numerusform>[%n жазба] сіздің шешіміңізді күтуде</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n erasures] are asked for</source>
            <translation>
                <numerusform>[%n өшіру өтініші] келді</numerusform>
                <numerusform>[%n өшіру өтініші] келді</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>[%n people] came in</source>
            <translation>
                <numerusform>[%n адам] енді</numerusform>
                <numerusform>[%n адам] енді</numerusform>
            </translation>
        </message>
        <message>
            <source>[a copy of {laptop}] may be at work</source>
            <translation>[{laptop} көшірмесі] жұмыс істеп тұруы мүмкін</translation>
        </message>
        <message>
            <source>all</source>
            <translation>барлығы</translation>
        </message>
        <message>
            <source>already here</source>
            <translation>бұрын келген</translation>
        </message>
        <message>
            <source>ask who sent the stick</source>
            <translation>USB дискіні кім жібергенін сұраңыз</translation>
        </message>
        <message>
            <source>bundle</source>
            <translation>топтама</translation>
        </message>
        <message>
            <source>cannot be read</source>
            <translation>оқылмайды</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>corrections of earlier entries: {count}</source>
            <translation>бұрынғы жазбалардың түзетулері: {count}</translation>
        </message>
        <message>
            <source>counts once you take it in</source>
            <translation>сіз қабылдағаннан кейін есептеледі</translation>
        </message>
        <message>
            <source>damaged</source>
            <translation>зақымдалған</translation>
        </message>
        <message>
            <source>kept until the earlier one comes</source>
            <translation>алдыңғысы келгенше сақталады</translation>
        </message>
        <message>
            <source>kept, and counts nowhere</source>
            <translation>сақталады, еш жерде есептелмейді</translation>
        </message>
        <message>
            <source>let in</source>
            <translation>енгізу</translation>
        </message>
        <message>
            <source>list</source>
            <translation>тізім</translation>
        </message>
        <message>
            <source>new</source>
            <translation>жаңа</translation>
        </message>
        <message>
            <source>new people: {count}</source>
            <translation>жаңа адамдар: {count}</translation>
        </message>
        <message>
            <source>new, taken in</source>
            <translation>жаңа, қабылданды</translation>
        </message>
        <message>
            <source>next link</source>
            <translation>келесі сілтеме</translation>
        </message>
        <message>
            <source>no name</source>
            <translation>атаусыз</translation>
        </message>
        <message>
            <source>no new entries</source>
            <translation>жаңа жазба жоқ</translation>
        </message>
        <message>
            <source>not opened</source>
            <translation>ашылмаған</translation>
        </message>
        <message>
            <source>not usable</source>
            <translation>жарамсыз</translation>
        </message>
        <message>
            <source>one change</source>
            <translation>бір өзгеріс</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ашу</translation>
        </message>
        <message>
            <source>put away</source>
            <translation>мұрағатталған</translation>
        </message>
        <message>
            <source>revoked</source>
            <translation>рұқсаты жойылған</translation>
        </message>
        <message>
            <source>sealed answers: {count}</source>
            <translation>мөрленген жауаптар: {count}</translation>
        </message>
        <message>
            <source>sessions: {count}</source>
            <translation>тренингтер: {count}</translation>
        </message>
        <message>
            <source>set aside</source>
            <translation>бөлек сақталған</translation>
        </message>
        <message>
            <source>set aside for you to look at</source>
            <translation>сіз қарағанша бөлек сақталады</translation>
        </message>
        <message>
            <source>state</source>
            <translation>күйі</translation>
        </message>
        <message>
            <source>sticks and folders: {count}</source>
            <translation>USB дискілер мен бумалар: {count}</translation>
        </message>
        <message>
            <source>stop</source>
            <translation>тоқтату</translation>
        </message>
        <message>
            <source>taken in</source>
            <translation>қабылданды</translation>
        </message>
        <message>
            <source>taken in after the loss</source>
            <translation>жоғалғаннан кейін қабылданды</translation>
        </message>
        <message>
            <source>taken in without the earlier one</source>
            <translation>алдыңғысыз енгізілді</translation>
        </message>
        <message>
            <source>taken in, unconfirmed</source>
            <translation>қабылданды, расталмаған</translation>
        </message>
        <message>
            <source>the laptop sends it again</source>
            <translation>ноутбук қайта жібереді</translation>
        </message>
        <message numerus="yes">
            <source>the words of [%n laptops] are to be compared</source>
            <translation>
                <numerusform>[%n компьютердің] сөздерін салыстыру керек</numerusform>
                <numerusform>[%n компьютердің] сөздерін салыстыру керек</numerusform>
            </translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>белгісіз</translation>
        </message>
        <message>
            <source>waiting for an earlier one</source>
            <translation>алдыңғы топтаманы күтуде</translation>
        </message>
        <message>
            <source>waits for numbers {first} to {last}</source>
            <translation>№ {first}–{last} күтуде</translation>
        </message>
        <message>
            <source>will be taken in</source>
            <translation>қабылданады</translation>
        </message>
        <message>
            <source>you decide</source>
            <translation>сіз шешесіз</translation>
        </message>
        <message>
            <source>your own reply, handed back</source>
            <translation>өз жауабыңыз, қайтарылды</translation>
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
                <numerusform>Осыны күткен %n топтама енгізілді</numerusform>
                <numerusform>Осыны күткен %n топтама енгізілді</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops were invited</source>
            <translation>
                <numerusform>%n ноутбук шақырылды</numerusform>
                <numerusform>%n ноутбук шақырылды</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n адам</numerusform>
                <numerusform>%n адам</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n тренинг</numerusform>
                <numerusform>%n тренинг</numerusform>
            </translation>
        </message>
        <message>
            <source>A copy of it was found and settled</source>
            <translation>Оның көшірмесі табылып, шешілген</translation>
        </message>
        <message>
            <source>Add</source>
            <translation>Қосу</translation>
        </message>
        <message>
            <source>Add one aimag or more.</source>
            <translation>Бір немесе бірнеше аймақ қосыңыз.</translation>
        </message>
        <message>
            <source>After that day it is sent nothing more; what it brings still comes in.</source>
            <translation>Сол күннен кейін оған ештеңе жіберілмейді; ол әкелген нәрсе бәрібір қабылданады.</translation>
        </message>
        <message>
            <source>Aimag</source>
            <translation>Аймақ</translation>
        </message>
        <message>
            <source>Aimags</source>
            <translation>Аймақтар</translation>
        </message>
        <message>
            <source>Aimags of this laptop</source>
            <translation>Осы ноутбуктің аймақтары</translation>
        </message>
        <message>
            <source>All of it is encrypted under the trainer’s passphrase.</source>
            <translation>Бәрі тренердің кілттік фразасымен шифрланған.</translation>
        </message>
        <message>
            <source>All that it handed over stays. What comes later is set aside for you to look at.</source>
            <translation>Ол тапсырғанның бәрі қалады. Кейін келгені сіз қарағанша бөлек сақталады.</translation>
        </message>
        <message>
            <source>All that was entered there and never came in</source>
            <translation>Сонда енгізіліп, келмегеннің бәрі</translation>
        </message>
        <message>
            <source>An invitation is a small file. With it a trainer’s laptop is ready in three minutes, with no network, and head office can reply to it.</source>
            <translation>Шақыру – шағын файл. Онымен тренердің ноутбугі үш минутта, желісіз дайын болады, ал бас кеңсе кімге жауап беретінін біледі.</translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Жауап</translation>
        </message>
        <message>
            <source>Ask the trainer, whose voice you know, to read the words on the laptop’s settings page. Confirm only when all eight are the same, in this order.</source>
            <translation>Тренерге қоңырау шалып (дауысын танитын болсаңыз), ноутбугінің Баптаулар бетіндегі сөздерді оқуын сұраңыз. Сегіз сөздің бәрі осы ретпен бірдей болса ғана растаңыз.</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Тізімге оралу</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Cut off on {day}</source>
            <translation>Рұқсаты тоқтатылған күні: {day}</translation>
        </message>
        <message>
            <source>Cut this laptop off</source>
            <translation>Осы ноутбуктің рұқсатын тоқтату</translation>
        </message>
        <message>
            <source>Data from this laptop is still accepted, but head office sends it nothing more. If it is still used, give it a new last day or none. If it is not used any more, cut it off; then nobody waits for it.</source>
            <translation>Ол жіберген деректер әлі қабылданады, бірақ оның өзіне енді ештеңе жіберілмейді. Жұмыс істеп жүрсе, жаңа соңғы күн белгілеңіз немесе күнсіз қалдырыңыз. Жұмыс істемесе, рұқсатын тоқтатыңыз, сонда оны ешкім күтпейді.</translation>
        </message>
        <message>
            <source>Give it this last day</source>
            <translation>Осы соңғы күнді белгілеу</translation>
        </message>
        <message>
            <source>Give the file to the trainer on a stick and keep no copy: anybody who has it can work as this laptop.</source>
            <translation>Файлды тренерге USB дискімен беріңіз, көшірмесін қалдырмаңыз: оны алған кез келген адам осы ноутбук атынан бастай алады.</translation>
        </message>
        <message>
            <source>Hand it over to the trainer and keep no copy of it here.</source>
            <translation>Файлды тренерге беріңіз, мұнда көшірмесін қалдырмаңыз.</translation>
        </message>
        <message>
            <source>Invitations</source>
            <translation>Шақырулар</translation>
        </message>
        <message>
            <source>Invite a laptop</source>
            <translation>Ноутбукті шақыру</translation>
        </message>
        <message>
            <source>Invite another in its place</source>
            <translation>Орнына басқасын шақыру</translation>
        </message>
        <message>
            <source>It is answered until {day}</source>
            <translation>Жауап берілетін соңғы күн: {day}</translation>
        </message>
        <message>
            <source>It is invited for these sessions alone</source>
            <translation>Тек осы сабақтарға шақырылған</translation>
        </message>
        <message>
            <source>It is kept at head office and sent to nobody.</source>
            <translation>Бас кеңседе сақталады, ешкімге жіберілмейді.</translation>
        </message>
        <message>
            <source>It was answered until {day}</source>
            <translation>Жауап берілген соңғы күн: {day}</translation>
        </message>
        <message>
            <source>Its certificate is sent with the next reply.</source>
            <translation>Сертификаты келесі жауаппен бірге барады.</translation>
        </message>
        <message>
            <source>Its copy</source>
            <translation>Оның көшірмесі</translation>
        </message>
        <message>
            <source>Laptop</source>
            <translation>Ноутбук</translation>
        </message>
        <message>
            <source>Laptops</source>
            <translation>Ноутбуктер</translation>
        </message>
        <message>
            <source>Last day</source>
            <translation>Соңғы күні</translation>
        </message>
        <message>
            <source>Last day of head office’s replies to it</source>
            <translation>Бас кеңсе жауап беретін соңғы күн</translation>
        </message>
        <message>
            <source>Last heard from</source>
            <translation>Соңғы хабар</translation>
        </message>
        <message>
            <source>Let it go on</source>
            <translation>Жалғастыруға рұқсат ету</translation>
        </message>
        <message>
            <source>Let what it brought count</source>
            <translation>Әкелгенін есепке алу</translation>
        </message>
        <message>
            <source>More than one laptop began with this invitation. Confirm the one whose words agree, and cut the other off.</source>
            <translation>Осы шақырумен бірнеше ноутбук іске қосылған. Сөздері сәйкес келгенін растап, екіншісінің рұқсатын тоқтатыңыз.</translation>
        </message>
        <message>
            <source>Name of the laptop</source>
            <translation>Ноутбук атауы</translation>
        </message>
        <message>
            <source>No laptop was invited yet</source>
            <translation>Әзірге бірде-бір ноутбук шақырылмаған</translation>
        </message>
        <message>
            <source>Once its words agree, it gets all that {name} had handed over to head office.</source>
            <translation>Сөздері сәйкес келген соң, бас кеңсеге тапсырғанының бәрін алады: {name}</translation>
        </message>
        <message>
            <source>Only sessions in this soum</source>
            <translation>Тек осы сұмдағы сабақтар</translation>
        </message>
        <message>
            <source>Only this course</source>
            <translation>Тек осы курс</translation>
        </message>
        <message>
            <source>Recovery words</source>
            <translation>Қалпына келтіру сөздері</translation>
        </message>
        <message>
            <source>Save the invitation</source>
            <translation>Шақыруды сақтау</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Сақталуда…</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <source>The data on this laptop differs from what was sent to it, and sending everything again did not help. Nothing is lost here. Let it exchange once more. Then cut it off and invite another laptop in its place.</source>
            <translation>Бұл ноутбуктегі деректер оған жіберілгеннен өзгеше, бәрін қайта жіберу көмектеспеді. Мұнда ештеңе жоғалған жоқ. Тағы бір рет алмассын, содан кейін рұқсатын тоқтатып, орнына басқасын шақырыңыз.</translation>
        </message>
        <message>
            <source>The eight words of this laptop</source>
            <translation>Осы ноутбуктің сегіз сөзі</translation>
        </message>
        <message>
            <source>The laptop stays cut off.</source>
            <translation>Ноутбуктің рұқсаты тоқтатылған күйінде қалады.</translation>
        </message>
        <message>
            <source>The words agree: confirm</source>
            <translation>Сөздер сәйкес: растау</translation>
        </message>
        <message>
            <source>There is a laptop of this name already.</source>
            <translation>Мұндай атты ноутбук бар.</translation>
        </message>
        <message>
            <source>This is not in the list of aimags.</source>
            <translation>Аймақтар тізімінде мұндай атау жоқ.</translation>
        </message>
        <message>
            <source>This is not in the list of soums.</source>
            <translation>Сұмдар тізімінде мұндай атау жоқ.</translation>
        </message>
        <message>
            <source>What somebody who has this laptop could get</source>
            <translation>Ноутбук қолында тұрған адамда не болуы мүмкін</translation>
        </message>
        <message>
            <source>What was entered there since {day}</source>
            <translation>Сонда осы күннен бері енгізілген: {day}</translation>
        </message>
        <message>
            <source>What {name} brought counts from now on.</source>
            <translation>{name} ноутбугі әкелген деректер енді есепке алынады.</translation>
        </message>
        <message>
            <source>Why it is cut off</source>
            <translation>Рұқсатын тоқтату себебі</translation>
        </message>
        <message>
            <source>Withdraw the invitation</source>
            <translation>Шақыруды қайтарып алу</translation>
        </message>
        <message>
            <source>Write a day such as 2026.12.31, or nothing for no last day.</source>
            <translation>Күнді 2026.12.31 түрінде жазыңыз; соңғы күн болмаса, бос қалдырыңыз.</translation>
        </message>
        <message>
            <source>Write a name by which you will know it.</source>
            <translation>Өзіңіз танитын атау жазыңыз.</translation>
        </message>
        <message>
            <source>Write the last day, such as 2026.12.31.</source>
            <translation>Соңғы күнін жазыңыз, мысалы 2026.12.31.</translation>
        </message>
        <message>
            <source>at work</source>
            <translation>жұмыс істеуде</translation>
        </message>
        <message>
            <source>at work, not confirmed yet</source>
            <translation>жұмыс істеуде, әлі расталмаған</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>cut off</source>
            <translation>рұқсаты тоқтатылған</translation>
        </message>
        <message>
            <source>entered there: {made} · sent to it: {sent}</source>
            <translation>сонда енгізілген: {made} · жіберілген: {sent}</translation>
        </message>
        <message>
            <source>first letters; more than one may be added</source>
            <translation>алғашқы әріптері; бірнешеуін қосуға болады</translation>
        </message>
        <message>
            <source>for example: Arkhangai 2</source>
            <translation>мысалы: Архангай 2</translation>
        </message>
        <message>
            <source>invitation withdrawn</source>
            <translation>шақыруы қайтарып алынған</translation>
        </message>
        <message>
            <source>invited</source>
            <translation>шақырылды</translation>
        </message>
        <message>
            <source>invited {day}</source>
            <translation>шақырылған күні: {day}</translation>
        </message>
        <message>
            <source>its time has ended</source>
            <translation>мерзімі аяқталған</translation>
        </message>
        <message>
            <source>no last day, or 2026.12.31</source>
            <translation>соңғы күнсіз немесе 2026.12.31</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>жолда</translation>
        </message>
        <message>
            <source>ready to be written</source>
            <translation>жазуға дайын</translation>
        </message>
        <message>
            <source>remove</source>
            <translation>алып тастау</translation>
        </message>
        <message>
            <source>the laptop has it</source>
            <translation>ноутбукке жетті</translation>
        </message>
        <message>
            <source>words and what is on it</source>
            <translation>сөздері мен ішіндегісі</translation>
        </message>
        <message>
            <source>{name} goes on, with no last day</source>
            <translation>Соңғы күнсіз жалғасады: {name}</translation>
        </message>
        <message>
            <source>{name} is answered until {day}</source>
            <translation>Жауап берілетін соңғы күн {day}: {name}</translation>
        </message>
        <message>
            <source>{name} is confirmed</source>
            <translation>Расталды: {name}</translation>
        </message>
        <message>
            <source>{name} is cut off</source>
            <translation>Рұқсаты тоқтатылды: {name}</translation>
        </message>
        <message>
            <source>{name} is invited, the file is written: {file}</source>
            <translation>Шақырылды: {name}. Жазылған файл: {file}</translation>
        </message>
    </context>
    <context>
        <name>Leaving</name>
        <message numerus="yes">
            <source>%Ln files are deleted for good, unless they were changed. The data in the register stays.</source>
            <translation>
                <numerusform>Сол жазылған файлдардың өзі болса, %Ln файл біржола өшіріледі. Тізілімдегі деректер қалады.</numerusform>
                <numerusform>Сол жазылған файлдардың өзі болса, %Ln файл біржола өшіріледі. Тізілімдегі деректер қалады.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln files are deleted.</source>
            <translation>
                <numerusform>%Ln файл өшірілді.</numerusform>
                <numerusform>%Ln файл өшірілді.</numerusform>
            </translation>
        </message>
        <message>
            <source>A file deleted from a stick can sometimes be read again; nobody can rule that out.</source>
            <translation>USB дискіден өшірілген файлды қайта оқуға болуы мүмкін, бұған ешкім кепілдік бере алмайды.</translation>
        </message>
        <message>
            <source>Anybody who can use this computer can read them.</source>
            <translation>Осы компьютерге қолы жеткен адам оларды оқи алады.</translation>
        </message>
        <message>
            <source>Anybody who has the file can read it. Delete it after use.</source>
            <translation>Файл кімде болса, сол оқи алады. Пайдаланған соң өшіріңіз.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Кім жазған</translation>
        </message>
        <message>
            <source>Calendar (iCalendar), no passphrase</source>
            <translation>Күнтізбе (iCalendar), кез келген адам оқи алады</translation>
        </message>
        <message>
            <source>Choose where to write it</source>
            <translation>Қайда жазуды таңдау</translation>
        </message>
        <message>
            <source>Contents</source>
            <translation>Мазмұны</translation>
        </message>
        <message>
            <source>Data package (Frictionless), no passphrase</source>
            <translation>Деректер жинағы (Frictionless), кез келген адам оқи алады</translation>
        </message>
        <message>
            <source>Day</source>
            <translation>Күні</translation>
        </message>
        <message numerus="yes">
            <source>Delete %Ln files</source>
            <translation>
                <numerusform>%Ln файлды өшіру</numerusform>
                <numerusform>%Ln файлды өшіру</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete the file</source>
            <translation>Файлды өшіру</translation>
        </message>
        <message>
            <source>Export people</source>
            <translation>Адамдар туралы деректерді экспорттау</translation>
        </message>
        <message>
            <source>Figures for DHIS2, without names</source>
            <translation>DHIS2 үшін сандар, аты-жөнсіз</translation>
        </message>
        <message>
            <source>File</source>
            <translation>Файл</translation>
        </message>
        <message>
            <source>Files from the register</source>
            <translation>Тізілімнен шығатын файлдар</translation>
        </message>
        <message>
            <source>Form</source>
            <translation>Түрі</translation>
        </message>
        <message>
            <source>It is noted in the register and stays on the list of open files until deleted.</source>
            <translation>Бұл тізілімге жазылып, жойылғанша ашық файлдар тізімінде тұрады.</translation>
        </message>
        <message>
            <source>JSON, no passphrase</source>
            <translation>JSON, кез келген адам оқи алады</translation>
        </message>
        <message>
            <source>Map as a picture (SVG), no passphrase</source>
            <translation>Сурет түріндегі карта (SVG), кез келген адам оқи алады</translation>
        </message>
        <message>
            <source>PDF to print, no passphrase</source>
            <translation>Басып шығаратын PDF, кез келген адам оқи алады</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Себебі</translation>
        </message>
        <message>
            <source>Rows</source>
            <translation>Жолдар</translation>
        </message>
        <message>
            <source>Save the report of the import</source>
            <translation>Импорт есебін сақтау</translation>
        </message>
        <message>
            <source>Say who it is for and why they need it.</source>
            <translation>Кімге және не үшін керек екенін жазыңыз.</translation>
        </message>
        <message>
            <source>Say why it has to leave without a passphrase.</source>
            <translation>Неге кілттік фразасыз шығуы керегін жазыңыз.</translation>
        </message>
        <message>
            <source>Stopped. No file was written.</source>
            <translation>Тоқтатылды. Ешқандай файл жазылмады.</translation>
        </message>
        <message>
            <source>Text table, no passphrase</source>
            <translation>Мәтіндік кесте, кез келген адам оқи алады</translation>
        </message>
        <message>
            <source>The passphrase is shown here once. Excel and LibreOffice ask for it.</source>
            <translation>Кілттік фраза осында бір рет көрсетіледі. Оны Excel мен LibreOffice сұрайды.</translation>
        </message>
        <message>
            <source>There is no unprotected file from here.</source>
            <translation>Осында жазылған қорғалмаған файл жоқ.</translation>
        </message>
        <message>
            <source>This passphrase opens the file. It is not kept and not shown again. Write it down. Give it to the person who gets the file, but not together with the file.</source>
            <translation>Файл осы кілттік фразамен ашылады. Ол ешқайда сақталмайды және қайта көрсетілмейді: жазып алып, иесіне файлдан бөлек жолмен жеткізіңіз.</translation>
        </message>
        <message>
            <source>Unprotected files</source>
            <translation>Қорғалмаған файлдар</translation>
        </message>
        <message>
            <source>Web page, no passphrase</source>
            <translation>Бет, кез келген адам оқи алады</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Не</translation>
        </message>
        <message>
            <source>Where to write the file</source>
            <translation>Файлды қайда жазу</translation>
        </message>
        <message>
            <source>Workbook with HXL hashtags, no passphrase</source>
            <translation>HXL белгілері бар кесте, кез келген адам оқи алады</translation>
        </message>
        <message>
            <source>Workbook, locked by a passphrase</source>
            <translation>Кілттік фразамен қорғалған кесте</translation>
        </message>
        <message>
            <source>Workbook, no passphrase</source>
            <translation>Кесте, кез келген адам оқи алады</translation>
        </message>
        <message>
            <source>Write the passphrase down before you go on.</source>
            <translation>Жалғастырмас бұрын кілттік фразаны жазып алыңыз.</translation>
        </message>
        <message>
            <source>Writing… {share} %</source>
            <translation>Жазылуда… {share} %</translation>
        </message>
        <message>
            <source>Zipped text tables, no passphrase</source>
            <translation>Сығылған мәтіндік кестелер, кез келген адам оқи алады</translation>
        </message>
        <message>
            <source>all about one person</source>
            <translation>бір адам туралы бәрі</translation>
        </message>
        <message>
            <source>back</source>
            <translation>артқа</translation>
        </message>
        <message>
            <source>consent sheet with names</source>
            <translation>аттары бар келісім парағы</translation>
        </message>
        <message>
            <source>delete the file</source>
            <translation>файлды өшіру</translation>
        </message>
        <message>
            <source>figures</source>
            <translation>сандық көрсеткіштер</translation>
        </message>
        <message>
            <source>people</source>
            <translation>адамдар</translation>
        </message>
        <message>
            <source>people and sessions</source>
            <translation>адамдар мен тренингтер</translation>
        </message>
        <message>
            <source>planned sessions</source>
            <translation>жоспарланған тренингтер</translation>
        </message>
        <message>
            <source>report of an import</source>
            <translation>импорт есебі</translation>
        </message>
        <message>
            <source>rows that an import left out</source>
            <translation>импортта алынбаған жолдар</translation>
        </message>
        <message>
            <source>sessions and marks</source>
            <translation>тренингтер мен қатысу белгілері</translation>
        </message>
        <message>
            <source>write the file</source>
            <translation>файлды жазу</translation>
        </message>
        <message>
            <source>{file} in {folder} is deleted for good, unless it was changed. The data in the register stays.</source>
            <translation>Файл: {file}, бума: {folder}. Сол жазылған файлдың өзі болса, біржола өшіріледі. Тізілімдегі деректер қалады.</translation>
        </message>
        <message>
            <source>{file} is deleted.</source>
            <translation>Файл өшірілді: {file}</translation>
        </message>
    </context>
    <context>
        <name>Lists</name>
        <message>
            <source>Add an entry</source>
            <translation>Жазба қосу</translation>
        </message>
        <message>
            <source>Added. The laptops get it with the next replies.</source>
            <translation>Тізімге қосылды. Ноутбуктер келесі жауаппен біледі.</translation>
        </message>
        <message>
            <source>All fields, and what grew out</source>
            <translation>Барлық өрістер мен нәтижелер</translation>
        </message>
        <message>
            <source>Audiences</source>
            <translation>Мақсатты топтар</translation>
        </message>
        <message>
            <source>Back into use</source>
            <translation>Қолданысқа қайтару</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Код</translation>
        </message>
        <message>
            <source>Contributions</source>
            <translation>Үлестер</translation>
        </message>
        <message>
            <source>Courses</source>
            <translation>Курстар</translation>
        </message>
        <message>
            <source>Four digits of a soum or district, six of a bag or khoroo.</source>
            <translation>Сұмын немесе дүүрэг – төрт сан, баг немесе хороо – алты сан.</translation>
        </message>
        <message>
            <source>Head office keeps them; as they were on {day}.</source>
            <translation>Оларды бас кеңсе жүргізеді; {day} күнгі қалпы.</translation>
        </message>
        <message>
            <source>Head office keeps them; none of its replies is here yet.</source>
            <translation>Оларды бас кеңсе жүргізеді; оның жауабы әлі келген жоқ.</translation>
        </message>
        <message>
            <source>In use again.</source>
            <translation>Қайта қолданыста.</translation>
        </message>
        <message>
            <source>It has this name everywhere now.</source>
            <translation>Енді ол барлық жерде осылай аталады.</translation>
        </message>
        <message>
            <source>It is in the list already, and is now written so.</source>
            <translation>Ол тізімде бұрыннан бар, енді осылай жазылады.</translation>
        </message>
        <message>
            <source>It is in the list already.</source>
            <translation>Ол тізімде бұрыннан бар.</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Сол күйі қалдыру</translation>
        </message>
        <message>
            <source>List</source>
            <translation>Тізім</translation>
        </message>
        <message>
            <source>Lists</source>
            <translation>Тізімдер</translation>
        </message>
        <message>
            <source>Load populations …</source>
            <translation>Халық санын енгізу …</translation>
        </message>
        <message>
            <source>Materials</source>
            <translation>Оқу материалдары</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>Nothing is listed here</source>
            <translation>Мұнда ештеңе жоқ</translation>
        </message>
        <message>
            <source>Out of use. It is no longer offered, but old records still show it.</source>
            <translation>Қолданыстан шықты. Енді ұсынылмайды, жазылған жерінде оқылады.</translation>
        </message>
        <message>
            <source>Pairs</source>
            <translation>Жұптар</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Серіктестер</translation>
        </message>
        <message>
            <source>Partnerships</source>
            <translation>Серіктестіктер</translation>
        </message>
        <message>
            <source>Partners’ parts</source>
            <translation>Серіктестердің үлестері</translation>
        </message>
        <message>
            <source>Pinned values</source>
            <translation>Бекітілген мәндер</translation>
        </message>
        <message>
            <source>Places added to the national list</source>
            <translation>Ұлттық тізімге қосылған жерлер</translation>
        </message>
        <message>
            <source>Places as typed</source>
            <translation>Жазылған жер атаулары</translation>
        </message>
        <message numerus="yes">
            <source>Populations of %Ln soums are loaded. Figures of people of 15 to 34 years by aimag or soum now tell of how many in a thousand.</source>
            <translation>
                <numerusform>%Ln сұмның халық саны енгізілді. Енді 15–34 жастағы адамдардың аймақ не сұм бойынша саны мың адамға қанша келетінін де көрсетеді.</numerusform>
                <numerusform>%Ln сұмның халық саны енгізілді. Енді 15–34 жастағы адамдардың аймақ не сұм бойынша саны мың адамға қанша келетінін де көрсетеді.</numerusform>
            </translation>
        </message>
        <message>
            <source>Projects</source>
            <translation>Жобалар</translation>
        </message>
        <message>
            <source>Promises</source>
            <translation>Уәделер</translation>
        </message>
        <message>
            <source>Rename</source>
            <translation>Атын өзгерту</translation>
        </message>
        <message>
            <source>Residences</source>
            <translation>Тұрған жерлері</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сақтау</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Кестелер</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Қолданыстан шығару</translation>
        </message>
        <message>
            <source>Template of populations</source>
            <translation>Халық санының үлгісі</translation>
        </message>
        <message>
            <source>The template is saved. Write how many people of 15 to 34 years live in each soum, then load it here.</source>
            <translation>Үлгі сақталды. Әр сұмда 15–34 жастағы қанша адам тұратынын жазып, осы жерден енгізіңіз.</translation>
        </message>
        <message>
            <source>Themes</source>
            <translation>Тақырыптар</translation>
        </message>
        <message>
            <source>What changes here reaches every laptop with its next reply.</source>
            <translation>Мұндағы өзгеріс әр ноутбукке келесі жауаппен жетеді.</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Excel файлы</translation>
        </message>
        <message>
            <source>Write the name first.</source>
            <translation>Алдымен атауын жазыңыз.</translation>
        </message>
        <message>
            <source>courses, partners, places</source>
            <translation>курстар, серіктестер, жерлер</translation>
        </message>
        <message>
            <source>next part</source>
            <translation>келесі бөлік</translation>
        </message>
        <message>
            <source>out of use</source>
            <translation>қолданыста емес</translation>
        </message>
    </context>
    <context>
        <name>Network</name>
        <message numerus="yes">
            <source>%n bundles came in.</source>
            <translation>
                <numerusform>%n топтама қабылданды.</numerusform>
                <numerusform>%n топтама қабылданды.</numerusform>
            </translation>
        </message>
        <message>
            <source>A file in the folder is not whole yet, or damaged. Nothing is lost. It is read once it is whole.</source>
            <translation>Бумада әлі толық емес немесе бүлінген файл бар. Ештеңе жоғалған жоқ. Толық болғанда оқылады.</translation>
        </message>
        <message>
            <source>A shared disk, or a folder that is kept the same here and elsewhere, can carry it. No folder is chosen.</source>
            <translation>Ортақ диск немесе мұнда да, басқа жерде де бірдей сақталатын бума арқылы алмасуға болады. Бума таңдалмаған.</translation>
        </message>
        <message>
            <source>Another program is using a file in the folder. Nothing is lost. It will be tried again.</source>
            <translation>Бумадағы файлды басқа бағдарлама пайдаланып тұр. Ештеңе жоғалған жоқ. Кейін өзі қайталанады.</translation>
        </message>
        <message>
            <source>Automatic</source>
            <translation>Өздігінен</translation>
        </message>
        <message>
            <source>Automatic again</source>
            <translation>Қайтадан өздігінен</translation>
        </message>
        <message>
            <source>By network</source>
            <translation>Желі арқылы</translation>
        </message>
        <message>
            <source>By shared folder</source>
            <translation>Ортақ бума арқылы</translation>
        </message>
        <message>
            <source>Choose a shared folder</source>
            <translation>Ортақ бума таңдау</translation>
        </message>
        <message>
            <source>Choose another folder</source>
            <translation>Басқа бума таңдау</translation>
        </message>
        <message>
            <source>Exchange by folder</source>
            <translation>Бума арқылы алмасу</translation>
        </message>
        <message>
            <source>Exchange by network</source>
            <translation>Желі арқылы алмасу</translation>
        </message>
        <message>
            <source>Exchanging now</source>
            <translation>Алмасып жатыр</translation>
        </message>
        <message>
            <source>Folder: {folder}</source>
            <translation>Бума: {folder}</translation>
        </message>
        <message>
            <source>Forget the folder</source>
            <translation>Буманы ұмыту</translation>
        </message>
        <message>
            <source>Head office has everything</source>
            <translation>Бәрі бас кеңседе</translation>
        </message>
        <message>
            <source>Head office has no hub, or this laptop does not know it yet. The next exchange by stick will tell.</source>
            <translation>Бас кеңседе сервер жоқ немесе бұл туралы мұнда әлі хабар жоқ. USB дискімен алмасқанда белгілі болады.</translation>
        </message>
        <message>
            <source>Head office has not replied yet.</source>
            <translation>Бас кеңсе әлі жауап берген жоқ.</translation>
        </message>
        <message>
            <source>Head office’s reply of {day} came.</source>
            <translation>Бас кеңсенің {day} күнгі жауабы келді.</translation>
        </message>
        <message numerus="yes">
            <source>It contains the records of %n people.</source>
            <translation>
                <numerusform>Ішінде %n адамның жазбасы бар.</numerusform>
                <numerusform>Ішінде %n адамның жазбасы бар.</numerusform>
            </translation>
        </message>
        <message>
            <source>It goes only when you ask for it.</source>
            <translation>Тек сіз сұрағанда ғана жіберіледі.</translation>
        </message>
        <message>
            <source>It was stopped. Nothing is lost. It goes on another time.</source>
            <translation>Тоқтатылды. Ештеңе жоғалған жоқ. Келесі жолы жалғасады.</translation>
        </message>
        <message>
            <source>It was stopped. Nothing is lost. It goes on from where it was.</source>
            <translation>Тоқтатылды. Ештеңе жоғалған жоқ. Тоқтаған жерінен жалғасады.</translation>
        </message>
        <message>
            <source>Last exchange: {when}</source>
            <translation>Соңғы алмасу: {when}</translation>
        </message>
        <message>
            <source>Last time: {when}</source>
            <translation>Соңғы рет: {when}</translation>
        </message>
        <message>
            <source>No exchange today. From tomorrow it is automatic again.</source>
            <translation>Бүгін жіберілмейді. Ертеңнен бастап қайтадан өздігінен жіберіледі.</translation>
        </message>
        <message>
            <source>Not today</source>
            <translation>Бүгін емес</translation>
        </message>
        <message>
            <source>Nothing can be written into the folder. Nothing is lost. Ask the person who manages the folder to allow it.</source>
            <translation>Бумаға жазу мүмкін емес. Ештеңе жоғалған жоқ. Буманы басқаратын адам рұқсат бере алады.</translation>
        </message>
        <message>
            <source>Nothing new came.</source>
            <translation>Жаңа ештеңе келмеді.</translation>
        </message>
        <message>
            <source>Nothing new since then, as of {when}.</source>
            <translation>Содан бері жаңа ештеңе жоқ ({when}).</translation>
        </message>
        <message>
            <source>Nothing new went into the folder.</source>
            <translation>Бумаға жаңа ештеңе салынбады.</translation>
        </message>
        <message>
            <source>Nothing new went; the hub has all that is here.</source>
            <translation>Жаңадан жіберілетін ештеңе болмады: мұндағының бәрі серверге жеткен.</translation>
        </message>
        <message>
            <source>Progress of the exchange</source>
            <translation>Алмасу барысы</translation>
        </message>
        <message>
            <source>Receive from the folder</source>
            <translation>Бумадан қабылдау</translation>
        </message>
        <message>
            <source>Receive from the hub</source>
            <translation>Серверден қабылдау</translation>
        </message>
        <message>
            <source>Sending: {done} of {total}. You can go on working.</source>
            <translation>Жіберілуде: {done} / {total}. Жұмысыңызды жалғастыра аласыз.</translation>
        </message>
        <message>
            <source>Stop sending</source>
            <translation>Жіберуді тоқтату</translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people went into the folder.</source>
            <translation>
                <numerusform>%n адамның жазбасы бумаға салынды.</numerusform>
                <numerusform>%n адамның жазбасы бумаға салынды.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people went to the hub.</source>
            <translation>
                <numerusform>%n адамның жазбасы серверге жіберілді.</numerusform>
                <numerusform>%n адамның жазбасы серверге жіберілді.</numerusform>
            </translation>
        </message>
        <message>
            <source>The exchange is automatic, next at {when}.</source>
            <translation>Өздігінен жіберіледі. Келесісі: {when}.</translation>
        </message>
        <message>
            <source>The folder disappeared during the exchange. Nothing is lost. When it is back, the exchange continues by itself.</source>
            <translation>Бума ортасында жоғалып кетті. Ештеңе жоғалған жоқ. Қайта пайда болса, өздігінен жалғасады.</translation>
        </message>
        <message>
            <source>The folder is being looked through. You can go on working.</source>
            <translation>Бума қаралуда. Жұмысыңызды жалғастыра аласыз.</translation>
        </message>
        <message>
            <source>The folder is not there: its disk cannot be reached, or it was moved. Nothing is lost. When it is back, the exchange continues by itself; if it was moved, choose it again.</source>
            <translation>Бума жоқ: дискісі қолжетімсіз немесе бума көшірілген. Ештеңе жоғалған жоқ. Қайта пайда болса, өздігінен жалғасады; көшірілген болса, қайта таңдаңыз.</translation>
        </message>
        <message>
            <source>The hub cannot be reached</source>
            <translation>Сервер қолжетімсіз</translation>
        </message>
        <message>
            <source>The hub is being asked. You can go on working.</source>
            <translation>Серверден сұралуда. Жұмысыңызды жалғастыра аласыз.</translation>
        </message>
        <message>
            <source>The hub takes nothing from this laptop any more, since head office reported it lost. Nothing is lost here. Call head office.</source>
            <translation>Бас кеңсе бұл ноутбукті жоғалған деп белгілегендіктен, сервер одан ештеңе қабылдамайды. Мұнда ештеңе жоғалған жоқ. Бас кеңсеге қоңырау шалыңыз.</translation>
        </message>
        <message>
            <source>The invitation of this laptop was withdrawn. Nothing is lost here. Call head office.</source>
            <translation>Бұл ноутбуктің шақыруы қайтарып алынған. Мұнда ештеңе жоғалған жоқ. Бас кеңсеге қоңырау шалыңыз.</translation>
        </message>
        <message>
            <source>There is no network. When there is one, the exchange starts by itself.</source>
            <translation>Желі жоқ. Пайда болса, өздігінен жіберіледі.</translation>
        </message>
        <message>
            <source>There is no room in the folder. Nothing is lost. It is tried again.</source>
            <translation>Бумада орын жоқ. Ештеңе жоғалған жоқ. Кейін өзі қайталанады.</translation>
        </message>
        <message>
            <source>This connection costs money, so nothing is sent automatically.</source>
            <translation>Бұл байланыстың трафигі ақылы, сондықтан өздігінен ештеңе жіберілмейді.</translation>
        </message>
        <message>
            <source>Trouble with the hub</source>
            <translation>Серверде ақау бар</translation>
        </message>
        <message>
            <source>Trouble with the shared folder</source>
            <translation>Ортақ бумада ақау бар</translation>
        </message>
        <message>
            <source>What was written into the folder was changed. Nothing is lost. It will be tried again; tell the person who manages the folder.</source>
            <translation>Бумаға жазылған файл қайта оқылғанда сәйкес келмеді. Ештеңе жоғалған жоқ. Кейін өзі қайталанады; буманы басқаратын адамға айтыңыз.</translation>
        </message>
        <message>
            <source>on every connection</source>
            <translation>кез келген байланыста</translation>
        </message>
        <message>
            <source>only when I ask</source>
            <translation>тек мен сұрағанда</translation>
        </message>
        <message>
            <source>where it costs nothing</source>
            <translation>тегін байланыс болса</translation>
        </message>
    </context>
    <context>
        <name>Paper</name>
        <message>
            <source>Anybody who finds the file can read the names. Write why they are needed.</source>
            <translation>Файлды тапқан адам аттарды оқиды. Не үшін керегін жазыңыз.</translation>
        </message>
        <message>
            <source>Back to the sheet</source>
            <translation>Қатысуға оралу</translation>
        </message>
        <message>
            <source>It names nobody. Print it, and let everybody sign.</source>
            <translation>Онда ешкімнің аты жоқ. Басып шығарып, әркімге қол қойғызыңыз.</translation>
        </message>
        <message>
            <source>Language of the sheet</source>
            <translation>Парақтың тілі</translation>
        </message>
        <message>
            <source>Lines</source>
            <translation>Жолдар</translation>
        </message>
        <message>
            <source>PDF to print</source>
            <translation>Басып шығаруға PDF</translation>
        </message>
        <message>
            <source>Sheet to sign</source>
            <translation>Қол қоятын парақ</translation>
        </message>
        <message>
            <source>There are names in it: delete it once it is printed. It is on the list of files.</source>
            <translation>Онда аттар бар: басып шығарған соң өшіріңіз. Ол файлдар тізімінде.</translation>
        </message>
        <message>
            <source>Where is the sheet to be written?</source>
            <translation>Парақ қайда жазылсын?</translation>
        </message>
        <message>
            <source>Why with names</source>
            <translation>Неге аттарымен</translation>
        </message>
        <message>
            <source>Write the PDF</source>
            <translation>PDF файлын жазу</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Жазылды: {file}</translation>
        </message>
        <message>
            <source>consent sheet</source>
            <translation>келісім парағы</translation>
        </message>
        <message>
            <source>numbered, without names</source>
            <translation>нөмірленген, атсыз</translation>
        </message>
        <message>
            <source>with the participants’ names</source>
            <translation>қатысушылардың аттарымен</translation>
        </message>
    </context>
    <context>
        <name>Partners</name>
        <message numerus="yes">
            <source>%Ln partners</source>
            <translation>
                <numerusform>%Ln серіктес</numerusform>
                <numerusform>%Ln серіктес</numerusform>
            </translation>
        </message>
        <message>
            <source>A new partner</source>
            <translation>Жаңа серіктес</translation>
        </message>
        <message>
            <source>Add a partner</source>
            <translation>Серіктес қосу</translation>
        </message>
        <message>
            <source>Begun, strengthened, ended</source>
            <translation>Басталды, нығайды, аяқталды</translation>
        </message>
        <message>
            <source>Head office adds them. A partner typed into the plan of a session comes here too.</source>
            <translation>Оларды бас кеңсе қосады. Тренинг жоспарына жазылған серіктес те осында шығады.</translation>
        </message>
        <message>
            <source>No partners yet</source>
            <translation>Әзірге серіктес жоқ</translation>
        </message>
        <message>
            <source>Partners</source>
            <translation>Серіктестер</translation>
        </message>
        <message>
            <source>open the partner</source>
            <translation>серіктесті ашу</translation>
        </message>
        <message>
            <source>see the partners</source>
            <translation>серіктестерді көру</translation>
        </message>
    </context>
    <context>
        <name>People</name>
        <message numerus="yes">
            <source>%Ln people</source>
            <translation>
                <numerusform>%Ln адам</numerusform>
                <numerusform>%Ln адам</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people found</source>
            <translation>
                <numerusform>%Ln адам табылды</numerusform>
                <numerusform>%Ln адам табылды</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people written: {file}</source>
            <translation>
                <numerusform>%Ln адам жазылды: {file}</numerusform>
                <numerusform>%Ln адам жазылды: {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n адам</numerusform>
                <numerusform>%n адам</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people of one reception. Esc shows everyone.</source>
            <translation>
                <numerusform>Бір қабылдаудан келген %n адам. Esc барлығын көрсетеді.</numerusform>
                <numerusform>Бір қабылдаудан келген %n адам. Esc барлығын көрсетеді.</numerusform>
            </translation>
        </message>
        <message>
            <source>18 or older</source>
            <translation>18 жаста және одан үлкен</translation>
        </message>
        <message>
            <source>A given name is enough. The rest can follow.</source>
            <translation>Аты жеткілікті. Қалғанын кейін толтыруға болады.</translation>
        </message>
        <message>
            <source>Age</source>
            <translation>Жасы</translation>
        </message>
        <message>
            <source>All files</source>
            <translation>Барлық файлдар</translation>
        </message>
        <message>
            <source>As they were registered, without those who may not be kept.</source>
            <translation>Тіркелген ретпен; деректерін сақтауға болмайтын адам кірмейді.</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Туған жылы</translation>
        </message>
        <message numerus="yes">
            <source>Choose at most %Ln people at a time.</source>
            <translation>
                <numerusform>Бір жолда ең көбі %Ln адам таңдаңыз.</numerusform>
                <numerusform>Бір жолда ең көбі %Ln адам таңдаңыз.</numerusform>
            </translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Коды</translation>
        </message>
        <message>
            <source>Cyrillic and Latin letters find the same people</source>
            <translation>Кирилл мен латын әріптері бірдей адамдарды табады</translation>
        </message>
        <message>
            <source>Everybody, all sessions, partners, promises and the rest, with headings in your language where people read it.</source>
            <translation>Барлық адам, тренинг, серіктес, уәде және басқа жазбалар. Адам оқитын файлдың бағандары өз тіліңізде жазылады.</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспорттау</translation>
        </message>
        <message>
            <source>From age</source>
            <translation>Жасы кемінде</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Аты</translation>
        </message>
        <message>
            <source>Import</source>
            <translation>Импорттау</translation>
        </message>
        <message>
            <source>In the order of the list, without those who may not be kept.</source>
            <translation>Тізімдегі ретпен; деректерін сақтауға болмайтын адам кірмейді.</translation>
        </message>
        <message>
            <source>Last training</source>
            <translation>Соңғы тренинг</translation>
        </message>
        <message>
            <source>Name, birth year, phone, code</source>
            <translation>Аты, туған жылы, телефоны, коды</translation>
        </message>
        <message>
            <source>New person</source>
            <translation>Жаңа адам</translation>
        </message>
        <message>
            <source>Nobody found</source>
            <translation>Ешкім табылмады</translation>
        </message>
        <message>
            <source>Nobody found yet. Type more letters to search further.</source>
            <translation>Әзірге ешкім табылмады. Әріп қоссаңыз, әрі қарай ізделеді.</translation>
        </message>
        <message>
            <source>Nobody found. {key}: somebody who is not here asks for something</source>
            <translation>Ешкім табылмады. {key}: мұнда жоқ адамның өтінішін жазу</translation>
        </message>
        <message>
            <source>Nobody is registered yet</source>
            <translation>Әзірге ешкім тіркелмеген</translation>
        </message>
        <message>
            <source>Nobody is shown</source>
            <translation>Көрсетілетін адам жоқ</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Қазір емес</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Әкесінің (анасының) аты</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Адамдар</translation>
        </message>
        <message>
            <source>Records out of use</source>
            <translation>Қолданыстан шыққан жазбалар</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Тіркеу</translation>
        </message>
        <message>
            <source>Register people one by one, here or on the arrivals page of a session. You can also import a list: CSV or XLSX, with any headers.</source>
            <translation>Адамдарды бір-бірлеп осында не тренингке келгенде тіркеңіз. Кестедегі тізімді импорттауға болады: CSV немесе XLSX, кез келген тақырыппен.</translation>
        </message>
        <message>
            <source>Registered by</source>
            <translation>Тіркеген адам</translation>
        </message>
        <message>
            <source>Registered on</source>
            <translation>Тіркелген компьютер</translation>
        </message>
        <message>
            <source>Registered: {name}, {code}</source>
            <translation>Тіркелді: {name}, {code}</translation>
        </message>
        <message>
            <source>Registering…</source>
            <translation>Тіркелуде…</translation>
        </message>
        <message>
            <source>Session attended</source>
            <translation>Қатысқан тренингі</translation>
        </message>
        <message>
            <source>Somebody’s request</source>
            <translation>Өтініш жазу</translation>
        </message>
        <message numerus="yes">
            <source>Sorting %Ln people, {seconds} s so far. {key} brings back the former order.</source>
            <translation>
                <numerusform>%Ln адам сұрыпталып жатыр, {seconds} секунд өтті. {key} бұрынғы ретті қайтарады.</numerusform>
                <numerusform>%Ln адам сұрыпталып жатыр, {seconds} секунд өтті. {key} бұрынғы ретті қайтарады.</numerusform>
            </translation>
        </message>
        <message>
            <source>Soum or aimag</source>
            <translation>Сұмын немесе аймақ</translation>
        </message>
        <message>
            <source>Tables</source>
            <translation>Кестелер</translation>
        </message>
        <message numerus="yes">
            <source>The %Ln closest people are shown. Type more letters to shorten the list.</source>
            <translation>
                <numerusform>Ең жақын %Ln адам көрсетілген. Әріп қоссаңыз, азаяды.</numerusform>
                <numerusform>Ең жақын %Ln адам көрсетілген. Әріп қоссаңыз, азаяды.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The filters hide %Ln people. {key} takes the filters off.</source>
            <translation>
                <numerusform>Сүзгі %Ln адамды жасырып тұр. {key} сүзгілерді алып тастайды.</numerusform>
                <numerusform>Сүзгі %Ln адамды жасырып тұр. {key} сүзгілерді алып тастайды.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The filters hide at least %Ln people. {key} takes the filters off.</source>
            <translation>
                <numerusform>Сүзгі кемінде %Ln адамды жасырып тұр. {key} сүзгілерді алып тастайды.</numerusform>
                <numerusform>Сүзгі кемінде %Ln адамды жасырып тұр. {key} сүзгілерді алып тастайды.</numerusform>
            </translation>
        </message>
        <message>
            <source>The register is written: {file}</source>
            <translation>Тіркеу файлға жазылды: {file}</translation>
        </message>
        <message>
            <source>To age</source>
            <translation>Жасы көп дегенде</translation>
        </message>
        <message>
            <source>Until head office gives the order, they are hidden here.</source>
            <translation>Нұсқау келгенше олар мұнда көрінбейді.</translation>
        </message>
        <message>
            <source>What you typed earlier is here again. It is not saved yet.</source>
            <translation>Бұрын жазғаныңыз осында. Ол әлі сақталмаған.</translation>
        </message>
        <message>
            <source>Which people</source>
            <translation>Қай адамдар</translation>
        </message>
        <message>
            <source>Which table to import</source>
            <translation>Қай кестені импорттау керек</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>chosen: {count}</source>
            <translation>таңдалғаны: {count}</translation>
        </message>
        <message numerus="yes">
            <source>erase %n people</source>
            <translation>
                <numerusform>%n адамның деректерін өшіру</numerusform>
                <numerusform>%n адамның деректерін өшіру</numerusform>
            </translation>
        </message>
        <message>
            <source>everyone, also those out of use</source>
            <translation>барлығы, қолданыстан шыққандары да</translation>
        </message>
        <message>
            <source>export</source>
            <translation>экспорттау</translation>
        </message>
        <message>
            <source>find</source>
            <translation>іздеу</translation>
        </message>
        <message>
            <source>given</source>
            <translation>берілген</translation>
        </message>
        <message>
            <source>import</source>
            <translation>импорттау</translation>
        </message>
        <message>
            <source>missing</source>
            <translation>алынбаған</translation>
        </message>
        <message>
            <source>new person</source>
            <translation>жаңа адам</translation>
        </message>
        <message>
            <source>not certain</source>
            <translation>анық емес</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ашу</translation>
        </message>
        <message>
            <source>people</source>
            <translation>адамдар</translation>
        </message>
        <message>
            <source>refused</source>
            <translation>бас тартқан</translation>
        </message>
        <message>
            <source>somebody asks for something</source>
            <translation>адамның өтінішін жазу</translation>
        </message>
        <message numerus="yes">
            <source>the %n chosen</source>
            <translation>
                <numerusform>таңдалған %n адам</numerusform>
                <numerusform>таңдалған %n адам</numerusform>
            </translation>
        </message>
        <message>
            <source>the whole register, with sessions</source>
            <translation>бүкіл тіркеу, тренингтерімен</translation>
        </message>
        <message>
            <source>those in use</source>
            <translation>қолданыстағылар</translation>
        </message>
        <message>
            <source>those out of use</source>
            <translation>қолданыстан шыққандар</translation>
        </message>
        <message>
            <source>those shown</source>
            <translation>тізімде көрініп тұрғандар</translation>
        </message>
        <message>
            <source>to an older text</source>
            <translation>ескі мәтінге берілген</translation>
        </message>
        <message>
            <source>unconfirmed</source>
            <translation>расталмаған</translation>
        </message>
        <message>
            <source>unconfirmed: {count}</source>
            <translation>расталмаған: {count}</translation>
        </message>
        <message>
            <source>under 18</source>
            <translation>18 жасқа толмаған</translation>
        </message>
        <message>
            <source>undo the import</source>
            <translation>импортты қайтару</translation>
        </message>
        <message numerus="yes">
            <source>{count} of %Ln people</source>
            <translation>
                <numerusform>%Ln адамнан {count}</numerusform>
                <numerusform>%Ln адамнан {count}</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Person</name>
        <message numerus="yes">
            <source>%Ln people added to the session: {course}</source>
            <translation>
                <numerusform>Тренингке %Ln адам қосылды: {course}</numerusform>
                <numerusform>Тренингке %Ln адам қосылды: {course}</numerusform>
            </translation>
        </message>
        <message>
            <source>2007, 2007.03.14, about 1960</source>
            <translation>2007, 2007.03.14, шамамен 1960</translation>
        </message>
        <message>
            <source>A different person</source>
            <translation>Басқа адам</translation>
        </message>
        <message>
            <source>A different person: register</source>
            <translation>Басқа адам: тіркеу</translation>
        </message>
        <message>
            <source>A given name is needed</source>
            <translation>Аты қажет</translation>
        </message>
        <message>
            <source>Add to a session</source>
            <translation>Тренингке қосу</translation>
        </message>
        <message>
            <source>Added to the session: {course}</source>
            <translation>Тренингке қосылды: {course}</translation>
        </message>
        <message>
            <source>Age not certain: a guardian’s consent is to follow. Of age? Type the year.</source>
            <translation>Жасы белгісіз: заңды өкілдің келісімі кейін. 18-ге толса, жылын жазыңыз.</translation>
        </message>
        <message>
            <source>Aimag</source>
            <translation>Аймақ</translation>
        </message>
        <message>
            <source>Already registered?</source>
            <translation>Бұрын тіркелген бе?</translation>
        </message>
        <message>
            <source>Already registered? {name}</source>
            <translation>Бұрын тіркелген бе? {name}</translation>
        </message>
        <message>
            <source>Already registered? {name}, {facts}</source>
            <translation>Бұрын тіркелген бе? {name}, {facts}</translation>
        </message>
        <message numerus="yes">
            <source>An earlier verdict counts again: %n more records were joined</source>
            <translation>
                <numerusform>Бұрынғы шешім қайта күшіне енді: тағы %n жазба біріктірілді</numerusform>
                <numerusform>Бұрынғы шешім қайта күшіне енді: тағы %n жазба біріктірілді</numerusform>
            </translation>
        </message>
        <message>
            <source>An empty field means unknown. The old values stay in the history.</source>
            <translation>Бос өріс белгісіз дегенді білдіреді. Ескі мәндер тарихта қалады.</translation>
        </message>
        <message>
            <source>An erasure was asked for</source>
            <translation>Жою сұралған</translation>
        </message>
        <message>
            <source>At whose request</source>
            <translation>Кімнің өтініші бойынша</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Back to the form</source>
            <translation>Пішінге оралу</translation>
        </message>
        <message>
            <source>Back to the list</source>
            <translation>Тізімге оралу</translation>
        </message>
        <message>
            <source>Bag</source>
            <translation>Баг</translation>
        </message>
        <message>
            <source>Be named in a report</source>
            <translation>Есепте атын атау</translation>
        </message>
        <message>
            <source>Being typed</source>
            <translation>Жазылып жатқан</translation>
        </message>
        <message>
            <source>Birth year</source>
            <translation>Туған жылы</translation>
        </message>
        <message>
            <source>Born</source>
            <translation>Туған күні</translation>
        </message>
        <message>
            <source>Bring back into use</source>
            <translation>Қолданысқа қайтару</translation>
        </message>
        <message>
            <source>Changed meanwhile</source>
            <translation>Осы арада өзгертілген</translation>
        </message>
        <message>
            <source>Chinese</source>
            <translation>қытайша</translation>
        </message>
        <message>
            <source>Clan name</source>
            <translation>Ру аты</translation>
        </message>
        <message>
            <source>Code</source>
            <translation>Коды</translation>
        </message>
        <message>
            <source>Compare</source>
            <translation>Салыстыру</translation>
        </message>
        <message>
            <source>Compare first</source>
            <translation>Алдымен салыстыру</translation>
        </message>
        <message>
            <source>Consent</source>
            <translation>Келісім</translation>
        </message>
        <message>
            <source>Consent to keep this record is refused</source>
            <translation>Бұл жазбаны сақтауға келісім жоқ</translation>
        </message>
        <message>
            <source>Contact again</source>
            <translation>Қайта хабарласу</translation>
        </message>
        <message>
            <source>Correct</source>
            <translation>Түзету</translation>
        </message>
        <message>
            <source>Correct what is wrong</source>
            <translation>Қатесін түзету</translation>
        </message>
        <message>
            <source>Counts as {place}</source>
            <translation>{place} деп есептеледі</translation>
        </message>
        <message>
            <source>Drop what was typed</source>
            <translation>Жазылғанды тазарту</translation>
        </message>
        <message>
            <source>Email</source>
            <translation>Электрондық пошта</translation>
        </message>
        <message>
            <source>English</source>
            <translation>ағылшынша</translation>
        </message>
        <message>
            <source>Everything is still kept. The record is in no list until it is brought back.</source>
            <translation>Бәрі сақтаулы. Жазба қайтарылғанша ешбір тізімде болмайды.</translation>
        </message>
        <message>
            <source>French</source>
            <translation>французша</translation>
        </message>
        <message>
            <source>From a laptop that is not confirmed</source>
            <translation>Расталмаған ноутбуктен</translation>
        </message>
        <message>
            <source>Further details</source>
            <translation>Қосымша мәлімет</translation>
        </message>
        <message>
            <source>Gender</source>
            <translation>Жынысы</translation>
        </message>
        <message>
            <source>German</source>
            <translation>немісше</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Аты</translation>
        </message>
        <message>
            <source>Guardian’s consent</source>
            <translation>Заңды өкілдің келісімі</translation>
        </message>
        <message>
            <source>Guardian’s phone</source>
            <translation>Заңды өкілдің телефоны</translation>
        </message>
        <message>
            <source>Half typed before: not the one searched for</source>
            <translation>Бұрын жартылай жазылған, сіз іздеген адам емес</translation>
        </message>
        <message>
            <source>It left; the other records stay one person</source>
            <translation>Бұл жазба шықты; қалғандары бір адам болып қалады</translation>
        </message>
        <message>
            <source>Japanese</source>
            <translation>жапонша</translation>
        </message>
        <message>
            <source>Kazakh</source>
            <translation>қазақша</translation>
        </message>
        <message>
            <source>Keep answers sealed</source>
            <translation>Жауаптарды мөрлеп сақтау</translation>
        </message>
        <message>
            <source>Keep the record</source>
            <translation>Жазбаны сақтау</translation>
        </message>
        <message>
            <source>Korean</source>
            <translation>корейше</translation>
        </message>
        <message>
            <source>Language: {language}</source>
            <translation>Тіл: {language}</translation>
        </message>
        <message>
            <source>Languages spoken</source>
            <translation>Білетін тілдері</translation>
        </message>
        <message>
            <source>Last training</source>
            <translation>Соңғы тренинг</translation>
        </message>
        <message>
            <source>Lives in</source>
            <translation>Тұрғылықты жері</translation>
        </message>
        <message>
            <source>Meanwhile entered: {value}. If you save, both wait for a decision.</source>
            <translation>Осы арада енгізілген: {value}. Сақтасаңыз, екеуі де шешім күтеді.</translation>
        </message>
        <message>
            <source>Mongolian</source>
            <translation>моңғолша</translation>
        </message>
        <message>
            <source>Mongolian Sign Language</source>
            <translation>моңғол ымдау тілі</translation>
        </message>
        <message>
            <source>No place is called that. Change it, or leave it so.</source>
            <translation>Мұндай атты жер жоқ. Түзетіңіз немесе солай қалдырыңыз.</translation>
        </message>
        <message>
            <source>No training yet. On the arrivals page of a session, Enter marks the person present.</source>
            <translation>Әзірге тренингке қатыспаған. Келгендерді тіркегенде Enter қатысқанын белгілейді.</translation>
        </message>
        <message>
            <source>Nobody has compared its eight words yet. Until then this person is in no export, figure or warning, and goes to no other laptop.</source>
            <translation>Оның сегіз сөзін әлі ешкім салыстырған жоқ. Оған дейін бұл адам экспортқа, есепке, ескертуге кірмейді және басқа ноутбукке жіберілмейді.</translation>
        </message>
        <message>
            <source>Not in the list; kept as typed</source>
            <translation>Тізімде жоқ, жазылғандай сақталады</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Қазір емес</translation>
        </message>
        <message>
            <source>Not read as a date, such as 2007. It may stay as it is.</source>
            <translation>2007 сияқты күн ретінде оқылмады. Осы күйінде қалдыруға болады.</translation>
        </message>
        <message>
            <source>Note the answers</source>
            <translation>Жауаптарды белгілеу</translation>
        </message>
        <message numerus="yes">
            <source>Noted at %n sessions that this computer does not have: {codes}. Head office decides.</source>
            <translation>
                <numerusform>Бұл ноутбукте жоқ %n тренингке қатысқан деп белгіленген: {codes}. Бас кеңсе шешеді.</numerusform>
                <numerusform>Бұл ноутбукте жоқ %n тренингке қатысқан деп белгіленген: {codes}. Бас кеңсе шешеді.</numerusform>
            </translation>
        </message>
        <message>
            <source>Noted. Head office decides when the next bundle is there.</source>
            <translation>Белгіленді. Келесі топтама жеткенде бас кеңсе шешеді.</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Жазбалар</translation>
        </message>
        <message>
            <source>Nothing is erased yet. Until it is ordered or declined, the record is in no list.</source>
            <translation>Әлі ештеңе жойылған жоқ. Шешім шыққанша жазба ешбір тізімде көрінбейді.</translation>
        </message>
        <message>
            <source>Nothing is lost; the newest is shown until somebody decides.</source>
            <translation>Ештеңе жоғалған жоқ; шешілгенше ең соңғысы көрінеді.</translation>
        </message>
        <message>
            <source>Nothing was different, so nothing was changed</source>
            <translation>Айырмашылық болмады, ештеңе өзгертілген жоқ</translation>
        </message>
        <message>
            <source>Number in the list</source>
            <translation>Тізімдегі нөмірі</translation>
        </message>
        <message>
            <source>Occupation</source>
            <translation>Кәсібі</translation>
        </message>
        <message>
            <source>Or the code of a session that is not here</source>
            <translation>Немесе мұнда жоқ сабақтың коды</translation>
        </message>
        <message>
            <source>Other records of the same person</source>
            <translation>Осы адамның басқа жазбалары</translation>
        </message>
        <message>
            <source>Out of use</source>
            <translation>Қолданыстан шыққан</translation>
        </message>
        <message>
            <source>Parent or legal guardian</source>
            <translation>Ата-анасы немесе заңды өкілі</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Әкесінің (анасының) аты</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Адам</translation>
        </message>
        <message>
            <source>Phone</source>
            <translation>Телефон</translation>
        </message>
        <message>
            <source>Read the text</source>
            <translation>Мәтінді оқу</translation>
        </message>
        <message>
            <source>Registered</source>
            <translation>Тіркелген</translation>
        </message>
        <message>
            <source>Registering…</source>
            <translation>Тіркелуде…</translation>
        </message>
        <message>
            <source>Residences, promises</source>
            <translation>Тұрған жерлері, уәделер</translation>
        </message>
        <message>
            <source>Russian</source>
            <translation>орысша</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сақтау</translation>
        </message>
        <message>
            <source>School or organisation</source>
            <translation>Мектебі не ұйымы</translation>
        </message>
        <message>
            <source>Several places have that name. Choose with ↓, or leave it so.</source>
            <translation>Мұндай атты бірнеше жер бар. ↓ арқылы таңдаңыз немесе солай қалдырыңыз.</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Сұмын</translation>
        </message>
        <message>
            <source>Take it out; the others stay one</source>
            <translation>Осы жазбаны шығару; қалғандары бірге қалады</translation>
        </message>
        <message>
            <source>Take out of use</source>
            <translation>Қолданыстан шығару</translation>
        </message>
        <message>
            <source>Taken out of use meanwhile. Nothing can be saved before it is back in use.</source>
            <translation>Осы арада жазба қолданыстан шығарылды. Қайта қолданысқа алынғанша сақтау мүмкін емес.</translation>
        </message>
        <message>
            <source>The answers are saved</source>
            <translation>Жауаптар сақталды</translation>
        </message>
        <message>
            <source>The consent is withdrawn</source>
            <translation>Келісім қайтарып алынды</translation>
        </message>
        <message>
            <source>The correction is saved</source>
            <translation>Түзету сақталды</translation>
        </message>
        <message>
            <source>The one alike</source>
            <translation>Ұқсас адам</translation>
        </message>
        <message>
            <source>The record is in use again</source>
            <translation>Жазба қайта қолданыста</translation>
        </message>
        <message>
            <source>The record is not shown at arrivals or in exports. Head office decides whether to erase it. A new consent brings it back into use.</source>
            <translation>Ол тіркеуде ұсынылмайды, экспортқа кірмейді. Өшіруді бас кеңсе шешеді; жаңа келісім оны қолданысқа қайтарады.</translation>
        </message>
        <message>
            <source>The record is out of use. Nothing was erased.</source>
            <translation>Жазба қолданыстан шығарылды. Ештеңе өшірілген жоқ.</translation>
        </message>
        <message>
            <source>The same person</source>
            <translation>Бір адам</translation>
        </message>
        <message>
            <source>The text is too long</source>
            <translation>Мәтін тым ұзын</translation>
        </message>
        <message>
            <source>There is no open session to add anybody to.</source>
            <translation>Адам қосатын ашық тренинг жоқ.</translation>
        </message>
        <message>
            <source>This cannot be kept. Shorten it or leave it empty.</source>
            <translation>Мұны сақтау мүмкін емес. Қысқартыңыз не бос қалдырыңыз.</translation>
        </message>
        <message>
            <source>This consent was given before the texts existed, so it is not known what the person was told.</source>
            <translation>Бұл келісім мәтіндерден бұрынғы: сонда не айтылғанын ешкім білмейді.</translation>
        </message>
        <message>
            <source>This is not the code of a session.</source>
            <translation>Бұл сабақтың коды емес.</translation>
        </message>
        <message>
            <source>This person was erased meanwhile</source>
            <translation>Бұл адам осы арада өшірілді</translation>
        </message>
        <message>
            <source>This row</source>
            <translation>Осы жол</translation>
        </message>
        <message>
            <source>Told to the guardian · version {version}</source>
            <translation>Заңды өкіліне айтылады · нұсқа {version}</translation>
        </message>
        <message>
            <source>Told to the person · version {version}</source>
            <translation>Адамның өзіне айтылады · нұсқа {version}</translation>
        </message>
        <message>
            <source>Training path</source>
            <translation>Оқу жолы</translation>
        </message>
        <message>
            <source>Tuvan</source>
            <translation>тувалықша</translation>
        </message>
        <message>
            <source>Two different values were entered for: {fields}</source>
            <translation>Екі түрлі мән енгізілген өріс: {fields}</translation>
        </message>
        <message>
            <source>Two people again; each keeps all that is its own</source>
            <translation>Қайтадан екі адам; әркімнің мәліметі өзінде қалды</translation>
        </message>
        <message>
            <source>Two values were entered. Shown: {value}. What you save here decides.</source>
            <translation>Екі мән енгізілген. Көрсетілгені: {value}. Мұнда сақтағаныңыз шешеді.</translation>
        </message>
        <message>
            <source>What grew out of her sessions</source>
            <translation>Тренингтерінен өсіп шыққаны</translation>
        </message>
        <message>
            <source>What you typed earlier is here again. It is not saved yet.</source>
            <translation>Бұрын жазғаныңыз осында. Ол әлі сақталмаған.</translation>
        </message>
        <message>
            <source>Where the record is</source>
            <translation>Жазба қайда</translation>
        </message>
        <message>
            <source>Withdraw consent</source>
            <translation>Келісімді қайтарып алу</translation>
        </message>
        <message>
            <source>a parent’s or guardian’s</source>
            <translation>ата-анасының немесе заңды өкілінің</translation>
        </message>
        <message>
            <source>about {year}</source>
            <translation>шамамен {year}</translation>
        </message>
        <message>
            <source>add</source>
            <translation>қосу</translation>
        </message>
        <message>
            <source>alike</source>
            <translation>ұқсас</translation>
        </message>
        <message>
            <source>all of these</source>
            <translation>бәрін көру</translation>
        </message>
        <message>
            <source>answer</source>
            <translation>жауап беру</translation>
        </message>
        <message>
            <source>as typed: {text}</source>
            <translation>жазылғаны: {text}</translation>
        </message>
        <message>
            <source>birth year</source>
            <translation>туған жылы</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>completed</source>
            <translation>толық қатысты</translation>
        </message>
        <message>
            <source>declined</source>
            <translation>келіспеді</translation>
        </message>
        <message>
            <source>declined to answer</source>
            <translation>жауап беруден бас тартты</translation>
        </message>
        <message>
            <source>electronic</source>
            <translation>электронды түрде</translation>
        </message>
        <message>
            <source>gender</source>
            <translation>жынысы</translation>
        </message>
        <message>
            <source>given</source>
            <translation>берілген</translation>
        </message>
        <message>
            <source>given name</source>
            <translation>аты</translation>
        </message>
        <message>
            <source>half-days: {attended} of {all}</source>
            <translation>жарты күн: {attended} / {all}</translation>
        </message>
        <message>
            <source>head office has it</source>
            <translation>бас кеңсеге жетті</translation>
        </message>
        <message>
            <source>man</source>
            <translation>ер</translation>
        </message>
        <message>
            <source>name and phone</source>
            <translation>аты, телефоны</translation>
        </message>
        <message>
            <source>name unknown</source>
            <translation>аты белгісіз</translation>
        </message>
        <message>
            <source>next part</source>
            <translation>келесі бөлім</translation>
        </message>
        <message>
            <source>no</source>
            <translation>жоқ</translation>
        </message>
        <message>
            <source>nobody asked</source>
            <translation>ешкім сұраған жоқ</translation>
        </message>
        <message>
            <source>not asked</source>
            <translation>сұралмаған</translation>
        </message>
        <message>
            <source>not shown: an erasure was asked for</source>
            <translation>көрсетілмейді: жою сұралған</translation>
        </message>
        <message>
            <source>not shown: contact was refused</source>
            <translation>көрсетілмейді: хабарласудан бас тартты</translation>
        </message>
        <message>
            <source>note it for head office</source>
            <translation>бас кеңсеге жеткізу</translation>
        </message>
        <message>
            <source>on its way</source>
            <translation>жолда</translation>
        </message>
        <message>
            <source>on this laptop</source>
            <translation>осы ноутбукте</translation>
        </message>
        <message>
            <source>open the session</source>
            <translation>тренингті ашу</translation>
        </message>
        <message>
            <source>open this record</source>
            <translation>осы жазбаны ашу</translation>
        </message>
        <message>
            <source>optional</source>
            <translation>міндетті емес</translation>
        </message>
        <message>
            <source>or an initial</source>
            <translation>немесе бірінші әріп</translation>
        </message>
        <message>
            <source>other</source>
            <translation>басқа</translation>
        </message>
        <message>
            <source>other: {fields}</source>
            <translation>басқа: {fields}</translation>
        </message>
        <message>
            <source>out of use or not</source>
            <translation>қолданыста болуы</translation>
        </message>
        <message>
            <source>patronymic</source>
            <translation>әкесінің (анасының) аты</translation>
        </message>
        <message>
            <source>phone</source>
            <translation>телефоны</translation>
        </message>
        <message>
            <source>replaced by a later answer</source>
            <translation>кейінгі жауаппен ауыстырылған</translation>
        </message>
        <message>
            <source>same</source>
            <translation>бірдей</translation>
        </message>
        <message>
            <source>same: {fields}</source>
            <translation>бірдей: {fields}</translation>
        </message>
        <message>
            <source>soum</source>
            <translation>сұмын</translation>
        </message>
        <message>
            <source>spoken</source>
            <translation>ауызша</translation>
        </message>
        <message>
            <source>the person’s own</source>
            <translation>өзінің</translation>
        </message>
        <message>
            <source>to be asked again</source>
            <translation>қайта сұралады</translation>
        </message>
        <message>
            <source>to follow</source>
            <translation>кейін алынады</translation>
        </message>
        <message>
            <source>unknown</source>
            <translation>белгісіз</translation>
        </message>
        <message>
            <source>with commas between</source>
            <translation>үтір арқылы</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>қайтарып алынды</translation>
        </message>
        <message>
            <source>woman</source>
            <translation>әйел</translation>
        </message>
        <message>
            <source>written</source>
            <translation>жазбаша</translation>
        </message>
        <message>
            <source>{date}, day unknown</source>
            <translation>{date}, күні белгісіз</translation>
        </message>
        <message>
            <source>{place} (as typed: {typed})</source>
            <translation>{place} (жазылғаны: {typed})</translation>
        </message>
        <message>
            <source>{series}: {done} of {all}</source>
            <translation>{series}: {done} / {all}</translation>
        </message>
        <message>
            <source>{year}, day unknown</source>
            <translation>{year}, күні белгісіз</translation>
        </message>
    </context>
    <context>
        <name>Problems</name>
        <message>
            <source>A PIN has four to eight digits, not all the same and not in a row such as 1234. Nothing was changed.</source>
            <translation>PIN кодта төрттен сегізге дейін сан болады, бәрі бірдей не 1234 сияқты қатар болмауы керек. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>A cascade from a confidential course is for the protected desk alone. Nothing is shown. Choose another course or session, or ask at the protected desk.</source>
            <translation>Құпия курстан басталған тізбекті оқыту тек қорғалған бөлімде көрсетіледі. Ештеңе көрсетілген жоқ. Басқа курсты не тренингті таңдаңыз немесе қорғалған бөлімнен сұраңыз.</translation>
        </message>
        <message>
            <source>A computer of this name receives already. Choose another name.</source>
            <translation>Мұндай атаумен компьютер әлдеқашан қабылдап тұр. Басқа атау таңдаңыз.</translation>
        </message>
        <message>
            <source>A computer that only receives for head office may not do this. It is done at another computer of head office, a bundle of itself when that next receives. Nothing is lost.</source>
            <translation>Бас кеңсе үшін тек қабылдайтын компьютер мұны істей алмайды. Бұл бас кеңсенің басқа компьютерінде жасалады, ал топтама ол келесі рет қабылдағанда өзі енгізіледі. Ештеңе жоғалған жоқ.</translation>
        </message>
        <message>
            <source>A file that goes out cannot be called so. Nothing was changed. Name it with Latin letters, digits, dots and hyphens.</source>
            <translation>Жіберілетін файлды бұлай атауға болмайды. Ештеңе өзгермеді. Латын әріптерімен, сандармен, нүктемен және сызықшамен атаңыз.</translation>
        </message>
        <message>
            <source>A given name is needed.</source>
            <translation>Аты қажет.</translation>
        </message>
        <message>
            <source>A laptop of this name is invited already. Choose another name.</source>
            <translation>Мұндай атты ноутбук шақырылған. Басқа ат таңдаңыз.</translation>
        </message>
        <message>
            <source>A later version of fieldreg has worked here. Nothing was changed. Update fieldreg.</source>
            <translation>Мұнда fieldreg бағдарламасының жаңа нұсқасы жұмыс істеген. Ештеңе өзгерген жоқ. Бағдарламаны жаңартыңыз.</translation>
        </message>
        <message>
            <source>A newer copy of the keys was made after this one, which names no officer any more. Take the sheet of the newest copy.</source>
            <translation>Кейін кілттердің жаңа көшірмесі жасалған, бұл көшірме енді қызметкер тағайындай алмайды. Ең соңғы көшірменің парағын алыңыз.</translation>
        </message>
        <message>
            <source>A newer list of trusted devices is here already.</source>
            <translation>Сенімді ноутбуктердің жаңарақ тізімі мұнда бар.</translation>
        </message>
        <message>
            <source>A part of this computer’s system that fieldreg needs is missing. Nothing was changed. Ask somebody to install it.</source>
            <translation>Осы компьютердің жүйесінде fieldreg бағдарламасына қажет бір бөлік жоқ. Ештеңе өзгерген жоқ. Білетін адамға орнаттырыңыз.</translation>
        </message>
        <message>
            <source>An earlier report or edition counts some of these days and other ones. Both together could tell of few people, so nothing is issued. Choose days that lie within those of earlier ones, contain them, or are apart: whole quarters, half-years or years.</source>
            <translation>Бұрынғы бір есеп не басылым осы күндердің бір бөлігін басқа күндермен бірге санаған. Екеуін салыстырып, аз адамның санын табуға болады, сондықтан есеп шығарылмады. Олардың күндеріне кіретін, оларды толық қамтитын не олармен қиылыспайтын мерзімді таңдаңыз: толық тоқсан, жартыжылдық не жыл.</translation>
        </message>
        <message>
            <source>An officer put this away. It is kept and has no effect.</source>
            <translation>Мұны қызметкер мұрағаттады. Ол сақталады, әсері жоқ.</translation>
        </message>
        <message>
            <source>An order to erase or to undo that no officer signed. It was not obeyed. Tell head office.</source>
            <translation>Ешбір қызметкер қол қоймаған өшіру немесе болдырмау нұсқауы. Ол орындалмады. Бас кеңсеге хабарлаңыз.</translation>
        </message>
        <message>
            <source>Another file is there now, or this one was changed. It was left as it is; look at it and delete it yourself.</source>
            <translation>Ол жерде қазір басқа файл тұр немесе бұл файл өзгертілген. Ол сол күйінде қалды; өзіңіз қарап, өшіріңіз.</translation>
        </message>
        <message>
            <source>Another hub serves this mailbox already.</source>
            <translation>Бұл пошта жәшігіне басқа сервер қызмет көрсетіп тұр.</translation>
        </message>
        <message>
            <source>Another program copies this folder to the Internet, which can damage a register. Keep it in another folder.</source>
            <translation>Басқа бағдарлама бұл буманы интернетке көшіреді, сондықтан тізілім зақымдалуы мүмкін. Оны басқа бумада сақтаңыз.</translation>
        </message>
        <message>
            <source>Another program is using the stick. Nothing is lost. Close it and try again.</source>
            <translation>USB дискіні басқа бағдарлама пайдаланып тұр. Ештеңе жоғалған жоқ. Оны жауып, қайталап көріңіз.</translation>
        </message>
        <message>
            <source>Another program, perhaps an antivirus, holds this file or folder, or it may not be written. Nothing was changed. Close that program or wait a minute, and try again.</source>
            <translation>Бұл файлды немесе буманы басқа бағдарлама (мүмкін антивирус) ұстап тұр немесе оған жазуға рұқсат жоқ. Ештеңе өзгерген жоқ. Ол бағдарламаны жабыңыз немесе бір минут күтіп, қайталап көріңіз.</translation>
        </message>
        <message>
            <source>Another value came in meanwhile. Nothing was settled. Look again.</source>
            <translation>Осы арада басқа мән келді. Ештеңе шешілмеді. Қайта қараңыз.</translation>
        </message>
        <message>
            <source>Another window is using this register. Close it and try again.</source>
            <translation>Бұл тізілімді басқа терезе пайдаланып тұр. Оны жауып, қайталап көріңіз.</translation>
        </message>
        <message>
            <source>By this computer’s date the hub’s certificate is out of date, so the hub cannot be recognised. Nothing was sent. Set the date if it is wrong; if it is right, tell head office. Meanwhile exchange by stick.</source>
            <translation>Бұл ноутбуктің күні бойынша сервер сертификатының мерзімі өткен, сондықтан серверді тану мүмкін емес. Ештеңе жіберілген жоқ. Күн қате болса, түзетіңіз; дұрыс болса, бас кеңсеге айтыңыз. Оған дейін USB дискімен алмасыңыз.</translation>
        </message>
        <message>
            <source>First what was written here goes to head office. Its reply is taken in at the next exchange.</source>
            <translation>Алдымен осында жазылғаны бас кеңсеге жетеді. Жауабы келесі алмасуда алынады.</translation>
        </message>
        <message>
            <source>Head office has ended the work of this computer, or its last day is over. It receives nothing any more. What comes stays for another computer of head office.</source>
            <translation>Бас кеңсе бұл компьютердің жұмысын аяқтады немесе оның соңғы күні өтті. Ол енді ештеңе қабылдамайды. Келген нәрсе бас кеңсенің басқа компьютері үшін орнында қалады.</translation>
        </message>
        <message>
            <source>Head office has no hub, or has not said so here yet. Exchange by stick once.</source>
            <translation>Бас кеңседе сервер жоқ немесе бұл туралы мұнда әлі хабар жоқ. USB дискімен бір рет алмасыңыз.</translation>
        </message>
        <message>
            <source>Head office offers no such version.</source>
            <translation>Бас кеңсе мұндай нұсқаны ұсынбайды.</translation>
        </message>
        <message>
            <source>Head office was set back to an earlier day: laptops have replies that it no longer has. Nothing on the laptops is lost. People erased since that day may be here again until every laptop has exchanged twice. Make no lists or exports until then.</source>
            <translation>Ноутбуктерде осы бас кеңсенің өзі білмейтін жауаптары бар: бас кеңсе бұрынғы бір күнгі күйіне қайтарылған. Олардағы ештеңе жоғалған жоқ. Сол күннен бері өшірілген адамдар мұнда қайта пайда болуы мүмкін; әр ноутбук екі рет алмасқанша солай болады. Оған дейін тізім де, экспорт та жасамаңыз.</translation>
        </message>
        <message>
            <source>Head office’s list of trusted devices is damaged. Nothing was taken from it.</source>
            <translation>Бас кеңсенің сенімді ноутбуктер тізімі зақымдалған. Одан ештеңе алынған жоқ.</translation>
        </message>
        <message>
            <source>Head office’s receipt is for another copy of this laptop. Nothing was taken from it. Tell head office.</source>
            <translation>Бас кеңсенің түбіртегі осы ноутбуктің басқа көшірмесіне арналған. Одан ештеңе алынған жоқ. Бас кеңсеге хабарлаңыз.</translation>
        </message>
        <message>
            <source>It is not certain what this column is. Nothing was imported. Say which field it is.</source>
            <translation>Бұл бағанның не екені анық емес. Ештеңе енгізілген жоқ. Қай өріс екенін көрсетіңіз.</translation>
        </message>
        <message>
            <source>Line {line} of this file is not the code of a soum with a whole number, or its soum comes twice. Nothing was changed. Correct it, or begin with the template.</source>
            <translation>Бұл файлдың {line} нөмірлі жолында сұм коды мен бүтін сан жоқ немесе сол сұм екі рет кездеседі. Ештеңе өзгерген жоқ. Жолды түзетіңіз немесе үлгіден бастаңыз.</translation>
        </message>
        <message>
            <source>More than five people a day are erased only if two officers want it, both with that right for a week, or a week after one of them asked. It is not yet time, and nothing is erased.</source>
            <translation>Күніне бестен көп адам осы құқығы кемінде бір апта бар екі қызметкер қаласа немесе біреуі сұрағаннан кейін бір апта өткенде ғана өшіріледі. Әзірге уақыты келген жоқ, ештеңе өшірілмейді.</translation>
        </message>
        <message>
            <source>More than five people a day are erased only if two officers want it. Another officer who may erase has to order this. Until then nothing is erased.</source>
            <translation>Күніне бестен көп адам екі қызметкер қаласа ғана өшіріледі. Өшіру құқығы бар басқа қызметкер нұсқау беруі керек. Оған дейін ештеңе өшірілмейді.</translation>
        </message>
        <message>
            <source>No column is headed like a field. Say which column is which.</source>
            <translation>Ешбір баған өріс атымен аталмаған. Қай баған не екенін көрсетіңіз.</translation>
        </message>
        <message>
            <source>No column is headed like a name. Nothing was imported. Say which column is the name.</source>
            <translation>Ешбір баған есім деп аталмаған. Ештеңе енгізілген жоқ. Қай баған есім екенін көрсетіңіз.</translation>
        </message>
        <message>
            <source>No edition was made yet, and nothing was changed. An officer makes it on the page of reports.</source>
            <translation>Әзірге басылым шығарылған жоқ, ештеңе өзгерген жоқ. Оны қызметкер есептер бетінде шығарады.</translation>
        </message>
        <message>
            <source>No folder is chosen to exchange by. Choose one first.</source>
            <translation>Алмасу бумасы таңдалмаған. Алдымен таңдаңыз.</translation>
        </message>
        <message>
            <source>No recovery words of this laptop are here, or none of that mark. They come with its bundles.</source>
            <translation>Бұл ноутбуктің қалпына келтіру сөздері немесе осындай белгісі бар сөздер мұнда жоқ. Олар оның топтамаларымен бірге келеді.</translation>
        </message>
        <message>
            <source>No window can be opened here. Start fieldreg where there is a screen.</source>
            <translation>Бұл жерде терезе ашу мүмкін емес. Бағдарламаны экраны бар компьютерде іске қосыңыз.</translation>
        </message>
        <message>
            <source>Nobody would be left who can give roles. Nothing was changed. Let somebody else be administrator first.</source>
            <translation>Рөл бере алатын ешкім қалмас еді. Ештеңе өзгерген жоқ. Алдымен басқа біреуді әкімші етіңіз.</translation>
        </message>
        <message>
            <source>Not found.</source>
            <translation>Табылмады.</translation>
        </message>
        <message>
            <source>Nothing came from this laptop yet, so there are no words to compare.</source>
            <translation>Бұл ноутбуктен әлі ештеңе келмеген, сондықтан салыстыратын сөз жоқ.</translation>
        </message>
        <message>
            <source>Nothing came into the register with this bundle, so there is nothing to undo.</source>
            <translation>Бұл топтамамен тізілімге ештеңе енгізілген жоқ, сондықтан кері қайтаратын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>Nothing was saved. Make a backup first, as before every change of the program.</source>
            <translation>Ештеңе сақталмады. Бағдарламаны ауыстырар алдында сақтық көшірме жасаңыз.</translation>
        </message>
        <message>
            <source>Only a passphrase can sign this, and this computer opened the register. Nothing was done. Lock it, unlock it with your passphrase, and do it again.</source>
            <translation>Бұған тек кілттік фразамен қол қойылады, ал тізілімді осы компьютер өзі ашты. Ештеңе жасалған жоқ. Құлыптап, кілттік фразаңызбен ашып, қайта жасаңыз.</translation>
        </message>
        <message>
            <source>Only a trainer’s laptop can do this.</source>
            <translation>Мұны тек тренердің ноутбугі жасай алады.</translation>
        </message>
        <message>
            <source>Only a workbook can be locked by a passphrase. Let the file’s name end in .xlsx.</source>
            <translation>Кілттік фразамен тек кестені бұғаттауға болады. Файл аты .xlsx деп аяқталсын.</translation>
        </message>
        <message>
            <source>Only head office can do this.</source>
            <translation>Мұны тек бас кеңсе жасай алады.</translation>
        </message>
        <message>
            <source>Only head office may say this. It is set aside and has no effect.</source>
            <translation>Мұны тек бас кеңсе жаза алады. Ол бөлек сақталды, еш әсері жоқ.</translation>
        </message>
        <message>
            <source>Other users of this computer can open the folder of the register. Everything in it is encrypted. Ask the administrator of the computer to close it to them.</source>
            <translation>Осы компьютердің басқа пайдаланушылары тізілім бумасын аша алады. Ондағының бәрі шифрланған. Компьютер әкімшісінен оны басқаларға жабуын сұраңыз.</translation>
        </message>
        <message>
            <source>People were marked in this session. Nothing was changed. Close it, or take their marks back first.</source>
            <translation>Бұл тренингте адамдар белгіленген. Ештеңе өзгертілген жоқ. Тренингті жабыңыз немесе алдымен белгілерді алып тастаңыз.</translation>
        </message>
        <message>
            <source>Reading this file took far more time or memory than a list of its size needs, so it was stopped. Nothing was changed. Copy the rows into a new table and import that.</source>
            <translation>Бұл файлды оқу осындай көлемдегі тізімге керектен әлдеқайда көп уақыт не жад алғандықтан тоқтатылды. Ештеңе өзгерген жоқ. Жолдарды жаңа кестеге көшіріп, соны импорттаңыз.</translation>
        </message>
        <message>
            <source>Sealed answers are opened for a written reason only. Nothing was opened; write the reason.</source>
            <translation>Мөрленген жауаптар тек жазбаша себеппен ашылады. Ештеңе ашылған жоқ. Себебін жазыңыз.</translation>
        </message>
        <message>
            <source>Several people are called that. Use the short code.</source>
            <translation>Мұндай атты бірнеше адам бар. Қысқа кодын қолданыңыз.</translation>
        </message>
        <message>
            <source>Several trainers share this laptop. Choose whose passphrase was forgotten.</source>
            <translation>Бұл ноутбукті бірнеше тренер пайдаланады. Кімнің кілттік фразасы ұмытылғанын таңдаңыз.</translation>
        </message>
        <message>
            <source>Somebody changed this since. It stays as it is now.</source>
            <translation>Мұны содан кейін басқа біреу өзгерткен. Қазіргі күйінде қалады.</translation>
        </message>
        <message>
            <source>Somebody else answers in the hub’s place, perhaps the page where one logs in to this network. Nothing was sent.</source>
            <translation>Сервердің орнына басқа біреу жауап беріп тұр, мүмкін бұл желіге кіру беті шығар. Ештеңе жіберілген жоқ.</translation>
        </message>
        <message>
            <source>Somebody else changed head office’s keys meanwhile. Nothing was changed here, and this copy was not made. Look at the keys as they are now, and begin again.</source>
            <translation>Осы арада бас кеңсенің кілттерін басқа біреу өзгертті. Мұнда ештеңе өзгерген жоқ, бұл көшірме жасалған жоқ. Кілттердің қазіргі күйін қарап, қайта бастаңыз.</translation>
        </message>
        <message>
            <source>Somebody else changed this meanwhile. Nothing was saved. Look at it as it is now.</source>
            <translation>Осы арада мұны басқа адам өзгертті. Ештеңе сақталмады. Қазір қандай екенін қараңыз.</translation>
        </message>
        <message>
            <source>Somebody else has this passphrase. Choose another.</source>
            <translation>Бұл кілттік фраза басқа біреуде бар. Басқасын таңдаңыз.</translation>
        </message>
        <message>
            <source>Somebody else is writing into the register just now. Nothing was changed. Try again in a minute.</source>
            <translation>Дәл қазір тізілімге басқа адам жазып жатыр. Ештеңе өзгерген жоқ. Бір минуттан кейін қайталап көріңіз.</translation>
        </message>
        <message>
            <source>Somebody of this name has a passphrase here already.</source>
            <translation>Мұндай атты адамның мұнда кілттік фразасы бар.</translation>
        </message>
        <message>
            <source>Somebody who was there is under 18, and no guardian was asked. Nothing was changed. Note what the guardian said, or that it is to follow.</source>
            <translation>Қатысқандардың арасында 18 жасқа толмаған адам бар, заңды өкілінен келісім сұралмаған. Ештеңе өзгерген жоқ. Жауабын белгілеңіз немесе «кейін алынады» деп белгілеңіз.</translation>
        </message>
        <message>
            <source>Something else belongs to this by now, so it stays.</source>
            <translation>Бұған басқа нәрсе тіркелді, сондықтан ол қалады.</translation>
        </message>
        <message>
            <source>Something other than fieldreg changed entries of this register. You can go on reading and registering, but nothing leaves: no export, no exchange, no backup, no order. Call head office. Then restore the last backup, or keep the entries as they stand: Settings, Check this installation.</source>
            <translation>Тізілімдегі кейбір жазбаларды fieldreg емес, басқа нәрсе өзгерткен. Көруге, тіркеуге бола береді, бірақ сыртқа ештеңе шықпайды: экспорт, дерек алмасу, сақтық көшірме, нұсқау жоқ. Бас кеңсеге қоңырау шалыңыз. Содан кейін соңғы сақтық көшірмені қалпына келтіріңіз немесе жазбаларды қазіргі күйінде қалдырыңыз: Баптаулар, Осы бағдарламаны тексеру.</translation>
        </message>
        <message>
            <source>Something went wrong inside fieldreg. Nothing is left half-done. Tell head office.</source>
            <translation>Бағдарламаның ішінде қате болды. Жартылай қалған ештеңе жоқ. Бас кеңсеге хабарлаңыз.</translation>
        </message>
        <message>
            <source>Stopped. Nothing was changed.</source>
            <translation>Тоқтатылды. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>That is not the code of the person. Nothing was erased; look at the code again.</source>
            <translation>Бұл ол адамның коды емес. Ештеңе өшірілген жоқ; кодты қайта қараңыз.</translation>
        </message>
        <message>
            <source>The PIN was wrong five times. Enter your passphrase.</source>
            <translation>PIN код бес рет қате енгізілді. Кілттік фразаны енгізіңіз.</translation>
        </message>
        <message>
            <source>The calendar of this computer says {today}, but an entry here has the date {last}. If today is another day, correct the calendar first: new entries get its date. If the calendar is right, the other date was wrong and you can go on. Nothing is lost.</source>
            <translation>Осы ноутбуктің күнтізбесі бойынша бүгін {today}, бірақ мұнда {last} күнімен белгіленген нәрсе бар. Бүгін басқа күн болса, жалғастырмас бұрын күнді түзетіңіз: қазір енгізілген нәрсе осы күнмен белгіленеді. Күн дұрыс болса, кейінгі күн қате болған, бәрі жақсы. Екі жағдайда да ештеңе жоғалмайды.</translation>
        </message>
        <message>
            <source>The calendar of this computer says {today}; the last known date is {last}. If today is another day, correct the calendar first: new entries get its date. If the calendar is right, exchange soon. Nothing is lost.</source>
            <translation>Осы ноутбуктің күнтізбесі бойынша бүгін {today}, ал мұнда белгілі соңғы күн: {last}. Бүгін басқа күн болса, жалғастырмас бұрын күнді түзетіңіз: қазір енгізілген нәрсе осы күнмен белгіленеді. Күн дұрыс болса, жақын арада алмасу жасаңыз. Екі жағдайда да ештеңе жоғалмайды.</translation>
        </message>
        <message>
            <source>The connection broke off. Nothing is lost. It goes on from where it was.</source>
            <translation>Байланыс үзілді. Ештеңе жоғалған жоқ. Тоқтаған жерінен жалғасады.</translation>
        </message>
        <message>
            <source>The consent to read these answers was taken back. Nothing was opened; ask the person, if there is need.</source>
            <translation>Бұл жауаптарды оқуға берілген келісім қайтарып алынған. Ештеңе ашылған жоқ. Қажет болса, адамның өзінен сұраңыз.</translation>
        </message>
        <message>
            <source>The copy of the keys is not complete, or a letter in it is wrong. Nothing was changed. Compare it with the sheet.</source>
            <translation>Кілттердің көшірмесі толық емес немесе бір әрпі қате. Ештеңе өзгерген жоқ. Басылған парақпен салыстырыңыз.</translation>
        </message>
        <message>
            <source>The database is on another machine, and the way there is not secured. Nothing was sent, and nothing is lost. Add sslmode=verify-full to the address, and give it again with the command hq follow.</source>
            <translation>Дерекқор басқа компьютерде, оған апаратын жол қорғалмаған. Ештеңе жіберілген жоқ, ештеңе жоғалған жоқ. Мекенжайға sslmode=verify-full қосып, hq follow пәрменімен қайта беріңіз.</translation>
        </message>
        <message>
            <source>The database server does not answer. Check the network, then check that your last entry is there.</source>
            <translation>Дерекқор сервері жауап бермейді. Желіні тексеріп, содан кейін соңғы жазғаныңыз сақталғанын қараңыз.</translation>
        </message>
        <message>
            <source>The database server refused the name, the password or the database. Ask the person who looks after the server.</source>
            <translation>Дерекқор сервері атты, құпия сөзді немесе дерекқорды қабылдамады. Серверге жауапты адамнан сұраңыз.</translation>
        </message>
        <message>
            <source>The desk’s own file was missing and was started again; the access log says so. This is normal after a backup was restored or the register was moved. If not, openings may be missing from the log: ask who had this register.</source>
            <translation>Қорғалған бөлімнің өз қоймасы мұнда болмады және қайта басталды; бұл қарау журналына жазылды. Сақтық көшірме қалпына келтірілген немесе тізілім көшірілген болса, бұл дұрыс. Олай болмаса, журналда кейбір ашулар жетіспеуі мүмкін: бұл тізілім кімнің қолында болғанын сұраңыз.</translation>
        </message>
        <message>
            <source>The disk could not be read or written. Nothing was changed. Try again; if it happens again, make a backup elsewhere.</source>
            <translation>Дискіні оқу не жазу мүмкін болмады. Ештеңе өзгерген жоқ. Қайталап көріңіз, тағы болса, басқа жерге сақтық көшірме жасаңыз.</translation>
        </message>
        <message>
            <source>The disk is full. Nothing was changed, and what you typed is still here. Make room and try again.</source>
            <translation>Диск толды. Ештеңе өзгерген жоқ, жазғаныңыз орнында. Орын босатып, қайталап көріңіз.</translation>
        </message>
        <message>
            <source>The encrypted database of this computer is not the right one. Install fieldreg again.</source>
            <translation>Осы компьютердің шифрленген дерекқоры сәйкес емес. Бағдарламаны қайта орнатыңыз.</translation>
        </message>
        <message>
            <source>The figures of this report are frozen, so it stays as it is. Nothing was changed. Draft a new report.</source>
            <translation>Бұл есептің сандары бекітілген, сондықтан өзгермейді. Ештеңе өзгерген жоқ. Жаңа есеп дайындаңыз.</translation>
        </message>
        <message>
            <source>The file could not be deleted and is still there. Close the program that uses it and try again.</source>
            <translation>Файлды өшіру мүмкін болмады, ол әлі орнында. Оны ұстап тұрған бағдарламаны жауып, қайталап көріңіз.</translation>
        </message>
        <message>
            <source>The file could not be written. The old file is unchanged.</source>
            <translation>Файлды жазу мүмкін болмады. Бұрынғысы орнында.</translation>
        </message>
        <message>
            <source>The file of this version is not here yet. It comes on head office’s next stick, or by the hub. Nothing was changed.</source>
            <translation>Бұл нұсқаның файлы әлі келген жоқ. Ол бас кеңсенің келесі USB дискісімен немесе сервер арқылы келеді. Ештеңе өзгермеді.</translation>
        </message>
        <message>
            <source>The file on this stick is not whole. Nothing was kept of it. Try another stick, or let head office write it again.</source>
            <translation>Бұл USB дискідегі файл толық емес. Одан ештеңе сақталмады. Басқа USB дискіні қолданыңыз немесе бас кеңсе қайта жазсын.</translation>
        </message>
        <message>
            <source>The former key is still needed. It was kept. Every laptop that is not cut off must know the new key, and ninety days must have passed.</source>
            <translation>Бұрынғы кілт әлі керек, ол сақталды. Рұқсаты тоқтатылмаған әр ноутбук жаңа кілтті алуы және тоқсан күн өтуі керек.</translation>
        </message>
        <message>
            <source>The hub cannot be reached from here. Nothing is lost. It goes on from where it was once there is a connection.</source>
            <translation>Осы жерден серверге қосылу мүмкін болмады. Ештеңе жоғалған жоқ. Байланыс пайда болғанда тоқтаған жерінен жалғасады.</translation>
        </message>
        <message>
            <source>The hub cannot listen at this address.</source>
            <translation>Сервер бұл мекенжайда жұмыс істей алмайды.</translation>
        </message>
        <message>
            <source>The hub does not allow this. Nothing was changed.</source>
            <translation>Сервер бұған рұқсат бермейді. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>The hub does not answer. Nothing is lost. It goes on from where it was.</source>
            <translation>Сервер жауап бермейді. Ештеңе жоғалған жоқ. Тоқтаған жерінен жалғасады.</translation>
        </message>
        <message>
            <source>The hub does not know this laptop yet. Nothing is lost. Head office has to receive from the hub once.</source>
            <translation>Сервер бұл ноутбукті әлі танымайды. Ештеңе жоғалған жоқ. Бас кеңсе серверден бір рет қабылдауы керек.</translation>
        </message>
        <message>
            <source>The hub has no certificate to show itself with.</source>
            <translation>Серверде өзін танытатын сертификат жоқ.</translation>
        </message>
        <message>
            <source>The hub has no room for more. Nothing is lost: everything is still here.</source>
            <translation>Серверде орын қалмады. Ештеңе жоғалған жоқ: бәрі осында.</translation>
        </message>
        <message>
            <source>The hub has too much to do. Nothing is lost. Try again later.</source>
            <translation>Сервердің жұмысы көп. Ештеңе жоғалған жоқ. Кейінірек қайталаңыз.</translation>
        </message>
        <message>
            <source>The hub sent impossible data. It was not used, and nothing was changed here. Tell head office.</source>
            <translation>Сервер қате мәлімет жіберді. Ол қабылданбады, мұнда ештеңе өзгерген жоқ. Бас кеңсеге хабарлаңыз.</translation>
        </message>
        <message>
            <source>The hub was restarted. Nothing is lost. Try again.</source>
            <translation>Сервер қайта қосылды. Ештеңе жоғалған жоқ. Қайталап көріңіз.</translation>
        </message>
        <message>
            <source>The hub’s mailbox cannot be read. Nothing was changed.</source>
            <translation>Сервердің пошта жәшігі оқылмады. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>The invitation of this laptop was opened on another computer too. This bundle is kept whole, and is taken in when you confirm its laptop by the eight words.</source>
            <translation>Бұл ноутбуктің шақыруы басқа компьютерде де ашылған. Бұл топтама толық сақталған, ноутбукті сегіз сөзі бойынша растағаныңызда тізілімге енеді.</translation>
        </message>
        <message>
            <source>The key file beside the register is damaged. Nothing was changed. Put it back from a backup.</source>
            <translation>Тізілім жанындағы кілт файлы зақымдалған. Ештеңе өзгерген жоқ. Сақтық көшірмеден қайтарыңыз.</translation>
        </message>
        <message>
            <source>The keys of this register are damaged. Restore the last backup.</source>
            <translation>Бұл тізілімнің кілттері зақымдалған. Соңғы сақтық көшірмені қалпына келтіріңіз.</translation>
        </message>
        <message>
            <source>The later version that did not work has already changed this register, and only it can open it. So it runs again, and nothing is lost. If it does not open the register now, tell head office.</source>
            <translation>Жұмыс істемеген жаңа нұсқа бұл тізілімді өзгертіп үлгерген, оны тек сол нұсқа аша алады. Сондықтан ол қайта іске қосылды, ештеңе жоғалған жоқ. Тізілімді енді де ашпаса, бас кеңсеге хабарлаңыз.</translation>
        </message>
        <message>
            <source>The letters of this file cannot be read with certainty. Save it as UTF-8 and try again.</source>
            <translation>Бұл файлдың әріптерін сенімді оқу мүмкін емес. UTF-8 түрінде сақтап, қайталап көріңіз.</translation>
        </message>
        <message>
            <source>The list has no such place, or several of that name. Choose one from the list.</source>
            <translation>Тізімде мұндай жер жоқ немесе осындай атты бірнешеуі бар. Тізімнен таңдаңыз.</translation>
        </message>
        <message>
            <source>The list has several of that name. Nothing was changed. Choose one by its code.</source>
            <translation>Тізімде осындай атты бірнешеуі бар. Ештеңе өзгерген жоқ. Кодымен таңдаңыз.</translation>
        </message>
        <message>
            <source>The list of erased people came from a backup and may be old. People erased after it may be here again until every laptop has exchanged twice. If there are backups in another place, make one there too and unlock again: fieldreg then reads the list there.</source>
            <translation>Өшірілген адамдардың тізімі сақтық көшірмемен бірге келді және соңғы өшіруден бұрынғы болуы мүмкін. Содан бері өшірілген адамдар мұнда қайта пайда болуы мүмкін; әр компьютер екі рет алмасқанша солай болады. Басқа жерде сақтық көшірмелер болса, сонда да біреуін жасап, тізілімді қайта ашыңыз: fieldreg сол жердегі тізімнен біледі.</translation>
        </message>
        <message>
            <source>The list of erased people is missing. Some erased people may be here again until every laptop has exchanged twice. If a backup was restored, find the file ending in .erasures, put it beside the backup and restore the backup again.</source>
            <translation>Өшірілген адамдардың тізімі орнында жоқ. Тек сол тізімде ғана болған адамдар мұнда қайта пайда болуы мүмкін; әр компьютер екі рет алмасқанша солай болады. Сақтық көшірме қалпына келтірілген болса, .erasures деп аяқталатын файлды тауып, сақтық көшірменің жанына қойып, қайта қалпына келтіріңіз.</translation>
        </message>
        <message>
            <source>The list of erased people was changed or cannot be read, so it is not used. Some erased people may be here again until every laptop has exchanged twice. Ask who had the list.</source>
            <translation>Өшірілген адамдардың тізімі өзгертілген немесе оқылмайды, сондықтан есепке алынбайды. Тек сол тізімде ғана болған адамдар мұнда қайта пайда болуы мүмкін; әр компьютер екі рет алмасқанша солай болады. Оның кімнің қолында болғанын сұраңыз.</translation>
        </message>
        <message>
            <source>The log of opened sealed answers was changed from outside. Nothing was changed here. Compare it with a backup, and ask who had this register.</source>
            <translation>Мөрленген жауаптарды кім ашқаны жазылған журнал бөлім қалдырған күйінде емес. Мұнда ештеңе өзгерген жоқ. Оны сақтық көшірмемен салыстырып, бұл тізілім кімнің қолында болғанын сұраңыз.</translation>
        </message>
        <message>
            <source>The name of this file must end in {endings}.</source>
            <translation>Бұл файлдың аты {endings} деп аяқталуы керек.</translation>
        </message>
        <message>
            <source>The network said something twice. Nothing is lost. Try again.</source>
            <translation>Желі бір хабарды екі рет жеткізді. Ештеңе жоғалған жоқ. Қайталап көріңіз.</translation>
        </message>
        <message>
            <source>The new version does not work on this computer. The one before it goes on, and nothing is lost. Try it once more, or tell head office.</source>
            <translation>Жаңа нұсқа бұл компьютерде жұмыс істемейді. Алдыңғысы жұмысын жалғастырады, ештеңе жоғалған жоқ. Тағы бір рет байқап көріңіз немесе бас кеңсеге хабарлаңыз.</translation>
        </message>
        <message>
            <source>The part of fieldreg that reads foreign files does not start. Nothing was changed. Start the computer again; if that does not help, install fieldreg again.</source>
            <translation>Бағдарламаның бөтен файлдарды оқитын бөлігі іске қосылмады. Ештеңе өзгерген жоқ. Компьютерді қайта қосыңыз; көмектеспесе, бағдарламаны қайта орнатыңыз.</translation>
        </message>
        <message>
            <source>The passphrase is wrong. Nothing was changed. Try again.</source>
            <translation>Кілттік фраза қате. Ештеңе өзгерген жоқ. Қайталап көріңіз.</translation>
        </message>
        <message>
            <source>The protected desk has its own passphrase already. Nothing was changed.</source>
            <translation>Қорғалған бөлімнің өз кілттік фразасы бұрыннан бар. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>The protected desk has no passphrase of its own yet. Give it one first.</source>
            <translation>Қорғалған бөлімнің әлі өз кілттік фразасы жоқ. Алдымен кілттік фраза беріңіз.</translation>
        </message>
        <message>
            <source>The proxy of this network does not let the connection through. Nothing was sent.</source>
            <translation>Бұл желінің проксиі қосылымды өткізбеді. Ештеңе жіберілген жоқ.</translation>
        </message>
        <message>
            <source>The register has laptops confirmed or cut off, or versions offered, that no officer signed. Nobody obeys it. If one is right, do it again. If not, somebody else has head office's key: ask who can open this computer.</source>
            <translation>Тізілімде ешбір қызметкер қол қоймай расталған не рұқсаты тоқтатылған ноутбуктер немесе ұсынылған нұсқалар бар. Оны ешкім орындамайды. Бірі дұрыс болса, қайта жасаңыз. Болмаса, бас кеңсенің кілті басқа біреуде: бұл компьютерді кім аша алатынын сұраңыз.</translation>
        </message>
        <message>
            <source>The register has orders to erase or to undo that no officer signed. Nobody obeys them. If one is right, give it again. If not, somebody else can write into the database: ask who runs it.</source>
            <translation>Тізілімде ешбір қызметкер қол қоймаған өшіру немесе болдырмау нұсқаулары бар. Оларды ешкім орындамайды. Бірі дұрыс болса, қайта беріңіз. Болмаса, дерекқорға басқа біреу жаза алады: оны кім басқаратынынан сұраңыз.</translation>
        </message>
        <message>
            <source>The register itself is in this folder. Choose another one to exchange by. Nothing was changed.</source>
            <translation>Бұл бумада тізілімнің өзі тұр. Алмасу үшін басқа буманы таңдаңыз. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>The register’s file is damaged. It was left as it is. Restore the last backup.</source>
            <translation>Тізілім файлы зақымдалған. Оған тиіскен жоқпыз. Соңғы сақтық көшірмені қалпына келтіріңіз.</translation>
        </message>
        <message>
            <source>The register’s file is not as fieldreg left it. Make an exchange now, then restore the last backup.</source>
            <translation>Тізілім файлын басқа нәрсе өзгерткен. Қазір дерек алмасып, содан кейін соңғы сақтық көшірмені қалпына келтіріңіз.</translation>
        </message>
        <message>
            <source>The reply to a laptop changed again and again while it was written, and was not finished. Nothing is lost. Receive again, and it will be written.</source>
            <translation>Бір ноутбукке арналған жауап жазылып жатқанда қайта-қайта өзгеріп, аяқталмады. Ештеңе жоғалған жоқ. Қайтадан қабылдаңыз, сонда ол жазылады.</translation>
        </message>
        <message>
            <source>The seal of this file is broken. Nothing was taken from it.</source>
            <translation>Бұл файлдың мөрі бұзылған. Одан ештеңе алынған жоқ.</translation>
        </message>
        <message>
            <source>The sender asks for more aimags or more time than its invitation gives. The bundle is set aside. Invite the laptop again.</source>
            <translation>Жіберуші шақыруда көрсетілгеннен көп аймақты немесе ұзағырақ мерзімді талап етеді. Топтама бөлек сақталды. Ноутбукті қайта шақырыңыз.</translation>
        </message>
        <message>
            <source>The sender’s certificate is damaged. Nothing was taken from this file.</source>
            <translation>Жіберушінің сертификаты зақымдалған. Бұл файлдан ештеңе алынған жоқ.</translation>
        </message>
        <message>
            <source>The sender’s certificate is not accepted here.</source>
            <translation>Жіберушінің сертификаты мұнда қабылданбайды.</translation>
        </message>
        <message>
            <source>The signature does not fit. Nothing was taken from this file.</source>
            <translation>Қолтаңба сәйкес емес. Бұл файлдан ештеңе алынған жоқ.</translation>
        </message>
        <message>
            <source>The stick cannot be written to. Nothing counts as sent. Move its switch, or take another stick.</source>
            <translation>USB дискі тек оқуға арналған. Ештеңе жіберілген болып саналмайды. Құлпын ашыңыз немесе басқа USB дискі алыңыз.</translation>
        </message>
        <message>
            <source>The stick gave back something else than was written. Nothing counts as sent. Take another stick.</source>
            <translation>USB дискі жазылғаннан басқаны қайтарды. Ештеңе жіберілген болып саналмайды. Басқа USB дискі алыңыз.</translation>
        </message>
        <message>
            <source>The stick is full. Nothing counts as sent. Make room on it, or take another stick.</source>
            <translation>USB дискі толды. Ештеңе жіберілген болып саналмайды. Орын босатыңыз немесе басқа USB дискі алыңыз.</translation>
        </message>
        <message>
            <source>The stick was pulled too early. The copy is not complete. Nothing is lost. Put it in again.</source>
            <translation>USB дискі тым ерте ажыратылды. Көшірме толық емес. Ештеңе жоғалған жоқ. Қайта жалғаңыз.</translation>
        </message>
        <message>
            <source>The system’s key store did not answer. Nothing is lost. Enter your passphrase.</source>
            <translation>Жүйенің кілттер қоймасы жауап бермеді. Ештеңе жоғалған жоқ. Кілттік фразаңызды енгізіңіз.</translation>
        </message>
        <message>
            <source>The system’s key store no longer opens this register. Nothing is lost. Enter your passphrase.</source>
            <translation>Жүйенің кілттер қоймасы бұл тізілімді енді ашпайды. Ештеңе жоғалған жоқ. Кілттік фразаңызды енгізіңіз.</translation>
        </message>
        <message>
            <source>The table has no such column.</source>
            <translation>Кестеде мұндай баған жоқ.</translation>
        </message>
        <message>
            <source>The totals of this half-year cannot be issued: it is not over, they were issued before, or nobody came to a session in it. Nothing was opened. Choose another.</source>
            <translation>Бұл жартыжылдықтың жиынтығын шығаруға болмайды: ол аяқталмаған, жиынтығы бұрын шығарылған немесе оқуға ешкім келмеген. Ештеңе ашылған жоқ. Басқасын таңдаңыз.</translation>
        </message>
        <message>
            <source>The way to the database on another machine is not secured, as its address says: insecure=yes. Somebody in between could read and change everything.</source>
            <translation>Басқа компьютердегі дерекқорға апаратын жол қорғалмаған, мекенжайында солай жазылған: insecure=yes. Аралықтағы біреу бәрін оқып, өзгерте алады.</translation>
        </message>
        <message>
            <source>The workbook has no such sheet. Nothing was read.</source>
            <translation>Кітапта мұндай парақ жоқ. Ештеңе оқылған жоқ.</translation>
        </message>
        <message>
            <source>There are too many other files on the stick, and not all were looked at. Move the bundles to an empty stick or folder, and try again.</source>
            <translation>USB дискіде басқа файлдар тым көп, бәрі қаралған жоқ. Топтамаларды бос USB дискіге немесе бумаға көшіріп, қайта көріңіз.</translation>
        </message>
        <message>
            <source>There are two copies of this laptop, and an order to erase names people of one of them. The bundle is kept, and is taken in when somebody receives who may also erase, after unlocking by passphrase.</source>
            <translation>Бұл ноутбуктің екі көшірмесі бар, біреуіндегі адамдарды өшіру нұсқауы берілген. Топтама сақталды, өшіруге құқығы бар қызметкер кілттік фразасымен ашып қабылдағанда тізілімге енеді.</translation>
        </message>
        <message>
            <source>There are two copies of this laptop. In this bundle, a person has the number of a person erased on the other copy. It is kept and is taken in when the bundles of the other copy arrive.</source>
            <translation>Бұл ноутбуктің екі көшірмесі бар. Екінші көшірмеде өшірілген адамның нөмірі бұл топтамада басқа адамда тұр. Топтама толық сақталды, екінші көшірменің топтамалары келгенде енгізіледі.</translation>
        </message>
        <message>
            <source>There are two copies of this laptop: its disk was copied, or put back as it was. Both kept what they wrote, the second under new codes. Invite it again.</source>
            <translation>Бұл ноутбуктің екі көшірмесі бар: дискісі көшірілген немесе бұрынғы қалпына қайтарылған. Екеуінің де жазғаны сақталды, екіншісінікі жаңа кодтармен. Оны қайта шақырыңыз.</translation>
        </message>
        <message>
            <source>There is a file of this name already. It was left as it is.</source>
            <translation>Мұндай атты файл бар. Оған тиіскен жоқпыз.</translation>
        </message>
        <message>
            <source>There is a register here already. It was left as it is.</source>
            <translation>Мұнда тізілім бар. Оған тиіскен жоқпыз.</translation>
        </message>
        <message>
            <source>There is no former key. Nothing was changed.</source>
            <translation>Бұрынғы кілт жоқ. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>There is no mailbox of a hub in this folder.</source>
            <translation>Бұл бумада сервердің пошта жәшігі жоқ.</translation>
        </message>
        <message>
            <source>There is no register in this folder.</source>
            <translation>Бұл бумада тізілім жоқ.</translation>
        </message>
        <message>
            <source>There is no such field. Nothing was changed.</source>
            <translation>Мұндай өріс жоқ. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>There is no such stick or folder. Put the stick in and try again.</source>
            <translation>Мұндай USB дискі не бума жоқ. USB дискіні жалғап, қайталап көріңіз.</translation>
        </message>
        <message>
            <source>There is nothing in this table.</source>
            <translation>Бұл кесте бос.</translation>
        </message>
        <message>
            <source>There is nothing to do again.</source>
            <translation>Қайта жасайтын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>There is nothing to take back.</source>
            <translation>Болдырмайтын ештеңе жоқ.</translation>
        </message>
        <message>
            <source>There is something in this database already. Begin in an empty one.</source>
            <translation>Бұл дерекқорда басқа нәрсе бар. Бос дерекқордан бастаңыз.</translation>
        </message>
        <message>
            <source>There is too little room for the file of the new version. Everything else was carried. Make room if it should go along.</source>
            <translation>Жаңа нұсқаның файлына орын жетпейді. Қалғанының бәрі жазылды. Бірге жіберу керек болса, орын босатыңыз.</translation>
        </message>
        <message>
            <source>There is too little room where it was to be saved. Nothing was saved, and the new version is still here. Make room there, or save it somewhere else.</source>
            <translation>Сақталуы тиіс жерде орын жетпейді. Ештеңе сақталмады, жаңа нұсқа осында тұр. Сол жерден орын босатыңыз немесе басқа жерге сақтаңыз.</translation>
        </message>
        <message>
            <source>These are not the eight words of this laptop. Nothing was changed.</source>
            <translation>Бұл осы ноутбуктің сегіз сөзі емес. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>These are not the passphrases of two people who can allow this. Nothing was shown. It takes two officers of this computer, or two of the three people who keep the copy of the keys.</source>
            <translation>Бұлар рұқсат бере алатын екі адамның кілттік фразалары емес. Ештеңе көрсетілмеді. Осы компьютердің екі қызметкері немесе кілттер көшірмесін сақтайтын үш адамның екеуі рұқсат бере алады.</translation>
        </message>
        <message>
            <source>These tables tell so much of each other that it cannot be checked what they tell of few people, so nothing is issued. Leave out a table; the first to go is one by soum and something else.</source>
            <translation>Бұл кестелер бір-бірін тым көп ашатындықтан, аз адам туралы не білдіретінін тексеру мүмкін емес, сондықтан есеп шығарылмады. Бір кестені алып тастаңыз: алдымен сұмды басқа нәрсемен қосқанын.</translation>
        </message>
        <message>
            <source>These two keys cannot change places. Nothing was changed. A function key, Ins or Ctrl with a letter changes places with another of these, and a letter with a letter.</source>
            <translation>Бұл екі перненің орнын ауыстыруға болмайды. Ештеңе өзгерген жоқ. Функция пернесі, Ins немесе Ctrl мен әріп өзара, ал әріп әріппен ауысады.</translation>
        </message>
        <message>
            <source>These two passphrases do not open the copy. Nothing was changed. Any two of its three people can open it.</source>
            <translation>Бұл екі кілттік фраза көшірмені ашпайды. Ештеңе өзгерген жоқ. Үш адамның кез келген екеуі аша алады.</translation>
        </message>
        <message>
            <source>These words do not fit. Look at each of them again.</source>
            <translation>Бұл сөздер сәйкес келмеді. Әрқайсысын қайта қараңыз.</translation>
        </message>
        <message>
            <source>This PIN is wrong.</source>
            <translation>PIN код қате.</translation>
        </message>
        <message>
            <source>This asks for a change about somebody or something that its laptop never had. It has no effect until you accept it, or attach it to the person meant.</source>
            <translation>Мұнда бұл ноутбукте ешқашан болмаған адам не жазба туралы өзгеріс сұралған. Сіз қабылдағанша не тиісті адамға байланыстырғанша еш әсері жоқ.</translation>
        </message>
        <message>
            <source>This backup is not complete. Nothing was restored. Take another one.</source>
            <translation>Бұл толық сақтық көшірме емес. Одан ештеңе жасалған жоқ. Басқасын алыңыз.</translation>
        </message>
        <message>
            <source>This bundle came with an invitation that was withdrawn. It is set aside. It is taken in when you confirm the laptop by its words.</source>
            <translation>Бұл топтама қайтарып алынған шақырумен келді. Ол бөлек сақталды. Ноутбукті сөздерімен растағанда енгізіледі.</translation>
        </message>
        <message>
            <source>This bundle carries the number of another laptop, or ours. It is set aside for you to look at.</source>
            <translation>Бұл топтамада басқа ноутбуктің немесе біздің нөмір тұр. Сіз қарағанша бөлек сақталды.</translation>
        </message>
        <message>
            <source>This bundle is by a later version. It is kept. Update fieldreg and take it in again.</source>
            <translation>Бұл топтаманы жаңарақ нұсқа жазған. Ол сақталды. Бағдарламаны жаңартып, қайта қабылдаңыз.</translation>
        </message>
        <message>
            <source>This bundle is from a device that is no longer trusted. It is set aside for you to look at.</source>
            <translation>Бұл топтама енді сенім білдірілмейтін ноутбуктен келді. Сіз қарағанша бөлек сақталды.</translation>
        </message>
        <message>
            <source>This bundle is from a device that nobody here invited. It is set aside.</source>
            <translation>Бұл топтаманы мұнда ешкім шақырмаған ноутбук жіберген. Ол бөлек сақталды.</translation>
        </message>
        <message>
            <source>This bundle is larger than a bundle may be. It was not taken in.</source>
            <translation>Бұл топтама рұқсат етілгеннен үлкен. Ол қабылданған жоқ.</translation>
        </message>
        <message>
            <source>This bundle leaves out somebody. Head office has no order to erase that person. The bundle is kept and is taken in when its laptop sends the order.</source>
            <translation>Бұл топтамада бір адам жоқ, бірақ оны өшіру туралы нұсқау бас кеңсеге жетпеген. Топтама толық сақталды, ноутбугі нұсқауды жібергенде енгізіледі.</translation>
        </message>
        <message>
            <source>This bundle waits for an earlier one. It is kept and is taken in when the other one arrives.</source>
            <translation>Бұл топтама алдыңғысын күтуде. Толық сақталды, алдыңғысы келгенде өзі енеді.</translation>
        </message>
        <message>
            <source>This bundle waits until you confirm its laptop by the eight words.</source>
            <translation>Бұл топтама сіз ноутбукті сегіз сөзбен растағанша күтеді.</translation>
        </message>
        <message>
            <source>This change does not follow the order of its laptop. It is set aside. Somebody may have changed data on that laptop.</source>
            <translation>Бұл өзгеріс ноутбугінің өзгерістер ретіне сәйкес келмейді. Ол бөлек сақталды. Ол ноутбукте біреу деректерді өзгерткен болуы мүмкін.</translation>
        </message>
        <message>
            <source>This change has an impossible number. It is set aside.</source>
            <translation>Бұл өзгерістің нөмірі дұрыс емес. Бөлек сақталды.</translation>
        </message>
        <message>
            <source>This confirmation comes from a computer that may not give it, or says more than it may. Nothing of it was taken. Your work stays here and goes with the next exchange.</source>
            <translation>Бұл түбіртекті беруге құқығы жоқ компьютер жіберген немесе онда рұқсат етілгеннен артық нәрсе бар. Одан ештеңе алынған жоқ. Жұмысыңыз осында сақталып, келесі алмасумен жіберіледі.</translation>
        </message>
        <message>
            <source>This conflict was settled meanwhile. Nothing was changed.</source>
            <translation>Бұл қайшылық осы арада шешілген. Ештеңе өзгертілмеді.</translation>
        </message>
        <message>
            <source>This copy belongs to another head office. Nothing was changed. Take the sheet of this one.</source>
            <translation>Бұл көшірме басқа бас кеңсенікі. Ештеңе өзгерген жоқ. Осы бас кеңсенің парағын алыңыз.</translation>
        </message>
        <message>
            <source>This copy is not complete. Nothing is lost: the sender still has it. Ask for it again.</source>
            <translation>Көшірме толық емес. Ештеңе жоғалған жоқ: жіберушіде бәрі бар. Қайта сұраңыз.</translation>
        </message>
        <message>
            <source>This copy of fieldreg cannot serve a hub. Install the part for it.</source>
            <translation>Бұл fieldreg серверді іске қоса алмайды. Қажетті бөлігін орнатыңыз.</translation>
        </message>
        <message>
            <source>This copy of fieldreg cannot speak to a PostgreSQL server. Install the part for it.</source>
            <translation>fieldreg-тің бұл нұсқасы PostgreSQL серверімен байланыса алмайды. Оған арналған бөлігін орнатыңыз.</translation>
        </message>
        <message>
            <source>This course is confidential: who attended is shown with the session and with the person alone, in no list, no file and on no paper. Nothing was written. Choose another course or session, or print without names.</source>
            <translation>Бұл курс құпия: қатысқандар тренингтің және адамның өз бетінде ғана көрсетіледі, тізімде де, файлда да, қағазда да аталмайды. Ештеңе жазылған жоқ. Басқа курсты не тренингті таңдаңыз немесе атсыз басып шығарыңыз.</translation>
        </message>
        <message>
            <source>This database cannot hold the register. Ask the person who looks after the server.</source>
            <translation>Бұл дерекқорда тізілімді сақтау мүмкін емес. Серверге жауапты адамнан сұраңыз.</translation>
        </message>
        <message>
            <source>This database does not contain the register of this installation.</source>
            <translation>Бұл дерекқорда осы бағдарламаның тізілімі жоқ.</translation>
        </message>
        <message>
            <source>This date cannot be read. Write 2007, 2007.03 or 2007.03.14.</source>
            <translation>Бұл күнді оқу мүмкін болмады. 2007, 2007.03 немесе 2007.03.14 деп жазыңыз.</translation>
        </message>
        <message>
            <source>This field can have only one value. Choose one, or write another.</source>
            <translation>Бұл өріске бір ғана мән сыяды. Біреуін таңдаңыз немесе басқасын жазыңыз.</translation>
        </message>
        <message>
            <source>This field cannot take what was typed. Nothing was changed.</source>
            <translation>Бұл өріске жазылған мән сыймайды. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>This file does not open: it is for somebody else, or sealed to a key that was destroyed. Nothing is lost, its laptop still has everything. Send it a reply, and let it make another exchange.</source>
            <translation>Бұл файл ашылмайды: ол басқа біреуге арналған немесе жойылған кілтпен мөрленген. Ештеңе жоғалған жоқ, бәрі ноутбугінде тұр. Оған жауап беріп, қайта алмасу жасатыңыз.</translation>
        </message>
        <message>
            <source>This file is by a later version. Update fieldreg.</source>
            <translation>Бұл файлды жаңарақ нұсқа жазған. Бағдарламаны жаңартыңыз.</translation>
        </message>
        <message>
            <source>This file is no table. CSV, XLSX and JSON files can be read.</source>
            <translation>Бұл файл кесте емес. CSV, XLSX және JSON файлдары оқылады.</translation>
        </message>
        <message>
            <source>This file is no whole edition of figures. Nothing of it is shown. Ask head office for it again.</source>
            <translation>Бұл файл сандардың толық басылымы емес. Одан ештеңе көрсетілген жоқ. Оны бас кеңседен қайта сұраңыз.</translation>
        </message>
        <message>
            <source>This file is not there or cannot be read.</source>
            <translation>Бұл файл жоқ немесе оқылмайды.</translation>
        </message>
        <message>
            <source>This file is not written as fieldreg writes it.</source>
            <translation>Бұл файл fieldreg бағдарламасы жазатындай жазылмаған.</translation>
        </message>
        <message>
            <source>This file is sealed for somebody else.</source>
            <translation>Бұл файл басқа біреуге арнап мөрленген.</translation>
        </message>
        <message>
            <source>This folder is on a stick, which is easily lost. Keep the register on this computer’s own disk.</source>
            <translation>Бұл бума USB дискіде тұр, ал ол оңай жоғалады. Тізілімді осы компьютердің өз дискісінде сақтаңыз.</translation>
        </message>
        <message>
            <source>This folder is on another computer, where a register can be damaged. Keep it on this computer’s own disk.</source>
            <translation>Бұл бума басқа компьютерде тұр, онда тізілім зақымдалуы мүмкін. Оны осы компьютердің өз дискісінде сақтаңыз.</translation>
        </message>
        <message>
            <source>This invitation is not complete. Ask head office for it again.</source>
            <translation>Бұл толық шақыру емес. Бас кеңседен қайта сұраңыз.</translation>
        </message>
        <message>
            <source>This is about somebody at a session of a confidential course. Both are shown together only to an officer who has the protected desk too: she decides it. Until then everything is kept.</source>
            <translation>Бұл құпия курстың тренингіне қатысқан адам туралы. Адам мен тренинг бірге тек қорғалған бөлімде де жұмыс істейтін қызметкерге көрсетіледі, ол шешеді. Оған дейін бәрі сақталады.</translation>
        </message>
        <message>
            <source>This is no address of a PostgreSQL database.</source>
            <translation>Бұл PostgreSQL дерекқорының мекенжайы емес.</translation>
        </message>
        <message>
            <source>This is no bundle of fieldreg.</source>
            <translation>Бұл fieldreg топтамасы емес.</translation>
        </message>
        <message>
            <source>This is not a complete version of fieldreg, or its file does not match. Nothing was changed. Get the file again.</source>
            <translation>Бұл fieldreg бағдарламасының толық нұсқасы емес немесе файл сәйкес емес. Ештеңе өзгермеді. Файлды қайта алыңыз.</translation>
        </message>
        <message>
            <source>This is not a hub address. It must begin with https and contain the name of a server.</source>
            <translation>Бұл сервердің мекенжайы емес. Ол https-тен басталып, машинаның атын көрсетеді.</translation>
        </message>
        <message>
            <source>This is not the file that head office signed, or it changed while it was read. Nothing was kept of it. Try another stick or the hub, and tell head office.</source>
            <translation>Бұл бас кеңсе қол қойған файл емес немесе ол оқылып жатқанда өзгерген. Одан ештеңе сақталмады. Басқа USB дискіні немесе серверді қолданып көріңіз, бас кеңсеге айтыңыз.</translation>
        </message>
        <message>
            <source>This is not undone, so there is nothing to bring back.</source>
            <translation>Бұл кері қайтарылмаған, сондықтан қалпына келтіретін ештеңе жоқ.</translation>
        </message>
        <message>
            <source>This is outside what its laptop was invited for: another place, course or time. It has no effect until you accept it.</source>
            <translation>Бұл ноутбук шақырылған аядан тыс: басқа жер, курс не уақыт. Сіз қабылдағанша еш әсері жоқ.</translation>
        </message>
        <message>
            <source>This is the last passphrase. It cannot be taken away.</source>
            <translation>Бұл соңғы кілттік фраза. Оны алып тастауға болмайды.</translation>
        </message>
        <message>
            <source>This is too large for fieldreg. Nothing was changed.</source>
            <translation>Бұл бағдарлама қабылдайтыннан үлкен. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>This laptop does not have what the question is about. Ask another one, or ask without naming it.</source>
            <translation>Бұл ноутбукте сұрақ қойылған жазба жоқ. Басқасынан сұраңыз немесе жазбаны көрсетпей сұраңыз.</translation>
        </message>
        <message>
            <source>This laptop is confirmed and no longer needs its invitation.</source>
            <translation>Бұл ноутбук расталған, шақыру енді қажет емес.</translation>
        </message>
        <message>
            <source>This laptop is cut off for good. If it is in the right hands, invite it again.</source>
            <translation>Бұл ноутбуктің рұқсаты біржола тоқтатылған. Өз иесінде болса, қайта шақырыңыз.</translation>
        </message>
        <message>
            <source>This laptop was locked while a trainee had it. Nothing is lost. Enter your passphrase.</source>
            <translation>Бұл ноутбук қатысушының қолында тұрғанда бұғатталды. Ештеңе жоғалған жоқ. Кілттік фразаны енгізіңіз.</translation>
        </message>
        <message>
            <source>This names somebody or something that its laptop never had. It has no effect until you accept it.</source>
            <translation>Мұнда бұл ноутбукте ешқашан болмаған адам не жазба аталған. Сіз қабылдағанша еш әсері жоқ.</translation>
        </message>
        <message>
            <source>This needs another role than yours: {roles}. Nothing was changed. An administrator can give it to you.</source>
            <translation>Бұған басқа рөл керек: {roles}. Ештеңе өзгерген жоқ. Оны сізге әкімші бере алады.</translation>
        </message>
        <message>
            <source>This passphrase could be guessed by somebody who has the file. It goes on opening; take another one in Settings.</source>
            <translation>Бұл кілттік фразаны файлды алған адам табуы мүмкін. Ол бұрынғыдай ашады; Баптаулардан басқасын таңдаңыз.</translation>
        </message>
        <message>
            <source>This passphrase would be guessed. Nothing was changed. Have six words proposed, or take six or more that do not belong together.</source>
            <translation>Бұл кілттік фразаны табуға болады. Ештеңе өзгертілген жоқ. Алты сөз ұсындырыңыз немесе бір-біріне қатысы жоқ алты не одан көп сөз алыңыз.</translation>
        </message>
        <message>
            <source>This record is out of use. Nothing was changed. Bring the record back into use first.</source>
            <translation>Бұл адамның жазбасы қолданыстан шығарылған. Ештеңе өзгерген жоқ. Алдымен жазбаны қолданысқа қайтарыңыз.</translation>
        </message>
        <message>
            <source>This register is a copy, or was restored. Nothing is lost: it goes on under a number of its own.</source>
            <translation>Бұл тізілім – көшірме немесе қалпына келтірілген. Ештеңе жоғалған жоқ: ол жаңа нөмірмен жалғасады.</translation>
        </message>
        <message>
            <source>This register is in a file, which only one person can use. Move it to a server first.</source>
            <translation>Бұл тізілім бір адам жұмыс істейтін файлда жатыр. Алдымен оны серверге көшіріңіз.</translation>
        </message>
        <message>
            <source>This register is older than what was last saved here. It continues under a new number. What was already sent comes back at the next exchanges.</source>
            <translation>Бұл тізілім осында соңғы рет сақталғаннан ескі. Ол өз нөмірімен жалғасады. Жіберілгені келесі алмасуларда қайтып келеді.</translation>
        </message>
        <message>
            <source>This report is not issued yet. Nothing was written. Issue it first; where there are two officers, both sign.</source>
            <translation>Бұл есеп әлі шығарылған жоқ. Ештеңе жазылған жоқ. Алдымен есепті шығарыңыз. Екі қызметкер болса, екеуі де қол қояды.</translation>
        </message>
        <message>
            <source>This sealed answer does not match the person, session or day it is filed with. It was not used. Ask who brought it.</source>
            <translation>Бұл мөрленген жауап көрсетілген адамға, тренингке немесе күнге сәйкес келмейді. Ол пайдаланылмады. Оны кім әкелгенін сұраңыз.</translation>
        </message>
        <message>
            <source>This session has no such half-day. Nothing was changed.</source>
            <translation>Бұл тренингте мұндай жарты күн жоқ. Ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>This session is closed. Nothing was changed. Open it again to go on.</source>
            <translation>Бұл тренинг жабық. Ештеңе өзгерген жоқ. Жалғастыру үшін қайта ашыңыз.</translation>
        </message>
        <message>
            <source>This system has no key store that fieldreg trusts. Nothing was changed. The passphrase opens the register as before.</source>
            <translation>Бұл жүйеде fieldreg сенетін кілттер қоймасы жоқ. Ештеңе өзгермеді. Тізілім бұрынғыдай кілттік фразамен ашылады.</translation>
        </message>
        <message>
            <source>This table is damaged. Open it in its own program and save it again.</source>
            <translation>Бұл кесте зақымдалған. Өз бағдарламасында ашып, қайта сақтаңыз.</translation>
        </message>
        <message>
            <source>This version is for another kind of computer. Go on working with the one that is here.</source>
            <translation>Бұл нұсқа басқа түрдегі компьютерге арналған. Мұндағысымен жұмысты жалғастырыңыз.</translation>
        </message>
        <message>
            <source>This version is not newer than one that runs here or was offered before. Nothing was changed.</source>
            <translation>Бұл нұсқа мұндағысынан немесе бұрын ұсынылғанынан жаңа емес. Ештеңе өзгермеді.</translation>
        </message>
        <message>
            <source>This version of fieldreg has no such text. Nothing was changed. Update fieldreg, or read the text that is told now.</source>
            <translation>fieldreg бағдарламасының бұл нұсқасында мұндай мәтін жоқ. Ештеңе өзгерген жоқ. fieldreg бағдарламасын жаңартыңыз немесе қазіргі мәтінді оқыңыз.</translation>
        </message>
        <message>
            <source>This was sent on already and can no longer be taken back. Nothing was changed. Correct it instead.</source>
            <translation>Бұл жіберіліп қойған, енді болдырмау мүмкін емес. Ештеңе өзгерген жоқ. Оның орнына түзетіңіз.</translation>
        </message>
        <message>
            <source>This was undone before.</source>
            <translation>Бұл бұрын кері қайтарылған.</translation>
        </message>
        <message>
            <source>This workbook is locked. Type its passphrase.</source>
            <translation>Бұл кесте құлыптаулы. Кілттік фразасын жазыңыз.</translation>
        </message>
        <message>
            <source>Too much of this sender, or of senders that nobody knows, waits already. This was not kept; it stays where it is. Confirm the laptop, or throw away what nobody needs, and receive again.</source>
            <translation>Осы жіберушінің немесе белгісіз жіберушілердің тым көп топтамасы күтіп тұр. Бұл сақталмады, орнында қалды. Ноутбукті растап немесе керексіздерін тастап, қайта қабылдаңыз.</translation>
        </message>
        <message>
            <source>Two columns go into one field. Choose one of them.</source>
            <translation>Екі баған бір өріске түседі. Біреуін таңдаңыз.</translation>
        </message>
        <message>
            <source>What head office said of its hub cannot be read. Nothing was changed. Exchange by stick once more.</source>
            <translation>Бас кеңсенің сервері туралы мәліметі оқылмады. Ештеңе өзгерген жоқ. USB дискімен тағы бір рет алмасыңыз.</translation>
        </message>
        <message>
            <source>Which version this is cannot be told. Nothing was changed. Write it as three numbers: 0.3.0.</source>
            <translation>Бұл қай нұсқа екені белгісіз. Ештеңе өзгермеді. Үш санмен жазыңыз: 0.3.0.</translation>
        </message>
        <message>
            <source>You have signed this report. It is kept. Now another officer has to sign it.</source>
            <translation>Сіз бұл есепке қол қойдыңыз. Сақталды. Енді басқа қызметкер қол қоюы керек.</translation>
        </message>
        <message>
            <source>Your signature is not in the list of officers. Nothing was done. Another officer who manages officers has to add or admit you again.</source>
            <translation>Қолтаңбаңыз қызметкерлер тізімінде жоқ. Ештеңе жасалған жоқ. Қызметкерлерді басқаратын басқа қызметкер сізді қайта қосуы немесе қабылдауы керек.</translation>
        </message>
    </context>
    <context>
        <name>Protected</name>
        <message numerus="yes">
            <source>%n answers</source>
            <translation>
                <numerusform>%n жауап</numerusform>
                <numerusform>%n жауап</numerusform>
            </translation>
        </message>
        <message>
            <source>Access log</source>
            <translation>Ашу журналы</translation>
        </message>
        <message>
            <source>Answers were opened</source>
            <translation>Жауаптар ашылды</translation>
        </message>
        <message>
            <source>Choose a passphrase for this desk only. Tell it only to the person who opens sealed answers. Officers’ own passphrases will not open them any more. Then make a backup and destroy older backups: they still contain the key.</source>
            <translation>Тек осы бөлімге арналған кілттік фраза таңдап, оны мөрленген жауаптарды ашатын адамға ғана айтыңыз. Содан кейін қызметкердің өз фразасымен жауап ашылмайды. Соңынан сақтық көшірме жасап, ескілерін жойыңыз: оларда кілт әлі бар.</translation>
        </message>
        <message>
            <source>Close the desk</source>
            <translation>Бөлімді жабу</translation>
        </message>
        <message>
            <source>Every officer can read it: write no name and no answer.</source>
            <translation>Мұны әр қызметкер оқи алады: есім де, жауап та жазбаңыз.</translation>
        </message>
        <message>
            <source>Give the desk this passphrase</source>
            <translation>Осы кілттік фразаны қою</translation>
        </message>
        <message>
            <source>Issue the totals of {period}? Each half-year is issued once: answers that come later are not in it.</source>
            <translation>{period} жиынтығын шығару керек пе? Әр жартыжылдық бір рет қана шығарылады: кейін келген жауаптар кірмейді.</translation>
        </message>
        <message>
            <source>Issue totals of a half-year</source>
            <translation>Жартыжылдық жиынтығын шығару</translation>
        </message>
        <message>
            <source>Issued. The totals are among the reports.</source>
            <translation>Шығарылды. Жиынтық есептердің арасында.</translation>
        </message>
        <message>
            <source>Leaving this page or locking the window closes the desk, and nothing stays on it.</source>
            <translation>Бұл беттен шықсаңыз немесе терезені бұғаттасаңыз, бөлім жабылады, онда ештеңе қалмайды.</translation>
        </message>
        <message>
            <source>No sealed answers have come in yet. They come with the laptops’ bundles.</source>
            <translation>Мөрленген жауаптар әлі келген жоқ. Олар ноутбуктердің топтамаларымен келеді.</translation>
        </message>
        <message>
            <source>Nothing is open. Choose a person and write the reason.</source>
            <translation>Ештеңе ашық емес. Адамды таңдап, себебін жазыңыз.</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Тағы бір рет</translation>
        </message>
        <message>
            <source>One moment…</source>
            <translation>Бір сәт…</translation>
        </message>
        <message>
            <source>Open the answers</source>
            <translation>Жауаптарды ашу</translation>
        </message>
        <message>
            <source>Open the desk</source>
            <translation>Бөлімді ашу</translation>
        </message>
        <message>
            <source>Passphrase of the protected desk</source>
            <translation>Қорғалған бөлімнің кілттік фразасы</translation>
        </message>
        <message>
            <source>People with sealed answers</source>
            <translation>Мөрленген жауабы бар адамдар</translation>
        </message>
        <message>
            <source>Protected</source>
            <translation>Қорғалған</translation>
        </message>
        <message>
            <source>Protected desk</source>
            <translation>Қорғалған бөлім</translation>
        </message>
        <message>
            <source>Sealed answers are opened here alone, for a reason that is written down. Each opening is in a log that cannot be altered unseen.</source>
            <translation>Мөрленген жауаптар тек осында, жазбаша себеппен ашылады. Әр ашу журналда қалады, оны байқатпай өзгерту мүмкін емес.</translation>
        </message>
        <message>
            <source>Signed. The totals are issued once a second officer signs the report.</source>
            <translation>Қол қойылды. Екінші қызметкер есепке қол қойған соң жиынтық шығады.</translation>
        </message>
        <message>
            <source>The desk got its passphrase</source>
            <translation>Бөлімге кілттік фраза қойылды</translation>
        </message>
        <message>
            <source>The desk’s own file was started again</source>
            <translation>Бөлімнің өз қоймасы қайта басталды</translation>
        </message>
        <message>
            <source>The key was copied for recovery</source>
            <translation>Кілт қалпына келтіру үшін көшірілді</translation>
        </message>
        <message>
            <source>The passphrase was changed</source>
            <translation>Кілттік фраза өзгертілді</translation>
        </message>
        <message>
            <source>The protected desk has its own passphrase.</source>
            <translation>Қорғалған бөлімнің өз кілттік фразасы бар.</translation>
        </message>
        <message>
            <source>The two are not the same.</source>
            <translation>Екеуі бірдей емес.</translation>
        </message>
        <message>
            <source>This passphrase does not open the protected desk.</source>
            <translation>Бұл кілттік фраза қорғалған бөлімді ашпайды.</translation>
        </message>
        <message>
            <source>Totals were issued</source>
            <translation>Жиынтық шығарылды</translation>
        </message>
        <message>
            <source>What was answered</source>
            <translation>Не деп жауап берілді</translation>
        </message>
        <message>
            <source>Why these answers are opened</source>
            <translation>Бұл жауаптар неге ашылады</translation>
        </message>
        <message>
            <source>altered here</source>
            <translation>осы жерде өзгертілген</translation>
        </message>
        <message>
            <source>the first half of {year}</source>
            <translation>{year} жылдың бірінші жартысы</translation>
        </message>
        <message>
            <source>the second half of {year}</source>
            <translation>{year} жылдың екінші жартысы</translation>
        </message>
    </context>
    <context>
        <name>Questions</name>
        <message numerus="yes">
            <source>%n answers of trainers</source>
            <translation>
                <numerusform>Тренерлердің %n жауабы</numerusform>
                <numerusform>Тренерлердің %n жауабы</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions about this wait for an answer</source>
            <translation>
                <numerusform>Бұл туралы %n сұрақ жауап күтуде</numerusform>
                <numerusform>Бұл туралы %n сұрақ жауап күтуде</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions to trainers</source>
            <translation>
                <numerusform>Тренерлерге %n сұрақ</numerusform>
                <numerusform>Тренерлерге %n сұрақ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions wait</source>
            <translation>
                <numerusform>%n сұрақ күтуде</numerusform>
                <numerusform>%n сұрақ күтуде</numerusform>
            </translation>
        </message>
        <message>
            <source>Answer</source>
            <translation>Жауап беру</translation>
        </message>
        <message>
            <source>Answered. It goes with the next exchange.</source>
            <translation>Жауап берілді. Ол келесі алмасумен кетеді.</translation>
        </message>
        <message>
            <source>Archive</source>
            <translation>Жинап қою</translation>
        </message>
        <message>
            <source>Archived. It stays in the history.</source>
            <translation>Жиналды. Ол тарихта қалады.</translation>
        </message>
        <message>
            <source>Ask</source>
            <translation>Сұрау</translation>
        </message>
        <message>
            <source>Ask a trainer</source>
            <translation>Тренерден сұрау</translation>
        </message>
        <message>
            <source>Ask about {name}</source>
            <translation>Сұрақ: {name}</translation>
        </message>
        <message>
            <source>Asked. It goes with the next reply to that laptop.</source>
            <translation>Сұрақ қойылды. Ол сол ноутбукке келесі жауаппен кетеді.</translation>
        </message>
        <message>
            <source>Head office asks. What you answer goes with the next exchange.</source>
            <translation>Бас кеңсе сұрайды. Жауабыңыз келесі алмасумен кетеді.</translation>
        </message>
        <message>
            <source>No laptop in use has this; nobody can be asked.</source>
            <translation>Қолданыстағы ешбір ноутбукте бұл жоқ; сұрайтын ешкім жоқ.</translation>
        </message>
        <message>
            <source>No question</source>
            <translation>Сұрақ жоқ</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Қазір емес</translation>
        </message>
        <message>
            <source>Question</source>
            <translation>Сұрақ</translation>
        </message>
        <message>
            <source>Questions</source>
            <translation>Сұрақтар</translation>
        </message>
        <message>
            <source>Questions from head office are shown here and on Today.</source>
            <translation>Бас кеңсенің сізге қойған сұрағы осында және «Бүгін» бетінде тұрады.</translation>
        </message>
        <message>
            <source>Reopen</source>
            <translation>Қайта ашу</translation>
        </message>
        <message>
            <source>Show what it is about</source>
            <translation>Не туралы екенін көру</translation>
        </message>
        <message>
            <source>Something to add</source>
            <translation>Қосарыңыз</translation>
        </message>
        <message>
            <source>The question goes to that laptop only, with the next reply. The trainer’s answer comes with its next bundle.</source>
            <translation>Сұрақ келесі жауаппен бірге тек сол ноутбукке барады; тренердің жауабы оның келесі топтамасымен келеді.</translation>
        </message>
        <message>
            <source>The question is open again.</source>
            <translation>Ол қайта ашылды.</translation>
        </message>
        <message>
            <source>Who is asked</source>
            <translation>Кімнен</translation>
        </message>
        <message>
            <source>Write something first.</source>
            <translation>Алдымен бірдеңе жазыңыз.</translation>
        </message>
        <message>
            <source>Your answer</source>
            <translation>Сіздің жауабыңыз</translation>
        </message>
        <message>
            <source>all</source>
            <translation>барлығы</translation>
        </message>
        <message>
            <source>answered</source>
            <translation>жауап берілді</translation>
        </message>
        <message>
            <source>archived</source>
            <translation>жиналған</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>head office asks</source>
            <translation>бас кеңсе сұрайды</translation>
        </message>
        <message numerus="yes">
            <source>head office asks, and %n more</source>
            <translation>
                <numerusform>бас кеңсе сұрайды, тағы %n сұрақ бар</numerusform>
                <numerusform>бас кеңсе сұрайды, тағы %n сұрақ бар</numerusform>
            </translation>
        </message>
        <message>
            <source>here until somebody archives them</source>
            <translation>жиналғанша осында тұрады</translation>
        </message>
        <message>
            <source>not answered yet</source>
            <translation>әлі жауап жоқ</translation>
        </message>
        <message>
            <source>to {laptop}</source>
            <translation>{laptop} тренеріне</translation>
        </message>
        <message>
            <source>waits</source>
            <translation>күтуде</translation>
        </message>
        <message>
            <source>{key} asks a trainer something, here or from a person’s page.</source>
            <translation>{key} тренерге сұрақ қояды: осы жерден немесе адамның бетінен.</translation>
        </message>
    </context>
    <context>
        <name>Quotas</name>
        <message numerus="yes">
            <source>%Ln courses of this name</source>
            <translation>
                <numerusform>осындай атаулы %Ln курс</numerusform>
                <numerusform>осындай атаулы %Ln курс</numerusform>
            </translation>
        </message>
        <message>
            <source>15 to 34 on the day the session begins.</source>
            <translation>Тренинг басталған күні 15–34 жаста.</translation>
        </message>
        <message>
            <source>2026.03.14, or nothing</source>
            <translation>2026.03.14 немесе бос</translation>
        </message>
        <message>
            <source>25 % of those who take part, or a number of people.</source>
            <translation>Қатысушылардың 25 %-ы немесе адам саны.</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Курс</translation>
        </message>
        <message>
            <source>From</source>
            <translation>Басталуы</translation>
        </message>
        <message>
            <source>How much</source>
            <translation>Қанша</translation>
        </message>
        <message>
            <source>It is not certain yet whether the quota is met.</source>
            <translation>Квота орындалды деп те, орындалмады деп те айтуға болмайды.</translation>
        </message>
        <message>
            <source>Lives in a soum outside the capital that is no aimag’s centre.</source>
            <translation>Елорда мен аймақ орталығынан басқа сұмында тұрады.</translation>
        </message>
        <message>
            <source>Look closer</source>
            <translation>Толығырақ қарау</translation>
        </message>
        <message>
            <source>No quota is counted yet.</source>
            <translation>Әзірге саналған квота жоқ.</translation>
        </message>
        <message>
            <source>No records have arrived yet.</source>
            <translation>Әзірге ешкімнің жазбасы келген жоқ.</translation>
        </message>
        <message>
            <source>Nothing certain can be said yet.</source>
            <translation>Әзірге анық ештеңе айту мүмкін емес.</translation>
        </message>
        <message>
            <source>Quotas</source>
            <translation>Квоталар</translation>
        </message>
        <message>
            <source>Registered as a woman.</source>
            <translation>Әйел деп тіркелген.</translation>
        </message>
        <message>
            <source>The edition has no quota: none is set, or few people count in it.</source>
            <translation>Басылымда квота жоқ: квота қойылмаған немесе саналған адам аз.</translation>
        </message>
        <message>
            <source>The quota is met.</source>
            <translation>Квота орындалды.</translation>
        </message>
        <message>
            <source>The quota is not met by what has arrived.</source>
            <translation>Келген жазбалар бойынша квота орындалған жоқ.</translation>
        </message>
        <message>
            <source>The quota is set. The laptops get it with the next replies.</source>
            <translation>Квота белгіленді. Ноутбуктер келесі жауаппен біледі.</translation>
        </message>
        <message>
            <source>Under 18 on the day the session begins.</source>
            <translation>Тренинг басталған күні 18-ге толмаған.</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Аяқталуы</translation>
        </message>
        <message>
            <source>Who counts</source>
            <translation>Кімдер есептеледі</translation>
        </message>
        <message>
            <source>Write 24.6 %, or a number of people such as 8.</source>
            <translation>24,6 % не 8 сияқты адам санын жазыңыз.</translation>
        </message>
        <message>
            <source>Write a day such as 2026.03.14, the last not before the first.</source>
            <translation>2026.03.14 сияқты күн жазыңыз; соңғы күн бірінші күннен бұрын болмауы керек.</translation>
        </message>
        <message>
            <source>age unknown: {count}</source>
            <translation>жасы белгісіз: {count}</translation>
        </message>
        <message>
            <source>all courses</source>
            <translation>барлық курс</translation>
        </message>
        <message>
            <source>all projects</source>
            <translation>барлық жоба</translation>
        </message>
        <message>
            <source>certainly {high} of what has arrived</source>
            <translation>келген жазбалар бойынша анық {high}</translation>
        </message>
        <message>
            <source>certainly {low}–{high} of what has arrived</source>
            <translation>келген жазбалар бойынша анық {low}–{high}</translation>
        </message>
        <message>
            <source>gender unknown: {count}</source>
            <translation>жынысы белгісіз: {count}</translation>
        </message>
        <message>
            <source>head office, {day}: about {count}, {number} wanted</source>
            <translation>бас кеңсе, {day}: шамамен {count} адам, мақсат {number}</translation>
        </message>
        <message>
            <source>head office, {day}: about {share} %, {aim} wanted</source>
            <translation>бас кеңсе, {day}: шамамен {share} %, мақсат {aim}</translation>
        </message>
        <message>
            <source>laptops silent: {count}, with planned seats: {seats}</source>
            <translation>үнсіз ноутбук: {count}, жоспарланған орын: {seats}</translation>
        </message>
        <message>
            <source>minors</source>
            <translation>кәмелетке толмаған</translation>
        </message>
        <message>
            <source>not counted, perhaps the same course: {names}</source>
            <translation>есептелмеді, бәлкім сол курс: {names}</translation>
        </message>
        <message>
            <source>not known yet</source>
            <translation>әзірге белгісіз</translation>
        </message>
        <message>
            <source>others {count}</source>
            <translation>басқалар {count}</translation>
        </message>
        <message>
            <source>people not yet compared with others: {count}</source>
            <translation>басқалармен әлі салыстырылмаған адам: {count}</translation>
        </message>
        <message>
            <source>people: {count}</source>
            <translation>адам: {count}</translation>
        </message>
        <message>
            <source>perhaps registered twice: {count}</source>
            <translation>екі рет тіркелуі мүмкін: {count}</translation>
        </message>
        <message>
            <source>residence unknown: {count}</source>
            <translation>тұрғылықты жері белгісіз: {count}</translation>
        </message>
        <message>
            <source>rural</source>
            <translation>ауылдық жер</translation>
        </message>
        <message>
            <source>unknown {count}</source>
            <translation>белгісіз {count}</translation>
        </message>
        <message>
            <source>women</source>
            <translation>әйелдер</translation>
        </message>
        <message>
            <source>young people</source>
            <translation>жастар</translation>
        </message>
        <message>
            <source>{count} needed</source>
            <translation>{count} керек</translation>
        </message>
        <message>
            <source>{course}: {code} alone</source>
            <translation>{course}: тек {code}</translation>
        </message>
        <message>
            <source>{group} 0 of {seats}, {wanted} needed</source>
            <translation>{group} 0 / {seats}, {wanted} керек</translation>
        </message>
        <message>
            <source>{group} {count}</source>
            <translation>{group} {count}</translation>
        </message>
        <message>
            <source>{group} {count}, quota met</source>
            <translation>{group} {count}, квота орындалды</translation>
        </message>
        <message>
            <source>{group} {count}, quota out of reach: {more} more needed</source>
            <translation>{group} {count}, квотаға жетпейді: тағы {more} керек</translation>
        </message>
        <message>
            <source>{group} {count}, {more} more needed</source>
            <translation>{group} {count}, тағы {more} керек</translation>
        </message>
        <message>
            <source>{low}–{high}, as courses may be the same</source>
            <translation>{low}–{high}; кейбір курс бір болуы мүмкін</translation>
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
            <translation>Ұқсастығы</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>Қатысу</translation>
        </message>
        <message>
            <source>Audience</source>
            <translation>Мақсатты топ</translation>
        </message>
        <message>
            <source>Back into use</source>
            <translation>Қайта қолдану</translation>
        </message>
        <message>
            <source>By</source>
            <translation>Кім жасады</translation>
        </message>
        <message>
            <source>Completed from, in per cent of the half-days</source>
            <translation>Жарты күндердің неше пайызынан аяқталған болады</translation>
        </message>
        <message>
            <source>Confidential</source>
            <translation>Құпия</translation>
        </message>
        <message>
            <source>Contact</source>
            <translation>Байланыс</translation>
        </message>
        <message>
            <source>Donor</source>
            <translation>Донор</translation>
        </message>
        <message>
            <source>Due</source>
            <translation>Мерзімі</translation>
        </message>
        <message>
            <source>Event</source>
            <translation>Оқиға</translation>
        </message>
        <message>
            <source>Field</source>
            <translation>Өріс</translation>
        </message>
        <message>
            <source>From now on this record is your own.</source>
            <translation>Енді бұл жазба сіздікі.</translation>
        </message>
        <message>
            <source>In use again</source>
            <translation>Қайтадан қолданыста</translation>
        </message>
        <message>
            <source>Kept by session</source>
            <translation>Орындаған тренинг</translation>
        </message>
        <message>
            <source>Kind of organisation</source>
            <translation>Ұйым түрі</translation>
        </message>
        <message>
            <source>LGBTI organisation</source>
            <translation>ЛГБТИ ұйымы</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Тілі</translation>
        </message>
        <message>
            <source>Members</source>
            <translation>Мүшелері</translation>
        </message>
        <message>
            <source>Moved or corrected</source>
            <translation>Көшкен немесе түзетілген</translation>
        </message>
        <message>
            <source>Name</source>
            <translation>Атауы</translation>
        </message>
        <message>
            <source>Name in English</source>
            <translation>Ағылшынша атауы</translation>
        </message>
        <message>
            <source>Name in French</source>
            <translation>Французша атауы</translation>
        </message>
        <message>
            <source>Name in Kazakh</source>
            <translation>Қазақша атауы</translation>
        </message>
        <message>
            <source>Noted</source>
            <translation>Жазылды</translation>
        </message>
        <message>
            <source>Nothing is noted here</source>
            <translation>Мұнда ештеңе жазылмаған</translation>
        </message>
        <message>
            <source>Part</source>
            <translation>Үлесі</translation>
        </message>
        <message>
            <source>Partner</source>
            <translation>Серіктес</translation>
        </message>
        <message>
            <source>Partner since</source>
            <translation>Серіктес болған уақыты</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Адам</translation>
        </message>
        <message>
            <source>Place in the series</source>
            <translation>Топтамадағы орны</translation>
        </message>
        <message>
            <source>Place meant</source>
            <translation>Айтылған жер</translation>
        </message>
        <message>
            <source>Promise</source>
            <translation>Уәде</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Себебі</translation>
        </message>
        <message>
            <source>Second reader</source>
            <translation>Екінші оқушы</translation>
        </message>
        <message>
            <source>Series</source>
            <translation>Серия</translation>
        </message>
        <message>
            <source>Session</source>
            <translation>Тренинг</translation>
        </message>
        <message>
            <source>Since</source>
            <translation>Қашаннан</translation>
        </message>
        <message>
            <source>Sort of organisation</source>
            <translation>Ұйым түрі</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <source>Target group</source>
            <translation>Мақсатты топ</translation>
        </message>
        <message>
            <source>The entry is changed</source>
            <translation>Жазба өзгертілді</translation>
        </message>
        <message>
            <source>Theme</source>
            <translation>Тақырып</translation>
        </message>
        <message>
            <source>This is my own record</source>
            <translation>Бұл менің жазбам</translation>
        </message>
        <message>
            <source>Training or awareness event</source>
            <translation>Тренинг немесе ағарту шарасы</translation>
        </message>
        <message>
            <source>Trains trainers</source>
            <translation>Тренерлерді даярлайды</translation>
        </message>
        <message>
            <source>Typed</source>
            <translation>Жазылған</translation>
        </message>
        <message>
            <source>Umbrella</source>
            <translation>Жоғары ұйым</translation>
        </message>
        <message>
            <source>Until</source>
            <translation>Қашанға дейін</translation>
        </message>
        <message>
            <source>Verdict</source>
            <translation>Шешім</translation>
        </message>
        <message>
            <source>What</source>
            <translation>Не</translation>
        </message>
        <message>
            <source>What grew out of trainings</source>
            <translation>Тренингтердің нәтижесі</translation>
        </message>
        <message>
            <source>What was adapted</source>
            <translation>Не бейімделді</translation>
        </message>
        <message>
            <source>Withdraw</source>
            <translation>Күшін жою</translation>
        </message>
        <message>
            <source>Withdrawn. It stays in the history.</source>
            <translation>Күші жойылды. Тарихта қалады.</translation>
        </message>
        <message>
            <source>all</source>
            <translation>барлығы</translation>
        </message>
        <message>
            <source>another officer</source>
            <translation>басқа қызметкер</translation>
        </message>
        <message>
            <source>as registered</source>
            <translation>тіркелгендей</translation>
        </message>
        <message>
            <source>as the course has it</source>
            <translation>курстың ережесімен</translation>
        </message>
        <message>
            <source>as typed in the plan</source>
            <translation>жоспарда жазылғандай</translation>
        </message>
        <message>
            <source>awareness event</source>
            <translation>ағарту шарасы</translation>
        </message>
        <message>
            <source>begun</source>
            <translation>басталды</translation>
        </message>
        <message>
            <source>co-facilitator</source>
            <translation>бірге жүргізуші</translation>
        </message>
        <message>
            <source>corrected</source>
            <translation>түзетілді</translation>
        </message>
        <message>
            <source>delivery</source>
            <translation>өткізу</translation>
        </message>
        <message>
            <source>different</source>
            <translation>басқа</translation>
        </message>
        <message>
            <source>dropped</source>
            <translation>тоқтатылды</translation>
        </message>
        <message>
            <source>ended</source>
            <translation>аяқталды</translation>
        </message>
        <message>
            <source>follow-up</source>
            <translation>кейінгі жұмыс</translation>
        </message>
        <message>
            <source>for young people</source>
            <translation>жастарға арналған</translation>
        </message>
        <message>
            <source>half-day {number}</source>
            <translation>жарты күн: {number}</translation>
        </message>
        <message>
            <source>head office’s question</source>
            <translation>бас кеңсенің сұрағы</translation>
        </message>
        <message>
            <source>helper</source>
            <translation>көмекші</translation>
        </message>
        <message>
            <source>in use</source>
            <translation>қолданыста</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>орындалды</translation>
        </message>
        <message>
            <source>lead</source>
            <translation>жетекші</translation>
        </message>
        <message>
            <source>led by young people</source>
            <translation>жастар басқаратын</translation>
        </message>
        <message>
            <source>moved</source>
            <translation>көшті</translation>
        </message>
        <message>
            <source>no</source>
            <translation>жоқ</translation>
        </message>
        <message>
            <source>observer</source>
            <translation>бақылаушы</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ашық</translation>
        </message>
        <message>
            <source>organisation of a national minority</source>
            <translation>этникалық азшылық ұйымы</translation>
        </message>
        <message>
            <source>organisation of people with disabilities</source>
            <translation>мүгедектігі бар адамдардың ұйымы</translation>
        </message>
        <message>
            <source>organiser</source>
            <translation>ұйымдастырушы</translation>
        </message>
        <message>
            <source>other NGO</source>
            <translation>басқа ҮЕҰ</translation>
        </message>
        <message>
            <source>out of use</source>
            <translation>қолданыстан шыққан</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>жоспарланған</translation>
        </message>
        <message>
            <source>planning</source>
            <translation>жоспарлау</translation>
        </message>
        <message>
            <source>private company</source>
            <translation>жеке компания</translation>
        </message>
        <message>
            <source>school or university</source>
            <translation>мектеп немесе университет</translation>
        </message>
        <message>
            <source>sealed answers</source>
            <translation>мөрленген жауаптар</translation>
        </message>
        <message>
            <source>state organisation</source>
            <translation>мемлекеттік ұйым</translation>
        </message>
        <message>
            <source>strengthened</source>
            <translation>нығайды</translation>
        </message>
        <message>
            <source>taken out</source>
            <translation>шығарылған</translation>
        </message>
        <message>
            <source>the same</source>
            <translation>бір адам</translation>
        </message>
        <message>
            <source>the same officer, on a later day</source>
            <translation>сол қызметкер, кейінгі күні</translation>
        </message>
        <message>
            <source>the same, by one reader</source>
            <translation>бір адам, бір оқушы бойынша</translation>
        </message>
        <message>
            <source>the trainer who registered her</source>
            <translation>оны тіркеген жаттықтырушы</translation>
        </message>
        <message>
            <source>the trainer’s answer</source>
            <translation>тренердің жауабы</translation>
        </message>
        <message>
            <source>training</source>
            <translation>тренинг</translation>
        </message>
        <message>
            <source>unsure</source>
            <translation>белгісіз</translation>
        </message>
        <message>
            <source>withdrawn</source>
            <translation>күші жойылған</translation>
        </message>
        <message>
            <source>yes</source>
            <translation>иә</translation>
        </message>
    </context>
    <context>
        <name>Recovery</name>
        <message numerus="yes">
            <source>%n words are here, twelve are needed.</source>
            <translation>
                <numerusform>%n сөз жазылды, он екі сөз керек.</numerusform>
                <numerusform>%n сөз жазылды, он екі сөз керек.</numerusform>
            </translation>
        </message>
        <message>
            <source>A new passphrase</source>
            <translation>Жаңа кілттік фраза</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Call head office, which reads twelve words to you. All that is registered here stays as it is.</source>
            <translation>Бас кеңсеге қоңырау шалыңыз, олар сізге он екі сөз оқып береді. Мұнда тіркелгеннің бәрі сол күйінде қалады.</translation>
        </message>
        <message>
            <source>Forgotten?</source>
            <translation>Ұмыттыңыз ба?</translation>
        </message>
        <message>
            <source>Looking…</source>
            <translation>Ізделуде…</translation>
        </message>
        <message>
            <source>Mark of this laptop: {mark}</source>
            <translation>Бұл ноутбуктің белгісі: {mark}</translation>
        </message>
        <message>
            <source>Mark that the laptop shows</source>
            <translation>Ноутбук көрсететін белгі</translation>
        </message>
        <message>
            <source>No such word is in the list: number {place}</source>
            <translation>Тізімде мұндай сөз жоқ, реті: {place}</translation>
        </message>
        <message>
            <source>Open with the new passphrase</source>
            <translation>Жаңа кілттік фразамен ашу</translation>
        </message>
        <message>
            <source>Opening…</source>
            <translation>Ашылуда…</translation>
        </message>
        <message>
            <source>Passphrase of the first person</source>
            <translation>Бірінші адамның кілттік фразасы</translation>
        </message>
        <message>
            <source>Passphrase of the second person</source>
            <translation>Екінші адамның кілттік фразасы</translation>
        </message>
        <message>
            <source>Read them out only if you know the voice. They work only once.</source>
            <translation>Дауысын танысаңыз ғана оқып беріңіз. Олар бір рет қана жарайды.</translation>
        </message>
        <message>
            <source>Show the words</source>
            <translation>Сөздерді көрсету</translation>
        </message>
        <message>
            <source>The twelve words</source>
            <translation>Он екі сөз</translation>
        </message>
        <message>
            <source>These words do not open this laptop. Look at each, and whether head office read those of the mark above.</source>
            <translation>Бұл сөздер осы ноутбукті ашпайды. Әр сөзді және бас кеңсе жоғарыдағы белгінікін оқығанын тексеріңіз.</translation>
        </message>
        <message>
            <source>They fit where the laptop shows the mark {mark}.</source>
            <translation>Ноутбукте {mark} белгісі көрініп тұрса, бұлар сәйкес келеді.</translation>
        </message>
        <message>
            <source>Twelve words that open {name}</source>
            <translation>Мына ноутбукті ашатын он екі сөз: {name}</translation>
        </message>
        <message>
            <source>Two people must allow it, each by a passphrase: two officers of this computer, or two of the three people who keep the copy of the keys. It is noted who they were.</source>
            <translation>Екі адам әрқайсысы өз кілттік фразасымен рұқсат беруі керек: осы компьютердің екі қызметкері немесе кілттер көшірмесін сақтайтын үш адамның екеуі. Олардың кім болғаны жазылады.</translation>
        </message>
        <message>
            <source>Whose passphrase was forgotten</source>
            <translation>Кімнің кілттік фразасы ұмытылды</translation>
        </message>
        <message>
            <source>left empty: the latest</source>
            <translation>бос болса: ең соңғысы</translation>
        </message>
    </context>
    <context>
        <name>Register</name>
        <message>
            <source>Attendance</source>
            <translation>Қатысу</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Өзгерту</translation>
        </message>
        <message numerus="yes">
            <source>Close %n sessions now?</source>
            <translation>
                <numerusform>%n тренингті қазір жабасыз ба?</numerusform>
                <numerusform>%n тренингті қазір жабасыз ба?</numerusform>
            </translation>
        </message>
        <message>
            <source>Close the session</source>
            <translation>Тренингті жабу</translation>
        </message>
        <message>
            <source>Close this session now?</source>
            <translation>Бұл тренингті қазір жабасыз ба?</translation>
        </message>
        <message>
            <source>Everyone is marked. It can be opened again at any time.</source>
            <translation>Бәрі белгіленді. Кез келген уақытта қайта ашуға болады.</translation>
        </message>
        <message>
            <source>Find or register people on the arrivals page; they are marked present. Names signed on paper can be entered here later, by line numbers.</source>
            <translation>Келгендерді тіркеу бетінде адамды табыңыз не тіркеңіз, сонда қатысты деп белгіленеді. Қағазға жазылғанды кейін жол нөмірлерімен осында енгізуге болады.</translation>
        </message>
        <message>
            <source>Given name</source>
            <translation>Аты</translation>
        </message>
        <message>
            <source>Guardian’s consent to follow: {names}</source>
            <translation>Заңды өкілдің келісімі кейін алынады: {names}</translation>
        </message>
        <message>
            <source>Line {number} is not on the list; the last is {last}</source>
            <translation>Тізімде {number} нөмірлі жол жоқ, соңғысы: {last}</translation>
        </message>
        <message>
            <source>Marked present: {count}</source>
            <translation>Қатысты деп белгіленді: {count}</translation>
        </message>
        <message>
            <source>Marked present: {count}. Absent: {names}</source>
            <translation>Қатысты деп белгіленді: {count}. Келмеді: {names}</translation>
        </message>
        <message>
            <source>No longer on the list: {name}</source>
            <translation>Тізімнен шығарылды: {name}</translation>
        </message>
        <message>
            <source>No.</source>
            <translation>№</translation>
        </message>
        <message>
            <source>Nobody is on the list yet</source>
            <translation>Тізімде әзірге ешкім жоқ</translation>
        </message>
        <message>
            <source>Not a line number: {text}</source>
            <translation>Жол нөмірі емес: {text}</translation>
        </message>
        <message>
            <source>Not yet</source>
            <translation>Әлі емес</translation>
        </message>
        <message>
            <source>Note it</source>
            <translation>Белгілеу</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Қайта ашу</translation>
        </message>
        <message>
            <source>Open arrivals</source>
            <translation>Келгендерді тіркеуді ашу</translation>
        </message>
        <message>
            <source>Patronymic</source>
            <translation>Әкесінің (анасының) аты</translation>
        </message>
        <message>
            <source>Present</source>
            <translation>Қатысты</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Сұмын</translation>
        </message>
        <message>
            <source>Take off the list</source>
            <translation>Тізімнен алып тастау</translation>
        </message>
        <message>
            <source>Take off the list: {name}?</source>
            <translation>Тізімнен алып тастау керек пе: {name}?</translation>
        </message>
        <message>
            <source>The session is closed</source>
            <translation>Тренинг жабылды</translation>
        </message>
        <message>
            <source>The session is open again</source>
            <translation>Тренинг қайта ашылды</translation>
        </message>
        <message>
            <source>Under 18, or of unknown age, and no guardian was asked. Closing marks this as to follow: {names}</source>
            <translation>18 жасқа толмаған немесе жасы белгісіз, заңды өкілінен сұралмаған. Тренинг жабылғанда «кейін алынады» деп белгіленеді: {names}</translation>
        </message>
        <message>
            <source>a.m.</source>
            <translation>т.д.</translation>
        </message>
        <message>
            <source>absent</source>
            <translation>келмеді</translation>
        </message>
        <message>
            <source>add people</source>
            <translation>адам қосу</translation>
        </message>
        <message>
            <source>afternoon</source>
            <translation>түстен кейін</translation>
        </message>
        <message>
            <source>all present, except…</source>
            <translation>мыналардан басқасы қатысты…</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>болмайтын болды</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>жабық</translation>
        </message>
        <message>
            <source>deleted</source>
            <translation>жойылған</translation>
        </message>
        <message>
            <source>excused</source>
            <translation>себепті</translation>
        </message>
        <message>
            <source>half-days: {count}</source>
            <translation>жарты күн: {count}</translation>
        </message>
        <message>
            <source>late</source>
            <translation>кешікті</translation>
        </message>
        <message>
            <source>left early</source>
            <translation>ерте кетті</translation>
        </message>
        <message>
            <source>line numbers, such as 4, 7, 12-14</source>
            <translation>жол нөмірлері, мысалы 4, 7, 12-14</translation>
        </message>
        <message>
            <source>mark everyone</source>
            <translation>бәрін белгілеу</translation>
        </message>
        <message>
            <source>morning</source>
            <translation>түске дейін</translation>
        </message>
        <message>
            <source>not marked yet</source>
            <translation>белгіленбеген</translation>
        </message>
        <message>
            <source>not marked: {count}</source>
            <translation>белгіленбеген: {count}</translation>
        </message>
        <message>
            <source>of them erased: {count}</source>
            <translation>оның ішінде өшірілгені: {count}</translation>
        </message>
        <message>
            <source>open the person</source>
            <translation>адамды ашу</translation>
        </message>
        <message>
            <source>p.m.</source>
            <translation>т.к.</translation>
        </message>
        <message>
            <source>present</source>
            <translation>қатысты</translation>
        </message>
        <message>
            <source>{half_day}: everyone present, except</source>
            <translation>{half_day}: мыналардан басқасы қатысты</translation>
        </message>
    </context>
    <context>
        <name>Releases</name>
        <message>
            <source>All files</source>
            <translation>Барлық файлдар</translation>
        </message>
        <message>
            <source>Back to the settings</source>
            <translation>Баптауларға оралу</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Choose a file …</source>
            <translation>Файлды таңдау…</translation>
        </message>
        <message>
            <source>Do not offer it any more</source>
            <translation>Енді ұсынбау</translation>
        </message>
        <message>
            <source>First a backup: choose its folder</source>
            <translation>Алдымен сақтық көшірме: бумасын таңдаңыз</translation>
        </message>
        <message>
            <source>For which computers</source>
            <translation>Қандай компьютерлерге</translation>
        </message>
        <message>
            <source>Head office itself runs an earlier version. Install it here too: what a later version sends may have to wait until then.</source>
            <translation>Бас кеңсенің өзінде бұрынғы нұсқа тұр. Мұнда да орнатыңыз: оған дейін жаңа нұсқа жібергені күтуі мүмкін.</translation>
        </message>
        <message>
            <source>How much of the new version is here</source>
            <translation>Жаңа нұсқаның қаншасы келді</translation>
        </message>
        <message>
            <source>Install</source>
            <translation>Орнату</translation>
        </message>
        <message>
            <source>Install the new version …</source>
            <translation>Жаңа нұсқаны орнату …</translation>
        </message>
        <message>
            <source>Install version {version}?</source>
            <translation>{version} нұсқасын орнату керек пе?</translation>
        </message>
        <message>
            <source>Installed. It begins when fieldreg is next started.</source>
            <translation>Орнатылды. fieldreg келесі рет ашылғанда іске қосылады.</translation>
        </message>
        <message>
            <source>It begins when fieldreg is next started.</source>
            <translation>fieldreg келесі рет ашылғанда іске қосылады.</translation>
        </message>
        <message>
            <source>It is installed for you alone, without a network. The version that runs now is kept until the new one has opened the register.</source>
            <translation>Ол тек сізге, желісіз орнатылады. Қазіргі нұсқа жаңасы тізілімді ашқанша сақталады.</translation>
        </message>
        <message>
            <source>Linux</source>
            <translation>Linux</translation>
        </message>
        <message>
            <source>Making a backup …</source>
            <translation>Сақтық көшірме жасалуда…</translation>
        </message>
        <message>
            <source>New version</source>
            <translation>Жаңа нұсқа</translation>
        </message>
        <message>
            <source>Not this version</source>
            <translation>Бұл нұсқа керек емес</translation>
        </message>
        <message>
            <source>Nothing is installed automatically. Install it when there is time.</source>
            <translation>Ештеңе өздігінен орнатылмайды. Уақыт болғанда орнатыңыз.</translation>
        </message>
        <message>
            <source>Nothing is installed automatically. Save it when there is time; this page then says how to install it.</source>
            <translation>Өздігінен ештеңе орнатылмайды. Уақытыңыз болғанда сақтаңыз. Қалай орнату керегін кейін осы бет айтады.</translation>
        </message>
        <message>
            <source>Nothing is offered. Install a version here first, then choose its file.</source>
            <translation>Ештеңе ұсынылған жоқ. Алдымен нұсқаны мұнда орнатыңыз, сосын файлын таңдаңыз.</translation>
        </message>
        <message>
            <source>Offered now</source>
            <translation>Қазір ұсынылғаны</translation>
        </message>
        <message>
            <source>One line for trainers, each in the language of their window:</source>
            <translation>Тренерлерге бір жол, әркім өз терезесінің тілінде оқиды:</translation>
        </message>
        <message>
            <source>Programs</source>
            <translation>Бағдарламалар</translation>
        </message>
        <message>
            <source>Remove it</source>
            <translation>Жою</translation>
        </message>
        <message>
            <source>Save the new version …</source>
            <translation>Жаңа нұсқаны сақтау…</translation>
        </message>
        <message>
            <source>Saved and compared with what head office signed: {path}</source>
            <translation>Сақталды және бас кеңсе қол қойғанмен салыстырылды: {path}</translation>
        </message>
        <message>
            <source>Sign and offer</source>
            <translation>Қол қойып, ұсыну</translation>
        </message>
        <message>
            <source>Stop saving</source>
            <translation>Сақтауды тоқтату</translation>
        </message>
        <message>
            <source>Stopped. It goes on from there when you save it again.</source>
            <translation>Тоқтады. Қайта сақтағанда сол жерінен жалғасады.</translation>
        </message>
        <message>
            <source>Stopped. Nothing more is offered than before.</source>
            <translation>Тоқтатылды. Бұрынғыдан басқа ештеңе ұсынылмайды.</translation>
        </message>
        <message>
            <source>Taking the file in … {percent} %</source>
            <translation>Файл алынуда… {percent} %</translation>
        </message>
        <message>
            <source>The version is removed.</source>
            <translation>Нұсқа жойылды.</translation>
        </message>
        <message>
            <source>This version after all</source>
            <translation>Бұл нұсқа керек болды</translation>
        </message>
        <message>
            <source>To install it, close fieldreg and open this file in its folder.</source>
            <translation>Орнату үшін fieldreg бағдарламасын жауып, осы файлды бумасынан ашыңыз.</translation>
        </message>
        <message>
            <source>To install it, close fieldreg and type: {command}</source>
            <translation>Орнату үшін fieldreg бағдарламасын жауып, мынаны теріңіз: {command}</translation>
        </message>
        <message>
            <source>Try it again</source>
            <translation>Қайта байқап көру</translation>
        </message>
        <message>
            <source>Version</source>
            <translation>Нұсқа</translation>
        </message>
        <message>
            <source>Version {version} ({size}) is offered: head office signed it on {day}.</source>
            <translation>{version} нұсқасы ({size}) ұсынылды. Бас кеңсе {day} күні қол қойды.</translation>
        </message>
        <message>
            <source>Version {version} is no longer offered.</source>
            <translation>{version} нұсқасы енді ұсынылмайды.</translation>
        </message>
        <message>
            <source>Version {version} is offered and not taken. {why}</source>
            <translation>{version} нұсқасы ұсынылды, бірақ алынбайды. {why}</translation>
        </message>
        <message>
            <source>Version {version} is offered from now on.</source>
            <translation>{version} нұсқасы қазірден бастап ұсынылады.</translation>
        </message>
        <message>
            <source>Version {version} · {platform}</source>
            <translation>{version} нұсқасы · {platform}</translation>
        </message>
        <message>
            <source>Versions for laptops</source>
            <translation>Компьютерлерге арналған нұсқалар</translation>
        </message>
        <message>
            <source>Waits until the exchange is done, then goes on from there.</source>
            <translation>Алмасу біткенше күтеді, сосын сол жерінен жалғасады.</translation>
        </message>
        <message>
            <source>What you offer here is sent with replies and sticks, after everything else. No laptop installs it automatically.</source>
            <translation>Мұнда ұсынылғаны жауаптармен және USB дискілермен бірге, қалғанының бәрінен кейін кетеді. Ешбір компьютер оны өздігінен орнатпайды.</translation>
        </message>
        <message>
            <source>Where to save the new version</source>
            <translation>Жаңа нұсқаны қайда сақтау керек</translation>
        </message>
        <message>
            <source>Windows</source>
            <translation>Windows</translation>
        </message>
        <message>
            <source>You did not want it here. You may still save it.</source>
            <translation>Сіз мұнда керек емес дедіңіз. Қаласаңыз, сақтай аласыз.</translation>
        </message>
        <message>
            <source>every computer</source>
            <translation>барлық компьютерлер</translation>
        </message>
        <message>
            <source>macOS</source>
            <translation>macOS</translation>
        </message>
        <message>
            <source>three numbers, such as 0.3.0</source>
            <translation>үш сан, мысалы 0.3.0</translation>
        </message>
        <message>
            <source>{done} of {total}. You can go on working.</source>
            <translation>{done} / {total}. Жұмысты жалғастыра аласыз.</translation>
        </message>
        <message>
            <source>{size} · signed on {day} · {file}</source>
            <translation>{size} · қол қойылған күні: {day} · {file}</translation>
        </message>
    </context>
    <context>
        <name>Reports</name>
        <message numerus="yes">
            <source>%Ln figures of those that it tells again are others.</source>
            <translation>
                <numerusform>Қайта берілген сандардан %Ln сан өзгерген.</numerusform>
                <numerusform>Қайта берілген сандардан %Ln сан өзгерген.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln figures would be others today. The report stays as it is.</source>
            <translation>
                <numerusform>Бүгін санаса, %Ln сан басқаша шығады. Есеп сол күйінде қалады.</numerusform>
                <numerusform>Бүгін санаса, %Ln сан басқаша шығады. Есеп сол күйінде қалады.</numerusform>
            </translation>
        </message>
        <message>
            <source>A new draft</source>
            <translation>Жаңа шимай жазба</translation>
        </message>
        <message>
            <source>A report freezes figures, which officers sign. It shows no number of few people.</source>
            <translation>Есеп сандарды бекітеді, қызметкерлер қол қояды. Аз адамның саны көрсетілмейді.</translation>
        </message>
        <message>
            <source>A report needs a title.</source>
            <translation>Есепке тақырып керек.</translation>
        </message>
        <message>
            <source>Back</source>
            <translation>Артқа</translation>
        </message>
        <message>
            <source>Change the draft</source>
            <translation>Шимай жазбаны өзгерту</translation>
        </message>
        <message>
            <source>Counting… {share} %</source>
            <translation>Саналуда… {share} %</translation>
        </message>
        <message>
            <source>Discard</source>
            <translation>Өшіру</translation>
        </message>
        <message>
            <source>Discard this report?</source>
            <translation>Бұл есеп өшірілсін бе?</translation>
        </message>
        <message>
            <source>Discarded: {title}</source>
            <translation>Өшірілді: {title}</translation>
        </message>
        <message>
            <source>Draft a report</source>
            <translation>Есеп дайындау</translation>
        </message>
        <message>
            <source>Files of reports</source>
            <translation>Есеп файлдары</translation>
        </message>
        <message>
            <source>Genuine: signed by one officer, and unchanged since.</source>
            <translation>Түпнұсқа: бір қызметкер қол қойған, содан бері өзгермеген.</translation>
        </message>
        <message>
            <source>Genuine: signed by two officers, and unchanged since.</source>
            <translation>Түпнұсқа: екі қызметкер қол қойған, содан бері өзгермеген.</translation>
        </message>
        <message>
            <source>Genuine: {file} is this report, unchanged.</source>
            <translation>Түпнұсқа: {file} файлы — осы есеп, өзгермеген.</translation>
        </message>
        <message>
            <source>Heading of your text</source>
            <translation>Мәтініңіздің тақырыбы</translation>
        </message>
        <message>
            <source>Hide numbers of few people</source>
            <translation>Аз адамның санын жасыру</translation>
        </message>
        <message>
            <source>Is a file genuine?</source>
            <translation>Файл түпнұсқа ма?</translation>
        </message>
        <message>
            <source>Issued figures stay as they are. No report has names.</source>
            <translation>Шығарылған сандар өзгермейді. Есепте адам аты болмайды.</translation>
        </message>
        <message>
            <source>Issued. Write a file of it for those who get it.</source>
            <translation>Шығарылды. Алатын адамдарға файлын жазыңыз.</translation>
        </message>
        <message>
            <source>It counts records that are neither people nor sessions, what moved it is erased, or it is of a confidential course.</source>
            <translation>Ол адам да, сабақ та емес жазбаларды санайды, оны өзгерткен нәрсе өшірілген немесе ол құпия курсқа қатысты.</translation>
        </message>
        <message>
            <source>Keep the draft</source>
            <translation>Шимай жазбаны сақтау</translation>
        </message>
        <message>
            <source>Language of the report</source>
            <translation>Есептің тілі</translation>
        </message>
        <message>
            <source>New draft with today’s figures</source>
            <translation>Бүгінгі сандармен қайта дайындау</translation>
        </message>
        <message>
            <source>Newer report</source>
            <translation>Жаңа есеп</translation>
        </message>
        <message>
            <source>No figure would be another today.</source>
            <translation>Бүгін санаса да, бәрі сол қалпы шығады.</translation>
        </message>
        <message>
            <source>No newer report tells these figures again.</source>
            <translation>Бұл сандарды қайта берген жаңа есеп жоқ.</translation>
        </message>
        <message>
            <source>No reports yet</source>
            <translation>Әзірге есеп жоқ</translation>
        </message>
        <message>
            <source>Not genuine. Not signed with the key of</source>
            <translation>Түпнұсқа емес. Мына адамның кілтімен қол қойылмаған</translation>
        </message>
        <message>
            <source>Not genuine: {file} is not this report, or it was changed. The report here is as it was issued. Write a new file of it.</source>
            <translation>Түпнұсқа емес: {file} файлы бұл есеп емес немесе өзгертілген. Мұнда сақталған есеп шығарылған күйінде тұр. Оның файлын қайта жазыңыз.</translation>
        </message>
        <message>
            <source>PDF to print</source>
            <translation>Басып шығаратын PDF</translation>
        </message>
        <message>
            <source>Reports</source>
            <translation>Есептер</translation>
        </message>
        <message>
            <source>Show numbers of few people too</source>
            <translation>Аз адамның санын да көрсету</translation>
        </message>
        <message>
            <source>Sign and issue</source>
            <translation>Қол қойып шығару</translation>
        </message>
        <message>
            <source>Sign it for good? No later edition then tells anything new of {years}.</source>
            <translation>Қол қойылсын ба? Кейінгі басылымдарда {years} туралы жаңа сан болмайды.</translation>
        </message>
        <message>
            <source>Sign it? Its figures stay as they are for good.</source>
            <translation>Қол қойылсын ба? Сандары енді ешқашан өзгермейді.</translation>
        </message>
        <message>
            <source>Signed</source>
            <translation>Қол қойған</translation>
        </message>
        <message>
            <source>Signed data, JSON</source>
            <translation>Қол қойылған деректер, JSON</translation>
        </message>
        <message>
            <source>Signed. It is issued once a second officer signs it too.</source>
            <translation>Қол қойылды. Екінші қызметкер де қол қойған соң шығады.</translation>
        </message>
        <message>
            <source>Table: {measure} by {dimensions}</source>
            <translation>Кесте: {measure}, бөлінуі: {dimensions}</translation>
        </message>
        <message>
            <source>Tables without names</source>
            <translation>Атсыз кестелер</translation>
        </message>
        <message>
            <source>The report as it is printed</source>
            <translation>Есептің басылатын түрі</translation>
        </message>
        <message>
            <source>Title</source>
            <translation>Тақырыбы</translation>
        </message>
        <message>
            <source>Web page</source>
            <translation>Веб-бет</translation>
        </message>
        <message>
            <source>What changed since</source>
            <translation>Содан бері не өзгерді</translation>
        </message>
        <message>
            <source>What changed since, and why</source>
            <translation>Содан бері не өзгерді және неге</translation>
        </message>
        <message>
            <source>What is in it</source>
            <translation>Не кіреді</translation>
        </message>
        <message>
            <source>What is signed so far is genuine.</source>
            <translation>Әзірге қойылған қолтаңба түпнұсқа.</translation>
        </message>
        <message>
            <source>Where to write the file</source>
            <translation>Файлды қайда жазу керек</translation>
        </message>
        <message>
            <source>Which file to check</source>
            <translation>Қай файлды тексеру керек</translation>
        </message>
        <message>
            <source>Who moved it</source>
            <translation>Кім өзгертті</translation>
        </message>
        <message>
            <source>Workbook</source>
            <translation>Кесте файлы</translation>
        </message>
        <message>
            <source>Write a file</source>
            <translation>Файл жазу</translation>
        </message>
        <message>
            <source>Written: {file}</source>
            <translation>Жазылды: {file}</translation>
        </message>
        <message>
            <source>Your text</source>
            <translation>Сіздің мәтініңіз</translation>
        </message>
        <message>
            <source>a laptop</source>
            <translation>ноутбук</translation>
        </message>
        <message>
            <source>a second officer has to sign</source>
            <translation>екінші қызметкер қол қоюы керек</translation>
        </message>
        <message>
            <source>added or corrected here</source>
            <translation>осында қосылған не түзетілген</translation>
        </message>
        <message>
            <source>all days</source>
            <translation>барлық күн</translation>
        </message>
        <message>
            <source>another definition</source>
            <translation>анықтамасы өзгерген</translation>
        </message>
        <message>
            <source>arrived late</source>
            <translation>кеш келген</translation>
        </message>
        <message>
            <source>back to what changed</source>
            <translation>өзгерістерге оралу</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>draft</source>
            <translation>шимай жазба</translation>
        </message>
        <message>
            <source>drafted</source>
            <translation>шимай жазба</translation>
        </message>
        <message>
            <source>erased</source>
            <translation>толығымен өшірілген</translation>
        </message>
        <message>
            <source>few people too</source>
            <translation>аз адамның саны да бар</translation>
        </message>
        <message>
            <source>figures frozen and signed</source>
            <translation>сандар бекітіліп, қол қойылады</translation>
        </message>
        <message>
            <source>figures of today</source>
            <translation>бүгінгі сандар</translation>
        </message>
        <message>
            <source>in it</source>
            <translation>кірген</translation>
        </message>
        <message>
            <source>in it or not</source>
            <translation>кіреді ме</translation>
        </message>
        <message>
            <source>issued</source>
            <translation>шығарылды</translation>
        </message>
        <message>
            <source>issued {day}</source>
            <translation>шығарылған күні {day}</translation>
        </message>
        <message>
            <source>joined or parted</source>
            <translation>біріктірілген не бөлінген</translation>
        </message>
        <message>
            <source>look at it</source>
            <translation>қарау</translation>
        </message>
        <message>
            <source>newer</source>
            <translation>жаңасы</translation>
        </message>
        <message>
            <source>not in it</source>
            <translation>кірмеген</translation>
        </message>
        <message>
            <source>not told by the log</source>
            <translation>журналда көрсетілмеген</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ашу</translation>
        </message>
        <message>
            <source>read on</source>
            <translation>әрі қарай оқу</translation>
        </message>
        <message>
            <source>signed by a second officer</source>
            <translation>екінші қызметкердің қолы</translation>
        </message>
        <message>
            <source>what is certain of it</source>
            <translation>анық бөлігі</translation>
        </message>
        <message>
            <source>who moved it</source>
            <translation>кім өзгертті</translation>
        </message>
    </context>
    <context>
        <name>Requests</name>
        <message>
            <source>Choose what is asked for.</source>
            <translation>Не сұрайтынын таңдаңыз.</translation>
        </message>
        <message>
            <source>Code on the card</source>
            <translation>Картадағы код</translation>
        </message>
        <message>
            <source>Course attended</source>
            <translation>Қатысқан курсы</translation>
        </message>
        <message>
            <source>Head office looks for who it is. Nothing is done before it is found.</source>
            <translation>Кім екенін бас кеңсе табады. Табылғанша ештеңе өзгермейді.</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Қазір емес</translation>
        </message>
        <message>
            <source>Note it for head office</source>
            <translation>Бас кеңсеге жеткізу</translation>
        </message>
        <message>
            <source>Noted. It goes to head office with the next bundle.</source>
            <translation>Белгіленді. Келесі топтамамен бас кеңсеге жетеді.</translation>
        </message>
        <message>
            <source>Noting…</source>
            <translation>Белгіленуде…</translation>
        </message>
        <message>
            <source>Phone, to be told</source>
            <translation>Жауап айтылатын телефон</translation>
        </message>
        <message>
            <source>Somebody asks for something</source>
            <translation>Адамның өтініші</translation>
        </message>
        <message>
            <source>This is not a code.</source>
            <translation>Бұл код емес.</translation>
        </message>
        <message>
            <source>What else was said</source>
            <translation>Тағы не айтты</translation>
        </message>
        <message>
            <source>What is asked for</source>
            <translation>Не сұрайды</translation>
        </message>
        <message>
            <source>Where from</source>
            <translation>Қайдан</translation>
        </message>
        <message>
            <source>Write a name, or the code on the card.</source>
            <translation>Атын немесе картадағы кодты жазыңыз.</translation>
        </message>
        <message>
            <source>Write what is wrong, and how it should be.</source>
            <translation>Не қате екенін және қалай болуы керегін жазыңыз.</translation>
        </message>
        <message>
            <source>Year of birth or age</source>
            <translation>Туған жылы немесе жасы</translation>
        </message>
        <message>
            <source>a copy of what is kept</source>
            <translation>сақталған деректердің көшірмесі</translation>
        </message>
        <message>
            <source>everything erased</source>
            <translation>бәрін біржола жою</translation>
        </message>
        <message>
            <source>not to be contacted any more</source>
            <translation>енді хабарласпау</translation>
        </message>
        <message>
            <source>not to be named in reports</source>
            <translation>есептерде атын атамау</translation>
        </message>
        <message>
            <source>request</source>
            <translation>өтініш</translation>
        </message>
        <message>
            <source>something corrected</source>
            <translation>қате деректі түзету</translation>
        </message>
        <message>
            <source>the record kept no longer</source>
            <translation>жазбаны бұдан әрі сақтамау</translation>
        </message>
        <message>
            <source>the sealed answers kept no longer</source>
            <translation>мөрленген жауаптарды сақтамау</translation>
        </message>
    </context>
    <context>
        <name>Roles</name>
        <message>
            <source>Give this role</source>
            <translation>Осы рөлді беру</translation>
        </message>
        <message>
            <source>Manages laptops, keys, roles, settings and backups. Sees no registered person.</source>
            <translation>Ноутбуктерді, кілттерді, рөлдерді, баптауларды және сақтық көшірмелерді жүргізеді. Тіркелген адамдардың ешқайсысын көрмейді.</translation>
        </message>
        <message>
            <source>Opens sealed answers by a passphrase of their own, and orders erasures.</source>
            <translation>Мөрленген жауаптарды өз кілттік фразасымен ашады және толығымен өшіруге нұсқау береді.</translation>
        </message>
        <message>
            <source>Person</source>
            <translation>Адам</translation>
        </message>
        <message>
            <source>Plans sessions, keeps courses and partners, sets quotas. Sees figures, and no registered person.</source>
            <translation>Тренингтерді жоспарлайды, курстар мен серіктестерді жүргізеді, квоталарды белгілейді. Сандарды көреді, тіркелген адамдардың ешқайсысын көрмейді.</translation>
        </message>
        <message>
            <source>Remove this role</source>
            <translation>Осы рөлді алып тастау</translation>
        </message>
        <message>
            <source>Role</source>
            <translation>Рөл</translation>
        </message>
        <message>
            <source>Takes in bundles, registers, corrects, settles conflicts, exports. Sees everything about people except sealed answers.</source>
            <translation>Топтамаларды қабылдайды, тіркейді, түзетеді, қайшылықтарды шешеді, экспорттайды. Мөрленген жауаптардан басқаның бәрін көреді.</translation>
        </message>
        <message>
            <source>The roles of {name} are now: {roles}.</source>
            <translation>Енді {name} деген адамның рөлдері: {roles}.</translation>
        </message>
        <message>
            <source>What each may do</source>
            <translation>Әркім не істей алады</translation>
        </message>
        <message>
            <source>administrator</source>
            <translation>әкімші</translation>
        </message>
        <message>
            <source>hidden</source>
            <translation>жасырылған</translation>
        </message>
        <message>
            <source>no role</source>
            <translation>рөлі жоқ</translation>
        </message>
        <message>
            <source>officer</source>
            <translation>қызметкер</translation>
        </message>
        <message>
            <source>programme</source>
            <translation>курс</translation>
        </message>
        <message>
            <source>protected desk</source>
            <translation>қорғалған бөлім</translation>
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
            <translation>Осы адам туралы сақталғанның бәрі мына файлда: {file}</translation>
        </message>
        <message>
            <source>All that is kept: {name}</source>
            <translation>Сақталғанның бәрі: {name}</translation>
        </message>
        <message>
            <source>For the person to read. Nothing of anybody else is on it.</source>
            <translation>Адамның өзі оқуына арналған. Мұнда басқа ешкім туралы ештеңе жоқ.</translation>
        </message>
        <message>
            <source>For the person to read: what is kept on this laptop. Head office may keep more.</source>
            <translation>Адамның өзі оқуына арналған: осы ноутбукте сақталғаны. Бас кеңседе бұдан көп болуы мүмкін.</translation>
        </message>
        <message>
            <source>Show all that is kept</source>
            <translation>Сақталғанның бәрін көрсету</translation>
        </message>
        <message>
            <source>The page as it is printed</source>
            <translation>Басылып шығатын бет</translation>
        </message>
        <message>
            <source>make a PDF to print</source>
            <translation>басып шығаруға PDF жасау</translation>
        </message>
        <message>
            <source>read on</source>
            <translation>әрі қарай оқу</translation>
        </message>
    </context>
    <context>
        <name>Sessions</name>
        <message numerus="yes">
            <source>%Ln sessions written: {file}</source>
            <translation>
                <numerusform>Жазылған тренинг саны: %Ln · {file}</numerusform>
                <numerusform>Жазылған тренинг саны: %Ln · {file}</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines may be several people: look for these one by one.</source>
            <translation>
                <numerusform>%n жол бірнеше адамға сай келеді: бір-бірлеп іздеңіз.</numerusform>
                <numerusform>%n жол бірнеше адамға сай келеді: бір-бірлеп іздеңіз.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n lines name nobody who is registered. Import the table into the session once it is planned: they are registered and expected.</source>
            <translation>
                <numerusform>%n жолдағы адам тіркелмеген. Тренинг жоспарланған соң кестені сол тренингке импорттаңыз: адамдар тіркеліп, күтілетіндер тізіміне енеді.</numerusform>
                <numerusform>%n жолдағы адам тіркелмеген. Тренинг жоспарланған соң кестені сол тренингке импорттаңыз: адамдар тіркеліп, күтілетіндер тізіміне енеді.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people are expected.</source>
            <translation>
                <numerusform>%n адам күтілуде.</numerusform>
                <numerusform>%n адам күтілуде.</numerusform>
            </translation>
        </message>
        <message>
            <source>2026.03.14</source>
            <translation>2026.03.14</translation>
        </message>
        <message>
            <source>A course is needed</source>
            <translation>Курс қажет</translation>
        </message>
        <message>
            <source>A day is needed, such as 2026.03.14</source>
            <translation>Күні қажет, мысалы 2026.03.14</translation>
        </message>
        <message>
            <source>A number from 1 to 60</source>
            <translation>1 мен 60 аралығындағы сан</translation>
        </message>
        <message>
            <source>A number, or leave it empty</source>
            <translation>Сан жазыңыз немесе бос қалдырыңыз</translation>
        </message>
        <message>
            <source>Arrivals</source>
            <translation>Келгендерді тіркеу</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>Қатысу</translation>
        </message>
        <message>
            <source>Attendance that was marked stays as it is.</source>
            <translation>Белгіленген қатысу сол күйінде қалады.</translation>
        </message>
        <message>
            <source>Before and after</source>
            <translation>Алдыңғы және кейінгі</translation>
        </message>
        <message>
            <source>Call off</source>
            <translation>Болдырмау</translation>
        </message>
        <message numerus="yes">
            <source>Called off: %n sessions</source>
            <translation>
                <numerusform>Болмайтын болды: %n тренинг</numerusform>
                <numerusform>Болмайтын болды: %n тренинг</numerusform>
            </translation>
        </message>
        <message>
            <source>Called off: {course}</source>
            <translation>Болмайтын болды: {course}</translation>
        </message>
        <message>
            <source>Change</source>
            <translation>Өзгерту</translation>
        </message>
        <message>
            <source>Change the session</source>
            <translation>Тренингті өзгерту</translation>
        </message>
        <message>
            <source>Choose a course from the list</source>
            <translation>Курсты тізімнен таңдаңыз</translation>
        </message>
        <message>
            <source>Close</source>
            <translation>Жабу</translation>
        </message>
        <message numerus="yes">
            <source>Closed: %n sessions</source>
            <translation>
                <numerusform>Жабылды: %n тренинг</numerusform>
                <numerusform>Жабылды: %n тренинг</numerusform>
            </translation>
        </message>
        <message>
            <source>Closed: {course}</source>
            <translation>Жабылды: {course}</translation>
        </message>
        <message>
            <source>Contributions, partners</source>
            <translation>Үлестер, серіктестер</translation>
        </message>
        <message>
            <source>Copy from</source>
            <translation>Көшіру</translation>
        </message>
        <message>
            <source>Course</source>
            <translation>Курс</translation>
        </message>
        <message>
            <source>Course and date are enough. The rest can follow.</source>
            <translation>Курс пен күні жеткілікті. Қалғанын кейін толтыруға болады.</translation>
        </message>
        <message>
            <source>Date</source>
            <translation>Күні</translation>
        </message>
        <message>
            <source>Delete</source>
            <translation>Жою</translation>
        </message>
        <message numerus="yes">
            <source>Delete %n sessions?</source>
            <translation>
                <numerusform>%n тренингті жою керек пе?</numerusform>
                <numerusform>%n тренингті жою керек пе?</numerusform>
            </translation>
        </message>
        <message>
            <source>Delete the session {course}?</source>
            <translation>{course} тренингін жою керек пе?</translation>
        </message>
        <message numerus="yes">
            <source>Deleted: %n sessions</source>
            <translation>
                <numerusform>Жойылды: %n тренинг</numerusform>
                <numerusform>Жойылды: %n тренинг</numerusform>
            </translation>
        </message>
        <message>
            <source>Deleted: {course}</source>
            <translation>Жойылды: {course}</translation>
        </message>
        <message>
            <source>Drop what was typed</source>
            <translation>Жазылғанды тазарту</translation>
        </message>
        <message>
            <source>Everything is here.</source>
            <translation>Бәрі толық.</translation>
        </message>
        <message>
            <source>Expected people</source>
            <translation>Кім күтіледі</translation>
        </message>
        <message>
            <source>Export</source>
            <translation>Экспорттау</translation>
        </message>
        <message>
            <source>Export sessions</source>
            <translation>Тренингтерді экспорттау</translation>
        </message>
        <message>
            <source>Facilitators</source>
            <translation>Жүргізушілер</translation>
        </message>
        <message>
            <source>Facilitators and partners</source>
            <translation>Жүргізушілер мен серіктестер</translation>
        </message>
        <message>
            <source>Facilitators who are linked to nobody</source>
            <translation>Адаммен байланыспаған жүргізуші</translation>
        </message>
        <message>
            <source>First half-day</source>
            <translation>Басталуы</translation>
        </message>
        <message>
            <source>Follows from session</source>
            <translation>Бастапқы тренинг</translation>
        </message>
        <message>
            <source>From a table</source>
            <translation>Кестеден</translation>
        </message>
        <message>
            <source>From today on, without confidential courses and facilitators.</source>
            <translation>Бүгіннен бастап. Құпия курстар мен жүргізушілердің аты кірмейді.</translation>
        </message>
        <message>
            <source>Guardians’ consents to follow</source>
            <translation>Заңды өкілдің келісімі кейін алынады</translation>
        </message>
        <message>
            <source>Half-day {number} has marks</source>
            <translation>Белгісі бар жарты күн: {number}</translation>
        </message>
        <message>
            <source>Half-days</source>
            <translation>Жарты күн</translation>
        </message>
        <message>
            <source>Half-days without a mark</source>
            <translation>Белгіленбеген жарты күндер</translation>
        </message>
        <message>
            <source>How it is held</source>
            <translation>Өткізу түрі</translation>
        </message>
        <message>
            <source>How many others were there</source>
            <translation>Тағы неше адам болды</translation>
        </message>
        <message>
            <source>In the order of the list.</source>
            <translation>Тізімдегі ретпен.</translation>
        </message>
        <message>
            <source>Link</source>
            <translation>Сілтеме</translation>
        </message>
        <message>
            <source>Minors whose guardian was not asked</source>
            <translation>Заңды өкілінен сұралмағандар</translation>
        </message>
        <message>
            <source>My sessions</source>
            <translation>Менің тренингтерім</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Жаңа тренинг</translation>
        </message>
        <message>
            <source>No sessions yet</source>
            <translation>Әзірге тренинг жоқ</translation>
        </message>
        <message>
            <source>Nobody is noted as leading</source>
            <translation>Кім жүргізгені жазылмаған</translation>
        </message>
        <message>
            <source>Nobody observed it</source>
            <translation>Ешкім бақылаған жоқ</translation>
        </message>
        <message>
            <source>Not all is noted in {course}: close it by itself.</source>
            <translation>{course}: бәрі белгіленбеген, бұл тренингті жеке жабыңыз.</translation>
        </message>
        <message>
            <source>Not in the list: choose one that is</source>
            <translation>Тізімде жоқ, барынан таңдаңыз</translation>
        </message>
        <message>
            <source>Not now</source>
            <translation>Қазір емес</translation>
        </message>
        <message>
            <source>Notes</source>
            <translation>Жазбалар</translation>
        </message>
        <message>
            <source>Once more</source>
            <translation>Тағы бір рет</translation>
        </message>
        <message>
            <source>Open again</source>
            <translation>Қайта ашу</translation>
        </message>
        <message numerus="yes">
            <source>Open again: %n sessions</source>
            <translation>
                <numerusform>Қайта ашылды: %n тренинг</numerusform>
                <numerusform>Қайта ашылды: %n тренинг</numerusform>
            </translation>
        </message>
        <message>
            <source>Open again: {course}</source>
            <translation>Қайта ашылды: {course}</translation>
        </message>
        <message>
            <source>Origin and notes</source>
            <translation>Бастапқы тренинг, жазбалар</translation>
        </message>
        <message>
            <source>Others present</source>
            <translation>Тағы қатысқандар</translation>
        </message>
        <message>
            <source>Partner organisations</source>
            <translation>Серіктес ұйымдар</translation>
        </message>
        <message>
            <source>Partners without a part</source>
            <translation>Үлесі жазылмаған серіктестер</translation>
        </message>
        <message>
            <source>People</source>
            <translation>Адамдар</translation>
        </message>
        <message>
            <source>Place</source>
            <translation>Өтетін жері</translation>
        </message>
        <message>
            <source>Plan the first session and register people as they arrive. What was noted on paper can be entered later, by line numbers.</source>
            <translation>Бірінші тренингті жоспарлап, келген адамдарды тіркеңіз. Қағазға жазылғанды кейін жол нөмірлерімен енгізуге болады.</translation>
        </message>
        <message>
            <source>Plan the session</source>
            <translation>Тренингті жоспарлау</translation>
        </message>
        <message>
            <source>Planned by</source>
            <translation>Жоспарлаған адам</translation>
        </message>
        <message>
            <source>Planned on</source>
            <translation>Жоспарланған компьютер</translation>
        </message>
        <message>
            <source>Planned once more: {course}, {day}</source>
            <translation>Қайта жоспарланды: {course}, {day}</translation>
        </message>
        <message>
            <source>Planned: {course}, {day}</source>
            <translation>Жоспарланды: {course}, {day}</translation>
        </message>
        <message>
            <source>Project</source>
            <translation>Жоба</translation>
        </message>
        <message>
            <source>Promises are shown once {key} on your own page has said which record is yours.</source>
            <translation>Өз бетіңізде {key} пернесімен қай жазба сіздікі екенін көрсеткен соң, уәделер осында шығады.</translation>
        </message>
        <message>
            <source>Promises whose day is over</source>
            <translation>Күні өтіп кеткен уәделер</translation>
        </message>
        <message>
            <source>Promises without a day</source>
            <translation>Күні жоқ уәделер</translation>
        </message>
        <message>
            <source>Save</source>
            <translation>Сақтау</translation>
        </message>
        <message>
            <source>Saving…</source>
            <translation>Сақталуда…</translation>
        </message>
        <message>
            <source>Seats</source>
            <translation>Орын</translation>
        </message>
        <message>
            <source>See the people</source>
            <translation>Адамдарды көру</translation>
        </message>
        <message>
            <source>Sessions</source>
            <translation>Тренингтер</translation>
        </message>
        <message>
            <source>Soum</source>
            <translation>Сұмын</translation>
        </message>
        <message>
            <source>State</source>
            <translation>Күйі</translation>
        </message>
        <message>
            <source>Still open</source>
            <translation>Әлі толық емес</translation>
        </message>
        <message numerus="yes">
            <source>The filters hide %Ln sessions. {key} takes the filters off.</source>
            <translation>
                <numerusform>Сүзгі %Ln тренингті жасырып тұр. {key} сүзгілерді алып тастайды.</numerusform>
                <numerusform>Сүзгі %Ln тренингті жасырып тұр. {key} сүзгілерді алып тастайды.</numerusform>
            </translation>
        </message>
        <message>
            <source>The latest first.</source>
            <translation>Соңғылары бірінші.</translation>
        </message>
        <message>
            <source>The link is copied.</source>
            <translation>Сілтеме көшірілді.</translation>
        </message>
        <message>
            <source>The link of a session online</source>
            <translation>Онлайн тренингтің сілтемесі</translation>
        </message>
        <message>
            <source>The list has several of that name: choose one by its code</source>
            <translation>Тізімде осындай атты бірнешеуі бар: кодымен таңдаңыз</translation>
        </message>
        <message>
            <source>The rest is as on {day}. What you typed yourself stays.</source>
            <translation>Қалғаны өткен жолғыдай: {day}. Өзіңіз жазғаныңыз сол күйі қалады.</translation>
        </message>
        <message>
            <source>The session is changed</source>
            <translation>Тренинг өзгертілді</translation>
        </message>
        <message>
            <source>There are none</source>
            <translation>Жоқ</translation>
        </message>
        <message>
            <source>This cannot be kept. Shorten it or leave it empty.</source>
            <translation>Мұны сақтау мүмкін емес. Қысқартыңыз не бос қалдырыңыз.</translation>
        </message>
        <message>
            <source>Time and seats</source>
            <translation>Уақыты, орындары</translation>
        </message>
        <message>
            <source>What grew out of them</source>
            <translation>Олардан туған тренингтер</translation>
        </message>
        <message>
            <source>What you typed earlier is here again. It is not saved yet.</source>
            <translation>Бұрын жазғаныңыз осында. Ол әлі сақталмаған.</translation>
        </message>
        <message>
            <source>Where it is held</source>
            <translation>Қайда өтеді</translation>
        </message>
        <message>
            <source>Which sessions</source>
            <translation>Қай тренингтер</translation>
        </message>
        <message>
            <source>Which table names the people</source>
            <translation>Адамдардың аты қай кестеде</translation>
        </message>
        <message>
            <source>Who is expected</source>
            <translation>Кім күтіледі</translation>
        </message>
        <message>
            <source>afternoon</source>
            <translation>түстен кейін</translation>
        </message>
        <message>
            <source>all sessions</source>
            <translation>барлық тренинг</translation>
        </message>
        <message>
            <source>as last time</source>
            <translation>өткендегідей</translation>
        </message>
        <message>
            <source>called off</source>
            <translation>болмайтын болды</translation>
        </message>
        <message>
            <source>called off, but people were there</source>
            <translation>болмайтын болған, бірақ адамдар келген</translation>
        </message>
        <message>
            <source>changed</source>
            <translation>өзгертілді</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>жабық</translation>
        </message>
        <message>
            <source>copy the link</source>
            <translation>сілтемені көшіру</translation>
        </message>
        <message>
            <source>course unknown</source>
            <translation>курсы белгісіз</translation>
        </message>
        <message>
            <source>deleted, but people were there</source>
            <translation>жойылған, бірақ адамдар келген</translation>
        </message>
        <message>
            <source>expected: {count}</source>
            <translation>күтілетіні: {count}</translation>
        </message>
        <message>
            <source>follows from it</source>
            <translation>осыдан басталды</translation>
        </message>
        <message>
            <source>from the list, or a new one</source>
            <translation>тізімнен немесе жаңа</translation>
        </message>
        <message>
            <source>half-days: {count}</source>
            <translation>жарты күн: {count}</translation>
        </message>
        <message>
            <source>if it was promised there</source>
            <translation>сонда уәде берілген болса</translation>
        </message>
        <message>
            <source>in person</source>
            <translation>бетпе-бет</translation>
        </message>
        <message>
            <source>it follows from this one</source>
            <translation>бұл содан басталды</translation>
        </message>
        <message>
            <source>morning</source>
            <translation>түске дейін</translation>
        </message>
        <message>
            <source>my sessions</source>
            <translation>менің тренингтерім</translation>
        </message>
        <message>
            <source>new session</source>
            <translation>жаңа тренинг</translation>
        </message>
        <message>
            <source>no limit</source>
            <translation>шектеусіз</translation>
        </message>
        <message>
            <source>nobody yet</source>
            <translation>әзірге ешкім</translation>
        </message>
        <message>
            <source>not closed</source>
            <translation>жабылмаған</translation>
        </message>
        <message>
            <source>nothing, begin empty</source>
            <translation>көшірмеу, бос бастау</translation>
        </message>
        <message>
            <source>number of those who are not registered</source>
            <translation>тіркелмегендердің саны</translation>
        </message>
        <message>
            <source>of a session online</source>
            <translation>онлайн тренингтің</translation>
        </message>
        <message>
            <source>online</source>
            <translation>онлайн</translation>
        </message>
        <message>
            <source>open the session</source>
            <translation>тренингті ашу</translation>
        </message>
        <message>
            <source>others present: {count}</source>
            <translation>тағы қатысқандар: {count}</translation>
        </message>
        <message>
            <source>over, not closed</source>
            <translation>өтті, жабылмаған</translation>
        </message>
        <message>
            <source>participants: {count}</source>
            <translation>қатысушы: {count}</translation>
        </message>
        <message>
            <source>participants: {count} of {seats}</source>
            <translation>қатысушы: {count} / {seats}</translation>
        </message>
        <message>
            <source>planned</source>
            <translation>жоспарланған</translation>
        </message>
        <message>
            <source>planned sessions, for a calendar</source>
            <translation>жоспарланған тренингтер, күнтізбеге</translation>
        </message>
        <message>
            <source>present by half-day: {counts}</source>
            <translation>жарты күн бойынша қатысқаны: {counts}</translation>
        </message>
        <message>
            <source>school, hall</source>
            <translation>мектеп, зал</translation>
        </message>
        <message>
            <source>seats: {count}</source>
            <translation>орын: {count}</translation>
        </message>
        <message>
            <source>see to it</source>
            <translation>толықтыру</translation>
        </message>
        <message>
            <source>sessions</source>
            <translation>тренингтер</translation>
        </message>
        <message>
            <source>sessions: {count}</source>
            <translation>тренинг: {count}</translation>
        </message>
        <message>
            <source>sessions: {count} of {total}</source>
            <translation>тренинг: {total} ішінен {count}</translation>
        </message>
        <message>
            <source>still open: {count}</source>
            <translation>жетпейтіні: {count}</translation>
        </message>
        <message>
            <source>strike out, or back</source>
            <translation>сызып тастау, қайтару</translation>
        </message>
        <message>
            <source>struck out</source>
            <translation>сызылған</translation>
        </message>
        <message>
            <source>the people of {day}</source>
            <translation>алдыңғы тренингтегі адамдар ({day})</translation>
        </message>
        <message>
            <source>those shown</source>
            <translation>тізімде көрініп тұрғандар</translation>
        </message>
        <message>
            <source>today</source>
            <translation>бүгін</translation>
        </message>
        <message>
            <source>today and later</source>
            <translation>бүгін және кейін</translation>
        </message>
        <message>
            <source>with commas or ; between</source>
            <translation>үтір немесе ; арқылы</translation>
        </message>
    </context>
    <context>
        <name>Settings</name>
        <message numerus="yes">
            <source>%n minutes without a key press</source>
            <translation>
                <numerusform>перне басылмаған %n минут</numerusform>
                <numerusform>перне басылмаған %n минут</numerusform>
            </translation>
        </message>
        <message>
            <source>All is well with: {names}</source>
            <translation>Бәрі дұрыс: {names}</translation>
        </message>
        <message>
            <source>All keys are there.</source>
            <translation>Барлық кілт орнында.</translation>
        </message>
        <message>
            <source>Back to the settings</source>
            <translation>Баптауларға оралу</translation>
        </message>
        <message>
            <source>Back up now</source>
            <translation>Қазір сақтық көшірме жасау</translation>
        </message>
        <message>
            <source>Backing up…</source>
            <translation>Сақтық көшірме жасалуда…</translation>
        </message>
        <message>
            <source>Backup</source>
            <translation>Сақтық көшірме</translation>
        </message>
        <message>
            <source>Bundles that came in</source>
            <translation>Келген топтамалар</translation>
        </message>
        <message>
            <source>Calendar</source>
            <translation>Күнтізбе</translation>
        </message>
        <message>
            <source>Cancel</source>
            <translation>Бас тарту</translation>
        </message>
        <message>
            <source>Change the PIN</source>
            <translation>PIN кодты өзгерту</translation>
        </message>
        <message>
            <source>Change the passphrase</source>
            <translation>Кілттік фразаны өзгерту</translation>
        </message>
        <message>
            <source>Changes take effect at once.</source>
            <translation>Әр таңдау бірден күшіне енеді.</translation>
        </message>
        <message>
            <source>Changing…</source>
            <translation>Өзгертілуде…</translation>
        </message>
        <message>
            <source>Check this installation</source>
            <translation>Осы бағдарламаны тексеру</translation>
        </message>
        <message>
            <source>Checking…</source>
            <translation>Тексерілуде…</translation>
        </message>
        <message>
            <source>Colours</source>
            <translation>Түстер</translation>
        </message>
        <message>
            <source>Computer</source>
            <translation>Компьютер</translation>
        </message>
        <message>
            <source>Computers that receive by themselves</source>
            <translation>Өзі қабылдайтын компьютерлер</translation>
        </message>
        <message>
            <source>Current passphrase</source>
            <translation>Қазіргі кілттік фраза</translation>
        </message>
        <message>
            <source>Each person has a passphrase, and every entry shows who made it. To change over, lock the screen ({key}). Another person can finish what you began to type.</source>
            <translation>Әркімнің өз кілттік фразасы бар, әр жазба кімдікі екенін айтады. Басқаға берерде бұғаттаңыз ({key}); бірі бастағанды басқасы аяқтай алады.</translation>
        </message>
        <message>
            <source>Encryption of the disk</source>
            <translation>Дискіні шифрлау</translation>
        </message>
        <message>
            <source>End its work</source>
            <translation>Жұмысын аяқтау</translation>
        </message>
        <message>
            <source>Enter alone opens it now. Anybody who uses your account on this computer while you are logged in can read everything. A lost laptop is safe only if your account is locked.</source>
            <translation>Енді тізілім тек Enter басқанда ашылады. Жүйедегі сеансыңыз ашық тұрса, кез келген адам бәрін оқи алады. Ноутбук жоғалса, сеанс бұғатталып тұрса ғана дерек қауіпсіз.</translation>
        </message>
        <message>
            <source>Entries</source>
            <translation>Жазбалар</translation>
        </message>
        <message>
            <source>Entries on their way</source>
            <translation>Жолдағы жазбалар</translation>
        </message>
        <message>
            <source>Every entry is as fieldreg wrote it.</source>
            <translation>Әр жазба fieldreg жазған күйінде.</translation>
        </message>
        <message>
            <source>Every page was read and is whole.</source>
            <translation>Әр беті оқылды, бәрі бүтін.</translation>
        </message>
        <message>
            <source>Exchange when a stick can go to head office.</source>
            <translation>Бас кеңсеге USB дискі жіберілетін кезде алмасыңыз.</translation>
        </message>
        <message>
            <source>Faults of the program</source>
            <translation>Бағдарлама ақаулары</translation>
        </message>
        <message>
            <source>Faults of the program, without names: {file}</source>
            <translation>Бағдарлама ақаулары, аты-жөнсіз: {file}</translation>
        </message>
        <message>
            <source>File for support</source>
            <translation>Көмекке арналған файл</translation>
        </message>
        <message>
            <source>Folder</source>
            <translation>Бума</translation>
        </message>
        <message>
            <source>Free software under the Apache License 2.0</source>
            <translation>Apache License 2.0 лицензиясындағы еркін бағдарлама</translation>
        </message>
        <message>
            <source>Head office</source>
            <translation>Бас кеңсе</translation>
        </message>
        <message>
            <source>Head office’s keys</source>
            <translation>Бас кеңсенің кілттері</translation>
        </message>
        <message>
            <source>How it looks</source>
            <translation>Көрінісі</translation>
        </message>
        <message>
            <source>It differs from the new PIN.</source>
            <translation>Жаңа PIN кодтан өзгеше.</translation>
        </message>
        <message>
            <source>It differs from the new passphrase.</source>
            <translation>Жаңа кілттік фразадан өзгеше.</translation>
        </message>
        <message>
            <source>It is on this computer’s own disk.</source>
            <translation>Ол осы компьютердің өз дискісінде тұр.</translation>
        </message>
        <message>
            <source>It is the one that was kept.</source>
            <translation>Сақталған тізім өзгермеген.</translation>
        </message>
        <message>
            <source>It is the one that wrote here last.</source>
            <translation>Осында соңғы рет жазған тізілімнің өзі.</translation>
        </message>
        <message>
            <source>It opens with your passphrase.</source>
            <translation>Кілттік фразаңызбен ашылады.</translation>
        </message>
        <message>
            <source>It says {today}.</source>
            <translation>Көрсетіп тұрғаны: {today}.</translation>
        </message>
        <message>
            <source>It takes effect when the program is next started.</source>
            <translation>Бағдарлама келесі іске қосылғанда күшіне енеді.</translation>
        </message>
        <message>
            <source>It was made before the keys were changed, and lacks the new ones.</source>
            <translation>Бұл көшірме кілттер ауысқанға дейін жасалған, сондықтан жаңа кілттер онда жоқ.</translation>
        </message>
        <message>
            <source>Keep the entries as they stand</source>
            <translation>Жазбаларды қазіргі күйінде қалдыру</translation>
        </message>
        <message>
            <source>Keep the entries as they stand?</source>
            <translation>Жазбаларды қазіргі күйінде қалдырасыз ба?</translation>
        </message>
        <message>
            <source>Keep them</source>
            <translation>Қалдыру</translation>
        </message>
        <message>
            <source>Keys</source>
            <translation>Кілттер</translation>
        </message>
        <message>
            <source>Language</source>
            <translation>Тіл</translation>
        </message>
        <message>
            <source>Laptops that are not confirmed</source>
            <translation>Расталмаған ноутбуктер</translation>
        </message>
        <message>
            <source>Last backup: {day}</source>
            <translation>Соңғы сақтық көшірме: {day}</translation>
        </message>
        <message>
            <source>Last made {on}.</source>
            <translation>Соңғысы: {on}.</translation>
        </message>
        <message>
            <source>Let another officer in</source>
            <translation>Басқа қызметкер қосу</translation>
        </message>
        <message>
            <source>Let another trainer in</source>
            <translation>Басқа тренер қосу</translation>
        </message>
        <message>
            <source>Let in</source>
            <translation>Қосу</translation>
        </message>
        <message>
            <source>List of places</source>
            <translation>Жерлер тізімі</translation>
        </message>
        <message>
            <source>List of places: {number}</source>
            <translation>Жерлер тізімі: {number}</translation>
        </message>
        <message>
            <source>List of who was erased</source>
            <translation>Өшірілген жазбалар тізімі</translation>
        </message>
        <message>
            <source>Lock and passphrase</source>
            <translation>Бұғаттау және кілттік фраза</translation>
        </message>
        <message>
            <source>Lock automatically after</source>
            <translation>Өзі бұғатталатын уақыты</translation>
        </message>
        <message>
            <source>Make one now, on a stick that is kept apart from this computer.</source>
            <translation>Қазір осы компьютерден бөлек сақталатын USB дискіге жасаңыз.</translation>
        </message>
        <message>
            <source>Make one now.</source>
            <translation>Қазір жасаңыз.</translation>
        </message>
        <message>
            <source>Make room before the disk is full.</source>
            <translation>Диск толмай тұрып орын босатыңыз.</translation>
        </message>
        <message>
            <source>Name; every entry says who made it</source>
            <translation>Аты; әр жазба кім жасағанын айтады</translation>
        </message>
        <message>
            <source>New PIN once more</source>
            <translation>Жаңа PIN код тағы бір рет</translation>
        </message>
        <message>
            <source>New PIN, 4–8 digits</source>
            <translation>Жаңа PIN код, 4–8 сан</translation>
        </message>
        <message>
            <source>New passphrase</source>
            <translation>Жаңа кілттік фраза</translation>
        </message>
        <message>
            <source>New passphrase once more</source>
            <translation>Жаңа кілттік фраза тағы бір рет</translation>
        </message>
        <message>
            <source>No backup was made yet.</source>
            <translation>Сақтық көшірме әлі жасалмаған.</translation>
        </message>
        <message>
            <source>No copy on paper has all of them; make one.</source>
            <translation>Қағаздағы ешбір көшірмеде бәрі жоқ, біреуін жасаңыз.</translation>
        </message>
        <message>
            <source>None was made yet.</source>
            <translation>Әлі жасалмаған.</translation>
        </message>
        <message>
            <source>Noted so far: {faults}.</source>
            <translation>Осы уақытқа дейін жазылғаны: {faults}.</translation>
        </message>
        <message>
            <source>One locked file with everything. Nobody can open it without your passphrase.</source>
            <translation>Бәрі бар құлыптаулы бір файл. Сіздің кілттік фразаңызсыз оны ешкім аша алмайды.</translation>
        </message>
        <message>
            <source>Opening</source>
            <translation>Ашу</translation>
        </message>
        <message>
            <source>Opens this computer no longer: {name}. What they wrote stays.</source>
            <translation>Бұл компьютерді енді ашпайды: {name}. Жазғандары қалады.</translation>
        </message>
        <message>
            <source>Passphrases and officers</source>
            <translation>Кілттік фразалар мен қызметкерлер</translation>
        </message>
        <message>
            <source>Passphrases and trainers</source>
            <translation>Кілттік фразалар мен тренерлер</translation>
        </message>
        <message>
            <source>People on this computer only: {here}, on the way: {way}, at head office: {held}.</source>
            <translation>Адам: тек осы ноутбукте {here}, жолда {way}, бас кеңседе {held}.</translation>
        </message>
        <message>
            <source>Read them to head office when it asks, and only when you know the voice.</source>
            <translation>Бас кеңсе сұрағанда, тек дауысын танысаңыз ғана оқып беріңіз.</translation>
        </message>
        <message>
            <source>Receives no more: {name}. If it was lost, take its user from the database’s server and draw another key under Head office’s keys.</source>
            <translation>Енді қабылдамайды: {name}. Жоғалған болса, дерекқор серверінен оның пайдаланушысын алып тастап, «Бас кеңсенің кілттері» бөлімінде басқа кілт жасаңыз.</translation>
        </message>
        <message>
            <source>Register</source>
            <translation>Тізілім</translation>
        </message>
        <message>
            <source>Remove the PIN</source>
            <translation>PIN кодты жою</translation>
        </message>
        <message>
            <source>Room on the disk</source>
            <translation>Дискідегі орын</translation>
        </message>
        <message>
            <source>Same register as before</source>
            <translation>Бұрынғы тізілім екені</translation>
        </message>
        <message>
            <source>Set a PIN</source>
            <translation>PIN код орнату</translation>
        </message>
        <message>
            <source>Settings</source>
            <translation>Баптаулар</translation>
        </message>
        <message>
            <source>Size of texts</source>
            <translation>Мәтін өлшемі</translation>
        </message>
        <message>
            <source>Take out</source>
            <translation>Шығару</translation>
        </message>
        <message>
            <source>The PIN is removed. Your passphrase takes the laptop back.</source>
            <translation>PIN код жойылды. Ноутбукті кілттік фразамен қайтарып аласыз.</translation>
        </message>
        <message>
            <source>The PIN or your passphrase takes the laptop back from a trainee.</source>
            <translation>Тыңдаушыға берілген ноутбукті PIN кодпен не кілттік фразамен қайтарып аласыз.</translation>
        </message>
        <message>
            <source>The backup is made and was opened to prove it: {name}</source>
            <translation>Сақтық көшірме жасалып, ашып тексерілді: {name}</translation>
        </message>
        <message>
            <source>The eight words of this laptop</source>
            <translation>Осы ноутбуктің сегіз сөзі</translation>
        </message>
        <message>
            <source>The new PIN takes the laptop back from now on.</source>
            <translation>Жаңа PIN код енді күшінде.</translation>
        </message>
        <message>
            <source>The new passphrase is valid from now on.</source>
            <translation>Жаңа кілттік фраза енді күшінде.</translation>
        </message>
        <message>
            <source>The register is, but the system may write what is on the screen to the disk when memory is tight or the computer sleeps. Have the disk encrypted.</source>
            <translation>Тізілім шифрланған, бірақ жад жетпегенде немесе компьютер ұйықтағанда жүйе экрандағыны дискіге жазуы мүмкін. Дискіні шифрлатыңыз.</translation>
        </message>
        <message>
            <source>This computer’s disk or its swap is not encrypted.</source>
            <translation>Осы компьютердің дискісі немесе своп бөлімі шифрланбаған.</translation>
        </message>
        <message>
            <source>This installation</source>
            <translation>Осы компьютердегі бағдарлама</translation>
        </message>
        <message>
            <source>This is not the current passphrase.</source>
            <translation>Бұл қазіргі кілттік фраза емес.</translation>
        </message>
        <message>
            <source>Trainer’s laptop</source>
            <translation>Тренердің ноутбугі</translation>
        </message>
        <message>
            <source>Use the new PIN</source>
            <translation>Жаңа PIN кодты қолдану</translation>
        </message>
        <message>
            <source>Use the new passphrase</source>
            <translation>Жаңасын қолдану</translation>
        </message>
        <message>
            <source>Version {version}.</source>
            <translation>Нұсқасы: {version}.</translation>
        </message>
        <message>
            <source>Waiting: {held}, set aside: {set_aside}, changes set aside: {changes}.</source>
            <translation>Күтуде: {held}, бөлек сақталған: {set_aside}, бөлек сақталған өзгерістер: {changes}.</translation>
        </message>
        <message>
            <source>What opens the register</source>
            <translation>Тізілімді не ашады</translation>
        </message>
        <message>
            <source>What they bring</source>
            <translation>Олар әкелген</translation>
        </message>
        <message>
            <source>Where should the backup go?</source>
            <translation>Сақтық көшірме қайда жасалсын?</translation>
        </message>
        <message>
            <source>Where should the file for support go?</source>
            <translation>Көмекке арналған файл қайда сақталсын?</translation>
        </message>
        <message>
            <source>Who opens this computer</source>
            <translation>Бұл компьютерді кім ашады</translation>
        </message>
        <message>
            <source>Who works at this computer</source>
            <translation>Бұл компьютерде жұмыс істейтіндер</translation>
        </message>
        <message>
            <source>Who works here no longer</source>
            <translation>Мұнда енді жұмыс істемейтін адам</translation>
        </message>
        <message>
            <source>With the key store, Enter alone opens the register for anybody who uses your account on this computer while you are logged in. A lost laptop is safe only if your account is locked.</source>
            <translation>Кілттер қоймасы қосылса, жүйедегі сеансыңыз ашық тұрғанда кез келген адам тізілімді тек Enter басып аша алады. Ноутбук жоғалса, сеанс бұғатталып тұрса ғана дерек қауіпсіз.</translation>
        </message>
        <message>
            <source>Works here from now on: {name}</source>
            <translation>Енді осында жұмыс істейді: {name}</translation>
        </message>
        <message>
            <source>Write a file for support</source>
            <translation>Көмек файлын жазу</translation>
        </message>
        <message>
            <source>Written: {name}. It names nobody and holds nothing of the register.</source>
            <translation>Жазылды: {name}. Онда ешкімнің аты да, тізілімнің деректері де жоқ.</translation>
        </message>
        <message>
            <source>Your passphrase</source>
            <translation>Сіздің кілттік фразаңыз</translation>
        </message>
        <message>
            <source>Your passphrase takes the laptop back from a trainee. A PIN is quicker; it opens nothing else.</source>
            <translation>Тыңдаушыға берілген ноутбукті кілттік фразамен қайтарып аласыз. PIN код жылдамырақ, басқа ештеңе ашпайды.</translation>
        </message>
        <message>
            <source>a passphrase alone</source>
            <translation>тек кілттік фраза</translation>
        </message>
        <message>
            <source>as the computer has them</source>
            <translation>компьютердегідей</translation>
        </message>
        <message>
            <source>dark</source>
            <translation>қараңғы</translation>
        </message>
        <message>
            <source>fieldreg cannot tell what they said before. Do this only if you know why they were changed, or if head office told you to.</source>
            <translation>Олардың бұрын не болғанын fieldreg айта алмайды. Мұны олардың неге өзгергенін білсеңіз немесе бас кеңсе айтса ғана жасаңыз.</translation>
        </message>
        <message>
            <source>fieldreg {number}</source>
            <translation>fieldreg {number}</translation>
        </message>
        <message>
            <source>goes in, and can be undone</source>
            <translation>енгізіледі, қайтаруға болады</translation>
        </message>
        <message>
            <source>high contrast</source>
            <translation>жоғары контраст</translation>
        </message>
        <message>
            <source>light</source>
            <translation>ашық</translation>
        </message>
        <message>
            <source>this system’s key store too</source>
            <translation>жүйенің кілттер қоймасы да</translation>
        </message>
        <message>
            <source>waits until the laptop is confirmed</source>
            <translation>ноутбук расталғанша күтеді</translation>
        </message>
        <message>
            <source>{free_mib} MB are free, the register takes {store_mib} MB.</source>
            <translation>Бос орын: {free_mib} МБ, тізілім: {store_mib} МБ.</translation>
        </message>
        <message>
            <source>{name} · until {day}</source>
            <translation>{name} · {day} дейін</translation>
        </message>
    </context>
    <context>
        <name>Shell</name>
        <message>
            <source>All keys of this page</source>
            <translation>Осы беттің барлық пернелері</translation>
        </message>
        <message>
            <source>Everything here is saved already.</source>
            <translation>Мұндағының бәрі сақталған.</translation>
        </message>
        <message>
            <source>Help</source>
            <translation>Анықтама</translation>
        </message>
        <message>
            <source>Hide</source>
            <translation>Жасыру</translation>
        </message>
        <message>
            <source>Pages</source>
            <translation>Беттер</translation>
        </message>
        <message>
            <source>Press the key to change places with</source>
            <translation>Орын ауыстыратын пернені басыңыз</translation>
        </message>
        <message>
            <source>Where is the card to be written?</source>
            <translation>Картаны қайда жазу керек?</translation>
        </message>
        <message>
            <source>back to the page before</source>
            <translation>алдыңғы бетке</translation>
        </message>
        <message>
            <source>change it</source>
            <translation>ауыстыру</translation>
        </message>
        <message>
            <source>choose a key</source>
            <translation>пернені таңдау</translation>
        </message>
        <message>
            <source>close the help</source>
            <translation>анықтаманы жабу</translation>
        </message>
        <message>
            <source>close the window</source>
            <translation>терезені жабу</translation>
        </message>
        <message>
            <source>current page</source>
            <translation>ағымдағы бет</translation>
        </message>
        <message>
            <source>do again what was taken back</source>
            <translation>болдырылмағанды қайта жасау</translation>
        </message>
        <message>
            <source>help</source>
            <translation>анықтама</translation>
        </message>
        <message>
            <source>leave it as it is</source>
            <translation>сол күйі қалдыру</translation>
        </message>
        <message>
            <source>lock</source>
            <translation>бұғаттау</translation>
        </message>
        <message>
            <source>new line</source>
            <translation>жаңа жол</translation>
        </message>
        <message>
            <source>print a card</source>
            <translation>картаны басып шығару</translation>
        </message>
        <message>
            <source>quit</source>
            <translation>шығу</translation>
        </message>
        <message>
            <source>save</source>
            <translation>сақтау</translation>
        </message>
        <message>
            <source>take back what was done last</source>
            <translation>соңғы әрекетті болдырмау</translation>
        </message>
        <message>
            <source>take it</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>up: {page}</source>
            <translation>жоғары: {page}</translation>
        </message>
        <message>
            <source>{key} ({label}): nothing to do here now</source>
            <translation>{key} ({label}): қазір мұнда істейтін ештеңе жоқ</translation>
        </message>
    </context>
    <context>
        <name>Tables</name>
        <message>
            <source>Find in this list</source>
            <translation>Осы тізімнен іздеу</translation>
        </message>
        <message>
            <source>Sort by</source>
            <translation>Сұрыптау</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>closed</source>
            <translation>жабық</translation>
        </message>
        <message>
            <source>find</source>
            <translation>іздеу</translation>
        </message>
        <message>
            <source>nothing yet</source>
            <translation>әзірге жоқ</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ашық</translation>
        </message>
        <message>
            <source>open, close</source>
            <translation>ашу, жабу</translation>
        </message>
        <message>
            <source>show all</source>
            <translation>бәрін көрсету</translation>
        </message>
        <message>
            <source>to the rows</source>
            <translation>жолдарға</translation>
        </message>
        <message>
            <source>{count} of {total}</source>
            <translation>{total} жолдан {count}</translation>
        </message>
    </context>
    <context>
        <name>Today</name>
        <message numerus="yes">
            <source>%Ln files from the register are not protected</source>
            <translation>
                <numerusform>Тізілімнен шыққан %Ln файл қорғалмаған</numerusform>
                <numerusform>Тізілімнен шыққан %Ln файл қорғалмаған</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln guardians’ consents outstanding</source>
            <translation>
                <numerusform>Күтілетін заңды өкіл келісімі: %Ln</numerusform>
                <numerusform>Күтілетін заңды өкіл келісімі: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%Ln people do not want their record kept</source>
            <translation>
                <numerusform>Жазбасын сақтауға келіспеген адам: %Ln</numerusform>
                <numerusform>Жазбасын сақтауға келіспеген адам: %Ln</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles are waiting</source>
            <translation>
                <numerusform>%n топтама күтуде</numerusform>
                <numerusform>%n топтама күтуде</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n bundles were set aside</source>
            <translation>
                <numerusform>%n топтама бөлек сақталды</numerusform>
                <numerusform>%n топтама бөлек сақталды</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were set aside</source>
            <translation>
                <numerusform>%n өзгеріс бөлек сақталды</numerusform>
                <numerusform>%n өзгеріс бөлек сақталды</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n conflicts</source>
            <translation>
                <numerusform>%n қайшылық</numerusform>
                <numerusform>%n қайшылық</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures are asked for</source>
            <translation>
                <numerusform>Өшіруге %n өтініш келді</numerusform>
                <numerusform>Өшіруге %n өтініш келді</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n erasures wait for laptops</source>
            <translation>
                <numerusform>Өшіруге %n нұсқау ноутбуктерді күтуде</numerusform>
                <numerusform>Өшіруге %n нұсқау ноутбуктерді күтуде</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n half-days</source>
            <translation>
                <numerusform>%n жарты күн</numerusform>
                <numerusform>%n жарты күн</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops have their latest reply.</source>
            <translation>
                <numerusform>%n ноутбукте соңғы жауабы бар.</numerusform>
                <numerusform>%n ноутбукте соңғы жауабы бар.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops or versions that no officer signed</source>
            <translation>
                <numerusform>Қызметкер қол қоймаған %n ноутбук немесе нұсқа</numerusform>
                <numerusform>Қызметкер қол қоймаған %n ноутбук немесе нұсқа</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n laptops wait for their words</source>
            <translation>
                <numerusform>%n компьютердің сегіз сөзі салыстырылмаған</numerusform>
                <numerusform>%n компьютердің сегіз сөзі салыстырылмаған</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n new reports</source>
            <translation>
                <numerusform>%n жаңа есеп</numerusform>
                <numerusform>%n жаңа есеп</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n orders that no officer signed</source>
            <translation>
                <numerusform>Қызметкер қол қоймаған %n нұсқау</numerusform>
                <numerusform>Қызметкер қол қоймаған %n нұсқау</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n reports wait for your signature</source>
            <translation>
                <numerusform>%n есеп қолыңызды күтіп тұр</numerusform>
                <numerusform>%n есеп қолыңызды күтіп тұр</numerusform>
            </translation>
        </message>
        <message>
            <source>A backup is due</source>
            <translation>Сақтық көшірме керек</translation>
        </message>
        <message>
            <source>A promise that is not kept yet.</source>
            <translation>Әлі орындалмаған уәде.</translation>
        </message>
        <message>
            <source>An administrator of head office gives you one, in the settings.</source>
            <translation>Оны бас кеңсенің әкімшісі параметрлерде береді.</translation>
        </message>
        <message>
            <source>An earlier bundle of the same laptop is missing.</source>
            <translation>Сол ноутбуктің алдыңғы топтамасы жетпейді.</translation>
        </message>
        <message>
            <source>Another officer signed their figures. Read them, and sign them too.</source>
            <translation>Басқа қызметкер сандарына қол қойған. Оқып шығып, сіз де қол қойыңыз.</translation>
        </message>
        <message>
            <source>Anybody who has them can read them. Delete those you no longer need.</source>
            <translation>Кімде болса, сол оқи алады: пайдаланылғанын өшіріңіз.</translation>
        </message>
        <message>
            <source>Attendance</source>
            <translation>Қатысу</translation>
        </message>
        <message>
            <source>Begin registering</source>
            <translation>Тіркеуді бастау</translation>
        </message>
        <message>
            <source>Bundles that cannot be taken in and corrections that contradict each other are shown here as soon as they come with a stick.</source>
            <translation>Енгізуге болмайтын топтамалар мен бір-біріне қайшы түзетулер USB дискімен келген бойда осында көрінеді.</translation>
        </message>
        <message>
            <source>Check which laptop has not exchanged since then.</source>
            <translation>Содан бері қай ноутбук алмаспағанын қараңыз.</translation>
        </message>
        <message>
            <source>Close the session</source>
            <translation>Тренингті жабу</translation>
        </message>
        <message>
            <source>Closed: {course}</source>
            <translation>Жабылды: {course}</translation>
        </message>
        <message>
            <source>Copy the keys</source>
            <translation>Кілттерді көшіру</translation>
        </message>
        <message>
            <source>Entries that are about no person, such as a plan, are only on this computer.</source>
            <translation>Жоспар сияқты адамға қатысы жоқ жазбалар тек осы компьютерде.</translation>
        </message>
        <message>
            <source>Every laptop has its latest reply.</source>
            <translation>Әр ноутбук бас кеңсенің жауабын алған.</translation>
        </message>
        <message>
            <source>Exchange</source>
            <translation>Алмасу</translation>
        </message>
        <message>
            <source>Friday</source>
            <translation>жұма</translation>
        </message>
        <message>
            <source>Go on registering</source>
            <translation>Тіркеуді жалғастыру</translation>
        </message>
        <message>
            <source>Head office has everything that was entered here.</source>
            <translation>Мұнда енгізілгеннің бәрі бас кеңсеге жетті.</translation>
        </message>
        <message>
            <source>Held since: {session}. {key} notes that this kept the promise.</source>
            <translation>Содан бері өткізді: {session}. {key} уәде орындалды деп белгілейді.</translation>
        </message>
        <message>
            <source>If this computer is lost, nobody may get head office’s keys back.</source>
            <translation>Бұл компьютер жоғалса, бас кеңсенің кілттерін ешкім қайтара алмауы мүмкін.</translation>
        </message>
        <message>
            <source>Keys are missing on paper</source>
            <translation>Кілт көшірмесі толық емес</translation>
        </message>
        <message>
            <source>Led by: {names}</source>
            <translation>Жүргізуші: {names}</translation>
        </message>
        <message>
            <source>Look through the sticks</source>
            <translation>USB дискілерді қарау</translation>
        </message>
        <message>
            <source>Monday</source>
            <translation>дүйсенбі</translation>
        </message>
        <message>
            <source>New session</source>
            <translation>Жаңа тренинг</translation>
        </message>
        <message>
            <source>Next</source>
            <translation>Келесі</translation>
        </message>
        <message>
            <source>Next session: {day}</source>
            <translation>Келесі тренинг: {day}</translation>
        </message>
        <message>
            <source>No further session is planned.</source>
            <translation>Басқа тренинг жоспарланбаған.</translation>
        </message>
        <message>
            <source>No laptop was invited yet.</source>
            <translation>Әзірге бірде-бір ноутбук шақырылмаған.</translation>
        </message>
        <message>
            <source>No session is planned</source>
            <translation>Жоспарланған тренинг жоқ</translation>
        </message>
        <message>
            <source>Nobody obeys it. If one is right, do it again; if not, see who has the key.</source>
            <translation>Оны ешкім орындамайды. Бірі дұрыс болса, қайта жасаңыз; болмаса, кілт кімде екенін тексеріңіз.</translation>
        </message>
        <message>
            <source>Nobody obeys them. If one is right, give it again; if not, ask who runs the database.</source>
            <translation>Оларды ешкім орындамайды. Бірі дұрыс болса, қайта беріңіз; болмаса, дерекқорды басқаратын адамнан сұраңыз.</translation>
        </message>
        <message numerus="yes">
            <source>Nothing ever came from %n laptops.</source>
            <translation>
                <numerusform>%n ноутбуктен әлі ештеңе келген жоқ.</numerusform>
                <numerusform>%n ноутбуктен әлі ештеңе келген жоқ.</numerusform>
            </translation>
        </message>
        <message>
            <source>Nothing has been entered here yet.</source>
            <translation>Мұнда әзірге ештеңе енгізілген жоқ.</translation>
        </message>
        <message>
            <source>Nothing waits for you</source>
            <translation>Сізді күтіп тұрған ештеңе жоқ</translation>
        </message>
        <message>
            <source>Nothing waits for you.</source>
            <translation>Сізді күтіп тұрған іс жоқ.</translation>
        </message>
        <message>
            <source>On the left are the pages that your role may open.</source>
            <translation>Рөліңіз аша алатын беттер сол жақта тұр.</translation>
        </message>
        <message>
            <source>Open the exchange</source>
            <translation>Алмасуды ашу</translation>
        </message>
        <message>
            <source>People registered twice are counted once as soon as you say so.</source>
            <translation>Екі рет тіркелген адам сіз шешкен соң бір рет саналады.</translation>
        </message>
        <message>
            <source>People wrote different things without seeing it. Decide which is right.</source>
            <translation>Бір-бірінің жазғанын көрмей әртүрлі жазған. Қайсысы дұрыс екенін шешіңіз.</translation>
        </message>
        <message>
            <source>Plan a session; then you can register people as they arrive, without a network. You can also register people without a session.</source>
            <translation>Тренинг жоспарласаңыз, келген адамдарды желісіз тіркеуге болады. Адамдарды тренингсіз де тіркеуге болады.</translation>
        </message>
        <message>
            <source>Register a person</source>
            <translation>Адамды тіркеу</translation>
        </message>
        <message>
            <source>Replies to the laptops</source>
            <translation>Ноутбуктерге жауап</translation>
        </message>
        <message>
            <source>Saturday</source>
            <translation>сенбі</translation>
        </message>
        <message>
            <source>Session without a course</source>
            <translation>Курссыз тренинг</translation>
        </message>
        <message>
            <source>Sunday</source>
            <translation>жексенбі</translation>
        </message>
        <message>
            <source>The consent of a parent or guardian is still to follow.</source>
            <translation>Ата-анасының немесе заңды өкілінің келісімі әлі алынбаған.</translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are on their way to head office.</source>
            <translation>
                <numerusform>%n адамның жазбалары бас кеңсеге жолда.</numerusform>
                <numerusform>%n адамның жазбалары бас кеңсеге жолда.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The entries of %n people are only on this computer.</source>
            <translation>
                <numerusform>%n адамның жазбалары тек осы ноутбукте.</numerusform>
                <numerusform>%n адамның жазбалары тек осы ноутбукте.</numerusform>
            </translation>
        </message>
        <message>
            <source>The person is hidden until somebody orders it or not.</source>
            <translation>Шешім қабылданғанша бұл адам көрінбейді.</translation>
        </message>
        <message>
            <source>The promise is kept: {name}</source>
            <translation>Уәде орындалды: {name}</translation>
        </message>
        <message numerus="yes">
            <source>The replies to %n laptops are on their way.</source>
            <translation>
                <numerusform>%n ноутбуктің жауабы жолда.</numerusform>
                <numerusform>%n ноутбуктің жауабы жолда.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>The replies to %n laptops are ready to write.</source>
            <translation>
                <numerusform>%n ноутбуктің жауабы жазуға дайын.</numerusform>
                <numerusform>%n ноутбуктің жауабы жазуға дайын.</numerusform>
            </translation>
        </message>
        <message>
            <source>Their records are not used. Decide what to do with them.</source>
            <translation>Жазбалары ешнәрсеге пайдаланылмайды. Не болатынын шешіңіз.</translation>
        </message>
        <message>
            <source>They are kept as they came, each with the reason.</source>
            <translation>Әрқайсысы келген күйінде, себебімен бірге сақталған.</translation>
        </message>
        <message>
            <source>Thursday</source>
            <translation>бейсенбі</translation>
        </message>
        <message>
            <source>Today</source>
            <translation>Бүгін</translation>
        </message>
        <message>
            <source>Today · half-day {number} of {all}</source>
            <translation>Бүгін · жарты күн: {number} / {all}</translation>
        </message>
        <message>
            <source>Tuesday</source>
            <translation>сейсенбі</translation>
        </message>
        <message numerus="yes">
            <source>Two versions of %n fields were entered. Check which one is right.</source>
            <translation>
                <numerusform>%n өрістің екі нұсқасы қатар келді. Қайсысы дұрыс екенін қараңыз.</numerusform>
                <numerusform>%n өрістің екі нұсқасы қатар келді. Қайсысы дұрыс екенін қараңыз.</numerusform>
            </translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
        <message>
            <source>Wednesday</source>
            <translation>сәрсенбі</translation>
        </message>
        <message>
            <source>What came with them is in. They are kept with the reason.</source>
            <translation>Бірге келгендері енгізілді. Бұлар себебімен сақталған.</translation>
        </message>
        <message>
            <source>What is yours to decide is shown here as soon as it comes.</source>
            <translation>Сіз шешетін нәрсе келе салысымен осында көрсетіледі.</translation>
        </message>
        <message>
            <source>What they brought counts nowhere until somebody compares the eight words.</source>
            <translation>Сегіз сөз салыстырылғанша, олар әкелген ештеңе есепке кірмейді.</translation>
        </message>
        <message>
            <source>What waits for you</source>
            <translation>Сізді күтіп тұрған істер</translation>
        </message>
        <message>
            <source>What was entered here is on its way to head office.</source>
            <translation>Мұнда енгізілгені бас кеңсеге бара жатыр.</translation>
        </message>
        <message>
            <source>You have no role yet</source>
            <translation>Сізде әлі рөл жоқ</translation>
        </message>
        <message>
            <source>absent: {count}</source>
            <translation>келмеді: {count}</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>conflict</source>
            <translation>қайшылық</translation>
        </message>
        <message>
            <source>excused: {count}</source>
            <translation>себепті: {count}</translation>
        </message>
        <message>
            <source>find a person</source>
            <translation>адам іздеу</translation>
        </message>
        <message>
            <source>free seats: {count}</source>
            <translation>бос орын: {count}</translation>
        </message>
        <message>
            <source>kept</source>
            <translation>орындалды</translation>
        </message>
        <message>
            <source>not marked yet: {count}</source>
            <translation>белгіленбеген: {count}</translation>
        </message>
        <message>
            <source>open</source>
            <translation>ашу</translation>
        </message>
        <message>
            <source>participants: {count}. Complete the attendance and close the session.</source>
            <translation>қатысушы: {count}. Қатысуды толтырып, тренингті жабыңыз.</translation>
        </message>
        <message>
            <source>present: {count}</source>
            <translation>қатысты: {count}</translation>
        </message>
        <message>
            <source>{course}: still open</source>
            <translation>{course}: әлі ашық</translation>
        </message>
    </context>
    <context>
        <name>Undoing</name>
        <message numerus="yes">
            <source>%n answers to questions</source>
            <translation>
                <numerusform>сұрақтарға %n жауап</numerusform>
                <numerusform>сұрақтарға %n жауап</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes</source>
            <translation>
                <numerusform>%n өзгеріс</numerusform>
                <numerusform>%n өзгеріс</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were brought back.</source>
            <translation>
                <numerusform>%n өзгеріс қалпына келтірілді.</numerusform>
                <numerusform>%n өзгеріс қалпына келтірілді.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n changes were undone.</source>
            <translation>
                <numerusform>%n өзгеріс кері қайтарылды.</numerusform>
                <numerusform>%n өзгеріс кері қайтарылды.</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n consents</source>
            <translation>
                <numerusform>%n келісім</numerusform>
                <numerusform>%n келісім</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n courses</source>
            <translation>
                <numerusform>%n курс</numerusform>
                <numerusform>%n курс</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n marks</source>
            <translation>
                <numerusform>%n қатысу белгісі</numerusform>
                <numerusform>%n қатысу белгісі</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n partners</source>
            <translation>
                <numerusform>%n серіктес ұйым</numerusform>
                <numerusform>%n серіктес ұйым</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n people</source>
            <translation>
                <numerusform>%n адам</numerusform>
                <numerusform>%n адам</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n questions</source>
            <translation>
                <numerusform>%n сұрақ</numerusform>
                <numerusform>%n сұрақ</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n requests of people</source>
            <translation>
                <numerusform>%n өтініш</numerusform>
                <numerusform>%n өтініш</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sealed answers</source>
            <translation>
                <numerusform>%n мөрленген жауап</numerusform>
                <numerusform>%n мөрленген жауап</numerusform>
            </translation>
        </message>
        <message numerus="yes">
            <source>%n sessions</source>
            <translation>
                <numerusform>%n тренинг</numerusform>
                <numerusform>%n тренинг</numerusform>
            </translation>
        </message>
        <message>
            <source>All that came in on {day}. Nothing has changed yet.</source>
            <translation>{day} күні келгеннің бәрі. Әзірге ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>Also all that came after it</source>
            <translation>Одан кейін келгеннің бәрін де</translation>
        </message>
        <message>
            <source>Bring back</source>
            <translation>Қалпына келтіру</translation>
        </message>
        <message>
            <source>Bring it back</source>
            <translation>Қалпына келтіру</translation>
        </message>
        <message>
            <source>Head office brought back what it had undone. Check whether you entered anybody again in the meantime.</source>
            <translation>Бас кеңсе кері қайтарғанын бұрынғыдай қалпына келтірді. Осы арада біреуді қайта тіркеген-тіркемегеніңізді тексеріңіз.</translation>
        </message>
        <message>
            <source>Head office undid what had been taken in. Nothing is lost. Do not enter anybody again; ask head office first. It can bring everything back.</source>
            <translation>Бас кеңсе келген деректерді кері қайтарды. Ештеңе жоғалған жоқ. Ешкімді қайта тіркемей, алдымен бас кеңседен сұраңыз: ол бәрін бұрынғыдай қалпына келтіре алады.</translation>
        </message>
        <message>
            <source>I have read it</source>
            <translation>Оқыдым</translation>
        </message>
        <message>
            <source>Leave it as it is</source>
            <translation>Сол күйінде қалдыру</translation>
        </message>
        <message>
            <source>No longer shown: {what}</source>
            <translation>Енді көрінбейді: {what}</translation>
        </message>
        <message>
            <source>Nothing that is shown anywhere changes.</source>
            <translation>Көрінетін ештеңе өзгермейді.</translation>
        </message>
        <message>
            <source>Only this bundle</source>
            <translation>Тек осы топтама</translation>
        </message>
        <message>
            <source>Reason</source>
            <translation>Себебі</translation>
        </message>
        <message>
            <source>Shown again: {what}</source>
            <translation>Қайта көрінеді: {what}</translation>
        </message>
        <message>
            <source>Stays: {who}</source>
            <translation>Қалады: {who}</translation>
        </message>
        <message>
            <source>The history keeps it, and the laptops show it.</source>
            <translation>Тарихта қалады, ноутбуктер көрсетеді.</translation>
        </message>
        <message>
            <source>The laptops get it with the next replies.</source>
            <translation>Ноутбуктер мұны келесі жауаптармен біледі.</translation>
        </message>
        <message>
            <source>Undo</source>
            <translation>Болдырмау</translation>
        </message>
        <message>
            <source>Undo what it brought</source>
            <translation>Келгенін болдырмау</translation>
        </message>
        <message>
            <source>Undone by: {who}, {day}.</source>
            <translation>Кері қайтарған: {who}, {day}.</translation>
        </message>
        <message>
            <source>What came from {laptop} on {day} and after it. Nothing has changed yet.</source>
            <translation>{laptop} ноутбугінен {day} күні және одан кейін келген деректер. Әзірге ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>What came from {laptop} on {day}. Nothing has changed yet.</source>
            <translation>{laptop} ноутбугінен {day} күні келген деректер. Әзірге ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>What it brought is kept but shown nowhere. It can be brought back as it was.</source>
            <translation>Онымен келген деректер сақталған, бірақ еш жерде көрінбейді. Бұрынғыдай қалпына келтіруге болады.</translation>
        </message>
        <message>
            <source>What was undone on {day} on {device}. Nothing has changed yet.</source>
            <translation>{day} күні {device} компьютерінде кері қайтарылғаны. Әзірге ештеңе өзгерген жоқ.</translation>
        </message>
        <message>
            <source>What will change</source>
            <translation>Не өзгереді</translation>
        </message>
        <message>
            <source>a consent was noted since</source>
            <translation>содан бері келісім жазылған</translation>
        </message>
        <message>
            <source>a question was asked about it since</source>
            <translation>содан бері бұл туралы сұрақ қойылды</translation>
        </message>
        <message>
            <source>a quota was set for it since</source>
            <translation>кейін оған квота белгіленген</translation>
        </message>
        <message>
            <source>a request of this person was noted since</source>
            <translation>содан бері осы адамның өтініші келді</translation>
        </message>
        <message>
            <source>an entry of another kind was made for it since</source>
            <translation>ол үшін басқа жазба жасалған</translation>
        </message>
        <message numerus="yes">
            <source>and %n more like these</source>
            <translation>
                <numerusform>осындай тағы %n</numerusform>
                <numerusform>осындай тағы %n</numerusform>
            </translation>
        </message>
        <message>
            <source>attendance was marked since</source>
            <translation>содан бері қатысу белгіленген</translation>
        </message>
        <message>
            <source>bring back</source>
            <translation>қалпына келтіру</translation>
        </message>
        <message>
            <source>choose</source>
            <translation>таңдау</translation>
        </message>
        <message>
            <source>corrected since</source>
            <translation>содан бері түзетілген</translation>
        </message>
        <message>
            <source>one person with a record that stays</source>
            <translation>қалатын жазбамен бір адам болған</translation>
        </message>
        <message>
            <source>partly undone</source>
            <translation>ішінара кері қайтарылған</translation>
        </message>
        <message>
            <source>sealed answers were given since</source>
            <translation>содан бері мөрленген жауап берілген</translation>
        </message>
        <message>
            <source>undo</source>
            <translation>болдырмау</translation>
        </message>
        <message>
            <source>undone</source>
            <translation>кері қайтарылған</translation>
        </message>
        <message>
            <source>used by a session since</source>
            <translation>содан бері тренингте қолданылған</translation>
        </message>
        <message numerus="yes">
            <source>{names} and %n more</source>
            <translation>
                <numerusform>{names}, тағы %n</numerusform>
                <numerusform>{names}, тағы %n</numerusform>
            </translation>
        </message>
    </context>
    <context>
        <name>Unlock</name>
        <message>
            <source>An exchange is being finished. What is missing goes with the next one.</source>
            <translation>Алмасу аяқталуда. Үлгермегені келесі алмасумен жіберіледі.</translation>
        </message>
        <message>
            <source>Anywhere, with no network, nobody left out.</source>
            <translation>Қайда болса да, желісіз, ешкімді қалдырмай.</translation>
        </message>
        <message>
            <source>Enter your passphrase.</source>
            <translation>Кілттік фразаны енгізіңіз.</translation>
        </message>
        <message>
            <source>Hello</source>
            <translation>Сәлеметсіз бе</translation>
        </message>
        <message>
            <source>Hide the letters</source>
            <translation>Әріптерді жасыру</translation>
        </message>
        <message>
            <source>Language: {name}</source>
            <translation>Тіл: {name}</translation>
        </message>
        <message>
            <source>Passphrase</source>
            <translation>Кілттік фраза</translation>
        </message>
        <message>
            <source>Press Enter to open it with this system’s key store. Enter a passphrase to show who is working.</source>
            <translation>Enter басылса, тізілімді жүйенің кілттер қоймасы ашады; кілттік фраза енгізілсе, кім жұмыс істейтіні белгілі болады.</translation>
        </message>
        <message>
            <source>Show the letters</source>
            <translation>Әріптерді көрсету</translation>
        </message>
        <message>
            <source>The passphrase is wrong. Nothing was changed. Check that the keyboard is set to the right language, and try again.</source>
            <translation>Кілттік фраза қате. Ештеңе өзгерген жоқ. Пернетақта тілі дұрыс па, қарап, қайталап көріңіз.</translation>
        </message>
        <message>
            <source>The register on this computer is locked.</source>
            <translation>Осы компьютердегі тізілім құлыптаулы.</translation>
        </message>
        <message>
            <source>This version first goes through the whole register, once: {seconds} s so far. Esc stops it.</source>
            <translation>Бағдарламаның бұл нұсқасы алдымен бүкіл тізілімді бір рет қарап шығады: {seconds} секунд өтті. Esc тоқтатады.</translation>
        </message>
        <message>
            <source>Unlock</source>
            <translation>Бұғаттауды шешу</translation>
        </message>
        <message>
            <source>Unlock now</source>
            <translation>Қазір бұғаттауды шешу</translation>
        </message>
        <message>
            <source>Unlocking…</source>
            <translation>Бұғаттау шешілуде…</translation>
        </message>
        <message>
            <source>What is registered is kept locked on this computer. It opens with a passphrase, or for anybody who uses this account while it is logged in.</source>
            <translation>Тіркелгеннің бәрі осы компьютерде құлыптаулы сақталады. Ол кілттік фразамен ашылады; жүйедегі сеанс ашық тұрса, оны басқа адам да аша алады.</translation>
        </message>
        <message>
            <source>What is registered is kept locked on this computer. Nobody can open it without your passphrase.</source>
            <translation>Тіркелгендер осы компьютерде құлыптаулы сақталады. Сіздің кілттік фразаңызсыз оны ешкім аша алмайды.</translation>
        </message>
        <message>
            <source>What was begun is being finished. Then the passphrase is asked for here.</source>
            <translation>Басталған жұмыс аяқталуда. Содан кейін осы жерде кілттік фраза сұралады.</translation>
        </message>
        <message>
            <source>What was typed before this page was shown is not in it.</source>
            <translation>Бұл бет шыққанға дейін терілген әріптер оған кірмеді.</translation>
        </message>
    </context>
</TS>
