import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../server/intake/crc.ts';

export interface ZipPart {
  name: string;
  content: string | Buffer;
  /** Not compressed. */
  stored?: boolean;
  /** Marked as encrypted, as by a password of the archive. */
  locked?: boolean;
  /** A check sum that does not fit. */
  wrongCheckSum?: boolean;
}

/** Writes an archive from its parts, as [APPNOTE.TXT] describes it. */
export function makeZip(parts: readonly ZipPart[]): Buffer {
  const local: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const part of parts) {
    const name = Buffer.from(part.name, 'utf8');
    const content = Buffer.from(part.content);
    const packed = part.stored ? content : deflateRawSync(content);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt16LE(0x0800 | (part.locked ? 1 : 0), 2);
    head.writeUInt16LE(part.stored ? 0 : 8, 4);
    head.writeUInt16LE(0x21, 8);
    head.writeUInt32LE((crc32(content) + (part.wrongCheckSum ? 1 : 0)) >>> 0, 10);
    head.writeUInt32LE(packed.length, 14);
    head.writeUInt32LE(content.length, 18);
    head.writeUInt16LE(name.length, 22);
    const start = offset;
    local.push(Buffer.from('PK\x03\x04', 'latin1'), head, name, packed);
    offset += 30 + name.length + packed.length;
    const tail = Buffer.alloc(14);
    tail.writeUInt32LE(start, 10);
    central.push(Buffer.from('PK\x01\x02\x14\x00', 'latin1'), head, tail, name);
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...local, directory, end]);
}
