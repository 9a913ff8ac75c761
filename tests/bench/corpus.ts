import { sql } from 'drizzle-orm';
import type { Database, Tx } from '../../db/client.ts';
import { demoId } from '../../db/seed/demo-id.ts';
import { hostUnit } from '../../db/seed/demo-organisation.ts';

/** Words of which pages are made: common ones often, the others seldom, as in real papers. */
const vocabulary =
  `của và các được trong theo cho với là có về này thực hiện công tác báo cáo kế hoạch
  nhiệm vụ năm sở phòng họp trung tâm ban tỉnh huyện xã đơn vị cơ quan tổ chức triển khai kết quả
  chương trình dự án đề án ngân sách kinh phí hỗ trợ doanh nghiệp khoa học công nghệ đổi mới sáng tạo
  chuyển đổi số dữ liệu hệ thống thông tin quản lý nhà nước nghị quyết quyết định thông tư nghị định
  hội đồng ủy ban nhân dân lãnh đạo cán bộ công chức viên chức đào tạo tập huấn kiểm tra giám sát đánh
  giá tổng hợp đề xuất kiến nghị giải pháp khó khăn vướng mắc nguyên nhân thời gian tiến độ hoàn thành
  sản xuất nông nghiệp chè lúa thủy sản lâm nghiệp môi trường biến đổi khí hậu du lịch văn hóa giáo dục
  y tế an sinh xã hội quốc phòng an ninh đối ngoại hợp tác quốc tế đầu tư xây dựng giao thông đô thị`
    .split(/\s+/)
    .filter(Boolean);

export interface Corpus {
  meetings: number;
  papersEach: number;
  pagesEach: number;
  wordsEach: number;
}

/** Adds meetings with issued papers whose pages are full of text; a person takes part in all of them. */
export async function seedCorpus(db: Database, personId: string, corpus: Corpus): Promise<void> {
  // One transaction, and so one connection: the table of the meetings is gone with it.
  await db.transaction((tx) => seedInto(tx, personId, corpus));
  await db.execute(sql`analyze page_text, meeting_document, stored_file, participant, meeting`);
}

async function seedInto(db: Tx, personId: string, corpus: Corpus): Promise<void> {
  const { meetings, papersEach, pagesEach, wordsEach } = corpus;
  const unitId = demoId('unit', hostUnit);
  await db.execute(sql`create temp table corpus_meeting on commit drop as
    select gen_random_uuid() as id, n from generate_series(1, ${meetings}::int) n`);
  await db.execute(sql`insert into meeting (id, code, title, status, starts_at, ends_at, host_unit_id)
    select id, 'corpus-' || n, 'Họp thường kỳ số ' || n, 'ended', now() - n * interval '1 day',
      now() - n * interval '1 day' + interval '3 hours', ${unitId} from corpus_meeting`);
  await db.execute(sql`insert into participant (meeting_id, person_id, role)
    select id, ${personId}, 'delegate' from corpus_meeting`);
  await db.execute(sql`insert into meeting_document (id, meeting_id, kind, doc_number, subject, status,
      version, lineage_id, pages, size_bytes, sha256, issued_at, rank)
    select id, meeting_id, 'report', n || '/BC-SKHCN', 'Báo cáo số ' || n, 'issued', 1, id,
      ${pagesEach}::int, 1, md5(id::text) || md5(meeting_id::text), now(), n
    from (select gen_random_uuid() as id, m.id as meeting_id, number as n
      from corpus_meeting m, generate_series(1, ${papersEach}::int) number) paper`);
  await db.execute(sql`insert into stored_file (sha256, size_bytes, media_type, pdf_sha256, conversion,
      page_sizes, pages, added_at)
    select sha256, 1, 'application/pdf', sha256, 'not-needed', '[]', pages, now()
    from meeting_document where doc_number like '%/BC-SKHCN' and subject like 'Báo cáo số %'
    on conflict do nothing`);
  // The square of a number at random: the words at the beginning of the list are the common ones.
  await db.execute(sql`insert into page_text (sha256, page, text, words)
    select d.sha256, page, (
      select string_agg(words.list[1 + floor(power(random(), 2) * ${vocabulary.length}::int)::int] || substr('', w), ' ')
      from generate_series(1, ${wordsEach}::int) w where d.sha256 is not null and page > 0), '[]'
    from meeting_document d, generate_series(1, ${pagesEach}::int) page,
      (select ${sql.param(vocabulary)}::text[] as list) words
    where d.subject like 'Báo cáo số %' and d.doc_number like '%/BC-SKHCN'
    on conflict do nothing`);
  // A seldom word on one page in two hundred papers.
  await db.execute(sql`update page_text set text = text || ' vệ tinh viễn thám'
    where page = 5 and sha256 in (select sha256 from meeting_document
      where subject like 'Báo cáo số %' order by md5(id::text) limit 200)`);
}
