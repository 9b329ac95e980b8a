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
-- Name: original; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.original (
    record bigint NOT NULL,
    field text NOT NULL COLLATE pg_catalog."C",
    value text COLLATE pg_catalog."C"
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
\\xdbab5ad8185dea33db18adc524ba3faf1b7b32be23831ce7bc947bd5cd5f353d	1	445072	1	24	applied	\N	2026-03-14	2026-03-14	4	1	24	445072:1-24	\N	1
\\xa2187c75464fab0fc4fd94610aae28e7a4fad6f91d91dbf4d4c8e514ca41ba8c	2	549372561	1	0	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	2
\\xac2237b094edff0faffc8193e198f9e65653a5538825d42e0438feb562553b4f	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	3
\\x493d821de260e7dd1abfe2d0ab5499286ec859d0db2ca9c53e2bae61fc64cd9f	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	4
\\xa685bdba396958396ce3f46e34414848660163e47d98d874909eb38948e155b8	1	445072	25	27	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:25-27	\N	5
\\x8edcef110b3e5f1633ca372a89c0093f3bf4c44a8b965f7f09dd917e57ed36f6	2	549372561	1	6	applied	\N	2026-03-14	2026-03-14	1	0	6	549372561:1-6	\N	6
\\x1b9acd84ce15dcf26493cf99de3ec5d8507dc9a76b76838facfe856d4c198416	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	7
\\x16b9e2bf4f6033b26a96aeb3a551b933e0758189828d26b0689a4e8e3afc284f	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	8
\\xfec3c411816218065501585f3e5f659aa040abe9cfcba35e6ee9cc9e97e674a0	1	445072	28	27	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	9
\\x46752622c8afb2289f923300f77c7edc30cd4633c8c8cbcc619a24212a95eecf	2	549372561	7	8	applied	\N	2026-03-14	2026-03-14	1	0	2	549372561:7-8	\N	10
\\x03247fd87827f9840b4a6143d62f486a00d2fd1bdb5ac7939176880cf9cf0b54	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	11
\\x8f94f6c0861c61c539e12f01ce22e098e65e2ef452005d607b4f2b315f1a426d	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	12
\\x238c4b27976d2269353d1fb4155a751a36dac43b407da9239a04d21c0123afd0	1	445072	28	27	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	13
\\x1052b167da3d979566f2d0d11c0afd9f23922728b112bdc3a4b060d9b22ae89e	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	14
\\x70f76c7de65366790452e2f3b030866e4b3a24519329243a30e780ce92b61cdd	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	15
\\x0508656757de3d37bc6be92bb78f5df6343f02bf4c9c0b6d77f366eaf6945149	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	16
\\xe02678634da2f2745a23f6da2894331871bc30cb5471fbe52b3d78d10b668e0c	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	17
\\xb2069e55608409ad44bc8a8b9bf80f79a8915a7fdc2c9bd7e66e098366c7f961	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	18
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
1	Архангай 1	Оюунчимэг	\\xfd014848aa0c8ce9a09e7348a701ebf0486b44d3d33216fcf6450d8ffc8e5203	\\x7b22626f6479223a7b226465766963655f6b6579223a2232323038376364373465303164366362666163313738353636396434393636653661646330336232643930396339663936653131643238333761623832383634222c22666f726d6174223a312c22686561645f6f6666696365223a2263623662363864303562663565613135366464303065356236333237363862313730613866323332326531393561666131636661316432386139666361323362222c22696e7669746174696f6e5f6964223a2262316636623162303966346464646639222c226973737565725f6b6579223a2266643031343834386161306338636539613039653733343861373031656266303438366234346433643333323136666366363435306438666663386535323033222c226973737565725f6b696e64223a22696e7669746174696f6e222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92031222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a22616765317832666b73797236377878786830397a71747667727471673464717166376e657339726868377a726c616d6b7866343378636471357035686767222c22756e74696c223a22227d2c227369676e6174757265223a223930393932323635303530623735303864636639303037313164333063656663396434323164316437333730313963396139393961653761626633366239323931326238333363656132363065383432636136353936316264396663666238343632346338346236623966393436363665636336626339393335373865613065227d	unconfirmed	17	17	2026-03-14	2026-03-14	2026-03-14	11	0
2	Архангай 2	Оюунчимэг	\\x76bf221e4065b8959311d8552706c441bbff51212ac6a75be35a81aa1d70e28c	\\x7b22626f6479223a7b226465766963655f6b6579223a2264323061643535336162623166613439393736313937376631663936313639616463306162626531343139353239333039333338613932623430613634383538222c22666f726d6174223a312c22686561645f6f6666696365223a2263623662363864303562663565613135366464303065356236333237363862313730613866323332326531393561666131636661316432386139666361323362222c22696e7669746174696f6e5f6964223a2264643233356164613535363932636330222c226973737565725f6b6579223a2237366266323231653430363562383935393331316438353532373036633434316262666635313231326163366137356265333561383161613164373065323863222c226973737565725f6b696e64223a22696e7669746174696f6e222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92032222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a22616765316e773871736e6a73363477636d7a3065386d3837766b68756e6b6570757438706779386376383777687232643568796d347536716b3572717465222c22756e74696c223a22227d2c227369676e6174757265223a223134376530316263313662656135323936363463383030376431653363653364633934343233316336613666646434303238386631663431663863633234373035316239633539643662396363366264663230666664656339333131363632326337313262326435333434323836353633633866326265363165343033373039227d	unconfirmed	18	18	2026-03-14	2026-03-14	2026-03-14	12	0
3	Баян-Өлгий 1	\N	\\xb95ca6274794eb41fd919df51ab4cb302c1f76f905c5be88aa3d47e11da68540	\N	invited	0	0	2026-03-14	\N	\N	0	0
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
-- Data for Name: original; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.original (record, field, value) FROM stdin;
1911569684365314	notes	Өөрөө ирсэн
1911569684365314	phone	99110000
1911569684365314	school	\N
1911569684365319	state	given
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
keys	\\x48795868c5dbf1cbfd9efa3bcfc1ccf12ded4235f967de0e6df86aa2e98fed03ea42f06a2a734978a4fc5c378ad168924ac44e9179aba4b9e45b5ad9a6a5b92508470c02f9e5f042f7c845c037ec4a00674ccef952a22ec174f47e76402adb2b38d6be758346bc67e7eadd1839a8861c95f36690c1c911a3087108f0c40541116f79edad0e2cb008dce36ddf82b1a3f9af3fe88eb691c83e10e8791bd23f1bb489d14f51df16f3648994d11f1bb824270aaa7ccd0b2bc71294bff2fbe28d7006330874dc26ecca99bc888479d75560dab70dd6821b8b2d9ee4ede3af8df889ea92107f34ba1acaf6878f454373e17306b64d8f1a5ba94c00df9f7d16272e2eb3e04dfa1d33530e60e2236fe2fce35ee0eb3b0bd82bd8bf77718a9ba045bbe2253c6dcf0ce85a9ef247c256aa8bb5afb584a8dcae561cf26d14b47bfcbcab07176d3a7b410f361f2e173f8735ce14f40d01802ab3
name	\\x670752183e0934f3753769a5e23ceebdeeba23303cc281c03494e6915dd71f7f83edda0342d4d5431e0bad7c37
role	\\xc23d7ddfb563d96eef86e98129813d91cb74714668bb343e90246c3caad97724f6d754cdc10ca0
trust	\\xd60643e3aec4783ce7f5328a72d4e2ac4f46a252e979ee42271d704efa17cbb3e8883744d4401f325a0087e409e8c853e1beff622b88d1fc52150a24375e35a520113687b1a753834e1f6d7eddc2faec1af1aec0c71ba8eac3695250da6587de241e66020a1be9c5994ded71de2645ba3fe3123be695ec3091bcb40df733a2c58e2b798f694cd1066c3625aee2460b444e57b4afca300c744b4eaa956c82064fac639de980a2a30c90c8d9b8926db2e66d91c4c6c2acb7d23955a7c4eaff0a8314dcb56eb72de32d8ac8e45b06fc183edc09d4fa34f4c78278be64974a87a675232f37bef924f9259d4ee2e8643840638989b2a77dd2df89eb82b4c0cbda184f1fe975cfdeadd118b128a9ea7aa7320b4fed2b66d3e6316296e650a3be7013607b79798c84742e71e5d00ad540eae7738f10ba6f3a2d1557827e629ee63949826023445e11b074dcaa3f49c0cec6b9cf1aa6e9bc2e2b4f8b5c635d92d615b451acfee2286a505a1cb0fe607125e85548ecd63903d5ee4cc0489d85aa33f2c18176658ff394ae7022ce42331e35d92988bef9205b11274fff7c1a9f66273332e2db14396e85fee8e88a48f2e149689b0a7684d97dbdd8d844866c50892005bb72c73f739a6f647529b430dafc79d2b8e230d332e2265cb6c723d7b19816b0558cc24899fb564538aedb0318bd18d155caf7b0532e693bb0e478bdb8154f6893c145c97ce1531370123960beb017d1d573ed36c1b58562487182a536edb843f08d3f04026040fb1359b44f80b270915d439a55c90e7ead1fdb822417d280549270609284c2746cd0ba19e43eba140ca2e13f19cff725673361fa6c3e5b82510936719c3808d9af187194dae95cf27ed6735389f64b9ff7ae29a23efe672d4c30ad41b09e208f95a01dceef0bcad71f66d3acf08674e0ce4964a640114e77d2384019d594350605ddfdb246e1654b655ec2b3c8f6e9357975bdaf27ec0a60fa2c908042db8b7abc16eb2b092d7f0dd6247102abacf78e04ca2a01721400407f6ccd25ca43a95528f2446f2c14579453b463fb46a780b3d7b7575e9b4eedfe10e8a9e34eec24356c8d79e9a538f74f039b51dfb579c1b914502f61203c69277a5f0cc344a96a748b47fb57b8faddf23bd2b656c47eb132ac7addb6929a9b9becb7899d9f8680d2a98ae96979a279d74200d917c52f3e8a99502fc25bc5630e81db4b40f284a66487978e143b5d33259d9e240507f7176808886260a449a3be9af1e9d93f37dcafe3624f8d95e59b77fbd6bced55b01a9005c92ae419e606fbd5c2879d4a0c66565c28b9c7e43581861d95c6d4a327c92d4c17800208512b1e8e3de92d25e84a4fc0e2f0179a1ead29a1252f8c76110606851c971b6f69ee51348a8840a9ac723c621f4841f4d60a794675b3a2f86485671a86609f12347ae528622db1932484d2e70e670ef705962e247d21f9b365c0b75ba1e0d676670bf01981018aa93919c9f4516de578563f550ed1299b5afa3c2bee6bab64fff1dfcbbcd433c975cbbfafe8504822a1dc074b407ef82671144af73e8a8d1405f721438d
nonce@cb7ef0b03e896f3a	\\x048205a917ebad59bd28698a46c643a6f8aaeefb6ef146f8c3855635077e922e19034232fb5bfe2e01f54284
epoch	\\xfed7c20fcebf1a36d032e46853f056840e50da19a9f2191093a1cbb3f8b66f2699
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
445072	24	\\xfcc454d61051f866423633a0c7144692b45cccdceb09b4f9cd3ffbe0f14d4a88	1	\N
445072	27	\\xfeed2b388d1c48f53e0556308128ea875b9703423489c3ce6f8c7a85316cba10	25	\N
549372561	6	\\x96741632bd127d08c2046c691d551a0d2da68e9985df8185e042f92e992f1a05	1	\N
549372561	8	\\xd3ced2e1a642910993fe4ffa71f8faa7cabd574f0ca441887d3a29b1c6bf36dd	7	\N
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
-- Name: original original_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.original
    ADD CONSTRAINT original_pkey PRIMARY KEY (record, field);


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


