import type { PackedAnswer, PackedSnapshot, Snapshot, SubscribeAnswer } from './protocol.ts';

/** What was packed, by what browsers and Node.js both have. */
async function contentsOf(packed: Uint8Array | ArrayBuffer) {
  const bytes = new Blob([new Uint8Array(packed)]).stream();
  return new Response(bytes.pipeThrough(new DecompressionStream('gzip'))).json();
}

export async function unpackSnapshot({ common, own, ...head }: PackedSnapshot): Promise<Snapshot> {
  const parts = await contentsOf(common);
  for (const [name, fields] of Object.entries(own)) Object.assign(parts[name], fields);
  return { ...parts, ...head };
}

/** The answer to a subscription as a window works with it: one snapshot, one list of devices. */
export async function unpackAnswer(answer: PackedAnswer): Promise<SubscribeAnswer> {
  if (!answer.ok) return answer;
  const { snapshot, online, ...rest } = answer;
  return {
    ...rest,
    snapshot: snapshot && (await unpackSnapshot(snapshot)),
    presence: { online: await contentsOf(online) },
  };
}
