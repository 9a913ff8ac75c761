ALTER TABLE "ballot" ALTER COLUMN "content" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot" ALTER COLUMN "cast_by_id" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "ballot" DROP COLUMN "choice";