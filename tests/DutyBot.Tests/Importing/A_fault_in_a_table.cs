namespace DutyBot.Tests.Importing;

public sealed class A_fault_in_a_table : IDisposable
{
    private readonly TableFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void is_an_unknown_a_double_or_a_missing_heading_told_once() => Has(
        folder.With("places.csv", "id,zh,colour,zh,words\nA,a,red,a,\nB,b,blue,b,\n"),
        "places.csv:1:1: The column 'en' is missing.",
        "places.csv:1:3: The column 'colour' is not known here.",
        "places.csv:1:4: The column 'zh' is given twice.");

    [Fact]
    public void is_a_cell_under_no_heading() => Has(
        folder.With("places.csv", "id,zh,,en\nA,a,x,a\nB,b,,b,y\n"),
        "places.csv:2:3: The cell stands under no heading.",
        "places.csv:3:5: The cell stands under no heading.");

    [Fact]
    public void is_a_table_without_headings() => Has(
        folder.With("places.csv", "HALL,hall,Hall\n"),
        "places.csv:1:1: There is no row of headings such as id, zh.");

    [Fact]
    public void is_an_id_that_stands_for_two_things_and_a_name_that_is_empty() => Has(
        folder.With("places.csv", "id,zh,en\nA,\"a\nb\",a\n\nA,,a\n"),
        "places.csv:5:1: The place 'A' is in the file twice.",
        "places.csv:5:2: 'zh' is empty.");

    [Fact]
    public void is_a_reference_to_nobody_and_a_number_that_is_none() => Has(
        folder.With("units.csv", TableFolder.Units.Replace(",16,,T04-3", ",16.5,nobody,T04-3", StringComparison.Ordinal)).With("topics.csv", TableFolder.Topics.Replace("T04", "T04; X1", StringComparison.Ordinal)),
        "units.csv:3:8: 'typical_travel_minutes' must be a whole number of minutes.",
        "units.csv:3:9: 'head_id' names 'nobody', which is no person of the files.",
        "topics.csv:2:5: 'lead' names 'X1', which is no unit of the files.");

    [Theory]
    [InlineData("yesterday", "'leave' must be days such as 2021-07-09..2021-07-11; 2021-09-02.")]
    [InlineData("2021-13-01", "'leave' must be days such as 2021-07-09..2021-07-11; 2021-09-02.")]
    [InlineData("2021-07-11..2021-07-09", "The leave ends before it begins.")]
    [InlineData("2021-07-09..2021-07-11; 2021-07-10", "The leave overlaps with another of the same person.")]
    public void is_a_leave_that_is_none(string leave, string says) => Has(
        folder.With("people.csv", TableFolder.People.Replace("2021-07-09..2021-07-11; 2021-09-02", leave, StringComparison.Ordinal)),
        $"people.csv:3:8: {says}");

    [Fact]
    public void is_a_list_whose_quotation_marks_do_not_match() => Has(
        folder.With("places.csv", "id,zh,en,words\nA,a,a,\"\"\"x; y\"\n"),
        "places.csv:2:4: 'words' has a quotation mark that is not closed.");

    [Fact]
    public void is_a_quotation_mark_where_none_may_stand()
    {
        var faults = folder.With("places.csv", "id,zh,en\nA,a \"b\" c,a\n").Faults();

        Assert.Contains(faults, fault => fault.StartsWith("places.csv:2:1: A quotation mark stands where none may stand", StringComparison.Ordinal));
    }

    [Fact]
    public void is_a_district_without_a_name() => Has(
        folder.With("units.csv", TableFolder.Units.Replace("Green Mist", "", StringComparison.Ordinal)),
        "units.csv:1:1: No row names the district: it stands in the column 'district'.");

    [Fact]
    public void is_one_list_in_two_files() => Has(
        folder.With("units.json", "{").WithWorkbook("directory.xlsx", ("places", [["id", "zh", "en"], ["A", "a", "a"]])),
        "units.json:1:1: The units stand in units.csv too: keep one of them.",
        "places.csv:1:1: The places stand in the sheet of directory.xlsx too: keep one of them.");

    [Theory]
    [InlineData("", "people.csv:1:1: There is no row of headings such as person_id, display_name.")]
    [InlineData("person_id,display_name,display_name_en,unit_id,role\n", "people.csv:1:1: The file lists no people.")]
    public void is_a_list_without_entries_told_once_and_not_by_all_that_name_one(string people, string says) => Has(folder.With("people.csv", people), says);

    [Fact]
    public void is_a_misspelt_heading_and_not_everything_that_follows_from_it() => Has(
        folder.With("people.csv", TableFolder.People.Replace(",role,", ",rolle,", StringComparison.Ordinal)),
        "people.csv:1:1: The column 'role' is missing.",
        "people.csv:1:6: The column 'rolle' is not known here.");

    [Fact]
    public void is_a_stray_quotation_mark_and_not_whom_it_hides()
    {
        var faults = folder.With("people.csv", TableFolder.People.Replace("O01-1,Director,", "O01-1,\"Director\" x,", StringComparison.Ordinal).Replace("T04-3,Liaison,", "T04-3,\"Liaison,", StringComparison.Ordinal)).Faults();

        Assert.Contains(faults, fault => fault.StartsWith("people.csv:2:1: A quotation mark stands where none may stand", StringComparison.Ordinal));
        Assert.All(faults, fault => Assert.StartsWith("people.csv:", fault, StringComparison.Ordinal));
    }

    [Fact]
    public void is_a_role_that_is_none_and_not_the_post_that_it_leaves_empty() => Has(
        folder.With("people.csv", TableFolder.People.Replace(",liaison,", ",liason,", StringComparison.Ordinal)),
        "people.csv:3:6: 'role' is 'liason', which is none of office_head, office_deputy, duty_officer, seconded, gate_guard, unit_head, unit_deputy, liaison, liaison_backup, district_leader, admin.");

    [Fact]
    public void is_a_file_in_another_encoding() => Has(
        folder.With("places.csv", [(byte)'i', (byte)'d', 0xFF, 0xFF, 0x80]),
        "places.csv:1:1: The file is written neither in UTF-8 nor in GB18030.");

    [Fact]
    public void is_a_file_that_is_larger_than_any_directory() => Has(
        folder.With("places.csv", new byte[(8 << 20) + 1]),
        "places.csv:1:1: The file is larger than 8 MB.");

    [Fact]
    public void is_a_workbook_with_several_sheets_of_other_names() => Has(
        folder.Without("places.csv").WithWorkbook("places.xlsx", ("One", [["id", "zh", "en"]]), ("Two", [["id", "zh", "en"]])),
        "places.xlsx:1:1: The workbook has several sheets and none is called 'places'.");

    private static void Has(TableFolder folder, params string[] faults) => Assert.Equal(faults, folder.Faults());
}
