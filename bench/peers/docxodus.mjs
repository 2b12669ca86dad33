// Redlines pairs of .docx with Docxodus, in a process of its own so that one that hangs can be ended.
import { compareDocuments, initialize } from 'docxodus/core';

await initialize();
process.on('message', async ({ older, newer }) => {
  try {
    process.send({ bytes: await compareDocuments(older, newer, { authorName: 'Test' }) });
  } catch (fault) {
    process.send({ fault: fault instanceof Error ? fault.message : String(fault) });
  }
});
process.send({ ready: true });
