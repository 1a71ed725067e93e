using DutyBot.Chat.Typed;

namespace DutyBot.Tests.Typed;

public sealed class Free_text_with_a_mobile_number
{
    [Theory]
    [InlineData("0113812345678不属本职责")]
    [InlineData("13812345678")]
    [InlineData("群众电话13812345678请联系")]
    [InlineData("tel:13812345678")]
    [InlineData("138 1234 5678")]
    [InlineData("138-1234-5678")]
    [InlineData("138.1234.5678")]
    [InlineData("138·1234·5678")]
    [InlineData("138 - 1234 - 5678")]
    [InlineData("138—1234—5678")]
    [InlineData("13812 345678")]
    [InlineData("1381 2345 678")]
    [InlineData("1 3 8 1 2 3 4 5 6 7 8")]
    [InlineData("1-3-8-1-2-3-4-5-6-7-8")]
    [InlineData("１３８１２３４５６７８")]
    [InlineData("１３８　１２３４　５６７８")]
    [InlineData("+8613812345678")]
    [InlineData("+86 138 1234 5678")]
    [InlineData("+86-13812345678")]
    [InlineData("86 13812345678")]
    [InlineData("8613812345678")]
    [InlineData("008613812345678")]
    [InlineData("一三八一二三四五六七八")]
    [InlineData("幺三八 幺二三四 五六七八")]
    [InlineData("一三八〇〇〇〇零零零零")]
    [InlineData("壹叁捌壹贰叁肆伍陆柒捌")]
    [InlineData("138一二三四5678")]
    [InlineData("138\u200B1234\u200B5678")]
    [InlineData("138\n1234\n5678")]
    [InlineData("03 13812345678")]
    [InlineData("15:41 13812345678")]
    [InlineData("12人 13812345678")]
    [InlineData("20261123-03 13812345678")]
    [InlineData("电话138 1234 5678 人在东门")]
    [InlineData("13812345678人")]
    [InlineData("内线8000，手机19912345678")]
    [InlineData("19912345678")]
    [InlineData("13000000000")]
    [InlineData("周三13812345678")]
    [InlineData("13812345678一家三口")]
    [InlineData("周三幺三八幺二三四五六七八")]
    [InlineData("一三八一二三四五六七八一家")]
    [InlineData("周三138一二三四5678九点到")]
    [InlineData("138…1234…5678")]
    [InlineData("M1381-234 5678")]
    [InlineData("1️⃣3️⃣8️⃣12345678")]
    public void is_caught(string text) => Assert.True(PersonalNumbers.Holds(text));
}

public sealed class Free_text_with_an_identity_number
{
    [Theory]
    [InlineData("11010519491231002X")]
    [InlineData("11010519491231002x")]
    [InlineData("11010519491231002Ｘ")]
    [InlineData("身份证11010519491231002X。")]
    [InlineData("110105194912310021")]
    [InlineData("110105200202280021")]
    [InlineData("110105 19491231 002X")]
    [InlineData("110105-19491231-0021")]
    [InlineData("110105 1949 1231 0021")]
    [InlineData("110105 1949-12-31 002X")]
    [InlineData("110105 20061123 0021")]
    [InlineData("110105-20061123-002X")]
    [InlineData("110 105 1949 1231 002 X")]
    [InlineData("11010 51949 12310 021")]
    [InlineData("１１０１０５１９４９１２３１００２Ｘ")]
    [InlineData("一一零一零五一九四九一二三一零零二X")]
    [InlineData("03 110105194912310021")]
    [InlineData("1101 05 20061123 00 21")]
    [InlineData("110105 20061123-00 21")]
    [InlineData("20261123-03 1101 05 20061123 00 2 X")]
    [InlineData("周三一一零一零五一九四九一二三一零零二一来")]
    public void is_caught(string text) => Assert.True(PersonalNumbers.Holds(text));

    [Theory]
    [InlineData("110105194913310021")]
    [InlineData("110105194902300021")]
    [InlineData("110105184912310021")]
    [InlineData("1101051949123100210")]
    [InlineData("11010519491231002")]
    [InlineData("11010519491231002Xi")]
    public void needs_a_day_that_exists_and_all_its_places(string text) => Assert.False(PersonalNumbers.Holds(text));
}

public sealed class Free_text_with_the_desk_s_own_figures
{
    [Theory]
    [InlineData("")]
    [InlineData("安置房选房顺序与交付时间")]
    [InlineData("20261123-03")]
    [InlineData("20261123-03 20261123-04")]
    [InlineData("20261123-03-20261123-04")]
    [InlineData("合并 20261123-03 20261123-04 20261122-01")]
    [InlineData("20261123-03 13人")]
    [InlineData("13 20261123-03")]
    [InlineData("13人 20261123 3")]
    [InlineData("13 20261123 3人")]
    [InlineData("13 2026-11-23 3人")]
    [InlineData("15 2026.11.23 3")]
    [InlineData("2026-06-30 2026-07-03")]
    [InlineData("2026.6.30 2026.7.3")]
    [InlineData("2026/6/30-2026/7/3")]
    [InlineData("2026年6月30日15时41分13人")]
    [InlineData("20260630 20260703")]
    [InlineData("二〇二六年十一月二十三日")]
    [InlineData("13 people at 15:41, 16 people at 16:02")]
    [InlineData("13:15 14:20 15:41 16:02")]
    [InlineData("15:41:07 13人 内线8000")]
    [InlineData("15点41分 13人 8000")]
    [InlineData("十三人，三点二十分到，一共十五户")]
    [InlineData("内线8000 8104 8202")]
    [InlineData("内线8000-8104")]
    [InlineData("M2021-01 M2021-02 M2021-03")]
    [InlineData("国信发〔2022〕11号 青信访〔2026〕13号")]
    [InlineData("青信访（2026）13812号")]
    [InlineData("区人社局12333")]
    [InlineData("010-12345678")]
    [InlineData("0571 87654321")]
    [InlineData("12812345678")]
    [InlineData("1381234567")]
    [InlineData("138123456789")]
    [InlineData("6222021234567890123")]
    [InlineData("13,812,345,678")]
    [InlineData("138/1234/5678")]
    [InlineData("内线138 20261123")]
    [InlineData("138人 1234人 5678人")]
    [InlineData("20261332-13 12人")]
    [InlineData("20261123-03 20261123-104 内线8000 13人")]
    [InlineData("周三13人 15:41 一楼")]
    [InlineData("二〇二六一一二三 一五四一")]
    public void is_let_through(string text) => Assert.False(PersonalNumbers.Holds(text));
}

public sealed class Free_text_of_any_kind
{
    private static readonly string[] before = ["", "电话", "03 ", "周三", "群众说", "20261123-03 ", "15:41 ", "13人，", "内线8000，", "tel ", "请在2026年11月23日前联系", "2026-11-23 "];

    private static readonly string[] after = ["", "请联系", " 03", "一家", "人在东门", "，15:41", " 13人", "，内线8000", " please", "。"];

    private static readonly string[] joints = [" ", "-", ".", "·", "　", "—", "－", "  ", " - ", "\u200B", "。"];

    private static readonly string[] digits = ["0123456789", "０１２３４５６７８９", "零一二三四五六七八九", "〇幺二三四五六七八九", "零壹贰叁肆伍陆柒捌玖"];

    [Fact]
    public void with_a_number_of_a_person_in_any_writing_is_refused_as_a_reason()
    {
        var random = new Random(20261124);
        for (var round = 0; round < 4000; round++)
        {
            var number = Written(random, random.Next(2) == 0 ? Mobile(random) : Identity(random));
            var reason = Pick(random, before) + number + Pick(random, after);

            Assert.True(PersonalNumbers.Holds(reason), reason);
            foreach (var line in (string[])["撤销 03 ", "有异议 ", "withdraw 03 ", "not ours "])
                Assert.True(Reads.Line(line + reason) is TypedLine.HoldsNumber, line + reason);
        }
    }

    [Fact]
    public void with_the_desk_s_own_figures_alone_is_never_refused()
    {
        var random = new Random(20261125);
        Func<string>[] figures =
        [
            () => $"2026{random.Next(1, 13):00}{random.Next(1, 29):00}-{random.Next(1, 150):00}",
            () => $"2026-{random.Next(1, 13)}-{random.Next(1, 29)}",
            () => $"2026年{random.Next(1, 13)}月{random.Next(1, 29)}日",
            () => $"{random.Next(0, 24)}:{random.Next(0, 60):00}",
            () => $"{random.Next(0, 24)}点{random.Next(0, 60)}分",
            () => $"{random.Next(1, 200)}人",
            () => $"{random.Next(1, 200)} people",
            () => $"内线8{random.Next(0, 1000):000}",
            () => $"M2021-{random.Next(1, 150):00}",
            () => "三人",
        ];
        for (var round = 0; round < 4000; round++)
        {
            var reason = string.Join(Pick(random, [" ", "，", ", ", "、", " 和 "]), Enumerable.Range(0, random.Next(1, 7)).Select(_ => Pick(random, figures)()));

            Assert.False(PersonalNumbers.Holds(reason), reason);
        }
    }

    private static T Pick<T>(Random random, T[] things) => things[random.Next(things.Length)];

    // Three digits and a day of this century are an extension and a day, which come before a telephone number.
    private static string Mobile(Random random)
    {
        var number = $"1{random.Next(3, 10)}{random.NextInt64(0, 1_000_000_000):000000000}";
        return number[2..].StartsWith("20", StringComparison.Ordinal) || number[3..].StartsWith("20", StringComparison.Ordinal)
            ? Mobile(random)
            : Pick(random, ["", "", "+86", "0086", "86"]) + number;
    }

    private static string Identity(Random random) =>
        $"{Pick(random, ["110105", "330106", "510104", "650102"])}{random.Next(1930, 2024)}{random.Next(1, 13):00}{random.Next(1, 29):00}{random.Next(0, 1000):000}{Pick(random, ["0", "7", "X", "x", "Ｘ"])}";

    private static string Written(Random random, string number)
    {
        var one = Pick(random, digits);
        var mixed = random.Next(2) == 0;
        var cuts = random.Next(4);
        return string.Concat(number.Select((letter, at) =>
            (at > 0 && cuts > 0 && random.Next(4) < cuts && number[at - 1] != '+' ? Pick(random, joints) : "")
            + (char.IsAsciiDigit(letter) ? (mixed ? Pick(random, digits) : one)[letter - '0'] : letter)));
    }
}
