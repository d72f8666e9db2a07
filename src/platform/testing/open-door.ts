/** A port with its door in this process: what the program has in two. */
import { makeDoor, type Answer, type DoorOptions } from '../start/door.ts';
import { openGate } from '../start/gate.ts';

export type OpenDoor = { readonly port: number; readonly close: () => Promise<void> };

/** Answers on a free port of the loopback, until `close`. */
export async function openDoor(answer: Answer, options: DoorOptions = {}): Promise<OpenDoor> {
  const gate = await openGate('127.0.0.1', 0, 'KC_PORT');
  const door = makeDoor(answer, options);
  gate.opened({
    take: (connection, taken, more) => {
      door.take(connection, more);
      taken();
    },
  });
  return {
    port: gate.port,
    close: () => {
      gate.close();
      return door.close();
    },
  };
}
