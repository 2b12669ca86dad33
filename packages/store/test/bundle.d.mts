/** Bundles a TypeScript file into a folder and gives the path of the module that Node can run. */
export function bundle(entry: string, folder: string): Promise<string>;
