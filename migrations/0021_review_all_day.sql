-- Review worth using all day: pairs of one pattern decided at once, a second opinion that is another's, and records joined and
-- parted again with everything that is said of either.

create table identity.together (
  regency text not null references access.regency,
  id bigint generated always as identity,
  pattern text not null,
  verdict text not null check (verdict in ('same', 'different')),
  pairs int not null check (pairs > 0),
  account text not null,
  at timestamptz not null default now(),
  undone_by text,
  undone_at timestamptz,
  primary key (regency, id),
  check ((undone_by is null) = (undone_at is null))
);
comment on table identity.together is 'One act on all the pairs of a pattern; each of them has its own verdict, and the act is taken back as one.';
alter table identity.together enable row level security;
create policy read on identity.together for select using (regency = (select access.regency())
  and (select access.may('identity.read')) and (select access.whole()));
create policy decide on identity.together for insert with check (regency = (select access.regency())
  and (select access.may('identity.review')) and (select access.whole()) and account = (select access.account()));
create policy undo on identity.together for update using (regency = (select access.regency())
  and (select access.may('identity.review')) and (select access.whole()));
grant select, insert on identity.together to bahu_app;
grant update (undone_by, undone_at) on identity.together to bahu_app;
select history.watch('identity.together', 'identity');

alter table identity.pair
  add pattern text not null generated always as (kind || ' ' || coalesce(because, 'weight') || ' '
    || jsonb_path_query_array(steps, '$[*] ? (@.field != "prior" && @.field != "household-bound").level')::text) stored,
  add together bigint,
  add asked_by text,
  add asked_at timestamptz,
  add asked_note bytea,
  add foreign key (regency, together) references identity.together,
  add check ((asked_by is null) = (asked_at is null)),
  add check (asked_note is null or asked_by is not null),
  add constraint pair_second_opinion check (decided_by <> asked_by);
comment on column identity.pair.pattern is 'Kind, rule and the level of every field: pairs with the same text look alike to the rules.';
comment on column identity.pair.together is 'The act on a whole pattern that decided this pair, if one did.';
comment on column identity.pair.asked_by is 'Who asked for a second opinion: the verdict is then another account''s.';
comment on column identity.pair.asked_note is 'Why they ask, sealed (context opinion).';
create index pair_pattern on identity.pair (regency, pattern) where state = 'open';
create index pair_together on identity.pair (regency, together) where together is not null;

-- What was compared stays as it was, a verdict is signed by whoever gives it, and a question stands until another has answered.
create function identity.guard_pair() returns trigger language plpgsql set search_path = '' as $$
begin
  if access.account() is null or current_user <> session_user then
    return new;
  end if;
  if (new.kind, new.a, new.b, new.list, new.seq, new.weight, new.because, new.steps, new.model)
    is distinct from (old.kind, old.a, old.b, old.list, old.seq, old.weight, old.because, old.steps, old.model) then
    raise exception 'what was compared does not change' using errcode = '42501';
  end if;
  if new.decided_by is distinct from old.decided_by and new.decided_by <> access.account() then
    raise exception 'a verdict in another''s name' using errcode = '42501';
  end if;
  if (new.asked_by, new.asked_at, new.asked_note) is distinct from (old.asked_by, old.asked_at, old.asked_note)
    and (old.asked_by is not null or old.state <> 'open' or new.asked_by <> access.account()) then
    raise exception 'a question to a colleague is asked once, of an open pair, in one''s own name' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard before update on identity.pair for each row execute function identity.guard_pair();

-- How many colleagues could answer: without one, a question would stand for ever.
create function identity.other_reviewers() returns int language sql stable security definer set search_path = '' as $$
  select count(*)::int from access.account a join access.role_right r on r.role = a.role and r.verb = 'identity.review'
  where a.regency = access.regency() and a.active and a.id <> access.account() and a.areas = '{}' and a.places = '{}'
$$;

-- What was asked of a colleague about somebody who is erased is forgotten with them.
create function identity.forget_notes(p_worker bigint) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('privacy.erase') then
    raise exception 'may not erase' using errcode = '42501';
  end if;
  update identity.pair p set asked_note = null
    where p.regency = access.regency() and (p.a = p_worker or p.b = p_worker) and p.asked_note is not null;
end $$;

-- What was decided since of the person whom two records became: while it stands, they cannot be parted.
create function identity.decreed_since(p_gone bigint, p_since timestamptz) returns table (kind text, id bigint, name text)
language sql stable security definer set search_path = '' as $$
  with roots as materialized (
    select m.id, m.root from registry.merged_roots() m
  ), family as (
    select r.root as id from roots r where r.id = p_gone
    union
    select o.id from roots r join roots o on o.root = r.root where r.id = p_gone
  )
  select distinct 'decree', d.id, d.number
    from enrolment.line l join enrolment.decree d on d.regency = l.regency and d.id = l.decree
    where access.may('identity.review') and l.regency = access.regency() and l.worker in (select f.id from family f)
      and d.at > p_since and l.in_force and not isempty(l.span) and l.ended_from is null
  union
  select distinct 'proposal', o.id, o.title
    from enrolment.line l join enrolment.proposal o on o.regency = l.regency and o.id = l.proposal
    where access.may('identity.review') and l.regency = access.regency() and l.worker in (select f.id from family f)
      and o.proposed_at > p_since and o.state in ('proposed', 'approved') and l.verdict in ('open', 'approved')
  order by 1, 2
$$;

revoke execute on function identity.other_reviewers(), identity.forget_notes(bigint), identity.decreed_since(bigint, timestamptz) from public;
grant execute on function identity.other_reviewers(), identity.forget_notes(bigint), identity.decreed_since(bigint, timestamptz) to bahu_app;

-- As before, and what lists say of a record that was merged holds for the one that speaks for it.
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
  ), found as materialized (
    -- Each person is one look-up by hash or worker, however large the lists are: "offset 0" keeps the planner from
    -- reading a whole list instead.
    select m.root as id, r.list, r.seq, r.facts, 1 as nearness from mine m cross join lateral (
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
