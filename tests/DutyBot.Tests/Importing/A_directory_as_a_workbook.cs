using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Importing;

public sealed class A_directory_as_a_workbook : IDisposable
{
    private static readonly object?[][] Units =
    [
        ["单位编号", "单位名称", "简称", "英文名称", "英文简称", "类别", "值班电话", "联络员编号", "启用", "区县"],
        [101, "Office", "Office", "Office", "Office", "信访部门", 8000, null, true, "Green Mist"],
        [null, " ", null, null, null, null, null, null, null, null],
        ["T04", "Town", "Town", "Town", "Town", "镇", "0104", "7", "否", null],
    ];

    private static readonly object?[][] People =
    [
        ["人员编号", "姓名", "英文姓名", "单位编号", "角色", "请假"],
        [7, "Liaison", "Liaison", "T04", "联络员", new DateTime(2021, 7, 9)],
        ["8", "Director", "Director", "101", "office_head", "2021-07-09～2021-07-11"],
    ];

    private static readonly object?[][] Topics = [["code", "zh", "en", "lead"], ["LAND", "land", "Land", 101]];

    private static readonly object?[][] Places = [["id", "zh", "en"], ["HALL", "hall", "Hall"]];

    private readonly TableFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void may_be_one_with_a_sheet_for_each_list_and_others_that_are_left_alone()
    {
        foreach (var list in new[] { "units", "people", "topics", "places" })
            folder.Without(list + ".csv");
        folder.WithWorkbook("directory.xlsx", ("说明", [["read me"]]), ("单位", Units), ("人员", People), ("Topics", Topics), ("地点", Places));

        Holds(folder.District());
        Assert.Equal(["directory.xlsx 说明"], folder.Read().LeftAlone);
    }

    [Fact]
    public void may_be_one_for_each_list_with_numbers_dates_and_blank_sheets()
    {
        foreach (var (list, rows) in new[] { ("units", Units), ("people", People), ("topics", Topics), ("places", Places) })
            folder.Without(list + ".csv").WithWorkbook(list + ".xlsx", ("Sheet1", rows), ("Sheet2", []));

        Holds(folder.District());
    }

    [Fact]
    public void tells_a_fault_by_sheet_and_cell()
    {
        object?[][] wrong = [Units[0], Units[1], Units[2], ["T04", "Town", "Town", "Town", "Town", "city", "#REF!", "9", "maybe", "Elsewhere"]];
        folder.Without("units.csv").WithWorkbook("units.xlsx", ("单位", wrong)).With("people.csv", "person_id,display_name,display_name_en,unit_id,role\n8,Director,Director,101,office_head\n")
            .With("topics.csv", "code,zh,en\n");

        Assert.Equal(
            [
                "units.xlsx 单位!F4: 'kind' is 'city', which is none of office, compound, leadership, street, town, township, department.",
                "units.xlsx 单位!G4: 'duty_phone' is the error #REF! of a formula.",
                "units.xlsx 单位!H4: 'liaison_id' names '9', which is no person of the files.",
                "units.xlsx 单位!I4: 'active' must be true or false.",
                "units.xlsx 单位!J4: 'district' is 'Elsewhere' here and 'Green Mist' above.",
            ],
            folder.Faults());
    }

    [Fact]
    public void does_not_take_what_a_spreadsheet_has_spoilt()
    {
        folder.Without("places.csv").WithWorkbook("places.xlsx", ("places", [["id", "zh", "en", "words"], ["A", new DateTime(2021, 3, 1), 1234567890123456789d, true]]));

        Assert.Equal(
            [
                "places.xlsx places!B2: 'zh' is a date where a text must stand: a spreadsheet makes one of 3-1.",
                "places.xlsx places!C2: 'en' is a number with more digits than a spreadsheet keeps: make the cell a text.",
                "places.xlsx places!D2: 'words' must be a text.",
            ],
            folder.Faults());
    }

    [Fact]
    public void keeps_count_of_rows_that_are_left_out_of_the_file()
    {
        folder.Without("places.csv").WithSheet("places.xlsx", TableFolder.Sheet("""<sheetData><row r="2"><c r="A2" t="inlineStr"><is><t>id</t></is></c><c r="B2" t="inlineStr"><is><t>zh</t></is></c><c r="D2" t="inlineStr"><is><t>en</t></is></c></row><row r="7"><c r="D7" t="inlineStr"><is><t>Hall</t></is></c></row></sheetData>"""));

        Assert.Equal(["places.xlsx Sheet1!A7: 'id' is empty.", "places.xlsx Sheet1!B7: 'zh' is empty."], folder.Faults());
    }

    private static void Holds(District district)
    {
        var (office, town) = (district.Units[0], district.Units[1]);
        Assert.Equal("Green Mist", district.Name);
        Assert.Equal(("101", "8000", true), (office.Id.Value, office.DutyPhone, office.Active));
        Assert.Equal(("T04", "0104", "7", false), (town.Id.Value, town.DutyPhone, town.LiaisonId!.Value.Value, town.Active));
        Assert.Equal([new Leave(new(2021, 7, 9), new(2021, 7, 9))], district.Person(new PersonId("7"))!.Leave!);
        Assert.Equal([new Leave(new(2021, 7, 9), new(2021, 7, 11))], district.Person(new PersonId("8"))!.Leave!);
        Assert.Equal([office.Id], district.Topics.Single().Lead);
        Assert.Equal("hall", district.Places.Single().Zh);
    }
}
