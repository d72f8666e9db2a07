/**
 * `npm run audit:verify`: recomputes what the audit trail vouches for: every chain, every row that an event sealed, and
 * all of it against the checkpoints in the data folder. Names what does not fit and exits 1; says what nobody vouches
 * for. It runs beside a running program. docs/tamper-evidence.md says what it can and cannot find.
 */
import { connect, verifyChains } from '../src/platform/index.ts';
import {
  CannotStart,
  checkpointsIn,
  openDatabaseOnly,
  readEntries,
  readKey,
  say,
  verifyHouse,
  type Verified,
} from '../src/platform/start/index.ts';
import { migrations, rooms } from '../src/rooms.ts';

try {
  const { ownerUrl, dataFolder, close } = await openDatabaseOnly(process.env, migrations);
  const owner = connect(ownerUrl, 1);
  const key = await readKey(dataFolder);
  const entries = await readEntries(checkpointsIn(dataFolder));
  const chains = await verifyChains(owner);
  const verified = await verifyHouse(owner, rooms, { key, entries });
  await owner.destroy();
  await close();
  sayChains(chains);
  if (key === null)
    say(
      'Tidak ada seal.json di folder data ini: tanda peristiwa dan tanda tangan persetujuan tidak diperiksa.',
      'There is no seal.json in this data folder: marks of events and signatures of approvals were not checked.',
    );
  else console.log(`kunci / key\t${key.name}\t${key.fingerprint}`);
  sayTables(verified);
  sayFaults(verified, chains.length);
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  say(error.id, error.en);
  process.exitCode = 1;
}

function sayChains(chains: Awaited<ReturnType<typeof verifyChains>>): void {
  for (const chain of chains)
    console.log(
      chain.intact
        ? `${chain.unitId}\t${chain.events}\tutuh / intact`
        : `${chain.unitId}\t${chain.events}\tPUTUS di nomor ${chain.brokenAt} / BROKEN at number ` +
            `${chain.brokenAt}: ${chain.why}`,
    );
}

function sayTables({ tables }: Verified): void {
  for (const [table, { things, onlyFound }] of tables)
    console.log(
      `${table}\t${things}` +
        (onlyFound === 0
          ? ''
          : `\t${onlyFound} tidak dijamin sebelum segel dimulai / not vouched for from before the seals began`),
    );
}

function sayFaults({ faults, entries, checkpoints }: Verified, chains: number): void {
  for (const { where, thing, field, event, says } of faults)
    console.log(
      `TIDAK COCOK / DOES NOT FIT\t${where}\t${thing}${field ? `\t${field}` : ''}\t${says.id} / ${says.en}` +
        (event ? `\t(${event})` : ''),
    );
  const [events, approvals] = [entries.get('audit') ?? 0, entries.get('approvals') ?? 0];
  if (faults.length > 0) {
    say(`${faults.length} hal tidak cocok dengan jejak audit.`, `${faults.length} things do not fit the audit trail.`);
    process.exitCode = 1;
  } else
    say(
      `${chains} rantai audit utuh, ${events} peristiwa, ${approvals} persetujuan, ${checkpoints} titik periksa.`,
      `${chains} audit chains intact, ${events} events, ${approvals} approvals, ${checkpoints} checkpoints.`,
    );
}
