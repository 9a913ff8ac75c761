import sharp from 'sharp';
import { fail, ok, type Result } from '../kernel/result.ts';
import type { IntakeRefusal } from './contract.ts';

export const maxMegapixels = 100;

/** A picture is opened with this everywhere: what is cut off or broken fails. */
export const imageInput = {
  failOn: 'truncated',
  limitInputPixels: maxMegapixels * 1_000_000,
  sequentialRead: true,
} as const;

/** Whether a picture can be decoded to its last line. */
export async function examineImage(path: string): Promise<Result<null, IntakeRefusal>> {
  try {
    const {
      width,
      height,
      pages = 1,
    } = await sharp(path, {
      ...imageInput,
      limitInputPixels: false,
    }).metadata();
    const megapixels = Math.ceil((width * height * pages) / 1_000_000);
    if (megapixels > maxMegapixels)
      return fail('intake.image-too-large', { maxMegapixels, megapixels });
    for (let page = 0; page < pages; page++)
      await sharp(path, { ...imageInput, page })
        .resize(32, 32, { fit: 'fill' })
        .raw()
        .toBuffer();
    return ok(null);
  } catch {
    return fail('intake.corrupt');
  }
}
