-- Documents about notes: whose they are. No text rests on them.
create function kc.document_unit_of_note(p_note text) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select unit_id from notes where id::text = p_note
$$;
create function kc.tell_note_document(p_note text, p_unit text, p_document uuid, p_text text) returns void
  language sql as $$ $$;
select kc.register_document_subject('note', 'kc.document_unit_of_note', 'kc.tell_note_document');
