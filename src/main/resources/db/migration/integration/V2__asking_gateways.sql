-- Why: a notification can get lost, and a gateway can stay silent. We ask by ourselves when a payer comes back, not more
-- often than now and then, and say when nobody answered.

alter table payment_link add column asked_at timestamptz;

alter table payment_notice drop constraint payment_notice_outcome;
alter table payment_notice add constraint payment_notice_outcome check (
    outcome in ('ASKING', 'UNANSWERED', 'ACCEPTED', 'NOTHING_NEW', 'BESIDE', 'FORGED', 'REPEATED', 'UNKNOWN_PAYMENT',
                'MISMATCH', 'AFTER_END'));
