-- Why: people and generated logins sign in. They stand outside companies: one user may work in many of them, so these
-- tables carry no company and no row-level security; only the module identity names them in its statements.

create table app_user (
    id                   bigint generated always as identity,
    -- Normalised by the program (NFKC, lower case) before it comes here.
    email                text,
    -- Of a login made without a person; a username never contains an at sign, so it is never taken for an address.
    username             text,
    name                 text        not null,
    -- "{how}hash"; null: nobody can sign in with a password.
    password             text,
    -- The password was drawn by the program with at least 125 random bits.
    password_generated   boolean     not null default false,
    must_change_password boolean     not null default false,
    email_verified_at    timestamptz,
    language             text        not null,
    country              text,
    zone                 text        not null,
    state                text        not null default 'ACTIVE',
    created_at           timestamptz not null,
    signed_in_at         timestamptz,
    constraint app_user_pk primary key (id),
    constraint app_user_email unique (email),
    constraint app_user_username unique (username),
    constraint app_user_has_login check (email is not null or username is not null),
    constraint app_user_username_is_no_email check (position('@' in username) = 0),
    constraint app_user_language check (language in ('es', 'en', 'pt')),
    constraint app_user_state check (state in ('ACTIVE', 'DISABLED'))
);

-- Links sent by mail. Only the SHA-256 of the token is kept: who reads this table can't use them.
create table email_token (
    id            bigint generated always as identity,
    purpose       text        not null,
    user_id       bigint      not null,
    -- The address it went to: a link is void when the user has changed it since.
    email         text        not null,
    token_hash    bytea       not null,
    created_at    timestamptz not null,
    expires_at    timestamptz not null,
    used_at       timestamptz,
    superseded_at timestamptz,
    constraint email_token_pk primary key (id),
    constraint email_token_hash unique (token_hash),
    constraint email_token_user foreign key (user_id) references app_user (id) on delete cascade,
    constraint email_token_purpose check (purpose in ('VERIFY', 'RECOVER'))
);
create index email_token_of_user on email_token (user_id, purpose);

-- How often somebody tried, and when they may try again. One row a bucket; a key is a hash, so that no address of a
-- person stands here.
create table throttle (
    kind        text        not null,
    key         bytea       not null,
    tries       integer     not null,
    last_at     timestamptz not null,
    open_at     timestamptz not null,
    -- What the last try was told.
    allowed     boolean     not null,
    notified_at timestamptz,
    constraint throttle_pk primary key (kind, key)
);
create index throttle_last_at on throttle (last_at);

-- Browsers in which a user has signed in before: strangers can't slow these down.
create table known_device (
    id         bigint generated always as identity,
    user_id    bigint      not null,
    token_hash bytea       not null,
    created_at timestamptz not null,
    used_at    timestamptz not null,
    constraint known_device_pk primary key (id),
    constraint known_device_hash unique (token_hash),
    constraint known_device_user foreign key (user_id) references app_user (id) on delete cascade
);
create index known_device_of_user on known_device (user_id);

-- Sessions, as Spring Session JDBC 4.1 wants them. principal_name is the user's id.
create table spring_session (
    primary_id            char(36) not null,
    session_id            char(36) not null,
    creation_time         bigint   not null,
    last_access_time      bigint   not null,
    max_inactive_interval integer  not null,
    expiry_time           bigint   not null,
    principal_name        varchar(100),
    constraint spring_session_pk primary key (primary_id)
);
create unique index spring_session_session_id on spring_session (session_id);
create index spring_session_expiry_time on spring_session (expiry_time);
create index spring_session_principal_name on spring_session (principal_name);

create table spring_session_attributes (
    session_primary_id char(36)     not null,
    attribute_name     varchar(200) not null,
    attribute_bytes    bytea        not null,
    constraint spring_session_attributes_pk primary key (session_primary_id, attribute_name),
    constraint spring_session_attributes_session foreign key (session_primary_id)
        references spring_session (primary_id) on delete cascade
);
