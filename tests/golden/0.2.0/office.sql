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
1911569684365345	83752307344	1911569684365314	1911569684365335	2026-03-14	YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBCQ0VCWnJTd0NHcUVTSUVzUUs1QzZNT3VER0NxTForY0VTai8yM3ZmKzBRCkpQNmk0bmFBemthRWI3b3Q2U0JxWml6RUlNRi92d0RYTzdmejZVZzBHVUEKLT4gcC1ncmVhc2UgcmRIJCZWbgpod0JHL1BMK2x4MWZ2azJydzJsMVV2MGpGVUlxaWlNMCtrYnBWY0NVT3NTL080eUIySnlsCi0tLSBUY2ZyWThHamN5cGJXVTVTQ1VyeUl3bmJBZjd2cGZKaVZ4SmJoRmxuVnVvCoY8JiMRa/rYBm7/UFY+ywvYAxcQ0WzFcpEM5B1MdMnsQjrXIlTlUNjje9mxYkKK+PoEDbEzAc5ozWgojssGN96395yS7077G3UVWEYwDbY/hZ3ngZtUa+3H/bEtnmy4JcdLbjIOgvhXbHz+oyVdeBhEecPlP9kzi00IJg+p2CckGa91fUISXJJ1IvYXplGTDQXT35UnBmngA2RJgDc0lEe8NOMJHrPN8bK8ieEu0g6E6XASvFNTcTk102syAVkuau7zE1LoB1zzZXJajjRI3M+H4IOmaGrpVGArDPe6p56h38BHD4nCISLFFOKTlXjiSbQV3T5/1svQR78NSEEfmWfZmPVNJydIU3SszDb5QzN3AaxNDIF0ZHI7X7t92oqmrZyXMSwHIYcl0Fc369KlLExu6kxy2S0xn2UqrY3tOO5LSETggI9xSMY+N7kNtXDTNEs0+E6H+i7N+3Wc96TrwCO49euzJoylhGpEt7oZh8LgFwogtQHKBnbskau6bLsW0H0zZWBVHkguUPI7/VTQO8a56v0rB2RJBLl44cR9hxgbyy/6IMzQBSuP6MIlwTUpcfGeAObOl4r2C6ZBTA0rj3ErcS87pi8dzg4GF7Xm4kOvLd8So0Cu857cVmWxYbBZTo3jbtLgNu5bu4uc9dtC4xi0CNZj/6N1TKCNfxhJ3cgKmaYfIgojugBi7lIIifMAcqUSB8aW/IbTIA+LDoumDVtSf3LyRC7TjTu3y4e5VOtLWQxaMMoYbkH/tbBT240DzEWvr661I13jDxlrmXxkiWIyNGFc5GulAEHHsWaX9ljBR9ZNhosB5bBYGzneEyqIn8HrdCHONaIDpXQE7vD/+omny8Xt2p5PNSCuKK7CberAlbYjGr4TryMeOfJBZ3nt/A2oqto8mhHiKQBVYC6cTfUhfAA1eWh8enUVE4ptcOT2Ck7uIe9odLw2/8Nn9RQejzQzp9pMaHYvdo7wDJHrxvebUijHOGZfHBNJE4S7+7Pjas0uC7hzsZGsVRZDkeYwFtDLChhXCotveLAhAB8S0W51ZzaXiPyYE8TBPPJpHR9iY3Lw/XByYPinMkcDoBbYMgVaprb9xfZBRSrBCuXI20aPIj6WenPMLCsDfZh67/SiKARAqRmgcOpGd9+9fVIjdV1/NwiWBdaC1IHUBC/r7yHLPf4/ytFDbSkZk+PhH58GDEdsVu3gPS9PkFa+jpkfBIYYkQQIbP3UbG7acwA7biL0DuHd1XSQ+PKDACF+i/NnKARBFYwnnDOdVFzGoUzB54apt/a2VpzxFp7bwOXig8cnfMQsA1a0iSPzTI6GdtDRO7Hy2goqEgBaAN9BjS+Tg5fWKFksS0Ptp3k4Orh2fwDbakVfnvpj1LxkrFTtt4364+F37x/YnCgt2luF1UzI1lQ9+yyIIfuqdBFPCHhbu5Rhlr3LqNcGCX76Y2uYvZhOWVyUmO8IjlvySI4/pdOiQr8boCCuzoM6UYNsPz74apNB489/2nsPSFNSX/jM7H1D3xCVQlq9sJ1fFfj4m05tyRnbHHkTt/Or4qS/kGVCqogsP5PfaUjdeSVwO/aWRD2uIJ4uxf+pbQ/FM2gXbJe8crCbKaasSRCv0PS2fCXkp4HPe30+c4v3M5huCAwEt0NgMMsmAJsJ2bWQlK5q2CFIcpVVR4UQXXE5n0aLjiJcoXapirkFD0t57Y1hnmXLpKf+iSpA99bTGX34YlAnQnUGg5np1yhNqjgSS8aVKbs8edcCR2yi9oIYi437J+JwuycumaAC7VbS+LN5t0v8YipP7vsLouUthFtidJFUum/C/cd3Ix5fpJTGTIpdYLhgsk19GtpwLukpjpTCBVit/3+OnUyAMfkUQnMLsLPS7ONvOK9Vh3/RS04h4oYYPGpQ/y/VjeufwamiymNIQJ1NA+Vc0i0cAcPSZRq8qcERDHoKCDb5spEJcY3O/BXUxTw0Kv3g1Mkth/+hO86GiCU9m0MuCMPSafQoqSSHqwETj7njbOcWwnh4KBLkMjmdGzpIiMGuoTAFzO85aS0aypxZ3zFPcO/ps3Jwr0wZSPh9JR27UcMIdza7qxNdgtNnKpf7Xc7Rki1BJUnKXkBE8YHUcw0KqIuA294p1U6H+slemkc4C99JhwmIIOtuX1J6qL2QYz4j/WIWG7PkzLbdBgW7QlV1pq+8eUp9uAShgrVayDbMpJvcKgaGOdDkia/ACO2e180K/8jEV8YEIYQxccq8i3oeMGuP/2u83cWy3K1Wko8G9xw0Zyfu5J5MDgCmG65lY0rdUyMA472gzp49fuZmH20Pja3J0bomxAVcgFdCpXkjKbno9FDL9XDgN6LG2X9Wr81X3xyyU+DwrHvxg3LSwEoqURlEcr+8OirkZrVpPaD3sD7pPFBcqPnmh/gsn12QjrREP26i1QXUuTNcNY4rckAmqk10y/s0+9+TJTCeTtMwv1Ei4AaSy7BCKnsm3OHviDcOXvHWuGHjkUkt12w64lEeoGzvsACIf9Yym2aMhbskMXaF7Ma5YzXrqcMB5bXFO/QL0rg0bkCUy8lmX0DVLRE1opwxNU03wXl0OWstIJZw/RqPMX5jpHBFsPSd97FsHxptzJVgzqrpkY1ivNibQ4JPPYFz5a8kdmL0h+TRh5TEsOOtFCfult14cO5aaFe8hG4QFirHIyucDcW1fyb/0GlUA/VJBYHbdBGZF5ykArZytFoTu2HnKnlCYtZilLOj9Vb8nHpLHjV+ADEhBpc7nk+Z4UsJcgSzJBB3TPhWve7VKqs=................................................................................................................................................................................................................................................................................................................	0	\N	\N
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
\\x787c32d72837bfed23a022cae898e31611ef88895ffb054490f0b25f37756cbe	1	445072	1	28	applied	\N	2026-03-14	2026-03-14	4	1	28	445072:1-28	\N	1
\\xb202a3632ce974650b9dc6d96c5f3547fb9c8dfcad6f95032d42854b73f414a1	2	549372561	1	0	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	2
\\x047b2833697b33bfcd9ec5ef4c8b707195da08eec5899e8aedcb89f6f3371e7c	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	3
\\xb0617420799ac5ca7a41758782385fcfeb95ce8c5eda6c6db417f9de2fcac5c3	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	4
\\xcf634dc95c7c3a9746a1221d450e36455218620ffad84a18a6078e671587223f	1	445072	29	31	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:29-31	\N	5
\\xffd8b376f25afcfbb5436a8593552cfa16272ee6893a0c245f9e948d4be84636	2	549372561	1	6	applied	\N	2026-03-14	2026-03-14	1	0	6	549372561:1-6	\N	6
\\x75bc92ff400ffc4ea9e0ca36ce3f42edb8dbb01be89ece1274eeea6451992697	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	7
\\x2f1c70bd15996e82d74061e7ca7072c2232796667349ac102692702296d2d58a	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	8
\\xd230e9acebe7d7420b4a27391719b983715957075e8a50dfe2b478b42e0663dc	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	9
\\x1c31c12f228896ec1acd74d933c857e03e3cbcaa84a9a7fda2e532a84c946a01	2	549372561	7	8	applied	\N	2026-03-14	2026-03-14	1	0	2	549372561:7-8	\N	10
\\x64386843d0822da4d110a870c49801206bc32f3749f3fb53ed865156e685a90c	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	11
\\x374272d83b927f4a43ae9188987bc16c83a24421248e2be9a1d63be4415d72e8	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	12
\\x18b7d733875a68b29a77c9ec270087a91f7442dbdb9c47b02ce4e94a8e5e246d	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	13
\\xcf1940eb683da5233b8154c9bf4ae70a76837fa31412ffaf73ccd91fdbb38016	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	14
\\x8f290490ab479c1f7d7f899bb13fc6a92ff1f473091bef022b5aeaa836e4c89a	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	15
\\x2718e6d974e7b4e15b55f50e8519c7ddfb6a2c6980cf28b71674b92463d2ebf0	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	16
\\x907778f4d030e2b646b864d5d1ef9c3cbbc39299b7aa84b89004847a00520553	1	445072	32	34	applied	\N	2026-03-14	2026-03-14	2	0	3	445072:32-34	\N	17
\\x1c683661f28c1090432cef83e9b9ad3c7f1b70220a34f1719cd4b54d82b00a43	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	18
\\xd9fd3601f7dd190973f1d6f156ae5c969619d8a079aa1fe8d1d7526c46c2cb76	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	19
\\x395f2f6c2a7b77a2bdf1fe1628c2763194f38c06c3c490b3d65d0fc93913dcc4	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	20
\\x865f969922e8c94cebe0c0ca897277505f3bdb436af1867f0e977661d406cbaf	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	21
\\xa5ba90dab0cb6a4623cec39c6204e8ce3e74b12c4988507095f932be324d3480	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	22
\\x4986b8a9b425cd1fd9896c0c8cfb083d4bd6a8b694e74e6b592a02051da01879	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	23
\\xfd45d2eb779b7ee8903e40c90cf89587b0f041200d1fc27ad0c5eac6ddfd84ab	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	24
\\x21041ebeb3614444ef036cfc4d67197bc003190a269aebad98b82b57698f3aa7	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	25
\\xb47089fde6fafbd9d3d73ae430599b633696828b6400d269deee36a70337c55d	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	26
\\xc3e7bc7cf774b17a1781f0cb4035afea33fc2b4c1113a90f011a5ac48d29163d	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	27
\\x4615f1af627d5760fda368a90a3e507374a7147be30f91de7003b77b068b8544	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	28
\\x4bec07de5d70742f8d4505ed0b6ea17d5ecba37380a00295eb027c6a63d3fede	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	29
\\x38b902906592c31155334541932cef012f78b537ac18c8b73d555b78a0bdf1d4	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	30
\\xa887be0f6f1edf6c786280614520203f4cbf7f8b4bc115a655121e1f1e92b4a4	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	31
\\xe5af79c7ef958cee97f6b41e780f4877fff4827bf0223db2c994c67d032e24b3	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	32
\\x7de19766f3f801e0f30112d9d58957d2b68d3d741035638665ed302d2d34ce69	1	445072	35	37	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:35-37	\N	33
\\x76e63f14c22c315a6077b2aee1a7835b0f921458611655daf46dad100305a07a	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	34
\\xf1a25cf2559ae923d407b74239d4aab060cd5ae84e18bbda5aad9cd325836c89	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	35
\\x61bd234108eb09958804c7c7bcd4f0b07172b84650d352120de096c272840da8	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	36
\\x0f1662f3b95f6d5d0fe88b3ee341b70cfb2c667592174ae14dbd61012a6367a2	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	37
\\x1eb543273bf4f537b7a85fa416cd6acea80cbc5a807fa9b57116010b89979228	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	38
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
1	Архангай 1	Оюунчимэг	\\xffb05aa699b3d063dd9542c65b399cb87fce351d9f0de0c6ab353b20f25c396b	\\x7b22626f6479223a7b226465766963655f6b6579223a2231303638383766613065306637303262633039663161336661303337386636346364393338626165663065343666376436626635333964373433636465623263222c22666f726d6174223a312c22686561645f6f6666696365223a2263336233333539386239356438363061383939383061303433616262383466656433656665396239386639613765363136663138623933653534313930353438222c22696e7669746174696f6e5f6964223a2262316636623162303966346464646639222c226973737565725f6b6579223a2263336233333539386239356438363061383939383061303433616262383466656433656665396239386639613765363136663138623933653534313930353438222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92031222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a2261676531766468616b67746330687373373233323779337035703865757438676679647638756e333732743465746d32306c6c636b6370716a30636b3537222c22756e74696c223a22227d2c227369676e6174757265223a223561396135363838316263623538663337343234396135616535323932313937353861356163353562373261333031643365333165653963626361626130373165373136373937626164633066323135366234656265336634646162356438303435323861646463333733346634636463336130393337303634353830663061227d	\N	34	34	2026-03-14	2026-03-14	2026-03-14	28	0
2	Архангай 2	Оюунчимэг	\\x3de6912b90848d6c2ebd64e8d3edf3fca13629a2a2437496cd06f06cdb4857a4	\\x7b22626f6479223a7b226465766963655f6b6579223a2265636630653034646635326665313162373832633831646535643430656263356263663365333936353937626135626463633566623031356635613231316461222c22666f726d6174223a312c22686561645f6f6666696365223a2263336233333539386239356438363061383939383061303433616262383466656433656665396239386639613765363136663138623933653534313930353438222c22696e7669746174696f6e5f6964223a2264643233356164613535363932636330222c226973737565725f6b6579223a2263336233333539386239356438363061383939383061303433616262383466656433656665396239386639613765363136663138623933653534313930353438222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92032222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a22616765316a7635373665757779707437396b777634333534367a67666a7463346a367578646d396a32746a74783432756a66763076666e7164366675726a222c22756e74696c223a22227d2c227369676e6174757265223a226161646237326466623834613733336235323637626132663063336535376139663863626466313237663935633963373035346639386535303331613035666632363865666230346331376162623436303933363839323630636161303031653135373533313435336634353432393236323661363930303739643966333061227d	\N	35	35	2026-03-14	2026-03-14	2026-03-14	29	0
3	Баян-Өлгий 1	\N	\\xd324d5deba40208cf0e5755e99c86637df2eb4e968b86d7264c6d3f0b9c0181a	\N	\N	0	0	2026-03-14	\N	\N	0	0
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
1	44b7551101038ffd	2026-03-14
2	44b7551101038ffd	2026-03-14
3	44b7551101038ffd	2026-03-14
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
1	1	W5GZ	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e20583235353139207845722b4c62635476456c764450795a6d4e2b527062324447726b79486c3532444a79744d70496a3656410a796953515670346968535a5170496b3947756e525141697a6b6e674b7733685979624e7a513570594364340a2d3e203b2d6772656173652027785f606f207b5037656d380a764a56754d6244732b7a394d7833524568493267577a544c736d6b495479363765334965634f32585451494b625352667a565a764e70613749436c666d364f390a75755659552f490a2d2d2d2036544c5a33337974764c484c4130385a6d2b424770344a4b6e44633859764b3367474d58386c34473654550a15472938274236d972cdb390954c8df45f0a6a990863fa49487e37a6824038f08c1a9680a677880af00d4b6ed519c8bc	2026-03-14
2	2	WY7L	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e2058323535313920586575666c6d30364b34696467545952553366566434324b6a6f77644173697546356a722f484a3549576b0a4c4975493535714a58734f506878715a74384a592f7041774f5a38492f3035324339444f4435626e6931510a2d3e202e663758692d677265617365206d695c62603a7941202b31230a426377486e53725275634a6d677547502b79433257636d6273674c6847513254426739673534656f4672452b6d362f47347648513548717457383748674b59440a7646677464466e476462457452683532444e4a464e510a2d2d2d204e37774f7078494f41345857666a61764e317565356868684b2b717a43396c4c516c42476e747a326e2b340ac4a0d4a4aec26f4d5e400065cbd21e2fe14fc88658edf65c746b34338e7314e2341138e023c7efa3329ba5e45794b8d0	2026-03-14
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
1911569684365346	\\x68dd2e36debe712161ab2c5319c7555a60ad2b413423e9068c80bab7ac55fdae
\.


--
-- Data for Name: erasure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erasure (id, stamp, trainees, fields, changes, state, reason, day, retired, retired_at, extras, said) FROM stdin;
6940776929700085765	89662855128	1911569684365346	\N	\N	ordered	asked	2026-03-14	0	\N	\N	68dd2e36debe712161ab2c5319c7555a
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
answered-1	\\xe7e514a092a8c27ae30fb95b242fb57972cebad10a9e50f0e561c2bc046235d4da29295ec3ce90d6b2f03e43fc3fb7b250addf67669e2f4a130ba6efb05cf5e1fa8c6016c6170d878bdfbd4835b7c9e07cb94886c69be7a114f50e53
answered-2	\\x8d749bd5b6604fa54a01a6334be98538a7b4266ccc3de5e8299041f80104186d0470ca892915e36533d1ca3124a08dbb51d067b330f55f31b0550542b8228bea512ac8186fb5120c7cef3df8970bac1c4df58fe10c75c2b32232e722
differs-1	\\x204df4c84109865dff5b6ec9b2342163940cc71b3536f4bc37c99f48
differs-2	\\x9ececda4c9aad9d10e4b65c3efe71514fbd06e972027e3676ce40f0e
erasing-secret	\\x325f4cfc50abbc86fdc9ae2a40d9c89277e673651f78556a4a437afad5c9e4362e54aa1e66a8a0c204b581a5b6260996b6ac07895cf898cb85c31617
hub	\\x18010268a0c20f3d361aabdffd17ab27e822ad8838b4207420d3feac1addadd396cfae652987972d5def6b1d3beec484edbd30bb6e035239893b1c87bf09745fd2824bdcac4c465cfc3ffdac43c3af75bbd4c03f559e13d7fd168e512b8f697a3b5c471ac62ce3870746d25ed0ce4dcc3e44f2833783562dd56a57785899a03de7d80ee607ec8ab575f8d72dfe2c4c8da7bc1b82199923746edfc80208853f0b73c1211c428578177994c95e6f733ef15d14cdbaeaf558db9d2503db791bd4145ceaf65b0efc33b8e05d231e6b77eed836bbc0c869ac9af48dabbb4cadeaab029f79860c99cd6dadb35774a2fc94cc72dd34ef7e60d886defb0740e2349c4620450ee0fd8a45142fcc43091dc8664147a585eac710ebe55b65a4a3195994c5d8778b7c227ce53e566430892bdf21c226f73ba9a4fa9b51a3e195109dda3a7735bdb96d3f7885c50b77bbe741964b57417991d945e96aada0345da0d87f444764c1c2b5afffdb6baf95034f8e1cdfdb4a0e0b467395bbbecd648b5a9dfa30f6ccaaa2e4530bdd70de8474a28ccac2f575ee88a9eba5536dbd36bd0c5dc30c1ff971306a47385e0a62ea52c65b93953431e8085b5d2238f623f26475da96ef633344c20ead4adc4f96a91180a839170b16dfb030f07f868680498e2b339e32c8fb18e7ee6936d61379b1a082170c37669a89d78f9859b75e4aa95ae327f13964dbb51b8dff9590f291f26553de697f6d9c986563193f048db857d9a667206b76e349d290fd5ca85f2d174304957b639232cc4402703c25838900ddf460664d2ce8876ffceba02eb7b150494a7cd5b7731c55b58f646a1a58f50916e62b35ed9828788ba48028cf4dc2e38287331d931785bc39d7835424a74fb950a0d63ce954a746829674c5647c9b71b0ed17def39f43703cc7de211ece770cfdeaf3a4a46e9f2721ae4884012687dea6b7c2182a17637f3a3479e6dbc166f9d3e3ac0060d0759c4bd74bf3bb73d2b42c3a028f29b2882f2e5d8df7161d988263ef7413d6de8213c105d2ce5f40aae9d231a5db564f9c598a1a6085ed3b9c8f6b70294216970671f1bb4554200f0e82461af8d57fa46a2ba1b9cca0be8805f145ddb5525c34d0263f637f84727bf0604e5153b999cf471b0af360794e47625801a899a30784f93c5d8755cd61777ad9df212d32dd610111740b9d8ca196ef3650eb1d921c484dbf3663d334bbf25ff00d9b6cb09348a2510145677a00a2cb5102e3226e837dcfd573d44e4d880e9758ee71aa25ff1ba276dd34e6d38bd7bb68fb3ff6261f164a63b796ded285fce0cb6475815bcaf1fd6a94f0957159a7aaee1f9f633a55f4eeffc28ef291bb43957eeb73237c146dbc2294885594d455deadc49087ca4668a852823050120011c282d5a6e7044bb042e701a6631d4dcee3ccd1546fbfea4a7cef9f685d04584ab3c307b9ed6c4591aef5b85e1e9fd4f7e1049dba53501e833d89acf10797fc86a32f7cbb8bb3d8779d26c6cc2bc019c4aa53280dee7db167ee3354c9a6c38d02ac6e471fca02bf619db43324ead6fc795e888c4a18abda8b7de5b28bc9db1c9cda9c12f53e4c687fb58d965a6b0a0c90286c7d6f56f7b88fa55ecd45283be0248feeb760ea5ac5d7da58af616fece320032f185c9688aa944bbd171688d40f
hub-authority	\\x299b6a0939aa3957d788d12d3d5b3ee751745a1137bd918e88bb30af48bdd364eda5782c631953faf2565699159eb388daad19e6e9116a391d741b1070c3e9b833c973a5e7212543dae4898ce6c50f338a6f4201beb504f8f7f72cf227034bd1592e3d9b6073a9344932f2e7bd42c780e7dee01fb6daab43993996a5eeb9ccefec006551fcdc1b53b4e7dee1bf2aaca40892839fac384109d504f5a0d20c34ba22fcd807ab0acdd3876c9775d852f4f120d94bc519e7c89d9eb30fcfec13f7bee7f7ce59a875ff3a509262db5fc52be4788ffff47c4cc6ec8e5911714cfe5938ddca47da2d2376545d11cf1ed803aa034a5694dc5109bd3315df7f3cb378a7e774db51db706ee6c6a6efa7ce123b42c9131652d69ba606eb4ec069a3e99f6d6ac1f81d0c2d9bfaa2250185052501dcaafb81f22535e3a76208cb5db3b27bdc5f34df54a1feac9308b18213f584ff01fb0d70a49758e7f0a448c275f46079e85f938b2f32754c70b165153d3f2f9cceb9579c5b405b8f8ef613a8ca775bf32f87a43b5d216f4c2d9916318632861ee304e11ab39d5af66644088cdb27182367552aa346ab0f43f30896ac8568fae330aeac14263724a59c20dae85821f667218cae1967062485838abe31a7f166a65bcbf7368fd8985cfaa5c195cc2bc117d920588a1fb3c2b1e65e00d3960ecfdfe2de025458c6f94613ecfa92042563210a681a918606e91e023e559b7ef7eeac751b783343bf7609a15fbaae05e6f304997b4e08d2e8d197d629a89a004632b20e413186462dde8b
keys	\\xff49e5faa3fd103f8c3e0eea6c6277e33119cd0b1f838b0a5be71afaccdc9a9e524a73b36c45e2b90936f6c1ad863fe2f44038145cd033325475eebd955dd891b7647fd94149769d70922aa40584f53163f842eece53d15ea4c0d274dc1378e72403048cfd13c7be652f6b5cfcc5d310352b77ad03dff44e987ce7cd994b9248c35e73f26cc34f67c164a4e6bf45f46b0930183d8c9595edc518d9fbb46d40f238f49fc420d94b46931466984d87f67873871e7d84cabd154157c18448a264460958394f6895d11ee66c0031e14d3b442aac689bc731ed9f218058ba317e181ae66fe7f444f495cf590b97131a889c1285e30cfadd9aa763bf78094ab3fd1fe788ffe0773783f99ca6ec4184c4de1caa69d75181d11fc40afaa4a27521186dfc70e05327fb5709082110b593e92d0b492e121e90f1a1563b2fd198f927f57aaa20ed57f64b3b71975f607c56bcdb5691a8ef7c77
name	\\x979e26c54c3d4c63cab7be591496722ee962574ceb36382e03d3dbf1d59da65a0064549b93f039435c8a7920f2
role	\\x77c8915de28aa4c9f70030e2c4fcf5be459dfc67207881f4938e542c879b4194933e39f2bb4e75
trust	\\xa469c0e97c132d71dfe11224480d5e34eb75376e524123b087ae9f722e3636d00b8c99ba9b39667ff49b035d8deb036bca1e247c4d1bceb0f5e5d98c5fdf108c520e6527f7b144e19b5f54badc0873cb8353a278902b38583b28b0581fc93e43c64fc0c32cb328fa69c237534f41547fbb422ea1464460af59be4efc24b5d9f9fb3ecae7b2d7891be9bc1d1b54551852ce99740f104220f0dd12b7f1eba4a7e18fa3372be8bb5bc5d19132b505563d51010b09aae10007c4bb7cd35234b67e94b01fd3dbff61c6f4d7ce1f628c268c51372c51c7f5d94ac1c75db7bf290b2989dcac89a991455ce2f3cac9f88338ef63dee2fe8f91db78322c629282f10cf468b1ac7d74c1033d64efd751715cd7e28fa822d2961c951364045ecb32e7a16bdded2c5b017b574f77d328df7d82d79d2ebbc7d888449568e001120a600a7155101bc58d7781367e50fc948c3ff1d315f04d3a91c140032778af7ea86c316eb008737871012b3980c19390c6b2da094a772a500ded3099db08e5546900d215a1757c467d3801b59f4e7f686b2a19df4f7d037ccf6795530bc78adbdfe2879220b37220a7ffef7f2c8064fcdc1740059dd001e80b52265ab759eb4492ec1bfcb7a7af87bd38cb02e2c6bffde815829bfc3d5978afdef7132dc9c22e295d1809c7c4bb990d086ebf83cc81b72b2407d2803a0482e52537486ef98660a32b873619762a3497eaf8b2c8952592bd00e36f0b4775b1bf5a5e1d5bb8ce716efb6a04e77f6a4a75db5ea9243911070922a5dec639a39582de8e0525990fc387c3b025d060c17df26763f4944040e58f0dab739355f820dbb54cf75fc26f6a21de5de436bc0468863ea01a45a59a2a17f1f2a9a313cee6d8b1edc6df35da9d92ceac402865b9fd4dab067bb2ff5099d83842ee9e44a9469d38bda2c58ce827b801daf3aff621fc7a55ff62422ddcf3da2e1e8d5a00d473fb4b32dd60b8d39948388cbb5529534a6968c1d1a27bcfd4ef238a7b3c488f3b94f36f6d8672e066663b56b1bf980d8832c4667993cce8a6c4666c51953c8625a6c3bfdbbbf7280ff99ecf559265114d02486ad06c208abee2ac6f373ea7ad36dcc62911d5c6897a8440ba3aa29a722c1cba33ad0db992c0755750299dc29c6ffd0055e24b13615a4ec5d7c781d8068eff486b14da72ce26fdbc71bee2404e2e2acf4c6a5390c6d540355b342f3bb0b7896b76e96eb4b7bae8fa95306049da9096b674fa20a523134a7d8630772d60a4a1cdbecdd41113e9317f6484f9df73d34979bf97458b0592e206e720be0f82c76c4042515877147a9d0865f09cb481c4d3b3cb0e9467a9ccbcdf8cb107d53b003e79f57d2ab9ce16767a25106ab2843bff30832334f1a40be85656c0fd427559ae8ded75b05cf674d2929240cdaaa9f5217436dff31de753b80221847390f2e605bb9393b3295d6f38cfa97f1a7ec47022e9a7748d874ebf44cc26f0362451d23ecf72fd524aba3d90f6f34ad3359ce1de0b7bfaaa9ac9454a2ef27912ac80796ed8ff512aceb32764cde1bb2947caf183d25e4e200a504e9ee6ddfee4a01eac83ed933b7c7a4a78d5882844ca26f8f16f2f82c4e86c74d44a51adcbe8ad2dd30e1c2d863fd51d49794ab8d07f0b910522f85d8787b7af53980d79164844c4d707f2158b06bd3cb297b2bfaf54dac09cc8492b65cef5428fe40466cbe68f130487dae2522e6e2b0fb9bb3ad23700c6541a704328933ca17a58623f660bb8bc2f38f17d1e9ce3f6195665aaf146b7c06af69d7be1fdb052d9622d53d766ba00f359b1c62621e3c0c4ae31aa01464f8712c85b70e7029b952d207d57f72ed1b050930437a0edbfbc8aafb51408ae155b7d818a2a50b4960cbf2f371c2cb32ca300e7687a74c94c57b711a9208badab74de13dcde0c8fb7ee4103c6a89aa93c3bf8738a8cb6f1e12867a4d8da8c4c61d41b9d711e8a0a1e9f4c70bc47ed02da7e109400430145e0a0879e31bae9f4a0261b459a34a4082cc17ad2f538f57209923a52fbd46396cbbae009356ab428b3f933f5171b7196612625843e31fd93f27202d7afd96830f332ed1436e89e7ee7becb87eb7aa1053982e8166d55d30f7c4e3ce0f9e88bd39a54772a93840f46e478a94edd5b00cce1c30e5239cfd446aebedb2feeea6c2357b3186c9fd7b67f1de6b3ec129fc98ce8ca09dc53fb8d829c900d18b7b0bde6ca3f033befb39ae0977cac9b2ac997082ba208629cea92d250b875fb0e29eec218f15a34a0636ead74194d8afdf30f70e7302103de32c9a4b1532b97ec149886e406f7f1cc138740a472f71b43bb0ada3c72d183fb1e57458b663fa5dd7ab64f5fb5600e68a1325d75318964de79cbda5a0df4876da548080d14f6096e49da091008d2eab8754e6722c98edda277a2713ba9fbbfee7813dc5e24166a3e2db8d8046a29966e85fedfd043cff8380df851be45e78b0db518cece72624d206236be874ccaa56d9bb14682932c9d3d530dd306a10c4c964e585fa30190a8f8817084532ab63a89b5b786ddf8978c921b480151f46019699da06d8ff2f4c3e93aa13f8de7b8a602a5448c58dcf7d45ef12321aecbaefbb96931e784586258e16f3ba5a2ca440291e8a1d403b42096ebf5afdb14b8d7f6cbb18d2915ddedb8317ef97888ce24461f3f85fbe8f168ca72190652f4e7f3c34d6b70d96e8e887c839d4532c8fc3a0ce7d7fef623b9e1238f2c49ca129c51db8c768c3f5f15ed0b7fbf7863de472d11fafafeedcabea51a5d50cf0744aac4290c50a7c23b1396394b8dc88c4c88c8ddb5a491d4ebfdb72cc6d6496349987ba61975205c507fab9eee6b54770250edfc03c3ef06e52a71f41a4aa6006cfbfe2cb977321e3be6bfdf4d11319a11328530d3bc1ab7d032e09679b91f91d4cf448e2f20e1b050e2e3351c095bc616cf347bd15cd9bc4303187ff3c73f32015c88ad4d43127e3dd70f097cd4bd7382b07391fe065aa8bbfe92650825f971db4f2c1652355d326eb0cef62443b8f29aeab237f70b32e91f790494ea3fe8573168a76ee332e7c3e9abd4e6d44dc28bd55cd3537e3b8723056a1eba3103acb48fa64924687c66b8974ab7436b0ac0b6740b30a010e804ac00b4cfce87b357329a201dcb5a94f89703d85da975a5693365a677b58d36753025b1f4a1af6dfb56236cdc43b0b032fc4437f360cb285524eebc867134d2cc7e406d3aaa02ca3ff3d91766f4eaaa94d0ee676cdd16f4b17600919a4bf1d2c6de1428b0e25357
nonce@cb7ef0b03e896f3a	\\x2eb3d84eba7a4f989a41f93621fc876f7cc3685b422873b7eec42506f3b238d8bc89a85a03c6b2bd7a6d27fb
epoch	\\xdd0ee757f113da198c5c6b893c23d7832f8c245cb3d686a63bc7b0134d2af33952
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
445072	34	\\xdc353ce225393ab0dfd5464643f24a5ce1bf825686649f0573b19418f79cf296	32	\N	\N
445072	37	\\xf110a03acb51d5fbe1474222f60b5fcefbde1f284824cd2b7d9f7f2f61594984	35	\N	\N
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


