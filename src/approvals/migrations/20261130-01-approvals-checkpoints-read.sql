-- Whoever may read a unit's approvals reads the checkpoint beside them too.
alter table approval_checkpoints enable row level security;
create policy with_its_approval on approval_checkpoints for select to kc_app
  using (exists (select from approvals a where a.unit_id = approval_checkpoints.unit_id and a.seq = approval_checkpoints.seq));
grant select on approval_checkpoints to kc_app;
