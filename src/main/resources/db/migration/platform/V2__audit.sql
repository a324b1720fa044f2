-- Why: what happened in a company is on record and stays so (COM-4). An entry is written with the work it tells of; a job
-- chains it afterwards, so that writers never wait for one another. No foreign keys: the trail outlives what it tells of.
create table audit_entry (
    company_id bigint not null,
    id bigint generated always as identity,
    at timestamptz not null,
    user_id bigint,
    user_name text not null,
    address text not null,
    request text not null,
    action text not null,
    subject text not null,
    old_values text not null,
    new_values text not null,
    constraint audit_entry_pkey primary key (company_id, id)
);

-- hash = SHA-256 (hash of the position before, then the entry's canonical bytes); position 1 begins with 32 zero bytes.
create table audit_seal (
    company_id bigint not null,
    position bigint not null,
    entry_id bigint not null,
    hash bytea not null,
    constraint audit_seal_pkey primary key (company_id, position),
    constraint audit_seal_entry unique (company_id, entry_id),
    constraint audit_seal_hash check (octet_length(hash) = 32)
);

-- Which entries wait for their seal: numbers only, so the job that seals may see them all.
create table audit_unsealed (
    company_id bigint not null,
    entry_id bigint not null,
    constraint audit_unsealed_pkey primary key (company_id, entry_id)
);

alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy own_company on audit_entry
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));

alter table audit_seal enable row level security;
alter table audit_seal force row level security;
create policy own_company on audit_seal
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));

alter table audit_unsealed enable row level security;
alter table audit_unsealed force row level security;
create policy numbers_only on audit_unsealed using (true);

create trigger append_only before update or delete on audit_entry
    for each row execute function append_only();
create trigger append_only_whole before truncate on audit_entry
    for each statement execute function append_only();
create trigger append_only before update or delete on audit_seal
    for each row execute function append_only();
create trigger append_only_whole before truncate on audit_seal
    for each statement execute function append_only();
revoke update, delete, truncate on audit_entry, audit_seal from ${app_role};
