-- Why: the list of clients shows how each company stands with its plan (ACC-10): how long its trial lasts, or that it is
-- only consulted. And whether the firm may enter a client's books was written in five statements: it is said once here.

alter table client_link drop column trial_ends_at;
alter table client_link add column plan text not null default '';
alter table client_link add column trial_ends_on date;
alter table client_link add constraint client_link_plan check (plan in ('', 'TRIAL', 'PLAN', 'CONSULTATION'));

-- Until now every client was founded by its firm, on a trial that began that day. Row-level security hides the rows from
-- whoever migrates.
alter table client_link no force row level security;
update client_link set plan = 'TRIAL', trial_ends_on = (added_at at time zone 'UTC')::date + 15;
alter table client_link force row level security;

-- A company that the firm created is open to it until somebody of its own says otherwise: while nobody answered, and
-- also after a refusal as long as only an automatic credential opens it, for then nobody of the company has spoken.
alter table client_link add column enterable boolean not null generated always as (
    state = 'LINKED'
    or origin = 'CREATED' and (state in ('PENDING', 'EXPIRED', 'CANCELLED') or state = 'REJECTED' and credential <> 'NONE')
) stored;

-- A company sees who works in the firms that it is linked to (ACC-22). The program names them after it has read the
-- links: a policy that reads the links itself would ask the members' policy, which asks the links.
create function current_practices() returns bigint[]
    language sql stable parallel safe
    return coalesce(nullif(current_setting('app.practices', true), ''), '{}')::bigint[];

create policy linked_company_sees on practice for select
    using ((select current_company()) is not null and id = any ((select current_practices())::bigint[]));
create policy linked_company_sees on practice_member for select
    using ((select current_company()) is not null and practice_id = any ((select current_practices())::bigint[]));
