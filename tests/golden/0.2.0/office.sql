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
-- Name: leap; Type: TABLE; Schema: public; Owner: -
--

CREATE TABLE public.leap (
    first bigint NOT NULL,
    last bigint NOT NULL
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
1911569684365345	83752307344	1911569684365314	1911569684365335	2026-03-14	YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSB3YzNkK0toa2NNdC9SRFFCRW9ZN0ZlaW1IcXJsNE43SGllNnAwYmNkQVVzCjhNdkZNeXY2L2ZpamNSWCs2SlVQUFExVDV0YlpBd1J6V29tUmtLUTA2dmcKLT4gLS5JYi1ncmVhc2UgMiAtKjEsNDE4TSBdKEAzOycKd3ZqbGU1bjFKL3JxMm9UcUx0dXZsbDNuWWJlMUIwT3B2L1ZJQTMvMGJWWm1YUy9RMndnCi0tLSBHVVJ3Q3BDWkF4QzVhMnJ1NllZTlhBaFVMWHZybHlwWnhDa3k5dk9CNFBrCkkAQa6JpYTJEp6NIiw0kzvuIojuPTi7Y6MN2/ZFXottdnQyZKwttMIefkYhLMpOu1B4fFm6xlavjNmo+bxj6OPy11YfQnVWJ4WDUlQvgPt9vooaRa1f47XN2HvCUx6BOk9/7fuj8Nc/qyI1LITMQQTlrk9lT54QVT9f9msM8ENjjkPVWPqswpchex5myd2ApwPfIasXY3vxkipd8GVJkVeI92YmN+5rwh0qJ7b4RC2kl04khqLIwLe70Ltyy23gU7/WUM1wEnpdDYVA53Mg923QzdZ9SDQ+gof64t7uWGzE+DnTReoReNSl7kwkcUrlYsAvAOBaukvtIwLpYuy2mN6nhJJxcFvRqOaQ2mmPFnsWCDglrIMAxP20g1t3W1O9qZ8Z/65/2nfKMGFLl3LxCpYK2UbmzzaODw3aToCODIKN4TP9wZiDWmfCTY8da11uGeeguUQ1qbvUCDIr+9lcpD3ftuZPXvoqz99e6WBoa/+eG5gzpA3S5Li7a99c6LVypMkcU4xTIGBlv70CM4/f8k1kp7ncldSbnN3Z/6ENPi8Kl19l7QlZJoOco33wS6kRFtLdRqtDeP62ByBI34Hfu9w37LSU+tqBeAuf1/obkDSKqtZE4QcZV8B+PAxODrYstlq3UjL8DIiz2fMMYoPJOXy0VmeVDYsn2GyEKPH4D8NyvH3FxLHKM9+AXvj8RQa3XbzTuspvXBG7XFuigM1n5fWnFrH1rzyn/HKo/EuNDs+uCTTIuMcWbZ1+JdG+DrVa9WDgYStZvOZVWzFBr86NldnL1bo34vVN75+yPNbltZ7+O9aG914JzNV0Y6NDoKInw3O9JqmIPBxomVKY3cwuX04krRSw6t3G6lSKlHfCQApn7v5Yx79knYKou1cVvR+eOtoKeiP3JNjLoCN10g8P9P/anUqkORou9LebV+AaOa0Kb58rKzJsbtsKq4wQnDZCwPKXvKFZhd3iXlhUqOJuq6KudMd7ZPrUWz6rxJ4Xyh77VSdlK+cktjVInvNSBVcigDNIu33YkyLF4SiKSl8PDCmeCDtWdKyQpdiAEmRE/m/uoPD1Qw/ufVtRS3l03bZvIwfSxrBpWIZFk0lsDCouJj92Hmq/RHx6Wy2N5vFAV7sPpd0rrsFxDqHVkOodUmdmuPOAcTyEBHAcdYbj8T6FUK6RUdJBrxbfpcgJ1i2KPIpEdh+476uLWfCoX8iql6So14OPuEkUPnLejAfPO0fzEQ31i3sdTqoGOc3SrvN5a6W+2euxKo6pSLEJ5Io6M/n3cRR6bs2dDCKe3ynLIXYJcrDMoxd2TSHiczmt3vFcX7YnmtD7xyut9h0TPHvAe+ZjuwS989ireb9Td9R3gli2EKILEo6uWp0Zju3KIiEGjnCqs1bdCOVKdKgX8151uZFe2EFKgaOFVDanJGsjsviEC4NG7TkPaem65Sa68qhtaMEiAk1qUkjk4vbtr7xIArWRLznXJeEnvXqK/8hll8bE+vQx1tUe3mCkCDsnw25Bc41sGOK8fJkyBcxzuS25gABF4JK3rtD7DuQQzRRCj/Mf41Pmzv3WdgIwBlFnN8/RSfwH4PrcgrUjA83x3RblsnuQzawV80c/nNtlCn3wka6qYuMln/kk7Fws9Yeq3ZKm9XfSTXnUM7YpAtlHAfA7BO/TOB773bkipSqbIUBfS1yl5RQrfTNbG3rIAqEzp/Hi10TScu2DWl+6LJGS3xyImiCbw0i5BmDryGffQN1rp5VU4/aQMgSWKStstNvKfnPFtWV/BPWOR5ad0QQyVVGlVACMHuPfIKVUNGo7s6IWs+hsYiJqpbigVrnzET5a33JX6v/hKnpfKhBZ5NcaSut3lK0OEfS/p03fEf5Pcd4CbrPp0hWD9ptbP+YyboqyKlsE4n+oJgjpvIC49mSKdn46mHTjnu/aWG4C+GhIFxv/8Wq1Eamx559wUIFI6npqFItpCsl35Ky167EhohrYjF3uYsqBfq1uvXSwdphkXOAGIHgzYRoLya/5+15Mhruxl6GiETlhaAPIlcKS/S1lGP1XwCCwlFS7seSGHRdsIsFBZEx0UlVgyHel80Rer6P4uLQCIRjPqexjOqwUBvUf6USsfzt0lRDj7qgNkF4IKM2/dmuhiMRVUFLvMCmutqhJj0uRG5yaKoahq2jDk5vsG7eM27ybzpCIvaxmjSBec3Gs0uvdgqCD1n4Ai85MaVnJMaPyry1yn07A6U5g1dGpMmhLJpQs5V4hhPM5isVhGqWplZTEjO7CUCNF15OTGOqlt9jz/irNFI04nfOoPVrJWfBSRP2hUUBtFuNHKDbcvKHdHje0Vo4dEyVDV1E/syMHxLMzbtyojC1M+iNxMEkYVVZCYdjdvtBUymwPnNgOcSESlofNWJVdqflXDNgJhA/fToWevo5kZAjTnicjKrf1mWToirKOVB916PjF5LUb5I1mqGUUH4grHY8VS74TYLUuc2WUlrXYjbEHm34uBDWH0zNQ1HIP4zsRIDeI2kUfKXCsIoe6DiDbXbTQKf6IaXe2uFMOqgkmuvogcBUQr57zIrH0EUtmihHZ8kA0NJwjt09lXuhhT8Q3wbKVVtvOUH4cLFuagYnVzZnTyr3YjvLhfiiJkH/lwvgvfifNtLTNCee0x2Wboz3CJbBxfX+kTAs0CIUz90GkLB7ucJEQURB81o0ZDVCx8O9UtvjBBAi1jniYKnCStfmwKFV7I2R8/kWQgTP0QR5ulrkpf/ibgCEXNnSs9rqQJp4GpSAMFyVa4usHbuD3ei8=................................................................................................................................................................................................................................................................................................	0	\N	\N
\.


--
-- Data for Name: arrival; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.arrival (version, writer, first, last) FROM stdin;
3710081757	1492867288	1	3
3710081758	445072	1	28
3710081761	445072	29	31
3710081762	549372561	1	6
3710081765	549372561	7	8
3710081768	1492867288	4	4
3710081771	445072	32	34
3710081774	1492867288	5	5
3710081779	1492867288	6	6
3710081780	1492867288	7	7
3710081781	1492867288	8	8
3710081782	1492867288	9	9
3710081785	445072	35	37
3710081788	1492867288	10	10
\.


--
-- Data for Name: attendance; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.attendance (id, stamp, trainee, session, half_day, mark, mark_at, retired, retired_at, extras) FROM stdin;
1911569684365336	51540052624	1911569684365314	1911569684365335	1	present	\N	0	\N	\N
1911569684365337	53687536272	1911569684365319	1911569684365335	1	present	\N	0	\N	\N
1911569684365338	55835019920	1911569684365324	1911569684365335	1	present	\N	0	\N	\N
1911569684365342	64424954512	1911569684365314	6411816179228213251	1	late	\N	0	\N	\N
2359537182814765059	67121365649	1911569684365314	6411816179228213251	1	absent	\N	0	\N	\N
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
\\x9ff1de2b02f15c4b676167831e95e460e33a08907244e798b5aed2010561e01b	1	445072	1	28	applied	\N	2026-03-14	2026-03-14	4	1	28	445072:1-28	\N	1
\\x0053f0cca7a74ee63db7fd90d282da280d1759d873b5b55efc79c90285a23039	2	549372561	1	0	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	2
\\x71ee64e21baa07d8b9b616835faa2bc6691a9438dbdbe0c20b6741afa5efdfe2	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	3
\\x11388a093d48eff767d9be097f2ac7a83cf9a5ad81af23d0f3d1bd874ed9e5ec	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	4
\\x28d1611c88f761e127a753e5c20c91064b08823a134af91e67df8edf6d9acbb3	1	445072	29	31	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:29-31	\N	5
\\xefa62b70fc6836d4ac49fa70c294ea9203ba9a1031c72e07fbeeb8f49efa6755	2	549372561	1	6	applied	\N	2026-03-14	2026-03-14	1	0	6	549372561:1-6	\N	6
\\x541b434eb4f4bc35abcf5f8d05710fd7b5402a29c0dc3c5a5c69247578bdd6c8	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	7
\\xc58724056d46e3c6faa7122326a027689b3e9a1019322f3ab52b18430c9c38ab	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	8
\\x5b304c337b06b85385589824c2a0bce1b7c1a5f4a5cb223b1d7330689cacef32	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	9
\\x27f5baedbb0ea04638f096674cbd68bcc2ae9d7d2c4d3a31f302d1ef9a76e9f4	2	549372561	7	8	applied	\N	2026-03-14	2026-03-14	1	0	2	549372561:7-8	\N	10
\\xd85a2ffe555b5ec82c0a418fab541acc9b82e853d9576a6451ac10453417b83e	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	11
\\x2b375221558f1cde2d6f0c373e729e708c380f4bfecac1eb61ea411c47287527	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	12
\\x7a2e10382eabb504b4ceff0875c08ebbf7f3ee239b31f48de742f37b11277b35	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	13
\\x0dac095f73ed6ee14b5f6036e858a9ebd04f9ac7446ebded9779a48498afde51	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	14
\\x7d51197de8edd2a78afc6ba29ac806a31073f58133baa8a9329fa8e3e9cccfe0	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	15
\\x07bb22fb2c520c6165a4c91eb5da8100c0ed73cb56e86837620079325066c945	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	16
\\x6c41aafe3967c61f441fa77ddb87e1cabbe2b83280323ea7954a4059dcf732a5	1	445072	32	34	applied	\N	2026-03-14	2026-03-14	2	0	3	445072:32-34	\N	17
\\x93599b38cbd5a521fc4e4122212353a085ca37786cb9e49fb8a5aa4334ce38bc	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	18
\\x74d054166352869a9627775f4f105e534dd2e06941d40ba72bbeede6aef14470	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	19
\\x7ef02fdc1521bcdb3a515132eb067d1fc58de32f091ad70a4912a3cc2255c0cd	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	20
\\x2c1b8d35bf3601b8ac4402b65a4c183fce6caae563322740640d01493ec486af	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	21
\\xd184c0ff464b22f405264c86fcca839b1a7cf66a2681040a36b8a1e5b73867a5	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	22
\\x22516516347a5e664fe097ffc7390cc02847b38a387f3d9c25ec2ddd0589ebe4	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	23
\\x6b149e7d3b1a38ae756d27977dc7a738904e9d91479acafe03cc018ebdca7c36	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	24
\\x2e736db26c066ccc0644ecfa48390496e8ebe55597794f69883bdeacf8986921	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	25
\\x0226ef82dc39ef32579dad7c923df2089e13d9b3439ca7d9801e795c3fc42dab	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	26
\\x510f3e8cfd0b7b71a55b0000ab20eaaa707e1c508076bb8e7a5607d4cc941917	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	27
\\xe18601fe4b22cadb71213d155bf731b6e2617f7b9c9f43873fcebec3fdb78b4a	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	28
\\xdc820971e44796d62a4d405a9a91eca691d90f8edf2f07a73c41ab0f2ea318b7	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	29
\\x406faea6423e53df070cfca27c4d92f85b6026de9f0dc2278431a0a3897054b4	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	30
\\x9fdbf836a6084d633120b04720bcd4e41fe5bb4c7e146db89522356eabeac5cd	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	31
\\x7baea7d94fef96a5378030b818f1665ca2188f41fda0de1f8f3a09aeee5daa73	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	32
\\x91c3ec651f5709eddcfd2b04fce8bd1aa308c8ebc1bc10ce36669be449104d50	1	445072	35	37	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:35-37	\N	33
\\xdb9019d1c85455c1ffc5de48f9f61891b385ee31d0c54ef2c4f307873872a6c3	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	34
\\x420273debd57b7bcd09a4bac17cb15f0b733b63a118b07bf1fdbec8ad7d456b7	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	35
\\xcf22b31e0d774ecc096fb49ab39395eb98f6d8e7e352a7b08aeaa655feb62bc2	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	36
\\xec1d342fe46e42455d6f4bc988bc68c9626c6582aa08f18fb14520ced0873f74	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	37
\\x75db5ed3ee12188a9e4378d9f833d502a92326de8256e2342042e2d5f7a132bf	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	38
\.


--
-- Data for Name: clock; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.clock (one, lamport, version) FROM stdin;
1	49	5124487745
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
1911569684365334	47245085328	Хүний эрх 1	\N	\N	98129631448	\N	\N	0	98129631448	\N
6411816179228213250	5787834584	Хүний эрх	\N	\N	\N	\N	\N	0	\N	\N
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
1	Архангай 1	Оюунчимэг	\\x16d70353a51f26f94457eca693a9bc355ac6f49650e892ba1059239f378ebaac	\\x7b22626f6479223a7b226465766963655f6b6579223a2232396364333138366338366561633938306539373138316562396636323933616336333364623262383066353461613266383836643536646564366535363935222c22666f726d6174223a312c22686561645f6f6666696365223a2236333137393835323164616461366564313666363964313230623336663864663034396430333530396661656532333630343932303633383766326638363462222c22696e7669746174696f6e5f6964223a2234633633396133653263646232633033222c226973737565725f6b6579223a2236333137393835323164616461366564313666363964313230623336663864663034396430333530396661656532333630343932303633383766326638363462222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92031222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a22616765317364633267736a746136396e746375303266326d3037777a617433333772636d6b6e6e38617a74786672636b3836333872766671733474613278222c22756e74696c223a22227d2c227369676e6174757265223a223239636565386433663236653866326138353466363330633531333464303339303739613434633633323861303330343134373265393330303437313435643030383063393338383163313761376136313365613938363231623630366539656332383664636134363235366463643231633933323863363533336136323036227d	\N	3710081789	3710081789	2026-03-14	2026-03-14	2026-03-14	3710081783	0
2	Архангай 2	Оюунчимэг	\\xcd2d0461c5777de7da3d66118e59cb6bb47636451d7d2aed88bf278435faee89	\\x7b22626f6479223a7b226465766963655f6b6579223a2266356435616436613635316433336461323763333131393030623033393535303932333362313865326133323362343836343233303966343165363762663133222c22666f726d6174223a312c22686561645f6f6666696365223a2236333137393835323164616461366564313666363964313230623336663864663034396430333530396661656532333630343932303633383766326638363462222c22696e7669746174696f6e5f6964223a2234343137663262333836316230656464222c226973737565725f6b6579223a2236333137393835323164616461366564313666363964313230623336663864663034396430333530396661656532333630343932303633383766326638363462222c226973737565725f6b696e64223a2268656164206f6666696365222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92032222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a2261676531683678337a3263677a7474646b6b786876676d307030707268307a32396e766e6a38343833666a756d357266363973366e76677136767a74756e222c22756e74696c223a22227d2c227369676e6174757265223a223238323064316566643766656666613838313164663161623533376430393865303539356532643361353037663836663633383666373861663132383836363664656366376662333332353533386463303165663737363135316532616432623631646365376235313563333939313665383662366235653038653338663032227d	\N	3710081790	3710081790	2026-03-14	2026-03-14	2026-03-14	3710081784	0
3	Баян-Өлгий 1	\N	\\x8712f5b45d801716dee8429fb7a9899b3dc09852865391cac9ab01ee887a759f	\N	\N	0	0	2026-03-14	\N	\N	0	0
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
1	46cfb5a294f96889	2026-03-14
2	46cfb5a294f96889	2026-03-14
3	46cfb5a294f96889	2026-03-14
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
1	1	ZF6B	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e2058323535313920747374776f3361383567556868556b526c6f75624f2b4b6537647a694637476e3658395636757452316b340a726154755a574630734d614149337731316f597672585a552b635368695a4843594a33374e7a465a2f49450a2d3e2041383b2a7a562d6772656173652052587347382f6d0a62486862495a48724a72706e684b6f476f49326f6d636e77526978616a49775334507557626e65414155525a496b32702f6750467a4753656758344e5a356d330a0a2d2d2d206e523974454576526a586e623230645558424931585962664d43734d556e614e4a503639507330764f74630ab25d7fccb48dedd9aab4a194ac22a3ce1ab2eef0567db1a3f05fc62fe63df9ead2ed7eb4d02be15f864abac1347f6201	2026-03-14
2	2	C3FS	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e205832353531392041747150307974554361676450782b72387555664a7534317334456b67344550614c4c75542f532f4230510a6c2f6b68576a4a33715366715a7645494e364241614a6e6b7a413041583768616a466b2f694c62623153630a2d3e2066722d677265617365207c2064772068206035760a4837505055566e6b7a6d7a54357a457675396379616a3061684f4d696652627973624d4c39785468585a59766141467a594832654761773161484b4943544f7a0a6b634f4d69725344482f59374f4338717176764e6466462f5230526f595a77634366367630345469584d68333251565972770a2d2d2d2042307a744b444a416772306e6770444c56704c6d3570464732424e436b47424e6765587853434d64482b300a58af2813c57716550a7d6e02ccff02decd7d68ae96774bc11f0080056cbf481fe5c0eecd9ad88ed035d193d9038b57cb	2026-03-14
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
6411816179228213257	98129631448	3	1911569684365334	{"name":["Хүний эрх 1",[47245085328]],"retired":[0,[47245085328]]}	\N
6411816179228213258	106719566040	4	1911569684365314	{"retired":[0,[103079660176]],"school":["12-р сургууль",[103079660176]]}	\N
\.


--
-- Data for Name: erased_change; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erased_change (id, hash) FROM stdin;
1911569684365346	\\x263724d9336fb728000f7f21020cfd9149cac4db23b4a0b62e2e9f5294e57091
\.


--
-- Data for Name: erasure; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erasure (id, stamp, trainees, fields, changes, state, reason, day, retired, retired_at, extras, said) FROM stdin;
6411816179228213253	89539696856	1911569684365346	\N	\N	ordered	asked	2026-03-14	0	\N	\N	263724d9336fb728000f7f21020cfd91
\.


--
-- Data for Name: erasure_done; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.erasure_done (device, erasure, day) FROM stdin;
1	6411816179228213253	2026-03-14
2	6411816179228213253	2026-03-14
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
0017_leaps
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
-- Data for Name: leap; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.leap (first, last) FROM stdin;
2	3710081756
3710081791	5124487745
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
1	1492867288	10	0	0	0
2	235593239	0	0	0	0
\.


--
-- Data for Name: paper; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.paper (name, body) FROM stdin;
answered-1	\\x9299247c2cfa2edcfc0e2f3873e03f72df0f87e574417c3f975edb2b6bf2ac5f8f15213788a215b4d614c52c75d01760d0ca784c7818d35977934904cf2f6256ff568a35fb97cd872f640e0c908eb9937833428b792f3166519f3736b0c76e105c7cb580c070e2e8c40d3651b9d7a958c106a4d21be7924f78bae73d04de87d6da74cb64efe81fbe9e197697077c99394d1d558d84d159b2ebe187dadc546820ccb9b9050d8ade869d0cbf2d1b424a4efb9ef1372a81fc01d7637ac316e1d141c6664a6948f7ce
answered-2	\\xf0647d17ddab907f54ffda4edd55cdca47788f0d4f98de73bbe3db49e65fbe6d94529ead86db57f5e6e45f5c80d149e5a151b83f06bc315199c1c16433b45eb342d55b18149cabbeecf871d7ca49a51dace0901b49955b666d6843d990e2b2194ff40825543fd8cf73c8cb22b1c106aa3d970d029a917a50e73af662c46ca8b32bf10685ee8ff57f5b63a5a6ea6085aba942bc1e4dc8a2f00e2753d9767dcc71571549022575f463df10b7ba563e6fce7535ac71b54432e960bb37ecef9be7245d04cfddfd0e91
backup-folders	\\x98f53fa407b9e6c3c34b83ca8ed5610fe18deb3c5a04de11a173ccd60946f998a155727897c9c16294733884bb2d8182328dd90c557c429d825b8ff5dfb1f607da9e
differs-1	\\x3b074c287e8ca9dd3c7b2383f24dd290e35d1f71e99f2414066f285c
differs-2	\\x90a34deff570461a04801f57de8d6fd992a3cf89bbcce5c140dfa5fc
erasing-secret	\\xbb31bfb4f7de820024c08a5e8d5cf7aa28ea6cc031d0542550a6fabbe6e367cdfb04b3db6d7ec8036a6c6c27838ef5a8bdc1ebf549d9964c6375a1b6
hub	\\x9dabf716cea740d442a18b6564206b8860e4a83ca159c71f1abae0da1d79ad452fa3558238eb559a0988ac5ebd90f1ad16511827086a17f67a9dd2bfc23e6027df690edf56b41b4b560f1a21ea0e1912227556319c66b23ec2c129487a0432cd0d9424352dc5fc2de2bc4fc38cbb8b48d80c92b8cc9e8a7763da3389c0d3131f451032d75c23f15414b050ed7b5421c4cde46a410e1525539daf3a11326f34df36d0ce20be861724597ab71ee942d5ec2bd0f0d216ea8316f7abe49ad72630661a0f6fdd3da3a7e1b028c714fd28adaf3d1b0c9b4b6b8634577e9c9fad60e4a7a77f67c7951eeb8d7a5b086609345de040a947dcff67674d8cb24c0973566852252c49712b46be8e4793eb4831c20edbde0baafd60f1e9bbbb3c83f514a51e5ed22aa343d54fcdde3d9735e4c38e8918106d67df9ff18cc2614fc135a8d9cdb7de2cb6f18fe892348223a67ebfd01c0773c01fa6bf7942de5d0a8fabedfa935351f4d462d8c358865fcdd00b629cdbaebeee48ca9f0cdc0195b91abf41119fdd0fdd5fb21030190e05714cd5723bff3679ee65d37e4dc4337d06e1daf6d45525a22657d136d0ab6ed4b80fddc631d89ff4d8212c926892c25adda338a66b6d2251f1de75652cc8d8b20d83bfb6167f96bb3a856c528e4b56f313f651704f359fc9ba48334ca7b3669f680e51996ebc8f790b6fa8c9e584b2e99997072418eb59d13fe9ccbb4732c480a3243199dc95b6a398833a7fe239d092f9dffd1a4aa6a7c26e0e94b5cab007726be0526483f04b96787e9ca3428901288044b9cc48c74f47ce9264c64ab6e7c2c6b254155b58d762b2a7eff121a7eaedd34f2926430e4abee278ec99a2f82a1aec00847cfc16eaee066ec44e07da8ff65f5acc499c9b033b62e7366eb8da091693e2c8cf2ee14aada9d15b3c0f697a20e40e752cf6d17ff27a5464135309c469dd1ec9fa2186d986e3816d9fc362199cbf6d1a99170e4db1887b1757388ed5b5a5b9c5229406738a2fa9eb3105dd3967e39039009b7e41d9bde7df84023722de3fb80ae1291ca3506704befb3005a10853db0560ca0bc32959d9896fdc901ff83ee5ed0b81f266ddeb1d18c9c1e0f9d0a6dddf1e103f9aafe45a96205e3033380cbc288db44f298ded94748b736037e1d38163c5a6b293a26353499d9b6bbd70d2a351e200f381ca2263e9e81ffe452f8c8044c32d1052486ebb1b4a1431226e7123ab76b29e8fd5fa8a67e9adb650d424bd07c996e2492cc0c9cffbe27924c8b128af56cbc694caee9dbb063476427c8a99e01ba6cd056bcb9f8c438ed06cb9509c479367bfa4f6da935f2d7d8b3445c1099b7857807f4a33179b54d14382baffabe52a01302c11fcff51300244e4a6fa5a73138b7c1210648e0bb1c3b8b3be6c321425d2d61661f5aec87a0af202f27e45c667d03ec56816f6dc2120228207e7c9d48760cbae683cc0a7a6c0403a64b1060c44daacb1920e60f6cab2850c4d32f4c777d27771d2ce24e2b538df8755109f25f6eb8993f0d40a1d4006f72a573a0625ce5d001dfd2f872a4e29c1e6cde35a9eea80f0d3b5d3c1350c3cb2dc698ab7fd1ae139cae1fa6db886eb0eea27a737a98ba9be2594797d35b786f3eceeb8c5d40ccfaf1dac1206fc2f62baf9ed8bba626b325fdf1413a19cddf6
hub-authority	\\x1004f7b47a1afc3548ce35c5e29d745179adc7a9b2d3e14eb11ceff9e20919b2a28fac1dcdc01500175009dc80654ff48b706639d71356c6f8c7be3527adda2fceb58260ae0c7c14716599c7644fba46abafd86369b00554b35962df9449dc218d23d0becb2ac3e21aac745fe1f5380b8c304456a261bfe62db622a9cb271542937186b77e8036095dc97001c4727d4a6d1a5edda92700cf0c2094adbe7737271ff701cff7635b98c93ccb321d272af22960f0966f8ab0094ce22bb52632bcf83b5e6fb7d9454587b83fc9856b9c2e03063003e136721a24983a24f472e7aae132f83e01c57c24b119cdb4faefcbab0affdcefd9c7c3637e0b879346ada18d0c70953b6aa70f649ea604130636f05d1ad0372dfe56c4b2416d6a2502dc5d8c163fc802ba5bcac011b873c291de9d904a3671867837a69d933289799b2c28f7b9828daaa6ae5c99c09ecd1139c6c99f53418374d918cf456967a3a9f1fd9b5f37e51e77545acaaef582bb10fc64a271508c66c7af3913201847f9f4000b9c18697ecb91d906ef703475ae1923855c576e82576ef075cc1faee796e363e5db0cf05b9af41a8aff0acbd9848034c8dd0a037d859eecb2e39b0284a5fac5e7fa7d6bb8ec3f44704db4e42c25ff06c93d626c3488cfa07621b5b9a75eb5132e6cd387cfc65a4ea2e9084c74b06f89c09836739a7f4fa79b4bde8fcac949f3b9886d1912cc563365d462f05327777a8a4bf3bdc4a692491f7e0023ff8b0760b266e2ebff41e788fc4bf84b7bf27a3d578ebde8e50f97dc67a9
keys	\\x7a1a974343df005a0711a0edbb42138d91a3726296cafb504acb5c7033068f4931d58b32650e4a98feee3f934970f867df997d9d5ec3d8365fca3ac5c588f0e4e883bd99401c8179631bfae0d6899ca69ca759948d05d0da13941936bf5a2df5ea2f7152fa9f2317d9db7d212b7792cf4f152adcfb6877daffdbdf81381fb22c0dc5b194ec5c85395bfc349ebc2df83275fdb4ad80841027e3d79b3e21a0e4e65775c9d73c62879e4b9fb0b0f5c48288cefde4950f85cf6c27517c957a798ee6fc663f941699ae556e3d0621d21a9125c4e479b621f21a5c0c658e842a4c002f4a7b22c327ecca5244fad25b7cc2305a0d023420654f30d8e911e2c1dfcc3dc6b523b363346ef07ded8749cd5ee26704728522851a4c1c2e3ec384b016d3f639ac34f5c3b469060c1d02469f5d5108a11d21beddbb3639488ccad68b44e9d04c71dce068a6390f799d0d7a088f02b14817ab054a
ledger@cb7ef0b03e896f3a	\\xeca7476335de4d070b010b8ecc72d6349075111e67e54af4363d5f12ce
name	\\xb1313a3b3be912213eb97b5583229403b8a80387adc0ae0e14d74039def889a693f97b14179294e06d19e4ee4d
role	\\x7a8320dbd3172bc1e47f651840f0ca8d8a1adbe1b8863dcfb810af281a0ca8efde0ed70f72b130
trust	\\xb9b4750c7f2e6d7e7b9744aac4c27926320b3b9a550a8096d1f20e68745df56a1d01b6b9ed86485d2150dc1866980aa8ca14b695fdb5d1eab85d65add5e90d5013995265e3c30373e1cdb2e6147c001a21d0dfd97af2a589b48e809251174d5228357986519f1ac00fe866df68243f6be1a999036f719de2efa9c6186d998922e67c035ec1eb17e2468d83b4fef8a738d2d8c3018eb6323f62e8ca676df0bcebd06259b86bc676d82c46da23a05eeddd976a85d60d58254c0fa325e7f2ec2ac576e5c443d21213201bafaf20d7930123f6461fa3323369b71f43b59e717182492e59071b15269727a7524d5b7a4d2c88c6a8d7d74346aab0b54fdbc47b655f6895fa8de670f97785c031964fce9ceae3c955c4c21ff996178ce36f74d9d7166d2bac9e9274262aaa77526ba51efbc65e080a49634226ae9f0ecf2acb44c1b4401892ef7be3872a9328970bc065324ee09a0a958e34dc52b3a2a073b3d58237f76761557b4192f3b30745d6580d90e0a2307f2379d199def4b4286c45e861911cbce6e41c3c0a08d5c6b3ad9a381c4bd886ccb2235a315db3a59504476cc563329944bb9a9f0ea95e588da0fbbf6090fd26b83cd799e30d82085b3f4741e4d778e37a0969be60bd5a9a2ffa37cc6bf5d8284c5bd0d2597be16e4585b52f19ca2ad8a7cbed83d67bfa65236873bd3b6a27f8d577a42156ea21e4825f2813fe6df9bc9043ed14fd98f00e4daa46a119c681450120697e8de4ac7544afd627732c88df296e91e0feb96efa1010a116937f661bb815c85a6bd18bb95cf3d7362937bbef360dbde815788a8fc12a351cae64bc065fa960d8a04e697c92e47ebe5b8a2390a9fe0694ac27ea3c38c7f6362f51bb28a4c3ea89449b3c4976f9683f166d9603dda3f6df6ed3d9d44402ef00cb0c5ffe69ad86a6b9624cd3e8bc0b12612c879b5a74974a1ec886655a4d881f4e161b817ee0352629f74e4e11d3ca5570db1166e0f8d28d2f62627c89b75d148941ad405a34d9a3427f06802c9f713f79624fe678a5696c0de977bb19c0432c37c7186d40bd4ac4b0c3fe3ef7c83c5075ce90a8d127b462c8b667ade4e9f253d24d2052a2f735bd2b55fe09c83549e9c860beb29544ca709271d7644b3ba2d6bdeb5b6fcad110fe17630bb8af10bf3977e30fa5f504cee6773386f98e4c877648840b253dca756eabaecd4e37670ae7aff436f9f02fc629e66511e1834c2fe1ee6bccea15960fa8da6e8ba9cf90564eae3c21926ad97e1b5025639ffd7c8eed009a58d662b59b7646e7c6c3f81cd252894569b17cf9f61fa57e2d40cc9c8671bab472c4831aef090c820589f41bd7774b27da8a59ee4a4ef4387538a3dc8e46a36628478e1caa14b67c92a1d11d8204616498b43a29d71dd088acab6bc19195e794be5c462bc375a227138f17c1c78c34d34d2f4b9656329742dc95b029581a62fe596d5f76cd45e081edf248d134c957d54814bbe6b4718634cfe4067ccc1c1288ae1e3893ce212ec92c2e6860064c425b277585e6b809a62588ca60f7728c0c9919942ed47067c99eab434387790173e8840bb14d366ff2d4924b4240f0ace8fb7e854f03dc4a3cb3826aa075d50a9d3aae5a426c6760264efa7a2c4f77f33f74a9bfae4454e330390ad1e8eefc67877a7e690aacdffea3af25b24f8e405fdc1b65bcc0d4bad207651a1a88a9a952816f5bf3b2aaee00d38d9d324d6f9dfdd71e3bcfd169cc6c9abd3933576934eb300423f6afbe7d0889ecafc53e43d1c3bc53f27421136c1fa72b15fb4edfbec0ed2bff6fc9d247859e21b279e332f2400548daad99331e4f75518a7d219ea235f9ede9408fbc6f99663e41e4f126fb25622f4541fad6208fd4004f4717f948437786365fbe279968ad16a52651732128876eb96a8d822025b0cfd57947c4db2fac09f0c176fc87414f97358e0fd22dd37005dfdcd7ca559a8e57f7cf72af7ca90ceb244db8bab6a442a7d3a1277d1f0f61d4138e801078b31444f80f825a2f9f9d0eeae1827ef90d60f7dbef21ec446cee035db3a544ef62dd50bedc02ce15974e0e952ac00e2ea7df1f63315ae044e63f8475bac6ee91cf53b1f06f10416a056128b9c60b966da9bf6f2117e124ca7f2a2726171697f461218566c9e3870e14e26baa10a3a8481bd08a58ed30fc7ced0de32c2fe6b0382b3429fba8cbf9271913aa1d2df642b8b99f8186ab13796f4e960bb10defc147093e12d8551d0c8ae064db6022f5a564c3fc08cff172aaa7dc612950dde3b343a3c822500c0d7aa8826b3d12ea0dedee62b457f80a3dd7dcfda9109876362f10b7497ebffd13bbfb37292ff7817efa7e1f01729b57d6729254a56608b1d9e213573f06fb5fce422805480c8509b67994921f95b00a7b4d5d3c3fc93670c360fc06e35b20e0d5554f05be0db01e013ea58c4dac4ff22877ba84ae3d660471798f8f7921b5edfea824f1f05edfb60a2c8d39f4426c5404f734c7cd257fc2e0ce75447a4bf92eb9024ed15d379dbc7476ea8b1dd6b5974b05de8981ab7a682eb7fe017513e5bcdfad4bfc2575ef2b0b88da5ff7de1d3d6332cfd56131fd8ff4cb588dcb2200b9db051967d9179675ab0383f59287e9d37b1e708839f8bfb17c46436f0f99f0d9de94a39eee86ff6a45ab20cc487f2ce8562b457b5dc5c48808febd7c23aa5c7d164cc10fa4858aa0548e429b9edea981cd971a44a2f0de75731c22a1c01d9bf7c5386077ef8e04b09ce54600d2df567f8cff8607a338ae71187dc234e0cce95b26d483f0f501e45608d6164ff051a11cc9f5225264a4dfa5454ab70578127fab5518bea8bd81cc6cf484ac6f32839fbcaa8e754dfafcf92ef4bad26cfa1bc54d28d89d5b41c0d5e61a466d14ae725bd68851fd9f62a0f2a6a5b8013dbd2a3b58d466f6c0d5d69cbe176d2ba21d8bc8240512f4481073912ddf6ac1d21b0b19a02a067aa0ce4408d36bd83b8aba7997352085d7854c67527e9ba00a8a5fbe87d1e6ef8553fccc94b59e87126e84cf1bedc502d882f447e285b2d3f7fd50ecb96baa1fc5bea82991ed28179567dbbb24f0293bf1466a86000f1bd45d8cff0de3c8c248bc3242297b7963834092b0cbc7f4740004761fa2753e05cdc54cd099a7d1102462b35a927f0ca2ece610d61fcda904420d70da88d10458c30d00c4ec200fee9c19b5d95c4c4306d638336f07031d538c3b5e46f932dcb68ca05c705bc9d4e6283df1630b25c8f1ca41aaf7bb2088403d711edad87a472bb7fc65
nonce@cb7ef0b03e896f3a	\\x9e83428cfc6692c447baa7a608ce3af6a45801b652da3bca4d352b03eb29977e627475b57d3c763a011e32eb
epoch	\\xcfa8710e1a1df673aa1d71c05804608df5718c57c21bdbfec92cb47ba500601581
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
6411816179228213255	93834664152	652599	Шинэ баг	\N	0	\N	\N
\.


--
-- Data for Name: question; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.question (id, stamp, laptop, trainee, session, text, day, retired, retired_at, extras) FROM stdin;
6411816179228213254	91687180504	Архангай 1	1911569684365314	\N	Утас нь зөв үү?	2026-03-14	0	\N	\N
\.


--
-- Data for Name: quota; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.quota (id, stamp, course, whom, share, number, since, until, retired, retired_at, extras) FROM stdin;
6411816179228213256	95982147800	\N	rural	246	\N	2026-03-14	\N	0	\N	\N
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
1911569684365347	98784692880	6411816179228213254	1911569684365314	Зөв	2026-03-14	0	\N	\N
\.


--
-- Data for Name: segment; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.segment (writer, last, hash, first, body, was) FROM stdin;
445072	28	\\x4787c3a0e91bc856e0fbbf42779c593f9ffe8d14cdbfe2ebd463506075ea905a	1	\N	\N
445072	31	\\xe972b7acaf9e803d55abd0a6773d7357ee63c467abefc74287f4680b9c10a385	29	\N	\N
549372561	6	\\x32afe79217d6b5b84ae5b647706c4ca7653e8bb055682e4dc4ae21ef81f2a936	1	\N	\N
549372561	8	\\x5f939e730600e219d2f172a4650fab02a3add98a49467c623cd3120b653bb0ee	7	\N	\N
445072	34	\\xc03e9ff3f0d22b25b4c24e0980d9b9c27ff8fcec8a80717de22e31b09559eb58	32	\N	\N
445072	37	\\x4f6df5151c42107f258ed4baa073aa0dc8faa97905a31099c676b4db0c58e654	35	\N	\N
\.


--
-- Data for Name: session; Type: TABLE DATA; Schema: public; Owner: -
--

COPY public.session (id, stamp, course, date, half_days, starts, soum, venue, mode, capacity, facilitators, partners, parent, state, notes, course_at, date_at, half_days_at, starts_at, soum_at, venue_at, mode_at, capacity_at, facilitators_at, partners_at, parent_at, state_at, notes_at, retired, retired_at, extras, ends) FROM stdin;
1911569684365335	49392568976	1911569684365334	2026-03-14	3	morning	6525	\N	in-person	\N	\N	\N	\N	planned	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\N	2026-03-15
6411816179228213251	7935318232	6411816179228213250	2026-03-14	2	morning	6525	\N	in-person	\N	\N	\N	\N	planned	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	\N	0	\N	\N	2026-03-14
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
1	6411816179228213249	3710081759
1	6411816179228213250	3710081759
1	6411816179228213251	3710081759
2	1911569684365313	3710081760
2	1911569684365314	3710081760
2	1911569684365315	3710081760
2	6411816179228213250	3710081760
2	6411816179228213251	3710081760
2	1911569684365316	3710081760
2	1911569684365319	3710081760
2	1911569684365317	3710081760
2	1911569684365318	3710081760
2	1911569684365320	3710081760
2	1911569684365321	3710081760
2	1911569684365324	3710081760
2	1911569684365322	3710081760
2	1911569684365323	3710081760
2	1911569684365325	3710081760
2	1911569684365326	3710081760
2	1911569684365329	3710081760
2	1911569684365327	3710081760
2	1911569684365328	3710081760
2	1911569684365330	3710081760
2	1911569684365331	3710081760
2	1911569684365334	3710081760
2	1911569684365332	3710081760
2	1911569684365333	3710081760
2	6411816179228213249	3710081760
2	1911569684365340	3710081760
1	2359537182814765057	3710081763
1	2359537182814765059	3710081763
1	2359537182814765060	3710081763
1	2359537182814765061	3710081763
2	1911569684365342	3710081764
1	2359537182814765063	3710081766
1	2359537182814765064	3710081766
1	6411816179228213252	3710081769
2	6411816179228213252	3710081770
2	1911569684365344	3710081773
2	1911569684365346	3710081773
1	6411816179228213253	3710081775
2	6411816179228213253	3710081776
1	6411816179228213254	3710081783
1	6411816179228213255	3710081783
1	6411816179228213256	3710081783
2	6411816179228213255	3710081784
2	6411816179228213256	3710081784
2	1911569684365348	3710081787
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
6411816179228213249	3640350936	Энхтуул	2026-03-14	Төв оффис	0	\N	\N	\N
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
1911569684365314	4295412368	№ 0	Ганбаатар	Дорж	\N	~1999	female	99445566	\N	65	6525	\N	12-р сургууль	\N	99445566	kk mn	\N	\N	\N	\N	\N	\N	\N	64973882001	\N	\N	\N	\N	106719566040	\N	64973882001	\N	\N	0	106719566040	\N	ganbatar	durj	99445566	ķĳŅĵĳĳŌĳŊ  "\tĹŇŊļ  "
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
6411816179228213252	80949762264	549372561:7-8	undone	Туршилт байв	\N	\N	\N	\N	0	\N	\N
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
-- Name: leap leap_pkey; Type: CONSTRAINT; Schema: public; Owner: -
--

ALTER TABLE ONLY public.leap
    ADD CONSTRAINT leap_pkey PRIMARY KEY (first);


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


