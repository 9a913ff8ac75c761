/** Checks the evidence of one vote with plain Node: `node verify.mjs FILE`. Independent of the product's count. */
import { constants, createHash, createPublicKey, verify } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

/** @param {unknown} value @returns {string} */
function canonical(value) {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value ?? null);
  const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
}

/** @param {...(string | Buffer)} parts */
function sha(...parts) {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  return hash.digest();
}

/** @param {Buffer[]} hashes @returns {Buffer} */
function tree(hashes) {
  if (hashes.length < 2) return hashes[0] ?? sha();
  const half = 2 ** Math.ceil(Math.log2(hashes.length) - 1);
  return sha(Buffer.from([1]), tree(hashes.slice(0, half)), tree(hashes.slice(half)));
}

/** @param {string[]} texts */
const rootOf = (texts) => tree(texts.map((text) => sha(Buffer.from([0]), text))).toString('hex');

/** @param {Record<string, string>} key @param {string} statement @param {string} value */
function signed(key, statement, value) {
  const spki = Buffer.from(key.publicKey ?? '', 'base64url');
  const publicKey = createPublicKey({ key: spki, format: 'der', type: 'spki' });
  if (key.kind === 'device') {
    const given = Buffer.from(value, 'base64url');
    return verify(
      'sha256',
      Buffer.from(statement),
      { key: publicKey, dsaEncoding: 'ieee-p1363' },
      given,
    );
  }
  const { authenticatorData, clientDataJSON, signature } = JSON.parse(value);
  const data = Buffer.from(authenticatorData, 'base64url');
  const client = Buffer.from(clientDataJSON, 'base64url');
  if (JSON.parse(client.toString()).challenge !== sha(statement).toString('base64url'))
    return false;
  if (!data.subarray(0, 32).equals(sha(key.rpId ?? ''))) return false;
  if (((data[32] ?? 0) & 1) === 0) return false;
  const covered = Buffer.concat([data, sha(client)]);
  return verify('sha256', covered, publicKey, Buffer.from(signature, 'base64url'));
}

/** @param {ReturnType<typeof JSON.parse>} evidence */
function checkLog({ meetingId, vote, events }) {
  let previous = sha('dien-hong').toString('hex');
  for (const [index, { hash, ...event }] of events.entries()) {
    const follows = event.seq === index + 1 && event.previousHash === previous;
    if (!follows || event.meetingId !== meetingId || sha(canonical(event)).toString('hex') !== hash)
      return `sự kiện ${event.seq} bị sửa, xoá hoặc đổi chỗ / event ${event.seq} altered, removed or reordered`;
    previous = hash;
  }
  const told = events.findLast(
    (/** @type {ReturnType<typeof JSON.parse>} */ { name, payload }) =>
      name === 'voting.vote-changed' && payload.vote.id === vote.id,
  );
  if (told && canonical(told.payload.vote) === canonical(vote)) return null;
  return 'biểu quyết khác với nhật ký / the vote differs from the log';
}

/** @param {ReturnType<typeof JSON.parse>} evidence */
function checkNamed({ meetingId, vote, ballots, keys, roll }) {
  const sorted = ballots.toSorted(
    (/** @type {{personId: string}} */ a, /** @type {{personId: string}} */ b) =>
      a.personId < b.personId ? -1 : 1,
  );
  const leaves = [];
  const people = new Set();
  let count = 0;
  for (const ballot of sorted) {
    const { voteId, personId, revision, content, channel, code, castAt, keyId, nonce } = ballot;
    const elector = roll.find((/** @type {{personId: string}} */ one) => one.personId === personId);
    if (!elector || people.has(personId) || voteId !== vote.id)
      return `phiếu thừa của ${personId} / stuffed ballot of ${personId}`;
    people.add(personId);
    leaves.push(canonical({ voteId, personId, revision, content, channel, code, castAt }));
    if (ballot.signature === null) continue;
    const { castById } = ballot;
    const said = { castById, content, meetingId, nonce, personId, version: 1, voteId };
    const key = keys.find((/** @type {{id: string}} */ one) => one.id === keyId);
    if (key?.personId !== castById || !signed(key, canonical(said), ballot.signature))
      return `chữ ký sai trên phiếu của ${personId} / wrong signature on the ballot of ${personId}`;
    count += 1;
  }
  if (rootOf(leaves) !== vote.ballotsRoot)
    return 'gốc Merkle của phiếu không khớp / the root of the ballots differs';
  return count === vote.result.signed ? null : 'số phiếu đã ký không khớp / signed ballots differ';
}

/** @param {ReturnType<typeof JSON.parse>} evidence */
function checkBox({ meetingId, vote, box, keys }) {
  const { n, e, kty } = box.tokenKey;
  if (canonical(vote.tokenKey) !== canonical(box.tokenKey)) return 'khoá khác / another key';
  const print = sha(JSON.stringify({ e, kty, n })).toString('base64url');
  const people = new Set();
  for (const { personId, blinded, keyId, requestSignature } of box.issues) {
    const said = { blinded, key: print, meetingId, personId, version: 1, voteId: vote.id };
    const key = keys.find((/** @type {{id: string}} */ one) => one.id === keyId);
    const holds = key?.personId === personId && signed(key, canonical(said), requestSignature);
    if (!holds || people.has(personId))
      return `yêu cầu phát phiếu sai của ${personId} / wrong request of ${personId}`;
    people.add(personId);
  }
  if (box.ballots.length > people.size)
    return 'nhiều phiếu hơn yêu cầu đã ký / more ballots than signed requests';
  const key = createPublicKey({ key: { kty, n, e }, format: 'jwk' });
  const options = { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: 48 };
  for (const { tokenHash, message, signature } of box.ballots) {
    const text = Buffer.from(message, 'base64url');
    const holds = verify('sha384', text, options, Buffer.from(signature, 'base64url'));
    if (!holds || sha(text).toString('hex') !== tokenHash)
      return `mã phiếu giả ${tokenHash} / forged token ${tokenHash}`;
  }
  const texts = box.ballots.map((/** @type {Record<string, unknown>} */ { content, tokenHash }) =>
    canonical({ content, tokenHash, voteId: vote.id }),
  );
  return rootOf(texts) === vote.ballotsRoot ? null : 'gốc Merkle không khớp / the root differs';
}

/** Counts anew what each ballot says. @param {ReturnType<typeof JSON.parse>} evidence */
function checkCount({ vote, ballots, box, roll }) {
  const all = (box?.ballots ?? ballots).map((/** @type {ReturnType<typeof JSON.parse>} */ one) => ({
    content: one.content,
    weight:
      vote.profile.weights && !box
        ? roll.find((/** @type {{personId: string}} */ { personId }) => personId === one.personId)
            .weight
        : 1,
  }));
  const differs = 'kiểm lại cho kết quả khác / the recount differs';
  if (all.length !== vote.result.cast) return differs;
  const { outcome } = vote.result;
  for (const { questionId, counts } of outcome.questions ?? []) {
    for (const fact of ['for', 'against', 'abstain', 'invalid']) {
      let sum = 0;
      for (const { content, weight } of all)
        if ((content.answers[questionId] ?? 'invalid') === fact) sum += weight;
      if (sum !== counts[fact]) return differs;
    }
  }
  for (const { candidateId, votes } of outcome.candidates ?? []) {
    let sum = 0;
    for (const { content, weight } of all) {
      const valid = !content.invalid && content.chosen.length <= vote.seats;
      if (valid && content.chosen.includes(candidateId)) sum += weight;
    }
    if (sum !== votes) return differs;
  }
  for (const { criterionId, total } of outcome.criteria ?? []) {
    let sum = 0;
    for (const { content } of all) sum += content.scores[criterionId] ?? 0;
    if (sum !== total) return differs;
  }
  return null;
}

/** The first thing that does not hold, in Vietnamese and English; null where all does. @param {string} text @returns {string | null} */
export function firstProblem(text) {
  try {
    const evidence = JSON.parse(text);
    const ballots = evidence.box ? checkBox : checkNamed;
    return checkLog(evidence) ?? ballots(evidence) ?? checkCount(evidence);
  } catch {
    return 'tệp không đọc được / the file cannot be read';
  }
}

const [, self, file] = process.argv;
if (file && self && import.meta.url === pathToFileURL(self).href) {
  const problem = firstProblem(readFileSync(file, 'utf8'));
  console.info(problem ?? 'Bằng chứng khớp / the evidence holds');
  process.exitCode = problem ? 1 : 0;
}
