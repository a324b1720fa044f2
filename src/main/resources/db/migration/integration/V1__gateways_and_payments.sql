-- Why: a company connects gateways of online payments, asks people for money through them, and is told what became of it.
-- What a gateway entrusts to us is sealed under a key outside the database. Nothing here is deleted: disconnecting forgets
-- the secrets and keeps the rest, so that what was paid and by which way stays known.

create table gateway_connection (
    company_id bigint not null references company (id) on delete cascade,
    id bigint generated always as identity,
    provider text not null,
    sandbox boolean not null,
    -- How the gateway calls the merchant.
    account text not null,
    -- What may be shown, by name; and the last characters of what may not.
    details jsonb not null,
    endings jsonb not null,
    sealed bytea,
    -- Part of the address where the gateway tells us about payments. The signature decides; this keeps strangers off.
    notice_key text not null,
    connected_at timestamptz not null,
    connected_by bigint not null,
    checked_at timestamptz not null,
    -- How the last check ended: OK, REFUSED or UNKNOWN.
    check_outcome text not null,
    disconnected_at timestamptz,
    disconnected_by bigint,
    constraint gateway_connection_pk primary key (company_id, id),
    constraint gateway_connection_outcome check (check_outcome in ('OK', 'REFUSED', 'UNKNOWN')),
    constraint gateway_connection_ended
        check (num_nonnulls(disconnected_at, disconnected_by) in (0, 2) and (disconnected_at is null) = (sealed is not null))
);
create unique index gateway_connection_one on gateway_connection (company_id, provider) where disconnected_at is null;
create unique index gateway_connection_notice on gateway_connection (company_id, notice_key);

-- Money that the company asks somebody for. "secret" is part of the address that the payer gets.
create table payment_link (
    company_id bigint not null,
    id bigint generated always as identity,
    connection_id bigint not null,
    secret text not null,
    -- Ours at the gateway, unlike any other there, of whatever installation.
    outside_reference text not null,
    -- What the company calls it: the number of an invoice.
    reference text not null,
    description text not null,
    currency text not null,
    amount numeric(20, 4) not null,
    state text not null,
    -- The problem's code when it FAILED, and what the gateway said.
    problem text not null default '',
    problem_said text not null default '',
    outside_id text not null default '',
    address text not null default '',
    fields jsonb not null default '{}',
    created_at timestamptz not null,
    created_by bigint not null,
    closed_at timestamptz,
    closed_by bigint,
    constraint payment_link_pk primary key (company_id, id),
    constraint payment_link_connection
        foreign key (company_id, connection_id) references gateway_connection (company_id, id) on delete cascade,
    constraint payment_link_state check (state in ('OPENING', 'OPEN', 'FAILED', 'CLOSED')),
    constraint payment_link_amount check (amount > 0),
    constraint payment_link_closed check ((state = 'CLOSED') = (closed_at is not null))
);
create index payment_link_of_connection on payment_link (company_id, connection_id, id);
create unique index payment_link_secret on payment_link (company_id, secret);
create unique index payment_link_outside on payment_link (company_id, outside_reference);

-- What a gateway says was paid, once for each payment however often it says so.
create table payment (
    company_id bigint not null,
    id bigint generated always as identity,
    link_id bigint not null,
    outside_id text not null,
    state text not null,
    currency text not null,
    amount numeric(20, 4) not null,
    refunded numeric(20, 4) not null default 0,
    first_told_at timestamptz not null,
    approved_at timestamptz,
    constraint payment_pk primary key (company_id, id),
    constraint payment_of_link foreign key (company_id, link_id) references payment_link (company_id, id) on delete cascade,
    constraint payment_once unique (company_id, link_id, outside_id),
    constraint payment_state check (state in ('PENDING', 'DECLINED', 'APPROVED', 'VOIDED')),
    constraint payment_refunded check (refunded between 0 and amount)
);

create table payment_refund (
    company_id bigint not null,
    id bigint generated always as identity,
    payment_id bigint not null,
    -- The same at every try, so that a gateway asked twice refunds once.
    key text not null,
    amount numeric(20, 4) not null,
    state text not null,
    problem text not null default '',
    problem_said text not null default '',
    outside_id text not null default '',
    requested_at timestamptz not null,
    requested_by bigint not null,
    ended_at timestamptz,
    constraint payment_refund_pk primary key (company_id, id),
    constraint payment_refund_payment
        foreign key (company_id, payment_id) references payment (company_id, id) on delete cascade,
    constraint payment_refund_state check (state in ('REQUESTED', 'DONE', 'FAILED', 'UNKNOWN')),
    constraint payment_refund_amount check (amount > 0)
);
create index payment_refund_of_payment on payment_refund (company_id, payment_id);

-- Everything that was sent to the address of a connection, and what we made of it. Not the body: it tells of the payer.
create table payment_notice (
    company_id bigint not null,
    id bigint generated always as identity,
    connection_id bigint not null,
    received_at timestamptz not null,
    origin text not null,
    digest bytea not null,
    outcome text not null,
    outside_id text not null default '',
    link_id bigint,
    constraint payment_notice_pk primary key (company_id, id),
    constraint payment_notice_connection
        foreign key (company_id, connection_id) references gateway_connection (company_id, id) on delete cascade,
    constraint payment_notice_outcome check (
        outcome in ('ASKING', 'ACCEPTED', 'NOTHING_NEW', 'BESIDE', 'FORGED', 'REPEATED', 'UNKNOWN_PAYMENT', 'MISMATCH', 'AFTER_END'))
);
create index payment_notice_of_connection on payment_notice (company_id, connection_id, id);
create index payment_notice_digest on payment_notice (company_id, connection_id, digest);

alter table gateway_connection enable row level security;
alter table gateway_connection force row level security;
create policy own_company on gateway_connection
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));

alter table payment_link enable row level security;
alter table payment_link force row level security;
create policy own_company on payment_link
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));

alter table payment enable row level security;
alter table payment force row level security;
create policy own_company on payment
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));

alter table payment_refund enable row level security;
alter table payment_refund force row level security;
create policy own_company on payment_refund
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));

alter table payment_notice enable row level security;
alter table payment_notice force row level security;
create policy own_company on payment_notice
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));
