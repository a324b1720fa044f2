-- Why: a company may ask more of whoever enters it than being signed in (SI-45): a second factor, and something else than
-- a link in a mail. The door reads the row of the company anyway.
alter table company add column second_factor_required boolean not null default false;
alter table company add column link_alone_refused boolean not null default false;
