using DutyBot.Cards;
using DutyBot.Domain;
using DutyBot.Domain.Units;

namespace DutyBot.Tests.Cards;

public sealed class A_showing
{
    private static readonly Showing Chinese = Examples.To(Language.Chinese, "09:00", plusDays: 1);

    private static readonly Showing English = Examples.To(Language.English, "09:00", plusDays: 1);

    [Fact]
    public void adds_the_day_to_a_time_that_is_not_of_today()
    {
        Assert.Equal("08:05", English.Time(Town.At("08:05", plusDays: 1)));
        Assert.Equal("23 November 15:41", English.Time(Town.At("15:41")));
        Assert.Equal("11月23日15:41", Chinese.Time(Town.At("15:41")));
    }

    [Fact]
    public void shows_the_time_of_the_office_wherever_the_clock_stands() =>
        Assert.Equal("08:05", English.Time(Town.At("08:05", plusDays: 1).ToUniversalTime()));

    [Fact]
    public void calls_units_and_places_as_people_do()
    {
        Assert.Equal("白鹭镇、征拆中心", Chinese.Units([Town.Bailu, Town.Land]));
        Assert.Equal("Bailu Town, Land Acquisition Centre", English.Units([Town.Bailu, Town.Land]));
        Assert.Equal(("东门", "接待大厅"), (Chinese.Place(new PlaceId("EAST_GATE")), Chinese.Hall));
        Assert.Equal(("East gate", "reception hall"), (English.Place(new PlaceId("EAST_GATE")), English.Hall));
        Assert.Equal(("征地", "land"), (Chinese.TopicBrief(new TopicCode("LAND")), English.TopicBrief(new TopicCode("LAND"))));
    }

    [Fact]
    public void leaves_the_label_of_a_phone_out_where_its_script_may_not_be_known()
    {
        Assert.Equal("内线8000", Chinese.DeskPhone);
        Assert.Equal("8000", English.DeskPhone);
    }

    [Fact]
    public void names_what_it_does_not_know_by_its_id() => Assert.Equal("Z99", English.Unit(new UnitId("Z99")));

    [Fact]
    public void takes_signs_that_would_format_or_mention_out_of_free_words()
    {
        Assert.Equal("plain words, 12:30 (ok)", Plain.Of("plain words, 12:30 (ok)"));
        Assert.DoesNotContain(Plain.Of("*b* _i_ [a](b) <at>c</at> `d` #e"), sign => "*_[]<>`#".Contains(sign, StringComparison.Ordinal));
    }

    [Fact]
    public void mentions_two_people_of_one_name_apart()
    {
        var people = Enumerable.Range(1, 2).Select(number => new Person(new PersonId($"P{number}"), "同名", "Same & Name", Town.Bailu, [], Role.Liaison));
        var to = new Showing(CardTemplates.Load(), new OnDuty(new District("", [], people, [], []), Town.At("15:11"), Town.Zone), Language.English);
        Mentions mentions = new(to, person => "id-" + person.Value);

        Assert.Equal("<at>Same &amp; Name</at>", mentions.Of(new PersonId("P1")));
        Assert.Equal("<at>Same &amp; Name P2</at>", mentions.Of(new PersonId("P2")));
        Assert.Equal("<at>Same &amp; Name</at>", mentions.Of(new PersonId("P1")));
        Assert.Equal(["id-P1", "id-P2"], mentions.Made.Select(mention => mention.Mentioned.Id));
    }
}
