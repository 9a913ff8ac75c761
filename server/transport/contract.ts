import type { z } from 'zod';
import type * as agenda from '../agenda/contract.ts';
import type * as agendaPlan from '../agenda/plan-contract.ts';
import type * as attendance from '../attendance/contract.ts';
import type * as attendanceRolls from '../attendance/roll-contract.ts';
import type * as catalogues from '../catalogues/contract.ts';
import type * as holidays from '../catalogues/holiday-contract.ts';
import type * as deliberation from '../deliberation/contract.ts';
import type * as displays from '../displays/contract.ts';
import type * as documents from '../documents/contract.ts';
import type * as review from '../documents/review-contract.ts';
import type * as files from '../files/contract.ts';
import type * as identityCalendar from '../identity/calendar-contract.ts';
import type * as identity from '../identity/contract.ts';
import type { AccountView } from '../identity/contract.ts';
import type * as invitations from '../invitations/contract.ts';
import type { KernelError } from '../kernel/contracts.ts';
import type { ErrorParams } from '../kernel/result.ts';
import type { Viewer } from '../kernel/viewer.ts';
import type * as library from '../library/contract.ts';
import type * as media from '../media/contract.ts';
import type * as meetings from '../meetings/contract.ts';
import type * as overview from '../meetings/overview-contract.ts';
import type * as meetingPeople from '../meetings/people-contract.ts';
import type * as planning from '../meetings/planning-contract.ts';
import type * as messages from '../messages/contract.ts';
import type * as notes from '../notes/contract.ts';
import type * as offline from '../offline/contract.ts';
import type * as organisation from '../organisation/contract.ts';
import type * as papers from '../papers/contract.ts';
import type * as rooms from '../rooms/contract.ts';
import type * as ruleprofiles from '../ruleprofiles/contract.ts';
import type * as secretballots from '../secretballots/contract.ts';
import type * as siteChecks from '../sites/check-contract.ts';
import type * as seating from '../sites/seating-contract.ts';
import type * as speakers from '../speakers/contract.ts';
import type * as voices from '../speakers/voice-contract.ts';
import type * as voterkeys from '../voterkeys/contract.ts';
import type * as voting from '../voting/contract.ts';

/** `POST /api/commands/<name>` with `CommandBody`; the answer is a `WireAnswer`. */
export interface Commands {
  'agenda.go-to-item': typeof agenda.goToItem;
  'agenda.reorder': typeof agenda.reorder;
  'agenda.insert': typeof agenda.insertItem;
  'agenda.defer': typeof agenda.deferItem;
  'agenda.restore': typeof agenda.restoreItem;
  'agenda.join': typeof agenda.joinItem;
  'agenda.separate': typeof agenda.separateItem;
  'agenda.add-item': typeof agendaPlan.addItem;
  'agenda.edit-item': typeof agendaPlan.editItem;
  'agenda.set-item-roles': typeof agendaPlan.setItemRoles;
  'agenda.move-item': typeof agendaPlan.moveItem;
  'agenda.remove-item': typeof agendaPlan.removeItem;
  'attendance.check-in': typeof attendance.checkIn;
  'attendance.check-in-by-code': typeof attendance.checkInByCode;
  'attendance.leave': typeof attendance.leave;
  'attendance.mark': typeof attendance.mark;
  'attendance.new-pin': typeof attendance.newPin;
  'attendance.set-method': typeof attendance.setMethod;
  'attendance.save-roll': typeof attendanceRolls.saveRoll;
  'attendance.remove-roll': typeof attendanceRolls.removeRoll;
  'displays.claim': typeof displays.claim;
  'displays.rename': typeof displays.rename;
  'displays.set-layout': typeof displays.setLayout;
  'displays.revoke': typeof displays.revoke;
  'deliberation.start': typeof deliberation.start;
  'deliberation.confirm-room-cleared': typeof deliberation.confirmRoomCleared;
  'deliberation.end': typeof deliberation.end;
  'documents.add': typeof documents.addDocuments;
  'documents.approve': typeof documents.approveDocument;
  'documents.comment': typeof documents.addComment;
  'documents.edit': typeof documents.editDocument;
  'documents.issue': typeof documents.issueDocuments;
  'documents.move': typeof documents.moveDocument;
  'documents.remove': typeof documents.removeDocument;
  'documents.remove-comment': typeof documents.removeComment;
  'documents.replace': typeof documents.replaceDocument;
  'documents.return': typeof documents.returnDocument;
  'documents.set-access': typeof documents.setAccess;
  'catalogues.save': typeof catalogues.saveEntry;
  'catalogues.save-meeting-type': typeof catalogues.saveMeetingType;
  'catalogues.save-holiday': typeof holidays.saveHoliday;
  'catalogues.remove-holiday': typeof holidays.removeHoliday;
  'catalogues.archive': typeof catalogues.archiveEntry;
  'catalogues.remove': typeof catalogues.removeEntry;
  'catalogues.order': typeof catalogues.orderEntries;
  'documents.show': typeof documents.showDocument;
  'documents.stop-showing': typeof documents.stopShowing;
  'documents.submit': typeof documents.submitDocument;
  'documents.withdraw': typeof documents.withdrawDocument;
  'files.discard-upload': typeof files.discardUpload;
  'identity.change-password': typeof identity.changePassword;
  'identity.make-calendar-address': typeof identityCalendar.makeCalendarAddress;
  'identity.remove-calendar-address': typeof identityCalendar.removeCalendarAddress;
  'identity.sign-in': typeof identity.signIn;
  'identity.use-link': typeof identity.useLink;
  'meetings.add-people': typeof meetingPeople.addPeople;
  'meetings.change-person': typeof meetingPeople.changePerson;
  'meetings.remove-people': typeof meetingPeople.removePeople;
  'meetings.add-guest': typeof meetingPeople.addGuest;
  'meetings.renew-guest-link': typeof meetingPeople.renewGuestLink;
  'meetings.open-session': typeof meetings.openSession;
  'meetings.suspend': typeof meetings.suspendSession;
  'meetings.resume': typeof meetings.resumeSession;
  'meetings.end-session': typeof meetings.endSession;
  'meetings.approve': typeof planning.approveMeeting;
  'meetings.cancel': typeof planning.cancelMeeting;
  'meetings.copy': typeof planning.copyMeeting;
  'meetings.create': typeof planning.createMeeting;
  'meetings.create-series': typeof planning.createSeries;
  'meetings.delete': typeof planning.deleteMeeting;
  'meetings.edit': typeof planning.editMeeting;
  'meetings.postpone': typeof planning.postponeMeeting;
  'meetings.reopen-draft': typeof planning.reopenDraft;
  'meetings.return': typeof planning.returnMeeting;
  'meetings.set-chair': typeof planning.setChair;
  'meetings.set-places': typeof planning.setPlaces;
  'meetings.submit': typeof planning.submitMeeting;
  'invitations.send': typeof invitations.send;
  'invitations.resend': typeof invitations.resend;
  'invitations.remind': typeof invitations.remind;
  'invitations.opened': typeof invitations.opened;
  'invitations.reply': typeof invitations.reply;
  'invitations.decide': typeof invitations.decide;
  'library.add-folder': typeof library.addFolder;
  'library.rename-folder': typeof library.renameFolder;
  'library.remove-folder': typeof library.removeFolder;
  'library.add-documents': typeof library.addDocuments;
  'library.change-document': typeof library.changeDocument;
  'library.remove-document': typeof library.removeDocument;
  'library.restore-document': typeof library.restoreDocument;
  'library.add-reference': typeof library.addReference;
  'library.edit-reference': typeof library.editReference;
  'library.archive-reference': typeof library.archiveReference;
  'library.add-source': typeof library.addSource;
  'library.remove-source': typeof library.removeSource;
  'messages.send': typeof messages.send;
  'messages.moderate': typeof messages.moderate;
  'messages.set-policy': typeof messages.setPolicy;
  'notes.save': typeof notes.saveNotes;
  'offline.keep': typeof offline.keep;
  'organisation.give-duty': typeof organisation.giveDuty;
  'organisation.take-duty': typeof organisation.takeDuty;
  'organisation.save-group': typeof organisation.saveGroup;
  'organisation.remove-group': typeof organisation.removeGroup;
  'organisation.save-contact': typeof organisation.saveContact;
  'rooms.save': typeof rooms.saveRoom;
  'rooms.save-plan': typeof rooms.savePlan;
  'rooms.archive': typeof rooms.archiveRoom;
  'rooms.remove': typeof rooms.removeRoom;
  'rooms.order': typeof rooms.orderRooms;
  'papers.save-template': typeof papers.saveTemplate;
  'papers.restore-default-template': typeof papers.restoreDefaultTemplate;
  'papers.set-first-number': typeof papers.setFirstNumber;
  'ruleprofiles.create': typeof ruleprofiles.createProfile;
  'ruleprofiles.add-version': typeof ruleprofiles.addVersion;
  'ruleprofiles.retire': typeof ruleprofiles.retireProfile;
  'secretballots.draw': typeof secretballots.drawBallot;
  'sites.use-plan': typeof seating.usePlan;
  'sites.assign-seats': typeof seating.assignSeats;
  'sites.record-check': typeof siteChecks.recordCheck;
  'sites.sign-off': typeof siteChecks.signOffCheck;
  'speakers.request-floor': typeof speakers.requestFloor;
  'speakers.withdraw-request': typeof speakers.withdrawRequest;
  'speakers.move-request': typeof speakers.moveRequest;
  'speakers.grant-floor': typeof speakers.grantFloor;
  'speakers.consent-to-microphone': typeof speakers.consentToMicrophone;
  'speakers.pause-floor': typeof speakers.pauseFloor;
  'speakers.resume-floor': typeof speakers.resumeFloor;
  'speakers.extend-floor': typeof speakers.extendFloor;
  'speakers.end-floor': typeof speakers.endFloor;
  'speakers.return-request': typeof speakers.returnRequest;
  'speakers.open-exchange': typeof voices.openExchange;
  'speakers.end-exchange': typeof voices.endExchange;
  'speakers.open-interjection': typeof voices.openInterjection;
  'speakers.end-interjection': typeof voices.endInterjection;
  'speakers.mute-voice': typeof voices.muteVoice;
  'speakers.unmute-voice': typeof voices.unmuteVoice;
  'speakers.open-site': typeof voices.openSite;
  'speakers.close-site': typeof voices.closeSite;
  'speakers.set-policy': typeof voices.setPolicy;
  'voterkeys.register-device': typeof voterkeys.registerDevice;
  'voterkeys.begin-passkey': typeof voterkeys.beginPasskey;
  'voterkeys.finish-passkey': typeof voterkeys.finishPasskey;
  'voterkeys.revoke': typeof voterkeys.revokeKey;
  'voting.prepare': typeof voting.prepareVote;
  'voting.open': typeof voting.openVote;
  'voting.close': typeof voting.closeVote;
  'voting.cast': typeof voting.castBallot;
  'voting.remind': typeof voting.remindVoters;
  'voting.pause': typeof voting.pauseVote;
  'voting.resume': typeof voting.resumeVote;
  'voting.count': typeof voting.countClosedVote;
  'voting.announce': typeof voting.announceResult;
  'voting.annul': typeof voting.annulVote;
  'voting.repeat': typeof voting.repeatVote;
}

/** `POST /api/queries/<name>` with `QueryBody`. */
export interface Queries {
  'documents.comments': typeof review.documentComments;
  'documents.diff': typeof review.documentDiff;
  'documents.export-comments': typeof review.exportComments;
  'documents.openings': typeof review.documentOpenings;
  'documents.plan': typeof review.documentsPlan;
  'documents.preparing': typeof review.preparingMeetings;
  'documents.queue': typeof review.approvalQueue;
  'documents.reading': typeof review.documentReading;
  'documents.versions': typeof review.documentVersions;
  'agenda.plan': typeof agendaPlan.plan;
  'attendance.history': typeof attendance.history;
  'attendance.rolls': typeof attendanceRolls.rolls;
  'attendance.screen-code': typeof attendance.screenCode;
  'meetings.people': typeof meetingPeople.people;
  'meetings.preview-import': typeof meetingPeople.previewImport;
  'organisation.search-people': typeof organisation.searchPeople;
  'organisation.tree': typeof organisation.tree;
  'organisation.groups': typeof organisation.groups;
  'files.print-pack': typeof files.printPack;
  'files.search': typeof files.search;
  'files.search-in': typeof files.searchIn;
  'files.uploads': typeof files.uploads;
  'identity.calendar-address': typeof identityCalendar.calendarAddress;
  'identity.who-am-i': typeof identity.whoAmI;
  'media.ticket': typeof media.ticket;
  'speakers.record': typeof speakers.record;
  'meetings.calendar': typeof overview.calendar;
  'meetings.hosts': typeof overview.hosts;
  'meetings.list': typeof overview.listMeetings;
  'meetings.my-part': typeof meetings.myPart;
  'meetings.my-work': typeof planning.myWork;
  'meetings.plan': typeof overview.plan;
  'meetings.planning-units': typeof overview.planningUnits;
  'invitations.table': typeof invitations.invitationTable;
  'invitations.mine': typeof invitations.mine;
  'invitations.inbox': typeof invitations.inbox;
  'invitations.substitutes': typeof invitations.substitutes;
  'library.folder': typeof library.folder;
  'library.folders': typeof library.folders;
  'library.references': typeof library.references;
  'library.sources': typeof library.sources;
  'library.reading': typeof library.reading;
  'notes.changes': typeof notes.noteChanges;
  'notes.of': typeof notes.notesOf;
  'offline.list': typeof offline.list;
  'catalogues.list': typeof catalogues.listEntries;
  'catalogues.holidays': typeof holidays.listHolidays;
  'catalogues.meeting-types': typeof catalogues.listMeetingTypes;
  'organisation.duties': typeof organisation.listDuties;
  'organisation.group-members': typeof organisation.groupMembers;
  'organisation.contacts': typeof organisation.listContacts;
  'rooms.list': typeof rooms.listRooms;
  'rooms.plan': typeof rooms.roomPlan;
  'papers.register': typeof papers.register;
  'papers.registers': typeof papers.registers;
  'papers.template-preview': typeof papers.templatePreview;
  'papers.templates': typeof papers.templates;
  'ruleprofiles.list': typeof ruleprofiles.listProfiles;
  'ruleprofiles.try-out': typeof ruleprofiles.tryOut;
  'secretballots.list': typeof secretballots.listBallots;
  'sites.seating': typeof seating.seating;
  'sites.checks': typeof siteChecks.checksOfSites;
  'sites.seat-proposal': typeof seating.seatProposal;
  'voterkeys.mine': typeof voterkeys.myKeys;
  'voting.named-ballots': typeof voting.namedBallots;
  'voting.who-voted': typeof voting.whoVoted;
}

export type CommandName = keyof Commands;
export type QueryName = keyof Queries;
type Contract<Name> = Name extends CommandName
  ? Commands[Name]
  : Name extends QueryName
    ? Queries[Name]
    : never;

export type InputOf<Name extends CommandName | QueryName> = z.input<Contract<Name>['input']>;
export type OutputOf<Name extends CommandName | QueryName> = z.output<Contract<Name>['output']>;
export type ErrorOf<Name extends CommandName | QueryName> =
  | Contract<Name>['errors'][number]
  | KernelError;

/** All codes that a sentence is needed for. */
export type AnyError = ErrorOf<CommandName | QueryName>;

export interface CommandBody<Name extends CommandName> {
  /** UUID, one for each press; a repetition gets the first answer. */
  commandId: string;
  input: InputOf<Name>;
}

export interface QueryBody<Name extends QueryName> {
  input: InputOf<Name>;
}

export type WireAnswer<Value, Code extends string> =
  | { ok: true; value: Value }
  | { ok: false; code: Code; params: ErrorParams };

export interface CommandRequestOf<Name extends CommandName> extends CommandBody<Name> {
  name: Name;
  viewer: Viewer | null;
  address: string;
}

export interface QueryRequestOf<Name extends QueryName> extends QueryBody<Name> {
  name: Name;
  viewer: Viewer;
}

/**
 * What server-rendered pages use: the same commands and queries, without a round trip. The
 * composition root puts it under `productKey`, since pages are bundled apart from the server.
 */
export interface Product {
  command<Name extends CommandName>(
    request: CommandRequestOf<Name>,
  ): Promise<WireAnswer<OutputOf<Name>, ErrorOf<Name>>>;
  query<Name extends QueryName>(
    request: QueryRequestOf<Name>,
  ): Promise<WireAnswer<OutputOf<Name>, ErrorOf<Name>>>;
  /** The account of a session; null where it was disabled or its password has changed since. */
  account(accountId: string, sessionVersion: number): Promise<AccountView | null>;
  settings: ProductSettings;
}

export interface ProductSettings {
  authSecret: string;
  /** True where the product itself speaks HTTPS. */
  https: boolean;
  publicUrl: string;
  /** Host name of the local certificate authority's certificate; null where none is made. */
  localAuthorityHost: string | null;
  /** The largest file that may be uploaded, in megabytes. */
  uploadLimitMb: number;
}

export const productKey = Symbol.for('dien-hong.product');
