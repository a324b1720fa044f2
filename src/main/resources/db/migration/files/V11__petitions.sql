-- Why: a firm asks a client for named papers until a day; the client brings them by a link in a mail, without an account (FIL-12).
-- Of a link only the hash is kept. Each letter has a link of its own, because an earlier one can't be read any more; all of
-- them lead to the same petition and end with it.

create table client_petition (
    practice_id bigint not null,
    company_id bigint not null,
    id bigint generated always as identity,
    email text not null,
    language text not null,
    message text not null,
    due_on date not null,
    asked_at timestamptz not null,
    asked_by bigint not null,
    asked_by_name text not null,
    expires_at timestamptz not null,
    withdrawn_at timestamptz,
    -- When the next letter is due that reminds of it; empty: none.
    remind_at timestamptz,
    last_letter_at timestamptz not null,
    mail_id bigint not null,
    constraint client_petition_pk primary key (practice_id, company_id, id)
);
create index client_petition_remind on client_petition (remind_at) where remind_at is not null;
create index client_petition_day on client_petition (practice_id, asked_at);

create table client_petition_link (
    practice_id bigint not null,
    company_id bigint not null,
    petition_id bigint not null,
    secret_hash bytea not null,
    constraint client_petition_link_pk primary key (practice_id, company_id, secret_hash),
    constraint client_petition_link_petition
        foreign key (practice_id, company_id, petition_id) references client_petition
);

create index client_petition_link_of on client_petition_link (practice_id, company_id, petition_id);

create table client_petition_paper (
    practice_id bigint not null,
    company_id bigint not null,
    id bigint generated always as identity,
    petition_id bigint not null,
    kind text not null,
    -- As it was called then, in the language of the petition.
    name text not null,
    received_at timestamptz,
    -- Until when what was received is good; empty: for ever.
    good_until date,
    over_noted boolean not null default false,
    -- The firm has it from elsewhere, or does not need it any more.
    closed_at timestamptz,
    constraint client_petition_paper_pk primary key (practice_id, company_id, id),
    constraint client_petition_paper_petition
        foreign key (practice_id, company_id, petition_id) references client_petition,
    constraint client_petition_paper_named check (name <> '')
);
create index client_petition_paper_of on client_petition_paper (practice_id, company_id, petition_id);
create index client_petition_paper_over on client_petition_paper (good_until)
    where good_until is not null and not over_noted;

create table client_petition_file (
    practice_id bigint not null,
    company_id bigint not null,
    paper_id bigint not null,
    number int not null,
    file_id bigint not null,
    name text not null,
    size bigint not null,
    received_at timestamptz not null,
    constraint client_petition_file_pk primary key (practice_id, company_id, paper_id, number),
    constraint client_petition_file_paper
        foreign key (practice_id, company_id, paper_id) references client_petition_paper
);

alter table client_petition enable row level security;
alter table client_petition force row level security;
alter table client_petition_link enable row level security;
alter table client_petition_link force row level security;
alter table client_petition_paper enable row level security;
alter table client_petition_paper force row level security;
alter table client_petition_file enable row level security;
alter table client_petition_file force row level security;
create policy own_practice on client_petition using (practice_id = (select current_practice()));
create policy own_practice on client_petition_link using (practice_id = (select current_practice()));
create policy own_practice on client_petition_paper using (practice_id = (select current_practice()));
create policy own_practice on client_petition_file using (practice_id = (select current_practice()));

-- Reminding belongs to no firm: its transaction says what time it is, and sees only what is due by then.
create policy due on client_petition for select
    using (remind_at <= (select nullif(current_setting('app.petitions_due', true), '')::timestamptz));
create policy over on client_petition_paper for select
    using (not over_noted
        and good_until < (select nullif(current_setting('app.papers_over', true), '')::date));
