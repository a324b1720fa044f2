-- Why: a client whose company the firm created is asked by mail to accept and activate it (ACC-21). Only the hash of the
-- link's secret is kept. A row without it waits: mail to others leaves only once the accountant's own address is
-- verified (SI-3).

create table client_invitation (
    practice_id bigint not null constraint client_invitation_practice references practice,
    company_id bigint not null,
    id bigint generated always as identity,
    email text not null,
    user_id bigint not null,
    language text not null,
    created_at timestamptz not null,
    created_by bigint not null,
    secret_hash bytea,
    sent_at timestamptz,
    expires_at timestamptz,
    answered_at timestamptz,
    answer text,
    constraint client_invitation_pk primary key (practice_id, company_id, id),
    constraint client_invitation_sent check
        ((sent_at is null) = (secret_hash is null) and (sent_at is null) = (expires_at is null)),
    constraint client_invitation_answer check (answer in ('ACCEPTED', 'REJECTED')),
    constraint client_invitation_answered check ((answer is null) = (answered_at is null))
);

create index client_invitation_waiting on client_invitation (practice_id, created_by) where sent_at is null;

alter table client_invitation enable row level security;
alter table client_invitation force row level security;
create policy own_practice on client_invitation
    using (practice_id = (select current_practice()));
