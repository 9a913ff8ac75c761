// Registered and removed at once by the connection guide: a browser refuses it where it does not trust
// the certificate. It handles nothing.
