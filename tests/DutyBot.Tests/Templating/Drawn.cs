using System.Text.Json;
using DutyBot.Cards;

namespace DutyBot.Tests.Templating;

internal static class Drawn
{
    /// <summary>What the binder makes of a template and its data.</summary>
    public static string Card(string template, string data)
    {
        using var document = JsonDocument.Parse(data);
        return CardTemplate.Load("card", template).Render(document.RootElement);
    }

    /// <summary>The same for one property <c>v</c>, given as it stands between the quotes.</summary>
    public static string Value(string text, string data) => Card($$"""{"v":{{JsonSerializer.Serialize(text)}}}""", data);

    /// <summary>Compared as JSON: the order of properties and the writing of numbers do not matter.</summary>
    public static void Same(string expected, string actual)
    {
        using var first = JsonDocument.Parse(expected);
        using var second = JsonDocument.Parse(actual);
        Assert.True(JsonElement.DeepEquals(first.RootElement, second.RootElement), $"expected {expected}\nbut was  {actual}");
    }
}
