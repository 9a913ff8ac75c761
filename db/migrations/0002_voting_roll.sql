ALTER TABLE "vote_elector" ADD COLUMN "present_at_opening" boolean NOT NULL;--> statement-breakpoint
CREATE UNIQUE INDEX "agenda_item_one_current" ON "agenda_item" USING btree ("meeting_id") WHERE "agenda_item"."current";--> statement-breakpoint
CREATE UNIQUE INDEX "vote_one_open" ON "vote" USING btree ("meeting_id") WHERE "vote"."status" = 'open';