/**
 * `npm run audit:verify`: walks the audit chain of every unit and names the first broken link of each; exits 1 when one
 * is broken.
 */
import { connect, verifyChains } from '../src/platform/index.ts';
import { CannotStart, openDatabaseOnly, say } from '../src/platform/start/index.ts';
import { migrations } from '../src/rooms.ts';

try {
  const { ownerUrl, close } = await openDatabaseOnly(process.env, migrations);
  const owner = connect(ownerUrl, 1);
  const chains = await verifyChains(owner);
  await owner.destroy();
  await close();
  for (const chain of chains) {
    console.log(
      chain.intact
        ? `${chain.unitId}\t${chain.events}\tutuh / intact`
        : `${chain.unitId}\t${chain.events}\tPUTUS di nomor ${chain.brokenAt} / BROKEN at number ` +
            `${chain.brokenAt}: ${chain.why}`,
    );
  }
  const broken = chains.filter((chain) => !chain.intact);
  const events = chains.reduce((sum, chain) => sum + chain.events, 0);
  if (broken.length > 0) {
    say(
      `${broken.length} dari ${chains.length} rantai audit putus.`,
      `${broken.length} of ${chains.length} audit chains are broken.`,
    );
    process.exitCode = 1;
  } else
    say(
      `${chains.length} rantai audit utuh, ${events} peristiwa.`,
      `${chains.length} audit chains intact, ${events} events.`,
    );
} catch (error) {
  if (!(error instanceof CannotStart)) throw error;
  say(error.id, error.en);
  process.exitCode = 1;
}
