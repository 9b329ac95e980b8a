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
-- Name: ahead; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.ahead (
    bundle bytea NOT NULL,
    writer bigint NOT NULL,
    last bigint NOT NULL,
    hash bytea NOT NULL,
    officer text NOT NULL COLLATE pg_catalog."C",
    day text NOT NULL COLLATE pg_catalog."C",
    reason text NOT NULL COLLATE pg_catalog."C"
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
    extras bytea,
    said text COLLATE pg_catalog."C"
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
-- Name: place; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.place (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    code text COLLATE pg_catalog."C",
    name text COLLATE pg_catalog."C",
    name_at bigint,
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea
);


--
-- Name: question; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.question (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    laptop text COLLATE pg_catalog."C",
    trainee bigint,
    session bigint,
    text text COLLATE pg_catalog."C",
    day text COLLATE pg_catalog."C",
    retired bigint DEFAULT 0 NOT NULL,
    retired_at bigint,
    extras bytea
);


--
-- Name: quota; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.quota (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    course bigint,
    whom text COLLATE pg_catalog."C",
    share bigint,
    number bigint,
    since text COLLATE pg_catalog."C",
    until text COLLATE pg_catalog."C",
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
-- Name: release_piece; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.release_piece (
    sha bytea NOT NULL,
    place bigint NOT NULL,
    body bytea NOT NULL
);


--
-- Name: response; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.response (
    id bigint NOT NULL,
    stamp bigint NOT NULL,
    question bigint,
    trainee bigint,
    text text COLLATE pg_catalog."C",
    day text COLLATE pg_catalog."C",
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
-- Data for Name: ahead; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.ahead (bundle, writer, last, hash, officer, day, reason) FROM stdin;
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
1911569684365345	83752307344	1911569684365314	1911569684365335	2026-03-14	YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBsNUFVL2ttakJKTXAyM1lYRUNMVTloaW1Ga1FTd054SEdPd05ZcDgxZ1dVClMwdWMyR0UvYkx0dnUrNVdKQyttcm8rYUdNTXR1UDFrS2J0b2dkNGZuTFkKLT4gWXxtMS1ncmVhc2UgKFtfaiUsIGZaJSIKanFHSDBCdElWcnVqYWtlMnE2OEtVMkFmSHdrOVM2NzFWL0JBcUVIVW1ZaEhGWkJjCi0tLSByRTRGVlg0bjhLbmk4Q09JdG1hdSthcXhXcEJDRVRwOXlSM2FONkhGaWFRChKHLcmNbRH80OHlUCUPYH4WTxSKYAGVOMU0GZL2QyEgDYw5VjXJrw/rYh/w3crQOXp6o9G18dRbKknmR87dJI0BrSUz10GBRVQMdM3lPIxUNhggkLiM8wZkrFAtZTzClCtmuZKPWQ2pibnTh24Ki7S1AObcbmnW3UG0kHG534WHXy7gJIFsJ8mQQqwqPNWsNEpOeUy+iwhqvmZ5kNIEhJJwvftR+GfgJskPzw1RYIfHyVFGL5NcZXBcveUbsUbSBl/DZxqyNvab/yZJaBbz3IyRoIPs5M6sHwwJCZz3XAzzT8gfVnG8pPPicTHtndsDKWZaaqHdTY/swYLfCjCYAR9yjowLPkHjGdwlPLY7+LV9AJ95gql5RXlhMe+wn9sBU5MRagB76cIw5OG8V5acXcfukH8uyhdwn6Xexi9ZM1UuUria79LzypuA1sHRGzB7cjS2MkHSn6FXLut0ny89zt3ks29LRbhmFyJM6uMK6SWJUUneGtdYxW2A160lST++zd6jyTVex5dG7t2x4REUSSYyf0Pe3ekYOQXUm+bv9w1LZJ73b3qQ6Zk4/pqNEAqiCqXgRMZlISazk7zDyRpdQ5yE+jRaIgHBtER5AFZlgO50dLu/nsFx3nwVFEc5ivn0rmZ/uBeLJIClobRTHsamp+623DoO+2y7Wscw37aD51vDrAJsNqQgZgOexHHl6y8kh4m/qlWsXe9pG/oz9/bknTWRGomTsL0r+2hOfuGqXkmAK2hBmuHyEgJYncLJG9Zz1iyzcVI6WcaeitFmr9JUn8CBXpr5daC3eSLKiXsXszcXKgTeo/B20s9WQf5oJXri+UHk+RQVjJ3oU2DxYHcOsx/7SWL3C8KQXJPJhCXCouvA9S+tKA9i6EzRvpWD9V83R5BgTfQJDAzOaJJPJ8/jCUiSHk9YESeS9EGhXa1MLsJYOcHBeveDI4G726n1xa6pILgHWsOn08rZqO+kir+Anl5JwjQiLwg+cHEVFfoY2zG/HpRLFmzXQh0EMH1uVzyFT0/BD9DdpwFSrxFDDWtf2zLUORx4pCamP4FEhfwbUq1r8rbQ1oJmn9qXRDvm3r6JLfRSdDM9EoFx5n7OYUGG4u59ANtbI8yQhxowI5a/gSvh4Gi37dnHEJmajw8chn/VC6IUa9Hpwbc0vhSTCpJ8h2zRp49zlj8jsb6I2I+4RmS2VdtwcixUnXn83nODzeqnOf1TuTfK256bRfsnBkKJ1zRr7N11RovxK0V7c/RfRX+qhpgDXV5C2j9YP4lmBTnwDxv0v7Jz12kCUQ7sEc74H3BwQa11YgMBbSDtMf+8/GxLhzo/dfW8ysBr5E9g7OAzS2vc+PVAev5QJpc48toW4IUQUwzE+6Aqe1xTEqus8Mmx7loK5O7m3VTX6EBMKusDkFTM9Zg8izV7ZiTQtGWSPhOpMM/nYVwN9/q3lVrYoKszRw5YtHlCk88azY/b3Oqlz6eQGJcF2SHxWjM6SkdA3yWW3INZo8DnEtYu0HTGWXPQeO1bP8w+yvqeAZesvod+5q66J4KGSdfGRYD++Fiwsubzcv6mCeSErt7riF7S1zZnBv3Hw/KTM4Q75lr/nshB1yLPH7jJO+Q71/oDICEJEV6fUJEpmHj5v1Z2k+Ejv01mpeIw3NCG0uiatWv+mngUT8niu0BB5Wxsm6B0YgFVnuETIssCdH3qD0F/KJfssugXtYOkVjoo8H48oNanHTs/GiZDe3brHfMyEN76Mb5Johvupycj42sBW4qNuBymy1yJxgPDpFSmbZL2J7CRHJNHXLlHLZ7uSy4u9emlHP8l8DUrw6c2+LQjXHrYAuME9VlOiorLCsXu3u8UtJuLdAInRNfMhzdxeA0MrhvxtCrg1b7cEcKCBkx4hNOUSpJsfCpgDnqFYvRNpSwdvuwaJ2qdUyrduz+Qzr1PAf/ZWnc/4d/Y5sb2SD1J5i/xkkuQ2UDvboeVe45VlF6ZI2SulviAUiFMlVL3FbyyUQd/Xjq28xhkn/Ujnc5pQZj063zwsqwReHtFHIyzdqHsWs8ClY5NC60mUW1dvp87zRFQtI4tdXKeRL0s3lbof6l0e0RrEKd9FiCaBpS/4BGn+a2p5Zi9crvxyJNcB9e8Ng7yHXKyaF9IUtXffau9KnEqeLNTFX2E8t989pXbDTAQQ3Cr9l2b257pbJRSkwfGt9Hm/SeZZyZ5HOcc5sCNkkUkFL+mk0DOkN7B2nsD0gdnGgmu2JkV2/r6LjKcX6LNdKPe1dypqu+wionJcItbWIAZTkCEOW4fu9C/ar4azqSxId5ZpUckWRmLwqDDjYnqO6DD9pMgukztOe/MAureo5IfCE/6HGQJfQWwnMpwIR6UmXTFFusRGOKDVff49n0wQ77LYxgV2+ffSG/KuRwcxPkFnQ0xZUXCKNBgq0MzaufqmR1jug6Y7wPwB5sHTeaMEu/53nlE3TTSqD66v5bT2jMDnCkF/zzRIrHBsSiqvCtoTfVrDOssjck1JuiRCnzR4Tym9mb1U3DL7WvoDMnfoK7t+CyOWNT+dovT3MFmXGc4syX3zKe+LnyZrIymEtX4FzyOqLuKtyzDIRsmMO4FhGlOiBRPVvjnOyFbIAL6d8uOoKZiIYmbwGruMwa3m5oDhRI3i0V7xdToQp1twzJKez9qrPs4M0puzE55e8iKtj6brwAibyEZdk6/hOE28Y28U92Cr1POmp3+DlM+ruIx0TjjY/xlJsRAq8hDLCF5gyVcnrWLJy4foUanzxjvMnYoNQph/4+0ib0=............................................................................................................................................................................................................................................................................................................	0	\N	\N
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
25	1616025560	7	7
26	1616025560	8	8
27	1616025560	9	9
30	445072	35	37
33	1616025560	10	10
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
\\x48c4abb7e360edf573e28650506f2589f93f08c174135d80266edd1ea6ea2290	1	445072	1	28	applied	\N	2026-03-14	2026-03-14	4	1	28	445072:1-28	\N	1
\\x2dcbb09afb3819a1a0a6a5497e9f14cf21932030450a47d0266e12b730bffa89	2	549372561	1	0	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	2
\\x51b47019ab29518fe474cc8927f3a5305cb588a5db1d458e0cb77a9905f9713a	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	3
\\x959b848c557f5a5c44d70e1f4be3e87573da543b75688f75ed540c2725ed13dc	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	4
\\xd8d2edb12d8077d05655248a7721018462f160de2bc7a05da9b12b9e7d1b7102	1	445072	29	31	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:29-31	\N	5
\\xdda9ff3c99441de26c91a66a12f718b2f901cc1db69e36a5a0eaf153e0ae0c5f	2	549372561	1	6	applied	\N	2026-03-14	2026-03-14	1	0	6	549372561:1-6	\N	6
\\xdb5c4fcaaf3c2c60df4c7e5d2200cd030e3e85e7e2d20046fc2e17664b861b32	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	7
\\x4ca8b03d68392519872ff70504c2d58958043c3b9caed9eabaa8c603b79a1a17	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	8
\\xf324123fa731f5714835de0b37d20e3509a3fe5b5dbbb305b3bc08413e7813ba	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	9
\\x8f8e31a885285fd53090ec7c401ee159b3f45fd32c4d23393deff07d4c14bde3	2	549372561	7	8	applied	\N	2026-03-14	2026-03-14	1	0	2	549372561:7-8	\N	10
\\xf63a0087a84c56185704caa0d540fbbccf977aae8443794d68ba591115512ffd	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	11
\\xc7642e0b02a4880a499494468163dec9932dca5fa33c6c3f19b0c4a7305a4fa4	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	12
\\xa63daa0109205dea358ac5f2699c80fdb19e8372952ea8e0b6f647e89d617854	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	13
\\x63c57037403dbf0b9943dc956ee5b02f8cbf34eb80514a0546b9681a5309364f	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	14
\\x1cb400caf89169e8f6c4b62bbef29adfd1f231f6106a6b0d32179986c87b3283	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	15
\\xb365f3bf834d91f78fdf1e124dd6470ad3fbdb1e984aadb254075bff45129918	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	16
\\x324154a1ec099a32056ed971e01f07fc2f3442b440d20d345d28edf1a245eef5	1	445072	32	34	applied	\N	2026-03-14	2026-03-14	2	0	3	445072:32-34	\N	17
\\xa7fca72aadd4c397cc6e1732975ca25a9c8272d4832a24bcca2adb0d96a23b11	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	18
\\x499b7af2088f71816b2c5da34a671a053911c145bc226eb6c22ae343dd9d673d	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	19
\\xe1f52893384fb3d7000de3099c4482e7dbb76df5f7edfc0e99be2231c130a0a5	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	20
\\x9a8e86ec85826831253927ee48500d198fd05616865700ab1a20a0542d4f7352	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	21
\\xad1b62168f280f194861af146cecf44504b39ca014c7d4c86288d2af04c1fe32	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	22
\\x31086a8a7ee8cce3af269d727660577f3af68afb8e62be698b25245a1ff62d53	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	23
\\x0f987e999e9d21c486901e707c444a76d619f6eacffbbc89acd0940d237e4e6d	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	24
\\x2dd6d8b8d8d44126895718211061d399ddf76b38aef9bd9e519ff7f1e0812286	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	25
\\xb569af578f5ed1e60b1c2f5c8fffd08cdc612a9fb85408d9a127be1d9eb2179b	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	26
\\x7436123ae59067373a38bd440be11e46f88c3413dc400b89987ff5795112fe8b	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	27
\\xe9fe06fa02eada4fd5f8c3cb0fb50eee01c89c351536d6dbc8ac4ab405766c0a	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	28
\\x24fd76b8a2b928f73aa76c38358fd3b424c45490de9fab506dc4840570c112c2	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	29
\\xe864ca563e47b2438d2fe1c10e23d2c0b65b80f87a8022e83393016e2903b408	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	30
\\xb853df365d1f5871d206d1a99f8cfcd3f4f598d65668b2f8cee8c7216fe82b04	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	31
\\x7e16e82416c944a618d40269f4afd32965a9a61260882ca19c39cba06ad16f9c	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	32
\\xe1e56d1bc9f0be148b251ff871b291d6b67a889d8bc0c2c93f07ec27732a2986	1	445072	35	37	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:35-37	\N	33
\\xbd3f61da96e6ff40ac87376e1805bbe605eed3f810898c5af4f68199a2436d6a	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	34
\\xbbd3cfc064b95af82a119d9c3125fe721fceab8e621eaa79dd086e2d2031557a	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	35
\\x765547ba51fea53087546008541649fa40156f3ae59e2b05540c55d370a322b8	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	36
\\x309f2af3308a135545371376010412ef72bce6111cd91220ce7a12233cd8ac0b	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	37
\\xe66cc03c38d53324824c4318317ec98e63b2b4055f89bfe762b07cd006be8a6e	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	38
\.


--
-- Data for Name: clock; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.clock (one, lamport, version) FROM stdin;
1	49	35
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
1911569684365334	47245085328	Хүний эрх 1	\N	\N	98252789720	\N	\N	0	98252789720	\N
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
1	Архангай 1	Оюунчимэг	\\x9585d8d535800a033bdcb9dbb3c85906e343a350cbf57821025817f645a7f9ce	\\x7b22626f6479223a7b226465766963655f6b6579223a2237343563346566613738633061313463336163633364303463363130373836313138356261653263633439383932336139353636376338633661633062613332222c22666f726d6174223a312c22686561645f6f6666696365223a2261336639363437313636663266613136343931313332323832656234386532333363663563313037323132333632386539366565333464376635613838666261222c22696e7669746174696f6e5f6964223a2262316636623162303966346464646639222c226973737565725f6b6579223a2261336639363437313636663266613136343931313332323832656234386532333363663563313037323132333632386539366565333464376635613838666261222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92031222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a2261676531326478306d397a656133673977336e76353237756677307072616130783964676666666577397a386d6b70337364796b3266757164646c6b3663222c22756e74696c223a22227d2c227369676e6174757265223a226635616663343335653238376532623637356637353638306631636230323463303030666530396262626134643737343365373430366336633164393636343139326164323036613537376633313535323632653338343161646535336238353230383432646538393861646538323335376131643130643966636335663032227d	\N	34	34	2026-03-14	2026-03-14	2026-03-14	28	0
2	Архангай 2	Оюунчимэг	\\x4fa13e5e8e55a1e1e1ec6423e0bc350be084a2772332f086c87add61c32f3ceb	\\x7b22626f6479223a7b226465766963655f6b6579223a2230303564323463356233353863363134663562343436373530666666613534666364343933313365663036623733323737386239366665353531333837306664222c22666f726d6174223a312c22686561645f6f6666696365223a2261336639363437313636663266613136343931313332323832656234386532333363663563313037323132333632386539366565333464376635613838666261222c22696e7669746174696f6e5f6964223a2264643233356164613535363932636330222c226973737565725f6b6579223a2261336639363437313636663266613136343931313332323832656234386532333363663563313037323132333632386539366565333464376635613838666261222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92032222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a22616765316c677a6b616871617833796c6d38677177726d666564657a686c63323866656a387172667576757830666c673736783067336c716534646a756b222c22756e74696c223a22227d2c227369676e6174757265223a223866636238353131303864656364646266313035396338613165633836363766663935353864663936393264383761346266336430333436323330333661383630356263336531626535623634633061306532653661353363336630393733366138343562343736353831396238653834643362326563373963353338383030227d	\N	35	35	2026-03-14	2026-03-14	2026-03-14	29	0
3	Баян-Өлгий 1	\N	\\x0828deb66ca120a99ca08b01845ed182dc337fe0d8835bba082b29384d85b49e	\N	\N	0	0	2026-03-14	\N	\N	0	0
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
1	3506da86adda1be2	2026-03-14
2	3506da86adda1be2	2026-03-14
3	3506da86adda1be2	2026-03-14
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
1	1	BAGT	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e2058323535313920367a73715a465a7345714e31324169795a48724f38426b776958747066414c6e73763977703141303943380a485458316f4b47474c4b6f72722f7352676c306e6b7655363575596661326b6d4a416c467941514d4533590a2d3e205c5936525b462b5c2d6772656173652071745c383e523e20260a78617a575954574f6558536144704e4f7471340a2d2d2d2044466e3075615450306341716a7143434574647a505337434554506370503035566651735a4243567838630a3ae5eaa83fc255ff30b2db23329e7a67a6913e89f5e5c443f1cb3135a522d030f8b46c8ac01b09afc56f38efbe51d8b0	2026-03-14
2	2	5RUI	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e20583235353139205466372f665167326a3056674663506c37314646363256627a6f374e412f61626f755a4f4868434b6f51770a45394c4d506a42334a4d6348624f75444c672f49337362596b32534b796c4973416a2f347455754f2b42490a2d3e20492c6541506a2d6772656173650a5976664c0a2d2d2d20324358537978754e416d554f6f32757170736f6f796f7842335662345262422b4b464953363941726b54490a3ea67e3bace6d694a348ab57302ae92c86c9b6197498d64b16793bd8d85e3b6e229488a8845e93d9e2a78bf0d39917c1	2026-03-14
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
1911569684365349	103079660176	4	1911569684365314	{"retired":[0,[62277470864,64973882001]],"school":["3-р сургууль",[4295412368]]}	\N
2359537182814765058	64973882001	4	1911569684365314	{"notes":["99445566",[4295412368]],"phone":["99445566",[4295412368]],"retired":[0,[4295412368]]}	\N
6940776929700085769	98252789720	3	1911569684365334	{"name":["Хүний эрх 1",[47245085328]],"retired":[0,[47245085328]]}	\N
6940776929700085770	106842724312	4	1911569684365314	{"retired":[0,[103079660176]],"school":["12-р сургууль",[103079660176]]}	\N
\.


--
-- Data for Name: erased_change; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erased_change (id, hash) FROM stdin;
1911569684365346	\\xd6c2788adfadca04f216d60db8f6e2b6d55d6236aae90c8f4683927f16f020a9
\.


--
-- Data for Name: erasure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erasure (id, stamp, trainees, fields, changes, state, reason, day, retired, retired_at, extras, said) FROM stdin;
6940776929700085765	89662855128	1911569684365346	\N	\N	ordered	asked	2026-03-14	0	\N	\N	d6c2788adfadca04f216d60db8f6e2b6
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
0011_questions
0012_places
0013_said
0014_quotas
0015_ahead
0016_releases
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
1911569684365334	name	Манлайлал
\.


--
-- Data for Name: own_writer; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.own_writer (begun, writer, number, carried, receipted, safe) FROM stdin;
1	1616025560	10	0	0	0
2	235593239	0	0	0	0
\.


--
-- Data for Name: paper; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.paper (name, body) FROM stdin;
answered-1	\\xd8c8f9c9dbf758da1fa68f47b623945abdb50786abcdd74c067818c1ece6b54ec3828521510609b757874f11e5feb6d98fe5cbe34a8c938557f67e0cd57c8791370da76b1b3160a83155b47abc4f0d03de1ff359cf5bd260a706ace2
answered-2	\\x116a37302daf2f2d55193b169b403cb729a454a6cd018aac39dc77b166e3f66b9e803e7656a4bb7ae4693e951b692d8b3e2d3ebd499e0a854827c50be54f0f5584ce5a00ba4a5d51e9db7dd8f055a339710e289fb8e0485bb40c69b6
differs-1	\\x8d37cd4c116bc1e44565ed8ba7aa99c1c82a23f1524de4b1b1ae618a
differs-2	\\x35b19c98482a5c6fe71158d161ffd51e6ba460a263caa38771a3b629
erasing-secret	\\x98e4a99bc9ab15b5ac0c1c5718dcf77090097698dda424de1b70701e17eaf328163440bf60464831752a76e9f6a88e903448f94435c4aaf355f33f1b
hub	\\xfd57c93dfc3f1281f68ef23d2d87b6d7072fc4462f20a4ddd6e5e7ca6f7c5bbb34ae97c428995510a12ea10517716e0431f609f0bb5b119d25b4cdb3fd5b112ab5f7adad47518ead0f0c8eb65c258e35a367b9a77198ff45d0ff59e4305b750e41a735613fd472092a5b02b22565827cfd21a3552bd0f1d4c69ec5e8e4c06addf4431851dace14b9e42f05291a69d7814970c78f1c62a424f57ff0ab008c0abf892d96f04627896c2713d3a6dafc7f4ca391194053696d0e62b32c69105ca666f506ac5f373a37e54ae859b2dafe1b9285bcf3e70cad2c149c5b803b13b48d08cade319b884b590367ab7fb0af7ce00a7b6b5bd63940bc43ccb8bf7b6bf2e5a246622a1abb06673c4ea035653993c52fc49038af6e086bc4a3aa813591fb3f45e2a1b33a008f880c365f578def008b8e92014c0d43dd4c7d57d14b34887bea9357f0a1acaf8094ce1d7672c440cde1344836f1b537949bd82051264024b8f1813aad44e6ba37b377907f021d27272411c701c100b547525395538e66f8dd2dca2ce44c1af41ebe103b980984a110abe1984d17c2f7d2a4ebc3064ea4c3ea1f2674bbbee83015e672aafdaf700e1487d5624335a7d1a0e7a52ffbc59696a943f1e0483af03d71f391f6e43a6c8af546435b1bec2d7db5f07d12f131972d5cea423208cc114e6c2a9855e4218080618cfbb4e238b7f77ad5878cfb49e12d2fff32788bdcfa0e5d4f09b1df700176ffd19548ed72752a0d97a878c14782a431a5d6ee2057600f842fd9463d7834ee6508100453773645ac5cc0300b039a1616231670b1c93dc37d4db3f2c9c867814fc41653ad366bedf79082d6fe683d4d65e27e384a24a71c2af5196f8049ede9bf5658375c5e5f924dfb2ea9c3ecdda5e61e0f5b5027298bcb0c36b901998e7db3ddedec51a425b2ba34a524a9c7d1d18097325734ec7ca062baba5f8cbc69a4fd18dda46e44d16f78cfb2117eace14ff45e8ec255f75ab715cdec491cad931adc1a96b84e8896c00ef0728694218f5c457cb647ce7d0937b3b17ee84a81e402ea4f8eee6d2dac4fd6b306ee58efd80ad2ee8b3732f6fedbbaa38167fec695412869903b75d608b554ba222abe682f948b65bcb3e01d856e324dd92a1e33531d1621eab99853ca47e34067f0b5d9166f64a218945dfcce5dd2d4c3d38394efa893e413478d1f13d20365948ac2b050c57ccace074a53efabd6925d9dfb6b1a5ac235c21ef99937696fa35980ca89c367868cbb84947bb1a177cad671931d1cf6121fe44e9a7359bdd46018e3213297ae8f4b803044e6c2686ccb066da898886338843db3fcbd7adeb7478c50bd989205c3c9582a7a48c880d02753298fcc5fca7e4ce2503e97fc08ccc2538dcdf18034f73d777f3dd9599def71ef2925eb139e05521f742e12f813928de87efad49e603db226dce96ac9771d35f4a296c0b7258114603cb38f13fbe759b340baaf888131768dde6cd1e0f638c2a95f418511f91c321dd0e31ed69a78c4550792fba7dd3c6a529eb8de07403bebb8126dd7990113d70d55e649532fee0a65a12e53e2a56a45d8d2c7c04f3f831c35a92ea70e7e090a1e6e9f1f4880d16d5a95a039773887e4706d65c5c21a19b933aca1de28c52e4da5e90d3092b7afb32568dc89c8d8de985cb216
hub-authority	\\x26cab3692c252b8442bf1ced9cbae7213242c232117d00d6b6c50b060056c86bc3a4ad94dd57ff79f89c9e4f32f209d49e176d98b2460159e5ca217136f0d0b781bcb6bb23bb78872ed009243ea5a8e0c7279b6729ad203d1feb95510db958e30f8d9dab23ed3753c8666c1be5b5157c816c10a34cf15587f63f3c2c0bd95bbda4b33482992712b473d7fde2d8edccae0a13c765ff9e8a47d576b984993c6bcedfc7fb26b846556849ab3ac6c1bfb75ea38862ef7966565b993781f7935bd6b5aedcfde712df3b95e4bd9f41e4cf3239d4b489e31154bef1d57428ba6d7496801175b395bce04230d123ea681d80c38247ab883c330851d380b47cc885cef4e6e3e443c2954a8f578ac656d1ff3bf3025e1155bdd271d0c78f90b17191c249e5ce63b56fefb7766bf97d91214b9c7126742a9c07a671047f179dc3fd9c68d51f48776ffac033c96d9c1cd0a3dab935175219b6a02608f6859bfbc65e7bdfee12b4168ece00c6afbd1e5f1a0fbcce57138699772c20356cfe8d8d14c0249c94085018c7f4cda829e98e7ca016aab3cc044af628933047eaa1f2d053f9573e26c79929feed15eae83dd55aad9ab4270cbfacf0cd1830e6cb55d6daadb9b1477430f172b13e785fdd378ed985043c7b7d007b6f4d7e7c1a0ad67408559f69f1fc5f301a54c49c725b8bd920c266bafc5a680e0674242f0e1f70dd2bbcd3102e10fa6c2bf2dad7f6d62af5ae4dcebe2074b41e4a20adf36ea074258540d275537faa99f7993e20dbf64d49b1c66ad6100a0d4a47ead1
keys	\\x5f13e48efaec6376b1a765158b2a143f3fe8347f47e38b1255c6bf1385d4176758c9a8bba7172863d82ac7d022f77e2d61e1e6f0e6b5aeed651886c4f17505c08665f1ab5447ab1e105dfd28eb1cb63660d9a6ed366986efa4864304a1e1742e696bc5814b8529d4fa8e40d26ba2365452785193258f56afc451d5941720a5b66d05dea7f8b5edf12d737fcc5e89203b5b9f008659cd512a60fb1cc373b2c91da7630f0eb6fa5af3a88953ab90d1ae2c6b1be95076e0e66e8ad67eddef6eeb25d6eef75358b3cbb6e1dc2070dec5f6bb27df222351c4cd54a9e56e38a8469a244a01521117ea752f3b14588585c339dde39d6b1f5da62ae1366f38e701e653f0c759a0040cecca4b3d5295f81b5938f43035e7fe4c8352cbcb87c90c29bcf94eae3df8c356ba67d552e889e0f21c9bd2b84dd89cc2e3d22f14938d9ce20a5e3dee18d08af1c3071665d66195b42d5332f374cea8
name	\\x1b49355028b6137cc5f3551fdd520cbe3eece5399c4d6ac5fa7a95ce37294d424205cba054319d98455b89cc1c
role	\\xaa929ea058c71ade4897407bb17296fe596b8025239d569a002e4da177470eda072e7d3077862e
trust	\\x9ed8f5bd663ea1a101d04dbf32c704f0cd651c87fb6f6797ef90e9f0de304e5a61faf2a009ccc89a6ece93947f9cc486ced4290d6f6008d8aacb9477bea793de867c430a1bc9e4c879ad2969e8bb08206b6fdd1adbd609fce346915495dfc02df4617d1de62b652359e05462f416a9f22fbc18d17474610cd1eb1da5c1dff2f477c80abdac3de01b98abcf5eb66cc91a9b41ce2687760b40bd5ae39a1895ec4e1405187d9566cb676fd99285212fbe7da9a34d3528961c4965935911985c45334d0118bb0afa1f05db0282f2b29beedb5a0f5ac99f72b05e5648e71a69c1bd4f289e9d0fa49ec186901609917db6cfc934285aabcb864f3ce54a250f68b919f9d388c43dc252b298ad4549df70aa434bfa262512190fa1f51abccc8c5684b54cca08bc6338487d853cef9ebff83599ba1ed018a07f64532e83d11074fa455be30c62bf32dd67720e39a477b1a03d88f2b261911dd0b46b605cc853ea0ff0452a43d24ab3cd747cf0842b2e05ad28e52b3d12bec03e7138bc71d10224af9a29d75406476c3d903b95062ca5ba7153bb3207523c4e345c6d2d07891e0adef89af96734e8ef4201c24a2805cb8eff6217ce70bde58a537f6811ff0f84da725d435aa1350abae3896d3eca9b54b3171e994d628f29ef99045c9bce3417e121495a27fc134f1926444a142ae876addbcde106a4d8bf554842dd08ee3a7de8089cd3e6a7994216fe9af7ebf7c7a13a461c70ff859ea6424e17e0381ca8ddfa90bd4f56eebf498fd3ac1433b3c7f52af05a80600bfef0e5e77443d033c12946837f8847ea6aa6a85feee691caf2b94d8bf7f60eafba674f90ae9f9d548981e0fd0ee9ccb749eeb1110dcebe8279141635186a605e9e5f931a939be8ab1c780b85591dd5e179f19013052f88d6c3e37fa2e965d9f74a2bc945320884912d95361a888067d75749f63e34d2c57f48683fce8d699d70a3fba7cf62ed56d707d6d0b4287b94ae7aa2a854c9cf2d7dbca1b02a3902968c42acf00067e5e4eaf947d4be7b519b9b82d77e6df70e2992ac9cfb59c0d503c3131a24b60ed9bfbd34187bd8b5a6fd193e3fdb38de731bb0763a4954b5b0511b17813855f41554192fe953d39e93565f5d249cb25c4036f1d9642f467376b458b0e4586019ef5f28b2c039ef7e97bf1fa0a2d39c65603bea71e2c5d0e44b9b85ecd442a8432bbd91ef38f67f45c543beb3905d6cd96393d0df6f00bb381cdf7dd7fc88db194e4e9916acb8819f95dbe2f9a2a244add0f7ac18dcdd22014bd89415403f7324803cf2bf1dab4b7b6e56806039402b52b2d04ee4f0b6e7dab379f7bff32332469b280bddc812ca033cb391141e1a41ae7cef7b227a6f1678e41864eeea1aa72535a510430282ade157208e882d15fc6750300f0eecbd256392da3a45b09aacf7e704abe20f2b020d0a6c5f542645f4e1ca349cc9c2d393f5c08d5cb438deaaf83b02d3730e82760ef6543e03c1433a285b6b8a29f3cef302ae0e9d1f4120bf7159a5313e4aef9bf7dda08158373a4da90aea66ddc4ec7225fe66894cbfc2256bb67be0196d78c30efe860a4655966a867a65900ae9c6f9c80343658a4cc0fb97c47680e053063818e42691440f68020555dc623fe9916615a91d95501d94767eed0007b3f2913ee363cfa712cbabfc69825e829fd3c64768c3a0d319128097dd0176ff837c29e0edda56b6ac919c960b554ed5b59f35dca289a213eebc7e32eacbc6a14ac54a2e20e1770d8968c0d857bd74eb54a6634a4c21b8fc79029a01a78e4f622a1c1e5dd91f5a226afc6c46456c17cf410e546ebe293997e1d114e1a2f417ba813ea561b5cb57ad74b57c8bfcf9ea4dbc700c602687deb3c064ae3d60c3c8b9882752ddeb2e3f8e3b0fd5b4857d7a9c5c9140c54d7f3bd67314a7a8dc9f4cd74b461486dfe552b73ca928c2e923173f4c8bdcada8baaf1279c847de32ec8882de1cbc5ee8ee27d1b28299d33d03fe045a6786fcc75e8458790a4ea1391beb11b5ed7848b81e648d98894419ae0e850025168a0567781eb0875d523d41f8a06977c96c949bc250f0c32021161924ec4306449aad4ce7d84601701824589935ba0224d1b6373862fd5deb44b37e23ac90540188136457d7ef92e223470fad3902d9eb88bcf285d4fe6b8bbbfd850b5971dfc8220fa0454733738bdf95d4c9b1c9bd81a7137fafa163cef196bdb27e3f20438deaf93126727266ee74c4252687be49b0b039202ae286f491d59e06496ce52eafa4df2ca37f6efa0aeb5904a4dc3daa980be6f1ad00c389be4dcf38e66f10ae59bfa15da8454151b60b5f084d36e0547380143cbd5cb35f0978028c5f5367aadd7714744edce95d3b1658a17a79360e485b5bc8d93061dedef5978b650d456555cf01801fce64b1efff932b57acbfc4e78570e346a9847e01d7d08622df9734a19a83fa9a9a1fe3deca046c6f7091fbae33e2da1b05d02c2b2e623246e5d76ae275335748c93a5bc7bbdd90aa4043416a776bc5043f6b6e65b12bb858d5daf069baed251f10af82ed4a8403056ff0f710bb4450f8d054aaf44ff67f22b58f20e3878a82bbed672751dc040845c6beb42894e0d50c3da8615fda50cf3cc55c3dd6463bb970b0a59c8080112dc0bcd1b9e04701ae6fd7e186a82fb05aef8b9b38266480e17944699b922dd904dcaa1b9843998e14b286ca5f0cddefe6bc54035acea54ce77b4208fb0ad7cb0f90d54eec21910e134c1cb60d54f67a01e4a9628f1f6f715d7f2d85b2e0efc8912c96ea09f7bd226c07469dabaffa881bd801a63fa0618349b43937413341edc504bcb1271773882d8ef1fcb3c0fa46ef2018333f1757f5663809d50f7e38a26acce5c64907ccc3d84ce037f9a56f0615c5aee5a9a6317435ad171643ec59468db241c2c364d9851c277d1e4c761e2591ec5ea26a15a56371b8667622f598059a5ff1871009d483bd7ab7f57e810d79abcaf3a43d75e49856055b86e2f46005efb832147b96169bcdc05e7e47178317bb1ca5e1fa9ac253a51e6aec18c3b98aa27f10dda7d6e7e5301525501ce5d9cfd82d6197a851680dda35cc1280c0ab4b640d44ed34d19dbd5389215c6aa2864177715b6fce17bd462f10ace46e4433e3e9805e241d264adb4a3b7e64beb84baa8926b5f66e4f9e84d43c17f73ecf8cdadeb91fb7d5adc4dca58c26d61aadf9dc3062360e5322ced77e6fecab6054a987a2bfa542f78d6674a926996c6cf802940d7153f7b0fecb0df0620b2d4fdace51
nonce@cb7ef0b03e896f3a	\\x299319cdca219d1d3c5996607533ba248d76dc5efa666e856eec0a26dcf1dccd79b6c7902e4a30156a04434d
epoch	\\xe4d2ff22372af8c9dd8de31f7fb5cc7e382dafa126ce04d43dded39ffb33db529e
\.


--
-- Data for Name: partner; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.partner (id, stamp, name, sort, since, contact, notes, name_at, sort_at, since_at, contact_at, notes_at, retired, retired_at, extras) FROM stdin;
1911569684365340	60129987216	Сургууль	\N	\N	70112233	\N	\N	\N	\N	\N	\N	0	\N	\N
2359537182814765061	71416332945	Хамтрагч	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\\x7b2277697368223a22d0bdd0bed0bc227d
\.


--
-- Data for Name: place; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.place (id, stamp, code, name, name_at, retired, retired_at, extras) FROM stdin;
6940776929700085767	93957822424	652599	Шинэ баг	\N	0	\N	\N
\.


--
-- Data for Name: question; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.question (id, stamp, laptop, trainee, session, text, day, retired, retired_at, extras) FROM stdin;
6940776929700085766	91810338776	Архангай 1	1911569684365314	\N	Утас нь зөв үү?	2026-03-14	0	\N	\N
\.


--
-- Data for Name: quota; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.quota (id, stamp, course, whom, share, number, since, until, retired, retired_at, extras) FROM stdin;
6940776929700085768	96105306072	\N	rural	246	\N	2026-03-14	\N	0	\N	\N
\.


--
-- Data for Name: recovery_reading; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.recovery_reading (id, device, mark, read_on, first_person, second_person, reason) FROM stdin;
\.


--
-- Data for Name: release_piece; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.release_piece (sha, place, body) FROM stdin;
\.


--
-- Data for Name: response; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.response (id, stamp, question, trainee, text, day, retired, retired_at, extras) FROM stdin;
1911569684365347	98784692880	6940776929700085766	1911569684365314	Зөв	2026-03-14	0	\N	\N
\.


--
-- Data for Name: segment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.segment (writer, last, hash, first, body, was) FROM stdin;
445072	28	\\x4787c3a0e91bc856e0fbbf42779c593f9ffe8d14cdbfe2ebd463506075ea905a	1	\N	\N
445072	31	\\x0262315f937619a03c1e41d1d183c54e734cf4c79903792557722fe8fc9bdb5a	29	\N	\N
549372561	6	\\x9e90ccc4e842e47049fcc4b31c4dca0ff2fdca8d4ac69dc3262ccd90585175c0	1	\N	\N
549372561	8	\\x54b623f11e1503047f15994f58cf4ccf2378f2a856fa3684f6de5d45d084c278	7	\N	\N
445072	34	\\xfccf68d7dca649f733cae2b7182987dca8034f0dc5525996af348f2f1ec78515	32	\N	\N
445072	37	\\x2feb011b35a18aacd56dfaae9351c42a0bc66070d1bae1376955a3ed3885e766	35	\N	\N
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
1	6940776929700085766	28
1	6940776929700085767	28
1	6940776929700085768	28
2	6940776929700085767	29
2	6940776929700085768	29
2	1911569684365348	32
\.


--
-- Data for Name: shift; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.shift (id, stamp, trainer, day, device, retired, retired_at, extras, asked_by) FROM stdin;
1911569684365313	2147928720	Оюунчимэг	2026-03-14	Архангай 1	0	\N	\N	\N
1911569684365348	100932176528	Оюунчимэг	2026-03-14	Архангай 1	0	\N	\N	self
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
1911569684365314	4295412368	№ 0	Ганбаатар	Дорж	\N	~1999	female	99445566	\N	65	6525	\N	12-р сургууль	\N	99445566	kk mn	\N	\N	\N	\N	\N	\N	\N	64973882001	\N	\N	\N	\N	106842724312	\N	64973882001	\N	\N	0	106842724312	\N	ganbatar	durj	99445566	ķĳŅĵĳĳŌĳŊ  "\tĹŇŊļ  "
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
-- Name: ahead ahead_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.ahead
    ADD CONSTRAINT ahead_pkey PRIMARY KEY (bundle);


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
-- Name: place place_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.place
    ADD CONSTRAINT place_pkey PRIMARY KEY (id);


--
-- Name: question question_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.question
    ADD CONSTRAINT question_pkey PRIMARY KEY (id);


--
-- Name: quota quota_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.quota
    ADD CONSTRAINT quota_pkey PRIMARY KEY (id);


--
-- Name: recovery_reading recovery_reading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_reading
    ADD CONSTRAINT recovery_reading_pkey PRIMARY KEY (id);


--
-- Name: release_piece release_piece_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.release_piece
    ADD CONSTRAINT release_piece_pkey PRIMARY KEY (sha, place);


--
-- Name: response response_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.response
    ADD CONSTRAINT response_pkey PRIMARY KEY (id);


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
-- Name: question_trainee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX question_trainee ON public.question USING btree (trainee);


--
-- Name: response_question; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX response_question ON public.response USING btree (question);


--
-- Name: response_trainee; Type: INDEX; Schema: public; Owner: -
--

CREATE INDEX response_trainee ON public.response USING btree (trainee);


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


