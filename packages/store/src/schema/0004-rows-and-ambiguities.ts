import { indexed, one, RECORD } from './0001-tables.ts';

/** Schema 4: the row numbers of concordances, fixed for good, and the register of wording that can be read in two ways. */
export const ROWS_AND_AMBIGUITIES = `
create table row_numbers (${RECORD},
  drafts text not null,
  rows   text not null
);
${indexed('row_numbers')}
create table ambiguity (${RECORD},
  draft       ${one('draft')},
  provision   ${one('provision')},
  quote       text not null,
  span        text,
  way         text not null,
  question    text not null,
  readings    text not null,
  intent      text not null,
  judged      text,
  status      text not null,
  status_note text,
  continues   text references ambiguity (id) deferrable initially deferred
);
${indexed('ambiguity')}
create index ambiguity_by_draft on ambiguity (draft);
create view row_readable as
select n.slug as rows_of, r.key + 1 as place, json_extract(r.value, '$.row') as row,
  d.short_title as draft, p.path, p.heading, p.text, n.review_state, n.compartment, n.id
from row_numbers n, json_each(n.rows) r
left join json_each(r.value, '$.provisions') v
left join provision p on p.id = v.value
left join draft d on d.id = p.draft
order by n.recorded_at, n.id, r.key, v.key;
create view ambiguity_readable as
select d.short_title as draft, p.path, a.quote, a.question, a.way, a.intent,
  json_extract(a.judged, '$.by') as judged_by, json_extract(a.judged, '$.on') as judged_on,
  (select group_concat(coalesce((select json_extract(y.names, '$[0].text') from party y
      where y.id = json_extract(v.value, '$.party')), 'possible reading') || ': ' || json_extract(v.value, '$.text'), ' | ')
    from json_each(a.readings) v) as readings,
  a.status, a.status_note, a.review_state, a.compartment, a.slug, a.id
from ambiguity a join draft d on d.id = a.draft join provision p on p.id = a.provision;
`;
