using System.Text.Json.Nodes;

namespace DutyBot.Tests.Templating;

/// <summary>Small templates and data inside the subset, the same ones for the same seed.</summary>
internal sealed class GeneratedPairs(int seed)
{
    private static readonly string[] Words = ["Hall", "Bailu", "", "it's", "a \"b\"", "1"];

#pragma warning disable CA5394 // Repeatable, not secret.
    private readonly Random _random = new(seed);

    public IEnumerable<(string Template, string Data)> Take(int count)
    {
        for (var i = 0; i < count; i++)
            yield return (Element(2).ToJsonString(), Data(2).ToJsonString());
    }

    private JsonObject Data(int depth)
    {
        var data = new JsonObject();
        Maybe(() => data["name"] = OneOf(Words));
        Maybe(() => data["People"] = _random.Next(0, 12));
        Maybe(() => data["half"] = _random.Next(0, 9) / 2.0);
        Maybe(() => data["late"] = Chance(2));
        Maybe(() => data["at"] = $"2021-0{_random.Next(1, 9)}-1{_random.Next(9)}T0{_random.Next(9)}:3{_random.Next(9)}:00Z");
        Maybe(() => data["tags"] = Many(() => JsonValue.Create(OneOf(Words))));
        if (Chance(3))
            data["note"] = null;
        if (depth > 0)
        {
            Maybe(() => data["desk"] = Data(depth - 1));
            Maybe(() => data["units"] = Many(() => Data(depth - 1)));
        }

        return data;
    }

    private JsonObject Element(int depth)
    {
        var element = new JsonObject();
        if (Chance(2))
            element["$data"] = OneOf("${units}", "${desk}", "${tags}", "${$root.units}", "${$root.desk.units}", "${if(late, units, tags)}");
        if (Chance(3))
            element["$when"] = Chance(6) ? OneOf("${name}", "${note}", "x${late}") : $"${{{Truth(2)}}}";
        foreach (var name in (string[])["text", "size", "Text", "weight"])
            Maybe(() => element[name] = Text());
        if (depth > 0)
        {
            Maybe(() => element["items"] = Many(() => Piece(depth - 1)));
            Maybe(() => element["inner"] = Element(depth - 1));
        }

        return element;
    }

    private JsonNode? Piece(int depth) => _random.Next(6) switch
    {
        0 => null,
        1 => JsonValue.Create(Text()),
        2 when depth > 0 => Many(() => Piece(depth - 1)),
        _ => Element(depth),
    };

    private string Text() => _random.Next(5) switch
    {
        0 => OneOf("plain", "$", "\\${x}", "a ${", "50 % {x}", "{{DATE(x)}}") + (Chance(2) ? $"${{{Short()}}}" : ""),
        1 => $"{Short()} ${{{Anything(2)}}}",
        2 => $"${{{Anything(2)}}}, ${{{Short()}}}",
        _ => $"${{{Anything(3)}}}",
    };

    private string Short() => OneOf("name", "People", "count(tags)", "string(half)", "$index");

    private string Anything(int depth) => _random.Next(5) switch
    {
        0 => Truth(depth),
        1 => Number(depth),
        2 => Path("units", "desk", "tags", "note", "$data", "units[0]", "tags[0]"),
        _ => Wording(depth),
    };

    private string Wording(int depth) => depth == 0 ? Path("name", "at") : _random.Next(9) switch
    {
        0 => $"if({Truth(depth - 1)}, {Wording(depth - 1)}, {Anything(depth - 1)})",
        1 => $"{Closed(Truth(depth - 1))} ? {Closed(Wording(depth - 1))} : {Closed(Wording(depth - 1))}",
        2 => $"join({Path("tags", "units")}, {OneOf("', '", "name")})",
        3 => $"concat({Wording(depth - 1)}, {Anything(depth - 1)})",
        4 => $"string({Anything(depth - 1)})",
        5 => $"formatDateTime({Path("at")}, {OneOf("'HH:mm'", "'yyyy-MM-dd'", "'M/d H:m'")})",
        6 => $"{Closed(Wording(depth - 1))} + {OneOf("' and '", Closed(Number(depth - 1)))}",
        7 => OneOf("'it\\'s'", "\"quoted\"", "'}'", "''"),
        _ => Path("name", "desk.name", "units[0].name", "tags[0]", "desk['name']", "$data.name"),
    };

    private string Number(int depth) => depth == 0 ? OneOf("0", "1", "2.5", Path("people")) : _random.Next(4) switch
    {
        0 => $"count({Path("units", "tags", "desk", "name")})",
        1 => $"{Closed(Number(depth - 1))} + {Closed(Number(depth - 1))}",
        2 => Path("half", "$index", "desk.people"),
        _ => Path("people"),
    };

    private string Truth(int depth) => depth == 0 ? OneOf("true", "false", Path("late"), Path("note")) : _random.Next(7) switch
    {
        0 => $"!{Closed(Truth(depth - 1))}",
        1 => $"{Closed(Truth(depth - 1))} && {Closed(Truth(depth - 1))}",
        2 => $"{Closed(Truth(depth - 1))} || {Closed(Truth(depth - 1))}",
        3 => $"{Closed(Number(depth - 1))} {OneOf("<", "<=", ">", ">=")} {Closed(Number(depth - 1))}",
        4 => $"{Closed(Anything(depth - 1))} {OneOf("==", "!=")} {Closed(Anything(depth - 1))}",
        5 => $"{OneOf("and", "or")}({Truth(depth - 1)}, {Truth(depth - 1)})",
        _ => $"not({Truth(depth - 1)})",
    };

    private string Path(params string[] names)
    {
        var path = OneOf(names);
        if (Chance(12))
            path = "nobody." + path.TrimStart('$');
        else if (Chance(5) && !path.StartsWith('$'))
            path = "$root." + path;
        return Chance(8) && !path.Contains('$', StringComparison.Ordinal) ? path.ToUpperInvariant() : path;
    }

    private static string Closed(string expression) => expression.Contains(' ', StringComparison.Ordinal) ? $"({expression})" : expression;

    private JsonArray Many(Func<JsonNode?> one) => [.. Enumerable.Range(0, _random.Next(4)).Select(_ => one())];

    private void Maybe(Action act)
    {
        if (_random.Next(10) > 0)
            act();
    }

    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private string OneOf(params string[] choices) => choices[_random.Next(choices.Length)];
#pragma warning restore CA5394
}
