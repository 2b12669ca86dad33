import { meaningChanges } from '../src/meaning/meaning.ts';
import { clausesOf } from '../src/meaning/clauses.ts';
import { clauseGroups } from '../src/meaning/pairing.ts';
import { knownNames } from '../src/meaning/names.ts';
import { tokensOf } from '../src/meaning/tokens.ts';
const pairs = process.argv.slice(2);
for (let i = 0; i + 1 < pairs.length; i += 2) {
  const [l, r] = [pairs[i]!, pairs[i + 1]!];
  const known = knownNames([tokensOf(l), tokensOf(r)]);
  const show = (c: any) => `{${l.slice(0,0)}${c.tokens.map((t: any) => t.key).join(' ')} | duty ${c.duty?.form.value} ${c.duty?.negated} | actors ${c.actors.map((a: any) => a.key)} | ${c.marks.map((m: any) => m.kind + ':' + m.value)} | names ${c.names.map((n:any)=>n.key)}}`;
  for (const g of clauseGroups(clausesOf(l, known), clausesOf(r, known))) console.log('G', g.left.map(show).join(' + '), '\n  >', g.right.map(show).join(' + '));
  for (const c of meaningChanges(l, r)) console.log('   *', c.kind, c.weight, c.note);
}
