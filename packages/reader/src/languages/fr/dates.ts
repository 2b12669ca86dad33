import type { DateWords } from '../pack.ts';

export const DATES: DateWords = {
  months: [
    ['janvier', 'janv.'], ['février', 'fevrier', 'févr.'], ['mars'], ['avril', 'avr.'], ['mai'], ['juin'], ['juillet', 'juil.'],
    ['août', 'aout'], ['septembre', 'sept.'], ['octobre', 'oct.'], ['novembre', 'nov.'], ['décembre', 'decembre', 'déc.'],
  ],
  weekdays: [['lundi'], ['mardi'], ['mercredi'], ['jeudi'], ['vendredi'], ['samedi'], ['dimanche']],
  days: { "aujourd'hui": 0, 'aujourd’hui': 0, hier: -1, 'avant-hier': -2, demain: 1, 'après-demain': 2 },
  between: [],
  afterDay: ['er'],
}; // prettier-ignore
