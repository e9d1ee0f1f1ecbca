-- Requests of persons over their own data (UU 27/2022 Pasal 5–13), each with its clock, and the erasing two people agree on.
create table access.privacy_request (
  regency text not null references access.regency,
  id bigint generated always as identity,
  kind text not null check (kind in ('see', 'correct', 'restrict', 'erase')),
  state text not null default 'open' check (state in ('open', 'agreed', 'done', 'refused')),
  worker bigint not null,
  personal bytea,
  received_at timestamptz not null,
  filed_by text not null,
  filed_at timestamptz not null default now(),
  agreed_by text,
  agreed_at timestamptz,
  answered_by text,
  answered_at timestamptz,
  ground text check (ground in ('identity-unproved', 'nothing-held', 'already-correct', 'kept-by-law', 'withdrawn')),
  kept jsonb,
  files uuid[] not null default '{}',
  primary key (regency, id),
  foreign key (regency, worker) references registry.worker,
  check ((state in ('done', 'refused')) = (answered_by is not null)),
  check ((state = 'refused') = (ground is not null)),
  constraint two_people_erase check (kind <> 'erase' or state <> 'done' or (agreed_by is not null and agreed_by <> answered_by))
);
comment on table access.privacy_request is 'What a person asked of their own data, when, and what was answered. No name and no NIK in plain.';
comment on column access.privacy_request.personal is 'Who asks, how they proved it, what they ask and the answer given, sealed with the context privacy-request; emptied when the person is erased.';
comment on column access.privacy_request.kept is 'After an erasure: what the law obliges to keep, as it was told to the person.';
comment on column access.privacy_request.files is 'Kept files still to be destroyed after an erasure; empty once they are gone.';
create index privacy_request_open on access.privacy_request (regency, received_at) where state in ('open', 'agreed');
create index privacy_request_worker on access.privacy_request (regency, worker);

-- Nobody signs for somebody else: whoever agrees or answers does so under the account of the transaction.
create function access.guard_privacy_request() returns trigger language plpgsql set search_path = '' as $$
begin
  if new.agreed_by is distinct from old.agreed_by
    and (new.agreed_by is distinct from access.account() or not access.may('privacy.answer')) then
    raise exception 'may not agree for another' using errcode = '42501';
  end if;
  if new.answered_by is distinct from old.answered_by and new.answered_by is distinct from access.account() then
    raise exception 'may not answer for another' using errcode = '42501';
  end if;
  if (new.kind, new.worker, new.received_at, new.filed_by) is distinct from (old.kind, old.worker, old.received_at, old.filed_by) then
    raise exception 'a request does not change' using errcode = '42501';
  end if;
  return new;
end $$;
create trigger guard before update on access.privacy_request for each row execute function access.guard_privacy_request();

alter table access.privacy_request enable row level security;
create policy read on access.privacy_request for select using (
  regency = (select access.regency())
  and (((select access.may('privacy.read')) and (select access.whole())) or filed_by = (select access.account())));
create policy file on access.privacy_request for insert with check (
  regency = (select access.regency()) and (select access.may('privacy.file')) and filed_by = (select access.account()) and state = 'open'
  and exists (select from registry.worker w where w.regency = privacy_request.regency and w.id = privacy_request.worker));
create policy answer on access.privacy_request for update using (
  regency = (select access.regency()) and (select access.whole())
  and ((select access.may('privacy.answer')) or (select access.may('privacy.erase'))));
grant select, insert on access.privacy_request to bahu_app;
grant update (state, personal, agreed_by, agreed_at, answered_by, answered_at, ground, kept, files) on access.privacy_request to bahu_app;
select history.watch('access.privacy_request', 'access');

-- Whether a person stands in a decree that was signed: its annex is an archive of the state and outlasts an erasure.
create function access.decrees_of(p_worker bigint) returns bigint
language sql stable security definer set search_path = '' as $$
  select count(distinct l.decree) from enrolment.line l
  where (access.may('privacy.answer') or access.may('privacy.erase')) and l.regency = access.regency() and l.worker = p_worker
    and l.decree is not null
$$;

-- What identity still waits to match of rows that were emptied.
create function identity.forget(p_list bigint, p_seqs int[]) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('privacy.erase') then
    raise exception 'may not erase' using errcode = '42501';
  end if;
  delete from identity.unmatched u where u.regency = access.regency() and u.list = p_list and u.seq = any (p_seqs);
end $$;

-- A kept file that holds an erased person's row goes as a whole: the rows of the others stay, each in its own seal.
create function ingest.forget_file(p_list bigint) returns uuid
language plpgsql security definer set search_path = '' as $$
declare
  gone uuid;
begin
  if not access.may('privacy.erase') then
    raise exception 'may not erase' using errcode = '42501';
  end if;
  select l.file into gone from ingest.list l where l.regency = access.regency() and l.id = p_list for update;
  update ingest.list l set file = null where l.regency = access.regency() and l.id = p_list;
  return gone;
end $$;

-- Erasing is the second person's act, so the key of a person's history goes under the second person's right.
create or replace function history.destroy_key(p_worker bigint) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('privacy.erase') then
    raise exception 'may not destroy a key' using errcode = '42501';
  end if;
  insert into history.person_key values (access.regency(), p_worker, null, now())
    on conflict (regency, worker) do update set wrapped = null, destroyed_at = now();
end $$;

revoke execute on function access.decrees_of(bigint), identity.forget(bigint, int[]), ingest.forget_file(bigint) from public;
grant execute on function access.decrees_of(bigint), identity.forget(bigint, int[]), ingest.forget_file(bigint) to bahu_app;
