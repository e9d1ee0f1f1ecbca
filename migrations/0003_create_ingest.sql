-- Lists as they came: every file, every row with its verdict and reasons, every cell kept sealed.
create schema ingest;
grant usage on schema ingest to bahu_app;

create table ingest.list (
  regency text not null references access.regency,
  id bigint generated always as identity,
  kind text not null check (kind in ('workers', 'insurer', 'welfare', 'deaths', 'employees', 'recap', 'attestations')),
  sender text not null check (sender <> ''),
  file_name text not null,
  file uuid,
  file_hash bytea not null,
  bytes bigint not null,
  as_of date not null,
  place bigint,
  given jsonb not null default '{}',
  kind_given boolean not null default false,
  overrides jsonb not null default '{}',
  state text not null default 'reading' check (state in ('reading', 'preview', 'kept', 'discarded', 'failed')),
  checkpoint jsonb,
  sheets jsonb not null default '[]',
  sure boolean not null default false,
  counts jsonb not null default '{}',
  problem jsonb,
  loaded_by text not null,
  loaded_at timestamptz not null default now(),
  decided_by text,
  decided_at timestamptz,
  primary key (regency, id)
);
comment on table ingest.list is 'One file of one sender, from its arrival until it is kept or discarded.';
comment on column ingest.list.file is 'The kept file, sealed on disk; null once it was removed.';
comment on column ingest.list.file_hash is 'Keyed hash of the bytes: the same file twice is one list.';
comment on column ingest.list.as_of is 'The day the list speaks of; the day it came unless the officer says otherwise.';
comment on column ingest.list.given is 'What the officer said of all rows: desa, market, kind of work.';
comment on column ingest.list.overrides is 'Headings corrected by hand for this list: heading key to field, null for a column to leave out.';
comment on column ingest.list.checkpoint is 'Where reading stands; a killed job goes on from here. Holds heading words and place codes, nothing personal.';
comment on column ingest.list.sheets is 'What was found on each sheet: tables, columns with their confidence, places named in titles.';
comment on column ingest.list.sure is 'Every table''s headings were recognised beyond doubt or confirmed by a person.';
comment on column ingest.list.counts is 'Rows seen = kept + doubtful + refused + skipped, by reason and by what keeping would change.';
create unique index list_file on ingest.list (regency, file_hash) where state in ('reading', 'preview', 'kept');
create index list_sender on ingest.list (regency, lower(sender));

create table ingest.row (
  regency text not null,
  list bigint not null,
  seq int not null,
  sheet smallint not null,
  row_no int not null,
  verdict text not null check (verdict in ('kept', 'doubtful', 'refused')),
  change text check (change in ('new', 'changed', 'same', 'conflict')),
  reasons text[] not null default '{}',
  name text,
  birth date,
  sex text check (sex in ('L', 'P')),
  desa text collate "C",
  kind_of_work text,
  nik_hash bytea,
  kk_hash bytea,
  sealed bytea,
  health bytea,
  facts jsonb not null default '{}',
  mends_list bigint,
  mends_seq int,
  mended boolean not null default false,
  primary key (regency, list, seq)
);
comment on table ingest.row is 'One row about one person. Rows about nobody (totals, signatures, headings) are in the blocks only. Without a foreign key to the list: it would cost a look-up for each of a million rows, and rows and list are only ever written together.';
comment on column ingest.row.seq is 'Number of the row in the file, all sheets counted on; rows about nobody are counted too, so there are gaps.';
comment on column ingest.row.row_no is 'The sender''s own row number.';
comment on column ingest.row.change is 'What keeping would do, by exact NIK against the register; set when the list has been read.';
comment on column ingest.row.name is 'In capitals, titles removed.';
comment on column ingest.row.nik_hash is 'Keyed hash of a trusted NIK; placeholders, damaged numbers and numbers shared by two names have none.';
comment on column ingest.row.sealed is 'Personal cells (domain/ingest Personal), sealed with the context person.';
comment on column ingest.row.health is 'Illness and disability, sealed with the context person-health.';
comment on column ingest.row.facts is 'What is no secret (domain/ingest RowFacts).';
comment on column ingest.row.mends_list is 'With mends_seq: the earlier bad row of the same sender that this one replaces.';
comment on column ingest.row.mended is 'A later row replaced this one; nobody downstream reads it any more.';
create index row_nik on ingest.row (regency, nik_hash) where nik_hash is not null;
create index row_kk on ingest.row (regency, kk_hash) where kk_hash is not null;
create index row_bad on ingest.row (regency, list, seq) where verdict <> 'kept';

create table ingest.block (
  regency text not null,
  list bigint not null,
  first_seq int not null,
  last_seq int not null,
  sheet smallint not null,
  sealed bytea not null,
  primary key (regency, list, first_seq)
);
comment on table ingest.block is 'Some hundreds of rows as they stood in the file, every cell, deflated and then sealed.';

create table ingest.mapping (
  regency text not null references access.regency,
  sender text not null,
  key text not null,
  field text,
  confirmed_by text not null,
  confirmed_at timestamptz not null default now(),
  primary key (regency, sender, key)
);
comment on table ingest.mapping is 'What a heading of a sender means, once a person has confirmed it. Senders are compared in lower case.';
comment on column ingest.mapping.field is 'Null: the column is left out.';

alter table ingest.list enable row level security;
alter table ingest.row enable row level security;
alter table ingest.block enable row level security;
alter table ingest.mapping enable row level security;

create policy read on ingest.list for select using (
  regency = (select access.regency()) and (select access.may('ingest.read')) and (select access.whole()));
create policy load on ingest.list for insert with check (
  regency = (select access.regency()) and (select access.may('ingest.load')) and (select access.whole())
  and loaded_by = (select access.account()));
create policy decide on ingest.list for update using (
  regency = (select access.regency()) and (select access.may('ingest.load')) and (select access.whole()));

create policy read on ingest.row for select using (
  regency = (select access.regency()) and (select access.may('ingest.read')) and (select access.whole()));
create policy load on ingest.row for insert with check (
  regency = (select access.regency()) and (select access.may('ingest.load')) and (select access.whole()));
create policy settle on ingest.row for update using (
  regency = (select access.regency()) and (select access.may('ingest.load')) and (select access.whole()));
create policy discard on ingest.row for delete using (
  regency = (select access.regency()) and (select access.may('ingest.load')) and (select access.whole()));

create policy read on ingest.block for select using (
  regency = (select access.regency()) and (select access.may('ingest.read')) and (select access.whole()));
create policy load on ingest.block for insert with check (
  regency = (select access.regency()) and (select access.may('ingest.load')) and (select access.whole()));
create policy forget on ingest.block for update using (
  regency = (select access.regency()) and (select access.may('ingest.load')) and (select access.whole()));
create policy discard on ingest.block for delete using (
  regency = (select access.regency()) and (select access.may('ingest.load')) and (select access.whole()));

create policy read on ingest.mapping for select using (
  regency = (select access.regency()) and (select access.may('ingest.read')));
create policy confirm on ingest.mapping for all using (
  regency = (select access.regency()) and (select access.may('ingest.load')) and (select access.whole()))
  with check (regency = (select access.regency()) and (select access.may('ingest.load')) and confirmed_by = (select access.account()));

grant select, insert, update on ingest.list to bahu_app;
grant select, insert, update, delete on ingest.row, ingest.block to bahu_app;
grant select, insert, update, delete on ingest.mapping to bahu_app;

select history.watch('ingest.list', 'ingest');
select history.watch('ingest.row', 'ingest');
select history.watch('ingest.block', 'ingest');
select history.watch('ingest.mapping', 'ingest');

-- Erasure (UU 27/2022 Pasal 8) is approved by another office, which may not load lists: it empties rows through this.
create function ingest.erase_rows(p_list bigint, p_seqs int[]) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  erased bigint;
begin
  if not access.may('privacy.erase') then
    raise exception 'may not erase' using errcode = '42501';
  end if;
  update ingest.row set name = null, birth = null, sex = null, desa = null, nik_hash = null, kk_hash = null, sealed = null, health = null, facts = '{}'
  where regency = access.regency() and list = p_list and seq = any (p_seqs);
  get diagnostics erased = row_count;
  return erased;
end $$;

-- The sealed blocks that hold some rows, and their replacement without those rows' cells.
create function ingest.blocks_to_erase(p_list bigint, p_seqs int[]) returns table (first_seq int, sealed bytea)
language sql stable security definer set search_path = '' as $$
  select b.first_seq, b.sealed from ingest.block b
  where access.may('privacy.erase') and b.regency = access.regency() and b.list = p_list
    and exists (select from unnest(p_seqs) s where s between b.first_seq and b.last_seq)
$$;
create function ingest.replace_block(p_list bigint, p_first_seq int, p_sealed bytea) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('privacy.erase') then
    raise exception 'may not erase' using errcode = '42501';
  end if;
  update ingest.block set sealed = p_sealed where regency = access.regency() and list = p_list and first_seq = p_first_seq;
end $$;
revoke execute on function ingest.erase_rows(bigint, int[]), ingest.blocks_to_erase(bigint, int[]), ingest.replace_block(bigint, int, bytea) from public;
grant execute on function ingest.erase_rows(bigint, int[]), ingest.blocks_to_erase(bigint, int[]), ingest.replace_block(bigint, int, bytea) to bahu_app;
