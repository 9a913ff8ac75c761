DROP INDEX "page_text_exact";--> statement-breakpoint
ALTER TABLE "page_text" ADD COLUMN "exact" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', "text")) STORED NOT NULL;--> statement-breakpoint
CREATE INDEX "page_text_exact" ON "page_text" USING gin ("exact");