/// What lies in an archive's folder, and how to read it when banxin is gone: written for whoever finds it in thirty years.
let archiveReadme = """
  签字打印件档案 · AN ARCHIVE OF SIGNED PRINTOUTS
  ================================================

  【中文】
  这个文件夹由 banxin 写成，存放预算绩效表的打印原件（PDF）和签字盖章后扫描回来的页。没有 banxin 也能读：

  archive.sqlite   数据库，SQLite 3 格式（公开的单文件格式，www.sqlite.org/fileformat.html）。
  archive.seal     数据库文件的 SHA-256、长度和变更次数；最后一个命令写完时所记。
  objects/ab/cdef… 文件，以内容的 SHA-256（十六进制）为名：前两位是文件夹，其余是文件名。没有扩展名；
                   是什么文件，见表 object 的 type 列（application/pdf、image/jpeg、application/json 等）。
  review/          等人处理的扫描页的小图，由 objects/ 中的文件生成，丢失无妨。
  README.txt       本说明。

  数据库的表。每一行都只增不改不删（触发器拒绝），以最新一行为准；event 列是带来这一行的事件。
  archive      档案的名称（name）和建立时间。
  event        日志：时间（at，UTC）、人（user）、命令（action）、内容（detail，JSON）。
               records 是这一事件带来的全部记录的 SHA-256，previous 是上一事件的 digest，
               digest 是前面七列各接一个换行后的 SHA-256。
  object       objects/ 中的文件：sha256、长度、类型。
  document     一份文件：项目的表（kind = form）或部门合订本（volume）；部门、年度、项目编码、名称、版式。
  edition      文件的一个版次：form、number、digest 是页上二维码所写的文件名、版次、数据摘要；
               original 是打印的 PDF；pages 是页数，coded_pages 是有码的页数。
  scan_file    一个扫描文件：object 是原样保存的文件。
  scan         扫描文件的一页：picture 是转正后的图像，宽、高（像素）、dpi、顺时针转了几个直角、又转了多少度。
  code         这一页上读出的二维码：text，corners 是四角（像素，JSON）。
  filing       这一页归到哪里：outcome 为 matched（归入 edition 的第 page 页）、duplicate（重复）、older（旧版）、
               unknown（没有登记）、foreign（不是本档案的码）、conflict（两个不同的码）、no-code（没有码）、blank（空白）、
               unreadable（读不出）、discarded（放在一边）。
  description  档号的各部分：全宗号、门类、年度、保管期限（Y 永久、D30 30年、D10 10年）、机构、件号。
  视图 scan_now、edition_now、description_now、page_now 是“现在的情形”：
  每页现在归在哪里、每份文件的现行版次、现在的档号、每份文件每一页以哪个扫描页为准。

  例：每份文件的原件和每一页的扫描图像
    SELECT document.project_code, document.title, edition.number, edition.original, page_now.page, scan.picture
    FROM document JOIN edition ON edition.document = document.id
      LEFT JOIN page_now ON page_now.edition = edition.id LEFT JOIN scan ON scan.id = page_now.scan
    ORDER BY document.id, edition.number, page_now.page;
  例：没有回来的文件
    SELECT document.project_code, document.title FROM edition_now JOIN document ON document.id = edition_now.document
    WHERE NOT EXISTS (SELECT 1 FROM page_now WHERE page_now.edition = edition_now.id);

  复制整个文件夹就是复制整个档案。请勿手工增删改动其中的文件：banxin archive check 会发现。

  【English】
  banxin wrote this folder. It keeps printed budget performance forms (PDF) and the pages that came back from signing, as
  scans. It can be read without banxin:

  archive.sqlite   the database, in the format of SQLite 3 (one file, public: www.sqlite.org/fileformat.html).
  archive.seal     SHA-256, length and count of changes of the database file when the last command ended.
  objects/ab/cdef… files, each under the SHA-256 of its content in hexadecimal digits: two for the folder, the rest for the
                   file. They have no extension; the column type of the table object tells what each is.
  review/          small pictures of pages that wait for a person; made from objects/, no loss when lost.

  The tables. Rows are only added, never changed or removed (triggers refuse it); the newest row holds. The column event
  names the event that a row came with.
  archive      the archive's name and when it was made.
  event        the log: when (UTC), who, which command, what (JSON). records is the SHA-256 over the records of the event,
               previous the digest of the event before, digest the SHA-256 over the seven columns before it, an end of line
               after each. For records each value of each row is written as a letter for its type (t, i, r, n), its length in
               bytes, a colon, the value and an end of line, the rows by table (in the order of this list) and id, the name of
               its table on a line before each row.
  object       the files of objects/: digest, length, type.
  document     a project's form, or a department's volume.
  edition      an edition of a document: form, number and digest as the codes on its pages have them, the printed PDF, its
               pages, and how many of them have codes.
  scan_file    a file that was scanned, kept as it was.
  scan         a page of it: its upright picture, pixels, pixels an inch, by how many quarters and degrees it was turned.
  code         a QR code that was read on it, with its corners in pixels.
  filing       where the page belongs, as a program or a person said (the words are above).
  description  the parts of a reference number (档号): fonds, category, year, retention (Y for ever, D30, D10 years),
               office, item.
  The views scan_now, edition_now, description_now and page_now show what holds today. The queries above list each document
  with its original and the picture of each page, and the documents that did not come back.

  To copy the folder is to copy the archive. Nothing in it should be changed by hand: banxin archive check finds out.

  """
