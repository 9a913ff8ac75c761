DROP INDEX "vote_one_open";--> statement-breakpoint
ALTER TABLE "ballot" ALTER COLUMN "choice" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot" ADD COLUMN "content" jsonb;--> statement-breakpoint
ALTER TABLE "ballot" ADD COLUMN "cast_by_id" uuid;--> statement-breakpoint
ALTER TABLE "ballot" ADD COLUMN "channel" text DEFAULT 'device' NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot" ADD COLUMN "key_id" uuid;--> statement-breakpoint
ALTER TABLE "ballot" ADD COLUMN "nonce" text;--> statement-breakpoint
ALTER TABLE "ballot" ADD COLUMN "signature" text;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "channel" text DEFAULT 'device' NOT NULL;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "questions" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "candidates" jsonb DEFAULT '[]'::jsonb NOT NULL;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "seats" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "teller_ids" uuid[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "batch_id" uuid;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "position" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "repeats_id" uuid;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "annulled_reason" text;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "ready_check_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "paused_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "counted_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "announced_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "closed_session_id" uuid;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "token_key" jsonb;--> statement-breakpoint
ALTER TABLE "vote" ADD COLUMN "turnout" jsonb;--> statement-breakpoint
ALTER TABLE "vote_elector" ADD COLUMN "weight" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "vote_elector" ADD COLUMN "representative_id" uuid;--> statement-breakpoint
ALTER TABLE "vote_elector" ADD COLUMN "channel" text DEFAULT 'device' NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "vote_one_open" ON "vote" USING btree ("meeting_id") WHERE "vote"."status" in ('open', 'paused');--> statement-breakpoint
-- A vote of before is one question whose id is the vote's own; closing had counted and announced it.
UPDATE "ballot" SET
	"content" = jsonb_build_object('form', 'questions', 'answers', jsonb_build_object("vote_id"::text, "choice")),
	"cast_by_id" = "person_id";--> statement-breakpoint
UPDATE "vote" SET "questions" = jsonb_build_array(jsonb_build_object('id', "id", 'title', "title", 'documentId', null));--> statement-breakpoint
UPDATE "vote" SET
	"status" = 'announced',
	"counted_at" = "closed_at",
	"announced_at" = "closed_at",
	"result" = jsonb_build_object(
		'members', "result"->'members',
		'present', "result"->'present',
		'cast', "result"->'cast',
		'signed', 0,
		'castBySite', "result"->'castBySite',
		'castByChannel', jsonb_build_array(jsonb_build_object('channel', 'device', 'cast', "result"->'cast')),
		'outcome', jsonb_build_object('form', 'questions', 'questions', jsonb_build_array(jsonb_build_object(
			'questionId', "id",
			'counts', ("result"->'counts') || '{"invalid": 0}',
			'shares', ("result"->'shares') || '{"invalid": 0}',
			'denominatorCount', "result"->'denominatorCount',
			'carried', "result"->'carried',
			'decidedBy', "result"->'decidedBy'
		)))
	)
WHERE "status" = 'closed';
