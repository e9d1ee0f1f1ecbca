-- The one record of each worker, each field with its source: who is known, where they live and work, who vouched for it.
create schema registry;
grant usage on schema registry to bahu_app;

create table registry.place (
  regency text not null references access.regency,
  id bigint generated always as identity,
  kind text not null check (kind in ('market', 'pesantren', 'mosque', 'group')),
  name text not null,
  key text not null,
  area text,
  created_at timestamptz not null default now(),
  primary key (regency, id),
  unique nulls not distinct (regency, kind, key, area)
);
comment on table registry.place is 'Where people work: a market, a pesantren, a mosque, a group. Places are no personal data; everybody of the regency may read their names.';
comment on column registry.place.key is 'The name without its ornaments, so that "PP. Nurul Huda" and "PONPES NURUL HUDA" are one place.';
comment on column registry.place.area is 'A market''s is null: its name is enough. A pesantren is told apart by its kecamatan, a mosque or group by its desa.';

create sequence registry.worker_id;
grant usage on sequence registry.worker_id to bahu_app;

create table registry.worker (
  regency text not null references access.regency,
  id bigint not null,
  name text not null,
  birth date,
  sex text check (sex in ('L', 'P')),
  desa text collate "C",
  kecamatan text collate "C" generated always as (left(desa, 8)) stored,
  kind_of_work text,
  place bigint,
  nik_hash bytea,
  kk_hash bytea,
  sealed bytea,
  health bytea,
  state text not null default 'listed' check (state in ('listed', 'merged', 'erased')),
  merged_into bigint,
  doubtful boolean not null default false,
  conflicts text[] not null default '{}',
  restricted_on date,
  attested text check (attested in ('works', 'does_not_work', 'moved', 'dead', 'unknown')),
  attested_on date,
  attested_by text,
  died_attested date,
  died_listed date,
  dead_on date generated always as (
    case when died_attested is not null then died_attested
      when attested = 'works' and attested_on >= died_listed then null
      else died_listed end) stored,
  moved boolean generated always as (attested is not distinct from 'moved') stored,
  insured text,
  insured_on date,
  insured_until date,
  employee text check (employee in ('asn', 'tni', 'polri', 'wage')),
  employee_on date,
  decile smallint check (decile between 1 and 10),
  extreme_poor boolean,
  welfare_on date,
  breadwinner boolean,
  dependants smallint,
  sources jsonb not null default '{}',
  created_at timestamptz not null default now(),
  changed_at timestamptz not null default now(),
  primary key (regency, id),
  check ((state = 'merged') = (merged_into is not null))
);
comment on table registry.worker is 'One worker, once. Plain columns are what rooms downstream decide by; numbers, kin and health lie sealed.';
comment on column registry.worker.nik_hash is 'Keyed hash of a trusted NIK; null when none is known. Not unique: a doubtful pair may share it until an officer has looked.';
comment on column registry.worker.sealed is 'NIK, KK, phone, mother, account, address and the like (domain/ingest Personal), sealed with the context person.';
comment on column registry.worker.health is 'Illness and disability (UU 27/2022 Pasal 4(2)), sealed with the context person-health.';
comment on column registry.worker.doubtful is 'Part of an open pair: perhaps another worker is the same person.';
comment on column registry.worker.conflicts is 'Identifying fields on which the sources disagree and no officer has spoken.';
comment on column registry.worker.restricted_on is 'Since when the person asked that their data be left alone (UU 27/2022 Pasal 11): left out of every run.';
comment on column registry.worker.dead_on is 'The day of death, as attested or as listed; somebody seen at work on or after a listed day of death is alive.';
comment on column registry.worker.sources is 'Per field [source, day, ground]; "*" stands for every field that is not named.';

create index worker_name on registry.worker (regency, name collate "C", id) where state = 'listed';
create index worker_area on registry.worker (regency, desa, name collate "C", id) where state = 'listed';
create index worker_place on registry.worker (regency, place) where place is not null;
create index worker_nik on registry.worker (regency, nik_hash) where nik_hash is not null;
create index worker_kk on registry.worker (regency, kk_hash) where kk_hash is not null;
create index worker_birth on registry.worker (regency, birth) where birth is not null;
create index worker_merged on registry.worker (regency, merged_into) where merged_into is not null;
create index worker_words on registry.worker using gin (name gin_trgm_ops);

create table registry.job (
  regency text not null,
  id bigint generated always as identity,
  worker bigint not null,
  place bigint not null,
  role text check (role in ('owner', 'helper', 'porter', 'hawker', 'cleaner')),
  block text,
  stall text,
  source text not null,
  stated_on date not null,
  primary key (regency, id),
  unique nulls not distinct (regency, worker, place, role, block, stall),
  foreign key (regency, worker) references registry.worker,
  foreign key (regency, place) references registry.place
);
comment on table registry.job is 'What somebody does at a place. One person may have several; a stall is not a person.';
create index job_place on registry.job (regency, place);

create table registry.attestation (
  regency text not null,
  id bigint generated always as identity,
  worker bigint not null,
  answer text not null check (answer in ('works', 'does_not_work', 'moved', 'dead', 'unknown')),
  health bytea,
  stated_on date not null,
  kind_of_work text,
  place bigint,
  died_on date,
  attester text not null,
  via text not null check (via in ('screen', 'paper', 'list')),
  paper text,
  list bigint,
  seq int,
  client_id uuid,
  account text not null,
  at timestamptz not null default now(),
  withdrawn_at timestamptz,
  withdrawn_by text,
  primary key (regency, id),
  unique (regency, client_id, worker),
  unique (regency, list, seq),
  foreign key (regency, worker) references registry.worker
);
comment on table registry.attestation is 'Who said of whom, on which day, that they work, do not work, moved, died or are unknown. Withdrawn ones stay and count for nothing.';
comment on column registry.attestation.health is 'Illness, sealed with the context person-health; the plain answer is then does_not_work.';
comment on column registry.attestation.attester is 'The office holder who vouches: of a paper list the one who signed it, else the account''s name.';
comment on column registry.attestation.client_id is 'Made by the sender, so that a repeated request is not a second attestation.';
create index attestation_worker on registry.attestation (regency, worker);

create table registry.correction (
  regency text not null,
  id bigint generated always as identity,
  worker bigint not null,
  fields text[] not null,
  sealed bytea,
  stated_on date not null,
  account text not null,
  at timestamptz not null default now(),
  primary key (regency, id),
  foreign key (regency, worker) references registry.worker
);
comment on table registry.correction is 'What an officer corrected, with its evidence; the last one of a field stands over every list. Values are sealed with the context person.';
create index correction_worker on registry.correction (regency, worker);

-- Who of the workers an account reaches: the same words in every policy and function below.
create function registry.within(p_desa text, p_place bigint) returns boolean language sql stable as $$
  select access.whole() or p_desa like any (access.areas()) or p_place = any (access.places())
$$;

create policy read on registry.place for select using (regency = (select access.regency()));
create policy add on registry.place for insert with check (regency = (select access.regency())
  and ((select access.may('ingest.load')) or (select access.may('registry.attest')) or (select access.may('registry.place'))));
create policy change on registry.place for update using (regency = (select access.regency()) and (select access.may('registry.place')));

create policy read on registry.worker for select using (
  regency = (select access.regency()) and (select access.may('registry.read'))
  and ((select access.whole()) or desa like any ((select access.areas())::text[]) or place = any ((select access.places())::bigint[])));
create policy add on registry.worker for insert with check (
  regency = (select access.regency()) and (select access.may('ingest.load')) and (select access.whole()));
create policy change on registry.worker for update using (
  regency = (select access.regency())
  and ((select access.may('registry.correct')) or (select access.may('registry.attest')))
  and ((select access.whole()) or desa like any ((select access.areas())::text[]) or place = any ((select access.places())::bigint[])));

create policy read on registry.job for select using (regency = (select access.regency())
  and exists (select from registry.worker w where w.regency = job.regency and w.id = job.worker));
create policy keep on registry.job for all using (regency = (select access.regency())
  and ((select access.may('ingest.load')) or (select access.may('registry.attest')))
  and exists (select from registry.worker w where w.regency = job.regency and w.id = job.worker));

create policy read on registry.attestation for select using (regency = (select access.regency())
  and exists (select from registry.worker w where w.regency = attestation.regency and w.id = attestation.worker));
create policy attest on registry.attestation for insert with check (regency = (select access.regency())
  and (select access.may('registry.attest')) and account = (select access.account())
  and exists (select from registry.worker w where w.regency = attestation.regency and w.id = attestation.worker));
create policy withdraw on registry.attestation for update using (regency = (select access.regency())
  and (select access.may('registry.attest')) and (account = (select access.account()) or (select access.may('registry.correct')))
  and exists (select from registry.worker w where w.regency = attestation.regency and w.id = attestation.worker));

create policy read on registry.correction for select using (regency = (select access.regency())
  and exists (select from registry.worker w where w.regency = correction.regency and w.id = correction.worker));
create policy correct on registry.correction for insert with check (regency = (select access.regency())
  and (select access.may('registry.correct')) and account = (select access.account()));

alter table registry.place enable row level security;
alter table registry.worker enable row level security;
alter table registry.job enable row level security;
alter table registry.attestation enable row level security;
alter table registry.correction enable row level security;
grant select, insert, update on registry.place, registry.worker, registry.attestation to bahu_app;
grant select, insert, delete on registry.job to bahu_app;
grant select, insert on registry.correction to bahu_app;

-- Who may attest but not correct (verifiers, market heads) changes what was attested, and nothing of who somebody is.
create function registry.guard_worker() returns trigger language plpgsql set search_path = '' as $$
begin
  if (new.id, new.name, new.birth, new.sex, new.desa, new.nik_hash, new.kk_hash, new.sealed, new.state, new.merged_into,
      new.doubtful, new.restricted_on, new.died_listed, new.insured, new.employee, new.decile, new.extreme_poor)
    is distinct from
     (old.id, old.name, old.birth, old.sex, old.desa, old.nik_hash, old.kk_hash, old.sealed, old.state, old.merged_into,
      old.doubtful, old.restricted_on, old.died_listed, old.insured, old.employee, old.decile, old.extreme_poor) then
    raise exception 'may attest, not correct' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard before update on registry.worker
  for each row when (not access.may('registry.correct') and not access.may('privacy.erase') and access.account() is not null) execute function registry.guard_worker();

select history.watch('registry.place', 'registry');
select history.watch('registry.worker', 'registry');
select history.watch('registry.job', 'registry');
select history.watch('registry.attestation', 'registry');
select history.watch('registry.correction', 'registry');

create function registry.place_kind(p_market text, p_place text) returns text language sql immutable as $$
  select case
    when p_market is not null or p_place ~ '^PASAR\M' then 'market'
    when p_place ~ '\m(PESANTREN|PONPES|PONDOK|PP|MADRASAH|TPQ|TPA|DINIYAH|MADIN)\M' then 'pesantren'
    when p_place ~ '\m(MASJID|MESJID|MUSALA|MUSHOLA|MUSHOLLA|LANGGAR|GEREJA|PURA|VIHARA)\M' then 'mosque'
    when p_place ~ '\m(POKTAN|GAPOKTAN|KELOMPOK|KUB|PAGUYUBAN|KOPERASI|POSYANDU|PKK|SERIKAT|PANGKALAN)\M' then 'group'
  end
$$;

create function registry.place_key(p_name text) returns text language sql immutable as $$
  select coalesce(nullif(trim(regexp_replace(regexp_replace(upper(p_name), '[^A-Z0-9]+', ' ', 'g'),
    '\m(PONDOK|PESANTREN|PONPES|PP|PASAR|MASJID|MESJID|MUSALA|MUSHOLA|MUSHOLLA|KELOMPOK|TANI|POKTAN)\M ?', '', 'g')), ''), upper(p_name))
$$;

-- A pesantren draws its people from the whole kecamatan, a mosque or group from its desa, a market from anywhere.
create function registry.place_area(p_kind text, p_desa text) returns text language sql immutable as $$
  select case p_kind when 'market' then null when 'pesantren' then left(p_desa, 8) else p_desa end
$$;

-- What the rows linked to some workers, their attestations and corrections state: everything the one record is settled
-- from. A verifier's attestation settles a record too, and cannot read lists: hence past their policies, but only for
-- workers within reach, and with what is sealed still sealed.
create function registry.facts_of(p_workers bigint[])
returns table (worker bigint, source text, ref text, stated_on date, turn bigint, reasons text[], name text, birth date, sex text,
  desa text, kind_of_work text, place bigint, nik_hash bytea, kk_hash bytea, sealed bytea, facts jsonb, fields text[])
language plpgsql stable security definer set search_path = '' as $$
begin
  if not (access.may('registry.attest') or access.may('registry.correct') or access.may('privacy.erase')) then
    raise exception 'may not settle' using errcode = '42501';
  end if;
  return query
  with recursive family as (
    select w.id as root, w.id from registry.worker w
    where w.regency = access.regency() and w.id = any (p_workers) and registry.within(w.desa, w.place)
    union all
    select f.root, w.id from registry.worker w join family f on w.merged_into = f.id where w.regency = access.regency()
  )
  select f.root, 'list', 'row:' || r.list || ':' || r.seq, l.as_of, r.seq::bigint, r.reasons, r.name, r.birth, r.sex::text,
    r.desa, r.kind_of_work, p.id, r.nik_hash, r.kk_hash, r.sealed, r.facts, null::text[]
  from family f
    join identity.link k on k.regency = access.regency() and k.worker = f.id
    join ingest.list l on l.regency = k.regency and l.id = k.list and l.kind = 'workers'
    join ingest.row r on r.regency = k.regency and r.list = k.list and r.seq = k.seq and not r.mended
    cross join lateral (select registry.place_kind(r.facts->>'market', r.facts->>'place') as kind) s
    left join registry.place p on p.regency = k.regency and p.kind = s.kind
      and p.key = registry.place_key(coalesce(r.facts->>'market', r.facts->>'place'))
      and p.area is not distinct from registry.place_area(s.kind, r.desa)
  union all
  select f.root, 'attestation', 'attestation:' || a.id, a.stated_on, a.id, null, null, null, null,
    null, a.kind_of_work, a.place, null, null, null, null, null
  from family f join registry.attestation a on a.regency = access.regency() and a.worker = f.id
  where a.withdrawn_at is null and (a.kind_of_work is not null or a.place is not null)
  union all
  select f.root, 'officer', 'correction:' || c.id, c.stated_on, c.id, null, null, null, null,
    null, null, null, null, null, c.sealed, null, c.fields
  from family f join registry.correction c on c.regency = access.regency() and c.worker = f.id;
end $$;

-- The attestations of some workers, those of records merged into them included.
create function registry.attestations_of(p_workers bigint[])
returns table (worker bigint, id bigint, answer text, stated_on date, died_on date, health bytea, account text, withdrawn boolean)
language sql stable security definer set search_path = '' as $$
  with recursive family as (
    select w.id as root, w.id from registry.worker w
    where w.regency = access.regency() and w.id = any (p_workers) and access.may('registry.read') and registry.within(w.desa, w.place)
    union all
    select f.root, w.id from registry.worker w join family f on w.merged_into = f.id where w.regency = access.regency()
  )
  select f.root, a.id, a.answer, a.stated_on, a.died_on, a.health, a.account, a.withdrawn_at is not null
  from family f join registry.attestation a on a.regency = access.regency() and a.worker = f.id
$$;

-- What the insurer, the welfare office, the civil register and employers say of some workers: the newest of each kind,
-- by trusted NIK or by a link of identity; welfare, which is of a household, by family card too.
create function registry.apply_references(p_workers bigint[]) returns bigint language plpgsql as $$
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
  with mine as materialized (
    select w.id, w.nik_hash, w.kk_hash from registry.worker w where w.regency = here and w.id = any (p_workers)
  ), found as materialized (
    -- Each person is one look-up by hash or worker, however large the lists are: "offset 0" keeps the planner from
    -- reading a whole list instead.
    select m.id, r.list, r.seq, r.facts, 1 as nearness from mine m cross join lateral (
      select r.list, r.seq, r.facts from ingest.row r
      where r.regency = here and r.nik_hash = m.nik_hash and not r.mended offset 0) r
    where r.list = any (lists)
    union all
    select m.id, r.list, r.seq, r.facts, 1 from mine m cross join lateral (
        select k.list, k.seq from identity.link k where k.regency = here and k.worker = m.id offset 0) k
      cross join lateral (
        select r.list, r.seq, r.facts from ingest.row r
        where r.regency = here and r.list = k.list and r.seq = k.seq and not r.mended offset 0) r
    where k.list = any (lists)
    union all
    select m.id, r.list, r.seq, r.facts, 0 from mine m cross join lateral (
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
    from (select * from newest union all select m.id, null, null, null from mine m) x
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

-- Workers for those rows of a list that identity gave a worker who is not in the register yet. What is sealed is taken
-- over unopened. Gives the workers of the range that more than one row speaks of: their record has to be settled.
create function registry.create_workers(p_list bigint, p_from int, p_to int, out created bigint, out several bigint[])
language plpgsql as $$
declare
  ids bigint[];
begin
  insert into registry.place (regency, kind, name, key, area)
  select distinct on (s.kind, s.key, s.area) access.regency(), s.kind, s.name, s.key, s.area
  from identity.link k
    join ingest.row r on r.regency = k.regency and r.list = k.list and r.seq = k.seq and not r.mended
    cross join lateral (select coalesce(r.facts->>'market', r.facts->>'place') as name,
      registry.place_kind(r.facts->>'market', r.facts->>'place') as kind) n
    cross join lateral (select n.kind, n.name, registry.place_key(n.name) as key, registry.place_area(n.kind, r.desa) as area) s
  where k.regency = access.regency() and k.list = p_list and k.seq between p_from and p_to and s.kind is not null
    and (r.facts ? 'market' or r.facts ? 'place')
  order by s.kind, s.key, s.area, s.name
  on conflict do nothing;

  with chosen as (
    select distinct on (k.worker) k.worker, r.*, l.as_of
    from identity.link k
      join ingest.row r on r.regency = k.regency and r.list = k.list and r.seq = k.seq and not r.mended
      join ingest.list l on l.regency = k.regency and l.id = k.list and l.kind = 'workers'
    where k.regency = access.regency() and k.list = p_list and k.seq between p_from and p_to
      and not exists (select from registry.worker w where w.regency = k.regency and w.id = k.worker)
    order by k.worker, r.seq
  ), made as (
    insert into registry.worker (regency, id, name, birth, sex, desa, kind_of_work, place, nik_hash, kk_hash, sealed, health,
      breadwinner, dependants, sources)
    select c.regency, c.worker, c.name, c.birth, c.sex, c.desa, c.kind_of_work, p.id, c.nik_hash, c.kk_hash, c.sealed, c.health,
      (c.facts->>'breadwinner')::boolean, (c.facts->>'dependants')::smallint,
      jsonb_build_object('*', jsonb_build_array('row:' || c.list || ':' || c.seq, c.as_of, 'only'))
    from chosen c
      cross join lateral (select registry.place_kind(c.facts->>'market', c.facts->>'place') as kind) s
      left join registry.place p on s.kind is not null and p.regency = c.regency and p.kind = s.kind
        and p.key = registry.place_key(coalesce(c.facts->>'market', c.facts->>'place'))
        and p.area is not distinct from registry.place_area(s.kind, c.desa)
    returning id
  )
  select array_agg(m.id) into ids from made m;
  created := coalesce(cardinality(ids), 0);
  perform registry.apply_references(ids);

  insert into registry.job (regency, worker, place, role, block, stall, source, stated_on)
  select k.regency, k.worker, p.id, coalesce(r.facts->>'role', registry.market_role(r.kind_of_work, r.facts->>'workWords')), r.facts->>'block', r.facts->>'stall',
    'row:' || r.list || ':' || r.seq, l.as_of
  from identity.link k
    join ingest.row r on r.regency = k.regency and r.list = k.list and r.seq = k.seq and not r.mended and r.facts ? 'market'
    join ingest.list l on l.regency = k.regency and l.id = k.list and l.kind = 'workers'
    join registry.place p on p.regency = k.regency and p.kind = 'market' and p.key = registry.place_key(r.facts->>'market')
  where k.regency = access.regency() and k.list = p_list and k.seq between p_from and p_to
  on conflict do nothing;

  select coalesce(array_agg(distinct k.worker), '{}') into several
  from identity.link k
  where k.regency = access.regency() and k.list = p_list and k.seq between p_from and p_to
    and exists (select from identity.link o where o.regency = k.regency and o.worker = k.worker and (o.list, o.seq) <> (k.list, k.seq));
end $$;

-- What a market's list means by somebody's work.
create function registry.market_role(p_kind text, p_words text) returns text language sql immutable as $$
  select case
    when p_kind = 'buruh_panggul' then 'porter'
    when p_kind = 'pedagang_keliling' then 'hawker'
    when p_kind = 'petugas_kebersihan' then 'cleaner'
    when upper(p_words) ~ '\m(PEMBANTU|KARYAWAN|PENJAGA|PELAYAN)\M' then 'helper'
    when p_kind in ('pedagang_pasar', 'pelapak') then 'owner'
  end
$$;

-- Names are looked for through the trigram index, which row-level security would keep from being used: the same limits
-- of regency, right and area stand here instead, and the rows themselves are read behind the policies again. Dynamic,
-- so that each word is a condition of its own, which the index can serve.
create function registry.find_by_name(p_words text[], p_limit int) returns table (id bigint)
language plpgsql stable security definer set search_path = '' as $$
declare
  patterns text[];
  every_word text;
begin
  if not access.may('registry.read') or coalesce(cardinality(p_words), 0) = 0 then
    return;
  end if;
  select array_agg('%' || replace(replace(replace(word, '\', '\\'), '%', '\%'), '_', '\_') || '%'),
      string_agg(format('w.name ilike ($1)[%s]', number), ' and ')
    into patterns, every_word
    from unnest(p_words) with ordinality as given(word, number);
  return query execute 'select w.id from registry.worker w
    where w.regency = access.regency() and w.state = ''listed'' and ' || every_word || '
      and ($2 or w.desa like any ($3) or w.place = any ($4)) limit $5'
    using patterns, access.whole(), access.areas(), access.places(), p_limit;
end $$;

revoke execute on all functions in schema registry from public;
grant execute on all functions in schema registry to bahu_app;

-- The right to be forgotten (UU 27/2022 Pasal 8), confirmed by a second person: the record and those merged into it are
-- emptied; their numbers stay, so that decisions and counts still add up. Gives every row of a list that spoke of them.
create function registry.forget(p_worker bigint) returns table (list bigint, seqs int[], file uuid)
language plpgsql security definer set search_path = '' as $$
declare
  family bigint[];
  hashes bytea[];
begin
  if not access.may('privacy.erase') then
    raise exception 'may not erase' using errcode = '42501';
  end if;
  with recursive members as (
    select w.id from registry.worker w where w.regency = access.regency() and w.id = p_worker
    union all
    select w.id from registry.worker w join members m on w.merged_into = m.id where w.regency = access.regency()
  ) select array_agg(m.id) into family from members m;
  select array_agg(w.nik_hash) filter (where w.nik_hash is not null) into hashes
    from registry.worker w where w.regency = access.regency() and w.id = any (family);
  delete from registry.job j where j.regency = access.regency() and j.worker = any (family);
  update registry.attestation a set health = null, died_on = null, kind_of_work = null, place = null
    where a.regency = access.regency() and a.worker = any (family);
  update registry.correction c set sealed = null where c.regency = access.regency() and c.worker = any (family);
  update registry.worker w set name = '', birth = null, sex = null, desa = null, kind_of_work = null, place = null, nik_hash = null,
      kk_hash = null, sealed = null, health = null, state = 'erased', merged_into = null, doubtful = false, conflicts = '{}',
      restricted_on = null, attested = null, attested_on = null, attested_by = null, died_attested = null, died_listed = null,
      insured = null, insured_on = null, insured_until = null, employee = null, employee_on = null, decile = null,
      extreme_poor = null, welfare_on = null, breadwinner = null, dependants = null, sources = '{}', changed_at = now()
    where w.regency = access.regency() and w.id = any (family);
  -- Rows linked to them, and rows of any list that hold their NIK.
  return query
    select s.list, array_agg(s.seq order by s.seq), (array_agg(l.file))[1]
    from (
      select k.list, k.seq from identity.link k where k.regency = access.regency() and k.worker = any (family)
      union
      select r.list, r.seq from ingest.row r where r.regency = access.regency() and r.nik_hash = any (hashes)
    ) s join ingest.list l on l.regency = access.regency() and l.id = s.list
    group by s.list;
end $$;
revoke execute on function registry.forget(bigint) from public;
grant execute on function registry.forget(bigint) to bahu_app;
