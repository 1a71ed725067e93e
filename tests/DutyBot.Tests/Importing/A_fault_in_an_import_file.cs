using System.Text;
using DutyBot.Importing;

namespace DutyBot.Tests.Importing;

public sealed class A_fault_in_an_import_file : IDisposable
{
    private readonly ImportFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void is_a_column_that_is_not_known() => Has(
        folder.With("units.json", ImportFolder.Units(first: """, "colour": "red" """)),
        At("units.json", "\"colour\"") + "The column 'colour' is not known here.");

    [Fact]
    public void is_an_unknown_column_beside_the_list() => Has(
        folder.With("people.json", ImportFolder.People().Replace("{ \"people\"", "{ \"year\": 2021, \"people\"", StringComparison.Ordinal)),
        "people.json:1:3: The column 'year' is not known here.");

    [Fact]
    public void is_a_column_that_is_given_twice() => Has(
        folder.With("places.json", """[{ "id": "HALL", "id": "HALL2", "zh": "h", "en": "h" }]"""),
        "places.json:1:18: The column 'id' is given twice.");

    [Fact]
    public void is_a_column_that_is_missing() => Has(
        folder.With("places.json", "[\n  { \"id\": \"HALL\", \"zh\": \"hall\" }\n]"),
        "places.json:2:3: The column 'en' is missing.");

    [Fact]
    public void is_something_else_where_a_text_must_stand() => Has(
        folder.With("places.json", """[{ "id": "HALL", "zh": "hall", "en": 7 }]"""),
        "places.json:1:38: 'en' must be a text.");

    [Theory]
    [InlineData("null")]
    [InlineData("\" \"")]
    public void is_nothing_where_a_text_must_stand(string value) => Has(
        folder.With("places.json", $$"""[{ "id": "HALL", "zh": "hall", "en": {{value}} }]"""),
        "places.json:1:38: 'en' is empty.");

    [Theory]
    [InlineData("\"head_id\": \"T04-3\"", "who is not of the unit 'O01'")]
    public void is_a_contact_of_another_unit(string contact, string why) => Has(
        folder.With("units.json", ImportFolder.Units().Replace("\"head_id\": \"O01-1\"", contact, StringComparison.Ordinal)),
        At("units.json", "\"T04-3\"") + $"'head_id' names 'T04-3', {why}.");

    [Fact]
    public void is_a_contact_whose_role_answers_for_no_unit() => Has(
        folder.With("units.json", ImportFolder.Units(second: """, "head_id": "O01-1" """)).With("people.json", ImportFolder.People(first: """, "also_unit_ids": ["T04"] """)),
        At("units.json", "\"O01-1\"  }") + "'head_id' names 'O01-1', whose role answers for no unit.");

    [Theory]
    [InlineData("'name' holds a mobile or identity number: leave it out.", "Gate 138 0013 8000")]
    [InlineData("'name' holds a sign that cannot be printed.", "Gate\\u0007")]
    [InlineData("'name' is longer than 120 characters.", null)]
    public void is_a_name_that_is_too_long_or_holds_what_does_not_belong_there(string says, string? name)
    {
        var units = ImportFolder.Units().Replace("\"name\": \"Town\"", $"\"name\": \"{name ?? new string('x', 121)}\"", StringComparison.Ordinal);
        Has(folder.With("units.json", units), "units.json:5:33: " + says);
    }

    [Fact]
    public void is_no_mobile_as_a_duty_phone() =>
        Assert.IsType<DirectoryRead.Complete>(folder.With("units.json", ImportFolder.Units(second: """, "duty_phone": "13800138000" """)).Read());

    [Fact]
    public void is_something_else_where_a_list_a_number_or_a_flag_must_stand() => Has(
        folder.With("units.json", ImportFolder.Units().Replace("16", "-16", StringComparison.Ordinal))
            .With("places.json", """[{ "id": "HALL", "zh": "hall", "en": "Hall", "words": [1], "reception": "yes" }]"""),
        At("units.json", "-16") + "'typical_travel_minutes' must be a whole number of minutes.",
        "places.json:1:55: 'words' must be a list of texts.",
        "places.json:1:73: 'reception' must be true or false.");

    [Fact]
    public void is_an_id_that_stands_for_two_things() => Has(
        folder.With("topics.json", """
            [
              { "code": "LAND", "zh": "land", "en": "Land" },
              { "code": "LAND", "zh": "land", "en": "Land" }
            ]
            """),
        "topics.json:3:13: The topic 'LAND' is in the file twice.");

    [Fact]
    public void is_a_contact_who_is_no_person() => Has(
        folder.With("units.json", ImportFolder.Units(second: """, "head_id": "T04-9" """)),
        At("units.json", "\"T04-9\"") + "'head_id' names 'T04-9', which is no person of the files.");

    [Fact]
    public void is_a_unit_that_is_none() => Has(
        folder.With("people.json", ImportFolder.People(first: """, "also_unit_ids": ["T04", "X1"] """))
            .With("topics.json", """[{ "code": "LAND", "zh": "land", "en": "Land", "lead": ["X2"] }]"""),
        At("people.json", "\"X1\"") + "'also_unit_ids' names 'X1', which is no unit of the files.",
        "topics.json:1:57: 'lead' names 'X2', which is no unit of the files.");

    [Fact]
    public void is_a_role_or_kind_that_is_none() => Has(
        folder.With("units.json", ImportFolder.Units().Replace("\"town\"", "\"city\"", StringComparison.Ordinal))
            .With("people.json", ImportFolder.People().Replace("\"liaison\"", "\"Liaison\"", StringComparison.Ordinal)),
        At("units.json", "\"city\"") + "'kind' is 'city', which is none of office, compound, leadership, street, town, township, department.",
        At("people.json", "\"Liaison\" }") + "'role' is 'Liaison', which is none of office_head, office_deputy, duty_officer, seconded, gate_guard, unit_head, unit_deputy, liaison, liaison_backup, district_leader, admin.");

    [Fact]
    public void is_an_account_that_leads_to_two_people() => Has(
        folder.With("people.json", ImportFolder.People(""", "upn": "one@office" """, """, "email": "ONE@office" """)),
        At("people.json", "\"ONE@office\"") + "The 'email' of 'T04-3' is an account of 'O01-1' too.");

    [Fact]
    public void is_a_leave_without_dates_or_against_time() => Has(
        folder.With("people.json", ImportFolder.People(
            """, "leave": [{ "from": "9.7.2021", "to": "2021-07-11" }] """,
            """, "leave": [{ "from": "2021-07-11", "to": "2021-07-09", "why": "x" }] """)),
        At("people.json", "\"9.7.2021\"") + "'from' must be a date such as 2021-07-09.",
        At("people.json", "{ \"from\": \"2021-07-11\"") + "The leave ends before it begins.",
        At("people.json", "\"why\"") + "The column 'why' is not known here.");

    [Fact]
    public void is_a_leave_that_overlaps_with_another() => Has(
        folder.With("people.json", ImportFolder.People(""", "leave": [{ "from": "2021-07-09", "to": "2021-07-11" }, { "from": "2021-07-11", "to": "2021-07-12" }] """)),
        At("people.json", "{ \"from\": \"2021-07-11\"") + "The leave overlaps with another of the same person.");

    [Fact]
    public void is_a_workbook_of_the_old_kind_that_is_not_read()
    {
        File.Move(Path.Combine(folder.Path, "topics.json"), Path.Combine(folder.Path, "topics.xls"));

        Assert.EndsWith("would do as well. topics.xls is not read: save it as .xlsx.", Assert.Single(folder.Faults()), StringComparison.Ordinal);
    }

    [Fact]
    public void is_a_file_that_is_missing()
    {
        File.Delete(Path.Combine(folder.Path, "topics.json"));

        Has(folder, "topics.json:1:1: The file is missing; topics.csv, topics.xlsx or a sheet 'topics' in directory.xlsx would do as well.");
    }

    [Fact]
    public void is_a_file_that_lists_nobody() => Has(
        folder.With("people.json", """{ "people": [] }""").With("units.json", ImportFolder.Units().Replace("\"head_id\": \"O01-1\"", "\"head_id\": null", StringComparison.Ordinal)),
        "people.json:1:1: The file lists no people.");

    [Fact]
    public void is_a_file_of_another_shape() => Has(
        folder.With("topics.json", "7").With("places.json", """{ "spots": [] }""").With("people.json", ImportFolder.People().Replace("] }", ", 7 ] }", StringComparison.Ordinal)),
        "people.json:4:3: An entry with columns is expected here.",
        "topics.json:1:1: The file must hold an object with a list 'topics'.",
        "places.json:1:1: The file must hold a list 'places'.");

    [Fact]
    public void is_a_district_without_a_name() => Has(
        folder.With("units.json", ImportFolder.Units(name: "")),
        "units.json:2:15: 'district' is empty.");

    [Theory]
    [InlineData("", 1, 1)]
    [InlineData("[{ \"id\": \"\u00e9\u00e9\" ]", 1, 15)]
    [InlineData("[\n\n  }", 3, 3)]
    [InlineData("[] []", 1, 4)]
    public void is_what_is_no_json_at_its_place_counted_in_characters(string text, int line, int column) => Has(
        folder.With("places.json", text),
        $"places.json:{line}:{column}: The file is no JSON from here on.");

    [Fact]
    public void is_counted_in_characters_and_not_in_bytes() => Has(
        folder.With("places.json", "[{ \"id\": \"\u00e9\u00e9\u00e9\", \"zh\": 7, \"en\": \"e\" }]"),
        "places.json:1:23: 'zh' must be a text.");

    [Fact]
    public void is_a_file_in_another_encoding()
    {
        File.WriteAllBytes(Path.Combine(folder.Path, "places.json"), Encoding.Latin1.GetBytes("[\n{ \"id\": \"\u00e9\" }]"));

        Has(folder, "places.json:2:10: The file is not written in UTF-8.");
    }

    [Fact]
    public void is_half_a_character() => Has(
        folder.With("places.json", "[{ \"id\": \"\\ud83d\" }]"),
        "places.json:1:10: This text holds half a character.");

    [Fact]
    public void never_comes_alone_where_there_are_more() => Has(
        folder.With("units.json", ImportFolder.Units(second: """, "head_id": "nobody", "x": 1 """)).With("topics.json", "[").With("places.json", "[{}]"),
        At("units.json", "\"nobody\"") + "'head_id' names 'nobody', which is no person of the files.",
        At("units.json", "\"x\"") + "The column 'x' is not known here.",
        "topics.json:1:2: The file is no JSON from here on.",
        "places.json:1:2: The column 'id' is missing.",
        "places.json:1:2: The column 'zh' is missing.",
        "places.json:1:2: The column 'en' is missing.");

    /// <summary>Where a text first stands in a file, counted as an editor does.</summary>
    private string At(string file, string marker)
    {
        var lines = File.ReadAllLines(Path.Combine(folder.Path, file));
        var line = Array.FindIndex(lines, one => one.Contains(marker, StringComparison.Ordinal));
        return $"{file}:{line + 1}:{lines[line].IndexOf(marker, StringComparison.Ordinal) + 1}: ";
    }

    private static void Has(ImportFolder folder, params string[] faults) => Assert.Equal(faults, folder.Faults());
}
