/** Everybody of the organisation knows who belongs to it; guests from outside do not. */
export const maySeeOrganisation = () => true;
