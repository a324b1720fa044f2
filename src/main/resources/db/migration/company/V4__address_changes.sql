-- Why: an administrator frees an address by giving its user another one. It changes once both addresses have said yes, so
-- that nobody takes over an account and nobody gives one away. Only the hashes of the two links are kept.

create table address_change (
    company_id bigint not null,
    id bigint generated always as identity,
    user_id bigint not null,
    old_email text not null,
    new_email text not null,
    old_hash bytea not null,
    new_hash bytea not null,
    requested_at timestamptz not null,
    requested_by bigint not null,
    expires_at timestamptz not null,
    old_confirmed_at timestamptz,
    new_confirmed_at timestamptz,
    withdrawn_at timestamptz,
    done_at timestamptz,
    constraint address_change_pk primary key (company_id, id),
    -- Whoever is no longer of the company is none of its business.
    constraint address_change_membership
        foreign key (company_id, user_id) references membership (company_id, user_id) on delete cascade,
    constraint address_change_another check (old_email <> new_email),
    constraint address_change_closed_once check (num_nonnulls(withdrawn_at, done_at) <= 1),
    constraint address_change_by_both
        check (done_at is null or num_nonnulls(old_confirmed_at, new_confirmed_at) = 2)
);
create index address_change_of_user on address_change (company_id, user_id);
create unique index address_change_open on address_change (company_id, user_id)
    where withdrawn_at is null and done_at is null;

alter table address_change enable row level security;
alter table address_change force row level security;
create policy own_company on address_change
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));
