import { createRequire } from 'node:module';

/** A face with all Vietnamese letters, given by its file: what is installed on a machine varies. */
export const textFont = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/400Regular/Tinos_400Regular.ttf',
);
export const boldFont = createRequire(import.meta.url).resolve(
  '@expo-google-fonts/tinos/700Bold/Tinos_700Bold.ttf',
);
