-- Pieces of a job that several workers share: platform/pieces. `run` is the job that waits for them, `sha256` the sealed
-- result.
create table job_pieces (
  run uuid not null references jobs, n int not null, unit_id text not null, claimed_by uuid,
  sha256 text check (sha256 ~ '^[0-9a-f]{64}$'), primary key (run, n)
);
alter table job_pieces enable row level security;
create policy own_unit on job_pieces to kc_app using (unit_id = any ((select kc.actor_units())::text[]))
  with check (unit_id = any ((select kc.actor_units())::text[]));
grant select, insert on job_pieces to kc_app;
grant update (claimed_by, sha256) on job_pieces to kc_app;
