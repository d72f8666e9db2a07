-- A note tells the loop what texts about it rest on: its words.
grant update (text) on notes to kc_app;
create function kc.tell_note() returns trigger language plpgsql security definer
  set search_path = public, pg_temp as $$
begin
  perform kc.set_basis('note', new.id::text, new.unit_id, 'note', kc.sha256_text(new.text), false, false);
  return null;
end $$;
create trigger tell_note after insert or update on notes for each row execute function kc.tell_note();
