-- Why: the page of a job is asked for by its number, and only the job itself says whose it is. The transaction that finds
-- that out names the number and sees this one row; who may see more is decided afterwards.
create policy asked_for on job for select
    using (id = (select nullif(current_setting('app.job', true), '')::bigint));
