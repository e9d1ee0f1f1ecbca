import pg from 'pg'

/**
 * The database as reviewable text, from the catalogue (the embedded PostgreSQL brings no pg_dump): tables with their
 * columns, keys, checks, indexes, policies, grants, triggers and comments, then functions.
 */
export async function describeSchema(url: string): Promise<string> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    const schemas = `n.nspname not in ('pg_catalog', 'information_schema', 'pg_toast', 'jobs') and n.nspname not like 'pg_temp%' and n.nspname not like 'pg_toast%'`
    const text = async (sql: string) =>
      (await client.query<{ line: string }>(sql)).rows.map((row) => row.line).join('\n')
    const tables = await client.query<{ oid: number; name: string; comment: string | null; rls: boolean }>(
      `select c.oid::int as oid, n.nspname || '.' || c.relname as name, obj_description(c.oid) as comment, c.relrowsecurity as rls
       from pg_class c join pg_namespace n on n.oid = c.relnamespace
       where c.relkind in ('r', 'p', 'v', 'm') and not c.relispartition and ${schemas} order by 2`,
    )
    const parts: string[] = []
    for (const table of tables.rows) {
      const lines = await text(
        `select line from (
           select 1 as part, a.attnum as position, format('  %s %s%s%s%s', a.attname, format_type(a.atttypid, a.atttypmod),
             case when a.attnotnull then ' not null' else '' end,
             case when a.attidentity <> '' then ' identity' when a.attgenerated <> '' then ' generated ' || pg_get_expr(d.adbin, d.adrelid)
                  when d.adbin is not null then ' default ' || pg_get_expr(d.adbin, d.adrelid) else '' end,
             coalesce('  -- ' || col_description(a.attrelid, a.attnum), '')) as line
           from pg_attribute a left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
           where a.attrelid = ${table.oid} and a.attnum > 0 and not a.attisdropped
           union all
           select 2, row_number() over (order by contype desc, conname)::int, '  ' || pg_get_constraintdef(oid)
           from pg_constraint where conrelid = ${table.oid} and contype <> 'n'
           union all
           select 3, row_number() over (order by indexrelid::regclass::text)::int, '  ' || pg_get_indexdef(indexrelid)
           from pg_index where indrelid = ${table.oid} and not indisprimary and not exists (select from pg_constraint where conindid = indexrelid)
           union all
           select 4, row_number() over (order by polname)::int, format('  policy %s for %s%s%s', polname,
             case polcmd when 'r' then 'select' when 'a' then 'insert' when 'w' then 'update' when 'd' then 'delete' else 'all' end,
             coalesce(' using ' || pg_get_expr(polqual, polrelid), ''), coalesce(' with check ' || pg_get_expr(polwithcheck, polrelid), ''))
           from pg_policy where polrelid = ${table.oid}
           union all
           select 5, row_number() over (order by grantee)::int, format('  grant %s to %s', privileges, grantee) from (
             select grantee::regrole::text as grantee, string_agg(lower(privilege_type), ', ' order by privilege_type) as privileges
             from pg_class, aclexplode(relacl) where pg_class.oid = ${table.oid} and grantee <> relowner group by grantee) g
           union all
           select 6, row_number() over (order by tgname)::int, '  ' || pg_get_triggerdef(oid) from pg_trigger where tgrelid = ${table.oid} and not tgisinternal
         ) all_lines order by part, position`,
      )
      parts.push(
        `${table.name}${table.rls ? '  (row-level security)' : ''}${table.comment ? `\n  -- ${table.comment}` : ''}\n${lines}\n`,
      )
    }
    parts.push(
      await text(
        `select format('function %s.%s(%s) returns %s%s', n.nspname, p.proname, pg_get_function_identity_arguments(p.oid),
           pg_get_function_result(p.oid), case when p.prosecdef then ' security definer' else '' end) as line
         from pg_proc p join pg_namespace n on n.oid = p.pronamespace
         where ${schemas} and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
         order by 1`,
      ),
    )
    return `${parts.join('\n')}\n`
  } finally {
    await client.end()
  }
}
