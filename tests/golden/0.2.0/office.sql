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
1911569684365345	83752307344	1911569684365314	1911569684365335	2026-03-14	YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IFgyNTUxOSBEalFtd3dtelh1U3RUcDhJMVIrSnR3cHNVbTJQK1B2eWltUllpYnE5TXhjCjNrcnBFZEhnRUQ3M0lMOGVhWmU2YjJJbmdValh5blJBV3JNUmpJZ0xZUTAKLT4gcyknYXNiLWdyZWFzZSA+WyA0QyBdSH09PFV7IGUwZikoYTleClh4RUhYcVcxa2xvdjJtSWRBREU5ZkkvWTlGUW1takl1T2pBa2xYalJuTFUrWHdnQwotLS0gZzJjaFV4eHNpNnpOaE94MEF6UnNKd2xIMHRPVVJkNXhzQVA3QXowRDE2TQqUqOC+JzanzSjan3xeQCheAuSDXuuRm+waYwY+RPl4aWlhBlDnHthG1YkeY0BzOLMe/SqisJh7SCitDLenLzbMyrF0cNFM2j8WS2ibmacnwbEj8op3/FHz6Uq7a/85NTJCw03WfYjEjCNnsP2vZQ9PYNvO6bRkz/zunqVxHoSEvzwGbNFKXi2OYD+G0an+GWWxnUuQGHGKLNGBv4dJwVR2b2L3TIEubIM9B0XdNl2trUc9rLYHEH0mx7fDbJe6MFPBgV+QNY06nGz+rz9TUCelbgGee9fbkPmWecr5iR9DoBByfiOkoTpg4fGg6pYuF6D71yTUzYT6kPhbUVefEOjJomcUGL6TSUZriHIurmrto03HgCKHW+sbtaZywNydUfRZkMly84QU7CK92WZswX1ut/FwwoRYsGKHABs0i5tuszaPonAKB+NG+jGbRVTmmpu8QJ9+zFRtqVGPvMPzA8dz+Kh5Qc5YVPuofR+jB5Ykub/HLJxq8NDZ/5vxhIRPwMHw2VC/KhBhnyT+f+40dOYJG9WVfYZcYfBbVJyQ8UzmqoRcnzCozhJVm1szxLxHOhoag5pEDsLJXpVCX41Y6u/rRXfZ+78AASPKOofY7L/vONTf/iNtabHhBk3MHBfFC6jPAYFGCxN/9DjQ9MUQGEdc25keB86sPO0Bgq7LwDxxUuOELZ0evSudaA8Woh67TjuhACfeYxhsgrFzWsK+r+nXfaZK0pwApH3Gid7F9bZZlq7l1MVAlV5uUNiDl8phk4ptuOvHsAIsNRQpryBgL9YAaPd2QlFcxcyPCx6CH1ovVoHFqZnKyCmIIhJKuDsGih7M4LwN7hdkexZJGLwHFVOEb5jvSTkZtPlgXI2Jq0gotOz9oLnFUzWiCRrVCjyBu08TFGynqqMss7MRPsIaU2lkPwejAdOrw0RCAztMMZ2BAcXCPECyUs1Nn08BlfHCTRTe6UBBp5+sWCTBgkldptGKm3TBCquMkRnu77P8ZUcnfPu/9sD+q3v0gih69eXPGXwBQqhDkiwaZ36bipUYb0PNccA6a3FbJYCHrN9oDVxnf9t1xUagHDQQSpJOtC/2B9oW5wrJXsgHuK2t7Ra1yd/Y53RyOeVb8hTx+irrEcMxugkLAPjyauLZqVeGeZkjO9b1teWvRrLSKFDkMoYBhtd1DfBU2ENCGSEHQZKHSNpJ6v3pf4QReFP6HELDL/jbjxcOICpNPqP08kzSBJWRZv89R6CSiToHsMZonkTCglYDdojlOPEwzKOiFaMeyyBwlniBlVZv9b2Jes8E17iSOONzhBnYkmMee530dRM2b4BrV/3CNiPF+gEBfsd46boTH0Wo45XkXPZiJ7t7hYwBMOxtsz9ueAy85S1D2oO7Z7xe2OThuRelIxPl23KcUAXU2KPLmjhnCKRQiiAiW3pCQXS9mcCSc6aG01gUDmgRG8YaEpv1wB2ShIX8mhRnI+wV3uQXvGWhM+lWzHvvHPOCMEeeMx1+EYPXF35USBYAflOQiNIxAvYtdz0HNKkIrcc+7yPOWvF8+zBvTkDoW+JJIFapj7KKpr/5aGeqxvsSbdkrIvWtIT8h/IoBL0q9nJx1O39khdXt8+8ERlYg4TVA5myZXMm76BX+B784rO2AsTnjOnFVSmotx5oQMyezJQTj+/+8lsh62eusiNx6T/RHReIrtkM04Z1onINOu6JrLM9H1jOGHPv0TBaXwtz+UV5n4kTuqy7NnkN1s2dWpm+DVMqk/e+jt2g9e4VU7R5ulBzAJ87kfYDW9LLb73p9SYX2zYaGyy4FpmWoG4tKNk4WVwQcoKL7dasCOqta6Ifd6PZaQCYA9pMOWq9XVh0kWPs4fF3D873W//qsp8kJyt+GfU2dUKiCjrnKqaXZOahnYVUkZG2HkGplJbotR9HC7T9sv+wQ3t5nY0hQQX731gJ32o3/+R9oLH3SutLdioneziWY6q8E17CqT6yliCstMGfpXZOfwANf5WgyAXleMXIpBFvuCdRSjvWhfVQbT6phmj3b+MRznMsi0IAnBZwq2QpkHtWBuByi5KQmlAV2HBd5aHq7TRoA0Px+ZE3KJu9uacAsJ+6kUUXG0KA2YgPzYY//QDGWZ2Q4QKbTAeCyZVpnnkBfZxptgCe+VM8QTIgrMoSmDS7u4pTWS3RoXWwUncFjrOxLzsD62JAxHEyGQ5rUjB8RJG20XLyO2ApQnlSt3f2JSkzydVydkZUQXTCz4NBFsICzz+dAmezIj8zg9IGVuStTxzuASKAszi98MKui5GAeJe5OZNUzyx9/hZyIDGXfzl4HtmngaGs3NNgEAFuhQgjrux5prz315zAtYQtr/xreSIJn7KaKwr5iDXJjdMygASJ5v8E/iX36PbPqALJkGkTA7gOTKk0un1BljdZ4W+xKl2yeeRMsFebD2RbamBHihv25wEloXo1nPi77X7tqFFRjztXxTm9DqwhiWiNA1DXXei2ikhyK+hWjZhXdXOLqJS1adXcsl8oF7CW+zCk0Usg8kPK5it4/OIhSVG2TpPRPmY5xJkb6othr1KVNF0MGqBFOe3NAcDGEq/xNtui4QsMgbNS9n9b57PqVUvGezVp4rTqONCEpKlkw78JhtTYqfVuv+6/XPUky49vntyn9YXz0cKYvBab0aFH7nOychsE7+1UMwMRvw2gl1BNh/3LMUGhT6r4izQlZUM3FSYDNMQdStosXzLyyZajyNNA7Sj5WbnX4isUaDJA8AncUwytuur8ulOOyXbJPPFCCS32S9Ea6............................................................................................................................................................................................................................................................................................	0	\N	\N
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
\\xd50d3b58cfd2c5c38d0fc415458a87f8f30c53f264c5db086316205d80090a0e	1	445072	1	28	applied	\N	2026-03-14	2026-03-14	4	1	28	445072:1-28	\N	1
\\x4e1061495db1a0e78ce9e6162e36b7c9b0eb9cfac44055488eb82135f3b31d57	2	549372561	1	0	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	2
\\x563d9e203dda1f8d8c434309b458c28313a755ba294b350af7a7e5395ba93648	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	3
\\x40dc87ddf476c3d1c1ec21f2ef1a0cb1e94457070195289ba040dc3590cb9be8	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	4
\\x495b25349c216078a9e27d54e8dc8e47af5b85b13b5b1f340ec0f5af1510fbec	1	445072	29	31	applied	\N	2026-03-14	2026-03-14	1	0	3	445072:29-31	\N	5
\\x41186bb193f2b6ff8bce7bbba66aaf68683a611074f71e33fce8d2e6dd271cf4	2	549372561	1	6	applied	\N	2026-03-14	2026-03-14	1	0	6	549372561:1-6	\N	6
\\x8e87414bafb7c7a5406ae5328cef59ffa21b0346e822a35894108a98fd05fee6	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	7
\\xa70fd5caae68e9311581f33c262e130eda47ad6865c25dc05993b2eecd7772bc	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	8
\\x97904b5857de2b87acc18d05ee7086b6b938b8c5e74f090891bf22e50b15c1e0	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	9
\\x750c93742cddd7e0091fb769a7e1e152ebc73ab491bac4f4e4792f1dbe56022e	2	549372561	7	8	applied	\N	2026-03-14	2026-03-14	1	0	2	549372561:7-8	\N	10
\\xc74117d01cf1e5c7062103c6645eb71580fd81ba326499bc745f5013c77c96c4	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	11
\\x1e51c9bcf1b46457bdfc5600e7e61298a3802ed6a338871551b94fd2713ecf28	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	12
\\x7d7d5f9787a71d1caa8b7d115ae5c167bec5feb52874f5bbcd78929ab29dc5dc	1	445072	32	31	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	13
\\x5f8e3e01e894c45766ff80048e747df0de827639ab3d952340eed629328d628f	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	14
\\x530d5615d241f6813d12ac3f5367969a005862f4ffb352e35dfc77ca14a113b0	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	15
\\x754e5d2e7238117b8112d5e43ef1f68ab893627072142837b2a30509ec1a4d1a	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	16
\\x5c4185f6c649cbed245c9e1ded5cc7980e1ba53649ec72055fb033ece1839014	1	445072	32	34	applied	\N	2026-03-14	2026-03-14	2	0	3	445072:32-34	\N	17
\\x1f5009100dafe62a8b885b1e6b926d4192bbe407ce7b9e54041e99e7cd09f89f	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	18
\\xa6ea697cd488251da7bb37d1631e1de09b168265a0a43006aca94d6004138948	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	19
\\x1cf20119721667e4d2c46104b826ebdfb669de1e0e7a68e36d47a030d6dfd3fe	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	20
\\x05a6b85bdb8a233de797b335ebbb05cfb1f92e341a0b54417eecefc9a874e9bc	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	21
\\x2d8f8d34cc013a02a8efa6d155e6a1e67477edea40718bc1cba7fd4b99707460	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	22
\\x0e5dc6a423df7b584f05920bd1204bddb475ac824d0b1f1594e1ff043532fb5f	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	23
\\x3445a28da3238458d39f82c12e6f46c6cad272723c86ab8618f49fd939a5bd09	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	24
\\x713013ffbc5111706f1c581eb5320e3c2920b2224c62296b20968abf554ca340	1	445072	35	34	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	25
\\x8bc33be0c19a172588b328260db1106341aa11a3aed8480dc6f8424f0fe43813	2	549372561	9	8	applied	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	26
\\xb460014d5ae6a147dec24af06e400cd32d2eff74c7fa7bc47f9494d1f753d982	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	27
\\x492a84892350861ece2a17f93ea97e54a82acd09dc731683693636dbc1a11cda	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	28
\\x1b8950b261300071c7dcd1dd32b4867dd7df4adf23239e274f54add2eac4be66	1	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	29
\\x051860cba90f5a23dfc4a20d14b9cae29c9ca7e0fa63f6a833d2860692efaa8a	2	\N	\N	\N	reply	\N	2026-03-14	2026-03-14	0	0	0	\N	\N	30
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
1	Архангай 1	Оюунчимэг	\\x9d07cd879cc54a78eeb0b32f48ea32e6463e5626deed9446e5fe345792500004	\\x7b22626f6479223a7b226465766963655f6b6579223a2264656666366565346461333762633238613164343936313737303638373337633139633836313239636664356164326139316463663565643934333337373263222c22666f726d6174223a312c22686561645f6f6666696365223a2233303265303065643733313064656238663232306338313838386238303131386531383065333430313865306666623130393137383464623462386630626261222c22696e7669746174696f6e5f6964223a2262316636623162303966346464646639222c226973737565725f6b6579223a2239643037636438373963633534613738656562306233326634386561333265363436336535363236646565643934343665356665333435373932353030303034222c226973737565725f6b696e64223a22696e7669746174696f6e222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92031222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a22616765316b75343575323666336d7a3765666174376c7233376b30356e33326a756c3468773461796b7179706e763738757871666b673673366e7833717a222c22756e74696c223a22227d2c227369676e6174757265223a223539343330373132326332373034653065333332376533393839623533373465666163373465633136623633333335643735656336613133646235303931343130356563666432306334666166646261386366643039616630313039626665323461393964343733303732613639336365653933643934313936336134363066227d	\N	25	25	2026-03-14	2026-03-14	2026-03-14	0	0
2	Архангай 2	Оюунчимэг	\\x058b5b33865d7479cfb7d71500e31a47b7e0ac0052fe829b4a6abdd7c90a676f	\\x7b22626f6479223a7b226465766963655f6b6579223a2232356433356538656465343966643732313564313333333837333533303930346530383033373161373661336630353563666165383061323136306636313437222c22666f726d6174223a312c22686561645f6f6666696365223a2233303265303065643733313064656238663232306338313838386238303131386531383065333430313865306666623130393137383464623462386630626261222c22696e7669746174696f6e5f6964223a2264643233356164613535363932636330222c226973737565725f6b6579223a2230353862356233333836356437343739636662376437313530306533316134376237653061633030353266653832396234613661626464376339306136373666222c226973737565725f6b696e64223a22696e7669746174696f6e222c226e616d65223a22d090d180d185d0b0d0bdd0b3d0b0d0b92032222c2270726f76696e636573223a5b223635225d2c22726563697069656e74223a22616765316d6d76736a3661336b3232666637377074353568616c6d646a72776e6b7874773432736b357a7739306d64353664787134673071746174353332222c22756e74696c223a22227d2c227369676e6174757265223a223165313932323334663038333862336266383965626366376262643065363465656534633861323832343764656366663437303966323530323537666464386164313535316230306633333161623165343138333636336361313833363835323037313038306337306138646638663230643864313935343137646439333035227d	\N	26	26	2026-03-14	2026-03-14	2026-03-14	0	0
3	Баян-Өлгий 1	\N	\\x15b8d55dcf1827d4dc7fc4d29570fbd1d3a91aa66b587b70d012ad0436ea5c3f	\N	\N	0	0	2026-03-14	\N	\N	0	0
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
1	cf16b3814392bc53	2026-03-14
2	cf16b3814392bc53	2026-03-14
3	cf16b3814392bc53	2026-03-14
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
1	1	LS45	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e20583235353139204f64484967325a5a6f4d7675714a72384f2f624e6b2f6f755274384f42556b3841644a4f77512b675551410a7a726236364b676c464379355a4e7948452b4e2f347163413267563454426775476e4f48634d75504a4a770a2d3e20222d6772656173650a61496c6b4c4d39462b3342715274485444425a6c65734f6c5177356f344e65416e6c48394567546e384961325631556957436f355a686632356b69416f564f770a6b654459636f4f440a2d2d2d20466d6f7665776f3848536941334154504d6d6d7977384f537670456563316e3772753437775977444368380abf99cec59803a7246bdfdca31530aad1c9d7924e7f222881f09fcb3516a2276bebb5c25d875d3dea51e028026d9a81e8	2026-03-14
2	2	FKYQ	\\x6167652d656e6372797074696f6e2e6f72672f76310a2d3e20583235353139206d726367784f434d78597235335433354d6f3036554e39542f46594c3944706d5862734d4e436c6f74776f0a7168795453466e7253456d447942592f614c395a747753704456644e563261307262514b544b2b5739636f0a2d3e20236668664a402d6772656173650a626a74516d4249544e6e51703462336d634c56623648535744426b57744c454e58584836714250397a7654417868795a694259614d4f73660a2d2d2d207152636a4f3872554e3576714332596b4f3663774a4e5a543735724e3362765a61336251786136786a72670ab17d10e77c2bf5620f7ad28c77217915788114cc3429a9af885ff0c51de34284b1a3734bb260b188c5cb700f4a1769a8	2026-03-14
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
1911569684365346	\\x2c81b25bdfe50e88e1aa8e9abba64d7dc3882e75910db034c9749ad71c5eb4c7
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
erasing-secret	\\xbed36ecf0e1ab928ced872ec32aed552ec2572b187eb925303fb9b1e55249a4f7aeb139d0619673d086261c0e931ec0ef76f6dc8d24bd5b61a686ef1
hub	\\x2c7f23a3be9e212c641bf9344565a658510aa0bf0e03250cc24b1efee592ee929c68a515d1418397384114d86787cf002973b3bbf99c495e1f8eb9405193efd352a50c26a91a2d27a4f8eb6ee23ec09b30e473728747bb458e8c25b2c5da8a009a961d23245ed397eb3354a2114fbac13d2d67c4ff81dc161d95d118f8baee0f5c1064650985a4138136836b50af163c9a37ca04a9d0f00d3ff0b11649f4942984f70c504329695faa1b901247b4d2bc533eaad79c1c97dce383ce3dd456e982b38b85167ff926f843cd5970965edd91e04f355a668ddc320c0ade5cfb494ee4863a816070625424bdba0fc7d5a6f72a3ecca6994ef452c603e972fb6f5d288df2947ac34ee9480d3889127157ab8c3ae85b9c3eb9e5225ac2572aa88cc0c81242fe0766cf6471a9a720c177ef6a310350728abfef967c11eddd7ec629810ff6200163bd48bcfadb1a2e7d2194e2639986d70b209ede31d6d5af57898c1d87a7ae8827c1db1ae8c6198f52abf14673d56115c65508cb993613f20a57a8379b23b01c31ceb15c32f5967c49b3cb1784f02990027119c1065bac036b533b21c11707624b74b63fcaacb0ab49d67750e63f39bc75653b1a3a95ab64edee183c92cd4f416874adc9f7f619501682b83dc52a736034744ac2f8028f52d4171ef209e86d25f6f04de8d3eb12261b6e4ad21e9f0bb3fac16b371beefb974fe13beaeba47d9cc7cf315def141008e62b1670d51418acc19a2bdee62378c169e580a6a9a1e7be06d7463dda52fce93ef00569a8795eefc8437f545fabd422463579579ad6be8208c741ca333ef450d68c2e6ba5ffd5002b70a29a3928fbf6c95a336ec39ee5b99ddd6c9e33e437922ee6f339e53c884505b7063dc2c516975c7e44fd579b7e9a861a219356a3c7e596b8709f67677d09a624090660d0868fbfc8911c49c34942e67e1fa847293c93cc611e079c4cdda327444cb768e3b11858d11d4525bc2784cfa90da7623675b4dc29a01a6bc137362eb12f6d9c8f45c8e21291082381933497c893370b99051dc24cf664f7a9388f71f189cbb7937aeaf4ed6fd94d19798e8e034223c338ce52a4d6c84a39209e8a22588efbd14ea12558c28e973264ff5241d9c910779df1c41fcb839dc6f6de450f247e3d087d8435cbb1c62b5c7d36a8e591ffb6ebf5f54b92b9acef4917e338f8ad6ab8897eb68aae4832e985722ae66d4b5119378f6fc02bc5a862cd5fe7c597dff53da75e6ca400a0a397d4de83881b053bb6369d2bd52d6810c564348a9233fa33867ffcd7af1d09f83133f47f4aa1a5bf8c4b82a28c0a4f930624ba46f104e5cfdf46f07f51edde4c806e81a70eae2747ee4ebd901867050cb0f025db03a0760c8f56a1652e84ecc97055317ea98e25dfd3e912589d49fd6cf295a2e6f04abece916b1f785670f34d8d3987f30e3357263a3a05b134696c957d67a6a8359366bf84abfc3549042149946e3b985152bca76e732926032989d2b5bdfc50bf07d59fbe32bfa2b69828a43ac8a9d306a2ac47269ab02724ca0e259284112c2d39666b49ba1e00ae7ab9be3d67404fb90d280507ef5888160412e1cd6f035e36d47501405ad62782bef0aed1c283836588da035d689c354d37d01383c80460114f1fed13d019888f13e71544b108cfa40fbc
hub-authority	\\x49c49ec5d0028895917aa70e32dc589210f2ca72a8409a1aad84466676bf07583bcd59882b0eb6aa3b9bb7873ea89ae6d42ebe73d9444ea4d0074306b1462ab3154447d921efa22060099451bbc98ad34e88916bbc190e675b33f82128963a49c311f8088b69c0111147ec03825ae591b1f01fecb504b1c659bc13e3a80be5a558f8042f9058c393dbacc0156a181c6f83d0ef4f4a451c515544b3d76f4498568903479c5a6417072cdc472c4022ae5497ddd8fb135f801ee8d93efcccf7496bdf4331dd6fd8c405b6f7b91d2b6f8f7ff400903491f58f3afcba55f25ac60a257480c7d72abf9cb1814835c865239473d0cb07d0957584a03d75028e46ee293c0bdc87701289e1b24eaf32e0acecb6b836a8579b21f415675b78b2e6394332c756d78fcc4890261a978a7cf177a7dfe6ea173fc7308eed653811dad5d728457c67967b0522c1062c77187649345155f317c4c6fd6d0db57c972ca561711cadbae6f99a148c14c6d63e8f3391019e002d75f809f042790e41345e378ab8a98c37060684ab5e518b8c958ad44e87f7e45e8d23328ec404c3f0e9f712b0676bf20598e56207f684c043a225e998fee6bfdf33eb6cb50b0f3964269e643d9676f1520805320d11323b341ef79774f63496fc7335d7bc6e0b4de39a4e5c74c4d2b491cc8c6d5b89d61271ef591cf22d951932424a1004eca4d9d6af96c844e09cca39ff807c3ce0970f68b1a048406a73aa3f9043fe99f87ef49f1c3c2a0b3ae04c42af74bc0805afa1cd80a19766ff3c67538d3027c967
keys	\\x520b1469b302236f64e740e3c4296da2296de1739b9060fd9e3a035c873002322f00447b7fa83e11b2d5c5cc7f5c41b6b7744b40a8916d7b9c9cad46356df19ce07b9e640c91232dcb861b20b12702d158fb6b648199985bb3b39b46a21f5afda43672e4605dd3045d1e8392220a418bd6e5fa20ab218b2cbcdee758fe905cd1aff9e877d35dffecde70e9b163ac2e9b30f6e273fa3550764065c92268e834994fae03b168ca4e34f708af5af563f691ba2ed658bd16ecbdc97931ffab7aa1e096c1b75b92a734e9cae6ec7db184927f4f9fb363c62fb18d8c9669323b9085ee1923884a12efa60e94edd49864088db3afa6cb33734ebc5a4c18940486ddd4de5b6d9d978e912a39617d99ccff373810be883bcd4ffc24005dece6104ec05fdf165b9370204af7c349eb13789c49faa6d0f7e09590047ee1f428ecf1514ced6edbf73a2744890df0ec8e0bf0397162debd790fa2
name	\\xe44f31947c4a4218785c75993df79235b10609d9c5a35e244d92f48d5b2fca839397b60d4558c575162c1cb4da
role	\\xa103f5eeead10be47cdbc91663fbfa3bc86b1492be34f685d157b882001642211b4b7e53b16418
trust	\\x0333df2c50105235a91933619b0d5ddb5f4af668c0f63ebb1d4a9f9d9fec7300ee4a92664530625908f7aa99d1d0255f4ec10f48ed13b25108c45639b9207b357d79e850053c42ddc06c38afdd1d93aeec28ce940bb4b098f3ea91f3a80efbe196923c79378079215b3e34c7177c23c1df8fb0b50437e4d7aef22951306ba5e1aad16914f84d58b4c5908e99a37a85fd426fe7a007c614ac3f0a2d993fc3a81c09f28cbd85a5d49ab752de04881f8cef65dde78735fad4a9ff069d21337f3f2b23bd6fb2953f62b26c4d6dbee4920ffb40b8d1a5801e3dafaf3c99ea6e71b443857385e4edacab667e6ca32d6ea531dd7f0882c5edb23690d3fc97c345cbf0a04578bdb22c34a8fe821630e99ca8076e8ad7ec1477a1a0b4478ad7d1d58d6a6269b1933f1af828a16df05e64ef4e2bc292a7581008e0063d9e8d2ac5aa5ed785ae82a7217ce20a152c69f56f7d072b5c296d99496745d62e039b323156f16fead7ca7c0081b700cd537a01ca1caf66585e676f5557de7aeff53abe899be0afaf14d00fd97071c41a6964f9817a5adb5a4d2d71798f7781e2c4a65edc7c230bc8a6301e2ae45d005c7fff1249b6e2a6280b708f2163ec0476084aba7ca15fb84167494af3eec8986e4085696e196a8ba122b7094c9b57d714d55763c60c4cb834e3ea8070c69dcab815e1b84ee4d8ef23ce2ee0ca255e87b085165fcc6d39904a0a6332be184221d2b4b77d464ac2acf3379792e5b69c97fc284635051065cee1077d535cf37c96de7eb006d743d5dbbe356ce2d9311dad2bc367d3e122faf21f1b9182c96f0e82222d26a80b0e4be515902ef895060c4f6a1552f639676447133e5dc7991ab02746227daab255bd0160d652f6f933e19caf2ed1c64b7707d4c85d5deb417a64992c62455cd34b429d6549640c005229b04c2929f56bfcdacd8d68f17f5d3240cad1bee9b5dce672c0f31cb47e78218e2a58bab9ae20bf88afecdbea6b82a3063d91fea9c7a34a5ccd7d43c7c995c65062d7f201c6f224ab084a09db75b2800b109c8eedf12ca4bf4bc7ae374e85c82f2058b976819372105a17f5b2459d74e3a128f2e2cde1a3699e57230dab666800ed0c0e4475d65a3ba4fa36827d8407457def1d76041a0b9ff763bcc0b1070c547ab487fad51c1408bae73911d5f30b7f031bba0001cbb0a2f29a27f49eb38badda0181adb0134f568e3ef839de801526c1624c8e03edd245b37e88b6b88aa09a7fb30ea98c9b260abd683700f2a51307316f05371f7adda4646d600b6f90cbda0b20b4235d74b15fd064877098f39839db33d4261a71033ef49055f2ecb920e92c953d88c5e7720ff737e1baef897ebf457da5526fe0b2dd3aee54654965c2b612bd9995d766d6db8acea6e52a8762b26ad4bfd928f3c0c8c429831f3ab8114bafe4b41f9a9cebcf927b89d2be824d7a6021813777559521c5e7ea7c700811392c701a6fd5e2c1704090b430b45a107743d22aee3038cae9444f9e9e204550bbafb5e1c9e4d583e58bd3da2a8477afe44b064507c5de98fb4905e65e0c7397be09370bb908c1fd01
nonce@cb7ef0b03e896f3a	\\x6fd002a3926af3e624a4493fc72c35935d5b0a0a893c9b5e1ff09a361e2ca91ff54656b52a463f17e067d064
epoch	\\x37d76a394956571a52816dd6ff2aa5a18a2febebb72c3989aa100a005ca7ac438b
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
445072	34	\\x4b01c73673339f2d84dba7bd6cbbcb1c3a4ff756059b260e92221b551fee83de	32	\N	\N
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

COPY public.shift (id, stamp, trainer, day, device, retired, retired_at, extras) FROM stdin;
1911569684365313	2147928720	Оюунчимэг	2026-03-14	Архангай 1	0	\N	\N
2359537182814765057	62826398353	Оюунчимэг	2026-03-14	Архангай 2	0	\N	\N
2359537182814765060	69268849297	Оюунчимэг	2026-03-14	\N	0	\N	\N
2359537182814765063	75711300241	Оюунчимэг	2026-03-14	Архангай 2	0	\N	\N
6940776929700085761	3763509208	Энхтуул	2026-03-14	Төв оффис	0	\N	\N
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


