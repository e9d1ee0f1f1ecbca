-- Small numbers are withheld from whoever works on nobody's cover: on the sponsor's own page, in the whole figure as in its rows,
-- and for administrators; and a month without cover names the month in which cover starts.

-- A number an outsider may be told: one to four people could be recognised, nobody and five or more cannot.
create function funding.told(p_heads bigint) returns bigint language sql immutable as
  $$ select case when p_heads between 1 and 4 then null else p_heads end $$;

-- Counts by a key for outsiders: small ones are given empty, and when that leaves a single empty one the next smallest is
-- emptied too, since the sum of the others would tell it.
create function funding.told_by(p_keys text[], p_heads bigint[])
returns table (key text, heads bigint) language sql immutable as $$
  select r.key, case when r.small or (r.hidden = 1 and r.turn = 1) then null else r.heads end
  from (
    select c.key, c.heads, c.heads < 5 as small, count(*) filter (where c.heads < 5) over () as hidden,
      row_number() over (order by c.heads < 5, c.heads, c.key) as turn
    from unnest(p_keys, p_heads) as c(key, heads)) r
$$;

-- A sponsor sees what its own purse pays for, in numbers: planned (the chosen scenario), decreed and accepted, month by month,
-- by kecamatan and kind of work of whom the decrees name, or of the plan while there is no decree. Sums that would tell a
-- number of people withheld are withheld with it.
create or replace function funding.own_purse() returns jsonb
language plpgsql stable security definer set search_path = '' set enable_nestloop = off as $$
declare
  mine funding.purse;
  planned record;
  decreed record;
begin
  if access.purse() is null or not access.may('funding.own') then
    return null;
  end if;
  select * into mine from funding.purse p where p.regency = access.regency() and p.id = access.purse();
  if mine.id is null then
    return null;
  end if;
  select count(*) as heads, coalesce(sum(a.months), 0) as months, coalesce(sum(a.amount), 0) as amount into planned
  from funding.allocation a join funding.scenario s on s.regency = a.regency and s.id = a.scenario
  where s.regency = mine.regency and s.chosen and a.purse = mine.id;
  select count(distinct l.worker) as heads, count(distinct l.worker) filter (where l.standing = 'accepted') as accepted,
    coalesce(sum(upper(l.span) - lower(l.span)), 0) as months,
    coalesce(sum(case when l.ended_from is null then l.amount else (upper(l.span) - lower(l.span))::bigint * l.monthly end), 0) as amount into decreed
  from enrolment.line l where l.regency = mine.regency and l.purse = mine.id and l.in_force and not isempty(l.span);
  return (
    with people as materialized (
      select l.desa, l.kind_of_work, l.span
      from enrolment.line l where l.regency = mine.regency and l.purse = mine.id and l.in_force and not isempty(l.span)
      union all
      select a.desa, a.kind_of_work, int4range(a.first, a.first + a.months)
      from (
        select b.*, left(b.first_month, 4)::int * 12 + right(b.first_month, 2)::int - 1 as first from funding.allocation b) a
        join funding.scenario s on s.regency = a.regency and s.id = a.scenario
      where decreed.heads = 0 and s.regency = mine.regency and s.chosen and a.purse = mine.id
    ), kecamatan as (
      select coalesce(left(p.desa, 8), '') as key, count(*) as heads from people p group by 1
    ), work as (
      select coalesce(p.kind_of_work, '') as key, count(*) as heads from people p group by 1
    ), months as (
      select m.at, count(p.span) as heads
      from generate_series(left(mine.first_month, 4)::int * 12 + right(mine.first_month, 2)::int - 1,
          left(mine.last_month, 4)::int * 12 + right(mine.last_month, 2)::int - 1) as m(at)
        left join people p on p.span @> m.at
      group by 1
    )
    select jsonb_build_object(
      'name', mine.name, 'kind', mine.kind, 'amount', mine.amount, 'first', mine.first_month, 'last', mine.last_month,
      'planned', jsonb_build_object('heads', funding.told(planned.heads),
        'personMonths', case when funding.told(planned.heads) is not null then planned.months end,
        'amount', case when funding.told(planned.heads) is not null then planned.amount end),
      'decreed', jsonb_build_object('heads', funding.told(decreed.heads),
        'accepted', case when funding.told(decreed.heads) is not null and funding.told(decreed.heads - decreed.accepted) is not null
          then funding.told(decreed.accepted) end,
        'personMonths', case when funding.told(decreed.heads) is not null then decreed.months end,
        'amount', case when funding.told(decreed.heads) is not null then decreed.amount end),
      'months', (select coalesce(jsonb_agg(jsonb_build_object(
          'month', to_char(m.at / 12, 'FM0000') || '-' || to_char(m.at % 12 + 1, 'FM00'), 'heads', funding.told(m.heads)) order by m.at), '[]')
        from months m),
      'kecamatan', (select coalesce(jsonb_agg(jsonb_build_object('code', t.key, 'name', r.name, 'heads', t.heads)
          order by t.heads desc nulls last, t.key), '[]')
        from funding.told_by((select array_agg(k.key order by k.key) from kecamatan k), (select array_agg(k.heads order by k.key) from kecamatan k)) t
          left join access.area r on r.regency = mine.regency and r.code = t.key),
      'work', (select coalesce(jsonb_agg(jsonb_build_object('code', t.key, 'heads', t.heads) order by t.heads desc nulls last, t.key), '[]')
        from funding.told_by((select array_agg(k.key order by k.key) from work k), (select array_agg(k.heads order by k.key) from work k)) t)));
end $$;

-- Counts by one dimension. Who works on nobody's cover (sponsor, insurer, administrator) gets no small numbers: a row, or the
-- whole, in which some group has one to four people is given empty, and when that leaves a single empty row, the next
-- smallest is emptied too, since the whole would tell the first.
create or replace function coverage.count_by(p_by text, p_month int, p_of text)
returns table (key text, people bigint, accepted bigint, waiting bigint, own bigint, refused bigint)
language plpgsql stable security definer set search_path = '' set enable_nestloop = off as $$
declare
  outsider boolean := access.role() in ('sponsor', 'insurer');
  guarded boolean := outsider or access.role() = 'administrator';
begin
  if not access.may('coverage.read') then
    raise exception 'may not count' using errcode = '42501';
  end if;
  return query
  with people as (
    select * from coverage.standing(p_month, p_of) where not outsider
    union all
    select * from coverage.decreed(p_month) where outsider
  ), counted as (
    select case p_by when 'kecamatan' then p.kecamatan when 'desa' then p.desa when 'market' then p.place::text
        when 'work' then p.kind_of_work else '' end as k,
      count(*) as n, count(*) filter (where p.part = 'accepted') as a, count(*) filter (where p.part = 'waiting') as w,
      count(*) filter (where p.part = 'own') as o, count(*) filter (where p.part = 'refused') as r
    from people p
    where p_by <> 'market' or exists (
      select from registry.place m where m.regency = access.regency() and m.id = p.place and m.kind = 'market')
    group by 1
  ), marked as (
    select c.*, guarded and (c.n < 5 or c.a between 1 and 4 or c.n - c.a between 1 and 4) as small from counted c
  ), ranked as (
    select m.*, count(*) filter (where m.small) over () as hidden, row_number() over (order by m.small, m.n, m.k) as turn from marked m
  )
  select f.k, case when f.empty then null else f.n end, case when f.empty then null else f.a end,
    case when guarded then null else f.w end, case when guarded then null else f.o end, case when guarded then null else f.r end
  from (select x.*, x.small or (x.hidden = 1 and x.turn = 1) as empty from ranked x) f
  order by f.k nulls last;
end $$;

-- The first month after the one asked in which somebody within reach is in a decree: where a figure of nobody goes on.
create function coverage.next_month(p_month int) returns int
language sql stable security definer set search_path = '' as $$
  select min(lower(l.span)) from enrolment.line l
  where l.regency = access.regency() and l.in_force and lower(l.span) > p_month and access.may('coverage.read')
    and case access.role() when 'sponsor' then l.purse = access.purse() when 'insurer' then l.standing <> 'enrolled'
      else (select access.whole()) or l.desa like any ((select access.areas())::text[]) or l.place = any ((select access.places())::bigint[]) end
$$;

revoke execute on function funding.told(bigint), funding.told_by(text[], bigint[]), coverage.next_month(int) from public;
grant execute on function coverage.next_month(int) to bahu_app;
