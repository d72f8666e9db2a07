/** ZIP files as others make them, written by hand so that they may lie. */
import { crc32, deflateRawSync } from 'node:zlib';

export type Entry = {
  readonly name: string;
  readonly content: Uint8Array | string;
  /** Says that it is locked with a password. */
  readonly encrypted?: boolean;
  /** The size that the list claims, where it lies. */
  readonly claims?: number;
  /** A sum that does not fit. */
  readonly broken?: boolean;
};

export function zipOf(entries: readonly Entry[]): Buffer {
  const parts: Buffer[] = [];
  const list: Buffer[] = [];
  let offset = 0;
  for (const { name, content, encrypted = false, claims, broken = false } of entries) {
    const bytes = Buffer.from(content as Uint8Array);
    const packed = deflateRawSync(bytes);
    const crc = broken ? 1 : crc32(bytes);
    const label = Buffer.from(name, 'utf8');
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt16LE(label.length, 26);
    const listed = Buffer.alloc(46);
    listed.writeUInt32LE(0x02014b50, 0);
    listed.writeUInt16LE(encrypted ? 1 : 0, 8);
    listed.writeUInt16LE(8, 10);
    listed.writeUInt32LE(crc, 16);
    listed.writeUInt32LE(packed.length, 20);
    listed.writeUInt32LE(claims ?? bytes.length, 24);
    listed.writeUInt16LE(label.length, 28);
    listed.writeUInt32LE(offset, 42);
    parts.push(local, label, packed);
    list.push(listed, label);
    offset += 30 + label.length + packed.length;
  }
  const size = list.reduce((sum, { length }) => sum + length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(entries.length, 8);
  end.writeUInt16LE(entries.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, ...list, end]);
}
