import fc from 'fast-check';

/**
 * Property tests run with the same seed everywhere, so that a red run is red for all. `FC_SEED=random` looks for new
 * cases, `FC_SEED=NUMBER` repeats a run.
 */
const wanted = process.env['FC_SEED'];
if (wanted !== 'random') fc.configureGlobal({ seed: Number(wanted ?? 20_251_119) });
