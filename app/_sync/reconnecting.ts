/** How a window comes back after its line broke: soon, then more slowly, each at a moment of its own. */
export const reconnecting = {
  reconnectionDelay: 300,
  reconnectionDelayMax: 4_000,
  randomizationFactor: 0.6,
};
