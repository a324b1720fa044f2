-- Why: a firm asks the operator for what its level in the programme of benefits gives (ACC-60). The level and the benefit
-- are kept as they were called then: the programme is a file that may change.

create table benefit_request (
    practice_id bigint not null constraint benefit_request_practice references practice,
    id bigint generated always as identity,
    level text not null,
    benefit text not null,
    message text not null,
    requested_by bigint not null,
    requested_at timestamptz not null,
    constraint benefit_request_pk primary key (practice_id, id)
);

alter table benefit_request enable row level security;
alter table benefit_request force row level security;

create policy own_practice on benefit_request
    using (practice_id = (select current_practice()));
