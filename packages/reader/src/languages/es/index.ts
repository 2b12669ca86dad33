import type { LanguagePack } from '../pack.ts';
import { DATES } from './dates.ts';
import { NAMES } from './names.ts';

export const SPANISH: LanguagePack = {
  tag: 'es',
  name: 'Spanish',
  cues: {
    assert: [
      'dijo', 'dijeron', 'dice', 'dicen', 'ha dicho', 'han dicho', 'decía', 'declaró', 'declararon', 'declara', 'ha declarado', 'afirmó', 'afirmaron', 'afirma',
      'ha afirmado', 'aseguró', 'aseguraron', 'asegura', 'ha asegurado', 'señaló', 'señalaron', 'señala', 'ha señalado', 'explicó', 'explica', 'ha explicado',
      'añadió', 'añade', 'ha añadido', 'agregó', 'agrega', 'indicó', 'indica', 'ha indicado', 'subrayó', 'subraya', 'ha subrayado', 'destacó', 'destaca',
      'anunció', 'anuncia', 'ha anunciado', 'escribió', 'escribe', 'respondió', 'responde', 'contestó', 'sostuvo', 'sostiene', 'manifestó', 'expresó',
      'recordó', 'recuerda', 'insistió', 'insiste', 'advirtió', 'advierte', 'ha advertido', 'confirmó', 'confirma', 'comentó', 'admitió', 'reconoció', 'apuntó', 'precisó', 'denunció', 'criticó', 'concluyó', 'reiteró',
    ],
    deny: ['negó', 'niega', 'ha negado', 'desmintió', 'desmiente'],
    demand: ['exigió', 'exige', 'ha exigido', 'pidió', 'pide', 'ha pedido', 'reclamó', 'reclama', 'instó'],
    promise: ['prometió', 'promete', 'ha prometido', 'se comprometió'],
    threaten: ['amenazó', 'amenaza', 'ha amenazado'],
    propose: ['propuso', 'propone', 'ha propuesto', 'sugirió', 'sugiere'],
    believe: ['cree', 'creía', 'espera', 'esperaba', 'opinó', 'opina', 'consideró', 'considera'],
  },
  accordingTo: ['según', 'de acuerdo con'],
  nameless: ['funcionario', 'funcionaria', 'funcionarios', 'diplomático', 'diplomática', 'diplomáticos', 'fuente', 'fuentes', 'responsable', 'negociador', 'negociadores', 'asesor'],
  offices: ['ministro', 'ministra', 'presidente', 'presidenta', 'portavoz', 'embajador', 'embajadora', 'enviado', 'enviada', 'jefe', 'jefa', 'secretario', 'secretaria', 'mediador', 'mediadora', 'canciller', 'emisario', 'emisaria', 'gobernador', 'gobernadora'],
  bodies: ['gobierno', 'ministerio', 'presidencia', 'unión', 'consejo', 'comisión', 'ejército', 'partido', 'movimiento', 'delegación', 'guerrilla'],
  leads: ['en', 'durante', 'ante', 'tras', 'a'],
  hearers: ['a la prensa', 'a los periodistas', 'a periodistas', 'a los medios', 'a los reporteros'],
  that: ['que'],
  pronouns: ['él', 'ella', 'ellos', 'ellas'],
  dates: DATES,
  names: NAMES,
}; // prettier-ignore
