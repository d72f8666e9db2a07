-- Documents about activities: whose they are, what texts rest on once one was read, and what stood in materials.
create function kc.document_unit_of_activity(p_activity text) returns text language sql stable security definer
  set search_path = public, pg_temp as $$
  select case when p_activity ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$'
    then kc.activity_unit(p_activity::uuid) end
$$;
create function kc.tell_activity_document(p_activity text, p_unit text, p_document uuid, p_text text) returns void
  language sql security definer set search_path = public, pg_temp as $$
  select kc.set_basis('activity', p_activity, p_unit, 'document:' || p_document, kc.sha256_text(p_text), false, false)
$$;
select kc.register_document_subject('activity', 'kc.document_unit_of_activity', 'kc.tell_activity_document');

insert into documents (id, unit_id, name, sha256, mime, date_hint, status, text, pages, warnings, failure, created_by,
    created_at)
  select id, unit_id, name, sha256, mime, date_hint, status, text, pages, warnings, failure, created_by, created_at
  from handed_materials;
insert into document_links (document_id, unit_id, sha256, subject_type, subject_id, role, ordinal, inconsistencies)
  select id, unit_id, sha256, 'activity', activity_id::text, 'material', ordinal, inconsistencies
  from handed_materials;
insert into proposals (document_id, subject_type, subject_id, id, unit_id, ordinal, proposal, decision, corrected,
    decided_by, decided_at)
  select material_id, 'activity', activity_id::text, id, unit_id, ordinal, proposal, decision, corrected, decided_by,
    decided_at
  from handed_proposals;
-- Jobs that read one are worked under the new name; what they are about follows once jobs say that (91).
update jobs j set kind = 'documents.read-document', input = jsonb_build_object('documentId', m.id,
    'subject', jsonb_build_object('type', 'activity', 'id', m.activity_id))
  from handed_materials m where j.kind = 'activities.read-material' and j.input->>'materialId' = m.id::text;
drop table handed_proposals;
drop table handed_materials;
