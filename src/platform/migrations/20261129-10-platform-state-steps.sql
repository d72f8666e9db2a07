-- The states that things may go through. The rows are the rooms' own machines, laid from their values at every start
-- (src/platform/state-machines.ts); guards of tables and operations go by the same rows.
create table state_steps (
  machine text not null, old text not null, new text not null, by text not null,
  primary key (machine, old, new, by), check (old <> new)
);

create function kc.guard_step(p_machine text, p_old text, p_new text) returns void language plpgsql stable
  security definer set search_path = public, pg_temp as $$
begin
  if p_old <> p_new
    and not exists (select from state_steps where machine = p_machine and old = p_old and new = p_new) then
    raise exception 'no way from % to %', p_old, p_new using errcode = '23514';
  end if;
end $$;
