import { indexed, one, RECORD } from './0001-tables.ts';

/** Schema 3: what a person said of which provisions of two drafts answer to each other. */
export const COUNTERPARTS = `
create table counterpart (${RECORD},
  earlier          ${one('draft')},
  later            ${one('draft')},
  left_provisions  text not null,
  right_provisions text not null,
  verdict          text not null
);
${indexed('counterpart')}
create view counterpart_readable as
select a.short_title as earlier, b.short_title as later,
  (select group_concat(p.path, ', ') from json_each(c.left_provisions) v join provision p on p.id = v.value) as left_paths,
  (select group_concat(p.path, ', ') from json_each(c.right_provisions) v join provision p on p.id = v.value) as right_paths,
  c.verdict, c.review_by as said_by, c.review_at as said_at, c.review_state, c.compartment, c.slug, c.id
from counterpart c join draft a on a.id = c.earlier join draft b on b.id = c.later;
`;
