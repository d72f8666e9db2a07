/**
 * One hash of what guards the tables inside the database: functions, triggers and whether they are on, policies, rules,
 * and the kind of every relation. Checkpoints hold it fast beside the migrations and the tables that explain it.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** '<hash of the guards> <version of the server>'. */
export async function guardsNow(owner: Database): Promise<string> {
  const { rows } = await sql<{ line: string }>`
    select concat_ws(' ', 'function', p.oid::regprocedure, p.prosecdef, p.proconfig, p.proowner::regrole,
      p.prosrc) as line
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace
    where n.nspname in ('public', 'kc', 'kc_private')
      and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    union all
    select concat_ws(' ', 'trigger', t.tgenabled, pg_get_triggerdef(t.oid)) from pg_trigger t
      join pg_class c on c.oid = t.tgrelid join pg_namespace n on n.oid = c.relnamespace
    where not t.tgisinternal and n.nspname in ('public', 'kc_private')
    union all
    select concat_ws(' ', 'policy', schemaname, tablename, policyname, permissive, roles, cmd, qual, with_check)
    from pg_policies where schemaname in ('public', 'kc_private')
    union all
    select concat_ws(' ', 'relation', c.oid::regclass, c.relkind, c.relrowsecurity, c.relforcerowsecurity,
      (select string_agg(pg_get_ruledef(r.oid), ' ' order by r.rulename) from pg_rewrite r where r.ev_class = c.oid))
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'kc_private') and c.relkind in ('r', 'v', 'm', 'p', 'f')`.execute(owner);
  const { rows: server } = await sql<{ version: string }>`
    select current_setting('server_version_num') as version`.execute(owner);
  const guards = rows.map(({ line }) => line).toSorted();
  return `${hashOf(guards)} ${server[0]?.version ?? ''}`;
}

const hashOf = (lines: readonly string[]): string => createHash('sha256').update(lines.join('\n')).digest('hex');
