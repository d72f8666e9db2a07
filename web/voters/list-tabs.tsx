/** The parts of a list's page, in the order of the work. Each part is loaded when it is opened. */
import { lazy, type ComponentType } from 'react';
import type { VoterList } from '../../src/elections/voters/schema.ts';
import type { Words } from '../i18n/messages.ts';
import { voterMessages } from './messages.ts';
import type { ListTab } from './tabs.ts';
import { versionMessages } from './versions/messages.ts';

export type ListPart = {
  readonly tab: ListTab;
  readonly label: Words;
  readonly panel: ComponentType<{ readonly list: VoterList }>;
  /** Whether there is anything to show yet. */
  readonly shown: (list: VoterList) => boolean;
};

export const listParts: readonly ListPart[] = [
  {
    tab: 'impor',
    label: voterMessages.tabImport,
    shown: () => true,
    panel: lazy(async () => ({ default: (await import('./import/import-tab.tsx')).ImportTab })),
  },
  {
    tab: 'temuan',
    label: voterMessages.tabFindings,
    shown: (list) => list.rows > 0,
    panel: lazy(async () => ({ default: (await import('./findings/findings-tab.tsx')).FindingsTab })),
  },
  {
    tab: 'versi',
    label: versionMessages.tab,
    shown: (list) => list.rows > 0,
    panel: lazy(async () => ({ default: (await import('./versions/versions-tab.tsx')).VersionsTab })),
  },
];
