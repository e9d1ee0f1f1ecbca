-- Who may do what, to whom, in which area: enforced here, so that a forgotten WHERE leaks nothing.
create schema access;
create schema auth authorization bahu_auth;
create schema jobs authorization bahu_jobs;
grant usage on schema access to bahu_app;

create extension if not exists pg_trgm;

create table access.role (
  role text primary key
);
comment on table access.role is 'The offices of Bahu; written from src/domain/access/rights.ts at each start.';

create table access.role_right (
  role text not null references access.role,
  verb text not null,
  primary key (role, verb)
);
comment on table access.role_right is 'What each office may do (room.verb); written from src/domain/access/rights.ts at each start.';

create table access.regency (
  regency text primary key check (regency ~ '^\d{2}\.\d{2}$'),
  name text not null,
  demo boolean not null default false
);
comment on table access.regency is 'The regencies this database serves; their code leads every primary key.';

create table access.area (
  regency text not null references access.regency,
  code text not null,
  name text not null,
  kind text not null check (kind in ('kecamatan', 'desa', 'kelurahan')),
  primary key (regency, code)
);
comment on table access.area is 'Kecamatan, desa and kelurahan by the codes of Kemendagri (idn-area-data, ODbL).';

create table access.account (
  regency text not null references access.regency,
  id text not null,
  name text not null,
  email text not null,
  role text not null references access.role,
  office text not null default '',
  areas text[] not null default '{}',
  places bigint[] not null default '{}',
  purse bigint,
  active boolean not null default true,
  created_at timestamptz not null default now(),
  primary key (regency, id),
  unique (email)
);
comment on table access.account is 'An office holder: one role; areas (kecamatan or desa codes) and places limit what is seen, none means the whole regency where the role allows it.';
comment on column access.account.id is 'The id of the sign-in account in auth.user.';
comment on column access.account.purse is 'A sponsor''s purse.';

-- The context of one transaction. Set from the account row, so that rights and areas have one source.
create function access.enter(p_regency text, p_account text) returns void
language plpgsql security definer set search_path = '' as $$
declare
  found access.account;
begin
  select * into found from access.account a where a.regency = p_regency and a.id = p_account and a.active;
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

create function access.regency() returns text language sql stable as
  $$ select nullif(current_setting('bahu.regency', true), '') $$;
create function access.account() returns text language sql stable as
  $$ select nullif(current_setting('bahu.account', true), '') $$;
create function access.role() returns text language sql stable as
  $$ select nullif(current_setting('bahu.role', true), '') $$;
create function access.may(verb text) returns boolean language sql stable as
  $$ select coalesce(position(',' || verb || ',' in current_setting('bahu.rights', true)) > 0, false) $$;
create function access.whole() returns boolean language sql stable as
  $$ select coalesce(current_setting('bahu.whole', true) = 'yes', false) $$;
create function access.areas() returns text[] language sql stable as
  $$ select coalesce(nullif(current_setting('bahu.areas', true), ''), '{}')::text[] $$;
create function access.places() returns bigint[] language sql stable as
  $$ select coalesce(nullif(current_setting('bahu.places', true), ''), '{}')::bigint[] $$;
create function access.purse() returns bigint language sql stable as
  $$ select nullif(current_setting('bahu.purse', true), '')::bigint $$;

grant execute on all functions in schema access to bahu_app;

alter table access.regency enable row level security;
alter table access.area enable row level security;
alter table access.account enable row level security;
create policy own_regency on access.regency for select using (regency = (select access.regency()));
create policy own_regency on access.area for select using (regency = (select access.regency()));
create policy colleagues on access.account for select using (
  regency = (select access.regency())
  and ((select access.may('access.manage')) or (select access.may('history.read')) or id = (select access.account())));
create policy manage on access.account for all using (
  regency = (select access.regency()) and (select access.may('access.manage')))
  with check (regency = (select access.regency()) and (select access.may('access.manage')));
grant select on access.regency, access.area, access.role, access.role_right to bahu_app;
grant select, insert, update on access.account to bahu_app;

-- Names of colleagues for "who decided": no e-mail, no areas.
create function access.colleague_names() returns table (id text, name text, office text)
language sql stable security definer set search_path = '' as
  $$ select a.id, a.name, a.office from access.account a where a.regency = access.regency() $$;
grant execute on function access.colleague_names() to bahu_app;

-- Before anyone is signed in: which account a session belongs to, and nothing else.
create function access.account_of(p_user text) returns table (regency text, id text, name text, role text, office text, demo boolean)
language sql stable security definer set search_path = '' as
  $$ select a.regency, a.id, a.name, a.role, a.office, r.demo
     from access.account a join access.regency r using (regency) where a.id = p_user and a.active $$;
grant execute on function access.account_of(text) to bahu_app;

-- Sign-in data (better-auth). Its role has no other schema, and no other role has this one.
set local role bahu_auth;
create table auth."user" ("id" text not null primary key, "name" text not null, "email" text not null unique, "emailVerified" boolean not null, "image" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null, "twoFactorEnabled" boolean);
create table auth."session" ("id" text not null primary key, "expiresAt" timestamptz not null, "token" text not null unique, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null, "ipAddress" text, "userAgent" text, "userId" text not null references auth."user" ("id") on delete cascade);
create table auth."account" ("id" text not null primary key, "accountId" text not null, "providerId" text not null, "userId" text not null references auth."user" ("id") on delete cascade, "accessToken" text, "refreshToken" text, "idToken" text, "accessTokenExpiresAt" timestamptz, "refreshTokenExpiresAt" timestamptz, "scope" text, "password" text, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz not null);
create table auth."verification" ("id" text not null primary key, "identifier" text not null, "value" text not null, "expiresAt" timestamptz not null, "createdAt" timestamptz default CURRENT_TIMESTAMP not null, "updatedAt" timestamptz default CURRENT_TIMESTAMP not null);
create table auth."twoFactor" ("id" text not null primary key, "secret" text not null, "backupCodes" text not null, "userId" text not null references auth."user" ("id") on delete cascade, "verified" boolean, "failedVerificationCount" integer, "lockedUntil" timestamptz);
create index "session_userId_idx" on auth."session" ("userId");
create index "account_userId_idx" on auth."account" ("userId");
create index "verification_identifier_idx" on auth."verification" ("identifier");
create index "twoFactor_secret_idx" on auth."twoFactor" ("secret");
create index "twoFactor_userId_idx" on auth."twoFactor" ("userId");
comment on table auth."user" is 'Who can sign in (better-auth).';
comment on table auth."session" is 'Who is signed in (better-auth).';
comment on table auth."account" is 'How they sign in: a password''s argon2id hash (better-auth).';
comment on table auth."verification" is 'Short-lived sign-in proofs (better-auth).';
comment on table auth."twoFactor" is 'TOTP secrets, encrypted by better-auth.';
reset role;

-- Long work with its progress; the queue itself (pg-boss) lives in the schema jobs and carries only this id.
create table access.job (
  regency text not null references access.regency,
  id uuid not null default gen_random_uuid(),
  work text not null,
  subject jsonb not null,
  account text not null,
  state text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'failed', 'cancelled')),
  step text not null default '',
  done bigint not null default 0,
  total bigint,
  result jsonb,
  problem jsonb,
  cancel_requested boolean not null default false,
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  primary key (regency, id)
);
comment on table access.job is 'Durable work: what, for whom, how far. Subject and result name rows by number and carry nothing personal.';
create index job_open on access.job (created_at) where state in ('waiting', 'running');
alter table access.job enable row level security;
create policy own on access.job for all using (
  regency = (select access.regency()) and account = (select access.account()))
  with check (regency = (select access.regency()) and account = (select access.account()));
create policy colleagues on access.job for select using (
  regency = (select access.regency()) and (select access.whole()) and not (select access.role()) in ('sponsor', 'insurer'));
grant select, insert, update on access.job to bahu_app;

-- The worker of the queue must find whose job it is before it can act as that account.
create function access.job_account(p_regency text, p_id uuid) returns text
language sql stable security definer set search_path = '' as
  $$ select j.account from access.job j where j.regency = p_regency and j.id = p_id $$;
create function access.open_jobs() returns table (regency text, id uuid, state text, updated_at timestamptz)
language sql stable security definer set search_path = '' as
  $$ select j.regency, j.id, j.state, j.updated_at from access.job j where j.state in ('waiting', 'running') order by j.created_at $$;
grant execute on function access.job_account(text, uuid), access.open_jobs() to bahu_app;

-- For the sign-in page, before anyone is known: which regency this is, and whether its people are invented.
create function access.served() returns table (code text, name text, demo boolean)
language sql stable security definer set search_path = '' as
  $$ select r.regency, r.name, r.demo from access.regency r order by r.regency $$;
grant execute on function access.served() to bahu_app;
