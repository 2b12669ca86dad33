import { memoryStore } from '../src/index.ts';
import { storeContract } from '../src/contract/index.ts';
import { newDossier } from './files.ts';

storeContract('SQLite', async () => (await newDossier()).store);
storeContract('memory', async () => memoryStore());
