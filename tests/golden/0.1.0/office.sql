--
-- PostgreSQL database dump
--


-- Dumped from database version 18.6
-- Dumped by pg_dump version 18.6

SET statement_timeout = 0;
SET lock_timeout = 0;
SET idle_in_transaction_session_timeout = 0;
SET transaction_timeout = 0;
SET client_encoding = 'UTF8';
SET standard_conforming_strings = on;
SELECT pg_catalog.set_config('search_path', '', false);
SET check_function_bodies = false;
SET xmloption = content;
SET client_min_messages = warning;
SET row_security = off;

SET default_tablespace = '';

SET default_table_access_method = heap;

--
-- Name: also; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.also (
    record bigint NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C",
    stamp bigint NOT NULL,
    kind bigint NOT NULL,
    value text COLLATE pg_catalog."C"
);


--
-- Name: arrival; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.arrival (
    version bigint NOT NULL,
    writer bigint NOT NULL,
    first bigint NOT NULL,
    last bigint NOT NULL
);


--
-- Name: attendance; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.attendance (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    trainee bigint,
    session bigint,
    half_day bigint,
    mark text COLLATE pg_catalog."C",
    mark_at bigint,
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea
);


--
-- Name: branch; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.branch (
    becomes bigint NOT NULL,
    writer bigint NOT NULL,
    first bigint NOT NULL,
    stamp bigint NOT NULL,
    parent bigint NOT NULL
);


--
-- Name: bundle; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.bundle (
    sha bytea NOT NULL,
    device bigint,
    writer bigint,
    first bigint,
    last bigint,
    state text NOT NULL COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C",
    noted_on text COLLATE pg_catalog."C",
    received_on text NOT NULL COLLATE pg_catalog."C",
    people bigint NOT NULL,
    sessions bigint NOT NULL,
    changes bigint NOT NULL,
    brought text COLLATE pg_catalog."C",
    body bytea,
    noted bigint NOT NULL
);


--
-- Name: clock; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.clock (
    one bigint NOT NULL,
    lamport bigint NOT NULL,
    version bigint NOT NULL,
    CONSTRAINT clock_one_check CHECK ((one = 1))
);


--
-- Name: consent; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.consent (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    trainee bigint,
    purpose text COLLATE pg_catalog."C",
    text_version text COLLATE pg_catalog."C",
    language text COLLATE pg_catalog."C",
    how text COLLATE pg_catalog."C",
    given_by text COLLATE pg_catalog."C",
    day text COLLATE pg_catalog."C",
    state text COLLATE pg_catalog."C",
    state_at bigint,
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea
);


--
-- Name: course; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.course (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    name text COLLATE pg_catalog."C",
    target_group text COLLATE pg_catalog."C",
    notes text COLLATE pg_catalog."C",
    name_at bigint,
    target_group_at bigint,
    notes_at bigint,
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea
);


--
-- Name: device; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.device (
    id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    trainer text COLLATE pg_catalog."C",
    invitation bytea NOT NULL,
    certificate bytea,
    state text NOT NULL COLLATE pg_catalog."C",
    sent_version bigint NOT NULL,
    answered_version bigint NOT NULL,
    invited_on text NOT NULL COLLATE pg_catalog."C",
    last_received_on text COLLATE pg_catalog."C",
    last_noted_on text COLLATE pg_catalog."C",
    held_version bigint DEFAULT 0 NOT NULL,
    spoke bigint DEFAULT 0 NOT NULL
);


--
-- Name: device_province; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.device_province (
    device bigint NOT NULL,
    province text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: device_writer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.device_writer (
    begun bigint NOT NULL,
    writer bigint NOT NULL,
    device bigint NOT NULL
);


--
-- Name: draft; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.draft (
    seat text NOT NULL COLLATE pg_catalog."C",
    page text NOT NULL COLLATE pg_catalog."C",
    body bytea NOT NULL
);


--
-- Name: edit; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.edit (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    kind bigint NOT NULL,
    record bigint NOT NULL,
    body text NOT NULL COLLATE pg_catalog."C",
    extras bytea
);


--
-- Name: fieldreg_migration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fieldreg_migration (
    name text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: heard; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.heard (
    writer bigint NOT NULL,
    last bigint NOT NULL,
    hash bytea NOT NULL
);


--
-- Name: history; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.history (
    record bigint NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C",
    stamp bigint NOT NULL,
    value text COLLATE pg_catalog."C",
    replaced_by bigint NOT NULL
);


--
-- Name: import; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.import (
    id bigint NOT NULL,
    made_on text NOT NULL COLLATE pg_catalog."C",
    file text NOT NULL COLLATE pg_catalog."C",
    sha bytea NOT NULL,
    first bigint NOT NULL,
    last bigint NOT NULL,
    rows bigint NOT NULL,
    undone bigint NOT NULL,
    report bytea NOT NULL
);


--
-- Name: kept_reply; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.kept_reply (
    sha bytea NOT NULL,
    epoch bigint NOT NULL,
    safe_epoch bigint NOT NULL,
    body bytea NOT NULL
);


--
-- Name: own_writer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.own_writer (
    begun bigint NOT NULL,
    writer bigint NOT NULL,
    number bigint NOT NULL,
    carried bigint NOT NULL,
    receipted bigint NOT NULL
);


--
-- Name: paper; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.paper (
    name text NOT NULL COLLATE pg_catalog."C",
    body bytea NOT NULL
);


--
-- Name: partner; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.partner (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    name text COLLATE pg_catalog."C",
    sort text COLLATE pg_catalog."C",
    since text COLLATE pg_catalog."C",
    contact text COLLATE pg_catalog."C",
    notes text COLLATE pg_catalog."C",
    name_at bigint,
    sort_at bigint,
    since_at bigint,
    contact_at bigint,
    notes_at bigint,
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea
);


--
-- Name: segment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.segment (
    writer bigint NOT NULL,
    last bigint NOT NULL,
    hash bytea NOT NULL,
    first bigint NOT NULL,
    body bytea
);


--
-- Name: session; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.session (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    course bigint,
    date text COLLATE pg_catalog."C",
    half_days bigint,
    starts text COLLATE pg_catalog."C",
    soum text COLLATE pg_catalog."C",
    venue text COLLATE pg_catalog."C",
    mode text COLLATE pg_catalog."C",
    capacity bigint,
    facilitators text COLLATE pg_catalog."C",
    partners text COLLATE pg_catalog."C",
    parent bigint,
    state text COLLATE pg_catalog."C",
    notes text COLLATE pg_catalog."C",
    course_at bigint,
    date_at bigint,
    half_days_at bigint,
    starts_at bigint,
    soum_at bigint,
    venue_at bigint,
    mode_at bigint,
    capacity_at bigint,
    facilitators_at bigint,
    partners_at bigint,
    parent_at bigint,
    state_at bigint,
    notes_at bigint,
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea,
    ends text COLLATE pg_catalog."C"
);


--
-- Name: set_aside; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.set_aside (
    id bigint NOT NULL,
    reason text NOT NULL COLLATE pg_catalog."C",
    body bytea NOT NULL
);


--
-- Name: shared; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.shared (
    device bigint NOT NULL,
    record bigint NOT NULL,
    version bigint NOT NULL
);


--
-- Name: shift; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.shift (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    trainer text COLLATE pg_catalog."C",
    day text COLLATE pg_catalog."C",
    device text COLLATE pg_catalog."C",
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea
);


--
-- Name: strange; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.strange (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    kind bigint NOT NULL,
    body bytea NOT NULL
);


--
-- Name: trainee; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trainee (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    source_ref text COLLATE pg_catalog."C",
    given_name text COLLATE pg_catalog."C",
    patronymic text COLLATE pg_catalog."C",
    clan_name text COLLATE pg_catalog."C",
    birth_date text COLLATE pg_catalog."C",
    gender text COLLATE pg_catalog."C",
    phone text COLLATE pg_catalog."C",
    email text COLLATE pg_catalog."C",
    aimag text COLLATE pg_catalog."C",
    soum text COLLATE pg_catalog."C",
    bag text COLLATE pg_catalog."C",
    school text COLLATE pg_catalog."C",
    occupation text COLLATE pg_catalog."C",
    notes text COLLATE pg_catalog."C",
    languages text COLLATE pg_catalog."C",
    guardian text COLLATE pg_catalog."C",
    source_ref_at bigint,
    given_name_at bigint,
    patronymic_at bigint,
    clan_name_at bigint,
    birth_date_at bigint,
    gender_at bigint,
    phone_at bigint,
    email_at bigint,
    aimag_at bigint,
    soum_at bigint,
    bag_at bigint,
    school_at bigint,
    occupation_at bigint,
    notes_at bigint,
    languages_at bigint,
    guardian_at bigint,
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea,
    given_key text COLLATE pg_catalog."C",
    patronymic_key text COLLATE pg_catalog."C",
    phone_key text COLLATE pg_catalog."C",
    sort_key text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: trip; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.trip (
    id bigint NOT NULL,
    made_on text NOT NULL COLLATE pg_catalog."C",
    carrier text NOT NULL COLLATE pg_catalog."C",
    writer bigint NOT NULL,
    last bigint NOT NULL,
    people bigint NOT NULL,
    changes bigint NOT NULL
);


--
-- Name: undoing; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.undoing (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    spans text COLLATE pg_catalog."C",
    state text COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C",
    kept text COLLATE pg_catalog."C",
    state_at bigint,
    reason_at bigint,
    kept_at bigint,
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea
);


--
-- Data for Name: also; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.also (record, field, stamp, kind, value) FROM stdin;
1911569684365314	phone	53687536272	4	99112233
1911569684365314	notes	53687536272	4	99112233
\.


--
-- Data for Name: arrival; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.arrival (version, writer, first, last) FROM stdin;
2	1616025560	1	3
3	445072	1	24
6	445072	25	27
7	549372561	1	6
10	549372561	7	8
13	1616025560	4	4
16	1616025560	5	5
\.


--
-- Data for Name: attendance; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.attendance (id, stamp, trainee, session, half_day, mark, mark_at, retired, retired_at, extras) FROM stdin;
1911569684365332	42950118032	1911569684365314	1911569684365331	1	present	\N	0	\N	\N
1911569684365333	45097601680	1911569684365318	1911569684365331	1	present	\N	0	\N	\N
1911569684365334	47245085328	1911569684365322	1911569684365331	1	present	\N	0	\N	\N
1911569684365338	55835019920	1911569684365314	6940776929700085763	1	late	\N	0	\N	\N
2359537182814765059	58531431057	1911569684365314	6940776929700085763	1	absent	\N	0	\N	\N
\.


--
-- Data for Name: branch; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.branch (becomes, writer, first, stamp, parent) FROM stdin;
\.


--
-- Data for Name: bundle; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.bundle (sha, device, writer, first, last, state, reason, noted_on, received_on, people, sessions, changes, brought, body, noted) FROM stdin;
\\xcbc1632255873f136e7126f63ce55f0b9cb0cfc6725d375c372d34c65402da6e	1	445072	1	24	applied	\N	2026-03-14	2026-03-14	4	1	24	445072:1-24	\N	1
\\x953219117212f19d2a9ff021e483801773f8225241ca1cb9fb5e3e55cb3d9742	2	549372561	1	0	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	2
\\xa6a7cf9a562dbadf2850686d2104cb4ae60ab65063f815333070ce03b71d1624	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	3
\\xdb730f04c5fcd218bb6b3ae5422de34dc7659a811bad60c5eafa8219ba8c26e4	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	4
\\x3a7b2a1c0cc8cbc12e7ff62b8ba5193504c43429b2bf431fb7ea082a5661f19d	1	445072	25	27	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:25-27	\N	5
\\x86ec74161002423ee471d6a896f7241129ab4441878d14be1259648d4652097d	2	549372561	1	6	applied	\N	2026-03-14	2026-03-14	1	0	6	549372561:1-6	\N	6
\\xeca13bff59699ddb53414336938370f170dbe538bda1603bd8298df440f3ca79	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	7
\\xa8b304caab339b10ddde827ebafa920884560e2cc6c63ae7a3b2b5802ec47ad2	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	8
\\x4f85cf20e8119dc6997d469bf8ddc2d6fc493dafa24201854427a16ecd29836f	1	445072	28	27	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	9
\\x5a34ceaeffba407cc220966538432910a66579bdc0a544d69297d9e178086b12	2	549372561	7	8	applied	\N	2026-03-14	2026-03-14	1	0	2	549372561:7-8	\N	10
\\xc8f1654a7aecc443161f373d49b5c77ba927dad3b3220f72da9e37a5d355d916	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	11
\\xfc438ba473efaedde200fbf736c8f6f4fcedb02f82264372d29bf56688c6e64d	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	12
\\xb3d0c9ded06e96bc405400b74a0bb0f5375eaca086eaa13f80be563547503b16	1	445072	28	27	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	13
\\x534adcef5bb7380c27a3c8f7efe6f04dcad43622cae36739444fab6608715b2a	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	14
\\x93fc58b230f683e2bd937b4a72c137d3ac15ef6bae8c23c6266f91ce0afcef58	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	15
\\x7ae5710e49978fa4f0a9d53209b4abbc70e0d979377b2c94602bf7a313e43570	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	16
\\xe841a70dd8dbd67fa1412ae6d94e2b450d1f51eecbe69a824fa4e82a9d1f983e	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	17
\\x3fa2b426aaf3f13cd57b8fdf563dae60e8ddc032a717e5f00ee947838ddaf63a	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	18
\.


--
-- Data for Name: clock; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.clock (one, lamport, version) FROM stdin;
1	34	18
\.


--
-- Data for Name: consent; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent (id, stamp, trainee, purpose, text_version, language, how, given_by, day, state, state_at, retired, retired_at, extras) FROM stdin;
1911569684365315	6442896016	1911569684365314	keep	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365316	8590379664	1911569684365314	contact	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365317	10737863312	1911569684365314	report	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365319	15032830608	1911569684365318	keep	1	mn	spoken	self	2026-03-14	withdrawn	57982503568	0	57982503568	\N
1911569684365320	17180314256	1911569684365318	contact	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365321	19327797904	1911569684365318	report	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365323	23622765200	1911569684365322	keep	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365324	25770248848	1911569684365322	contact	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365325	27917732496	1911569684365322	report	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365327	32212699792	1911569684365326	keep	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365328	34360183440	1911569684365326	contact	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365329	36507667088	1911569684365326	report	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
\.


--
-- Data for Name: course; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.course (id, stamp, name, target_group, notes, name_at, target_group_at, notes_at, retired, retired_at, extras) FROM stdin;
1911569684365330	38655150736	Манлайлал	\N	\N	\N	\N	\N	0	\N	\N
6940776929700085762	5910992856	Хүний эрх	\N	\N	\N	\N	\N	0	\N	\N
\.


--
-- Data for Name: device; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.device (id, name, trainer, invitation, certificate, state, sent_version, answered_version, invited_on, last_received_on, last_noted_on, held_version, spoke) FROM stdin;
1	Архангай 1	Оюунчимэг	\\x77b2f00d82560578815d066acf01e9c609df336ca03af199279ec8cca8189cea	\\x7b22626f6479223a7b226465766963655f6b6579223a2261663833376365373366613763383864643461646563356665306538343937663633656130356339363635343064326664636263633265313966333561643064222c22666f726d6174223a312c22686561645f6f6666696365223a2237353239326439623465633566383434323465303736623865346632663363333131366231666637303964323162316161353038643032353530323637306265222c22696e7669746174696f6e5f6964223a2262316636623162303966346464646639222c226973737565725f6b6579223a2237376232663030643832353630353738383135643036366163663031653963363039646633333663613033616631393932373965633863636138313839636561222c226973737565725f6b696e64223a22696e7669746174696f6e222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92031222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a226167653172776b396366613872383466307832736639336e667168673068757a386c72307a64396764303232366e70396e337578656436716b737676726b222c22756e74696c223a22227d2c227369676e6174757265223a226633366231386338323031323362363834663039353166626333323237653061646637383130396637363966343366306664356461613837313238306165393233616138353864366532646636626136346638326639656632646662633833666532306265643736356263653132376639356332623362336664336363633065227d	unconfirmed	17	17	2026-03-14	2026-03-14	2026-03-14	11	0
2	Архангай 2	Оюунчимэг	\\x3d578b2f2ab1e97d48fba94db7e06e9dfb6de8daf3b825256716f7f37f7f3614	\\x7b22626f6479223a7b226465766963655f6b6579223a2264663362343438666562303062386430653038636661356161336261643761393033393166306430393837323234636633616630646137366433626339633637222c22666f726d6174223a312c22686561645f6f6666696365223a2237353239326439623465633566383434323465303736623865346632663363333131366231666637303964323162316161353038643032353530323637306265222c22696e7669746174696f6e5f6964223a2264643233356164613535363932636330222c226973737565725f6b6579223a2233643537386232663261623165393764343866626139346462376530366539646662366465386461663362383235323536373136663766333766376633363134222c226973737565725f6b696e64223a22696e7669746174696f6e222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92032222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a2261676531646d6663677978396774756379767570356c6c3566346b3536366a7136386c6366663572683467737768386175777a3371336671306538796c32222c22756e74696c223a22227d2c227369676e6174757265223a223332656161333539613333366362346434393837353934393430313639626234356163343034626635646661313234393532646638393836613663653038383438666330373632313665323839346236373763386566346434396234376239343763303365343162613766366361643037306632313431653533363133303030227d	unconfirmed	18	18	2026-03-14	2026-03-14	2026-03-14	12	0
3	Баян-Өлгий 1	\N	\\x8c510bd4f38422e59b59712ea7b9df6f1fc3962012a1713b2bce5f072edbd82f	\N	invited	0	0	2026-03-14	\N	\N	0	0
\.


--
-- Data for Name: device_province; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.device_province (device, province) FROM stdin;
1	65
2	65
3	83
\.


--
-- Data for Name: device_writer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.device_writer (begun, writer, device) FROM stdin;
1	445072	1
2	549372561	2
\.


--
-- Data for Name: draft; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.draft (seat, page, body) FROM stdin;
\.


--
-- Data for Name: edit; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.edit (id, stamp, kind, record, body, extras) FROM stdin;
1911569684365335	49392568976	4	1911569684365326	{"retired":[1,[30065216144]]}	\N
1911569684365337	53687536272	4	1911569684365314	{"notes":["99112233",[4295412368]],"phone":["99112233",[4295412368]],"retired":[0,[4295412368]]}	\N
1911569684365339	57982503568	7	1911569684365319	{"retired":[0,[15032830608]],"state":["withdrawn",[15032830608]]}	\N
2359537182814765058	56383947409	4	1911569684365314	{"notes":["99445566",[4295412368]],"phone":["99445566",[4295412368]],"retired":[0,[4295412368]]}	\N
6940776929700085765	74630469592	4	1911569684365314	{"retired":[0,[53687536272,56383947409]],"school":["12-р сургууль",[4295412368]]}	\N
\.


--
-- Data for Name: fieldreg_migration; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.fieldreg_migration (name) FROM stdin;
0001_begin
\.


--
-- Data for Name: heard; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.heard (writer, last, hash) FROM stdin;
\.


--
-- Data for Name: history; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.history (record, field, stamp, value, replaced_by) FROM stdin;
1911569684365326	retired	30065216144	0	49392568976
1911569684365314	notes	4295412368	Өөрөө ирсэн	53687536272
1911569684365314	phone	4295412368	99110000	53687536272
1911569684365314	retired	4295412368	0	53687536272
1911569684365319	retired	15032830608	0	57982503568
1911569684365319	state	15032830608	given	57982503568
1911569684365314	school	4295412368	\N	74630469592
1911569684365314	retired	56383947409	0	74630469592
1911569684365314	retired	53687536272	0	74630469592
\.


--
-- Data for Name: import; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.import (id, made_on, file, sha, first, last, rows, undone, report) FROM stdin;
\.


--
-- Data for Name: kept_reply; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.kept_reply (sha, epoch, safe_epoch, body) FROM stdin;
\.


--
-- Data for Name: own_writer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.own_writer (begun, writer, number, carried, receipted) FROM stdin;
1	1616025560	5	0	0
2	235593239	0	0	0
\.


--
-- Data for Name: paper; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.paper (name, body) FROM stdin;
keys	\\x37a8b0bc858a41c9a78ee89b1bafadb52d696b33cad25a2509ea81511d943be297af2940b5b4def8a9f4d3441aea2d770bcc1ed1ef7077f64e1e7d713ebbb99fca9c8baa7b39da3f06bf302471af55e2e08a93dee44582c67e11836e2b06affddc63db49da496d3c56abbb090384ab595b7636b8b267b52ccc9982e72a7359b65c5968a9e931feda975d14cde3940484849481b7eb28e1948b330d000b2213cc408ff95227d252a246fa43f5ba291346b53b6df575b6bdf6905f0eb60e11e4fac4160a46ff2936f0bdf9f99d3468dfc6030f6ebb5717e167863e021036b4ba78dbb2235beab88c1de7da5ea437862b159af85cd44e87e81bd22b282754ff4f9b0059aecd344252180d790e25d60b51727c17c0c8417e3371b84dfc2904916b4dfdea3b4f0fc84e01d3e6f363fd75bfcc4bf665ba9dc822bf3294af5ebd5c7d665df9e9eb459233056c4b2e301561624abf54ae9b
name	\\x6a1dc8e134f7f1726440af57fea94244acaec61b3ff8a9d62dc26fca95b817f59fe4262e54ce0b460332e33b81
role	\\x3c10fd913e34aac7e9521863fb584d9d646908059332f61b8597d8d8a06d6a103ebb7157f068e4
trust	\\xbaf920a764c0cadfefdef6af9454d494604752ddf7e96ee4643d1387b6f884faf0fedbe03cbbf38d0809c1e3403ba3da62870595bad842f173b67d38a2bed5557e845ca599d04e4e9f8dc94d42483d07bd4e1a2c05315c401bff1ed959a5135ea17c8216bc17f6866c69d658e32f7c71c389eeed2193928927a8359d7ee8ca9ad6e48812778f3fa4900685b1c390a202b46f117e5e8a3fff1f7d744062c1be870a4c029a125c08961fdf9efc0f44cafb1887d53f264bf526fdb90498da2811ae51f9e96daae27350b2f456f9a1109cde71d21dfa04889674105496458906ebd29142b35172b361a89522a442ca69f029daf50d9ef2b0eb9fcb57b622b1e52fdb1304708d2e663d69b56990a77272b10141341aab8a8b05da45f2fb78ca6d4a9b0caadec1add3265d22f02f4fde8ea43b72c381a3ebdf4d47aeae809e156fe0e3e5ca20d5e224b64e20674052cde65163062f42599bf0ac23509eeec135d2580d60053634a89942c712911750c6e982bee24c271a0df2e0142de184f6de4bc99100e4621e5ca4403bc52ffb7816e02fbce04c032b5941d0dcacf7fda6e4f916189ff10143cca90ea44dc97a4bbb7d0fc43bbd38bd50294a84505d096ab4a9a3079d901d188ea47421f0f5390abe8edbb4efaadab641891bdbb29641e040ec389a3e7a5a33bcf3292368f03109f18456042fdb1d8ee8e46e80d2ee9ccd43b9d0a4fd219eeae18c86685f59ae1aa77dfb4662fff4b98b59430da0ce863189b2f2d43ef455e3b49ae4a62ecd7fab40bf1690b406dea164187e8771a0c1a28019cffe302a569c332f70e90a117a742fd1197d592168b48eb20ea849eb925e672ee779aa45d98b840864b97c6ae51dd421ac48fc0d5d856cf2a091da724a2fcafef5739bdce1864c7ed7bf5a862e6df7c1e15f80fd432093e612d301a64a94f5fc6ccdc6e12dffed18a672c406e022c033331b6a054de38e6365656e4d681a75f46c8be70d01bfe4d3bb466d33335a4c21607fb1731f530cc3f7dc38fe16466c9fce1e3efcc43bda1fceddd17247e5621533423f8d7492cee763b10b2d356d0ef0d0995ea87414aa87463fffa547c2e59a4128cec56d07a5ae1a4e2f57038e3ca825ab7becda4134dd37861fcb1ae4cacd0306340b7830b195ac602c16c81c71269c494ae6867ceef64e81ad939c1eb5bb54e91ad37d9e058809777fc1acfd9020cc87bcc2adb9d87bf7a5953a4fd3700d1948648d93620c36bc681e86dc77559714857574fe2343c0500614e35f20ae42d8776df3ff6bb7246984807e04a64b9bd336c4aa7a24dcc1bfcecaf06405fc2e70870001976dbf86f808b305adf34557d56595e83800a56947098908bd86fc1ba0764fe12faaf9e1cbae5195236579077344fe54197f2304c2595cc1a1beceae9b27a88b33813b805c870fb416a6a583b40111bca7ed4689aca0901ed9aff1a7b01ed161679bb66ba04640c6ada975f2236926fc88c4d47f638a1fe088ed14b3bd154e3e96854b633231c577d8de299fc51e486bec09edc28d12e66c507cec326ac1da386fe84c1cddee1db68e8deba8
nonce@cb7ef0b03e896f3a	\\xa69cd7f23583c1557f5861f9202e29796ec87b2d6331af9814e4e0a6f3db5398a4e442196f271767b0267cca
epoch	\\xdbe3bf168ce0e56682182bbd54b935266c07756cc2eed219f75e92aa9651018b2f
\.


--
-- Data for Name: partner; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.partner (id, stamp, name, sort, since, contact, notes, name_at, sort_at, since_at, contact_at, notes_at, retired, retired_at, extras) FROM stdin;
1911569684365336	51540052624	Сургууль	\N	\N	70112233	\N	\N	\N	\N	\N	\N	0	\N	\N
2359537182814765061	62826398353	Хамтрагч	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\\x7b2277697368223a22d0bdd0bed0bc227d
\.


--
-- Data for Name: segment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.segment (writer, last, hash, first, body) FROM stdin;
445072	24	\\xdd362d2c4edf400892321358b4d61fc2aeb94c8f595b22ed67593342f740fdab	1	\N
445072	27	\\x7d4c1915097c875abb37271ae24a244bf9a85ba819c25b9dc1635ff2495a01e5	25	\N
549372561	6	\\xb9ecf3fdfe44c77360c4259f15d8ec8b6c2132e8ccb7cf3006f0eabff19c28f6	1	\N
549372561	8	\\x6f2241a88801b0c0ea277089669399305329c84a2ac90b0d4379284b9831fe23	7	\N
\.


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.session (id, stamp, course, date, half_days, starts, soum, venue, mode, capacity, facilitators, partners, parent, state, notes, course_at, date_at, half_days_at, starts_at, soum_at, venue_at, mode_at, capacity_at, facilitators_at, partners_at, parent_at, state_at, notes_at, retired, retired_at, extras, ends) FROM stdin;
1911569684365331	40802634384	1911569684365330	2026-03-14	3	morning	6525	\N	in-person	\N	\N	\N	\N	planned	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\N	2026-03-15
6940776929700085763	8058476504	6940776929700085762	2026-03-14	2	morning	6525	\N	in-person	\N	\N	\N	\N	planned	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\N	2026-03-14
\.


--
-- Data for Name: set_aside; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.set_aside (id, reason, body) FROM stdin;
\.


--
-- Data for Name: shared; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.shared (device, record, version) FROM stdin;
1	6940776929700085761	4
1	6940776929700085762	4
1	6940776929700085763	4
2	1911569684365313	5
2	1911569684365314	5
2	1911569684365315	5
2	1911569684365316	5
2	6940776929700085762	5
2	1911569684365318	5
2	6940776929700085763	5
2	1911569684365317	5
2	1911569684365319	5
2	1911569684365322	5
2	1911569684365320	5
2	1911569684365321	5
2	1911569684365323	5
2	1911569684365326	5
2	1911569684365324	5
2	1911569684365325	5
2	1911569684365327	5
2	1911569684365330	5
2	1911569684365328	5
2	1911569684365329	5
2	6940776929700085761	5
2	1911569684365336	5
1	2359537182814765057	8
1	2359537182814765059	8
1	2359537182814765060	8
1	2359537182814765061	8
2	1911569684365338	9
1	2359537182814765063	11
1	2359537182814765064	11
1	6940776929700085764	14
2	6940776929700085764	15
\.


--
-- Data for Name: shift; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.shift (id, stamp, trainer, day, device, retired, retired_at, extras) FROM stdin;
1911569684365313	2147928720	Оюунчимэг	2026-03-14	Архангай 1	0	\N	\N
2359537182814765057	54236463761	Оюунчимэг	2026-03-14	Архангай 2	0	\N	\N
2359537182814765060	60678914705	Оюунчимэг	2026-03-14	\N	0	\N	\N
2359537182814765063	67121365649	Оюунчимэг	2026-03-14	Архангай 2	0	\N	\N
6940776929700085761	3763509208	Энхтуул	2026-03-14	Төв оффис	0	\N	\N
\.


--
-- Data for Name: strange; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.strange (id, stamp, kind, body) FROM stdin;
2359537182814765062	64973882001	200	\\x7b2263726561746564223a7b2270726f6d697365223a22d093d18dd180d182d18dd18d20d185d0b8d187d18dd18dd0bb20d0b7d0b0d0b0d0bdd0b0227d7d
\.


--
-- Data for Name: trainee; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.trainee (id, stamp, source_ref, given_name, patronymic, clan_name, birth_date, gender, phone, email, aimag, soum, bag, school, occupation, notes, languages, guardian, source_ref_at, given_name_at, patronymic_at, clan_name_at, birth_date_at, gender_at, phone_at, email_at, aimag_at, soum_at, bag_at, school_at, occupation_at, notes_at, languages_at, guardian_at, retired, retired_at, extras, given_key, patronymic_key, phone_key, sort_key) FROM stdin;
1911569684365314	4295412368	№ 0	Ганбаатар	Дорж	\N	~1999	female	99445566	\N	65	6525	\N	12-р сургууль	\N	99445566	kk mn	\N	\N	\N	\N	\N	\N	\N	56383947409	\N	\N	\N	\N	74630469592	\N	56383947409	\N	\N	0	74630469592	\N	ganbatar	durj	99445566	ķĳŅĵĳĳŌĳŊ  "\tĹŇŊļ  "
1911569684365318	12885346960	№ 1	Өлзийсайхан	Дорж	\N	~1999	female	99110001	\N	65	6525	\N	\N	\N	Өөрөө ирсэн	kk mn	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\N	ulzsaihan	durj	99110001	ňŃĽľŀŋĳŀőĳŅ  "\tĹŇŊļ  "
1911569684365322	21475281552	№ 2	Сарантуяа	Дорж	\N	~1999	female	99110002	\N	65	6525	\N	\N	\N	Өөрөө ирсэн	kk mn	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\N	sarantuia	durj	99110002	ŋĳŊĳŅŌōŜĳ  "\tĹŇŊļ  "
1911569684365326	30065216144	№ 3	Ш	Дорж	\N	~1999	female	99110003	\N	65	6525	\N	\N	\N	Өөрөө ирсэн	kk mn	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	1	49392568976	\N	š	durj	99110003	ŕ  "\tĹŇŊļ  "
2359537182814765064	69268849297	\N	Буруу	\N	\N	\N	\N	\N	\N	65	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	2	\N	\N	buru	\N	\N	ĵōŊōō  "\t  
\.


--
-- Data for Name: trip; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.trip (id, made_on, carrier, writer, last, people, changes) FROM stdin;
\.


--
-- Data for Name: undoing; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.undoing (id, stamp, spans, state, reason, kept, state_at, reason_at, kept_at, retired, retired_at, extras) FROM stdin;
6940776929700085764	72482985944	549372561:7-8	undone	Туршилт байв	\N	\N	\N	\N	0	\N	\N
\.


--
-- Name: also also_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.also
    ADD CONSTRAINT also_pkey PRIMARY KEY (record, field, stamp);


--
-- Name: arrival arrival_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.arrival
    ADD CONSTRAINT arrival_pkey PRIMARY KEY (version, writer, first);


--
-- Name: attendance attendance_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.attendance
    ADD CONSTRAINT attendance_pkey PRIMARY KEY (id);


--
-- Name: branch branch_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.branch
    ADD CONSTRAINT branch_pkey PRIMARY KEY (becomes);


--
-- Name: bundle bundle_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.bundle
    ADD CONSTRAINT bundle_pkey PRIMARY KEY (sha);


--
-- Name: clock clock_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.clock
    ADD CONSTRAINT clock_pkey PRIMARY KEY (one);


--
-- Name: consent consent_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.consent
    ADD CONSTRAINT consent_pkey PRIMARY KEY (id);


--
-- Name: course course_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.course
    ADD CONSTRAINT course_pkey PRIMARY KEY (id);


--
-- Name: device device_name_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_name_key UNIQUE (name);


--
-- Name: device device_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device
    ADD CONSTRAINT device_pkey PRIMARY KEY (id);


--
-- Name: device_province device_province_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device_province
    ADD CONSTRAINT device_province_pkey PRIMARY KEY (device, province);


--
-- Name: device_writer device_writer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device_writer
    ADD CONSTRAINT device_writer_pkey PRIMARY KEY (begun);


--
-- Name: device_writer device_writer_writer_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device_writer
    ADD CONSTRAINT device_writer_writer_key UNIQUE (writer);


--
-- Name: draft draft_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.draft
    ADD CONSTRAINT draft_pkey PRIMARY KEY (seat, page);


--
-- Name: edit edit_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.edit
    ADD CONSTRAINT edit_pkey PRIMARY KEY (id);


--
-- Name: fieldreg_migration fieldreg_migration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fieldreg_migration
    ADD CONSTRAINT fieldreg_migration_pkey PRIMARY KEY (name);


--
-- Name: heard heard_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.heard
    ADD CONSTRAINT heard_pkey PRIMARY KEY (writer, last, hash);


--
-- Name: history history_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.history
    ADD CONSTRAINT history_pkey PRIMARY KEY (record, field, stamp, replaced_by);


--
-- Name: import import_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.import
    ADD CONSTRAINT import_pkey PRIMARY KEY (id);


--
-- Name: kept_reply kept_reply_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.kept_reply
    ADD CONSTRAINT kept_reply_pkey PRIMARY KEY (sha);


--
-- Name: own_writer own_writer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.own_writer
    ADD CONSTRAINT own_writer_pkey PRIMARY KEY (begun);


--
-- Name: own_writer own_writer_writer_key; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.own_writer
    ADD CONSTRAINT own_writer_writer_key UNIQUE (writer);


--
-- Name: paper paper_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.paper
    ADD CONSTRAINT paper_pkey PRIMARY KEY (name);


--
-- Name: partner partner_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.partner
    ADD CONSTRAINT partner_pkey PRIMARY KEY (id);


--
-- Name: segment segment_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.segment
    ADD CONSTRAINT segment_pkey PRIMARY KEY (writer, last, hash);


--
-- Name: session session_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.session
    ADD CONSTRAINT session_pkey PRIMARY KEY (id);


--
-- Name: set_aside set_aside_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.set_aside
    ADD CONSTRAINT set_aside_pkey PRIMARY KEY (id);


--
-- Name: shared shared_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shared
    ADD CONSTRAINT shared_pkey PRIMARY KEY (device, record);


--
-- Name: shift shift_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.shift
    ADD CONSTRAINT shift_pkey PRIMARY KEY (id);


--
-- Name: strange strange_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.strange
    ADD CONSTRAINT strange_pkey PRIMARY KEY (id);


--
-- Name: trainee trainee_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trainee
    ADD CONSTRAINT trainee_pkey PRIMARY KEY (id);


--
-- Name: trip trip_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.trip
    ADD CONSTRAINT trip_pkey PRIMARY KEY (id);


--
-- Name: undoing undoing_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.undoing
    ADD CONSTRAINT undoing_pkey PRIMARY KEY (id);


--
-- Name: attendance_session; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attendance_session ON public.attendance USING btree (session);


--
-- Name: attendance_trainee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX attendance_trainee ON public.attendance USING btree (trainee);


--
-- Name: branch_writer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX branch_writer ON public.branch USING btree (writer);


--
-- Name: bundle_noted; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bundle_noted ON public.bundle USING btree (noted);


--
-- Name: bundle_writer; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX bundle_writer ON public.bundle USING btree (writer, first);


--
-- Name: consent_trainee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_trainee ON public.consent USING btree (trainee);


--
-- Name: edit_record; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX edit_record ON public.edit USING btree (record);


--
-- Name: session_date; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX session_date ON public.session USING btree (date);


--
-- Name: trainee_given; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trainee_given ON public.trainee USING btree (retired, given_key, patronymic_key, birth_date);


--
-- Name: trainee_patronymic; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trainee_patronymic ON public.trainee USING btree (retired, patronymic_key, given_key, birth_date);


--
-- Name: trainee_phone; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trainee_phone ON public.trainee USING btree (retired, phone_key) WHERE (phone_key IS NOT NULL);


--
-- Name: trainee_sort; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trainee_sort ON public.trainee USING btree (retired, sort_key);


--
-- Name: trainee_soum; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trainee_soum ON public.trainee USING btree (retired, soum, given_key, patronymic_key, birth_date) WHERE (length(soum) = 4);


--
-- Name: trainee_source; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX trainee_source ON public.trainee USING btree (source_ref) WHERE (source_ref IS NOT NULL);


--
-- PostgreSQL database dump complete
--


