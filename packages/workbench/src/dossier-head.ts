import { COMPOSED_NOTICE, type DossierHead } from '@nonpaper/pages';
import type { Store } from './ports.ts';

/** What stands at the top of every page of this dossier. */
export async function dossierHead(store: Store): Promise<DossierHead> {
  const { title, notice, composed } = await store.about();
  return { title, notices: notice === null ? [] : [notice], composed };
}

/** The notice of a dossier as one line, for exports that have no page; null when there is none. */
export function noticeOf(head: DossierHead): string | null {
  const lines = head.notices.length === 0 && head.composed === true ? [COMPOSED_NOTICE] : head.notices;
  return lines.length === 0 ? null : lines.join(' ');
}
