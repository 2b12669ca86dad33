import type { SheetIssue } from '@nonpaper/analysis';
import { refuse } from './refusal.ts';

/**
 * Holds a profile's own copy of its domain to the one that was named: the same issues with the same options, in any
 * order. The fault names the first difference.
 */
export function sameDomain(domain: readonly SheetIssue[], own: readonly SheetIssue[], file: string): void {
  const byName = new Map(own.map((issue) => [issue.name, issue]));
  for (const { name, options } of domain) {
    const other = byName.get(name);
    if (other === undefined)
      return refuse('profile-other-domain', `The profile's domain has no issue “${name}”.`, file);
    differ(options, other.options, `${file}, issue “${name}”`);
  }
  const names = new Set(domain.map(({ name }) => name));
  const strange = own.find(({ name }) => !names.has(name));
  if (strange !== undefined)
    return refuse('profile-other-domain', `The domain has no issue “${strange.name}”.`, file);
}

function differ(options: readonly string[], others: readonly string[], where: string): void {
  const [known, own] = [new Set(options), new Set(others)];
  const strange = others.find((option) => !known.has(option));
  if (strange !== undefined)
    return refuse('profile-other-domain', `The domain has no option “${strange}”.`, where);
  const lost = options.find((option) => !own.has(option));
  if (lost !== undefined)
    return refuse('profile-other-domain', `The profile's domain has no option “${lost}”.`, where);
}
