-- Why: people sign in by a link in their mail, without a password (SI-20 to SI-25).

-- Which purposes there are is said once, by the program.
alter table email_token drop constraint if exists email_token_purpose;
alter table email_token add constraint email_token_purpose check (purpose ~ '^[A-Z][A-Z_]{2,29}$');

-- Who asked for a link: its mail and its page say so, and the browser that asked goes on by itself.
create table magic_link (
    link_id  bigint      not null,
    -- SHA-256 of a key that only the asking session holds.
    browser  bytea       not null,
    device   text        not null,
    address  text        not null,
    -- Where to go after signing in, a path of this program.
    wanted   text        not null,
    asked_at timestamptz not null,
    constraint magic_link_pk primary key (link_id),
    constraint magic_link_link foreign key (link_id) references email_token (id) on delete cascade
);
create index magic_link_asked_at on magic_link (asked_at);

-- When links were last asked for an address, oldest first, as many as the limit of an hour. The address is a hash, and a row
-- says nothing of whether it has a user.
create table magic_link_quota (
    address  bytea         not null,
    asked_at timestamptz[] not null,
    constraint magic_link_quota_pk primary key (address),
    constraint magic_link_quota_asked check (cardinality(asked_at) > 0)
);
