/**
 * Schema 2: full-text search over provisions, statements and sources, and views that can be read without knowing
 * the program. The index holds no copy of the texts: it reads them through `search_document`.
 */
export const SEARCH_AND_VIEWS = `
-- A whole number for each record that can be searched; the index knows numbers only.
create table search_entry (
  n    integer primary key not null,
  kind text not null,
  id   text not null unique
);

create view search_document (n, title, body) as
select e.n,
  case e.kind
    when 'provision' then coalesce(p.heading, '')
    when 'statement' then trim(coalesce(s.speaker_name, '') || ' ' || coalesce(s.speaker_descriptor, ''))
    else coalesce(d.title, '')
  end,
  case e.kind
    when 'provision' then p.text
    when 'statement' then s.content
    else trim(coalesce(d.note_text, '') || char(10) || coalesce(t.text, ''), char(10))
  end
from search_entry e
  left join provision p on e.kind = 'provision' and p.id = e.id
  left join statement s on e.kind = 'statement' and s.id = e.id
  left join source d on e.kind = 'source' and d.id = e.id
  left join source_text t on t.id = d.text;

create virtual table search_index using fts5 (
  title, body,
  content = 'search_document', content_rowid = 'n',
  tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3'
);
insert into search_index (search_index, rank) values ('secure-delete', 1);

insert into search_entry (kind, id) select 'source', id from source order by recorded_at, id;
insert into search_entry (kind, id) select 'provision', id from provision order by recorded_at, id;
insert into search_entry (kind, id) select 'statement', id from statement order by recorded_at, id;
insert into search_index (search_index) values ('rebuild');

create view source_readable as
select s.title, s.source_kind as kind,
  (select json_extract(o.names, '$[0].text') from outlet o where o.id = s.outlet) as outlet,
  coalesce(s.date_note, s.date) as date, s.url, s.language, s.terms,
  json_extract(s.grade, '$.reliability') || json_extract(s.grade, '$.credibility') as grade,
  s.verification, s.compartment, s.review_state, s.slug, s.id
from source s;

create view statement_readable as
select
  coalesce(
    s.speaker_name,
    (select json_extract(p.names, '$[0].text') from person p where p.id = s.speaker_person),
    s.speaker_descriptor,
    (select json_extract(p.names, '$[0].text') from party p where p.id = s.speaker_party),
    (select json_extract(o.names, '$[0].text') from outlet o where o.id = s.speaker_outlet),
    s.speaker_class) as speaker,
  s.speaker_descriptor as descriptor,
  (select json_extract(p.names, '$[0].text') from party p where p.id = s.speaks_for) as party,
  s.cue, s.content,
  case s.quoted when 1 then 'quoted' else 'reported' end as wording,
  s.date,
  (select group_concat(v.value ->> 'name', ' < ') from json_each(s.via) v) as via,
  (select group_concat(title, '; ') from
    (select distinct d.title from link l join source d on d.id = l.to_id
     where l.from_id = s.id and l.role = 'citations' order by l.ordinal)) as sources,
  (select group_concat(name, '; ') from
    (select i.name from link l join issue i on i.id = l.to_id
     where l.from_id = s.id and l.role = 'issues' order by l.ordinal)) as issues,
  s.review_state, s.terms, s.compartment, s.slug, s.id
from statement s;

create view provision_readable as
select d.short_title as draft, p.path, p.number, p.heading, p.text, p.theme,
  d.fidelity, d.completeness, p.review_state, p.compartment, p.slug, p.id
from provision p join draft d on d.id = p.draft
order by d.date, d.id, p.ordinal;

create view position_readable as
select json_extract(y.names, '$[0].text') as party, i.name as issue, o.label as option,
  p.level, p.condition, p.date, case p.red_line when 1 then 'red line' else '' end as limits,
  (select group_concat(content, '; ') from
    (select s.content from link l join statement s on s.id = l.to_id
     where l.from_id = p.id and l.role = 'statements' order by l.ordinal)) as statements,
  (select group_concat(title, '; ') from
    (select distinct d.title from link l join source d on d.id = l.to_id
     where l.from_id = p.id and l.role = 'citations' order by l.ordinal)) as sources,
  p.review_state, p.compartment, p.slug, p.id
from position p join party y on y.id = p.party join issue i on i.id = p.issue join option o on o.id = p.option;

create view event_readable as
select e.title, e.type, e.status, e.when_start as first_day, e.when_end as last_day, e.when_precision as precision,
  e.place,
  (select group_concat(v.value ->> 'name', '; ') from json_each(e.participants) v) as participants,
  json_array_length(e.reports) as reports,
  e.review_state, e.compartment, e.slug, e.id
from event e
order by e.when_start, e.id;

create view treatment_readable as
select d.short_title as draft, i.name as issue,
  case t.none_found when 1 then 'none found' else
    (select group_concat(path, ', ') from
      (select p.path from link l join provision p on p.id = l.to_id
       where l.from_id = t.id and l.role = 'provisions' order by l.ordinal)) end as provisions,
  (select group_concat(label, '; ') from
    (select o.label from link l join option o on o.id = l.to_id
     where l.from_id = t.id and l.role = 'options' order by l.ordinal)) as leaves_possible,
  t.why, t.review_state, t.review_by, t.review_at, t.compartment, t.id
from treatment t join draft d on d.id = t.draft join issue i on i.id = t.issue;

create view journal_readable as
select j.seq, j.at, j.actor, j.doing, j.action, j.kind, j.record_id, j.revision, x.before, x.after
from journal j left join journal_text x on x.seq = j.seq;
`;
