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
    former bigint NOT NULL
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
    receipted bigint NOT NULL,
    safe bigint DEFAULT 0 NOT NULL
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

COPY public.branch (becomes, writer, first, stamp, former) FROM stdin;
\.


--
-- Data for Name: bundle; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.bundle (sha, device, writer, first, last, state, reason, noted_on, received_on, people, sessions, changes, brought, body, noted) FROM stdin;
\\x644e1a8eae8cef5a3d0819911289e9b26b33da9385d85dd8ded08176ed0d05a5	1	445072	1	24	applied	\N	2026-03-14	2026-03-14	4	1	24	445072:1-24	\N	1
\\x891be63e5534450edfc2ead8afbb0b6b45adadadfb4a3157cf5d8dd98750bd0f	2	549372561	1	0	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	2
\\xf842e5086fb0d18fe296e95eddf30b677edfcf3d94eb17823d76cdd138388c0c	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	3
\\x2afc62cf5ae4377b6e2577e738eabb1f282ac592372d9d87700f3468d8d81ac6	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	4
\\x63613bf21e719032e88447144e85e50a3bbaf5e7674a5799840474f25f045dcc	1	445072	25	27	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:25-27	\N	5
\\x04908bbadf4727c06f2a60eec11b8cabdb4276c5607986fd671a83d011339134	2	549372561	1	6	applied	\N	2026-03-14	2026-03-14	1	0	6	549372561:1-6	\N	6
\\x096040ee0233213c3b7781b9f79f08db4bbe42d81f9bb71083c2702f06ea5913	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	7
\\xf0a206ad324d76a2bad5f51e005abe86971551dae840884abf70606ac8d134cd	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	8
\\xc6990b215806e926d82e820ca9ef5560f7c760c3bba06c0e56ab5e2bc16c862a	1	445072	28	27	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	9
\\x37aebaf92a498947e92cd1c1ecf547f03fe54e6be6c2f30311cff4dfbac0eaf7	2	549372561	7	8	applied	\N	2026-03-14	2026-03-14	1	0	2	549372561:7-8	\N	10
\\xc78bd0088f64a469a20a20b57940ca9bccfcf2f57775b25effd458f97531bde3	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	11
\\x75e1f1d896bc4721e9cf8d98ab65146a4eac71b5f1f343a7554c75d679727b45	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	12
\\xebe53a2b68f3e5949f2ac48b8fa87baab5d44264b5053e06842a6b9b0af3af6f	1	445072	28	27	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	13
\\x817b7cda21b6e062eabd4e51672f0880bf98e738d254b2753a856135df60e039	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	14
\\x1faf95b44e4f1aeb8e60a15bf2f3e323ab89518185fe3d22e5221d3ddb6e146e	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	15
\\x8c39c79932aa5491c0e703224a4fd88911f855a98bcf47cb0b12e41b2625386c	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	16
\\x48af22972a9f638ab6c404e1874f916ffd33aa083881055a212ab7af3e2e153a	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	17
\\x59a44df1fc564239a1b712c26cf80d2e1d07e6e3d4f7781226ed9b2ceea4590f	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	18
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
1	Архангай 1	Оюунчимэг	\\xaedc520715c786f961d4da6a5f830411f43ab94340c8abc0114f059d81018185	\\x7b22626f6479223a7b226465766963655f6b6579223a2231363862363865343839386465323437653362316437366462303365633335373062373566316630623938316238646136346330623839366632636463303237222c22666f726d6174223a312c22686561645f6f6666696365223a2236323866666165326361613163386139623337376637616138656664653965313563363266346338623463373936346464373536303930343837363631386161222c22696e7669746174696f6e5f6964223a2262316636623162303966346464646639222c226973737565725f6b6579223a2261656463353230373135633738366639363164346461366135663833303431316634336162393433343063386162633031313466303539643831303138313835222c226973737565725f6b696e64223a22696e7669746174696f6e222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92031222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a226167653134646a7267793065736a6b7033383567326d336a35797868726536713037393372357a657a763477753872306e786136643568736c6466613678222c22756e74696c223a22227d2c227369676e6174757265223a223366366234616136323537663339633837353961333037353339393131313131386232393538306538653462363562653732356465666263643531306161323037396461623230373638326561323039326438623237313835616463663235633066623634643632373632313532336336326232616363366433383234333061227d	unconfirmed	17	17	2026-03-14	2026-03-14	2026-03-14	11	0
2	Архангай 2	Оюунчимэг	\\x2b0e5ad9ccf88df10999490dbf9f536233ff8f54dc8d7ded129eabbfbe17b0cc	\\x7b22626f6479223a7b226465766963655f6b6579223a2234386136303666356437666265613133336233616232616561303438373235376431613635623362316362373262336634633764336230613865636434373263222c22666f726d6174223a312c22686561645f6f6666696365223a2236323866666165326361613163386139623337376637616138656664653965313563363266346338623463373936346464373536303930343837363631386161222c22696e7669746174696f6e5f6964223a2264643233356164613535363932636330222c226973737565725f6b6579223a2232623065356164396363663838646631303939393439306462663966353336323333666638663534646338643764656431323965616262666265313762306363222c226973737565725f6b696e64223a22696e7669746174696f6e222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92032222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a22616765316a346a75327a677679726e757574776a6c3276716835326d716636776667616c616a306a647064753934617768367973726573737a6663663065222c22756e74696c223a22227d2c227369676e6174757265223a226531326366306465396131343537326264376236333964393063356231633338396632326136373662616130613630343530306263663139353538396538633266353264653161363066343834636464373437663933343964363137663931363133306430363632353963643439626531623134653335656662303337633034227d	unconfirmed	18	18	2026-03-14	2026-03-14	2026-03-14	12	0
3	Баян-Өлгий 1	\N	\\xfb61014c4de348d9d7ba3c03b10fc55537402ae2cc778e98eccea471c10bbfe3	\N	invited	0	0	2026-03-14	\N	\N	0	0
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

COPY public.own_writer (begun, writer, number, carried, receipted, safe) FROM stdin;
1	1616025560	5	0	0	0
2	235593239	0	0	0	0
\.


--
-- Data for Name: paper; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.paper (name, body) FROM stdin;
keys	\\x23039ab21e8b022f9cfd997e1d75812db68694fc088da3e2b2dc27a36b9520e19c4bfcb3c11f6341aa4e12cd6aea09d54d073d660740bdb11dcce5489dc9a9897c7d534b9a0e2ea3851e4d231f24e6d4760d30338532fa255334e46d5caf854c101a3fe994ebec8a569ee406df87ae1d3b44358ed152716e35393552dbd83081953e4c511c7bf1322378126f2459e13381f25ad1b594f2db7a049702747260b2877aed167300aaa38591a8b17b419771f988285ff847e4f1684635703dc219578dc96d8ba150b01f250f0742d0eb3ed2cb6fd9400b5532f1b9b2a54c47871f8a628b5928860b7ff658f901705f803bd7010fa471ebcd919b2c1e5133ff12980cd540a9347f94da95e1602034b80794c0c69ec941028cf94c0da5a01cb25ee5675e9e7017c9e896bd862b6583ac10dd9538bce09201ce8c8b0064b4bffbfd06cdbeb16e8569fc5ddd7061f901fa79594bbba8549e
name	\\xc4708236e95675af180bb713c9606fc14951df8c7c507346082f8f5f30b6a69bff7a10821e548c68e618946824
role	\\xc3b1edb29c2bb98b1400ffaab19679a4beb1745d363278869ac8ecd1a8befff30d48da246fcab0
trust	\\x6ba5f84982b555d03f577fe180360d560292f1ecd3f3933704591a45d99f28c55d9b4b31625bb0541a3748d97d9a74d327f90ba37d884719a1ff9ad778460b1b88e16298061d9503f26c39c7a3ce7bbcf2ddb1d8b05bfa41d83d1b494cf6bd31ba46b652850f60e2eaeb061da1ef5e65c7a050fd342eafe4d1b1b05875f9d9ed2d7c57fb219233df61ad1394ec20f234357344ba51eaa5e48abc0bf1d86769819e5c7ae1640c04f82dfeb37bd4853b3bcabf71a5a95b576c90284cef79cfffee815689973c2bde070b840f1b9f3680df7c96f4464ce8ba890fe4857d0c2734eedc435a866a644eb762547e917f65cc07152f17bc6681d22a27910baf742aea7aa1a1b1d5da47fb3a8f74dc0760a9cbab8afa27960d29688f5952f5809c2e3ca29676e2148041b06acf51e1b0fe7ad64c1e912a595060b7d642b378b3e8f1e3a16586a5e5e5d21b1f98e926167184e675e14257cf1f1c39bfc8328d34d5b4b5a16bae1a33ea2c650d95dbdd866620acf51c54ac8be446db9e7def925fc0febb17842691a405f454ff9b3d05c78b488f1a5eb4ced3617670893522848dbe4c7675431cdcaba57775d4472f757fa4f9fd48adfb3a3db2fcda3efa75a97c4d9da8873d9d3ccd0a86a793dcffe5780ae4a8b037ad2d1ff986f2a096b801b803eb9752c0aadad419088718075cb4fba095fe4490fe9351e6e9703d19a152b5c581290468ac8a2549a8dfbb7691478e0cf5f91d1a67f0e1e090eb74bacf7c105a9060bd2d705270d37de400f5c1f398250d3673c53f598a62280013c775d1715c9dcd3f2dadf074d017393a95a0b5f7e4b50e4b357b035ade8daf877a9e1ff6aa79bcbd211547e31df14934e75af0edeef69b4751fc6b6bad20814e562874b37b9657ead89fff40822d15e168179424f7c45fa3ce219f8abde469df413c6f9a8d50facc78805d364b432e06db465d6e4a45fd5586022604e5b7cb650ff4160ab0abbccc5da833eadd10bf14519ee7964a78437f6d8c34fb5b49a93a8474c38236934ace34c1aaad83a545d7e0c695d55fdb32fada1ce90d2a056b923b58189f284e42fab1246707caf1a8dfad5f918db32420d0dabe4828836c3387af998aaf4c0a8322844575b34fbbc045b3e5d3ddb1711b652a4da98b8552e31f97c5553d3206dc44a089c2a49ee5d0a29b0e7b1bdd9472b235000eb4da488609208489bc0d58697bedde9ad1958ec5eb333abc8574a7c4f54910745f2c140798431b65930e09ef1cd02c9a03f7243ce94c404953a36e21243b808106c3908df9c29d98965bf77e5c3a08f52fc8aaba8b9a359c2718b30cf1a34f3b8ebb460a97302bf52dcf2aa42e24d364a04fc8f1f2620d3cdccb3ed7756bb49b6bef25f2986ad289e91f96eabc7dd230d85f7633d332965e32fde1315231d7a213d5c3242934c17df5c331320e7686e692dd6d01a09d8a4d8381cf6127cbfa75e466601c8c2e41e9ccff1df96c3ae443de1f1f4664117aa1ae7c6eed46c75356a3553fd79641086714e157d74a0396ee9314e83ec4cdf5295a132567473bf04e5483ea83b1eec32c08fcf2
nonce@cb7ef0b03e896f3a	\\x251b773ad14f02795798a4038d046d6fd99612fe051bb742fac6af447da54249e75bcf3b0eb13d6e8a2b2708
epoch	\\x08a276ab2be6bce500f65cd2da11652dec1ee5fd0aaef5828557e36be17766da07
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


