/** Everybody who has signed in, for the own account only: the account is the session's. */
export const mayChangeOwnPassword = () => true;
export const maySeeOwnAccount = () => true;
