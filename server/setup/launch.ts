import { type ProductRequest, startProduct } from './product.ts';
import { onStopRequest } from './stop-request.ts';
import { welcome } from './welcome.ts';

/** Sets everything up, starts the product and keeps it running until it is told to stop. */
export async function launch(request: ProductRequest): Promise<void> {
  const product = await startProduct(request, (stop) => onStopRequest(request.env, stop));
  await welcome(product.settings);
}
