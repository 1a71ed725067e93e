using System.IO.Compression;
using System.Text;
using DutyBot.Importing;
using MiniExcelLibs;

namespace DutyBot.Tests.Importing;

/// <summary>A folder with the small district as CSV tables, one of which a test puts in another form.</summary>
internal sealed class TableFolder : IDisposable
{
    public const string Units = "unit_id,name,short_name,name_en,short_name_en,kind,duty_phone,typical_travel_minutes,head_id,liaison_id,aliases,active,district\n"
        + "O01,Office,Office,Office,Office,office,8000,0,O01-1,,,,Green Mist\n"
        + "T04,Town,Town,Town,Town,town,8104,16,,T04-3,Bailu; T4,true,\n";

    public const string People = "person_id,display_name,display_name_en,unit_id,also_unit_ids,role,upn,leave\n"
        + "O01-1,Director,Director,O01,T04,office_head,one@office,\n"
        + "T04-3,Liaison,Liaison,T04,,liaison,,2021-07-09..2021-07-11; 2021-09-02\n";

    public const string Topics = "code,zh,en,words,lead,never_posted\nLAND,land,Land,land; soil,T04,no\n";

    public const string Places = "id,zh,en,words,reception\nHALL,hall,Hall,hall,yes\n";

    public TableFolder()
    {
        With("units.csv", Units);
        With("people.csv", People);
        With("topics.csv", Topics);
        With("places.csv", Places);
    }

    public string Path { get; } = Directory.CreateTempSubdirectory("dutybot-").FullName;

    public TableFolder With(string file, string text) => With(file, Encoding.UTF8.GetBytes(text));

    public TableFolder With(string file, byte[] bytes)
    {
        File.WriteAllBytes(System.IO.Path.Combine(Path, file), bytes);
        return this;
    }

    public TableFolder Without(string file)
    {
        File.Delete(System.IO.Path.Combine(Path, file));
        return this;
    }

    /// <summary>A workbook as a spreadsheet program writes it.</summary>
    /// <param name="sheets">Rows of cells; the first holds the headings.</param>
    public TableFolder WithWorkbook(string file, params (string Sheet, object?[][] Rows)[] sheets)
    {
        var book = sheets.ToDictionary(sheet => sheet.Sheet, object (sheet) => sheet.Rows.Select(row => row.Index().ToDictionary(cell => $"c{cell.Index}", cell => cell.Item)).ToList());
        using var written = new MemoryStream();
        written.SaveAs(book, printHeader: false);
        return With(file, written.ToArray());
    }

    /// <summary>A workbook with one sheet whose XML is given.</summary>
    public TableFolder WithSheet(string file, string sheet, params (string Part, string Text)[] more) => With(file, Package(
    [
        ("[Content_Types].xml", """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/></Types>"""),
        ("_rels/.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""),
        ("xl/workbook.xml", """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Sheet1" sheetId="1" r:id="rId1"/></sheets></workbook>"""),
        ("xl/_rels/workbook.xml.rels", """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""),
        ("xl/worksheets/sheet1.xml", sheet),
        .. more,
    ]));

    public static string Sheet(string data) => $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{data}</worksheet>""";

    public DirectoryRead Read() => DirectoryFiles.Read(Path);

    public Domain.Units.District District() => Read() switch
    {
        DirectoryRead.Complete complete => complete.District,
        DirectoryRead.Faulty faulty => throw new InvalidDataException(string.Join('\n', faulty.Faults)),
        _ => throw new InvalidOperationException(),
    };

    public IReadOnlyList<string> Faults() => [.. Assert.IsType<DirectoryRead.Faulty>(Read()).Faults.Select(fault => fault.ToString())];

    public void Dispose() => Directory.Delete(Path, recursive: true);

    private static byte[] Package(IEnumerable<(string Part, string Text)> parts)
    {
        using var written = new MemoryStream();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
            foreach (var (part, text) in parts)
            {
                using var to = new StreamWriter(zip.CreateEntry(part).Open());
                to.Write(text);
            }

        return written.ToArray();
    }
}
