-- The right to be forgotten reaches every room: rows that answered for the person, plans that paid for them, lines that
-- became no decree; and who was forgotten does not come in again unasked with the next list.

-- As before, and with it: the earlier rows that a row of theirs replaced, and the rows of recaps that answered for them.
create or replace function registry.forget(p_worker bigint) returns table (list bigint, seqs int[], file uuid)
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
  return query
    with recursive spoke as (
      select k.list, k.seq from identity.link k where k.regency = access.regency() and k.worker = any (family)
      union
      select r.list, r.seq from ingest.row r where r.regency = access.regency() and r.nik_hash = any (hashes)
      union
      select p.list, a.seq from enrolment.line l
        join enrolment.batch_line b on b.regency = l.regency and b.proposal = l.proposal and b.line = l.no
        join enrolment.answer a on a.regency = b.regency and a.batch = b.batch and a.no = b.no
        join enrolment.recap p on p.regency = a.regency and p.id = a.recap
        where l.regency = access.regency() and l.worker = any (family)
    ), every as (
      select s.list, s.seq from spoke s
      union
      select r.mends_list, r.mends_seq from every e
        join ingest.row r on r.regency = access.regency() and r.list = e.list and r.seq = e.seq
        where r.mends_list is not null
    )
    select s.list, array_agg(s.seq order by s.seq), (array_agg(l.file))[1]
    from every s join ingest.list l on l.regency = access.regency() and l.id = s.list
    group by s.list;
end $$;

-- Decisions stay, with the kecamatan they were counted in; whose they were does not.
create or replace function priority.forget(p_worker bigint) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not (access.may('privacy.answer') or access.may('privacy.erase')) then
    raise exception 'may not forget' using errcode = '42501';
  end if;
  update priority.candidate c
    set birth = null, attested = null, attested_on = null, dead_on = null, insured = null, insured_until = null,
      employee = null, decile = null, extreme_poor = null, breadwinner = null, dependants = null, health = null,
      desa = left(c.desa, 8), place = null, kind_of_work = null
    where c.regency = access.regency() and c.worker = p_worker;
  update priority.objection o set said = '\x', answer = null, desa = left(o.desa, 8), place = null
    where o.regency = access.regency() and o.worker = p_worker;
end $$;

-- Money planned stays, by kecamatan.
create function funding.forget(p_worker bigint) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('privacy.erase') then
    raise exception 'may not forget' using errcode = '42501';
  end if;
  update funding.allocation a set desa = left(a.desa, 8), kind_of_work = null
    where a.regency = access.regency() and a.worker = p_worker;
end $$;

-- The guard of lines steps aside for the owner's own functions only, not for a setting that anybody could make.
create or replace function enrolment.guard_line() returns trigger language plpgsql set search_path = '' as $$
begin
  if access.account() is null or current_user <> session_user then
    return new;
  end if;
  if (new.worker, new.name, new.birth, new.sex, new.desa, new.place, new.kind_of_work, new.nik_hash, new.sealed, new.purse,
      new.purse_name, new.first_month, new.months, new.monthly, new.amount, new.proposed_by)
    is distinct from (old.worker, old.name, old.birth, old.sex, old.desa, old.place, old.kind_of_work, old.nik_hash, old.sealed,
      old.purse, old.purse_name, old.first_month, old.months, old.monthly, old.amount, old.proposed_by) then
    raise exception 'a proposed line does not change' using errcode = '42501';
  end if;
  if (new.verdict, new.decided_by, new.said, new.reasons, new.decree, new.decree_no)
    is distinct from (old.verdict, old.decided_by, old.said, old.reasons, old.decree, old.decree_no)
    and not access.may('enrolment.approve') then
    raise exception 'may not approve' using errcode = '42501';
  end if;
  if old.decree is not null and (new.decree, new.decree_no, new.verdict) is distinct from (old.decree, old.decree_no, old.verdict) then
    raise exception 'a decreed line does not change' using errcode = '42501';
  end if;
  if new.standing is distinct from old.standing and not (
    (old.standing is null and new.standing = 'enrolled' and access.may('enrolment.approve'))
    or (new.standing = 'sent' and old.standing in ('enrolled', 'refused') and access.may('enrolment.batch'))
    or (new.standing in ('accepted', 'refused') and old.standing in ('sent', 'accepted', 'refused') and access.may('enrolment.recap'))) then
    raise exception 'no such step from % to %', old.standing, new.standing using errcode = '42501';
  end if;
  if new.ended_from is distinct from old.ended_from and not access.may('enrolment.propose') then
    raise exception 'may not end' using errcode = '42501';
  end if;
  return new;
end $$;

-- Lines that became no decree are emptied; a decreed one keeps what its annex prints and the insurer's yes.
create or replace function enrolment.forget(p_worker bigint) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('privacy.erase') then
    raise exception 'may not forget' using errcode = '42501';
  end if;
  update enrolment.answer a set reason = null, sealed = case when a.answer = 'accepted' then a.sealed end
    from enrolment.batch_line b join enrolment.line l on l.regency = b.regency and l.proposal = b.proposal and l.no = b.line
    where a.regency = access.regency() and b.regency = a.regency and b.batch = a.batch and b.no = a.no and l.worker = p_worker;
  update enrolment.line l set name = '', birth = null, sex = null, nik_hash = null, sealed = null, desa = left(l.desa, 8),
      place = null, kind_of_work = null
    where l.regency = access.regency() and l.worker = p_worker and l.decree is null;
  update enrolment.line l set said = null, place = null where l.regency = access.regency() and l.worker = p_worker;
end $$;

-- The sealed numbers of somebody's decreed lines, and their replacement by those the annex prints.
create function enrolment.numbers_of(p_worker bigint) returns table (proposal bigint, no int, sealed bytea)
language sql stable security definer set search_path = '' as $$
  select l.proposal, l.no, l.sealed from enrolment.line l
  where access.may('privacy.erase') and l.regency = access.regency() and l.worker = p_worker and l.decree is not null
    and l.sealed is not null
$$;
create function enrolment.keep_numbers(p_worker bigint, p_proposal bigint, p_no int, p_sealed bytea) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('privacy.erase') then
    raise exception 'may not forget' using errcode = '42501';
  end if;
  update enrolment.line l set sealed = p_sealed
    where l.regency = access.regency() and l.worker = p_worker and l.proposal = p_proposal and l.no = p_no;
end $$;

create table access.stopped (
  regency text not null references access.regency,
  key bytea not null,
  request bigint not null,
  at timestamptz not null default now(),
  primary key (regency, key),
  foreign key (regency, request) references access.privacy_request
);
comment on table access.stopped is 'Who was erased at their own request, so that no later list brings them in again unasked. No person can be read from it.';
comment on column access.stopped.key is 'A keyed hash of the NIK, of a kind of its own: it equals nothing in any other table.';
comment on column access.stopped.request is 'The request that is the reason.';
alter table access.stopped enable row level security;
create policy read on access.stopped for select using (regency = (select access.regency())
  and ((select access.may('ingest.load')) or (select access.may('privacy.answer')) or (select access.may('privacy.erase'))));
create policy stop on access.stopped for insert with check (regency = (select access.regency()) and (select access.may('privacy.erase')));
create policy lift on access.stopped for delete using (regency = (select access.regency()) and (select access.may('privacy.answer')));
grant select, insert, delete on access.stopped to bahu_app;
select history.watch('access.stopped', 'access');

revoke execute on function funding.forget(bigint), enrolment.numbers_of(bigint), enrolment.keep_numbers(bigint, bigint, int, bytea) from public;
grant execute on function funding.forget(bigint), enrolment.numbers_of(bigint), enrolment.keep_numbers(bigint, bigint, int, bytea) to bahu_app;
