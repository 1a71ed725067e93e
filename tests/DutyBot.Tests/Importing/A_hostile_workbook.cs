using System.IO.Compression;
using System.Text;
using CsCheck;

namespace DutyBot.Tests.Importing;

public sealed class A_hostile_workbook : IDisposable
{
    private const string TooLarge = "places.xlsx:1:1: A sheet of the workbook is too large: at most 10000 rows, 100 columns and 200000 cells are read; delete what is empty at its end.";

    private readonly TableFolder folder = new TableFolder().Without("places.csv");

    public void Dispose() => folder.Dispose();

    [Fact]
    public void is_refused_where_it_is_larger_than_any_directory()
    {
        folder.With("places.xlsx", []);
        using (var large = File.OpenWrite(Path.Combine(folder.Path, "places.xlsx")))
            large.SetLength(100 << 20);

        Is("places.xlsx:1:1: The workbook is larger than 2 MB.");
    }

    [Fact]
    public void is_refused_where_it_unpacks_to_more_than_it_should()
    {
        var blanks = Encoding.ASCII.GetBytes(new string(' ', 1 << 20));
        using (var file = File.Create(Path.Combine(folder.Path, "places.xlsx")))
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create))
        using (var bomb = zip.CreateEntry("xl/worksheets/sheet1.xml").Open())
            for (var megabytes = 0; megabytes < 512; megabytes++)
                bomb.Write(blanks);
        var before = GC.GetAllocatedBytesForCurrentThread();

        Is("places.xlsx:1:1: The workbook unpacks to more than 32 MB.");
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 256 << 20);
    }

    [Fact]
    public void is_refused_where_it_defines_entities()
    {
        folder.WithSheet("places.xlsx", """<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>""" + TableFolder.Sheet("<sheetData><row><c t=\"inlineStr\"><is><t>&b;&f;</t></is></c></row></sheetData>"));

        Is("places.xlsx:1:1: The part xl/worksheets/sheet1.xml of the workbook defines entities: no spreadsheet program writes that.");
    }

    [Theory]
    [InlineData("""<sheetData><row r="1048576"><c r="A1048576"><v>1</v></c></row></sheetData>""")]
    [InlineData("""<sheetData><row r="1"><c r="XFD1"><v>1</v></c></row></sheetData>""")]
    [InlineData("""<sheetData><row r="1"><c r="AAAAAAAAAAAAAAAAAA1"><v>1</v></c></row></sheetData>""")]
    [InlineData("""<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>""")]
    [InlineData("""<dimension ref="A1:B1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>""")]
    [InlineData("""<sheetData><row r="-1"><c r="A1"><v>1</v></c></row></sheetData>""")]
    [InlineData("""<sheetData><row r="x"><c r="11"><v>1</v></c></row></sheetData>""")]
    public void is_refused_where_a_sheet_claims_to_reach_far(string data)
    {
        folder.WithSheet("places.xlsx", TableFolder.Sheet(data));

        Is(TooLarge);
    }

    [Fact]
    public void is_refused_where_rows_or_cells_have_no_end()
    {
        folder.WithSheet("places.xlsx", TableFolder.Sheet($"<sheetData>{string.Concat(Enumerable.Repeat("<row/>", 10_001))}</sheetData>"));
        Is(TooLarge);

        folder.WithSheet("places.xlsx", TableFolder.Sheet($"<sheetData><row>{string.Concat(Enumerable.Repeat("<c/>", 101))}</row></sheetData>"));
        Is(TooLarge);
    }

    [Fact]
    public void is_refused_where_it_has_parts_without_end()
    {
        folder.WithSheet("places.xlsx", TableFolder.Sheet("<sheetData/>"), [.. Enumerable.Range(0, 200).Select(part => ($"xl/{part}.xml", "<x/>"))]);

        Is("places.xlsx:1:1: The workbook has more than 200 parts.");
    }

    [Theory]
    [InlineData("", "The file is no XLSX workbook.")]
    [InlineData("id,zh,en", "The file is no XLSX workbook.")]
    [InlineData("PK\u0003\u0004 nothing", "The workbook is broken: open it in a spreadsheet program and save it anew.")]
    public void is_a_file_that_is_none(string text, string says)
    {
        folder.With("places.xlsx", text);

        Is("places.xlsx:1:1: " + says);
    }

    [Fact]
    public void is_one_of_the_old_kind()
    {
        folder.With("places.xlsx", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]);

        Is("places.xlsx:1:1: The workbook is of the old kind (.xls) or has a password: save it as .xlsx without one.");
    }

    [Fact]
    public void is_one_that_is_cut_off_or_has_no_sheet()
    {
        folder.WithSheet("places.xlsx", TableFolder.Sheet("<sheetData><row"));
        Is("places.xlsx:1:1: The part xl/worksheets/sheet1.xml of the workbook is broken: open it in a spreadsheet program and save it anew.");

        var bare = new MemoryStream();
        using (var zip = new ZipArchive(bare, ZipArchiveMode.Create, leaveOpen: true))
            zip.CreateEntry("nothing.txt");
        folder.With("places.xlsx", bare.ToArray());
        Assert.StartsWith("places.xlsx:1:1: The workbook ", folder.Faults()[0], StringComparison.Ordinal);
    }

    [Fact]
    public void never_does_anything_else_than_be_refused_or_read()
    {
        folder.WithSheet("places.xlsx", TableFolder.Sheet("""<dimension ref="A1:C2"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="inlineStr"><is><t>zh</t></is></c><c r="C1" t="inlineStr"><is><t>en</t></is></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>44386</v></c><c r="C2" t="b"><v>1</v></c></row></sheetData>"""));
        var whole = File.ReadAllBytes(Path.Combine(folder.Path, "places.xlsx"));
        var change = Gen.Select(Gen.Int[0, whole.Length - 1], Gen.Byte);

        change.Array[1, 6].Sample(
            changes =>
            {
                var spoilt = (byte[])whole.Clone();
                foreach (var (at, value) in changes)
                    spoilt[at] = value;
                folder.With("places.xlsx", spoilt);
                Assert.NotNull(folder.Read());
            },
            iter: 300,
            threads: 1);
    }

    [Fact]
    public void is_also_one_whose_text_is_spoilt_inside()
    {
        var sheet = TableFolder.Sheet("""<dimension ref="A1:C2"/><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>id</t></is></c><c r="B1" t="str"><v>zh</v></c></row><row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" s="1"><v>44386</v></c></row></sheetData>""");
        Gen.Select(Gen.Int[0, sheet.Length - 1], Gen.Char["0123456789<>/\"=ABCrst \u0000\uFFFF-"]).Array[1, 4].Sample(
            changes =>
            {
                var spoilt = new StringBuilder(sheet);
                foreach (var (at, value) in changes)
                    spoilt[at] = value;
                folder.WithSheet("places.xlsx", spoilt.ToString());
                Assert.NotNull(folder.Read());
            },
            iter: 300,
            threads: 1);
    }

    private void Is(string fault) => Assert.Equal([fault], folder.Faults());
}
