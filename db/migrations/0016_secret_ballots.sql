CREATE TABLE "ballot_issue" (
	"vote_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"blinded" text NOT NULL,
	"blind_signature" text NOT NULL,
	"key_id" uuid NOT NULL,
	"request_signature" text NOT NULL,
	CONSTRAINT "ballot_issue_vote_id_person_id_pk" PRIMARY KEY("vote_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "box_key" (
	"vote_id" uuid PRIMARY KEY NOT NULL,
	"public_key" jsonb NOT NULL,
	"private_key" text
);
--> statement-breakpoint
CREATE TABLE "secret_ballot" (
	"vote_id" uuid NOT NULL,
	"token_hash" text NOT NULL,
	"message" text NOT NULL,
	"signature" text NOT NULL,
	"content" jsonb NOT NULL,
	CONSTRAINT "secret_ballot_vote_id_token_hash_pk" PRIMARY KEY("vote_id","token_hash")
);
--> statement-breakpoint
CREATE TABLE "passkey_challenge" (
	"person_id" uuid PRIMARY KEY NOT NULL,
	"challenge" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "voter_key" (
	"id" uuid PRIMARY KEY NOT NULL,
	"person_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"algorithm" text NOT NULL,
	"public_key" text NOT NULL,
	"credential_id" text,
	"rp_id" text,
	"device_name" text NOT NULL,
	"registered_at" timestamp (3) with time zone NOT NULL,
	"revoked_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "ballot_issue" ADD CONSTRAINT "ballot_issue_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "ballot_issue" ADD CONSTRAINT "ballot_issue_key_id_voter_key_id_fk" FOREIGN KEY ("key_id") REFERENCES "public"."voter_key"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "box_key" ADD CONSTRAINT "box_key_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "secret_ballot" ADD CONSTRAINT "secret_ballot_vote_id_vote_id_fk" FOREIGN KEY ("vote_id") REFERENCES "public"."vote"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "passkey_challenge" ADD CONSTRAINT "passkey_challenge_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "voter_key" ADD CONSTRAINT "voter_key_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "voter_key_person" ON "voter_key" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "voter_key_public" ON "voter_key" USING btree ("public_key");