using System.Text.Json;
using DutyBot.Domain.Alerts;

namespace DutyBot.Domain.Tests.Alerts;

public sealed class An_alerts_number
{
    private static readonly DutyDay Day = new(World.Day);

    [Theory]
    [InlineData(1, "20210821-01", "01")]
    [InlineData(99, "20210821-99", "99")]
    [InlineData(100, "20210821-100", "100")]
    public void is_its_day_and_its_counter(int counter, string number, string brief)
    {
        var id = AlertId.Of(Day, counter);

        Assert.Equal((number, brief, Day, counter), (id.Value, id.Brief, id.Day, id.Counter));
        Assert.True(AlertId.TryParse(number, out var read));
        Assert.Equal(id, read);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("03")]
    [InlineData("20210821")]
    [InlineData("20210821-")]
    [InlineData("20210821-3")]
    [InlineData("20210821-003")]
    [InlineData("20210821--3")]
    [InlineData("20210821-+3")]
    [InlineData("20210821- 3")]
    [InlineData("20210821_03")]
    [InlineData("20210230-03")]
    [InlineData("20210821-0x")]
    [InlineData("20210821-99999999999999999999")]
    [InlineData("２０２１０８２１-03")]
    public void is_not_every_text_that_looks_a_little_like_one(string? text) => Assert.False(AlertId.TryParse(text, out _));

    [Fact]
    public void is_stored_as_a_plain_text() =>
        Assert.Contains("\"posted\":\"20210821-03\"", JsonSerializer.Serialize(
            new Domain.Notices.Notice("n", Said.Start, World.Guard, 1, null, Domain.Notices.NoticeStatus.Posted, [], Posted: new AlertId("20210821-03")),
            DomainJson.Default.Notice), StringComparison.Ordinal);
}
