/** Uploads and searches concern what is one's own or decided paper by paper. */
export const anyAccount = () => true;
