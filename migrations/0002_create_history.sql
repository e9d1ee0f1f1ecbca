-- What was done, by whom, when: chained by hashes, one link a transaction, one chain a room, never changed.
create schema history;
grant usage on schema history to bahu_app;

create table history.head (
  regency text not null references access.regency,
  room text not null,
  seq bigint not null,
  hash bytea not null,
  primary key (regency, room)
);
comment on table history.head is 'The end of each chain; its row lock, held only from append to commit, is what orders the links.';

create table history.link (
  regency text not null,
  room text not null,
  seq bigint not null,
  at timestamptz not null,
  account text not null,
  role text not null,
  notes jsonb not null,
  personal jsonb not null,
  previous bytea not null,
  hash bytea not null,
  xid xid8 not null,
  primary key (regency, room, seq)
);
comment on table history.link is 'One transaction''s notes. hash = sha256(previous ‖ the lines regency, room, seq, at, account, role, notes, personal).';
comment on column history.link.notes is 'Acts and their subjects by number; no personal value.';
comment on column history.link.personal is 'Personal values, each sealed under the person''s own key: destroying the key forgets them and leaves the chain whole.';
create index link_notes on history.link using gin (notes jsonb_path_ops);
create index link_at on history.link (regency, at desc);
create index link_xid on history.link (xid);

create table history.person_key (
  regency text not null,
  worker bigint not null,
  wrapped bytea,
  destroyed_at timestamptz,
  primary key (regency, worker)
);
comment on table history.person_key is 'A person''s key for values in the history, wrapped by the operator''s key. Null once destroyed.';

create table history.pending (
  xid xid8 not null,
  room text not null,
  primary key (xid, room)
);
comment on table history.pending is 'Rooms changed by a running transaction; at commit each must have its link, or the commit fails.';

create function history.line(l history.link) returns text language sql immutable as $$
  select concat_ws(E'\n', l.regency, l.room, l.seq::text,
    to_char(l.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'),
    l.account, l.role, l.notes::text, l.personal::text)
$$;

create function history.append(p_room text, p_notes jsonb, p_personal jsonb) returns bigint
language plpgsql security definer set search_path = '' as $$
declare
  head history.head;
  link history.link;
begin
  if access.account() is null then
    raise exception 'history without an account' using errcode = '28000';
  end if;
  insert into history.head values (access.regency(), p_room, 0, '\x00') on conflict do nothing;
  select * into head from history.head h where h.regency = access.regency() and h.room = p_room for update;
  link.regency := head.regency;
  link.room := p_room;
  link.seq := head.seq + 1;
  link.at := clock_timestamp();
  link.account := access.account();
  link.role := access.role();
  link.notes := p_notes;
  link.personal := p_personal;
  link.previous := head.hash;
  link.xid := pg_current_xact_id();
  link.hash := sha256(head.hash || convert_to(history.line(link), 'UTF8'));
  insert into history.link select link.*;
  update history.head h set seq = link.seq, hash = link.hash where h.regency = head.regency and h.room = p_room;
  return link.seq;
end $$;

create function history.mark() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  -- Without an account only the owner writes (migrations, the list of rights); row-level security stops everyone else.
  if access.account() is not null then
    insert into history.pending values (pg_current_xact_id(), tg_argv[0]) on conflict do nothing;
  end if;
  return null;
end $$;

create function history.settle() returns trigger
language plpgsql security definer set search_path = '' as $$
begin
  if not exists (select from history.link l where l.xid = new.xid and l.room = new.room) then
    raise exception 'a change in % without a link in its history', new.room;
  end if;
  delete from history.pending p where p.xid = new.xid and p.room = new.room;
  return null;
end $$;
create constraint trigger settle after insert on history.pending
  deferrable initially deferred for each row execute function history.settle();

-- From now on no transaction changes this table without a link in its room's chain.
create function history.watch(target regclass, room text) returns void
language plpgsql as $$
begin
  execute format('create trigger history after insert or update or delete on %s for each statement execute function history.mark(%L)', target, room);
end $$;

create function history.destroy_key(p_worker bigint) returns void
language plpgsql security definer set search_path = '' as $$
begin
  if not access.may('privacy.answer') then
    raise exception 'may not destroy a key' using errcode = '42501';
  end if;
  insert into history.person_key values (access.regency(), p_worker, null, now())
    on conflict (regency, worker) do update set wrapped = null, destroyed_at = now();
end $$;

alter table history.head enable row level security;
alter table history.link enable row level security;
alter table history.person_key enable row level security;
alter table history.pending enable row level security;
create policy read on history.head for select using (regency = (select access.regency()));
create policy read on history.link for select using (
  regency = (select access.regency()) and ((select access.may('history.read')) or (select access.may('registry.open'))));
create policy own_regency on history.person_key for select using (regency = (select access.regency()) and access.account() is not null);
create policy make on history.person_key for insert with check (regency = (select access.regency()) and access.account() is not null and wrapped is not null);
grant select on history.head, history.link to bahu_app;
grant select, insert on history.person_key to bahu_app;
grant execute on function history.append(text, jsonb, jsonb), history.destroy_key(bigint) to bahu_app;

select history.watch('access.account', 'access');
