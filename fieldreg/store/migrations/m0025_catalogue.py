"""Migration 25: the starting catalogue of themes, audiences and courses.

Ids, stamps and words are the same everywhere and never change, so laptops and head office agree
whichever is updated first. Their writer is `ids.CATALOGUE_WRITER`; head office changes them by
edits with greater stamps, because the clock begins after the last of theirs.
"""

SQL = """
INSERT INTO shift (id, stamp, trainer, day, device) VALUES
(9223372032559808513, 4294967295, 'fieldreg', '2026-01-01', NULL)
ON CONFLICT DO NOTHING;
INSERT INTO theme (id, stamp, name, name_en, name_kk, name_fr) VALUES
(9223372032559808514, 6442450943,
 'Хүний эрхийн боловсрол', 'Human-rights education', 'Адам құқықтары бойынша білім беру',
 'Éducation aux droits humains'),
(9223372032559808515, 8589934591, 'Манлайлал', 'Leadership', 'Көшбасшылық', 'Leadership'),
(9223372032559808516, 10737418239, 'Сайн сайхан байдал', 'Wellbeing', 'Әл-ауқат', 'Bien-être'),
(9223372032559808517, 12884901887,
 'Хувийн нууц, мэдээллийн хамгаалалт', 'Privacy and data protection',
 'Жеке өмір және деректерді қорғау', 'Vie privée et protection des données'),
(9223372032559808518, 15032385535, 'Кампанит ажил', 'Campaign', 'Науқан', 'Campagne'),
(9223372032559808519, 17179869183, 'Бусад', 'Other', 'Басқа', 'Autre')
ON CONFLICT DO NOTHING;
INSERT INTO audience (id, stamp, name, name_en, name_kk, name_fr) VALUES
(9223372032559808520, 19327352831,
 'ТББ-ын ажилтнууд', 'NGO staff', 'ҮЕҰ қызметкерлері', 'Personnel d’ONG'),
(9223372032559808521, 21474836479, 'Хуульчид', 'Lawyers', 'Заңгерлер', 'Juristes'),
(9223372032559808522, 23622320127,
 'Хүний эрх хамгаалагчид', 'Human-rights defenders', 'Құқық қорғаушылар',
 'Personnes qui défendent les droits humains'),
(9223372032559808523, 25769803775,
 'Залуу идэвхтэн, 14–17 нас', 'Young activists, 14–17', 'Жас белсенділер, 14–17 жас',
 'Jeunes activistes, 14–17 ans'),
(9223372032559808524, 27917287423,
 'Залуу идэвхтэн, 18–24 нас', 'Young activists, 18–24', 'Жас белсенділер, 18–24 жас',
 'Jeunes activistes, 18–24 ans'),
(9223372032559808525, 30064771071,
 'Залуу идэвхтэн, 25–34 нас', 'Young activists, 25–34', 'Жас белсенділер, 25–34 жас',
 'Jeunes activistes, 25–34 ans'),
(9223372032559808526, 32212254719,
 'Оюутан, сурагчид', 'Students', 'Студенттер мен оқушылар', 'Élèves, étudiantes et étudiants'),
(9223372032559808527, 34359738367, 'Багш нар', 'Teachers', 'Мұғалімдер', 'Personnel enseignant'),
(9223372032559808528, 36507222015,
 'Орон нутгийн иргэд', 'Community', 'Жергілікті тұрғындар', 'Population locale'),
(9223372032559808529, 38654705663,
 'Байгууллагын ажилтнууд', 'Staff of organisations', 'Ұйым қызметкерлері',
 'Personnel d’organisations'),
(9223372032559808530, 40802189311, 'Бүх хүн', 'Everybody', 'Барлығы', 'Tout public')
ON CONFLICT DO NOTHING;
INSERT INTO course (id, stamp, name, name_en, name_kk, name_fr,
 theme, audience, series, place_in_series, is_confidential, form) VALUES
(9223372032559808531, 42949672959,
 'Манлайллын сургалт', 'Leadership training', 'Көшбасшылық курсы', 'Formation au leadership',
 9223372032559808515, NULL, NULL, NULL, NULL, 'training'),
(9223372032559808532, 45097156607,
 'Жил бүрийн зуслан', 'Yearly camp', 'Жыл сайынғы лагерь', 'Camp annuel', 9223372032559808515,
 NULL, NULL, NULL, NULL, 'training'),
(9223372032559808533, 47244640255,
 'Хүний эрхийн боловсролын сургалт', 'Human-rights education', 'Адам құқықтары бойынша курс',
 'Formation aux droits humains', 9223372032559808514, 9223372032559808530, NULL, NULL, NULL,
 'training'),
(9223372032559808534, 49392123903,
 'Сайн сайхан байдлын семинар: ТББ-ын ажилтнууд', 'Wellbeing workshop: NGO staff',
 'Әл-ауқат семинары: ҮЕҰ қызметкерлері', 'Atelier bien-être : personnel d’ONG',
 9223372032559808516, 9223372032559808520, 'Сайн сайхан байдлын семинар', 1, 'yes', 'training'),
(9223372032559808535, 51539607551,
 'Сайн сайхан байдлын семинар: хуульчид', 'Wellbeing workshop: lawyers',
 'Әл-ауқат семинары: заңгерлер', 'Atelier bien-être : juristes', 9223372032559808516,
 9223372032559808521, 'Сайн сайхан байдлын семинар', 2, 'yes', 'training'),
(9223372032559808536, 53687091199,
 'Сайн сайхан байдлын семинар: хүний эрх хамгаалагчид',
 'Wellbeing workshop: human-rights defenders', 'Әл-ауқат семинары: құқық қорғаушылар',
 'Atelier bien-être : personnes qui défendent les droits humains', 9223372032559808516,
 9223372032559808522, 'Сайн сайхан байдлын семинар', 3, 'yes', 'training'),
(9223372032559808537, 55834574847,
 'Сайн сайхан байдлын семинар: залуу идэвхтэн, 14–17 нас',
 'Wellbeing workshop: young activists, 14–17', 'Әл-ауқат семинары: жас белсенділер, 14–17 жас',
 'Atelier bien-être : jeunes activistes, 14–17 ans', 9223372032559808516, 9223372032559808523,
 'Сайн сайхан байдлын семинар', 4, 'yes', 'training'),
(9223372032559808538, 57982058495,
 'Сайн сайхан байдлын семинар: залуу идэвхтэн, 18–24 нас',
 'Wellbeing workshop: young activists, 18–24', 'Әл-ауқат семинары: жас белсенділер, 18–24 жас',
 'Atelier bien-être : jeunes activistes, 18–24 ans', 9223372032559808516, 9223372032559808524,
 'Сайн сайхан байдлын семинар', 5, 'yes', 'training'),
(9223372032559808539, 60129542143,
 'Сайн сайхан байдлын семинар: залуу идэвхтэн, 25–34 нас',
 'Wellbeing workshop: young activists, 25–34', 'Әл-ауқат семинары: жас белсенділер, 25–34 жас',
 'Atelier bien-être : jeunes activistes, 25–34 ans', 9223372032559808516, 9223372032559808525,
 'Сайн сайхан байдлын семинар', 6, 'yes', 'training'),
(9223372032559808540, 62277025791,
 'Онлайн завсарлага', 'Online break', 'Онлайн үзіліс', 'Pause en ligne', 9223372032559808516,
 9223372032559808530, NULL, NULL, NULL, NULL),
(9223372032559808541, 64424509439,
 'Онлайн йог', 'Online yoga', 'Онлайн йога', 'Yoga en ligne', 9223372032559808516,
 9223372032559808530, NULL, NULL, NULL, NULL),
(9223372032559808542, 66571993087,
 'Хувийн нууц, мэдээллийн хамгаалалтын сургалт', 'Privacy module',
 'Жеке өмір және деректерді қорғау модулі', 'Module vie privée', 9223372032559808517,
 9223372032559808529, NULL, NULL, NULL, 'training')
ON CONFLICT DO NOTHING;
UPDATE clock SET lamport = 30 WHERE lamport < 30;
"""
