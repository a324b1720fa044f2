-- Why: what is done to many clients at once (ACC-11) runs as a job and says of each client whether it worked or why not, so
-- that only the failures are tried again. Here is what was chosen and what came of it.

create table client_action (
    practice_id bigint not null,
    id bigint generated always as identity,
    -- Of a ClientAction; "answer" is what its form asked for.
    kind text not null,
    answer text not null default '',
    job_id bigint,
    created_by bigint not null,
    created_at timestamptz not null,
    constraint client_action_pk primary key (practice_id, id),
    constraint client_action_practice foreign key (practice_id) references practice
);
create index client_action_age on client_action (created_at);

create table client_action_item (
    practice_id bigint not null,
    action_id bigint not null,
    company_id bigint not null,
    -- As the client was called then.
    name text not null,
    state text not null default 'WAITING',
    -- Why it did not work: a problem's code and what its text mentions.
    code text not null default '',
    args jsonb not null default '{}',
    constraint client_action_item_pk primary key (practice_id, action_id, company_id),
    constraint client_action_item_action
        foreign key (practice_id, action_id) references client_action (practice_id, id) on delete cascade,
    constraint client_action_item_state check (state in ('WAITING', 'DONE', 'REFUSED')),
    constraint client_action_item_reason check ((state = 'REFUSED') = (code <> ''))
);

alter table client_action enable row level security;
alter table client_action force row level security;
alter table client_action_item enable row level security;
alter table client_action_item force row level security;

-- Seen by whoever began it and by those who see all clients.
create policy own_practice on client_action
    using (practice_id = (select current_practice())
        and ((select current_user_id()) is null
            or created_by = (select current_user_id())
            or (select exists (
                select from practice_member m
                where m.practice_id = (select current_practice()) and m.user_id = (select current_user_id())
                  and m.all_clients))));
create policy own_practice on client_action_item
    using (practice_id = (select current_practice())
        and action_id in (select a.id from client_action a where a.practice_id = (select current_practice())));
-- Forgetting old ones belongs to no firm: its transaction says which are old, and sees only those.
create policy old on client_action
    using (created_at < (select nullif(current_setting('app.actions_before', true), '')::timestamptz));
