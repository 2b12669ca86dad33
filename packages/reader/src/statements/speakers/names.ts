/** The text of an article with those who are named in it: people and other mentions, and carriers of news. */
import type { OutletFinder } from '../carriers/outlets.ts';
import type { People } from './people.ts';

/** What is known of the names of an article when a phrase of it is described. */
export interface Names {
  readonly text: string;
  readonly people: People;
  readonly outlets: OutletFinder;
}
