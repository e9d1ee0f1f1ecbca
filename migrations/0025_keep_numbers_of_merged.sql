-- A person whom an officer joined of several records keeps every number they were known by: settling shows one of them, the
-- lists may name any.
create function registry.numbers_of_merged() returns table (root bigint, nik_hash bytea, name text, birth date, sex text, desa text)
language sql stable security definer set search_path = '' as $$
  with family as materialized (
    select m.id, m.root from registry.merged_roots() m
    union
    select m.root, m.root from registry.merged_roots() m
  ), borne as (
    select f.root, r.nik_hash, r.name, r.birth, r.sex::text, r.desa, l.as_of
    from family f
      join identity.link k on k.regency = access.regency() and k.worker = f.id
      join ingest.list l on l.regency = k.regency and l.id = k.list and l.kind = 'workers'
      join ingest.row r on r.regency = k.regency and r.list = k.list and r.seq = k.seq and not r.mended
    where r.nik_hash is not null
    union all
    select f.root, w.nik_hash, w.name, w.birth, w.sex::text, w.desa, '-infinity'
    from family f join registry.worker w on w.regency = access.regency() and w.id = f.id
    where w.nik_hash is not null
  )
  select distinct on (b.root, b.nik_hash) b.root, b.nik_hash, b.name, b.birth, b.sex, b.desa
  from borne b
  where (access.may('ingest.load') or access.may('identity.review')) and access.whole()
  order by b.root, b.nik_hash, b.as_of desc
$$;
revoke execute on function registry.numbers_of_merged() from public;
grant execute on function registry.numbers_of_merged() to bahu_app;

-- As before, by any of those numbers.
create or replace function registry.apply_references(p_workers bigint[]) returns bigint language plpgsql as $$
declare
  here text := access.regency();
  lists bigint[];
  welfare bigint[];
  changed bigint;
begin
  select array_agg(l.id), array_agg(l.id) filter (where l.kind = 'welfare') into lists, welfare
  from ingest.list l
  where l.regency = here and l.state = 'kept' and l.kind in ('insurer', 'welfare', 'deaths', 'employees');
  if lists is null or p_workers is null then
    return 0;
  end if;
  with recursive family as (
    select w.id as root, w.id, w.nik_hash, w.kk_hash from registry.worker w where w.regency = here and w.id = any (p_workers)
    union all
    select f.root, w.id, w.nik_hash, w.kk_hash
    from family f join registry.worker w on w.regency = here and w.merged_into is not null and w.merged_into = f.id
  ), mine as materialized (
    select * from family
  ), numbers as materialized (
    select m.root, m.nik_hash from mine m where m.nik_hash is not null
    union
    select n.root, n.nik_hash from registry.numbers_of_merged() n where n.root = any (p_workers)
  ), found as materialized (
    -- Each person is one look-up by hash or worker, however large the lists are: "offset 0" keeps the planner from
    -- reading a whole list instead.
    select m.root as id, r.list, r.seq, r.facts, 1 as nearness from numbers m cross join lateral (
      select r.list, r.seq, r.facts from ingest.row r
      where r.regency = here and r.nik_hash = m.nik_hash and not r.mended offset 0) r
    where r.list = any (lists)
    union all
    select m.root, r.list, r.seq, r.facts, 1 from mine m cross join lateral (
        select k.list, k.seq from identity.link k where k.regency = here and k.worker = m.id offset 0) k
      cross join lateral (
        select r.list, r.seq, r.facts from ingest.row r
        where r.regency = here and r.list = k.list and r.seq = k.seq and not r.mended offset 0) r
    where k.list = any (lists)
    union all
    select m.root, r.list, r.seq, r.facts, 0 from mine m cross join lateral (
      select r.list, r.seq, r.facts from ingest.row r
      where r.regency = here and r.kk_hash = m.kk_hash and not r.mended offset 0) r
    where r.list = any (welfare)
  ), newest as (
    select distinct on (f.id, l.kind) f.id, l.kind, l.as_of, f.facts
    from found f join ingest.list l on l.regency = here and l.id = f.list
    order by f.id, l.kind, f.nearness desc, l.as_of desc, f.list desc, f.seq desc
  ), said as (
    select x.id,
      (array_agg(x.facts) filter (where x.kind = 'insurer'))[1] as insurer, max(x.as_of) filter (where x.kind = 'insurer') as insured_on,
      (array_agg(x.facts) filter (where x.kind = 'employees'))[1] as employer, max(x.as_of) filter (where x.kind = 'employees') as employee_on,
      (array_agg(x.facts) filter (where x.kind = 'welfare'))[1] as household, max(x.as_of) filter (where x.kind = 'welfare') as welfare_on,
      (array_agg(x.facts) filter (where x.kind = 'deaths'))[1] as death, max(x.as_of) filter (where x.kind = 'deaths') as death_on
    from (select * from newest union all select m.root, null, null, null from mine m) x
    group by x.id
  ), known as (
    select s.id, s.insured_on, s.employee_on, s.welfare_on,
      case when s.insurer is not null and coalesce((s.insurer->>'active')::boolean, true) then coalesce(s.insurer->>'segment', 'BPU') end as insured,
      (s.insurer->>'activeUntil')::date as insured_until,
      case when s.employer is not null then coalesce(s.employer->>'employee', 'wage') end as employee,
      (s.household->>'decile')::smallint as decile, (s.household->>'extremePoor')::boolean as extreme_poor,
      coalesce((s.death->>'diedOn')::date, s.death_on) as died_listed
    from said s
  )
  update registry.worker w set insured = n.insured, insured_on = n.insured_on, insured_until = n.insured_until, employee = n.employee,
    employee_on = n.employee_on, decile = n.decile, extreme_poor = n.extreme_poor, welfare_on = n.welfare_on,
    died_listed = n.died_listed, changed_at = now()
  from known n
  where w.regency = here and w.id = n.id
    and (w.insured, w.insured_on, w.insured_until, w.employee, w.employee_on, w.decile, w.extreme_poor, w.welfare_on, w.died_listed)
      is distinct from (n.insured, n.insured_on, n.insured_until, n.employee, n.employee_on, n.decile, n.extreme_poor, n.welfare_on, n.died_listed);
  get diagnostics changed = row_count;
  return changed;
end $$;
