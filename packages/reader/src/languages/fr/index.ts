import type { LanguagePack } from '../pack.ts';
import { DATES } from './dates.ts';
import { NAMES } from './names.ts';

/** "a déclaré" also stands as "a-t-il déclaré" and "a-t-elle déclaré". */
const withInversions = (forms: readonly string[]): string[] =>
  forms.flatMap((form) =>
    form.startsWith('a ') ? [form, `a-t-il ${form.slice(2)}`, `a-t-elle ${form.slice(2)}`] : [form],
  );

export const FRENCH: LanguagePack = {
  tag: 'fr',
  name: 'French',
  cues: {
    assert: withInversions([
      'a déclaré', 'ont déclaré', 'déclare', 'déclarent', 'déclarait', 'a dit', 'ont dit', 'dit', 'disent', 'disait', 'a affirmé', 'ont affirmé',
      'affirme', 'affirment', 'a indiqué', 'ont indiqué', 'indique', 'a expliqué', 'explique', 'a ajouté', 'ajoute', 'ajoutent', 'a précisé', 'précise',
      'a souligné', 'souligne', 'a estimé', 'estime', 'estiment', 'a annoncé', 'annonce', 'a écrit', 'écrit', 'a répondu', 'répond', 'a confié',
      'a rappelé', 'rappelle', 'a martelé', 'a lancé', 'lance', 'a réagi', 'a commenté', 'a noté', 'note', 'a reconnu', 'a assuré', 'assure', 'a confirmé', 'confirme',
      'a insisté', 'insiste', 'a averti', 'avertit', 'a prévenu', 'prévient', 'a résumé', 'a conclu', 'a poursuivi', 'poursuit', 'a twitté', 'a dénoncé', 'dénonce', 'a critiqué',
    ]),
    deny: withInversions(['a démenti', 'dément', 'a nié', 'nie']),
    demand: withInversions(['a exigé', 'exige', 'a réclamé', 'réclame', 'a demandé', 'demande', 'a appelé', 'appelle']),
    promise: withInversions(['a promis', 'promet', "s'est engagé", 's’est engagé', "s'est engagée", 's’est engagée']),
    threaten: withInversions(['a menacé', 'menace']),
    propose: withInversions(['a proposé', 'propose', 'a suggéré', 'suggère']),
    believe: withInversions(['a espéré', 'espère', 'pense', 'croit', 'a jugé', 'juge']),
  },
  accordingTo: ['selon', "d'après", 'd’après'],
  nameless: ['responsable', 'responsables', 'diplomate', 'diplomates', 'source', 'sources', 'officiel', 'officiels', 'conseiller', 'négociateur', 'négociateurs'],
  offices: ['ministre', 'président', 'présidente', 'porte-parole', 'ambassadeur', 'ambassadrice', 'envoyé', 'envoyée', 'chef', 'cheffe', 'secrétaire', 'médiateur', 'médiatrice', 'premier', 'émissaire', 'délégué', 'déléguée', 'gouverneur'],
  bodies: ['gouvernement', 'ministère', 'présidence', 'union', 'conseil', 'commission', 'armée', 'parti', 'mouvement', 'délégation'],
  within: ['cependant', 'toutefois', 'également', 'aussi', 'ensuite', 'encore', 'néanmoins', 'notamment', 'déjà', 'pourtant', 'clairement', 'simplement', 'ainsi', 'alors', 'finalement', 'récemment', 'même'],
  hearers: ['à la presse', 'aux journalistes', 'à des journalistes', 'aux médias'],
  pronouns: ['il', 'elle', 'ils', 'elles'],
  dates: DATES,
  names: NAMES,
  joined: [["l'", ''], ["d'", ''], ["qu'", '']],
}; // prettier-ignore
