/** Everybody who prepares or takes part in it; what may be stored is decided paper by paper. */
export const mayList = () => true;

/** Guests from outside read their papers without network too. */
export const mayKeep = () => true;
