CREATE EXTENSION IF NOT EXISTS unaccent;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS pg_trgm;--> statement-breakpoint
CREATE EXTENSION IF NOT EXISTS btree_gist;--> statement-breakpoint
CREATE FUNCTION fold_accents(value text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(unaccent('unaccent'::regdictionary, normalize(value, NFC)));--> statement-breakpoint
CREATE TABLE "item_role" (
	"item_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"role" text NOT NULL,
	CONSTRAINT "item_role_item_id_person_id_pk" PRIMARY KEY("item_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "booking" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"resource_id" uuid NOT NULL,
	"starts_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_type" (
	"id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"symbol" text DEFAULT '' NOT NULL,
	"rank" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "document_type_code_unique" UNIQUE("code")
);
--> statement-breakpoint
CREATE TABLE "issuing_agency" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"symbol" text DEFAULT '' NOT NULL,
	"rank" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "meeting_type" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"council_style" boolean DEFAULT false NOT NULL,
	"template" jsonb NOT NULL,
	"rank" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "room" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"resource" text DEFAULT 'room' NOT NULL,
	"location" text DEFAULT '' NOT NULL,
	"capacity" integer DEFAULT 0 NOT NULL,
	"seating_plan" jsonb,
	"rank" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "document_comment" (
	"id" uuid PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"page" integer,
	"text" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "document_opening" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"action" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "document_step" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"document_id" uuid NOT NULL,
	"status" text NOT NULL,
	"reason" text,
	"by_person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "page_text" (
	"sha256" text NOT NULL,
	"page" integer NOT NULL,
	"text" text NOT NULL,
	"words" jsonb NOT NULL,
	"folded" "tsvector" GENERATED ALWAYS AS (to_tsvector('simple', fold_accents("text"))) STORED NOT NULL,
	CONSTRAINT "page_text_sha256_page_pk" PRIMARY KEY("sha256","page")
);
--> statement-breakpoint
CREATE TABLE "stored_file" (
	"sha256" text PRIMARY KEY NOT NULL,
	"size_bytes" bigint NOT NULL,
	"media_type" text NOT NULL,
	"pdf_sha256" text,
	"conversion" text NOT NULL,
	"page_sizes" jsonb NOT NULL,
	"pages" integer NOT NULL,
	"recognised" boolean DEFAULT false NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "upload" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"file_name" text NOT NULL,
	"size_bytes" bigint NOT NULL,
	"state" text NOT NULL,
	"progress" jsonb,
	"problem" text,
	"sha256" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone,
	"taken_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "calendar_address" (
	"account_id" uuid PRIMARY KEY NOT NULL,
	"secret_hash" text NOT NULL,
	"made_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "calendar_address_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "sign_in_link" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"meeting_id" uuid NOT NULL,
	"secret_hash" text NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone,
	CONSTRAINT "sign_in_link_secretHash_unique" UNIQUE("secret_hash")
);
--> statement-breakpoint
CREATE TABLE "invitation" (
	"meeting_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	"paper_id" uuid,
	"doc_number" text NOT NULL,
	"sent_at" timestamp (3) with time zone NOT NULL,
	"mail_state" text NOT NULL,
	"mail_failure" text,
	"mail_attempts" integer DEFAULT 0 NOT NULL,
	"mail_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"reminded_at" timestamp (3) with time zone,
	"reminders" integer DEFAULT 0 NOT NULL,
	"reply" text DEFAULT 'none' NOT NULL,
	"reply_site_id" uuid,
	"reason" text,
	"replied_at" timestamp (3) with time zone,
	"substitute_id" uuid,
	"consent" text DEFAULT 'not-needed' NOT NULL,
	"consent_reason" text,
	"consent_by" uuid,
	"consent_at" timestamp (3) with time zone,
	CONSTRAINT "invitation_meeting_id_person_id_pk" PRIMARY KEY("meeting_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "allowed_source" (
	"id" uuid PRIMARY KEY NOT NULL,
	"host" text NOT NULL,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "personal_document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"folder_id" uuid,
	"title" text NOT NULL,
	"sha256" text NOT NULL,
	"file_name" text NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "personal_folder" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"parent_id" uuid,
	"name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "reference_paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"doc_number" text DEFAULT '' NOT NULL,
	"agency" text DEFAULT '' NOT NULL,
	"issued_on" text,
	"sha256" text,
	"file_name" text,
	"url" text,
	"added_by" uuid NOT NULL,
	"added_at" timestamp (3) with time zone NOT NULL,
	"rank" integer DEFAULT 0 NOT NULL,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "annotation" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"document_id" uuid NOT NULL,
	"lineage_id" uuid NOT NULL,
	"page" integer NOT NULL,
	"kind" text NOT NULL,
	"body" jsonb NOT NULL,
	"revision" bigint NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL,
	"deleted_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "annotation_counter" (
	"owner_id" uuid PRIMARY KEY NOT NULL,
	"revision" bigint DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "duty" (
	"person_id" uuid NOT NULL,
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	CONSTRAINT "duty_person_id_unit_id_kind_pk" PRIMARY KEY("person_id","unit_id","kind")
);
--> statement-breakpoint
CREATE TABLE "person_group" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	CONSTRAINT "person_group_name_unique" UNIQUE("name")
);
--> statement-breakpoint
CREATE TABLE "person_group_member" (
	"group_id" uuid NOT NULL,
	"person_id" uuid NOT NULL,
	CONSTRAINT "person_group_member_group_id_person_id_pk" PRIMARY KEY("group_id","person_id")
);
--> statement-breakpoint
CREATE TABLE "number_register" (
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"last_number" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "number_register_unit_id_kind_year_pk" PRIMARY KEY("unit_id","kind","year")
);
--> statement-breakpoint
CREATE TABLE "official_paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"meeting_id" uuid,
	"unit_id" uuid NOT NULL,
	"doc_number" text NOT NULL,
	"subject" text NOT NULL,
	"model" jsonb NOT NULL,
	"state" text NOT NULL,
	"failure" text,
	"docx_sha256" text,
	"pdf_sha256" text,
	"pages" integer,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "paper_template" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"version" integer NOT NULL,
	"body" jsonb,
	"by_person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "registered_number" (
	"unit_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"year" integer NOT NULL,
	"number" integer NOT NULL,
	"doc_number" text NOT NULL,
	"subject" text NOT NULL,
	"paper_id" uuid,
	"document_id" uuid,
	"by_person_id" uuid NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "registered_number_unit_id_kind_year_number_pk" PRIMARY KEY("unit_id","kind","year","number")
);
--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "parent_id" uuid;--> statement-breakpoint
ALTER TABLE "agenda_item" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD COLUMN "file_sha256" text;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD COLUMN "file_name" text;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD COLUMN "agency_id" uuid;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD COLUMN "document_date" text;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD COLUMN "note" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD COLUMN "access" jsonb;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD COLUMN "watermark" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD COLUMN "status_reason" text;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD COLUMN "changed_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "meeting_document" ADD COLUMN "issued_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "account" ADD COLUMN "guest_of_meeting_id" uuid;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "type_id" uuid;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "regularity" text DEFAULT 'regular' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "summary" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "reply_deadline" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "invitation_text" text;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "contact" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "rule_profile" jsonb;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "series_id" uuid;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "created_by" uuid;--> statement-breakpoint
ALTER TABLE "meeting" ADD COLUMN "status_reason" text;--> statement-breakpoint
ALTER TABLE "org_unit" ADD COLUMN "symbol" text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE "org_unit" ADD COLUMN "outside" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "email" text;--> statement-breakpoint
ALTER TABLE "person" ADD COLUMN "phone" text;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "room_id" uuid;--> statement-breakpoint
ALTER TABLE "site" ADD COLUMN "seating_plan" jsonb;--> statement-breakpoint
ALTER TABLE "item_role" ADD CONSTRAINT "item_role_item_id_agenda_item_id_fk" FOREIGN KEY ("item_id") REFERENCES "public"."agenda_item"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "item_role" ADD CONSTRAINT "item_role_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_comment" ADD CONSTRAINT "document_comment_document_id_meeting_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."meeting_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_comment" ADD CONSTRAINT "document_comment_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_opening" ADD CONSTRAINT "document_opening_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "document_step" ADD CONSTRAINT "document_step_document_id_meeting_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."meeting_document"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "upload" ADD CONSTRAINT "upload_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "calendar_address" ADD CONSTRAINT "calendar_address_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sign_in_link" ADD CONSTRAINT "sign_in_link_account_id_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_meeting_id_meeting_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meeting"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitation" ADD CONSTRAINT "invitation_substitute_id_person_id_fk" FOREIGN KEY ("substitute_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_document" ADD CONSTRAINT "personal_document_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_document" ADD CONSTRAINT "personal_document_folder_id_personal_folder_id_fk" FOREIGN KEY ("folder_id") REFERENCES "public"."personal_folder"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_folder" ADD CONSTRAINT "personal_folder_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "personal_folder" ADD CONSTRAINT "personal_folder_parent_id_personal_folder_id_fk" FOREIGN KEY ("parent_id") REFERENCES "public"."personal_folder"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reference_paper" ADD CONSTRAINT "reference_paper_added_by_person_id_fk" FOREIGN KEY ("added_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotation" ADD CONSTRAINT "annotation_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "annotation_counter" ADD CONSTRAINT "annotation_counter_owner_id_person_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "duty" ADD CONSTRAINT "duty_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_group_member" ADD CONSTRAINT "person_group_member_group_id_person_group_id_fk" FOREIGN KEY ("group_id") REFERENCES "public"."person_group"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "person_group_member" ADD CONSTRAINT "person_group_member_person_id_person_id_fk" FOREIGN KEY ("person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "number_register" ADD CONSTRAINT "number_register_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "official_paper" ADD CONSTRAINT "official_paper_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "paper_template" ADD CONSTRAINT "paper_template_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registered_number" ADD CONSTRAINT "registered_number_unit_id_org_unit_id_fk" FOREIGN KEY ("unit_id") REFERENCES "public"."org_unit"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "registered_number" ADD CONSTRAINT "registered_number_by_person_id_person_id_fk" FOREIGN KEY ("by_person_id") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "booking_meeting" ON "booking" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "booking_resource" ON "booking" USING btree ("resource_id","starts_at");--> statement-breakpoint
CREATE UNIQUE INDEX "room_name" ON "room" USING btree ("name") WHERE "room"."archived_at" is null;--> statement-breakpoint
CREATE INDEX "document_comment_document" ON "document_comment" USING btree ("document_id","at");--> statement-breakpoint
CREATE INDEX "document_opening_document" ON "document_opening" USING btree ("document_id","at");--> statement-breakpoint
CREATE INDEX "document_opening_person" ON "document_opening" USING btree ("person_id","document_id","at");--> statement-breakpoint
CREATE INDEX "document_step_document" ON "document_step" USING btree ("document_id","id");--> statement-breakpoint
CREATE INDEX "page_text_folded" ON "page_text" USING gin ("folded");--> statement-breakpoint
CREATE INDEX "upload_owner" ON "upload" USING btree ("owner_id","created_at");--> statement-breakpoint
CREATE INDEX "sign_in_link_account" ON "sign_in_link" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "invitation_person" ON "invitation" USING btree ("person_id");--> statement-breakpoint
CREATE UNIQUE INDEX "allowed_source_host" ON "allowed_source" USING btree ("host");--> statement-breakpoint
CREATE INDEX "personal_document_owner" ON "personal_document" USING btree ("owner_id","folder_id");--> statement-breakpoint
CREATE INDEX "personal_folder_owner" ON "personal_folder" USING btree ("owner_id","parent_id");--> statement-breakpoint
CREATE INDEX "reference_paper_added" ON "reference_paper" USING btree ("added_at");--> statement-breakpoint
CREATE INDEX "annotation_owner_revision" ON "annotation" USING btree ("owner_id","revision");--> statement-breakpoint
CREATE INDEX "annotation_owner_lineage" ON "annotation" USING btree ("owner_id","lineage_id","page") WHERE "annotation"."deleted_at" is null;--> statement-breakpoint
CREATE INDEX "duty_unit" ON "duty" USING btree ("unit_id","kind");--> statement-breakpoint
CREATE INDEX "official_paper_meeting" ON "official_paper" USING btree ("meeting_id");--> statement-breakpoint
CREATE UNIQUE INDEX "paper_template_version" ON "paper_template" USING btree ("kind","version");--> statement-breakpoint
ALTER TABLE "meeting" ADD CONSTRAINT "meeting_created_by_person_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."person"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_document_lineage" ON "meeting_document" USING btree ("lineage_id","version");--> statement-breakpoint
CREATE INDEX "meeting_document_file" ON "meeting_document" USING btree ("sha256");--> statement-breakpoint
CREATE INDEX "meeting_document_unit" ON "meeting_document" USING btree ("preparing_unit_id","status");--> statement-breakpoint
CREATE INDEX "meeting_host" ON "meeting" USING btree ("host_unit_id","starts_at");--> statement-breakpoint
CREATE INDEX "meeting_series" ON "meeting" USING btree ("series_id");--> statement-breakpoint
ALTER TABLE "booking" ADD CONSTRAINT "booking_no_overlap" EXCLUDE USING gist ("resource_id" WITH =, tstzrange("starts_at", "ends_at") WITH &&);
