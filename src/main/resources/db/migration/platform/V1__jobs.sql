-- Why: work that takes longer than a request survives restarts and is done once, whatever the number of nodes.

-- The queue of db-scheduler: who takes what, and the heartbeat by which the work of a dead node is found. Its rows carry
-- no content but the tenant's numbers.
create table scheduled_tasks (
    task_name text not null,
    task_instance text not null,
    task_data bytea,
    execution_time timestamptz not null,
    picked boolean not null,
    picked_by text,
    last_success timestamptz,
    last_failure timestamptz,
    consecutive_failures int,
    last_heartbeat timestamptz,
    version bigint not null,
    priority smallint,
    constraint scheduled_tasks_pkey primary key (task_name, task_instance)
) with (fillfactor = 70);
create index scheduled_tasks_due on scheduled_tasks (execution_time);
create index scheduled_tasks_heartbeat on scheduled_tasks (last_heartbeat);

-- What people see of a job. It belongs to a person, and to the firm or the company it works in.
create table job (
    id bigint generated always as identity,
    kind text not null,
    user_id bigint not null,
    user_name text not null,
    address text not null,
    practice_id bigint,
    company_id bigint,
    state text not null default 'QUEUED',
    done bigint not null default 0,
    total bigint not null,
    argument jsonb not null,
    result jsonb,
    code text not null default '',
    cancel_requested boolean not null default false,
    attempts int not null default 0,
    created_at timestamptz not null,
    started_at timestamptz,
    finished_at timestamptz,
    constraint job_pkey primary key (id),
    constraint job_state check (state in ('QUEUED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
    constraint job_finished check ((finished_at is null) = (state in ('QUEUED', 'RUNNING')))
);
create index job_of_user on job (user_id, id);
create index job_of_practice on job (practice_id, id) where practice_id is not null;
create index job_of_company on job (company_id, id) where company_id is not null;

-- Seen by the firm or the company it works in, and by whoever asked for it, wherever they are.
alter table job enable row level security;
alter table job force row level security;
create policy own_job on job
    using (
        user_id = (select current_user_id())
        or practice_id = (select current_practice())
        or company_id = (select current_company()));
