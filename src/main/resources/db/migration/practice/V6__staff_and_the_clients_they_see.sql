-- Why: a firm's people see all of its clients or only those chosen for them (ACC-30), perhaps until a day (ACC-31). It is
-- said once, here: what a person may not see no statement of any module finds, whatever it forgets to ask.

alter table practice_member add column state text not null default 'ACTIVE';
alter table practice_member add column all_clients boolean not null default true;
-- Whoever only helps for a while is out at this moment, by itself.
alter table practice_member add column ends_at timestamptz;
alter table practice_member add constraint practice_member_state check (state in ('ACTIVE', 'DISABLED'));
alter table practice_member add constraint practice_member_administers_all
    check (role <> 'ADMINISTRATOR' or all_clients and ends_at is null);

-- Somebody asked into the firm. Only the hash of the link's secret is kept; a row without it waits until whoever asks has
-- a verified address (SI-3).
create table staff_invitation (
    practice_id bigint not null,
    id bigint generated always as identity,
    name text not null,
    email text not null,
    role text not null,
    all_clients boolean not null,
    ends_at timestamptz,
    language text not null,
    created_at timestamptz not null,
    created_by bigint not null,
    secret_hash bytea,
    sent_at timestamptz,
    expires_at timestamptz,
    withdrawn_at timestamptz,
    accepted_at timestamptz,
    constraint staff_invitation_pk primary key (practice_id, id),
    constraint staff_invitation_practice foreign key (practice_id) references practice,
    constraint staff_invitation_role check (role in ('ADMINISTRATOR', 'ACCOUNTANT', 'ASSISTANT', 'SELLER')),
    constraint staff_invitation_administers_all check (role <> 'ADMINISTRATOR' or all_clients and ends_at is null),
    constraint staff_invitation_sent check (num_nonnulls(secret_hash, sent_at, expires_at) in (0, 3)),
    constraint staff_invitation_closed_once check (num_nonnulls(withdrawn_at, accepted_at) <= 1)
);
create unique index staff_invitation_open on staff_invitation (practice_id, email)
    where withdrawn_at is null and accepted_at is null;

-- Which clients were chosen for somebody who does not see all of them: of the staff, or asked in.
create table client_access (
    practice_id bigint not null,
    id bigint generated always as identity,
    company_id bigint not null,
    user_id bigint,
    invitation_id bigint,
    ends_at timestamptz,
    granted_at timestamptz not null,
    granted_by bigint not null,
    constraint client_access_pk primary key (practice_id, id),
    -- At the end of the transaction: whoever adds a client must see it already while it is being added.
    constraint client_access_link foreign key (practice_id, company_id)
        references client_link on update cascade on delete cascade deferrable initially deferred,
    constraint client_access_member foreign key (practice_id, user_id) references practice_member on delete cascade,
    constraint client_access_invitation
        foreign key (practice_id, invitation_id) references staff_invitation on delete cascade,
    constraint client_access_one_holder check (num_nonnulls(user_id, invitation_id) = 1)
);
create unique index client_access_of_member on client_access (practice_id, user_id, company_id);
create unique index client_access_of_invitation on client_access (practice_id, invitation_id, company_id);
create index client_access_of_client on client_access (practice_id, company_id);
create index client_access_of_user on client_access (user_id, practice_id);

-- Somebody asks for a client they don't see (ACC-31): in their own words, so that asking tells nothing.
create table access_request (
    practice_id bigint not null,
    id bigint generated always as identity,
    user_id bigint not null,
    client text not null,
    reason text not null,
    asked_at timestamptz not null,
    answer text,
    answered_at timestamptz,
    answered_by bigint,
    company_id bigint,
    constraint access_request_pk primary key (practice_id, id),
    constraint access_request_member foreign key (practice_id, user_id) references practice_member on delete cascade,
    constraint access_request_answer check (answer in ('GRANTED', 'REFUSED')),
    constraint access_request_answered check (num_nonnulls(answer, answered_at, answered_by) in (0, 3))
);
create index access_request_of_member on access_request (practice_id, user_id);

-- At least one active administrator remains. Those who take one away at once wait here for one another.
create function firm_administrator_remains() returns trigger
    language plpgsql as $$
begin
    perform from practice where id = old.practice_id for no key update;
    if found and not exists (
        select from practice_member
        where practice_id = old.practice_id and role = 'ADMINISTRATOR' and state = 'ACTIVE')
    then
        raise exception 'firm % keeps an active administrator', old.practice_id
            using errcode = 'check_violation', constraint = 'firm_administrator_remains';
    end if;
    return null;
end $$;

create trigger administrator_disabled after update on practice_member
    for each row
    when (old.role = 'ADMINISTRATOR' and old.state = 'ACTIVE' and (new.role <> 'ADMINISTRATOR' or new.state <> 'ACTIVE'))
    execute function firm_administrator_remains();
create trigger administrator_removed after delete on practice_member
    for each row
    when (old.role = 'ADMINISTRATOR' and old.state = 'ACTIVE')
    execute function firm_administrator_remains();

alter table staff_invitation enable row level security;
alter table staff_invitation force row level security;
alter table client_access enable row level security;
alter table client_access force row level security;
alter table access_request enable row level security;
alter table access_request force row level security;
create policy own_practice on staff_invitation using (practice_id = (select current_practice()));
create policy own_practice on access_request using (practice_id = (select current_practice()));
create policy own_practice on client_access using (practice_id = (select current_practice()));
create policy own_access on client_access for select using (user_id = (select current_user_id()));
-- A company sees who of a firm gets in.
create policy own_company_sees on client_access for select using (company_id = (select current_company()));

-- Whoever is disabled, or whose time is over, works in the firm no longer: they find neither it nor its clients.
drop policy own_membership on practice_member;
create policy own_membership on practice_member for select
    using (user_id = (select current_user_id())
        and state = 'ACTIVE' and (ends_at is null or ends_at > (select current_moment())));
drop policy linked_company_sees on practice_member;
create policy linked_company_sees on practice_member for select
    using ((select current_company()) is not null and practice_id = any ((select current_practices())::bigint[])
        and state = 'ACTIVE' and (ends_at is null or ends_at > (select current_moment())));

-- In an open workspace: what happens by itself, for nobody, reaches every client; a person those they may see. What is
-- written is the firm's own in any case.
drop policy own_practice on client_link;
create policy own_practice on client_link
    using (practice_id = (select current_practice())
        and ((select current_user_id()) is null
            or (select exists (
                select from practice_member m
                where m.practice_id = (select current_practice()) and m.user_id = (select current_user_id())
                  and m.all_clients))
            or company_id in (
                select a.company_id from client_access a
                where a.practice_id = (select current_practice()) and a.user_id = (select current_user_id())
                  and (a.ends_at is null or a.ends_at > (select current_moment())))))
    with check (practice_id = (select current_practice()));

drop policy own_membership on client_link;
create policy own_membership on client_link for select
    using ((select current_practice()) is null
        and (practice_id in (
                select m.practice_id from practice_member m
                where m.user_id = (select current_user_id()) and m.all_clients)
            or (practice_id, company_id) in (
                select a.practice_id, a.company_id from client_access a
                join practice_member m on m.practice_id = a.practice_id and m.user_id = a.user_id
                where a.user_id = (select current_user_id())
                  and (a.ends_at is null or a.ends_at > (select current_moment())))));

-- Their history and their invitations follow the clients. The events of a client that was removed belong to the whole firm.
drop policy own_practice on client_link_event;
create policy own_practice on client_link_event for select
    using (practice_id = (select current_practice())
        and ((select current_user_id()) is null
            or (select exists (
                select from practice_member m
                where m.practice_id = (select current_practice()) and m.user_id = (select current_user_id())
                  and m.all_clients))
            or exists (
                select from client_link l
                where l.practice_id = client_link_event.practice_id
                  and client_link_event.company_id in (l.company_id, l.invited_as))));
create policy own_practice_notes on client_link_event for insert
    with check (practice_id = (select current_practice()));

-- A load of many is seen by whoever loaded it and by those who see all clients.
drop policy own_practice on client_load;
create policy own_practice on client_load
    using (practice_id = (select current_practice())
        and ((select current_user_id()) is null
            or created_by = (select current_user_id())
            or (select exists (
                select from practice_member m
                where m.practice_id = (select current_practice()) and m.user_id = (select current_user_id())
                  and m.all_clients))));
drop policy own_practice on client_load_part;
create policy own_practice on client_load_part
    using (practice_id = (select current_practice())
        and load_id in (select l.id from client_load l where l.practice_id = (select current_practice())));
drop policy own_practice on client_load_row;
create policy own_practice on client_load_row
    using (practice_id = (select current_practice())
        and load_id in (select l.id from client_load l where l.practice_id = (select current_practice())));
