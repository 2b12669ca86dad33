// Redlines pairs of .docx with Docxodus, in a thread of its own so that one that hangs can be ended.
import { parentPort } from 'node:worker_threads';
import { compareDocuments, initialize } from 'docxodus/core';

await initialize();
parentPort.postMessage({ ready: true }, []);
parentPort.on('message', async ({ older, newer }) => {
  try {
    parentPort.postMessage({ bytes: await compareDocuments(older, newer, { authorName: 'Test' }) }, []);
  } catch (fault) {
    parentPort.postMessage({ fault: fault instanceof Error ? fault.message : String(fault) }, []);
  }
});
