import { indexed, RECORD } from './0001-tables.ts';

/** Schema 5: that options of different issues hang together, and who says so. */
export const ISSUE_LINKS = `
create table issue_link (${RECORD},
  relation   text not null,
  options    text not null,
  most       integer,
  statements text not null,
  provisions text not null,
  why        text,
  date       text
);
${indexed('issue_link')}
create view issue_link_readable as
select
  (select group_concat(i.name || ': ' || o.label, ' | ')
    from json_each(l.options) v join option o on o.id = v.value join issue i on i.id = o.issue) as options,
  l.relation, l.most,
  (select group_concat(s.content, ' | ') from json_each(l.statements) v join statement s on s.id = v.value) as statements,
  (select group_concat(d.short_title || ', ' || p.path, ' | ')
    from json_each(l.provisions) v join provision p on p.id = v.value join draft d on d.id = p.draft) as provisions,
  (select group_concat(s.title, ' | ')
    from json_each(l.citations) v join source s on s.id = json_extract(v.value, '$.source')) as sources,
  l.why, l.date, l.review_by as entered_by, l.review_state, l.compartment, l.slug, l.id
from issue_link l;
`;
