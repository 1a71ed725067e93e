using System.Globalization;
using System.Xml;

namespace DutyBot.Importing;

/// <summary>How far a sheet reaches. Rows and columns that it claims are filled with blanks by its reader, so that the claim alone counts.</summary>
internal sealed class SheetExtent
{
    public const int MostRows = 10_000, MostColumns = 100, MostCells = 200_000;

    private int rows, cells, cellsOfRow;

    public bool IsTooFar(XmlReader element) => element.LocalName switch
    {
        "row" => IsTooFarRow(element.GetAttribute("r")),
        "c" => ++cells > MostCells || ++cellsOfRow > MostColumns || IsTooFarCell(element.GetAttribute("r")),
        "dimension" => element.GetAttribute("ref")?.Split(':').Any(IsTooFarCell) == true,
        _ => false,
    };

    private bool IsTooFarRow(string? number)
    {
        cellsOfRow = 0;
        return ++rows > MostRows || (number is not null && !IsRow(number));
    }

    private static bool IsTooFarCell(string? reference) =>
        reference is not null && (CellName.Column(reference) is < 1 or > MostColumns || !IsRow(reference.TrimStart([.. CapitalLetters])));

    private static bool IsRow(string number) => int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row) && row is >= 1 and <= MostRows;

    private const string CapitalLetters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
}
