using DutyBot.Chat.Typed;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Typed;

public sealed class Any_name_of_the_directory
{
    private static readonly District district = QinglanDistrict.Whole;

    [Fact]
    public void of_a_unit_is_read_with_blanks_and_without_in_every_command()
    {
        foreach (var unit in district.Units.Where(unit => unit.CanBeCalled))
        {
            foreach (var name in (string[])[unit.Name, unit.ShortName, unit.NameEn, unit.ShortNameEn, .. unit.Aliases])
            {
                Assert.Equal($"confirm 03 {unit.Id}", Reads.As($"确认 03 {name}"));
                Assert.Equal($"confirm 03 {unit.Id}", Reads.As($"confirm {name} 03"));
                Assert.Equal($"ack 03 {unit.Id} 15min", Reads.As($"签收03{name}15分"));
                Assert.EndsWith(unit.IsTerritory ? $"LAND {unit.Id}" : $"LAND T04 +{unit.Id}", Reads.As(unit.IsTerritory ? $"通报{name}5人征地" : $"通报白鹭镇{name}5人征地"), StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void of_a_topic_is_read_as_the_topic()
    {
        foreach (var topic in district.Topics)
        {
            foreach (var name in topic.Words.Append(topic.Zh).Append(topic.En))
            {
                Assert.Equal($"alert 5 {topic.Code} T04 @EAST_GATE", Reads.As($"通报5人{name}白鹭镇东门"));
                Assert.Equal($"alert 5 {topic.Code} T04 @EAST_GATE", Reads.As($"alert 5 people {name} Bailu East gate"));
                Assert.Equal($"short {topic.Code} T04", Reads.As($"{name} 白鹭"));
            }
        }
    }

    [Fact]
    public void of_a_place_or_a_person_is_read_as_that()
    {
        foreach (var place in district.Places)
            Assert.All(place.Words.Append(place.Zh).Append(place.En), name => Assert.Equal($"visitors 7 @{place.Id}", Reads.As($"来人7人{name}")));
        foreach (var person in district.People)
            Assert.All([person.Name, person.NameEn], name => Assert.Equal($"ack 03 who:{person.Id} 15min", Reads.As($"签收 03 {name} 15分")));
    }
}

public sealed class Any_line_whatever
{
    private static readonly string[] pieces =
    [
        "通报", "alert", "来人", "签收", "ack", "到场", "确认", "结果", "办结", "撤销", "状态", "绑定", "语言", "/",
        "演练", "转送", "transfer", "市", "转B角", "pass", "有异议", "not ours", "不属本辖区", "建议", "suggest", "请", "更正", "改派", "reassign", "裁定", "维持", "仍请", "追加", "add",
        "增派", "also", "免到", "接谈", "合并", "重开", "补录", "签收", "25:99", "15:23", ":", "未到场", "我是", "i am", "换人", "专干", "<at>", "</at>", "谁又来了", "138", "12345678",
        "?", "#", "-", ":", "：", "·", " ", "　", "\n",
        "12", "人", "十二", "twelve", "people", "20261123-03", "20261399-1", "15", "分", "点", "半", "下午", "pm", "999999999", "0",
        "征地", "教育", "白鹭", "镇", "街道", "教育局", "东门", "分管领导", "答复", "全部", "all", "land", "Bailu", "Town", "张三", "x", "\u200B", "👍", "\uD842", "𠮷",
    ];

    [Fact]
    public void is_read_as_something()
    {
        var random = new Random(20261123);
        for (var line = 0; line < 3000; line++)
        {
            var text = string.Concat(random.GetItems(pieces, random.Next(1, 9)));

            var read = Reads.Line(text);

            Assert.NotEmpty(Reads.Show(read));
            if (read is TypedLine.Ambiguous { Before: var before, Word: var word, After: var after })
                Assert.True(text.Contains(word, StringComparison.Ordinal) && before.Length + word.Length + after.Length <= text.Length, text);
            PersonalNumbers.Holds(text);
        }
    }

    [Fact]
    public void with_a_strange_word_in_it_is_never_a_command()
    {
        foreach (var line in (string[])["通报 12人 征地 白鹭镇", "来人 7人 东门", "签收 03 15分", "到场 03", "确认 03 白鹭", "结果 03 答复", "办结 03", "状态 03", "绑定 alerts", "语言 中文", "帮助", "收到",
            "演练 12人 征地 白鹭镇", "转送 市 2人 征地 白鹭镇", "转B角 03", "更正 03 2人", "改派 03 白鹭 青山", "核定 03 白鹭", "追加 03 5人", "增派 03 征拆中心", "免到 03 白鹭", "接谈 03 大厅",
            "合并 03 02", "重开 03", "补录 03 白鹭 15:23", "未到场", "我是 白鹭镇 专干", "换人 白鹭镇 专干", "add 03 5", "rule 03 Bailu uphold", "replace Bailu liaison"])
        {
            foreach (var strange in (string[])["张三", "Smith", "不", "王某某", "四川路88号"])
                Assert.False(Reads.Line($"{line} {strange}").IsWholeCommand, $"{line} {strange}");
        }
    }

    [Fact]
    public void reads_units_as_before_once_one_was_chosen_in_every_command_that_names_them()
    {
        foreach (var line in (string[])["签收 03 {0} 15分", "确认 03 {0} 15:26", "增派 03 {0}", "免到 {0} 03", "裁定 03 {0} 维持", "改派 03 {0} 给 白鹭", "补录 03 {0} 到场 15:23", "有异议 03 建议 {0}", "我是 {0} 专干"])
        {
            var asked = Assert.IsType<TypedLine.Ambiguous>(Reads.Line(line.Replace("{0}", "街道", StringComparison.Ordinal)));

            Assert.Equal(Reads.As(line.Replace("{0}", "映月街道", StringComparison.Ordinal)), Reads.As(asked.With("映月街道")));
            Assert.Contains("T02", Reads.As(asked.With("映月街道")), StringComparison.Ordinal);
        }
    }
}
