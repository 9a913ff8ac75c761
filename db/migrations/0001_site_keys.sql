DROP INDEX "site_meeting";--> statement-breakpoint
CREATE UNIQUE INDEX "site_meeting_code" ON "site" USING btree ("meeting_id","code");--> statement-breakpoint
CREATE UNIQUE INDEX "site_one_host" ON "site" USING btree ("meeting_id") WHERE "site"."site_role" = 'host';