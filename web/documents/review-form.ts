/**
 * What a room says of its form so that what was found in a document is decided on one screen for all: the headings,
 * the words of the fields, how a value reads and how it is corrected. Stands in the room's value (`facts`), by the
 * type of the thing; loaded when it is needed.
 */
import type { QueryKey } from '@tanstack/react-query';
import type { ComponentType } from 'react';
import type { FactProposal } from '../../src/documents/schema.ts';
import type { Words } from '../i18n/messages.ts';

export type Shown = {
  readonly proposal: FactProposal;
  /** Names of what other proposals point at, by their ids. */
  readonly names: ReadonlyMap<string, string>;
};

export type ReviewForm = {
  /** The headings of the server's form, in its order. */
  readonly groups: readonly { readonly code: string; readonly says: Words }[];
  /** The field that a proposal would fill. */
  readonly field: (proposal: FactProposal) => Words;
  readonly names?: (proposals: readonly FactProposal[]) => ReadonlyMap<string, string>;
  readonly Value: ComponentType<Shown>;
  /**
   * The controls in which a person corrects a value of the proposal's shape; empty words are left out when it is
   * sent.
   */
  readonly Controls: ComponentType<Shown & { readonly value: unknown; readonly onChange: (value: unknown) => void }>;
  /** What the thing says by itself, above what was found in a document of it. */
  readonly Above?: ComponentType<{ readonly subjectId: string; readonly proposals: readonly FactProposal[] }>;
  /** The server's form has fields that a model may be asked for. */
  readonly asksModel?: true;
  /** What is read again after decisions besides the documents. */
  readonly touches: (subjectId: string) => readonly QueryKey[];
  readonly says: {
    /** What the thing's documents are called: "Bahan". */
    readonly documents: Words;
    readonly add: Words;
    /** Above the field and the drop zone while there is none. */
    readonly begin: Words;
    /** To people who cannot add any, while there is none. */
    readonly elsewhere: Words;
    readonly reading: Words;
    readonly nothingFound: Words;
  };
};
