CREATE TABLE "signed_head" (
	"meeting_id" uuid NOT NULL,
	"seq" integer NOT NULL,
	"head" text NOT NULL,
	"signed_at" timestamp (3) with time zone NOT NULL,
	"key_id" text NOT NULL,
	"signature" text NOT NULL,
	CONSTRAINT "signed_head_meeting_id_seq_pk" PRIMARY KEY("meeting_id","seq")
);
--> statement-breakpoint
CREATE TABLE "paper_ballot" (
	"vote_id" uuid NOT NULL,
	"code" text NOT NULL,
	"spoiled" boolean DEFAULT false NOT NULL,
	"content" jsonb,
	"entered_by_id" uuid,
	CONSTRAINT "paper_ballot_vote_id_code_pk" PRIMARY KEY("vote_id","code")
);
--> statement-breakpoint
CREATE TABLE "hand_count" (
	"vote_id" uuid NOT NULL,
	"place" text NOT NULL,
	"revision" integer NOT NULL,
	"counts" jsonb NOT NULL,
	"entered_by_id" uuid NOT NULL,
	"entered_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "hand_count_vote_id_place_revision_pk" PRIMARY KEY("vote_id","place","revision")
);
--> statement-breakpoint
CREATE TABLE "telephone_code" (
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"question_id" uuid NOT NULL,
	"choice" text NOT NULL,
	"digest" text NOT NULL,
	CONSTRAINT "telephone_code_vote_id_person_id_question_id_choice_pk" PRIMARY KEY("vote_id","person_id","question_id","choice")
);
--> statement-breakpoint
CREATE TABLE "vote_authorisation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"roll_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"representative_id" uuid NOT NULL,
	"note" text DEFAULT '' NOT NULL,
	"recorded_by_id" uuid NOT NULL,
	"recorded_at" timestamp (3) with time zone NOT NULL,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "signed_head" ADD CONSTRAINT "signed_head_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_ballot" ADD CONSTRAINT "paper_ballot_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "hand_count" ADD CONSTRAINT "hand_count_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "telephone_code" ADD CONSTRAINT "telephone_code_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "vote_authorisation" ADD CONSTRAINT "vote_authorisation_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "vote_authorisation_meeting" ON "vote_authorisation" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "vote_authorisation_one" ON "vote_authorisation" USING btree ("roll_id","person_id") WHERE "vote_authorisation"."withdrawn_at" is null;