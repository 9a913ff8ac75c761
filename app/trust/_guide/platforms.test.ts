import { describe, expect, it } from 'vitest';
import { platformOf } from './platforms.ts';

const mac = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 Safari/605.1.15';

describe('the steps that a browser needs', () => {
  it.each([
    [
      'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 Chrome/140.0 Edg/140.0',
      'windows',
    ],
    ['Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0', 'firefox'],
    ['Mozilla/5.0 (Linux; Android 14; SM-X210) AppleWebKit/537.36 Chrome/140.0', 'android'],
    ['Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/140.0', 'linux'],
    ['Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15', 'ios'],
    [mac, 'macos'],
  ])('%s', (userAgent, platform) => {
    expect(platformOf(userAgent, 0)).toBe(platform);
  });

  it('knows an iPad that calls itself a Mac', () => {
    expect(platformOf(mac, 5)).toBe('ios');
  });

  it('opens no guide for a browser it does not know', () => {
    expect(platformOf('', 0)).toBeNull();
  });
});
