import type { Slice } from '../kernel/registry.ts';
import { drawCommand } from './draw-command.ts';
import { listQuery } from './list-query.ts';
import { createBlindSigner } from './signer.ts';

export function secretBallotsSlice(): Slice {
  return {
    name: 'secretballots',
    commands: [drawCommand(createBlindSigner())],
    queries: [listQuery],
    events: [],
    parts: [],
  };
}
