-- Why: after its trial a company has a plan (COM-30). What was agreed is kept with the company: a plan that the operator
-- changes tomorrow changes nobody's price today. And whoever finds a company in consultation mode is told why.

alter table company add column consultation_reason text not null default '';
alter table company add constraint company_consultation_reason
    check (consultation_reason in ('', 'MOVED', 'UNPAID') and (consultation_reason = '' or state = 'CONSULTATION'));

create table agreement (
    company_id bigint not null,
    plan text not null,
    period text not null,
    price numeric(20, 4) not null,
    currency text not null,
    -- People of its own the company may have; null: as many as it likes.
    people int,
    -- So many days a refused charge is borne.
    grace_days int not null,
    since date not null,
    chosen_by bigint not null,
    -- Null: nothing is charged.
    next_charge_on date,
    constraint agreement_pk primary key (company_id),
    constraint agreement_company foreign key (company_id) references company on delete cascade,
    constraint agreement_period check (period in ('MONTH', 'YEAR')),
    constraint agreement_price check (price >= 0),
    constraint agreement_free check (price > 0 or next_charge_on is null)
);

alter table agreement enable row level security;
alter table agreement force row level security;
create policy own_company on agreement
    using (company_id = (select current_company()) or company_id = any ((select current_companies())::bigint[]));
