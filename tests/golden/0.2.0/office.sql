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
1911569684365345	83752307344	1911569684365314	1911569684365335	2026-03-14	YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBRTHMrS2Vxc2NFUzNzNkhBeXFBMWVwcGRYRDNHZDJKUnhQdm5ESjNUUGxVCjFjbHZyVVZkSnNkOHM4QXdYRldTNzIwd21USzhDMXpuUE5oOGhadmpVOEkKLT4gc35JRWR0LWdyZWFzZSBsZSBMPDpFdUMwNQpMczJieXY1b0hlUE1MRjh0OU1TNTZIMEsrMEduU0o5aHJKcnhlekEyU3l0Znc5SXJTRm13dHUvbCtCby9ka0FICjB1Z2tPOFlXOWsrRVFjK0o0N21ObXpZdWkxN2Z3ektSQjBTaCs3RVd0UQotLS0gdkwxS0luS2xEVXBDdzFWSXlzMXZtbjloT2FWdGUrc2VTVURCOTFRRHlzWQqgdDFi4Q7jwDSJWHqD4ZEXCItSE28LUbRX/W+1PySPgjKmZIbeV67J5LTx53iHR/5g3N9oJ3x1BEmL0hqBqlVd9hYR1b7TQ2CTXEHFwfGZXFVb8aGX2M6mJupblRBmqLtLiyQueFFJXfJX1SMgYgXqSpJYo4jZ4CHFa26HTIqz88sxrWKjVRD7vE1kBAt6vftJnsidD2eGVwaXUFfEGKl6Bf9qr583oWHB9RKwVZQ21b4HK8qnCFINlexOO4qD7dhZIp3BDtfN6+mO63n8YDUAU2ANGEurGsaEDP++8O5Ia8BcTyDqVJIapNxDtZYPaxdNFSmSfnIqZcrWiLUpREaJgI2l8QJHsVycibYNbg9GRbae0Pr26f0WBttqqqHjVqHMwng1QtXUMGaUPbbn7e505fmdgQujwqoYgYY/o5U2/SI2phl5/f6Mn5EikazcGC3Gtpo/P7JbGj0y4zq8Wma9kTL1LrzotWHTlD4c/RmVGR9cOnRRFKeZK5Zy0dxuAsv6bgRUxczn12TpJxHIvx9GGaWV86JSKBuzpd3St35RqN2gSZZWM+gvrEVx3r1WNm2cxSl5D3tfAZsoM+p0e4JNvrhLbSHnP3irJFatBPlLpCyvWLE61ieeqLHaYXarqyUPH8w0Akzr2Jx/b0w/VfYAjzaGAdmWG1nkGMj7RF5NTIupyzH/4wGfEsk9fuX49qutFGcvtWxg74YQG1LwGuTyHVr3oyhU6F/MAFZs40sYb6UrXv3AKNxwVAN37J/alJXkGgugWHwBmeW0NDfD/R0Bf4q2sT5b5AGgGGZ1RQtJvDe2YJY3EGX1Z2+eENxYkUoEEy7alMnZXQdNJv2aa192kuW6m++AdQwYnWLJ5x1MQzsaMJmFawnYQSR227GXXHvjCBLzlryo+L2AZA74jQnhwIJNu2wPJGDFe+GR2OJb/SaF/xU//lMc9VlfdK8w2SC8sYfvz4/eYKJ7FBFw6ttI0sfKuswdondbah/sZUjOCEtyC7finZn+8IW6prIos96ZA6M8TdL0hZLECbg78tl4RYJ5b4APOB249Lz0qHqtrOPLU1ulIdV/+tWXqkf+1a4zWxqyWDTPp4salcNWlwgpzujrIqOCVT9RvNF47mILqSmkTzlh+DaIHYr728BN9lVzSwjIkB1ZbDBpPrq95fuqW2NA4NUhrIQITEjFXLi5n3Z2IM/QoMI1Z767gsqpanXMOiLsAMr47dvpwBHUidoH0DeabWrpR8setZA7W+5YctneFhn9Ld1ukhf0eaaHXhSYjC74MkOJkzuACuBOOMKFcoOoMsdK4PniishE7S6vg7mLZgT/hC3qGwxug0EPCQzjzOvs89QUgmarIwllXlVWlNtTEDkGJO8/nuCcf8HgaECPPxLOI9+e0zO3cNtXILRejEfyzc08MAGg6G3H2kb5r16A4ikBzm6iBoCr82OoF/UY2hnfI4NnSpOpcbXqfV93KT9nv8je0m0eUW8Q9MrwXqcMh1yPiz+sVmDEcPhvgU+vnJLOdxrx0t3RvpXjcP/zZEGvvqeXEledkD+u+052SBC5Vm/N3FjWsI77lMRutM9b2MSXgkXR7Mnj6tyYjM25+M5MjSyODK+olsl2v37XSkqLOs6FTE/Pc9jA3CuY8+0LSseLTjxJeIbZdw76QSYDPlNl+kvH2QFhldfYeptJJBv3IzGgQyAxOSuA6UAVXu4iU96uit8BqtB01myCmxi1EYt2BKHUTvq7b9bzDnDG7F5S6C+rS2Hj/3BG4yaOUknWGVx4lU+zrNX0K6+rx1UY0l8jlDV6yPZqPmjcgpmu9kO6n7St0Sxgvyzz3W9Cbk5JksR7y9myrmYAVs3xYWtuzAdlflq/ycWaYjovL4ded+m85K1nPrM87yeBPm6he+FXvDeASgIsZVaeTpnVhAM389ib+O6oeiTDGfHscVMVzyss05wI7LowLk0L/HJ9rd0Uww6DrT/Cbu9fvVg0l/5cSgST6LF+L/1bd3mGdIaUePzX5zONougNgfvVogB/n+QudGHeYj/02VmIjm7ue/4pj0y/a6gU0MQ+A/ZVp8R8HcMiqJrwNG/vPZN+hIF2teM2C88V/JwCvuGtKR8fcwgCk/HlAWB2DQj/5NWyxpmJ7dxMi3E+LfvG+tdmCxalVoUquMYMXVOi7QGQniBnHdg3QVWrtd1247XassEBtlEt0oPUV6QtE11bYZpnHVkQMt4noaA1Gu2NDDPbdVdzE4Yc6So3TS/5vB3gT0hwuTK29hppywSLQ0dq/nEkTiXBSN3GyiRbtd2AvyEICkgODQH5ersSYs53SNQotxscK9/baC5yS1yCBR7ZQiK5/4LRm27P6DiAoGEdUlroz15uTKJ1dEJ8AwyGP2C/swItBYFkCavJGZr6jWOJKsKfcpudvQfBfayhy8DO7DyU9ACxg0aoH9Bji8AJ8zKOoPoXxH69ElGSXf19YmvcygdFQ2QxgM1bxxDVamhaT9zj3csIaiJV8kHwLVKZya6MoFCa9YrFW2bXfPUB6wLb/EH9TbjCTBASAFzKNrhrXmSLHDp9/tH7r2hLugVyFTetc6PmQ0+u+is3Hj0EZwqjlUGYj8hm53LkKsWrcN0/CncTQJ2Wq6xWVXVnOCWJJJuHinV57NllG2Eel+ma/byCf0rS2z5gOF5LlbTQv9UiVaWT1LiQbGcrKqDjKbAuUvwXNQTjY1zT/UV/WkQDSvDFD40SRDB2vcXWuDuIf5ibPFZfoW+sAwRbOUKy/kIxUEqHUDSfj9Of............................................................................................................................................................................................................................	0	\N	\N
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
29	445072	35	37
32	1616025560	9	9
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
\\xfe147733a3e88d9ba1ec3527c6099c6bec8748ed61bb9c1e8503f2e428afd9e8	1	445072	1	28	applied	\N	2026-03-14	2026-03-14	4	1	28	445072:1-28	\N	1
\\xbf8ea2e7207cf0f39f6fc155cb183f3f44ef94631e863e1e44730c72f7c72e79	2	549372561	1	0	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	2
\\x2a4a1d254ebfd7428aba7f56bbf1503ecfb265de3c0e0e2de781875f9d710a90	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	3
\\xf94a6401d0115b118d6f27eac788b174fee30edaf9b3f5dd1041de5a1c433bb3	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	4
\\xaccc9db09588500a3dac6cf7c5f77e09ac8b2dd717b04aea32b5c1e2c443048e	1	445072	29	31	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:29-31	\N	5
\\x15f5ca761f71b5d2197f381c0068e150785957609d4717562300f526cab45968	2	549372561	1	6	applied	\N	2026-03-14	2026-03-14	1	0	6	549372561:1-6	\N	6
\\x7860d9262e4736c919c2693426112baced9ccb7fbbd5a3de8f4d9f4bc07fa6f2	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	7
\\xc26bbacb4a892a4ec9078b1ee8bd8630c2365c8027ee89724ff3856339fa19a6	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	8
\\x7d5c1bae3c9a54f8724b9098e3a28ed59092c39257c7597ee00a0735cc1ddaca	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	9
\\x8c8b13748aa76dfdd5aec4f2d98ae6158440f86e1c24e947e39d7296a40ec003	2	549372561	7	8	applied	\N	2026-03-14	2026-03-14	1	0	2	549372561:7-8	\N	10
\\x5f824a3d0d9c87c414c2b24016b4b06e508dc1f651e1e6d95880033532731cb8	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	11
\\xa18d67a17c1ca6c7ca0c27ef001410d5f5d03185d3db5838a6fa3d9bbfd2d962	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	12
\\xaf8b3afbd2fb07fde1a634e4e19581735263625a509d1d18ca4531bae2232ee8	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	13
\\x8dc1ca002144282e0ff88868568e3d46cde8e6153c9fe308455f0823c25aede4	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	14
\\x44c1478c8865f645fb0a4fd9caa2963edf31a87eb424ecaef60c4d3ca3f46037	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	15
\\x7f0364ac27a5556a3e8dbeea8cf0b0437e1603d3389c98d25bd8fe2b9a17ab89	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	16
\\x2b0c51b0e04a830738c21a07c71e0d8f4953fd6e80bbdb39b2273df87017c4ba	1	445072	32	34	applied	\N	2026-03-14	2026-03-14	2	0	3	445072:32-34	\N	17
\\xbcf042db324a7453c4c2127625418756a1fb94ddbee05a2b3cb7b58876cd3141	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	18
\\xa7efc664e0acb7185d0fcd60b3cefbccd6b72817809c5fca75faf85dfac91b5f	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	19
\\xa1d2ed2cd7c8c3fa9dd94db78105f09e58ec18a36c1d00c7a04660763f91f25c	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	20
\\x035d12cdb7e65db9e4b9c0071071fd6d6a2b0fae199bf5a4d92cacfe8dc44617	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	21
\\x44b4840853773b1b022fbdafb02c23935e3d8fba368ecfe909da684bba7d8aed	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	22
\\x2f26c19eef22c29a8637e1307940ed720136216dcf68e8481dc9fe8bcdf0ff51	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	23
\\x70a19153d3b4a43a9bbf291ccd9ba68e7bfc875a1e92abb1471316ef0cf84fcc	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	24
\\x304b2b73cdbacaad02dfcfe4f6b7aa62eda7fd32ac8787484ff25992fd28cf1e	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	25
\\xd8eef2a08b28f467277c577c79912a1ecfd4ff3b9a414d2acb9f41686e29970d	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	26
\\xb9e9e885c78fbc3c3ced8e85735215444819526d433df9a123be53051b7795f0	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	27
\\xc2dae9bec3efe063183655102ef780c9bf47f65895dc7cb4342df0e5b44439b8	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	28
\\x4ff56144951a97f9b678fae8f6bc57f01aa30b4b8d1a588caadde7ce8b31facb	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	29
\\xac9a2e7f92958b4ae70587b9132480d9feabcac7ad441b222c649b4b7a1c8a26	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	30
\\x08ac999063057435c8dfec99ff15ef53ff335dfce39d97bd16619db7127011be	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	31
\\xc1adc5fe98854daec000428b66b789732869a943e81ce51de76505e2c03215ff	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	32
\\x26a702797e5f5e8eed220ecfeb106f72ec3769562403a33152dbb13e4d5db859	1	445072	35	37	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:35-37	\N	33
\\x56f92425e5d5a0154e142351b4f360e0b88e5f36ab1253140867174e2d6e857b	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	34
\\x12e4f9d6cb0c5ee34b1a48bcd12aa71ae8d4d060895856458f335f613c5efa4b	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	35
\\xc0092d603ecdfe3991e9207e0d4b2137f97b2baa433d9eb4a28b0907840f1195	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	36
\\x99f7df24644dad8d6459210fea8545175784215fe75750270a82e265b1fe3a68	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	37
\\x95ee5fe941b31740a3fc539dd504f8d07a3dce9ad5d0bb561d092c5a3a4e69f9	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	38
\.


--
-- Data for Name: clock; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.clock (one, lamport, version) FROM stdin;
1	48	34
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
1911569684365334	47245085328	Хүний эрх 1	\N	\N	96105306072	\N	\N	0	96105306072	\N
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
1	Архангай 1	Оюунчимэг	\\x7e95251ad3d5d1b56bdccdd910c73c60e699ef1a564fb01e5707a1a8bfbe1e2f	\\x7b22626f6479223a7b226465766963655f6b6579223a2261623139623762386632663739313162616632393864353535373064623037343165636363306333636634383361643436353139366261373936376164626163222c22666f726d6174223a312c22686561645f6f6666696365223a2237303738316534653531396135613037323164313932363736306230643161646233646631353533323438393435396238386163643661653035326630646538222c22696e7669746174696f6e5f6964223a2262316636623162303966346464646639222c226973737565725f6b6579223a2237303738316534653531396135613037323164313932363736306230643161646233646631353533323438393435396238386163643661653035326630646538222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92031222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a22616765316b74713639656d613663706b7434676e7a6c7375683568657a686d6377776334736770776366757a306e6e76303032383065327138776c386e33222c22756e74696c223a22227d2c227369676e6174757265223a226330376339356662383236626464623939336261343331666666386234653536343636653336613432373330346333353766303033376331366435663136353835663337623134613666333462303664663638313232663165396636363831363466363839396338316364663966653262326130623661343232613666613062227d	\N	33	33	2026-03-14	2026-03-14	2026-03-14	27	0
2	Архангай 2	Оюунчимэг	\\xae1e6ed1dcd8205ba95e8d140fcd829704f8be6bec833f5793de4185c847baf5	\\x7b22626f6479223a7b226465766963655f6b6579223a2233383431326138663631373566373961656432626533323535663535396533326232633330376336323339353638353934393637633735663664366130333338222c22666f726d6174223a312c22686561645f6f6666696365223a2237303738316534653531396135613037323164313932363736306230643161646233646631353533323438393435396238386163643661653035326630646538222c22696e7669746174696f6e5f6964223a2264643233356164613535363932636330222c226973737565725f6b6579223a2237303738316534653531396135613037323164313932363736306230643161646233646631353533323438393435396238386163643661653035326630646538222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92032222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a226167653166336c326c64756771756a6663726b7a7a68776c66397468343332773334706d7179793978707832706a687a377a6775656635716370386e786c222c22756e74696c223a22227d2c227369676e6174757265223a223265636334336162653732373139643066373236363362356337636265613863373732643061656162663365633832333533616238336138356662663566333330363138383632396333373131623039613231656433306338326464393836376536376165363637376331393337336332373861356134303731393430313066227d	\N	34	34	2026-03-14	2026-03-14	2026-03-14	28	0
3	Баян-Өлгий 1	\N	\\x35c1faf5707a449e7cccb2cc0e59e0f237c1e191a11b454742a5b121ecbaf772	\N	\N	0	0	2026-03-14	\N	\N	0	0
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
1	416068d63f3c6871	2026-03-14
2	416068d63f3c6871	2026-03-14
3	416068d63f3c6871	2026-03-14
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
1	1	5YE3	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e20583235353139205851577a4f32645a317a70445575396f424b2f506b767869522b374c2f3270686441696f316b6d307354300a717358502f565a614e6e5446444d47316366534d2f773871323933314b776545626155474c684e7136476f0a2d3e20622d677265617365203b205676343a3a2069600a0a2d2d2d20566f7373546367426f4e2b4c7177795549354248494f676832574d5979724659502f72484e434f734c46730a691dc0c9d66205cbc052841565b173d6bd5d6e99d3e152f05bb131b94133a4cb53e65bba34b22391abb23a9b32a697c9	2026-03-14
2	2	VPXS	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e20583235353139205734464a366975396456764164486a3765335562706e4b48767763303178583274384a70457846487a52550a776755676e4530716a45597a3547337977344a72657057454c34524931794d364355583059614d67384e380a2d3e2035755f4b31732d67726561736520223b63297b4b612a2022475c6220370a526b67636e2b3563784d422b37670a2d2d2d202b51696f6571464934714571396975532f495832544e6e354f42412f2f4f336731353537556c4f723045730ae12c3b894edf7f76945fcd1dae623345ff0f9003167b3702a3364288cad3dd8c7b0304496e4933b75a2f686230da61b2	2026-03-14
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
1911569684365349	100932176528	4	1911569684365314	{"retired":[0,[62277470864,64973882001]],"school":["3-р сургууль",[4295412368]]}	\N
2359537182814765058	64973882001	4	1911569684365314	{"notes":["99445566",[4295412368]],"phone":["99445566",[4295412368]],"retired":[0,[4295412368]]}	\N
6940776929700085768	96105306072	3	1911569684365334	{"name":["Хүний эрх 1",[47245085328]],"retired":[0,[47245085328]]}	\N
6940776929700085769	104695240664	4	1911569684365314	{"retired":[0,[100932176528]],"school":["12-р сургууль",[100932176528]]}	\N
\.


--
-- Data for Name: erased_change; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erased_change (id, hash) FROM stdin;
1911569684365346	\\xc72f145912ca7275a1ebad3db40cfd6656dceb75451f34c9cc33b5b2894f5e35
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
0011_questions
0012_places
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
1	1616025560	9	0	0	0
2	235593239	0	0	0	0
\.


--
-- Data for Name: paper; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.paper (name, body) FROM stdin;
answered-1	\\x6da67b6a9d2d14c93a42952790524264f00f67559f4f04d89464ecfd5ceb8c78cba27b79e0af4f3d8c50763ed6941cb20fc186c3a072f8ab19e9f5e6259131ba474b7692e49171765af5a465d14316187502cdfc2a05c7a7bcedf826
answered-2	\\x9d0d020ab6f2f4e7898a09e9cf5a4f8bae549e322ee95c497ff26c0b20364fa3bd8057eb64cb07ad6a1c87c2ebbe6010badef0048bd30ce9b7e5fed4baa3d93228b8594eeb69d93605a6aa265f6287a606cddf1a1e9f77cab2f375e1
differs-1	\\x3b200a8948e73f0729262e0fc396d7737139023e45b2e4976e476748
differs-2	\\x61cab496ccefb321827d6782bc9003fbd0c04d5561b224e0b9c96d64
erasing-secret	\\xafc660d97c0f358580adc5d4eb6e728ae028b9cfbc1dab062f82fec820c96cfa1a8764851d8c112352bd152498e3b8fb0fbb1292e8384bbddb1afecb
hub	\\xcf941c5d66406e8b0da5aa321379b801080ad5c00086b29f31aaa1a7564ef9c3c7354ffa11ac1f74d62546d6e24c65ef2fb9b458c48a952b5c9bd7509e4533ba66ee62b64be042f0c3b7c6dd596e2951777831893623737bdb7555afae20da411d8fb4871730fa12a61af6376fc37255f9817efb7a541af0d015fff563c0196ca533d377882ecd98b97859febd3396418e9cd33e826280fb8211c0062fd2cb98770a506fdebdd89ce16fe29642912439879b0614b95f0b542be4bb612c7c026eb3d993ccb496cf8ff602fa8430e94e01153cc2d843256ffa02163c3db86a787c16c04b68ff8478c434b7efa5287f7a49072f793317da3e0fadecdc92960a106b4aa73de08afa72f0e657486de48aadd73da68253e640c5bd039fb34c8f6a9474f934318f93e45856d00dc5d2ca11e18f790e227a0b18d4be0f134b80c43cf52d0116f7e9f997c753f4c09b087e25804812b28fff63083430779c33616a8828212ee389a0a8084748173c8c10d64a7f20cbafe11b1a4316146c2f61d136b506af4bee4466edbc3a5b854973bed478eee0317a0555e44a91360cdbcf683eee6cd993c9b7ce75138ae701851ccede78cca94e671bf14cfde11f435544fe837dc32883984f5c681ac7a3c09c3970fa4a8dc19c6f637ffdc8b4e73f7d06e0fcfe53b94d82bb1462c9d721f2abd33d98108a75751b1dd8848a2eedb4a06e54da72e6808bf4d37653a8d4e04235450ff7761d52ba841cab2e0e95bda2685ad0b7685907b6345acc1e67d66c85e1b8131768f93a5eb838a53d0fcfdfda4223cba9bb40b4a3a8d92e2befc12df97bb2e01d4578121f78488e6b45f8c410b26a631ed757e7c2c0bdacf08bba50781353f1f6d89e0fa2f2f16ac7dea7653ff4d8314f454018a802cdea31780afb81a0302f7a8bb368f41583279ac4e866027663c4561056166d4ed34073da37dcbfbae992dd2a74f5f9c8d796359cdfe6b4545c3e1a7e47a056bd94eeeba97373b3356f999a655a4d45d98b10e4455a04abd8955303ac6d4fd3d76b319679f685649edaba98b4ff8a39a892c57f28c70fb69cff1e5d7064884e1b7fad362ac8b399b7949a143a9bac7b5111bde1e55e29575c925014879cf3dc613448a7ea97d0f26f67d0962842203d07c48c682fd25cfd43e34022baf730c538e7b5c3753f656ac32d891c0124cd7b0508c70ead058f515d7e20ac5695a816f055007c51d9ae6a717864837f1fdcbb5526cd67fcbd18179268fe8e32568df8b6d003e4b8c05c3ca8c930cc39393eedd8ee4bfd106d121460a5f2919d601673a9291535092a0e9a3f2da14899cea11910f6005ec2730c2255ad7438b3a99ac8b0ff1c75ffbb26853359f3483f77ba1a9a0e73a95b176d401163690e7cb9befef679ad7ed15c442c49655e682d3e8197c97611debf5024e9f6ed2fbc8c4846ee4c3d28948306d6a25af645fc659e339cb4cf0025e971664faa9a6a170f845cb14e74dc2d75f2232baccdcab7275869dab2931389b4665f10b04afd7622f04a57f9bcf4e7287b328d6c906992a38273004510b481231feaf69dc58d5052806286da8b9f9030d69c545545038b86f72aae8452106d943fb2baa621b8f4dce0be9bb10371904afacb9f430328fb4931ef5f3c212e3d96d6dd36330410e6263e538141ef2e
hub-authority	\\x9508a3091cb4868057972f80b9034109aceb090af2b1fcdb92e8ac36a53909f223d7cdcfc98de09649923b68256dae380eb388bef660e3d0dd74dd6b84a9dba529cb8c3b7ba816b7696e2248c6ff29ae4a3464687cd84dfb001073314ba451db20c2eb971ef297e92cb3155d90b740ca7b3777875029d6a0d58af32aec92e6e203c9e5c81e82947b36630435e37009d2fdd01343bfefb71992a169761868e959840229c16320da018bbfef16af2e419820ec4c7a5b7eb46df7c31f0eb106828aa8a53eb69ffb2da83422c7503c942f623256323758b9892f680632d0c797970d3706b948da9c86c8e074ee1b8efd380c4649f0fb3858c925f7e3bfab938c2b6e853a7de72f8ba87b9896c1fab1b0ecbe12e035253798d3a378c5150a3039fa1f8bb465efe83dc8934835c5aff7a222b3d193bc1570edb469f3e50904d59331d65e6032f95a42b654308f0cfd8bdcc477d822c1e28fa2ca3ee742d559f2f78b9e584b8bf55721f8b4d30dbea65c5e0fd338bf06729cea3af172f2d5fd9fcb16f6a89eb18b15c02f5fe47a6434a69cb602b6fa8d35396761be79e95926b9f44c4fbc43f2344eeb9aee978ee522114425ea8d17d9e00f75feaa01014830e89311b76ec9a3d4721ae0d38a7c57f88a7c8d69edd947039b1c423d3ec9a95c16d185645f2e1ed78f725c357a614fdf7e2c4e779a7fdd0d172a1fa5d58bfc111f9af5f2f1b30cf2e138dd59c10033a75e049c5830310feb5f95511639b83ff99e66cb0ababdf8858992254acd508a910b29b827f86316ab9a
keys	\\xb55e884954549c4f96d2950d1fddd6cc1b525a8593dfe3bc5c77038607460c4fba0956c196d8932915ea83280b7758f85d7292206d03831e12e3d159019973738a17aed10972c68db1463c8d7fbcb6a4cd48f84904ea95426e6d41e38c1b4379ad25161248f09c9d96ae9cf06d27a367a4ce1f4e65b4cf2284f13efc3a66af4c17225c0f88e9499afab22e024a31d2166ecc8997fe1ee7bc03c16c86c4f1d863e60a6c20af6b0114a422047522e2a5aa55805224a618c76d0150d8ee74e97b0e6ce4562fc32df60ce9c82ee1564cf19800948e640c29070bb970ab4dbf20973bf6dd2454b8e380fbee7df986ac42038789287064aa9a422c37c07b194ab7aac1230e8286abc7d6d6929057d3430b3dc23986d662a9e566e67441f95abbbaf7d200956369f90a4b50d20b6e455885dd64a7d0e14ec305b2bf5607aa0a721458e9eb75cf270c1a1199ef7557a52fd289401ca4e8bc
name	\\x605a313b8ebff2f339df963bdae35b41835bb59dc79f074837428bf98cc7dc89461bc189c7a22658f66fabd234
role	\\x1f6cf4cef4995810413a3c33abc3a7485e187b73fae0c6fd38942dc134d41df7ab5fc43bce7511
trust	\\xc53aeac823144fc615acddd207e386700097f981570273093d4746ce118d0e888d54d6b3b7a32563a06de9e05bda856e41e7591ed02696896bcc48fa3ef78b9731d3e9d0579645c70b2d5f90732ed1e9d0c0b6ab3ab9abeeae254f24d9987739c1ddcab5b6f2600fe1ca96c5426477ba51246a6c502569fd3c60e5279ee801f9d58df3410db9dc72fe917b33240a898255911cdbb73e52bf760875b12bb7514b68c7e4fb1c6507f9866ca616315b0da3dda50fa1969fe73da2ee42ad998aaca7663fb78c597696ad0120bf690d3a1a3fd8774291e1aba313cb98a157c8dfabdeac30f470d8c3ccb900e643709364ced90c5e0d7d179de418868e4b772611b660eddc03f3626c027f8fe9edde361699ba802b12132250b68f806ce594f31580ea6810c3b20a47ea051061719d44b039c742827b1752429171470b5be5e385931afef10576458ab5fdea3ccdac1ed048985e76efeaa65a45aa23a74e1f8f99c3816fc32151a40605e571d422e051e1baadeb836553a2c92668136dbeb6764a2f95b84bacff823291c483626b29fd8ee0ffc4049fc33d010dbf0ddb87f1bf2aba0c44f721572573a54bb062ae13a93c86afc307561890d1a24b0af01c94da81dee7d749cf28f004384e0610d4c867a9ae1ea3abe54440139fe7970a2a1092d7a750a7f434871d997d73da2ded70e0ecceb87dec7cc2e88a7b1145f218cf5825f17d92a84cac37be57be9b0aa8f55f0701ee4f295dca328f72035ac0eeb1a44a26163f0d99a5a5dbb0b8f0185ac4672587e37e3ac3ff50c10b39852602041a3e25a222a84a00be7ba888a538b64b9c2d29bd58bfafe2ce501cbcf0de7736833bf5cebc1e5e45d4c2228c81bec0db59a300bff5c0ef3e7267f8b951c32860ac7d27e65f9c1a58df7b9215c5354b8062229bad75c57f3e91428cc409b581b963a337d84f208bf76bda262b2a9aa828ae4a838cf67c208c6ff5cb082f8f5bf57bc13185d7d7f190e99a37a905dc04e05ee14ff53020d7cd4a0fe81857cdac9e0222b8a37b410c4415980f28366f4f5858c062904c2d86d1fbb1a1339adf51281ce8890422fa8a0316a64509a1d589a3f7ffa0f0db1bb66c6cc0a9763bcb087c4b180bbd1244d19b898cf662c54558949b6c53857c5a4734dab7d4e4d28cd5fa72175bc321184984643dd41cf3b2b92330852f43e179248cf73cb461a2a03190dbcae20c9b22a5ea81cee1c8f92054b19e4bba2d4d620e530c69247b4fbadcc4e8f483ae01c70c4d0e8d1d0760b45ad49e9aa269f92de2686ea53e802cd4539d0e9121d0bfcc84a9de4073792534db09cf53d6dc53464a7f4e4020efb13169222d58638e6362d116dcdfe86cf26f9f6d6e2a84e27e81fc5d4100329e4ba2c2fa9d594184d4c909ef24f059a4674a0d3fa4a91b064d9bbe787af43965406c9b1d89329931637c12070e7a39ad78835d9908a4af6746b3302695e641bc0a5bfb70ebbf36ac017cb1c31ba2ce39fe375dbc3604db32a3009ebee4aa1d7d8579aa4085eac6c832866a4abc3e94d691205638a0225c8f3503146345bf6affd571b3ae0368a210cd23383490b4b5399cae0def98be04689c277b1b2a74eb930ca64e9b7a6adfc90c7000b69e5771002b4c54cab1ccb00f8df264d52e4cd0027e529a6f2206b5ce23b4a2b03e79eb35b4d620ec8a0f1f69bc54e79175e14ee71e35d54f9643e05db5363ca5d791951d985a012babf5ebfc65980c1305a4e127df3fd606bca4e62b79f0e134eeb434822a9994794357c19a62ac537cdb1af7f4694d6bd0722c4d9d7d4b36d059eae7427b44c024334d843fcf27837b5b9b3dd8315e9aa1a328b87f853ac0e7865973b59938d32ec37283d2d09b736e8f81a8d15d4306a0c40aa84cd14bbad5cd8e7d489ac3702f896e9ff665635e47b60080f15e9786eb8f2eb6c368ab56bc900c574c10a817059192ea761c1a8c3465f36c2f6a3f4e7b008b28fa84649fcd36e71733196486e3bb4ef632d7d7fa2d006af1a6f70d3feb768aaaf335a62d3beb3918d638e8f25d28d00b4a0d0de120435506e779c439b1d4d2e1345f09c5be3eafc42d058506ccbfdaa227b27a832e104f059fc7239db49cedd73e980da21237dd030c34d9bc7b395b46a7a58738625014c416408272f61ff87d7e7e582b936a5e3900a87cf662c24b1605054a690a4ced65339b1c7d2e4aab893399b1ced44c19fe9470ca42908ff775eabf4b9ffb0beda0c0258f49fbd68fba234c3093915ec5cf619c2d152fa0abfffcf73fa16d5d8b0d5ae36a46d03a3d1e5bfc93403410fcc20019513a59cba96d664d171936ade84306871d3ffc71051bdf6ef80ec5efa18fb9b711104c735e67ff62017250e0862224af525c614fca231782248e0f5fb2496167f4f05cf533eb85bed60e650b8d8b2f59f7be2d34c41f9394aa5645814c32e98618932ab6e9bfa9073fc1ffc9984288a72fab8d304c2e997e160a38b1730accc8e9ed865ab5a94bb192358cc7bbf988d1fb31092535e21692752048e2eaf8c0372d37a69013d390190b4d09a2452510bf127ea608fe8aacd58f18af9bad1a7864f032795f5be4024411de1270b3af85c28dc5069cad12bc9cf5db09188764445afd53ce396770df90ccff03b636919214764568e615ac29e381e4a6b343c7e3703124b1b5c7f415ccaaa9c34094a4ec937a25be48999275b1efc63ab7b07b060e90c14fe93ae7f9d21a3ace1a1b6a607fe75d935bcd6f85f5b7eee65e37af6f721b42041af203130a2c6cc2cdb68f0946fb4a72ad739eed067e266dc3b6b2a18f582380562af5092311f784edeac496b7583055eb8334843a36219c627569a177899a19c40781da39b4d0bd1981a88e6af86fc9bebec8da943f4fd082b73925f354fb65695b67edc305f310cf46a5310f0888a276b1f2b976f626275c18741cb327391ae0185a56624be0957ee71e0dc797590e2a973628dd4d88c8a8a29006f300dffa7cbce72a47ad03d43a875875f542c8f9d989a342a1e7f5f2dcf75e5aca63b10eb54668f7aedcee22cd78bf0ad704db150787ee86716e856dbe5a488206949ec6d2551dd2bfa062654c9777bceddce037d36a897c000be2d570f857544389e18d2264e79e0d12737dfa6bb070df84598de09dde3ccfc5dbd7c3cccce472dae6c110d5dc2f1b60b3194495229a1584d20c23ff02966df98af19327e3288ce70abf5614c7fb876d6bf8ef585eae0b77475b803786d31d55c6f2039b82afd7d8a8d9fcb6a991432da5efb3
nonce@cb7ef0b03e896f3a	\\x191636a262911069eba32b353117aa1e9b58a33c95d2bd0ecf5a6ba0964c68a129caf35da430230723be5d08
epoch	\\x260ceaa62802191fe2216db18f017ed63819de8e0ec79b4e547d5264be44cb47fb
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
-- Data for Name: recovery_reading; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.recovery_reading (id, device, mark, read_on, first_person, second_person, reason) FROM stdin;
\.


--
-- Data for Name: response; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.response (id, stamp, question, trainee, text, day, retired, retired_at, extras) FROM stdin;
1911569684365347	96637209232	6940776929700085766	1911569684365314	Зөв	2026-03-14	0	\N	\N
\.


--
-- Data for Name: segment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.segment (writer, last, hash, first, body, was) FROM stdin;
445072	28	\\x4787c3a0e91bc856e0fbbf42779c593f9ffe8d14cdbfe2ebd463506075ea905a	1	\N	\N
445072	31	\\x0262315f937619a03c1e41d1d183c54e734cf4c79903792557722fe8fc9bdb5a	29	\N	\N
549372561	6	\\x9e90ccc4e842e47049fcc4b31c4dca0ff2fdca8d4ac69dc3262ccd90585175c0	1	\N	\N
549372561	8	\\x54b623f11e1503047f15994f58cf4ccf2378f2a856fa3684f6de5d45d084c278	7	\N	\N
445072	34	\\x642e83e54a702cd08129c7a0815ec4c56d5495d38051763cabc40eae4152f6c1	32	\N	\N
445072	37	\\x289df0499327e2830a916127d3e29ef554b38801cef61233d398630e76c6055f	35	\N	\N
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
1	6940776929700085766	27
1	6940776929700085767	27
2	6940776929700085767	28
2	1911569684365348	31
\.


--
-- Data for Name: shift; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.shift (id, stamp, trainer, day, device, retired, retired_at, extras, asked_by) FROM stdin;
1911569684365313	2147928720	Оюунчимэг	2026-03-14	Архангай 1	0	\N	\N	\N
1911569684365348	98784692880	Оюунчимэг	2026-03-14	Архангай 1	0	\N	\N	self
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
1911569684365314	4295412368	№ 0	Ганбаатар	Дорж	\N	~1999	female	99445566	\N	65	6525	\N	12-р сургууль	\N	99445566	kk mn	\N	\N	\N	\N	\N	\N	\N	64973882001	\N	\N	\N	\N	104695240664	\N	64973882001	\N	\N	0	104695240664	\N	ganbatar	durj	99445566	ķĳŅĵĳĳŌĳŊ  "\tĹŇŊļ  "
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
-- Name: recovery_reading recovery_reading_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.recovery_reading
    ADD CONSTRAINT recovery_reading_pkey PRIMARY KEY (id);


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


