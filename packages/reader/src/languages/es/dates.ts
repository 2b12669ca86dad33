import type { DateWords } from '../pack.ts';

export const DATES: DateWords = {
  months: [
    ['enero'], ['febrero'], ['marzo'], ['abril'], ['mayo'], ['junio'], ['julio'], ['agosto'],
    ['septiembre', 'setiembre'], ['octubre'], ['noviembre'], ['diciembre'],
  ],
  weekdays: [['lunes'], ['martes'], ['miércoles'], ['jueves'], ['viernes'], ['sábado'], ['domingo']],
  days: { hoy: 0, ayer: -1, anteayer: -2, 'pasado mañana': 2 },
  between: ['de', 'del'],
  afterDay: ['º', '°'],
}; // prettier-ignore
