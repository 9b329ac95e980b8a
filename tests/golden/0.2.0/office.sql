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
1911569684365345	83752307344	1911569684365314	1911569684365335	2026-03-14	YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBpRW80V3dPbnZRWnNadFFDM0pmSHJMNGdTNU1QQ3R4bFdwUDE0dU5uaW1rClNTL1lhOWREYjlpWENwZ3FjSTBzVkVmTTZwdTlnWEpZTXV1RE1EVEQ2cmsKLT4gUip8bWh5U2ktZ3JlYXNlICJaTzNaNCAqNFJ+IGA9XEZMIDxBazU3IXgvCgotLS0gZ2dWdENJcUg0TGNLckFyUGJnYU1zTWtkdmVURkVVeW5pZXNycFV4dGl1SQqZ0ixpXDO5G74ZUk7MiITzANOi/kkLuuWICukLV90ewUmB3DlW5exbq9mZ8+Wu7eaUTqWWTGbmKRMlRSQsdzGH6O4VS0bLBbOgibQI60rOYJlZUhkEph/V5vBsqsEnv5nEEEX7Yv4S4Xku1eEaSdsGNORQxBGz9JW/RUrbxe0/cezJqHDH+fuUt8havzIGhK4dRyOGeCnEFxPGTLtTBn7Sp4uE9P1HvUVAefkIPViq8DI5IRCUTTdo8jTdKNep/KI2upw4Ddl8ltLkdk2FAxVa7kTCvSwqGrjdPtsZ3eJufgX++Rd4/8H3h2Gv2puZpFXjjizuN8DgLKUMEqZXe+GzKLhWVfg+rpzWoPXxI6lFlsXO0ceJApT6fagF6hlwjsjGCmePptY1nv5td5jPfxsLlAPEaupABUg35rxe4EG4QZl8mbN/wUIoPi343NCxjE6pTLz0EexATYow/Yt4Wwky0yfNTmcR94Ey0sK+mi1NWEOpJDMza6QRxfaLyfQXFPHDVBUJ8zby3AccTzCpy8zlS+GfyijtfsTlYtDrmvgWVIjGgVagtheSVcGj1TwSJU+S6Be4rU6Y36h2BQ7sj6Nitsxha9NM/86iLlwpeChdx0Ns9YPabTgsJMhWEtwsIqG5qD+dGfuLao9yhCVHRzXjI5MLT45lwYBH4Qm18XtpBxlhKOBc1af3zHhuwVKXz2f8ryMQRGs9Eqzjc9hc0twb8ARVYsa81TR0Ala1aBpS1aY8Xu7pRlslMt8TpE5q/uUik7+9qMjOJL+faufiovR07UTX790/W8FpfA0coRcTfpI8RaAhL3w9M/zKHkJrMvAhbnUaOBoJYYdW+oDKOQcuSzhIqpcjOOrSCMjWjEIkMI3PshuipWB1rbMjUt+NOJCWEtfOartqdYuLR9UpLlPvB97+Flcqd/+uD4BPSxygEeNRAjEtkJXhEPNpyGIarEPiRX0tKt0530D9QVbSgKRqaWgXBpDzMIuOxV1T+mhNX29UIbK9/Al+ADxui9XI/tzAcQtkMXJhx9DZ9OCOybKIaS+Xqo88K0lPM+FFAxJz9XjXkI8CX474i9gxkpTI/lEZ4qDNLNQet0GE55rXxAVvDLh24IaWROZqtQgmRCv3hHzvWxHBO4naQLWqGEJCjduAU2JhJXYQFDSzJdXWLrEfyB6j7mJBHqu+iT8swdmieo/Fr8nBUBOkoYeQWzxvH4ssBkBKTJJ0tUavZBIK2iUF7oUuaKoW7PxacJvgiM0pFOtqq7kohJyI5vHIv31ywcajT31ctHoIjsQVuP7xEySe6pEM6yTDKas6zFiWam6jX2xxLL3ymtKNMqrNSysP0VyhYhdvim6CSF49/KhvLVGWJm9iYZ0PKqb/j1MrOP0tUlZX200tTc4eYQEJGQnw/gGiDCKjG+2FstbKHT9qb81F1gA9Zb/omM93103b6Ap8X5ru/zxfW3jHLEvSJFzXOQHGXh8EBZtL92rPNlu775+YTnrUB5EUrv3yZ0o+LvtNqDmaDSWZ0v2ntI7OX5WN+ydu89fyiMAYA2EwaKR6wKoaLGzEk30+plRHgaaCw3qQyHoUPcrPENHIpzkO8pdKgwnzwr3SZsPVtzr7XomiGU/BWIXk3NbHRsBdY5ANGSIO676ISkpUJLoC3bPcZnBmnjmLEH0/MdQS8PkSJSdzPtvxABne/opN8FKXcwSDJPjhRKd8EKKmIzbPzi4obfV7xP75BGLwRxOyAwDD9DPwhTbJ5HmLs3WmxiG82whiHGpJdN/6hov0v3U8gvIfo4og44ZlrXLZAYlPEywf3nyaRynsBTaLEaIdn7Ls1sGsQLFYZh+g/kJhE6SlhB7Q4X3QMQfRvPDRLhqvbMJXbmQaYsCdohKUm1clHMQDhHChkeXL3Kdh6unrZiStXjUy530nfhC1r5Rp9uFC4F1p1P76ToGK7zcjZ36u/hByUdH5qQS9lx9oEbAA02po5UxLdctI1fPJ/3T8r/WOEtjnOv1A1Lyx/9HG6QS4wZfnFe9dWVg9oHJiDZVKjFP7az4qwbJs7Oxp/UzgZBtkPbpuLmOPOzhzrXewIQrA+4AXTnLaDcrI+TALsBx0PRTqDJ86oxd89Beq6BktN7hzP7rxyRqoQRnRk5hyTL1iLYBWbbuwE45BVe20ZENuP7Yx+bqUxZJNzPkRbdIPieSoz4BWICN92uHYa77HeBpouuyvcoTqh8Fx0R2OwTYsE8gfHHTEJyalChxPD26WcB4bjPv3Cn3QTaEWrvZmn6A+BmIzssvi++ra/sl0dC0dG6Vrqu+55IYiV+kivgLG6FzrgWxv/qR9XmVmugnf0WmZgJUnH5ipg8Sx6b1zza3+zZU4dGoPPF/dcwZ7yowIKtBTjCqQ1ns6OVfF1tIXQtdcfBveucG0VDpQsSV7is4fkE+oADVC0Io4fXdXtGAhPf+HDPZ5uDK87rLQAtbSnndoc95FOGfWcf3uSEdJPGj+Y5kdxomcepn5XCElUWuqI7IBlTCy7bQVJ6J/S3qWbazDrwOXJeu/ld2k5B1GYfm8rbXXrlG1xvpUjjOGDYsPuaMrJ8dttsRPSRAivRDgZupDhXzGL1SV7BKlJ0bE8vrKZRosW/0dfzwlKhQH4Cg+wjF6fAW9cl4dyOA2kkQt4cCu9luh5cwVLJakt1NuSpLiocRJ7/G0U/djW/Yij3A/224T2kMa4Or3Sy4JI/wRCmhh1AGab0VN+uI+MgA/Fpomz3ubC7WjZOaqcZXrdl4aiiVuAVRBkzCsK9Tt....................................................................................................................................................................................................................................................................................................................................................	0	\N	\N
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
\\x99aca07df288e78836b016c5b667d3c1f1fb3ec534eaf33d3c38f94e3fd4b6f0	1	445072	1	28	applied	\N	2026-03-14	2026-03-14	4	1	28	445072:1-28	\N	1
\\x30d234a547b185a11da80abcfed03fba7985712ebf13702a37e5fbf000867831	2	549372561	1	0	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	2
\\x472f7526b390431c052c72a6b24513241f7795f26ff941a701560682226b7b9d	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	3
\\x75ab9a6d32772b9b7f0d10d277eaae899e2d8554a24715f158b1658cc177febb	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	4
\\xffef420d88479b01b7e0d3809d6054b04e3df0b62cefd96bf999f0a530176a50	1	445072	29	31	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:29-31	\N	5
\\xf7ea5912707f336807acb6d84ad4c8fd330291eaff6611c8272fe25038f95a14	2	549372561	1	6	applied	\N	2026-03-14	2026-03-14	1	0	6	549372561:1-6	\N	6
\\x8d6b64fbeccb15729df6a601052089ecb1fca2f2e95039ccf4b1d79735221ef7	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	7
\\xfe0ee5357eaff5a2157e6c4d727b02eb6d74be744e61beaefe5f56e8f5ac7125	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	8
\\x2a5551169779633d3e3a13e72dcc93e6f8c5ef70db9de7b895223c8a5e584cb6	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	9
\\x6235e3c7efcdec754084472c7e12def51907e9cfdc761ed35822def27d26a1b6	2	549372561	7	8	applied	\N	2026-03-14	2026-03-14	1	0	2	549372561:7-8	\N	10
\\xc48df225ebf8fb6cdff0a47a382397f6031139502a1a5adfb04df40752d8695e	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	11
\\x0657229c9a70fe02105f2078c5802cdfe2fc6a2b889ac1440da7d572051a2ca0	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	12
\\x4f112697d6d39b6e977b8a9dfd2cf77e429dce43831a5c4244dcf4264df76385	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	13
\\xfadd26e09b19d7cfcf2840119cb916b9c46853a4ce7dd64460e346a3e36bee1b	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	14
\\x1856ae016f4231ab1be9b430250fdb00a5ec40d4d9d1b31fac55d19f956b9e4d	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	15
\\xe78b16b3b316b05689e6f15ade3d0c78b2a98c67b39c0cf8b11a3a9038c0e802	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	16
\\x2eba92db5bfd59e8f68ec9306e94191e269e588dbdfbd75369ed7760389dee2a	1	445072	32	34	applied	\N	2026-03-14	2026-03-14	2	0	3	445072:32-34	\N	17
\\xf8dac290852a696f6412c01a88c058927c1be6cfc58bb015042d19ad046321f8	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	18
\\x4710b83539b23e70a56ab5e09392dfee3d9b95d4ae5e34ba025e72b244b0cf1b	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	19
\\xe5940093f8636757599223de8ccbe87876a493612a4b21c03b10599b22ee4873	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	20
\\x5d3ec7350ebe3aa423ec00ea35db7e6480d093931baea6e636141c0d26eefe82	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	21
\\x7ebd5c441693e2c95679feeb4b3f81ef99d3cd03d4f4163b48943a242f637a43	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	22
\\xd5e2c19e60fc7afc466d9f7c2c342a6a9ac31927c05009eddb8e0a37686d3182	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	23
\\x3a7588993d0a5833d3ea77310b9a4f042d2d573a6d1fb4f2b93c71f970dd2f73	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	24
\\x13c7ca46b4c3668dd16e8235b622ffba699aa9c579e207e5e36219574314367f	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	25
\\x89ffd9c9a8b0853186e8355d6b237ba94172afed8c63d48ffd281621ab08b711	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	26
\\xd2ef1dbd2e4e8d174b6054e7488a8b6be87fbe744ca94d98c26f173d05bee569	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	27
\\x5c3d7cae6b66dd36b462f4d245b35fc15be7970158f5d7c26e7e0dbffb86ab94	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	28
\\x9e35f8eab2789300edcafd81c30136766c98e24df6226e8f3e8d0d040b3ff350	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	29
\\x9931fa101d8a7e0de3be1a2d51b08c0acadcb88dc4ea99c6a314a1ec2d1b3602	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	30
\\xfc67243d04bcf28b9e1f344268adc498e046051a869a36adda55afd0766cd451	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	31
\\x9c3bc240c2a144e52c51cc35907d17cb391119448a805b23f5197a0384583bdf	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	32
\\xf5ab7a94872dd87835ae69be547d4e8a0c843e2fad21d8b4bf5d3da40efdefa0	1	445072	35	37	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:35-37	\N	33
\\xa952417674a9122093f359b18a4050f2ff2b1d856a1cf61dc883d953cc225f4c	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	34
\\x934ba867b55748086db93b4e4c0a15e1dd75781cb3b98713a03c7bf201917fd2	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	35
\\x8f3f8e8b4905fee20307144a4205ea453e042847385617291c024da3644df67f	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	36
\\x7e737baec51c63f727470b3ddf4ece9570772cf2c74586bf0c2e3e5a11db8107	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	37
\\xbb52a7c4a58ba0fe16c0c6326ba4253ba0863d43d6676211a86a471d446c5e01	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	38
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
1	Архангай 1	Оюунчимэг	\\x467ee0a4fe7960e25e2a14dff2ccb5ef9bdf0a1e6d65e0a0b1f6a84c73e13d3e	\\x7b22626f6479223a7b226465766963655f6b6579223a2237623335373539303662613263663266653736323531646437326432366135383064306430646664303166353962376665333431343732393565326237656237222c22666f726d6174223a312c22686561645f6f6666696365223a2237333035363463326366373934323234376236653037613630353365306431366366623934643838616163653364373035646661636437333337363035653330222c22696e7669746174696f6e5f6964223a2262316636623162303966346464646639222c226973737565725f6b6579223a2237333035363463326366373934323234376236653037613630353365306431366366623934643838616163653364373035646661636437333337363035653330222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92031222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a22616765317135656378766574736b64706c307a666d793077377065707365396d3672396c3376726e656b356a63613570706d763278356e7361616b307830222c22756e74696c223a22227d2c227369676e6174757265223a226239336634393861623763383362633662366563393235623534663038353931663630646363313164326533643132363465633037653236343662386536323130633366336234613130306362303563613833353865663163326366643864323064383736363165393537343362663339343338343239653739653966303061227d	\N	33	33	2026-03-14	2026-03-14	2026-03-14	27	0
2	Архангай 2	Оюунчимэг	\\xb4ff6a1449c514cfed86f1e9749d8984a095566f265b2c2587281bcde6808c40	\\x7b22626f6479223a7b226465766963655f6b6579223a2239623539646365653961623136343062646235313463396230326663616365343335323163653338623131323632633237656539656439386234343961616562222c22666f726d6174223a312c22686561645f6f6666696365223a2237333035363463326366373934323234376236653037613630353365306431366366623934643838616163653364373035646661636437333337363035653330222c22696e7669746174696f6e5f6964223a2264643233356164613535363932636330222c226973737565725f6b6579223a2237333035363463326366373934323234376236653037613630353365306431366366623934643838616163653364373035646661636437333337363035653330222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92032222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a226167653173633632386d7239657872666b3978727870713475327967736337786c3534387772713532796c6b777064393575386e74763471676575357877222c22756e74696c223a22227d2c227369676e6174757265223a226631363266343533646235613430346130363663613461343334633861353132393062646563626630373433656466376138646239373736366437313834373361656339303566623430613462643833663634623466373936346236336630383965643631363762616136313332663430623336323562313664633933633035227d	\N	34	34	2026-03-14	2026-03-14	2026-03-14	28	0
3	Баян-Өлгий 1	\N	\\x9369ac5990d3ec1923737416b700bbdab99f67257e54c8764292dadacf3ded90	\N	\N	0	0	2026-03-14	\N	\N	0	0
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
1	2e9379d9d14ec251	2026-03-14
2	2e9379d9d14ec251	2026-03-14
3	2e9379d9d14ec251	2026-03-14
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
1	1	ZD22	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e205832353531392039776e6e5966546d4b7971464533584e3043566c6c2b4a6339386f7a685358754246747a573256674841590a3154452b367450745872357438383056644250657a546644696c6367326e674b58524c546251595a6644630a2d3e20423d22714a2d6772656173650a7632304e6f33396f50385272563574652b704c4968345957395064536c5a42616d4f42697336653136626e564e2b7a795839336746705659423339616971784c0a754c6776624c57595552363765784836344146646571366e554c4f6d304e634c344c776e374d59734e4861494c49367a6952490a2d2d2d204f4d4b6d686b4f32355a5254613950765143517545376a5a4362675430724d6f6c46777a743634783436380a149c29324e77fbce766bf0f3869b8966a71ad2741073e0e7aeb458183a6233d4805bf0eb42b0880633d52e1a3891bdd4	2026-03-14
2	2	BQWR	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e205832353531392074792b61306a6b7a4e49426e636941464255377739326e77587446556e51334b66715a52317444666d474d0a6773572f4e365564644c2b456f6e314a49396b742f4b2f7167434131334a336a6246416f33744e6a4955630a2d3e2034565d5943722d6772656173650a6a6234465574796c6c6e4734734f696c4c6953596563314d3673654541705637386f6f45434635736d6261326e74347671754f435973694154506f77725a6b6d0a6e5a746437656f4b6d5738645a676e4f6d6b63712b4d63342f637873394a30726755346b5045415055474d560a2d2d2d207a36474b44746f6b724d4870796a417376345535696d6345724338303578586b6754555773344a644c6b550a46c7c20de8fe51772955465b210e68dc296a153e19003ca6a69caa1ec87cbf17ecacf4c13b8cf1b808c124f8c31a7549	2026-03-14
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
1911569684365346	\\xec67ca725a6795e7078cf324e7c28076f5947d95a87b7ce230a40e2ef8885965
\.


--
-- Data for Name: erasure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erasure (id, stamp, trainees, fields, changes, state, reason, day, retired, retired_at, extras, said) FROM stdin;
6940776929700085765	89662855128	1911569684365346	\N	\N	ordered	asked	2026-03-14	0	\N	\N	ec67ca725a6795e7078cf324e7c28076
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
answered-1	\\x3d7de73e18c62099754f8cbafbdac5fd7e6b0bca51c20ca8cd1528433029e871b4de218a3364b35e4ff2d94ec3e75f4b9633acea6ffd9a38c7fbafa116a55dd3ce8dbca64e66288756eb20c2618150695dc8483560347e3f92507e17
answered-2	\\x059714ecefb43d8d80e9da3658330dcf80dd87611d409deb3ccebd18529150b463b438db2df32fd7aba027f2e75dfd45759920b0ac858cde0d75975eac055ac97f78e5cb92487867192e83e26a4ecc7ec7639ff21f1798165845e70c
differs-1	\\x69d02be33a19bd03d1cb103d60dfdb1ef347d56cbcef4144f4ab295b
differs-2	\\x3aa0d8ba6e7022214dd316ac95941b4dd215588fad3c4ba6301e0a06
erasing-secret	\\x4b8c9e36db7ca1b803ae911fd28c69c43eee2a90995fe6f7a6c5fca840c2e1ebdf0ce46ed2323cb136d75dacd3c8eb7b740e294501b8e43fa92e89ab
hub	\\x1c21f6b506cd9af3e9990c00c6b68a4d698bd9b72683f1ded544af277c7c0cf90da942ba23caf755fd182d33d727db05f4bb7fdad9493da67a952cee47449588ef2818e90321dbc7f455923309162984365eea92c1d3c4f86c5720bf59d57301e6463120f8660ffd2939cc1b9af0847170f316c9101490da08693c72ae9579ee080e8eeaba8511ae2a0b10005599679d30c84e6ccdbc12bc8711f6dc4d10a8ba4ff7a2d4722977b74dc5f5065f07d0751508fcc35a3479bfc001b3329bcf7a140e55cc849dcbfb84b86ba662534c7ec17afa9d8b4dea1230c75e8c87ef7a691fda9f7b9a6cfd80be979e41baf1065354022d0d3dda5c4d5d73b924f70fa84abf766175a45e5579ed16a83ecbc38bbc50d8b26354c8476868d27704f18489d54d841cd4bacf475d2ed7a2690e79e64d5a141be7347dedf3c29c4fa888df54051a19eb8b3c27ebda0ffae46cd3b0d668ebd63311a4d112e64ba8f55f99da6702789abea6db5fdf5b3b8ce2bb91801b58138a33ddac1af92c61a1aa34ddf47837ce4150c3b74f99c577681053cb8c77149bba428d41c84bdcc9956fd0dd2ea7f0900789777c32e32d6726fde4db853004ccd000821f05f21fc313fe5862cfd77129350488693d4d4560a123702b7c774e0e81ed31633f77d84cf23cb0f7b0f8383b81bf88e1ef556eb33c24a978fb4d3fdc089ba75b5ef52c64feb1aeccc926b1745164e5e1961a766ca2d8cb2628553966ed030d0d1b8f021a4d3b39c2f093987f24cc9866006f128985e3b8c79d7379086651174418cdb8dcf8008e7618be9930b2166368a3d44471c99d6f2ba63b9d43fb9de102907e1b2af2ba3444224fb2ee8c0a36c916cdaad680076e14730f37907f8504a76a71a6397e328430246154488d5b0b7079b566ec01d8c4300df12770ac43c8657ad118123a21428eae2e96540fb746030062597f3995a8b74c2aa878e582a5848746121f202ce30226c386d8bad6285eceef27eb37960a7d8848aa3958a52ddcd360725ea9d21e80786bf73623cc50a90481cd7006ba5216b544f6128cf5f4d2b44622edb8e3817b842fc9a824e47f99b035e2578758f51306513b9e2bf84a1b35629815944df4f53c28fec4edf39ad4b320f6bae105005b4359932ec3c38d90c5399f536e530d946291936013eb46c3fbf547f57dbabda679cbf47528910472a9fb0beab560c22913f7b917ef540d73cfae457c0b355600048f7aabdae0d5b46921c8e3666739ff00a54e41770ef166f9a8e8601ad0f28422fa808d8fb1e99348e5c0ae03ccb1e3f91ce73710cec6c15699d8b6858b5f271d9fb33391c76415f0a5bda2977d9914764ad9409429a7a24d8a460794d0f4dd12885ad19a3a635219eedf844c7b68ca5ca11ba459eb91715544549bfe848a300f0a1d23ce08f77f5df3d9477fdd3d1dc3f1e77b488ef5c12731eeb10171d85ca6acb773e6a7c8666d71a59239210d2c345066ddda8d0f0567b579b39344fd60cb792e78bbdb5fa2f4c71eb6786b910419c286c6a0ed2a73206ccc07f8c3fa8b96fa67a271de00f0e88b11ffe31e369fc0b2656a6ee1433f848dad64a5de7d7cddcb4e4ca2fc053a967e087fb4db1e4ed0d40fbcfe9b01897d68bbc5400d507738b1a111f98042364bdbe7bba684b63472e41ccc5e66
hub-authority	\\x9234639c2404d792fb96f9ee27de472f21987d956dc22466ac9a57922dbea85ca9dddeb1724e2ae6734c2af2f0abb3940bd76dad58f7922aeb3cd500d8f4a04810de03edb97cb576d217e1d1d3b9f12e2ae3e6692799a4b81595727659bae0315e35a731a7695c8acb857fdcc3f312d8b6453d9c0593168af3f820d41f38d238b4b8970418e00ecdf26a5bfc5df3cd3270cc20e6f72c68c379e2bb55a33a9a9d5b204fbe9e61fbe8988e1996095f0cd58841d7bd92d12c6bd1ea659e415f7071b8ae2f19ac34ac4a623cd77d396a9642c54576892d5e6e7502951630a9ac587c400ec2ab823f511db4fccec975b39197b8ae7da5ca167a398a2ffecde87899b623a3c91b2d6dea70cdb3ee761b651e82633a7b858240770d05b114f3a6fa77ae13899178205b9bd7dd1f80101b2aaccf0cb87b58c595b114e91c92bf48f9fbd295b77504dee07c38fb0e597145b04544c46bf1ea20d8d499ee7bcacae53e6d54415c8be1f4cdf6420e63de5f26956f52c3ab590a984cd414fd69fa62a4cff0ca5fe09d8a332ac367d394f500ab0b7ff545d6b6cb18d82591740cc1b5baa5179167ed56181c6588279d0f4ee5484bc1ebdec95eb12c5c94776beee02ffd18072f0bfe99e87682bd470c44e6ce8408442c9759e755f09d973e48dfb0b3dfa7c79d1a6f27e539b71037cbe73463607c408a06b0b09916ba9c2835862a80447a2c0d222dfb22df1c4899befa24aec31f5554e986ee2fb27439e5421a55ecd45a9fa5ac01c1e8dad1cce3bdd10627fea45bcdfa194066
keys	\\x8360333d414b3e1e0cca05ff5f2695ac56401e798f52dc52556a79d069e2be02bfa6bf38eaecc3272d18a29dc031d226b00aa03031b2d618546279428b742afb8a7179b3ff0073577cc56709415bdceb509af6b496c7803a365501eb0db58892e31b290ab253cd4415836b693523ecbad931a7ae838ac3048b77fa6486bc06e84a5d78b780b009f1a1333017a3fa77f62895a1a7a0acfb3fe4221792da7a817e57a580ddb11c112d96b7771fa6a2474ccea386c7a2a9b80fca14dc10202fe2edd42470d8f03ed155cb29ce6e71442074c4f30df4ccd6985b24d911547fad6a111d19987b67de773476a1375c8b297c4d11439c8d10651afb6d3dd2a99a4cf440a9bc8d43e4f7f641b931a07cc63284512856e1194792005a44a62384633d1661f1fcb82db3d63359ae045e10f053307bc7458f0c18bf81397c60e279b926218e2119e3419cba9a42be89b9dfebb58ca5556e220d
name	\\x01778f7dcc15e68f8b2a1702241a340263f2277e98868b5c9e86d7aed54e796ab42a3c572a3d0ec1d48af09d08
role	\\x71ad8ff25f7a7b2b322f6d3ec7c34c5cf76c4f0495993942afd4855f30f51b7c0a5e71c9b085a4
trust	\\xc0e4d0350576ea206ae5cddfe1c4acd4639d844e76b7fd96c8f7ab688b01050959e98d80bf990a31e67de2e506e0db760d879ea3937af72c3277d2be4d434eff383b84e97ee082180afaa45c43d629026419560e028e16497cc3b1ab9d11befa35b228d3631419c92b1e84c4c253f51f2bd05cdcb14044fe0b89897fa6f5db2b95bd359ca6f2800cd62eca5f6d2ee0a27cd9e0b265dec49bf9b30201524519b53a9711fb30d470094b7258afb7ce5d9bff475546314d8b7e72edd9f6b322dcb3316c280c67f014199c0a9656838782467d9ecd87d4b2c92bb296bc5531b7677a4c3c73baa1039f1442fffa98e237427ae1c8d447d09ab418a2b73057ba8193fc30476559ab289625655baa93fb0d9d179e8683bdec8e637f3d15ee2d7beeebae6cf229804a14443b643d47e78955f923761407163e9f70646b9f0fd7807e46367ec08e62244e8e68b7ef32084f321c0ceb75b10d7dbe321bd7004e851b428dfbc265dd61041ddc8ae70e26fe07660dc7a48b6b8b4943def18e5ec1fc561f80574baf29b77079936184e6f41f4ddc204fd921387399d419f0ff18f2542b43846a9fa946787378b10f62a812a6f69c1bc5bd23a988fdbc554f380791e1e8b2f606c638b8a06fa5be8ad5c4a7a9111419ef728dfc1a7e0d00fa8473dcf8773576a058811366a4098a0c5ffe1d96e3922c5bd3b469d8918f4cb6e1f9e1af82edc41c1734c2192bf5ea687d8687e0025bcd8181a1b2b88495d4d657fa9990b891c57a8b7340d4810730a064ecb9c005aca0f7b595508e1aed006633da6e178f0f53083941aaa367cb6482f22f4f786163fdcdb703bb2f1fa75c89b6cd53cde520b13df796dc2e54f4703e5672bc05f3ea6388c60dabaea8b5e2ee16961793e2a5b55145eaeb7cbcaf52121ceb7964b490cf1b6e35b0e14405478a42b30898f3709463563df3318693bc54ab373a7c743436646239d718c606621ca05356f67319d42728df6e1fb6073d5187d46c85477000e50fc3c0741769e6efa7c476e5bb7bd39eec9365e27a5f13f186538b0bdd9e4cdeb048c1d59f42958c889c61bd5076290c02cb026eb2773a8745b2fdda764239797427d1b8a3b457183a5fc2f12d0b6c12f93855375e43ecd6a7ebccc0a1ddad6d4ab8f0714260a390370c5830b3445348a42c9859abf48c8638ed291dce8748d762bd045ad5eeae3d642dcd70585f9f7115159ecc90ea293c356c88c45fb2499379661b1013e3c6414af772d429a853f5775f4622bc15bc3f53af26ec659372c437ab139a847bfe766306d03d27eb4ccf77473d3029ad310d1f9bc48d9d6cc30421ef5de134b90740d5bcf2f54627a643e0f4c03b7f6b9d777ad90e862211dabba5e05c701182b3ef2fbc214ba2594126c446f7b45b4827c7798084001075b17a207d3eeb5b2859f26f3a4612f9e76988162fb470193b1a9b8af7bce3f782664b84e9637a3cadd97b052c09d98ae237c75b2acd575496db15bb3699ba7fdd9111883d7a06844490308471ad1e232bd3cdf068df1f7f266c4f3c1507f54d36d8331fd6ad8beacce8dd47398f7f0e2f90444d30e97cc16badbea3524e9cc951521c7fea85e86d2ca9528b81012f1c44857103eeaf07edea82950c54d0745026b2255a2f42c93f5e8455bef1f0101bd84cf78867b856065c88ba3c2808ef8d707c73fa41af0c76c4430bc6f4d84db4630f5f749251215ac1781b2a099af7612884e8e208e6ff1499e1198794114098d2e772a6e99509333a1b3b59accbc7167d8c5d4b8cb11a09b2efd0c619b25ea47672807d2330034c59c9704ab16ef385a9bc7505f059d4457f242b4c8763c84fae969c6db9eb376eeb1fa713e5b06c57e13690b7d9e1552a81ca1fdad24e2ddbb03cda4b8d7aa5e5394512a7d5858666e9a4447e29704984521eab8e8d7b79d852ed8fb21eefd18ba4a52c7b5f333c1ee5317efc48f20d1fb4cc73e404687f6323f7c113e6cfc250e5febeecfc78ebc7cefe5165101f6f7665ce172d7d1bd40ef582be66338fcb635938051fcfec74720e7bc5ec28ba78d8490829664154a082b55ff1dc9445c5ab452dfdde5282f3f2b8122497f7345f3a1544296d6d38c9f6411ee9f8f4a111091d083b1cb81d8da90384ca96398a347e04f40424c89c3d26eab128f14a659da8e0b5f54bafd0cff9eebbab485f18b4fbf15e6d1de6bc09a257de0e89617bfdf0ad4edd6f702f03250ddcb7c750a1165e38edd62466e612227e46b24f57e27d05f1306f092c278d94a1dadfaa85adab49af70b3d57c3dad4beb2cbd3042d8c32a837ec35d2d3ca678876191099ea09021859b9e2ed8f73a3613c2c17989839fc738d9b8da5f1ee0929dedb77ba1b804afd6263dc223f548e1122886922f1c5bfb5e68be63ecfc16cb56d101ceb7a95f318818d6407650cc2a9cc27e852d7d944a69e8b95f41ec4e02e9c868c14c313a164a83005c9a96aac28c4ff5232d73eabc9b300fc5e682e969a725526baa213ced194187f33a01a8e3fcfb6d4fc1a97acc04bd59bae9fa12dee820632b61dd5b25e1110a1240320b1d48d676c635171f9c121b552a68cb0b4feee55129f6898cf13e3c444a611fac555ba6a13c22157fd9450348af7dff471db1cb9d13faa65b27b3ac2b07bc48db8aaf9093b34d76ca5da0a81175fd005a999082567bc67e33dab787b5d87f6f5d2ee978ba9e46c50ca87e5628127cbfc06e258961231357fbc5d2d1eb53f7f936629685064a880bedc3a3710fb13b05d697698586d5a6caf6859140b5ffa2dca1af9984cba9d03054a273b9875c5a88d189540741f156f0767a9458a5a4224c9e61249d6752ce6c53e8b393860ce4e168b270456cd746669fd8049e6ef90844a9d747b5f67d3300e9f11d711618a474b5ce979e020e2fd1efe7496fa9e76e26cb5ba5983534eb30a0f5dd1e52a3130095a2bf44fe1b6ad33a7a2be03bf262b1c42897733fbbc6bde2eb5c84c8bccb38a15321e48302b912e09561b8f32e0980e8a5712222addedbe11bd2f546dafaa93d31414b493dae025d82e86ea558b85f5fe4ea22768b57c18d94dffb770272e921a8489a6a644cbc90d3209c5ef423922976da0ba5b7bdcab8a17cb8c03057f0aaabec12d651b45ec4e2bce7bc9829bcc4e3110f5fd9e6adac14a880eed7662de5b7cf69d63fcb74922e449d5041d9715efd9822e207dcc64d49417df8c42c52752b7055176f449284d159f57b4e7290cd1abd35fbbacf8bb9f7f615301976a0ca55f5bd4158767b0d45
nonce@cb7ef0b03e896f3a	\\x4a2aab2f563278f42e1c356ce408bf0191e9701f26bb7354aba79e74f278d339525473a91c8249045c150d2e
epoch	\\xb9e8fbbd23986aebc0b5db9ece7d17c919498a399d9c67f935d33ccdecc8567ec4
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
445072	34	\\x629464542b89c4237d0ae4af3a6a008b7f2a4d9632a9d45eb66bc9ef56e09e4b	32	\N	\N
445072	37	\\xa4420e7e22b30a700f94b9f8f20813f4ea197cb5d8d34af21cba687d18fa217f	35	\N	\N
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


