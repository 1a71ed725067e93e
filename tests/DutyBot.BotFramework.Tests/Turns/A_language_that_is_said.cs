using System.Globalization;

namespace DutyBot.BotFramework.Tests;

[Collection(Alone.Name)]
public sealed class A_language_that_is_said
{
    [Fact]
    public void is_one_that_the_machine_has()
    {
        var names = CultureInfo.GetCultures(CultureTypes.AllCultures).Select(culture => culture.Name).Where(name => name.Length > 0).ToList();

        Assert.NotEmpty(names);
        Assert.All(names, name => Assert.Equal(name, KnownLocales.Find(name.ToUpperInvariant())));
        Assert.Null(KnownLocales.Find(""));
        Assert.Null(KnownLocales.Find(null));
    }

    [Fact]
    public void takes_no_room_when_it_was_made_up()
    {
        // Names of a shape that the runtime itself would take for languages, and keep.
        string[] madeUp = [.. Enumerable.Range(0, 5000).Select(number => $"en-{number:x8}")];
        Assert.All(madeUp, name => Assert.Null(KnownLocales.Find(name)));

        var before = GC.GetAllocatedBytesForCurrentThread();
        foreach (var name in madeUp)
            KnownLocales.Find(name);

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }
}
