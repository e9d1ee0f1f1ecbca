-- Operation: the keys of the data under the operator's key, backups, restores, and the work of the night.
create schema operate;
grant usage on schema operate to bahu_app;

create table operate.data_key (
  generation smallint primary key check (generation between 1 and 255),
  secret bytea,
  lookup bytea not null,
  operator text not null,
  made_at timestamptz not null default now(),
  retired_at timestamptz,
  check ((secret is null) = (retired_at is not null))
);
comment on table operate.data_key is 'The keys everything personal is sealed under, each wrapped by the operator''s key, so that a new operator''s key needs no value sealed anew.';
comment on column operate.data_key.secret is 'Sealing, persons'' keys, sessions. Destroyed once nothing lies under it any more.';
comment on column operate.data_key.lookup is 'The layer this generation adds to keyed hashes. Kept: later layers lie over it.';
comment on column operate.data_key.operator is 'Fingerprint of the operator''s key that wraps it: tells a wrong key apart from a damaged one.';

create table operate.rotation (
  id bigint generated always as identity primary key,
  deep boolean not null,
  operator text not null,
  done text[] not null default '{}',
  began_at timestamptz not null default now(),
  ended_at timestamptz
);
comment on table operate.rotation is 'Changes of keys. A deep one lists the tables it has sealed anew; while one has not ended, Bahu does not start.';
create unique index rotation_open on operate.rotation ((ended_at is null)) where ended_at is null;

create table operate.backup (
  id uuid primary key,
  began_at timestamptz not null,
  ended_at timestamptz,
  file text not null,
  bytes bigint,
  rows bigint,
  files bigint,
  sealed_by text not null check (sealed_by in ('operator', 'passphrase')),
  checked_at timestamptz,
  fault text,
  removed_at timestamptz
);
comment on table operate.backup is 'Backups written: when, where, how large, whether read back in full.';

create table operate.restore (
  id uuid primary key,
  at timestamptz not null default now(),
  file text not null,
  backup uuid not null,
  taken_at timestamptz not null,
  rows bigint not null,
  files bigint not null
);
comment on table operate.restore is 'Restores into this database. Its row is the one moment at which the new state replaces the old, files included.';

create table operate.run (
  regency text not null references access.regency,
  id uuid not null default gen_random_uuid(),
  task text not null,
  day date not null,
  asked_by text,
  began_at timestamptz not null default now(),
  ended_at timestamptz,
  state text not null default 'running' check (state in ('running', 'done', 'failed')),
  did jsonb,
  says text,
  problem jsonb,
  primary key (regency, id),
  check ((state = 'running') = (ended_at is null))
);
comment on table operate.run is 'The work of the night: when it ran, what it did, or why it failed. Numbers and codes only.';
comment on column operate.run.day is 'The day it ran for: the clock it was given.';
comment on column operate.run.asked_by is 'Who had it run now; null when the clock did.';
create index run_latest on operate.run (regency, task, began_at desc);

alter table operate.data_key enable row level security;
alter table operate.rotation enable row level security;
alter table operate.backup enable row level security;
alter table operate.restore enable row level security;
alter table operate.run enable row level security;
create policy read on operate.backup for select using ((select access.may('operate.read')));
create policy read on operate.restore for select using ((select access.may('operate.read')));
create policy read on operate.run for select using (regency = (select access.regency())
  and ((select access.may('operate.read')) or (select access.role()) = 'nightly'));
create policy begin on operate.run for insert with check (regency = (select access.regency()) and (select access.role()) = 'nightly');
create policy finish on operate.run for update using (regency = (select access.regency()) and (select access.role()) = 'nightly');
grant select on operate.backup, operate.restore to bahu_app;
grant select, insert, update on operate.run to bahu_app;

-- The clock has no account row and cannot sign in; it enters as `nightly`, with the rights of src/domain/access/rights.ts.
create or replace function access.enter(p_regency text, p_account text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  found access.account;
begin
  if p_account = 'nightly' and exists (select from access.regency r where r.regency = p_regency) then
    found.regency := p_regency;
    found.id := 'nightly';
    found.role := 'nightly';
    found.areas := '{}';
    found.places := '{}';
  else
    select * into found from access.account a where a.regency = p_regency and a.id = p_account and a.active;
  end if;
  if found.id is null then
    raise exception 'no active account' using errcode = '28000';
  end if;
  perform set_config('bahu.regency', found.regency, true),
    set_config('bahu.account', found.id, true),
    set_config('bahu.role', found.role, true),
    set_config('bahu.rights', coalesce((select ',' || string_agg(r.verb, ',') || ',' from access.role_right r where r.role = found.role), ''), true),
    set_config('bahu.whole', case when found.areas = '{}' and found.places = '{}'
      and found.role not in ('verifier', 'market_head', 'sponsor') then 'yes' else 'no' end, true),
    set_config('bahu.areas', (select coalesce(array_agg(a || '%'), '{}')::text from unnest(found.areas) a), true),
    set_config('bahu.places', found.places::text, true),
    set_config('bahu.purse', coalesce(found.purse::text, ''), true);
end $$;

create or replace function access.colleague_names() returns table (id text, name text, office text)
language sql stable security definer set search_path = '' as $$
  select a.id, a.name, a.office from access.account a where a.regency = access.regency()
  union all
  select 'nightly', 'Pekerjaan malam', 'Bahu'
$$;

-- Which regencies the clock works for, asked before anyone is entered.
create function operate.regencies() returns setof text
language sql stable security definer set search_path = '' as $$ select r.regency from access.regency r order by 1 $$;
revoke execute on function operate.regencies() from public;
grant execute on function operate.regencies() to bahu_app;
