import manifest from '../package.json' with { type: 'json' };

/** The version of the package, as in its manifest. */
export const VERSION: string = manifest.version;
