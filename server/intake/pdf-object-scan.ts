import { StringDecoder } from 'node:string_decoder';

/** Keys whose presence is enough: scripts, embedded files, forms with a language of their own. */
const activeKeys = new Set(['/JS', '/JavaScript', '/EF', '/RichMediaContent', '/XFA']);
/** Actions that start, send or fetch something. */
const activeActions = new Set([
  '/JavaScript',
  '/Launch',
  '/SubmitForm',
  '/ImportData',
  '/GoToE',
  '/Rendition',
  '/RichMediaExecute',
]);
const activeTypes = new Set(['/EmbeddedFile', '/FileAttachment', '/RichMedia', '/Movie', '/Sound']);
/** What happens without anybody's doing. */
const selfStarting = new Set(['/OpenAction', '/AA']);

const line = /^( *)"((?:[^"\\]|\\.)*)": (?:"((?:[^"\\]|\\.)*)"|(.))/;

/**
 * Looks for what acts in qpdf's listing of all objects (JSON, one key a line, names with a slash,
 * texts with `u:` or `b:` before them, so that neither is taken for the other).
 */
export class PdfObjectScan {
  #found = false;
  #rest = '';
  readonly #decoder = new StringDecoder('utf8');
  /** The object whose lines are read, as `12 0 R`. */
  #object = '';
  /** How far the present self-starting entry is indented; -1: none is open. */
  #openIndent = -1;
  readonly #startedBySelf = new Set<string>();
  readonly #leadOut = new Set<string>();

  read(chunk: Buffer): void {
    const lines = (this.#rest + this.#decoder.write(chunk)).split('\n');
    this.#rest = lines.pop() ?? '';
    for (const text of lines) this.#readLine(text);
    // A line without an end, such as a very long text, needs no keeping beyond its key.
    if (this.#rest.length > 1_000_000) this.#rest = this.#rest.slice(0, 1000);
  }

  finish(): void {
    this.#readLine(this.#rest);
  }

  get isActive(): boolean {
    return this.#found || [...this.#startedBySelf].some((object) => this.#leadOut.has(object));
  }

  #readLine(text: string): void {
    const match = line.exec(text);
    const indent = match?.[1]?.length ?? text.length - text.trimStart().length;
    if (this.#openIndent >= 0 && indent <= this.#openIndent) this.#openIndent = -1;
    if (!match) return;
    const [, , key = '', value, opening] = match;
    if (key.startsWith('obj:')) this.#object = key.slice(4);
    if (activeKeys.has(key) && opening !== 'n') this.#found = true;
    if (key === '/S' && value && activeActions.has(value)) this.#found = true;
    if (/^\/(Type|Subtype)$/.test(key) && value && activeTypes.has(value)) this.#found = true;
    if (key === '/S' && value === '/URI') {
      this.#leadOut.add(this.#object);
      if (this.#openIndent >= 0) this.#found = true;
    }
    if (!selfStarting.has(key) && this.#openIndent < 0) return;
    if (selfStarting.has(key) && opening === '{') this.#openIndent = indent;
    if (value && / R$/.test(value)) this.#startedBySelf.add(value);
  }
}
