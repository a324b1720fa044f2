-- Why: people sign in with passkeys (WebAuthn), also without any password. Only public keys stand here: who reads these
-- tables can't sign in with them.

-- Who somebody is to an authenticator: random, so that it tells nothing about the account it is kept for.
create table passkey_owner (
    user_id bigint not null,
    handle  bytea  not null,
    constraint passkey_owner_pk primary key (user_id),
    constraint passkey_owner_handle unique (handle),
    constraint passkey_owner_user foreign key (user_id) references app_user (id) on delete cascade,
    constraint passkey_owner_handle_length check (octet_length(handle) = 32)
);

create table passkey (
    id              bigint generated always as identity,
    user_id         bigint      not null,
    -- What the authenticator calls it; WebAuthn allows 1023 bytes.
    credential_id   bytea       not null,
    -- COSE.
    public_key      bytea       not null,
    -- What the authenticator said when it was made: the key once more, its maker, its first flags.
    attestation     bytea       not null,
    -- How often it has signed, as it counts itself. A synchronised one always says 0; one that counts never goes back.
    sign_count      bigint      not null,
    transports      text[]      not null,
    -- Whether it may live on several devices, and whether it was on more than one when it was made.
    backup_eligible boolean     not null,
    backed_up       boolean     not null,
    name            text        not null,
    created_at      timestamptz not null,
    used_at         timestamptz,
    constraint passkey_pk primary key (id),
    constraint passkey_credential unique (credential_id),
    constraint passkey_user foreign key (user_id) references passkey_owner (user_id) on delete cascade,
    constraint passkey_credential_length check (octet_length(credential_id) between 1 and 1023),
    constraint passkey_sign_count check (sign_count >= 0)
);
create index passkey_of_user on passkey (user_id);
