-- Why: a company makes roles of its own, gives a person another role in one solution, and asks people in by mail.
-- Whatever happens at once, somebody who can let people in remains.

create table own_role (
    company_id bigint not null,
    id bigint generated always as identity,
    name text not null,
    -- "AREA ACTION", as permissions.csv names them; a word it no longer knows allows nothing.
    permissions text[] not null,
    version int not null default 0,
    constraint own_role_pk primary key (company_id, id),
    constraint own_role_company foreign key (company_id) references company on delete cascade,
    constraint own_role_named check (name <> '')
);
create unique index own_role_name on own_role (company_id, lower(name));

-- One role everywhere: a built-in one or one of the company's own.
alter table membership alter column role drop not null;
alter table membership add column own_role_id bigint;
alter table membership add constraint membership_one_role check (num_nonnulls(role, own_role_id) = 1);
alter table membership add constraint membership_own_role
    foreign key (company_id, own_role_id) references own_role (company_id, id);
create index membership_own_role on membership (company_id, own_role_id);

-- Where a person's role differs.
create table solution_role (
    company_id bigint not null,
    user_id bigint not null,
    solution text not null,
    role text,
    own_role_id bigint,
    constraint solution_role_pk primary key (company_id, user_id, solution),
    constraint solution_role_membership
        foreign key (company_id, user_id) references membership (company_id, user_id) on delete cascade,
    constraint solution_role_role
        check (role in ('ADMINISTRATOR', 'ACCOUNTANT', 'ASSISTANT', 'SELLER', 'SALES_ASSISTANT')),
    constraint solution_role_one_role check (num_nonnulls(role, own_role_id) = 1),
    constraint solution_role_own_role foreign key (company_id, own_role_id) references own_role (company_id, id),
    constraint solution_role_named check (solution <> '')
);
create index solution_role_own_role on solution_role (company_id, own_role_id);

-- A person who was asked in. Only the hash of the link's secret is kept; a row without it waits until whoever asks has a
-- verified address (SI-3).
create table company_invitation (
    company_id bigint not null,
    id bigint generated always as identity,
    name text not null,
    email text not null,
    role text,
    own_role_id bigint,
    language text not null,
    created_at timestamptz not null,
    created_by bigint not null,
    secret_hash bytea,
    sent_at timestamptz,
    expires_at timestamptz,
    withdrawn_at timestamptz,
    accepted_at timestamptz,
    constraint company_invitation_pk primary key (company_id, id),
    constraint company_invitation_company foreign key (company_id) references company on delete cascade,
    constraint company_invitation_role
        check (role in ('ADMINISTRATOR', 'ACCOUNTANT', 'ASSISTANT', 'SELLER', 'SALES_ASSISTANT')),
    constraint company_invitation_one_role check (num_nonnulls(role, own_role_id) = 1),
    constraint company_invitation_own_role foreign key (company_id, own_role_id) references own_role (company_id, id),
    constraint company_invitation_sent check (num_nonnulls(secret_hash, sent_at, expires_at) in (0, 3)),
    constraint company_invitation_closed_once check (num_nonnulls(withdrawn_at, accepted_at) <= 1)
);
create index company_invitation_own_role on company_invitation (company_id, own_role_id);
create unique index company_invitation_open on company_invitation (company_id, email)
    where withdrawn_at is null and accepted_at is null;

create table invitation_solution_role (
    company_id bigint not null,
    invitation_id bigint not null,
    solution text not null,
    role text,
    own_role_id bigint,
    constraint invitation_solution_role_pk primary key (company_id, invitation_id, solution),
    constraint invitation_solution_role_invitation
        foreign key (company_id, invitation_id) references company_invitation (company_id, id) on delete cascade,
    constraint invitation_solution_role_role
        check (role in ('ADMINISTRATOR', 'ACCOUNTANT', 'ASSISTANT', 'SELLER', 'SALES_ASSISTANT')),
    constraint invitation_solution_role_one_role check (num_nonnulls(role, own_role_id) = 1),
    constraint invitation_solution_role_own_role
        foreign key (company_id, own_role_id) references own_role (company_id, id)
);
create index invitation_solution_role_own_role on invitation_solution_role (company_id, own_role_id);

-- At least one active administrator remains (COM-2). Those who take one away at once wait here for one another: the
-- second then sees what the first has done.
create function administrator_remains() returns trigger
    language plpgsql as $$
begin
    perform from company where id = old.company_id for no key update;
    if found and not exists (
        select from membership
        where company_id = old.company_id and role = 'ADMINISTRATOR' and state = 'ACTIVE')
    then
        raise exception 'company % keeps an active administrator', old.company_id
            using errcode = 'check_violation', constraint = 'administrator_remains';
    end if;
    return null;
end $$;

create trigger administrator_disabled after update on membership
    for each row
    when (old.role = 'ADMINISTRATOR' and old.state = 'ACTIVE'
          and (new.role is distinct from 'ADMINISTRATOR' or new.state <> 'ACTIVE'))
    execute function administrator_remains();
create trigger administrator_removed after delete on membership
    for each row
    when (old.role = 'ADMINISTRATOR' and old.state = 'ACTIVE')
    execute function administrator_remains();

alter table own_role enable row level security;
alter table own_role force row level security;
alter table solution_role enable row level security;
alter table solution_role force row level security;
alter table company_invitation enable row level security;
alter table company_invitation force row level security;
alter table invitation_solution_role enable row level security;
alter table invitation_solution_role force row level security;

create policy own_company on own_role
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));
create policy own_company on solution_role
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));
create policy own_company on company_invitation
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));
create policy own_company on invitation_solution_role
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));

-- The door asks with no company open yet what a person is in it.
create policy own_membership on own_role for select
    using ((select current_company()) is null
        and company_id in (
            select m.company_id from membership m
            where m.user_id = (select current_user_id()) and m.state = 'ACTIVE'));
create policy own_membership on solution_role for select
    using ((select current_company()) is null and user_id = (select current_user_id()));
