using System.Text;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Importing;

public sealed class A_directory_as_CSV : IDisposable
{
    private readonly TableFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void gives_every_column_to_its_entry()
    {
        var district = folder.District();
        var town = district.Unit(new UnitId("T04"))!;
        var liaison = district.Person(new PersonId("T04-3"))!;

        Assert.Equal("Green Mist", district.Name);
        Assert.Equal((UnitKind.Town, "8104", 16, true), (town.Kind, town.DutyPhone, town.TypicalTravelMinutes, town.Active));
        Assert.Equal((null, "T04-3"), (town.HeadId?.Value, town.LiaisonId?.Value));
        Assert.Equal(["Bailu", "T4"], town.Aliases);
        Assert.Equal([new Leave(new(2021, 7, 9), new(2021, 7, 11)), new Leave(new(2021, 9, 2), new(2021, 9, 2))], liaison.Leave!);
        Assert.True(district.WithAccount("ONE@office", null)!.IsOf(town.Id));
        Assert.Equal(["land", "soil"], district.Topics.Single().Words);
        Assert.Equal([town.Id], district.Topics.Single().Lead);
        Assert.False(district.Topics.Single().NeverPosted);
        Assert.True(district.Places.Single().Reception);
    }

    [Theory]
    [InlineData(";")]
    [InlineData("\t")]
    public void may_stand_between_semicolons_or_tabs(string between)
    {
        folder.With("units.csv", TableFolder.Units.Replace("Bailu; T4", "Bailu", StringComparison.Ordinal).Replace(",", between, StringComparison.Ordinal));

        Assert.Equal("8104", folder.District().Unit(new UnitId("T04"))!.DutyPhone);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("GB18030")]
    public void is_read_in_what_Excel_saves_with_the_words_of_a_Chinese_spreadsheet(string encoding)
    {
        var text = "青岚区通讯录,,,\r\n单位编号,单位名称,简称,英文名称,英文简称,类别,值班电话,路程（分钟）,联络员编号,别名,启用,地区,备注\r\n"
            + "Ｔ０４,白鹭镇人民政府,白鹭镇,Bailu,Bailu,镇,内线８１０４,１６,T04-3,白鹭、鹭镇，鹭,是,青岚区,不读\r\n"
            + "O01,信访局,信访局,Office,Office,信访部门,,,,,,,\r\n";
        folder.With("units.csv", Bytes(text, encoding)).With("people.csv", Bytes("序号,人员编号,姓名,英文姓名,所属单位编号,角色,请假\n1,T04-3,李伟,Li Wei,T04,联络员,2021/7/9至2021/7/11\n2,O01-1,王局,Wang,O01,信访局长,2021年8月1日\n", encoding));
        var district = folder.District();
        var town = district.Unit(new UnitId("T04"))!;

        Assert.Equal(("青岚区", "白鹭镇人民政府", UnitKind.Town, "内线8104", 16), (district.Name, town.Name, town.Kind, town.DutyPhone, town.TypicalTravelMinutes));
        Assert.Equal(["白鹭", "鹭镇", "鹭"], town.Aliases);
        Assert.Equal((Role.Liaison, Role.OfficeHead), (district.People[0].Role, district.People[1].Role));
        Assert.Equal([new Leave(new(2021, 7, 9), new(2021, 7, 11))], district.People[0].Leave!);
        Assert.Equal([new Leave(new(2021, 8, 1), new(2021, 8, 1))], district.People[1].Leave!);
    }

    [Fact]
    public void may_hold_blank_rows_quoted_cells_and_rows_that_end_early()
    {
        folder.With("places.csv", "\n\"id\",\" zh \",en,words\n,,,\nHALL,\"the, \"\"great\"\"\nhall\",Hall\n\n");
        var place = folder.District().Places.Single();

        Assert.Equal(("the, \"great\"\nhall", "Hall"), (place.Zh, place.En));
        Assert.Empty(place.Words);
    }

    [Fact]
    public void may_stand_beside_lists_in_other_formats()
    {
        folder.Without("places.csv").With("places.json", """[{ "id": "HALL", "zh": "h", "en": "h" }]""");

        Assert.Equal("h", folder.District().Places.Single().Zh);
    }

    [Fact]
    public void may_have_lists_without_an_entry()
    {
        folder.With("topics.csv", "code,zh,en\n");

        Assert.Empty(folder.District().Topics);
    }

    [Fact]
    public void loses_the_apostrophe_that_keeps_a_formula_from_running()
    {
        folder.With("places.csv", "id,zh,en\nA,'=1+1,''x\nB,'s Hertogenbosch,+1\n");
        var places = folder.District().Places;

        Assert.Equal(("=1+1", "'x"), (places[0].Zh, places[0].En));
        Assert.Equal(("'s Hertogenbosch", "+1"), (places[1].Zh, places[1].En));
    }

    private static byte[] Bytes(string text, string encoding) => encoding == "GB18030"
        ? CodePagesEncodingProvider.Instance.GetEncoding(encoding)!.GetBytes(text)
        : [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)];
}
