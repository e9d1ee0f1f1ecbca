-- How many are accepted by the insurer, of how many, and where: counted here, so that roles without names get counts only.
create schema coverage;
grant usage on schema coverage to bahu_app;

create table coverage.kept (
  regency text not null references access.regency,
  id bigint generated always as identity,
  on_day date not null,
  recap_on date,
  of_what text not null check (of_what in ('listed', 'may')),
  of_on date not null,
  total jsonb not null,
  kecamatan jsonb not null,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id)
);
comment on table coverage.kept is 'Figures as they were on a day, for the trend: never recounted with what became known later. Numbers only.';
comment on column coverage.kept.recap_on is 'The day of the newest recap the figure rests on; null before the first.';
comment on column coverage.kept.of_on is 'The day the denominator speaks of.';

alter table coverage.kept enable row level security;
create policy read on coverage.kept for select using (regency = (select access.regency())
  and (select access.may('coverage.read')) and (select access.whole()) and (select access.may('registry.count')));
create policy keep on coverage.kept for insert with check (regency = (select access.regency())
  and (select access.may('enrolment.recap')) and (select access.whole()) and account = (select access.account()));
grant select, insert on coverage.kept to bahu_app;
select history.watch('coverage.kept', 'coverage');

-- Nested loops are off in what follows: lines decreed a moment ago have no statistics, and row by row takes minutes.
-- Where everybody within reach stands in a month. A person counts once: what the insurer accepted comes first, then what is
-- on its way there, then a membership of the person's own that the insurer's list shows, then a refusal.
create function coverage.standing(p_month int, p_of text)
returns table (worker bigint, desa text, kecamatan text, place bigint, kind_of_work text, part text)
language sql stable security definer set search_path = '' set enable_nestloop = off as $$
  with latest as (
    select max(r.id) as run from priority.run r where r.regency = access.regency()
  ), line as (
    select l.worker, l.standing from enrolment.line l
    where l.regency = access.regency() and l.in_force and l.span @> p_month
  ), gone as (
    select distinct l.worker from enrolment.line l
    where l.regency = access.regency() and l.standing = 'refused' and l.span @> p_month
  )
  select w.id, w.desa, w.kecamatan, w.place, w.kind_of_work,
    case when l.standing = 'accepted' then 'accepted' when l.standing is not null then 'waiting'
      when w.insured is not null then 'own' when g.worker is not null then 'refused' else 'none' end
  from registry.worker w
    left join line l on l.worker = w.id
    left join gone g on g.worker = w.id
  where w.regency = access.regency() and w.state = 'listed' and w.dead_on is null and not w.moved
    and (select access.may('coverage.read')) and (select access.role()) not in ('sponsor', 'insurer')
    and ((select access.whole()) or w.desa like any ((select access.areas())::text[]) or w.place = any ((select access.places())::bigint[]))
    and (p_of = 'listed' or l.standing = 'accepted' or exists (
      select from priority.candidate c, latest
      where c.regency = access.regency() and c.run = latest.run and c.worker = w.id and c.verdict = 'may'))
$$;

-- The people behind a number, for those who may read people; their names come from the register and its own policies.
create function coverage.people(p_month int, p_of text)
returns table (worker bigint, desa text, kecamatan text, place bigint, kind_of_work text, part text)
language sql stable security definer set search_path = '' set enable_nestloop = off as $$
  select * from coverage.standing(p_month, p_of) where (select access.may('registry.read'))
$$;

-- What a figure is counted of for outsiders: a sponsor's own people; for the insurer's branch everybody decreed.
create function coverage.decreed(p_month int)
returns table (worker bigint, desa text, kecamatan text, place bigint, kind_of_work text, part text)
language sql stable security definer set search_path = '' set enable_nestloop = off as $$
  select l.worker, l.desa, l.kecamatan, l.place, l.kind_of_work,
    case when l.standing = 'accepted' then 'accepted' when l.standing = 'refused' then 'refused' else 'waiting' end
  from enrolment.line l
  where l.regency = access.regency() and l.standing is not null and l.span @> p_month and access.may('coverage.read')
    and ((access.role() = 'insurer' and l.standing <> 'enrolled') or (access.role() = 'sponsor' and l.purse = access.purse()))
$$;

-- Counts by one dimension. Outsiders get no small numbers: a row in which some group has one to four people is given empty,
-- and when that leaves a single empty row, the next smallest is emptied too, since the total would tell the first.
create function coverage.count_by(p_by text, p_month int, p_of text)
returns table (key text, people bigint, accepted bigint, waiting bigint, own bigint, refused bigint)
language plpgsql stable security definer set search_path = '' set enable_nestloop = off as $$
declare
  outsider boolean := access.role() in ('sponsor', 'insurer');
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
    select c.*, outsider and p_by <> 'all' and (c.n < 5 or c.a between 1 and 4 or c.n - c.a between 1 and 4) as small from counted c
  ), ranked as (
    select m.*, count(*) filter (where m.small) over () as hidden, row_number() over (order by m.small, m.n, m.k) as turn from marked m
  )
  select f.k, case when f.empty then null else f.n end, case when f.empty then null else f.a end,
    case when outsider then null else f.w end, case when outsider then null else f.o end, case when outsider then null else f.r end
  from (select x.*, x.small or (x.hidden = 1 and x.turn = 1) as empty from ranked x) f
  order by f.k nulls last;
end $$;

-- The newest recap: every figure names its day. And the ranking that says who may join.
create function coverage.basis() returns table (recap_on date, recaps bigint, ranking bigint, ranked_on date)
language sql stable security definer set search_path = '' as $$
  select (select max(r.as_of) from enrolment.recap r where r.regency = access.regency()),
    (select count(*) from enrolment.recap r where r.regency = access.regency()), p.id, p.on_day
  from (select 1) one left join lateral (
    select r.id, r.on_day from priority.run r where r.regency = access.regency() order by r.id desc limit 1) p on true
  where access.may('coverage.read')
$$;

revoke execute on all functions in schema coverage from public;
grant execute on function coverage.people(int, text), coverage.count_by(text, int, text), coverage.basis() to bahu_app;
