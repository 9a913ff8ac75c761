CREATE TABLE "check_in_failure" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "check_in_pin" (
	"meeting_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"pin" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "check_in_pin_meeting_id_site_id_pk" PRIMARY KEY("meeting_id","site_id")
);
--> statement-breakpoint
CREATE TABLE "check_in_setting" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"method" text DEFAULT 'tap' NOT NULL,
	"secret" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "closed_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"started_by" uuid NOT NULL,
	"room_cleared_at" timestamp (3) with time zone,
	"room_cleared_by" uuid,
	"ended_at" timestamp (3) with time zone,
	"ended_by" uuid
);
--> statement-breakpoint
CREATE TABLE "closed_session_member" (
	"closed_session_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "closed_session_member_closed_session_id_person_id_pk" PRIMARY KEY("closed_session_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "display" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"name" text NOT NULL,
	"layout" jsonb NOT NULL,
	"site_id" uuid,
	"credential_hash" text NOT NULL,
	"paired_by" uuid NOT NULL,
	"paired_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by" uuid
);
--> statement-breakpoint
CREATE TABLE "display_claim_failure" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "display_pairing" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"secret_hash" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"display_id" uuid
);
--> statement-breakpoint
CREATE TABLE "message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"from_person_id" uuid NOT NULL,
	"audience" text NOT NULL,
	"to_person_id" uuid,
	"item_id" uuid,
	"body" text NOT NULL,
	"state" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"moderated_by" uuid,
	"moderated_at" timestamp (3) with time zone,
	"closed_session_id" uuid
);
--> statement-breakpoint
CREATE TABLE "site_check" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"stage" text NOT NULL,
	"results" jsonb NOT NULL,
	"by_person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"signed_off_by" uuid,
	"signed_off_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "floor_policy" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"order" text DEFAULT 'asked' NOT NULL,
	"limits" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "opened_site" (
	"meeting_id" uuid NOT NULL,
	"site_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"by_person_id" uuid NOT NULL,
	CONSTRAINT "opened_site_meeting_id_site_id_pk" PRIMARY KEY("meeting_id","site_id")
);
--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "spent_ms" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "running_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "deferred_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "defer_reason" text;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "joined_with_id" uuid;--> statement-breakpoint
ALTER TABLE "attendance_entry" ADD COLUMN "means" text DEFAULT 'tap' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "opened_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "ended_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "suspended_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "messages_to_all" text DEFAULT 'off' NOT NULL;--> statement-breakpoint
ALTER TABLE "floor" ADD COLUMN "kind" text DEFAULT 'speech' NOT NULL;--> statement-breakpoint
ALTER TABLE "floor" ADD COLUMN "spoken_ms" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "floor" ADD COLUMN "running_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "floor" ADD COLUMN "voices" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "speak_request" ADD COLUMN "kind" text DEFAULT 'speech' NOT NULL;--> statement-breakpoint
ALTER TABLE "speak_request" ADD COLUMN "to_person_id" uuid;--> statement-breakpoint
ALTER TABLE "speak_request" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "speak_request" ADD COLUMN "site_id" uuid;--> statement-breakpoint
ALTER TABLE "speak_request" ADD COLUMN "spoken_ms" integer;--> statement-breakpoint
ALTER TABLE "speak_request" ADD COLUMN "closed_session_id" uuid;--> statement-breakpoint
ALTER TABLE "check_in_failure" ADD CONSTRAINT "check_in_failure_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_pin" ADD CONSTRAINT "check_in_pin_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "check_in_setting" ADD CONSTRAINT "check_in_setting_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_session" ADD CONSTRAINT "closed_session_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_session" ADD CONSTRAINT "closed_session_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_session_member" ADD CONSTRAINT "closed_session_member_closed_session_id_closed_session_id_fk" FOREIGN KEY ("closed_session_id") REFERENCES "public"."closed_session"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "closed_session_member" ADD CONSTRAINT "closed_session_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "display" ADD CONSTRAINT "display_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "message" ADD CONSTRAINT "message_from_person_id_person_id_fk" FOREIGN KEY ("from_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "site_check" ADD CONSTRAINT "site_check_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "floor_policy" ADD CONSTRAINT "floor_policy_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "opened_site" ADD CONSTRAINT "opened_site_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "check_in_failure_person" ON "check_in_failure" USING btree ("meeting_id","person_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "closed_session_one" ON "closed_session" USING btree ("meeting_id") WHERE "closed_session"."ended_at" is null;--> statement-breakpoint
CREATE INDEX "display_meeting" ON "display" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "display_credential" ON "display" USING btree ("credential_hash");--> statement-breakpoint
CREATE INDEX "display_claim_failure_person" ON "display_claim_failure" USING btree ("person_id","at");--> statement-breakpoint
CREATE INDEX "display_pairing_code" ON "display_pairing" USING btree ("code");--> statement-breakpoint
CREATE INDEX "message_meeting" ON "message" USING btree ("meeting_id","sent_at");--> statement-breakpoint
CREATE INDEX "site_check_meeting" ON "site_check" USING btree ("meeting_id","site_id","at");