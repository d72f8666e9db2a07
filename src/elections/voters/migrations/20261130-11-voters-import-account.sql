-- Every line of a file is told: what stood above the data, was blank, went on within a value, was hidden, or was read.
alter table voter_imports add account jsonb;
alter table voter_imports add check (account is null or state <> 'selesai' or (account ->> 'lines')::bigint =
  (account ->> 'above')::bigint + (account ->> 'blank')::bigint + (account ->> 'inside')::bigint
  + (account ->> 'hidden')::bigint + read);
grant update (account) on voter_imports to kc_app;
