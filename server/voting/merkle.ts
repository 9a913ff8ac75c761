import { createHash } from 'node:crypto';
import { canonicalJson } from '../kernel/canonical.ts';
import type { BallotContent } from './contract.ts';

/** What the tree covers of each counted ballot. */
export interface BallotLeaf {
  voteId: string;
  personId: string;
  revision: number;
  content: BallotContent;
  channel: string;
  code: string;
  castAt: string;
}

/** Leaves and nodes are hashed apart (RFC 9162, 2.1), so that no node passes for a ballot. */
const leafPrefix = Buffer.from([0]);
const nodePrefix = Buffer.from([1]);

function sha256(...parts: Buffer[]): Buffer {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

function leafHash(leaf: BallotLeaf): Buffer {
  const { voteId, personId, revision, content, channel, code, castAt } = leaf;
  const text = canonicalJson({ voteId, personId, revision, content, channel, code, castAt });
  return sha256(leafPrefix, Buffer.from(text, 'utf8'));
}

/** The largest power of two below the number of leaves, as RFC 9162 splits a tree. */
function splitAt(size: number): number {
  let power = 1;
  while (power * 2 < size) power *= 2;
  return power;
}

function treeHash(hashes: readonly Buffer[]): Buffer {
  const [first] = hashes;
  if (!first) return sha256();
  if (hashes.length === 1) return first;
  const middle = splitAt(hashes.length);
  return sha256(nodePrefix, treeHash(hashes.slice(0, middle)), treeHash(hashes.slice(middle)));
}

/** Root over the counted ballots, in hexadecimal; the order in which they are given is no matter. */
export function ballotsRoot(ballots: readonly BallotLeaf[]): string {
  const sorted = [...ballots].sort((a, b) => (a.personId < b.personId ? -1 : 1));
  return treeHash(sorted.map(leafHash)).toString('hex');
}

/** Root over these texts in the order in which they are given. */
export function textsRoot(texts: readonly string[]): string {
  return treeHash(texts.map((text) => sha256(leafPrefix, Buffer.from(text, 'utf8')))).toString(
    'hex',
  );
}
