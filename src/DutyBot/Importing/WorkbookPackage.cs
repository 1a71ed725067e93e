using System.IO.Compression;
using System.Xml;

namespace DutyBot.Importing;

/// <summary>A workbook that is not opened; the message is one sentence that says why.</summary>
internal sealed class WorkbookRefusedException(string sentence) : Exception(sentence);

/// <summary>Looks through a workbook before its reader does: a file from outside may be made to fill the memory or to fetch other files.</summary>
internal static class WorkbookPackage
{
    private const long MostBytes = 2 << 20, MostUnpacked = 32 << 20;

    private const int MostParts = 200;

    private static readonly XmlReaderSettings Plain = new() { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, IgnoreComments = true };

    /// <summary>The parts that are XML, no longer packed.</summary>
    /// <exception cref="WorkbookRefusedException">It is too large, hostile or no workbook.</exception>
    public static MemoryStream Unpacked(string path)
    {
        using var file = File.OpenRead(path);
        if (file.Length > MostBytes)
            throw new WorkbookRefusedException($"The workbook is larger than {MostBytes >> 20} MB.");
        CheckKind(file);

        using var packed = new ZipArchive(file, ZipArchiveMode.Read);
        if (packed.Entries.Count > MostParts)
            throw new WorkbookRefusedException($"The workbook has more than {MostParts} parts.");

        var unpacked = new MemoryStream();
        using (var plain = new ZipArchive(unpacked, ZipArchiveMode.Create, leaveOpen: true))
        {
            var left = MostUnpacked;
            foreach (var part in packed.Entries.Where(part => part.FullName.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || part.FullName.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)))
                Copy(part, plain, ref left);
        }

        unpacked.Position = 0;
        return unpacked;
    }

    private static void CheckKind(FileStream file)
    {
        Span<byte> start = stackalloc byte[4];
        var read = file.ReadAtLeast(start, start.Length, throwOnEndOfStream: false);
        file.Position = 0;
        if (start[..read] is [0xD0, 0xCF, 0x11, 0xE0])
            throw new WorkbookRefusedException("The workbook is of the old kind (.xls) or has a password: save it as .xlsx without one.");
        if (start[..read] is not [(byte)'P', (byte)'K', _, _])
            throw new WorkbookRefusedException("The file is no XLSX workbook.");
    }

    // The sizes that a package states of itself may be lies, so that what comes out is counted.
    private static void Copy(ZipArchiveEntry part, ZipArchive to, ref long left)
    {
        using var content = new MemoryStream();
        using (var from = part.Open())
        {
            var buffer = new byte[81920];
            for (int read; (read = from.Read(buffer)) > 0; content.Write(buffer, 0, read))
                if ((left -= read) < 0)
                    throw new WorkbookRefusedException($"The workbook unpacks to more than {MostUnpacked >> 20} MB.");
        }

        content.Position = 0;
        Check(part.FullName, content);
        content.Position = 0;
        using var copy = to.CreateEntry(part.FullName, CompressionLevel.NoCompression).Open();
        content.CopyTo(copy);
    }

    private static void Check(string part, MemoryStream content)
    {
        using var reader = XmlReader.Create(content, Plain);
        try
        {
            var extent = new SheetExtent();
            while (reader.Read())
                if (reader.NodeType == XmlNodeType.Element && extent.IsTooFar(reader))
                    throw new WorkbookRefusedException($"A sheet of the workbook is too large: at most {SheetExtent.MostRows} rows, {SheetExtent.MostColumns} columns and {SheetExtent.MostCells} cells are read; delete what is empty at its end.");
        }
        catch (XmlException broken)
        {
            throw new WorkbookRefusedException(broken.Message.Contains("DTD", StringComparison.Ordinal)
                ? $"The part {part} of the workbook defines entities: no spreadsheet program writes that."
                : $"The part {part} of the workbook is broken: open it in a spreadsheet program and save it anew.");
        }
    }
}
