UPDATE "meeting_document" SET "access" = jsonb_build_array(jsonb_build_object(
  'subject', jsonb_build_object('kind', 'roll', 'rollId', "only_roll_id"),
  'download', true, 'print', true, 'until', null))
WHERE "only_roll_id" IS NOT NULL;--> statement-breakpoint
UPDATE "meeting_document" SET "issued_at" = now()
WHERE "issued_at" IS NULL AND "status" IN ('issued', 'superseded');--> statement-breakpoint
ALTER TABLE "meeting_document" DROP COLUMN "only_roll_id";
