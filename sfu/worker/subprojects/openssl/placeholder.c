/* An archive to link needs one object file; the code itself is in the system library. */
int dien_hong_openssl_placeholder;
