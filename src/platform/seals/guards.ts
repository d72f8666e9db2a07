/**
 * One hash of what guards the tables inside the database: functions, triggers and whether they are on, policies, rules,
 * constraints, defaults, what each role may do, and the kind of every relation. Checkpoints hold it fast beside the migrations and the tables that explain it.
 */
import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../database/index.ts';

/** Counts up when the hash is of more or other lines: between two of them nothing can be told. */
const form = 2;

/** '<hash of the guards> <form>/<version of the server>'. */
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
    where n.nspname in ('public', 'kc_private') and c.relkind in ('r', 'v', 'm', 'p', 'f')
    union all
    select concat_ws(' ', 'constraint', c.conrelid::regclass, c.conname, c.convalidated, pg_get_constraintdef(c.oid))
    from pg_constraint c join pg_namespace n on n.oid = c.connamespace where n.nspname in ('public', 'kc_private')
    union all
    select concat_ws(' ', 'default', d.adrelid::regclass, d.adnum, pg_get_expr(d.adbin, d.adrelid))
    from pg_attrdef d join pg_class c on c.oid = d.adrelid join pg_namespace n on n.oid = c.relnamespace
    where n.nspname in ('public', 'kc_private')`.execute(owner);
  const { rows: rights } = await sql<{ line: string }>`
    select concat_ws(' ', 'may', place, a.grantee::regrole, a.privilege_type, a.is_grantable) as line
    from (
      select c.oid::regclass::text as place, c.relowner as owner, c.relacl as acl, c.relnamespace as space
      from pg_class c where c.relkind in ('r', 'v', 'm', 'p', 'f')
      union all
      select concat_ws('.', c.oid::regclass, t.attname), c.relowner, t.attacl, c.relnamespace
      from pg_attribute t join pg_class c on c.oid = t.attrelid where t.attacl is not null
      union all
      select p.oid::regprocedure::text, p.proowner, coalesce(p.proacl, acldefault('f', p.proowner)), p.pronamespace
      from pg_proc p where not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
    ) held join pg_namespace n on n.oid = held.space, aclexplode(held.acl) a
    where n.nspname in ('public', 'kc', 'kc_private') and a.grantee <> held.owner
    union all
    select concat_ws(' ', 'role', rolname, rolsuper, rolbypassrls, rolcreaterole, rolreplication,
      (select string_agg(m.roleid::regrole::text, ' ' order by m.roleid) from pg_auth_members m where m.member = r.oid))
    from pg_roles r where rolname = 'kc_app'`.execute(owner);
  const { rows: server } = await sql<{ version: string }>`
    select current_setting('server_version_num') as version`.execute(owner);
  const guards = [...rows, ...rights].map(({ line }) => line).toSorted();
  return `${hashOf(guards)} ${form}/${server[0]?.version ?? ''}`;
}

const hashOf = (lines: readonly string[]): string => createHash('sha256').update(lines.join('\n')).digest('hex');
