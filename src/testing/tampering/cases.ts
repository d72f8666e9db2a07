/**
 * What somebody who owns the database could do to it, a case each, as SQL. `finds` is how the verifier names it: the
 * place and, where it can tell, the field. The functions `attack.*` are those of attacker.sql: an attacker knows how
 * this house makes its hashes.
 */
export type Tampering = { readonly does: string; readonly sql: string; readonly finds: RegExp };

const words = `replace(content::text, 'Kupang', 'Jakarta')::jsonb`;
/** Triggers of all kinds are off for this session, those that seal too. */
const quietly = 'set local session_replication_role = replica;';
const published = `(select draft_id from publications limit 1)`;

export const tamperings: readonly Tampering[] = [
  {
    does: 'alters the text of a version',
    sql: `update draft_versions set content = ${words} where draft_id = ${published}`,
    finds: /^draft_versions .* content /,
  },
  {
    does: 'alters the text of a version and its hash',
    sql: `update draft_versions set content = ${words}, text_hash = kc.sha256_text(kc.draft_text(${words}))
      where draft_id = ${published}`,
    finds: /^draft_versions .* content, text_hash /,
  },
  {
    does: 'alters a published text',
    sql: `${quietly} update publications set content = ${words}`,
    finds: /^publications .* content /,
  },
  {
    does: 'alters a published text, the version under it and every hash of it, and the approval with its chain',
    sql: `${quietly} update publications set content = ${words}, text_hash = kc.sha256_text(kc.draft_text(${words}));
      update draft_versions v set content = p.content, text_hash = p.text_hash
        from publications p where v.draft_id = p.draft_id;
      update approvals a set record = jsonb_set(record::jsonb, '{textHash}', to_jsonb(p.text_hash))::text
        from publications p where a.unit_id = p.unit_id and a.seq = p.approval;
      select attack.rechain_approvals('53');
      update publications p set approval_hash = a.hash from approvals a
        where a.unit_id = p.unit_id and a.seq = p.approval`,
    finds: /^approvals .* signature/,
  },
  {
    does: 'alters the title of a published item',
    sql: `${quietly} update publications set title = title || ' (batal)'`,
    finds: /^publications .* title /,
  },
  {
    does: 'puts another position under a published item',
    sql: `${quietly} update publications set approved_position = 'Ketua KPU Provinsi Nusa Tenggara Timur'`,
    finds: /^publications .* approved_position /,
  },
  {
    does: 'alters a field of a fact sheet',
    sql: `${quietly} update activities set facts = jsonb_set(facts, '{title}', '"Rapat lain"')`,
    finds: /^activities .* facts, title /,
  },
  {
    does: 'alters what units below see of an approved sheet',
    sql: `update approved_sheets set facts = jsonb_set(facts, '{title}', '"Rapat lain"')`,
    finds: /^approved_sheets .* facts, title /,
  },
  {
    does: 'alters an earlier version of a sheet',
    sql: `update fact_sheet_versions set saved_by = 'orang-lain' where version = 1`,
    finds: /^fact_sheet_versions .* saved_by /,
  },
  {
    does: 'removes an earlier version of a text',
    sql: `delete from claim_confirmations; delete from personal_data_clearances;
      alter table corrections disable trigger user;
      delete from draft_versions where draft_id <> ${published} and n = 1`,
    finds: /^draft_versions .* removed without an event/,
  },
  {
    does: 'inserts an approval that fits its chain',
    sql: `${quietly} insert into approvals (unit_id, seq, subject_type, subject_id, version, record, hash, at,
        signature)
      select unit_id, seq + 1, subject_type, subject_id, version, r, encode(sha256(convert_to(r, 'UTF8')), 'hex'), at,
        signature
      from (select *, jsonb_set(record::jsonb, '{prevHash}', to_jsonb(hash))::text as r from approvals
        where unit_id = '53' order by seq desc limit 1) last`,
    finds: /^approvals 53 no\. \d+ .*signature/,
  },
  {
    does: 'removes the newest approval',
    sql: `update drafts set state = 'konsep', approval = null where approval is not null;
      delete from publication_signatures; delete from publications;
      delete from approvals where unit_id = '53' and seq = (select max(seq) from approvals where unit_id = '53')`,
    finds: /^approvals 53 no\. \d+ .*its tail was cut/,
  },
  {
    does: 'gives an approval to another person, and makes the chain fit',
    sql: `update approvals set record = jsonb_set(record::jsonb, '{approvedBy}', '"orang-lain"')::text
        where unit_id = '53' and seq = 1;
      select attack.rechain_approvals('53')`,
    finds: /^approvals 53 no\. 1 .*signature/,
  },
  {
    does: 'backdates an approval, and makes the chain fit',
    sql: `update approvals set at = at - interval '9 days',
        record = jsonb_set(record::jsonb, '{at}', to_jsonb(to_char((at - interval '9 days') at time zone 'UTC',
          'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')))::text where unit_id = '53' and seq = 1;
      select attack.rechain_approvals('53')`,
    finds: /^approvals 53 no\. 1 .*signature/,
  },
  {
    does: 'alters an event',
    sql: `update audit_events set payload = '{"unitId":"5301"}' where unit_id = '53' and seq = 14`,
    finds: /^audit_events 53 no\. 14 .*altered after it was written/,
  },
  {
    does: 'removes an event',
    sql: `delete from audit_events where unit_id = '53' and seq = 15`,
    finds: /^audit_events 53 no\. 15 .*an event is missing/,
  },
  {
    does: 'removes an event, closes the gap and makes the chain fit',
    sql: `delete from audit_seals where unit_id = '53' and seq = 15;
      delete from audit_events where unit_id = '53' and seq = 15;
      select attack.renumber('53', 15, -1);
      select attack.rechain('53', 15)`,
    finds: /^audit 53 no\. \d+ .*(rewritten|cut)/,
  },
  {
    does: 'inserts an event and makes the chain fit',
    sql: `select attack.renumber('53', 15, 1);
      insert into audit_events select unit_id, 15, at, actor_kind, actor_person, action, subject_type, subject_id,
        payload, prev_hash, hash, null, mark from audit_events where unit_id = '53' and seq = 14;
      select attack.rechain('53', 15)`,
    finds: /^audit_events 53 no\. 15 .*did not write this event/,
  },
  {
    does: 'exchanges two events and makes the chain fit',
    sql: `update audit_events set payload = case seq when 14 then (select payload from audit_events
          where unit_id = '53' and seq = 16) else (select payload from audit_events
          where unit_id = '53' and seq = 14) end,
        action = case seq when 14 then (select action from audit_events where unit_id = '53' and seq = 16)
          else (select action from audit_events where unit_id = '53' and seq = 14) end
        where unit_id = '53' and seq in (14, 16);
      select attack.rechain('53', 14)`,
    finds: /^audit_events 53 no\. 14 .*did not write this event/,
  },
  {
    does: 'cuts the tail of a chain together with its head',
    sql: `select attack.cut('53', 20)`,
    finds: /^audit 53 no\. \d+ .*its tail was cut: it ends at 20/,
  },
  {
    does: 'drops the whole chain of a unit, its seals and its head',
    sql: `delete from audit_seals where unit_id = '5305'; delete from audit_events where unit_id = '5305';
      delete from audit_heads where unit_id = '5305'`,
    finds: /^audit 5305 no\. \d+ .*this chain is missing/,
  },
  {
    does: 'alters an event and computes every hash from there on anew',
    sql: `update audit_events set payload = '{"unitId":"5301"}' where unit_id = '53' and seq = 14;
      select attack.rechain('53', 14)`,
    finds: /^audit 53 no\. \d+ .*rewritten at or before/,
  },
  {
    does: 'alters a row, its seal and every hash from its event on',
    sql: `${quietly} update activities set edited_by = 'orang-lain';
      select attack.reseal('activities')`,
    finds: /^audit_events 53 no\. \d+ .*did not write this event/,
  },
  {
    does: 'alters a figure of a recap',
    sql: `update voter_recap_rows set measures = jsonb_set(measures, '{total}', '999') where level = 'regency'`,
    finds: /^voter_recap_rows .*altered after that event/,
  },
  {
    does: 'alters a figure of a recap and the hash of its content',
    sql: `update voter_recap_rows set measures = jsonb_set(measures, '{total}', '999') where level = 'regency';
      update voter_recaps set content_hash = kc.sha256_text(id::text)`,
    finds: /^voter_recaps .* content_hash /,
  },
  {
    does: 'says that a submission was received',
    sql: `alter table submissions disable trigger guard_submission;
      update submissions set state = 'diterima', received_by = 'orang-lain', received_at = now();
      alter table submissions enable trigger guard_submission`,
    finds: /^submissions .* received_at, received_by, state /,
  },
  {
    does: 'lets a position begin earlier',
    sql: `update assignments set since = since - 400
      where id = (select id from assignments where unit_id = '53' and position = 'sekretaris')`,
    finds: /^assignments .* since /,
  },
  {
    does: 'gives somebody a position',
    sql: `insert into assignments select gen_random_uuid(), person_id, unit_id, 'sekretaris', null, since, null, null,
      null, created_at from assignments where unit_id = '53' and position = 'staf' limit 1`,
    finds: /^assignments .*no event made it/,
  },
  {
    does: 'turns a decision about a voter',
    sql: `alter table voter_decisions disable trigger user;
      update voter_decisions set action = 'coktas', reason_sealed = null;
      alter table voter_decisions enable trigger user`,
    finds: /^voter_decisions .* action/,
  },
  {
    does: 'removes a decision about a voter',
    sql: `update voter_findings set decision_id = null, state = 'terbuka';
      delete from voter_decisions`,
    finds: /^voter_decisions .*removed without an event/,
  },
  {
    does: 'alters a legal value',
    sql: `update reference_values set value = 30 where code = 'privacy/export-days'`,
    finds: /^reference_values privacy\/export-days .* value /,
  },
  {
    does: 'puts a view in the place of the legal values',
    sql: `alter table reference_values rename to reference_values_true;
      create view reference_values as select code, version, since, 21 as value, source, verified, saved_by, saved_at
        from reference_values_true`,
    finds: /^reference_values .*no ordinary table/,
  },
  {
    does: 'switches triggers off, alters a draft and switches them on again',
    sql: `alter table drafts disable trigger all;
      update drafts set reviewed_by = 'orang-lain' where reviewed_by is not null;
      alter table drafts enable trigger all`,
    finds: /^drafts .* reviewed_by /,
  },
  {
    does: 'switches a guard off and leaves it so',
    sql: `alter table approvals disable trigger guard_approval`,
    finds: /^approvals guard_approval .*off or missing/,
  },
  {
    does: 'puts another function in the place of a guard',
    sql: `create or replace function kc.guard_approval() returns trigger language plpgsql as 'begin return new; end'`,
    finds: /^database now .*without a migration/,
  },
  {
    does: 'acts in the name of the program with the key of actors, event and all',
    sql: `select attack.as_system('53');
      update assignments set until = '2025-10-01' where unit_id = '53' and position = 'sekretaris';
      select kc.append_audit('53', 'position.ended', 'assignment', id::text, '{}', true)
        from assignments where unit_id = '53' and position = 'sekretaris'`,
    finds: /^audit_events 53 no\. \d+ position\.ended .*did not write this event/,
  },
  {
    does: 'inserts a row and has it taken over as found',
    sql: `${quietly} insert into reference_values select code, version + 1, since + 1, 7, source, true,
        saved_by, saved_at
        from reference_values where code = 'privacy/export-days';
      set local session_replication_role = origin;
      select attack.as_system('00');
      select kc.note_found_rows('00', '00', array['reference_values']);
      select kc.append_audit('00', 'trail.rows-found', 'trail', '00', '{}', true)`,
    finds: /^reference_values 00 no\. \d+ trail\.rows-found .*after the table was under seal/,
  },
  {
    does: 'exchanges the password of a person',
    sql: `update kc_private.credentials set password_hash = (select password_hash from kc_private.credentials limit 1)
        || 'x' where person_id = (select id from people where username = 'sekretaris.ntt')`,
    finds: /^kc_private\.credentials .* password_hash /,
  },
  {
    does: 'lets the app write what it may not',
    sql: `grant update on approvals to kc_app`,
    finds: /^database now .*without a migration/,
  },
  {
    does: 'takes away a rule of a table',
    sql: `alter table publications drop constraint publications_slug_check`,
    finds: /^database now .*without a migration/,
  },
];
