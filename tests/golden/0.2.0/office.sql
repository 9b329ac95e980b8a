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
-- Name: access; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.access (
    number bigint NOT NULL,
    noted_at text NOT NULL COLLATE pg_catalog."C",
    officer text NOT NULL COLLATE pg_catalog."C",
    device text NOT NULL COLLATE pg_catalog."C",
    deed text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C",
    records text NOT NULL COLLATE pg_catalog."C",
    hash bytea NOT NULL
);


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
-- Name: answer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.answer (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    trainee bigint,
    session bigint,
    day text COLLATE pg_catalog."C",
    sealed text COLLATE pg_catalog."C",
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea
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
-- Name: departure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.departure (
    id bigint NOT NULL,
    seat text NOT NULL COLLATE pg_catalog."C",
    body bytea NOT NULL
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
    reason text COLLATE pg_catalog."C",
    sent_version bigint NOT NULL,
    answered_version bigint NOT NULL,
    invited_on text NOT NULL COLLATE pg_catalog."C",
    last_received_on text COLLATE pg_catalog."C",
    last_noted_on text COLLATE pg_catalog."C",
    held_version bigint DEFAULT 0 NOT NULL,
    spoke bigint DEFAULT 0 NOT NULL
);


--
-- Name: device_before; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.device_before (
    device bigint NOT NULL,
    before bigint NOT NULL
);


--
-- Name: device_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.device_key (
    device bigint NOT NULL,
    recipient text NOT NULL COLLATE pg_catalog."C",
    since text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: device_province; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.device_province (
    device bigint NOT NULL,
    province text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: device_recovery; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.device_recovery (
    id bigint NOT NULL,
    device bigint NOT NULL,
    mark text NOT NULL COLLATE pg_catalog."C",
    sealed bytea NOT NULL,
    came_on text NOT NULL COLLATE pg_catalog."C"
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
-- Name: erased_change; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.erased_change (
    id bigint NOT NULL,
    hash bytea NOT NULL
);


--
-- Name: erasure; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.erasure (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    trainees text COLLATE pg_catalog."C",
    fields text COLLATE pg_catalog."C",
    changes text COLLATE pg_catalog."C",
    state text COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C",
    day text COLLATE pg_catalog."C",
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea
);


--
-- Name: erasure_done; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.erasure_done (
    device bigint NOT NULL,
    erasure bigint NOT NULL,
    day text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: fieldreg_migration; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.fieldreg_migration (
    name text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: former_key; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.former_key (
    recipient text NOT NULL COLLATE pg_catalog."C",
    left_on text NOT NULL COLLATE pg_catalog."C",
    destroyed_on text COLLATE pg_catalog."C"
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
-- Name: officer; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.officer (
    name text NOT NULL COLLATE pg_catalog."C",
    roles text NOT NULL COLLATE pg_catalog."C"
);


--
-- Name: officer_log; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.officer_log (
    id bigint NOT NULL,
    name text NOT NULL COLLATE pg_catalog."C",
    roles text NOT NULL COLLATE pg_catalog."C",
    author text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C"
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
-- Name: recovery_reading; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.recovery_reading (
    id bigint NOT NULL,
    device bigint NOT NULL,
    mark text NOT NULL COLLATE pg_catalog."C",
    read_on text NOT NULL COLLATE pg_catalog."C",
    first_person text NOT NULL COLLATE pg_catalog."C",
    second_person text NOT NULL COLLATE pg_catalog."C",
    reason text COLLATE pg_catalog."C"
);


--
-- Name: segment; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.segment (
    writer bigint NOT NULL,
    last bigint NOT NULL,
    hash bytea NOT NULL,
    first bigint NOT NULL,
    body bytea,
    was bytea
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
    body bytea NOT NULL,
    about bigint
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
    extras bytea,
    asked_by text COLLATE pg_catalog."C"
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
-- Data for Name: access; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.access (number, noted_at, officer, device, deed, reason, records, hash) FROM stdin;
\.


--
-- Data for Name: also; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.also (record, field, stamp, kind, value) FROM stdin;
1911569684365314	phone	62277470864	4	99112233
1911569684365314	notes	62277470864	4	99112233
\.


--
-- Data for Name: answer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.answer (id, stamp, trainee, session, day, sealed, retired, retired_at, extras) FROM stdin;
1911569684365345	83752307344	1911569684365314	1911569684365335	2026-03-14	YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSB2NEhYZHBpTHY3dS9IK09ieHpRd2t1YXQvYTQ4VjE4N1VnOG5ZbHZMSUUwClc0Wm5RL2JwRjVob3p1L0NTSzhCN3dWQXNwNTlsK21GejBPODhrdVcrQmcKLT4gLXBAWVhCLWdyZWFzZSB0IHIqCnNGZ3hDSTJZa3JmRGQ4QnBvTFEKLS0tIHh5bW4xL3E3UG9acjBFa3k3andiWmhGOStvbWdzZnJhN1Mwdk5MK25Rc2MKAXutwUZhFLTpc8jvlndEGy6Z/liDVl/IBmo4pzJjVyzrSYymm7q1KUAG40ltHGDnwp5FzWXtUZw5T02uNwx0opTyX3HSrUADj1fwwg/U1Ow3u7jeR+z5/yJYjFyDUByRxANFRNKplNa2VR9pYrvV/aTrUvDyt7L/xn4rlN+lMobtDXDT/ebtiqnE/MlYDP3fXqI95XDIG9SmA/V0i/+NrSd7GuivzFvpjt57O5/tBN4gzGcsjccktlat+qqZXjiSRhkUTWzs6xZq5CAOWwRVYhFx18s0HVZ8Kj1Zzv7Pf65xyzB99Eftx0Uhu20UDttD5zrQuljip7Ed2IoJOVGsbMQf3SnNmBeqBMZu7ewO86FZzBJUGmLWE0uAR4JRzLVT418V8MaPlAYKDBzD4kiSEN3oESLKjv4pB5Ilr43M5JbY0rg4bRj9TV04qB5WhElQ3otKFx7+Eadg8Y/K3GS+3DsPdES5aTOGDjE2IDsqBaFWebG8FF0wOUWK8uMvYU9grrPTVUS86NSX7c+DhtM8sMi6vLfLFI4kdJNz5lZ1OJ6SH20uxBJqKAORP4stNYRBGbUf7YkBFbgGD0qI2lZ/Ky7RdizbWmBN0vAYkR9shIy/DqayGvuM2+qU96O/JZ5xQ8+PQKWKfjK8AjikLo1FHeuxlnm6fd24s6e9SMig2I78p6B1yJfSat9Ylqf0vGF29QlLMsrAFFiiX47upq/jiGlNkFlNE7pnHDMdw3KRq+Wh4QJfBB2PJTrwiCFsNi5qR9Fj4GtXe/9XuT9z3Z8uBzNKDLNIxf5NblCflR/dODS89DuWhz3/S3oi17r5oh4YUz3V2xjH8YzSiClJTURMUGn7RCi3OUKnXdASQzyeoXe33kG/8qIwZLahiASosUhL/shFU4RZ8n1D6zv3zalTme1hMyz0EZ/AdZnE2tcCCxsp2WBt/3elxZ663evyjOVvcRmEqeK5QyZUMw+q4u5WPIrageTGC1QhbsrA8UJ5QfVvSWmemzB0Y+y86VNhEAJZVerqLCqWm5aI7idNB7BN9T8LmnXUbrUIKmpgwWoW5NnXLUZJ9+q/4LBwZdeUWrC0VGOhu2Dc9Dyv5lCAVEq2vuPYRhNh95G4k+Q0hE2M4MpeXoFX9AtkdpdldR8Qn50WiiIvMXBFDWqg85F4vgRHd9JFYZfwLJwWgnx0QyUFE9EahnzTTe0kcoJMKwcdeO/JPsOXc3xZMall2Nn8fOxlcneDryXjSOxnkZmLwkN4fkM/SPlZfKc0qse0Zlf1PE1Qq8ubIFC3FSmEhdK0eXmJNrgCY7J6GtQ3PQqQRa3uPoxkbjx6xE7pXhWLAt/h5/I9Lxb/kywpobcYaPMEYa8osk0WlH//pibNVZhfTLEhK5po7p0OQhvSo+yB/hPBc7R2nN67ItDVsQkTmO1tq2IhY+6xN2t3vbSfOCO96APA5h0bwl8HKyIaKSeQz1ju+/MRa9TjiJZBpFkb1JDHdKOHsk0wAVvP91yJEJueu5JDDfpmW3T4C3NMeOANgbv5tAkX9UEvCx+y+rGzl7ZHG1Sv951DxO45Jegw8eNKE4+TVEEuDAwAHd9idf/9Ds50ygEAU+VbIsvbS5rsaKWV3uVBM7zNodD+RFT/MHaUARfO0opQquyHJ6luQgFMUaUwy2QrP+twddQmq+erkDclRZ7gWOpzSdOWYTSCqdp10XsB69bQJpA2D/VM8GQQ3Zvqg3BiUikwqLUoBqfo6Jhhq5o64jHG5AUayJycB/zGaJoDfgpj+ktRA+e5oBeHkX/iI90lXG9M1wj2DSLSMP/xULWe2WluH9a2wm5X/p9xk/4GNnaSWyomyYYyFB0H/ogYBLeh0Q2lBJUIbOgJCbIzymr0ZQPBxhd/nOnwmIYnY8nmQWoHDO0deZ7WfBvgGZWBJ5iFpsM9Woefz6IB2REmbNekYHsUuFh0trsR0SM3htaXq/eXek2+TZjLFBxG64wYaBJUe1QGZVmyvhVBK1KOKHcGRn/87bFmQ3FKU+e2gi+4tku3jHwj0mhMwXVMMVCOvJYFcuxGZbfvX+I2lvGd4aE5//VucspKXRpzuzQMrpBte2AFJSLUAMPk+zQhlESj+dbWvjf1m3ueQRLMfq0CnmzipP01ngEZorr4ahxhjGhU94FgXcw4HrZtSKpgLGoc8djm79fffc8z/3d1DJeJFmYX3rf026MIDMDA0VRo5g8NH3vONV+ysiVgFeln7qaaUEECVYWb33+LvFKr8wmCeBNO/Bz4uftNZCHi9vf1VY4QH5s282nxQXKvucE+k72D9cpNEIKvRD08d5Jzvrl1+JAMLf6PD2QguTxTjoAEFQ9Qyr9Gcazcw2J3N5serEjLNL4h9NLvmBw3dr2JkLl8f65fBcXeBmL4NppJCBFMTDUFeQqPxBkRaWW3TuPFBFwKDabQSd/ok7KNDzuBiRrdPqxbxBXVhbKUvWnd2ul6HvrcfPrgueXsc3wZgbFqhQ5KViiGKjMf269UigQVGylq5cyPJwE3HNyL3cD8N+SZkS8dMBPofeCP9L3iGTZR7VFD4sXTrIne3G/k9dcvxMQ37GOYYJRRWqq4olFPaZ+ewpWxqvP9RMfQr8qNPKao9NroZHu/sGDAfwY5Eh/UNXWGLSv7e1ajNkiutbdpIaKKQ2Z5yJV2rpO4tO/sGEkMAN0g7jKqpXH33+n/dsTPNbkaBAux6aYU759nJSpvEPfhv04I4M+HiqNeEJ4ihbK9a7Q70r6A/cJ4FviRuW7aMvo1/SVDVA==........................................................................................................................................................................................................................................................................................................................................................	0	\N	\N
\.


--
-- Data for Name: arrival; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.arrival (version, writer, first, last) FROM stdin;
2	1616025560	1	3
3	445072	1	28
6	445072	29	31
7	549372561	1	6
10	549372561	7	8
13	1616025560	4	4
16	445072	32	34
19	1616025560	5	5
24	1616025560	6	6
\.


--
-- Data for Name: attendance; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.attendance (id, stamp, trainee, session, half_day, mark, mark_at, retired, retired_at, extras) FROM stdin;
1911569684365336	51540052624	1911569684365314	1911569684365335	1	present	\N	0	\N	\N
1911569684365337	53687536272	1911569684365319	1911569684365335	1	present	\N	0	\N	\N
1911569684365338	55835019920	1911569684365324	1911569684365335	1	present	\N	0	\N	\N
1911569684365342	64424954512	1911569684365314	6940776929700085763	1	late	\N	0	\N	\N
2359537182814765059	67121365649	1911569684365314	6940776929700085763	1	absent	\N	0	\N	\N
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
\\xc509478d172fd902b0ce3d9df9c41985dee1b669813dd8c8e052e3ab74a19ce4	1	445072	1	28	applied	\N	2026-03-14	2026-03-14	4	1	28	445072:1-28	\N	1
\\x200e37924a61efb8d4cafefc6534f1f1df59cc3aaa6c3e2d1200a47b8e625056	2	549372561	1	0	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	2
\\xefc1a6c2a98a6deb698d64e357ae9f82d4bd7a6bd8c2f4cf9d94e433ce4b3dfd	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	3
\\xac645a5429d7974008660b0f1bed04169b894facd2662d8884a07e6517818318	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	4
\\x87f7e673a20fc9512cd83cb0ddf74a5f1c851ad009661039825835b438a87d78	1	445072	29	31	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:29-31	\N	5
\\xea975aa24196528e0043288c0005ae572a664bad08ad35f3a284d6383d8553a9	2	549372561	1	6	applied	\N	2026-03-14	2026-03-14	1	0	6	549372561:1-6	\N	6
\\x18aeec9b73880f85c115c151ba15db7431ccc04aa0380269e6fc826a53e40072	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	7
\\x19c679a793fb8f0984076ed4e444b20cb0d1fb7a23d97891c156142c209c0aa3	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	8
\\xb495c5b1d531f3bea7b2c9d0263b3f48c3aa83debd9418a471603faa71346f11	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	9
\\xba116de5f019e7d00497cb94b407f8be53d1b10613557257582053862de68458	2	549372561	7	8	applied	\N	2026-03-14	2026-03-14	1	0	2	549372561:7-8	\N	10
\\x997e5f7e7b2a84ea99bdc253fb2c67fb22a9f866e94faffa97f496a6a0d812c0	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	11
\\xf51e4ea220c07af30314a8e191878679acebff1ab0a837abca281804e3d10a7a	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	12
\\xe78798e6e057f3d1963bba1ffcd52ba776288c4381908744555818c04cce49c8	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	13
\\x1ed29ce819d95713c20d4b917e7bec5cb10f5e1ddc3fe9258ee97dd7870d96a0	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	14
\\xf4be58246006935f0fec99f3248aa7393fe916eee1697a1b64169059b65fc394	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	15
\\x6b72578663386c6813fe8ffc5bb531644261609458c9779c42dc9bfd0190d6d5	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	16
\\x39320828e56baf94e7ca2cb5a22485843e6f088e1f50fbe1487d48a4c5f5943f	1	445072	32	34	applied	\N	2026-03-14	2026-03-14	2	0	3	445072:32-34	\N	17
\\x927a250054a4c8d1e90a624533731b4b8d71e8c8715cbfe2064b5e4cfac2d648	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	18
\\xa9e263c334245761ccfc9abb8c58861e46b515f590f7518edfa3fcea7f5588b4	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	19
\\xfc195719374d6c58e7ee257fb73c52b90a6a948550d575e32cead6f0dcac8965	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	20
\\xf6d44a61e1ccd235764564dccdecb0cae1af9b547bca6932d6be31ac7be77ca2	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	21
\\xac2616ae47d4ca07870093e581878b13463a4b2f2caf57595f37a6ebeccc8cfb	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	22
\\x65e3852eb68370b48a9472bd80b2089711a2633a8f87fdedccfe2a4c591cdf52	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	23
\\x156db157b36a7ec5b7212291123b34e0765a7ab63b09a3e9293e63acb830748b	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	24
\\x94c0df7edd8fe1e6cc0e44f5266066f0bd8def4ac47556cc93b7c6282a2abbb2	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	25
\\xe99e87a4e64bc022e4cfcb9ac51c846794baa1e6f8b61911362b3958e7677f22	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	26
\\xd39f10de5500a00f0954a9d91900951b68f65bfccda97d23cdf9fa49b4eb9b1d	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	27
\\xf5ee72a57eeadd1e2c2fc1fef973bfbd248d928bccbc197aeb51c6ec6661e86d	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	28
\\x19fbaa487ac14514f43d0f3d718967f924de680b710d13fb0f5516c2060b3452	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	29
\\xbbac9eabb7720e77a96b983b5133dffa09ccacdc94fe731f7943d234b58f3f63	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	30
\.


--
-- Data for Name: clock; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.clock (one, lamport, version) FROM stdin;
1	42	26
\.


--
-- Data for Name: consent; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.consent (id, stamp, trainee, purpose, text_version, language, how, given_by, day, state, state_at, retired, retired_at, extras) FROM stdin;
1911569684365315	6442896016	1911569684365314	keep	2	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365316	8590379664	1911569684365314	contact	2	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365317	10737863312	1911569684365314	report	2	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365318	12885346960	1911569684365314	answers	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365320	17180314256	1911569684365319	keep	2	mn	spoken	self	2026-03-14	withdrawn	66572438160	0	66572438160	\N
1911569684365321	19327797904	1911569684365319	contact	2	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365322	21475281552	1911569684365319	report	2	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365323	23622765200	1911569684365319	answers	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365325	27917732496	1911569684365324	keep	2	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365326	30065216144	1911569684365324	contact	2	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365327	32212699792	1911569684365324	report	2	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365328	34360183440	1911569684365324	answers	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365330	38655150736	1911569684365329	keep	2	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365331	40802634384	1911569684365329	contact	2	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365332	42950118032	1911569684365329	report	2	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365333	45097601680	1911569684365329	answers	1	mn	spoken	self	2026-03-14	given	\N	0	\N	\N
1911569684365344	81604823696	1911569684365314	answers	1	mn	electronic	self	2026-03-14	given	\N	0	\N	\N
\.


--
-- Data for Name: course; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.course (id, stamp, name, target_group, notes, name_at, target_group_at, notes_at, retired, retired_at, extras) FROM stdin;
1911569684365334	47245085328	Манлайлал	\N	\N	\N	\N	\N	0	\N	\N
6940776929700085762	5910992856	Хүний эрх	\N	\N	\N	\N	\N	0	\N	\N
\.


--
-- Data for Name: departure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.departure (id, seat, body) FROM stdin;
\.


--
-- Data for Name: device; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.device (id, name, trainer, invitation, certificate, reason, sent_version, answered_version, invited_on, last_received_on, last_noted_on, held_version, spoke) FROM stdin;
1	Архангай 1	Оюунчимэг	\\xe9bec1af51dc8cab3fe9f2389c1f0c647c83190018d1f069942bf9dcaece846d	\\x7b22626f6479223a7b226465766963655f6b6579223a2239633261643335636563393431613133643730366666373764343931306631643837373134656131383766666339303764393166393538663034396634643430222c22666f726d6174223a312c22686561645f6f6666696365223a2261663235303330643962356538633431383232356664636661323338343864393361363966633838623637633238643737376336303531313061633939636534222c22696e7669746174696f6e5f6964223a2262316636623162303966346464646639222c226973737565725f6b6579223a2265396265633161663531646338636162336665396632333839633166306336343763383331393030313864316630363939343262663964636165636538343664222c226973737565725f6b696e64223a22696e7669746174696f6e222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92031222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a22616765316371707664337874776435796e6c33393467386b6b6e6d6377306b303032746d706c767937703978353876663964386a35707471376639367066222c22756e74696c223a22227d2c227369676e6174757265223a226534376662303833656463326631356461396561663932386463626339616233623362613132656335313563356233373534376564383266643265663738303036636537393932653134653364346433626662666130373533363634633364326564346131373665613136613237373864373236326162303032313161363061227d	\N	25	25	2026-03-14	2026-03-14	2026-03-14	0	0
2	Архангай 2	Оюунчимэг	\\x1cc978750d41a79f621c04708dfcd645802e8189902ff12c40873ac9d729a3fd	\\x7b22626f6479223a7b226465766963655f6b6579223a2236636439633738336363346239366536353638656234623439613964336439636366313335633532336335623461636363623531376137383034323935646164222c22666f726d6174223a312c22686561645f6f6666696365223a2261663235303330643962356538633431383232356664636661323338343864393361363966633838623637633238643737376336303531313061633939636534222c22696e7669746174696f6e5f6964223a2264643233356164613535363932636330222c226973737565725f6b6579223a2231636339373837353064343161373966363231633034373038646663643634353830326538313839393032666631326334303837336163396437323961336664222c226973737565725f6b696e64223a22696e7669746174696f6e222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92032222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a226167653136636839386361766779393437726a7261716c747375366e613367787576736b357636757768767072736138343936336e3475736c3965637763222c22756e74696c223a22227d2c227369676e6174757265223a223132613761663432653239336437613162656531306434346439393632346335326564346330616534336238303863666165303530306530643161643331663961393663623763366535316461336337366130313230333862326461666539633530616238326139643330346231323935353738616561663935633761353035227d	\N	26	26	2026-03-14	2026-03-14	2026-03-14	0	0
3	Баян-Өлгий 1	\N	\\x4457d2216c9416faf591bb77baf28a9e0254ea7bd50d313812134b5b4e5876de	\N	\N	0	0	2026-03-14	\N	\N	0	0
\.


--
-- Data for Name: device_before; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.device_before (device, before) FROM stdin;
\.


--
-- Data for Name: device_key; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.device_key (device, recipient, since) FROM stdin;
1	283e18e5e876d36d	2026-03-14
2	283e18e5e876d36d	2026-03-14
3	283e18e5e876d36d	2026-03-14
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
-- Data for Name: device_recovery; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.device_recovery (id, device, mark, sealed, came_on) FROM stdin;
1	1	LYYO	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e205832353531392045633445366f72684f51343943347144506550526b43772f6c524a624e47695364716a70797035536347730a316e2b4346544734594a334c3336346d6b5a586a5231782b43582b6f556a797254656549667352395131590a2d3e2053742d67726561736520785e3f680a67447544596f444365593642722f75725674553467424144666e78784a457469724238314b65544d75364d476f452f536966630a2d2d2d206a73686c35776644494a4a75374857667a6854533039684e78736c46596f454c616b3246506b6d6e796a6f0af9f525ec8041c5d27803f3313b91d059bceb98147ab30947474e2a6f83adfdb9e29979ef11f925e73cb7adba2e0e535b	2026-03-14
2	2	B2I2	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e205832353531392066382b70554a3634636b4758632b503530524173354543416d67677a6c3337654439526570364750716a490a496e654457307575656644764d416c75682f6468423768473078504e7a4f44786c36614d53714e6a48794d0a2d3e2031776e2d677265617365206c2063204b22207c0a3353373058464f4c797a6b78576b3879584e7268732b482b7a6775506d675778327677764f36454876324872512f77523569737654764352426e4661624e4a470a797949536272494d354a6d69662b484a6a770a2d2d2d204a4d5a5953615135666941534a6d79374236743370664c44416f615578546b527836432f35376b4c6867380ab72cb19282eda55864afb70ce2c1ffa2885bfcb9469ee259b48fa800a6e5eb9a8569d958638677ddcb5260aa76f83308	2026-03-14
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
1911569684365339	57982503568	4	1911569684365329	{"retired":[1,[36507667088]]}	\N
1911569684365341	62277470864	4	1911569684365314	{"notes":["99112233",[4295412368]],"phone":["99112233",[4295412368]],"retired":[0,[4295412368]]}	\N
1911569684365343	66572438160	7	1911569684365320	{"retired":[0,[17180314256]],"state":["withdrawn",[17180314256]]}	\N
2359537182814765058	64973882001	4	1911569684365314	{"notes":["99445566",[4295412368]],"phone":["99445566",[4295412368]],"retired":[0,[4295412368]]}	\N
6940776929700085766	91810338776	4	1911569684365314	{"retired":[0,[62277470864,64973882001]],"school":["12-р сургууль",[4295412368]]}	\N
\.


--
-- Data for Name: erased_change; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erased_change (id, hash) FROM stdin;
1911569684365346	\\x8e3e91e6db9e7d69d1051d86117e3e782647500a706f63321460037ec7460bbb
\.


--
-- Data for Name: erasure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erasure (id, stamp, trainees, fields, changes, state, reason, day, retired, retired_at, extras) FROM stdin;
6940776929700085765	89662855128	1911569684365346	\N	\N	ordered	asked	2026-03-14	0	\N	\N
\.


--
-- Data for Name: erasure_done; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erasure_done (device, erasure, day) FROM stdin;
1	6940776929700085765	2026-03-14
2	6940776929700085765	2026-03-14
\.


--
-- Data for Name: fieldreg_migration; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.fieldreg_migration (name) FROM stdin;
0001_begin
0002_answers
0003_erasing
0004_officers
0005_custody
0007_consents
0009_departures
0010_asked_by
\.


--
-- Data for Name: former_key; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.former_key (recipient, left_on, destroyed_on) FROM stdin;
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
-- Data for Name: officer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.officer (name, roles) FROM stdin;
Энхтуул	officer programme protected-desk administrator
\.


--
-- Data for Name: officer_log; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.officer_log (id, name, roles, author, day) FROM stdin;
1	Энхтуул	officer programme protected-desk administrator	Энхтуул	2026-03-14
\.


--
-- Data for Name: original; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.original (record, field, value) FROM stdin;
1911569684365314	notes	Өөрөө ирсэн
1911569684365314	phone	99110000
1911569684365314	school	\N
1911569684365320	state	given
\.


--
-- Data for Name: own_writer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.own_writer (begun, writer, number, carried, receipted, safe) FROM stdin;
1	1616025560	6	0	0	0
2	235593239	0	0	0	0
\.


--
-- Data for Name: paper; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.paper (name, body) FROM stdin;
differs-1	\\x35e9f4d2ab2be4af822c627264891b8a2e258796099317740d175628
differs-2	\\x4eb48cb718e5e288f5740289b5c4907b49b83798b7b189b7a0ae9264
erasing-secret	\\xdbe9d0460fe1aa1d582a49a0f1940d981d3df30b51921f54f6f121beff406fbb8cf6e7ba5d83013707e442138f35ce329dfd12b31beac3e6e396e409
hub	\\x842c8c4c952c724a02a4f8301d2f881f20ebbc393dae9c5de19a0b7cfb86836cdab7ca8eb49af39207245f644c7ab9e9d74baf42d2355d532f4a362a0d2e6bbecf5896b05a06ef13c1dc7c868430b34366db54c3251b767b5a5ec6b379e8f457ffcf32e667d871f25e82585841259c505973c8740809777799fc94602843c23b3172e26809704b4535a7f3b00f3248ed3614d9024f3d544bb968a03910ea622b798af0f38392fe733ee901959bb623faf984e53a2d4b620ee697d25f2be3f408dbb44b9f4fbdd407f7fd56fc2637d1ffb9e889f788795602f95a28f872fdf1f49e489857840f3a513b2d2bb59821832865607a9a020297a04e1326e2d5a71b813c1a3a8cee4f2f09c2b97c7f800c778f5e7c97a7b448a2dc686cf1e870e427d1b2d7a79ced331005baa0108a00e94cc9c2c1cf159b0238d3018df551aacf1e22ac745048c5537bba2e80ee61897c862a0c9fb6db857ff8893920dc4e26ad09c7f9fc2e6180352a10988aec00fe2cd328991fc8e5c05fa28f1a17f9d031e1484f9ead24d8ee735215e98e5281891b1bdd3599a79b4315a789487782f7ff62aa3ed0dce16dfcf559e1880d2307c97e7d7a543bb06d2b56b0bac5e71969203e570ae775599cb34f9cd6bed71ae97a105e4d5dd8b248a2d167c8c0f857b33e595badd06a1046760f71f1817baad561ea209a55d70fce3d344e5693c84773d8314acf4b9610ca24732d81e2d1f4adafe7295a2b23f8340c65a5431390ecbafb489721c7160cceedcdcffb0c0b2c27fcff36ddfa50c78d6dab550d1900e8fc9b7177abcfcb8818f28f23ec12aff0b651a0eb2c2b1e887e2647f7a3adba48653dc4f892a62ca48818f49ab382afa04bc55030dca42f2b0b1003ad34cc1079f61175fd6f8530cfeb83387940d11bdf2d76b7ccbe431b1d8d2d520a41de849c394012f6924166110960a978ae4bf3c6a10a7dbfc8650736bad13edcb90abb39e4020d0e4d35a4ac004cd17ff20b8e8fe5a816e84b237be1259f23e457f440a89c47f3385de3d281f7f6da3a1b0ad7aec93570211e910761f93339212e90ea5dd1b8e671ccb69c9df7e27d4814bfd73c5f26a25d4faa073a2677ea1bcf243c9d0721502f0a2d28a8d9598c3c90b0ef0647f513687ddf9cf12e0ee27b07504a97dbaebb5f6aec75b00c0a08fb639c590e41c99e44f361eccba40237097f90d26588e0c90c4212ec9770a260490f365498a7862e6f116af408069a647f975dcea283b7c16f7c5c1d1f05ac0ec8afcf58d6645c7d200e571058bbedf613db5a535c017b58463de79f4dc7e665c7024aab65a86810d82f0a6cb1e06bbd134a7ed282b4b3aeb0a3262f5dad549d89794813efe895789a390362f331f00fef9c8ef1ca7f86aed70efe53a2dcbc51ff632ce176ca9bdcea3c40ca8c8de219e98f534d135140e64342acffd5b224c392c9550bedbd35848deb8614e86533943c42bbdbd4bee9bc97dcd4387149073c313c6d61346a7d34ced3f988bf391093e1381a18f73f3ff51cf1b156c3f5a84b2a2b957e3fedd41f985b3e53e97977f9d6c164d9f5f51beb0c796e71a75ea35d8458422ce3c21f366801027e5baa9ac79cddc3bf1d92d88ef687d856ba16616285eac5e831285bc0236fc60317c49032df1d9e6eb4630cc498e3fe219cc24912
hub-authority	\\xb69f4ffd438980e0cba88b791a169aa0143a8cec64b02c34462e24c2cedb6c084a18bfcf6a28a5300ccfb63ef90f85939c73a4a53de99bc1b442d7a0f3862176e66e9e3faca437be4b49339e30df1658972df26c0b7b87cab7dc75b898a8dda0fe247d9e5be8ca11f7f878d5b9ad7cfd22fa07aad29406bd68018fa0b41ed95a06921f816940b1ac61e0d7220faad1f4415ba14f44824a41f8513e9a12d73fdcbc927b7fb5ec89c62422e20b191ae014822334f79fe3c0c18536e11c14423e80345b75e0e249a44b3ffd254f2d6928bdbe03b205e968c70f48cef981282eeb01065f94f788e6a30545ac0010001687f067bd1ea504c212248896b2dd7a06c1b347ec2e5cf4cf8bcea7e0250860e60e64833884f6175857179ef496c5d44d7df33ec5aa7839667cb1da7010216b2f51f22579f71071cef13b8a6c20b3f47460c6bd96c9b0c17de6b910cac720cf5c35ce565c71c2bf630c50d4c886ed04497f7fae4ddede6e665bf69d71bfcb97a804d8a92e0e79d04a4046d78350352f4ecd66d5c53d5d1d2a849b617ec4dddbde4e673194d97f8698a4850ede50c2e71901610636a0a47e28e090b5a6f889530874cc8ce568155cbb62505c3bcaef88024b1795c74cfa8aef0d1b007b2eb169b5ac6de478cf245d78682076d52be47f11d7c2e85f3b7b66a2fd6cedf5d9e92dd54b3e332548713ad8e98ca12aa156a8272a042122ee9ce42071cfa2e3547e95664b93a49f01e3c5d40662c767d2f2ab1f3ff64badcbb76ca08e19df37a599e087fbd778fffc9e8319
keys	\\x080dad3a6aa5a58c00e505d6445181b1a96bd7ab17dea1a493c65d0412245906dbd0aa830369091e553cffcdde81f8ec50d5619221e8abf80e08db1d1c12a73371b73381e98cafa5c9622c6f83e6c39a9f640705797d2f0223535fc4f456f16a492590aaab873bdcccf91ed5bb1af5c2672da63f7dd325006ec8abd3e9b94471f648d68e0050e76b173710d9aaf913b629c14ebd71de758db3fa44865fd18a1aec50776ac642185a04407638dabec75c1b3a551ebc52de57d6867daaa375afa7ebb925fc3f95c251a8822fcb92127fa5bdc5ce841a4b9b58d656b6e3918e0ae6100ee088c1722709ef2c92a6cc5d77896372455081e899dff04e96c24bfd702d269637d64c92a7ce63db021ed3d70282fd01d441f9fa8eee3fe875680eea33519494dab5dfc99769e86b2b2f44b223203e75990ad97d452fd8c0ffc84d49f9731eeeacd9e49a6977263428b4219c207f2ecbdec4
name	\\x0bf0a158a7187470298c832a03cbd157898607355c3bb77daedc835c2281e8d4fc9e2e64545baed1b94e0b752a
role	\\xad7f39eaed709e08ef67b7bf0fa11c4b340932c700c563beb4039f7693c43523d86c9c77272220
trust	\\x8fd55b198426b6d8dbb62286f3418becb34adc2e0a33cbd5a6ab8a76672a8bd56598159e64c79f01e303be0a4786b2d3dd7634d9391fea2ef63e8e623cccb7baf5d6b307d9851f640151da31b627f76112327f5750dd4a6891e95c6b221971d55e4842ceb9e30736563957a02eb99cdb5d5fcf6bb5cdb41d52ed106d8918c080572cf9048451e08edfb3f6cfcde068dbbf3b397cea6342aeb08d61ff1a9fc2ee6e79c158da73d70fd76e3c7a30b2f1468c4ae2b2545a1061a5062df6964bcc1be02b83c256677ef649f93f8a377da18a7ba8f769c93f329baea15cd11f42d13f520fd274cc090a75548994464332b3ac8a19a1421bdae5ad3b23b895e4a72c6e16a7954d9e9a8470b0efe9d4510a7258606fb6088e908c8be8fa25e8e82bb4c9ccffdfde5b5a2efe60650df22d203cfe0469cbb624787a68a61ae5df8ada9ab8e9e66eb41773b922eabf4e19d1fcea78dbe2f952326abdf83c5ee3d8a3686fd0854d0e84496fe1969e3fb3b667863aecec4f20d1d602f773df6406442170547b1e9754de73d72a814407ddad5470c49722036202b06c913e97bc35fdf357fc1bd050b9c83006e003f1bc1136725cf5eecb36e809fa1eb585eebe0634a53411a9e142998d07131a523b495a2ebae1fc2f5b5143f3351e0e8722fa7ed859b232a88d84073238acf8849c7edc171a8cfde8017e4547a01dcd816aa9396bdc5e80c5d4b98c0b631c9f0822b23607c78a3de6fcd833c4ea89ce1de785cfc8cf8dcbfbd7bdf0c188a27641d304e38670bd2ea683c8d20b3f6673b51cb0dd709ff0a4e433f5f2b6f0320cb995d4040ce45a7ff8326554ef244275ab1348aed1a807199f0c91e5a4013a03a9a66034dc27c2510bcd62bd486bd2d167e9a96a8bf6aca87934d7b2c057856b045dea18e8adaf2c0b6d8bab2b10f7f1050be66e33e8b2dbfbda29e0e8381f3c5b647e999c96faa335997bb2cf18fcd6a837b91aa34b8333ff181a82ba5c7f10083b0d901e5e5df42c85d246ec54a8c46a4aeb47ad38aeb42d1d6ce045c430e13d9d91da1ef7d1ed8b81aa6d80763f099f8782979cdb97092156c253f0942b0e23eb573d8b748ff91371653629f76abe444b6ddb4ee9ec220a086f554b45d8c9e314121e3cf7e4ecd26ad003affe594e89d6249e950c695ec41ba434f909d06022d1205fe4df9cfaed5fd11643db9b41fa763c102f4b79dcbd71868bc1c9b0b2763c248185bbee250c74785282d789e1cb829eda0264a566b60937c3c876296db656cbfa88da9f63c172947494818f6f8c62a8099aab288a21260d3b837faa16314aa1cd80bee8d80a41faf3fcd6d9b7880bc2371e7e605c1dad2f4fbf823c6bc8af463b4ca53d2d2a967151ee42efc777c40d7ad2506eac71a9471859eaf0ffd6da4f506ef8e885cf39c62a9b66ee0ef5fa291fb41600bb4d0859b8976f2e8455d20b9353f8ed70512bd25515a3697e55ba5b93f0fbdb10abe0afa20b267676ee37067bb3bcfddbd2707ede2b66c20338fc5efb4cd5d2284080d18dd099b2551cb2dda51933c218b962da229f1d285e67f095977c6dc6
nonce@cb7ef0b03e896f3a	\\xddcb6e953a39764aaaf932188c7f048fba34f7dbe78156ef3531f53730303fe58c3b4490c44d2d35643dc8dd
epoch	\\xb335a651a59e9aa270f0f1e8ea6bbed9036781d564d7b788e04d50a88722b89e68
\.


--
-- Data for Name: partner; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.partner (id, stamp, name, sort, since, contact, notes, name_at, sort_at, since_at, contact_at, notes_at, retired, retired_at, extras) FROM stdin;
1911569684365340	60129987216	Сургууль	\N	\N	70112233	\N	\N	\N	\N	\N	\N	0	\N	\N
2359537182814765061	71416332945	Хамтрагч	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\\x7b2277697368223a22d0bdd0bed0bc227d
\.


--
-- Data for Name: recovery_reading; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.recovery_reading (id, device, mark, read_on, first_person, second_person, reason) FROM stdin;
\.


--
-- Data for Name: segment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.segment (writer, last, hash, first, body, was) FROM stdin;
445072	28	\\x4787c3a0e91bc856e0fbbf42779c593f9ffe8d14cdbfe2ebd463506075ea905a	1	\N	\N
445072	31	\\x0262315f937619a03c1e41d1d183c54e734cf4c79903792557722fe8fc9bdb5a	29	\N	\N
549372561	6	\\x9e90ccc4e842e47049fcc4b31c4dca0ff2fdca8d4ac69dc3262ccd90585175c0	1	\N	\N
549372561	8	\\x54b623f11e1503047f15994f58cf4ccf2378f2a856fa3684f6de5d45d084c278	7	\N	\N
445072	34	\\x570e9a4b353782d776917b29f622ea69679993b88b8fc60878d67637bf1668ea	32	\N	\N
\.


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.session (id, stamp, course, date, half_days, starts, soum, venue, mode, capacity, facilitators, partners, parent, state, notes, course_at, date_at, half_days_at, starts_at, soum_at, venue_at, mode_at, capacity_at, facilitators_at, partners_at, parent_at, state_at, notes_at, retired, retired_at, extras, ends) FROM stdin;
1911569684365335	49392568976	1911569684365334	2026-03-14	3	morning	6525	\N	in-person	\N	\N	\N	\N	planned	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\N	2026-03-15
6940776929700085763	8058476504	6940776929700085762	2026-03-14	2	morning	6525	\N	in-person	\N	\N	\N	\N	planned	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\N	2026-03-14
\.


--
-- Data for Name: set_aside; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.set_aside (id, reason, body, about) FROM stdin;
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
2	6940776929700085763	5
2	1911569684365319	5
2	1911569684365317	5
2	1911569684365318	5
2	1911569684365320	5
2	1911569684365321	5
2	1911569684365324	5
2	1911569684365322	5
2	1911569684365323	5
2	1911569684365325	5
2	1911569684365326	5
2	1911569684365329	5
2	1911569684365327	5
2	1911569684365328	5
2	1911569684365330	5
2	1911569684365331	5
2	1911569684365334	5
2	1911569684365332	5
2	1911569684365333	5
2	6940776929700085761	5
2	1911569684365340	5
1	2359537182814765057	8
1	2359537182814765059	8
1	2359537182814765060	8
1	2359537182814765061	8
2	1911569684365342	9
1	2359537182814765063	11
1	2359537182814765064	11
1	6940776929700085764	14
2	6940776929700085764	15
2	1911569684365344	18
2	1911569684365346	18
1	6940776929700085765	20
2	6940776929700085765	21
\.


--
-- Data for Name: shift; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.shift (id, stamp, trainer, day, device, retired, retired_at, extras, asked_by) FROM stdin;
1911569684365313	2147928720	Оюунчимэг	2026-03-14	Архангай 1	0	\N	\N	\N
2359537182814765057	62826398353	Оюунчимэг	2026-03-14	Архангай 2	0	\N	\N	\N
2359537182814765060	69268849297	Оюунчимэг	2026-03-14	\N	0	\N	\N	\N
2359537182814765063	75711300241	Оюунчимэг	2026-03-14	Архангай 2	0	\N	\N	\N
6940776929700085761	3763509208	Энхтуул	2026-03-14	Төв оффис	0	\N	\N	\N
\.


--
-- Data for Name: strange; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.strange (id, stamp, kind, body) FROM stdin;
2359537182814765062	73563816593	200	\\x7b2263726561746564223a7b2270726f6d697365223a22d093d18dd180d182d18dd18d20d185d0b8d187d18dd18dd0bb20d0b7d0b0d0b0d0bdd0b0227d7d
\.


--
-- Data for Name: trainee; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.trainee (id, stamp, source_ref, given_name, patronymic, clan_name, birth_date, gender, phone, email, aimag, soum, bag, school, occupation, notes, languages, guardian, source_ref_at, given_name_at, patronymic_at, clan_name_at, birth_date_at, gender_at, phone_at, email_at, aimag_at, soum_at, bag_at, school_at, occupation_at, notes_at, languages_at, guardian_at, retired, retired_at, extras, given_key, patronymic_key, phone_key, sort_key) FROM stdin;
1911569684365314	4295412368	№ 0	Ганбаатар	Дорж	\N	~1999	female	99445566	\N	65	6525	\N	12-р сургууль	\N	99445566	kk mn	\N	\N	\N	\N	\N	\N	\N	64973882001	\N	\N	\N	\N	91810338776	\N	64973882001	\N	\N	0	91810338776	\N	ganbatar	durj	99445566	ķĳŅĵĳĳŌĳŊ  "\tĹŇŊļ  "
1911569684365319	15032830608	№ 1	Өлзийсайхан	Дорж	\N	~1999	female	99110001	\N	65	6525	\N	\N	\N	Өөрөө ирсэн	kk mn	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\N	ulzsaihan	durj	99110001	ňŃĽľŀŋĳŀőĳŅ  "\tĹŇŊļ  "
1911569684365324	25770248848	№ 2	Сарантуяа	Дорж	\N	~1999	female	99110002	\N	65	6525	\N	\N	\N	Өөрөө ирсэн	kk mn	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\N	sarantuia	durj	99110002	ŋĳŊĳŅŌōŜĳ  "\tĹŇŊļ  "
1911569684365329	36507667088	№ 3	Ш	Дорж	\N	~1999	female	99110003	\N	65	6525	\N	\N	\N	Өөрөө ирсэн	kk mn	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	1	57982503568	\N	š	durj	99110003	ŕ  "\tĹŇŊļ  "
1911569684365346	85899790992	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	3	\N	\N	\N	\N	\N	􏿿\t  
2359537182814765064	77858783889	\N	Буруу	\N	\N	\N	\N	\N	\N	65	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	2	\N	\N	buru	\N	\N	ĵōŊōō  "\t  
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
6940776929700085764	81072920536	549372561:7-8	undone	Туршилт байв	\N	\N	\N	\N	0	\N	\N
\.


--
-- Name: access access_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.access
    ADD CONSTRAINT access_pkey PRIMARY KEY (number);


--
-- Name: also also_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.also
    ADD CONSTRAINT also_pkey PRIMARY KEY (record, field, stamp);


--
-- Name: answer answer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.answer
    ADD CONSTRAINT answer_pkey PRIMARY KEY (id);


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
-- Name: departure departure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.departure
    ADD CONSTRAINT departure_pkey PRIMARY KEY (id);


--
-- Name: device_before device_before_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device_before
    ADD CONSTRAINT device_before_pkey PRIMARY KEY (device, before);


--
-- Name: device_key device_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device_key
    ADD CONSTRAINT device_key_pkey PRIMARY KEY (device, recipient);


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
-- Name: device_recovery device_recovery_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.device_recovery
    ADD CONSTRAINT device_recovery_pkey PRIMARY KEY (id);


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
-- Name: erased_change erased_change_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.erased_change
    ADD CONSTRAINT erased_change_pkey PRIMARY KEY (id);


--
-- Name: erasure_done erasure_done_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.erasure_done
    ADD CONSTRAINT erasure_done_pkey PRIMARY KEY (device, erasure);


--
-- Name: erasure erasure_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.erasure
    ADD CONSTRAINT erasure_pkey PRIMARY KEY (id);


--
-- Name: fieldreg_migration fieldreg_migration_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.fieldreg_migration
    ADD CONSTRAINT fieldreg_migration_pkey PRIMARY KEY (name);


--
-- Name: former_key former_key_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.former_key
    ADD CONSTRAINT former_key_pkey PRIMARY KEY (recipient);


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
-- Name: officer_log officer_log_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.officer_log
    ADD CONSTRAINT officer_log_pkey PRIMARY KEY (id);


--
-- Name: officer officer_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.officer
    ADD CONSTRAINT officer_pkey PRIMARY KEY (name);


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
-- Name: recovery_reading recovery_reading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_reading
    ADD CONSTRAINT recovery_reading_pkey PRIMARY KEY (id);


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
-- Name: answer_session; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX answer_session ON public.answer USING btree (session);


--
-- Name: answer_trainee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX answer_trainee ON public.answer USING btree (trainee);


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
-- Name: consent_not_given; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_not_given ON public.consent USING btree (state, purpose, trainee) WHERE (state <> 'given'::text);


--
-- Name: consent_trainee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX consent_trainee ON public.consent USING btree (trainee);


--
-- Name: device_recovery_mark; Type: INDEX; Schema: public; Owner: -
--

CREATE UNIQUE INDEX device_recovery_mark ON public.device_recovery USING btree (device, mark);


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


