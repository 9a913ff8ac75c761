import 'server-only';
import { type Product, productKey } from '../../server/transport/contract.ts';

function isProduct(value: unknown): value is Product {
  return typeof value === 'object' && value !== null && 'query' in value && 'settings' in value;
}

/** Commands and queries for server-rendered pages, as the web process provides them. */
export function product(): Product {
  const provided: unknown = Reflect.get(globalThis, productKey);
  if (!isProduct(provided)) throw new Error('pages run inside the web process only');
  return provided;
}
