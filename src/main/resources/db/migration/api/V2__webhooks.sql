-- Why: other programs are told what happens in a company. What is to be told is written in the transaction in which it
-- happens, and delivered afterwards until the other side has it.
create table webhook (
    company_id bigint not null,
    id bigint generated always as identity,
    user_id bigint not null,
    url text not null,
    events text[] not null,
    state text not null default 'ACTIVE',
    -- Under a key outside the database. The one of before signs as well until then.
    secret bytea not null,
    old_secret bytea,
    old_until timestamptz,
    created_at timestamptz not null,
    -- Since when nothing has arrived there.
    failing_since timestamptz,
    constraint webhook_pk primary key (company_id, id),
    constraint webhook_company foreign key (company_id) references company (id) on delete cascade,
    constraint webhook_state check (state in ('ACTIVE', 'PAUSED', 'FAILING', 'OWNER_LEFT', 'GONE')),
    constraint webhook_old_secret check ((old_secret is null) = (old_until is null))
);

create table webhook_delivery (
    company_id bigint not null,
    id bigint generated always as identity,
    webhook_id bigint not null,
    -- The same at every try, so that the other side can tell a repetition.
    uid uuid not null,
    event text not null,
    subject text not null,
    body text not null,
    state text not null default 'WAITING',
    attempts int not null default 0,
    created_at timestamptz not null,
    -- From when on it is tried for three days: again from the beginning when a person repeats it.
    queued_at timestamptz not null,
    tried_at timestamptz,
    took_ms int,
    -- What the last try came to: a status and the beginning of an answer, or why there is none.
    status int,
    answer text not null default '',
    problem text not null default '',
    constraint webhook_delivery_pk primary key (company_id, id),
    constraint webhook_delivery_webhook
        foreign key (company_id, webhook_id) references webhook (company_id, id) on delete cascade,
    constraint webhook_delivery_state check (state in ('WAITING', 'DELIVERED', 'FAILED', 'UNKNOWN'))
);
create index webhook_delivery_of_webhook on webhook_delivery (company_id, webhook_id, id);

-- Which deliveries are left to do: numbers only, so that one job finds those of all companies. A lane is what must stay in
-- order: one object at one webhook.
create table webhook_due (
    company_id bigint not null,
    delivery_id bigint not null,
    webhook_id bigint not null,
    lane text not null,
    at timestamptz not null,
    claimed_until timestamptz,
    constraint webhook_due_pk primary key (company_id, delivery_id),
    constraint webhook_due_delivery
        foreign key (company_id, delivery_id) references webhook_delivery (company_id, id) on delete cascade
);
create index webhook_due_at on webhook_due (at);
create index webhook_due_lane on webhook_due (company_id, lane, delivery_id);

-- Of which days a company has deliveries: what is old enough is forgotten.
create table webhook_log (
    company_id bigint not null,
    day date not null,
    constraint webhook_log_pk primary key (company_id, day)
);
create index webhook_log_day on webhook_log (day);

alter table webhook_log enable row level security;
alter table webhook_log force row level security;
create policy numbers_only on webhook_log using (true);

alter table webhook enable row level security;
alter table webhook force row level security;
create policy own_company on webhook
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));

-- Whoever takes an account back finds out in every company what was subscribed under its name.
create policy own_webhooks on webhook
    using ((select current_company()) is null and user_id = (select current_user_id()));

alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy own_company on webhook_delivery
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));

alter table webhook_due enable row level security;
alter table webhook_due force row level security;
create policy numbers_only on webhook_due using (true);
