export { importFolder, type ImportedFolder, type Progress } from './import-folder.ts';
export { importList, LIST_FILES, type ListFileName } from './import-list.ts';
export { isDossierFolder, parseFolder, type FolderBytes, type ParsedFolder } from './parse-folder.ts';
export { loadFolder, type LoadedFolder } from './load-folder.ts';
export { ambiguitiesFile, linksFile, rowsFile, type ListFile } from './list-files.ts';
export { DIGEST, FOLDER_FILES, FOLDER_HEAD } from './schema.ts';
