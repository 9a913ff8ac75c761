import { z } from 'zod';
import type { ComposedProduct } from '../compose.ts';
import type { Config } from '../config.ts';
import type { AccountView } from '../identity/contract.ts';
import type { Answer } from '../kernel/run-command.ts';
import {
  type CommandName,
  type CommandRequestOf,
  type ErrorOf,
  type OutputOf,
  type Product,
  productKey,
  type QueryName,
  type QueryRequestOf,
  type WireAnswer,
} from './contract.ts';

type Wire = Pick<ComposedProduct, 'runCommand' | 'runQuery'>;

const anyAnswer = z.object({ ok: z.boolean() });

/** Commands and queries check their answers against their contracts; this gives the type back. */
function typed<Name extends CommandName | QueryName>(answer: Answer) {
  return z
    .custom<WireAnswer<OutputOf<Name>, ErrorOf<Name>>>(
      (value) => anyAnswer.safeParse(value).success,
    )
    .parse(answer);
}

/**
 * Puts the product where server-rendered pages find it.
 */
export function provideProduct(parts: {
  config: Config;
  product: Wire;
  account: (accountId: string, sessionVersion: number) => Promise<AccountView | null>;
}): void {
  const { config, product, account } = parts;
  const { https, publicUrl, authSecret } = config;
  const provided: Product = {
    async command<Name extends CommandName>(request: CommandRequestOf<Name>) {
      const { address, ...rest } = request;
      return typed<Name>(await product.runCommand({ ...rest, origin: { address } }));
    },
    async query<Name extends QueryName>(request: QueryRequestOf<Name>) {
      return typed<Name>(await product.runQuery(request));
    },
    account,
    settings: {
      authSecret,
      https: publicUrl.startsWith('https:'),
      publicUrl,
      localAuthorityHost: https?.host ?? null,
      uploadLimitMb: config.uploadLimitMb,
    },
  };
  Object.assign(globalThis, { [productKey]: provided });
}
