namespace DutyBot.CallList;

/// <summary>The list as plain text, in columns that stand straight in a terminal.</summary>
internal static class CallSheetText
{
    private const int Between = 2;

    public static string Of(CallSheet sheet)
    {
        CallSheetRow head = new(sheet.Words.CallListUnit, sheet.Words.CallListPhone, sheet.Words.CallListOnDuty, sheet.Words.CallListBackup);
        var rows = sheet.Groups.SelectMany(group => group.Rows).Prepend(head).ToList();
        int[] widths = [rows.Max(row => Width(row.Unit)), rows.Max(row => Width(row.Phone)), rows.Max(row => Width(row.OnDuty))];
        return string.Join('\n',
        [
            $"{sheet.Title}  {sheet.AsOf}",
            sheet.Lead,
            "",
            Line(head, widths),
            .. sheet.Groups.SelectMany(group => group.Rows.Select(row => Line(row, widths)).Prepend("").Append("").Take(group.Rows.Count + 1)),
            "",
            sheet.Words.CallListPurpose,
            "",
        ]);
    }

    private static string Line(CallSheetRow row, int[] widths) =>
        (Padded(row.Unit, widths[0]) + Padded(row.Phone, widths[1]) + Padded(row.OnDuty, widths[2]) + row.Backup).TrimEnd();

    private static string Padded(string text, int width) => text + new string(' ', width - Width(text) + Between);

    // A terminal gives such signs two columns (Unicode, East Asian Width W and F).
    private static int Width(string text) => text.Sum(sign => sign is >= '\u2E80' and <= '\uFFEF' and not (>= '\uD800' and <= '\uDFFF') ? 2 : 1);
}
