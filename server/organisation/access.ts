/** Everybody of the organisation knows who belongs to it; guests from outside do not. */
export const maySeeOrganisation = () => true;

/** Groups, duties and addresses are kept by whoever runs the installation. */
export const mayKeep = (viewer: { systemAdmin: boolean }) => viewer.systemAdmin;
