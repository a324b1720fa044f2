-- Why: what each client of a firm owes and when, worked out once and kept, so that a page over thousands of clients reads
-- rows instead of applying rules (ACC-40). The dates themselves and the rules are data of the country pack; here stands what
-- a firm said about its clients, what follows from that, and what was done.

-- Clients whose duties must be worked out anew: asked for in the transaction that changed something.
create table calendar_refresh (
    practice_id bigint not null,
    company_id bigint not null,
    constraint calendar_refresh_pk primary key (practice_id, company_id)
);

-- What the firm told about a client that the client's own data do not say: an amount of a year, a yes or no.
create table client_answer (
    practice_id bigint not null,
    company_id bigint not null,
    question text not null,
    year int not null,
    answer text not null,
    answered_at timestamptz not null,
    answered_by bigint not null,
    constraint client_answer_pk primary key (practice_id, company_id, question, year),
    constraint client_answer_link foreign key (practice_id, company_id)
        references client_link on update cascade on delete cascade
);

-- The firm's own word against the rule: the way in which a duty is fulfilled, or empty: the client does not have it.
create table client_choice (
    practice_id bigint not null,
    company_id bigint not null,
    duty text not null,
    option text not null,
    chosen_at timestamptz not null,
    chosen_by bigint not null,
    constraint client_choice_pk primary key (practice_id, company_id, duty),
    constraint client_choice_link foreign key (practice_id, company_id)
        references client_link on update cascade on delete cascade
);

-- What the rules say of each obligation, and the conditions that decided.
create table client_duty (
    practice_id bigint not null,
    company_id bigint not null,
    year int not null,
    obligation text not null,
    verdict text not null,
    because text[] not null,
    constraint client_duty_pk primary key (practice_id, company_id, year, obligation),
    constraint client_duty_link foreign key (practice_id, company_id)
        references client_link on update cascade on delete cascade,
    constraint client_duty_verdict
        check (verdict in ('RULE_YES', 'RULE_NO', 'MISSING', 'OPEN', 'CHOSEN_YES', 'CHOSEN_NO'))
);
create index client_duty_missing on client_duty (practice_id, company_id) where verdict = 'MISSING';

create table client_due (
    practice_id bigint not null,
    id bigint generated always as identity,
    company_id bigint not null,
    year int not null,
    obligation text not null,
    period text not null,
    -- The end of the identification that the day belongs to; empty: everybody's day.
    digits text not null,
    due_on date not null,
    -- Where it stood before a new calendar, or another identification, moved it.
    moved_from date,
    done_at timestamptz,
    done_by bigint,
    proof_key text,
    proof_size bigint,
    proof_sha256 text,
    proof_name text,
    changed_at timestamptz not null,
    constraint client_due_pk primary key (practice_id, id),
    constraint client_due_once unique (practice_id, company_id, year, obligation, period),
    constraint client_due_link foreign key (practice_id, company_id)
        references client_link on update cascade on delete cascade,
    constraint client_due_done check (num_nonnulls(done_at, done_by) in (0, 2)),
    constraint client_due_proof check (num_nonnulls(proof_key, proof_size, proof_sha256, proof_name) in (0, 4))
);
create index client_due_by_day on client_due (practice_id, due_on, obligation, id);
create index client_due_open on client_due (practice_id, due_on, obligation, id) where done_at is null;
create unique index client_due_proof_key on client_due (proof_key) where proof_key is not null;

-- Who said that it is done, and who took it back.
create table client_due_event (
    practice_id bigint not null,
    due_id bigint not null,
    id bigint generated always as identity,
    action text not null,
    at timestamptz not null,
    by_user bigint not null,
    constraint client_due_event_pk primary key (practice_id, due_id, id),
    constraint client_due_event_due foreign key (practice_id, due_id) references client_due on delete cascade,
    constraint client_due_event_action check (action in ('DONE', 'UNDONE', 'PROVED', 'UNPROVED'))
);

alter table calendar_refresh enable row level security;
alter table calendar_refresh force row level security;
alter table client_answer enable row level security;
alter table client_answer force row level security;
alter table client_choice enable row level security;
alter table client_choice force row level security;
alter table client_duty enable row level security;
alter table client_duty force row level security;
alter table client_due enable row level security;
alter table client_due force row level security;
alter table client_due_event enable row level security;
alter table client_due_event force row level security;

-- A firm asks for its clients, a company for itself at every firm it has.
create policy own_practice on calendar_refresh using (practice_id = (select current_practice()));
create policy own_company on calendar_refresh
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));
-- Which firms have something waiting belongs to none of them: the turn that looks says so.
create policy turn on calendar_refresh for select
    using ((select current_setting('app.calendar_turn', true)) = 'on');

-- Everything follows the clients: whoever does not see a client sees nothing of it here, whatever a statement forgets to
-- ask; nor does anybody of a firm that may no longer enter its books.
create policy visible_client on client_answer
    using (practice_id = (select current_practice())
        and company_id in (
            select l.company_id from client_link l where l.practice_id = (select current_practice()) and l.enterable));
create policy visible_client on client_choice
    using (practice_id = (select current_practice())
        and company_id in (
            select l.company_id from client_link l where l.practice_id = (select current_practice()) and l.enterable));
create policy visible_client on client_duty
    using (practice_id = (select current_practice())
        and company_id in (
            select l.company_id from client_link l where l.practice_id = (select current_practice()) and l.enterable));
create policy visible_client on client_due
    using (practice_id = (select current_practice())
        and company_id in (
            select l.company_id from client_link l where l.practice_id = (select current_practice()) and l.enterable));
create policy visible_client on client_due_event
    using (practice_id = (select current_practice())
        and exists (
            select from client_due d
            where d.practice_id = client_due_event.practice_id and d.id = client_due_event.due_id));
-- What is kept in the store belongs to no firm while the store is checked: it says which keys it knows.
create policy store on client_due for select
    using (proof_key is not null and (select current_setting('app.calendar_proofs', true)) = 'on');
