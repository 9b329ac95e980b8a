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
1911569684365345	83752307344	1911569684365314	1911569684365335	2026-03-14	YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSB4QzhJWWprQkJlbFhsM0g0a2ZWcFE4Y2ZxampoYnYxMXFBaWwrYnVEa3hNCk1aSzZPNGlLUko4MVdidlVibXJ2STUxUFNjVUZPZGxvbVREeTIvSVR4aUEKLT4geElVcC1ncmVhc2UgO0lzZH5FXSBMOC9RPiBILgpXNnBuZVlxS242dWhMYnBqMExwVHhzNm5YNnZlZWE0N2NWeXZmMGZkc3lLR2Y2TVdrN0RreC9BdjV0SGhEVG5MClFmZwotLS0gYnh1dHk1Z2dqaXplLzdFNFpLbmxQS0tNUzZkWTZBNHRta1pRTW5nSFo2RQondHeRzYwRv9/RgY+2ril51ZFNgWvjeyalrIHoW67KjomocdcG7AYMeWV9SF91OOc6D5YjPA8t2gRu4tbM29AUxMJ2qvUdsDdcXm5Zc+KHtwSIU+kGViS+CYX4ubvK3R/WJ8vEoxOF8by+SNQdFLAJFviQlCJWDqZsgMgwZnSZ2BA+I0WJbrnp1SlcQFjHSoHxJOzNWSYkt06KfZW12Wy5rKXZLzAQoqdDCJ1XvPNMoG3TLDwa2NzByypsao7vouViqOHGWrDT4MtpO+kzbEWgvtAhz8otnuqGS3lNts4MWW+hCQmwmvr/SDT/s1eQMPBLyYWxJc16k0+dU2bQ2E9u9CESF9wkF9TScJ9KDnE2doFxJuCIvZ5HP5HImQ63oJVfRmWotD6sBVPXxfGKST3YC+/1XCSgqNQVQsaEIys2kGImOaHIfGKjxCd73OGZmqiQT1fjw/Qm0xZn/gF9kRy357FVtzWupNv+h8UszXu4sfKUL4CwmQkznP9COqZtzjn1C94qlEKIO+9FxFgmlvGTiTVon9Bqx85DyoBQ1I+stNzWhZRDriqfCRo3JCNfq5/h8EDjOXGtG+SgmmtRdzE1zY/sL+GlMd6XdRPqwNC0do6Xvb5qk417XfS/Qp6eaIbicxKcsgWqZOuN3ZR6VkTuoX3zUWPoegRlIZOanCITWbm9fEFUCjOE41zpxVbKN1MhqvUaRgk0Cr5cFUqAkJczbTQYbwiqhDQwb5DmbxliUiMQc7xPL43BMtwLoI90j176P23Ie8pCSlEzoCYdbe0IFTM7AFB94pGD3y2KYkpY9Lzcb3oNrwm7w1ykkIlWiF3veeFT8CaePn6BgBSryCAqyREHZGGghb51kc1mGSZtWvbEaW9gx3pNfavIM2AcokVEokWC5MeJ3dXAaxEj3rMMCKiRA2/TilxLeo85+r/kmOhqMrMv/ItNuUbd7oXNUjKuvKFaeY7dwYloj4N0JmoODDBjZBhcAmq06na9qhgUWRIEroV5+ZMeIQFabkIP0jjgztG5kpTi5PKIpVOW6EFenk5r1m5xHmIUDGWfevup9ovUt086YhUGvSIun1jX7WGOFeZiWf1FbIIjb0k35EKHqkbsAEpvYIv7mPb7guE/jwOrcarAZzmlIiUUAM62HbNcxPadkJLlKKeNJ9lGEVzduIKF3RuNaMhkreHq0Uoz0L+WtLw5ka9vQrd4EUWNjSdyYf21up6Podg7HGY6lePaIX0osnR/X6iWItagZ1V5UXdvuu6U2NwpyJzo0A/suRTxGOj26vwPHbWA6U6FnX2jyPSMzGTc/F7jr0r2Yor2ikWY274QbUIKD4cSccHsJNXXPzy0mCUuny+McKkMBJMJwGWaB47PYxOJU6fgB9V4pf2SqxOZlxVamVYZ3Y+GThbzQROie/y+pgVxKqi2szf+yqf7lkyOtu8vPQdNFjmddKL6ndqwVUgIoy0gFl05yEw/K8NmtNuA10JwU6v+QgC4UIM0j0j/8M4Fu6dzcJ0ShQEoDUDnIBf+NvRuyptZX3BAqExWOv7mdvzuO2ocbUJn5W6CZbDrzNo1IOPSoIrv+PMFAH+I8rSJHJpqDb2+CMyxl79OE/rrgaPkliN0ywXE1uOEc1EhKruM2TCc9RCta9wFQtaVWiRSFhtixS3UOeBEZasT3QbOQmJn1/BoI07uAp1g+NG2YQcIIKfx5Sfn9DMhVNoS+ckvxNfLQ/eEjPWl0p+sIQFbmdpyhXxCV3vZLPWXJ4ZGm5TrLp+kn9uHfnkpjuSmixOY02eVOpyI1GXiZDQWuQbhqXNa5CY2Kr98oxHOFA/Gtd0d7j+DThB6PukfieRluMeXkSmONqCXy8GKlhaINm2wkB4zM+el3Frmfxc8EftHY9R3TFh6TgkHWn5U+9GMo1ewksAopFGDPZZcxJbxYRpcESf8byKbBxnT2EcxgVluWrLjlRJfI2QgfMS7lIUnmwLT55jzD93w72rQcDPweFSUI4Axsb5ITAqhL5Ff50ArnW1HRj1W6QNLAKd2D1hKVtOJ7/gqJeTEqvR2S0OE4+c0cmRk/4DK6Kqp8GDrIQO3cB6VNladbagNeWGjMb3v5HXb77VizOUwhyKilTruCKbGOQkWetd0uN/ny67O8ZmeT+tKO5cMpa3YFhyapA9SEoWjLQQQ2st6gwaCEdahgoL/jcCUGgHKlArPhdVTD4bhqXB9w30iyAXJ01GFQKQ1f3Bz7Ybrrj/zOv4arkYCcI4YBPqt7UAWcuWgctPrsySXlfj4DkoRNx4EQTmlKxcSoR0FkHqQDIpEW4xoTmYUgCzZJ99CcWdlP7LgAHyz3hV9zwt1jbJx7sSsH41HmTVdbweAnhsF07V9Db9rIwAYCvXyWg6jgKK+zjtRCs/g6EoeYynIGnH/kGekFPD0nSu/KrvDKZ7GUQ542vMedvPC+CvQdQPIhQuDQg4QO2FcMEmoiYZvsWVJEiendAv2q0nxgR1jYKA+7MkOYjY7DPdRoTkD7l2nHQ22MbIldacxV2vvA8jV4ln/YIg7nbemyYlpymILgBNSO9KDA2+uXqIk43frdkNeNKhcBqnl8CR0LFOGPRkP+/k7poF1iw4qH50czkcjh9xFRkri0QWstYJtVz3d6GoiLm4j1/0js3UDeteq5j8RpuaCOBKvHLCTARWUk9zM4TgQXlK1/u75bFpahaZmIt8yVsFF6AB1ipTDKTUcqtNfdqMG7/ksySKBgTWAJpOvxs78qDkrPS8zNIdiUCtAXm477VN+QmVG............................................................................................................................................................................................................................................................................	0	\N	\N
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
\\x8466da50424335f51d36dc3a3b2741c52d5d4bcf04f9f400e143e95f033a62ac	1	445072	1	28	applied	\N	2026-03-14	2026-03-14	4	1	28	445072:1-28	\N	1
\\x3209c9023c25c48801109290e7b53288cfb1029e1024e91b47dea5af0cbd9126	2	549372561	1	0	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	2
\\xa24df978b8042e0888cf2e2d227eb9848f55fcba7bd32b441808b771892962bb	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	3
\\x8ff0c0e004f61ec2d57ebab7432d33754176abb92ca6e8615d84c917486af09a	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	4
\\x5ac68ec738f0ef0b0287ffdfc2fb6eccf8c9d7a5a62e41c0e49d802a6409aac5	1	445072	29	31	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:29-31	\N	5
\\xcf317d882fb8bdcfc9d190560f701db1a90b140bc9036143dd56e2f13e7ebc5f	2	549372561	1	6	applied	\N	2026-03-14	2026-03-14	1	0	6	549372561:1-6	\N	6
\\xb2b73d448087debcd48c5657fde276612b404aaa09317de7e9a8899cd2b2fdf9	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	7
\\x41bf309bdd671a8989182ba8de0567e444724c82b1ae6a83697aec5e9e762977	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	8
\\x9847d9baf5e8c333c656a15b6ed4109717b9f89c57c60d15f288a345f45de79a	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	9
\\xc73e500d9a77d1b90aa723e9fd646af454aa913a7759fadccf26d9e01f1f1ebd	2	549372561	7	8	applied	\N	2026-03-14	2026-03-14	1	0	2	549372561:7-8	\N	10
\\x29fd1366125b0774b68d6ecdcbf5128e4b8076e3642c348b18492cde6c5bce6c	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	11
\\x7e7f2f6ab328845aab54428b440dd5be38ffc8f21184b273bb2a06197df72ce8	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	12
\\x63930d45b75aaf50d7c50fe358d000f6c4caf15fa5188b53be38b0f2855c5cd2	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	13
\\xcf311ffadebf5d1edba490c94f95d797739ab5d4450bc6f3d1dbc72c34ad3b19	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	14
\\x8656e23cfc72582f46e9f4b50441762d74b3c5d9228ad3770a74da85e9071ced	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	15
\\x9bb232d54764f3f217dc57c75340821a2594e146f7127634f645020a0be9a8ca	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	16
\\x1a9d8410b2d56e24cb82f0d80843d1901b8b0f7d74818117f91886c8d11e7274	1	445072	32	34	applied	\N	2026-03-14	2026-03-14	2	0	3	445072:32-34	\N	17
\\x6ca61e659d293d978a82fd3e2cda42006454bc81dc9c2d6f9056f555c10666db	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	18
\\x6fd130769ba30966c05747209e7d6dec5e77abf3f3576d257698db3605261c18	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	19
\\xc5df16aeb97d5658434a147b74141d154ca7b21bd0eced2e1fb0d2a83154c5c6	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	20
\\x7d8a63886ab9b2900cdcb0bb930b7023fd44935caac359ff00cb0ef969766cd4	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	21
\\xd975711e3044adfb31fa6c5a4449980bb466c88afb07d6abe6121c79ab54619d	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	22
\\x61bb45395be1ce9c4583552f3b773b28458a82da83048807841b6065041034b2	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	23
\\xb52efedcd5fd5fbf7aa491c42724c5182bf85778fe00bd17d175d25e77031a17	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	24
\\xa0c0074ea66a00fa94c1e05c45648a6f262822df0f9122ae283d75f46c187839	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	25
\\xc99c68c91c27e5ff1f0d738bf96c2209ce0391f95caf9d7bbd6a411de541aed2	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	26
\\x1eef6c74b2f67d3d958b4dffe52f4f5f1e6ec296db0d0b5b3e157fc6cd5c0b00	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	27
\\x43e5b68e4c216ffdc88356504a721827538394093412b568c309b6af71cb7772	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	28
\\x8aebaac1fd6c965c57482af2fd0042ae3a953c7d12574c73cb37ced49de33703	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	29
\\x6ce0072ba45d13afde3c17f7320e098f3a991662f00e439c01cd12d77ef45a67	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	30
\\x05885c38c7c9463440a990a3329d9b23b87ef45b6c1a45b32017b344bfc854b2	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	31
\\xeaf88eda533512ff005a1b052d996efcf08fc98fa36711b0a368fe37fe4b3766	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	32
\\x8a197487c413f919ea43abad6e8d71edcf8f6075b215df90ab29752d5766ce74	1	445072	35	37	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:35-37	\N	33
\\xc29c4bfe571a7a15ebeaec11334e05a1ea4bb9002c240cf0725db0d2655d0ffb	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	34
\\x716a461095a34b15c01632ebaa962c6099a20b306d6ba056c887f4326c6a3e96	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	35
\\x746872dc782330dd8c4bae5031241950976d539865c2f04db9c9e49f924c2b91	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	36
\\x4a651f5cb45d4916b190319199052d5d8cd56a9a8bdd563dbfc3546a5a12a9ec	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	37
\\x712ec70b4f8f092bb67dc7d3d3353198b330571e4c27a8b160d1490531f9b152	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	38
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
1	Архангай 1	Оюунчимэг	\\x4245d0ae1e2531029ab78a92cb67d3ffcb503f56ed2b8d442e1f1a20af5f7fc5	\\x7b22626f6479223a7b226465766963655f6b6579223a2236323139643533643562316139616166336463656437663562363134613461373361386534346664333435306631366233646236363439303030643662656431222c22666f726d6174223a312c22686561645f6f6666696365223a2232356262366666366435373961313634616334363432313035313963366432613363663236626663343733616363303865396330616664353166386534383564222c22696e7669746174696f6e5f6964223a2262316636623162303966346464646639222c226973737565725f6b6579223a2232356262366666366435373961313634616334363432313035313963366432613363663236626663343733616363303865396330616664353166386534383564222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92031222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a226167653164757434687668666b3779767573357874677963666e32396766796d6e336833707733337a76676164616e6c763772347076757373677567766a222c22756e74696c223a22227d2c227369676e6174757265223a223133653237653633653933323733633631373137353934386633373038623233663938613930653664323962326231373630356161633436323365386331633164333662343234623730633562626431343465653134386334653631353862346438306433646335386234363365356635663532326630656337383232373030227d	\N	34	34	2026-03-14	2026-03-14	2026-03-14	28	0
2	Архангай 2	Оюунчимэг	\\xa7729b18f7cddf252c07b9cf94f8a591bf1fc90711572ba0ca048347ad0c59f1	\\x7b22626f6479223a7b226465766963655f6b6579223a2234363938666237363530353965356132633638303132383531336265613062363064653065653164386632383837623763616332613134353639386265636236222c22666f726d6174223a312c22686561645f6f6666696365223a2232356262366666366435373961313634616334363432313035313963366432613363663236626663343733616363303865396330616664353166386534383564222c22696e7669746174696f6e5f6964223a2264643233356164613535363932636330222c226973737565725f6b6579223a2232356262366666366435373961313634616334363432313035313963366432613363663236626663343733616363303865396330616664353166386534383564222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92032222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a226167653164726a7477733538376b6b70366372376865393437747833746338653975393773387a657578327a3474326e717a636d63766c71736b70773538222c22756e74696c223a22227d2c227369676e6174757265223a226461343864303035623534616131643135353039616530336265353630333239316238613665356130353832363037316533653239323361623065376435646136356462396364376431303830373034636633323030306639333931303235306363303838383634643135613739616362656130623639333962656531343062227d	\N	35	35	2026-03-14	2026-03-14	2026-03-14	29	0
3	Баян-Өлгий 1	\N	\\x7ddf74f7a01d26dfa8f1b1769dfd31b7fce65bee450ba311bba033f26ecc5d84	\N	\N	0	0	2026-03-14	\N	\N	0	0
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
1	812c31a3f0242a25	2026-03-14
2	812c31a3f0242a25	2026-03-14
3	812c31a3f0242a25	2026-03-14
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
1	1	GPL3	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e205832353531392045625756754772422f6c4978797031546f6b6e4c476e4e4f4b566c374c56663044454a56324931437733410a464836444269767576766d6a34446e4974546138576c70632f4c68776c4c69704f6b436757567770326d730a2d3e207e5e2d677265617365204c52206e20797541452f0a5143516a4b596b306f4b47594a57692f33656e58617379364b62566f0a2d2d2d206878427946614455666745644e6d6f2f63736a63725165534f4e70594668443272585562756854324343510a7fb29469a0d5c1e7a99ed3e9046019aa20480fd36461de6c01c711dc58ca47f7bd15c3a860344fb7ae883f9778217635	2026-03-14
2	2	7OYG	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e20583235353139206c366e775631494738414c775279744c58735a6b384e737649324e6341364d57745261656148366d367a410a6b4d2b504c3257555135657353354d6846415172567a76625931654f732b646137622b6c7830596e6d79410a2d3e20325576487029482d677265617365207775686c420a2f59685745716e4666366a72466f7a3464542f52657a57757239646635416e7838534c3163784d454b6f78596c697939685a596d6d53527430786f6e2f4d35390a777165614144443652317861773579784c76332f696d2b34514f363879436b696b5674686e45380a2d2d2d2069367459614374587a695977452f506d734e7437754b53303867314d6175483833797658364f4176776e490addac05909ead121b22f15c1d29947f628b5a2c34e8347cbce101b0d799267f11938f828f339829fb09c2ae030e9b67d3	2026-03-14
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
1911569684365346	\\x7eed383f0c3a6b6a8da3981bc98a278855adbccdfbc8ac7c2eeee66a1cf81f2d
\.


--
-- Data for Name: erasure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erasure (id, stamp, trainees, fields, changes, state, reason, day, retired, retired_at, extras, said) FROM stdin;
6940776929700085765	89662855128	1911569684365346	\N	\N	ordered	asked	2026-03-14	0	\N	\N	7eed383f0c3a6b6a8da3981bc98a2788
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
answered-1	\\xbb5956d9efae6b28089c154a0c5b342c81dea3dfdd57c09d3ce01e7e1da4f3acb26174b9ee8ebc377ddde71b9053c65993ed7f7b2d4d009a28ca191ba878a587b9379a072f5eedcc810433e0d19c39fc62cdd41b10b2ef89c32fd72fb76d6c26d8b4f00f1dfa5e57bc39827bd1d6a3afcefc4a8262785f455f00ff141929b5a08b813b882f592b86f6e99d9eefa3ccd5da86ff54528662adff9b74a86f8c9f897bf3220cccff9dc70d1b780b44fde9989e11dad3ccaaf4e94ef4b08975aaa8
answered-2	\\x58e4399392ddd80d29c5153fffcd062a8a6349d77d6b1ae747bcfc522ab9e445556fafb75413bb81930b8b86ab04078c575a5a47b7944b133d2c0f9c38f764be0454a82e5583212d00dd83fb1907b8dab8c02c5249bccb004ca6d7746242700b810e480b97a73704ec5a515d767f219c8c22eba124a4475a920ca43db2909030860370a432e69c9f1d2372930a3e3d2210739bf30b62554ad1dd4f81081eec2d3efc782ab7adabad7d9de425aa6c65f1d0d8f19f37ad39b03fb6ac4f0459aa
backup-folders	\\x3a9dabcac4049459e5e9a004759a7a638c14eb9ebdff700f71aafaada0cc85c16eca7260ceb997230541f8e4221e8764649d7869ca07088f748b875028500952
differs-1	\\xcbb524eb8eede62b71f4d72a3a30dfd230b520a2b56fa72c15adf314
differs-2	\\x306c079a98706b6956cad34c07af0cb31ab05f3832d73bd6f41c3a64
erasing-secret	\\xccc09549fd6b4e4e5e80ee01604682171be4de73e6346431096e21ae568d67ed217819fd7264c7de224ac688226f06f16ea8301f4517cefa96f120c8
hub	\\x4aedffe6f6ca45ae19d2504b2c00dc0169e8f8244a805339183dbcf2c7337b482045f6c7c51d79a8887283a0018c3e4fc4e6327ff43906561627ea557aa2205e46fdcdcae506f4c5f5de6dda7b73e8bd5efea765a25bfcfb508a6769c4ba623f4b6f3d5f818705c5ad7a8c511ad9a0d3cd060ea93c3115730d686ab072be023153a7db6b41b401de0037f04b348c29b7eae9819d5f1aceb409e20775b20c9118455b95c4523fa3ea8f159299df67c923f1f795351dc8e0929dd832f23dcdc8ca7ae53aabab0e94622ac516a90a2fa90a76e378f87d81ab9eded03d0b468d8bed16e5fbe1f06e26eeac0bc2d399da71393c8bba5d942e9b29837d68cabb7db300abe85e8eebcef9f215ca6cd55e8656a2996029f7f6692195f86e79f57f6f76a2472d9578ac7c8c281e4b44a79eee7acf1d817e9be72b1b4c565cfb208bdaf233e89610cb57c9dd43555a9d7a217c9cfbd87b0db317b5f38f509185dc3c4c0d8cdb27064732426f77199dbd125a97f7ae45755207b65acae1e2d39777d7638f33a86864dab154fd30219b55248afc6df85b552a7c980b669174ea2245dbce532b860996ba48a1f0212eaf1d50328fc1d3eb851029c11d2645b41ea27f232752ef5a03412707b0fb408e535a8752a7a09c4805f93e56dddc54ab989cce41d6b0208fc5caed754004d04f1430afdc4cc2fa54c996c4450609b71407305663647d00ad25cbaa7811648267d14672e080c2b3d4ad5661a2dbfa0d2bb859ce665fba3f5db09bf39c1a6aab7deaf0399c1c209b611e4d623e467801bcb908f3a1407ae31ede7ae4950a5d69cffc67a4e8e43d2011db55d721459a463458cfb8b7290da2c566941d09ded97aab196df0f282602c89b6a6b85af05e895f46f2643748c265ce914c2e7c42f6ee84e57eb33b12b7b3273529c202d9f8982c63eacecd4f1d4fd264f0674beb043dd1e7d63f26ffb75ebce4c5f1934c87f166767624129a4aa3897570ee923f278ccb82b9ae7d6b124ceb9153392436d3ad8609c711b8c5cc5e6e601ad18b31a99f74fdd82a70c9f1d5f7bc059c3d419afd784840945355a561abe2040a9d9d1ca973746ec1a0847482abdb4109cecfa9d533903b8dfa276118f8adb31dadd8abd53144764fd776305dba657946005990e8bfb85a9ab6f0f3e1391abfc6f9eb9f381e1690f1c44da0caf9e70b221d8e37fb21766a54fb124a3511b76a32c38513ae0617497a5ef0c0bdaf6d6d8bea5e5a20cb385d5a06b09ad17e8957cdd485c2c33d9f6a2e29f8f08db9f4ab82817c4fafa4cc0895913b43b8b7f502ea7c887e15664886ebcbf57ce446aad9d035633e6018d4b222f57639020840cd88ad73ca1a748de71dcf78e406f820c3221aa03622617da0e19ef94e32c9935cf8f207c4d47177005a40dd5891b8c3664c991f83e7a5211c194d03fc517aece9c4ae7564cfda71140493b17ead765c9bfc8dd8588c96e368321ddbf9b390bbdbd88cb44faa83d8f7682cbce13dbbb2059cd4f8afc15c68da114c88af8ff35f75c1ed4ae7a281bf0fca95c74580857e11e5c38f8f56b05ea0b06508d591760c39ef120de676576ea33ef096ed6e74dacd54ab84e4e3d4e15ed0100ba20f73699e41a5535bf17933f5bc6e0060e6c27277c2136a387a1608e8c6fd58764e3d2f93a8
hub-authority	\\xc031fc505fea08843284e09c4cb65ac80d889157c4a633684378d6a8f90e6bdf983247627c697ab7f746c3a889c2310863733ef5fc1a02c6db04b72ce06794d211bb727e024923c85ff7d37ce07461852c50bc568aa5ff7b8da79372a0a1c38871d4bc0446e49fbda3f02308847735b5265f9e9620750d93c6d826f4d10f44d9c96b97716f9d42b1b65b9b2125606faf35a26a44d5cacd0962f2e734bbfb0462ff1b27bd6c394d83e2dba61e08b1d98419ac0ca7ecff6275360d76067a10044eb3174b52e27206b0f76cc9fe0e45c2620563fcfa10736fed37638ca45648fdacc14d0e060cb109e0c061a451d881a36fa2ecfd7708bc300daf6ac604e91bd339bcddf7854871ccaa4a497f348ca6bced4980e8328e5a139c8f9f95ccd57c6f83d03e48c9af777e0ad25312f32e052f4f36123767cb050ed55d956299341a93ba8e6de478141f93cfd0b280f38cfc3936051558dc09c3b203c90336ed098afa63dcdd6bb907e751508c97b502df777ebca3dce44e621d24dfe98d2e5d861dd904e8c422b0c465a685325ce8b0c587fb872b4d1ce881b2cbd25668a71d5185da7a0a494bc421cfd222e3f94e4a22a2db506abcde427096464dcc314da9b7871c0bc374c2d56db5dc4af383e2331ed71825c1406a8cc65bebfe61ed5960a0096d30cb45444824896f2baa165bc6be0f0fbb33fc7315f7ecdbf34fc6b552c061338d0a3b89c5041ff4fcd33fa4642a77e5c8da6a330c125ec5438b5b4614de8e9f1d0d70ec43833d86e57fc11619b7b575df63a17e130b
keys	\\x423475054fb83452798c3465a6af1eddb1dbf5cb3d45cb64bfb71dffead5832cca4b263a9c95e3a57d244bdec29fb7dba27d79209acc62f1e135b86725931644941bff2d531a744b5e3c703d817ebe31d77a2faacc7b61cacd27a4e7f10b91beee08735dc156c6382ddad458fa44378a09b727a149cab41e4895704f01c858cc2c6ad4bac37944972185d2a58bea3d3ccccb537162dd3b56e5fa782a17670bf5fcb8f7d7c566c14c8e3b2434641193292ad79a6f89fbed3753033e8c0b27e5915bb82a11a3a2e89615fafe5a21dec9956b46aa4b5f30d2c711f5f97f9c620b1e43e06c143056d8bc0279c82774b9404327773ba5eb6cd0a88e43c6bdace9cf72d34f3af1f2cfc254d6f4b4cfdde9cf761cb69ce4e18e0444a19215cc614e3824194c52a269281ea52dc7939fde8dc16b3fd1c24b64ac72187353288d153b45ac79ad4fd0149a5288d389b22928001994434cedba
ledger@cb7ef0b03e896f3a	\\xcd84c8b27309cdea98dcabdec797cc4d06f0ff0c90a2a6b0fb73d3d126
name	\\x698dd4bdb82fe2153f600cb25259fcc857348ba7564109948a46aa560fcac2f277395745dd1022c2187955fa6d
role	\\x0eb500301972e8e0ae73d4c31ae960c097d84db0b89233043506a9b1082e2c4de07291025e1990
trust	\\xfa5a8d0ec3dd461f71db6b559b62a35a0969797940b3dc1330a31b97ee528262c59c0d291ed640df09cec48013c69d4a92ba1ab7b1ed68f18fc49ef82beb5c8fbedc161f7d743744ef1e1af3e8fbe2fb97275ac5b45efe523a2518dcdf3986149bdde2e6297922a5fd8d909f860a83cb8f5355a9c40957b0fa400d268452d8cdddce3e2e0914b0785d20e3bc71b0f049cbdf807a88e84d2912e9312198f03c705636326a7951bdf7a6ed039b798ada1230d25728f0fdee7aa6bcbad27601db49e91797c5766d95f852448b268fe8b839e044f9618782ee19a5da17fcec7a852e9c1c9a9c8dca3b27d85e4933a34eb48643cb793269254c923ad94dca59c9d218113527cca8f058655bb7cee96626120889b6dc8823bec580414eb949fabca8935ee5786d54f5bd2abc65ad5dfe78e91712506a0466667e87b590bdef11ed09c5d791d40067360d6750ed3c2997fa8b3bb25ab0abce3e16f64c19deb850a66b57dceef4f0e359ad68df6142a1e1327baaa26787f60a76a0a0adbba295f5064004407e763889446f1441f5e65504d7735b999335972e0754392a2320df6643b1593f240b9dd7ea961d0a8203ddc6118510b2075a286d8a306964543176072796edf22e2b2f1169c255802ba5cc9d9bacc5d21ccef8713150b72593942afc56f08d3a24d169bfd888d23567e2bacfb62a4d9735f78eb6a4b039a51ff90f5d68849629db3c30a2b04d9ecf99f050d552dc5ecf7641bd22a4164860190f9e616fddefd7699a8658bf4c837e81a1bfd9bb86fa0cda35abb5e282f377cfc5069199882bf7315ea076162ed1310c0f81e085ee52ff43957cf584816bf44dc62573012c295042908012beb7fd5b469eeec66046fe187f9d18868f3922ce5f0738ad91edf8a5c7dc41a76e0d044f6b2ab71e40b62bc23ba7a61356398dabc51767c0738549f93e104a7385c0e8301b40a464fee467b80502250357c264444387aac05ddc1ef9862fccbd30977ae1ab2a033d9ba0a21d9ddd2ab78385646a3e08430496e473086ad2458572e6648f2f675c48d01083871927c909b17bf3d6bd71e0b0867088fba6798ec2ac30361ffdf3ff7d803fd1724180b66f600949395699f3ec7e7d96e41ba46bf976dab1273b224cda0a5cbe4c5778906b9c78951c2c8835852c153963ffe734348c9be0605d570d579dd9a7219cda55bb62e8b74633ec9bfff200873fa023e04192203f767d3a373ee66d1ad28040959537c0aca1d0ce938500990ec2cf61b442579f254e98d0d9bd8a7fad266e456d8df5515500d0994997b5f3487f24a2515610ca64c82cfb70a13bf1b45e8c1d3bd78425c48995a780d1794d1575dd9a1945a767e48d70b936649f66aa29641f7fa0a711a0c01eac13fafbf6007bafe4c20340f5f0e32528f76d76e71bf363f42a2a0a9613ba4831abfa7942e25c9901dc98e63b322f0e35e48f0a4fb3ede4c6263028a177783c2a4de1537fee7843e5e5ba2fc78848d9f1033531334d2eb4f7da435b402de634e75b1e42edb2ef54c04c0952db96ce5492bd8c90673cc6364c674f540fc63826e3c84f89537d0af753e7c02730f3ebd28928dd0537c4e18d24d4939251a69ee82e8af0f729387e1b19585f42aad49df247bb83faeea442a5c844ecacf91229dbafd06a8bbb8240243568bbff2a3da8f0c64c7a74a8f7ddaf5f89d3b5ac305259f8695c08287995aa85a6d0cc9f7de1b521e8ebbd95dc14a4d440a1467d127f41537aa8387cc82a7e504db64b0cc43720c7943cbc2483bd364902a7341a3a03e0d923d839f69a6ca2d2694b34d61a914e48842aa2be63f95eecb0b5b1b84398e43bc72e3235562e04eb6559426d06fe8e32932bc92b3f2072d4adbaa05d340d6a8580cbff87385f6008fd17409130f1960ec5f7aa675a34e3924e6ce3bb0cbe92ff389cd042a42928b91bd7dee0a4388e19a9e5206668749dd37747348cefdde3825f3d20a7e938beb01597ce26f9e177ddca0a02ae953b8be3a4a00c4fc00aea0ac2c4ad8b4c3f6a5e2a8e07e28efd522c43660350c77c3f993b8d704accc71f3dd586c7b04f6d3874272e36386949748781028b304918ddcf1dbfe2ade0d1cfdd8ec3aa9d3049748e74ec1944317070f7b51d37708c8c9fee2dc5668fab59cd43f1428af86747dd7b15149588ef33eb834e2a7fa7d10cc299e8c306b7df332dd2db651f312a5065dca43766056d1eaceebf11f21d1116ce131c9bcbe663206c3b5cfb81e51889d872f11a55ab969f4bb7c5200e70019d67a567a441bd02bd4635c3d0386878790dbebd35dc1250004332a7b9f48e26525770a7b45fd29bf810391d13125f7085d0163157304f0e5b37f8cab37a2e474a3b43e5eefe086e0e529e2aae8a321820b374a43ec36745ad1c7a88e0f744d6633ba0fd59a2615907e07e6672af3bc6a57327e9a0c3142cd037beab5d240c3adb48bfa3b6fd3dd24204ee39944dcc06ac45b77a9b0ca4fda81237634ed2d0f184cb5ca20633ca249368c351020b32d6420dbfe94b2fd72e96a3e7490a5c01a58ab1ac106b9faf08a5d2648e14727fbda1c89b37426fd381d1745f51d74d3ba3e2fc1fa25fc628896190966ecea606df4b43d5fccb879ad41733d985259fbb729ee6506a114192eaafde4b351fe9a09729de8ef03316be797812b325998e4ca2001c0d354e94c7df3e8f00a65d1322320c6f898616d71785354d9e8736e9bb5bd76fc20d6ae252dd34f29a027a72aed3444c89bbd9f30df10cd91bbdc10d48e2d3c6134451652422ef1fd53d42f5dc0ae0a69cfa147dbd6cb8aed394c2ad8a8bc1870aeff21484d0c6ef8a980d376fe6acfabedeb3f794639347f16ea079fce6600f747f024ecbb05e566e50ea609782a5f9ff3d29958f43a9e1b6281ec9f6bff87c6fdf80ad2a1e9d35cdaafc98bd5727e86669a5fdc4408c61171b01d8be6631eb0ec3ce6f673fdfd250d93b2068bc61fae2ff1cc4136fdda4b64c8958cc1d0e65b6af72c8b21a72b26b49e2d0d216fe694dbab0a206702943231c2113f8e67c8fa424af134ff77346e181b7000f2c90e2434a40098a3e9f314c90b3eba75f39a368ff967687c575929e5ed332bd4be2bac742f03f571a5be980f792eaa4501b41a7affffb63ba91a03673b0d9d4dbe6c7c5c01ce3c100358dc2aa8de6a061d447b597df9d93068e2bc52fb9bd04924a27f9ef1621634ad29b0e0b4228c89b245bcb8bfddef3d7bd37675a2669a83be75ca65053b11673fb9b4ceed2219a6c75660b02fb
nonce@cb7ef0b03e896f3a	\\xc46239d0f8a63d0564ecdf8f93ce66beef8faac66a3ebd2aa05ab72eccecf45c3942e9297da9d97198b000f5
epoch	\\xf020ed6dd8ce6302b473ff183c51820e5f50d872577f4e942f9ddfd92a1a8bbe2b
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
445072	34	\\x7df2dcbb727e5ccfffe19fe9b5258370c2c5e896e6628907cea924dd795a62f9	32	\N	\N
445072	37	\\x1e9c4ae3280a96e9cf36dcbdbb934b6cfd3dfcc2300e2090ebf03e86b4a920fc	35	\N	\N
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


