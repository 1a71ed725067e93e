using DutyBot.Chat.Typed;
using DutyBot.Domain.Alerts;

namespace DutyBot.Tests.Typed;

public sealed class A_typed_alert
{
    [Theory]
    [InlineData("通报 12人 征地 白鹭镇", "alert 12 LAND T04")]
    [InlineData("通报 12人 征地 白鹭镇 东门", "alert 12 LAND T04 @EAST_GATE")]
    [InlineData("/通报 12人 征地 白鹭镇 东门", "alert 12 LAND T04 @EAST_GATE")]
    [InlineData("通报 东门 白鹭 征地 12人", "alert 12 LAND T04 @EAST_GATE")]
    [InlineData("通报12人征地白鹭镇东门", "alert 12 LAND T04 @EAST_GATE")]
    [InlineData("通报征地白鹭镇12名群众在机关大院东门", "alert 12 LAND T04 @EAST_GATE")]
    [InlineData("通报，12人，征地，白鹭镇。", "alert 12 LAND T04")]
    [InlineData("　通报　１２人　征地　白鹭镇　", "alert 12 LAND T04")]
    [InlineData("／通报：１２人、征地、白鹭镇、东门！", "alert 12 LAND T04 @EAST_GATE")]
    [InlineData("通报\n12人\n征地\n白鹭镇", "alert 12 LAND T04")]
    [InlineData("alert 12 people land Bailu", "alert 12 LAND T04")]
    [InlineData("/alert 12 people land Bailu Town East gate", "alert 12 LAND T04 @EAST_GATE")]
    [InlineData("ALERT 12 PEOPLE LAND BAILU, EAST GATE", "alert 12 LAND T04 @EAST_GATE")]
    [InlineData("alert: Bailu, land, about 12 people at the East  gate", "alert 12 LAND T04 @EAST_GATE")]
    [InlineData("通报 12 people 征地 Bailu", "alert 12 LAND T04")]
    [InlineData("alert 12人 land 白鹭镇", "alert 12 LAND T04")]
    public void is_read_whatever_the_order_the_language_and_the_blanks(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("通报 12人 征地 白鹭镇 自然资源局", "alert 12 LAND T04 +D01")]
    [InlineData("通报 12人 征地 白鹭镇 征拆中心 自规局 东门", "alert 12 LAND T04 +D02 +D01 @EAST_GATE")]
    [InlineData("通报12人征地白鹭镇征拆中心自然资源", "alert 12 LAND T04 +D02 +D01")]
    [InlineData("alert 12 people land Bailu Natural Resources", "alert 12 LAND T04 +D01")]
    [InlineData("通报 12人 教育 白鹭镇 区教育局", "alert 12 EDU T04 +D09")]
    [InlineData("通报 5人 噪声 青山 环保局", "alert 5 ENV T07 +D05")]
    [InlineData("通报5人城管松涛城管局", "alert 5 URBAN T01 +D11")]
    [InlineData("alert 5 people wages Qingshan Land Acquisition", "alert 5 LABOR T07 +D02")]
    [InlineData("通报5人社局工资白鹭", "alert 5 LABOR T04 +D03")]
    [InlineData("通报 12人 征地 属地白鹭镇 牵头单位区征拆中心", "alert 12 LAND T04 +D02")]
    [InlineData("alert 12 people land Bailu, lead unit Natural Resources", "alert 12 LAND T04 +D01")]
    [InlineData("alert 12 people land Bailu lead Education", "alert 12 LAND T04 +D09")]
    [InlineData("alert 12 people Bailu lead Education land", "alert 12 LAND T04 +D09")]
    [InlineData("alert 12 people land Bailu Education East gate", "alert 12 LAND T04 +D09 @EAST_GATE")]
    [InlineData("通报 12人 征地 教育 白鹭镇", "alert 12 LAND T04 +D09")]
    public void may_name_lead_units(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("通报 三人 征地 白鹭", 3)]
    [InlineData("通报 十二人 征地 白鹭", 12)]
    [InlineData("通报 两人 征地 白鹭", 2)]
    [InlineData("通报 俩人 征地 白鹭", 2)]
    [InlineData("通报 廿五人 征地 白鹭", 25)]
    [InlineData("通报 一百一十人 征地 白鹭", 110)]
    [InlineData("通报 一百零五名 征地 白鹭", 105)]
    [InlineData("通报 两百三十人 征地 白鹭", 230)]
    [InlineData("通报 12位 征地 白鹭", 12)]
    [InlineData("通报 12个人 征地 白鹭", 12)]
    [InlineData("通报 12 征地 白鹭", 12)]
    [InlineData("通报 约12人 征地 白鹭", 12)]
    [InlineData("通报 9999人 征地 白鹭", 9999)]
    [InlineData("alert twelve people land Bailu", 12)]
    [InlineData("alert twenty-one people land Bailu", 21)]
    [InlineData("alert twenty one persons land Bailu", 21)]
    [InlineData("alert one hundred and five people land Bailu", 105)]
    [InlineData("alert one person land Bailu", 1)]
    [InlineData("alert 12 land Bailu", 12)]
    [InlineData("alert12people land Bailu", 12)]
    public void counts_heads_in_digits_and_words(string line, int people) =>
        Assert.Equal(people, Assert.IsType<TypedLine.Alert>(Reads.Line(line)).People);

    [Theory]
    [InlineData("通报 3人 征地拆迁 白鹭", "LAND")]
    [InlineData("通报 3人 征地拆迁补偿 白鹭", "LAND")]
    [InlineData("通报 3人 征地补偿 白鹭", "LAND")]
    [InlineData("通报 3人 环境 白鹭", "ENV")]
    [InlineData("通报 3人 水利 白鹭", "INFRA")]
    [InlineData("通报 3人 社会保障 白鹭", "LABOR")]
    [InlineData("通报 3人 检举 白鹭", "ACCUSE")]
    [InlineData("alert 3 people social security Bailu", "LABOR")]
    [InlineData("alert 3 people Veterans' benefits Bailu", "VET")]
    [InlineData("alert 3 people compensation Bailu", "LAND")]
    public void takes_a_topic_by_its_words_its_name_or_a_clear_part_of_it(string line, string topic) =>
        Assert.Equal(topic, Assert.IsType<TypedLine.Alert>(Reads.Line(line)).Topic.Value);

    [Theory]
    [InlineData("通报 3人 征地 松涛街道", "T01")]
    [InlineData("通报 3人 征地 松涛街道办", "T01")]
    [InlineData("通报 3人 征地 松涛 街道", "T01")]
    [InlineData("通报 3人 征地 白鹭镇政府", "T04")]
    [InlineData("alert 3 people land Songtao subdistrict", "T01")]
    public void takes_a_territory_by_the_names_it_goes_by(string line, string territory) =>
        Assert.Equal(territory, Assert.IsType<TypedLine.Alert>(Reads.Line(line)).Territory.Value);

    [Theory]
    [InlineData("通报")]
    [InlineData("/通报")]
    [InlineData("alert")]
    [InlineData("/Alert")]
    [InlineData("请通报")]
    public void asks_for_the_form_when_the_word_stands_alone(string line) => Assert.Equal("form", Reads.As(line));

    [Theory]
    [InlineData("通报 12人 白鹭镇", "missing Topic")]
    [InlineData("通报 12人 征地", "missing Territory")]
    [InlineData("通报 征地 白鹭镇", "missing People")]
    [InlineData("通报 东门", "missing People Topic Territory")]
    [InlineData("通报 12人 教育局 白鹭镇", "missing Topic")]
    [InlineData("通报 12人 环保局 白鹭镇", "missing Topic")]
    [InlineData("通报 12人 退役军人 白鹭镇", "missing Topic")]
    [InlineData("通报 12人 征地 自然资源局", "missing Territory")]
    [InlineData("alert 12 people Education Bureau Bailu", "missing Topic")]
    public void lists_what_is_missing_and_guesses_none_of_it(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Fact]
    public void with_pieces_missing_keeps_those_that_were_said_for_the_form()
    {
        var known = Assert.IsType<TypedLine.Missing>(Reads.Line("通报 12人 教育局 白鹭镇 东门")).Known;

        Assert.Equal(12, known.People);
        Assert.Equal("T04", known.Territory?.Value);
        Assert.Equal("D09", Assert.Single(known.Units).Value);
        Assert.Equal("EAST_GATE", known.Place?.Value);
        Assert.Null(known.Topic);
    }

    [Theory]
    [InlineData("通报 12人 13人 征地 白鹭镇", "too many People: 12人, 13人")]
    [InlineData("通报 12 13 征地 白鹭镇", "too many People: 12, 13")]
    [InlineData("通报 12-15人 征地 白鹭镇", "not understood 12")]
    [InlineData("通报 12人 征地 噪声 白鹭镇", "too many Topic: 征地, 噪声")]
    [InlineData("通报 12人 征地 白鹭镇 青山乡", "too many Territory: 白鹭镇, 青山乡")]
    [InlineData("通报 12人 征地 白鹭镇 东门 南门", "too many Place: 东门, 南门")]
    [InlineData("alert 12 people land housing wages Bailu", "not understood housing")]
    [InlineData("alert 12 people land wages Bailu", "too many Topic: land, wages")]
    public void says_which_piece_was_said_twice(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Theory]
    [InlineData("通报 12人 12人 征地 拆迁 白鹭镇 白鹭 东门 机关大院东门")]
    [InlineData("通报 十二人 12人 征地 白鹭 东门")]
    public void may_say_the_same_thing_twice(string line) => Assert.Equal("alert 12 LAND T04 @EAST_GATE", Reads.As(line));

    [Theory]
    [InlineData("通报 0人 征地 白鹭镇", 0)]
    [InlineData("通报 10000人 征地 白鹭镇", 10000)]
    [InlineData("alert 0 people land Bailu", 0)]
    public void takes_from_1_to_9999_people(string line, int people)
    {
        var refused = Assert.IsType<TypedLine.OutOfRange>(Reads.Line(line));

        Assert.Equal((Piece.People, people, 1, 9999), (refused.Piece, refused.Value, refused.Least, refused.Most));
    }

    [Theory]
    [InlineData("通报 12人 征地 白鹭镇 张三", "张三")]
    [InlineData("通报12人征地白鹭镇张三李四", "张三李四")]
    [InlineData("通报 十几人 征地 白鹭镇", "十几人")]
    [InlineData("通报 12人 土豆 白鹭镇", "土豆")]
    [InlineData("通报 12人 征地 白鹭镇 西门", "西门")]
    [InlineData("通报 12人 征地 白鹭镇 2组", "2组")]
    [InlineData("通报 12人 征地 白鹭镇 03号", "03号")]
    [InlineData("通报 12人 征地 白鹭镇 20分钟", "20分钟")]
    [InlineData("通报 12人 征地 白鹭镇 15:26", "15:26")]
    [InlineData("通报 12人 征地 白鹭镇 20261123-03", "20261123-03")]
    [InlineData("通报 12人 征地 白鹭街道", "白鹭街道")]
    [InlineData("通报 12人 征地 老龄局", "老龄局")]
    [InlineData("通报 12人 征地 白鹭镇 中心", "中心")]
    [InlineData("alert 12 people land Bailu John Smith", "John, Smith")]
    [InlineData("alert 12 people land Bailo", "Bailo")]
    [InlineData("alert 12 people landslide Bailu", "landslide")]
    public void names_every_word_that_is_none(string line, string words)
    {
        var read = Assert.IsType<TypedLine.NotUnderstood>(Reads.Line(line));

        Assert.Equal(CommandName.Alert, read.Command);
        Assert.Equal(words, string.Join(", ", read.Words.Select(word => word.Text)));
    }

    [Theory]
    [InlineData("通报 12人 征地 白路镇", "白鹭")]
    [InlineData("通报 12人 征地 竹溪县", "竹溪")]
    [InlineData("通报 12人 征地 白鹭 城管委", "城管局")]
    [InlineData("通报 12人 拆违 白鹭", "征地拆迁补偿")]
    [InlineData("通报 12人 征地 白鹭 西门", "机关大院东门")]
    [InlineData("通报 12人 征地 白鹭街道", "白鹭")]
    [InlineData("alert 12 people land Bailo", "Bailu")]
    [InlineData("alert 12 people enviroment Bailu", "Environment")]
    [InlineData("alert 12 people land Bailu east gat", "East gate")]
    public void offers_what_is_near(string line, string suggestion) =>
        Assert.Contains(suggestion, Assert.Single(Assert.IsType<TypedLine.NotUnderstood>(Reads.Line(line)).Words).Nearest);

    [Theory]
    [InlineData("通报 12人 征地 街道", "ambiguous 街道: T01 T02")]
    [InlineData("通报12人征地街道东门", "ambiguous 街道: T01 T02")]
    [InlineData("alert 12 people land subdistrict", "ambiguous subdistrict: T01 T02")]
    [InlineData("通报 12人 征地 白鹭镇 资源", "ambiguous 资源: D01 D03")]
    public void with_a_word_that_fits_several_units_is_asked_back(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Fact]
    public void that_was_asked_back_is_whole_once_a_unit_was_chosen()
    {
        var asked = Assert.IsType<TypedLine.Ambiguous>(Reads.Line("通报12人征地街道东门"));

        Assert.Equal("alert 12 LAND T02 @EAST_GATE", Reads.As(asked.With("映月街道")));
    }

    [Theory]
    [InlineData("通报 12人 征地 白鹭镇 信访局", "O01")]
    [InlineData("通报 12人 征地 白鹭镇 区领导", "L01")]
    [InlineData("alert 12 people land Bailu Petitions Office", "O01")]
    public void never_calls_the_office_itself_or_the_leadership(string line, string unit) => Assert.Equal($"cannot be called {unit}", Reads.As(line));
}

public sealed class A_typed_drill
{
    [Theory]
    [InlineData("演练 12人 征地 白鹭镇 东门", "alert Drill 12 LAND T04 @EAST_GATE")]
    [InlineData("演练12人征地白鹭镇征拆中心", "alert Drill 12 LAND T04 +D02")]
    [InlineData("drill 12 people land Bailu", "alert Drill 12 LAND T04")]
    [InlineData("演练", "form Drill")]
    [InlineData("drill", "form Drill")]
    [InlineData("演练 12人 白鹭镇", "missing Topic")]
    [InlineData("drill 12 people land", "missing Territory")]
    [InlineData("演练 市 12人 征地 白鹭镇", "not understood 市")]
    [InlineData("drill 12 people land Bailo", "not understood Bailo")]
    [InlineData("演练 12人 13人 征地 白鹭镇", "too many People: 12人, 13人")]
    [InlineData("演练 12人 征地 街道", "ambiguous 街道: T01 T02")]
    public void is_read_as_an_alert(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Fact]
    public void stays_one_in_the_form() =>
        Assert.Equal(AlertKind.Drill, Assert.IsType<TypedLine.Missing>(Reads.Line("演练 12人 白鹭镇")).Known.Kind);
}

public sealed class A_typed_transfer
{
    [Theory]
    [InlineData("转送 市 2人 征地 白鹭镇", "alert Transfer City 2 LAND T04")]
    [InlineData("转送省2人征地白鹭镇", "alert Transfer Province 2 LAND T04")]
    [InlineData("转送 市信访局 两人 征地 白鹭镇 征拆中心", "alert Transfer City 2 LAND T04 +D02")]
    [InlineData("转送 省 2人 生态环境 白鹭 市生态环境局青岚分局", "alert Transfer Province 2 ENV T04 +D05")]
    [InlineData("transfer city 2 people land Bailu", "alert Transfer City 2 LAND T04")]
    [InlineData("transfer 2 people land Bailu, from the Province", "alert Transfer Province 2 LAND T04")]
    [InlineData("转送", "form Transfer")]
    [InlineData("转送 市", "form Transfer City")]
    [InlineData("transfer province", "form Transfer Province")]
    [InlineData("转送 2人 征地 白鹭镇", "missing Level")]
    [InlineData("transfer 2 people land Bailu", "missing Level")]
    [InlineData("转送 2人 征地", "missing Level Territory")]
    [InlineData("转送 市 省 2人 征地 白鹭镇", "too many Level: 市, 省")]
    [InlineData("转送 区 2人 征地 白鹭镇", "not understood 区")]
    [InlineData("通报 转送 2人 征地 白鹭镇", "not understood 转送")]
    [InlineData("通报 演练 2人 征地 白鹭镇", "not understood 演练")]
    [InlineData("alert transfer 2 people land Bailu", "not understood transfer")]
    [InlineData("transfer city 2 people lend Bailu", "not understood lend")]
    [InlineData("转送 市 2人 征地 街道", "ambiguous 街道: T01 T02")]
    [InlineData("通报 市 2人 征地 白鹭镇", "not understood 市")]
    public void names_the_level_it_comes_from(string line, string read) => Assert.Equal(read, Reads.As(line));

    [Fact]
    public void keeps_kind_and_level_for_the_form()
    {
        var known = Assert.IsType<TypedLine.Missing>(Reads.Line("转送 市 2人 征地")).Known;

        Assert.Equal((AlertKind.Transfer, AlertLevel.City), (known.Kind, known.Level));
    }

    [Fact]
    public void is_whole_once_a_unit_was_chosen() => Assert.Equal(
        "alert Transfer City 2 LAND T01",
        Reads.As(Assert.IsType<TypedLine.Ambiguous>(Reads.Line("转送 市 2人 征地 街道")).With("松涛街道")));
}
