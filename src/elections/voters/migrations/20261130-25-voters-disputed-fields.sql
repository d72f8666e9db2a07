-- A correction changes what its finding disputes and nothing else, whoever writes.
create function kc.guard_corrections() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  if exists (select from changed d join voter_findings f on f.id = d.finding_id
      where d.action = 'ubah' and not d.fields <@ f.fields) then
    raise exception 'a correction changes only what its finding disputes' using errcode = '23514';
  end if;
  return null;
end $$;
create trigger guard_corrections after insert on voter_decisions referencing new table as changed for each statement
  execute function kc.guard_corrections();
