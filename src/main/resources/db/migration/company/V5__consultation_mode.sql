-- Why: an administrator may put a company into consultation mode on purpose and take it out again (COM-31). What it was
-- before is kept, so that a trial or a plan that still runs goes on.

alter table company add column resumes_as text;
alter table company add constraint company_resumes_as
    check (resumes_as is null or state = 'CONSULTATION' and resumes_as in ('TRIAL', 'PLAN'));
